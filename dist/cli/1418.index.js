export const id = 1418;
export const ids = [1418];
export const modules = {

/***/ 447:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Pf: () => (/* binding */ label),
/* harmony export */   WE: () => (/* binding */ explain),
/* harmony export */   fb: () => (/* binding */ isUntrusted),
/* harmony export */   j$: () => (/* binding */ HttpError)
/* harmony export */ });
/* unused harmony export codeOf */
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
/**
 * Why there was no connection, or none any more, in words for people.
 * @param closed what to do where the other side ended the connection
 */
function explain(error, host, closed = 'Try again later; if it stays so, ask NiCE support.') {
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
        return {
            why: `the connection to ${host} was closed before the answer (${code})`,
            advice: closed,
        };
    }
    return { why: `no answer from ${host}${code ? ` (${code})` : ''}`, advice: proxy };
}


/***/ }),

/***/ 1449:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  c: () => (/* binding */ exchange)
});

// EXTERNAL MODULE: external "node:zlib"
var external_node_zlib_ = __webpack_require__(8522);
;// CONCATENATED MODULE: ./build/http/decoded.js

/** First bytes of a gzip stream (RFC 1952, section 2.3.1); JSON and HTML never begin so. */
const isGzip = (bytes) => bytes[0] === 0x1f && bytes[1] === 0x8b;
/** Codings of one body; each may blow it up again, and one is what servers use. */
const MOST_CODINGS = 5;
/**
 * A body without its content codings (RFC 9110, section 8.4.1): gzip, br and deflate, several in a row included. We ask
 * for none; some gateways compress all the same, and some forget to say so.
 * @param coding `Content-Encoding` as it came
 * @param most bytes that the plain body may have
 * @returns the plain bytes, or an error: `TooLarge`, else a body that cannot be read
 */
function decoded(body, coding, most) {
    const options = { maxOutputLength: most };
    const codings = (coding ?? '')
        .toLowerCase()
        .split(',')
        .map((one) => one.trim());
    if (codings.length > MOST_CODINGS)
        return new Error(`the answer’s body is said to be coded ${codings.length} times`);
    let bytes = body;
    try {
        for (const one of codings.reverse()) {
            if (bytes.length === 0)
                break;
            // A proxy may have unpacked the body and left the header.
            if ((one === 'gzip' || one === 'x-gzip') && isGzip(bytes))
                bytes = (0,external_node_zlib_.gunzipSync)(bytes, options);
            else if (one === 'br')
                bytes = (0,external_node_zlib_.brotliDecompressSync)(bytes, options);
            else if (one === 'deflate')
                bytes = inflated(bytes, options);
        }
        return isGzip(bytes) ? (0,external_node_zlib_.gunzipSync)(bytes, options) : bytes;
    }
    catch (error) {
        const failure = new Error(`the answer’s compressed body cannot be read (${coding ?? 'gzip'})`, { cause: error });
        if (error instanceof Error && 'code' in error && error.code === 'ERR_BUFFER_TOO_LARGE')
            failure.name = 'TooLarge';
        return failure;
    }
}
/** `deflate` is the zlib format (RFC 1950); some servers send the bare stream (RFC 1951). */
function inflated(bytes, options) {
    return ((bytes[0] ?? 0) & 0x0f) === 8 ? (0,external_node_zlib_.inflateSync)(bytes, options) : (0,external_node_zlib_.inflateRawSync)(bytes, options);
}

// EXTERNAL MODULE: ./build/http/headers.js
var headers = __webpack_require__(7979);
;// CONCATENATED MODULE: ./build/http/exchange.js


/** Bytes of an answer that are read at most. */
const LARGEST_BODY = 64 * 1024 * 1024;
/** Ends the timer of a request; an error made for each of them would cost more than the timer. */
const OVER = new Error('the exchange is over');
/** One request and its answer over undici; no pace, no retry, no redirect. It never rejects: every end is a value. */
function exchange(options) {
    return new Promise((resolve) => new Exchange(options, resolve).start());
}
/**
 * Whether anything was sent is known from undici's `onRequestStart`, which is called on an established connection right
 * before the first byte: without it the server has seen nothing, whatever went wrong.
 */
