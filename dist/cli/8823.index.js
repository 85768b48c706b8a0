export const id = 8823;
export const ids = [8823];
export const modules = {

/***/ 8823:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  eK: () => (/* binding */ addViolations),
  qm: () => (/* binding */ asWritten),
  cm: () => (/* binding */ judgeDesired),
  i5: () => (/* binding */ nameViolations),
  tZ: () => (/* binding */ openRosters),
  B2: () => (/* binding */ readDesired),
  te: () => (/* binding */ tellNobodyRight)
});

// EXTERNAL MODULE: ./build/model/entry.js
var model_entry = __webpack_require__(8786);
// EXTERNAL MODULE: ./build/model/failure.js
var failure = __webpack_require__(1612);
// EXTERNAL MODULE: ./build/policy/role-graph.js
var role_graph = __webpack_require__(2702);
// EXTERNAL MODULE: ./build/policy/skills.js
var skills = __webpack_require__(3549);
// EXTERNAL MODULE: ./build/policy/violations.js
var violations = __webpack_require__(1631);
// EXTERNAL MODULE: ./build/policy/calendar.js
var calendar = __webpack_require__(3649);
// EXTERNAL MODULE: ./build/report/pages/log-lines.js
var log_lines = __webpack_require__(3336);
// EXTERNAL MODULE: ./build/model/offboard.js
var offboard = __webpack_require__(5091);
// EXTERNAL MODULE: ./build/roster/read.js + 32 modules
var read = __webpack_require__(161);
;// CONCATENATED MODULE: ./build/roster/issues/shrink-issue.js
/** Share of the base's rows that may be missing before someone is asked. */
const SHRINK_LIMIT = 0.2;
const WHY = 'more than a fifth fewer is often an incomplete export';
/**
 * A roster that lost more than a fifth of its rows is more often a broken export than a wave of leavers.
 * @param baseRows data rows of the same roster at the base commit
 * @returns a warning for the first file, or `null`
 */
function shrinkIssue(roster, baseRows) {
    const lost = baseRows - roster.rows;
    const file = roster.files[0]?.path;
    if (file === undefined || baseRows <= 0 || lost <= baseRows * SHRINK_LIMIT)
        return null;
    return {
        file,
        row: null,
        line: null,
        column: null,
        code: 'file-shrank',
        severity: 'warning',
        found: `${roster.rows} rows, ${lost} (${((lost / baseRows) * 100).toFixed(1)} %) fewer than before`,
        expected: `about ${baseRows} rows as on the base branch; ${WHY}`,
        suggestion: '',
    };
}
const askedFor = (has) => has('roles') || has('groups') ? 'a row asks for the roles of its other columns alone' : 'roles stay as they are';
const WITHOUT = {
    active: {
        columns: ['active', 'status'],
        what: (has) => (has('endDate') ? 'only a last day says who has left' : 'everybody in the file works here'),
    },
    endDate: { columns: ['endDate'], what: () => 'nobody leaves after a last day' },
    startDate: { columns: ['startDate', 'hireDate'], what: () => 'nobody waits for a first day' },
    roles: { columns: ['roles'], what: askedFor },
    primaryRole: { columns: ['primaryRole'], what: askedFor },
    groups: { columns: ['groups'], what: askedFor },
};
/**
 * Columns that say who has an account and what they may do, that a file had on the base branch, and has no more, or
 * only empty: what was deleted in a spreadsheet, or lost with a formula, makes no row wrong. A file that is new is held
 * against the others, as it may be a part of them. Of JSON a key that some people had is nothing: its keys come and go.
 * @param before the same roster at the base commit
 */
function goneColumns(roster, before) {
    const issues = [];
    for (const file of roster.files) {
        const own = before.files.find(({ path }) => path === file.path);
        if (file.fields.length === 0)
            continue;
        const has = (field) => file.fields.includes(field);
        for (const [field, { columns, what }] of Object.entries(WITHOUT)) {
            const base = (own ? [own] : before.files).find(({ fields }) => columns.some((each) => fields.includes(each)));
            const column = columns.find((each) => base?.fields.includes(each));
            if (!base || column === undefined)
                continue;
            const held = columns.find(has);
            const isFilled = (entry) => entry.file === base.path && entry[field] !== undefined;
            const isGone = own && file.format === 'csv' && held === undefined && before.entries.some(isFilled);
            if (!isGone && !isEmptied(roster, file.path, before.entries.filter(isFilled), field))
                continue;
            const label = base.labels[column] ?? column;
            issues.push({
                file: file.path,
                row: null,
                line: null,
                column: null,
                code: 'column-gone',
                severity: 'warning',
                found: held !== undefined
                    ? `“${file.labels[held] ?? held}” says nothing of anyone, and did before`
                    : `no ${isGone ? 'column ' : ''}“${label}”, which ${isGone ? 'the file' : base.path} had before`,
                expected: `the column as on the base branch, unless it is meant: without it ${what(has)}`,
                suggestion: '',
            });
        }
    }
    return issues;
}
/** Fewest people who had it before: one cell that is emptied is an edit. */
const FEWEST = 2;
/** Whether no row of a file says anything of a field that several of its people had before. */
function isEmptied(roster, path, before, field) {
    if (before.length < FEWEST || roster.invalidRows > 0)
        return false;
    const entries = roster.entries.filter(({ file }) => file === path);
    if (entries.some((entry) => entry[field] !== undefined || entry.unchanged))
        return false;
    const keys = new Set(entries.map(keyOf));
    return before.filter((entry) => keys.has(keyOf(entry))).length >= FEWEST;
}
const keyOf = ({ profile: { externalId, userName } }) => externalId ?? userName?.toLowerCase() ?? '';

// EXTERNAL MODULE: ./build/text/hash.js
var hash = __webpack_require__(9952);
// EXTERNAL MODULE: ./build/text/errors.js
var errors = __webpack_require__(4863);
// EXTERNAL MODULE: ./build/text/figures.js
var figures = __webpack_require__(1135);
// EXTERNAL MODULE: ./build/app/planning/own-files.js
var own_files = __webpack_require__(3818);
// EXTERNAL MODULE: ./build/app/planning/policy-choice.js
var policy_choice = __webpack_require__(3198);
// EXTERNAL MODULE: ./build/text/one-chunk.js
var one_chunk = __webpack_require__(5602);
;// CONCATENATED MODULE: ./build/app/planning/desired.js
















/**
 * The rows that are planned with, as the file says them: what CXone calls a team, a skill or a role in them makes no
 * other row. What runs remember of a row is remembered of these.
 */
