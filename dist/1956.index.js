export const id = 1956;
export const ids = [1956,7832];
export const modules = {

/***/ 41956:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

// ESM COMPAT FLAG
__webpack_require__.r(__webpack_exports__);

// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  findDrift: () => (/* binding */ findDrift)
});

// EXTERNAL MODULE: ./build/plan/kept-deletions.js
var kept_deletions = __webpack_require__(27226);
// EXTERNAL MODULE: ./build/audit/history.js
var audit_history = __webpack_require__(46276);
// EXTERNAL MODULE: ./build/audit/verify-audit.js + 2 modules
var verify_audit = __webpack_require__(77633);
// EXTERNAL MODULE: ./build/model/operation.js
var model_operation = __webpack_require__(89827);
// EXTERNAL MODULE: ./build/model/outcome.js
var model_outcome = __webpack_require__(38158);
// EXTERNAL MODULE: ./build/plan/diff.js
var diff = __webpack_require__(79051);
// EXTERNAL MODULE: ./build/plan/match.js
var match = __webpack_require__(92567);
;// CONCATENATED MODULE: ./build/plan/last-write.js


/**
 * Which run of ours last wrote each value that differs now. It is given the runs from the newest back, and can be asked
 * whether older ones are still worth looking for.
 */
class LastWrites {
    #open;
    #found = [];
    /** @param operations of a drift run's plan: what an apply would do */
    constructor(operations) {
        this.#open = operations.flatMap(differencesOf);
    }
    /** True while some value's last write is not known. */
    get isOpen() {
        return this.#open.length > 0;
    }
    /** @param changes of one run that reached the account; the later of two comes later */
    take(run, changes) {
        const newest = changes.toReversed();
        const left = this.#open.splice(0);
        for (const difference of left) {
            const change = newest.find((one) => isSame(one, difference.operation) && wrote(one.planned, difference.field));
            if (change)
                this.#found.push(lastWrite(difference, { ...change, run }));
            else
                this.#open.push(difference);
        }
    }
    /** Every value that differs, those whose last write nobody knows last. */
    get all() {
        return [...this.#found, ...this.#open.map((difference) => lastWrite(difference))];
    }
}
/** The account itself, as a field: whether it is there. */
const ACCOUNT = 'account';
function differencesOf(operation) {
    const { kind, before, after } = operation;
    const one = (field, held, wanted) => ({ operation, field, held, wanted });
    switch (kind) {
        case 'create':
            return [one(ACCOUNT, false, true)];
        case 'reactivate':
            return [one('active', false, true)];
        case 'deactivate':
        case 'delete':
        case 'held-back':
            return [one('active', true, false)];
        case 'update':
        case 'roles':
            return Object.entries(after).map(([field, wanted]) => one(field, before[field] ?? null, wanted));
        case 'blocked':
            return [];
    }
}
function isSame({ planned, id }, { key, person, prior }) {
    if (id !== null && prior)
        return id === prior.id;
    return planned.key === key || (0,match/* nameKey */.Rc)(planned.person.userName) === (0,match/* nameKey */.Rc)(person.userName);
}
/** What a change wrote into a field; `undefined`: it left it alone. */
function wrote({ kind, after }, field) {
    if (field === ACCOUNT || field === 'active') {
        if (kind === 'create' || kind === 'reactivate')
            return { value: true };
        if (kind === 'deactivate' || kind === 'held-back')
            return field === 'active' ? { value: false } : undefined;
        return kind === 'delete' ? { value: false } : undefined;
    }
    const value = after?.[field];
    return value === undefined ? undefined : { value };
}
function lastWrite({ operation, field, held, wanted }, by) {
    const { key, person, file, row, line } = operation;
    const about = { key, person, file, row, line, field };
    const written = by && wrote(by.planned, field);
    if (!written)
        return { ...about, run: null, at: null, how: 'unknown' };
    const how = isEqual(field, written.value, wanted)
        ? 'changed-outside'
        : isEqual(field, written.value, held)
            ? 'roster-changed'
            : 'both-changed';
    return { ...about, run: by.run, at: by.when, how };
}
function isEqual(field, a, b) {
    if (Array.isArray(a) && Array.isArray(b))
        return JSON.stringify([...a].sort()) === JSON.stringify([...b].sort());
    if (typeof a === 'string' && typeof b === 'string')
        return (0,diff/* agrees */.ie)(field, a, b);
    return a === b;
}

// EXTERNAL MODULE: ./build/text/errors.js
var errors = __webpack_require__(84863);
// EXTERNAL MODULE: ./build/app/modes/history-lines.js
var history_lines = __webpack_require__(56949);
// EXTERNAL MODULE: ./build/text/one-chunk.js
var one_chunk = __webpack_require__(45602);
;// CONCATENATED MODULE: ./build/app/modes/drift-since.js








/** Runs that are opened in search of who wrote a value last. */
const LOOK_BACK = 40;
/**
 * Which of our audits last wrote each value that differs now, from the newest run back. Only audits that may be
 * believed and are whole count. Never throws: what GitHub does not say is a warning.
 */
async function lastWrites(operations, tenant, { host, log }) {
    const writes = new LastWrites(operations);
    let opened = 0;
    try {
        for await (const artifact of host.trustedArtifacts()) {
            if (!writes.isOpen || opened++ >= LOOK_BACK)
                break;
            writes.take(artifact.run, await changesOf(artifact, tenant));
        }
    }
    catch (error) {
        // A right that not every caller gives: a line, no warning every night.
        log.line(`Since    Which run wrote the values that differ could not be looked up (${(0,errors/* errorWords */.Yi)(error)}). ` +
            (0,errors/* adviceOf */.wr)(error, 'Give the job “permissions: actions: read, contents: read”.'));
    }
    return writes.all;
}
/** What a run changed, by its audit and the plan that the audit vouches for; nothing of a broken one. */
async function changesOf(artifact, tenant) {
    const audit = await artifact.read('audit.jsonl');
    if (audit === null)
        return [];
    const history = new audit_history/* RunHistory */.gu(artifact.run);
    const { ok } = await (0,verify_audit/* verifyAudit */.R)((0,one_chunk/* oneChunk */.w)(audit), undefined, (record) => history.take(record));
    const { run } = history;
    if (!ok || run.tenant !== tenant || run.changes.length === 0)
        return [];
    const { plan } = (0,history_lines/* trustedPlan */.d)(await artifact.read('plan.json'), run);
    return run.changes.flatMap(({ operation, outcome, target, when }) => {
        const planned = (0,model_outcome/* holdsChange */.pg)(outcome) ? plan?.get(operation) : undefined;
        // Of a change that is partly done nobody can say which values were written; a leaver's account is off.
        return planned && (outcome !== 'partial' || (0,model_operation/* isLeaving */.Xi)(planned)) ? [{ planned, id: target.id, when }] : [];
    });
}

// EXTERNAL MODULE: ./build/app/modes/plan.js
var plan = __webpack_require__(27832);
// EXTERNAL MODULE: ./build/app/planning/make-plan.js + 6 modules
var make_plan = __webpack_require__(74856);
// EXTERNAL MODULE: ./build/app/planning/remembered.js
var remembered = __webpack_require__(77688);
// EXTERNAL MODULE: ./build/app/ignored-fields.js
var ignored_fields = __webpack_require__(2858);
// EXTERNAL MODULE: ./build/text/figures.js
var figures = __webpack_require__(21135);
;// CONCATENATED MODULE: ./build/app/modes/drift.js







/**
 * Compares the tenant with the roster and reports every difference: what a plan would do, and owned people that no row
 * names, whatever the policy does about them. Writes nothing to the tenant; the issue is kept by the host
 * (`Host.comment`). Ends with the reason `drift` where anything differs.
 */
async function findDrift(request, services, session) {
    let known;
    const next = async (plan) => {
        const found = differences(plan);
        const writes = plan.operations.length > 0 ? await lastWrites(plan.operations, plan.tenant, services) : [];
        session.report.lastWrites = writes;
        await session.journal?.append({
            event: 'drift.compared',
            status: found.people > 0 ? 'drift' : 'ok',
            people: found.people,
            operations: plan.operations.length,
            absent: found.absent,
            last_writes: writes.map(({ key, field, run, at, how }) => ({ key, field, run, at, how })),
        });
        if (session.stopped || found.people === 0)
            return;
        const absent = found.absent > 0 ? `, ${found.absent} of them not in the roster` : '';
        session.problem('drift', `${found.people} ${(0,figures/* plural */.LS)(found.people, 'person differs', 'people differ')} between CXone and the ` +
            `roster${absent}`, adviceOn(plan, found.absent, known));
    };
    await (0,plan.withPlan)(request, services, session, next, undefined, async (desired, tenant) => {
        const plan = await (0,make_plan/* makePlan */.C)(desired, tenant, request, services, session);
        if (plan.operations.length > 0)
            known = await knowMore(plan, desired, services, session);
        return plan;
    });
}
/** What to do about it: not every difference ends with an apply. */
function adviceOn({ operations }, absent, known) {
    const { kept, notSent, idle } = known ?? { kept: 0, notSent: 0, idle: 0 };
    const isOff = operations.some(({ kind }) => kind === 'reactivate');
    const nobody = [
        ...(isOff ? ['reactivates anyone'] : []),
        ...(absent > 0 ? ['takes out anyone who is not in the roster'] : []),
    ];
    const blocked = operations.filter(({ kind }) => kind === 'blocked').length;
    return [
        ...(operations.length > blocked + idle || absent > 0
            ? ['Where CXone is right, change the roster; where the roster is right, run apply.']
            : idle > 0
                ? ['Where CXone is right, change the roster.']
                : []),
        ...(blocked > 0
            ? [`${(0,figures/* counted */.hS)(blocked, 'person needs', 'people need')} a decision first: the list says what to do.`]
            : []),
        ...(nobody.length > 0
            ? [`No apply by itself ${nobody.join(' or ')}: the plan of the next pull request shows what its merge does.`]
            : []),
        ...(kept > 0
            ? [
                `${(0,figures/* counted */.hS)(kept, 'account')} that CXone keeps although it answered the deletion: delete ` +
                    `${(0,figures/* plural */.LS)(kept, 'it', 'them')} by hand in CXone.`,
            ]
            : []),
        ...(notSent > 0
            ? [
                `${(0,figures/* counted */.hS)(notSent, 'person has', 'people have')} a value that CXone did not keep before: no apply sends ` +
                    'it again until the row or the policy changes.',
            ]
            : []),
    ].join(' ');
}
/**
 * What applies remember of the differences: that they come from an undo, or that CXone answered a deletion or a
 * change and did not carry it out. No apply takes these away. What GitHub does not say of it is no fault of a drift.
 */
async function knowMore(plan, desired, { host }, session) {
    const { memory } = await host.recall();
    const back = (0,remembered/* takenBack */.l)(plan.operations, desired, memory.undone);
    if (back.size > 0)
        session.report.takenBack = [...back];
    const kept = plan.operations.filter(({ kind, prior, file, row }) => {
        if (kind !== 'delete' || !prior || memory.deletions.length === 0)
            return false;
        return (0,kept_deletions/* wasKept */.o)(memory.deletions, prior, desired.entries.find((one) => one.file === file && one.row === row));
    });
    for (const one of kept)
        one.reason += '; CXone answered the deletion with success and keeps the account, deactivated';
    return { kept: kept.length, ...findNotSent(plan, (0,ignored_fields/* ignoredBefore */.GV)(memory, desired.policy)) };
}
function findNotSent({ operations }, wasIgnored) {
    const people = new Set();
    let idle = 0;
    for (const one of operations) {
        const fields = (0,ignored_fields/* notSentAgain */.Yh)(one, wasIgnored);
        if (fields.length === 0)
            continue;
        people.add(one.key);
        if (fields.length === Object.keys(one.after ?? {}).length)
            idle += 1;
        one.reason += `; CXone did not keep ${(0,figures/* list */.p_)(fields)} before`;
    }
    return { notSent: people.size, idle };
}
/** How many people differ: with an operation, or absent from the roster. */
function differences(plan) {
    const absent = plan.remarks.filter(({ code }) => code === 'absent').length;
    const leaving = plan.operations.filter(({ reasonCode }) => reasonCode === 'not-in-file').length;
    return { people: new Set(plan.operations.map(({ key }) => key)).size + absent, absent: absent + leaving };
}


/***/ }),

