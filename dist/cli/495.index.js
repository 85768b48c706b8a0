export const id = 495;
export const ids = [495];
export const modules = {

/***/ 6648:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   fileTenant: () => (/* binding */ fileTenant),
/* harmony export */   peopleOf: () => (/* binding */ peopleOf)
/* harmony export */ });
/* harmony import */ var node_fs__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(3024);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(6760);
/* harmony import */ var _roster_read_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(7273);
/* harmony import */ var _model_failure_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(1612);
/* harmony import */ var _model_fields_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(2017);





/**
 * The accounts that a file of people stands for: `plan --against people.csv` compares the roster with them.
 * @param path of a file in any shape a roster may have; a row without a status is an active account
 * @throws Failure `config-invalid` where the file cannot be read or has wrong rows
 */
async function peopleOf(path, columns) {
    const name = (0,node_path__WEBPACK_IMPORTED_MODULE_1__.basename)(path);
    const roster = await (0,_roster_read_js__WEBPACK_IMPORTED_MODULE_2__/* .readRoster */ .k)([{ path: name, bytes: (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.createReadStream)(path) }], { columns });
    const wrong = roster.issues.find(({ severity }) => severity === 'error');
    if (wrong) {
        throw new _model_failure_js__WEBPACK_IMPORTED_MODULE_3__/* .Failure */ .H('config-invalid', `${name}, row ${wrong.row ?? '–'}, ${wrong.column ?? 'the file'}: found “${wrong.found}”, expected ` +
            `${wrong.expected}.`, `Correct the file: \`validate ${name}\` lists everything that is wrong with it.`);
    }
    return roster.entries.map(accountOf);
}
function accountOf(entry, index) {
    const profile = Object.fromEntries(_model_fields_js__WEBPACK_IMPORTED_MODULE_4__/* .PROFILE_FIELDS */ .sA.flatMap((field) => (entry.profile[field] ? [[field, entry.profile[field]]] : [])));
    const attributes = Object.entries(entry.attributes ?? {}).filter((pair) => pair[1] !== null);
    return {
        userName: '',
        ...profile,
        id: `line-${index + 1}`,
        active: entry.active !== false,
        roles: (entry.roles ?? []).map(({ name }) => ({ value: name, display: name })),
        attributes: Object.fromEntries(attributes),
    };
}
const CANNOT = () => {
    throw new _model_failure_js__WEBPACK_IMPORTED_MODULE_3__/* .Failure */ .H('config-invalid', 'These accounts come from a file: nothing can be written to them.', 'Use `plan`; an apply runs on GitHub.');
};
/** A tenant that only knows how to be read: the given accounts, all of them, in no request. */
function fileTenant(name, users) {
    const state = {
        users: [...users],
        method: 'list',
        read: users.length,
        expected: users.length,
        requests: 0,
    };
    const capabilities = {
        bulk: null,
        patch: null,
        filter: null,
        etag: null,
        listing: 'scim',
        groups: null,
        notes: [`the accounts come from ${name}`],
    };
    const known = {
        name,
        capabilities,
        description: { profile: 'file', scimUrl: '', apiUrl: null, scopes: [] },
        connect: async () => capabilities,
        read: async () => structuredClone(state),
        lookUp: async () => [],
        get: async (id) => users.find((user) => user.id === id) ?? null,
        // What depends on a person stands in no file: a deletion is planned as it would be without the look.
        steps: { leavers: [], dependencies: null, cacheRefresh: null },
        bulkLimits: null,
        canDelete: true,
        listsAllRoles: false,
        lacks: [],
        definitions: undefined,
        diagnose: undefined,
        traffic: {
            bulkRequests: 0,
            otherRequests: 0,
            tokenRequests: 0,
            retries: 0,
            waits: 0,
            waitedMs: 0,
            latencies: [],
        },
        room: () => Infinity,
        close: async () => undefined,
    };
    // What a plan never asks for is refused, whatever it is called.
    return new Proxy(known, {
        get: (target, key, self) => 
        // A promise that ends in this object asks for `then`.
        key in target || key === 'then' ? Reflect.get(target, key, self) : refusing(),
    });
}
/** Stands for a method that is refused, and for a group of such methods. */
function refusing() {
    return new Proxy(CANNOT, { get: () => CANNOT });
}


/***/ }),

