import { describe, expect, it } from 'vitest';
import { type AuditedRun, chainRemarks, inOrder, RunHistory } from '../../../src/audit/history.ts';
import { PLACE } from './samples.ts';

const AT = '2026-11-21T12:00:00.000Z';
const later = (seconds: number): string => new Date(Date.parse(AT) + seconds * 1000).toISOString();
const ann = { id: '1', userName: 'ann@example.com', externalId: 'E1' };

/** The run that records of these kinds tell of. */
function runOf(...records: Record<string, unknown>[]): AuditedRun {
  const history = new RunHistory('a.jsonl');
  for (const one of records) history.take({ ...PLACE, timestamp: AT, status: 'ok', ...one });
  return history.run;
}
const started = { event: 'run.started', status: 'apply', tenant: 'acme' };
const finished = (more: object = {}) => ({
  event: 'operation.finished',
  operation: 'op-1',
  target: ann,
  kind: 'deactivate',
  status: 'done',
  ...more,
});
const step = (name: string, seconds: number, more: object = {}) => ({
  event: 'step.finished',
  operation: 'op-1',
  target: ann,
  step: name,
  kind: 'deactivate',
  status: 'done',
  detail: '',
  error: null,
  attempts: 1,
  latency_ms: 1,
  http_status: 200,
  correlation_id: null,
  timestamp: later(seconds),
  ...more,
});

describe('what an audit tells of a person', () => {
  it('is about the person an earlier record named where a later one names nobody that can be read', () => {
    const odd = [null, 'ann', { id: 1, userName: 'x', externalId: null }];
    for (const target of odd) {
      expect(runOf(started, finished(), finished({ target })).changes[0]?.target).toEqual(ann);
      expect(runOf(started, finished({ target })).changes[0]?.target).toEqual({
        id: null,
        userName: null,
        externalId: null,
      });
    }
  });

  it('is nothing that this version cannot read', () => {
    const unread = [{ operation: 7 }, { timestamp: 7 }, { kind: 'promoted' }, { status: 'pending' }];
    expect(runOf(started, ...unread.map((more) => finished(more)), { ...started, tenant: 7 }).changes).toEqual([]);
    expect(runOf({ ...started, tenant: 7 }, { event: 'later.event' }).tenant).toBe('');
  });

  it('is what happened to the account, when, and how it ended: the last word counts', () => {
    const { changes } = runOf(
      started,
      finished({ status: 'unknown' }),
      finished({ operation: 'op-2', kind: 'create', status: 'failed' }),
      finished({ timestamp: later(9) }),
    );
    expect(changes).toEqual([
      {
        operation: 'op-1',
        target: ann,
        kind: 'deactivate',
        when: later(9),
        outcome: 'done',
        signedOutAfter: null,
        steps: [],
      },
      { operation: 'op-2', target: ann, kind: 'create', when: AT, outcome: 'failed', signedOutAfter: null, steps: [] },
    ]);
  });

  it('names the fields that CXone was seen not to keep', () => {
    const fields = [{ field: 'title', message: 'not as written' }, { field: 7 }, null];
    const error = { kind: 'ignored', fields };
    const of = (more: object) => runOf(started, finished(more)).changes[0]?.ignored;
    expect(of({ status: 'ignored', error })).toEqual(['title']);
    for (const other of [null, 'x', { kind: 'invalid', fields }, { kind: 'ignored' }, { kind: 'ignored', fields: [] }])
      expect(of({ status: 'ignored', error: other })).toBeUndefined();
  });

  it.each<[string, object]>([
    ['without an operation', { operation: null }],
    ['without a time', { timestamp: 5 }],
    ['of a kind that nobody knows', { kind: 'burn' }],
    ['of an outcome that nobody knows', { status: 'gone' }],
    ['of requests', { event: 'operation.sent' }],
    ['of answers', { event: 'operation.answered' }],
    ['of an event that nobody knows', { event: 'operation.dreamt' }],
  ])('is nothing in a record %s', (_, more) => {
    expect(runOf(started, finished(more)).changes).toEqual([]);
  });

  it.each<[string, unknown]>([
    ['no target', undefined],
    ['null', null],
    ['a text', 'ann'],
    ['an id that is a number', { ...ann, id: 1 }],
    ['a name that is none', { ...ann, userName: {} }],
    ['no externalId', { id: '1', userName: 'ann' }],
  ])('names the person that an earlier record named where it has %s', (_, target) => {
    expect(runOf(finished({ status: 'unknown' }), finished({ target })).changes[0]?.target).toEqual(ann);
    expect(runOf(finished({ target })).changes[0]?.target).toEqual({ id: null, userName: null, externalId: null });
  });

  it('keeps nothing of a target but who it is', () => {
    const target = { ...ann, externalId: null, secret: 'x' };
    expect(runOf(finished({ target })).changes[0]?.target).toEqual({ ...ann, externalId: null });
  });

  it('counts the seconds until the first step that signs someone out, and names the steps in their order', () => {
    for (const name of ['sessions', 'logout', 'delete'])
      expect(
        runOf(started, step('deactivate', 3), step(name, 7), step('sessions', 9), finished()).changes[0],
      ).toMatchObject({
        signedOutAfter: 7,
        steps: ['deactivate', name, 'sessions'],
      });
    // What is written of the account itself is on record as what was sent.
    const sent = { ...step('deactivate', 1, { event: 'operation.sent', status: 'sent' }), payload_hash: null };
    expect(runOf(started, sent, sent, step('sessions', 7), finished()).changes[0]?.steps).toEqual([
      'deactivate',
      'sessions',
    ]);
    const failed = runOf(started, step('sessions', 7, { status: 'failed' }), step('license', 8), finished());
    expect(failed.changes[0]).toMatchObject({ signedOutAfter: null, steps: ['license'] });
    const other = runOf(started, step('sessions', 7, { operation: 'op-2' }), finished());
    expect(other.changes[0]).toMatchObject({ signedOutAfter: null, steps: [] });
    expect(runOf(started, step('sessions', 1.6), finished()).changes[0]?.signedOutAfter).toBe(2);
    expect(runOf(started, step('sessions', -5), finished()).changes[0]?.signedOutAfter).toBe(0);
  });
});

