import type { Operation, RoleChange } from '../../model/operation.ts';
import { holdsChange, outcomesById, type OutcomeStatus } from '../../model/outcome.ts';
import type { RunReport } from '../../model/run.ts';
import type { Ink } from '../safe/ink.ts';
import type { Row, Section } from '../section.ts';
import { counted, whole } from '../../text/figures.ts';
import { once } from '../../text/once.ts';
import type { People } from './people.ts';

/** People named in one cell; the others are in the lists below it. */
const NAMED = 20;
/** And where room is short. */
const FEW = 3;

interface Gain {
  role: RoleChange;
  /** Roles that come with it. */
  includes: Map<string, RoleChange>;
  /** People who have an account. */
  existing: Operation[];
  newAccounts: number;
}

const nameOf = (role: RoleChange): string => role.display ?? role.value;

/**
 * Who gets more access, by role, the most powerful role first: a role that one person of a thousand gets must be as
 * plain as the one that all others get. However short room is, every role is named before any person is.
 */
export function gainsSection(run: RunReport, planned: readonly Operation[], people: People, ink: Ink): Section {
  const outcomes = run.outcomes && outcomesById(run.outcomes);
  // After an apply nobody has what did not happen.
  const operations = outcomes ? planned.filter(({ id }) => mayHold(outcomes.get(id)?.status)) : planned;
  const sorted = gainsByPower(run, operations);
  const rows = sorted.map((gain): Row => {
    const role = people.roles([gain.role, ...gain.includes.values()], true);
    const count = whole(total(gain));
    return { cells: [role, count, who(gain, NAMED, people, ink)], brief: [role, count, who(gain, FEW, people, ink)] };
  });
  return {
    name: 'gains',
    symbol: '⬆',
    title: 'More access',
    columns: ['Role', '>People', 'Who'],
    rows,
    count: peopleWhoGain(operations).size,
    open: true,
    names: sorted.map((gain) => `${people.roles([gain.role], true)} ${whole(total(gain))}`),
  };
}

const mayHold = (status: OutcomeStatus | undefined): boolean =>
  status === undefined || status === 'unknown' || holdsChange(status);

const total = ({ existing, newAccounts }: Gain): number => existing.length + newAccounts;

function gainsByPower(run: Pick<RunReport, 'rolesByPower'>, operations: readonly Operation[]): Gain[] {
  const rank = new Map((run.rolesByPower ?? []).map((name, i) => [name.toLowerCase(), i]));
  // A role that the policy does not know is nobody's everyday role.
  const placeOf = (name: string | undefined): number => rank.get(name?.toLowerCase() ?? '') ?? -1;
  const place = ({ role }: Gain): number => Math.max(placeOf(role.value), placeOf(role.display));
  return [...gainsByRole(operations).values()].sort(
    (a, b) => place(a) - place(b) || total(a) - total(b) || (nameOf(a.role) < nameOf(b.role) ? -1 : 1),
  );
}

/** Roles of a plan that people get, the most powerful first, with how many people. */
export function rolesGained(run: RunReport): { role: string; people: number }[] {
  return gainsByPower(run, run.plan?.operations ?? []).map((gain) => ({
    role: nameOf(gain.role),
    people: total(gain),
  }));
}

const peopleWhoGain = once((operations: readonly Operation[]): ReadonlySet<string> => {
  const keys = new Set<string>();
  for (const { kind, gains, key } of operations)
    if (kind !== 'blocked' && gains !== undefined && gains.length > 0) keys.add(key);
  return keys;
});

const gainsByRole = once((operations: readonly Operation[]): ReadonlyMap<string, Gain> => {
  const gains = new Map<string, Gain>();
  for (const operation of operations) {
    if (operation.kind === 'blocked' || !operation.gains) continue;
    const direct = operation.gains.filter(({ inherited }) => !inherited);
    const inherited = operation.gains.filter((role) => role.inherited);
    // A role that comes with one the person has already stands for itself.
    for (const role of direct.length > 0 ? direct : inherited) {
      const gain: Gain = gains.get(role.value) ?? { role, includes: new Map(), existing: [], newAccounts: 0 };
      gains.set(role.value, gain);
      // With several roles nobody can tell here which one brings what: it is said of the first.
      if (role === direct[0]) for (const one of inherited) gain.includes.set(one.value, one);
      if (operation.kind === 'create') gain.newAccounts += 1;
      else gain.existing.push(operation);
    }
  }
  return gains;
});

/** `Aisha Lund 41, Jan Pohl 88 and 930 more, 12 new accounts`. */
function who({ existing, newAccounts }: Gain, most: number, people: People, ink: Ink): string {
  const names = existing.slice(0, most).map((operation) => people.linkedName(operation));
  const more = existing.length - names.length;
  const parts = [names.join(', '), ...(newAccounts > 0 ? [ink.text(counted(newAccounts, 'new account'))] : [])].filter(
    Boolean,
  );
  if (more > 0) parts[0] = `${parts[0]} ${ink.text(`and ${whole(more)} more`)}`;
  return parts.join(', ');
}