/***/ 2017:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Ny: () => (/* binding */ OPEN_PERSON_FIELDS),
/* harmony export */   OU: () => (/* binding */ PERSON_FIELDS),
/* harmony export */   R9: () => (/* binding */ HUB_ONLY),
/* harmony export */   RI: () => (/* binding */ HUB_FIRST),
/* harmony export */   dz: () => (/* binding */ HUB_NAMES),
/* harmony export */   "in": () => (/* binding */ HUB_LISTS),
/* harmony export */   sA: () => (/* binding */ PROFILE_FIELDS),
/* harmony export */   xS: () => (/* binding */ factsOf)
/* harmony export */ });
const core = (attribute) => ({ in: 'core', attribute });
const name = (attribute) => ({ in: 'name', attribute });
const hub = (name, first = true) => ({ name, first });
/**
 * Every single-valued field of a person: the one place that says how it is called, where the wire holds it, who
 * carries it, how its values compare, and whether they are personal. The wire, the plan, reports and redaction ask
 * here.
 */
const PERSON_FIELDS = {
    userName: { label: 'User name', personal: true, same: 'case-blind', scim: core('userName'), hub: null },
    externalId: {
        label: 'External id',
        personal: true,
        same: 'exact',
        scim: core('externalId'),
        hub: hub('externalIdentity', false),
    },
    givenName: { label: 'Given name', personal: true, same: 'text', scim: name('givenName'), hub: null },
    familyName: { label: 'Family name', personal: true, same: 'text', scim: name('familyName'), hub: null },
    displayName: { label: 'Display name', personal: true, same: 'text', scim: core('displayName'), hub: null },
    title: { label: 'Title', personal: true, same: 'text', scim: core('title'), hub: null },
    email: {
        label: 'E-mail',
        personal: true,
        same: 'case-blind',
        scim: { in: 'work', attribute: 'emails' },
        hub: null,
    },
    phone: { label: 'Phone', personal: true, same: 'digits', scim: { in: 'work', attribute: 'phoneNumbers' }, hub: null },
    department: {
        label: 'Department',
        personal: false,
        same: 'text',
        scim: { in: 'enterprise', attribute: 'department' },
        hub: null,
    },
    team: {
        label: 'Team',
        personal: false,
        same: 'text',
        scim: { in: 'nice', attribute: 'team' },
        hub: hub('teamId', false),
    },
    middleName: { label: 'Middle name', personal: true, same: 'text', scim: name('middleName'), hub: null },
    mobilePhone: {
        label: 'Mobile phone',
        personal: true,
        same: 'digits',
        scim: { in: 'mobile', attribute: 'phoneNumbers' },
        hub: hub('mobileNumber'),
    },
    timeZone: { label: 'Time zone', personal: false, same: 'text', scim: core('timezone'), hub: hub('timeZone') },
    hireDate: { label: 'Hire date', personal: false, same: 'text', scim: null, hub: hub('hireDate') },
    rank: { label: 'Rank', personal: false, same: 'text', scim: null, hub: hub('rank') },
    userType: { label: 'User type', personal: false, same: 'text', scim: core('userType'), hub: null },
    loginAuthenticator: { label: 'Login authenticator', personal: false, same: 'text', scim: null, hub: hub(null) },
};
/** All of them, in the order reports show them. */
const PROFILE_FIELDS = Object.keys(PERSON_FIELDS);
/** What a person has beside single values, and only NiCE's published API carries. */
const HUB_LISTS = { skills: 'Skills', invite: 'Invitation' };
const FIELDS = Object.entries(PERSON_FIELDS);
/** What the table says of a field; `null` of one that is no single-valued field of a person. */
const factsOf = (field) => Object.hasOwn(PERSON_FIELDS, field) ? PERSON_FIELDS[field] : null;
/** Fields that a tenant without NiCE's published API has no place for. */
const HUB_ONLY = [
    ...FIELDS.flatMap(([field, { scim }]) => (scim === null ? [field] : [])),
    ...Object.keys(HUB_LISTS),
];
/** Fields that NiCE's published API carries by routes of its own, and SCIM therefore does not. */
const HUB_FIRST = new Set([
    ...FIELDS.flatMap(([field, facts]) => (facts.hub?.first ? [field] : [])),
    ...Object.keys(HUB_LISTS),
]);
/** Roster field → its name in UserHub's user. */
const HUB_NAMES = Object.fromEntries(FIELDS.flatMap(([field, facts]) => (facts.hub?.name ? [[field, facts.hub.name]] : [])));
/** Fields whose values say nothing about who someone is. */
const OPEN_PERSON_FIELDS = FIELDS.flatMap(([field, { personal }]) => personal ? [] : [field]);


/***/ }),

