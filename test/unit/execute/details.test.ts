import { describe, expect, it } from 'vitest';
import { type Item, itemOf, writeOf } from '../../../src/execute/item.ts';
import { lacksRoles, missingOf, sameRoles } from '../../../src/execute/missing.ts';
import { recoverOutcomes, resolveOutcome } from '../../../src/execute/recovery.ts';
import { endOpen, hasEnded, takeResult, tryAgain } from '../../../src/execute/results.ts';
import { readRecord } from '../../../src/model/audit-event.ts';
import type { Operation } from '../../../src/model/operation.ts';
import type { Outcome } from '../../../src/model/outcome.ts';
import type { PriorUser } from '../../../src/model/state.ts';
import type { WireOperation, WireResult } from '../../../src/model/tenant.ts';
import { PLACE } from '../audit/samples.ts';

const user = (more: Partial<PriorUser> = {}): PriorUser => ({
  id: 'u1',
  userName: 'ada@example.com',
  active: true,
  roles: [],
  ...more,
});
const roles = (...values: string[]) => values.map((value) => ({ value }));

function op(kind: string, more: Partial<Operation> = {}): Operation {
  return {
    id: 'op',
    kind,
    key: 'E1',
    file: 'roster.csv',
    row: 2,
    line: 2,
    before: null,
    after: {},
    reason: 'because',
    reasonCode: 'mover',
    sideEffects: [],
    person: { userName: 'ada@example.com' },
    prior: user(),
    ...more,
  } as unknown as Operation;
}

const item = (operation: Operation = op('update', { before: { title: 'A' }, after: { title: 'B' } })): Item =>
  itemOf(operation, writeOf(operation), (write) => ({ write, ref: write.ref }) as WireOperation);
const result = (more: Partial<WireResult>): WireResult => ({
  ref: 'op',
  status: 'done',
  attempts: 1,
  latencyMs: 5,
  httpStatus: 200,
  correlationId: 'c',
  ...more,
});

