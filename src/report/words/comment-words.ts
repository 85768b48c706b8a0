import { type ReasonCode, REASONS } from '../../interface/reasons.ts';
import { MODES } from '../../interface/modes.ts';
import { isBlocked } from '../../model/operation.ts';
import type { RunReport } from '../../model/run.ts';
import { causeOf, troubles } from './causes.ts';
import { changeCounts } from './change-counts.ts';
import { headline } from './headline.ts';
import type { CommentState, Headline } from './make-headline.ts';
import { wishOf } from './wish.ts';
import { plural } from '../../text/figures.ts';

/** What an end means to people who keep the roster; administrators find the rest in the run. */
interface End {
  /** An administrator has to do something about it, and they cannot. */
  forAdministrators?: true;
  /** They have to hear that the file has no part in it. */
  saysTheFile?: true;
  /** The file has no part in it: what it is instead, and who has to act. */
  cause?: { verdict: string; who: string };
}

const ENDS: Readonly<Record<ReasonCode, End>> = {
  none: {},
  'config-invalid': { forAdministrators: true, saysTheFile: true },
  superseded: {},
  'roster-invalid': {},
  'policy-violation': {},
  'auth-failed': {
    cause: {
      verdict: 'CXone did not let us sign in.',
      who: 'Ask an administrator to check the credentials; the run says what CXone answered.',
    },
  },
  'tenant-unreachable': {
    cause: {
      verdict: 'We could not reach CXone.',
      who: 'Nothing for you to do now: an administrator runs the job again later, or looks into the run.',
    },
  },
  'read-incomplete': {
    cause: {
      verdict: 'CXone did not show all of its accounts, so nobody can say what would change.',
      who: 'Ask an administrator to look into the run and to run the job again.',
    },
  },
  'guard-tripped': {},
  'approval-missing': { saysTheFile: true },
  'plan-changed': { saysTheFile: true },
  'apply-failed': { forAdministrators: true, saysTheFile: true },
  'apply-partial': {},
  drift: {},
  'audit-broken': { forAdministrators: true },
};

/** A token was given out, and it is not enough. */
const LET_IN = {
  verdict: 'CXone let us sign in, and does not let this job do all that it has to do.',
  who: 'Ask an administrator to give the job’s account the right for it; the run says what CXone answered.',
};

/** How CXone, which was reached, answered: what it said, without its number. */
const ANSWERED = {
  busy: 'CXone answered that it gets too many requests.',
  error: 'CXone answered with an error of its own.',
  other: 'CXone answered something else than we asked for.',
};
const answerWords = (status: number | undefined): string | null =>
  status === undefined ? null : ANSWERED[status === 429 ? 'busy' : status >= 500 ? 'error' : 'other'];

/**
 * The headline for people who keep the roster. It says whether the file is fine, whether anything was changed and who
 * has to act; what CXone answered is for the summary and the log.
 */
export function commentHeadline(run: RunReport, state: CommentState): Headline {
  const top = headline(run, state);
  const isEnd = state !== 'checking' && state !== 'applying' && state !== 'superseded';
  const wrote = changeCounts(run.counts).done > 0 || (run.outcomes?.length ?? 0) > 0;
  if (!isEnd) return top;
  const isLetIn = run.reason === 'auth-failed' && run.answered !== undefined;
  const cause = isLetIn ? LET_IN : ENDS[run.reason].cause;
  const answer = run.reason === 'tenant-unreachable' ? answerWords(run.answered) : null;
  const shown = run.problems.filter(({ reason }) => reason === run.reason);
  const about = fileWords(run);
  const closing = about === '' ? 'Nothing was changed.' : `${about}; nothing was changed.`;
  if (cause && !wrote)
    return {
      ...top,
      verdict: `${answer ?? cause.verdict} ${closing}`,
      next: [{ when: '', what: cause.who }],
      shown,
    };
  const next = isForAdministrators(run)
    ? top.next.map(({ when, what }) => ({ when: when || 'Ask an administrator', what }))
    : top.next;
  if (wrote && (run.reason === 'apply-partial' || ENDS[run.reason].saysTheFile))
    return { ...top, next, verdict: `${top.verdict} ${rowsWords(run)}.` };
  if (!ENDS[run.reason].saysTheFile || run.interrupted) return { ...top, next };
  return { ...top, next, verdict: `${top.verdict} ${closing}` };
}

