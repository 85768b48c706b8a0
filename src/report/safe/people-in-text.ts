import type { Operation } from '../../model/operation.ts';
import type { PersonRef } from '../../model/person.ts';
import type { RunReport } from '../../model/run.ts';
import { personalValues, redactText } from './redact.ts';

const WORDS = /[\p{L}\p{N}]+/gu;

/** Names and ids of everyone of a run's file and plan, by their last word; each run's made once. */
const known = new WeakMap<object, ReadonlyMap<string, Set<string>>>();

/**
 * What CXone answered, without people: it may name others than the one it is about (who has the user name already), or
 * all of a bulk. Figures alone are left: an answer's numbers are seldom someone's id.
 * @param about the change that was answered; none where the answer is about the run as a whole
 */
export function redactAnswer(text: string, run: RunReport, about?: Operation): string {
  const { pii, salt } = run;
  if (pii === 'full') return redactText(text, [], pii, salt);
  return redactText(text, [...(about ? personalValues(about) : []), ...namedIn(text, run)], pii, salt);
}

/** Before an apply sends someone, no answer names anyone. */
function namedIn(text: string, run: RunReport): string[] {
  if (!run.outcomes) return [];
  const people = peopleOf(run);
  const found: string[] = [];
  for (const [word] of text.matchAll(WORDS))
    for (const value of people.get(word) ?? []) if (text.includes(value)) found.push(value);
  return found;
}

function peopleOf(run: RunReport): ReadonlyMap<string, Set<string>> {
  const holder = run.plan ?? run.roster ?? run;
  const made = known.get(holder);
  if (made) return made;
  const index = new Map<string, Set<string>>();
  const add = ({ userName, externalId, givenName, familyName, displayName }: Partial<PersonOfRow>): void => {
    for (const value of [userName, externalId, givenName, familyName, displayName]) {
      // Addresses go in any case.
      if (!value || value.includes('@') || !/\p{L}/u.test(value)) continue;
      const word = value.match(WORDS)?.at(-1) ?? '';
      const those = index.get(word);
      if (those) those.add(value);
      else index.set(word, new Set([value]));
    }
  };
  for (const { profile } of run.roster?.entries ?? []) add(profile);
  for (const { person, prior } of run.plan?.operations ?? []) {
    add(person);
    if (prior) add(prior);
  }
  for (const { person } of run.plan?.remarks ?? []) add(person);
  known.set(holder, index);
  return index;
}

type PersonOfRow = { [F in keyof PersonRef]: string | null | undefined };
