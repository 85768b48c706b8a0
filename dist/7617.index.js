export const id = 7617;
export const ids = [7617,9998];
export const modules = {

/***/ 88623:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   C3: () => (/* binding */ routeMissing),
/* harmony export */   HB: () => (/* binding */ unreachable),
/* harmony export */   Je: () => (/* binding */ usable),
/* harmony export */   Kd: () => (/* binding */ errorIn),
/* harmony export */   Kl: () => (/* binding */ SCIM_TYPE),
/* harmony export */   k5: () => (/* binding */ Exchange),
/* harmony export */   xO: () => (/* binding */ refusedHost)
/* harmony export */ });
/* unused harmony export aborted */
/* harmony import */ var _model_failure_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(31612);
/* harmony import */ var _scim_error_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(14219);
/* harmony import */ var _scim_json_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(48315);
/* harmony import */ var _text_given_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(76083);
/* harmony import */ var _text_secrets_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(47460);





const SCIM_TYPE = 'application/scim+json';
const ACCEPT = 'application/scim+json, application/json;q=0.9, */*;q=0.1';
const KINDS = {
    network: 'network',
    timeout: 'timeout',
    truncated: 'unreadable',
    'too-large': 'unreadable',
    redirect: 'network',
    'host-refused': 'network',
    aborted: 'aborted',
    'breaker-open': 'network',
};
/** Reads that some tenants answer without a token: they say nothing about one. */
const OPEN = /\/(?:ServiceProviderConfig|Schemas|ResourceTypes)(?:[/?]|$)/i;
/**
 * Requests in this room's terms. What ends the whole run is thrown: a token refused although fresh (`auth-failed`), a
 * breaker that opened (`tenant-unreachable`), an abort. Whatever is thrown here was certainly not carried out, an abort
 * apart. A 401 to one request while the same token may still read is about that request alone: it is answered as it is.
 */
class Exchange {
    #http;
    /** The last read that the tenant answered for our token. */
    #readable = null;
    constructor(http) {
        this.#http = http;
    }
    async ask(ask) {
        const { method, url, body, budget = 'other', idempotent = method !== 'POST', expect, authorize } = ask;
        const text = body === undefined ? undefined : typeof body === 'string' ? body : JSON.stringify(body);
        const type = text === undefined ? undefined : (ask.type ?? 'application/json');
        const headers = (0,_text_given_js__WEBPACK_IMPORTED_MODULE_3__/* .given */ .g)({ accept: ACCEPT, 'content-type': type, ...ask.headers });
        let answer;
        try {
            answer = await this.#send({
                method,
                url,
                headers,
                budget,
                idempotent,
                body: text,
                expect,
                authorize,
            });
        }
        catch (error) {
            return this.#unanswered(error);
        }
        if (method === 'GET' && answer.status < 300 && authorize !== false && !OPEN.test(url))
            this.#readable = url;
        if (answer.status === 401 && authorize !== false && !(await this.#mayRead(url))) {
            const { message } = (0,_scim_error_js__WEBPACK_IMPORTED_MODULE_1__/* .errorOf */ .M)(answer);
            throw new _model_failure_js__WEBPACK_IMPORTED_MODULE_0__/* .Failure */ .H('auth-failed', `The tenant refused a fresh token: ${message}.`, 'Check that the credentials belong to this tenant and that the application may use its SCIM and REST APIs.');
        }
        const { status, headers: received, attempts, latencyMs, correlationId } = answer;
        return {
            answered: true,
            status,
            headers: received,
            text: answer.text,
            body: answer.json === undefined ? (0,_scim_json_js__WEBPACK_IMPORTED_MODULE_4__/* .parseJson */ .qF)(answer.text) : (0,_scim_json_js__WEBPACK_IMPORTED_MODULE_4__/* .readable */ .HD)(answer.text, answer.json),
            attempts,
            latencyMs,
            correlationId,
        };
    }
    /** Whether the token that was refused for this address is taken for a read that had been answered before. */
    async #mayRead(refused) {
        const url = this.#readable;
        if (url === null || url === refused)
            return false;
        const request = { method: 'GET', url, headers: { accept: ACCEPT }, budget: 'other', idempotent: true };
        const answer = await this.#send(request).catch(() => null);
        return answer !== null && answer.status < 300;
    }
    /**
     * A server that answers may repeat what it was sent: no credential gets further than here. Only what grants one is
     * handed on as it is.
     */
    async #send(request) {
        const answer = await this.#http.send(request);
        const grants = request.authorize === false && answer.status < 300;
        const text = grants ? answer.text : _text_secrets_js__WEBPACK_IMPORTED_MODULE_2__/* .secrets */ .O.scrub(answer.text);
        return {
            ...answer,
            headers: _text_secrets_js__WEBPACK_IMPORTED_MODULE_2__/* .secrets */ .O.scrubValue(answer.headers),
            text,
            // What was parsed is the text as it came.
            json: text === answer.text ? answer.json : undefined,
            correlationId: answer.correlationId === null ? null : _text_secrets_js__WEBPACK_IMPORTED_MODULE_2__/* .secrets */ .O.scrub(answer.correlationId),
        };
    }
    #unanswered(error) {
        if (!isHttpError(error))
            throw error;
        const { kind, ambiguous, attempts, latencyMs, message } = error;
        if (kind === 'aborted')
            throw aborted(error);
        if (kind === 'breaker-open')
            throw unreachable(message, error);
        if (kind === 'host-refused')
            throw refusedHost(message, error);
        const mapped = (0,_scim_error_js__WEBPACK_IMPORTED_MODULE_1__/* .apiError */ .p)(KINDS[kind], message, {
            retryable: kind === 'redirect' || kind === 'too-large' ? false : undefined,
            advice: error.advice,
        });
        return { answered: false, error: mapped, ambiguous, attempts, latencyMs };
    }
}
/** By shape and not by class, so that nothing of the HTTP room is loaded before it is needed. */
function isHttpError(error) {
    return error instanceof Error && 'kind' in error && typeof error.kind === 'string' && error.kind in KINDS;
}
/** What the interface of a tenant promises for an aborted run. */
function aborted(cause) {
    const error = new Error('the run was cancelled', { cause });
    error.name = 'AbortError';
    return error;
}
function unreachable(why, cause, advice = 'Check the tenant’s status page and the network between runner and tenant, then run again.') {
    return new _model_failure_js__WEBPACK_IMPORTED_MODULE_0__/* .Failure */ .H('tenant-unreachable', `The tenant gave no usable answer: ${why}.`.replace('..', '.'), advice, {
        cause,
    });
}
function refusedHost(why, cause) {
    return new _model_failure_js__WEBPACK_IMPORTED_MODULE_0__/* .Failure */ .H('config-invalid', `Credentials were not sent: ${why}.`.replace('..', '.'), 'Name the host in `allowed-hosts` if it is the tenant’s.', { cause });
}
/**
 * A reply that must be there: `tenant-unreachable` where it is not, or where the tenant only fails (5xx, 429). A route
 * that is missing (501) is an answer.
 */
