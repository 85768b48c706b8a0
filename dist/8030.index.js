export const id = 8030;
export const ids = [8030];
export const modules = {

/***/ 48030:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   byGivenPlan: () => (/* binding */ byGivenPlan)
/* harmony export */ });
/* harmony import */ var _plan_coverage_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(74978);
/* harmony import */ var _answers_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(69566);
/* harmony import */ var _content_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(12512);
/* harmony import */ var _next_memory_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(49130);
/* harmony import */ var _origin_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(62267);
/* harmony import */ var _plan_file_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(54173);
/* harmony import */ var _reviewer_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(82286);
/* harmony import */ var _reviews_js__WEBPACK_IMPORTED_MODULE_7__ = __webpack_require__(80672);
/* harmony import */ var _rule_js__WEBPACK_IMPORTED_MODULE_8__ = __webpack_require__(19320);









/**
 * The input `reviewed-plan`: a plan that a person approved at another place. The operations are those of the plan of
 * that hash in an artifact of this same run; without it only an equal plan passes. It takes the place of the reviewed
 * pull request and of nothing else.
 * @throws GitHubError
 */
async function byGivenPlan(question, setting, given, base) {
    const { plan } = question;
    const hash = given.trim().toLowerCase();
    const warnings = [];
    if (setting.approvedByOther) {
        const stop = await withoutOther(question, setting, (message) => void warnings.push(message));
        if (stop)
            return { ...stop, warnings };
    }
    const file = plan.hash === hash ? null : await planOfThisRun(hash, setting);
    const shown = plan.hash === hash ? plan.operations : (file?.operations ?? []);
    const basis = { ...base, coverage: new _plan_coverage_js__WEBPACK_IMPORTED_MODULE_0__/* .Coverage */ .x(shown), guardsAlone: false, lasting: false };
    const sorted = sortedBy(question, { ...basis, mayReactivate: () => false });
    const pulls = `reviewed-plan ${hash.slice(0, 12)}`;
    const isStopped = sorted.more.length > 0;
    const go = isStopped ? (0,_rule_js__WEBPACK_IMPORTED_MODULE_8__/* .leaversAmong */ .T)(sorted, basis) : sorted.go;
    const held = (0,_answers_js__WEBPACK_IMPORTED_MODULE_1__/* .heldProblems */ .AQ)(sorted, { plan, go, pulls, keys: [] });
    const problems = question.isUndo ? held.map((one) => ({ ...one, advice: PLAN_AGAIN })) : held;
    const by = setting.startedBy ? `, started by ${setting.startedBy}` : '';
    const what = plan.hash === hash ? 'is the reviewed-plan' : `is a part of the reviewed-plan ${hash.slice(0, 12)}`;
    const passed = `plan ${plan.hash.slice(0, 12)} ${what}${by}`;
    return {
        state: isStopped ? 'changed' : problems.length > 0 ? 'held' : 'given',
        detail: problems[0]?.message ?? passed,
        problems,
        go: (0,_answers_js__WEBPACK_IMPORTED_MODULE_1__/* .idsOf */ .UX)(go),
        unreviewed: (0,_answers_js__WEBPACK_IMPORTED_MODULE_1__/* .idsOf */ .UX)([...sorted.more, ...sorted.absent, ...sorted.undone]),
        undone: (0,_answers_js__WEBPACK_IMPORTED_MODULE_1__/* .idsOf */ .UX)(sorted.undone),
        reactivations: (0,_answers_js__WEBPACK_IMPORTED_MODULE_1__/* .idsOf */ .UX)(sorted.reactivations),
        concerned: [],
        approvedBy: await approversOf(setting),
        warnings,
        next: !isStopped && !question.isUndo ? withPending(question, setting, shown, file) : undefined,
    };
}
const PLAN_AGAIN = 'Run the undo again without `reviewed-plan`, look through its plan, and give the hash of that one.';
/** An undo is about no row, and repeats nothing: what its plan did not show is more than what was reviewed. */
function sortedBy({ plan, isUndo }, basis) {
    if (!isUndo)
        return (0,_rule_js__WEBPACK_IMPORTED_MODULE_8__/* .sortOperations */ .N)(plan.operations, basis);
    const sorted = (0,_rule_js__WEBPACK_IMPORTED_MODULE_8__/* .sortOperations */ .N)(plan.operations, { ...basis, undone: [] });
    const more = [...sorted.more, ...sorted.absent, ...sorted.reactivations];
    return { ...sorted, more, absent: [], reactivations: [] };
}
function withPending(question, setting, shown, file) {
    const next = (0,_next_memory_js__WEBPACK_IMPORTED_MODULE_3__/* .nextMemory */ .X)(question, setting, 'review');
    const keys = new Set(shown.map(({ key }) => key));
    const by = file?.hash ?? question.plan.hash;
    const pending = [...shown, ...(file?.scheduled ?? [])].map((change) => (0,_next_memory_js__WEBPACK_IMPORTED_MODULE_3__/* .pendingChange */ .s)(change, by, setting.now));
    return {
        ...next,
        // What was merged before is part of the plan that was given, or was left out of it on purpose.
        counted: { ...next.counted, until: setting.now },
        pending: [...next.pending.filter(({ key }) => !keys.has(key)), ...pending],
    };
}
/** The plan of this hash out of an artifact of this run, signed. */
async function planOfThisRun(hash, { scope, runId }) {
    if (!scope?.artifactName)
        return null;
    const end = (0,_reviews_js__WEBPACK_IMPORTED_MODULE_7__/* .planArtifact */ .sH)(scope.tenant);
    for (const { id, name, expired } of await scope.api.artifactsOf(runId)) {
        if (expired || !end.test(name))
            continue;
        const text = (await scope.fetch({ id, run: Number(runId) }, ['plan.json'])).get('plan.json');
        const plan = text === undefined ? null : (0,_plan_file_js__WEBPACK_IMPORTED_MODULE_5__/* .readPlanFile */ .w)(text, scope.keys);
        if (plan !== null && plan !== 'unsigned' && plan.hash === hash && plan.tenant === scope.tenant)
            return plan;
    }
    return null;
}
/** Who started the run, and who let it pass the gates of environments. */
async function approversOf({ scope, runId, startedBy }) {
    const gates = (await scope?.api.gateApprovals(runId).catch(() => [])) ?? [];
    const approved = gates.filter(({ state }) => state === 'approved').map(({ user }) => user?.login ?? '');
    return [...new Set([startedBy, ...approved])].filter((login) => login !== '');
}
/**
 * With `approved-by-other`: someone who had no hand in the content must have started the run, or let it pass a gate.
 */
