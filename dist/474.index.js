export const id = 474;
export const ids = [474,225];
export const modules = {

/***/ 55797:
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
/* harmony import */ var _scim_json_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(48315);



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
/**
 * Requests in this room's terms. What ends the whole run is thrown: a token refused although fresh (`auth-failed`), a
 * breaker that opened (`tenant-unreachable`), an abort. Whatever is thrown here was certainly not carried out, an abort apart.
 */
class Exchange {
    http;
    constructor(http) {
        this.http = http;
    }
    async ask(ask) {
        const { method, url, body, budget = 'other', idempotent = method !== 'POST', expect, authorize } = ask;
        const text = body === undefined ? undefined : typeof body === 'string' ? body : JSON.stringify(body);
        const headers = { accept: ACCEPT, ...(text !== undefined && { 'content-type': ask.type ?? 'application/json' }), ...ask.headers };
        let answer;
        try {
            answer = await this.http.send({
                method,
                url,
                headers,
                budget,
                idempotent,
                ...(text !== undefined && { body: text }),
                ...(expect && { expect }),
                ...(authorize !== undefined && { authorize }),
            });
        }
        catch (error) {
            return this.unanswered(error);
        }
        if (answer.status === 401 && authorize !== false) {
            const { message } = (0,_scim_error_js__WEBPACK_IMPORTED_MODULE_1__/* .errorOf */ .M)(answer);
            throw new _model_failure_js__WEBPACK_IMPORTED_MODULE_0__/* .Failure */ .H('auth-failed', `The tenant refused a fresh token: ${message}.`, 'Check that the credentials belong to this tenant and that the application may use its SCIM and REST APIs.');
        }
        const { status, headers: received, attempts, latencyMs, correlationId } = answer;
        return { answered: true, status, headers: received, text: answer.text, body: (0,_scim_json_js__WEBPACK_IMPORTED_MODULE_2__/* .parseJson */ .qF)(answer.text), attempts, latencyMs, correlationId };
    }
    unanswered(error) {
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
            ...(kind === 'redirect' || kind === 'too-large' ? { retryable: false } : {}),
            ...(error.advice && { advice: error.advice }),
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
function unreachable(why, cause) {
    return new _model_failure_js__WEBPACK_IMPORTED_MODULE_0__/* .Failure */ .H('tenant-unreachable', `The tenant gave no usable answer: ${why}.`.replace('..', '.'), 'Check the tenant’s status page and the network between runner and tenant, then run again.', { cause });
}
function refusedHost(why, cause) {
    return new _model_failure_js__WEBPACK_IMPORTED_MODULE_0__/* .Failure */ .H('config-invalid', `Credentials were not sent: ${why}.`.replace('..', '.'), 'Name the host in `allowed-hosts` if it is the tenant’s.', { cause });
}
/** A reply that must be there: `tenant-unreachable` where it is not, or where the tenant only fails (5xx, 429). */
function usable(reply, what) {
    if (!reply.answered)
        throw unreachable(`${what}: ${reply.error.message}`);
    if (reply.status >= 500 || reply.status === 429)
        throw unreachable(`${what}: HTTP ${reply.status}, ${(0,_scim_error_js__WEBPACK_IMPORTED_MODULE_1__/* .errorOf */ .M)(reply).message}`);
    return reply;
}
/** The error of a reply, answered or not. */
function errorIn(reply, method) {
    return reply.answered ? (0,_scim_error_js__WEBPACK_IMPORTED_MODULE_1__/* .errorOf */ .M)({ ...reply, ...(method && { method }) }) : reply.error;
}
/** True where the route, and not the resource, is what is missing. */
function routeMissing(reply) {
    return reply.answered && (reply.status === 404 || reply.status === 405 || reply.status === 501);
}


/***/ }),

/***/ 62976:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   c: () => (/* binding */ groupsOf)
/* harmony export */ });
/* harmony import */ var _scim_json_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(48315);
/* harmony import */ var _scim_user_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(28990);
/* harmony import */ var _listing_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(38622);
/* harmony import */ var _incomplete_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(77204);
/* harmony import */ var _paging_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(32760);





/**
 * All groups with their members (RFC 7643, section 4.2).
 * @returns `null` where the tenant has no groups
 * @throws Failure `read-incomplete`
 */
async function groupsOf(session) {
    let missing = false;
    const fetch = async (offset) => {
        const listed = await (0,_listing_js__WEBPACK_IMPORTED_MODULE_1__/* .list */ .p_)(session, 'Groups', `startIndex=${offset + 1}&count=${(0,_listing_js__WEBPACK_IMPORTED_MODULE_1__/* .pageSize */ .T0)(session)}`);
        if ('refused' in listed) {
            missing = true;
            return { total: 0, items: [] };
        }
        const items = listed.page.resources.map((resource) => {
            const id = (0,_scim_json_js__WEBPACK_IMPORTED_MODULE_3__/* .textOf */ .b6)((0,_scim_json_js__WEBPACK_IMPORTED_MODULE_3__/* .valueOf */ .RP)(resource, 'id'));
            if (id === undefined)
                throw (0,_incomplete_js__WEBPACK_IMPORTED_MODULE_2__/* .readIncomplete */ .p)('a group has no id');
            const members = (0,_scim_json_js__WEBPACK_IMPORTED_MODULE_3__/* .valueOf */ .RP)(resource, 'members');
            return { id, displayName: (0,_scim_json_js__WEBPACK_IMPORTED_MODULE_3__/* .textOf */ .b6)((0,_scim_json_js__WEBPACK_IMPORTED_MODULE_3__/* .valueOf */ .RP)(resource, 'displayName')) ?? id, members: members === undefined ? null : (0,_scim_user_js__WEBPACK_IMPORTED_MODULE_0__/* .references */ .Ft)(resource, 'members').map((member) => member.value) };
        });
        return { total: listed.page.total, items };
    };
    const whole = await (0,_paging_js__WEBPACK_IMPORTED_MODULE_4__/* .readWhole */ .o)(fetch, (group) => group.id);
    session.capabilities.groups = !missing;
    if (missing)
        return null;
    if (whole.complete)
        return whole.items;
    throw (0,_incomplete_js__WEBPACK_IMPORTED_MODULE_2__/* .readIncomplete */ .p)(`the groups: ${whole.why}`);
}


/***/ }),

/***/ 2125:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   J: () => (/* binding */ hostCheck),
/* harmony export */   u: () => (/* binding */ loopback)
/* harmony export */ });
/** Domains of NiCE that credentials may go to: the commercial ones, FedRAMP's, and the sovereign clouds (UK, EU, Australia). */
const DOMAINS = [
    'niceincontact.com',
    'nice-incontact.com',
    'nicecxone.com',
    'cxone.com',
    'nicecxone-gov.com',
    'nicecxone-sov1.uk',
    'nicecxone-sov1.eu',
    'nicecxone-sov1.au',
];
/** Names and addresses of this machine. `localhost` needs no look-up that somebody could answer. */
function loopback(hostname) {
    return hostname === 'localhost' || hostname === '[::1]' || hostname === '::1' || /^127(\.\d{1,3}){3}$/.test(hostname);
}
const within = (host, domain) => host === domain || host.endsWith(`.${domain}`);
/**
 * The question the HTTP client asks before every authorised request: may credentials go there?
 * @param named URLs that the workflow's inputs name: their own hosts (and ports) are the user's choice
 * @param allowed input `allowed-hosts`: `host`, `host:port` or `*.domain`
 */
function hostCheck(named, allowed) {
    const chosen = new Set(named.flatMap((text) => (text ? [URL.parse(text)?.host] : [])).filter((host) => host !== undefined));
    const rules = allowed.map((rule) => rule.trim().toLowerCase()).filter((rule) => rule !== '');
    return (url) => {
        if (url.username || url.password)
            return false;
        const isLoopback = loopback(url.hostname);
        if (url.protocol !== 'https:' && !(url.protocol === 'http:' && isLoopback))
            return false;
        if (chosen.has(url.host))
            return true;
        for (const rule of rules) {
            if (rule === url.host || rule === url.hostname)
                return true;
            if (rule.startsWith('*.') && url.hostname.endsWith(rule.slice(1)))
                return true;
        }
        return DOMAINS.some((domain) => within(url.hostname, domain)) && url.port === '';
    };
}


/***/ }),

/***/ 77204:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   p: () => (/* binding */ readIncomplete)
/* harmony export */ });
/* harmony import */ var _model_failure_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(31612);

/** A read that proves nothing must never become a plan. */
function readIncomplete(why, advice = 'Run again; if it stays, the tenant’s paging is at fault: report the numbers above to NiCE support.', cause) {
    return new _model_failure_js__WEBPACK_IMPORTED_MODULE_0__/* .Failure */ .H('read-incomplete', `The tenant could not be read completely: ${why}.`.replace('..', '.'), advice, { cause });
}


/***/ }),

/***/ 38622:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   GS: () => (/* binding */ usersPage),
/* harmony export */   M6: () => (/* binding */ userById),
/* harmony export */   T0: () => (/* binding */ pageSize),
/* harmony export */   p_: () => (/* binding */ list),
/* harmony export */   s1: () => (/* binding */ accountsOf)
/* harmony export */ });
/* harmony import */ var _model_failure_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(31612);
/* harmony import */ var _scim_json_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(48315);
/* harmony import */ var _scim_listresponse_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(85714);
/* harmony import */ var _exchange_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(55797);
/* harmony import */ var _incomplete_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(77204);





/** Accounts asked for on one page where the tenant names no limit. */
const PAGE = 200;
const LARGEST_PAGE = 1000;
const pageSize = (session) => Math.min(session.maxResults ?? PAGE, LARGEST_PAGE);
const REFUSALS = new Set([400, 403, 404, 405, 414, 422, 501]);
/**
 * `GET` of a list below the SCIM base (RFC 7644, section 3.4.2).
 * @param query e.g. `startIndex=1&count=200`
 * @throws Failure where the tenant cannot be reached, or answers something else than a list
 */
async function list(session, resource, query) {
    const url = `${session.scimUrl}/${resource}${query && `?${query}`}`;
    const reply = await session.exchange.ask({ method: 'GET', url, expect: [501] });
    if (!reply.answered)
        throw (0,_exchange_js__WEBPACK_IMPORTED_MODULE_2__/* .unreachable */ .HB)(reply.error.message);
    if (REFUSALS.has(reply.status))
        return { refused: reply };
    if (reply.status >= 500 || reply.status === 429)
        throw (0,_exchange_js__WEBPACK_IMPORTED_MODULE_2__/* .unreachable */ .HB)(`a page of ${resource} was answered HTTP ${reply.status}, ${(0,_exchange_js__WEBPACK_IMPORTED_MODULE_2__/* .errorIn */ .Kd)(reply).message}`);
    if (reply.status >= 300)
        throw (0,_incomplete_js__WEBPACK_IMPORTED_MODULE_3__/* .readIncomplete */ .p)(`a page of ${resource} was answered HTTP ${reply.status}: ${(0,_exchange_js__WEBPACK_IMPORTED_MODULE_2__/* .errorIn */ .Kd)(reply).message}`, (0,_exchange_js__WEBPACK_IMPORTED_MODULE_2__/* .errorIn */ .Kd)(reply).advice);
    const page = (0,_scim_listresponse_js__WEBPACK_IMPORTED_MODULE_1__/* .parseListResponse */ .T)(reply.body);
    if (!page)
        throw (0,_incomplete_js__WEBPACK_IMPORTED_MODULE_3__/* .readIncomplete */ .p)(`a page of ${resource} is no SCIM list`, 'Check that `scim-url` points at the SCIM base; a proxy may be answering in its place.');
    return { page };
}
/** Accounts of a page; one that cannot be read makes the whole page worthless. */
function accountsOf(session, page) {
    const items = page.resources.map((resource) => {
        const user = session.account(resource);
        if (!user)
            throw (0,_incomplete_js__WEBPACK_IMPORTED_MODULE_3__/* .readIncomplete */ .p)('an account has no id or no userName', 'Give the account a userName in CXone, or report it to NiCE support.');
        return user;
    });
    return { total: page.total, items };
}
/** A page of all accounts, after so many. */
async function usersPage(session, offset) {
    const listed = await list(session, 'Users', `startIndex=${offset + 1}&count=${pageSize(session)}`).catch((error) => {
        // Once a page has arrived it is the read that broke off, not the tenant that cannot be reached.
        if (offset > 0 && error instanceof _model_failure_js__WEBPACK_IMPORTED_MODULE_0__/* .Failure */ .H && error.reason === 'tenant-unreachable')
            throw (0,_incomplete_js__WEBPACK_IMPORTED_MODULE_3__/* .readIncomplete */ .p)(`after ${offset} accounts: ${error.message}`, error.advice, error);
        throw error;
    });
    if ('page' in listed)
        return accountsOf(session, listed.page);
    throw (0,_incomplete_js__WEBPACK_IMPORTED_MODULE_3__/* .readIncomplete */ .p)(`the list of accounts was refused: ${(0,_exchange_js__WEBPACK_IMPORTED_MODULE_2__/* .errorIn */ .Kd)(listed.refused).message}`, 'Give the application the permission to read users.');
}
/** `GET /Users/{id}`; `null` where there is none. */
async function userById(session, id) {
    const reply = await session.exchange.ask({ method: 'GET', url: session.userUrl(id) });
    if (!reply.answered)
        throw (0,_exchange_js__WEBPACK_IMPORTED_MODULE_2__/* .unreachable */ .HB)(reply.error.message);
    if (reply.status === 404 || reply.status === 410)
        return null;
    if (reply.status >= 300)
        throw (0,_exchange_js__WEBPACK_IMPORTED_MODULE_2__/* .unreachable */ .HB)(`an account was answered HTTP ${reply.status}, ${(0,_exchange_js__WEBPACK_IMPORTED_MODULE_2__/* .errorIn */ .Kd)(reply).message}`);
    const user = session.account(reply.body, reply.headers);
    if (!user || !(0,_scim_json_js__WEBPACK_IMPORTED_MODULE_4__/* .isObject */ .Gv)(reply.body) || user.id !== id)
        throw (0,_exchange_js__WEBPACK_IMPORTED_MODULE_2__/* .unreachable */ .HB)('asked for one account, it answered something else');
    return { user, resource: reply.body, headers: reply.headers };
}


/***/ }),

/***/ 98150:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Fy: () => (/* binding */ lookUpRequests),
/* harmony export */   TE: () => (/* binding */ lookUp),
/* harmony export */   WZ: () => (/* binding */ byFilter)
/* harmony export */ });
/* unused harmony export everybody */
/* harmony import */ var _model_failure_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(31612);
/* harmony import */ var _scim_filter_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(59387);
/* harmony import */ var _listing_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(38622);
/* harmony import */ var _incomplete_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(77204);
/* harmony import */ var _paging_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(32760);
/* harmony import */ var _search_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(99232);






/** Encoded characters of a request line that every tenant takes. */
const URL_LIMIT = 8000;
/** By id alone, so many are cheaper one by one than through a filter that may not be offered. */
const FEW = 2;
/**
 * Accounts with one of these keys, held against them on this side. An or-filter asks for as many at once as fit into 8 KB;
 * where the tenant takes no filter, or does not mind it, everybody is read.
 * @returns accounts in any order; people not found are left out
 * @throws Failure where the answer cannot be trusted to be complete
 */
async function lookUp(session, keys) {
    const found = new Map();
    const add = (users) => {
        for (const user of users)
            found.set(user.id, user);
    };
    const named = (key) => key.userName !== undefined || key.externalId !== undefined;
    // Where ids cannot be asked for many at once, whoever can also be asked for by name is found that way first.
    const later = filtersIds(session) ? [] : keys.filter((key) => key.id !== undefined && named(key));
    const isLater = new Set(later);
    add(await byIds(session, idsOf(keys.filter((key) => !isLater.has(key)))));
    add(await byTerms(session, keys.filter((key) => key.id === undefined || !found.has(key.id))));
    add(await byIds(session, idsOf(later.filter((key) => !found.has(key.id)))));
    return [...found.values()];
}
const idsOf = (keys) => [...new Set(keys.flatMap((key) => key.id ?? []))];
const filtersIds = (session) => session.profile.filters.includes('id') && session.capabilities.filter !== false && session.filtersIds;
/** People by userName and externalId. */
async function byTerms(session, keys) {
    const terms = distinct(keys.flatMap(termsOf));
    if (terms.length === 0)
        return [];
    const { filters } = session.profile;
    const askable = terms.every((term) => filters.includes(term.attribute) || coveredByName(term, keys));
    const users = session.capabilities.filter !== false && askable ? await byFilter(session, terms.filter((term) => filters.includes(term.attribute))) : null;
    return (users ?? (await everybody(session))).filter((user) => terms.some((term) => (0,_scim_filter_js__WEBPACK_IMPORTED_MODULE_1__/* .meets */ .D)(term, user)));
}
/**
 * A few by `GET /Users/{id}`, many through a filter where the tenant takes one on ids, and everybody where that takes fewer
 * requests.
 */
async function byIds(session, ids) {
    const terms = ids.map((value) => ({ attribute: 'id', value }));
    const asked = ids.length > FEW && filtersIds(session) ? chainsOf(session, terms).length : ids.length;
    if (session.fullRead !== null && session.fullRead < asked) {
        const wanted = new Set(ids);
        const all = await everybody(session).catch(orNull);
        if (all)
            return all.filter((user) => wanted.has(user.id));
    }
    if (ids.length > FEW && filtersIds(session)) {
        const all = await Promise.all(chainsOf(session, terms).map((chain) => oneChain(session, chain)));
        if (all.every((users) => users !== null))
            return all.flat().filter((user) => ids.includes(user.id));
        session.filtersIds = false;
    }
    const users = await Promise.all(ids.map((id) => (0,_listing_js__WEBPACK_IMPORTED_MODULE_2__/* .userById */ .M6)(session, id)));
    return users.flatMap((one) => (one ? [one.user] : []));
}
/** Accounts that come and go while everybody is read leave it in doubt: those asked for are then looked up. */
function orNull(error) {
    if (error instanceof _model_failure_js__WEBPACK_IMPORTED_MODULE_0__/* .Failure */ .H && error.reason === 'read-incomplete')
        return null;
    throw error;
}
/** An externalId that the tenant cannot be asked for, of somebody it can be asked for by userName. */
const coveredByName = (term, keys) => term.attribute === 'externalId' && keys.some((key) => key.externalId === term.value && key.userName !== undefined);
const termsOf = (key) => [
    ...(key.userName ? [{ attribute: 'userName', value: key.userName }] : []),
    ...(key.externalId ? [{ attribute: 'externalId', value: key.externalId }] : []),
];
function distinct(terms) {
    return [...new Map(terms.map((term) => [(0,_scim_filter_js__WEBPACK_IMPORTED_MODULE_1__/* .termKey */ .Ie)(term), term])).values()];
}
/** How many requests the look-up of these people takes. */
function lookUpRequests(session, keys) {
    return chainsOf(session, distinct(keys.flatMap(termsOf))).length;
}
function chainsOf(session, terms) {
    const base = `${session.scimUrl}/Users?filter=&startIndex=1&count=1000`.length + (session.witness ? encodeURIComponent((0,_scim_filter_js__WEBPACK_IMPORTED_MODULE_1__/* .anyOf */ .EB)([{ attribute: 'userName', value: session.witness }])).length + 20 : 0);
    return (0,_scim_filter_js__WEBPACK_IMPORTED_MODULE_1__/* .chains */ .Bt)(terms, URL_LIMIT - base, Math.min(session.chainLimit, (0,_listing_js__WEBPACK_IMPORTED_MODULE_2__/* .pageSize */ .T0)(session) - 1));
}
/**
 * Look-ups by filter.
 * @returns `null` where the tenant does not filter (remembered), so that everybody has to be read
 */
async function byFilter(session, terms) {
    const all = await Promise.all(chainsOf(session, terms).map((chain) => oneChain(session, chain)));
    if (all.some((users) => users === null)) {
        session.capabilities.filter = false;
        session.note('filters are refused or ignored: people are found by reading everybody');
        return null;
    }
    session.capabilities.filter = true;
    return all.flatMap((users) => users ?? []);
}
async function oneChain(session, chain) {
    const { witness } = session;
    const proof = witness !== undefined && chain.length > 1 ? { attribute: 'userName', value: witness } : undefined;
    const asked = proof ? [...chain.filter((term) => (0,_scim_filter_js__WEBPACK_IMPORTED_MODULE_1__/* .termKey */ .Ie)(term) !== (0,_scim_filter_js__WEBPACK_IMPORTED_MODULE_1__/* .termKey */ .Ie)(proof)), proof] : chain;
    const users = await filtered(session, asked);
    if (users === 'ignored' || (users === 'refused' && chain.length === 1))
        return null;
    if (users !== 'refused' && (await wasReadWhole(session, asked, users, proof)))
        return users;
    return shorter(session, chain, users === 'refused' ? Math.max(1, Math.floor(chain.length / 4)) : 1);
}
/** A tenant that takes fewer comparisons at once, or a single one: remembered for the run. */
async function shorter(session, chain, limit) {
    session.chainLimit = Math.min(session.chainLimit, limit);
    session.note('long filters are refused or half read: people are looked up in smaller groups');
    if (session.chainLimit === 1) {
        const all = await Promise.all(chain.map((term) => oneChain(session, [term])));
        return all.every((users) => users !== null) ? all.flat() : null;
    }
    const found = [];
    let rest = chain;
    while (rest.length > 0) {
        const size = Math.min(session.chainLimit, rest.length);
        const users = await oneChain(session, rest.slice(0, size));
        if (users === null)
            return null;
        found.push(...users);
        rest = rest.slice(size);
    }
    return found;
}
/**
 * Whether the server read more of a chain than its first comparison. Somebody who meets a later one proves it. Where nobody
 * does, the account known to exist is asked for alone: found there, and not through the chain, the chain was not read.
 */
