export const id = 6973;
export const ids = [6973];
export const modules = {

/***/ 26973:
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
const OF_THE_TOKEN = /invalid_token|\b(?:token|jwt)\b[^.]{0,40}\b(?:expired|revoked|not valid)|\bexpired\b.{0,20}\btoken\b/i;
/** True where a refusal speaks of the token (RFC 6750, section 3.1) and not of what its owner may do. */
const saysExpired = ({ headers, text }) => OF_THE_TOKEN.test(headers['www-authenticate'] ?? '') || OF_THE_TOKEN.test(text.slice(0, 2000));
/**
 * The bearer token of a client: one supply, and one renewal of the same token, under way at a time, however many
 * requests ask. A token that was refused is not handed out again; one that had worked before was revoked, one that
 * never worked is refused from then on.
 */
class Bearer {
    #supply;
    #pending = new Map();
    #worked = new Set();
    #refused = null;
    /** A 403 was found to mean what it says. */
    #forbids = false;
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
     * Another token than this one, which was refused with 401; renewed unless someone else already did.
     * @throws what the supplier throws
     */
    renew(stale) {
        return this.#once(stale);
    }
    /**
     * Some gateways answer 403 to a token that has expired, or 400: a request that is refused with a token that had
     * worked is sent once more with another one. A 403 to that one as well is believed, and so are those that come after
     * it, unless they speak of the token.
     * @param request counts its renewals
     * @returns true if the request should be sent again
     * @throws what the supplier throws
     */
    async mayHaveExpired(token, answer, request) {
        const isOfToken = (answer.status === 403 || answer.status === 400) && saysExpired(answer);
        if (answer.status !== 403 && !isOfToken)
            return false;
        if (request.renewals > 0)
            this.#forbids = true;
        if (request.renewals > 0 || !this.hadWorked(token) || (this.#forbids && !isOfToken))
            return false;
        request.renewals += 1;
        const isOther = (await this.renew(token)) !== token;
        if (!isOther)
            this.#forbids = true;
        return isOther;
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

// EXTERNAL MODULE: ./build/http/concurrency.js
var concurrency = __webpack_require__(18842);
// EXTERNAL MODULE: ./build/http/error.js
var error = __webpack_require__(70447);
// EXTERNAL MODULE: ./build/text/figures.js
var figures = __webpack_require__(21135);
;// CONCATENATED MODULE: ./build/http/ends.js


function details(progress) {
    return { ambiguous: progress.ambiguous, attempts: progress.attempts, latencyMs: progress.latencyMs };
}
/** No answer, or none that could be read to its end, in all tries that were allowed. */
function lost(request, url, progress, ending) {
    const what = (0,error/* label */.Pf)(request.method, url);
    const tries = progress.attempts === 1 ? '' : ` (${progress.attempts} tries)`;
    const more = {
        ...details(progress),
        status: ending.status,
        cause: ending.cause,
    };
    switch (ending.kind) {
        case 'aborted':
            return new error/* HttpError */.j$('aborted', `${what} ${ending.sent ? 'was under way' : 'was not sent'} when the run was interrupted.`, {
                ...more,
                advice: 'Run it again; what was under way is looked up first.',
            });
        case 'timeout':
            return new error/* HttpError */.j$('timeout', `${what} had no complete answer in time${tries}.`, {
                ...more,
                advice: 'Try again later, or raise request-timeout.',
            });
        case 'truncated':
            return new error/* HttpError */.j$('truncated', `${what} was answered ${ending.status ?? ''}, but the answer was incomplete${tries}.`, {
                ...more,
                advice: 'Try again later; if it stays so, look at proxies and gateways between the runner and the tenant.',
            });
        case 'too-large':
            return new error/* HttpError */.j$('too-large', `${what} was answered with more than can be read: ${messageOf(ending.cause)}.`, { ...more, advice: 'Ask for smaller pages.' });
        case 'network': {
            const { why, advice } = (0,error/* explain */.WE)(ending.cause, url.host);
            return new error/* HttpError */.j$('network', `${what} got no answer: ${why}${tries}.`, { ...more, advice });
        }
    }
}
/** The run was interrupted before the request went out (again). */
function aborted(request, url, progress) {
    return new error/* HttpError */.j$('aborted', `${(0,error/* label */.Pf)(request.method, url)} was not sent${progress.attempts > 0 ? ' again' : ''}: the run was interrupted.`, {
        ...details(progress),
        advice: 'Run it again.',
    });
}
/** The tenant is taken to be down. */
function breakerOpen(request, url, progress, threshold) {
    return new error/* HttpError */.j$('breaker-open', `${(0,error/* label */.Pf)(request.method, url)} was not sent${progress.attempts > 0 ? ' again' : ''}: the last ${threshold} ` +
        `requests all ended without an answer or with a server error.`, {
        ...details(progress),
        advice: 'The tenant seems to be down: run it again when it is back.',
    });
}
/** Every change so far was answered 429, and the waits were in vain. */
function allRefused(request, url, progress) {
    return new error/* HttpError */.j$('all-refused', `${(0,error/* label */.Pf)(request.method, url)} was not sent${progress.attempts > 0 ? ' again' : ''}: every change was refused ` +
        'for too many requests (429), however long it was waited for.', {
        ...details(progress),
        advice: 'Run the job again later. If it ends like this again, find out what else uses this API, or ask NiCE support.',
    });
}
/** The server asks for a wait that makes no sense to sit out. */
function waitTooLong(request, url, progress, ms) {
    return new error/* HttpError */.j$('timeout', `${(0,error/* label */.Pf)(request.method, url)} was not sent${progress.attempts > 0 ? ' again' : ''}: the server asks to wait ` +
        `another ${(0,figures/* counted */.hS)(Math.ceil(ms / 60_000), 'minute')}.`, {
        ...details(progress),
        advice: 'Run it again after that time.',
    });
}
/** Credentials, or plain text over the network, would go where they must not. */
function hostRefused(method, url, why) {
    return new error/* HttpError */.j$('host-refused', `${url ? (0,error/* label */.Pf)(method, url) : `A ${method} request`} was not sent: ${why}.`, {
        ambiguous: false,
        advice: 'Correct the address, or name the host in allowed-hosts if it is yours.',
    });
}
/** A redirect that is not followed. */
function redirectRefused(request, url, progress, status, why) {
    return new error/* HttpError */.j$('redirect', `${(0,error/* label */.Pf)(request.method, url)} was redirected (${status}), which is not followed: ${why}.`, {
        ...details(progress),
        status,
        advice: 'Give the final address in the inputs; if the host is yours, name it in allowed-hosts.',
    });
}
function messageOf(error) {
    return error instanceof Error ? error.message : 'no reason given';
}

// EXTERNAL MODULE: ./build/http/exchange.js + 1 modules
var exchange = __webpack_require__(31449);
// EXTERNAL MODULE: ./build/http/gate.js + 2 modules
var gate = __webpack_require__(9169);
// EXTERNAL MODULE: ./build/http/headers.js
var headers = __webpack_require__(47979);
// EXTERNAL MODULE: ./build/http/retry.js
var retry = __webpack_require__(44675);
;// CONCATENATED MODULE: ./build/http/refusals.js


/** Changes given up in a row, none ever taken, after which no more are sent. */
const MOST_GIVEN_UP = 3;
/** Refusals of one change, once another was given up and none was ever taken. */
const BRIEF = 10;
/** Whether a request may change something; searches by POST only read. */
const isChange = ({ method, url, budget }) => budget !== 'token' && method !== 'GET' && !/search$/i.test(new URL(url).pathname);
const isRefusal = (ending) => ending.type === 'answer' && ending.status === 429;
/**
 * How long a 429 is waited for. A server that answers it and nothing else for an hour, or again and again after the
 * waits that it named, is not waited for any longer. Where every change is answered so, one is waited for as long as
 * ever, and when it is given up the others need not wait as long to show the same; after a few of them nothing more is
 * sent. That is over with the first change that ends in any other way: a server that takes some is slow, and its pace
 * is kept.
 */
class Refusals {
    /** First 429 to a change, milliseconds since the epoch. */
    #since = null;
    #givenUp = 0;
    /** A change ended in another way than by a 429. */
    #isOver = false;
    /** Every change was answered 429, and enough of them were waited for. */
    get all() {
        return this.#givenUp >= MOST_GIVEN_UP;
    }
    /** A request was answered, or lost. */
    ended(request, ending, now) {
        if (!isChange(request))
            return;
        if (isRefusal(ending))
            this.#since ??= now;
        else if (ending.type === 'answer' || ending.sent)
            this.#isOver = true;
    }
    /** No more waits for a request. */
    gaveUp(request) {
        if (isChange(request) && !this.#isOver)
            this.#givenUp += 1;
    }
    /**
     * Whether a request that was answered so may wait and be sent again, as far as refusals decide it.
     * @param progress its refusals in a row are counted there
     */
    mayWait(request, ending, progress, now) {
        if (!isRefusal(ending)) {
            progress.refusedSince = null;
            progress.refusals = 0;
            return true;
        }
        progress.refusals += 1;
        if (progress.refusals > retry/* MOST_BROKEN */.Sn)
            return false;
        if (isChange(request) && this.#isVain(progress.refusals, now))
            return false;
        progress.refusedSince ??= now;
        return now - progress.refusedSince < gate/* PATIENCE_MS */.xR;
    }
    #isVain(refusals, now) {
        if (this.#isOver || this.#givenUp === 0)
            return false;
        return refusals > BRIEF || now - (this.#since ?? now) >= gate/* PATIENCE_MS */.xR;
    }
}

// EXTERNAL MODULE: ./build/http/transport.js
var transport = __webpack_require__(45272);
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
    if (!(0,transport/* isSecure */.U)(url))
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

// EXTERNAL MODULE: ./build/model/tenant.js
var tenant = __webpack_require__(50244);
;// CONCATENATED MODULE: ./build/http/traffic.js

/** Round-trip times kept; beyond that a uniform sample of all of them. */
const KEPT = 10_000;
/** Places of the time line; once they are used up, two become one. */
const PLACES = 120;
/** Counts what is sent, in bounded memory. */
class Traffic {
    statistics = (0,tenant/* noTraffic */.Ps)();
    #random;
    #now;
    #timeline = { stepMs: 1000, requests: [], waitedMs: [] };
    #from;
    #seen = 0;
    /** @param now the moment, ms */
    constructor(random, now) {
        this.#random = random;
        this.#now = now;
        this.statistics.timeline = this.#timeline;
    }
    /** The place of a moment on the time line, which gets coarser as it grows. */
    #place(at) {
        this.#from ??= at;
        const { requests, waitedMs } = this.#timeline;
        while ((at - this.#from) / this.#timeline.stepMs >= PLACES) {
            for (const line of [requests, waitedMs]) {
                const halves = Array.from({ length: Math.ceil(line.length / 2) }, (_, i) => {
                    return (line[2 * i] ?? 0) + (line[2 * i + 1] ?? 0);
                });
                line.splice(0, line.length, ...halves);
            }
            this.#timeline.stepMs *= 2;
        }
        return Math.max(0, Math.floor((at - this.#from) / this.#timeline.stepMs));
    }
    #add(line, at, amount) {
        const place = this.#place(at);
        const figures = this.#timeline[line];
        while (figures.length <= place)
            figures.push(0);
        figures[place] = figures[place] + amount;
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
        this.#add('requests', this.#now(), 1);
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
        // Each second that is waited stands where it passes; a wait of hours shows its first ten minutes.
        const from = this.#now();
        for (let done = 0; done < Math.min(ms, 600_000); done += 1000)
            this.#add('waitedMs', from + done, Math.min(1000, ms - done));
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
    /** Called for every request that an abort ended after it had been sent: the server may have done it. */
    onAborted = null;
    #options;
    #gate;
    #breaker;
    #refusals = new Refusals();
    #concurrency;
    #traffic;
    #transport = new transport/* Transport */.o();
    #bearer;
    #abort = new AbortController();
    #onSignal = () => this.#stop();
    #order = 0;
    constructor(options) {
        this.#options = options;
        this.#traffic = new Traffic(options.random, () => options.clock.now());
        this.#breaker = new Breaker(options.concurrency === 'auto' ? concurrency/* AUTO_START */.DT : options.concurrency);
        this.#concurrency = new concurrency/* Concurrency */.UV(options.concurrency);
        this.#bearer = options.token ? new Bearer(options.token) : null;
        this.#gate = new gate/* Gate */.iD({
            clock: options.clock,
            pace: options.pace,
            concurrency: this.#concurrency,
            onWait: options.onWait,
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
    /**
     * How many requests of a budget could start right now, the pace alone considered; Infinity before a limit is known.
     */
    room(budget) {
        return this.#gate.room(budget);
    }
    /**
     * Sends a request as often as is safe and answers what came of it: any status, after the retries that were allowed.
     * @throws HttpError where there is no usable answer; whatever the token's supplier throws
     */
    async send(request) {
        const url = this.#check(request);
        const progress = {
            order: ++this.#order,
            attempts: 0,
            tries: 1,
            renewals: 0,
            ambiguous: false,
            latencyMs: 0,
            refusedSince: null,
            unnamed: 0,
            refusals: 0,
        };
        for (;;) {
            const { ending, signals, token, url: last } = await this.#round(request, url, progress);
            if (ending.type === 'answer' && token !== undefined && !request.expect?.includes(ending.status)) {
                if (ending.status === 401 && (await this.#renew(token, progress)))
                    continue;
                if (await this.#bearer?.mayHaveExpired(token, ending, progress))
                    continue;
            }
            const isUnnamed = ending.type === 'answer' && ending.status === 429 && signals?.waitMs === null;
            progress.unnamed = isUnnamed ? progress.unnamed + 1 : 0;
            const decision = this.#refusals.mayWait(request, ending, progress, this.#options.clock.now())
                ? (0,retry/* decide */.LD)(request, ending, signals, progress.tries, this.#options.maxAttempts, this.#options.random, progress.unnamed)
                : { next: 'stop' };
            if (decision.next === 'again') {
                if (decision.spends)
                    progress.tries += 1;
                await this.#pause(decision.afterMs, request, url, progress);
                continue;
            }
            if (ending.type === 'lost')
                throw lost(request, last, progress, ending);
            if (ending.status === 429)
                this.#gaveUp(request);
            return {
                status: ending.status,
                headers: ending.headers,
                text: ending.text,
                json: ending.json,
                url: last.href,
                attempts: progress.attempts,
                latencyMs: ending.latencyMs,
                correlationId: (0,headers/* correlationOf */["in"])(ending.headers),
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
        const reason = new DOMException('The run was interrupted.', 'AbortError');
        this.#abort.abort(reason);
        this.#gate.clear(reason);
    }
    /** Before anything is sent: an address that credentials may go to. */
    #check(request) {
        if (!URL.canParse(request.url))
            throw hostRefused(request.method, null, 'it is not an absolute address');
        const url = new URL(request.url);
        if (!(0,transport/* isSecure */.U)(url))
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
            if (ending.type !== 'answer' ||
                !isRedirect(ending.status, ending.headers) ||
                request.expect?.includes(ending.status))
                return round;
            // See Other names where the result of what was done is to be seen (RFC 9110, section 15.4.4).
            const isDone = ending.status === 303 && request.method !== 'GET';
            const ambiguous = isDone || (!request.idempotent && ending.status < 307);
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
            const ending = await (0,exchange/* exchange */.c)({
                dispatcher,
                clock: this.#options.clock,
                method: request.method,
                url,
                headers: {
                    ...DEFAULT_HEADERS,
                    ...headersFor(request, own),
                    ...(token === undefined ? {} : { authorization: `Bearer ${token}` }),
                },
                body: request.body,
                timeoutMs: this.#options.timeoutMs,
                signal: this.#abort.signal,
                mayStart: () => this.#gate.isOpen(pass),
            });
            if (ending.type === 'held') {
                this.#gate.giveBack(pass);
                continue;
            }
            const signals = ending.type === 'answer' ? (0,headers/* paceSignals */.jS)(ending.status, ending.headers, this.#options.clock.now()) : null;
            progress.latencyMs = ending.latencyMs;
            progress.attempts += 1;
            // Before the next one is let out.
            this.#account(request, ending, progress);
            if (token !== undefined && ending.type === 'answer' && !request.expect?.includes(ending.status)) {
                if (ending.status === 401)
                    bearer?.refuse(token);
                else if (ending.status !== 403)
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
            return { ending, signals, url, token };
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
            if (error instanceof gate/* WaitTooLong */.iA)
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
        if (this.#refusals.all)
            throw allRefused(request, url, progress);
    }
    #gaveUp(request) {
        this.#refusals.gaveUp(request);
        if (this.#refusals.all)
            this.#gate.clear(new Error('every change was refused'));
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
        const trouble = ending.type === 'lost' ? ending.kind !== 'too-large' : (0,retry/* isServerTrouble */.ho)(ending.status) && !expected;
        if (trouble && (ending.type === 'answer' || ending.sent))
            progress.ambiguous = true;
        if (request.budget === 'token' || (ending.type === 'lost' && ending.kind === 'aborted'))
            return;
        const limited = ending.type === 'answer' && ending.status === 429;
        this.#refusals.ended(request, ending, this.#options.clock.now());
        this.#concurrency.ended(ending.latencyMs, limited ? 'limited' : trouble ? 'trouble' : 'answered');
        if (!trouble)
            return this.#breaker.alive();
        this.#breaker.failed(progress.order);
        if (this.#breaker.open)
            this.#gate.clear(new Error('the breaker is open'));
    }
}
const DEFAULT_HEADERS = { accept: 'application/json', 'user-agent': 'cxone-roster' };
function headersFor(request, own) {
    const headers = Object.fromEntries(Object.entries(request.headers ?? {}).map(([name, value]) => [name.toLowerCase(), value]));
    return own ? headers : withoutCredentials(headers);
}


/***/ })

};
