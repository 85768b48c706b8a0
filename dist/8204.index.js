export const id = 8204;
export const ids = [8204,223];
export const modules = {

/***/ 97773:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  missingRecords: () => (/* binding */ missingRecords),
  lj: () => (/* binding */ recover),
  fk: () => (/* binding */ retell),
  yt: () => (/* binding */ unrecorded)
});

// EXTERNAL MODULE: ./build/execute/counts.js
var counts = __webpack_require__(30726);
// EXTERNAL MODULE: ./build/model/operation.js
var model_operation = __webpack_require__(89827);
// EXTERNAL MODULE: ./build/model/outcome.js
var outcome = __webpack_require__(38158);
// EXTERNAL MODULE: ./build/execute/missing.js
var missing = __webpack_require__(11588);
// EXTERNAL MODULE: ./build/execute/proof.js
var proof = __webpack_require__(14290);
;// CONCATENATED MODULE: ./build/execute/recovery.js




/**
 * What a run that was interrupted did, from its plan and its audit: an outcome for every operation. Sent without an
 * answer is *unknown*; without a record, *not started*; a leaver whose steps were not finished, *partial*.
 * @param records the audit's records, in order
 */
function recoverOutcomes(operations, records) {
    const byOperation = new Map();
    for (const record of records) {
        if (!isWork(record))
            continue;
        const mine = byOperation.get(record.operation);
        if (mine)
            mine.push(record);
        else
            byOperation.set(record.operation, [record]);
    }
    return operations.map((operation) => recoverOutcome(operation, byOperation.get(operation.id) ?? []));
}
const isWork = (record) => 'kind' in record;
function recoverOutcome(operation, records) {
    const finished = records.findLast((record) => record.event === 'operation.finished');
    const isLeaver = (0,model_operation/* isLeaving */.Xi)(operation);
    const steps = records.flatMap((record) => {
        if (record.event === 'step.finished')
            return [stepOf(record, record.status)];
        return isLeaver && isDeactivated(record) ? [stepOf(record, 'done')] : [];
    });
    const attempts = Math.max(0, ...records.map((record) => record.attempts ?? 0));
    const id = records.map((record) => record.target?.id).find((value) => typeof value === 'string');
    const httpStatus = records.findLast(({ http_status: status }) => typeof status === 'number')?.http_status ?? undefined;
    const answered = wasAnswered(records) ? { answered: true } : {};
    const base = { operation, steps, attempts, latencyMs: finished?.latency_ms ?? 0, id, httpStatus };
    if (finished)
        return {
            ...base,
            ...(finished.status === 'unknown' ? answered : {}),
            status: finished.status,
            detail: finished.detail ?? '',
            error: finished.error ?? undefined,
            waits: finished.status === 'not-started' ? waitsFor(finished.detail) : undefined,
        };
    if ((0,model_operation/* isBlocked */.lT)(operation) && (operation.kind === 'blocked' || isOff(records)))
        return { ...base, status: 'blocked', detail: operation.reason };
    if (steps.some(({ step, status }) => step === 'delete' && status === 'done'))
        return { ...base, status: 'done', detail: '' };
    const last = records.findLast(({ event }) => event === 'operation.sent' || event === 'operation.answered' || event === 'operation.resumed');
    if (!last)
        return { ...base, status: 'not-started', detail: 'the run was interrupted before' };
    if (last.event === 'operation.resumed' || (last.event === 'operation.answered' && last.status === 'done')) {
        return isLeaver
            ? { ...base, status: 'partial', detail: 'the run was interrupted before all steps were done' }
            : { ...base, ...answered, status: 'unknown', detail: `${proof/* NOT_READ_BACK */.LC}: the run was interrupted` };
    }
    if (last.event === 'operation.answered' && last.status === 'failed')
        return { ...base, status: 'failed', detail: 'refused by CXone; the run was interrupted afterwards' };
    return { ...base, status: 'unknown', detail: 'sent; the run was interrupted before an answer came' };
}
/** The last request was answered with success. */
function wasAnswered(records) {
    const last = records.findLast(({ event }) => event === 'operation.sent' || event === 'operation.answered');
    return last?.event === 'operation.answered' && last.status === 'done';
}
const WHY = Object.entries(outcome/* WAITS_FOR */.rd);
/** What a change was held back for, before the run was interrupted. */
const waitsFor = (detail) => WHY.find(([, words]) => words === detail)?.[0];
const isOff = (records) => records.some((record) => record.event === 'operation.resumed' || isDeactivated(record));
/** The account is off: the answer said so, or a look-up after an answer that never came. */
const isDeactivated = (record) => record.event === 'operation.answered' && record.step === 'deactivate' && record.status === 'done';
function stepOf(record, status) {
    return {
        step: record.step,
        status,
        detail: record.event === 'step.finished' ? record.detail : '',
        at: record.timestamp,
        attempts: record.attempts ?? 0,
        latencyMs: record.latency_ms ?? 0,
        error: record.error ?? undefined,
    };
}
/**
 * Decides an unknown outcome by what a look-up found.
 * @param user the account as it is now, `undefined` where there is none
 */
function resolveOutcome(outcome, user) {
    const { operation } = outcome;
    const off = user?.active === false && (0,model_operation/* isLeaving */.Xi)(operation) && !outcome.steps.some(({ step }) => step === 'deactivate');
    const steps = off
        ? [
            { step: 'deactivate', status: 'done', detail: 'confirmed by a look-up', at: '', attempts: 0, latencyMs: 0 },
            ...outcome.steps,
        ]
        : outcome.steps;
    const resolved = (status, detail) => ({
        ...outcome,
        steps,
        status,
        detail,
        id: user?.id ?? outcome.id,
    });
    if (operation.kind === 'delete') {
        if (!user)
            return resolved('done', 'confirmed by a look-up');
        return user.active
            ? resolved('not-started', 'the account is still active: run the job again')
            : resolved('partial', 'the account is off and still there: run the job again');
    }
    if (!user && outcome.answered)
        return resolved('accepted', 'CXone reported success, but no read shows the account');
    if (!user)
        return operation.kind === 'create'
            ? resolved('not-started', 'did not arrive: run the job again')
            : resolved('failed', 'the account is gone');
    // Who is off is off, whatever else of the write did not arrive.
    if ((0,model_operation/* isLeaving */.Xi)(operation) && !user.active)
        return resolved('partial', 'deactivated; whether the steps after it were done is not known');
    if (!(0,missing/* arrived */.Kb)(operation, user) && outcome.answered)
        return resolved('ignored', 'CXone reported success, but the account is not as written');
    if (!(0,missing/* arrived */.Kb)(operation, user))
        return resolved('not-started', 'did not arrive: run the job again');
    return resolved('done', 'confirmed by a look-up');
}

// EXTERNAL MODULE: ./build/interface/reasons.js
var reasons = __webpack_require__(48817);
// EXTERNAL MODULE: ./build/execute/context.js
var context = __webpack_require__(75059);
// EXTERNAL MODULE: ./build/app/session.js
var app_session = __webpack_require__(8376);
// EXTERNAL MODULE: ./build/text/figures.js
var figures = __webpack_require__(21135);
// EXTERNAL MODULE: ./build/text/run-again.js
var run_again = __webpack_require__(99954);
;// CONCATENATED MODULE: ./build/app/recovery/recover.js








/** `post` has five minutes in all. */
const LONGEST_MS = 60_000;
/** So few are asked for by their ids before they are called not changed: a single read lags less than a list. */
const FEW = 100;
/**
 * Finds out what an interrupted run did: from its audit, and for what was sent without an answer by looking up, again
 * while reads may lag behind. Adds it to the session, with how the run ended; nothing is written to the tenant.
 * @param tenant asked only where something is unknown; `null` where it cannot be (no secrets)
 * @returns events for the audit: how each unknown operation ended
 * @throws what the tenant's client throws; what the audit alone tells is in the session by then
 */
async function recover({ stored, records: found }, session, tenant, patience) {
    const { report } = session;
    const records = found ?? [];
    const last = records.at(-1);
    const seal = last?.event === 'seal' ? last : undefined;
    // Also a `post` that was killed itself has sealed what the run had not.
    const isEnded = seal !== undefined && seal.status !== 'interrupted';
    report.interrupted = !isEnded;
    const judged = records.findLast((record) => record.event === 'approval.judged');
    if (judged)
        report.approval = { state: judged.status, detail: judged.detail };
    const hasBegun = records.some(({ event }) => event === 'apply.grounds') && (stored?.plan.operations.length ?? 0) > 0;
    if (seal)
        sealedEnd(seal, session, stored !== null);
    if (stored) {
        report.plan = stored.plan;
        Object.assign(report.counts, (0,counts/* countPlan */.RF)(stored.plan));
    }
    const isSent = records.some(({ event }) => event === 'operation.sent' || event === 'operation.resumed');
    if (!stored || (!isSent && !hasBegun)) {
        if (!isEnded)
            session.add([unplanned(found, isSent, report)]);
        return [];
    }
    const take = (outcomes) => {
        report.outcomes = outcomes;
        Object.assign(report.counts, (0,counts/* countOutcomes */.XF)(outcomes));
    };
    const outcomes = recoverOutcomes(stored.plan.operations, records);
    take(outcomes);
    tellHeldBack(outcomes, session);
    const unknown = seal ? [] : outcomes.filter((outcome) => outcome.status === 'unknown');
    try {
        if (unknown.length === 0 || !tenant)
            return [];
        const found = await lookUp(unknown, stored.userIds, tenant, patience);
        take(outcomes.map((outcome) => found.get(outcome) ?? outcome));
        return [...found.values()].map(({ operation, status, detail, id }) => (0,context/* about */.C)(operation, 'operation.finished', { status, detail, resolved: 'look-up' }, id));
    }
    finally {
        if (!isEnded)
            interrupted(session, isSent);
    }
}
/** How a run ended that was interrupted, and of which no plan tells what it was about. */
function unplanned(records, isSent, report) {
    if (!records)
        return {
            reason: 'apply-partial',
            message: 'the run was interrupted, and its audit is gone from the output folder: what it did in CXone is not known',
            advice: sessionsAgain(report),
        };
    if (isSent)
        return {
            reason: 'apply-partial',
            message: 'the run was interrupted while it was applying, and its `plan.json` is gone: what it did stands in its audit ' +
                'alone',
            advice: 'Run the job again: it plans afresh. Look into the audit for leavers whose sessions it did not end.',
        };
    if (records.length === 0)
        return {
            reason: 'apply-partial',
            message: 'the run was interrupted, and its audit is damaged: what it did is not known',
            advice: 'Compare the roster with CXone by a run of mode plan, and end by hand the sessions of leavers whose accounts ' +
                'are off: nobody knows whose sessions it ended. Keep the damaged audit for the people who look into it.',
        };
    return { reason: 'apply-failed', message: BEFORE, advice: run_again/* RUN_AGAIN */.B };
}
/**
 * An audit has an outcome for everyone of the plan: of people that neither the run nor `post` put on record, it is
 * put there now.
 * @param events what is on record, of the run and of what was looked up
 * @param handled operations whose outcome is on record since
 * @param userIds accounts by operation, as the plan has them
 */
