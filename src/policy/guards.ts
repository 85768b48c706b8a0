import type { GuardKind, GuardResult, Operation } from '../model/operation.ts';
import { findOverride, GUARD_KINDS, type Override } from './override.ts';
import type { Policy } from './policy-schema.ts';

/** What a plan's changes are measured against. */
export interface Populations {
  /** Owned accounts, active or not. */
  owned: number;
  /** Owned accounts that are active. */
  ownedActive: number;
}

/** Everything the guards go by. */
export interface GuardReading {
  /** People, by kind of change: `guardCounts(operations)`. */
  counts: Readonly<Record<GuardKind, number>>;
  populations: Populations;
  guards: Policy['guards'];
  /** Hash of the plan, which an override must name. */
  hash: string;
  overrides: readonly Override[];
  /** Milliseconds since the epoch. */
  now: number;
}

/** People by guard. Only existing people gain, lose or change: a joiner's roles are part of the new account. */
export function guardCounts(operations: readonly Operation[]): Record<GuardKind, number> {
  const people: Record<GuardKind, Set<string>> = Object.fromEntries(
    GUARD_KINDS.map((kind) => [kind, new Set<string>()]),
  ) as Record<GuardKind, Set<string>>;
  for (const operation of operations) {
    const { kind, key } = operation;
    // Blocked for what hangs on the account, it takes the person's access away all the same: the deletion guard is to
    // see it.
    const guarded =
      kind === 'blocked' && operation.blockedKind === 'delete' && operation.after !== null ? 'delete' : kind;
    if (guarded === 'blocked') continue;
    // Deactivated already: what is left of its sign-out takes nobody's access. A deletion is something new.
    if (kind !== 'delete' && (guarded === 'delete' || guarded === 'deactivate') && operation.prior?.active === false)
      continue;
    if (guarded !== 'roles') people[guarded].add(key);
    if (guarded === 'create') continue;
    if ((operation.gains?.length ?? 0) > 0) people.roleGain.add(key);
    if ((operation.loses?.length ?? 0) > 0) people.roleLoss.add(key);
    if (guarded === 'update' && operation.after?.userName !== undefined) people.userNameChange.add(key);
  }
  return Object.fromEntries(GUARD_KINDS.map((kind) => [kind, people[kind].size])) as Record<GuardKind, number>;
}

/**
 * Reads every guard. One trips when the count, or its share of the population, is *more* than the limit; the comparison
 * is exact, only the percentage shown is rounded.
 *
 * The population is the owned active accounts. New accounts are measured against the owned accounts there would be
 * afterwards (deletions of the same plan taken off). With at most `minimumPopulation` owned accounts percentages say
 * little: then only "all of them" trips – for reactivations: every owned account, since none would have been active
 * – and new accounts pass.
 */
export function evaluateGuards(reading: GuardReading): GuardResult[] {
  const { counts, populations, guards } = reading;
  const small = populations.owned <= guards.minimumPopulation;
  return GUARD_KINDS.map((kind): GuardResult => {
    const count = counts[kind];
    const limit = guards[kind];
    const population = populationOf(kind, counts, populations, small);
    const tripped = small
      ? kind !== 'create' && all(count, population, guards.minimumPopulation)
      : exceeds(count, population, limit);
    const override = tripped ? findOverride(reading.overrides, reading.hash, kind, count, reading.now) : null;
    return {
      kind,
      count,
      population,
      percent: share(count, population),
      limit,
      tripped,
      overridden: override !== null,
      ...(override && {
        override: { reason: override.reason, approver: override.approver, expires: override.expires },
      }),
    };
  });
}

/** All of them; where there is nobody yet, more than a small population would be. */
function all(count: number, population: number, minimum: number): boolean {
  return population > 0 ? count >= population : count > minimum;
}

function populationOf(
  kind: GuardKind,
  counts: Readonly<Record<GuardKind, number>>,
  { owned, ownedActive }: Populations,
  small: boolean,
): number {
  if (kind === 'create') return Math.max(0, owned + counts.create - counts.delete);
  if (kind === 'reactivate' && small) return owned;
  return ownedActive;
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
  deactivate: 'would be deactivated',
  delete: 'would be deleted',
  roleGain: 'would gain roles',
  roleLoss: 'would lose roles',
  create: 'would be created',
  update: 'would be updated',
  reactivate: 'would be reactivated',
  userNameChange: 'would get another userName',
};

/** The same guards without their percentages, small populations included: for changes that are no whole roster. */
export function countLimits(guards: Policy['guards']): Policy['guards'] {
  const limits = GUARD_KINDS.map(
    (kind) => [kind, guards[kind].count === undefined ? {} : { count: guards[kind].count }] as const,
  );
  return { ...(Object.fromEntries(limits) as Record<GuardKind, { count?: number }>), minimumPopulation: -1 };
}

/** What a guard saw and what it allows, in one sentence without personal data; also right for one that did not trip. */
export function guardMessage(result: GuardResult): string {
  const { kind, count, population, percent, limit } = result;
  const of =
    kind === 'create'
      ? `${count} of the ${population} owned accounts there would be afterwards ${WHAT.create}`
      : `${count} of ${population} owned ${kind === 'reactivate' ? '' : 'active '}accounts ${WHAT[kind]}`;
  const limits = [
    ...(limit.percent === undefined ? [] : [`${limit.percent} %`]),
    ...(limit.count === undefined ? [] : [`${limit.count}`]),
  ];
  const allowed = limits.length === 0 ? 'no limit' : `limit ${limits.join(' or ')}`;
  if (!result.tripped) return `${kind}: ${of} (${percent} %, ${allowed})`;
  const all = population > 0 && count >= population ? ', which is all of them' : '';
  const just = limit.percent !== undefined && percent === limit.percent && all === '' ? 'just over ' : '';
  const passed = result.override
    ? `; let pass by ${result.override.approver} until ${result.override.expires}: ${result.override.reason}`
    : '';
  return `${kind}: ${of}${all} (${just}${percent} %, ${allowed})${passed}`;
}

/**
 * What to do about a guard that tripped: look at the file first, then the lines that let just this change pass.
 * @param path path of the override file
 * @param now milliseconds since the epoch, for a proposed expiry two days on
 */
export function guardAdvice(result: GuardResult, hash: string, path: string, now: number): string {
  const expires = new Date(now + 2 * 86_400_000).toISOString().slice(0, 10);
  return [
    `Check that the roster file is complete. If the change is meant, merge a ${path} with:`,
    `plan: ${hash}`,
    `kind: ${result.kind}`,
    `count: ${result.count}`,
    'reason: <why>',
    'approver: <who>',
    `expires: ${expires}`,
  ].join('\n');
}
