export const id = 9818;
export const ids = [9818];
export const modules = {

/***/ 7418:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  m: () => (/* binding */ INPUTS)
});

// EXTERNAL MODULE: ./build/interface/modes.js
var modes = __webpack_require__(5944);
;// CONCATENATED MODULE: ./build/interface/profiles.js
/** Words of the input `profile`: the kinds of tenant. What each takes for granted is `cxone/connect/profiles.ts`. */
const PROFILE_NAMES = [
    'cxone',
    'cxone-gov',
    'bulk',
    'roles',
    'lifecycle',
    'entra',
    'attributes',
    'generic',
];

;// CONCATENATED MODULE: ./build/interface/inputs.js


const inputs_text = { type: 'text' };
/** The keys of a table, typed, so that what the parser gives out is as narrow as what it lets in. */
const words = (table) => Object.keys(table);
/** Words as Markdown shows what is typed. */
const coded = (all) => all.map((word) => `\`${word}\``);
/** `a`, `b` or `c`. */
const oneOf = (all) => coded(all)
    .join(', ')
    .replace(/, ([^,]*)$/, ' or $1');
/** Every input of the action: the one source of `action.yml`, the docs table and the parser. */
const INPUTS = {
    mode: {
        description: `What to do: ${oneOf(words(modes/* MODES */.FN))}.`,
        default: 'plan',
        kind: { type: 'choice', values: words(modes/* MODES */.FN) },
    },
    roster: {
        description: 'Roster file(s), one path a line: `.csv`, `.tsv`, `.json` or `.jsonl`, inside the workspace; never ' +
            'under `.git`, no links.',
        default: 'roster.csv',
        kind: { type: 'lines' },
    },
    policy: {
        description: 'The policy file; its defaults hold where there is none.',
        default: '.github/cxone-policy.yml',
        kind: inputs_text,
    },
    operations: {
        description: `What this run may do, comma-separated: ${coded(words(modes/* OPERATIONS */.xb)).join(', ')}.`,
        default: Object.keys(modes/* OPERATIONS */.xb).join(','),
        kind: { type: 'list', values: words(modes/* OPERATIONS */.xb) },
    },
    profile: {
        description: `The kind of tenant: ${oneOf(PROFILE_NAMES)}.`,
        default: 'cxone',
        kind: { type: 'choice', values: PROFILE_NAMES },
    },
    tenant: {
        description: 'The tenant: fills the URL templates and names it in every report.',
        default: null,
        kind: inputs_text,
    },
    'token-url': { description: 'Token endpoint, instead of the profile’s.', default: null, kind: inputs_text },
    'scim-url': { description: 'SCIM base URL, instead of the profile’s.', default: null, kind: inputs_text },
    'api-url': { description: 'REST base URL, instead of the profile’s.', default: null, kind: inputs_text },
    issuer: { description: 'Issuer for discovery, instead of the profile’s.', default: null, kind: inputs_text },
    scope: { description: 'OAuth scope to ask for, instead of the profile’s.', default: null, kind: inputs_text },
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
    'client-id': { description: 'OAuth client id.', default: null, kind: inputs_text, secret: true },
    'client-secret': { description: 'OAuth client secret.', default: null, kind: inputs_text, secret: true },
    'access-key-id': { description: 'CXone access key id.', default: null, kind: inputs_text, secret: true },
    'access-key-secret': { description: 'CXone access key secret.', default: null, kind: inputs_text, secret: true },
    'signing-key': {
        description: 'Signs the plan in the comment; derived from the tenant secret. Give one where plan and apply have ' +
            'different credentials.',
        default: null,
        kind: inputs_text,
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
        description: 'Requests under way at once: a number, or `auto` (5, and up to 16 while CXone answers quickly and never ' +
            'with 429).',
        default: 'auto',
        kind: { type: 'integer-or', word: 'auto', min: 1, max: 100 },
    },
    'settle-seconds': {
        description: 'Seconds that reads may lag behind writes, counted from each answer: what is not seen at once is read again ' +
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
        description: 'Hash of a plan that a person approved at another place: it takes the place of the reviewed pull request, for ' +
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
        description: 'Branches that may be applied, one a line: names or `refs/heads/…`, no patterns, no tags; the default branch ' +
            'unless given.',
        default: null,
        kind: { type: 'lines' },
    },
    pii: {
        description: 'People in comment, summary, annotations, log and report: `auto` (full in private and internal repositories, ' +
            'masked in public ones and where that is not known), `masked`, `hashed` or `full`.',
        default: 'auto',
        kind: { type: 'choice', values: ['auto', 'masked', 'hashed', 'full'] },
    },
    'tenant-title': {
        description: 'How reports call the tenant; its name unless given.',
        default: null,
        kind: inputs_text,
    },
    comment: {
        description: '`auto` (on pull requests) or `off`.',
        default: 'auto',
        kind: { type: 'choice', values: ['auto', 'off'] },
    },
    'github-token': {
        description: 'For comment, approval and drift issue.',
        default: '${{ github.token }}',
        kind: inputs_text,
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
        kind: inputs_text,
        secret: true,
    },
    'output-dir': {
        description: 'Where the files are written; `${RUNNER_TEMP}/cxone-roster/<tenant>-<mode>` unless given. Outside of the ' +
            'checkout, or a folder in it that does not exist yet; folder 0700, files 0600.',
        default: null,
        kind: inputs_text,
    },
    'artifact-name': {
        description: 'Artifacts are `<name>-<tenant>-<mode>-<attempt>` and the same with `-report.html`; empty uploads none.',
        default: 'cxone-roster',
        kind: inputs_text,
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
        description: '`verify`: the audit file, or a folder or ZIP archive of many runs, in the workspace or `RUNNER_TEMP`. ' +
            '`undo`: the audit of the run that is taken back, with its `plan.json` beside it.',
        default: null,
        kind: inputs_text,
    },
    'expected-head': {
        description: '`verify`: the head hash that the file, or the newest run of several, must end in.',
        default: null,
        kind: inputs_text,
    },
    person: {
        description: '`verify`: only this person’s history: any of externalId, userName, id.',
        default: null,
        kind: inputs_text,
    },
    since: { description: '`verify`: the history from this day on, YYYY-MM-DD (UTC).', default: null, kind: inputs_text },
    until: { description: '`verify`: the history up to and with this day, YYYY-MM-DD (UTC).', default: null, kind: inputs_text },
    'undo-run': {
        description: '`undo`: id of the run whose apply is taken back, with all of its attempts. Without `reviewed-plan` it only ' +
            'plans; with it, it does exactly that plan or a part of it.',
        default: null,
        kind: inputs_text,
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
    'attribute-rule': { description: '`attributes`: only with this validation rule.', default: null, kind: inputs_text },
    'page-size': {
        description: '`attributes`: definitions a page.',
        default: '250',
        kind: { type: 'integer', min: 1, max: 1000 },
    },
    'event-path': {
        description: '`event`: a JSON file of the workspace or `RUNNER_TEMP` with one payload or `{"events":[…]}`; the ' +
            'workflow’s event unless given.',
        default: null,
        kind: inputs_text,
    },
};


/***/ }),

