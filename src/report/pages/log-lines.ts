import { KINDS, type Plan } from '../../model/operation.ts';
import type { RosterFile } from '../../model/entry.ts';
import type { RunReport } from '../../model/run.ts';
import { copyable, logText } from '../safe/escape.ts';
import { counted, duration, whole, plural } from '../../text/figures.ts';
import { fileFormat } from '../lists/facts.ts';
import { headline } from '../words/headline.ts';
import type { ProgressReading } from '../words/progress.ts';
import { redactText } from '../safe/redact.ts';
import { KIND_WORDS } from '../words/wording.ts';

/**
 * Lines for people who watch the log: one subject each, the subject in front. Nobody's name, and nothing the runner
 * obeys.
 */
const line = (subject: string, text: string): string => `${subject.padEnd(8)} ${logText(text)}`;

/** `Roster   roster.csv: 252 rows, 0 problems (UTF-8, comma)`, one line a file. */
export function rosterLines(roster: NonNullable<RunReport['roster']>): string[] {
  return roster.files.map((file: RosterFile) => {
    const mine = roster.issues.filter((issue) => issue.file === file.path);
    const errors = mine.filter(({ severity }) => severity === 'error').length;
    const remarks = mine.length - errors;
    const said = `${counted(errors, 'problem')}${remarks > 0 ? `, ${counted(remarks, 'remark')}` : ''}`;
    return line('Roster', `${file.path}: ${counted(file.rows, 'row')}, ${said} (${fileFormat(file)})`);
  });
}

/** `Tenant   acme-eu (profile cxone): 240 of 240 accounts in 3 requests`. */
export function tenantLine(read: {
  tenant: string;
  profile: string;
  read: number;
  expected: number;
  requests: number;
}): string {
  return line(
    'Tenant',
    `${read.tenant} (profile ${read.profile}): ${whole(read.read)} of ${counted(read.expected, 'account')} in ` +
      counted(read.requests, 'request'),
  );
}

/** `Plan     12 create · 9 update · 199 unchanged`: people, as the counts have them. */
export function planLine(plan: Pick<Plan, 'operations' | 'unchanged'>, counts: RunReport['counts']): string {
  const gains = plan.operations.filter(
    ({ kind, gains: gained }) => kind !== 'create' && (gained?.length ?? 0) > 0,
  ).length;
  const words = KINDS.flatMap((kind) => {
    const count = counts[KIND_WORDS[kind].planned];
    return count > 0 ? [`${whole(count)} ${kind}`] : [];
  });
  return line(
    'Plan',
    [
      ...words,
      `${whole(counts.unchanged)} unchanged`,
      ...(gains > 0 ? [`⬆ ${whole(gains)} ${plural(gains, 'gains', 'gain')} access`] : []),
    ].join(' · '),
  );
}

/** Cells of the bar. */
const WIDTH = 12;

/** `Apply    ████████░░░░ 34 of 52 · 9.8/s · 2 s left · 1 wait`. */
export function progressLine({ what, done, total, ratePerSecond, secondsLeft, waits }: ProgressReading): string {
  const share = total > 0 ? Math.min(1, Math.max(0, done / total)) : 1;
  const full = done >= total ? WIDTH : Math.min(WIDTH - 1, Math.floor(share * WIDTH));
  const parts = [`${'█'.repeat(full)}${'░'.repeat(WIDTH - full)} ${whole(done)} of ${whole(total)}`];
  if (ratePerSecond !== null && Number.isFinite(ratePerSecond) && ratePerSecond > 0)
    parts.push(`${ratePerSecond < 100 ? ratePerSecond.toFixed(1) : whole(ratePerSecond)}/s`);
  if (secondsLeft !== null && Number.isFinite(secondsLeft) && done < total)
    parts.push(`${duration(Math.max(1, Math.round(secondsLeft)) * 1000)} left`);
  if (waits > 0) parts.push(counted(waits, 'wait'));
  return line(what, parts.join(' · '));
}

/** The last lines of a run: verdict, and what to do. */
export function endLines(run: RunReport): string[] {
  const { symbol, title, verdict, next, paste = [] } = headline(run);
  const mask = (text: string): string => redactText(text, [], run.pii, run.salt);
  // The symbol stands outside what is escaped: some are made of two code points, one of them unseen.
  return [
    `${'Result'.padEnd(8)} ${symbol} ${logText(title)}`,
    line('', mask(verdict)),
    ...next.map(({ when, what }) => line('', `→ ${when === '' ? '' : `${when}: `}${mask(what)}`)),
    ...copyable(paste).map((each) => `${' '.repeat(11)}${/^ */u.exec(each)?.[0] ?? ''}${logText(each)}`),
  ];
}