function asWritten({ roster, entries }) {
    // Rows are only ever left out, and put under other names.
    if (entries.length === roster.entries.length)
        return roster.entries;
    const planned = new Set(entries.map(model_entry/* placeOf */.$t));
    return roster.entries.filter((entry) => planned.has((0,model_entry/* placeOf */.$t)(entry)));
}
/**
 * Reads policy and roster and checks one against the other. What is wrong is added to the session.
 * @returns `null` where there is nothing to go on with
 */
async function readDesired(request, services, session) {
    requireRoster(request);
    await (0,own_files/* requireHeadFiles */.Lj)(request, services);
    const chosen = await (0,policy_choice/* choosePolicy */.K)(request, services, session);
    if (!chosen)
        return null;
    const { policy } = chosen;
    const roster = await (0,read/* readRoster */.k)(await openRosters(request, services), {
        ...policy,
        today: (0,calendar/* today */.Ec)(services.clock.now(), policy.timezone),
    });
    await compareWithBase(roster, policy, request, services, session);
    if ((0,offboard/* isOffboarding */.W)(request.rosterPaths))
        byHand(roster, session);
    session.report.roster = roster;
    session.report.counts.invalidRows = roster.invalidRows;
    judgeRoster(request, roster, session);
    for (const line of (0,log_lines/* rosterLines */.lG)(roster))
        services.log.line(line);
    return judgeDesired(roster, chosen, request, services, session);
}
/** The file of an offboarding is in no repository, and no cell of it says more than that someone was named. */
function byHand(roster, session) {
    delete session.report.links.blob;
    for (const entry of roster.entries)
        entry.goneBy = 'offboarded by hand';
}
/** Holds rows against the policy. What it forbids is added to the session. */
function judgeDesired(roster, { policy, text, overrideText }, request, services, session) {
    const { graph } = (0,role_graph/* buildRoleGraph */.xC)(policy.roles);
    if (!graph)
        return null;
    const day = (0,calendar/* today */.Ec)(services.clock.now(), policy.timezone);
    const { entries } = roster;
    const desired = {
        roster,
        entries,
        policy,
        policySha256: (0,hash/* sha256 */.s)(text ?? ''),
        graph,
        overrideText,
        today: day,
    };
    const violations = nameViolations(desired, request);
    // Where the tenant lists its names, a row may use any of them, and only they say what the policy means.
    const isOpen = request.namesByTenant === true && request.mode !== 'validate' && !request.secretsWithheld;
    if (isOpen && violations.flat().some(({ code }) => NAMED.has(code)))
        desired.namesOpen = true;
    else
        for (const some of violations)
            addViolations(some, roster, session);
    return desired;
}
/** What rows ask for and the policy does not allow: roles and skills, each as this run may write them. */
function nameViolations({ entries, policy, graph, today: day }, request, skillNames) {
    return [
        request.operations.has('roles') ? (0,violations/* checkRoles */._6)(entries, policy, graph, day) : [],
        request.operations.has('provision') ? (0,skills/* checkSkills */.P)(entries, policy, day, skillNames) : [],
    ];
}
/** A role or skill under a name that the policy does not have. */
const NAMED = new Set(['role-not-allowed', 'skill-not-allowed']);
const saying = ({ file, row, code, found }) => JSON.stringify([file, row, code, found]);
/** Rows that ask for what the policy forbids: listed with the file's problems, distinguished by the reason. */
function addViolations(all, roster, session) {
    if (all.length === 0)
        return;
    const known = new Set(roster.issues.map(saying));
    const violations = all.filter((one) => !known.has(saying(one)));
    if (violations.length === 0)
        return;
    // Every row of a large file may have one: more than a call takes arguments.
    for (const violation of violations)
        roster.issues.push(violation);
    const rows = new Set(violations.map((violation) => `${violation.file}:${violation.row}`)).size;
    const unclear = violations.filter(({ code }) => UNCLEAR.has(code));
    if (unclear.length > 0) {
        const names = [...new Set(unclear.map(({ found }) => `\`${found}\``))];
        session.problem('policy-violation', `${names.length === 1 ? 'a role' : 'roles'} of the policy cannot be given in CXone under ` +
            `${names.length === 1 ? 'its name' : 'their names'}: ${names.slice(0, 10).join(', ')}`, 'Correct the roles in the policy (`roles.allowed`, by name or id), or activate or create them in CXone; ' +
            'the table below says what each name means there.');
    }
    if (unclear.length === violations.length)
        return;
    const isEvent = session.report.mode === 'event';
    const snippet = violations.find((violation) => violation.code === 'roles-without-policy');
    const path = session.report.policy ? `\`${session.report.policy.path}\`` : 'the policy';
    session.problem('policy-violation', snippet
        ? `the ${isEvent ? 'event' : 'roster'} names roles, and the policy allows none`
        : isEvent
            ? `the policy forbids what ${rows === 1 ? 'the event asks' : 'the events ask'} for`
            : `the policy forbids what ${rows === 1 ? 'one row asks' : `${rows} rows ask`} for`, snippet
        ? `Ask an administrator to look through these lines and to add them to ${path}, by a pull ` +
            `request of its own where there is a policy already:\n${snippet.suggestion}`
        : isEvent
            ? 'Send groups that the policy maps, or have an administrator add them to `roles.groups` and ' +
                '`roles.allowed` of the policy.'
            : `Correct the ${(0,figures/* plural */.LS)(rows, 'row')} listed below, or have an administrator change the policy.`);
}
/** Roles that the policy allows, and that CXone does not have under this name, has twice, or has disabled. */
const UNCLEAR = new Set(['role-unknown', 'role-ambiguous', 'role-inactive']);
/** The roster's files, as they are read. @throws Failure `config-invalid` for one that is missing */
async function openRosters(request, services) {
    const sources = [];
    for (const path of request.rosterPaths)
        sources.push(await services.files.openRoster(path));
    return sources;
}
/**
 * On a pull request: a file that lost more than a fifth of its rows against the base, or a column that decides who has
 * an account, is more often incomplete than meant.
 */
