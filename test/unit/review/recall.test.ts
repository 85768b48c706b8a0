import { beforeEach, describe, expect, it } from 'vitest';
import { Answers } from '../../../src/github/answers.ts';
import { emptyMemory, type Memory } from '../../../src/model/memory.ts';
import { ArtifactList } from '../../../src/review/artifact-list.ts';
import { recall } from '../../../src/review/recall.ts';
import { auditOf, ports } from '../audit/samples.ts';
import { sealedFile } from '../../harness/sealed-file.ts';
import { type TrustScope } from '../../../src/review/trusted.ts';
import { keys, NOW, Place, ROSTER, TENANT } from './place.ts';
import { left as leave, trust } from './earlier.ts';

let place: Place;
beforeEach(() => {
  place = new Place();
});

const identity = {
  tenant: TENANT,
  roster: ROSTER,
  writer: { run: '900', attempt: 2, mode: 'apply', commit: 'start', at: NOW },
};
const step = (id: string) => ({ key: id, id, userName: id, steps: ['sessions'], since: NOW, run: '1' });
function memoryOf(
  more: Partial<Memory> = {},
  roster: readonly string[] = ROSTER,
  tenant = TENANT,
): Record<string, string> {
  const memory = { ...emptyMemory({ ...identity, tenant, roster }), ...more };
  return { 'memory.json': sealedFile('memory.json', JSON.stringify(memory), keys) };
}

/** As `leave`; a memory that does not say otherwise was written by the run that left it. */
function left(of: Place, run: number, parts: NonNullable<Parameters<typeof leave>[2]>): void {
  const text = parts.files?.['memory.json'];
  const memory = JSON.parse(text ?? '{}') as Partial<Memory> & { signature?: string };
  if (memory.writer?.run !== identity.writer.run) return leave(of, run, parts);
  const { signature: _, ...own } = { ...memory, writer: { ...memory.writer, run: String(run) } };
  const file = sealedFile('memory.json', JSON.stringify(own), keys);
  leave(of, run, { ...parts, files: { ...parts.files, 'memory.json': file } });
}