/***/ 56949:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   O: () => (/* binding */ historyLines),
/* harmony export */   d: () => (/* binding */ trustedPlan)
/* harmony export */ });
/* harmony import */ var _audit_history_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(46276);
/* harmony import */ var _plan_hash_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(28788);
/* harmony import */ var _plan_stored_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(26246);



/**
 * The plan beside an audit, as far as the audit vouches for it: the audit names the plan's hash, and every operation's
 * id is made of its content.
 * @returns also whether it vouches for all of it
 */
function trustedPlan(text, { planHash }) {
    const plan = text === null ? undefined : (0,_plan_stored_js__WEBPACK_IMPORTED_MODULE_2__/* .readPlan */ .m)(text)?.plan;
    if (plan?.hash !== planHash)
        return { plan: null, isWhole: false };
    const right = plan.operations.filter((each) => (0,_plan_hash_js__WEBPACK_IMPORTED_MODULE_1__/* .operationId */ .Bb)(each) === each.id);
    return {
        plan: new Map(right.map((each) => [each.id, each])),
        isWhole: right.length === plan.operations.length,
    };
}
/** One line a person and change, oldest first. */
function historyLines(runs, query) {
    return runs
        .flatMap(({ run, plan }) => run.changes
        .filter((change) => (0,_audit_history_js__WEBPACK_IMPORTED_MODULE_0__/* .isAsked */ .D6)(change, query))
        .map((change) => {
        const planned = plan?.get(change.operation);
        const { userName, externalId, id } = change.target;
        return {
            // As the audit names them: who a plan says it is about no hash vouches for.
            person: { userName: userName ?? '', externalId: externalId ?? undefined },
            id,
            kind: change.kind,
            what: planned ? whatChanged(planned.before, planned.after) : WORDS[change.kind],
            fields: Object.keys(planned?.after ?? {}),
            when: change.when,
            outcome: change.outcome,
            run: run.runId,
            commit: run.commit,
            pullRequests: run.pullRequests,
            approvedBy: run.approvedBy,
            signedOutAfter: change.signedOutAfter,
            tenant: run.tenant,
            file: run.file,
        };
    }))
        .sort((a, b) => (a.when < b.when ? -1 : Number(a.when > b.when)));
}
/** What is known of a change without its plan. */
const WORDS = {
    create: 'account created',
    update: 'details changed',
    reactivate: 'account reactivated',
    roles: 'roles changed',
    deactivate: 'account deactivated',
    delete: 'account deleted',
    blocked: 'waits for a decision',
};
/** `title: Agent → Lead; team: nothing → North`. */
function whatChanged(before, after) {
    if (after === null)
        return before === null ? WORDS.blocked : WORDS.delete;
    return Object.entries(after)
        .map(([field, value]) => before === null ? `${field}: ${shown(value)}` : `${field}: ${shown(before[field] ?? null)} → ${shown(value)}`)
        .join('; ');
}
function shown(value) {
    if (value === null || value === '')
        return 'nothing';
    if (Array.isArray(value))
        return value.length === 0 ? 'none' : value.join(', ');
    return typeof value === 'boolean' ? (value ? 'yes' : 'no') : value;
}


