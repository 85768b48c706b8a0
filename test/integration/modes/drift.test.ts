import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { TrustedArtifact } from '../../../src/app/host-port.ts';
import { emptyMemory, type Memory } from '../../../src/model/memory.ts';
import { renderDrift } from '../../../src/report/pages/drift-issue.ts';
import { jsonPieces } from '../../../src/text/json-pieces.ts';
import {
  people,
  type Person,
  PRESETS,
  rosterCsv,
  scaledClock,
  startTenant,
  type TenantHandle,
} from '../../tenant/server.ts';
import { type Played, play } from './stage.ts';

const COLUMNS = ['userName', 'externalId', 'givenName', 'familyName', 'title', 'department', 'active'];
const STAFF = people(8);
const [ada, bo, chen, dee, eve] = STAFF as [Person, Person, Person, Person, Person];
const change = (staff: readonly Person[], person: Person, more: Partial<Person>): Person[] =>
  staff.map((one) => (one.userName === person.userName ? { ...one, ...more } : one));

describe('drift', () => {
  let tenant: TenantHandle;
  let found: Played;
  const artifacts: TrustedArtifact[] = [];
  const clock = scaledClock(150);
  const run = (mode: 'apply' | 'drift', rows: readonly Person[]): Promise<Played> =>
    play({
      tenant,
      mode,
      clock,
      files: { 'roster.csv': rosterCsv([...rows], COLUMNS) },
      request: { pii: 'full', links: { run: 'https://github.com/example/roster/actions/runs/99' } },
      host: {
        trustedArtifacts: async function* () {
          yield* artifacts;
        },
      },
    });
  /** Applies a file as run `id`, whose artifact is kept; another edit makes it a broken one. */
  async function applied(id: string, rows: readonly Person[], edit = (text: string): string => text): Promise<void> {
    const done = await run('apply', rows);
    expect(done.report.reason).toBe('none');
    const files = new Map([
      ['audit.jsonl', edit(await done.file('audit.jsonl'))],
      ['plan.json', await done.file('plan.json')],
    ]);
    const read = async (name: string): Promise<string | null> => files.get(name) ?? null;
    artifacts.unshift({ run: id, mode: 'apply', at: '', commit: '', read, readSealed: read });
  }

  beforeAll(async () => {
    tenant = await startTenant({ users: STAFF, clock });
    let rows = change(STAFF, ada, { title: 'First' });
    rows = change(rows, bo, { title: 'First' });
    await applied('1', rows);
    rows = change(rows, ada, { title: 'Second', department: 'Sales' });
    rows = change(rows, chen, { active: false });
    await applied('2', rows);
    rows = change(rows, eve, { title: 'Third' });
    await applied('3', rows, (text) => text.replace('"status":"done"', '"status":"failed"'));
    tenant.change({ ...ada, title: 'By an admin', department: 'Sales' });
    tenant.change({ ...chen, active: true });
    tenant.change({ ...dee, title: 'By an admin' });
    tenant.change({ ...eve, title: 'By an admin' });
    found = await run('drift', change(rows, bo, { title: 'Roster' }));
  });
  afterAll(() => tenant.close());

  it('names who is different since which run, by the audit that last wrote the value', () => {
    expect(found.report.reason).toBe('drift');
    const all = found.report.lastWrites?.map(({ key, field, run: id, how }) => [key, field, id, how].join(' '));
    expect(new Set(all)).toEqual(
      new Set([
        `${ada.externalId} title 2 changed-outside`,
        `${bo.externalId} title 1 roster-changed`,
        `${chen.externalId} active 2 changed-outside`,
        // Nobody wrote the one; the other is in an audit that is broken.
        `${dee.externalId} title  unknown`,
        `${eve.externalId} title  unknown`,
      ]),
    );
  });

  it('says so in the report, with a link to the run, and in its own audit', async () => {
    const summary = await found.file('summary.md');
    expect(summary).toContain('Since which run');
    expect(summary).toContain('(https://github.com/example/roster/actions/runs/2)');
    expect(await found.file('report.html')).toContain('changed outside since then'.replace('c', 'C'));
    const record = found.audit.find(({ event }) => event === 'drift.compared');
    expect(record?.['last_writes']).toHaveLength(5);
  });
});

it('drift counts who is not in the roster, whatever `leavers.absent` and `operations` say', async () => {
  const tenant = await startTenant({ users: STAFF });
  try {
    for (const absent of ['report', 'deactivate', 'delete']) {
      for (const operations of [['provision'], ['deprovision']] as const) {
        const { report } = await play({
          tenant,
          mode: 'drift',
          files: { 'roster.csv': rosterCsv(STAFF.slice(1), COLUMNS), 'policy.yml': `leavers: { absent: ${absent} }\n` },
          request: { operations: new Set(operations) },
        });
        expect([absent, ...operations, report.problems.at(-1)?.message]).toEqual([
          absent,
          ...operations,
          '1 person differs between CXone and the roster, 1 of them not in the roster',
        ]);
      }
    }
  } finally {
    await tenant.close();
  }
});

it('drift advises an apply for what an apply ends', async () => {
  const tenant = await startTenant({ users: STAFF.map((one) => (one === bo ? { ...one, active: false } : one)) });
  const next = 'the plan of the next pull request shows what its merge does.';
  const advised = async (rows: readonly Person[]): Promise<string | undefined> => {
    const files = {
      'roster.csv': rosterCsv(
        rows.map((one) => ({ ...one, active: true })),
        COLUMNS,
      ),
    };
    const { report } = await play({ tenant, mode: 'drift', files });
    return report.problems[0]?.advice.split('run apply.')[1]?.trim();
  };
  try {
    expect(await advised(STAFF)).toBe(`No apply by itself reactivates anyone: ${next}`);
    expect(await advised(STAFF.slice(1))).toBe(
      `No apply by itself reactivates anyone or takes out anyone who is not in the roster: ${next}`,
    );
    tenant.change({ ...bo, active: true });
    tenant.change({ ...chen, title: 'By an admin' });
    expect(await advised(STAFF)).toBe('');
  } finally {
    await tenant.close();
  }
});

