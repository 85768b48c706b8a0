export const id = 9350;
export const ids = [9350];
export const modules = {

/***/ 8623:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   C3: () => (/* binding */ routeMissing),
/* harmony export */   HB: () => (/* binding */ unreachable),
/* harmony export */   Je: () => (/* binding */ usable),
/* harmony export */   Kd: () => (/* binding */ errorIn),
/* harmony export */   Kl: () => (/* binding */ SCIM_TYPE),
/* harmony export */   _P: () => (/* binding */ unusable),
/* harmony export */   k5: () => (/* binding */ Exchange),
/* harmony export */   xO: () => (/* binding */ refusedHost)
/* harmony export */ });
/* harmony import */ var _model_failure_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(1612);
/* harmony import */ var _scim_error_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(4219);
/* harmony import */ var _scim_json_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(8315);
/* harmony import */ var _text_given_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(6083);
/* harmony import */ var _text_secrets_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(7460);





const SCIM_TYPE = 'application/scim+json';
const JSON_TYPE = 'application/json';
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
    'all-refused': 'rate-limited',
};
/** Reads that some tenants answer without a token: they say nothing about one. */
const OPEN = /\/(?:ServiceProviderConfig|Schemas|ResourceTypes)(?:[/?]|$)/i;
/**
 * Requests in this room's terms. What ends the whole run is thrown: a token refused although fresh (`auth-failed`), a
 * breaker that opened (`tenant-unreachable`), changes that are all answered 429 (`apply-failed`), an abort. Whatever is
 * thrown here was certainly not carried out, an abort apart. A 401 to one request while the same token may still read
 * is about that request alone: it is answered as it is.
 */
