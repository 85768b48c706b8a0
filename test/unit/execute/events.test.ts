import { describe, expect, it } from 'vitest';
import { eventsOf } from '../../../src/execute/webhook-events.ts';
import type { Operation } from '../../../src/model/operation.ts';
import type { Outcome, OutcomeStatus } from '../../../src/model/outcome.ts';
import type { StepOutcome } from '../../../src/model/step.ts';

/** Parts of an operation of any kind. */
type Loose = Partial<Record<keyof Operation, unknown>>;

const AT = Date.parse('2026-11-21T10:00:00.500Z');

const operation = (more: Loose): Operation =>
  ({
    id: '0123456789abcdef',
    kind: 'roles',
    key: 'E1',
    file: 'roster.csv',
    row: 2,
    line: 2,
    before: { roles: ['a'] },
    after: { roles: ['a', 'b'] },
    reason: 'roles differ',
    reasonCode: 'roles-differ',
    sideEffects: [],
    person: { userName: 'ada@example.com', externalId: 'E1' },
    gains: [{ value: 'b', inherited: false }],
    loses: [],
    ...more,
  }) as Operation;
const outcome = (
  kind: Operation['kind'],
  status: OutcomeStatus,
  more: Partial<Outcome> = {},
  over: Loose = {},
): Outcome => ({
  operation: operation({ kind, ...over }),
  status,
  steps: [],
  id: 'u1',
  attempts: 1,
  latencyMs: 41.6,
  detail: '',
  ...more,
});
const step = (name: StepOutcome['step'], status: StepOutcome['status']): StepOutcome => ({
  step: name,
  status,
  detail: '',
  at: '',
  attempts: 1,
  latencyMs: 1,
});
const payload = (one: Outcome): Record<string, unknown> | undefined => eventsOf(one, AT)[0]?.payload;

describe('a change of roles', () => {
  it('that is done is told as a success, with what changed', () => {
    expect(eventsOf(outcome('roles', 'done'), AT)).toEqual([
      {
        id: 'roles 0123456789abcdef',
        about: { operation: '0123456789abcdef', target: { id: 'u1', userName: 'ada@example.com', externalId: 'E1' } },
        payload: {
          event: 'cxone.role.sync.success',
          timestamp: '2026-11-21T10:00:00.500Z',
          userId: 'u1',
          data: {
            operation: '0123456789abcdef',
            userName: 'ada@example.com',
            externalId: 'E1',
            before: ['a'],
            after: ['a', 'b'],
            gained: [{ value: 'b', inherited: false }],
            lost: [],
          },
        },
      },
    ]);
  });

  it.each(['failed', 'partial', 'unknown'] as const)('that is %s is told as failed, with the reason', (status) => {
    const error: Outcome['error'] = {
      status: 400,
      kind: 'invalid',
      message: 'no such role',
      fields: [],
      correlationId: 'c-7',
      retryable: false,
      advice: '',
    };
    expect(payload(outcome('roles', status, { error }))).toMatchObject({
      event: 'cxone.role.sync.failed',
      data: { status, error: 'no such role', httpStatus: 400, correlationId: 'c-7' },
    });
    expect(payload(outcome('roles', status, { detail: 'no answer came' }))).toMatchObject({
      data: { error: 'no answer came', httpStatus: null },
    });
  });

  it('that was never sent is not told, nor are joiners’ roles', () => {
    expect(eventsOf(outcome('roles', 'not-started'), AT)).toEqual([]);
    expect(eventsOf(outcome('create', 'done', {}, { roles: [{ value: 'a' }] }), AT)).toEqual([]);
    expect(eventsOf(outcome('update', 'done'), AT)).toEqual([]);
  });

  it('is told of an account that was taken over', () => {
    expect(payload(outcome('create', 'adopted', {}, { roles: [{ value: 'a' }] }))).toMatchObject({
      event: 'cxone.role.sync.success',
    });
    expect(eventsOf(outcome('create', 'adopted'), AT)).toEqual([]);
  });
});

describe('a leaver', () => {
  const KEYS = [
    'event_type',
    'external_id',
    'timestamp',
    'status',
    'latency_ms',
    'license_reclaimed',
    'sessions_terminated',
  ];

  it('is told with the tutorial’s keys', () => {
    const told = payload(
      outcome('delete', 'done', {
        steps: [step('deactivate', 'done'), step('sessions', 'done'), step('license', 'done'), step('delete', 'done')],
      }),
    );
    expect(Object.keys(told ?? {})).toEqual(KEYS);
    expect(told).toEqual({
      event_type: 'USER_DEPROVISIONED',
      external_id: 'E1',
      timestamp: 1_795_255_200,
      status: 'completed',
      latency_ms: 42,
      license_reclaimed: true,
      sessions_terminated: true,
    });
  });

  it.each([
    ['sessions', 'failed', 'license', 'unsupported', false, false],
    ['sessions', 'done', 'license', 'skipped', false, true],
    ['logout', 'done', 'access-keys', 'done', false, true],
    ['sessions', 'unknown', 'license', 'done', true, false],
  ] as const)(
    'what happened counts, not what was meant: %s %s, %s %s',
    (first, one, second, two, licence, sessions) => {
      expect(payload(outcome('deactivate', 'done', { steps: [step(first, one), step(second, two)] }))).toMatchObject({
        license_reclaimed: licence,
        sessions_terminated: sessions,
      });
    },
  );

  it('whose required steps are open is partial; blocked, failed and unsent ones are not told', () => {
    expect(payload(outcome('delete', 'partial'))).toMatchObject({ status: 'partial', license_reclaimed: false });
    for (const status of ['failed', 'blocked', 'not-started', 'unknown'] as const)
      expect(eventsOf(outcome('delete', status), AT)).toEqual([]);
    expect(eventsOf(outcome('blocked', 'blocked'), AT)).toEqual([]);
  });

  it('without an externalId is named by userName', () => {
    expect(payload(outcome('deactivate', 'done', {}, { person: { userName: 'bo@example.com' } }))).toMatchObject({
      external_id: null,
      user_name: 'bo@example.com',
    });
  });
});