function usable(reply, what) {
    if (!reply.answered)
        throw unreachable(`${what}: ${reply.error.message}`, undefined, redirected(reply.error));
    if (reply.status === 429)
        throw unreachable(`${what}: HTTP 429, ${(0,_scim_error_js__WEBPACK_IMPORTED_MODULE_1__/* .errorOf */ .M)(reply).message}`, undefined, (0,_scim_error_js__WEBPACK_IMPORTED_MODULE_1__/* .errorOf */ .M)(reply).advice);
    if (reply.status >= 500 && reply.status !== 501)
        throw unreachable(`${what}: HTTP ${reply.status}, ${(0,_scim_error_js__WEBPACK_IMPORTED_MODULE_1__/* .errorOf */ .M)(reply).message}`);
    return reply;
}
/** What to do about an answer that no other try changes: sent elsewhere, or too large. */
const redirected = ({ retryable, advice }) => (retryable ? undefined : advice);
/** The error of a reply, answered or not. */
function errorIn(reply, method) {
    return reply.answered ? (0,_scim_error_js__WEBPACK_IMPORTED_MODULE_1__/* .errorOf */ .M)({ ...reply, method }) : reply.error;
}
/** True where the route, and not the resource, is what is missing. */
function routeMissing(reply) {
    return reply.answered && (reply.status === 404 || reply.status === 405 || reply.status === 501);
}


/***/ }),

/***/ 97617:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Y: () => (/* binding */ definitionQuery),
/* harmony export */   n: () => (/* binding */ pageIn),
/* harmony export */   queryTooLong: () => (/* binding */ queryTooLong),
/* harmony export */   readDefinitions: () => (/* binding */ readDefinitions)
/* harmony export */ });
/* harmony import */ var zod__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(26921);
/* harmony import */ var _model_failure_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(31612);
/* harmony import */ var _connect_replies_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(88623);
/* harmony import */ var _session_incomplete_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(48993);
/* harmony import */ var _text_figures_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(21135);





