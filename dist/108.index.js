export const id = 108;
export const ids = [108,865];
export const modules = {

/***/ 21108:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

// ESM COMPAT FLAG
__webpack_require__.r(__webpack_exports__);

// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  applyPlanned: () => (/* binding */ applyPlanned),
  applyRoster: () => (/* binding */ applyRoster)
});

// EXTERNAL MODULE: ./build/model/failure.js
var failure = __webpack_require__(31612);
// EXTERNAL MODULE: ./build/plan/order.js
var order = __webpack_require__(77154);
// EXTERNAL MODULE: ./node_modules/p-limit/index.js + 1 modules
var p_limit = __webpack_require__(70370);
// EXTERNAL MODULE: ./build/execute/context.js
var execute_context = __webpack_require__(75059);
// EXTERNAL MODULE: ./build/execute/steps.js
var execute_steps = __webpack_require__(31859);
;// CONCATENATED MODULE: ./build/execute/cache.js




/**
 * Has the tenant's permission cache refreshed for everybody whose roles were written and read back. Each ends in a step,
 * recorded in the audit: where the run ends before, the step says that it was left out.
 * @param run `ended`: why nothing more may be sent, `null` as long as it may; `fail` takes what ends the whole run
 * @returns the step of each operation, by its id; nobody's where the policy or the tenant has no such step
 */
async function refreshCaches(items, context, run) {
    const { tenant, policy, clock, concurrency, journal } = context;
    const steps = new Map();
    const wish = policy.steps.cacheRefresh;
    // The published API has no such route; only a policy that requires the step makes that anybody's trouble.
    if (wish === 'off' || (wish === 'try' && tenant.published))
        return steps;
    const limit = (0,p_limit/* default */.A)(concurrency);
    const broken = (error) => {
        if (error instanceof failure/* Failure */.H)
            run.fail(error);
        else if (!context.signal?.aborted)
            throw error;
        return { status: 'unknown', detail: run.ended() ?? 'the tenant did not say what became of it', attempts: 1, latencyMs: 0 };
    };
    await Promise.all(items.filter(wroteRoles).map((item) => limit(async () => {
        const why = run.ended();
        const answer = why === null ? await tenant.steps.refreshCache(item.user).catch(broken) : (0,execute_steps/* skipped */.hT)(why);
        const step = { step: 'cache-refresh', at: new Date(clock.now()).toISOString(), ...answer };
        steps.set(item.operation.id, step);
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
        ]);
    })));
    return steps;
}
const wroteRoles = ({ state, user, operation, adopted }) => state === 'done' && user !== undefined && (operation.kind === 'roles' || (adopted && operation.roles !== undefined));

// EXTERNAL MODULE: ./build/execute/leaver.js
var execute_leaver = __webpack_require__(7505);
;// CONCATENATED MODULE: ./build/execute/deletion.js



/**
 * Deletes an account, last of all steps and by the tenant's id only: until then the account itself marks what is still open.
 * Nobody is deleted whose required steps are not done. 404 counts as done, because the id came from a verified look-up.
 */
async function deleteAccount(leaver, context) {
    const { tenant, policy, journal } = context;
    const { operation, user } = leaver;
    if (operation.kind !== 'delete' || (0,execute_leaver/* isOver */.PU)(context))
        return;
    if (leaver.open.length > 0)
        return (0,execute_steps/* recordStep */.IC)(leaver, 'delete', 'try', (0,execute_steps/* skipped */.hT)(`not deleted: ${leaver.open.join(', ')} must be done first`), context);
    const write = {
        type: 'delete',
        ref: operation.id,
        user,
        licensePolicy: operation.licensePolicy ?? policy.leavers.licensePolicy,
        terminateSessions: policy.leavers.terminateSessions,
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
            verdict = await judge(result, user.id, context);
        }
        catch (error) {
            // Thrown instead of an answer, it was not carried out, unless the run was cancelled meanwhile.
            if (result || context.signal?.aborted)
                await (0,execute_steps/* recordStep */.IC)(leaver, 'delete', 'try', { status: 'unknown', detail: LOST, attempts, latencyMs: 0 }, context);
            throw error;
        }
        if (verdict !== 'again' || attempts >= context.maxAttempts || context.signal?.aborted) {
            const answer = {
                ...(verdict === 'again' ? { status: 'failed', detail: `not deleted after ${attempts} tries: ${result.error?.message ?? 'no answer'}` } : verdict),
                attempts,
                latencyMs: result.latencyMs,
                ...(result.error && verdict !== 'again' && verdict.status === 'done' ? {} : result.error && { error: result.error }),
            };
            if (answer.error)
                leaver.error = answer.error;
            if (answer.status === 'done')
                leaver.signOutMs ??= context.clock.now() - context.startedAt;
            return (0,execute_steps/* recordStep */.IC)(leaver, 'delete', 'try', answer, context);
        }
    }
}
const LOST = 'sent, but the answer never came';
async function judge(result, id, context) {
    if (result.status === 'done')
        return { status: 'done', detail: '' };
    if (result.error?.kind === 'not-found')
        return { status: 'done', detail: 'was gone already' };
    if (result.status === 'retry' || result.status === 'not-attempted')
        return 'again';
    if (result.status === 'failed')
        return { status: 'failed', detail: result.error?.message ?? 'CXone refused the deletion and gave no reason' };
    if (context.signal?.aborted)
        return { status: 'unknown', detail: LOST };
    // The answer was lost: the account is gone, or it is not.
    const left = await context.tenant.get(id);
    return left === null ? { status: 'done', detail: 'confirmed by a look-up' } : 'again';
}

// EXTERNAL MODULE: ./build/execute/item.js
var execute_item = __webpack_require__(14713);
;// CONCATENATED MODULE: ./build/execute/departures.js





/**
 * People taken through deactivation and sign-out together: as many as one request ends the sessions of, so that the first
 * are signed out before the last are deactivated, and a run that dies leaves few in between.
 */
const WAVE = 100;
/**
 * Carries out deactivations and deletions, and deactivates and signs out those who are kept from deletion. Everybody is signed
 * out before the first licence is freed; per person the steps keep their order, the deletion last.
 * Every operation that was begun with is finished; the others are left.
 */
async function carryOutDepartures(operations, context, course) {
    const ready = new Set();
    for (let at = 0; at < operations.length && course.ended() === null; at += WAVE) {
        const wave = await deactivate(operations.slice(at, at + WAVE), context, course);
        for (const leaver of wave)
            ready.add(leaver);
        if (course.ended() === null)
            await course.attempt(() => (0,execute_leaver/* signOut */.CI)(wave, context));
    }
    if (course.ended() === null) {
        await course.attempt(() => (0,execute_leaver/* each */.__)([...ready], context, async (leaver) => {
            await (0,execute_leaver/* freeLicense */.YA)(leaver, context);
            await deleteAccount(leaver, context);
            ready.delete(leaver);
            await course.finish(ending(leaver, context, course));
        }));
    }
    // Whoever the end of the run came before.
    for (const leaver of ready)
        await course.finish(ending(leaver, context, course));
}
/**
 * Deactivates whose accounts are active; an account that is off already (a killed run, an earlier suspension) goes straight on.
 * @returns the people whose sign-out follows; the others are finished
 */
