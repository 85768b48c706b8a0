import { describe, expect, it } from 'vitest';
import { recoverOutcomes, resolveOutcome } from '../../../src/execute/recovery.ts';
import { type AuditRecord, readRecord } from '../../../src/model/audit-event.ts';
import { type Operation, wireKind } from '../../../src/model/operation.ts';
import type { Outcome } from '../../../src/model/outcome.ts';
import type { PriorUser } from '../../../src/model/state.ts';
import { PLACE } from '../audit/samples.ts';
import { apiError } from './answers.ts';
import {
  blocked,
  deletion,
  heldBack,
  joiner,
  leaver,
  mover,
  promoted,
  returner,
  roles,
  someone,
} from './operations.ts';

/** As it is read back from the disk. */
function record(operation: Operation, event: string, more: Record<string, unknown> = {}): AuditRecord {
  const read = readRecord({
    ...PLACE,
    event,
    operation: operation.id,
    target: { id: operation.prior?.id ?? null, userName: operation.person.userName, externalId: null },
    status: 'done',
    kind: wireKind(operation.kind),
    row: 2,
    step: 'update',
    ...more,
  });
  if (!read) throw new Error(`no record: ${event}`);
  return read;
}
const recovered = (operation: Operation, ...records: AuditRecord[]): Outcome =>
  recoverOutcomes([operation], records)[0] as Outcome;

const CUT = 'the run was interrupted';
const answeredOff = (operation: Operation, more: Record<string, unknown> = {}): AuditRecord =>
  record(operation, 'operation.answered', { step: 'deactivate', ...more });
const step = (operation: Operation, name: string, status: string, more: Record<string, unknown> = {}): AuditRecord =>
  record(operation, 'step.finished', { step: name, status, detail: 'words', ...more });

describe('what the audit of an interrupted run tells of an operation', () => {
  const m = mover('m');
  const sent = record(m, 'operation.sent', { status: 'sent', attempts: 1 });
  const answered = (status: string): AuditRecord => record(m, 'operation.answered', { status, attempts: 1 });

  it.each<[string, AuditRecord[], Partial<Outcome>]>([
    ['nothing', [], { status: 'not-started', detail: `${CUT} before`, attempts: 0 }],
    ['sent', [sent], { status: 'unknown', detail: `sent; ${CUT} before an answer came`, attempts: 1 }],
    [
      'answered with success',
      [sent, answered('done')],
      {
        status: 'unknown',
        detail: `answered with success, but not read back: ${CUT}`,
      },
    ],
    ['refused', [sent, answered('failed')], { status: 'failed', detail: `refused by CXone; ${CUT} afterwards` }],
    [
      'to be tried again',
      [sent, answered('retry')],
      { status: 'unknown', detail: `sent; ${CUT} before an answer came` },
    ],
    ['lost', [sent, answered('ambiguous')], { status: 'unknown', detail: `sent; ${CUT} before an answer came` }],
    [
      'sent again after a refusal',
      [sent, answered('failed'), sent],
      { status: 'unknown', detail: `sent; ${CUT} before an answer came` },
    ],
    [
      'sent again after success',
      [sent, answered('done'), sent],
      { status: 'unknown', detail: `sent; ${CUT} before an answer came` },
    ],
    [
      'looked up',
      [sent, answered('ambiguous'), record(m, 'operation.looked-up', { status: 'lost: done', found: 'u-m' })],
      {
        status: 'unknown',
        detail: `sent; ${CUT} before an answer came`,
      },
    ],
    [
      'that it was over',
      [
        sent,
        answered('done'),
        record(m, 'operation.finished', {
          status: 'ignored',
          detail: 'not kept',
          latency_ms: 7,
          attempts: 3,
          error: apiError('ignored'),
        }),
      ],
      {
        status: 'ignored',
        detail: 'not kept',
        latencyMs: 7,
        attempts: 3,
        error: apiError('ignored'),
      },
    ],
    [
      'that it was done',
      [record(m, 'operation.finished', { status: 'done', detail: null })],
      {
        status: 'done',
        detail: '',
        error: undefined,
      },
    ],
    [
      'twice that it was over',
      [
        record(m, 'operation.finished', { status: 'unknown', detail: 'a' }),
        record(m, 'operation.finished', { status: 'done', detail: 'b' }),
      ],
      {
        status: 'done',
        detail: 'b',
      },
    ],
  ])('%s', (_, records, expected) => {
    const outcome = recovered(m, ...records);
    expect(outcome).toMatchObject(expected);
    expect(outcome).toMatchObject({ operation: m, steps: [], latencyMs: expected.latencyMs ?? 0 });
    expect(outcome.id).toBe(records.length > 0 ? 'u-m' : undefined);
  });

  it('tells people apart, keeps the plan’s order, and passes over what is about no operation', () => {
    const [a, b] = [mover('a'), mover('b')];
    const outcomes = recoverOutcomes(
      [a, b],
      [
        readRecord({ ...PLACE, event: 'approval.judged', status: 'reviewed', detail: '' }) as AuditRecord,
        record(b, 'operation.sent', { status: 'sent' }),
        record(mover('c'), 'operation.sent', { status: 'sent' }),
      ],
    );
    expect(outcomes.map(({ operation, status }) => [operation.id, status])).toEqual([
      ['a', 'not-started'],
      ['b', 'unknown'],
    ]);
  });

  it('takes the account’s id from whichever record names it', () => {
    const n = joiner('n');
    const target = { id: 'u-9', userName: 'n@example.com', externalId: null };
    expect(recovered(n, record(n, 'operation.sent', { status: 'sent' })).id).toBeUndefined();
    expect(
      recovered(n, record(n, 'operation.sent', { status: 'sent' }), record(n, 'operation.answered', { target })).id,
    ).toBe('u-9');
    expect(recovered(n, record(n, 'operation.sent', { target: null })).id).toBeUndefined();
  });

  it('a blocked person stays blocked, with the plan’s reason, whatever was begun', () => {
    expect(recovered(blocked('b'))).toMatchObject({ status: 'blocked', detail: 'two accounts', steps: [] });
    const h = heldBack('h');
    // Of someone who is held back from deletion something was to be done.
    expect(recovered(h)).toMatchObject({ status: 'not-started', detail: `${CUT} before` });
    const sent = recovered(h, record(h, 'operation.sent', { status: 'sent', step: 'deactivate' }));
    expect(sent.status).toBe('unknown');
    expect(resolveOutcome(sent, someone('h'))).toMatchObject({ status: 'not-started', steps: [] });
    expect(resolveOutcome(sent, someone('h', { active: false }))).toMatchObject({
      status: 'partial',
      steps: [{ step: 'deactivate', status: 'done' }],
    });
    expect(
      recovered(h, record(h, 'operation.sent', { status: 'sent', step: 'deactivate' }), answeredOff(h)),
    ).toMatchObject({
      status: 'blocked',
      detail: 'because',
      steps: [{ step: 'deactivate', status: 'done' }],
    });
  });
});

