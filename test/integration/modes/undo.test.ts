import { jsonPieces } from '../../../src/text/json-pieces.ts';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { AuditSource } from '../../../src/app/files-port.ts';
import type { Host, TrustedArtifact } from '../../../src/app/host-port.ts';
import { emptyMemory, type Memory } from '../../../src/model/memory.ts';
import { loneHost } from '../../harness/lone-host.ts';
import {
  people,
  type Person,
  PRESETS,
  ROLES,
  rosterCsv,
  scaledClock,
  type SeedUser,
  startTenant,
  type TenantHandle,
  type TenantOptions,
} from '../../tenant/server.ts';
import { type Play, type Played, play } from './stage.ts';

const COLUMNS = ['userName', 'externalId', 'givenName', 'familyName', 'title', 'email', 'active', 'roles'];
const POLICY = `roles:
  allowed: { role-agent: {}, role-supervisor: {}, role-admin: {} }
leavers: { absent: deactivate }
guards:
  deactivate: { percent: 60, count: 500 }
  roleGain: { percent: 90 }
  roleLoss: { percent: 90 }
  reactivate: { percent: 90 }
`;
const STAFF = people(200, { roles: ['role-agent'] });
const NEW = people(20, { seed: 4, from: 900, idPrefix: 'N', roles: ['role-agent'] });

/** A wrong file: 60 people are missing, 30 have another title, 10 other roles, 20 are nobody's. */
function wrong(staff: readonly Person[]): SeedUser[] {
  const kept = staff.slice(60).map((one, i): SeedUser => {
    if (i < 30) return { ...one, title: 'Wrong' };
    return i < 40 ? { ...one, roles: ['role-admin'] } : one;
  });
  return [...kept, ...NEW];
}

/** What a run uploads. */
async function uploaded(run: Played, name = 'audit.jsonl'): Promise<AuditSource> {
  const [audit, plan] = [await run.file('audit.jsonl'), await run.file('plan.json')];
  return {
    path: name,
    bytes: async function* () {
      yield Buffer.from(audit);
    },
    plan: async () => plan,
  };
}

const writer = { run: '99', attempt: 1, mode: 'undo', commit: '', at: '2026-11-02T00:00:00Z' };

/** Runs one after the other that remember. */
class World {
  memory: Memory = emptyMemory({ tenant: 'acme', roster: ['roster.csv'], writer });
  readonly tenant: TenantHandle;
  readonly #clock: ReturnType<typeof scaledClock>;
  policy = POLICY;
  rows: readonly SeedUser[] = [];

  constructor(tenant: TenantHandle, clock: ReturnType<typeof scaledClock>) {
    this.tenant = tenant;
    this.#clock = clock;
  }

  static async start(users: SeedUser[] = STAFF, quirks: TenantOptions['quirks'] = {}): Promise<World> {
    const clock = scaledClock(150);
    return new World(await startTenant({ ...PRESETS.lifecycle, users, roles: ROLES, clock, quirks }), clock);
  }

  async run(mode: 'apply' | 'plan' | 'drift' | 'undo', more: Partial<Play> = {}): Promise<Played> {
    const host: Partial<Host> = {
      recall: async () => ({ memory: structuredClone(this.memory), found: true, answered: true, warnings: [] }),
      seal: async (name, members) => {
        const text = [...jsonPieces(members)].join('');
        if (name === 'memory.json') this.memory = { ...(JSON.parse(text) as Memory), writer };
        return text;
      },
      ...more.host,
    };
    return play({
      tenant: this.tenant,
      mode,
      profile: 'lifecycle',
      clock: this.#clock,
      files: { 'roster.csv': rosterCsv([...this.rows], COLUMNS), 'policy.yml': this.policy },
      ...more,
      host,
    });
  }

