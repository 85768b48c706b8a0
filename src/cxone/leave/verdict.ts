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

/** A state, or a word alone, that means *no*. */
const FAILED = new RegExp(
  '^(?!(?:.*[ _-])?(?:no|without|0)[ _-]errors?$)(?:.*[ _-])?(?:fail(?:ed|ures?)?|errors?|exception|fault|rejected|' +
    'denied|refused|cancell?ed|aborted|timed ?out|timeout|forbidden|unauthori[sz]ed|invalid|unsuccessful|incomplete|' +
    'unavailable|ko|nok|not[ _-]?(?:ok|done|revoked|released|reclaimed|terminated|ended|processed|completed|' +
    'performed|allowed|available))$|^partial',
  'i',
);
const QUEUED = /^(?:queued|pending|accepted|running|in[ _-]?progress|processing|scheduled|started|submitted|waiting)$/i;
const NO = /^(?:false|no|n)$/i;

/** What a parsed body says of the step as a whole. @param body text where it was no JSON, `undefined` where empty */
export function saidBy(body: unknown): Said {
  const failed = isObject(body) ? failureIn(body) : failureOf(body);
  if (failed !== null)
    return saysNothingThere(failed) ? { kind: 'nothing', words: failed } : { kind: 'failed', words: failed };
  if (!isObject(body)) return DONE;
  for (const name of ['resultSet', 'result', 'data', 'response', 'payload']) {
    const inner = valueOf(body, name);
    const said = isObject(inner) ? saidBy(inner) : DONE;
    if (said.kind !== 'done') return said;
  }
  return queuedIn(body) ?? noneIn(body) ?? DONE;
}

/** A word, or a line, that is the whole answer. */
function failureOf(body: unknown): string | null {
  const text = body === false ? 'false' : typeof body === 'string' ? body.trim().slice(0, 200) : '';
  return NO.test(text) || FAILED.test(text) || /^(?:error|fail|exception|fatal)/i.test(text) || saysNothingThere(text)
    ? text
    : null;
}

/** Success, and not one licence was freed. */
function noneIn(body: Json): Said | null {
  for (const name of ['reclaimed', 'released', 'freed', 'reclaimed_count', 'reclaimedCount', 'licenses_reclaimed']) {
    const count = valueOf(body, name);
    if (count === 0 || count === '0') return { kind: 'nothing', words: `${name}: 0` };
  }
  return null;
}

/** A member of an answer: its name as it stands there, and without case, `_` and `-`. */
interface Member {
  name: string;
  plain: string;
  value: unknown;
}

const plainName = (name: string): string => name.toLowerCase().replaceAll(/[_-]/g, '');
const membersOf = (body: Json): Member[] =>
  Object.entries(body).map(([name, value]) => ({ name, plain: plainName(name), value }));

const MESSAGES = ['errordescription', 'detail', 'details', 'message', 'msg', 'reason', 'errormessage'];

function failureIn(body: Json): string | null {
  const members = membersOf(body);
  const texts = MESSAGES.flatMap((plain) => members.filter((one) => one.plain === plain));
  const message = texts.flatMap(({ value }) => textOf(value) ?? [])[0] ?? '';
  // What is called `error` says more than what is called by a longer name.
  const faults = members.filter(({ plain }) => FAULT.test(plain)).sort((a, b) => a.plain.length - b.plain.length);
  for (const { value } of faults) {
    const said = faultIn(value, message);
    if (said !== null) return said;
  }
  const errors = listOf(valueOf(body, 'errors')).filter((one) => !isObject(one) || Object.keys(one).length > 0);
  if (errors.length > 0 && errors[0] !== '' && errors[0] !== false) {
    const [first] = errors;
    return (isObject(first) ? textOf(valueOf(first, 'message')) : textOf(first)) ?? (message || 'errors in the answer');
  }
  const no = members.find(meansNo);
  return no ? words(`${no.name}: ${shortly(no.value)}`, message) : null;
}

const FAULT = /^(?:error|exception|fault)(?:message|msg|text|string|code|type|description|details?|reason)?$/;
const NO_FAULT = /^(?:|none|null|false|0+|ok|success|no[ _-]?errors?)$/i;

function faultIn(value: unknown, message: string): string | null {
  if (value === true) return message || 'error: true';
  if (isObject(value) && Object.keys(value).length > 0)
    return words(textOf(valueOf(value, 'code')) ?? 'error', textOf(valueOf(value, 'message')) ?? message);
  const text = textOf(value);
  return text === undefined || NO_FAULT.test(text) ? null : words(text, message);
}

