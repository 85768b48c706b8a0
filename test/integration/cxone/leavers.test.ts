import { describe, expect, it } from 'vitest';
import type { PriorUser } from '../../../src/model/state.ts';
import type { DependencyAnswer, Tenant, TenantStep, Write } from '../../../src/model/tenant.ts';
import { people, PRESETS, type TenantOptions } from '../../tenant/server.ts';
import { open, request, takeStep } from './pair.ts';

const lifecycle = (options: TenantOptions) =>
  open('lifecycle', { ...PRESETS.lifecycle, ...options }, (server) => ({ apiUrl: server.apiUrl }));

const deletion = (user: PriorUser): Write => ({
  type: 'delete',
  ref: user.id,
  user,
  licensePolicy: 'RECLAIM',
  terminateSessions: true,
  retainData: false,
});

const sessionsOf = ({ steps }: Tenant): TenantStep =>
  steps.leavers.find(({ name }) => name === 'sessions') as TenantStep;

describe('clean-up by the tutorials’ routes', () => {
  const users = people(6).map((person, i) => ({
    ...person,
    sessions: 2,
    ...(i < 2 ? { dependencies: { queues: i + 1, skills: 0, recordings: 3 } } : {}),
  }));

  it('finds what is in the way, many people at once', async () => {
    await using pair = await lifecycle({ users });
    const { tenant, server } = pair;
    const state = await tenant.read(request());
    server.forget();
    const answers = (await tenant.steps.dependencies?.take(state.users, 6)) ?? new Map<string, DependencyAnswer>();
    expect(state.users.map(({ id }) => answers.get(id)?.found)).toEqual([
      ['1 queue', '3 recordings'],
      ['2 queues', '3 recordings'],
      [],
      [],
      [],
      [],
    ]);
    // One for everybody's recordings, queues of six, skills of the four who have no queue.
    expect(server.requests).toHaveLength(11);
  });

  it('never takes a failed look-up for nothing', async () => {
    await using pair = await lifecycle({
      users,
      faults: [{ kind: 'status', status: 503, times: Infinity, match: { path: /skills/ } }],
    });
    const { tenant } = pair;
    const { users: all } = await tenant.read(request());
    const answers = (await tenant.steps.dependencies?.take(all, 6)) ?? new Map<string, DependencyAnswer>();
    const free = all.filter(({ id }) => answers.get(id)?.found.length === 0);
    expect(free.map(({ id }) => answers.get(id)?.status)).toEqual(['failed', 'failed', 'failed', 'failed']);
  });

  it('leaves a route alone that only fails, and says so of everybody', async () => {
    await using pair = await lifecycle({
      users,
      faults: [{ kind: 'status', status: 503, times: Infinity, match: { path: /license/ } }],
    });
    const { tenant, server } = pair;
    const { users: all } = await tenant.read(request());
    server.forget();
    const answers = [];
    for (const user of all) answers.push(await takeStep(tenant, 'license', user));
    expect(answers.map((answer) => [answer?.status, answer?.error?.retryable])).toEqual(
      all.map(() => ['failed', true]),
    );
    expect(server.writes).toHaveLength(9);
    expect(answers.at(-1)?.detail).toContain('not asked any more after 3 failures');
  });

  it('ends sessions of everybody in one request, skips people without an externalId', async () => {
    const [first, ...rest] = users;
    const { externalId: _none, ...nameless } = first ?? {};
    await using pair = await lifecycle({ users: [nameless as (typeof users)[0], ...rest] });
    const { tenant, server } = pair;
    const { users: all } = await tenant.read(request());
    server.forget();
    const answers = await sessionsOf(tenant).take(all, 6);
    expect(all.map(({ id }) => answers.get(id)?.status)).toEqual(['skipped', 'done', 'done', 'done', 'done', 'done']);
    expect(server.writes).toHaveLength(1);
    expect(server.cleanup.sessions).toEqual(rest.map(({ externalId }) => externalId));
  });

  it('does every step for its own person, and says what is not there', async () => {
    await using pair = await lifecycle({ users });
    const { tenant, server } = pair;
    const { users: all } = await tenant.read(request());
    const [user] = all as [PriorUser];
    const steps = [
      await takeStep(tenant, 'disconnect', user),
      await takeStep(tenant, 'license', user),
      await takeStep(tenant, 'cache-refresh', user),
      await takeStep(tenant, 'logout', user),
    ];
    expect(steps.map((step) => step?.status)).toEqual(['done', 'done', 'done', undefined]);
    expect(server.cleanup).toMatchObject({
      disconnects: [user.externalId],
      licenses: [user.externalId],
      refreshed: [user.id],
      logouts: [],
    });
  });

  it('reports a tenant without the routes as that, and stops asking', async () => {
    await using pair = await lifecycle({ users, offer: { ...PRESETS.lifecycle.offer, vendor: false } });
    const { tenant, server } = pair;
    const { users: all } = await tenant.read(request());
    server.forget();
    const statuses = [];
    for (const user of all) statuses.push((await takeStep(tenant, 'license', user))?.status);
    expect(statuses).toEqual(all.map(() => 'unsupported'));
    expect(server.requests).toHaveLength(3);
  });

  it('deletes by id with the headers; 422 says what is in the way, 404 that nobody is there', async () => {
    await using pair = await lifecycle({ users });
    const { tenant, server } = pair;
    const { users: all } = await tenant.read(request());
    const results = [];
    for (const user of [all[0], all[3], all[3]] as PriorUser[])
      results.push(await tenant.sendOne(tenant.prepare(deletion(user))));
    expect(results.map(({ status, error }) => error?.kind ?? status)).toEqual(['dependencies', 'done', 'not-found']);
    const sent = server.writes.find(({ method, status }) => method === 'DELETE' && status === 204);
    expect(sent?.headers).toMatchObject({
      'x-nice-terminatesessions': 'true',
      'x-nice-retaindata': 'false',
      'x-nice-licenseaction': 'RECLAIM',
    });
    expect(server.violations).toEqual([]);
  });

  it.each([
    ['PRESERVE', false, true],
    ['DOWNGRADE', true, true],
    ['RECLAIM', false, false],
  ] as const)(
    'says in the headers of a deletion what the policy says: %s, sessions %s, data %s',
    async (licensePolicy, terminateSessions, retainData) => {
      await using pair = await lifecycle({ users });
      const user = (await pair.tenant.read(request())).users[3] as PriorUser;
      const wish = { licensePolicy, terminateSessions, retainData };
      await pair.tenant.sendOne(pair.tenant.prepare({ type: 'delete', ref: 'r', user, ...wish }));
      expect(pair.server.writes.at(-1)).toMatchObject({
        method: 'DELETE',
        headers: {
          'x-nice-terminatesessions': String(terminateSessions),
          'x-nice-retaindata': String(retainData),
          'x-nice-licenseaction': licensePolicy,
        },
      });
    },
  );

  it('does not take a missing route for a missing person', async () => {
    await using pair = await lifecycle({
      users,
      faults: [{ kind: 'status', status: 404, times: Infinity, match: { method: 'DELETE' } }],
    });
    const { tenant } = pair;
    const { users: all } = await tenant.read(request());
    const result = await tenant.sendOne(tenant.prepare(deletion(all[3] as PriorUser)));
    expect(result).toMatchObject({ status: 'failed', error: { kind: 'unsupported' } });
  });
});

