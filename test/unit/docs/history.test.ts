import { execFileSync, spawnSync } from 'node:child_process';
import { copyFileSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { verifyAudits } from '../../../src/app/modes/verify.ts';
import type { Services } from '../../../src/app/ports.ts';
import type { RunRequest } from '../../../src/app/run-request.ts';
import { Session } from '../../../src/app/session.ts';
import type { HistoryQuery } from '../../../src/audit/history.ts';
import { Workspace } from '../../../src/files/workspace.ts';
import { GivenAudits } from '../../../src/main/given-audits.ts';
import type { Operation } from '../../../src/model/operation.ts';
import { draftPlan } from '../../../src/plan/build.ts';
import { zipOf } from '../../harness/zip.ts';
import { pastRun, pull } from '../audit/runs.ts';
import { account, decisions, entry, prior } from '../plan/builders.ts';

const DOCS = readFileSync(resolve(import.meta.dirname, '../../../docs/audit.md'), 'utf8');
const script = [...DOCS.matchAll(/^```python\n(.*?)^```$/gmsu)]
  .map((match) => match[1] ?? '')
  .find((text) => text.includes('rglob'));
const folder = mkdtempSync(join(tmpdir(), 'history-'));
const artifacts = join(folder, 'artifacts');
mkdirSync(artifacts);
afterAll(() => rmSync(folder, { recursive: true, force: true }));

/** Day by day someone joins, changes or leaves. */
function operationsOf(day: number): Operation[] {
  const id = `u${day % 4}`;
  const row =
    day % 3 === 0
      ? entry({ externalId: `E-${id}` }, { active: false })
      : entry({ externalId: `E-${id}`, title: `T${day}` });
  const joiner = entry({ userName: `new${day}@example.com`, externalId: `E-new${day}` });
  return draftPlan([row, joiner], prior([account(id)]), decisions(), null).operations;
}

/** What mode `verify` writes into `history.json` about the ten artifacts. */
async function answers(history: HistoryQuery): Promise<Record<string, unknown>[]> {
  const files = new Map<string, string>();
  const audits = new GivenAudits('artifacts', new Workspace(folder), '/nowhere');
  const services = {
    log: { line: () => undefined, warning: () => undefined },
    files: { audits: () => audits.read(), write: async (name: string, text: string) => void files.set(name, text) },
  } as unknown as Services;
  const request = { mode: 'verify', tenantName: '', startedAt: 0, links: {}, history } as RunRequest;
  const session = new Session(request);
  await verifyAudits(request, services, session);
  expect(session.report.verification).toMatchObject({ ok: true, audits: 10, whole: 10 });
  const { changes } = JSON.parse(files.get('history.json') ?? '{}') as { changes: Record<string, unknown>[] };
  return changes.map((line) => ({
    person: line['person'],
    external_id: line['external_id'] ?? null,
    id: line['id'],
    kind: line['kind'],
    when: line['when'],
    outcome: line['outcome'],
    commit: line['commit'],
    pull_request: (line['pull_request'] as number[]).join(' '),
    approved_by: (line['approved_by'] as string[]).join(' '),
    signed_out_after: line['signed_out_after'],
  }));
}

const hasPython = spawnSync('python3', ['--version']).status === 0;

describe('the script of the documentation', () => {
  it.skipIf(!hasPython)('gives the same answers as mode verify to five kinds of question about ten runs', async () => {
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
      // As GitHub gives out an artifact, and as an unpacked one lies there: the action takes both.
      writeFileSync(
        join(artifacts, `cxone-roster-acme-apply-${day}.zip`),
        zipOf({ 'audit.jsonl': made.text, 'plan.json': made.plan }),
      );
    }
    const questions: HistoryQuery[] = [
      {},
      { person: 'E-u1' },
      { person: 'NEW4@example.com' },
      { since: '2026-03-03', until: '2026-03-06' },
      { person: 'u2', until: '2026-03-08' },
    ];
    for (const query of questions) {
      const ours = await answers(query);
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
    // One file alone, under the name that docs/retention.md gives it.
    const kept = join(folder, 'audit-101-1-abc.jsonl');
    copyFileSync(join(folder, '101', 'audit.jsonl'), kept);
    const alone = execFileSync('python3', ['-c', script ?? '', kept], { encoding: 'utf8' });
    expect(alone.trimEnd().split('\n')).toHaveLength(2);
    rmSync(join(folder, '101'), { recursive: true });
    expect(execFileSync('python3', ['-c', script ?? '', folder, '', '', '2026-03-01'], { encoding: 'utf8' })).toBe(
      alone,
    );
  });

  it('shows in one line of the file who decided', async () => {
    const { text } = await pastRun({
      run: '7',
      at: '2026-03-01T08:00:00Z',
      operations: operationsOf(1),
      pulls: [pull(7, 'ben')],
    });
    writeFileSync(join(folder, 'audit.jsonl'), text);
    const [, line = ''] = /^(grep .*)$/m.exec(DOCS) ?? [];
    const said = execFileSync('bash', ['-c', line], { cwd: folder, encoding: 'utf8' });
    expect(JSON.parse(said)).toMatchObject({
      pulls: [{ number: 7, author: 'ann', merged_by: 'cleo', reviews: expect.any(Array) as unknown }],
    });
  });
});
