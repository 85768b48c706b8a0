import { type Kind, KINDS, wireKind } from '../../model/operation.ts';
import { groupOf, type Outcome, worked } from '../../model/outcome.ts';
import type { RunReport } from '../../model/run.ts';
import { once } from '../../text/once.ts';
import { KIND_WORDS } from '../words/wording.ts';

/** One kind of change after an apply, in people. The figures of a line add up to `planned`. */
interface ActionLine {
  kind: Kind;
  name: string;
  planned: number;
  done: number;
  /** A create that met its own account. */
  adopted: number;
  /** Failed or ignored. */
  failed: number;
  /** The main change happened, a step is open; a deletion that left the account deactivated. */
  partial: number;
  /** Sent, and not seen in CXone. */
  unconfirmed: number;
  notStarted: number;
  /** Kept from happening until someone decides. */
  blocked: number;
}

const NAMES: Record<Kind, string> = {
  create: 'Create',
  update: 'Update',
  reactivate: 'Reactivate',
  roles: 'Change roles',
  deactivate: 'Deactivate',
  delete: 'Delete',
  blocked: 'Blocked',
};

/** What became of each kind of change. Before an apply, only `planned` is shown. */
export function actionLines(run: RunReport): ActionLine[] {
  const all = run.outcomes ? peopleByEnd(run.outcomes) : null;
  return KINDS.flatMap((kind): ActionLine[] => {
    const mine = all?.get(kind);
    const people = (end: string): number => mine?.ends.get(end) ?? 0;
    const planned = all ? (mine?.planned ?? 0) : run.counts[KIND_WORDS[kind].planned];
    if (planned === 0) return [];
    return [
      {
        kind,
        name: NAMES[kind],
        planned,
        done: people('done'),
        adopted: people('adopted'),
        failed: people('failed'),
        partial: people('partial'),
        unconfirmed: people('unconfirmed'),
        notStarted: people('not-started'),
        blocked: people('blocked'),
      },
    ];
  });
}

/** A figure of the lines, with its heading. */
interface ActionColumn {
  heading: string;
  of: (line: ActionLine) => number;
}

/** What a table of these lines shows: rarer ends only where someone met them. */
export function actionColumns(lines: readonly ActionLine[]): ActionColumn[] {
  const rare = (heading: string, key: 'adopted' | 'partial' | 'unconfirmed' | 'blocked'): ActionColumn[] =>
    lines.some((line) => line[key] > 0) ? [{ heading, of: (line) => line[key] }] : [];
  return [
    { heading: 'Planned', of: ({ planned }) => planned },
    { heading: 'Done', of: ({ done }) => done },
    ...rare('Linked', 'adopted'),
    { heading: 'Failed', of: ({ failed }) => failed },
    ...rare('Partly done', 'partial'),
    ...rare('Not confirmed', 'unconfirmed'),
    { heading: 'Not started', of: ({ notStarted }) => notStarted },
    ...rare('Blocked', 'blocked'),
  ];
}

/** People with a change of a kind, and those of them with one that ended so. */
interface People {
  planned: number;
  ends: ReadonlyMap<string, number>;
}

const peopleByEnd = once((outcomes: readonly Outcome[]): ReadonlyMap<Kind, People> => {
  const kinds = new Map<Kind, Map<string, Set<string>>>();
  for (const { operation, status } of outcomes) {
    const kind = wireKind(operation.kind);
    const ends = kinds.get(kind) ?? new Map<string, Set<string>>();
    const end = endOf(status);
    const keys = ends.get(end);
    if (keys) keys.add(operation.key);
    else kinds.set(kind, ends.set(end, new Set([operation.key])));
  }
  return new Map(
    Array.from(kinds, ([kind, ends]) => {
      const [first = new Set<string>(), ...others] = ends.values();
      const planned = others.reduce((all, keys) => all.union(keys), first).size;
      return [kind, { planned, ends: new Map(Array.from(ends, ([end, { size }]) => [end, size])) }];
    }),
  );
});

/** What an outcome counts as here. */
const endOf = (status: Outcome['status']): string =>
  status === 'partial' || worked(status) ? status : groupOf(status);