async function compareWithBase(roster, policy, request, services, session) {
    if (!request.isPullRequest || roster.rows === 0)
        return;
    const sources = [];
    let commit;
    try {
        for (const path of request.rosterPaths) {
            const base = await services.host.baseRoster(path);
            if (base === null)
                return;
            // A file that is new, as where one is split in two.
            if (!base.bytes?.length)
                continue;
            commit = base.commit;
            sources.push({ path, bytes: (0,one_chunk/* oneChunk */.w)(base.bytes) });
        }
    }
    catch (error) {
        // The policy was read: this is a passing fault, and only a comparison is missing.
        const said = `The file was not compared with the one before: ${(0,errors/* errorText */.kc)(error)} ${(0,errors/* adviceOf */.wr)(error, '')}`;
        services.log.warning(said.trimEnd());
        return;
    }
    if (sources.length === 0)
        return;
    const before = await (0,read/* readRoster */.k)(sources, policy);
    const unread = new Set(before.files.filter(({ rows }) => rows === 0).map(({ path }) => path));
    const fault = before.issues.find(({ severity, row, file }) => severity === 'error' && row === null && unread.has(file));
    if (fault)
        services.log.warning(`The file was not compared with the one before (\`${fault.file}\` of the base branch: ${fault.found}).`);
    const shrunk = shrinkIssue(roster, before.rows);
    if (shrunk)
        roster.issues.push(shrunk);
    roster.issues.push(...goneColumns(roster, before));
    const { repository } = request.links;
    session.report.before = {
        rows: before.rows,
        places: placesOfRemoved(before.entries, roster.entries),
        blob: repository && commit ? `${repository}/blob/${commit}` : null,
    };
}
/** Where people stood that the file does not name any more, by what tells who they are. */
function placesOfRemoved(before, now) {
    const names = ({ profile }) => [profile.externalId, profile.userName?.toLowerCase()].filter((name) => typeof name === 'string');
    const named = new Set(now.flatMap(names));
    const places = {};
    for (const entry of before) {
        const own = names(entry);
        if (own.some((name) => named.has(name)))
            continue;
        for (const name of own)
            places[name] = { file: entry.file, row: entry.row, line: entry.line };
    }
    return places;
}
/** What is wrong with `columns` of the base’s policy is found where a file is read by them; of ours it was before. */
const POLICY_RULES = new Set(['unknown-field', 'bad-template']);
function judgeRoster(request, roster, session) {
    const fileErrors = roster.issues.filter((issue) => issue.severity === 'error' && issue.row === null);
    const rule = fileErrors.find(({ code }) => POLICY_RULES.has(code));
    if (rule) {
        const near = rule.suggestion === '' ? '' : `; did you mean ${rule.suggestion}?`;
        const column = rule.column === null ? '' : `${rule.column}: `;
        session.problem('config-invalid', `\`columns\` of the base branch’s policy cannot be used: found ${column}` +
            `${rule.found.replace(/^columns: /, '')}, expected ${rule.expected}${near}`, `Correct \`columns\` in ${request.policyPath} on the base branch, then run the job again; docs/policy.md says ` +
            'what may stand there.');
        return;
    }
    if (fileErrors.length > 0) {
        const first = fileErrors[0];
        session.problem('roster-invalid', `\`${first.file}\` cannot be used: ${first.found || first.code}; expected ${first.expected}`, first.code === 'lfs-pointer'
            ? 'Ask an administrator to set `lfs: true` in the step that checks out, or to take the file out of Git LFS; ' +
                'then run the job again.'
            : `Correct the file and ${onceMore(request, 'it')}.`);
        return;
    }
    if (roster.invalidRows > 0 && request.onInvalidRows === 'stop') {
        session.problem('roster-invalid', `${(0,figures/* whole */.WQ)(roster.invalidRows)} of ${(0,figures/* counted */.hS)(roster.rows, 'row')} ${(0,figures/* plural */.LS)(roster.invalidRows, 'has', 'have')} ` +
            `errors; nothing is written until ${(0,figures/* plural */.LS)(roster.invalidRows, 'it is', 'they are')} correct`, 'Every error is in the summary and in roster-errors.csv, with what was expected.');
    }
    else if (roster.entries.length === 0) {
        tellNobodyRight(request, session);
    }
}
/** Not one row can be planned, also where wrong rows are skipped. */
function tellNobodyRight(request, session) {
    session.problem('roster-invalid', 'no row of the roster is good: there is nobody to plan for', `Correct the rows and ${onceMore(request, 'the file')}.`);
}
const onceMore = ({ isPullRequest }, file) => isPullRequest ? `commit ${file} again` : 'run again';
/** A roster path that names nothing is refused before anything else is read. */
function requireRoster(request) {
    if (request.rosterPaths.length === 0)
        throw new failure/* Failure */.H('config-invalid', '`roster` names no file', 'Name at least one roster file, one path a line.');
}


/***/ }),

/***/ 3818:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Lj: () => (/* binding */ requireHeadFiles),
/* harmony export */   OR: () => (/* binding */ requireOwnPolicy),
/* harmony export */   VS: () => (/* binding */ notCheckedOut),
/* harmony export */   my: () => (/* binding */ tellOverrideNotCheckedOut)
/* harmony export */ });
/* harmony import */ var node_crypto__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(7598);
/* harmony import */ var _model_failure_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(1612);


/**
 * On `pull_request_target` the usual checkout is the base's, and a plan of it says nothing about the pull request:
 * every roster that is read must be the very file of the pull request's newest commit.
 * @throws Failure `config-invalid` where one is not, or nobody can tell
 */
async function requireHeadFiles(request, services) {
    if (!request.mustBeHead || request.mode !== 'plan')
        return;
    for (const path of request.rosterPaths) {
        const { bytes } = await services.files.openRoster(path);
        const head = await services.host.headBlob(path);
        if (head && head.blob === (await blobHash(bytes)))
            continue;
        throw new _model_failure_js__WEBPACK_IMPORTED_MODULE_1__/* .Failure */ .H('config-invalid', head
            ? `Mode plan is refused on pull_request_target: \`${path}\` was read from another commit than the newest one ` +
                'of the pull request, or changed by the checkout (Git LFS, line ends), so the plan would not be about it.'
            : `Mode plan is refused on pull_request_target: GitHub does not say what \`${path}\` is in the pull request.`, 'Run the plan on `pull_request`: there GitHub checks out what the pull request brings. A plan on ' +
            '`pull_request_target` is never a review.');
    }
}
/**
 * Without a policy the defaults hold, which protect nobody: so one that is left out of the checkout is not taken for
 * none before something is written.
 * @throws Failure `config-invalid` where the commit has one that the checkout lacks
 */
async function requireOwnPolicy({ policyPath }, { host }, { report }) {
    if (report.policy?.found === false && (await host.isCommitted(policyPath)))
        throw notCheckedOut(policyPath);
}
/** A policy that is there, and that this run cannot read. */
const notCheckedOut = (policyPath) => new _model_failure_js__WEBPACK_IMPORTED_MODULE_1__/* .Failure */ .H('config-invalid', `\`${policyPath}\` is in this commit and not in the checkout: the run would go by the defaults, and not by the ` +
    'policy.', CHECK_OUT);
const CHECK_OUT = 'Have actions/checkout fetch that file too: with `sparse-checkout`, name roster, policy and override there; ' +
    'for what lies in a submodule, set `submodules: true`.';
