import type { ReasonCode } from '../../interface/reasons.ts';
import type { RunReport } from '../../model/run.ts';
import { changeCounts, type CommentState, type Headline, headline } from './headline.ts';

/** Ends that the file has no part in, as its keepers need to know them; administrators find the rest in the run. */
const NOT_THE_FILE: Partial<Record<ReasonCode, { verdict: string; who: string }>> = {
  'tenant-unreachable': {
    verdict: 'We could not reach CXone.',
    who: 'Nothing for you to do now: an administrator runs the job again later, or looks into the run.',
  },
  'auth-failed': {
    verdict: 'CXone did not let us sign in.',
    who: 'Ask an administrator to check the credentials; the run says what CXone answered.',
  },
  'read-incomplete': {
    verdict: 'CXone did not show all of its accounts, so nobody can say what would change.',
    who: 'Ask an administrator to look into the run and to run the job again.',
  },
};

/**
 * The headline for people who keep the roster. Where CXone is the cause it says whether the file is fine, that nothing
 * was changed and who has to act; what CXone answered is for the summary and the log.
 */
export function commentHeadline(run: RunReport, state: CommentState): Headline {
  const top = headline(run, state);
  const cause = NOT_THE_FILE[run.reason];
  const isEnd = state !== 'checking' && state !== 'applying' && state !== 'superseded';
  if (!cause || !isEnd || changeCounts(run.counts).done > 0 || (run.outcomes?.length ?? 0) > 0) return top;
  const shown = run.problems.filter(({ reason }) => reason === run.reason);
  return {
    ...top,
    verdict: `${cause.verdict} ${fileWords(run)}; nothing was changed.`,
    next: [{ when: '', what: cause.who }],
    shown,
  };
}

function fileWords({ roster, counts }: RunReport): string {
  if (!roster) return 'Your file was not checked yet';
  return counts.invalidRows > 0 ? 'Some rows of your file are wrong as well, see below' : 'Your file is fine';
}

/** Our own words for administrators, and theirs for people who keep the roster. */
const WORDS: readonly (readonly [RegExp, string])[] = [
  [/\b(?:the|this) tenant(’s|'s)?/g, 'CXone$1'],
  [/\b(?:The|This) tenant(’s|'s)?/g, 'CXone$1'],
  [/\btenant(’s|'s)\b/g, 'CXone$1'],
  [/\bguards\b/g, 'safety limits'],
  [/\bguard\b/g, 'safety limit'],
  [/\bGuards\b/g, 'Safety limits'],
  [/\boverride\b(?! file)/g, 'exception'],
  [/\boverrides\b/g, 'exceptions'],
  [/\s*\((?:HTTP )?[1-5]\d\d\b[^)]*\)/g, ''],
  [/\bHTTP [1-5]\d\d\b/g, 'an error'],
  [/\banswered [1-5]\d\d\b/g, 'answered with an error'],
  [/\bhttps?:\/\/\S+/g, 'CXone'],
];

/** A text of ours as the comment says it: CXone, safety limit, exception, and no status, address or code. */
export function commentWords(text: string): string {
  // What stands between backticks is a name of the interface.
  return text
    .split(/(`[^`]*`)/)
    .map((part, i) => (i % 2 === 1 ? part : WORDS.reduce((left, [word, say]) => left.replaceAll(word, say), part)))
    .join('');
}