describe('an answer', () => {
  it('of success ends a write, not yet seen, its doubt kept and its error forgotten', () => {
    const one = item();
    takeResult(one, result({ status: 'retry', error: { kind: 'server', message: 'no' } as never }), 5);
    expect(one.error?.message).toBe('no');
    expect(takeResult(one, result({ id: 'u9', doubt: 'odd', user: user({ id: 'u9' }) }), 5)).toBe('over');
    expect(one).toMatchObject({ state: 'done', seen: false, doubt: 'odd', id: 'u9', attempts: 2, latencyMs: 10 });
    expect(one).toMatchObject({ httpStatus: 200, correlationId: 'c', user: { id: 'u9' } });
    expect(one.error).toBeUndefined();
    takeResult(one, result({}), 5);
    expect(one.doubt).toBeUndefined();
  });

  it('that says less than the one before takes nothing away that is known', () => {
    const one = item();
    takeResult(
      one,
      result({ status: 'retry', id: 'u9', user: user({ id: 'u9' }), error: { message: 'no' } as never }),
      5,
    );
    takeResult(one, result({ status: 'retry' }), 2);
    expect(one).toMatchObject({ id: 'u9', user: { id: 'u9' }, detail: 'given up after 2 tries: no' });
  });

  it('that may not be tried again says so of one try as well', () => {
    const one = item();
    takeResult(one, result({ status: 'retry', error: { message: 'no' } as never }), 1);
    expect(one.detail).toBe('given up after 1 try: no');
  });

  it('counts at least one try, whatever the tenant’s client says', () => {
    const one = item();
    takeResult(one, result({ status: 'retry', attempts: 0 }), 5);
    takeResult(one, result({ status: 'retry', attempts: 3 }), 9);
    expect(one.attempts).toBe(4);
  });

  it('that never comes, since CXone asks for a wait of hours, is no try: who was never sent is not started', () => {
    const error = { kind: 'timeout', message: 'was not sent: the server asks to wait' } as never;
    const held = result({ status: 'retry', attempts: 0, error });
    const fresh = item();
    expect(takeResult(fresh, held, 5)).toBe('over');
    expect(fresh).toMatchObject({ state: 'not-started', attempts: 0, detail: 'was not sent: the server asks to wait' });
    const refused = Object.assign(item(), { attempts: 1 });
    expect(takeResult(refused, held, 5)).toBe('over');
    expect(refused).toMatchObject({ state: 'failed', attempts: 1 });
    const unclear = Object.assign(item(), { mayHaveArrived: true });
    expect(takeResult(unclear, held, 5)).toBe('look-up');
  });

  it('that asks for a wait of hours is one of its own: other ends of a time, and what was sent, are tries', () => {
    for (const more of [{ attempts: 1 }, { error: { kind: 'network', message: 'cut' } as never }]) {
      const one = item();
      const timeout = { kind: 'timeout', message: 'late' } as never;
      expect(takeResult(one, result({ status: 'retry', attempts: 0, error: timeout, ...more }), 5)).toBe('again');
      expect(one).toMatchObject({ state: 'queued', attempts: 1 });
    }
    const silent = item();
    const wordless = { kind: 'timeout', message: undefined } as never;
    takeResult(silent, result({ status: 'retry', attempts: 0, error: wordless }), 5);
    expect(silent.detail).toBe('');
  });

  it('that nobody can read, whenever it is tried: reads decide, once all tries are used up', () => {
    const error = { kind: 'unreadable', message: 'an HTML page' } as never;
    const lost = Object.assign(item(), { attempts: 3, everLost: true, error });
    expect(tryAgain(lost, 3)).toBe('over');
    expect(lost).toMatchObject({ state: 'done', seen: false, doubt: 'an HTML page', error: undefined });
    // It never left, or the last answer was another: nothing is left to be seen.
    for (const more of [{ everLost: false }, { error: { kind: 'server', message: 'no' } as never }]) {
      const one = Object.assign(item(), { attempts: 3, everLost: true, error, ...more });
      expect(tryAgain(one, 3)).toBe('over');
      expect(one.state).toBe('failed');
    }
  });

  it('that never came, or cannot be trusted, is looked up', () => {
    for (const answer of [undefined, result({ status: 'ambiguous' })]) {
      const one = item();
      expect(takeResult(one, answer, 5)).toBe('look-up');
      // It was sent: a tenant that never answers is not asked for ever.
      expect(one).toMatchObject({ state: 'lost', mayHaveArrived: true, everLost: true, attempts: 1 });
    }
  });

  it.each(['retry', 'not-attempted'] as const)('%s is tried again until the tries are used up', (status) => {
    const one = item();
    expect(takeResult(one, result({ status }), 3)).toBe('again');
    expect(one.state).toBe('queued');
    expect(takeResult(one, result({ status }), 3)).toBe('again');
    expect(takeResult(one, result({ status }), 3)).toBe('over');
    expect(one).toMatchObject({ state: 'failed', detail: 'given up after 3 tries: no reason given' });
  });

  it('that was tried once is given up after 1 try', () => {
    const one = item();
    expect(takeResult(one, result({ status: 'retry' }), 1)).toBe('over');
    expect(one.detail).toBe('given up after 1 try: no reason given');
  });

  it('does not count tries that failed for someone else’s sake', () => {
    const one = Object.assign(item(), { attempts: 4, spared: 2 });
    expect(tryAgain(one, 3)).toBe('again');
    one.attempts = 5;
    expect(tryAgain(one, 3)).toBe('over');
  });

  it('of refusal ends a write, but for a userName that is taken and an account that changed meanwhile', () => {
    const refused = (kind: string, operation?: Operation): [string, string] => {
      const one = item(operation);
      return [takeResult(one, result({ status: 'failed', error: { kind, message: 'no' } as never }), 5), one.state];
    };
    const joiner = op('create', { after: { userName: 'ada@example.com' } });
    expect(refused('uniqueness', joiner)).toEqual(['look-up', 'refused']);
    expect(refused('uniqueness')).toEqual(['over', 'failed']);
    expect(refused('version')).toEqual(['look-up', 'stale']);
    expect(refused('invalid')).toEqual(['over', 'failed']);
    const one = item();
    takeResult(one, result({ status: 'failed' }), 5);
    expect(one.detail).toBe('CXone refused the change and gave no reason');
  });

  it('that a run no longer waits for leaves each write with the truth about it', () => {
    const states = (['done', 'failed', 'ignored', 'accepted', 'not-started', 'unknown'] as const).map((state) =>
      Object.assign(item(), { state, detail: 'kept' }),
    );
    endOpen(states, 'time');
    expect(states.every((one) => hasEnded(one) && one.detail === 'kept')).toBe(true);
    const [lost, sent, late, tried, twice, fresh] = [
      { state: 'lost' },
      { state: 'sent' },
      { state: 'queued', mayHaveArrived: true },
      { state: 'queued', attempts: 1, error: { message: 'no' } },
      { state: 'queued', attempts: 2 },
      { state: 'queued' },
    ].map((more) => Object.assign(item(), more)) as unknown as [Item, Item, Item, Item, Item, Item];
    endOpen([lost, sent, late, tried, twice, fresh], 'time');
    for (const one of [lost, sent, late])
      expect(one).toMatchObject({ state: 'unknown', detail: 'sent, but the answer never came: time' });
    expect(tried).toMatchObject({ state: 'failed', detail: 'not applied in one try (no); time' });
    expect(twice).toMatchObject({ state: 'failed', detail: 'not applied in 2 tries (no reason given); time' });
    expect(fresh).toMatchObject({ state: 'not-started', detail: 'time' });
  });
});