/***/ 5944:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   FN: () => (/* binding */ MODES),
/* harmony export */   al: () => (/* binding */ RUN_FILES),
/* harmony export */   xb: () => (/* binding */ OPERATIONS)
/* harmony export */ });
/* unused harmony export WRITING_MODES */
/** What the action can be asked to do. */
const MODES = {
    validate: {
        meaning: 'check the roster and the policy; no tenant, no secret',
        needs: { roster: true, tenant: false },
        writes: false,
        notifies: false,
        speaksOn: 'pull-request',
        whenWell: 'continue',
        token: { 'pull-requests': 'write' },
        asks: 'the comment',
        files: [],
    },
    plan: {
        meaning: 'read the tenant and show what would change',
        needs: { roster: true, tenant: true },
        writes: false,
        notifies: false,
        speaksOn: 'pull-request',
        whenWell: 'continue',
        token: { 'pull-requests': 'write', actions: 'read' },
        asks: 'the comment; what earlier runs left open, and who was taken out in the last 24 hours',
        files: [],
    },
    apply: {
        meaning: 'plan afresh and do it',
        needs: { roster: true, tenant: true },
        writes: true,
        notifies: true,
        speaksOn: 'reviewed',
        whenWell: 'complete',
        token: { 'pull-requests': 'write', actions: 'read' },
        asks: 'the reviewed plan and the memory of earlier runs; the comment says how it ended',
        files: [],
    },
    drift: {
        meaning: 'report what was changed in CXone outside the roster',
        needs: { roster: true, tenant: true },
        writes: false,
        notifies: false,
        speaksOn: 'issue',
        whenWell: 'complete',
        token: { issues: 'write', actions: 'read' },
        asks: 'the drift issue; since which run a value differs (without `actions` it lists what differs, and not that)',
        files: [],
    },
    export: {
        meaning: 'write the tenant as `roster.csv` and `policy.yml`',
        needs: { roster: false, tenant: true },
        writes: false,
        notifies: false,
        speaksOn: null,
        whenWell: 'complete',
        token: {},
        asks: 'nothing is asked of GitHub',
        files: ['roster.csv', 'policy.yml', 'export-notes.csv'],
    },
    attributes: {
        meaning: 'list and check the custom attribute definitions',
        needs: { roster: false, tenant: true, definitionQuery: true },
        writes: false,
        notifies: true,
        speaksOn: null,
        whenWell: 'complete',
        token: {},
        asks: 'nothing is asked of GitHub',
        files: ['attributes.json', 'attributes.csv'],
    },
    check: {
        meaning: 'test credentials and what the tenant can do; never writes',
        needs: { roster: false, tenant: true },
        writes: false,
        notifies: false,
        speaksOn: null,
        whenWell: 'complete',
        token: {},
        asks: 'nothing is asked of GitHub',
        files: [],
    },
    'entra-config': {
        meaning: 'write the Entra provisioning settings',
        needs: { roster: false, tenant: false },
        writes: false,
        notifies: false,
        speaksOn: null,
        whenWell: 'complete',
        token: {},
        asks: 'nothing is asked of GitHub',
        files: ['entra-config.json'],
    },
    event: {
        meaning: 'apply lifecycle events of an HR system or Entra',
        needs: { roster: false, tenant: true },
        writes: true,
        notifies: true,
        speaksOn: null,
        whenWell: 'complete',
        token: { actions: 'read' },
        asks: 'the memory of earlier runs, and who was taken out in the last 24 hours',
        files: [],
    },
    verify: {
        meaning: 'check the audits of one or many runs, and say what happened to each person',
        needs: { roster: false, tenant: false, auditFile: true },
        writes: false,
        notifies: false,
        speaksOn: null,
        whenWell: 'complete',
        token: {},
        asks: 'nothing is asked of GitHub',
        files: ['history.csv', 'history.json'],
    },
    undo: {
        meaning: 'take back what an earlier apply did, as far as nobody changed it since',
        needs: { roster: true, tenant: true, auditFile: true },
        writes: true,
        notifies: true,
        speaksOn: 'taken-back',
        whenWell: 'complete',
        token: { 'pull-requests': 'write', actions: 'read' },
        asks: 'the artifacts of the run that is taken back, the memory of earlier runs; the comments of what it applied say ' +
            'so (without `pull-requests` they do not)',
        files: ['revert.md'],
    },
};
/** They, in the order of the table. */
const WRITING_MODES = Object.keys(MODES).filter((mode) => MODES[mode].writes);
/** Files that several modes write, beside the audit. */
const RUN_FILES = [
    'plan.json',
    'memory.json',
    'results.csv',
    'roster-errors.csv',
    'comment.md',
    'summary.md',
    'report.html',
];
const OPERATIONS = {
    provision: 'create, update and reactivate accounts',
    roles: 'grant and take away roles',
    deprovision: 'deactivate or delete leavers',
};


