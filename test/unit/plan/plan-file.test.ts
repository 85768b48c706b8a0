import { describe, expect, it } from 'vitest';
import type { GuardResult, Operation, Plan } from '../../../src/model/operation.ts';
import type { PlanReview } from '../../../src/model/review.ts';
import { planJson } from '../../../src/plan/plan-json.ts';
import { readPlan } from '../../../src/plan/stored.ts';
import { account, change, create } from './builders.ts';

type Json = Record<string, unknown> & { operations: Record<string, unknown>[]; scheduled: Record<string, unknown>[] };

const ada = account('a', { displayName: 'Ada Berg' });
const ROLE = { value: 'r', display: 'Role' };
const leaver = { licensePolicy: 'RECLAIM', openSteps: ['sessions'], sideEffects: ['sessions-ended'] } as const;
const more = { ...leaver, openSteps: [...leaver.openSteps], sideEffects: [...leaver.sideEffects] };
const named = { userName: ada.userName, externalId: null };
/** One operation of each kind, with everything that its kind may have. */
const OPERATIONS: Operation[] = [
  { ...create('n', { roles: ['r'] }), roles: [ROLE], gains: [{ ...ROLE, inherited: true }] } as Operation,
  change('update', ada, { title: null }, { title: 'T' }, { sideEffects: ['verification-mail'] }),
  change('reactivate', ada, { active: false }, { active: true }, { gains: [{ ...ROLE, inherited: false }] }),
  change(
    'roles',
    ada,
    { roles: [] },
    { roles: ['r'] },
    {
      roles: [ROLE],
      gains: [{ ...ROLE, inherited: false }],
      loses: [{ value: 's', inherited: true }],
    },
  ),
  change('deactivate', ada, { active: true }, { active: false }, more),
  change('delete', ada, named, null, { ...more, dependencies: ['2 queues'] }),
  change('held-back', ada, named, { active: false }, { ...more, dependencies: ['1 skill'] }),
  change('blocked', ada, { userName: ada.userName }, null, { blockedKind: 'update' }),
];
OPERATIONS[1]!.waitsFor = ['0123456789abcdef'];
const GUARD: GuardResult = {
  kind: 'deactivate',
  count: 3,
  earlier: 1,
  population: 20,
  percent: 15,
  limit: { percent: 10, count: 25 },
  tripped: true,
  overridden: true,
  override: { reason: 'a move', approver: 'kim', expires: '2026-12-31' },
};
const PLAN: Plan = {
  tenant: 'acme',
  roster: { path: 'roster.csv', sha256: 'a', rows: 8 },
  policy: { sha256: 'b' },
  population: { owned: 8, expected: 9, read: 10 },
  operations: OPERATIONS,
  scheduled: OPERATIONS.map((operation, i) => ({ ...operation, on: `2026-12-0${i + 1}` })),
  guards: [GUARD, { ...GUARD, earlier: undefined, override: undefined, limit: {} }],
  hash: 'c',
  unchanged: 4,
  remarks: [
    { key: 'k', person: { userName: 'u' }, file: 'f', row: 2, line: 3, code: 'absent', text: 'not in the file' },
  ],
  absent: 1,
};
const REVIEW: PlanReview = {
  pull_request: 7,
  head: { ref: 'joiners', sha: 'd' },
  base: { ref: 'main', sha: 'e' },
  run_id: '4711',
  attempt: 1,
  reason: 'none',
  operations: ['provision'],
  policy: { version: 1 },
  override: [],
  comment_id: null,
};
const text = planJson(PLAN, REVIEW);
const file = (): Json => JSON.parse(text) as Json;
const read = (json: unknown) => readPlan(JSON.stringify(json));
/** As JSON has it: a member that is undefined is none. */
const bare = <T>(value: T): T => JSON.parse(JSON.stringify(value)) as T;

