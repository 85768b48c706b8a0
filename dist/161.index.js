export const id = 161;
export const ids = [161,415];
export const modules = {

/***/ 8415:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

__webpack_require__.r(__webpack_exports__);
/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   FLUSH_MS: () => (/* binding */ FLUSH_MS),
/* harmony export */   KEPT_MS: () => (/* binding */ KEPT_MS),
/* harmony export */   openOutbox: () => (/* binding */ openOutbox),
/* harmony export */   settleOutbox: () => (/* binding */ settleOutbox)
/* harmony export */ });
/* harmony import */ var _audit_payload_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(63574);
/* harmony import */ var _report_figures_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(81822);
/* harmony import */ var _outbox_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(65155);



/** Modes in which something happens that receivers are told. */
const TELLS = new Set(['apply', 'event', 'attributes']);
/** How long the end of a run waits for receivers, ms. */
const FLUSH_MS = 60_000;
/** Events older than this are no longer sent, ms. */
const KEPT_MS = 7 * 86_400_000;
/**
 * Makes the run's notifier an outbox, and takes up what earlier runs of the same `output-dir` left unsent. Does nothing where
 * there are no receivers, or where the mode tells nobody anything.
 * @param run `event_id` of the audit's first record
 * @returns the outbox, to be settled at the end of the run
 */
async function openOutbox(request, services, session, run) {
    const { receivers, clock, signal, files, log } = services;
    if (!receivers || !session.journal || !TELLS.has(request.mode))
        return null;
    const outbox = new _outbox_js__WEBPACK_IMPORTED_MODULE_1__/* .Outbox */ .a({ journal: session.journal, clock, receivers, run, payloadHash: _audit_payload_js__WEBPACK_IMPORTED_MODULE_0__/* .payloadHash */ .z, ...(signal && { signal }) });
    session.notifier = outbox;
    const waiting = (await files.waitingEvents?.(new Date(clock.now() - KEPT_MS).toISOString())) ?? [];
    if (waiting.length > 0)
        log.line(`Webhook  ${(0,_report_figures_js__WEBPACK_IMPORTED_MODULE_2__/* .counted */ .hS)(waiting.length, 'event')} of an earlier run: sent now`);
    await outbox.resume(waiting);
    return outbox;
}
/** Sends what is left and puts the figures into the report. Failed deliveries are told, and never part of the verdict. */
async function settleOutbox(outbox, session) {
    const { sent, waiting, failed, details } = await outbox.settle(FLUSH_MS);
    if (sent + waiting + failed === 0 && details.length === 0)
        return;
    session.report.webhooks = { sent, waiting, failed };
    if (waiting + failed === 0)
        return;
    const left = [failed > 0 && `${(0,_report_figures_js__WEBPACK_IMPORTED_MODULE_2__/* .counted */ .hS)(failed, 'event')} could not be delivered`, waiting > 0 && `${(0,_report_figures_js__WEBPACK_IMPORTED_MODULE_2__/* .counted */ .hS)(waiting, 'event')} ${waiting === 1 ? 'waits' : 'wait'}`].filter(Boolean).join(', ');
    const why = details.length > 0 ? `: ${details.slice(0, 3).join(' ').replace(/\.$/, '')}` : '';
    session.problem('none', `webhooks: ${left}${why}`, 'The end of the job tries again, and so does the next run with the same `output-dir`, for seven days. The change in CXone stands.');
}


/***/ }),

/***/ 65155:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   a: () => (/* binding */ Outbox)
/* harmony export */ });
/* harmony import */ var node_crypto__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(77598);

/** Deliveries under way at once. */
const AT_ONCE = 8;
/** Deliveries in a row without any answer, after which a receiver is left alone for the rest of the run. */
const SILENT = 3;
/** After a cancellation the runner grants seconds in all. */
const GRACE_MS = 1_500;
/**
 * The events of a run on their way to the receivers. Each is put into the audit before it is sent (`webhook.queued`, with its
 * payload) and after (`webhook.delivered`, `webhook.failed`), so that whoever finds the audit can send what is outstanding.
 * At least once: a receiver drops doubles by `webhook-id`, which stays the same.
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
    #parcels = [];
    #closed = false;
    constructor(ports) {
        this.#ports = ports;
    }
    /** The id an event has in this run: `msg_` and 32 hex digits. */
    idOf(name) {
        return `msg_${(0,node_crypto__WEBPACK_IMPORTED_MODULE_0__.createHash)('sha256').update(`${this.#ports.run}\n${name}`, 'utf8').digest('hex').slice(0, 32)}`;
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
    /** Ids of events that are on record already, and not to be told again. */
    know(ids) {
        for (const id of ids)
            this.#ids.add(id);
    }
    /** Takes up events of earlier runs, which are on record already. Those of receivers that are no longer named are left. */
    async resume(waiting) {
        if (waiting.length === 0)
            return;
        const names = new Set((await this.#open())?.names);
        for (const { id } of waiting)
            this.#ids.add(id);
        this.#parcels.push(...waiting.filter(({ receiver }) => names.has(receiver)).map((event) => ({ ...event, resumed: true })));
        this.#pump();
    }
    /**
     * Waits until everything is sent, `withinMs` milliseconds at most (next to nothing once the run is cancelled). What is not
     * sent by then waits. Nothing can be notified afterwards.
     */
    async settle(withinMs) {
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
        this.#result.waiting += this.#parcels.length;
        this.#parcels = [];
    }
    #open() {
        this.#receivers ??= this.#ports.receivers(this.#stop.signal).catch((error) => {
            this.#detail(error instanceof Error ? error.message : String(error));
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
                event: 'webhook.queued', operation: about.operation ?? null, target: about.target ?? null, status: 'queued',
                payload_hash: this.#ports.payloadHash(payload), webhook_id: id, receivers: [...names], payload,
            })));
            if (!isOnRecord)
                return;
            for (const { id, payload, about } of fresh) {
                for (const receiver of names)
                    this.#parcels.push({ id, receiver, payload, operation: about.operation ?? null, target: about.target ?? null, resumed: false });
            }
            this.#pump();
        }
    }
    #pump() {
        while (this.#underWay.size < AT_ONCE && this.#parcels.length > 0 && !this.#stop.signal.aborted && !this.#ports.signal?.aborted) {
            const parcel = this.#parcels.shift();
            const delivery = this.#deliver(parcel).finally(() => {
                this.#underWay.delete(delivery);
                this.#pump();
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
            : ((await (await this.#open())?.send(receiver, id, payload)) ?? { delivered: false, gone: false, httpStatus: null, attempts: 0, latencyMs: 0, detail: '' });
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
    return {
        event: delivered ? 'webhook.delivered' : 'webhook.failed',
        operation,
        target,
        status: delivered ? 'delivered' : gone ? 'gone' : 'failed',
        attempts,
        http_status: httpStatus,
        latency_ms: Math.round(latencyMs),
        error: delivered ? null : detail || null,
        webhook_id: id,
        receiver,
        ...(resumed && { resumed }),
    };
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


/***/ }),

/***/ 45904:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

// ESM COMPAT FLAG
__webpack_require__.r(__webpack_exports__);

// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  post: () => (/* binding */ post)
});

