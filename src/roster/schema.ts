import { z } from 'zod';
import { judgeAddress } from './cells/address.ts';
import { oneLine, REMOVE, spreadsheetDebris, tidyCell } from './cells/cell.ts';
import { readDate } from './cells/dates.ts';
import { FIELDS, type FieldName } from './cells/fields.ts';
import { listItems, roleGrants } from './cells/lists.ts';
import { DEFAULT_LIMITS } from './cells/limits.ts';
import { objectCells } from './file/objects.ts';
import { EXTERNAL_ID_LENGTH } from './cells/values.ts';
import { LICENCE_POLICIES, licencePolicyOf, STANDING_WORDS, standingOf } from './cells/words.ts';

// `null`, like an empty text, leaves the tenant's value alone.
const text = z.union([z.string(), z.null()]);
const cell = z.union([z.string(), z.number(), z.null()]);
const truth = z.union([z.boolean(), z.string(), z.number(), z.null()]);
const list = z.union([z.string(), z.array(z.string()), z.null()]);

const textOf = (value: unknown): string => tidyCell(cellText(value)).text;
const cellText = (value: unknown): string =>
  typeof value === 'string' || typeof value === 'number' || typeof value === 'boolean' ? String(value) : '';
const removes = (text: string): boolean => text.toUpperCase() === REMOVE;

/** Whether a cell says what its field can hold. Empty ones always do. */
function readable(field: FieldName, value: unknown): boolean {
  const raw = cellText(value);
  const { text, fault } = tidyCell(raw);
  if (text === '' && raw.length <= DEFAULT_LIMITS.cellLength) return true;
  if (fault || raw.length > DEFAULT_LIMITS.cellLength) return false;
  if (removes(text)) return FIELDS[field].clearable;
  if (
    spreadsheetDebris(text) !== null ||
    (typeof value === 'number' && Number.isInteger(value) && !Number.isSafeInteger(value))
  )
    return false;
  switch (FIELDS[field].kind) {
    case 'userName':
    case 'address':
      return judgeAddress(text) === null;
    case 'externalId':
      return text.length <= EXTERNAL_ID_LENGTH;
    case 'truth':
      return standingOf(text) !== null;
    case 'date':
      return ['date', 'serial'].includes(readDate(text).kind);
    case 'licence':
      return licencePolicyOf(text) !== null;
    default:
      return true;
  }
}

const listed =
  (field: 'roles' | 'groups') =>
  (value: z.output<typeof list>): boolean => {
    const joined = objectCells({ list: value })?.cells.get('list') ?? '';
    const lone = tidyCell(joined);
    if (!Array.isArray(value) && (lone.text === '' || removes(lone.text))) return true;
    if (joined.length > DEFAULT_LIMITS.cellLength || (!Array.isArray(value) && lone.fault)) return false;
    const { items, fault } = listItems(Array.isArray(value) ? joined : lone.text);
    if (fault || (!Array.isArray(value) && spreadsheetDebris(lone.text) !== null)) return false;
    if (items.some((item) => removes(item) || spreadsheetDebris(item) === 'formula-error')) return false;
    return field === 'groups' || roleGrants(items).fault === null;
  };

const field = <T extends z.ZodType>(name: FieldName, schema: T) =>
  schema
    .refine((value) => readable(name, value), `${name} cannot be read`)
    .optional()
    .describe(FIELDS[name].description);

const words = Object.values(STANDING_WORDS).flat();

/**
 * One person of a JSON roster, under the fields' own names (other known headers are read as well). The published source
 * of `schema/roster.schema.json`. Rows of a million-row file do not run through it – row.ts does that work, and a
 * property test holds the two to the same answer.
 */
export const rowSchema = z
  .looseObject({
    userName: field('userName', text).meta({ examples: ['name@example.com'] }),
    externalId: field('externalId', cell),
    givenName: field('givenName', cell),
    familyName: field('familyName', cell),
    displayName: field('displayName', cell),
    title: field('title', cell),
    email: field('email', text),
    phone: field('phone', cell),
    department: field('department', cell),
    team: field('team', cell),
    active: field('active', truth).meta({ examples: [true, false] }),
    status: field('status', truth).meta({ examples: words.filter((word) => /^[a-z ]{4,}$/.test(word)).slice(0, 40) }),
    roles: list.refine(listed('roles'), 'roles cannot be read').optional().describe(FIELDS.roles.description),
    groups: list.refine(listed('groups'), 'groups cannot be read').optional().describe(FIELDS.groups.description),
    startDate: field('startDate', cell).meta({ examples: ['2026-01-31'] }),
    endDate: field('endDate', cell).meta({ examples: ['2026-12-31'] }),
    licensePolicy: field('licensePolicy', text).meta({ examples: [...LICENCE_POLICIES] }),
    attr: z
      .record(z.string(), truth)
      .optional()
      .describe('Custom attributes by name; `attr.<name>` beside the other fields is the same.'),
  })
  .superRefine((row, context) => {
    const wrong = (path: string, message: string): void => context.addIssue({ code: 'custom', path: [path], message });
    const has = (name: 'userName' | 'externalId' | 'givenName' | 'familyName'): boolean =>
      textOf(row[name]) !== '' && !removes(textOf(row[name]));
    const active = standingOf(textOf(row.active));
    const status = standingOf(textOf(row.status));
    if (active && status && (active === 'gone') !== (status === 'gone'))
      wrong('status', 'active and status contradict each other');
    const start = dayOf(row.startDate);
    const end = dayOf(row.endDate);
    if (start !== '' && end !== '' && end < start) wrong('endDate', 'before the start date');
    const gone = (status === 'away' || active === null ? status : active) === 'gone';
    if (gone || end !== '') {
      if (!has('userName') && !has('externalId')) wrong('userName', 'userName or externalId is needed');
      return;
    }
    for (const name of ['userName', 'givenName', 'familyName'] as const)
      if (!has(name)) wrong(name, `${name} is needed`);
  })
  .meta({ title: 'Person' });

function dayOf(value: unknown): string {
  const reading = readDate(oneLine(textOf(value)));
  return reading.kind === 'date' || reading.kind === 'serial' ? reading.date : '';
}

/** A JSON roster: an array of people, or an object with one. */
export const rosterSchema = z.union([z.array(rowSchema), z.looseObject({ users: z.array(rowSchema) })]).meta({
  title: 'CXone roster',
  description: 'Who has an account. An empty or missing value leaves the tenant’s alone, “[!REMOVE!]” clears it.',
});
