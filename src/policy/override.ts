import { z } from 'zod';
import { GUARD_KINDS, type GuardKind } from '../model/operation.ts';
import { complaints } from './complaints.ts';
import { byPlace, readYaml } from './document.ts';
import { TO_FILL_IN } from './override-entry.ts';
import type { PathProblem, PolicyProblem } from './problem.ts';
import { shown } from './secrecy.ts';
import { DAY_MS, isoTime } from '../text/days.ts';

/** Days an override may look ahead. */
const DAYS = 7;

const overrideSchema = z.strictObject({
  plan: z
    .string()
    .regex(/^[0-9a-f]{64}$/iu, 'the plan’s hash: 64 hex digits, as the comment and the output `plan-hash` show it')
    .transform((hash) => hash.toLowerCase()),
  kind: z.enum(GUARD_KINDS),
  count: z.number().int().min(1),
  reason: z.string().trim().min(1),
  approver: z.string().trim().min(1),
  expires: z.string(),
});

/** Permission for one guard to be passed by exactly one change. */
export type Override = z.output<typeof overrideSchema>;

/**
 * Reads an override file: one mapping, or a list of them.
 * @param now milliseconds since the epoch
 * @returns the overrides that hold now. An entry that is malformed, or that ends more than seven days ahead, is an
 * error; one that has ended is a warning, since old entries do no harm. `unfilled`: texts that are still as proposed
 * in entries that hold, since the record names the person who merged it
 */
export async function parseOverride(
  text: string,
  path: string,
  now: number,
): Promise<{ overrides: Override[]; problems: PolicyProblem[]; unfilled: PolicyProblem[] }> {
  const file = await readYaml(text, path);
  if (file.problems.length > 0) return { overrides: [], problems: file.problems, unfilled: [] };
  const single = !Array.isArray(file.data);
  const entries: unknown[] = file.data === null ? [] : Array.isArray(file.data) ? file.data : [file.data];
  const overrides: Override[] = [];
  const problems: PathProblem[] = [];
  const unfilled: PathProblem[] = [];
  for (const [i, entry] of entries.entries()) {
    const prefix = single ? [] : [i];
    const read = overrideSchema.safeParse(entry);
    const found = read.success
      ? expiryProblem(read.data.expires, now)
      : complaints(overrideSchema, entry, read.error.issues);
    const inFile = (problem: PathProblem): PathProblem => ({ ...problem, path: [...prefix, ...problem.path] });
    problems.push(...found.map(inFile));
    if (!read.success || found.length > 0) continue;
    overrides.push(read.data);
    unfilled.push(...asProposed(read.data).map(inFile));
  }
  const placed = (some: PathProblem[]): PolicyProblem[] => some.map(file.place).sort(byPlace);
  return { overrides, problems: placed(problems), unfilled: placed(unfilled) };
}

/** The well-formed entries of an override file, whether or not they hold now. */
export async function overrideEntries(text: string, path: string): Promise<Override[]> {
  const { data } = await readYaml(text, path);
  return (Array.isArray(data) ? data : [data]).flatMap((entry) => overrideSchema.safeParse(entry).data ?? []);
}

/**
 * The override that lets a tripped guard pass.
 * @param hash hash of the plan that tripped it
 * @param counts people of the plan alone, and with those of the last 24 hours: must be a number that was approved
 * @param now milliseconds since the epoch
 */
export function findOverride(
  overrides: readonly Override[],
  hash: string,
  kind: GuardKind,
  counts: readonly number[],
  now: number,
): Override | null {
  return (
    overrides.find(
      (override) =>
        override.plan === hash &&
        override.kind === kind &&
        counts.includes(override.count) &&
        expiryProblem(override.expires, now).length === 0,
    ) ?? null
  );
}

/**
 * Why an override for a guard that tripped does not let it pass, in a sentence; `null` where none is for this guard.
 * @param overrides those that hold now
 * @param hash hash of the plan that tripped it
 * @param count people of the plan that the guard counted
 */
export function missedOverride(
  overrides: readonly Override[],
  hash: string,
  kind: GuardKind,
  count: number,
): string | null {
  const meant = overrides.filter((override) => override.kind === kind);
  const counted = meant.find((override) => override.plan === hash);
  if (counted) return `the override for ${kind} is for a count of ${counted.count}, and this plan has ${count}`;
  const [other] = meant;
  return other
    ? `the override for ${kind} names another plan (${other.plan.slice(0, 12)}…, and this one is ${hash.slice(0, 12)}…)`
    : null;
}

/** A day ends when it is over everywhere in UTC; a moment needs its offset, or nobody knows which one it is. */
const SHAPES = {
  day: z.iso.date(),
  moment: z.iso.datetime({ offset: true }),
};

const expiry = (severity: PathProblem['severity'], found: string, expected: string): PathProblem[] => [
  { path: ['expires'], severity, found, expected, suggestion: '' },
];

/** What was pasted as it was proposed: the audit would not say why, or who answers for it. */
const asProposed = (entry: Override): PathProblem[] =>
  (['reason', 'approver'] as const)
    .filter((key) => entry[key].toLowerCase() === TO_FILL_IN[key])
    .map((key) => ({
      path: [key],
      severity: 'warning',
      found: `${shown(entry[key])}, as the entry was proposed`,
      expected: key === 'reason' ? 'the reason, in your own words' : 'the name of the person who approves it',
      suggestion: '',
    }));

function expiryProblem(expires: string, now: number): PathProblem[] {
  const day = SHAPES.day.safeParse(expires).success;
  if (!day && !SHAPES.moment.safeParse(expires).success) {
    return expiry(
      'error',
      shown(expires),
      'a day (YYYY-MM-DD, to its end in UTC) or a moment with its offset (2026-01-31T18:00:00Z)',
    );
  }
  const at = Date.parse(expires);
  if (at - now > DAYS * DAY_MS)
    return expiry('error', shown(expires), `at most ${DAYS} days ahead: until ${isoTime(now + DAYS * DAY_MS)}`);
  if (now >= (day ? at + DAY_MS : at))
    return expiry('warning', `${shown(expires)}, which is over`, 'a day to come, or no entry');
  return [];
}