// EXTERNAL MODULE: external "node:crypto"
var external_node_crypto_ = __webpack_require__(77598);
// EXTERNAL MODULE: external "node:path"
var external_node_path_ = __webpack_require__(76760);
// EXTERNAL MODULE: ./build/github/annotations.js
var annotations = __webpack_require__(68492);
// EXTERNAL MODULE: ./build/github/inputs.js + 2 modules
var github_inputs = __webpack_require__(87096);
// EXTERNAL MODULE: ./build/github/log.js
var log = __webpack_require__(30284);
// EXTERNAL MODULE: ./build/github/toolkit.js
var toolkit = __webpack_require__(53072);
// EXTERNAL MODULE: ./node_modules/zod/v4/classic/schemas.js + 6 modules
var schemas = __webpack_require__(26921);
// EXTERNAL MODULE: ./build/audit/payload.js
var payload = __webpack_require__(63574);
// EXTERNAL MODULE: ./build/execute/context.js
var execute_context = __webpack_require__(75059);
// EXTERNAL MODULE: ./build/execute/leaver.js
var execute_leaver = __webpack_require__(7505);
// EXTERNAL MODULE: ./build/execute/remainder.js
var execute_remainder = __webpack_require__(77687);
// EXTERNAL MODULE: ./build/execute/tally.js
var tally = __webpack_require__(46254);
// EXTERNAL MODULE: ./build/plan/order.js
var order = __webpack_require__(77154);
// EXTERNAL MODULE: ./build/policy/schema.js
var schema = __webpack_require__(25760);
;// CONCATENATED MODULE: ./build/app/aftermath.js








/** What `post` may spend on it; it has five minutes in all, and must still say what is known. */
const TIME_MS = 150_000;
const TOGETHER = 100;
const CONCURRENCY = 5;
/**
 * Finishes the sign-out of people whom a cut-off run deactivated: ends their sessions and, of those who are only deactivated,
 * frees the licence – the steps that run was about to take, by the policy it had. Nobody is deactivated or deleted here, and
 * nothing is done for an account that a look-up does not show as off. Whatever comes in between leaves the rest to the next run.
 * @param open connects to the tenant; asked only where something is open
 */
async function finishSignOuts({ stored, records }, session, services, journal, open) {
    const policy = policyOf(records);
    const { outcomes } = session.report;
    if (!stored || !policy || !outcomes)
        return;
    const remainder = new execute_remainder/* Remainder */.o();
    remainder.take(records, session.report.tenant);
    const due = (tenant) => outcomes.flatMap((outcome) => {
        const { operation } = outcome;
        const id = stored.userIds.get(operation.id);
        if ((0,order/* phaseOf */.h)(operation) !== 0 || id === undefined || outcome.status === 'done')
            return [];
        // A deletion is left to the next run, which takes all of its steps, the licence just before the account goes.
        const steps = remainder.openSteps(id, tenant.published, operation.licensePolicy ?? policy.leavers.licensePolicy, policy)?.filter((step) => step !== 'license' || operation.kind !== 'delete');
        return steps && steps.length > 0 ? [{ outcome, id, steps }] : [];
    });
    const tenant = await open();
    try {
        if (due(tenant).length === 0)
            return;
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
            deadline: services.clock.now() + TIME_MS,
            startedAt: Date.parse(session.report.startedAt),
            payloadHash: payload/* payloadHash */.z,
            isProtected: () => false,
            ...(services.signal && { signal: services.signal }),
        };
        await finish(await leaversOf(due(tenant), tenant), context, session);
    }
    catch (error) {
        session.fail(error);
    }
    finally {
        await tenant.close();
    }
}
/** The policy the run applied, as its audit has it. */
function policyOf(records) {
    const started = records.findLast(({ event }) => event === 'apply.started');
    const read = schemas/* looseObject */._H3({ leavers: schema/* policySchema */.w.shape.leavers, steps: schema/* policySchema */.w.shape.steps }).safeParse(started?.['policy']);
    return started && read.success ? read.data : null;
}
/** Those whose accounts are off, and still the same person's. */
async function leaversOf(due, tenant) {
    const users = await tenant.lookUp(due.map(({ id, outcome }) => ({ id, userName: outcome.operation.person.userName })));
    const byId = new Map(users.map((user) => [user.id, user]));
    return due.flatMap(({ outcome, id, steps }) => {
        const user = byId.get(id);
        if (!user || user.active || user.externalId !== outcome.operation.person.externalId)
            return [];
        const operation = { ...outcome.operation, prior: user };
        return [{ outcome, leaver: { operation, user, steps: [...outcome.steps], due: new Set(steps), open: [] } }];
    });
}
async function finish(due, context, session) {
    const leavers = due.map(({ leaver }) => leaver);
    const { report } = session;
    try {
        for (let at = 0; at < leavers.length; at += TOGETHER)
            await (0,execute_leaver/* signOut */.CI)(leavers.slice(at, at + TOGETHER), context);
        await (0,execute_leaver/* each */.__)(leavers, context, (leaver) => (0,execute_leaver/* freeLicense */.YA)(leaver, context));
    }
    finally {
        const finished = new Map(due.map((each) => [each.outcome.operation.id, ended(each)]));
        report.outcomes = (report.outcomes ?? []).map((outcome) => finished.get(outcome.operation.id) ?? outcome);
        Object.assign(report.counts, (0,tally/* countOutcomes */.XF)(report.outcomes));
        await context.journal.appendAll([...finished.values()].map(({ operation, status, detail, id }) => (0,execute_context/* about */.C)(operation, 'operation.finished', { status, detail, resolved: 'post' }, id)));
    }
}
const SETTLED = new Set(['done', 'skipped', 'unsupported']);
/** What a person's outcome is now. */
function ended({ leaver, outcome }) {
    const { operation, user, steps, signOutMs } = leaver;
    // A step counts by how it ended last: one that was tried in vain is as open as one that was never tried.
    const last = new Map(steps.map(({ step, status }) => [step, status]));
    const left = [...leaver.due].filter((step) => leaver.open.includes(step) || !SETTLED.has(last.get(step) ?? 'failed'));
    const base = { ...outcome, steps, id: user.id, ...(signOutMs !== undefined && { signOutMs }) };
    const rest = left.length > 0 ? `still open: ${left.join(', ')}` : 'the sign-out was finished after the run was cut off';
    if (operation.kind === 'deactivate')
        return { ...base, status: left.length > 0 ? 'partial' : 'done', detail: rest };
    if (operation.kind === 'delete')
        return { ...base, status: 'partial', detail: `${rest}; the next run deletes the account` };
    return { ...base, status: 'blocked', detail: `${operation.reason}; ${rest}` };
}

