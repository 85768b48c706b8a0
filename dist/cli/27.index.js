export const id = 27;
export const ids = [27,2604,223];
export const modules = {

/***/ 6648:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   fileTenant: () => (/* binding */ fileTenant),
/* harmony export */   peopleOf: () => (/* binding */ peopleOf)
/* harmony export */ });
/* harmony import */ var node_fs__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(3024);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(6760);
/* harmony import */ var _policy_calendar_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(3649);
/* harmony import */ var _policy_desired_roles_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(2521);
/* harmony import */ var _roster_read_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(161);
/* harmony import */ var _model_entry_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(8786);
/* harmony import */ var _model_failure_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(1612);
/* harmony import */ var _model_tenant_js__WEBPACK_IMPORTED_MODULE_10__ = __webpack_require__(244);
/* harmony import */ var _model_fields_js__WEBPACK_IMPORTED_MODULE_7__ = __webpack_require__(2017);
/* harmony import */ var _text_fold_name_js__WEBPACK_IMPORTED_MODULE_9__ = __webpack_require__(2555);
/* harmony import */ var _local_policy_js__WEBPACK_IMPORTED_MODULE_8__ = __webpack_require__(5297);











/**
 * The accounts that a file of people stands for: `plan --against people.csv` compares the roster with them. It is read
 * as the roster is, so that a roster agrees with itself; where the policy's headers do not fit it, as an export with
 * headers of its own.
 * @param path of a file in any shape a roster may have; a row without a status is an active account
 * @param now milliseconds since the epoch
 * @throws Failure `config-invalid` where the file cannot be read or has wrong rows
 */
async function peopleOf(path, policy, now) {
    const name = (0,node_path__WEBPACK_IMPORTED_MODULE_1__.basename)(path);
    const read = async (rules) => (0,_roster_read_js__WEBPACK_IMPORTED_MODULE_4__/* .readRoster */ .k)([{ path: name, bytes: (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.createReadStream)(path) }], rules);
    const rules = (0,_local_policy_js__WEBPACK_IMPORTED_MODULE_8__/* .readingRules */ .S)(policy, now);
    let roster = await read(rules);
    const wrong = roster.issues.find(isError);
    if (wrong) {
        roster = await read({ columns: {} });
        if (roster.issues.some(isError))
            throw new _model_failure_js__WEBPACK_IMPORTED_MODULE_6__/* .Failure */ .H('config-invalid', `${name}, row ${wrong.row ?? '–'}, ${wrong.column ?? 'the file'}: found “${wrong.found}”, expected ` +
                `${wrong.expected}.`, `Correct the file: \`validate ${name}\` lists everything that is wrong with it.`);
    }
    return roster.entries.map((entry, index) => accountOf(entry, index, policy, rules.today));
}
const isError = ({ severity }) => severity === 'error';
function accountOf(entry, index, policy, day) {
    const profile = Object.fromEntries(_model_fields_js__WEBPACK_IMPORTED_MODULE_7__/* .PROFILE_FIELDS */ .sA.flatMap((field) => (entry.profile[field] ? [[field, entry.profile[field]]] : [])));
    const attributes = Object.entries(entry.attributes ?? {}).filter((pair) => pair[1] !== null);
    return {
        userName: '',
        // As in a roster: without a column for it the user name is the address.
        email: entry.profile.userName ?? undefined,
        ...profile,
        id: `line-${index + 1}`,
        active: !(0,_model_entry_js__WEBPACK_IMPORTED_MODULE_5__/* .leaves */ .FQ)(entry, day),
        roles: rolesOf(entry, policy, day),
        primaryRole: entry.primaryRole,
        skills: entry.skills?.map(({ name, proficiency = null }) => ({ id: name, name, proficiency })),
        attributes: Object.fromEntries(attributes),
    };
}
/** Roles that someone has on a day: the primary one, those named, those of groups, each once. */
function rolesOf({ primaryRole, roles, groups }, policy, day) {
    const named = (roles ?? []).filter(({ until }) => !(0,_policy_calendar_js__WEBPACK_IMPORTED_MODULE_2__/* .dayIsPast */ .nl)(until, day)).map(({ name }) => name);
    const all = [primaryRole ?? [], named, (groups ?? []).flatMap((group) => (0,_policy_desired_roles_js__WEBPACK_IMPORTED_MODULE_3__/* .mappedRole */ .M)(group, policy) ?? [])].flat();
    return [...new Map(all.map((name) => [(0,_text_fold_name_js__WEBPACK_IMPORTED_MODULE_9__/* .foldName */ .z)(name), { value: name, display: name }])).values()];
}
const CANNOT = () => {
    throw new _model_failure_js__WEBPACK_IMPORTED_MODULE_6__/* .Failure */ .H('config-invalid', 'These accounts come from a file: nothing can be written to them.', 'Use `plan`; an apply runs on GitHub.');
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
        traffic: (0,_model_tenant_js__WEBPACK_IMPORTED_MODULE_10__/* .noTraffic */ .Ps)(),
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

/***/ 5297:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   S: () => (/* binding */ readingRules),
/* harmony export */   localPolicy: () => (/* binding */ localPolicy)
/* harmony export */ });
/* harmony import */ var node_fs_promises__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(1455);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(6760);
/* harmony import */ var _interface_inputs_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(7418);
/* harmony import */ var _policy_default_policy_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(4709);
/* harmony import */ var _policy_parse_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(2604);
/* harmony import */ var _policy_calendar_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(3649);






