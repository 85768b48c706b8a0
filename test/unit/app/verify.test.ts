import { describe, expect, it } from 'vitest';
import type { Services } from '../../../src/app/ports.ts';
import type { AuditSource } from '../../../src/app/files-port.ts';
import type { RunRequest } from '../../../src/app/run-request.ts';
import { verifyAudits } from '../../../src/app/modes/verify.ts';
import { Session } from '../../../src/app/session.ts';
import type { Operation } from '../../../src/model/operation.ts';
import { draftPlan } from '../../../src/plan/build.ts';
import { pastRun, type PastRun, pull } from '../audit/runs.ts';
import { account, decisions, entry, prior } from '../plan/builders.ts';

type Past = Awaited<ReturnType<typeof pastRun>>;

const [JOINS, CHANGES, LEAVES] = [
  draftPlan(
    [entry({ userName: 'new@example.com', externalId: 'E-new', department: 'Sales' })],
    prior([]),
    decisions(),
    null,
  ),
  draftPlan(
    [entry({ userName: 'u1@example.com', externalId: 'E-u1', title: 'Lead' })],
    prior([account('u1', { title: 'Agent' })]),
    decisions(),
    null,
  ),
  draftPlan([entry({ externalId: 'E-u1' }, { active: false })], prior([account('u1')]), decisions(), null),
].map(({ operations }) => operations) as [Operation[], Operation[], Operation[]];

const past = (more: Partial<PastRun> & Pick<PastRun, 'run' | 'operations'>): Promise<Past> =>
  pastRun({ at: `2026-03-0${more.run}T08:00:00Z`, ...more });

async function verified(runs: readonly (Past | { text: string; plan?: string })[], request: Partial<RunRequest> = {}) {
  const files = new Map<string, string>();
  const audits = runs.map(({ text, plan }, i): AuditSource => ({
    path: `runs/${i + 1}/audit.jsonl`,
    bytes: async function* () {
      yield Buffer.from(text);
    },
    plan: async () => plan ?? null,
  }));
  const services = {
    log: { line: () => undefined, warning: () => undefined },
    files: { audits: async () => audits, write: async (name: string, text: string) => void files.set(name, text) },
  } as unknown as Services;
  const asked = { mode: 'verify', tenantName: '', startedAt: 0, links: {}, history: {}, ...request } as RunRequest;
  const session = new Session(asked);
  await verifyAudits(asked, services, session);
  const { problems, verification, audits: figures, history = [] } = session.report;
  const { changes } = JSON.parse(files.get('history.json') ?? '{}') as { changes: Record<string, unknown>[] };
  return { problems, verification, figures, history, changes, csv: files.get('history.csv') ?? '' };
}

const first = await past({ run: '1', operations: JOINS, pulls: [pull(7, 'ben')], previous: null });
const second = await past({
  run: '2',
  operations: CHANGES,
  pulls: [pull(8, 'eve'), pull(9, 'ben')],
  previous: { run: '1', head: first.head },
});
const third = await past({
  run: '3',
  operations: LEAVES,
  statuses: ['partial'],
  previous: { run: '2', head: second.head },
});
const ALL = [third, first, second];

describe('a wrong audit', () => {
  it('says how many records before it are right, where there are any', async () => {
    const [one, ...rest] = first.text.trimEnd().split('\n');
    const words = async (text: string): Promise<string> => (await verified([{ text }])).problems[0]?.message ?? '';
    expect(await words(rest.join('\n'))).not.toMatch(/before (?:is|are) right/);
    expect(await words([one, ...rest.slice(1)].join('\n'))).toMatch(/; the record before is right$/);
    expect(await words([one, rest[0], ...rest.slice(2)].join('\n'))).toMatch(/; the 2 records before are right$/);
  });

  it('whole but with another head: the head may be that of another run', async () => {
    const { problems } = await verified([first, second], { expectedHead: first.head });
    expect(problems[0]).toMatchObject({
      reason: 'audit-broken',
      advice: expect.stringMatching(
        /^Check that `expected-head` is .*of the newest run.*Where it is: take the audit/,
      ) as string,
    });
    expect(problems[0]?.message).not.toContain('before');
  });
});