/***/ 7926:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   AY: () => (/* binding */ unguarded),
/* harmony export */   En: () => (/* binding */ writeCsv),
/* harmony export */   NR: () => (/* binding */ jsonWithCodes),
/* harmony export */   l4: () => (/* binding */ withCodes)
/* harmony export */ });
/* unused harmony export guarded */
/** What begins a formula: ASCII, and the full-width forms that some locales take for the same. */
const SIGN = '[=+\\-@\uFF1D\uFF0B\uFF0D\uFF20]';
/** Where a cell begins for some spreadsheet: its start, and what follows a character that is a separator somewhere. */
const BEGIN = '(^|[;|\\t\\r\\n\\v\\f\\u0085\\u2028\\u2029])([^\\S\\t\\r\\n\\v\\f\\u0085\\u2028\\u2029]*)';
const UNGUARDED = new RegExp(`${BEGIN}(?='*${SIGN})`, 'gu');
const GUARDED = new RegExp(`${BEGIN}'(?='*${SIGN})`, 'gu');
/**
 * A text that no spreadsheet of any locale takes for a formula: a `'` before the first non-blank of the cell, and
 * before the first non-blank after each `;` `|` tab or line break inside it, where that is one of `= + - @` or their
 * full-width forms (after apostrophes of the text's own, so that `unguarded` gives back just this text).
 */
function guarded(text) {
    return text.replaceAll(UNGUARDED, "$1$2'");
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
/** The text with what nobody would see shown as its code, `‹U+202E›`. */
function withCodes(text) {
    return text.replaceAll(UNSEEN, (character) => `‹U+${(character.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, '0')}›`);
}
/** JSON text with the same characters in JSON's own escapes: another spelling of the same value. */
function jsonWithCodes(json) {
    return json.replaceAll(UNSEEN, (character) => Array.from({ length: character.length }, (_, i) => `\\u${character.charCodeAt(i).toString(16).padStart(4, '0')}`).join(''));
}
/**
 * CSV after RFC 4180 that no spreadsheet calculates and nothing hides in: cells are `guarded`, which the roster reader
 * takes off again, and characters that nobody sees are shown as codes.
 * @param header names of the columns
 * @param rows cells; `null` is an empty cell
 * @returns the text, each record ended by the newline (default `\n`)
 */
function writeCsv(header, rows, style = {}) {
    const { delimiter = ',', newline = '\n', bom = false } = style;
    const special = new RegExp(`["\\r\\n${delimiter === '|' ? '\\|' : delimiter}]|^\\s|\\s$`);
    const written = (cell) => {
        if (cell === null)
            return '';
        if (typeof cell === 'number')
            return String(cell);
        const text = guarded(withCodes(cell));
        return special.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
    };
    const record = (cells) => cells.map(written).join(delimiter) + newline;
    const parts = [bom ? '\uFEFF' : '', record(header)];
    for (const row of rows)
        parts.push(record(row));
    return parts.join('');
}


/***/ }),

/***/ 6939:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
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


/***/ }),

/***/ 1135:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   KN: () => (/* binding */ percent),
/* harmony export */   LS: () => (/* binding */ plural),
/* harmony export */   WQ: () => (/* binding */ whole),
/* harmony export */   Ym: () => (/* binding */ percentile),
/* harmony export */   em: () => (/* binding */ sentence),
/* harmony export */   h0: () => (/* binding */ short),
/* harmony export */   hS: () => (/* binding */ counted),
/* harmony export */   mz: () => (/* binding */ byteSize),
/* harmony export */   p0: () => (/* binding */ duration),
/* harmony export */   p_: () => (/* binding */ list),
/* harmony export */   vd: () => (/* binding */ day)
/* harmony export */ });
/** Figures in words that everybody reads: English, thousands with a comma. */
/** `12,345`. Anything that is no number is 0: a report never shows NaN. */
function whole(value) {
    const number = Number.isFinite(value) ? Math.round(value) : 0;
    return String(number).replaceAll(/\B(?=(?:\d{3})+$)/gu, ',');
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
/** The value that a share of the values does not exceed (nearest rank); `null` of nothing. */
function percentile(values, share) {
    if (values.length === 0)
        return null;
    const sorted = [...values].sort((a, b) => a - b);
    return sorted[Math.min(sorted.length - 1, Math.max(0, Math.ceil(share * sorted.length) - 1))] ?? null;
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
/** The first letter in upper case, the rest as it is. */
function sentence(text) {
    const [first = ''] = text;
    return first.toUpperCase() + text.slice(first.length);
}
/** `2026-09-30T…` or `2026-09-30` as `30 Sep 2026`; anything else as it is. */
function day(iso) {
    const found = /^(\d{4})-(\d\d)-(\d\d)/u.exec(iso);
    const month = ['Jan', 'Feb', 'Mar', 'Apr', 'May', 'Jun', 'Jul', 'Aug', 'Sep', 'Oct', 'Nov', 'Dec'][Number(found?.[2]) - 1];
    return found && month ? `${Number(found[3])} ${month} ${found[1]}` : iso;
}


/***/ })

};