async function deactivate(operations, context, course) {
    const { tenant, journal } = context;
    const prepare = tenant.prepare.bind(tenant);
    const leavers = operations.flatMap((operation) => (operation.prior ? [leaverOf(operation, operation.prior, tenant.published)] : []));
    const items = new Map();
    for (const leaver of leavers) {
        const { operation, user } = leaver;
        if (user.active)
            items.set(leaver, (0,execute_item/* itemOf */.Tu)(operation, { type: 'activate', ref: operation.id, user, active: false }, prepare));
    }
    await journal.appendAll(leavers.flatMap(({ operation, due, user }) => [
        ...(operation.checks ?? []).map((check) => (0,execute_steps/* stepEvent */.Bs)(operation, check)),
        ...(!user.active && due.size > 0 ? [(0,execute_context/* about */.C)(operation, 'operation.resumed', { status: 'inactive', open: [...due] })] : []),
    ]));
    // NiCE's own route takes many people at once: whoever is sent together goes in one request.
    await course.write([...items.values()], tenant.published ? { ...context, concurrency: WAVE } : context);
    const ready = [];
    for (const leaver of leavers) {
        const item = items.get(leaver);
        if (item)
            leaver.steps.push((0,execute_item/* mainStep */.Uq)(item));
        if (!item || item.state === 'done') {
            ready.push(leaver);
            continue;
        }
        let departure = { operation: leaver.operation, item };
        if (item.error?.kind === 'not-found' && course.ended() === null) {
            await course.attempt(async () => {
                departure = await missing(leaver, item, context);
            });
        }
        await course.finish(departure);
    }
    return ready;
}
function leaverOf(operation, user, published) {
    return { operation, user, steps: [...(operation.checks ?? [])], due: (0,execute_leaver/* dueSteps */.OE)(operation, published), open: [] };
}
/** Between plan and apply somebody else removed the account, whose id a complete read gave: nothing of it is left to be done. */
async function missing({ operation, user, steps }, item, context) {
    if ((await context.tenant.get(user.id)) !== null)
        return { operation, item };
    const detail = 'the account was gone already';
    const gone = steps.map((step) => (step.step === 'deactivate' ? { ...step, status: 'skipped', detail } : step));
    return { operation, status: 'done', detail, extra: { steps: gone, id: user.id } };
}
function ending(leaver, context, course) {
    const { operation, steps, open, user } = leaver;
    const deletion = steps.findLast((step) => step.step === 'delete');
    const extra = { steps, id: user.id, ...(leaver.signOutMs !== undefined && { signOutMs: leaver.signOutMs }), ...(leaver.error && { error: leaver.error }) };
    const end = (status, detail) => ({ operation, status, detail, extra });
    const why = course.ended() ?? 'the time budget was used up';
    const missed = open.length > 0 ? `required and not done: ${[...new Set(open)].join(', ')}` : cutOff(leaver, context, why);
    if (operation.kind === 'blocked')
        return end('blocked', [operation.reason, missed].filter(Boolean).join('; '));
    if (operation.kind === 'deactivate')
        return missed ? end('partial', missed) : end('done', '');
    if (deletion?.status === 'done')
        return open.length > 0 ? end('partial', missed) : end('done', '');
    if (leaver.error?.kind === 'dependencies')
        return end('blocked', `CXone refuses the deletion: ${leaver.error.message}`);
    if (deletion?.status === 'unknown')
        return end('unknown', deletion.detail);
    return end('partial', missed || (deletion?.detail ?? `deactivated, not deleted: ${why}`));
}
/** Which sign-out steps a cut-off run never came to. */
function cutOff(leaver, context, why) {
    const taken = new Set(leaver.steps.map((step) => step.step));
    const missing = (0,execute_leaver/* signOutSteps */.LY)(context.tenant.published).filter((step) => leaver.due.has(step) && !taken.has(step));
    return missing.length > 0 ? `deactivated; not started: ${missing.join(', ')} (${why})` : '';
}

// EXTERNAL MODULE: ./build/execute/readback.js
var readback = __webpack_require__(80565);
;// CONCATENATED MODULE: ./build/execute/batch.js
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
    while (taken < queue.length && taken < limits.operations) {
        const { wire } = queue[taken];
        // One byte for the comma between operations.
        if (!wire.bulkable || bytes + wire.bytes + 1 > limits.bytes)
            break;
        bytes += wire.bytes + 1;
        taken += 1;
    }
    return queue.splice(0, Math.max(taken, 1));
}
/** Operations of one shared request at most: its groups' members stay far below what any tenant takes. */
const SHARED = 250;
/**
 * Takes operations that few requests carry together (roles that are groups), wherever they stand in the queue.
 * @returns none where there are none
 */
function takeShared(queue) {
    const taken = queue.filter((item) => item.wire.shared).slice(0, SHARED);
    if (taken.length === 0)
        return taken;
    const gone = new Set(taken);
    queue.splice(0, queue.length, ...queue.filter((item) => !gone.has(item)));
    return taken;
}

// EXTERNAL MODULE: ./build/plan/match.js
var match = __webpack_require__(92567);
// EXTERNAL MODULE: ./build/plan/diff.js + 1 modules
var diff = __webpack_require__(40331);
;// CONCATENATED MODULE: ./build/execute/resolve.js




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
        return { ...(typeof userName === 'string' && { userName }), ...(typeof externalId === 'string' && { externalId }) };
    });
    const found = await context.tenant.lookUp(keys);
    const byId = new Map(found.map((user) => [user.id, user]));
    const byName = new Map(found.map((user) => [(0,match/* nameKey */.Rc)(user.userName), user]));
    const byExternalId = new Map(found.filter((user) => user.externalId).map((user) => [user.externalId, user]));
    const events = [];
    for (const item of items) {
        const user = item.write.type === 'create' ? ofCreate(item, byName, byExternalId) : byId.get(item.write.user.id);
        const was = item.state;
        if (item.write.type === 'create')
            resolveCreate(item, user, context);
        else
            resolveChange(item, user);
        events.push((0,execute_context/* about */.C)(item.operation, 'operation.looked-up', { status: `${was}: ${item.state}`, found: user ? user.id : null }, item.id));
    }
    await context.journal.appendAll(events);
}
function ofCreate(item, byName, byExternalId) {
    const { userName, externalId } = item.operation.after ?? {};
    const holder = typeof userName === 'string' ? byName.get((0,match/* nameKey */.Rc)(userName)) : undefined;
    return holder ?? (typeof externalId === 'string' ? byExternalId.get(externalId) : undefined);
}
/** A write to an existing account: it has arrived, or goes out again against the account as it is now. */
function resolveChange(item, user) {
    if (!user) {
        item.state = 'failed';
        item.detail = 'the account is gone';
        return;
    }
    item.user = user;
    if ((0,execute_item/* arrived */.Kb)(item.operation, user)) {
        item.state = 'done';
        delete item.error;
        return;
    }
    item.state = 'queued';
    item.mayHaveArrived = false;
    item.write = freshWrite(item, user);
}
function freshWrite(item, user) {
    const write = (0,execute_item/* writeOf */.tg)(item.operation, user);
    if (write.type === 'update')
        return { ...write, ...stillDiffers(item, user) };
    const planned = (0,execute_item/* writeOf */.tg)(item.operation);
    if (write.type !== 'roles' || planned.type !== 'roles')
        return write;
    // Only what was planned: a role that somebody else gave or took meanwhile is the next plan's matter.
    const gone = new Set(planned.remove.map((role) => role.value));
    const held = new Set(user.roles.map((role) => role.value));
    const add = planned.add.filter((role) => !held.has(role.value));
    const remove = user.roles.filter((role) => gone.has(role.value));
    return { ...write, roles: [...user.roles.filter((role) => !gone.has(role.value)), ...add], add, remove };
}
/** The planned values that an account does not hold yet, beside what it holds now. */
function stillDiffers(item, user) {
    const before = {};
    const after = {};
    for (const [field, wanted] of Object.entries(item.operation.after ?? {})) {
        if (field === 'active' || field === 'roles')
            continue;
        const held = (0,diff/* priorValue */.Ce)(user, field);
        if (held === wanted)
            continue;
        before[field] = held;
        after[field] = wanted;
    }
    return { before, after };
}
/**
 * A create: our own account that arrived without an answer, or an account that is to be adopted on the plan's terms
 * (no externalId, or the same one), or somebody else's.
 */
