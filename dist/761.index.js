export const id = 761;
export const ids = [761];
export const modules = {

/***/ 76761:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

// ESM COMPAT FLAG
__webpack_require__.r(__webpack_exports__);

// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  exportTenant: () => (/* binding */ exportTenant)
});

// EXTERNAL MODULE: ./build/plan/build.js + 2 modules
var build = __webpack_require__(51527);
// EXTERNAL MODULE: ./build/policy/calendar.js
var calendar = __webpack_require__(63649);
// EXTERNAL MODULE: ./build/policy/parse.js
var parse = __webpack_require__(42604);
// EXTERNAL MODULE: ./build/policy/problem.js
var problem = __webpack_require__(4892);
// EXTERNAL MODULE: ./build/policy/roles.js
var roles = __webpack_require__(95874);
// EXTERNAL MODULE: ./build/policy/violations.js
var policy_violations = __webpack_require__(21631);
// EXTERNAL MODULE: ./build/roster/read.js + 17 modules
var read = __webpack_require__(43618);
// EXTERNAL MODULE: ./build/app/planning.js + 4 modules
var planning = __webpack_require__(7822);
;// CONCATENATED MODULE: ./build/app/export-check.js








async function* bytesOf(text) {
    yield Buffer.from(text, 'utf8');
}
/**
 * Reads the exported files as a run reads them, and plans with them against what the tenant held: the proof that applying
 * them changes nothing.
 * @throws Error where the policy is not one: a fault of the export, not of the tenant
 */
async function checkExport(rows, policy, prior, tenant, request, nowMs) {
    const { policy: parsed, problems } = await (0,parse.parsePolicy)(policy, 'policy.yml');
    const { graph } = parsed ? (0,roles/* buildRoleGraph */.xC)(parsed.roles) : {};
    if (!parsed || !graph)
        throw new Error(`the exported policy does not hold together: ${problems.map(problem.problemText).join('; ')}`);
    const roster = await (0,read/* readRoster */.k)([{ path: 'roster.csv', bytes: bytesOf(rows.csv()) }], { columns: parsed.columns });
    const day = (0,calendar/* today */.Ec)(nowMs, parsed.timezone);
    const issues = [...roster.issues, ...(0,policy_violations/* checkRoles */._6)(roster.entries, parsed, graph, day)].filter(({ severity }) => severity === 'error');
    const found = issues.flatMap(({ row, column, code, expected }) => {
        const user = row === null ? undefined : rows.users[row - 2];
        return user ? [{ user, column, code, why: `expected ${expected}` }] : [];
    });
    if (found.length > 0)
        return found;
    // Nobody may be missing from what is planned with: an empty plan would prove nothing.
    if (roster.entries.length !== rows.users.length)
        throw new Error(`the exported roster reads as ${roster.entries.length} of ${rows.users.length} rows: ${roster.issues.find(({ severity }) => severity === 'error')?.code ?? 'no reason given'}`);
    const violations = [];
    const desired = { roster, entries: roster.entries, policy: parsed, policySha256: '', graph, overrideText: null, today: day };
    const all = { ...request, operations: new Set(['provision', 'roles', 'deprovision']), unattended: false, partialRoster: false };
    const { operations } = (0,build/* draftPlan */.Z)(roster.entries, prior, (0,planning/* decisionsOf */.b)(desired, prior, tenant, all, violations), null);
    return operations.flatMap(({ kind, prior: account, row, after, reason, reasonCode }) => {
        const user = account ?? (row === null ? undefined : rows.users[row - 2]);
        if (!user)
            return [];
        if (kind === 'roles')
            return [{ user, column: 'roles', code: 'roles-differ', why: 'the roles do not read back as they are' }];
        if (kind === 'update')
            return Object.keys(after ?? {}).map((column) => ({ user, column, code: 'not-read-back', why: 'the roster reader tidies this value: it would change' }));
        // A shared externalId proves nothing; the userName may do alone.
        if (kind === 'blocked')
            return [{ user: (row === null ? undefined : rows.users[row - 2]) ?? user, column: 'externalId', code: reasonCode, why: reason }];
        return [{ user, column: null, code: reasonCode, why: reason }];
    });
}

