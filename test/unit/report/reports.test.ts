import { parse } from 'csv-parse/sync';
import { describe, expect, it } from 'vitest';
import { appliedRun, invalidRun, joiner, leaver, outcome, sampleRun, step, stoppedRun } from './sample.ts';
import type { RunReport } from '../../../src/model/run.ts';
import { annotations } from '../../../src/report/pages/annotation-lines.ts';
import { commentState, renderComment } from '../../../src/report/pages/comment-page.ts';
import { renderRosterErrorsCsv } from '../../../src/report/pages/errors-csv.ts';
import { headline } from '../../../src/report/words/headline.ts';
import { html, markdownText } from '../../../src/report/safe/escape.ts';
import { renderHtml } from '../../../src/report/pages/html.ts';
import { endLines, planLine, progressLine, rosterLines, tenantLine } from '../../../src/report/pages/log-lines.ts';
import { renderResultsCsv } from '../../../src/report/pages/results-csv.ts';
import { renderSummary } from '../../../src/report/pages/summary-page.ts';

const runs = { ready: sampleRun(), stopped: stoppedRun(), invalid: invalidRun(), applied: appliedRun() };

describe.each(Object.entries(runs))('the reports of a run that is %s', (_, run) => {
  it('agree on the verdict', () => {
    const { title, verdict } = headline(run);
    for (const markdown of [renderComment(run, { state: commentState(run) }).text, renderSummary(run)]) {
      expect(markdown).toContain(markdownText(title));
      // The comment may add whether the file is fine.
      expect(markdown).toContain(`**${markdownText(verdict)}`);
    }
    expect(renderHtml(run)).toContain(html(title));
    expect(renderHtml(run)).toContain(html(verdict));
    expect(endLines(run).join('\n')).toContain(title);
    expect(endLines(run).join('\n')).toContain(verdict);
  });

  it('name nobody', () => {
    const shown = [
      renderComment(run, { state: commentState(run) }).text,
      renderSummary(run),
      renderHtml(run),
      ...endLines(run),
      JSON.stringify(annotations(run)),
    ]
      .join('\n')
      .toLowerCase();
    for (const { person, key } of run.plan?.operations ?? []) {
      expect(shown).not.toContain(person.familyName?.toLowerCase());
      expect(shown).not.toContain(person.userName);
      expect(shown).not.toContain(key.toLowerCase());
    }
  });
});

describe('the summary', () => {
  const text = renderSummary(appliedRun());

  it('adds up: what is planned is done, taken over, failed, not started or to be decided', () => {
    const rows = [
      ...text.matchAll(/^\| (?:Create|Update|Reactivate|Change roles|Deactivate|Delete|Blocked) \| ([\d |]+) \|$/gmu),
    ].map(([, figures = '']) => figures.split(' | ').map(Number));
    expect(rows).toHaveLength(7);
    for (const [planned = 0, ...rest] of rows) expect(rest.reduce((sum, figure) => sum + figure, 0)).toBe(planned);
  });

  it('says what failed, whether to try again and what to do, without naming anybody', () => {
    expect(text).toContain(
      '| create the account | userName d…&#64;<!-- -->example.com is taken by another account | 1 | no | Adopt it, ' +
        'or choose another userName. | D… Q… ([row 5]',
    );
    expect(text).toContain(
      '| end sessions | ❗ <strong>deactivated, may still be signed in</strong><br>service unavailable, 5 tries | 1 | ' +
        '<strong>yes</strong> | Run the job again. | A… O… ',
    );
  });

  it('tells guards, approval, sign-out, traffic and the audit head', () => {
    expect(text).toContain('**Approval** plan 7c1e7c<!-- -->1e7c1e of &#35;<!-- -->214, matches');
    expect(text).toContain('1 min 9 s (median), 2 min 5 s (slowest) · 4 licences freed');
    expect(text).toContain('9 bulk, 14 other requests, 1 for tokens · 2 retries · 2 waits, 11 s');
    expect(text).toContain(`head \`${'e03b'.repeat(16)}\``);
    expect(text).toContain('50 sent, 1 waiting');
  });

  it('says who overrode a guard', () => {
    const run = stoppedRun();
    const plan = run.plan as NonNullable<RunReport['plan']>;
    const guards = plan.guards.map((guard) => ({
      ...guard,
      ...(guard.tripped && {
        overridden: true,
        override: { reason: 'site closed #214', approver: 'an admin', expires: '2026-11-25' },
      }),
    }));
    expect(renderSummary({ ...run, reason: 'none', plan: { ...plan, guards } })).toContain(
      'deactivate 31/240 &#61; 12.9 % of 10 % or 40 people: overridden by an admin, “site closed &#35;<!-- -->214”, ' +
        'expires 25 Nov 2026',
    );
  });

  it('stays below 1 MiB with 20,000 people', () => {
    const run = sampleRun(
      {},
      Array.from({ length: 20_000 }, (_, i) => joiner(i)),
    );
    const long = renderSummary(run);
    expect(Buffer.byteLength(long)).toBeLessThan(1024 * 1024);
    expect(long).toMatch(/Showing [\d,]+ of 20,000/u);
  });
});