function unrecorded(events, handled, outcomes = [], userIds = new Map()) {
    const known = new Set(events.flatMap((one) => (one.event === 'operation.finished' ? one.operation : [])));
    return outcomes
        .filter(({ operation: { id } }) => !known.has(id) && !handled.has(id))
        .map(({ operation, status, detail, attempts, id }) => (0,context/* about */.C)(operation, 'operation.finished', { status, detail, attempts }, id ?? userIds.get(operation.id)));
}
/**
 * What an audit lacks that could not be written to its end: why, and the outcomes that are not on record, first
 * those for which something was sent.
 */
function missingRecords(records, { problems, outcomes = [] }) {
    const known = new Set(records.flatMap((one) => (one.event === 'run.problem' ? one.error : [])));
    return [
        ...problems
            .filter(({ reason, message }) => reason !== 'none' && !known.has(message))
            .map(({ reason, message }) => ({ event: 'run.problem', status: reason, error: message })),
        ...unrecorded(records, new Set(), outcomes.toSorted((a, b) => Number(b.attempts > 0) - Number(a.attempts > 0))),
    ];
}
/** Where the audit is gone: which leavers were signed out, nobody knows. */
function sessionsAgain({ mode }) {
    if (mode === 'undo')
        return ('Run the job again: it plans afresh. ' +
            'Look in CXone whether people whose accounts are off by now are signed out.');
    const isEvent = mode === 'event';
    return (`${isEvent ? 'On the page of this run press Re-run jobs' : 'Run the job again'}: it plans afresh, and ends once ` +
        `more the sessions of those leavers of the ${isEvent ? 'event' : 'file'} whose accounts are off. With ` +
        "`artifact-name: ''`, or without a `github-token`, it does not: end them by hand.");
}
const APPLYING = 'the run was interrupted while it was applying';
const BEFORE = 'the run was interrupted before anything was sent';
const WAITING = 'Look at the table for what waits: it says what for, and running the job again does not change that.';
const isWaiting = ({ waits }) => waits !== undefined;
/** What the run was not allowed to do is known before it is known what it did. */
function tellHeldBack(outcomes, { report }) {
    const idsOf = (...why) => outcomes.flatMap(({ waits, operation }) => (waits && why.includes(waits) ? [operation.id] : []));
    if (report.approval)
        report.approval.unreviewed = idsOf('review');
    if (outcomes.some(isWaiting))
        report.takenBack = idsOf('undo');
}
function interrupted(session, isSent) {
    const { outcomes = [], approval } = session.report;
    const waiting = outcomes.filter(isWaiting);
    const reason = (0,counts/* judgeOutcomes */.hM)(outcomes.filter((one) => !isWaiting(one)));
    if (waiting.length > 0) {
        const message = approval?.detail || `${(0,figures/* counted */.hS)(waiting.length, 'change')} of the plan may not be made yet`;
        session.problem('plan-changed', message, reason === 'none' ? WAITING : `${run_again/* RUN_AGAIN */.B} ${WAITING}`);
    }
    if (reason !== 'none')
        session.problem(reason, isSent ? APPLYING : BEFORE, run_again/* RUN_AGAIN */.B);
    else if (waiting.length === 0)
        session.add([(0,app_session/* allDone */.gH)(session.report)]);
}
/** Once `post` has finished what was open of sign-outs: where nothing is left, nobody has to run anything again. */
function retell({ report }) {
    const { outcomes = [] } = report;
    if ((0,counts/* judgeOutcomes */.hM)(outcomes.filter((one) => !isWaiting(one))) !== 'none')
        return;
    const waits = outcomes.some(isWaiting);
    report.problems = report.problems.flatMap((one) => {
        if (one.message === APPLYING)
            return waits ? [] : [{ ...one, ...(0,app_session/* allDone */.gH)(report) }];
        return one.reason === 'plan-changed' ? [{ ...one, advice: WAITING }] : [one];
    });
}
/** The run had come to its end, and its audit says how; only its reports did not get out. */
function sealedEnd(seal, session, hasPlan) {
    session.report.audit = { records: seal.seq, head: seal.hash };
    if (seal.status === 'interrupted')
        return;
    const reason = Object.keys(reasons/* REASONS */.ez).find((code) => code === seal.reason_code);
    if (reason === 'none' && !hasPlan)
        session.problem('none', 'the run had ended; it was interrupted while it wrote its reports', 'What it found is in the log of the run. Run the job again to have it in a report.');
    if (reason && reason !== 'none')
        session.problem(reason, 'the run had ended; it was interrupted while it published its reports', reason === 'apply-partial' ? `${run_again/* RUN_AGAIN */.B} What went wrong is in the log of the run.` : 'See the log of the run.');
}
/** The account shows what was sent; that it does not show it yet proves nothing. */
const isSeen = ({ status }) => status === 'done' || status === 'partial';
/**
 * Looks at the accounts until each shows what was sent, or reads cannot lag behind it any more. Who shows nothing by
 * then stays unknown where there was no time for that.
 */
async function lookUp(unknown, userIds, open, { clock, settleMs, signal }) {
    const from = clock.now();
    const until = Math.min(settleMs, LONGEST_MS);
    const found = new Map();
    const tenant = await open();
    try {
        await tenant.connect();
        for (let left = unknown; left.length > 0;) {
            const isLast = clock.now() - from >= until;
            const shown = await look(left, userIds, tenant, isLast && left.length <= FEW).catch((error) => {
                if (found.size === 0)
                    throw error;
                return null;
            });
            if (!shown)
                break;
            for (const outcome of left) {
                const resolved = resolveOutcome(outcome, shown(outcome));
                if (isSeen(resolved) || isLast)
                    found.set(outcome, resolved);
            }
            left = left.filter((outcome) => !found.has(outcome));
            if (left.length === 0 || signal?.aborted)
                break;
            await clock.sleep((0,proof/* untilNextLook */.lg)(from, clock.now(), until), signal).catch(() => undefined);
        }
        return found;
    }
    finally {
        await tenant.close();
    }
}
/** @param alone those who do not show what was sent are asked for once more by their ids */
async function look(outcomes, userIds, tenant, alone) {
    const keys = outcomes.map(({ operation }) => {
        const id = userIds.get(operation.id);
        if (id)
            return { id };
        const { userName, externalId } = operation.person;
        return { userName, externalId: externalId || undefined };
    });
    const users = await tenant.lookUp(keys);
    const byId = new Map(users.map((user) => [user.id, user]));
    const byName = new Map(users.map((user) => [user.userName.toLowerCase(), user]));
    const shown = ({ operation }) => {
        const id = userIds.get(operation.id);
        return id ? byId.get(id) : byName.get(operation.person.userName.toLowerCase());
    };
    if (!alone)
        return shown;
    for (const outcome of outcomes) {
        const id = userIds.get(outcome.operation.id);
        if (id === undefined || isSeen(resolveOutcome(outcome, shown(outcome))))
            continue;
        const user = await tenant.get(id);
        if (user)
            byId.set(id, user);
    }
    return shown;
}


/***/ }),

/***/ 25175:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

__webpack_require__.r(__webpack_exports__);
/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   FLUSH_MS: () => (/* binding */ FLUSH_MS),
/* harmony export */   KEPT_MS: () => (/* binding */ KEPT_MS),
/* harmony export */   finishOutbox: () => (/* binding */ finishOutbox),
/* harmony export */   openOutbox: () => (/* binding */ openOutbox)
/* harmony export */ });
/* harmony import */ var _audit_payload_hash_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(84615);
/* harmony import */ var _text_figures_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(21135);
/* harmony import */ var _outbox_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(5474);
/* harmony import */ var _interface_modes_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(55944);
/* harmony import */ var _text_days_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(96939);





/** How long the end of a run waits for receivers, ms. */
const FLUSH_MS = 60_000;
/** Events older than this are no longer sent, ms. */
const KEPT_MS = 7 * _text_days_js__WEBPACK_IMPORTED_MODULE_3__/* .DAY_MS */ .sO;
/**
 * Makes the run's notifier an outbox, and takes up what earlier runs of the same `output-dir` left unsent. Does nothing
 * where there are no receivers, or where the mode tells nobody anything.
 * @param run `event_id` of the audit's first record
 * @returns the outbox, to be finished at the end of the run
 */
async function openOutbox(request, services, session, run) {
    const { receivers, clock, signal } = services;
    if (!receivers || !session.journal || !_interface_modes_js__WEBPACK_IMPORTED_MODULE_2__/* .MODES */ .FN[request.mode].notifies)
        return null;
    const outbox = new _outbox_js__WEBPACK_IMPORTED_MODULE_1__/* .Outbox */ .a({
        journal: session.journal,
        clock,
        receivers,
        run,
        payloadHash: _audit_payload_hash_js__WEBPACK_IMPORTED_MODULE_0__/* .payloadHash */ .z,
        signal,
    });
    session.notifier = outbox;
    return outbox;
}
/**
 * Sends what is left and puts the figures into the report. Failed deliveries are reported, and never part of the
 * verdict.
 */
async function finishOutbox(outbox, session) {
    const { sent, waiting, failed, details } = await outbox.finish(FLUSH_MS);
    if (sent + waiting + failed === 0 && details.length === 0)
        return;
    session.report.webhooks = { sent, waiting, failed };
    if (waiting + failed === 0)
        return;
    const left = [
        failed > 0 && `${(0,_text_figures_js__WEBPACK_IMPORTED_MODULE_4__/* .counted */ .hS)(failed, 'event')} could not be delivered`,
        waiting > 0 && `${(0,_text_figures_js__WEBPACK_IMPORTED_MODULE_4__/* .counted */ .hS)(waiting, 'event')} ${(0,_text_figures_js__WEBPACK_IMPORTED_MODULE_4__/* .plural */ .LS)(waiting, 'waits', 'wait')}`,
    ]
        .filter(Boolean)
        .join(', ');
    const why = details.length > 0 ? `: ${details.slice(0, 3).join(' ').replace(/\.$/, '')}` : '';
    session.problem('none', `webhooks: ${left}${why}`, 'The end of the job tries once more. The change in CXone stands; what is still missing then is in the audit.');
}


/***/ }),

/***/ 5474:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   a: () => (/* binding */ Outbox)
/* harmony export */ });
/* harmony import */ var _text_errors_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(84863);
/* harmony import */ var _text_hash_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(69952);


/** Deliveries to one receiver under way at once: a slow one holds up its own events, and nobody else's. */
const AT_ONCE = 8;
/** Deliveries in a row without any answer, after which a receiver is left alone for the rest of the run. */
const SILENT = 3;
/** After a cancellation the runner grants seconds in all. */
const GRACE_MS = 1_500;
/**
 * The events of a run on their way to the receivers. Each is put into the audit before it is sent (`webhook.queued`,
 * with its payload) and after (`webhook.delivered`, `webhook.failed`), so that anyone who finds the audit can send what
 * is outstanding. At least once: a receiver drops doubles by `webhook-id`, which stays the same.
 */
