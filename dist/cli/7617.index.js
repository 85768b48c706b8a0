export const id = 7617;
export const ids = [7617,9998];
export const modules = {

/***/ 7617:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Y: () => (/* binding */ definitionQuery),
/* harmony export */   n: () => (/* binding */ pageIn),
/* harmony export */   queryTooLong: () => (/* binding */ queryTooLong),
/* harmony export */   readDefinitions: () => (/* binding */ readDefinitions)
/* harmony export */ });
/* harmony import */ var zod__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(6921);
/* harmony import */ var _model_failure_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(1612);
/* harmony import */ var _connect_replies_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(8623);
/* harmony import */ var _scim_error_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(4219);
/* harmony import */ var _scim_json_js__WEBPACK_IMPORTED_MODULE_8__ = __webpack_require__(8315);
/* harmony import */ var _session_answers_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(3130);
/* harmony import */ var _session_incomplete_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(8993);
/* harmony import */ var _scim_answer_words_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(9139);
/* harmony import */ var _text_figures_js__WEBPACK_IMPORTED_MODULE_7__ = __webpack_require__(1135);









/** Bytes of the query, the question mark included, from which CXone's edge answers 400. */
const QUERY_LIMIT = 8192;
/** An answer that is no page is asked for again this often: a proxy may have cut it. */
const READINGS = 3;
/** Pages in a row that may bring nothing new, e.g. where the tenant filters after it has cut its pages. */
const IDLE_PAGES = 10;
const word = zod__WEBPACK_IMPORTED_MODULE_6__/* .union */ .KCZ([zod__WEBPACK_IMPORTED_MODULE_6__/* .string */ .YjP(), zod__WEBPACK_IMPORTED_MODULE_6__/* .number */ .aig().transform(String), zod__WEBPACK_IMPORTED_MODULE_6__/* .boolean */ .zMY().transform(String)], { error: 'text' })
    .nullish();
