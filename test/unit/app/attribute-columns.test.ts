import { describe, expect, it } from 'vitest';
import { checkAttributeColumns } from '../../../src/app/planning/attribute-columns.ts';
import type { DesiredState } from '../../../src/app/planning/desired.ts';
import type { RunRequest } from '../../../src/app/run-request.ts';
import { Session } from '../../../src/app/session.ts';
import { Failure } from '../../../src/model/failure.ts';
import type { DefinitionReading } from '../../../src/model/definition.ts';
import type { RosterEntry } from '../../../src/model/entry.ts';
import type { Tenant } from '../../../src/model/tenant.ts';
import { entry } from '../plan/builders.ts';

const reading = (rules: unknown[] = [], more: Partial<DefinitionReading> = {}): DefinitionReading => ({
  status: 'complete',
  definitions: [
    {
      id: 'd',
      name: 'desk',
      type: 'number',
      scope: 'user',
      defaultValue: undefined,
      validationRules: rules,
      isSystem: false,
    },
  ],
  pages: 1,
  failedPages: 0,
  latencies: [1],
  ...more,
});

/** Checks rows with a column `attr.desk` against what the tenant defines; `null`: it has no such route. */
async function checked(
  entries: RosterEntry[],
  found: DefinitionReading | null = reading(),
  onInvalidRows: RunRequest['onInvalidRows'] = 'stop',
  fields = ['attr.desk'],
) {
  const request = { mode: 'plan', tenantName: 'acme', startedAt: 0, onInvalidRows } as RunRequest;
  const session = new Session(request);
  const roster = {
    files: [{ path: 'roster.csv', fields }],
    entries,
    issues: [],
    rows: entries.length,
    invalidRows: 0,
    untouchable: { userNames: [], externalIds: [] },
  } as unknown as DesiredState['roster'];
  const desired = { roster, entries, today: '2026-06-15' } as unknown as DesiredState;
  const tenant = { definitions: found ? async () => found : undefined } as unknown as Tenant;
  await checkAttributeColumns(desired, tenant, request, session);
  return { desired, roster, problems: session.report.problems };
}
const right = (): RosterEntry => entry({ userName: 'ada@example.com' }, { attributes: { desk: '1' } });
const wrong = (profile: RosterEntry['profile']): RosterEntry => entry(profile, { attributes: { desk: 'x' } });

describe('columns of custom attributes, before a plan', () => {
  it('are right: nothing is said', async () => {
    const rows = [right()];
    const { desired, problems } = await checked(rows);
    expect(problems).toEqual([]);
    expect(desired.entries).toEqual(rows);
  });

  const refused = new Failure('auth-failed', 'HTTP 403', 'Ask for it.');
  it.each([
    ['this tenant has no route for them', null],
    ['this tenant has no route for them', reading([], { status: 'unsupported', failure: refused, pages: 0 })],
    ['the application may not read them', reading([], { status: 'incomplete', failure: refused, pages: 0 })],
  ])('are not checked, which is said: %s', async (why, found) => {
    const { problems } = await checked([wrong({ userName: 'ada@example.com' })], found);
    expect(problems).toMatchObject([{ reason: 'none', message: expect.stringContaining(why) as string }]);
  });

  it.each([
    ['auth-failed', 1],
    ['tenant-unreachable', 0],
  ] as const)('end the run where the definitions could not be read to their end: %s', async (reason, pages) => {
    const failure = new Failure(reason, 'no answer', 'Try again.');
    const { problems } = await checked([right()], reading([], { status: 'incomplete', failure, pages }));
    expect(problems).toMatchObject([{ reason, message: expect.stringContaining('no answer') as string }]);
  });

  it('name rules that only the tenant can judge, five of them', async () => {
    const said = async (count: number): Promise<string | undefined> => {
      const rules = Array.from({ length: count }, (_, i) => `own-rule-${i}`);
      return (await checked([right()], reading(rules))).problems[0]?.message;
    };
    expect(await said(1)).toMatch(/^1 validation rule is left to the tenant: .*own-rule-0[^…]*$/);
    expect(await said(7)).toMatch(/^7 validation rules are left to the tenant: .* …$/);
  });

  it('stop the plan where a value is not allowed, or a column names nothing', async () => {
    const { problems, roster } = await checked([right(), wrong({ userName: 'bea@example.com' })]);
    expect(problems).toMatchObject([
      { reason: 'roster-invalid', message: expect.stringContaining('1 of 2 rows has a value') as string },
    ]);
    expect(roster.invalidRows).toBe(1);
    const { problems: columns } = await checked([right()], reading(), 'skip', ['attr.dsek', 'attr.desk']);
    expect(columns).toMatchObject([
      { reason: 'roster-invalid', message: expect.stringContaining('1 column names an attribute') as string },
    ]);
  });

  it('leave people with wrong values untouched where such rows are skipped', async () => {
    const rows = [right(), wrong({ userName: 'Bea@example.com' }), wrong({ externalId: 'E-cleo' })];
    const { desired, roster, problems } = await checked(rows, reading(), 'skip');
    expect(problems).toEqual([]);
    expect(desired.entries).toEqual([rows[0]]);
    expect(roster.untouchable).toEqual({ userNames: ['bea@example.com'], externalIds: ['E-cleo'] });
    expect(roster.invalidRows).toBe(2);
  });

  it('are not asked of who leaves, by status or by the last day', async () => {
    const [ada, bea, cleo] = ['ada', 'bea', 'cleo'].map((name) => wrong({ userName: `${name}@example.com` }));
    const rows = [
      { ...ada!, active: false },
      { ...bea!, endDate: '2026-06-14' },
      { ...cleo!, endDate: '2026-06-15' },
    ];
    const { roster } = await checked(rows);
    expect(roster.issues).toMatchObject([{ code: 'attribute-type' }]);
    expect(roster.untouchable.userNames).toEqual(['cleo@example.com']);
  });

  it('stop the plan where no right row is left, skipped or not', async () => {
    const { desired, problems } = await checked([wrong({ userName: 'bea@example.com' })], reading(), 'skip');
    expect(desired.entries).toEqual([]);
    expect(problems).toMatchObject([
      { reason: 'roster-invalid', message: expect.stringContaining('no row of the roster is good') as string },
    ]);
  });

  it.each([
    [['user', 'team'], 'string', 'number'],
    [['team', 'user'], 'number', 'string'],
    [['global', 'organization'], 'string', 'number'],
    [['organization', 'global'], 'number', 'string'],
  ])('of one name in two scopes (%j): the user’s own holds, else the global one', async (scopes, ...types) => {
    const [first] = reading().definitions;
    const definitions = scopes.map((scope, i) => ({ ...first!, scope, type: types[i]! }));
    const { problems } = await checked([wrong({ userName: 'bea@example.com' })], reading([], { definitions }));
    expect(problems).toEqual([]);
  });
});