/** An override that the commit has and the checkout lacks lifts no guard: the person who merged it should know why. */
async function tellOverrideNotCheckedOut(path, { host }, session) {
    if (await host.isCommitted(path))
        session.problem('none', `\`${path}\` is in this commit and not in the checkout: it does not count`, CHECK_OUT);
}
/** Git's hash of a file: SHA-1 over its length and its bytes. */
async function blobHash(bytes) {
    const parts = [];
    for await (const part of bytes)
        parts.push(part);
    const whole = Buffer.concat(parts);
    return (0,node_crypto__WEBPACK_IMPORTED_MODULE_0__.createHash)('sha1').update(`blob ${whole.length}\0`).update(whole).digest('hex');
}


/***/ }),

/***/ 3198:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   K: () => (/* binding */ choosePolicy)
/* harmony export */ });
/* harmony import */ var _policy_default_policy_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(4709);
/* harmony import */ var _policy_reading_keys_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(5240);
/* harmony import */ var _text_hash_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(9952);
/* harmony import */ var _model_changed_files_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(8724);
/* harmony import */ var _own_files_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(3818);





/**
 * The policy in force. What a pull request can edit must not decide what the pull request may do: there, everything but
 * the reading keys comes from the head of the base branch, and so does the override. Only a pull request that leaves
 * the roster alone is planned with the policy it brings, by the base's guards: that plan is the review of the policy.
 * @throws Failure `config-invalid` where the base's files cannot be read
 */
async function choosePolicy(request, services, session) {
    const ownText = await services.files.readText(request.policyPath);
    const own = await load(ownText, request.policyPath, session, true);
    const note = (text, more = {}) => {
        const found = text !== null;
        session.report.policy = {
            path: request.policyPath,
            sha256: (0,_text_hash_js__WEBPACK_IMPORTED_MODULE_1__/* .sha256 */ .s)(text ?? ''),
            found,
            isNew: false,
            changes: [],
            ...more,
        };
    };
    note(ownText);
    if (!own)
        return null;
    if (!request.isPullRequest)
        return { policy: own, text: ownText, overrideText: await services.files.readText(own.override, 'override') };
    const base = await services.host.baseFile(request.policyPath);
    // Without a token GitHub is not asked; what is planned so is no review.
    if (!base)
        return { policy: own, text: ownText, overrideText: null };
    const overrideOf = async (path) => {
        const file = await services.host.baseFile(path);
        return file?.isSame ? services.files.readText(path, 'override') : (file?.text ?? null);
    };
    const baseText = base.isSame ? ownText : base.text;
    if (base.isSame && ownText === null)
        throw (0,_own_files_js__WEBPACK_IMPORTED_MODULE_3__/* .notCheckedOut */ .VS)(request.policyPath);
    if (baseText === null) {
        note(ownText, { isNew: ownText !== null });
        return { policy: own, text: ownText, overrideText: await overrideOf(own.override) };
    }
    const held = baseText === ownText ? own : await load(baseText, `${request.policyPath} (base)`, session);
    if (!held)
        return null;
    const overrideText = await overrideOf(held.override);
    const reading = (0,_policy_reading_keys_js__WEBPACK_IMPORTED_MODULE_4__/* .differingKeys */ .VZ)((0,_policy_reading_keys_js__WEBPACK_IMPORTED_MODULE_4__/* .readingKeys */ .ht)(held), (0,_policy_reading_keys_js__WEBPACK_IMPORTED_MODULE_4__/* .readingKeys */ .ht)(own));
    const changes = (0,_policy_reading_keys_js__WEBPACK_IMPORTED_MODULE_4__/* .differingKeys */ .VZ)((0,_policy_reading_keys_js__WEBPACK_IMPORTED_MODULE_4__/* .withoutReadingKeys */ .ty)(held), (0,_policy_reading_keys_js__WEBPACK_IMPORTED_MODULE_4__/* .withoutReadingKeys */ .ty)(own));
    const files = changes.length + reading.length > 0 ? await services.host.changedFiles() : null;
    const changed = (path) => !files || (0,_model_changed_files_js__WEBPACK_IMPORTED_MODULE_2__/* .isChanged */ .H)(files, path);
    // The base moved on since this pull request: nothing of it is its own doing.
    const isOwn = changed(request.policyPath);
    if (files && isOwn && changes.length > 0 && !request.rosterPaths.some(changed)) {
        const waiting = changes.filter((key) => BASE_KEYS.includes(key));
        note(ownText, { changes: waiting, brought: changes.filter((key) => !waiting.includes(key)), reading });
        return { policy: { ...own, ...baseKeys(held) }, text: ownText, overrideText };
    }
    note(baseText, isOwn ? { changes, reading } : {});
    return { policy: { ...held, ...(0,_policy_reading_keys_js__WEBPACK_IMPORTED_MODULE_4__/* .readingKeys */ .ht)(isOwn ? own : held) }, text: baseText, overrideText };
}
/** Keys that hold a pull request back: they are the base's, whatever else the pull request may bring. */
const BASE_KEYS = ['guards', 'override'];
/** These alone. */
const baseKeys = (policy) => Object.fromEntries(Object.entries(policy).filter(([key]) => BASE_KEYS.includes(key)));
/** @param isOwn the file that is here: what the base says of columns is not read where a pull request corrects it */
async function load(text, path, session, isOwn = false) {
    if (text === null)
        return (0,_policy_default_policy_js__WEBPACK_IMPORTED_MODULE_0__/* .defaultPolicy */ .G)();
    const [{ parsePolicy }, { problemText }, { columnRuleProblems }] = await Promise.all([
        Promise.all(/* import() */[__webpack_require__.e(2541), __webpack_require__.e(2604)]).then(__webpack_require__.bind(__webpack_require__, 2604)),
        __webpack_require__.e(/* import() */ 4892).then(__webpack_require__.bind(__webpack_require__, 4892)),
        Promise.all(/* import() */[__webpack_require__.e(4477), __webpack_require__.e(8378)]).then(__webpack_require__.bind(__webpack_require__, 8378)),
    ]);
    const { policy, problems } = await parsePolicy(text, path, ({ columns }) => isOwn ? columnRuleProblems(columns) : []);
    for (const problem of problems) {
        session.problem(problem.severity === 'error' ? 'config-invalid' : 'none', problemText(problem), 'Correct the policy; docs/policy.md lists every key.');
    }
    return policy ?? null;
}


/***/ }),

/***/ 8724:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   H: () => (/* binding */ isChanged)
/* harmony export */ });
/* harmony import */ var node_path_posix__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(3916);

/**
 * Whether a path is among the files that a pull request changes. A submodule is one of them, with all that lies in it.
 * @param files as GitHub names them
 * @param path as an input names it
 */