it('drift sends people who need a decision to the list, and advises no apply that ends nothing', async () => {
  const tenant = await startTenant({ users: STAFF });
  const advised = async (rows: readonly Person[]): Promise<string | undefined> => {
    const { report } = await play({ tenant, mode: 'drift', files: { 'roster.csv': rosterCsv([...rows], COLUMNS) } });
    return report.problems[0]?.advice;
  };
  const [first, second, ...others] = STAFF as [Person, Person, ...Person[]];
  const other = { ...first, externalId: 'E-other' };
  const decide = '1 person needs a decision first: the list says what to do.';
  try {
    expect(await advised([other, second, ...others])).toBe(decide);
    expect(await advised([other, { ...second, title: 'New' }, ...others])).toBe(
      `Where CXone is right, change the roster; where the roster is right, run apply. ${decide}`,
    );
  } finally {
    await tenant.close();
  }
});

it('drift counts nobody as absent while rows are wrong', async () => {
  const tenant = await startTenant({ users: STAFF });
  try {
    const rows = rosterCsv(change(STAFF, ada, { familyName: '' }).slice(0, 6), COLUMNS);
    const of = async (onInvalidRows: 'stop' | 'skip') => {
      const { report } = await play({
        tenant,
        mode: 'drift',
        files: { 'roster.csv': rows },
        request: { onInvalidRows },
      });
      return [report.reason, report.counts.invalidRows, report.plan?.absent];
    };
    expect(await of('stop')).toEqual(['roster-invalid', 1, undefined]);
    expect(await of('skip')).toEqual(['none', 1, null]);
  } finally {
    await tenant.close();
  }
});

it('drift says of an account that CXone keeps after an answered deletion that no apply takes it away', async () => {
  const staff = people(30);
  const tenant = await startTenant({ ...PRESETS.lifecycle, users: staff, quirks: { deletion: 'deactivates' } });
  const writer = { run: '1', attempt: 1, mode: 'apply', commit: '', at: '2026-11-02T00:00:00Z' };
  let memory = emptyMemory({ tenant: 'acme', roster: ['roster.csv'], writer });
  const run = (mode: 'apply' | 'drift', rows: readonly Person[]): Promise<Played> =>
    play({
      tenant,
      mode,
      profile: 'lifecycle',
      clock: scaledClock(150),
      files: { 'roster.csv': rosterCsv([...rows], COLUMNS), 'policy.yml': 'leavers: { action: delete }\n' },
      request: { pii: 'full' },
      host: {
        recall: async () => ({ memory: structuredClone(memory), found: true, answered: true, warnings: [] }),
        seal: async (name, members) => {
          const text = [...jsonPieces(members)].join('');
          if (name === 'memory.json') memory = JSON.parse(text) as Memory;
          return text;
        },
      },
    });
  try {
    const rows = change(staff, staff[3] as Person, { active: false });
    const before = await run('drift', rows);
    expect(before.report.problems[0]?.advice).not.toContain('by hand');
    expect((await run('apply', rows)).report.reason).toBe('apply-partial');
    const { report, file } = await run('drift', rows);
    expect([report.reason, report.counts.toDelete]).toEqual(['drift', 1]);
    expect(report.problems[0]?.advice).toContain(
      'run apply. 1 account that CXone keeps although it answered the deletion: delete it by hand in CXone.',
    );
    const why = 'active is “false”; CXone answered the deletion with success and keeps the account, deactivated';
    expect(report.plan?.operations[0]?.reason).toBe(why);
    expect(renderDrift(report)?.body).toContain('delete it by hand in CXone');
    expect(JSON.parse(await file('plan.json'))).toMatchObject({ operations: [{ reason: why }] });
  } finally {
    await tenant.close();
  }
});

it('drift does not say that a change which is partly done wrote a value that differs', async () => {
  const roles = [{ value: 'role-agent', display: 'Standard Agent' }];
  const tenant = await startTenant({ users: STAFF, roles, shape: { roles: 'membership' } });
  const files = {
    'roster.csv': rosterCsv(
      [...STAFF, ...people(1, { from: 90, roles: ['role-agent'] })],
      ['userName', 'externalId', 'givenName', 'familyName', 'roles'],
    ),
    'policy.yml': 'roles: { allowed: { role-agent: {} }, write: membership }\n',
  };
  try {
    tenant.setFault({ kind: 'status', status: 403, match: { method: 'PATCH', path: '/Groups' }, times: Infinity });
    const done = await play({ tenant, mode: 'apply', files });
    expect(done.report.outcomes?.map(({ status }) => status)).toEqual(['partial']);
    const texts = new Map([
      ['audit.jsonl', await done.file('audit.jsonl')],
      ['plan.json', await done.file('plan.json')],
    ]);
    const read = async (name: string): Promise<string | null> => texts.get(name) ?? null;
    const { report } = await play({
      tenant,
      mode: 'drift',
      files,
      host: {
        trustedArtifacts: async function* () {
          yield { run: '1', mode: 'apply' as const, at: '', commit: '', read, readSealed: read };
        },
      },
    });
    expect(report.lastWrites?.map(({ field, how }) => [field, how])).toEqual([['roles', 'unknown']]);
  } finally {
    await tenant.close();
  }
});