class Exchange {
    #http;
    /** The last read that the tenant answered for our token. */
    #readable = null;
    /** What SCIM's bodies are called: some servers take `application/json` alone. */
    #scimType = SCIM_TYPE;
    constructor(http) {
        this.#http = http;
    }
    async ask(ask) {
        const { method, url, body, budget = 'other', idempotent = method !== 'POST', expect, authorize } = ask;
        const text = body === undefined ? undefined : typeof body === 'string' ? body : JSON.stringify(body);
        const named = ask.type === SCIM_TYPE ? this.#scimType : (ask.type ?? JSON_TYPE);
        const type = text === undefined ? undefined : named;
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
        if (answer.status === 415 && type === SCIM_TYPE) {
            const reply = await this.ask({ ...ask, type: JSON_TYPE });
            if (reply.answered && reply.status !== 415)
                this.#scimType = JSON_TYPE;
            return { ...reply, attempts: reply.attempts + answer.attempts, latencyMs: reply.latencyMs + answer.latencyMs };
        }
        if (method === 'GET' && answer.status < 300 && authorize !== false && !OPEN.test(url))
            this.#readable = url;
        if (answer.status === 401 && authorize !== false && !(await this.#mayRead(url))) {
            const { message } = (0,_scim_error_js__WEBPACK_IMPORTED_MODULE_1__/* .errorOf */ .Mz)(answer);
            throw new _model_failure_js__WEBPACK_IMPORTED_MODULE_0__/* .Failure */ .H('auth-failed', `The tenant refused a fresh token: ${message}.`.replace('..', '.'), 'Check that the credentials belong to this tenant and that the application may use its SCIM and REST APIs.');
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
        if (kind === 'all-refused')
            throw allRefused(error);
        if (kind === 'host-refused')
            throw refusedHost(message, error);
        const mapped = (0,_scim_error_js__WEBPACK_IMPORTED_MODULE_1__/* .apiError */ .pb)(KINDS[kind], message, {
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
    const error = new Error('the run was interrupted', { cause });
    error.name = 'AbortError';
    return error;
}
/** The end of a run whose tenant did not answer. @param answered the HTTP status of an answer that is of no use */
function unreachable(why, cause, advice = 'Check the tenant’s status page and the network between runner and tenant, then run again.', answered) {
    return new _model_failure_js__WEBPACK_IMPORTED_MODULE_0__/* .Failure */ .H('tenant-unreachable', `The tenant gave no usable answer: ${why}.`.replace('..', '.'), advice, {
        cause,
        answered,
    });
}
/** In words that hold for every person: the error itself names the address of one. */
function allRefused(cause) {
    const { attempts, advice } = cause;
    const error = (0,_scim_error_js__WEBPACK_IMPORTED_MODULE_1__/* .apiError */ .pb)('rate-limited', 'too many requests', { status: 429, advice });
    const why = 'CXone refused every change for too many requests (HTTP 429), however long the run waited';
    return new _model_failure_js__WEBPACK_IMPORTED_MODULE_0__/* .AllRefused */ .k(why, error, attempts, cause);
}
/** The tenant was reached, and its answer is of no use: an error, or something else than was asked for. */
const unusable = ({ status }, why, advice, cause) => unreachable(why, cause, advice, status);
/** The end of a run that was asked to send credentials to a host nobody allowed. @param why names the host */
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
        throw unusable(reply, `${what}: ${(0,_scim_error_js__WEBPACK_IMPORTED_MODULE_1__/* .withStatus */ .zC)(429, (0,_scim_error_js__WEBPACK_IMPORTED_MODULE_1__/* .errorOf */ .Mz)(reply).message, ', ')}`, (0,_scim_error_js__WEBPACK_IMPORTED_MODULE_1__/* .errorOf */ .Mz)(reply).advice);
    if (reply.status >= 500 && reply.status !== 501)
        throw unusable(reply, `${what}: ${(0,_scim_error_js__WEBPACK_IMPORTED_MODULE_1__/* .withStatus */ .zC)(reply.status, (0,_scim_error_js__WEBPACK_IMPORTED_MODULE_1__/* .errorOf */ .Mz)(reply).message, ', ')}`);
    return reply;
}
/** What to do about an answer that no other try changes: sent elsewhere, or too large. */
const redirected = ({ retryable, advice }) => (retryable ? undefined : advice);
/** The error of a reply, answered or not. */
function errorIn(reply, method) {
    return reply.answered ? (0,_scim_error_js__WEBPACK_IMPORTED_MODULE_1__/* .errorOf */ .Mz)({ ...reply, method }) : reply.error;
}
/** True where the route, and not the resource, is what is missing. */
function routeMissing(reply) {
    return reply.answered && (reply.status === 404 || reply.status === 405 || reply.status === 501);
}


/***/ }),

/***/ 3130:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   DE: () => (/* binding */ unwrapped),
/* harmony export */   Im: () => (/* binding */ truth),
/* harmony export */   Of: () => (/* binding */ listIn),
/* harmony export */   Qq: () => (/* binding */ text),
/* harmony export */   id: () => (/* binding */ id),
/* harmony export */   n9: () => (/* binding */ anyCase),
/* harmony export */   wc: () => (/* binding */ respelling)
/* harmony export */ });
/* harmony import */ var zod__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(6921);
/* harmony import */ var zod__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(9567);
/* harmony import */ var _scim_answer_words_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(9139);
/* harmony import */ var _scim_json_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(8315);
/**
 * Lists as NiCE's published routes answer them. What the sheet of facts leaves open is read in every form that it
 * allows: names in another case (`accesskeys`, `teamUuId`), in `resultSet` or not, one entry without its list,
 * numbers as text, nothing at all where there is nothing. What is still no list is refused in words that say what is
 * wrong where, and is never taken for an empty one.
 */



