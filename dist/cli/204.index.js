export const id = 204;
export const ids = [204];
export const modules = {

/***/ 8786:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   $: () => (/* binding */ placeOf),
/* harmony export */   F: () => (/* binding */ leaves)
/* harmony export */ });
/**
 * A leaver: the row says so, or its last day is over.
 * @param today YYYY-MM-DD in the policy's time zone
 */
const leaves = ({ active, endDate }, today) => active === false || (endDate !== undefined && today > endDate);
/** Where a row stands, as one text. */
const placeOf = ({ file, row }) => `${file}\n${row}`;


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
        personal: true,
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
        same: 'text',
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
/* harmony export */   Z7: () => (/* binding */ STEP_EFFECT_WORDS),
/* harmony export */   mf: () => (/* binding */ LEAVER_STEPS),
/* harmony export */   q4: () => (/* binding */ remainsAfter),
/* harmony export */   xS: () => (/* binding */ factsOf)
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
const factsOf = (name) => STEP_FACTS[name];
const TENANT_STEPS = Object.keys(STEP_FACTS);
/** Names of the steps' effects. */
const STEP_EFFECTS = TENANT_STEPS.flatMap((name) => factsOf(name).effect?.name ?? []);
/** The steps that follow a deactivation, on any kind of tenant, in their order. */
const LEAVER_STEPS = TENANT_STEPS.filter(isLeaverStep);
function isLeaverStep(name) {
    if (!Object.hasOwn(STEP_FACTS, name))
        return false;
    const { when } = factsOf(name);
    return when === 'sign-out' || when === 'licence';
}
/** Once this step is done the person is signed out. */
const endsSession = (name) => isLeaverStep(name) && factsOf(name).endsSession === true;
/** What each step does, as reports name it. */
const TENANT_STEP_WORDS = Object.fromEntries(TENANT_STEPS.map((name) => [name, factsOf(name).words]));
/** What each step's effect means for a number of people. */
const STEP_EFFECT_WORDS = Object.fromEntries(TENANT_STEPS.flatMap((name) => {
    const { effect } = factsOf(name);
    return effect ? [[effect.name, effect.words]] : [];
}));
/** What stays possible although these steps are done, each said once. */
function remainsAfter(steps) {
    return [...new Set(steps)].flatMap((name) => (isLeaverStep(name) ? (factsOf(name).remains ?? []) : []));
}


/***/ }),

/***/ 2747:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Fg: () => (/* binding */ definitionOf),
/* harmony export */   Xs: () => (/* binding */ headerKey),
/* harmony export */   Yd: () => (/* binding */ ATTRIBUTE_PREFIX),
/* harmony export */   Yr: () => (/* binding */ FIELD_NAMES),
/* harmony export */   bV: () => (/* binding */ knownHeaderKeys),
/* harmony export */   cJ: () => (/* binding */ FIELDS),
/* harmony export */   mr: () => (/* binding */ isUserIdHeader),
/* harmony export */   nk: () => (/* binding */ fieldOfHeader),
/* harmony export */   wx: () => (/* binding */ fieldNamed)
/* harmony export */ });
/* harmony import */ var _model_fields_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(2017);

