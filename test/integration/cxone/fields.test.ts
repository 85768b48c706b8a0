import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { createTenant } from '../../../src/cxone/tenant.ts';
import { type FieldFacts, PERSON_FIELDS, type ProfileField } from '../../../src/model/fields.ts';
import type { Attributes } from '../../../src/model/operation.ts';
import type { PriorUser } from '../../../src/model/state.ts';
import type { Tenant, WireResult, Write } from '../../../src/model/tenant.ts';
import { FIELDS } from '../../../src/roster/cells/fields.ts';
import { CREDENTIALS, startCxone } from '../../cxone/tenant.ts';
import { scaledClock, seededRandom } from '../../tenant/server.ts';
import { startScimmy } from './scimmy.ts';

/** A value to create with, and one to change to, for every field of the table: a new field needs both. */
const VALUES: Record<ProfileField, [string, string]> = {
  userName: ['a@example.com', 'b@example.com'],
  externalId: ['E-1', 'E-2'],
  givenName: ['Ada', 'Bea'],
  familyName: ['Alder', 'Birch'],
  displayName: ['Ada A.', 'Bea B.'],
  title: ['Agent', 'Lead'],
  email: ['a.work@example.com', 'b.work@example.com'],
  phone: ['+1 555 0100', '+1 555 0200'],
  department: ['Sales', 'Care'],
  team: ['North', 'South'],
  middleName: ['Mia', 'Noa'],
  mobilePhone: ['+1 555 0300', '+1 555 0400'],
  timeZone: ['Europe/Berlin', 'America/New_York'],
  hireDate: ['2024-01-31', '2025-02-28'],
  rank: ['1', '2'],
  userType: ['Agent', 'Supervisor'],
  loginAuthenticator: ['11111111-0000-4000-8000-000000000001', '11111111-0000-4000-8000-000000000002'],
};
const ALL = Object.keys(PERSON_FIELDS) as ProfileField[];
const valuesOf = (fields: readonly ProfileField[], at: 0 | 1): Attributes =>
  Object.fromEntries(fields.map((field) => [field, VALUES[field][at]]));
/** As a tenant shows a value; CXone shows sign-in methods by their names. */
type Shown = (field: ProfileField, value: string) => string;
const asWritten: Shown = (_, value) => value;
const shownOf = (fields: readonly ProfileField[], at: 0 | 1, shown: Shown): Attributes =>
  Object.fromEntries(fields.map((field) => [field, shown(field, VALUES[field][at])]));
const heldOf = (user: PriorUser | undefined, fields: readonly ProfileField[]): Attributes =>
  Object.fromEntries(fields.map((field) => [field, user?.[field] ?? null]));

const PACE = {
  bulkSize: 50,
  requestsPerMinute: 6000,
  bulkRequestsPerMinute: 6000,
  concurrency: 5,
  maxAttempts: 3,
  requestTimeoutSeconds: 600,
  rolesWrite: 'auto',
} as const;

/** How writes reach the tenant. */
const WAYS = {
  'POST and PATCH': (tenant: Tenant, write: Write) => tenant.sendOne(tenant.prepare(write)),
  'POST and PUT': (tenant: Tenant, write: Write) =>
    tenant.sendOne(write.type === 'create' ? tenant.prepare(write) : tenant.prepare(write, 'put')),
  bulk: async (tenant: Tenant, write: Write) =>
    (await tenant.sendBulk([tenant.prepare(write)])).results[0] as WireResult,
};