/***/ }),

/***/ 27832:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

__webpack_require__.r(__webpack_exports__);
/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   planRoster: () => (/* binding */ planRoster),
/* harmony export */   readingBy: () => (/* binding */ readingBy),
/* harmony export */   withPlan: () => (/* binding */ withPlan)
/* harmony export */ });
/* harmony import */ var _interface_reasons_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(48817);
/* harmony import */ var _report_pages_log_lines_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(53336);
/* harmony import */ var _plan_plan_json_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(86662);
/* harmony import */ var _plan_row_digest_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(95863);
/* harmony import */ var _plan_duration_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(74864);
/* harmony import */ var _progress_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(10181);
/* harmony import */ var _planning_desired_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(8823);
/* harmony import */ var _planning_make_plan_js__WEBPACK_IMPORTED_MODULE_7__ = __webpack_require__(74856);
/* harmony import */ var _planning_own_files_js__WEBPACK_IMPORTED_MODULE_8__ = __webpack_require__(83818);
/* harmony import */ var _policy_reading_keys_js__WEBPACK_IMPORTED_MODULE_13__ = __webpack_require__(95240);
/* harmony import */ var _memory_js__WEBPACK_IMPORTED_MODULE_9__ = __webpack_require__(53053);
/* harmony import */ var _superseded_js__WEBPACK_IMPORTED_MODULE_12__ = __webpack_require__(86274);
/* harmony import */ var _interface_modes_js__WEBPACK_IMPORTED_MODULE_10__ = __webpack_require__(55944);
/* harmony import */ var _validate_js__WEBPACK_IMPORTED_MODULE_11__ = __webpack_require__(53833);














