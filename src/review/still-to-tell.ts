import { saysApplied } from '../report/pages/end-note.ts';
import type { Pull } from '../github/shapes.ts';
import type { Concerned } from './answers.ts';
import { markedComments } from './comment.ts';
import { mergedPulls } from './origin.ts';
import { commentMarker, opened } from './seal.ts';
import type { ApprovalScope } from './setting.ts';

/**
 * The merged pull requests of a commit whose comment still has to say how an apply ended: of one that ended before it
 * asked for a review, or that goes by the guards alone. What is applied stays so, whatever later nights meet.
 * @throws GitHubError
 */
export async function stillToTell(scope: ApprovalScope, sha: string): Promise<Concerned[]> {
  return notApplied(await mergedPulls(scope, sha), scope);
}

/**
 * Those of these pull requests that have a comment which does not say *applied*.
 * @throws GitHubError
 */
export async function notApplied(pulls: readonly Pull[], scope: ApprovalScope): Promise<Concerned[]> {
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