/** What is open after an apply is theirs, unless a row has to be corrected or someone waits for a decision. */
const isForAdministrators = (run: RunReport): boolean =>
  ENDS[run.reason].forAdministrators === true ||
  (run.reason === 'apply-partial' && run.counts.blocked === 0 && rowsWords(run) !== correct(run));

/** By how a run ends: reasons of blocked changes for which what people wrote may have to be corrected. */
const MAY_BE_WRONG: Partial<Record<ReasonCode, ReadonlySet<string>>> = {
  'config-invalid': new Set(['incomplete']),
  'apply-partial': new Set([
    'external-id-differs',
    'two-matches',
    'same-account',
    'username-taken',
    'username-swap',
    'incomplete',
  ]),
};

/** What people wrote is fine, unless the run ends as it does because someone is blocked for what it says. */
function fineWords(run: RunReport): string {
  const wrong = MAY_BE_WRONG[run.reason];
  const isWrong = run.plan?.operations.some((operation) => isBlocked(operation) && wrong?.has(operation.reasonCode));
  return isWrong ? `${subject(run)} may need a correction, see below` : `${subject(run)} is fine`;
}

const correct = (run: RunReport): string =>
  wishOf(run) === 'event'
    ? 'The event needs a correction, see below'
    : `${plural(toCorrect(run), 'One row of your file needs', 'Some rows of your file need')} a correction, see below`;

/** How many rows of the file are wrong, by what was read, answered or taken back. */
function toCorrect(run: RunReport): number {
  const back = run.plan?.operations.filter(({ id }) => run.takenBack?.includes(id)) ?? [];
  const refused = troubles(run).filter((trouble) => causeOf(trouble).isTheFile);
  const keys = new Set([...back, ...refused.map(({ outcome }) => outcome.operation)].map(({ key }) => key));
  return run.counts.invalidRows + keys.size;
}

/** The file still says what an undo took back, whatever else holds the run back. */
const isTakenBack = ({ takenBack = [] }: RunReport): boolean => takenBack.length > 0;

/** After an apply: whether some of it waits for a row to be corrected. */
const rowsWords = (run: RunReport): string => (isTakenBack(run) || toCorrect(run) > 0 ? correct(run) : fineWords(run));

/** What people wrote; empty where they wrote nothing that this run could have checked. */
function fileWords(run: RunReport): string {
  const isEvent = wishOf(run) === 'event';
  if (!run.roster) return isEvent || !MODES[run.mode].needs.roster ? '' : 'Your file was not checked yet';
  const { invalidRows } = run.counts;
  if (invalidRows > 0)
    return `${plural(invalidRows, 'One row of your file is', 'Some rows of your file are')} wrong as well, see below`;
  return isTakenBack(run) ? correct(run) : fineWords(run);
}

const subject = (run: RunReport): string => (wishOf(run) === 'event' ? 'The event' : 'Your file');

/** A word by itself: in a path (`cxone-override.yml`) or as a key of the policy it is a name. */
const alone = (word: string): RegExp => new RegExp(`(?<![\\w./-])${word}(?![\\w-]|[./]\\w|\\[|: found\\b)`, 'g');