/** Text that is not empty, or a number as text. */
const id = zod__WEBPACK_IMPORTED_MODULE_1__/* .union */ .KCZ([zod__WEBPACK_IMPORTED_MODULE_1__/* .string */ .YjP().min(1), zod__WEBPACK_IMPORTED_MODULE_1__/* .number */ .aig().transform(String)], { error: 'an id' });
/** Text or a number, or nothing. */
const text = zod__WEBPACK_IMPORTED_MODULE_1__/* .union */ .KCZ([zod__WEBPACK_IMPORTED_MODULE_1__/* .string */ .YjP(), zod__WEBPACK_IMPORTED_MODULE_1__/* .number */ .aig().transform(String)], { error: 'text or a number' }).nullish();
/** A whole number, also as text, or nothing. */
const count = zod__WEBPACK_IMPORTED_MODULE_2__/* .number */ .ai({ error: 'a number' }).int({ error: 'a whole number' }).min(0).nullish();
/** `true` as a server writes it: a boolean, text in any case, 1 and 0. */
const truth = zod__WEBPACK_IMPORTED_MODULE_1__/* .union */ .KCZ([
    zod__WEBPACK_IMPORTED_MODULE_1__/* .boolean */ .zMY(),
    zod__WEBPACK_IMPORTED_MODULE_1__/* .union */ .KCZ([zod__WEBPACK_IMPORTED_MODULE_1__/* .string */ .YjP(), zod__WEBPACK_IMPORTED_MODULE_1__/* .number */ .aig()])
        .transform((value) => String(value).trim().toLowerCase())
        .refine((value) => /^(?:true|false|1|0)$/.test(value))
        .transform((value) => /^(?:true|1)$/.test(value)),
], { error: 'true or false' });
/** Spellings that are remembered for one kind of entry: a server has few, and none may fill the memory. */
const MOST_SPELLINGS = 500;
/** An object whose members may be spelt in another case; what nobody knows stays in it. */
function anyCase(shape) {
    return zod__WEBPACK_IMPORTED_MODULE_1__/* .preprocess */ .vkY(respelling(Object.keys(shape)), zod__WEBPACK_IMPORTED_MODULE_1__/* .looseObject */ ._H3(shape));
}
/** Puts members of an object under the names that are known, whatever their case. What is no object stays as it is. */
function respelling(names) {
    const known = new Map(names.map((name) => [name.toLowerCase(), name]));
    const spellings = new Map(names.map((name) => [name, name]));
    const nameOf = (key) => {
        const seen = spellings.get(key);
        if (seen !== undefined)
            return seen;
        const name = known.get(key.toLowerCase()) ?? key;
        if (spellings.size < MOST_SPELLINGS)
            spellings.set(key, name);
        return name;
    };
    return (value) => {
        if (!(0,_scim_json_js__WEBPACK_IMPORTED_MODULE_3__/* .isObject */ .Gv)(value))
            return value;
        let own = value;
        for (const key of Object.keys(value)) {
            const name = nameOf(key);
            if (name === key || Object.hasOwn(value, name))
                continue;
            if (own === value)
                own = { ...value };
            own[name] = value[key];
            delete own[key];
        }
        return own;
    };
}
/** An answer out of its `resultSet`, where it has one. */
function unwrapped(body) {
    const inner = (0,_scim_json_js__WEBPACK_IMPORTED_MODULE_3__/* .isObject */ .Gv)(body) ? (0,_scim_json_js__WEBPACK_IMPORTED_MODULE_3__/* .valueOf */ .RP)(body, 'resultSet') : undefined;
    return inner === undefined ? body : inner;
}
/**
 * Reads a list.
 * @param name the member that holds it
 * @param entry what one of its entries is
 */