class Outbox {
    #ports;
    #stop = new AbortController();
    #ids = new Set();
    #underWay = new Set();
    #silence = new Map();
    #gone = new Set();
    #result = { sent: 0, waiting: 0, failed: 0, details: [] };
    #receivers = null;
    #fresh = [];
    #recording = null;
    #lanes = new Map();
    #closed = false;
    constructor(ports) {
        this.#ports = ports;
    }
    /** The id an event has in this run: `msg_` and 32 hex digits. */
    idOf(name) {
        return `msg_${(0,_text_hash_js__WEBPACK_IMPORTED_MODULE_1__/* .sha256 */ .s)(`${this.#ports.run}\n${name}`).slice(0, 32)}`;
    }
    notify(name, payload, about = {}) {
        const id = this.idOf(name);
        if (this.#closed || this.#ids.has(id))
            return;
        this.#ids.add(id);
        this.#fresh.push({ id, payload, about });
        this.#start();
    }
    #start() {
        this.#recording ??= this.#record().finally(() => {
            this.#recording = null;
            if (this.#fresh.length > 0)
                this.#start();
        });
    }
    /** Ids of events that are on record already, and not to be sent again. */
    know(ids) {
        for (const id of ids)
            this.#ids.add(id);
    }
    /**
     * Takes up events of earlier runs, which are on record already. Those of receivers that are no longer named are left.
     */
    async resume(waiting) {
        if (waiting.length === 0)
            return;
        const names = new Set((await this.#open())?.names);
        for (const { id } of waiting)
            this.#ids.add(id);
        for (const event of waiting)
            if (names.has(event.receiver))
                this.#put({ ...event, resumed: true });
        this.#pump();
    }
    /**
     * Waits until everything is sent, `withinMs` milliseconds at most (next to nothing once the run is cancelled). What
     * is not sent by then waits. Nothing can be notified afterwards.
     */
    async finish(withinMs) {
        const { clock, signal } = this.#ports;
        const over = new AbortController();
        const cancelled = () => void clock.sleep(GRACE_MS, over.signal).then(() => this.#stop.abort(), () => undefined);
        if (signal?.aborted)
            cancelled();
        else
            signal?.addEventListener('abort', cancelled, { once: true });
        void clock.sleep(withinMs, over.signal).then(() => this.#stop.abort(), () => undefined);
        await this.#idle();
        signal?.removeEventListener('abort', cancelled);
        over.abort();
        this.#closed = true;
        await (await this.#receivers)?.close();
        return this.#result;
    }
    async #idle() {
        while (this.#recording || this.#underWay.size > 0)
            await Promise.all([this.#recording, ...this.#underWay]);
        for (const lane of this.#lanes.values())
            this.#result.waiting += lane.parcels.splice(0).length;
    }
    #open() {
        this.#receivers ??= this.#ports.receivers(this.#stop.signal).catch((error) => {
            this.#detail((0,_text_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .errorText */ .kc)(error));
            return null;
        });
        return this.#receivers;
    }
    /** Puts fresh events on record, those of one moment together, and then in the queue. */
    async #record() {
        const names = (await this.#open())?.names ?? [];
        while (this.#fresh.length > 0) {
            const fresh = this.#fresh;
            this.#fresh = [];
            const isOnRecord = await this.#append(fresh.map(({ id, payload, about }) => ({
                event: 'webhook.queued',
                operation: about.operation ?? null,
                target: about.target ?? null,
                status: 'queued',
                payload_hash: this.#ports.payloadHash(payload),
                webhook_id: id,
                receivers: [...names],
                payload,
            })));
            if (!isOnRecord)
                return;
            for (const { id, payload, about } of fresh) {
                for (const receiver of names)
                    this.#put({
                        id,
                        receiver,
                        payload,
                        operation: about.operation ?? null,
                        target: about.target ?? null,
                        resumed: false,
                    });
            }
            this.#pump();
        }
    }
    #put(parcel) {
        const lane = this.#lanes.get(parcel.receiver);
        if (lane)
            lane.parcels.push(parcel);
        else
            this.#lanes.set(parcel.receiver, { parcels: [parcel], underWay: 0 });
    }
    #pump() {
        for (const lane of this.#lanes.values())
            this.#pumpLane(lane);
    }
    #pumpLane(lane) {
        while (lane.underWay < AT_ONCE &&
            lane.parcels.length > 0 &&
            !this.#stop.signal.aborted &&
            !this.#ports.signal?.aborted) {
            lane.underWay += 1;
            const delivery = this.#deliver(lane.parcels.shift()).finally(() => {
                this.#underWay.delete(delivery);
                lane.underWay -= 1;
                this.#pumpLane(lane);
            });
            this.#underWay.add(delivery);
        }
    }
    async #deliver(parcel) {
        const { receiver, id, payload } = parcel;
        if ((this.#silence.get(receiver) ?? 0) >= SILENT) {
            this.#result.waiting += 1;
            return;
        }
        const result = this.#gone.has(receiver)
            ? { delivered: false, gone: true, httpStatus: null, attempts: 0, latencyMs: 0, detail: '' }
            : ((await (await this.#open())?.send(receiver, id, payload)) ?? {
                delivered: false,
                gone: false,
                httpStatus: null,
                attempts: 0,
                latencyMs: 0,
                detail: '',
            });
        if (!result.delivered && this.#stop.signal.aborted) {
            this.#result.waiting += 1;
            return;
        }
        this.#silence.set(receiver, result.delivered || result.gone || result.httpStatus !== null ? 0 : (this.#silence.get(receiver) ?? 0) + 1);
        if (result.gone)
            this.#gone.add(receiver);
        if (result.delivered)
            this.#result.sent += 1;
        else
            this.#result.failed += 1;
        this.#detail(result.detail);
        await this.#append([recordOf(parcel, result)]);
    }
    #detail(text) {
        if (text !== '' && !this.#result.details.includes(text))
            this.#result.details.push(text);
    }
    /** What cannot be put on record is not sent either; the run tells of the journal's failure itself. */
    async #append(events) {
        try {
            await this.#ports.journal.appendAll(events);
            return true;
        }
        catch {
            this.#stop.abort();
            return false;
        }
    }
}
function recordOf({ id, receiver, operation, target, resumed }, { delivered, gone, httpStatus, attempts, latencyMs, detail }) {
    const record = {
        operation,
        target,
        status: delivered ? 'delivered' : gone ? 'gone' : 'failed',
        attempts,
        http_status: httpStatus,
        latency_ms: Math.round(latencyMs),
        error: delivered ? null : detail || null,
        webhook_id: id,
        receiver,
        resumed: resumed || undefined,
    };
    return delivered ? { event: 'webhook.delivered', ...record } : { event: 'webhook.failed', ...record };
}


/***/ }),

/***/ 78204:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

// ESM COMPAT FLAG
__webpack_require__.r(__webpack_exports__);

// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  post: () => (/* binding */ post)
});

// EXTERNAL MODULE: ./build/github/annotations.js
var annotations = __webpack_require__(68492);
// EXTERNAL MODULE: ./build/github/inputs.js + 2 modules
var github_inputs = __webpack_require__(79135);
// EXTERNAL MODULE: ./build/github/log.js
var log = __webpack_require__(30284);
// EXTERNAL MODULE: ./build/github/runner-commands.js
var runner_commands = __webpack_require__(49673);
// EXTERNAL MODULE: external "node:path"
var external_node_path_ = __webpack_require__(76760);
// EXTERNAL MODULE: ./build/app/memory.js
var app_memory = __webpack_require__(53053);
// EXTERNAL MODULE: ./build/app/modes/apply.js + 17 modules
var apply = __webpack_require__(38654);
// EXTERNAL MODULE: ./build/audit/payload-hash.js
var payload_hash = __webpack_require__(84615);
// EXTERNAL MODULE: ./build/execute/context.js
var execute_context = __webpack_require__(75059);
// EXTERNAL MODULE: ./build/execute/leavers/leaver-steps.js
var leaver_steps = __webpack_require__(31150);
// EXTERNAL MODULE: ./build/model/leaver-steps.js
var model_leaver_steps = __webpack_require__(50917);
// EXTERNAL MODULE: ./build/policy/step-wish.js
var step_wish = __webpack_require__(721);
// EXTERNAL MODULE: ./build/execute/leavers/step-records.js
var step_records = __webpack_require__(8942);
;// CONCATENATED MODULE: ./build/execute/leavers/open-steps.js



/**
 * Accounts that a run deactivated, or whose sign-out it took up again: a deactivation that was sent may have arrived.
 * An account says only that it is off; whether its sessions were ended stands nowhere but in the audit.
 */
function signOutsIn(records) {
    const accounts = new Map();
    for (const record of records) {
        if (record.event !== 'operation.sent' && record.event !== 'operation.resumed' && record.event !== 'step.finished')
            continue;
        const id = record.target?.id;
        if (typeof id !== 'string' || !LEAVERS.has(record.kind))
            continue;
        if (record.event === 'step.finished')
            accounts.get(id)?.ended.set(record.step, record.status);
        else if (!accounts.has(id) && (record.event === 'operation.resumed' || record.step === 'deactivate')) {
            const expected = record.event === 'operation.resumed' ? record.open : null;
            accounts.set(id, { kind: record.kind, expected, ended: new Map() });
        }
    }
    return accounts;
}
const LEAVERS = new Set(['deactivate', 'delete', 'blocked']);
/**
 * The steps of a sign-out that are still to be done.
 * @param steps those of the tenant; all that there are where it was not asked
 * @param licensePolicy of this person
 */
function openStepsOf({ kind, expected, ended }, licensePolicy, policy, steps = model_leaver_steps/* LEAVER_STEPS */.mf) {
    return steps.filter((step) => {
        if (expected && !expected.includes(step))
            return false;
        const isLicence = (0,model_leaver_steps/* stepFacts */.mv)(step).when === 'licence';
        if (isLicence && (licensePolicy !== 'RECLAIM' || kind === 'blocked'))
            return false;
        const status = ended.get(step);
        const wish = (0,step_wish/* wishFor */.b)(step, policy);
        return status === undefined ? wish !== 'off' : !(0,step_records/* isClosed */.Lx)({ status }, wish);
    });
}

// EXTERNAL MODULE: ./build/execute/counts.js
var counts = __webpack_require__(30726);
// EXTERNAL MODULE: ./build/plan/order.js
var order = __webpack_require__(77154);
// EXTERNAL MODULE: ./build/policy/policy-schema.js
var policy_schema = __webpack_require__(6801);
// EXTERNAL MODULE: ./build/execute/leavers/leaver.js
var leavers_leaver = __webpack_require__(16860);
;// CONCATENATED MODULE: ./build/app/recovery/finish-sign-outs.js








/** What `post` may spend on it; it has five minutes in all, and must still say what is known. */
const TIME_MS = 150_000;
const TOGETHER = 100;
const CONCURRENCY = 5;
/**
 * What is open of the sign-outs of an interrupted run, by its audit; what `post` finished or tried again is reported.
 * @param whose `off`: of everybody whose account is off or may be, by a look-up; `asked`: also of those whose
 * deactivation was sent and not seen to arrive, for it may arrive yet
 * @returns the outcomes, with the open steps
 */
function withOpenSteps({ stored, records }, outcomes, handled, whose = 'off') {
    const policy = policyOf(records ?? []);
    if (!stored || !policy || !records)
        return [...outcomes];
    const progress = signOutsIn(records);
    return outcomes.map((outcome) => {
        const { operation, status } = outcome;
        const id = stored.userIds.get(operation.id);
        const own = id === undefined ? undefined : progress.get(id);
        if (!own || handled.has(operation.id) || NOT_OFF.has(status))
            return outcome;
        if (status === 'not-started' && whose === 'off')
            return outcome;
        const openSteps = openStepsOf(own, operation.licensePolicy ?? policy.leavers.licensePolicy, policy);
        return openSteps.length > 0 ? { ...outcome, id: outcome.id ?? id, openSteps } : outcome;
    });
}
const NOT_OFF = new Set(['done', 'failed']);
/**
 * Finishes the sign-out of people that an interrupted run deactivated: ends their sessions and, of those who are only
 * deactivated, frees the licence – the steps that run was about to take, by the policy it had. Nobody is deactivated
 * or deleted here, and nothing is done for an account that a look-up does not show as off. Whatever comes in between
 * leaves the rest to the next run.
 * @param open connects to the tenant; asked only where something is open
 * @returns ids of the operations that it took up, with how they ended in the session's report
 */