async function wasReadWhole(session, asked, users, proof) {
    const [first] = asked;
    if (asked.length < 2 || !first || users.some((user) => !(0,_scim_filter_js__WEBPACK_IMPORTED_MODULE_1__/* .meets */ .D)(first, user)))
        return true;
    if (!proof)
        return true;
    const alone = await filtered(session, [proof]);
    if (typeof alone === 'string')
        return false;
    if (alone.some((user) => (0,_scim_filter_js__WEBPACK_IMPORTED_MODULE_1__/* .meets */ .D)(proof, user)))
        return users.some((user) => (0,_scim_filter_js__WEBPACK_IMPORTED_MODULE_1__/* .meets */ .D)(proof, user));
    session.witness = undefined;
    return true;
}
/** Everybody who meets one of the terms, all pages of the answer. */
async function filtered(session, terms) {
    const filter = `filter=${encodeURIComponent((0,_scim_filter_js__WEBPACK_IMPORTED_MODULE_1__/* .anyOf */ .EB)(terms))}`;
    const query = session.capabilities.listing === 'scim' ? `${filter}&startIndex=1&count=${(0,_listing_js__WEBPACK_IMPORTED_MODULE_2__/* .pageSize */ .T0)(session)}` : filter;
    const listed = await (0,_listing_js__WEBPACK_IMPORTED_MODULE_2__/* .list */ .p_)(session, 'Users', query);
    if ('refused' in listed)
        return 'refused';
    const first = (0,_listing_js__WEBPACK_IMPORTED_MODULE_2__/* .accountsOf */ .s1)(session, listed.page);
    if (first.items.some((user) => !terms.some((term) => (0,_scim_filter_js__WEBPACK_IMPORTED_MODULE_1__/* .meets */ .D)(term, user))))
        return 'ignored';
    // A list without a total is taken as whole: the published look-up has no paging.
    if (first.total === null || first.total === first.items.length)
        return first.items;
    const whole = await (0,_paging_js__WEBPACK_IMPORTED_MODULE_5__/* .readWhole */ .o)(async (offset) => {
        const next = await (0,_listing_js__WEBPACK_IMPORTED_MODULE_2__/* .list */ .p_)(session, 'Users', `${filter}&startIndex=${offset + 1}&count=${(0,_listing_js__WEBPACK_IMPORTED_MODULE_2__/* .pageSize */ .T0)(session)}`);
        if ('refused' in next)
            throw (0,_incomplete_js__WEBPACK_IMPORTED_MODULE_3__/* .readIncomplete */ .p)('a further page of a look-up was refused');
        return (0,_listing_js__WEBPACK_IMPORTED_MODULE_2__/* .accountsOf */ .s1)(session, next.page);
    }, (user) => user.id, first);
    if (whole.complete)
        return whole.items;
    throw (0,_incomplete_js__WEBPACK_IMPORTED_MODULE_3__/* .readIncomplete */ .p)(`a look-up: ${whole.why}`);
}
/** Everybody, proven complete. */
async function everybody(session) {
    if (session.capabilities.listing === 'search')
        return (await (0,_search_js__WEBPACK_IMPORTED_MODULE_4__/* .searchEverybody */ .U)(session)).users;
    const whole = await (0,_paging_js__WEBPACK_IMPORTED_MODULE_5__/* .readWhole */ .o)((offset) => (0,_listing_js__WEBPACK_IMPORTED_MODULE_2__/* .usersPage */ .GS)(session, offset), (user) => user.id);
    if (whole.complete)
        return whole.items;
    throw (0,_incomplete_js__WEBPACK_IMPORTED_MODULE_3__/* .readIncomplete */ .p)(whole.why);
}


/***/ }),

/***/ 32760:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   o: () => (/* binding */ readWhole)
/* harmony export */ });
/** A list that changes while it is read is read again, so many times at most. */
const PASSES = 3;
/**
 * Reads a paged list to its proven end: the total stays the same on every page, and exactly so many different things
 * arrived. Advances by what arrived and not by what was asked for, so that short and overlapping pages do no harm; a page
 * without anything new, a total that is missing or keeps moving make it incomplete.
 * @param fetch the page after so many different items
 * @param idOf identity of an item
 * @param first the first page, where it is there already
 */
async function readWhole(fetch, idOf, first) {
    let outcome = await onePass(fetch, idOf, first);
    for (let pass = 2; pass <= PASSES && !outcome.complete && outcome.moved; pass += 1)
        outcome = await onePass(fetch, idOf);
    return outcome;
}
async function onePass(fetch, idOf, first) {
    const items = new Map();
    let page = first ?? (await fetch(0));
    const { total } = page;
    const incomplete = (why, moved = false) => ({ complete: false, why, got: items.size, total, moved });
    if (total === null)
        return incomplete('the tenant does not say how many there are');
    for (;;) {
        if (page.total !== total)
            return incomplete(`the tenant first counted ${total}, then ${page.total ?? 'nothing'}`, true);
        const before = items.size;
        for (const item of page.items)
            items.set(idOf(item), item);
        if (items.size === total)
            return { complete: true, items: [...items.values()], total };
        if (items.size > total)
            return incomplete(`the tenant counts ${total} but shows ${items.size}`, true);
        if (items.size === before)
            return incomplete(`${items.size} of ${total} arrived and no further page shows anybody new`);
        page = await fetch(items.size);
    }
}


/***/ }),

/***/ 23990:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  V2: () => (/* binding */ assumed),
  k4: () => (/* binding */ discover),
  dy: () => (/* binding */ probe)
});

// EXTERNAL MODULE: ./build/model/failure.js
var failure = __webpack_require__(31612);
// EXTERNAL MODULE: ./node_modules/zod/v4/classic/schemas.js + 6 modules
var schemas = __webpack_require__(26921);
;// CONCATENATED MODULE: ./build/scim/serviceproviderconfig.js

const flag = schemas/* union */.KCZ([schemas/* boolean */.zMY(), schemas/* string */.YjP().transform((text) => text.toLowerCase() === 'true')]);
const size = schemas/* union */.KCZ([schemas/* number */.aig(), schemas/* string */.YjP().regex(/^\d+$/).transform(Number)])
    .transform((value) => (value > 0 ? Math.floor(value) : null))
    .nullish()
    .catch(null);
const feature = schemas/* looseObject */._H3({ supported: flag }).nullish().catch(null);
const schema = schemas/* looseObject */._H3({
    patch: feature,
    bulk: schemas/* looseObject */._H3({ supported: flag, maxOperations: size, maxPayloadSize: size }).nullish().catch(null),
    filter: schemas/* looseObject */._H3({ supported: flag, maxResults: size }).nullish().catch(null),
    etag: feature,
});
/** @returns `null` where the value is no ServiceProviderConfig */
function parseServiceProviderConfig(value) {
    const parsed = schema.safeParse(value);
    if (!parsed.success)
        return null;
    const { patch, bulk, filter, etag } = parsed.data;
    if (!patch && !bulk && !filter && !etag)
        return null;
    return {
        patch: patch?.supported ?? null,
        bulk: bulk ? bulk.supported && { maxOperations: bulk.maxOperations ?? null, maxPayloadSize: bulk.maxPayloadSize ?? null } : null,
        filter: filter ? filter.supported && { maxResults: filter.maxResults ?? null } : null,
        etag: etag?.supported ?? null,
    };
}

;// CONCATENATED MODULE: ./build/cxone/probe.js


const MEGABYTE = 1_048_576;
/** What a profile assumes before the tenant has said a word. */
function assumed(profile) {
    return {
        bulk: profile.bulk && { ...profile.bulk },
        patch: null,
        filter: profile.published ? true : null,
        etag: null,
        listing: profile.reads === 'none' ? 'none' : profile.reads,
        groups: null,
        notes: [],
    };
}
/**
 * Asks for `/ServiceProviderConfig` (RFC 7643, section 5) where the profile says there may be one, and writes what it says
 * into the session's capabilities. A tenant that has none is taken as its profile describes it.
 * @throws Failure `config-invalid` where `bulk: on` meets a tenant without bulk
 */
async function probe(session) {
    await discover(session);
    if (session.settings.bulk === 'on')
        requireBulk(session.settings, session.capabilities);
}
/** The same without an end: what the inputs ask for beyond what there is shows elsewhere (mode `check`). */
async function discover(session) {
    const { profile, settings } = session;
    if (!profile.probes || session.scimUrl === '') {
        if (profile.reads !== 'none')
            session.note(`profile ${settings.profile} taken as published: no ServiceProviderConfig asked for`);
    }
    else {
        const reply = await session.exchange.ask({ method: 'GET', url: `${session.scimUrl}/ServiceProviderConfig`, expect: [501] });
        const config = reply.answered && reply.status < 300 ? parseServiceProviderConfig(reply.body) : null;
        if (config)
            adopt(session, config);
        else
            session.note(`no ServiceProviderConfig: profile ${settings.profile} assumed`);
    }
}
function adopt(session, config) {
    const { capabilities, settings } = session;
    capabilities.patch = config.patch;
    capabilities.etag = config.etag;
    if (config.filter !== null)
        capabilities.filter = config.filter !== false;
    if (config.filter)
        session.maxResults = config.filter.maxResults;
    if (config.bulk === false)
        capabilities.bulk = null;
    else if (config.bulk)
        capabilities.bulk = { maxOperations: config.bulk.maxOperations ?? settings.bulkSize, maxPayloadSize: config.bulk.maxPayloadSize ?? MEGABYTE };
}
function requireBulk(settings, capabilities) {
    if (capabilities.bulk)
        return;
    throw new failure/* Failure */.H('config-invalid', 'The input `bulk` is `on`, but this tenant offers no bulk requests.', `Set \`bulk\` to \`auto\` or \`off\`, or choose another profile than \`${settings.profile}\`.`);
}


/***/ }),

/***/ 45446:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   j: () => (/* binding */ PROFILES),
/* harmony export */   s: () => (/* binding */ addressesOf)
/* harmony export */ });
const MEGABYTE = 1_048_576;
const tutorial = {
    grant: 'client_credentials',
    clientAuth: 'body',
    scope: null,
    issuer: null,
    tokenUrl: null,
    scimUrl: null,
    apiUrl: null,
    reads: 'scim',
    roles: 'attribute',
    bulk: null,
    tutorialSpelling: false,
    probes: true,
    deletes: true,
    published: false,
    filters: ['userName', 'externalId', 'id'],
    attributes: 'optional',
    needs: {},
};
const cxone = {
    ...tutorial,
    grant: 'discovered',
    clientAuth: 'basic',
    issuer: 'https://cxone.niceincontact.com',
    reads: 'search',
    probes: false,
    deletes: false,
    published: true,
    // The published filter is userName alone.
    filters: ['userName'],
};
/** Every profile, as the project's own table of tenants gives them (see docs/tenants.md). */
const PROFILES = {
    cxone,
    'cxone-gov': { ...cxone, issuer: 'https://cxone-gov.niceincontact.com' },
    bulk: {
        ...tutorial,
        tokenUrl: 'https://api.nicecxone.com/oauth/token',
        scimUrl: 'https://{tenant}.api.cxone.com/scim/v2',
        scope: 'scim',
        bulk: { maxOperations: 50, maxPayloadSize: MEGABYTE },
        tutorialSpelling: true,
        needs: { read: ['scim'], write: ['scim'] },
    },
    roles: {
        ...tutorial,
        tokenUrl: 'https://{tenant}.niceincontact.com/oauth/token',
        scimUrl: 'https://{tenant}.niceincontact.com/scim/v2',
        apiUrl: 'https://{tenant}.niceincontact.com',
        scope: 'scim:users:write scim:users:read users:read',
        roles: 'matrix',
        needs: { read: ['scim:users:read'], write: ['scim:users:write'] },
    },
    lifecycle: {
        ...tutorial,
        tokenUrl: 'https://auth.nicecxone.com/oauth2/token',
        scimUrl: 'https://{tenant}.nicecxone.com/scim/v2',
        apiUrl: 'https://{tenant}.nicecxone.com',
        scope: 'provisioning:write users:delete sessions:manage license:read',
        needs: { write: ['provisioning:write'], delete: ['users:delete'], sessions: ['sessions:manage'], license: ['license:read'] },
    },
    entra: {
        ...tutorial,
        tokenUrl: 'https://platform.nicecxone.com/oauth/token',
        scimUrl: 'https://api.nicecxone.com/scim/v2',
        needs: { read: ['scim:read'], write: ['scim:write'], groups: ['groups:write'] },
    },
    attributes: {
        ...tutorial,
        clientAuth: 'basic',
        tokenUrl: 'https://{tenant}.my.cxone.com/oauth/token',
        apiUrl: 'https://{tenant}.my.cxone.com',
        reads: 'none',
        probes: false,
        deletes: false,
        attributes: 'required',
        needs: { read: ['users.attributes.read'] },
    },
    generic: tutorial,
};
/** @param settings inputs; empty text counts as not given */
function addressesOf(settings) {
    const profile = PROFILES[settings.profile];
    const fill = (input, template) => {
        if (input)
            return input.replace(/\/+$/, '');
        if (template === null || (template.includes('{tenant}') && !settings.tenant))
            return null;
        return template.replaceAll('{tenant}', settings.tenant ?? '');
    };
    const apiUrl = fill(settings.apiUrl, profile.apiUrl);
    const scimUrl = fill(settings.scimUrl, profile.scimUrl) ?? (profile.published && apiUrl ? `${apiUrl}/scim/v2` : null);
    return { tokenUrl: fill(settings.tokenUrl, profile.tokenUrl), scimUrl, apiUrl, issuer: fill(settings.issuer, profile.issuer) };
}


/***/ }),

/***/ 3307:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   n: () => (/* binding */ roleNames),
/* harmony export */   y: () => (/* binding */ tenantRoles)
/* harmony export */ });
/* harmony import */ var zod__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(26921);
/* harmony import */ var zod__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(49567);
/* harmony import */ var _exchange_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(55797);
/* harmony import */ var _groups_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(62976);
/* harmony import */ var _paging_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(32760);




const roleSchema = zod__WEBPACK_IMPORTED_MODULE_2__/* .looseObject */ ._H3({ id: zod__WEBPACK_IMPORTED_MODULE_2__/* .union */ .KCZ([zod__WEBPACK_IMPORTED_MODULE_2__/* .string */ .YjP(), zod__WEBPACK_IMPORTED_MODULE_2__/* .number */ .aig().transform(String)]), name: zod__WEBPACK_IMPORTED_MODULE_2__/* .string */ .YjP().nullish() });
const answerSchema = zod__WEBPACK_IMPORTED_MODULE_2__/* .looseObject */ ._H3({ roles: zod__WEBPACK_IMPORTED_MODULE_2__/* .array */ .YOg(roleSchema), totalRecords: zod__WEBPACK_IMPORTED_MODULE_3__/* .number */ .ai().int().min(0).nullish() });
const known = new WeakMap();
/**
 * Roles the tenant knows: by `POST /authorization/v1/roles/search` (NiCE) or, where roles are groups, from `/Groups`.
 * Asked for once a run.
 * @returns `null` where the tenant cannot list them
 */
function tenantRoles(session) {
    const cached = known.get(session);
    if (cached)
        return cached;
    const fresh = session.profile.published ? searchRoles(session) : session.mode === 'membership' ? groupRoles(session) : Promise.resolve(null);
    known.set(session, fresh);
    fresh.catch(() => known.delete(session));
    return fresh;
}
/** The same, empty where they cannot be listed. */
async function roleNames(session) {
    return (await tenantRoles(session)) ?? [];
}
async function groupRoles(session) {
    const groups = await (0,_groups_js__WEBPACK_IMPORTED_MODULE_1__/* .groupsOf */ .c)(session);
    return groups && groups.map(({ id, displayName }) => ({ value: id, display: displayName }));
}
async function searchRoles(session) {
    const url = `${session.apiUrl ?? ''}/authorization/v1/roles/search`;
    let refused = false;
    const whole = await (0,_paging_js__WEBPACK_IMPORTED_MODULE_4__/* .readWhole */ .o)(async (offset) => {
        const reply = (0,_exchange_js__WEBPACK_IMPORTED_MODULE_0__/* .usable */ .Je)(await session.exchange.ask({ method: 'POST', url, body: { skip: offset, top: 100 }, idempotent: true }), 'the role search');
        const parsed = reply.status < 300 ? answerSchema.safeParse(reply.body) : null;
        if (!parsed?.success) {
            refused = true;
            return { total: 0, items: [] };
        }
        return { total: parsed.data.totalRecords ?? parsed.data.roles.length, items: parsed.data.roles };
    }, (role) => role.id);
    if (refused || !whole.complete) {
        session.note('roles cannot be listed: names are taken as the policy gives them');
        return null;
    }
    return whole.items.map(({ id, name }) => ({ value: id, ...(name && { display: name }) }));
}


/***/ }),

/***/ 75137:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   V: () => (/* binding */ requireScopes),
/* harmony export */   i: () => (/* binding */ missingScopes)
/* harmony export */ });
/* harmony import */ var _model_failure_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(31612);
/* harmony import */ var _profiles_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(45446);


/**
 * Compares the scopes that the token answer names with what the run is going to do. Where the answer names none, or the
 * workflow asks for scopes of its own, nothing is known and nothing is refused.
 * @returns scopes that are needed and were not granted, with what needs them
 */
function missingScopes(settings, granted) {
    if (!granted || settings.scope)
        return [];
    const { needs } = _profiles_js__WEBPACK_IMPORTED_MODULE_1__/* .PROFILES */ .j[settings.profile];
    const wanted = ['read', ...(settings.needs ?? [])];
    return wanted.flatMap((need) => (needs[need] ?? []).filter((scope) => !granted.includes(scope)).map((scope) => ({ need, scope })));
}
const WORDS = {
    read: 'reading accounts',
    write: 'writing accounts',
    delete: 'deleting accounts',
    sessions: 'ending sessions',
    license: 'freeing licences',
    groups: 'writing groups',
};
/** @throws Failure `auth-failed`, before anything is written */
function requireScopes(settings, granted) {
    const missing = missingScopes(settings, granted);
    if (missing.length === 0)
        return;
    const list = missing.map(({ need, scope }) => `\`${scope}\` (${WORDS[need]})`).join(', ');
    throw new _model_failure_js__WEBPACK_IMPORTED_MODULE_0__/* .Failure */ .H('auth-failed', `The token lacks ${missing.length === 1 ? 'a scope' : 'scopes'} that this run needs: ${list}.`, 'Grant it to the application in CXone, or take that work out of `operations`.');
}


/***/ }),

/***/ 99232:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Q: () => (/* binding */ SEARCHED),
/* harmony export */   U: () => (/* binding */ searchEverybody)
/* harmony export */ });
/* harmony import */ var zod__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(26921);
/* harmony import */ var zod__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(49567);
/* harmony import */ var _exchange_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(55797);
/* harmony import */ var _incomplete_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(77204);
/* harmony import */ var _paging_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(32760);
/* harmony import */ var _roles_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(3307);





/** Users asked for at once; the server may give fewer. */
const TOP = 100;
const text = zod__WEBPACK_IMPORTED_MODULE_3__/* .union */ .KCZ([zod__WEBPACK_IMPORTED_MODULE_3__/* .string */ .YjP(), zod__WEBPACK_IMPORTED_MODULE_3__/* .number */ .aig().transform(String)]).nullish();
const userSchema = zod__WEBPACK_IMPORTED_MODULE_3__/* .looseObject */ ._H3({
    id: zod__WEBPACK_IMPORTED_MODULE_3__/* .union */ .KCZ([zod__WEBPACK_IMPORTED_MODULE_3__/* .string */ .YjP().min(1), zod__WEBPACK_IMPORTED_MODULE_3__/* .number */ .aig().transform(String)]),
    userName: zod__WEBPACK_IMPORTED_MODULE_3__/* .string */ .YjP().min(1),
    emailAddress: text,
    firstName: text,
    lastName: text,
    displayName: text,
    status: text,
    role: text,
    roleUUID: text,
    secondaryRoleIds: zod__WEBPACK_IMPORTED_MODULE_3__/* .array */ .YOg(zod__WEBPACK_IMPORTED_MODULE_3__/* .union */ .KCZ([zod__WEBPACK_IMPORTED_MODULE_3__/* .string */ .YjP(), zod__WEBPACK_IMPORTED_MODULE_3__/* .number */ .aig().transform(String)])).nullish(),
    externalIdentity: text,
    teamId: text,
});
const answerSchema = zod__WEBPACK_IMPORTED_MODULE_3__/* .looseObject */ ._H3({ totalRecords: zod__WEBPACK_IMPORTED_MODULE_4__/* .number */ .ai().int().min(0), users: zod__WEBPACK_IMPORTED_MODULE_3__/* .array */ .YOg(userSchema).nullish() });
/** Roster fields that the search tells; of the others it is silent. `team` comes as an id alone. */
const SEARCHED = new Set(['userName', 'externalId', 'givenName', 'familyName', 'displayName', 'email', 'active', 'roles']);
const INACTIVE = /^(DELETED|INACTIVE|DEACTIVATED|DISABLED)$/i;
/**
 * Everybody by `POST /user-management/v2/users/search` (NiCE), deactivated people included.
 * @throws Failure `read-incomplete`, `tenant-unreachable`
 */
async function searchEverybody(session) {
    let requests = 0;
    const teamIds = new Map();
    const names = new Map((await (0,_roles_js__WEBPACK_IMPORTED_MODULE_2__/* .roleNames */ .n)(session)).map((role) => [role.value, role.display]));
    const fetch = async (offset) => {
        requests += 1;
        const reply = (0,_exchange_js__WEBPACK_IMPORTED_MODULE_0__/* .usable */ .Je)(await session.exchange.ask({ method: 'POST', url: `${session.apiUrl ?? ''}/user-management/v2/users/search`, body: { skip: offset, top: TOP }, idempotent: true }), 'the user search');
        if (reply.status >= 300)
            throw (0,_incomplete_js__WEBPACK_IMPORTED_MODULE_1__/* .readIncomplete */ .p)(`the user search was answered HTTP ${reply.status}: ${(0,_exchange_js__WEBPACK_IMPORTED_MODULE_0__/* .errorIn */ .Kd)(reply).message}`, (0,_exchange_js__WEBPACK_IMPORTED_MODULE_0__/* .errorIn */ .Kd)(reply).advice);
        const parsed = answerSchema.safeParse(reply.body);
        if (!parsed.success)
            throw (0,_incomplete_js__WEBPACK_IMPORTED_MODULE_1__/* .readIncomplete */ .p)('the user search answered something else than users', 'Check that `api-url` points at the tenant’s REST base.');
        const items = (parsed.data.users ?? []).map((user) => {
            if (user.teamId)
                teamIds.set(user.id, user.teamId);
            return accountOf(user, names);
        });
        return { total: parsed.data.totalRecords, items };
    };
    const whole = await (0,_paging_js__WEBPACK_IMPORTED_MODULE_5__/* .readWhole */ .o)(fetch, (user) => user.id);
    if (!whole.complete)
        throw (0,_incomplete_js__WEBPACK_IMPORTED_MODULE_1__/* .readIncomplete */ .p)(whole.why);
    return { users: whole.items, total: whole.total, requests, teamIds };
}
function accountOf(user, names) {
    const flat = {
        externalId: user.externalIdentity,
        givenName: user.firstName,
        familyName: user.lastName,
        displayName: user.displayName,
        email: user.emailAddress,
    };
    return {
        id: user.id,
        userName: user.userName,
        ...Object.fromEntries(Object.entries(flat).filter(([, value]) => value)),
        active: !INACTIVE.test(user.status ?? ''),
        roles: rolesOf(user, names),
    };
}
function rolesOf(user, names) {
    const primary = user.roleUUID ?? user.role;
    const all = primary ? [{ value: primary, ...(user.role && { display: user.role }) }] : [];
    for (const value of user.secondaryRoleIds ?? []) {
        const display = names.get(value);
        if (value !== primary)
            all.push({ value, ...(display && { display }) });
    }
    return all;
}


/***/ }),