/** What a row says beside the single values of its person: whether and when, roles, skills, and the row itself. */
const ROW_FIELDS = {
    active: {
        cell: 'truth',
        clearable: false,
        description: 'Whether the person works here: yes, no, or a word of `status`.',
        headers: 'Is Active; Active Status; Currently Active; Enabled; Account Enabled; Aktiv; Actif; Activo',
    },
    status: {
        cell: 'truth',
        clearable: false,
        description: 'The same in the words of HR: active, on leave, inactive, terminated, left …',
        headers: 'Employee Status; Worker Status; Employment Status; HR Status; User Status; Position Status; ' +
            'Lifecycle Status; Employee Status Name; Assignment Status; Employment Status Name; ' +
            'Beschäftigungsstatus; Statut; Estado',
    },
    roles: {
        cell: 'list',
        clearable: true,
        description: 'Roles by name or id, separated by `;` or `|`; `role@2026-12-31` ends after that day.',
        headers: 'Role; Role Names; Secondary Roles; Secondary Role Names; CXone Roles; Rolle; Rollen; Rôle; Rôles; Rol',
    },
    groups: {
        cell: 'list',
        clearable: true,
        description: 'Identity-provider groups, mapped to roles by the policy; separated by `;` or `|`.',
        headers: 'Group; Group Name; Group Memberships; Member Of; AD Groups; IdP Groups',
    },
    startDate: {
        cell: 'date',
        clearable: false,
        description: 'First day: no account before it.',
        headers: 'Date of Hire; Last Hire Date; Date Hired; Employment Start Date; Joining Date; Date of Joining; ' +
            "Join Date; Entry Date; Eintrittsdatum; Eintritt; Date d’embauche; Date d'embauche; Date d’entrée; " +
            "Date d'entrée; Fecha de ingreso",
    },
    endDate: {
        cell: 'date',
        clearable: false,
        description: 'Last day: a leaver after it.',
        headers: 'Termination Date; Term Date; Date of Termination; Last Day of Work; Last Working Day; ' +
            'Employment End Date; Exit Date; Leaving Date; Separation Date; Austrittsdatum; Austritt; ' +
            'Date de sortie; Date de départ; Fecha de baja',
    },
    licensePolicy: {
        cell: 'licence',
        clearable: false,
        description: 'What becomes of this person’s licence: RECLAIM, DOWNGRADE or PRESERVE.',
        headers: 'Licence Policy',
    },
    primaryRole: {
        cell: 'role',
        clearable: false,
        description: 'The primary role by name or id; several names are read as `roles`, the first one primary.',
        headers: 'Role Name',
    },
    skills: {
        cell: 'skills',
        clearable: true,
        description: 'Skills by name or id, separated by `;`, each with a proficiency from 1 to 20: `Billing EN:3; Chat`.',
        headers: '',
    },
    invite: {
        cell: 'yesNo',
        clearable: false,
        description: 'Yes: someone who is UNREGISTERED is invited.',
        headers: '',
    },
    cxoneId: {
        cell: 'cxoneId',
        clearable: false,
        description: 'Id of the account in CXone; it finds the account and is never written.',
        headers: 'CXone ID; CXone User ID',
    },
    rowChanged: {
        cell: 'mark',
        clearable: false,
        description: 'Where it is filled somewhere, only rows marked in it count as changed.',
        headers: '',
    },
};
const definition = ({ cell, clearable, description, headers }) => ({
    kind: cell,
    clearable,
    description,
    aliases: headers === '' ? [] : headers.split('; '),
});
/** The fields of a roster in the order they are documented. */
const FIELDS = Object.fromEntries(Object.entries({ ..._model_fields_js__WEBPACK_IMPORTED_MODULE_0__/* .PERSON_FIELDS */ .OU, ...ROW_FIELDS }).map(([field, facts]) => [field, definition(facts)]));
const FIELD_NAMES = Object.keys(FIELDS);
/** Prefix of columns that hold custom attributes. */
const ATTRIBUTE_PREFIX = 'attr.';
const ATTRIBUTE = {
    kind: 'attribute',
    clearable: true,
    description: 'A custom attribute of the tenant.',
    aliases: [],
};
/** Definition of a field, custom attributes included. */
const definitionOf = (field) => field.startsWith(ATTRIBUTE_PREFIX) ? ATTRIBUTE : FIELDS[field];
/**
 * A header with everything off that does not matter: case, accents, spaces, `_`, `-` and other punctuation; `#` is
 * “number”. Letters of other scripts stay.
 */
function headerKey(header) {
    const text = header.replaceAll('#', 'number');
    // Nearly all headers, and all that are known at the start, are ASCII.
    if (/^[ -~]*$/.test(text))
        return text.toLowerCase().replace(/[^a-z0-9]+/g, '');
    return text
        .normalize('NFKD')
        .toLowerCase()
        .replaceAll('ß', 'ss')
        .replace(/[^\p{L}\p{N}]+/gu, '');
}
const BY_KEY = new Map(FIELD_NAMES.flatMap((field) => [field, ...FIELDS[field].aliases].map((name) => [headerKey(name), field])));
/** What Google writes behind a header, and templates: whether a cell may be empty, and how its values are written. */
const NOTE = new RegExp(`[[(](?:${[
    'required|mandatory|optional|read ?only|upload only',
    'pflicht(?:feld)?|obligatoire|facultatif|obligatorio|opcional',
    'y/n|yes/no|j/n|ja/nein|o/n|oui/non|s/n|true/false|[01]/[01]',
    // Letters of day, month and year in the languages of the known headers.
    '[dtj]{1,2}[-./ ]m{1,4}[-./ ][yja]{2,4}|m{1,4}[-./ ]d{1,2}[-./ ]y{2,4}|[yja]{2,4}[-./ ]m{1,4}[-./ ][dtj]{1,2}',
].join('|')})[\\])]$`, 'i');
/**
 * The field a header means, by its name or one of the known ones.
 * @returns a field, `attr.<name>` with the name as it was written, or `null`
 */
