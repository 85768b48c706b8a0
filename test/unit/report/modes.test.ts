import { describe, expect, it } from 'vitest';
import type { RunReport } from '../../../src/model/run.ts';
import { headline } from '../../../src/report/words/headline.ts';
import { renderSummary } from '../../../src/report/pages/summary-page.ts';
import { policyNotes } from '../../../src/report/words/policy-words.ts';
import { revertText } from '../../../src/report/words/revert-text.ts';
import { sampleRun } from './sample.ts';

/** A run of a mode that is about no roster. */
function runOf(mode: RunReport['mode'], parts: Partial<RunReport> = {}): RunReport {
  const { roster: _, plan: __, policy: ___, ...rest } = sampleRun({ mode, ...parts });
  return rest;
}
const ended = (reason: RunReport['reason']) => ({
  decision: 'failure' as const,
  reason,
  problems: [{ reason, message: 'This is why', advice: 'Do that.' }],
});
const verification = {
  file: 'audit.jsonl',
  ok: true,
  records: 212,
  head: 'e'.repeat(64),
  sealed: true,
  interrupted: false,
  audits: 1,
  whole: 1,
  vouched: 1,
};
const line = {
  person: { userName: 'ann@example.com', externalId: 'E1', givenName: 'Ann', familyName: 'Lindqvale' },
  id: 'u1',
  kind: 'deactivate' as const,
  what: 'Active: yes → no',
  fields: ['active'],
  when: '2026-11-20T08:00:41.000Z',
  outcome: 'done' as const,
  run: '17',
  commit: 'a91f3d2c0b4e5f60718293a4b5c6d7e8f9012345',
  pullRequests: [214, 215],
  approvedBy: ['mira'],
  signedOutAfter: 41,
  tenant: 'acme-eu',
  file: 'audit.jsonl',
};

describe('the headline of a mode', () => {
  it.each<[string, RunReport, string, string]>([
    ['one audit', runOf('verify', { verification }), 'Audit: whole', '212 records, none changed, missing or added.'],
    [
      'one audit of a run that was interrupted',
      runOf('verify', { verification: { ...verification, interrupted: true } }),
      'Audit: whole',
      'none changed, missing or added. The run it is about was interrupted.',
    ],
    [
      'many audits',
      runOf('verify', { verification: { ...verification, audits: 12, whole: 12, vouched: 12 } }),
      'Audits: whole',
      '12 audits, no record of them changed, missing or added.',
    ],
    [
      'one audit whose head nobody kept',
      runOf('verify', { verification: { ...verification, interrupted: true, vouched: 0 } }),
      'Audit: whole',
      'none changed, missing or added, as far as its own chain shows. The run it is about was interrupted.',
    ],
    [
      'many audits, one of which nobody vouches for',
      runOf('verify', { verification: { ...verification, audits: 12, whole: 12, vouched: 11 } }),
      'Audits: whole',
      'no record of them changed, missing or added, as far as their own chains show.',
    ],
    ['a broken audit', runOf('verify', { ...ended('audit-broken'), verification }), 'Audit: broken', 'This is why'],
    ['no audit to look at', runOf('verify', ended('config-invalid')), 'Audit: stopped', 'This is why'],
    ['an audit that cannot be read', runOf('verify', ended('read-incomplete')), 'Audit: stopped', 'This is why'],
    [
      'Entra with one group',
      runOf('entra-config', {
        title: 'Acme Europe',
        entra: { scimUrl: 'https://acme.example/scim', groups: [{ group: 'G', role: 'agent', display: 'Agent' }] },
      }),
      'Entra settings of Acme Europe: written',
      'entra-config.json leads to https://acme.example/scim; 1 group is mapped to roles.',
    ],
    [
      'Entra without an address',
      runOf('entra-config', ended('config-invalid')),
      'Entra settings of acme-eu: stopped',
      'This is why',
    ],
    ['a check that cannot sign in', runOf('check', ended('auth-failed')), 'Check of acme-eu: fails', 'This is why'],
    [
      'attributes that cannot be read',
      runOf('attributes', ended('read-incomplete')),
      'Attributes of acme-eu: stopped',
      'This is why',
    ],
  ])('%s', (_, run, title, verdict) => {
    const top = headline(run);
    expect(top.title).toBe(title);
    expect(top.verdict).toContain(verdict);
  });
});

