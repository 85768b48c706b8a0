export const id = 5297;
export const ids = [5297,2604,223];
export const modules = {

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

/***/ 4709:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   G: () => (/* binding */ defaultPolicy)
/* harmony export */ });
/* harmony import */ var _defaults_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(6221);

/** The policy where there is no file; a fresh copy each time. */
function defaultPolicy() {
    return structuredClone(_defaults_js__WEBPACK_IMPORTED_MODULE_0__/* .DEFAULTS */ .z);
}


/***/ }),

/***/ 6221:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Q: () => (/* binding */ LONGEST_PATTERN),
/* harmony export */   z: () => (/* binding */ DEFAULTS)
/* harmony export */ });
/** Characters that a pattern of the policy may have. */
const LONGEST_PATTERN = 256;
/**
 * Every default of the policy, written once: the schema takes them from here, and a run without a policy file needs no
 * schema at all (loading one costs half as much as starting Node).
 */
const DEFAULTS = {
    version: 1,
    timezone: 'UTC',
    dates: 'auto',
    statuses: {},
    ignoreColumns: [],
    unmanaged: [],
    columns: {},
    roles: {
        allowed: {},
        groups: {},
        conflicts: [],
        maxPerUser: 5,
        maxDepth: 3,
        write: 'auto',
        extra: 'remove',
    },
    skills: { allowed: [], extra: 'remove' },
    externalId: 'auto',
    owned: { externalIdPrefix: '', userNames: [] },
    protected: [],
    leavers: {
        action: 'deactivate',
        absent: 'report',
        dependencies: 'block',
        licensePolicy: 'RECLAIM',
        terminateSessions: true,
        disconnect: true,
        retainData: true,
    },
    steps: {
        dependencies: 'try',
        sessions: 'try',
        disconnect: 'try',
        logout: 'try',
        accessKeys: 'try',
        license: 'try',
        cacheRefresh: 'try',
    },
    guards: {
        deactivate: { percent: 10, count: 25 },
        delete: { percent: 5, count: 10 },
        roleGain: { percent: 20 },
        roleLoss: { percent: 20 },
        create: { percent: 50 },
        update: { percent: 50 },
        reactivate: { percent: 20 },
        userNameChange: { percent: 5 },
        minimumPopulation: 20,
    },
    override: '.github/cxone-override.yml',
};


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


/***/ })

};
