import { mkdir, mkdtemp, readFile, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import { type ActionResult, runAction } from '../harness/runner.ts';
import {
  people,
  PRESETS,
  type SeedUser,
  startTenant,
  type TenantHandle,
  type TenantOptions,
} from '../tenant/server.ts';
import { pushEvent, reaches, wellBehaved } from './walk.ts';

let tenant: TenantHandle;
afterEach(async () => {
  wellBehaved(tenant, 'none');
  await tenant.close();
});

const run = (workspace: string, inputs: Record<string, string>): Promise<ActionResult> =>
  runAction({ entry: 'main', workspace, inputs: reaches(tenant, inputs), event: pushEvent, eventName: 'push' });

/** Exports, commits what came out to a fresh repository, and plans there. */
async function exported(
  options: TenantOptions,
  given: Record<string, string> | ((server: TenantHandle) => Record<string, string>) = {},
): Promise<{ roster: string; policy: string; notes: string; summary: string; plan: Record<string, string> }> {
  tenant = await startTenant(options);
  const inputs = typeof given === 'function' ? given(tenant) : given;
  const workspace = await mkdtemp(join(tmpdir(), 'cxone-export-'));
  const result = await run(workspace, { ...inputs, mode: 'export' });
  expect({
    stderr: result.stderr,
    reason: result.outputs['reason-code'],
    decision: result.outputs['decision'],
  }).toEqual({ stderr: '', reason: 'none', decision: 'complete' });
  const read = (name: string): Promise<string> => readFile(join(result.outputDir, name), 'utf8').catch(() => '');
  const [roster, policy, notes, summary] = [
    await read('roster.csv'),
    await read('policy.yml'),
    await read('export-notes.csv'),
    await read('summary.md'),
  ];
  await mkdir(join(workspace, '.github'));
  await writeFile(join(workspace, 'roster.csv'), roster);
  await writeFile(join(workspace, '.github/cxone-policy.yml'), policy);
  const planned = await run(workspace, { ...inputs, mode: 'plan' });
  return { roster, policy, notes, summary, plan: planned.outputs };
}

const empty = (unchanged: number): Record<string, string> => ({
  'reason-code': 'none',
  changes: 'false',
  blocked: '0',
  'invalid-rows': '0',
  unchanged: String(unchanged),
});

const odd = (number: number, more: Partial<SeedUser>): SeedUser => ({
  userName: `odd.${number}@example.com`,
  externalId: `X${String(number).padStart(6, '0')}`,
  givenName: 'Odd',
  familyName: `Number${number}`,
  ...more,
});

describe('export', () => {
  it('of names, phones and values that a spreadsheet or a roster would spoil', async () => {
    const users = [
      odd(1, { givenName: 'Zoë-Marie', familyName: 'O’Grün, "the 2nd"', displayName: 'Line one\nLine two' }),
      odd(2, { phone: '+1 555 0100', title: '=SUM(A1:A9)', department: '@home' }),
      odd(3, { phone: "'+1 555 0101", title: "''=x", department: '-5' }),
      odd(4, { givenName: '李', familyName: '小龍', title: '[!REMOVE!]' }),
      odd(5, { givenName: ' Spaced ', title: 'Lead\u00A0Agent ', department: ' Sales' }),
      odd(6, { title: '1.2E+10', phone: '#REF!', department: 'A;B|C' }),
      odd(7, { familyName: 'نجمة', displayName: 'e\u0301 decomposed', team: 'Team, "A"' }),
      odd(8, { userName: 'svc-[bot]*', title: 'Robot' }),
      odd(9, { externalId: '1.5E+07' }),
      odd(10, { externalId: 'SAME' }),
      odd(11, { externalId: 'SAME' }),
      odd(12, { email: 'shared@example.com' }),
      odd(13, { email: 'shared@example.com' }),
      { userName: 'unowned@example.com', givenName: 'Un', familyName: 'Owned' },
    ];
    const { roster, policy, notes, summary, plan } = await exported({
      ...PRESETS.generic,
      users,
      quirks: { userNameMustBeEmail: false },
    });
    // Blanks around a value and inside it make no other value: the person in row 5 can be written.
    expect(plan).toMatchObject(empty(13));
    expect(roster).toContain("'+1 555 0100");
    expect(roster).toContain("''+1 555 0101");
    expect(roster.split('\n').filter((line) => /^[=+@-]|,[=+@-]/.test(line))).toEqual([]);
    expect((parse(policy) as { protected: string[] }).protected).toEqual([String.raw`svc-\[bot\]\*`]);
    expect(notes).toContain('svc-[bot]*');
    expect(summary).toContain('1 person cannot be written as a row');
    expect(summary).toContain('has no externalId');
    expect(summary).not.toContain('odd.8');
  });

  it('of roles whatever they are called', async () => {
    const roles = [
      { value: 'role-1', display: 'Standard Agent' },
      { value: 'role-2', display: 'Sales; Support | Both' },
      { value: 'role-3', display: 'Night@2026-01-01' },
      { value: 'role-4', display: 'Twin' },
      { value: 'role-5', display: 'twin ' },
      { value: 'a;b', display: 'c|d' },
      { value: 'role-7', display: '=Formula' },
      { value: 'role-8', display: 'Nobody has it' },
      { value: 'role-9', display: 'https://roles.example.com/nine' },
      { value: 'yes', display: 'null' },
    ];
    const users = roles
      .filter(({ value }) => value !== 'role-8')
      .map(({ value }, index) => odd(index + 1, { roles: [value, ...(index > 0 ? ['role-1'] : [])] }));
    users.push(
      odd(20, {
        roles: roles
          .slice(0, 5)
          .map(({ value }) => value)
          .concat('role-7', 'yes'),
      }),
      odd(21, {}),
    );
    const { roster, policy, notes, plan } = await exported({ ...PRESETS.generic, users, roles });
    expect(plan).toMatchObject(empty(users.length));
    const { allowed, maxPerUser } = (
      parse(policy) as { roles: { allowed: Record<string, unknown>; maxPerUser: number } }
    ).roles;
    expect(maxPerUser).toBe(7);
    expect(allowed).toMatchObject({
      'Standard Agent': {},
      'role-2': { display: 'Sales; Support | Both' },
      'role-3': { display: 'Night@2026-01-01' },
      'role-4': {},
      'role-5': {},
    });
    expect(Object.keys(allowed)).not.toContain('Nobody has it');
    expect(notes.split('\n').filter((line) => line.includes('role-name'))).toHaveLength(1);
    expect(roster).toContain('role-2;Standard Agent');
  });

  it('of deactivated accounts: nobody is switched on, or off again', async () => {
    const users = people(40).map((person, index) => ({ ...person, active: index % 4 !== 0, roles: ['role-agent'] }));
    const { roster, plan } = await exported({ ...PRESETS.generic, users });
    expect(plan).toMatchObject(empty(40));
    expect(roster.match(/,inactive,/g)).toHaveLength(10);
  });

  it('from a tenant that offers nothing but what is published', async () => {
    const users = people(60, { roles: ['role-agent', 'role-supervisor'] }).map((person, index) => ({
      ...person,
      active: index > 4,
    }));
    const { plan, policy, roster, summary } = await exported({ ...PRESETS.cxone, users }, (server) => ({
      profile: 'cxone',
      tenant: server.settings.auth.tenantId,
      issuer: server.issuer,
      'scim-url': '',
      'api-url': '',
      'token-url': '',
      'access-key-id': server.settings.auth.accessKeyId,
      'access-key-secret': server.settings.auth.accessKeySecret,
    }));
    expect(plan).toMatchObject(empty(60));
    expect(policy).toContain('# Roles of the tenant that nobody has: Support Admin, Billing Admin.');
    expect(roster.split('\n')[0]).not.toContain('title');
    expect(summary).toContain('does not tell title, phone and department');
  });

  it.each(['bulk', 'roles', 'lifecycle', 'entra', 'generic'] as const)(
    'from a tenant of profile %s',
    async (profile) => {
      const preset: TenantOptions = PRESETS[profile];
      const users = people(60, { roles: ['role-agent', 'role-supervisor'] }).map((person, index) => ({
        ...person,
        active: index > 4,
      }));
      const { plan, policy } = await exported({ ...preset, users }, { profile });
      expect(plan).toMatchObject(empty(60));
      expect(policy).toContain('Supervisor: {}');
    },
  );

  it('of 10,000 accounts', async () => {
    const users = people(10_000, { roles: ['role-agent'] }).map((person, index) => ({
      ...person,
      active: index % 50 !== 0,
    }));
    const { roster, plan } = await exported({ ...PRESETS.generic, users, limits: { maxResults: 1000 } });
    expect(plan).toMatchObject(empty(10_000));
    expect(roster.trimEnd().split('\n')).toHaveLength(10_001);
  });

  it('of an empty tenant', async () => {
    tenant = await startTenant({ ...PRESETS.generic });
    const workspace = await mkdtemp(join(tmpdir(), 'cxone-export-'));
    const { outputs, exitCode } = await run(workspace, { mode: 'export' });
    expect({ exitCode, reason: outputs['reason-code'] }).toEqual({ exitCode: 0, reason: 'none' });
  });
});
