import { createHmac } from 'node:crypto';
import type { RosterEntry } from '../model/entry.ts';
import type { PersonRef } from '../model/person.ts';
import type { RunReport } from '../model/run.ts';
import { canonicalChange } from '../plan/hash.ts';
import type { ApprovalKeys } from './keys.ts';
import type { Change } from '../model/operation.ts';

/** Bytes for a person, and as many for what happens to them. */
const HALF = 4;
/** Characters that they may take of a comment: what people read comes first. */
const BUDGET = 8_000;

/** What the comment before said about a plan. */
interface PlanBefore {
  plan: string;
  head: string;
  people?: string | undefined;
}

const short = (text: string, keys: ApprovalKeys): Buffer =>
  createHmac('sha256', keys.digest).update(text).digest().subarray(0, HALF);

const personDigest = (key: string, keys: ApprovalKeys): string => short(`person\n${key}`, keys).toString('hex');

/**
 * Who is planned and what for each, so that the plan of the next push can be held against it: for each change a keyed
 * digest of its person and one of the change, sorted, base64.
 * @returns `null` where it would take too much room
 */
export function peopleDigests(operations: readonly Change[], keys: ApprovalKeys): string | null {
  if (Math.ceil((operations.length * 2 * HALF) / 3) * 4 > BUDGET) return null;
  const pairs = operations.map((change) => `${personDigest(change.key, keys)}${changeOf(change, keys)}`);
  return Buffer.from(pairs.sort().join(''), 'hex').toString('base64');
}

const changeOf = (change: Change, keys: ApprovalKeys): string =>
  short(`change\n${canonicalChange(change)}`, keys).toString('hex');

/** Changes of each person, in one word. */
function byPerson(people: string): Map<string, string> {
  const found = new Map<string, string>();
  const hex = Buffer.from(people, 'base64').toString('hex');
  for (let at = 0; at < hex.length; at += 4 * HALF) {
    const person = hex.slice(at, at + 2 * HALF);
    found.set(person, `${found.get(person) ?? ''}${hex.slice(at, at + 4 * HALF)}`);
  }
  return found;
}

/**
 * What the plan of this push changes against the one before it: who is added, who is no longer planned, and who gets
 * another change. Names of the second come from the file, where it names them.
 */
export function sincePlan(
  before: PlanBefore,
  { plan, roster }: Pick<RunReport, 'plan' | 'roster'>,
  keys: ApprovalKeys,
): RunReport['since'] {
  if (!plan) return undefined;
  const since = { commit: before.head, same: before.plan === plan.hash, added: [], changed: [], gone: [], unnamed: 0 };
  if (since.same) return { ...since, known: true };
  const now = peopleDigests(plan.operations, keys);
  if (before.people === undefined || now === null) return { ...since, known: false };
  const [old, fresh] = [byPerson(before.people), byPerson(now)];
  const added = new Set<string>();
  const changed = new Set<string>();
  for (const { key } of plan.operations) {
    const person = personDigest(key, keys);
    const was = old.get(person);
    if (was === undefined) added.add(key);
    else if (was !== fresh.get(person)) changed.add(key);
  }
  const left = new Set([...old.keys()].filter((person) => !fresh.has(person)));
  const gone = left.size === 0 ? [] : namesOf(left, roster?.entries ?? [], keys);
  return { ...since, known: true, added: [...added], changed: [...changed], gone, unnamed: left.size - gone.length };
}

function namesOf(
  wanted: ReadonlySet<string>,
  entries: readonly RosterEntry[],
  keys: ApprovalKeys,
): NonNullable<RunReport['since']>['gone'] {
  return entries.flatMap(({ profile, file, row, line }) => {
    const key = profile.externalId ?? profile.userName ?? '';
    if (!wanted.has(personDigest(key, keys))) return [];
    const person: PersonRef = { userName: profile.userName ?? '' };
    for (const field of ['externalId', 'givenName', 'familyName', 'displayName'] as const)
      if (profile[field]) person[field] = profile[field];
    return [{ person, file, row, line }];
  });
}
