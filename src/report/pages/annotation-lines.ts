import type { RosterIssue } from '../../model/entry.ts';
import type { ReasonCode } from '../../interface/reasons.ts';
import type { RunReport } from '../../model/run.ts';
import { logText } from '../safe/escape.ts';
import { rowWord } from '../words/row-name.ts';
import { sentence, whole } from '../../text/figures.ts';
import { headline } from '../words/headline.ts';
import { isOfAFile } from '../words/wish.ts';
import { redactAnswer } from '../safe/people-in-text.ts';
import { personLabel, redactIssue, redactText } from '../safe/redact.ts';
import { worstFirst } from '../lists/sections.ts';
import { adminCause, logAdvice, inDanger, troubles } from '../words/causes.ts';
import { adviceLines, otherProblems } from '../words/make-headline.ts';
import { openMatters } from '../words/open-matters.ts';

/** Something to show beside a line of a file, or on the page of the run. One line of plain text each, people masked. */
interface Annotation {
  level: 'error' | 'warning' | 'notice';
  title: string;
  message: string;
  file?: string;
  line?: number;
}

/** GitHub shows ten of a level for a step, and nobody reads more. */
const MOST = 10;

/** The ten worst things of a run: what stopped it, wrong rows, changes that failed, what is odd. */
export function annotations(run: RunReport): Annotation[] {
  // What is wrong with an old commit is nobody's matter: the newest one's own run says what is wrong with that.
  if (run.reason === 'superseded') return verdict(run).slice(0, 1);
  const all = [
    ...verdict(run),
    ...issues(run, 'error'),
    ...failures(run),
    ...issues(run, 'warning'),
    ...issues(run, 'notice'),
  ];
  return (all.length <= MOST ? all : shortened(all)).map((one) => (isOfAFile(run) ? one : withoutPlace(one)));
}

/** The place of someone in an event, or in what an offboarding wrote, is in no file of the repository. */
const withoutPlace = ({ level, title, message }: Annotation): Annotation => ({ level, title, message });

function shortened(all: readonly Annotation[]): Annotation[] {
  const left = all.length - MOST + 1;
  return [
    ...all.slice(0, MOST - 1),
    { level: 'notice', title: 'More', message: `${whole(left)} more are in the summary and the report of this run.` },
  ];
}

/** Ends with exit code 0. */
const MILD: ReadonlySet<ReasonCode> = new Set(['none', 'drift', 'superseded']);

/** An annotation is one line. */
const IN_SUMMARY = '(the lines are in the summary of this run)';

/** What stops the run, or warns about all of it, without a place in a file. */
function verdict(run: RunReport): Annotation[] {
  const top = headline(run);
  const mask = (text: string): string => logText(redactText(text, [], run.pii, run.salt));
  const rest = otherProblems(run, top).map((problem): Annotation => {
    const { reason, message } = problem;
    const { advice, paste } = adviceLines(problem);
    const what = [...(advice ? [` → ${advice}`] : []), ...(paste.length > 0 ? [` ${IN_SUMMARY}`] : [])].join('');
    return {
      level: reason === 'none' ? 'warning' : 'error',
      title: reason === 'none' ? 'Note' : reason,
      message: mask(`${sentence(message)}${what}`),
    };
  });
  if (run.reason === 'none' && !(top.state === 'ready' && run.counts.blocked > 0) && !leavesOpen(run)) return rest;
  const message = [
    top.verdict,
    ...top.next.map(({ when, what }) => `→ ${when === '' ? '' : `${when}: `}${what}`),
    ...(top.paste ? [IN_SUMMARY] : []),
  ].join(' ');
  const level = MILD.has(run.reason) ? 'warning' : 'error';
  return [{ level, title: logText(top.title), message: mask(message) }, ...rest];
}

/** Whether a run that ended well leaves something to people. Who may still be signed in stands at a row of its own. */
const leavesOpen = (run: RunReport): boolean =>
  openMatters({ ...run, outcomes: undefined }).length > 0 ||
  (run.check?.findings.some(({ status }) => status === 'failed') ?? false);

function issues(run: RunReport, severity: Annotation['level']): Annotation[] {
  return worstFirst(run.roster?.issues ?? [])
    .filter((issue) => issue.severity === severity)
    .map((issue) => {
      const { found, expected, suggestion } = redactIssue(issue, run.pii, run.salt);
      // Lines to paste are no word that was meant.
      const hint = suggestion === '' || issue.suggestion.includes('\n') ? '' : ` Did you mean ${suggestion}?`;
      return {
        level: severity,
        title: logText(titleOf(run, issue)),
        message: logText(
          `${found === '' ? '' : `Found: ${found}. Expected: `}${sentence(expected)}` +
            `${/[.!?]$/u.test(expected) ? '' : '.'}${hint}`,
        ),
        file: issue.file,
        line: issue.line ?? undefined,
      };
    });
}

/** `Row 12, Team`; names of columns as the file has them. */
const titleOf = (run: RunReport, { file, row, column }: RosterIssue): string =>
  [row === null ? null : sentence(`${rowWord(run)} ${row}`), column].filter((part) => part !== null).join(', ') || file;

function failures(run: RunReport): Annotation[] {
  return troubles(run).map((trouble): Annotation => {
    const { outcome } = trouble;
    const { operation } = outcome;
    const { step: name, said: words } = adminCause(trouble);
    const advice = logAdvice(trouble);
    const danger = inDanger(trouble) ? 'deactivated, may still be signed in; ' : '';
    const said = redactAnswer(words, run, operation);
    return {
      level: outcome.status === 'done' ? 'warning' : 'error',
      title: logText(`${personLabel(operation.person, run.pii, run.salt)}: ${name}`),
      message: logText(`${danger}${said}${advice ? ` → ${redactAnswer(advice, run, operation)}` : ''}`),
      file: operation.file ?? undefined,
      line: operation.file !== null && operation.line !== null ? operation.line : undefined,
    };
  });
}
