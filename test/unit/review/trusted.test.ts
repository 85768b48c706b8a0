import { beforeEach, describe, expect, it } from 'vitest';
import { Answers } from '../../../src/github/answers.ts';
import { ArtifactList } from '../../../src/review/artifact-list.ts';
import { sealedFile } from '../../harness/sealed-file.ts';
import { trustedArtifacts } from '../../../src/review/trusted.ts';
import { keys, Place, TENANT } from './place.ts';
import { believed, left, runsOf, trust } from './earlier.ts';

let place: Place;
beforeEach(() => {
  place = new Place();
});

describe('artifacts of earlier runs that may be believed', () => {
  it('are those of this tenant’s applies, events and undos, newest first', async () => {
    left(place, 801);
    left(place, 804, { mode: 'undo', run: { event: 'workflow_dispatch' } });
    left(place, 803, { mode: 'event', run: { event: 'repository_dispatch' } });
    left(place, 802, { run: { event: 'schedule', headRepository: 'Example/Roster' } });
    const found = await believed(place);
    expect(runsOf(found)).toEqual(['804 undo', '803 event', '802 apply', '801 apply']);
    expect(found[3]).toMatchObject({ at: '2026-11-02T01:00:00Z', commit: 'start' });
  });

  it.each<[string, Parameters<typeof left>[2]]>([
    ['of another repository', { run: { headRepository: 'mallory/roster' } }],
    ['of a fork that is gone', { run: { headRepository: null } }],
    ['of a pull request', { run: { event: 'pull_request' } }],
    ['of a pull request that saw secrets', { run: { event: 'pull_request_target' } }],
    ['of a commit on no such branch', { run: { headSha: 'elsewhere' } }],
    ['that is expired', { artifact: { expired: true } }],
    ['of a mode that writes nothing', { mode: 'plan' }],
    ['of another tenant', { name: 'cxone-roster-acme-us-apply-1' }],
    ['of another name', { name: `people-${TENANT}-apply-1` }],
    ['with more behind its name', { name: `cxone-roster-${TENANT}-apply-1-report` }],
    ['without an attempt', { name: `cxone-roster-${TENANT}-apply-` }],
  ])('are none %s', async (_, parts) => {
    left(place, 801, parts);
    expect(await believed(place)).toEqual([]);
  });

  it('are none of a run that is gone, but a GitHub in trouble is not passed over', async () => {
    left(place, 801);
    place.github.mishaps.push({ path: /\/actions\/runs\/801$/, status: 404 });
    expect(await believed(place)).toEqual([]);
    place = new Place();
    left(place, 801);
    place.github.mishaps.push({ path: /\/actions\/runs\/801$/, status: 403 });
    await expect(believed(place)).rejects.toThrow('mishap');
  });

  it('hold on any of the branches', async () => {
    place.github.state.push('release-1', { branch: 'release' });
    left(place, 801, { run: { headSha: 'release-1' } });
    expect(await believed(place)).toEqual([]);
    expect(runsOf(await believed(place, { branches: ['main', 'release'] }))).toEqual(['801 apply']);
    expect(await believed(place, { branches: [] })).toEqual([]);
  });

  it('of one run are asked about once', async () => {
    left(place, 801, { attempt: 1, run: { headSha: 'elsewhere' } });
    left(place, 801, { attempt: 2 });
    expect(await believed(place)).toEqual([]);
    expect(place.github.requests.filter((one) => one.includes('/compare/'))).toHaveLength(1);
  });

  it('are not this very attempt’s, but are another attempt’s', async () => {
    left(place, 900, { hour: 1, attempt: 1 });
    left(place, 900, { hour: 2, attempt: 2 });
    left(place, 899, { hour: 3, attempt: 2 });
    expect((await believed(place)).map(({ run, at }) => [run, at.slice(11, 13)])).toEqual([
      ['899', '03'],
      ['900', '01'],
    ]);
  });

  it('may have the second name, under which `post` stores what the main step had only begun', async () => {
    left(place, 801, { name: `cxone-roster-${TENANT}-undo-01` });
    left(place, 900, { hour: 9, name: `cxone-roster-${TENANT}-apply-01` });
    left(place, 901, { hour: 10, name: `cxone-roster-${TENANT}-apply-001` });
    left(place, 900, { hour: 11, name: `cxone-roster-${TENANT}-apply-02` });
    expect(runsOf(await believed(place))).toEqual(['900 apply', '801 undo']);
  });

  it('are not looked for where none are uploaded', async () => {
    left(place, 801);
    expect(await believed(place, { artifactName: '' })).toEqual([]);
    expect(place.github.requests).toEqual([]);
  });

  it('are looked at as far back as someone wants', async () => {
    for (const id of [801, 802, 803]) left(place, id);
    expect(runsOf(await believed(place, {}, '2026-11-02T02:00:00Z'))).toEqual(['803 apply', '802 apply']);
    let since = '';
    const found: string[] = [];
    for await (const { run } of trustedArtifacts(trust(place), () => since)) {
      found.push(run);
      since = '2026-11-02T03:00:00Z';
    }
    expect(found).toEqual(['803']);
  });

  it('are fetched once, and only sealed files of them are believed', async () => {
    const memory = sealedFile('memory.json', '{"a":1}', keys);
    left(place, 801, { files: { 'memory.json': memory, 'plan.json': memory, 'audit.jsonl': 'x' } });
    const [one] = await believed(place);
    expect(place.fetched).toEqual([]);
    expect(await one?.read('audit.jsonl')).toBe('x');
    expect(await one?.read('results.csv')).toBeNull();
    expect(await one?.readSealed('memory.json')).toBe(memory);
    expect(await one?.readSealed('plan.json')).toBeNull();
    expect(await one?.readSealed('results.csv')).toBeNull();
    expect(place.fetched).toHaveLength(1);
    const [other] = await believed(place, { keys: null });
    expect(await other?.readSealed('memory.json')).toBeNull();
    expect(await other?.read('memory.json')).toBe(memory);
  });
});

