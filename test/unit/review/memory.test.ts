import { beforeEach, describe, expect, it } from 'vitest';
import type { ApprovalQuestion } from '../../../src/app/host-port.ts';
import type { Pull } from '../../../src/github/shapes.ts';
import type { AppliedContent } from '../../../src/model/memory.ts';
import { contentDigest } from '../../../src/plan/row-digest.ts';
import { directRows } from '../../../src/review/direct-rows.ts';
import { nextMemory } from '../../../src/review/next-memory.ts';
import type { PlanFile } from '../../../src/review/plan-file.ts';
import { readRoster } from '../../../src/roster/read.ts';
import { oneChunk } from '../../../src/text/one-chunk.ts';
import { APPLIED, asked, NOW, operation, Place } from './place.ts';

let place: Place;
beforeEach(() => {
  place = new Place();
});

describe('what memory holds after an apply', () => {
  const setting = { sha: 'now', runId: '4711', now: NOW };
  const pull = (number: number, merged_at: string | null = `2026-11-0${number}T00:00:00Z`): Pull =>
    ({ number, merged_at, head: { sha: '' }, base: { ref: 'main' } }) as Pull;
  const file = (operations: unknown[], scheduled: unknown[] = []) => ({
    plan: { operations, scheduled } as unknown as PlanFile,
  });

  it('is new content with who let it pass, and when', () => {
    const content = { roster: 'r2', policy: 'p', rows: { E2: '2' } };
    for (const applied of [null, APPLIED, { ...APPLIED, roster: 'r2', policy: 'p0' }])
      for (const by of ['review', 'direct', 'off'] as const)
        expect(
          nextMemory(asked({ applied }, { content, operations: ['roles', 'provision'] }), setting, by).applied,
        ).toEqual({
          commit: 'now',
          roster: 'r2',
          policy: 'p',
          reading: 'read so',
          operations: ['provision', 'roles'],
          rows: { E2: '2' },
          by,
          pulls: [],
          run: '4711',
          at: NOW,
        });
  });

  it('is the content that was there with its first run, and all that runs of it might do', () => {
    const content = { roster: 'r', policy: 'p', rows: { E1: '1' } };
    const next = (by: 'review' | 'direct' | 'off', applied: Partial<AppliedContent> = {}) =>
      nextMemory(
        asked({ applied: { ...APPLIED, ...applied } }, { content, operations: ['roles', 'deprovision'] }),
        setting,
        by,
      );
    expect(next('off').applied).toEqual({
      ...APPLIED,
      reading: 'read so',
      operations: ['deprovision', 'provision', 'roles'],
      by: 'off',
    });
    expect(next('off', { by: 'review' }).applied.by).toBe('review');
    expect(next('review').applied.by).toBe('review');
    const reviews = { seen: [], counted: [{ pull: pull(1) }, { pull: pull(2) }] };
    expect(nextMemory(asked({ applied: APPLIED }, { content }), setting, 'review', reviews).applied.pulls).toEqual([
      1, 2,
    ]);
  });

  it('knows which pull requests counted, the last three hundred, and the newest merge among them', () => {
    const counted = { pulls: Array.from({ length: 299 }, (_, i) => 1000 + i), until: '2026-11-02T00:00:00Z' };
    const seen = [pull(1), pull(3), pull(2), pull(4, null)];
    const next = nextMemory(asked({ counted }), setting, 'review', { seen, counted: [] });
    expect(next.counted.until).toBe('2026-11-03T00:00:00Z');
    expect(next.counted.pulls).toHaveLength(300);
    expect(next.counted.pulls.slice(-4)).toEqual([1, 3, 2, 4]);
    expect(next.counted.pulls[0]).toBe(1003);
    const older = nextMemory(asked({ counted }), setting, 'review', { seen: [pull(1)], counted: [] });
    expect(older.counted.until).toBe('2026-11-02T00:00:00Z');
    expect(nextMemory(asked({}), setting, 'review').counted).toEqual({ pulls: [], until: NOW });
  });

  it('leaves what was merged before it behind where the guards alone let it pass', () => {
    const counted = { pulls: [1], until: '2026-11-02T00:00:00Z' };
    const at = (by: 'review' | 'direct' | 'off'): string => nextMemory(asked({ counted }), setting, by).counted.until;
    // Memory is read by each run itself, before CXone is.
    expect([at('direct'), at('off'), at('review')]).toEqual([NOW, NOW, counted.until]);
    const ahead = { pulls: [1], until: '2026-12-01T00:00:00Z' };
    expect(nextMemory(asked({ counted: ahead }), setting, 'direct').counted).toEqual(ahead);
  });

  it('keeps what reviewed plans leave to be done; a later plan counts for the same person', () => {
    const left = (key: string) => ({ ...operation('update', key), by: '#1', at: '2026-11-01T00:00:00Z' });
    const due = { ...operation('deactivate', 'E8'), on: '2026-12-01' };
    const reviews = {
      seen: [pull(3)],
      counted: [{ pull: pull(3), file: file([operation('update', 'E1')], [due]) }, { pull: pull(2) }],
    };
    const { pending } = nextMemory(asked({ pending: [left('E1'), left('E2')] as never }), setting, 'review', reviews);
    expect(pending).toEqual([
      left('E2'),
      {
        kind: 'update',
        key: 'E1',
        before: { title: 'A' },
        after: { title: 'B' },
        sideEffects: [],
        on: undefined,
        by: '#3',
        at: '2026-11-03T00:00:00Z',
      },
      {
        kind: 'deactivate',
        key: 'E8',
        before: { active: true },
        after: { active: false },
        sideEffects: ['sessions-ended'],
        on: '2026-12-01',
        by: '#3',
        at: '2026-11-03T00:00:00Z',
      },
    ]);
  });

  it.each([
    [['provision'], ['create', 'update', 'reactivate']],
    [['roles'], ['roles']],
    [['deprovision'], ['deactivate', 'delete', 'held-back', 'blocked']],
    [
      ['provision', 'unknown'],
      ['create', 'update', 'reactivate'],
    ],
  ])('tells that a run with %s may do %s', (operations, may) => {
    const next = nextMemory(asked({}, { operations }), setting, 'review');
    expect([...next.may]).toEqual(may);
    expect(next.today).toBe('2026-11-20');
  });
});

