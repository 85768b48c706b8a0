import { describe, expect, it } from 'vitest';
import {
  PRESETS,
  scaledClock,
  startTenant,
  type Fault,
  type TenantHandle,
  type TenantOptions,
} from '../../tenant/server.ts';
import { type Played, play } from './stage.ts';

type Definition = NonNullable<TenantOptions['attributes']>[number];

/**
 * Definitions of which every 100th has a type that CXone does not have, and every 50th (but for those) a wrong default.
 */
function definitions(count: number): Definition[] {
  const types = ['string', 'number', 'boolean', 'date'] as const;
  const good = ['text', 7, true, '2026-02-28T08:00:00Z'] as const;
  return Array.from({ length: count }, (_, i): Definition => {
    const at = i % 4;
    const base = {
      id: `d-${i}`,
      name: `attribute_${i}`,
      scope: i % 2 === 0 ? ('user' as const) : ('global' as const),
      validationRules: i % 7 === 0 ? ['required'] : [],
      isSystem: i % 10 === 0,
    };
    if (i % 100 === 0) return { ...base, type: 'currency' as 'string', defaultValue: 'EUR' };
    if (i % 50 === 0) return { ...base, type: 'date', defaultValue: '2026-02-30' };
    return { ...base, type: types[at] as Definition['type'], ...(i % 3 === 0 && { defaultValue: good[at] }) };
  });
}

const COUNT = 2300;
const ROUTE = '/api/v2/users/attributes';

interface Json {
  items: Record<string, unknown>[];
  summary: Record<string, number>;
}

async function listing(
  options: TenantOptions,
  test: (tenant: TenantHandle, play: () => Promise<Played>) => Promise<void>,
  pageSize = 1000,
): Promise<void> {
  const clock = scaledClock(250);
  const tenant = await startTenant({ ...PRESETS.attributes, attributes: definitions(COUNT), ...options, clock });
  try {
    await test(tenant, () =>
      play({ tenant, mode: 'attributes', profile: 'attributes', request: { definitions: { pageSize } }, clock }),
    );
  } finally {
    await tenant.close();
  }
}

const pages = (tenant: TenantHandle): string[] =>
  tenant.requests.filter(({ path, status }) => path.startsWith(ROUTE) && status === 200).map(({ path }) => path);

