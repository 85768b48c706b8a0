export const id = 1956;
export const ids = [1956,7832];
export const modules = {

/***/ 41956:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

// ESM COMPAT FLAG
__webpack_require__.r(__webpack_exports__);

// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  findDrift: () => (/* binding */ findDrift)
});

// EXTERNAL MODULE: ./build/audit/history.js
var audit_history = __webpack_require__(46276);
// EXTERNAL MODULE: ./build/audit/verify-audit.js + 2 modules
var verify_audit = __webpack_require__(77633);
// EXTERNAL MODULE: ./build/plan/diff.js + 1 modules
var diff = __webpack_require__(16954);
;// CONCATENATED MODULE: ./build/plan/last-write.js

/**
 * Which run of ours last wrote each value that differs now. It is given the runs from the newest back, and can be asked
 * whether older ones are still worth looking for.
 */
class LastWrites {
    #open;
    #found = [];
    /** @param operations of a drift run's plan: what an apply would do */
    constructor(operations) {
        this.#open = operations.flatMap(differencesOf);
    }
    /** True while some value's last write is not known. */
    get isOpen() {
        return this.#open.length > 0;
    }
    /** @param changes of one run that reached the account; the later of two comes later */
    take(run, changes) {
        if (changes.length === 0)
            return;
        const newest = changes.toReversed();
        const left = this.#open.splice(0);
        for (const difference of left) {
            const change = newest.find((one) => isSame(one, difference.operation) && wrote(one.planned, difference.field));
            if (change)
                this.#found.push(lastWrite(difference, change, run));
            else
                this.#open.push(difference);
        }
    }
    /** Every value that differs, those whose last write nobody knows last. */
    get all() {
        return [...this.#found, ...this.#open.map((difference) => lastWrite(difference, null, ''))];
    }
}
/** The account itself, as a field: whether it is there. */
const ACCOUNT = 'account';
function differencesOf(operation) {
    const { kind, before, after } = operation;
    const one = (field, held, wanted) => ({ operation, field, held, wanted });
    switch (kind) {
        case 'create':
            return [one(ACCOUNT, false, true)];
        case 'reactivate':
            return [one('active', false, true)];
        case 'deactivate':
        case 'delete':
        case 'held-back':
            return [one('active', true, false)];
        case 'update':
        case 'roles':
            return Object.entries(after).map(([field, wanted]) => one(field, before[field] ?? null, wanted));
        case 'blocked':
            return [];
    }
}
const lower = ({ userName }) => userName.toLowerCase();
function isSame({ planned, id }, { key, person, prior }) {
    if (id !== null && prior)
        return id === prior.id;
    return planned.key === key || lower(planned.person) === lower(person);
}
/** What a change wrote into a field; `undefined`: it left it alone. */
function wrote({ kind, after }, field) {
    if (field === ACCOUNT || field === 'active') {
        if (kind === 'create' || kind === 'reactivate')
            return { value: true };
        if (kind === 'deactivate' || kind === 'held-back')
            return field === 'active' ? { value: false } : undefined;
        return kind === 'delete' ? { value: false } : undefined;
    }
    const value = after?.[field];
    return value === undefined ? undefined : { value };
}
function lastWrite({ operation, field, held, wanted }, change, run) {
    const { key, person, file, row, line } = operation;
    const about = { key, person, file, row, line, field };
    const written = change && wrote(change.planned, field);
    if (!written)
        return { ...about, run: null, at: null, how: 'unknown' };
    const how = isEqual(field, written.value, wanted)
        ? 'changed-outside'
        : isEqual(field, written.value, held)
            ? 'roster-changed'
            : 'both-changed';
    return { ...about, run, at: change.when, how };
}
function isEqual(field, a, b) {
    if (Array.isArray(a) && Array.isArray(b))
        return JSON.stringify([...a].sort()) === JSON.stringify([...b].sort());
    if (typeof a === 'string' && typeof b === 'string')
        return (0,diff/* agrees */.ie)(field, a, b);
    return a === b;
}

// EXTERNAL MODULE: ./build/text/errors.js
var errors = __webpack_require__(84863);
// EXTERNAL MODULE: ./build/app/modes/history-lines.js
var history_lines = __webpack_require__(56949);
;// CONCATENATED MODULE: ./build/app/modes/drift-since.js





/** Runs that are opened in search of who wrote a value last. */
const LOOK_BACK = 40;
/** Outcomes of which the account holds what was written. */
const REACHED = new Set(['done', 'adopted', 'partial', 'accepted', 'blocked']);
/**
 * Which of our audits last wrote each value that differs now, from the newest run back. Only audits that may be
 * believed and are whole count. Never throws: what GitHub does not say is a warning.
 */
async function lastWrites(operations, tenant, { host, log }) {
    const writes = new LastWrites(operations);
    let opened = 0;
    try {
        for await (const artifact of host.trustedArtifacts()) {
            if (!writes.isOpen || opened++ >= LOOK_BACK)
                break;
            writes.take(artifact.run, await changesOf(artifact, tenant));
        }
    }
    catch (error) {
        // A right that not every caller gives: a line, no warning every night.
        log.line(`Since    Which run wrote the values that differ could not be looked up (${(0,errors/* errorWords */.Y)(error)}). Give the job ` +
            '“permissions: actions: read, contents: read”.');
    }
    return writes.all;
}
/** What a run changed, by its audit and the plan that the audit vouches for; nothing of a broken one. */
async function changesOf(artifact, tenant) {
    const audit = await artifact.read('audit.jsonl');
    if (audit === null)
        return [];
    const history = new audit_history/* RunHistory */.gu(artifact.run);
    const { ok } = await (0,verify_audit/* verifyAudit */.R)(oneChunk(audit), undefined, (record) => history.take(record));
    const { run } = history;
    if (!ok || run.tenant !== tenant || run.changes.length === 0)
        return [];
    const plan = (0,history_lines/* trustedPlan */.d)(await artifact.read('plan.json'), run);
    return run.changes.flatMap(({ operation, outcome, target, when }) => {
        const planned = REACHED.has(outcome) ? plan?.get(operation) : undefined;
        return planned ? [{ planned, id: target.id, when }] : [];
    });
}
async function* oneChunk(text) {
    yield text;
}

// EXTERNAL MODULE: ./build/app/modes/plan.js
var plan = __webpack_require__(27832);
// EXTERNAL MODULE: ./build/text/figures.js
var figures = __webpack_require__(21135);
;// CONCATENATED MODULE: ./build/app/modes/drift.js



/**
 * Compares the tenant with the roster and reports every difference: what a plan would do, and owned people that no row
 * names, whatever the policy does about them. Writes nothing to the tenant; the issue is kept by the host
 * (`Host.comment`). Ends with the reason `drift` where anything differs.
 */
async function findDrift(request, services, session) {
    await (0,plan.withPlan)(request, services, session, async (plan) => {
        const found = differences(plan);
        const writes = plan.operations.length > 0 ? await lastWrites(plan.operations, plan.tenant, services) : [];
        session.report.lastWrites = writes;
        await session.journal?.append({
            event: 'drift.compared',
            status: found.people > 0 ? 'drift' : 'ok',
            people: found.people,
            operations: plan.operations.length,
            absent: found.absent,
            last_writes: writes.map(({ key, field, run, at, how }) => ({ key, field, run, at, how })),
        });
        if (session.stopped || found.people === 0)
            return;
        const absent = found.absent > 0 ? `, ${found.absent} of them not in the roster` : '';
        session.problem('drift', `${found.people} ${(0,figures/* plural */.LS)(found.people, 'person differs', 'people differ')} between CXone and the ` +
            `roster${absent}`, 'Where CXone is right, change the roster; where the roster is right, run apply.');
    });
}
/** How many people differ: with an operation, or absent from the roster. */
function differences(plan) {
    const absent = plan.remarks.filter(({ code, file }) => code === 'absent' && file === null).length;
    const leaving = plan.operations.filter(({ reasonCode }) => reasonCode === 'not-in-file').length;
    return { people: new Set(plan.operations.map(({ key }) => key)).size + absent, absent: absent + leaving };
}


/***/ }),