// EXTERNAL MODULE: ./build/execute/item.js
var item = __webpack_require__(14713);
// EXTERNAL MODULE: ./build/execute/readback.js
var readback = __webpack_require__(80565);
;// CONCATENATED MODULE: ./build/execute/recovery.js


/**
 * What a run that was cut off did, from its plan and its audit: an outcome for every operation. Sent without an answer is
 * *unknown*; without a record, *not started*; a leaver whose steps were not finished, *partial*.
 * @param records the audit's records, in order
 */
function recoverOutcomes(operations, records) {
    const byOperation = new Map();
    for (const record of records) {
        if (typeof record.operation !== 'string')
            continue;
        byOperation.set(record.operation, [...(byOperation.get(record.operation) ?? []), record]);
    }
    return operations.map((operation) => recoverOutcome(operation, byOperation.get(operation.id) ?? []));
}
const STATUSES = new Set(['done', 'adopted', 'partial', 'failed', 'blocked', 'not-started', 'unknown']);
function recoverOutcome(operation, records) {
    const finished = records.findLast((record) => record.event === 'operation.finished');
    const isLeaver = operation.kind === 'deactivate' || operation.kind === 'delete' || (operation.kind === 'blocked' && operation.blockedKind === 'delete' && operation.after !== null);
    const steps = records.filter((record) => record.event === 'step.finished' || (isLeaver && isDeactivated(record))).map(stepOf);
    const attempts = Math.max(0, ...records.map((record) => record.attempts ?? 0));
    const id = records.map((record) => record.target?.['id']).find((value) => typeof value === 'string');
    const base = { operation, steps, attempts, latencyMs: finished?.latency_ms ?? 0, ...(id !== undefined && { id }) };
    if (finished && typeof finished.status === 'string' && STATUSES.has(finished.status)) {
        return { ...base, status: finished.status, detail: typeof finished['detail'] === 'string' ? finished['detail'] : '', ...errorOf(finished) };
    }
    if (operation.kind === 'blocked')
        return { ...base, status: 'blocked', detail: operation.reason };
    if (steps.some(({ step, status }) => step === 'delete' && status === 'done'))
        return { ...base, status: 'done', detail: '' };
    const last = records.findLast(({ event }) => event === 'operation.sent' || event === 'operation.answered' || event === 'operation.resumed');
    if (!last)
        return { ...base, status: 'not-started', detail: 'the run was cut off before' };
    if (last.event === 'operation.resumed' || (last.event === 'operation.answered' && last.status === 'done')) {
        if (readsBack(operation))
            return { ...base, status: 'unknown', detail: `${readback/* UNPROVEN */.EO}: the run was cut off` };
        return isLeaver ? { ...base, status: 'partial', detail: 'the run was cut off before all steps were done' } : { ...base, status: 'done', detail: '' };
    }
    if (last.event === 'operation.answered' && last.status === 'failed')
        return { ...base, status: 'failed', detail: 'refused by CXone; the run was cut off afterwards' };
    return { ...base, status: 'unknown', detail: 'sent; the run was cut off before an answer came' };
}
/** Kinds that CXone may answer with success and ignore all the same. */
const readsBack = ({ kind, roles = [] }) => kind === 'roles' || kind === 'reactivate' || (kind === 'create' && roles.length > 0);
/** The account is off: the answer said so, or a look-up after an answer that never came. */
const isDeactivated = (record) => record.event === 'operation.answered' && record['step'] === 'deactivate' && record.status === 'done';
function stepOf(record) {
    return {
        step: record['step'],
        status: record.status,
        detail: typeof record['detail'] === 'string' ? record['detail'] : '',
        at: record.timestamp,
        attempts: record.attempts ?? 0,
        latencyMs: record.latency_ms ?? 0,
        ...errorOf(record),
    };
}
/** The tenant's error as the journal wrote it. */
function errorOf({ error }) {
    return typeof error === 'object' && error !== null && 'kind' in error && 'message' in error ? { error: error } : {};
}
/**
 * Settles an unknown outcome by what a look-up found.
 * @param user the account as it is now, `undefined` where there is none
 */
function resolveOutcome(outcome, user) {
    const { operation } = outcome;
    const off = user?.active === false && (operation.kind === 'delete' || operation.kind === 'deactivate') && !outcome.steps.some(({ step }) => step === 'deactivate');
    const steps = off ? [{ step: 'deactivate', status: 'done', detail: 'confirmed by a look-up', at: '', attempts: 0, latencyMs: 0 }, ...outcome.steps] : outcome.steps;
    const settled = (status, detail) => ({ ...outcome, steps, status, detail, ...(user && { id: user.id }) });
    if (operation.kind === 'delete') {
        if (!user)
            return settled('done', 'confirmed by a look-up');
        return user.active ? settled('not-started', 'the account is still active: the next run does it') : settled('partial', 'the account is off and still there: the next run goes on with it');
    }
    if (!user)
        return operation.kind === 'create' ? settled('not-started', 'did not arrive: the next run creates it') : settled('failed', 'the account is gone');
    if (!(0,item/* arrived */.Kb)(operation, user) && outcome.detail.startsWith(readback/* UNPROVEN */.EO))
        return settled('failed', 'CXone reported success, but the account is not as written');
    if (!(0,item/* arrived */.Kb)(operation, user))
        return settled('not-started', 'did not arrive: the next run does it');
    if (operation.kind === 'deactivate')
        return settled('partial', 'deactivated; whether the steps after it were done is not known');
    return settled('done', 'confirmed by a look-up');
}

