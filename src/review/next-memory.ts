import { changePlace, type ShownChange } from '../plan/coverage.ts';
import type { ApprovalQuestion, NextMemory } from '../app/host-port.ts';
import type { Pull } from '../github/shapes.ts';
import type { PendingOperation } from '../model/memory.ts';
import { namesAfter } from './moved-names.ts';
import type { PlanFile } from './plan-file.ts';
import type { Unseen } from './unseen.ts';

/** Pull requests that memory names, so that none counts twice. */
const KEPT = 300;

/** Kinds of change by the word of the input `operations`. */
export const KINDS_OF: Readonly<Record<string, readonly string[]>> = {
  provision: ['create', 'update', 'reactivate'],
  roles: ['roles'],
  deprovision: ['deactivate', 'delete', 'held-back', 'blocked'],
};

/** What was reviewed, as memory needs it. */
interface Seen {
  seen: readonly Pull[];
  counted: readonly { pull: Pull; file?: { plan: PlanFile } }[];
}

/**
 * What memory holds once an apply that the rules let pass has written something, or found nothing to do: the content,
 * the pull requests that counted, and what their plans leave to be done.
 * @param unseen what no review showed
 */
export function nextMemory(
  { memory, content, reading, operations, today, names }: ApprovalQuestion,
  { sha, runId, now }: { sha: string; runId: string; now: string },
  by: 'review' | 'direct' | 'off',
  reviews: Seen = { seen: [], counted: [] },
  unseen?: Unseen,
): NextMemory {
  const { applied, counted } = memory;
  const isSame = applied !== null && applied.roster === content.roster && applied.policy === content.policy;
  const numbers = reviews.counted.map(({ pull }) => pull.number);
  // What guards alone let pass leaves all that was merged before this run behind: its plans are done with.
  const since = by === 'review' || counted.until === '' ? counted.until : later(counted.until, memory.writer.at);
  const until = reviews.seen.reduce((latest, { merged_at: at }) => (at ? later(latest, at) : latest), since);
  const over = new Set((isSame ? (applied.done ?? []) : []).map(({ kind, key }) => changePlace(kind, key)));
  const shown = reviews.counted
    .flatMap(({ pull, file }) => (file ? pendingOf(file.plan, pull) : []))
    .filter((one) => one.at > counted.until || !over.has(changePlace(one.kind, one.key)));
  const anew = new Set(shown.map(({ key }) => key));
  const lastingBy = isSame && applied.by === 'review' ? 'review' : by;
  const reviewed = reviews.counted.map(({ file }) => file?.plan.review?.names);
  const isUnseen = lastingBy === 'review' && (unseen?.policy || unseen?.rows.size);
  const uncounted = reviews.seen.map(({ number }) => number).filter((number) => !numbers.includes(number));
  const unreviewed = [...(applied?.unseenPulls ?? []), ...uncounted];
  return {
    applied: {
      commit: isSame ? applied.commit : sha,
      roster: content.roster,
      policy: content.policy,
      reading,
      operations: isSame ? [...new Set([...applied.operations, ...operations])].sort() : [...operations].sort(),
      rows: content.rows,
      by: lastingBy,
      pulls: [...new Set([...(isSame ? applied.pulls : []), ...numbers])],
      run: isSame ? applied.run : runId,
      at: isSame ? applied.at : now,
      done: isSame ? applied.done : undefined,
      names: names && namesAfter(names.ids, applied?.names, reviewed, lastingBy !== 'review'),
      unseen: lastingBy === 'review' && unseen?.rows.size ? [...unseen.rows] : undefined,
      policyUnseen: (lastingBy === 'review' && unseen?.policy) || undefined,
      unseenPulls: isUnseen && unreviewed.length > 0 ? [...new Set(unreviewed)].slice(-KEPT) : undefined,
    },
    counted: {
      pulls: [...new Set([...counted.pulls, ...reviews.seen.map(({ number }) => number)])].slice(-KEPT),
      // The first memory starts now: what was merged before it is done, or shown by the next plan.
      until: until === '' ? now : until,
    },
    today,
    may: new Set(operations.flatMap((one) => KINDS_OF[one] ?? [])),
    pending: [...memory.pending.filter(({ key }) => !anew.has(key)), ...shown],
  };
}

const later = (one: string, other: string): string => (other > one ? other : one);

const pendingOf = ({ operations, scheduled }: PlanFile, { number, merged_at: at }: Pull): PendingOperation[] =>
  [...operations, ...scheduled].map((change) => pendingChange(change, `#${number}`, at ?? ''));

/** A change of a reviewed plan as memory keeps it. @param by what reviewed it @param at ISO 8601 */
export const pendingChange = (change: ShownChange & { on?: unknown }, by: string, at: string): PendingOperation => ({
  kind: change.kind,
  key: change.key,
  before: change.before,
  after: change.after,
  sideEffects: [...change.sideEffects],
  on: typeof change.on === 'string' ? change.on : undefined,
  by,
  at,
});