/** Bytes of the query, the question mark included, from which CXone's edge answers 400. */
const QUERY_LIMIT = 8192;
/** An answer that is no page is asked for again this often: a proxy may have cut it. */
const READINGS = 3;
/** Pages in a row that may bring nothing new, e.g. where the tenant filters after it has cut its pages. */
const IDLE_PAGES = 10;
const word = zod__WEBPACK_IMPORTED_MODULE_3__/* .union */ .KCZ([zod__WEBPACK_IMPORTED_MODULE_3__/* .string */ .YjP(), zod__WEBPACK_IMPORTED_MODULE_3__/* .number */ .aig().transform(String), zod__WEBPACK_IMPORTED_MODULE_3__/* .boolean */ .zMY().transform(String)]).nullish();
const itemSchema = zod__WEBPACK_IMPORTED_MODULE_3__/* .looseObject */ ._H3({
    id: word,
    name: word,
    type: zod__WEBPACK_IMPORTED_MODULE_3__/* .unknown */ .L5J().optional(),
    scope: zod__WEBPACK_IMPORTED_MODULE_3__/* .unknown */ .L5J().optional(),
    defaultValue: zod__WEBPACK_IMPORTED_MODULE_3__/* .unknown */ .L5J().optional(),
    validationRules: zod__WEBPACK_IMPORTED_MODULE_3__/* .unknown */ .L5J().optional(),
    isSystem: zod__WEBPACK_IMPORTED_MODULE_3__/* .unknown */ .L5J().optional(),
});
const pageSchema = zod__WEBPACK_IMPORTED_MODULE_3__/* .looseObject */ ._H3({
    items: zod__WEBPACK_IMPORTED_MODULE_3__/* .array */ .YOg(itemSchema).nullish(),
    nextPageToken: zod__WEBPACK_IMPORTED_MODULE_3__/* .union */ .KCZ([zod__WEBPACK_IMPORTED_MODULE_3__/* .string */ .YjP(), zod__WEBPACK_IMPORTED_MODULE_3__/* .number */ .aig().transform(String)]).nullish(),
});
/** The query of one page, without the question mark. */
function definitionQuery({ type, scope, rule, pageSize }, cursor) {
    const query = new URLSearchParams();
    if (type)
        query.set('type', type);
    if (scope)
        query.set('scope', scope);
    if (rule)
        query.set('validation_rule', rule);
    query.set('page_size', String(pageSize));
    if (cursor !== undefined)
        query.set('cursor', cursor);
    return query.toString();
}
const fits = (query) => Buffer.byteLength(query) + 1 < QUERY_LIMIT;
/**
 * A query that CXone would refuse for its length.
 * @returns `null` where it fits; nothing is sent
 */
function queryTooLong(query) {
    const bytes = Buffer.byteLength(definitionQuery(query));
    if (fits(definitionQuery(query)))
        return null;
    return new _model_failure_js__WEBPACK_IMPORTED_MODULE_0__/* .Failure */ .H('config-invalid', `The filters make a query of ${bytes} bytes; CXone takes less than 8 KB (${QUERY_LIMIT} bytes).`, 'Shorten `attribute-rule`, or list with fewer filters.');
}
/**
 * Custom attribute definitions: `GET /api/v2/users/attributes` through its cursor, one page after the other, because
 * the tenant keeps one cursor at a time. What was read is kept whatever ends it.
 * @returns an end that is a value, also for a refused token; only an abort is thrown
 */
