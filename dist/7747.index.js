export const id = 7747;
export const ids = [7747,223];
export const modules = {

/***/ 47747:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

// ESM COMPAT FLAG
__webpack_require__.r(__webpack_exports__);

// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  exportTenant: () => (/* binding */ exportTenant)
});

// EXTERNAL MODULE: ./build/model/failure.js
var failure = __webpack_require__(31612);
// EXTERNAL MODULE: ./build/model/field-groups.js
var field_groups = __webpack_require__(67443);
// EXTERNAL MODULE: ./build/interface/modes.js
var modes = __webpack_require__(55944);
// EXTERNAL MODULE: ./build/plan/build.js + 1 modules
var build = __webpack_require__(8554);
// EXTERNAL MODULE: ./build/policy/calendar.js
var calendar = __webpack_require__(63649);
// EXTERNAL MODULE: ./build/policy/parse.js
var parse = __webpack_require__(42604);
// EXTERNAL MODULE: ./build/policy/problem.js
var problem = __webpack_require__(4892);
// EXTERNAL MODULE: ./build/policy/role-graph.js
var role_graph = __webpack_require__(52702);
// EXTERNAL MODULE: ./build/roster/read.js + 32 modules
var read = __webpack_require__(161);
// EXTERNAL MODULE: ./build/app/planning/desired.js + 1 modules
var planning_desired = __webpack_require__(8823);
// EXTERNAL MODULE: ./build/app/planning/make-plan.js + 6 modules
var make_plan = __webpack_require__(74856);
// EXTERNAL MODULE: ./build/app/planning/tenant-names.js
var tenant_names = __webpack_require__(88455);
// EXTERNAL MODULE: ./build/app/session.js
var app_session = __webpack_require__(8376);
// EXTERNAL MODULE: ./build/text/one-chunk.js
var one_chunk = __webpack_require__(45602);
;// CONCATENATED MODULE: ./build/app/modes/export/export-check.js












/**
 * Reads the exported files as a run reads them, and plans with them against what the tenant held: the proof that
 * applying them changes nothing.
 * @throws Error where the policy is not one: a fault of the export, not of the tenant
 */
async function checkExport(rows, policy, exported) {
    const desired = await readBack(rows, policy, exported.nowMs);
    const { issues } = desired.roster;
    const wrong = notesOf(issues, rows);
    if (wrong.length > 0)
        return wrong;
    // Nobody may be missing from what is planned with: an empty plan would prove nothing.
    if (desired.entries.length !== rows.users.length)
        throw new Error(`the exported roster reads as ${desired.entries.length} of ${rows.users.length} rows: ` +
            (issues.find(({ severity }) => severity === 'error')?.code ?? 'no reason given'));
    const operations = planned(desired, exported);
    const refused = notesOf(issues, rows);
    return refused.length > 0 ? refused : operations.flatMap((operation) => changeOf(operation, rows));
}
async function readBack(rows, policyText, nowMs) {
    const { policy, problems } = await (0,parse.parsePolicy)(policyText, 'policy.yml');
    const { graph } = policy ? (0,role_graph/* buildRoleGraph */.xC)(policy.roles) : {};
    if (!policy || !graph)
        throw new Error(`the exported policy does not hold together: ${problems.map(problem.problemText).join('; ')}`);
    const roster = await (0,read/* readRoster */.k)([{ path: 'roster.csv', bytes: (0,one_chunk/* oneChunk */.w)(rows.csv()) }], { columns: policy.columns });
    const { entries } = roster;
    return { roster, entries, policy, policySha256: '', graph, overrideText: null, today: (0,calendar/* today */.Ec)(nowMs, policy.timezone) };
}
/** Errors of rows, as notes about people. */
const notesOf = (issues, rows) => issues.flatMap(({ severity, row, column, code, expected }) => {
    const user = severity === 'error' ? rows.userOf(row) : undefined;
    return user ? [{ user, column, code, why: `expected ${expected}` }] : [];
});
/**
 * What an apply would do. The rows pass the same doors as those of a plan: names that CXone does not have, roles and
 * skills that the policy does not allow; what they refuse is added to the roster's issues.
 */
