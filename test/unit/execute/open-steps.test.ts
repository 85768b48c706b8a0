import { describe, expect, it } from 'vitest';
import { openStepsOf, signOutsIn } from '../../../src/execute/leavers/open-steps.ts';
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
  audit: AuditRecord[],
  { published = false, license = 'RECLAIM', wish = 'try', id = 'u1' }: Asked = {},
): string[] | undefined {
  const progress = signOutsIn(audit).get(id);
  const policy = defaultPolicy();
  return (
    progress &&
    openStepsOf(
      progress,
      license,
      {
        ...policy,
        steps: { ...policy.steps, sessions: wish, disconnect: wish, license: wish, logout: wish, accessKeys: wish },
      },
      published ? ['logout', 'access-keys'] : ['sessions', 'disconnect', 'license'],
    )
  );
}

describe('what an audit says is still open', () => {
  it('is everything after a deactivation that was sent, and nothing for anybody else', () => {
    expect(open([started(), sent()])).toEqual(['sessions', 'disconnect', 'license']);
    expect(open([started(), sent()], { id: 'u2' })).toBeUndefined();
    expect(open([started(), sent()], { published: true })).toEqual(['logout', 'access-keys']);
    expect(open([started(), sent()], { license: 'PRESERVE' })).toEqual(['sessions', 'disconnect']);
    expect(open([started(), sent('blocked')])).toEqual(['sessions', 'disconnect']);
    expect(open([started(), sent()], { wish: 'off' })).toEqual([]);
  });

  it('is not what was done, but what failed or was only queued, and what is not offered where required', () => {
    const audit = [
      started(),
      sent(),
      step('sessions', 'failed'),
      step('disconnect', 'done'),
      step('license', 'unsupported'),
    ];
    expect(open(audit)).toEqual(['sessions']);
    expect(open(audit, { wish: 'require' })).toEqual(['sessions', 'license']);
    expect(open([...audit, step('sessions', 'done')])).toEqual([]);
    expect(open([...audit, step('disconnect', 'accepted')])).toEqual(['sessions', 'disconnect']);
  });

  it('is only what was open of a sign-out that was taken up again', () => {
    const audit = [
      started(),
      about('operation.resumed', { status: 'inactive', open: ['disconnect', 'license'] }),
      step('disconnect', 'done'),
    ];
    expect(open(audit)).toEqual(['license']);
    expect(open([...audit, step('license', 'done')])).toEqual([]);
  });

  it('is nothing where the records are odd', () => {
    expect(open([])).toBeUndefined();
    expect(open([started(), about('operation.sent', { step: 'delete', status: 'sent' })])).toBeUndefined();
    const nobody = about('operation.sent', { step: 'deactivate', status: 'sent', target: null });
    expect(open([started(), nobody])).toBeUndefined();
    // A form that no release wrote is not read at all.
    expect(readRecord({ ...PLACE, ...step('sessions', 'done'), step: null, status: null })).toBeNull();
  });
});