/***/ 86347:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  Nn: () => (/* binding */ Session),
  wP: () => (/* binding */ isWhole),
  It: () => (/* binding */ versionIn)
});

// EXTERNAL MODULE: ./build/scim/json.js
var json = __webpack_require__(48315);
// EXTERNAL MODULE: ./build/cxone/teams.js
var teams = __webpack_require__(62136);
// EXTERNAL MODULE: ./build/cxone/user.js
var cxone_user = __webpack_require__(3479);
;// CONCATENATED MODULE: ./build/cxone/versions.js
/**
 * Versions of accounts after our own writes, so that a second change of the same person carries the version the first one
 * left behind. Somebody else's edit is not followed: its version stays unknown here, and `If-Match` then fails as it should.
 */
class Versions {
    after = new Map();
    /** @param to the version the answer named, `null` where it named none */
    wrote(id, from, to) {
        if (from === undefined || to === from)
            return;
        this.after.set(`${id} ${from}`, to);
    }
    /** The version an account that was read with `version` has now, `undefined` where nobody can say: write without `If-Match`. */
    current(id, version) {
        let known = version;
        for (let steps = 0; known && steps < 100; steps += 1) {
            const next = this.after.get(`${id} ${known}`);
            if (next === undefined)
                return known;
            known = next;
        }
        return undefined;
    }
}

;// CONCATENATED MODULE: ./build/cxone/session.js




/** What one run knows of its tenant; the parts of this room share it. */
class Session {
    settings;
    profile;
    clock;
    exchange;
    /** No trailing slash. */
    scimUrl;
    apiUrl;
    capabilities;
    mode;
    signal;
    teams = new teams/* Teams */.P();
    versions = new Versions();
    /** Accounts as they were sent, by id, for the merge before a PUT; kept only where PUT is how the tenant is written to. */
    resources = new Map();
    /** Largest page the tenant gives, as far as it said. */
    maxResults = null;
    /** How bulks are spelt; learnt from a 400. */
    spelling = 'rfc';
    /** A bulk was answered as one. */
    bulkProven = false;
    /** `active` has to be sent as `"True"` or `"False"`; learnt from a 400. */
    textBooleans = false;
    /** userName of an account that certainly exists: put at the end of an or-filter it proves that the whole filter was read. */
    witness;
    /** Comparisons of one or-filter that the tenant takes at most; lowered by refusals. */
    chainLimit = Number.POSITIVE_INFINITY;
    /** `false`: ids cannot be filtered by. */
    filtersIds = true;
    /** Requests that reading everybody took, where that was done by SCIM. */
    fullRead = null;
    /** Membership: whether User resources show their groups. */
    showsGroups = null;
    constructor(options) {
        this.settings = options.settings;
        this.profile = options.profile;
        this.clock = options.clock;
        this.exchange = options.exchange;
        this.scimUrl = options.scimUrl ?? '';
        this.apiUrl = options.apiUrl;
        this.capabilities = options.capabilities;
        this.mode = options.mode;
        this.signal = options.signal;
    }
    /** True where accounts are written by reading, merging and PUT. */
    get writesByPut() {
        return this.mode === 'matrix' || this.capabilities.patch === false;
    }
    /** An account that was read, in the domain's terms, its team and its resource noted; `null` where it is none. */
    account(resource, headers) {
        const user = this.shown(resource, headers);
        if (user && this.writesByPut)
            this.resources.set(user.id, resource);
        return user;
    }
    /** An account that the answer to a write shows; it may be shown in part, so nothing is merged with it later. */
    shown(resource, headers) {
        const user = (0,cxone_user/* priorOf */.WD)(resource, this.mode);
        if (!user || !(0,json/* isObject */.Gv)(resource))
            return null;
        this.teams.learn(resource);
        if (this.mode === 'membership' && (0,json/* valueOf */.RP)(resource, 'groups') !== undefined)
            this.showsGroups = true;
        const etag = headers?.['etag'];
        return user.version === undefined && etag ? { ...user, version: etag } : user;
    }
    userUrl(id) {
        return `${this.scimUrl}/Users/${encodeURIComponent(id)}`;
    }
    note(text) {
        if (!this.capabilities.notes.includes(text))
            this.capabilities.notes.push(text);
    }
}
/** Whether an answer shows the account as it is and not just who it is: some tenants answer with id and userName alone. */
const isWhole = (resource) => (0,json/* isObject */.Gv)(resource) && (0,json/* valueOf */.RP)(resource, 'name') !== undefined;
/** Version of a resource, from its `meta` or the answer's ETag. */
function versionIn(resource, headers) {
    const meta = (0,json/* isObject */.Gv)(resource) ? (0,json/* valueOf */.RP)(resource, 'meta') : undefined;
    return ((0,json/* isObject */.Gv)(meta) ? (0,json/* textOf */.b6)((0,json/* valueOf */.RP)(meta, 'version')) : undefined) ?? headers['etag'];
}


/***/ }),

/***/ 23225:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   checkSettings: () => (/* binding */ checkSettings),
/* harmony export */   givenScimUrl: () => (/* binding */ givenScimUrl),
/* harmony export */   o: () => (/* binding */ grantOf)
/* harmony export */ });
/* harmony import */ var _model_failure_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(31612);
/* harmony import */ var _hosts_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(2125);
/* harmony import */ var _profiles_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(45446);



const given = (value) => value !== undefined && value !== '';
/** The OAuth grant: the input, else the profile's; for CXone itself a registered app logs in with `password`, none with the access key alone. */
function grantOf(settings) {
    if (settings.grantType)
        return settings.grantType;
    const { grant } = _profiles_js__WEBPACK_IMPORTED_MODULE_1__/* .PROFILES */ .j[settings.profile];
    if (grant !== 'discovered')
        return grant;
    return given(settings.clientId) ? 'password' : 'access-key';
}
/**
 * Everything about the settings that can be known to be wrong before a request is sent.
 * @returns one entry a problem, naming the input; empty where there is none
 */
function checkSettings(settings) {
    return [...missingSecrets(settings), ...missingAddresses(settings), ...badUrls(settings)];
}
const problem = (input, message, advice) => ({ reason: 'config-invalid', input, message, advice });
function missingSecrets(settings) {
    const grant = grantOf(settings);
    const needed = [];
    if (grant !== 'access-key')
        needed.push(['client-id', settings.clientId], ['client-secret', settings.clientSecret]);
    if (grant !== 'client_credentials')
        needed.push(['access-key-id', settings.accessKeyId], ['access-key-secret', settings.accessKeySecret]);
    return needed
        .filter(([, value]) => !given(value))
        .map(([input]) => problem(input, `The input \`${input}\` is empty, but profile \`${settings.profile}\` signs in with the grant \`${grant}\`, which needs it.`, `Give \`${input}\` from a repository or environment secret; a secret that does not exist arrives as empty text.`));
}
function missingAddresses(settings) {
    const profile = _profiles_js__WEBPACK_IMPORTED_MODULE_1__/* .PROFILES */ .j[settings.profile];
    const problems = [];
    const addresses = (0,_profiles_js__WEBPACK_IMPORTED_MODULE_1__/* .addressesOf */ .s)(settings);
    const tenantMissing = !given(settings.tenant);
    const wanted = [
        ['token-url', addresses.tokenUrl, !addresses.issuer],
        ['scim-url', addresses.scimUrl, profile.reads !== 'none' && !addresses.issuer],
        ['api-url', addresses.apiUrl, profile.attributes === 'required'],
    ];
    for (const [input, value, needed] of wanted) {
        if (value !== null || !needed)
            continue;
        const templated = profile[input === 'token-url' ? 'tokenUrl' : input === 'scim-url' ? 'scimUrl' : 'apiUrl']?.includes('{tenant}');
        if (templated && tenantMissing) {
            if (!problems.some((one) => one.input === 'tenant'))
                problems.push(problem('tenant', `The input \`tenant\` is empty, but profile \`${settings.profile}\` builds its URLs from it.`, `Give \`tenant\`, or \`${input}\` itself.`));
        }
        else
            problems.push(problem(input, `The input \`${input}\` is empty, and profile \`${settings.profile}\` has no value of its own for it.`, `Give \`${input}\`.`));
    }
    if (given(settings.tenant) && !/^[\w.-]{1,128}$/.test(settings.tenant)) {
        problems.push(problem('tenant', 'The input `tenant` holds characters that cannot stand in a host name.', 'Give the tenant’s short name or its GUID: letters, digits, `-`, `_`, `.`.'));
    }
    const discovers = addresses.issuer !== null && (addresses.apiUrl === null || addresses.scimUrl === null);
    const tokenLater = grantOf(settings) === 'access-key' && addresses.tokenUrl === null;
    if (discovers && tokenLater && tenantMissing) {
        problems.push(problem('tenant', 'The input `tenant` is empty: without a registered application the tenant’s GUID is needed to find its sign-in address.', 'Give the tenant’s GUID as `tenant`, or register an application and give `client-id` and `client-secret`.'));
    }
    return problems;
}
function badUrls(settings) {
    const urls = [
        ['token-url', settings.tokenUrl],
        ['scim-url', settings.scimUrl],
        ['api-url', settings.apiUrl],
        ['issuer', settings.issuer],
    ];
    return urls.flatMap(([input, text]) => {
        if (!given(text))
            return [];
        const url = URL.parse(text);
        if (!url)
            return [problem(input, `The input \`${input}\` is no URL.`, 'Give an absolute URL, such as `https://tenant.example.com/scim/v2`.')];
        if (url.username || url.password)
            return [problem(input, `The input \`${input}\` holds a user or password.`, 'Take it out of the URL; credentials have inputs of their own.')];
        if (url.protocol !== 'https:' && !(url.protocol === 'http:' && (0,_hosts_js__WEBPACK_IMPORTED_MODULE_2__/* .loopback */ .u)(url.hostname))) {
            return [problem(input, `The input \`${input}\` is not HTTPS, so credentials would travel in the clear.`, 'Give an `https://` URL; plain HTTP is for loopback alone.')];
        }
        return url.hash || url.search ? [problem(input, `The input \`${input}\` has a query or fragment.`, 'Give the base URL alone.')] : [];
    });
}
/**
 * The SCIM base that inputs and profile name, without a trailing slash; nothing is sent.
 * @throws Failure `config-invalid` where there is none, or it is no HTTPS address
 */
function givenScimUrl(settings) {
    const [wrong] = badUrls({ ...settings, tokenUrl: '', apiUrl: '', issuer: '' });
    if (wrong)
        throw new _model_failure_js__WEBPACK_IMPORTED_MODULE_0__/* .Failure */ .H(wrong.reason, wrong.message, wrong.advice);
    const { scimUrl } = (0,_profiles_js__WEBPACK_IMPORTED_MODULE_1__/* .addressesOf */ .s)(settings);
    if (scimUrl === null)
        throw new _model_failure_js__WEBPACK_IMPORTED_MODULE_0__/* .Failure */ .H('config-invalid', `Profile \`${settings.profile}\` names no SCIM base by itself.`, 'Give `scim-url`.');
    return scimUrl;
}


/***/ }),

/***/ 62136:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   L: () => (/* binding */ teamOf),
/* harmony export */   P: () => (/* binding */ Teams)
/* harmony export */ });
/* harmony import */ var _scim_json_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(48315);
/* harmony import */ var _scim_uris_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(89398);


/** Teams as they were seen on accounts: a team's id by its name. CXone publishes no look-up that all its tenants have. */
class Teams {
    byName = new Map();
    byId = new Map();
    /** Notes the team of a User resource. */
    learn(resource) {
        const team = teamIn(resource);
        if (!(0,_scim_json_js__WEBPACK_IMPORTED_MODULE_1__/* .isObject */ .Gv)(team))
            return;
        const value = (0,_scim_json_js__WEBPACK_IMPORTED_MODULE_1__/* .textOf */ .b6)((0,_scim_json_js__WEBPACK_IMPORTED_MODULE_1__/* .valueOf */ .RP)(team, 'value'));
        const display = (0,_scim_json_js__WEBPACK_IMPORTED_MODULE_1__/* .textOf */ .b6)((0,_scim_json_js__WEBPACK_IMPORTED_MODULE_1__/* .valueOf */ .RP)(team, 'display'));
        if (value === undefined || display === undefined)
            return;
        this.byName.set(display.toLowerCase(), value);
        this.byId.set(value, display);
    }
    knows(id) {
        return this.byId.has(id);
    }
    /** The team's name; the id itself where no account showed the name. */
    nameOf(id) {
        return this.byId.get(id) ?? id;
    }
    /** A team on the wire. A name nobody has seen stands for itself. */
    reference(name) {
        if (this.byId.has(name))
            return { value: name, display: this.nameOf(name) };
        return { value: this.byName.get(name.toLowerCase()) ?? name, display: name };
    }
}
/** Name of the team of a User resource, from the NICE extension. */
function teamOf(resource) {
    const team = teamIn(resource);
    return (0,_scim_json_js__WEBPACK_IMPORTED_MODULE_1__/* .isObject */ .Gv)(team) ? ((0,_scim_json_js__WEBPACK_IMPORTED_MODULE_1__/* .textOf */ .b6)((0,_scim_json_js__WEBPACK_IMPORTED_MODULE_1__/* .valueOf */ .RP)(team, 'display')) ?? (0,_scim_json_js__WEBPACK_IMPORTED_MODULE_1__/* .textOf */ .b6)((0,_scim_json_js__WEBPACK_IMPORTED_MODULE_1__/* .valueOf */ .RP)(team, 'value'))) : (0,_scim_json_js__WEBPACK_IMPORTED_MODULE_1__/* .textOf */ .b6)(team);
}
function teamIn(resource) {
    const extension = (0,_scim_json_js__WEBPACK_IMPORTED_MODULE_1__/* .valueOf */ .RP)(resource, _scim_uris_js__WEBPACK_IMPORTED_MODULE_0__/* .URI */ .r.nice);
    return (0,_scim_json_js__WEBPACK_IMPORTED_MODULE_1__/* .isObject */ .Gv)(extension) ? (0,_scim_json_js__WEBPACK_IMPORTED_MODULE_1__/* .valueOf */ .RP)(extension, 'team') : undefined;
}


/***/ }),

/***/ 47474:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  createTenant: () => (/* binding */ createTenant)
});

// EXTERNAL MODULE: ./build/model/failure.js
var failure = __webpack_require__(31612);
// EXTERNAL MODULE: ./build/scim/error.js
var scim_error = __webpack_require__(14219);
// EXTERNAL MODULE: ./build/scim/json.js
var json = __webpack_require__(48315);
// EXTERNAL MODULE: ./build/scim/uris.js
var uris = __webpack_require__(89398);
;// CONCATENATED MODULE: ./build/scim/patchop.js

function patchOp(operations) {
    return { schemas: [uris/* URI */.r.patchOp], Operations: operations };
}
/** True where a PATCH sets `active` with a JSON boolean. */
function hasBoolean(patch) {
    return patch.Operations.some((operation) => typeof operation.value === 'boolean');
}
/** The same PATCH with `"True"` and `"False"`: some servers read booleans only so. */
function withTextBooleans(patch) {
    return { ...patch, Operations: patch.Operations.map((one) => (typeof one.value === 'boolean' ? { ...one, value: one.value ? 'True' : 'False' } : one)) };
}
/** Whether sending it twice leaves the same as sending it once: not so where a value joins a list. */
function isRepeatable(patch) {
    return patch.Operations.every((operation) => operation.op !== 'add' || !Array.isArray(operation.value) || operation.path === 'members');
}
function isPatchOp(data) {
    return typeof data === 'object' && data !== null && Array.isArray(data.Operations);
}

;// CONCATENATED MODULE: ./build/scim/bulkrequest.js

/** Body of `POST /Bulk`. No `failOnErrors`: every operation is to be tried. */
function bulkRequest(operations, spelling = 'rfc') {
    if (spelling === 'tutorial')
        return JSON.stringify({ operations });
    return JSON.stringify({ schemas: [uris/* URI */.r.bulkRequest], Operations: operations });
}
/** Bytes (UTF-8) of an operation inside the request. */
function bulkBytes(operation) {
    return Buffer.byteLength(JSON.stringify(operation));
}

;// CONCATENATED MODULE: ./build/scim/status.js

/**
 * A status inside a message: `"201"`, `201`, `{"code":"201"}` and `"201 Created"` were all seen.
 * @returns 100–599, or `null` where nobody can tell
 */