async function readDefinitions(session, query) {
    const reading = { status: 'incomplete', definitions: [], pages: 0, failedPages: 0, latencies: [] };
    const end = (failure, failedPage = true) => ({
        ...reading,
        failure,
        failedPages: reading.failedPages + (failedPage ? 1 : 0),
    });
    const { apiUrl, profile, settings } = session;
    if (profile.published)
        return {
            ...end(noRoute(`profile \`${settings.profile}\` has no route for attribute definitions`), false),
            status: 'unsupported',
        };
    if (apiUrl === null)
        return { ...end(noRoute(`profile \`${settings.profile}\` names no REST base`), false), status: 'unsupported' };
    const long = queryTooLong(query);
    if (long)
        return end(long, false);
    const walk = new Walk();
    for (;;) {
        const text = definitionQuery(query, walk.cursor);
        if (!fits(text))
            return end((0,_session_incomplete_js__WEBPACK_IMPORTED_MODULE_2__/* .readIncomplete */ .pW)(`${walk.progress}; the next page's cursor is longer than CXone's own limit of 8 KB`));
        const asked = await askPage(session, `${apiUrl}/api/v2/users/attributes?${text}`).catch((error) => {
            if (error instanceof _model_failure_js__WEBPACK_IMPORTED_MODULE_0__/* .Failure */ .H)
                return error;
            throw error;
        });
        if (asked instanceof _model_failure_js__WEBPACK_IMPORTED_MODULE_0__/* .Failure */ .H)
            return end(walk.pages === 0 ? asked : (0,_session_incomplete_js__WEBPACK_IMPORTED_MODULE_2__/* .readIncomplete */ .pW)(`${walk.progress}: ${asked.message}`, asked.advice, asked));
        const { reply, page } = asked;
        if (!page || !reply.answered) {
            const why = refusal(reply, walk);
            return why.unsupported ? { ...end(why.failure), status: 'unsupported' } : end(why.failure);
        }
        reading.pages += 1;
        reading.latencies.push(reply.latencyMs);
        const circle = walk.take(page, query);
        reading.definitions = walk.definitions;
        if (circle)
            return end((0,_session_incomplete_js__WEBPACK_IMPORTED_MODULE_2__/* .readIncomplete */ .pW)(`${walk.progress}; ${circle}`), false);
        if (walk.cursor === undefined)
            return { ...reading, status: 'complete' };
    }
}
/** Where a walk through the pages stands. */
class Walk {
    definitions = [];
    pages = 0;
    /** Of the next page; `undefined` before the first and after the last. */
    cursor;
    #seen = new Set();
    #known = new Set();
    #idle = 0;
    get progress() {
        return `${this.definitions.length} definitions on ${this.pages} ${(0,_text_figures_js__WEBPACK_IMPORTED_MODULE_4__/* .plural */ .LS)(this.pages, 'page', 'pages')} arrived`;
    }
    /** @returns why the pages will never end, `null` where the walk goes on or is over */
    take(page, query) {
        this.pages += 1;
        const before = this.#known.size;
        for (const item of page.items ?? []) {
            const definition = definitionOf(item);
            const key = definition.id === null ? `name ${definition.name ?? ''} ${definition.scope}` : `id ${definition.id}`;
            if (this.#known.has(key))
                continue;
            this.#known.add(key);
            // A filter may be ignored: type and scope are held against the answer, a rule only the tenant understands.
            if ((query.type === undefined || definition.type === query.type) &&
                (query.scope === undefined || definition.scope === query.scope))
                this.definitions.push(definition);
        }
        const next = page.nextPageToken ?? '';
        this.cursor = next === '' ? undefined : next;
        if (this.cursor === undefined)
            return null;
        if (this.#seen.has(this.cursor))
            return 'the tenant gave a cursor that it had given before, so its pages never end';
        this.#seen.add(this.cursor);
        this.#idle = this.#known.size === before ? this.#idle + 1 : 0;
        return this.#idle >= IDLE_PAGES
            ? `the last ${IDLE_PAGES} pages held nothing new, and there is always another one`
            : null;
    }
}
/** A page of definitions; `undefined` where the body is something else. */
function pageIn(body) {
    const { success, data } = pageSchema.safeParse(body);
    // `{}` or `{items: null}` is how some tenants say that there is nothing.
    return success && (data.items || Object.keys(data).every((key) => key === 'items' || key === 'nextPageToken'))
        ? data
        : undefined;
}
/** One page; a 200 whose body is no page is asked for again. `page` undefined: refused. */
async function askPage(session, url) {
    for (let tries = 1;; tries += 1) {
        const reply = await session.exchange.ask({ method: 'GET', url, expect: [501] });
        if (!reply.answered || reply.status >= 300)
            return { reply };
        const page = pageIn(reply.body);
        if (page)
            return { reply, page };
        if (tries >= READINGS)
            throw (0,_session_incomplete_js__WEBPACK_IMPORTED_MODULE_2__/* .readIncomplete */ .pW)('a page of attribute definitions is incomplete or in another form', 'Check that `api-url` points at the tenant’s REST base, then run again.');
    }
}
function refusal(reply, walk) {
    const error = (0,_connect_replies_js__WEBPACK_IMPORTED_MODULE_1__/* .errorIn */ .Kd)(reply);
    if (walk.pages > 0)
        return {
            failure: (0,_session_incomplete_js__WEBPACK_IMPORTED_MODULE_2__/* .readIncomplete */ .pW)(`${walk.progress}; the next page was refused: ${error.message}`, error.advice),
            unsupported: false,
        };
    if ((0,_connect_replies_js__WEBPACK_IMPORTED_MODULE_1__/* .routeMissing */ .C3)(reply))
        return {
            failure: noRoute('the tenant has no route for attribute definitions (`/api/v2/users/attributes`)'),
            unsupported: true,
        };
    if (!reply.answered || reply.status >= 500 || reply.status === 429)
        return { failure: (0,_connect_replies_js__WEBPACK_IMPORTED_MODULE_1__/* .unreachable */ .HB)(`the attribute definitions: ${error.message}`), unsupported: false };
    if (reply.status === 403) {
        const failure = new _model_failure_js__WEBPACK_IMPORTED_MODULE_0__/* .Failure */ .H('auth-failed', `The application may not read attribute definitions: ${error.message}.`.replace('..', '.'), 'Grant it the scope `users.attributes.read` in CXone.');
        return { failure, unsupported: false };
    }
    if (reply.status === 400)
        return {
            failure: new _model_failure_js__WEBPACK_IMPORTED_MODULE_0__/* .Failure */ .H('config-invalid', `The tenant refused the filters: ${error.message}.`.replace('..', '.'), 'Check `attribute-type`, `attribute-scope`, `attribute-rule` and `page-size`.'),
            unsupported: false,
        };
    return {
        failure: (0,_session_incomplete_js__WEBPACK_IMPORTED_MODULE_2__/* .readIncomplete */ .pW)(`the attribute definitions were answered HTTP ${reply.status}: ${error.message}`, error.advice),
        unsupported: false,
    };
}
const noRoute = (why) => new _model_failure_js__WEBPACK_IMPORTED_MODULE_0__/* .Failure */ .H('config-invalid', `Attribute definitions cannot be listed: ${why}.`, 'Choose the profile `attributes`, or give the `api-url` that has the route.');
function definitionOf(item) {
    const text = (value, missing) => value === null || value === undefined || value === ''
        ? missing
        : typeof value === 'string'
            ? value
            : JSON.stringify(value);
    const rules = item.validationRules;
    return {
        id: item.id ?? null,
        name: item.name ?? null,
        type: text(item.type, 'string').toLowerCase(),
        scope: text(item.scope, 'global').toLowerCase(),
        defaultValue: item.defaultValue,
        validationRules: Array.isArray(rules) ? rules : rules === null || rules === undefined ? [] : [rules],
        isSystem: item.isSystem === true || item.isSystem === 'true',
    };
}


/***/ }),