/**
 * Reads roster and tenant and shows what would change. Writes nothing to the tenant; without secrets the roster is
 * checked alone.
 */
async function planRoster(request, services, session) {
    if (request.secretsWithheld) {
        session.problem('none', 'this run has no secrets (a fork or Dependabot started it): the roster was checked, the tenant was not asked', 'For a plan, someone who may write here brings these commits to a branch of this repository, and opens a pull ' +
            'request from there.');
        return (0,_validate_js__WEBPACK_IMPORTED_MODULE_11__.validateRoster)(request, services, session);
    }
    await withPlan(request, services, session, async () => undefined);
}
/**
 * Makes the plan and hands it on. The tenant is asked only once roster, policy and settings are right, and is closed on
 * every way out.
 * @param wanted where the desired state comes from: the roster, unless given
 * @param make how the plan is made of it
 */
async function withPlan(request, services, session, next, wanted = () => (0,_planning_desired_js__WEBPACK_IMPORTED_MODULE_6__/* .readDesired */ .B2)(request, services, session), make = (desired, tenant) => (0,_planning_make_plan_js__WEBPACK_IMPORTED_MODULE_7__/* .makePlan */ .C)(desired, tenant, request, services, session)) {
    session.add(await services.checkTenant());
    const desired = await wanted();
    if (!desired)
        return;
    // What is wrong with the file of an old commit is nobody's matter any more.
    const isFileAlone = session.problems.every((reason) => OF_THE_FILE.has(reason));
    if (request.mode === 'apply' && isFileAlone) {
        const newer = await services.host.superseded((0,_superseded_js__WEBPACK_IMPORTED_MODULE_12__/* .decidingPaths */ .q)(request, desired));
        if (newer && (!session.stopped || newer.reason === 'superseded'))
            return (0,_superseded_js__WEBPACK_IMPORTED_MODULE_12__/* .supersede */ .h)(newer, session);
    }
    if (session.stopped)
        return;
    const tenant = await services.tenant({
        ...readingBy(desired.policy),
        needs: needsOf(request, desired.policy),
    });
    try {
        // CXone gives its token and says what it offers while GitHub is asked what earlier runs left.
        const connecting = tenant.connect();
        connecting.catch(() => undefined);
        // Modes that write know of each other; an undo recalls by itself, and only where it writes.
        if (_interface_modes_js__WEBPACK_IMPORTED_MODULE_10__/* .MODES */ .FN[request.mode].writes && request.mode !== 'undo')
            await (0,_memory_js__WEBPACK_IMPORTED_MODULE_9__/* .recallMemory */ .JX)(services, session);
        // A plan shows what an apply would finish of earlier sign-outs, and what none makes again; it carries nothing on.
        else if (request.mode === 'plan') {
            session.recalled = await services.host.recall();
            for (const warning of session.recalled.warnings)
                services.log.warning(warning);
        }
        session.report.capabilities = await connecting;
        if (request.mode !== 'undo' &&
            desired.roster.files.some(({ fields }) => fields.some((field) => field.startsWith('attr.')))) {
            await (await __webpack_require__.e(/* import() */ 1715).then(__webpack_require__.bind(__webpack_require__, 61715))).checkAttributeColumns(desired, tenant, request, session);
            if (session.stopped)
                return;
        }
        const plan = await currentPlan(desired, () => make(desired, tenant), services, session);
        session.report.minutes = (0,_plan_duration_js__WEBPACK_IMPORTED_MODULE_4__/* .applyMinutes */ .y)(plan.operations, (0,_progress_js__WEBPACK_IMPORTED_MODULE_5__/* .paceOf */ .x3)(request, tenant));
        // Before anything is sent: what a killed run meant to do is what `post` reports on.
        const review = await reviewOf(plan, desired, request, services, session);
        session.planPath = await services.files.write('plan.json', await services.host.seal('plan.json', (0,_plan_plan_json_js__WEBPACK_IMPORTED_MODULE_2__/* .planMembers */ .v)(plan, review)));
        await journalPlan(plan, session);
        services.log.line((0,_report_pages_log_lines_js__WEBPACK_IMPORTED_MODULE_1__/* .planLine */ .od)(plan, session.report.counts));
        if (_interface_modes_js__WEBPACK_IMPORTED_MODULE_10__/* .MODES */ .FN[request.mode].writes && plan.operations.length > 0)
            await (0,_planning_own_files_js__WEBPACK_IMPORTED_MODULE_8__/* .requireOwnPolicy */ .OR)(request, services, session);
        await next(plan, tenant, desired);
    }
    finally {
        session.report.traffic = tenant.traffic;
        session.report.capabilities ??= tenant.capabilities;
        await tenant.close();
    }
}
/**
 * The plan, made with the newest memory: what an earlier job listed for all tenants is enough to find that there is
 * nothing to do, and no more than that.
 */