/***/ 27832:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

__webpack_require__.r(__webpack_exports__);
/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   planRoster: () => (/* binding */ planRoster),
/* harmony export */   withPlan: () => (/* binding */ withPlan)
/* harmony export */ });
/* harmony import */ var _interface_reasons_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(48817);
/* harmony import */ var _report_pages_log_lines_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(53336);
/* harmony import */ var _plan_plan_json_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(86662);
/* harmony import */ var _plan_duration_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(74864);
/* harmony import */ var _progress_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(10181);
/* harmony import */ var _planning_desired_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(67520);
/* harmony import */ var _planning_make_plan_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(62869);
/* harmony import */ var _policy_reading_keys_js__WEBPACK_IMPORTED_MODULE_11__ = __webpack_require__(95240);
/* harmony import */ var _memory_js__WEBPACK_IMPORTED_MODULE_7__ = __webpack_require__(53053);
/* harmony import */ var _superseded_js__WEBPACK_IMPORTED_MODULE_10__ = __webpack_require__(86274);
/* harmony import */ var _interface_modes_js__WEBPACK_IMPORTED_MODULE_8__ = __webpack_require__(55944);
/* harmony import */ var _validate_js__WEBPACK_IMPORTED_MODULE_9__ = __webpack_require__(53833);












/**
 * Reads roster and tenant and shows what would change. Writes nothing to the tenant; without secrets the roster is
 * checked alone.
 */