describe('2,300 definitions', () => {
  it('are read in three pages of 1,000, one after the other, and judged', async () => {
    await listing({}, async (tenant, run) => {
      const { report, file, audit, told } = await run();
      expect(report).toMatchObject({ reason: 'none', decision: 'complete' });
      expect(pages(tenant)).toHaveLength(3);
      expect(tenant.peak).toBe(1);
      expect(tenant.violations).toEqual([]);

      const { items, summary } = JSON.parse(await file('attributes.json')) as Json;
      expect(items).toHaveLength(COUNT);
      expect(new Set(items.map(({ id }) => id)).size).toBe(COUNT);
      expect(summary).toMatchObject({
        total_attributes: COUNT,
        pages_fetched: 3,
        pagination_success_rate_pct: 100,
        type_compatibility_violations: 23,
        default_value_violations: 23,
      });
      expect(summary['average_latency_ms']).toBeGreaterThan(0);
      expect(Object.keys(items[0] ?? {})).toEqual([
        'id',
        'name',
        'type',
        'scope',
        'type_compatible',
        'default_valid',
        'validation_rules',
        'is_system',
      ]);
      expect(items[0]).toMatchObject({
        id: 'd-0',
        type: 'currency',
        scope: 'user',
        type_compatible: false,
        default_valid: true,
        validation_rules: ['required'],
        is_system: true,
      });
      expect(items[50]).toMatchObject({ type: 'date', type_compatible: true, default_valid: false });

      const csv = (await file('attributes.csv')).trimEnd().split('\n');
      expect(csv).toHaveLength(COUNT + 1);
      expect(csv[1]).toBe('d-0,attribute_0,currency,user,false,true,required,true');

      expect(audit.map(({ event }) => event)).toEqual(
        expect.arrayContaining(['attributes.started', 'attributes.completed', 'run.metrics', 'seal']),
      );
      expect(told).toEqual([
        {
          source: 'cxone_attribute_querier',
          timestamp: expect.stringMatching(/^\d{4}-\d\d-\d\dT/) as string,
          status: 'SUCCESS',
          summary,
        },
      ]);
      const markdown = await file('summary.md');
      expect(markdown).toContain('2,300 definitions');
      expect(markdown).toMatch(/23 of a type that CXone does not have/);
      expect(await file('report.html')).toContain('attribute_50');
    });
  });

  it('are filtered by the tenant and, where it does not mind the filter, here', async () => {
    const clock = scaledClock(250);
    const tenant = await startTenant({ ...PRESETS.attributes, attributes: definitions(400), clock });
    const { report, audit } = await play({
      tenant,
      mode: 'attributes',
      profile: 'attributes',
      request: { definitions: { type: 'date', scope: 'global', rule: 'required', pageSize: 100 } },
      clock,
    });
    await tenant.close();
    const expected = definitions(400).filter(
      ({ type, scope, validationRules }) =>
        type === 'date' && scope === 'global' && validationRules?.includes('required'),
    );
    expect(expected.length).toBeGreaterThan(3);
    expect(report.definitions?.items.map(({ id }) => id)).toEqual(expected.map(({ id }) => id));
    expect(audit.find(({ event }) => event === 'attributes.started')).toMatchObject({
      filters: { type: 'date', scope: 'global', validation_rule: 'required', page_size: 100 },
    });
  });
});

const page = { path: ROUTE };
const survived: [string, Fault[]][] = [
  ['429 that names its wait', [{ kind: 'status', status: 429, retryAfter: '3', match: page, after: 1 }]],
  ['429 that names none', [{ kind: 'status', status: 429, match: page, after: 1, times: 2 }]],
  ['503', [{ kind: 'status', status: 503, match: page, after: 1, times: 2 }]],
  ['a truncated page', [{ kind: 'truncate', match: page, after: 1 }]],
  ['a page cut by a proxy that hides it', [{ kind: 'truncate', clean: true, match: page, after: 2 }]],
  [
    'a reset',
    [
      { kind: 'reset', match: page },
      { kind: 'reset', when: 'after', match: page, after: 2 },
    ],
  ],
  ['a token that expires in mid-run', [{ kind: 'revoke', match: page, after: 1 }]],
];

describe('a listing survives', () => {
  it.each(survived)('%s, with the complete set', async (_name, faults) => {
    await listing({ faults }, async (tenant, run) => {
      const { report } = await run();
      expect(report.reason).toBe('none');
      expect(report.definitions).toMatchObject({
        complete: true,
        summary: { total_attributes: COUNT, pages_fetched: 3, type_compatibility_violations: 23 },
      });
      expect(tenant.violations).toEqual([]);
    });
  });

  it('a token that lives for less than the listing', async () => {
    await listing(
      { auth: { clientAuth: 'basic', lifetime: 60 }, limits: { latencyMs: 25_000 } },
      async (tenant, run) => {
        const { report } = await run();
        expect(report.definitions?.summary).toMatchObject({ total_attributes: COUNT, pages_fetched: 3 });
        expect(tenant.grants.length).toBeGreaterThan(1);
        expect(tenant.requests.filter(({ status }) => status === 401)).toEqual([]);
      },
    );
  });
});