/***/ }),

/***/ 7443:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Ny: () => (/* binding */ OPEN_PERSON_FIELDS),
/* harmony export */   R9: () => (/* binding */ HUB_ONLY),
/* harmony export */   RI: () => (/* binding */ HUB_FIRST),
/* harmony export */   a2: () => (/* binding */ LISTED_FIELDS),
/* harmony export */   f0: () => (/* binding */ SCIM_FIELDS),
/* harmony export */   ii: () => (/* binding */ NOT_IN_HUB),
/* harmony export */   "in": () => (/* binding */ HUB_LISTS),
/* harmony export */   tz: () => (/* binding */ PERSONAL_FIELDS),
/* harmony export */   xE: () => (/* binding */ UNMANAGEABLE),
/* harmony export */   zJ: () => (/* binding */ isUnmanageable)
/* harmony export */ });
/* harmony import */ var _fields_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(2017);

/** What a person has beside single values, and only NiCE's published API carries. */
const HUB_LISTS = { skills: 'Skills', invite: 'Invitation' };
/** Groups of fields by what the table says of them. */
const fieldsWhere = (is) => _fields_js__WEBPACK_IMPORTED_MODULE_0__/* .FIELD_FACTS */ .pn.flatMap(([field, facts]) => (is(facts) ? [field] : []));
/** Fields that every profile carries. */
const SCIM_FIELDS = fieldsWhere(({ scim }) => scim !== null);
/** Fields that UserHub does not show: SCIM does, one account at a time. */
const NOT_IN_HUB = fieldsWhere((facts) => facts.hub === null);
/** Fields that reading everybody shows; the others have a route of their own, and cost a request a person. */
const LISTED_FIELDS = fieldsWhere((facts) => facts.hub?.use !== 'route');
/** Fields that a tenant without NiCE's published API has no place for. */
const HUB_ONLY = [...fieldsWhere(({ scim }) => scim === null), ...Object.keys(HUB_LISTS)];
/** Fields that NiCE's published API carries by routes of its own, and SCIM therefore does not. */
const HUB_FIRST = new Set([
    ...fieldsWhere((facts) => facts.hub?.use === 'writes' || facts.hub?.use === 'route'),
    ...Object.keys(HUB_LISTS),
]);
/** Fields whose values say who someone is. */
const PERSONAL_FIELDS = fieldsWhere(({ personal }) => personal);
/** Fields whose values do not. */
const OPEN_PERSON_FIELDS = fieldsWhere(({ personal }) => !personal);
/**
 * Fields that a policy may leave to others (`unmanaged`), beside `attr.<name>`. Without a userName and a name there is
 * no account; externalId has a key of its own.
 */