async function planRoster(request, services, session) {
    if (request.secretsWithheld) {
        session.problem('none', 'this run has no secrets (a fork or Dependabot started it): the roster was checked, the tenant was not asked', 'The plan appears once someone of the repository runs it.');
        return (0,_validate_js__WEBPACK_IMPORTED_MODULE_9__.validateRoster)(request, services, session);
    }
    await withPlan(request, services, session, async () => undefined);
}
/**
 * Makes the plan and hands it on. The tenant is asked only once roster, policy and settings are right, and is closed on
 * every way out.
 * @param wanted where the desired state comes from: the roster, unless given
 * @param make how the plan is made of it
 */
async function withPlan(request, services, session, next, wanted = () => (0,_planning_desired_js__WEBPACK_IMPORTED_MODULE_5__/* .readDesired */ .B2)(request, services, session), make = (desired, tenant) => (0,_planning_make_plan_js__WEBPACK_IMPORTED_MODULE_6__/* .makePlan */ .Cs)(desired, tenant, request, services, session)) {
    session.add(await services.checkTenant());
    const desired = await wanted();
    if (!desired || session.stopped)
        return;
    if (request.mode === 'apply') {
        const newer = await services.host.superseded((0,_superseded_js__WEBPACK_IMPORTED_MODULE_10__/* .decidingPaths */ .q)(request, desired));
        if (newer)
            return (0,_superseded_js__WEBPACK_IMPORTED_MODULE_10__/* .supersede */ .h)(newer, session);
    }
    const tenant = await services.tenant({
        rolesWrite: desired.policy.roles.write,
        roleNames: roleNames(desired.policy),
        externalIds: desired.policy.externalId,
        needs: needsOf(request, desired.policy),
    });
    try {
        // CXone gives its token and says what it offers while GitHub is asked what earlier runs left.
        const connecting = tenant.connect();
        connecting.catch(() => undefined);
        if (RECALLS.has(request.mode))
            await (0,_memory_js__WEBPACK_IMPORTED_MODULE_7__/* .recallMemory */ .JX)(services, session);
        // A plan shows what an apply would finish of earlier sign-outs; it carries nothing on.
        else if (request.mode === 'plan' && request.operations.has('deprovision'))
            session.recalled = await services.host.recall();
        session.report.capabilities = await connecting;
        if (request.mode !== 'undo' &&
            desired.roster.files.some(({ fields }) => fields.some((field) => field.startsWith('attr.')))) {
            await (await __webpack_require__.e(/* import() */ 1715).then(__webpack_require__.bind(__webpack_require__, 61715))).checkAttributeColumns(desired, tenant, request, session);
            if (session.stopped)
                return;
        }
        const plan = await currentPlan(desired, () => make(desired, tenant), services, session);
        session.report.minutes = (0,_plan_duration_js__WEBPACK_IMPORTED_MODULE_3__/* .applyMinutes */ .y)(plan.operations, (0,_progress_js__WEBPACK_IMPORTED_MODULE_4__/* .paceOf */ .x3)(request, tenant));
        // Before anything is sent: what a killed run meant to do is what `post` reports on.
        const review = await reviewOf(plan, desired, request, services, session);
        session.planPath = await services.files.write('plan.json', await services.host.sealMembers('plan.json', (0,_plan_plan_json_js__WEBPACK_IMPORTED_MODULE_2__/* .planMembers */ .v)(plan, review)));
        await journalPlan(plan, session);
        services.log.line((0,_report_pages_log_lines_js__WEBPACK_IMPORTED_MODULE_1__/* .planLine */ .od)(plan, session.report.counts));
        await next(plan, tenant, desired);
    }
    finally {
        session.report.traffic = tenant.traffic;
        session.report.capabilities ??= tenant.capabilities;
        await tenant.close();
    }
}
/**
 * The plan, made with the newest memory: what an earlier job listed for all tenants is enough to find that there is
 * nothing to do, and no more than that.
 */
