import { describe, expect, it } from 'vitest';
import { exportTenant } from '../../../src/app/modes/export/export.ts';
import type { Services } from '../../../src/app/ports.ts';
import type { RunRequest } from '../../../src/app/run-request.ts';
import { Session } from '../../../src/app/session.ts';
import { fileTenant } from '../../../src/cli/file-tenant.ts';
import { Failure } from '../../../src/model/failure.ts';
import type { PriorState, PriorUser, ReadRequest } from '../../../src/model/state.ts';
import type { Tenant } from '../../../src/model/tenant.ts';
import { account } from '../plan/builders.ts';

interface Given {
  /** What a read gives beside the accounts. */
  more?: Partial<PriorState>;
  lacks?: Tenant['lacks'];
  /** Ends a read of these fields. */
  refuse?: (fields: readonly string[]) => Failure | null;
  problems?: Awaited<ReturnType<Services['checkTenant']>>;
  /** The policy that is there already. */
  policy?: string;
}

/** The files that an export of these accounts writes, and what it says. */
async function exported(
  users: PriorUser[],
  { more = {}, lacks = [], refuse = () => null, problems = [], policy }: Given = {},
) {
  const files: Record<string, string> = {};
  const reads: (readonly string[])[] = [];
  const whole = fileTenant('acme', users);
  const tenant = Object.create(whole, {
    lacks: { value: lacks },
    read: {
      value: async (request: ReadRequest) => {
        reads.push(request.fields);
        const refused = refuse(request.fields);
        if (refused) throw refused;
        return { ...(await whole.read(request)), ...more };
      },
    },
  }) as Tenant;
  const services = {
    checkTenant: async () => problems,
    tenant: async () => tenant,
    clock: { now: () => Date.parse('2026-06-15T08:00:00Z') },
    log: { line: () => undefined, warning: () => undefined },
    files: {
      write: async (name: string, content: string) => void (files[name] = content),
      readText: async () => policy ?? null,
    },
  } as unknown as Services;
  const request = {
    mode: 'export',
    tenantName: 'acme',
    startedAt: 0,
    rosterPaths: ['roster.csv'],
    policyPath: 'policies/eu.yml',
    operations: new Set(),
  } as unknown as RunRequest;
  const session = new Session(request);
  await exportTenant(request, services, session);
  const lines = (files['roster.csv'] ?? '').replace('\uFEFF', '').trimEnd().split(/\r?\n/);
  const notes = (files['export-notes.csv'] ?? '').replace('\uFEFF', '').trimEnd().split(/\r?\n/).slice(1);
  return { lines, policy: files['policy.yml'] ?? '', notes, files, reads, said: session.report.problems };
}

const role = (value: string, display?: string): PriorUser['roles'][number] => ({
  value,
  ...(display !== undefined && { display }),
});
const messages = (said: readonly { message: string }[]): string => said.map(({ message }) => message).join('\n');