describe('plan.json', () => {
  it('holds every kind with all that belongs to it, under the names of the interface', () => {
    const common = {
      key: 'E-a',
      row: null,
      file: null,
      line: null,
      person: file().operations[1]!['person'],
      user_id: 'a',
    };
    const why = { reason: 'as planned', reason_code: 'test', side_effects: [] };
    const left = { license_policy: 'RECLAIM', open_steps: ['sessions'] };
    const out = { ...why, side_effects: ['sessions-ended'], ...left };
    const ids = OPERATIONS.map(({ id }) => ({ id }));
    expect(file().operations[0]).toMatchObject({
      kind: 'create',
      user_id: null,
      row: expect.any(Number) as number,
      line: expect.any(Number) as number,
      file: 'roster.csv',
      roles: [ROLE],
      gains: [{ ...ROLE, inherited: true }],
    });
    expect(file().operations.slice(1)).toEqual([
      {
        ...ids[1],
        kind: 'update',
        ...common,
        before: { title: null },
        after: { title: 'T' },
        ...why,
        side_effects: ['verification-mail'],
        waits_for: ['0123456789abcdef'],
      },
      {
        ...ids[2],
        kind: 'reactivate',
        ...common,
        before: { active: false },
        after: { active: true },
        ...why,
        gains: [{ ...ROLE, inherited: false }],
      },
      {
        ...ids[3],
        kind: 'roles',
        ...common,
        before: { roles: [] },
        after: { roles: ['r'] },
        ...why,
        roles: [ROLE],
        gains: [{ ...ROLE, inherited: false }],
        loses: [{ value: 's', inherited: true }],
      },
      { ...ids[4], kind: 'deactivate', ...common, before: { active: true }, after: { active: false }, ...out },
      { ...ids[5], kind: 'delete', ...common, before: named, after: null, ...out, dependencies: ['2 queues'] },
      {
        ...ids[6],
        kind: 'blocked',
        ...common,
        before: named,
        after: { active: false },
        ...out,
        blocked_kind: 'delete',
        dependencies: ['1 skill'],
      },
      {
        ...ids[7],
        kind: 'blocked',
        ...common,
        before: { userName: ada.userName },
        after: null,
        ...why,
        blocked_kind: 'update',
      },
    ]);
    expect(file().scheduled.map(({ on, ...one }) => [on, one])).toEqual(
      file().operations.map((one, i) => [`2026-12-0${i + 1}`, one]),
    );
    const { operations: _, scheduled: _s, ...rest } = file();
    expect(rest).toEqual({
      schema_version: 1,
      tenant: 'acme',
      roster: PLAN.roster,
      policy: PLAN.policy,
      population: PLAN.population,
      guards: bare(PLAN.guards),
      unchanged: 4,
      absent: 1,
      remarks: [{ key: 'k', row: 2, file: 'f', code: 'absent', text: 'not in the file' }],
      review: REVIEW,
      hash: 'c',
    });
  });

  it('knows no id of an account that is not there yet', () => {
    const later = change('deactivate', { ...ada, id: '' }, { active: true }, { active: false });
    const short = JSON.parse(planJson({ ...PLAN, scheduled: [{ ...later, on: '2026-12-01' }] })) as Json;
    expect(short.scheduled[0]).toMatchObject({ user_id: null });
  });

  it('without dates to come and without a review says so', () => {
    const { scheduled: _, ...now } = PLAN;
    const short = JSON.parse(planJson(now)) as Json;
    expect(short.scheduled).toEqual([]);
    expect(short).not.toHaveProperty('review');
    expect(readPlan(planJson(now))?.plan.scheduled).toEqual([]);
  });

  it('reads back as the plan it was, but for what no report needs', () => {
    const found = readPlan(text)!;
    const stored = (operation: Operation) => ({ ...operation, prior: undefined, waitsFor: undefined });
    expect(bare(found.plan)).toEqual(
      bare({
        ...PLAN,
        operations: PLAN.operations.map(stored),
        scheduled: PLAN.scheduled?.map(({ on, ...operation }) => ({ ...stored(operation), on })),
        remarks: [],
      }),
    );
    expect(found.userIds).toEqual(new Map(OPERATIONS.slice(1).map(({ id }) => [id, 'a'])));
  });

  it('of a later release is read too: what it adds is passed over', () => {
    const later = file();
    later['more'] = 1;
    later.operations[0]!['more'] = 1;
    expect(bare(read(later))).toEqual(bare(readPlan(text)));
  });
});