/** Rows of the tables of a summary, cells joined by a bar. */
const summary = (run: RunReport): string =>
  renderSummary(run)
    .replaceAll('<!-- -->', '')
    .replaceAll(/&#(\d+);/gu, (_, code: string) => String.fromCodePoint(Number(code)));

describe('what a mode lists', () => {
  it('verify: the file, and what is wrong first', () => {
    const problem = { line: 9, seq: 8, what: 'hash', expected: 'aaaa', found: 'bbbb' };
    const broken = summary(
      runOf('verify', {
        ...ended('audit-broken'),
        verification: { ...verification, ok: false, sealed: false, problem },
      }),
    );
    for (const words of [
      'audit.jsonl',
      '| Right records | 212 |',
      // Nobody read on: a seal may follow.
      '| Sealed | not known: nothing is read behind the first wrong line |',
      '| First wrong line | 9 (hash) |',
      'aaaa',
      'bbbb',
    ])
      expect(broken).toContain(words);
    const noSeal = { ...problem, what: 'no-seal' };
    const without = { ...verification, ok: false, sealed: false, records: 0, head: '0'.repeat(64), problem: noSeal };
    const unsealed = summary(runOf('verify', { ...ended('audit-broken'), verification: without }));
    expect(unsealed).toContain('| Sealed | no |');
    expect(unsealed).toContain('| Hash of the last right record | – |');
    const whole = summary(runOf('verify', { verification }));
    expect(whole).toContain('| Sealed | yes |');
    expect(whole).not.toContain('First wrong line');
    const cut = summary(runOf('verify', { verification: { ...verification, interrupted: true } }));
    expect(cut).toContain('| Sealed | yes, after the run was interrupted |');
  });

  it('verify: of several audits what each of them is, a broken one first', () => {
    const problem = { line: 9, seq: 9, what: 'hash', expected: 'aaaa', found: 'bbbb' };
    const audits = [
      { ...verification, file: 'runs/1/audit.jsonl' },
      { ...verification, file: 'runs/2/audit.jsonl', records: 9, head: 'f'.repeat(64), interrupted: true },
      { ...verification, file: 'runs/3/audit.jsonl', records: 8, ok: false, sealed: false, problem },
    ];
    const several = { ...verification, ...audits[2], audits: 3, whole: 2 };
    const text = summary(runOf('verify', { ...ended('audit-broken'), verification: several, audits }));
    expect(text).toContain('2 of 3 audits are whole.');
    const lines = text.split('\n').filter((one) => one.includes('audit.jsonl') && one.startsWith('|'));
    expect(lines).toEqual([
      expect.stringMatching(/runs\/3\/.*\| 8 \| `e{64}` \| not known: .* \| 9 \(hash\) \|$/),
      expect.stringMatching(/runs\/1\/.*\| 212 \| `e{64}` \| yes \| – \|$/),
      expect.stringMatching(/runs\/2\/.*\| 9 \| `f{64}` \| yes, after the run was interrupted \| – \|$/),
    ]);
  });

  it('verify: what happened to which person, in full only where names may be shown', () => {
    const history = [
      line,
      { ...line, kind: 'create' as const, fields: [], signedOutAfter: null, pullRequests: [], approvedBy: [] },
    ];
    const masked = summary(runOf('verify', { verification, history }));
    expect(masked).toContain('| deactivated | active | 2026-11-20 08:00:41 UTC | done |');
    expect(masked).toContain('#214, #215 | mira | 41 s |');
    expect(masked).toContain('| created | created |');
    expect(masked).not.toContain('Lindqvale');
    const full = summary(runOf('verify', { pii: 'full', verification, history }));
    expect(full).toContain('Ann Lindqvale · E1');
    expect(full).toContain('Active: yes → no');
  });

  it('entra-config: groups and the roles they stand for, or nothing', () => {
    const groups = [{ group: 'CX Agents', role: 'agent', display: 'Agent' }];
    expect(summary(runOf('entra-config', { entra: { scimUrl: 'https://x', groups } }))).toContain(
      '| CX Agents | agent | Agent |',
    );
    expect(summary(runOf('entra-config', { entra: { scimUrl: 'https://x', groups: [] } }))).not.toContain(
      'Group in Entra',
    );
    expect(summary(runOf('entra-config', ended('config-invalid')))).not.toContain('Group in Entra');
  });

  it('check: an ability that has no other name is shown under its own', () => {
    const findings = [
      { name: 'users', status: 'works' as const, detail: '5 accounts', advice: '' },
      { name: 'new-thing', status: 'failed' as const, detail: 'refused', advice: 'Ask.' },
    ];
    const text = summary(runOf('check', { check: { findings, clockDifferenceMs: 0 } }));
    expect(text).toContain('| Users | ✅ works | 5 accounts | – |');
    expect(text).toContain('| new-thing | ❌ fails | Refused | Ask. |');
    expect(text).toContain('What works (1)');
    expect(summary(runOf('check', ended('auth-failed')))).not.toContain('What works');
  });

  it('attributes: definitions without a name by their id, without either by neither', () => {
    const item = { type: 'color', scope: 'global', type_compatible: false, default_valid: true };
    const items = [
      { ...item, id: '1', name: 'shade' },
      { ...item, id: '2', name: null },
      { ...item, id: null, name: null },
    ];
    const figures = {
      total_attributes: 3,
      pages_fetched: 1,
      pagination_success_rate_pct: 100,
      average_latency_ms: 5,
      median_latency_ms: 5,
      p95_latency_ms: 5,
      type_compatibility_violations: 3,
      default_value_violations: 0,
    };
    const definitions = { items, summary: figures, complete: true } as unknown as RunReport['definitions'];
    const text = summary(runOf('attributes', { definitions }));
    for (const name of ['| shade |', '| 2 |', '| (no name) |']) expect(text).toContain(name);
    expect(text).not.toContain('The listing is incomplete');
    expect(text).toContain('Attribute definitions (3)');
    const empty = { ...figures, total_attributes: 0, type_compatibility_violations: 0 };
    const no = { items: [], summary: empty, complete: true } as unknown as RunReport['definitions'];
    expect(summary(runOf('attributes', { definitions: no }))).toContain('CXone lists no definition of those');
    const { definitions: __, ...none } = runOf('attributes', ended('tenant-unreachable'));
    expect(summary(none)).not.toContain('Attribute definitions');
  });
});

describe('the pull request that reverts a roster', () => {
  const whole = {
    run: '17',
    at: '2026-11-20T08:00:00Z',
    commit: 'c0ffee',
    mergeCommits: ['aaa', 'bbb'],
    pulls: [214, 215],
    roster: ['people/roster.csv'],
    alone: 0,
    kept: 0,
    deleted: 0,
    blocked: 0,
  };
  const body = (parts: Partial<typeof whole> = {}): string => revertText({ ...whole, ...parts }).body;

  it('says which run, when, of which pull requests, and how it is made: the last merge first', () => {
    expect(revertText(whole).title).toBe('Revert the roster to before run 17');
    const text = body();
    expect(text).toContain('Run 17 on 2026-11-20 applied a wrong roster of #214 and #215.');
    expect(text).toContain('this brings `people/roster.csv` back as well');
    expect(text).toContain('The plan of this pull request should show no change.');
    // The undo may leave no artifact: then the next apply knows nothing of it.
    expect(text).toContain(
      'Until it is merged, an apply that knows of the undo leaves these changes out and ends `plan-changed`; one ' +
        'that does not makes them again.',
    );
    expect(text).toContain('press **Revert** on #214 and #215, or');
    expect(text).toContain(
      'git restore --source=bbb^1 -- people/roster.csv\ngit restore --source=aaa^1 -- people/roster.csv',
    );
  });

  it('goes by the commit where no merge is known, and says nothing of what it does not know', () => {
    const text = body({ mergeCommits: [], pulls: [], at: '' });
    expect(text).toContain('Run 17 applied a wrong roster.');
    expect(text).toContain('press **Revert** on the pull request, or');
    expect(text).toContain('git restore --source=c0ffee^1');
    expect(body({ mergeCommits: [], commit: '' })).not.toContain('git restore');
  });

  it('quotes what a shell would take apart', () => {
    expect(body({ roster: ["it's here.csv", 'b.csv'] })).toContain("-- 'it'\\''s here.csv' b.csv");
    expect(body({ roster: ['a.csv', 'b.csv'] })).toContain('this brings the roster back');
  });

  it('says what the plan still shows', () => {
    const text = body({ alone: 1, deleted: 2, blocked: 1 });
    expect(text).toContain('should show no change, but for');
    expect(text).toContain('- 1 person who was changed since and left alone');
    expect(text).toContain('- 2 people whose account was deleted: a new account is made');
    expect(text).toContain('- 1 person whose roles of before today’s policy does not allow');
  });
});

describe('what stands at the top about the policy', () => {
  const policy = { path: 'policy.yml', sha256: 'c'.repeat(64), found: true, isNew: false, changes: [] as string[] };
  const notes = (parts: Partial<NonNullable<RunReport['policy']>>) =>
    policyNotes(sampleRun({ policy: { ...policy, ...parts } })).map(
      ({ title, text, keys }) => [title, text, keys] as const,
    );
  it('a new one', () => {
    expect(notes({ isNew: true, changes: ['roles'] })).toEqual([
      ['The policy is new.', expect.stringContaining('(policy.yml)'), []],
    ]);
  });
  it('one that says how the file is read, one that this plan goes by, and what comes after the merge', () => {
    const all = notes({ reading: ['columns'], brought: ['roles'], changes: ['guards'] });
    expect(all.map(([title]) => title)).toEqual([
      'This pull request changes how the file is read.',
      'This pull request changes the policy, and no people.',
      'This pull request changes the policy.',
    ]);
    expect(all[2]?.[1]).toBe('These parts take effect after the merge.');
    expect(notes({ changes: ['guards'] })[0]?.[1]).toContain('merge the policy first');
    // Of a pull request that leaves the roster alone: there is nothing to be merged first.
    expect(notes({ brought: [], changes: ['guards'] })).toEqual([
      [
        'This pull request changes the policy.',
        'It takes effect after the merge. Until then the safety limits and exceptions of the base branch hold.',
        ['guards'],
      ],
    ]);
  });
  it('nothing where there is no policy, or nothing changes', () => {
    expect(notes({})).toEqual([]);
    const { policy: _, ...none } = sampleRun();
    expect(policyNotes(none)).toEqual([]);
  });
});