/**
 * The policy that a run in this folder reads files by; of one that is wrong the run itself says so.
 * @param file as given on the command line; the usual one unless given
 */
async function localPolicy(cwd, file = _interface_inputs_js__WEBPACK_IMPORTED_MODULE_2__/* .INPUTS */ .m.policy.default) {
    const text = await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.readFile)((0,node_path__WEBPACK_IMPORTED_MODULE_1__.resolve)(cwd, file), 'utf8').catch(() => '');
    return (await (0,_policy_parse_js__WEBPACK_IMPORTED_MODULE_4__.parsePolicy)(text, file)).policy ?? (0,_policy_default_policy_js__WEBPACK_IMPORTED_MODULE_3__/* .defaultPolicy */ .G)();
}
/**
 * How a run reads a roster under a policy.
 * @param now milliseconds since the epoch
 */
function readingRules(policy, now) {
    const { columns, ignoreColumns, dates, statuses, timezone } = policy;
    return { columns, ignoreColumns, dates, statuses, timezone, today: (0,_policy_calendar_js__WEBPACK_IMPORTED_MODULE_5__/* .today */ .Ec)(now, timezone) };
}


/***/ }),

/***/ 8786:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   $t: () => (/* binding */ placeOf),
/* harmony export */   FQ: () => (/* binding */ leaves),
/* harmony export */   ez: () => (/* binding */ delimiterWord),
/* harmony export */   lb: () => (/* binding */ DELIMITERS)
/* harmony export */ });
/** Signs that separate cells, as people call them. */
const DELIMITERS = { ',': 'comma', ';': 'semicolon', '\t': 'tab', '|': 'pipe' };
/** `comma`; `undefined` of what separates no cells. */
const delimiterWord = (sign) => DELIMITERS[sign];
/**
 * A leaver: the row says so, or its last day is over.
 * @param today YYYY-MM-DD in the policy's time zone
 */
const leaves = ({ active, endDate }, today) => active === false || (endDate !== undefined && today > endDate);
/** Where a row stands, as one text. */
const placeOf = ({ file, row }) => `${file}\n${row}`;


/***/ }),

/***/ 244:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Ps: () => (/* binding */ noTraffic),
/* harmony export */   fn: () => (/* binding */ FOR_LATER),
/* harmony export */   mU: () => (/* binding */ mayBeUnheard),
/* harmony export */   vG: () => (/* binding */ NAMES_NOBODY)
/* harmony export */ });
/** Doubt about a success that the answer gives to a place in a list alone. */
const NAMES_NOBODY = 'a success that names no account';
/** Begins the doubt about a success that is yet to come. */
const FOR_LATER = 'accepted for later';
/**
 * True where the answer of success may be that of a gateway or a sign-in page, or tells of an error: nobody knows
 * whether CXone ever looked at the request.
 * @param doubt of the answer
 */
const mayBeUnheard = (doubt) => doubt !== undefined && doubt !== NAMES_NOBODY && !doubt.startsWith(FOR_LATER);
/** Figures before anything was sent. */
const noTraffic = () => ({
    bulkRequests: 0,
    otherRequests: 0,
    tokenRequests: 0,
    retries: 0,
    waits: 0,
    waitedMs: 0,
    latencies: [],
});


/***/ }),

/***/ 2521:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   M: () => (/* binding */ mappedRole),
/* harmony export */   w: () => (/* binding */ desiredRoles)
/* harmony export */ });
/* harmony import */ var _calendar_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(3649);
/* harmony import */ var _text_fold_name_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(2555);


/**
 * What a row wants of someone's roles. Roles and groups the policy does not allow are left out: `checkRoles` tells
 * them.
 * @param day today, YYYY-MM-DD, in the policy's time zone; a role with `until` is held to the end of that day
 * @returns `undefined` where the row says nothing, which leaves the tenant's roles alone
 */
