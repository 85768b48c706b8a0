export const id = 7490;
export const ids = [7490,7617,9998];
export const modules = {

/***/ 7490:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  diagnose: () => (/* binding */ diagnose)
});

// EXTERNAL MODULE: ./build/model/failure.js
var failure = __webpack_require__(1612);
// EXTERNAL MODULE: ./build/cxone/connect/scopes.js
var connect_scopes = __webpack_require__(1878);
// EXTERNAL MODULE: ./node_modules/zod/v4/classic/schemas.js + 6 modules
var schemas = __webpack_require__(6921);
// EXTERNAL MODULE: ./build/cxone/connect/replies.js
var replies = __webpack_require__(8623);
// EXTERNAL MODULE: ./build/cxone/read/skills.js
var skills = __webpack_require__(237);
// EXTERNAL MODULE: ./build/cxone/session/answers.js
var answers = __webpack_require__(3130);
// EXTERNAL MODULE: ./build/scim/json.js
var json = __webpack_require__(8315);
// EXTERNAL MODULE: ./build/text/ids.js
var ids = __webpack_require__(3276);
// EXTERNAL MODULE: ./build/text/figures.js
var figures = __webpack_require__(1135);
;// CONCATENATED MODULE: ./build/cxone/check/abilities.js







const hub = (path) => (session) => `${session.rest}${path}`;
/** What NiCE's published API offers beside users and roles, each with a read that writes nothing. */
const ABILITIES = [
    {
        name: 'all-users',
        what: 'the list of all users, deactivated ones included, can be read',
        privilege: 'Employees: View',
        without: 'people that CXone hides are looked up one by one',
        list: 'users',
        method: 'GET',
        url: hub('/user-management/v1/users?includeDeleted=true'),
    },
    {
        name: 'teams',
        what: 'teams can be listed',
        privilege: 'Teams: View',
        without: 'a `team` column is not checked',
        list: 'teams',
        method: 'POST',
        url: hub('/user-management/v4/teams/search'),
        body: { skip: 0, top: 1 },
    },
    {
        name: 'agents',
        what: 'agents can be listed; whether the API user may log them out only a logout shows',
        privilege: 'ACD Users: View',
        without: 'leavers are not logged out as agents',
        list: 'agents',
        method: 'GET',
        url: (session) => (0,skills/* acdUrl */.UP)(session, '/agents?skip=0&top=1'),
    },
    {
        name: 'agent-states',
        what: 'agents’ states can be read',
        privilege: 'Real-time data',
        isFamily: true,
        without: 'nobody looks whether an agent who was logged out is',
        list: 'agentStates',
        method: 'GET',
        url: (session) => (0,skills/* acdUrl */.UP)(session, '/agents/states?top=1&fields=agentId,agentStateName'),
    },
    {
        name: 'skills',
        what: 'skills can be listed; assigning them needs “ACD Skills: Skills User Assignment”, which only a write shows',
        privilege: 'ACD Skills: View',
        without: 'a `skills` column cannot be read',
        list: 'skills',
        method: 'GET',
        url: (session) => (0,skills/* acdUrl */.UP)(session, '/skills?skip=0&top=1'),
    },
    {
        name: 'access-keys',
        what: 'access keys can be listed; switching them off needs “Access Key: Edit”, which only a write shows',
        privilege: 'Access Key: View',
        without: 'the access keys of leavers stay on',
        list: 'accessKeys',
        method: 'GET',
        url: hub('/access-key-management/v1/access-keys'),
    },
];
/**
 * Tries each of them by reading; what is claimed was seen, and what only a write shows is said to be unknown.
 * @param someone who is listed
 */
