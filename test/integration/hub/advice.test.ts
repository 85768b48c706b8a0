import { describe, expect, it } from 'vitest';
import type { CxoneOptions } from '../../cxone/tenant.ts';
import { branch, staff } from './world.ts';

const people = staff(3);
const row = (i: number, cell = ''): string => `p${i}@example.com,E${i},Given${i},Family${i},${cell}`;
const NEW = 'new@example.com,E99,New,Person,';

/** One apply; what the first person that was not done is advised. */
async function advised(column: string, rows: readonly string[], more: Omit<CxoneOptions, 'users'> = {}) {
  await using office = await branch({ users: people, ...more });
  const { report, text } = await office.run(rows, { columns: `userName,externalId,givenName,familyName,${column}` });
  const outcome = report.outcomes?.find(({ status }) => status !== 'done');
  const step = outcome?.steps.find(({ error }) => error);
  return {
    reason: report.reason,
    advice: outcome?.error?.advice ?? step?.error?.advice ?? report.problems.at(-1)?.advice ?? '',
    message: outcome?.error?.message ?? step?.error?.message ?? '',
    summary: text('summary.md'),
    remarks: report.plan?.remarks.map(({ code }) => code) ?? [],
  };
}

it('a change of which SCIM took a part is partly done, and one of which UserHub took nothing failed', async () => {
  const refuse = { path: /\/user-management\/v1\/users$/, method: 'PUT', status: 403, detail: 'Forbidden' };
  await using office = await branch({ users: people, refuse });
  const columns = 'userName,externalId,givenName,familyName,rank';
  const both = row(1, '9').replace('Given1', 'Other');
  const { report, text } = await office.run([both, row(2, '9')], { columns });
  expect(office.tenant.state.find('p1@example.com')).toMatchObject({ firstName: 'Other', rank: 1 });
  expect([report.reason, ...(report.outcomes ?? []).map(({ status }) => status)]).toEqual([
    'apply-partial',
    'partial',
    'failed',
  ]);
  expect(report.counts).toMatchObject({ updated: 0, failed: 2 });
  expect(text('summary.md')).toContain('SCIM took its part of the change');
  const alone = await office.run([both, row(2, '9')], { columns });
  expect([alone.report.reason, alone.report.counts.failed]).toEqual(['apply-failed', 2]);
});

describe('advice by cause', () => {
  it.each([
    ['no default role', 'The default role Agent does not exist', 'the role “Agent”'],
    ['no such role', 'NO_DEFAULT_ROLE: role not found', 'the role “Agent”'],
    ['no licence', 'License limit exceeded', 'no licence left'],
    ['no licence (user limit)', 'USER_LIMIT reached: concurrent user limit', 'no licence left'],
    ['a pending name', 'userName of a PENDING user cannot be edited', 'has not activated'],
    ['a field that is off', 'Attribute displayName is not enabled for this tenant', 'Account Settings'],
  ])('%s', async (_, refusal, words) => {
    const { reason, advice, message, summary } = await advised('displayName', [row(1), row(2), row(3), `${NEW}N`], {
      refuse: { path: /\/scim\/v2\/Users$/, method: 'POST', status: 400, detail: refusal },
    });
    expect([reason, advice]).toEqual(['apply-failed', expect.stringContaining(words)]);
    expect(message).toContain(refusal);
    expect(summary).toContain(advice.slice(0, 40));
  });

  it.each([
    ['employees', 'displayName', 'Changed', /\/scim\/v2\/Users/, 'Employees: Create and Edit'],
    ['UserHub', 'timeZone', 'Asia/Tokyo', /\/user-management\/v1\/users$/, 'Employees: Edit'],
    ['skills', 'skills', 'Voice:2', /\/skills$/, 'ACD Skills: Skills User Assignment'],
    ['login authenticator', 'loginAuthenticator', 'la-other', /\/login-authenticator$/, 'Login Authenticator: View'],
    ['invitation', 'invite', 'yes', /\/inviteById$/, 'Employees: Create'],
  ])('a missing privilege by its name: %s', async (_, column, cell, path, privilege) => {
    const users =
      column === 'invite' ? [{ ...people[0]!, status: 'UNREGISTERED' as const }, ...people.slice(1)] : people;
    const login = column === 'loginAuthenticator' ? [{ ...people[2]!, loginAuthenticatorId: 'la-other' }] : [];
    await using office = await branch({
      users: [...users.slice(0, 2), ...(login.length > 0 ? login : users.slice(2))],
      refuse: { path, method: /POST|PUT|PATCH/, status: 403, detail: 'Forbidden' },
    });
    const rows = column === 'loginAuthenticator' ? [row(1, cell), row(3, cell)] : [row(1, cell)];
    const { report } = await office.run(rows, { columns: `userName,externalId,givenName,familyName,${column}` });
    expect(report.outcomes?.[0]?.error?.advice).toContain(`“${privilege}”`);
  });

  it.each([
    ['displayName', 'Display Name'],
    ['middleName', 'Middle Name'],
    ['userType', 'Type'],
  ])('a field that CXone ignores names its switch: %s', async (column, name) => {
    const { reason, advice } = await advised(column, [row(1, 'Other'), row(2), row(3)], {
      unknowns: { settingsOff: 'details' },
    });
    expect([reason, advice]).toEqual(['apply-failed', expect.stringContaining(`Switch on ${name} for SCIM`)]);
    expect(advice).toContain(`unmanaged: [${column}]`);
  });

  it('a userName of someone who is PENDING is not sent, and said', async () => {
    const users = [{ ...people[0]!, status: 'PENDING' as const }, ...people.slice(1)];
    await using office = await branch({ users });
    const { report } = await office.run(['renamed@example.com,E1,Given1,Family1,'], {
      columns: 'userName,externalId,givenName,familyName,displayName',
    });
    expect([report.plan?.operations, office.tenant.writes]).toEqual([[], []]);
    expect(report.plan?.remarks.map(({ code }) => code)).toContain('name-pending');
  });

  it('too many requests are waited for, with and without a word how long', async () => {
    for (const retryAfter of ['2', undefined]) {
      const { reason } = await advised('displayName', [row(1, 'Other')], {
        refuse: { path: /./, method: /PATCH|POST/, status: 429, detail: '', times: 4, retryAfter },
      });
      expect(reason).toBe('none');
    }
  });
});