describe('what it tells of a leaver', () => {
  const l = leaver('l');

  it('the steps that were taken, with what came of each', () => {
    const failed = { attempts: 4, latency_ms: 12, error: apiError('server') };
    const outcome = recovered(l, answeredOff(l, { attempts: 2, latency_ms: 9 }), step(l, 'sessions', 'failed', failed));
    expect(outcome).toMatchObject({ status: 'partial', detail: `${CUT} before all steps were done`, attempts: 4 });
    const at = readRecord({
      ...PLACE,
      event: 'operation.sent',
      operation: 'l',
      status: 'sent',
      kind: 'deactivate',
      step: 'deactivate',
    })?.timestamp;
    expect(outcome.steps).toEqual([
      { step: 'deactivate', status: 'done', detail: '', at, attempts: 2, latencyMs: 9, error: undefined },
      {
        step: 'sessions',
        status: 'failed',
        detail: 'words',
        at,
        attempts: 4,
        latencyMs: 12,
        error: apiError('server'),
      },
    ]);
    const bare = recovered(l, answeredOff(l, { attempts: null, latency_ms: null }), step(l, 'license', 'done'));
    expect(bare.steps).toMatchObject([
      { attempts: 0, latencyMs: 0 },
      { attempts: 0, latencyMs: 0 },
    ]);
    expect(bare.attempts).toBe(0);
  });

  it.each<[string, Operation, (operation: Operation) => AuditRecord[], string, string[]]>([
    ['a deactivation that was refused', l, (one) => [answeredOff(one, { status: 'failed' })], 'failed', []],
    ['one whose answer was lost', l, (one) => [answeredOff(one, { status: 'ambiguous' })], 'unknown', []],
    ['an answer to something else', l, (one) => [record(one, 'operation.answered', { step: 'delete' })], 'partial', []],
    [
      'a sign-out taken up again',
      l,
      (one) => [record(one, 'operation.resumed', { status: 'inactive', open: ['sessions'] })],
      'partial',
      [],
    ],
    [
      'a deletion that was done',
      deletion('d'),
      (one) => [answeredOff(one), step(one, 'delete', 'done')],
      'done',
      ['deactivate', 'delete'],
    ],
    [
      'a deletion that failed',
      deletion('d'),
      (one) => [answeredOff(one), step(one, 'delete', 'failed')],
      'partial',
      ['deactivate', 'delete'],
    ],
    [
      'another step that was done',
      deletion('d'),
      (one) => [answeredOff(one), step(one, 'sessions', 'done')],
      'partial',
      ['deactivate', 'sessions'],
    ],
    [
      'a deletion that was sent',
      deletion('d'),
      (one) => [answeredOff(one), record(one, 'operation.sent', { step: 'delete', status: 'sent' })],
      'unknown',
      ['deactivate'],
    ],
  ])('%s', (_, operation, records, status, steps) => {
    const outcome = recovered(operation, ...records(operation));
    expect([outcome.status, outcome.steps.map((one) => one.step)]).toEqual([status, steps]);
    if (status === 'done') expect(outcome.detail).toBe('');
  });

  it('an answer to anybody else’s write is no step', () => {
    const m = mover('m');
    expect(recovered(m, answeredOff(m)).steps).toEqual([]);
  });
});

