import { appendFileSync } from 'node:fs';
import { execFileSync } from 'node:child_process';
import { availableParallelism, cpus, loadavg, totalmem } from 'node:os';

/** One line of the table. */
export interface Figure {
  what: string;
  /** As people read it: `≥ 0.35`. */
  goal: string;
  /** The median, as people read it. */
  figure: string;
  /** What the floor took beside it; '' where there is none. */
  beside: string;
  isReached: boolean;
  /** One of the ten lines that stand at the top. */
  isMain?: boolean;
}

/** What one script found, and what kept it from finding more. */
export interface Findings {
  script: string;
  figures: Figure[];
  failures: string[];
}

/** Where `run.ts` collects what the scripts find, one JSON line a script. */
export const COLLECT = 'BENCH_FIGURES';

/**
 * A figure held against its goal.
 * @param unit after both numbers, e.g. ` MB`
 * @param more what stands behind the number
 */
export function judged(
  what: string,
  value: number,
  reach: number,
  { better, digits = 2, unit = '', beside = '', more = '', isMain = false }: Judging,
): Figure {
  const isReached = better === 'more' ? value >= reach : value <= reach;
  return {
    what,
    goal: `${better === 'more' ? '≥' : '≤'} ${reach}${unit}`,
    figure: `${value.toFixed(digits)}${unit}${more && `; ${more}`}`,
    beside,
    isReached,
    isMain,
  };
}

interface Judging {
  better: 'more' | 'less';
  digits?: number;
  unit?: string;
  beside?: string;
  more?: string;
  isMain?: boolean;
}

export const seconds = (milliseconds: number): string => `${(milliseconds / 1000).toFixed(2)} s`;

/**
 * Prints what a script found, for people and, where `run.ts` asks, for the table. A goal that is missed, or a failure,
 * gives exit code 1.
 */
export function report(script: string, figures: Figure[], failures: string[] = []): void {
  for (const one of figures) process.stdout.write(`${line(script, one)}\n`);
  for (const failure of failures) process.stdout.write(`${script.padEnd(9)}FAILED ${failure}\n`);
  const collect = process.env[COLLECT];
  if (collect) appendFileSync(collect, `${JSON.stringify({ script, figures, failures } satisfies Findings)}\n`);
  if (failures.length > 0 || figures.some(({ isReached }) => !isReached)) process.exitCode = 1;
}

const line = (script: string, { what, goal, figure, beside, isReached }: Figure): string =>
  `${script.padEnd(9)}${what.padEnd(60)} ${figure} (${goal}${isReached ? '' : ', MISSED'})` +
  (beside && `; beside it ${beside}`);

/** Whether every goal was reached and nothing failed. */
export const isWell = (all: readonly Findings[]): boolean =>
  all.every(({ figures, failures }) => failures.length === 0 && figures.every(({ isReached }) => isReached));

/**
 * The table of all figures, as Markdown: the ten lines of the whole job first, then the parts.
 * @param machine what it was measured on
 */
export function table(all: readonly Findings[], machine: string): string {
  const rows = all.flatMap(({ script, figures }) => figures.map((figure) => ({ script, figure })));
  const inOrder = [...rows.filter(({ figure }) => figure.isMain), ...rows.filter(({ figure }) => !figure.isMain)];
  const failures = all.flatMap(({ script, failures }) =>
    failures.map((failure) => `- ${script}: ${failure.split('\n', 1).join('')}`),
  );
  const missed = rows.filter(({ figure }) => !figure.isReached).length;
  return [
    `${machine}.`,
    '',
    '| what | goal | figure (median) | the floor beside it | reached | script |',
    '|---|---|---|---|---|---|',
    ...inOrder.map(({ script, figure: { what, goal, figure, beside, isReached } }) =>
      row(what, goal, figure, beside || '–', isReached ? 'yes' : '**no**', `\`${script}\``),
    ),
    '',
    missed === 0 ? 'Every goal that was measured is reached.' : `${missed} of ${rows.length} goals are missed.`,
    ...(failures.length > 0 ? ['', 'What failed:', '', ...failures] : []),
  ].join('\n');
}

const row = (...cells: string[]): string => `| ${cells.map((cell) => cell.replaceAll('|', '\\|')).join(' | ')} |`;

/** The machine, the date and the commit, in one line. */
export function machine(root: string): string {
  const git = (...args: string[]): string => execFileSync('git', args, { cwd: root, encoding: 'utf8' }).trim();
  const processor = cpus()[0]?.model.trim() || 'unknown processor';
  const isChanged = git('status', '--porcelain', '--untracked-files=no') !== '';
  return (
    `${processor}, ${availableParallelism()} cores, ${(totalmem() / 2 ** 30).toFixed(0)} GB, ${process.platform}, ` +
    `Node ${process.version}; ${new Date().toISOString().slice(0, 10)}, commit ${git('rev-parse', '--short', 'HEAD')}` +
    `${isChanged ? ' with changes' : ''}; load when it began ${(loadavg()[0] ?? 0).toFixed(1)}`
  );
}