async function abilities(session, someone) {
    const findings = [await writing(session, someone)];
    for (const ability of ABILITIES)
        findings.push(await tried(session, ability));
    return findings;
}
/** New people and names go by SCIM alone: where it does not show someone who is listed, it is off or refused. */
async function writing(session, someone) {
    const privileges = '“Employees: Create” and “Employees: Edit”';
    const reply = someone && (await session.exchange.ask({ method: 'GET', url: session.userUrl(someone.id), expect: [501] }));
    const shown = reply?.answered === true && (0,json/* isObject */.Gv)(reply.body) ? (0,json/* valueOf */.RP)(reply.body, 'id') : undefined;
    if (!reply || (reply.answered && reply.status < 300 && typeof shown === 'string' && (0,ids/* sameId */.s)(shown, someone.id)))
        return {
            name: 'write-users',
            status: 'unknown',
            detail: `accounts are written with the privileges ${privileges}; only a write shows it`,
            advice: '',
        };
    const why = reply.answered && reply.status < 300 ? 'it answers something else than the account' : (0,replies/* errorIn */.Kd)(reply).message;
    return {
        name: 'write-users',
        status: 'failed',
        detail: `SCIM does not show an account that is listed: ${why}`,
        advice: `Switch SCIM on in CXone (Account Settings) and give the API user’s role the privileges ${privileges}; without ` +
            'SCIM no account can be created or renamed.',
    };
}
async function tried(session, ability) {
    const { name, what, privilege, isFamily, without, list, method, url, body } = ability;
    const reply = await session.exchange.ask({
        method,
        url: url(session),
        body,
        idempotent: true,
        expect: [501],
    });
    if (reply.answered && reply.status < 300) {
        const page = (0,answers/* listIn */.Of)(reply, list, schemas/* looseObject */._H3({}), { isStrict: true });
        // A success that shows no list proves nothing.
        const why = 'why' in page ? page.why : page.broken[0]?.why;
        if ('why' in page || why !== undefined)
            return { name, status: 'failed', detail: `the answer holds no list (\`${list}\`)`, advice: `${why}. ${NO_LIST}` };
        const hidden = (0,skills/* hiddenIn */.k_)(page.body);
        const needs = isFamily ? `no privilege is published; the API family “${privilege}”` : `privilege “${privilege}”`;
        if (hidden === 0)
            return { name, status: 'works', detail: `${what} (${needs})`, advice: '' };
        const advice = 'Give the API user’s role a view of all agents.';
        return {
            name,
            status: 'failed',
            detail: `${(0,figures/* counted */.hS)(hidden, 'agent is', 'agents are')} hidden from this API user`,
            advice,
        };
    }
    const advice = isFamily
        ? `No privilege is published: ask NiCE to register the application for “${privilege}”. Without it ${without}.`
        : `Give the API user’s role the privilege “${privilege}”; without it ${without}.`;
    if ((0,replies/* routeMissing */.C3)(reply))
        return { name, status: 'absent', detail: 'this tenant has no such route', advice: `Without it ${without}.` };
    return { name, status: 'failed', detail: (0,replies/* errorIn */.Kd)(reply).message, advice };
}
const NO_LIST = 'Check `api-url` and `issuer`: something else than CXone may be answering.';

// EXTERNAL MODULE: ./build/scim/listresponse.js
var listresponse = __webpack_require__(5714);
// EXTERNAL MODULE: ./build/cxone/read/definitions.js
var definitions = __webpack_require__(7617);
// EXTERNAL MODULE: ./build/cxone/read/roles.js
var roles = __webpack_require__(5442);
// EXTERNAL MODULE: ./build/cxone/session/incomplete.js
var incomplete = __webpack_require__(8993);
// EXTERNAL MODULE: ./build/cxone/session/probe.js + 1 modules
var probe = __webpack_require__(2290);
// EXTERNAL MODULE: ./build/scim/error.js
var scim_error = __webpack_require__(4219);
;// CONCATENATED MODULE: ./build/cxone/check/diagnosis-words.js
/** `1 MiB`, `512 KiB`. */
function byteWords(bytes) {
    return bytes >= 1_048_576 ? `${Math.round((bytes / 1_048_576) * 10) / 10} MiB` : `${Math.round(bytes / 1024)} KiB`;
}
/**
 * How far the tenant's clock is from ours.
 * @param ms the tenant's time less ours; 0 within the second that a Date header can tell
 */
function clockWords(ms) {
    if (ms === 0)
        return 'the same time, to the second';
    const seconds = Math.abs(ms) / 1000;
    return (`the tenant's clock is ${seconds < 120 ? `${Math.round(seconds)} s` : `${Math.round(seconds / 60)} min`} ` +
        `${ms > 0 ? 'ahead of' : 'behind'} the runner's`);
}

