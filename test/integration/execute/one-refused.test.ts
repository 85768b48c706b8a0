import { describe, expect, it } from 'vitest';
import { people, rosterCsv, scaledClock, startTenant, type TenantOptions } from '../../tenant/server.ts';
import type { TenantAnswer } from '../../tenant/wire.ts';
import { causeOf, logAdvice, type Trouble, troubles } from '../../../src/report/words/causes.ts';
import { office } from '../roles/office.ts';

const THERE = people(12, { seed: 4 }).map((one, i) => ({ ...one, id: `a-${i}` }));
const [first, leaver] = THERE as [(typeof THERE)[number], (typeof THERE)[number]];
const LEAVER = /\/Users\/a-1$/;
const FIRST = /\/Users\/a-0$/;

/** Everyone gets another title, and one person leaves; all that is wrong is one request. */
async function played(options: TenantOptions, leavers = 'deactivate') {
  const clock = scaledClock(1000);
  const tenant = await startTenant({ users: THERE, clock, ...options });
  try {
    const rows = THERE.map((one) => ({ ...one, title: 'Lead', status: one === leaver ? 'terminated' : 'active' }));
    const { report } = await office({
      tenant,
      clock,
      roster: rosterCsv(rows, ['userName', 'externalId', 'givenName', 'familyName', 'title', 'status'] as never),
      policy: `guards: { update: { percent: 100 } }\nleavers: { action: ${leavers} }\n`,
      request: { operations: new Set(['provision', 'deprovision']), guardsAlone: true },
      settings: { requestsPerMinute: 100_000 },
    });
    const statuses: Record<string, string> = {};
    for (const { operation, status } of report.outcomes ?? []) statuses[operation.key] = status;
    const others = THERE.filter((one) => one !== first && one !== leaver).map(({ externalId }) => statuses[externalId]);
    return {
      report,
      requests: tenant.requests,
      first: statuses[first.externalId],
      leaver: statuses[leaver.externalId],
      others: [...new Set(others)],
      titles: new Set(tenant.snapshot().map(({ title }) => title)),
    };
  } finally {
    await tenant.close();
  }
}

const withoutVersions = (answer: TenantAnswer): TenantAnswer => ({
  ...answer,
  body: JSON.parse(
    JSON.stringify(answer.body, (key, value: unknown) => (key === 'version' ? undefined : value)),
  ) as unknown,
});

const forEver = { kind: 'status', times: Number.POSITIVE_INFINITY } as const;
const ALONE = { bulk: false } as const;