function planned(desired, { prior, tenant, request }) {
    const all = {
        ...request,
        operations: new Set(Object.keys(modes/* OPERATIONS */.xb)),
        unattended: false,
        partialRoster: false,
    };
    const { issues } = desired.roster;
    const session = new app_session/* Session */.Nn(all);
    const violations = (0,planning_desired/* nameViolations */.i5)(desired, all).flat();
    (0,tenant_names/* checkNames */.LN)(desired, prior, tenant, all, session);
    if (all.namesByTenant === true && violations.length > 0)
        (0,tenant_names/* judgeNames */.ch)(desired, prior, all, session);
    else
        for (const violation of violations)
            issues.push(violation);
    const unclear = [];
    const { operations } = (0,build/* draftPlan */.Z)(desired.entries, prior, (0,make_plan/* decisionsOf */.b)(desired, prior, tenant, all, unclear), null);
    for (const violation of unclear)
        issues.push(violation);
    return operations;
}
function changeOf({ kind, prior, row, after, reason, reasonCode }, rows) {
    const user = prior ?? rows.userOf(row);
    if (!user)
        return [];
    switch (kind) {
        case 'roles':
            return [{ user, column: 'roles', code: 'roles-differ', why: 'the roles do not read back as they are' }];
        case 'update':
            return Object.keys(after ?? {}).map((column) => ({
                user,
                column,
                code: 'not-read-back',
                why: 'the roster reader tidies this value: it would change',
            }));
        case 'blocked':
            // A shared externalId proves nothing; the userName may do alone.
            return [{ user: rows.userOf(row) ?? user, column: 'externalId', code: reasonCode, why: reason }];
        default:
            return [{ user, column: null, code: reasonCode, why: reason }];
    }
}

// EXTERNAL MODULE: ./build/policy/secrecy.js
var secrecy = __webpack_require__(13111);
// EXTERNAL MODULE: ./build/policy/defaults.js
var defaults = __webpack_require__(56221);
;// CONCATENATED MODULE: ./build/app/modes/export/export-policy.js


/** A name as a pattern that matches nothing else. */
const literal = (name) => name.replaceAll(/[*?[\]{}()\\]/g, String.raw `\$&`);
/**
 * A name as a pattern of the policy. Where that may not hold the name – it refuses what looks like an address or a
 * secret – its beginning stands for it: rather someone more is protected than this one is not.
 */
function protecting(name) {
    const whole = literal(name);
    if (whole.length <= defaults/* LONGEST_PATTERN */.Q && (0,secrecy/* forbiddenText */.H)(whole) === null)
        return whole;
    return `${literal(Array.from(name).slice(0, 12).join('')).replaceAll(/[:/]/g, '?')}*`;
}
const oneLine = (text) => text.replaceAll(/\s+/g, ' ');
/** The text of a policy file that allows these roles and leaves every other key at its default. */
async function policyText({ roles, skills = [], maxPerUser, protected: names, remarks, }) {
    const { Document, isMap, isScalar } = await __webpack_require__.e(/* import() */ 8815).then(__webpack_require__.t.bind(__webpack_require__, 38815, 19));
    const allowed = Object.fromEntries(roles.map(({ key, display }) => [key, display === undefined ? {} : { display }]));
    const document = new Document({
        version: 1,
        roles: roles.length > 0
            ? { allowed, maxPerUser: maxPerUser > defaults/* DEFAULTS */.z.roles.maxPerUser ? maxPerUser : undefined }
            : undefined,
        skills: skills.length > 0 ? { allowed: [...new Set(skills.map(literal))].sort() } : undefined,
        protected: names.length > 0 ? [...new Set(names.map(protecting))] : undefined,
    });
    const about = (key, text) => {
        const pair = isMap(document.contents)
            ? document.contents.items.find((item) => isScalar(item.key) && item.key.value === key)
            : undefined;
        if (pair)
            pair.key.commentBefore = ` ${text}`;
    };
    document.commentBefore = remarks.map((line) => ` ${oneLine(line)}`).join('\n');
    about('roles', 'Least privilege: the roles that people have today. What is not here is refused.');
    about('protected', 'Accounts that a roster row cannot describe (export-notes.csv says why): never changed.');
    return document.toString({ lineWidth: 0 });
}

// EXTERNAL MODULE: ./build/roster/cells/lists.js
var lists = __webpack_require__(50897);
// EXTERNAL MODULE: ./build/text/fold-name.js
var fold_name = __webpack_require__(32555);
;// CONCATENATED MODULE: ./build/app/modes/export/export-roles.js




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
 * Finds a name for every role that someone has: the tenant's name where it can stand in a cell and is no other role's,
 * else the id.
 */
