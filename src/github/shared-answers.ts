import { lstat, readFile } from 'node:fs/promises';
import { z } from 'zod';
import { errorText } from '../text/errors.ts';
import { tooDeep } from '../text/json-depth.ts';
import type { RunContext } from './run-context.ts';

/** What the first job of a run for many tenants leaves for the others: what it asked GitHub for all of them. */
const sharedSchema = z.object({
  version: z.literal(1),
  repository: z.string(),
  api: z.string(),
  run: z.string(),
  attempt: z.number(),
  /** ISO 8601. */
  at: z.string(),
  answers: z.record(z.string(), z.unknown()),
});

const MOST_BYTES = 32 * 1024 * 1024;
/** Jobs that wait for longer – for a runner, for someone at a gate – ask GitHub themselves. */
const LASTS_MS = 60 * 60_000;

interface SharedAnswers {
  answers: Readonly<Record<string, unknown>>;
  /** Why they do not count, though the file is there. */
  warning?: string;
}

/**
 * Answers that an earlier job of this very run and attempt left, not older than an hour.
 * @param path the file, in RUNNER_TEMP
 * @param now milliseconds since the epoch
 * @returns none, with a word why, where the file cannot be read or is of another run; never throws
 */
export async function sharedAnswers(
  path: string,
  { repository, apiUrl, runId, attempt }: RunContext,
  now: number,
): Promise<SharedAnswers> {
  const none = (why: string): SharedAnswers => ({
    answers: {},
    warning: `What an earlier job asked GitHub for all tenants does not count here (${why}): this job asks itself.`,
  });
  try {
    const found = await lstat(path);
    if (!found.isFile()) return none('it is no file');
    if (found.size > MOST_BYTES) return none('the file is too large');
    const text = await readFile(path, 'utf8');
    if (tooDeep(text)) return none('the file is nested too deep');
    const read = sharedSchema.safeParse(JSON.parse(text));
    if (!read.success) return none('the file is of another version');
    const { at, answers, ...of } = read.data;
    // Jobs of a run that are started again use the files of the first attempt: what was true then may not be now.
    if (of.repository !== repository || of.api !== apiUrl || of.run !== runId || of.attempt !== attempt)
      return { answers: {} };
    return Math.abs(now - Date.parse(at)) <= LASTS_MS ? { answers } : { answers: {} };
  } catch (error) {
    return none(errorText(error));
  }
}