const forever = (body: string): Fault => ({
  kind: 'status',
  status: 200,
  body,
  match: page,
  after: 1,
  times: Infinity,
});
const broken: [string, Fault[], string, RegExp, number][] = [
  [
    'a cursor that repeats',
    [forever('{"items":[],"nextPageToken":"round"}')],
    'read-incomplete',
    /cursor that it had given before/,
    1000,
  ],
  [
    '503 for good',
    [{ kind: 'status', status: 503, match: page, after: 2, times: Infinity }],
    'read-incomplete',
    /2000 definitions on 2 pages arrived/,
    2000,
  ],
  [
    'a cursor that is no longer valid',
    [
      {
        kind: 'status',
        status: 400,
        body: '{"message":"The cursor is no longer valid."}',
        match: page,
        after: 1,
        times: Infinity,
      },
    ],
    'read-incomplete',
    /no longer valid/,
    1000,
  ],
  [
    'pages that are none',
    [forever('<html><h1>Maintenance</h1></html>')],
    'read-incomplete',
    /1000 definitions on 1 page arrived/,
    1000,
  ],
  [
    'no answer from the start',
    [{ kind: 'reset', match: page, times: Infinity }],
    'tenant-unreachable',
    /attribute definitions/,
    0,
  ],
  [
    'a refusal for want of a scope',
    [{ kind: 'status', status: 403, match: page, times: Infinity }],
    'auth-failed',
    /may not read/,
    0,
  ],
];

describe('a listing ends clearly, with what was read', () => {
  it.each(broken)('at %s', async (_name, faults, reason, says, read) => {
    await listing({ faults }, async (_tenant, run) => {
      const { report, file, audit, told } = await run();
      expect(report.reason).toBe(reason);
      expect(report.problems[0]?.message).toMatch(says);
      const { items, summary } = JSON.parse(await file('attributes.json')) as Json;
      expect(items).toHaveLength(read);
      expect(summary['total_attributes']).toBe(read);
      expect(summary['type_compatibility_violations']).toBe(read / 100);
      expect(audit.map(({ event }) => event)).toContain('attributes.failed');
      expect(audit.map(({ event }) => event)).not.toContain('attributes.completed');
      expect(told).toEqual([
        expect.objectContaining({
          status: 'FAILURE',
          summary: expect.objectContaining({ total_attributes: read }) as unknown,
        }),
      ]);
      expect(audit.at(-1)).toMatchObject({ event: 'seal', reason_code: reason });
    });
  });

  it('at cursors that always lead to nothing new', async () => {
    const page = JSON.stringify({ items: [{ id: 'a', name: 'a' }] }).slice(0, -1);
    const faults: Fault[] = Array.from({ length: 30 }, (_, i) => ({
      kind: 'status',
      status: 200,
      body: `${page},"nextPageToken":"${i}"}`,
      match: { path: ROUTE },
    }));
    await listing({ faults }, async (tenant, run) => {
      const { report } = await run();
      expect(report.reason).toBe('read-incomplete');
      expect(pages(tenant).length).toBeLessThan(15);
      expect(report.definitions?.items).toHaveLength(1);
    });
  });

  it('at a query of more than 8 KB: nothing of it is sent', async () => {
    const clock = scaledClock(250);
    const tenant = await startTenant({ ...PRESETS.attributes, clock });
    const { report } = await play({
      tenant,
      mode: 'attributes',
      profile: 'attributes',
      request: { definitions: { rule: 'é'.repeat(1400), pageSize: 100 } },
      clock,
    });
    await tenant.close();
    expect(report.reason).toBe('config-invalid');
    expect(report.problems[0]?.message).toMatch(/8 KB/);
    expect(tenant.requests.filter(({ path }) => path.startsWith(ROUTE))).toEqual([]);
  });

  it('at a profile that has no such route', async () => {
    const clock = scaledClock(250);
    const tenant = await startTenant({ ...PRESETS.cxone, clock });
    const { report } = await play({ tenant, mode: 'attributes', profile: 'cxone', clock });
    await tenant.close();
    expect(report.reason).toBe('config-invalid');
    expect(tenant.requests.filter(({ path }) => path.startsWith('/api/v2'))).toEqual([]);
  });
});
