import type { GuardKind } from '../model/operation.ts';
import { dayAfter } from '../text/days.ts';

/** Days for which an override is proposed. */
const PROPOSED_DAYS = 5;

/** What stands in a proposed entry until someone puts a reason and a name there; an entry that still has it warns. */
export const TO_FILL_IN = { reason: 'why this is meant', approver: 'who answers for it' };

/**
 * The entry that would let a guard pass, once someone has put a reason and a name to it: lines of YAML.
 * @param count people of the plan that the guard counted
 * @param now milliseconds since the epoch
 */
export function overrideEntry(kind: GuardKind, count: number, hash: string, now: number): string[] {
  const expires = Number.isNaN(now) ? 'YYYY-MM-DD' : dayAfter(now, PROPOSED_DAYS);
  return [
    `plan: ${hash.replaceAll(/[^\da-f]/giu, '')}`,
    `kind: ${kind}`,
    `count: ${Math.round(count)}`,
    `reason: "${TO_FILL_IN.reason}"`,
    `approver: "${TO_FILL_IN.approver}"`,
    `expires: ${expires}`,
  ];
}