// EXTERNAL MODULE: ./build/interface/reasons.js
var reasons = __webpack_require__(48817);
;// CONCATENATED MODULE: ./build/app/recover.js



const AGAIN = 'Run the job again: what is done is not repeated.';
/**
 * Finds out what a cut-off run did: from its audit, and for what was sent without an answer by looking up. Adds it to the
 * session, with how the run ended; nothing is written to the tenant.
 * @param tenant asked only where something is unknown; `null` where it cannot be (no secrets)
 * @returns events for the audit: how each unknown operation was settled
 * @throws what the tenant's client throws; what the audit alone tells is in the session by then
 */
async function recover({ stored, records }, session, tenant) {
    const { report } = session;
    const seal = records.at(-1)?.event === 'seal' ? records.at(-1) : undefined;
    report.interrupted = seal === undefined;
    const judged = records.findLast((record) => record.event === 'approval.judged');
    if (judged)
        report.approval = { state: judged.status ?? '', detail: typeof judged['detail'] === 'string' ? judged['detail'] : '' };
    if (seal)
        sealedEnd(seal, session);
    if (stored) {
        report.plan = stored.plan;
        Object.assign(report.counts, (0,tally/* countPlan */.RF)(stored.plan));
    }
    if (!stored || !records.some(({ event }) => event === 'operation.sent' || event === 'operation.resumed')) {
        if (!seal && records.length === 0)
            session.problem('apply-partial', 'the run was cut off, and its audit is damaged: what it did is not known', 'Compare the roster with the tenant by a run of mode plan; keep the damaged audit for whoever looks into it.');
        else if (!seal)
            session.problem('apply-failed', 'the run was cut off before anything was sent', AGAIN);
        return [];
    }
    const settle = (outcomes) => {
        report.outcomes = outcomes;
        Object.assign(report.counts, (0,tally/* countOutcomes */.XF)(outcomes));
    };
    const outcomes = recoverOutcomes(stored.plan.operations, records);
    settle(outcomes);
    const unknown = seal ? [] : outcomes.filter((outcome) => outcome.status === 'unknown');
    try {
        if (unknown.length === 0 || !tenant)
            return [];
        const settled = await lookUp(unknown, stored.userIds, tenant);
        settle(outcomes.map((outcome) => settled.get(outcome) ?? outcome));
        return [...settled.values()].map(({ operation, status, detail }) => ({ event: 'operation.finished', operation: operation.id, kind: operation.kind, status, detail, resolved: 'look-up' }));
    }
    finally {
        if (!seal)
            cutOff(session);
    }
}
function cutOff(session) {
    const reason = (0,tally/* judgeOutcomes */.hM)(session.report.outcomes ?? []);
    if (reason === 'none')
        session.problem('apply-partial', 'the run was cut off after its last change, before it could say so', 'Nothing is left to be done; the next run finds no changes.');
    else
        session.problem(reason, 'the run was cut off while it was applying', AGAIN);
}
/** The run had come to its end, and its audit says how; only its reports did not get out. */
function sealedEnd(seal, session) {
    session.report.audit = { records: seal.seq, head: seal.hash };
    const reason = String(seal['reason_code']);
    if (reason in reasons/* REASONS */.ez && reason !== 'none')
        session.problem(reason, 'the run had ended; it was cut off while it published its reports', 'See the log of the run.');
}
async function lookUp(unknown, userIds, open) {
    const tenant = await open();
    try {
        await tenant.connect();
        const keys = unknown.map(({ operation }) => {
            const id = userIds.get(operation.id);
            if (id)
                return { id };
            const { userName, externalId } = operation.person;
            return { userName, ...(externalId && { externalId }) };
        });
        const users = await tenant.lookUp(keys);
        const byId = new Map(users.map((user) => [user.id, user]));
        const byName = new Map(users.map((user) => [user.userName.toLowerCase(), user]));
        return new Map(unknown.map((outcome) => {
            const id = userIds.get(outcome.operation.id);
            return [outcome, resolveOutcome(outcome, id ? byId.get(id) : byName.get(outcome.operation.person.userName.toLowerCase()))];
        }));
    }
    finally {
        await tenant.close();
    }
}

// EXTERNAL MODULE: ./build/app/reports.js + 4 modules
var reports = __webpack_require__(92845);
// EXTERNAL MODULE: ./build/app/session.js
var app_session = __webpack_require__(8376);
// EXTERNAL MODULE: ./build/model/operation.js
var operation = __webpack_require__(89827);
;// CONCATENATED MODULE: ./build/plan/stored.js


const attributes = schemas/* record */.g1P(schemas/* string */.YjP(), schemas/* union */.KCZ([schemas/* string */.YjP(), schemas/* boolean */.zMY(), schemas/* array */.YOg(schemas/* string */.YjP()), schemas/* null */.chJ()])).nullable();
const role = schemas/* object */.Ikc({ value: schemas/* string */.YjP(), display: schemas/* string */.YjP().optional() });
const roleChange = role.extend({ inherited: schemas/* boolean */.zMY() });
/** `plan.json` as this version writes it; what a later version adds is passed over. */
const storedPlan = schemas/* object */.Ikc({
    schema_version: schemas/* literal */.euz(1),
    tenant: schemas/* string */.YjP(),
    roster: schemas/* object */.Ikc({ path: schemas/* string */.YjP(), sha256: schemas/* string */.YjP(), rows: schemas/* number */.aig() }),
    policy: schemas/* object */.Ikc({ sha256: schemas/* string */.YjP() }),
    population: schemas/* object */.Ikc({ owned: schemas/* number */.aig(), expected: schemas/* number */.aig(), read: schemas/* number */.aig() }),
    operations: schemas/* array */.YOg(schemas/* object */.Ikc({
        id: schemas/* string */.YjP(),
        kind: schemas/* enum */.k5n(operation/* KINDS */.G),
        key: schemas/* string */.YjP(),
        row: schemas/* number */.aig().nullable(),
        file: schemas/* string */.YjP().nullable(),
        line: schemas/* number */.aig().nullable(),
        person: schemas/* object */.Ikc({ userName: schemas/* string */.YjP(), externalId: schemas/* string */.YjP().optional(), givenName: schemas/* string */.YjP().optional(), familyName: schemas/* string */.YjP().optional(), displayName: schemas/* string */.YjP().optional() }),
        user_id: schemas/* string */.YjP().nullable(),
        before: attributes,
        after: attributes,
        reason: schemas/* string */.YjP(),
        reason_code: schemas/* string */.YjP(),
        side_effects: schemas/* array */.YOg(schemas/* string */.YjP()),
        roles: schemas/* array */.YOg(role).optional(),
        gains: schemas/* array */.YOg(roleChange).optional(),
        loses: schemas/* array */.YOg(roleChange).optional(),
        dependencies: schemas/* array */.YOg(schemas/* string */.YjP()).optional(),
        blocked_kind: schemas/* enum */.k5n(operation/* KINDS */.G).exclude(['blocked']).optional(),
        license_policy: schemas/* enum */.k5n(['RECLAIM', 'DOWNGRADE', 'PRESERVE']).optional(),
        open_steps: schemas/* array */.YOg(schemas/* string */.YjP()).optional(),
    })),
    guards: schemas/* array */.YOg(schemas/* unknown */.L5J()),
    unchanged: schemas/* number */.aig(),
    absent: schemas/* number */.aig().nullable(),
    hash: schemas/* string */.YjP(),
});
/**
 * Reads a `plan.json` that this action wrote, so that what a killed run was about can still be reported.
 * @returns `null` where the text is none
 */