function resolveCreate(item, user, context) {
    const wasRefused = item.state === 'refused';
    if (!user) {
        if (wasRefused) {
            item.state = 'failed';
            item.detail = 'CXone says the userName or e-mail address is taken, but shows no account with this userName';
            return;
        }
        item.state = 'queued';
        item.mayHaveArrived = false;
        return;
    }
    const externalId = item.operation.after?.externalId ?? undefined;
    if (item.everLost && (0,execute_item/* arrived */.Kb)(item.operation, user)) {
        item.state = 'done';
        item.id = user.id;
        item.user = user;
        delete item.error;
        return;
    }
    const refuse = (detail) => {
        item.state = 'failed';
        item.detail = detail;
    };
    if (externalId === undefined)
        return refuse('the userName is taken by an account that was not there when the plan was made');
    if (user.externalId !== undefined && user.externalId !== externalId)
        return refuse('the userName is taken by an account with another externalId');
    if (context.isProtected(user))
        return refuse('the userName is taken by an account that the policy protects');
    if (!user.active)
        return refuse('the userName is taken by a deactivated account: run again, it is planned as a reactivation then');
    adopt(item, user);
}
function adopt(item, user) {
    item.adopted = true;
    item.id = user.id;
    item.user = user;
    delete item.error;
    const differs = stillDiffers(item, user);
    if (Object.keys(differs.after).length === 0) {
        item.state = 'done';
        return;
    }
    item.state = 'queued';
    item.mayHaveArrived = false;
    item.write = { type: 'update', ref: item.operation.id, user, ...differs };
}

;// CONCATENATED MODULE: ./build/execute/settlement.js
/** Done, failed, unknown or not started: nothing more happens to it. */
const isOver = (item) => item.state === 'done' || item.state === 'failed' || item.state === 'not-started' || item.state === 'unknown';
/**
 * Takes one answer into its item.
 * @param result `undefined` where the tenant's answer left this operation out: it may have been applied
 * @param maxAttempts tries of one operation
 */
