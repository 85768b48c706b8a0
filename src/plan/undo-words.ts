import { stepFacts, isLeaverStep } from '../model/leaver-steps.ts';

/** What to do about people that an undo leaves alone. */
export const GONE = 'Nothing, if the account was deleted on purpose. Else the reverted roster makes a new one.';
export const BY_HAND = 'Look at the person in CXone, and change by hand what has to change.';

/** What a deactivation did that no reactivation takes back; empty where it did nothing of the kind. */
export function leftovers(steps: ReadonlySet<string>): [what: string, todo: string] {
  const done = [...steps].filter(isLeaverStep);
  const what = done.map((step) => STAYS[step] ?? stepFacts(step).words);
  const todo = [
    ...(done.includes('license') ? ['Check the licence in CXone, and give it again where it is missing.'] : []),
    ...(done.includes('access-keys') ? ['Switch the access keys on again in CXone where they are needed.'] : []),
    'The person signs in again.',
  ];
  return [[...new Set(what)].join(', '), todo.join(' ')];
}

const STAYS: Readonly<Record<string, string>> = {
  sessions: 'signed out',
  disconnect: 'connections cut',
  logout: 'signed out',
  'access-keys': 'access keys off',
  license: 'the licence was freed',
};
