import { WORK_KINDS, type WorkKind } from '../../model/operation.ts';
import type { Counts } from '../../model/run.ts';
import { list, whole } from '../../text/figures.ts';
import { KIND_WORDS, peopleWords } from './wording.ts';

/** Changes planned and done: from the counts, as the outputs have them. */
export function changeCounts(counts: Counts): { planned: number; done: number } {
  let planned = 0;
  let done = 0;
  for (const kind of WORK_KINDS) {
    const words = KIND_WORDS[kind];
    planned += counts[words.planned];
    if (words.done) done += counts[words.done];
  }
  return { planned, done };
}

/** `12 new accounts, 7 changes of details and 31 deactivations`. */
export function kindCounts(counts: Counts): string {
  return list(
    WORK_KINDS.filter((kind) => counts[KIND_WORDS[kind].planned] > 0).map((kind) =>
      peopleWords(kind, counts[KIND_WORDS[kind].planned]),
    ),
  );
}

const DONE_WORDS: Record<WorkKind, string> = {
  create: 'created',
  update: 'updated',
  reactivate: 'reactivated',
  roles: 'with other roles',
  deactivate: 'deactivated',
  delete: 'deleted',
};

/** `12 created, 7 updated and 31 deactivated`. */
export function doneCounts(counts: Counts): string {
  const parts = WORK_KINDS.flatMap((kind) => {
    const key = KIND_WORDS[kind].done;
    return key && counts[key] > 0 ? [`${whole(counts[key])} ${DONE_WORDS[kind]}`] : [];
  });
  return list(parts) || 'nothing';
}