describe('the list of artifacts', () => {
  /** So many artifacts of other workflows, newer than all others. */
  const many = (count: number): void => {
    for (let i = 0; i < count; i++) place.artifact(1, 'other', {}, { createdAt: '2026-11-03T00:00:00Z' });
  };
  const found = async (list: ArtifactList, since = ''): Promise<number[]> => {
    const ids: number[] = [];
    for await (const { id } of list.find(
      (name) => name !== 'other',
      [`cxone-roster-${TENANT}-apply-1`],
      () => since,
    ))
      ids.push(id);
    return ids;
  };
  const pages = (): number =>
    place.github.requests.filter((one) => one.includes('page=') && !one.includes('name=')).length;

  it('is read page by page, once for all who look', async () => {
    left(place, 801);
    many(250);
    const list = new ArtifactList(place.api);
    expect(await found(list)).toHaveLength(1);
    expect(await found(list)).toHaveLength(1);
    expect(pages()).toBe(3);
    expect(list.at).toBe('');
  });

  it('is read no further than someone looks', async () => {
    many(150);
    left(place, 801, { artifact: { createdAt: '2026-11-04T00:00:00Z' } });
    const list = new ArtifactList(place.api);
    for await (const { id } of list.find((name) => name !== 'other', [])) {
      expect(id).toBeGreaterThan(0);
      break;
    }
    expect(pages()).toBe(1);
    expect(await found(new ArtifactList(place.api), '2026-11-03T12:00:00Z')).toHaveLength(1);
    expect(pages()).toBe(2);
  });

  it('behind thousands of others is asked by name', async () => {
    left(place, 801);
    left(place, 802);
    many(600);
    const ids = await found(new ArtifactList(place.api));
    expect(pages()).toBe(5);
    const newest = place.github.state.artifacts
      .slice(0, 2)
      .map(({ id }) => id)
      .toReversed();
    expect(ids).toEqual(newest);
    expect(runsOf(await believed(place))).toEqual(['802 apply', '801 apply']);
    const named = place.github.requests.flatMap((one) => /[?&]name=([^&]+)/.exec(one)?.[1] ?? []);
    const of = (mode: string, count: number) =>
      Array.from({ length: count }, (_, i) => `cxone-roster-${TENANT}-${mode}-${i + 1}`);
    const second = (mode: string) => `cxone-roster-${TENANT}-${mode}-01`;
    expect(named.slice(1)).toEqual(
      [of('apply', 5), second('apply'), of('event', 2), second('event'), of('undo', 3), second('undo')].flat(),
    );
  });

  it('that ends with a full page is whole once nothing new comes', async () => {
    left(place, 801);
    many(99);
    expect(await found(new ArtifactList(place.api))).toHaveLength(1);
    expect(pages()).toBe(2);
  });

  it('orders equal times by id, the newest first', async () => {
    for (const id of [801, 802, 803]) left(place, id, { hour: 5 });
    const [first, second, third] = place.github.state.artifacts.splice(0);
    place.github.state.artifacts.push(second!, first!, third!);
    expect(runsOf(await believed(place))).toEqual(['803 apply', '802 apply', '801 apply']);
  });

  const entry = (id: number, at: string | null) => ({
    id,
    name: `cxone-roster-${TENANT}-apply-1`,
    expired: false,
    created_at: at,
    workflow_run: { id: 1 },
  });

  it('has those without a time at its end', async () => {
    place.api.artifactsPage = async () => [entry(1, null), entry(3, '2026-11-02T00:00:00Z'), entry(2, null)];
    expect(await found(new ArtifactList(place.api))).toEqual([3, 2, 1]);
  });

  it('is whole once a page brings nothing new, and goes on where the last one is as old as someone looks', async () => {
    const asked: number[] = [];
    const page = Array.from({ length: 100 }, (_, i) => entry(1000 - i, '2026-11-02T00:00:00Z'));
    place.api.artifactsPage = async (number) => {
      asked.push(number);
      return page;
    };
    expect(await found(new ArtifactList(place.api))).toHaveLength(100);
    expect(asked).toEqual([1, 2]);
    place.api.artifactsPage = async (number) =>
      number === 1 ? page : [entry(5, '2026-11-02T00:00:00Z'), ...page.slice(90)];
    expect(await found(new ArtifactList(place.api), '2026-11-02T00:00:00Z')).toHaveLength(101);
    expect(await found(new ArtifactList(place.api), '2026-11-02T00:00:01Z')).toHaveLength(100);
  });

  const listed = (all: boolean, at = '2026-11-02T05:00:00Z', count = 1): Answers =>
    new Answers({
      artifacts: {
        at,
        all,
        artifacts: Array.from({ length: count }, (_, i) => ({
          id: 7 + i,
          name: `cxone-roster-${TENANT}-apply-1`,
          created_at: '2026-11-02T04:00:00Z',
          workflow_run: { id: 804 },
        })),
      },
    });

  it('of an earlier job of this run is not asked for again', async () => {
    place = new Place(listed(true));
    left(place, 801);
    const list = new ArtifactList(place.api);
    expect(list.at).toBe('2026-11-02T05:00:00Z');
    expect(await found(list)).toEqual([7]);
    expect(place.github.requests).toEqual([]);
    place = new Place(listed(false));
    left(place, 801);
    expect(await found(new ArtifactList(place.api))).toHaveLength(2);
    expect(pages()).toBe(0);
  });

  it('asked for afresh goes on with the earlier job’s where that begins', async () => {
    place = new Place(listed(true));
    many(100);
    left(place, 806, { artifact: { createdAt: '2026-11-04T00:00:00Z' } });
    const list = new ArtifactList(place.api, true);
    expect(list.at).toBe('');
    expect(await found(list)).toHaveLength(1);
    place = new Place(listed(true, '2026-11-03T00:00:01Z'));
    many(100);
    left(place, 806, { artifact: { createdAt: '2026-11-04T00:00:00Z' } });
    expect((await found(new ArtifactList(place.api, true))).at(-1)).toBe(7);
    expect(pages()).toBe(1);
  });

  it('that an earlier job was refused is refused here', async () => {
    place = new Place(new Answers({ artifacts: { status: 403, message: 'Not for you.' } }));
    const list = new ArtifactList(place.api);
    expect(list.at).toBe('');
    await expect(found(list)).rejects.toThrow('Not for you.');
    expect(place.github.requests).toEqual([]);
  });
});