describe('what the audits of many runs tell', () => {
  it('is who was created, changed and removed when, by which commit, pull request and approval', async () => {
    const { changes, problems, verification } = await verified(ALL);
    expect(problems.map(({ reason }) => reason)).toEqual(['none']);
    expect(verification).toMatchObject({ ok: true, audits: 3, whole: 3 });
    expect(changes).toMatchObject([
      {
        person: 'new@example.com',
        external_id: 'E-new',
        kind: 'create',
        outcome: 'done',
        run: '1',
        commit: 'c1',
        pull_request: [7],
        approved_by: ['ben'],
        signed_out_after: null,
      },
      { kind: 'update', what: 'title: Agent → Lead', run: '2', pull_request: [8, 9], approved_by: ['eve', 'ben'] },
      { kind: 'deactivate', what: 'active: yes → no', outcome: 'partial', run: '3', pull_request: [], id: 'u1' },
    ]);
    expect(changes[0]?.['what']).toContain('department: Sales');
    expect(changes[2]).toMatchObject({ when: '2026-03-03T08:00:06.000Z', signed_out_after: 5 });
  });

  it('is a CSV of the same lines that no spreadsheet calculates', async () => {
    const { csv } = await verified(ALL);
    const lines = csv.trimEnd().split('\n');
    expect(lines[0]).toBe(
      '\uFEFFperson,kind,what,when,outcome,run,commit,pull_request,approved_by,' +
        'signed_out_after,external_id,id,tenant,file',
    );
    expect(lines[3]).toBe(
      'u1@example.com,deactivate,active: yes → no,2026-03-03T08:00:06.000Z,partial,3,c3,,,5,E-u1,u1,acme,' +
        'runs/1/audit.jsonl',
    );
    expect(lines).toHaveLength(4);
  });

  it.each([
    [{ person: 'E-u1' }, ['update', 'deactivate']],
    [{ person: 'U1@Example.com' }, ['update', 'deactivate']],
    [{ person: 'u1' }, ['update', 'deactivate']],
    [{ person: 'e-u1' }, []],
    [{ since: '2026-03-02' }, ['update', 'deactivate']],
    [{ until: '2026-03-02' }, ['create', 'update']],
    [{ since: '2026-03-02', until: '2026-03-02' }, ['update']],
    [{ person: 'E-new', since: '2026-03-02' }, []],
  ])('answers for %j', async (history, kinds) => {
    expect((await verified(ALL, { history })).changes.map(({ kind }) => kind)).toEqual(kinds);
  });

  it('says so where nothing is about the person and the days that were asked for', async () => {
    const { problems } = await verified(ALL, { expectedHead: third.head, history: { person: 'E-nobody' } });
    expect(problems).toMatchObject([
      { reason: 'none', message: 'none of the 3 changes in these audits is of the person and the days asked for' },
    ]);
    expect(problems[0]?.message).not.toContain('E-nobody');
    expect((await verified(ALL, { expectedHead: third.head, history: { since: '2026-03-03' } })).problems).toEqual([]);
    const quiet = await pastRun({ run: '9', at: '2026-03-09T08:00:00Z', operations: [], previous: null });
    const none = [quiet];
    expect((await verified(none, { expectedHead: quiet.head, history: { person: 'E-1' } })).problems).toMatchObject([
      {
        reason: 'none',
        message: 'there is no change of anyone in what was given',
        advice: expect.any(String) as string,
      },
    ]);
    expect((await verified(none, { expectedHead: quiet.head })).problems).toEqual([]);
    await expect(verified(ALL, { history: { since: '2026-03-03', until: '2026-03-02' } })).rejects.toThrow(
      'Input until: `2026-03-02` is before `since`, `2026-03-03`',
    );
  });

  it('takes the names of people from the audit, not from a plan beside it that someone edited', async () => {
    const edited = second.plan
      .replaceAll('u1@example.com', 'victim@example.com')
      .replaceAll('"givenName":"Ada"', '"givenName":"Vic"');
    expect(edited).not.toBe(second.plan);
    const { changes, history } = await verified([{ ...second, plan: edited }]);
    expect(changes).toMatchObject([{ person: 'u1@example.com', external_id: 'E-u1', what: 'title: Agent → Lead' }]);
    expect(history[0]?.person).toEqual({ userName: 'u1@example.com', externalId: 'E-u1' });
  });

  it('refuses a day that is none', async () => {
    for (const since of ['2026-02-30', '1.3.2026', 'yesterday'])
      await expect(verified(ALL, { history: { since } })).rejects.toThrow(/Input since: .* is not a day/);
  });

  it('believes a plan only where the audit names it', async () => {
    const forged = second.plan.replaceAll('Lead', 'Boss');
    const { changes } = await verified([{ ...second, plan: forged }]);
    expect(changes).toMatchObject([{ kind: 'update', what: 'details changed' }]);
    const { changes: bare } = await verified([{ text: second.text }]);
    expect(bare).toMatchObject([{ person: 'u1@example.com', what: 'details changed' }]);
  });

  it('says where it cannot say what changed, and what to put beside the audit', async () => {
    const said = async (runs: Parameters<typeof verified>[0]): Promise<string[]> =>
      (await verified(runs, { expectedHead: second.head })).problems.map(({ message }) => message);
    expect(await said([second])).toEqual([]);
    const bare = 'no `plan.json` lies beside it: the audit alone says that a person was changed, not from what to what';
    expect(await said([{ text: second.text }])).toEqual([`\`runs/1/audit.jsonl\`: ${bare}`]);
    expect(await said([{ text: first.text }, { text: second.text }])).toEqual([
      `\`runs/1/audit.jsonl\` and 1 other: ${bare}`,
    ]);
    const others =
      'the `plan.json` beside it is not the one that the audit names: only what the audit vouches for was taken ' +
      'from it';
    expect(await said([{ ...second, plan: first.plan }])).toEqual([`\`runs/1/audit.jsonl\`: ${others}`]);
    const forged = second.plan.replaceAll('Lead', 'Boss');
    expect(await said([{ ...second, plan: forged }])).toEqual([`\`runs/1/audit.jsonl\`: ${others}`]);
    const nothing = await past({ run: '5', operations: [] });
    expect((await verified([{ text: nothing.text }], { expectedHead: nothing.head })).problems).toEqual([]);
  });
});