function takeResult(item, result, maxAttempts) {
    if (!result)
        return lose(item);
    item.attempts += Math.max(1, result.attempts);
    item.latencyMs += result.latencyMs;
    item.httpStatus = result.httpStatus;
    item.correlationId = result.correlationId;
    if (result.id)
        item.id = result.id;
    if (result.error)
        item.error = result.error;
    if (result.user)
        item.user = result.user;
    switch (result.status) {
        case 'done':
            item.state = 'done';
            delete item.error;
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
            else
                return fail(item);
            return 'look-up';
    }
}
/** Another try, unless all are used up. */
function tryAgain(item, maxAttempts) {
    if (item.attempts >= maxAttempts) {
        item.detail = `given up after ${item.attempts} tries: ${item.error?.message ?? 'no reason given'}`;
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
/** Ends what a run that stops leaves open: unknown where it may have arrived, failed where it was refused, else not started. */
function endOpen(items, why) {
    for (const item of items) {
        if (isOver(item))
            continue;
        if (item.mayHaveArrived || item.state === 'lost' || item.state === 'sent') {
            item.state = 'unknown';
            item.detail = `sent, but the answer never came: ${why}`;
        }
        else if (item.attempts > 0) {
            item.state = 'failed';
            item.detail = `not applied in ${item.attempts === 1 ? 'one try' : `${item.attempts} tries`} (${item.error?.message ?? 'no reason given'}); ${why}`;
        }
        else {
            item.state = 'not-started';
            item.detail = why;
        }
    }
}

;// CONCATENATED MODULE: ./build/execute/writes.js






/**
 * Sends writes until each is done, failed, unknown or not started. Bulk requests where the tenant has them, several under
 * way at once; what has to be tried again is pooled over all requests and sent only when nothing fresh is left; what may
 * have arrived is looked up first, in as few requests as can be.
 * @param items writes in the order they should start; `waitsFor` of their operations is obeyed among them
 * @param priorOutcome whether an operation of an earlier phase succeeded; an operation whose forerunner did not is not sent
 */
async function sendWrites(items, context, priorOutcome) {
    return new WriteRound(items, context, priorOutcome).run();
}
class WriteRound {
    items;
    byId;
    context;
    priorOutcome;
    ready = [];
    blockedItems = [];
    pool = [];
    unclear = [];
    underWay = new Set();
    bulkUnderWay = 0;
    /** Lowered for good by every 413. */
    operationLimit = Number.POSITIVE_INFINITY;
    round = 0;
    fatal;
    constructor(items, context, priorOutcome) {
        this.items = items;
        this.byId = new Map(items.map((item) => [item.operation.id, item]));
        this.context = context;
        this.priorOutcome = priorOutcome;
        for (const item of items)
            this.enqueue(item);
    }
    async run() {
        for (;;) {
            const stopped = this.stopReason();
            if (stopped || this.fatal)
                return this.windUp(stopped);
            this.release();
            if (this.ready.length > 0 && this.underWay.size < this.context.concurrency && this.mayLaunch()) {
                this.launch();
                continue;
            }
            if (this.underWay.size > 0) {
                await this.nextEvent();
                continue;
            }
            if (this.ready.length > 0) {
                this.launch();
                continue;
            }
            if (this.unclear.length > 0) {
                await this.clear();
                continue;
            }
            if (this.pool.length > 0) {
                await this.backOff();
                continue;
            }
            return {};
        }
    }
    stopReason() {
        if (this.context.signal?.aborted)
            return 'cancelled';
        if (this.context.clock.now() >= this.context.deadline)
            return 'time-budget';
        return undefined;
    }
    /** Nothing new is sent; what is under way may end, and after a mere time-out of the budget what is unclear is looked up. */
    async windUp(stopped) {
        await Promise.all(this.underWay);
        if (!this.fatal && stopped !== 'cancelled' && this.unclear.length > 0)
            await this.clear();
        const why = this.fatal ? this.fatal.message : stopped === 'cancelled' ? 'the run was cancelled' : 'the time budget was used up';
        endOpen(this.items, why);
        return { ...(this.fatal && { fatal: this.fatal }), ...(stopped && { stopped }) };
    }
    enqueue(item) {
        const { waitsFor = [], follows = [] } = item.operation;
        if (waitsFor.length + follows.length > 0)
            this.blockedItems.push(item);
        else
            this.ready.push(item);
    }
    /** Moves operations whose forerunners are done to the queue, and ends those whose forerunner is not coming. */
    release() {
        if (this.blockedItems.length === 0)
            return;
        let moved = true;
        while (moved) {
            moved = false;
            const still = [];
            for (const item of this.blockedItems) {
                const { waitsFor = [], follows = [] } = item.operation;
                // What comes before in the same person's matters must be over; what sets a userName free must have happened.
                const states = [...waitsFor.map((id) => this.forerunner(id)), ...follows.map((id) => (this.forerunner(id) === undefined ? undefined : true))];
                if (states.includes(false)) {
                    item.state = 'not-started';
                    item.detail = 'waits for another change of this plan that did not happen';
                    moved = true;
                }
                else if (states.includes(undefined))
                    still.push(item);
                else {
                    this.ready.push(item);
                    moved = true;
                }
            }
            this.blockedItems = still;
        }
    }
    forerunner(id) {
        const item = this.byId.get(id);
        if (!item)
            return this.priorOutcome(id) ?? true;
        if (!isOver(item))
            return undefined;
        return item.state === 'done';
    }
    /** Both budgets at once only where waiting for the bulk budget would take longer than a minute. */
    singlesHelp() {
        const limits = this.limits();
        if (!limits)
            return true;
        return this.ready.length / limits.operations > this.context.bulkPerMinute;
    }
    mayLaunch() {
        if (!this.limits())
            return true;
        if (this.context.tenant.room('bulk') > 0 || this.bulkUnderWay === 0)
            return true;
        return this.singlesHelp() && this.context.tenant.room('other') > 0;
    }
    limits() {
        const limits = this.context.tenant.bulkLimits;
        return limits && { operations: Math.min(limits.operations, this.operationLimit), bytes: limits.bytes };
    }
    /** Something under way ends, or – where a pace is learnt – a moment passes in which room may have come free. */
    async nextEvent() {
        if (this.ready.length === 0 || this.underWay.size >= this.context.concurrency) {
            await Promise.race(this.underWay);
            return;
        }
        const nap = new AbortController();
        await Promise.race([...this.underWay, this.context.clock.sleep(200, nap.signal).catch(() => undefined)]);
        nap.abort();
    }
    launch() {
        const limits = this.limits();
        const alone = !limits || limits.operations < 2 || (this.context.tenant.room('bulk') <= 0 && this.bulkUnderWay > 0 && this.singlesHelp());
        const shared = takeShared(this.ready);
        const batch = shared.length > 0 ? shared : alone ? this.ready.splice(limits ? -1 : 0, 1) : takeBatch(this.ready, limits);
        const bulk = batch.length > 1;
        if (bulk)
            this.bulkUnderWay += 1;
        const work = this.send(batch).finally(() => {
            if (bulk)
                this.bulkUnderWay -= 1;
            this.underWay.delete(work);
        });
        this.underWay.add(work);
    }
    async send(batch) {
        const { tenant, journal, clock, payloadHash } = this.context;
        for (const item of batch)
            item.payloadHash = payloadHash(item.wire.data);
        try {
            await journal.appendAll(batch.map((item) => (0,execute_context/* about */.C)(item.operation, 'operation.sent', { step: (0,execute_item/* stepOf */.cg)(item.operation), status: 'sent', attempts: item.attempts + 1, payload_hash: item.payloadHash }, item.id)));
            if (this.context.signal?.aborted)
                return this.requeue(batch);
            for (const item of batch)
                item.state = 'sent';
            if (batch.length === 1)
                await this.settle(batch, [await tenant.sendOne(batch[0].wire)]);
            else {
                const answer = await tenant.sendBulk(batch.map((item) => item.wire));
                if (answer.refused === 'too-large')
                    this.operationLimit = Math.max(1, Math.floor(batch.length / 2));
                if (answer.refused)
                    this.requeue(batch);
                else
                    await this.settle(batch, answer.results);
            }
        }
        catch (error) {
            for (const item of batch)
                if (item.state === 'sent')
                    item.mayHaveArrived = true;
            if (this.context.signal?.aborted)
                return;
            this.fatal ??= error instanceof failure/* Failure */.H ? error : crash(error);
        }
        finally {
            for (const item of batch)
                item.at = clock.now();
        }
    }
    /** The request as a whole was refused unread: nothing of it counts as a try. */
    requeue(batch) {
        for (const item of batch)
            item.state = 'queued';
        this.ready.unshift(...batch);
    }
    async settle(batch, results) {
        const byRef = new Map(results.map((result) => [result.ref, result]));
        for (const item of batch)
            this.follow(item, takeResult(item, byRef.get(item.wire.ref), this.context.maxAttempts));
        this.report();
        await this.context.journal.appendAll(batch.map((item) => {
            const result = byRef.get(item.wire.ref);
            return (0,execute_context/* about */.C)(item.operation, 'operation.answered', {
                step: (0,execute_item/* stepOf */.cg)(item.operation),
                status: result?.status ?? 'ambiguous',
                attempts: item.attempts,
                http_status: result?.httpStatus ?? null,
                latency_ms: Math.round(result?.latencyMs ?? 0),
                error: result?.error ?? null,
                correlation_id: result?.correlationId ?? null,
            }, item.id);
        }));
    }
    follow(item, next) {
        if (next === 'again')
            this.pool.push(item);
        else if (next === 'look-up')
            this.unclear.push(item);
    }
    /** Looks up what is unclear, all of it together. */
    async clear() {
        const unclear = this.unclear;
        this.unclear = [];
        try {
            await resolveItems(unclear, this.context);
        }
        catch (error) {
            if (this.context.signal?.aborted)
                return;
            this.fatal ??= error instanceof failure/* Failure */.H ? error : crash(error);
            return;
        }
        for (const item of unclear) {
            if (item.state !== 'queued')
                continue;
            item.wire = this.context.tenant.prepare(item.write);
            this.follow(item, tryAgain(item, this.context.maxAttempts));
        }
        this.report();
    }
    /** Pooled failures wait (2 s, doubling, full jitter, 60 s at most) and go out together. */
    async backOff() {
        this.round += 1;
        const longest = Math.min(60_000, 1_000 * 2 ** this.round);
        const needed = this.pool.some((item) => item.error?.kind === 'rate-limited' || item.error?.kind === 'server');
        if (needed)
            await this.context.clock.sleep(this.context.random() * longest, this.context.signal).catch(() => undefined);
        this.ready.push(...this.pool);
        this.pool = [];
    }
    report() {
        let done = 0;
        let failed = 0;
        for (const item of this.items) {
            if (item.state === 'done')
                done += 1;
            else if (item.state === 'failed')
                failed += 1;
        }
        this.context.onProgress?.({ done, total: this.items.length, failed });
    }
}
const crash = (error) => new failure/* Failure */.H('apply-failed', `the apply broke off: ${error instanceof Error ? error.message : String(error)}`, 'Run the job again; what is done is not repeated.', {
    cause: error,
});

;// CONCATENATED MODULE: ./build/execute/apply.js








/**
 * Carries out a plan: deactivations and deletions, then updates that free a userName, then the rest. Every operation ends
 * in exactly one outcome, written to the audit as it happens; nothing that is not in the plan is sent.
 * @param operations the plan's operations (`waitsFor` filled in)
 * @param context tenant, journal, clock, limits
 */
async function applyPlan(operations, context) {
    return new Apply(operations, context).run();
}
class Apply {
    operations;
    context;
    outcomes = new Map();
    fatal;
    stopped;
    records = [];
    settled = [];
    constructor(operations, context) {
        this.operations = operations;
        this.context = context;
    }
    async run() {
        for (const phase of [0, 1, 2]) {
            const due = this.operations.filter((operation) => (0,order/* phaseOf */.h)(operation) === phase);
            if (phase === 0)
                await this.leavers(due);
            else
                await this.writes(due.filter((operation) => operation.kind !== 'blocked'));
        }
        for (const operation of this.operations) {
            if (this.outcomes.has(operation.id))
                continue;
            if (operation.kind === 'blocked')
                this.end(operation, 'blocked', operation.reason, {});
            else
                this.end(operation, 'not-started', this.whyNot(), {});
        }
        await this.flush();
        const outcomes = this.operations.map((operation) => this.outcomes.get(operation.id));
        return { outcomes, ...(this.fatal && { fatal: this.fatal }), ...(this.stopped && { stopped: this.stopped }) };
    }
    whyNot() {
        if (this.fatal)
            return this.fatal.message;
        return this.stopped === 'cancelled' ? 'the run was cancelled' : 'the time budget was used up';
    }
    /** Writes of one phase: sent, read back, followed by what belongs to them. */
    async writes(operations) {
        if (operations.length === 0 || this.fatal || this.stopped)
            return;
        const prepare = this.context.tenant.prepare.bind(this.context.tenant);
        const items = operations.map((operation) => (0,execute_item/* itemOf */.Tu)(operation, (0,execute_item/* writeOf */.tg)(operation), prepare));
        await this.round(items);
        const late = await this.adoptedRoles(items);
        const steps = await refreshCaches(items, this.context, { ended: () => this.ended(), fail: (failure) => void (this.fatal ??= failure) });
        for (const item of items) {
            const follow = late.get(item.operation.id);
            if (follow && follow.state !== 'done') {
                item.state = 'failed';
                item.detail = `the account was taken over, but its roles were not written: ${follow.detail}`;
                if (follow.error)
                    item.error = follow.error;
            }
            this.endItem(item, steps.get(item.operation.id));
        }
        await this.flush();
    }
    async round(items, context = this.context) {
        if (items.length === 0)
            return;
        const end = await sendWrites(items, context, (id) => this.succeeded(id));
        if (end.fatal)
            this.fatal ??= end.fatal;
        if (end.stopped)
            this.stopped ??= end.stopped;
        let isRead = false;
        if (!this.fatal && this.stopped !== 'cancelled') {
            await this.proving(async () => {
                isRead = await (0,readback/* readBack */.e7)(items, this.context);
            });
        }
        if (!isRead)
            (0,readback/* leaveUnproven */.bo)(items, this.ended() ?? 'nobody looked');
    }
    /** A read that breaks off ends the run, not the reporting of what was done. */
    async proving(read) {
        try {
            await read();
        }
        catch (error) {
            if (this.context.signal?.aborted)
                this.stopped ??= 'cancelled';
            else if (error instanceof Error && error.name === 'Failure')
                this.fatal ??= error;
            else
                throw error;
        }
    }
    succeeded(id) {
        const outcome = this.outcomes.get(id);
        return outcome && (outcome.status === 'done' || outcome.status === 'adopted' || outcome.status === 'partial');
    }
    /** An account that was adopted instead of created gets the roles that its creation would have brought. */
    async adoptedRoles(items) {
        const { tenant } = this.context;
        const due = items.filter((item) => item.adopted && item.state === 'done' && item.user && (0,execute_item/* lacksRoles */.WF)(item.operation, item.user));
        const follow = due.map((item) => {
            const user = item.user;
            const held = new Set(user.roles.map((role) => role.value));
            const add = (item.operation.roles ?? []).filter((role) => !held.has(role.value));
            // Nobody planned to take a role away here: an account that turned up meanwhile keeps what it has until the next plan.
            const roles = [...user.roles, ...add];
            const operation = { ...item.operation, kind: 'roles', prior: user, roles, waitsFor: [], follows: [] };
            const write = { type: 'roles', ref: operation.id, user, roles, add, remove: [] };
            return (0,execute_item/* itemOf */.Tu)(operation, write, tenant.prepare.bind(tenant));
        });
        if (follow.length > 0)
            await this.round(follow);
        return new Map(follow.map((item) => [item.operation.id, item]));
    }
    /** Why nothing more may be sent, `null` as long as it may. */
    ended() {
        const { signal, clock, deadline } = this.context;
        if (signal?.aborted)
            this.stopped ??= 'cancelled';
        else if (clock.now() >= deadline)
            this.stopped ??= 'time-budget';
        return this.fatal || this.stopped ? this.whyNot() : null;
    }
    async leavers(operations) {
        if (operations.length === 0)
            return;
        await carryOutDepartures(operations, this.context, {
            write: (items, context) => this.round(items, context),
            attempt: (work) => this.proving(work),
            finish: async (departure) => {
                if ('item' in departure)
                    this.endItem(departure.item);
                else
                    this.end(departure.operation, departure.status, departure.detail, departure.extra);
                await this.flush();
            },
            ended: () => (this.fatal || this.stopped ? this.whyNot() : null),
        });
    }
    endItem(item, refresh) {
        const status = item.state === 'done' ? (item.adopted ? 'adopted' : 'done') : item.state === 'not-started' || item.state === 'unknown' ? item.state : 'failed';
        const isOpen = refresh !== undefined && refresh.status !== 'done' && this.context.policy.steps.cacheRefresh === 'require';
        this.end(item.operation, isOpen ? 'partial' : status, isOpen ? `required and not done: ${refresh.step}` : item.detail, {
            steps: [(0,execute_item/* mainStep */.Uq)(item), ...(refresh ? [refresh] : [])],
            attempts: item.attempts,
            latencyMs: item.latencyMs,
            ...(item.id && { id: item.id }),
            ...(item.error && { error: item.error }),
            httpStatus: item.httpStatus,
            correlationId: item.correlationId,
            payloadHash: item.payloadHash,
        });
    }
    /** The one place where an operation gets its outcome, and the audit its record. */
    end(operation, status, detail, more) {
        const { httpStatus = null, correlationId = null, payloadHash = null, ...rest } = more;
        const outcome = { operation, status, detail, steps: [], attempts: 0, latencyMs: 0, ...rest };
        if (outcome.attempts === 0) {
            for (const step of outcome.steps) {
                outcome.attempts += step.attempts;
                outcome.latencyMs += step.latencyMs;
            }
        }
        this.outcomes.set(operation.id, outcome);
        this.records.push((0,execute_context/* about */.C)(operation, 'operation.finished', {
            status,
            detail: detail || null,
            attempts: outcome.attempts,
            http_status: httpStatus,
            latency_ms: Math.round(outcome.latencyMs),
            payload_hash: payloadHash,
            error: outcome.error ?? null,
            correlation_id: correlationId ?? outcome.error?.correlationId ?? null,
        }, outcome.id));
        this.settled.push(outcome);
    }
    /** Writes the collected records with one sync; only what is on record is told. */
    async flush() {
        const { records, settled } = this;
        this.records = [];
        this.settled = [];
        try {
            if (records.length > 0)
                await this.context.journal.appendAll(records);
        }
        catch (error) {
            // What was done is done: it is reported although it can't be put on record any more.
            if (!(error instanceof failure/* Failure */.H))
                throw error;
            this.fatal ??= error;
            return;
        }
        for (const outcome of settled)
            this.context.onOutcome?.(outcome);
    }
}

// EXTERNAL MODULE: ./build/execute/events.js
var events = __webpack_require__(52387);
// EXTERNAL MODULE: ./build/execute/tally.js
var tally = __webpack_require__(46254);
// EXTERNAL MODULE: ./build/audit/payload.js
var payload = __webpack_require__(63574);
// EXTERNAL MODULE: ./build/policy/patterns.js
var patterns = __webpack_require__(47312);
// EXTERNAL MODULE: ./build/app/plan.js
var plan = __webpack_require__(47865);
;// CONCATENATED MODULE: ./build/app/apply.js








/**
 * Plans afresh and does it, unless a guard or the approval stops it. Nothing is sent before every check has passed.
 */
async function applyRoster(request, services, session) {
    await (0,plan.withPlan)(request, services, session, async (plan, tenant, desired) => {
        if (session.stopped)
            return;
        const verdict = await services.host.approve(plan);
        session.report.approval = { state: verdict.state, detail: verdict.detail, ...(verdict.unreviewed && { unreviewed: verdict.unreviewed }) };
        await session.journal?.append({ event: 'approval.judged', status: verdict.state, detail: verdict.detail });
        if (verdict.problem)
            session.add([verdict.problem]);
        if (session.stopped || !session.journal)
            return;
        if (plan.operations.length > 0)
            await services.host.comment(session.report, 'applying');
        await applyPlanned({ plan, tenant, desired }, request, services, session);
    });
}
/** Carries a plan out that nothing stands against, and settles what became of it. */
async function applyPlanned({ plan, tenant, desired }, request, services, session) {
    if (!session.journal)
        return;
    const total = plan.operations.filter((operation) => operation.kind !== 'blocked').length;
    const startedAt = services.clock.now();
    const { leavers, steps } = desired.policy;
    // What `post` needs to finish a sign-out that is cut off, as this run meant it.
    if (plan.operations.some((operation) => (0,order/* phaseOf */.h)(operation) === 0))
        await session.journal.append({ event: 'apply.started', status: 'ok', operations: plan.operations.length, policy: { leavers, steps } });
    const execution = await applyPlan(plan.operations, {
        tenant,
        journal: session.journal,
        clock: services.clock,
        random: services.random,
        policy: desired.policy,
        concurrency: request.concurrency,
        bulkPerMinute: request.bulkPerMinute,
        maxAttempts: request.maxAttempts,
        deadline: request.startedAt + request.timeBudgetMs,
        startedAt: request.startedAt,
        ...(services.signal && { signal: services.signal }),
        onOutcome: (outcome) => {
            // After a cancellation `post` finds out what is unknown, and tells that.
            if (outcome.status === 'unknown' && services.signal?.aborted)
                return;
            for (const { id, payload, about } of (0,events/* eventsOf */.X)(outcome, services.clock.now()))
                session.notifier.notify(id, payload, about);
        },
        onProgress: (progress) => services.onProgress({ ...progress, total }, startedAt),
        payloadHash: payload/* payloadHash */.z,
        isProtected: untouchable(desired, plan),
    });
    settle(execution.outcomes, session, desired.roster.invalidRows);
    if (execution.fatal)
        tellFatal(execution.fatal, session);
}
/** A tenant that stops answering in the middle leaves an apply failed or partial; what was refused to us keeps its own name. */
function tellFatal(fatal, session) {
    const reason = fatal.reason === 'tenant-unreachable' || fatal.reason === 'read-incomplete' ? (session.report.problems.at(-1)?.reason ?? 'apply-failed') : fatal.reason;
    session.problem(reason, fatal.message, fatal.advice);
}
/** Whom no write may reach, also where an account turns up only during the apply: protected people and our own account. */
function untouchable(desired, plan) {
    const isProtected = (0,patterns/* matcher */.j)(desired.policy.protected);
    const self = new Set((plan.self ?? []).map(match/* nameKey */.Rc));
    return (person) => isProtected(person) || [person.userName, person.externalId].some((name) => name !== undefined && self.has((0,match/* nameKey */.Rc)(name)));
}
function settle(outcomes, session, invalidRows) {
    const { report } = session;
    report.outcomes = outcomes;
    Object.assign(report.counts, (0,tally/* countOutcomes */.XF)(outcomes));
    const reason = (0,tally/* judgeOutcomes */.hM)(outcomes);
    const { failed, notStarted, blocked } = report.counts;
    if (reason !== 'none') {
        const parts = [
            failed > 0 && `${failed} ${failed === 1 ? 'person has' : 'people have'} a change that failed`,
            notStarted > 0 && `${notStarted} ${notStarted === 1 ? 'person was' : 'people were'} not started`,
            blocked > 0 && `${blocked} ${blocked === 1 ? 'person is' : 'people are'} blocked`,
        ].filter(Boolean);
        const waits = failed === 0 && notStarted === 0;
        session.problem(reason, parts.join(', '), waits ? 'Look at who needs a decision, and what is in the way: the rest is done.' : 'Run the job again: what is done is not repeated. The table says for whom trying again helps, and what to do for the others.');
    }
    else if (invalidRows > 0) {
        session.problem('apply-partial', `${invalidRows} ${invalidRows === 1 ? 'row was' : 'rows were'} wrong and skipped; the rest is applied`, 'Mend the rows and run again.');
    }
}


/***/ }),