const UNMANAGEABLE = _fields_js__WEBPACK_IMPORTED_MODULE_0__/* .PROFILE_FIELDS */ .sA.filter((field) => !['userName', 'externalId', 'givenName', 'familyName'].includes(field));
/** True where `unmanaged` takes the field. */
const isUnmanageable = (field) => field.startsWith('attr.') || UNMANAGEABLE.includes(field);


/***/ }),

/***/ 2017:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   OU: () => (/* binding */ PERSON_FIELDS),
/* harmony export */   pn: () => (/* binding */ FIELD_FACTS),
/* harmony export */   sA: () => (/* binding */ PROFILE_FIELDS),
/* harmony export */   xS: () => (/* binding */ factsOf)
/* harmony export */ });
const core = (attribute) => ({ in: 'core', attribute });
const name = (attribute) => ({ in: 'name', attribute });
const hub = (name, use, form = 'text') => ({ name, use, form });
/**
 * Every single-valued field of a person: the one place that says how it is called, where the wire holds it and who
 * carries it, how its values compare, whether they are personal, how its cells are read and which headers mean it.
 * The wire, the plan, the roster, export, reports, redaction, docs and the published schema ask here.
 */
const PERSON_FIELDS = {
    userName: {
        label: 'User name',
        personal: true,
        same: 'case-blind',
        scim: core('userName'),
        hub: hub('userName', 'as-read'),
        cell: 'userName',
        clearable: false,
        description: 'Sign-in name: an e-mail address, unique without regard to case.',
        headers: 'Username; Login; Login Name; Sign-in Name; User Principal Name; UPN; CXone Username; Benutzername; ' +
            "Anmeldename; Nom d’utilisateur; Nom d'utilisateur; Nombre de usuario",
    },
    externalId: {
        label: 'Employee ID',
        personal: true,
        same: 'exact',
        scim: core('externalId'),
        hub: hub('externalIdentity', 'rescues', 'sign-in'),
        cell: 'externalId',
        clearable: true,
        description: 'The person’s number in the HR system, 1–128 characters, compared with case.',
        headers: 'External Identity; Employee ID; Employee Number; Employee No; Employee #; Emp ID; Emp No; ' +
            'Worker ID; Worker Number; Person ID; Person ID External; Person Number; Personnel Number; ' +
            'Personnel No; Staff ID; Staff Number; Associate ID; HR ID; Personalnummer; Personal-Nr; ' +
            'Pers.-Nr.; Mitarbeiter-Nr.; Emp ID #; ' +
            "Mitarbeiternummer; Matricule; Numéro d’employé; Numéro d'employé; Número de empleado",
    },
    givenName: {
        label: 'First name',
        personal: true,
        same: 'text',
        scim: name('givenName'),
        hub: hub('firstName', 'as-read'),
        cell: 'name',
        clearable: false,
        description: 'First name.',
        headers: 'First Name; Forename; Legal First Name; Legal Name - First Name; Vorname; Prénom; Nombre',
    },
    familyName: {
        label: 'Last name',
        personal: true,
        same: 'text',
        scim: name('familyName'),
        hub: hub('lastName', 'as-read'),
        cell: 'name',
        clearable: false,
        description: 'Last name.',
        headers: 'Last Name; Surname; Legal Last Name; Legal Name - Last Name; Nachname; Familienname; ' +
            'Nom de famille; Apellido; Apellidos',
    },
    displayName: {
        label: 'Display name',
        personal: true,
        same: 'text',
        scim: core('displayName'),
        hub: hub('displayName', 'shows'),
        cell: 'name',
        clearable: true,
        description: 'Name as it is shown.',
        headers: 'Full Name; Common Name; Anzeigename',
    },
    title: {
        label: 'Title',
        personal: false,
        same: 'text',
        scim: core('title'),
        hub: null,
        cell: 'text',
        clearable: true,
        description: 'Job title.',
        headers: 'Job Title; Business Title; Position Title; Job Title Description; Job Name; Employee Title; ' +
            'Position; Stellenbezeichnung; Intitulé du poste; Puesto',
    },
    email: {
        label: 'E-mail',
        personal: true,
        same: 'case-blind',
        scim: { in: 'work', attribute: 'emails' },
        hub: hub('emailAddress', 'as-read'),
        cell: 'address',
        clearable: false,
        description: 'Work e-mail address; the userName where a new account has none.',
        headers: 'Email Address; E-mail; Mail; Work Email; Work Email Address; Work Contact: Work Email; ' +
            'Employee Work Email; Business Email; Business Email Address; Company Email; Primary Email; ' +
            'Primary Work Email; Email - Work; Email - Primary Work; Office Email; E-Mail-Adresse; Courriel; ' +
            'Adresse e-mail; Correo electrónico',
    },
    phone: {
        label: 'Phone',
        personal: true,
        same: 'digits',
        scim: { in: 'work', attribute: 'phoneNumbers' },
        hub: null,
        cell: 'text',
        clearable: true,
        description: 'Work phone number.',
        headers: 'Phone Number; Work Phone; Work Phone Number; Business Phone; Business Phone Number; Office Phone; ' +
            'Primary Work Phone; Telephone; Telephone Number; Telefon; Telefonnummer; Téléphone; Teléfono',
    },
    department: {
        label: 'Department',
        personal: false,
        same: 'text',
        scim: { in: 'enterprise', attribute: 'department' },
        hub: null,
        cell: 'text',
        clearable: true,
        description: 'Department.',
        headers: 'Department Name; Home Department Description; Department Description; Dept; Dept Name; Abteilung; ' +
            'Département; Departamento',
    },
    team: {
        label: 'Team',
        personal: false,
        same: 'text',
        scim: { in: 'nice', attribute: 'team' },
        hub: hub('teamId', 'rescues', 'team'),
        cell: 'text',
        clearable: true,
        description: 'Team, as the tenant names it.',
        headers: 'Team Name',
    },
    middleName: {
        label: 'Middle name',
        personal: true,
        same: 'text',
        scim: name('middleName'),
        hub: hub('middleName', 'shows'),
        cell: 'name',
        clearable: true,
        description: 'Middle name.',
        headers: '',
    },
    mobilePhone: {
        label: 'Mobile phone',
        personal: true,
        same: 'digits',
        scim: { in: 'mobile', attribute: 'phoneNumbers' },
        hub: hub('mobileNumber', 'writes'),
        cell: 'text',
        clearable: true,
        description: 'Mobile phone number.',
        headers: 'Mobile Number',
    },
    timeZone: {
        label: 'Time zone',
        personal: false,
        same: 'zone',
        scim: core('timezone'),
        hub: hub('timeZone', 'writes'),
        cell: 'zone',
        clearable: true,
        description: 'Time zone by its IANA name, such as Europe/Berlin.',
        headers: '',
    },
    hireDate: {
        label: 'Hire date',
        personal: false,
        same: 'text',
        scim: null,
        hub: hub('hireDate', 'writes', 'day'),
        cell: 'date',
        clearable: true,
        description: 'CXone’s hire date; the first day too where the file has no start date.',
        headers: '',
    },
    rank: {
        label: 'Rank',
        personal: false,
        same: 'text',
        scim: null,
        hub: hub('rank', 'writes', 'number'),
        cell: 'rank',
        clearable: true,
        description: 'Rank for scheduling, a whole number.',
        headers: '',
    },
    userType: {
        label: 'User type',
        personal: false,
        same: 'text',
        scim: core('userType'),
        hub: hub('type', 'shows'),
        cell: 'text',
        clearable: true,
        description: 'Type of the user in CXone.',
        headers: '',
    },
    loginAuthenticator: {
        label: 'Login authenticator',
        personal: false,
        same: 'text',
        scim: null,
        hub: hub('loginAuthenticatorId', 'route', 'login'),
        cell: 'text',
        clearable: false,
        description: 'Login authenticator: its id, or a name that some account shows.',
        headers: '',
    },
};
/** All of them, in the order reports show them. */
const PROFILE_FIELDS = Object.keys(PERSON_FIELDS);
/** All of them with their facts, in the same order. */
const FIELD_FACTS = Object.entries(PERSON_FIELDS);
/** What the table says of a field; `null` of one that is no single-valued field of a person. */
const factsOf = (field) => Object.hasOwn(PERSON_FIELDS, field) ? PERSON_FIELDS[field] : null;