const itemSchema = zod__WEBPACK_IMPORTED_MODULE_6__/* .looseObject */ ._H3({
    id: word,
    name: word,
    type: zod__WEBPACK_IMPORTED_MODULE_6__/* .unknown */ .L5J().optional(),
    scope: zod__WEBPACK_IMPORTED_MODULE_6__/* .unknown */ .L5J().optional(),
    defaultValue: zod__WEBPACK_IMPORTED_MODULE_6__/* .unknown */ .L5J().optional(),
    validationRules: zod__WEBPACK_IMPORTED_MODULE_6__/* .unknown */ .L5J().optional(),
    isSystem: zod__WEBPACK_IMPORTED_MODULE_6__/* .unknown */ .L5J().optional(),
});
const pageSchema = zod__WEBPACK_IMPORTED_MODULE_6__/* .looseObject */ ._H3({
    items: zod__WEBPACK_IMPORTED_MODULE_6__/* .array */ .YOg(itemSchema).nullish(),
    nextPageToken: _session_answers_js__WEBPACK_IMPORTED_MODULE_3__/* .text */ .Qq,
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
            return end((0,_session_incomplete_js__WEBPACK_IMPORTED_MODULE_4__/* .readIncomplete */ .pW)(`${walk.progress}; the next page's cursor is longer than CXone's own limit of 8 KB`));
        const asked = await askPage(session, `${apiUrl}/api/v2/users/attributes?${text}`).catch((error) => {
            if (error instanceof _model_failure_js__WEBPACK_IMPORTED_MODULE_0__/* .Failure */ .H)
                return error;
            throw error;
        });
        if (asked instanceof _model_failure_js__WEBPACK_IMPORTED_MODULE_0__/* .Failure */ .H)
            return end(walk.pages === 0 ? asked : (0,_session_incomplete_js__WEBPACK_IMPORTED_MODULE_4__/* .readIncomplete */ .pW)(`${walk.progress}: ${asked.message}`, asked.advice, asked));
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
            return end((0,_session_incomplete_js__WEBPACK_IMPORTED_MODULE_4__/* .readIncomplete */ .pW)(`${walk.progress}; ${circle}`), false);
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
        const count = this.definitions.length;
        return `${count} ${(0,_text_figures_js__WEBPACK_IMPORTED_MODULE_7__/* .plural */ .LS)(count, 'definition')} on ${this.pages} ${(0,_text_figures_js__WEBPACK_IMPORTED_MODULE_7__/* .plural */ .LS)(this.pages, 'page')} arrived`;
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
/** What is wrong with an answer that is no page, in words. */
function whyNoPage(body) {
    const { error } = pageSchema.safeParse(body);
    return error && (0,_scim_json_js__WEBPACK_IMPORTED_MODULE_8__/* .isObject */ .Gv)(body) ? (0,_scim_answer_words_js__WEBPACK_IMPORTED_MODULE_5__/* .whyNot */ .OB)(error, body) : (0,_scim_answer_words_js__WEBPACK_IMPORTED_MODULE_5__/* .whyNoMember */ .Gu)(body, 'items');
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
            throw (0,_session_incomplete_js__WEBPACK_IMPORTED_MODULE_4__/* .readIncomplete */ .pW)('a page of attribute definitions is incomplete or in another form: ' +
                `${whyNoPage(reply.body)} – GET /api/v2/users/attributes`, 'Check that `api-url` points at the tenant’s REST base, then run again.');
    }
}
function refusal(reply, walk) {
    const error = (0,_connect_replies_js__WEBPACK_IMPORTED_MODULE_1__/* .errorIn */ .Kd)(reply);
    if (walk.pages > 0)
        return {
            failure: (0,_session_incomplete_js__WEBPACK_IMPORTED_MODULE_4__/* .readIncomplete */ .pW)(`${walk.progress}; the next page was refused: ${error.message}`, (0,_session_incomplete_js__WEBPACK_IMPORTED_MODULE_4__/* .readAdvice */ .Nc)(reply)),
            unsupported: false,
        };
    if ((0,_connect_replies_js__WEBPACK_IMPORTED_MODULE_1__/* .routeMissing */ .C3)(reply))
        return {
            failure: noRoute('the tenant has no route for attribute definitions (`/api/v2/users/attributes`)'),
            unsupported: true,
        };
    if (!reply.answered || reply.status >= 500 || reply.status === 429)
        return {
            failure: reply.answered
                ? (0,_connect_replies_js__WEBPACK_IMPORTED_MODULE_1__/* .unusable */ ._P)(reply, `the attribute definitions: ${error.message}`)
                : (0,_connect_replies_js__WEBPACK_IMPORTED_MODULE_1__/* .unreachable */ .HB)(`the attribute definitions: ${error.message}`),
            unsupported: false,
        };
    if (reply.status === 403) {
        const failure = new _model_failure_js__WEBPACK_IMPORTED_MODULE_0__/* .Failure */ .H('auth-failed', `The application may not read attribute definitions: ${error.message}.`.replace('..', '.'), 'Grant it the scope `users.attributes.read` in CXone.', { answered: reply.status });
        return { failure, unsupported: false };
    }
    if (reply.status === 400)
        return {
            failure: new _model_failure_js__WEBPACK_IMPORTED_MODULE_0__/* .Failure */ .H('config-invalid', `The tenant refused the filters: ${error.message}.`.replace('..', '.'), 'Check `attribute-type`, `attribute-scope`, `attribute-rule` and `page-size`.'),
            unsupported: false,
        };
    return {
        failure: (0,_session_incomplete_js__WEBPACK_IMPORTED_MODULE_4__/* .readIncomplete */ .pW)(`the attribute definitions were answered ${(0,_scim_error_js__WEBPACK_IMPORTED_MODULE_2__/* .withStatus */ .zC)(reply.status, error.message)}`, (0,_session_incomplete_js__WEBPACK_IMPORTED_MODULE_4__/* .readAdvice */ .Nc)(reply)),
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


/***/ })

};
