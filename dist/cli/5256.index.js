export const id = 5256;
export const ids = [5256,7832];
export const modules = {

/***/ 8790:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   b: () => (/* binding */ judgeApproval)
/* harmony export */ });
/* harmony import */ var _model_entry_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(8786);
/* harmony import */ var _plan_row_digest_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(5863);
/* harmony import */ var _policy_override_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(1605);
/* harmony import */ var _policy_reading_keys_js__WEBPACK_IMPORTED_MODULE_8__ = __webpack_require__(5240);
/* harmony import */ var _roster_read_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(161);
/* harmony import */ var _text_canonical_js__WEBPACK_IMPORTED_MODULE_9__ = __webpack_require__(9776);
/* harmony import */ var _text_hash_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(9952);
/* harmony import */ var _planning_desired_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(8823);
/* harmony import */ var _planning_named_ids_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(1836);
/* harmony import */ var _memory_js__WEBPACK_IMPORTED_MODULE_7__ = __webpack_require__(3053);
/* harmony import */ var _text_one_chunk_js__WEBPACK_IMPORTED_MODULE_10__ = __webpack_require__(5602);











/**
 * Asks the approval rules about a fresh plan. Their answer is in report and audit; what they find wrong is for the
 * caller to add.
 */
async function judgeApproval(plan, desired, request, services, session) {
    const verdict = await services.host.approve(await approvalQuestion(plan, desired, request, services, session));
    const { state, detail, unreviewed, evidence, next } = verdict;
    const isPart = next?.applied.unseen !== undefined || next?.applied.policyUnseen;
    session.report.approval = { state, detail, unreviewed, isPart };
    await session.journal?.append({ event: 'approval.judged', status: state, detail });
    if (evidence)
        session.evidence = evidence;
    return verdict;
}
/** Puts together what the approval rules go by. */
async function approvalQuestion(plan, desired, request, services, session) {
    const memory = await (0,_memory_js__WEBPACK_IMPORTED_MODULE_7__/* .recallMemory */ .JX)(services, session);
    const policy = (0,_policy_reading_keys_js__WEBPACK_IMPORTED_MODULE_8__/* .withoutReadingKeys */ .ty)(desired.policy);
    const { overrides } = desired.overrideText === null
        ? { overrides: [] }
        : await (0,_policy_override_js__WEBPACK_IMPORTED_MODULE_2__.parseOverride)(desired.overrideText, desired.policy.override, services.clock.now());
    const policyOf = async (text) => {
        if ((0,_text_hash_js__WEBPACK_IMPORTED_MODULE_4__/* .sha256 */ .s)(text ?? '') === desired.policySha256)
            return desired.policy;
        const { parsePolicy } = await __webpack_require__.e(/* import() */ 223).then(__webpack_require__.bind(__webpack_require__, 2604));
        // A file without a word has the defaults as well.
        return (await parsePolicy(text ?? 'version: 1', request.policyPath)).policy;
    };
    const rows = (0,_planning_desired_js__WEBPACK_IMPORTED_MODULE_5__/* .asWritten */ .qm)(desired);
    const entryOf = entriesByOperation(rows);
    const ofRow = (of) => (operation) => {
        const entry = entryOf(operation);
        return entry ? of(entry) : null;
    };
    return {
        plan,
        memory,
        found: session.recalled?.found ?? false,
        unanswered: session.recalled?.unanswered,
        content: {
            ...(0,_plan_row_digest_js__WEBPACK_IMPORTED_MODULE_1__/* .contentDigest */ .eZ)(rows),
            policy: (0,_text_hash_js__WEBPACK_IMPORTED_MODULE_4__/* .sha256 */ .s)((0,_text_canonical_js__WEBPACK_IMPORTED_MODULE_9__/* .canonical */ .$)(policy)),
        },
        reading: (0,_text_hash_js__WEBPACK_IMPORTED_MODULE_4__/* .sha256 */ .s)((0,_text_canonical_js__WEBPACK_IMPORTED_MODULE_9__/* .canonical */ .$)((0,_policy_reading_keys_js__WEBPACK_IMPORTED_MODULE_8__/* .readingKeys */ .ht)(desired.policy))),
        rowOf: ofRow(_plan_row_digest_js__WEBPACK_IMPORTED_MODULE_1__/* .rowDigest */ .$c),
        rowKeyOf: ofRow(_plan_row_digest_js__WEBPACK_IMPORTED_MODULE_1__/* .rowKey */ .om),
        names: desired.names && {
            ids: desired.names,
            behind: (operation) => ofRow((entry) => (0,_planning_named_ids_js__WEBPACK_IMPORTED_MODULE_6__/* .namesBehind */ .H)(operation, entry, desired.policy))(operation) ?? [],
        },
        rowsIn: async (files, text) => {
            const then = await policyOf(text);
            if (!then)
                return null;
            const sources = files.map(({ path, bytes }) => ({ path, bytes: (0,_text_one_chunk_js__WEBPACK_IMPORTED_MODULE_10__/* .oneChunk */ .w)(bytes) }));
            const by = { ...desired.policy, ...(0,_policy_reading_keys_js__WEBPACK_IMPORTED_MODULE_8__/* .readingKeys */ .ht)(then), today: desired.today };
            return (0,_plan_row_digest_js__WEBPACK_IMPORTED_MODULE_1__/* .contentDigest */ .eZ)((await (0,_roster_read_js__WEBPACK_IMPORTED_MODULE_3__/* .readRoster */ .k)(sources, by)).entries).rows;
        },
        policyIn: async (text) => {
            const then = await policyOf(text);
            return then ? (0,_text_hash_js__WEBPACK_IMPORTED_MODULE_4__/* .sha256 */ .s)((0,_text_canonical_js__WEBPACK_IMPORTED_MODULE_9__/* .canonical */ .$)((0,_policy_reading_keys_js__WEBPACK_IMPORTED_MODULE_8__/* .withoutReadingKeys */ .ty)(then))) : null;
        },
        policy,
        rosterPaths: request.rosterPaths,
        policyPath: request.policyPath,
        overridePath: desired.policy.override,
        overrides,
        operations: [...request.operations].sort(),
        today: desired.today,
        isUndo: request.mode === 'undo',
    };
}
/** Finds the row that an operation is about. */
function entriesByOperation(rows) {
    let entries;
    return (operation) => {
        if (operation.file === null || operation.row === null)
            return undefined;
        entries ??= new Map(rows.map((entry) => [(0,_model_entry_js__WEBPACK_IMPORTED_MODULE_0__/* .placeOf */ .$t)(entry), entry]));
        return entries.get((0,_model_entry_js__WEBPACK_IMPORTED_MODULE_0__/* .placeOf */ .$t)(operation));
    };
}


/***/ }),

/***/ 5256:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

// ESM COMPAT FLAG
__webpack_require__.r(__webpack_exports__);

// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  applyPlanned: () => (/* binding */ applyPlanned),
  applyRoster: () => (/* binding */ applyRoster),
  rememberSignOuts: () => (/* binding */ rememberSignOuts)
});

// EXTERNAL MODULE: ./build/model/failure.js
var failure = __webpack_require__(1612);
// EXTERNAL MODULE: ./build/text/figures.js
var figures = __webpack_require__(1135);
;// CONCATENATED MODULE: ./build/app/planning/unlisted.js


const ADVICE = 'Check that the API user may see every account (views and data restrictions of its role), then run again: ' +
    'nothing is decided about people that the list does not show.';