/***/ }),

/***/ 917:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   $k: () => (/* binding */ LICENSE_POLICIES),
/* harmony export */   C4: () => (/* binding */ isLeaverStep),
/* harmony export */   Hf: () => (/* binding */ endsSession),
/* harmony export */   Iy: () => (/* binding */ STEP_EFFECTS),
/* harmony export */   L7: () => (/* binding */ TENANT_STEPS),
/* harmony export */   Sv: () => (/* binding */ TENANT_STEP_WORDS),
/* harmony export */   Ty: () => (/* binding */ isTenantStep),
/* harmony export */   Z7: () => (/* binding */ STEP_EFFECT_WORDS),
/* harmony export */   mf: () => (/* binding */ LEAVER_STEPS),
/* harmony export */   mv: () => (/* binding */ stepFacts),
/* harmony export */   q4: () => (/* binding */ remainsAfter),
/* harmony export */   v0: () => (/* binding */ STEP_WISHES)
/* harmony export */ });
/* unused harmony export STEP_FACTS */
/* harmony import */ var _text_figures_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(1135);

/** What may become of a leaver's licence. */
const LICENSE_POLICIES = ['RECLAIM', 'DOWNGRADE', 'PRESERVE'];
/**
 * Every step the tutorials' and NiCE's published routes offer around a leaver's account and a change of roles, in the
 * order they are taken in. Names stand in audits and `results.csv`: they never change.
 */