class Exchange {
    #options;
    #largestBody;
    #resolve;
    #started;
    #timer = new AbortController();
    #chunks = [];
    #controller = null;
    #headers = {};
    #status = 0;
    #bytes = 0;
    #isOver = false;
    constructor(options, resolve) {
        this.#options = options;
        this.#largestBody = options.largestBody ?? LARGEST_BODY;
        this.#resolve = resolve;
        this.#started = options.clock.now();
    }
    start() {
        const { dispatcher, clock, method, url, headers, body = null, timeoutMs, signal } = this.#options;
        if (signal?.aborted)
            return this.#onAbort();
        signal?.addEventListener('abort', this.#onAbort, { once: true });
        clock.sleep(timeoutMs, this.#timer.signal).then(() => this.#lose('timeout', new Error(`no complete answer within ${timeoutMs} ms`)), () => undefined);
        const path = url.pathname + url.search;
        try {
            // Our own timer covers all of it, on our own clock.
            dispatcher.dispatch({ origin: url.origin, path, method, headers, body, headersTimeout: 0, bodyTimeout: 0 }, this);
        }
        catch (error) {
            this.#lose('network', error);
        }
    }
    onRequestStart(control) {
        // Given up meanwhile, or to wait: undici writes nothing after an abort here.
        if (!this.#isOver && this.#options.mayStart?.() === false)
            this.#end({ type: 'held' });
        if (this.#isOver)
            control.abort(new Error('no longer wanted'));
        else
            this.#controller = control;
    }
    onResponseStart(_control, code, raw) {
        // 1xx are not the answer (RFC 9110 §15.2).
        if (code < 200)
            return;
        this.#status = code;
        this.#headers = (0,headers/* flatten */.Bq)(raw);
        if (Number(this.#headers['content-length'] ?? 0) > this.#largestBody)
            this.#loseTooLarge();
    }
    onResponseData(_control, chunk) {
        this.#bytes += chunk.length;
        if (this.#bytes > this.#largestBody)
            this.#loseTooLarge();
        else
            this.#chunks.push(chunk);
    }
    onResponseEnd() {
        const [status, headers] = [this.#status, this.#headers];
        const plain = decoded(Buffer.concat(this.#chunks), headers['content-encoding'], this.#largestBody);
        if (plain instanceof Error)
            return this.#lose(plain.name === 'TooLarge' ? 'too-large' : 'truncated', plain);
        const text = new TextDecoder().decode(plain);
        const json = jsonOf(status, headers, text);
        if (json === CUT)
            return this.#lose('truncated', new Error(`the answer’s JSON ends after ${this.#bytes} bytes`));
        this.#end({ type: 'answer', status, headers, text, json, latencyMs: this.#latencyMs() });
    }
    onResponseError(_control, error) {
        this.#lose(this.#status ? 'truncated' : 'network', error);
    }
    #end(ending) {
        if (this.#isOver)
            return;
        this.#isOver = true;
        this.#timer.abort(OVER);
        this.#options.signal?.removeEventListener('abort', this.#onAbort);
        this.#resolve(ending);
    }
    #lose(kind, cause) {
        const status = this.#status || undefined;
        this.#end({ type: 'lost', kind, sent: this.#controller !== null, status, latencyMs: this.#latencyMs(), cause });
        this.#controller?.abort(cause instanceof Error ? cause : new Error(kind));
    }
    #loseTooLarge() {
        const size = Math.round(this.#largestBody / 1024 / 1024);
        this.#lose('too-large', new Error(`the answer is larger than ${size} MiB`));
    }
    #onAbort = () => this.#lose('aborted', this.#options.signal?.reason);
    #latencyMs() {
        return this.#options.clock.now() - this.#started;
    }
}
/** Stands for JSON that ends too early. */
const CUT = Symbol('cut');
/**
 * The JSON of a success; `CUT` where it ends too early: some gateways shorten a body and still give it a matching
 * length.
 */
function jsonOf(status, headers, text) {
    if (status >= 300 || !headers['content-type']?.includes('json') || !/^\s*[[{]/.test(text))
        return undefined;
    try {
        return JSON.parse(text);
    }
    catch {
        return CUT;
    }
}


/***/ }),

/***/ 1550:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  iD: () => (/* binding */ Gate),
  xR: () => (/* binding */ PATIENCE_MS),
  iA: () => (/* binding */ WaitTooLong)
});

;// CONCATENATED MODULE: ./build/http/window.js
/** Lengths that windows have in practice; a measured one that could be one of them is taken for it. */
const USUAL_MS = [1, 2, 5, 10, 15, 20, 30, 60, 120, 300, 600, 900, 1800, 3600].map((seconds) => seconds * 1000);
/** Waits are given in whole seconds, rounded up. */
const ROUNDING_MS = 1000;
/**
 * Tells a fixed or sliding window from a token bucket by what refusals show. A bucket asks for the time of one
 * request; a window asks for the rest of itself, and afterwards lets as many through as before. That is a guess after
 * the first long wait, proven when the promised number was indeed let through before the next, and dropped when not.
 */
class WindowGuess {
    #proven = null;
    #hope = true;
    /** When the running period began: at a reset that a refusal named, or `null` before the first. */
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
                this.#proven = {
                    lengthMs: lengthOf(resumeAt - this.#since, 1),
                    limit: accepted,
                    resetAt: resumeAt,
                    origin: this.#since,
                    count: 0,
                };
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
            // Full before we thought: someone else sends too, or the limit is lower.
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
 * The length of a window, from the time that several took. Never longer than it can be: a reset taken for too early
 * costs one refusal, which tells the right moment, one taken for too late costs time in every window and is never
 * noticed.
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
 * slowly up again, or a window where the server turns out to count by windows (see window.ts), or what the server's
 * headers say is left. A wait that the server names holds for every request not yet sent; after it one request goes
 * first.
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
    #countsDown = false;
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
        const counted = this.#countsDown && this.#underWay > 0;
        if (!this.#window.proven && !counted)
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
            this.#trusted = this.#countsDown = false;
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
            this.#countsDown = true;
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
 * Lets requests out: the oldest of those whose budget has room, while fewer than `concurrency.limit` are under way.
 * A request that waits for its pace holds no place, so one budget never stands in the other's way; token requests need
 * no place at all, since others under way may be waiting for the token.
 */
class Gate {
    #options;
    #pacers;
    #queues = { bulk: [], other: [], token: [] };
    #lastSaid = { bulk: -Infinity, other: -Infinity, token: -Infinity };
    #underWay = 0;
    #timer = null;
    #wakeAt = Infinity;
    constructor(options) {
        this.#options = options;
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
    /** False where the budget had to start waiting since the pass was given. */
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
            this.#underWay -= 1;
        this.#pump();
    }
    #tell(budget, ms, signals, learnt) {
        const now = this.#options.clock.now();
        if (now - this.#lastSaid[budget] < QUIET_MS)
            return;
        this.#lastSaid[budget] = now;
        const what = budget === 'bulk' ? 'bulk requests' : budget === 'token' ? 'token requests' : 'requests';
        const why = signals?.limited
            ? signals.waitMs === null
                ? 'too many requests (429, no Retry-After)'
                : 'the tenant asked for it (429)'
            : 'the tenant’s answer asked for it';
        this.#options.onWait?.({
            budget,
            ms,
            reason: learnt ? `${why}; from now on ${Math.round(learnt.perMinute)} ${what} a minute` : why,
        });
    }
    #pump() {
        const now = this.#options.clock.now();
        let wake = Infinity;
        for (;;) {
            wake = Infinity;
            let next = null;
            for (const budget of BUDGETS) {
                const first = this.#queues[budget][0];
                if (!first || (budget !== 'token' && this.#underWay >= this.#options.concurrency.limit))
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
                this.#underWay += 1;
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


/***/ }),

/***/ 7979:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Bq: () => (/* binding */ flatten),
/* harmony export */   Vs: () => (/* binding */ retryAfterMs),
/* harmony export */   "in": () => (/* binding */ correlationOf),
/* harmony export */   jS: () => (/* binding */ paceSignals)
/* harmony export */ });
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
 * seconds and therefore never lies after the moment of the answer: a wait may be up to a second too long, never too
 * short.
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
 * Everything that status and headers say about pace: `Retry-After`; `RateLimit` and `RateLimit-Policy` of the IETF
 * draft (both its spellings); `RateLimit-*` and `X-RateLimit-*`, whose reset may be seconds or a moment since the
 * epoch.
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


/***/ }),

/***/ 4675:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   LD: () => (/* binding */ decide),
/* harmony export */   Sn: () => (/* binding */ MOST_BROKEN),
/* harmony export */   ho: () => (/* binding */ isServerTrouble),
/* harmony export */   jo: () => (/* binding */ backoffMs)
/* harmony export */ });
/* harmony import */ var _error_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(447);
/* harmony import */ var _gate_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(1550);


const FIRST_BACKOFF_MS = 1000;
const LONGEST_BACKOFF_MS = 60_000;
/** Waits in a row for a server that answers 429 and never says how long (2 s, doubling: some six minutes in all). */
const MOST_UNNAMED = 10;
/** Waits in a row that a server named and that were in vain: one that names a second may count by the minute. */
const MOST_BROKEN = 100;
const STOP = { next: 'stop' };
/** The pacer holds the budget as long as the server asked; no further wait. */
const WHEN_ALLOWED = { next: 'again', afterMs: 0, spends: false };
/**
 * The server did not look at the request: it came over the wrong connection (421, RFC 9110, section 15.5.20) or too
 * early (425, RFC 8470, section 5.2). Sending it again is safe whatever it does.
 */
const isUnprocessed = (status) => status === 421 || status === 425;
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
 * @param unnamed answers 429 in a row without a wait, this one included
 */
function decide(request, ending, signals, tries, most, random, unnamed = 0) {
    if (ending.type === 'held')
        return WHEN_ALLOWED;
    const backoff = () => tries >= most ? STOP : { next: 'again', afterMs: backoffMs(tries, random), spends: true };
    if (ending.type === 'answer') {
        if (request.expect?.includes(ending.status))
            return STOP;
        if ((signals?.waitMs ?? 0) > _gate_js__WEBPACK_IMPORTED_MODULE_1__/* .PATIENCE_MS */ .xR)
            return STOP;
        if (ending.status === 429) {
            if (signals?.waitMs !== null)
                return WHEN_ALLOWED;
            return unnamed > MOST_UNNAMED ? STOP : WHEN_ALLOWED;
        }
        if (isUnprocessed(ending.status))
            return backoff();
        return request.idempotent && isServerTrouble(ending.status) ? backoff() : STOP;
    }
    if (ending.kind === 'aborted' || ending.kind === 'too-large')
        return STOP;
    if (!ending.sent)
        return (0,_error_js__WEBPACK_IMPORTED_MODULE_0__/* .isUntrusted */ .fb)(ending.cause) ? STOP : backoff();
    return request.idempotent ? backoff() : STOP;
}


/***/ }),

/***/ 5272:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   U: () => (/* binding */ isSecure),
/* harmony export */   o: () => (/* binding */ Transport)
/* harmony export */ });
/* harmony import */ var _model_failure_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(1612);

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
        this.#pool ??= open();
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
/** The variable that names no proxy, of those that undici goes by: small letters before capitals. */
function wrongProxy(env) {
    const used = ['HTTPS_PROXY', 'HTTP_PROXY'].map((name) => env[name.toLowerCase()] === undefined ? name : name.toLowerCase());
    return used.find((name) => env[name] && !/^https?:$/.test(URL.parse(env[name])?.protocol ?? '')) ?? 'HTTPS_PROXY';
}
async function open() {
    const { Agent, buildConnector: connectorOf, EnvHttpProxyAgent } = await __webpack_require__.e(/* import() */ 6752).then(__webpack_require__.t.bind(__webpack_require__, 1990, 19));
    // HTTP/1.1: one request a connection, so that a broken connection leaves exactly one request in doubt.
    const connect = withoutContinue(connectorOf({ allowH2: false }));
    const options = { allowH2: false, pipelining: 1, connect };
    try {
        return { direct: new Agent(options), proxied: new EnvHttpProxyAgent(options) };
    }
    catch (error) {
        const name = wrongProxy(process.env);
        throw new _model_failure_js__WEBPACK_IMPORTED_MODULE_0__/* .Failure */ .H('config-invalid', `The proxy of this runner cannot be used: ${name} is not an address.`, `Correct ${name}, e.g. http://proxy.example.com:3128.`, {
            cause: error instanceof Error ? error.name : undefined,
        });
    }
}
const CONTINUE = /^HTTP\/1\.1 100[^\r\n]*\r\n(?:[^\r\n]+\r\n)*\r\n/;
/**
 * Takes interim `100 Continue` answers out of what a connection brings. A server may send one unasked (RFC 9110,
 * section 15.2: a client must be able to read it), and undici breaks the connection off.
 */
function withoutContinue(connector) {
    return (options, callback) => connector(options, (...[error, socket]) => {
        if (error)
            callback(error, null);
        else
            callback(null, skipping(socket));
    });
}
function skipping(socket) {
    const read = socket.read.bind(socket);
    socket.read = (size) => {
        for (;;) {
            const chunk = read(size);
            const interim = chunk && CONTINUE.exec(chunk.subarray(0, 1024).toString('latin1'));
            if (!chunk || !interim)
                return chunk;
            if (chunk.length > interim[0].length)
                return chunk.subarray(interim[0].length);
        }
    };
    return socket;
}


/***/ })

};