function readPlan(text) {
    let data;
    try {
        data = JSON.parse(text);
    }
    catch {
        return null;
    }
    const read = storedPlan.safeParse(data);
    if (!read.success)
        return null;
    const { tenant, roster, policy, population, guards, unchanged, absent, hash } = read.data;
    const userIds = new Map();
    const operations = read.data.operations.map((stored) => {
        const { user_id: userId, reason_code: reasonCode, side_effects: sideEffects, blocked_kind: blockedKind, license_policy: licensePolicy, open_steps: openSteps, ...rest } = stored;
        if (userId !== null)
            userIds.set(rest.id, userId);
        return {
            ...rest,
            reasonCode,
            sideEffects: sideEffects,
            ...(blockedKind && { blockedKind }),
            ...(licensePolicy && { licensePolicy }),
            ...(openSteps && { openSteps: openSteps }),
        };
    });
    return { plan: { tenant, roster, policy, population, operations, guards: guards, hash, unchanged, remarks: [], absent }, userIds };
}

// EXTERNAL MODULE: ./build/files/output.js + 1 modules
var files_output = __webpack_require__(6727);
// EXTERNAL MODULE: ./build/main/implied.js
var implied = __webpack_require__(47144);
// EXTERNAL MODULE: ./build/main/launch.js + 7 modules
var main_launch = __webpack_require__(36062);
// EXTERNAL MODULE: ./build/app/events.js
var events = __webpack_require__(8415);
// EXTERNAL MODULE: ./build/app/outbox.js
var app_outbox = __webpack_require__(65155);
// EXTERNAL MODULE: ./build/execute/events.js
var execute_events = __webpack_require__(52387);
;// CONCATENATED MODULE: ./build/main/post-events.js






const since = ({ clock }) => new Date(clock.now() - events.KEPT_MS).toISOString();
const portsOf = ({ clock, signal }, receivers, journal, run) => ({
    journal, clock, receivers, run, payloadHash: payload/* payloadHash */.z, ...(signal && { signal }),
});
/**
 * After a run that was cut off: tells what its audit and the look-ups show to have happened, and sends what was queued. What
 * the run queued itself is not told twice.
 * @param records the audit as the run left it
 * @param journal the same audit, which goes on
 */
async function tellRecovered(session, services, output, records, journal) {
    const { receivers, clock } = services;
    if (!receivers)
        return;
    const outbox = new app_outbox/* Outbox */.a(portsOf(services, receivers, journal, records[0]?.event_id ?? ''));
    outbox.know(records.flatMap((record) => (record.event === 'webhook.queued' && typeof record['webhook_id'] === 'string' ? [record['webhook_id']] : [])));
    await outbox.resume(await output.waitingEvents(since(services)));
    for (const outcome of session.report.outcomes ?? []) {
        // What is half done or not known the next run goes on with, and tells.
        if (outcome.status === 'partial' || outcome.status === 'unknown')
            continue;
        for (const { id, payload, about } of (0,execute_events/* eventsOf */.X)(outcome, clock.now()))
            outbox.notify(id, payload, about);
    }
    await (0,events.settleOutbox)(outbox, session);
}
/** After a run whose audit is sealed: sends what it left unsent, on record in an audit of its own beside it. */
async function sendWaiting(services, output) {
    const { receivers, clock } = services;
    const waiting = receivers ? await output.waitingEvents(since(services)) : [];
    if (!receivers || waiting.length === 0)
        return;
    const { path, journal } = await output.openPostAudit({ now: () => clock.now(), uuid: external_node_crypto_.randomUUID });
    const { event_id: run } = await journal.append({ event: 'post.started', status: 'webhooks', waiting: waiting.length });
    const outbox = new app_outbox/* Outbox */.a(portsOf(services, receivers, journal, run));
    await outbox.resume(waiting);
    const { sent, waiting: left, failed, details } = await outbox.settle(events.FLUSH_MS);
    await journal.seal({ status: 'none', reason_code: 'none', sent, waiting: left, failed });
    await journal.close();
    (0,log/* info */.pq)(`Webhook  ${sent} sent, ${left + failed} still waiting; on record in ${path}`);
    for (const detail of details.slice(0, 3))
        (0,log/* info */.pq)(`         ${detail}`);
}

;// CONCATENATED MODULE: ./build/main/post.js















/** What a post step may take; looking up ends a minute before that, so that there is time to say what is known. */
const FIVE_MINUTES = 300_000;
const FOUR_MINUTES = 240_000;
/**
 * Finishes what a cancelled, crashed or killed main step left: settles what was sent without an answer by looking it up, ends
 * the sessions of people whose accounts are deactivated already, seals the audit with *interrupted*, writes and uploads the
 * reports, sets the comment to *partly applied*. After a main step that came to its end it only sends events that are still
 * waiting. A machine that is lost runs no post step.
 * @returns always 0: the main step has said how the run ended
 */
