import type { AuditRecord } from '../../model/audit-record.ts';
import type { RunReport, UndoNote } from '../../model/run.ts';
import { revertTitle } from '../../report/words/revert-text.ts';

type Note = Pick<UndoNote, 'key' | 'what'> & { fields?: string[]; todo?: string; why?: UndoNote['why'] };

/** People by their keys: the audit holds no names. */
const noteOf = ({ key, what, fields = [], todo = '', why }: Note): UndoNote => ({
  key,
  person: { userName: key },
  fields,
  what,
  todo,
  why,
});

/**
 * What an interrupted run of mode `undo` was about, from its audit.
 * @param applies it was given a plan to carry out
 * @param revert the text that it wrote for the pull request which reverts the roster
 * @returns nothing where it had not planned yet
 */
export function undoLeft(
  records: readonly AuditRecord[],
  applies: boolean,
  revert: string | null,
): RunReport['undo'] | undefined {
  const planned = records.findLast((record) => record.event === 'undo.planned');
  if (!planned) return undefined;
  const [first] = planned.undone;
  const run = first?.run || first?.file || '';
  return {
    run,
    at: '',
    applies,
    asBefore: planned.as_before,
    alone: planned.left_alone.map(noteOf),
    stays: planned.stays.map(noteOf),
    notDone: planned.not_done ?? 0,
    pulls: planned.pull_requests ?? [],
    revert: { title: revertTitle(run), body: (revert ?? '').trimEnd() },
  };
}