const EMPTY = 'CXone listed nobody, and a new account is refused because it is there already: the list shows nothing.';
/** Accounts that turned up in an apply although the read, which counted as whole, did not show them. */
class Unlisted {
    #plan;
    #count = 0;
    constructor(plan) {
        this.#plan = plan;
    }
    /**
     * A creation met one.
     * @throws Failure `read-incomplete` where the list was empty: then it shows nobody at all
     */
    met() {
        this.#count += 1;
        if (this.#plan.population.read > 0)
            return;
        throw new failure/* Failure */.H('read-incomplete', EMPTY, ADVICE);
    }
    /** Says what that means for people that the list did not show: leavers of the file are not known to be gone. */
    tell(session) {
        if (this.#count === 0)
            return;
        if (this.#plan.population.read === 0)
            return session.problem('read-incomplete', EMPTY, ADVICE);
        const { remarks } = this.#plan;
        const gone = remarks.filter(({ noAccount }) => noAccount);
        for (const remark of gone) {
            delete remark.noAccount;
            remark.code = 'not-proven';
            remark.text = 'the list shows no account, and it leaves people out: look in CXone whether this person is gone';
        }
        const found = `${(0,figures/* counted */.hS)(this.#count, 'account')} turned up that the list of accounts left out, or that ` +
            `${(0,figures/* plural */.LS)(this.#count, 'was', 'were')} made since`;
        if (gone.length === 0)
            return session.problem('none', found, ADVICE);
        session.problem('read-incomplete', `${found}, so that nobody knows whether ${(0,figures/* counted */.hS)(gone.length, 'leaver')} of the file without an ` +
            'account there are gone', ADVICE);
    }
}

// EXTERNAL MODULE: ./build/model/operation.js
var model_operation = __webpack_require__(9827);
// EXTERNAL MODULE: ./build/plan/order.js
var order = __webpack_require__(7154);
// EXTERNAL MODULE: ./build/execute/item.js
var execute_item = __webpack_require__(4713);
// EXTERNAL MODULE: ./build/execute/missing.js
var execute_missing = __webpack_require__(1588);
;// CONCATENATED MODULE: ./build/execute/adopted-roles.js


/** Writes that give accounts which were adopted instead of created the roles that their creation would have brought. */
function adoptedRoles(items, tenant) {
    const due = items.filter((item) => isLinked(item) &&
        item.user &&
        ((0,execute_missing/* lacksRoles */.WF)(item.operation, item.user) || (item.isOwn && !(0,execute_missing/* sameRoles */.io)(item.operation, item.user))));
    return due.map((item) => {
        const user = item.user;
        const { add, remove: others } = (0,execute_missing/* rolesBetween */.MU)(user, item.operation.roles ?? []);
        // Nobody planned to take a role away here: an account that turned up meanwhile keeps what it has until the next
        // plan. The one that the creation made has the roles of its row.
        const remove = item.isOwn && item.operation.roles ? others : [];
        const roles = [...user.roles.filter((role) => !remove.includes(role)), ...add];
        const primary = (0,execute_missing/* primaryOf */.Os)(item.operation);
        const [was, is] = primary === undefined ? [{}, {}] : [{ primaryRole: user.primaryRole ?? null }, { primaryRole: primary }];
        const operation = {
            ...common(item.operation),
            kind: 'roles',
            before: { roles: user.roles.map((role) => role.value).sort(), ...was },
            after: { roles: roles.map((role) => role.value).sort(), ...is },
            prior: user,
            roles,
        };
        const write = { type: 'roles', ref: operation.id, user, roles, add, remove, primary };
        return (0,execute_item/* itemOf */.Tu)(operation, write, tenant.prepare.bind(tenant));
    });
}
/** The account was seen to be linked; a detail that CXone did not keep is no reason to leave the roles out. */
const isLinked = ({ adopted, state, missing }) => adopted && (state === 'done' || (state === 'ignored' && !missing.includes('externalId')));
/** Takes how the roles of an account that was linked ended into the item that they belong to. */
function endAdoption(item, roles) {
    const { state } = roles;
    if (state === 'done')
        return;
    const left = item.state === 'ignored' ? `; CXone did not keep its ${item.missing.join(', ')}` : '';
    const what = state === 'unknown' ? 'nobody knows whether its roles were written' : 'its roles were not written';
    item.state = state === 'ignored' || state === 'accepted' || state === 'unknown' ? state : 'failed';
    const came = item.isOwn ? 'the account was created' : 'the existing account was linked';
    item.detail = `${came}, but ${what}: ${roles.detail}${left}`;
    item.error = roles.error;
}
/** Who an operation is about, and why it is done. */
const common = ({ id, key, file, row, line, reason, reasonCode, sideEffects, person }) => ({
    id,
    key,
    file,
    row,
    line,
    reason,
    reasonCode,
    sideEffects,
    person,
});

// EXTERNAL MODULE: ./node_modules/p-limit/index.js + 1 modules
var p_limit = __webpack_require__(370);
// EXTERNAL MODULE: ./build/execute/context.js
var execute_context = __webpack_require__(5059);
// EXTERNAL MODULE: ./build/execute/leavers/step-records.js
var step_records = __webpack_require__(8942);
// EXTERNAL MODULE: ./build/text/days.js
var days = __webpack_require__(6939);
;// CONCATENATED MODULE: ./build/execute/leavers/cache.js





/**
 * Has the tenant's permission cache refreshed for everybody whose roles were written and read back. Each ends in a
 * step, recorded in the audit: where the run ends before, the step says that it was left out.
 * @param run `ended`: why nothing more may be sent, `null` as long as it may; `fail` takes what ends the whole run
 * @returns the step of each operation, by its id; nobody's where the policy or the tenant has no such step
 */
async function refreshCaches(items, context, run) {
    const { tenant, policy, clock, concurrency, journal } = context;
    const steps = new Map();
    const wish = policy.steps.cacheRefresh;
    // No route of this kind of tenant: only a policy that requires the step makes that anybody's trouble.
    const refresh = tenant.steps.cacheRefresh;
    if (wish === 'off' || (wish === 'try' && refresh === null))
        return steps;
    const take = async (user) => (await refresh?.take([user], items.length))?.get(user.id) ?? NO_ROUTE;
    const limit = (0,p_limit/* default */.A)(concurrency);
    const broken = (error) => {
        if (error instanceof failure/* Failure */.H)
            run.fail(error);
        else if (!context.signal?.aborted)
            throw error;
        return {
            status: 'unknown',
            detail: run.ended() ?? 'the tenant did not say what became of it',
            attempts: 1,
            latencyMs: 0,
        };
    };
    await Promise.all(items.filter(wroteRoles).map((item) => limit(async () => {
        const why = run.ended();
        const answer = why === null ? await take(item.user).catch(broken) : (0,step_records/* skipped */.hT)(why);
        const step = { step: 'cache-refresh', at: (0,days/* isoTime */.Ly)(clock.now()), ...answer };
        steps.set(item.operation.id, { step, isLeftOut: why !== null });
        await journal.appendAll([
            (0,execute_context/* about */.C)(item.operation, 'step.finished', {
                step: step.step,
                status: step.status,
                detail: step.detail,
                attempts: step.attempts,
                latency_ms: Math.round(step.latencyMs),
                http_status: step.error?.status ?? null,
                error: step.error ?? null,
                correlation_id: step.error?.correlationId ?? null,
            }, item.id),
        ], 'file');
    })));
    return steps;
}
const NO_ROUTE = {
    status: 'unsupported',
    detail: 'this profile has no route to refresh the permission cache',
    attempts: 0,
    latencyMs: 0,
};
const wroteRoles = ({ state, user, operation, adopted }) => state === 'done' && user !== undefined && (operation.kind === 'roles' || (adopted && operation.roles !== undefined));

// EXTERNAL MODULE: ./build/model/leaver-steps.js
var leaver_steps = __webpack_require__(917);
// EXTERNAL MODULE: ./build/policy/step-wish.js
var step_wish = __webpack_require__(721);
// EXTERNAL MODULE: ./build/model/tenant.js
var tenant = __webpack_require__(244);
// EXTERNAL MODULE: ./build/execute/leavers/leaver-steps.js
var leavers_leaver_steps = __webpack_require__(1150);
// EXTERNAL MODULE: ./build/text/ids.js
var ids = __webpack_require__(3276);
// EXTERNAL MODULE: ./build/execute/proof.js
var proof = __webpack_require__(4290);
// EXTERNAL MODULE: ./build/text/looks.js
var looks = __webpack_require__(4906);
;// CONCATENATED MODULE: ./build/execute/leavers/deletion.js










/** Deletions in a row that were answered with success and not seen to be carried out, before no more is sent. */
const IN_A_ROW = 5;
/**
 * Frees licences and deletes accounts, last of all steps and by the tenant's id only: until then the account itself
 * marks what is still open. Nobody is deleted whose steps are open. An answer of success proves nothing: the account
 * has to be gone, by its id and for a filter by its userName. As many are under way as may still go wrong in a row.
 * @param done a leaver is through, however it ended
 */
async function deleteAccounts(leavers, context, done) {
    let unconfirmed = 0;
    for (let at = 0; at < leavers.length;) {
        const some = leavers.slice(at, at + Math.max(1, Math.min(IN_A_ROW - unconfirmed, context.concurrency)));
        at += some.length;
        if (unconfirmed >= IN_A_ROW) {
            for (const leaver of some) {
                await (0,leavers_leaver_steps/* freeLicense */.YA)(leaver, context);
                if (mayBeDeleted(leaver, context))
                    await (0,step_records/* recordStep */.IC)(leaver, 'delete', 'try', (0,step_records/* skipped */.hT)(GIVEN_UP), context);
                await done(leaver);
            }
            continue;
        }
        const sent = new Map();
        await (0,leavers_leaver_steps/* each */.__)(some, context, async (leaver) => {
            await (0,leavers_leaver_steps/* freeLicense */.YA)(leaver, context);
            const answered = await send(leaver, context);
            if (answered)
                sent.set(leaver, answered);
        });
        let left;
        try {
            left = sent.size > 0 ? await stillThere(sent, context) : new Map();
        }
        catch (error) {
            // Answered with success, and nobody could look.
            for (const [leaver, { answer }] of sent)
                await concludeDeletion(leaver, { ...answer, status: 'unknown', detail: proof/* NOT_READ_BACK */.LC }, context);
            throw error;
        }
        for (const leaver of some) {
            const answered = sent.get(leaver);
            const there = left.get(leaver);
            if (answered) {
                unconfirmed = there === undefined ? 0 : unconfirmed + 1;
                await concludeDeletion(leaver, proven(answered, there), context);
            }
            await done(leaver);
        }
    }
}
/** What the looks made of an answer of success. @param there who they still showed; `null`: nobody could say */
function proven(answered, there) {
    if (there)
        return keptAnswer(answered, there);
    return there === undefined ? answered.answer : { ...answered.answer, status: 'unknown', detail: proof/* NOT_READ_BACK */.LC };
}
const GIVEN_UP = `not sent: CXone answered ${IN_A_ROW} deletions in a row with success and kept the accounts`;
/** The answer said *deleted*, and a look shows the account. */
function keptAnswer({ answer: { attempts, latencyMs }, doubt }, there) {
    const said = doubt === undefined ? '' : `; its answer was: ${doubt}`;
    const detail = there.active
        ? `CXone answered the deletion with success, and the account is still there and active${said}`
        : `CXone answered the deletion with success, and the account is still listed, deactivated${said}`;
    // What a gateway answered in its place does not say that CXone keeps its accounts.
    const isOpen = there.active || (0,tenant/* mayBeUnheard */.mU)(doubt);
    const advice = isOpen
        ? 'Look at the account in CXone, then run again.'
        : 'Delete the account in CXone, or set `leavers: { action: deactivate }`; it is not asked for again until the ' +
            'row or the account changes.';
    const error = {
        status: null,
        kind: isOpen ? 'conflict' : 'ignored',
        message: detail,
        fields: [],
        correlationId: null,
        retryable: isOpen,
        advice,
    };
    return { status: 'failed', detail, error, attempts, latencyMs };
}
/** Milliseconds after an answer at which is looked. */
const LOOKS = [0, ...looks/* LOOK_SECONDS */.s.map((seconds) => seconds * 1000)];
/**
 * Whose accounts a read still shows when the time for reads to follow is over: asked for by id, and by userName through
 * a filter where the tenant has one. Gone is who neither of them shows.
 * @returns `null` for those about which a filter that is not answered whole says nothing
 */
async function stillThere(sent, context) {
    const { tenant, clock, settleMs, signal } = context;
    const from = Math.max(...[...sent.values()].map(({ answeredAt }) => answeredAt));
    let open = [...sent.keys()];
    const shown = new Map();
    for (const after of [...LOOKS.filter((ms) => ms === 0 || ms < settleMs), ...(settleMs > 0 ? [settleMs] : [])]) {
        if (after > 0)
            await clock.sleep(Math.max(0, from + after - clock.now()), signal);
        const byName = await named(open, tenant);
        const still = [];
        await (0,leavers_leaver_steps/* each */.__)(open, context, async (leaver) => {
            const there = byName?.get((0,ids/* idKey */.T4)(leaver.user.id)) ?? (await tenant.get(leaver.user.id));
            if (!there && byName)
                return void shown.delete(leaver);
            shown.set(leaver, there);
            still.push(leaver);
        });
        open = still;
        if (open.length === 0)
            break;
    }
    return shown;
}
/** Accounts by `idKey` that a filter by userName shows; none where there is no filter, `null` where it says nothing. */
async function named(leavers, tenant) {
    const hasFilter = () => tenant.capabilities.filter !== false;
    if (!hasFilter())
        return new Map();
    try {
        const users = await tenant.lookUp(leavers.map(({ user: { userName } }) => ({ userName })));
        return new Map(users.map((user) => [(0,ids/* idKey */.T4)(user.id), user]));
    }
    catch (error) {
        if (!(error instanceof failure/* Failure */.H) || error.reason !== 'read-incomplete')
            throw error;
        // It may have turned out just now that the tenant has none.
        return hasFilter() ? null : new Map();
    }
}
const mayBeDeleted = (leaver, context) => leaver.operation.kind === 'delete' && !leaver.unconfirmed && !(0,leavers_leaver_steps/* runIsEnding */.jf)(context);
/** @returns the answer of success, still to be proven; `null` where nothing was sent, or the outcome is known */
async function send(leaver, context) {
    const { tenant, policy, journal } = context;
    const { operation, user } = leaver;
    if (operation.kind !== 'delete' || !mayBeDeleted(leaver, context))
        return null;
    // What CXone queued goes on by itself; everything else could not be done any more once the account is gone.
    const open = [...leaver.open].flatMap(([step, status]) => (status === 'accepted' ? [] : [step]));
    if (open.length > 0) {
        await (0,step_records/* recordStep */.IC)(leaver, 'delete', 'try', (0,step_records/* skipped */.hT)(`not deleted: ${open.join(', ')} must be done first`), context);
        return null;
    }
    const write = {
        type: 'delete',
        ref: operation.id,
        user,
        // Who is not to have the licence touched says so: a deletion without the header may free it.
        licensePolicy: (0,step_wish/* wishFor */.b)('license', policy) === 'off'
            ? 'PRESERVE'
            : (operation.licensePolicy ?? policy.leavers.licensePolicy),
        terminateSessions: (0,step_wish/* wishFor */.b)('sessions', policy) !== 'off',
        retainData: policy.leavers.retainData,
    };
    await journal.appendAll([(0,execute_context/* about */.C)(operation, 'operation.sent', { step: 'delete', status: 'sent' })]);
    let attempts = 0;
    for (;;) {
        let result;
        let verdict;
        try {
            result = await tenant.sendOne(tenant.prepare(write));
            attempts += Math.max(1, result.attempts);
            leaver.httpStatus = result.httpStatus;
            verdict = await judge(result, write, context);
        }
        catch (error) {
            // Thrown instead of an answer, it was not carried out, unless the run was interrupted meanwhile.
            if (result || context.signal?.aborted)
                await (0,step_records/* recordStep */.IC)(leaver, 'delete', 'try', { status: 'unknown', detail: LOST, attempts, latencyMs: 0 }, context);
            throw error;
        }
        if (verdict !== 'again' || attempts >= context.maxAttempts || context.signal?.aborted) {
            const answer = {
                ...(verdict === 'again'
                    ? {
                        status: 'failed',
                        detail: `not deleted after ${(0,figures/* counted */.hS)(attempts, 'try', 'tries')}: ${result.error?.message ?? 'no answer'}`,
                    }
                    : verdict),
                attempts,
                latencyMs: result.latencyMs,
                error: verdict !== 'again' && verdict.status === 'done' ? undefined : result.error,
            };
            if (answer.status === 'done')
                return { answer, answeredAt: context.clock.now(), doubt: result.doubt };
            await concludeDeletion(leaver, answer, context);
            return null;
        }
    }
}
async function concludeDeletion(leaver, answer, context) {
    if (answer.error)
        leaver.error = answer.error;
    if (answer.status === 'done')
        leaver.signOutMs ??= context.clock.now() - context.startedAt;
    await (0,step_records/* recordStep */.IC)(leaver, 'delete', 'try', answer, context);
}
const LOST = 'sent, but the answer never came';
async function judge(result, write, context) {
    if (result.status === 'done')
        return { status: 'done', detail: '' };
    if (result.error?.kind === 'not-found')
        return { status: 'done', detail: 'was gone already' };
    if (result.status === 'retry' || result.status === 'not-attempted')
        return 'again';
    const { id } = write.user;
    if (result.error?.kind === 'version') {
        // Someone else changed the account meanwhile: who is still deactivated is deleted as they are now.
        const now = await context.tenant.get(id);
        if (now === null)
            return { status: 'done', detail: 'was gone already' };
        if (now.active)
            return { status: 'failed', detail: 'the account changed meanwhile and is shown as active' };
        write.user = now;
        return 'again';
    }
    if (result.status === 'failed')
        return { status: 'failed', detail: result.error?.message ?? 'CXone refused the deletion and gave no reason' };
    if (context.signal?.aborted)
        return { status: 'unknown', detail: LOST };
    // The answer was lost: the account is gone, or it is not.
    const left = await context.tenant.get(id);
    return left === null ? { status: 'done', detail: 'confirmed by a look-up' } : 'again';
}

;// CONCATENATED MODULE: ./build/execute/leavers/leaver.js


/** A leaver at the beginning: every step that the policy wants is open. */
function leaverOf(operation, user, due, policy) {
    const steps = new Set(due);
    const licence = operation.licensePolicy ?? policy.leavers.licensePolicy;
    const keepsLicence = licence !== 'RECLAIM' || operation.kind === 'held-back';
    const open = [...steps].filter((step) => (0,step_wish/* wishFor */.b)(step, policy) !== 'off' && !((0,leaver_steps/* stepFacts */.mv)(step).when === 'licence' && keepsLicence));
    return {
        operation,
        user,
        steps: [...(operation.checks ?? [])],
        due: steps,
        open: new Map(open.map((step) => [step, 'not-started'])),
    };
}

// EXTERNAL MODULE: ./build/execute/sights.js
var sights = __webpack_require__(1188);
;// CONCATENATED MODULE: ./build/execute/leavers/sign-out.js











/**
 * People taken through deactivation and sign-out together: as many as one request ends the sessions of, so that the
 * first are signed out before the last are deactivated, and a run that dies leaves few in between.
 */
const WAVE = 100;
/**
 * Carries out deactivations and deletions, and deactivates and signs out those who are kept from deletion. Everybody is
 * signed out before the first licence is freed; per person the steps keep their order, the deletion last. Every
 * operation that was begun with is finished; the others are left.
 */
async function carryOutSignOuts(operations, context, course) {
    const ready = new Set();
    for (let at = 0; at < operations.length && course.ended() === null; at += WAVE) {
        const wave = await deactivate(operations.slice(at, at + WAVE), context, course);
        for (const leaver of wave)
            ready.add(leaver);
        if (course.ended() === null)
            await course.attempt(() => (0,leavers_leaver_steps/* signOut */.CI)(wave, context));
    }
    const finish = async (leaver) => {
        ready.delete(leaver);
        await course.finish(ending(leaver, context, course));
    };
    const stay = [...ready].filter(({ operation }) => operation.kind !== 'delete');
    if (course.ended() === null) {
        await course.attempt(() => (0,leavers_leaver_steps/* each */.__)(stay, context, async (leaver) => {
            await (0,leavers_leaver_steps/* freeLicense */.YA)(leaver, context);
            await finish(leaver);
        }));
    }
    if (course.ended() === null)
        await course.attempt(() => deleteAccounts([...ready], context, finish));
    // Leavers that the end of the run came before.
    for (const leaver of ready)
        await course.finish(ending(leaver, context, course));
}
/**
 * Deactivates whose accounts are active; an account that is off already (a killed run, an earlier suspension) goes
 * straight on.
 * @returns the people whose sign-out follows; the others are finished
 */
async function deactivate(operations, context, course) {
    const { tenant, journal, policy } = context;
    const prepare = tenant.prepare.bind(tenant);
    const all = (0,leavers_leaver_steps/* leaverSteps */.HD)(tenant.steps, policy);
    const leavers = operations.flatMap((operation) => operation.prior ? [leaverOf(operation, operation.prior, (0,leavers_leaver_steps/* dueSteps */.OE)(operation, all), policy)] : []);
    const items = new Map();
    for (const leaver of leavers) {
        const { operation, user } = leaver;
        if (user.active)
            items.set(leaver, (0,execute_item/* itemOf */.Tu)(operation, (0,execute_item/* writeOf */.tg)(operation, user), prepare));
    }
    await journal.appendAll(leavers.flatMap(({ operation, due, user }) => [
        ...(operation.checks ?? []).map((check) => (0,step_records/* stepEvent */.Bs)(operation, check)),
        ...(!user.active && due.size > 0
            ? [(0,execute_context/* about */.C)(operation, 'operation.resumed', { status: 'inactive', open: [...due] })]
            : []),
    ]));
    // People who are sent together go in one request, where the tenant has a route that takes many people at once.
    const together = { ...context, concurrency: tenant.deactivatesAtOnce ?? context.concurrency };
    await course.write([...items.values()], together);
    await sendUnlinked(items, together, course);
    const ready = [];
    for (const leaver of leavers) {
        const item = items.get(leaver);
        if (item)
            takeDeactivation(leaver, item);
        if (!item || item.state === 'done' || mayBeOff(item)) {
            if (item && item.state !== 'done')
                leaver.unconfirmed = item;
            ready.push(leaver);
            continue;
        }
        let end = { operation: leaver.operation, item };
        if (item.error?.kind === 'not-found' && course.ended() === null) {
            await course.attempt(async () => {
                end = await missing(leaver, item, context);
            });
        }
        await course.finish(end);
    }
    return ready;
}
/** Deactivates once more, without the link, where that may be what was refused. */
async function sendUnlinked(items, context, course) {
    const refused = [...items].filter(([, item]) => mayBeForTheLink(item));
    if (refused.length === 0 || course.ended() !== null)
        return;
    const again = refused.map(([leaver, { error }]) => {
        const alone = withoutLink(leaver.operation);
        leaver.unlinked = error;
        const item = (0,execute_item/* itemOf */.Tu)(alone, (0,execute_item/* writeOf */.tg)(alone, leaver.user), context.tenant.prepare.bind(context.tenant));
        items.set(leaver, item);
        return item;
    });
    await course.write(again, context);
}
/** Takes down what became of the deactivation. */
function takeDeactivation(leaver, item) {
    if (isOffUnlinked(item)) {
        leaver.unlinked = item.error;
        Object.assign(item, { operation: withoutLink(leaver.operation), state: 'done', detail: '', error: undefined });
    }
    leaver.steps.push((0,execute_item/* mainStep */.Uq)(item));
    leaver.httpStatus = item.httpStatus;
    // The steps that follow know people by it.
    const linked = item.state === 'done' ? item.operation.after?.externalId : undefined;
    if (typeof linked === 'string')
        leaver.user = { ...leaver.user, externalId: linked };
}
/**
 * Refused together with the externalId that links the account to its row: who leaves is deactivated all the same, and
 * what was refused is said.
 */
const mayBeForTheLink = ({ state, error, operation }) => state === 'failed' &&
    error?.kind !== 'not-found' &&
    operation.kind === 'deactivate' &&
    operation.after.externalId !== undefined;
/** Seen deactivated, and without the externalId that went along: CXone did not keep it. */
const isOffUnlinked = ({ state, operation, user, missing }) => state === 'ignored' &&
    operation.kind === 'deactivate' &&
    user?.active === false &&
    missing.every((field) => field === 'externalId');
/** Nothing but the deactivation. */
const withoutLink = (operation) => ({ ...operation, after: { active: false } });
/** Ends of a write after which nobody can say that it was not carried out. */
const UNCLEAR = new Set(['server', 'timeout', 'network', 'unreadable']);
const UNSEEN_ENDS = new Set(['unknown', 'ignored', 'accepted']);
/**
 * The account may be off although nobody saw it: the answer was lost, or spoke of success, or of a fault of the tenant.
 * Whatever a read says – reads may lag behind –, such a person is signed out.
 */
const mayBeOff = (item) => item.attempts > 0 && (item.everLost || UNSEEN_ENDS.has(item.state) || UNCLEAR.has(item.error?.kind));
/**
 * Between plan and apply someone else removed the account, whose id a complete read gave: nothing of it is left to be
 * done.
 */
async function missing({ operation, user, steps }, item, context) {
    if ((await context.tenant.get(user.id)) !== null)
        return { operation, item };
    const others = await (0,sights/* otherAccounts */.bj)([operation], context.tenant);
    if (others?.size !== 0) {
        const [other] = others?.values() ?? [];
        if (other)
            item.detail = (0,ids/* sameId */.s)(other.id, user.id)
                ? 'CXone answers that the account is not there, and lists it as active all the same'
                : 'the account is gone, and CXone shows another active account of this person';
        return { operation, item };
    }
    const detail = 'the account was gone already';
    const gone = steps.map((step) => step.step === 'deactivate' ? { ...step, status: 'skipped', detail } : step);
    return { operation, status: 'done', detail, extra: { steps: gone, id: user.id } };
}
function ending(leaver, context, course) {
    const { operation, steps, user, unconfirmed } = leaver;
    const deletion = steps.findLast((step) => step.step === 'delete');
    const open = [...leaver.open.keys()];
    const extra = {
        steps,
        httpStatus: leaver.httpStatus ?? undefined,
        id: user.id,
        openSteps: open.length > 0 ? open : undefined,
        signOutMs: leaver.signOutMs,
        error: leaver.error ?? leaver.unlinked,
        ignoredFields: leaver.unlinked?.kind === 'ignored' ? ['externalId'] : undefined,
    };
    const why = course.ended() ?? 'the time budget was used up';
    const left = openWords(leaver, context.policy, unconfirmed ? UNSEEN : why);
    if (unconfirmed)
        return { operation, item: unconfirmed, extra, left: left || undefined };
    const end = (status, detail) => ({ operation, status, detail, extra });
    const isQueued = open.every((step) => leaver.open.get(step) === 'accepted');
    const notLinked = leaver.unlinked && `the externalId was not set: ${leaver.unlinked.message}`;
    const withLeft = () => {
        if (notLinked)
            return end('partial', [left, notLinked].filter(Boolean).join('; '));
        return open.length === 0 ? end('done', '') : end(isQueued ? 'accepted' : 'partial', left);
    };
    if (operation.kind === 'held-back')
        return end('blocked', [notSignedOut(leaver, left), left].filter(Boolean).join('; '));
    if (operation.kind === 'deactivate' || deletion?.status === 'done')
        return withLeft();
    if (leaver.error?.kind === 'dependencies')
        return end('blocked', `CXone refuses the deletion: ${leaver.error.message}`);
    if (deletion?.status === 'unknown')
        return end('unknown', deletion.detail);
    return end('partial', left || (deletion?.detail ?? `deactivated, not deleted: ${why}`));
}
/**
 * The reason of a deletion that was kept back; it speaks of a sign-out only where a step of it was done. What the
 * policy forgives a tenant is said all the same.
 */
function notSignedOut({ operation, steps, user, due }, left) {
    if (left)
        return (0,model_operation/* keptBackOnly */.WW)(operation.reason);
    const ends = steps.filter(({ step }) => (0,leaver_steps/* endsSession */.Hf)(step));
    if (ends.some(({ status }) => status === 'done') || (!user.active && due.size === 0))
        return operation.reason;
    const why = ends.map(({ detail }) => detail).find(Boolean) ?? 'no step of this tenant ends sessions';
    return `${(0,model_operation/* keptBackOnly */.WW)(operation.reason)}; deactivated, may still be signed in: ${why}`;
}
const UNSEEN = 'no read showed the account deactivated';
/** What is open of a sign-out, and why; `''` where nothing is. */
function openWords({ open }, policy, why) {
    const names = (test) => [...open].flatMap(([step, status]) => (test(status, step) ? [step] : [])).join(', ');
    const tried = (status) => status !== 'not-started' && status !== 'accepted';
    const required = names((status, step) => tried(status) && (0,step_wish/* wishFor */.b)(step, policy) === 'require');
    const failed = names((status, step) => tried(status) && (0,step_wish/* wishFor */.b)(step, policy) !== 'require');
    const queued = names((status) => status === 'accepted');
    const missing = names((status) => status === 'not-started');
    return [
        required && `required and not done: ${required}`,
        failed && `not done: ${failed}`,
        queued && `queued by CXone, and not seen to end: ${queued}`,
        missing && `${why === UNSEEN ? '' : 'deactivated; '}not started: ${missing} (${why})`,
    ]
        .filter(Boolean)
        .join('; ');
}

;// CONCATENATED MODULE: ./build/execute/batch.js
/** Writes that may be sent now, the next one first. */
class Queue {
    #items = [];
    /** How many at the front are taken already: to move all others up for every request would take longer than it. */
    #taken = 0;
    get length() {
        return this.#items.length - this.#taken;
    }
    at(place) {
        return this.#items[this.#taken + place];
    }
    /** Takes so many off the front. */
    take(count) {
        const batch = this.#items.slice(this.#taken, this.#taken + count);
        this.#taken += batch.length;
        if (this.#taken * 2 > this.#items.length) {
            this.#items = this.#items.slice(this.#taken);
            this.#taken = 0;
        }
        return batch;
    }
    takeLast() {
        return this.length > 0 ? this.#items.splice(-1) : [];
    }
    push(items) {
        for (const item of items)
            this.#items.push(item);
    }
    /** Puts these before all others. */
    putBack(items) {
        this.#items = [...items, ...this.#items.slice(this.#taken)];
        this.#taken = 0;
    }
    /** Takes the first of those that are so, wherever they stand. */
    takeWhere(test, most) {
        const found = [];
        const left = this.#items.slice(this.#taken).filter((item) => {
            const isTaken = found.length < most && test(item);
            if (isTaken)
                found.push(item);
            return !isTaken;
        });
        if (found.length > 0)
            [this.#items, this.#taken] = [left, 0];
        return found;
    }
}
/** Bytes around the operations of a bulk request: schemas, brackets, `failOnErrors`. */
const ENVELOPE = 256;
/**
 * Takes operations for one bulk request off the front of a queue: as many as fit into both limits.
 * An operation that can't go into a bulk ends the batch; at the front it goes alone.
 * @param queue operations that may be sent now; the taken ones are removed
 * @param limits operations and bytes (UTF-8) of one request
 */
function takeBatch(queue, limits) {
    let bytes = ENVELOPE;
    let taken = 0;
    let most = limits.operations;
    while (taken < queue.length && taken < most) {
        const { wire, together = most } = queue.at(taken);
        // One byte for the comma between operations.
        if (!wire.bulkable || taken >= together || bytes + wire.bytes + 1 > limits.bytes)
            break;
        most = Math.min(most, together);
        bytes += wire.bytes + 1;
        taken += 1;
    }
    return queue.take(Math.max(taken, 1));
}
/** Operations of one shared request at most: its groups' members stay far below what any tenant takes. */
const SHARED = 250;
/** Only changes of roles, and of skills alone, are ever shared; the others need no words for that. */
const mayBeShared = ({ write }) => write.type === 'roles' || (write.type === 'update' && Object.keys(write.after).join() === 'skills');
/** Whether a write goes into a request together with those of others. */
const isShared = (item) => mayBeShared(item) && item.wire.shared === true;
/**
 * Takes operations that few requests carry together (roles that are groups, skills), wherever they stand in the queue.
 * @returns none where there are none
 */
const takeShared = (queue) => queue.takeWhere(isShared, SHARED);

// EXTERNAL MODULE: ./build/plan/match.js
var match = __webpack_require__(2567);
// EXTERNAL MODULE: ./build/plan/diff.js
var diff = __webpack_require__(9051);
;// CONCATENATED MODULE: ./build/execute/resolve.js






const resolve_text = (value) => (typeof value === 'string' ? value : undefined);
/**
 * Finds out what became of writes whose answer was lost (`lost`), whose userName is taken (`refused`) or whose account
 * changed meanwhile (`stale`), and decides for each: done, to be sent again (`queued`, with a fresh write), or failed.
 * All of them are looked up together.
 */
async function resolveItems(items, context) {
    const keys = items.map((item) => {
        if (item.write.type !== 'create')
            return { id: item.write.user.id };
        const { userName, externalId } = item.operation.after ?? {};
        return { userName: resolve_text(userName), externalId: resolve_text(externalId) };
    });
    const { users, unread } = await lookPatiently(items, keys, context);
    const index = new match/* PriorIndex */.lc(users);
    const events = [];
    for (const item of items) {
        const was = item.state;
        let found;
        const why = unread.get(item);
        if (why && item.write.type === 'create') {
            nobodyKnows(item, why);
        }
        else if (item.write.type === 'create') {
            const holder = ofCreate(item, index);
            if ('dispute' in holder)
                refuse(item, holder.dispute);
            else
                resolveCreate(item, (found = holder.user), context);
        }
        else {
            const { id } = item.write.user;
            // A list or a filter that does not show an account proves nothing.
            found = index.byCxoneId(id);
            // Neither does one that shows the very version that was refused: a list may lag behind the account. Nor one
            // without the version that is asked for (428), which the account's own answer may name.
            const { version } = found ?? {};
            const isOld = was === 'stale' && (version === undefined ? item.httpStatus === 428 : version === item.write.user.version);
            if (!found || isOld)
                found = (await context.tenant.get(id)) ?? found;
            resolveChange(item, found, context.tenant);
        }
        events.push((0,execute_context/* about */.C)(item.operation, 'operation.looked-up', { status: `${was}: ${item.state}`, found: found ? found.id : null }, item.id));
    }
    await context.journal.appendAll(events, 'file');
}
/**
 * Looks the people up; again, as long as reads may lag behind writes, for those whose userName is taken by an account
 * that nothing shows yet: our own, after a try whose answer was lost, or one that was made since the plan.
 */
async function lookPatiently(items, keys, { tenant, clock, settleMs, signal }) {
    const until = clock.now() + settleMs;
    const found = new Map();
    let due = keys.map((_, i) => i);
    let unread = new Map();
    for (let pause = 1_000;; pause *= 2) {
        const looked = await lookUpEach(due, keys, tenant);
        for (const user of looked.users)
            found.set(user.id, user);
        unread = new Map([...looked.unread].map(([at, why]) => [items[at], why]));
        const names = new Set();
        const externalIds = new Set();
        for (const { userName, externalId } of found.values()) {
            names.add((0,match/* nameKey */.Rc)(userName));
            externalIds.add(externalId);
        }
        // Another account that has the externalId is what stands in the way, unless ours may be there as well.
        const isHidden = ({ state, everLost, operation: { after } }) => state === 'refused' &&
            !names.has((0,match/* nameKey */.Rc)(String(after?.userName))) &&
            (everLost || !externalIds.has(resolve_text(after?.externalId) ?? ''));
        due = keys.flatMap((_, i) => (isHidden(items[i]) || unread.has(items[i]) ? [i] : []));
        const wait = Math.min(pause, until - clock.now());
        if (due.length === 0 || wait <= 0 || signal?.aborted)
            return { users: [...found.values()], unread };
        await clock.sleep(wait, signal).catch(() => undefined);
    }
}
/** So many people are looked up one by one where they cannot be together: who of them it is has to be found out. */
const ONE_BY_ONE = 20;
/**
 * All of them together. Where that is not complete, each alone: what is wrong with the look-up of one person says
 * nothing of the others.
 */
async function lookUpEach(due, keys, tenant) {
    const unread = new Map();
    try {
        return { users: await tenant.lookUp(due.map((at) => keys[at])), unread };
    }
    catch (error) {
        if (!(error instanceof failure/* Failure */.H) || error.reason !== 'read-incomplete')
            throw error;
        const users = [];
        if (due.length === 1 || due.length > ONE_BY_ONE) {
            for (const at of due)
                unread.set(at, error);
            return { users, unread };
        }
        for (const at of due) {
            const one = await lookUpEach([at], keys, tenant);
            users.push(...one.users);
            for (const [where, why] of one.unread)
                unread.set(where, why);
        }
        return { users, unread };
    }
}
/** The account that a creation met, on the terms of matching; or why nobody can say which one. */
function ofCreate(item, index) {
    const { userName, externalId } = item.operation.after ?? {};
    const name = (0,match/* nameKey */.Rc)(String(userName));
    const own = resolve_text(externalId) ?? '';
    if (index.ambiguousNames.has(name) || index.ambiguous.has(own))
        return { dispute: 'two accounts in CXone have this userName or externalId, so nobody can say which one is meant' };
    const holder = index.byUserName(name);
    const owner = index.byExternalId(own);
    if (holder && owner && holder !== owner)
        return { dispute: 'the externalId and the userName of this row belong to two different accounts' };
    return { user: owner ?? holder };
}
/** A write to an existing account: it has arrived, or goes out again against the account as it is now. */
function resolveChange(item, user, tenant) {
    if (!user) {
        item.state = 'failed';
        item.detail = 'the account is gone';
        return;
    }
    item.user = user;
    if ((0,execute_missing/* arrived */.Kb)(item.operation, user)) {
        // Later writes of the same account must not put back what was before it.
        tenant.arrived?.(item.write, user.id);
        if (item.state !== 'lost' || (0,execute_item/* lostRoles */.sV)(item, user).length === 0)
            return happened(item, user);
        // It took a role with it that was to stay, or reads lag behind: the look that proves writes decides.
        Object.assign(item, { state: 'done', seen: false, error: undefined });
        return;
    }
    item.state = 'queued';
    item.mayHaveArrived = false;
    item.write = freshWrite(item, user);
}
/** The account was seen to hold all that was written. */
function happened(item, user) {
    item.state = 'done';
    item.seen = true;
    item.id = user.id;
    item.user = user;
    item.error = undefined;
}
/** What is still to be written, against the account as it is now. */
function freshWrite(item, user) {
    if (item.write.type === 'update')
        return { type: 'update', ref: item.operation.id, user, ...stillDiffers(item, user) };
    const planned = (0,execute_item/* writeOf */.tg)(item.operation);
    if (planned.type !== 'roles')
        return (0,execute_item/* writeOf */.tg)(item.operation, user);
    // Only what was planned: a role that someone else gave or took meanwhile is the next plan's matter. One that our own
    // write took with it is ours.
    const gone = new Set(planned.remove.map((role) => role.value));
    const lost = item.state === 'ignored' ? (0,execute_item/* lostRoles */.sV)(item, user) : [];
    const add = [...planned.add.filter((role) => !(0,execute_missing/* holdsRole */.vd)(user.roles, role) && !(0,execute_missing/* holdsRole */.vd)(lost, role)), ...lost];
    const remove = user.roles.filter((role) => gone.has(role.value));
    return { ...planned, user, roles: [...user.roles.filter((role) => !gone.has(role.value)), ...add], add, remove };
}
/** The planned values that an account does not hold yet, beside what it holds now. */
function stillDiffers(item, user) {
    const before = {};
    const after = {};
    for (const [field, wanted] of Object.entries(item.operation.after ?? {})) {
        // Roles are a write of their own.
        if (field === 'active' || field === 'roles' || field === 'primaryRole')
            continue;
        const held = (0,diff/* priorValue */.Ce)(user, field);
        if (field === 'externalId' && user.ssoName !== undefined)
            continue;
        if ((0,diff/* agrees */.ie)(field, held, wanted))
            continue;
        before[field] = held;
        after[field] = wanted;
    }
    return { before, after };
}
/**
 * A create: our own account that arrived without an answer, or an account that is to be adopted on the plan's terms
 * (no externalId, or the same one), or someone else's.
 */
function resolveCreate(item, user, context) {
    const wasRefused = item.state === 'refused';
    if (!user) {
        if (wasRefused) {
            item.state = 'failed';
            item.detail = 'CXone says the userName or e-mail address is taken, but shows no account with this userName';
            const advice = 'Choose another userName or e-mail address, or let the API user see every account and run again.';
            if (item.error)
                item.error = { ...item.error, advice };
            return;
        }
        item.state = 'queued';
        item.mayHaveArrived = false;
        return;
    }
    if (wasRefused && !item.everLost)
        context.onUnlisted?.(user);
    const externalId = item.operation.after?.externalId ?? undefined;
    if (item.everLost && (0,execute_missing/* arrived */.Kb)(item.operation, user))
        return happened(item, user);
    // The answer to our own creation named it; or an answer was lost, and the externalId that nobody had is there.
    const isOwn = (0,execute_item/* isNamed */.ev)(item, user) || (item.everLost && externalId !== undefined && isAsCreated(item, user));
    if (externalId === undefined && !isOwn) {
        adviseAgain(item, 'the account is found', 'put its externalId into the row');
        return refuse(item, 'the userName is taken by an account that was not there when the plan was made');
    }
    if (user.externalId !== undefined && user.externalId !== externalId)
        return refuse(item, 'the userName is taken by an account with another externalId');
    if (context.isOwned?.(user) === false && user.externalId !== undefined) {
        adviseAgain(item, 'the account is found', 'name it under `owned` in the policy');
        return refuse(item, 'the account with this externalId is not owned by the roster');
    }
    if (context.isProtected(user))
        return refuse(item, 'the userName is taken by an account that the policy protects');
    if (!user.active) {
        adviseAgain(item, 'it is planned as a reactivation', 'reactivate it in CXone');
        return refuse(item, 'the userName is taken by a deactivated account');
    }
    item.isOwn = isOwn;
    adopt(item, user);
}
/**
 * A name of one's own need not change: the advice for a taken userName would lead astray.
 * @param otherwise what helps where no plan ever knows of the account
 */
function adviseAgain(item, then, otherwise) {
    const advice = `Run again: ${then} then; if it is not, no list shows the account: ${otherwise}.`;
    if (item.error)
        item.error = { ...item.error, advice };
}
/**
 * After a try whose answer was lost: the account has the externalId that nobody had. Where creations keep none, it has
 * the name and the address that were sent, under a userName that nobody had.
 */
function isAsCreated({ operation }, user) {
    if (user.externalId !== undefined)
        return user.externalId === operation.after?.externalId;
    const missing = new Set((0,execute_missing/* missingOf */.oy)(operation, user));
    return !WHO.some((field) => missing.has(field));
}
/** What tells one person from another. */
const WHO = ['userName', 'givenName', 'familyName', 'email', 'active'];
/** The look-up of a creation is not complete: the account may be there, and whose it is nobody can say. */
function nobodyKnows(item, { message, advice }) {
    const wasRefused = item.state === 'refused';
    item.state = wasRefused ? 'failed' : 'unknown';
    item.detail = wasRefused
        ? `the userName is taken, and nobody can say by which account: ${message}`
        : `no answer came, and nobody can say whether the account is there: ${message}`;
    const { status = null, kind = 'unreadable', correlationId = null } = item.error ?? {};
    item.error = { status, kind, message: item.detail, fields: [], correlationId, retryable: true, advice };
}
function refuse(item, detail) {
    item.state = 'failed';
    item.id = undefined;
    item.detail = detail;
}
function adopt(item, user) {
    item.adopted = true;
    item.id = user.id;
    item.user = user;
    item.error = undefined;
    const differs = stillDiffers(item, user);
    if (Object.keys(differs.after).length === 0)
        return happened(item, user);
    item.state = 'queued';
    item.mayHaveArrived = false;
    item.write = { type: 'update', ref: item.operation.id, user, ...differs };
}

;// CONCATENATED MODULE: ./build/execute/other-forms.js




/** How many people other forms of a write are tried for. */
const TRIED = 5;
/** How long a try is waited for at least where reads were seen to follow writes, milliseconds. */
const BRIEF_MS = 8_000;
/** A try is waited for so many times as long as reads were seen to lag. */
const MARGIN = 2;
/**
 * Other ways to say what a tenant was proven to ignore: for at most five people of a kind each form is tried until one
 * is seen to help. All others of the kind follow in that form, now and later in the run; where none helps, nothing of
 * the kind is sent again. What is missing then is a kind of its own.
 */
class OtherForms {
    #context;
    #send;
    /** Kinds whose forms were tried: the one that helped, `null` where none did. */
    #tried = new Map();
    /** Kinds that a write was sent again for. */
    #sentFor = new WeakMap();
    /** Type of write and field of which no form works. */
    #hopeless = new Set();
    /** @param send sends writes and answers false where the run came to an end meanwhile */
    constructor(context, send) {
        this.#context = context;
        this.#send = send;
    }
    /**
     * @param items writes of a round that were proven; those that were ignored may become `done`
     * @param lagMs how long reads were seen to lag behind writes in this run; `null`: nothing was seen yet
     */
    async rescue(items, lagMs) {
        const longest = this.#context.settleMs;
        const settleMs = lagMs === null ? longest : Math.min(Math.max(BRIEF_MS, lagMs * MARGIN), longest);
        for (;;) {
            const [first] = Map.groupBy(items, (item) => this.#dueKind(item))
                .entries()
                .filter(([kind]) => kind !== null);
            if (!first)
                return;
            const [kind, group] = first;
            const known = this.#tried.get(kind);
            const goesOn = known
                ? await this.#again(kind, group, known.form, settleMs)
                : await this.#rescueGroup(kind, group, settleMs);
            if (!goesOn)
                return;
        }
    }
    /** What a write could be sent again for now: all that is missing of it, and the part that the next write says. */
    #dueKind(item) {
        const fields = this.#openFields(item);
        if (fields.length === 0)
            return null;
        const kind = `${item.write.type} ${item.missing.toSorted().join()}: ${fields.toSorted().join()}`;
        const known = this.#tried.get(kind);
        if (known === undefined)
            return kind;
        if (known === null || this.#sentFor.get(item)?.has(kind))
            return null;
        // In the form that helps it was sent already, and there is no other one.
        return known.form !== undefined && known.form === item.form ? null : kind;
    }
    /** What the next write of it would say: a new account is completed by its details first, then by its roles. */
    #openFields(item) {
        if (!isSafe(item))
            return [];
        if (item.state === 'accepted')
            return ACCOUNT;
        const open = item.missing.filter((field) => !this.#hopeless.has(`${item.write.type} ${field}`));
        const details = item.operation.kind === 'create' ? open.filter((field) => !OF_ROLES.has(field)) : open;
        return details.length > 0 ? details : open;
    }
    /** @returns false where the run came to an end */
    async #rescueGroup(kind, group, settleMs) {
        const { tenant } = this.#context;
        const some = group.slice(0, TRIED);
        const one = group[0];
        const fields = this.#openFields(one);
        const write = this.#writeAgain(one);
        // A creation that was kept in part is completed by a change: that is its other form.
        const forms = write.type === one.write.type
            ? tenant.otherForms({ ...one.wire, form: one.form }, one.inBulk)
            : [undefined, ...tenant.otherForms(tenant.prepare(write), one.inBulk)];
        const lacks = (item, field) => item.state !== 'done' && !isThere(item, field);
        this.#tried.set(kind, null);
        for (const form of forms) {
            if (!(await this.#again(kind, some, form, settleMs)))
                return false;
            if (!some.some((item) => fields.some((field) => !lacks(item, field))))
                continue;
            if (form !== undefined && some.some((item) => fields.every((field) => !lacks(item, field))))
                tenant.prefer(write.type, form);
            this.#tried.set(kind, { form });
            const rest = group.slice(TRIED);
            return rest.length === 0 || this.#again(kind, rest, form, settleMs);
        }
        for (const field of fields)
            this.#hopeless.add(`${one.write.type} ${field}`);
        return true;
    }
    async #again(kind, items, form, settleMs) {
        const { tenant } = this.#context;
        const tries = items.flatMap((item) => {
            if (!isSafe(item))
                return [];
            this.#sentFor.set(item, (this.#sentFor.get(item) ?? new Set()).add(kind));
            const again = (0,execute_item/* itemOf */.Tu)(item.operation, this.#writeAgain(item), (write) => tenant.prepare(write, form));
            again.adopted = item.adopted;
            again.isOwn = item.isOwn;
            return [{ item, again }];
        });
        const sent = tries.map(({ again }) => again);
        const goesOn = (await this.#send(sent)) && (await (0,proof/* prove */.zn)(sent, this.#context, 'all', settleMs));
        for (const { item, again } of tries) {
            item.attempts += again.attempts;
            item.latencyMs += again.latencyMs;
            item.at = again.at || item.at;
            item.user = again.user;
            item.adopted = again.adopted;
            item.isOwn = again.isOwn;
            if (again.state === 'done' && again.seen) {
                Object.assign(item, other_forms_happened(again));
                item.error = undefined;
                item.doubt = undefined;
            }
            else if (again.state === 'ignored') {
                // Also a creation that no read had shown: it is there now, in part.
                const { state, id, missing, detail, error } = again;
                const doubt = item.doubt === undefined ? undefined : again.doubt;
                Object.assign(item, { state, id, missing, detail, error, doubt });
            }
        }
        return goesOn;
    }
    /** What is still missing, as a write of its own; of a new account only what may still be written. */
    #writeAgain(item) {
        if (item.state === 'accepted')
            return item.write;
        const { operation } = item;
        // What was ignored was read.
        const user = item.user;
        if (operation.kind !== 'create')
            return freshWrite(item, user);
        const ref = operation.id;
        const fields = this.#openFields(item);
        if (!fields.some((field) => OF_ROLES.has(field))) {
            const { before, after } = stillDiffers(item, user);
            const only = (values) => Object.fromEntries(Object.entries(values).filter(([field]) => fields.includes(field)));
            return { type: 'update', ref, user, before: only(before), after: only(after) };
        }
        const roles = operation.roles ?? [];
        return { type: 'roles', ref, user, roles, ...(0,execute_missing/* rolesBetween */.MU)(user, roles), primary: (0,execute_missing/* primaryOf */.Os)(operation) };
    }
}
/** Fields that a write of roles says. */
const OF_ROLES = new Set(['roles', 'primaryRole']);
/** What is open of a creation that no read shows. */
const ACCOUNT = ['account'];
/** A read showed the account, and this field of it as wanted. */
const isThere = ({ state, missing }, field) => state === 'ignored' && !missing.includes(field);
function other_forms_happened({ id, httpStatus, correlationId, payloadHash }) {
    return {
        state: 'done',
        seen: true,
        missing: [],
        detail: '',
        httpStatus,
        correlationId,
        payloadHash,
        id,
    };
}
/**
 * Whether sending it in another form can do no harm: a change of an account that is known, or a creation whose answer
 * was doubtful and that no read shows. An account that turned up under the userName is not ours to complete.
 */
function isSafe(item) {
    // Accepted for later: it may still be done.
    if (item.httpStatus === 202)
        return false;
    if (item.state === 'accepted')
        return item.write.type === 'create' && item.doubt !== undefined && item.inBulk;
    if (item.state !== 'ignored')
        return false;
    if (item.operation.kind !== 'create')
        return true;
    if (item.missing.includes('active') || item.missing.includes('externalId'))
        return false;
    return item.user === undefined ? item.id === undefined : (0,execute_item/* isNamed */.ev)(item, item.user);
}

// EXTERNAL MODULE: ./build/model/outcome.js
var model_outcome = __webpack_require__(8158);
;// CONCATENATED MODULE: ./build/execute/outcome-book.js





/** The outcomes of an apply: one for each operation, on record before anybody hears of it. */
class OutcomeBook {
    #context;
    #progress;
    #outcomes = new Map();
    #records = [];
    #finished = [];
    constructor(context, progress) {
        this.#context = context;
        this.#progress = progress;
    }
    of(id) {
        return this.#outcomes.get(id);
    }
    /** Outcomes that are not on record yet. */
    get waiting() {
        return this.#records.length;
    }
    /** A deactivation that says how the operation ended, with what followed it all the same. */
    endUnconfirmed({ item, extra, left }) {
        if (left)
            item.detail = [item.detail, left].filter(Boolean).join('; ');
        this.endItem(item, undefined, extra);
    }
    /** How a write ended, with what followed it. */
    endItem(item, refresh, extra = {}) {
        const status = (0,execute_item/* statusOf */.c2)(item);
        const wish = this.#context.policy.steps.cacheRefresh;
        // Someone whose change failed is reported as that, whatever became of the cache.
        const isDone = (0,model_outcome/* worked */.Dj)(status);
        const isOpen = isDone && refresh !== undefined && (refresh.isLeftOut || !(0,step_records/* isClosed */.Lx)(refresh.step, wish));
        this.end(item.operation, isOpen ? 'partial' : status, isOpen ? `${wish === 'require' ? 'required and not' : 'not'} done: ${refresh.step.step}` : item.detail, {
            steps: [(0,execute_item/* mainStep */.Uq)(item), ...(refresh ? [refresh.step] : [])],
            attempts: item.attempts,
            latencyMs: item.latencyMs,
            id: item.id,
            ignoredFields: item.state === 'ignored' && item.missing.length > 0 && (0,execute_item/* wasHeard */.ke)(item) ? item.missing : undefined,
            rolesLeft: (0,execute_item/* isLastRole */.$V)(item) && (0,execute_item/* wasHeard */.ke)(item) ? item.user?.roles.map(({ value }) => value) : undefined,
            rolesBeside: item.rolesBeside?.length ? item.rolesBeside : undefined,
            httpStatus: item.httpStatus,
            correlationId: item.correlationId,
            payloadHash: item.payloadHash,
            ...extra,
            error: extra.error ?? item.error,
        });
    }
    /** The one place where an operation gets its outcome, and the audit its record. */
    end(operation, status, detail, more) {
        const { httpStatus = null, correlationId = null, payloadHash = null, ...rest } = more;
        const outcome = { operation, status, detail, steps: [], attempts: 0, latencyMs: 0, ...rest };
        if (httpStatus !== null)
            outcome.httpStatus = httpStatus;
        if (outcome.attempts === 0) {
            for (const step of outcome.steps) {
                outcome.attempts += step.attempts;
                outcome.latencyMs += step.latencyMs;
            }
        }
        this.#outcomes.set(operation.id, outcome);
        if (operation.kind !== 'blocked' && status !== 'not-started')
            this.#progress.end(operation.id, (0,model_outcome/* groupOf */.F8)(status) === 'failed');
        this.#records.push((0,execute_context/* about */.C)(operation, 'operation.finished', {
            status,
            detail: detail || null,
            attempts: outcome.attempts,
            http_status: httpStatus,
            latency_ms: Math.round(outcome.latencyMs),
            payload_hash: payloadHash,
            error: outcome.error ?? null,
            correlation_id: correlationId ?? outcome.error?.correlationId ?? null,
        }, outcome.id));
        this.#finished.push(outcome);
    }
    /** Writes the collected records with one sync; only what is on record is passed on. @returns why that failed */
    async flush() {
        this.#progress.say();
        const records = this.#records;
        const finished = this.#finished;
        this.#records = [];
        this.#finished = [];
        try {
            if (records.length > 0)
                await this.#context.journal.appendAll(records, 'file');
        }
        catch (error) {
            // What was done is done: it is reported although it can't be put on record any more.
            if (!(error instanceof failure/* Failure */.H))
                throw error;
            return error;
        }
        for (const outcome of finished)
            this.#context.onOutcome?.(outcome);
        return null;
    }
}

;// CONCATENATED MODULE: ./build/execute/progress.js
/**
 * How far an apply is, in people's changes: each counts once, when it is over. The count never goes back, whatever is
 * sent again in another form.
 */
class ProgressCount {
    #total;
    #say;
    #ended = new Map();
    #failed = 0;
    /** @param total changes that are to be made */
    constructor(total, say) {
        this.#total = total;
        this.#say = say;
    }
    /** A change is over; a later word about the same one only corrects whether it failed. */
    end(id, failed) {
        const before = this.#ended.get(id);
        if (before === failed)
            return;
        if (before !== undefined)
            this.#failed += failed ? 1 : -1;
        else if (failed)
            this.#failed += 1;
        this.#ended.set(id, failed);
    }
    /** Tells it. */
    say() {
        this.#say?.({ done: this.#ended.size - this.#failed, failed: this.#failed, total: this.#total });
    }
}

;// CONCATENATED MODULE: ./build/execute/results.js

/** Nothing more happens to it in this round. */
const hasEnded = (item) => ENDS.has(item.state);
const ENDS = new Set(['done', 'failed', 'ignored', 'accepted', 'not-started', 'unknown']);
/**
 * Takes one answer into its item.
 * @param result `undefined` where the tenant's answer left this operation out: it may have been applied
 * @param maxAttempts tries of one operation
 */
function takeResult(item, result, maxAttempts) {
    if (result && isHeld(result))
        return hold(item, result);
    item.attempts += Math.max(1, result?.attempts ?? 1);
    if (!result)
        return lose(item);
    item.latencyMs += result.latencyMs;
    item.httpStatus = result.httpStatus;
    item.correlationId = result.correlationId;
    if (result.id)
        item.id = result.id;
    if (result.error)
        item.error = result.error;
    if (result.user)
        item.user = result.user;
    if (result.inParts !== undefined)
        item.inParts = result.inParts;
    switch (result.status) {
        case 'done':
            item.state = 'done';
            item.seen = false;
            item.error = undefined;
            item.doubt = result.doubt;
            return 'over';
        case 'ambiguous':
            return lose(item);
        case 'not-attempted':
        case 'retry':
            return tryAgain(item, maxAttempts);
        case 'failed':
            if (result.error?.kind === 'uniqueness' && item.write.type === 'create')
                item.state = 'refused';
            else if (result.error?.kind === 'version')
                item.state = 'stale';
            else if (mayBeForTheFirst(result) && !item.lookedFor)
                Object.assign(item, { state: 'lost', mayHaveArrived: true, lookedFor: true });
            else
                return fail(item);
            return 'look-up';
    }
}
/** Refused as what is so already, or is no longer there, may be what the first try of the same request did. */
const mayBeForTheFirst = ({ repeated, error }) => repeated === true && (error?.kind === 'invalid' || error?.kind === 'not-found' || error?.kind === 'conflict');
/** Nothing was sent, and trying at once again is of no use: CXone asks for a wait that is too long to sit out. */
const isHeld = ({ status, attempts, error }) => status === 'retry' && attempts === 0 && error?.kind === 'timeout';
function hold(item, { error }) {
    item.error ??= error;
    if (item.mayHaveArrived)
        return lose(item);
    item.state = item.attempts > 0 ? 'failed' : 'not-started';
    item.detail = error?.message ?? '';
    return 'over';
}
/** Another try, unless all are used up. */
function tryAgain(item, maxAttempts) {
    if (item.attempts - item.spared >= maxAttempts) {
        // Each answer left it open: what reads show when they have caught up decides.
        if (item.everLost && item.error?.kind === 'unreadable') {
            Object.assign(item, { state: 'done', seen: false, doubt: item.error.message, error: undefined });
            return 'over';
        }
        const why = item.error?.message ?? 'no reason given';
        item.detail = `given up after ${(0,figures/* counted */.hS)(item.attempts, 'try', 'tries')}: ${why}`;
        return fail(item);
    }
    item.state = 'queued';
    return 'again';
}
function lose(item) {
    item.state = 'lost';
    item.mayHaveArrived = true;
    item.everLost = true;
    return 'look-up';
}
function fail(item) {
    item.state = 'failed';
    item.detail ||= item.error?.message ?? 'CXone refused the change and gave no reason';
    return 'over';
}
/**
 * Ends what a run that stops leaves open: unknown where it may have arrived, failed where it was refused, else not
 * started.
 */
function endOpen(items, why) {
    for (const item of items) {
        if (hasEnded(item))
            continue;
        if (item.mayHaveArrived || item.state === 'lost' || item.state === 'sent') {
            item.state = 'unknown';
            // One change may be several requests: whether the first of them was carried out, nobody can ask any more.
            item.detail = item.wasCut ? `begun, and not confirmed: ${why}` : `sent, but the answer never came: ${why}`;
        }
        else if (item.attempts > 0) {
            item.state = 'failed';
            item.detail =
                `not applied in ${item.attempts === 1 ? 'one try' : `${item.attempts} tries`} ` +
                    `(${item.error?.message ?? 'no reason given'}); ${why}`;
        }
        else {
            item.state = 'not-started';
            item.detail = why;
        }
    }
}

;// CONCATENATED MODULE: ./build/execute/forerunners.js

/**
 * Writes that wait for others: what comes before in the same person's matters must be over, what sets a userName free
 * must have happened.
 */
class Forerunners {
    #byId;
    #prior;
    #waiting = [];
    /**
     * @param items all writes of a round
     * @param prior whether an operation of an earlier phase succeeded
     */
    constructor(items, prior) {
        this.#byId = new Map(items.map((item) => [item.operation.id, item]));
        this.#prior = prior;
    }
    /** Keeps a write that waits for something. @returns false where it waits for nothing */
    keeps(item) {
        const { waitsFor = [], follows = [] } = item.operation;
        if (waitsFor.length + follows.length === 0)
            return false;
        this.#waiting.push(item);
        return true;
    }
    /** Writes whose forerunners are done; those whose forerunner is not coming are ended. */
    released() {
        const ready = [];
        let moved = this.#waiting.length > 0;
        while (moved) {
            moved = false;
            const still = [];
            for (const item of this.#waiting) {
                const { waitsFor = [], follows = [] } = item.operation;
                const states = [
                    ...waitsFor.map((id) => this.#state(id)),
                    ...follows.map((id) => (this.#state(id) === undefined ? undefined : true)),
                ];
                if (states.includes(false)) {
                    item.state = 'not-started';
                    item.detail = 'waits for another change of this plan that did not happen';
                    moved = true;
                }
                else if (states.includes(undefined))
                    still.push(item);
                else {
                    ready.push(item);
                    moved = true;
                }
            }
            this.#waiting = still;
        }
        return ready;
    }
    /** Whether it happened; `undefined` as long as it is not over. */
    #state(id) {
        const item = this.#byId.get(id);
        if (!item)
            return this.#prior(id) ?? true;
        return hasEnded(item) ? item.state === 'done' : undefined;
    }
}

// EXTERNAL MODULE: ./build/text/errors.js
var errors = __webpack_require__(4863);
// EXTERNAL MODULE: ./build/text/run-again.js
var run_again = __webpack_require__(9954);
;// CONCATENATED MODULE: ./build/execute/writes.js









/**
 * Sends writes until each is done, failed, unknown or not started. Bulk requests where the tenant has them, several
 * under way at once; what has to be tried again is pooled over all requests and sent only when nothing fresh is left;
 * what may have arrived is looked up first, in as few requests as can be.
 * @param items writes in the order they should start; `waitsFor` of their operations is obeyed among them
 * @param priorOutcome whether an operation of an earlier phase succeeded; an operation whose forerunner did not is not
 * sent
 */
async function sendWrites(items, context, priorOutcome) {
    return new WriteRound(items, context, priorOutcome).run();
}
class WriteRound {
    #items;
    #context;
    #ready = new Queue();
    #forerunners;
    #pool = [];
    #unclear = [];
    /** Some of these writes can be carried together wherever they stand. */
    #mayShare;
    #underWay = new Set();
    #bulkUnderWay = 0;
    /** Operations of the largest bulk that was taken. */
    #largest = 0;
    /** Lowered by every 413. */
    #operationLimit = Number.POSITIVE_INFINITY;
    #round = 0;
    #fatal;
    constructor(items, context, priorOutcome) {
        this.#items = items;
        this.#context = context;
        this.#forerunners = new Forerunners(items, priorOutcome);
        this.#mayShare = items.some(isShared);
        this.#ready.push(items.filter((item) => !this.#forerunners.keeps(item)));
    }
    async run() {
        for (;;) {
            const stopped = this.#stopReason();
            if (stopped || this.#fatal)
                return this.#windUp(stopped);
            this.#ready.push(this.#forerunners.released());
            if (this.#ready.length > 0 && this.#underWay.size < this.#context.concurrency && this.#mayLaunch()) {
                this.#launch();
                continue;
            }
            if (this.#underWay.size > 0) {
                await this.#nextEvent();
                continue;
            }
            if (this.#ready.length > 0) {
                this.#launch();
                continue;
            }
            if (this.#unclear.length > 0) {
                await this.#clear();
                continue;
            }
            if (this.#pool.length > 0) {
                await this.#backOff();
                continue;
            }
            return {};
        }
    }
    #stopReason() {
        if (this.#context.signal?.aborted)
            return 'cancelled';
        if (this.#context.clock.now() >= this.#context.deadline)
            return 'time-budget';
        return undefined;
    }
    /**
     * Nothing new is sent; what is under way may end, and after a mere time-out of the budget what is unclear is looked
     * up.
     */
    async #windUp(stopped) {
        await Promise.all(this.#underWay);
        if (!this.#fatal && stopped !== 'cancelled' && this.#unclear.length > 0)
            await this.#clear();
        const why = this.#fatal
            ? this.#fatal.message
            : stopped === 'cancelled'
                ? 'the run was interrupted'
                : 'the time budget was used up';
        endOpen(this.#items, why);
        return { fatal: this.#fatal, stopped };
    }
    /** Both budgets at once only where waiting for the bulk budget would take longer than a minute. */
    #singlesHelp() {
        const limits = this.#limits();
        if (!limits)
            return true;
        return this.#ready.length / limits.operations > this.#context.bulkPerMinute;
    }
    #mayLaunch() {
        if (!this.#limits())
            return true;
        if (this.#context.tenant.room('bulk') > 0 || this.#bulkUnderWay === 0)
            return true;
        return this.#singlesHelp() && this.#context.tenant.room('other') > 0;
    }
    #limits() {
        const limits = this.#context.tenant.bulkLimits;
        return limits && { operations: Math.min(limits.operations, this.#operationLimit), bytes: limits.bytes };
    }
    /** Something under way ends, or – where a pace is learnt – a moment passes in which room may have come free. */
    async #nextEvent() {
        if (this.#ready.length === 0 || this.#underWay.size >= this.#context.concurrency) {
            await Promise.race(this.#underWay);
            return;
        }
        const nap = new AbortController();
        await Promise.race([...this.#underWay, this.#context.clock.sleep(200, nap.signal).catch(() => undefined)]);
        nap.abort();
    }
    #launch() {
        const limits = this.#limits();
        const alone = !limits ||
            limits.operations < 2 ||
            (this.#context.tenant.room('bulk') <= 0 && this.#bulkUnderWay > 0 && this.#singlesHelp());
        const shared = this.#mayShare ? takeShared(this.#ready) : [];
        const batch = shared.length > 0 ? shared : alone ? this.#single(limits !== null) : takeBatch(this.#ready, limits);
        const bulk = batch.length > 1;
        if (bulk)
            this.#bulkUnderWay += 1;
        const work = this.#send(batch).finally(() => {
            if (bulk)
                this.#bulkUnderWay -= 1;
            this.#underWay.delete(work);
        });
        this.#underWay.add(work);
    }
    /** Beside bulks the last one goes alone, so that the bulks' own order stays. */
    #single(besideBulks) {
        return besideBulks ? this.#ready.takeLast() : this.#ready.take(1);
    }
    async #send(batch) {
        const { tenant, journal, clock, payloadHash } = this.#context;
        for (const item of batch) {
            item.payloadHash = payloadHash(item.wire.data);
            item.form = item.wire.form;
        }
        try {
            await journal.appendAll(batch.map((item) => (0,execute_context/* about */.C)(item.operation, 'operation.sent', {
                step: (0,execute_item/* stepOf */.cg)(item.operation),
                status: 'sent',
                attempts: item.attempts + 1,
                payload_hash: item.payloadHash,
            }, item.id)));
            if (this.#context.signal?.aborted)
                return this.#requeue(batch);
            for (const item of batch) {
                item.state = 'sent';
                item.inBulk = batch.length > 1 && item.wire.bulkable;
            }
            if (batch.length === 1)
                await this.#takeOne(batch, await tenant.sendOne(batch[0].wire));
            else {
                const answer = await tenant.sendBulk(batch.map((item) => item.wire));
                if (answer.refused === 'too-large')
                    this.#operationLimit = Math.max(1, Math.floor(batch.length / 2));
                if (answer.refused)
                    this.#requeue(batch);
                else
                    await this.#takeResults(batch, answer.results, answer.failedWhole);
            }
        }
        catch (error) {
            const sent = batch.filter(({ state }) => state === 'sent');
            if (error instanceof failure/* AllRefused */.k) {
                for (const item of sent) {
                    item.state = 'queued';
                    if (error.attempts === 0)
                        continue;
                    item.attempts += error.attempts;
                    Object.assign(item, { error: error.error, httpStatus: error.error.status });
                }
                this.#fatal ??= error;
                return;
            }
            for (const item of sent)
                item.mayHaveArrived = true;
            if (this.#context.signal?.aborted)
                return;
            for (const item of sent)
                item.wasCut = true;
            this.#fatal ??= error instanceof failure/* Failure */.H ? error : crash(error);
        }
        finally {
            for (const item of batch)
                item.at = clock.now();
        }
    }
    /** The request as a whole was refused unread: nothing of it counts as a try. */
    #requeue(batch) {
        for (const item of batch)
            item.state = 'queued';
        this.#ready.putBack(batch);
    }
    /** Alone and still too large: it is this person, and not the number of operations, that made bulks too large. */
    async #takeOne(batch, result) {
        if (result.httpStatus === 413)
            this.#operationLimit = this.#largest > 1 ? this.#largest : Number.POSITIVE_INFINITY;
        await this.#takeResults(batch, [result]);
    }
    /** @param halves the request failed as a whole: what is sent again goes in halves, and the try counts for nobody */
    async #takeResults(batch, results, halves = false) {
        const byRef = new Map(results.map((result) => [result.ref, result]));
        if (!halves)
            this.#largest = Math.max(this.#largest, batch.length);
        // Where nobody's change ended, leaving all of them out is the answer, and counts: it might be so for ever.
        const someEnded = results.some(({ status }) => status === 'done' || status === 'failed');
        for (const item of batch) {
            const result = byRef.get(item.write.ref);
            if (halves)
                item.together = Math.ceil(batch.length / 2);
            if (halves || (someEnded && result?.status === 'not-attempted'))
                item.spared += Math.max(1, result?.attempts ?? 1);
            this.#follow(item, takeResult(item, result, this.#context.maxAttempts));
            if (item.state === 'done' && item.write.type === 'create')
                (0,execute_item/* unword */.o6)(item);
        }
        this.#context.onWritten?.(batch);
        await this.#context.journal.appendAll(batch.map((item) => {
            const result = byRef.get(item.write.ref);
            return (0,execute_context/* about */.C)(item.operation, 'operation.answered', {
                step: (0,execute_item/* stepOf */.cg)(item.operation),
                status: result?.status ?? 'ambiguous',
                attempts: item.attempts,
                http_status: result?.httpStatus ?? null,
                latency_ms: Math.round(result?.latencyMs ?? 0),
                error: result?.error ?? null,
                correlation_id: result?.correlationId ?? null,
            }, item.id);
        }), 'file');
    }
    #follow(item, next) {
        if (next === 'again')
            this.#pool.push(item);
        else if (next === 'look-up')
            this.#unclear.push(item);
    }
    /** Looks up what is unclear, all of it together. */
    async #clear() {
        const unclear = this.#unclear;
        this.#unclear = [];
        try {
            await resolveItems(unclear, this.#context);
        }
        catch (error) {
            if (this.#context.signal?.aborted)
                return;
            this.#fatal ??= error instanceof failure/* Failure */.H ? error : crash(error);
            return;
        }
        for (const item of unclear) {
            if (item.state !== 'queued')
                continue;
            (0,execute_item/* unword */.o6)(item);
            const next = tryAgain(item, this.#context.maxAttempts);
            // Halves of a bulk that failed as a whole need no rest: it may have been one person's doing.
            if (next === 'again' && item.together !== undefined && item.attempts === item.spared)
                this.#ready.push([item]);
            else
                this.#follow(item, next);
        }
        this.#context.onWritten?.(unclear);
    }
    /** Pooled failures wait (2 s, doubling, full jitter, 60 s at most) and go out together. */
    async #backOff() {
        this.#round += 1;
        const longest = Math.min(60_000, 1_000 * 2 ** this.#round);
        const needed = this.#pool.some(({ error, attempts }) => error && isWorthAWait(error.kind, attempts));
        if (needed)
            await this.#context.clock.sleep(this.#context.random() * longest, this.#context.signal).catch(() => undefined);
        this.#ready.push(this.#pool);
        this.#pool = [];
    }
}
/** A look may show the version that was refused again, as long as reads lag behind writes. */
const isWorthAWait = (kind, attempts) => kind === 'rate-limited' || kind === 'server' || (kind === 'version' && attempts > 1);
const crash = (error) => new failure/* Failure */.H('apply-failed', `the apply failed: ${(0,errors/* errorText */.kc)(error)}`, run_again/* RUN_AGAIN */.B, { cause: error });

;// CONCATENATED MODULE: ./build/execute/apply-plan.js
/**
 * The life of an operation, from the plan to the report:
 *
 * 1. `apply-plan.ts` takes the phases in their order: leavers, then changes that free a user name, then the rest.
 * 2. `item.ts` makes a write of it, in the tenant's words; `batch.ts` puts writes together where the tenant has bulk.
 * 3. `writes.ts` records that it is sent (on the disk before the request leaves), sends it, and takes each answer.
 * 4. `results.ts` judges the answer: it worked, it failed, it may be tried again, or nobody knows.
 * 5. What nobody knows is looked up (`resolve.ts`), before anything is sent a second time.
 * 6. `proof.ts` reads what was written: only what the tenant is seen to hold is done.
 * 7. Leavers then take their steps (`leavers/`); a step that is not done stays open for the next run.
 * 8. `outcome-book.ts`: one outcome for each operation goes into the audit, and from there into every report.
 */














/**
 * Carries out a plan: deactivations and deletions, then updates that free a userName, then the rest. Every operation
 * ends in exactly one outcome, written to the audit as it happens; nothing that is not in the plan is sent.
 * @param operations the plan's operations (`waitsFor` filled in)
 * @param context tenant, journal, clock, limits
 */
async function applyPlan(operations, context) {
    return new Apply(operations, context).run();
}
/** Writes that go first, and that a tenant may ignore in a row before it is not written to any more. */
const FIRST = 20;
/** Outcomes that go on record together. */
const TOGETHER = 1000;
/** States of a write that is over. */
const WRITTEN = new Set(['done', 'failed', 'ignored', 'accepted', 'unknown']);
/** What was seen of an account is looked at once more after a later write of it, which may have taken it back. */
function seeAgain(items, later) {
    const byId = Map.groupBy(later, ({ id }) => id);
    for (const item of items) {
        if (item.id === undefined || item.state !== 'done' || !item.seen)
            continue;
        const others = (byId.get(item.id) ?? []).filter((one) => one !== item && one.at >= item.at && one.at > 0);
        if (others.length === 0)
            continue;
        item.seen = false;
        item.at = Math.max(...others.map(({ at }) => at));
    }
}
class Apply {
    #operations;
    #context;
    #book;
    #fatal;
    #stopped;
    #forms;
    /** Writes by their operation, sent in this run. */
    #items = new Map();
    /** Something that was written was seen in the tenant, if only in part. */
    #wasSeen = false;
    /** How long reads were seen to lag behind writes, milliseconds. */
    #lagMs = 0;
    /** Writes proven ignored, while nothing was seen. */
    #ignored = 0;
    #counted = new Set();
    #progress;
    constructor(operations, context) {
        this.#operations = operations;
        this.#progress = new ProgressCount(operations.filter(({ kind }) => kind !== 'blocked').length, context.onProgress);
        // Leavers are over only when they are signed out; everyone else with the answer to the write.
        const onWritten = (written) => {
            for (const { operation, state } of written)
                if (!(0,model_operation/* isLeaving */.Xi)(operation) && WRITTEN.has(state))
                    this.#progress.end(operation.id, state !== 'done');
            this.#progress.say();
        };
        this.#context = { ...context, onWritten };
        this.#book = new OutcomeBook(this.#context, this.#progress);
        this.#forms = new OtherForms(this.#context, (items) => this.#send(items));
    }
    async run() {
        for (const phase of [0, 1, 2]) {
            const due = this.#operations.filter((operation) => (0,order/* phaseOf */.hU)(operation) === phase);
            if (phase === 0)
                await this.#leavers(due);
            else
                await this.#writes(due.filter((operation) => !(0,model_operation/* isBlocked */.lT)(operation)));
        }
        for (const operation of this.#operations) {
            if (this.#book.of(operation.id))
                continue;
            if ((0,model_operation/* isBlocked */.lT)(operation) && !(0,model_operation/* deactivatesOnly */.AI)(operation))
                this.#book.end(operation, 'blocked', operation.reason, {});
            else
                this.#book.end(operation, 'not-started', this.#whyNot(), {});
        }
        await this.#flush();
        const outcomes = this.#operations.map((operation) => this.#book.of(operation.id));
        return { outcomes, fatal: this.#fatal, stopped: this.#stopped };
    }
    #whyNot() {
        if (this.#fatal)
            return this.#fatal.message;
        return this.#stopped === 'cancelled' ? 'the run was interrupted' : 'the time budget was used up';
    }
    /** Writes of one phase: sent, read back, followed by what belongs to them. */
    async #writes(operations) {
        if (operations.length === 0 || this.#fatal || this.#stopped)
            return;
        const prepare = this.#context.tenant.prepare.bind(this.#context.tenant);
        const items = operations.map((operation) => (0,execute_item/* itemOf */.Tu)(operation, (0,execute_item/* writeOf */.tg)(operation), prepare));
        await this.#round(items);
        const late = await this.#adoptedRoles(items);
        const steps = await refreshCaches(items, this.#context, {
            ended: () => this.#ended(),
            fail: (failure) => void (this.#fatal ??= failure),
        });
        for (const item of items) {
            const follow = late.get(item.operation.id);
            if (follow)
                endAdoption(item, follow);
            this.#book.endItem(item, steps.get(item.operation.id));
            this.#items.delete(item.operation.id);
            // The records of a hundred thousand people at once would be larger than all that is known of them.
            if (this.#book.waiting >= TOGETHER)
                await this.#flush();
        }
        await this.#flush();
    }
    /**
     * Sends writes and proves them. Where nothing was seen yet in this run, a few go first: a tenant that ignores what it
     * answers with success is found out before everything was sent.
     */
    async #round(items, context = this.#context) {
        if (items.length === 0)
            return;
        for (const item of items)
            this.#items.set(item.operation.id, item);
        const first = this.#firstFew(items, context);
        if (first.length === 0)
            await this.#send(items, context);
        else
            await this.#sendInTwo(first, items, context);
        await this.#prove(items);
        await this.#judge(items);
        (0,proof/* leaveUnconfirmed */.Ok)(items, this.#isOver() ? this.#whyNot() : 'nobody looked');
    }
    async #sendInTwo(first, items, context) {
        await this.#send(first, context);
        await this.#prove(first, 'one');
        if (!first.some(({ seen }) => seen))
            await this.#judge(first);
        const gone = new Set(first);
        const rest = items.filter((item) => !gone.has(item));
        if (this.#isOver())
            return endOpen(rest, this.#whyNot());
        // What the first showed may have taught another form.
        for (const item of rest)
            (0,execute_item/* unword */.o6)(item);
        await this.#send(rest, context);
        seeAgain(first, rest);
    }
    /** As many as one bulk takes, since fewer would only cost a request; `FIRST` where each is sent alone. */
    #firstFew(items, context) {
        // Where one request carries all that are sent at once, there is no first.
        const together = context.concurrency > this.#context.concurrency;
        if (this.#wasSeen || this.#context.readsBack === false || together)
            return [];
        const free = items.filter((item) => {
            const { waitsFor = [], follows = [] } = item.operation;
            return waitsFor.length + follows.length === 0 && !isShared(item);
        });
        const bulk = this.#context.tenant.bulkLimits;
        const few = bulk && free.some(({ wire }) => wire.bulkable) ? Math.max(FIRST, bulk.operations) : FIRST;
        return free.length > few ? free.slice(0, few) : [];
    }
    async #send(items, context = this.#context) {
        const end = await sendWrites(items, context, (id) => this.#succeeded(id));
        this.#fatal ??= end.fatal;
        this.#stopped ??= end.stopped;
        return !this.#isOver();
    }
    async #prove(items, extent = 'all') {
        if (this.#fatal)
            return;
        if (this.#context.readsBack === false)
            for (const item of items)
                item.seen ||= item.state === 'done';
        await this.#proving(async () => void (await (0,proof/* prove */.zn)(items, this.#context, extent)));
        this.#wasSeen ||= items.some(({ seen }) => seen);
        for (const { seenLateMs = 0 } of items)
            this.#lagMs = Math.max(this.#lagMs, seenLateMs);
    }
    #lag() {
        return Math.max(this.#lagMs, this.#context.tenant.lagMs ?? 0);
    }
    /** What was ignored is tried in another form, once; a tenant that ignores everything is not written to any more. */
    async #judge(items) {
        if (this.#isOver())
            return;
        const sent = new Map(items.map((item) => [item, item.attempts]));
        await this.#proving(() => this.#forms.rescue(items, this.#wasSeen ? this.#lag() : null));
        seeAgain(items, items.filter((item) => item.attempts > (sent.get(item) ?? 0)));
        await this.#prove(items);
        for (const item of items) {
            if (this.#counted.has(item))
                continue;
            this.#wasSeen ||= item.seen || (0,execute_item/* isKeptInPart */.H)(item);
            // A tenant that keeps no externalId may keep everything else.
            if (item.state === 'ignored' && item.missing.some((field) => field !== 'externalId')) {
                this.#counted.add(item);
                this.#ignored += 1;
            }
        }
        if (this.#wasSeen || this.#ignored < FIRST)
            return;
        this.#fatal ??= new failure/* Failure */.H('apply-failed', `CXone answered ${this.#ignored} changes with success and did none of them`, 'Check in CXone whether the API user may write accounts, and whether `scim-url` leads to the right tenant.');
    }
    /** A read that is interrupted ends the run, not the reporting of what was done. */
    async #proving(read) {
        try {
            await read();
        }
        catch (error) {
            if (this.#context.signal?.aborted)
                this.#stopped ??= 'cancelled';
            else if (error instanceof failure/* Failure */.H)
                this.#fatal ??= error;
            else
                throw error;
        }
    }
    #succeeded(id) {
        const outcome = this.#book.of(id);
        if (!outcome) {
            const item = this.#items.get(id);
            return item && item.state === 'done';
        }
        // A deletion may leave a step of the sign-out open or queued, and not every one that is partly done deleted.
        return (outcome.status === 'done' || outcome.steps.some(({ step, status }) => step === 'delete' && status === 'done'));
    }
    /** Roles of accounts that were adopted, by the operation they belong to. */
    async #adoptedRoles(items) {
        const follow = adoptedRoles(items, this.#context.tenant);
        await this.#round(follow);
        return new Map(follow.map((item) => [item.operation.id, item]));
    }
    #isOver() {
        if (this.#context.signal?.aborted)
            this.#stopped ??= 'cancelled';
        return this.#fatal !== undefined || this.#stopped !== undefined;
    }
    /** Why nothing more may be sent, `null` as long as it may. */
    #ended() {
        const { clock, deadline } = this.#context;
        if (!this.#isOver() && clock.now() >= deadline)
            this.#stopped = 'time-budget';
        return this.#isOver() ? this.#whyNot() : null;
    }
    async #leavers(operations) {
        await carryOutSignOuts(operations, this.#context, {
            write: (items, context) => this.#round(items, context),
            attempt: (work) => this.#proving(work),
            finish: async (end) => {
                if ('item' in end)
                    this.#book.endUnconfirmed(end);
                else
                    this.#book.end(end.operation, end.status, end.detail, end.extra);
                await this.#flush();
            },
            ended: () => (this.#isOver() ? this.#whyNot() : null),
        });
    }
    async #flush() {
        const failed = await this.#book.flush();
        if (failed)
            this.#fatal ??= failed;
    }
}

;// CONCATENATED MODULE: ./build/execute/leavers/left-open.js

/**
 * Sign-out steps that are open after a run: what earlier runs left and this one did not come to is carried on, what it
 * took ends or stays by its outcome. Pure.
 * @param before as the run found them
 * @param outcomes what the run did
 * @param over ids of accounts that need nothing any more, as the plan has it
 * @param now who writes: the run's id, and when
 */
function openAfter(before, outcomes, over, now) {
    const open = new Map(before.filter(({ id }) => !over.includes(id)).map((left) => [left.id, left]));
    for (const { operation, id = operation.prior?.id, status, openSteps = [] } of outcomes) {
        if (!(0,model_operation/* isLeaving */.Xi)(operation) || id === undefined)
            continue;
        const left = open.get(id);
        if (openSteps.length > 0) {
            const { key, person, licensePolicy } = operation;
            open.set(id, {
                key,
                id,
                userName: person.userName,
                steps: [...openSteps],
                licensePolicy,
                since: left?.since ?? now.at,
                run: left?.run ?? now.run,
            });
        }
        else if (status === 'done' || status === 'blocked')
            open.delete(id);
    }
    return [...open.values()];
}

;// CONCATENATED MODULE: ./build/execute/webhook-events.js




/**
 * What receivers hear about an outcome: `cxone.role.sync.success` or `.failed` after a change of roles, and
 * `USER_DEPROVISIONED` after a person was deactivated or deleted. Nothing about what was never sent, and nothing about
 * blocked people, who still need a decision.
 * @param atMs when the outcome was known, milliseconds since the epoch
 */
function eventsOf(outcome, atMs) {
    const payload = roleSync(outcome, atMs) ?? deprovisioned(outcome, atMs);
    if (!payload)
        return [];
    const { operation, id } = outcome;
    return [
        {
            id: `${operation.kind} ${operation.id}`,
            payload,
            about: { operation: operation.id, target: (0,execute_context/* target */.a)(operation, id) },
        },
    ];
}
/**
 * The role tutorial's event, with what changed as `data`. The roles of someone new are part of the account: no event.
 */
function roleSync({ operation, status, id, error, detail }, atMs) {
    const isRoles = operation.kind === 'roles' ||
        (operation.kind === 'create' && status === 'adopted' && operation.roles !== undefined);
    if (!isRoles || status === 'not-started' || status === 'blocked')
        return null;
    const succeeded = (0,model_outcome/* worked */.Dj)(status);
    const data = {
        operation: operation.id,
        userName: operation.person.userName,
        externalId: operation.person.externalId ?? null,
        before: operation.before?.['roles'] ?? null,
        after: operation.after?.['roles'] ?? [],
        gained: operation.gains ?? [],
        lost: operation.loses ?? [],
        ...(!succeeded && {
            status,
            error: error?.message || detail || 'no answer',
            httpStatus: error?.status ?? null,
            correlationId: error?.correlationId ?? null,
        }),
    };
    return {
        event: `cxone.role.sync.${succeeded ? 'success' : 'failed'}`,
        timestamp: (0,days/* isoTime */.Ly)(atMs),
        userId: id ?? operation.prior?.id ?? null,
        data,
    };
}
/** The HR tutorial's event with its keys; its last two say what happened, not what was meant. */
function deprovisioned(outcome, atMs) {
    const { operation, status, steps } = outcome;
    if (operation.kind !== 'deactivate' && operation.kind !== 'delete')
        return null;
    if (status !== 'done' && status !== 'partial' && status !== 'accepted')
        return null;
    const isFreed = steps.some((one) => one.step === 'license' && one.status === 'done' && !one.nothingToDo);
    const { externalId, userName } = operation.person;
    return {
        event_type: 'USER_DEPROVISIONED',
        external_id: externalId ?? null,
        timestamp: Math.floor(atMs / 1000),
        status: status === 'done' ? 'completed' : 'partial',
        latency_ms: Math.round(outcome.latencyMs),
        license_reclaimed: isFreed,
        sessions_terminated: steps.some(({ step, status: ended }) => ended === 'done' && (0,leaver_steps/* endsSession */.Hf)(step)),
        // Without an externalId nobody could tell who is meant.
        ...(externalId === undefined && { user_name: userName }),
    };
}

// EXTERNAL MODULE: ./build/execute/counts.js
var counts = __webpack_require__(726);
// EXTERNAL MODULE: ./build/model/entry.js
var entry = __webpack_require__(8786);
// EXTERNAL MODULE: ./build/audit/payload-hash.js
var payload_hash = __webpack_require__(4615);
// EXTERNAL MODULE: ./build/plan/kept-deletions.js
var kept_deletions = __webpack_require__(7226);
// EXTERNAL MODULE: ./build/plan/row-digest.js
var row_digest = __webpack_require__(5863);
// EXTERNAL MODULE: ./build/plan/duration.js
var duration = __webpack_require__(4864);
// EXTERNAL MODULE: ./build/policy/patterns.js + 1 modules
var patterns = __webpack_require__(4163);
// EXTERNAL MODULE: ./build/text/hash.js
var hash = __webpack_require__(9952);
// EXTERNAL MODULE: ./build/app/progress.js
var progress = __webpack_require__(181);
// EXTERNAL MODULE: ./build/app/approval-question.js
var approval_question = __webpack_require__(8790);
// EXTERNAL MODULE: ./build/app/memory.js
var memory = __webpack_require__(3053);
// EXTERNAL MODULE: ./build/app/superseded.js
var superseded = __webpack_require__(6274);
;// CONCATENATED MODULE: ./build/app/modes/left-off.js



/**
 * Accounts that stay off, because no reviewed plan names them: a word in the report, and no part of the plan.
 * @param ids the reactivations, by the ids of their operations
 * @param isHeld something else of the plan is held back too, so that the run names the hash by which all of it passes
 */
function leaveOff(plan, ids, isHeld, session) {
    if (ids.length === 0)
        return;
    const left = plan.operations.filter(({ id }) => ids.includes(id));
    plan.operations = plan.operations.filter(({ id }) => !ids.includes(id));
    const changing = new Set(plan.operations.map(entry/* placeOf */.$t));
    plan.unchanged += left.filter((one) => !changing.has((0,entry/* placeOf */.$t)(one))).length;
    const many = (0,figures/* counted */.hS)(left.length, 'account is', 'accounts are');
    const them = (0,figures/* plural */.LS)(left.length, 'it', 'them');
    // The hash of the plan is the hash of all of it.
    const byHand = isHeld ? `; so does a run by hand with the hash of this plan, which holds ${them} too` : '';
    session.problem('none', `${many} off and the file says active${rowsOf(left)}; no reviewed plan says that ` +
        `${(0,figures/* plural */.LS)(left.length, 'it becomes', 'they become')} active again: only reported`, `The plan of the next pull request shows ${them}, and its apply reactivates ${them}${byHand}.`);
    for (const { key, person, file, row, line } of left)
        plan.remarks.push({
            key,
            person,
            file,
            row,
            line,
            code: 'reactivation-waits',
            text: 'the account is deactivated, and no reviewed plan says that it is reactivated: reported only',
        });
    Object.assign(session.report.counts, (0,counts/* countPlan */.RF)(plan));
}
/** ` (rows 12, 57, 60 and 3 more)`. */
function rowsOf(operations) {
    const rows = operations.flatMap(({ row }) => row ?? []);
    return rows.length === 0 ? '' : ` (${(0,figures/* plural */.LS)(rows.length, 'row')} ${(0,figures/* firstFew */.Dt)(rows.map(String))})`;
}

// EXTERNAL MODULE: ./build/app/modes/plan.js
var plan = __webpack_require__(5451);
// EXTERNAL MODULE: ./build/app/ignored-fields.js
var ignored_fields = __webpack_require__(2858);
;// CONCATENATED MODULE: ./build/app/roles-beside.js

/** Roles that accounts show once their change was seen, and that neither the plan knew nor this run gave. */
function tellRolesBeside(outcomes, session) {
    const found = outcomes.filter(({ rolesBeside = [] }) => rolesBeside.length > 0);
    if (found.length === 0)
        return;
    const names = [...new Set(found.flatMap(({ rolesBeside = [] }) => rolesBeside))];
    session.problem('none', `${(0,figures/* counted */.hS)(found.length, 'person has', 'people have')} ${(0,figures/* plural */.LS)(names.length, 'a role', 'roles')} in CXone ` +
        `beside those of their change, which this run did not give: ${(0,figures/* firstFew */.Dt)(names)}`, 'Look in CXone where this comes from. With `roles: { extra: remove }` the next plan takes away what a cell of ' +
        'the column roles does not name.');
}

// EXTERNAL MODULE: ./build/report/words/causes.js
var causes = __webpack_require__(6381);
// EXTERNAL MODULE: ./build/report/words/unfinished.js
var unfinished = __webpack_require__(9704);
// EXTERNAL MODULE: ./build/plan/plan-row.js
var plan_row = __webpack_require__(7358);
;// CONCATENATED MODULE: ./build/app/modes/apply.js






























/**
 * Plans afresh and does it, unless a guard or the approval stops it. Nothing is sent before every check has passed.
 */
async function applyRoster(request, services, session) {
    await (0,plan.withPlan)(request, services, session, async (plan, tenant, desired) => {
        if (session.stopped)
            return;
        const verdict = await (0,approval_question/* judgeApproval */.b)(plan, desired, request, services, session);
        const back = new Set(verdict.undone);
        // What an undo took back may well be in the plan that was reviewed.
        const unreviewed = verdict.unreviewed.filter((id) => !back.has(id));
        session.report.approval = { ...session.report.approval, state: verdict.state, detail: verdict.detail, unreviewed };
        // Who is stopped before that is asked says nothing of it: then the plan does.
        session.report.takenBack = verdict.undone ?? session.report.takenBack;
        leaveOff(plan, verdict.reactivations, unreviewed.length > 0, session);
        session.add(verdict.problems);
        const go = (0,order/* withoutWaiting */.Mk)(plan.operations, verdict.go);
        if (session.problems.some((reason) => reason !== 'plan-changed') || !session.journal)
            return;
        if (session.memory) {
            const still = verdict.next || verdict.problems.length === 0 ? [] : session.memory.stopped;
            session.memory.stopped = [...new Set([...still, ...(verdict.stops ?? [])])];
        }
        if (session.stopped && go.size === 0) {
            // What the rules let pass, and find nothing to do for but what waits, counts as applied: all else goes on.
            (await (0,memory/* expectMemory */.ze)(verdict.next, services, session))([]);
            return;
        }
        const newer = go.size > 0 ? await services.host.superseded((0,superseded/* decidingPaths */.q)(request, desired)) : null;
        if (newer)
            return (0,superseded/* supersede */.h)(newer, session);
        const keepMemory = await (0,memory/* expectMemory */.ze)(verdict.next, services, session);
        if (go.size > 0)
            await services.host.comment(session.report, 'applying');
        const planned = { ...plan, operations: plan.operations.filter(({ id }) => go.has(id)) };
        await applyPlanned({ plan: planned, tenant, desired }, request, services, session, heldBack(plan, go, verdict));
        keepMemory(session.report.outcomes ?? []);
    });
}
/** What an apply does not do because it, or something beside it, was not reviewed. Who is blocked stays blocked. */
function heldBack(plan, going, { unreviewed, undone = [] }) {
    const [unseen, back] = [new Set(unreviewed), new Set(undone)];
    return plan.operations
        .filter(({ id }) => !going.has(id))
        .map((operation) => {
        const nothing = { operation, steps: [], attempts: 0, latencyMs: 0 };
        if (operation.kind === 'blocked')
            return { ...nothing, status: 'blocked', detail: operation.reason };
        const waits = back.has(operation.id) ? 'undo' : unseen.has(operation.id) ? 'review' : 'others';
        return { ...nothing, status: 'not-started', waits, detail: model_outcome/* WAITS_FOR */.rd[waits] };
    });
}
/** Carries a plan out that nothing stands against, and reports what became of it. */
async function applyPlanned({ plan, tenant, desired }, request, services, session, held = []) {
    if (!session.journal)
        return;
    const startedAt = services.clock.now();
    await recordGrounds(plan, desired, session);
    await recordHeld(held, session.journal);
    const { leavers, steps } = desired.policy;
    // What `post` needs to finish a sign-out that is interrupted, as this run meant it.
    if (plan.operations.some((operation) => (0,order/* phaseOf */.hU)(operation) === 0))
        await session.journal.append({
            event: 'apply.started',
            status: 'ok',
            operations: plan.operations.length,
            policy: { leavers, steps },
        });
    const rows = releaseRows(plan, desired);
    const unlisted = new Unlisted(plan);
    const waited = tenant.traffic.waits;
    const minutes = (0,duration/* applyMinutes */.y)(plan.operations, (0,progress/* paceOf */.x3)(request, tenant));
    const tell = (0,progress/* progressTeller */.w)(services, session, startedAt);
    const execution = await applyPlan(plan.operations, {
        onUnlisted: () => unlisted.met(),
        tenant,
        journal: session.journal,
        clock: services.clock,
        random: services.random,
        policy: desired.policy,
        concurrency: request.concurrency,
        bulkPerMinute: request.bulkPerMinute,
        maxAttempts: request.maxAttempts,
        settleMs: request.settleMs,
        deadline: request.startedAt + request.timeBudgetMs,
        startedAt: request.startedAt,
        signal: services.signal,
        onOutcome: (outcome) => {
            // After a cancellation `post` finds out what is unknown, and tells that.
            if (outcome.status === 'unknown' && services.signal?.aborted)
                return;
            for (const { id, payload, about } of eventsOf(outcome, services.clock.now()))
                session.notifier.notify(id, payload, about);
        },
        onProgress: (progress) => tell({ ...progress, minutes, waits: tenant.traffic.waits - waited }),
        payloadHash: payload_hash/* payloadHash */.z,
        isOwned: (0,patterns/* ownership */.kG)(desired.policy.owned),
        isProtected: untouchable(desired, plan),
    });
    unlisted.tell(session);
    const reason = conclude(execution.outcomes, held, session, desired.roster.invalidRows, execution.fatal);
    rememberSignOuts(plan, session);
    (0,ignored_fields/* tellIgnored */.eA)(execution.outcomes, tenant, session, desired.policy);
    tellRolesBeside(execution.outcomes, session);
    if (session.memory)
        (0,ignored_fields/* rememberIgnored */.GW)(execution.outcomes, desired.policy, session.memory, (0,days/* isoTime */.Ly)(services.clock.now()));
    rememberDeletions(execution.outcomes, rows, session);
    if (execution.fatal)
        tellFatal(execution.fatal, reason, session);
}
/**
 * Lets go of the rows, which are in the plan by now: nobody keeps them while a hundred thousand changes are under way.
 * @returns those of people who are deleted: what CXone does not carry out is remembered with its row
 */
function releaseRows({ operations }, desired) {
    const deleted = new Set(operations.flatMap((one) => (one.kind === 'delete' ? [(0,entry/* placeOf */.$t)(one)] : [])));
    const rows = deleted.size === 0 ? [] : desired.entries.filter((one) => deleted.has((0,entry/* placeOf */.$t)(one)));
    desired.entries = [];
    desired.roster.entries = [];
    return rows;
}
/** What waits has its outcome before anything is sent. */
async function recordHeld(held, journal) {
    if (held.length === 0)
        return;
    const records = held.map(({ operation, status, detail }) => (0,execute_context/* about */.C)(operation, 'operation.finished', { status, detail, attempts: 0 }));
    await journal.appendAll(records, 'file');
}
/** What this apply rests on: policy, override, and who decided, as far as that is known. */
async function recordGrounds(plan, { overrideText }, session) {
    const { pulls = [], override: origin, approved_by = [], action_commit } = session.evidence ?? {};
    const nobody = { author: null, merged_by: null, commit: null };
    await session.journal?.append({
        event: 'apply.grounds',
        status: 'ok',
        plan_hash: plan.hash,
        policy: { sha256: plan.policy.sha256 },
        override: overrideText !== null && plan.guards.some(({ overridden }) => overridden)
            ? { sha256: (0,hash/* sha256 */.s)(overrideText), ...(origin ?? nobody) }
            : null,
        pulls,
        approved_by,
        action_commit,
    });
}
/** What is left open of sign-outs is the next run's, on whatever machine it runs. */
function rememberSignOuts(plan, { memory, report }, outcomes = report.outcomes ?? []) {
    if (!memory)
        return;
    const { run, at } = memory.writer;
    memory.openSteps = openAfter(memory.openSteps, outcomes, plan.signOutsOver ?? [], { run, at });
}
/** Deletions that CXone answered and did not carry out: not asked for again every night. */
function rememberDeletions(outcomes, rows, { memory }) {
    if (!memory)
        return;
    const { run, at: since } = memory.writer;
    const asked = new Set(outcomes.flatMap(({ operation: { kind, prior } }) => (kind === 'delete' && prior ? prior.id : [])));
    const kept = outcomes.filter(model_outcome/* isStillListed */.u0).flatMap(({ operation: { key, file, row, prior } }) => {
        if (!prior)
            return [];
        const entry = rows.find((one) => one.file === file && one.row === row);
        const account = (0,kept_deletions/* accountDigest */.S)({ ...prior, active: false });
        return [{ key, id: prior.id, row: entry ? (0,row_digest/* rowDigest */.$c)(entry) : null, account, since, run }];
    });
    memory.deletions = [...memory.deletions.filter(({ id }) => !asked.has(id)), ...kept];
}
/** What was refused to us keeps its own name; other ends are those of an apply. */
const hasOwnName = ({ reason }) => !['tenant-unreachable', 'read-incomplete', 'apply-failed', 'apply-partial'].includes(reason);
/**
 * A tenant that stops answering in the middle, or a full disk, leaves an apply failed or partial.
 * @param reason of the apply by its outcomes
 */
function tellFatal(fatal, reason, session) {
    const otherwise = fatal.reason === 'apply-partial' ? fatal.reason : 'apply-failed';
    const byOutcomes = reason === 'none' ? otherwise : reason;
    session.problem(hasOwnName(fatal) ? fatal.reason : byOutcomes, fatal.message, fatal.advice);
}
/**
 * People that no write may reach, also where an account turns up only during the apply: protected people and our own
 * account.
 */
function untouchable(desired, plan) {
    const isProtected = (0,patterns/* matcher */.jN)(desired.policy.protected);
    const self = new Set((plan.self ?? []).map(match/* nameKey */.Rc));
    return (person) => isProtected(person) || (0,plan_row/* isSelf */.fy)(person, self);
}
/**
 * @param held what waits for a review: that problem is known already, and another run does not help
 * @param fatal what ended the apply before its end: it is the first thing to see to
 * @returns the reason that the outcomes are
 */
function conclude(outcomes, held, session, invalidRows, fatal) {
    const { report } = session;
    report.outcomes = [...outcomes, ...held];
    Object.assign(report.counts, (0,counts/* countOutcomes */.XF)(report.outcomes));
    const reason = (0,counts/* judgeOutcomes */.hM)(outcomes, fatal !== undefined);
    if (reason !== 'none') {
        const whole = outcomes.filter((outcome) => !(0,model_outcome/* isPartly */.bu)(outcome));
        const partly = (0,model_outcome/* peopleOf */.xr)(outcomes.filter(model_outcome/* isPartly */.bu), 'failed');
        const failed = (0,model_outcome/* peopleOf */.xr)(whole, 'failed');
        const unconfirmed = (0,model_outcome/* peopleOf */.xr)(whole, 'unconfirmed');
        const notStarted = (0,model_outcome/* peopleOf */.xr)(whole, 'not-started');
        const blocked = (0,model_outcome/* peopleOf */.xr)(whole, 'blocked');
        const kept = outcomes.filter(model_outcome/* isStillListed */.u0).length;
        const parts = [
            ...(0,unfinished/* unfinishedWords */.b)({ failed, partly, unconfirmed, notStarted }),
            blocked > 0 && `${blocked} ${(0,figures/* plural */.LS)(blocked, 'person is', 'people are')} blocked`,
            kept > 0 && `${kept} deleted ${(0,figures/* plural */.LS)(kept, 'account is', 'accounts are')} still listed, deactivated`,
        ].filter(Boolean);
        const waits = failed === 0 && partly === 0 && unconfirmed === 0 && notStarted === 0 && kept === 0;
        const isAnyDone = outcomes.some(({ status }) => (0,model_outcome/* worked */.Dj)(status));
        const again = notStarted > 0 || (0,causes/* troubles */.d4)(report).some((trouble) => (0,causes/* causeOf */.rl)(trouble).retry);
        const first = fatal && !hasOwnName(fatal) ? fatal.advice : run_again/* RUN_AGAIN */.B;
        session.problem(reason, parts.join(', '), first === run_again/* RUN_AGAIN */.B && waits
            ? `Look at who needs a decision, and what is in the way${isAnyDone ? ': the rest is done' : ''}.`
            : first !== run_again/* RUN_AGAIN */.B || again
                ? `${first} The table says for which people that helps, and what to do for the others.`
                : 'Look at the table: it says what to do for each person. Another run alone does not help.');
    }
    else if (invalidRows > 0) {
        session.problem('apply-partial', `${invalidRows} ${(0,figures/* plural */.LS)(invalidRows, 'row was', 'rows were')} wrong and skipped; the rest is applied`, `Correct the ${(0,figures/* plural */.LS)(invalidRows, 'row')} in a new pull request.`);
    }
    return reason;
}


/***/ }),

/***/ 5451:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

__webpack_require__.r(__webpack_exports__);
/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   planRoster: () => (/* binding */ planRoster),
/* harmony export */   readingBy: () => (/* binding */ readingBy),
/* harmony export */   withPlan: () => (/* binding */ withPlan)
/* harmony export */ });
/* harmony import */ var _interface_reasons_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(8817);
/* harmony import */ var _report_pages_log_lines_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(3336);
/* harmony import */ var _plan_plan_json_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(6662);
/* harmony import */ var _plan_row_digest_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(5863);
/* harmony import */ var _plan_duration_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(4864);
/* harmony import */ var _progress_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(181);
/* harmony import */ var _planning_desired_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(8823);
/* harmony import */ var _planning_make_plan_js__WEBPACK_IMPORTED_MODULE_7__ = __webpack_require__(4856);
/* harmony import */ var _planning_own_files_js__WEBPACK_IMPORTED_MODULE_8__ = __webpack_require__(3818);
/* harmony import */ var _policy_reading_keys_js__WEBPACK_IMPORTED_MODULE_13__ = __webpack_require__(5240);
/* harmony import */ var _memory_js__WEBPACK_IMPORTED_MODULE_9__ = __webpack_require__(3053);
/* harmony import */ var _superseded_js__WEBPACK_IMPORTED_MODULE_12__ = __webpack_require__(6274);
/* harmony import */ var _interface_modes_js__WEBPACK_IMPORTED_MODULE_10__ = __webpack_require__(5944);
/* harmony import */ var _validate_js__WEBPACK_IMPORTED_MODULE_11__ = __webpack_require__(3833);














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
            await (await __webpack_require__.e(/* import() */ 1715).then(__webpack_require__.bind(__webpack_require__, 1715))).checkAttributeColumns(desired, tenant, request, session);
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
        : await (await Promise.resolve(/* import() */).then(__webpack_require__.bind(__webpack_require__, 1605))).parseOverride(overrideText, policy.override, services.clock.now());
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

/***/ 181:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   w: () => (/* binding */ progressTeller),
/* harmony export */   x3: () => (/* binding */ paceOf)
/* harmony export */ });
/* unused harmony export COMMENT_EVERY_MS */
/* harmony import */ var _report_words_progress_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(986);

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

/***/ 6274:
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

/***/ 4864:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   y: () => (/* binding */ applyMinutes)
/* harmony export */ });
/* harmony import */ var _model_operation_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(9827);
/* harmony import */ var _model_leaver_steps_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(917);


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
