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
  /** Failed, ignored or partly done. */
  failed: number;
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
  return kinds.flatMap((kind): ActionLine[] => {
    const mine = (run.outcomes ?? []).filter(({ operation }) => wireKind(operation.kind) === kind);
    const people = (test: (status: Outcome['status']) => boolean): number =>
      new Set(mine.filter(({ status }) => test(status)).map(({ operation }) => operation.key)).size;
    const planned = run.outcomes
      ? new Set(mine.map(({ operation }) => operation.key)).size
      : run.counts[KIND_WORDS[kind].planned];
    if (planned === 0) return [];
    return [
      {
        kind,
        name: NAMES[kind],
        planned,
        done: people((status) => status === 'done'),
        adopted: people((status) => status === 'adopted'),
        failed: people((status) => GROUP_OF[status] === 'failed'),
        unconfirmed: people((status) => GROUP_OF[status] === 'unconfirmed'),
        notStarted: people((status) => status === 'not-started'),
        blocked: people((status) => status === 'blocked'),
      },
    ];
  });
}