;// CONCATENATED MODULE: ./build/cxone/check/offers.js










/** Discovery of what the tenant says of itself (RFC 7643, section 5). */
async function checkService(sheet, session) {
    const { profile, settings, capabilities } = session;
    const found = profile.probes ? await (0,probe/* discover */.k4)(session) : 'none';
    const isUnclear = typeof found !== 'string';
    const assumed = `profile ${settings.profile} is assumed`;
    const advice = 'Nothing has to be done; if bulk requests are known to work, set `bulk: on`.';
    if (!profile.probes)
        sheet.set('service-provider-config', 'absent', `profile ${settings.profile} is taken as NiCE publishes it`);
    else if (found === 'said')
        sheet.set('service-provider-config', 'works', 'the tenant says what it offers');
    else if (isUnclear)
        sheet.set('service-provider-config', 'unknown', `it ${found.why}: ${assumed}`, advice);
    else
        sheet.set('service-provider-config', 'absent', `there is none: ${assumed}`, advice);
    const { bulk, patch } = capabilities;
    if (bulk)
        sheet.set('bulk', 'works', `up to ${(0,figures/* counted */.hS)(Math.min(bulk.maxOperations, settings.bulkSize), 'operation')}, ` +
            `${byteWords(bulk.maxPayloadSize)}, as announced or assumed`);
    else if (settings.bulk === 'on')
        sheet.set('bulk', 'failed', 'the input `bulk` is `on`, and the tenant offers none', 'Set `bulk` to `auto`.');
    else
        sheet.set('bulk', isUnclear ? 'unknown' : 'absent', `${isUnclear ? 'the tenant does not say; ' : ''}people are written one by one`, 'Nothing has to be done; a large apply takes longer.');
    if (patch === null)
        sheet.set('patch', 'unknown', 'the tenant does not say; it shows at the first update');
    else
        sheet.set('patch', patch ? 'works' : 'absent', patch ? 'only what changes is sent' : 'accounts are read, merged and PUT', '');
}
/** Whether roles can be listed, and how they are written. */
async function checkRoleList(sheet, session) {
    const known = await (0,roles/* tenantRoles */.y)(session);
    const privilege = session.profile.published ? ' (privilege “Role Management: View”)' : '';
    if (known)
        return sheet.set('roles', 'works', `${(0,figures/* counted */.hS)(known.length, 'role')} can be listed${privilege}`);
    if (session.profile.published && session.hub.rolesUnread !== '')
        return sheet.set('roles', 'failed', 'the role search answers no list of roles', `${session.hub.rolesUnread} – POST /authorization/v1/roles/search. ${incomplete/* NO_LIST */.Li}`);
    if (session.profile.published)
        return sheet.set('roles', 'failed', 'the role search is refused', 'Give the API user’s role the privilege “Role Management: View”; without it roles are known by their ids alone.');
    const reply = await session.exchange.ask({
        method: 'GET',
        url: `${session.scimUrl}/Groups?startIndex=1&count=1`,
        expect: [501],
    });
    sheet.time(reply, session);
    const page = reply.answered && reply.status < 300 ? (0,listresponse/* parseListResponse */.T)(reply.body) : null;
    session.capabilities.groups = page !== null ? true : (0,replies/* routeMissing */.C3)(reply) ? false : null;
    const how = `roles are written as ${session.mode === 'matrix' ? 'the `groups` matrix' : 'the `roles` attribute'}`;
    if (page)
        sheet.set('roles', 'works', `${how}; the tenant has ${page.total === null ? 'some groups' : (0,figures/* counted */.hS)(page.total, 'group')}`);
    else if (!(0,replies/* routeMissing */.C3)(reply))
        sheet.set('roles', 'unknown', `${how}; whether they can be listed is not known: ${reply.answered
            ? `the list was answered ${(0,scim_error/* withStatus */.zC)(reply.status, (0,replies/* errorIn */.Kd)(reply).message)}`
            : (0,replies/* errorIn */.Kd)(reply).message}`, 'Names are taken as the policy gives them: check their spelling against CXone.');
    else
        sheet.set('roles', 'absent', `${how}; the tenant cannot list them, so names are taken as the policy gives them`, 'Check the spelling of the roles in the policy against CXone.');
}
/** Whether definitions of custom attributes can be listed. @throws Failure where the profile needs them */
async function checkAttributes(sheet, session) {
    sheet.trying = 'attributes';
    const { apiUrl, profile, settings } = session;
    if (profile.published || apiUrl === null)
        return sheet.set('attributes', 'unknown', profile.published
            ? `profile ${settings.profile} has no route for attribute definitions`
            : 'there is no REST base (`api-url`)');
    const reply = await session.exchange.ask({
        method: 'GET',
        url: `${apiUrl}/api/v2/users/attributes?${(0,definitions/* definitionQuery */.Y)({ pageSize: 1 })}`,
        expect: [501],
    });
    sheet.time(reply, session);
    if (reply.answered && reply.status < 300 && !(0,definitions/* pageIn */.n)(reply.body)) {
        const advice = 'Check `api-url`: something else than the tenant may be answering.';
        if (profile.attributes === 'required')
            throw new failure/* Failure */.H('config-invalid', 'The answer to the attribute definitions is no page of them.', advice);
        return sheet.set('attributes', 'failed', 'the answer is no page of definitions', advice);
    }
    if (reply.answered && reply.status < 300)
        return sheet.set('attributes', 'works', 'definitions can be listed; `attr.` columns are checked against them');
    if ((0,replies/* routeMissing */.C3)(reply))
        return sheet.set('attributes', 'absent', 'the tenant has no such route: `attr.` columns are not checked');
    const error = (0,replies/* errorIn */.Kd)(reply);
    if (profile.attributes === 'required' && (!reply.answered || reply.status >= 500))
        throw new failure/* Failure */.H('tenant-unreachable', `The attribute definitions could not be read: ${error.message}.`.replace('..', '.'), error.advice, { answered: reply.answered ? reply.status : undefined });
    if (profile.attributes === 'required' && reply.answered && reply.status === 403)
        throw new failure/* Failure */.H('auth-failed', `The attribute definitions may not be read: ${error.message}.`.replace('..', '.'), 'Grant the scope `users.attributes.read`.', { answered: reply.status });
    sheet.set('attributes', 'failed', `definitions cannot be read: ${error.message}`, reply.answered && reply.status === 403
        ? 'Grant the scope `users.attributes.read`, if the roster has `attr.` columns.'
        : (0,incomplete/* readAdvice */.Nc)(reply, 'Give the words above to NiCE support.'));
}

