export const id = 5483;
export const ids = [5483];
export const modules = {

/***/ 5483:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

// ESM COMPAT FLAG
__webpack_require__.r(__webpack_exports__);

// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  FLUSH_MS: () => (/* binding */ FLUSH_MS),
  KEPT_MS: () => (/* binding */ KEPT_MS),
  finishOutbox: () => (/* binding */ finishOutbox),
  openOutbox: () => (/* binding */ openOutbox)
});

// EXTERNAL MODULE: ./build/audit/payload-hash.js
var payload_hash = __webpack_require__(4615);
// EXTERNAL MODULE: ./build/text/figures.js
var figures = __webpack_require__(1135);
// EXTERNAL MODULE: ./build/text/errors.js
var errors = __webpack_require__(4863);
// EXTERNAL MODULE: ./build/text/hash.js
var hash = __webpack_require__(9952);
;// CONCATENATED MODULE: ./build/app/webhooks/outbox.js


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
        return `msg_${(0,hash/* sha256 */.s)(`${this.#ports.run}\n${name}`).slice(0, 32)}`;
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
            this.#detail((0,errors/* errorText */.kc)(error));
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

// EXTERNAL MODULE: ./build/interface/modes.js
var modes = __webpack_require__(5944);
// EXTERNAL MODULE: ./build/text/days.js
var days = __webpack_require__(6939);
;// CONCATENATED MODULE: ./build/app/webhooks/deliveries.js





/** How long the end of a run waits for receivers, ms. */
const FLUSH_MS = 60_000;
/** Events older than this are no longer sent, ms. */
const KEPT_MS = 7 * days/* DAY_MS */.sO;
/**
 * Makes the run's notifier an outbox, and takes up what earlier runs of the same `output-dir` left unsent. Does nothing
 * where there are no receivers, or where the mode tells nobody anything.
 * @param run `event_id` of the audit's first record
 * @returns the outbox, to be finished at the end of the run
 */
async function openOutbox(request, services, session, run) {
    const { receivers, clock, signal } = services;
    if (!receivers || !session.journal || !modes/* MODES */.FN[request.mode].notifies)
        return null;
    const outbox = new Outbox({
        journal: session.journal,
        clock,
        receivers,
        run,
        payloadHash: payload_hash/* payloadHash */.z,
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
        failed > 0 && `${(0,figures/* counted */.hS)(failed, 'event')} could not be delivered`,
        waiting > 0 && `${(0,figures/* counted */.hS)(waiting, 'event')} ${(0,figures/* plural */.LS)(waiting, 'waits', 'wait')}`,
    ]
        .filter(Boolean)
        .join(', ');
    const why = details.length > 0 ? `: ${details.slice(0, 3).join(' ').replace(/\.$/, '')}` : '';
    session.problem('none', `webhooks: ${left}${why}`, 'The end of the job tries once more. The change in CXone stands; what is still missing then is in the audit.');
}


/***/ }),

/***/ 4615:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   z: () => (/* binding */ payloadHash)
/* harmony export */ });
/* harmony import */ var node_crypto__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(7598);
/* harmony import */ var _text_canonical_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(9776);
/* harmony import */ var _json_value_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(7024);



/** What is sent is JSON as we made it; only text that is no Unicode, and what JSON cannot say, takes a copy first. */
function formOf(data) {
    try {
        return (0,_text_canonical_js__WEBPACK_IMPORTED_MODULE_1__/* .canonical */ .$)(data);
    }
    catch {
        return (0,_text_canonical_js__WEBPACK_IMPORTED_MODULE_1__/* .canonical */ .$)((0,_json_value_js__WEBPACK_IMPORTED_MODULE_2__/* .jsonValue */ .IL)(data));
    }
}
/**
 * The `payload_hash` of a record: lower-case hex SHA-256 over the RFC 8785 form of what was sent for one person (in a
 * bulk: of the operation's `data`), so that an auditor can tell what was sent without the audit holding it twice.
 * @param data as it goes into `JSON.stringify`; nothing sent is `null`
 */
function payloadHash(data) {
    return (0,node_crypto__WEBPACK_IMPORTED_MODULE_0__.hash)('sha256', formOf(data), 'hex');
}


/***/ })

};