async function exportRoles(users) {
    const held = new Map();
    for (const { roles } of users)
        for (const { value, display } of roles)
            held.set(value, held.get(value) ?? display);
    const claims = new Map();
    for (const [value, display] of held)
        for (const name of new Set([(0,fold_name/* foldName */.z)(value), (0,fold_name/* foldName */.z)(display ?? value)]))
            claims.set(name, (claims.get(name) ?? 0) + 1);
    const alone = (name) => claims.get((0,fold_name/* foldName */.z)(name)) === 1;
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

// EXTERNAL MODULE: ./build/model/skills.js
var skills = __webpack_require__(35574);
// EXTERNAL MODULE: ./build/plan/diff.js
var diff = __webpack_require__(79051);
// EXTERNAL MODULE: ./build/roster/cells/single-values.js + 1 modules
var single_values = __webpack_require__(34682);
// EXTERNAL MODULE: ./build/text/csv.js
var csv = __webpack_require__(77926);
;// CONCATENATED MODULE: ./build/app/modes/export/export-rows.js





/** Without one of these a row is no row; `status` keeps a deactivated account from being reactivated. */
const NEEDED = new Set(['userName', 'givenName', 'familyName', 'status']);
/**
 * The accounts of a tenant as roster rows. What cannot be written so that reading gives it back is taken out, and
 * noted.
 */
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
        const attributes = new Map(users
            .flatMap((user) => Object.keys(user.attributes ?? {}))
            .sort()
            .reverse()
            .map((name) => [name.toLowerCase().replaceAll(/[\s_-]/g, ''), name]));
        const used = field_groups/* LISTED_FIELDS */.a2.filter((field) => NEEDED.has(field) || field === 'externalId' || users.some((user) => user[field]));
        const withRoles = users.some((user) => user.roles.length > 0);
        this.header = [
            ...used,
            'status',
            ...(withRoles && users.some(({ primaryRole }) => primaryRole !== undefined) ? ['primaryRole'] : []),
            ...(withRoles ? ['roles'] : []),
            ...(users.some(({ skills = [] }) => skills.length > 0) ? ['skills'] : []),
            // CXone's own id finds an account whatever becomes of its other names.
            ...(users.length > 0 && users.every(({ id }) => (0,single_values/* isCxoneId */.Vd)(id)) ? ['cxoneId'] : []),
            ...[...attributes.values()].sort().map((name) => `attr.${name}`),
        ];
        for (const user of users) {
            if (user.roles.some(({ value }) => !roles.names.has(value)))
                this.blank(user, 'roles', 'role-name', 'one of the roles has neither a name nor an id that can stand in a cell: all of this person’s roles are ' +
                    'left alone');
        }
    }
    /** In the order of the file: the first is row 2. */
    get users() {
        return this.#users;
    }
    /**
     * Leaves a cell empty, which leaves the tenant's value alone; the whole person where the row cannot do without the
     * cell or the cell was empty already.
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
    /** Who stands in a row of the file, whose first is the header. */
    userOf(row) {
        return row === null ? undefined : this.#users[row - 2];
    }
    /** Takes out those who were found to fit no row. */
    dropUnfit() {
        const left = new Set(this.left);
        this.#users = this.#users.filter((user) => !left.has(user));
    }
    csv() {
        return (0,csv/* writeCsv */.En)(this.header, this.#users.map((user) => this.header.map((column) => this.#cell(user, column))), { bom: true });
    }
    notesCsv() {
        return (0,csv/* writeCsv */.En)(['userName', 'externalId', 'column', 'code', 'why'], this.notes.map(({ user, column, code, why }) => [user.userName, user.externalId ?? null, column, code, why]), { bom: true });
    }
    #cell(user, column) {
        if (this.#blank.get(user.id)?.has(column))
            return null;
        if (column === 'primaryRole') {
            const { primaryRole } = user;
            const isBlank = primaryRole === undefined || this.#blank.get(user.id)?.has('roles');
            return isBlank ? null : (this.#roles.names.get(primaryRole) ?? null);
        }
        if (column === 'skills')
            return (0,skills/* skillText */.b1)(user.skills ?? []) || null;
        if (column === 'cxoneId')
            return user.id;
        if (column === 'status')
            return user.active ? 'active' : 'inactive';
        if (column === 'roles')
            return user.roles.map(({ value }) => this.#roles.names.get(value) ?? '').join(';') || null;
        if (column.startsWith('attr.'))
            return (0,diff/* priorValue */.Ce)(user, column);
        return user[column] ?? null;
    }
}

// EXTERNAL MODULE: ./build/report/pages/log-lines.js
var log_lines = __webpack_require__(53336);
// EXTERNAL MODULE: ./build/text/days.js
var days = __webpack_require__(96939);
// EXTERNAL MODULE: ./build/text/figures.js
var figures = __webpack_require__(21135);
;// CONCATENATED MODULE: ./build/app/modes/export/export.js










/** Each round takes at least one cell or person out for everything found; more are a fault. */
const ROUNDS = 20;
/**
 * Writes the tenant as `roster.csv` and `policy.yml`, made so that a plan with them changes nothing, which is checked
 * before they are written. Reads the tenant only.
 */
async function exportTenant(request, services, session) {
    session.add(await services.checkTenant());
    if (session.stopped)
        return;
    const tenant = await services.tenant({ rolesWrite: 'auto', needs: [] });
    try {
        session.report.capabilities = await tenant.connect();
        const { prior, missing } = await readAll(tenant);
        session.report.capabilities = tenant.capabilities;
        services.log.line((0,log_lines/* tenantLine */.tJ)({ tenant: request.tenantName, profile: request.profile, ...prior }));
        await writeFiles(prior, tenant, request, services, session);
        // What was written comes first.
        if (missing)
            session.problem('none', `skills are not exported: ${missing.message}`, missing.advice);
    }
    finally {
        session.report.traffic = tenant.traffic;
        session.report.capabilities ??= tenant.capabilities;
        await tenant.close();
    }
}
/** Everybody, with skills where the API user may see them. */
async function readAll(tenant) {
    const read = (fields, more) => tenant.read({
        keys: [],
        fields: [...fields, ...more],
        needAbsent: true,
        owned: { externalIdPrefix: '', userNames: [] },
    });
    if (!tenant.lacks || tenant.lacks.length > 0)
        return { prior: await read(field_groups/* SCIM_FIELDS */.f0, ['roles']) };
    try {
        return { prior: await read(field_groups/* LISTED_FIELDS */.a2, ['roles', 'primaryRole', 'skills']) };
    }
    catch (error) {
        if (!(error instanceof failure/* Failure */.H) || error.reason !== 'read-incomplete')
            throw error;
        return { prior: await read(field_groups/* LISTED_FIELDS */.a2, ['roles', 'primaryRole']), missing: error };
    }
}
async function writeFiles(prior, tenant, request, services, session) {
    const roles = await exportRoles(prior.users);
    const rows = new ExportRows(prior.users, roles);
    const held = new Set(prior.users.flatMap((user) => user.roles.map(({ value }) => value)));
    const others = (prior.roles ?? [])
        .filter(({ value }) => !held.has(value))
        .map(({ value, display }) => display ?? value);
    const policy = () => policyText({
        roles: roles.allowed,
        skills: prior.users.flatMap(({ skills = [] }) => skills.map(({ name }) => name)),
        maxPerUser: prior.users.reduce((most, user) => Math.max(most, user.roles.length), 0),
        protected: rows.left.map(({ userName }) => userName).sort(),
        remarks: [
            `Written by CXone Roster from tenant ${request.tenantName} on ${(0,days/* utcDay */.dA)(services.clock.now())}.`,
            'With roster.csv beside it a plan changes nothing. Every key and its default: docs/policy.md.',
            ...(others.length > 0 ? [`Roles of the tenant that nobody has: ${(0,figures/* upTo */.jB)(others, 50)}.`] : []),
        ],
    });
    await takeOutWrong(rows, policy, { prior, tenant, request, nowMs: services.clock.now() });
    const [roster, policyFile, notes] = modes/* MODES */.FN.export.files;
    await services.files.write(roster, rows.csv());
    await services.files.write(policyFile, await policy());
    if (rows.notes.length > 0)
        await services.files.write(notes, rows.notesCsv());
    await session.journal?.append({
        event: 'export.written',
        status: 'ok',
        people: rows.users.length,
        left_out: rows.left.length,
        cells_left_empty: rows.notes.length - rows.left.length,
        roles: roles.allowed.length,
    });
    const isThere = (await services.files.readText(request.policyPath)) !== null;
    tell(prior, rows, { roles: roles.allowed.length, unnamed: roles.unnamed.length, isThere }, request, session);
}
/** Takes out of the rows, round by round, what a plan with them would change. */
async function takeOutWrong(rows, policy, exported) {
    for (let round = 0; rows.users.length > 0; round++) {
        const mismatches = await checkExport(rows, await policy(), exported);
        if (mismatches.length === 0)
            return;
        if (round === ROUNDS)
            throw new Error(`the exported files still changed ${mismatches.length} people after ${ROUNDS} attempts`);
        // A cell may be wrong in several ways: it is taken out once.
        const taken = new Set();
        for (const { user, column, code, why } of mismatches) {
            const cell = JSON.stringify([user.id, column]);
            if (!taken.has(cell))
                rows.blank(user, column, code, why);
            taken.add(cell);
        }
        rows.dropUnfit();
    }
}
const people = (count) => `${count} ${(0,figures/* plural */.LS)(count, 'person', 'people')}`;
/** What someone has to know before they commit the files. No names: the summary may be public. */
function tell(prior, rows, { roles, unnamed, isThere }, { policyPath }, session) {
    session.report.counts.unchanged = rows.users.length;
    const note = (message, advice) => session.problem('none', message, advice);
    const where = isThere
        ? `Commit roster.csv in a pull request, and add to ${policyPath} what it lacks of policy.yml: with policy.yml in ` +
            'its place a plan changes nothing, and with your own the plan of the pull request says what it would change.'
        : `Commit roster.csv, and policy.yml as ${policyPath}, in a pull request: its plan changes nothing.`;
    note(rows.users.length > 0
        ? `${people(rows.users.length)} written to roster.csv, ${roles} ${(0,figures/* plural */.LS)(roles, 'role')} to ` +
            `policy.yml; a plan with them was made and is empty`
        : '0 people written to roster.csv: it holds its header alone', rows.users.length > 0
        ? where
        : 'The tenant has no account that a roster can hold: begin with a roster of your own.');
    const cells = rows.notes.length - rows.left.length;
    if (rows.left.length > 0)
        note(`${people(rows.left.length)} cannot be written as a row and ${(0,figures/* plural */.LS)(rows.left.length, 'is', 'are')} ` +
            `protected in policy.yml instead`, 'export-notes.csv says who and why, for example a userName that is no e-mail address.');
    if (cells > 0)
        note(`${cells} ${(0,figures/* plural */.LS)(cells, 'cell is', 'cells are')} left empty, which leaves the tenant’s value alone`, 'export-notes.csv says which and why; correct the value in CXone or write another one into the cell.');
    if (unnamed > 0)
        note(`${unnamed} ${(0,figures/* plural */.LS)(unnamed, 'role has', 'roles have')} neither a name nor an id that can stand in a cell`, 'Rename the role in CXone; until then the roles of the people who have it are left alone.');
    const unowned = rows.users.filter((user) => !user.externalId).length;
    if (unowned > 0)
        note(`${people(unowned)} ${(0,figures/* plural */.LS)(unowned, 'has', 'have')} no externalId: not owned, so they never count as absent ` +
            `when they leave the file`, 'Write an externalId into the row to link the account (the plan shows it), or name them under ' +
            '`owned.userNames` in the policy.');
    if (prior.method === 'search')
        note(`this tenant’s list of users does not tell ${(0,figures/* list */.p_)(field_groups/* NOT_IN_HUB */.ii)}`, 'These columns are not in the file, which leaves the values alone.');
}


/***/ }),

/***/ 42604:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

__webpack_require__.r(__webpack_exports__);
/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   parsePolicy: () => (/* binding */ parsePolicy)
/* harmony export */ });
/* harmony import */ var _calendar_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(63649);
/* harmony import */ var _complaints_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(4921);
/* harmony import */ var _document_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(54938);
/* harmony import */ var _text_nearest_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(82788);
/* harmony import */ var _role_graph_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(52702);
/* harmony import */ var _policy_schema_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(6801);
/* harmony import */ var _secrecy_js__WEBPACK_IMPORTED_MODULE_7__ = __webpack_require__(13111);
/* harmony import */ var _text_status_word_js__WEBPACK_IMPORTED_MODULE_8__ = __webpack_require__(67087);
/* harmony import */ var _defaults_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(56221);










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