function listIn({ text: raw, body }, name, entry, { isStrict = false } = {}) {
    if (raw.trim() === '')
        return { total: 0, items: [], broken: [], body: {} };
    const inner = unwrapped(body);
    if (Array.isArray(inner))
        return { total: null, ...entriesOf(inner, name, entry), body: {} };
    if (!(0,_scim_json_js__WEBPACK_IMPORTED_MODULE_3__/* .isObject */ .Gv)(inner))
        return { why: body === undefined ? 'it is no JSON' : `it is ${(0,_scim_answer_words_js__WEBPACK_IMPORTED_MODULE_0__/* .kindOf */ .I)(inner)}` };
    const counted = count.safeParse((0,_scim_json_js__WEBPACK_IMPORTED_MODULE_3__/* .valueOf */ .RP)(inner, 'totalRecords'));
    if (!counted.success)
        return { why: `\`totalRecords\` is ${(0,_scim_answer_words_js__WEBPACK_IMPORTED_MODULE_0__/* .kindOf */ .I)((0,_scim_json_js__WEBPACK_IMPORTED_MODULE_3__/* .valueOf */ .RP)(inner, 'totalRecords'))}, expected a whole number` };
    const total = counted.data ?? null;
    const list = (0,_scim_json_js__WEBPACK_IMPORTED_MODULE_3__/* .valueOf */ .RP)(inner, name);
    if (list === undefined || list === null) {
        if ((0,_scim_answer_words_js__WEBPACK_IMPORTED_MODULE_0__/* .isErrorBody */ .HR)(inner))
            return { why: (0,_scim_answer_words_js__WEBPACK_IMPORTED_MODULE_0__/* .wordsOf */ .Z9)(inner) };
        if (total !== null && total > 0)
            return { why: `\`${name}\` is ${(0,_scim_answer_words_js__WEBPACK_IMPORTED_MODULE_0__/* .kindOf */ .I)(list)}, and \`totalRecords\` counts ${total}` };
        const isNone = total === 0 || list === null || (Object.keys(inner).length === 0 && !isStrict);
        return isNone
            ? { total: 0, items: [], broken: [], body: inner }
            : { why: `\`${name}\` is missing${(0,_scim_answer_words_js__WEBPACK_IMPORTED_MODULE_0__/* .membersOf */ .lS)(inner)}` };
    }
    const entries = Array.isArray(list) ? list : (0,_scim_json_js__WEBPACK_IMPORTED_MODULE_3__/* .isObject */ .Gv)(list) ? [list] : null;
    if (entries === null)
        return { why: `\`${name}\` is ${(0,_scim_answer_words_js__WEBPACK_IMPORTED_MODULE_0__/* .kindOf */ .I)(list)}, expected a list` };
    return { total, ...entriesOf(entries, name, entry), body: inner };
}
function entriesOf(list, name, entry) {
    const items = [];
    const broken = [];
    list.forEach((one, i) => {
        const parsed = entry.safeParse(one);
        if (parsed.success)
            items.push(parsed.data);
        else
            broken.push({ entry: one, at: i, why: (0,_scim_answer_words_js__WEBPACK_IMPORTED_MODULE_0__/* .whyNot */ .OB)(parsed.error, one, `${name}[${i}]`) });
    });
    return { items, broken };
}


/***/ }),

/***/ 8993:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   BI: () => (/* binding */ unreadAccount),
/* harmony export */   Li: () => (/* binding */ NO_LIST),
/* harmony export */   Nc: () => (/* binding */ readAdvice),
/* harmony export */   Rf: () => (/* binding */ refusedIsIncomplete),
/* harmony export */   hD: () => (/* binding */ refusedAdvice),
/* harmony export */   pW: () => (/* binding */ readIncomplete)
/* harmony export */ });
/* harmony import */ var _model_failure_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(1612);
/* harmony import */ var _scim_error_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(4219);
/* harmony import */ var _connect_replies_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(8623);



/** A read that proves nothing must never become a plan. */
function readIncomplete(why, advice = 'Run again; if it fails again, the tenant’s paging is at fault: report the numbers above to NiCE support.', cause) {
    return new _model_failure_js__WEBPACK_IMPORTED_MODULE_0__/* .Failure */ .H('read-incomplete', `The tenant could not be read completely: ${why}.`.replace('..', '.'), advice, {
        cause,
    });
}
/** What to do where something else than CXone's list answers. */
const NO_LIST = 'Check that `api-url` points at the tenant’s REST base; a proxy may be answering in its place. If it is CXone that ' +
    'answers so, give the words above to NiCE support: the published description of the route says something else.';
/** What to do about a read that is refused for what it asks: nothing in a roster or policy changes that. */
const NOT_ASKED_RIGHT = 'Run `mode: check`, which asks each route alone and shows what CXone answers; if it stays, give the words above to ' +
    'NiCE support.';
/** Errors whose own advice is about a change, or the row behind it. */
const OF_CHANGES = new Set(['invalid', 'uniqueness', 'version', 'too-large', 'unsupported']);
/** What to do about a read that was answered with an error. @param refused the same where it is refused as such */
function readAdvice(reply, refused = NOT_ASKED_RIGHT) {
    const { kind, advice } = (0,_connect_replies_js__WEBPACK_IMPORTED_MODULE_2__/* .errorIn */ .Kd)(reply);
    return OF_CHANGES.has(kind) ? refused : advice;
}
/**
 * What to do about a list that is refused.
 * @param privilege of the API user's role that it needs
 */
