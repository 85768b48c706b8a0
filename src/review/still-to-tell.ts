import { saysApplied } from '../report/pages/end-note.ts';
import type { Pull } from '../github/shapes.ts';
import type { Approval, Concerned } from './answers.ts';
import { markedComments } from './comment.ts';
import { mergedPulls, queuedWith } from './origin.ts';
import { commentMarker, opened } from './seal.ts';
import type { ApprovalScope } from './setting.ts';

/**
 * The merged pull requests of a commit, and of the push that brought it, whose comment still has to say how an apply
 * ended: of one that ended before it asked for a review, or that goes by the guards alone. What is applied stays so,
 * whatever later nights meet.
 * @throws GitHubError
 */
export async function stillToTell(scope: ApprovalScope, sha: string): Promise<Concerned[]> {
  return notApplied([...(await mergedPulls(scope, sha)), ...(await queuedWith(scope, sha))], scope);
}

/**
 * Those of these pull requests that have a comment which does not say *applied*.
 * @throws GitHubError
 */
async function notApplied(pulls: readonly Pull[], scope: ApprovalScope): Promise<Concerned[]> {
  const marker = commentMarker(scope.tenant, scope.roster);
  const concerned: Concerned[] = [];
  for (const pull of pulls) {
    const [own] = (await markedComments(scope.api, pull.number, marker)).own;
    if (!own || saysApplied(own.body)) continue;
    const isProof = scope.artifactName === '' && 'fault' in opened(own.body, marker, scope.keys);
    concerned.push(isProof ? { pull, proof: { url: own.html_url, body: own.body } } : { pull });
  }
  return concerned;
}

/**
 * An apply that passes replaces *stopped* in every pull request that showed it: those of memory, and those whose plans
 * did not count. Never throws.
 * @returns those that the approval itself is not about
 */
export async function stillStopped(
  stopped: readonly number[],
  { concerned, uncounted = [] }: Approval,
  scope: ApprovalScope,
): Promise<Concerned[]> {
  const others: Concerned[] = [];
  const known = new Set(concerned.map(({ pull }) => pull.number));
  for (const number of stopped) {
    if (known.has(number)) continue;
    known.add(number);
    const pull = await scope.api.pull(number).catch(() => null);
    if (pull) others.push({ pull });
  }
  const more = uncounted.filter(({ number }) => !known.has(number));
  return [...others, ...(await notApplied(more, scope).catch(() => []))];
}