/***/ 47865:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

__webpack_require__.r(__webpack_exports__);
/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   planRoster: () => (/* binding */ planRoster),
/* harmony export */   withPlan: () => (/* binding */ withPlan)
/* harmony export */ });
/* harmony import */ var _report_log_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(16945);
/* harmony import */ var _plan_json_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(60070);
/* harmony import */ var _desired_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(71518);
/* harmony import */ var _planning_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(7822);




/** Reads roster and tenant and shows what would change. Writes nothing to the tenant. */
async function planRoster(request, services, session) {
    await withPlan(request, services, session, async () => undefined);
}
/**
 * Makes the plan and hands it on. The tenant is asked only once roster, policy and settings are right, and is closed on
 * every way out.
 * @param wanted where the desired state comes from: the roster, unless given
 */
async function withPlan(request, services, session, next, wanted = () => (0,_desired_js__WEBPACK_IMPORTED_MODULE_1__/* .readDesired */ .B2)(request, services, session)) {
    session.add(await services.checkTenant());
    const desired = await wanted();
    if (!desired || session.stopped)
        return;
    const tenant = await services.tenant({ rolesWrite: desired.policy.roles.write, needs: needsOf(request, desired.policy) });
    try {
        session.report.capabilities = await tenant.connect();
        if (desired.roster.files.some(({ fields }) => fields.some((field) => field.startsWith('attr.')))) {
            await (await __webpack_require__.e(/* import() */ 890).then(__webpack_require__.bind(__webpack_require__, 24890))).checkAttributeColumns(desired, tenant, request, session);
            if (session.stopped)
                return;
        }
        const plan = await (0,_planning_js__WEBPACK_IMPORTED_MODULE_2__/* .makePlan */ .C)(desired, tenant, request, services, session);
        // Before anything is sent: what a killed run meant to do is what `post` reports on.
        await services.files.write('plan.json', (0,_plan_json_js__WEBPACK_IMPORTED_MODULE_3__/* .planJson */ .i)(plan));
        await journalPlan(plan, session);
        services.log.line((0,_report_log_js__WEBPACK_IMPORTED_MODULE_0__/* .planLine */ .od)(plan, session.report.counts));
        await next(plan, tenant, desired);
    }
    finally {
        session.report.traffic = tenant.traffic;
        session.report.capabilities ??= tenant.capabilities;
        await tenant.close();
    }
}
/** What an apply will ask of the tenant; a plan only reads. */
function needsOf(request, policy) {
    if (request.mode !== 'apply' && request.mode !== 'event')
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
        guards: plan.guards.map(({ kind, count, population, tripped, overridden, override }) => ({ kind, count, population, tripped, overridden, ...(override && { override }) })),
    });
}


