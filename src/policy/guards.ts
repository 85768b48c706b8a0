import { GUARD_KINDS, type GuardKind, type GuardResult, type Operation, type WorkKind } from '../model/operation.ts';
import { findOverride, type Override } from './override.ts';
import { overrideEntry } from './override-entry.ts';
import type { Policy } from './policy-schema.ts';

/** What a plan's changes are measured against. */
interface Populations {
  /** Owned accounts, active or not. */
  owned: number;
  /** Owned accounts that are active. */
  ownedActive: number;
  /** Accounts that applies of the last 24 hours took away and that are not active again: they were active before. */
  left?: number;
  /** Of those, accounts that are not there any more: they were owned before. */
  deleted?: number;
}

/** Someone that an apply of the last 24 hours deactivated or deleted, seen to be done. */
export interface RecentLeaver {
  /** externalId, else userName, as that plan knew the person. */
  key: string;
  /** The tenant's id of the account. */
  id?: string;
  /** `delete` also for a deletion that was blocked: the account was deactivated in its place. */
  kind: 'deactivate' | 'delete';
}

/** Everything the guards go by. */
interface GuardReading {
  /** People, by kind of change: `guardCounts(operations, recent)`. */
  counts: Readonly<Record<GuardKind, number>>;
  /** The same of this plan alone, `guardCounts(operations)`, where earlier applies count as well. */
  planned?: Readonly<Record<GuardKind, number>>;
  /** How many of `planned` have an account that is not active now: `guardCounts` of their operations. */
  inactive?: Readonly<Record<GuardKind, number>>;
  /** Of `planned.delete` those whose account stays, because something stands in the way. */
  kept?: number;
  populations: Populations;
  guards: Policy['guards'];
  /** Hash of the plan, which an override must name. */
  hash: string;
  overrides: readonly Override[];
  /** Milliseconds since the epoch. */
  now: number;
}

/**
 * People by guard. Only existing people gain, lose or change: the roles of someone new are part of the account.
 * `deactivate` counts everyone who loses the account, however; `delete` also deletions that something stands in the way
 * of. To both comes who lost the account in the last 24 hours, so that a large change in small parts is seen as one;
 * each person counts once.
 * @param recent who was done in applies of the last 24 hours, without what an override let pass
 */
export function guardCounts(
  operations: readonly Operation[],
  recent: readonly RecentLeaver[] = [],
): Record<GuardKind, number> {
  const people: Record<GuardKind, Set<string>> = Object.fromEntries(
    GUARD_KINDS.map((kind) => [kind, new Set<string>()]),
  ) as Record<GuardKind, Set<string>>;
  /** Keys by account id: a person may be known by userName one day and by externalId the next. */
  const keys = new Map<string, string>();
  for (const operation of operations) {
    const { key, prior } = operation;
    if (prior) keys.set(prior.id, key);
    const guarded = guardedKind(operation);
    if (guarded === null) continue;
    if (guarded !== 'roles') people[guarded].add(key);
    if (guarded === 'delete') people.deactivate.add(key);
    if (guarded === 'create') continue;
    if ((operation.gains?.length ?? 0) > 0) people.roleGain.add(key);
    if ((operation.loses?.length ?? 0) > 0) people.roleLoss.add(key);
    if (guarded === 'update' && operation.after?.userName !== undefined) people.userNameChange.add(key);
  }
  for (const leaver of recent) {
    const key = (leaver.id !== undefined && keys.get(leaver.id)) || leaver.key;
    if (leaver.id !== undefined) keys.set(leaver.id, key);
    people.deactivate.add(key);
    if (leaver.kind === 'delete') people.delete.add(key);
  }
  return Object.fromEntries(GUARD_KINDS.map((kind) => [kind, people[kind].size])) as Record<GuardKind, number>;
}

/** The kind that an operation is guarded as; `null` where it takes and gives nothing. */
function guardedKind({ kind, prior }: Operation): WorkKind | null {
  // Held back for what hangs on the account, it takes the person's access away all the same.
  const guarded = kind === 'held-back' ? 'delete' : kind;
  if (guarded === 'blocked') return null;
  // Deactivated already: what is left of its sign-out takes nobody's access. A deletion is something new.
  const isOver = prior?.active === false && kind !== 'delete';
  return isOver && (guarded === 'delete' || guarded === 'deactivate') ? null : guarded;
}

/**
 * Reads every guard. One trips when the count, or its share of the population, is *more* than the limit; the comparison
 * is exact, only the percentage shown is rounded.
 *
 * The population is the owned active accounts, and those that were active until an apply of the last 24 hours where
 * that counts. New accounts are measured against the owned accounts there would be
 * afterwards (deletions of the same plan taken off). With at most `minimumPopulation` owned accounts percentages say
 * little: then only "all of them" trips – for reactivations: every owned account, since none would have been active
 * – and new accounts pass. For leavers, accounts that the last 24 hours deleted are owned still: a population does not
 * become small by what is counted. Changes of accounts that are not active count, but are no part of "all of them".
 */
