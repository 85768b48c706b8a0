import { describe, expect, it } from 'vitest';
import {
  emptyMemory,
  type Memory,
  readMemory,
  recalled,
  unitedUndone,
  type UndoneChange,
} from '../../../src/model/memory.ts';

const writer = { run: '2', attempt: 1, mode: 'apply', commit: 'c2', at: '2026-11-02T00:00:00Z' };
const identity = { tenant: 'acme', roster: ['b.csv', 'a.csv'], writer };
const step = (key: string): Memory['openSteps'][number] => ({
  key,
  id: `id-${key}`,
  userName: `${key}@example.com`,
  steps: ['sessions'],
  since: '2026-11-01T00:00:00Z',
  run: '1',
});

describe('the memory of applies', () => {
  it('that holds nothing yet says that nothing was applied, and that no pull request counted', () => {
    const {
      schema_version,
      tenant,
      roster,
      writer: by,
      ...rest
    } = emptyMemory({ ...identity, roster: ['b', 'a', 'b'] });
    expect([schema_version, tenant, roster, by]).toEqual([1, 'acme', ['a', 'b'], writer]);
    // No time at all, so that every merged pull request is later.
    expect(rest.counted).toEqual({ pulls: [], until: '' });
    expect(rest.applied).toBeNull();
    for (const list of Object.values(rest).filter((one) => Array.isArray(one))) expect(list).toEqual([]);
    expect(recalled(identity, null, null)).toEqual(emptyMemory(identity));
  });

  it('is read back as it was written, and nothing else is taken for one', () => {
    const memory = { ...emptyMemory(identity), openSteps: [step('E1')] };
    expect(readMemory(JSON.stringify(memory))).toEqual(memory);
    expect(readMemory(JSON.stringify({ ...memory, schema_version: 2 }))).toBeNull();
    expect(readMemory('{')).toBeNull();
  });

  it('carries on what was known for the same paths, and takes open steps from the newest of any', () => {
    const earlier = { ...writer, run: '1' };
    const own = {
      ...emptyMemory({ ...identity, writer: earlier }),
      counted: { pulls: [7], until: '2026-11-01T00:00:00Z' },
      openSteps: [step('E1')],
    };
    const newest = { ...emptyMemory({ ...identity, roster: ['other.csv'], writer: earlier }), openSteps: [step('E2')] };
    expect(recalled(identity, own, newest)).toEqual({ ...own, writer, openSteps: [step('E2')] });
    expect(recalled(identity, null, newest)).toEqual({ ...emptyMemory(identity), openSteps: [step('E2')] });
    expect(recalled(identity, own, null).roster).toEqual(['a.csv', 'b.csv']);
  });
});

describe('what several undos took back', () => {
  const change = (kind: UndoneChange['kind'], key: string, after: UndoneChange['after'], run = '1'): UndoneChange => ({
    kind,
    key,
    before: after && Object.fromEntries(Object.keys(after).map((field) => [field, 'old'])),
    after,
    run,
    row: 'r',
  });

  it('holds together, the later word on the same fields of a change', () => {
    const first = change('update', 'E1', { title: 'B', email: 'b' });
    const others = [change('roles', 'E1', { roles: ['r'] }), change('update', 'E2', { title: 'B' })];
    // The second undo had only the e-mail address left to take back.
    const rest = change('update', 'E1', { email: 'b' }, '2');
    expect(unitedUndone([first, ...others], [rest])).toEqual([first, ...others, rest]);
    const whole = [change('update', 'E1', { title: 'B' }, '2'), rest];
    expect(unitedUndone([first, ...others], whole)).toEqual([...others, ...whole]);
    const gone: UndoneChange = { ...change('delete', 'E3', null), before: { userName: 'a', externalId: 'E3' } };
    expect(unitedUndone([gone], [{ ...gone, run: '2' }])).toEqual([{ ...gone, run: '2' }]);
  });
});