/***/ }),

/***/ 63574:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   z: () => (/* binding */ payloadHash)
/* harmony export */ });
/* harmony import */ var canonicalize__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(98799);
/* harmony import */ var _chain_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(79169);


/**
 * The `payload_hash` of a record: lower-case hex SHA-256 over the RFC 8785 form of what was sent for one person (in a bulk: of
 * the operation's `data`), so that an auditor can tell what was sent without the audit holding it twice.
 * @param data as it goes into `JSON.stringify`; nothing sent is `null`
 */
function payloadHash(data) {
    return (0,_chain_js__WEBPACK_IMPORTED_MODULE_0__/* .sha256 */ .sc)((0,canonicalize__WEBPACK_IMPORTED_MODULE_1__/* ["default"] */ .A)((0,_chain_js__WEBPACK_IMPORTED_MODULE_0__/* .jsonValue */ .IL)(data)));
}


/***/ }),

/***/ 52387:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   X: () => (/* binding */ eventsOf)
/* harmony export */ });
/* harmony import */ var _context_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(75059);

/**
 * What receivers are told about an outcome: `cxone.role.sync.success` or `.failed` after a change of roles, and
 * `USER_DEPROVISIONED` after a person was deactivated or deleted. Nothing about what was never sent, and nothing about blocked
 * people, who still need a decision.
 * @param atMs when the outcome was settled, milliseconds since the epoch
 */