describe('what an audit tells of its run', () => {
  it('is nothing where it says nothing', () => {
    expect(runOf()).toEqual({
      file: 'a.jsonl',
      tenant: '',
      mode: '',
      startedAt: '',
      runId: '',
      attempt: null,
      commit: '',
      actor: '',
      reason: '',
      planHash: '',
      roster: [],
      pullRequests: [],
      mergeCommits: [],
      approvedBy: [],
      head: '',
      previous: undefined,
      changes: [],
    });
  });

  it('is tenant, mode, time, roster, and run and commit by their addresses', () => {
    const links = {
      run: 'https://github.com/acme/people/actions/runs/4711',
      commit: 'https://github.com/acme/people/commit/abc123',
    };
    const run = runOf({ ...started, ...links, roster: ['a.csv', 'b.csv'] });
    expect(run).toMatchObject({
      tenant: 'acme',
      mode: 'apply',
      startedAt: AT,
      roster: ['a.csv', 'b.csv'],
      runId: '4711',
      commit: 'abc123',
      actor: '',
      attempt: null,
    });
    expect(runOf(started)).toMatchObject({ runId: '', commit: '', roster: [] });
  });

  it('is who ran it, by the runner’s own words where it has them', () => {
    const provenance = {
      run_id: '99',
      attempt: 3,
      workflow: { path: 'w.yml', ref: 'r', commit: 'c' },
      trigger: 'push',
      actor: 'ann',
      triggering_actor: 'ben',
      repository: 'acme/people',
      ref: 'refs/heads/main',
      commit: 'c0ffee',
      runner: 'r1',
      action: { repository: '', ref: '', commit: null, sha256: null },
    };
    const run = 'https://github.com/acme/people/actions/runs/4711';
    expect(runOf({ ...started, run, provenance })).toMatchObject({
      runId: '99',
      attempt: 3,
      commit: 'c0ffee',
      actor: 'ben',
    });
  });

  it('is what it rests on: plan, pull requests, merges, and the last word of each reviewer', () => {
    const pull = (number: number, merge: string | null, reviews: [by: string, state: string][]) => ({
      number,
      author: 'ann',
      merged_by: null,
      merged_at: null,
      merge_commit: merge,
      head: null,
      base: null,
      reviews: reviews.map(([by, state]) => ({ by, state, head: 'h', at: AT })),
    });
    const pulls = [
      pull(7, 'm7', [
        ['ben', 'APPROVED'],
        ['cai', 'APPROVED'],
        ['cai', 'CHANGES_REQUESTED'],
        ['dan', 'COMMENTED'],
        // A remark after an approval takes nothing back.
        ['eli', 'APPROVED'],
        ['eli', 'COMMENTED'],
        ['eli', 'PENDING'],
      ]),
      pull(8, null, [['ben', 'approved']]),
    ];
    const grounds = { event: 'apply.grounds', plan_hash: 'p', policy: { sha256: 's' }, override: null, pulls };
    expect(runOf(started, { ...grounds, approved_by: ['eve', 'ben'] })).toMatchObject({
      pullRequests: [7, 8],
      mergeCommits: ['m7'],
      approvedBy: ['ben', 'eli', 'eve'],
    });
    const previous = { run: '1', head: 'h1' };
    expect(runOf(started, { event: 'run.follows', previous }).previous).toEqual(previous);
    expect(runOf(started, { event: 'run.follows', status: 'first', previous: null }).previous).toBeNull();
  });

  it('is the reason of its seal, and its head', () => {
    const hash = 'e'.repeat(64);
    expect(runOf({ event: 'seal', status: 'interrupted', reason_code: 'apply-partial', count: 0, hash })).toMatchObject(
      {
        reason: 'apply-partial',
        head: hash,
      },
    );
  });
});