async function finishSignOuts({ stored, records }, session, services, journal, open) {
    const handled = new Set();
    const policy = policyOf(records ?? []);
    const { outcomes } = session.report;
    if (!stored || !policy || !outcomes || !records)
        return handled;
    const progress = signOutsIn(records);
    const due = (tenant) => outcomes.flatMap((outcome) => {
        const { operation } = outcome;
        const id = stored.userIds.get(operation.id);
        const own = id === undefined ? undefined : progress.get(id);
        if ((0,order/* phaseOf */.hU)(operation) !== 0 || id === undefined || !own || outcome.status === 'done')
            return [];
        const licence = operation.licensePolicy ?? policy.leavers.licensePolicy;
        // A deletion is left to the next run, which takes all of its steps, the licence just before the account goes.
        const steps = openStepsOf(own, licence, policy, (0,leaver_steps/* leaverSteps */.HD)(tenant.steps, policy)).filter((step) => step !== 'license' || operation.kind !== 'delete');
        return steps.length > 0 ? [{ outcome, id, steps }] : [];
    });
    const tenant = await open();
    try {
        if (due(tenant).length === 0)
            return handled;
        await tenant.connect();
        const context = {
            tenant,
            journal,
            policy,
            clock: services.clock,
            random: services.random,
            concurrency: CONCURRENCY,
            bulkPerMinute: 0,
            maxAttempts: 1,
            settleMs: 0,
            deadline: services.clock.now() + TIME_MS,
            startedAt: Date.parse(session.report.startedAt),
            payloadHash: payload_hash/* payloadHash */.z,
            isProtected: () => false,
            signal: services.signal,
        };
        const leavers = await leaversOf(due(tenant), tenant, policy);
        for (const { outcome } of leavers)
            handled.add(outcome.operation.id);
        await finish(leavers, context, session);
    }
    catch (error) {
        session.fail(error);
    }
    finally {
        await tenant.close();
    }
    return handled;
}
/** The policy the run applied, as its audit has it. */
function policyOf(records) {
    const policy = records.findLast((record) => record.event === 'apply.started')?.policy;
    if (!policy)
        return null;
    const { leavers, steps } = policy_schema/* policySchema */.w.parse(policy);
    return { leavers, steps };
}
/** Those whose accounts are off, and still the same person's. */
async function leaversOf(due, tenant, policy) {
    const users = await tenant.lookUp(due.map(({ id, outcome }) => ({ id, userName: outcome.operation.person.userName })));
    const byId = new Map(users.map((user) => [user.id, user]));
    return due.flatMap(({ outcome, id, steps }) => {
        const user = byId.get(id);
        // The row's externalId need not be the account's: that may belong to the sign-in, or CXone keeps none.
        const isOthers = user?.externalId !== undefined && user.externalId !== outcome.operation.person.externalId;
        if (!user || user.active || isOthers)
            return [];
        const operation = { ...outcome.operation, prior: user };
        const leaver = { ...(0,leavers_leaver/* leaverOf */.h)(operation, user, steps, policy), steps: [...outcome.steps] };
        return [{ outcome, leaver }];
    });
}
async function finish(due, context, session) {
    const leavers = due.map(({ leaver }) => leaver);
    const { report } = session;
    try {
        for (let at = 0; at < leavers.length; at += TOGETHER)
            await (0,leaver_steps/* signOut */.CI)(leavers.slice(at, at + TOGETHER), context);
        await (0,leaver_steps/* each */.__)(leavers, context, (leaver) => (0,leaver_steps/* freeLicense */.YA)(leaver, context));
    }
    finally {
        const finished = new Map(due.map((each) => [each.outcome.operation.id, ended(each)]));
        report.outcomes = (report.outcomes ?? []).map((outcome) => finished.get(outcome.operation.id) ?? outcome);
        Object.assign(report.counts, (0,counts/* countOutcomes */.XF)(report.outcomes));
        await context.journal.appendAll([...finished.values()].map(({ operation, status, detail, id }) => (0,execute_context/* about */.C)(operation, 'operation.finished', { status, detail, resolved: 'post' }, id)));
    }
}
/** What a person's outcome is now. */
function ended({ leaver, outcome }) {
    const { operation, user, steps, signOutMs } = leaver;
    const left = [...leaver.open.keys()];
    const { openSteps: _, ...before } = outcome;
    const base = {
        ...before,
        steps,
        id: user.id,
        openSteps: left.length > 0 ? left : undefined,
        signOutMs: signOutMs ?? before.signOutMs,
    };
    const rest = left.length > 0 ? `still open: ${left.join(', ')}` : 'the sign-out was finished after the run was interrupted';
    if (operation.kind === 'deactivate')
        return { ...base, status: left.length > 0 ? 'partial' : 'done', detail: rest };
    if (operation.kind === 'delete')
        return { ...base, status: 'partial', detail: `${rest}; not deleted yet: run the job again` };
    return { ...base, status: 'blocked', detail: `${operation.reason}; ${rest}` };
}

// EXTERNAL MODULE: ./build/app/recovery/recover.js + 1 modules
var recover = __webpack_require__(97773);
// EXTERNAL MODULE: ./build/app/reports.js + 9 modules
var reports = __webpack_require__(9789);
// EXTERNAL MODULE: ./build/app/modes/plan.js
var plan = __webpack_require__(27832);
// EXTERNAL MODULE: ./build/app/session.js
var app_session = __webpack_require__(8376);
// EXTERNAL MODULE: ./build/policy/default-policy.js
var default_policy = __webpack_require__(44709);
// EXTERNAL MODULE: ./build/policy/parse.js
var parse = __webpack_require__(42604);
// EXTERNAL MODULE: external "node:crypto"
var external_node_crypto_ = __webpack_require__(77598);
// EXTERNAL MODULE: ./build/interface/modes.js
var modes = __webpack_require__(55944);
// EXTERNAL MODULE: ./build/plan/stored.js + 1 modules
var plan_stored = __webpack_require__(26246);
;// CONCATENATED MODULE: ./build/main/post/left.js



/**
 * @param startedAt when the main step started, milliseconds since the epoch: an older audit in the folder is not its
 *   own
 * @param isOther this is not the folder that the main step wrote into: that one was removed
 */
async function leftOf(parts, startedAt, isOther) {
    const { output, request } = parts;
    const isGone = modes/* MODES */.FN[request.mode].writes && (isOther || (await hasLost(output)));
    const suffix = isGone ? '' : await output.suffixOf(startedAt);
    const { path, records, journal } = isGone
        ? { path: '', records: [], journal: null }
        : await auditOf(parts, startedAt, suffix);
    const text = await output.read(`plan${suffix}.json`);
    const stored = text === null ? null : (0,plan_stored/* readPlan */.m)(text);
    // A plan that this run's audit does not name is an earlier run's.
    const isOwn = stored !== null && records.some((record) => record.event === 'plan.made' && record.plan_hash === stored.plan.hash);
    const planned = text !== null && stored && isOwn ? { ...stored, text } : null;
    return { isGone, isOlder: suffix !== '', suffix, auditPath: path, records, journal, planned };
}
/** The audit is begun before all else is written, and nothing of ours removes it. */
async function hasLost(output) {
    if ((await output.read('audit.jsonl')) !== null)
        return false;
    return (await output.read('memory.json')) !== null || (await output.read('plan.json')) !== null;
}
/** The audit of the run that was interrupted; where it had none yet, one that says so. */
async function auditOf({ services, output, request }, startedAt, suffix) {
    const ports = portsOf(services);
    const found = await output.reopenAudit(ports, suffix);
    const first = found?.records[0];
    if (found && (!first || Date.parse(first.timestamp) >= startedAt))
        return found;
    await found?.journal?.close();
    const { path, journal } = await output.openAudit(ports);
    const { mode, tenantName } = request;
    const record = await journal.append({
        event: 'run.started',
        status: mode,
        tenant: tenantName,
        detail: 'interrupted before its first record',
        provenance: request.provenance,
    });
    return { path, records: [record], journal };
}
const portsOf = ({ clock }) => ({
    now: () => clock.now(),
    uuid: external_node_crypto_.randomUUID,
});

// EXTERNAL MODULE: external "node:fs/promises"
var promises_ = __webpack_require__(51455);
// EXTERNAL MODULE: external "node:os"
var external_node_os_ = __webpack_require__(48161);
// EXTERNAL MODULE: ./build/model/memory.js
var memory = __webpack_require__(38311);
// EXTERNAL MODULE: ./build/files/output.js
var files_output = __webpack_require__(38299);
// EXTERNAL MODULE: ./build/github/artifact-name.js
var artifact_name = __webpack_require__(25372);
// EXTERNAL MODULE: ./build/text/errors.js
var errors = __webpack_require__(84863);
// EXTERNAL MODULE: ./build/main/publish.js + 1 modules
var publish = __webpack_require__(3515);
;// CONCATENATED MODULE: ./build/main/post/older.js








/**
 * The memory of an interrupted run whose folder another run has used since: what it read, with what the later run
 * wrote for the same rosters, for the newest memory is the one that counts.
 * @param suffix behind the names of its files; `''`: nobody came after it
 * @returns `null` where it had read none, or nothing of it can be trusted
 */
async function memoryLeft(services, output, suffix) {
    const read = async (name) => {
        const text = await output.read(name);
        const own = text === null ? null : await services.host.unseal('memory.json', text);
        return own === null ? null : (0,memory/* readMemory */.S1)(own);
    };
    const own = await read(`memory${suffix}.json`);
    const later = own === null || suffix === '' ? null : await read('memory.json');
    const isSame = own?.tenant === later?.tenant && own?.roster.join('\n') === later?.roster.join('\n');
    return own && later && isSame ? (0,memory/* withBeside */.Rx)(later, [own], () => true) : own;
}
/**
 * Stores audit, plan and memory of such a run as an artifact of its own, under the second name of its attempt: the
 * first is the later run's.
 * @param memory with what is open now
 * @returns where they are, or why they are not stored; never throws
 */
