import { posix } from 'node:path';
import type { ApprovalQuestion } from '../app/host-port.ts';
import type { Activity, Pull } from '../github/shapes.ts';
import { isChanged } from '../model/changed-files.ts';
import { contentCommit } from './content.ts';
import { mergedSince, type Reviews } from './counted-reviews.ts';
import { pushesSince } from './direct-rows.ts';
import { mergedPulls, originOf } from './origin.ts';
import { approvedByOther, peopleBehind } from './reviewer.ts';
import type { ApprovalScope, ApprovalSetting } from './setting.ts';

type Warn = (message: string) => void;

/**
 * Everyone who had a hand in what an apply is about to do, in lower case: in the newest change of roster or policy, and
 * in those since the last apply that passed – merged, or pushed directly, whatever author a commit names.
 * @param sha the running commit
 * @param warn takes a word where GitHub does not say who pushed
 * @throws GitHubError
 */
export async function peopleBehindContent(
  question: ApprovalQuestion,
  sha: string,
  scope: ApprovalScope,
  warn: Warn,
): Promise<ReadonlySet<string>> {
  const { api } = scope;
  const people = new Set<string>();
  const add = (...logins: (string | undefined)[]): void => {
    for (const login of logins) if (login) people.add(login.toLowerCase());
  };
  const addPush = async (commit: string, push?: Activity): Promise<void> => {
    const { author, committer } = await api.commit(commit);
    add(author?.login, committer?.login, push?.actor?.login);
  };
  const commit = await contentCommit(question, sha, api);
  const origin = await originOf(commit, scope);
  const pulls = origin.kind === 'merge' ? origin.pulls : [];
  if (origin.kind !== 'merge') await addPush(commit, origin.kind === 'direct' ? origin.push : undefined);
  for (const pull of [...pulls, ...(await pullsSince(question, pulls, scope))])
    add(...(await peopleBehind(api, pull, warn)));
  for (const push of await changesPushed(question, scope)) await addPush(push.after, push);
  people.delete('web-flow');
  return people;
}

/** Paths that decide what an apply does, as GitHub names them. */
const pathsOf = ({
  rosterPaths,
  policyPath,
}: Pick<ApprovalQuestion, 'rosterPaths' | 'policyPath'>): readonly string[] =>
  [...rosterPaths, policyPath].map((path) => posix.normalize(path));

/**
 * With `approved-by-other`: an approval does not count by someone who had a hand in roster or policy as they came
 * before that pull request without a review which counts. Its plan shows that as well: it would be their own review.
 * @throws GitHubError
 */
export async function withoutOwnApprovals(
  reviews: Reviews,
  question: ApprovalQuestion,
  { approval }: ApprovalSetting,
  scope: ApprovalScope,
): Promise<Reviews> {
  if (reviews.counted.length === 0) return reviews;
  const { api } = scope;
  // Whose pushes cannot be read is said where the reviews were counted.
  const warn = (): void => undefined;
  const known = reviews.counted.map(({ pull }) => pull);
  const before: { at: string; people: ReadonlySet<string> }[] = [];
  const earlier: Pull[] = [];
  // One by one: there may be hundreds.
  for (const one of question.memory.applied?.unseenPulls ?? []) earlier.push(await api.mergedPull(one));
  for (const pull of await changing(question, [...reviews.seen, ...earlier], known, scope))
    before.push({ at: pull.merged_at ?? '', people: await peopleBehind(api, pull, warn) });
  for (const push of approval === 'required' ? await changesPushed(question, scope) : [])
    before.push({ at: push.timestamp, people: new Set(push.actor ? [push.actor.login.toLowerCase()] : []) });
  const counted: Reviews['counted'] = [];
  const faults = [...reviews.faults];
  for (const one of reviews.counted) {
    const { pull } = one;
    const besides = new Set(before.flatMap(({ at, people }) => (at <= (pull.merged_at ?? '') ? [...people] : [])));
    if (besides.size === 0 || (await approvedByOther(api, pull, warn, besides))) counted.push(one);
    else
      faults.push({
        pull: pull.number,
        kind: 'none',
        message:
          `#${pull.number} is approved only by people who had a hand in what came before it, and which no review ` +
          'covers',
        advice:
          'Have someone else approve the pull request, then run the job again. Or open another pull request for the ' +
          'roster, approved by someone who had no hand in what came before this one.',
      });
  }
  return { ...reviews, counted, faults };
}

/** Pull requests merged since the last apply that passed which change roster or policy, beside those that are known. */
const pullsSince = async (question: ApprovalQuestion, known: readonly Pull[], scope: ApprovalScope): Promise<Pull[]> =>
  changing(question, await mergedSince(question.memory.counted, scope), known, scope);

/** Those of these pull requests which change roster or policy, beside those that are known. */
async function changing(
  question: ApprovalQuestion,
  pulls: readonly Pull[],
  known: readonly Pull[],
  scope: ApprovalScope,
): Promise<Pull[]> {
  const passed = new Set(known.map(({ number }) => number));
  const paths = pathsOf(question);
  const found: Pull[] = [];
  for (const pull of pulls) {
    if (passed.has(pull.number)) continue;
    const files = await scope.api.files(pull.number);
    const names = new Set(files.flatMap(({ filename, previous_filename: before = filename }) => [filename, before]));
    if (paths.some((path) => isChanged(names, path))) found.push(pull);
  }
  return found;
}

/**
 * Direct pushes since the last apply that passed which left roster or policy otherwise than they were.
 * @throws GitHubError
 */
export async function changesPushed(
  question: Pick<ApprovalQuestion, 'memory' | 'rosterPaths' | 'policyPath'>,
  { api, branch }: ApprovalScope,
): Promise<Activity[]> {
  const { applied } = question.memory;
  if (!applied) return [];
  const found: Activity[] = [];
  for (const push of await pushesSince(applied.commit, api, branch)) {
    if ((await mergedPulls({ api, branch }, push.after)).length > 0) continue;
    for (const path of pathsOf(question)) {
      const [before, after] = await Promise.all([api.blob(path, push.before), api.blob(path, push.after)]);
      if (before === after) continue;
      found.push(push);
      break;
    }
  }
  return found;
}