;// CONCATENATED MODULE: ./build/cxone/check/sheet.js

/** A difference of clocks from which tokens and signatures may be refused, ms. */
const CLOCK_LIMIT = 30_000;
/** `Date` counts whole seconds (RFC 9110, section 6.6.1). */
const CLOCK_GRAIN = 1_000;
/** What is looked for in SCIM. */
const SCIM_NAMES = [
    'service-provider-config',
    'users',
    'paging',
    'filter',
    'roles',
    'bulk',
    'patch',
    'etag',
];
/** The table in its order; what was not asked stands there as unknown. */
const NAMES = ['sign-in', 'scopes', ...SCIM_NAMES, 'attributes', 'clock'];
/** Collects findings and the clock's readings. */
class Sheet {
    failure;
    /** Abilities that only some profiles have. */
    more = [];
    /** The ability that is being tried: a Failure that is thrown belongs to it. */
    trying = 'sign-in';
    #findings = new Map();
    #differences = [];
    set(name, status, detail, advice = '') {
        this.#findings.set(name, { name, status, detail, advice });
    }
    fail(failure) {
        this.failure ??= failure;
        this.set(this.trying, 'failed', failure.message, failure.advice);
    }
    /** Notes the tenant's clock where an answer has a Date: it was read about half a round trip ago. */
    time(reply, session) {
        if (!reply.answered)
            return;
        const date = Date.parse(reply.headers['date'] ?? '');
        if (Number.isFinite(date))
            this.#differences.push(date + CLOCK_GRAIN / 2 - (session.clock.now() - reply.latencyMs / 2));
    }
    result() {
        const clock = this.#clock();
        const findings = NAMES.map((name) => this.#findings.get(name) ?? {
            name,
            status: 'unknown',
            detail: 'not asked: what comes before it failed',
            advice: '',
        });
        findings.push(...this.more);
        return { findings, clockDifferenceMs: clock, failure: this.failure };
    }
    #clock() {
        const sorted = this.#differences.toSorted((a, b) => Math.abs(a) - Math.abs(b));
        const [nearest] = sorted;
        if (nearest === undefined) {
            if (this.trying !== 'sign-in')
                this.set('clock', 'unknown', 'no answer named its time (header Date)');
            return null;
        }
        const ms = Math.abs(nearest) <= CLOCK_GRAIN ? 0 : Math.round(nearest);
        const isFar = Math.abs(ms) > CLOCK_LIMIT;
        this.set('clock', isFar ? 'failed' : 'works', clockWords(ms), isFar ? 'Set the runner’s clock by NTP: tokens and webhook signatures hang on the time.' : '');
        return ms;
    }
}