const STEP_FACTS = {
    dependencies: {
        policyKey: 'dependencies',
        when: 'before-deletion',
        words: 'look for queues, skills and recordings',
    },
    sessions: {
        policyKey: 'sessions',
        switchedBy: 'terminateSessions',
        when: 'sign-out',
        words: 'end sessions',
        effect: { name: 'sessions-ended', words: (count) => `${(0,_text_figures_js__WEBPACK_IMPORTED_MODULE_0__/* .counted */ .hS)(count, 'person', 'people')} signed out` },
        endsSession: true,
    },
    disconnect: {
        policyKey: 'disconnect',
        switchedBy: 'disconnect',
        when: 'sign-out',
        words: 'cut connections',
        effect: { name: 'disconnected', words: (count) => `${(0,_text_figures_js__WEBPACK_IMPORTED_MODULE_0__/* .counted */ .hS)(count, 'connection')} cut` },
    },
    logout: {
        policyKey: 'logout',
        switchedBy: 'terminateSessions',
        when: 'sign-out',
        words: 'log the agent out',
        effect: { name: 'agent-logged-out', words: (count) => `${(0,_text_figures_js__WEBPACK_IMPORTED_MODULE_0__/* .counted */ .hS)(count, 'agent')} logged out` },
        endsSession: true,
        remains: 'CXone publishes nothing that revokes a token of another person: one given out before works until ' +
            'it expires, at most an hour later.',
    },
    'access-keys': {
        policyKey: 'accessKeys',
        when: 'sign-out',
        words: 'switch access keys off',
        effect: {
            name: 'access-keys-off',
            words: (count) => `access keys of ${(0,_text_figures_js__WEBPACK_IMPORTED_MODULE_0__/* .counted */ .hS)(count, 'person', 'people')} off`,
        },
    },
    license: {
        policyKey: 'license',
        when: 'licence',
        words: 'free the licence',
        effect: { name: 'licence-freed', words: (count) => `${(0,_text_figures_js__WEBPACK_IMPORTED_MODULE_0__/* .counted */ .hS)(count, 'licence')} freed` },
    },
    'cache-refresh': {
        policyKey: 'cacheRefresh',
        when: 'after-roles',
        words: 'refresh the cache',
    },
};
/** How a policy wants a step: `try` forgives what the tenant does not offer, never what failed. */
const STEP_WISHES = ['off', 'try', 'require'];
/** What the table says of a step. */
const stepFacts = (name) => STEP_FACTS[name];
/** Every step, in the order in which they are taken. */
const TENANT_STEPS = Object.keys(STEP_FACTS);
/** Whether a name is one of these steps, and not of the change that they surround. */
const isTenantStep = (name) => name !== undefined && Object.hasOwn(STEP_FACTS, name);
/** Names of the steps' effects. */
const STEP_EFFECTS = TENANT_STEPS.flatMap((name) => stepFacts(name).effect?.name ?? []);
/** The steps that follow a deactivation, on any kind of tenant, in their order. */
const LEAVER_STEPS = TENANT_STEPS.filter(isLeaverStep);
/** Whether a name is one of a step that follows a deactivation. */
function isLeaverStep(name) {
    if (!Object.hasOwn(STEP_FACTS, name))
        return false;
    const { when } = stepFacts(name);
    return when === 'sign-out' || when === 'licence';
}
/** Once this step is done the person is signed out. */
const endsSession = (name) => isLeaverStep(name) && stepFacts(name).endsSession === true;
/** What each step does, as reports name it. */
const TENANT_STEP_WORDS = Object.fromEntries(TENANT_STEPS.map((name) => [name, stepFacts(name).words]));
/** What each step's effect means for a number of people. */
const STEP_EFFECT_WORDS = Object.fromEntries(TENANT_STEPS.flatMap((name) => {
    const { effect } = stepFacts(name);
    return effect ? [[effect.name, effect.words]] : [];
}));
/** What stays possible although these steps are done, each said once. */
function remainsAfter(steps) {
    return [...new Set(steps)].flatMap((name) => (isLeaverStep(name) ? (stepFacts(name).remains ?? []) : []));
}