function fieldOfHeader(header) {
    const text = header.trimEnd().replace(NOTE, '').trim();
    if (/^attr\s*\./i.test(text)) {
        const name = text.slice(text.indexOf('.') + 1).trim();
        return name === '' ? null : ATTRIBUTE_PREFIX + name;
    }
    return BY_KEY.get(headerKey(text)) ?? null;
}
/** The field a policy's `columns` names: the field's own name only, compared as headers are. */
function fieldNamed(name) {
    const field = fieldOfHeader(name);
    return field !== null && headerKey(field) === headerKey(name) ? field : null;
}
/** CXone's own header for the account's id. HR systems use it for something else: its cells tell. */
const isUserIdHeader = (header) => headerKey(header) === 'userid';
/** Every known header in its comparison form, with its field: what “nearest field” is looked for in. */
const knownHeaderKeys = () => BY_KEY;


/***/ }),

/***/ 4202:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   y: () => (/* binding */ codePoint)
/* harmony export */ });
/** The number of a character as Unicode writes it: `U+202E`. */
const codePoint = (character) => `U+${(character.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, '0')}`;


/***/ }),

/***/ 7926:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   AY: () => (/* binding */ unguarded),
/* harmony export */   En: () => (/* binding */ writeCsv),
/* harmony export */   NR: () => (/* binding */ jsonWithCodes),
/* harmony export */   Xc: () => (/* binding */ csvRecords),
/* harmony export */   l4: () => (/* binding */ withCodes)
/* harmony export */ });
/* unused harmony export guarded */
/* harmony import */ var _code_point_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(4202);