async function currentPlan(desired, make, services, session) {
    const { report } = session;
    const { roster } = desired;
    const before = {
        problems: [...report.problems],
        counts: { ...report.counts },
        issues: [...roster.issues],
        rows: roster.invalidRows,
        entries: desired.entries,
    };
    const plan = await make();
    if (plan.operations.length === 0 || session.stopped || !(await (0,_memory_js__WEBPACK_IMPORTED_MODULE_9__/* .memoryMovedOn */ .UF)(services, session)))
        return plan;
    services.log.line('Another run of this tenant has ended since this one began: planned once more.');
    report.problems = before.problems;
    report.counts = before.counts;
    Object.assign(roster, { issues: before.issues, invalidRows: before.rows });
    // Also the rows that were left out: judged anew, they are said and counted again.
    desired.entries = before.entries;
    return make();
}
/** What the rows alone are to blame for. */
const OF_THE_FILE = new Set(['roster-invalid', 'policy-violation']);
/** What `plan.json` says about where and by which rules it was made. */
async function reviewOf(plan, desired, request, services, session) {
    const place = await services.host.reviewPlace();
    if (!place)
        return undefined;
    const { policy, overrideText, names } = desired;
    const used = new Set(plan.guards.filter(({ overridden }) => overridden).map(({ kind }) => kind));
    const { overrides } = overrideText === null || used.size === 0
        ? { overrides: [] }
        : await (await Promise.resolve(/* import() */).then(__webpack_require__.bind(__webpack_require__, 91605))).parseOverride(overrideText, policy.override, services.clock.now());
    return {
        ...place,
        reason: (0,_interface_reasons_js__WEBPACK_IMPORTED_MODULE_0__/* .firstReason */ .$l)(session.report.problems.map(({ reason }) => reason)),
        operations: [...request.operations].sort(),
        policy: (0,_policy_reading_keys_js__WEBPACK_IMPORTED_MODULE_13__/* .withoutReadingKeys */ .ty)(policy),
        override: overrides.filter((one) => one.plan === plan.hash && used.has(one.kind)),
        names,
        rows: place.pull_request === null ? undefined : Object.values((0,_plan_row_digest_js__WEBPACK_IMPORTED_MODULE_3__/* .contentDigest */ .eZ)((0,_planning_desired_js__WEBPACK_IMPORTED_MODULE_6__/* .asWritten */ .qm)(desired)).rows),
    };
}
/** How a policy has accounts read: where their roles are, and whose their externalIds. */
const readingBy = (policy) => ({
    rolesWrite: policy.roles.write,
    roleNames: roleNames(policy),
    externalIds: policy.externalId,
});
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
    if (!_interface_modes_js__WEBPACK_IMPORTED_MODULE_10__/* .MODES */ .FN[request.mode].writes)
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

