import type { ApprovalQuestion, ApprovalVerdict } from '../app/host-port.ts';
import type { Pull } from '../github/shapes.ts';
import type { Operation } from '../model/operation.ts';
import type { RoleRef } from '../model/person.ts';
import type { Problem } from '../model/run.ts';
import { planHash } from '../plan/hash.ts';
import { counted } from '../text/figures.ts';
import type { MovedNames } from './moved-names.ts';
import { nameBack, otherRoles } from './other-roles.ts';
import type { PlanFile } from './plan-file.ts';
import type { Sorted } from './rule.ts';

/** A merged pull request whose comment is to say what became of it. */
export interface Concerned {
  pull: Pull;
  /** The plan it was reviewed with, where it came from an artifact. */
  plan?: PlanFile;
  /** A comment that is the only proof of a review, and that this run's key does not open: it is kept in the new one. */
  proof?: { url: string; body: string };
}

/** The answer to an apply, with what only the comments need. */
export interface Approval extends ApprovalVerdict {
  /** Pull requests that this run carries out, or stops at; newest first. */
  concerned: Concerned[];
  /** Who gave the hash of a plan, or let the run pass a gate. */
  approvedBy?: string[];
  /** Merged pull requests whose plans were shown, and do not count: what passes carries out what they brought. */
  uncounted?: readonly Pull[];
  /** Worth a word, no failure. */
  warnings: string[];
}

/** How a person lets this very plan pass, whatever stopped it. */
const wayOut = (hash: string): string =>
  'Or, if what this run would do is meant: look through its plan (report, plan.json), then have a second ' +
  `person start the apply by hand with \`reviewed-plan: ${hash}\`.`;

/** The same where this run does a part of its plan: the next one plans what is left, and that has another hash. */
function wayOutOf({ hash, tenant, operations }: ApprovalQuestion['plan'], go: readonly Operation[]): string {
  const done = new Set(go.filter(({ kind }) => kind !== 'blocked' && kind !== 'held-back'));
  if (done.size === 0) return wayOut(hash);
  const rest = planHash(
    tenant,
    operations.filter((one) => !done.has(one)),
  );
  return (
    'Or, if what this run leaves out is meant: look through that (report, plan.json), then have a second person ' +
    `start the apply by hand with \`reviewed-plan: ${rest}\`, the hash of what is left of its plan.`
  );
}

/** Ids of operations. */
export const idsOf = (operations: readonly Operation[]): string[] => operations.map(({ id }) => id);

/** A stop without a plan that counts. Nothing is done, and nothing becomes of the content. */
export function missing(
  message: string,
  hash: string,
  { advice, concerned = [] }: { advice?: string; concerned?: Concerned[] } = {},
): Approval {
  const first = advice ?? 'Open a pull request, so that the plan is shown and reviewed, and merge it.';
  return {
    state: 'missing',
    detail: message,
    problems: [{ reason: 'approval-missing', message, advice: `${first} ${wayOut(hash)}` }],
    go: [],
    unreviewed: [],
    reactivations: [],
    concerned,
    warnings: [],
  };
}

/**
 * What is said about operations that are held back, and what to do; nothing where everything may go.
 * @param go what this run carries out all the same
 * @param cause why the plan holds more, where that is known better
 * @param gains roles that reviewed plans gave
 * @param moved names that stand for something else by now
 */
export function heldProblems(
  sorted: Sorted,
  {
    plan,
    go,
    pulls,
    keys = [],
    cause = 'the tenant or the roster changed since the review',
    gains = [],
    moved,
  }: {
    plan: ApprovalQuestion['plan'];
    go: readonly Operation[];
    pulls: string;
    keys?: string[];
    cause?: string;
    gains?: readonly RoleRef[];
    moved?: MovedNames | undefined;
  },
): Problem[] {
  const problems: Problem[] = [];
  const { more, absent, undone } = sorted;
  if (more.length > 0) {
    const by = keys.length > 0 ? ` The policy changed since: ${keys.join(', ')}.` : '';
    const byGains = otherRoles(more, gains);
    const byIds = byGains === undefined ? undefined : { message: byGains, advice: nameBack('roles') };
    const renamed = moved?.words(more) ?? byIds;
    problems.push({
      reason: 'plan-changed',
      message:
        `The plan holds ${counted(more.length, 'change')} that nobody reviewed` +
        `${pulls ? ` (${pulls})` : ''}: ${cause}.${by}` +
        (renamed === undefined ? '' : ` ${renamed.message}`),
      advice:
        (renamed === undefined ? '' : `${renamed.advice} `) +
        `Look at what is new, and have it planned and reviewed in a new pull request. ${wayOutOf(plan, go)}`,
    });
  }
  if (absent.length > 0)
    problems.push({
      reason: 'plan-changed',
      message:
        `${counted(absent.length, 'person is', 'people are')} in CXone and not in the file, and no reviewed plan ` +
        `shows that they leave: left alone.`,
      advice:
        `The next pull request shows ${absent.length === 1 ? 'this person' : 'them'}; everything else goes on. ` +
        wayOutOf(plan, go),
    });
  if (undone.length > 0)
    problems.push({
      reason: 'plan-changed',
      message:
        `${counted(undone.length, 'change')} in the file ${undone.length === 1 ? 'was' : 'were'} taken ` +
        `back by an undo: not made again.`,
      advice: 'Revert the roster to what holds now; the change is made again once the row says something else.',
    });
  return problems;
}