describe('the page', () => {
  const page = renderHtml(appliedRun());

  it('loads nothing and sends nothing', () => {
    const policy = /Content-Security-Policy" content="([^"]+)"/u.exec(page)?.[1]?.split('; ');
    expect(policy).toEqual([
      "default-src 'none'",
      expect.stringMatching(/^style-src 'sha256-[^']+'$/u),
      expect.stringMatching(/^script-src 'sha256-[^']+'$/u),
      "base-uri 'none'",
      "form-action 'none'",
    ]);
    expect(page).not.toMatch(/<(?:img|link|iframe|object|form|video|audio|source)\b|\bsrc=|url\(|@import|\son\w+=/iu);
  });

  it('has a caption and heads with their scope for every table, one h1, and a label for the box', () => {
    const tables = page.match(/<table/gu)?.length ?? 0;
    expect(tables).toBeGreaterThan(8);
    expect(page.match(/<caption[ >]/gu)).toHaveLength(tables);
    expect(page).not.toMatch(/<th(?:>| (?!scope="(?:col|row)"))/u);
    expect(page.match(/<h1>/gu)).toHaveLength(1);
    expect(page).toContain('<label for="search">');
    const ids = [...page.matchAll(/ id="([^"]+)"/gu)].map(([, id]) => id);
    expect(new Set(ids).size).toBe(ids.length);
    for (const [, id] of page.matchAll(/(?:href="#|aria-labelledby=")([^"]+)"/gu)) expect(ids).toContain(id);
  });

  it('makes nothing of what cells, tenants and links say', () => {
    const run = sampleRun({
      pii: 'full',
      tenant: '<script>alert(1)</script>',
      links: { run: 'javascript:alert(1)', blob: 'https://github.com/acme/people/blob/x' },
    });
    const operations = run.plan?.operations ?? [];
    for (const operation of operations) {
      operation.person = {
        userName: '"><img src=x onerror=alert(1)>@example.com',
        givenName: '<b>',
        familyName: '\u202eevil',
      };
      operation.file = '../../"><script>.csv';
    }
    const hostile = renderHtml(run);
    expect(hostile.match(/<script/gu)).toHaveLength(1);
    expect(hostile).not.toMatch(/<img|javascript:|\u202e/u);
    expect(hostile).not.toContain('blob/x/..');
  });

  it('tells each step of a person with its end, who did not end well first', () => {
    const steps = [
      step('deactivate', 'done'),
      step('sessions', 'failed'),
      step('access-keys', 'accepted'),
      step('license', 'unknown'),
      step('disconnect', 'unsupported'),
      step('cache-refresh', 'skipped'),
    ];
    const outcomes = [
      outcome(joiner(3), 'done', { steps: [step('create', 'done')] }),
      outcome(leaver(2), 'done', { steps: [step('deactivate', 'done')] }),
      outcome(leaver(1), 'partial', { steps }),
      outcome(joiner(4), 'not-started'),
    ];
    const page = renderHtml({ ...appliedRun(), outcomes });
    const folds = page.slice(page.indexOf('Step by step')).split('<details').slice(1);
    expect(folds.map((fold) => /data-kind="(\w+)" data-status="([\w-]+)"/u.exec(fold)?.slice(1).join(' '))).toEqual([
      'deactivate partial',
      'create not-started',
      'deactivate done',
      'create done',
    ]);
    expect([...(folds[0] ?? '').matchAll(/<li>(.*?)(?: <span|<br>|<\/li>)/gu)].map(([, text]) => text)).toEqual([
      '✅ Deactivate: done',
      '❌ End sessions: failed',
      '❓ Switch access keys off: queued by CXone, end not seen',
      '❓ Free the licence: not confirmed',
      '– Cut connections: not offered',
      '– Refresh the cache: left out',
    ]);
    expect(folds[1]).toContain('<li>nothing was sent</li>');
  });
});

describe('results.csv', () => {
  it('has one line an operation with its outcome, people in full', () => {
    const run = appliedRun();
    const rows = parse<Record<string, string>>(renderResultsCsv(run), { columns: true, bom: true });
    expect(rows).toHaveLength(run.plan?.operations.length ?? 0);
    expect(Object.keys(rows[0] ?? {})).toEqual([
      'id',
      'kind',
      'key',
      'person',
      'file',
      'row',
      'before',
      'after',
      'status',
      'steps',
      'attempts',
      'http_status',
      'latency_ms',
      'error',
      'advice',
    ]);
    expect(rows[3]).toMatchObject({
      kind: 'create',
      key: 'E10003',
      status: 'failed',
      http_status: '409',
      advice: 'Adopt it, or choose another userName.',
    });
    expect(rows.find(({ key }) => key === 'E10040')).toMatchObject({
      status: 'partial',
      steps: 'deactivate=done sessions=failed',
      http_status: '503',
    });
  });

  it('has the status of the last answer also of what went well', () => {
    const run = appliedRun();
    const [first] = run.outcomes ?? [];
    Object.assign(first!, { status: 'done', error: undefined, steps: [], httpStatus: 204 });
    const rows = parse<Record<string, string>>(renderResultsCsv(run), { columns: true, bom: true });
    expect(rows.find(({ id }) => id === first?.operation.id)).toMatchObject({ status: 'done', http_status: '204' });
  });

  it('says planned where nothing was applied', () => {
    const rows = parse<Record<string, string>>(renderResultsCsv(sampleRun()), { columns: true, bom: true });
    expect(new Set(rows.map(({ status }) => status))).toEqual(new Set(['planned', 'blocked']));
    expect(renderResultsCsv(invalidRun())).toBe(
      '\uFEFFid,kind,key,person,file,row,before,after,status,steps,attempts,http_status,latency_ms,error,advice\n',
    );
  });
});

describe('roster-errors.csv', () => {
  it('has every problem of the file, cells in full', () => {
    const { roster } = invalidRun();
    const text = renderRosterErrorsCsv(roster);
    expect(text.split('\n')[0]).toBe('\uFEFFfile,row,column,code,found,expected,suggestion');
    const rows = parse<Record<string, string>>(text, { columns: true, bom: true });
    expect(rows).toHaveLength(6);
    expect(rows[2]?.['found']).toBe('anja.lindqvale(at)example.com');
    expect(renderRosterErrorsCsv(undefined)).toBe('\uFEFFfile,row,column,code,found,expected,suggestion\n');
  });
});

describe('annotations', () => {
  it('put the worst first, at their lines', () => {
    const all = annotations(invalidRun());
    expect(all[0]).toMatchObject({ level: 'error', title: 'Roster for acme-eu: please correct 4 rows' });
    expect(all[1]).toEqual({
      level: 'error',
      title: 'Row 12, Team',
      message: 'Found: Biling. Expected: A team of this tenant. Did you mean Billing?',
      file: 'roster.csv',
      line: 12,
    });
    expect(all.at(-1)?.level).toBe('notice');
  });

  it('are ten at most, and say how many more there are', () => {
    const run = invalidRun();
    const roster = run.roster as NonNullable<RunReport['roster']>;
    const [first] = roster.issues;
    const all = annotations({
      ...run,
      roster: {
        ...roster,
        issues: Array.from({ length: 40 }, (_, i) => ({ ...(first as NonNullable<typeof first>), row: i + 2 })),
      },
    });
    expect(all).toHaveLength(10);
    expect(all.at(-1)?.message).toContain('32 more');
  });

  it('say nothing when all is well', () => {
    const run = sampleRun();
    expect(
      annotations({
        ...run,
        counts: { ...run.counts, blocked: 0 },
        roster: { ...(run.roster as NonNullable<RunReport['roster']>), issues: [] },
      }),
    ).toEqual([]);
  });

  it('point to the row of a change that failed', () => {
    const failed = annotations(appliedRun()).find(({ title }) => title.includes('create the account'));
    expect(failed).toMatchObject({ level: 'error', file: 'roster.csv', line: 5 });
  });
});

describe('the log', () => {
  it('has a line for each part', () => {
    const run = sampleRun();
    expect(rosterLines(run.roster as NonNullable<RunReport['roster']>)).toEqual([
      'Roster   roster.csv: 252 rows, 0 problems, 2 remarks (UTF-8, comma)',
    ]);
    expect(tenantLine({ tenant: 'acme-eu', profile: 'cxone', read: 240, expected: 240, requests: 3 })).toBe(
      'Tenant   acme-eu (profile cxone): 240 of 240 accounts in 3 requests',
    );
    expect(planLine(run.plan as NonNullable<RunReport['plan']>, run.counts)).toBe(
      'Plan     12 create · 8 update · 1 reactivate · 2 roles · 10 deactivate · 1 delete · 2 blocked · 199 ' +
        'unchanged · ⬆ 1 gains access',
    );
  });

  it('shows how far work is, and never a full bar before the end', () => {
    expect(progressLine({ what: 'Apply', done: 34, total: 52, ratePerSecond: 9.8, secondsLeft: 2, waits: 1 })).toBe(
      'Apply    ███████░░░░░ 34 of 52 · 9.8/s · 2 s left · 1 wait',
    );
    expect(
      progressLine({ what: 'Apply', done: 9999, total: 10_000, ratePerSecond: null, secondsLeft: null, waits: 0 }),
    ).toBe('Apply    ███████████░ 9,999 of 10,000');
    expect(
      progressLine({ what: 'Apply', done: 0, total: 0, ratePerSecond: Infinity, secondsLeft: Number.NaN, waits: 0 }),
    ).toBe('Apply    ████████████ 0 of 0');
  });

  it('gives the runner no command', () => {
    const run = sampleRun({
      tenant: '::error::x',
      reason: 'auth-failed',
      decision: 'failure',
      problems: [
        {
          reason: 'auth-failed',
          message: 'a\n::set-output name=x::y',
          advice: 'paste:\n  ##[error]\n::stop-commands::x',
        },
      ],
    });
    for (const line of endLines(run)) {
      expect(line).not.toMatch(/::|##\[|\n/u);
    }
  });
});
