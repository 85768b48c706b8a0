import { z } from 'zod';
import { FIELD_NAMES, FIELDS, type FieldKind, type FieldName } from './cells/fields.ts';
import { rowProblems } from './row-problems.ts';
import { LICENSE_POLICIES } from '../model/leaver-steps.ts';
import { STANDING_WORDS } from './cells/words.ts';

// `null`, like an empty text, leaves the tenant's value alone.
const text = z.union([z.string(), z.null()]);
const cell = z.union([z.string(), z.number(), z.null()]);
const truth = z.union([z.boolean(), z.string(), z.number(), z.null()]);
const list = z.union([z.string(), z.array(z.string()), z.null()]);

/** What a JSON value of each kind may be; what it may say is the reader's to judge. */
const TYPES: Record<FieldKind, z.ZodType> = {
  userName: text,
  externalId: cell,
  cxoneId: text,
  address: text,
  text: cell,
  name: cell,
  truth,
  yesNo: truth,
  list,
  role: list,
  skills: list,
  date: cell,
  zone: text,
  rank: cell,
  licence: text,
  mark: truth,
  attribute: truth,
};

const words = Object.values(STANDING_WORDS)
  .flat()
  .filter((word) => /^[a-z ]{4,}$/.test(word));

const EXAMPLES: Partial<Record<FieldName, unknown[]>> = {
  userName: ['name@example.com'],
  active: [true, false],
  status: words.slice(0, 40),
  startDate: ['2026-01-31'],
  endDate: ['2026-12-31'],
  licensePolicy: [...LICENSE_POLICIES],
  timeZone: ['Europe/Berlin'],
  skills: [['Billing EN:3', 'Chat']],
};

const shape = Object.fromEntries(
  FIELD_NAMES.map((name): [string, z.ZodType] => {
    const schema = TYPES[FIELDS[name].kind].optional().describe(FIELDS[name].description);
    const examples = EXAMPLES[name];
    return [name, examples ? schema.meta({ examples }) : schema];
  }),
);

/**
 * One person of a JSON roster, under the fields' own names (other known headers are read as well): the published source
 * of `schema/roster.schema.json`. It is made from the table of fields, and what a value may say is judged by the reader
 * itself, so that the roster's rules exist once.
 */
export const rowSchema = z
  .looseObject({
    ...shape,
    attr: z
      .record(z.string(), truth)
      .optional()
      .describe('Custom attributes by name; `attr.<name>` beside the other fields is the same.'),
  })
  .superRefine((row, context) => {
    for (const { column, expected } of rowProblems(row))
      context.addIssue({ code: 'custom', path: column === null ? [] : [column], message: `expected ${expected}` });
  })
  .meta({ title: 'Person' });

const people = z.array(rowSchema);

/** A JSON roster: an array of people, or an object with one. */
export const rosterSchema = z
  .union([
    people,
    z.looseObject({ users: people }),
    z.looseObject({ employees: people }),
    z.looseObject({ Resources: people }),
  ])
  .meta({
    title: 'CXone roster',
    description: 'Who has an account. An empty or missing value leaves the tenant’s alone, “[!REMOVE!]” clears it.',
  });