describe('what is no plan', () => {
  it('is a text that is no JSON, another version, or anything else', () => {
    for (const odd of ['', '{', 'null', '[]', '{}', text.replace('"schema_version": 1', '"schema_version": 2')])
      expect(readPlan(odd)).toBeNull();
  });

  /** Every place of the file that holds something, with what stands there. */
  function places(value: unknown, path: (string | number)[] = []): { path: (string | number)[]; value: unknown }[] {
    if (typeof value !== 'object' || value === null) return [{ path, value }];
    return Object.entries(value).flatMap(([name, one]) => {
      const at = [...path, Array.isArray(value) ? Number(name) : name];
      return [{ path: at, value: one as unknown }, ...(typeof one === 'object' && one !== null ? places(one, at) : [])];
    });
  }
  /** A file with one of everything. */
  const one = JSON.stringify({ ...file(), scheduled: file().scheduled.slice(0, 1), guards: [bare(GUARD)] });
  const without = (path: (string | number)[], put?: unknown): Json => {
    const json = JSON.parse(one) as Json;
    const owner = path.slice(0, -1).reduce<unknown>((at, name) => (at as Record<string, unknown>)[name], json);
    const name = path.at(-1)!;
    if (put === undefined) delete (owner as Record<string, unknown>)[name];
    else (owner as Record<string, unknown>)[name] = put;
    return json;
  };
  const all = places(JSON.parse(one));
  /** Members under which a file may hold any names. */
  const OPEN = ['before', 'after', 'limit', 'review'];
  /** Members that a plan may do without. */
  const OPTIONAL = new Set(
    (
      'externalId givenName familyName displayName display earlier override waits_for roles gains loses ' +
      'license_policy open_steps dependencies blocked_kind scheduled review'
    ).split(' '),
  );

  it('is a file in which a member is missing that belongs there', () => {
    const wrong = all.filter(({ path }) => {
      const name = path.at(-1);
      // Elements of lists, and attributes under names of their own.
      if (typeof name === 'number' || OPEN.some((each) => path.slice(0, -1).includes(each))) return false;
      // A held-back deletion is told by its blocked kind.
      const isOptional = OPTIONAL.has(name!) && path.join('.') !== 'operations.6.blocked_kind';
      return (read(without(path)) !== null) !== isOptional;
    });
    expect(wrong.map(({ path }) => path.join('.'))).toEqual([]);
  });

  it('is a file in which something stands that cannot stand there', () => {
    const wrong = all.filter(({ path, value }) => {
      const isNumber = typeof value === 'number' || ['row', 'line', 'comment_id'].includes(String(path.at(-1)));
      return read(without(path, isNumber ? 'odd' : 17)) !== null;
    });
    // The rules of a review are taken as they are.
    expect(wrong.map(({ path }) => path.join('.'))).toEqual(['review.policy.version']);
  });

  it.each([
    ['a kind of its own for what is held back', 6, { kind: 'held-back' }],
    ['a held-back deletion that writes more', 6, { after: { active: false, title: 'x' } }],
    ['a held-back deletion that leaves the account on', 6, { after: { active: true } }],
    ['a held-back update', 6, { blocked_kind: 'update' }],
    ['a new account that was there before', 0, { before: { active: true } }],
    ['an update of nothing', 1, { after: null }],
    ['an update of nobody', 1, { before: null }],
    ['a deletion after which something is there', 5, { after: { active: false } }],
    ['a step that nobody knows', 4, { open_steps: ['format-disk'] }],
    ['a side effect that nobody knows', 4, { side_effects: ['fire'] }],
    ['a licence policy that nobody knows', 4, { license_policy: 'GIVE' }],
    ['someone blocked from what nobody knows', 7, { blocked_kind: 'fire' }],
    ['an attribute that is a number', 1, { after: { title: 1 } }],
  ])('is one with %s', (_, at, odd) => {
    const json = file();
    Object.assign(json.operations[at]!, odd);
    expect(read(json)).toBeNull();
  });
});