function isChanged(files, path) {
    const name = (0,node_path_posix__WEBPACK_IMPORTED_MODULE_0__.normalize)(path);
    return files.has(name) || [...files].some((file) => name.startsWith(`${file}/`));
}


/***/ }),

/***/ 5574:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   I3: () => (/* binding */ skillsIn),
/* harmony export */   Pq: () => (/* binding */ skillNamed),
/* harmony export */   b1: () => (/* binding */ skillText),
/* harmony export */   l8: () => (/* binding */ sameSkills)
/* harmony export */ });
/* harmony import */ var _text_fold_name_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(2555);

/** Skills as one text, e.g. `Billing EN:3; Chat`: sorted by name, so that the same skills are the same text. */
function skillText(skills) {
    return skills
        .map(({ name, proficiency }) => proficiency === null || proficiency === undefined ? name : `${name}:${proficiency}`)
        .sort()
        .join('; ');
}
/** The reverse of `skillText`. */
function skillsIn(text) {
    return text
        .split(';')
        .map((one) => one.trim())
        .filter(Boolean)
        .map((one) => {
        const found = /^(.*):(\d{1,2})$/.exec(one);
        return found ? { name: found[1], proficiency: Number(found[2]) } : { name: one, proficiency: null };
    });
}
/** Whether skills are the ones that are wanted; a wanted skill without a proficiency may have any. */
function sameSkills(held, wanted) {
    const has = new Map(skillsIn(held).map(({ name, proficiency }) => [(0,_text_fold_name_js__WEBPACK_IMPORTED_MODULE_0__/* .foldName */ .z)(name), proficiency]));
    const wants = skillsIn(wanted);
    return (wants.length === has.size &&
        wants.every(({ name, proficiency }) => {
            const own = has.get((0,_text_fold_name_js__WEBPACK_IMPORTED_MODULE_0__/* .foldName */ .z)(name));
            return own !== undefined && (proficiency === null || own === proficiency);
        }));
}
/** A skill by its name or id. Two skills of one name are found by id alone. */
function skillNamed(skills, text) {
    const byId = skills.filter(({ id }) => id === text.trim());
    return byId.length > 0 ? byId : skills.filter(({ name }) => (0,_text_fold_name_js__WEBPACK_IMPORTED_MODULE_0__/* .foldName */ .z)(name) === (0,_text_fold_name_js__WEBPACK_IMPORTED_MODULE_0__/* .foldName */ .z)(text));
}


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

/***/ 4163:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  YP: () => (/* binding */ idlePatterns),
  jN: () => (/* binding */ matcher),
  MH: () => (/* binding */ nameMatcher),
  kG: () => (/* binding */ ownership)
});

;// CONCATENATED MODULE: ./build/policy/glob.js
/** What is remembered of a pattern, so that no list of people makes it grow without end. */
const REMEMBERED = 1000;
/**
 * A glob – `*`, `?`, `[ab]`, `[a-z]`, `[!ab]`, `{a,b}`, `\` before a sign that is meant as it is – that a whole text is
 * held against. Brackets and braces that do not close, braces without a comma and parentheses are signs like any other.
 * All ways through the pattern are followed at once, so that no pattern takes longer than its length times the text's.
 */
class Glob {
    #states = [];
    #start;
    #end;
    /** What was found out for earlier texts: most begin and end alike. */
    #known = new Map();
    constructor(pattern) {
        const start = this.#state();
        this.#end = this.#sequence(Array.from(pattern), start);
        this.#start = this.#standing([start]);
    }
    matches(text) {
        let now = this.#start;
        for (const character of text) {
            let next = now.after.get(character);
            if (!next) {
                next = this.#standing(now.states.flatMap((at) => {
                    const state = this.#states[at];
                    return state.takes?.(character) ? state.next : [];
                }));
                if (now.after.size < REMEMBERED)
                    now.after.set(character, next);
            }
            now = next;
            if (now.states.length === 0)
                return false;
        }
        return now.states.includes(this.#end);
    }
    /** Where one stands after these states, each with all that is reached from it without a character. */
    #standing(from) {
        const states = this.#closure(from).sort((a, b) => a - b);
        const key = states.join(' ');
        const known = this.#known.get(key);
        if (known)
            return known;
        const standing = { states, after: new Map() };
        if (this.#known.size < REMEMBERED)
            this.#known.set(key, standing);
        return standing;
    }
    #state(takes) {
        this.#states.push({ takes, next: [] });
        return this.#states.length - 1;
    }
    #link(from, to) {
        this.#states[from].next.push(to);
    }
    /** Every state that is reached from these without a character, each once. */
    #closure(from) {
        const seen = new Set(from);
        for (const at of seen) {
            const state = this.#states[at];
            if (!state.takes)
                for (const next of state.next)
                    seen.add(next);
        }
        return [...seen];
    }
    /** Adds what the signs say behind a state. @returns the state behind them */
    #sequence(signs, from) {
        let at = from;
        const step = (takes) => {
            const state = this.#state(takes);
            this.#link(at, state);
            at = this.#state();
            this.#link(state, at);
        };
        for (let i = 0; i < signs.length; i += 1) {
            const sign = signs[i];
            const group = sign === '[' ? setAt(signs, i) : null;
            const choice = sign === '{' ? choicesAt(signs, i) : null;
            if (sign === '*') {
                const any = this.#state(() => true);
                this.#link(at, any);
                this.#link(any, at);
            }
            else if (sign === '?')
                step(() => true);
            else if (group) {
                step(group.takes);
                i = group.end;
            }
            else if (choice) {
                const after = this.#state();
                for (const option of choice.options) {
                    const begin = this.#state();
                    this.#link(at, begin);
                    this.#link(this.#sequence(option, begin), after);
                }
                at = after;
                i = choice.end;
            }
            else {
                const meant = sign === '\\' && i + 1 < signs.length ? signs[(i += 1)] : sign;
                step((character) => character === meant);
            }
        }
        return at;
    }
}
/** `[ab]`, `[a-z]`, `[!ab]`, `[^ab]` at a place; `null` where it does not close. */
function setAt(signs, at) {
    let from = at + 1;
    const negated = signs[from] === '!' || signs[from] === '^';
    if (negated)
        from += 1;
    // A bracket that comes first is one of the characters.
    const end = signs.indexOf(']', from + 1);
    if (end < 0)
        return null;
    const ranges = [];
    for (let i = from; i < end; i += 1) {
        const first = signs[i];
        if (signs[i + 1] === '-' && i + 2 < end) {
            ranges.push([first, signs[i + 2]]);
            i += 2;
        }
        else
            ranges.push([first, first]);
    }
    const within = (character) => ranges.some(([low, high]) => character >= low && character <= high);
    return { takes: (character) => within(character) !== negated, end };
}
/** `{a,b}` at a place, also with such ones inside; `null` where it does not close or has no comma. */
function choicesAt(signs, at) {
    const options = [[]];
    let depth = 1;
    for (let i = at + 1; i < signs.length; i += 1) {
        const sign = signs[i];
        if (sign === '\\') {
            options.at(-1)?.push(sign, ...signs.slice(i + 1, i + 2));
            i += 1;
            continue;
        }
        if (sign === '{')
            depth += 1;
        if (sign === '}')
            depth -= 1;
        if (depth === 0)
            return options.length > 1 ? { options, end: i } : null;
        if (sign === ',' && depth === 1)
            options.push([]);
        else
            options.at(-1)?.push(sign);
    }
    return null;
}

