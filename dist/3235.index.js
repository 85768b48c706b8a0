export const id = 3235;
export const ids = [3235];
export const modules = {

/***/ 88724:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   H: () => (/* binding */ isChanged)
/* harmony export */ });
/* harmony import */ var node_path_posix__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(53916);

/**
 * Whether a path is among the files that a pull request changes. A submodule is one of them, with all that lies in it.
 * @param files as GitHub names them
 * @param path as an input names it
 */
function isChanged(files, path) {
    const name = (0,node_path_posix__WEBPACK_IMPORTED_MODULE_0__.normalize)(path);
    return files.has(name) || [...files].some((file) => name.startsWith(`${file}/`));
}


/***/ }),

/***/ 73235:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  byGivenPlan: () => (/* binding */ byGivenPlan)
});

// EXTERNAL MODULE: ./build/github/artifact-name.js
var artifact_name = __webpack_require__(25372);
// EXTERNAL MODULE: ./build/github/rest.js
var rest = __webpack_require__(61418);
// EXTERNAL MODULE: ./build/plan/coverage.js
var coverage = __webpack_require__(74978);
// EXTERNAL MODULE: ./build/review/answers.js
var answers = __webpack_require__(69566);
// EXTERNAL MODULE: external "node:path"
var external_node_path_ = __webpack_require__(76760);
// EXTERNAL MODULE: ./build/model/changed-files.js
var changed_files = __webpack_require__(88724);
// EXTERNAL MODULE: ./build/review/content.js
var content = __webpack_require__(12512);
// EXTERNAL MODULE: ./build/review/counted-reviews.js
var counted_reviews = __webpack_require__(6499);
// EXTERNAL MODULE: ./build/review/direct-rows.js
var direct_rows = __webpack_require__(84428);
// EXTERNAL MODULE: ./build/review/origin.js
var review_origin = __webpack_require__(62267);
// EXTERNAL MODULE: ./build/review/reviewer.js
var reviewer = __webpack_require__(82286);
;// CONCATENATED MODULE: ./build/review/behind.js







/**
 * Everyone who had a hand in what an apply is about to do, in lower case: in the newest change of roster or policy, and
 * in those since the last apply that passed – merged, or pushed directly, whatever author a commit names.
 * @param sha the running commit
 * @param warn takes a word where GitHub does not say who pushed
 * @throws GitHubError
 */
async function peopleBehindContent(question, sha, scope, warn) {
    const { api } = scope;
    const people = new Set();
    const add = (...logins) => {
        for (const login of logins)
            if (login)
                people.add(login.toLowerCase());
    };
    const addPush = async (commit, push) => {
        const { author, committer } = await api.commit(commit);
        add(author?.login, committer?.login, push?.actor?.login);
    };
    const commit = await (0,content/* contentCommit */.l7)(question, sha, api);
    const origin = await (0,review_origin/* originOf */.yv)(commit, scope);
    const pulls = origin.kind === 'merge' ? origin.pulls : [];
    if (origin.kind !== 'merge')
        await addPush(commit, origin.kind === 'direct' ? origin.push : undefined);
    for (const pull of [...pulls, ...(await pullsSince(question, pulls, scope))])
        add(...(await (0,reviewer/* peopleBehind */.MG)(api, pull, warn)));
    for (const push of await changesPushed(question, scope))
        await addPush(push.after, push);
    people.delete('web-flow');
    return people;
}
/** Paths that decide what an apply does, as GitHub names them. */
const pathsOf = ({ rosterPaths, policyPath }) => [...rosterPaths, policyPath].map((path) => external_node_path_.posix.normalize(path));
/** Pull requests merged since the last apply that passed which change roster or policy, beside those that are known. */
async function pullsSince(question, known, scope) {
    const passed = new Set(known.map(({ number }) => number));
    const paths = pathsOf(question);
    const found = [];
    for (const pull of await (0,counted_reviews/* mergedSince */.R)(question.memory.counted, scope)) {
        if (passed.has(pull.number))
            continue;
        const files = await scope.api.files(pull.number);
        const names = new Set(files.flatMap(({ filename, previous_filename: before = filename }) => [filename, before]));
        if (paths.some((path) => (0,changed_files/* isChanged */.H)(names, path)))
            found.push(pull);
    }
    return found;
}
/** Direct pushes since the last apply that passed which left roster or policy otherwise than they were. */
async function changesPushed(question, { api, branch }) {
    const { applied } = question.memory;
    if (!applied)
        return [];
    const found = [];
    for (const push of await (0,direct_rows/* pushesSince */.X)(applied.commit, api, branch)) {
        if ((await (0,review_origin/* mergedPulls */.$A)({ api, branch }, push.after)).length > 0)
            continue;
        for (const path of pathsOf(question)) {
            const [before, after] = await Promise.all([api.blob(path, push.before), api.blob(path, push.after)]);
            if (before === after)
                continue;
            found.push(push);
            break;
        }
    }
    return found;
}