async function currentPlan(desired, make, services, session) {
    const { report } = session;
    const { roster } = desired;
    const before = {
        problems: [...report.problems],
        counts: { ...report.counts },
        issues: [...roster.issues],
        rows: roster.invalidRows,
    };
    const plan = await make();
    if (plan.operations.length === 0 || session.stopped || !(await (0,_memory_js__WEBPACK_IMPORTED_MODULE_7__/* .memoryMovedOn */ .UF)(services, session)))
        return plan;
    services.log.line('Another run of this tenant has ended since this one began: planned once more.');
    report.problems = before.problems;
    report.counts = before.counts;
    Object.assign(roster, { issues: before.issues, invalidRows: before.rows });
    return make();
}
/** What `plan.json` says about where and by which rules it was made. */
async function reviewOf(plan, { policy, overrideText }, request, services, session) {
    const place = await services.host.reviewPlace();
    if (!place)
        return undefined;
    const used = new Set(plan.guards.filter(({ overridden }) => overridden).map(({ kind }) => kind));
    const { overrides } = overrideText === null || used.size === 0
        ? { overrides: [] }
        : await (await Promise.resolve(/* import() */).then(__webpack_require__.bind(__webpack_require__, 91605))).parseOverride(overrideText, policy.override, services.clock.now());
    return {
        ...place,
        reason: (0,_interface_reasons_js__WEBPACK_IMPORTED_MODULE_0__/* .firstReason */ .$l)(session.report.problems.map(({ reason }) => reason)),
        operations: [...request.operations].sort(),
        policy: (0,_policy_reading_keys_js__WEBPACK_IMPORTED_MODULE_11__/* .withoutReadingKeys */ .ty)(policy),
        override: overrides.filter((one) => one.plan === plan.hash && used.has(one.kind)),
    };
}
/** Modes that know of each other, whatever they are asked; an undo recalls by itself, and only where it writes. */
const RECALLS = new Set(['apply', 'event']);
/** Every name under which the policy knows a role. */
function roleNames({ roles }) {
    return [
        ...Object.entries(roles.allowed).flatMap(([key, { display }]) => [
            key,
            ...(display === undefined ? [] : [display]),
        ]),
        ...Object.entries(roles.groups).flat(),
    ];
}
/** What an apply will ask of the tenant; a plan only reads. */
function needsOf(request, policy) {
    if (!_interface_modes_js__WEBPACK_IMPORTED_MODULE_8__/* .MODES */ .FN[request.mode].writes)
        return [];
    const needs = ['write'];
    if (!request.operations.has('deprovision'))
        return needs;
    if (policy.leavers.action === 'delete' || policy.leavers.absent === 'delete')
        needs.push('delete');
    if (policy.steps.sessions === 'require')
        needs.push('sessions');
    if (policy.steps.license === 'require')
        needs.push('license');
    return needs;
}
async function journalPlan(plan, session) {
    await session.journal?.append({
        event: 'plan.made',
        status: 'ok',
        plan_hash: plan.hash,
        operations: plan.operations.length,
        population: plan.population,
        roster: plan.roster,
        policy: plan.policy,
        guards: plan.guards.map(({ kind, count, population, tripped, overridden, override }) => ({
            kind,
            count,
            population,
            tripped,
            overridden,
            override,
        })),
    });
}


/***/ }),

/***/ 53833:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

__webpack_require__.r(__webpack_exports__);
/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   validateRoster: () => (/* binding */ validateRoster)
/* harmony export */ });
/* harmony import */ var _planning_desired_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(67520);