// EXTERNAL MODULE: ./build/text/add-to.js
var add_to = __webpack_require__(3327);
// EXTERNAL MODULE: ./build/text/fold-name.js
var fold_name = __webpack_require__(2555);
;// CONCATENATED MODULE: ./build/policy/patterns.js



const SIGNS = /[*?[\]{}\\]/u;
/** As an id is compared: what looks alike is alike (Unicode Standard Annex 15), and blanks around it mean nothing. */
const idForm = (text) => text.trim().normalize('NFC');
/** Whether any of the patterns matches the whole text; plain names are looked up. */
function anyOf(patterns) {
    const plain = new Set(patterns);
    const globs = patterns.filter((pattern) => SIGNS.test(pattern)).map((pattern) => new Glob(pattern));
    return (text) => plain.has(text) || globs.some((glob) => glob.matches(text));
}
/**
 * People by patterns, as `protected` names them: globs (`*`, `?`, `[ab]`, `{a,b}`) that match a whole userName, without
 * case, or a whole externalId, with case.
 */
function matcher(patterns) {
    if (patterns.length === 0)
        return () => false;
    const userName = anyOf(patterns.map(fold_name/* foldName */.z));
    const externalId = anyOf(patterns.map(idForm));
    return (person) => (person.userName !== undefined && userName((0,fold_name/* foldName */.z)(person.userName))) ||
        (person.externalId !== undefined && person.externalId !== '' && externalId(idForm(person.externalId)));
}
/** Names of things (skills) by patterns, without case. */
function nameMatcher(patterns) {
    const matches = anyOf(patterns.map(fold_name/* foldName */.z));
    return (name) => matches((0,fold_name/* foldName */.z)(name));
}
/** Those of the patterns that match none of these people: a slip of the pen protects nobody. */
function idlePatterns(patterns, people) {
    const idle = new Set(patterns);
    const [byName, byId] = [new Map(), new Map()];
    for (const pattern of idle) {
        (0,add_to/* addTo */.D)(byName, (0,fold_name/* foldName */.z)(pattern), pattern);
        (0,add_to/* addTo */.D)(byId, idForm(pattern), pattern);
    }
    const globs = new Map([...idle]
        .filter((pattern) => SIGNS.test(pattern))
        .map((pattern) => [pattern, { name: new Glob((0,fold_name/* foldName */.z)(pattern)), id: new Glob(idForm(pattern)) }]));
    for (const { userName, externalId } of people) {
        if (idle.size === 0)
            break;
        const name = userName === undefined ? null : (0,fold_name/* foldName */.z)(userName);
        const id = externalId ? idForm(externalId) : null;
        for (const pattern of name === null ? [] : (byName.get(name) ?? []))
            idle.delete(pattern);
        for (const pattern of id === null ? [] : (byId.get(id) ?? []))
            idle.delete(pattern);
        for (const [pattern, glob] of globs) {
            if ((name === null || !glob.name.matches(name)) && (id === null || !glob.id.matches(id)))
                continue;
            idle.delete(pattern);
            globs.delete(pattern);
        }
    }
    return [...idle];
}
/**
 * Which accounts belong to the roster: those with an externalId that starts with the prefix (any, where it is empty),
 * or with a userName that one of the patterns matches. Everybody else is nobody's to change.
 */
function ownership(owned) {
    const byName = matcher(owned.userNames);
    const prefix = idForm(owned.externalIdPrefix);
    return (account) => (account.externalId !== undefined &&
        account.externalId !== '' &&
        (prefix === '' || idForm(account.externalId).startsWith(prefix))) ||
        byName({ userName: account.userName });
}


/***/ }),

/***/ 5240:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   VZ: () => (/* binding */ differingKeys),
/* harmony export */   ht: () => (/* binding */ readingKeys),
/* harmony export */   ty: () => (/* binding */ withoutReadingKeys)
/* harmony export */ });
/** Keys that say how a file is read, and decide about nobody: a pull request may bring its own. */
const READING_KEYS = ['columns', 'ignoreColumns', 'dates', 'statuses'];
/** These alone. */
function readingKeys(policy) {
    return Object.fromEntries(Object.entries(policy).filter(([key]) => READING_KEYS.includes(key)));
}
/** A policy as a review records and compares it: parsed, with its defaults, without reading keys. */
function withoutReadingKeys(policy) {
    return Object.fromEntries(Object.entries(policy).filter(([key]) => !READING_KEYS.includes(key)));
}
/** Keys in which two such policies differ. */
function differingKeys(a, b) {
    return [...new Set([...Object.keys(a), ...Object.keys(b)])]
        .filter((key) => JSON.stringify(a[key]) !== JSON.stringify(b[key]))
        .sort();
}


/***/ }),

/***/ 3549:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   P: () => (/* binding */ checkSkills),
/* harmony export */   z: () => (/* binding */ desiredSkills)
/* harmony export */ });
/* harmony import */ var _model_entry_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(8786);
/* harmony import */ var _model_skills_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(5574);
/* harmony import */ var _patterns_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(4163);
/* harmony import */ var _violations_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(1631);
/* harmony import */ var _text_nearest_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(2788);
/* harmony import */ var _text_fold_name_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(2555);






/**
 * Skills that rows name and the policy does not allow; rows of leavers ask for none.
 * @param namesOf every name that the tenant has for a skill: one of them is to be allowed
 */
