import type { GuardKind } from '../model/operation.ts';

/** Days for which an override is proposed. */
const PROPOSED_DAYS = 5;

/**
 * The entry that would let a guard pass, once someone has put a reason and a name to it: lines of YAML.
 * @param count people of the plan that the guard counted
 * @param now milliseconds since the epoch
 */
export function overrideEntry(kind: GuardKind, count: number, hash: string, now: number): string[] {
  const expires = Number.isNaN(now)
    ? 'YYYY-MM-DD'
    : new Date(now + PROPOSED_DAYS * 86_400_000).toISOString().slice(0, 10);
  return [
    `plan: ${hash.replaceAll(/[^\da-f]/giu, '')}`,
    `kind: ${kind}`,
    `count: ${Math.round(count)}`,
    'reason: "why this is meant"',
    'approver: "who answers for it"',
    `expires: ${expires}`,
  ];
}
