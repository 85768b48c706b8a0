import { z } from 'zod';
import { Failure } from '../model/failure.ts';
import { given } from '../text/given.ts';
import { nearestWord } from '../text/nearest.ts';
import { isRemove, REMOVE } from './cells/cell.ts';

/** What happened to someone, in the words of the system that says so. A field that is not given says nothing. */
export interface LifecycleEvent {
  operation: 'create' | 'update' | 'delete';
  userName?: string;
  externalId?: string;
  firstName?: string;
  lastName?: string;
  /** Names of the identity provider's groups; none: roles are left alone. */
  groups?: string[];
  accountEnabled?: boolean;
}

/** Events of one run at most: GitHub takes 64 KB of payload, a file may hold more. */
export const MOST_EVENTS = 1000;

const CLEARS = 'clears';
const ROUNDED = 'rounded';

/** Nothing, or text without what stands around it; the roster's word that clears a value is none of an event's. */
const said = (value: string | null | undefined): string | undefined => value?.trim() || undefined;
const text = z
  .string()
  .refine((value) => !isRemove(value.trim()), CLEARS)
  .nullish()
  .transform(said);
/** A number that JSON readers may have rounded is another person's, perhaps. */
const id = z
  .union([
    z.string(),
    z
      .number()
      .refine((value) => Number.isSafeInteger(value) && value >= 0, ROUNDED)
      .transform(String),
  ])
  .refine((value) => !isRemove(value.trim()), CLEARS)
  .nullish()
  .transform(said);
/** Entra sends `"True"` and `"False"` as well. */
const truth = z
  .union([
    z.boolean(),
    z
      .string()
      .regex(/^(?:true|false)$/i)
      .transform((value) => value.toLowerCase() === 'true'),
  ])
  .nullish();
const groupSchema = z.looseObject({ displayName: z.string().refine((name) => name.trim() !== '', 'it is empty') });

const eventSchema = z.looseObject({
  operation: z.preprocess(
    (value) => (typeof value === 'string' ? value.trim().toLowerCase() : value),
    z.enum(['create', 'update', 'delete']),
  ),
  userName: text,
  externalId: id,
  firstName: text,
  lastName: text,
  groups: z.array(groupSchema).nullish(),
  accountEnabled: truth,
});

const FIELDS = ['operation', 'userName', 'externalId', 'firstName', 'lastName', 'groups', 'accountEnabled'] as const;

const malformed = (
  what: string,
  advice = 'Send `operation` (create, update or delete), `userName`, `externalId`, `firstName`, `lastName`, ' +
    '`groups` and `accountEnabled`; see docs/events.md.',
): Failure => new Failure('config-invalid', `The event is malformed: ${what}.`, advice);

/**
 * Reads one event, or the list in `{"events": […]}`. Unknown members pass, unless they are a known one spelled
 * otherwise: what they say would silently not happen.
 * @throws Failure `config-invalid`; no value of the payload is in its message
 */
export function parseEvents(payload: unknown): LifecycleEvent[] {
  if (typeof payload !== 'object' || payload === null || Array.isArray(payload))
    throw malformed('it is not a JSON object');
  const isList = 'events' in payload;
  if (isList && !Array.isArray(payload.events))
    throw malformed('`events` is no list', 'Put the events into a list: `{"events":[…]}`.');
  if (isList && 'operation' in payload)
    throw malformed(
      'it has `events` and `operation` beside each other: one of the two would be left out',
      'Send one event, or put each event into the list `events`.',
    );
  const all: unknown[] = isList ? (payload.events as unknown[]) : [payload];
  if (all.length === 0)
    throw malformed('`events` is empty', 'Send one event or more in it, or none at all: there is nothing to do.');
  if (all.length > MOST_EVENTS)
    throw malformed(
      `it holds ${all.length} events, and ${MOST_EVENTS} is the most`,
      'Send them in several runs, or keep a roster.',
    );
  return all.map((one, index) => parseEvent(one, isList ? `event ${index + 1}: ` : ''));
}

function parseEvent(value: unknown, where: string): LifecycleEvent {
  const parsed = eventSchema.safeParse(value);
  if (!parsed.success) {
    const [issue] = parsed.error.issues;
    const path = issue?.path.join('.') ?? '';
    const event = value as object;
    // A list may be meant as all events, a text as what one of them does.
    const namesOf = (member: unknown): string[] =>
      typeof member === 'string' ? ['operation'] : Array.isArray(member) && where === '' ? ['events'] : [];
    if (path === 'operation' && !('operation' in event)) misnamed(event, namesOf, where);
    if (path === '') throw malformed(`${where}it is not a JSON object`);
    if (!isThere(path, value)) throw malformed(`${where}\`${path}\` is missing`);
    // What is there and is wrong says itself what it should be.
    throw malformed(
      `${where}\`${path}\` ${expectation(path, parsed.error)}`,
      'Correct it where the event is sent; see docs/events.md.',
    );
  }
  misnamed(parsed.data, () => FIELDS, where);
  noAccess(parsed.data, where);
  const { operation, userName, externalId, firstName, lastName, groups, accountEnabled } = parsed.data;
  if (userName === undefined && externalId === undefined)
    throw malformed(`${where}it has neither \`userName\` nor \`externalId\``);
  if (
    operation === 'create' &&
    accountEnabled !== false &&
    (userName === undefined || firstName === undefined || lastName === undefined)
  ) {
    const missing = Object.entries({ userName, firstName, lastName })
      .filter(([, given]) => given === undefined)
      .map(([name]) => `\`${name}\``);
    throw malformed(`${where}a create needs ${missing.join(' and ')}`);
  }
  const names = groups?.map((group) => group.displayName.trim());
  // Later events of a person are laid over earlier ones.
  return given({
    operation,
    userName,
    externalId,
    firstName,
    lastName,
    groups: names && names.length > 0 ? [...new Set(names)] : undefined,
    accountEnabled: accountEnabled ?? undefined,
  });
}

