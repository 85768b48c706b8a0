import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { RunReport } from '../../src/model/run.ts';
import { type Finished, office } from '../integration/roles/office.ts';
import { people, type Person, scaledClock, type TenantHandle } from '../tenant/server.ts';
import { type ScimServer, startBetterAuth, startJackson, startScimmy } from './scim-servers.ts';

const POLICY = `
roles:
  allowed:
    agent_basic: { display: Standard Agent }
    admin_support: { display: Support Admin }
guards:
  deactivate: { percent: 100 }
  create: { percent: 100 }
  update: { percent: 100 }
  roleGain: { percent: 100 }
  roleLoss: { percent: 100 }
`;

type Row = Omit<Person, 'roles' | 'active'> & { roles: string; active: string };

/** A roster of people with everything that a SCIM user holds by itself. */
const rosterOf = (rows: readonly Row[]): string =>
  [
    'userName,externalId,givenName,familyName,displayName,title,email,phone,department,roles,active',
    ...rows.map((row) =>
      [
        row.userName,
        row.externalId,
        row.givenName,
        row.familyName,
        row.displayName,
        row.title,
        row.email,
        row.phone,
        row.department,
        row.roles,
        row.active,
      ]
        .map((cell) => `"${cell ?? ''}"`)
        .join(','),
    ),
  ].join('\n');

const ROWS: Row[] = people(12, { seed: 4 }).map((one, i) => ({
  ...one,
  phone: `+1 201 555 01${String(i).padStart(2, '0')}`,
  roles: i % 3 === 0 ? 'admin_support' : 'agent_basic',
  active: 'yes',
}));

interface Flat {
  userName: string;
  externalId: unknown;
  givenName: unknown;
  familyName: unknown;
  displayName: unknown;
  title: unknown;
  email: unknown;
  phone: unknown;
  department: unknown;
  roles: string[];
  active: boolean;
}

type Json = Record<string, unknown>;
const valueOf = (list: unknown): unknown =>
  Array.isArray(list) ? (list[0] as Json | undefined)?.['value'] : undefined;
const digits = (phone: unknown): string => (typeof phone === 'string' ? phone.replace(/\D/g, '') : '');

/** A resource of the server's books as a row would say it. */
function flat(resource: Json): Flat {
  const name = (resource['name'] ?? {}) as Json;
  const enterprise = (resource['urn:ietf:params:scim:schemas:extension:enterprise:2.0:User'] ?? {}) as Json;
  return {
    userName: String(resource['userName']),
    externalId: resource['externalId'],
    givenName: name['givenName'],
    familyName: name['familyName'],
    displayName: resource['displayName'],
    title: resource['title'],
    email: valueOf(resource['emails']),
    phone: digits(valueOf(resource['phoneNumbers'])),
    department: enterprise['department'],
    roles: ((resource['roles'] ?? []) as Json[]).map((role) => String(role['value'])).sort(),
    active: resource['active'] !== false,
  };
}

const wanted = (row: Row): Flat => ({
  userName: row.userName,
  externalId: row.externalId,
  givenName: row.givenName,
  familyName: row.familyName,
  displayName: row.displayName,
  title: row.title,
  email: row.email,
  phone: digits(row.phone),
  department: row.department,
  roles: [row.roles],
  active: row.active === 'yes',
});

const byName = (all: Flat[]): Record<string, Flat> => Object.fromEntries(all.map((one) => [one.userName, one]));

/** What an apply of details learns of each: Jackson answers 200 to a PATCH of the department and keeps it nowhere. */
describe.each([
  ['SCIMMY', startScimmy, [] as string[]],
  ['SAML Jackson', startJackson, ['PATCH is ignored: accounts are read, merged and PUT'] as string[]],
  ['Better Auth', startBetterAuth, [] as string[]],
] as const)('a server of another maker: %s', (_, start, learnt) => {
  let server: ScimServer;
  let rows = ROWS;
  beforeAll(async () => {
    server = await start();
  });
  afterAll(() => server.close());

  async function run(roster: string, mode: RunReport['mode'] = 'apply'): Promise<Finished> {
    const { tokenUrl, scimUrl } = server;
    const auth = { clientId: 'roster', clientSecret: 'secret' };
    return office({
      tenant: { tokenUrl, scimUrl, settings: { auth } } as unknown as TenantHandle,
      clock: scaledClock(50),
      roster,
      policy: POLICY,
      request: { mode, settleMs: 30_000, operations: new Set(['provision', 'roles', 'deprovision'] as const) },
      settings: { apiUrl: undefined, requestTimeoutSeconds: 6000, requestsPerMinute: 100_000 },
    });
  }

  /** Applies, holds every person against the server's own books, and plans nothing the second time. */
  async function applied(next: Row[], counts: Partial<RunReport['counts']>): Promise<Finished> {
    rows = next;
    const first = await run(rosterOf(rows));
    expect(first.report.problems.map(({ message }) => message)).toEqual([]);
    expect(first.report).toMatchObject({ reason: 'none', counts: { ...counts, failed: 0, unconfirmed: 0 } });
    expect(byName((await server.books()).map(flat))).toEqual(byName(rows.map(wanted)));
    const second = await run(rosterOf(rows));
    expect(second.report).toMatchObject({ reason: 'none', plan: { operations: [] } });
    return first;
  }

  it('joiners', async () => {
    expect((await applied(ROWS, { created: 12 })).report.reason).toBe('none');
  });

  it('details: changed and cleared', async () => {
    const next = rows.map((row, i) => ({
      ...row,
      ...(i % 4 === 1 && { title: `Lead ${i}`, department: 'Night shift', displayName: `${row.givenName} the ${i}th` }),
      ...(i % 4 === 2 && { phone: `+49 30 1000${i}`, familyName: `${row.familyName}-Meier` }),
    }));
    const { report } = await applied(next, { updated: 6 });
    expect(report.capabilities?.notes).toEqual(expect.arrayContaining(learnt));
    expect(report.capabilities?.notes.some((note) => note.includes('ignored'))).toBe(learnt.length > 0);
  });

  it('roles', async () => {
    const next = rows.map((row, i) => ({
      ...row,
      ...(i < 4 && { roles: i % 3 === 0 ? 'agent_basic' : 'admin_support' }),
    }));
    expect((await applied(next, { rolesChanged: 4 })).report.reason).toBe('none');
  });

  it('leavers, who come back', async () => {
    const gone = await applied(
      rows.map((row, i) => ({ ...row, ...(i >= 9 && { active: 'no' }) })),
      { deactivated: 3 },
    );
    const back = await applied(
      rows.map((row, i) => ({ ...row, ...(i === 11 && { active: 'yes' }) })),
      { reactivated: 1 },
    );
    expect([gone.report.reason, back.report.reason]).toEqual(['none', 'none']);
  });

  it('export: the roster that it writes plans nothing', async () => {
    const { report, text } = await run('', 'export');
    expect(report.reason).toBe('none');
    const exported = text('roster.csv');
    for (const { userName, active } of rows) if (active === 'yes') expect(exported).toContain(userName);
    expect((await run(exported, 'plan')).report).toMatchObject({ reason: 'none', plan: { operations: [] } });
  });

  it('drift: none, and what someone changed is shown', async () => {
    expect((await run(rosterOf(rows), 'drift')).report.reason).toBe('none');
    const other = rows.map((row, i) => (i === 2 ? { ...row, title: 'Someone else’s title' } : row));
    const { report } = await run(rosterOf(other), 'drift');
    expect(report).toMatchObject({
      reason: 'drift',
      plan: { operations: [{ kind: 'update', key: rows[2]?.externalId }] },
    });
  });
});