  /** The undo of a run, planned and then done. */
  async undo(audits: AuditSource[], more: Partial<Play> = {}): Promise<{ plan: Played; done: Played }> {
    const plan = await this.run('undo', { audits, ...more });
    const done = await this.run('undo', { audits, ...more, request: { ...more.request, givenPlan: true } });
    return { plan, done };
  }
}

/** Markdown as someone reads it. */
const seen = (text: string): string =>
  text.replaceAll('<!-- -->', '').replaceAll(/&#(\d+);/g, (_, code: string) => String.fromCodePoint(Number(code)));

type Flat = ReturnType<TenantHandle['snapshot']>[number];
const facts = (one: Flat | undefined): unknown =>
  one && { userName: one.userName, title: one.title, active: one.active, roles: [...(one.roles ?? [])].sort() };
const idOf = (operations: readonly { id: string; key: string }[], one: Person): string | undefined =>
  operations.find(({ key }) => key === one.externalId)?.id;
const kindsOf = ({ report }: Played): Record<string, number> => {
  const counts: Record<string, number> = {};
  for (const { kind } of report.plan?.operations ?? []) counts[kind] = (counts[kind] ?? 0) + 1;
  return counts;
};

describe('a wrong roster that was applied', () => {
  let world: World;
  let before: unknown[];
  let applied: Played;
  let audit: AuditSource;
  let plan: Played;
  let done: Played;
  /** The people that an administrator changed in between, by what the wrong run did to them. */
  const by = {
    deactivated: STAFF[0] as Person,
    details: STAFF[60] as Person,
    roles: STAFF[90] as Person,
    created: NEW[0] as Person,
  };

  beforeAll(async () => {
    world = await World.start();
    before = world.tenant.snapshot().map(facts);
    world.rows = wrong(STAFF);
    applied = await world.run('apply');

    audit = await uploaded(applied);
    world.tenant.change({ ...by.details, title: 'By an admin' });
    world.tenant.change({ ...by.roles, roles: ['role-supervisor'] });
    world.tenant.change({ ...by.created, title: 'By an admin' });
    world.tenant.change({ ...by.deactivated, active: true });
    world.tenant.forget();
    plan = await world.run('undo', { audits: [audit] });
    expect(world.tenant.writes).toEqual([]);
    done = await world.run('undo', { audits: [audit], request: { givenPlan: true } });
  });
  afterAll(() => world.tenant.close());

  it('did 60, 30, 20 and 10', () => {
    expect(applied.report).toMatchObject({
      reason: 'none',
      counts: { deactivated: 60, updated: 30, created: 20, rolesChanged: 10 },
    });
  });

  it('is planned back: shown, and nothing written', async () => {
    expect(plan.report).toMatchObject({ reason: 'none', decision: 'continue' });
    expect(kindsOf(plan)).toEqual({ reactivate: 59, update: 29, deactivate: 19, roles: 9 });
    expect(plan.report.outcomes).toBeUndefined();
    const summary = seen(await plan.file('summary.md'));
    expect(summary).toContain(`reviewed-plan: ${plan.report.plan?.hash}`);
    expect(summary).toContain('Revert the roster');
    expect(await plan.file('revert.md')).toContain('An undo takes its changes back in CXone');
    expect(JSON.parse(await plan.file('plan.json'))).toMatchObject({ hash: plan.report.plan?.hash });
  });

  it('is done back: everybody as before, but for people an administrator changed', async () => {
    expect(done.report).toMatchObject({
      reason: 'none',
      decision: 'complete',
      counts: { reactivated: 59, updated: 29, deactivated: 19, rolesChanged: 9, failed: 0 },
    });
    const changed = new Set<string>([by.details, by.roles].map(({ userName }) => userName));
    const now = world.tenant.snapshot();
    const old = new Set(STAFF.map(({ userName }) => userName));
    expect(now.filter(({ userName }) => old.has(userName) && !changed.has(userName)).map(facts)).toEqual(
      before.filter((one) => !changed.has((one as { userName: string }).userName)),
    );
    expect(facts(world.tenant.find(by.details.userName))).toMatchObject({ title: 'By an admin' });
    expect(facts(world.tenant.find(by.roles.userName))).toMatchObject({ roles: ['role-supervisor'] });
    expect(facts(world.tenant.find(by.created.userName))).toMatchObject({ active: true });
    const others = NEW.slice(1).map(({ userName }) => world.tenant.find(userName));
    expect(others.every((one) => one?.active === false)).toBe(true);
  });

  it('names the people it leaves alone, field by field, and what is left to do by hand', async () => {
    expect(new Map(done.report.undo?.alone.map(({ key, fields }) => [key, fields]))).toEqual(
      new Map([
        [by.details.externalId, ['title']],
        [by.roles.externalId, ['roles']],
        [by.created.externalId, ['title']],
      ]),
    );
    expect(done.report.undo?.asBefore).toBe(1);
    const stays = done.report.undo?.stays ?? [];
    expect(stays.filter(({ what }) => what.includes('activation mail'))).toHaveLength(19);
    expect(stays.filter(({ todo }) => todo.includes('signs in again'))).toHaveLength(59);
    const page = await done.file('report.html');
    expect(page).toContain('Left alone');
    expect(page).toContain('Cannot be undone');
  });

  it('is on record: the audit names the run that was taken back', async () => {
    const first = JSON.parse((await applied.file('audit.jsonl')).trimEnd().split('\n').at(-1) ?? '{}') as object;
    expect(done.audit.map(({ event }) => event)).toEqual(
      expect.arrayContaining(['audit.verified', 'undo.planned', 'approval.judged', 'apply.grounds', 'seal']),
    );
    expect(done.audit.find(({ event }) => event === 'undo.planned')).toMatchObject({
      undone: [{ head: (first as { hash: string }).hash }],
      operations: 116,
    });
  });

  it('is not taken back twice', async () => {
    world.tenant.forget();
    for (const givenPlan of [false, true]) {
      const { report } = await world.run('undo', { audits: [audit], request: { givenPlan } });
      expect(report).toMatchObject({ reason: 'config-invalid', decision: 'stop' });
      expect(report.problems.at(-1)?.message).toContain('was taken back already');
    }
    expect(world.tenant.writes).toEqual([]);
  });

  it('nor where nobody remembers: there is nothing left to do', async () => {
    const { report } = await world.run('undo', { audits: [audit], host: loneHost() });
    expect(report.reason).toBe('config-invalid');
    expect(report.problems.at(-1)?.message).toContain('left to take back');
  });

  it('is remembered change by change, so that no apply repeats it', () => {
    const counts: Record<string, number> = {};
    for (const { kind } of world.memory.undone) counts[kind] = (counts[kind] ?? 0) + 1;
    // Also for the one that an administrator reactivated before.
    expect(counts).toEqual({ deactivate: 60, update: 29, create: 19, reactivate: 19, roles: 9 });
    expect(world.memory.undone.filter(({ row }) => row === null)).toHaveLength(60);
    expect(world.memory.undone.every(({ run }) => run === '99')).toBe(true);
  });
});

describe('an undo', () => {
  let world: World;
  const staff = people(30, { roles: ['role-agent'] });
  const [leaver, mover, third] = staff as [Person, Person, Person];

  beforeAll(async () => {
    world = await World.start(staff);
  });
  afterAll(() => world.tenant.close());

  /** Applies a file that is right but for this, on a fresh tenant. */
  async function applied(rows: readonly SeedUser[], policy = POLICY, more: Partial<Play> = {}): Promise<AuditSource> {
    await world.tenant.close();
    world = await World.start(staff);
    world.policy = policy;
    world.rows = rows;
    const run = await world.run('apply', more);
    expect(run.report.problems.filter(({ reason }) => reason !== 'none')).toEqual([]);
    world.tenant.forget();
    return uploaded(run);
  }
  const change = (person: Person, more: Partial<SeedUser>): SeedUser[] =>
    staff.map((one) => (one === person ? { ...one, ...more } : one));

  const refused = async (audits: AuditSource[], more: Partial<Play> = {}): Promise<[string, string]> => {
    const { report } = await world.run('undo', { audits, request: { givenPlan: true }, ...more });
    expect(world.tenant.writes).toEqual([]);
    return [report.reason, report.problems.find(({ reason }) => reason !== 'none')?.message ?? ''];
  };

  it('refuses a broken audit, another tenant’s, an undo’s, one without its plan, another roster', async () => {
    const audit = await applied(change(mover, { title: 'Wrong' }));
    const text = Buffer.concat(await Array.fromAsync(audit.bytes())).toString();
    const other = (more: Partial<AuditSource>, edited = text): AuditSource => ({
      ...audit,
      bytes: async function* () {
        yield Buffer.from(edited);
      },
      ...more,
    });
    const broken = text.replace('"status":"done"', '"status":"failed"');
    expect((await refused([other({}, broken)]))[0]).toBe('audit-broken');
    expect(await refused([audit], { request: { givenPlan: true, tenantName: 'other' } })).toEqual([
      'config-invalid',
      expect.stringContaining('another tenant, acme'),
    ]);
    expect(await refused([other({ plan: async () => null })])).toEqual([
      'config-invalid',
      expect.stringContaining('missing'),
    ]);
    const forged = (await audit.plan())?.replaceAll('"Wrong"', '"Forged"') ?? null;
    expect((await refused([other({ plan: async () => forged })]))[1]).toContain('not the one that the audit names');
    expect((await refused([audit], { request: { givenPlan: true, rosterPaths: ['b.csv'] } }))[1]).toContain(
      'and the input roster names b.csv',
    );
    const { done } = await world.undo([audit]);
    world.tenant.forget();
    expect((await refused([await uploaded(done)]))[1]).toContain('itself the audit of an undo');
  });

  it('is held by today’s policy: a protected person stays, and a role that it refuses is blocked', async () => {
    const rows = staff.map((one) =>
      one === leaver ? { ...one, active: false } : one === mover ? { ...one, roles: ['role-admin'] } : one,
    );
    const audit = await applied(rows);
    world.policy = `${POLICY.replace('role-agent: {}, ', '')}protected: ["${leaver.userName}"]\n`;
    const { done } = await world.undo([audit]);
    expect(kindsOf(done)).toEqual({ roles: 1, blocked: 1 });
    expect(done.report.reason).toBe('apply-partial');
    expect(done.report.undo?.alone).toMatchObject([{ key: leaver.externalId }]);
    // What was given too much is taken away; what is not allowed any more is not given.
    expect(world.tenant.find(mover.userName)).toMatchObject({ roles: [] });
    expect(world.tenant.find(leaver.userName)).toMatchObject({ active: false });
    expect(world.memory.undos).toEqual([]);
  });

  it('gives back a role that the policy allows again before it is done, as its plan advises', async () => {
    await world.tenant.close();
    const before = change(mover, { roles: ['role-admin'] });
    world = await World.start(before);
    world.rows = staff;
    const audit = await uploaded(await world.run('apply'));
    world.policy = POLICY.replace(', role-admin: {}', '');
    const held = await world.run('undo', { audits: [audit] });
    expect(kindsOf(held)).toEqual({ roles: 1, blocked: 1 });
    expect(await held.file('summary.md')).toContain('before this undo is done, allow it in the policy and plan');
    world.policy = POLICY;
    const { done } = await world.undo([audit]);
    expect(done.report.reason).toBe('none');
    expect(world.tenant.find(mover.userName)).toMatchObject({ roles: ['role-admin'] });
  });

  it('is held by the guards like every plan', async () => {
    const rows = staff.filter((_, i) => i >= 12);
    const audit = await applied(rows);
    world.policy = POLICY.replace('reactivate: { percent: 90 }', 'reactivate: { percent: 20 }');
    const { plan } = await world.undo([audit]);
    expect(plan.report).toMatchObject({ reason: 'guard-tripped', decision: 'stop' });
    expect(await plan.file('summary.md')).toContain('kind: reactivate');
    expect(world.tenant.writes).toEqual([]);
  });

  it('does not count people as lost today who get their accounts back by it', async () => {
    const audit = await applied([...staff.slice(12), ...NEW.slice(0, 3)]);
    world.policy = POLICY.replace('deactivate: { percent: 60,', 'deactivate: { percent: 20,');
    const read = async (name: string): Promise<string | null> =>
      name === 'plan.json' ? audit.plan() : Buffer.concat(await Array.fromAsync(audit.bytes())).toString();
    const today: TrustedArtifact = { run: '1', mode: 'apply', at: '9', commit: '', read, readSealed: read };
    const trustedArtifacts = async function* () {
      yield today;
    };
    const { plan } = await world.undo([audit], { host: { trustedArtifacts } });
    expect(kindsOf(plan)).toEqual({ reactivate: 12, deactivate: 3 });
    expect(plan.report.plan?.guards.find(({ kind }) => kind === 'deactivate')).toMatchObject({
      count: 3,
      tripped: false,
    });
  });

  it('lists a deletion as what nothing takes back', async () => {
    const rows = [...change(leaver, { active: false })].map((one) =>
      one.userName === third.userName ? { ...one, title: 'X' } : one,
    );
    const audit = await applied(rows, POLICY.replace('leavers: {', 'leavers: { action: delete,'));
    const { done } = await world.undo([audit]);
    expect(done.report.reason).toBe('none');
    expect(kindsOf(done)).toEqual({ update: 1 });
    expect(done.report.undo?.stays).toMatchObject([
      { key: leaver.externalId, what: expect.stringContaining('deleted permanently') as string },
    ]);
    expect(done.report.undo?.revert.body).toContain('1 person whose account was deleted');
  });

  it('gives people their accounts back that a deletion only deactivated', async () => {
    const users = staff.map((one) => (one === leaver ? { ...one, dependencies: { queues: 1 } } : one));
    const off = [leaver, third];
    await world.tenant.close();
    // What is kept by a queue is held back; the other one CXone answers with success, and keeps.
    world = await World.start(users, { deletion: 'ignored' });
    world.policy = `${POLICY.replace('leavers: {', 'leavers: { action: delete,')}  delete: { percent: 60 }\n`;
    world.rows = staff.map((one) => (off.includes(one) ? { ...one, active: false } : one));
    const run = await world.run('apply');
    expect(run.report.outcomes?.map(({ operation, status }) => `${operation.kind} ${status}`).sort()).toEqual([
      'delete partial',
      'held-back blocked',
    ]);
    expect(off.map(({ userName }) => world.tenant.find(userName)?.active)).toEqual([false, false]);
    const { done } = await world.undo([await uploaded(run)]);
    expect(done.report).toMatchObject({ reason: 'none', counts: { reactivated: 2, failed: 0 } });
    expect(off.map(({ userName }) => world.tenant.find(userName)?.active)).toEqual([true, true]);
    expect(JSON.stringify(done.report.undo)).not.toContain('deleted permanently');
  });

  it('clears what was not there before, gives back a userName, and lets a linked account go', async () => {
    const { title: _, ...bare } = mover;
    const { externalId: _id, ...unlinked } = third;
    await world.tenant.close();
    world = await World.start(staff.map((one) => (one === mover ? bare : one === third ? unlinked : one)));
    world.policy = POLICY;
    const before = world.tenant.snapshot();
    const renamed = 'renamed.person@example.com';
    world.rows = staff.map((one) =>
      one === mover ? { ...one, title: 'Wrong' } : one === leaver ? { ...one, userName: renamed } : one,
    );
    const audit = await uploaded(await world.run('apply'));
    expect(world.tenant.find(renamed)).toBeDefined();
    expect(world.tenant.find(third.userName)?.externalId).toBe(third.externalId);
    const { done } = await world.undo([audit]);
    expect(done.report).toMatchObject({ reason: 'none', counts: { updated: 3, failed: 0 } });
    expect(world.tenant.snapshot()).toEqual(before);
  });

  it('leaves a userName alone that another account has by now, and says so before anything is done', async () => {
    const audit = await applied(change(leaver, { userName: 'renamed.person@example.com', title: 'Wrong' }));
    world.tenant.seed([{ ...(NEW[0] as Person), userName: leaver.userName }]);
    const { plan, done } = await world.undo([audit]);
    const left = [{ key: leaver.externalId, fields: ['userName'], what: 'another account has this user name now' }];
    for (const { report } of [plan, done]) expect(report).toMatchObject({ reason: 'none', undo: { alone: left } });
    expect(done.report.counts).toMatchObject({ updated: 1, failed: 0 });
    expect(world.tenant.find('renamed.person@example.com')?.title).toBe(leaver.title);
  });

  it('goes on where an earlier one stopped', async () => {
    const audit = await applied(
      staff.map((one) => (one === mover || one === third ? { ...one, title: 'Wrong' } : one)),
    );
    // A value that is not taken: said so, so that no other form of the change is tried.
    const body = JSON.stringify({
      schemas: ['urn:ietf:params:scim:api:messages:2.0:Error'],
      status: '400',
      scimType: 'invalidValue',
    });
    world.tenant.setFault({ kind: 'status', status: 400, body, match: { method: 'PATCH' }, times: 1 });
    const more = { settings: { bulk: 'off' as const } };
    const { done: first } = await world.undo([audit], more);
    expect(first.report).toMatchObject({ reason: 'apply-partial', counts: { updated: 1, failed: 1 } });
    const summary = seen(await first.file('summary.md'));
    expect(summary).toContain('Revert the roster, with the text below');
    expect(summary).toContain('applied a wrong roster');
    expect(summary).toContain('Change the person by hand in CXone.');
    expect(world.memory.undone).toHaveLength(1);
    const { done: second } = await world.undo([audit], more);
    expect(second.report).toMatchObject({ reason: 'none', counts: { updated: 1 } });
    expect(world.memory.undone).toHaveLength(2);
    expect([mover, third].map(({ userName }) => world.tenant.find(userName)?.title)).toEqual([
      mover.title,
      third.title,
    ]);
  });

  it('that was not allowed everything may run again, and then takes back the rest', async () => {
    const audit = await applied(change(mover, { title: 'Wrong', roles: ['role-admin'] }));
    const { done: first } = await world.undo([audit], { request: { operations: new Set(['provision']) } });
    expect(first.report).toMatchObject({ reason: 'none', counts: { updated: 1, rolesChanged: 0 } });
    const summary = seen(await first.file('summary.md'));
    expect(summary).toContain('For 1 person another undo can take back the rest.');
    expect(summary).not.toContain('someone changed them');
    expect(summary).not.toContain('changed by others since');
    expect(summary).toContain('Run it again with `roles` among them.');
    expect(first.report.undo?.revert.body).toContain('- 1 person with something that is not taken back');
    const { done: second } = await world.undo([audit]);
    expect(second.report).toMatchObject({ reason: 'none', counts: { updated: 0, rolesChanged: 1 } });
    expect(world.tenant.find(mover.userName)).toMatchObject({ title: mover.title, roles: ['role-agent'] });
    expect(world.memory.undone.map(({ kind }) => kind)).toEqual(['update', 'roles']);
    expect(world.memory.undos).toHaveLength(1);
  });

  it('is remembered by the row as the file says it, whatever CXone makes of its names', async () => {
    await applied(staff);
    // This kind of tenant has no primary role: the one that the row names is one of its roles.
    const text = rosterCsv([...change(mover, { title: 'Wrong' })], COLUMNS)
      .split('\n')
      .map((line, i) => (line === '' ? line : `${line},${i === 0 ? 'primaryRole' : 'role-agent'}`))
      .join('\n');
    const files = { 'roster.csv': text, 'policy.yml': POLICY };
    const { done } = await world.undo([await uploaded(await world.run('apply', { files }))], { files });
    expect(done.report.reason).toBe('none');
    const asked: unknown[] = [];
    const approve: Host['approve'] = async ({ plan, rowOf }) => {
      asked.push(...plan.operations.map((one) => [one.key, rowOf(one)]));
      return { state: '', detail: '', problems: [], go: [], unreviewed: [], reactivations: [] };
    };
    await world.run('apply', { files, host: { approve } });
    expect(asked).toEqual([[mover.externalId, world.memory.undone[0]?.row]]);
  });

  it('holds for a person whose row was given an employee ID since the run that it takes back', async () => {
    const staff = people(30, { roles: ['role-agent'] });
    const [one] = staff as [Person];
    const [{ externalId: _, ...bare }, ...others] = staff as [Person, ...Person[]];
    const world = await World.start([bare, ...others]);
    world.rows = [{ ...bare, title: 'Wrong' }, ...others];
    const audit = await uploaded(await world.run('apply'));
    // The row gets its employee ID, and with it the account.
    world.rows = [{ ...one, title: 'Wrong' }, ...others];
    expect(kindsOf(await world.run('apply'))).toEqual({ update: 1 });
    await world.undo([audit]);
    expect(world.tenant.find(one.userName)).toMatchObject({ title: one.title, externalId: one.externalId });
    const next = await world.run('drift');
    expect(next.report.takenBack).toHaveLength(1);
    await world.tenant.close();
  });

  it('leaves nothing to the guards of the next apply: what it took back is not made again', async () => {
    const audit = await applied(staff.slice(12));
    await world.undo([audit]);
    world.policy = POLICY.replace('deactivate: { percent: 60,', 'deactivate: { percent: 20,');
    const went: string[] = [];
    const approve: Host['approve'] = async ({ plan }) => {
      went.push(...plan.operations.map(({ kind }) => kind));
      return { state: '', detail: '', problems: [], go: [], unreviewed: [], reactivations: [] };
    };
    for (const mode of ['apply', 'plan'] as const) {
      const { report } = await world.run(mode, { host: { approve } });
      expect(report.plan?.guards.filter(({ tripped }) => tripped)).toEqual([]);
      expect(report.reason).not.toBe('guard-tripped');
    }
    expect(went).toEqual(Array.from({ length: 12 }, () => 'deactivate'));
    // Others count as ever.
    world.rows = staff.slice(20);
    const { report } = await world.run('apply', { host: { approve } });
    expect(report.plan?.guards.find(({ kind }) => kind === 'deactivate')).toMatchObject({ count: 8, tripped: true });
  });

  it('is said wherever what it took back still shows: no page promises that it happens', async () => {
    const audit = await applied(change(mover, { title: 'Wrong' }).filter((one) => one !== leaver));
    await world.undo([audit]);
    world.rows = world.rows.map((one) => (one.userName === third.userName ? { ...one, title: 'Lead' } : one));
    const request: Play['request'] = { pii: 'full', operations: new Set(['provision', 'roles']) };
    const took = (count: number, of: string): string =>
      `An undo took back ${count} of ${of}, and no apply makes ${count === 1 ? 'it' : 'them'} again until the file ` +
      'says something else: ';
    // Also where this plan may not deactivate anyone.
    const plan = await world.run('plan', { request });
    expect(plan.report.takenBack).toHaveLength(1);
    expect(seen(await plan.file('comment.md'))).toContain(took(1, 'these changes'));
    const whole = await world.run('plan', { request: { pii: 'full' } });
    const comment = seen(await whole.file('comment.md'));
    for (const words of [
      '3 changes: 2 changes of details and 1 deactivation.',
      took(2, 'these changes'),
      'Nothing has been changed yet; the rest happens when this is merged',
      '**To do:** revert these rows in the file',
      'Taken back by an undo, not made again (2)',
      '↩️ taken back by an undo: not made again',
    ])
      expect(comment).toContain(words);
    expect(comment).not.toContain('✅ ready');
    const drift = await world.run('drift', { request: { pii: 'full' } });
    const [first, what, next] = seen(await drift.file('summary.md'))
      .split('\n')
      .filter(Boolean);
    expect([first, what]).toEqual([
      '# ⚠️ Drift in acme',
      expect.stringContaining(took(2, 'the changes that would end these differences')),
    ]);
    expect(next).toContain('run apply');
    expect(seen(await drift.file('summary.md'))).toContain('**To do:** revert these rows in the file');
    // And by the apply, once.
    const approve: Host['approve'] = async ({ plan: { operations } }) => {
      const [go, ...undone] = operations.map(({ id }) => id).sort((a) => (a === idOf(operations, third) ? -1 : 1));
      const problems = [{ reason: 'plan-changed', message: '2 changes are taken back', advice: 'Revert it.' }] as const;
      return {
        state: 'held',
        detail: '',
        problems: [...problems],
        go: [go!],
        unreviewed: undone,
        undone,
        reactivations: [],
      };
    };
    const done = await world.run('apply', { host: { approve }, request: { pii: 'full' } });
    expect(done.report.counts).toMatchObject({ updated: 1, notStarted: 2 });
    const after = seen(await done.file('comment.md'));
    expect(after).toContain('**2 changes are taken back. Some rows of your file need a correction, see below.**');
    expect(after).toContain('An undo took this change back. | Revert the row, or correct it');
    expect(after).not.toContain('Not in the plan that was reviewed');
    // What is left is all taken back: nothing of it happens when this is merged.
    const rest = seen(await (await world.run('plan', { request: { pii: 'full' } })).file('comment.md'));
    expect(rest).toContain(took(2, 'these changes'));
    expect(rest).not.toContain('when this is merged');
  });

  it('takes the attempts of a run together', async () => {
    await applied(staff);
    world.rows = change(mover, { title: 'First' });
    const one = await uploaded(await world.run('apply'), 'apply-1');
    world.rows = change(mover, { title: 'Second' });
    const two = await uploaded(await world.run('apply'), 'apply-2');
    const { done } = await world.undo([one, two]);
    expect(done.report.plan?.operations).toMatchObject([
      { before: { title: 'Second' }, after: { title: mover.title } },
    ]);
    expect(world.tenant.find(mover.userName)?.title).toBe(mover.title);
  });

  it('needs to be told which run', async () => {
    const { report } = await world.run('undo');
    expect(report.problems[0]).toMatchObject({
      reason: 'config-invalid',
      message: expect.stringContaining('which run'),
    });
  });
});

describe('a list that leaves people out when their run is undone', () => {
  it('does not make their accounts count as gone: they are asked for by name', async () => {
    const staff = people(30, { roles: ['role-agent'] });
    const some = staff.slice(0, 3);
    const world = await World.start(staff);
    world.rows = staff.map((one, i) => (i < 3 ? { ...one, title: 'Wrong' } : one));
    const applied = await world.run('apply');
    world.tenant.settings.quirks.unlisted = some.map(({ userName }) => userName);
    const { plan, done } = await world.undo([await uploaded(applied)]);
    expect(plan.report.undo?.alone).toEqual([]);
    expect(done.report.counts).toMatchObject({ toUpdate: 3, updated: 3 });
    expect(some.map(({ userName }) => world.tenant.find(userName)?.title)).toEqual(some.map(({ title }) => title));
    await world.tenant.close();
  });
});