describe('leavers on the published API', () => {
  it('deactivates many in few requests, revives, logs agents out, switches keys off', async () => {
    const users = people(30).map((person) => ({ ...person, sessions: 1, accessKeys: [`key-${person.externalId}`] }));
    await using pair = await open('cxone', { ...PRESETS.cxone, users });
    const { tenant, server } = pair;
    const { users: all } = await tenant.read(request());
    server.forget();
    const results = await Promise.all(
      all.map((user) => tenant.sendOne(tenant.prepare({ type: 'activate', ref: user.id, user, active: false }))),
    );
    expect(results.map(({ status }) => status)).toEqual(all.map(() => 'done'));
    expect(server.writes.length).toBeLessThan(3);
    expect(server.snapshot().some(({ active }) => active)).toBe(false);
    const [user] = all as [PriorUser];
    expect(await takeStep(tenant, 'logout', user)).toMatchObject({ status: 'done' });
    expect(await takeStep(tenant, 'access-keys', user)).toMatchObject({
      status: 'done',
      detail: '1 access key deactivated',
    });
    expect(server.cleanup.logouts).toEqual([user.id]);
    expect(server.users.get(user.id)?.accessKeys).toEqual([
      { accessKeyId: `key-${user.externalId ?? ''}`, isActive: false },
    ]);
    const revived = await tenant.sendOne(
      tenant.prepare({ type: 'activate', ref: 'r', user, active: true, after: { title: 'Back' } }),
    );
    expect(revived.status).toBe('done');
    expect(server.find(user.userName)).toMatchObject({ active: true, title: 'Back' });
    expect(tenant.canDelete).toBe(false);
    expect(server.violations).toEqual([]);
  });

  it('leaves a doubt about people that CXone names as not deactivated, and that SCIM takes', async () => {
    await using pair = await open('cxone', {
      ...PRESETS.cxone,
      users: people(4),
      quirks: { ignoreActiveWrites: true },
    });
    const { users: all } = await pair.tenant.read(request());
    const results = await Promise.all(
      all.map((user) =>
        pair.tenant.sendOne(pair.tenant.prepare({ type: 'activate', ref: user.id, user, active: false })),
      ),
    );
    expect(results.map(({ status, doubt }) => `${status}: ${doubt}`)).toEqual(
      all.map(() => 'done: CXone lists this person among those it did not deactivate'),
    );
  });
});