describe('an outcome that nobody knows, once the account was looked up', () => {
  const unknown = (operation: Operation, answered: boolean, steps: Outcome['steps'] = []): Outcome => ({
    operation,
    status: 'unknown',
    steps,
    attempts: 1,
    latencyMs: 3,
    detail: CUT,
    ...(answered ? { answered } : {}),
    id: 'u-before',
  });
  const off = (id: string): PriorUser => someone(id, { active: false });
  const ARRIVED_NOT = 'did not arrive: run the job again';
  const NOT_AS = 'CXone reported success, but the account is not as written';
  const UNSEEN = 'CXone reported success, but no read shows the account';
  const STILL_ON = 'the account is still active: run the job again';
  const OPEN = 'deactivated; whether the steps after it were done is not known';
  const SEEN = 'confirmed by a look-up';

  it.each<[string, Operation, PriorUser | undefined, [string, string], [string, string]]>([
    [
      'a creation, not there',
      joiner('n'),
      undefined,
      ['not-started', 'did not arrive: run the job again'],
      ['accepted', UNSEEN],
    ],
    ['a creation, there', joiner('n'), someone('n', { title: 'Lead' }), ['done', SEEN], ['done', SEEN]],
    ['a creation, in part', joiner('n'), someone('n'), ['not-started', ARRIVED_NOT], ['ignored', NOT_AS]],
    ['a change, not there', mover('m'), undefined, ['failed', 'the account is gone'], ['accepted', UNSEEN]],
    ['a change, there', mover('m'), someone('m', { title: 'Lead' }), ['done', SEEN], ['done', SEEN]],
    ['a change, not made', mover('m'), someone('m'), ['not-started', ARRIVED_NOT], ['ignored', NOT_AS]],
    ['roles', promoted('p', ['a']), someone('p', { roles: roles('a') }), ['done', SEEN], ['done', SEEN]],
    ['a reactivation', returner('r'), someone('r'), ['done', SEEN], ['done', SEEN]],
    ['a reactivation, not made', returner('r'), off('r'), ['not-started', ARRIVED_NOT], ['ignored', NOT_AS]],
    ['a deactivation', leaver('l'), off('l'), ['partial', OPEN], ['partial', OPEN]],
    [
      'a deactivation that was to link the account, without the link',
      { ...leaver('l'), after: { active: false, externalId: 'E-l' } } as Operation,
      { ...off('l'), externalId: undefined },
      ['partial', OPEN],
      ['partial', OPEN],
    ],
    ['a deactivation, not made', leaver('l'), someone('l'), ['not-started', ARRIVED_NOT], ['ignored', NOT_AS]],
    ['a deletion', deletion('d'), undefined, ['done', SEEN], ['done', SEEN]],
    [
      'a deletion, off',
      deletion('d'),
      off('d'),
      ['partial', 'the account is off and still there: run the job again'],
      ['partial', 'the account is off and still there: run the job again'],
    ],
    ['a deletion, on', deletion('d'), someone('d'), ['not-started', STILL_ON], ['not-started', STILL_ON]],
  ])('%s', (_, operation, user, whenSent, whenAnswered) => {
    for (const [answered, [status, words]] of [
      [false, whenSent],
      [true, whenAnswered],
    ] as const) {
      const given = unknown(operation, answered);
      const isLeaverOff = user?.active === false && (operation.kind === 'deactivate' || operation.kind === 'delete');
      expect(resolveOutcome(given, user)).toEqual({
        ...given,
        status,
        detail: words,
        id: user?.id ?? 'u-before',
        steps: isLeaverOff
          ? [{ step: 'deactivate', status: 'done', detail: SEEN, at: '', attempts: 0, latencyMs: 0 }]
          : [],
      });
    }
  });

  it('says once that the account is off, before the other steps', () => {
    const sessions = { step: 'sessions', status: 'done', detail: '', at: '', attempts: 1, latencyMs: 1 } as const;
    const { steps } = resolveOutcome(unknown(leaver('l'), false, [sessions]), off('l'));
    expect(steps.map(({ step: name }) => name)).toEqual(['deactivate', 'sessions']);
    const own = { ...sessions, step: 'deactivate' } as const;
    expect(resolveOutcome(unknown(leaver('l'), false, [own, sessions]), off('l')).steps).toEqual([own, sessions]);
  });
});
