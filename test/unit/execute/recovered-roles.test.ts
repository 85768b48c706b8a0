import { describe, expect, it } from 'vitest';
import { recoverOutcomes, resolveOutcome } from '../../../src/execute/recovery.ts';
import type { Operation } from '../../../src/model/operation.ts';
import type { Outcome } from '../../../src/model/outcome.ts';
import { type AuditRecord, readRecord } from '../../../src/model/audit-event.ts';
import { PLACE } from '../audit/samples.ts';
import type { PriorUser } from '../../../src/model/state.ts';

/** As a stored plan gives it: without the account itself. */
const operation: Operation = {
  id: 'op',
  kind: 'roles',
  key: 'E1',
  file: 'roster.csv',
  row: 2,
  line: 2,
  before: { roles: ['a', 'b'] },
  after: { roles: ['a'] },
  roles: [{ value: 'a' }],
  reason: '',
  reasonCode: 'roles-differ',
  sideEffects: [],
  person: { userName: 'ada@example.com' },
};
const record = (event: string, status: string): AuditRecord =>
  readRecord({
    ...PLACE,
    event,
    operation: 'op',
    target: { id: 'u1', userName: 'ada@example.com', externalId: 'E1' },
    status,
    kind: 'roles',
    row: 2,
    step: 'roles',
    detail: '',
  }) as AuditRecord;
const account = (...roles: string[]): PriorUser => ({
  id: 'u1',
  userName: 'ada@example.com',
  active: true,
  roles: roles.map((value) => ({ value })),
});
const recovered = (...records: AuditRecord[]): Outcome => recoverOutcomes([operation], records)[0] as Outcome;

describe('a change of roles that a cut-off run left', () => {
  it('answered with success and not read back is not known, with the account’s id', () => {
    expect(recovered(record('operation.sent', 'sent'), record('operation.answered', 'done'))).toMatchObject({
      status: 'unknown',
      id: 'u1',
      detail: expect.stringContaining('answered with success') as string,
    });
  });

  it('is done where the account is as written, also where roles only went', () => {
    expect(resolveOutcome(recovered(record('operation.answered', 'done')), account('a'))).toMatchObject({
      status: 'done',
    });
  });

  it('is ignored where CXone said yes and did nothing, and not started where it never answered', () => {
    expect(resolveOutcome(recovered(record('operation.answered', 'done')), account('a', 'b'))).toMatchObject({
      status: 'ignored',
      detail: expect.stringContaining('not as written') as string,
    });
    expect(resolveOutcome(recovered(record('operation.sent', 'sent')), account('a', 'b'))).toMatchObject({
      status: 'not-started',
    });
  });

  it('was answered with success by what the records say, in whatever words the run ended', () => {
    const ended = recovered(record('operation.answered', 'done'), record('operation.finished', 'unknown'));
    expect(ended.status).toBe('unknown');
    expect(resolveOutcome(ended, account('a', 'b')).status).toBe('ignored');
    const lost = recovered(record('operation.answered', 'ambiguous'), record('operation.finished', 'unknown'));
    expect(resolveOutcome(lost, account('a', 'b')).status).toBe('not-started');
  });

  it('that the run had settled stays as it was', () => {
    expect(recovered(record('operation.answered', 'done'), record('operation.finished', 'failed'))).toMatchObject({
      status: 'failed',
    });
    expect(recovered(record('operation.answered', 'done'), record('operation.finished', 'done'))).toMatchObject({
      status: 'done',
      id: 'u1',
    });
  });
});
