import { beforeEach, describe, expect, it } from 'vitest';
import type { ApprovalQuestion } from '../../../src/app/host-port.ts';
import type { AppliedContent, Memory } from '../../../src/model/memory.ts';
import { appliedAsRead, contentCommit } from '../../../src/review/content.ts';
import { APPLIED, asked, NOW, Place, ROSTER } from './place.ts';

let place: Place;
beforeEach(() => {
  place = new Place();
});

describe('content that was applied and is read otherwise by now', () => {
  const rows = { E1: 'new 1', E2: 'new 2' };
  const applied = { ...APPLIED, roster: 'old r', rows: { E1: 'old 1', E2: 'old 2' } };
  const content = { roster: 'r', policy: 'p', rows };
  const ask = (memory: Partial<Memory>, more: Partial<ApprovalQuestion> = {}) => {
    place.github.state.addFile('before', 'roster.csv', 'text');
    place.github.state.addFile('before', 'policy.yml', 'policy');
    const given = asked({ applied, ...memory }, { content, rowsIn: async () => rows, ...more });
    return appliedAsRead(given, place.api).then((found) => ({ found, memory: given.memory }));
  };

  it('is spoken of as it is read now, what an undo took back and deletions included', async () => {
    const undone = [
      { kind: 'update', key: 'E1', before: null, after: null, run: '9', row: 'old 1' },
      { kind: 'update', key: 'E2', before: null, after: null, run: '9', row: 'older' },
      { kind: 'update', key: 'E3', before: null, after: null, run: '9', row: null },
    ] as Memory['undone'];
    const deletions = [{ key: 'E2', id: '2', row: 'old 2', account: 'a', since: NOW, run: '9' }];
    const read: unknown[] = [];
    const { found, memory } = await ask(
      { undone, deletions },
      {
        // By the policy of then: one that has the same files read otherwise by now is something new.
        rowsIn: async (files, policy) => {
          read.push(...files, policy);
          return rows;
        },
      },
    );
    expect(found).toEqual({ ...applied, roster: 'r', policy: 'p', rows });
    expect(memory.undone.map(({ row }) => row)).toEqual(['new 1', 'older', null]);
    expect(memory.deletions.map(({ row }) => row)).toEqual(['new 2']);
    expect(read).toEqual([{ path: 'roster.csv', bytes: Buffer.from('text') }, 'policy']);
  });

  it.each<[string, Partial<AppliedContent> | null, Partial<ApprovalQuestion>]>([
    ['nothing was applied', null, {}],
    ['it is what was applied', { roster: 'r', policy: 'p' }, {}],
    ['one row is as it was: the others are new', { rows: { E1: 'new 1', E2: 'old 2' } }, {}],
    ['a file was not there', {}, { rosterPaths: [...ROSTER, 'more.csv'] }],
    ['the file said something else', {}, { rowsIn: async () => ({ ...rows, E2: 'x' }) }],
    ['the policy of then was none', {}, { rowsIn: async () => null }],
    ['the file named more people', {}, { rowsIn: async () => ({ ...rows, E3: 'x' }) }],
    ['the file named fewer people', {}, { rowsIn: async () => ({ E1: 'new 1' }) }],
    ['the roster names nobody', {}, { content: { roster: 'r', policy: 'p', rows: {} }, rowsIn: async () => ({}) }],
    ['the policy said something else', { policy: 'old p' }, { policyIn: async () => 'other' }],
    ['the policy was none', { policy: 'old p' }, { policyIn: async () => null }],
  ])('is none where %s', async (_, change, more) => {
    expect((await ask({ applied: change && { ...applied, ...change } }, more)).found).toBeNull();
  });

  it('may be the policy alone', async () => {
    const read: (string | null)[] = [];
    const policyIn = async (text: string | null) => {
      read.push(text);
      return 'p';
    };
    const change = { ...applied, roster: 'r', policy: 'old p' };
    const never = async () => {
      throw new Error('the roster is as it was');
    };
    const { found } = await ask({ applied: change }, { policyIn, rowsIn: never });
    expect(found).toMatchObject({ roster: 'r', policy: 'p' });
    expect(read).toEqual(['policy']);
  });
});

describe('the commit that changed the roster last', () => {
  const paths = { rosterPaths: ['a.csv', 'b.csv', 'none.csv'] };
  const commit = (sha: string, files: Record<string, string>): void => {
    place.github.state.push(sha);
    for (const [path, text] of Object.entries(files)) place.github.state.addFile(sha, path, text);
  };
  const newest = (order: readonly string[]) =>
    contentCommit(asked({}, { ...paths, rosterPaths: order }), 'last', place.api);

  it('is the newest of all its files, in whatever order they are named', async () => {
    commit('c1', { 'a.csv': '1', 'b.csv': '1' });
    commit('c2', { 'a.csv': '2', 'b.csv': '1' });
    commit('c3', { 'a.csv': '2', 'b.csv': '2' });
    commit('last', { 'a.csv': '2', 'b.csv': '2' });
    expect(await newest(['a.csv', 'b.csv', 'none.csv'])).toBe('c3');
    expect(await newest(['none.csv', 'b.csv', 'a.csv'])).toBe('c3');
    expect(await newest(['a.csv'])).toBe('c2');
    expect(await newest(['none.csv'])).toBe('last');
  });

  it('counts where a run may do more than the one that applied it: what was pushed on top says nothing', async () => {
    commit('c1', { 'a.csv': '1', 'policy.yml': '1' });
    commit('c2', { 'a.csv': '2', 'policy.yml': '1' });
    commit('last', { 'a.csv': '2', 'policy.yml': '1' });
    const of = (applied: Partial<AppliedContent>, policyPath = 'policy.yml') =>
      contentCommit(
        asked({ applied: { ...APPLIED, ...applied } }, { rosterPaths: ['a.csv'], policyPath }),
        'last',
        place.api,
      );
    expect(await of({})).toBe('c2');
    expect(await of({}, 'none.yml')).toBe('c2');
    expect(await of({ policy: 'old' })).toBe('c1');
    expect(await of({ roster: 'old' })).toBe('c2');
  });

  it('is the policy’s where that alone has the same files read otherwise', async () => {
    commit('c1', { 'a.csv': '1', 'policy.yml': '1' });
    commit('c2', { 'a.csv': '1', 'policy.yml': '2' });
    commit('c3', { 'a.csv': '2', 'policy.yml': '2' });
    commit('c4', { 'a.csv': '2', 'policy.yml': '3' });
    const of = (sha: string, commit: string, more: Partial<AppliedContent> = {}) =>
      contentCommit(
        asked({ applied: { ...APPLIED, commit, roster: 'old', reading: 'else', ...more } }, { rosterPaths: ['a.csv'] }),
        sha,
        place.api,
      );
    expect(await of('c2', 'c1')).toBe('c2');
    expect(await of('c2', 'c1', { policy: 'old p' })).toBe('c2');
    // Where both changed, the roster’s; also where only this release reads otherwise, or nobody knows.
    expect(await of('c4', 'c1')).toBe('c3');
    expect(await of('c2', 'c1', { reading: 'read so' })).toBe('c1');
    expect(await of('c2', 'c1', { reading: undefined })).toBe('c1');
  });
});