describe('an export', () => {
  it('writes every account as a row, and a policy that allows what they have', async () => {
    const id = '11111111-2222-3333-4444-555555555555';
    const users = [
      account('bea', { active: false, status: 'ACTIVE', id: id.replace('1', '2'), roles: [] }),
      account('ada', {
        id,
        status: 'ACTIVE',
        title: 'Agent',
        primaryRole: 'r1',
        roles: [role('r1', 'Agent'), role('r2')],
        skills: [{ id: 's1', name: 'Billing', proficiency: 3 }] as never,
        attributes: { Shift: 'Early' },
      }),
    ];
    const { lines, policy, files, said } = await exported(users);
    expect(lines).toEqual([
      expect.stringMatching(/^userName,.*externalId.*,status,primaryRole,roles,skills,cxoneId,attr.Shift$/) as string,
      expect.stringContaining('ada@example.com') as string,
      expect.stringContaining('bea@example.com') as string,
    ]);
    expect(lines[1]).toContain(`active,Agent,Agent;r2,Billing:3,${id},Early`);
    expect(lines[2]).toContain('inactive,,,,');
    expect(policy).toMatch(/allowed:\s+Agent: \{\}\s+r2: \{\}/);
    expect(policy).toContain('Billing');
    expect(files).not.toHaveProperty('export-notes.csv');
    expect(messages(said)).toContain('2 people written to roster.csv, 2 roles to policy.yml');
  });

  it('writes the accounts’ ids, whatever the profile, unless one of them is none that a roster takes', async () => {
    const id = '11111111-2222-3333-4444-555555555555';
    const { lines } = await exported([account('ada', { id }), account('bea', { id: id.replace('1', '2') })]);
    expect(lines[0]).toMatch(/,status,cxoneId$/);
    expect(lines[1]).toMatch(new RegExp(`,active,${id}$`));
    const odd = '11111111-2222-3333-44444555555555555';
    expect((await exported([account('ada', { id }), account('bea', { id: odd })])).lines[0]).not.toContain('cxoneId');
  });

  it('protects who fits no row, and says who and why', async () => {
    const { lines, policy, notes, said } = await exported([account('ada'), account('bea', { userName: 'no address' })]);
    expect(lines).toHaveLength(2);
    expect(policy).toMatch(/protected:\s+- no address/);
    expect(notes).toEqual([expect.stringContaining('no address,E-bea,,') as string]);
    expect(messages(said)).toContain('1 person cannot be written as a row and is protected in policy.yml instead');
  });

  it('leaves out a value that would not read back as it is', async () => {
    const { lines, notes, said } = await exported([
      account('ada', { title: '[!REMOVE!]' }),
      account('bea', { title: ' Agent  A ' }),
    ]);
    expect(lines[0]).toContain('title');
    expect(lines[1]).not.toContain('REMOVE');
    expect(lines[2]).toContain(' Agent  A ');
    expect(notes).toEqual([expect.stringContaining('ada@example.com,E-ada,title,') as string]);
    expect(messages(said)).toContain('1 cell is left empty');
  });

  it('leaves out skills and teams that a plan would stop at', async () => {
    const skilled = (name: string, id: string, team: string) =>
      account(id, { team, skills: [{ id: `s-${id}`, name, proficiency: 2 }] as never });
    const users = [skilled('Billing', 'ada', 'North'), skilled('B;C', 'bea', 'North'), skilled('Chat', 'cem', 'South')];
    const { lines, notes } = await exported(users);
    expect(notes).toEqual([expect.stringContaining('bea@example.com,E-bea,skills,skill-not-allowed') as string]);
    expect(lines[1]).toMatch(/North.*Billing:2$/);
    expect(lines[2]).not.toContain('B;C');
    const team = (name: string, active = true) => ({ id: `t-${name}`, name, active });
    const skill = (name: string, id: string, active = true) => ({ id, name, active });
    const more = {
      teams: [team('North', false), team('East')],
      skills: [skill('Billing', 's-ada', false), skill('B;C', 's-bea'), skill('Chat', 's-cem'), skill('chat', 's-x')],
    };
    const { notes: held, lines: rows } = await exported(users, { more });
    // Who has a team or skill that is inactive by now keeps it; one whose name is another's as well cannot be written.
    expect(held.map((line) => line.split(',').slice(2, 4).join(' '))).toEqual([
      'skills skill-unknown',
      'skills skill-ambiguous',
    ]);
    expect(rows[1]).toMatch(/North.*Billing:2$/);
    expect(rows[3]).toContain('South');
  });

  it('of an attribute that is called like a part of every object', async () => {
    const users = [account('ada', { attributes: { constructor: 'x' } }), account('bea', { attributes: {} })];
    const { lines, notes } = await exported(users);
    expect(lines.map((line) => line.split(',').at(-1))).toEqual(['attr.constructor', 'x', '']);
    expect(notes).toEqual([]);
  });

  it('leaves out an externalId that two accounts share: it would find neither', async () => {
    const { lines, notes } = await exported([account('ada', { externalId: 'E' }), account('bea', { externalId: 'E' })]);
    expect(lines).toHaveLength(3);
    expect(notes.every((line) => line.includes(',E,externalId,'))).toBe(true);
    expect(lines.slice(1).join('\n').split(',E,').length).toBeLessThanOrEqual(2);
  });

  it('calls a role by its id where its name cannot stand in a cell; one that has neither is left alone', async () => {
    const users = [
      account('ada', { roles: [role('r1', 'A; B')] }),
      account('bea', { roles: [role('x; y', 'C; D'), role('r1', 'A; B')] }),
      account('cleo', { roles: [role('p; q')] }),
      account('dana', { roles: [role('r3', 'Same'), role('r4', 'same')] }),
    ];
    const { lines, policy, said, notes } = await exported(users);
    expect(lines[1]).toMatch(/,r1$/);
    expect(lines[2]).toMatch(/,$/);
    expect(lines[4]).toMatch(/,r3;r4$/);
    expect(policy).toContain('display: A; B');
    expect(notes).toHaveLength(2);
    expect(messages(said)).toContain('2 roles have neither a name nor an id that can stand in a cell');
  });

  it('names the tenant’s other roles in the policy, fifty of them', async () => {
    const many = Array.from({ length: 52 }, (_, i) => role(`r${i}`, i === 0 ? undefined : `Role ${i}`));
    const users = [account('ada', { roles: [role('r51', 'Role 51')] })];
    const { policy } = await exported(users, { more: { roles: many } });
    expect(policy).toContain('Roles of the tenant that nobody has: r0, Role 1,');
    expect(policy).toContain('Role 49 and 1 more.');
    const few = await exported(users, { more: { roles: many.slice(0, 2) } });
    expect(few.policy).toContain('nobody has: r0, Role 1.');
  });

  it('of a tenant without accounts says where to begin', async () => {
    const { lines, said } = await exported([]);
    expect(lines).toHaveLength(1);
    expect(said[0]).toMatchObject({
      message: expect.stringContaining('0 people written') as string,
      advice: expect.stringContaining('begin with a roster of your own') as string,
    });
  });

  it('does not ask to replace a policy that is there already', async () => {
    const { said: fresh } = await exported([account('ada')]);
    expect(fresh[0]?.advice).toContain('policy.yml as policies/eu.yml');
    const { said } = await exported([account('ada')], { policy: 'protected: [x]' });
    expect(said[0]?.advice).toContain('add to policies/eu.yml what it lacks of policy.yml');
  });

  it('says what a list of users does not tell, and who is not owned', async () => {
    const { externalId: _, ...nobody } = account('ada');
    const { said } = await exported([nobody], { more: { method: 'search' } });
    expect(messages(said)).toContain('this tenant’s list of users does not tell');
    expect(messages(said)).toContain('1 person has no externalId: not owned');
  });

  it('goes on without skills where the API user may not see them, and says so', async () => {
    const refuse = (fields: readonly string[]): Failure | null =>
      fields.includes('skills') ? new Failure('read-incomplete', 'no permission', 'Give it.') : null;
    const { reads, said, lines } = await exported([account('ada')], { refuse });
    expect(reads.map((fields) => fields.includes('skills'))).toEqual([true, false]);
    expect(said).toContainEqual({
      reason: 'none',
      message: 'skills are not exported: no permission',
      advice: 'Give it.',
    });
    // The headline is the first of them.
    expect(said[0]?.message).toContain('1 person written to roster.csv');
    expect(lines).toHaveLength(2);
  });

  it('ends where the accounts cannot be read', async () => {
    const lost = new Failure('tenant-unreachable', 'no answer', 'Try again.');
    await expect(exported([account('ada')], { refuse: () => lost })).rejects.toBe(lost);
  });

  it('asks a tenant that has no skills for none', async () => {
    const { reads } = await exported([account('ada')], { lacks: ['skills', 'primaryRole'] as never });
    expect(reads).toEqual([expect.not.arrayContaining(['skills', 'primaryRole'])]);
  });

  it('writes nothing where the inputs are wrong', async () => {
    const problems = [{ reason: 'config-invalid' as const, message: 'no credentials', advice: '' }];
    const { files, said } = await exported([account('ada')], { problems });
    expect(files).toEqual({});
    expect(said).toEqual(problems);
  });
});