const memberOf = (path: string): string => path.split('.')[0] ?? '';

const isThere = (path: string, value: unknown): boolean =>
  typeof value === 'object' && value !== null && memberOf(path) in value;

/** A known member that is spelled wrongly. @param namesOf what may be meant, by its value @throws Failure */
function misnamed(event: object, namesOf: (member: unknown) => readonly string[], where: string): void {
  for (const [key, member] of Object.entries(event)) {
    if ((FIELDS as readonly string[]).includes(key)) continue;
    const near = nearestWord(key, namesOf(member));
    if (near !== '')
      throw malformed(
        `${where}\`${key.slice(0, 40)}\` is no member of an event`,
        `Did you mean \`${near}\`? Rename it where the event is sent.`,
      );
  }
}

/** What others call `accountEnabled`. */
const ENABLED = /^(?:is_?)?(?:active|enabled)$/i;

/** Someone who is gone by a member that nothing reads would stay as they are. @throws Failure */
function noAccess(event: z.output<typeof eventSchema>, where: string): void {
  if (event.operation === 'delete' || typeof event.accountEnabled === 'boolean') return;
  const [key] =
    Object.entries(event).find(
      ([name, value]) => ENABLED.test(name) && (value === false || /^\s*false\s*$/i.test(String(value))),
    ) ?? [];
  if (key === undefined) return;
  throw malformed(
    `${where}\`${key}\` is no member of an event, and says that the person has no access`,
    'Send `accountEnabled: false`, or `operation: delete`.',
  );
}

function expectation(path: string, error: z.ZodError): string {
  const member = memberOf(path);
  const messages = new Set(
    error.issues.flatMap(function all(issue): string[] {
      return issue.code === 'invalid_union' ? issue.errors.flat().flatMap(all) : [issue.message];
    }),
  );
  if (messages.has(CLEARS)) return `is ${REMOVE}: an event clears nothing`;
  if (messages.has(ROUNDED)) return 'is a number that JSON readers change: send it in quotes';
  if (member === 'operation') return 'is none of create, update, delete';
  if (member === 'groups') return 'is not a list of `{"displayName": "…"}`';
  return member === 'accountEnabled' ? 'is neither true nor false' : 'is no text';
}

/** Someone with all that a run's events say of them, later ones over earlier ones. */
export interface LifecyclePerson extends LifecycleEvent {
  /** Place of the last event about them in the list, from 1. */
  number: number;
}

/**
 * One entry a person: what is said of them is put together in its order, so that what was said last holds. Events about
 * the same externalId are about one person, and those that give a userName alone about the one that has it in another
 * event; where two have it, nobody can say.
 */
export function foldEvents(events: readonly LifecycleEvent[]): LifecyclePerson[] {
  const ids = new Map<string, Set<string>>();
  for (const { userName, externalId } of events) {
    if (userName === undefined || externalId === undefined) continue;
    const name = userName.toLowerCase();
    const those = ids.get(name);
    if (those) those.add(externalId);
    else ids.set(name, new Set([externalId]));
  }
  const people = new Map<string, LifecyclePerson>();
  events.forEach((event, index) => {
    const name = event.userName?.toLowerCase() ?? '';
    const [known, another] = ids.get(name) ?? [];
    const externalId = event.externalId ?? (another === undefined ? known : undefined);
    const key = externalId === undefined ? `name ${name}` : `id ${externalId}`;
    const before = people.get(key);
    people.set(key, { ...(before ? laidOver(before, event) : event), number: index + 1 });
  });
  return [...people.values()];
}

function laidOver(before: LifecycleEvent, event: LifecycleEvent): LifecycleEvent {
  const { accountEnabled, ...rest } = before;
  // Someone who is created again is there again: an earlier end says nothing any more.
  const holds = event.operation === 'create' || accountEnabled === undefined ? {} : { accountEnabled };
  // An update does not take back what came before it; only one that switches the account on does that to a deletion.
  const isHeld = event.operation === 'update' && !(before.operation === 'delete' && event.accountEnabled === true);
  return { ...rest, ...holds, ...event, operation: isHeld ? before.operation : event.operation };
}

/** Whether an event says that someone left: deleted, or deactivated. */
export const isLeaver = ({ operation, accountEnabled }: LifecycleEvent): boolean =>
  operation === 'delete' || accountEnabled === false;

/** People as the elements of a JSON roster, so that the roster's own reader judges every value. */
export function rosterOf(people: readonly LifecyclePerson[]): string {
  return JSON.stringify(
    people.map((person) => {
      const { userName, externalId, firstName, lastName, groups, accountEnabled } = person;
      const leaving = isLeaver(person);
      // An update need not repeat the names; only a leaver's row may be without them, and `eventEntries` takes that
      // back.
      const isBare = !leaving && (firstName === undefined || lastName === undefined || userName === undefined);
      const active = leaving || isBare ? false : accountEnabled;
      return {
        userName,
        externalId,
        givenName: firstName,
        familyName: lastName,
        groups: leaving ? undefined : groups,
        active,
      };
    }),
  );
}
