import { type GuardResult, stopping } from '../../model/operation.ts';
import type { RunReport } from '../../model/run.ts';
import type { Ink } from '../safe/ink.ts';
import { overrideEntry } from '../../policy/override-entry.ts';

/** Lines of an override file: one mapping, or a list where several guards tripped. Figures and fixed words only. */
export function overrideLines(run: RunReport, hash: string, tripped: readonly GuardResult[]): string[] {
  return tripped.flatMap(({ kind, count, earlier = 0 }) => {
    const lines = overrideEntry(kind, count - earlier, hash, Date.parse(run.finishedAt));
    return tripped.length === 1 ? lines : lines.map((line, i) => `${i === 0 ? '- ' : '  '}${line}`);
  });
}

/** What stands above these lines, for administrators: where they have to lie. */
export const exceptionWords = ({ overridePath }: RunReport, ink: Ink): string =>
  'If it is meant: with your reason and the approver filled in, this exception lets it pass' +
  `${overridePath === undefined ? '' : `, as ${ink.code(overridePath)}`}:`;

/** What to merge where guards stopped something that is meant; nothing where the pull request itself brings it. */
export function overrideToMerge(run: RunReport): string[] {
  const tripped = stopping(run.plan?.guards ?? []);
  return run.plan && run.exception !== 'alone' ? overrideLines(run, run.plan.hash, tripped) : [];
}