function statusOf(value) {
    const inner = (0,json/* isObject */.Gv)(value) ? (value['code'] ?? value['status']) : value;
    if (typeof inner !== 'string' && typeof inner !== 'number')
        return null;
    const digits = /^\s*(\d{3})(?!\d)/.exec(String(inner))?.[1];
    const status = digits ? Number(digits) : Number.NaN;
    return status >= 100 && status <= 599 ? status : null;
}
/** Last segment of a `location`, decoded: the resource's id. */
function idOfLocation(location) {
    if (typeof location !== 'string')
        return undefined;
    const segment = location.split(/[?#]/, 1)[0]?.replace(/\/+$/, '').split('/').pop();
    if (!segment)
        return undefined;
    try {
        return decodeURIComponent(segment);
    }
    catch {
        return segment;
    }
}

;// CONCATENATED MODULE: ./build/scim/bulkresponse.js


/**
 * Reads a BulkResponse (RFC 7644, section 3.7.3) or the tutorial's `{total, failed, responses}`.
 * @returns `null` where the value is neither
 */
function parseBulkResponse(value) {
    if (!(0,json/* isObject */.Gv)(value))
        return null;
    const list = value[(0,json/* nameIn */.ZC)(value, 'Operations')] ?? value[(0,json/* nameIn */.ZC)(value, 'responses')];
    if (!Array.isArray(list))
        return null;
    return list.map((one) => {
        if (!(0,json/* isObject */.Gv)(one))
            return { status: null };
        const response = (0,json/* valueOf */.RP)(one, 'response');
        const body = (0,json/* isObject */.Gv)(response) ? response : undefined;
        const location = idOfLocation((0,json/* valueOf */.RP)(one, 'location'));
        const inner = body && (0,json/* textOf */.b6)((0,json/* valueOf */.RP)(body, 'id'));
        const bulkId = (0,json/* textOf */.b6)((0,json/* valueOf */.RP)(one, 'bulkId'));
        const method = (0,json/* textOf */.b6)((0,json/* valueOf */.RP)(one, 'method'))?.toUpperCase();
        const userName = body && (0,json/* textOf */.b6)((0,json/* valueOf */.RP)(body, 'userName'));
        const version = (0,json/* textOf */.b6)((0,json/* valueOf */.RP)(one, 'version')) ?? (body && versionOf(body));
        const id = location ?? inner;
        return {
            // A location and a resource that name two accounts prove nothing.
            status: location && inner && location !== inner ? null : statusOf((0,json/* valueOf */.RP)(one, 'status')),
            ...(bulkId && { bulkId }),
            ...(method && { method }),
            ...(id && { id }),
            ...(userName && { userName }),
            ...(version && { version }),
            ...(body && { response: body }),
        };
    });
}
const versionOf = (resource) => {
    const meta = (0,json/* valueOf */.RP)(resource, 'meta');
    return (0,json/* isObject */.Gv)(meta) ? (0,json/* textOf */.b6)((0,json/* valueOf */.RP)(meta, 'version')) : undefined;
};
/**
 * Finds the answer to every operation: by bulkId; by location or userName; by position only where the lengths agree and
 * nothing tells the rest apart – which, since a server may shuffle, is trusted only where it can make no difference: one
 * is left, or all that are left say the same. An id found by position is dropped: it could be another person's.
 * Answers that contradict what was sent (another method, id or userName) count for nothing.
 */
function correlate(sent, results) {
    const found = sent.map(() => null);
    const used = new Set();
    const doubtful = new Set();
    const byBulkId = new Map();
    for (const result of results)
        if (result.bulkId)
            byBulkId.set(result.bulkId, [...(byBulkId.get(result.bulkId) ?? []), result]);
    sent.forEach((operation, i) => {
        const own = byBulkId.get(operation.bulkId) ?? [];
        for (const result of own)
            used.add(result);
        if (own.length === 0)
            return;
        if (own.length === 1 && agrees(operation, own[0]))
            found[i] = { result: own[0], by: 'bulkId' };
        else
            doubtful.add(i);
    });
    matchIdentities(sent, results, found, used, doubtful);
    matchPositions(sent, results, found, used, doubtful);
    return found;
}
function matchIdentities(sent, results, found, used, doubtful) {
    const identity = new Map();
    const note = (key, i) => void identity.set(key, [...(identity.get(key) ?? []), i]);
    sent.forEach((operation, i) => {
        if (operation.targetId !== undefined)
            note(`id ${operation.targetId}`, i);
        if (operation.userName !== undefined)
            note(`name ${operation.userName.toLowerCase()}`, i);
    });
    const claims = new Map();
    for (const result of results) {
        if (used.has(result) || result.bulkId)
            continue;
        const owners = (result.id === undefined ? undefined : identity.get(`id ${result.id}`)) ?? (result.userName === undefined ? undefined : identity.get(`name ${result.userName.toLowerCase()}`));
        if (!owners)
            continue;
        used.add(result);
        // Two operations on one account in one bulk, or an owner that has its answer: nobody can say whose this is.
        if (owners.length > 1)
            for (const owner of owners)
                doubtful.add(owner);
        else
            claims.set(owners[0], [...(claims.get(owners[0]) ?? []), result]);
    }
    for (const [i, own] of claims) {
        if (found[i] || own.length > 1 || !agrees(sent[i], own[0])) {
            found[i] = null;
            doubtful.add(i);
        }
        else
            found[i] = { result: own[0], by: 'identity' };
    }
}
function matchPositions(sent, results, found, used, doubtful) {
    if (sent.length !== results.length || doubtful.size > 0)
        return;
    const open = sent.map((_, i) => i).filter((i) => !found[i]);
    const rest = results.filter((result) => !used.has(result));
    if (open.length === 0 || open.length !== rest.length || rest.some((result) => result.bulkId !== undefined || result.status === null))
        return;
    const alike = new Set(rest.map((result) => result.status)).size === 1;
    if (!alike)
        return;
    open.forEach((i, n) => {
        const result = rest[n];
        const operation = sent[i];
        if (result.method !== undefined && result.method !== operation.method)
            return;
        // Somebody else's resource: the answers are not in order, or not ours.
        if (result.userName !== undefined || (operation.targetId !== undefined && result.id !== undefined))
            return;
        const { id, ...anonymous } = result;
        found[i] = { result: rest.length === 1 && id !== undefined ? result : anonymous, by: 'position' };
    });
}
function agrees(operation, result) {
    if (result.method !== undefined && result.method !== operation.method)
        return false;
    if (operation.targetId !== undefined && result.id !== undefined && result.id !== operation.targetId)
        return false;
    const isResource = result.status !== null && result.status < 300;
    return !(isResource && operation.userName !== undefined && result.userName !== undefined && result.userName.toLowerCase() !== operation.userName.toLowerCase());
}

// EXTERNAL MODULE: ./build/cxone/exchange.js
var cxone_exchange = __webpack_require__(55797);
// EXTERNAL MODULE: ./build/cxone/session.js + 1 modules
var cxone_session = __webpack_require__(86347);
;// CONCATENATED MODULE: ./build/cxone/result.js




/** Id of the account a write goes to; a create has none yet. */
const targetOf = (operation) => (operation.write.type === 'create' ? undefined : operation.write.user.id);
/** How an error bears on one write. After a 5xx, a time-out or an unreadable answer it may have been carried out. */
function statusFor(error) {
    if (error.kind === 'rate-limited')
        return 'retry';
    return error.kind === 'server' || error.kind === 'timeout' || error.kind === 'unreadable' ? 'ambiguous' : 'failed';
}
/** The result of a request that carried one write. */
function resultOf(session, operation, reply) {
    const base = { ref: operation.ref, attempts: reply.attempts, latencyMs: reply.latencyMs };
    if (!reply.answered) {
        const status = reply.ambiguous ? 'ambiguous' : reply.error.retryable ? 'retry' : 'failed';
        return { ...base, status, httpStatus: null, correlationId: null, error: reply.error };
    }
    const { status: httpStatus, correlationId } = reply;
    const target = targetOf(operation);
    if (httpStatus >= 300) {
        const error = (0,cxone_exchange/* errorIn */.Kd)(reply, operation.method);
        return { ...base, status: statusFor(error), httpStatus, correlationId, error, ...(target && { id: target }) };
    }
    const user = session.shown(reply.body, reply.headers);
    if (user && contradicts(operation, user))
        return { ...base, status: 'ambiguous', httpStatus, correlationId, error: contradiction(httpStatus) };
    if (operation.version !== undefined && target)
        session.versions.wrote(target, sentVersion(session, operation), (0,cxone_session/* versionIn */.It)(reply.body, reply.headers) ?? null);
    const id = target ?? user?.id ?? idOfLocation(reply.headers['location']);
    return { ...base, status: 'done', httpStatus, correlationId, ...(id && { id }), ...(user && (0,cxone_session/* isWhole */.wP)(reply.body) && { user }) };
}
/** The version an operation is sent with: after our own last write of that account, not the one it was read with. */
function sentVersion(session, operation) {
    const target = targetOf(operation);
    return target === undefined ? operation.version : session.versions.current(target, operation.version);
}
/** An answer that shows somebody else proves nothing. */
function contradicts(operation, user) {
    const target = targetOf(operation);
    if (target !== undefined)
        return user.id !== target;
    const wanted = operation.write.type === 'create' ? operation.write.attributes['userName'] : undefined;
    return typeof wanted === 'string' && wanted.toLowerCase() !== user.userName.toLowerCase();
}
const contradiction = (status) => ({
    ...(0,scim_error/* errorOf */.M)({ status: 200, body: { detail: 'the answer shows another account than the one written' } }),
    status,
    retryable: true,
});

;// CONCATENATED MODULE: ./build/cxone/bulkpost.js






/**
 * `POST /Bulk` (RFC 7644, section 3.7).
 * @param sent what each operation can be known again by, in the same order
 */
async function postBulk(session, operations, sent) {
    let reply = await post(session, operations, session.spelling);
    if (reply.answered && reply.status === 400 && session.profile.tutorialSpelling && session.spelling === 'rfc' && !session.bulkProven) {
        const other = await post(session, operations, 'tutorial');
        if (other.answered && other.status < 300) {
            session.spelling = 'tutorial';
            session.note('bulk requests are spelt as in the tutorial (`operations`)');
        }
        reply = other;
    }
    return readReply(session, reply, sent);
}
const post = (session, operations, spelling) => session.exchange.ask({ method: 'POST', url: `${session.scimUrl}/Bulk`, body: bulkRequest(operations, spelling), type: cxone_exchange/* SCIM_TYPE */.Kl, budget: 'bulk', idempotent: false, expect: [501] });
function readReply(session, reply, sent) {
    const { attempts, latencyMs } = reply;
    if (!reply.answered) {
        const status = reply.ambiguous ? 'ambiguous' : reply.error.retryable ? 'retry' : 'failed';
        return { kind: 'whole', status, error: reply.error, httpStatus: null, attempts, latencyMs, correlationId: null };
    }
    const { status, correlationId } = reply;
    if (status === 404 || status === 405 || status === 501)
        return refuse(session, `POST /Bulk is answered ${status}`);
    const error = (0,cxone_exchange/* errorIn */.Kd)(reply, 'POST');
    if (status === 413 || (status === 400 && /too ?(many|large)/i.test(`${error.message} ${reply.text.slice(0, 2000)}`)))
        return { kind: 'refused', refused: 'too-large' };
    const whole = (how, what) => ({ kind: 'whole', status: how, error: what, httpStatus: status, attempts, latencyMs, correlationId });
    if (status >= 300)
        return whole(statusFor(error), error);
    const results = parseBulkResponse(reply.body);
    if (!results)
        return whole('ambiguous', (0,scim_error/* apiError */.p)('unreadable', 'the answer to a bulk request is no bulk answer', { status, correlationId }));
    session.bulkProven = true;
    return { kind: 'answered', results: correlate(sent, results), attempts, latencyMs, correlationId };
}
/** Remembers that this tenant has no bulk; an end of the run where the workflow insists on one. */
function refuse(session, why) {
    if (session.settings.bulk === 'on') {
        throw new failure/* Failure */.H('config-invalid', `The input \`bulk\` is \`on\`, but the tenant takes no bulk requests: ${why}.`, 'Set `bulk` to `auto` or `off`.');
    }
    session.capabilities.bulk = null;
    session.note(`no bulk: ${why}`);
    return { kind: 'refused', refused: 'unsupported' };
}

// EXTERNAL MODULE: ./build/scim/filter.js
var filter = __webpack_require__(59387);
;// CONCATENATED MODULE: ./build/cxone/memberships.js






/** Groups changed by one request at most. */
const GROUPS = 20;
/**
 * Roles that are groups: one PATCH a group for many people at once, and all groups in one bulk where the tenant has it. A
 * group that is refused is tried again person by person, so that nobody fails for somebody else.
 */
async function sendMemberships(session, operations) {
    const changes = new Map();
    const want = (group, id, gains, ref) => {
        const change = changes.get(group) ?? { group, members: [] };
        change.members.push({ id, gains, ref });
        changes.set(group, change);
    };
    for (const { write, ref } of operations) {
        if (write.type !== 'roles')
            continue;
        for (const role of write.add)
            want(role.value, write.user.id, true, ref);
        for (const role of write.remove)
            want(role.value, write.user.id, false, ref);
    }
    const parts = await sendChanges(session, [...changes.values()]);
    return operations.map(({ ref, write }) => ({ ref, ...together(parts.get(ref) ?? []), ...(write.type === 'roles' && { id: write.user.id }) }));
}
/**
 * After creates: the new people's roles, where these are groups. An account that is there without its roles is reported as
 * failed, with its id, and the next run completes it.
 */
async function addToGroups(session, operations, results) {
    if (session.mode !== 'membership')
        return results;
    const changes = new Map();
    const nameless = [];
    operations.forEach(({ write, ref }, i) => {
        const result = results[i];
        if (write.type !== 'create' || !write.roles?.length || result?.status !== 'done')
            return;
        if (result.id === undefined) {
            nameless.push(ref);
            return;
        }
        for (const role of write.roles) {
            const change = changes.get(role.value) ?? { group: role.value, members: [] };
            change.members.push({ id: result.id, gains: true, ref });
            changes.set(role.value, change);
        }
    });
    const parts = await sendChanges(session, [...changes.values()]);
    return results.map((result) => {
        // Nobody can be put into a group without an id: looked up like an answer that never came.
        if (nameless.includes(result.ref))
            return { ...result, status: 'ambiguous' };
        const worst = parts.has(result.ref) ? together(parts.get(result.ref)) : null;
        if (!worst || worst.status === 'done')
            return result;
        const error = worst.error && { ...worst.error, message: `the account is there, its roles are not: ${worst.error.message}`, advice: 'Run again: the roles are planned afresh.' };
        return { ...result, status: 'failed', httpStatus: worst.httpStatus, ...(error && { error }) };
    });
}
async function sendChanges(session, changes) {
    const parts = new Map();
    const note = (change, part) => {
        for (const { ref } of change.members)
            parts.set(ref, [...(parts.get(ref) ?? []), part]);
    };
    for (let at = 0; at < changes.length; at += GROUPS) {
        const some = changes.slice(at, at + GROUPS);
        const answers = some.length > 1 && session.capabilities.bulk ? await byBulk(session, some) : await Promise.all(some.map((change) => single(session, change)));
        for (const [i, change] of some.entries()) {
            const part = answers[i];
            for (const [smaller, answer] of await smallerStill(session, change, part))
                note(smaller, answer);
        }
    }
    return parts;
}
/** A group that was refused, again: in halves where it was too large, else person by person. */
async function smallerStill(session, change, part) {
    const { group, members } = change;
    const helps = part.status === 'failed' && members.length > 1 && part.httpStatus !== 404 && part.httpStatus !== 403;
    if (!helps)
        return [[change, part]];
    const size = part.error?.kind === 'too-large' ? Math.ceil(members.length / 2) : 1;
    const all = [];
    for (let at = 0; at < members.length; at += size) {
        const smaller = { group, members: members.slice(at, at + size) };
        all.push(...(await smallerStill(session, smaller, await single(session, smaller))));
    }
    return all;
}
const pathOf = (change) => `/Groups/${encodeURIComponent(change.group)}`;
function patchOf(change) {
    const joining = change.members.filter((member) => member.gains);
    const leaving = change.members.filter((member) => !member.gains);
    return patchOp([
        ...(joining.length > 0 ? [{ op: 'add', path: 'members', value: joining.map(({ id }) => ({ value: id })) }] : []),
        ...leaving.map(({ id }) => ({ op: 'remove', path: `members[value eq ${(0,filter/* literal */.eu)(id)}]` })),
    ]);
}
async function byBulk(session, changes) {
    const ids = changes.map((_, i) => `group-${i}`);
    const reply = await postBulk(session, changes.map((change, i) => ({ method: 'PATCH', path: pathOf(change), bulkId: ids[i], data: patchOf(change) })), changes.map((change, i) => ({ bulkId: ids[i], method: 'PATCH', targetId: change.group })));
    if (reply.kind === 'refused' || (reply.kind === 'whole' && reply.httpStatus === 400))
        return Promise.all(changes.map((change) => single(session, change)));
    const base = reply.kind === 'whole' ? reply : { attempts: reply.attempts, latencyMs: reply.latencyMs, correlationId: reply.correlationId };
    const { attempts, latencyMs, correlationId } = base;
    return changes.map((_, i) => {
        if (reply.kind === 'whole')
            return { status: reply.status, httpStatus: reply.httpStatus, error: reply.error, attempts, latencyMs, correlationId };
        const answer = reply.results[i]?.result;
        const status = answer?.status ?? null;
        if (status !== null && status >= 200 && status < 300)
            return { status: 'done', httpStatus: status, attempts, latencyMs, correlationId };
        const error = (0,scim_error/* errorOf */.M)({ status: status ?? 200, body: answer?.response ?? {}, correlationId, method: 'PATCH' });
        return { status: status === null ? 'ambiguous' : statusFor(error), httpStatus: status, error, attempts, latencyMs, correlationId };
    });
}
async function single(session, change) {
    const reply = await session.exchange.ask({ method: 'PATCH', url: session.scimUrl + pathOf(change), body: patchOf(change), type: cxone_exchange/* SCIM_TYPE */.Kl, idempotent: true });
    // The answer is a group; only its status counts.
    const placeholder = { ref: '', write: { type: 'create', ref: '', attributes: {} }, method: 'PATCH', path: '', data: null, bulkable: true, bytes: 0 };
    const { ref: _, id: __, user: ___, ...part } = resultOf(session, placeholder, reply.answered && reply.status < 300 ? { ...reply, body: undefined } : reply);
    return part;
}
const RANK = ['ambiguous', 'failed', 'retry', 'not-attempted', 'done'];
/** What several requests for one person come to: the worst of them. */
function together(parts) {
    const nothing = { status: 'done', httpStatus: null, attempts: 0, latencyMs: 0, correlationId: null };
    const worst = [...parts].sort((a, b) => RANK.indexOf(a.status) - RANK.indexOf(b.status))[0] ?? nothing;
    return { ...worst, attempts: Math.max(0, ...parts.map((part) => part.attempts)), latencyMs: Math.max(0, ...parts.map((part) => part.latencyMs)) };
}

// EXTERNAL MODULE: ./build/cxone/user.js
var cxone_user = __webpack_require__(3479);
;// CONCATENATED MODULE: ./build/cxone/wire.js



/**
 * A write in this tenant's words (pure). What is sent may still differ where the tenant teaches better on the way: PUT for
 * a PATCH it does not offer, booleans as text, the version our own last write left behind.
 */
function prepareWrite(session, write) {
    switch (write.type) {
        case 'create':
            return wire(write, 'POST', '/Users', (0,cxone_user/* newUser */.eP)(write.attributes, write.roles, session.mode, session.scimUrl, session.teams), { bulkable: true });
        case 'update':
            return change(session, write, write.after);
        case 'activate':
            return change(session, write, { ...write.after, active: write.active });
        case 'roles':
            return roles(session, write);
        case 'delete':
            return remove(session, write);
    }
}
/** Flat values that a write changes. */
function changesIn(write) {
    if (write.type === 'update')
        return write.after;
    if (write.type === 'activate')
        return { ...write.after, active: write.active };
    return {};
}
const wire_pathOf = (id) => `/Users/${encodeURIComponent(id)}`;
function change(session, write, changes) {
    const { user } = write;
    if (session.writesByPut && session.capabilities.patch !== true)
        return wire(write, 'PUT', wire_pathOf(user.id), changes, { bulkable: false, user });
    // The published API switches accounts off and on by routes of its own.
    const elsewhere = session.profile.published && write.type === 'activate';
    return wire(write, 'PATCH', wire_pathOf(user.id), patch((0,cxone_user/* changesOf */.fs)(user, changes, session.teams), session), { bulkable: !elsewhere, user });
}
function roles(session, write) {
    const { user } = write;
    if (session.mode === 'matrix')
        return wire(write, 'PUT', wire_pathOf(user.id), { groups: (0,cxone_user/* roleMatrix */.KI)(write.roles, session.scimUrl) }, { bulkable: false, user });
    // One PATCH for each group, for many people at once: see memberships.ts.
    if (session.mode === 'membership')
        return wire(write, 'PATCH', '/Groups', { member: user.id, add: write.add.map((role) => role.value), remove: write.remove.map((role) => role.value) }, { bulkable: true, shared: true });
    const values = (0,cxone_user/* roleValues */.Nj)(write.roles);
    if (session.capabilities.patch === false)
        return wire(write, 'PUT', wire_pathOf(user.id), { roles: values }, { bulkable: false, user });
    const operation = values.length > 0 ? { op: 'replace', path: 'roles', value: values } : { op: 'remove', path: 'roles' };
    return wire(write, 'PATCH', wire_pathOf(user.id), patchOp([operation]), { bulkable: true, user });
}
/** `X-NICE-*` where the tutorials' routes are used; a header cannot be put into a bulk. */
function remove(session, write) {
    const headers = {
        'X-NICE-TerminateSessions': String(write.terminateSessions),
        'X-NICE-RetainData': String(write.retainData),
        'X-NICE-LicenseAction': write.licensePolicy,
    };
    const vendor = session.apiUrl !== null && !session.profile.published;
    return wire(write, 'DELETE', wire_pathOf(write.user.id), undefined, { bulkable: !vendor, user: write.user, ...(vendor && { headers }) });
}
const patch = (operations, session) => (session.textBooleans ? withTextBooleans(patchOp(operations)) : patchOp(operations));
function wire(write, method, path, data, { bulkable, shared, user, headers }) {
    const version = user?.version;
    return {
        ref: write.ref,
        write,
        method,
        path,
        data,
        bulkable,
        ...(shared && { shared }),
        ...(version !== undefined && { version }),
        ...(headers && { headers }),
        bytes: bulkBytes({ method, path, bulkId: write.ref, ...(version !== undefined && { version }), data }),
    };
}

;// CONCATENATED MODULE: ./build/cxone/put.js






/**
 * Writes by reading the whole account, changing what is meant and putting it back (RFC 7644, section 3.5.1), with
 * `If-Match` where there is a version, because a PUT may clear what it leaves out. A resource that was read with a version
 * is taken as it is: the version proves that it is still the same.
 */
async function putMerged(session, operation) {
    const id = targetOf(operation);
    const known = session.resources.get(id);
    session.resources.delete(id);
    let version = known && (0,cxone_session/* versionIn */.It)(known, {});
    let resource = version === undefined || version !== sentVersion(session, operation) ? undefined : known;
    let attempts = 0;
    if (!resource) {
        const read = await session.exchange.ask({ method: 'GET', url: session.userUrl(id) });
        attempts = read.attempts;
        if (!read.answered || read.status >= 300)
            return notRead(operation, read);
        const user = session.account(read.body, read.headers);
        if (!user || contradicts(operation, user))
            return { ...resultOf(session, operation, read), status: 'retry' };
        resource = read.body;
        version = (0,cxone_session/* versionIn */.It)(resource, read.headers);
        session.resources.delete(id);
    }
    const reply = await session.exchange.ask({
        method: 'PUT',
        url: session.userUrl(id),
        body: merged(session, resource, operation),
        type: cxone_exchange/* SCIM_TYPE */.Kl,
        idempotent: true,
        expect: [500],
        ...(version !== undefined && { headers: { 'if-match': version } }),
    });
    const result = resultOf(session, operation, reply);
    if (version !== undefined && result.status === 'done')
        session.versions.wrote(id, version, reply.answered ? ((0,cxone_session/* versionIn */.It)(reply.body, reply.headers) ?? null) : null);
    return { ...result, attempts: result.attempts + attempts };
}
/** Nothing was written: only the look before it did not work. */
function notRead(operation, read) {
    const error = (0,cxone_exchange/* errorIn */.Kd)(read);
    const again = statusFor(error) !== 'failed' || error.retryable;
    return {
        ref: operation.ref,
        status: again ? 'retry' : 'failed',
        httpStatus: read.answered ? read.status : null,
        attempts: read.attempts,
        latencyMs: read.latencyMs,
        correlationId: read.answered ? read.correlationId : null,
        error,
    };
}
function merged(session, resource, operation) {
    const { write } = operation;
    const copy = structuredClone(resource);
    delete copy[(0,json/* nameIn */.ZC)(copy, 'meta')];
    (0,cxone_user/* applyTo */.sG)(copy, changesIn(write), session.teams);
    if (write.type === 'roles' && session.mode === 'matrix') {
        const key = (0,json/* nameIn */.ZC)(copy, 'groups');
        const others = (0,json/* listOf */.c3)(copy[key]).filter((group) => !((0,json/* isObject */.Gv)(group) && (0,json/* textOf */.b6)((0,json/* valueOf */.RP)(group, 'type'))?.toLowerCase() === 'role'));
        copy[key] = [...others, ...(0,cxone_user/* roleMatrix */.KI)(write.roles, session.scimUrl)];
    }
    else if (write.type === 'roles') {
        const key = (0,json/* nameIn */.ZC)(copy, 'roles');
        const held = new Map((0,json/* listOf */.c3)(copy[key]).flatMap((role) => ((0,json/* isObject */.Gv)(role) ? [[(0,json/* textOf */.b6)((0,json/* valueOf */.RP)(role, 'value')), role]] : [])));
        // What a role entry holds beside its value (`primary`, `type`) stays with it.
        copy[key] = (0,cxone_user/* roleValues */.Nj)(write.roles).map((role) => held.get((0,json/* textOf */.b6)(role['value'])) ?? role);
    }
    return copy;
}

;// CONCATENATED MODULE: ./build/cxone/deletion.js




/** Looks at an accepted deletion, so many times at most. */
const LOOKS = 10;
/**
 * `DELETE /Users/{id}`, always by the tenant's id. A 404 is told apart from a route that is not there by looking for the
 * account; a 202 is followed to its end where a Location says where.
 */
async function sendDelete(session, operation) {
    const { exchange, scimUrl } = session;
    const version = sentVersion(session, operation);
    const reply = await exchange.ask({
        method: 'DELETE',
        url: `${scimUrl}${operation.path}`,
        idempotent: true,
        expect: [500, 501],
        headers: { ...operation.headers, ...(version !== undefined && session.capabilities.etag !== false && { 'if-match': version }) },
    });
    const result = resultOf(session, operation, reply);
    if (!reply.answered)
        return result;
    if (reply.status === 404) {
        const there = await exchange.ask({ method: 'GET', url: `${scimUrl}${operation.path}` });
        if (there.answered && there.status < 300) {
            return { ...result, error: (0,scim_error/* apiError */.p)('unsupported', 'the tenant has no route that deletes accounts', { status: 404, correlationId: reply.correlationId }) };
        }
        const isGone = there.answered && (there.status === 404 || there.status === 410);
        return isGone ? result : { ...result, status: 'ambiguous' };
    }
    const location = reply.headers['location'];
    return reply.status === 202 && location ? follow(session, operation, result, location) : result;
}
async function follow(session, operation, accepted, location) {
    const base = `${session.scimUrl}/`;
    const url = URL.parse(location, base);
    // Only the tenant itself is asked: an answer must not send the token elsewhere.
    const own = [base, session.apiUrl].some((one) => one !== null && URL.parse(one)?.origin === url?.origin);
    if (!url || !own)
        return accepted;
    let attempts = accepted.attempts;
    for (let look = 0; look < LOOKS; look += 1) {
        // The deletion was accepted: whatever ends the looking says nothing about it.
        const reply = await session.exchange.ask({ method: 'GET', url: url.href }).catch((error) => {
            if (error instanceof failure/* Failure */.H)
                return null;
            throw error;
        });
        if (reply === null)
            break;
        attempts += reply.attempts;
        if (reply.answered && reply.status !== 202) {
            if (reply.status === 404 || reply.status === 410 || reply.status === 204)
                return { ...accepted, attempts };
            if (reply.status >= 300)
                return { ...resultOf(session, operation, reply), status: 'ambiguous', attempts };
            const state = (0,json/* isObject */.Gv)(reply.body) ? ((0,json/* textOf */.b6)((0,json/* valueOf */.RP)(reply.body, 'status')) ?? (0,json/* textOf */.b6)((0,json/* valueOf */.RP)(reply.body, 'state')) ?? '') : '';
            if (/fail|error|reject|cancel/i.test(state)) {
                const message = (0,json/* isObject */.Gv)(reply.body) ? ((0,json/* textOf */.b6)((0,json/* valueOf */.RP)(reply.body, 'detail')) ?? (0,json/* textOf */.b6)((0,json/* valueOf */.RP)(reply.body, 'message'))) : undefined;
                return { ...accepted, status: 'failed', attempts, error: (0,scim_error/* apiError */.p)('server', `the deletion was accepted and then failed: ${message ?? state}`, { status: reply.status }) };
            }
            if (!/pending|running|progress|queued|accepted|started/i.test(state) && !isAccount(reply.body))
                return { ...accepted, attempts };
        }
        await session.clock.sleep(Math.min(30_000, 1000 * 2 ** look), session.signal);
    }
    return { ...accepted, status: 'ambiguous', attempts, error: (0,scim_error/* apiError */.p)('timeout', 'the deletion was accepted, but its end did not come', { status: 202 }) };
}
/** The Location of some tenants is the account itself: while it is shown it is not gone. */
const isAccount = (body) => (0,json/* isObject */.Gv)(body) && (0,json/* textOf */.b6)((0,json/* valueOf */.RP)(body, 'userName')) !== undefined;

// EXTERNAL MODULE: ./node_modules/zod/v4/classic/schemas.js + 6 modules
var schemas = __webpack_require__(26921);
// EXTERNAL MODULE: ./node_modules/zod/v4/classic/coerce.js
var coerce = __webpack_require__(49567);
;// CONCATENATED MODULE: ./build/cxone/deactivations.js

/** People that one request deactivates at most. */
const AT_ONCE = 100;
/**
 * `POST /user-management/v1/users/deactivate {userIds}` (NiCE). Whoever asks while a request is under way goes with the
 * next one, so that many deactivations take few requests without anybody waiting for company.
 */
class Deactivations {
    session;
    waiting = [];
    busy = false;
    constructor(session) {
        this.session = session;
    }
    add(id) {
        return new Promise((done, failed) => {
            this.waiting.push({ id, done, failed });
            if (!this.busy)
                void this.work();
        });
    }
    async work() {
        this.busy = true;
        // Those who ask in the same turn go together from the first request on.
        await Promise.resolve();
        while (this.waiting.length > 0) {
            const some = this.waiting.splice(0, AT_ONCE);
            try {
                await this.send(some);
            }
            catch (error) {
                for (const one of some)
                    one.failed(error);
            }
        }
        this.busy = false;
    }
    async send(some) {
        const { exchange, apiUrl } = this.session;
        const reply = await exchange.ask({ method: 'POST', url: `${apiUrl ?? ''}/user-management/v1/users/deactivate`, body: { userIds: some.map(({ id }) => id) }, idempotent: true, expect: [501] });
        const isRefused = reply.answered && reply.status >= 400 && reply.status < 500 && ![404, 405, 429].includes(reply.status);
        if (isRefused && some.length > 1) {
            // One person the tenant will not touch must not keep the others.
            for (const one of some)
                await this.send([one]);
            return;
        }
        const left = new Set(reply.answered && (0,json/* isObject */.Gv)(reply.body) ? (0,json/* listOf */.c3)((0,json/* valueOf */.RP)(reply.body, 'notDeletedUserIds')).flatMap((id) => (0,json/* textOf */.b6)(id) ?? []) : []);
        for (const { id, done } of some)
            done({ reply, left: left.has(id) });
    }
}

// EXTERNAL MODULE: ./build/cxone/paging.js
var paging = __webpack_require__(32760);
;// CONCATENATED MODULE: ./build/cxone/steps.js


/** People who may be answered 404 before a route counts as not there. */
const MISSES = 3;
/** People in a row for whom a route may fail, all tries used up, before the others are not even asked for. */
const FAILURES = 3;
/**
 * What is known of one clean-up route: 405 and 501 say at once that there is none; a 404 may mean the person, so it takes
 * several, and no success, to say it of the route. A route that only fails is left alone for the rest of the run: what is
 * not done is said of everybody, and the tenant is not asked hundreds of times more.
 */
class Route {
    name;
    misses = 0;
    works = false;
    missing = false;
    failures = 0;
    lastFailure = '';
    constructor(name) {
        this.name = name;
    }
    get known() {
        if (this.missing)
            return { status: 'unsupported', detail: `this tenant has no route to ${this.name}`, attempts: 0, latencyMs: 0 };
        if (this.failures < FAILURES)
            return null;
        const said = `could not ${this.name}: not asked any more after ${this.failures} failures (${this.lastFailure})`;
        return { status: 'failed', detail: said, error: (0,scim_error/* apiError */.p)('server', said, { retryable: true }), attempts: 0, latencyMs: 0 };
    }
    /** What a reply says of the step; `done` carries the given words. */
    answer(reply, done) {
        const base = { attempts: reply.attempts, latencyMs: reply.latencyMs };
        if (!reply.answered)
            this.fails(reply.error.message);
        if (!reply.answered)
            return { ...base, status: reply.ambiguous ? 'unknown' : 'failed', detail: `could not ${this.name}: ${reply.error.message}`, error: reply.error };
        if (reply.status < 300) {
            this.works = true;
            this.failures = 0;
            return { ...base, status: 'done', detail: done };
        }
        const error = (0,cxone_exchange/* errorIn */.Kd)(reply);
        if (reply.status === 405 || reply.status === 501 || (reply.status === 404 && !this.works)) {
            this.misses += 1;
            this.missing = !this.works && (reply.status !== 404 || this.misses >= MISSES);
            return { ...base, status: 'unsupported', detail: `this tenant has no route to ${this.name} (HTTP ${reply.status})`, error };
        }
        if (reply.status >= 500)
            this.fails(error.message);
        return { ...base, status: 'failed', detail: `could not ${this.name}: ${error.message}`, error };
    }
    fails(message) {
        this.failures += 1;
        this.lastFailure = message;
    }
}
const noRest = (what) => ({ status: 'unsupported', detail: `no REST base (\`api-url\`) to ${what}`, attempts: 0, latencyMs: 0 });
const notHere = (what) => ({ status: 'unsupported', detail: `this profile has no route to ${what}`, attempts: 0, latencyMs: 0 });
const noExternalId = (what) => ({ status: 'skipped', detail: `the account has no externalId, which is needed to ${what}`, attempts: 0, latencyMs: 0 });
const unreadableAnswer = (reply, what) => ({
    status: 'unknown',
    detail: `the tenant's answer to "${what}" cannot be read`,
    error: (0,scim_error/* apiError */.p)('unreadable', `the answer to "${what}" cannot be read`, { status: reply.answered ? reply.status : null }),
    attempts: reply.attempts,
    latencyMs: reply.latencyMs,
});

;// CONCATENATED MODULE: ./build/cxone/published.js









const queues = new WeakMap();
function deactivations(session) {
    const own = queues.get(session) ?? new Deactivations(session);
    queues.set(session, own);
    return own;
}
/**
 * Switches an account on or off by NiCE's own routes: revive, and deactivate with its `notDeletedUserIds`. What else the
 * write changes follows by PATCH.
 * @returns `null` where the tenant lacks the route: `active` is then set by SCIM
 */
async function switchAccount(session, operation) {
    const { write } = operation;
    if (write.type !== 'activate')
        return null;
    const id = write.user.id;
    const switched = write.active ? await revive(session, operation) : await deactivate(session, operation);
    const more = (0,cxone_user/* changesOf */.fs)(write.user, write.after ?? {}, session.teams).filter(({ path }) => path !== 'active');
    if (switched?.status !== 'done' || more.length === 0)
        return switched;
    const reply = await session.exchange.ask({ method: 'PATCH', url: session.userUrl(id), body: patchOp(more), type: cxone_exchange/* SCIM_TYPE */.Kl, idempotent: false, expect: [500, 501] });
    const changed = resultOf(session, operation, reply);
    return { ...changed, attempts: changed.attempts + switched.attempts };
}
async function revive(session, operation) {
    const id = targetOf(operation);
    const url = `${session.apiUrl ?? ''}/user-management/v1/users/${encodeURIComponent(id)}/revive`;
    const reply = await session.exchange.ask({ method: 'POST', url, idempotent: true, expect: [500, 501] });
    return (0,cxone_exchange/* routeMissing */.C3)(reply) ? null : resultOf(session, operation, withoutBody(reply));
}
async function deactivate(session, operation) {
    const id = targetOf(operation);
    const { reply, left } = await deactivations(session).add(id);
    if ((0,cxone_exchange/* routeMissing */.C3)(reply))
        return null;
    const result = resultOf(session, operation, withoutBody(reply));
    if (!left || result.status !== 'done')
        return result;
    return { ...result, status: 'failed', error: (0,scim_error/* apiError */.p)('ignored', 'CXone lists this person among those it did not deactivate', { status: result.httpStatus, correlationId: result.correlationId }) };
}
/** The answer is no SCIM resource; only its status counts. */
const withoutBody = (reply) => (reply.answered && reply.status < 300 ? { ...reply, body: undefined } : reply);
const id = schemas/* union */.KCZ([schemas/* string */.YjP().min(1), schemas/* number */.aig().transform(String)]);
/** Agents asked for at once. */
const TOP = 100;
const agentsSchema = schemas/* looseObject */._H3({ totalRecords: coerce/* number */.ai().int().min(0).nullish(), agents: schemas/* array */.YOg(schemas/* looseObject */._H3({ agentId: id, userID: id.nullish() })).nullish() });
const keysSchema = schemas/* looseObject */._H3({ accessKeys: schemas/* array */.YOg(schemas/* looseObject */._H3({ accessKeyId: id, isActive: schemas/* boolean */.zMY().nullish() })).nullish() });
/** How leavers are ended on the published API: the agent forced out, access keys switched off. */
class PublishedSteps {
    session;
    directory;
    logoutRoute = new Route('force agents out');
    keysRoute = new Route('switch access keys off');
    constructor(session) {
        this.session = session;
    }
    /**
     * `GET /inContactAPI/services/v34.0/agents`, then `POST …/agents/{agentId}/logout`: the agent's id is not the user's.
     * @param together people who are logged out in this run: where the whole list takes fewer requests than they do, it is read once
     */
    async logout(user, together = 1) {
        const known = this.logoutRoute.known;
        if (known)
            return known;
        if (together > 1)
            this.directory ??= this.agents('', together);
        const listed = await this.directory;
        const { agents, reply } = listed?.agents ? listed : await this.agents(user.userName);
        if (!reply.answered || reply.status >= 300)
            return this.logoutRoute.answer(reply, '');
        if (!agents)
            return unreadableAnswer(reply, 'agents');
        const agent = agents.find((one) => one.userID === user.id);
        if (!agent)
            return { status: 'skipped', detail: 'no agent belongs to this account', attempts: reply.attempts, latencyMs: reply.latencyMs };
        const answer = await this.session.exchange.ask({ method: 'POST', url: `${this.agentsUrl}/${encodeURIComponent(agent.agentId)}/logout`, idempotent: true, expect: [501] });
        return this.logoutRoute.answer(answer, 'forced out as an agent');
    }
    get agentsUrl() {
        return `${this.session.apiUrl ?? ''}/inContactAPI/services/v34.0/agents`;
    }
    /**
     * Agents whom a search finds, everybody for an empty one.
     * @param most requests that are worth it
     * @returns `agents` null where they did not all arrive
     */
    async agents(search, most = Number.POSITIVE_INFINITY) {
        let reply;
        const whole = await (0,paging/* readWhole */.o)(async (offset) => {
            reply = await this.session.exchange.ask({ method: 'GET', url: `${this.agentsUrl}?searchString=${encodeURIComponent(search)}&skip=${offset}&top=${TOP}`, expect: [501] });
            const parsed = reply.answered && reply.status < 300 ? agentsSchema.safeParse(reply.body) : null;
            if (!parsed?.success)
                return { total: null, items: [] };
            const items = parsed.data.agents ?? [];
            const total = parsed.data.totalRecords ?? items.length;
            return { total: total / TOP < most ? total : null, items };
        }, (agent) => agent.agentId);
        return { agents: whole.complete ? whole.items : null, reply: reply };
    }
    /** `GET /access-key-management/v1/access-keys?userId=`, then `PATCH …/{accessKeyId} {isActive:false}` for each. */
    async disableAccessKeys(user) {
        const known = this.keysRoute.known;
        if (known)
            return known;
        const { exchange, apiUrl } = this.session;
        const base = `${apiUrl ?? ''}/access-key-management/v1/access-keys`;
        const reply = await exchange.ask({ method: 'GET', url: `${base}?userId=${encodeURIComponent(user.id)}`, expect: [501] });
        if (!reply.answered || reply.status >= 300)
            return this.keysRoute.answer(reply, '');
        const parsed = keysSchema.safeParse(reply.body);
        if (!parsed.success)
            return unreadableAnswer(reply, 'access keys');
        const keys = (parsed.data.accessKeys ?? []).filter((key) => key.isActive !== false);
        const { attempts, latencyMs } = reply;
        if (keys.length === 0)
            return { status: 'done', detail: 'no access key is active', attempts, latencyMs };
        const answers = await Promise.all(keys.map((key) => exchange.ask({ method: 'PATCH', url: `${base}/${encodeURIComponent(key.accessKeyId)}`, body: { isActive: false }, idempotent: true, expect: [501] })));
        const failed = answers.find((answer) => !answer.answered || answer.status >= 300);
        const done = `${keys.length} access ${keys.length === 1 ? 'key' : 'keys'} switched off`;
        if (!failed)
            return { status: 'done', detail: done, attempts: attempts + answers.length, latencyMs };
        const error = (0,cxone_exchange/* errorIn */.Kd)(failed);
        const off = answers.filter((answer) => answer.answered && answer.status < 300).length;
        return { status: 'failed', detail: `${off} of ${keys.length} access keys switched off: ${error.message}`, error, attempts: attempts + answers.length, latencyMs };
    }
}

;// CONCATENATED MODULE: ./build/cxone/send.js








/**
 * Sends one write on its own, the way this tenant wants it.
 * @throws Failure for what ends the whole run; the write was then not carried out
 */
async function sendSingle(session, operation) {
    const { write } = operation;
    if (write.type === 'create') {
        const [result] = await addToGroups(session, [operation], [await send_post(session, operation)]);
        return result;
    }
    if (write.type === 'delete')
        return sendDelete(session, operation);
    if (write.type === 'roles' && session.mode === 'membership')
        return (await sendMemberships(session, [operation]))[0];
    if (write.type === 'activate' && session.profile.published) {
        const result = await switchAccount(session, operation);
        if (result)
            return result;
    }
    if (operation.method === 'PUT' || !isPatchOp(operation.data) || session.capabilities.patch === false)
        return putMerged(session, operation);
    return send_patch(session, operation, operation.data);
}
async function send_post(session, operation) {
    const reply = await session.exchange.ask({ method: 'POST', url: `${session.scimUrl}${operation.path}`, body: operation.data, type: cxone_exchange/* SCIM_TYPE */.Kl, idempotent: false });
    if (reply.answered && reply.status === 202) {
        const error = (0,scim_error/* apiError */.p)('unreadable', 'the tenant accepted the account but did not say that it is there', { status: 202 });
        return { ...resultOf(session, operation, reply), status: 'ambiguous', error };
    }
    return resultOf(session, operation, reply);
}
/** PATCH; what a tenant does not know about it (booleans, the method itself) is learnt from its refusal. */
async function send_patch(session, operation, data) {
    const plain = session.textBooleans ? withTextBooleans(data) : data;
    const reply = await sendPatch(session, operation, plain);
    if (reply.answered && (reply.status === 405 || reply.status === 501)) {
        session.capabilities.patch = false;
        session.note('no PATCH: accounts are read, merged and PUT');
        return putMerged(session, operation);
    }
    if (reply.answered && reply.status === 400 && hasBoolean(plain)) {
        const second = await sendPatch(session, operation, withTextBooleans(plain));
        if (second.answered && second.status < 300) {
            session.textBooleans = true;
            session.note('booleans are sent as text');
            return resultOf(session, operation, second);
        }
    }
    const result = resultOf(session, operation, reply);
    return isPathRefused(result) ? putMerged(session, operation) : result;
}
/**
 * The tenant does not read the path, or there is no longer anything at it: the same change is made by reading, merging and
 * PUT, which needs no path.
 */
const isPathRefused = ({ httpStatus, error }) => httpStatus === 400 && /^(invalidPath|noTarget|invalidFilter)$/i.test(error?.scimType ?? '');
/** A 500 is not repeated blindly: some tenants say it of an account that is gone. */
async function sendPatch(session, operation, data) {
    const version = sentVersion(session, operation);
    return session.exchange.ask({
        method: 'PATCH',
        url: `${session.scimUrl}${operation.path}`,
        body: data,
        type: cxone_exchange/* SCIM_TYPE */.Kl,
        idempotent: isRepeatable(data),
        expect: [500, 501],
        ...(version !== undefined && session.capabilities.etag !== false && { headers: { 'if-match': version } }),
    });
}

;// CONCATENATED MODULE: ./build/cxone/bulk.js










/**
 * One bulk request with these operations, each with exactly one result, whatever the tenant answers.
 * @throws Failure for what ends the whole run; nothing was then carried out
 */
async function sendBulk(session, operations) {
    const isMembership = (one) => one.write.type === 'roles' && session.mode === 'membership';
    const together = operations.filter((one) => !isMembership(one) && one.bulkable && !(one.method === 'PATCH' && session.capabilities.patch === false));
    const results = new Map();
    const keep = (all) => {
        for (const result of all)
            results.set(result.ref, result);
    };
    if (together.length > 0) {
        const answer = await inOneBulk(session, together);
        if (answer.refused)
            return { results: [], refused: answer.refused };
        keep(await addToGroups(session, together, await corrected(session, together, answer.results)));
    }
    const memberships = operations.filter(isMembership);
    if (memberships.length > 0)
        keep(await sendMemberships(session, memberships));
    const alone = operations.filter((one) => !together.includes(one) && !isMembership(one));
    keep(await Promise.all(alone.map((one) => sendSingle(session, one))));
    return { results: operations.map((one) => results.get(one.ref)) };
}
async function inOneBulk(session, operations) {
    const reply = await postBulk(session, operations.map((one) => asBulk(session, one)), operations.map(sentOf));
    if (reply.kind === 'refused')
        return { results: [], refused: reply.refused };
    if (reply.kind === 'whole') {
        if (reply.httpStatus === 400 && (!session.bulkProven || operations.length > 1))
            return unread(session, operations, reply.error);
        const { kind: _, ...rest } = reply;
        return { results: operations.map(({ ref }) => ({ ref, ...rest })) };
    }
    const { attempts, latencyMs, correlationId } = reply;
    const results = operations.map((operation, i) => {
        const answer = reply.results[i];
        const base = { ref: operation.ref, attempts, latencyMs, correlationId };
        return answer ? { ...base, ...readResult(session, operation, answer.result, correlationId) } : { ...base, status: 'ambiguous', httpStatus: null, error: unassigned() };
    });
    return { results };
}
/**
 * A bulk answered 400 as a whole. One operation that the tenant cannot even read must not take the others with it: once a
 * bulk is known to work, halves are sent; before that, one operation alone tells whether bulks are understood at all.
 */
async function unread(session, operations, error) {
    if (session.bulkProven)
        return halves(session, operations);
    if (operations.length === 1)
        return { results: [], refused: refuse(session, `POST /Bulk is answered 400: ${error.message}`).refused };
    const probe = await inOneBulk(session, operations.slice(0, 1));
    if (probe.refused)
        return probe;
    const rest = await inOneBulk(session, operations.slice(1));
    return { results: [...probe.results, ...(rest.refused ? notAttempted(operations.slice(1)) : rest.results)] };
}
const notAttempted = (operations) => operations.map(({ ref }) => ({ ref, status: 'not-attempted', httpStatus: null, attempts: 0, latencyMs: 0, correlationId: null }));
async function halves(session, operations) {
    const middle = Math.ceil(operations.length / 2);
    const results = [];
    for (const half of [operations.slice(0, middle), operations.slice(middle)]) {
        const answer = await inOneBulk(session, half);
        results.push(...(answer.refused ? notAttempted(half) : answer.results));
    }
    return { results };
}
const unassigned = () => (0,scim_error/* apiError */.p)('unreadable', 'the bulk answer does not say what became of this operation');
const sentOf = (operation) => {
    const target = targetOf(operation);
    const userName = operation.write.type === 'create' ? operation.write.attributes['userName'] : undefined;
    return { bulkId: operation.ref, method: operation.method, ...(target !== undefined && { targetId: target }), ...(typeof userName === 'string' && { userName }) };
};
function asBulk(session, operation) {
    const version = session.capabilities.etag === false ? undefined : sentVersion(session, operation);
    const data = session.textBooleans && isPatchOp(operation.data) ? withTextBooleans(operation.data) : operation.data;
    return { method: operation.method, path: operation.path, bulkId: operation.ref, ...(version !== undefined && { version }), ...(data !== undefined && { data }) };
}
/** One operation's own answer. */
function readResult(session, operation, result, correlationId) {
    const { status: httpStatus, response } = result;
    const target = targetOf(operation);
    const id = target ?? result.id;
    if (httpStatus === null)
        return { status: 'ambiguous', httpStatus, error: unassigned() };
    if (httpStatus < 200 || httpStatus >= 300) {
        const error = (0,scim_error/* errorOf */.M)({ status: httpStatus, body: response ?? {}, correlationId, method: operation.method });
        return { status: statusFor(error), httpStatus, error, ...(target && { id: target }) };
    }
    const user = session.shown(response);
    if ((user && contradicts(operation, user)) || isError(response))
        return { status: 'ambiguous', httpStatus, error: contradiction(httpStatus) };
    if (httpStatus === 202 && operation.method !== 'DELETE')
        return { status: 'ambiguous', httpStatus, error: unassigned() };
    if (target && operation.version !== undefined)
        session.versions.wrote(target, sentVersion(session, operation), result.version ?? null);
    return { status: 'done', httpStatus, ...(id && { id }), ...(user && (0,cxone_session/* isWhole */.wP)(response) && { user }) };
}
const isError = (response) => (0,json/* isObject */.Gv)(response) && (0,json/* listOf */.c3)(response['schemas']).includes(uris/* URI */.r.error);
/** Sends again what was refused only for the way it was said: PATCH that is not offered, booleans that are not read. */
async function corrected(session, operations, results) {
    const fixed = [...results];
    const again = async (i, send) => {
        const result = await send(operations[i]);
        fixed[i] = { ...result, attempts: result.attempts + results[i].attempts };
    };
    const refused = (status) => (result, i) => result.status === 'failed' && status.includes(result.httpStatus ?? 0) && isPatchOp(operations[i]?.data) ? [i] : [];
    const unsupported = results.flatMap(refused([405, 501]));
    if (unsupported.length > 0) {
        session.capabilities.patch = false;
        session.note('no PATCH: accounts are read, merged and PUT');
        await Promise.all(unsupported.map((i) => again(i, (operation) => putMerged(session, operation))));
    }
    await Promise.all(results.flatMap((result, i) => (isPathRefused(result) && isPatchOp(operations[i]?.data) ? [again(i, (operation) => putMerged(session, operation))] : [])));
    const booleans = fixed.flatMap(refused([400])).filter((i) => {
        const data = operations[i]?.data;
        return !session.textBooleans && isPatchOp(data) && hasBoolean(data);
    });
    const [first, ...rest] = booleans;
    if (first === undefined)
        return fixed;
    // One shows whether text is understood; the rest follow in a bulk of their own.
    await again(first, (operation) => sendSingle(session, operation));
    if (!session.textBooleans || rest.length === 0)
        return fixed;
    const answer = await inOneBulk(session, rest.map((i) => operations[i]));
    rest.forEach((i, n) => {
        const result = answer.results[n];
        if (result)
            fixed[i] = { ...result, attempts: result.attempts + results[i].attempts };
    });
    return fixed;
}

;// CONCATENATED MODULE: ./build/cxone/claims.js

/**
 * Claims of a token, where it is a JWT. They are not verified: they only name the tenant and the account that must not be
 * touched, and a token that lies can do no more than protect one account too many.
 */
function claimsOf(token) {
    const part = token?.split('.')[1];
    if (!part)
        return {};
    const value = (0,json/* parseJson */.qF)(Buffer.from(part, 'base64url').toString('utf8'));
    return (0,json/* isObject */.Gv)(value) ? value : {};
}
const SELF = ['sub', 'userName', 'username', 'user_name', 'preferred_username', 'upn', 'email', 'userId', 'user_id', 'icAgentUserId', 'client_id', 'clientId', 'azp', 'appid'];
const TENANT = ['tenantId', 'tenant_id', 'tenantID', 'icTenantId'];
/** userName, id or client id that the run itself acts as. */
function selfOf(claims) {
    return [...new Set(SELF.map((name) => (0,json/* textOf */.b6)(claims[name])).filter((value) => value !== undefined))];
}
function tenantIdOf(claims) {
    return TENANT.map((name) => (0,json/* textOf */.b6)(claims[name])).find((value) => value !== undefined);
}

// EXTERNAL MODULE: ./build/cxone/settings.js
var cxone_settings = __webpack_require__(23225);
// EXTERNAL MODULE: ./build/cxone/profiles.js
var profiles = __webpack_require__(45446);
;// CONCATENATED MODULE: ./build/cxone/auth.js







/** A token answer (RFC 6749, section 5.1). */
const answerSchema = schemas/* looseObject */._H3({
    access_token: schemas/* string */.YjP().min(1),
    expires_in: coerce/* number */.ai().positive().catch(3600),
    scope: schemas/* union */.KCZ([schemas/* string */.YjP(), schemas/* array */.YOg(schemas/* string */.YjP())]).nullish().catch(null),
    id_token: schemas/* string */.YjP().nullish().catch(null),
});
/** Tokens of one run: cached, renewed shortly before their end, and fetched once however many ask. */
class TokenSource {
    options;
    token;
    underWay;
    constructor(options) {
        this.options = options;
    }
    /** The last token, `undefined` before the first. */
    get current() {
        return this.token;
    }
    /**
     * A token that is good for now.
     * @param stale a token that was refused: another one is fetched unless somebody did already
     * @throws Failure `auth-failed`, `tenant-unreachable`, `config-invalid`
     */
    async get(stale) {
        const fresh = this.token && this.token.value !== stale && this.options.clock.now() < this.token.renewAt;
        if (fresh)
            return this.token.value;
        this.underWay ??= this.fetch().finally(() => (this.underWay = undefined));
        return (await this.underWay).value;
    }
    async fetch() {
        const { settings, clock, allowed, exchange, endpoint } = this.options;
        const url = await endpoint();
        const target = URL.parse(url);
        if (!target || !allowed(target))
            throw (0,cxone_exchange/* refusedHost */.xO)(`the token endpoint ${target?.origin ?? ''} is not on the list of hosts that may be given credentials`);
        const startedAt = clock.now();
        const { body, type, headers } = tokenRequest(settings);
        const reply = (0,cxone_exchange/* usable */.Je)(await exchange().ask({ method: 'POST', url, body, type, headers, budget: 'token', idempotent: true, authorize: false }), 'the token endpoint');
        if (reply.status >= 300)
            throw refusal(reply, settings);
        const parsed = answerSchema.safeParse(reply.body);
        if (!parsed.success) {
            throw new failure/* Failure */.H('auth-failed', 'The token endpoint answered, but without an access token.', 'Check `token-url`: it must be the tenant’s OAuth token endpoint.');
        }
        const { access_token: value, expires_in: seconds, scope, id_token: idToken } = parsed.data;
        const margin = Math.min(60_000, seconds * 100);
        const scopes = (Array.isArray(scope) ? scope : (scope ?? '').split(/[\s,]+/)).filter(Boolean);
        this.token = {
            value,
            renewAt: startedAt + seconds * 1000 - margin,
            scopes: scopes.length > 0 ? scopes : null,
            claims: { ...claimsOf(idToken ?? undefined), ...claimsOf(value) },
        };
        return this.token;
    }
}
/** One value as `application/x-www-form-urlencoded` has it (RFC 6749, appendix B). */
const formEncoded = (value) => new URLSearchParams([['', value]]).toString().slice(1);
function tokenRequest(settings) {
    const { clientId = '', clientSecret = '', accessKeyId = '', accessKeySecret = '' } = settings;
    const grant = (0,cxone_settings/* grantOf */.o)(settings);
    if (grant === 'access-key')
        return { body: JSON.stringify({ accessKeyId, accessKeySecret }), type: 'application/json', headers: { accept: 'application/json' } };
    const form = new URLSearchParams({ grant_type: grant });
    if (grant === 'password') {
        form.set('username', accessKeyId);
        form.set('password', accessKeySecret);
    }
    const scope = settings.scope || profiles/* PROFILES */.j[settings.profile].scope;
    if (scope)
        form.set('scope', scope);
    const headers = { accept: 'application/json' };
    if ((settings.clientAuth ?? profiles/* PROFILES */.j[settings.profile].clientAuth) === 'basic') {
        headers['authorization'] = `Basic ${Buffer.from(`${formEncoded(clientId)}:${formEncoded(clientSecret)}`).toString('base64')}`;
    }
    else {
        form.set('client_id', clientId);
        form.set('client_secret', clientSecret);
    }
    return { body: form.toString(), type: 'application/x-www-form-urlencoded', headers };
}
function refusal(reply, settings) {
    const { message } = (0,scim_error/* errorOf */.M)(reply);
    const secrets = [settings.clientSecret, settings.accessKeySecret].filter((one) => one !== undefined && one.length > 3);
    const said = secrets.reduce((text, secret) => text.replaceAll(secret, '***'), message);
    const advice = reply.status === 404 || reply.status === 405
        ? 'Check `token-url` (or `issuer`, `tenant`): there is no token endpoint at that address.'
        : /scope/i.test(said)
            ? 'Check `scope` and what the application is allowed to ask for.'
            : 'Check the client id, client secret and access key: they may have been rotated, or belong to another tenant or region.';
    return new failure/* Failure */.H('auth-failed', `The token endpoint refused the credentials (HTTP ${reply.status}): ${said}.`.replace('..', '.'), advice);
}

;// CONCATENATED MODULE: ./build/cxone/discovery.js




const openidSchema = schemas/* looseObject */._H3({ token_endpoint: schemas/* string */.YjP().min(1) });
const cxoneSchema = schemas/* looseObject */._H3({ api_endpoint: schemas/* string */.YjP().min(1), auth_endpoint: schemas/* string */.YjP().nullish() });
/** Addresses of a CXone tenant, found out from its issuer. */
class Discovery {
    exchange;
    issuer;
    allowed;
    constructor(exchange, issuer, allowed) {
        this.exchange = exchange;
        this.issuer = issuer;
        this.allowed = allowed;
    }
    /** `GET {issuer}/.well-known/openid-configuration` (OpenID Connect Discovery 1.0, section 4): the token endpoint. */
    async tokenEndpoint() {
        const { token_endpoint: endpoint } = await this.fetch('/.well-known/openid-configuration', openidSchema, 'issuer');
        return this.checked(endpoint, 'token_endpoint');
    }
    /** `GET {issuer}/.well-known/cxone-configuration?tenantId=` (NiCE): bases of the REST and sign-in APIs, no trailing slash. */
    async tenantEndpoints(tenantId) {
        const found = await this.fetch(`/.well-known/cxone-configuration?tenantId=${encodeURIComponent(tenantId)}`, cxoneSchema, 'tenant');
        const api = this.checked(found.api_endpoint, 'api_endpoint');
        return { api, auth: found.auth_endpoint ? this.checked(found.auth_endpoint, 'auth_endpoint') : api };
    }
    async fetch(path, schema, input) {
        const reply = (0,cxone_exchange/* usable */.Je)(await this.exchange.ask({ method: 'GET', url: this.issuer + path, budget: 'token', authorize: false }), 'discovery');
        if (reply.status >= 300) {
            const { message } = (0,scim_error/* errorOf */.M)(reply);
            throw new failure/* Failure */.H('config-invalid', `Discovery at ${new URL(this.issuer).host} was refused (HTTP ${reply.status}): ${message}.`.replace('..', '.'), `Check \`issuer\` and \`${input}\`, or give \`token-url\` and \`api-url\` yourself.`);
        }
        const parsed = schema.safeParse(reply.body);
        if (parsed.success)
            return parsed.data;
        throw new failure/* Failure */.H('config-invalid', `Discovery at ${new URL(this.issuer).host} answered something else than a configuration.`, 'Check `issuer`, or give `token-url` and `api-url` yourself.');
    }
    /** What a discovery answer names is not the user's word: it must be on the list of hosts. */
    checked(text, what) {
        const url = URL.parse(text);
        if (!url || !this.allowed(url))
            throw (0,cxone_exchange/* refusedHost */.xO)(`discovery names ${url?.origin ?? 'no URL'} as ${what}, and that is not on the list of hosts that may be given credentials`);
        return text.replace(/\/+$/, '');
    }
}

// EXTERNAL MODULE: ./build/cxone/hosts.js
var hosts = __webpack_require__(2125);
;// CONCATENATED MODULE: ./build/cxone/connection.js








/** The HTTP client of a run with its tokens, and the addresses that discovery finds. */
class Connection {
    http;
    exchange;
    tokens;
    settings;
    addresses;
    discovery;
    endpoints;
    tokenUrl;
    constructor(settings, deps, http, tokens, allowed) {
        this.settings = settings;
        this.http = http;
        this.exchange = new cxone_exchange/* Exchange */.k5(http);
        this.addresses = (0,profiles/* addressesOf */.s)(settings);
        this.discovery = this.addresses.issuer === null ? null : new Discovery(this.exchange, this.addresses.issuer, allowed);
        this.tokens = new TokenSource({ settings, clock: deps.clock, allowed, exchange: () => this.exchange, endpoint: () => (this.tokenUrl ??= this.tokenEndpoint()) });
        tokens.source = this.tokens;
    }
    /** Loads the HTTP client (only now: `validate` needs none) and ties it to the tokens. Nothing is sent. */
    static async open(settings, deps) {
        const { tokenUrl, scimUrl, apiUrl, issuer } = (0,profiles/* addressesOf */.s)(settings);
        const allowed = (0,hosts/* hostCheck */.J)([tokenUrl, scimUrl, apiUrl, issuer], settings.allowedHosts ?? []);
        const tokens = {};
        const options = {
            clock: deps.clock,
            random: deps.random,
            pace: { otherPerMinute: settings.requestsPerMinute, bulkPerMinute: settings.bulkRequestsPerMinute },
            concurrency: settings.concurrency,
            maxAttempts: settings.maxAttempts,
            timeoutMs: settings.requestTimeoutSeconds * 1000,
            allowed,
            token: (stale) => tokens.source.get(stale),
            ...(deps.signal && { signal: deps.signal }),
            ...(deps.onWait && { onWait: deps.onWait }),
        };
        const http = deps.http ? await deps.http(options) : new (await Promise.all(/* import() */[__webpack_require__.e(931), __webpack_require__.e(230)]).then(__webpack_require__.bind(__webpack_require__, 42230))).HttpClient(options);
        return new Connection(settings, deps, http, tokens, allowed);
    }
    /** SCIM and REST bases; those that are not given are asked for once there is a token. */
    async bases() {
        const { scimUrl, apiUrl } = this.addresses;
        if (!this.discovery || (scimUrl !== null && apiUrl !== null))
            return { scimUrl, apiUrl };
        const { api } = await this.tenantEndpoints();
        return { scimUrl: scimUrl ?? `${api}/scim/v2`, apiUrl: apiUrl ?? api };
    }
    async tokenEndpoint() {
        if (this.addresses.tokenUrl !== null)
            return this.addresses.tokenUrl;
        if (!this.discovery)
            throw new failure/* Failure */.H('config-invalid', 'There is no token endpoint.', 'Give `token-url`.');
        if ((0,cxone_settings/* grantOf */.o)(this.settings) !== 'access-key')
            return this.discovery.tokenEndpoint();
        return `${(await this.tenantEndpoints()).auth}/authentication/v1/token/access-key`;
    }
    /** The tenant's GUID is a claim of the token; before there is one, the input serves. */
    tenantEndpoints() {
        this.endpoints ??= this.findEndpoints();
        return this.endpoints;
    }
    async findEndpoints() {
        const tenantId = tenantIdOf(this.tokens.current?.claims ?? {}) ?? this.settings.tenant;
        if (!tenantId)
            throw new failure/* Failure */.H('config-invalid', 'The token does not name its tenant, and the input `tenant` is empty.', 'Give the tenant’s GUID as `tenant`, or `api-url`.');
        return this.discovery.tenantEndpoints(tenantId);
    }
}

// EXTERNAL MODULE: ./build/cxone/lookup.js
var lookup = __webpack_require__(98150);
// EXTERNAL MODULE: ./build/cxone/listing.js
var listing = __webpack_require__(38622);
// EXTERNAL MODULE: ./build/cxone/groups.js
var cxone_groups = __webpack_require__(62976);
;// CONCATENATED MODULE: ./build/cxone/membership.js

/**
 * Roles of accounts where roles are groups. Tenants that show a user's groups have told already; of the others the groups
 * are read with their members.
 */
async function withMembership(session, users) {
    if (session.showsGroups === true || users.length === 0)
        return [...users];
    const groups = await (0,cxone_groups/* groupsOf */.c)(session);
    // Neither side shows a member: a tenant where nobody has a role yet, or one that tells on the user as soon as there is one.
    if (!groups || groups.every((group) => group.members === null || group.members.length === 0))
        return [...users];
    session.showsGroups ??= false;
    const roles = new Map();
    for (const { id, displayName, members } of groups) {
        for (const member of members ?? [])
            roles.set(member, [...(roles.get(member) ?? []), { value: id, display: displayName }]);
    }
    return users.map((user) => ({ ...user, roles: roles.get(user.id) ?? [] }));
}

// EXTERNAL MODULE: ./build/cxone/probe.js + 1 modules
var probe = __webpack_require__(23990);
;// CONCATENATED MODULE: ./build/cxone/count.js


/**
 * How many accounts are owned, and how many of them active, as the tenant counts them by filter. The figures are held
 * against the page that was read: a filter that is ignored, or half read, cannot agree with it.
 * @param prefix of externalIds that are owned; empty: any externalId
 * @param first an unfiltered page, where the tenant gives one
 * @returns `null` where there is any doubt
 */
async function countOwned(session, prefix, first) {
    const owned = prefix === '' ? 'externalId pr' : `externalId sw ${(0,filter/* literal */.eu)(prefix)}`;
    const isOwned = (user) => user.externalId !== undefined && user.externalId.startsWith(prefix);
    const [all, active] = await Promise.all([count(session, owned, isOwned), count(session, `${owned} and active eq true`, (user) => isOwned(user) && user.active)]);
    if (all === null || active === null || active > all)
        return null;
    if (!first)
        return (await refutes(session)) ? { owned: all, ownedActive: active } : null;
    const total = first.total ?? 0;
    const seen = first.items.filter(isOwned);
    const seenActive = seen.filter((user) => user.active).length;
    const unowned = first.items.length - seen.length;
    if (all < seen.length || all > total - unowned)
        return null;
    if (active < seenActive || active > all - (seen.length - seenActive))
        return null;
    // Nothing on the page tells a filter that is read from one that is ignored.
    if (all === total && active === total && first.items.length < total && !(await refutes(session)))
        return null;
    return { owned: all, ownedActive: active };
}
/** True where a filter that nobody can meet finds nobody. */
async function refutes(session) {
    return (await count(session, 'externalId pr and active eq true and userName eq ""', () => false)) === 0;
}
async function count(session, filter, holds) {
    const listed = await (0,listing/* list */.p_)(session, 'Users', `filter=${encodeURIComponent(filter)}&startIndex=1&count=1`);
    if ('refused' in listed)
        return null;
    const { total, items } = (0,listing/* accountsOf */.s1)(session, listed.page);
    if (total === null || !items.every(holds) || (total > 0 && items.length === 0))
        return null;
    return total;
}

// EXTERNAL MODULE: ./build/cxone/incomplete.js
var incomplete = __webpack_require__(77204);
// EXTERNAL MODULE: ./build/cxone/roles.js
var cxone_roles = __webpack_require__(3307);
// EXTERNAL MODULE: ./build/scim/listresponse.js
var listresponse = __webpack_require__(85714);
;// CONCATENATED MODULE: ./build/cxone/schemas.js



/** Roster fields that live in an extension, which a tenant may not have: what is written there is then ignored without a word. */
const inNice = (field) => field === 'team' || field.startsWith('attr.');
/**
 * Asks `/Schemas` (RFC 7644, section 4) whether the tenant knows the extension that the roster's columns are written to, and
 * notes for the summary where it does not. Nothing is asked where no column needs it; a tenant without the route proves nothing.
 * @param fields roster fields of this run
 */
async function probeSchemas(session, fields) {
    const needed = fields.filter(inNice);
    if (needed.length === 0 || session.scimUrl === '')
        return;
    const reply = await session.exchange.ask({ method: 'GET', url: `${session.scimUrl}/Schemas`, expect: [501] });
    const page = reply.answered && reply.status < 300 ? (0,listresponse/* parseListResponse */.T)(reply.body) : null;
    if (!page)
        return session.note('no /Schemas: whether the tenant has NICE’s extension is not known');
    const known = page.resources.some((resource) => (0,json/* isObject */.Gv)(resource) && (0,json/* textOf */.b6)((0,json/* valueOf */.RP)(resource, 'id'))?.toLowerCase() === uris/* URI */.r.nice.toLowerCase());
    if (!known && page.total !== null && page.resources.length >= page.total) {
        session.note(`/Schemas names no NICE extension: this tenant may ignore ${needed.join(', ')}`);
    }
}

// EXTERNAL MODULE: ./build/cxone/search.js
var search = __webpack_require__(99232);
;// CONCATENATED MODULE: ./build/cxone/read.js











/**
 * Reads the tenant for a plan, in the way that takes the fewest requests: all pages, or the roster's people alone with a
 * count of the others.
 * @throws Failure `read-incomplete` where the set is not proven complete, `tenant-unreachable`
 */
async function readTenant(session, request) {
    if (session.scimUrl === '')
        throw new failure/* Failure */.H('config-invalid', `Profile \`${session.settings.profile}\` has no SCIM base, so it cannot read accounts.`, 'Give `scim-url`, or choose another profile.');
    await probeSchemas(session, request.fields);
    const state = session.capabilities.listing === 'search' ? await bySearch(session, request) : await byScim(session, request);
    session.witness = state.users.find((user) => user.active)?.userName ?? session.witness;
    const users = session.mode === 'membership' ? await withMembership(session, state.users) : state.users;
    const roles = request.fields.includes('roles') || request.fields.includes('groups') ? await (0,cxone_roles/* tenantRoles */.y)(session) : null;
    return { ...state, users, ...(roles && { roles }) };
}
async function byScim(session, request) {
    const listed = await (0,listing/* list */.p_)(session, 'Users', `startIndex=1&count=${(0,listing/* pageSize */.T0)(session)}`);
    if ('refused' in listed)
        return withoutList(session, request, (0,cxone_exchange/* errorIn */.Kd)(listed.refused).message);
    const first = (0,listing/* accountsOf */.s1)(session, listed.page);
    session.capabilities.listing = 'scim';
    const remaining = first.total === null ? 0 : Math.ceil((first.total - first.items.length) / Math.max(1, first.items.length));
    if (mayLookUp(session, request) && (0,lookup/* lookUpRequests */.Fy)(session, request.keys) + COUNTS < remaining) {
        const state = await byLookUp(session, request, first);
        if (state)
            return state;
    }
    let requests = 1;
    const whole = await (0,paging/* readWhole */.o)((offset) => {
        requests += 1;
        return (0,listing/* usersPage */.GS)(session, offset);
    }, (user) => user.id, first);
    if (!whole.complete)
        throw (0,incomplete/* readIncomplete */.p)(whole.why);
    session.fullRead = requests;
    return { users: whole.items, method: 'list', read: whole.items.length, expected: whole.total, requests };
}
/** Requests that the two counts take. */
const COUNTS = 2;
const mayLookUp = (session, request) => !request.needAbsent && request.owned.userNames.length === 0 && session.capabilities.filter !== false;
/** Only the roster's people. `null` where the tenant's filters leave any doubt. */
async function byLookUp(session, request, first) {
    const counted = await countOwned(session, request.owned.externalIdPrefix, first);
    if (!counted)
        return null;
    session.witness = first.items[0]?.userName ?? session.witness;
    const users = await (0,lookup/* byFilter */.WZ)(session, termsOf(request));
    if (!users)
        return null;
    const distinct = [...new Map(users.map((user) => [user.id, user])).values()].filter((user) => isAsked(request, user));
    const requests = 1 + COUNTS + (0,lookup/* lookUpRequests */.Fy)(session, request.keys);
    return { users: distinct, method: 'filter', read: distinct.length, expected: distinct.length, requests, counted };
}
const termsOf = (request) => request.keys.flatMap(({ userName, externalId }) => [
    ...(userName ? [{ attribute: 'userName', value: userName }] : []),
    ...(externalId ? [{ attribute: 'externalId', value: externalId }] : []),
]);
/** The witness of a chain may be nobody of the roster. */
function isAsked(request, user) {
    return request.keys.some((key) => key.userName?.toLowerCase() === user.userName.toLowerCase() || (key.externalId !== undefined && key.externalId === user.externalId));
}
/** A tenant that lists nobody unasked: the roster's people by filter, with a count of the others. */
async function withoutList(session, request, why) {
    session.capabilities.listing = 'none';
    session.note('the tenant lists nobody unasked: only the roster’s people are looked up');
    const counted = mayLookUp(session, request) ? await countOwned(session, request.owned.externalIdPrefix, null) : null;
    const users = counted && (await (0,lookup/* byFilter */.WZ)(session, termsOf(request)));
    if (!counted || !users) {
        throw (0,incomplete/* readIncomplete */.p)(`it refuses to list its accounts (${why}), and counting them by filter is no way out here`, 'Choose the profile that fits the tenant, or give `api-url` so that the user search can be used.');
    }
    const distinct = [...new Map(users.map((user) => [user.id, user])).values()].filter((user) => isAsked(request, user));
    return { users: distinct, method: 'filter', read: distinct.length, expected: distinct.length, requests: 1 + COUNTS + (0,lookup/* lookUpRequests */.Fy)(session, request.keys), counted };
}
/** The published search tells the main fields of everybody; the rest is fetched by SCIM for the roster's people alone. */
async function bySearch(session, request) {
    const { users, total, requests, teamIds } = await (0,search/* searchEverybody */.U)(session);
    const state = { users, method: 'search', read: users.length, expected: total, requests };
    session.witness = users.find((user) => user.active)?.userName;
    const missing = request.fields.filter((field) => !search/* SEARCHED */.Q.has(field) && field !== 'team');
    const byId = new Map(users.map((user) => [user.id, user]));
    const names = new Set(request.keys.map((key) => key.userName?.toLowerCase()));
    const externalIds = new Set(request.keys.map((key) => key.externalId));
    const matched = users.filter((user) => names.has(user.userName.toLowerCase()) || (user.externalId !== undefined && externalIds.has(user.externalId)));
    if (missing.length > 0)
        await complete(session, matched, byId);
    if (request.fields.includes('team'))
        await nameTeams(session, teamIds, byId);
    return { ...state, users: [...byId.values()] };
}
/** What SCIM knows of these people is put beside what the search said; roles and `active` stay the search's. */
async function complete(session, people, byId) {
    const found = await (0,lookup/* lookUp */.TE)(session, people.map(({ userName }) => ({ userName })));
    const seen = new Set();
    for (const user of found) {
        const known = byId.get(user.id);
        if (!known)
            continue;
        seen.add(user.id);
        byId.set(user.id, { ...user, active: known.active, roles: known.roles.length > 0 ? known.roles : user.roles });
    }
    const unseen = people.filter((user) => user.active && !seen.has(user.id));
    if (unseen.length > 0)
        throw (0,incomplete/* readIncomplete */.p)(`${unseen.length} of ${people.length} people that the search lists are not shown by SCIM`, 'Give the application the permission to read these users, then run again.');
}
/** The search tells a team's id alone: one account of every team is read to learn its name. */
async function nameTeams(session, teamIds, byId) {
    const oneOf = new Map();
    for (const [id, teamId] of teamIds) {
        const user = byId.get(id);
        if (user && !session.teams.knows(teamId) && (!oneOf.has(teamId) || user.active))
            oneOf.set(teamId, user);
    }
    if (oneOf.size > 0)
        await (0,lookup/* lookUp */.TE)(session, [...oneOf.values()].map(({ userName }) => ({ userName })));
    for (const [id, teamId] of teamIds) {
        const user = byId.get(id);
        if (user)
            byId.set(id, { ...user, team: session.teams.nameOf(teamId) });
    }
}

// EXTERNAL MODULE: ./build/cxone/scopes.js
var scopes = __webpack_require__(75137);
;// CONCATENATED MODULE: ./build/cxone/dependencies.js



/** Characters of one request's path and query; what asks for more is answered 414 by some servers. */
const URL_LIMIT = 7500;
/** Ids in one request at most, so that one answer stays small. */
const dependencies_AT_ONCE = 200;
/**
 * What would be orphaned by deleting these people: recordings for as many at once as a URL holds, queues and skills one by one.
 * Somebody who has queues is blocked by them alone, so skills are asked for only where there are none. A look-up that failed is
 * never taken for "nothing".
 */
async function findDependencies(session, users) {
    const answers = new Map();
    if (session.apiUrl === null) {
        for (const user of users)
            answers.set(user.id, { ...noRest('look for dependencies'), found: [] });
        return answers;
    }
    for (const some of chunksOf(users)) {
        const recordings = await recordingsOf(session, some);
        await Promise.all(some.map(async (user) => {
            const path = `/users/${encodeURIComponent(user.id)}`;
            const queues = await things(session, `${path}/queues`);
            const skills = queues.count ? undefined : await things(session, `${path}/skills`);
            answers.set(user.id, summary({ queue: queues, ...(skills && { skill: skills }), recording: recordings.get(user.id) }));
        }));
    }
    return answers;
}
function chunksOf(users) {
    const chunks = [];
    let room = 0;
    for (const user of users) {
        const length = encodeURIComponent(user.id).length + 1;
        const last = chunks.at(-1);
        if (last && length <= room && last.length < dependencies_AT_ONCE)
            last.push(user);
        else {
            chunks.push([user]);
            room = URL_LIMIT;
        }
        room -= length;
    }
    return chunks;
}
function summary(all) {
    const entries = Object.entries(all);
    const found = entries.flatMap(([name, { count }]) => (count ? [`${count} ${name}${count === 1 ? '' : 's'}`] : []));
    const base = {
        found,
        attempts: entries.reduce((sum, [, { reply }]) => sum + reply.attempts, 0),
        latencyMs: Math.max(...entries.map(([, { reply }]) => reply.latencyMs)),
    };
    const missing = entries.filter(([, { reply }]) => (0,cxone_exchange/* routeMissing */.C3)(reply)).map(([name]) => `${name}s`);
    const failed = entries.find(([, one]) => one.count === null && !(0,cxone_exchange/* routeMissing */.C3)(one.reply));
    if (failed) {
        const [name, { reply }] = failed;
        if (reply.answered && reply.status < 300)
            return { ...unreadableAnswer(reply, `look for ${name}s`), ...base };
        return { ...base, status: 'failed', detail: `could not look for ${name}s: ${(0,cxone_exchange/* errorIn */.Kd)(reply).message}`, error: (0,cxone_exchange/* errorIn */.Kd)(reply) };
    }
    if (missing.length === entries.length)
        return { ...base, status: 'unsupported', detail: 'this tenant has no route to look for dependencies' };
    const notAsked = missing.length > 0 ? `; this tenant has no route to look for ${missing.join(' and ')}` : '';
    const unasked = all['skill'] ? '' : '; skills were not looked up';
    return { ...base, status: 'done', ...(missing.length > 0 && { missing }), detail: `${found.length > 0 ? found.join(', ') : 'nothing in the way'}${unasked}${notAsked}` };
}
async function things(session, path) {
    const reply = await session.exchange.ask({ method: 'GET', url: `${session.apiUrl ?? ''}/api/v2${path}`, expect: [501] });
    const items = itemsOf(reply);
    return { count: items && Math.max(items.length, totalOf(reply)), reply };
}
/** `{entities|items: […]}`, or a bare list. */
function itemsOf(reply) {
    if (!reply.answered || reply.status >= 300)
        return null;
    if (Array.isArray(reply.body))
        return reply.body;
    if (!(0,json/* isObject */.Gv)(reply.body))
        return null;
    const items = (0,json/* valueOf */.RP)(reply.body, 'entities') ?? (0,json/* valueOf */.RP)(reply.body, 'items');
    return Array.isArray(items) ? items : null;
}
function totalOf(reply) {
    const body = reply.answered && (0,json/* isObject */.Gv)(reply.body) ? reply.body : {};
    const total = Number((0,json/* textOf */.b6)((0,json/* valueOf */.RP)(body, 'total') ?? (0,json/* valueOf */.RP)(body, 'totalRecords')));
    return Number.isInteger(total) ? total : 0;
}
async function recordingsOf(session, users) {
    const all = await things(session, `/recordings?userIds=${users.map(({ id }) => encodeURIComponent(id)).join(',')}`);
    if (users.length === 1 || all.count === 0)
        return new Map(users.map((user) => [user.id, all]));
    const share = all.count === null ? null : shares(all.reply, users);
    if (share)
        return new Map(users.map((user) => [user.id, { ...all, count: share.get(user.id) ?? 0 }]));
    if ((0,cxone_exchange/* routeMissing */.C3)(all.reply))
        return new Map(users.map((user) => [user.id, all]));
    // Many at once are refused, or nobody can say whose the recordings are: one by one.
    const single = await Promise.all(users.map(async (user) => [user.id, await things(session, `/recordings?userIds=${encodeURIComponent(user.id)}`)]));
    return new Map(single);
}
/** Recordings by person; `null` where one names nobody, or where there are more than are shown. */
function shares(reply, users) {
    const items = itemsOf(reply) ?? [];
    if (totalOf(reply) > items.length)
        return null;
    const ids = new Set(users.map(({ id }) => id));
    const counts = new Map();
    for (const item of items) {
        const owner = (0,json/* isObject */.Gv)(item) ? (0,json/* textOf */.b6)((0,json/* valueOf */.RP)(item, 'userId')) : undefined;
        if (owner === undefined || !ids.has(owner))
            return null;
        counts.set(owner, (counts.get(owner) ?? 0) + 1);
    }
    return counts;
}

;// CONCATENATED MODULE: ./build/cxone/vendor.js



/** People whose sessions one request ends. */
const vendor_AT_ONCE = 100;
/** The tutorials' clean-up routes below `/api/v2`. Every one may be missing; none is ever reported as done when it was not. */
class VendorRoutes {
    session;
    sessions = new Route('end sessions');
    pubsub = new Route('disconnect people');
    license = new Route('free licences');
    cache = new Route('refresh the permission cache');
    constructor(session) {
        this.session = session;
    }
    dependencies(users) {
        return findDependencies(this.session, users);
    }
    /** `POST /api/v2/sessions/bulk-revoke {user_external_ids, force}` for many people at once. */
    async revokeSessions(users) {
        const answers = new Map();
        const named = [];
        for (const user of users) {
            if (this.session.apiUrl === null)
                answers.set(user.id, noRest('end sessions'));
            else if (user.externalId === undefined)
                answers.set(user.id, noExternalId('end sessions'));
            else
                named.push(user);
        }
        for (let at = 0; at < named.length; at += vendor_AT_ONCE)
            await this.revokeSome(named.slice(at, at + vendor_AT_ONCE), answers);
        return answers;
    }
    async revokeSome(users, answers) {
        const known = this.sessions.known;
        if (known) {
            for (const user of users)
                answers.set(user.id, known);
            return;
        }
        const reply = await this.post('/sessions/bulk-revoke', { user_external_ids: users.map((user) => user.externalId), force: true });
        const isRefused = reply.answered && reply.status >= 400 && reply.status < 500 && reply.status !== 405 && reply.status !== 429;
        if (isRefused && users.length > 1) {
            // One unknown person makes the tenant refuse all of them.
            for (const user of users)
                await this.revokeSome([user], answers);
            return;
        }
        const left = reply.answered ? leftOut(reply) : new Set();
        for (const user of users) {
            const answer = this.sessions.answer(reply, 'signed out of every session');
            const isLeft = answer.status === 'done' && left.has(user.externalId);
            answers.set(user.id, isLeft ? { ...answer, status: 'failed', detail: 'could not end sessions: the tenant lists this person as not done' } : answer);
        }
    }
    /** `POST /api/v2/pubsub/commands` FORCE_DISCONNECT. */
    disconnect(user, reason) {
        const body = {
            command: 'FORCE_DISCONNECT',
            target_type: 'USER',
            target_id: user.externalId,
            metadata: { reason, timestamp: Math.floor(this.session.clock.now() / 1000) },
        };
        return this.forPerson(this.pubsub, user, 'disconnect people', '/pubsub/commands', body, 'told to disconnect');
    }
    /** `POST /api/v2/license/reclaim`. */
    reclaimLicense(user, reason) {
        return this.forPerson(this.license, user, 'free licences', '/license/reclaim', { external_id: user.externalId, reason }, 'licence freed');
    }
    /** `POST /api/v2/users/{id}/cache/refresh`. */
    async refreshCache(user) {
        if (this.session.apiUrl === null)
            return noRest('refresh the permission cache');
        return this.cache.known ?? this.cache.answer(await this.post(`/users/${encodeURIComponent(user.id)}/cache/refresh`, undefined), 'permission cache refreshed');
    }
    async forPerson(route, user, what, path, body, done) {
        if (this.session.apiUrl === null)
            return noRest(what);
        if (user.externalId === undefined)
            return noExternalId(what);
        return route.known ?? route.answer(await this.post(path, body), done);
    }
    /** These repeat safely, so an answer that never came is asked for again. */
    post(path, body) {
        return this.session.exchange.ask({ method: 'POST', url: `${this.session.apiUrl ?? ''}/api/v2${path}`, body, idempotent: true, expect: [501] });
    }
}
/** externalIds that a 2xx answer names as not done. */
function leftOut(reply) {
    const body = reply.answered && (0,json/* isObject */.Gv)(reply.body) ? reply.body : {};
    const lists = ['failed', 'not_revoked', 'errors', 'failures'].flatMap((name) => (0,json/* listOf */.c3)((0,json/* valueOf */.RP)(body, name)));
    return new Set(lists.flatMap((one) => (0,json/* textOf */.b6)((0,json/* isObject */.Gv)(one) ? ((0,json/* valueOf */.RP)(one, 'user_external_id') ?? (0,json/* valueOf */.RP)(one, 'external_id')) : one) ?? []));
}

;// CONCATENATED MODULE: ./build/cxone/tenant.js


















/**
 * A tenant by its profile and the inputs that override it.
 * @returns a `Tenant`; nothing is sent before `connect`
 */
function createTenant(settings, deps) {
    return new CxoneTenant(settings, deps);
}
const NO_TRAFFIC = { bulkRequests: 0, otherRequests: 0, tokenRequests: 0, retries: 0, waits: 0, waitedMs: 0, latencies: [] };
const none = (users, what, more) => new Map(users.map((user) => [user.id, { ...notHere(what), ...more }]));
class CxoneTenant {
    name;
    published;
    canDelete;
    capabilities;
    steps;
    settings;
    deps;
    connection;
    opened;
    constructor(settings, deps) {
        const profile = profiles/* PROFILES */.j[settings.profile];
        this.settings = settings;
        this.deps = deps;
        this.name = settings.tenant || URL.parse(settings.scimUrl ?? settings.apiUrl ?? '')?.host || settings.profile;
        this.published = profile.published;
        this.canDelete = profile.deletes;
        this.capabilities = (0,probe/* assumed */.V2)(profile);
        this.steps = this.stepsOf();
    }
    async connect() {
        const { settings, deps, capabilities } = this;
        const connection = await this.dial();
        await connection.tokens.get();
        const session = await this.begin(connection);
        (0,scopes/* requireScopes */.V)(settings, connection.tokens.current?.scopes ?? null);
        await (0,probe/* probe */.dy)(session);
        for (const note of capabilities.notes)
            deps.log?.(note);
        return capabilities;
    }
    async diagnose() {
        const { diagnose } = await __webpack_require__.e(/* import() */ 107).then(__webpack_require__.bind(__webpack_require__, 31107));
        return diagnose({ connect: () => this.dial(), session: (connection) => this.begin(connection) });
    }
    async definitions(query) {
        const { readDefinitions } = await __webpack_require__.e(/* import() */ 106).then(__webpack_require__.bind(__webpack_require__, 67868));
        return readDefinitions(this.session, query);
    }
    /** Nothing is sent yet. */
    async dial() {
        const [problem] = (0,cxone_settings.checkSettings)(this.settings);
        if (problem)
            throw new failure/* Failure */.H(problem.reason, problem.message, problem.advice);
        this.connection = await Connection.open(this.settings, this.deps);
        return this.connection;
    }
    /** With a token: where the routes are. */
    async begin(connection) {
        const { settings, deps, capabilities } = this;
        const profile = profiles/* PROFILES */.j[settings.profile];
        const { scimUrl, apiUrl } = await connection.bases();
        const mode = settings.rolesWrite === 'auto' ? profile.roles : settings.rolesWrite;
        this.opened = new cxone_session/* Session */.Nn({ settings, profile, clock: deps.clock, exchange: connection.exchange, scimUrl, apiUrl, capabilities, mode, signal: deps.signal });
        return this.opened;
    }
    get session() {
        if (!this.opened)
            throw new TypeError('connect() comes first');
        return this.opened;
    }
    get description() {
        const addresses = (0,profiles/* addressesOf */.s)(this.settings);
        return {
            profile: this.settings.profile,
            scimUrl: this.opened?.scimUrl ?? addresses.scimUrl ?? '',
            apiUrl: this.opened ? this.opened.apiUrl : addresses.apiUrl,
            scopes: this.connection?.tokens.current?.scopes ?? [],
        };
    }
    async read(request) {
        const state = await readTenant(this.session, request);
        const self = selfOf(this.connection?.tokens.current?.claims ?? {});
        return { ...state, ...(self.length > 0 && { self }) };
    }
    async lookUp(keys) {
        const users = await (0,lookup/* lookUp */.TE)(this.session, keys);
        return this.session.mode === 'membership' ? withMembership(this.session, users) : users;
    }
    async get(id) {
        const found = await (0,listing/* userById */.M6)(this.session, id);
        if (!found)
            return null;
        return this.session.mode === 'membership' ? ((await withMembership(this.session, [found.user]))[0] ?? null) : found.user;
    }
    prepare(write) {
        return prepareWrite(this.session, write);
    }
    get bulkLimits() {
        const { bulk } = this.capabilities;
        if (!bulk || this.settings.bulk === 'off')
            return null;
        return { operations: Math.min(this.settings.bulkSize, bulk.maxOperations), bytes: bulk.maxPayloadSize };
    }
    sendBulk(operations) {
        return sendBulk(this.session, operations);
    }
    sendOne(operation) {
        return sendSingle(this.session, operation);
    }
    room(budget) {
        return this.connection ? this.connection.http.room(budget) : Number.POSITIVE_INFINITY;
    }
    get traffic() {
        return this.connection?.http.statistics ?? NO_TRAFFIC;
    }
    async close() {
        await this.connection?.http.close();
    }
    /** The tutorials' routes, or NiCE's published ones: what belongs to the other kind is unsupported. */
    stepsOf() {
        let vendor;
        let published;
        const tutorials = () => (vendor ??= new VendorRoutes(this.session));
        const own = () => (published ??= new PublishedSteps(this.session));
        const isPublished = this.published;
        return {
            dependencies: async (users) => (isPublished ? none(users, 'look for dependencies', { found: [] }) : tutorials().dependencies(users)),
            revokeSessions: async (users) => (isPublished ? none(users, 'end sessions', {}) : tutorials().revokeSessions(users)),
            disconnect: async (user, reason) => (isPublished ? notHere('disconnect people') : tutorials().disconnect(user, reason)),
            reclaimLicense: async (user, reason) => (isPublished ? notHere('free licences') : tutorials().reclaimLicense(user, reason)),
            refreshCache: async (user) => (isPublished ? notHere('refresh the permission cache') : tutorials().refreshCache(user)),
            logout: async (user, together) => (isPublished ? own().logout(user, together) : notHere('force agents out')),
            disableAccessKeys: async (user) => (isPublished ? own().disableAccessKeys(user) : notHere('switch access keys off')),
        };
    }
}


/***/ }),