/** Checks roster and policy. Needs no tenant and no secret. */
async function validateRoster(request, services, session) {
    const desired = await (0,_planning_desired_js__WEBPACK_IMPORTED_MODULE_0__/* .readDesired */ .B2)(request, services, session);
    await session.journal?.append({
        event: 'roster.checked',
        status: session.stopped ? 'stop' : 'ok',
        rows: desired?.roster.rows ?? null,
        invalid_rows: session.report.counts.invalidRows,
        files: session.report.roster?.files.map(({ path, sha256, rows }) => ({ path, sha256, rows })) ?? [],
    });
}


/***/ }),

/***/ 10181:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   w: () => (/* binding */ progressTeller),
/* harmony export */   x3: () => (/* binding */ paceOf)
/* harmony export */ });
/* unused harmony export COMMENT_EVERY_MS */
/* harmony import */ var _report_words_progress_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(90986);

/** The steady pace of everything but bulk requests, where nobody says another one. */
const OTHERS_PER_MINUTE = 100;
/** How fast this tenant may be asked, as far as that is known before anything was refused. */
function paceOf(request, tenant) {
    return {
        bulkSize: tenant.bulkLimits?.operations ?? null,
        bulkPerMinute: request.bulkPerMinute,
        otherPerMinute: request.requestsPerMinute ?? OTHERS_PER_MINUTE,
    };
}
/** Milliseconds between two states of the comment: people look seldom, and GitHub limits how often it may be asked. */
const COMMENT_EVERY_MS = 60_000;
/**
 * Tells how far an apply is: every step to the log (which picks from them), and once a minute to the pull request. A
 * comment that GitHub takes its time for is not overtaken by the next one.
 */
function progressTeller({ clock, host, onProgress }, session, startedAt) {
    let next = startedAt + COMMENT_EVERY_MS;
    let isBusy = false;
    return (progress) => {
        onProgress(progress, startedAt);
        const now = clock.now();
        if (isBusy || now < next || progress.done + progress.failed >= progress.total)
            return;
        next = now + COMMENT_EVERY_MS;
        isBusy = true;
        const reading = (0,_report_words_progress_js__WEBPACK_IMPORTED_MODULE_0__/* .readingOf */ .MU)(progress, now - startedAt);
        void host.comment({ ...session.report, progress: reading }, 'applying').finally(() => (isBusy = false));
    };
}


/***/ }),

/***/ 86274:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   h: () => (/* binding */ supersede),
/* harmony export */   q: () => (/* binding */ decidingPaths)
/* harmony export */ });
/** Files that decide what an apply does. */
function decidingPaths(request, { policy }) {
    return [...request.rosterPaths, request.policyPath, policy.override];
}
/** Ends an apply whose commit is no longer the one that counts: nothing was planned, nothing was done. */
function supersede(problem, session) {
    session.add([problem]);
    if (problem.reason !== 'superseded')
        return;
    delete session.report.plan;
    session.forgetCounts();
}


/***/ }),

/***/ 74864:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   y: () => (/* binding */ applyMinutes)
/* harmony export */ });
/* harmony import */ var _model_leaver_steps_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(50917);

/** Accounts that one page of a listing shows, when what was written is read back. */
const PAGE = 200;
const STEPS = new Set(_model_leaver_steps_js__WEBPACK_IMPORTED_MODULE_0__/* .STEP_EFFECTS */ .Iy);
/**
 * Minutes that an apply takes at the paces that are known: leavers with their steps, then everyone else in bulks (and
 * alone beside them, where that ends sooner), then reading back. A tenant that lets more through at once is quicker.
 */
function applyMinutes(operations, { bulkSize, bulkPerMinute, otherPerMinute }) {
    let leaving = 0;
    let others = 0;
    let steps = 0;
    for (const { kind, sideEffects } of operations) {
        if (kind === 'blocked')
            continue;
        if (kind === 'deactivate' || kind === 'delete' || kind === 'held-back') {
            leaving += 1;
            steps += sideEffects.filter((effect) => STEPS.has(effect)).length + (kind === 'delete' ? 1 : 0);
        }
        else
            others += 1;
    }
    const write = (count) => {
        if (!bulkSize || bulkSize < 2)
            return count / otherPerMinute;
        const bulks = count / bulkSize;
        return bulks > bulkPerMinute ? count / (bulkSize * bulkPerMinute + otherPerMinute) : bulks / bulkPerMinute;
    };
    const reads = (leaving + others) / PAGE / otherPerMinute;
    return write(leaving) + steps / otherPerMinute + write(others) + reads;
}


/***/ })

};