function desiredRoles(entry, policy, graph, day) {
    const alone = entry.roles === undefined && entry.groups === undefined;
    if (alone && entry.primaryRole === undefined)
        return undefined;
    const primary = entry.primaryRole === undefined ? undefined : graph.resolve(entry.primaryRole)?.key;
    const keys = new Set();
    const ended = new Set();
    if (primary !== undefined)
        keys.add(primary);
    for (const grant of entry.roles ?? []) {
        const key = graph.resolve(grant.name)?.key;
        if (key !== undefined)
            ((0,_calendar_js__WEBPACK_IMPORTED_MODULE_0__/* .dayIsPast */ .nl)(grant.until, day) ? ended : keys).add(key);
    }
    for (const group of entry.groups ?? []) {
        const role = mappedRole(group, policy);
        if (role !== undefined)
            keys.add(role);
    }
    if (entry.groups === null)
        for (const role of Object.values(policy.roles.groups))
            ended.add(role);
    // Named for ever and for a while: for ever.
    for (const key of keys)
        ended.delete(key);
    return {
        keys: [...keys],
        ended: [...ended],
        clear: entry.roles === null,
        primary,
        primaryAlone: alone ? true : undefined,
    };
}
/** The role a group gives, by the exact name of the group, else by its name without case and surrounding space. */
function mappedRole(group, policy) {
    const { groups } = policy.roles;
    if (Object.hasOwn(groups, group))
        return groups[group];
    const wanted = (0,_text_fold_name_js__WEBPACK_IMPORTED_MODULE_1__/* .foldName */ .z)(group);
    return Object.entries(groups).find(([name]) => (0,_text_fold_name_js__WEBPACK_IMPORTED_MODULE_1__/* .foldName */ .z)(name) === wanted)?.[1];
}


/***/ }),

/***/ 2604:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

__webpack_require__.r(__webpack_exports__);
/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   parsePolicy: () => (/* binding */ parsePolicy)
/* harmony export */ });
/* harmony import */ var _calendar_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(3649);
/* harmony import */ var _complaints_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(4921);
/* harmony import */ var _document_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(4938);
/* harmony import */ var _text_nearest_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(2788);
/* harmony import */ var _role_graph_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(2702);
/* harmony import */ var _policy_schema_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(6801);
/* harmony import */ var _secrecy_js__WEBPACK_IMPORTED_MODULE_7__ = __webpack_require__(3111);
/* harmony import */ var _text_status_word_js__WEBPACK_IMPORTED_MODULE_8__ = __webpack_require__(7087);
/* harmony import */ var _defaults_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(6221);










/** Mappings whose keys are the file's own: there a key without a value is not simply "not given". */
const FREE = new Set(['columns', 'statuses', 'roles.allowed', 'roles.groups']);
/**
 * Reads a policy file. Everything wrong is said at once, with its line: syntax, unknown keys, wrong types, unknown time
 * zone, URLs and secrets, role cycles and roles nobody defines.
 * @param text the file's text
 * @param path as problems are to name the file
 * @param more what another room knows to be wrong with a policy of the right form
 * @returns the policy with all defaults, unless one of the problems is an error
 */
