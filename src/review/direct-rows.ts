import type { ApprovalQuestion } from '../app/host-port.ts';
import type { GitHubApi } from '../github/api.ts';
import type { Activity } from '../github/shapes.ts';
import { GitHubError } from '../github/rest.ts';
import { mergedPulls } from './origin.ts';
import { rowsAt } from './rows-at.ts';

/** Pushes that are looked at, back to the last apply that passed. */
const PUSHES = 20;

/**
 * Keys of rows that say what a direct push wrote since the last apply that passed: such rows go by the guards, also
 * where a reviewed pull request came after it. None where nobody knows what was applied last, or where the activity
 * cannot be read.
 * @throws GitHubError where GitHub does not answer
 */
export async function directRows(
  question: ApprovalQuestion,
  { api, branch }: { api: GitHubApi; branch: string },
): Promise<ReadonlySet<string>> {
  const { memory, content } = question;
  const found = new Set<string>();
  const { applied } = memory;
  if (!applied) return found;
  for (const { before, after } of await pushesSince(applied.commit, api, branch)) {
    if ((await mergedPulls({ api, branch }, after)).length > 0) continue;
    const [old, now] = [await rowsAt(before, question, api), await rowsAt(after, question, api)];
    // A file without one good row tells nothing about what the push changed.
    if (!old || !now || Object.keys(old).length === 0) continue;
    for (const [key, row] of Object.entries(now)) if (old[key] !== row && content.rows[key] === row) found.add(key);
  }
  return found;
}

/** Direct pushes after a commit, newest first; none where the activity does not go back to it. */
export async function pushesSince(commit: string, api: GitHubApi, branch: string): Promise<Activity[]> {
  try {
    const entries = await api.activity(branch);
    const end = entries.findIndex(({ after }) => after === commit);
    return end < 0 ? [] : entries.slice(0, Math.min(end, PUSHES)).filter((one) => one.activity_type === 'push');
  } catch (error) {
    if (error instanceof GitHubError && error.refused) return [];
    throw error;
  }
}
