export const id = 3079;
export const ids = [3079];
export const modules = {

/***/ 53079:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   lostRun: () => (/* binding */ lostRun)
/* harmony export */ });
/* harmony import */ var _github_artifact_name_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(25372);
/* harmony import */ var _github_refusal_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(32074);


/**
 * The newest earlier run of this workflow on this branch that had started this job, where it left no artifact: it was
 * killed, and what it did nobody knows. An earlier attempt of this run counts like an earlier run; of an event, which
 * is about other people each time, nothing else does.
 * @returns its id; `null` where it left one, or there is none
 * @throws GitHubError
 */
async function lostRun(mode, scope) {
    const { api, branch, runId, attempt, runner } = scope;
    if (!scope.artifactName || branch === null || runner === '')
        return null;
    const own = await api.workflowRun(runId);
    const jobs = await api.jobs(runId);
    const name = jobs.find(({ runner_name: on, status, run_attempt: of }) => on === runner && status === 'in_progress' && of === attempt)?.name;
    if (name === undefined || !own.workflow_id)
        return null;
    const before = startsOf(jobs, name).filter((of) => of < attempt);
    const last = before.at(-1);
    if (last !== undefined)
        return isKept(mode, { run: own.id, attempt: last }, scope);
    if (mode === 'event')
        return null;
    const runs = (await api.runsOfWorkflow(own.workflow_id, branch))
        .filter(({ id, event }) => id < own.id && _github_refusal_js__WEBPACK_IMPORTED_MODULE_0__/* .WRITING_EVENTS */ .tW.includes(event))
        .sort((a, b) => b.id - a.id);
    for (const { id } of runs) {
        const started = startsOf(await api.jobs(id), name).at(-1);
        if (started !== undefined)
            return isKept(mode, { run: id, attempt: started }, scope);
    }
    return null;
}
/**
 * Attempts that started a job, the first one first. A job that was not run again shows in later attempts as well, with
 * the time of its own.
 */
function startsOf(jobs, name) {
    const starts = new Map();
    for (const { name: one, started_at: at, conclusion, status, run_attempt: attempt } of jobs) {
        if (one !== name || !at || conclusion === 'skipped' || status === 'queued')
            continue;
        starts.set(at, Math.min(attempt, starts.get(at) ?? attempt));
    }
    return [...starts.values()].sort((a, b) => a - b);
}
async function isKept(mode, { run, attempt }, { api, artifactName: prefix, tenant }) {
    const { first, second } = (0,_github_artifact_name_js__WEBPACK_IMPORTED_MODULE_1__/* .artifactNames */ .jh)({ prefix, tenant, mode }, attempt);
    for (const name of [first, second])
        if ((await api.artifacts(String(run), name)).length > 0)
            return null;
    return String(run);
}


/***/ })

};