function eventsOf(outcome, atMs) {
    const payload = roleSync(outcome, atMs) ?? deprovisioned(outcome, atMs);
    if (!payload)
        return [];
    const { operation, id } = outcome;
    return [{ id: `${operation.kind} ${operation.id}`, payload, about: { operation: operation.id, target: (0,_context_js__WEBPACK_IMPORTED_MODULE_0__/* .target */ .a)(operation, id) } }];
}
/** The role tutorial's event, with what changed as `data`. A joiner's roles are part of the new account and have none. */
function roleSync({ operation, status, id, error, detail }, atMs) {
    const isRoles = operation.kind === 'roles' || (operation.kind === 'create' && status === 'adopted' && operation.roles !== undefined);
    if (!isRoles || status === 'not-started' || status === 'blocked')
        return null;
    const succeeded = status === 'done' || status === 'adopted';
    const data = {
        operation: operation.id,
        userName: operation.person.userName,
        externalId: operation.person.externalId ?? null,
        before: operation.before?.['roles'] ?? null,
        after: operation.after?.['roles'] ?? [],
        gained: operation.gains ?? [],
        lost: operation.loses ?? [],
        ...(!succeeded && { status, error: error?.message || detail || 'no answer', httpStatus: error?.status ?? null, correlationId: error?.correlationId ?? null }),
    };
    return {
        event: `cxone.role.sync.${succeeded ? 'success' : 'failed'}`,
        timestamp: new Date(atMs).toISOString(),
        userId: id ?? operation.prior?.id ?? null,
        data,
    };
}
/** The HR tutorial's event with its keys; its last two say what happened, not what was meant. */
function deprovisioned(outcome, atMs) {
    const { operation, status, steps } = outcome;
    if (operation.kind !== 'deactivate' && operation.kind !== 'delete')
        return null;
    if (status !== 'done' && status !== 'partial')
        return null;
    const happened = (...names) => steps.some((step) => names.includes(step.step) && step.status === 'done');
    const { externalId, userName } = operation.person;
    return {
        event_type: 'USER_DEPROVISIONED',
        external_id: externalId ?? null,
        timestamp: Math.floor(atMs / 1000),
        status: status === 'done' ? 'completed' : 'partial',
        latency_ms: Math.round(outcome.latencyMs),
        license_reclaimed: happened('license'),
        sessions_terminated: happened('sessions', 'logout'),
        // Without an externalId nobody could tell who is meant.
        ...(externalId === undefined && { user_name: userName }),
    };
}


/***/ }),

/***/ 14713:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Kb: () => (/* binding */ arrived),
/* harmony export */   Tu: () => (/* binding */ itemOf),
/* harmony export */   Uq: () => (/* binding */ mainStep),
/* harmony export */   WF: () => (/* binding */ lacksRoles),
/* harmony export */   cg: () => (/* binding */ stepOf),
/* harmony export */   io: () => (/* binding */ sameRoles),
/* harmony export */   tg: () => (/* binding */ writeOf)
/* harmony export */ });
/* harmony import */ var _plan_diff_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(40331);