async function storeOlder({ services, context, output }, inputs, env, { auditPath, planPath }, memory) {
    if (inputs.artifactName === '')
        return { lost: 'artifact-name is empty' };
    const temporary = await (0,promises_.mkdtemp)((0,external_node_path_.join)((0,external_node_os_.tmpdir)(), 'cxone-roster-'));
    try {
        const apart = new files_output/* OutputFolder */.w((0,external_node_path_.join)(temporary, 'run'), { workspace: output.path });
        if (memory)
            await apart.write('memory.json', await services.host.seal('memory.json', Object.entries(memory)));
        await apart.ready();
        const files = memory ? ['memory.json'] : [];
        for (const [name, path] of Object.entries({ 'audit.jsonl': auditPath, 'plan.json': planPath }))
            if (path) {
                await (0,promises_.copyFile)(path, (0,external_node_path_.join)(apart.path, name));
                files.push(name);
            }
        const { uploadReports, keptDays } = await __webpack_require__.e(/* import() */ 3762).then(__webpack_require__.bind(__webpack_require__, 63762));
        const { second: name } = (0,artifact_name/* artifactNames */.jh)((0,publish/* artifactsOf */.Ns)(inputs), context.attempt);
        const retentionDays = keptDays(inputs.retentionDays, env);
        const { places, lost, warnings } = await uploadReports({
            name,
            folder: apart.path,
            retentionDays,
            files,
            limitMs: 30_000,
        });
        if (places.artifactId !== undefined)
            return { place: places.artifactUrl ?? name };
        return { lost: lost ?? warnings.join(' ') };
    }
    catch (error) {
        return { lost: (0,errors/* errorWords */.Yi)(error) };
    }
    finally {
        await (0,promises_.rm)(temporary, { recursive: true, force: true });
    }
}

// EXTERNAL MODULE: ./build/app/webhooks/deliveries.js
var deliveries = __webpack_require__(25175);
// EXTERNAL MODULE: ./build/app/webhooks/outbox.js
var webhooks_outbox = __webpack_require__(5474);
// EXTERNAL MODULE: ./build/execute/webhook-events.js
var webhook_events = __webpack_require__(75815);
// EXTERNAL MODULE: ./build/model/outcome.js
var model_outcome = __webpack_require__(38158);
// EXTERNAL MODULE: ./build/text/days.js
var days = __webpack_require__(96939);
;// CONCATENATED MODULE: ./build/main/post/post-events.js








const since = ({ clock }) => (0,days/* isoTime */.Ly)(clock.now() - deliveries.KEPT_MS);
const post_events_portsOf = ({ clock, signal }, receivers, journal, run) => ({
    journal,
    clock,
    receivers,
    run,
    payloadHash: payload_hash/* payloadHash */.z,
    signal,
});
/**
 * After a run that was interrupted: tells what its audit and the look-ups show to have happened, and sends what was
 * queued. What the run queued itself is not sent twice.
 * @param records the audit as the run left it
 * @param journal the same audit, which goes on
 * @param suffix behind the audit's name, where another run has used the folder since
 */
async function tellRecovered(session, services, output, records, journal, suffix = '') {
    const { receivers, clock } = services;
    if (!receivers)
        return;
    const outbox = new webhooks_outbox/* Outbox */.a(post_events_portsOf(services, receivers, journal, records[0]?.event_id ?? ''));
    outbox.know(records.flatMap((record) => (record.event === 'webhook.queued' ? [record.webhook_id] : [])));
    await outbox.resume(await output.waitingEvents(since(services), suffix));
    for (const outcome of session.report.outcomes ?? []) {
        // What is half done or not known the next run goes on with, and tells.
        if (outcome.status === 'partial' || (0,model_outcome/* groupOf */.F8)(outcome.status) === 'unconfirmed')
            continue;
        for (const { id, payload, about } of (0,webhook_events/* eventsOf */.X)(outcome, clock.now()))
            outbox.notify(id, payload, about);
    }
    await (0,deliveries.finishOutbox)(outbox, session);
}
/**
 * After a run whose audit is sealed: sends what it left unsent, on record in an audit of its own beside it.
 * @param suffix behind the name of the run's audit, where another run has used the folder since
 */
async function sendWaiting(services, output, suffix = '') {
    const { receivers, clock } = services;
    const waiting = receivers ? await output.waitingEvents(since(services), suffix) : [];
    if (!receivers || waiting.length === 0)
        return;
    const { path, journal } = await output.openPostAudit({ now: () => clock.now(), uuid: external_node_crypto_.randomUUID });
    const { event_id: run } = await journal.append({
        event: 'post.started',
        status: 'webhooks',
        waiting: waiting.length,
    });
    const outbox = new webhooks_outbox/* Outbox */.a(post_events_portsOf(services, receivers, journal, run));
    await outbox.resume(waiting);
    const { sent, waiting: left, failed, details } = await outbox.finish(deliveries.FLUSH_MS);
    await journal.seal({ status: 'none', reason_code: 'none', sent, waiting: left, failed });
    await journal.close();
    (0,log/* info */.pq)(`Webhook  ${sent} sent, ${left + failed} still waiting; on record in ${path}`);
    for (const detail of details.slice(0, 3))
        (0,log/* info */.pq)(`         ${detail}`);
}

// EXTERNAL MODULE: ./build/report/words/revert-text.js
var revert_text = __webpack_require__(2255);
;// CONCATENATED MODULE: ./build/main/post/undo-left.js

/** People by their keys: the audit holds no names. */
const noteOf = ({ key, what, fields = [], todo = '', why }) => ({
    key,
    person: { userName: key },
    fields,
    what,
    todo,
    why,
});
/**
 * What an interrupted run of mode `undo` was about, from its audit.
 * @param applies it was given a plan to carry out
 * @param revert the text that it wrote for the pull request which reverts the roster
 * @returns nothing where it had not planned yet
 */
function undoLeft(records, applies, revert) {
    const planned = records.findLast((record) => record.event === 'undo.planned');
    if (!planned)
        return undefined;
    const [first] = planned.undone;
    const run = first?.run || first?.file || '';
    return {
        run,
        at: '',
        applies,
        asBefore: planned.as_before,
        alone: planned.left_alone.map(noteOf),
        stays: planned.stays.map(noteOf),
        notDone: planned.not_done ?? 0,
        pulls: planned.pull_requests ?? [],
        revert: { title: (0,revert_text/* revertTitle */.B)(run), body: (revert ?? '').trimEnd() },
    };
}

;// CONCATENATED MODULE: ./build/main/post/finish-run.js















/**
 * Finds out what an interrupted run did, from its folder and from CXone; seals its audit and writes its reports.
 * @param startedAt when the main step started, milliseconds since the epoch: an older audit in the folder is not its
 *   own
 * @param isOther this is not the folder that the main step wrote into: that one was removed
 */