/***/ 48993:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   BI: () => (/* binding */ unreadAccount),
/* harmony export */   HR: () => (/* binding */ isErrorBody),
/* harmony export */   Li: () => (/* binding */ NO_LIST),
/* harmony export */   hD: () => (/* binding */ refusedAdvice),
/* harmony export */   pW: () => (/* binding */ readIncomplete)
/* harmony export */ });
/* harmony import */ var _model_failure_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(31612);
/* harmony import */ var _scim_error_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(14219);
/* harmony import */ var _scim_json_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(48315);
/* harmony import */ var _connect_replies_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(88623);




/** A read that proves nothing must never become a plan. */
function readIncomplete(why, advice = 'Run again; if it stays, the tenant’s paging is at fault: report the numbers above to NiCE support.', cause) {
    return new _model_failure_js__WEBPACK_IMPORTED_MODULE_0__/* .Failure */ .H('read-incomplete', `The tenant could not be read completely: ${why}.`.replace('..', '.'), advice, {
        cause,
    });
}
/** What to do where something else than CXone's list answers. */
const NO_LIST = 'Check that `api-url` points at the tenant’s REST base; a proxy may be answering in its place.';
/**
 * What to do about a list that is refused.
 * @param privilege of the API user's role that it needs
 */
function refusedAdvice(reply, privilege) {
    if (reply.status === 403)
        return `Give the API user’s role the privilege “${privilege}” in CXone, then run again.`;
    if ((0,_connect_replies_js__WEBPACK_IMPORTED_MODULE_2__/* .routeMissing */ .C3)(reply))
        return 'Check `issuer`, `tenant` and `api-url`: CXone has no such route there. `mode: check` shows what it has.';
    return (0,_connect_replies_js__WEBPACK_IMPORTED_MODULE_2__/* .errorIn */ .Kd)(reply).advice;
}
/** An account that its own address does not show, for another reason than that it is not there. */
function unreadAccount(reply) {
    const { message, advice } = (0,_connect_replies_js__WEBPACK_IMPORTED_MODULE_2__/* .errorIn */ .Kd)(reply);
    const isDown = reply.status >= 500 && reply.status !== 501;
    return (0,_connect_replies_js__WEBPACK_IMPORTED_MODULE_2__/* .unreachable */ .HB)(`an account was answered HTTP ${reply.status}, ${message}`, undefined, isDown ? undefined : advice);
}
/** `{"error": …}` where a list was asked for, answered with success: it proves nothing. `{}` says no such thing. */
const isErrorBody = (body) => (0,_scim_json_js__WEBPACK_IMPORTED_MODULE_3__/* .isObject */ .Gv)(body) && !/^HTTP 200 without a word$/.test((0,_scim_error_js__WEBPACK_IMPORTED_MODULE_1__/* .errorOf */ .M)({ status: 200, body }).message);


/***/ }),

/***/ 14219:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   M: () => (/* binding */ errorOf),
/* harmony export */   p: () => (/* binding */ apiError)
/* harmony export */ });
/* harmony import */ var _json_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(48315);