// EXTERNAL MODULE: ./build/app/export-files.js
var export_files = __webpack_require__(11762);
;// CONCATENATED MODULE: ./build/app/export-policy.js
/** What the policy allows unless it says otherwise. */
const DEFAULT_MAX = 5;
/** A name as a pattern that matches nothing else. */
const literal = (name) => name.replaceAll(/[*?[\]{}()\\]/g, String.raw `\$&`);
const oneLine = (text) => text.replaceAll(/\s+/g, ' ');
/** The text of a policy file that allows these roles and leaves every other key at its default. */
async function policyText({ roles, maxPerUser, protected: names, remarks }) {
    const { Document, isMap, isScalar } = await __webpack_require__.e(/* import() */ 815).then(__webpack_require__.t.bind(__webpack_require__, 38815, 19));
    const allowed = Object.fromEntries(roles.map(({ key, display }) => [key, display === undefined ? {} : { display }]));
    const document = new Document({
        version: 1,
        ...(roles.length > 0 && { roles: { allowed, ...(maxPerUser > DEFAULT_MAX && { maxPerUser }) } }),
        ...(names.length > 0 && { protected: names.map(literal) }),
    });
    const about = (key, text) => {
        const pair = isMap(document.contents) ? document.contents.items.find((item) => isScalar(item.key) && item.key.value === key) : undefined;
        if (pair)
            pair.key.commentBefore = ` ${text}`;
    };
    document.commentBefore = remarks.map((line) => ` ${oneLine(line)}`).join('\n');
    about('roles', 'Least privilege: the roles somebody has today. What is not here is refused.');
    about('protected', 'Accounts that a roster row cannot describe (export-notes.csv says why): never changed.');
    return document.toString({ lineWidth: 0 });
}

// EXTERNAL MODULE: ./build/roster/lists.js
var lists = __webpack_require__(32587);
;// CONCATENATED MODULE: ./build/app/export-roles.js



const fold = (name) => name.trim().normalize('NFC').toLowerCase();
/** True where a cell that holds this name alone is read as this role, for ever. */
function fits(name) {
    const { items, fault } = (0,lists/* listItems */.Dw)(name);
    if (fault || items.length !== 1 || items[0] !== name || name === '__proto__' || name.toUpperCase() === '[!REMOVE!]')
        return false;
    const { grants, fault: date } = (0,lists/* roleGrants */.eL)(items);
    return !date && grants.length === 1 && grants[0]?.name === name && grants[0].until === undefined;
}
/** Whether a policy may hold the role: it refuses what looks like a URL or a secret. */
async function allowable(role) {
    const { problems } = await (0,parse.parsePolicy)(await policyText({ roles: [role], maxPerUser: 1, protected: [], remarks: [] }), 'policy.yml');
    return problems.every(({ severity }) => severity !== 'error');
}
/**
 * Finds a name for every role that somebody has: the tenant's name where it can stand in a cell and is no other role's, else
 * the id.
 */
async function exportRoles(users) {
    const held = new Map();
    for (const { roles } of users)
        for (const { value, display } of roles)
            held.set(value, held.get(value) ?? display);
    const claims = new Map();
    for (const [value, display] of held)
        for (const name of new Set([fold(value), fold(display ?? value)]))
            claims.set(name, (claims.get(name) ?? 0) + 1);
    const alone = (name) => claims.get(fold(name)) === 1;
    const roles = { allowed: [], names: new Map(), unnamed: [] };
    for (const [value, display] of [...held].sort(([a, x], [b, y]) => ((x ?? a) < (y ?? b) ? -1 : 1))) {
        const candidates = [];
        if (display !== undefined && fits(display) && alone(display))
            candidates.push({ key: display });
        if (fits(value) && alone(value)) {
            if (display !== undefined && alone(display) && display.trim() === display)
                candidates.push({ key: value, display });
            candidates.push({ key: value });
        }
        let chosen;
        for (const candidate of candidates)
            if (!chosen && (await allowable(candidate)))
                chosen = candidate;
        if (chosen) {
            roles.allowed.push(chosen);
            roles.names.set(value, chosen.key);
        }
        else
            roles.unnamed.push(display ?? value);
    }
    return roles;
}