describe('runs that follow each other', () => {
  const remarks = async (runs: Past[]): Promise<string[]> =>
    (await verified(runs)).problems.map(({ message }) => message).filter((text) => !text.includes('expected-head'));

  it('show a gap between those that are there, and not what came before the oldest', async () => {
    expect(await remarks(ALL)).toEqual([]);
    expect(await remarks([second, third])).toEqual([]);
    expect(await remarks([first, third])).toEqual([
      '`runs/2/audit.jsonl` follows the audit of run 2, which is not among the 2 audits given',
    ]);
  });

  it('show a fork, and a run that is there twice', async () => {
    const other = await past({ run: '4', operations: CHANGES, previous: { run: '1', head: first.head } });
    expect(await remarks([first, second, other])).toEqual([
      expect.stringContaining('follow the same audit, that of run 1'),
    ]);
    expect(await remarks([first, first])).toEqual(['`runs/1/audit.jsonl`, `runs/2/audit.jsonl` are the same audit']);
  });

  it('tell each change once, however often its audit is there', async () => {
    expect((await verified([first, second, first])).changes.map(({ run }) => run)).toEqual(['1', '2']);
  });

  it('show a run whose audit is another one than the next run names', async () => {
    const anew = await past({ run: '1', operations: [], previous: null });
    const { problems, verification } = await verified([anew, second], { expectedHead: second.head });
    expect(problems.map(({ reason, message }) => `${reason} ${message}`)).toEqual([
      'none `runs/2/audit.jsonl` follows the audit of run 1, which is not among the 2 audits given: the one of run 1 ' +
        'that is there is of another attempt or job, or not as it was written',
      'none nothing but its own chain says that `runs/1/audit.jsonl` is whole: no audit that is vouched for names it',
    ]);
    expect(verification).toMatchObject({ ok: true, audits: 2, vouched: 1 });
  });

  it('are vouched for by the head that was kept, and back from there one by the next', async () => {
    const vouched = async (runs: Past[], expectedHead?: string) =>
      (await verified(runs, { expectedHead })).verification?.vouched;
    expect(await vouched(ALL, third.head)).toBe(3);
    expect(await vouched([second, third], third.head)).toBe(2);
    expect(await vouched([first, third], third.head)).toBe(1);
    expect(await vouched(ALL)).toBe(0);
    expect(await vouched([first], first.head)).toBe(1);
    const other = await past({ run: '1', operations: CHANGES, tenant: 'other', previous: null });
    const { problems } = await verified([...ALL, other], { expectedHead: third.head });
    expect(problems.map(({ message }) => message)).toEqual([expect.stringContaining('`runs/4/audit.jsonl` is whole')]);
  });

  it('are held against the head that was kept only where the newest can be read', async () => {
    const cut = { ...third, text: third.text.split('\n').slice(0, -2).join('\n') + '\n' };
    const { problems } = await verified([first, second, cut], { expectedHead: third.head });
    expect(problems.filter(({ reason }) => reason === 'audit-broken')).toMatchObject([
      { message: expect.stringContaining('`runs/3/audit.jsonl`') as string },
    ]);
  });

  it('end in the head that was kept, the newest of them', async () => {
    expect((await verified(ALL, { expectedHead: third.head.toUpperCase() })).problems).toEqual([]);
    const { problems, verification } = await verified(ALL, { expectedHead: second.head });
    expect(problems).toMatchObject([
      { reason: 'audit-broken', message: expect.stringContaining('whose head was kept') as string },
    ]);
    expect(verification).toMatchObject({ ok: false, whole: 2, problem: { what: 'head' } });
  });

  it('are told from those that are whole; a broken one is named', async () => {
    const { problems, changes, verification, figures } = await verified([
      first,
      { ...second, text: second.text.replace('"done"', '"failed"') },
    ]);
    expect(problems[0]).toMatchObject({
      reason: 'audit-broken',
      message: expect.stringContaining('runs/2/audit.jsonl') as string,
    });
    expect(changes.map(({ run }) => run)).toEqual(['1']);
    expect(verification).toMatchObject({ ok: false, file: 'runs/2/audit.jsonl', audits: 2, whole: 1 });
    expect(figures).toMatchObject([
      { file: 'runs/1/audit.jsonl', ok: true, head: first.head },
      { file: 'runs/2/audit.jsonl', ok: false, problem: { what: 'hash' } },
    ]);
  });
});
