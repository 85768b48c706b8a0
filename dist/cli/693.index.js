export const id = 693;
export const ids = [693];
export const modules = {

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


/***/ })

};
