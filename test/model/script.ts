import { seededRandom } from '../tenant/server.ts';
import type { Row } from './reference.ts';

/** What someone writes into the roster in a pull request, about the n-th person. */
export interface Edit {
  what: 'join' | 'title' | 'leave' | 'back' | 'roles' | 'drop' | 'starts' | 'ends';
  who: number;
  n: number;
}

/** What another administrator does in CXone itself. */
export interface Outside {
  what: 'title' | 'off' | 'on' | 'delete' | 'create' | 'roles';
  who: number;
  n: number;
}

/** What goes wrong in a run. */
export type Trouble =
  | { kind: 'none' }
  /** Answers that fail or get lost, each with this probability. */
  | { kind: 'faults'; share: number }
  /** The run ends at its n-th record; with a post step, or the machine is gone. */
  | { kind: 'cut'; record: number; post: boolean; share: number };

export type Step =
  | { do: 'propose'; edits: Edit[] }
  /** Another push to the n-th open pull request, and its plan. */
  | { do: 'revise'; which: number; edits: Edit[] }
  /** Merges the n-th open pull request, and what the push starts. */
  | { do: 'merge'; which: number; trouble: Trouble }
  /** A push to the branch itself, and its run. */
  | { do: 'push'; edits: Edit[] }
  | { do: 'run'; trigger: 'schedule' | 'workflow_dispatch'; trouble: Trouble }
  | { do: 'outside'; edits: Outside[] }
  | { do: 'days'; days: number };

/** A story: who is there, how CXone is, and what happens. The same one for the same seed. */
export interface Story {
  seed: number;
  absent: 'report' | 'deactivate';
  /** Accounts of people who leave are deactivated, unless it says otherwise. */
  leavers?: 'deactivate' | 'delete';
  /** Milliseconds that CXone's lists and single reads lag behind writes. */
  lists: number;
  reads: number;
  bulk: boolean;
  patch: boolean;
  /** Of the people that edits are about: who has an account at first. */
  there: number[];
  steps: Step[];
}

export const PEOPLE = 8;
/** People who are always there, and to which nothing happens: no safety limit is ever about everyone. */
export const ALWAYS = 4;
export const ROLES = ['role-agent', 'role-supervisor', 'role-admin'];
const TITLES = ['Agent', 'Analyst', 'Lead', 'Trainer'];

export const nameOf = (who: number): string => `person.${who}@example.com`;
export const idOf = (who: number): string => `E${String(who).padStart(3, '0')}`;
export const titleOf = (n: number): string => TITLES[n % TITLES.length] as string;
export const rolesOf = (n: number): string[] => ROLES.filter((_, i) => ((n % 7) + 1) & (1 << i));

export const rowOf = (who: number, more: Partial<Row> = {}): Row => ({
  externalId: idOf(who),
  userName: nameOf(who),
  title: '',
  active: '',
  roles: [],
  startDate: '',
  endDate: '',
  ...more,
});

const WHAT = ['join', 'join', 'title', 'leave', 'back', 'roles', 'drop', 'starts', 'ends'] as const;

function editsFrom(random: () => number): Edit[] {
  const below = (most: number): number => Math.floor(random() * most);
  return Array.from({ length: 1 + below(2) }, () => ({
    what: WHAT[below(WHAT.length)] as Edit['what'],
    who: below(PEOPLE),
    n: below(1000),
  }));
}

/** The n-th story. */
export function storyOf(seed: number): Story {
  const random = seededRandom(seed * 2_654_435 + 17);
  const below = (most: number): number => Math.floor(random() * most);
  const one = <T>(list: readonly T[]): T => list[below(list.length)] as T;
  const some = <T>(most: number, make: () => T): T[] => Array.from({ length: 1 + below(most) }, make);
  const edit = (): Edit => ({
    what: one(WHAT),
    who: below(PEOPLE),
    n: below(1000),
  });
  const outside = (): Outside => ({
    what: one(['title', 'title', 'off', 'on', 'delete', 'create', 'roles'] as const),
    who: below(PEOPLE),
    n: below(1000),
  });
  const trouble = (): Trouble => {
    const dice = random();
    if (dice < 0.45) return { kind: 'none' };
    if (dice < 0.7) return { kind: 'faults', share: one([0.05, 0.2, 0.5]) };
    return { kind: 'cut', record: 3 + below(30), post: random() < 0.6, share: one([0, 0, 0.1]) };
  };
  const step = (): Step => {
    const dice = random();
    if (dice < 0.25) return { do: 'propose', edits: some(3, edit) };
    if (dice < 0.32) return { do: 'revise', which: below(4), edits: some(2, edit) };
    if (dice < 0.6) return { do: 'merge', which: below(4), trouble: trouble() };
    if (dice < 0.75) return { do: 'run', trigger: one(['schedule', 'workflow_dispatch'] as const), trouble: trouble() };
    if (dice < 0.9) return { do: 'outside', edits: some(2, outside) };
    return { do: 'days', days: one([1, 1, 3, 10]) };
  };
  const count = 5 + below(5);
  // Numbers of their own, so that everything else of a story stays what it was.
  const more = seededRandom(seed * 7919 + 3);
  const leavers = more() < 0.4 ? { leavers: 'delete' as const } : {};
  return {
    seed,
    ...leavers,
    absent: one(['report', 'deactivate'] as const),
    lists: one([0, 0, 5_000, 20_000]),
    reads: one([0, 0, 3_000]),
    bulk: random() < 0.6,
    patch: random() < 0.8,
    there: Array.from({ length: PEOPLE }, (_, who) => who).filter(() => random() < 0.4),
    steps: [
      { do: 'propose', edits: some(5, edit) },
      ...Array.from({ length: count }, step).flatMap((one): Step[] =>
        more() < 0.06 ? [{ do: 'push', edits: editsFrom(more) }, one] : [one],
      ),
    ],
  };
}