/** What begins a formula: ASCII, and the full-width forms that some locales take for the same. */
const SIGN = '[=+\\-@\uFF1D\uFF0B\uFF0D\uFF20]';
/** Where a cell begins for some spreadsheet: its start, and what follows a character that is a separator somewhere. */
const BEGIN = '(^|[;|\\t\\r\\n\\v\\f\\u0085\\u2028\\u2029])([^\\S\\t\\r\\n\\v\\f\\u0085\\u2028\\u2029]*)';
/** A text without any of these begins nothing: most cells. */
const MAY_BEGIN = /^[\s'=+\-@\uFF1D\uFF0B\uFF0D\uFF20]|[;|\t\r\n\v\f\u0085\u2028\u2029]/u;
const UNGUARDED = new RegExp(`${BEGIN}(?='*${SIGN})`, 'gu');
const GUARDED = new RegExp(`${BEGIN}'(?='*${SIGN})`, 'gu');
/**
 * A text that no spreadsheet of any locale takes for a formula: a `'` before the first non-blank of the cell, and
 * before the first non-blank after each `;` `|` tab or line break inside it, where that is one of `= + - @` or their
 * full-width forms (after apostrophes of the text's own, so that `unguarded` gives back just this text).
 */
function guarded(text) {
    return !MAY_BEGIN.test(text) ? text : text.replaceAll(UNGUARDED, "$1$2'");
}
/** The text without the apostrophes that `guarded` puts there: exactly these. */
function unguarded(text) {
    return text.includes("'") ? text.replaceAll(GUARDED, '$1$2') : text;
}
/**
 * Control characters (but tab and line ends), half characters, and marks that turn the direction of a text or hide in
 * it.
 */
const UNSEEN = new RegExp(String.raw `[\u0000-\u0008\u000B\u000C\u000E-\u001F\u007F-\u009F` +
    String.raw `\u061C\u200E\u200F\u202A-\u202E\u2066-\u2069\uFEFF\p{Cs}\u{E0000}-\u{E007F}]`, 'gu');
/** Nothing but what everybody sees: most texts. */
const SEEN = /^[\t\n\r -~]*$/;
/** The text with what nobody would see shown as its code, `‹U+202E›`. */
function withCodes(text) {
    if (SEEN.test(text))
        return text;
    return text.replaceAll(UNSEEN, (character) => `‹${(0,_code_point_js__WEBPACK_IMPORTED_MODULE_0__/* .codePoint */ .y)(character)}›`);
}
/** Without a look at each character by a pattern: files of many megabytes pass here. */
const isAscii = (text) => Buffer.byteLength(text, 'utf8') === text.length;
/** JSON text with the same characters in JSON's own escapes: another spelling of the same value. */
function jsonWithCodes(json) {
    // JSON has escaped all other control characters itself.
    if (isAscii(json) && !json.includes('\u007F'))
        return json;
    return json.replaceAll(UNSEEN, (character) => Array.from({ length: character.length }, (_, i) => `\\u${character.charCodeAt(i).toString(16).padStart(4, '0')}`).join(''));
}
/** Cells that are written as they are in every style: most of them. */
const PLAIN = /^(?![ '=+@-])[ !#-+\--:<-{}~]*(?<! )$/;
/** The same with quotation marks and commas: what JSON is made of. */
const QUIET = /^(?![ '=+@-])[ -:<-{}~]*$/;
/**
 * CSV after RFC 4180 that no spreadsheet calculates and nothing hides in: cells are `guarded`, which the roster reader
 * takes off again, and characters that nobody sees are shown as codes.
 * @param header names of the columns
 * @param rows cells; `null` is an empty cell
 * @returns the records one by one, each ended by the newline (default `\n`)
 */
function* csvRecords(header, rows, style = {}) {
    const { delimiter = ',', newline = '\n', bom = false } = style;
    const special = new RegExp(`["\\r\\n${delimiter === '|' ? '\\|' : delimiter}]|^\\s|\\s$`);
    const written = (cell) => {
        if (cell === null)
            return '';
        if (typeof cell === 'number')
            return String(cell);
        if (PLAIN.test(cell))
            return cell;
        const text = QUIET.test(cell) ? cell : guarded(withCodes(cell));
        return special.test(text) ? `"${text.replaceAll(/"/g, '""')}"` : text;
    };
    const record = (cells) => {
        const texts = [];
        for (const cell of cells)
            texts.push(written(cell));
        return texts.join(delimiter) + newline;
    };
    yield (bom ? '\uFEFF' : '') + record(header);
    for (const row of rows)
        yield record(row);
}
/** The same as one text. */
function writeCsv(...parts) {
    return [...csvRecords(...parts)].join('');
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

/***/ 9498:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   U: () => (/* binding */ TextIndex)
/* harmony export */ });
/* unused harmony export numberOf */
/** Nothing is there. */
const NONE = -1;
/** Steps after which a text goes aside: nobody's choice of texts makes looking slow. */
const STEPS = 64;
const SMALLEST = 16;
/**
 * Places of texts in a list that someone else keeps: two numbers a text and nothing else, so that a million of them
 * take 16 MB. Each text has one place, the first it was given.
 */
class TextIndex {
    /** Pairs: the text's number, and its place plus one; 0 where nothing is. */
    #slots;
    #count = 0;
    #textAt;
    #aside = new Map();
    /**
     * @param textAt the text that stands at a place
     * @param expected texts that will come
     */
    constructor(textAt, expected = 0) {
        this.#textAt = textAt;
        let size = SMALLEST;
        while (isFull(expected, size))
            size *= 2;
        this.#slots = new Int32Array(2 * size);
    }
    /** The place of a text, -1 where it has none. @param number as `numberOf` makes it of the text */
    find(text, number = numberOf(text)) {
        const mask = this.#slots.length - 1;
        let at = (number << 1) & mask;
        for (let step = 0; step < STEPS; step += 1) {
            const place = this.#slots[at + 1] - 1;
            if (place === NONE)
                return NONE;
            if (this.#slots[at] === number && this.#textAt(place) === text)
                return place;
            at = (at + 2) & mask;
        }
        return this.#aside.get(text) ?? NONE;
    }
    /**
     * Gives a text a place.
     * @returns the place that it has already, -1 where it had none
     */
    claim(text, place) {
        const number = numberOf(text);
        const held = this.find(text, number);
        if (held !== NONE)
            return held;
        this.#count += 1;
        if (isFull(this.#count, this.#slots.length / 2))
            this.#grow();
        if (!this.#put(number, place))
            this.#aside.set(text, place);
        return NONE;
    }
    /** @returns false where there is no room near its number */
    #put(number, place) {
        const mask = this.#slots.length - 1;
        let at = (number << 1) & mask;
        for (let step = 0; step < STEPS; step += 1) {
            if (this.#slots[at + 1] === 0) {
                this.#slots[at] = number;
                this.#slots[at + 1] = place + 1;
                return true;
            }
            at = (at + 2) & mask;
        }
        return false;
    }
    #grow() {
        const held = this.#slots;
        this.#slots = new Int32Array(2 * held.length);
        for (let at = 0; at < held.length; at += 2) {
            const place = held[at + 1] - 1;
            if (place !== NONE && !this.#put(held[at], place))
                this.#aside.set(this.#textAt(place), place);
        }
        for (const [text, place] of this.#aside)
            if (this.#put(numberOf(text), place))
                this.#aside.delete(text);
    }
}
const isFull = (count, size) => 4 * count > 3 * size;
/** FNV-1a over the characters, and the end of MurmurHash3, so that all bits depend on all characters. */
function numberOf(text) {
    let hash = 0x811c9dc5;
    for (let at = 0; at < text.length; at += 1)
        hash = Math.imul(hash ^ text.charCodeAt(at), 0x01000193);
    hash = Math.imul(hash ^ (hash >>> 16), 0x85ebca6b);
    hash = Math.imul(hash ^ (hash >>> 13), 0xc2b2ae35);
    return hash ^ (hash >>> 16);
}


/***/ })

};