/***/ 3479:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   KI: () => (/* binding */ roleMatrix),
/* harmony export */   Nj: () => (/* binding */ roleValues),
/* harmony export */   WD: () => (/* binding */ priorOf),
/* harmony export */   eP: () => (/* binding */ newUser),
/* harmony export */   fs: () => (/* binding */ changesOf),
/* harmony export */   sG: () => (/* binding */ applyTo)
/* harmony export */ });
/* unused harmony export CUSTOM */
/* harmony import */ var _scim_json_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(48315);
/* harmony import */ var _scim_uris_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(89398);
/* harmony import */ var _scim_user_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(28990);
/* harmony import */ var _teams_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(62136);




/** Custom attributes (`attr.<name>` in a roster) are members of this complex attribute of the NICE extension. */
const CUSTOM = 'customAttributes';
/**
 * An account in the domain's terms.
 * @returns `null` where the resource names no id or userName
 */
function priorOf(resource, mode) {
    const user = (0,_scim_user_js__WEBPACK_IMPORTED_MODULE_1__/* .parseUser */ .tN)(resource);
    if (!user)
        return null;
    const { email, phone, roles, groups, ...flat } = user;
    const custom = customOf(resource);
    const team = (0,_teams_js__WEBPACK_IMPORTED_MODULE_2__/* .teamOf */ .L)(resource);
    return {
        ...flat,
        roles: rolesOf(roles, groups, mode),
        ...(team !== undefined && { team }),
        ...(email && { email: email.value }),
        ...(phone && { phone: phone.value }),
        ...(Object.keys(custom).length > 0 && { attributes: custom }),
        paths: { ...(email && { email: email.path }), ...(phone && { phone: phone.path }) },
    };
}
/** `matrix`: groups of type `role`. `membership`: direct groups. Other groups are no roles. */
function rolesOf(roles, groups, mode) {
    const chosen = mode === 'attribute' ? roles : groups.filter((group) => (mode === 'matrix' ? isRole(group) : group.type?.toLowerCase() !== 'indirect'));
    return chosen.map(({ value, display }) => ({ value, ...(display && { display }) }));
}
const isRole = (group) => group.type?.toLowerCase() === 'role';
function customOf(resource) {
    const custom = (0,_scim_json_js__WEBPACK_IMPORTED_MODULE_3__/* .valueOf */ .RP)((0,_scim_user_js__WEBPACK_IMPORTED_MODULE_1__/* .objectAt */ .lJ)(resource, _scim_uris_js__WEBPACK_IMPORTED_MODULE_0__/* .URI */ .r.nice) ?? {}, CUSTOM);
    const pairs = (0,_scim_json_js__WEBPACK_IMPORTED_MODULE_3__/* .isObject */ .Gv)(custom)
        ? Object.entries(custom)
        : (0,_scim_json_js__WEBPACK_IMPORTED_MODULE_3__/* .listOf */ .c3)(custom).flatMap((one) => ((0,_scim_json_js__WEBPACK_IMPORTED_MODULE_3__/* .isObject */ .Gv)(one) ? [[(0,_scim_json_js__WEBPACK_IMPORTED_MODULE_3__/* .textOf */ .b6)(one['name']) ?? '', one['value']]] : []));
    return Object.fromEntries(pairs.flatMap(([name, value]) => (name && value !== null && value !== undefined && typeof value !== 'object' ? [[name, String(value)]] : [])));
}
/** Roles as `groups` of a role matrix. */
function roleMatrix(roles, scimUrl) {
    return roles.map(({ value, display }) => ({ value, display: display ?? value, $ref: `${scimUrl}/Groups/${encodeURIComponent(value)}`, type: 'role' }));
}
const roleValues = (roles) => roles.map(({ value, display }) => ({ value, ...(display && { display }) }));
/** A User resource for a new account. */
function newUser(attributes, roles, mode, scimUrl, teams) {
    const resource = { schemas: [_scim_uris_js__WEBPACK_IMPORTED_MODULE_0__/* .URI */ .r.user] };
    const held = roles ?? [];
    applyTo(resource, attributes, teams);
    if (resource['active'] === undefined)
        resource['active'] = true;
    if (held.length > 0 && mode === 'attribute')
        resource['roles'] = roleValues(held);
    if (held.length > 0 && mode === 'matrix')
        resource['groups'] = roleMatrix(held, scimUrl);
    return resource;
}
const CORE = { userName: 'userName', externalId: 'externalId', displayName: 'displayName', title: 'title', active: 'active' };
const NAMES = { givenName: 'givenName', familyName: 'familyName' };
/** Sets flat values in a resource (for POST, and for the merge before a PUT); `null` removes. What is not named stays. */
function applyTo(resource, changes, teams) {
    for (const [field, value] of Object.entries(changes)) {
        if (field === 'roles' || Array.isArray(value))
            continue;
        if (CORE[field])
            setIn(resource, field, value);
        else if (NAMES[field])
            setIn(childOf(resource, 'name'), field, value);
        else if (field === 'email')
            setMulti(resource, 'emails', value);
        else if (field === 'phone')
            setMulti(resource, 'phoneNumbers', value);
        else if (field === 'department')
            setIn(extensionOf(resource, _scim_uris_js__WEBPACK_IMPORTED_MODULE_0__/* .URI */ .r.enterprise), 'department', value);
        else if (field === 'team')
            setIn(extensionOf(resource, _scim_uris_js__WEBPACK_IMPORTED_MODULE_0__/* .URI */ .r.nice), 'team', value === null ? null : teams.reference(String(value)));
        else if (field.startsWith('attr.'))
            setIn(childOf(extensionOf(resource, _scim_uris_js__WEBPACK_IMPORTED_MODULE_0__/* .URI */ .r.nice), CUSTOM), field.slice(5), value);
    }
}
function setIn(object, name, value) {
    const key = (0,_scim_json_js__WEBPACK_IMPORTED_MODULE_3__/* .nameIn */ .ZC)(object, name);
    if (value === null)
        delete object[key];
    else
        object[key] = value;
}
function childOf(object, name) {
    const key = (0,_scim_json_js__WEBPACK_IMPORTED_MODULE_3__/* .nameIn */ .ZC)(object, name);
    const child = object[key];
    if ((0,_scim_json_js__WEBPACK_IMPORTED_MODULE_3__/* .isObject */ .Gv)(child))
        return child;
    const fresh = {};
    object[key] = fresh;
    return fresh;
}
function extensionOf(resource, urn) {
    const key = (0,_scim_json_js__WEBPACK_IMPORTED_MODULE_3__/* .nameIn */ .ZC)(resource, 'schemas');
    const schemas = (0,_scim_json_js__WEBPACK_IMPORTED_MODULE_3__/* .listOf */ .c3)(resource[key]);
    if (!schemas.includes(urn))
        resource[key] = [...schemas, urn];
    return childOf(resource, urn);
}
/** The value that stands for the work address is changed where it is; its neighbours stay. */
function setMulti(resource, attribute, value) {
    const key = (0,_scim_json_js__WEBPACK_IMPORTED_MODULE_3__/* .nameIn */ .ZC)(resource, attribute);
    const all = (0,_scim_json_js__WEBPACK_IMPORTED_MODULE_3__/* .listOf */ .c3)(resource[key]);
    const chosen = (0,_scim_user_js__WEBPACK_IMPORTED_MODULE_1__/* .parseUser */ .tN)({ id: '-', userName: '-', [attribute]: all })?.[attribute === 'emails' ? 'email' : 'phone'];
    const at = chosen ? all.findIndex((one) => (0,_scim_json_js__WEBPACK_IMPORTED_MODULE_3__/* .isObject */ .Gv)(one) && (0,_scim_json_js__WEBPACK_IMPORTED_MODULE_3__/* .textOf */ .b6)((0,_scim_json_js__WEBPACK_IMPORTED_MODULE_3__/* .valueOf */ .RP)(one, 'value')) === chosen.value) : -1;
    if (value === null) {
        if (at >= 0)
            resource[key] = all.filter((_, i) => i !== at);
    }
    else if (at >= 0) {
        resource[key] = all.map((one, i) => (i === at ? { ...one, value } : one));
    }
    else {
        resource[key] = [...all, newWorkValue(attribute, value, all.length === 0)];
    }
}
const newWorkValue = (attribute, value, first) => ({ value, type: 'work', ...(attribute === 'emails' && first && { primary: true }) });
const PATHS = {
    ...CORE,
    givenName: 'name.givenName',
    familyName: 'name.familyName',
    department: `${_scim_uris_js__WEBPACK_IMPORTED_MODULE_0__/* .URI */ .r.enterprise}:department`,
    team: `${_scim_uris_js__WEBPACK_IMPORTED_MODULE_0__/* .URI */ .r.nice}:team`,
};
/**
 * PATCH operations for what changes and nothing else.
 * @param changes new values; `null` clears
 */
