import type { GuardKind, GuardResult } from '../model/operation.ts';
import { findOverride, GUARD_KINDS, type Override } from './override.ts';
import type { Policy } from './schema.ts';

/** People by what would happen to them; only existing people gain, lose or change, a joiner's roles are part of the new account. */
export type GuardCounts = Record<GuardKind, number>;

/** What a plan's changes are measured against. */
export interface Population {
  /** Owned accounts, active or not. */
  owned: number;
  /** Owned accounts that are active. */
  ownedActive: number;
}

/** Everything the guards go by. */
export interface GuardReading {
  counts: Readonly<GuardCounts>;
  population: Population;
  policy: Pick<Policy, 'guards'>;
  /** Hash of the plan, which an override must name. */
  hash: string;
  overrides: readonly Override[];
  /** Milliseconds since the epoch. */
  now: number;
}

/**
 * Reads every guard. One trips when the count, or its share of the population, is *more* than the limit; the comparison is
 * exact, only the percentage shown is rounded.
 *
 * The population is the owned active accounts. New accounts are measured against the owned accounts there would be afterwards
 * (deletions of the same plan taken off). With at most `minimumPopulation` owned accounts percentages say little: then only
 * "all of them" trips – for reactivations: every owned account, since none would have been active – and new accounts pass.
 */
export function evaluateGuards(reading: GuardReading): GuardResult[] {
  const { counts } = reading;
  const { guards } = reading.policy;
  const small = reading.population.owned <= guards.minimumPopulation;
  return GUARD_KINDS.map((kind): GuardResult => {
    const count = counts[kind];
    const limit = guards[kind];
    const population = populationOf(kind, counts, reading.population, small);
    const tripped = small ? kind !== 'create' && population > 0 && count >= population : exceeds(count, population, limit);
    const override = tripped ? findOverride(reading.overrides, reading.hash, kind, count, reading.now) : null;
    return {
      kind,
      count,
      population,
      percent: share(count, population),
      limit,
      tripped,
      overridden: override !== null,
      ...(override && { override: { reason: override.reason, approver: override.approver, expires: override.expires } }),
    };
  });
}

function populationOf(kind: GuardKind, counts: Readonly<GuardCounts>, { owned, ownedActive }: Population, small: boolean): number {
  if (kind === 'create') return Math.max(0, owned + counts.create - counts.delete);
  if (kind === 'reactivate' && small) return owned;
  return ownedActive;
}

function exceeds(count: number, population: number, limit: { percent?: number; count?: number }): boolean {
  if (count === 0) return false;
  if (limit.count !== undefined && count > limit.count) return true;
  // In millionths of a percent, as whole numbers: 0.29 * 100 is not 29 in floating point.
  return limit.percent !== undefined && BigInt(count) * 100_000_000n > BigInt(Math.round(limit.percent * 1_000_000)) * BigInt(population);
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

/** What a guard saw and what it allows, in one sentence without personal data; also right for one that did not trip. */
export function guardMessage(result: GuardResult): string {
  const { kind, count, population, percent, limit } = result;
  const of =
    kind === 'create'
      ? `${count} of the ${population} owned accounts there would be afterwards ${WHAT.create}`
      : `${count} of ${population} owned ${kind === 'reactivate' ? '' : 'active '}accounts ${WHAT[kind]}`;
  const limits = [...(limit.percent === undefined ? [] : [`${limit.percent} %`]), ...(limit.count === undefined ? [] : [`${limit.count}`])];
  const allowed = limits.length === 0 ? 'no limit' : `limit ${limits.join(' or ')}`;
  if (!result.tripped) return `${kind}: ${of} (${percent} %, ${allowed})`;
  const all = population > 0 && count >= population ? ', which is all of them' : '';
  const just = limit.percent !== undefined && percent === limit.percent && all === '' ? 'just over ' : '';
  const passed = result.override ? `; let pass by ${result.override.approver} until ${result.override.expires}: ${result.override.reason}` : '';
  return `${kind}: ${of}${all} (${just}${percent} %, ${allowed})${passed}`;
}
