import { isChanged } from '../../model/changed-files.ts';
import { isOffboarding } from '../../model/offboard.ts';
import { type Operation, type Plan, stopping } from '../../model/operation.ts';
import type { PriorState, PriorUser } from '../../model/state.ts';
import { evaluateGuards, guardAdvice, guardCounts, guardMessage, type RecentLeaver } from '../../policy/guards.ts';
import { findOverride, missedOverride, parseOverride } from '../../policy/override.ts';
import { problemText } from '../../policy/problem.ts';
import { recentLeavers } from '../recovery/recent-leavers.ts';
import type { Services } from '../ports.ts';
import type { RunRequest } from '../run-request.ts';
import type { Session } from '../session.ts';
import type { DesiredState } from './desired.ts';
import { tellOverrideNotCheckedOut } from './own-files.ts';

/** What the guards say to a plan; one that trips is added to the session. */
export async function judgeGuards(
  operations: Operation[],
  { draft, prior, hash }: { draft: { owned: number; ownedActive: number }; prior: PriorState; hash: string },
  desired: DesiredState,
  request: Pick<RunRequest, 'isPullRequest' | 'rosterPaths'>,
  services: Services,
  session: Session,
): Promise<Plan['guards']> {
  const now = services.clock.now();
  const { policy, overrideText } = desired;
  const parsed =
    overrideText === null
      ? { overrides: [], problems: [], unfilled: [] }
      : await parseOverride(overrideText, policy.override, now);
  for (const problem of parsed.problems)
    session.problem('none', problemText(problem), 'The override does not count until this is corrected.');
  for (const problem of parsed.unfilled)
    session.problem('none', problemText(problem), 'The override counts; let the file say why, and who answers for it.');
  const planned = guardCounts(operations);
  // Asked only where someone would lose the account: else it makes no difference.
  const lost = planned.deactivate > 0 ? await recentLeavers(session.report.tenant, services) : [];
  const back = returning(operations);
  // Who gets the account back by this very plan (an undo) does not lose it.
  const recent = lost.filter(({ id, key }) => !back.has(id ?? key) && !back.has(key));
  const guards = evaluateGuards({
    counts: recent.length === 0 ? planned : guardCounts(operations, recent),
    planned,
    inactive: guardCounts(operations.filter((one) => one.prior?.active === false)),
    kept: guardCounts(operations.filter(({ kind }) => kind === 'held-back')).delete,
    populations: {
      ...draft,
      left: goneOf(
        recent,
        prior.users.filter(({ active }) => active),
      ),
      // Look-ups of the roster's people do not show who else is there.
      deleted: prior.method === 'filter' ? 0 : goneOf(recent, prior.users),
    },
    guards: policy.guards,
    hash,
    overrides: parsed.overrides,
    now,
  });
  const first = firstCheck(desired, session);
  const stops = stopping(guards);
  if (request.isPullRequest)
    session.report.exception = await broughtException(stops, hash, desired, request, services, session);
  if (stops.length > 0) session.report.overridePath = policy.override;
  if (stops.length > 0 && overrideText === null && !request.isPullRequest)
    await tellOverrideNotCheckedOut(policy.override, services, session);
  for (const guard of stops) {
    const advice =
      session.report.exception === 'alone'
        ? `${first} If the change is meant, merge this pull request: its run applies, by the override that it brings.`
        : guardAdvice(guard, hash, policy.override, now, first, stops.length);
    session.problem('guard-tripped', guardMessage(guard), advice);
    const missed = missedOverride(parsed.overrides, hash, guard.kind, guard.count - (guard.earlier ?? 0));
    if (missed) session.problem('none', missed, 'Merge the entry that this run shows instead of that one.');
  }
  return guards;
}

/**
 * Whether the pull request itself brings the override that lets its plan pass. What is wrong with one is said before it
 * is merged.
 */
async function broughtException(
  stops: Plan['guards'],
  hash: string,
  { policy, overrideText }: DesiredState,
  { rosterPaths }: Pick<RunRequest, 'rosterPaths'>,
  { files, host, clock }: Services,
  session: Session,
): Promise<'alone' | 'beside' | undefined> {
  const now = clock.now();
  const text = await files.readText(policy.override).catch(() => null);
  if (text === null || text === overrideText) return undefined;
  const { overrides, problems, unfilled } = await parseOverride(text, policy.override, now);
  const changed = await host.changedFiles();
  if (!changed || !isChanged(changed, policy.override)) return undefined;
  const lifts = ({ kind, count, earlier = 0 }: Plan['guards'][number]): boolean =>
    findOverride(overrides, hash, kind, [count - earlier, count], now) !== null;
  const isLifted = stops.every(lifts);
  // Old entries that are over do no harm beside one that holds.
  for (const problem of problems.filter(({ severity }) => severity === 'error' || !isLifted))
    session.problem('none', problemText(problem), 'Correct it in this pull request: the override would not count.');
  for (const problem of unfilled)
    session.problem('none', problemText(problem), 'Fill it in before this pull request is merged: the audit shows it.');
  if (stops.length === 0 || !isLifted) return undefined;
  return rosterPaths.some((path) => isChanged(changed, path)) ? 'beside' : 'alone';
}

/** Where to look for the mistake before an exception is asked for. */
function firstCheck({ roster }: DesiredState, { report: { mode } }: Session): string {
  if (mode === 'event') return 'Check what the event says.';
  if (mode === 'undo') return 'Check which run is to be taken back.';
  const isOne = isOffboarding(roster.files.map(({ path }) => path));
  return isOne ? 'Check who is named.' : 'Check that the roster file is complete.';
}

/** Ids and keys of people who are active again by a plan. */
const returning = (operations: readonly Operation[]): ReadonlySet<string> =>
  new Set(
    operations.flatMap(({ kind, key, prior }) => (kind === 'reactivate' ? [key, ...(prior ? [prior.id] : [])] : [])),
  );

/** People of earlier applies whose account is not among these: the population of before had them. */
function goneOf(recent: readonly RecentLeaver[], users: readonly PriorUser[]): number {
  if (recent.length === 0) return 0;
  const there = new Set(users.flatMap(({ id, externalId, userName }) => [id, externalId ?? userName]));
  const gone = recent.filter(({ id, key }) => !there.has(id ?? key) && !there.has(key));
  return new Set(gone.map(({ id, key }) => id ?? key)).size;
}