async function post(env) {
    const folder = (0,toolkit/* getState */.Gu)('output-dir');
    const isFinished = (0,toolkit/* getState */.Gu)('finished') === 'true';
    if (!folder || (isFinished && (0,toolkit/* getState */.Gu)('events') !== 'waiting'))
        return 0;
    setTimeout(() => process.exit(0), FIVE_MINUTES).unref();
    try {
        await (isFinished ? sendEvents : post_finish)(env, folder, AbortSignal.timeout(FOUR_MINUTES));
    }
    catch (error) {
        (0,annotations/* annotate */.f)([{ level: 'warning', title: 'CXone Roster', message: `${isFinished ? 'Waiting events could not be sent' : 'The cut-off run could not be finished'}: ${error instanceof Error ? error.message : String(error)}. Its audit is ${folder}/audit.jsonl on this runner.` }]);
    }
    return 0;
}
async function sendEvents(env, folder, signal) {
    const { services } = await (0,main_launch/* prepare */.iA)(env, { ...(0,implied/* impliedInputs */.E)((0,github_inputs/* readInputs */.K)(env).inputs), outputDir: folder }, [], signal);
    await sendWaiting(services, new files_output/* OutputFolder */.w(folder));
}
async function post_finish(env, folder, signal) {
    const inputs = (0,implied/* impliedInputs */.E)((0,github_inputs/* readInputs */.K)(env).inputs);
    const launch = await (0,main_launch/* prepare */.iA)(env, { ...inputs, outputDir: folder }, [], signal);
    const { services } = launch;
    const output = new files_output/* OutputFolder */.w(folder);
    const started = Date.parse((0,toolkit/* getState */.Gu)('started'));
    const startedAt = Number.isNaN(started) ? launch.request.startedAt : started;
    const session = new app_session/* Session */.N({ ...launch.request, startedAt });
    const { path, records, journal } = await auditOf(output, startedAt, launch);
    const text = await output.read('plan.json');
    const stored = text === null ? null : readPlan(text);
    // A plan that this run's audit does not name is an earlier run's.
    const planned = stored !== null && records.some((record) => record.event === 'plan.made' && record['plan_hash'] === stored.plan.hash);
    const remains = { stored: planned ? stored : null, records };
    const able = (await services.checkTenant()).length === 0;
    const tenant = able ? () => services.tenant({ rolesWrite: 'auto', needs: [] }) : null;
    let events = [];
    try {
        events = await recover(remains, session, tenant);
    }
    catch (error) {
        session.fail(error);
    }
    const { report } = session;
    if (journal) {
        await journal.appendAll(events);
        if (tenant)
            await finishSignOuts(remains, session, services, journal, tenant);
        await tellRecovered(session, services, output, records, journal);
    }
    session.close(services.clock.now());
    if (journal) {
        await journal.seal({ status: 'interrupted', reason_code: report.reason, decision: report.decision });
        report.audit = { records: journal.records, head: journal.head };
        await journal.close();
    }
    const files = { auditPath: path, planPath: planned ? (0,external_node_path_.join)(folder, 'plan.json') : null, reportPath: null, commentUrl: null };
    await (0,reports/* writeReports */.L)(report, services, files);
    (0,log/* info */.pq)(`Finished a run that was cut off. ${report.problems[0]?.message ?? 'It had come to its end; only its reports were missing.'}`);
    await (0,main_launch/* publish */.mk)(launch, inputs, env, report, files);
    if (!journal)
        await sendWaiting(services, output);
}
/** The audit of the run that was cut off; where it had none yet, one that says so. */
async function auditOf(output, startedAt, launch) {
    const { clock } = launch.services;
    const ports = { now: () => clock.now(), uuid: external_node_crypto_.randomUUID };
    const found = await output.reopenAudit(ports);
    const first = found?.records[0];
    if (found && (!first || Date.parse(first.timestamp) >= startedAt))
        return found;
    await found?.journal?.close();
    const { path, journal } = await output.openAudit(ports);
    const { mode, tenantName } = launch.request;
    const record = await journal.append({ event: 'run.started', status: mode, tenant: tenantName, detail: 'cut off before its first record' });
    return { path, records: [record], journal };
}


/***/ }),

/***/ 25760:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   w: () => (/* binding */ policySchema)
/* harmony export */ });
/* harmony import */ var zod__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(26921);
/* harmony import */ var _defaults_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(56221);


const { roles, owned, leavers, steps, guards } = _defaults_js__WEBPACK_IMPORTED_MODULE_0__/* .DEFAULTS */ .z;
const percent = zod__WEBPACK_IMPORTED_MODULE_1__/* .number */ .aig().min(0).max(100);
const count = zod__WEBPACK_IMPORTED_MODULE_1__/* .number */ .aig().int().min(0);
/** A glob; the length bound keeps a hostile one from becoming a slow regular expression. */
const pattern = zod__WEBPACK_IMPORTED_MODULE_1__/* .string */ .YjP().min(1).max(256);
const step = zod__WEBPACK_IMPORTED_MODULE_1__/* ["enum"] */ .k5n(['off', 'try', 'require']);
/** A role the policy allows, by the name rosters use (its key). */
const roleSchema = zod__WEBPACK_IMPORTED_MODULE_1__/* .strictObject */ .rej({
    display: zod__WEBPACK_IMPORTED_MODULE_1__/* .string */ .YjP().min(1).optional().describe('The tenant’s name for the role, where it is another than the key.'),
    inherits: zod__WEBPACK_IMPORTED_MODULE_1__/* .array */ .YOg(zod__WEBPACK_IMPORTED_MODULE_1__/* .string */ .YjP().min(1)).default([]).describe('Roles that come with it, by their keys.'),
});
const limit = (about, defaults) => zod__WEBPACK_IMPORTED_MODULE_1__/* .strictObject */ .rej({
    percent: percent.optional().describe('Trips when the share of owned active accounts is more than this.'),
    count: count.optional().describe('Trips when there are more of them than this.'),
})
    .default({})
    .transform((given) => ({ ...defaults, ...given }))
    .describe(about);
/**
 * The policy file. Every key has a default, so that an empty file is a policy; unknown keys are refused.
 * `parsePolicy` takes keys without a value (`null`) out before it gets here: a section whose lines are all comments is as good as absent.
 */