/** Our own words for administrators, and theirs for people who keep the roster. */
const WORDS: readonly (readonly [RegExp, string])[] = [
  [/\b(this roster) and this tenant\b/g, '$1'],
  [/\b[Tt](?:he|his) tenant(’s|'s)?/g, 'CXone$1'],
  [/\btenant(’s|'s)\b/g, 'CXone$1'],
  [/\brunner and tenant\b/g, 'runner and CXone'],
  [alone('guards'), 'safety limits'],
  [alone('guard'), 'safety limit'],
  [alone('Guards'), 'Safety limits'],
  [alone('override(?! file)'), 'exception'],
  [alone('overrides'), 'exceptions'],
];

/** How programs name an error: of the connection, of OAuth, of SCIM. */
const CODE =
  '(?:E(?:CONN[A-Z]+|NOTFOUND|AI_AGAIN|TIMEDOUT|PIPE|HOSTUNREACH|NETUNREACH|ACCES|NOSPC|NOENT|PERM|PROTO)|' +
  '(?:UND_ERR|ERR|CERT|DEPTH_ZERO|SELF_SIGNED|UNABLE_TO|HOSTNAME|INVALID)_[A-Z_]+|' +
  'invalid_(?:client|grant|scope|request|token)|unauthorized_client|insufficient_scope|access_denied|' +
  'unsupported_grant_type|temporarily_unavailable|server_error|' +
  'invalid(?:Filter|Syntax|Path|Value|Vers)|tooMany|noTarget)';
const STATUS = '(?:HTTP |status |code )?[1-5]\\d\\d';
const PHRASE =
  '(?:Bad Request|Unauthorized|Forbidden|Not Found|Conflict|Precondition Failed|Too Many Requests|' +
  'Internal Server Error|Bad Gateway|Service Unavailable|Gateway Time-?out)';

/** How runs end, by the code of it: in brackets behind the words. */
const REASON_CODES = Object.keys(REASONS)
  .filter((code) => code.includes('-'))
  .join('|');

/** What only programs and administrators read: addresses, statuses and names of errors. */
const MACHINE: readonly (readonly [RegExp, string])[] = [
  // What the connection met is for administrators.
  [/\b(The tenant gave no usable answer): .*/gs, '$1.'],
  [/\bthe connection to \S+/g, 'the connection'],
  [/\b(?:GET|POST|PUT|PATCH|DELETE) https?:\/\/[^\s)”]*[^\s)”.,;:!?]/g, 'CXone'],
  [/\bhttps?:\/\/[^\s)”]*[^\s)”.,;:!?]/g, 'CXone'],
  [new RegExp(`\\s*\\(${STATUS}(?: ${PHRASE})?(?:[,:;] [^()]*)?\\)`, 'gi'), ''],
  [new RegExp(`\\s*\\([^()]*\\b${CODE}\\b[^()]*\\)`, 'g'), ''],
  [new RegExp(`\\b${STATUS}:? ${PHRASE}\\b`, 'gi'), 'an error'],
  [/\banswered (?:with )?(?:HTTP |status )?[1-5]\d\d\b/g, 'answered with an error'],
  [/\b(?:HTTP|status|error|code) (?:code )?[1-5]\d\d\b/gi, 'an error'],
  [new RegExp(`\\b${CODE}\\b`, 'g'), 'an error'],
  [new RegExp(`\\s*\\((?:${REASON_CODES})\\)`, 'g'), ''],
];

const replaced = (text: string, rules: typeof WORDS): string =>
  rules.reduce((left, [word, say]) => left.replaceAll(word, say), text);

/** Names of fields as the guide for people who keep the roster has them. */
const FIELDS: typeof WORDS = [
  [/\buserName(s?)\b/g, 'user name$1'],
  [/\bexternalId(s?)\b/g, 'employee ID$1'],
  [/\bgiven name\b/g, 'first name'],
  [/\bfamily name\b/g, 'last name'],
];

/** The same for what is said of people; what is said of a file quotes its own headers. */
export const personWords = (text: string): string => commentWords(text, FIELDS);

/** A text of ours as the comment says it: CXone, safety limit, exception, and no status, address or code. */
export function commentWords(text: string, more: typeof WORDS = []): string {
  // What stands between backticks is a name of the interface, as are the keys and words that a policy may have.
  return text
    .split(/(`[^`]*`|\bexpected one of [^;?]*|; did you mean [^?]*\?)/)
    .map((part, i) => (i % 2 === 1 ? part : replaced(replaced(part, MACHINE), [...WORDS, ...more])))
    .join('');
}