/***/ }),

/***/ 6939:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Ly: () => (/* binding */ isoTime),
/* harmony export */   PV: () => (/* binding */ dayAfter),
/* harmony export */   dA: () => (/* binding */ utcDay),
/* harmony export */   sO: () => (/* binding */ DAY_MS)
/* harmony export */ });
/** Milliseconds of a day (UTC has no other). */
const DAY_MS = 86_400_000;
/** The day of a moment in UTC, YYYY-MM-DD. @param ms milliseconds since the epoch */
function utcDay(ms) {
    return new Date(ms).toISOString().slice(0, 10);
}
/** The day so many days after a moment, in UTC, YYYY-MM-DD. */
function dayAfter(ms, days) {
    return utcDay(ms + days * DAY_MS);
}
let lastMs = Number.NaN;
let lastTime = '';
/**
 * A moment in ISO 8601, UTC, to the millisecond. Many are written down within one; a clock may tell parts of it.
 * @param ms since the epoch
 */
function isoTime(ms) {
    const whole = Math.trunc(ms);
    if (whole !== lastMs) {
        lastTime = new Date(whole).toISOString();
        lastMs = whole;
    }
    return lastTime;
}


/***/ }),

/***/ 1135:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Bu: () => (/* binding */ twoDecimals),
/* harmony export */   Dt: () => (/* binding */ firstFew),
/* harmony export */   FX: () => (/* binding */ percentiles),
/* harmony export */   KN: () => (/* binding */ percent),
/* harmony export */   LS: () => (/* binding */ plural),
/* harmony export */   WQ: () => (/* binding */ whole),
/* harmony export */   em: () => (/* binding */ sentence),
/* harmony export */   h0: () => (/* binding */ short),
/* harmony export */   hS: () => (/* binding */ counted),
/* harmony export */   jB: () => (/* binding */ upTo),
/* harmony export */   mz: () => (/* binding */ byteSize),
/* harmony export */   p0: () => (/* binding */ duration),
/* harmony export */   p_: () => (/* binding */ list),
/* harmony export */   vd: () => (/* binding */ day)
/* harmony export */ });
/** Figures in words that everybody reads: English, thousands with a comma. */
/** `12,345`. Anything that is no number is 0: a report never shows NaN. */
function whole(value) {
    const number = Number.isFinite(value) ? Math.round(value) : 0;
    return Math.abs(number) < 1000 ? String(number) : String(number).replaceAll(/\B(?=(?:\d{3})+$)/gu, ',');
}
/** The word alone: `person` for 1, `people` for any other number. */
function plural(value, one, many = `${one}s`) {
    return value === 1 ? one : many;
}
/** `1 person`, `12 people`. */
function counted(value, one, many = `${one}s`) {
    return `${whole(value)} ${plural(value, one, many)}`;
}
/** Rounded to two decimals. */
const twoDecimals = (value) => Math.round(value * 100) / 100;
/** `12.9 %`; whole percents without a decimal. */
function percent(value) {
    return `${(Math.round(value * 10) / 10).toFixed(1).replace(/\.0$/u, '')} %`;
}
/**
 * `3 min 12 s`, `1 h 5 min`, `41 s`, `0.4 s`.
 * @param ms milliseconds
 */
