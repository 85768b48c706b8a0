import { setImmediate } from 'node:timers/promises';
import { expect } from 'vitest';
import { verifyAudit } from '../../src/audit/verify-audit.ts';
import { type Fault, people, type SeedUser } from '../tenant/server.ts';
import {
  type Account,
  afterwards,
  type Books,
  type Change,
  changesFor,
  dayAfter,
  type Fate,
  judge,
  type Memory,
  nothingKnown,
  type Origin,
  type Policy,
  remember,
  type Row,
  scheduledFor,
  type Shown,
  textOf,
  type Verdict,
} from './reference.ts';
import {
  ALWAYS,
  type Edit,
  nameOf,
  idOf,
  type Outside,
  PEOPLE,
  rolesOf,
  ROLES,
  rowOf,
  type Step,
  type Story,
  titleOf,
  type Trouble,
} from './script.ts';
import { fileOf, type PlannedOperation, type Ran, Stage } from './stage.ts';

/** An open pull request: its branch's roster and what was changed in it. */
interface Proposal {
  number: number;
  edits: Edit[];
  pushes: number;
}

const STEPS = ['dependencies', 'sessions', 'disconnect', 'logout', 'accessKeys', 'license', 'cacheRefresh'];
const POLICY = ({ absent, leavers }: Policy): string =>
  [
    'version: 1',
    `leavers: { absent: ${absent}, action: ${leavers} }`,
    // What is left open of a sign-out has tests of its own (test/acceptance/leavers-*.test.ts).
    `steps: { ${STEPS.map((step) => `${step}: off`).join(', ')} }`,
    'roles:',
    '  allowed:',
    ...ROLES.map((role) => `    ${role}: {}`),
    '',
  ].join('\n');

const FAULTS: ((share: number) => Fault)[] = [
  (probability) => ({ kind: 'status', status: 503, probability }),
  (probability) => ({ kind: 'status', status: 500, when: 'after', probability }),
  (probability) => ({ kind: 'status', status: 429, retryAfter: '1', probability }),
  (probability) => ({ kind: 'reset', probability }),
  (probability) => ({ kind: 'reset', when: 'after', probability }),
  (probability) => ({ kind: 'truncate', probability }),
  (probability) => ({ kind: 'operation', status: 500, applied: true, probability }),
  (probability) => ({ kind: 'operation', status: 500, probability }),
  (probability) => ({ kind: 'operation', status: 201, dropped: true, probability }),
];

/** Plays a story with the product on one side and the reference on the other; throws where they part. */
export async function play(story: Story): Promise<void> {
  const player = await Player.start(story);
  try {
    await player.play();
  } finally {
    await player.close();
  }
}

const policyOf = ({ absent, leavers = 'deactivate' }: Story): Policy => ({ absent, leavers });

class Player {
  readonly #story: Story;
  readonly #policy: Policy;
  readonly #stage: Stage;
  #roster = new Map<string, Row>();
  #memory: Memory = nothingKnown;
  readonly #merged: Shown[] = [];
  readonly #open: Proposal[] = [];
  readonly #plans = new Map<number, Shown>();
  /** How the branch's roster came there: the first one was pushed. */
  #origin: Origin = 'direct';
  #numbers = 6;
  #pushes = 0;

  private constructor(story: Story, stage: Stage) {
    this.#story = story;
    this.#policy = policyOf(story);
    this.#stage = stage;
    for (let who = PEOPLE; who < PEOPLE + ALWAYS; who += 1) this.#roster.set(idOf(who), rowOf(who));
  }

