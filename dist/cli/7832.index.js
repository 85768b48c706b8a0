export const id = 7832;
export const ids = [7832];
export const modules = {

/***/ 5451:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

__webpack_require__.r(__webpack_exports__);
/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   planRoster: () => (/* binding */ planRoster),
/* harmony export */   readingBy: () => (/* binding */ readingBy),
/* harmony export */   withPlan: () => (/* binding */ withPlan)
/* harmony export */ });
/* harmony import */ var _interface_reasons_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(8817);
/* harmony import */ var _report_pages_log_lines_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(3336);
/* harmony import */ var _plan_plan_json_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(6662);
/* harmony import */ var _plan_row_digest_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(5863);
/* harmony import */ var _plan_duration_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(4864);
/* harmony import */ var _progress_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(181);
/* harmony import */ var _planning_desired_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(8823);
/* harmony import */ var _planning_make_plan_js__WEBPACK_IMPORTED_MODULE_7__ = __webpack_require__(4856);
/* harmony import */ var _planning_own_files_js__WEBPACK_IMPORTED_MODULE_8__ = __webpack_require__(3818);
/* harmony import */ var _policy_reading_keys_js__WEBPACK_IMPORTED_MODULE_13__ = __webpack_require__(5240);
/* harmony import */ var _memory_js__WEBPACK_IMPORTED_MODULE_9__ = __webpack_require__(3053);
/* harmony import */ var _superseded_js__WEBPACK_IMPORTED_MODULE_12__ = __webpack_require__(6274);
/* harmony import */ var _interface_modes_js__WEBPACK_IMPORTED_MODULE_10__ = __webpack_require__(5944);
/* harmony import */ var _validate_js__WEBPACK_IMPORTED_MODULE_11__ = __webpack_require__(3833);














/**
 * Reads roster and tenant and shows what would change. Writes nothing to the tenant; without secrets the roster is
 * checked alone.
 */
async function planRoster(request, services, session) {
    if (request.secretsWithheld) {
        session.problem('none', 'this run has no secrets (a fork or Dependabot started it): the roster was checked, the tenant was not asked', 'For a plan, someone who may write here brings these commits to a branch of this repository, and opens a pull ' +
            'request from there.');
        return (0,_validate_js__WEBPACK_IMPORTED_MODULE_11__.validateRoster)(request, services, session);
    }
    await withPlan(request, services, session, async () => undefined);
}
/**
 * Makes the plan and hands it on. The tenant is asked only once roster, policy and settings are right, and is closed on
 * every way out.
 * @param wanted where the desired state comes from: the roster, unless given
 * @param make how the plan is made of it
 */