describe('rows that a direct push wrote', () => {
  const versions: Record<string, Record<string, string>> = {
    one: { E1: 'a', E2: 'a' },
    two: { E1: 'b', E2: 'a' },
    three: { E1: 'b', E2: 'b' },
    none: {},
  };
  const history = (...commits: [sha: string, text: string, type?: string][]): void => {
    for (const [sha, text, type = 'push'] of commits) {
      place.github.state.push(sha, { type });
      place.github.state.addFile(sha, 'roster.csv', text);
    }
  };
  const direct = async (rows: Record<string, string>, commit = 'c1', more: Partial<ApprovalQuestion> = {}) => {
    const found = await directRows(
      asked(
        { applied: { ...APPLIED, commit } },
        {
          content: { roster: 'r', policy: 'p', rows },
          rowsIn: async ([file]) => versions[String(file?.bytes)] ?? {},
          ...more,
        },
      ),
      { api: place.api, branch: 'main' },
    );
    return [...found].sort();
  };

  it('are those that still say so, of pushes since the last apply', async () => {
    history(['c1', 'one'], ['c2', 'two'], ['c3', 'three']);
    expect(await direct(versions['three'] ?? {})).toEqual(['E1', 'E2']);
    expect(await direct(versions['three'] ?? {}, 'c2')).toEqual(['E2']);
    expect(await direct(versions['three'] ?? {}, 'c3')).toEqual([]);
    expect(await direct({ E1: 'c', E2: 'b' })).toEqual(['E2']);
    expect(await direct({})).toEqual([]);
  });

  it('are those, too, that a push of the policy has read otherwise', async () => {
    history(['c1', 'one'], ['c2', 'one'], ['c3', 'one']);
    for (const [sha, text] of [
      ['c1', 'as one'],
      ['c2', 'as two'],
    ] as const)
      place.github.state.addFile(sha, 'policy.yml', text);
    const readings: Record<string, string> = { 'as one': 'one', 'as two': 'two' };
    const rowsIn: ApprovalQuestion['rowsIn'] = async (_, policy) => versions[readings[policy ?? ''] ?? ''] ?? null;
    expect(await direct(versions['two'] ?? {}, 'c1', { rowsIn })).toEqual(['E1']);
    // A file that is no policy has nothing read.
    expect(await direct(versions['two'] ?? {}, 'c2', { rowsIn })).toEqual([]);
  });

  const table = (title: string): string => `ID;Vorname;Nachname;E-Mail;Title\nE1;Jörg;Müller;j@example.com;${title}\n`;
  const list = (title: string): string =>
    JSON.stringify([{ externalId: 'E1', email: 'j@example.com', givenName: 'Jörg', familyName: 'Müller', title }]);
  it.each<[string, string, (text: string) => Buffer, (title: string) => string]>([
    ['Windows-1252', 'roster.csv', (text) => Buffer.from(text, 'latin1'), table],
    ['Windows-1252, with CRLF', 'roster.csv', (text) => Buffer.from(text.replaceAll('\n', '\r\n'), 'latin1'), table],
    ['UTF-16 LE', 'roster.csv', (text) => Buffer.from(`\uFEFF${text}`, 'utf16le'), table],
    ['UTF-16 BE', 'roster.csv', (text) => Buffer.from(`\uFEFF${text}`, 'utf16le').swap16(), table],
    ['UTF-8 with a mark', 'roster.csv', (text) => Buffer.from(`\uFEFF${text}`), table],
    ['Windows-1252', 'roster.json', (text) => Buffer.from(text, 'latin1'), list],
    ['UTF-16 LE', 'roster.json', (text) => Buffer.from(text, 'utf16le'), list],
  ])('are known in %s (%s)', async (_, path, encoded, text) => {
    const read = async (bytes: Uint8Array) =>
      contentDigest((await readRoster([{ path, bytes: oneChunk(bytes) }], { columns: {} })).entries).rows;
    const [before, after] = ['Leiter', 'Leitung Köln'].map((title) => encoded(text(title))) as [Buffer, Buffer];
    for (const [sha, file] of Object.entries({ c1: before, c2: after })) {
      place.github.state.push(sha);
      place.github.state.addFile(sha, path, file);
    }
    const rows = await read(after);
    expect(Object.keys(rows)).toHaveLength(1);
    const more: Partial<ApprovalQuestion> = {
      rosterPaths: [path],
      rowsIn: ([file]) => read(file?.bytes ?? before),
    };
    expect(await direct(rows, 'c1', more)).toEqual(Object.keys(rows));
    expect(await direct(await read(before), 'c1', more)).toEqual([]);
  });

  it('are none of a push that put a folder in the place of the file', async () => {
    history(['c1', 'one'], ['c2', ''], ['c3', 'two']);
    place.github.state.addFile('c2', 'roster.csv', { type: 'dir' });
    expect(await direct(versions['two'] ?? {})).toEqual([]);
  });

  it('are none of a merge, of a push that belongs to one, or of a file that was not there or named none', async () => {
    history(['c1', 'one'], ['c2', 'two', 'pr_merge'], ['c3', 'three']);
    expect(await direct(versions['three'] ?? {})).toEqual(['E2']);
    place.github.state.addPull({ number: 7, head: 'h', commits: ['c3'], mergedAt: NOW, state: 'closed' });
    expect(await direct(versions['three'] ?? {})).toEqual([]);
    place = new Place();
    history(['c1', 'one'], ['c2', 'none'], ['c3', 'three']);
    expect(await direct(versions['three'] ?? {})).toEqual([]);
    place = new Place();
    history(['c1', 'one'], ['c2', 'two']);
    place.github.state.files.delete('c1');
    expect(await direct(versions['two'] ?? {})).toEqual([]);
  });

  it('are unknown where nothing was applied, or the activity ends before, or may not be read', async () => {
    history(['c1', 'one'], ['c2', 'two']);
    expect(await direct(versions['two'] ?? {}, 'c0')).toEqual([]);
    const none = await directRows(asked({ applied: null }), { api: place.api, branch: 'main' });
    expect(none.size).toBe(0);
    place.github.mishaps.push({ path: /\/activity$/, status: 403 });
    expect(await direct(versions['two'] ?? {})).toEqual([]);
    place.github.mishaps.push({ path: /\/activity$/, status: 500, message: 'Trouble', times: 9 });
    await expect(direct(versions['two'] ?? {})).rejects.toThrow('Trouble');
  });

  it('are looked for in twenty pushes', async () => {
    history(['c1', 'one'], ['c2', 'two']);
    for (let i = 3; i <= 21; i++) history([`c${i}`, 'two']);
    expect(await direct(versions['two'] ?? {})).toEqual(['E1']);
    history(['c22', 'two']);
    expect(await direct(versions['two'] ?? {})).toEqual([]);
  });
});
