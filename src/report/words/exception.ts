import type { GuardResult } from '../../model/operation.ts';
import type { RunReport } from '../../model/run.ts';

/** Lines of an override file: one mapping, or a list where several guards tripped. Figures and fixed words only. */
export function overrideLines(run: RunReport, hash: string, tripped: readonly GuardResult[]): string[] {
  const at = Date.parse(run.finishedAt);
  const expires = Number.isNaN(at) ? 'YYYY-MM-DD' : new Date(at + 5 * 86_400_000).toISOString().slice(0, 10);
  return tripped.flatMap((guard) => {
    const lines = [
      `plan: ${hash.replaceAll(/[^\da-f]/giu, '')}`,
      `kind: ${guard.kind}`,
      `count: ${Math.round(guard.count)}`,
      'reason: "why this is meant"',
      'approver: "who answers for it"',
      `expires: ${expires}`,
    ];
    return tripped.length === 1 ? lines : lines.map((line, i) => `${i === 0 ? '- ' : '  '}${line}`);
  });
}