// EXTERNAL MODULE: ./build/roster/csv.js
var csv = __webpack_require__(79778);
;// CONCATENATED MODULE: ./build/app/export-rows.js

/** Without one of these a row is no row; `status` keeps a deactivated account from being switched on. */
const NEEDED = new Set(['userName', 'givenName', 'familyName', 'status']);
const PLAIN = ['userName', 'externalId', 'givenName', 'familyName', 'displayName', 'title', 'email', 'phone', 'department', 'team'];
/** The accounts of a tenant as roster rows. What cannot be written so that reading gives it back is taken out, and noted. */
class ExportRows {
    notes = [];
    left = [];
    header;
    #roles;
    #blank = new Map();
    #users;
    constructor(users, roles) {
        this.#users = [...users].sort((a, b) => (a.userName.toLowerCase() < b.userName.toLowerCase() ? -1 : 1));
        this.#roles = roles;
        // Headers compare without case, spaces, `_` and `-`: of names that are alike so, only the first can be a column.
        const attributes = new Map(users.flatMap((user) => Object.keys(user.attributes ?? {})).sort().reverse().map((name) => [name.toLowerCase().replaceAll(/[\s_-]/g, ''), name]));
        const used = PLAIN.filter((field) => NEEDED.has(field) || field === 'externalId' || users.some((user) => user[field]));
        const withRoles = users.some((user) => user.roles.length > 0);
        this.header = [...used, 'status', ...(withRoles ? ['roles'] : []), ...[...attributes.values()].sort().map((name) => `attr.${name}`)];
        for (const user of users) {
            if (user.roles.some(({ value }) => !roles.names.has(value)))
                this.blank(user, 'roles', 'role-name', 'one of the roles has neither a name nor an id that can stand in a cell: all of this person’s roles are left alone');
        }
    }
    /** In the order of the file: the first is row 2. */
    get users() {
        return this.#users;
    }
    /**
     * Leaves a cell empty, which leaves the tenant's value alone; the whole person where the row cannot do without the cell or
     * the cell was empty already.
     */
    blank(user, column, code, why) {
        const blanks = this.#blank.get(user.id) ?? new Set();
        if (this.left.includes(user))
            return;
        if (column === null || NEEDED.has(column) || !this.header.includes(column) || blanks.has(column)) {
            this.left.push(user);
            this.notes.push({ user, column: null, code, why });
            return;
        }
        this.#blank.set(user.id, blanks.add(column));
        this.notes.push({ user, column, code, why });
    }
    /** Takes out those who were found to fit no row. */
    settle() {
        const left = new Set(this.left);
        this.#users = this.#users.filter((user) => !left.has(user));
    }
    csv() {
        return (0,csv/* writeCsv */.E)(this.header, this.#users.map((user) => this.header.map((column) => this.#cell(user, column))));
    }
    notesCsv() {
        return (0,csv/* writeCsv */.E)(['userName', 'externalId', 'column', 'code', 'why'], this.notes.map(({ user, column, code, why }) => [user.userName, user.externalId ?? null, column, code, why]));
    }
    #cell(user, column) {
        if (this.#blank.get(user.id)?.has(column))
            return null;
        if (column === 'status')
            return user.active ? 'active' : 'inactive';
        if (column === 'roles')
            return user.roles.map(({ value }) => this.#roles.names.get(value) ?? '').join(';') || null;
        if (column.startsWith('attr.'))
            return user.attributes?.[column.slice(5)] ?? null;
        return user[column] ?? null;
    }
}

;// CONCATENATED MODULE: ./build/app/export.js





const FIELDS = ['userName', 'externalId', 'givenName', 'familyName', 'displayName', 'title', 'email', 'phone', 'department', 'team', 'roles'];
/** Each round takes at least one cell or person out for everything found; more are a fault. */
const ROUNDS = 20;
/**
 * Writes the tenant as `roster.csv` and `policy.yml`, made so that a plan with them changes nothing, which is checked before
 * they are written. Reads the tenant only.
 */
async function exportTenant(request, services, session) {
    session.add(await services.checkTenant());
    if (session.stopped)
        return;
    const tenant = await services.tenant({ rolesWrite: 'auto', needs: [] });
    try {
        session.report.capabilities = await tenant.connect();
        const prior = await tenant.read({ keys: [], fields: FIELDS, needAbsent: true, owned: { externalIdPrefix: '', userNames: [] } });
        session.report.capabilities = tenant.capabilities;
        services.log.line(`Tenant   ${request.tenantName} by profile ${request.profile}: ${prior.read} of ${prior.expected} accounts in ${prior.requests} ${prior.requests === 1 ? 'request' : 'requests'}`);
        await writeFiles(prior, tenant, request, services, session);
    }
    finally {
        session.report.traffic = tenant.traffic;
        session.report.capabilities ??= tenant.capabilities;
        await tenant.close();
    }
}
async function writeFiles(prior, tenant, request, services, session) {
    const roles = await exportRoles(prior.users);
    const rows = new ExportRows(prior.users, roles);
    const held = new Set(prior.users.flatMap((user) => user.roles.map(({ value }) => value)));
    const others = (prior.roles ?? []).filter(({ value }) => !held.has(value)).map(({ value, display }) => display ?? value);
    const policy = () => policyText({
        roles: roles.allowed,
        maxPerUser: Math.max(0, ...prior.users.map((user) => user.roles.length)),
        protected: rows.left.map(({ userName }) => userName).sort(),
        remarks: [
            `Written by CXone Roster from tenant ${request.tenantName} on ${new Date(services.clock.now()).toISOString().slice(0, 10)}.`,
            'With roster.csv beside it a plan changes nothing. Every key and its default: docs/policy.md.',
            ...(others.length > 0 ? [`Roles of the tenant that nobody has: ${others.slice(0, 50).join(', ')}${others.length > 50 ? ` and ${others.length - 50} more` : ''}.`] : []),
        ],
    });
    for (let round = 0;; round++) {
        const mismatches = rows.users.length === 0 ? [] : await checkExport(rows, await policy(), prior, tenant, request, services.clock.now());
        if (mismatches.length === 0)
            break;
        if (round === ROUNDS)
            throw new Error(`the exported files still changed ${mismatches.length} people after ${ROUNDS} attempts`);
        for (const { user, column, code, why } of mismatches)
            rows.blank(user, column, code, why);
        rows.settle();
    }
    const [roster, policyFile, notes] = export_files/* EXPORT_FILES */.J;
    await services.files.write(roster, rows.csv());
    await services.files.write(policyFile, await policy());
    if (rows.notes.length > 0)
        await services.files.write(notes, rows.notesCsv());
    await session.journal?.append({ event: 'export.written', status: 'ok', people: rows.users.length, left_out: rows.left.length, cells_left_empty: rows.notes.length - rows.left.length, roles: roles.allowed.length });
    tell(prior, rows, roles.allowed.length, roles.unnamed.length, session);
}
const people = (count) => `${count} ${count === 1 ? 'person' : 'people'}`;
/** What somebody has to know before they commit the files. No names: the summary may be public. */
function tell(prior, rows, roles, unnamed, session) {
    session.report.counts.unchanged = rows.users.length;
    const note = (message, advice) => session.problem('none', message, advice);
    const where = 'Commit roster.csv, and policy.yml as .github/cxone-policy.yml, in a pull request: its plan changes nothing.';
    note(`${people(rows.users.length)} written to roster.csv, ${roles} ${roles === 1 ? 'role' : 'roles'} to policy.yml; a plan with them was made and is empty`, rows.users.length > 0 ? where : 'The tenant has no account that a roster can hold: begin with a roster of your own.');
    const cells = rows.notes.length - rows.left.length;
    if (rows.left.length > 0)
        note(`${people(rows.left.length)} cannot be written as a row and ${rows.left.length === 1 ? 'is' : 'are'} protected in policy.yml instead`, 'export-notes.csv says whom and why, for example a userName that is no e-mail address.');
    if (cells > 0)
        note(`${cells} ${cells === 1 ? 'cell is' : 'cells are'} left empty, which leaves the tenant’s value alone`, 'export-notes.csv says which and why; mend the value in CXone or write another one into the cell.');
    if (unnamed > 0)
        note(`${unnamed} ${unnamed === 1 ? 'role has' : 'roles have'} neither a name nor an id that can stand in a cell`, 'Rename the role in CXone; until then the roles of the people who have it are left alone.');
    const unowned = rows.users.filter((user) => !user.externalId).length;
    if (unowned > 0)
        note(`${people(unowned)} ${unowned === 1 ? 'has' : 'have'} no externalId: not owned, so nothing the file says changes them`, 'Write an externalId into the row to take the account over (the plan shows it), or name them under `owned.userNames` in the policy.');
    if (prior.method === 'search')
        note('this tenant’s list of users does not tell title, phone and department', 'These columns are not in the file, which leaves the values alone.');
}


/***/ }),