/***/ 53833:
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

/***/ 10181:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   w: () => (/* binding */ progressTeller),
/* harmony export */   x3: () => (/* binding */ paceOf)
/* harmony export */ });
/* unused harmony export COMMENT_EVERY_MS */
/* harmony import */ var _report_words_progress_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(90986);

/** How fast this tenant may be asked, as far as that is known before anything was refused. */
function paceOf(request, tenant) {
    return {
        bulkSize: tenant.bulkLimits?.operations ?? null,
        bulkPerMinute: request.bulkPerMinute,
        otherPerMinute: request.requestsPerMinute,
    };
}
/** Milliseconds between two states of the comment: people look seldom, and GitHub limits how often it may be asked. */
const COMMENT_EVERY_MS = 60_000;
/**
 * Tells how far an apply is: every step to the log (which picks from them), and once a minute to the pull request. A
 * comment that GitHub takes its time for is not overtaken by the next one.
 */
function progressTeller({ clock, host, onProgress }, session, startedAt) {
    let next = startedAt + COMMENT_EVERY_MS;
    let isBusy = false;
    return (progress) => {
        onProgress(progress, startedAt);
        const now = clock.now();
        if (isBusy || now < next || progress.done + progress.failed >= progress.total)
            return;
        next = now + COMMENT_EVERY_MS;
        isBusy = true;
        const reading = (0,_report_words_progress_js__WEBPACK_IMPORTED_MODULE_0__/* .readingOf */ .MU)(progress, now - startedAt);
        void host.comment({ ...session.report, progress: reading }, 'applying').finally(() => (isBusy = false));
    };
}


/***/ }),

/***/ 86274:
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
    // The file stays in the artifact, as what this run found; no output leads to it.
    session.planPath = null;
    session.forgetCounts();
}


/***/ }),

/***/ 46276:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   D6: () => (/* binding */ isAsked),
/* harmony export */   al: () => (/* binding */ inOrder),
/* harmony export */   fG: () => (/* binding */ chainRemarks),
/* harmony export */   gu: () => (/* binding */ RunHistory),
/* harmony export */   sI: () => (/* binding */ vouchedFor)
/* harmony export */ });
/* harmony import */ var _model_audit_event_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(28196);
/* harmony import */ var _model_operation_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(89827);
/* harmony import */ var _model_outcome_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(38158);
/* harmony import */ var _text_add_to_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(93327);