const ADVICE = {
    // Credentials that are refused as such end the run: this one request was refused.
    auth: 'Give the API user the permission for it in CXone, which takes its token elsewhere; if it has it, run again.',
    forbidden: 'Give the application the missing permission or scope in CXone.',
    'not-found': 'Run again: the account is read afresh. If it stays, `mode: check` shows whether CXone has the route at all.',
    uniqueness: 'Choose another userName, or put the externalId of the account that has it into the row.',
    conflict: 'Run again: the account is read afresh.',
    version: 'Someone else changed the account meanwhile; run again.',
    invalid: 'Correct the value in the roster.',
    dependencies: 'Give what the person still has in CXone to someone else.',
    'too-large': 'Lower `bulk-size`.',
    'rate-limited': 'Run again later, or lower `requests-per-minute`.',
    unsupported: 'This tenant does not offer the route; choose another profile or switch the step off.',
    server: 'Run again; if it stays, give the correlation id to NiCE support.',
    timeout: 'Run again; raise `request-timeout` if it stays.',
    network: 'Check the network between the runner and the tenant, then run again.',
    unreadable: 'Check that `scim-url` points at the SCIM base; a proxy may be answering in its place.',
    aborted: 'Run again; finished changes are not repeated.',
    ignored: 'The tenant took the request but did not do it: check its permissions and feature switches.',
};
/** Of an error of the server that came without a correlation id. */
const NAMELESS = 'Run again; if it stays, tell NiCE support when this run was.';
const RETRYABLE = new Set([
    'rate-limited',
    'server',
    'timeout',
    'network',
    'version',
    'aborted',
    'unreadable',
]);
/** An error of one kind with its advice; `message` is shortened and freed of credentials. */
function apiError(kind, message, more = {}) {
    const nameless = kind === 'server' && !more.correlationId;
    const { retryable = RETRYABLE.has(kind), advice = nameless ? NAMELESS : ADVICE[kind], ...rest } = more;
    // The order of the keys is the audit's: what only some errors have comes last.
    return { status: null, kind, message: clean(message), fields: [], correlationId: null, retryable, advice, ...rest };
}
/**
 * An error in one shape, whatever the server sent: a SCIM Error (RFC 7644, section 3.12), `{code,details,errors}`,
 * `{error,error_description|errorDescription|message}`, the header `icStatusDescription`, HTML, or nothing.
 */