function refusedAdvice(reply, privilege) {
    if (reply.status === 403)
        return `Give the API user’s role the privilege “${privilege}” in CXone, then run again.`;
    if ((0,_connect_replies_js__WEBPACK_IMPORTED_MODULE_2__/* .routeMissing */ .C3)(reply))
        return 'Check `issuer`, `tenant` and `api-url`: CXone has no such route there. `mode: check` shows what it has.';
    return readAdvice(reply);
}
/** Why CXone answers for an account, and does not give it: the cause of the Failure that says so. */
class AccountRefused extends Error {
}
/** An account that its own address does not show, for another reason than that it is not there. */
function unreadAccount(reply) {
    const { message } = (0,_connect_replies_js__WEBPACK_IMPORTED_MODULE_2__/* .errorIn */ .Kd)(reply);
    const isDown = reply.status >= 500 && reply.status !== 501;
    const why = `an account was answered ${(0,_scim_error_js__WEBPACK_IMPORTED_MODULE_1__/* .withStatus */ .zC)(reply.status, message, ', ')}`;
    return isDown ? (0,_connect_replies_js__WEBPACK_IMPORTED_MODULE_2__/* .unusable */ ._P)(reply, why) : (0,_connect_replies_js__WEBPACK_IMPORTED_MODULE_2__/* .unusable */ ._P)(reply, why, readAdvice(reply), new AccountRefused(why));
}
/**
 * For accounts that a plan or an export needs: CXone can be reached, and does not give them.
 * @throws Failure `read-incomplete` for those that were refused; any other error as it is
 */
function refusedIsIncomplete(error) {
    if (!(error instanceof _model_failure_js__WEBPACK_IMPORTED_MODULE_0__/* .Failure */ .H) || !(error.cause instanceof AccountRefused))
        throw error;
    throw readIncomplete(error.cause.message, error.advice, error);
}


/***/ }),

/***/ 9139:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Gu: () => (/* binding */ whyNoMember),
/* harmony export */   HR: () => (/* binding */ isErrorBody),
/* harmony export */   I: () => (/* binding */ kindOf),
/* harmony export */   OB: () => (/* binding */ whyNot),
/* harmony export */   Z9: () => (/* binding */ wordsOf),
/* harmony export */   lS: () => (/* binding */ membersOf)
/* harmony export */ });
/* harmony import */ var _error_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(4219);
/* harmony import */ var _json_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(8315);


/**
 * What is wrong with a part of an answer, without a word of what stands there: it may be about people.
 * @param at where the value stands, for the words
 */
function whyNot(error, value, at = '') {
    const [issue] = error.issues;
    const path = issue?.path ?? [];
    const where = path.reduce((all, key) => (typeof key === 'number' ? `${all}[${key}]` : all === '' ? String(key) : `${all}.${String(key)}`), at);
    const found = path.reduce((inner, key) => memberOf(inner, String(key)), value);
    const expected = issue?.code === 'invalid_type' ? EXPECTED[issue.expected] : undefined;
    const wanted = expected ?? (issue?.code === 'invalid_union' ? issue.message : undefined);
    return `\`${where || 'the answer'}\` is ${kindOf(found)}${wanted === undefined ? '' : `, expected ${wanted}`}`;
}
const memberOf = (value, key) => Array.isArray(value) ? value[Number(key)] : (0,_json_js__WEBPACK_IMPORTED_MODULE_1__/* .isObject */ .Gv)(value) ? (0,_json_js__WEBPACK_IMPORTED_MODULE_1__/* .valueOf */ .RP)(value, key) : undefined;
const EXPECTED = {
    string: 'text',
    number: 'a number',
    array: 'a list',
    object: 'an object',
};
/** A value by its kind. */
function kindOf(value) {
    if (value === undefined)
        return 'missing';
    if (value === null)
        return 'null';
    if (value === '')
        return 'empty';
    if (Array.isArray(value))
        return 'a list';
    if (typeof value === 'object')
        return 'an object';
    if (typeof value === 'boolean')
        return String(value);
    return typeof value === 'number' ? 'a number' : 'text';
}
/** Names of what an answer has instead: `, and there is …`. */
function membersOf(body) {
    const names = Object.keys(body).slice(0, 5);
    return names.length === 0 ? '' : `, and there is ${names.map((name) => `\`${name.slice(0, 40)}\``).join(', ')}`;
}
/** Words of an error that was answered with success. */
const wordsOf = (body) => `it is an error, ${(0,_error_js__WEBPACK_IMPORTED_MODULE_0__/* .errorOf */ .Mz)({ status: 200, body }).message}`;
/** `{"error": …}` where a list was asked for, answered with success: it proves nothing. `{}` says no such thing. */
const isErrorBody = (body) => (0,_json_js__WEBPACK_IMPORTED_MODULE_1__/* .isObject */ .Gv)(body) && !(0,_error_js__WEBPACK_IMPORTED_MODULE_0__/* .isWordless */ .GW)((0,_error_js__WEBPACK_IMPORTED_MODULE_0__/* .errorOf */ .Mz)({ status: 200, body }));
/** Why an answer does not hold a list under this name, in words. @param body `undefined` where it was no JSON */
function whyNoMember(body, name) {
    if (body === undefined)
        return 'it is no JSON';
    if (!(0,_json_js__WEBPACK_IMPORTED_MODULE_1__/* .isObject */ .Gv)(body))
        return `it is ${kindOf(body)}, expected an object`;
    const list = (0,_json_js__WEBPACK_IMPORTED_MODULE_1__/* .valueOf */ .RP)(body, name);
    if (list !== undefined)
        return `\`${name}\` is ${kindOf(list)}, expected a list`;
    return isErrorBody(body) ? wordsOf(body) : `\`${name}\` is missing${membersOf(body)}`;
}