  static async start(story: Story): Promise<Player> {
    const always = Array.from({ length: ALWAYS }, (_, n) => PEOPLE + n);
    const users = [...always, ...story.there].map((who) => seedOf(who, { title: titleOf(who), roles: rolesOf(who) }));
    const stage = await Stage.start(story.seed, POLICY(policyOf(story)), {
      users,
      offer: { vendor: false, attributes: false, groups: false, bulk: story.bulk, patch: story.patch },
      lies: { listLagMs: story.lists, readLagMs: story.reads },
      roles: ROLES.map((value) => ({ value, display: value })),
    });
    const player = new Player(story, stage);
    stage.push('ba5e000000000000000000000000000000000000', player.#roster, 'push');
    return player;
  }

  close(): Promise<void> {
    return this.#stage.close();
  }

  async play(): Promise<void> {
    for (const step of this.#story.steps) {
      await this.#step(step);
      this.#stage.tick();
    }
    // Whatever happened: with nothing in the way, two runs bring about all that was reviewed, and the second does
    // nothing.
    await this.#apply('workflow_dispatch', { kind: 'none' });
    const writes = this.#stage.tenant.writes.length;
    const held = await this.#apply('workflow_dispatch', { kind: 'none' });
    expect(this.#stage.tenant.writes.length - writes, 'writes of a run that has nothing to do').toBe(0);
    this.#expectAsReviewed(held);
    expect(this.#stage.tenant.violations).toEqual([]);
  }

  async #step(step: Step): Promise<void> {
    switch (step.do) {
      case 'propose': {
        const proposal = { number: (this.#numbers += 1), edits: step.edits, pushes: 1 };
        this.#open.push(proposal);
        return this.#plan(proposal);
      }
      case 'revise': {
        const proposal = this.#open[step.which % Math.max(1, this.#open.length)];
        if (!proposal) return;
        proposal.edits = [...proposal.edits, ...step.edits];
        proposal.pushes += 1;
        return this.#plan(proposal);
      }
      case 'merge': {
        const [proposal] = this.#open.splice(step.which % Math.max(1, this.#open.length), 1);
        if (!proposal) return;
        const next = edited(this.#roster, proposal.edits, this.#stage.today);
        if (fileOf(next) !== fileOf(this.#roster)) this.#origin = 'review';
        this.#roster = next;
        this.#stage.merge(proposal.number, this.#roster);
        this.#merged.push(
          this.#plans.get(proposal.number) ?? { number: proposal.number, changes: [], rows: new Set() },
        );
        await this.#apply('push', step.trouble);
        return;
      }
      case 'push': {
        const next = edited(this.#roster, step.edits, this.#stage.today);
        if (fileOf(next) === fileOf(this.#roster)) return;
        this.#origin = 'direct';
        this.#roster = next;
        this.#stage.push(`d14ec7${String((this.#pushes += 1)).padStart(34, '0')}`, next, 'push');
        await this.#apply('push', { kind: 'none' });
        return;
      }
      case 'run':
        await this.#apply(step.trigger, step.trouble);
        return;
      case 'outside':
        for (const edit of step.edits) this.#outside(edit);
        return;
      case 'days':
        this.#stage.clock.pass(step.days * 86_400_000);
    }
  }

  /** A plan shows what the reference says, and touches nothing. */
  async #plan({ number, edits, pushes }: Proposal): Promise<void> {
    const stage = this.#stage;
    const roster = edited(this.#roster, edits, stage.today);
    const books = stage.books();
    const { report, plan } = await stage.plan(number, `${pushes}ead${String(number).padStart(36, '0')}`, roster);
    expect(report.problems.filter(({ reason }) => reason !== 'none')).toEqual([]);
    const changes = changesFor(roster, books, this.#policy, stage.today);
    expectPlanned(plan?.operations ?? [], changes);
    expect(stage.books(), 'a plan writes nothing').toEqual(books);
    expect(stage.tenant.writes.length).toBe(this.#writes);
    this.#plans.set(number, {
      number,
      changes: [...changes, ...scheduledFor(roster, books, this.#policy, stage.today)],
      rows: new Set([...roster.values()].map(textOf)),
    });
    const comments = stage.github.state.commentsOf(number).filter(({ body }) => !body.includes('cxone-roster-end:'));
    expect(comments.length, 'one comment a pull request').toBe(1);
  }

  #writes = 0;
  /** The day of the last apply. */
  #lastRun = '';

  async #apply(trigger: 'push' | 'schedule' | 'workflow_dispatch', trouble: Trouble): Promise<Verdict> {
    const stage = this.#stage;
    const { today } = stage;
    this.#lastRun = today;
    const before = stage.books();
    const fresh = changesFor(this.#roster, before, this.#policy, today);
    const verdict = judge(fresh, this.#roster, this.#memory, this.#merged, this.#origin, today);
    const share = trouble.kind === 'none' ? 0 : trouble.share;
    if (share > 0) for (const fault of FAULTS) stage.tenant.setFault(fault(share / FAULTS.length));
    const ran = await stage.apply(trigger, this.#roster, trouble.kind === 'cut' ? trouble : undefined);
    stage.tenant.clearFaults();
    stage.clock.pass(40_000);
    await arrived();
    const after = stage.books();
    this.#writes = stage.tenant.writes.length;
    expect(stage.tenant.snapshot().length, 'no account twice').toBe(after.size);
    expectOnly(verdict.go, before, after);
    const isClean = trouble.kind === 'none';
    if (ran.end === 'lost') return verdict;
    await expectAudit(ran);
    if (!reachedVerdict(ran)) {
      expect(isClean, `a run without trouble comes to an end: ${JSON.stringify(ran.report.problems)}`).toBe(false);
      expect(after, 'nothing before the verdict').toEqual(before);
      return verdict;
    }
    expectPlanned(ran.plan?.operations ?? [], fresh);
    expectVerdict(ran, verdict);
    const fates = expectOutcomes(ran, verdict, before, after, isClean);
    expectEnd(ran, verdict, isClean);
    if (isClean) expect(after).toEqual(applied(before, verdict.go));
    this.#memory = remember(this.#memory, verdict, fresh, fates, {
      today,
      cut: wasCut(ran) && ran.own === null,
      unsent: wasCut(ran) && endedUnsent(ran),
      later: scheduledFor(this.#roster, before, this.#policy, today),
    });
    return verdict;
  }

  /** Everyone in the file is as the file says, but for what nobody reviewed. */
  #expectAsReviewed({ held, waiting }: Verdict): void {
    const left = new Set([...held, ...waiting].map(({ key }) => key));
    // As of the run: a day may have begun since.
    const open = changesFor(this.#roster, this.#stage.books(), this.#policy, this.#lastRun);
    expect(open.filter(({ key }) => !left.has(key)).map(({ kind, key }) => `${kind} ${key}`)).toEqual([]);
  }

  #outside({ what, who, n }: Outside): void {
    const { tenant } = this.#stage;
    const found = tenant.find(nameOf(who));
    if (what === 'create') {
      if (!found) tenant.seed([{ ...seedOf(who, { title: titleOf(n), roles: rolesOf(n) }), externalId: undefined }]);
      return;
    }
    if (!found) return;
    if (what === 'delete') return tenant.remove(nameOf(who));
    tenant.change({
      ...found,
      ...(what === 'title' && { title: titleOf(n) }),
      ...(what === 'roles' && { roles: rolesOf(n) }),
      ...(what === 'off' && { active: false }),
      ...(what === 'on' && { active: true }),
    });
  }
}

function seedOf(who: number, more: Partial<SeedUser>): SeedUser {
  const [person] = people(1);
  return {
    userName: nameOf(who),
    externalId: idOf(who),
    givenName: 'Given',
    familyName: `Family ${idOf(who)}`,
    email: nameOf(who),
    active: true,
    phone: person?.phone,
    ...more,
  };
}

/** The roster with a pull request's edits in it. */
export function edited(roster: ReadonlyMap<string, Row>, edits: readonly Edit[], today: string): Map<string, Row> {
  const next = new Map(roster);
  for (const { what, who, n } of edits) {
    const key = idOf(who);
    const row = next.get(key);
    if (what === 'drop') next.delete(key);
    else if (what === 'join')
      next.set(key, row ?? rowOf(who, { title: titleOf(n), roles: n % 3 === 0 ? [] : rolesOf(n) }));
    else if (what === 'starts')
      next.set(key, row ?? rowOf(who, { title: titleOf(n), startDate: dayAfter(today, 1 + (n % 4)) }));
    else if (row && what === 'title') next.set(key, { ...row, title: titleOf(n) });
    // “No” with a last day to come is an error of the file, like a last day before the first one.
    else if (row && what === 'leave') next.set(key, { ...row, active: 'no', endDate: '' });
    else if (row && what === 'back') next.set(key, { ...row, active: 'yes', endDate: '' });
    else if (row && what === 'roles') next.set(key, { ...row, roles: rolesOf(n) });
    else if (row && row.active !== 'no' && what === 'ends') {
      const last = dayAfter(today, n % 4);
      next.set(key, { ...row, endDate: last < row.startDate ? row.startDate : last });
    }
  }
  return next;
}

function applied(books: Books, changes: readonly Change[]): Map<string, Account> {
  const next = new Map(books);
  const byKey = (key: string): Account | undefined =>
    [...next.values()].find(
      ({ externalId, userName }) => externalId === key || userName === nameOf(Number(key.slice(1))),
    );
  for (const change of changes) {
    const had = change.kind === 'create' ? undefined : byKey(change.key);
    const account = afterwards(had, change);
    if (account) next.set(account.userName, account);
    else if (had) next.delete(had.userName);
  }
  return next;
}

const SHOWN = ['userName', 'externalId', 'title', 'active', 'roles'];
const shown = (values: Record<string, unknown> | null): unknown =>
  values &&
  Object.fromEntries(SHOWN.filter((field) => values[field] !== undefined).map((field) => [field, values[field]]));
const line = ({ kind, key, before, after }: Pick<PlannedOperation, 'kind' | 'key' | 'before' | 'after'>): string =>
  `${kind} ${key} ${JSON.stringify(shown(before))} > ${JSON.stringify(shown(after))}`;

function expectPlanned(operations: readonly PlannedOperation[], changes: readonly Change[]): void {
  const [product, reference] = [operations.map(line).sort(), changes.map(line).sort()];
  expect(product, `the plan is ${product.join(', ')} and not ${reference.join(', ')}`).toEqual(reference);
}

/** No account is touched but by what may go, and that one field by field. */
function expectOnly(go: readonly Change[], before: Books, after: Books): void {
  for (const name of new Set([...before.keys(), ...after.keys()])) {
    const [from, to] = [before.get(name), after.get(name)];
    const own = go.filter(({ key }) => nameOf(Number(key.slice(1))) === name);
    if (!from) {
      expect(
        own.map(({ kind }) => kind),
        `${name} is new`,
      ).toEqual(['create']);
      continue;
    }
    const mayGo = own.some(({ kind }) => kind === 'delete');
    if (!mayGo) expect(to, `${name} is still there`).toBeDefined();
    // A deletion switches the account off before.
    if (mayGo && to) expect({ ...to, active: from.active }).toEqual(from);
    if (!mayGo)
      for (const field of ['externalId', 'title', 'active', 'roles'] as const) {
        const allowed = [
          from[field],
          ...own.flatMap((change) => (change.after && field in change.after ? [change.after[field]] : [])),
        ];
        expect(allowed, `${field} of ${name}`).toContainEqual(to?.[field]);
      }
  }
}

/** What a run had sent when it was killed reaches CXone all the same: a few turns of the loop, for it is on its way. */
async function arrived(): Promise<void> {
  for (let turn = 0; turn < 20; turn += 1) await setImmediate();
}

const reachedVerdict = ({ audit }: Ran): boolean => audit.includes('"event":"approval.judged"');
/** Cut after its first word about writing: by then memory holds what the run was going to do. */
const wasCut = ({ end, audit }: Ran): boolean => end === 'finished' && audit.includes('"event":"apply.grounds"');

/** Cut, and it still knew that it had sent nothing: what it was going to do is taken back. */
const endedUnsent = ({ own }: Ran): boolean =>
  own !== null && own.length > 0 && own.every((status) => ['not-started', 'blocked', 'failed'].includes(status));

function expectVerdict({ report }: Ran, { held, stopped, go }: Verdict): void {
  const unreviewed = report.approval?.unreviewed;
  if (!unreviewed) return;
  const planned = new Map((report.plan?.operations ?? []).map(({ id, kind, key }) => [id, `${kind} ${key}`]));
  const names = held.map(({ kind, key }) => `${kind} ${key}`);
  // What only waits because something else was not reviewed is not itself unreviewed.
  const own = unreviewed.map((id) => planned.get(id) ?? id);
  if (stopped) expect(names).toEqual(expect.arrayContaining(own));
  else expect(own.sort()).toEqual(names.sort());
  expect(go.map(({ kind, key }) => `${kind} ${key}`).filter((one) => own.includes(one))).toEqual([]);
}

const FATES: Record<string, Fate> = {
  done: 'done',
  adopted: 'done',
  partial: 'sent',
  ignored: 'sent',
  accepted: 'sent',
  unknown: 'sent',
  failed: 'failed',
  'not-started': 'not-started',
};

/** Every outcome is true, is on record, and is in the list; the counts are theirs. */
function expectOutcomes(
  { report, audit, results }: Ran,
  { go }: Verdict,
  before: Books,
  after: Books,
  isClean: boolean,
): Map<string, Fate> {
  const outcomes = report.outcomes ?? [];
  const fates = new Map<string, Fate>();
  const finished = new Map<string, string>();
  for (const text of audit.split('\n').filter(Boolean)) {
    const record = JSON.parse(text) as { event: string; operation?: string; status?: string };
    if (record.event === 'operation.finished') finished.set(record.operation ?? '', record.status ?? '');
  }
  const may = new Set(go.map(({ kind, key }) => `${kind} ${key}`));
  for (const { operation, status } of outcomes) {
    const name = `${operation.kind} ${operation.key}`;
    const fate = FATES[status];
    expect(fate, `${name} ${status}`).toBeDefined();
    fates.set(name, fate as Fate);
    expect(results, `${name} in results.csv`).toContain(`${operation.id},`);
    if (finished.has(operation.id)) expect(finished.get(operation.id), `${name} on record`).toBe(status);
    else expect(status, `${name} without a record`).toBe('not-started');
    if (!may.has(name)) expect(status, `${name}, which may not go`).toBe('not-started');
    const books = after.get(nameOf(Number(operation.key.slice(1))));
    const change = go.find((one) => one.kind === operation.kind && one.key === operation.key);
    if (fate === 'done' && change?.after === null) expect(books, `${name} is done`).toBeUndefined();
    if (fate === 'done' && change?.after)
      for (const [field, value] of Object.entries(change.after))
        expect((books as unknown as Record<string, unknown>)?.[field], `${name} is done: ${field}`).toEqual(value);
    if (isClean && change) expect(status, name).toMatch(/^(done|adopted)$/);
    if (fate === 'not-started' && change && change.kind === 'create')
      expect(before.has(books?.userName ?? '')).toBe(books !== undefined);
  }
  const count = (kind: string): number =>
    outcomes.filter(({ operation, status }) => operation.kind === kind && status === 'done').length;
  const adopted = outcomes.filter(({ status }) => status === 'adopted').length;
  if (report.outcomes)
    expect({ ...report.counts }).toMatchObject({
      created: count('create'),
      updated: count('update') + adopted,
      reactivated: count('reactivate'),
      rolesChanged: count('roles'),
      deactivated: count('deactivate'),
      deleted: count('delete'),
      notStarted: outcomes.filter(({ status }) => status === 'not-started').length,
      failed: outcomes.filter(({ status }) => ['failed', 'ignored', 'partial'].includes(status)).length,
      unconfirmed: outcomes.filter(({ status }) => ['accepted', 'unknown'].includes(status)).length,
      blocked: 0,
    });
  return fates;
}

/** The reason is what the contract's table says for this end. */
function expectEnd({ report, end }: Ran, { held }: Verdict, isClean: boolean): void {
  if (isClean)
    return expect(report.reason, JSON.stringify(report.problems)).toBe(held.length > 0 ? 'plan-changed' : 'none');
  const statuses = (report.outcomes ?? []).map(({ status }) => FATES[status]);
  if (statuses.every((fate) => fate === 'done') && end === 'whole' && report.reason !== 'plan-changed')
    expect(['none', 'tenant-unreachable', 'approval-missing']).toContain(report.reason);
  if (report.reason === 'none') expect(held).toEqual([]);
}

async function expectAudit({ audit, report, end }: Ran): Promise<void> {
  const verified = await verifyAudit(
    (async function* () {
      yield audit;
    })(),
    report.audit?.head,
  );
  expect(verified, JSON.stringify(verified.problem)).toMatchObject({ ok: true, sealed: true });
  expect(verified.interrupted).toBe(end === 'finished');
  const seal = JSON.parse(audit.trimEnd().split('\n').at(-1) ?? '{}') as { reason_code?: string };
  expect(seal.reason_code).toBe(report.reason);
}
