export const id = 7174;
export const ids = [7174];
export const modules = {

/***/ 27174:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   auditsOfRun: () => (/* binding */ auditsOfRun)
/* harmony export */ });
/* harmony import */ var _github_artifact_name_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(25372);
/* harmony import */ var _github_rest_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(61418);
/* harmony import */ var _interface_modes_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(55944);
/* harmony import */ var _model_failure_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(31612);
/* harmony import */ var _text_errors_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(84863);
/* harmony import */ var _text_figures_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(21135);
/* harmony import */ var _trusted_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(67218);







const COPY = 'Where a copy of its audit and plan.json was kept, fetch both and give `audit-file` instead.';
/**
 * What a run uploaded about this tenant, attempt by attempt, oldest first, for mode `undo`. Only a run of this
 * repository, of an event that may write, on a commit of a branch that may be applied, is believed.
 * @param scope `null` where there is no token to ask with
 * @param warn gets a word on attempts whose audits are not there any more
 * @throws Failure `config-invalid`
 */
async function auditsOfRun(run, scope, warn = () => undefined) {
    const refuse = (why, advice, cause) => new _model_failure_js__WEBPACK_IMPORTED_MODULE_2__/* .Failure */ .H('config-invalid', `Input undo-run: ${why}.`, advice, cause === undefined ? undefined : { cause });
    if (!/^\d{1,18}$/.test(run))
        throw refuse(`\`${run.slice(0, 40)}\` is not the id of a run`, 'Give the number at the end of the run’s address: …/actions/runs/4711.');
    if (!scope)
        throw refuse('the run cannot be looked up without a github-token', COPY);
    try {
        const trusted = await (0,_trusted_js__WEBPACK_IMPORTED_MODULE_4__/* .trustedRun */ .N)(Number(run), scope);
        if (!trusted)
            throw refuse(`${run} is no run of this repository that may have written: of a push, schedule or start by hand on ` +
                scope.branches.join(', '), 'Give the id of the run whose apply was wrong; its page says it in the address. If it is that one, give the ' +
                'job “permissions: actions: read, contents: read”.');
        const { found, attempts } = await artifactsOf(run, scope);
        if (found.length === 0)
            throw refuse(`run ${run} left no audit of an apply to ${scope.tenant}, or it is deleted by now (retention-days)`, COPY);
        const missing = Array.from({ length: trusted.run_attempt }, (_, i) => i + 1).filter((one) => !attempts.has(one));
        if (missing.length > 0)
            warn(`${missing.length === 1 ? 'Attempt' : 'Attempts'} ${(0,_text_figures_js__WEBPACK_IMPORTED_MODULE_5__/* .list */ .p_)(missing.map(String))} of run ${run} left no audit ` +
                'that is still there: what was changed by then and in no other attempt is not part of this undo. Where ' +
                'copies of audit.jsonl and plan.json were kept, give those of all attempts in one folder as `audit-file` ' +
                'instead.');
        return found;
    }
    catch (error) {
        if (error instanceof _model_failure_js__WEBPACK_IMPORTED_MODULE_2__/* .Failure */ .H)
            throw error;
        throw refuse(`what run ${run} left could not be read (${(0,_text_errors_js__WEBPACK_IMPORTED_MODULE_3__/* .errorWords */ .Yi)(error)})`, (0,_github_rest_js__WEBPACK_IMPORTED_MODULE_0__/* .adviceOn */ .ik)(error, 'actions: read, contents: read'), error);
    }
}
async function artifactsOf(run, scope) {
    const { api, artifactName: prefix, tenant } = scope;
    const all = await api.artifactsOf(Number(run));
    // A run may have done several things; what it applied comes first.
    const found = _interface_modes_js__WEBPACK_IMPORTED_MODULE_1__/* .WRITING_MODES */ .wF.map((mode) => all.flatMap(({ id, name, expired }) => {
        const attempt = (0,_github_artifact_name_js__WEBPACK_IMPORTED_MODULE_6__/* .attemptOf */ .tx)(name, { prefix: prefix || 'cxone-roster', tenant, mode });
        return attempt === null || expired ? [] : [{ id, name, attempt }];
    })).find((attempts) => attempts.length > 0);
    const sources = (found ?? [])
        .sort((a, b) => a.attempt - b.attempt || a.id - b.id)
        .map(({ id, name }) => {
        const files = scope.fetch({ id, run: Number(run) }, ['audit.jsonl', 'plan.json']);
        // Awaited below; until then a fault is nobody's.
        files.catch(() => undefined);
        return {
            path: `${name}/audit.jsonl`,
            bytes: async function* () {
                const text = (await files).get('audit.jsonl');
                if (text !== undefined)
                    yield Buffer.from(text);
            },
            plan: async () => (await files).get('plan.json') ?? null,
        };
    });
    return { found: sources, attempts: new Set(found?.map(({ attempt }) => attempt)) };
}


/***/ })

};