/***/ 42604:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

__webpack_require__.r(__webpack_exports__);
/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   parsePolicy: () => (/* binding */ parsePolicy)
/* harmony export */ });
/* harmony import */ var _calendar_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(63649);
/* harmony import */ var _complaints_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(4921);
/* harmony import */ var _document_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(54938);
/* harmony import */ var _problem_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(4892);
/* harmony import */ var _roles_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(95874);
/* harmony import */ var _schema_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(25760);
/* harmony import */ var _secrecy_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(13111);







/** Mappings whose keys are the file's own: there a key without a value is not simply "not given". */
const FREE = new Set(['columns', 'roles.allowed', 'roles.groups']);
/**
 * Reads a policy file. Everything wrong is told at once, with its line: syntax, unknown keys, wrong types, unknown time zone,
 * URLs and secrets, role cycles and roles nobody defines.
 * @param text the file's text
 * @param path as problems are to name the file
 * @returns the policy with all defaults, unless one of the problems is an error
 */
async function parsePolicy(text, path) {
    const file = await (0,_document_js__WEBPACK_IMPORTED_MODULE_1__/* .readYaml */ .g)(text, path);
    if (file.problems.length > 0)
        return { problems: file.problems };
    const data = withoutEmpty(file.data ?? {});
    const read = _schema_js__WEBPACK_IMPORTED_MODULE_4__/* .policySchema */ .w.safeParse(data);
    if (!read.success)
        return { problems: (0,_complaints_js__WEBPACK_IMPORTED_MODULE_0__/* .complaints */ .Z)(_schema_js__WEBPACK_IMPORTED_MODULE_4__/* .policySchema */ .w, data, read.error.issues).map(file.place).sort(_document_js__WEBPACK_IMPORTED_MODULE_1__/* .byPlace */ .h) };
    const policy = read.data;
    const found = [...timezoneProblems(policy), ...overridePathProblems(policy), ...(0,_roles_js__WEBPACK_IMPORTED_MODULE_3__/* .buildRoleGraph */ .xC)(policy.roles).problems];
    const problems = found.map(file.place).sort(_document_js__WEBPACK_IMPORTED_MODULE_1__/* .byPlace */ .h);
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
const KNOWN = Object.assign(Object.create(null), namesOf(_schema_js__WEBPACK_IMPORTED_MODULE_4__/* .policySchema */ .w.parse({})), {
    percent: true,
    count: true,
});
function namesOf(value) {
    return Object.fromEntries(Object.entries(value).flatMap(([key, inner]) => [
        [key, true],
        ...(inner !== null && typeof inner === 'object' && !Array.isArray(inner) ? Object.entries(namesOf(inner)) : []),
    ]));
}
function timezoneProblems({ timezone }) {
    if ((0,_calendar_js__WEBPACK_IMPORTED_MODULE_5__/* .isTimezone */ .KJ)(timezone))
        return [];
    const names = (0,_calendar_js__WEBPACK_IMPORTED_MODULE_5__/* .timezones */ .H8)();
    // People know the city, not the continent.
    const city = names.find((name) => name.split('/').at(-1)?.toLowerCase() === timezone.trim().toLowerCase().replaceAll(' ', '_'));
    return [
        {
            path: ['timezone'],
            severity: 'error',
            found: `the unknown time zone ${(0,_secrecy_js__WEBPACK_IMPORTED_MODULE_6__/* .shown */ .S)(timezone)}`,
            expected: 'an IANA name such as UTC or Europe/Berlin',
            suggestion: city ?? (0,_problem_js__WEBPACK_IMPORTED_MODULE_2__.nearest)(timezone, names),
        },
    ];
}
function overridePathProblems({ override }) {
    const parts = override.split('/');
    if (override !== '' && !/[\\\0]|^[A-Za-z]:/u.test(override) && parts.every((part) => part !== '' && part !== '.' && part !== '..'))
        return [];
    return [
        {
            path: ['override'],
            severity: 'error',
            found: (0,_secrecy_js__WEBPACK_IMPORTED_MODULE_6__/* .shown */ .S)(override),
            expected: 'a path inside the repository, from its root, with forward slashes',
            suggestion: '.github/cxone-override.yml',
        },
    ];
}


/***/ }),