/***/ }),

/***/ 4219:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   GW: () => (/* binding */ isWordless),
/* harmony export */   Mz: () => (/* binding */ errorOf),
/* harmony export */   hx: () => (/* binding */ behindStatus),
/* harmony export */   pb: () => (/* binding */ apiError),
/* harmony export */   zC: () => (/* binding */ withStatus)
/* harmony export */ });
/* harmony import */ var _json_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(8315);

const ADVICE = {
    // Credentials that are refused as such end the run: this one request was refused.
    auth: 'Give the API user the permission for it in CXone, which takes its token elsewhere; where it has it, tell NiCE ' +
        'support.',
    forbidden: 'Give the application the missing permission or scope in CXone.',
    'not-found': 'Run again: the account is read afresh. If it fails again, `mode: check` shows whether CXone has the route at all.',
    uniqueness: 'Choose another userName, or put the externalId of the account that has it into the row.',
    conflict: 'Run again: the account is read afresh.',
    version: 'Someone else changed the account meanwhile; run again.',
    invalid: 'Correct the value in the roster.',
    dependencies: 'Give what the person still has in CXone to someone else.',
    'too-large': 'Shorten the longest values of the row.',
    'rate-limited': 'Run again later, or lower `requests-per-minute`.',
    unsupported: 'Make the change by hand in CXone, or choose another `profile`; for a step of leavers the policy can say `off`.',
    server: 'Run again; if it fails again, give NiCE support the correlation id (`correlation_id` in audit.jsonl).',
    timeout: 'Run again; raise `request-timeout` if it fails again.',
    network: 'Check the network between the runner and the tenant, then run again.',
    unreadable: 'Check that `scim-url` points at the SCIM base; a proxy may be answering in its place.',
    aborted: 'Run again; finished changes are not repeated.',
    ignored: 'The tenant took the request but did not do it: check its permissions and feature switches.',
};
/** Of 428: a version that CXone shows is sent with the next try. */
const NO_VERSION = 'Make the change by hand in CXone, and tell NiCE support that it asks for a version of the account which this run ' +
    'could not send.';