async function parsePolicy(text, path, more = () => []) {
    const file = await (0,_document_js__WEBPACK_IMPORTED_MODULE_2__/* .readYaml */ .g)(text, path);
    if (file.problems.length > 0)
        return { problems: file.problems };
    const data = withoutEmpty(file.data ?? {});
    const read = _policy_schema_js__WEBPACK_IMPORTED_MODULE_5__/* .policySchema */ .w.safeParse(data);
    if (!read.success)
        return { problems: (0,_complaints_js__WEBPACK_IMPORTED_MODULE_1__/* .complaints */ .Z)(_policy_schema_js__WEBPACK_IMPORTED_MODULE_5__/* .policySchema */ .w, data, read.error.issues).map(file.place).sort(_document_js__WEBPACK_IMPORTED_MODULE_2__/* .byPlace */ .h) };
    const policy = read.data;
    const found = [
        ...timezoneProblems(policy),
        ...statusProblems(policy),
        ...overridePathProblems(policy),
        ...(0,_role_graph_js__WEBPACK_IMPORTED_MODULE_4__/* .buildRoleGraph */ .xC)(policy.roles).problems,
        ...more(policy),
    ];
    const problems = found.map(file.place).sort(_document_js__WEBPACK_IMPORTED_MODULE_2__/* .byPlace */ .h);
    return problems.some((problem) => problem.severity === 'error') ? { problems } : { policy, problems };
}
/** A section whose lines are all comments reads as `null`, and means what a missing one does. */
function withoutEmpty(value, path = '', depth = 0) {
    if (value === null || typeof value !== 'object' || Array.isArray(value) || depth > 4 || FREE.has(path))
        return value;
    const kept = {};
    for (const [key, inner] of Object.entries(value)) {
        if (inner === null && key in KNOWN)
            continue;
        Object.defineProperty(kept, key, {
            value: withoutEmpty(inner, path === '' ? key : `${path}.${key}`, depth + 1),
            enumerable: true,
            writable: true,
            configurable: true,
        });
    }
    return kept;
}
/** Every key the schema knows, at whatever place: an unknown key without a value is still an unknown key. */
const KNOWN = Object.assign(Object.create(null), namesOf(_policy_schema_js__WEBPACK_IMPORTED_MODULE_5__/* .policySchema */ .w.parse({})), {
    percent: true,
    count: true,
});
function namesOf(value) {
    return Object.fromEntries(Object.entries(value).flatMap(([key, inner]) => [
        [key, true],
        ...(inner !== null && typeof inner === 'object' && !Array.isArray(inner)
            ? Object.entries(namesOf(inner))
            : []),
    ]));
}
function timezoneProblems({ timezone }) {
    if ((0,_calendar_js__WEBPACK_IMPORTED_MODULE_0__/* .isTimezone */ .KJ)(timezone))
        return [];
    const names = (0,_calendar_js__WEBPACK_IMPORTED_MODULE_0__/* .timezones */ .H8)();
    // People know the city, not the continent.
    const city = names.find((name) => name.slice(name.lastIndexOf('/') + 1).toLowerCase() === timezone.trim().toLowerCase().replaceAll(' ', '_'));
    return [
        {
            path: ['timezone'],
            severity: 'error',
            found: `the unknown time zone ${(0,_secrecy_js__WEBPACK_IMPORTED_MODULE_7__/* .shown */ .S)(timezone)}`,
            expected: 'an IANA name such as UTC or Europe/Berlin',
            suggestion: city ?? (0,_text_nearest_js__WEBPACK_IMPORTED_MODULE_3__/* .nearestWord */ .zZ)(timezone, names),
        },
    ];
}
/** One word with two meanings: a cell could then mean either, and the last one would silently count. */
function statusProblems({ statuses }) {
    const known = new Map();
    return Object.entries(statuses).flatMap(([code, meaning]) => {
        const word = (0,_text_status_word_js__WEBPACK_IMPORTED_MODULE_8__/* .comparedStatus */ .a)(code);
        const other = known.get(word);
        if (!other) {
            known.set(word, { code, meaning });
            if (word !== '')
                return [];
        }
        if (other?.meaning === meaning)
            return [];
        return [
            {
                path: ['statuses', code],
                atKey: true,
                severity: 'error',
                found: other ? `${(0,_secrecy_js__WEBPACK_IMPORTED_MODULE_7__/* .shown */ .S)(code)}, which is the same word as ${(0,_secrecy_js__WEBPACK_IMPORTED_MODULE_7__/* .shown */ .S)(other.code)}` : 'a status without a letter',
                expected: other
                    ? `one meaning for it, capitals, spaces, “_” and “-” make no difference: ${(0,_secrecy_js__WEBPACK_IMPORTED_MODULE_7__/* .shown */ .S)(other.code)} is ` +
                        other.meaning
                    : 'a word: an empty cell says nothing, and leaves the account alone',
                suggestion: '',
            },
        ];
    });
}
function overridePathProblems({ override }) {
    const parts = override.split('/');
    if (override !== '' &&
        !/[\\\0]|^[A-Za-z]:/u.test(override) &&
        parts.every((part) => !['', '.', '..', '.git'].includes(part.toLowerCase())))
        return [];
    return [
        {
            path: ['override'],
            severity: 'error',
            found: (0,_secrecy_js__WEBPACK_IMPORTED_MODULE_7__/* .shown */ .S)(override),
            expected: 'a path inside the repository, from its root, with forward slashes, and not under .git',
            suggestion: _defaults_js__WEBPACK_IMPORTED_MODULE_6__/* .DEFAULTS */ .z.override,
        },
    ];
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
/* harmony export */   mw: () => (/* binding */ REQUIRED),
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
/** Fields that every row needs, but for a leaver's. */
const REQUIRED = ['userName', 'givenName', 'familyName'];
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

/***/ 3276:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Ax: () => (/* binding */ shortCommit),
/* harmony export */   O1: () => (/* binding */ isUuid),
/* harmony export */   T4: () => (/* binding */ idKey),
/* harmony export */   s: () => (/* binding */ sameId)
/* harmony export */ });
const UUID = /^[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i;
/** Whether a text is a UUID, in either case. */
const isUuid = (text) => UUID.test(text);
/** What tells an id from others: a UUID without case, since two systems write one in two ways; others as they are. */
const idKey = (id) => (isUuid(id) ? id.toLowerCase() : id);
/** Whether two ids are one. */
const sameId = (one, other) => one === other || idKey(one) === idKey(other);
/** A commit as GitHub shows it. */
const shortCommit = (sha) => sha.slice(0, 7);


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
