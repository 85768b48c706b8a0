import type { Kind } from '../../model/operation.ts';
import type { Counts } from '../../model/run.ts';
import { list, whole } from '../../text/figures.ts';
import { KIND_WORDS, peopleWords } from './wording.ts';

/** Kinds of change, in the order of every table. */
export const CHANGE_KINDS = [
  'create',
  'update',
  'reactivate',
  'roles',
  'deactivate',
  'delete',
] as const satisfies readonly Kind[];

/** Changes planned and done: from the counts, as the outputs have them. */
export function changeCounts(counts: Counts): { planned: number; done: number } {
  let planned = 0;
  let done = 0;
  for (const kind of CHANGE_KINDS) {
    const words = KIND_WORDS[kind];
    planned += counts[words.planned];
    if (words.done) done += counts[words.done];
  }
  return { planned, done };
}

/** `12 join, 7 change details and 31 leave`. */
export function kindCounts(counts: Counts): string {
  return list(
    CHANGE_KINDS.filter((kind) => counts[KIND_WORDS[kind].planned] > 0).map((kind) =>
      peopleWords(kind, counts[KIND_WORDS[kind].planned]),
    ),
  );
}

const DONE_WORDS: Record<(typeof CHANGE_KINDS)[number], string> = {
  create: 'created',
  update: 'updated',
  reactivate: 'reactivated',
  roles: 'with other roles',
  deactivate: 'deactivated',
  delete: 'deleted',
};

/** `12 created, 7 updated and 31 deactivated`. */
export function doneCounts(counts: Counts): string {
  const parts = CHANGE_KINDS.flatMap((kind) => {
    const key = KIND_WORDS[kind].done;
    return key && counts[key] > 0 ? [`${whole(counts[key])} ${DONE_WORDS[kind]}`] : [];
  });
  return list(parts) || 'nothing';
}