function checkSkills(entries, policy, day, namesOf = (name) => [name]) {
    const matches = (0,_patterns_js__WEBPACK_IMPORTED_MODULE_3__/* .nameMatcher */ .MH)(policy.skills.allowed);
    const isAllowed = (name) => namesOf(name).some(matches);
    return entries
        .filter((entry) => entry.skills && !(0,_model_entry_js__WEBPACK_IMPORTED_MODULE_0__/* .leaves */ .FQ)(entry, day))
        .flatMap((entry) => (entry.skills ?? []).flatMap(({ name }) => isAllowed(name) ? [] : [(0,_violations_js__WEBPACK_IMPORTED_MODULE_1__/* .skillViolation */ .lQ)(entry, name, (0,_text_nearest_js__WEBPACK_IMPORTED_MODULE_2__/* .nearestWord */ .zZ)(name, policy.skills.allowed))]));
}
/**
 * The skills someone is to have, as one text; `undefined` where the row says nothing, `null` where it clears them. A
 * skill without a proficiency keeps the one it has. With `extra: keep` the others stay.
 */
function desiredSkills(entry, prior, policy) {
    if (entry.skills === undefined)
        return undefined;
    const held = new Map((prior?.skills ?? []).map((skill) => [(0,_text_fold_name_js__WEBPACK_IMPORTED_MODULE_4__/* .foldName */ .z)(skill.name), skill]));
    const wanted = (entry.skills ?? []).map(({ name, proficiency }) => ({
        name,
        proficiency: proficiency ?? held.get((0,_text_fold_name_js__WEBPACK_IMPORTED_MODULE_4__/* .foldName */ .z)(name))?.proficiency ?? null,
    }));
    const named = new Set(wanted.map(({ name }) => (0,_text_fold_name_js__WEBPACK_IMPORTED_MODULE_4__/* .foldName */ .z)(name)));
    const kept = policy.skills.extra === 'keep' && entry.skills !== null
        ? [...held].filter(([name]) => !named.has(name)).map(([, skill]) => skill)
        : [];
    return (0,_model_skills_js__WEBPACK_IMPORTED_MODULE_5__/* .skillText */ .b1)([...wanted, ...kept]) || null;
}


/***/ }),

/***/ 1631:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Gf: () => (/* binding */ checkWrite),
/* harmony export */   Gw: () => (/* binding */ unclearRoles),
/* harmony export */   _6: () => (/* binding */ checkRoles),
/* harmony export */   lQ: () => (/* binding */ skillViolation)
/* harmony export */ });
/* unused harmony export rolesSnippet */
/* harmony import */ var _model_entry_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(8786);
/* harmony import */ var _desired_roles_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(2521);
/* harmony import */ var _text_nearest_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(2788);
/* harmony import */ var _role_graph_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(2702);
/* harmony import */ var _text_figures_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(1135);
/* harmony import */ var _text_remembered_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(3790);






/**
 * Holds the rows' roles and groups against the policy. Rows of leavers are not looked at: they ask for no role.
 * @param graph the graph of `policy.roles`
 * @param day today, YYYY-MM-DD, in the policy's time zone
 * @returns in the order of the rows; one violation for the whole file where it names roles and the policy allows none
 */
function checkRoles(entries, policy, graph, day) {
    const staying = entries.filter((entry) => !(0,_model_entry_js__WEBPACK_IMPORTED_MODULE_0__/* .leaves */ .FQ)(entry, day));
    if (graph.roles.length === 0)
        return withoutPolicy(staying);
    const groups = Object.keys(policy.roles.groups);
    const nearestRole = (0,_text_remembered_js__WEBPACK_IMPORTED_MODULE_4__/* .remembered */ .H)((name) => graph.nearest(name));
    const nearestGroup = (0,_text_remembered_js__WEBPACK_IMPORTED_MODULE_4__/* .remembered */ .H)((name) => (0,_text_nearest_js__WEBPACK_IMPORTED_MODULE_2__/* .nearestWord */ .zZ)(name, groups));
    const allowed = `a role of the policy: ` +
        (0,_text_figures_js__WEBPACK_IMPORTED_MODULE_5__/* .upTo */ .jB)(graph.roles.map(({ key, display }) => (key === display ? key : `${key} (${display})`)));
    const mapped = groups.length === 0
        ? 'no groups: the policy maps none (roles.groups)'
        : `a group the policy maps (roles.groups): ${(0,_text_figures_js__WEBPACK_IMPORTED_MODULE_5__/* .upTo */ .jB)(groups)}`;
    return staying.flatMap((entry) => {
        const found = [];
        const named = (entry.roles ?? []).map((grant) => ['roles', grant.name]);
        const primary = entry.primaryRole === undefined ? [] : [['primaryRole', entry.primaryRole]];
        for (const [name, column] of new Map([...primary, ...named].map(([column, name]) => [name, column]))) {
            if (!graph.resolve(name))
                found.push(violation(entry, column, 'role-not-allowed', name, ...(joined(name, graph) ?? [allowed, nearestRole(name)])));
        }
        for (const group of new Set(entry.groups ?? [])) {
            if ((0,_desired_roles_js__WEBPACK_IMPORTED_MODULE_1__/* .mappedRole */ .M)(group, policy) === undefined)
                found.push(violation(entry, 'groups', 'group-unmapped', group, mapped, nearestGroup(group)));
        }
        const desired = (0,_desired_roles_js__WEBPACK_IMPORTED_MODULE_1__/* .desiredRoles */ .w)(entry, policy, graph, day);
        return desired ? [...found, ...ruleViolations(entry, desired.keys, policy, graph)] : found;
    });
}
/** What people and programs put between roles, beside `;` and `|`; a comma first, since names have one as well. */
const BETWEEN = [/,/, /[，、،；؛\uFF5C•·\t]/u, / ?[/\\+&>:] ?/, / [-–—] /, / (?:and|und|et|y|e|en|ve) /iu, /\s+/u];
/** What stands around a list that a program wrote: `["a", "b"]`. */
const AROUND = /^[[{(]|[\])}]$/g;
/**
 * Several allowed roles in one name, because another sign than `;` or `|` stands between them: what is near to one of
 * them would take the others away.
 */