// EXTERNAL MODULE: ./build/review/moved-names.js
var moved_names = __webpack_require__(69523);
// EXTERNAL MODULE: ./build/review/next-memory.js
var next_memory = __webpack_require__(49130);
// EXTERNAL MODULE: ./build/review/reviews.js + 1 modules
var reviews = __webpack_require__(65867);
// EXTERNAL MODULE: ./build/text/errors.js
var errors = __webpack_require__(84863);
// EXTERNAL MODULE: ./build/review/rule.js
var rule = __webpack_require__(19320);
;// CONCATENATED MODULE: ./build/review/given-plan.js










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
    const basis = {
        ...base,
        coverage: new coverage/* Coverage */.xN(shown),
        guardsAlone: false,
        lasting: false,
        isNameless: true,
    };
    const sorted = sortedBy(question, { ...basis, mayReactivate: () => false });
    const pulls = `reviewed-plan ${hash.slice(0, 12)}`;
    const isStopped = sorted.more.length > 0;
    const go = isStopped ? (0,rule/* leaversAmong */.T)(sorted, basis) : sorted.go;
    // Nobody knows what a hash without its plan was about.
    const cause = plan.hash === hash || file ? undefined : 'it has another hash, and no plan of this run has that one';
    const held = (0,answers/* heldProblems */.AQ)(sorted, { plan, go, pulls, cause, gains: file?.gains });
    const problems = question.isUndo ? held.map((one) => ({ ...one, advice: PLAN_AGAIN })) : held;
    const by = setting.startedBy ? `, started by ${setting.startedBy}` : '';
    const what = plan.hash === hash ? 'is the reviewed-plan' : `is a part of the reviewed-plan ${hash.slice(0, 12)}`;
    const passed = `plan ${plan.hash.slice(0, 12)} ${what}${by}`;
    return {
        state: isStopped ? 'changed' : problems.length > 0 ? 'held' : 'given',
        detail: problems[0]?.message ?? passed,
        problems,
        go: (0,answers/* idsOf */.UX)(go),
        unreviewed: (0,answers/* idsOf */.UX)([...sorted.more, ...sorted.absent, ...sorted.undone]),
        undone: (0,answers/* idsOf */.UX)(sorted.undone),
        reactivations: (0,answers/* idsOf */.UX)(sorted.reactivations),
        concerned: [],
        approvedBy: (await approversOf(setting)).by,
        warnings,
        next: !isStopped && !question.isUndo ? withPending(question, setting, shown, file) : undefined,
    };
}
const PLAN_AGAIN = 'Run the undo again without `reviewed-plan`, look through its plan, and give the hash of that one.';
/** An undo is about no row, and repeats nothing: what its plan did not show is more than what was reviewed. */
function sortedBy({ plan, isUndo }, basis) {
    if (!isUndo)
        return (0,rule/* sortOperations */.N)(plan.operations, basis);
    const sorted = (0,rule/* sortOperations */.N)(plan.operations, { ...basis, undone: [] });
    const more = [...sorted.more, ...sorted.absent, ...sorted.reactivations];
    return { ...sorted, more, absent: [], reactivations: [] };
}
function withPending(question, setting, shown, file) {
    const next = (0,next_memory/* nextMemory */.X4)(question, setting, 'review');
    const { names, memory } = question;
    const then = [file ? file.review?.names : names?.ids];
    const keys = new Set(shown.map(({ key }) => key));
    const by = file?.hash ?? question.plan.hash;
    const pending = [...shown, ...(file?.scheduled ?? [])].map((change) => (0,next_memory/* pendingChange */.sJ)(change, by, setting.now));
    return {
        ...next,
        applied: {
            ...next.applied,
            names: names && (0,moved_names/* namesAfter */.z)(names.ids, memory.applied?.names, then, false),
        },
        // What was merged before is part of the plan that was given, or was left out of it on purpose.
        counted: { ...next.counted, until: setting.now },
        pending: [...next.pending.filter(({ key }) => !keys.has(key)), ...pending],
    };
}
/** The plan of this hash out of an artifact of this run, signed. */
async function planOfThisRun(hash, { scope, runId }) {
    if (!scope?.artifactName)
        return null;
    for (const { id, name, expired } of await scope.api.artifactsOf(runId)) {
        if (expired || (0,artifact_name/* planAttemptOf */.On)(name, scope.tenant) === null)
            continue;
        const plan = await (0,reviews/* planIn */.rP)({ id, run: Number(runId) }, scope);
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
        if (!(error instanceof rest/* GitHubError */.y_ && error.status === 404))
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
    const stop = (message, advice) => (0,answers/* missing */.LO)(message, question.plan.hash, { advice });
    if (!scope)
        return stop('Who started this run cannot be looked up: there is no github-token.', 'Leave the input github-token at its default.');
    const behind = await peopleBehindContent(question, sha, scope, warn);
    const { by, unread } = await approversOf(setting);
    if (by.some((login) => !login.endsWith('[bot]') && !behind.has(login.toLowerCase())))
        return null;
    const started = startedBy || 'unknown';
    if (unread === undefined)
        return stop('approved-by-other: this run was started, and let pass, only by people who had a hand in the change ' +
            `(${started}).`, 'Have someone else start the apply, or approve it at the environment’s gate.');
    const isRefused = unread instanceof rest/* GitHubError */.y_ && unread.refused;
    return stop(`approved-by-other: this run was started by someone who had a hand in the change (${started}), and who approved ` +
        `at an environment’s gate could not be read (${(0,errors/* errorWords */.Yi)(unread)}).`, (isRefused
        ? 'Give the job “permissions: actions: read”, so that who approved at an environment’s gate can be read'
        : 'Run the job again: who approved at an environment’s gate can then be read') +
        '; or have someone else start the apply.');
}


/***/ })

};
