import { describe, expect, it } from 'vitest';
import type { RosterEntry } from '../../../src/model/entry.ts';
import type { Operation } from '../../../src/model/operation.ts';
import type { RunReport } from '../../../src/model/run.ts';
import { approvalKeys } from '../../../src/review/keys.ts';
import { peopleDigests, sincePlan } from '../../../src/review/since.ts';
import { renderComment } from '../../../src/report/pages/comment-page.ts';
import { joiner, leaver, mover, sampleRun } from '../report/sample.ts';

const keys = approvalKeys('secret', 'acme');
const before = (operations: Operation[], plan = 'other') => ({
  plan,
  head: 'a91f3d2c0b4e5f60718293a4b5c6d7e8f9012345',
  people: peopleDigests(operations, keys) ?? undefined,
});
const entry = ({ person, row }: Operation): RosterEntry => ({
  file: 'roster.csv',
  row: row ?? 0,
  line: row ?? 0,
  profile: { ...person },
});
const runOf = (operations: Operation[], entries: RosterEntry[] = []): RunReport => {
  const run = sampleRun({ pii: 'full' }, operations);
  return { ...run, roster: { ...run.roster!, entries } };
};

describe('a second push', () => {
  const other = { ...mover(22), after: { department: 'Billing' } } as Operation;

  it('says who was added, who is no longer in the plan, and for which people something else happens', () => {
    const run = runOf([joiner(1), joiner(3), mover(21), other], [entry(joiner(2))]);
    const since = sincePlan(before([joiner(1), joiner(2), mover(21), mover(22), leaver(40)]), run, keys);
    expect(since).toMatchObject({ same: false, known: true, added: ['E10003'], changed: ['E10022'], unnamed: 1 });
    expect(since?.gone.map(({ person, row }) => [person.externalId, row])).toEqual([['E10002', 4]]);
    const { text } = renderComment({ ...run, since }, { state: 'ready' });
    expect(text.split('\n')[3]).not.toBe('');
    expect(text).toContain('**Since the plan before**');
    expect(text).toContain('/commit/a91f3d2c0b4e5f60718293a4b5c6d7e8f9012345)');
    expect(text).toContain('1 person added, 2 people no longer in the plan and 1 person changed.');
    const list = text.slice(text.indexOf('🔁 Since the plan before (4)'));
    expect(list).toMatch(/\| Chidi \S+ · E10002 \| ➖ no longer in the plan \| – \| \[4\]/u);
    expect(list).toMatch(/\| Dilara \S+ · E10003 \| ➕ added \| ➕ new account \|/u);
    expect(list).toMatch(/\| Chidi \S+ · E10022 \| ✏️ changed \| ✏️ change of details \|/u);
    expect(list).toContain('1 of them is not in the file any more.');
  });

  it('says when nothing changed, and when nobody can tell what', () => {
    const run = runOf([joiner(1)]);
    const say = (since: RunReport['since']): string => renderComment({ ...run, since }, { state: 'ready' }).text;
    expect(say(sincePlan(before([], run.plan!.hash), run, keys))).toContain('This is the same plan as before.');
    expect(say(sincePlan({ ...before([]), people: undefined }, run, keys))).toContain('This is another plan than');
    expect(say(sincePlan(before([joiner(1)]), run, keys))).toContain('The same people with the same changes.');
    expect(sincePlan(before([]), { ...run, plan: undefined }, keys)).toBeUndefined();
    expect(say(undefined)).not.toContain('Since the plan before');
  });

  it('tells for each person by all that happens to them', () => {
    const roles = (title: string) => ({ ...mover(21), kind: 'roles', after: { title } }) as Operation;
    const ask = (was: Operation[], now: Operation[], entries: RosterEntry[] = []) =>
      sincePlan(before(was), runOf(now, entries), keys);
    const both = [mover(21), roles('a')];
    expect(ask(both, both.toReversed())).toMatchObject({ known: true, added: [], changed: [], gone: [], unnamed: 0 });
    expect(ask(both, [mover(21), roles('b')])).toMatchObject({ changed: ['E10021'], added: [] });
    expect(ask(both, [mover(21)])).toMatchObject({ changed: ['E10021'], gone: [] });
    expect(ask([mover(21)], both)).toMatchObject({ changed: ['E10021'], added: [] });
    expect(ask([], both)).toMatchObject({ added: ['E10021'], changed: [] });
    const run = runOf(both);
    expect(sincePlan(before([], run.plan?.hash), run, keys)).toEqual({
      commit: before([]).head,
      same: true,
      known: true,
      added: [],
      changed: [],
      gone: [],
      unnamed: 0,
    });
    expect(sincePlan({ ...before([]), people: undefined }, run, keys)).toMatchObject({ same: false, known: false });
  });

  it('names who is no longer in the plan as the file does, by employee ID or user name', () => {
    const bare = (userName: string): RosterEntry => ({ file: 'b.csv', row: 9, line: 10, profile: { userName } });
    const gone: Operation = { ...joiner(5), key: 'kim@example.com' };
    const since = sincePlan(
      before([joiner(2), joiner(3), gone]),
      runOf([], [entry(joiner(2)), entry(joiner(4)), bare('kim@example.com'), bare('lee@example.com')]),
      keys,
    );
    const { displayName: _, ...person } = { displayName: '', ...joiner(2).person };
    expect(since).toMatchObject({ unnamed: 1, added: [], changed: [] });
    expect(since?.gone).toEqual([
      { person, file: 'roster.csv', row: 4, line: 4 },
      { person: { userName: 'kim@example.com' }, file: 'b.csv', row: 9, line: 10 },
    ]);
    const shown = { ...entry(joiner(2)), profile: { externalId: 'E10002', displayName: 'Kim K.' } };
    expect(sincePlan(before([joiner(2)]), runOf([], [shown]), keys)?.gone[0]?.person).toEqual({
      userName: '',
      externalId: 'E10002',
      displayName: 'Kim K.',
    });
    expect(sincePlan(before([joiner(2)]), { ...runOf([]), roster: undefined }, keys)).toMatchObject({
      unnamed: 1,
      gone: [],
    });
  });

  it('is sorted, so that it says nothing about the order of people', () => {
    const some = [joiner(1), joiner(2), joiner(3), joiner(4)];
    expect(peopleDigests(some.toReversed(), keys)).toBe(peopleDigests(some, keys));
    expect(peopleDigests([joiner(1)], keys)).not.toBe(peopleDigests([joiner(2)], keys));
    expect(Buffer.from(peopleDigests(some, keys) ?? '', 'base64')).toHaveLength(32);
  });

  it('takes no room from people where thousands are planned, and tells nobody who they are', () => {
    const many = (count: number): Operation[] => Array.from({ length: count }, (_, i) => joiner(i));
    expect(peopleDigests(many(740), keys)?.length).toBeLessThan(8_000);
    expect(peopleDigests(many(760), keys)).toBeNull();
    expect(peopleDigests([joiner(1)], keys)).not.toBe(peopleDigests([joiner(1)], approvalKeys('other', 'acme')));
  });
});
