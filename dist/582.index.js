export const id = 582;
export const ids = [582];
export const modules = {

/***/ 59582:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

// ESM COMPAT FLAG
__webpack_require__.r(__webpack_exports__);

// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  HttpClient: () => (/* binding */ HttpClient)
});

// EXTERNAL MODULE: external "node:events"
var external_node_events_ = __webpack_require__(78474);
;// CONCATENATED MODULE: ./build/http/bearer.js
/** Tokens remembered as having worked; a run rarely sees more than a few. */
const REMEMBERED = 20;
/**
 * The bearer token of a client: one supply, and one renewal of the same token, under way at a time, however many
 * requests ask. A token that was refused is not handed out again; one that had worked before was revoked, one that never
 * worked is refused for good.
 */
class Bearer {
    #supply;
    #pending = new Map();
    #worked = new Set();
    #refused = null;
    constructor(supply) {
        this.#supply = supply;
    }
    /**
     * A token that is good as far as anybody knows.
     * @throws what the supplier throws
     */
    async get() {
        const token = await this.#once();
        return token === this.#refused ? this.#once(token) : token;
    }
    /**
     * Another token than this one, which was refused with 401; renewed unless somebody else already did.
     * @throws what the supplier throws
     */
    renew(stale) {
        return this.#once(stale);
    }
    /** The server took this token. */
    took(token) {
        if (this.#refused === token)
            this.#refused = null;
        this.#worked.delete(token);
        this.#worked.add(token);
        if (this.#worked.size > REMEMBERED)
            this.#worked.delete(this.#worked.values().next().value);
    }
    /** The server refused this token. */
    refuse(token) {
        this.#refused = token;
    }
    /** True if the server had taken this token before, so that a refusal means it was revoked. */
    hadWorked(token) {
        return this.#worked.has(token);
    }
    #once(stale) {
        const pending = this.#pending.get(stale);
        if (pending)
            return pending;
        const supplied = this.#supply(stale).finally(() => this.#pending.delete(stale));
        this.#pending.set(stale, supplied);
        return supplied;
    }
}

;// CONCATENATED MODULE: ./build/http/breaker.js
/**
 * Stops a run whose tenant is down: opens when so many different requests in a row ended without an answer or with a
 * server error, none in between having been answered otherwise. It never closes again: the requests' own back-off has
 * by then tried for minutes, what is undone is reported as not started, and the next run begins with a closed one.
 */
class Breaker {
    #threshold;
    #failing = new Set();
    #open = false;
    /** @param concurrency requests under way at once: five rounds of them must fail, and never fewer than ten requests */
    constructor(concurrency) {
        this.#threshold = Math.max(10, 5 * concurrency);
    }
    get open() {
        return this.#open;
    }
    get threshold() {
        return this.#threshold;
    }
    /** The server answered something that shows it alive. */
    alive() {
        this.#failing.clear();
    }
    /** @param order the request's number: tries of the same request count once */
    failed(order) {
        this.#failing.add(order);
        if (this.#failing.size >= this.#threshold)
            this.#open = true;
    }
}

;// CONCATENATED MODULE: ./build/http/error.js
/**
 * The end of a request without a usable answer. The message names method, origin and path but never the query
 * (look-ups hold people's names there), a header or a body.
 */
class HttpError extends Error {
    kind;
    ambiguous;
    attempts;
    latencyMs;
    advice;
    status;
    constructor(kind, message, details) {
        super(message, { cause: details.cause });
        this.name = 'HttpError';
        this.kind = kind;
        this.ambiguous = details.ambiguous;
        this.advice = details.advice;
        this.attempts = details.attempts ?? 0;
        this.latencyMs = details.latencyMs ?? 0;
        this.status = details.status ?? null;
    }
}
/** `GET https://host/path`, as messages name a request. */
function label(method, url) {
    return `${method} ${url.origin}${url.pathname}`;
}
/** Node's or undici's code of an error, looked for along its causes too; `''` where there is none. */
function codeOf(error) {
    for (let each = error, depth = 0; each instanceof Error && depth < 5; each = each.cause, depth += 1) {
        const { code } = each;
        if (typeof code === 'string' && code !== '')
            return code;
        const [first] = each instanceof AggregateError ? each.errors : [];
        if (first)
            return codeOf(first);
    }
    return '';
}
/** Codes of a certificate that is not trusted: the next try would see the same one. */
const UNTRUSTED = /^(CERT_|DEPTH_ZERO_|SELF_SIGNED_|UNABLE_TO_|ERR_TLS_CERT_|HOSTNAME_MISMATCH|INVALID_PURPOSE)/;
/** True where TLS refused the server's certificate. */
function isUntrusted(error) {
    return UNTRUSTED.test(codeOf(error));
}
/** Why there was no connection, or none any more, in words for people. */
function explain(error, host) {
    const code = codeOf(error);
    if (isUntrusted(error)) {
        return {
            why: `the certificate of ${host} is not trusted (${code})`,
            advice: 'Set NODE_EXTRA_CA_CERTS on the runner to the file with your own certificate authority, or correct the host.',
        };
    }
    const proxy = 'Check the host, and HTTPS_PROXY and NO_PROXY on the runner.';
    if (code === 'ENOTFOUND' || code === 'EAI_AGAIN')
        return { why: `no address is known for ${host} (${code})`, advice: proxy };
    if (code === 'ECONNREFUSED')
        return { why: `${host} refused the connection (${code})`, advice: proxy };
    if (code === 'UND_ERR_CONNECT_TIMEOUT' || code === 'ETIMEDOUT' || code === 'EHOSTUNREACH' || code === 'ENETUNREACH') {
        return { why: `${host} could not be reached (${code})`, advice: proxy };
    }
    if (code === 'ECONNRESET' || code === 'EPIPE' || code === 'UND_ERR_SOCKET') {
        return { why: `the connection to ${host} was closed before the answer (${code})`, advice: 'Try again later; if it stays so, ask the tenant’s support.' };
    }
    return { why: `no answer from ${host}${code ? ` (${code})` : ''}`, advice: proxy };
}

;// CONCATENATED MODULE: ./build/http/ends.js

function details(progress) {
    return { ambiguous: progress.ambiguous, attempts: progress.attempts, latencyMs: progress.latencyMs };
}
/** No answer, or none that could be read to its end, in all tries that were allowed. */
function lost(request, url, progress, ending) {
    const what = label(request.method, url);
    const tries = progress.attempts === 1 ? '' : ` (${progress.attempts} tries)`;
    const more = { ...details(progress), ...(ending.status === undefined ? {} : { status: ending.status }), cause: ending.cause };
    switch (ending.kind) {
        case 'aborted':
            return new HttpError('aborted', `${what} was cut off: the run was cancelled${ending.sent ? ' while the request was under way' : ' before it was sent'}.`, {
                ...more,
                advice: 'Run it again; what was under way is looked up first.',
            });
        case 'timeout':
            return new HttpError('timeout', `${what} had no complete answer in time${tries}.`, { ...more, advice: 'Try again later, or raise request-timeout.' });
        case 'truncated':
            return new HttpError('truncated', `${what} was answered ${ending.status ?? ''}, but the answer broke off${tries}.`, {
                ...more,
                advice: 'Try again later; if it stays so, look at proxies and gateways between the runner and the tenant.',
            });
        case 'too-large':
            return new HttpError('too-large', `${what} was answered with more than can be read: ${messageOf(ending.cause)}.`, { ...more, advice: 'Ask for smaller pages.' });
        case 'network': {
            const { why, advice } = explain(ending.cause, url.host);
            return new HttpError('network', `${what} got no answer: ${why}${tries}.`, { ...more, advice });
        }
    }
}
/** The run was cancelled before the request went out (again). */
function aborted(request, url, progress) {
    return new HttpError('aborted', `${label(request.method, url)} was not sent${progress.attempts > 0 ? ' again' : ''}: the run was cancelled.`, {
        ...details(progress),
        advice: 'Run it again.',
    });
}
/** The tenant is taken to be down. */
function breakerOpen(request, url, progress, threshold) {
    return new HttpError('breaker-open', `${label(request.method, url)} was not sent${progress.attempts > 0 ? ' again' : ''}: the last ${threshold} requests all ended without an answer or with a server error.`, {
        ...details(progress),
        advice: 'The tenant seems to be down: run it again when it is back.',
    });
}
/** The server asks for a wait that makes no sense to sit out. */
function waitTooLong(request, url, progress, ms) {
    return new HttpError('timeout', `${label(request.method, url)} was not sent${progress.attempts > 0 ? ' again' : ''}: the server asks to wait another ${Math.ceil(ms / 60_000)} minutes.`, {
        ...details(progress),
        advice: 'Run it again after that time.',
    });
}
/** Credentials, or plain text over the network, would go where they must not. */
function hostRefused(method, url, why) {
    return new HttpError('host-refused', `${url ? label(method, url) : `A ${method} request`} was not sent: ${why}.`, {
        ambiguous: false,
        advice: 'Correct the address, or name the host in allowed-hosts if it is yours.',
    });
}
/** A redirect that is not followed. */
function redirectRefused(request, url, progress, status, why) {
    return new HttpError('redirect', `${label(request.method, url)} was redirected (${status}), which is not followed: ${why}.`, {
        ...details(progress),
        status,
        advice: 'Give the final address in the inputs; if the host is yours, name it in allowed-hosts.',
    });
}
function messageOf(error) {
    return error instanceof Error ? error.message : 'no reason given';
}

;// CONCATENATED MODULE: ./build/http/headers.js
/** One value a name. */
function flatten(headers) {
    const flat = {};
    for (const [name, value] of Object.entries(headers)) {
        if (value !== undefined)
            flat[name.toLowerCase()] = Array.isArray(value) ? value.join(', ') : value;
    }
    return flat;
}
const CORRELATION = ['correlationid', 'correlation-id', 'x-correlation-id', 'x-request-id', 'request-id'];
/** The id under which the server's side can find this request in its own log. */
function correlationOf(headers) {
    for (const name of CORRELATION)
        if (headers[name])
            return headers[name].slice(0, 200);
    return null;
}
/**
 * Retry-After (RFC 9110 §10.2.3): seconds, also with a fraction, or an HTTP date.
 * A date is the server's time; what counts is its distance from the answer's own `Date`, which was cut to whole
 * seconds and therefore never lies after the moment of the answer: a wait may be up to a second too long, never too short.
 * @param now the moment of receipt, used only where the answer has no `Date`
 * @returns milliseconds, 0 for a date gone by, `null` for none or nonsense
 */
function retryAfterMs(headers, now) {
    const text = headers['retry-after']?.trim();
    if (!text)
        return null;
    if (/^\d+(\.\d+)?$/.test(text))
        return Math.ceil(Number(text) * 1000);
    const until = dateOf(text);
    if (until === null)
        return null;
    return Math.max(0, until - (dateOf(headers.date) ?? now));
}
function dateOf(text) {
    if (!text || !/[a-z]/i.test(text))
        return null;
    const time = Date.parse(text);
    return Number.isNaN(time) ? null : time;
}
const LONGEST_RESET_MS = 3_600_000;
/**
 * Everything that status and headers say about pace: `Retry-After`; `RateLimit` and `RateLimit-Policy` of the IETF draft
 * (both its spellings); `RateLimit-*` and `X-RateLimit-*`, whose reset may be seconds or a moment since the epoch.
 */
function paceSignals(status, headers, now) {
    const limited = status === 429;
    const combined = headers.ratelimit ?? '';
    const policy = headers['ratelimit-policy'] ?? '';
    const remaining = parameter(combined, 'r') ?? parameter(combined, 'remaining') ?? plain(headers, 'remaining');
    const quota = parameter(combined, 'limit') ?? parameter(policy, 'q') ?? plain(headers, 'limit');
    const reset = parameter(combined, 't') ?? parameter(combined, 'reset') ?? plain(headers, 'reset');
    const resetMs = reset === null ? null : untilReset(reset, headers, now);
    let waitMs = limited || status >= 500 ? retryAfterMs(headers, now) : null;
    // "Again in 0 seconds" after a refusal is no wait that could be kept without hammering.
    if (limited && waitMs === 0)
        waitMs = null;
    if (limited && waitMs === null && remaining === 0 && resetMs !== null)
        waitMs = resetMs;
    return { limited, waitMs, remaining, quota, resetMs };
}
function plain(headers, name) {
    for (const prefix of ['ratelimit-', 'x-ratelimit-', 'x-rate-limit-']) {
        // `100, 100;w=60` was allowed once: the first number counts.
        const match = /^\s*(\d+(?:\.\d+)?)/.exec(headers[prefix + name] ?? '');
        if (match)
            return Number(match[1]);
    }
    return null;
}
function parameter(text, name) {
    const match = new RegExp(`(?:^|[;,\\s])${name}=(\\d+(?:\\.\\d+)?)`, 'i').exec(text);
    return match ? Number(match[1]) : null;
}
function untilReset(value, headers, now) {
    const answered = dateOf(headers.date) ?? now;
    const ms = value > 1e12 ? value - answered : value > 1e9 ? value * 1000 - answered : value * 1000;
    // A reset an hour away, or in the past, is more likely another unit than a wait to keep.
    return ms > 0 && ms <= LONGEST_RESET_MS ? Math.ceil(ms) : null;
}

;// CONCATENATED MODULE: ./build/http/exchange.js

/** Bytes of an answer that are read at most. */
const LARGEST_BODY = 64 * 1024 * 1024;
/**
 * One request and its answer over undici; no pace, no retry, no redirect. It never rejects: every end is a value.
 * Whether anything was sent is known from undici's `onRequestStart`, which is called on an established connection right
 * before the first byte: without it the server has seen nothing, whatever went wrong.
 */
function exchange(options) {
    const { clock, signal, largestBody = LARGEST_BODY } = options;
    const started = clock.now();
    return new Promise((resolve) => {
        const timer = new AbortController();
        const chunks = [];
        let controller = null;
        let headers = {};
        let status = 0;
        let bytes = 0;
        let over = false;
        const end = (ending) => {
            if (over)
                return;
            over = true;
            timer.abort();
            signal?.removeEventListener('abort', onAbort);
            resolve(ending);
        };
        const lose = (kind, cause) => {
            end({ type: 'lost', kind, sent: controller !== null, ...(status ? { status } : {}), latencyMs: clock.now() - started, cause });
            controller?.abort(cause instanceof Error ? cause : new Error(kind));
        };
        const onAbort = () => lose('aborted', signal?.reason);
        if (signal?.aborted)
            return onAbort();
        signal?.addEventListener('abort', onAbort, { once: true });
        clock.sleep(options.timeoutMs, timer.signal).then(() => lose('timeout', new Error(`no complete answer within ${options.timeoutMs} ms`)), () => undefined);
        const handler = {
            onRequestStart(control) {
                // Given up meanwhile, or told to wait: undici writes nothing after an abort here.
                if (!over && options.mayStart?.() === false)
                    end({ type: 'held' });
                if (over)
                    control.abort(new Error('no longer wanted'));
                else
                    controller = control;
            },
            onResponseStart(_control, code, raw) {
                // 1xx are not the answer (RFC 9110 §15.2).
                if (code < 200)
                    return;
                status = code;
                headers = flatten(raw);
                if (Number(headers['content-length'] ?? 0) > largestBody)
                    lose('too-large', tooLarge(largestBody));
            },
            onResponseData(_control, chunk) {
                bytes += chunk.length;
                if (bytes > largestBody)
                    return lose('too-large', tooLarge(largestBody));
                chunks.push(chunk);
            },
            onResponseEnd() {
                const text = new TextDecoder().decode(Buffer.concat(chunks));
                if (isCut(status, headers, text))
                    return lose('truncated', new Error(`the answer’s JSON ends after ${bytes} bytes`));
                end({ type: 'answer', status, headers, text, latencyMs: clock.now() - started });
            },
            onResponseError(_control, error) {
                lose(status ? 'truncated' : 'network', error);
            },
        };
        try {
            options.dispatcher.dispatch({
                origin: options.url.origin,
                path: options.url.pathname + options.url.search,
                method: options.method,
                headers: options.headers,
                body: options.body ?? null,
                // Our own timer covers all of it, on our own clock.
                headersTimeout: 0,
                bodyTimeout: 0,
            }, handler);
        }
        catch (error) {
            lose('network', error);
        }
    });
}
function tooLarge(bytes) {
    return new Error(`the answer is larger than ${Math.round(bytes / 1024 / 1024)} MiB`);
}
/** A success whose JSON breaks off: some gateways cut a body and still give it a matching length. */
function isCut(status, headers, text) {
    if (status >= 300 || !headers['content-type']?.includes('json') || !/^\s*[[{]/.test(text))
        return false;
    try {
        JSON.parse(text);
        return false;
    }
    catch {
        return true;
    }
}

;// CONCATENATED MODULE: ./build/http/window.js
/** Lengths that windows have in practice; a measured one that could be one of them is taken for it. */
const USUAL_MS = [1, 2, 5, 10, 15, 20, 30, 60, 120, 300, 600, 900, 1800, 3600].map((seconds) => seconds * 1000);
/** Waits are told in whole seconds, rounded up. */
const ROUNDING_MS = 1000;
/**
 * Tells a fixed or sliding window from a token bucket by what refusals show. A bucket asks for the time of one
 * request; a window asks for the rest of itself, and afterwards lets as many through as before. That is a guess after
 * the first long wait, proven when the promised number was indeed let through before the next, and dropped when not.
 */
class WindowGuess {
    #proven = null;
    #hope = true;
    /** When the running period began: at a reset that a refusal told, or `null` before the first. */
    #since = null;
    #accepted = 0;
    #promised = 0;
    get proven() {
        return this.#proven;
    }
    /** Requests that may go once the first one after the wait was let through, that first one included; 0: no idea. */
    get promised() {
        return this.#promised;
    }
    /** A request that was sent at this moment was let through. */
    accepted(at) {
        if (this.#since === null || at >= this.#since)
            this.#accepted += 1;
    }
    /** One more of the time before the last refusal turned out to have been let through. */
    acceptedBefore() {
        if (this.#promised > 0)
            this.#promised += 1;
        if (this.#proven)
            this.#proven.limit += 1;
    }
    /** Headers know better. */
    forget() {
        this.#proven = null;
        this.#promised = 0;
        this.#hope = false;
    }
    /**
     * A refusal that names its wait.
     * @param resumeAt when the wait ends
     * @param waitMs the wait; `interval`: milliseconds of one request at the steady pace
     * @param largest the most that may be promised
     */
    refused(resumeAt, waitMs, interval, largest) {
        const accepted = this.#accepted;
        if (this.#proven)
            this.#correct(this.#proven, resumeAt, waitMs, accepted);
        else if (!this.#hope || waitMs < longWaitMs(interval))
            this.#promised = 0;
        else if (this.#promised > 0 && accepted < this.#promised) {
            this.#hope = false;
            this.#promised = 0;
        }
        else {
            if (this.#promised > 0 && this.#since !== null)
                this.#proven = { lengthMs: lengthOf(resumeAt - this.#since, 1), limit: accepted, resetAt: resumeAt, origin: this.#since, count: 0 };
            this.#promised = Math.min(Math.max(1, accepted), largest);
        }
        this.#since = resumeAt;
        this.#accepted = 0;
    }
    /** Another answer of the same refusal names a later end. */
    postpone(resumeAt) {
        if (this.#since !== null)
            this.#since = Math.max(this.#since, resumeAt);
        if (this.#proven)
            this.#proven.resetAt = Math.max(this.#proven.resetAt, resumeAt);
    }
    /** A refusal without a wait says nothing about windows. */
    refusedUnnamed() {
        this.#promised = 0;
        this.#accepted = 0;
        this.#since = null;
        this.#proven = null;
    }
    /**
     * Moves on to the window of this moment.
     * @param largest the most that a window may grow to by itself
     * @returns true if a new one has begun since the last call
     */
    advance(now, largest) {
        const window = this.#proven;
        if (!window || now < window.resetAt)
            return false;
        const passed = Math.floor((now - window.resetAt) / window.lengthMs) + 1;
        // Used up without a refusal: there may be room for more, felt for slowly.
        if (this.#accepted >= window.limit)
            window.limit = Math.max(window.limit, Math.min(window.limit + Math.max(1, Math.round(window.limit / 20)), largest(window.lengthMs)));
        window.resetAt += passed * window.lengthMs;
        window.count += passed;
        this.#since = window.resetAt - window.lengthMs;
        this.#accepted = 0;
        this.#promised = window.limit;
        return true;
    }
    #measure(window, resumeAt, count) {
        window.resetAt = resumeAt;
        if (count > 0)
            window.lengthMs = lengthOf(resumeAt - window.origin, count);
    }
    #correct(window, resumeAt, waitMs, accepted) {
        const tolerance = Math.max(window.lengthMs / 10, Math.min(2.5 * ROUNDING_MS, window.lengthMs / 2));
        if (accepted === 0 && waitMs < window.lengthMs) {
            // Our idea of the reset was a little early.
            this.#measure(window, resumeAt, window.count);
            window.count -= 1;
            this.#promised = window.limit;
        }
        else if (Math.abs(resumeAt - window.resetAt) <= tolerance) {
            // Full before we thought: somebody else sends too, or the limit is lower.
            window.limit = Math.max(1, accepted);
            this.#measure(window, resumeAt, window.count + 1);
            this.#promised = window.limit;
        }
        else {
            this.#proven = null;
            this.#hope = false;
            this.#promised = 0;
        }
    }
}
/** From here on a wait is more than a bucket would ask for: the time of one request, in whole seconds rounded up. */
function longWaitMs(interval) {
    return interval * 1.1 + 1000;
}
/**
 * The length of a window, from the time that several took. Never longer than it can be: a reset taken for too early costs
 * one refusal, which tells the right moment, one taken for too late costs time in every window and is never noticed.
 */
function lengthOf(totalMs, count) {
    const measured = totalMs / count;
    const error = ROUNDING_MS / count;
    const near = USUAL_MS.find((length) => length <= measured + (length < 30_000 ? 1 : error) && length >= measured - error);
    return near ?? Math.max(ROUNDING_MS / 2, measured - error);
}

;// CONCATENATED MODULE: ./build/http/pace.js

/** First wait after a 429 that names none; doubled up to the longest while nothing is let through. */
const FIRST_WAIT_MS = 2000;
const LONGEST_WAIT_MS = 60_000;
/** Answers over which the server's real rate is measured. */
const MEASURED = 20;
/** After a minute without a refusal a lowered pace rises by this share of the input's. */
const RISE_EVERY_MS = 60_000;
const RISE = 0.05;
/** Share of a request that is sent later after a refusal, so that jitter on the way does not cause the next one. */
const SLACK = 0.1;
const ALMOST_ONE = 1 - 1e-9;
/** Below this, milliseconds since the epoch cannot tell two moments apart. */
const SHORTEST_MS = 0.001;
/**
 * The pace of one budget; a state machine without timers, all times in milliseconds since the epoch.
 *
 * Free at first: any number may be under way. The first 429, or a rate-limit header, teaches how many the server takes
 * at once; from then on it is a token bucket with the input's pace, which goes down to the rate that refusals show and
 * slowly up again, or a window where the server turns out to count by windows (see window.ts), or what the server's headers
 * say is left. A wait that the server names holds for every request not yet sent; after it one request goes first.
 */
class Pacer {
    #steady;
    #window = new WindowGuess();
    #rate;
    #limited = false;
    #tokens = 0;
    #cap = 1;
    /** Moment up to which tokens are counted. */
    #at = 0;
    #until = -Infinity;
    #epoch = 0;
    #probing = false;
    #underWay = 0;
    #acceptedFree = 0;
    #freeSince = null;
    #recent = [];
    #lowered = 0;
    #unnamed = 0;
    #trusted = true;
    #backed = 0;
    /** The server tells what is left, and is right about it. */
    #told = false;
    /** The least that the server said is left, and when; replaced by what was certainly said later. */
    #left = { count: Infinity, at: -Infinity };
    #slack = 0;
    /** @param perMinute the steady pace that the input asks for */
    constructor(perMinute) {
        this.#steady = perMinute / 60_000;
        this.#rate = this.#steady;
    }
    /** True once a limit is known. */
    get limited() {
        return this.#limited;
    }
    /** End of the wait that the server asked for; in the past where there is none. */
    get blockedUntil() {
        return this.#until;
    }
    /** Requests a minute at present. */
    get perMinute() {
        return this.#rate * 60_000;
    }
    /** How many requests could start now; Infinity before a limit is known. */
    room(now) {
        if (now < this.#until)
            return 0;
        if (!this.#limited)
            return Infinity;
        this.#refill(now);
        return Math.max(0, Math.floor(this.#tokens + 1 - ALMOST_ONE));
    }
    /** Milliseconds until one request may start; 0: now. */
    delay(now) {
        if (now < this.#until)
            return this.#until - now;
        if (!this.#limited)
            return 0;
        this.#refill(now);
        if (this.#tokens >= ALMOST_ONE)
            return 0;
        const window = this.#window.proven;
        const ms = window ? window.resetAt - now : (1 - this.#tokens) / this.#rate;
        return ms < SHORTEST_MS ? 0 : ms;
    }
    /** Takes leave for one request; only when `delay` is 0. */
    take(now) {
        this.#underWay += 1;
        this.#freeSince ??= now;
        const probe = this.#probing;
        this.#probing = false;
        const cost = 1 + (probe && !this.#window.proven ? this.#slack : 0);
        if (probe)
            this.#slack = 0;
        if (this.#limited)
            this.#tokens -= cost;
        // What headers say may be wrong by as many as are under way.
        const backed = this.#backed > this.#underWay;
        if (this.#backed > 0)
            this.#backed -= 1;
        return { epoch: this.#epoch, at: now, cost, probe, backed };
    }
    /** The request was never sent. */
    giveBack(grant) {
        this.#underWay -= 1;
        if (this.#limited && grant.epoch === this.#epoch)
            this.#tokens += grant.cost;
        if (grant.probe && grant.epoch === this.#epoch)
            this.#probing = true;
    }
    /** The request was sent and got no answer: the server has counted it, as far as we know. */
    lost(grant) {
        this.#underWay -= 1;
        this.#accept(grant);
    }
    /** The request was answered; `now` is the moment of receipt. */
    answered(grant, signals, now) {
        this.#underWay -= 1;
        if (signals.limited)
            this.#refused(grant, signals.waitMs, now);
        else {
            this.#accept(grant);
            this.#unnamed = 0;
            this.#rise(now);
            if (signals.waitMs !== null && signals.waitMs > 0)
                this.#hold(now + signals.waitMs);
            this.#observe(grant, signals, now);
        }
    }
    #refill(now) {
        if (this.#window.advance(now, (lengthMs) => this.#steady * lengthMs)) {
            this.#tokens = 1;
            this.#probing = true;
        }
        if (now <= this.#at)
            return;
        // Headers tell what is left, with the next answer again; the pace counts only where no answer is to come.
        const told = this.#told && this.#underWay > 0;
        if (!this.#window.proven && !told)
            this.#tokens = Math.max(this.#tokens, Math.min(this.#cap, this.#tokens + (now - this.#at) * this.#rate));
        this.#at = now;
    }
    #accept(grant) {
        if (!this.#limited) {
            this.#acceptedFree += 1;
            this.#window.accepted(grant.at);
            return;
        }
        if (grant.epoch < this.#epoch) {
            this.#cap += 1;
            this.#window.acceptedBefore();
            return;
        }
        this.#window.accepted(grant.at);
        this.#recent = [...this.#recent.slice(1 - MEASURED), grant.at];
        if (grant.probe && this.#window.promised > 1) {
            this.#tokens += this.#window.promised - 1;
            this.#cap = Math.max(this.#cap, this.#window.promised);
        }
    }
    #refused(grant, namedMs, now) {
        if (this.#limited && grant.epoch < this.#epoch) {
            // Sent before the limit was known: the same refusal once more, but its wait holds too.
            if (namedMs !== null)
                this.#hold(now + namedMs);
            this.#window.postpone(this.#until);
            return;
        }
        if (grant.backed)
            this.#trusted = this.#told = false;
        if (this.#limited)
            this.#lower(now);
        else
            this.#learn(now);
        this.#epoch += 1;
        this.#backed = 0;
        const interval = 1 / this.#rate;
        const isLong = namedMs !== null && namedMs >= longWaitMs(interval);
        this.#slack = isLong ? 0 : SLACK;
        // A long wait says nothing about the rate.
        if (isLong)
            this.#recent = [];
        if (namedMs === null) {
            this.#hold(now + Math.min(LONGEST_WAIT_MS, FIRST_WAIT_MS * 2 ** this.#unnamed));
            this.#unnamed += 1;
            this.#window.refusedUnnamed();
        }
        else {
            this.#hold(now + namedMs);
            this.#window.refused(this.#until, namedMs, interval, Math.max(1, Math.round(this.#steady * Math.max(60_000, namedMs))));
        }
    }
    /** What was let through before the first refusal is what the server takes at once. */
    #learn(now) {
        const elapsed = now - (this.#freeSince ?? now);
        this.#cap = Math.max(1, this.#acceptedFree - Math.floor(elapsed * this.#rate));
        this.#limited = true;
        this.#lowered = now;
    }
    /**
     * At a refusal a bucket is empty, so that it cannot have refilled faster than by what it let through since the first
     * of the last answers. Where our pace is above that, it was too high; where not, jitter caused the refusal.
     */
    #lower(now) {
        this.#lowered = now;
        const [first] = this.#recent;
        if (this.#window.proven || first === undefined || now <= first)
            return;
        this.#rate = Math.max(Math.min(this.#rate, this.#recent.length / (now - first)), this.#steady / 100);
    }
    #rise(now) {
        if (this.#rate >= this.#steady || now - this.#lowered < RISE_EVERY_MS)
            return;
        this.#rate = Math.min(this.#steady, this.#rate + this.#steady * RISE);
        this.#lowered = now;
    }
    /** Nothing before `until`; then one request, and from then on tokens again. */
    #hold(until) {
        if (until <= this.#until)
            return;
        this.#until = until;
        this.#at = until;
        this.#tokens = 1;
        this.#probing = true;
    }
    /** What the server says is left counts more than what we think, unless it was wrong before. */
    #observe(grant, signals, now) {
        const { remaining, resetMs, quota } = signals;
        if (remaining === null)
            return;
        // Answers overtake each other: more than was said before counts only where it was asked afterwards.
        if (grant.at >= this.#left.at || remaining < this.#left.count)
            this.#left = { count: remaining, at: now };
        const left = Math.max(0, this.#left.count - this.#underWay);
        if (!this.#limited) {
            this.#limited = true;
            this.#epoch += 1;
            this.#at = now;
            this.#lowered = now;
            this.#tokens = left;
            this.#cap = Math.max(1, quota ?? remaining);
        }
        else if (now < this.#until)
            return;
        else
            this.#refill(now);
        if (this.#trusted) {
            this.#window.forget();
            this.#told = true;
            this.#cap = Math.max(this.#cap, left);
            this.#tokens = left;
            this.#backed = left;
        }
        else
            this.#tokens = Math.min(this.#tokens, left);
        if (this.#left.count === 0 && resetMs !== null)
            this.#hold(now + resetMs);
    }
}

;// CONCATENATED MODULE: ./build/http/gate.js

/** The longest wait that is sat out; past it a run does better to end and say so. */
const PATIENCE_MS = 3_600_000;
/** Between two lines about waiting. */
const QUIET_MS = 5000;
/** The server asked for a wait that is not sat out. */
class WaitTooLong extends Error {
    ms;
    constructor(ms) {
        super(`a wait of ${Math.round(ms / 1000)} s was asked for`);
        this.ms = ms;
    }
}
const BUDGETS = ['bulk', 'other', 'token'];
/** Token requests are few; their pacer only keeps the waits that the authorisation server asks for. */
const TOKEN_PER_MINUTE = 60;
/**
 * Lets requests out: the oldest of those whose budget has room, while fewer than `concurrency` are under way.
 * A request that waits for its pace holds no place, so one budget never stands in the other's way; token requests need
 * no place at all, since others under way may be waiting for the token.
 */
class Gate {
    #options;
    #pacers;
    #queues = { bulk: [], other: [], token: [] };
    #told = { bulk: -Infinity, other: -Infinity, token: -Infinity };
    #free;
    #timer = null;
    #wakeAt = Infinity;
    constructor(options) {
        this.#options = options;
        this.#free = options.concurrency;
        this.#pacers = {
            bulk: new Pacer(options.pace.bulkPerMinute),
            other: new Pacer(options.pace.otherPerMinute),
            token: new Pacer(TOKEN_PER_MINUTE),
        };
    }
    /**
     * Waits for leave to send.
     * @param order the request's number: lower ones go first, so that what is repeated keeps its place
     * @throws WaitTooLong, or whatever `clear` is called with
     */
    enter(budget, order) {
        return new Promise((resolve, reject) => {
            const queue = this.#queues[budget];
            const behind = queue.findLastIndex((waiting) => waiting.order <= order);
            queue.splice(behind + 1, 0, { order, resolve, reject });
            this.#pump();
        });
    }
    /** Requests of a budget that could start now, those already waiting taken off; Infinity before a limit is known. */
    room(budget) {
        return Math.max(0, this.#pacers[budget].room(this.#options.clock.now()) - this.#queues[budget].length);
    }
    /** False where the budget was told to wait since the pass was given. */
    isOpen(pass) {
        return this.#options.clock.now() >= this.#pacers[pass.budget].blockedUntil;
    }
    /** The request was not sent. */
    giveBack(pass) {
        this.#pacers[pass.budget].giveBack(pass.grant);
        this.#leave(pass.budget);
    }
    /** The request was sent; `signals`: what the answer says about pace, `null` where there was no answer. */
    done(pass, signals) {
        const pacer = this.#pacers[pass.budget];
        const now = this.#options.clock.now();
        const before = Math.max(now, pacer.blockedUntil);
        const free = !pacer.limited;
        if (signals)
            pacer.answered(pass.grant, signals, now);
        else
            pacer.lost(pass.grant);
        const more = pacer.blockedUntil - before;
        if (more > 0) {
            this.#options.onHold?.(more);
            this.#tell(pass.budget, pacer.blockedUntil - now, signals, free ? pacer : null);
        }
        this.#leave(pass.budget);
    }
    /** Rejects everything that waits. */
    clear(reason) {
        for (const budget of BUDGETS)
            for (const waiting of this.#queues[budget].splice(0))
                waiting.reject(reason);
        this.#pump();
    }
    #leave(budget) {
        if (budget !== 'token')
            this.#free += 1;
        this.#pump();
    }
    #tell(budget, ms, signals, learnt) {
        const now = this.#options.clock.now();
        if (now - this.#told[budget] < QUIET_MS)
            return;
        this.#told[budget] = now;
        const what = budget === 'bulk' ? 'bulk requests' : budget === 'token' ? 'token requests' : 'requests';
        const why = signals?.limited ? (signals.waitMs === null ? 'too many requests (429, no Retry-After)' : 'the tenant asked for it (429)') : 'the tenant’s answer asked for it';
        this.#options.onWait?.({ budget, ms, reason: learnt ? `${why}; from now on ${Math.round(learnt.perMinute)} ${what} a minute` : why });
    }
    #pump() {
        const now = this.#options.clock.now();
        let wake = Infinity;
        for (;;) {
            wake = Infinity;
            let next = null;
            for (const budget of BUDGETS) {
                const first = this.#queues[budget][0];
                if (!first || (budget !== 'token' && this.#free === 0))
                    continue;
                const ms = this.#pacers[budget].delay(now);
                if (ms > PATIENCE_MS)
                    for (const waiting of this.#queues[budget].splice(0))
                        waiting.reject(new WaitTooLong(ms));
                else if (ms > 0)
                    wake = Math.min(wake, now + ms);
                else if (!next || first.order < (this.#queues[next][0]?.order ?? Infinity))
                    next = budget;
            }
            if (!next)
                break;
            const waiting = this.#queues[next].shift();
            if (next !== 'token')
                this.#free -= 1;
            waiting.resolve({ budget: next, grant: this.#pacers[next].take(now) });
        }
        this.#alarm(wake, now);
    }
    #ring(timer) {
        if (this.#timer !== timer)
            return;
        this.#timer = null;
        this.#wakeAt = Infinity;
        this.#pump();
    }
    #alarm(at, now) {
        if (at === this.#wakeAt)
            return;
        this.#timer?.abort();
        this.#timer = null;
        this.#wakeAt = at;
        if (at === Infinity)
            return;
        const timer = new AbortController();
        this.#timer = timer;
        this.#options.clock.sleep(at - now, timer.signal).then(() => this.#ring(timer), () => undefined);
    }
}

// EXTERNAL MODULE: ./build/model/failure.js
var failure = __webpack_require__(31612);
;// CONCATENATED MODULE: ./build/http/transport.js

/** True for an address that never leaves the machine: `localhost`, `127.0.0.0/8`, `::1`. */
function isLoopback(url) {
    const host = url.hostname.replace(/^\[|\]$/g, '').toLowerCase();
    return host === 'localhost' || host.endsWith('.localhost') || host === '::1' || /^127(\.\d{1,3}){3}$/.test(host);
}
/** HTTPS, or plain HTTP that stays on this machine (tests, the demo). */
function isSecure(url) {
    return url.protocol === 'https:' || (url.protocol === 'http:' && isLoopback(url));
}
/**
 * Connections, made at first use so that runs without a tenant never load undici. HTTPS goes by `HTTPS_PROXY` and
 * `NO_PROXY` as the environment has them; plain HTTP only ever is loopback, which no proxy can reach. Own certificate
 * authorities come from `NODE_EXTRA_CA_CERTS`, which node reads itself.
 */
class Transport {
    #pool = null;
    /**
     * The dispatcher for an address.
     * @throws Failure `config-invalid` where the proxy's address is none
     */
    async dispatcher(url) {
        this.#pool ??= transport_open();
        const pool = await this.#pool;
        return url.protocol === 'https:' ? pool.proxied : pool.direct;
    }
    /** Ends all connections at once. */
    async close() {
        const pool = await this.#pool?.catch(() => null);
        this.#pool = null;
        if (pool)
            await Promise.all([pool.direct.destroy(), pool.proxied.destroy()]);
    }
}
async function transport_open() {
    const { Agent, EnvHttpProxyAgent } = await __webpack_require__.e(/* import() */ 752).then(__webpack_require__.t.bind(__webpack_require__, 24371, 19));
    // HTTP/1.1: one request a connection, so that a broken connection leaves exactly one request in doubt.
    const options = { allowH2: false, pipelining: 1 };
    try {
        return { direct: new Agent(options), proxied: new EnvHttpProxyAgent(options) };
    }
    catch (error) {
        throw new failure/* Failure */.H('config-invalid', 'The proxy of this runner cannot be used: HTTPS_PROXY or HTTP_PROXY is not an address.', 'Correct HTTPS_PROXY, e.g. http://proxy.example.com:3128.', {
            cause: error instanceof Error ? error.name : undefined,
        });
    }
}

;// CONCATENATED MODULE: ./build/http/redirect.js

const MOST_REDIRECTS = 5;
const REDIRECTS = new Set([301, 302, 303, 307, 308]);
/** True where an answer sends the request elsewhere. */
function isRedirect(status, headers) {
    return REDIRECTS.has(status) && headers.location !== undefined;
}
/**
 * Where a redirect leads (RFC 9110 §15.4).
 * @param from the address that answered
 * @param location its Location header, absolute or relative
 * @param allowed hosts that may be given credentials
 * @returns the address, or why it is not followed
 */
function nextHop(from, location, allowed) {
    if (!URL.canParse(location, from.href))
        return { refused: 'its Location is not an address' };
    const url = new URL(location, from.href);
    if (url.protocol !== 'https:' && from.protocol === 'https:')
        return { refused: `it leads from HTTPS to ${url.origin === 'null' ? url.protocol : url.origin}` };
    if (!isSecure(url))
        return { refused: `it leads to ${url.origin === 'null' ? url.protocol : url.origin}, which is not HTTPS` };
    if (!allowed(url))
        return { refused: `it leads to ${url.origin}, which is not an allowed host` };
    return { url };
}
/** Headers for another origin: nothing that could identify us there. */
function withoutCredentials(headers) {
    const secret = new Set(['authorization', 'cookie', 'proxy-authorization']);
    return Object.fromEntries(Object.entries(headers).filter(([name]) => !secret.has(name.toLowerCase())));
}

;// CONCATENATED MODULE: ./build/http/retry.js


const FIRST_BACKOFF_MS = 1000;
const LONGEST_BACKOFF_MS = 60_000;
const STOP = { next: 'stop' };
/** The pacer holds the budget as long as the server asked; no further wait. */
const WHEN_ALLOWED = { next: 'again', afterMs: 0, spends: false };
/** The server was reached but is in trouble: trying again can help. 501 says that it never will. */
function isServerTrouble(status) {
    return status === 408 || (status >= 500 && status !== 501);
}
/**
 * Capped exponential back-off with full jitter: uniform between 0 and 1, 2, 4 … 60 s.
 * @param tries tries so far, from 1
 */
function backoffMs(tries, random) {
    return random() * Math.min(LONGEST_BACKOFF_MS, FIRST_BACKOFF_MS * 2 ** (tries - 1));
}
/**
 * Whether a request is sent again, and when. What is not idempotent is sent again only when it certainly was not
 * processed: refused by a 429, or nothing had been written. (401 and redirects are the client's own affair.)
 * @param tries tries that count, this one included, from 1
 * @param most `maxAttempts`
 */
function decide(request, ending, signals, tries, most, random) {
    if (ending.type === 'held')
        return WHEN_ALLOWED;
    const backoff = () => (tries >= most ? STOP : { next: 'again', afterMs: backoffMs(tries, random), spends: true });
    if (ending.type === 'answer') {
        if (request.expect?.includes(ending.status))
            return STOP;
        if ((signals?.waitMs ?? 0) > PATIENCE_MS)
            return STOP;
        if (ending.status === 429) {
            if (signals?.waitMs !== null)
                return WHEN_ALLOWED;
            return tries >= most ? STOP : { next: 'again', afterMs: 0, spends: true };
        }
        return request.idempotent && isServerTrouble(ending.status) ? backoff() : STOP;
    }
    if (ending.kind === 'aborted' || ending.kind === 'too-large')
        return STOP;
    if (!ending.sent)
        return isUntrusted(ending.cause) ? STOP : backoff();
    return request.idempotent ? backoff() : STOP;
}

;// CONCATENATED MODULE: ./build/http/traffic.js
/** Round-trip times kept; beyond that a uniform sample of all of them. */
const KEPT = 10_000;
/** Counts what is sent, in bounded memory. */
class Traffic {
    statistics = { bulkRequests: 0, otherRequests: 0, tokenRequests: 0, retries: 0, waits: 0, waitedMs: 0, latencies: [] };
    #random;
    #seen = 0;
    constructor(random) {
        this.#random = random;
    }
    /** A request went out; `again`: it had been sent before. */
    sent(budget, again) {
        if (budget === 'bulk')
            this.statistics.bulkRequests += 1;
        else if (budget === 'token')
            this.statistics.tokenRequests += 1;
        else
            this.statistics.otherRequests += 1;
        if (again)
            this.statistics.retries += 1;
    }
    /** Round-trip time of an answered request (reservoir sampling, algorithm R). Token requests are left out. */
    answered(budget, latencyMs) {
        if (budget === 'token')
            return;
        this.#seen += 1;
        const { latencies } = this.statistics;
        if (latencies.length < KEPT) {
            latencies.push(latencyMs);
            return;
        }
        const place = Math.floor(this.#random() * this.#seen);
        if (place < KEPT)
            latencies[place] = latencyMs;
    }
    /** The server asked a budget to wait this much longer. */
    waited(ms) {
        this.statistics.waits += 1;
        this.statistics.waitedMs += ms;
    }
}

;// CONCATENATED MODULE: ./build/http/client.js











/** Renewals of the token for one request, where each token in turn had worked before it was revoked. */
const MOST_RENEWALS = 4;
/**
 * An HTTP client that keeps a server's pace, repeats what may be repeated, renews its token and gives credentials to
 * nobody else. Knows no SCIM and no CXone. Times run on the clock of its options.
 */
class HttpClient {
    /** Called for every request that an abort cut off after it had been sent: the server may have done it. */
    onAborted = null;
    #options;
    #gate;
    #breaker;
    #traffic;
    #transport = new Transport();
    #bearer;
    #abort = new AbortController();
    #onSignal = () => this.#stop();
    #order = 0;
    constructor(options) {
        this.#options = options;
        this.#traffic = new Traffic(options.random);
        this.#breaker = new Breaker(options.concurrency);
        this.#bearer = options.token ? new Bearer(options.token) : null;
        this.#gate = new Gate({
            clock: options.clock,
            pace: options.pace,
            concurrency: options.concurrency,
            ...(options.onWait ? { onWait: options.onWait } : {}),
            onHold: (ms) => this.#traffic.waited(ms),
        });
        (0,external_node_events_.setMaxListeners)(0, this.#abort.signal);
        if (options.signal?.aborted)
            this.#stop();
        else
            options.signal?.addEventListener('abort', this.#onSignal, { once: true });
    }
    get statistics() {
        return this.#traffic.statistics;
    }
    /** How many requests of a budget could start right now, the pace alone considered; Infinity before a limit is known. */
    room(budget) {
        return this.#gate.room(budget);
    }
    /**
     * Sends a request as often as is safe and answers what came of it: any status, after the retries that were allowed.
     * @throws HttpError where there is no usable answer; whatever the token's supplier throws
     */
    async send(request) {
        const url = this.#check(request);
        const progress = { order: ++this.#order, attempts: 0, tries: 1, renewals: 0, ambiguous: false, latencyMs: 0, refusedSince: null };
        for (;;) {
            const { ending, signals, token, url: last } = await this.#round(request, url, progress);
            if (ending.type === 'answer' && ending.status === 401 && token !== undefined && !request.expect?.includes(401)) {
                if (await this.#renew(token, progress))
                    continue;
            }
            const decision = this.#isPatient(ending, progress)
                ? decide(request, ending, signals, progress.tries, this.#options.maxAttempts, this.#options.random)
                : { next: 'stop' };
            if (decision.next === 'again') {
                if (decision.spends)
                    progress.tries += 1;
                await this.#pause(decision.afterMs, request, url, progress);
                continue;
            }
            if (ending.type === 'lost')
                throw lost(request, last, progress, ending);
            return {
                status: ending.status,
                headers: ending.headers,
                text: ending.text,
                url: last.href,
                attempts: progress.attempts,
                latencyMs: ending.latencyMs,
                correlationId: correlationOf(ending.headers),
            };
        }
    }
    /** Ends all connections; requests under way are aborted. */
    async close() {
        this.#options.signal?.removeEventListener('abort', this.#onSignal);
        this.#stop();
        await this.#transport.close();
    }
    #stop() {
        if (this.#abort.signal.aborted)
            return;
        const reason = new DOMException('The run was cancelled.', 'AbortError');
        this.#abort.abort(reason);
        this.#gate.clear(reason);
    }
    /** Before anything is sent: an address that credentials may go to. */
    #check(request) {
        if (!URL.canParse(request.url))
            throw hostRefused(request.method, null, 'it is not an absolute address');
        const url = new URL(request.url);
        if (!isSecure(url))
            throw hostRefused(request.method, url, 'it is neither HTTPS nor on this machine');
        if (request.authorize !== false && !this.#options.allowed(url))
            throw hostRefused(request.method, url, 'it is not an allowed host');
        return url;
    }
    /** One try: the request, and where a read is redirected, the requests that this takes. */
    async #round(request, url, progress) {
        let target = url;
        for (let hops = 0;; hops += 1) {
            const round = await this.#once(request, target, target.origin === url.origin, progress);
            const { ending } = round;
            if (ending.type !== 'answer' || !isRedirect(ending.status, ending.headers) || request.expect?.includes(ending.status))
                return round;
            const ambiguous = !request.idempotent && ending.status < 307;
            const refuse = (why) => redirectRefused(request, target, { ...progress, ambiguous: progress.ambiguous || ambiguous }, ending.status, why);
            if (request.method !== 'GET')
                throw refuse('only reads are sent on');
            if (hops >= MOST_REDIRECTS)
                throw refuse(`there were more than ${MOST_REDIRECTS} in a row`);
            const next = nextHop(target, ending.headers.location ?? '', this.#options.allowed);
            if ('refused' in next)
                throw refuse(next.refused);
            target = next.url;
        }
    }
    /** One request. `own`: the origin that was asked for, the only one that is given the token. */
    async #once(request, url, own, progress) {
        const bearer = own && request.authorize !== false ? this.#bearer : null;
        const dispatcher = await this.#transport.dispatcher(url);
        for (;;) {
            const pass = await this.#enter(request, url, bearer, progress);
            let token;
            try {
                // Asked for again here, since a request may have waited longer than a token lives.
                token = await bearer?.get();
            }
            catch (error) {
                this.#gate.giveBack(pass);
                throw error;
            }
            const ending = await exchange({
                dispatcher,
                clock: this.#options.clock,
                method: request.method,
                url,
                headers: { ...DEFAULT_HEADERS, ...headersFor(request, own), ...(token === undefined ? {} : { authorization: `Bearer ${token}` }) },
                ...(request.body === undefined ? {} : { body: request.body }),
                timeoutMs: this.#options.timeoutMs,
                signal: this.#abort.signal,
                mayStart: () => this.#gate.isOpen(pass),
            });
            if (ending.type === 'held') {
                this.#gate.giveBack(pass);
                continue;
            }
            const signals = ending.type === 'answer' ? paceSignals(ending.status, ending.headers, this.#options.clock.now()) : null;
            progress.latencyMs = ending.latencyMs;
            progress.attempts += 1;
            // Before the next one is let out.
            this.#account(request, ending, progress);
            if (token !== undefined && ending.type === 'answer' && !request.expect?.includes(ending.status)) {
                if (ending.status === 401)
                    bearer?.refuse(token);
                else
                    bearer?.took(token);
            }
            if (ending.type === 'lost' && !ending.sent)
                this.#gate.giveBack(pass);
            else {
                this.#traffic.sent(request.budget, progress.attempts > 1);
                this.#gate.done(pass, signals);
            }
            if (ending.type === 'answer')
                this.#traffic.answered(request.budget, ending.latencyMs);
            else if (ending.kind === 'aborted' && ending.sent)
                this.onAborted?.(request);
            return { ending, signals, url, ...(token === undefined ? {} : { token }) };
        }
    }
    async #enter(request, url, bearer, progress) {
        // A token first, so that nobody who may go has to wait for it.
        await bearer?.get();
        this.#mustGoOn(request, url, progress);
        try {
            return await this.#gate.enter(request.budget, progress.order);
        }
        catch (error) {
            if (error instanceof WaitTooLong)
                throw waitTooLong(request, url, progress, error.ms);
            this.#mustGoOn(request, url, progress);
            throw error;
        }
    }
    #mustGoOn(request, url, progress) {
        if (this.#abort.signal.aborted)
            throw aborted(request, url, progress);
        if (this.#breaker.open)
            throw breakerOpen(request, url, progress, this.#breaker.threshold);
    }
    async #pause(ms, request, url, progress) {
        if (ms > 0)
            await this.#options.clock.sleep(ms, this.#abort.signal).catch(() => undefined);
        this.#mustGoOn(request, url, progress);
    }
    /** @returns true if the request should be sent again, with another token */
    async #renew(refused, progress) {
        const bearer = this.#bearer;
        if (progress.renewals > 0 && !(bearer.hadWorked(refused) && progress.renewals < MOST_RENEWALS))
            return false;
        progress.renewals += 1;
        return (await bearer.renew(refused)) !== refused;
    }
    /** For breaker and ambiguity. The authorisation server's troubles are not the tenant's. */
    #account(request, ending, progress) {
        const expected = ending.type === 'answer' && (request.expect?.includes(ending.status) ?? false);
        const trouble = ending.type === 'lost' ? ending.kind !== 'too-large' : isServerTrouble(ending.status) && !expected;
        if (trouble && (ending.type === 'answer' || ending.sent))
            progress.ambiguous = true;
        if (request.budget === 'token' || (ending.type === 'lost' && ending.kind === 'aborted'))
            return;
        if (!trouble)
            return this.#breaker.alive();
        this.#breaker.failed(progress.order);
        if (this.#breaker.open)
            this.#gate.clear(new Error('the breaker is open'));
    }
    /** A server that answers 429 and nothing else for an hour is not waited for any longer. */
    #isPatient(ending, progress) {
        if (ending.type !== 'answer' || ending.status !== 429) {
            progress.refusedSince = null;
            return true;
        }
        progress.refusedSince ??= this.#options.clock.now();
        return this.#options.clock.now() - progress.refusedSince < PATIENCE_MS;
    }
}
const DEFAULT_HEADERS = { accept: 'application/json', 'user-agent': 'cxone-roster' };
function headersFor(request, own) {
    const headers = Object.fromEntries(Object.entries(request.headers ?? {}).map(([name, value]) => [name.toLowerCase(), value]));
    return own ? headers : withoutCredentials(headers);
}


/***/ })

};