describe('a write', () => {
  it('is made of its operation', () => {
    expect(writeOf(op('create', { after: { userName: 'a', roles: ['r'] }, roles: roles('r') }))).toEqual({
      type: 'create',
      ref: 'op',
      attributes: { userName: 'a' },
      roles: roles('r'),
    });
    expect(writeOf(op('reactivate'))).toMatchObject({ type: 'activate', active: true });
    expect(writeOf(op('deactivate', { after: { active: false } }))).toEqual({
      type: 'activate',
      ref: 'op',
      user: user(),
      active: false,
    });
    expect(writeOf(op('deactivate', { after: { active: false, externalId: 'E1' } }))).toMatchObject({
      before: { externalId: null },
      after: { externalId: 'E1' },
    });
    const held = user({ roles: roles('a', 'b') });
    expect(writeOf(op('roles', { after: { roles: ['b', 'c'] }, roles: roles('b', 'c'), prior: held }))).toEqual({
      type: 'roles',
      ref: 'op',
      user: held,
      roles: roles('b', 'c'),
      add: roles('c'),
      remove: roles('a'),
      primary: undefined,
    });
    expect(writeOf(op('roles', { after: { roles: ['b'], primaryRole: 'b' }, roles: roles('b') }))).toMatchObject({
      primary: 'b',
    });
    const cleared = op('roles', { after: { roles: ['b'], primaryRole: null }, roles: roles('b') });
    expect(writeOf(cleared)).toMatchObject({ primary: undefined });
    expect(() => writeOf(op('update', { prior: undefined }))).toThrow('has no account');
  });

  it('has arrived where the account shows it, field by field', () => {
    const update = op('update', { before: { title: 'A' }, after: { title: 'B' } });
    expect(missingOf(update, user({ title: 'A' }))).toEqual(['title']);
    expect(missingOf(update, user({ title: 'B' }))).toEqual([]);
    const joiner = op('create', { after: { userName: 'ada@example.com', title: 'B' }, roles: roles('r') });
    expect(missingOf(joiner, user({ title: 'B' }))).toEqual(['roles']);
    expect(missingOf(joiner, user({ title: 'B' }), true)).toEqual([]);
    expect(missingOf(joiner, user({ title: 'B', roles: roles('r') }))).toEqual([]);
    expect(missingOf(op('reactivate', { after: { active: true } }), user({ active: false }))).toEqual(['active']);
    expect(missingOf(op('deactivate', { after: { active: false } }), user())).toEqual(['active']);
    expect(missingOf(op('deactivate', { after: { active: false } }), user({ active: false }))).toEqual([]);
    expect(missingOf(op('delete', { after: null }), user({ active: false }))).toEqual([]);
  });

  it('of roles has arrived where what was to come is there and what was to go is gone', () => {
    const change = op('roles', {
      before: { roles: ['a', 'b'] },
      after: { roles: ['b', 'c'] },
      roles: roles('b', 'c'),
      prior: user({ roles: roles('a', 'b') }),
    });
    expect(missingOf(change, user({ roles: roles('b', 'c') }))).toEqual([]);
    // What others took or gave meanwhile does not count.
    expect(missingOf(change, user({ roles: roles('c', 'd') }))).toEqual([]);
    expect(missingOf(change, user({ roles: roles('b') }))).toEqual(['roles']);
    expect(missingOf(change, user({ roles: roles('a', 'b', 'c') }))).toEqual(['roles']);
    expect(sameRoles(change, user({ roles: roles('c', 'b') }))).toBe(true);
    expect(sameRoles({ ...change, roles: roles('c', 'b') } as Operation, user({ roles: roles('b', 'c') }))).toBe(true);
    expect(sameRoles(change, user({ roles: roles('b') }))).toBe(false);
    expect(sameRoles(change, user({ roles: roles('b', 'd') }))).toBe(false);
    expect(sameRoles(op('update'), user({ roles: roles('x') }))).toBe(true);
    expect(lacksRoles(change, user({ roles: roles('b', 'c', 'd') }))).toBe(false);
    expect(lacksRoles(change, user({ roles: roles('b') }))).toBe(true);
    expect(lacksRoles(op('update'), user())).toBe(false);
  });
});