const FAULTS = /^(?:(?:errors?|failed|failures?)count|failed|failures)$/;
const SUCCESS = /^(?:is)?(?:success(?:ful|fully)?|succeeded|ok|accepted|done)$/;
const ENDED = /^(?:licenses?)?(?:reclaimed|released|revoked)$/;
/** Of people. A count of sessions is another thing: nought of them means that none was open. */
const REVOKED = /^revoked(?:count|users)?$/;
const STATE = /^(?:(?:http|response|result)?status(?:code)?|state|result|outcome|(?:response|result)?code)$/;

/** Whether a member says that it was not done. */
function meansNo({ plain, value }: Member): boolean {
  const text = shortly(value);
  if (FAULTS.test(plain)) return !Array.isArray(value) && Number(text) > 0;
  if (SUCCESS.test(plain) && (NO.test(text) || text === '0')) return true;
  if (ENDED.test(plain) && NO.test(text)) return true;
  if (REVOKED.test(plain)) return text === '0';
  return STATE.test(plain) && (/^[45]\d\d\b/.test(text) || FAILED.test(text));
}

/** A value in one word: an object by its code, a list by its length. */
function shortly(value: unknown): string {
  if (Array.isArray(value)) return String(value.length);
  const own = isObject(value) ? valueOf(value, 'code') : value;
  return typeof own === 'boolean' ? String(own) : (textOf(own) ?? '').trim();
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

/** Members of an answer that name people one by one. */
const EACH = ['results', 'items', 'users', 'responses', 'Operations', 'details', 'data', 'entities', 'resultSet'];
const PEOPLE = '(?:users?|(?:user)?(?:external)?ids?)?$';
/** Those that name people for which it was not done, and those for which it was. */
const LEFT = new RegExp(`^(?:failed|failures?|errors?|skipped|rejected|notrevoked|notprocessed)${PEOPLE}`);
const WERE = new RegExp(`^(?:revoked|terminated|ended|succeeded|successful|processed)${PEOPLE}`);

/**
 * What an answer says of one person.
 * @param asked everybody that the request was about
 * @returns `unnamed` where the answer names others one by one, and not this person
 */
export function saidOf(body: unknown, user: PriorUser, asked: readonly PriorUser[]): Said | 'unnamed' {
  const object = isObject(body) ? body : {};
  const isAbout = (one: unknown): boolean => asked.some((other) => names(one, other));
  let whole = object;
  let isUnnamed = false;
  for (const { name, plain, value } of membersOf(object)) {
    const entries = entriesOf(value, asked).filter((one) => isObject(one) || typeof one === 'string');
    const entry = entries.find((one) => names(one, user));
    if (WERE.test(plain) && entry === undefined && entries.length > 0 && entries.every(isAbout)) isUnnamed = true;
    if (!LEFT.test(plain)) continue;
    if (entry !== undefined) {
      const said = isObject(entry) ? (failureIn(entry) ?? ownWords(entry)) : '';
      if (said !== '' && saysNothingThere(said)) return { kind: 'nothing', words: said };
      return { kind: 'failed', named: true, words: said || `the answer lists this person under ${name}` };
    }
    // It was not done for people that it names; that says nothing against the others.
    if (entries.length > 0 && entries.every(isAbout))
      whole = Object.fromEntries(Object.entries(whole).filter(([key]) => key !== name));
  }
  const lists = [body, ...EACH.map((name) => valueOf(object, name))].filter(
    (one) => Array.isArray(one) || isMap(one, asked),
  );
  const entries = lists.flatMap((one) => entriesOf(one, asked)).filter(isObject);
  if (entries.length === 0) return isUnnamed ? 'unnamed' : saidBy(isObject(body) ? whole : body);
  const own =
    entries.find((one) => names(one, user)) ?? (asked.length === 1 && entries.length === 1 ? entries[0] : null);
  if (!own) return 'unnamed';
  const said = saidBy(own);
  // A 404 beside someone's name is about that person: there is nothing of theirs.
  const status = ['status', 'code', 'statusCode'].flatMap((name) => textOf(valueOf(own, name)) ?? [])[0];
  if (said.kind !== 'failed') return said;
  return status === '404' ? { kind: 'nothing', words: said.words } : { ...said, named: true };
}

const ownWords = (entry: Json): string => textOf(valueOf(entry, 'message')) ?? textOf(valueOf(entry, 'status')) ?? '';

/** `{"E1": …, "E2": …}`: an object whose names are people's. */
const isMap = (value: unknown, asked: readonly PriorUser[]): value is Json =>
  isObject(value) && Object.keys(value).some((key) => asked.some((one) => names(key, one)));

/** What a list holds, and what a map of people does, each with its name. */
function entriesOf(value: unknown, asked: readonly PriorUser[]): unknown[] {
  if (!isMap(value, asked)) return listOf(value);
  return Object.entries(value).map(([id, said]) =>
    isObject(said) ? { ...said, id } : { id, [typeof said === 'boolean' ? 'success' : 'status']: said },
  );
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
