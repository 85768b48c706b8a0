import { describe, expect, it } from 'vitest';
import { Remainder } from '../../../src/execute/leavers/open-steps.ts';
import { type AuditRecord, readRecord } from '../../../src/model/audit-event.ts';
import { defaultPolicy } from '../../../src/policy/default-policy.ts';
import { PLACE } from '../audit/samples.ts';

/** As it is read back from the disk. */
const record = (event: Record<string, unknown>): AuditRecord => {
  const read = readRecord({ ...PLACE, ...event });
  if (!read) throw new Error(`no record: ${JSON.stringify(event)}`);
  return read;
};
const started = (tenant = 'acme', operations = ['deprovision']): AuditRecord =>
  record({ event: 'run.started', status: 'apply', tenant, operations });
const seal = (reason: string): AuditRecord => record({ event: 'seal', status: reason, reason_code: reason, count: 0 });
const about = (event: string, more: Record<string, unknown>, kind = 'deactivate', id = 'u1'): AuditRecord =>
  record({ event, operation: 'op', kind, target: { id, userName: 'ada@example.com', externalId: 'E1' }, ...more });
const sent = (kind?: string, id?: string): AuditRecord =>
  about('operation.sent', { step: 'deactivate', status: 'sent' }, kind, id);
const step = (name: string, status: string, kind?: string): AuditRecord =>
  about('step.finished', { step: name, status, detail: '' }, kind);

interface Asked {
  published?: boolean;
  license?: string;
  wish?: 'off' | 'try' | 'require';
  id?: string;
}

function open(
  audits: AuditRecord[][],
  { published = false, license = 'RECLAIM', wish = 'try', id = 'u1' }: Asked = {},
) {
  const remainder = new Remainder();
  for (const audit of audits) if (remainder.take(audit, 'acme')) break;
  const policy = defaultPolicy();
  return remainder.openSteps(id, published, license, {
    ...policy,
    steps: { ...policy.steps, sessions: wish, disconnect: wish, license: wish },
  });
}

describe('what an audit says is still open', () => {
  it('is everything after a deactivation that was sent, and nothing for anybody else', () => {
    expect(open([[started(), sent()]])).toEqual(['sessions', 'disconnect', 'license']);
    expect(open([[started(), sent()]], { id: 'u2' })).toBeUndefined();
    expect(open([[started(), sent()]], { published: true })).toEqual(['logout', 'access-keys']);
    expect(open([[started(), sent()]], { license: 'PRESERVE' })).toEqual(['sessions', 'disconnect']);
    expect(open([[started(), sent('blocked')]])).toEqual(['sessions', 'disconnect']);
    expect(open([[started(), sent()]], { wish: 'off' })).toBeUndefined();
  });

  it('is not what was done; a step that failed is, one the tenant does not have only where it is required', () => {
    const audit = [
      started(),
      sent(),
      step('sessions', 'failed'),
      step('disconnect', 'done'),
      step('license', 'unsupported'),
    ];
    expect(open([audit])).toEqual(['sessions']);
    expect(open([audit], { wish: 'require' })).toEqual(['sessions', 'license']);
    expect(open([[...audit, step('sessions', 'done')]])).toBeUndefined();
  });

  it('goes by the newest audit that names the account', () => {
    const first = [started(), sent(), step('sessions', 'done')];
    const second = [
      started(),
      about('operation.resumed', { status: 'inactive', open: ['disconnect', 'license'] }),
      step('disconnect', 'done'),
    ];
    expect(open([second, first])).toEqual(['license']);
    expect(open([[started()], second, first])).toEqual(['license']);
    expect(open([[...second, step('license', 'done')], first])).toBeUndefined();
  });

  it('passes over other tenants, and looks no further back than a run that left nothing open', () => {
    expect(open([[started('other'), sent()]])).toBeUndefined();
    expect(
      open([
        [started(), seal('none')],
        [started(), sent()],
      ]),
    ).toBeUndefined();
    expect(
      open([
        [started('acme', ['provision']), seal('none')],
        [started(), sent()],
      ]),
    ).toEqual(['sessions', 'disconnect', 'license']);
    expect(
      open([
        [started(), seal('apply-partial')],
        [started(), sent()],
      ]),
    ).toEqual(['sessions', 'disconnect', 'license']);
  });

  it('is nothing where the records are odd', () => {
    expect(open([[]])).toBeUndefined();
    expect(open([[started(), about('operation.sent', { step: 'delete', status: 'sent' })]])).toBeUndefined();
    const nobody = about('operation.sent', { step: 'deactivate', status: 'sent', target: null });
    expect(open([[started(), nobody]])).toBeUndefined();
    // A form that no release wrote is not read at all.
    expect(readRecord({ ...PLACE, ...step('sessions', 'done'), step: null, status: null })).toBeNull();
  });
});