// EXTERNAL MODULE: ./build/cxone/read/filtering.js
var filtering = __webpack_require__(7217);
// EXTERNAL MODULE: ./build/cxone/session/tenant-session.js + 6 modules
var tenant_session = __webpack_require__(7780);
// EXTERNAL MODULE: ./build/cxone/read/search.js + 1 modules
var search = __webpack_require__(9041);
;// CONCATENATED MODULE: ./build/cxone/check/search.js




/** The first page of NiCE's user search, and whether pages can be turned. @returns its people, active ones first */
async function searched(sheet, session, reply) {
    const page = (0,search/* usersIn */._)(session, reply, 0);
    const why = 'why' in page ? page.why : page.total === null ? '`totalRecords` is missing, expected a whole number' : null;
    if ('why' in page || why !== null) {
        throw new failure/* Failure */.H('config-invalid', 'The user search answers something else than users.', `${why} – POST /user-management/v2/users/search. Check \`api-url\` and \`tenant\`.`);
    }
    const { items } = page;
    sheet.set('users', 'works', `${(0,figures/* counted */.hS)(page.total ?? items.length, 'account')} by the user search (privilege “Employees: View”)`);
    await searchPaging(sheet, session, items);
    sheet.set('etag', 'unknown', 'the search shows no versions');
    const people = items.map(({ id, userName, status }) => {
        const active = status?.toUpperCase() === 'ACTIVE';
        return { id, userName, active, roles: [] };
    });
    return people.toSorted((a, b) => Number(b.active) - Number(a.active));
}
/** A page of the user search that begins later must show someone else. */
async function searchPaging(sheet, session, found) {
    const [someone] = found;
    if (!someone || found.length < 2)
        return sheet.set('paging', 'unknown', 'there are too few accounts to see it by');
    const reply = await session.exchange.ask({
        method: 'POST',
        url: `${session.rest}/user-management/v2/users/search`,
        body: { skip: 1, top: 1 },
        idempotent: true,
    });
    sheet.time(reply, session);
    const later = reply.answered && reply.status < 300 ? (0,search/* usersIn */._)(session, reply, 1) : null;
    const next = later && !('why' in later) ? later.items[0] : undefined;
    if (next && !(0,ids/* sameId */.s)(next.id, someone.id))
        return sheet.set('paging', 'works', 'by skip and top of the user search');
    const why = 'skip and top of the user search are not minded';
    const advice = 'Plans are refused where a read cannot be proven whole: report it to NiCE support.';
    sheet.set('paging', 'failed', why, advice);
    sheet.failure ??= new failure/* Failure */.H('read-incomplete', `The accounts cannot be read completely: ${why}.`, advice);
}

;// CONCATENATED MODULE: ./build/cxone/check/users.js









/**
 * Looks at a first page of users, at paging and versions.
 * @returns people of that page, `null` where the tenant lists nobody
 * @throws Failure where no run could read users
 */