const run = (file: string, more: Partial<AuditedRun> = {}): AuditedRun => ({
  ...new RunHistory(file).run,
  tenant: 'acme',
  startedAt: AT,
  runId: file,
  head: `head of ${file}`,
  ...more,
});
const follows = (file: string, more: Partial<AuditedRun> = {}) => ({
  previous: { run: file, head: `head of ${file}` },
  ...more,
});

describe('runs of several audits', () => {
  it('are put in order by tenant and time', () => {
    const given = [
      run('4', { tenant: 'b', startedAt: later(1) }),
      run('2', { startedAt: later(2) }),
      run('3', { tenant: 'b' }),
      run('1', { startedAt: later(1) }),
    ];
    expect(inOrder(given).map(({ file }) => file)).toEqual(['1', '2', '3', '4']);
    expect(inOrder(given.toReversed()).map(({ file }) => file)).toEqual(['1', '2', '3', '4']);
    expect(given.map(({ file }) => file)).toEqual(['4', '2', '3', '1']);
  });

  it('follow each other, whatever order they are given in', () => {
    const chain = [
      run('1', follows('0')),
      run('2', follows('1', { startedAt: later(1) })),
      run('3', follows('2', { startedAt: later(2) })),
    ];
    expect(chainRemarks(chain)).toEqual([]);
    expect(chainRemarks(chain.toReversed())).toEqual([]);
    expect(chainRemarks([...chain, run('x', follows('w', { tenant: 'b' }))])).toEqual([]);
  });

  it('have a gap where one is missing, a fork where two follow one, and are there once', () => {
    const one = run('1', follows('0'));
    const three = run('3', follows('2', { startedAt: later(2) }));
    expect(chainRemarks([one, three])).toEqual([{ kind: 'gap', files: ['3'], run: '2' }]);
    const two = run('2', follows('1', { startedAt: later(1) }));
    const other = run('2b', follows('1', { startedAt: later(3) }));
    expect(chainRemarks([one, two, other])).toEqual([{ kind: 'fork', files: ['2', '2b'], run: '1' }]);
    const copy = { ...two, file: 'copy' };
    expect(chainRemarks([one, two, copy])).toEqual([{ kind: 'twice', files: ['2', 'copy'], run: '2' }]);
    expect(chainRemarks([one, run('new', { previous: null, startedAt: later(1) })])).toEqual([]);
  });
});
