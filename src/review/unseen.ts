import { posix } from 'node:path';
import type { ApprovalQuestion } from '../app/host-port.ts';
import { isChanged } from '../model/changed-files.ts';
import type { AppliedContent } from '../model/memory.ts';
import { differingKeys } from '../policy/reading-keys.ts';
import { changesPushed } from './behind.ts';
import { isSameAt } from './content.ts';
import type { Reviews } from './counted-reviews.ts';
import { mergedPulls, noneThere } from './origin.ts';
import { list } from '../text/figures.ts';
import type { ApprovalScope, ApprovalSetting } from './setting.ts';

type Counted = Reviews['counted'];

/** What no plan was made of that counts: a pull request that nobody reviewed brought it, or a push that may not. */
export interface Unseen {
  /** Keys of rows. Neither their dates nor what was changed outside bring anything, also once they were applied. */
  rows: ReadonlySet<string>;
  /** True of the policy: nothing lasts under it. */
  policy: boolean;
}

/** The same as the last apply left it, of what is as it was then. */
export const unseenBefore = (question: ApprovalQuestion, setting: ApprovalSetting): Unseen => ({
  rows: unseenRows(question, setting, []),
  policy: question.memory.applied?.policyUnseen === true,
});

/** The same once these reviews count. @throws GitHubError */
export const unseenUnder = async (
  counted: Counted,
  question: ApprovalQuestion,
  setting: ApprovalSetting,
  scope: ApprovalScope,
): Promise<Unseen> => ({
  rows: unseenRows(question, setting, counted),
  policy: await isPolicyUnseen(question, setting, counted, scope),
});

/** What was applied last may be brought back at all. */
export const isOurs = ({ memory: { applied } }: ApprovalQuestion, { approval }: ApprovalSetting): boolean =>
  applied?.by === 'review' || (applied?.by === 'direct' && approval === 'auto');

function unseenRows(question: ApprovalQuestion, setting: ApprovalSetting, counted: Counted): ReadonlySet<string> {
  // A plan of a release that did not write them, or a comment alone, does not say what it was made of.
  if (counted.some(({ file, byComment }) => byComment ?? (file && !file.plan.review?.rows))) return new Set();
  const { memory, content } = question;
  const shown = new Set(counted.flatMap(({ file }) => file?.plan.review?.rows ?? []));
  const before = isOurs(question, setting) ? memory.applied : null;
  const unseen = new Set(before?.unseen);
  const isSeen = ([key, row]: [string, string]): boolean =>
    shown.has(row) || (before?.rows[key] === row && !unseen.has(key));
  return new Set(Object.entries(content.rows).flatMap((one) => (isSeen(one) ? [] : [one[0]])));
}

/**
 * Whether the policy is none that was applied before, none that a reviewed plan was made with, and none that reviewed
 * pull requests, or a push that may, brought as it is.
 */
async function isPolicyUnseen(
  question: ApprovalQuestion,
  { sha, approval }: ApprovalSetting,
  counted: Counted,
  scope: ApprovalScope,
): Promise<boolean> {
  const { memory, content, plan, policy, policyPath } = question;
  const { applied } = memory;
  const { api } = scope;
  const isSeen = applied !== null && !applied.policyUnseen;
  if (isSeen && applied.policy === content.policy) return false;
  const isMadeWith = ({ file, byComment }: Counted[number]): boolean =>
    byComment ??
    (file !== undefined &&
      (file.plan.policySha256 === plan.policy.sha256 ||
        differingKeys(file.plan.review?.policy ?? policy, policy).length === 0));
  if (counted.some(isMadeWith)) return false;
  // Another release reads the same file otherwise.
  if (isSeen && (await isSameAt(applied.commit, sha, [policyPath], api))) return false;
  const path = posix.normalize(policyPath);
  const changed = new Set<number>();
  for (const { pull, file } of counted) {
    if (!file) continue;
    const files = await api.files(pull.number);
    if (!isChanged(new Set(files.map(({ filename }) => filename)), path)) continue;
    if ((await api.blob(path, pull.head.sha)) === (await api.blob(path, sha))) return false;
    changed.add(pull.number);
  }
  if (isSeen && (await isBroughtBy(changed, path, { from: applied.commit, to: sha }, scope))) return false;
  const pushes = approval === 'auto' ? await changesPushed({ ...question, rosterPaths: [] }, scope) : [];
  for (const { after } of pushes) if (await isSameAt(after, sha, [policyPath], api)) return false;
  return true;
}

/** Whether every commit that changed a file since another one belongs to these pull requests. @throws GitHubError */
async function isBroughtBy(
  pulls: ReadonlySet<number>,
  path: string,
  { from, to }: { from: string; to: string },
  { api, branch }: ApprovalScope,
): Promise<boolean> {
  if (pulls.size === 0) return false;
  const known = await api.lastCommit(path, from).catch(noneThere);
  for (const commit of await api.changesOf(path, to)) {
    if (commit === known) return true;
    const found = await mergedPulls({ api, branch }, commit);
    if (!found.some(({ number }) => pulls.has(number))) return false;
  }
  return false;
}

/** What an apply that passes says of it. */
export function unseenWords({ unseen = [], policyUnseen = false }: AppliedContent): string[] {
  const rows = unseen.length === 1 ? '1 row of the roster' : `${unseen.length} rows of the roster`;
  const what = [...(unseen.length > 0 ? [rows] : []), ...(policyUnseen ? ['the policy'] : [])];
  if (what.length === 0) return [];
  return [
    `No reviewed plan was made of ${list(what)}: no date, and nothing that is changed in CXone, brings anything of ` +
      'that about. Open another pull request for the roster: its plan shows it. Have it reviewed, and merge it.',
  ];
}
