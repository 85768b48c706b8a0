import type { PriorUser } from '../../model/state.ts';
import { isObject, type Json, listOf, textOf, valueOf } from '../../scim/json.ts';
import { linkIn } from '../session/job.ts';

/**
 * What the body of an answer says of a step, whatever its HTTP status: a tenant that answers 200 may still mean *no*,
 * and one that answers 404 may mean that there is nothing to be done.
 */
export type Said =
  | { kind: 'done' }
  /** Nothing was there to be ended: as good as done. */
  | { kind: 'nothing'; words: string }
  /** `named`: said of this very person, in an answer about several. */
  | { kind: 'failed'; words: string; named?: true }
  /** Only queued; `link` is where the answer says that its end can be seen. */
  | { kind: 'queued'; words: string; link?: string };

const DONE: Said = { kind: 'done' };

/** *No active session*, *not logged in*, *no licence*, *already revoked* – and not *no session service*. */
const NOTHING = [
  /\bno (?:\w+ ){0,2}(?:session|licen[cs]e|login|connection|access key)s?\b(?! (?:service|endpoint|route|server|api))/,
  /\b(?:has|holds|have) (?:no|not any)\b/,
  /\bnot (?:currently )?(?:logged|signed)[ -]?(?:in|on)\b/,
  /\b(?:is|was|already) (?:logged|signed)[ -]?(?:out|off)\b/,
  /\balready (?:been )?(?:revoked|released|reclaimed|freed|ended|terminated|inactive|disconnected|deactivated|off)\b/,
  /\b(?:session|licen[cs]e|connection)s? (?:was |were )?not (?:found|assigned|active)\b/,
];

/** True where a message says that the person has nothing that could be ended. */
export function saysNothingThere(message: string): boolean {
  const plain = message.replaceAll(/[_-]+/g, ' ').replaceAll(/\s+/g, ' ').toLowerCase();
  return NOTHING.some((pattern) => pattern.test(plain));
}

const FAILED =
  /^(?:.*[ _-])?(?:fail(?:ed|ure)?|errors?|rejected|denied|refused|cancell?ed|aborted|timed ?out|forbidden)$/i;
const QUEUED = /^(?:queued|pending|accepted|running|in[ _-]?progress|processing|scheduled|started|submitted|waiting)$/i;
const NO = new Set<unknown>([false, 'false', 'False', 'no']);

/** What a parsed body says of the step as a whole. @param body `undefined` where it was empty or no JSON */
export function saidBy(body: unknown): Said {
  if (!isObject(body)) return DONE;
  const failed = failureIn(body);
  if (failed !== null)
    return saysNothingThere(failed) ? { kind: 'nothing', words: failed } : { kind: 'failed', words: failed };
  for (const name of ['resultSet', 'result', 'data', 'response']) {
    const inner = valueOf(body, name);
    const said = isObject(inner) ? saidBy(inner) : DONE;
    if (said.kind !== 'done') return said;
  }
  return queuedIn(body) ?? noneIn(body) ?? DONE;
}

/** Success, and not one licence was freed. */
function noneIn(body: Json): Said | null {
  for (const name of ['reclaimed', 'released', 'freed', 'reclaimed_count', 'reclaimedCount', 'licenses_reclaimed']) {
    const count = valueOf(body, name);
    if (count === 0 || count === '0') return { kind: 'nothing', words: `${name}: 0` };
  }
  return null;
}

function failureIn(body: Json): string | null {
  const message =
    ['error_description', 'errorDescription', 'detail', 'details', 'message', 'msg', 'reason'].flatMap(
      (name) => textOf(valueOf(body, name)) ?? [],
    )[0] ?? '';
  const error = valueOf(body, 'error');
  if (typeof error === 'string' && !/^(?:|none|null|false|0)$/i.test(error)) return words(error, message);
  if (typeof error === 'number' && error !== 0) return words(String(error), message);
  if (error === true) return message || 'error: true';
  if (isObject(error) && Object.keys(error).length > 0)
    return words(textOf(valueOf(error, 'code')) ?? 'error', textOf(valueOf(error, 'message')) ?? message);
  const errors = listOf(valueOf(body, 'errors')).filter((one) => !isObject(one) || Object.keys(one).length > 0);
  if (errors.length > 0 && errors[0] !== '' && errors[0] !== false) {
    const [first] = errors;
    return (isObject(first) ? textOf(valueOf(first, 'message')) : textOf(first)) ?? (message || 'errors in the answer');
  }
  for (const name of ['errorCount', 'failedCount', 'failed', 'failures']) {
    const count = textOf(valueOf(body, name));
    if (Number(count) > 0) return words(`${name}: ${count ?? ''}`, message);
  }
  for (const name of [
    'success',
    'successful',
    'succeeded',
    'ok',
    'accepted',
    'done',
    'reclaimed',
    'released',
    'revoked',
    'license_reclaimed',
    'licenseReclaimed',
  ]) {
    if (NO.has(valueOf(body, name))) return words(`${name}: false`, message);
  }
  // Nobody was signed out. A count of sessions is another thing: nought of them means that none was open.
  for (const name of ['revoked', 'revoked_count', 'revokedCount', 'revoked_users', 'revokedUsers']) {
    const count = valueOf(body, name);
    if (count === 0 || count === '0') return words(`${name}: 0`, message);
  }
  for (const name of ['status', 'state', 'result', 'outcome', 'code']) {
    const value = valueOf(body, name);
    const text = textOf(isObject(value) ? valueOf(value, 'code') : value);
    if (text === undefined) continue;
    if (/^[45]\d\d$/.test(text) || FAILED.test(text)) return words(`${name}: ${text}`, message);
  }
  return null;
}

