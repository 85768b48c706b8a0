import { describe, expect, it } from 'vitest';
import type { Services } from '../../../src/app/ports.ts';
import { finishSignOuts } from '../../../src/app/recovery/finish-sign-outs.ts';
import type { RunRequest } from '../../../src/app/run-request.ts';
import { Session } from '../../../src/app/session.ts';
import type { Journal } from '../../../src/model/audit-record.ts';
import { type AuditRecord, readRecord } from '../../../src/model/audit-event.ts';
import type { Plan } from '../../../src/model/operation.ts';
import type { PriorUser } from '../../../src/model/state.ts';
import type { Tenant } from '../../../src/model/tenant.ts';
import { defaultPolicy } from '../../../src/policy/default-policy.ts';
import { PLACE } from '../audit/samples.ts';
import { leaver, someone } from '../execute/operations.ts';
import { Small } from '../execute/small-tenant.ts';

/** A run that was killed when it had deactivated one person; the row names them as E-l. */
async function afterKill(account: Partial<PriorUser>): Promise<string[]> {
  const asked: string[] = [];
  const sessions = {
    name: 'sessions' as const,
    atOnce: 1,
    take: async (users: readonly PriorUser[]) => {
      asked.push(...users.map(({ id }) => id));
      return new Map(users.map(({ id }) => [id, { status: 'done' as const, detail: '', attempts: 1, latencyMs: 1 }]));
    },
  };
  const small = new Small({ users: [someone('l', { active: false, ...account })], steps: { leavers: [sessions] } });
  const { clock, tenant } = small.context();
  const l = leaver('l');
  const operation = { ...l, person: { ...l.person, externalId: 'E-l' } };
  const session = new Session({ startedAt: 0, mode: 'apply' } as RunRequest);
  session.report.outcomes = [{ operation, status: 'partial', steps: [], attempts: 1, latencyMs: 1, detail: '' }];
  const { leavers, steps } = defaultPolicy();
  const who = {
    operation: 'l',
    kind: 'deactivate',
    target: { id: 'u-l', userName: 'l@example.com', externalId: null },
  };
  const records = [
    { event: 'apply.started', status: 'ok', operations: 1, policy: { leavers, steps } },
    { event: 'operation.sent', status: 'sent', step: 'deactivate', ...who },
  ].map((record) => readRecord({ ...PLACE, ...record }) as AuditRecord);
  await finishSignOuts(
    { stored: { plan: {} as Plan, userIds: new Map([['l', 'u-l']]) }, records },
    session,
    { clock, random: () => 0 } as unknown as Services,
    { appendAll: async () => [] } as unknown as Journal,
    async () => ({ ...tenant, connect: async () => undefined, close: async () => undefined }) as unknown as Tenant,
  );
  return asked;
}

describe('the sign-out of someone that a killed run deactivated is finished', () => {
  it.each<[string, Partial<PriorUser>, string[]]>([
    ['where the account has the externalId of the row', { externalId: 'E-l' }, ['u-l']],
    ['where the sign-in of the organisation owns it', { externalId: undefined, ssoName: 'l@example.com' }, ['u-l']],
    ['where CXone keeps none', { externalId: undefined }, ['u-l']],
    ['but not where it is another person’s by now', { externalId: 'E-other' }, []],
    ['nor where it is active again', { externalId: 'E-l', active: true }, []],
  ])('%s', async (_, account, asked) => {
    expect(await afterKill(account)).toEqual(asked);
  });
});
