export const id = 680;
export const ids = [680,832];
export const modules = {

/***/ 3680:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

__webpack_require__.r(__webpack_exports__);
/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   findDrift: () => (/* binding */ findDrift)
/* harmony export */ });
/* harmony import */ var _plan_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(7832);
/* harmony import */ var _text_figures_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(1135);


/**
 * Compares the tenant with the roster and reports every difference: what a plan would do, and owned people whom no row
 * names, whatever the policy does about them. Writes nothing to the tenant; the issue is kept by the host
 * (`Host.comment`). Ends with the reason `drift` where anything differs.
 */
async function findDrift(request, services, session) {
    await (0,_plan_js__WEBPACK_IMPORTED_MODULE_0__.withPlan)(request, services, session, async (plan) => {
        const found = differences(plan);
        await session.journal?.append({
            event: 'drift.compared',
            status: found.people > 0 ? 'drift' : 'ok',
            people: found.people,
            operations: plan.operations.length,
            absent: found.absent,
        });
        if (session.stopped || found.people === 0)
            return;
        const absent = found.absent > 0 ? `, ${found.absent} of them not in the roster` : '';
        session.problem('drift', `${found.people} ${(0,_text_figures_js__WEBPACK_IMPORTED_MODULE_1__/* .plural */ .LS)(found.people, 'person differs', 'people differ')} between CXone and the ` +
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

/***/ 7832:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

__webpack_require__.r(__webpack_exports__);
/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   planRoster: () => (/* binding */ planRoster),
/* harmony export */   withPlan: () => (/* binding */ withPlan)
/* harmony export */ });
/* harmony import */ var _interface_reasons_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(8817);
/* harmony import */ var _report_pages_log_lines_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(3336);
/* harmony import */ var _plan_plan_json_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(6662);
/* harmony import */ var _planning_desired_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(7520);
/* harmony import */ var _planning_make_plan_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(4012);
/* harmony import */ var _policy_reading_keys_js__WEBPACK_IMPORTED_MODULE_9__ = __webpack_require__(5240);
/* harmony import */ var _memory_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(3053);
/* harmony import */ var _superseded_js__WEBPACK_IMPORTED_MODULE_8__ = __webpack_require__(6274);
/* harmony import */ var _interface_modes_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(5944);
/* harmony import */ var _validate_js__WEBPACK_IMPORTED_MODULE_7__ = __webpack_require__(3833);










/**
 * Reads roster and tenant and shows what would change. Writes nothing to the tenant; without secrets the roster is
 * checked alone.
 */
async function planRoster(request, services, session) {
    if (request.secretsWithheld) {
        session.problem('none', 'this run has no secrets (a fork or Dependabot started it): the roster was checked, the tenant was not asked', 'The plan appears once someone of the repository runs it.');
        return (0,_validate_js__WEBPACK_IMPORTED_MODULE_7__.validateRoster)(request, services, session);
    }
    await withPlan(request, services, session, async () => undefined);
}
/**
 * Makes the plan and hands it on. The tenant is asked only once roster, policy and settings are right, and is closed on
 * every way out.
 * @param wanted where the desired state comes from: the roster, unless given
 */
async function withPlan(request, services, session, next, wanted = () => (0,_planning_desired_js__WEBPACK_IMPORTED_MODULE_3__/* .readDesired */ .B2)(request, services, session)) {
    session.add(await services.checkTenant());
    const desired = await wanted();
    if (!desired || session.stopped)
        return;
    if (request.mode === 'apply') {
        const newer = await services.host.superseded((0,_superseded_js__WEBPACK_IMPORTED_MODULE_8__/* .decidingPaths */ .q)(request, desired));
        if (newer)
            return (0,_superseded_js__WEBPACK_IMPORTED_MODULE_8__/* .supersede */ .h)(newer, session);
    }
    if (WRITES.has(request.mode))
        await (0,_memory_js__WEBPACK_IMPORTED_MODULE_5__/* .recallMemory */ .JX)(services, session);
    // A plan shows what an apply would finish of earlier sign-outs; it carries nothing on.
    else if (request.mode === 'plan' && request.operations.has('deprovision'))
        session.recalled = await services.host.recall();
    const tenant = await services.tenant({
        rolesWrite: desired.policy.roles.write,
        roleNames: roleNames(desired.policy),
        externalIds: desired.policy.externalId,
        needs: needsOf(request, desired.policy),
    });
    try {
        session.report.capabilities = await tenant.connect();
        if (desired.roster.files.some(({ fields }) => fields.some((field) => field.startsWith('attr.')))) {
            await (await __webpack_require__.e(/* import() */ 715).then(__webpack_require__.bind(__webpack_require__, 1715))).checkAttributeColumns(desired, tenant, request, session);
            if (session.stopped)
                return;
        }
        const plan = await (0,_planning_make_plan_js__WEBPACK_IMPORTED_MODULE_4__/* .makePlan */ .C)(desired, tenant, request, services, session);
        // Before anything is sent: what a killed run meant to do is what `post` reports on.
        const review = await reviewOf(plan, desired, request, services, session);
        session.planPath = await services.files.write('plan.json', await services.host.seal('plan.json', (0,_plan_plan_json_js__WEBPACK_IMPORTED_MODULE_2__/* .planJson */ .i)(plan, review)));
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
/** What `plan.json` says about where and by which rules it was made. */
async function reviewOf(plan, { policy, overrideText }, request, services, session) {
    const place = await services.host.reviewPlace();
    if (!place)
        return undefined;
    const used = new Set(plan.guards.filter(({ overridden }) => overridden).map(({ kind }) => kind));
    const { overrides } = overrideText === null || used.size === 0
        ? { overrides: [] }
        : await (await Promise.resolve(/* import() */).then(__webpack_require__.bind(__webpack_require__, 1605))).parseOverride(overrideText, policy.override, services.clock.now());
    return {
        ...place,
        reason: (0,_interface_reasons_js__WEBPACK_IMPORTED_MODULE_0__/* .firstReason */ .$l)(session.report.problems.map(({ reason }) => reason)),
        operations: [...request.operations].sort(),
        policy: (0,_policy_reading_keys_js__WEBPACK_IMPORTED_MODULE_9__/* .withoutReadingKeys */ .ty)(policy),
        override: overrides.filter((one) => one.plan === plan.hash && used.has(one.kind)),
    };
}
/** Modes that write to the tenant, and so know of each other. */
const WRITES = new Set(['apply', 'event', 'undo']);
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
    if (!_interface_modes_js__WEBPACK_IMPORTED_MODULE_6__/* .MODES */ .FN[request.mode].writes)
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
/* harmony import */ var _planning_desired_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(7520);

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
    session.forgetCounts();
}


/***/ })

};
