import { MODES, OPERATIONS } from './modes.ts';
import { PROFILE_NAMES } from './profiles.ts';

/** How an input's text is read. */
export type InputType =
  | { type: 'text' }
  | { type: 'hash' }
  | { type: 'lines' }
  | { type: 'list'; values: readonly string[] }
  | { type: 'choice'; values: readonly string[] }
  | { type: 'boolean' }
  | { type: 'integer'; min: number; max: number }
  | { type: 'integer-or'; word: string; min: number; max: number };

export interface InputDefinition {
  description: string;
  /** `null`: none, or taken from the profile. */
  default: string | null;
  kind: InputType;
  secret?: boolean;
}

const text = { type: 'text' } as const satisfies InputType;
/** The keys of a table, typed, so that what the parser gives out is as narrow as what it lets in. */
const words = <T extends object>(table: T): readonly (keyof T & string)[] => Object.keys(table) as (keyof T & string)[];
/** Words as Markdown shows what is typed. */
const coded = (all: readonly string[]): string[] => all.map((word) => `\`${word}\``);
/** `a`, `b` or `c`. */
const oneOf = (all: readonly string[]): string =>
  coded(all)
    .join(', ')
    .replace(/, ([^,]*)$/, ' or $1');

/** Every input of the action: the one source of `action.yml`, the docs table and the parser. */
export const INPUTS = {
  mode: {
    description: `What to do: ${oneOf(words(MODES))}.`,
    default: 'plan',
    kind: { type: 'choice', values: words(MODES) },
  },
  roster: {
    description:
      'Roster file(s), one path a line: `.csv`, `.tsv`, `.json` or `.jsonl`, inside the workspace; never ' +
      'under `.git`, no links.',
    default: 'roster.csv',
    kind: { type: 'lines' },
  },
  policy: {
    description: 'The policy file; its defaults hold where there is none.',
    default: '.github/cxone-policy.yml',
    kind: text,
  },
  operations: {
    description: `What this run may do, comma-separated: ${coded(words(OPERATIONS)).join(', ')}.`,
    default: Object.keys(OPERATIONS).join(','),
    kind: { type: 'list', values: words(OPERATIONS) },
  },
  profile: {
    description: `The kind of tenant: ${oneOf(PROFILE_NAMES)}.`,
    default: 'cxone',
    kind: { type: 'choice', values: PROFILE_NAMES },
  },
  tenant: {
    description: 'The tenant: fills the URL templates and names it in every report.',
    default: null,
    kind: text,
  },
  'token-url': { description: 'Token endpoint, instead of the profile’s.', default: null, kind: text },
  'scim-url': { description: 'SCIM base URL, instead of the profile’s.', default: null, kind: text },
  'api-url': { description: 'REST base URL, instead of the profile’s.', default: null, kind: text },
  issuer: { description: 'Issuer for discovery, instead of the profile’s.', default: null, kind: text },
  scope: { description: 'OAuth scope to ask for, instead of the profile’s.', default: null, kind: text },
  'grant-type': {
    description: 'OAuth grant, instead of the profile’s: `client_credentials`, `password` or `access-key`.',
    default: null,
    kind: { type: 'choice', values: ['client_credentials', 'password', 'access-key'] },
  },
  'client-auth': {
    description: 'Where the client credentials go, instead of the profile’s: `body` or `basic`.',
    default: null,
    kind: { type: 'choice', values: ['body', 'basic'] },
  },
  'allowed-hosts': {
    description: 'Further hosts that may be given credentials, one a line.',
    default: null,
    kind: { type: 'lines' },
  },
  'client-id': { description: 'OAuth client id.', default: null, kind: text, secret: true },
  'client-secret': { description: 'OAuth client secret.', default: null, kind: text, secret: true },
  'access-key-id': { description: 'CXone access key id.', default: null, kind: text, secret: true },
  'access-key-secret': { description: 'CXone access key secret.', default: null, kind: text, secret: true },
  'signing-key': {
    description:
      'Signs the plan in the comment; derived from the tenant secret. Give one where plan and apply have ' +
      'different credentials.',
    default: null,
    kind: text,
    secret: true,
  },
  bulk: {
    description: 'Bulk requests: `auto` (what the tenant offers), `on` (refused where there is none) or `off`.',
    default: 'auto',
    kind: { type: 'choice', values: ['auto', 'on', 'off'] },
  },
  'bulk-size': {
    description: 'Operations in one bulk request, lowered by what the tenant announces.',
    default: '50',
    kind: { type: 'integer', min: 1, max: 1000 },
  },
  'requests-per-minute': {
    description: 'Steady pace of everything but bulk requests.',
    default: '100',
    kind: { type: 'integer', min: 1, max: 100_000 },
  },
  'bulk-requests-per-minute': {
    description: 'Steady pace of bulk requests.',
    default: '20',
    kind: { type: 'integer', min: 1, max: 100_000 },
  },
  concurrency: {
    description:
      'Requests under way at once: a number, or `auto` (5, and up to 16 while CXone answers quickly and never ' +
      'with 429).',
    default: 'auto',
    kind: { type: 'integer-or', word: 'auto', min: 1, max: 100 },
  },
  'settle-seconds': {
    description:
      'Seconds that reads may lag behind writes, counted from each answer: what is not seen at once is read again ' +
      'after 1, 2, 4, 8, 15 and 30 s. `0` reads once.',
    default: '30',
    kind: { type: 'integer', min: 0, max: 600 },
  },
  'max-attempts': {
    description: 'Tries of one request; a 429 that names its wait does not use one up.',
    default: '5',
    kind: { type: 'integer', min: 1, max: 20 },
  },
  'request-timeout': {
    description: 'Seconds for one request.',
    default: '30',
    kind: { type: 'integer', min: 1, max: 600 },
  },
  'time-budget': {
    description: 'Minutes; past it no new work starts, the rest is *not started*.',
    default: '300',
    kind: { type: 'integer', min: 1, max: 7200 },
  },
  'on-invalid-rows': {
    description: '`stop` (nothing is written) or `skip` (wrong rows’ people are untouched, the rest is applied).',
    default: 'stop',
    kind: { type: 'choice', values: ['stop', 'skip'] },
  },
  'reviewed-plan': {
    description:
      'Hash of a plan that a person approved at another place: it takes the place of the reviewed pull request, for ' +
      'exactly that plan or a part of it.',
    default: null,
    kind: { type: 'hash' },
  },
  'partial-roster': {
    description: 'The roster names only some of the people: nobody counts as absent, whatever the policy says.',
    default: 'false',
    kind: { type: 'boolean' },
  },
  approval: {
    description: '`auto` (a push that belongs to a pull request needs its reviewed plan), `required` or `off`.',
    default: 'auto',
    kind: { type: 'choice', values: ['auto', 'required', 'off'] },
  },
  'approved-by-other': {
    description: 'Also ask for an approving review by someone who had no hand in the pull request.',
    default: 'false',
    kind: { type: 'boolean' },
  },
  branches: {
    description:
      'Branches that may be applied, one a line: names or `refs/heads/…`, no patterns, no tags; the default branch ' +
      'unless given.',
    default: null,
    kind: { type: 'lines' },
  },
  pii: {
    description:
      'People in comment, summary, annotations, log and report: `auto` (full in private and internal repositories, ' +
      'masked in public ones and where that is not known), `masked`, `hashed` or `full`.',
    default: 'auto',
    kind: { type: 'choice', values: ['auto', 'masked', 'hashed', 'full'] },
  },
  'tenant-title': {
    description: 'How reports call the tenant; its name unless given.',
    default: null,
    kind: text,
  },
  comment: {
    description: '`auto` (on pull requests) or `off`.',
    default: 'auto',
    kind: { type: 'choice', values: ['auto', 'off'] },
  },
  'github-token': {
    description: 'For comment, approval and drift issue.',
    default: '${{ github.token }}',
    kind: text,
    secret: true,
  },
  'webhook-url': {
    description: 'Where events are sent, one HTTPS URL a line.',
    default: null,
    kind: { type: 'lines' },
    secret: true,
  },
  'webhook-secret': {
    description: 'Signs the events (Standard Webhooks, `whsec_…`).',
    default: null,
    kind: text,
    secret: true,
  },
  'output-dir': {
    description:
      'Where the files are written; `${RUNNER_TEMP}/cxone-roster/<tenant>-<mode>` unless given. Outside of the ' +
      'checkout, or a folder in it that does not exist yet; folder 0700, files 0600.',
    default: null,
    kind: text,
  },
  'artifact-name': {
    description:
      'Artifacts are `<name>-<tenant>-<mode>-<attempt>` and the same with `-report.html`; empty uploads none.',
    default: 'cxone-roster',
    kind: text,
  },
  'retention-days': {
    description: 'Days the artifacts are kept.',
    default: '90',
    kind: { type: 'integer', min: 1, max: 400 },
  },
  'fail-on-drift': {
    description: '`drift`: exit 1 when the tenant differs.',
    default: 'false',
    kind: { type: 'boolean' },
  },
  'audit-file': {
    description:
      '`verify`: the audit file, or a folder or ZIP archive of many runs, in the workspace or `RUNNER_TEMP`. ' +
      '`undo`: the audit of the run that is taken back, with its `plan.json` beside it.',
    default: null,
    kind: text,
  },
  'expected-head': {
    description: '`verify`: the head hash that the file, or the newest run of several, must end in.',
    default: null,
    kind: text,
  },
  person: {
    description: '`verify`: only this person’s history: any of externalId, userName, id.',
    default: null,
    kind: text,
  },
  since: { description: '`verify`: the history from this day on, YYYY-MM-DD (UTC).', default: null, kind: text },
  until: { description: '`verify`: the history up to and with this day, YYYY-MM-DD (UTC).', default: null, kind: text },
  'undo-run': {
    description:
      '`undo`: id of the run whose apply is taken back, with all of its attempts. Without `reviewed-plan` it only ' +
      'plans; with it, it does exactly that plan or a part of it.',
    default: null,
    kind: text,
  },
  'attribute-type': {
    description: '`attributes`: only of this type: `string`, `number`, `boolean` or `date`.',
    default: null,
    kind: { type: 'choice', values: ['string', 'number', 'boolean', 'date'] },
  },
  'attribute-scope': {
    description: '`attributes`: only of this scope: `global`, `user`, `team` or `organization`.',
    default: null,
    kind: { type: 'choice', values: ['global', 'user', 'team', 'organization'] },
  },
  'attribute-rule': { description: '`attributes`: only with this validation rule.', default: null, kind: text },
  'page-size': {
    description: '`attributes`: definitions a page.',
    default: '250',
    kind: { type: 'integer', min: 1, max: 1000 },
  },
  'event-path': {
    description:
      '`event`: a JSON file of the workspace or `RUNNER_TEMP` with one payload or `{"events":[…]}`; the ' +
      'workflow’s event unless given.',
    default: null,
    kind: text,
  },
} as const satisfies Record<string, InputDefinition>;

export type InputName = keyof typeof INPUTS;
