import type { PriorState } from '../../model/state.ts';
import { idlePatterns } from '../../policy/patterns.ts';
import type { Policy } from '../../policy/policy-schema.ts';
import { redactValue } from '../../report/safe/redact.ts';
import { counted, firstFew, plural } from '../../text/figures.ts';
import { foldName } from '../../text/fold-name.ts';
import type { Session } from '../session.ts';
import type { DesiredState } from './desired.ts';

/** Roles that the policy allows and the tenant does not have. @param complete the tenant lists every role */
function tellIdleRoles({ roles }: Policy, prior: PriorState, complete: boolean, session: Session): void {
  if (!complete || !prior.roles || prior.roles.length === 0) return;
  const there = new Set(prior.roles.flatMap(({ value, display = value }) => [foldName(value), foldName(display)]));
  const idle = Object.entries(roles.allowed)
    .filter(([key, { display = key }]) => !there.has(foldName(display)) && !there.has(foldName(key)))
    .map(([key]) => key);
  if (idle.length === 0) return;
  session.problem(
    'none',
    `the policy allows ${counted(idle.length, 'role')} that CXone does not have: ` +
      firstFew(
        idle.map((one) => `“${one}”`),
        5,
      ),
    'Compare the spelling with the roles in CXone, or take the entry out.',
  );
}

/** Entries of the policy's lists that match nobody: a slip of the pen there protects nobody, and says nothing. */
export function tellIdleEntries(
  { policy, entries }: DesiredState,
  prior: PriorState,
  complete: boolean,
  session: Session,
): void {
  tellIdleRoles(policy, prior, complete, session);
  const { pii, salt } = session.report;
  // Look-ups of the roster's people say nothing about the others.
  if (prior.method === 'filter') return;
  const lists = (
    [
      ['protected', policy.protected],
      ['owned.userNames', policy.owned.userNames],
    ] as const
  ).filter(([, patterns]) => patterns.length > 0);
  if (lists.length === 0) return;
  const people = [
    ...prior.users,
    ...entries.map(({ profile: { userName, externalId } }) => ({
      userName: userName ?? undefined,
      externalId: externalId ?? undefined,
    })),
  ];
  for (const [name, patterns] of lists) {
    const idle = idlePatterns(patterns, people);
    if (idle.length === 0) continue;
    // An entry without a wildcard is someone: named as people are, and found by its place.
    const shown = (one: string): string =>
      pii === 'full' || /[*?[{]/u.test(one)
        ? `“${one}”`
        : `entry ${patterns.indexOf(one) + 1} (${redactValue('userName', one, pii, salt)})`;
    session.problem(
      'none',
      `the policy’s \`${name}\` has ${counted(idle.length, 'entry', 'entries')} that ` +
        `${plural(idle.length, 'matches', 'match')} nobody: ${firstFew(idle.map(shown), 5)}`,
      'Compare the spelling with the user names in CXone, or take the entry out.',
    );
  }
}
