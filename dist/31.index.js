export const id = 31;
export const ids = [31,865];
export const modules = {

/***/ 58031:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

__webpack_require__.r(__webpack_exports__);
/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   findDrift: () => (/* binding */ findDrift)
/* harmony export */ });
/* harmony import */ var _plan_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(47865);

/**
 * Compares the tenant with the roster and reports every difference: what a plan would do, and owned people whom no row names,
 * whatever the policy does about them. Writes nothing to the tenant; the issue is kept by the host (`Host.comment`).
 * Ends with the reason `drift` where anything differs.
 */
async function findDrift(request, services, session) {
    await (0,_plan_js__WEBPACK_IMPORTED_MODULE_0__.withPlan)(request, services, session, async (plan) => {
        const found = differences(plan);
        await session.journal?.append({ event: 'drift.compared', status: found.people > 0 ? 'drift' : 'ok', people: found.people, operations: plan.operations.length, absent: found.absent });
        if (session.stopped || found.people === 0)
            return;
        const absent = found.absent > 0 ? `, ${found.absent} of them not in the roster` : '';
        session.problem('drift', `${found.people} ${found.people === 1 ? 'person differs' : 'people differ'} between CXone and the roster${absent}`, 'Where CXone is right, change the roster; where the roster is right, run apply.');
    });
}
/** How many people differ: with an operation, or absent from the roster. */
function differences(plan) {
    const absent = plan.remarks.filter(({ code, file }) => code === 'absent' && file === null).length;
    const leaving = plan.operations.filter(({ reasonCode }) => reasonCode === 'not-in-file').length;
    return { people: new Set(plan.operations.map(({ key }) => key)).size + absent, absent: absent + leaving };
}


/***/ }),

/***/ 47865:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

__webpack_require__.r(__webpack_exports__);
/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   planRoster: () => (/* binding */ planRoster),
/* harmony export */   withPlan: () => (/* binding */ withPlan)
/* harmony export */ });
/* harmony import */ var _report_log_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(16945);
/* harmony import */ var _plan_json_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(60070);
/* harmony import */ var _desired_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(71518);
/* harmony import */ var _planning_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(7822);




/** Reads roster and tenant and shows what would change. Writes nothing to the tenant. */
async function planRoster(request, services, session) {
    await withPlan(request, services, session, async () => undefined);
}
/**
 * Makes the plan and hands it on. The tenant is asked only once roster, policy and settings are right, and is closed on
 * every way out.
 * @param wanted where the desired state comes from: the roster, unless given
 */
async function withPlan(request, services, session, next, wanted = () => (0,_desired_js__WEBPACK_IMPORTED_MODULE_1__/* .readDesired */ .B2)(request, services, session)) {
    session.add(await services.checkTenant());
    const desired = await wanted();
    if (!desired || session.stopped)
        return;
    const tenant = await services.tenant({ rolesWrite: desired.policy.roles.write, needs: needsOf(request, desired.policy) });
    try {
        session.report.capabilities = await tenant.connect();
        if (desired.roster.files.some(({ fields }) => fields.some((field) => field.startsWith('attr.')))) {
            await (await __webpack_require__.e(/* import() */ 890).then(__webpack_require__.bind(__webpack_require__, 24890))).checkAttributeColumns(desired, tenant, request, session);
            if (session.stopped)
                return;
        }
        const plan = await (0,_planning_js__WEBPACK_IMPORTED_MODULE_2__/* .makePlan */ .C)(desired, tenant, request, services, session);
        // Before anything is sent: what a killed run meant to do is what `post` reports on.
        await services.files.write('plan.json', (0,_plan_json_js__WEBPACK_IMPORTED_MODULE_3__/* .planJson */ .i)(plan));
        await journalPlan(plan, session);
        services.log.line((0,_report_log_js__WEBPACK_IMPORTED_MODULE_0__/* .planLine */ .od)(plan, session.report.counts));
        await next(plan, tenant, desired);
    }
    finally {
        session.report.traffic = tenant.traffic;
        session.report.capabilities ??= tenant.capabilities;
        await tenant.close();
    }
}
/** What an apply will ask of the tenant; a plan only reads. */
function needsOf(request, policy) {
    if (request.mode !== 'apply' && request.mode !== 'event')
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
        guards: plan.guards.map(({ kind, count, population, tripped, overridden, override }) => ({ kind, count, population, tripped, overridden, ...(override && { override }) })),
    });
}


/***/ })

};