async function checkUsers(sheet, session) {
    const isSearched = session.capabilities.listing === 'search';
    const reply = isSearched
        ? await session.exchange.ask({
            method: 'POST',
            url: `${session.rest}/user-management/v2/users/search`,
            body: { skip: 0, top: 10 },
            idempotent: true,
        })
        : await session.exchange.ask({
            method: 'GET',
            url: `${session.scimUrl}/Users?startIndex=1&count=10`,
            expect: [501],
        });
    sheet.time(reply, session);
    if (!reply.answered || reply.status >= 300) {
        const error = (0,replies/* errorIn */.Kd)(reply);
        const isDenied = reply.answered && (reply.status === 403 || reply.status === 401);
        const isDead = !reply.answered || reply.status >= 500 || reply.status === 429;
        const said = reply.answered
            ? `answered ${(0,scim_error/* withStatus */.zC)(reply.status, error.message)}`
            : `not answered: ${error.message}`;
        const message = `The first page of users was ${said}.`.replace('..', '.');
        if (isDenied)
            throw new failure/* Failure */.H('auth-failed', message, session.profile.published
                ? 'Give the API user’s role the privilege “Employees: View” in CXone.'
                : 'Give the application the permission to read users (scope or role) in CXone.', { answered: reply.status });
        if ((0,replies/* routeMissing */.C3)(reply))
            throw new failure/* Failure */.H('config-invalid', message, 'Check `scim-url`, `api-url` and `profile`: there are no users at that address.');
        if (isDead)
            throw new failure/* Failure */.H('tenant-unreachable', message, error.advice, {
                answered: reply.answered ? reply.status : undefined,
            });
        sheet.set('users', 'absent', `the tenant lists nobody unasked: ${error.message}`, 'People are looked up by filter where the tenant counts them; if plans end read-incomplete, choose another ' +
            'profile.');
        return null;
    }
    return isSearched ? searched(sheet, session, reply) : listed(sheet, session, reply);
}
async function listed(sheet, session, reply) {
    const page = (0,listresponse/* parseListResponse */.T)(reply.body);
    const people = page?.resources.map((resource) => session.account(resource)).filter((user) => user !== null);
    if (!page || !people || people.length !== page.resources.length) {
        throw new failure/* Failure */.H('config-invalid', 'The first page of users is no SCIM list.', 'Check that `scim-url` points at the SCIM base; a proxy may be answering in its place.');
    }
    session.capabilities.listing = 'scim';
    sheet.set('users', 'works', page.total === null
        ? `${(0,figures/* counted */.hS)(people.length, 'account')} on the first page, no total`
        : `${(0,figures/* counted */.hS)(page.total, 'account')}, ${(0,figures/* whole */.WQ)(people.length)} on the first page`);
    await paging(sheet, session, people, page.total);
    const [first] = page.resources;
    const hasVersion = first !== undefined && (0,tenant_session/* versionIn */.It)(first, {}) !== undefined;
    const { etag } = session.capabilities;
    // Where the tenant says that it minds no versions, writes go without.
    const isSent = etag ?? hasVersion;
    if (etag === null && first === undefined)
        sheet.set('etag', 'unknown', 'there is no account to see it by');
    else
        sheet.set('etag', isSent ? 'works' : 'absent', isSent
            ? 'writes say which version they change'
            : 'a change by someone else in the same moment may be overwritten', '');
    return people;
}
/** A page that begins later must show other people (RFC 7644, section 3.4.2.4). */
async function paging(sheet, session, people, total) {
    const [first, second] = people;
    if (!first || !second)
        return sheet.set('paging', 'unknown', 'there are too few accounts to see it by');
    const reply = await session.exchange.ask({
        method: 'GET',
        url: `${session.scimUrl}/Users?startIndex=2&count=1`,
        expect: [501],
    });
    sheet.time(reply, session);
    const page = reply.answered && reply.status < 300 ? (0,listresponse/* parseListResponse */.T)(reply.body) : null;
    const id = page?.resources[0] && session.account(page.resources[0])?.id;
    const works = page !== null && page.resources.length >= 1 && id !== undefined && id !== first.id && total !== null;
    if (works)
        return sheet.set('paging', 'works', (0,figures/* plural */.LS)(page.resources.length, 'by startIndex and count', 'by startIndex; count is not minded'));
    const isShort = total === null || total > people.length;
    const why = total === null
        ? 'the list has no totalResults, so nobody can tell when it is whole'
        : 'startIndex and count are not minded';
    const advice = 'Plans are refused where a read cannot be proven whole: choose the profile that fits, or give `api-url` for ' +
        'the user search.';
    sheet.set('paging', isShort ? 'failed' : 'absent', why, advice);
    if (isShort)
        sheet.failure ??= new failure/* Failure */.H('read-incomplete', `The accounts cannot be read completely: ${why}.`, advice);
}
/** Someone who is there must be found, and nobody else. */
async function checkFilter(sheet, session, people) {
    const someone = people[0];
    if (!someone)
        return sheet.set('filter', 'unknown', 'there is no account to look for');
    const found = await (0,filtering/* byFilter */.WZ)(session, [{ attribute: 'userName', value: someone.userName }]);
    if (found?.some((user) => (0,ids/* sameId */.s)(user.id, someone.id)))
        return sheet.set('filter', 'works', 'people can be looked up by userName');
    const why = found === null
        ? 'filters are refused or ignored: people are found by reading everybody'
        : 'a person who is listed is not found by userName';
    sheet.set('filter', found === null ? 'absent' : 'failed', why, found === null
        ? 'Nothing has to be done; reads take longer.'
        : 'Give the application the permission to read all users.');
}