describe('one request that CXone always refuses costs nobody else anything', () => {
  it('401 for one account', async () => {
    const all = await played({
      offer: ALONE,
      faults: [{ ...forEver, status: 401, match: { method: 'PATCH', path: FIRST } }],
    });
    expect(all).toMatchObject({ first: 'failed', leaver: 'done', others: ['done'] });
    expect(all.report.reason).toBe('apply-partial');
  });

  it('401 for the route that ends sessions', async () => {
    const all = await played({ offer: ALONE, faults: [{ ...forEver, status: 401, match: { path: 'bulk-revoke' } }] });
    expect(all).toMatchObject({ first: 'done', leaver: 'partial', others: ['done'] });
    expect(all.report.reason).toBe('apply-partial');
  });

  it('401 for everything, from the first write on, ends the run', async () => {
    const all = await played({
      offer: ALONE,
      faults: [{ ...forEver, status: 401, after: 3, match: { path: '/scim/' } }],
    });
    expect(all.report.reason).toBe('auth-failed');
  });

  it('429 that names a second, again and again, for one account', async () => {
    const all = await played({
      offer: ALONE,
      faults: [{ ...forEver, status: 429, retryAfter: '1', match: { method: 'PATCH', path: FIRST } }],
    });
    expect(all).toMatchObject({ first: 'failed', leaver: 'done', others: ['done'] });
    expect(all.requests.length).toBeLessThan(200);
  });

  it.each([401, 403])('%i for bulk requests: everyone is written alone', async (status) => {
    const all = await played({ faults: [{ ...forEver, status, match: { path: '/Bulk' } }] });
    expect(all).toMatchObject({ first: 'done', leaver: 'done', others: ['done'] });
    expect(all.requests.filter(({ path }) => path.endsWith('/Bulk')).length).toBeLessThan(6);
  });

  it.each<[string, boolean, number, string]>([
    ['400 that calls every PATCH wrong syntax', false, 400, '{"scimType":"invalidSyntax","detail":"Operations"}'],
    ['415 for every PATCH', false, 415, ''],
  ])('%s: everyone is written by PUT', async (_, bulk, status, body) => {
    const all = await played({ offer: { bulk }, faults: [{ ...forEver, status, body, match: { method: 'PATCH' } }] });
    expect(all).toMatchObject({ first: 'done', leaver: 'done', others: ['done'] });
  });

  it.each([false, true])(
    '415 for `application/scim+json` (bulk: %s): the bodies are called JSON, once and for all',
    async (bulk) => {
      const isOther = (type = '', method = ''): boolean => method !== 'GET' && type.includes('scim');
      const all = await played({
        offer: { bulk },
        gateway: {
          instead: ({ method, path, headers }) =>
            path.startsWith('/scim/') && isOther(headers['content-type'], method) ? { status: 415 } : undefined,
        },
      });
      expect(all).toMatchObject({ first: 'done', leaver: 'done', others: ['done'] });
      expect(all.requests.filter(({ status }) => status === 415).length).toBeLessThan(6);
    },
  );

  it('428 where nothing shows a version says so, and blames nobody', async () => {
    const { report } = await played({
      offer: ALONE,
      gateway: {
        instead: ({ method, path }) => (method === 'PATCH' && path.includes('/Users/') ? { status: 428 } : undefined),
        answer: ({ method }, answer) => (method === 'GET' ? withoutVersions(answer) : undefined),
      },
    });
    const [trouble] = troubles(report);
    expect(causeOf(trouble as Trouble)).toEqual({
      what: 'CXone makes no change without the version of the account, which this run could not send.',
      retry: false,
      action: 'Make the change by hand in CXone, and ask an administrator to tell NiCE support.',
    });
    expect(logAdvice(trouble as Trouble)).toMatch(/tell NiCE support that it asks for a version/u);
  });

  it.each([
    ['a version', 'deactivate', true],
    ['a version', 'delete', true],
    ['no version in lists', 'deactivate', false],
    ['no version in lists', 'delete', false],
  ])('428 without If-Match, %s (leavers: %s)', async (_, leavers, isListed) => {
    const all = await played(
      {
        offer: ALONE,
        shape: { patchStatus: 204 },
        quirks: { deleteChecksDependencies: false },
        gateway: {
          instead: ({ method, headers, path }) =>
            /^(?:PATCH|PUT|DELETE)$/.test(method) && path.includes('/Users/') && headers['if-match'] === undefined
              ? { status: 428 }
              : undefined,
          answer: ({ method, path }, answer) =>
            method === 'GET' && path.endsWith('/Users') && !isListed ? withoutVersions(answer) : undefined,
        },
      },
      leavers,
    );
    expect(all).toMatchObject({ first: 'done', leaver: 'done', others: ['done'] });
    expect(all.report.reason).toBe('none');
  });

  it.each([401, 403, 500])('%i for reading one account: it is seen in the list', async (status) => {
    const all = await played({
      offer: ALONE,
      limits: { maxResults: 4 },
      faults: [{ ...forEver, status, match: { method: 'GET', path: LEAVER } }],
    });
    expect(all).toMatchObject({ first: 'done', leaver: 'done', others: ['done'] });
    expect(all.report.reason).toBe('none');
  });
});
