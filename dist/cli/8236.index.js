export const id = 8236;
export const ids = [8236];
export const modules = {

/***/ 8236:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   WebhookSender: () => (/* binding */ WebhookSender)
/* harmony export */ });
/* harmony import */ var node_events__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(8474);
/* harmony import */ var _model_failure_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(1612);
/* harmony import */ var _error_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(447);
/* harmony import */ var _exchange_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(1449);
/* harmony import */ var _headers_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(7979);
/* harmony import */ var _retry_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(4675);
/* harmony import */ var _transport_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(5272);







/** A receiver's own Retry-After is kept up to here; past it the next try comes anyway late enough. */
const LONGEST_PAUSE_MS = 60_000;
/** What a receiver answers is not used; this much is read at most. */
const LARGEST_ANSWER = 1024 * 1024;
/**
 * Delivers events as Standard Webhooks has it: headers `webhook-id` (the same for every try, so that receivers can drop
 * doubles), `webhook-timestamp` (seconds, of the try) and `webhook-signature`. Deliveries never end a run: every end is
 * a value. No redirect is followed and no bearer token is sent.
 */
class WebhookSender {
    #options;
    #receivers;
    #transport = new _transport_js__WEBPACK_IMPORTED_MODULE_5__/* .Transport */ .o();
    #signer = null;
    /** @throws Failure `config-invalid` for an address or a secret that cannot be used; neither is shown */
    constructor(options) {
        this.#options = options;
        this.#receivers = options.urls.map((text, index) => ({ url: receiverUrl(text, index + 1), gone: false }));
        if (options.secret !== undefined && !isSecret(options.secret)) {
            throw new _model_failure_js__WEBPACK_IMPORTED_MODULE_1__/* .Failure */ .H('config-invalid', 'The input webhook-secret is not a Standard Webhooks secret.', 'Give `whsec_` followed by the key in base64, as the receiver shows it.');
        }
        if (options.signal)
            (0,node_events__WEBPACK_IMPORTED_MODULE_0__.setMaxListeners)(0, options.signal);
    }
    /**
     * Sends one event to every receiver at once.
     * @param id unique to the event and the same whenever it is sent again; `msg_` is put in front where it is missing
     * @param payload what is sent, as JSON
     * @returns one result a receiver, in the order of the addresses; never throws
     */
    async send(id, payload) {
        const messageId = id.startsWith('msg_') ? id : `msg_${id}`;
        const body = JSON.stringify(payload);
        return Promise.all(this.#receivers.map((receiver) => this.#deliver(receiver, messageId, body).catch((error) => ({
            ...nothing(receiver),
            detail: error instanceof _model_failure_js__WEBPACK_IMPORTED_MODULE_1__/* .Failure */ .H
                ? `${error.message} ${error.advice}`
                : 'The event could not be prepared; check webhook-secret.',
        }))));
    }
    /** Ends all connections. */
    close() {
        return this.#transport.close();
    }
    async #deliver(receiver, id, body) {
        const { clock, random, maxAttempts, signal } = this.#options;
        const result = nothing(receiver);
        if (receiver.gone)
            return {
                ...result,
                detail: `${result.endpoint} said before that it wants no more events (410). Take it out of webhook-url.`,
            };
        for (;;) {
            if (signal?.aborted)
                return { ...result, detail: 'Not delivered: the run was interrupted.' };
            const ending = await this.#try(receiver.url, id, body);
            result.attempts += 1;
            result.httpStatus = null;
            if (ending.type !== 'held')
                result.latencyMs = ending.latencyMs;
            const status = statusIn(ending);
            if (status !== undefined) {
                result.httpStatus = status;
                if (status >= 200 && status < 300)
                    return { ...result, delivered: true };
                receiver.gone = status === 410;
            }
            if (!mayHelp(ending) || result.attempts >= maxAttempts)
                return { ...result, detail: describe(ending, receiver.url, result.attempts) };
            const asked = ending.type === 'answer' ? ((0,_headers_js__WEBPACK_IMPORTED_MODULE_6__/* .retryAfterMs */ .Vs)(ending.headers, clock.now()) ?? 0) : 0;
            if (asked > LONGEST_PAUSE_MS)
                return { ...result, detail: describe(ending, receiver.url, result.attempts) };
            await clock.sleep(Math.max(asked, (0,_retry_js__WEBPACK_IMPORTED_MODULE_4__/* .backoffMs */ .jo)(result.attempts, random)), signal).catch(() => undefined);
        }
    }
    async #try(url, id, body) {
        const { clock, timeoutMs, signal, secret } = this.#options;
        const at = new Date(clock.now());
        const headers = {
            'content-type': 'application/json',
            accept: '*/*',
            'user-agent': 'cxone-roster',
            'webhook-id': id,
            'webhook-timestamp': String(Math.floor(at.getTime() / 1000)),
        };
        if (secret !== undefined) {
            this.#signer ??= signer(secret);
            headers['webhook-signature'] = (await this.#signer)(id, at, body);
        }
        // Credentials in the address are Basic ones (RFC 7617).
        if (url.username || url.password) {
            const credentials = `${decodeURIComponent(url.username)}:${decodeURIComponent(url.password)}`;
            headers.authorization = `Basic ${Buffer.from(credentials).toString('base64')}`;
        }
        const dispatcher = await this.#transport.dispatcher(url);
        return (0,_exchange_js__WEBPACK_IMPORTED_MODULE_3__/* .exchange */ .c)({
            dispatcher,
            clock,
            method: 'POST',
            url,
            headers,
            body,
            timeoutMs,
            largestBody: LARGEST_ANSWER,
            signal,
        });
    }
}
/** `whsec_` and base64 that decodes (RFC 4648, section 4, with its padding): what cannot sign is found before a run. */
function isSecret(text) {
    const key = /^whsec_([A-Za-z0-9+/]+={0,2})$/.exec(text)?.[1];
    return key !== undefined && key.length % 4 === 0;
}
async function signer(secret) {
    const { Webhook } = await __webpack_require__.e(/* import() */ 5487).then(__webpack_require__.t.bind(__webpack_require__, 5487, 19));
    const webhook = new Webhook(secret);
    return (id, at, body) => webhook.sign(id, at, body);
}
function receiverUrl(text, line) {
    const url = URL.canParse(text) ? new URL(text) : null;
    if (url && (0,_transport_js__WEBPACK_IMPORTED_MODULE_5__/* .isSecure */ .U)(url)) {
        if (isDecodable(url.username) && isDecodable(url.password))
            return url;
        throw new _model_failure_js__WEBPACK_IMPORTED_MODULE_1__/* .Failure */ .H('config-invalid', `Line ${line} of webhook-url holds credentials that cannot be read: a % stands alone.`, 'Write %25 for a % in the user name or password of the address.');
    }
    const why = url ? `uses ${url.protocol.slice(0, -1)}` : 'is not an address';
    throw new _model_failure_js__WEBPACK_IMPORTED_MODULE_1__/* .Failure */ .H('config-invalid', `Line ${line} of webhook-url ${why}; events go over HTTPS only.`, 'Give an address that begins with https://.');
}
function isDecodable(part) {
    try {
        decodeURIComponent(part);
        return true;
    }
    catch {
        return false;
    }
}
function nothing(receiver) {
    return { endpoint: receiver.url.origin, delivered: false, httpStatus: null, attempts: 0, latencyMs: 0, detail: '' };
}
/** The status is the whole answer (Standard Webhooks): a body that is cut, huge or slow takes nothing from it. */
const statusIn = (ending) => (ending.type === 'held' ? undefined : ending.status);
/** Receivers drop doubles by their id, so that trying again does no harm even where the first try arrived. */
function mayHelp(ending) {
    const status = statusIn(ending);
    if (status !== undefined)
        return status === 429 || (0,_retry_js__WEBPACK_IMPORTED_MODULE_4__/* .isServerTrouble */ .ho)(status);
    if (ending.type !== 'lost')
        return false;
    return ending.kind !== 'aborted' && ending.kind !== 'too-large' && !(0,_error_js__WEBPACK_IMPORTED_MODULE_2__/* .isUntrusted */ .fb)(ending.cause);
}
function describe(ending, url, attempts) {
    const tries = attempts === 1 ? '1 try' : `${attempts} tries`;
    const status = statusIn(ending);
    if (status !== undefined) {
        const advice = status >= 300 && status < 400
            ? 'Redirects are not followed: give the final address in webhook-url.'
            : 'Check webhook-url, webhook-secret and the receiver’s log.';
        return `${url.origin} answered ${status} (${tries}). ${advice}`;
    }
    if (ending.type === 'lost' && ending.kind === 'network') {
        const { why, advice } = (0,_error_js__WEBPACK_IMPORTED_MODULE_2__/* .explain */ .WE)(ending.cause, url.host, 'Check the receiver’s log: it ended the connection.');
        return `Not delivered: ${why} (${tries}). ${advice}`;
    }
    const kind = ending.type === 'lost' ? ending.kind : 'held';
    const why = {
        timeout: 'had no answer in time',
        truncated: 'sent an incomplete answer',
        'too-large': 'answered more than is read',
        aborted: 'was given up: the run was interrupted',
        held: 'was not asked',
        network: '',
    }[kind];
    return `${url.origin} ${why} (${tries}). Check the receiver.`;
}


/***/ })

};