describe('what an interrupted run did', () => {
  const record = (event: string, status: string, more: Record<string, unknown> = {}) =>
    readRecord({
      ...PLACE,
      event,
      operation: 'op',
      target: { id: 'u1', userName: 'ada@example.com', externalId: 'E1' },
      status,
      kind: 'update',
      row: 2,
      step: 'update',
      detail: '',
      ...more,
    });
  const recovered = (operation: Operation, ...records: unknown[]): Outcome =>
    recoverOutcomes([operation], records.filter(Boolean) as never)[0] as Outcome;
  const update = op('update', { before: { title: 'A' }, after: { title: 'B' } });

  it('is what its audit says', () => {
    expect(recovered(update)).toMatchObject({ status: 'not-started', attempts: 0, latencyMs: 0 });
    expect(recovered(update, record('operation.sent', 'sent', { attempts: 2 }))).toMatchObject({
      status: 'unknown',
      attempts: 2,
      detail: 'sent; the run was interrupted before an answer came',
    });
    expect(recovered(update, record('operation.sent', 'sent'), record('operation.answered', 'failed'))).toMatchObject({
      status: 'failed',
      detail: 'refused by CXone; the run was interrupted afterwards',
    });
    const finished = record('operation.finished', 'failed', {
      detail: 'no',
      latency_ms: 7,
    });
    expect(recovered(update, finished)).toMatchObject({ status: 'failed', detail: 'no', latencyMs: 7, id: 'u1' });
    expect(recovered(op('blocked', { reason: 'two accounts' }))).toMatchObject({
      status: 'blocked',
      detail: 'two accounts',
    });
  });

  it('with a leaver is open until all of it is done', () => {
    const leaver = op('deactivate', { before: { active: true }, after: { active: false } });
    const off = record('operation.answered', 'done', { kind: 'deactivate', step: 'deactivate', attempts: 1 });
    expect(recovered(leaver, off)).toMatchObject({
      status: 'partial',
      steps: [{ step: 'deactivate', status: 'done', attempts: 1 }],
    });
    const deletion = op('delete', { before: {}, after: null });
    const gone = record('step.finished', 'done', { kind: 'delete', step: 'delete' });
    expect(recovered(deletion, gone)).toMatchObject({ status: 'done' });
  });

  it.each([
    ['delete', undefined, 'done'],
    ['delete', user(), 'not-started'],
    ['delete', user({ active: false }), 'partial'],
    ['create', undefined, 'not-started'],
    ['update', undefined, 'failed'],
    ['update', user({ title: 'A' }), 'not-started'],
    ['update', user({ title: 'B' }), 'done'],
    ['deactivate', user(), 'not-started'],
    ['deactivate', user({ active: false }), 'partial'],
  ] as const)('%s, looked up: %j is %s', (kind, found, status) => {
    const operation = kind === 'update' ? update : op(kind, { after: kind === 'deactivate' ? { active: false } : {} });
    const unknown = { operation, status: 'unknown', steps: [], attempts: 1, latencyMs: 0, detail: 'sent' } as Outcome;
    const resolved = resolveOutcome(unknown, found);
    expect(resolved.status).toBe(status);
    expect(resolved.id).toBe(found?.id);
    const isOff = found?.active === false && kind !== 'update';
    expect(resolved.steps.map(({ step, status: end }) => [step, end])).toEqual(isOff ? [['deactivate', 'done']] : []);
  });

  it('keeps a deactivation that is on record already', () => {
    const steps = [{ step: 'deactivate', status: 'done', detail: '', at: '', attempts: 1, latencyMs: 0 }] as never;
    const leaver = op('deactivate', { after: { active: false } });
    const unknown = { operation: leaver, status: 'unknown', steps, attempts: 1, latencyMs: 0, detail: '' } as Outcome;
    expect(resolveOutcome(unknown, user({ active: false })).steps).toHaveLength(1);
  });
});