const policySchema = zod__WEBPACK_IMPORTED_MODULE_1__/* .strictObject */ .rej({
    version: zod__WEBPACK_IMPORTED_MODULE_1__/* .literal */ .euz(1).default(_defaults_js__WEBPACK_IMPORTED_MODULE_0__/* .DEFAULTS */ .z.version).describe('Version of the policy format.'),
    timezone: zod__WEBPACK_IMPORTED_MODULE_1__/* .string */ .YjP().default(_defaults_js__WEBPACK_IMPORTED_MODULE_0__/* .DEFAULTS */ .z.timezone).describe('IANA time zone in which start and end dates are days.'),
    columns: zod__WEBPACK_IMPORTED_MODULE_1__/* .record */ .g1P(zod__WEBPACK_IMPORTED_MODULE_1__/* .string */ .YjP(), zod__WEBPACK_IMPORTED_MODULE_1__/* .union */ .KCZ([zod__WEBPACK_IMPORTED_MODULE_1__/* .string */ .YjP(), zod__WEBPACK_IMPORTED_MODULE_1__/* .array */ .YOg(zod__WEBPACK_IMPORTED_MODULE_1__/* .string */ .YjP())]))
        .default({})
        .describe('Roster field → header, list of headers, or a template such as `{{UserID}}@example.com`.'),
    roles: zod__WEBPACK_IMPORTED_MODULE_1__/* .strictObject */ .rej({
        allowed: zod__WEBPACK_IMPORTED_MODULE_1__/* .record */ .g1P(zod__WEBPACK_IMPORTED_MODULE_1__/* .string */ .YjP(), roleSchema.nullable().transform((role) => role ?? { inherits: [] }))
            .default({})
            .describe('The roles a roster may name; what is not here is refused.'),
        groups: zod__WEBPACK_IMPORTED_MODULE_1__/* .record */ .g1P(zod__WEBPACK_IMPORTED_MODULE_1__/* .string */ .YjP(), zod__WEBPACK_IMPORTED_MODULE_1__/* .string */ .YjP()).default({}).describe('Identity-provider group → role; other groups are refused.'),
        conflicts: zod__WEBPACK_IMPORTED_MODULE_1__/* .array */ .YOg(zod__WEBPACK_IMPORTED_MODULE_1__/* .array */ .YOg(zod__WEBPACK_IMPORTED_MODULE_1__/* .string */ .YjP()).min(2)).default([]).describe('Roles no two of which one person may have, inherited ones counted.'),
        maxPerUser: zod__WEBPACK_IMPORTED_MODULE_1__/* .number */ .aig().int().min(1).default(roles.maxPerUser).describe('Most roles a row may name.'),
        maxDepth: zod__WEBPACK_IMPORTED_MODULE_1__/* .number */ .aig().int().min(0).default(roles.maxDepth).describe('Longest chain of `inherits`, in steps.'),
        write: zod__WEBPACK_IMPORTED_MODULE_1__/* ["enum"] */ .k5n(['auto', 'attribute', 'matrix', 'membership']).default(roles.write).describe('How roles are written.'),
        extra: zod__WEBPACK_IMPORTED_MODULE_1__/* ["enum"] */ .k5n(['remove', 'keep']).default(roles.extra).describe('Roles the tenant has and a non-empty cell does not name.'),
    })
        .prefault({}),
    owned: zod__WEBPACK_IMPORTED_MODULE_1__/* .strictObject */ .rej({
        externalIdPrefix: zod__WEBPACK_IMPORTED_MODULE_1__/* .string */ .YjP().default(owned.externalIdPrefix).describe('An account is owned with an externalId that starts with this …'),
        userNames: zod__WEBPACK_IMPORTED_MODULE_1__/* .array */ .YOg(pattern).default([]).describe('… or with a userName that one of these patterns matches.'),
    })
        .prefault({}),
    protected: zod__WEBPACK_IMPORTED_MODULE_1__/* .array */ .YOg(pattern).default([]).describe('Patterns for userName or externalId: never changed.'),
    leavers: zod__WEBPACK_IMPORTED_MODULE_1__/* .strictObject */ .rej({
        action: zod__WEBPACK_IMPORTED_MODULE_1__/* ["enum"] */ .k5n(['deactivate', 'delete']).default(leavers.action).describe('What is done with leavers named in the file.'),
        absent: zod__WEBPACK_IMPORTED_MODULE_1__/* ["enum"] */ .k5n(['report', 'deactivate', 'delete']).default(leavers.absent).describe('Owned, in the tenant, not in the file.'),
        dependencies: zod__WEBPACK_IMPORTED_MODULE_1__/* ["enum"] */ .k5n(['block', 'proceed']).default(leavers.dependencies).describe('Queues, skills or recordings found before a deletion.'),
        licensePolicy: zod__WEBPACK_IMPORTED_MODULE_1__/* ["enum"] */ .k5n(['RECLAIM', 'DOWNGRADE', 'PRESERVE']).default(leavers.licensePolicy).describe('What becomes of the licence.'),
        terminateSessions: zod__WEBPACK_IMPORTED_MODULE_1__/* .boolean */ .zMY().default(leavers.terminateSessions).describe('`false` switches the step off.'),
        disconnect: zod__WEBPACK_IMPORTED_MODULE_1__/* .boolean */ .zMY().default(leavers.disconnect).describe('`false` switches the step off.'),
        retainData: zod__WEBPACK_IMPORTED_MODULE_1__/* .boolean */ .zMY().default(leavers.retainData).describe('Whether a deletion keeps the person’s data.'),
    })
        .prefault({}),
    steps: zod__WEBPACK_IMPORTED_MODULE_1__/* .strictObject */ .rej({
        dependencies: step.default(steps.dependencies).describe('Look for queues, skills and recordings.'),
        sessions: step.default(steps.sessions).describe('End sessions.'),
        disconnect: step.default(steps.disconnect).describe('Disconnect the agent.'),
        license: step.default(steps.license).describe('Free the licence.'),
        cacheRefresh: step.default(steps.cacheRefresh).describe('Refresh the tenant’s cache after a change of roles.'),
    })
        .prefault({}),
    guards: zod__WEBPACK_IMPORTED_MODULE_1__/* .strictObject */ .rej({
        deactivate: limit('People deactivated.', guards.deactivate),
        delete: limit('People deleted.', guards.delete),
        roleGain: limit('Existing people who gain any effective role.', guards.roleGain),
        roleLoss: limit('Existing people who lose any effective role.', guards.roleLoss),
        create: limit('New accounts, of the owned accounts there would be afterwards.', guards.create),
        update: limit('People updated.', guards.update),
        reactivate: limit('People reactivated.', guards.reactivate),
        userNameChange: limit('People whose userName changes.', guards.userNameChange),
        minimumPopulation: count.default(guards.minimumPopulation).describe('With at most this many owned accounts only “all of them” trips; creates pass.'),
    })
        .prefault({}),
    override: zod__WEBPACK_IMPORTED_MODULE_1__/* .string */ .YjP().default(_defaults_js__WEBPACK_IMPORTED_MODULE_0__/* .DEFAULTS */ .z.override).describe('Path of the override file.'),
});