async function withPlan(request, services, session, next, wanted = () => (0,_planning_desired_js__WEBPACK_IMPORTED_MODULE_6__/* .readDesired */ .B2)(request, services, session), make = (desired, tenant) => (0,_planning_make_plan_js__WEBPACK_IMPORTED_MODULE_7__/* .makePlan */ .C)(desired, tenant, request, services, session)) {
    session.add(await services.checkTenant());
    const desired = await wanted();
    if (!desired)
        return;
    // What is wrong with the file of an old commit is nobody's matter any more.
    const isFileAlone = session.problems.every((reason) => OF_THE_FILE.has(reason));
    if (request.mode === 'apply' && isFileAlone) {
        const newer = await services.host.superseded((0,_superseded_js__WEBPACK_IMPORTED_MODULE_12__/* .decidingPaths */ .q)(request, desired));
        if (newer && (!session.stopped || newer.reason === 'superseded'))
            return (0,_superseded_js__WEBPACK_IMPORTED_MODULE_12__/* .supersede */ .h)(newer, session);
    }
    if (session.stopped)
        return;
    const tenant = await services.tenant({
        ...readingBy(desired.policy),
        needs: needsOf(request, desired.policy),
    });
    try {
        // CXone gives its token and says what it offers while GitHub is asked what earlier runs left.
        const connecting = tenant.connect();
        connecting.catch(() => undefined);
        // Modes that write know of each other; an undo recalls by itself, and only where it writes.
        if (_interface_modes_js__WEBPACK_IMPORTED_MODULE_10__/* .MODES */ .FN[request.mode].writes && request.mode !== 'undo')
            await (0,_memory_js__WEBPACK_IMPORTED_MODULE_9__/* .recallMemory */ .JX)(services, session);
        // A plan shows what an apply would finish of earlier sign-outs, and what none makes again; it carries nothing on.
        else if (request.mode === 'plan') {
            session.recalled = await services.host.recall();
            for (const warning of session.recalled.warnings)
                services.log.warning(warning);
        }
        session.report.capabilities = await connecting;
        if (request.mode !== 'undo' &&
            desired.roster.files.some(({ fields }) => fields.some((field) => field.startsWith('attr.')))) {
            await (await __webpack_require__.e(/* import() */ 1715).then(__webpack_require__.bind(__webpack_require__, 1715))).checkAttributeColumns(desired, tenant, request, session);
            if (session.stopped)
                return;
        }
        const plan = await currentPlan(desired, () => make(desired, tenant), services, session);
        session.report.minutes = (0,_plan_duration_js__WEBPACK_IMPORTED_MODULE_4__/* .applyMinutes */ .y)(plan.operations, (0,_progress_js__WEBPACK_IMPORTED_MODULE_5__/* .paceOf */ .x3)(request, tenant));
        // Before anything is sent: what a killed run meant to do is what `post` reports on.
        const review = await reviewOf(plan, desired, request, services, session);
        session.planPath = await services.files.write('plan.json', await services.host.seal('plan.json', (0,_plan_plan_json_js__WEBPACK_IMPORTED_MODULE_2__/* .planMembers */ .v)(plan, review)));
        await journalPlan(plan, session);
        services.log.line((0,_report_pages_log_lines_js__WEBPACK_IMPORTED_MODULE_1__/* .planLine */ .od)(plan, session.report.counts));
        if (_interface_modes_js__WEBPACK_IMPORTED_MODULE_10__/* .MODES */ .FN[request.mode].writes && plan.operations.length > 0)
            await (0,_planning_own_files_js__WEBPACK_IMPORTED_MODULE_8__/* .requireOwnPolicy */ .OR)(request, services, session);
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
        entries: desired.entries,
    };
    const plan = await make();
    if (plan.operations.length === 0 || session.stopped || !(await (0,_memory_js__WEBPACK_IMPORTED_MODULE_9__/* .memoryMovedOn */ .UF)(services, session)))
        return plan;
    services.log.line('Another run of this tenant has ended since this one began: planned once more.');
    report.problems = before.problems;
    report.counts = before.counts;
    Object.assign(roster, { issues: before.issues, invalidRows: before.rows });
    // Also the rows that were left out: judged anew, they are said and counted again.
    desired.entries = before.entries;
    return make();
}
/** What the rows alone are to blame for. */
const OF_THE_FILE = new Set(['roster-invalid', 'policy-violation']);
/** What `plan.json` says about where and by which rules it was made. */
async function reviewOf(plan, desired, request, services, session) {
    const place = await services.host.reviewPlace();
    if (!place)
        return undefined;
    const { policy, overrideText, names } = desired;
    const used = new Set(plan.guards.filter(({ overridden }) => overridden).map(({ kind }) => kind));
    const { overrides } = overrideText === null || used.size === 0
        ? { overrides: [] }
        : await (await Promise.resolve(/* import() */).then(__webpack_require__.bind(__webpack_require__, 1605))).parseOverride(overrideText, policy.override, services.clock.now());
    return {
        ...place,
        reason: (0,_interface_reasons_js__WEBPACK_IMPORTED_MODULE_0__/* .firstReason */ .$l)(session.report.problems.map(({ reason }) => reason)),
        operations: [...request.operations].sort(),
        policy: (0,_policy_reading_keys_js__WEBPACK_IMPORTED_MODULE_13__/* .withoutReadingKeys */ .ty)(policy),
        override: overrides.filter((one) => one.plan === plan.hash && used.has(one.kind)),
        names,
        rows: place.pull_request === null ? undefined : Object.values((0,_plan_row_digest_js__WEBPACK_IMPORTED_MODULE_3__/* .contentDigest */ .eZ)((0,_planning_desired_js__WEBPACK_IMPORTED_MODULE_6__/* .asWritten */ .qm)(desired)).rows),
    };
}
/** How a policy has accounts read: where their roles are, and whose their externalIds. */
const readingBy = (policy) => ({
    rolesWrite: policy.roles.write,
    roleNames: roleNames(policy),
    externalIds: policy.externalId,
});
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
    if (!_interface_modes_js__WEBPACK_IMPORTED_MODULE_10__/* .MODES */ .FN[request.mode].writes)
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

/***/ 3833:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

__webpack_require__.r(__webpack_exports__);
/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   validateRoster: () => (/* binding */ validateRoster)
/* harmony export */ });
/* harmony import */ var _planning_desired_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(8823);

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

/***/ 181:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   w: () => (/* binding */ progressTeller),
/* harmony export */   x3: () => (/* binding */ paceOf)
/* harmony export */ });
/* unused harmony export COMMENT_EVERY_MS */
/* harmony import */ var _report_words_progress_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(986);

/** How fast this tenant may be asked, as far as that is known before anything was refused. */
function paceOf(request, tenant) {
    return {
        bulkSize: tenant.bulkLimits?.operations ?? null,
        bulkPerMinute: request.bulkPerMinute,
        otherPerMinute: request.requestsPerMinute,
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

/***/ 6274:
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
    // The file stays in the artifact, as what this run found; no output leads to it.
    session.planPath = null;
    session.forgetCounts();
}


/***/ }),

/***/ 4864:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   y: () => (/* binding */ applyMinutes)
/* harmony export */ });
/* harmony import */ var _model_operation_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(9827);
/* harmony import */ var _model_leaver_steps_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(917);


/** Accounts that one page of a listing shows, when what was written is read back. */
const PAGE = 200;
const STEPS = new Set(_model_leaver_steps_js__WEBPACK_IMPORTED_MODULE_1__/* .STEP_EFFECTS */ .Iy);
/**
 * Minutes that an apply takes at the paces that are known: leavers with their steps, then everyone else in bulks (and
 * alone beside them, where that ends sooner), then reading back. A tenant that lets more through at once is quicker.
 */
function applyMinutes(operations, { bulkSize, bulkPerMinute, otherPerMinute }) {
    let leaving = 0;
    let others = 0;
    let steps = 0;
    for (const operation of operations) {
        if ((0,_model_operation_js__WEBPACK_IMPORTED_MODULE_0__/* .isLeaving */ .Xi)(operation)) {
            const { kind, sideEffects } = operation;
            leaving += 1;
            steps += sideEffects.filter((effect) => STEPS.has(effect)).length + (kind === 'delete' ? 1 : 0);
        }
        else if (operation.kind !== 'blocked')
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