async function finishRun(parts, startedAt, isOther = false) {
    const session = new app_session/* Session */.Nn({ ...parts.request, startedAt });
    const left = await leftOf(parts, startedAt, isOther);
    return new InterruptedRun(parts, session, left).finish();
}
class InterruptedRun {
    #services;
    #output;
    #request;
    #session;
    #left;
    #remains;
    constructor({ services, output, request }, session, left) {
        this.#services = services;
        this.#output = output;
        this.#request = request;
        this.#session = session;
        this.#left = left;
        this.#remains = { stored: left.planned, records: left.isGone ? null : left.records };
    }
    async finish() {
        const { isGone, journal, suffix } = this.#left;
        const tenant = await this.#tenant();
        const events = await this.#recovered(tenant);
        await this.#judge();
        const handled = journal ? await this.#record(journal, events, tenant) : new Set();
        await this.#carryOn(handled);
        this.#session.close(this.#services.clock.now());
        await this.#keepMemory();
        if (journal)
            await this.#seal(journal);
        const { report, memory = null } = this.#session;
        return { report, ...(await this.#reported()), memory, wasSealed: journal === null && !isGone, isGone, suffix };
    }
    /** `null` where CXone cannot be asked. Accounts are read as the main step read them. */
    async #tenant() {
        const services = this.#services;
        if ((await services.checkTenant()).length > 0)
            return null;
        return async () => services.tenant({ rolesWrite: 'auto', ...(await readingOf(services, this.#request)), needs: [] });
    }
    async #recovered(tenant) {
        const patience = { ...this.#services, settleMs: this.#request.settleMs };
        try {
            return await (0,recover/* recover */.lj)(this.#remains, this.#session, tenant, patience);
        }
        catch (error) {
            this.#session.fail(error);
            return [];
        }
    }
    /** A plan that nobody was shown, and an undo, end in their own way. */
    async #judge() {
        const { planned, isOlder, records } = this.#left;
        const { mode, givenPlan } = this.#request;
        if (mode === 'plan' && planned && !isOlder && (await this.#output.read('report.html')) === null)
            await this.#unshown(planned.text);
        if (mode !== 'undo')
            return;
        const undo = undoLeft(records, givenPlan === true, await this.#output.read('revert.md'));
        if (undo)
            this.#session.report.undo = undo;
        if (undo && !isOlder)
            this.#output.takeUp('revert.md');
    }
    /**
     * A plan that was interrupted before its page was written: of what it had to show beside its changes (a new policy,
     * wrong rows, notes) nothing is left, so that what is shown now is no review.
     */
    async #unshown(text) {
        if (!this.#session.stopped)
            this.#session.problem('apply-failed', 'the run was interrupted before its plan was shown', 'Run the job again: what is below is not all that there is to review.');
        const { signature: _, review, ...rest } = JSON.parse(text);
        if (typeof review !== 'object' || review === null)
            return;
        const members = Object.entries({ ...rest, review: { ...review, reason: 'apply-failed' } });
        await this.#output.write('plan.json', await this.#services.host.seal('plan.json', members));
    }
    /**
     * Finishes sign-outs, and writes into the audit what was found out.
     * @returns ids of the operations whose sign-out steps were taken here
     */
    async #record(journal, events, tenant) {
        const { records, suffix } = this.#left;
        const [session, services, remains] = [this.#session, this.#services, this.#remains];
        const { report } = session;
        await this.#attempt(async () => void (await journal.appendAll(events)));
        const handled = tenant ? await finishSignOuts(remains, session, services, journal, tenant) : new Set();
        (0,recover/* retell */.fk)(session);
        if (report.outcomes)
            report.outcomes = withOpenSteps(remains, report.outcomes, handled);
        const left = (0,recover/* unrecorded */.yt)([...records, ...events], handled, report.outcomes, remains.stored?.userIds);
        await this.#attempt(async () => void (await journal.appendAll(left)));
        await this.#attempt(async () => tellRecovered(session, services, this.#output, records, journal, suffix));
        return handled;
    }
    /** Also an audit that cannot be written any more is to be reported. */
    async #attempt(work) {
        const { report } = this.#session;
        return work().catch((error) => {
            if (!report.problems.some(({ message }) => message === (0,errors/* errorText */.kc)(error)))
                this.#session.fail(error);
        });
    }
    /** The memory that the main step had read, with what is open now: the next run finishes it, wherever it runs. */
    async #carryOn(handled) {
        const { planned, journal, isOlder, suffix } = this.#left;
        if (!planned)
            return;
        const session = this.#session;
        const memory = await memoryLeft(this.#services, this.#output, suffix);
        if (memory) {
            session.memory = memory;
            (0,apply.rememberSignOuts)(planned.plan, session, withOpenSteps(this.#remains, session.report.outcomes ?? [], handled, 'asked'));
            (0,app_memory/* forgetDone */.YJ)(session);
        }
        // A run that had come to its end, or one that another followed here, has said so itself.
        if (journal && !isOlder)
            (0,app_memory/* forgetUnsent */.vH)(session, planned.plan.operations);
    }
    async #keepMemory() {
        if (!this.#session.memory)
            return;
        await (0,app_memory/* rememberStopped */.pL)(this.#session, this.#services);
        if (!this.#left.isOlder)
            await (0,app_memory/* remember */.kY)(this.#services, this.#session);
    }
    async #seal(journal) {
        const { report } = this.#session;
        const seal = { status: 'interrupted', reason_code: report.reason, decision: report.decision };
        await this.#attempt(async () => {
            await journal.seal(seal);
            report.audit = { records: journal.records, head: journal.head };
        });
        await journal.close().catch(() => undefined);
        const isDone = report.audit || this.#left.isOlder;
        const end = await this.#output.closeAudit(portsOf(this.#services), isDone ? undefined : seal);
        report.audit ??= end ?? undefined;
        this.#session.close(this.#services.clock.now());
    }
    async #reported() {
        const { isOlder, isGone, suffix, planned, auditPath } = this.#left;
        const { report } = this.#session;
        const files = {
            auditPath: auditPath || null,
            planPath: planned ? (0,external_node_path_.join)(this.#output.path, `plan${suffix}.json`) : null,
            reportPath: null,
            commentUrl: null,
        };
        // The last report is the page: with it, all are there, and hold more than can be found out again.
        const whole = isOlder || report.interrupted || isGone ? null : await this.#output.read('report.html');
        const summary = whole === null ? null : await this.#output.read('summary.md');
        if (summary !== null)
            files.reportPath = (0,external_node_path_.join)(this.#output.path, 'report.html');
        else if (!isOlder)
            await (0,reports/* writeReports */.L)(report, this.#services, files);
        return { files, summary };
    }
}
/** Accounts are read as the main step read them, by the policy of the same checkout; `null` where it is not there. */
async function readingOf({ files }, { policyPath }) {
    try {
        const text = await files.readText(policyPath);
        const { policy } = text === null ? { policy: (0,default_policy/* defaultPolicy */.G)() } : await (0,parse.parsePolicy)(text, policyPath);
        return policy ? (0,plan.readingBy)(policy) : null;
    }
    catch {
        return null;
    }
}

// EXTERNAL MODULE: ./build/main/post/implied.js
var implied = __webpack_require__(15875);
// EXTERNAL MODULE: ./build/main/launch.js + 13 modules
var main_launch = __webpack_require__(59841);
;// CONCATENATED MODULE: ./build/main/post/post.js











/** What a post step may take; looking up ends a minute before that, so that there is time to say what is known. */
const FIVE_MINUTES = 300_000;
const FOUR_MINUTES = 240_000;
/**
 * Finishes what a cancelled, crashed or killed main step left: finds out what became of what was sent without an answer
 * by looking it up, ends the sessions of people whose accounts are deactivated already, seals the audit with
 * *interrupted*, writes and uploads the reports, sets the comment to *partly applied*. After a main step that came to
 * its end it only sends events that are still waiting. A machine that is lost runs no post step.
 * @returns always 0: the main step has said how the run ended
 */
async function post(env) {
    const folder = (0,runner_commands/* getState */.Gu)('output-dir');
    const isFinished = (0,runner_commands/* getState */.Gu)('finished') === 'true';
    if (!folder)
        (0,log/* info */.pq)('The run was stopped before it had begun: nothing was read, and nothing was sent. Run the job again.');
    if (!folder || (isFinished && (0,runner_commands/* getState */.Gu)('events') !== 'waiting'))
        return 0;
    setTimeout(() => process.exit(0), FIVE_MINUTES).unref();
    try {
        await (isFinished ? sendEvents : post_finish)(env, folder, AbortSignal.timeout(FOUR_MINUTES));
    }
    catch (error) {
        (0,annotations/* annotate */.f)([
            {
                level: 'warning',
                title: 'CXone Roster',
                message: `${isFinished ? 'Waiting events could not be sent' : 'The interrupted run could not be finished'}: ` +
                    `${(0,errors/* errorText */.kc)(error)}. Its audit is ${folder}/audit.jsonl on this ` +
                    `runner.`,
            },
        ]);
    }
    return 0;
}
/** The run as the main step left it. Its folder has to be the very one that step made. */
async function taken(env, folder, signal) {
    const inputs = { ...(0,implied/* impliedInputs */.E)((0,github_inputs/* readInputs */.K)(env).inputs), outputDir: folder };
    const launch = await (0,main_launch/* prepare */.i)(env, inputs, [], signal, (0,runner_commands/* getState */.Gu)('output-folder'));
    if (launch.output.path !== folder)
        throw new Error(`${folder} is not the folder that the run wrote into`);
    return { ...launch, inputs };
}
async function sendEvents(env, folder, signal) {
    const { services, output, request } = await taken(env, folder, signal);
    await sendWaiting(services, output, await output.suffixOf(startOf(request)));
}
/** When the main step started, milliseconds since the epoch. */
function startOf({ startedAt }) {
    const started = Date.parse((0,runner_commands/* getState */.Gu)('started'));
    return Number.isNaN(started) ? startedAt : started;
}
async function post_finish(env, folder, signal) {
    const launch = await taken(env, folder, signal);
    const isOther = (await launch.output.ready()) !== (0,runner_commands/* getState */.Gu)('output-folder');
    const { report, files, summary, wasSealed, isGone, suffix, memory } = await finishRun(launch, startOf(launch.request), isOther);
    (0,log/* info */.pq)('Finished a run that was interrupted: ' +
        (report.problems[0]?.message ?? 'it had come to its end; only its reports were missing.'));
    if (suffix !== '') {
        const stored = await storeOlder(launch, launch.inputs, env, files, memory);
        launch.services.log.warning('Another run has used the output folder since, and tells on its own page what it did. The audit of the run ' +
            ('place' in stored
                ? `that was interrupted is an artifact of its own: ${stored.place}. `
                : `that was interrupted lies on this machine alone: ${files.auditPath} (${stored.lost}). `) +
            'Apply once in a job, and run the job again for another try: then each has a page.');
        if (wasSealed)
            await sendWaiting(launch.services, launch.output, suffix);
        return;
    }
    // Without an artifact the next run takes this one for lost, and signs the leavers of the file out once more.
    const inputs = isGone ? { ...launch.inputs, artifactName: '' } : launch.inputs;
    await (0,publish/* publish */.mk)(launch, inputs, env, report, files, summary);
    await launch.output.published();
    if (wasSealed)
        await sendWaiting(launch.services, launch.output, suffix);
}


/***/ }),

/***/ 38311:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   $N: () => (/* binding */ unitedSteps),
/* harmony export */   Rx: () => (/* binding */ withBeside),
/* harmony export */   S1: () => (/* binding */ readMemory),
/* harmony export */   tG: () => (/* binding */ unitedUndone),
/* harmony export */   y$: () => (/* binding */ withUnread),
/* harmony export */   zh: () => (/* binding */ recalled)
/* harmony export */ });
/* unused harmony export emptyMemory */
/* harmony import */ var zod__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(26921);
/* harmony import */ var _leaver_steps_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(50917);
/* harmony import */ var _operation_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(89827);
/* harmony import */ var _plan_parts_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(83304);




const kind = zod__WEBPACK_IMPORTED_MODULE_3__/* ["enum"] */ .k5n([..._operation_js__WEBPACK_IMPORTED_MODULE_1__/* .KINDS */ .GW, 'held-back']);
/** An operation of a reviewed plan that is not done yet. It stays covered until it is, or a later plan has its key. */
const pendingSchema = zod__WEBPACK_IMPORTED_MODULE_3__/* .object */ .Ikc({
    kind,
    key: zod__WEBPACK_IMPORTED_MODULE_3__/* .string */ .YjP(),
    before: _plan_parts_js__WEBPACK_IMPORTED_MODULE_2__/* .attributes */ .u.nullable(),
    after: _plan_parts_js__WEBPACK_IMPORTED_MODULE_2__/* .attributes */ .u.nullable(),
    sideEffects: zod__WEBPACK_IMPORTED_MODULE_3__/* .array */ .YOg(zod__WEBPACK_IMPORTED_MODULE_3__/* .string */ .YjP()),
    /** YYYY-MM-DD: what a date of the file will bring; not covered before. */
    on: zod__WEBPACK_IMPORTED_MODULE_3__/* .string */ .YjP().optional(),
    /** Pull request that showed it, or the plan hash that was given as `reviewed-plan`. */
    by: zod__WEBPACK_IMPORTED_MODULE_3__/* .string */ .YjP(),
    /** When it was merged, ISO 8601: what came later counts for the same key. */
    at: zod__WEBPACK_IMPORTED_MODULE_3__/* .string */ .YjP(),
});
/** A leaver's sign-out steps that a run left open. */
const openStepsSchema = zod__WEBPACK_IMPORTED_MODULE_3__/* .object */ .Ikc({
    /** externalId, else userName. */
    key: zod__WEBPACK_IMPORTED_MODULE_3__/* .string */ .YjP(),
    /** The account's id in the tenant. */
    id: zod__WEBPACK_IMPORTED_MODULE_3__/* .string */ .YjP(),
    userName: zod__WEBPACK_IMPORTED_MODULE_3__/* .string */ .YjP(),
    steps: zod__WEBPACK_IMPORTED_MODULE_3__/* .array */ .YOg(zod__WEBPACK_IMPORTED_MODULE_3__/* .string */ .YjP()),
    licensePolicy: zod__WEBPACK_IMPORTED_MODULE_3__/* ["enum"] */ .k5n(_leaver_steps_js__WEBPACK_IMPORTED_MODULE_0__/* .LICENSE_POLICIES */ .$k).optional(),
    /** ISO 8601: when the account was deactivated. */
    since: zod__WEBPACK_IMPORTED_MODULE_3__/* .string */ .YjP(),
    /** Id of the run that switched it off. */
    run: zod__WEBPACK_IMPORTED_MODULE_3__/* .string */ .YjP(),
});
/** What an `undo` took back: no apply repeats it until the person's row changes. */
const undoneSchema = zod__WEBPACK_IMPORTED_MODULE_3__/* .object */ .Ikc({
    kind,
    key: zod__WEBPACK_IMPORTED_MODULE_3__/* .string */ .YjP(),
    before: _plan_parts_js__WEBPACK_IMPORTED_MODULE_2__/* .attributes */ .u.nullable(),
    after: _plan_parts_js__WEBPACK_IMPORTED_MODULE_2__/* .attributes */ .u.nullable(),
    /** Id of the run of the undo. */
    run: zod__WEBPACK_IMPORTED_MODULE_3__/* .string */ .YjP(),
    /** The person's row by then, as `rowDigest` gives it; `null`: the file did not name them. */
    row: zod__WEBPACK_IMPORTED_MODULE_3__/* .string */ .YjP().nullable(),
});
/** A run that was taken back wholly: no second undo of it. */
const undoSchema = zod__WEBPACK_IMPORTED_MODULE_3__/* .object */ .Ikc({
    /** Id of the run that was taken back; empty where its audit does not say. */
    of: zod__WEBPACK_IMPORTED_MODULE_3__/* .string */ .YjP(),
    /** Heads of its audits. */
    heads: zod__WEBPACK_IMPORTED_MODULE_3__/* .array */ .YOg(zod__WEBPACK_IMPORTED_MODULE_3__/* .string */ .YjP()),
    /** Id of the run of the undo, and when. */
    run: zod__WEBPACK_IMPORTED_MODULE_3__/* .string */ .YjP(),
    at: zod__WEBPACK_IMPORTED_MODULE_3__/* .string */ .YjP(),
});
/** A field that the tenant answered with success and did not keep. */
const ignoredFieldSchema = zod__WEBPACK_IMPORTED_MODULE_3__/* .object */ .Ikc({
    key: zod__WEBPACK_IMPORTED_MODULE_3__/* .string */ .YjP(),
    id: zod__WEBPACK_IMPORTED_MODULE_3__/* .string */ .YjP().optional(),
    field: zod__WEBPACK_IMPORTED_MODULE_3__/* .string */ .YjP(),
    /** SHA-256 of the value that was sent, as JSON. */
    value: zod__WEBPACK_IMPORTED_MODULE_3__/* .string */ .YjP(),
    /** Digest of the policy by then. */
    policy: zod__WEBPACK_IMPORTED_MODULE_3__/* .string */ .YjP(),
    /** Of an `externalId`: this person's alone is known not to be kept; absent: nobody's is. */
    alone: zod__WEBPACK_IMPORTED_MODULE_3__/* .boolean */ .zMY().optional(),
    since: zod__WEBPACK_IMPORTED_MODULE_3__/* .string */ .YjP(),
    run: zod__WEBPACK_IMPORTED_MODULE_3__/* .string */ .YjP(),
});
/** A deletion that was answered with success and not carried out: planned again only when row or account changes. */
const deletionSchema = zod__WEBPACK_IMPORTED_MODULE_3__/* .object */ .Ikc({
    key: zod__WEBPACK_IMPORTED_MODULE_3__/* .string */ .YjP(),
    id: zod__WEBPACK_IMPORTED_MODULE_3__/* .string */ .YjP(),
    row: zod__WEBPACK_IMPORTED_MODULE_3__/* .string */ .YjP().nullable(),
    /** SHA-256 of the account as it was read. */
    account: zod__WEBPACK_IMPORTED_MODULE_3__/* .string */ .YjP(),
    since: zod__WEBPACK_IMPORTED_MODULE_3__/* .string */ .YjP(),
    run: zod__WEBPACK_IMPORTED_MODULE_3__/* .string */ .YjP(),
});
/** The roster's content as it was last applied under these rules. */
const appliedSchema = zod__WEBPACK_IMPORTED_MODULE_3__/* .object */ .Ikc({
    commit: zod__WEBPACK_IMPORTED_MODULE_3__/* .string */ .YjP(),
    /** Digest of the rows together. */
    roster: zod__WEBPACK_IMPORTED_MODULE_3__/* .string */ .YjP(),
    /** Digest of the policy with its defaults, without reading keys. */
    policy: zod__WEBPACK_IMPORTED_MODULE_3__/* .string */ .YjP(),
    /** Digest of its reading keys; releases that did not compare them wrote none. */
    reading: zod__WEBPACK_IMPORTED_MODULE_3__/* .string */ .YjP().optional(),
    /** What the run was allowed to do, sorted: another run with less proves nothing about the rest. */
    operations: zod__WEBPACK_IMPORTED_MODULE_3__/* .array */ .YOg(zod__WEBPACK_IMPORTED_MODULE_3__/* .string */ .YjP()),
    /** Digest of each row by the person's key. */
    rows: zod__WEBPACK_IMPORTED_MODULE_3__/* .record */ .g1P(zod__WEBPACK_IMPORTED_MODULE_3__/* .string */ .YjP(), zod__WEBPACK_IMPORTED_MODULE_3__/* .string */ .YjP()),
    /** What let it pass: a reviewed plan, a direct push that the guards let pass, or guards alone (`approval: off`). */
    by: zod__WEBPACK_IMPORTED_MODULE_3__/* ["enum"] */ .k5n(['review', 'direct', 'off']),
    /** Pull requests that reviewed it. */
    pulls: zod__WEBPACK_IMPORTED_MODULE_3__/* .array */ .YOg(zod__WEBPACK_IMPORTED_MODULE_3__/* .number */ .aig()),
    /** Id of the run that applied it first, and when. */
    run: zod__WEBPACK_IMPORTED_MODULE_3__/* .string */ .YjP(),
    at: zod__WEBPACK_IMPORTED_MODULE_3__/* .string */ .YjP(),
    /**
     * What guards alone did (`approval: off`): people without a row who lost the account, and reactivations. No plan that
     * was merged before covers that again.
     */
    done: zod__WEBPACK_IMPORTED_MODULE_3__/* .array */ .YOg(zod__WEBPACK_IMPORTED_MODULE_3__/* .object */ .Ikc({ kind, key: zod__WEBPACK_IMPORTED_MODULE_3__/* .string */ .YjP() })).optional(),
    /** What names in rows stood for in the tenant, see `namedIds`; releases that did not compare them wrote none. */
    names: zod__WEBPACK_IMPORTED_MODULE_3__/* .record */ .g1P(zod__WEBPACK_IMPORTED_MODULE_3__/* .string */ .YjP(), zod__WEBPACK_IMPORTED_MODULE_3__/* .string */ .YjP()).optional(),
    /** Keys of rows that no reviewed plan was made of: nothing of them is brought about by a date, or brought back. */
    unseen: zod__WEBPACK_IMPORTED_MODULE_3__/* .array */ .YOg(zod__WEBPACK_IMPORTED_MODULE_3__/* .string */ .YjP()).optional(),
    /** No reviewed plan was made with this policy: nothing lasts under it. */
    policyUnseen: zod__WEBPACK_IMPORTED_MODULE_3__/* .boolean */ .zMY().optional(),
    /** Merged pull requests that no review covers, while any of it is unseen: one of them brought it. */
    unseenPulls: zod__WEBPACK_IMPORTED_MODULE_3__/* .array */ .YOg(zod__WEBPACK_IMPORTED_MODULE_3__/* .number */ .aig()).optional(),
});
/** `memory.json`, version 1. Holds people; it lies in the artifact, signed. */
const memorySchema = zod__WEBPACK_IMPORTED_MODULE_3__/* .object */ .Ikc({
    schema_version: zod__WEBPACK_IMPORTED_MODULE_3__/* .literal */ .euz(1),
    tenant: zod__WEBPACK_IMPORTED_MODULE_3__/* .string */ .YjP(),
    /** Roster paths, sorted. */
    roster: zod__WEBPACK_IMPORTED_MODULE_3__/* .array */ .YOg(zod__WEBPACK_IMPORTED_MODULE_3__/* .string */ .YjP()),
    /** Who wrote it. */
    writer: zod__WEBPACK_IMPORTED_MODULE_3__/* .object */ .Ikc({
        run: zod__WEBPACK_IMPORTED_MODULE_3__/* .string */ .YjP(),
        attempt: zod__WEBPACK_IMPORTED_MODULE_3__/* .number */ .aig(),
        mode: zod__WEBPACK_IMPORTED_MODULE_3__/* .string */ .YjP(),
        commit: zod__WEBPACK_IMPORTED_MODULE_3__/* .string */ .YjP(),
        at: zod__WEBPACK_IMPORTED_MODULE_3__/* .string */ .YjP(),
        /** ISO 8601: when the artifacts were listed that it was read from, where an earlier job of its run did that. */
        listed: zod__WEBPACK_IMPORTED_MODULE_3__/* .string */ .YjP().optional(),
        /** True where GitHub did not give what was written before: this adds to that, and does not take its place. */
        unread: zod__WEBPACK_IMPORTED_MODULE_3__/* .boolean */ .zMY().optional(),
    }),
    applied: appliedSchema.nullable(),
    /** Merged pull requests whose plans counted already, with the time of the newest merge among them. */
    counted: zod__WEBPACK_IMPORTED_MODULE_3__/* .object */ .Ikc({ pulls: zod__WEBPACK_IMPORTED_MODULE_3__/* .array */ .YOg(zod__WEBPACK_IMPORTED_MODULE_3__/* .number */ .aig()), until: zod__WEBPACK_IMPORTED_MODULE_3__/* .string */ .YjP() }),
    pending: zod__WEBPACK_IMPORTED_MODULE_3__/* .array */ .YOg(pendingSchema),
    /** Pull requests whose comments say *stopped*, until an apply passes. */
    stopped: zod__WEBPACK_IMPORTED_MODULE_3__/* .array */ .YOg(zod__WEBPACK_IMPORTED_MODULE_3__/* .number */ .aig()),
    openSteps: zod__WEBPACK_IMPORTED_MODULE_3__/* .array */ .YOg(openStepsSchema),
    undone: zod__WEBPACK_IMPORTED_MODULE_3__/* .array */ .YOg(undoneSchema),
    /** Absent in the memory of releases that knew no undo. */
    undos: zod__WEBPACK_IMPORTED_MODULE_3__/* .array */ .YOg(undoSchema).default([]),
    ignoredFields: zod__WEBPACK_IMPORTED_MODULE_3__/* .array */ .YOg(ignoredFieldSchema),
    deletions: zod__WEBPACK_IMPORTED_MODULE_3__/* .array */ .YOg(deletionSchema),
});
/** A memory that holds nothing yet. */
function emptyMemory({ tenant, roster, writer }) {
    return {
        schema_version: 1,
        tenant,
        roster: [...new Set(roster)].sort(),
        writer,
        applied: null,
        counted: { pulls: [], until: '' },
        pending: [],
        stopped: [],
        openSteps: [],
        undone: [],
        undos: [],
        ignoredFields: [],
        deletions: [],
    };
}
/**
 * The memory that a run starts with.
 * @param own newest trusted one for the same tenant and paths
 * @param newest newest trusted one of this tenant for any paths: a sign-out is the person's, not the file's
 */
function recalled(identity, own, newest) {
    const empty = emptyMemory(identity);
    return {
        ...empty,
        ...own,
        tenant: empty.tenant,
        roster: empty.roster,
        writer: empty.writer,
        openSteps: newest?.openSteps ?? own?.openSteps ?? [],
    };
}
/**
 * A memory, with what runs left behind that could not read it: nothing of either is lost.
 * @param unread theirs, newest first
 */
function withUnread(read, unread) {
    const all = [...unread, read];
    const union = (of) => [
        ...new Map(all.flatMap(of).map((one) => [JSON.stringify(one), one])).values(),
    ];
    return { ...read, undone: union((one) => one.undone), undos: union((one) => one.undos) };
}
/**
 * A memory, with what runs wrote that were under way beside its own and ended before: neither knew of the other. Of
 * theirs counts what they added themselves; what they carried on its own run had read as well, and may have finished.
 * An event changes nothing that the rules go by: where its memory is the newest, those are an apply's.
 * @param beside of the same tenant, newest first
 * @param isOwn for the same roster paths: only of these more than open steps is taken
 */
function withBeside(read, beside, isOwn) {
    const added = (of, from = beside) => from.flatMap((memory) => of(memory).filter(({ run }) => run === memory.writer.run));
    const same = beside.filter(isOwn);
    const ids = new Set(read.openSteps.map(({ id }) => id));
    const ruled = read.writer.mode === 'event' ? (same.find(({ writer }) => writer.mode !== 'event') ?? read) : read;
    const { applied, counted, pending, stopped } = ruled;
    const union = (of) => [
        ...new Map([...of(ruled), ...of(read), ...added(of, same)].map((one) => [JSON.stringify(one), one])).values(),
    ];
    return {
        ...read,
        applied,
        counted,
        pending,
        stopped,
        openSteps: [...read.openSteps, ...added(({ openSteps }) => openSteps).filter(({ id }) => !ids.has(id))],
        undone: union(({ undone }) => undone),
        undos: union(({ undos }) => undos),
        ignoredFields: union(({ ignoredFields }) => ignoredFields),
        deletions: union(({ deletions }) => deletions),
    };
}
/** Open steps of several memories: each account once, all of its steps. @param all newest first */
function unitedSteps(all) {
    const found = new Map();
    for (const one of all.flatMap(({ openSteps }) => openSteps)) {
        const known = found.get(one.id);
        found.set(one.id, known ? { ...known, steps: [...new Set([...known.steps, ...one.steps])] } : one);
    }
    return [...found.values()];
}
/**
 * What undos took back, with what one takes back now. The later word on the same fields of the same change counts;
 * fields that it does not name stay taken back.
 */
function unitedUndone(before, now) {
    const place = ({ kind, key }) => JSON.stringify([kind, key]);
    const fieldsOf = ({ before: from, after: to }) => Object.keys({ ...from, ...to });
    const named = new Map();
    for (const one of now)
        named.set(place(one), new Set([...(named.get(place(one)) ?? []), ...fieldsOf(one)]));
    const isNamed = (one) => {
        const fields = named.get(place(one));
        return fields !== undefined && fieldsOf(one).every((field) => fields.has(field));
    };
    return [...before.filter((one) => !isNamed(one)), ...now];
}
/** @returns `null` where the text is no memory of this version */
function readMemory(text) {
    try {
        const read = memorySchema.safeParse(JSON.parse(text));
        return read.success ? read.data : null;
    }
    catch {
        return null;
    }
}


/***/ }),

/***/ 42604:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

__webpack_require__.r(__webpack_exports__);
/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   parsePolicy: () => (/* binding */ parsePolicy)
/* harmony export */ });
/* harmony import */ var _calendar_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(63649);
/* harmony import */ var _complaints_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(4921);
/* harmony import */ var _document_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(54938);
/* harmony import */ var _text_nearest_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(82788);
/* harmony import */ var _role_graph_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(52702);
/* harmony import */ var _policy_schema_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(6801);
/* harmony import */ var _secrecy_js__WEBPACK_IMPORTED_MODULE_7__ = __webpack_require__(13111);
/* harmony import */ var _text_status_word_js__WEBPACK_IMPORTED_MODULE_8__ = __webpack_require__(67087);
/* harmony import */ var _defaults_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(56221);










/** Mappings whose keys are the file's own: there a key without a value is not simply "not given". */
const FREE = new Set(['columns', 'statuses', 'roles.allowed', 'roles.groups']);
/**
 * Reads a policy file. Everything wrong is said at once, with its line: syntax, unknown keys, wrong types, unknown time
 * zone, URLs and secrets, role cycles and roles nobody defines.
 * @param text the file's text
 * @param path as problems are to name the file
 * @param more what another room knows to be wrong with a policy of the right form
 * @returns the policy with all defaults, unless one of the problems is an error
 */
async function parsePolicy(text, path, more = () => []) {
    const file = await (0,_document_js__WEBPACK_IMPORTED_MODULE_2__/* .readYaml */ .g)(text, path);
    if (file.problems.length > 0)
        return { problems: file.problems };
    const data = withoutEmpty(file.data ?? {});
    const read = _policy_schema_js__WEBPACK_IMPORTED_MODULE_5__/* .policySchema */ .w.safeParse(data);
    if (!read.success)
        return { problems: (0,_complaints_js__WEBPACK_IMPORTED_MODULE_1__/* .complaints */ .Z)(_policy_schema_js__WEBPACK_IMPORTED_MODULE_5__/* .policySchema */ .w, data, read.error.issues).map(file.place).sort(_document_js__WEBPACK_IMPORTED_MODULE_2__/* .byPlace */ .h) };
    const policy = read.data;
    const found = [
        ...timezoneProblems(policy),
        ...statusProblems(policy),
        ...overridePathProblems(policy),
        ...(0,_role_graph_js__WEBPACK_IMPORTED_MODULE_4__/* .buildRoleGraph */ .xC)(policy.roles).problems,
        ...more(policy),
    ];
    const problems = found.map(file.place).sort(_document_js__WEBPACK_IMPORTED_MODULE_2__/* .byPlace */ .h);
    return problems.some((problem) => problem.severity === 'error') ? { problems } : { policy, problems };
}
/** A section whose lines are all comments reads as `null`, and means what a missing one does. */
function withoutEmpty(value, path = '', depth = 0) {
    if (value === null || typeof value !== 'object' || Array.isArray(value) || depth > 4 || FREE.has(path))
        return value;
    const kept = {};
    for (const [key, inner] of Object.entries(value)) {
        if (inner === null && key in KNOWN)
            continue;
        Object.defineProperty(kept, key, {
            value: withoutEmpty(inner, path === '' ? key : `${path}.${key}`, depth + 1),
            enumerable: true,
            writable: true,
            configurable: true,
        });
    }
    return kept;
}
/** Every key the schema knows, at whatever place: an unknown key without a value is still an unknown key. */
const KNOWN = Object.assign(Object.create(null), namesOf(_policy_schema_js__WEBPACK_IMPORTED_MODULE_5__/* .policySchema */ .w.parse({})), {
    percent: true,
    count: true,
});
function namesOf(value) {
    return Object.fromEntries(Object.entries(value).flatMap(([key, inner]) => [
        [key, true],
        ...(inner !== null && typeof inner === 'object' && !Array.isArray(inner)
            ? Object.entries(namesOf(inner))
            : []),
    ]));
}
function timezoneProblems({ timezone }) {
    if ((0,_calendar_js__WEBPACK_IMPORTED_MODULE_0__/* .isTimezone */ .KJ)(timezone))
        return [];
    const names = (0,_calendar_js__WEBPACK_IMPORTED_MODULE_0__/* .timezones */ .H8)();
    // People know the city, not the continent.
    const city = names.find((name) => name.slice(name.lastIndexOf('/') + 1).toLowerCase() === timezone.trim().toLowerCase().replaceAll(' ', '_'));
    return [
        {
            path: ['timezone'],
            severity: 'error',
            found: `the unknown time zone ${(0,_secrecy_js__WEBPACK_IMPORTED_MODULE_7__/* .shown */ .S)(timezone)}`,
            expected: 'an IANA name such as UTC or Europe/Berlin',
            suggestion: city ?? (0,_text_nearest_js__WEBPACK_IMPORTED_MODULE_3__/* .nearestWord */ .zZ)(timezone, names),
        },
    ];
}
/** One word with two meanings: a cell could then mean either, and the last one would silently count. */
function statusProblems({ statuses }) {
    const known = new Map();
    return Object.entries(statuses).flatMap(([code, meaning]) => {
        const word = (0,_text_status_word_js__WEBPACK_IMPORTED_MODULE_8__/* .comparedStatus */ .a)(code);
        const other = known.get(word);
        if (!other) {
            known.set(word, { code, meaning });
            if (word !== '')
                return [];
        }
        if (other?.meaning === meaning)
            return [];
        return [
            {
                path: ['statuses', code],
                atKey: true,
                severity: 'error',
                found: other ? `${(0,_secrecy_js__WEBPACK_IMPORTED_MODULE_7__/* .shown */ .S)(code)}, which is the same word as ${(0,_secrecy_js__WEBPACK_IMPORTED_MODULE_7__/* .shown */ .S)(other.code)}` : 'a status without a letter',
                expected: other
                    ? `one meaning for it, capitals, spaces, “_” and “-” make no difference: ${(0,_secrecy_js__WEBPACK_IMPORTED_MODULE_7__/* .shown */ .S)(other.code)} is ` +
                        other.meaning
                    : 'a word: an empty cell says nothing, and leaves the account alone',
                suggestion: '',
            },
        ];
    });
}
function overridePathProblems({ override }) {
    const parts = override.split('/');
    if (override !== '' &&
        !/[\\\0]|^[A-Za-z]:/u.test(override) &&
        parts.every((part) => !['', '.', '..', '.git'].includes(part.toLowerCase())))
        return [];
    return [
        {
            path: ['override'],
            severity: 'error',
            found: (0,_secrecy_js__WEBPACK_IMPORTED_MODULE_7__/* .shown */ .S)(override),
            expected: 'a path inside the repository, from its root, with forward slashes, and not under .git',
            suggestion: _defaults_js__WEBPACK_IMPORTED_MODULE_6__/* .DEFAULTS */ .z.override,
        },
    ];
}


/***/ }),

/***/ 2255:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   B: () => (/* binding */ revertTitle),
/* harmony export */   g: () => (/* binding */ revertText)
/* harmony export */ });
/* harmony import */ var _text_figures_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(21135);