const NOBODY = { id: null, userName: null, externalId: null };
/** Steps that end what someone has open; an account that is gone has nothing open. */
const SIGN_OUT = new Set(['sessions', 'logout', 'delete']);
/** Follows the records of one audit and keeps what people ask about it. */
class RunHistory {
    #run;
    #changes = new Map();
    /** When each operation's person was signed out, as milliseconds since the epoch. */
    #signedOut = new Map();
    /** Steps of each operation that were done. */
    #steps = new Map();
    constructor(file) {
        this.#run = {
            file,
            tenant: '',
            mode: '',
            startedAt: '',
            runId: '',
            attempt: null,
            commit: '',
            actor: '',
            reason: '',
            planHash: '',
            roster: [],
            pullRequests: [],
            mergeCommits: [],
            approvedBy: [],
            head: '',
            previous: undefined,
            changes: [],
        };
    }
    /** @param record one that is right, in the order of the file */
    take(record) {
        const { event } = record;
        // Most records are of requests and answers, which say nothing that their outcome does not …
        if (event === 'operation.answered')
            return;
        if (event === 'operation.sent')
            return this.#sent(record);
        // There is one of these for each of perhaps a hundred thousand people: checked without a copy.
        if (event === 'operation.finished')
            return this.#finish(record);
        const read = (0,_model_audit_event_js__WEBPACK_IMPORTED_MODULE_0__/* .readRecord */ .aE)(record);
        if (read)
            this.#read(read);
    }
    /** … but that a deletion, and one that is held back, deactivated the account first: that is no step of its own. */
    #sent({ operation, step }) {
        if (step !== 'deactivate' || typeof operation !== 'string')
            return;
        if (!this.#steps.get(operation)?.includes(step))
            (0,_text_add_to_js__WEBPACK_IMPORTED_MODULE_3__/* .addTo */ .D)(this.#steps, operation, step);
    }
    #read(record) {
        const run = this.#run;
        switch (record.event) {
            case 'run.started':
                run.tenant = record.tenant;
                run.mode = record.status;
                run.startedAt = record.timestamp;
                run.roster = record.roster ?? [];
                run.commit = lastPart(record.commit ?? '');
                run.runId = /\/runs\/(\d+)/.exec(record.run ?? '')?.[1] ?? '';
                if (!record.provenance)
                    return;
                run.runId = record.provenance.run_id;
                run.attempt = record.provenance.attempt;
                run.commit = record.provenance.commit;
                run.actor = record.provenance.triggering_actor;
                return;
            case 'run.follows':
                run.previous = record.previous;
                return;
            case 'plan.made':
                run.planHash = record.plan_hash;
                return;
            case 'apply.grounds':
                run.pullRequests = record.pulls.map(({ number }) => number);
                run.mergeCommits = record.pulls.flatMap(({ merge_commit: commit }) => commit ?? []);
                run.approvedBy = approvers(record);
                return;
            case 'step.finished':
                if (record.status === 'done')
                    (0,_text_add_to_js__WEBPACK_IMPORTED_MODULE_3__/* .addTo */ .D)(this.#steps, record.operation, record.step);
                if (SIGN_OUT.has(record.step) && record.status === 'done' && !this.#signedOut.has(record.operation))
                    this.#signedOut.set(record.operation, Date.parse(record.timestamp));
                return;
            case 'seal':
                run.reason = record.reason_code ?? record.status;
                run.head = record.hash;
                return;
            default:
        }
    }
    #finish({ operation, target, kind, timestamp, status, error }) {
        if (typeof operation !== 'string' || typeof timestamp !== 'string' || !isKind(kind) || !(0,_model_outcome_js__WEBPACK_IMPORTED_MODULE_2__/* .isOutcomeStatus */ .Bw)(status))
            return;
        const known = this.#changes.get(operation);
        const ignored = ignoredFields(error);
        this.#changes.set(operation, {
            operation,
            target: targetOf(target) ?? known?.target ?? NOBODY,
            kind,
            when: timestamp,
            outcome: status,
            signedOutAfter: null,
            steps: [],
            ignored: ignored.length > 0 ? ignored : undefined,
        });
    }
    /** The run, once its audit was read to its end. */
    get run() {
        const started = Date.parse(this.#run.startedAt);
        const changes = [...this.#changes.values()].map((change) => {
            const at = this.#signedOut.get(change.operation);
            return {
                ...change,
                signedOutAfter: at === undefined ? null : Math.max(0, Math.round((at - started) / 1000)),
                steps: this.#steps.get(change.operation) ?? [],
            };
        });
        return { ...this.#run, changes };
    }
}
const KNOWN_KINDS = new Set(_model_operation_js__WEBPACK_IMPORTED_MODULE_1__/* .KINDS */ .GW);
const isKind = (value) => KNOWN_KINDS.has(value);
/** The person a record is about; `null` where it names nobody, or nothing that this version knows. */
function targetOf(value) {
    if (value === null || typeof value !== 'object')
        return null;
    const { id, userName, externalId } = value;
    const isText = (one) => one === null || typeof one === 'string';
    return isText(id) && isText(userName) && isText(externalId) ? { id, userName, externalId } : null;
}
/** The fields of an error that says: answered with success, and not kept. */
function ignoredFields(error) {
    if (error === null || typeof error !== 'object')
        return [];
    const { kind, fields } = error;
    if (kind !== 'ignored' || !Array.isArray(fields))
        return [];
    return fields.flatMap((one) => {
        const field = one === null || typeof one !== 'object' ? undefined : one['field'];
        return typeof field === 'string' ? [field] : [];
    });
}
const lastPart = (address) => address.slice(address.lastIndexOf('/') + 1);
/** A review that neither gives an approval nor takes one back. */
const REMARKS = new Set(['COMMENTED', 'PENDING']);
/** Who approved: the last word of each reviewer counts, and a remark is none. */
function approvers({ pulls, approved_by: others }) {
    const names = pulls.flatMap(({ reviews }) => {
        const said = reviews.map(({ by, state }) => [by, state.toUpperCase()]);
        const last = new Map(said.filter(([, state]) => !REMARKS.has(state)));
        return [...last].flatMap(([by, state]) => (state === 'APPROVED' ? [by] : []));
    });
    return [...new Set([...names, ...others])];
}
/** Whether a change is asked for. */
function isAsked({ target, when }, { person, since, until }) {
    const day = when.slice(0, 10);
    if ((since !== undefined && day < since) || (until !== undefined && day > until))
        return false;
    if (person === undefined)
        return true;
    return (target.externalId === person ||
        target.id === person ||
        (target.userName !== null && target.userName.toLowerCase() === person.toLowerCase()));
}
/** Runs of each tenant in the order in which they happened. */
function inOrder(runs) {
    return [...runs].sort((a, b) => compare(a.tenant, b.tenant) || compare(a.startedAt, b.startedAt));
}
const compare = (a, b) => (a < b ? -1 : Number(a > b));
/**
 * Audits that more than their own chain speaks for: the one that ends in the head that was kept, the one that it names,
 * and so on back.
 * @returns their heads
 */
