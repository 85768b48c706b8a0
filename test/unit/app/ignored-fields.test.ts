import { expect, it } from 'vitest';
import { tellIgnored } from '../../../src/app/ignored-fields.ts';
import { Session } from '../../../src/app/session.ts';
import type { RunRequest } from '../../../src/app/run-request.ts';
import type { Outcome } from '../../../src/model/outcome.ts';
import { parsePolicy } from '../../../src/policy/parse.ts';

const NO_POLICY = (await parsePolicy('version: 1', 'policy.yml')).policy!;

const told = (...ignoredFields: string[]) => {
  const session = new Session({ startedAt: 0, mode: 'apply' } as RunRequest);
  const outcome = { operation: { kind: 'update' }, status: 'ignored', ignoredFields } as unknown as Outcome;
  tellIgnored([outcome], { listsAllRoles: true }, session, NO_POLICY);
  return session.report.problems.map(({ message, advice }) => `${message}. ${advice}`);
};

it('names of what CXone did not keep exactly what the policy takes as `unmanaged`', async () => {
  const [words] = told('team', 'familyName', 'attr.shift', 'skills');
  expect(words).toContain('`team` of 1 person, `familyName` of 1 person, `attr.shift` of 1 person');
  expect(words).toContain('lets the API write familyName and skills; if not');
  const [snippet] = /unmanaged: \[.+?\]/.exec(words!) ?? [];
  const { policy, problems } = await parsePolicy(snippet!, 'policy.yml');
  expect([policy?.unmanaged, problems]).toEqual([['team', 'attr.shift'], []]);
  expect(told('familyName').join()).not.toContain('unmanaged');
  expect(told('team').join()).not.toContain('Check in CXone');
});

it('is silent about roles, which are decisions', () => {
  expect(told('roles', 'primaryRole', 'active')).toEqual([]);
});