/** Title and Markdown of the pull request that brings the roster back to what CXone holds after an undo. */
function revertText({ run, at, commit, mergeCommits, pulls, roster, ...left }) {
    const from = pulls.length > 0 ? ` of ${(0,_text_figures_js__WEBPACK_IMPORTED_MODULE_0__/* .list */ .p_)(pulls.map((number) => `#${number}`))}` : '';
    const day = at === '' ? '' : ` on ${at.slice(0, 10)}`;
    const wrong = mergeCommits.length > 0 ? mergeCommits : commit === '' ? [] : [commit];
    const differs = [
        left.alone > 0 && `${(0,_text_figures_js__WEBPACK_IMPORTED_MODULE_0__/* .counted */ .hS)(left.alone, 'person who was', 'people who were')} changed since and left alone`,
        left.kept > 0 && `${(0,_text_figures_js__WEBPACK_IMPORTED_MODULE_0__/* .counted */ .hS)(left.kept, 'person', 'people')} with something that is not taken back`,
        left.deleted > 0 && `${(0,_text_figures_js__WEBPACK_IMPORTED_MODULE_0__/* .counted */ .hS)(left.deleted, 'person', 'people')} whose account was deleted: a new account is made`,
        left.blocked > 0 &&
            `${(0,_text_figures_js__WEBPACK_IMPORTED_MODULE_0__/* .counted */ .hS)(left.blocked, 'person', 'people')} whose roles of before today’s policy does not allow`,
    ].filter((one) => one !== false);
    const file = roster.length === 1 ? `\`${roster[0]}\`` : 'the roster';
    const lines = [
        `Run ${run}${day} applied a wrong roster${from}. An undo takes its changes back in CXone; this brings ${file} ` +
            'back as well. Until it is merged, an apply that knows of the undo leaves these changes out and ends ' +
            '`plan-changed`; one that does not makes them again.',
        '',
        differs.length === 0
            ? 'The plan of this pull request should show no change.'
            : 'The plan of this pull request should show no change, but for',
        ...differs.map((one) => `- ${one}`),
    ];
    if (wrong.length > 0)
        lines.push('', `To make it: press **Revert** on ${(0,_text_figures_js__WEBPACK_IMPORTED_MODULE_0__/* .list */ .p_)(pulls.map((number) => `#${number}`)) || 'the pull request'}, or`, '', '```sh', ...[...wrong].reverse().map((one) => `git restore --source=${one}^1 -- ${roster.map(quoted).join(' ')}`), '```');
    return { title: revertTitle(run), body: lines.join('\n') };
}
/** A path as a shell takes it. */
const quoted = (path) => (/^[\w./-]+$/u.test(path) ? path : `'${path.replaceAll("'", `'\\''`)}'`);
/** Title of that pull request. @param run as people call it */
const revertTitle = (run) => `Revert the roster to before run ${run}`;


/***/ })

};