/** Of an error of the server that came without a correlation id. */
const NAMELESS = 'Run again; if it fails again, tell NiCE support when this run was.';
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
        wordless(source.status);
    const scimType = (0,_json_js__WEBPACK_IMPORTED_MODULE_0__/* .textOf */ .b6)((0,_json_js__WEBPACK_IMPORTED_MODULE_0__/* .valueOf */ .RP)(object, 'scimType'));
    const type = [scimType, (0,_json_js__WEBPACK_IMPORTED_MODULE_0__/* .textOf */ .b6)((0,_json_js__WEBPACK_IMPORTED_MODULE_0__/* .valueOf */ .RP)(object, 'code')), fields[0]?.field].join(' ');
    return apiError(kindOf(source.status, type, said, source.method), said, {
        status: source.status,
        scimType: scimType ? clean(scimType) : undefined,
        fields,
        correlationId: source.correlationId ?? source.headers?.['correlationid'] ?? null,
        advice: source.status === 428 ? NO_VERSION : undefined,
    });
}
/** What an answer without any words of its own says. */
const wordless = (status) => `HTTP ${status} without a message`;
/** True where an error has no more to say than its status. */
const isWordless = ({ status, message }) => message === wordless(status ?? 0);
/** `HTTP 500: what the answer said`; the status once, also of an answer that said nothing. */
const withStatus = (status, message, between = ': ') => message === wordless(status) ? message : `HTTP ${status}${between}${message}`;
/** The same behind a verdict: ` (HTTP 400): what the answer said.` */
const behindStatus = (status, message) => message === wordless(status) ? ` (${message}).` : ` (HTTP ${status}): ${message.replace(/\.$/, '')}.`;
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
        428: 'version',
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
/** Characters of a page in which its heading is looked for, and of a message that is looked through: 500 are shown. */
const PAGE = 20_000;
const MESSAGE = 5000;
/** HTML without its tags, or the text as it is. */
function plainText(source) {
    const text = source.text?.slice(0, PAGE).trim();
    if (!text || /^[[{]/.test(text))
        return undefined;
    if (!text.startsWith('<'))
        return text;
    const heading = /<h1[^>]{0,200}>([\s\S]{1,300}?)<\/h1>/i.exec(text)?.[1] ??
        /<title[^>]{0,200}>([\s\S]{1,300}?)<\/title>/i.exec(text)?.[1];
    return (0,_json_js__WEBPACK_IMPORTED_MODULE_0__/* .textOf */ .b6)((heading ?? text.slice(0, MESSAGE).replace(/<(script|style)[\s\S]*?<\/\1>/gi, ' ')).replace(/<[^>]*>/g, ' ').trim());
}
/** At most 500 characters on one line, and nothing that looks like a credential. */
function clean(text) {
    const safe = text
        .slice(0, MESSAGE)
        .replace(/\b(Bearer|Basic)\s+[\w.~+/=-]{8,}/gi, '$1 ***')
        .replace(/\beyJ[\w-]{8,}\.[\w-]+(\.[\w-]*)?/g, '***')
        .replace(/((?:client_?secret|password|access_?key_?secret|access_token|refresh_token)["']?\s*[=:]\s*["']?)[^\s"'&,}]+/gi, '$1***')
        .replace(/[\s\p{Cc}]+/gu, ' ')
        .trim();
    return safe.length > 500 ? `${safe.slice(0, 499)}…` : safe;
}


/***/ }),

/***/ 8315:
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
/* harmony import */ var _text_json_depth_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(9898);

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
/** A JSON object, which neither a list nor `null` is. */
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

/***/ 6083:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   g: () => (/* binding */ given)
/* harmony export */ });
/**
 * The members that are not undefined, for readers that look at keys: what is laid over something else, headers. Where
 * nobody looks at keys a member may just be undefined.
 */
const given = (members) => Object.fromEntries(Object.entries(members).filter(([, value]) => value !== undefined));


/***/ }),

/***/ 9567:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   ai: () => (/* binding */ number)
/* harmony export */ });
/* unused harmony exports string, boolean, bigint, date */
/* harmony import */ var _core_index_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(3759);
/* harmony import */ var _schemas_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(6921);


function string(params) {
    return core._coercedString(schemas.ZodString, params);
}
function number(params) {
    return _core_index_js__WEBPACK_IMPORTED_MODULE_0__/* ._coercedNumber */ .qG(_schemas_js__WEBPACK_IMPORTED_MODULE_1__/* .ZodNumber */ .rSt, params);
}
function boolean(params) {
    return core._coercedBoolean(schemas.ZodBoolean, params);
}
function bigint(params) {
    return core._coercedBigint(schemas.ZodBigInt, params);
}
function date(params) {
    return core._coercedDate(schemas.ZodDate, params);
}


/***/ })

};
