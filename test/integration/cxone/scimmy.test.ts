import { afterAll, beforeAll, expect, it } from 'vitest';
import { createTenant } from '../../../src/cxone/tenant.ts';
import type { Tenant, Write } from '../../../src/model/tenant.ts';
import { people, scaledClock, seededRandom } from '../../tenant/server.ts';
import { attributes, request } from './pair.ts';
import { startScimmy } from './scimmy.ts';

let scimmy: Awaited<ReturnType<typeof startScimmy>>;
let tenant: Tenant;

beforeAll(async () => {
  scimmy = await startScimmy();
  const { url } = scimmy;
  const pace = {
    bulk: 'auto',
    bulkSize: 50,
    requestsPerMinute: 100,
    bulkRequestsPerMinute: 20,
    concurrency: 5,
    maxAttempts: 3,
    requestTimeoutSeconds: 600,
    rolesWrite: 'auto',
  } as const;
  tenant = createTenant(
    {
      ...pace,
      profile: 'generic',
      tokenUrl: `${url}/token`,
      scimUrl: `${url}/scim/v2`,
      clientId: 'i',
      clientSecret: 's',
    },
    { clock: scaledClock(60), random: seededRandom(1) },
  );
  await tenant.connect();
});

afterAll(async () => {
  await tenant.close();
  scimmy.close();
});

it('creates, reads, changes, clears, deactivates and deletes on a server of someone else’s making', async () => {
  expect(tenant.bulkLimits).toEqual({ operations: 40, bytes: 1_000_000 });
  const creates = Array.from({ length: 40 }, (_, i): Write => ({
    type: 'create',
    ref: `c${i}`,
    attributes: attributes(i + 1),
    roles: [{ value: 'role-agent', display: 'Agent' }],
  }));
  const created = await tenant.sendBulk(creates.map((write) => tenant.prepare(write)));
  expect(created.results.map(({ status }) => status)).toEqual(creates.map(() => 'done'));
  expect(scimmy.users.size).toBe(40);

  const again = await tenant.sendBulk([tenant.prepare(creates[0] as Write)]);
  expect(again.results[0]).toMatchObject({ status: 'failed', error: { kind: 'uniqueness' } });

  const state = await tenant.read(request({ needAbsent: true }));
  expect(state).toMatchObject({ read: 40, expected: 40 });
  const byName = new Map(state.users.map((user) => [user.userName, user]));
  for (const person of people(40)) {
    const { userName, externalId, givenName, familyName, email, department, title } = person;
    expect(byName.get(userName)).toMatchObject({
      userName,
      externalId,
      givenName,
      familyName,
      email,
      department,
      title,
      active: true,
      roles: [{ value: 'role-agent' }],
    });
  }

  const [first, second, third, fourth] = state.users;
  if (!first || !second || !third || !fourth) throw new RangeError('too few');
  const changes: Write[] = [
    {
      type: 'update',
      ref: 'u1',
      user: first,
      before: {},
      after: { title: null, email: 'other@example.com', department: 'Moved', givenName: 'Nela', phone: '+1 555 0100' },
    },
    { type: 'activate', ref: 'u2', user: second, active: false },
    {
      type: 'roles',
      ref: 'u3',
      user: third,
      roles: [{ value: 'role-admin' }],
      add: [{ value: 'role-admin' }],
      remove: [{ value: 'role-agent' }],
    },
    { type: 'delete', ref: 'u4', user: fourth, licensePolicy: 'RECLAIM', terminateSessions: true, retainData: true },
  ];
  const { results } = await tenant.sendBulk(changes.map((write) => tenant.prepare(write)));
  expect(results.map(({ ref, status, error }) => `${ref} ${status} ${error?.message ?? ''}`)).toEqual([
    'u1 done ',
    'u2 done ',
    'u3 done ',
    'u4 done ',
  ]);
  const now = await tenant.lookUp([first, second, third, fourth].map(({ userName }) => ({ userName })));
  const find = (id: string) => now.find((user) => user.id === id);
  const { title: _title, paths: _paths, ...kept } = first;
  expect(find(first.id)).toMatchObject({
    ...kept,
    email: 'other@example.com',
    department: 'Moved',
    givenName: 'Nela',
    phone: '+1 555 0100',
  });
  expect(find(first.id)?.title).toBeUndefined();
  expect(find(second.id)?.active).toBe(false);
  expect(find(third.id)?.roles.map(({ value }) => value)).toEqual(['role-admin']);
  expect(find(fourth.id)).toBeUndefined();
});