function vouchedFor(runs, kept) {
    const byHead = new Map(runs.map((run) => [run.head, run]));
    const found = new Set();
    for (let head = kept; head !== undefined && byHead.has(head) && !found.has(head);) {
        found.add(head);
        head = byHead.get(head)?.previous?.head;
    }
    return found;
}
/**
 * Runs form a chain of their own: each names the audit of the tenant before it. A gap is a run whose audit is not
 * among them (the oldest may follow one that was not asked about), a fork are several that follow the same one.
 */
function chainRemarks(runs) {
    const remarks = [];
    const byHead = new Map();
    for (const run of runs)
        (0,_text_add_to_js__WEBPACK_IMPORTED_MODULE_3__/* .addTo */ .D)(byHead, run.head, run);
    for (const same of byHead.values())
        if (same.length > 1)
            remarks.push({ kind: 'twice', files: same.map(({ file }) => file), run: same[0].runId });
    const followers = new Map();
    const oldest = new Set();
    for (const run of inOrder(runs)) {
        // What came before the first of a tenant's runs was not asked about.
        const isFirst = !oldest.has(run.tenant);
        oldest.add(run.tenant);
        if (!run.previous)
            continue;
        const { head } = run.previous;
        (0,_text_add_to_js__WEBPACK_IMPORTED_MODULE_3__/* .addTo */ .D)(followers, head, run);
        if (!isFirst && !byHead.has(head))
            remarks.push({ kind: 'gap', files: [run.file], run: run.previous.run });
    }
    for (const following of followers.values()) {
        const heads = new Set(following.map(({ head }) => head));
        if (heads.size > 1)
            remarks.push({ kind: 'fork', files: following.map(({ file }) => file), run: following[0].previous.run });
    }
    return remarks;
}


/***/ }),

/***/ 74864:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   y: () => (/* binding */ applyMinutes)
/* harmony export */ });
/* harmony import */ var _model_operation_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(89827);
/* harmony import */ var _model_leaver_steps_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(50917);


/** Accounts that one page of a listing shows, when what was written is read back. */
const PAGE = 200;
const STEPS = new Set(_model_leaver_steps_js__WEBPACK_IMPORTED_MODULE_1__/* .STEP_EFFECTS */ .Iy);
/**
 * Minutes that an apply takes at the paces that are known: leavers with their steps, then everyone else in bulks (and
 * alone beside them, where that ends sooner), then reading back. A tenant that lets more through at once is quicker.
 */
function applyMinutes(operations, { bulkSize, bulkPerMinute, otherPerMinute }) {
    let leaving = 0;
    let others = 0;
    let steps = 0;
    for (const operation of operations) {
        if ((0,_model_operation_js__WEBPACK_IMPORTED_MODULE_0__/* .isLeaving */ .Xi)(operation)) {
            const { kind, sideEffects } = operation;
            leaving += 1;
            steps += sideEffects.filter((effect) => STEPS.has(effect)).length + (kind === 'delete' ? 1 : 0);
        }
        else if (operation.kind !== 'blocked')
            others += 1;
    }
    const write = (count) => {
        if (!bulkSize || bulkSize < 2)
            return count / otherPerMinute;
        const bulks = count / bulkSize;
        return bulks > bulkPerMinute ? count / (bulkSize * bulkPerMinute + otherPerMinute) : bulks / bulkPerMinute;
    };
    const reads = (leaving + others) / PAGE / otherPerMinute;
    return write(leaving) + steps / otherPerMinute + write(others) + reads;
}


/***/ })

};
