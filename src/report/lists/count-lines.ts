import type { Kind, Operation, SideEffect } from '../../model/operation.ts';
import { KINDS, wireKind } from '../../model/operation.ts';
import { groupOf, isStillListed, type Outcome, type OutcomeStatus } from '../../model/outcome.ts';
import type { RunReport } from '../../model/run.ts';
import { counted, whole, plural } from '../../text/figures.ts';
import { keptFromDeletion, leaverFigures } from '../words/signed-out.ts';
import { isOfAFile } from '../words/wish.ts';
import { EFFECT_WORDS, KIND_WORDS, remarkWords } from '../words/wording.ts';

/** One line of the table of counts. Numbers are the run's counts; `words` is raw. */
interface CountLine {
  symbol: string;
  group: string;
  planned: number;
  /** `null` where nothing was to be done, or before an apply. */
  done: number | null;
  words: string;
}

/** People by what happens to them, in a fixed order; kinds with nobody in them are left out, *unchanged* never is. */
export function countLines(run: RunReport): CountLine[] {
  const isApplied = run.outcomes !== undefined;
  const operations = run.plan?.operations ?? [];
  const lines = KINDS.flatMap((kind): CountLine[] => {
    const { symbol, heading, planned, done } = KIND_WORDS[kind];
    const finished = isApplied && done ? run.counts[done] : null;
    // Who was blocked in the plan has a line, whatever became of what was done instead.
    const wasBlocked = kind === 'blocked' ? peopleAmong(run.outcomes ?? [], kind) : 0;
    const people = Math.max(run.counts[planned], wasBlocked);
    if (people === 0 && !finished) return [];
    const words = isApplied
      ? happened(run, kind)
      : willHappen(
          kind,
          operations.filter((operation) => wireKind(operation.kind) === kind),
        );
    return [{ symbol, group: heading, planned: people, done: finished, words }];
  });
  return [
    ...lines,
    { symbol: '=', group: 'Unchanged', planned: run.counts.unchanged, done: null, words: leftAlone(run) },
  ];
}

function peopleAmong(outcomes: readonly Outcome[], kind: Kind): number {
  const keys = new Set<string>();
  for (const { operation } of outcomes) if (wireKind(operation.kind) === kind) keys.add(operation.key);
  return keys.size;
}

const MAIN: Record<Kind, string> = {
  create: 'account created',
  update: 'details changed',
  reactivate: 'account reactivated',
  roles: 'roles changed',
  deactivate: 'account deactivated',
  delete: 'account deleted permanently',
  blocked: 'nothing, until someone decides',
};

function willHappen(kind: Kind, operations: readonly Operation[]): string {
  const words = [MAIN[kind]];
  if (kind === 'blocked') {
    const kept = operations.filter((operation) => operation.kind === 'held-back').length;
    if (kept > 0)
      words[0] =
        kept === operations.length
          ? 'deactivated and signed out, not deleted'
          : `nothing until someone decides; ${whole(kept)} deactivated and signed out, not deleted`;
    return words.join(', ');
  }
  const effects = new Map<SideEffect, number>();
  for (const { sideEffects } of operations)
    for (const effect of sideEffects) effects.set(effect, (effects.get(effect) ?? 0) + 1);
  for (const [effect, count] of effects) words.push(EFFECT_WORDS[effect](count));
  const adopted = operations.filter(({ reasonCode }) => reasonCode === 'adoption').length;
  if (adopted > 0) words.push(`${counted(adopted, 'existing account')} linked`);
  if (kind !== 'create') {
    const gain = operations.filter(({ gains }) => (gains?.length ?? 0) > 0).length;
    const lose = operations.filter(({ loses }) => (loses?.length ?? 0) > 0).length;
    if (gain > 0) words.push(`${whole(gain)} ${plural(gain, 'gains', 'gain')} access ⬆`);
    if (lose > 0) words.push(`${whole(lose)} ${plural(lose, 'loses', 'lose')} access ⬇`);
  }
  return words.join(', ');
}

