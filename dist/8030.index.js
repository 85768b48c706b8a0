export const id = 8030;
export const ids = [8030];
export const modules = {

/***/ 48030:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   byGivenPlan: () => (/* binding */ byGivenPlan)
/* harmony export */ });
/* harmony import */ var _github_artifact_name_js__WEBPACK_IMPORTED_MODULE_10__ = __webpack_require__(25372);
/* harmony import */ var _github_rest_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(61418);
/* harmony import */ var _plan_coverage_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(74978);
/* harmony import */ var _answers_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(69566);
/* harmony import */ var _behind_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(22329);
/* harmony import */ var _moved_names_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(69523);
/* harmony import */ var _next_memory_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(49130);
/* harmony import */ var _reviews_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(80672);
/* harmony import */ var _text_errors_js__WEBPACK_IMPORTED_MODULE_7__ = __webpack_require__(84863);
/* harmony import */ var _rule_js__WEBPACK_IMPORTED_MODULE_8__ = __webpack_require__(19320);
/* harmony import */ var _unseen_js__WEBPACK_IMPORTED_MODULE_9__ = __webpack_require__(29577);











/**
 * The input `reviewed-plan`: a plan that a person approved at another place. The operations are those of the plan of
 * that hash in an artifact of this same run; without it only an equal plan passes, and once that has, what it left
 * undone. It takes the place of the reviewed pull request and of nothing else.
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
    const isEqual = plan.hash === hash;
    const file = isEqual ? null : await planOfThisRun(hash, setting);
    const left = question.memory.pending.filter(({ by, on }) => by === hash && (on === undefined || on <= question.today));
    const shown = isEqual ? plan.operations : (file?.operations ?? left);
    const basis = {
        ...base,
        coverage: new _plan_coverage_js__WEBPACK_IMPORTED_MODULE_1__/* .Coverage */ .xN(shown),
        guardsAlone: false,
        lasting: false,
        isNameless: true,
    };
    const sorted = sortedBy(question, { ...basis, mayReactivate: () => false });
    const pulls = `reviewed-plan ${hash.slice(0, 12)}`;
    const isStopped = sorted.more.length > 0;
    const go = isStopped ? (0,_rule_js__WEBPACK_IMPORTED_MODULE_8__/* .leaversAmong */ .T)(sorted, basis) : sorted.go;
    // Nobody knows what a hash without its plan was about.
    const isKnown = isEqual || file !== null || left.length > 0;
    const cause = isKnown ? undefined : 'it has another hash, and no plan of this run has that one';
    const held = (0,_answers_js__WEBPACK_IMPORTED_MODULE_2__/* .heldProblems */ .AQ)(sorted, { plan, go, pulls, cause, gains: file?.gains });
    const problems = question.isUndo ? held.map((one) => ({ ...one, advice: PLAN_AGAIN })) : held;
    const by = setting.startedBy ? `, started by ${setting.startedBy}` : '';
    const what = isEqual ? 'is the reviewed-plan' : `is a part of the reviewed-plan ${hash.slice(0, 12)}`;
    const passed = `plan ${plan.hash.slice(0, 12)} ${what}${by}`;
    return {
        state: isStopped ? 'changed' : problems.length > 0 ? 'held' : 'given',
        detail: problems[0]?.message ?? passed,
        problems,
        go: (0,_answers_js__WEBPACK_IMPORTED_MODULE_2__/* .idsOf */ .UX)(go),
        unreviewed: (0,_answers_js__WEBPACK_IMPORTED_MODULE_2__/* .idsOf */ .UX)([...sorted.more, ...sorted.absent, ...sorted.undone]),
        undone: (0,_answers_js__WEBPACK_IMPORTED_MODULE_2__/* .idsOf */ .UX)(sorted.undone),
        reactivations: (0,_answers_js__WEBPACK_IMPORTED_MODULE_2__/* .idsOf */ .UX)(sorted.reactivations),
        concerned: [],
        approvedBy: (await approversOf(setting)).by,
        warnings,
        next: !isStopped && !question.isUndo ? withPending(question, setting, { hash, shown, file }) : undefined,
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
function withPending(question, setting, { hash, shown, file }) {
    const { names, memory, plan } = question;
    const { applied } = memory;
    const isOfToday = plan.hash === hash || file !== null;
    const unseen = isOfToday ? unseenStill(question) : unseenSince(question, setting);
    const next = (0,_next_memory_js__WEBPACK_IMPORTED_MODULE_5__/* .nextMemory */ .X4)(question, setting, 'review', undefined, unseen);
    const then = [plan.hash === hash ? names?.ids : file?.review?.names];
    const keys = new Set(shown.map(({ key }) => key));
    const pending = [...shown, ...(file?.scheduled ?? [])].map((change) => (0,_next_memory_js__WEBPACK_IMPORTED_MODULE_5__/* .pendingChange */ .sJ)(change, hash, setting.now));
    return {
        ...next,
        applied: {
            ...next.applied,
            names: names && (0,_moved_names_js__WEBPACK_IMPORTED_MODULE_4__/* .namesAfter */ .z)(names.ids, applied?.names, then, false),
        },
        // What was merged before is part of the plan that was given, or was left out of it on purpose.
        counted: isOfToday ? { ...next.counted, until: setting.now } : next.counted,
        pending: [...next.pending.filter(({ key }) => !keys.has(key)), ...pending],
    };
}
/** A hash shows the changes of one plan: what no plan was made of it makes no more seen. */
function unseenStill({ memory: { applied }, content }) {
    const rows = (applied?.unseen ?? []).filter((key) => applied?.rows[key] === content.rows[key]);
    return { rows: new Set(rows), policy: applied?.policyUnseen === true && applied.policy === content.policy };
}
/** The plan is an earlier one: what roster and policy became since, it was not made of. */
function unseenSince(question, setting) {
    const { rows, policy } = (0,_unseen_js__WEBPACK_IMPORTED_MODULE_9__/* .unseenBefore */ .aH)(question, setting);
    return { rows, policy: policy || question.memory.applied?.policy !== question.content.policy };
}
/** The plan of this hash out of an artifact of this run, signed. */
async function planOfThisRun(hash, { scope, runId }) {
    if (!scope?.artifactName)
        return null;
    for (const { id, name, expired } of await scope.api.artifactsOf(runId)) {
        if (expired || (0,_github_artifact_name_js__WEBPACK_IMPORTED_MODULE_10__/* .planAttemptOf */ .On)(name, scope.tenant) === null)
            continue;
        const plan = await (0,_reviews_js__WEBPACK_IMPORTED_MODULE_6__/* .planIn */ .rP)({ id, run: Number(runId) }, scope);
        if (plan !== null && plan !== 'unsigned' && plan.hash === hash && plan.tenant === scope.tenant)
            return plan;
    }
    return null;
}
/** Who started the run, and who let it pass the gates of environments; `unread`: GitHub did not tell the latter. */
async function approversOf({ scope, runId, startedBy }) {
    let unread;
    const gates = (await scope?.api.gateApprovals(runId).catch((error) => {
        // A server that does not know the route has no gates.
        if (!(error instanceof _github_rest_js__WEBPACK_IMPORTED_MODULE_0__/* .GitHubError */ .y_ && error.status === 404))
            unread = error;
    })) ?? [];
    const approved = gates.filter(({ state }) => state === 'approved').map(({ user }) => user?.login ?? '');
    return { by: [...new Set([startedBy, ...approved])].filter((login) => login !== ''), unread };
}
/**
 * With `approved-by-other`: someone who had no hand in the content must have started the run, or let it pass a gate.
 */
async function withoutOther(question, setting, warn) {
    const { scope, sha, startedBy } = setting;
    const stop = (message, advice) => (0,_answers_js__WEBPACK_IMPORTED_MODULE_2__/* .missing */ .LO)(message, question.plan.hash, { advice });
    if (!scope)
        return stop('Who started this run cannot be looked up: there is no github-token.', 'Leave the input github-token at its default.');
    const behind = await (0,_behind_js__WEBPACK_IMPORTED_MODULE_3__/* .peopleBehindContent */ .xV)(question, sha, scope, warn);
    const { by, unread } = await approversOf(setting);
    if (by.some((login) => !login.endsWith('[bot]') && !behind.has(login.toLowerCase())))
        return null;
    const started = startedBy || 'unknown';
    if (unread === undefined)
        return stop('approved-by-other: this run was started, and let pass, only by people who had a hand in the change ' +
            `(${started}).`, 'Have someone else start the apply, or approve it at the environment’s gate.');
    const isRefused = unread instanceof _github_rest_js__WEBPACK_IMPORTED_MODULE_0__/* .GitHubError */ .y_ && unread.refused;
    return stop(`approved-by-other: this run was started by someone who had a hand in the change (${started}), and who approved ` +
        `at an environment’s gate could not be read (${(0,_text_errors_js__WEBPACK_IMPORTED_MODULE_7__/* .errorWords */ .Yi)(unread)}).`, (isRefused
        ? 'Give the job “permissions: actions: read”, so that who approved at an environment’s gate can be read'
        : 'Run the job again: who approved at an environment’s gate can then be read') +
        '; or have someone else start the apply.');
}


/***/ })

};