/** The domain's write for an operation. */
function writeOf(operation, user = operation.prior) {
    const ref = operation.id;
    if (operation.kind === 'create')
        return { type: 'create', ref, attributes: withoutRoles(operation.after ?? {}), ...(operation.roles && { roles: operation.roles }) };
    if (!user)
        throw new TypeError(`operation ${operation.id} (${operation.kind}) has no account`);
    switch (operation.kind) {
        case 'update':
            return { type: 'update', ref, user, before: operation.before ?? {}, after: operation.after ?? {} };
        case 'reactivate':
            return { type: 'activate', ref, user, active: true };
        case 'roles': {
            const wanted = operation.roles ?? [];
            const held = new Set(user.roles.map((role) => role.value));
            const keep = new Set(wanted.map((role) => role.value));
            return {
                type: 'roles',
                ref,
                user,
                roles: wanted,
                add: wanted.filter((role) => !held.has(role.value)),
                remove: user.roles.filter((role) => !keep.has(role.value)),
            };
        }
        default:
            return { type: 'activate', ref, user, active: false };
    }
}
const withoutRoles = (attributes) => {
    const { roles: _, ...rest } = attributes;
    return rest;
};
/** True where an account is as the operation wants it: a write whose answer was lost has arrived. */
function arrived(operation, user) {
    switch (operation.kind) {
        case 'create':
        case 'update':
            return (0,_plan_diff_js__WEBPACK_IMPORTED_MODULE_0__/* .holds */ .v9)(user, operation.after ?? {}) && (operation.kind === 'update' || sameRoles(operation, user));
        case 'reactivate':
            return user.active;
        case 'roles':
            return hasRoleChange(operation, user);
        default:
            return !user.active;
    }
}
/** Exactly the planned roles; an operation without roles agrees with any. */
function sameRoles(operation, user) {
    if (!operation.roles)
        return true;
    const held = user.roles.map((role) => role.value).sort();
    const wanted = operation.roles.map((role) => role.value).sort();
    return held.length === wanted.length && held.every((value, i) => value === wanted[i]);
}
/** Some planned role is not there. */
function lacksRoles(operation, user) {
    const held = new Set(user.roles.map((role) => role.value));
    return (operation.roles ?? []).some((role) => !held.has(role.value));
}
/** A role change has arrived: what was to come is there, what was to go is gone; others' changes do not count. */
function hasRoleChange(operation, user) {
    const held = new Set(user.roles.map((role) => role.value));
    const wanted = new Set((operation.roles ?? []).map((role) => role.value));
    // A plan that was read back from its file knows the account only by what it wrote down.
    const written = operation.before?.['roles'];
    const before = new Set(operation.prior?.roles.map((role) => role.value) ?? (Array.isArray(written) ? written : []));
    return [...wanted].every((value) => before.has(value) || held.has(value)) && [...before].every((value) => wanted.has(value) || !held.has(value));
}
/** A fresh item for an operation. */
function itemOf(operation, write, prepare) {
    return {
        operation,
        write,
        wire: prepare(write),
        payloadHash: null,
        state: 'queued',
        attempts: 0,
        latencyMs: 0,
        mayHaveArrived: false,
        everLost: false,
        adopted: false,
        ...(write.type !== 'create' && { id: write.user.id, user: write.user }),
        httpStatus: null,
        correlationId: null,
        detail: '',
        at: 0,
    };
}
/** The step a write stands for in outcomes and audit. */
function stepOf(operation) {
    if (operation.kind === 'blocked' || operation.kind === 'delete')
        return 'deactivate';
    return operation.kind;
}
/** The step that a write was, as it ended. */
function mainStep(item) {
    return {
        step: stepOf(item.operation),
        status: item.state === 'done' || item.state === 'unknown' ? item.state : item.state === 'not-started' ? 'skipped' : 'failed',
        detail: item.detail,
        at: new Date(item.at).toISOString(),
        attempts: item.attempts,
        latencyMs: item.latencyMs,
        ...(item.error && { error: item.error }),
    };
}


/***/ }),

/***/ 80565:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   EO: () => (/* binding */ UNPROVEN),
/* harmony export */   bo: () => (/* binding */ leaveUnproven),
/* harmony export */   e7: () => (/* binding */ readBack)
/* harmony export */ });
/* harmony import */ var _plan_match_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(92567);
/* harmony import */ var _item_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(14713);


/**
 * Reads back what a tenant may silently ignore – roles and `active` – for all writes of a round together, and turns a write
 * that was answered with success but did not happen into a failure.
 * @param items writes of one phase; only done ones that wrote roles or `active` are looked at
 * @returns false where the run was cancelled before anybody could look
 */
async function readBack(items, context) {
    const doubtful = items.filter(isDoubtful);
    if (doubtful.length === 0)
        return true;
    if (context.signal?.aborted)
        return false;
    const found = await context.tenant.lookUp(doubtful.map((item) => ({ ...(item.id !== undefined && { id: item.id }), userName: userNameOf(item) })));
    const byId = new Map(found.map((user) => [user.id, user]));
    const byName = new Map(found.map((user) => [(0,_plan_match_js__WEBPACK_IMPORTED_MODULE_1__/* .nameKey */ .Rc)(user.userName), user]));
    for (const item of doubtful) {
        // A creation may be answered without its id: then the userName tells.
        const user = item.id === undefined ? byName.get((0,_plan_match_js__WEBPACK_IMPORTED_MODULE_1__/* .nameKey */ .Rc)(userNameOf(item))) : byId.get(item.id);
        if (user)
            Object.assign(item, { user, id: user.id });
        if (user && proven(item, user))
            continue;
        item.state = 'failed';
        item.detail = user ? ignored(item) : 'CXone reported success, but the account is not there';
        item.error = {
            status: item.httpStatus,
            kind: 'ignored',
            message: item.detail,
            fields: [],
            correlationId: item.correlationId,
            retryable: false,
            advice: 'Check in CXone whether this tenant lets the API write it, and whether the API user may.',
        };
    }
    return true;
}
/** Begins the words on a write that CXone answered with success, and whose effect nobody saw. */
const UNPROVEN = 'answered with success, but not read back';
/** What could not be read back is not known to be done. Leavers' deactivations are left to the steps that follow them. */
function leaveUnproven(items, why) {
    for (const item of items) {
        if (!isDoubtful(item) || (item.write.type === 'activate' && !item.write.active))
            continue;
        item.state = 'unknown';
        item.detail = `${UNPROVEN}: ${why}`;
    }
}
const isDoubtful = (item) => item.state === 'done' && needsProof(item);
const userNameOf = (item) => {
    const renamed = item.operation.after?.userName;
    return typeof renamed === 'string' ? renamed : item.operation.person.userName;
};
function needsProof(item) {
    switch (item.write.type) {
        case 'create':
            return (item.operation.roles?.length ?? 0) > 0;
        case 'roles':
        case 'activate':
            return true;
        default:
            return false;
    }
}
function proven(item, user) {
    return item.write.type === 'create' ? (0,_item_js__WEBPACK_IMPORTED_MODULE_0__/* .sameRoles */ .io)(item.operation, user) : (0,_item_js__WEBPACK_IMPORTED_MODULE_0__/* .arrived */ .Kb)(item.operation, user);
}
function ignored(item) {
    if (item.write.type === 'activate')
        return `CXone reported success, but the account is still ${item.write.active ? 'deactivated' : 'active'}`;
    return item.write.type === 'create' ? 'the account was created, but CXone ignored its roles' : 'CXone reported success, but the roles are not as written';
}


/***/ })

};