function changesOf(user, changes, teams) {
    return Object.entries(changes).flatMap(([field, value]) => {
        if (field === 'roles' || Array.isArray(value))
            return [];
        if (field === 'email' || field === 'phone')
            return multiValued(field, value, user.paths?.[field]);
        if (field.startsWith('attr.'))
            return customAttribute(field.slice(5), value);
        const path = PATHS[field];
        if (!path)
            return [];
        if (value === null)
            return [{ op: 'remove', path }];
        return [{ op: 'replace', path, value: field === 'team' ? teams.reference(String(value)) : value }];
    });
}
function multiValued(field, value, path) {
    const attribute = field === 'email' ? 'emails' : 'phoneNumbers';
    if (value === null)
        return path ? [{ op: 'remove', path: path.replace(/\.value$/, '') }] : [];
    if (path)
        return [{ op: 'replace', path, value }];
    return [{ op: 'add', path: attribute, value: [newWorkValue(attribute, value, true)] }];
}
/** `add` merges into the complex attribute (RFC 7644, section 3.5.2.1), so that a name with odd characters needs no path. */
function customAttribute(name, value) {
    const path = `${_scim_uris_js__WEBPACK_IMPORTED_MODULE_0__/* .URI */ .r.nice}:${CUSTOM}`;
    return value === null ? [{ op: 'remove', path: `${path}.${name}` }] : [{ op: 'add', path, value: { [name]: value } }];
}


