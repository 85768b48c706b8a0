import { placeOf, type RosterEntry } from '../model/entry.ts';
import type { Operation, ScheduledOperation } from '../model/operation.ts';
import type { PriorState, PriorUser } from '../model/state.ts';
import { skillsIn } from '../model/skills.ts';
import { dayAfter } from '../text/days.ts';
import { disputed, planRow } from './plan-row.ts';
import type { Decisions, Untouchable } from './decisions.ts';
import { compare } from './hash.ts';
import { type Match, matchEntries, nameKey, PriorIndex } from './match.ts';
import { addTo } from '../text/add-to.ts';

/** Dates further ahead are looked at while they are few: many of them mean "never", or are days of retirement. */
const NEAR_DAYS = 400;
const MOST_FAR = 20;

/**
 * What dates of the file will bring: first days, the days after last days and after the ends of roles, each as the
 * operation it will be, on the tenant as it is after everything before it. Pure.
 * @param draft the plan of today
 * @param decideOn the policy's answers on a day
 * @param today YYYY-MM-DD
 * @param untouchable people of wrong rows, as for today’s plan
 * @returns by day, then in the order of the roster
 */
export function scheduledOperations(
  entries: readonly RosterEntry[],
  prior: PriorState,
  draft: readonly Operation[],
  decideOn: (day: string) => Decisions,
  today: string,
  untouchable: Untouchable | null = null,
): ScheduledOperation[] {
  const near = dayAfter(Date.parse(today), NEAR_DAYS);
  const all: { entry: RosterEntry; i: number; days: string[] }[] = [];
  let far = 0;
  for (const [i, entry] of entries.entries()) {
    if (entry.startDate === undefined && entry.endDate === undefined && !entry.roles) continue;
    const days = turningDays(entry).filter((day) => day > today);
    if (days.length > 0) all.push({ entry, i, days });
    far += days.filter((day) => day > near).length;
  }
  const dated =
    far <= MOST_FAR
      ? all
      : all.flatMap(({ days, ...one }) => {
          const due = days.filter((day) => day <= near);
          return due.length > 0 ? [{ ...one, days: due }] : [];
        });
  if (dated.length === 0) return [];
  const matches = matchEntries(entries, new PriorIndex(prior.users));
  const self = new Set((prior.self ?? []).map(nameKey));
  const byRow = new Map<string, Operation[]>();
  for (const operation of draft) addTo(byRow, placeOf(operation), operation);
  const decided = new Map<string, Decisions>();
  const scheduled: ScheduledOperation[] = [];
  for (const { entry, i, days } of dated) {
    const match = matches.at(i) as Match;
    const now = byRow.get(placeOf(entry)) ?? [];
    // Someone who waits for a decision has no future that anybody knows.
    if (disputed(entry, match, untouchable) || now.some(({ kind }) => kind === 'blocked')) continue;
    let user = now.reduce(afterwards, match.user);
    for (const on of days) {
      const decide = decided.get(on) ?? decideOn(on);
      decided.set(on, decide);
      const then: Match = user ? { kind: 'matched', user, adoption: false } : { kind: 'none' };
      const { operations } = planRow(entry, then, decide, self);
      for (const operation of operations) {
        if (operation.kind === 'blocked') continue;
        scheduled.push({ ...operation, on });
        user = afterwards(user, operation);
      }
    }
  }
  return scheduled.sort((a, b) => compare(a.on, b.on));
}

/** Days on which a row starts to mean something else, first one first. */
function turningDays({ startDate, endDate, roles }: RosterEntry): string[] {
  const ends = [endDate, ...(roles ?? []).map((grant) => grant.until)];
  const days = [startDate, ...ends.map((day) => day && dayAfter(Date.parse(day), 1))];
  return [...new Set(days.filter((day) => day !== undefined))].sort();
}

/** The account as it will be once an operation is done; `undefined` where there is none any more. */
function afterwards(user: PriorUser | undefined, operation: Operation): PriorUser | undefined {
  if (operation.kind === 'delete') return undefined;
  const { after, person } = operation;
  const held: PriorUser = user ?? { ...person, id: '', active: true, roles: [] };
  if (after === null) return held;
  const { roles: _, skills, invite, ...values } = after;
  const attributes = { ...held.attributes };
  const next: PriorUser = { ...held, attributes };
  for (const [field, value] of Object.entries(values)) {
    const holds = value ?? undefined;
    if (field.startsWith('attr.')) Object.assign(attributes, { [field.slice(5)]: holds });
    else Object.assign(next, { [field]: holds });
  }
  if (operation.roles) next.roles = operation.roles;
  if (skills !== undefined) next.skills = skillsIn(String(skills ?? '')).map((skill) => ({ id: '', ...skill }));
  if (invite !== undefined) next.status = 'PENDING';
  return next;
}