/** After an apply only what happened is said; the lists below say who is missing. */
function happened(run: RunReport, kind: Kind): string {
  const outcomes = run.outcomes ?? [];
  const keys = new Map<string, Set<string>>();
  let isMet = false;
  for (const { operation, status } of outcomes) {
    if (wireKind(operation.kind) !== kind) continue;
    isMet = true;
    if (status === 'done') continue;
    const name = groupOf(status) === 'unconfirmed' ? 'unknown' : status;
    const those = keys.get(name);
    if (those) those.add(operation.key);
    else keys.set(name, new Set([operation.key]));
  }
  const count = (status: OutcomeStatus): number => keys.get(status)?.size ?? 0;
  const parts: string[] = [];
  const add = (number: number, words: string): void => void (number > 0 && parts.push(`${whole(number)} ${words}`));
  add(count('adopted'), 'had an account and got the new details');
  if (kind === 'update') {
    const adopted = outcomes.filter(({ status }) => status === 'adopted').length;
    add(adopted, `of them ${plural(adopted, 'was', 'were')} to get a new account and had one`);
  }
  if (kind === 'deactivate') {
    const kept = new Set(outcomes.filter(isStillListed).map(({ operation }) => operation.key)).size;
    add(
      kept,
      `${plural(kept, 'was', 'were')} to be deleted and ${plural(kept, 'is', 'are')} still listed, deactivated`,
    );
  }
  add(count('failed'), 'failed');
  add(count('ignored'), 'ignored by CXone');
  add(count('partial'), 'only partly done');
  add(count('unknown'), 'not confirmed');
  add(count('not-started'), 'not started');
  if (kind === 'blocked' || kind === 'delete')
    add(
      count('blocked'),
      `${kind === 'delete' ? 'kept from deletion, ' : ''}${plural(count('blocked'), 'needs', 'need')} your decision`,
    );
  if (kind === 'blocked') add(keptFromDeletion(run), 'deactivated, not deleted');
  if (kind === 'deactivate' || kind === 'delete' || kind === 'blocked') {
    const mine = outcomes.filter(({ operation }) => wireKind(operation.kind) === kind);
    const figures = leaverFigures({ ...run, outcomes: mine });
    add(figures.signedOut, 'signed out');
    add(figures.licences, plural(figures.licences, 'licence freed', 'licences freed'));
    if (figures.maybeSignedIn > 0) parts.push(`❗ ${whole(figures.maybeSignedIn)} may still be signed in`);
  }
  return parts.join(', ') || (isMet ? 'all done' : '');
}

/** Who was left alone and why: `of these 1 protected, 2 starting later`; who has no row is no part of *these*. */
export function leftAlone(run: RunReport): string {
  const [named, unnamed] = [new Map<string, Set<string>>(), new Map<string, Set<string>>()];
  const remarks = run.plan?.remarks ?? [];
  if (remarks.length === 0) return '';
  const changing = new Set(run.plan?.operations.map(({ key }) => key));
  const hasRows = isOfAFile(run);
  for (const remark of remarks) {
    const { code, key, row } = remark;
    // People the file does not name have a line of their own.
    if (changing.has(key) || code === 'absent') continue;
    const words = remarkWords(remark);
    const groups = row === null && hasRows ? unnamed : named;
    const those = groups.get(words);
    if (those) those.add(key);
    else groups.set(words, new Set([key]));
  }
  const listed = (groups: ReadonlyMap<string, ReadonlySet<string>>): string =>
    [...groups].map(([words, keys]) => `${whole(keys.size)} ${words}`).join(', ');
  return [
    // An undo counts nobody as unchanged.
    ...(named.size > 0 ? [`${run.mode === 'undo' ? 'left alone:' : 'of these'} ${listed(named)}`] : []),
    ...(unnamed.size > 0 ? [`not in the file: ${listed(unnamed)}`] : []),
  ].join('; ');
}

/** People of the tenant that the file does not name, in a sentence; empty where there are none or nobody can tell. */
export function absentWords(run: RunReport): string {
  const absent = new Set((run.plan?.remarks ?? []).filter(({ code }) => code === 'absent').map(({ key }) => key)).size;
  if (absent === 0) return '';
  return (
    `${counted(absent, 'person', 'people')} in CXone ${plural(absent, 'is', 'are')} not in the file: ` +
    `reported only, nothing happens to them.`
  );
}

/** What a plan says of what it holds: nothing happens where it was stopped. */
export const whatHappens = ({ mode, reason }: RunReport): string =>
  mode === 'drift' ? 'What an apply would do' : reason === 'none' ? 'What happens' : 'What would happen';