/***/ }),

/***/ 14219:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   M: () => (/* binding */ errorOf),
/* harmony export */   p: () => (/* binding */ apiError)
/* harmony export */ });
/* harmony import */ var _json_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(48315);

const ADVICE = {
    auth: 'Check the client id, the secret and the access key.',
    forbidden: 'Give the application the missing permission or scope in CXone.',
    'not-found': 'Run again: the account is read afresh.',
    uniqueness: 'Adopt the account that has this userName, or choose another userName.',
    conflict: 'Run again: the account is read afresh.',
    version: 'Somebody else changed the account meanwhile; run again.',
    invalid: 'Correct the value in the roster.',
    dependencies: 'Reassign what still hangs on the account, then run again.',
    'too-large': 'Lower `bulk-size`.',
    'rate-limited': 'Run again later, or lower `requests-per-minute`.',
    unsupported: 'This tenant does not offer the route; choose another profile or switch the step off.',
    server: 'Run again; if it stays, give the correlation id to NiCE support.',
    timeout: 'Run again; raise `request-timeout` if it stays.',
    network: 'Check the network between the runner and the tenant, then run again.',
    unreadable: 'Check that `scim-url` points at the SCIM base; a proxy may be answering in its place.',
    aborted: 'Run again; what is done is not repeated.',
    ignored: 'The tenant took the request but did not do it: check its permissions and feature switches.',
};
const RETRYABLE = new Set(['rate-limited', 'server', 'timeout', 'network', 'version', 'aborted', 'unreadable']);
/** An error of one kind with its advice; `message` is shortened and freed of credentials. */
function apiError(kind, message, more = {}) {
    return {
        status: null,
        kind,
        message: clean(message),
        fields: [],
        correlationId: null,
        retryable: RETRYABLE.has(kind),
        advice: ADVICE[kind],
        ...more,
    };
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
    const type = [scimType, (0,_json_js__WEBPACK_IMPORTED_MODULE_0__/* .textOf */ .b6)((0,_json_js__WEBPACK_IMPORTED_MODULE_0__/* .valueOf */ .RP)(object, 'code')), fields[0]?.field].filter(Boolean).join(' ');
    return apiError(kindOf(source.status, type, said, source.method), said, {
        status: source.status,
        ...(scimType && { scimType: clean(scimType) }),
        fields,
        correlationId: source.correlationId ?? source.headers?.['correlationid'] ?? null,
    });
}
/** What a status means; 422 speaks of dependencies only on a DELETE. */
function kindOf(status, type, said, method = '') {
    if (status === 400 && /invalidVers/i.test(type))
        return 'version';
    if (status === 409 || status === 400) {
        if (/uniqueness/i.test(type))
            return 'uniqueness';
        if (status === 400)
            return 'invalid';
        return method === '' || method === 'POST' || /exist|duplicate|taken|unique|already/i.test(said) ? 'uniqueness' : 'conflict';
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
        return (0,_json_js__WEBPACK_IMPORTED_MODULE_0__/* .textOf */ .b6)(details.map((one) => ((0,_json_js__WEBPACK_IMPORTED_MODULE_0__/* .isObject */ .Gv)(one) ? (0,_json_js__WEBPACK_IMPORTED_MODULE_0__/* .textOf */ .b6)((0,_json_js__WEBPACK_IMPORTED_MODULE_0__/* .valueOf */ .RP)(one, 'message')) : (0,_json_js__WEBPACK_IMPORTED_MODULE_0__/* .textOf */ .b6)(one))).filter(Boolean).join('; '));
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
    return (0,_json_js__WEBPACK_IMPORTED_MODULE_0__/* .textOf */ .b6)((heading ?? text.slice(0, 5000).replace(/<(script|style)[\s\S]*?<\/\1>/gi, ' ')).replace(/<[^>]*>/g, ' ').replace(/\s+/g, ' ').trim());
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

/***/ 59387:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Bt: () => (/* binding */ chains),
/* harmony export */   D: () => (/* binding */ meets),
/* harmony export */   EB: () => (/* binding */ anyOf),
/* harmony export */   Ie: () => (/* binding */ termKey),
/* harmony export */   eu: () => (/* binding */ literal)
/* harmony export */ });
/** A string literal of a filter: JSON rules, so `\` and `"` are escaped (RFC 7644, section 3.4.2.2). */
function literal(value) {
    return JSON.stringify(value);
}
/** `userName eq "…" or externalId eq "…"` */
function anyOf(terms) {
    return terms.map((term) => `${term.attribute} eq ${literal(term.value)}`).join(' or ');
}
const OR = encodeURIComponent(' or ').length;
/**
 * Cuts look-ups into or-chains whose encoded text stays below a limit.
 * @param room characters of encoded filter that fit into one URL
 * @param most terms of one chain
 */