function errorOf(source) {
    const body = source.body ?? (0,_json_js__WEBPACK_IMPORTED_MODULE_0__/* .parseJson */ .qF)(source.text ?? '');
    const object = (0,_json_js__WEBPACK_IMPORTED_MODULE_0__/* .isObject */ .Gv)(body) ? body : {};
    const fields = fieldsOf(object);
    const said = (0,_json_js__WEBPACK_IMPORTED_MODULE_0__/* .textOf */ .b6)((0,_json_js__WEBPACK_IMPORTED_MODULE_0__/* .valueOf */ .RP)(object, 'detail')) ??
        detailsOf(object) ??
        (0,_json_js__WEBPACK_IMPORTED_MODULE_0__/* .textOf */ .b6)((0,_json_js__WEBPACK_IMPORTED_MODULE_0__/* .valueOf */ .RP)(object, 'error_description')) ??
        (0,_json_js__WEBPACK_IMPORTED_MODULE_0__/* .textOf */ .b6)((0,_json_js__WEBPACK_IMPORTED_MODULE_0__/* .valueOf */ .RP)(object, 'errorDescription')) ??
        (0,_json_js__WEBPACK_IMPORTED_MODULE_0__/* .textOf */ .b6)((0,_json_js__WEBPACK_IMPORTED_MODULE_0__/* .valueOf */ .RP)(object, 'message')) ??
        nestedError(object) ??
        source.headers?.['icstatusdescription'] ??
        fields[0]?.message ??
        plainText(source) ??
        `HTTP ${source.status} without a word`;
    const scimType = (0,_json_js__WEBPACK_IMPORTED_MODULE_0__/* .textOf */ .b6)((0,_json_js__WEBPACK_IMPORTED_MODULE_0__/* .valueOf */ .RP)(object, 'scimType'));
    const type = [scimType, (0,_json_js__WEBPACK_IMPORTED_MODULE_0__/* .textOf */ .b6)((0,_json_js__WEBPACK_IMPORTED_MODULE_0__/* .valueOf */ .RP)(object, 'code')), fields[0]?.field].join(' ');
    return apiError(kindOf(source.status, type, said, source.method), said, {
        status: source.status,
        scimType: scimType ? clean(scimType) : undefined,
        fields,
        correlationId: source.correlationId ?? source.headers?.['correlationid'] ?? null,
    });
}
/** What a status means; 422 speaks of dependencies only on a DELETE. */
function kindOf(status, type, said, method = '') {
    if (status === 400 && /invalidVers/i.test(type))
        return 'version';
    if (status === 409 || status === 400) {
        if (/uniqueness/i.test(type) || /USER_ALREADY_EXISTS/.test(said))
            return 'uniqueness';
        if (status === 400)
            return 'invalid';
        return method === '' || method === 'POST' || /exist|duplicate|taken|unique|already/i.test(said)
            ? 'uniqueness'
            : 'conflict';
    }
    if (status === 422)
        return method === 'DELETE' ? 'dependencies' : 'invalid';
    const exact = {
        401: 'auth',
        403: 'forbidden',
        404: 'not-found',
        405: 'unsupported',
        408: 'timeout',
        410: 'not-found',
        412: 'version',
        413: 'too-large',
        429: 'rate-limited',
        501: 'unsupported',
        504: 'timeout',
    };
    return exact[status] ?? (status >= 500 ? 'server' : status < 400 ? 'unreadable' : 'invalid');
}
function detailsOf(object) {
    const details = (0,_json_js__WEBPACK_IMPORTED_MODULE_0__/* .valueOf */ .RP)(object, 'details');
    if (Array.isArray(details))
        return (0,_json_js__WEBPACK_IMPORTED_MODULE_0__/* .textOf */ .b6)(details
            .map((one) => ((0,_json_js__WEBPACK_IMPORTED_MODULE_0__/* .isObject */ .Gv)(one) ? (0,_json_js__WEBPACK_IMPORTED_MODULE_0__/* .textOf */ .b6)((0,_json_js__WEBPACK_IMPORTED_MODULE_0__/* .valueOf */ .RP)(one, 'message')) : (0,_json_js__WEBPACK_IMPORTED_MODULE_0__/* .textOf */ .b6)(one)))
            .filter(Boolean)
            .join('; '));
    return (0,_json_js__WEBPACK_IMPORTED_MODULE_0__/* .textOf */ .b6)(details);
}
function nestedError(object) {
    const error = (0,_json_js__WEBPACK_IMPORTED_MODULE_0__/* .valueOf */ .RP)(object, 'error');
    return (0,_json_js__WEBPACK_IMPORTED_MODULE_0__/* .isObject */ .Gv)(error) ? (0,_json_js__WEBPACK_IMPORTED_MODULE_0__/* .textOf */ .b6)((0,_json_js__WEBPACK_IMPORTED_MODULE_0__/* .valueOf */ .RP)(error, 'message')) : (0,_json_js__WEBPACK_IMPORTED_MODULE_0__/* .textOf */ .b6)(error);
}
function fieldsOf(object) {
    const errors = (0,_json_js__WEBPACK_IMPORTED_MODULE_0__/* .valueOf */ .RP)(object, 'errors');
    if (!Array.isArray(errors))
        return [];
    return errors.slice(0, 20).flatMap((one) => {
        if (!(0,_json_js__WEBPACK_IMPORTED_MODULE_0__/* .isObject */ .Gv)(one))
            return (0,_json_js__WEBPACK_IMPORTED_MODULE_0__/* .textOf */ .b6)(one) ? [{ field: '', message: clean(String(one)) }] : [];
        const field = (0,_json_js__WEBPACK_IMPORTED_MODULE_0__/* .textOf */ .b6)((0,_json_js__WEBPACK_IMPORTED_MODULE_0__/* .valueOf */ .RP)(one, 'field')) ?? (0,_json_js__WEBPACK_IMPORTED_MODULE_0__/* .textOf */ .b6)((0,_json_js__WEBPACK_IMPORTED_MODULE_0__/* .valueOf */ .RP)(one, 'name')) ?? (0,_json_js__WEBPACK_IMPORTED_MODULE_0__/* .textOf */ .b6)((0,_json_js__WEBPACK_IMPORTED_MODULE_0__/* .valueOf */ .RP)(one, 'path')) ?? '';
        const message = (0,_json_js__WEBPACK_IMPORTED_MODULE_0__/* .textOf */ .b6)((0,_json_js__WEBPACK_IMPORTED_MODULE_0__/* .valueOf */ .RP)(one, 'message')) ?? (0,_json_js__WEBPACK_IMPORTED_MODULE_0__/* .textOf */ .b6)((0,_json_js__WEBPACK_IMPORTED_MODULE_0__/* .valueOf */ .RP)(one, 'detail')) ?? (0,_json_js__WEBPACK_IMPORTED_MODULE_0__/* .textOf */ .b6)((0,_json_js__WEBPACK_IMPORTED_MODULE_0__/* .valueOf */ .RP)(one, 'description')) ?? '';
        return field || message ? [{ field: clean(field), message: clean(message) }] : [];
    });
}
/** HTML without its tags, or the text as it is. */
function plainText(source) {
    const text = source.text?.trim();
    if (!text || /^[[{]/.test(text))
        return undefined;
    if (!text.startsWith('<'))
        return text;
    const heading = /<h1[^>]*>([\s\S]{1,300}?)<\/h1>/i.exec(text)?.[1] ?? /<title[^>]*>([\s\S]{1,300}?)<\/title>/i.exec(text)?.[1];
    return (0,_json_js__WEBPACK_IMPORTED_MODULE_0__/* .textOf */ .b6)((heading ?? text.slice(0, 5000).replace(/<(script|style)[\s\S]*?<\/\1>/gi, ' ')).replace(/<[^>]*>/g, ' ').trim());
}
/** At most 500 characters on one line, and nothing that looks like a credential. */
function clean(text) {
    const safe = text
        .replace(/\b(Bearer|Basic)\s+[\w.~+/=-]{8,}/gi, '$1 ***')
        .replace(/\beyJ[\w-]{8,}\.[\w-]+(\.[\w-]*)?/g, '***')
        .replace(/((?:client_?secret|password|access_?key_?secret|access_token|refresh_token)["']?\s*[=:]\s*["']?)[^\s"'&,}]+/gi, '$1***')
        .replace(/[\s\p{Cc}]+/gu, ' ')
        .trim();
    return safe.length > 500 ? `${safe.slice(0, 499)}…` : safe;
}


/***/ }),