async function withoutOther(question, setting, warn) {
    const { scope, sha, startedBy } = setting;
    const stop = (message) => (0,_answers_js__WEBPACK_IMPORTED_MODULE_1__/* .missing */ .LO)(message, question.plan.hash, {
        advice: 'Have someone else start the apply, or approve it at the environment’s gate.',
    });
    if (!scope)
        return stop('Who started this run cannot be looked up: there is no github-token.');
    const commit = await (0,_content_js__WEBPACK_IMPORTED_MODULE_2__/* .contentCommit */ .l7)(question, sha, scope.api);
    const behind = await peopleBehindContent(commit, scope, warn);
    const others = (await approversOf(setting)).filter((login) => !login.endsWith('[bot]') && !behind.has(login.toLowerCase()));
    if (others.length > 0)
        return null;
    return stop(`approved-by-other: this run was started, and let pass, only by people who had a hand in the change ` +
        `(${startedBy || 'unknown'}).`);
}
async function peopleBehindContent(commit, scope, warn) {
    const origin = await (0,_origin_js__WEBPACK_IMPORTED_MODULE_4__/* .originOf */ .y)(commit, scope);
    const people = new Set();
    if (origin.kind === 'merge')
        for (const pull of origin.pulls)
            for (const login of await (0,_reviewer_js__WEBPACK_IMPORTED_MODULE_6__/* .peopleBehind */ .MG)(scope.api, pull, warn))
                people.add(login);
    else {
        const { author, committer } = await scope.api.commit(commit);
        for (const one of [author, committer])
            if (one)
                people.add(one.login.toLowerCase());
    }
    return people;
}


/***/ })

};
