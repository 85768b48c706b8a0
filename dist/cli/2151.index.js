export const id = 2151;
export const ids = [2151];
export const modules = {

/***/ 2151:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

__webpack_require__.r(__webpack_exports__);
/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   checkTenant: () => (/* binding */ checkTenant)
/* harmony export */ });
/* harmony import */ var _report_modes_check_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(7832);

/**
 * Tests credentials and what the tenant offers. Never writes. Ends with a reason only where no run could work at all.
 */
async function checkTenant(_request, services, session) {
    session.add(await services.checkTenant());
    if (session.stopped)
        return;
    const tenant = await services.tenant({ rolesWrite: 'auto', needs: [] });
    try {
        const diagnosis = await tenant.diagnose?.();
        if (!diagnosis)
            return;
        const { findings, clockDifferenceMs, failure } = diagnosis;
        session.report.check = { findings, clockDifferenceMs };
        session.report.capabilities = tenant.capabilities;
        const { scimUrl, apiUrl, scopes } = tenant.description;
        await session.journal?.appendAll(findings.map(({ name, status, detail }) => ({ event: 'check.finding', status, name, detail })));
        await session.journal?.append({
            event: 'check.finished',
            status: failure ? 'failed' : 'ok',
            scim_url: scimUrl,
            api_url: apiUrl,
            scopes,
            clock_difference_ms: clockDifferenceMs,
        });
        for (const finding of findings)
            services.log.line((0,_report_modes_check_js__WEBPACK_IMPORTED_MODULE_0__/* .checkLine */ .t)(finding));
        if (failure)
            session.fail(failure);
    }
    finally {
        session.report.traffic = tenant.traffic;
        await tenant.close();
    }
}


/***/ })

};