/***/ 25760:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   w: () => (/* binding */ policySchema)
/* harmony export */ });
/* harmony import */ var zod__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(26921);
/* harmony import */ var _defaults_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(56221);


const { roles, owned, leavers, steps, guards } = _defaults_js__WEBPACK_IMPORTED_MODULE_0__/* .DEFAULTS */ .z;
const percent = zod__WEBPACK_IMPORTED_MODULE_1__/* .number */ .aig().min(0).max(100);
const count = zod__WEBPACK_IMPORTED_MODULE_1__/* .number */ .aig().int().min(0);
/** A glob; the length bound keeps a hostile one from becoming a slow regular expression. */
const pattern = zod__WEBPACK_IMPORTED_MODULE_1__/* .string */ .YjP().min(1).max(256);
const step = zod__WEBPACK_IMPORTED_MODULE_1__/* ["enum"] */ .k5n(['off', 'try', 'require']);
/** A role the policy allows, by the name rosters use (its key). */
const roleSchema = zod__WEBPACK_IMPORTED_MODULE_1__/* .strictObject */ .rej({
    display: zod__WEBPACK_IMPORTED_MODULE_1__/* .string */ .YjP().min(1).optional().describe('The tenant’s name for the role, where it is another than the key.'),
    inherits: zod__WEBPACK_IMPORTED_MODULE_1__/* .array */ .YOg(zod__WEBPACK_IMPORTED_MODULE_1__/* .string */ .YjP().min(1)).default([]).describe('Roles that come with it, by their keys.'),
});
const limit = (about, defaults) => zod__WEBPACK_IMPORTED_MODULE_1__/* .strictObject */ .rej({
    percent: percent.optional().describe('Trips when the share of owned active accounts is more than this.'),
    count: count.optional().describe('Trips when there are more of them than this.'),
})
    .default({})
    .transform((given) => ({ ...defaults, ...given }))
    .describe(about);