const words = (said: string, message: string): string => (message && message !== said ? `${said}: ${message}` : said);

function queuedIn(body: Json): Said | null {
  const job = valueOf(body, 'job');
  const id =
    ['jobId', 'job_id', 'taskId', 'task_id', 'operationId', 'operation_id'].flatMap(
      (name) => textOf(valueOf(body, name)) ?? [],
    )[0] ?? (isObject(job) ? textOf(valueOf(job, 'id')) : textOf(job));
  const state = ['status', 'state'].flatMap((name) => textOf(valueOf(body, name)) ?? [])[0] ?? '';
  const isQueued = QUEUED.test(state);
  if (id === undefined && !isQueued) return null;
  // A job that has ended is named by its id as well.
  if (id !== undefined && /^(?:completed?|done|succeeded|success|finished)$/i.test(state)) return null;
  const link = linkIn(body) ?? (isObject(job) ? linkIn(job) : undefined);
  return { kind: 'queued', words: id === undefined ? state : `job ${id}`, link };
}

/** Lists of an answer that name people one by one; those of the second kind name people for which it was not done. */
const EACH = ['results', 'items', 'users', 'responses', 'Operations', 'details', 'data', 'entities', 'resultSet'];
const LEFT = ['failed', 'not_revoked', 'notRevoked', 'errors', 'failures', 'skipped'];

/**
 * What an answer says of one person.
 * @param asked everybody that the request was about
 * @returns `unnamed` where the answer names others one by one, and not this person
 */
export function saidOf(body: unknown, user: PriorUser, asked: readonly PriorUser[]): Said | 'unnamed' {
  const object = isObject(body) ? body : {};
  let whole = object;
  for (const name of LEFT) {
    const entries = listOf(valueOf(object, name)).filter((one) => isObject(one) || typeof one === 'string');
    const entry = entries.find((one) => names(one, user));
    if (entry !== undefined) {
      const said = isObject(entry) ? (failureIn(entry) ?? textOf(valueOf(entry, 'message')) ?? '') : '';
      if (said !== '' && saysNothingThere(said)) return { kind: 'nothing', words: said };
      return { kind: 'failed', named: true, words: said || `the answer lists this person under ${name}` };
    }
    // It was not done for people that it names; that says nothing against the others.
    if (entries.length > 0 && entries.every((one) => asked.some((other) => names(one, other))))
      whole = Object.fromEntries(Object.entries(whole).filter(([key]) => key.toLowerCase() !== name.toLowerCase()));
  }
  const lists = Array.isArray(body) ? [body] : EACH.map((name) => valueOf(object, name)).filter(Array.isArray);
  const entries = lists.flat().filter(isObject);
  if (entries.length === 0) return saidBy(whole);
  const own =
    entries.find((one) => names(one, user)) ?? (asked.length === 1 && entries.length === 1 ? entries[0] : null);
  if (!own) return 'unnamed';
  const said = saidBy(own);
  // A 404 beside someone's name is about that person: there is nothing of theirs.
  const status = ['status', 'code', 'statusCode'].flatMap((name) => textOf(valueOf(own, name)) ?? [])[0];
  if (said.kind !== 'failed') return said;
  return status === '404' ? { kind: 'nothing', words: said.words } : { ...said, named: true };
}

const NAMES = ['user_external_id', 'external_id', 'externalId', 'user_id', 'userId', 'id', 'userName', 'target_id'];

function names(one: unknown, user: PriorUser): boolean {
  const keys = new Set([user.externalId, user.id, user.userName.toLowerCase()]);
  if (!isObject(one)) return keys.has(textOf(one));
  return NAMES.some((name) => {
    const text = textOf(valueOf(one, name));
    return text !== undefined && (keys.has(text) || keys.has(text.toLowerCase()));
  });
}
