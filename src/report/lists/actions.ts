import type { Kind } from '../../model/operation.ts';
import type { OutcomeStatus } from '../../model/outcome.ts';
import type { RunReport } from '../../model/run.ts';
import { CHANGE_KINDS } from '../words/headline.ts';
import { KIND_WORDS } from '../words/wording.ts';

/** One kind of change after an apply, in people. The figures of a line add up to `planned`. */
export interface ActionLine {
  kind: Kind;
  name: string;
  planned: number;
  done: number;
  /** A create that met its own account. */
  adopted: number;
  /** Failed, partly done or not known. */
  failed: number;
  notStarted: number;
  /** Kept from happening until somebody decides. */
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

/** What became of each kind of change. Before an apply, only `planned` is told. */
export function actionLines(run: RunReport): ActionLine[] {
  const kinds: readonly Kind[] = [...CHANGE_KINDS, 'blocked'];
  return kinds.flatMap((kind): ActionLine[] => {
    const mine = (run.outcomes ?? []).filter(({ operation }) => operation.kind === kind);
    const people = (...statuses: OutcomeStatus[]): number =>
      new Set(mine.filter(({ status }) => statuses.includes(status)).map(({ operation }) => operation.key)).size;
    const planned = run.outcomes
      ? new Set(mine.map(({ operation }) => operation.key)).size
      : run.counts[KIND_WORDS[kind].planned];
    if (planned === 0) return [];
    return [
      {
        kind,
        name: NAMES[kind],
        planned,
        done: people('done'),
        adopted: people('adopted'),
        failed: people('failed', 'partial', 'unknown'),
        notStarted: people('not-started'),
        blocked: people('blocked'),
      },
    ];
  });
}