/** Creates an account with all fields, changes each, clears those that can be cleared, and reads back after each. */
async function walk(
  tenant: Tenant,
  fields: readonly ProfileField[],
  send: (tenant: Tenant, write: Write) => Promise<WireResult>,
  shown = asWritten,
): Promise<void> {
  const keys = VALUES.userName.map((userName) => ({ userName }));
  const read = async (): Promise<PriorUser | undefined> => (await tenant.lookUp(keys, [...fields, 'active']))[0];
  const say = ({ status, error }: WireResult): string => `${status} ${error?.message ?? ''}`.trim();

  const attributes: Attributes = { ...valuesOf(fields, 0), active: true };
  expect(say(await send(tenant, { type: 'create', ref: 'c', attributes, roles: [] }))).toBe('done');
  const created = await read();
  expect(heldOf(created, fields)).toEqual(shownOf(fields, 0, shown));

  for (const field of fields) {
    const user = (await read()) as PriorUser;
    const change = { before: { [field]: user[field] ?? null }, after: { [field]: VALUES[field][1] } };
    expect(`${field}: ${say(await send(tenant, { type: 'update', ref: 'u', user, ...change }))}`).toBe(
      `${field}: done`,
    );
    expect([field, (await read())?.[field]]).toEqual([field, shown(field, VALUES[field][1])]);
  }
  const clearable = fields.filter((field) => FIELDS[field].clearable);
  for (const field of clearable) {
    const user = (await read()) as PriorUser;
    const change = { before: { [field]: user[field] ?? null }, after: { [field]: null } };
    expect(`${field}: ${say(await send(tenant, { type: 'update', ref: 'd', user, ...change }))}`).toBe(
      `${field}: done`,
    );
    expect([field, (await read())?.[field]]).toEqual([field, undefined]);
  }
  const kept = fields.filter((field) => !clearable.includes(field));
  expect(heldOf(await read(), kept)).toEqual(shownOf(kept, 1, shown));
}

describe('every field of the table, on a SCIM server', () => {
  // SCIMMY has no NICE extension; the team is written to the tenant below.
  const fields = ALL.filter((field) => PERSON_FIELDS[field].scim !== null && field !== 'team');
  let scimmy: Awaited<ReturnType<typeof startScimmy>>;
  beforeAll(async () => {
    scimmy = await startScimmy();
  });
  afterAll(() => scimmy.close());

  it.each(Object.entries(WAYS))('by %s: created, changed, cleared, read back', async (_, send) => {
    scimmy.users.clear();
    const tenant = createTenant(
      {
        ...PACE,
        bulk: 'auto',
        profile: 'generic',
        tokenUrl: `${scimmy.url}/token`,
        scimUrl: `${scimmy.url}/scim/v2`,
        clientId: 'i',
        clientSecret: 's',
      },
      { clock: scaledClock(60), random: seededRandom(1) },
    );
    try {
      await tenant.connect();
      await walk(tenant, fields, send);
      expect(scimmy.users.size).toBe(1);
    } finally {
      await tenant.close();
    }
  });
});

describe('every field of the table, on NiCE’s published API', () => {
  it('created, changed, cleared, read back', async () => {
    const clock = scaledClock(60);
    await using cxone = await startCxone({
      clock,
      // The sign-in name of someone who never signed in cannot be changed.
      unknowns: { newStatus: 'ACTIVE' },
      teams: [
        { id: 't-north', name: 'North' },
        { id: 't-south', name: 'South' },
      ],
    });
    const tenant = createTenant(
      {
        ...PACE,
        bulk: 'off',
        profile: 'cxone',
        issuer: cxone.url,
        tenant: CREDENTIALS.tenantId,
        clientId: CREDENTIALS.clientId,
        clientSecret: CREDENTIALS.clientSecret,
        accessKeyId: CREDENTIALS.accessKeyId,
        accessKeySecret: CREDENTIALS.accessKeySecret,
      },
      { clock, random: seededRandom(1) },
    );
    try {
      await tenant.connect();
      // The published User has neither a title nor the enterprise extension.
      const isPublished = ({ scim }: FieldFacts): boolean => scim?.in !== 'enterprise';
      const fields = ALL.filter((field) => field !== 'title' && isPublished(PERSON_FIELDS[field]));
      await walk(tenant, fields, WAYS['POST and PATCH'], (field, value) =>
        field === 'loginAuthenticator' ? `Login ${value}` : value,
      );
      expect(cxone.state.violations).toEqual([]);
    } finally {
      await tenant.close();
    }
  });
});