/***/ 48315:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Gv: () => (/* binding */ isObject),
/* harmony export */   HD: () => (/* binding */ readable),
/* harmony export */   RP: () => (/* binding */ valueOf),
/* harmony export */   ZC: () => (/* binding */ nameIn),
/* harmony export */   b6: () => (/* binding */ textOf),
/* harmony export */   c3: () => (/* binding */ listOf),
/* harmony export */   qF: () => (/* binding */ parseJson)
/* harmony export */ });
/* harmony import */ var _text_json_depth_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(19898);

/** Where JSON's own escapes may make half a character; bytes that do are none any more when they get here. */
const HALF = /\\u[dD][89a-fA-F]/;
function wellFormed(_, value) {
    if (typeof value === 'string')
        return value.toWellFormed();
    if (!isObject(value))
        return value;
    return Object.fromEntries(Object.entries(value).map(([key, inner]) => [key.toWellFormed(), inner]));
}
/** Parses text, `undefined` where it is no JSON, or nested deeper than any answer. */
function parseJson(text) {
    try {
        return readable(text, JSON.parse(text));
    }
    catch {
        return undefined;
    }
}
/**
 * What a text's JSON is to us.
 * @param value the text, parsed
 */
function readable(text, value) {
    if ((0,_text_json_depth_js__WEBPACK_IMPORTED_MODULE_0__/* .isDeep */ .tF)(value))
        return undefined;
    // Half a character has no hash (RFC 8785, section 3.2.2.2), and is nobody's name.
    return text.includes('\\u') && HALF.test(text) ? JSON.parse(text, wellFormed) : value;
}
function isObject(value) {
    return typeof value === 'object' && value !== null && !Array.isArray(value);
}
/** Members of an array, a lone value as one member, nothing for `null` and `undefined`. */
function listOf(value) {
    if (Array.isArray(value))
        return value;
    return value === undefined || value === null ? [] : [value];
}
/** Non-empty text; numbers count as text, because some servers send ids that way. */
function textOf(value) {
    if (typeof value === 'string')
        return value === '' ? undefined : value;
    return typeof value === 'number' ? String(value) : undefined;
}
/** An attribute by name without case (RFC 7643, section 2.1). */
function valueOf(object, name) {
    if (Object.hasOwn(object, name))
        return object[name];
    const key = otherCase(object, name);
    return key === undefined ? undefined : object[key];
}
/** The name an attribute has in this object, whatever its case; the given one where it is not there. */
function nameIn(object, name) {
    if (Object.hasOwn(object, name))
        return name;
    return otherCase(object, name) ?? name;
}
/** Its name in another case. Most that is looked for is there, or nowhere: lengths tell. */
function otherCase(object, name) {
    for (const key in object)
        if (key.length === name.length && Object.hasOwn(object, key) && key.toLowerCase() === name.toLowerCase())
            return key;
    return undefined;
}


/***/ }),

/***/ 76083:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   g: () => (/* binding */ given)
/* harmony export */ });
/**
 * The members that are not undefined, for readers that look at keys: what is laid over something else, headers. Where
 * nobody looks at keys a member may just be undefined.
 */
const given = (members) => Object.fromEntries(Object.entries(members).filter(([, value]) => value !== undefined));


/***/ })

};
