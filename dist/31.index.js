export const id = 31;
export const ids = [31];
export const modules = {

/***/ 58031:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

__webpack_require__.r(__webpack_exports__);
/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   findDrift: () => (/* binding */ findDrift)
/* harmony export */ });
/* harmony import */ var _plan_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(57887);

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


/***/ })

};