function chains(terms, room, most = Number.POSITIVE_INFINITY) {
    const all = [];
    let chain = [];
    let length = 0;
    for (const term of terms) {
        const size = encodeURIComponent(anyOf([term])).length + OR;
        if (chain.length > 0 && (length + size > room || chain.length >= most)) {
            all.push(chain);
            chain = [];
            length = 0;
        }
        chain.push(term);
        length += size;
    }
    if (chain.length > 0)
        all.push(chain);
    return all;
}
/** Whether an account is one that a term asks for. A filter may be ignored, so every answer is held against it. */
function meets(term, user) {
    if (term.attribute === 'userName')
        return user.userName.toLowerCase() === term.value.toLowerCase();
    return user[term.attribute] === term.value;
}
/** The same term has the same key. */
const termKey = (term) => `${term.attribute} ${term.attribute === 'userName' ? term.value.toLowerCase() : term.value}`;


/***/ }),

/***/ 48315:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Gv: () => (/* binding */ isObject),
/* harmony export */   RP: () => (/* binding */ valueOf),
/* harmony export */   ZC: () => (/* binding */ nameIn),
/* harmony export */   b6: () => (/* binding */ textOf),
/* harmony export */   c3: () => (/* binding */ listOf),
/* harmony export */   qF: () => (/* binding */ parseJson)
/* harmony export */ });
/** Parses text, `undefined` where it is no JSON. */
function parseJson(text) {
    try {
        return JSON.parse(text);
    }
    catch {
        return undefined;
    }
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
    const low = name.toLowerCase();
    const key = Object.keys(object).find((one) => one.toLowerCase() === low);
    return key === undefined ? undefined : object[key];
}
/** The name an attribute has in this object, whatever its case; the given one where it is not there. */
function nameIn(object, name) {
    if (Object.hasOwn(object, name))
        return name;
    const low = name.toLowerCase();
    return Object.keys(object).find((one) => one.toLowerCase() === low) ?? name;
}


/***/ }),

/***/ 85714:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   T: () => (/* binding */ parseListResponse)
/* harmony export */ });
/* harmony import */ var zod__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(26921);
/* harmony import */ var _json_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(48315);


const whole = zod__WEBPACK_IMPORTED_MODULE_0__/* .union */ .KCZ([zod__WEBPACK_IMPORTED_MODULE_0__/* .number */ .aig().int().min(0), zod__WEBPACK_IMPORTED_MODULE_0__/* .string */ .YjP().regex(/^\d+$/).transform(Number)]);
const schema = zod__WEBPACK_IMPORTED_MODULE_0__/* .looseObject */ ._H3({
    totalResults: whole.nullish().catch(null),
    Resources: zod__WEBPACK_IMPORTED_MODULE_0__/* .array */ .YOg(zod__WEBPACK_IMPORTED_MODULE_0__/* .unknown */ .L5J()).nullish(),
});
/**
 * Reads a ListResponse. `Resources` may be absent where there are none (RFC 7644, section 3.4.2).
 * @returns `null` where the value is no ListResponse
 */
function parseListResponse(value) {
    if (!(0,_json_js__WEBPACK_IMPORTED_MODULE_1__/* .isObject */ .Gv)(value))
        return null;
    const parsed = schema.safeParse({ ...value, totalResults: value[(0,_json_js__WEBPACK_IMPORTED_MODULE_1__/* .nameIn */ .ZC)(value, 'totalResults')], Resources: value[(0,_json_js__WEBPACK_IMPORTED_MODULE_1__/* .nameIn */ .ZC)(value, 'Resources')] });
    if (!parsed.success)
        return null;
    const { totalResults, Resources } = parsed.data;
    if (totalResults === null && !Resources)
        return null;
    if (totalResults === undefined && !Resources)
        return null;
    const resources = Resources ?? [];
    if (!resources.every(_json_js__WEBPACK_IMPORTED_MODULE_1__/* .isObject */ .Gv))
        return null;
    return { total: totalResults ?? null, resources };
}


/***/ }),

/***/ 89398:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   r: () => (/* binding */ URI)
/* harmony export */ });
/** Schema URIs of RFC 7643 and RFC 7644, and the extension NiCE publishes for users. */
const URI = {
    user: 'urn:ietf:params:scim:schemas:core:2.0:User',
    enterprise: 'urn:ietf:params:scim:schemas:extension:enterprise:2.0:User',
    nice: 'urn:ietf:params:scim:schemas:extension:nice:2.0:User',
    patchOp: 'urn:ietf:params:scim:api:messages:2.0:PatchOp',
    bulkRequest: 'urn:ietf:params:scim:api:messages:2.0:BulkRequest',
    error: 'urn:ietf:params:scim:api:messages:2.0:Error',
};


/***/ }),

/***/ 28990:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Ft: () => (/* binding */ references),
/* harmony export */   lJ: () => (/* binding */ objectAt),
/* harmony export */   tN: () => (/* binding */ parseUser)
/* harmony export */ });
/* harmony import */ var _json_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(48315);
/* harmony import */ var _filter_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(59387);
/* harmony import */ var _uris_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(89398);



/**
 * Reads a User resource.
 * @returns `null` where id or userName is missing: such an account cannot be matched
 */
function parseUser(resource) {
    if (!(0,_json_js__WEBPACK_IMPORTED_MODULE_2__/* .isObject */ .Gv)(resource))
        return null;
    const id = (0,_json_js__WEBPACK_IMPORTED_MODULE_2__/* .textOf */ .b6)((0,_json_js__WEBPACK_IMPORTED_MODULE_2__/* .valueOf */ .RP)(resource, 'id'));
    const userName = (0,_json_js__WEBPACK_IMPORTED_MODULE_2__/* .textOf */ .b6)((0,_json_js__WEBPACK_IMPORTED_MODULE_2__/* .valueOf */ .RP)(resource, 'userName'));
    if (id === undefined || userName === undefined)
        return null;
    const name = objectAt(resource, 'name');
    const enterprise = objectAt(resource, _uris_js__WEBPACK_IMPORTED_MODULE_1__/* .URI */ .r.enterprise);
    const flat = {
        externalId: (0,_json_js__WEBPACK_IMPORTED_MODULE_2__/* .textOf */ .b6)((0,_json_js__WEBPACK_IMPORTED_MODULE_2__/* .valueOf */ .RP)(resource, 'externalId')),
        givenName: name && (0,_json_js__WEBPACK_IMPORTED_MODULE_2__/* .textOf */ .b6)((0,_json_js__WEBPACK_IMPORTED_MODULE_2__/* .valueOf */ .RP)(name, 'givenName')),
        familyName: name && (0,_json_js__WEBPACK_IMPORTED_MODULE_2__/* .textOf */ .b6)((0,_json_js__WEBPACK_IMPORTED_MODULE_2__/* .valueOf */ .RP)(name, 'familyName')),
        displayName: (0,_json_js__WEBPACK_IMPORTED_MODULE_2__/* .textOf */ .b6)((0,_json_js__WEBPACK_IMPORTED_MODULE_2__/* .valueOf */ .RP)(resource, 'displayName')),
        title: (0,_json_js__WEBPACK_IMPORTED_MODULE_2__/* .textOf */ .b6)((0,_json_js__WEBPACK_IMPORTED_MODULE_2__/* .valueOf */ .RP)(resource, 'title')),
        department: enterprise && (0,_json_js__WEBPACK_IMPORTED_MODULE_2__/* .textOf */ .b6)((0,_json_js__WEBPACK_IMPORTED_MODULE_2__/* .valueOf */ .RP)(enterprise, 'department')),
        version: (0,_json_js__WEBPACK_IMPORTED_MODULE_2__/* .textOf */ .b6)((0,_json_js__WEBPACK_IMPORTED_MODULE_2__/* .valueOf */ .RP)(objectAt(resource, 'meta') ?? {}, 'version')),
        email: workValue(resource, 'emails'),
        phone: workValue(resource, 'phoneNumbers'),
    };
    const set = Object.fromEntries(Object.entries(flat).filter(([, value]) => value !== undefined));
    return { id, userName, active: isActive((0,_json_js__WEBPACK_IMPORTED_MODULE_2__/* .valueOf */ .RP)(resource, 'active')), roles: references(resource, 'roles'), groups: references(resource, 'groups'), ...set };
}
/** `active` as boolean or text; an account that does not say is active (nobody would be signed out by guess). */
function isActive(value) {
    return !(value === false || (typeof value === 'string' && value.toLowerCase() === 'false'));
}
/** Members of `roles`, `groups` or `members`; plain strings count as their own value. */
function references(resource, attribute) {
    return (0,_json_js__WEBPACK_IMPORTED_MODULE_2__/* .listOf */ .c3)((0,_json_js__WEBPACK_IMPORTED_MODULE_2__/* .valueOf */ .RP)(resource, attribute)).flatMap((one) => {
        if (!(0,_json_js__WEBPACK_IMPORTED_MODULE_2__/* .isObject */ .Gv)(one))
            return (0,_json_js__WEBPACK_IMPORTED_MODULE_2__/* .textOf */ .b6)(one) === undefined ? [] : [{ value: String(one) }];
        const value = (0,_json_js__WEBPACK_IMPORTED_MODULE_2__/* .textOf */ .b6)((0,_json_js__WEBPACK_IMPORTED_MODULE_2__/* .valueOf */ .RP)(one, 'value'));
        if (value === undefined)
            return [];
        const display = (0,_json_js__WEBPACK_IMPORTED_MODULE_2__/* .textOf */ .b6)((0,_json_js__WEBPACK_IMPORTED_MODULE_2__/* .valueOf */ .RP)(one, 'display'));
        const type = (0,_json_js__WEBPACK_IMPORTED_MODULE_2__/* .textOf */ .b6)((0,_json_js__WEBPACK_IMPORTED_MODULE_2__/* .valueOf */ .RP)(one, 'type'));
        return [{ value, ...(display && { display }), ...(type && { type }) }];
    });
}
function objectAt(resource, attribute) {
    const value = (0,_json_js__WEBPACK_IMPORTED_MODULE_2__/* .valueOf */ .RP)(resource, attribute);
    return (0,_json_js__WEBPACK_IMPORTED_MODULE_2__/* .isObject */ .Gv)(value) ? value : undefined;
}
/**
 * The work address or number: of type `work` (the primary one first), else one without a type (the primary one first).
 * Those of another type are not the roster's: a private number is never overwritten.
 */
function workValue(resource, attribute) {
    const all = (0,_json_js__WEBPACK_IMPORTED_MODULE_2__/* .listOf */ .c3)((0,_json_js__WEBPACK_IMPORTED_MODULE_2__/* .valueOf */ .RP)(resource, attribute)).flatMap((one) => {
        if (!(0,_json_js__WEBPACK_IMPORTED_MODULE_2__/* .isObject */ .Gv)(one))
            return [];
        const value = (0,_json_js__WEBPACK_IMPORTED_MODULE_2__/* .textOf */ .b6)((0,_json_js__WEBPACK_IMPORTED_MODULE_2__/* .valueOf */ .RP)(one, 'value'));
        if (value === undefined)
            return [];
        const primary = (0,_json_js__WEBPACK_IMPORTED_MODULE_2__/* .valueOf */ .RP)(one, 'primary');
        return [{ value, type: (0,_json_js__WEBPACK_IMPORTED_MODULE_2__/* .textOf */ .b6)((0,_json_js__WEBPACK_IMPORTED_MODULE_2__/* .valueOf */ .RP)(one, 'type')), primary: primary === true || primary === 'true' || primary === 'True' }];
    });
    const work = all.filter((one) => one.type?.toLowerCase() === 'work');
    const plain = all.filter((one) => one.type === undefined);
    const of = work.length > 0 ? work : plain;
    const chosen = of.find((one) => one.primary) ?? of[0];
    if (!chosen)
        return undefined;
    const filter = work.length === 1 ? `type eq ${(0,_filter_js__WEBPACK_IMPORTED_MODULE_0__/* .literal */ .eu)(chosen.type)}` : `value eq ${(0,_filter_js__WEBPACK_IMPORTED_MODULE_0__/* .literal */ .eu)(chosen.value)}`;
    return { value: chosen.value, path: `${attribute}[${filter}].value` };
}


/***/ }),

/***/ 49567:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   ai: () => (/* binding */ number)
/* harmony export */ });
/* unused harmony exports string, boolean, bigint, date */
/* harmony import */ var _core_index_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(43759);
/* harmony import */ var _schemas_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(26921);


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