/**
 * The policy file. Every key has a default, so that an empty file is a policy; unknown keys are refused.
 * `parsePolicy` takes keys without a value (`null`) out before it gets here: a section whose lines are all comments is as good as absent.
 */
const policySchema = zod__WEBPACK_IMPORTED_MODULE_1__/* .strictObject */ .rej({
    version: zod__WEBPACK_IMPORTED_MODULE_1__/* .literal */ .euz(1).default(_defaults_js__WEBPACK_IMPORTED_MODULE_0__/* .DEFAULTS */ .z.version).describe('Version of the policy format.'),
    timezone: zod__WEBPACK_IMPORTED_MODULE_1__/* .string */ .YjP().default(_defaults_js__WEBPACK_IMPORTED_MODULE_0__/* .DEFAULTS */ .z.timezone).describe('IANA time zone in which start and end dates are days.'),
    columns: zod__WEBPACK_IMPORTED_MODULE_1__/* .record */ .g1P(zod__WEBPACK_IMPORTED_MODULE_1__/* .string */ .YjP(), zod__WEBPACK_IMPORTED_MODULE_1__/* .union */ .KCZ([zod__WEBPACK_IMPORTED_MODULE_1__/* .string */ .YjP(), zod__WEBPACK_IMPORTED_MODULE_1__/* .array */ .YOg(zod__WEBPACK_IMPORTED_MODULE_1__/* .string */ .YjP())]))
        .default({})
        .describe('Roster field → header, list of headers, or a template such as `{{UserID}}@example.com`.'),
    roles: zod__WEBPACK_IMPORTED_MODULE_1__/* .strictObject */ .rej({
        allowed: zod__WEBPACK_IMPORTED_MODULE_1__/* .record */ .g1P(zod__WEBPACK_IMPORTED_MODULE_1__/* .string */ .YjP(), roleSchema.nullable().transform((role) => role ?? { inherits: [] }))
            .default({})
            .describe('The roles a roster may name; what is not here is refused.'),
        groups: zod__WEBPACK_IMPORTED_MODULE_1__/* .record */ .g1P(zod__WEBPACK_IMPORTED_MODULE_1__/* .string */ .YjP(), zod__WEBPACK_IMPORTED_MODULE_1__/* .string */ .YjP()).default({}).describe('Identity-provider group → role; other groups are refused.'),
        conflicts: zod__WEBPACK_IMPORTED_MODULE_1__/* .array */ .YOg(zod__WEBPACK_IMPORTED_MODULE_1__/* .array */ .YOg(zod__WEBPACK_IMPORTED_MODULE_1__/* .string */ .YjP()).min(2)).default([]).describe('Roles no two of which one person may have, inherited ones counted.'),
        maxPerUser: zod__WEBPACK_IMPORTED_MODULE_1__/* .number */ .aig().int().min(1).default(roles.maxPerUser).describe('Most roles a row may name.'),
        maxDepth: zod__WEBPACK_IMPORTED_MODULE_1__/* .number */ .aig().int().min(0).default(roles.maxDepth).describe('Longest chain of `inherits`, in steps.'),
        write: zod__WEBPACK_IMPORTED_MODULE_1__/* ["enum"] */ .k5n(['auto', 'attribute', 'matrix', 'membership']).default(roles.write).describe('How roles are written.'),
        extra: zod__WEBPACK_IMPORTED_MODULE_1__/* ["enum"] */ .k5n(['remove', 'keep']).default(roles.extra).describe('Roles the tenant has and a non-empty cell does not name.'),
    })
        .prefault({}),
    owned: zod__WEBPACK_IMPORTED_MODULE_1__/* .strictObject */ .rej({
        externalIdPrefix: zod__WEBPACK_IMPORTED_MODULE_1__/* .string */ .YjP().default(owned.externalIdPrefix).describe('An account is owned with an externalId that starts with this …'),
        userNames: zod__WEBPACK_IMPORTED_MODULE_1__/* .array */ .YOg(pattern).default([]).describe('… or with a userName that one of these patterns matches.'),
    })
        .prefault({}),
    protected: zod__WEBPACK_IMPORTED_MODULE_1__/* .array */ .YOg(pattern).default([]).describe('Patterns for userName or externalId: never changed.'),
    leavers: zod__WEBPACK_IMPORTED_MODULE_1__/* .strictObject */ .rej({
        action: zod__WEBPACK_IMPORTED_MODULE_1__/* ["enum"] */ .k5n(['deactivate', 'delete']).default(leavers.action).describe('What is done with leavers named in the file.'),
        absent: zod__WEBPACK_IMPORTED_MODULE_1__/* ["enum"] */ .k5n(['report', 'deactivate', 'delete']).default(leavers.absent).describe('Owned, in the tenant, not in the file.'),
        dependencies: zod__WEBPACK_IMPORTED_MODULE_1__/* ["enum"] */ .k5n(['block', 'proceed']).default(leavers.dependencies).describe('Queues, skills or recordings found before a deletion.'),
        licensePolicy: zod__WEBPACK_IMPORTED_MODULE_1__/* ["enum"] */ .k5n(['RECLAIM', 'DOWNGRADE', 'PRESERVE']).default(leavers.licensePolicy).describe('What becomes of the licence.'),
        terminateSessions: zod__WEBPACK_IMPORTED_MODULE_1__/* .boolean */ .zMY().default(leavers.terminateSessions).describe('`false` switches the step off.'),
        disconnect: zod__WEBPACK_IMPORTED_MODULE_1__/* .boolean */ .zMY().default(leavers.disconnect).describe('`false` switches the step off.'),
        retainData: zod__WEBPACK_IMPORTED_MODULE_1__/* .boolean */ .zMY().default(leavers.retainData).describe('Whether a deletion keeps the person’s data.'),
    })
        .prefault({}),
    steps: zod__WEBPACK_IMPORTED_MODULE_1__/* .strictObject */ .rej({
        dependencies: step.default(steps.dependencies).describe('Look for queues, skills and recordings.'),
        sessions: step.default(steps.sessions).describe('End sessions.'),
        disconnect: step.default(steps.disconnect).describe('Disconnect the agent.'),
        license: step.default(steps.license).describe('Free the licence.'),
        cacheRefresh: step.default(steps.cacheRefresh).describe('Refresh the tenant’s cache after a change of roles.'),
    })
        .prefault({}),
    guards: zod__WEBPACK_IMPORTED_MODULE_1__/* .strictObject */ .rej({
        deactivate: limit('People deactivated.', guards.deactivate),
        delete: limit('People deleted.', guards.delete),
        roleGain: limit('Existing people who gain any effective role.', guards.roleGain),
        roleLoss: limit('Existing people who lose any effective role.', guards.roleLoss),
        create: limit('New accounts, of the owned accounts there would be afterwards.', guards.create),
        update: limit('People updated.', guards.update),
        reactivate: limit('People reactivated.', guards.reactivate),
        userNameChange: limit('People whose userName changes.', guards.userNameChange),
        minimumPopulation: count.default(guards.minimumPopulation).describe('With at most this many owned accounts only “all of them” trips; creates pass.'),
    })
        .prefault({}),
    override: zod__WEBPACK_IMPORTED_MODULE_1__/* .string */ .YjP().default(_defaults_js__WEBPACK_IMPORTED_MODULE_0__/* .DEFAULTS */ .z.override).describe('Path of the override file.'),
});


/***/ })

};