;// CONCATENATED MODULE: ./build/cxone/check/diagnosis.js






/**
 * Tries what a tenant offers, with reads alone: sign-in, scopes, ServiceProviderConfig, a first page of users, paging,
 * filter, versions, roles, attribute definitions, clock.
 * @returns a finding for every ability; `failure` where no run could work: the tenant is not reached, the token is
 * refused, the users may not be read
 */
async function diagnose(steps) {
    const sheet = new Sheet();
    try {
        const connection = await steps.connect();
        const session = await signIn(sheet, steps, connection);
        await examine(sheet, session);
    }
    catch (error) {
        if (!(error instanceof failure/* Failure */.H))
            throw error;
        sheet.fail(error);
    }
    return sheet.result();
}
async function signIn(sheet, steps, connection) {
    await connection.tokens.get();
    const session = await steps.session(connection);
    const token = connection.tokens.current;
    const seconds = token ? Math.round((token.renewAt - session.clock.now()) / 1000) : 0;
    sheet.set('sign-in', 'works', `a token is given out; it is renewed after ${seconds} s`);
    const scopes = token?.scopes ?? null;
    const missing = (0,connect_scopes/* missingScopes */.i)({ ...session.settings, needs: ['write', 'delete', 'sessions', 'license'] }, scopes);
    const needed = missing.filter(({ need }) => need === 'read');
    if (needed.length > 0) {
        sheet.failure ??= new failure/* Failure */.H('auth-failed', `The token lacks a scope that every run needs: ${needed.map(({ scope }) => scope).join(', ')}.`, 'Grant it to the application in CXone.', { answered: 200 });
    }
    if (scopes === null)
        sheet.set('scopes', 'unknown', 'the token answer names no scopes');
    else if (missing.length === 0)
        sheet.set('scopes', 'works', `granted: ${scopes.join(' ')}`);
    else
        sheet.set('scopes', needed.length > 0 ? 'failed' : 'absent', `granted: ${scopes.join(' ')}; not granted: ${missing.map(({ scope, need }) => `${scope} (${need})`).join(', ')}`, `Grant ${missing.map(({ scope }) => `\`${scope}\``).join(', ')} to the application in CXone, as far as this ` +
            `tenant is to be written to.`);
    return session;
}
async function examine(sheet, session) {
    await checkAttributes(sheet, session);
    if (session.scimUrl === '') {
        for (const name of SCIM_NAMES)
            sheet.set(name, 'unknown', `profile ${session.settings.profile} has no SCIM base`);
        return;
    }
    sheet.trying = 'service-provider-config';
    await checkService(sheet, session);
    sheet.trying = 'users';
    const people = await checkUsers(sheet, session);
    if (people) {
        sheet.trying = 'filter';
        await checkFilter(sheet, session, people);
    }
    sheet.trying = 'roles';
    await checkRoleList(sheet, session);
    if (session.profile.published)
        sheet.more.push(...(await abilities(session, people?.[0])));
}


/***/ }),

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