describe('what earlier runs left behind', () => {
  it('is the newest memory for the same paths, open steps of the newest of any', async () => {
    left(place, 801, { files: memoryOf({ stopped: [1], openSteps: [step('a')] }) });
    left(place, 802, { files: memoryOf({ stopped: [2], openSteps: [step('b')] }) });
    left(place, 803, { files: memoryOf({ stopped: [3], openSteps: [step('c')] }, ['other.csv']) });
    const { memory, ...rest } = await recall(identity, trust(place));
    expect(rest).toMatchObject({ found: true, answered: true, warnings: [], previous: null });
    expect(memory).toMatchObject({ stopped: [2], roster: ROSTER, writer: identity.writer });
    expect(memory.openSteps.map(({ id }) => id)).toEqual(['c']);
  });

  it('is not what another run uploaded once more', async () => {
    left(place, 801, { files: memoryOf({ stopped: [1] }) });
    left(place, 802, { files: memoryOf({ stopped: [2], writer: { ...identity.writer, run: '790' } }) });
    expect(await recall(identity, trust(place))).toMatchObject({ found: true, memory: { stopped: [1] } });
  });

  it('is nothing where there is none, of another tenant, or not signed', async () => {
    left(place, 801, { files: memoryOf({ stopped: [1] }, ROSTER, 'acme-us') });
    left(place, 802, { files: { 'memory.json': '{}' } });
    left(place, 803, {});
    left(place, 804, { files: { 'memory.json': sealedFile('memory.json', '{"schema_version":1}', keys) } });
    const answer = await recall(identity, trust(place));
    expect(answer).toMatchObject({ found: false, answered: true, warnings: [], memory: { stopped: [] } });
    expect(place.fetched).toHaveLength(4);
  });

  it.each<[string, TrustScope | null]>([
    ['nobody', null],
    ['no artifacts', { ...trust0(), artifactName: '' }],
    ['no key', { ...trust0(), keys: null }],
  ])('is not asked for where there is %s', async (_, scope) => {
    const answer = await recall(identity, scope && { ...trust(place), ...scope, api: place.api, fetch: place.fetch });
    expect(answer).toMatchObject({ found: false, answered: true, warnings: [] });
    expect(place.github.requests).toEqual([]);
  });

  it('is looked for among thirty artifacts', async () => {
    left(place, 700, { hour: 0, files: memoryOf({ stopped: [1] }) });
    for (let i = 1; i < 30; i++)
      left(place, 700 + i, { artifact: { createdAt: `2026-11-03T00:00:${String(i).padStart(2, '0')}Z` } });
    expect(await recall(identity, trust(place))).toMatchObject({ found: true });
    left(place, 790, { artifact: { createdAt: '2026-11-04T00:00:00Z' } });
    expect(await recall(identity, trust(place))).toMatchObject({ found: false, answered: true });
  });

  it('is not known where GitHub does not say: a warning, and this run’s memory adds to what there is', async () => {
    left(place, 801, { files: memoryOf({ stopped: [1], openSteps: [step('a')] }) });
    place.github.mishaps.push({ path: /\/actions\/runs\/801$/, status: 403, message: 'Not for you' });
    const refused = await recall(identity, trust(place));
    expect(refused).toMatchObject({ found: false, answered: false, memory: { stopped: [], writer: { unread: true } } });
    expect(refused.unanswered).toBeUndefined();
    expect(refused.warnings[0]).toContain('What earlier applies left behind could not be looked up (Not for you)');
    expect(refused.warnings[0]).toContain('actions: read, contents: read');
    place.github.mishaps.push({ path: /\/actions\/runs\/801$/, status: 403, message: 'Not for you' });
    const planned = await recall({ ...identity, writer: { ...identity.writer, mode: 'plan' } }, trust(place));
    expect(planned.warnings[0]).toContain('what an undo took back, are not shown by this plan. Give the job');
    for (const [status, message] of [
      [502, 'Bad gateway'],
      [429, 'Slow down'],
    ] as const) {
      place.github.mishaps.push({ path: /\/actions\//, status, message, times: 99 });
      const silent = await recall(identity, trust(place));
      expect(silent).toMatchObject({
        answered: false,
        unanswered: { why: message, advice: expect.any(String) as string },
      });
      place.github.mishaps.length = 0;
    }
  });

  it('joins what runs left that could not read it', async () => {
    const undone = (key: string) => ({ kind: 'update', key, before: null, after: null, run: '1', row: null }) as const;
    const unread = { ...identity.writer, unread: true };
    left(place, 801, { files: memoryOf({ stopped: [1], openSteps: [step('a')], undone: [undone('E1')] }) });
    left(place, 802, {
      files: memoryOf({ writer: unread, stopped: [2], openSteps: [step('b')], undone: [undone('E2')] }),
    });
    left(place, 803, {
      files: memoryOf({ writer: unread, openSteps: [step('c')], undone: [undone('E3')] }, ['other.csv']),
    });
    const { memory, found } = await recall(identity, trust(place));
    expect(found).toBe(true);
    expect(memory.stopped).toEqual([1]);
    expect(memory.openSteps.map(({ id }) => id).sort()).toEqual(['a', 'b', 'c']);
    expect(memory.undone.map(({ key }) => key).sort()).toEqual(['E1', 'E2']);
  });

  it('is what such runs left, where there is nothing else', async () => {
    const unread = { ...identity.writer, unread: true };
    left(place, 802, { files: memoryOf({ writer: unread, stopped: [2], openSteps: [step('b')] }) });
    const own = await recall(identity, trust(place));
    expect(own).toMatchObject({ found: true, memory: { stopped: [2], openSteps: [{ id: 'b' }] } });
    place = new Place();
    left(place, 803, { files: memoryOf({ writer: unread, stopped: [3], openSteps: [step('c')] }, ['other.csv']) });
    const other = await recall(identity, trust(place));
    expect(other).toMatchObject({ found: false, memory: { stopped: [], openSteps: [{ id: 'c' }] } });
  });

  it('of a run that read an older list does not hide what another run left meanwhile', async () => {
    const listed = '2026-11-02T02:00:00Z';
    left(place, 801, { files: memoryOf({ stopped: [1] }) });
    left(place, 803, { files: memoryOf({ stopped: [3], openSteps: [step('c')] }) });
    left(place, 804, {
      files: memoryOf({ writer: { ...identity.writer, listed }, stopped: [4], openSteps: [step('d')] }),
    });
    expect(await recall(identity, trust(place))).toMatchObject({ memory: { stopped: [3], openSteps: [{ id: 'c' }] } });
    expect(place.fetched).toHaveLength(2);
    place.github.state.artifacts.splice(1, 1);
    expect(await recall(identity, trust(place))).toMatchObject({ memory: { stopped: [4], openSteps: [{ id: 'd' }] } });
  });

  describe('of runs that were under way together', () => {
    const at = (hour: number, minute = 30) => `2026-11-02T${String(hour).padStart(2, '0')}:${minute}:00.000Z`;
    const by = (run: string, mode: string, read: string) => ({ ...identity.writer, run, mode, at: read });
    const open = (id: string, run: string) => ({ ...step(id), run });

    it('holds what each of them left open, and not what the others had carried on before', async () => {
      // The first two began beside the third, which ended last; another one was over by then.
      left(place, 801, { files: memoryOf({ writer: by('801', 'apply', at(0)), openSteps: [open('early', '801')] }) });
      left(place, 803, {
        files: memoryOf({ writer: by('803', 'event', at(1)), openSteps: [open('early', '801'), open('e', '803')] }),
      });
      left(place, 804, {
        files: memoryOf({ writer: by('804', 'apply', at(1)), openSteps: [open('o', '804')] }, [
          '.cxone-offboard-x.json',
        ]),
      });
      left(place, 805, { files: memoryOf({ writer: by('805', 'apply', at(1)), openSteps: [open('a', '805')] }) });
      const { memory } = await recall(identity, trust(place));
      expect(memory.openSteps.map(({ id }) => id).sort()).toEqual(['a', 'e', 'o']);
      // A run that ended before the newest of them began was seen by it: nothing of that is read.
      expect(place.fetched).toHaveLength(3);
    });

    it('is what an apply knew, although an event that was under way beside it ended later', async () => {
      const pending = {
        kind: 'update',
        key: 'E1',
        before: null,
        after: null,
        sideEffects: [] as string[],
        by: '#1',
        at: NOW,
      } as const;
      const undone = { kind: 'update', key: 'E2', before: null, after: null, run: '803', row: null } as const;
      const kept = { key: 'E3', id: '3', row: null, account: 'x', since: NOW };
      left(place, 803, {
        files: memoryOf({
          writer: by('803', 'apply', at(1)),
          stopped: [3],
          pending: [pending],
          undone: [undone],
          deletions: [{ ...kept, run: '803' }],
        }),
      });
      left(place, 804, {
        files: memoryOf({
          writer: by('804', 'event', at(2)),
          stopped: [1],
          deletions: [{ ...kept, id: '4', run: '804' }],
        }),
      });
      const { memory } = await recall(identity, trust(place));
      expect(memory).toMatchObject({ stopped: [3], pending: [{ key: 'E1' }], undone: [{ key: 'E2' }] });
      expect(memory.deletions.map(({ run }) => run).sort()).toEqual(['803', '804']);
    });

    it('is what the newer apply knew, with what the other one took back', async () => {
      const undone = { kind: 'update', key: 'E2', before: null, after: null, run: '803', row: null } as const;
      left(place, 803, { files: memoryOf({ writer: by('803', 'undo', at(1)), stopped: [3], undone: [undone] }) });
      left(place, 804, { files: memoryOf({ writer: by('804', 'apply', at(2)), stopped: [4] }) });
      const { memory } = await recall(identity, trust(place));
      expect(memory).toMatchObject({ stopped: [4], undone: [{ key: 'E2' }] });
    });

    it('is the newer one alone where it began after the other had ended', async () => {
      left(place, 803, { files: memoryOf({ writer: by('803', 'apply', at(1)), openSteps: [open('a', '803')] }) });
      left(place, 804, { files: memoryOf({ writer: by('804', 'event', at(3)), stopped: [4] }) });
      const { memory } = await recall(identity, trust(place));
      expect(memory).toMatchObject({ stopped: [4], openSteps: [] });
      expect(place.fetched).toHaveLength(1);
    });
  });

  it('names the audit that this one follows: the newest, of this tenant, that was sealed', async () => {
    const audit = (tenant: string, event = 'run.started') =>
      auditOf([{ event, status: 'apply', tenant }] as never, undefined, ports());
    const text = await audit(TENANT);
    const head = (JSON.parse(text.trimEnd().split('\n').at(-1) ?? '') as { hash: string }).hash;
    left(place, 801, { files: { 'audit.jsonl': text } });
    expect((await recall(identity, trust(place))).previous).toEqual({ run: '801', head });
    const open = text.split('\n').slice(0, 1).join('\n');
    for (const other of [
      '',
      'x',
      open,
      `${open}\n`,
      await audit('acme-us'),
      await audit(TENANT, 'run.follows'),
      '\n\n',
    ]) {
      place = new Place();
      left(place, 801, { files: { 'audit.jsonl': text } });
      left(place, 802, { files: { 'audit.jsonl': other } });
      expect((await recall(identity, trust(place))).previous).toEqual({ run: '801', head });
    }
    place = new Place();
    left(place, 801, { files: { 'audit.jsonl': await audit('acme-us') } });
    left(place, 802, { files: memoryOf() });
    left(place, 803, { files: { 'audit.jsonl': `${text}\n\n` } });
    expect((await recall(identity, trust(place))).previous).toEqual({ run: '803', head });
  });

  it('says when an earlier job listed it', async () => {
    place = new Place(new Answers({ artifacts: { at: NOW, all: true, artifacts: [] } }));
    const list = new ArtifactList(place.api);
    expect(await recall(identity, trust(place, { list }))).toMatchObject({ found: false, listed: NOW });
    expect((await recall(identity, trust(place, { list: new ArtifactList(place.api, true) }))).listed).toBeUndefined();
  });
});

function trust0(): Omit<TrustScope, 'api' | 'fetch'> & { api: never; fetch: never } {
  return {
    repository: 'example/roster',
    branches: ['main'],
    tenant: TENANT,
    artifactName: 'cxone-roster',
    runId: '900',
    attempt: 2,
    keys,
  } as never;
}