export function evaluateGuards(reading: GuardReading): GuardResult[] {
  const { counts, populations, guards } = reading;
  const { owned, deleted = 0 } = populations;
  return GUARD_KINDS.map((kind): GuardResult => {
    const count = counts[kind];
    const limit = guards[kind];
    const isLeaving = kind === 'deactivate' || kind === 'delete';
    const small = (isLeaving ? owned + deleted : owned) <= guards.minimumPopulation;
    const population = populationOf(kind, reading, small);
    const earlier = count - (reading.planned?.[kind] ?? count);
    const inactive = inactiveOf(kind, reading, small);
    const isOver = small
      ? kind !== 'create' && all(count - inactive, population, guards.minimumPopulation)
      : exceeds(count, population, limit);
    // A plan that takes nobody's account is not stopped for what earlier ones did.
    const tripped = isOver && (earlier === 0 || count > earlier);
    const override = tripped
      ? findOverride(reading.overrides, reading.hash, kind, [count - earlier, count], reading.now)
      : null;
    return {
      kind,
      count,
      population,
      percent: share(count, population),
      limit,
      isSmall: small && tripped ? true : undefined,
      tripped,
      overridden: override !== null,
      earlier: earlier > 0 ? earlier : undefined,
      inactive: inactive > 0 ? inactive : undefined,
      override: override
        ? { reason: override.reason, approver: override.approver, expires: override.expires }
        : undefined,
    };
  });
}

/** All of them; where there is nobody yet, more than a small population would be. */
function all(count: number, population: number, minimum: number): boolean {
  return population > 0 ? count >= population : count > minimum;
}

/** How many of those that a guard counts are no part of its population. */
function inactiveOf(kind: GuardKind, { counts, inactive }: GuardReading, small: boolean): number {
  if (kind === 'create') return 0;
  // Measured against the active accounts, of which none is reactivated; in a small population against all owned ones.
  if (kind === 'reactivate') return small ? 0 : counts.reactivate;
  return inactive?.[kind] ?? 0;
}

function populationOf(
  kind: GuardKind,
  { counts, planned = counts, kept = 0, populations }: GuardReading,
  small: boolean,
): number {
  const { owned, ownedActive, left = 0 } = populations;
  if (kind === 'create') return Math.max(0, owned + planned.create - planned.delete + kept);
  if (kind === 'reactivate' && small) return owned;
  return kind === 'deactivate' || kind === 'delete' ? ownedActive + left : ownedActive;
}

function exceeds(count: number, population: number, limit: { percent?: number; count?: number }): boolean {
  if (count === 0) return false;
  if (limit.count !== undefined && count > limit.count) return true;
  // In millionths of a percent, as whole numbers: 0.29 * 100 is not 29 in floating point.
  return (
    limit.percent !== undefined &&
    BigInt(count) * 100_000_000n > BigInt(Math.round(limit.percent * 1_000_000)) * BigInt(population)
  );
}

/** Percent with one decimal; of nobody, any number is all. */
function share(count: number, population: number): number {
  if (population === 0) return count === 0 ? 0 : 100;
  return Math.round((count * 1000) / population) / 10;
}

const WHAT: Record<GuardKind, string> = {
  deactivate: 'would be deactivated or deleted',
  delete: 'would be deleted',
  roleGain: 'would gain roles',
  roleLoss: 'would lose roles',
  create: 'would be created',
  update: 'would be updated',
  reactivate: 'would be reactivated',
  userNameChange: 'would get another userName',
};

/** What a guard saw and what it allows, in one sentence without personal data; also right for one that did not trip. */
export function guardMessage(result: GuardResult): string {
  const { kind, count, population, percent, limit, earlier = 0, inactive = 0 } = result;
  const lately = earlier > 0 ? `, ${earlier} of them in the last 24 hours` : '';
  const beside = `beside ${population} active ones`;
  const off = kind === 'reactivate' ? beside : `${inactive} of them not active, ${beside}`;
  const of =
    kind === 'create'
      ? `${count} of the ${population} owned accounts there would be afterwards ${WHAT.create}`
      : inactive > 0
        ? `${count} owned accounts ${WHAT[kind]}${lately}, ${off}`
        : `${count} of ${population} owned ${kind === 'reactivate' ? '' : 'active '}accounts ${WHAT[kind]}${lately}`;
  const limits = [
    ...(limit.percent === undefined ? [] : [`${limit.percent} %`]),
    ...(limit.count === undefined ? [] : [`${limit.count}`]),
  ];
  const allowed = limits.length === 0 ? 'no limit' : `limit ${limits.join(' or ')}`;
  if (!result.tripped) return `${kind}: ${of} (${percent} %, ${allowed})`;
  const all = population > 0 && inactive === 0 && count >= population ? ', which is all of them' : '';
  // Rounding may hide that the share is over the limit; a count that is over it says nothing about the share.
  const isHidden = limit.percent !== undefined && percent <= limit.percent && all === '';
  const just = isHidden && exceeds(count, population, { percent: limit.percent }) ? 'just over ' : '';
  const passed = result.override
    ? `; let pass by ${result.override.approver} until ${result.override.expires}: ${result.override.reason}`
    : '';
  return `${kind}: ${of}${all} (${just}${percent} %, ${allowed})${passed}`;
}

/**
 * What to do about a guard that tripped: look for a mistake first, then the lines that let just this change pass.
 * @param path path of the override file
 * @param now milliseconds since the epoch, for the proposed expiry
 * @param check where to look for a mistake, a sentence
 * @param together how many guards stop the run: their lines make one file, one below the other
 */
export function guardAdvice(
  result: GuardResult,
  hash: string,
  path: string,
  now: number,
  check = 'Check that the roster file is complete.',
  together = 1,
): string {
  const lines = overrideEntry(result.kind, result.count - (result.earlier ?? 0), hash, now);
  return together === 1
    ? [
        `${check} If the change is meant, merge a ${path} by a pull request of its own, with your reason and the ` +
          'approver filled in:',
        ...lines,
      ].join('\n')
    : [
        `${check} If the change is meant, merge one ${path} by a pull request of its own, with an entry for each of ` +
          `the ${together} limits that stop this run, with your reason and the approver filled in; this one’s is:`,
        ...lines.map((line, i) => `${i === 0 ? '- ' : '  '}${line}`),
      ].join('\n');
}
