import { execFileSync, spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { historyLines } from '../../../src/app/modes/history-lines.ts';
import { type HistoryQuery, inOrder, RunHistory } from '../../../src/audit/history.ts';
import type { Operation } from '../../../src/model/operation.ts';
import { draftPlan } from '../../../src/plan/build.ts';
import { pastRun, pull } from '../audit/runs.ts';
import { account, decisions, entry, prior } from '../plan/builders.ts';

const DOCS = readFileSync(resolve(import.meta.dirname, '../../../docs/audit.md'), 'utf8');
const script = [...DOCS.matchAll(/^```python\n(.*?)^```$/gmsu)]
  .map((match) => match[1] ?? '')
  .find((text) => text.includes('rglob'));
const folder = mkdtempSync(join(tmpdir(), 'history-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

/** Day by day somebody joins, changes or leaves. */
function operationsOf(day: number): Operation[] {
  const id = `u${day % 4}`;
  const row =
    day % 3 === 0
      ? entry({ externalId: `E-${id}` }, { active: false })
      : entry({ externalId: `E-${id}`, title: `T${day}` });
  const joiner = entry({ userName: `new${day}@example.com`, externalId: `E-new${day}` });
  return draftPlan([row, joiner], prior([account(id)]), decisions(), null).operations;
}

const hasPython = spawnSync('python3', ['--version']).status === 0;

describe('the script of the documentation', () => {
  it.skipIf(!hasPython)('gives the same answers as mode verify to five kinds of question about ten runs', async () => {
    const runs = [];
    for (let day = 1; day <= 10; day += 1) {
      const made = await pastRun({
        run: String(100 + day),
        at: `2026-03-${String(day).padStart(2, '0')}T08:00:00Z`,
        operations: operationsOf(day),
        statuses: ['done', day % 2 === 0 ? 'failed' : 'done'],
        pulls: day % 3 === 1 ? [] : [pull(day, day % 2 === 0 ? 'ben' : 'eve')],
      });
      mkdirSync(join(folder, made.run));
      writeFileSync(join(folder, made.run, 'audit.jsonl'), made.text);
      const history = new RunHistory(made.run);
      for (const line of made.text.trimEnd().split('\n')) history.take(JSON.parse(line) as Record<string, unknown>);
      runs.push(history.run);
    }
    const questions: HistoryQuery[] = [
      {},
      { person: 'E-u1' },
      { person: 'NEW4@example.com' },
      { since: '2026-03-03', until: '2026-03-06' },
      { person: 'u2', until: '2026-03-08' },
    ];
    for (const query of questions) {
      const ours = historyLines(
        inOrder(runs).map((run) => ({ run, plan: null })),
        query,
      ).map((line) => ({
        person: line.person.userName,
        external_id: line.person.externalId ?? null,
        id: line.id,
        kind: line.kind,
        when: line.when,
        outcome: line.outcome,
        commit: line.commit,
        pull_request: line.pullRequests.join(' '),
        approved_by: line.approvedBy.join(' '),
        signed_out_after: line.signedOutAfter,
      }));
      const { person = '', since = '', until = '' } = query;
      const said = execFileSync('python3', ['-c', script ?? '', folder, person, since, until], { encoding: 'utf8' });
      expect(
        said
          .trimEnd()
          .split('\n')
          .map((line) => JSON.parse(line) as unknown),
        JSON.stringify(query),
      ).toEqual(ours);
      expect(ours.length).toBeGreaterThan(0);
    }
  });
});