function joined(name, graph) {
    const bare = name.replace(AROUND, '').trim();
    for (const sign of BETWEEN) {
        const parts = bare.split(sign).map((part) => part.trim().replace(/^["']|["']$/g, ''));
        if (parts.length < 2 || !parts.every((part) => graph.resolve(part)))
            continue;
        const why = sign === BETWEEN[0] ? 'a comma is part of a role’s name' : 'what stands here is part of the name';
        return [`roles separated by \`;\` or \`|\`: ${why}`, parts.join(';')];
    }
    return null;
}
/**
 * Holds the roles someone would have after a change against the policy's conflicts: roles that stay count as well, and
 * so do the tenant's names for a role, which `checkRoles` cannot know.
 * @param keys `keys` of the `RoleWrite`
 * @param keysOf its `keysOf`
 */
function checkWrite(entry, keys, policy, graph, keysOf = (0,_role_graph_js__WEBPACK_IMPORTED_MODULE_3__/* .policyKeys */ .f8)(graph)) {
    return conflictViolations(entry, keys, policy, graph, keysOf);
}
const UNCLEAR = {
    unknown: {
        code: 'role-unknown',
        expected: 'a role that CXone has, by its name or id: correct the name in the policy, or create the role in CXone',
    },
    ambiguous: {
        code: 'role-ambiguous',
        expected: 'a name that only one role in CXone has: write the id of the role you mean as its key in the policy',
    },
    inactive: {
        code: 'role-inactive',
        expected: 'a role that is active in CXone: nobody can be given this one',
    },
};
/** A skill that no pattern of `skills.allowed` matches. */
const skillViolation = (entry, name, suggestion) => violation(entry, 'skills', 'skill-not-allowed', name, 'a skill that the policy allows (skills.allowed)', suggestion);
/** Roles that a row asks for and that the tenant does not have under this name, or has twice, or cannot give. */
function unclearRoles(entry, unclear) {
    return unclear.map(({ key, why, suggestion }) => violation(entry, columnOf(entry), UNCLEAR[why].code, key, UNCLEAR[why].expected, suggestion));
}
function ruleViolations(entry, keys, policy, graph) {
    if (keys.length === 0)
        return [];
    const found = [];
    const { maxPerUser } = policy.roles;
    if (keys.length > maxPerUser) {
        found.push(violation(entry, columnOf(entry), 'too-many-roles', `${keys.length} roles: ${(0,_text_figures_js__WEBPACK_IMPORTED_MODULE_5__/* .upTo */ .jB)(keys)}`, `at most ${maxPerUser} (roles.maxPerUser)`, ''));
    }
    return [...found, ...conflictViolations(entry, keys, policy, graph, (0,_role_graph_js__WEBPACK_IMPORTED_MODULE_3__/* .policyKeys */ .f8)(graph))];
}
function conflictViolations(entry, keys, { roles: { conflicts } }, graph, keysOf) {
    if (conflicts.length === 0 || keys.length === 0)
        return [];
    const effective = graph.closure(keys);
    return conflicts.flatMap((conflict) => {
        const both = (0,_role_graph_js__WEBPACK_IMPORTED_MODULE_3__/* .conflicting */ .v5)(effective, conflict, keysOf);
        if (both.length < 2)
            return [];
        // A role that only the tenant has, as the conflict calls it.
        const called = (key) => graph.resolve(key) ? key : (conflict.find((name) => keysOf(name).flat().includes(key)) ?? key);
        const sources = both.map((key) => keys.includes(key)
            ? called(key)
            : `${key} (comes with ${(0,_text_figures_js__WEBPACK_IMPORTED_MODULE_5__/* .upTo */ .jB)(keys.filter((each) => graph.closure([each]).has(key)))})`);
        const expected = `not more than one of ${conflict.join(', ')} (roles.conflicts)`;
        return [violation(entry, columnOf(entry), 'role-conflict', sources.join(' and '), expected, '')];
    });
}
/** The column that asks for roles. */
const columnOf = ({ roles, primaryRole }) => roles ? 'roles' : primaryRole === undefined ? 'groups' : 'primaryRole';
function violation(entry, column, code, found, expected, suggestion) {
    return {
        file: entry.file,
        row: entry.row,
        line: entry.line,
        column,
        code,
        severity: 'error',
        found,
        expected,
        suggestion,
    };
}
/** No allow-list: least privilege means that no role may be given. Says what to paste so that these may. */
function withoutPolicy(entries) {
    const roles = new Map();
    const groups = new Set();
    let first;
    for (const entry of entries) {
        for (const { name } of [...(entry.roles ?? []), ...(entry.primaryRole ? [{ name: entry.primaryRole }] : [])])
            if (!roles.has(name.trim().toLowerCase()))
                roles.set(name.trim().toLowerCase(), name.trim());
        for (const group of entry.groups ?? [])
            groups.add(group);
        if (!first &&
            ((entry.roles?.length ?? 0) > 0 || entry.primaryRole !== undefined || (entry.groups?.length ?? 0) > 0))
            first = entry;
    }
    if (!first)
        return [];
    return [
        {
            file: first.file,
            row: null,
            line: null,
            column: roles.size > 0 ? 'roles' : 'groups',
            code: 'roles-without-policy',
            severity: 'error',
            found: `roles or groups (${(0,_text_figures_js__WEBPACK_IMPORTED_MODULE_5__/* .upTo */ .jB)([...roles.values(), ...groups], 5)}) and a policy without roles.allowed`,
            expected: 'a policy that names every role the roster may give; look through these lines, then add them to it',
            suggestion: rolesSnippet([...roles.values()].sort(), [...groups].sort()),
        },
    ];
}
/**
 * The lines of a policy that allow these roles. A group's role cannot be guessed: `ROLE` stands for it, which the
 * policy refuses until someone has written the role's name there.
 */
function rolesSnippet(roles, groups) {
    const lines = ['roles:', '  allowed:'];
    for (const role of roles)
        lines.push(`    ${yamlKey(role)}: {}`);
    if (roles.length === 0)
        lines[1] = '  allowed: {}';
    if (groups.length > 0)
        lines.push('  groups:');
    for (const group of groups)
        lines.push(`    ${yamlKey(group)}: ROLE`);
    return `${lines.join('\n')}\n`;
}
/** A key as YAML 1.2 reads it back: plain where it is one word that cannot be mistaken, else in JSON's quotes. */
function yamlKey(text) {
    return /^[A-Za-z][\w-]*(?: [\w-]+)*$/u.test(text) && !/^(?:true|false|null|yes|no|on|off|y|n)$/iu.test(text)
        ? text
        : JSON.stringify(text);
}


/***/ }),

/***/ 3327:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   D: () => (/* binding */ addTo)
/* harmony export */ });
/** Adds a value to a key's list: in place, since a list copied for each value takes the square of its length. */
function addTo(lists, key, value) {
    const list = lists.get(key);
    if (list)
        list.push(value);
    else
        lists.set(key, [value]);
}


/***/ }),

/***/ 5602:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   w: () => (/* binding */ oneChunk)
/* harmony export */ });
/** A text (as UTF-8), or bytes, as a source in one piece: for readers that take streams. */
async function* oneChunk(whole) {
    yield typeof whole === 'string' ? Buffer.from(whole, 'utf8') : whole;
}


/***/ }),

/***/ 3790:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   H: () => (/* binding */ remembered)
/* harmony export */ });
/** The same answer for the same word, found once: the same one tends to be in thousands of rows. */
function remembered(answer) {
    const known = new Map();
    return (word) => {
        const before = known.get(word);
        if (before !== undefined)
            return before;
        const found = answer(word);
        known.set(word, found);
        return found;
    };
}


/***/ })

};
