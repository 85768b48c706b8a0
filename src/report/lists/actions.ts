import { type Kind, wireKind } from '../../model/operation.ts';
import { GROUP_OF, type Outcome } from '../../model/outcome.ts';
import type { RunReport } from '../../model/run.ts';
import { CHANGE_KINDS } from '../words/change-counts.ts';
import { KIND_WORDS } from '../words/wording.ts';

/** One kind of change after an apply, in people. The figures of a line add up to `planned`. */
export interface ActionLine {
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
  const kinds: readonly Kind[] = [...CHANGE_KINDS, 'blocked'];
  const byKind = Map.groupBy(run.outcomes ?? [], ({ operation }) => wireKind(operation.kind));
  return kinds.flatMap((kind): ActionLine[] => {
    const mine = byKind.get(kind) ?? [];
    const byEnd = Map.groupBy(mine, ({ status }) => endOf(status));
    const people = (end: string): number => peopleIn(byEnd.get(end) ?? []);
    const planned = run.outcomes ? peopleIn(mine) : run.counts[KIND_WORDS[kind].planned];
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

const peopleIn = (outcomes: readonly Outcome[]): number => new Set(outcomes.map(({ operation }) => operation.key)).size;

/** What an outcome counts as here. */
const endOf = (status: Outcome['status']): string =>
  status === 'partial' || GROUP_OF[status] === 'worked' ? status : GROUP_OF[status];
