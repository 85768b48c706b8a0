import { FIELD_NAMES, FIELDS, headerKey, knownHeaderKeys } from './fields.ts';
import {
  asksWhoLeft,
  headerWords,
  isAboutOther,
  isWhen,
  isWhollyOfPerson,
  isWorkEmail,
  questionOf,
  turnsFrom,
  withoutPerson,
} from './turns.ts';
import { nearestSlip, nearestWord } from '../../text/nearest.ts';

/** Letters that the hand slips over at most: words that differ in more mean other things. */
const SLIP = 2;

/** Fields that decide who has an account, from when to when. */
const STANDING_FIELDS: ReadonlySet<string> = new Set(['active', 'status', 'startDate', 'endDate']);

/**
 * The field a header that nothing maps comes nearest to, by the fields' names and the known headers; `''` where none is
 * near, and where a word of it turns the meaning: “Inactive” is not `active`, “Manager Email” not `email`, “Probation
 * End Date” not `endDate`. Near is a slip of the hand, “Employee Name” is no “Employee Number”, or a word for the
 * person before it: “Agent First Name”.
 */
export function nearestField(header: string): string {
  const key = headerKey(header);
  const known = knownHeaderKeys();
  const own = withoutPerson(header).join('');
  for (const near of [nearestWord(key, known.keys()), own]) {
    const field = known.get(near);
    if (field === undefined) continue;
    const name = [field, ...FIELDS[field].aliases].find((each) => headerKey(each) === near) ?? field;
    const isSlip = nearestSlip(key, [near], SLIP) !== '' && !hasMoreWords(header, name);
    if ((isSlip || (near === own && !isDecisive(field))) && !turnsFrom(header, name)) return suited(header, field);
  }
  const inside = FIELD_NAMES.filter((field) => key.includes(headerKey(field)) && headerKey(field).length >= 4);
  const only = inside[0];
  if (only === undefined || inside.length > 1) return '';
  if (only === 'email' ? !isWorkEmail(header) : turnsFrom(header, only)) return '';
  return !STANDING_FIELDS.has(only) || isWhollyOfPerson(header) ? suited(header, only) : '';
}

/** Whether one of two headers is the other one with words left out: “Worker” is no slip of “Worker ID”. */
function hasMoreWords(header: string, known: string): boolean {
  const [own, its] = [headerWords(header), headerWords(known)];
  return (
    own.length !== its.length && (own.every((word) => its.includes(word)) || its.every((word) => own.includes(word)))
  );
}

const isDecisive = (field: string): boolean => STANDING_FIELDS.has(field) || field === 'roles' || field === 'groups';

/** The field, unless the header is about another thing. */
function suited(header: string, field: string): string {
  const question = questionOf(header);
  if (isDecisive(field) && !field.endsWith('Date') && isWhen(header)) return '';
  if (STANDING_FIELDS.has(field))
    return isAboutOther(header) || asksWhoLeft(question) || (question === 'last day' && field !== 'endDate')
      ? ''
      : field;
  return question === null ? field : '';
}
