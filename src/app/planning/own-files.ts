import { createHash } from 'node:crypto';
import { Failure } from '../../model/failure.ts';
import type { Services } from '../ports.ts';
import type { RunRequest } from '../run-request.ts';
import type { Session } from '../session.ts';

/**
 * On `pull_request_target` the usual checkout is the base's, and a plan of it says nothing about the pull request:
 * every roster that is read must be the very file of the pull request's newest commit.
 * @throws Failure `config-invalid` where one is not, or nobody can tell
 */
export async function requireHeadFiles(request: RunRequest, services: Services): Promise<void> {
  if (!request.mustBeHead || request.mode !== 'plan') return;
  for (const path of request.rosterPaths) {
    const { bytes } = await services.files.openRoster(path);
    const head = await services.host.headBlob(path);
    if (head && head.blob === (await blobHash(bytes))) continue;
    throw new Failure(
      'config-invalid',
      head
        ? `Mode plan is refused on pull_request_target: \`${path}\` was read from another commit than the newest one ` +
            'of the pull request, or changed by the checkout (Git LFS, line ends), so the plan would not be about it.'
        : `Mode plan is refused on pull_request_target: GitHub does not say what \`${path}\` is in the pull request.`,
      'Run the plan on `pull_request`: there GitHub checks out what the pull request brings. A plan on ' +
        '`pull_request_target` is never a review.',
    );
  }
}

/**
 * Without a policy the defaults hold, which protect nobody: so one that is left out of the checkout is not taken for
 * none before something is written.
 * @throws Failure `config-invalid` where the commit has one that the checkout lacks
 */
export async function requireOwnPolicy(
  { policyPath }: RunRequest,
  { host }: Services,
  { report }: Session,
): Promise<void> {
  if (report.policy?.found === false && (await host.isCommitted(policyPath))) throw notCheckedOut(policyPath);
}

/** A policy that is there, and that this run cannot read. */
export const notCheckedOut = (policyPath: string): Failure =>
  new Failure(
    'config-invalid',
    `\`${policyPath}\` is in this commit and not in the checkout: the run would go by the defaults, and not by the ` +
      'policy.',
    CHECK_OUT,
  );

const CHECK_OUT =
  'Have actions/checkout fetch that file too: with `sparse-checkout`, name roster, policy and override there; ' +
  'for what lies in a submodule, set `submodules: true`.';

/** An override that the commit has and the checkout lacks lifts no guard: the person who merged it should know why. */
export async function tellOverrideNotCheckedOut(path: string, { host }: Services, session: Session): Promise<void> {
  if (await host.isCommitted(path))
    session.problem('none', `\`${path}\` is in this commit and not in the checkout: it does not count`, CHECK_OUT);
}

/** Git's hash of a file: SHA-1 over its length and its bytes. */
async function blobHash(bytes: AsyncIterable<Uint8Array>): Promise<string> {
  const parts: Uint8Array[] = [];
  for await (const part of bytes) parts.push(part);
  const whole = Buffer.concat(parts);
  return createHash('sha1').update(`blob ${whole.length}\0`).update(whole).digest('hex');
}