function duration(ms) {
    if (!Number.isFinite(ms) || ms <= 0)
        return '0 s';
    if (ms < 950)
        return `${Math.max(0.1, Math.round(ms / 100) / 10)} s`;
    const seconds = Math.round(ms / 1000);
    if (seconds < 60)
        return `${seconds} s`;
    const minutes = Math.floor(seconds / 60);
    if (minutes < 60)
        return seconds % 60 === 0 ? `${minutes} min` : `${minutes} min ${seconds % 60} s`;
    const left = Math.round(seconds / 60) % 60;
    const hours = Math.floor(Math.round(seconds / 60) / 60);
    return left === 0 ? `${hours} h` : `${hours} h ${left} min`;
}
/** Bytes as `420 B`, `64 KiB`, `1.5 MiB`. */
function byteSize(bytes) {
    if (bytes < 1024)
        return `${whole(bytes)} B`;
    const [size, unit] = bytes < 1024 * 1024 ? [bytes / 1024, 'KiB'] : [bytes / (1024 * 1024), 'MiB'];
    return `${size.toFixed(1).replace(/\.0$/u, '')} ${unit}`;
}
/** The value that a share of the values does not exceed (nearest rank), for any share; `null` of nothing. */
function percentiles(values) {
    const sorted = Float64Array.from(values).sort();
    return (share) => sorted[Math.min(sorted.length - 1, Math.max(0, Math.ceil(share * sorted.length) - 1))] ?? null;
}
/** First digits of a hash, enough to compare by eye. */
function short(hash) {
    return hash.length > 12 ? `${hash.slice(0, 12)}…` : hash;
}
/** `a, b and c`. */
function list(words) {
    if (words.length < 2)
        return words.join('');
    return `${words.slice(0, -1).join(', ')} and ${words.at(-1)}`;
}
/** Names in a message, not more than are read: `a, b and 9 more`. */
function upTo(names, most = 10) {
    return names.length <= most ? names.join(', ') : `${names.slice(0, most).join(', ')} and ${names.length - most} more`;
}
/** The first few of many, in a sentence: `a, b, c and 4 more`. */
function firstFew(words, most = 3) {
    const more = words.length - most;
    return list([...words.slice(0, most), ...(more > 0 ? [`${whole(more)} more`] : [])]);
}
/** `roster.csv`, `startIndex`, `correlation_id`, an address: another first letter would make another name of it. */
const NAME_FIRST = /^(?:https?:\/\/|[a-z][\w-]*(?:\.\w|[A-Z_]))/;
/** The first letter in upper case, the rest as it is; a name that comes first stays what it is. */
function sentence(text) {
    if (NAME_FIRST.test(text))
        return text;
    const [first = ''] = text;
    return first.toUpperCase() + text.slice(first.length);
}
/** `2026-09-30T…` or `2026-09-30` as `30 Sep 2026`; anything else as it is. */
function day(iso) {
    const found = /^(\d{4})-(\d\d)-(\d\d)/u.exec(iso);
    const month = ['Jan', 'Feb', 'Mar', 'Apr', 'May', 'Jun', 'Jul', 'Aug', 'Sep', 'Oct', 'Nov', 'Dec'][Number(found?.[2]) - 1];
    return found && month ? `${Number(found[3])} ${month} ${found[1]}` : iso;
}


/***/ }),

/***/ 2555:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   z: () => (/* binding */ foldName)
/* harmony export */ });
/**
 * A name as names are compared: capitals, blanks around it and Unicode's other spelling of a letter (Unicode Standard
 * Annex 15) make no other name.
 */
const foldName = (name) => name.trim().normalize('NFC').toLowerCase();


/***/ })

};