/***/ }),

/***/ 70370:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  A: () => (/* binding */ pLimit)
});

// UNUSED EXPORTS: limitFunction

;// CONCATENATED MODULE: ./node_modules/yocto-queue/index.js
/*
How it works:
`this.#head` is an instance of `Node` which keeps track of its current value and nests another instance of `Node` that keeps the value that comes after it. When a value is provided to `.enqueue()`, the code needs to iterate through `this.#head`, going deeper and deeper to find the last value. However, iterating through every single item is slow. This problem is solved by saving a reference to the last value as `this.#tail` so that it can reference it to add a new value.
*/

class Node {
	value;
	next;

	constructor(value) {
		this.value = value;
	}
}

class Queue {
	#head;
	#tail;
	#size;

	constructor() {
		this.clear();
	}

	enqueue(value) {
		const node = new Node(value);

		if (this.#head) {
			this.#tail.next = node;
			this.#tail = node;
		} else {
			this.#head = node;
			this.#tail = node;
		}

		this.#size++;
	}

	dequeue() {
		const current = this.#head;
		if (!current) {
			return;
		}

		this.#head = this.#head.next;
		this.#size--;

		// Clean up tail reference when queue becomes empty
		if (!this.#head) {
			this.#tail = undefined;
		}

		return current.value;
	}

	peek() {
		if (!this.#head) {
			return;
		}

		return this.#head.value;

		// TODO: Node.js 18.
		// return this.#head?.value;
	}

	clear() {
		this.#head = undefined;
		this.#tail = undefined;
		this.#size = 0;
	}

	get size() {
		return this.#size;
	}

	* [Symbol.iterator]() {
		let current = this.#head;

		while (current) {
			yield current.value;
			current = current.next;
		}
	}

	* drain() {
		while (this.#head) {
			yield this.dequeue();
		}
	}
}

;// CONCATENATED MODULE: ./node_modules/p-limit/index.js


function pLimit(concurrency) {
	let rejectOnClear = false;

	if (typeof concurrency === 'object') {
		({concurrency, rejectOnClear = false} = concurrency);
	}

	validateConcurrency(concurrency);

	if (typeof rejectOnClear !== 'boolean') {
		throw new TypeError('Expected `rejectOnClear` to be a boolean');
	}

	const queue = new Queue();
	let activeCount = 0;

	const resumeNext = () => {
		// Process the next queued function if we're under the concurrency limit
		if (activeCount < concurrency && queue.size > 0) {
			activeCount++;
			queue.dequeue().run();
		}
	};

	const next = () => {
		activeCount--;
		resumeNext();
	};

	const run = async (function_, resolve, arguments_) => {
		// Execute the function and capture the result promise
		const result = (async () => function_(...arguments_))();

		// Resolve immediately with the promise (don't wait for completion)
		resolve(result);

		// Wait for the function to complete (success or failure)
		// We catch errors here to prevent unhandled rejections,
		// but the original promise rejection is preserved for the caller
		try {
			await result;
		} catch {}

		// Decrement active count and process next queued function
		next();
	};

	const enqueue = (function_, resolve, reject, arguments_) => {
		const queueItem = {reject};

		// Queue the internal resolve function instead of the run function
		// to preserve the asynchronous execution context.
		new Promise(internalResolve => { // eslint-disable-line promise/param-names
			queueItem.run = internalResolve;
			queue.enqueue(queueItem);
		}).then(run.bind(undefined, function_, resolve, arguments_)); // eslint-disable-line promise/prefer-await-to-then

		// Start processing immediately if we haven't reached the concurrency limit
		if (activeCount < concurrency) {
			resumeNext();
		}
	};

	const generator = (function_, ...arguments_) => new Promise((resolve, reject) => {
		enqueue(function_, resolve, reject, arguments_);
	});

	Object.defineProperties(generator, {
		activeCount: {
			get: () => activeCount,
		},
		pendingCount: {
			get: () => queue.size,
		},
		clearQueue: {
			value() {
				if (!rejectOnClear) {
					queue.clear();
					return;
				}

				const abortError = AbortSignal.abort().reason;

				while (queue.size > 0) {
					queue.dequeue().reject(abortError);
				}
			},
		},
		concurrency: {
			get: () => concurrency,

			set(newConcurrency) {
				validateConcurrency(newConcurrency);
				concurrency = newConcurrency;

				queueMicrotask(() => {
					// eslint-disable-next-line no-unmodified-loop-condition
					while (activeCount < concurrency && queue.size > 0) {
						resumeNext();
					}
				});
			},
		},
		map: {
			async value(iterable, function_) {
				const promises = [];

				try {
					Array.from(iterable, (value, index) => {
						const promise = generator(function_, value, index);
						promises.push(promise);
						return promise;
					});
				} catch (error) {
					// The iterable threw, so `Promise.all` never observes the already scheduled promises. Observe them here to avoid unhandled rejections.
					for (const promise of promises) {
						promise.catch(() => {}); // eslint-disable-line promise/prefer-await-to-then
					}

					throw error;
				}

				return Promise.all(promises);
			},
		},
	});

	return generator;
}

function limitFunction(function_, options) {
	const limit = pLimit(options);

	const limitedFunction = (...arguments_) => limit(() => function_(...arguments_));
	Object.defineProperty(limitedFunction, 'clearQueue', {
		value: limit.clearQueue,
	});

	return limitedFunction;
}

function validateConcurrency(concurrency) {
	if (!((Number.isInteger(concurrency) || concurrency === Number.POSITIVE_INFINITY) && concurrency > 0)) {
		throw new TypeError('Expected `concurrency` to be a number from 1 and up');
	}
}


/***/ })

};
