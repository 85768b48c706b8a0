export const id = 5892;
export const ids = [5892,5766];
export const modules = {

/***/ 5648:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   J: () => (/* binding */ hostCheck),
/* harmony export */   u: () => (/* binding */ loopback)
/* harmony export */ });
/**
 * Domains of NiCE that credentials may go to: the commercial ones, FedRAMP's, and the sovereign clouds (UK, EU,
 * Australia).
 */
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
/** Names and addresses of this machine. `localhost` needs no look-up that someone could answer. */
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

/***/ 1878:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   V: () => (/* binding */ requireScopes),
/* harmony export */   i: () => (/* binding */ missingScopes)
/* harmony export */ });
/* harmony import */ var _model_failure_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(1612);
/* harmony import */ var _profiles_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(2293);
/* harmony import */ var _text_figures_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(1135);



/**
 * Compares the scopes that the token answer names with what the run is going to do. Where the answer names none, or the
 * workflow asks for scopes of its own, nothing is known and nothing is refused.
 * @returns scopes that are needed and were not granted, with what needs them
 */
function missingScopes(settings, granted) {
    if (!granted || settings.scope)
        return [];
    const { needs } = _profiles_js__WEBPACK_IMPORTED_MODULE_1__/* .PROFILES */ .jI[settings.profile];
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
    throw new _model_failure_js__WEBPACK_IMPORTED_MODULE_0__/* .Failure */ .H('auth-failed', `The token lacks ${(0,_text_figures_js__WEBPACK_IMPORTED_MODULE_2__/* .plural */ .LS)(missing.length, 'a scope', 'scopes')} that this run needs: ${list}.`, 'Grant it to the application in CXone, or take that work out of `operations`.', 
    // It is the answer that gave the token out.
    { answered: 200 });
}


/***/ }),

/***/ 5766:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   checkSettings: () => (/* binding */ checkSettings),
/* harmony export */   givenScimUrl: () => (/* binding */ givenScimUrl),
/* harmony export */   o: () => (/* binding */ grantOf)
/* harmony export */ });
/* harmony import */ var _model_failure_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(1612);
/* harmony import */ var _hosts_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(5648);
/* harmony import */ var _profiles_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(2293);



const given = (value) => value !== undefined && value !== '';
/**
 * The OAuth grant: the input, else the profile's; for CXone itself a registered app logs in with `password`, none with
 * the access key alone.
 */
function grantOf(settings) {
    if (settings.grantType)
        return settings.grantType;
    const { grant } = _profiles_js__WEBPACK_IMPORTED_MODULE_1__/* .PROFILES */ .jI[settings.profile];
    if (grant !== 'discovered')
        return grant;
    return given(settings.clientId) ? 'password' : 'access-key';
}
/**
 * Everything about the settings that can be known to be wrong before a request is sent.
 * @returns one entry a problem, naming the input; empty where there is none
 */
function checkSettings(settings) {
    return [...missingSecrets(settings), ...missingAddresses(settings), ...badUrls(settings), ...badHosts(settings)];
}
const problem = (input, message, advice) => ({
    reason: 'config-invalid',
    input,
    message,
    advice,
});
function missingSecrets(settings) {
    const grant = grantOf(settings);
    const needed = [];
    if (grant !== 'access-key')
        needed.push(['client-id', settings.clientId], ['client-secret', settings.clientSecret]);
    if (grant !== 'client_credentials')
        needed.push(['access-key-id', settings.accessKeyId], ['access-key-secret', settings.accessKeySecret]);
    return needed
        .filter(([, value]) => !given(value))
        .map(([input]) => problem(input, `The input \`${input}\` is empty, but profile \`${settings.profile}\` signs in with the grant ` +
        `\`${grant}\`, which needs it.`, `Give \`${input}\` from a secret of the job’s environment; a secret that does not exist, or a job without ` +
        '`environment`, gives an empty text.'));
}
function missingAddresses(settings) {
    const profile = _profiles_js__WEBPACK_IMPORTED_MODULE_1__/* .PROFILES */ .jI[settings.profile];
    const problems = [];
    const addresses = (0,_profiles_js__WEBPACK_IMPORTED_MODULE_1__/* .addressesOf */ .sO)(settings);
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
        problems.push(problem('tenant', 'The input `tenant` is empty: without a registered application the tenant’s GUID is needed to find its ' +
            'sign-in address.', 'Give the tenant’s GUID as `tenant`, or register an application and give `client-id` and `client-secret`.'));
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
            return [
                problem(input, `The input \`${input}\` is no URL.`, 'Give an absolute URL, such as `https://tenant.example.com/scim/v2`.'),
            ];
        if (/[{}]/.test(text))
            return [
                problem(input, `The input \`${input}\` holds braces: \`{tenant}\` is filled in only in the profile’s own addresses.`, 'Write the address as it is, or leave the input out and give `tenant`.'),
            ];
        if (url.username || url.password)
            return [
                problem(input, `The input \`${input}\` holds a user or password.`, 'Take it out of the URL; credentials have inputs of their own.'),
            ];
        if (url.protocol !== 'https:' && !(url.protocol === 'http:' && (0,_hosts_js__WEBPACK_IMPORTED_MODULE_2__/* .loopback */ .u)(url.hostname))) {
            return [
                problem(input, `The input \`${input}\` is not HTTPS, so credentials would travel in the clear.`, 'Give an `https://` URL; plain HTTP is for loopback alone.'),
            ];
        }
        const route = input === 'scim-url' ? /\/(?:Users|Groups|Bulk)\/?$/i.exec(url.pathname)?.[0] : undefined;
        if (route)
            return [problem(input, `The input \`${input}\` ends in \`${route}\`.`, 'Give the base alone, without it.')];
        return url.hash || url.search
            ? [problem(input, `The input \`${input}\` has a query or fragment.`, 'Give the base URL alone.')]
            : [];
    });
}
/** What `allowed-hosts` takes, as `hostCheck` compares it; of anything else no host would ever be allowed. */
const HOST = /^(?:(?:\*\.)?[a-z0-9_-]+(?:\.[a-z0-9_-]+)*|\[[\da-f:.]+\])(?::\d{1,5})?$/i;
function badHosts({ allowedHosts = [] }) {
    return allowedHosts
        .filter((host) => !HOST.test(host))
        .map((host) => {
        const meant = URL.parse(host.includes('://') ? host : `https://${host}`)?.host ?? '';
        return problem('allowed-hosts', `The input \`allowed-hosts\` names “${host}”, which is no host.`, 'Give one host a line: `scim.example.com`, `scim.example.com:8443`, or `*.example.com` for a whole domain.' +
            (HOST.test(meant) ? ` Did you mean \`${meant}\`?` : ''));
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
    const { scimUrl } = (0,_profiles_js__WEBPACK_IMPORTED_MODULE_1__/* .addressesOf */ .sO)(settings);
    if (scimUrl === null)
        throw new _model_failure_js__WEBPACK_IMPORTED_MODULE_0__/* .Failure */ .H('config-invalid', `Profile \`${settings.profile}\` names no SCIM base by itself.`, 'Give `scim-url`.');
    return scimUrl;
}


/***/ }),

/***/ 1115:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Bf: () => (/* binding */ hubAccount),
/* harmony export */   Y1: () => (/* binding */ hubUserSchema),
/* harmony export */   fg: () => (/* binding */ isScimField),
/* harmony export */   hY: () => (/* binding */ HUB_PLACES)
/* harmony export */ });
/* harmony import */ var zod__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(6921);
/* harmony import */ var _model_fields_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(2017);
/* harmony import */ var _model_field_groups_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(7443);
/* harmony import */ var _scim_json_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(8315);
/* harmony import */ var _session_answers_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(3130);





/** Ids of roles: a list of them, of objects that name them, or one text with all of them. */
const ids = zod__WEBPACK_IMPORTED_MODULE_3__/* .preprocess */ .vkY((value) => {
    const all = typeof value === 'string' ? value.split(/[,;]/) : Array.isArray(value) ? value : value;
    if (!Array.isArray(all))
        return all;
    return all
        .map((one) => ((0,_scim_json_js__WEBPACK_IMPORTED_MODULE_4__/* .isObject */ .Gv)(one) ? ((0,_scim_json_js__WEBPACK_IMPORTED_MODULE_4__/* .valueOf */ .RP)(one, 'roleId') ?? (0,_scim_json_js__WEBPACK_IMPORTED_MODULE_4__/* .valueOf */ .RP)(one, 'id')) : one))
        .map(trimmed)
        .filter(isSaid);
}, zod__WEBPACK_IMPORTED_MODULE_3__/* .array */ .YOg(_session_answers_js__WEBPACK_IMPORTED_MODULE_2__.id).nullish());
const trimmed = (value) => (typeof value === 'string' ? value.trim() : value);
const isSaid = (value) => value !== '';
/** The fields that UserHub shows, with their places. */
const HUB_PLACES = _model_fields_js__WEBPACK_IMPORTED_MODULE_0__/* .FIELD_FACTS */ .pn.flatMap(([field, { hub }]) => hub ? [[field, hub]] : []);
/** A user as UserHub answers it: the search (v2), the whole list (v1), one (v3). */
const hubUserSchema = (0,_session_answers_js__WEBPACK_IMPORTED_MODULE_2__/* .anyCase */ .n9)({
    ...Object.fromEntries(HUB_PLACES.map(([, { name }]) => [name, _session_answers_js__WEBPACK_IMPORTED_MODULE_2__/* .text */ .Qq])),
    id: _session_answers_js__WEBPACK_IMPORTED_MODULE_2__.id,
    userName: zod__WEBPACK_IMPORTED_MODULE_3__/* .string */ .YjP().min(1),
    status: _session_answers_js__WEBPACK_IMPORTED_MODULE_2__/* .text */ .Qq,
    deletedDate: zod__WEBPACK_IMPORTED_MODULE_3__/* .unknown */ .L5J().optional(),
    /** An address that is to be confirmed before it is `emailAddress`. */
    emailToBeVerified: _session_answers_js__WEBPACK_IMPORTED_MODULE_2__/* .text */ .Qq,
    role: _session_answers_js__WEBPACK_IMPORTED_MODULE_2__/* .text */ .Qq,
    roleUUID: _session_answers_js__WEBPACK_IMPORTED_MODULE_2__/* .text */ .Qq,
    secondaryRoleIds: ids,
    customAttributes: zod__WEBPACK_IMPORTED_MODULE_3__/* .unknown */ .L5J().optional(),
});
/** Whether only SCIM shows a field, one account at a time. */
const isScimField = (field) => _model_field_groups_js__WEBPACK_IMPORTED_MODULE_1__/* .NOT_IN_HUB */ .ii.includes(field);
/** Values of UserHub as the roster writes them. */
const READ = {
    text: (value) => value,
    number: (value) => value,
    day: dayOf,
    team: (id, { teams }) => teams.nameOf(id),
    login: (id, { hub }) => hub.loginName(id),
    // Whose it is decides whether it is one: see `externalIdOf`.
    'sign-in': () => undefined,
};
/**
 * A day as the roster writes it, out of a date-time, or of milliseconds since 1970 (also as `/Date(…)/`). The year 1 is
 * how some servers say that there is none; what is none of these stays as it is, to be seen.
 */
function dayOf(value) {
    const iso = /^(\d{4}-\d\d-\d\d)(?:[T ]|$)/.exec(value)?.[1];
    if (iso !== undefined)
        return iso.startsWith('0001-') ? undefined : iso;
    const moment = new Date(Number(/^(?:\/Date\()?(-?\d{11,14})(?:[+-]\d{4})?(?:\)\/)?$/.exec(value)?.[1]));
    return Number.isNaN(moment.getTime()) ? value : moment.toISOString().slice(0, 10);
}
const INACTIVE = /^(DELETED|INACTIVE|DEACTIVATED|DISABLED)$/i;
/** An account without a status that names the day of its deletion is deleted. */
const isActive = ({ status, deletedDate }) => status ? !INACTIVE.test(status) : typeof deletedDate !== 'string' || dayOf(deletedDate) === undefined;
/** A UserHub account in the domain's terms, role and team names as far as they were listed. */
function hubAccount(session, user) {
    const { hub } = session;
    if (user.role && user.roleUUID)
        hub.roleTexts.set(user.roleUUID, user.role);
    const primary = hub.roleId(user.roleUUID, user.role);
    if (user.externalIdentity)
        hub.externalIds.seen();
    const external = session.externalIdOf(user.externalIdentity ?? undefined, user.userName, user.emailAddress ?? undefined);
    const shown = HUB_PLACES.map(([field, { name, form }]) => {
        const value = user[name];
        return [field, value ? READ[form](value, session) : undefined];
    });
    const attributes = hub.attributes.read(user.customAttributes, (name) => hub.wants(`attr.${name}`));
    return session.kept.keep({
        ...Object.fromEntries(shown.filter(([, value]) => value)),
        ...external,
        id: user.id,
        userName: user.userName,
        attributes: Object.keys(attributes).length > 0 ? attributes : undefined,
        status: user.status?.toUpperCase() || undefined,
        primaryRole: primary || undefined,
        active: isActive(user),
        roles: rolesOf(session, primary, user),
    });
}
function rolesOf(session, primary, user) {
    const values = new Set([...(primary ? [primary] : []), ...(user.secondaryRoleIds ?? [])]);
    return [...values].map((value) => {
        const display = session.hub.roleName(value) ?? (value === primary ? (user.role ?? undefined) : undefined);
        return { value, display };
    });
}


/***/ }),

/***/ 7217:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   CW: () => (/* binding */ oneChain),
/* harmony export */   Fy: () => (/* binding */ lookUpRequests),
/* harmony export */   My: () => (/* binding */ chainsOf),
/* harmony export */   WZ: () => (/* binding */ byFilter),
/* harmony export */   dM: () => (/* binding */ distinct),
/* harmony export */   fd: () => (/* binding */ termsOf),
/* harmony export */   iR: () => (/* binding */ PROOFS)
/* harmony export */ });
/* harmony import */ var _scim_filter_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(9387);
/* harmony import */ var _listing_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(5799);
/* harmony import */ var _session_incomplete_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(8993);
/* harmony import */ var _session_paging_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(8464);
/* harmony import */ var _text_ids_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(3276);





/** Encoded characters of a request line that every tenant takes. */
const URL_LIMIT = 8000;
/** The comparisons that find someone by name or externalId; an id is asked for by its own address. */
const termsOf = (key) => [
    ...(key.userName ? [{ attribute: 'userName', value: key.userName }] : []),
    ...(key.externalId ? [{ attribute: 'externalId', value: key.externalId }] : []),
];
/** Each comparison once. */
function distinct(terms) {
    return [...new Map(terms.map((term) => [(0,_scim_filter_js__WEBPACK_IMPORTED_MODULE_0__/* .termKey */ .Ie)(term), term])).values()];
}
/**
 * How many requests the look-up of these people takes.
 * @param most is counted no further: with so many it is not worth it
 */
function lookUpRequests(session, keys, most = Number.POSITIVE_INFINITY) {
    // Without a look at each it is plain that there are too many.
    if (keys.length * SHORTEST > most * URL_LIMIT)
        return most;
    return chainsOf(session, distinct(keys.flatMap(termsOf))).length;
}
/** Characters that one comparison takes at least: `userName eq "a" or `, encoded. */
const SHORTEST = encodeURIComponent('userName eq "a" or ').length;
/** Comparisons, joined by `or` (RFC 7644, section 3.4.2.2), in as few requests as the tenant takes. */
function chainsOf(session, terms) {
    const base = `${session.scimUrl}/Users?filter=&startIndex=1&count=1000`.length +
        (session.witness ? encodeURIComponent((0,_scim_filter_js__WEBPACK_IMPORTED_MODULE_0__/* .anyOf */ .EB)([{ attribute: 'userName', value: session.witness }])).length + 20 : 0);
    return (0,_scim_filter_js__WEBPACK_IMPORTED_MODULE_0__/* .chains */ .Bt)(terms, URL_LIMIT - base, Math.min(session.chainLimit, (0,_listing_js__WEBPACK_IMPORTED_MODULE_1__/* .pageSize */ .T0)(session) - 1));
}
/**
 * Look-ups by filter.
 * @param isReading who is not found will count as not there: the filter is proven first
 * @returns `null` where the tenant does not filter (remembered), so that everybody has to be read
 */
async function byFilter(session, terms, isReading = false) {
    if (isReading && !(await isProven(session, terms)))
        return null;
    const all = await Promise.all(chainsOf(session, terms).map((chain) => oneChain(session, chain)));
    const answered = all.filter((users) => users !== null);
    if (answered.length < all.length) {
        session.capabilities.filter = false;
        session.note('filters are refused or ignored: people are found by reading everybody');
        return null;
    }
    session.capabilities.filter = true;
    const users = answered.flat();
    const isFound = (term) => users.some((user) => (0,_scim_filter_js__WEBPACK_IMPORTED_MODULE_0__/* .meets */ .D)(term, user));
    // Someone whose name is written otherwise would not be found.
    if (session.casedNames && terms.some((term) => term.attribute === 'userName' && !isFound(term)))
        return null;
    return users;
}
/** Requests that the proof of filters may take. */
const PROOFS = 2;
/**
 * A filter is believed once it has found someone who is known to exist: by every attribute that is asked for, by
 * userName in another case. One that misses is not used again in this run.
 */
async function isProven(session, terms) {
    const attributes = ['userName', 'externalId'].filter((one) => terms.some(({ attribute }) => attribute === one));
    const proofs = await Promise.all(attributes.map((attribute) => proof(session, attribute)));
    if (proofs.every(Boolean))
        return true;
    const missed = attributes.filter((_, i) => !proofs[i]);
    session.capabilities.filter = false;
    session.note(`a filter by ${missed.join(' and ')} misses someone who is listed: people are found by reading everybody`);
    return false;
}
function proof(session, attribute) {
    const known = session.filterProofs.get(attribute);
    if (known)
        return known;
    const witness = session.witnesses.get(attribute);
    const value = witness?.[attribute];
    // Nobody is known yet: the first account that is listed will tell.
    if (!witness || value === undefined)
        return Promise.resolve(true);
    const asked = finds(session, attribute, witness.id, value);
    session.filterProofs.set(attribute, asked);
    asked.catch(() => session.filterProofs.delete(attribute));
    return asked;
}
async function finds(session, attribute, id, value) {
    const ask = async (text) => {
        const users = await filtered(session, [{ attribute, value: text }]);
        // What is refused or ignored shows elsewhere, and is said there.
        return typeof users === 'string' || users.some((user) => (0,_text_ids_js__WEBPACK_IMPORTED_MODULE_4__/* .sameId */ .s)(user.id, id));
    };
    if (attribute === 'externalId')
        return ask(value);
    const upper = value.toUpperCase();
    if (await ask(upper === value ? value.toLowerCase() : upper))
        return true;
    if (!(await ask(value)))
        return false;
    session.casedNames = true;
    session.note('filters compare userNames with case: who is not found is looked for among everybody');
    return true;
}
/** One such request; `null` where the tenant refuses or ignores its filter. */
async function oneChain(session, chain) {
    const { witness } = session;
    const proof = witness !== undefined && chain.length > 1 ? { attribute: 'userName', value: witness } : undefined;
    const asked = proof ? [...chain.filter((term) => (0,_scim_filter_js__WEBPACK_IMPORTED_MODULE_0__/* .termKey */ .Ie)(term) !== (0,_scim_filter_js__WEBPACK_IMPORTED_MODULE_0__/* .termKey */ .Ie)(proof)), proof] : chain;
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
 * Whether the server read more of a chain than its first comparison. Someone who meets a later one proves it. Where
 * nobody does, the account known to exist is asked for alone: found there, and not through the chain, the chain was not
 * read.
 */
async function wasReadWhole(session, asked, users, proof) {
    const [first] = asked;
    if (asked.length < 2 || !first || users.some((user) => !(0,_scim_filter_js__WEBPACK_IMPORTED_MODULE_0__/* .meets */ .D)(first, user)))
        return true;
    if (!proof)
        return true;
    const alone = await filtered(session, [proof]);
    if (typeof alone === 'string')
        return false;
    if (alone.some((user) => (0,_scim_filter_js__WEBPACK_IMPORTED_MODULE_0__/* .meets */ .D)(proof, user)))
        return users.some((user) => (0,_scim_filter_js__WEBPACK_IMPORTED_MODULE_0__/* .meets */ .D)(proof, user));
    session.witness = undefined;
    return true;
}
/** Everybody who meets one of the terms, all pages of the answer. */
async function filtered(session, terms) {
    const filter = `filter=${encodeURIComponent((0,_scim_filter_js__WEBPACK_IMPORTED_MODULE_0__/* .anyOf */ .EB)(terms))}`;
    const query = session.capabilities.listing === 'scim' ? `${filter}&startIndex=1&count=${(0,_listing_js__WEBPACK_IMPORTED_MODULE_1__/* .pageSize */ .T0)(session)}` : filter;
    const listed = await (0,_listing_js__WEBPACK_IMPORTED_MODULE_1__/* .list */ .p_)(session, 'Users', query);
    if ('refused' in listed)
        return 'refused';
    const first = (0,_listing_js__WEBPACK_IMPORTED_MODULE_1__/* .accountsOf */ .s1)(session, listed.page);
    const isMeant = (0,_scim_filter_js__WEBPACK_IMPORTED_MODULE_0__/* .anyMeets */ .fi)(terms);
    if (!first.items.every(isMeant))
        return 'ignored';
    // A list without a total is taken as whole: the published look-up has no paging.
    const isWhole = first.total === null || first.total === first.items.length;
    const isPaged = session.capabilities.listing === 'scim' || first.next !== undefined;
    if (isWhole && (!isPaged || terms.every((term) => first.items.some((user) => (0,_scim_filter_js__WEBPACK_IMPORTED_MODULE_0__/* .meets */ .D)(term, user)))))
        return first.items;
    const whole = await (0,_session_paging_js__WEBPACK_IMPORTED_MODULE_3__/* .readWhole */ .o)(async (offset, cursor) => {
        const next = await (0,_listing_js__WEBPACK_IMPORTED_MODULE_1__/* .list */ .p_)(session, 'Users', `${filter}&${(0,_listing_js__WEBPACK_IMPORTED_MODULE_1__/* .pageQuery */ .SB)(session, offset, cursor)}`);
        if ('refused' in next)
            throw (0,_session_incomplete_js__WEBPACK_IMPORTED_MODULE_2__/* .readIncomplete */ .pW)('a further page of a look-up was refused');
        return (0,_listing_js__WEBPACK_IMPORTED_MODULE_1__/* .accountsOf */ .s1)(session, next.page, offset);
    }, (user) => user.id, first);
    if (whole.complete)
        return whole.items;
    throw (0,_session_incomplete_js__WEBPACK_IMPORTED_MODULE_2__/* .readIncomplete */ .pW)(`a look-up: ${whole.why}`);
}


/***/ }),

/***/ 6007:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   c: () => (/* binding */ groupsOf)
/* harmony export */ });
/* harmony import */ var _scim_json_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(8315);
/* harmony import */ var _scim_user_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(8990);
/* harmony import */ var _listing_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(5799);
/* harmony import */ var _session_incomplete_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(8993);
/* harmony import */ var _session_paging_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(8464);
/* harmony import */ var _scim_path_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(8506);






/**
 * All groups with their members (RFC 7643, section 4.2).
 * @returns `null` where the tenant has no groups
 * @throws Failure `read-incomplete`
 */
async function groupsOf(session) {
    let missing = false;
    const fetch = async (offset, cursor) => {
        const listed = await (0,_listing_js__WEBPACK_IMPORTED_MODULE_1__/* .list */ .p_)(session, 'Groups', (0,_listing_js__WEBPACK_IMPORTED_MODULE_1__/* .pageQuery */ .SB)(session, offset, cursor));
        if ('refused' in listed) {
            missing = true;
            return { total: 0, items: [] };
        }
        const items = listed.page.resources.map((resource) => {
            const id = (0,_scim_json_js__WEBPACK_IMPORTED_MODULE_5__/* .textOf */ .b6)((0,_scim_json_js__WEBPACK_IMPORTED_MODULE_5__/* .valueOf */ .RP)(resource, 'id'));
            if (id === undefined)
                throw (0,_session_incomplete_js__WEBPACK_IMPORTED_MODULE_2__/* .readIncomplete */ .pW)('a group has no id');
            if (!(0,_scim_path_js__WEBPACK_IMPORTED_MODULE_4__/* .isSegment */ .w)(id))
                throw (0,_session_incomplete_js__WEBPACK_IMPORTED_MODULE_2__/* .readIncomplete */ .pW)('a group has an id that cannot stand in an address');
            const members = (0,_scim_json_js__WEBPACK_IMPORTED_MODULE_5__/* .valueOf */ .RP)(resource, 'members');
            return {
                id,
                displayName: (0,_scim_json_js__WEBPACK_IMPORTED_MODULE_5__/* .textOf */ .b6)((0,_scim_json_js__WEBPACK_IMPORTED_MODULE_5__/* .valueOf */ .RP)(resource, 'displayName')) ?? id,
                members: members === undefined ? null : (0,_scim_user_js__WEBPACK_IMPORTED_MODULE_0__/* .references */ .Ft)(resource, 'members').map((member) => member.value),
            };
        });
        return { items, ...(0,_listing_js__WEBPACK_IMPORTED_MODULE_1__/* .pageFacts */ .PL)(session, listed.page) };
    };
    const whole = await (0,_session_paging_js__WEBPACK_IMPORTED_MODULE_3__/* .readWhole */ .o)(fetch, (group) => group.id);
    session.capabilities.groups = !missing;
    if (missing)
        return null;
    if (whole.complete)
        return whole.items;
    throw (0,_session_incomplete_js__WEBPACK_IMPORTED_MODULE_2__/* .readIncomplete */ .pW)(`the groups: ${whole.why}`);
}


/***/ }),

/***/ 5799:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   GS: () => (/* binding */ usersPage),
/* harmony export */   M6: () => (/* binding */ userById),
/* harmony export */   PL: () => (/* binding */ pageFacts),
/* harmony export */   SB: () => (/* binding */ pageQuery),
/* harmony export */   T0: () => (/* binding */ pageSize),
/* harmony export */   l4: () => (/* binding */ unreadableAccount),
/* harmony export */   p_: () => (/* binding */ list),
/* harmony export */   pz: () => (/* binding */ orUnreadable),
/* harmony export */   s1: () => (/* binding */ accountsOf)
/* harmony export */ });
/* harmony import */ var _model_failure_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(1612);
/* harmony import */ var _scim_json_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(8315);
/* harmony import */ var _scim_listresponse_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(5714);
/* harmony import */ var _connect_replies_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(8623);
/* harmony import */ var _scim_error_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(4219);
/* harmony import */ var _session_incomplete_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(8993);
/* harmony import */ var _scim_path_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(8506);
/* harmony import */ var _text_ids_js__WEBPACK_IMPORTED_MODULE_8__ = __webpack_require__(3276);
/* harmony import */ var _text_figures_js__WEBPACK_IMPORTED_MODULE_7__ = __webpack_require__(1135);









/** Accounts asked for on one page where the tenant names no limit. */
const PAGE = 200;
const LARGEST_PAGE = 1000;
/** Entries that a page is asked for: what the tenant announces, as far as that is sensible. */
const pageSize = (session) => Math.min(session.maxResults ?? PAGE, LARGEST_PAGE);
const REFUSALS = new Set([204, 400, 403, 404, 405, 414, 416, 422, 501]);
/**
 * `GET` of a list below the SCIM base (RFC 7644, section 3.4.2).
 * @param query e.g. `startIndex=1&count=200`
 * @throws Failure where the tenant cannot be reached, or answers something else than a list
 */
async function list(session, resource, query) {
    const url = `${session.scimUrl}/${resource}${query && `?${query}`}`;
    const reply = await session.exchange.ask({ method: 'GET', url, expect: [501] });
    if (!reply.answered)
        throw (0,_connect_replies_js__WEBPACK_IMPORTED_MODULE_2__/* .unreachable */ .HB)(reply.error.message);
    if (REFUSALS.has(reply.status))
        return { refused: reply };
    if (reply.status >= 500 || reply.status === 429)
        throw (0,_connect_replies_js__WEBPACK_IMPORTED_MODULE_2__/* .unusable */ ._P)(reply, `a page of ${resource} was answered ${(0,_scim_error_js__WEBPACK_IMPORTED_MODULE_3__/* .withStatus */ .zC)(reply.status, (0,_connect_replies_js__WEBPACK_IMPORTED_MODULE_2__/* .errorIn */ .Kd)(reply).message, ', ')}`);
    if (reply.status >= 300)
        throw (0,_session_incomplete_js__WEBPACK_IMPORTED_MODULE_4__/* .readIncomplete */ .pW)(`a page of ${resource} was answered ${(0,_scim_error_js__WEBPACK_IMPORTED_MODULE_3__/* .withStatus */ .zC)(reply.status, (0,_connect_replies_js__WEBPACK_IMPORTED_MODULE_2__/* .errorIn */ .Kd)(reply).message)}`, (0,_session_incomplete_js__WEBPACK_IMPORTED_MODULE_4__/* .readAdvice */ .Nc)(reply));
    const page = (0,_scim_listresponse_js__WEBPACK_IMPORTED_MODULE_1__/* .parseListResponse */ .T)(reply.body);
    if (!page)
        throw (0,_session_incomplete_js__WEBPACK_IMPORTED_MODULE_4__/* .readIncomplete */ .pW)(`a page of ${resource} is no SCIM list: ${(0,_scim_listresponse_js__WEBPACK_IMPORTED_MODULE_1__/* .whyNoList */ ._)(reply.body)} – GET …/${resource}`, 'Check that `scim-url` points at the SCIM base; a proxy may be answering in its place.');
    return { page };
}
/** Query of a page of a list: the one a cursor names, else the one after so many entries. */
const pageQuery = (session, offset, cursor) => cursor === undefined
    ? `startIndex=${offset + 1}&count=${pageSize(session)}`
    : `cursor=${encodeURIComponent(cursor)}&count=${pageSize(session)}`;
/** What a page says of its list, for `readWhole`. */
const pageFacts = (session, { total, next }) => ({
    total,
    next,
    asked: pageSize(session),
    cap: session.maxResults,
});
/**
 * Accounts of a page. One without id or userName cannot be matched with anyone: it is named in a note, and left alone.
 * @param offset accounts before this page, to say which one it is
 */
function accountsOf(session, page, offset = 0) {
    const items = [];
    const unreadable = [];
    // What one account leaves out is read by what the others say.
    for (const resource of page.resources)
        session.shapes.learn(resource);
    page.resources.forEach((resource, i) => {
        const user = session.account(resource);
        if (user && session.writesByPut)
            session.listed.note(resource);
        if (user)
            items.push(user);
        else
            unreadable.push(unreadableAccount(session, resource, offset + i + 1));
    });
    // A few may be broken; where all of them are the answer is read wrongly, and nobody is there to be matched.
    if (items.length === 0 && unreadable.length > 1)
        throw (0,_session_incomplete_js__WEBPACK_IMPORTED_MODULE_4__/* .readIncomplete */ .pW)(`none of the ${unreadable.length} accounts on a page has both \`id\` and \`userName\` – GET …/Users`, 'Check that `scim-url` points at the SCIM base, and that the application may read these members of users.');
    return { items, unreadable: unreadable.length > 0 ? unreadable : undefined, ...pageFacts(session, page) };
}
/** Notes an account that nobody can be matched with. @returns what tells it from the others */
function unreadableAccount(session, resource, place) {
    const id = (0,_scim_json_js__WEBPACK_IMPORTED_MODULE_6__/* .textOf */ .b6)((0,_scim_json_js__WEBPACK_IMPORTED_MODULE_6__/* .valueOf */ .RP)(resource, 'id'));
    const which = id === undefined
        ? `number ${place} of the list has no id`
        : (0,_scim_path_js__WEBPACK_IMPORTED_MODULE_5__/* .isSegment */ .w)(id)
            ? `with the id ${id} has no userName`
            : `number ${place} of the list has an id that cannot stand in an address`;
    session.note(`one account (${which}): nobody can be matched with it, so it is left alone; complete it in CXone`);
    return id ?? `without id: ${(0,_scim_json_js__WEBPACK_IMPORTED_MODULE_6__/* .textOf */ .b6)((0,_scim_json_js__WEBPACK_IMPORTED_MODULE_6__/* .valueOf */ .RP)(resource, 'userName')) ?? JSON.stringify(resource)}`;
}
/** A page of all accounts, after so many or by its cursor. */
async function usersPage(session, offset, cursor) {
    const listed = await list(session, 'Users', pageQuery(session, offset, cursor)).catch((error) => {
        // Once a page has arrived it is the read that was interrupted, not the tenant that cannot be reached.
        if (offset > 0 && error instanceof _model_failure_js__WEBPACK_IMPORTED_MODULE_0__/* .Failure */ .H && error.reason === 'tenant-unreachable')
            throw (0,_session_incomplete_js__WEBPACK_IMPORTED_MODULE_4__/* .readIncomplete */ .pW)(`after ${(0,_text_figures_js__WEBPACK_IMPORTED_MODULE_7__/* .counted */ .hS)(offset, 'account')}: ${error.message}`, error.advice, error);
        throw error;
    });
    if ('page' in listed)
        return accountsOf(session, listed.page, offset);
    if (offset > 0 && listed.refused.answered && listed.refused.status !== 403)
        return { total: null, items: [], refused: (0,_connect_replies_js__WEBPACK_IMPORTED_MODULE_2__/* .errorIn */ .Kd)(listed.refused).message };
    throw (0,_session_incomplete_js__WEBPACK_IMPORTED_MODULE_4__/* .readIncomplete */ .pW)(`the list of accounts was refused: ${(0,_connect_replies_js__WEBPACK_IMPORTED_MODULE_2__/* .errorIn */ .Kd)(listed.refused).message}`, 'Give the application the permission to read users.');
}
/** `GET /Users/{id}`; `null` where there is none. */
async function userById(session, id) {
    const reply = await session.exchange.ask({ method: 'GET', url: session.userUrl(id) });
    if (!reply.answered)
        throw (0,_connect_replies_js__WEBPACK_IMPORTED_MODULE_2__/* .unreachable */ .HB)(reply.error.message);
    if (reply.status === 404 || reply.status === 410)
        return null;
    if (reply.status >= 300)
        throw (0,_session_incomplete_js__WEBPACK_IMPORTED_MODULE_4__/* .unreadAccount */ .BI)(reply);
    const user = session.account(reply.body, reply.headers);
    if (!user || !(0,_scim_json_js__WEBPACK_IMPORTED_MODULE_6__/* .isObject */ .Gv)(reply.body) || !(0,_text_ids_js__WEBPACK_IMPORTED_MODULE_8__/* .sameId */ .s)(user.id, id))
        throw (0,_connect_replies_js__WEBPACK_IMPORTED_MODULE_2__/* .unusable */ ._P)(reply, 'asked for one account, it answered something else');
    return { user, resource: reply.body, headers: reply.headers };
}
/**
 * `read` of one account, as a value. What is wrong with one account's own address (a broken entry, someone else's, a
 * page for people) is no reason to give everyone up: it is then read another way.
 * @returns the Failure where the tenant gave no usable answer; any other is thrown
 */
async function orUnreadable(session, id, read) {
    return read().catch((error) => {
        if (!(error instanceof _model_failure_js__WEBPACK_IMPORTED_MODULE_0__/* .Failure */ .H) || error.reason !== 'tenant-unreachable')
            throw error;
        if (!session.unreadableIds.has(id))
            session.note('an account cannot be read by its id: it is looked for in the list of accounts');
        session.unreadableIds.add(id);
        return error;
    });
}


/***/ }),

/***/ 5442:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   y: () => (/* binding */ tenantRoles)
/* harmony export */ });
/* harmony import */ var _connect_replies_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(8623);
/* harmony import */ var _groups_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(6007);
/* harmony import */ var _scim_json_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(8315);
/* harmony import */ var _session_answers_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(3130);
/* harmony import */ var _session_page_size_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(8986);
/* harmony import */ var _session_paging_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(8464);






/** Roles asked for on one page. */
const PAGE = 100;
/** `roleId, roleName, displayName` as published; `id, name` as older answers had it. */
const roleSchema = (0,_session_answers_js__WEBPACK_IMPORTED_MODULE_2__/* .anyCase */ .n9)({
    roleId: _session_answers_js__WEBPACK_IMPORTED_MODULE_2__/* .text */ .Qq,
    id: _session_answers_js__WEBPACK_IMPORTED_MODULE_2__/* .text */ .Qq,
    roleName: _session_answers_js__WEBPACK_IMPORTED_MODULE_2__/* .text */ .Qq,
    name: _session_answers_js__WEBPACK_IMPORTED_MODULE_2__/* .text */ .Qq,
    displayName: _session_answers_js__WEBPACK_IMPORTED_MODULE_2__/* .text */ .Qq,
    status: _session_answers_js__WEBPACK_IMPORTED_MODULE_2__/* .text */ .Qq,
}).transform((role) => {
    const value = role.roleId ?? role.id;
    const name = role.roleName ?? role.name;
    if (!value)
        return null;
    return {
        value,
        display: (role.displayName ?? name) || undefined,
        name: role.displayName && name && name !== value && name !== role.displayName ? name : undefined,
        active: role.status && !/^active$/i.test(role.status) ? false : undefined,
    };
});
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
    const fresh = session.profile.published
        ? searchRoles(session)
        : session.mode === 'membership'
            ? groupRoles(session)
            : Promise.resolve(null);
    known.set(session, fresh);
    fresh.catch(() => known.delete(session));
    return fresh;
}
async function groupRoles(session) {
    const groups = await (0,_groups_js__WEBPACK_IMPORTED_MODULE_1__/* .groupsOf */ .c)(session);
    return groups && groups.map(({ id, displayName }) => ({ value: id, display: displayName }));
}
/** The search has no total: it is over where a page shows nothing new. A server may give fewer than a page asks for. */
async function searchRoles(session) {
    const url = `${session.rest}/authorization/v1/roles/search`;
    let refused = false;
    const asked = new _session_page_size_js__WEBPACK_IMPORTED_MODULE_3__/* .PageSize */ .p(PAGE);
    const whole = await (0,_session_paging_js__WEBPACK_IMPORTED_MODULE_4__/* .readWhole */ .o)(async (offset) => {
        // Pages are counted by size: once the server's own is seen, it is what is asked for.
        if (offset > 0 && offset < asked.size)
            asked.size = offset;
        const ask = (size) => {
            const body = {
                filter: {},
                operations: {},
                page: { pageSize: size, pageNo: Math.floor(offset / size) },
                metrices: { columns: ['roleId', 'roleName', 'displayName', 'status'] },
                orderBy: { roleName: 'ASC' },
            };
            return session.exchange.ask({ method: 'POST', url, body, idempotent: true });
        };
        const reply = (0,_connect_replies_js__WEBPACK_IMPORTED_MODULE_0__/* .usable */ .Je)(await asked.ask(ask), 'the role search');
        const page = reply.status < 300 ? (0,_session_answers_js__WEBPACK_IMPORTED_MODULE_2__/* .listIn */ .Of)(reply, 'roles', roleSchema) : { why: '' };
        // Nobody has no role: where there is no list nothing is known.
        const isNone = !('why' in page) && page.items.length === 0 && (0,_scim_json_js__WEBPACK_IMPORTED_MODULE_5__/* .valueOf */ .RP)(page.body, 'roles') === null;
        const isEmpty = reply.status < 300 && reply.text.trim() === '';
        const why = isNone || isEmpty ? '`roles` is missing' : 'why' in page ? page.why : page.broken[0]?.why;
        if (why !== undefined) {
            refused = true;
            session.hub.rolesUnread = why;
        }
        return { total: null, items: 'why' in page ? [] : page.items.filter((role) => role !== null) };
    }, (role) => role.value, undefined, { noTotal: true });
    if (refused || !whole.complete) {
        session.note('roles cannot be listed: names are taken as the policy gives them');
        return null;
    }
    session.hub.roles = whole.items;
    return whole.items;
}


/***/ }),

/***/ 9041:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  U: () => (/* binding */ searchEverybody),
  _: () => (/* binding */ usersIn)
});

// EXTERNAL MODULE: ./build/cxone/connect/replies.js
var replies = __webpack_require__(8623);
// EXTERNAL MODULE: ./build/scim/error.js
var error = __webpack_require__(4219);
// EXTERNAL MODULE: ./build/cxone/hub/user.js
var hub_user = __webpack_require__(1115);
// EXTERNAL MODULE: ./build/cxone/session/incomplete.js
var incomplete = __webpack_require__(8993);
// EXTERNAL MODULE: ./build/cxone/session/answers.js
var answers = __webpack_require__(3130);
// EXTERNAL MODULE: ./build/cxone/session/page-size.js
var page_size = __webpack_require__(8986);
// EXTERNAL MODULE: ./build/cxone/session/paging.js + 1 modules
var paging = __webpack_require__(8464);
// EXTERNAL MODULE: ./build/scim/json.js
var json = __webpack_require__(8315);
// EXTERNAL MODULE: ./build/text/ids.js
var ids = __webpack_require__(3276);
// EXTERNAL MODULE: ./build/cxone/read/listing.js
var listing = __webpack_require__(5799);
// EXTERNAL MODULE: ./build/cxone/read/roles.js
var roles = __webpack_require__(5442);
;// CONCATENATED MODULE: ./build/cxone/read/teams.js




/** Teams asked for on one page. */
const TOP = 100;
const teamSchema = (0,answers/* anyCase */.n9)({ id: answers.id, name: answers/* text */.Qq, status: answers/* text */.Qq });
/**
 * Every team by `POST /user-management/v4/teams/search` (NiCE), also those nobody is in. Asked for once a run.
 * @returns `null` where they cannot be listed: names are then learnt from accounts
 */
async function tenantTeams(session) {
    if (session.hub.teams)
        return session.hub.teams;
    const url = `${session.rest}/user-management/v4/teams/search`;
    const asked = new page_size/* PageSize */.p(TOP);
    let refused;
    const whole = await (0,paging/* readWhole */.o)(async (offset) => {
        const ask = (size) => {
            const body = { fields: ['id', 'name', 'status'], skip: offset, top: size };
            return session.exchange.ask({ method: 'POST', url, body, idempotent: true });
        };
        const reply = (0,replies/* usable */.Je)(await asked.ask(ask), 'the team search');
        const page = reply.status < 300 ? (0,answers/* listIn */.Of)(reply, 'teams', teamSchema) : { why: '' };
        refused ??= 'why' in page ? page.why : page.broken[0]?.why;
        if ('why' in page || refused !== undefined)
            return { total: 0, items: [] };
        // A team without a name is known by its id.
        const items = page.items.map(({ id: value, name, status }) => ({
            id: value,
            name: name || value,
            active: !/^inactive$/i.test(status ?? ''),
        }));
        return { total: page.total, items, asked: asked.size };
    }, (team) => team.id, undefined, { noTotal: true });
    if (refused !== undefined || !whole.complete) {
        const why = refused ? ` (${refused})` : '';
        session.note(`teams cannot be listed${why}: their names are learnt from the accounts that are in them`);
        return null;
    }
    session.hub.teams = whole.items;
    for (const team of whole.items)
        session.teams.learnListed(team.id, team.name);
    return whole.items;
}

// EXTERNAL MODULE: ./build/text/figures.js
var figures = __webpack_require__(1135);
;// CONCATENATED MODULE: ./build/cxone/read/search.js













/** Users asked for at once; the server may give fewer. */
const search_TOP = 100;
const SEARCH = '/user-management/v2/users/search';
const LIST = '/user-management/v1/users';
/**
 * Everybody by `POST /user-management/v2/users/search` (NiCE), held against `GET /user-management/v1/users`, which
 * shows deactivated people too: nobody that one of the two shows is missing. Role and team names are listed first.
 * @param isAgain everybody was read before in this run, so that it is known whether the search hides people
 * @throws Failure `read-incomplete`, `tenant-unreachable`
 */
async function searchEverybody(session, isAgain = false) {
    await (0,roles/* tenantRoles */.y)(session);
    if (session.hub.wants('team'))
        await tenantTeams(session);
    let requests = 0;
    const top = new page_size/* PageSize */.p(search_TOP);
    const fetch = async (offset) => {
        const ask = (size) => {
            requests += 1;
            const body = { skip: offset, top: size };
            return session.exchange.ask({ method: 'POST', url: session.rest + SEARCH, body, idempotent: true });
        };
        const reply = (0,replies/* usable */.Je)(await top.ask(ask), 'the user search');
        if (reply.status >= 300)
            throw (0,incomplete/* readIncomplete */.pW)(`the user search was answered ${(0,error/* withStatus */.zC)(reply.status, (0,replies/* errorIn */.Kd)(reply).message)}`, (0,incomplete/* refusedAdvice */.hD)(reply, 'Employees: View'));
        const page = usersIn(session, reply, offset);
        const why = 'why' in page ? page.why : page.total === null ? '`totalRecords` is missing, expected a whole number' : null;
        if ('why' in page || why !== null)
            throw (0,incomplete/* readIncomplete */.pW)(`the user search answered something else than users: ${why} – POST ${SEARCH}`, incomplete/* NO_LIST */.Li);
        return { ...page, asked: top.size };
    };
    const whole = await (0,paging/* readWhole */.o)(fetch, (user) => user.id);
    if (!whole.complete)
        throw (0,incomplete/* readIncomplete */.pW)(whole.why);
    const users = new Map(whole.items.map((user) => [(0,ids/* idKey */.T4)(user.id), user]));
    const all = isAgain && session.hub.showsDeleted ? null : await listEverybody(session);
    if (all) {
        requests += 1;
        for (const user of all) {
            const found = users.get((0,ids/* idKey */.T4)(user.id));
            users.set((0,ids/* idKey */.T4)(user.id), found ? filledFrom(found, user) : user);
        }
    }
    const hidden = users.size - whole.total;
    if (hidden > 0)
        session.note(`${(0,figures/* counted */.hS)(hidden, 'account')} that the user search hides ${(0,figures/* plural */.LS)(hidden, 'was', 'were')} found by the list ` +
            'of all users');
    session.hub.fullRead = requests;
    session.hub.showsDeleted ||= whole.items.some(({ status }) => /^deleted$/i.test(status ?? ''));
    // Every role text first: what one account shows helps to read the others.
    for (const user of users.values())
        if (user.role && user.roleUUID)
            session.hub.roleTexts.set(user.roleUUID, user.role);
    return { users: [...users.values()].map((user) => (0,hub_user/* hubAccount */.Bf)(session, user)), total: users.size, requests };
}
/** `GET /user-management/v1/users?includeDeleted=true`: everybody in one answer; `null` where it may not be asked. */
async function listEverybody(session) {
    if (session.hub.listsAll === false)
        return null;
    const reply = await session.exchange.ask({
        method: 'GET',
        url: `${session.rest}${LIST}?includeDeleted=true`,
        expect: [501],
    });
    const page = reply.answered && reply.status < 300 ? usersIn(session, reply, 0) : null;
    const isRead = page !== null && !('why' in page) && reply.answered && reply.text.trim() !== '';
    session.hub.listsAll = isRead;
    if (isRead)
        return page.items;
    const what = 'deactivated people are known as far as the user search shows them';
    const why = page === null ? 'is refused' : `cannot be read (${'why' in page ? page.why : 'it is empty'} – GET ${LIST})`;
    session.note(`the list of all users ${why}: ${what}`);
    return null;
}
/**
 * Users of an answer. One without id or userName is named in a note and left alone; anything else that cannot be read
 * is no list: who is left out would count as not there.
 * @param offset users before these
 */
function usersIn(session, reply, offset) {
    if (reply.text.trim() === '')
        return { why: 'it is empty' };
    const page = (0,answers/* listIn */.Of)(reply, 'users', hub_user/* hubUserSchema */.Y1);
    if ('why' in page)
        return page;
    const { total, items, broken } = page;
    const worse = items.length === 0 ? broken[0] : broken.find(({ entry }) => isNamed(entry));
    if (worse)
        return { why: worse.why };
    const unreadable = broken.map(({ entry, at }) => (0,listing/* unreadableAccount */.l4)(session, (0,json/* isObject */.Gv)(entry) ? entry : {}, offset + at + 1));
    return { total, items, unreadable: unreadable.length > 0 ? unreadable : undefined };
}
const isNamed = (entry) => (0,json/* isObject */.Gv)(entry) && ['id', 'userName'].every((name) => (0,json/* textOf */.b6)((0,json/* valueOf */.RP)(entry, name)) !== undefined);
/** Members that the search need not show and the list of all users may: what is missing in the first is not empty. */
const FILLED = ['status', 'role', 'roleUUID', 'secondaryRoleIds', 'customAttributes'];
function filledFrom(user, listed) {
    const missing = FILLED.filter((name) => user[name] === undefined && listed[name] !== undefined);
    return missing.length === 0 ? user : { ...user, ...Object.fromEntries(missing.map((name) => [name, listed[name]])) };
}


/***/ }),

/***/ 237:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   $Z: () => (/* binding */ isNoneFound),
/* harmony export */   D0: () => (/* binding */ isAgentOf),
/* harmony export */   JW: () => (/* binding */ agentSchema),
/* harmony export */   LK: () => (/* binding */ tenantSkills),
/* harmony export */   L_: () => (/* binding */ withSkills),
/* harmony export */   UP: () => (/* binding */ acdUrl),
/* harmony export */   W0: () => (/* binding */ pathIds),
/* harmony export */   jk: () => (/* binding */ agentOf),
/* harmony export */   k_: () => (/* binding */ hiddenIn),
/* harmony export */   sg: () => (/* binding */ skillsOf)
/* harmony export */ });
/* unused harmony export tenantAgents */
/* harmony import */ var zod__WEBPACK_IMPORTED_MODULE_7__ = __webpack_require__(9567);
/* harmony import */ var _connect_replies_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(8623);
/* harmony import */ var _scim_error_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(4219);
/* harmony import */ var _session_answers_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(3130);
/* harmony import */ var _session_incomplete_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(8993);
/* harmony import */ var _session_page_size_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(8986);
/* harmony import */ var _session_paging_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(8464);
/* harmony import */ var _scim_json_js__WEBPACK_IMPORTED_MODULE_8__ = __webpack_require__(8315);
/* harmony import */ var _scim_path_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(8506);
/* harmony import */ var _text_figures_js__WEBPACK_IMPORTED_MODULE_9__ = __webpack_require__(1135);










/** Entries asked for on one page; CXone gives fewer where it likes. */
const TOP = 1000;
/** An agent, and the account that it belongs to in lower case: two systems write one UUID. */
const agentSchema = (0,_session_answers_js__WEBPACK_IMPORTED_MODULE_2__/* .anyCase */ .n9)({
    agentId: _session_answers_js__WEBPACK_IMPORTED_MODULE_2__.id,
    userID: _session_answers_js__WEBPACK_IMPORTED_MODULE_2__/* .text */ .Qq,
    userUUID: _session_answers_js__WEBPACK_IMPORTED_MODULE_2__/* .text */ .Qq,
    userName: _session_answers_js__WEBPACK_IMPORTED_MODULE_2__/* .text */ .Qq,
    isActive: _session_answers_js__WEBPACK_IMPORTED_MODULE_2__/* .truth */ .Im.nullish().catch(null),
}).transform(({ agentId, userID, userUUID, userName, isActive }) => {
    const userId = (userID || userUUID || undefined)?.toLowerCase();
    return {
        agentId,
        userId: userId?.replace(/^user:/, ''),
        userName: userName?.toLowerCase() || undefined,
        isOff: isActive === false,
    };
});
/** Agents in the order in which they stand for their account: one that is deactivated only where there is no other. */
const inOrder = (agents) => agents.toSorted((a, b) => Number(a.isOff) - Number(b.isOff));
const skillSchema = (0,_session_answers_js__WEBPACK_IMPORTED_MODULE_2__/* .anyCase */ .n9)({ skillId: _session_answers_js__WEBPACK_IMPORTED_MODULE_2__.id, skillName: _session_answers_js__WEBPACK_IMPORTED_MODULE_2__/* .text */ .Qq, isActive: _session_answers_js__WEBPACK_IMPORTED_MODULE_2__/* .truth */ .Im.nullish() });
const assignmentSchema = (0,_session_answers_js__WEBPACK_IMPORTED_MODULE_2__/* .anyCase */ .n9)({
    agentId: _session_answers_js__WEBPACK_IMPORTED_MODULE_2__.id.nullish(),
    agentID_alt: _session_answers_js__WEBPACK_IMPORTED_MODULE_2__.id.nullish(),
    userId: _session_answers_js__WEBPACK_IMPORTED_MODULE_2__/* .text */ .Qq,
    skillId: _session_answers_js__WEBPACK_IMPORTED_MODULE_2__.id,
    skillName: _session_answers_js__WEBPACK_IMPORTED_MODULE_2__/* .text */ .Qq,
    agentProficiencyValue: zod__WEBPACK_IMPORTED_MODULE_7__/* .number */ .ai().int().nullish().catch(null),
    isActive: _session_answers_js__WEBPACK_IMPORTED_MODULE_2__/* .truth */ .Im.nullish(),
    isAgentActive: _session_answers_js__WEBPACK_IMPORTED_MODULE_2__/* .truth */ .Im.nullish().catch(null),
});
/** An address of the ACD API. @param path with its slash at the beginning */
const acdUrl = ({ rest }, path) => `${rest}/inContactAPI/services/v34.0${path}`;
async function pages(session, list) {
    const { what, path, privilege } = list;
    const top = new _session_page_size_js__WEBPACK_IMPORTED_MODULE_4__/* .PageSize */ .p(TOP);
    const fetch = async (offset) => {
        const ask = (size) => {
            const url = acdUrl(session, `${path}${path.includes('?') ? '&' : '?'}skip=${offset}&top=${size}`);
            return session.exchange.ask({ method: 'GET', url });
        };
        const reply = (0,_connect_replies_js__WEBPACK_IMPORTED_MODULE_0__/* .usable */ .Je)(await top.ask(ask), what);
        if (isNoneFound(reply))
            return { total: 0, items: [], asked: top.size };
        if (reply.status >= 300)
            throw (0,_session_incomplete_js__WEBPACK_IMPORTED_MODULE_3__/* .readIncomplete */ .pW)(`${what}: ${(0,_scim_error_js__WEBPACK_IMPORTED_MODULE_1__/* .withStatus */ .zC)(reply.status, (0,_connect_replies_js__WEBPACK_IMPORTED_MODULE_0__/* .errorIn */ .Kd)(reply).message, ', ')}`, (0,_session_incomplete_js__WEBPACK_IMPORTED_MODULE_3__/* .refusedAdvice */ .hD)(reply, privilege));
        const page = (0,_session_answers_js__WEBPACK_IMPORTED_MODULE_2__/* .listIn */ .Of)(reply, list.name, list.entry);
        const why = 'why' in page ? page.why : page.broken[0]?.why;
        if ('why' in page || why !== undefined)
            throw (0,_session_incomplete_js__WEBPACK_IMPORTED_MODULE_3__/* .readIncomplete */ .pW)(`${what}: the answer holds something else: ${why} – GET …${path.replace(/\?.*$/, '')}`, _session_incomplete_js__WEBPACK_IMPORTED_MODULE_3__/* .NO_LIST */ .Li);
        list.note?.(page.body);
        return { total: page.total, items: page.items, asked: top.size };
    };
    const whole = await (0,_session_paging_js__WEBPACK_IMPORTED_MODULE_5__/* .readWhole */ .o)(fetch, list.idOf, undefined, { noTotal: true });
    if (!whole.complete)
        throw (0,_session_incomplete_js__WEBPACK_IMPORTED_MODULE_3__/* .readIncomplete */ .pW)(`${what}: ${whole.why}`);
    return whole.items;
}
/** 404 by which some ACD routes say that a search found nothing, and not that the route is not there. */
const isNoneFound = (reply) => reply.status === 404 && /\bno (?:\w+ ){1,2}(?:were |was )?found\b/i.test((0,_connect_replies_js__WEBPACK_IMPORTED_MODULE_0__/* .errorIn */ .Kd)(reply).message);
/** Every skill of the tenant; asked for once a run. One without a name is known by its id. */
async function tenantSkills(session) {
    session.hub.skills ??= (await pages(session, {
        what: 'the skills',
        privilege: 'ACD Skills: View',
        path: '/skills',
        name: 'skills',
        entry: skillSchema,
        idOf: (skill) => skill.skillId,
    })).map(({ skillId, skillName, isActive }) => ({
        id: skillId,
        name: skillName || skillId,
        active: isActive !== false,
    }));
    return session.hub.skills;
}
/**
 * Agent ids by user id, of everybody; asked for once a run.
 * @throws Failure `read-incomplete` where the API user's view hides agents: nobody can say what they have
 */
async function tenantAgents(session) {
    if (session.hub.agents)
        return session.hub.agents;
    let hidden = 0;
    const agents = await pages(session, {
        what: 'the agents',
        privilege: 'ACD Users: View',
        path: '/agents',
        name: 'agents',
        entry: agentSchema,
        idOf: (agent) => agent.agentId,
        note: (body) => (hidden = Math.max(hidden, hiddenIn(body))),
    });
    if (hidden > 0)
        throw (0,_session_incomplete_js__WEBPACK_IMPORTED_MODULE_3__/* .readIncomplete */ .pW)(`CXone hides ${hidden} ${hidden === 1 ? 'agent' : 'agents'} from this API user, and the roster has a ` +
            'column that needs all of them', 'Give the API user’s role a view of all agents, or take the column `skills` out of the roster.');
    const byUser = inOrder(agents).flatMap(({ agentId, userId }) => (userId ? [[userId, agentId]] : []));
    if (agents.length > 0 && byUser.length === 0)
        throw (0,_session_incomplete_js__WEBPACK_IMPORTED_MODULE_3__/* .readIncomplete */ .pW)('the agents: none of them names the account that it belongs to', 'Take the column `skills` out of the roster, and report it to NiCE support.');
    session.hub.agents = new Map(byUser.reverse());
    session.hub.agentIds = new Set(agents.map(({ agentId }) => agentId));
    return session.hub.agents;
}
/** How many agents a list leaves out, by its own word. */
const hiddenIn = (body) => Number((0,_scim_json_js__WEBPACK_IMPORTED_MODULE_8__/* .textOf */ .b6)((0,_scim_json_js__WEBPACK_IMPORTED_MODULE_8__/* .valueOf */ .RP)(body, 'hiddenAgents')) ?? 0) || 0;
/**
 * Everybody's skills in pages of the whole tenant: `GET /agents/skills`, for active and for deactivated agents.
 * @param isReading a plan is made of it
 * @throws Failure `read-incomplete` where a plan would be made of a list of agents that leaves out some who have skills
 */
async function withSkills(session, users, isReading = false) {
    let agents = await tenantAgents(session);
    const names = new Map((await tenantSkills(session)).map((skill) => [skill.id, skill.name]));
    const held = new Map();
    const states = users.some((user) => !user.active) ? [true, false] : [true];
    for (const isAgentActive of states) {
        const rows = await pages(session, {
            what: 'the agents’ skills',
            privilege: 'ACD Skills: View',
            path: `/agents/skills?isAgentActive=${isAgentActive}&isActive=true`,
            name: 'agentSkillAssignments',
            entry: assignmentSchema,
            idOf: (row) => `${agentIn(row)} ${row.skillId}`,
        });
        // What is asked for need not be minded: those that are off, and the same ones twice.
        const assigned = rows.filter(({ isActive }) => isActive !== false);
        if (isReading && isAgentActive)
            agents = await agentsOf(session, assigned);
        for (const row of assigned) {
            const agent = session.hub.agentIds.has(agentIn(row)) || !row.userId ? agentIn(row) : accountKey(row.userId);
            const own = held.get(agent) ?? new Map();
            held.set(agent, own.set(row.skillId, skillIn(row, names)));
        }
    }
    return users.map((user) => {
        const agentId = agents.get(user.id.toLowerCase());
        const own = (agentId === undefined ? undefined : held.get(agentId)) ?? held.get(accountKey(user.id));
        return { ...user, skills: [...(own?.values() ?? [])] };
    });
}
/** Everybody's agents, all who have skills among them; an agent may be made while the lists are read. */
async function agentsOf(session, assigned) {
    const having = new Set(assigned.flatMap((row) => row.userId || row.isAgentActive === false ? [] : (row.agentId ?? row.agentID_alt ?? [])));
    const missing = () => having.difference(session.hub.agentIds).size;
    if (missing() > 0)
        session.hub.agents = null;
    const agents = await tenantAgents(session);
    const left = missing();
    if (left > 0)
        throw (0,_session_incomplete_js__WEBPACK_IMPORTED_MODULE_3__/* .readIncomplete */ .pW)(`the agents: ${(0,_text_figures_js__WEBPACK_IMPORTED_MODULE_9__/* .counted */ .hS)(left, 'agent that has skills is', 'agents that have skills are')} not on the list ` +
            'of agents', 'Check that the API user may see every agent (the views of its role), then run again; or take the column ' +
            '`skills` out of the roster.');
    return agents;
}
/** The skills of one agent: `GET /agents/{agentId|userId}/skills`; `null` where nobody answers for this account. */
async function skillsOf(session, user) {
    const names = new Map((await tenantSkills(session)).map((skill) => [skill.id, skill.name]));
    for (const id of await pathIds(session, user)) {
        const url = acdUrl(session, `/agents/${(0,_scim_path_js__WEBPACK_IMPORTED_MODULE_6__/* .segment */ .m)(id)}/skills`);
        const reply = (0,_connect_replies_js__WEBPACK_IMPORTED_MODULE_0__/* .usable */ .Je)(await session.exchange.ask({ method: 'GET', url }), 'an agent’s skills');
        if (reply.status === 404)
            continue;
        // What is refused here the list of all agents' skills shows.
        if (reply.status >= 300)
            return (await withSkills(session, [{ ...user, active: false }]))[0]?.skills ?? null;
        const page = (0,_session_answers_js__WEBPACK_IMPORTED_MODULE_2__/* .listIn */ .Of)(reply, 'agentSkillAssignments', assignmentSchema);
        if ('why' in page || page.broken.length > 0)
            continue;
        return page.items.filter(({ isActive }) => isActive !== false).map((row) => skillIn(row, names));
    }
    return null;
}
/** What the path of an agent's route takes, the agent of a new person searched for. */
async function pathIds(session, { id, userName }) {
    if (agentOf(session, id) === undefined) {
        const url = acdUrl(session, `/agents?searchString=${encodeURIComponent(userName)}&skip=0&top=100`);
        const reply = (0,_connect_replies_js__WEBPACK_IMPORTED_MODULE_0__/* .usable */ .Je)(await session.exchange.ask({ method: 'GET', url }), 'the agents');
        const page = reply.status < 300 ? (0,_session_answers_js__WEBPACK_IMPORTED_MODULE_2__/* .listIn */ .Of)(reply, 'agents', agentSchema) : null;
        const found = page && 'items' in page ? inOrder(page.items) : [];
        const own = found.find((agent) => isAgentOf(agent, { id, userName }));
        if (own)
            session.hub.foundAgents.set(id.toLowerCase(), own.agentId);
    }
    return agentIds(session, id);
}
/** The agent's id of an account, where it is known. */
const agentOf = ({ hub }, userId) => hub.agents?.get(userId.toLowerCase()) ?? hub.foundAgents.get(userId.toLowerCase());
/** The agent's id, where it is known, else the user's, which newer versions take as well. */
function agentIds(session, userId) {
    const agentId = agentOf(session, userId);
    return agentId === undefined ? [userId] : [agentId, userId];
}
/** Whether an agent is this account's: by the account that it names; one that names none, by its user name. */
const isAgentOf = ({ userId, userName }, user) => userId === undefined ? userName === user.userName.toLowerCase() : userId === user.id.toLowerCase();
/** Whose a row is: the agent's id, or the account's where it names that alone. */
const agentIn = ({ agentId, agentID_alt: other, userId }) => agentId ?? other ?? (userId ? accountKey(userId) : '');
const accountKey = (userId) => `account ${userId.toLowerCase()}`;
const skillIn = (row, names) => ({
    id: row.skillId,
    name: names.get(row.skillId) ?? row.skillName ?? row.skillId,
    proficiency: row.agentProficiencyValue ?? null,
});


/***/ }),

/***/ 2210:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Bz: () => (/* binding */ CustomAttributes),
/* harmony export */   HO: () => (/* binding */ inShape),
/* harmony export */   HY: () => (/* binding */ SHAPES),
/* harmony export */   Le: () => (/* binding */ saysValues),
/* harmony export */   v9: () => (/* binding */ holds)
/* harmony export */ });
/* harmony import */ var _scim_json_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(8315);

/**
 * Custom attributes of an answer: a map by key of `{id, values: [{value, resolvedValue}]}`; a list of the same is read
 * as well.
 */
function heldIn(value) {
    const pairs = Array.isArray(value)
        ? value.map((one) => [undefined, one])
        : (0,_scim_json_js__WEBPACK_IMPORTED_MODULE_0__/* .isObject */ .Gv)(value)
            ? Object.entries(value)
            : [];
    return pairs.flatMap(([key, one]) => {
        if (!(0,_scim_json_js__WEBPACK_IMPORTED_MODULE_0__/* .isObject */ .Gv)(one))
            return [];
        const id = (0,_scim_json_js__WEBPACK_IMPORTED_MODULE_0__/* .textOf */ .b6)((0,_scim_json_js__WEBPACK_IMPORTED_MODULE_0__/* .valueOf */ .RP)(one, 'id')) ?? key;
        const name = key ?? (0,_scim_json_js__WEBPACK_IMPORTED_MODULE_0__/* .textOf */ .b6)((0,_scim_json_js__WEBPACK_IMPORTED_MODULE_0__/* .valueOf */ .RP)(one, 'name')) ?? id;
        if (id === undefined || name === undefined)
            return [];
        return [{ name, id, values: (0,_scim_json_js__WEBPACK_IMPORTED_MODULE_0__/* .listOf */ .c3)((0,_scim_json_js__WEBPACK_IMPORTED_MODULE_0__/* .valueOf */ .RP)(one, 'values')).flatMap(valueIn) }];
    });
}
function valueIn(one) {
    const value = (0,_scim_json_js__WEBPACK_IMPORTED_MODULE_0__/* .isObject */ .Gv)(one) ? (0,_scim_json_js__WEBPACK_IMPORTED_MODULE_0__/* .textOf */ .b6)((0,_scim_json_js__WEBPACK_IMPORTED_MODULE_0__/* .valueOf */ .RP)(one, 'value')) : (0,_scim_json_js__WEBPACK_IMPORTED_MODULE_0__/* .textOf */ .b6)(one);
    if (value === undefined || value === '')
        return [];
    const resolved = (0,_scim_json_js__WEBPACK_IMPORTED_MODULE_0__/* .isObject */ .Gv)(one) ? (0,_scim_json_js__WEBPACK_IMPORTED_MODULE_0__/* .valueOf */ .RP)(one, 'resolvedValue') : undefined;
    const label = (0,_scim_json_js__WEBPACK_IMPORTED_MODULE_0__/* .isObject */ .Gv)(resolved)
        ? ['name', 'label', 'displayName', 'value'].flatMap((name) => (0,_scim_json_js__WEBPACK_IMPORTED_MODULE_0__/* .textOf */ .b6)((0,_scim_json_js__WEBPACK_IMPORTED_MODULE_0__/* .valueOf */ .RP)(resolved, name)) ?? [])[0]
        : (0,_scim_json_js__WEBPACK_IMPORTED_MODULE_0__/* .textOf */ .b6)(resolved);
    return [label === undefined || label === '' || label === value ? { value } : { value, label }];
}
/** Several values of one attribute as one cell. */
const SEPARATOR = '; ';
/** Shapes of `customAttributes` in a PUT: NiCE types one object, tutorials and answers speak of a list and of a map. */
const SHAPES = ['list', 'one', 'list-of-text', 'map', 'one-of-text'];
/** Custom attributes of one tenant. */
class CustomAttributes {
    #known = new Map();
    /** How a PUT takes changes; `null`: not seen yet. `left out`: in no shape, and leaving them out keeps them. */
    shape = null;
    /** How a PUT that changes none of them keeps them. */
    keeps = null;
    /** No shape was taken for someone: it is not what keeps the change from being taken. */
    isHopeless = false;
    /**
     * An account's attributes under their names, and what they teach.
     * @param isColumn whether the roster names an attribute like this: by its name, or by its id
     */
    read(value, isColumn) {
        const own = {};
        for (const { name: shown, id, values } of heldIn(value)) {
            const name = isColumn(id) && !isColumn(shown) ? id : shown;
            const known = this.#known.get(name) ?? { name, id, labels: new Map(), isList: false };
            this.#known.set(name, known);
            known.isList ||= values.length > 1;
            for (const { value: text, label } of values)
                if (label !== undefined)
                    known.labels.set(label, text);
            if (values.length > 0)
                own[name] = values.map(({ value: text }) => text).join(SEPARATOR);
        }
        return own;
    }
    get known() {
        return [...this.#known.values()];
    }
    /**
     * What an account holds once `changes` are made, each under its id.
     * @param held `customAttributes` of the answer
     * @param changes values under roster names; `null` clears
     */
    merged(held, changes) {
        const all = new Map(heldIn(held).map(({ id, values }) => [id, values.map(({ value }) => value)]));
        const changed = [];
        for (const [field, wanted] of Object.entries(changes)) {
            if (!field.startsWith('attr.') || Array.isArray(wanted))
                continue;
            const known = this.#known.get(field.slice(5));
            const id = known?.id ?? field.slice(5);
            const text = wanted === null ? '' : String(wanted);
            const values = (known?.isList ? text.split(';').map((one) => one.trim()) : [text]).filter(Boolean);
            if (sameTexts(all.get(id) ?? [], values))
                continue;
            all.set(id, values);
            changed.push({ id, values });
        }
        return { attributes: [...all].map(([id, values]) => ({ id, values })), changed };
    }
}
const sameTexts = (a, b) => a.length === b.length && a.every((one) => b.includes(one));
/** Whether an account holds these attributes and no others; one without a value is none. */
function holds(answer, wanted) {
    const own = new Map(heldIn(answer).flatMap(({ id, values }) => values.length === 0 ? [] : [[id, values.map(({ value }) => value)]]));
    const set = wanted.filter(({ values }) => values.length > 0);
    return set.length === own.size && set.every(({ id, values }) => sameTexts(own.get(id) ?? [], values));
}
/**
 * Bodies of the requests that carry attributes in a shape, one after the other.
 * @param attributes all of the account
 * @param changed those that are to change
 * @returns `undefined`: a request without `customAttributes`
 */
function inShape(shape, attributes, changed) {
    const object = ({ id, values }) => ({ id, values: values.map((value) => ({ value })) });
    const plain = ({ id, values }) => ({ id, values });
    if (attributes.length === 0 || shape === 'left out')
        return [undefined];
    const alone = oneByOne(attributes, changed);
    switch (shape) {
        case 'list':
            return [attributes.map(object)];
        case 'list-of-text':
            return [attributes.map(plain)];
        case 'map':
            return [Object.fromEntries(attributes.map((one) => [one.id, object(one)]))];
        case 'one':
            return alone.map(object);
        case 'one-of-text':
            return alone.map(plain);
    }
}
/** One object holds one attribute: each that changes has a request of its own, else any one of them is sent back. */
const oneByOne = (attributes, changed) => changed.length > 0 ? changed : attributes.slice(0, 1);
/** Whether a request in this shape carries any value: without one, those of values and those of text look alike. */
const saysValues = (shape, attributes, changed) => (shape.startsWith('one') ? oneByOne(attributes, changed) : attributes).some(({ values }) => values.length > 0);


/***/ }),

/***/ 8986:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   p: () => (/* binding */ PageSize)
/* harmony export */ });
/** Sizes that are asked for where a larger page is refused. */
const SMALLER = [1000, 100, 50, 25];
/** How a server refuses a page for its size. */
const REFUSALS = new Set([400, 413, 422]);
/**
 * How many entries of a list are asked for at once. Nobody publishes how many a route allows: one that gives fewer is
 * read all the same, and one that refuses the request is asked for fewer.
 */
class PageSize {
    /** Asked for at the moment. */
    size;
    constructor(size) {
        this.size = size;
    }
    /** @param send asks for a page of so many entries; a request that may be repeated */
    async ask(send) {
        let reply = await send(this.size);
        for (;;) {
            const smaller = SMALLER.find((size) => size < this.size);
            if (smaller === undefined || !reply.answered || !REFUSALS.has(reply.status))
                return reply;
            this.size = smaller;
            reply = await send(smaller);
        }
    }
}


/***/ }),

/***/ 8464:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  o: () => (/* binding */ readWhole)
});

;// CONCATENATED MODULE: ./build/cxone/session/ahead.js
/** Pages that are asked for ahead at most; how many are under way at once is for the HTTP client to say. */
const MOST = 16;
/** Shorter lists are not worth it. */
const PAGES = 4;
/**
 * Asks for the next pages of a long list while one is on its way. Where pages begin is only a guess: that each is as
 * full as the first. As long as it is right the number asked for ahead grows; a page that begins elsewhere is asked for
 * by itself, and nothing is guessed any more. What a page shows is judged by who reads the list, page by page.
 */
class Ahead {
    #fetch;
    #pages = new Map();
    /** Entries of the first page; `null` as long as nothing may be guessed. */
    #size = null;
    #window = 2;
    #next = 0;
    constructor(fetch) {
        this.#fetch = fetch;
    }
    /** Takes note of the first page, where it is there already. */
    first(page) {
        const entries = page.items.length + (page.unreadable?.length ?? 0);
        const { total, next, asked } = page;
        if (next !== undefined || total === null || entries === 0 || entries !== asked || total < PAGES * entries)
            return;
        this.#size = entries;
        this.#next = entries;
        this.#guess(total);
    }
    async page(offset, cursor) {
        const guessed = cursor === undefined ? this.#pages.get(offset) : undefined;
        if (guessed)
            this.#pages.delete(offset);
        // The end of a list is looked at once more: that is no wrong guess.
        else if (this.#size !== null && offset < this.#next)
            this.#size = null;
        const page = await (guessed ?? this.#fetch(offset, cursor));
        if (offset === 0 && cursor === undefined)
            this.first(page);
        else if (guessed && page.total !== null) {
            this.#window = Math.min(MOST, this.#window * 2);
            this.#guess(page.total);
        }
        return page;
    }
    #guess(total) {
        if (this.#size === null)
            return;
        for (; this.#pages.size < this.#window && this.#next < total; this.#next += this.#size) {
            const page = this.#fetch(this.#next);
            // Thrown where it is its turn, and only there.
            page.catch(() => undefined);
            this.#pages.set(this.#next, page);
        }
    }
}

;// CONCATENATED MODULE: ./build/cxone/session/paging.js

/** Pages in a row that name another one and show nothing new: a filter may leave a few of them empty, not for ever. */
const IDLE_PAGES = 10;
/** Pages of a list without a total (roles, skills) that always show something new: nobody has so many. */
const MOST_PAGES = 1000;
/** A list that changes while it is read is read again, so many times at most. */
const PASSES = 3;
/**
 * Reads a paged list to its proven end. Advances by what arrived and not by what was asked for, so that short and
 * overlapping pages do no harm. A total that equals what arrived proves nothing where the page may have been cut: some
 * servers give the number of the page's own entries. So one page past the end is asked for where the last one is as
 * full as it was asked to be, as the server ever fills one, or holds as many as a limit may be. A total that keeps
 * moving, or entries that are counted and never shown, make the list incomplete. Pages of a long list are asked for
 * ahead.
 * @param fetch the page after so many different entries, or the one that a cursor names
 * @param idOf identity of an item
 * @param first the first page, where it is there already
 */
async function readWhole(fetch, idOf, first, options = {}) {
    let outcome = await new Walk(fetch, idOf, options).walk(first);
    for (let pass = 2; pass <= PASSES && !outcome.complete && outcome.moved; pass += 1)
        outcome = await new Walk(fetch, idOf, options).walk();
    return outcome;
}
const entriesOn = (page) => page.items.length + (page.unreadable?.length ?? 0);
/** Limits that servers are known to have. */
const USUAL = new Set([10, 20, 25, 50, 64, 100, 128, 200, 250, 256, 500, 512, 1000]);
/**
 * As many as someone's limit may be. Where the server names its limit, only the most usual ones are doubted, from 25
 * on: a small tenant is not asked once more in every run.
 */
function isRound(entries, cap) {
    if (cap)
        return entries >= 25 && USUAL.has(entries);
    return entries >= 8 && (entries % 10 === 0 || entries % 25 === 0 || USUAL.has(entries));
}
class Walk {
    #ahead;
    #idOf;
    #options;
    #items = new Map();
    #unreadable = new Set();
    #cursors = new Set();
    #fullest = 0;
    #idle = 0;
    /** Every page so far counted itself and not the list. */
    #countsPages = true;
    constructor(fetch, idOf, options) {
        this.#ahead = new Ahead(fetch);
        this.#idOf = idOf;
        this.#options = options;
    }
    get #got() {
        return this.#items.size + this.#unreadable.size;
    }
    async walk(first) {
        if (first)
            this.#ahead.first(first);
        let page = first ?? (await this.#ahead.page(0));
        const { total } = page;
        const size = entriesOn(page);
        // Three are counted and nobody is shown: that is no list of its own entries.
        this.#countsPages = total === size;
        if (total === null && page.next === undefined && !this.#options.noTotal)
            return this.#incomplete('the tenant does not say how many there are', null);
        for (let pages = 1;; pages += 1) {
            if (page.refused !== undefined)
                return this.#whereRefused(page.refused, total);
            const before = this.#got;
            for (const item of page.items)
                this.#items.set(this.#idOf(item), item);
            for (const one of page.unreadable ?? [])
                this.#unreadable.add(one);
            const isNew = this.#got > before;
            if (page.next !== undefined) {
                if (this.#cursors.has(page.next))
                    return this.#incomplete('a page names itself as the next one', total);
                this.#cursors.add(page.next);
                this.#idle = isNew ? 0 : this.#idle + 1;
                if (this.#idle >= IDLE_PAGES)
                    return this.#incomplete(`the last ${IDLE_PAGES} pages show nobody new, and there is always another one`, total);
                this.#countsPages &&= page.total === entriesOn(page);
                page = await this.#ahead.page(this.#got, page.next);
                continue;
            }
            if (this.#cursors.size > 0)
                return this.#afterCursors(page);
            if (this.#options.noTotal && pages >= MOST_PAGES)
                return this.#incomplete(`${pages} pages arrived, and there is always something new`, null);
            const ended = isNew ? this.#whileNew(page, total) : this.#whereNothingIsNew(page, total, pages, size);
            if (ended)
                return ended;
            page = await this.#ahead.page(this.#got);
        }
    }
    /** A page named no further one: that ends the list, and a total that counts more shows that something is missing. */
    #afterCursors(page) {
        this.#countsPages &&= page.total === entriesOn(page);
        if (page.total === null || this.#countsPages || page.total === this.#got)
            return this.#complete();
        return this.#incomplete(`the tenant counts ${page.total} but shows ${this.#got}`, page.total, true);
    }
    #whileNew(page, total) {
        this.#countsPages &&= page.total === entriesOn(page);
        const mayBeCut = this.#mayBeCut(page);
        if (total === null || this.#countsPages) {
            const ends = total !== null && this.#got === total && !mayBeCut;
            return ends ? this.#complete() : null;
        }
        if (page.total !== total)
            return this.#incomplete(`the tenant first counted ${total}, then ${page.total ?? 'nothing'}`, total, true);
        if (this.#got > total)
            return this.#incomplete(`the tenant counts ${total} but shows ${this.#got}`, total, true);
        return this.#got === total && !mayBeCut ? this.#complete() : null;
    }
    #whereNothingIsNew(page, total, pages, firstSize) {
        if (total === null)
            return this.#complete();
        // The first page once more: a list of exactly so many, or a server that can only ever show that page.
        const isRepeated = pages > 1 && firstSize > 0 && entriesOn(page) === firstSize && this.#got === firstSize;
        if (isRepeated && (firstSize === page.asked || firstSize === page.cap))
            return this.#incomplete(`the first ${firstSize} arrived, and the next page shows the same again`, total);
        if (this.#got === total || this.#countsPages)
            return this.#complete();
        if (page.total !== total && page.total !== entriesOn(page))
            return this.#incomplete(`the tenant first counted ${total}, then ${page.total ?? 'nothing'}`, total, true);
        return this.#incomplete(`${this.#got} of ${total} arrived and no further page shows anyone new`, total);
    }
    /** Past the end a refusal says nothing: all that are counted are there, and the count is not the page's. */
    #whereRefused(why, total) {
        if (this.#got === total && !this.#countsPages)
            return this.#complete();
        return this.#incomplete(`the page after ${this.#got} entries was refused: ${why}`, total);
    }
    #mayBeCut(page) {
        const size = entriesOn(page);
        const wasFullest = this.#fullest > 0 && size >= this.#fullest;
        this.#fullest = Math.max(this.#fullest, size);
        if (size === 0)
            return false;
        const isFull = (page.asked !== undefined && size >= page.asked) || (!!page.cap && size >= page.cap);
        // A total that was more than its page is the list's: only a page that is full leaves a doubt.
        return isFull || wasFullest || (this.#countsPages && isRound(size, page.cap));
    }
    #complete() {
        return { complete: true, items: [...this.#items.values()], total: this.#got };
    }
    #incomplete(why, total, moved = false) {
        return { complete: false, why, got: this.#got, total, moved };
    }
}


/***/ }),

/***/ 2290:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  V2: () => (/* binding */ assumed),
  k4: () => (/* binding */ discover),
  dy: () => (/* binding */ probe)
});

// EXTERNAL MODULE: ./build/model/failure.js
var failure = __webpack_require__(1612);
// EXTERNAL MODULE: ./node_modules/zod/v4/classic/schemas.js + 6 modules
var schemas = __webpack_require__(6921);
;// CONCATENATED MODULE: ./build/scim/serviceproviderconfig.js

const flag = schemas/* union */.KCZ([schemas/* boolean */.zMY(), schemas/* string */.YjP().transform((text) => text.toLowerCase() === 'true')]);
const size = schemas/* union */.KCZ([schemas/* number */.aig(), schemas/* string */.YjP().regex(/^\d+$/).transform(Number)])
    .transform((value) => (value >= 1 ? Math.floor(value) : null))
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
        bulk: bulk
            ? bulk.supported && { maxOperations: bulk.maxOperations ?? null, maxPayloadSize: bulk.maxPayloadSize ?? null }
            : null,
        filter: filter ? filter.supported && { maxResults: filter.maxResults ?? null } : null,
        etag: etag?.supported ?? null,
    };
}

// EXTERNAL MODULE: ./build/cxone/connect/profiles.js
var profiles = __webpack_require__(2293);
// EXTERNAL MODULE: ./build/cxone/connect/replies.js
var replies = __webpack_require__(8623);
// EXTERNAL MODULE: ./build/scim/error.js
var error = __webpack_require__(4219);
;// CONCATENATED MODULE: ./build/cxone/session/probe.js





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
 * Asks for `/ServiceProviderConfig` (RFC 7643, section 5) where the profile says there may be one, and writes what it
 * says into the session's capabilities. A tenant that has none is taken as its profile describes it.
 * @throws Failure `config-invalid` where `bulk: on` meets a tenant without bulk
 */
async function probe(session) {
    await discover(session);
    if (session.settings.bulk === 'on')
        requireBulk(session.settings, session.capabilities);
}
/**
 * The same without an end: what the inputs ask for beyond what there is shows elsewhere (mode `check`).
 * @returns `said`: the tenant says itself what it offers; `none`: it has no such route; else why nobody knows
 */
async function discover(session) {
    const { profile, settings } = session;
    if (!profile.probes || session.scimUrl === '') {
        if (profile.reads !== 'none')
            session.note(`profile ${settings.profile} taken as published: no ServiceProviderConfig asked for`);
        return 'none';
    }
    const reply = await session.exchange.ask({
        method: 'GET',
        url: `${session.scimUrl}/ServiceProviderConfig`,
        expect: [501],
    });
    const config = reply.answered && reply.status < 300 ? parseServiceProviderConfig(reply.body) : null;
    if (config) {
        adopt(session, config);
        return 'said';
    }
    const isRefused = !reply.answered || [401, 403, 429].includes(reply.status) || reply.status >= 500;
    if (!isRefused || (0,replies/* routeMissing */.C3)(reply)) {
        session.note(`no ServiceProviderConfig: profile ${settings.profile} assumed`);
        return 'none';
    }
    const { message } = (0,replies/* errorIn */.Kd)(reply);
    const why = reply.answered ? `was answered ${(0,error/* withStatus */.zC)(reply.status, message)}` : `was not answered: ${message}`;
    session.note(`ServiceProviderConfig ${why}: profile ${settings.profile} assumed`);
    return { why };
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
        capabilities.bulk = {
            maxOperations: config.bulk.maxOperations ?? settings.bulkSize,
            maxPayloadSize: config.bulk.maxPayloadSize ?? profiles/* USUAL_PAYLOAD */.Ij,
        };
}
function requireBulk(settings, capabilities) {
    if (capabilities.bulk)
        return;
    throw new failure/* Failure */.H('config-invalid', 'The input `bulk` is `on`, but this tenant offers no bulk requests.', `Set \`bulk\` to \`auto\` or \`off\`, or choose another profile than \`${settings.profile}\`.`);
}


/***/ }),

/***/ 8287:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   D: () => (/* binding */ Shapes)
/* harmony export */ });
/* harmony import */ var _scim_json_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(8315);
/* harmony import */ var _scim_user_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(8990);
/* harmony import */ var _text_fold_name_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(2555);



const isRole = (group) => (0,_scim_json_js__WEBPACK_IMPORTED_MODULE_1__/* .isObject */ .Gv)(group) && (0,_scim_json_js__WEBPACK_IMPORTED_MODULE_1__/* .textOf */ .b6)((0,_scim_json_js__WEBPACK_IMPORTED_MODULE_1__/* .valueOf */ .RP)(group, 'type'))?.toLowerCase() === 'role';
/**
 * Habits of a tenant that one account alone does not show, learnt from every account that is seen.
 */
class Shapes {
    #saysActive = false;
    #saysInactive = false;
    /** Groups of type `role` were seen: here only these are roles, and `direct` ones are groups. */
    typedRoles = false;
    #named;
    /** @param roleNames ids and names of roles that the policy knows; `null`: every group may be one */
    constructor(roleNames) {
        this.#named = roleNames && new Set(roleNames.map(_text_fold_name_js__WEBPACK_IMPORTED_MODULE_2__/* .foldName */ .z));
    }
    learn(resource) {
        const active = (0,_scim_user_js__WEBPACK_IMPORTED_MODULE_0__/* .activeIn */ .E1)(resource);
        if (active === true)
            this.#saysActive = true;
        if (active === false)
            this.#saysInactive = true;
        if ((0,_scim_json_js__WEBPACK_IMPORTED_MODULE_1__/* .listOf */ .c3)((0,_scim_json_js__WEBPACK_IMPORTED_MODULE_1__/* .valueOf */ .RP)(resource, 'groups')).some(isRole))
            this.typedRoles = true;
    }
    /**
     * What an account is that does not say whether it is active. Inactive only where this tenant writes `active: true`
     * and never `false`: nobody is taken for deactivated by a guess, and nobody deactivated for active.
     */
    get unsaid() {
        return !this.#saysActive || this.#saysInactive;
    }
    /** Whether the policy knows a group as a role, by id or name. */
    isNamed(group) {
        if (!this.#named)
            return true;
        return (this.#named.has((0,_text_fold_name_js__WEBPACK_IMPORTED_MODULE_2__/* .foldName */ .z)(group.value)) ||
            (group.display !== undefined && this.#named.has((0,_text_fold_name_js__WEBPACK_IMPORTED_MODULE_2__/* .foldName */ .z)(group.display))));
    }
    /** A group of the role matrix that is a role: of type `role`, or `direct` where this tenant types none so. */
    isMatrixRole(group) {
        const type = group.type?.toLowerCase();
        if (type === 'role')
            return true;
        return type === 'direct' && !this.typedRoles && this.isNamed(group);
    }
}


/***/ }),

/***/ 323:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   L: () => (/* binding */ teamOf),
/* harmony export */   P: () => (/* binding */ Teams)
/* harmony export */ });
/* harmony import */ var _scim_json_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(8315);
/* harmony import */ var _scim_uris_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(9398);


/**
 * Teams as they were seen on accounts: a team's id by its name. CXone publishes no look-up that all its tenants have.
 */
class Teams {
    #byName = new Map();
    #byId = new Map();
    #twice = new Set();
    /** Notes the team of a User resource. */
    learn(resource) {
        const team = teamIn(resource);
        if (!(0,_scim_json_js__WEBPACK_IMPORTED_MODULE_1__/* .isObject */ .Gv)(team))
            return;
        const value = (0,_scim_json_js__WEBPACK_IMPORTED_MODULE_1__/* .textOf */ .b6)((0,_scim_json_js__WEBPACK_IMPORTED_MODULE_1__/* .valueOf */ .RP)(team, 'value'));
        const display = (0,_scim_json_js__WEBPACK_IMPORTED_MODULE_1__/* .textOf */ .b6)((0,_scim_json_js__WEBPACK_IMPORTED_MODULE_1__/* .valueOf */ .RP)(team, 'display'));
        if (value === undefined || display === undefined)
            return;
        this.#byName.set(display.toLowerCase(), value);
        this.#byId.set(value, display);
    }
    /** A team of the tenant's own list. Of two teams of one name neither is found by it. */
    learnListed(id, name) {
        const key = name.toLowerCase();
        const other = this.#byName.get(key);
        if (other !== undefined && other !== id)
            this.#twice.add(key);
        this.#byName.set(key, id);
        this.#byId.set(id, name);
    }
    /** The team's name; the id itself where no account showed the name, or another team has the same one. */
    nameOf(id) {
        const name = this.#byId.get(id);
        return name === undefined || this.#twice.has(name.toLowerCase()) ? id : name;
    }
    /** Id of a team by its name or id, where it was seen. */
    idOf(name) {
        return this.#byId.has(name) ? name : this.#byName.get(name.toLowerCase());
    }
    /** A team on the wire. A name nobody has seen stands for itself. */
    reference(name) {
        if (this.#byId.has(name))
            return { value: name, display: this.#byId.get(name) ?? name };
        return { value: this.#byName.get(name.toLowerCase()) ?? name, display: name };
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

/***/ 7780:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  zs: () => (/* binding */ TenantSession),
  wP: () => (/* binding */ isWhole),
  It: () => (/* binding */ versionIn)
});

// EXTERNAL MODULE: ./build/scim/json.js
var json = __webpack_require__(8315);
// EXTERNAL MODULE: ./build/scim/user.js
var scim_user = __webpack_require__(8990);
// EXTERNAL MODULE: ./build/cxone/session/custom-attributes.js
var custom_attributes = __webpack_require__(2210);
;// CONCATENATED MODULE: ./build/cxone/session/external-ids.js
/** People whose externalId is written before it is known whether the tenant keeps one. */
const PROBES = 5;
/**
 * Whether a tenant of NiCE's published API keeps an externalId: its SCIM takes none by the specification, UserHub's
 * place for it may belong to the sign-in, and either may ignore it. Where no account shows one, a few people's are
 * written and looked at; everybody else's wait for that.
 */
class ExternalIds {
    /** `null`: not known. */
    isKept = null;
    /** Accounts whose externalId was never sent. */
    withheld = new Set();
    #begun = 0;
    #ended = 0;
    #waiting = [];
    /** An account shows one that the tenant keeps, perhaps one that no read showed in time. */
    seen() {
        this.isKept = true;
        this.#decide(true);
    }
    /** @returns whether the externalId of one more account may be written; a probe has to be reported */
    async mayWrite() {
        if (this.isKept !== null)
            return this.isKept;
        if (this.#begun < PROBES) {
            this.#begun += 1;
            return true;
        }
        return new Promise((decided) => this.#waiting.push(decided));
    }
    /** What became of a probe: seen, not there, or (`null`) not known, so that another one may take its place. */
    report(isKept) {
        if (this.isKept !== null)
            return;
        if (isKept === null) {
            this.#begun -= 1;
            // Nobody waits for a probe that showed nothing.
            const next = this.#waiting.shift();
            if (next) {
                this.#begun += 1;
                next(true);
            }
            return;
        }
        this.#ended += 1;
        if (isKept)
            this.#decide(true);
        else if (this.#ended >= PROBES)
            this.#decide(false);
    }
    #decide(isKept) {
        this.isKept ??= isKept;
        for (const decided of this.#waiting.splice(0))
            decided(this.isKept);
    }
}

;// CONCATENATED MODULE: ./build/cxone/session/hub.js


/** What one run knows of a tenant beside its accounts, on NiCE's published API. */
class Hub {
    roles = [];
    /** Why the role search shows no list, where it was answered; empty where it was refused. */
    rolesUnread = '';
    teams = null;
    skills = null;
    /** Agents that were searched for alone: agent id by user id. */
    foundAgents = new Map();
    /** Agent id by user id, of everybody; `null`: not read. */
    agents = null;
    /** Ids of all agents that were listed, those of nobody's account too. */
    agentIds = new Set();
    /**
     * `role` of UserHub by role id: nobody says whether it is the name or the display name, so it is sent as it was read.
     */
    roleTexts = new Map();
    /** Login authenticators that some account showed: name by id. */
    logins = new Map();
    /** `false`: paths of agents were seen not to take a user's id. */
    takesUserIds = null;
    /** `false`: agents' states may not be read. */
    tellsStates = null;
    /** Whether the tenant keeps an externalId. */
    externalIds = new ExternalIds();
    /** Custom attributes, as far as accounts showed them. */
    attributes = new custom_attributes/* CustomAttributes */.Bz();
    /** How a PUT takes a role; `null`: not seen yet. */
    roleForm = null;
    /** An account was looked at after its secondary roles had been written. */
    seesSecondary = false;
    /** SCIM was seen not to keep a second role, or none at all. */
    rolesElsewhere = false;
    /** The list of all users may be asked for; `null`: nobody tried. */
    listsAll = null;
    /** The user search showed someone who is deactivated, so that it hides nobody for that. */
    showsDeleted = false;
    /** Requests that reading everybody took. */
    fullRead = 0;
    /** Roster fields of this run. */
    fields = [];
    /** Id of the account this run signs in with. */
    self;
    /** Ids of people whose invitation CXone took in this run: another try of the write sends no second mail. */
    invited = new Set();
    wants(field) {
        return this.fields.includes(field);
    }
    /** Where roles are not listed, as some account showed it as its primary role. */
    roleName(id) {
        const role = this.roles.find(({ value }) => value === id);
        return role?.display ?? role?.name ?? (this.roles.length === 0 ? this.roleTexts.get(id) : undefined);
    }
    /** The id of a primary role, which some answers name by its text alone. */
    roleId(id, text) {
        if (id)
            return id;
        if (!text)
            return undefined;
        const low = text.toLowerCase();
        const named = this.roles.filter(({ display, name }) => [display, name].some((one) => one?.toLowerCase() === low));
        return named.length === 1 ? named[0]?.value : text;
    }
    /**
     * What a PUT may take for a role, the likeliest first: as an account with this role showed it or as others showed
     * theirs, then each of its names, then its id; the one form alone that was seen to work. A text that another role
     * bears as well is left out: nobody publishes which of the two it would give.
     * @param isHeld the account has the role: it goes back as it was read
     */
    rolesTexts(id, isHeld = false) {
        const role = this.roles.find(({ value }) => value === id);
        const byName = [...this.roleTexts].some(([other, text]) => {
            const listed = this.roles.find(({ value }) => value === other);
            return listed !== undefined && listed.name === text && listed.display !== text;
        });
        const likely = this.roleTexts.get(id) ?? (byName ? role?.name : undefined) ?? role?.display ?? role?.name ?? id;
        const texts = {
            shown: likely,
            display: role?.display,
            name: role?.name ?? role?.display,
            id,
        };
        const isSafe = ({ form, text }) => form === 'id' || (isHeld && form === 'shown') || !this.isOthers(text, id, form);
        const all = Object.entries(texts)
            .flatMap(([form, text]) => (text === undefined ? [] : [{ form, text }]))
            .filter(isSafe);
        const proven = all.filter(({ form }) => form === this.roleForm);
        if (proven.length > 0)
            return proven;
        return all.filter(({ text }, i) => all.findIndex((one) => one.text === text) === i);
    }
    /** Whether a text is another role's too: by any of its names, or by those of a form that was seen to work. */
    isOthers(text, id, form) {
        const low = text.toLowerCase();
        return this.roles.some((other) => {
            if (other.value === id)
                return false;
            const bears = (one) => one?.toLowerCase() === low;
            if (form !== undefined && form === this.roleForm && form === 'display')
                return bears(other.display);
            if (form !== undefined && form === this.roleForm && form === 'name')
                return bears(other.name ?? other.display);
            return bears(other.display) || bears(other.name) || bears(other.value);
        });
    }
    /** Roles as SCIM may be given them: without a name that another role bears as well, since it may go by that alone. */
    plainly(roles) {
        return roles.map((role) => role.display !== undefined && this.isOthers(role.display, role.value) ? { ...role, display: undefined } : role);
    }
    loginName(id) {
        return this.logins.get(id) ?? id;
    }
    /** Id of a login authenticator by its name or id; `undefined` where no account showed such a name. */
    loginId(name) {
        if (this.logins.has(name) || /^[0-9a-f]{8}-[0-9a-f-]{27}$/i.test(name))
            return name;
        const low = name.toLowerCase();
        return [...this.logins].find(([, display]) => display.toLowerCase() === low)?.[0];
    }
}

// EXTERNAL MODULE: ./build/text/compact.js
var compact = __webpack_require__(7355);
;// CONCATENATED MODULE: ./build/cxone/session/kept-accounts.js

/** Distinct values a field may have before it is taken for one without repetitions. */
const MANY = 4096;
/** Fields whose values no two accounts share. */
const OWN = new Set(['id', 'userName', 'externalId', 'ssoName', 'version']);
const Account = (0,compact/* compact */.o)();
const NO_ROLES = Object.freeze([]);
/**
 * Accounts as they stay in memory, a million of them: no member without a value, and what many of them have – a
 * department, a team, the roles of an agent – once for all of them.
 */
class KeptAccounts {
    /** By field; `null` where its values do not repeat themselves. */
    #values = new Map();
    /** Lists of roles by all they say. Frozen: they are many accounts'. */
    #roles = new Map();
    /** The same account, in the form in which it is kept. */
    keep(user) {
        const kept = new Account();
        for (const field of Object.keys(user)) {
            const value = user[field];
            if (value === undefined)
                continue;
            kept[field] = typeof value === 'string' && !OWN.has(field) ? this.#shared(field, value) : value;
        }
        kept['roles'] = this.#list(user.roles);
        return kept;
    }
    #shared(field, value) {
        let values = this.#values.get(field);
        if (values === null)
            return value;
        if (values === undefined)
            this.#values.set(field, (values = new Map()));
        const known = values.get(value);
        if (known !== undefined)
            return known;
        values.set(value, value);
        if (values.size > MANY)
            this.#values.set(field, null);
        return value;
    }
    #list(roles) {
        if (roles.length === 0)
            return NO_ROLES;
        const key = JSON.stringify(roles);
        const known = this.#roles.get(key);
        if (known)
            return known;
        if (this.#roles.size >= MANY)
            return roles;
        for (const role of roles)
            Object.freeze(role);
        this.#roles.set(key, Object.freeze(roles));
        return roles;
    }
}

;// CONCATENATED MODULE: ./build/cxone/session/listed-accounts.js


/** What holds the roles of an account. */
const ROLES = { attribute: 'roles', matrix: 'groups', membership: null };
/**
 * Accounts as a list showed them, by id, for the merge before a PUT. Some lists show less of an account than its own
 * address does: what is left out would be cleared.
 */
class ListedAccounts {
    #byId = new Map();
    #roles;
    /** Someone was listed with roles. */
    #showsRoles;
    constructor(mode) {
        this.#roles = ROLES[mode];
        this.#showsRoles = this.#roles === null;
    }
    note(resource) {
        const who = (0,scim_user/* identityIn */.K2)(resource);
        if (!who)
            return;
        this.#byId.set(who.id, resource);
        if (this.#roles !== null)
            this.#showsRoles ||= (0,json/* valueOf */.RP)(resource, this.#roles) !== undefined;
    }
    /** Each is used once: what is written changes it. */
    take(id) {
        const resource = this.#byId.get(id);
        this.#byId.delete(id);
        return resource;
    }
    /** Whether this account was listed with all that a list is known to leave out. */
    isWhole = (resource) => this.#showsRoles && ['name', 'active', 'emails'].every((name) => (0,json/* valueOf */.RP)(resource, name) !== undefined);
}

// EXTERNAL MODULE: ./build/cxone/session/shapes.js
var shapes = __webpack_require__(8287);
// EXTERNAL MODULE: ./build/cxone/session/teams.js
var teams = __webpack_require__(323);
// EXTERNAL MODULE: ./build/cxone/session/wire-user.js
var wire_user = __webpack_require__(8390);
;// CONCATENATED MODULE: ./build/cxone/session/versions.js
/**
 * Versions of accounts after our own writes, so that a second change of the same person carries the version the first
 * one left behind. Someone else's edit is not followed: its version stays unknown here, and `If-Match` then fails as
 * it should.
 */
class Versions {
    #after = new Map();
    #left = new Map();
    /**
     * @param from `undefined`: nobody knows
     * @param to the version the answer named, `null` where it named none
     */
    wrote(id, from, to) {
        if (to === null || to === from)
            this.#left.delete(id);
        else
            this.#left.set(id, to);
        if (from === undefined || to === from)
            return;
        this.#after.set(`${id} ${from}`, to);
    }
    /** Whether an account that is shown with this version is as our own last write left it, and not older. */
    isOurs = (id, shown) => shown !== undefined && this.#left.get(id) === shown;
    /**
     * The version an account that was read with `version` has now, `undefined` where nobody can say: write without
     * `If-Match`.
     */
    current(id, version) {
        let known = version;
        for (let steps = 0; known && steps < 100; steps += 1) {
            const next = this.#after.get(`${id} ${known}`);
            if (next === undefined)
                return known;
            known = next;
        }
        return undefined;
    }
}

;// CONCATENATED MODULE: ./build/cxone/session/own-writes.js
/**
 * What this run has written to accounts. Reads may lag behind writes: an account that is read to be put back whole may
 * lack what was written a moment ago, and would lose it.
 */
class WrittenAccounts {
    #byId = new Map();
    of(id) {
        return this.#byId.get(id);
    }
    /** A write that the tenant answered with success. */
    note(write) {
        if (write.type === 'create' || write.type === 'delete')
            return;
        const { id } = write.user;
        const { values, roles } = this.#byId.get(id) ?? { values: {} };
        if (write.type === 'roles')
            this.#byId.set(id, { values, roles: { all: write.roles, primary: write.primary } });
        else {
            const active = write.type === 'activate' ? { active: write.active } : {};
            this.#byId.set(id, { values: { ...values, ...write.after, ...active }, roles });
        }
    }
}

// EXTERNAL MODULE: ./build/scim/path.js
var path = __webpack_require__(8506);
;// CONCATENATED MODULE: ./build/cxone/session/tenant-session.js











/** What one run knows of its tenant; the parts of this room share it. */
class TenantSession {
    settings;
    profile;
    clock;
    exchange;
    /** No trailing slash. */
    scimUrl;
    apiUrl;
    /** The same for addresses; empty where there is none. */
    rest;
    capabilities;
    mode;
    signal;
    teams = new teams/* Teams */.P();
    versions = new Versions();
    written = new WrittenAccounts();
    shapes;
    /** How accounts are kept in memory. */
    kept = new KeptAccounts();
    hub = new Hub();
    /** Accounts that did not say whether they are active, as far as a list showed them. */
    unsaid = new Set();
    /** Kept only where PUT is how the tenant is written to. */
    listed;
    /** Accounts that were just written whole by SCIM: what it does not show may be lost. */
    putIds = new Set();
    /** Largest page the tenant gives, as far as it said. */
    maxResults = null;
    /** How bulks are spelt; learnt from a 400. */
    spelling = 'rfc';
    /** A bulk was answered as one. */
    bulkProven = false;
    /** Forms that were seen to work where the usual one was ignored, by kind of write. */
    forms = new Map();
    /** `active` has to be sent as `"True"` or `"False"`; learnt from a 400. */
    textBooleans = false;
    /**
     * userName of an account that certainly exists: put at the end of an or-filter it proves that the whole filter was
     * read.
     */
    witness;
    /** Accounts that certainly exist, one for each attribute that is filtered by. */
    witnesses = new Map();
    /** What filtering by an attribute was found to be worth; asked once a run. */
    filterProofs = new Map();
    /** userNames are compared with case: who is not found may be there all the same. */
    casedNames = false;
    /** Comparisons of one or-filter that the tenant takes at most; lowered by refusals. */
    chainLimit = Number.POSITIVE_INFINITY;
    /** `false`: ids cannot be filtered by. */
    filtersIds = true;
    /** Ids whose accounts cannot be read one by one: something is wrong with them alone. */
    unreadableIds = new Set();
    /** Looks at what this run wrote that were waited for in vain, one after the other, by what was looked for. */
    vainLooks = new Map();
    /** How long reads were seen to lag behind writes, milliseconds. */
    lagMs = 0;
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
        this.rest = options.apiUrl ?? '';
        this.capabilities = options.capabilities;
        this.mode = options.mode;
        this.signal = options.signal;
        this.shapes = new shapes/* Shapes */.D(options.settings.roleNames ?? null);
        this.listed = new ListedAccounts(options.mode);
    }
    /** True where accounts are written by reading, merging and PUT. */
    get writesByPut() {
        return this.mode === 'matrix' || this.capabilities.patch === false;
    }
    /** An account that was read, in the domain's terms, its team and its resource noted; `null` where it is none. */
    account(resource, headers) {
        // A read tells the tenant's habits; the answer to a write may just repeat what was sent.
        if ((0,json/* isObject */.Gv)(resource))
            this.shapes.learn(resource);
        return this.shown(resource, headers);
    }
    /** An account that the answer to a write shows; it may be shown in part, so nothing is merged with it later. */
    shown(resource, headers) {
        const user = (0,wire_user/* priorOf */.WD)(resource, this.mode, this.shapes);
        if (!user || !(0,json/* isObject */.Gv)(resource))
            return null;
        const login = this.#learn(resource, user);
        const etag = headers?.['etag'];
        const named = login ? { ...user, loginAuthenticator: this.hub.loginName(login.value) } : user;
        const own = this.profile.published ? this.#ownExternalId(named) : named;
        return this.kept.keep(own.version === undefined && etag ? { ...own, version: etag } : own);
    }
    /** Whose a new account is, by the answer that shows it: what else it holds shows the read that proves the write. */
    created(resource) {
        const who = (0,scim_user/* identityIn */.K2)(resource);
        if (!who || !(0,json/* isObject */.Gv)(resource))
            return null;
        this.#learn(resource, who);
        const active = (0,scim_user/* activeIn */.E1)(resource) ?? this.shapes.unsaid;
        const user = { ...who, active, externalId: (0,json/* textOf */.b6)((0,json/* valueOf */.RP)(resource, 'externalId')) };
        return this.profile.published ? this.#ownExternalId(user) : user;
    }
    /** What an account tells of its tenant. @returns its login authenticator */
    #learn(resource, { id }) {
        if ((0,scim_user/* activeIn */.E1)(resource) === null)
            this.unsaid.add(id);
        this.teams.learn(resource);
        if (this.mode === 'membership' && (0,json/* valueOf */.RP)(resource, 'groups') !== undefined)
            this.showsGroups = true;
        const login = (0,wire_user/* loginIn */.Xj)(resource);
        if (login?.display !== undefined)
            this.hub.logins.set(login.value, login.display);
        return login;
    }
    /**
     * An externalId as the policy's `externalId` has it: ours, or the name that the organisation's sign-in knows the
     * person by. `auto`: a value that looks like a sign-in name is not ours.
     */
    externalIdOf(value, userName, email) {
        const rule = this.settings.externalIds ?? 'auto';
        if (rule === 'ignore')
            return { ssoName: value ?? '' };
        if (!value)
            return {};
        const low = value.toLowerCase();
        const isSignIn = /[@\\]/.test(value) || low === userName.toLowerCase() || low === email?.toLowerCase();
        return rule === 'auto' && isSignIn ? { ssoName: value } : { externalId: value };
    }
    #ownExternalId(user) {
        const { externalId, ...rest } = user;
        return { ...rest, ...this.externalIdOf(externalId, user.userName, user.email) };
    }
    /** Accounts of a whole list, those that did not say whether they are active judged by what the others said. */
    withActive(users) {
        const active = this.shapes.unsaid;
        return users.map((user) => (this.unsaid.has(user.id) && user.active !== active ? { ...user, active } : user));
    }
    /** Keeps accounts that were listed to test filters with. An active one is sure to be shown everywhere. */
    remember(users) {
        const [first] = users;
        const named = users.find((user) => user.active) ?? first;
        const numbered = users.findLast((user) => user.active && user.externalId !== undefined);
        if (named && !this.witnesses.has('userName'))
            this.witnesses.set('userName', named);
        if (numbered && !this.witnesses.has('externalId'))
            this.witnesses.set('externalId', numbered);
        this.witness ??= named?.userName;
    }
    userUrl(id) {
        return `${this.scimUrl}/Users/${(0,path/* segment */.m)(id)}`;
    }
    note(text) {
        if (!this.capabilities.notes.includes(text))
            this.capabilities.notes.push(text);
    }
}
/**
 * Whether an answer shows the account as it is and not just who it is: some tenants answer with id and userName alone.
 */
const isWhole = (resource) => (0,json/* isObject */.Gv)(resource) && (0,json/* valueOf */.RP)(resource, 'name') !== undefined;
/** Version of a resource, from its `meta` or the answer's ETag. */
function versionIn(resource, headers) {
    const meta = (0,json/* isObject */.Gv)(resource) ? (0,json/* valueOf */.RP)(resource, 'meta') : undefined;
    return ((0,json/* isObject */.Gv)(meta) ? (0,json/* textOf */.b6)((0,json/* valueOf */.RP)(meta, 'version')) : undefined) ?? headers['etag'];
}


/***/ }),

/***/ 8390:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   KI: () => (/* binding */ roleMatrix),
/* harmony export */   Nj: () => (/* binding */ roleValues),
/* harmony export */   WD: () => (/* binding */ priorOf),
/* harmony export */   Xj: () => (/* binding */ loginIn),
/* harmony export */   eP: () => (/* binding */ newUser),
/* harmony export */   fs: () => (/* binding */ changesOf),
/* harmony export */   sG: () => (/* binding */ applyTo)
/* harmony export */ });
/* harmony import */ var _model_fields_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(2017);
/* harmony import */ var _scim_json_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(8315);
/* harmony import */ var _scim_uris_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(9398);
/* harmony import */ var _scim_user_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(8990);
/* harmony import */ var _shapes_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(8287);
/* harmony import */ var _teams_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(323);






/** Custom attributes (`attr.<name>` in a roster) are members of this complex attribute of the NICE extension. */
const CUSTOM = 'customAttributes';
/**
 * An account in the domain's terms.
 * @param shapes what is known of this tenant's habits
 * @returns `null` where the resource names no id or userName
 */
function priorOf(resource, mode, shapes = new _shapes_js__WEBPACK_IMPORTED_MODULE_3__/* .Shapes */ .D(null)) {
    const user = (0,_scim_user_js__WEBPACK_IMPORTED_MODULE_2__/* .parseUser */ .tN)(resource);
    if (!user)
        return null;
    const { email, phone, roles, groups, ...flat } = user;
    const custom = customOf(resource);
    return {
        ...flat,
        active: (0,_scim_user_js__WEBPACK_IMPORTED_MODULE_2__/* .activeIn */ .E1)(resource) ?? shapes.unsaid,
        roles: rolesOf(roles, groups, mode, shapes),
        team: (0,_teams_js__WEBPACK_IMPORTED_MODULE_4__/* .teamOf */ .L)(resource),
        email: email?.value,
        phone: phone?.value,
        attributes: Object.keys(custom).length > 0 ? custom : undefined,
        paths: pathsOf(email?.path, phone?.path),
        plainEmails: email?.plain,
    };
}
/** Nearly all accounts have the same paths: one object for all of them. */
function pathsOf(email, phone) {
    if (lastPaths.email !== email || lastPaths.phone !== phone)
        lastPaths = { email, phone };
    return lastPaths;
}
let lastPaths = {};
/** The login authenticator of a User resource, from the NICE extension. */
function loginIn(resource) {
    const login = (0,_scim_json_js__WEBPACK_IMPORTED_MODULE_5__/* .valueOf */ .RP)((0,_scim_user_js__WEBPACK_IMPORTED_MODULE_2__/* .objectAt */ .lJ)(resource, _scim_uris_js__WEBPACK_IMPORTED_MODULE_1__/* .URI */ .r.nice) ?? {}, 'loginAuthenticator');
    const value = (0,_scim_json_js__WEBPACK_IMPORTED_MODULE_5__/* .isObject */ .Gv)(login) ? (0,_scim_json_js__WEBPACK_IMPORTED_MODULE_5__/* .textOf */ .b6)((0,_scim_json_js__WEBPACK_IMPORTED_MODULE_5__/* .valueOf */ .RP)(login, 'value')) : (0,_scim_json_js__WEBPACK_IMPORTED_MODULE_5__/* .textOf */ .b6)(login);
    const display = (0,_scim_json_js__WEBPACK_IMPORTED_MODULE_5__/* .isObject */ .Gv)(login) ? (0,_scim_json_js__WEBPACK_IMPORTED_MODULE_5__/* .textOf */ .b6)((0,_scim_json_js__WEBPACK_IMPORTED_MODULE_5__/* .valueOf */ .RP)(login, 'display')) : undefined;
    return value === undefined ? undefined : { value, display };
}
/** `matrix`: groups that are roles of the matrix. `membership`: direct groups that the policy names. */
function rolesOf(roles, groups, mode, shapes) {
    const isRole = (group) => mode === 'matrix' ? shapes.isMatrixRole(group) : group.type?.toLowerCase() !== 'indirect' && shapes.isNamed(group);
    const chosen = mode === 'attribute' ? roles : groups.filter(isRole);
    return chosen.map(({ value, display }) => ({ value, display: display || undefined }));
}
function customOf(resource) {
    const custom = (0,_scim_json_js__WEBPACK_IMPORTED_MODULE_5__/* .valueOf */ .RP)((0,_scim_user_js__WEBPACK_IMPORTED_MODULE_2__/* .objectAt */ .lJ)(resource, _scim_uris_js__WEBPACK_IMPORTED_MODULE_1__/* .URI */ .r.nice) ?? {}, CUSTOM);
    const pairs = (0,_scim_json_js__WEBPACK_IMPORTED_MODULE_5__/* .isObject */ .Gv)(custom)
        ? Object.entries(custom)
        : (0,_scim_json_js__WEBPACK_IMPORTED_MODULE_5__/* .listOf */ .c3)(custom).flatMap((one) => (0,_scim_json_js__WEBPACK_IMPORTED_MODULE_5__/* .isObject */ .Gv)(one) ? [[(0,_scim_json_js__WEBPACK_IMPORTED_MODULE_5__/* .textOf */ .b6)(one['name']) ?? '', one['value']]] : []);
    return Object.fromEntries(pairs.flatMap(([name, value]) => name && value !== null && value !== undefined && typeof value !== 'object'
        ? [[name, String(value)]]
        : []));
}
/** Roles as `groups` of a role matrix. */
function roleMatrix(roles, scimUrl) {
    return roles.map(({ value, display }) => ({
        value,
        display: display ?? value,
        $ref: `${scimUrl}/Groups/${encodeURIComponent(value)}`,
        type: 'role',
    }));
}
/** @param primary value of the role that is marked as the primary one, and named first */
function roleValues(roles, primary) {
    const inOrder = [...roles].sort((a, b) => Number(b.value === primary) - Number(a.value === primary));
    return inOrder.map(({ value, display }) => ({
        value,
        display: display || undefined,
        primary: value === primary ? true : undefined,
    }));
}
/** A User resource for a new account. */
function newUser(attributes, roles, mode, scimUrl, teams) {
    const resource = { schemas: [_scim_uris_js__WEBPACK_IMPORTED_MODULE_1__/* .URI */ .r.user] };
    const held = roles ?? [];
    applyTo(resource, attributes, teams);
    if (resource['active'] === undefined)
        resource['active'] = true;
    if (held.length > 0 && mode === 'attribute')
        resource['roles'] = roleValues(held, (0,_scim_json_js__WEBPACK_IMPORTED_MODULE_5__/* .textOf */ .b6)(attributes['primaryRole']));
    if (held.length > 0 && mode === 'matrix')
        resource['groups'] = roleMatrix(held, scimUrl);
    return resource;
}
/**
 * Sets flat values in a resource (for POST, and for the merge before a PUT); `null` removes. What is not named stays.
 * @param saysNull a single value that is cleared is `null` instead (RFC 7643, section 2.5), for a tenant that leaves
 * what a PUT does not name
 */
function applyTo(resource, changes, teams, saysNull = false) {
    const setIn = saysNull ? setAsSaid : setOrRemove;
    for (const [field, value] of Object.entries(changes)) {
        if (field === 'roles' || Array.isArray(value))
            continue;
        if (field === 'active')
            setIn(resource, 'active', value);
        else if (field.startsWith('attr.'))
            setIn(childOf(extensionOf(resource, _scim_uris_js__WEBPACK_IMPORTED_MODULE_1__/* .URI */ .r.nice), CUSTOM), field.slice(5), value);
        else
            setPlace(resource, (0,_model_fields_js__WEBPACK_IMPORTED_MODULE_0__/* .factsOf */ .xS)(field)?.scim ?? null, field === 'team' ? teamValue(value, teams) : value, setIn);
    }
}
const teamValue = (value, teams) => value === null ? null : teams.reference(String(value));
const setAsSaid = (object, name, value) => {
    object[(0,_scim_json_js__WEBPACK_IMPORTED_MODULE_5__/* .nameIn */ .ZC)(object, name)] = value;
};
const setOrRemove = (object, name, value) => {
    if (value === null)
        delete object[(0,_scim_json_js__WEBPACK_IMPORTED_MODULE_5__/* .nameIn */ .ZC)(object, name)];
    else
        setAsSaid(object, name, value);
};
/** Sets a value where the table of fields says that SCIM holds it. */
function setPlace(resource, place, value, setIn) {
    switch (place?.in) {
        case 'core':
            return setIn(resource, place.attribute, value);
        case 'name':
            return setIn(childOf(resource, 'name'), place.attribute, value);
        case 'enterprise':
        case 'nice':
            return setIn(extensionOf(resource, _scim_uris_js__WEBPACK_IMPORTED_MODULE_1__/* .URI */ .r[place.in]), place.attribute, value);
        case 'work':
            return setMulti(resource, place.attribute, value);
        case 'mobile':
            return setMobile(resource, value);
    }
}
function childOf(object, name) {
    const key = (0,_scim_json_js__WEBPACK_IMPORTED_MODULE_5__/* .nameIn */ .ZC)(object, name);
    const child = object[key];
    if ((0,_scim_json_js__WEBPACK_IMPORTED_MODULE_5__/* .isObject */ .Gv)(child))
        return child;
    const fresh = {};
    object[key] = fresh;
    return fresh;
}
function extensionOf(resource, urn) {
    const key = (0,_scim_json_js__WEBPACK_IMPORTED_MODULE_5__/* .nameIn */ .ZC)(resource, 'schemas');
    const schemas = (0,_scim_json_js__WEBPACK_IMPORTED_MODULE_5__/* .listOf */ .c3)(resource[key]);
    if (!schemas.includes(urn))
        resource[key] = [...schemas, urn];
    return childOf(resource, urn);
}
/** The value that stands for the work address is changed where it is; its neighbours stay. */
function setMulti(resource, attribute, value) {
    const key = (0,_scim_json_js__WEBPACK_IMPORTED_MODULE_5__/* .nameIn */ .ZC)(resource, attribute);
    const all = (0,_scim_json_js__WEBPACK_IMPORTED_MODULE_5__/* .listOf */ .c3)(resource[key]);
    const chosen = (0,_scim_user_js__WEBPACK_IMPORTED_MODULE_2__/* .workValue */ .vD)({ [attribute]: all }, attribute);
    const at = chosen ? all.findIndex((one) => valueIn(one) === chosen.value) : -1;
    if (value === null) {
        if (at >= 0)
            resource[key] = all.filter((_, i) => i !== at);
    }
    else if (at >= 0) {
        resource[key] = all.map((one, i) => (i === at ? ((0,_scim_json_js__WEBPACK_IMPORTED_MODULE_5__/* .isObject */ .Gv)(one) ? { ...one, value } : value) : one));
    }
    else {
        resource[key] = [
            ...all,
            all.some((one) => typeof one === 'string') ? value : newWorkValue(attribute, value, all.length === 0),
        ];
    }
}
function setMobile(resource, value) {
    const key = (0,_scim_json_js__WEBPACK_IMPORTED_MODULE_5__/* .nameIn */ .ZC)(resource, 'phoneNumbers');
    const others = (0,_scim_json_js__WEBPACK_IMPORTED_MODULE_5__/* .listOf */ .c3)(resource[key]).filter((one) => !(0,_scim_user_js__WEBPACK_IMPORTED_MODULE_2__/* .isMobile */ .Fr)(one));
    resource[key] = value === null ? others : [...others, { value, type: 'mobile' }];
}
const valueIn = (one) => ((0,_scim_json_js__WEBPACK_IMPORTED_MODULE_5__/* .isObject */ .Gv)(one) ? (0,_scim_json_js__WEBPACK_IMPORTED_MODULE_5__/* .textOf */ .b6)((0,_scim_json_js__WEBPACK_IMPORTED_MODULE_5__/* .valueOf */ .RP)(one, 'value')) : (0,_scim_json_js__WEBPACK_IMPORTED_MODULE_5__/* .textOf */ .b6)(one));
const newWorkValue = (attribute, value, first) => ({
    value,
    type: 'work',
    primary: attribute === 'emails' && first ? true : undefined,
});
/** The PATCH path of a single value, `null` where there is none (RFC 7644, section 3.5.2). */
function pathIn(field) {
    if (field === 'active')
        return field;
    const place = (0,_model_fields_js__WEBPACK_IMPORTED_MODULE_0__/* .factsOf */ .xS)(field)?.scim;
    switch (place?.in) {
        case 'core':
            return place.attribute;
        case 'name':
            return `name.${place.attribute}`;
        case 'enterprise':
        case 'nice':
            return `${_scim_uris_js__WEBPACK_IMPORTED_MODULE_1__/* .URI */ .r[place.in]}:${place.attribute}`;
        default:
            return null;
    }
}
/**
 * PATCH operations for what changes and nothing else.
 * @param changes new values; `null` clears
 */
function changesOf(user, changes, teams) {
    return Object.entries(changes).flatMap(([field, value]) => {
        if (field === 'roles' || Array.isArray(value))
            return [];
        if (field.startsWith('attr.'))
            return customAttribute(field.slice(5), value);
        if (field === 'email' && user.plainEmails)
            return plainList('emails', value, user);
        const place = (0,_model_fields_js__WEBPACK_IMPORTED_MODULE_0__/* .factsOf */ .xS)(field)?.scim;
        if (place?.in === 'work')
            return multiValued(place.attribute, value, workPath(user, field, place.attribute));
        if (place?.in === 'mobile')
            return mobile(value, user);
        const path = pathIn(field);
        if (path === null)
            return [];
        if (value === null)
            return [{ op: 'remove', path }];
        return [{ op: 'replace', path, value: field === 'team' ? teams.reference(String(value)) : value }];
    });
}
/** Where the work address or number stands. UserHub shows the one that an account has, and not where. */
const workPath = (user, field, attribute) => user.paths?.[field] ?? (user[field] === undefined ? undefined : `${attribute}[type eq "work"].value`);
function mobile(value, user) {
    const path = 'phoneNumbers[type eq "mobile"]';
    if (value === null)
        return user.mobilePhone === undefined ? [] : [{ op: 'remove', path }];
    if (user.mobilePhone !== undefined)
        return [{ op: 'replace', path: `${path}.value`, value }];
    return [{ op: 'add', path: 'phoneNumbers', value: [{ value, type: 'mobile' }] }];
}
/** A list of bare text has no members to point at. */
function plainList(path, value, user) {
    const all = (user.plainEmails ?? []).flatMap((one) => (one === user.email ? (value ?? []) : one));
    return [all.length > 0 ? { op: 'replace', path, value: all } : { op: 'remove', path }];
}
function multiValued(attribute, value, path) {
    if (value === null)
        return path ? [{ op: 'remove', path: path.replace(/\.value$/, '') }] : [];
    if (path)
        return [{ op: 'replace', path, value }];
    return [{ op: 'add', path: attribute, value: [newWorkValue(attribute, value, true)] }];
}
/**
 * `add` merges into the complex attribute (RFC 7644, section 3.5.2.1), so that a name with odd characters needs no
 * path.
 */
function customAttribute(name, value) {
    const path = `${_scim_uris_js__WEBPACK_IMPORTED_MODULE_1__/* .URI */ .r.nice}:${CUSTOM}`;
    return value === null ? [{ op: 'remove', path: `${path}.${name}` }] : [{ op: 'add', path, value: { [name]: value } }];
}


/***/ }),

/***/ 5892:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  createTenant: () => (/* binding */ createTenant)
});

// EXTERNAL MODULE: ./build/model/field-groups.js
var field_groups = __webpack_require__(7443);
// EXTERNAL MODULE: ./build/model/failure.js
var failure = __webpack_require__(1612);
// EXTERNAL MODULE: ./build/model/tenant.js
var tenant = __webpack_require__(244);
// EXTERNAL MODULE: ./build/scim/uris.js
var uris = __webpack_require__(9398);
;// CONCATENATED MODULE: ./build/scim/patchop.js

/** The PATCH that makes these changes, in their order. */
function patchOp(operations) {
    return { schemas: [uris/* URI */.r.patchOp], Operations: operations };
}
/** True where a PATCH sets `active` with a JSON boolean. */
function hasBoolean(patch) {
    return patch.Operations.some((operation) => typeof operation.value === 'boolean');
}
/** The same PATCH with `"True"` and `"False"`: some servers read booleans only so. */
function withTextBooleans(patch) {
    return {
        ...patch,
        Operations: patch.Operations.map((one) => typeof one.value === 'boolean' ? { ...one, value: one.value ? 'True' : 'False' } : one),
    };
}
/** Whether sending it twice leaves the same as sending it once: not so where a value joins a list. */
function isRepeatable(patch) {
    return patch.Operations.every((operation) => operation.op !== 'add' || !Array.isArray(operation.value) || operation.path === 'members');
}
/** Whether the data of a write is a PATCH. */
function isPatchOp(data) {
    return typeof data === 'object' && data !== null && Array.isArray(data.Operations);
}

// EXTERNAL MODULE: ./build/scim/error.js
var scim_error = __webpack_require__(4219);
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

// EXTERNAL MODULE: ./build/text/ids.js
var text_ids = __webpack_require__(3276);
// EXTERNAL MODULE: ./build/scim/json.js
var json = __webpack_require__(8315);
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
    const status = Number(digits);
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

// EXTERNAL MODULE: ./build/text/add-to.js
var add_to = __webpack_require__(3327);
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
        // Some servers put the resource in as JSON text.
        const read = typeof response === 'string' ? (0,json/* parseJson */.qF)(response) : response;
        const body = (0,json/* isObject */.Gv)(read) ? read : undefined;
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
            bulkId,
            method,
            id,
            userName,
            version,
            response: body,
        };
    });
}
const versionOf = (resource) => {
    const meta = (0,json/* valueOf */.RP)(resource, 'meta');
    return (0,json/* isObject */.Gv)(meta) ? (0,json/* textOf */.b6)((0,json/* valueOf */.RP)(meta, 'version')) : undefined;
};
/**
 * Finds the answer to every operation: by bulkId; by location or userName; by position only where the lengths agree and
 * nothing tells the rest apart – which, since a server may shuffle, is trusted only where it can make no difference:
 * one is left, or all that are left say the same. An id found by position is dropped: it could be another person's.
 * Answers that contradict what was sent (another method, id or userName) count for nothing.
 */
function correlate(sent, results) {
    const found = sent.map(() => null);
    const used = new Set();
    const doubtful = new Set();
    const byBulkId = new Map();
    for (const result of results)
        if (result.bulkId)
            (0,add_to/* addTo */.D)(byBulkId, result.bulkId, result);
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
    const loose = results.filter((result) => !used.has(result) && !result.bulkId);
    if (loose.length === 0)
        return;
    const identity = new Map();
    sent.forEach((operation, i) => {
        if (operation.targetId !== undefined)
            (0,add_to/* addTo */.D)(identity, `id ${(0,text_ids/* idKey */.T4)(operation.targetId)}`, i);
        if (operation.userName !== undefined)
            (0,add_to/* addTo */.D)(identity, `name ${operation.userName.toLowerCase()}`, i);
    });
    const claims = new Map();
    for (const result of loose) {
        const owners = (result.id === undefined ? undefined : identity.get(`id ${(0,text_ids/* idKey */.T4)(result.id)}`)) ??
            (result.userName === undefined ? undefined : identity.get(`name ${result.userName.toLowerCase()}`));
        if (!owners)
            continue;
        used.add(result);
        // Two operations on one account in one bulk, or an owner that has its answer: nobody can say whose this is.
        if (owners.length > 1)
            for (const owner of owners)
                doubtful.add(owner);
        else
            (0,add_to/* addTo */.D)(claims, owners[0], result);
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
    if (open.length !== rest.length || rest.some(({ bulkId, status }) => bulkId !== undefined || status === null))
        return;
    const alike = new Set(rest.map((result) => result.status)).size === 1;
    if (!alike)
        return;
    // An account that another operation has its answer about is not a second one's.
    const known = new Set(found.flatMap((one) => (one?.result.id === undefined ? [] : [(0,text_ids/* idKey */.T4)(one.result.id)])));
    if (rest.some(({ id }) => id !== undefined && known.has((0,text_ids/* idKey */.T4)(id))))
        return;
    open.forEach((i, n) => {
        const result = rest[n];
        const operation = sent[i];
        if (result.method !== undefined && result.method !== operation.method)
            return;
        // Someone else's resource: the answers are not in order, or not ours.
        if (result.userName !== undefined || (operation.targetId !== undefined && result.id !== undefined))
            return;
        const { id, ...anonymous } = result;
        found[i] = { result: rest.length === 1 && id !== undefined ? result : anonymous, by: 'position' };
    });
}
function agrees(operation, result) {
    if (result.method !== undefined && result.method !== operation.method)
        return false;
    if (operation.targetId !== undefined && result.id !== undefined && !(0,text_ids/* sameId */.s)(result.id, operation.targetId))
        return false;
    const isResource = result.status !== null && result.status < 300;
    return !(isResource &&
        operation.userName !== undefined &&
        result.userName !== undefined &&
        result.userName.toLowerCase() !== operation.userName.toLowerCase());
}

// EXTERNAL MODULE: ./build/cxone/connect/replies.js
var replies = __webpack_require__(8623);
// EXTERNAL MODULE: ./build/cxone/session/tenant-session.js + 6 modules
var tenant_session = __webpack_require__(7780);
;// CONCATENATED MODULE: ./build/cxone/session/wire-result.js







/** Id of the account a write goes to; a create has none yet. */
const targetOf = (operation) => operation.write.type === 'create' ? undefined : operation.write.user.id;
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
        const error = (0,replies/* errorIn */.Kd)(reply, operation.method);
        const repeated = reply.attempts > 1 && operation.write.type !== 'create' ? true : undefined;
        return { ...base, status: statusFor(error), httpStatus, correlationId, error, id: target, repeated };
    }
    const user = session.shown(reply.body, reply.headers);
    if (user && contradicts(operation, user))
        return { ...base, status: 'ambiguous', httpStatus, correlationId, error: contradiction(httpStatus) };
    if (user && belongsToSomeoneElse(operation, user))
        return { ...base, status: 'failed', httpStatus, correlationId, error: taken(httpStatus, correlationId) };
    const doubt = user ? undefined : doubtOf(operation, reply);
    if (target)
        session.versions.wrote(target, sentVersion(session, operation), (0,tenant_session/* versionIn */.It)(reply.body, reply.headers) ?? null);
    const id = target ?? user?.id ?? idOfLocation(reply.headers['location']);
    return {
        ...base,
        status: 'done',
        httpStatus,
        correlationId,
        id,
        user: user && (0,tenant_session/* isWhole */.wP)(reply.body) ? user : undefined,
        doubt,
    };
}
/** What a 2xx held instead of the account; `undefined` where it need not hold one. */
function doubtOf(operation, reply) {
    const { status, text, headers, body } = reply;
    if (status === 202)
        return `${tenant/* FOR_LATER */.fn} (HTTP 202)`;
    if (text.trim() !== '')
        return doubtIn(body, { ...reply, method: operation.method });
    const isBare = operation.write.type === 'create' && idOfLocation(headers['location']) === undefined;
    return isBare ? 'an empty answer' : undefined;
}
/** Words on a body of success that is no account. */
function doubtIn(body, source) {
    const error = (0,scim_error/* errorOf */.Mz)({ ...source, body });
    return (0,json/* isObject */.Gv)(body) && (0,scim_error/* isWordless */.GW)(error) ? 'something that is no account' : error.message;
}
/** A new account under the name that was asked for, and with another externalId: it was there before. */
function belongsToSomeoneElse(operation, user) {
    if (operation.write.type !== 'create')
        return false;
    const { externalId, active } = operation.write.attributes;
    if (typeof externalId !== 'string')
        return false;
    return user.externalId === undefined ? !user.active && active === true : user.externalId !== externalId;
}
/** As a 409 says it: whose account it is shows a look-up. */
const taken = (status, correlationId) => (0,scim_error/* apiError */.pb)('uniqueness', 'the answer shows an account of someone else', { status, correlationId });
/** The version an operation is sent with: after our own last write of that account, not the one it was read with. */
function sentVersion(session, operation) {
    const target = targetOf(operation);
    return target === undefined ? operation.version : session.versions.current(target, operation.version);
}
/** An answer that shows someone else proves nothing. */
function contradicts(operation, user) {
    const { write } = operation;
    if (write.type !== 'create')
        return !(0,text_ids/* sameId */.s)(user.id, write.user.id);
    const wanted = write.attributes['userName'];
    return typeof wanted === 'string' && wanted.toLowerCase() !== user.userName.toLowerCase();
}
/** The fault of an answer about someone else: what became of the write is looked up. @param status of that answer */
const contradiction = (status) => ({
    ...(0,scim_error/* errorOf */.Mz)({ status: 200, body: { detail: 'the answer shows another account than the one written' } }),
    status,
    retryable: true,
});

;// CONCATENATED MODULE: ./build/cxone/session/job.js


/** Looks at something the tenant works on, so many times at most: about two minutes. */
const LOOKS = 10;
const RUNNING = /pending|running|progress|queued|accepted|started|processing/i;
/**
 * Looks at a job of the tenant until it has ended: 1, 2, 4 … 30 seconds between the looks. What was answered 202 is
 * accepted, whatever ends the looking, and never sent again.
 * @param link where it can be seen, as the tenant said; anywhere but at the tenant itself nobody is asked, since an
 * answer must not send the token elsewhere
 * @returns the reply that shows the end (of any status), `null` where it did not come; `attempts`: requests that the
 * looks took; `null` where nobody was asked
 */
async function followJob(session, link, { isUnderWay = isRunning, atOnce = true } = {}) {
    const base = `${session.scimUrl || session.rest}/`;
    const url = URL.parse(link, base);
    const own = [base, session.apiUrl].some((one) => one !== null && URL.parse(one)?.origin === url?.origin);
    if (!url || !own || url.href === base)
        return null;
    let attempts = 0;
    for (let look = 0; look < LOOKS; look += 1) {
        const waits = atOnce ? look - 1 : look;
        if (waits >= 0)
            await session.clock.sleep(Math.min(30_000, 1000 * 2 ** waits), session.signal);
        const reply = await session.exchange.ask({ method: 'GET', url: url.href }).catch((error) => {
            if (error instanceof failure/* Failure */.H)
                return null;
            throw error;
        });
        if (reply === null)
            break;
        attempts += reply.attempts;
        if (reply.answered && reply.status !== 202 && !isUnderWay(reply))
            return { reply, attempts };
    }
    return { reply: null, attempts };
}
/** The state that the body of a job names; `''` where it names none. */
const jobState = (body) => (0,json/* isObject */.Gv)(body) ? ((0,json/* textOf */.b6)((0,json/* valueOf */.RP)(body, 'status')) ?? (0,json/* textOf */.b6)((0,json/* valueOf */.RP)(body, 'state')) ?? '') : '';
/** Whether an answer says that what was asked for is still being done. */
const isRunning = ({ status, body }) => status < 300 && RUNNING.test(jobState(body));
/** Where the end of what was answered 202 can be seen: the Location, else what the body names. */
const jobLink = ({ headers, body }) => headers['location'] ?? ((0,json/* isObject */.Gv)(body) ? linkIn(body) : undefined);
/** The address that a body names for its job. */
function linkIn(body) {
    const links = (0,json/* valueOf */.RP)(body, '_links') ?? (0,json/* valueOf */.RP)(body, 'links');
    const own = (0,json/* isObject */.Gv)(links) ? ((0,json/* valueOf */.RP)(links, 'status') ?? (0,json/* valueOf */.RP)(links, 'self')) : undefined;
    for (const value of [
        (0,json/* valueOf */.RP)(body, 'statusUrl'),
        (0,json/* valueOf */.RP)(body, 'status_url'),
        (0,json/* valueOf */.RP)(body, 'location'),
        (0,json/* valueOf */.RP)(body, 'href'),
        (0,json/* isObject */.Gv)(own) ? (0,json/* valueOf */.RP)(own, 'href') : own,
    ])
        if (typeof value === 'string' && value !== '')
            return value;
    return undefined;
}

;// CONCATENATED MODULE: ./build/cxone/write/bulk-post.js








/**
 * `POST /Bulk` (RFC 7644, section 3.7).
 * @param sent what each operation can be known again by, in the same order
 */
async function postBulk(session, operations, sent) {
    let reply = await post(session, operations, session.spelling);
    if (reply.answered &&
        reply.status === 400 &&
        session.profile.tutorialSpelling &&
        session.spelling === 'rfc' &&
        !session.bulkProven) {
        const other = await post(session, operations, 'tutorial');
        if (other.answered && other.status < 300) {
            session.spelling = 'tutorial';
            session.note('bulk requests are spelt as in the tutorial (`operations`)');
        }
        reply = other;
    }
    return readReply(session, await afterJob(session, reply), sent);
}
/**
 * A bulk answered 202 with a job is under way: it is waited for, and never sent again.
 * @returns what the job ended with, as the answer to the bulk; the 202 itself where it names no job, or its end did not
 * come
 */
async function afterJob(session, reply) {
    if (!reply.answered || reply.status !== 202)
        return reply;
    const link = jobLink(reply);
    const route = `${session.scimUrl}/Bulk`;
    // Some servers say where the bulk went: that is no job.
    if (link === undefined || URL.parse(link, route)?.href === route)
        return reply;
    const end = await followJob(session, link, { atOnce: false });
    const attempts = reply.attempts + (end?.attempts ?? 0);
    return end?.reply && end.reply.status < 300 ? { ...end.reply, attempts } : { ...reply, attempts };
}
const post = (session, operations, spelling) => session.exchange.ask({
    method: 'POST',
    url: `${session.scimUrl}/Bulk`,
    body: bulkRequest(operations, spelling),
    type: replies/* SCIM_TYPE */.Kl,
    budget: 'bulk',
    idempotent: false,
    expect: [501],
});
function readReply(session, reply, sent) {
    const { attempts, latencyMs } = reply;
    if (!reply.answered) {
        const status = reply.ambiguous ? 'ambiguous' : reply.error.retryable ? 'retry' : 'failed';
        return { kind: 'whole', status, error: reply.error, httpStatus: null, attempts, latencyMs, correlationId: null };
    }
    const { status, correlationId } = reply;
    if (status === 404 || status === 405 || status === 501)
        return refuse(session, `POST /Bulk is answered ${status}`);
    const error = (0,replies/* errorIn */.Kd)(reply, 'POST');
    if (status === 413 || (status === 400 && /too ?(many|large)/i.test(`${error.message} ${reply.text.slice(0, 2000)}`)))
        return { kind: 'refused', refused: 'too-large' };
    const whole = (how, what) => ({
        kind: 'whole',
        status: how,
        ...what,
        httpStatus: status,
        attempts,
        latencyMs,
        correlationId,
    });
    if (status >= 300)
        return whole(statusFor(error), { error });
    const results = parseBulkResponse(reply.body);
    if (!results) {
        const said = reply.text.trim() === '' ? 'an empty answer' : doubtIn(reply.body, { ...reply, method: 'POST' });
        return whole('done', { doubt: status === 202 ? `${tenant/* FOR_LATER */.fn} (HTTP 202)` : said });
    }
    session.bulkProven = true;
    return { kind: 'answered', results: correlate(sent, results), attempts, latencyMs, correlationId };
}
/** Remembers that this tenant has no bulk; an end of the run where the workflow insists on one. */
function refuse(session, why) {
    if (session.settings.bulk === 'on') {
        throw new failure/* Failure */.H('config-invalid', `The input \`bulk\` is \`on\`, but the tenant takes no bulk requests: ${why}.`.replace('..', '.'), 'Set `bulk` to `auto` or `off`.');
    }
    session.capabilities.bulk = null;
    session.note(`no bulk: ${why}`);
    return { kind: 'refused', refused: 'unsupported' };
}
/** Of an operation that an answer to its bulk leaves out. */
const unassigned = () => (0,scim_error/* apiError */.pb)('unreadable', 'the bulk answer does not say what became of this operation');

;// CONCATENATED MODULE: ./build/cxone/write/deletion.js




/**
 * `DELETE /Users/{id}`, always by the tenant's id. A 404 is distinguished from a route that is not there by looking for
 * the account; a 202 is followed to its end where a Location says where.
 */
async function sendDelete(session, operation) {
    const { exchange, scimUrl } = session;
    const version = sentVersion(session, operation);
    const reply = await exchange.ask({
        method: 'DELETE',
        url: `${scimUrl}${operation.path}`,
        idempotent: true,
        expect: [500, 501],
        headers: {
            ...operation.headers,
            'if-match': session.capabilities.etag === false ? undefined : version,
        },
    });
    const result = resultOf(session, operation, reply);
    if (!reply.answered)
        return result;
    if (reply.status === 404) {
        const there = await exchange.ask({ method: 'GET', url: `${scimUrl}${operation.path}` });
        if (there.answered && there.status < 300) {
            return {
                ...result,
                error: (0,scim_error/* apiError */.pb)('unsupported', 'the tenant has no route that deletes accounts', {
                    status: 404,
                    correlationId: reply.correlationId,
                }),
            };
        }
        const isGone = there.answered && (there.status === 404 || there.status === 410);
        return isGone ? result : { ...result, status: 'ambiguous' };
    }
    const link = reply.status === 202 ? jobLink(reply) : undefined;
    return link ? ended(session, operation, result, link) : result;
}
const FAILED = /fail|error|reject|cancel/i;
/** What became of a deletion that was accepted. */
async function ended(session, operation, accepted, link) {
    const end = await followJob(session, link, {
        isUnderWay: (seen) => !FAILED.test(jobState(seen.body)) && (isRunning(seen) || isStillThere(seen)),
    });
    if (!end)
        return accepted;
    const { reply } = end;
    const attempts = accepted.attempts + end.attempts;
    if (!reply) {
        const error = (0,scim_error/* apiError */.pb)('timeout', 'the deletion was accepted, but its end did not come', { status: 202 });
        return { ...accepted, status: 'ambiguous', attempts, error };
    }
    if (reply.status === 404 || reply.status === 410)
        return { ...accepted, attempts };
    if (reply.status >= 300)
        return { ...resultOf(session, operation, reply), status: 'ambiguous', attempts };
    const state = jobState(reply.body);
    if (!FAILED.test(state))
        return { ...accepted, attempts };
    const message = (0,json/* isObject */.Gv)(reply.body)
        ? ((0,json/* textOf */.b6)((0,json/* valueOf */.RP)(reply.body, 'detail')) ?? (0,json/* textOf */.b6)((0,json/* valueOf */.RP)(reply.body, 'message')))
        : undefined;
    return {
        ...accepted,
        status: 'failed',
        attempts,
        error: (0,scim_error/* apiError */.pb)('server', `the deletion was accepted and then failed: ${message ?? state}`, {
            status: reply.status,
        }),
    };
}
/** The Location of some tenants is the account itself: while it is shown it is not gone. */
const isStillThere = ({ status, body }) => status < 300 && (0,json/* isObject */.Gv)(body) && (0,json/* textOf */.b6)((0,json/* valueOf */.RP)(body, 'userName')) !== undefined;

// EXTERNAL MODULE: ./build/scim/filter.js
var filter = __webpack_require__(9387);
// EXTERNAL MODULE: ./build/model/same-value.js
var same_value = __webpack_require__(782);
// EXTERNAL MODULE: ./build/cxone/read/filtering.js
var filtering = __webpack_require__(7217);
// EXTERNAL MODULE: ./build/cxone/read/listing.js
var listing = __webpack_require__(5799);
// EXTERNAL MODULE: ./build/cxone/session/incomplete.js
var incomplete = __webpack_require__(8993);
// EXTERNAL MODULE: ./build/cxone/session/paging.js + 1 modules
var paging = __webpack_require__(8464);
// EXTERNAL MODULE: ./build/scim/answer-words.js
var answer_words = __webpack_require__(9139);
// EXTERNAL MODULE: ./build/cxone/session/answers.js
var answers = __webpack_require__(3130);
// EXTERNAL MODULE: ./build/cxone/hub/user.js
var hub_user = __webpack_require__(1115);
// EXTERNAL MODULE: ./build/scim/path.js
var scim_path = __webpack_require__(8506);
// EXTERNAL MODULE: ./build/cxone/read/search.js + 1 modules
var search = __webpack_require__(9041);
// EXTERNAL MODULE: ./build/cxone/read/skills.js
var read_skills = __webpack_require__(237);
;// CONCATENATED MODULE: ./build/cxone/read/hub-lookup.js














/** One account as UserHub has it: `GET /user-management/v3/users/{id}`; `null` where there is none. */
async function hubUser(session, id) {
    const url = `${session.rest}/user-management/v3/users/${(0,scim_path/* segment */.m)(id)}`;
    const reply = await session.exchange.ask({ method: 'GET', url, expect: [501] });
    if (!reply.answered)
        throw (0,replies/* unreachable */.HB)(reply.error.message);
    if ([404, 410, 405, 501, 403].includes(reply.status))
        return null;
    if (reply.status >= 300)
        throw (0,incomplete/* unreadAccount */.BI)(reply);
    const parsed = hub_user/* hubUserSchema */.Y1.safeParse(userIn(reply.body));
    const why = whyNotUser(reply.body, id);
    if (!parsed.success || why !== null)
        throw (0,replies/* unusable */._P)(reply, `asked for one account, it answered something else: ${why} – GET /user-management/v3/users/…`, incomplete/* NO_LIST */.Li);
    return parsed.data;
}
/** The user of an answer that shows one: in `user`, or bare; in `resultSet` or not. */
function userIn(body) {
    const inner = (0,answers/* unwrapped */.DE)(body);
    return ((0,json/* isObject */.Gv)(inner) ? (0,json/* valueOf */.RP)(inner, 'user') : undefined) ?? inner;
}
/** What is wrong with an answer that should show this account, in words; `null`: nothing. */
function whyNotUser(body, id) {
    const shown = userIn(body);
    const parsed = hub_user/* hubUserSchema */.Y1.safeParse(shown);
    if (parsed.success)
        return (0,text_ids/* sameId */.s)(parsed.data.id, id) ? null : '`user.id` is another one than was asked for';
    return (0,json/* isObject */.Gv)(body) && (0,answer_words/* isErrorBody */.HR)(body) ? (0,answer_words/* wordsOf */.Z9)(body) : (0,answer_words/* whyNot */.OB)(parsed.error, shown, 'user');
}
/** What only SCIM shows, and the login authenticator, which it shows by its name. */
const ONLY_SCIM = [...field_groups/* NOT_IN_HUB */.ii, 'loginAuthenticator', 'paths', 'version'];
/** What only SCIM has, beside what UserHub said of the same account. */
function withScim(user, scim) {
    const own = ONLY_SCIM.map((key) => [key, scim[key]]);
    return { ...user, ...Object.fromEntries(own.filter(([, value]) => value !== undefined)) };
}
/**
 * Accounts as SCIM shows them, by id: through its filter by userName, many at once where the tenant reads that, else
 * one by one. The published answer of a filter leaves telephone numbers out; where none of many shows one, each account
 * is read.
 */
async function scimAccounts(session, people) {
    const terms = people.map(({ userName }) => ({ attribute: 'userName', value: userName }));
    const byName = people.length < 2 ? null : await (0,filtering/* byFilter */.WZ)(session, terms);
    const isWhole = !session.hub.wants('phone') || byName?.some(({ phone }) => phone !== undefined);
    const own = new Map(people.map(({ id }) => [(0,text_ids/* idKey */.T4)(id), id]));
    const found = new Map();
    // Under the id that the others know the account by.
    const add = (user) => {
        const id = user && own.get((0,text_ids/* idKey */.T4)(user.id));
        if (user && id !== undefined)
            found.set(id, user);
    };
    if (isWhole)
        for (const user of byName ?? [])
            add(user);
    const rest = people.filter(({ id }) => !found.has(id));
    const alone = await Promise.all(rest.map(async ({ id, userName }) => {
        const one = await (0,listing/* orUnreadable */.pz)(session, id, () => (0,listing/* userById */.M6)(session, id));
        if (!(one instanceof failure/* Failure */.H))
            return one?.user;
        const users = await (0,filtering/* byFilter */.WZ)(session, [{ attribute: 'userName', value: userName }]);
        if (users === null)
            throw one;
        return users.find((user) => (0,text_ids/* sameId */.s)(user.id, id));
    }));
    for (const one of alone)
        add(one);
    return found;
}
/**
 * These accounts as they are now: a few one by one, many by reading everybody. Each is described by UserHub, and by
 * SCIM where one of the fields is one that only SCIM knows; skills by the agent.
 */
async function hubAccounts(session, ids, fields) {
    const { fullRead } = session.hub;
    const needs = {
        scim: fields.some(hub_user/* isScimField */.fg) || fields.includes('loginAuthenticator'),
        skills: fields.includes('skills'),
    };
    if (fullRead > 0 && ids.length > fullRead)
        return manyAccounts(session, ids, needs);
    const isBroken = (id) => session.unreadableIds.has(id);
    const read = async (id) => isBroken(id) ? null : (0,listing/* orUnreadable */.pz)(session, id, () => oneAccount(session, id, needs));
    const users = await Promise.all(ids.map(read));
    const found = users.flatMap((user) => (user === null || user instanceof failure/* Failure */.H ? [] : [user]));
    const broken = ids.filter(isBroken);
    return broken.length === 0 ? found : [...found, ...(await manyAccounts(session, broken, needs))];
}
async function oneAccount(session, id, needs) {
    const [hub, scim] = await Promise.all([hubUser(session, id), needs.scim ? (0,listing/* userById */.M6)(session, id) : null]);
    if (!hub)
        return scim?.user ?? (await (0,listing/* userById */.M6)(session, id))?.user ?? null;
    const user = (0,hub_user/* hubAccount */.Bf)(session, hub);
    const whole = scim ? withScim(user, scim.user) : user;
    return needs.skills ? { ...whole, skills: (await (0,read_skills/* skillsOf */.sg)(session, whole)) ?? [] } : whole;
}
async function manyAccounts(session, ids, needs) {
    const wanted = new Set(ids.map(text_ids/* idKey */.T4));
    const { users } = await (0,search/* searchEverybody */.U)(session, true);
    const named = users.filter(({ id }) => wanted.has((0,text_ids/* idKey */.T4)(id)));
    const hidden = await hiddenAccounts(session, ids, named, needs);
    const scim = needs.scim ? await scimAccounts(session, named) : new Map();
    const all = named.map((user) => {
        const shown = scim.get(user.id);
        return shown ? withScim(user, shown) : user;
    });
    for (const one of hidden)
        all.push(one);
    if (!needs.skills)
        return all;
    // New people are new agents.
    session.hub.agents = null;
    return (0,read_skills/* withSkills */.L_)(session, all);
}
/** Of these accounts those that no list shows: where deactivated people are hidden, each is asked for by its id. */
async function hiddenAccounts(session, ids, shown, { scim }) {
    if (session.hub.listsAll || session.hub.showsDeleted)
        return [];
    const known = new Set(shown.map(({ id }) => (0,text_ids/* idKey */.T4)(id)));
    const left = ids.filter((id) => !known.has((0,text_ids/* idKey */.T4)(id)));
    const readable = left.filter((id) => !session.unreadableIds.has(id));
    const users = await Promise.all(readable.map((id) => oneAccount(session, id, { scim, skills: false })));
    return users.filter((user) => user !== null);
}

;// CONCATENATED MODULE: ./build/cxone/read/lookup.js









/** By id alone, so many are cheaper one by one than through a filter that may not be offered. */
const FEW = 2;
/**
 * Accounts with one of these keys, held against them on this side. An or-filter asks for as many at once as fit into 8
 * KB; where the tenant takes no filter, or does not mind it, everybody is read.
 * @param fields what is going to be looked at: on NiCE's published API some columns cost requests of their own
 * @returns accounts in any order; people not found are left out
 * @throws Failure where the answer cannot be trusted to be complete
 */
async function lookUp(session, keys, fields = session.hub.fields) {
    if (session.profile.published)
        return hubLookUp(session, keys, fields);
    const found = new Map();
    const add = (users) => {
        for (const user of users)
            found.set((0,text_ids/* idKey */.T4)(user.id), user);
    };
    const named = (key) => key.userName !== undefined || key.externalId !== undefined;
    // Where ids cannot be asked for many at once, someone who can also be asked for by name is found that way first.
    const later = filtersIds(session) ? [] : keys.filter((key) => key.id !== undefined && named(key));
    const isLater = new Set(later);
    add(await byIds(session, idsOf(keys.filter((key) => !isLater.has(key)))));
    add(await byTerms(session, keys.filter((key) => key.id === undefined || !found.has((0,text_ids/* idKey */.T4)(key.id)))));
    add(await byIds(session, idsOf(later.filter((key) => !found.has((0,text_ids/* idKey */.T4)(key.id))))));
    return [...found.values()];
}
/** On NiCE's published API SCIM finds people by userName alone; what they are tells UserHub, by id. */
async function hubLookUp(session, keys, fields) {
    const named = keys.filter((key) => key.id === undefined);
    const byName = await byTerms(session, named);
    const ids = new Set([...idsOf(keys), ...byName.map(({ id }) => id)]);
    const users = await hubAccounts(session, [...ids], fields);
    const known = new Set(users.map(({ id }) => (0,text_ids/* idKey */.T4)(id)));
    return [...users, ...byName.filter(({ id }) => !known.has((0,text_ids/* idKey */.T4)(id)))];
}
const idsOf = (keys) => [...new Set(keys.flatMap((key) => key.id ?? []))];
const filtersIds = (session) => session.profile.filters.includes('id') && session.capabilities.filter !== false && session.filtersIds;
/** People by userName and externalId. */
async function byTerms(session, keys) {
    const terms = (0,filtering/* distinct */.dM)(keys.flatMap(filtering/* termsOf */.fd));
    if (terms.length === 0)
        return [];
    const { filters } = session.profile;
    // An externalId that the tenant cannot be asked for, of someone it can be asked for by userName.
    const covered = new Set(keys.flatMap((key) => (key.userName === undefined ? [] : (key.externalId ?? []))));
    const askable = terms.every(({ attribute, value }) => filters.includes(attribute) || (attribute === 'externalId' && covered.has(value)));
    const users = session.capabilities.filter !== false && askable
        ? await (0,filtering/* byFilter */.WZ)(session, terms.filter((term) => filters.includes(term.attribute)))
        : null;
    const isMeant = (0,filter/* anyMeets */.fi)(terms);
    return (users ?? (await everybody(session))).filter(isMeant);
}
/**
 * A few by `GET /Users/{id}`, many through a filter where the tenant takes one on ids, and everybody where that takes
 * fewer requests.
 */
async function byIds(session, ids) {
    const terms = ids.map((value) => ({ attribute: 'id', value }));
    const wanted = new Set(ids.map(text_ids/* idKey */.T4));
    const isWanted = ({ id }) => wanted.has((0,text_ids/* idKey */.T4)(id));
    const asked = ids.length > FEW && filtersIds(session) ? (0,filtering/* chainsOf */.My)(session, terms).length : ids.length;
    if (session.fullRead !== null && session.fullRead < asked) {
        const all = await everybody(session).catch(orNull);
        if (all)
            return all.filter(isWanted);
    }
    if (ids.length > FEW && filtersIds(session)) {
        const all = await Promise.all((0,filtering/* chainsOf */.My)(session, terms).map((chain) => (0,filtering/* oneChain */.CW)(session, chain)));
        if (all.every((users) => users !== null))
            return all.flat().filter(isWanted);
        session.filtersIds = false;
    }
    return oneByOne(session, ids);
}
/**
 * Accounts by `GET /Users/{id}`; those that cannot be read like that are looked for among everybody.
 * @throws Failure where they cannot be read in either way
 */
async function oneByOne(session, ids) {
    const isBroken = (id) => session.unreadableIds.has(id);
    const read = async (id) => (isBroken(id) ? null : (0,listing/* orUnreadable */.pz)(session, id, () => (0,listing/* userById */.M6)(session, id)));
    const users = await Promise.all(ids.map(read));
    const found = users.flatMap((one) => (one && !(one instanceof failure/* Failure */.H) ? [one.user] : []));
    if (!ids.some(isBroken))
        return found;
    const all = await everybody(session).catch((error) => {
        throw users.find((one) => one instanceof failure/* Failure */.H) ?? error;
    });
    const broken = new Set(ids.filter(isBroken).map(text_ids/* idKey */.T4));
    return [...found, ...all.filter(({ id }) => broken.has((0,text_ids/* idKey */.T4)(id)))];
}
/** Accounts that come and go while everybody is read leave it in doubt: those asked for are then looked up. */
function orNull(error) {
    if (error instanceof failure/* Failure */.H && error.reason === 'read-incomplete')
        return null;
    throw error;
}
/** Everybody, proven complete. */
async function everybody(session) {
    if (session.capabilities.listing === 'search')
        return (await (0,search/* searchEverybody */.U)(session)).users;
    const whole = await (0,paging/* readWhole */.o)((offset, cursor) => (0,listing/* usersPage */.GS)(session, offset, cursor), (user) => user.id);
    if (!whole.complete)
        throw (0,incomplete/* readIncomplete */.pW)(whole.why);
    session.remember(whole.items);
    return session.withActive(whole.items);
}

;// CONCATENATED MODULE: ./build/cxone/write/new-accounts.js






/**
 * Whether an account is the new one with these attributes. A tenant may keep a userName in its own way; who has neither
 * it, nor the externalId, nor the name of the person is someone else.
 */
function isNewAccount({ userName, externalId, givenName, familyName }, shown) {
    return ((typeof userName === 'string' && (0,same_value/* sameValue */.e)('userName', shown.userName, userName)) ||
        (typeof externalId === 'string' && shown.externalId === externalId) ||
        (typeof familyName === 'string' && shown.familyName === familyName && shown.givenName === givenName));
}
/** A success whose answer names the account of someone else: which one was made, if any, shows a look-up by name. */
function misled(result) {
    const { id: _, user: __, doubt: ___, ...rest } = result;
    return { ...rest, status: 'ambiguous', error: contradiction(rest.httpStatus) };
}
/**
 * Looks at the accounts that the answers to creations name, before anything else is done with them: all of them
 * together. One that is named and that no read shows yet is new; one that is not named is looked for by its userName.
 * @param due whether more is to be done with it
 */
async function whoseAnswers(session, operations, results, due) {
    const made = operations.flatMap((operation, i) => {
        const { write } = operation;
        const { status, id } = results[i];
        if (write.type !== 'create' || status !== 'done' || !due(operation))
            return [];
        return [{ i, id, attributes: write.attributes, userName: String(write.attributes['userName']) }];
    });
    if (made.length === 0)
        return [...results];
    const byName = session.capabilities.filter !== false;
    const users = await lookUp(session, made.map(({ id, userName }) => ({ id, userName: byName || id === undefined ? userName : undefined })), []).catch((error) => {
        if (session.signal?.aborted || !(error instanceof failure/* Failure */.H))
            throw error;
        return error;
    });
    const all = [...results];
    for (const { i, id, attributes, userName } of made) {
        const result = all[i];
        if (users instanceof failure/* Failure */.H) {
            all[i] = { ...result, status: 'failed', error: notLooked(users) };
            continue;
        }
        const shown = users.find((user) => (0,text_ids/* sameId */.s)(user.id, id ?? '')) ??
            users.find((user) => (0,same_value/* sameValue */.e)('userName', user.userName, userName));
        if (id === undefined)
            all[i] = named(result, attributes, shown);
        else if (shown && (!(0,text_ids/* sameId */.s)(shown.id, id) || !isNewAccount(attributes, shown)))
            all[i] = misled(result);
    }
    return all;
}
/** A success that names no account: the one that was made is who has the name. */
function named(result, { externalId }, shown) {
    // It was answered with success: it is not sent again.
    if (!shown)
        return { ...result, status: 'failed', error: (0,scim_error/* apiError */.pb)('unreadable', UNSEEN, { advice: UNSEEN_ADVICE }) };
    const isOther = shown.externalId !== undefined && shown.externalId !== externalId;
    return isOther ? misled(result) : { ...result, id: shown.id };
}
const UNSEEN = 'neither the answer nor a read shows the new account, so its roles are not written';
const UNSEEN_ADVICE = 'Run again: what is missing is planned afresh.';
const notLooked = ({ message, advice }) => (0,scim_error/* apiError */.pb)('unreadable', `the account is there, its roles are not: ${message}`, { advice });

;// CONCATENATED MODULE: ./build/cxone/write/memberships.js









const NO_PATCH = 'Give the roles in CXone, or have the policy write them another way (`roles.write`): groups take no PATCH here.';
/** Members that one PATCH names at most: some servers take no more. */
const MEMBERS = 100;
/** Groups changed by one request at most. */
const GROUPS = 20;
/**
 * Roles that are groups: one PATCH a group for many people at once, and all groups in one bulk where the tenant has it.
 * A group that is refused is tried again person by person, so that nobody fails for someone else.
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
    const parts = await sendChanges(session, [...changes.values()], operations.find(({ form }) => form)?.form);
    return operations.map((one) => ({
        ref: one.ref,
        ...together(parts.get(one.ref) ?? []),
        id: targetOf(one),
    }));
}
/**
 * After creates: the new people's roles, where these are groups. An account that is there without its roles is reported
 * as failed, with its id, and the next run completes it.
 */
async function addToGroups(session, operations, answered) {
    if (session.mode !== 'membership')
        return answered;
    // A role must not go to someone else just because an answer names that account.
    const results = await whoseAnswers(session, operations, answered, ({ write }) => hasRoles(write));
    const changes = new Map();
    operations.forEach(({ write, ref }, i) => {
        const result = results[i];
        if (!hasRoles(write) || result?.status !== 'done' || result.id === undefined)
            return;
        for (const role of write.roles) {
            const change = changes.get(role.value) ?? { group: role.value, members: [] };
            change.members.push({ id: result.id, gains: true, ref });
            changes.set(role.value, change);
        }
    });
    const parts = await sendChanges(session, [...changes.values()]);
    return results.map((result) => {
        const worst = parts.has(result.ref) ? together(parts.get(result.ref)) : null;
        if (!worst || worst.status === 'done')
            return result;
        // It may have been carried out: what a look at the account shows decides.
        if (worst.status === 'ambiguous')
            return { ...result, doubt: worst.error?.message };
        const error = worst.error && {
            ...worst.error,
            message: `the account is there, its roles are not: ${worst.error.message}`,
            advice: worst.error.retryable
                ? 'Run again: the roles are planned afresh.'
                : `${worst.error.advice} The next run plans the roles afresh.`,
        };
        return { ...result, status: 'failed', httpStatus: worst.httpStatus, error };
    });
}
const hasRoles = (write) => write.type === 'create' && (write.roles?.length ?? 0) > 0;
async function sendChanges(session, whole, form = session.forms.get('roles')) {
    const changes = whole.flatMap(inPieces);
    const parts = new Map();
    const note = (change, part) => {
        for (const { ref } of change.members)
            (0,add_to/* addTo */.D)(parts, ref, part);
    };
    for (let at = 0; at < changes.length; at += GROUPS) {
        const some = changes.slice(at, at + GROUPS);
        const answers = some.length > 1 && form !== 'alone' && mayBulk(session)
            ? await byBulk(session, some, form)
            : await Promise.all(some.map((change) => single(session, change)));
        for (const [i, change] of some.entries()) {
            const part = answers[i];
            for (const [smaller, answer] of await smallerStill(session, change, part))
                note(smaller, answer);
        }
    }
    return parts;
}
/** Groups may go in bulk requests. */
const mayBulk = ({ capabilities, settings }) => Boolean(capabilities.bulk) && settings.bulk !== 'off';
function inPieces({ group, members }) {
    const pieces = Math.ceil(members.length / MEMBERS);
    return Array.from({ length: pieces }, (_, i) => ({ group, members: members.slice(i * MEMBERS, (i + 1) * MEMBERS) }));
}
/** A group that was refused, again: in halves where it was too large, else person by person. */
async function smallerStill(session, change, part) {
    const { group, members } = change;
    const isForAll = part.httpStatus === 404 || part.httpStatus === 403 || part.error?.kind === 'unsupported';
    const helps = part.status === 'failed' && members.length > 1 && !isForAll;
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
const pathOf = (change) => `/Groups/${(0,scim_path/* segment */.m)(change.group)}`;
function patchOf(change) {
    const joining = change.members.filter((member) => member.gains);
    const leaving = change.members.filter((member) => !member.gains);
    return patchOp([
        ...(joining.length > 0
            ? [{ op: 'add', path: 'members', value: joining.map(({ id }) => ({ value: id })) }]
            : []),
        ...leaving.map(({ id }) => ({ op: 'remove', path: `members[value eq ${(0,filter/* literal */.eu)(id)}]` })),
    ]);
}
async function byBulk(session, changes, form) {
    const ids = changes.map((_, i) => `group-${i}`);
    const reply = await postBulk(session, changes.map((change, i) => ({
        method: 'PATCH',
        path: pathOf(change),
        bulkId: ids[i],
        data: form === 'list' ? patchOf(change).Operations : patchOf(change),
    })), changes.map((change, i) => ({ bulkId: ids[i], method: 'PATCH', targetId: change.group })));
    if (reply.kind === 'refused' || (reply.kind === 'whole' && [400, 403, 500].includes(reply.httpStatus ?? 0)))
        return Promise.all(changes.map((change) => single(session, change)));
    const base = reply.kind === 'whole'
        ? reply
        : { attempts: reply.attempts, latencyMs: reply.latencyMs, correlationId: reply.correlationId };
    const { attempts, latencyMs, correlationId } = base;
    return changes.map((_, i) => {
        if (reply.kind === 'whole')
            return {
                status: reply.status,
                httpStatus: reply.httpStatus,
                error: reply.error,
                doubt: reply.doubt,
                attempts,
                latencyMs,
                correlationId,
            };
        const answer = reply.results[i]?.result;
        const status = answer?.status ?? null;
        if (status !== null && status >= 200 && status < 300)
            return { status: 'done', httpStatus: status, attempts, latencyMs, correlationId };
        const error = answer
            ? (0,scim_error/* errorOf */.Mz)({ status: status ?? 200, body: answer.response ?? {}, correlationId, method: 'PATCH' })
            : unassigned();
        return {
            status: status === null ? 'ambiguous' : statusFor(error),
            httpStatus: status,
            error,
            attempts,
            latencyMs,
            correlationId,
        };
    });
}
async function single(session, change) {
    const reply = await session.exchange.ask({
        method: 'PATCH',
        url: session.scimUrl + pathOf(change),
        body: patchOf(change),
        type: replies/* SCIM_TYPE */.Kl,
        idempotent: true,
    });
    // The answer is a group; only its status counts.
    const placeholder = {
        ref: '',
        write: { type: 'create', ref: '', attributes: {} },
        method: 'PATCH',
        path: '',
        data: null,
        bulkable: true,
        bytes: 0,
    };
    const { ref: _, id: __, user: ___, ...part } = resultOf(session, placeholder, reply.answered && reply.status < 300 ? { ...reply, body: undefined, text: '', status: 204 } : reply);
    return part.error?.kind === 'unsupported' ? { ...part, error: { ...part.error, advice: NO_PATCH } } : part;
}
const RANK = ['ambiguous', 'failed', 'retry', 'not-attempted', 'done'];
/** What several requests for one person come to: the worst of them. */
function together(parts) {
    const nothing = { status: 'done', httpStatus: null, attempts: 0, latencyMs: 0, correlationId: null };
    const worst = [...parts].sort((a, b) => RANK.indexOf(a.status) - RANK.indexOf(b.status))[0] ?? nothing;
    return {
        ...worst,
        attempts: Math.max(0, ...parts.map((part) => part.attempts)),
        latencyMs: Math.max(0, ...parts.map((part) => part.latencyMs)),
    };
}

;// CONCATENATED MODULE: ./build/cxone/leave/deactivations.js


/** People that one request deactivates at most. */
const DEACTIVATED_AT_ONCE = 100;
/**
 * `POST /user-management/v1/users/deactivate {userIds}` (NiCE). Someone who asks while a request is under way goes with
 * the next one, so that many deactivations take few requests without anybody waiting for company.
 */
class Deactivations {
    #session;
    #waiting = [];
    #busy = false;
    constructor(session) {
        this.#session = session;
    }
    add(id) {
        return new Promise((done, failed) => {
            this.#waiting.push({ id, done, failed });
            if (!this.#busy)
                void this.#work();
        });
    }
    async #work() {
        this.#busy = true;
        // Those who ask in the same turn go together from the first request on.
        await Promise.resolve();
        while (this.#waiting.length > 0) {
            const some = this.#waiting.splice(0, DEACTIVATED_AT_ONCE);
            try {
                await this.#send(some);
            }
            catch (error) {
                for (const one of some)
                    one.failed(error);
            }
        }
        this.#busy = false;
    }
    async #send(some) {
        const { exchange, rest } = this.#session;
        const reply = await exchange.ask({
            method: 'POST',
            url: `${rest}/user-management/v1/users/deactivate`,
            body: { userIds: some.map(({ id }) => id) },
            idempotent: true,
            expect: [501],
        });
        const isRefused = reply.answered && reply.status >= 400 && reply.status < 500 && ![404, 405, 429].includes(reply.status);
        if (isRefused && some.length > 1) {
            // One person the tenant will not touch must not keep the others.
            for (const one of some)
                await this.#send([one]);
            return;
        }
        const left = new Set(reply.answered ? namedIn(reply.body) : []);
        for (const { id, done } of some)
            done({ reply, left: left.has(id.toLowerCase()) });
    }
}
/** People that an answer names as not deactivated: ids, or objects that hold them; in lower case. */
function namedIn(body) {
    const inner = (0,answers/* unwrapped */.DE)(body);
    const named = (0,json/* isObject */.Gv)(inner) ? (0,json/* listOf */.c3)((0,json/* valueOf */.RP)(inner, 'notDeletedUserIds')) : [];
    return named.flatMap((one) => {
        const id = (0,json/* isObject */.Gv)(one) ? ((0,json/* textOf */.b6)((0,json/* valueOf */.RP)(one, 'userId')) ?? (0,json/* textOf */.b6)((0,json/* valueOf */.RP)(one, 'id'))) : (0,json/* textOf */.b6)(one);
        return id?.toLowerCase() ?? [];
    });
}

;// CONCATENATED MODULE: ./build/cxone/leave/published.js








const queues = new WeakMap();
function deactivations(session) {
    const own = queues.get(session) ?? new Deactivations(session);
    queues.set(session, own);
    return own;
}
/**
 * Switches an account on or off by NiCE's own routes: revive, and deactivate with its `notDeletedUserIds`.
 * @returns `null` where the tenant lacks the route: `active` is then set by SCIM
 */
async function switchAccount(session, operation, { active }) {
    return active ? revive(session, operation) : deactivate(session, operation);
}
async function revive(session, operation) {
    const id = targetOf(operation);
    const url = `${session.rest}/user-management/v1/users/${(0,scim_path/* segment */.m)(id)}/revive`;
    const reply = await session.exchange.ask({ method: 'POST', url, idempotent: true, expect: [500, 501] });
    return (0,replies/* routeMissing */.C3)(reply) ? null : resultOf(session, operation, withoutBody(reply));
}
async function deactivate(session, operation) {
    const id = targetOf(operation);
    const { reply, left } = await deactivations(session).add(id);
    if ((0,replies/* routeMissing */.C3)(reply))
        return null;
    const result = resultOf(session, operation, withoutBody(reply));
    if (!left || result.status !== 'done')
        return result;
    return {
        ...result,
        status: 'failed',
        error: (0,scim_error/* apiError */.pb)('ignored', 'CXone lists this person among those it did not deactivate', {
            status: result.httpStatus,
            correlationId: result.correlationId,
        }),
    };
}
/** The answer is no SCIM resource: its status counts, and what it says of a failure. A page in its place is none. */
function withoutBody(reply) {
    if (!reply.answered || reply.status >= 300 || reply.body === undefined)
        return reply;
    const inner = (0,answers/* unwrapped */.DE)(reply.body);
    const isDone = /^true$/i.test(String((0,json/* isObject */.Gv)(inner) ? (0,json/* valueOf */.RP)(inner, 'success') : undefined));
    return (0,answer_words/* isErrorBody */.HR)(inner) && !isDone ? { ...reply, body: inner } : { ...reply, body: undefined, text: '' };
}

// EXTERNAL MODULE: ./build/text/looks.js
var looks = __webpack_require__(4906);
;// CONCATENATED MODULE: ./build/cxone/session/look-until.js

/** Longest wait, seconds, once reads were waited for in vain: this tenant's show what it holds. */
const BRIEF = 7;
/** So often the whole time is waited for in vain. */
const PATIENCE = 2;
/**
 * Looks at something until it is as a write of ours made it, as long as reads may lag behind writes (`settle-seconds`);
 * more briefly once that was in vain.
 * @param look reads it
 * @param kind what is looked for: waiting in vain for one says nothing of another
 * @returns the last look, and whether it was right
 */
async function lookUntil(session, look, isRight, kind = 'value') {
    const longest = (session.settings.settleMs ?? 30_000) / 1000;
    const vain = () => session.vainLooks.get(kind) ?? 0;
    const most = Math.min(longest, vain() < PATIENCE ? longest : BRIEF);
    for (let waited = 0;;) {
        const seen = await look();
        if (isRight(seen)) {
            if (waited > 0)
                session.vainLooks.delete(kind);
            session.lagMs = Math.max(session.lagMs, waited * 1000);
            return { seen, isRight: true };
        }
        const next = Math.min(looks/* LOOK_SECONDS */.s.find((at) => at > waited) ?? waited + 30, most);
        if (next <= waited) {
            if (most === longest && longest > 0)
                session.vainLooks.set(kind, vain() + 1);
            return { seen, isRight: false };
        }
        await session.clock.sleep((next - waited) * 1000, session.signal);
        waited = next;
    }
}

// EXTERNAL MODULE: ./build/cxone/session/wire-user.js
var wire_user = __webpack_require__(8390);
;// CONCATENATED MODULE: ./build/cxone/session/prepare-write.js






/**
 * A write in this tenant's words (pure). What is sent may still differ where the tenant teaches better on the way: PUT
 * for a PATCH it does not offer, booleans as text, the version our own last write left behind.
 */
function prepareWrite(session, write, form = session.forms.get(write.type)) {
    const usual = usually(session, write);
    return form === undefined ? usual : inForm(session, usual, form);
}
/**
 * Other ways to say a write that was ignored, the likeliest first.
 * @param inBulk it was sent in a bulk
 */
function otherForms({ write, method, path, data, form }, inBulk, published) {
    if (form !== undefined || write.type === 'delete')
        return [];
    if (path === prepare_write_GROUPS)
        return inBulk ? ['list', 'alone'] : [];
    if (write.type === 'create')
        return inBulk ? ['alone'] : [];
    const nulls = clears(write) ? ['nulls'] : [];
    if (method === 'PUT')
        return [...nulls];
    if (method !== 'PATCH' || !isPatchOp(data))
        return [];
    return [
        ...(inBulk ? ['list', 'alone'] : []),
        // NiCE's own route switches accounts; SCIM is the other way.
        ...(!inBulk && published && write.type === 'activate' ? ['alone'] : []),
        ...(write.type === 'roles' ? ['split'] : []),
        'put',
        ...nulls,
    ];
}
const clears = (write) => write.type === 'update' && Object.values(write.after).includes(null);
/** The same write in another form. */
function inForm(session, usual, form) {
    const { write } = usual;
    if (form === 'list')
        return { ...usual, form };
    const alone = { ...usual, form, bulkable: false };
    if (form === 'split' && write.type === 'roles')
        return { ...alone, data: patch(prepare_write_oneByOne(session, write), session) };
    if ((form === 'put' || form === 'nulls') && write.type !== 'create' && write.type !== 'delete')
        return {
            ...alone,
            method: 'PUT',
            data: write.type === 'roles' ? { roles: (0,wire_user/* roleValues */.Nj)(session.hub.plainly(write.roles)) } : changesIn(write),
        };
    return alone;
}
/** Roles taken one by one and given together, for a tenant that does not replace them. */
const prepare_write_oneByOne = ({ hub }, { add, remove }) => [
    ...remove.map(({ value }) => ({ op: 'remove', path: `roles[value eq ${(0,filter/* literal */.eu)(value)}]` })),
    ...(add.length > 0 ? [{ op: 'add', path: 'roles', value: (0,wire_user/* roleValues */.Nj)(hub.plainly(add)) }] : []),
];
function usually(session, write) {
    switch (write.type) {
        case 'create':
            return wire(write, 'POST', '/Users', (0,wire_user/* newUser */.eP)(scimPart(session, write.attributes), write.roles && session.hub.plainly(write.roles), session.mode, session.scimUrl, session.teams), { bulkable: true });
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
/** Of a write that changes members of groups. */
const prepare_write_GROUPS = '/Groups';
/** Flat values that a write changes. */
function changesIn(write) {
    if (write.type === 'update')
        return write.after;
    if (write.type === 'activate')
        return { ...write.after, active: write.active };
    return {};
}
/** What of a write SCIM carries; the rest goes by NiCE's own routes, see write/beside.ts. */
function scimPart({ profile }, attributes) {
    if (!profile.published)
        return attributes;
    return Object.fromEntries(Object.entries(attributes).filter(([field]) => !field_groups/* HUB_FIRST */.RI.has(field) && !field.startsWith('attr.')));
}
const prepare_write_pathOf = (id) => `/Users/${(0,scim_path/* segment */.m)(id)}`;
function change(session, write, changes) {
    const { user } = write;
    if (session.writesByPut && session.capabilities.patch !== true)
        return wire(write, 'PUT', prepare_write_pathOf(user.id), scimPart(session, changes), { bulkable: false, user });
    // The published API switches accounts off and on by routes of its own.
    const elsewhere = session.profile.published && write.type === 'activate';
    const scim = scimPart(session, changes);
    // Skills of many agents go in one request, see write/skill-assignments.ts.
    const isSkills = session.profile.published && Object.keys(changes).every((field) => field === 'skills');
    return wire(write, 'PATCH', prepare_write_pathOf(user.id), patch((0,wire_user/* changesOf */.fs)(user, scim, session.teams), session), {
        bulkable: !elsewhere && !isSkills,
        shared: isSkills ? true : undefined,
        user,
    });
}
function roles(session, write) {
    const { user } = write;
    if (session.mode === 'matrix')
        return wire(write, 'PUT', prepare_write_pathOf(user.id), { groups: (0,wire_user/* roleMatrix */.KI)(write.roles, session.scimUrl) }, { bulkable: false, user });
    // One PATCH for each group, for many people at once: see memberships.ts.
    if (session.mode === 'membership')
        return wire(write, 'PATCH', prepare_write_GROUPS, { member: user.id, add: write.add.map((role) => role.value), remove: write.remove.map((role) => role.value) }, { bulkable: true, shared: true });
    const values = (0,wire_user/* roleValues */.Nj)(session.hub.plainly(write.roles), write.primary ?? user.primaryRole);
    if (session.capabilities.patch === false)
        return wire(write, 'PUT', prepare_write_pathOf(user.id), { roles: values }, { bulkable: false, user });
    const operation = values.length > 0 ? { op: 'replace', path: 'roles', value: values } : { op: 'remove', path: 'roles' };
    return wire(write, 'PATCH', prepare_write_pathOf(user.id), patchOp([operation]), { bulkable: true, user });
}
/** `X-NICE-*` where the tutorials' routes are used; a header cannot be put into a bulk. */
function remove(session, write) {
    const headers = {
        'X-NICE-TerminateSessions': String(write.terminateSessions),
        'X-NICE-RetainData': String(write.retainData),
        'X-NICE-LicenseAction': write.licensePolicy,
    };
    const vendor = session.apiUrl !== null && !session.profile.published;
    return wire(write, 'DELETE', prepare_write_pathOf(write.user.id), undefined, {
        bulkable: !vendor,
        user: write.user,
        headers: vendor ? headers : undefined,
    });
}
const patch = (operations, session) => session.textBooleans ? withTextBooleans(patchOp(operations)) : patchOp(operations);
function wire(write, method, path, data, { bulkable, shared, user, headers }) {
    const version = user?.version;
    return {
        ref: write.ref,
        write,
        method,
        path,
        data,
        bulkable,
        shared,
        version,
        headers,
        bytes: bulkBytes({ method, path, bulkId: write.ref, version, data }),
    };
}

;// CONCATENATED MODULE: ./build/cxone/write/refusal.js





const CAUSES = [
    [
        /no (default )?role|role .*(not found|does not exist|missing)|no such role/i,
        'New people get the role “Agent” or the tenant’s default role: create it or name a role in the roster ' +
            'that CXone has.',
    ],
    [
        /licen[cs]e|concurrent (user|agent) limit|user ?limit/i,
        'The tenant has no licence left: free one or order more in CXone.',
    ],
    [
        /pending/i,
        'The user name of someone who has not activated the account cannot be changed: wait, or correct it in CXone.',
    ],
    [
        /not enabled|disabled|switched off|read-?only/i,
        'Switch the field on in CXone: Account Settings, SCIM; or name it under `unmanaged`.',
    ],
];
/** The whole of SCIM is off, and not what was asked of it. */
const isScimOff = ({ message }) => /\bscim\b.*\b(not (enabled|available|licensed)|disabled|switched off)/i.test(message);
/**
 * What to do about a refusal of NiCE's published API, by its cause.
 * @param privilege of the API user's role that the route needs, as CXone's role editor names it
 */
function adviceFor(error, privilege) {
    if (isScimOff(error))
        return 'Switch SCIM on in CXone (Account Settings), or ask NiCE for it.';
    if (error.kind === 'forbidden')
        return `Give the API user’s role the privilege “${privilege}” in CXone.`;
    return CAUSES.find(([pattern]) => pattern.test(error.message))?.[1] ?? error.advice;
}
/** Why an answer is no success: its status, `success:false` or `errorCount` in a 200; `null` where it is one. */
function refusal(reply, what, privilege) {
    if ((0,replies/* routeMissing */.C3)(reply) && reply.answered && reply.status !== 404)
        return (0,scim_error/* apiError */.pb)('unsupported', `${what}: this tenant has no such route`, { status: reply.status });
    if (!reply.answered || reply.status >= 300) {
        const error = (0,replies/* errorIn */.Kd)(reply);
        return { ...error, message: `${what}: ${error.message}`, advice: adviceFor(error, privilege) };
    }
    const inner = (0,answers/* unwrapped */.DE)(reply.body);
    const body = (0,json/* isObject */.Gv)(inner) ? inner : {};
    const [success, error] = [(0,json/* valueOf */.RP)(body, 'success'), (0,json/* valueOf */.RP)(body, 'error')].map((one) => (0,json/* textOf */.b6)(one) ?? one);
    const isNo = /^(?:false|no|0)$/i.test(String(success));
    const isError = success === undefined && typeof error === 'string' && !/^(?:none|null|false|0)$/i.test(error);
    if (reply.body === undefined && reply.text.trimStart().startsWith('<'))
        return (0,scim_error/* apiError */.pb)('unreadable', `${what}: the answer is a page, and nothing of the API`, {
            status: reply.status,
            advice: incomplete/* NO_LIST */.Li,
        });
    if (!isNo && !isError)
        return null;
    const refused = (0,scim_error/* errorOf */.Mz)({ status: 400, body, correlationId: reply.correlationId });
    return {
        ...refused,
        status: reply.status,
        message: `${what}: ${refused.message}`,
        advice: adviceFor(refused, privilege),
    };
}

;// CONCATENATED MODULE: ./build/cxone/write/whole-user.js









/** Members of `PUT /user-management/v1/users` that go back as they were read. */
const KEPT = [
    'id',
    ...hub_user/* HUB_PLACES */.hY.flatMap(([, { name, use }]) => (use === 'route' || use === 'shows' ? [] : [name])),
    'emailToBeVerified',
    'assignedGroup',
    'role',
    'secondaryRoleIds',
    'groupIds',
    'billable',
    'views',
    'acdInfos',
    'applicationAttributes',
];
/** What a PUT takes back as it was read. */
function keptOf(raw) {
    const kept = KEPT.flatMap((field) => (raw[field] === undefined || raw[field] === null ? [] : [[field, raw[field]]]));
    return { emailToBeVerified: null, ...Object.fromEntries(kept) };
}
/** What goes back with a PUT goes back under the name that CXone publishes. */
const underKnownNames = (0,answers/* respelling */.wc)([...KEPT, 'customAttributes', 'status', 'roleUUID']);
/** Reads one account from UserHub, waiting for a new one to be shown; the record of someone else is an error. */
async function readWholeUser(session, id) {
    const url = `${session.rest}/user-management/v3/users/${(0,scim_path/* segment */.m)(id)}`;
    const ask = () => session.exchange.ask({ method: 'GET', url, expect: [501] });
    // A new account may take a moment to be shown.
    const { seen: reply } = await lookUntil(session, ask, (one) => !one.answered || one.status !== 404, 'account');
    const body = reply.answered ? underKnownNames(userIn(reply.body)) : undefined;
    const parsed = hub_user/* hubUserSchema */.Y1.safeParse(body);
    const why = reply.answered ? whyNotUser(reply.body, id) : 'it is not there';
    // Someone else's record would be written over with this person's values.
    if (reply.answered && reply.status < 300 && why === null && parsed.success && (0,json/* isObject */.Gv)(body))
        return { user: parsed.data, raw: body };
    return {
        error: refusal(reply, 'the account cannot be read from UserHub', 'Employees: View') ?? unreadable(reply, why ?? ''),
    };
}
const unreadable = (reply, why) => (0,scim_error/* apiError */.pb)('unreadable', `UserHub answered something else than the account: ${why} – GET /user-management/v3/users/…`, {
    status: reply.answered ? reply.status : null,
    advice: incomplete/* NO_LIST */.Li,
});

;// CONCATENATED MODULE: ./build/cxone/write/invitation.js



/**
 * Has CXone send someone the mail to activate an account, once a run.
 * @param isNew CXone may have invited a new person by itself: it is looked at first, where `looked` has not yet
 * @returns `null` where nothing is open
 */
async function invite(session, id, isNew = false, looked = {}) {
    const read = isNew && !looked.user ? await readWholeUser(session, id) : looked;
    const user = isNew && 'user' in read ? read.user : undefined;
    if (user && !/^unregistered$/i.test(user.status ?? 'UNREGISTERED'))
        return null;
    const { self, invited } = session.hub;
    if (invited.has(id))
        return null;
    if (self === undefined)
        return (0,scim_error/* apiError */.pb)('invalid', 'CXone wants to know who invites, and the token does not name its own account', {
            advice: 'Invite these people in CXone.',
        });
    const url = `${session.rest}/user-management/v2/users/inviteById`;
    const body = { inviteUserIds: [id], senderUserId: self };
    // Two mails are less harm than none.
    const reply = await session.exchange.ask({ method: 'POST', url, body, idempotent: true });
    const error = refusal(reply, 'the invitation was not sent', 'Employees: Create');
    if (!error)
        invited.add(id);
    return error;
}

;// CONCATENATED MODULE: ./build/cxone/write/login-authenticator.js



/**
 * Sets how an account signs in, by the route that is there for it alone.
 * @param name as accounts of the tenant show it, or an id
 * @returns `null` where it was taken
 */
async function setLogin(session, id, name) {
    const authenticatorId = session.hub.loginId(name);
    if (authenticatorId === undefined)
        return (0,scim_error/* apiError */.pb)('invalid', `no account shows a login authenticator named ${name}`, {
            advice: 'Write the id of the login authenticator into the roster: CXone publishes no list of their names.',
        });
    const url = `${session.rest}/user-management/v1/users/${(0,scim_path/* segment */.m)(id)}/login-authenticator`;
    const reply = await session.exchange.ask({ method: 'PUT', url, body: { authenticatorId }, idempotent: true });
    return refusal(reply, 'the login authenticator was not set', 'Login Authenticator: View');
}

;// CONCATENATED MODULE: ./build/cxone/write/ours.js


/** The answer to a creation named the account of someone else. */
const NOT_OURS = 'not ours';
/** Whether UserHub's user is the one that a write means: only the answer to a creation can name another. */
const isOurs = (user, { userName, values, isNew }) => !isNew ||
    isNewAccount({ ...values, userName }, {
        userName: user.userName,
        externalId: user.externalIdentity,
        givenName: user.firstName,
        familyName: user.lastName,
    });
/**
 * Looks at a new account before something is written to it by its id alone.
 * @returns `null` where it is ours, or where nobody can tell
 */
async function whetherOurs(session, id, meant, looked) {
    const read = await readWholeUser(session, id);
    if ('error' in read)
        return null;
    looked.user = read.user;
    return isOurs(read.user, meant) ? null : NOT_OURS;
}

// EXTERNAL MODULE: ./build/model/skills.js
var skills = __webpack_require__(5574);
;// CONCATENATED MODULE: ./build/cxone/write/skill-assignments.js




/** Agents of one request at most: CXone publishes no limit. */
const AGENTS = 50;
/** NiCE's schema of the route that serves many agents allows no more; its pages and the route of one agent do. */
const BULK_PROFICIENCY = 5;
const skill_assignments_queues = new WeakMap();
/** The one queue of a tenant. */
function skillAssignments(session) {
    const own = skill_assignments_queues.get(session) ?? new SkillAssignments(session);
    skill_assignments_queues.set(session, own);
    return own;
}
/**
 * `POST /agents/skills {agentAndSkillDetails}` (NiCE) adds and changes skills of many agents. Someone who asks while a
 * request is under way goes with the next one; someone alone is left to the route of one agent.
 */
class SkillAssignments {
    #session;
    #waiting = [];
    #busy = false;
    /** Refused: each agent is asked for alone from now on. */
    #refused = false;
    constructor(session) {
        this.#session = session;
    }
    /** @returns whether all of it was taken; else the route of one agent says why not */
    add(agentId, skills) {
        return new Promise((done, failed) => {
            this.#waiting.push({ agentId, skills, done, failed });
            if (!this.#busy)
                void this.#work();
        });
    }
    async #work() {
        this.#busy = true;
        // Those who ask in the same turn go together from the first request on.
        await new Promise((turn) => setImmediate(turn));
        while (this.#waiting.length > 0) {
            const some = this.#waiting.splice(0, AGENTS);
            if (some.length < 2 || this.#refused) {
                for (const one of some)
                    one.done(false);
                continue;
            }
            try {
                await this.#send(some);
            }
            catch (error) {
                for (const one of some)
                    one.failed(error);
            }
        }
        this.#busy = false;
    }
    async #send(some) {
        const { exchange } = this.#session;
        const url = (0,read_skills/* acdUrl */.UP)(this.#session, '/agents/skills');
        const body = { agentAndSkillDetails: detailsOf(some) };
        const reply = await exchange.ask({ method: 'POST', url, body, idempotent: true, expect: [501] });
        const isTaken = reply.answered && reply.status < 300;
        if (!isTaken && reply.answered && reply.status < 500 && reply.status !== 429) {
            this.#refused = true;
            this.#session.note('skills are written agent by agent: the route for many agents is refused');
        }
        const failed = isTaken ? failedAgents(reply.body) : null;
        for (const { agentId, done } of some)
            done(failed !== null && !failed.has(agentId));
    }
}
/** Agents who get the same skills stand together. */
function detailsOf(some) {
    const groups = new Map();
    for (const { agentId, skills } of some) {
        const key = JSON.stringify(skills);
        const group = groups.get(key) ?? { agentIds: [], skills };
        group.agentIds.push(agentId);
        groups.set(key, group);
    }
    return [...groups.values()].map(({ agentIds, skills }) => ({ agentIds, skills: byProficiency(skills) }));
}
function byProficiency(skills) {
    const groups = new Map();
    for (const { skillId, proficiency } of skills)
        (0,add_to/* addTo */.D)(groups, proficiency, skillId);
    return [...groups].map(([proficiency, skillIds]) => ({ skillIds, isActive: true, proficiency }));
}
/** Agents that something was not taken for; `null` where the answer does not say which. */
function failedAgents(answer) {
    const body = (0,answers/* unwrapped */.DE)(answer);
    if (!(0,json/* isObject */.Gv)(body))
        return null;
    const results = (0,json/* listOf */.c3)((0,json/* valueOf */.RP)(body, 'skillResults')).filter(json/* isObject */.Gv);
    const failed = results.filter((one) => String((0,json/* valueOf */.RP)(one, 'success')) === 'false');
    const ids = failed.map((one) => (0,json/* textOf */.b6)((0,json/* valueOf */.RP)(one, 'agentId')));
    if (Number((0,json/* valueOf */.RP)(body, 'errorCount') ?? 0) > 0 && failed.length === 0)
        return null;
    return ids.every((id) => id !== undefined) ? new Set(ids) : null;
}

;// CONCATENATED MODULE: ./build/cxone/write/skill-changes.js









const NO_AGENT = 'Give the person a role that makes them an agent, then run again.';
/**
 * Makes an agent's skills the ones that are wanted: what is new is assigned, what differs changed, the rest taken away.
 * Many agents' skills go together where their proficiency allows it.
 * @param wanted as `skillText` writes it
 */
async function changeSkills(session, user, wanted) {
    const known = await (0,read_skills/* tenantSkills */.LK)(session);
    const wants = (0,skills/* skillsIn */.I3)(wanted).map(({ name, proficiency }) => ({
        skill: (0,skills/* skillNamed */.Pq)(known, name)[0],
        name,
        proficiency,
    }));
    const unknown = wants.find(({ skill }) => !skill);
    if (unknown)
        return (0,scim_error/* apiError */.pb)('invalid', `CXone has no skill ${unknown.name}`);
    const held = user.skills ?? (await (0,read_skills/* skillsOf */.sg)(session, user));
    if (!held)
        return (0,scim_error/* apiError */.pb)('not-found', 'no agent belongs to this account, so that it can have no skills', {
            advice: NO_AGENT,
        });
    const own = new Map(held.map((skill) => [skill.id, skill.proficiency]));
    const ids = new Set(wants.map(({ skill }) => skill?.id));
    const entry = (id, proficiency) => ({
        skillId: id,
        proficiency: proficiency ?? undefined,
    });
    const fresh = wants.flatMap(({ skill, proficiency }) => skill && !own.has(skill.id) ? [entry(skill.id, proficiency)] : []);
    const moved = wants.flatMap(({ skill, proficiency }) => skill && own.has(skill.id) && proficiency !== null && own.get(skill.id) !== proficiency
        ? [{ ...entry(skill.id, proficiency), isActive: true }]
        : []);
    const gone = held.filter(({ id }) => !ids.has(id)).map(({ id }) => ({ skillId: id }));
    const isSent = await skill_changes_together(session, user.id, [...fresh, ...moved]);
    const isOpen = (one) => !isSent || !fitsMany(one);
    const changes = [
        { method: 'DELETE', skills: gone },
        { method: 'POST', skills: fresh.filter(isOpen) },
        { method: 'PUT', skills: moved.filter(isOpen) },
    ];
    for (const change of changes) {
        const error = change.skills.length > 0 ? await send(session, user, change) : null;
        if (error)
            return error;
    }
    return null;
}
const fitsMany = ({ proficiency = 1 }) => proficiency <= BULK_PROFICIENCY;
/** What the route of many agents takes of it; `true` where that was taken. */
async function skill_changes_together(session, userId, all) {
    const agentId = (0,read_skills/* agentOf */.jk)(session, userId);
    const some = all.filter(fitsMany).map(({ skillId, proficiency }) => ({ skillId, proficiency }));
    return agentId !== undefined && some.length > 0 && skillAssignments(session).add(agentId, some);
}
async function send(session, user, change) {
    const first = await sendTo(session, await firstIds(session, user), change);
    if (first !== 'no agent')
        return first;
    let looks = 0;
    const again = async () => ((looks += 1), sendTo(session, await (0,read_skills/* pathIds */.W0)(session, user), change));
    // The agent of a new account is looked for: one system follows the other.
    const { seen } = user.isNew
        ? await lookUntil(session, again, (answer) => answer !== 'no agent', 'agent')
        : { seen: first };
    // The first look may only have shown that this tenant's path takes no user's id.
    if (seen !== 'no agent' && looks === 1)
        session.hub.takesUserIds = false;
    if (seen !== 'no agent')
        return seen;
    return (0,read_skills/* agentOf */.jk)(session, user.id) === undefined
        ? (0,scim_error/* apiError */.pb)('not-found', 'no agent belongs to this account, so that it can have no skills', {
            status: 404,
            advice: NO_AGENT,
        })
        : (0,scim_error/* apiError */.pb)('not-found', 'CXone lists this agent, and says of its skills that it is not there', {
            status: 404,
            advice: 'Look in CXone whether the agent is active, then run again.',
        });
}
/** A new agent is asked for by the user's id, which newer versions take, before anybody searches for its own. */
async function firstIds(session, user) {
    const mayGuess = user.isNew && session.hub.takesUserIds !== false;
    return mayGuess && (0,read_skills/* agentOf */.jk)(session, user.id) === undefined ? [user.id] : (0,read_skills/* pathIds */.W0)(session, user);
}
async function sendTo(session, ids, { method, skills }) {
    for (const id of ids) {
        const url = (0,read_skills/* acdUrl */.UP)(session, `/agents/${(0,scim_path/* segment */.m)(id)}/skills`);
        const reply = await session.exchange.ask({ method, url, body: { skills }, idempotent: method !== 'POST' });
        // This tenant's path may take the other kind of id.
        if (reply.answered && reply.status === 404)
            continue;
        const error = refusal(reply, 'the skills were not changed', 'ACD Skills: Skills User Assignment');
        return error ?? refusedIn(reply.answered ? reply.body : undefined);
    }
    return 'no agent';
}
/** HTTP 200 with `errorCount` is no success. What is there already, or gone already, is. */
function refusedIn(answer) {
    const body = (0,answers/* unwrapped */.DE)(answer);
    if (!(0,json/* isObject */.Gv)(body) || Number((0,json/* valueOf */.RP)(body, 'errorCount') ?? 0) === 0)
        return null;
    const failed = (0,json/* listOf */.c3)((0,json/* valueOf */.RP)(body, 'skillResults')).flatMap((one) => {
        if (!(0,json/* isObject */.Gv)(one) || /^true$/i.test(String((0,json/* valueOf */.RP)(one, 'success'))))
            return [];
        const error = (0,json/* textOf */.b6)((0,json/* valueOf */.RP)(one, 'error')) ?? 'refused';
        return /already|not assigned/i.test(error) ? [] : [`skill ${(0,json/* textOf */.b6)((0,json/* valueOf */.RP)(one, 'skillId')) ?? '?'}: ${error}`];
    });
    return failed.length === 0 ? null : (0,scim_error/* apiError */.pb)('invalid', `CXone did not take ${failed.join(', ')}`);
}

// EXTERNAL MODULE: ./build/cxone/session/custom-attributes.js
var custom_attributes = __webpack_require__(2210);
;// CONCATENATED MODULE: ./build/cxone/write/put-user.js




/**
 * Sends UserHub's user (`PUT /user-management/v1/users`). Nobody publishes whether `role` is a role's name, its display
 * name or its id: what accounts show is tried first, then the others, until one is taken and, where the role changes,
 * seen. That form is remembered for the run.
 * @param look reads the account again
 * @returns `null` where it was taken
 */
async function putUser(session, wanted, look) {
    const { hub } = session;
    const { body, role, custom } = wanted;
    const texts = role === undefined ? [] : hub.rolesTexts(role, !wanted.isRoleNew);
    if (texts.length === 0)
        return withCustom(session, body, custom, look);
    let refused = null;
    let isTaken = false;
    for (const { form, text } of texts) {
        const error = await withCustom(session, () => ({ ...body(), role: text }), custom, look);
        if (error && error.kind !== 'invalid')
            return error;
        refused ??= error;
        if (error)
            continue;
        isTaken = true;
        const isFormOpen = wanted.isRoleNew && hub.roleForm === null;
        if (!isFormOpen && (wanted.secondary === undefined || hub.seesSecondary))
            return null;
        const seen = await lookAt(session, look, ({ user }) => hub.roleId(user.roleUUID, user.role) === role && holdsAll(user, wanted.secondary));
        if ('error' in seen)
            return seen.error;
        const { user, isRight } = seen;
        if (isFormOpen && hub.roleId(user.roleUUID, user.role) !== role)
            continue;
        if (isFormOpen)
            hub.roleForm = form;
        hub.seesSecondary = true;
        if (!isRight && (user.secondaryRoleIds ?? []).length === 0)
            session.note('CXone keeps one role a person: secondary roles were written and are not there');
        return null;
    }
    // Taken, and not seen: what reads show when they have caught up decides.
    if (isTaken)
        return null;
    // Not the shape of custom attributes, then: nobody else pays for it.
    if (refused)
        session.hub.attributes.isHopeless = true;
    const twin = hub.roleName(role ?? '');
    if (refused && wanted.isRoleNew && role !== undefined && twin !== undefined && hub.isOthers(twin, role))
        return { ...refused, advice: `Two roles of CXone have the name “${twin}”: rename one, or give the role in CXone.` };
    return refused;
}
const holdsAll = ({ secondaryRoleIds }, wanted = []) => wanted.every((id) => secondaryRoleIds?.includes(id));
/** Looks at an account until it is as it should be; what keeps it from being read ends that. */
async function lookAt(session, look, isRight) {
    const { seen, isRight: is } = await lookUntil(session, look, (one) => 'error' in one || isRight(one));
    return 'error' in seen ? seen : { ...seen, isRight: is };
}
/**
 * Sends the user with its custom attributes. Nobody publishes for certain what
 * shape they have in a request, and a shape that is not read may be refused, ignored or clear them: the first account
 * that has some is looked at after each, until it holds what it should. That shape is remembered for the run.
 * @param body the user without custom attributes
 */
async function withCustom(session, body, { held, attributes, changed }, look) {
    const custom = session.hub.attributes;
    if (attributes.length === 0)
        return put(session, body(), [undefined]);
    const known = changed.length > 0 ? custom.shape : (custom.shape ?? custom.keeps);
    if (known !== null) {
        const error = await put(session, body(), (0,custom_attributes/* inShape */.HO)(known, attributes, changed));
        return error ?? (known === 'left out' && changed.length > 0 ? notTaken() : null);
    }
    let refused = null;
    const shapes = custom.isHopeless
        ? custom_attributes/* SHAPES */.HY.slice(0, 1)
        : [...custom_attributes/* SHAPES */.HY, 'left out'];
    const broken = [];
    for (const shape of shapes) {
        const isLeftOut = shape === 'left out';
        // The shape that was answered 500 may be the right one, and what is left out may be cleared: it is tried again.
        if (isLeftOut && broken[0] && broken.length < custom_attributes/* SHAPES */.HY.length)
            return broken[0];
        const error = await put(session, body(), (0,custom_attributes/* inShape */.HO)(shape, attributes, changed));
        if (error && (!['invalid', 'server', 'unsupported'].includes(error.kind) || /role/i.test(error.message)))
            return error;
        refused ??= error;
        if (error?.kind === 'server')
            broken.push(error);
        if (error)
            continue;
        const seen = await lookAt(session, look, ({ raw }) => isLeftOut ? isSame(raw['customAttributes'], held) : (0,custom_attributes/* holds */.v9)(raw['customAttributes'], attributes));
        if ('error' in seen)
            return seen.error;
        if (!seen.isRight)
            continue;
        // That nothing was lost does not say that something can be written.
        const proves = isLeftOut || (0,custom_attributes/* saysValues */.Le)(shape, attributes, changed);
        if (proves && changed.length === 0)
            custom.keeps = shape;
        else if (proves)
            custom.shape = shape;
        if (!isLeftOut || changed.length === 0)
            return null;
        session.note('CXone takes custom attributes in no shape that is known: they are left as they are');
        return notTaken();
    }
    return refused ?? notTaken();
}
/** Sends the user once for each value of `customAttributes`. */
async function put(session, body, custom) {
    const url = `${session.rest}/user-management/v1/users`;
    for (const customAttributes of custom) {
        const whole = customAttributes === undefined ? body : { ...body, customAttributes };
        const reply = await session.exchange.ask({ method: 'PUT', url, body: whole, idempotent: true, expect: [500, 501] });
        const error = refusal(reply, 'UserHub did not take the change', 'Employees: Edit');
        if (error)
            return error;
    }
    return null;
}
const isSame = (a, b) => JSON.stringify(a ?? null) === JSON.stringify(b ?? null);
const notTaken = () => (0,scim_error/* apiError */.pb)('ignored', 'CXone did not keep the custom attributes', {
    advice: 'Change them in CXone, and put `unmanaged: [attr.<name>]` for each into the policy.',
});

;// CONCATENATED MODULE: ./build/cxone/write/user-changes.js







/** Fields that `PUT /user-management/v1/users` may change, with their places. */
const CHANGED = hub_user/* HUB_PLACES */.hY.filter(([, { use }]) => use === 'writes' || use === 'rescues');
/** Whether anything of a change goes by UserHub's user. */
const isHubChange = ({ values, roles }) => roles !== undefined ||
    CHANGED.some(([field]) => values[field] !== undefined) ||
    Object.keys(values).some((field) => field.startsWith('attr.'));
/**
 * UserHub's whole user, changed where it differs; nothing is sent where it does not. What this run wrote to the account
 * before goes with it: a read may lag behind.
 * @returns `null` where it was taken, or nothing differs
 */
async function changeUser(session, id, change, looked) {
    const own = session.written.of(id);
    const all = { ...change, values: { ...own?.values, ...change.values } };
    // A name or address that SCIM has just changed should be seen before the account goes back whole.
    const { seen: read } = await lookUntil(session, () => readWholeUser(session, id), (one) => 'error' in one || !isOurs(one.user, change) || showsOwn(one.user, all.values));
    if ('error' in read)
        return read.error;
    const { user, raw } = read;
    looked.user = user;
    if (!isOurs(user, change))
        return NOT_OURS;
    // A role that stays goes back as it was read.
    if (user.role && user.roleUUID)
        session.hub.roleTexts.set(user.roleUUID, user.role);
    const wanted = wantedOf(session, user, change);
    if (session.hub.externalIds.isKept === false)
        delete wanted['externalIdentity'];
    const held = session.hub.roleId(user.roleUUID, user.role);
    const roles = wantedRoles(user, held, change);
    const different = Object.entries(wanted).filter(([field, value]) => !user_changes_isSame(raw[field], value));
    const { changed } = session.hub.attributes.merged(raw['customAttributes'], change.values);
    const isRoleNew = roles?.primary !== undefined && roles.primary !== held;
    if (different.length === 0 && changed.length === 0 && !roles)
        return null;
    if (roles && !session.hub.rolesElsewhere) {
        session.hub.rolesElsewhere = true;
        session.note('SCIM does not keep all roles: primary and secondary roles are written by UserHub');
    }
    const given = roles ?? (own?.roles && wantedRoles(user, held, rolesOf(own.roles)));
    const role = given?.primary ?? held;
    // What others change while a form is looked for that CXone takes goes back as it was read last.
    const latest = { user, raw };
    const look = async () => {
        const one = await readWholeUser(session, id);
        if (!('error' in one))
            Object.assign(latest, one);
        return one;
    };
    const body = () => {
        const { user: now } = latest;
        const whole = { ...keptOf(latest.raw), ...unseenIn(now, all.values), ...wantedOf(session, now, all) };
        if (given)
            whole['secondaryRoleIds'] = given.secondary;
        return whole;
    };
    const custom = {
        held: raw['customAttributes'],
        ...session.hub.attributes.merged(raw['customAttributes'], all.values),
    };
    return putUser(session, { body, role, isRoleNew, secondary: roles?.secondary, custom }, look);
}
/** Fields that SCIM writes, and that go back as they were read once they are seen. */
const AS_READ = hub_user/* HUB_PLACES */.hY.filter(([, { use }]) => use === 'as-read');
/**
 * What SCIM was given of those fields and an account does not show: reads that lag longer than is waited for must not
 * put the old name back, and what SCIM did not keep is written here. An address that waits to be confirmed is kept.
 */
function unseenIn(user, values) {
    const unseen = {};
    for (const [field, { name }] of AS_READ) {
        const wanted = values[field];
        if (typeof wanted !== 'string')
            continue;
        const shown = [user[name], ...(field === 'email' ? [user.emailToBeVerified] : [])];
        if (!shown.some((one) => (0,same_value/* sameValue */.e)(field, (0,json/* textOf */.b6)(one) ?? '', wanted)))
            unseen[name] = wanted;
    }
    return unseen;
}
/** Whether an account shows all that was written to it of the fields that go back as they are read. */
const showsOwn = (user, values) => Object.keys(unseenIn(user, values)).length === 0;
const rolesOf = ({ all, primary }) => ({
    roles: all.map(({ value }) => value),
    primary,
});
/** Names of UserHub with what is wanted of them. */
function wantedOf(session, user, { values }) {
    const wanted = {};
    for (const [field, { name, form }] of CHANGED) {
        const value = values[field];
        if (value === undefined || Array.isArray(value) || typeof value === 'boolean')
            continue;
        wanted[name] = value === null ? null : WRITTEN[form](value, session);
    }
    if (session.hub.externalIds.withheld.has(user.id))
        delete wanted['externalIdentity'];
    // Another's name to sign in with is not ours to change.
    if (wanted['externalIdentity'] !== undefined && user.externalIdentity) {
        const { ssoName } = session.externalIdOf(user.externalIdentity, user.userName, user.emailAddress ?? undefined);
        if (ssoName !== undefined)
            delete wanted['externalIdentity'];
    }
    return wanted;
}
/** The roles that an account is to have, where it has others. @param held id of its primary role */
function wantedRoles(user, held, { roles, primary }) {
    if (!roles)
        return null;
    // A PUT names a primary role in any case: who is to have none keeps that one alone.
    if (roles.length === 0)
        return held !== undefined && (user.secondaryRoleIds ?? []).length > 0 ? { primary: held, secondary: [] } : null;
    const first = primary ?? (held !== undefined && roles.includes(held) ? held : roles[0]);
    const others = roles.filter((role) => role !== first);
    const secondary = user.secondaryRoleIds ?? [];
    const isHeld = others.length === secondary.length && others.every((role) => secondary.includes(role));
    return isHeld && first === held ? null : { primary: first, secondary: others };
}
/** Values of the roster as UserHub takes them. */
const WRITTEN = {
    text: (value) => value,
    number: Number,
    day: (value) => `${value}T00:00:00.000Z`,
    team: (name, { teams }) => teams.idOf(name) ?? name,
    login: (name, { hub }) => hub.loginId(name),
    'sign-in': (value) => value,
};
function user_changes_isSame(held, wanted) {
    if (wanted === null)
        return held === undefined || held === null || held === '';
    const text = (0,json/* textOf */.b6)(held) ?? '';
    const asked = typeof wanted === 'number' ? String(wanted) : wanted;
    // A date-time of the same day is the same day.
    return /^\d{4}-\d\d-\d\dT/.test(asked) ? text.slice(0, 10) === asked.slice(0, 10) : text === asked;
}

;// CONCATENATED MODULE: ./build/cxone/write/beside.js






/** How a field with a route of its own is written; one that is not here does not compile. */
const ROUTES = { loginAuthenticator: setLogin };
/** Fields that are written to a new account without a look at it. */
const BY_ID = [...Object.keys(ROUTES), 'skills', 'invite'];
/**
 * Writes what NiCE's published API carries outside of SCIM, and what SCIM was seen not to keep: UserHub's PUT (read,
 * merge, write), the login authenticator, skills, the invitation.
 * @returns `null` where all of it is done, else what was not; `NOT_OURS` where nothing was sent
 */
async function writeBeside(session, id, beside) {
    const { values } = beside;
    const steps = [];
    const looked = {};
    if (isHubChange(beside))
        steps.push(() => changeUser(session, id, beside, looked));
    else if (beside.isNew && BY_ID.some((field) => values[field] !== undefined))
        steps.push(() => whetherOurs(session, id, beside, looked));
    for (const [field, write] of Object.entries(ROUTES))
        if (values[field] !== undefined)
            steps.push(() => write(session, id, (0,json/* textOf */.b6)(values[field]) ?? ''));
    if (values['skills'] !== undefined)
        steps.push(() => changeSkills(session, { ...beside, id }, (0,json/* textOf */.b6)(values['skills']) ?? ''));
    if (String(values['invite']) === 'true')
        steps.push(() => invite(session, id, beside.isNew, looked));
    for (const step of steps) {
        const error = await step();
        if (error)
            return error;
    }
    return null;
}

;// CONCATENATED MODULE: ./build/cxone/write/published.js








/**
 * A write on NiCE's published API: SCIM first, then the routes that carry what SCIM does not, or was seen not to keep.
 * @param byScim sends the part that SCIM carries
 */
async function sendPublished(session, given, byScim) {
    if (given.write.type === 'activate' && Object.keys(given.write.after ?? {}).length > 0)
        return switchedAndChanged(session, given, given.write, byScim);
    const wanted = newExternalId(given);
    if (wanted === null || session.hub.externalIds.isKept)
        return sendWhole(session, given, byScim);
    if (!(await session.hub.externalIds.mayWrite())) {
        const id = targetOf(given);
        if (session.written.of(id)?.values['externalId'] === undefined)
            session.hub.externalIds.withheld.add(id);
        return sendWhole(session, withoutExternalId(session, given), byScim);
    }
    if (session.hub.externalIds.isKept)
        return sendWhole(session, given, byScim);
    return probed(session, given, wanted, byScim);
}
/**
 * Switches an account first, and then changes it as any other: whichever route keeps a value has to be found here too.
 */
async function switchedAndChanged(session, { form }, { ref, user, active, before = {}, after = {} }, byScim) {
    const switched = await sendPublished(session, prepareWrite(session, { type: 'activate', ref, user, active }, form), byScim);
    if (switched.status !== 'done')
        return switched;
    const changed = await sendPublished(session, prepareWrite(session, { type: 'update', ref, user, before, after }, form), byScim);
    return { ...changed, attempts: changed.attempts + switched.attempts };
}
/** An externalId that an account is to get and does not have; `null` where a write brings none. */
function newExternalId({ write }) {
    const id = write.type === 'update' ? write.after['externalId'] : null;
    return typeof id === 'string' && write.type === 'update' && write.user.externalId === undefined ? id : null;
}
/** Writes it and looks whether the tenant keeps it; whatever ends the write, those who wait go on. */
async function probed(session, operation, wanted, byScim) {
    const { externalIds } = session.hub;
    let isKept = null;
    try {
        const result = await sendWhole(session, operation, byScim);
        if (result.status !== 'done' || result.id === undefined)
            return result;
        const { id } = result;
        const look = () => hubUser(session, id);
        ({ isRight: isKept } = await lookUntil(session, look, (user) => user?.externalIdentity === wanted, 'externalId'));
        return result;
    }
    finally {
        externalIds.report(isKept);
        if (externalIds.isKept === false)
            session.note('CXone keeps no externalId here: it was written for five people and is not there');
    }
}
function withoutExternalId(session, operation) {
    const { write, form } = operation;
    if (write.type !== 'update')
        return operation;
    const { externalId: _, ...after } = write.after;
    return prepareWrite(session, { ...write, after }, form);
}
async function sendWhole(session, operation, byScim) {
    const { write } = operation;
    const result = isEmpty(session, operation) ? nothingSent(operation) : await byScim(session, operation);
    const wasPut = write.type !== 'create' && session.putIds.delete(write.user.id);
    const beside = besideOf(operation, wasPut, write.type === 'create' ? undefined : session.written.of(write.user.id));
    if (write.type === 'roles' && beside && mayGoOn(result))
        return followed(session, write.user.id, result, beside);
    if (result.status !== 'done')
        return advised(result);
    const id = write.type === 'create' ? result.id : write.user.id;
    if (id === undefined)
        return result;
    // A new person is a new agent.
    if (write.type === 'create')
        session.hub.agents?.delete(id.toLowerCase());
    return beside ? followed(session, id, result, beside, write.type === 'create') : result;
}
/** Roles that SCIM does not take under their name, or at all (it may be off), may still be given by UserHub. */
const mayGoOn = ({ status, error }) => status === 'done' ||
    (status === 'failed' &&
        error !== undefined &&
        (['invalid', 'unsupported', 'not-found'].includes(error.kind) || isScimOff(error)));
/**
 * What a write wants beside SCIM; `null`: nothing.
 * @param wasPut the whole account was written by SCIM
 * @param own what this run wrote to the account before
 */
function besideOf({ write }, wasPut, own) {
    const roles = (all) => all.map(({ value }) => value);
    if (write.type === 'create') {
        const primary = write.attributes['primaryRole'];
        return {
            userName: String(write.attributes['userName']),
            // What a template gives a new agent is seen when the account is read again.
            skills: [],
            isNew: true,
            values: write.attributes,
            roles: write.roles && write.roles.length > 0 ? roles(write.roles) : undefined,
            primary: typeof primary === 'string' ? primary : undefined,
        };
    }
    if (write.type === 'roles') {
        const primary = write.primary ?? write.user.primaryRole;
        const stays = primary !== undefined && write.roles.some(({ value }) => value === primary);
        return {
            userName: write.user.userName,
            values: {},
            roles: roles(write.roles),
            primary: stays ? primary : undefined,
        };
    }
    if (write.type !== 'update')
        return null;
    const { user } = write;
    // A read may be older than the roles that this run gave.
    const held = own?.roles?.all ?? user.roles;
    return {
        userName: user.userName,
        skills: user.skills,
        values: write.after,
        // SCIM may show the primary role alone, and a PUT by it lose the others.
        roles: wasPut && held.length > 1 ? roles(held) : undefined,
        primary: own?.roles ? own.roles.primary : user.primaryRole,
    };
}
/** True where SCIM carries nothing of a change, or is known not to keep it. */
function isEmpty(session, { write, form }) {
    if (write.type === 'roles')
        return session.hub.rolesElsewhere && form === undefined;
    if (write.type !== 'update')
        return false;
    const scim = scimPart(session, write.after);
    return Object.keys(scim).length === 0;
}
const nothingSent = (operation) => ({
    ref: operation.ref,
    status: 'done',
    httpStatus: null,
    attempts: 0,
    latencyMs: 0,
    correlationId: null,
    id: targetOf(operation),
});
async function followed(session, id, result, beside, isNew = false) {
    const error = await writeBeside(session, id, beside);
    if (error === NOT_OURS)
        return misled(result);
    // The account as SCIM answered it lacks what was written beside it.
    const { user: _, error: __, ...rest } = result;
    if (!error)
        return { ...rest, status: 'done', id, inParts: rest.doubt !== undefined };
    // A 429 that is answered here was waited for as long as it makes sense.
    const mayHelp = error.retryable && error.kind !== 'rate-limited';
    const isPart = result.status === 'done' && result.httpStatus !== null;
    const part = isPart ? `SCIM took its part of the change, and the rest is not done: ${error.message}` : error.message;
    if (!isNew)
        return {
            ...rest,
            status: mayHelp ? 'retry' : 'failed',
            id,
            error: { ...error, message: part },
            // Roles that UserHub refuses are not given, whatever SCIM answered to the same roles.
            inParts: isPart && Object.keys(beside.values).length > 0,
        };
    // Never created twice: a look-up finds what is there and what it lacks.
    const message = `the account is there, but not all of it: ${error.message}`;
    return { ...rest, status: mayHelp ? 'ambiguous' : 'failed', id, error: { ...error, message } };
}
function advised(result) {
    const { error } = result;
    return error ? { ...result, error: { ...error, advice: adviceFor(error, 'Employees: Create and Edit') } } : result;
}

// EXTERNAL MODULE: ./build/scim/user.js
var scim_user = __webpack_require__(8990);
;// CONCATENATED MODULE: ./build/cxone/write/put.js









/**
 * Writes by reading the whole account, changing what is meant and putting it back (RFC 7644, section 3.5.1), with
 * `If-Match` where there is a version, because a PUT may clear what it leaves out.
 */
async function putMerged(session, operation) {
    const id = targetOf(operation);
    const found = listed(session, operation) ?? (await readAlone(session, operation));
    if ('ref' in found)
        return found;
    const { version, attempts } = found;
    const own = session.written.of(id);
    // A read that may be older than our own last write must not put back what was before it.
    const isOld = own !== undefined && !session.versions.isOurs(id, found.shown);
    const resource = isOld ? withOwn(session, found.resource, own) : found.resource;
    const reply = await session.exchange.ask({
        method: 'PUT',
        url: session.userUrl(id),
        body: merged(session, resource, operation),
        type: replies/* SCIM_TYPE */.Kl,
        idempotent: true,
        expect: [500],
        headers: { 'if-match': session.capabilities.etag === false ? undefined : version },
    });
    if (session.profile.published)
        session.putIds.add(id);
    const result = resultOf(session, operation, reply);
    if (version !== undefined && result.status === 'done')
        session.versions.wrote(id, version, reply.answered ? ((0,tenant_session/* versionIn */.It)(reply.body, reply.headers) ?? null) : null);
    return { ...result, attempts: result.attempts + attempts };
}
/**
 * The account as the list showed it, where that is whole and its version – which this tenant is known to mind – proves
 * that it is still the same.
 */
function listed(session, operation) {
    const id = targetOf(operation);
    const resource = session.listed.take(id);
    const version = resource && (0,tenant_session/* versionIn */.It)(resource, {});
    if (!resource || version === undefined || version !== sentVersion(session, operation))
        return null;
    const isMinded = session.capabilities.etag === true && !session.written.of(id);
    return isMinded && session.listed.isWhole(resource) ? { resource, shown: version, version, attempts: 0 } : null;
}
/** The account by its own address, or why it cannot be had. */
async function readAlone(session, operation) {
    const id = targetOf(operation);
    const read = await session.exchange.ask({ method: 'GET', url: session.userUrl(id) });
    if (!read.answered || read.status >= 300)
        return notRead(operation, read);
    const user = session.account(read.body, read.headers);
    if (!user || contradicts(operation, user))
        return { ...resultOf(session, operation, read), status: 'retry' };
    const shown = (0,tenant_session/* versionIn */.It)(read.body, read.headers);
    const now = session.versions.current(id, shown);
    const sent = session.capabilities.etag === false ? undefined : sentVersion(session, operation);
    // Older than what the change was planned on, as nodes that lag behind show it, or newer: neither may be put back.
    if (sent !== undefined && shown !== undefined && now !== sent)
        return otherVersion(operation, read);
    return { resource: read.body, shown, version: sent ?? now, attempts: read.attempts };
}
/** As a 412 says it: the account is looked at again, and compared. */
function otherVersion(operation, read) {
    const { attempts, latencyMs, correlationId } = read;
    const error = (0,scim_error/* apiError */.pb)('version', 'a read shows another version of the account than the one the change is about', {
        correlationId,
    });
    return { ref: operation.ref, status: 'failed', httpStatus: null, attempts, latencyMs, correlationId, error };
}
/** Nothing was written: only the look before it failed. */
function notRead(operation, read) {
    const error = (0,replies/* errorIn */.Kd)(read);
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
/** An account as it was read, with what this run wrote to it meanwhile. */
function withOwn(session, resource, { values, roles }) {
    const copy = structuredClone(resource);
    // Also what went by NiCE's own routes: SCIM shows it, and takes it back.
    const shown = Object.entries(values).filter(([field]) => !session.profile.published || !field.startsWith('attr.'));
    (0,wire_user/* applyTo */.sG)(copy, Object.fromEntries(shown), session.teams);
    if (roles)
        setRoles(session, copy, roles.all, roles.primary);
    return copy;
}
function merged(session, resource, operation) {
    const { write } = operation;
    const copy = structuredClone(resource);
    delete copy[(0,json/* nameIn */.ZC)(copy, 'meta')];
    // Required in what is sent (RFC 7643, section 3.1), also where a tenant leaves it out of what it shows.
    const schemas = (0,json/* nameIn */.ZC)(copy, 'schemas');
    if ((0,json/* listOf */.c3)(copy[schemas]).length === 0)
        copy[schemas] = [uris/* URI */.r.user, ...Object.keys(copy).filter(isExtension)];
    // What this tenant leaves out because it is false must not return as its default.
    const active = (0,json/* nameIn */.ZC)(copy, 'active');
    if ((0,scim_user/* activeIn */.E1)(copy) === null && !session.shapes.unsaid)
        copy[active] = false;
    // Shown as 1 or 0, and written as a boolean.
    if (typeof copy[active] === 'number')
        copy[active] = (0,scim_user/* activeIn */.E1)(copy);
    (0,wire_user/* applyTo */.sG)(copy, scimPart(session, changesIn(write)), session.teams, operation.form === 'nulls');
    // Answered as `timeZone`, asked for as `timezone`: what is there must not be lost.
    const zone = session.profile.published && (0,json/* textOf */.b6)(copy['timeZone']);
    if (zone && (0,json/* textOf */.b6)(copy['timezone']) === undefined)
        copy['timezone'] = zone;
    if (write.type === 'roles')
        setRoles(session, copy, write.roles, write.primary);
    return copy;
}
/** An attribute that is the name of a schema holds an extension (RFC 7643, section 3.3). */
const isExtension = (name) => /^urn:/i.test(name);
function setRoles(session, copy, roles, primary) {
    if (session.mode === 'matrix') {
        const key = (0,json/* nameIn */.ZC)(copy, 'groups');
        const others = (0,json/* listOf */.c3)(copy[key]).filter((group) => !isMatrixRole(session, group));
        copy[key] = [...others, ...(0,wire_user/* roleMatrix */.KI)(roles, session.scimUrl)];
    }
    else if (session.mode === 'attribute') {
        const key = (0,json/* nameIn */.ZC)(copy, 'roles');
        const held = new Map((0,json/* listOf */.c3)(copy[key]).flatMap((role) => ((0,json/* isObject */.Gv)(role) ? [[(0,json/* textOf */.b6)((0,json/* valueOf */.RP)(role, 'value')), role]] : [])));
        // What a role entry holds beside its value (`primary`, `type`) stays with it.
        copy[key] = (0,wire_user/* roleValues */.Nj)(session.hub.plainly(roles), primary).map((role) => held.get((0,json/* textOf */.b6)(role['value'])) ?? role);
    }
}
function isMatrixRole(session, group) {
    return (0,scim_user/* references */.Ft)({ group }, 'group').some((one) => session.shapes.isMatrixRole(one));
}

;// CONCATENATED MODULE: ./build/cxone/write/send-single.js












/**
 * Sends one write on its own, the way this tenant wants it.
 * @throws Failure for what ends the whole run; the write was then not carried out
 */
async function sendSingle(session, operation) {
    if (session.profile.published)
        return sendPublished(session, operation, byScim);
    const result = await byScim(session, operation);
    if (!(await versionsNeverMet(session, operation, result)))
        return result;
    const again = await byScim(session, operation);
    return { ...again, attempts: again.attempts + result.attempts };
}
/**
 * Whether a write was refused for its version although the account still has that very version: then this tenant meets
 * none, as where weak versions are compared strongly (RFC 9110, section 8.8.3.2), or names another one with each read,
 * and writes go without from now on.
 */
async function versionsNeverMet(session, operation, { error, httpStatus }) {
    const id = targetOf(operation);
    const sent = sentVersion(session, operation);
    if (error?.kind !== 'version' || httpStatus === 428 || id === undefined || session.capabilities.etag === false)
        return false;
    const look = async () => {
        const seen = await (0,listing/* orUnreadable */.pz)(session, id, () => (0,listing/* userById */.M6)(session, id));
        return seen instanceof failure/* Failure */.H || seen === null ? undefined : (0,tenant_session/* versionIn */.It)(seen.resource, seen.headers);
    };
    const isOther = (now) => now === undefined || (sent !== undefined && now !== sent);
    // A read that lags behind someone's change shows the version that was refused as well, for a while.
    const isMet = httpStatus === null || (await lookUntil(session, look, isOther, 'version')).isRight;
    if (isMet && !isNewEachTime([sent, await look(), await look(), await look()]))
        return false;
    session.capabilities.etag = false;
    session.note('versions are never met, not even the one just read: writes go without If-Match');
    return true;
}
const isNewEachTime = (versions) => !versions.includes(undefined) && new Set(versions).size === versions.length;
async function byScim(session, operation) {
    const { write } = operation;
    if (write.type === 'create') {
        const [result] = await addToGroups(session, [operation], [await send_single_post(session, operation)]);
        return result;
    }
    if (write.type === 'delete')
        return sendDelete(session, operation);
    if (write.type === 'roles' && session.mode === 'membership')
        return (await sendMemberships(session, [operation]))[0];
    if (write.type === 'activate' && session.profile.published && operation.form === undefined) {
        const switched = await switchAccount(session, operation, write);
        if (switched && switched.status !== 'failed')
            return switched;
        const result = await send_single_change(session, operation);
        return switched ? notRefused(switched, result) : result;
    }
    return send_single_change(session, operation);
}
/**
 * UserHub refuses to switch an account, or names it as one that it did not deactivate; SCIM is a published way as well,
 * and the account may be off already, by a try whose answer was lost. What SCIM takes is looked at like any other
 * write: who may be off is signed out, however late reads show it. Where it refuses as well, UserHub's words count.
 */
function notRefused(refused, result) {
    if (result.status === 'done')
        return { ...result, doubt: refused.error?.message };
    return result.status === 'failed' ? { ...refused, attempts: refused.attempts + result.attempts } : result;
}
/** An account's new values by SCIM. */
async function send_single_change(session, operation) {
    if (operation.method === 'PUT' || !isPatchOp(operation.data) || session.capabilities.patch === false)
        return putMerged(session, operation);
    return send_single_patch(session, operation, operation.data);
}
async function send_single_post(session, operation) {
    const reply = await session.exchange.ask({
        method: 'POST',
        url: `${session.scimUrl}${operation.path}`,
        body: operation.data,
        type: replies/* SCIM_TYPE */.Kl,
        idempotent: false,
    });
    return resultOf(session, operation, reply);
}
/** PATCH; what a tenant does not know about it (booleans, the method itself) is learnt from its refusal. */
async function send_single_patch(session, operation, data) {
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
        }
        // Refused both ways, the first words count; anything else may have been carried out.
        if (!second.answered || second.status !== 400)
            return resultOf(session, operation, second);
    }
    const result = resultOf(session, operation, reply);
    if (isPathRefused(result))
        return putMerged(session, operation);
    if (!isDialectRefused(session, result))
        return result;
    // Nobody can know a dialect of PATCH for certain: PUT is the safe way, and shows whether it was the value that was
    // refused.
    const put = await putMerged(session, operation);
    if (put.status !== 'done')
        return put;
    session.capabilities.patch = false;
    session.note('PATCH is refused: accounts are read, merged and PUT');
    return put;
}
/**
 * How the change is said is what the tenant does not take: it reads no PATCH. NiCE publishes no dialect, so that there
 * any 400 may mean it, and a 404 that the method is not routed; elsewhere a 400 that does not say so is about the
 * value.
 */
const isDialectRefused = ({ profile }, { httpStatus, error }) => httpStatus === 415 ||
    (httpStatus === 404 && profile.published) ||
    (httpStatus === 400 &&
        error?.kind === 'invalid' &&
        (profile.published || /^invalidSyntax$/i.test(error.scimType ?? '')));
/**
 * The tenant does not read the path, or there is no longer anything at it: the same change is made by reading, merging
 * and PUT, which needs no path.
 */
const isPathRefused = ({ httpStatus, error }) => httpStatus === 400 && /^(invalidPath|noTarget|invalidFilter)$/i.test(error?.scimType ?? '');
/** A 500 is not repeated blindly: some tenants say it of an account that is gone. */
async function sendPatch(session, operation, data) {
    const version = sentVersion(session, operation);
    return session.exchange.ask({
        method: 'PATCH',
        url: `${session.scimUrl}${operation.path}`,
        body: data,
        type: replies/* SCIM_TYPE */.Kl,
        idempotent: isRepeatable(data),
        expect: [500, 501],
        headers: { 'if-match': session.capabilities.etag === false ? undefined : version },
    });
}

;// CONCATENATED MODULE: ./build/cxone/write/one-bulk.js







/** Operations in one bulk request, and in further ones where it is refused as a whole. */
async function inOneBulk(session, operations) {
    const reply = await postBulk(session, operations.map((one) => asBulk(session, one)), operations.map(sentOf));
    if (reply.kind === 'refused')
        return { results: [], refused: reply.refused };
    if (reply.kind === 'whole') {
        const { kind: _, ...rest } = reply;
        const isRefused = reply.status === 'failed' && reply.httpStatus !== null && reply.httpStatus < 500;
        if (isRefused && (operations.length > 1 || (reply.httpStatus === 400 && !session.bulkProven)))
            return unread(session, operations, reply.httpStatus, rest);
        // Answered 500, nobody can say what was done: all of it is looked up before halves of it are sent.
        const failedWhole = operations.length > 1 && reply.httpStatus === 500;
        return { results: operations.map(({ ref }) => ({ ref, ...rest })), failedWhole };
    }
    const { attempts, latencyMs, correlationId } = reply;
    const results = operations.map((operation, i) => {
        const answer = reply.results[i];
        const base = { ref: operation.ref, attempts, latencyMs, correlationId };
        return answer
            ? { ...base, ...unnamed(answer.by, readResult(session, operation, answer.result, correlationId)) }
            : { ...base, status: 'ambiguous', httpStatus: null, error: unassigned() };
    });
    return { results };
}
/**
 * A bulk refused as a whole: 400, 401, 403, or what a gateway has against one of the bodies in it. One operation that
 * is not taken must not take the others with it: once a bulk is known to work, halves are sent until the person is
 * alone; before that, one operation alone tells whether bulks are understood, and permitted, at all – and where they
 * are not, whether a request of its own is.
 */
async function unread(session, operations, status, whole) {
    if (session.bulkProven)
        return halves(session, operations);
    if (operations.length === 1)
        return {
            results: [],
            refused: refuse(session, `POST /Bulk is answered ${status}: ${whole.error?.message ?? ''}`).refused,
        };
    const probe = await inOneBulk(session, operations.slice(0, 1));
    if (probe.refused)
        return probe;
    const [first] = probe.results;
    if (status !== 400 && first?.httpStatus === status && !session.bulkProven) {
        const alone = await sendSingle(session, operations[0]);
        if (alone.httpStatus === status)
            return { results: [first, ...operations.slice(1).map(({ ref }) => ({ ref, ...whole }))] };
        refuse(session, `POST /Bulk is answered ${status}: ${whole.error?.message ?? ''}`);
        return { results: [alone, ...notAttempted(operations.slice(1))] };
    }
    const rest = await inOneBulk(session, operations.slice(1));
    return { results: [...probe.results, ...(rest.refused ? notAttempted(operations.slice(1)) : rest.results)] };
}
const notAttempted = (operations) => operations.map(({ ref }) => ({
    ref,
    status: 'not-attempted',
    httpStatus: null,
    attempts: 0,
    latencyMs: 0,
    correlationId: null,
}));
async function halves(session, operations) {
    const middle = Math.ceil(operations.length / 2);
    const results = [];
    for (const half of [operations.slice(0, middle), operations.slice(middle)]) {
        const answer = await inOneBulk(session, half);
        results.push(...(answer.refused ? notAttempted(half) : answer.results));
    }
    return { results };
}
const sentOf = (operation) => {
    const target = targetOf(operation);
    const userName = operation.write.type === 'create' ? operation.write.attributes['userName'] : undefined;
    return {
        bulkId: operation.ref,
        method: operation.method,
        targetId: target,
        userName: typeof userName === 'string' ? userName : undefined,
    };
};
function asBulk(session, operation) {
    const version = session.capabilities.etag === false ? undefined : sentVersion(session, operation);
    const said = session.textBooleans && isPatchOp(operation.data) ? withTextBooleans(operation.data) : operation.data;
    const data = operation.form === 'list' && isPatchOp(said) ? said.Operations : said;
    return {
        method: operation.method,
        path: operation.path,
        bulkId: operation.ref,
        version,
        data,
    };
}
/** A success that was given to an operation only because it was the answer left over: it names no account. */
const unnamed = (by, result) => by === 'position' && result.status === 'done' && result.doubt === undefined
    ? { ...result, doubt: tenant/* NAMES_NOBODY */.vG }
    : result;
/** One operation's own answer. */
function readResult(session, operation, result, correlationId) {
    const { status: httpStatus, response } = result;
    const target = targetOf(operation);
    const id = target ?? result.id;
    if (httpStatus === null)
        return { status: 'ambiguous', httpStatus, error: unassigned() };
    if (httpStatus < 200 || httpStatus >= 300) {
        const error = (0,scim_error/* errorOf */.Mz)({ status: httpStatus, body: response ?? {}, correlationId, method: operation.method });
        return { status: statusFor(error), httpStatus, error, id: target };
    }
    const written = operation.write.type === 'create' ? null : session.shown(response);
    const user = written ?? session.created(response);
    if (user && contradicts(operation, user))
        return { status: 'ambiguous', httpStatus, error: contradiction(httpStatus) };
    if (user && belongsToSomeoneElse(operation, user))
        return { status: 'failed', httpStatus, error: taken(httpStatus, correlationId) };
    const doubt = httpStatus === 202 && operation.method !== 'DELETE'
        ? `${tenant/* FOR_LATER */.fn} (status 202)`
        : response !== undefined && !user
            ? doubtIn(response, { status: httpStatus, method: operation.method })
            : undefined;
    if (target)
        session.versions.wrote(target, sentVersion(session, operation), result.version ?? null);
    return {
        status: 'done',
        httpStatus,
        id,
        user: written && (0,tenant_session/* isWhole */.wP)(response) ? written : undefined,
        doubt,
    };
}

;// CONCATENATED MODULE: ./build/cxone/write/corrected.js




/** Sends again what was refused only for the way it was said: PATCH that is not offered, booleans that are not read. */
async function corrected(session, operations, results) {
    const correction = new Correction(session, operations, results);
    await correction.ofVersions();
    await correction.ofPatch();
    await correction.ofWords();
    return correction.results;
}
/** Operations are known by their place in the bulk. */
class Correction {
    #session;
    #operations;
    #first;
    /** What became of each in the end. */
    results;
    constructor(session, operations, first) {
        this.#session = session;
        this.#operations = operations;
        this.#first = first;
        this.results = [...first];
    }
    async ofVersions() {
        const stale = this.#first.flatMap(({ error }, i) => (error?.kind === 'version' ? [i] : []));
        const [suspect] = stale;
        if (suspect === undefined)
            return;
        const isNeverMet = await versionsNeverMet(this.#session, this.#operation(suspect), this.#first[suspect]);
        if (isNeverMet)
            await this.#inOneBulk(stale);
    }
    async ofPatch() {
        const unsupported = refusedWith([405, 501], this.#first).filter((i) => this.#isPatch(i));
        if (unsupported.length > 0) {
            this.#session.capabilities.patch = false;
            this.#session.note('no PATCH: accounts are read, merged and PUT');
            await this.#merged(unsupported);
        }
        await this.#merged(this.#first.flatMap((result, i) => (isPathRefused(result) && this.#isPatch(i) ? [i] : [])));
    }
    /** Booleans that are not read, and other dialects of PATCH. */
    async ofWords() {
        const session = this.#session;
        // Of a form that is being tried a refusal is the answer: the next form is tried then.
        const isUsual = (i) => this.#isPatch(i) && this.#operation(i).form === undefined;
        const booleans = refusedWith([400], this.results).filter((i) => isUsual(i) && !session.textBooleans && this.#hasBoolean(i));
        const dialect = refusedWith([400, 415], this.results).filter((i) => isUsual(i) && !booleans.includes(i) && isDialectRefused(session, this.results[i]));
        await this.#alone(await this.#tried(dialect));
        const rest = await this.#tried(booleans);
        // What is understood as text goes in a bulk of its own.
        const inBulk = rest.length > 0 && session.textBooleans && session.capabilities.patch !== false;
        await (inBulk ? this.#inOneBulk(rest) : this.#alone(rest));
    }
    /** One shows whether it is taken alone, or the next where its answer is lost. @returns those that follow it then */
    async #tried(places) {
        for (const [n, i] of places.entries()) {
            await this.#alone([i]);
            const { status } = this.results[i];
            if (status === 'done' || status === 'failed')
                return status === 'done' ? places.slice(n + 1) : [];
        }
        return [];
    }
    async #alone(places) {
        await Promise.all(places.map((i) => this.#again(i, sendSingle)));
    }
    async #merged(places) {
        await Promise.all(places.map((i) => this.#again(i, putMerged)));
    }
    async #inOneBulk(places) {
        const answer = await inOneBulk(this.#session, places.map((i) => this.#operation(i)));
        places.forEach((i, n) => {
            const result = answer.results[n];
            if (result)
                this.#keep(i, result);
        });
    }
    async #again(i, send) {
        this.#keep(i, await send(this.#session, this.#operation(i)));
    }
    #keep(i, result) {
        this.results[i] = { ...result, attempts: result.attempts + this.#first[i].attempts };
    }
    #operation(i) {
        return this.#operations[i];
    }
    #isPatch(i) {
        return isPatchOp(this.#operation(i).data);
    }
    #hasBoolean(i) {
        const { data } = this.#operation(i);
        return isPatchOp(data) && hasBoolean(data);
    }
}
/** Places of the results that failed with one of these statuses. */
const refusedWith = (statuses, results) => results.flatMap(({ status, httpStatus }, i) => status === 'failed' && statuses.includes(httpStatus ?? 0) ? [i] : []);

;// CONCATENATED MODULE: ./build/cxone/write/bulk.js




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
    let failedWhole = false;
    if (together.length > 0) {
        const answer = await inOneBulk(session, together);
        if (answer.refused)
            return { results: [], refused: answer.refused };
        failedWhole = answer.failedWhole ?? false;
        keep(await addToGroups(session, together, await corrected(session, together, answer.results)));
    }
    const memberships = operations.filter(isMembership);
    if (memberships.length > 0)
        keep(await sendMemberships(session, memberships));
    const alone = operations.filter((one) => !together.includes(one) && !isMembership(one));
    keep(await Promise.all(alone.map((one) => sendSingle(session, one))));
    return {
        results: operations.map((one) => results.get(one.ref)),
        failedWhole,
    };
}

;// CONCATENATED MODULE: ./build/cxone/connect/claims.js

/**
 * Claims of a token, where it is a JWT. They are not verified: they only name the tenant and the account that must not
 * be touched, and a token that lies can do no more than protect one account too many.
 */
function claimsOf(token) {
    const part = token?.split('.')[1];
    if (!part)
        return {};
    const value = (0,json/* parseJson */.qF)(Buffer.from(part, 'base64url').toString('utf8'));
    return (0,json/* isObject */.Gv)(value) ? value : {};
}
const SELF = [
    'sub',
    'userName',
    'username',
    'user_name',
    'preferred_username',
    'upn',
    'email',
    'userId',
    'user_id',
    'icAgentUserId',
    'client_id',
    'clientId',
    'azp',
    'appid',
];
const TENANT = ['tenantId', 'tenant_id', 'tenantID', 'icTenantId'];
/** userName, id or client id that the run itself acts as. */
function selfOf(claims) {
    const named = SELF.flatMap((name) => (0,json/* textOf */.b6)(claims[name]) ?? []);
    // CXone's `sub` is `user:` and the id.
    return [...new Set(named.flatMap((value) => (value.startsWith('user:') ? [value, value.slice(5)] : [value])))];
}
/** The tenant that a token was given for, by its claims; absent where they name none. */
function tenantIdOf(claims) {
    return TENANT.map((name) => (0,json/* textOf */.b6)(claims[name])).find((value) => value !== undefined);
}

// EXTERNAL MODULE: ./node_modules/zod/v4/classic/schemas.js + 6 modules
var schemas = __webpack_require__(6921);
// EXTERNAL MODULE: ./node_modules/zod/v4/classic/coerce.js
var coerce = __webpack_require__(9567);
// EXTERNAL MODULE: ./build/cxone/connect/settings.js
var connect_settings = __webpack_require__(5766);
// EXTERNAL MODULE: ./build/cxone/connect/profiles.js
var profiles = __webpack_require__(2293);
// EXTERNAL MODULE: ./build/text/secrets.js + 1 modules
var secrets = __webpack_require__(7460);
;// CONCATENATED MODULE: ./build/cxone/connect/auth.js










/** A token answer (RFC 6749, section 5.1). */
const answerSchema = schemas/* looseObject */._H3({
    // What cannot stand in a header is no token (RFC 6750, section 2.1).
    access_token: schemas/* string */.YjP()
        .trim()
        .regex(/^[\x21-\x7e]+$/),
    expires_in: coerce/* number */.ai().positive().catch(3600),
    scope: schemas/* union */.KCZ([schemas/* string */.YjP(), schemas/* array */.YOg(schemas/* string */.YjP())])
        .nullish()
        .catch(null),
    id_token: schemas/* string */.YjP().nullish().catch(null),
    refresh_token: schemas/* string */.YjP().nullish().catch(null),
});
/** Tokens of one run: cached, renewed shortly before their end, and fetched once however many ask. */
class TokenSource {
    #options;
    #token;
    #underWay;
    /** How the application was found to sign in, where that is another way than the profile's. */
    clientAuth;
    constructor(options) {
        this.#options = options;
    }
    /** The last token, `undefined` before the first. */
    get current() {
        return this.#token;
    }
    /**
     * A token that is good for now.
     * @param stale a token that was refused: another one is fetched unless someone did already
     * @throws Failure `auth-failed`, `tenant-unreachable`, `config-invalid`
     */
    async get(stale) {
        const fresh = this.#token && this.#token.value !== stale && this.#options.clock.now() < this.#token.renewAt;
        if (fresh)
            return this.#token.value;
        this.#underWay ??= this.#fetch().finally(() => (this.#underWay = undefined));
        return (await this.#underWay).value;
    }
    async #fetch() {
        const { settings, clock, allowed, exchange, endpoint } = this.#options;
        const url = await endpoint();
        const target = URL.parse(url);
        if (!target || !allowed(target))
            throw (0,replies/* refusedHost */.xO)(`the token endpoint ${target?.origin ?? ''} is not on the list of hosts that may be given credentials`);
        const startedAt = clock.now();
        const ask = async (way) => (0,replies/* usable */.Je)(await exchange().ask({
            method: 'POST',
            url,
            ...tokenRequest(settings, way),
            budget: 'token',
            idempotent: true,
            authorize: false,
        }), 'the token endpoint');
        const usual = this.clientAuth ?? settings.clientAuth ?? profiles/* PROFILES */.jI[settings.profile].clientAuth;
        let reply = await ask(usual);
        // How an application signs in is decided when it is registered; only an answer tells (RFC 6749, section 2.3.1).
        if (this.clientAuth === undefined && settings.clientAuth === undefined && refusesClient(reply, settings)) {
            const other = usual === 'basic' ? 'body' : 'basic';
            const second = await ask(other);
            if (second.status < 300)
                this.clientAuth = other;
            if (second.status < 300)
                reply = second;
        }
        const parsed = answerSchema.safeParse(reply.body);
        // An error may be answered with success.
        if (reply.status >= 300 || (!parsed.success && (0,answer_words/* isErrorBody */.HR)(reply.body)))
            throw auth_refusal(reply, settings);
        if (!parsed.success) {
            throw new failure/* Failure */.H('auth-failed', `The token endpoint answered, but without an access token: ${secrets/* secrets */.O.scrub(tokenWords(reply))}.`, 'Check `token-url`: it must be the tenant’s OAuth token endpoint.');
        }
        const { access_token: value, refresh_token: refresh, expires_in: seconds, scope, id_token: idToken } = parsed.data;
        for (const secret of [value, refresh, idToken])
            secrets/* secrets */.O.learn(secret);
        const claims = { ...claimsOf(idToken ?? undefined), ...claimsOf(value) };
        this.#requireSameTenant(claims);
        const margin = Math.min(60_000, seconds * 100);
        const scopes = (Array.isArray(scope) ? scope : (scope ?? '').split(/[\s,]+/)).filter(Boolean);
        this.#token = {
            value,
            renewAt: startedAt + seconds * 1000 - margin,
            scopes: scopes.length > 0 ? scopes : null,
            claims,
        };
        return this.#token;
    }
    /** What was read of one tenant must never be written to another. */
    #requireSameTenant(claims) {
        const [before, now] = [this.#token?.claims ?? {}, claims].map((one) => tenantIdOf(one)?.toLowerCase());
        if (before === undefined || now === undefined || before === now)
            return;
        throw new failure/* Failure */.H('auth-failed', `The token endpoint gave a token of the tenant ${now}, and the one before it was of ${before}: it is not used.`, 'Check `token-url`, and whose credentials these are, then run again: finished changes are not repeated.');
    }
}
/** One value as `application/x-www-form-urlencoded` has it (RFC 6749, appendix B). */
const formEncoded = (value) => new URLSearchParams([['', value]]).toString().slice(1);
/** `invalid_client`: who asks was not recognised, or asked in the wrong place. */
function refusesClient(reply, settings) {
    if (reply.status < 400 || reply.status >= 500 || (0,connect_settings/* grantOf */.o)(settings) === 'access-key')
        return false;
    return (0,json/* isObject */.Gv)(reply.body) && reply.body['error'] === 'invalid_client';
}
function tokenRequest(settings, way) {
    const { clientId = '', clientSecret = '', accessKeyId = '', accessKeySecret = '' } = settings;
    const grant = (0,connect_settings/* grantOf */.o)(settings);
    if (grant === 'access-key')
        return {
            body: JSON.stringify({ accessKeyId, accessKeySecret }),
            type: 'application/json',
            headers: { accept: 'application/json' },
        };
    const form = new URLSearchParams({ grant_type: grant });
    if (grant === 'password') {
        form.set('username', accessKeyId);
        form.set('password', accessKeySecret);
    }
    const scope = settings.scope || profiles/* PROFILES */.jI[settings.profile].scope;
    if (scope)
        form.set('scope', scope);
    const headers = { accept: 'application/json' };
    if (way === 'basic') {
        headers['authorization'] =
            `Basic ${Buffer.from(`${formEncoded(clientId)}:${formEncoded(clientSecret)}`).toString('base64')}`;
    }
    else {
        form.set('client_id', clientId);
        form.set('client_secret', clientSecret);
    }
    return { body: form.toString(), type: 'application/x-www-form-urlencoded', headers };
}
/** What an answer is that holds no token, by names alone. */
function tokenWords({ body, text }) {
    if (text.trim() === '')
        return 'it is empty';
    if (!(0,json/* isObject */.Gv)(body))
        return text.trimStart().startsWith('<') ? 'it is a page for people' : 'it is no JSON object';
    const token = body['access_token'];
    const what = token === undefined ? `missing${(0,answer_words/* membersOf */.lS)(body)}` : `${(0,answer_words/* kindOf */.I)(token)}, expected a token`;
    return `\`access_token\` is ${what}`;
}
/** What to do about a refusal, by its code (RFC 6749, section 5.2). */
const BY_CODE = {
    unsupported_grant_type: 'Leave `grant-type` out, so that the profile’s own is used, or check that `token-url` takes the one that is given.',
    unauthorized_client: 'The application is not registered for this way to sign in: leave `grant-type` out, or have NiCE register it.',
    invalid_client: 'Check `client-id` and `client-secret`: they may have been rotated, or belong to another tenant or region.',
    invalid_grant: 'Check `access-key-id` and `access-key-secret`: the key may have been rotated, it or its account deactivated or ' +
        'locked, or it may belong to another tenant or region.',
    invalid_scope: 'Check `scope` and what the application is allowed to ask for.',
};
function auth_refusal(reply, settings) {
    const { message } = (0,scim_error/* errorOf */.Mz)(reply);
    const said = secrets/* secrets */.O.scrub(message);
    const code = (0,json/* isObject */.Gv)(reply.body) ? (0,json/* textOf */.b6)(reply.body['error']) : undefined;
    const isMissing = reply.status === 404 || reply.status === 405;
    const usesKeys = (0,connect_settings/* grantOf */.o)(settings) !== 'client_credentials';
    const known = code === 'invalid_grant' && !usesKeys ? undefined : BY_CODE[code ?? ''];
    const advice = isMissing
        ? 'Check `token-url` (or `issuer`, `tenant`): there is no token endpoint at that address.'
        : reply.status === 415
            ? 'Check `token-url`: what answers there does not take what a token endpoint of this profile takes.'
            : (known ??
                (/scope/i.test(said)
                    ? BY_CODE['invalid_scope']
                    : 'Check the client id, client secret and access key: they may have been rotated, or belong to another ' +
                        'tenant or region.'));
    const what = isMissing ? 'is not there' : 'refused the credentials';
    const also = code !== undefined && code !== message && !message.includes(code) ? `${code}, ` : '';
    return new failure/* Failure */.H('auth-failed', `The token endpoint ${what}${(0,scim_error/* behindStatus */.hx)(reply.status, secrets/* secrets */.O.scrub(also) + said)}`, advice);
}

;// CONCATENATED MODULE: ./build/cxone/connect/discovery.js





const openidSchema = schemas/* looseObject */._H3({ token_endpoint: schemas/* string */.YjP().min(1) });
const cxoneSchema = schemas/* looseObject */._H3({ api_endpoint: schemas/* string */.YjP().min(1), auth_endpoint: schemas/* string */.YjP().nullish() });
/** Addresses of a CXone tenant, found out from its issuer. */
class Discovery {
    #exchange;
    #issuer;
    #allowed;
    constructor(exchange, issuer, allowed) {
        this.#exchange = exchange;
        this.#issuer = issuer;
        this.#allowed = allowed;
    }
    /** `GET {issuer}/.well-known/openid-configuration` (OpenID Connect Discovery 1.0, section 4): the token endpoint. */
    async tokenEndpoint() {
        const { token_endpoint: endpoint } = await this.#fetch('/.well-known/openid-configuration', openidSchema, 'issuer');
        return this.#checked(endpoint, 'token_endpoint');
    }
    /**
     * `GET {issuer}/.well-known/cxone-configuration?tenantId=` (NiCE): bases of the REST and sign-in APIs, no trailing
     * slash.
     */
    async tenantEndpoints(tenantId) {
        const found = await this.#fetch(`/.well-known/cxone-configuration?tenantId=${encodeURIComponent(tenantId)}`, cxoneSchema, 'tenant');
        const api = this.#checked(found.api_endpoint, 'api_endpoint');
        return { api, auth: found.auth_endpoint ? this.#checked(found.auth_endpoint, 'auth_endpoint') : api };
    }
    async #fetch(path, schema, input) {
        const reply = (0,replies/* usable */.Je)(await this.#exchange.ask({ method: 'GET', url: this.#issuer + path, budget: 'token', authorize: false }), 'discovery');
        const checks = input === 'issuer' ? '`issuer`' : `\`issuer\` and \`${input}\``;
        if (reply.status >= 300) {
            const { message } = (0,scim_error/* errorOf */.Mz)(reply);
            throw new failure/* Failure */.H('config-invalid', `Discovery at ${new URL(this.#issuer).host} was refused${(0,scim_error/* behindStatus */.hx)(reply.status, message)}`, `Check ${checks}, or give \`token-url\` and \`api-url\` yourself.`);
        }
        const parsed = schema.safeParse(reply.body);
        if (parsed.success)
            return parsed.data;
        const why = (0,answer_words/* isErrorBody */.HR)(reply.body) ? (0,scim_error/* errorOf */.Mz)(reply).message : (0,answer_words/* whyNot */.OB)(parsed.error, reply.body);
        throw new failure/* Failure */.H('config-invalid', `Discovery at ${new URL(this.#issuer).host} answered something else than a configuration: ${why} – ` +
            `GET ${path.replace(/\?.*$/, '')}.`, `Check ${checks}, or give \`token-url\` and \`api-url\` yourself.`);
    }
    /** What a discovery answer names is not the user's word: it must be on the list of hosts. */
    #checked(text, what) {
        const url = URL.parse(text);
        const input = what === 'api_endpoint' ? 'api-url' : 'token-url';
        if (!url || (url.protocol !== 'https:' && !this.#allowed(url)))
            throw new failure/* Failure */.H('config-invalid', `Credentials were not sent: the \`${what}\` that discovery names is ${url ? 'not HTTPS' : 'no absolute URL'}.`, `Give \`${input}\` yourself: an \`https://\` address of the tenant.`);
        if (!this.#allowed(url))
            throw (0,replies/* refusedHost */.xO)(`discovery names ${url.origin} as ${what}, and that is not on the list of hosts that may be given credentials`);
        return (url.origin + url.pathname).replace(/\/+$/, '');
    }
}

// EXTERNAL MODULE: ./build/cxone/connect/hosts.js
var hosts = __webpack_require__(5648);
;// CONCATENATED MODULE: ./build/cxone/connect/connection.js









/** The HTTP client of a run with its tokens, and the addresses that discovery finds. */
class Connection {
    http;
    exchange;
    tokens;
    #settings;
    #addresses;
    #discovery;
    #endpoints;
    #tokenUrl;
    constructor(settings, deps, http, tokens, allowed) {
        this.#settings = settings;
        this.http = http;
        this.exchange = new replies/* Exchange */.k5(http);
        this.#addresses = (0,profiles/* addressesOf */.sO)(settings);
        this.#discovery =
            this.#addresses.issuer === null ? null : new Discovery(this.exchange, this.#addresses.issuer, allowed);
        this.tokens = new TokenSource({
            settings,
            clock: deps.clock,
            allowed,
            exchange: () => this.exchange,
            endpoint: () => (this.#tokenUrl ??= this.#tokenEndpoint()),
        });
        tokens.source = this.tokens;
    }
    /** Loads the HTTP client (only now: `validate` needs none) and ties it to the tokens. Nothing is sent. */
    static async open(settings, deps) {
        const { tokenUrl, scimUrl, apiUrl, issuer } = (0,profiles/* addressesOf */.sO)(settings);
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
            signal: deps.signal,
            onWait: deps.onWait,
        };
        const http = deps.http ? await deps.http(options) : new (await Promise.all(/* import() */[__webpack_require__.e(1418), __webpack_require__.e(6973)]).then(__webpack_require__.bind(__webpack_require__, 6973))).HttpClient(options);
        return new Connection(settings, deps, http, tokens, allowed);
    }
    /** SCIM and REST bases; those that are not given are asked for once there is a token. */
    async bases() {
        this.#requireTenant();
        const { scimUrl, apiUrl } = this.#addresses;
        if (!this.#discovery || (scimUrl !== null && apiUrl !== null))
            return { scimUrl, apiUrl };
        const { api } = await this.#tenantEndpoints();
        return { scimUrl: scimUrl ?? `${api}/scim/v2`, apiUrl: apiUrl ?? api };
    }
    /** Reports name the tenant by the input: a token of another one must not be used under that name. */
    #requireTenant() {
        const { tenant = '' } = this.#settings;
        const own = tenantIdOf(this.tokens.current?.claims ?? {}) ?? '';
        if (!(0,text_ids/* isUuid */.O1)(tenant) || !(0,text_ids/* isUuid */.O1)(own) || tenant.toLowerCase() === own.toLowerCase())
            return;
        throw new failure/* Failure */.H('config-invalid', `The credentials belong to the tenant ${own}, and the input \`tenant\` names another one.`, `Give \`tenant: ${own}\`, or the credentials of the tenant that is meant.`);
    }
    async #tokenEndpoint() {
        if (this.#addresses.tokenUrl !== null)
            return this.#addresses.tokenUrl;
        if (!this.#discovery)
            throw new failure/* Failure */.H('config-invalid', 'There is no token endpoint.', 'Give `token-url`.');
        if ((0,connect_settings/* grantOf */.o)(this.#settings) !== 'access-key')
            return this.#discovery.tokenEndpoint();
        return `${(await this.#tenantEndpoints()).auth}/authentication/v1/token/access-key`;
    }
    /** The tenant's GUID is a claim of the token; before there is one, the input serves. */
    #tenantEndpoints() {
        this.#endpoints ??= this.#findEndpoints();
        return this.#endpoints;
    }
    async #findEndpoints() {
        const tenantId = tenantIdOf(this.tokens.current?.claims ?? {}) ?? this.#settings.tenant;
        if (!tenantId)
            throw new failure/* Failure */.H('config-invalid', 'The token does not name its tenant, and the input `tenant` is empty.', 'Give the tenant’s GUID as `tenant`, or `api-url`.');
        return this.#discovery.tenantEndpoints(tenantId);
    }
}

// EXTERNAL MODULE: ./build/cxone/read/groups.js
var read_groups = __webpack_require__(6007);
;// CONCATENATED MODULE: ./build/cxone/read/membership.js






/**
 * Roles of accounts where roles are groups. Tenants that show a user's groups have said it already; of the others the
 * groups are read with their members.
 */
async function withMembership(session, users) {
    if (session.showsGroups === true || users.length === 0)
        return [...users];
    const groups = (await (0,read_groups/* groupsOf */.c)(session)) ?? [];
    // An empty list may be left out (RFC 7643, section 2.5). Where all are, it may be the list that shows no members.
    const isLeftOut = groups.every(({ members }) => members === null);
    const roles = new Map();
    for (const group of groups.filter(({ id, displayName }) => session.shapes.isNamed({ value: id, display: displayName }))) {
        for (const member of new Set(await membersOf(session, group, isLeftOut)))
            (0,add_to/* addTo */.D)(roles, member, { value: group.id, display: group.displayName });
    }
    // Neither side shows a member: a tenant where nobody has a role yet, or one that tells on the user as soon as there
    // is one.
    if (roles.size === 0 && groups.every(({ members }) => (members ?? []).length === 0))
        return [...users];
    session.showsGroups ??= false;
    // What an account says of itself holds, also where the group's list is cut.
    return users.map((user) => {
        const own = new Set(user.roles.map(({ value }) => value));
        return { ...user, roles: [...user.roles, ...(roles.get(user.id) ?? []).filter(({ value }) => !own.has(value))] };
    });
}
/**
 * Members of a group. A round number of them may be as many as a list shows, and is asked for once more, alone; so is
 * every group where the list leaves members out.
 * @throws Failure `read-incomplete` where such a group cannot be read: it would seem to be empty
 */
async function membersOf(session, { id, displayName, members }, isLeftOut) {
    const shown = members ?? [];
    if (!isLeftOut && (shown.length === 0 || shown.length % 100 !== 0))
        return shown;
    const url = `${session.scimUrl}/Groups/${(0,scim_path/* segment */.m)(id)}`;
    const reply = await session.exchange.ask({ method: 'GET', url });
    const group = reply.answered && reply.status < 300 && (0,json/* isObject */.Gv)(reply.body) ? reply.body : null;
    if (isLeftOut && !group)
        throw (0,incomplete/* readIncomplete */.pW)(`the list of groups leaves out members, and the group ${displayName} cannot be read by itself – ` +
            'GET …/Groups/{id}', 'Let the application read groups with their members, by the list or one by one.');
    const alone = group ? (0,scim_user/* references */.Ft)(group, 'members').map(({ value }) => value) : [];
    if (isLeftOut || alone.length > shown.length)
        return alone;
    session.note(`the group ${displayName} shows exactly ${shown.length} members, which may not be all of them: the ` +
        'accounts’ own records count as well');
    return shown;
}

// EXTERNAL MODULE: ./build/cxone/session/probe.js + 1 modules
var probe = __webpack_require__(2290);
;// CONCATENATED MODULE: ./build/cxone/read/count.js


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
    const [all, active] = await Promise.all([
        count(session, owned, isOwned),
        count(session, `${owned} and active eq true`, (user) => isOwned(user) && user.active),
    ]);
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

// EXTERNAL MODULE: ./build/text/figures.js
var figures = __webpack_require__(1135);
;// CONCATENATED MODULE: ./build/cxone/read/partial-list.js





/**
 * Some lists show less of an account than its own address does. Where nobody of a list has something that the plan
 * compares, one account is read by itself: what only that shows, the list leaves out.
 * @param isAsked whether an account is one of the roster's people: nothing but who they are is compared of others
 * @returns requests that it took
 * @throws Failure `read-incomplete` where it does: everybody would seem to lack it
 */
async function requireWholeEntries(session, { fields }, users, isAsked) {
    const shows = (user, field) => {
        if (field === 'active')
            return !session.unsaid.has(user.id);
        if (field === 'roles')
            return user.roles.length > 0;
        return user[field] !== undefined;
    };
    const compared = new Set(fields.map((field) => (field === 'groups' ? 'roles' : field)));
    // Roles that are groups are read with the groups as well.
    if (session.mode === 'membership')
        compared.delete('roles');
    const mayCompare = users.some(isAsked)
        ? [...compared, 'active']
        : [...compared].filter((one) => one === 'externalId');
    const unseen = mayCompare.filter((field) => !users.some((user) => shows(user, field)));
    if (unseen.length === 0 || users.length === 0)
        return 0;
    const { id } = (users.find((user) => user.active && isAsked(user)) ?? users[0]);
    const alone = await (0,listing/* orUnreadable */.pz)(session, id, () => (0,listing/* userById */.M6)(session, id));
    if (alone === null || alone instanceof failure/* Failure */.H)
        return 1;
    const { user, resource } = alone;
    const left = unseen.filter((field) => (field === 'active' ? (0,scim_user/* activeIn */.E1)(resource) !== null : shows(user, field)));
    if (left.length === 0)
        return 1;
    throw (0,incomplete/* readIncomplete */.pW)(`the list of accounts leaves out ${(0,figures/* list */.p_)(left)}, which an account shows by itself – GET …/Users`, 'Let the application read these members of users in lists; if it may, this tenant cannot be planned from its list.');
}

// EXTERNAL MODULE: ./build/cxone/read/roles.js
var read_roles = __webpack_require__(5442);
// EXTERNAL MODULE: ./build/model/fields.js
var fields = __webpack_require__(2017);
// EXTERNAL MODULE: ./build/scim/listresponse.js
var listresponse = __webpack_require__(5714);
;// CONCATENATED MODULE: ./build/cxone/session/schemas.js




/**
 * Roster fields that live in an extension, which a tenant may not have: what is written there is then ignored without a
 * word.
 */
const inNice = (field, published) => 
// NiCE's UserHub carries custom attributes.
(0,fields/* factsOf */.xS)(field)?.scim?.in === 'nice' || (field.startsWith('attr.') && !published);
/**
 * Asks `/Schemas` (RFC 7644, section 4) whether the tenant knows the extension that the roster's columns are written
 * to, and notes for the summary where it does not. Nothing is asked where no column needs it; a tenant without the
 * route proves nothing.
 * @param fields roster fields of this run
 */
async function probeSchemas(session, fields) {
    const needed = fields.filter((field) => inNice(field, session.profile.published));
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

;// CONCATENATED MODULE: ./build/cxone/read/read-tenant.js



















/**
 * Reads the tenant for a plan, in the way that takes the fewest requests: all pages, or the roster's people alone with
 * a count of the others.
 * @throws Failure `read-incomplete` where the set is not proven complete, `tenant-unreachable`
 */
async function readTenant(session, request) {
    if (session.scimUrl === '')
        throw new failure/* Failure */.H('config-invalid', `Profile \`${session.settings.profile}\` has no SCIM base, so it cannot read accounts.`, 'Give `scim-url`, or choose another profile.');
    session.hub.fields = request.fields;
    await probeSchemas(session, request.fields);
    const state = session.capabilities.listing === 'search' ? await bySearch(session, request) : await read_tenant_byScim(session, request);
    session.remember(state.users);
    if (state.method !== 'search')
        state.requests += await requireWholeEntries(session, request, state.users, askedIn(request));
    const found = await unlistedLeavers(session, request, state);
    const all = [...state.users, ...found];
    const users = session.mode === 'membership' ? await withMembership(session, all) : all;
    const needsRoles = ['roles', 'groups', 'primaryRole'].some((field) => request.fields.includes(field));
    const roles = needsRoles ? await (0,read_roles/* tenantRoles */.y)(session) : null;
    const { teams, skills } = session.hub;
    const { read, expected } = state;
    return {
        ...state,
        users,
        read: read + found.length,
        expected: expected + found.length,
        roles: roles ?? undefined,
        teams: teams ?? undefined,
        skills: skills ?? undefined,
        customAttributes: session.profile.published
            ? session.hub.attributes.known.map(({ name, id, labels }) => ({ name, id, labels: Object.fromEntries(labels) }))
            : undefined,
        logins: request.fields.includes('loginAuthenticator') ? Object.fromEntries(session.hub.logins) : undefined,
    };
}
/**
 * Leavers of the file that the list does not show are looked up before they count as gone: a list that leaves someone
 * out must not leave them signed in. Where it leaves one out, it is believed of
 * nobody.
 */
async function unlistedLeavers(session, request, state) {
    const leavers = request.keys.filter(({ leaves }) => leaves);
    if (leavers.length === 0 || state.method !== 'list' || session.capabilities.filter === false)
        return [];
    const ids = new Set(state.users.map(({ id }) => id));
    const names = new Set(state.users.map(({ userName }) => userName.toLowerCase()));
    const externalIds = new Set(state.users.map(({ externalId }) => externalId));
    const isListed = ({ id, userName, externalId }) => (id !== undefined && ids.has(id)) ||
        (userName !== undefined && names.has(userName.toLowerCase())) ||
        (externalId !== undefined && externalIds.has(externalId));
    const find = async (keys) => {
        if (keys.length === 0)
            return [];
        const users = (await (0,filtering/* byFilter */.WZ)(session, termsOf({ ...request, keys }), true)) ?? [];
        const isAsked = askedIn({ ...request, keys });
        return users.filter((user) => !ids.has(user.id) && isAsked(user));
    };
    const missing = await find(leavers.filter((key) => !isListed(key)));
    if (missing.length === 0)
        return [];
    // A list that leaves out one person is believed of nobody: who it does not show may not be new.
    const others = await find(request.keys.filter((key) => !key.leaves && !isListed(key)));
    const found = [...new Map([...missing, ...others].map((user) => [user.id, user])).values()];
    session.note(`${(0,figures/* counted */.hS)(found.length, 'account')} that the list leaves out ${(0,figures/* plural */.LS)(found.length, 'was', 'were')} found one ` +
        'by one: the list is not to be trusted');
    return found;
}
async function read_tenant_byScim(session, request) {
    const listed = await (0,listing/* list */.p_)(session, 'Users', `startIndex=1&count=${(0,listing/* pageSize */.T0)(session)}`);
    if ('refused' in listed)
        return withoutList(session, request, listed.refused);
    const first = (0,listing/* accountsOf */.s1)(session, listed.page);
    session.capabilities.listing = 'scim';
    const remaining = first.total === null ? 0 : Math.ceil((first.total - first.items.length) / Math.max(1, first.items.length));
    const affordable = remaining - COUNTS - filtering/* PROOFS */.iR;
    if (mayLookUp(session, request) && (0,filtering/* lookUpRequests */.Fy)(session, request.keys, affordable) < affordable) {
        const state = await byLookUp(session, request, first);
        if (state)
            return state;
    }
    let requests = 1;
    const whole = await (0,paging/* readWhole */.o)((offset, cursor) => {
        requests += 1;
        return (0,listing/* usersPage */.GS)(session, offset, cursor);
    }, (user) => user.id, first);
    if (!whole.complete)
        throw (0,incomplete/* readIncomplete */.pW)(whole.why);
    session.fullRead = requests;
    return { users: session.withActive(whole.items), method: 'list', read: whole.total, expected: whole.total, requests };
}
/** Requests that the two counts take. */
const COUNTS = 2;
const mayLookUp = (session, request) => !request.needAbsent && request.owned.userNames.length === 0 && session.capabilities.filter !== false;
/** Only the roster's people. `null` where the tenant's filters leave any doubt. */
async function byLookUp(session, request, first) {
    const counted = await countOwned(session, request.owned.externalIdPrefix, first);
    if (!counted)
        return null;
    session.remember(first.items);
    const users = await (0,filtering/* byFilter */.WZ)(session, termsOf(request), true);
    if (!users)
        return null;
    const distinct = [...new Map(users.map((user) => [user.id, user])).values()].filter(askedIn(request));
    const requests = 1 + COUNTS + session.filterProofs.size + (0,filtering/* lookUpRequests */.Fy)(session, request.keys);
    return { users: distinct, method: 'filter', read: distinct.length, expected: distinct.length, requests, counted };
}
const termsOf = (request) => request.keys.flatMap(({ userName, externalId }) => [
    ...(userName ? [{ attribute: 'userName', value: userName }] : []),
    ...(externalId ? [{ attribute: 'externalId', value: externalId }] : []),
]);
/** The witness of a chain may be nobody of the roster. */
const askedIn = (request) => (0,filter/* anyMeets */.fi)(termsOf(request));
/** A tenant that lists nobody unasked: the roster's people by filter, with a count of the others. */
async function withoutList(session, request, refused) {
    session.capabilities.listing = 'none';
    session.note('the tenant lists nobody unasked: only the roster’s people are looked up');
    const counted = mayLookUp(session, request) ? await countOwned(session, request.owned.externalIdPrefix, null) : null;
    const users = counted && (await (0,filtering/* byFilter */.WZ)(session, termsOf(request), true));
    if (!counted || !users) {
        const where = refused.answered && refused.status === 404
            ? 'Check `scim-url`: the base alone, without `/Users`. If it is right, choose'
            : 'Choose';
        throw (0,incomplete/* readIncomplete */.pW)(`it refuses to list its accounts (${(0,replies/* errorIn */.Kd)(refused).message}), and counting them by filter is no way out here`, refused.answered && refused.status === 403
            ? 'Give the application the permission to read users, then run again.'
            : `${where} the profile that fits the tenant, or give \`api-url\` so that the user search can be used.`);
    }
    const distinct = [...new Map(users.map((user) => [user.id, user])).values()].filter(askedIn(request));
    return {
        users: distinct,
        method: 'filter',
        read: distinct.length,
        expected: distinct.length,
        requests: 1 + COUNTS + (0,filtering/* lookUpRequests */.Fy)(session, request.keys),
        counted,
    };
}
/**
 * UserHub tells most of everybody in pages; what only SCIM has is fetched for the roster's people alone, and skills for
 * all agents together.
 */
async function bySearch(session, request) {
    const { users, total, requests } = await (0,search/* searchEverybody */.U)(session);
    session.remember(users);
    const hidden = await hiddenPeople(session, request, users);
    const byId = new Map([...users, ...hidden].map((user) => [user.id, user]));
    const isNamed = read_tenant_namedIn(request);
    const matched = [...byId.values()].filter(isNamed);
    if (request.fields.some(hub_user/* isScimField */.fg))
        await addScimFields(session, matched, byId);
    if (request.fields.includes('team'))
        await nameTeams(session, byId);
    await addLogins(session, request, byId);
    const all = [...byId.values()];
    const read = total + hidden.length;
    return {
        users: session.hub.wants('skills') ? await (0,read_skills/* withSkills */.L_)(session, all, true) : all,
        method: 'search',
        read,
        expected: read,
        requests,
    };
}
/** Whether a row of the roster names an account. */
function read_tenant_namedIn({ keys }) {
    const ids = new Set(keys.flatMap(({ id }) => id ?? []));
    const names = new Set(keys.flatMap(({ userName }) => userName?.toLowerCase() ?? []));
    const externalIds = new Set(keys.flatMap(({ externalId }) => externalId ?? []));
    return (user) => ids.has(user.id) ||
        names.has(user.userName.toLowerCase()) ||
        (user.externalId !== undefined && externalIds.has(user.externalId));
}
/**
 * Where no list shows anyone deactivated, they may be hidden: a rehire, and a leaver of the file, are looked up before
 * they count as new or gone.
 */
async function hiddenPeople(session, request, users) {
    if (session.hub.listsAll || session.hub.showsDeleted)
        return [];
    const names = new Set(users.map(({ userName }) => userName.toLowerCase()));
    const unknown = request.keys.filter(({ userName }) => userName !== undefined && !names.has(userName.toLowerCase()));
    if (unknown.length === 0)
        return [];
    const found = await lookUp(session, unknown.map(({ userName }) => ({ userName: userName })));
    const ids = new Set(users.map(({ id }) => (0,text_ids/* idKey */.T4)(id)));
    return found.filter((user) => !ids.has((0,text_ids/* idKey */.T4)(user.id)));
}
/** What only SCIM has of these people is put beside what UserHub said. */
async function addScimFields(session, people, byId) {
    const found = await scimAccounts(session, people).catch(incomplete/* refusedIsIncomplete */.Rf);
    for (const user of people) {
        const scim = found.get(user.id);
        if (scim)
            byId.set(user.id, withScim(user, scim));
    }
    const unseen = people.filter((user) => user.active && !found.has(user.id));
    if (unseen.length > 0)
        throw (0,incomplete/* readIncomplete */.pW)(`${unseen.length} of ${(0,figures/* counted */.hS)(people.length, 'person', 'people')} that the search lists ` +
            `${(0,figures/* plural */.LS)(unseen.length, 'is', 'are')} not shown by SCIM`, 'Give the application the permission to read these users, then run again.');
}
/** The sign-in methods of those whose rows name one: by id and name, as each account shows its own. */
async function addLogins(session, request, byId) {
    const wanted = request.keys.filter(({ loginAuthenticator }) => loginAuthenticator);
    if (wanted.length === 0)
        return;
    const isNamed = read_tenant_namedIn({ ...request, keys: wanted });
    const people = [...byId.values()].filter(isNamed);
    const found = await Promise.all(people.map((user) => (0,listing/* userById */.M6)(session, user.id))).catch(incomplete/* refusedIsIncomplete */.Rf);
    found.forEach((one, i) => {
        const user = people[i];
        const loginAuthenticator = one?.user.loginAuthenticator;
        if (user && loginAuthenticator !== undefined)
            byId.set(user.id, { ...user, loginAuthenticator });
    });
}
/**
 * UserHub shows a team's id alone: one account of every team that is not listed is read to learn its name.
 */
async function nameTeams(session, byId) {
    const oneOf = new Map();
    for (const user of byId.values()) {
        const { team } = user;
        if (team !== undefined && session.teams.idOf(team) === undefined && (!oneOf.has(team) || user.active))
            oneOf.set(team, user);
    }
    if (oneOf.size > 0)
        await scimAccounts(session, [...oneOf.values()]).catch(incomplete/* refusedIsIncomplete */.Rf);
    for (const [id, user] of byId)
        if (user.team !== undefined)
            byId.set(id, { ...user, team: session.teams.nameOf(user.team) });
}

// EXTERNAL MODULE: ./build/cxone/connect/scopes.js
var scopes = __webpack_require__(1878);
;// CONCATENATED MODULE: ./build/cxone/write/account-settings.js

/** Switches of CXone's Account Settings that let SCIM write a field, by their names there. */
const SWITCHES = {
    displayName: 'Display Name',
    middleName: 'Middle Name',
    mobilePhone: 'Mobile Number',
    timeZone: 'Time Zone',
    userType: 'Type',
    loginAuthenticator: 'Login Authenticator',
    primaryRole: 'Primary Role',
    team: 'Team',
};
/** Where these fields are enabled for the API, as the beginning of a sentence; `null` where no switch is known. */
function switchWords(fields) {
    const names = fields.flatMap((field) => SWITCHES[field] ?? []);
    if (names.length === 0 || names.length < fields.length)
        return null;
    return `Switch on ${(0,figures/* list */.p_)(names)} for SCIM in CXone’s Account Settings`;
}

// EXTERNAL MODULE: ./build/model/leaver-steps.js
var leaver_steps = __webpack_require__(917);
;// CONCATENATED MODULE: ./build/cxone/leave/verdict.js


const DONE = { kind: 'done' };
/** *No active session*, *not logged in*, *no licence*, *already revoked* – and not *no session service*. */
const NOTHING = [
    /\bno (?:\w+ ){0,2}(?:session|licen[cs]e|login|connection|access key)s?\b(?! (?:service|endpoint|route|server|api))/,
    /\b(?:has|holds|have) (?:no|not any)\b/,
    /\bnot (?:currently )?(?:logged|signed)[ -]?(?:in|on)\b/,
    /\b(?:is|was|already) (?:logged|signed)[ -]?(?:out|off)\b/,
    /\balready (?:been )?(?:revoked|released|reclaimed|freed|ended|terminated|inactive|disconnected|deactivated|off)\b/,
    /\b(?:session|licen[cs]e|connection)s? (?:was |were )?not (?:found|assigned|active)\b/,
];
/** True where a message says that the person has nothing that could be ended. */
function saysNothingThere(message) {
    const plain = message.replaceAll(/[_-]+/g, ' ').replaceAll(/\s+/g, ' ').toLowerCase();
    return NOTHING.some((pattern) => pattern.test(plain));
}
/** A state, or a word alone, that means *no*. */
const verdict_FAILED = new RegExp('^(?!(?:.*[ _-])?(?:no|without|0)[ _-]errors?$)(?:.*[ _-])?(?:fail(?:ed|ures?)?|errors?|exception|fault|rejected|' +
    'denied|refused|cancell?ed|aborted|timed ?out|timeout|forbidden|unauthori[sz]ed|invalid|unsuccessful|incomplete|' +
    'unavailable|ko|nok|not[ _-]?(?:ok|done|revoked|released|reclaimed|terminated|ended|processed|completed|' +
    'performed|allowed|available))$|^partial', 'i');
const QUEUED = /^(?:queued|pending|accepted|running|in[ _-]?progress|processing|scheduled|started|submitted|waiting)$/i;
const NO = /^(?:false|no|n)$/i;
/** What a parsed body says of the step as a whole. @param body text where it was no JSON, `undefined` where empty */
function saidBy(body) {
    const failed = (0,json/* isObject */.Gv)(body) ? failureIn(body) : failureOf(body);
    if (failed !== null)
        return saysNothingThere(failed) ? { kind: 'nothing', words: failed } : { kind: 'failed', words: failed };
    if (!(0,json/* isObject */.Gv)(body))
        return DONE;
    for (const name of ['resultSet', 'result', 'data', 'response', 'payload']) {
        const inner = (0,json/* valueOf */.RP)(body, name);
        const said = (0,json/* isObject */.Gv)(inner) ? saidBy(inner) : DONE;
        if (said.kind !== 'done')
            return said;
    }
    return queuedIn(body) ?? noneIn(body) ?? DONE;
}
/** A word, or a line, that is the whole answer. */
function failureOf(body) {
    const text = body === false ? 'false' : typeof body === 'string' ? body.trim().slice(0, 200) : '';
    return NO.test(text) || verdict_FAILED.test(text) || /^(?:error|fail|exception|fatal)/i.test(text) || saysNothingThere(text)
        ? text
        : null;
}
/** Success, and not one licence was freed. */
function noneIn(body) {
    for (const name of ['reclaimed', 'released', 'freed', 'reclaimed_count', 'reclaimedCount', 'licenses_reclaimed']) {
        const count = (0,json/* valueOf */.RP)(body, name);
        if (count === 0 || count === '0')
            return { kind: 'nothing', words: `${name}: 0` };
    }
    return null;
}
const plainName = (name) => name.toLowerCase().replaceAll(/[_-]/g, '');
const verdict_membersOf = (body) => Object.entries(body).map(([name, value]) => ({ name, plain: plainName(name), value }));
const MESSAGES = ['errordescription', 'detail', 'details', 'message', 'msg', 'reason', 'errormessage'];
function failureIn(body) {
    const members = verdict_membersOf(body);
    const texts = MESSAGES.flatMap((plain) => members.filter((one) => one.plain === plain));
    const message = texts.flatMap(({ value }) => (0,json/* textOf */.b6)(value) ?? [])[0] ?? '';
    // What is called `error` says more than what is called by a longer name.
    const faults = members.filter(({ plain }) => FAULT.test(plain)).sort((a, b) => a.plain.length - b.plain.length);
    for (const { value } of faults) {
        const said = faultIn(value, message);
        if (said !== null)
            return said;
    }
    const errors = (0,json/* listOf */.c3)((0,json/* valueOf */.RP)(body, 'errors')).filter((one) => !(0,json/* isObject */.Gv)(one) || Object.keys(one).length > 0);
    if (errors.length > 0 && errors[0] !== '' && errors[0] !== false) {
        const [first] = errors;
        return ((0,json/* isObject */.Gv)(first) ? (0,json/* textOf */.b6)((0,json/* valueOf */.RP)(first, 'message')) : (0,json/* textOf */.b6)(first)) ?? (message || 'errors in the answer');
    }
    const no = members.find(meansNo);
    return no ? words(`${no.name}: ${shortly(no.value)}`, message) : null;
}
const FAULT = /^(?:error|exception|fault)(?:message|msg|text|string|code|type|description|details?|reason)?$/;
const NO_FAULT = /^(?:|none|null|false|0+|ok|success|no[ _-]?errors?)$/i;
function faultIn(value, message) {
    if (value === true)
        return message || 'error: true';
    if ((0,json/* isObject */.Gv)(value) && Object.keys(value).length > 0)
        return words((0,json/* textOf */.b6)((0,json/* valueOf */.RP)(value, 'code')) ?? 'error', (0,json/* textOf */.b6)((0,json/* valueOf */.RP)(value, 'message')) ?? message);
    const text = (0,json/* textOf */.b6)(value);
    return text === undefined || NO_FAULT.test(text) ? null : words(text, message);
}
const FAULTS = /^(?:(?:errors?|failed|failures?)count|failed|failures)$/;
const SUCCESS = /^(?:is)?(?:success(?:ful|fully)?|succeeded|ok|accepted|done)$/;
const ENDED = /^(?:licenses?)?(?:reclaimed|released|revoked)$/;
/** Of people. A count of sessions is another thing: nought of them means that none was open. */
const REVOKED = /^revoked(?:count|users)?$/;
const STATE = /^(?:(?:http|response|result)?status(?:code)?|state|result|outcome|(?:response|result)?code)$/;
/** Whether a member says that it was not done. */
function meansNo({ plain, value }) {
    const text = shortly(value);
    if (FAULTS.test(plain))
        return !Array.isArray(value) && Number(text) > 0;
    if (SUCCESS.test(plain) && (NO.test(text) || text === '0'))
        return true;
    if (ENDED.test(plain) && NO.test(text))
        return true;
    if (REVOKED.test(plain))
        return text === '0';
    return STATE.test(plain) && (/^[45]\d\d\b/.test(text) || verdict_FAILED.test(text));
}
/** A value in one word: an object by its code, a list by its length. */
function shortly(value) {
    if (Array.isArray(value))
        return String(value.length);
    const own = (0,json/* isObject */.Gv)(value) ? (0,json/* valueOf */.RP)(value, 'code') : value;
    return typeof own === 'boolean' ? String(own) : ((0,json/* textOf */.b6)(own) ?? '').trim();
}
const words = (said, message) => (message && message !== said ? `${said}: ${message}` : said);
function queuedIn(body) {
    const job = (0,json/* valueOf */.RP)(body, 'job');
    const id = ['jobId', 'job_id', 'taskId', 'task_id', 'operationId', 'operation_id'].flatMap((name) => (0,json/* textOf */.b6)((0,json/* valueOf */.RP)(body, name)) ?? [])[0] ?? ((0,json/* isObject */.Gv)(job) ? (0,json/* textOf */.b6)((0,json/* valueOf */.RP)(job, 'id')) : (0,json/* textOf */.b6)(job));
    const state = ['status', 'state'].flatMap((name) => (0,json/* textOf */.b6)((0,json/* valueOf */.RP)(body, name)) ?? [])[0] ?? '';
    const isQueued = QUEUED.test(state);
    if (id === undefined && !isQueued)
        return null;
    // A job that has ended is named by its id as well.
    if (id !== undefined && /^(?:completed?|done|succeeded|success|finished)$/i.test(state))
        return null;
    const link = linkIn(body) ?? ((0,json/* isObject */.Gv)(job) ? linkIn(job) : undefined);
    return { kind: 'queued', words: id === undefined ? state : `job ${id}`, link };
}
/** Members of an answer that name people one by one. */
const EACH = ['results', 'items', 'users', 'responses', 'Operations', 'details', 'data', 'entities', 'resultSet'];
const PEOPLE = '(?:users?|(?:user)?(?:external)?ids?)?$';
/** Those that name people for which it was not done, and those for which it was. */
const LEFT = new RegExp(`^(?:failed|failures?|errors?|skipped|rejected|notrevoked|notprocessed)${PEOPLE}`);
const WERE = new RegExp(`^(?:revoked|terminated|ended|succeeded|successful|processed)${PEOPLE}`);
/**
 * What an answer says of one person.
 * @param asked everybody that the request was about
 * @returns `unnamed` where the answer names others one by one, and not this person
 */
function saidOf(body, user, asked) {
    const object = (0,json/* isObject */.Gv)(body) ? body : {};
    const isAbout = (one) => asked.some((other) => names(one, other));
    let whole = object;
    let isUnnamed = false;
    for (const { name, plain, value } of verdict_membersOf(object)) {
        const entries = entriesOf(value, asked).filter((one) => (0,json/* isObject */.Gv)(one) || typeof one === 'string');
        const entry = entries.find((one) => names(one, user));
        if (WERE.test(plain) && entry === undefined && entries.length > 0 && entries.every(isAbout))
            isUnnamed = true;
        if (!LEFT.test(plain))
            continue;
        if (entry !== undefined) {
            const said = (0,json/* isObject */.Gv)(entry) ? (failureIn(entry) ?? ownWords(entry)) : '';
            if (said !== '' && saysNothingThere(said))
                return { kind: 'nothing', words: said };
            return { kind: 'failed', named: true, words: said || `the answer lists this person under ${name}` };
        }
        // It was not done for people that it names; that says nothing against the others.
        if (entries.length > 0 && entries.every(isAbout))
            whole = Object.fromEntries(Object.entries(whole).filter(([key]) => key !== name));
    }
    const lists = [body, ...EACH.map((name) => (0,json/* valueOf */.RP)(object, name))].filter((one) => Array.isArray(one) || isMap(one, asked));
    const entries = lists.flatMap((one) => entriesOf(one, asked)).filter(json/* isObject */.Gv);
    if (entries.length === 0)
        return isUnnamed ? 'unnamed' : saidBy((0,json/* isObject */.Gv)(body) ? whole : body);
    const own = entries.find((one) => names(one, user)) ?? (asked.length === 1 && entries.length === 1 ? entries[0] : null);
    if (!own)
        return 'unnamed';
    const said = saidBy(own);
    // A 404 beside someone's name is about that person: there is nothing of theirs.
    const status = ['status', 'code', 'statusCode'].flatMap((name) => (0,json/* textOf */.b6)((0,json/* valueOf */.RP)(own, name)) ?? [])[0];
    if (said.kind !== 'failed')
        return said;
    return status === '404' ? { kind: 'nothing', words: said.words } : { ...said, named: true };
}
const ownWords = (entry) => (0,json/* textOf */.b6)((0,json/* valueOf */.RP)(entry, 'message')) ?? (0,json/* textOf */.b6)((0,json/* valueOf */.RP)(entry, 'status')) ?? '';
/** `{"E1": …, "E2": …}`: an object whose names are people's. */
const isMap = (value, asked) => (0,json/* isObject */.Gv)(value) && Object.keys(value).some((key) => asked.some((one) => names(key, one)));
/** What a list holds, and what a map of people does, each with its name. */
function entriesOf(value, asked) {
    if (!isMap(value, asked))
        return (0,json/* listOf */.c3)(value);
    return Object.entries(value).map(([id, said]) => (0,json/* isObject */.Gv)(said) ? { ...said, id } : { id, [typeof said === 'boolean' ? 'success' : 'status']: said });
}
const NAMES = ['user_external_id', 'external_id', 'externalId', 'user_id', 'userId', 'id', 'userName', 'target_id'];
function names(one, user) {
    const keys = new Set([user.externalId, user.id, user.userName.toLowerCase()]);
    if (!(0,json/* isObject */.Gv)(one))
        return keys.has((0,json/* textOf */.b6)(one));
    return NAMES.some((name) => {
        const text = (0,json/* textOf */.b6)((0,json/* valueOf */.RP)(one, name));
        return text !== undefined && (keys.has(text) || keys.has(text.toLowerCase()));
    });
}

// EXTERNAL MODULE: ./build/text/run-again.js
var run_again = __webpack_require__(9954);
;// CONCATENATED MODULE: ./build/cxone/leave/routes.js





/** People known to exist who must get the same 404 before a route counts as not there. */
const MISSES = 3;
/** People in a row that a route may fail for, all tries used up, before the others are not even asked for. */
const FAILURES = 3;
/**
 * One route of a step, and how its answers are read. A step is done when its answer says so, also when it says that
 * there is nothing to end. What is known of the route itself: 405 and 501 say at once that there is none; a 404 may
 * mean the person, so it takes the same one for several people who are known to exist, and no success.
 * A route that only fails is left alone for the rest of the run: what is not done is said of everybody, and the tenant
 * is not asked hundreds of times more.
 */
class Route {
    #session;
    #facts;
    #misses = 0;
    #miss = '';
    #works = false;
    #missing = false;
    #failures = 0;
    #lastFailure = '';
    constructor(session, facts) {
        this.#session = session;
        this.#facts = facts;
    }
    /** What is known without asking: no such route, or one that only fails. */
    get known() {
        const { does } = this.#facts;
        if (this.#missing)
            return { status: 'unsupported', detail: `this tenant has no route to ${does}`, attempts: 0, latencyMs: 0 };
        if (this.#failures < FAILURES)
            return null;
        const said = `could not ${does}: not asked any more after ${this.#failures} failures (${this.#lastFailure})`;
        return {
            status: 'failed',
            detail: said,
            error: (0,scim_error/* apiError */.pb)('server', said, { retryable: true }),
            attempts: 0,
            latencyMs: 0,
        };
    }
    /** Reads the answer to a request about one person. */
    async judge(reply, user) {
        const [answer] = await this.judgeAll(reply, [user]);
        return answer;
    }
    /**
     * Reads the answer to a request about several people.
     * @returns an answer for each, `null` for someone that the answer says nothing about: to be asked for alone
     */
    async judgeAll(reply, users) {
        if (!reply.answered) {
            this.#fails(reply.error.message);
            const lost = this.#answer(reply, reply.ambiguous ? 'unknown' : 'failed', this.#could(reply.error.message));
            return users.map(() => ({ ...lost, error: reply.error }));
        }
        if (reply.status >= 300)
            return this.#refused(reply, users);
        if (isPage(reply)) {
            const error = (0,scim_error/* apiError */.pb)('unreadable', 'the answer is a page, and nothing of the API', {
                status: reply.status,
                advice: NOT_READ,
            });
            return users.map(() => ({ ...this.#answer(reply, 'unknown', this.#could(error.message)), error }));
        }
        // A word in plain text is an answer as well.
        const body = reply.body ?? reply.text;
        const whole = saidBy(body);
        const location = reply.headers['location'];
        if (whole.kind === 'queued' || (whole.kind === 'done' && reply.status === 202 && location !== undefined)) {
            const link = (whole.kind === 'queued' ? whole.link : undefined) ?? location;
            return this.#queued(reply, users, whole.kind === 'queued' ? whole.words : 'a job', link);
        }
        return users.map((user) => this.#said(saidOf(body, user, users), reply, users.length > 1));
    }
    #said(said, reply, isTogether) {
        // One person may be what a request about many fails for; nobody can tell who.
        if (isTogether && (said === 'unnamed' || said.kind === 'failed') && !isNamed(said))
            return null;
        if (said === 'unnamed')
            return this.#answer(reply, 'unknown', this.#could('the answer does not name this person'));
        if (said.kind === 'failed')
            return this.#failed(reply, said.words);
        this.#succeeds();
        if (said.kind === 'nothing')
            return this.#nothing(reply, said.words);
        if (said.kind === 'queued' || (reply.status === 202 && !this.#facts.answers202))
            return this.#answer(reply, 'accepted', `${ACCEPTED}${said.kind === 'queued' ? ` (${said.words})` : ''}`);
        return this.#answer(reply, 'done', this.#facts.done);
    }
    /** A job: its end is waited for where the tenant says where it can be seen. */
    async #queued(reply, users, job, link) {
        const end = link === undefined ? null : await followJob(this.#session, link, { isUnderWay });
        const attempts = reply.attempts + (end?.attempts ?? 0);
        if (!end?.reply || end.reply.status >= 300) {
            const answer = this.#answer(reply, 'accepted', `${ACCEPTED} (${job})`);
            return users.map(() => ({ ...answer, attempts }));
        }
        const seen = { ...end.reply, status: 200, attempts };
        return users.map((user) => this.#said(saidOf(seen.body, user, users), seen, false));
    }
    #refused(reply, users) {
        const error = adviceOn((0,replies/* errorIn */.Kd)(reply));
        const { status } = reply;
        const isRefusal = status < 500 && status !== 405 && status !== 429;
        // One person may make the tenant refuse all of them.
        if (isRefusal && users.length > 1)
            return users.map(() => null);
        const [user] = users;
        if (user && isRefusal && status !== 401 && status !== 403 && saysNothingThere(`${error.message} ${said(reply)}`)) {
            this.#succeeds();
            return [this.#nothing(reply, error.message)];
        }
        if (status === 405 || status === 501) {
            this.#missing = !this.#works;
            return users.map(() => (this.#works ? this.#failed(reply, error.message) : this.#unsupported(reply)));
        }
        if (user && status === 404)
            return [this.#notFound(reply, user)];
        if (status >= 500)
            this.#fails(error.message);
        return users.map(() => ({ ...this.#answer(reply, 'failed', this.#could(error.message)), error }));
    }
    /**
     * A bare 404: of the route, or of the person. Once the route has worked it is the person. Someone who is asked for
     * was read before and is known to exist, so the same answer for several of them is the route's.
     */
    #notFound(reply, user) {
        if (this.#works)
            return this.#nothing(reply, 'HTTP 404');
        const miss = signature(reply, user);
        this.#misses = miss === this.#miss ? this.#misses + 1 : 1;
        this.#miss = miss;
        this.#missing = this.#misses >= MISSES;
        return this.#unsupported(reply);
    }
    #unsupported(reply) {
        const detail = `this tenant has no route to ${this.#facts.does} (HTTP ${reply.status})`;
        return { ...this.#answer(reply, 'unsupported', detail), error: { ...(0,replies/* errorIn */.Kd)(reply), advice: NO_ROUTE } };
    }
    #nothing(reply, words) {
        return { ...this.#answer(reply, 'done', `${this.#facts.nothing} (${words})`), nothingToDo: true };
    }
    #failed(reply, message) {
        const { status, correlationId } = reply;
        const error = (0,scim_error/* apiError */.pb)('ignored', message, { status, correlationId, retryable: true, advice: AGAIN });
        return { ...this.#answer(reply, 'failed', this.#could(message)), error };
    }
    #answer({ attempts, latencyMs }, status, detail) {
        return { status, detail, attempts, latencyMs };
    }
    #could(why) {
        return `could not ${this.#facts.does}: ${why}`;
    }
    #succeeds() {
        this.#works = true;
        this.#missing = false;
        this.#failures = 0;
    }
    #fails(message) {
        this.#failures += 1;
        this.#lastFailure = message;
    }
}
const ACCEPTED = 'CXone queued it, and its end was not seen';
const NO_ROUTE = 'Do it in CXone where it matters, or switch the step off in the policy (`steps`).';
const AGAIN = `${run_again/* RUN_AGAIN */.B} Where that does not help, look at the person in CXone.`;
const NOT_READ = 'See to it in CXone now. Check that `api-url` points at the tenant’s REST base; if it is CXone that answers so, ' +
    'give these words to NiCE support.';
/** What to do about a refusal. Nothing in a roster ends one of a leaver's step. */
const adviceOn = (error) => (error.kind === 'invalid' ? { ...error, advice: AGAIN } : error);
const isNamed = (said) => said !== 'unnamed' && 'named' in said && said.named === true;
const isPage = ({ body, text }) => body === undefined && text.trimStart().startsWith('<');
const isUnderWay = ({ body, status }) => status < 300 && saidBy(body).kind === 'queued';
/** A refusal's body, for its words: an error code may say more than the message. */
const said = ({ text }) => text.slice(0, 500);
/** A refusal without what is this person's own. */
function signature(reply, user) {
    let text = reply.text.slice(0, 500);
    for (const own of [user.id, user.externalId, user.userName])
        if (own)
            text = text.replaceAll(own, '');
    return text.replaceAll(/[0-9a-f]{8,}|\d+/gi, '');
}
/** The answer of a step that has no address. @param what that it does, as a verb: `end the sessions` */
const noRest = (what) => ({
    status: 'unsupported',
    detail: `no REST base (\`api-url\`) to ${what}`,
    attempts: 0,
    latencyMs: 0,
});
/** The answer of a step that knows people by their externalId alone. @param what that it does, as a verb */
const noExternalId = (what) => ({
    status: 'skipped',
    detail: `needs an externalId to ${what}, and the account has none`,
    attempts: 0,
    latencyMs: 0,
});
/** @param why what is wrong with the answer, in words; empty: nobody can say */
const unreadableAnswer = (reply, what, why = '') => ({
    status: 'unknown',
    detail: `the tenant's answer to "${what}" cannot be read${why && `: ${why}`}`,
    error: (0,scim_error/* apiError */.pb)('unreadable', `the answer to "${what}" cannot be read${why && `: ${why}`}`, {
        status: reply.answered ? reply.status : null,
        advice: NOT_READ,
    }),
    attempts: reply.attempts,
    latencyMs: reply.latencyMs,
});

;// CONCATENATED MODULE: ./build/cxone/leave/step.js
/** A step that is taken for one person after the other. */
function step_oneByOne(take) {
    return async (users, together) => {
        const answers = new Map();
        for (const user of users)
            answers.set(user.id, await take(user, together));
        return answers;
    };
}

;// CONCATENATED MODULE: ./build/cxone/leave/access-keys.js










const access_keys_link = schemas/* union */.KCZ([schemas/* string */.YjP(), schemas/* looseObject */._H3({ href: schemas/* string */.YjP() }).transform(({ href }) => href)]);
const keySchema = (0,answers/* anyCase */.n9)({ accessKeyId: answers.id, userId: answers/* text */.Qq, isActive: answers/* truth */.Im.nullish() }).transform((key) => ({
    ...key,
    owner: key.userId?.toLowerCase().replace(/^user:/, '') || undefined,
}));
/** Pages of one person's keys at most. */
const PAGES = 50;
/** Seconds to wait before a key that was deactivated is looked at again, and before the other way is tried. */
const WAITS = [1, 2, 4];
/**
 * `GET /access-key-management/v1/access-keys?userId=` through all its pages, off by
 * `PATCH …/access-keys?accessKeyId= {isActive:false}`, else `DELETE …/access-keys/{id}`, and then a look whether they
 * are: a key that is still on is an open step.
 */
const accessKeys = {
    routes: 'published',
    atOnce: 1,
    on: (session) => {
        const route = new Route(session, {
            does: 'switch access keys off',
            done: 'no access key is on',
            nothing: 'no access key is on',
        });
        return step_oneByOne(async (user) => route.known ?? (await keysOff(session, route, user)));
    },
};
async function keysOff(session, route, user) {
    let attempts = 0;
    const count = (answer) => ({
        ...answer,
        attempts: (attempts += answer.attempts),
    });
    const first = await keysOn(session, user);
    if (!('on' in first))
        return first.why === null
            ? route.judge(first.reply, user)
            : unreadableAnswer(first.reply, 'access keys', first.why);
    const { latencyMs } = count(first);
    if (first.on.length === 0)
        return { ...(await route.judge(first.reply, user)), attempts };
    let refusal;
    const send = async (keys, method) => {
        let taken = true;
        for (const key of keys) {
            const reply = count(await session.exchange.ask(requestFor(session, key, method)));
            if (reply.answered && reply.status < 300)
                continue;
            taken = false;
            refusal = reply;
        }
        return taken;
    };
    const total = first.on.length;
    let left = first.on;
    for (const method of ['PATCH', 'DELETE']) {
        const taken = await send(left, method);
        const look = async () => count(await keysOn(session, user));
        const isOver = (one) => !('on' in one) || one.on.length === 0;
        const seen = await lookAfter(session, { taken, isLast: method === 'DELETE' }, look, isOver);
        if (!('on' in seen)) {
            const detail = 'the access keys were deactivated, but CXone does not show whether they are' +
                (seen.why ? `: ${seen.why}` : '');
            const error = seen.why === null ? (0,replies/* errorIn */.Kd)(seen.reply) : unreadableAnswer(seen.reply, 'access keys', seen.why).error;
            return { status: 'unknown', detail, error, attempts, latencyMs };
        }
        left = seen.on;
        if (left.length === 0)
            return { status: 'done', detail: `${(0,figures/* counted */.hS)(total, 'access key')} deactivated`, attempts, latencyMs };
    }
    const on = (0,figures/* counted */.hS)(left.length, 'access key is', 'access keys are');
    const said = refusal ? (0,replies/* errorIn */.Kd)(refusal).message : 'CXone answered with success';
    const detail = `could not switch access keys off: ${on} still on (${said})`;
    const advice = 'Give the API user’s role the privilege Access Key (View, Edit, Delete), or switch the keys off in CXone.';
    const error = (0,scim_error/* apiError */.pb)('ignored', detail, {
        status: refusal?.answered ? refusal.status : null,
        retryable: true,
        advice,
    });
    return { status: 'failed', detail, error, attempts, latencyMs };
}
/**
 * Looks again after keys were turned off. What was refused needs no second look before the other way is tried; after
 * the last way, keys are looked at as long as reads may lag behind writes.
 */
async function lookAfter(session, { taken, isLast }, look, isOver) {
    if (taken && isLast)
        return (await lookUntil(session, look, isOver, 'key')).seen;
    for (const seconds of taken ? WAITS : []) {
        const seen = await look();
        if (isOver(seen))
            return seen;
        await session.clock.sleep(seconds * 1000, session.signal);
    }
    return look();
}
const PATH = '/access-key-management/v1/access-keys';
const base = ({ rest }) => rest + PATH;
function requestFor(session, key, method) {
    const idempotent = true;
    const expect = [501];
    return method === 'PATCH'
        ? {
            method,
            url: `${base(session)}?accessKeyId=${encodeURIComponent(key)}`,
            body: { isActive: false },
            idempotent,
            expect,
        }
        : { method, url: `${base(session)}/${(0,scim_path/* segment */.m)(key)}`, idempotent, expect };
}
/** The person's keys that are on. A key of someone else is none, whatever the query says. */
async function keysOn(session, user) {
    let url = `${base(session)}?userId=${encodeURIComponent(user.id)}`;
    const { origin } = new URL(url);
    const seen = new Set();
    const all = new Map();
    let counted = 0;
    let attempts = 0;
    let latencyMs = 0;
    for (;;) {
        seen.add(url);
        const reply = await session.exchange.ask({ method: 'GET', url, expect: [501] });
        attempts += reply.attempts;
        latencyMs += reply.latencyMs;
        const read = { attempts, latencyMs, reply };
        if (!reply.answered || reply.status >= 300)
            return { ...read, why: null };
        const page = (0,answers/* listIn */.Of)(reply, 'accessKeys', keySchema, { isStrict: true });
        const why = 'why' in page ? page.why : page.broken[0]?.why;
        if ('why' in page || why !== undefined)
            return { ...read, why: `${why} – GET ${PATH}` };
        for (const key of page.items)
            all.set(key.accessKeyId, key);
        counted = Math.max(counted, page.total ?? 0);
        const next = nextIn(page.body);
        url = next ? (URL.parse(next, url)?.href ?? null) : null;
        // The token goes nowhere else, and a list that leads back to itself has ended.
        if (url === null || seen.has(url))
            return { ...read, ...judged(session, user, [...all.values()], counted) };
        if (URL.parse(url)?.origin !== origin)
            return { ...read, why: `\`_links.next\` leads to another host – GET ${PATH}` };
        if (seen.size >= PAGES)
            return { ...read, why: `the list goes on after ${PAGES} pages – GET ${PATH}` };
    }
}
function nextIn(body) {
    const links = (0,json/* isObject */.Gv)(body) ? (0,json/* valueOf */.RP)(body, '_links') : undefined;
    const next = access_keys_link.safeParse((0,json/* isObject */.Gv)(links) ? (0,json/* valueOf */.RP)(links, 'next') : undefined);
    return next.success ? next.data : null;
}
/**
 * Which of these keys are the person's and on. A list that is not whole proves nothing. Where it shows the key that
 * this run signs in with, the query was not minded: a key that names nobody may then be anyone's.
 */
function judged({ settings }, user, keys, counted) {
    if (counted > keys.length)
        return { why: `CXone counts ${counted} ${(0,figures/* plural */.LS)(counted, 'key')} and shows ${keys.length} – GET ${PATH}` };
    const own = user.id.toLowerCase();
    const ours = keys.find(({ accessKeyId }) => accessKeyId === settings.accessKeyId);
    if (ours?.owner === own)
        return { why: 'one of them is the key that this run signs in with' };
    if (ours && keys.some(({ owner, isActive }) => owner === undefined && isActive !== false))
        return { why: `it lists keys of others, and a key without \`userId\` may be anyone’s – GET ${PATH}` };
    // Asked for by account, and not all there are: an owner in other words may be the same one.
    const isAsked = keys.every(({ owner }) => owner !== undefined && owner !== own);
    if (!ours && settings.accessKeyId && isAsked && keys.some(({ isActive }) => isActive !== false))
        return { why: `\`accessKeys[0].userId\` is another one than was asked for – GET ${PATH}` };
    const theirs = keys.filter(({ owner, isActive }) => isActive !== false && (owner ?? own) === own);
    return { on: theirs.map(({ accessKeyId }) => accessKeyId) };
}

// EXTERNAL MODULE: ./build/cxone/session/page-size.js
var page_size = __webpack_require__(8986);
;// CONCATENATED MODULE: ./build/cxone/leave/agent-states.js





/** States asked for at once; CXone gives fewer where it likes. */
const TOP = 10_000;
const stateSchema = (0,answers/* anyCase */.n9)({ agentId: answers.id, agentStateName: answers/* text */.Qq });
const LOGGED_OUT = /^(?:log(?:ged)?|sign(?:ed)?)[ _-]?(?:out|off)$/i;
/**
 * Agents who are signed in, as `GET /agents/states` shows everybody: `LoggedOut` is the one state of someone
 * who is not, and an agent without a state has none.
 * @returns their agent ids with their states; `null` where the tenant does not show them
 */
async function signedInAgents(session) {
    if (session.hub.tellsStates === false)
        return null;
    let refused = false;
    const top = new page_size/* PageSize */.p(TOP);
    const whole = await (0,paging/* readWhole */.o)(async (offset) => {
        const ask = (size) => {
            const skip = offset > 0 ? `&skip=${offset}` : '';
            const url = (0,read_skills/* acdUrl */.UP)(session, `/agents/states?top=${size}&fields=agentId,agentStateName${skip}`);
            return session.exchange.ask({ method: 'GET', url, expect: [501] });
        };
        const reply = await top.ask(ask);
        // Where nobody has a state the answer may be empty.
        if (reply.answered && reply.status === 204)
            return { total: 0, items: [] };
        const isSaid = reply.answered && reply.status < 300 && reply.text.trim() !== '';
        const page = isSaid ? (0,answers/* listIn */.Of)(reply, 'agentStates', stateSchema, { isStrict: true }) : null;
        if (page === null || 'why' in page || page.broken.length > 0 || (0,json/* valueOf */.RP)(page.body, 'agentStates') === null) {
            refused = true;
            // A refusal will not change within a run; what is merely not answered may.
            if (reply.answered && reply.status < 500)
                session.hub.tellsStates = false;
            return { total: 0, items: [] };
        }
        return { total: page.total, items: page.items, asked: top.size };
    }, (one) => one.agentId, undefined, { noTotal: true });
    if (refused || !whole.complete)
        return null;
    const states = whole.items.map(({ agentId, agentStateName }) => [agentId, agentStateName?.trim() ?? '']);
    // A list without a single name tells nothing.
    if (states.length > 0 && states.every(([, name]) => name === ''))
        return null;
    return new Map(states.filter(([, name]) => name !== '' && !LOGGED_OUT.test(name)));
}

;// CONCATENATED MODULE: ./build/cxone/leave/agents.js









/** Agents asked for at once. */
const agents_TOP = 100;
/** People who are logged out together, so that few looks at all agents' states show whether they are. */
const TOGETHER = 100;
/** Seconds after which an agent who was logged out is looked at again, before force is used. */
const agents_WAITS = [0, 1, 2, 4];
/**
 * `GET /inContactAPI/services/v34.0/agents`, then `POST …/agents/{agentId}/logout`: the agent's id is not the user's.
 * Where many leave together the whole list is read once, if that takes fewer requests than they do. Whether they are
 * out shows `GET …/agents/states`: someone who is still signed in is logged out once more, by force, and is an open
 * step where that does not help either; a refusal for someone who is not signed in is none.
 */
const logout = {
    routes: 'published',
    atOnce: TOGETHER,
    on: (session) => {
        const facts = { does: 'log agents out', nothing: 'was not logged in', answers202: true };
        const list = new Route(session, { ...facts, done: '' });
        const route = new Route(session, { ...facts, done: 'logged out as an agent' });
        let directory;
        let proof;
        const agentsFor = async (user, together) => {
            if (together > 1)
                directory ??= agentsOf(session, '', together);
            const listed = await directory;
            const isListed = listed?.agents && has(listed, user);
            let found = isListed ? listed : await agentsOf(session, user.userName);
            // What a search looks at is not published: nobody has no agent because it finds none.
            if (!isListed && found.agents?.length === 0)
                found = (await (proof ??= wholeUnlessFound(session))) ?? found;
            if (!found.reply.answered || (found.reply.status >= 300 && !(0,read_skills/* isNoneFound */.$Z)(found.reply)))
                return list.judge(found.reply, user);
            if (!found.agents)
                return unreadableAnswer(found.reply, 'agents', found.why);
            const own = found.agents.filter((agent) => (0,read_skills/* isAgentOf */.D0)(agent, user));
            if (own.length > 0)
                return own.map(({ agentId }) => agentId);
            return noAgent(found, Math.max(found.hidden, listed?.hidden ?? 0));
        };
        return async (users, together) => {
            const answers = new Map();
            const sent = [];
            await Promise.all(users.map(async (user) => {
                const known = list.known ?? route.known;
                const own = known ?? (await agentsFor(user, together));
                if (!Array.isArray(own))
                    return void answers.set(user.id, own);
                for (const agentId of own) {
                    const reply = await agents_post(session, agentId);
                    sent.push({ user, agentId, reply, attempts: reply.attempts });
                }
            }));
            if (sent.length === 0)
                return answers;
            const looked = await lookAgain(session, sent);
            for (const one of sent) {
                const answer = await agents_judged(route, one, looked);
                const before = answers.get(one.user.id);
                if (!before || before.status === 'done')
                    answers.set(one.user.id, answer);
            }
            return answers;
        };
    },
};
const agents_post = (session, agentId, body) => session.exchange.ask({
    method: 'POST',
    url: `${agentsUrl(session)}/${(0,scim_path/* segment */.m)(agentId)}/logout`,
    idempotent: true,
    expect: [501],
    body,
});
/**
 * Looks whether they are signed in, again after 1, 2 and 4 s; those who still are then are logged out by force, and
 * looked at as long as reads may lag behind writes.
 * @returns agents who are still signed in, with their states; `null` where the tenant does not show them
 */
async function lookAgain(session, sent) {
    let signedIn = null;
    const left = () => sent.filter(({ agentId }) => signedIn?.has(agentId));
    // What was refused will not come about by waiting.
    const isVain = () => left().every(({ reply }) => !reply.answered || reply.status >= 300);
    for (const seconds of agents_WAITS) {
        if (seconds > 0)
            await session.clock.sleep(seconds * 1000, session.signal);
        signedIn = await signedInAgents(session);
        if (!signedIn || left().length === 0)
            return signedIn;
        if (isVain())
            break;
    }
    // A 429 that is answered here was waited for as long as it makes sense: force is refused as well.
    const mayBeForced = left().filter(({ reply }) => !reply.answered || reply.status !== 429);
    await Promise.all(mayBeForced.map(async (one) => {
        one.reply = await agents_post(session, one.agentId, { forceLogout: true });
        one.attempts += one.reply.attempts;
    }));
    const look = async () => void (signedIn = await signedInAgents(session));
    await lookUntil(session, look, () => !signedIn || left().length === 0 || isVain(), 'session');
    return signedIn;
}
async function agents_judged(route, sent, signedIn) {
    const { user, agentId, reply, attempts } = sent;
    const { latencyMs } = reply;
    const state = signedIn?.get(agentId);
    if (state === undefined && signedIn && reply.answered && REFUSED.has(reply.status))
        return { status: 'done', detail: `was not logged in (HTTP ${reply.status})`, attempts, latencyMs };
    const answer = { ...(await route.judge(reply, user)), attempts };
    if (signedIn === null && answer.status === 'done')
        return {
            ...answer,
            detail: `${answer.detail}; CXone did not show agents’ states, so this was not looked at again`,
        };
    if (state === undefined || !signedIn)
        return answer;
    const said = reply.answered && reply.status < 300 ? 'CXone answered the logout with success' : answer.detail;
    const detail = `still signed in as an agent (${state}) after the logout: ${said}`;
    const advice = 'Log the person out in CXone (Active Agents report), or run the job again.';
    const status = reply.answered ? reply.status : null;
    const error = (0,scim_error/* apiError */.pb)('ignored', detail, { status, retryable: true, advice });
    return { status: 'failed', detail, error, attempts, latencyMs };
}
/** Refusals that an agent gets who is not signed in: nobody publishes which. */
const REFUSED = new Set([400, 404, 409, 410, 412, 422]);
/** A list without hidden agents says something of everybody; one with some only of those that it shows. */
const has = ({ agents, hidden }, user) => hidden === 0 || Boolean(agents?.some((agent) => (0,read_skills/* isAgentOf */.D0)(agent, user)));
function noAgent({ reply, agents }, hidden) {
    const { attempts, latencyMs } = reply;
    if (agents?.some(({ userId, userName }) => userId === undefined && userName === undefined))
        return unreadableAnswer(reply, 'agents', 'an agent names neither its account (`userID`) nor its `userName` – GET …/agents');
    if (hidden === 0)
        return { status: 'skipped', detail: 'no agent belongs to this account', nothingToDo: true, attempts, latencyMs };
    const detail = `CXone hides ${hidden} ${hidden === 1 ? 'agent' : 'agents'} from this API user, so nobody knows whether one of ` +
        'them is this person’s';
    const advice = 'Give the API user’s role a view of all agents, or log the person out in CXone (Active Agents report).';
    return {
        status: 'failed',
        detail,
        error: (0,scim_error/* apiError */.pb)('forbidden', detail, { status: 200, retryable: false, advice }),
        attempts,
        latencyMs,
    };
}
const agentsUrl = (session) => (0,read_skills/* acdUrl */.UP)(session, '/agents');
/**
 * Agents that a search finds, everybody for an empty one.
 * @param most requests that are worth it
 */
async function agentsOf(session, search, most = Number.POSITIVE_INFINITY) {
    let reply;
    let hidden = 0;
    let why = '';
    let sample = [];
    const top = new page_size/* PageSize */.p(agents_TOP);
    const whole = await (0,paging/* readWhole */.o)(async (offset) => {
        const ask = (size) => {
            const url = `${agentsUrl(session)}?searchString=${encodeURIComponent(search)}&skip=${offset}&top=${size}`;
            return session.exchange.ask({ method: 'GET', url, expect: [501] });
        };
        reply = await top.ask(ask);
        if (reply.answered && (0,read_skills/* isNoneFound */.$Z)(reply))
            return { total: 0, items: [] };
        if (!reply.answered || reply.status >= 300)
            return { total: null, items: [] };
        const page = (0,answers/* listIn */.Of)(reply, 'agents', read_skills/* agentSchema */.JW);
        if ('why' in page || page.broken[0]) {
            why = `${'why' in page ? page.why : page.broken[0]?.why} – GET …/agents`;
            return { total: null, items: [] };
        }
        const { items } = page;
        if (offset === 0)
            sample = items;
        hidden = Math.max(hidden, (0,read_skills/* hiddenIn */.k_)(page.body));
        const total = page.total ?? items.length;
        return { total: total / top.size < most ? total : null, items };
    }, (agent) => agent.agentId);
    return { agents: whole.complete ? whole.items : null, hidden, reply: reply, why, sample };
}
/**
 * Whether a search by user name finds an agent who is there.
 * @returns `null` where it does, so that who is not found has none; else everybody
 */
async function wholeUnlessFound(session) {
    const first = await agentsOf(session, '', 1);
    const witness = first.sample.find(({ userName }) => userName !== undefined);
    if (first.agents || first.why || !first.reply.answered || first.reply.status >= 300)
        return first;
    const found = witness?.userName === undefined ? null : await agentsOf(session, witness.userName);
    if (found?.agents?.some(({ agentId }) => agentId === witness?.agentId))
        return null;
    return agentsOf(session, '');
}

;// CONCATENATED MODULE: ./build/cxone/leave/dependencies.js






/** Characters of one request's path and query; what asks for more is answered 414 by some servers. */
const URL_LIMIT = 7500;
/** Ids in one request at most, so that one answer stays small. */
const AT_ONCE = 200;
/**
 * What would be orphaned by deleting these people: recordings for as many at once as a URL holds, queues and skills one
 * by one. Someone who has queues is blocked by them alone, so skills are asked for only where there are none. A
 * look-up that failed is never taken for "nothing".
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
            const path = `/users/${(0,scim_path/* segment */.m)(user.id)}`;
            const queues = await things(session, `${path}/queues`);
            const skills = queues.count ? undefined : await things(session, `${path}/skills`);
            const looks = { queue: queues };
            if (skills)
                looks['skill'] = skills;
            looks['recording'] = recordings.get(user.id);
            answers.set(user.id, summary(looks));
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
        if (last && length <= room && last.length < AT_ONCE)
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
    const found = entries.flatMap(([name, { count }]) => (count ? [`${count} ${name}${(0,figures/* plural */.LS)(count, '', 's')}`] : []));
    const base = {
        found,
        attempts: entries.reduce((sum, [, { reply }]) => sum + reply.attempts, 0),
        latencyMs: Math.max(...entries.map(([, { reply }]) => reply.latencyMs)),
    };
    const missing = entries.filter(([, { reply }]) => (0,replies/* routeMissing */.C3)(reply)).map(([name]) => `${name}s`);
    const failed = entries.find(([, one]) => one.count === null && !(0,replies/* routeMissing */.C3)(one.reply));
    if (failed) {
        const [name, { reply }] = failed;
        if (reply.answered && reply.status < 300)
            return { ...unreadableAnswer(reply, `look for ${name}s`), ...base };
        return {
            ...base,
            status: 'failed',
            detail: `could not look for ${name}s: ${(0,replies/* errorIn */.Kd)(reply).message}`,
            error: (0,replies/* errorIn */.Kd)(reply),
        };
    }
    if (missing.length === entries.length)
        return { ...base, status: 'unsupported', detail: 'this tenant has no route to look for dependencies' };
    const notAsked = missing.length > 0 ? `; this tenant has no route to look for ${missing.join(' and ')}` : '';
    const unasked = all['skill'] ? '' : '; skills were not looked up';
    return {
        ...base,
        status: 'done',
        missing: missing.length > 0 ? missing : undefined,
        detail: `${found.length > 0 ? found.join(', ') : 'nothing in the way'}${unasked}${notAsked}`,
    };
}
async function things(session, path) {
    const reply = await session.exchange.ask({
        method: 'GET',
        url: `${session.rest}/api/v2${path}`,
        expect: [501],
    });
    const items = itemsOf(reply);
    const count = items && Math.max(items.length, totalOf(reply));
    return { count: count === 0 && !isWhole(reply) ? null : count, reply };
}
/** A list that comes with an error may lack what was not found out. */
const isWhole = (reply) => !reply.answered || saidBy(reply.body).kind === 'done';
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
const TOTAL = /^(?:total[_-]?(?:records|count|results|hits|items|elements)?|count)$/i;
function totalOf(reply) {
    const body = reply.answered && (0,json/* isObject */.Gv)(reply.body) ? reply.body : {};
    const totals = Object.entries(body).flatMap(([name, value]) => (TOTAL.test(name) ? Number((0,json/* textOf */.b6)(value)) : []));
    return Math.max(0, ...totals.filter(Number.isInteger));
}
async function recordingsOf(session, users) {
    const all = await things(session, `/recordings?userIds=${users.map(({ id }) => encodeURIComponent(id)).join(',')}`);
    if (users.length === 1 || all.count === 0)
        return new Map(users.map((user) => [user.id, all]));
    const share = all.count === null ? null : shares(all.reply, users);
    if (share)
        return new Map(users.map((user) => [user.id, { ...all, count: share.get(user.id) ?? 0 }]));
    if ((0,replies/* routeMissing */.C3)(all.reply))
        return new Map(users.map((user) => [user.id, all]));
    // Many at once are refused, or nobody can say whose the recordings are: one by one.
    const single = await Promise.all(users.map(async (user) => [user.id, await things(session, `/recordings?userIds=${encodeURIComponent(user.id)}`)]));
    return new Map(single);
}
/** Recordings by person; `null` where one names nobody, or where there are more than are shown, or may be. */
function shares(reply, users) {
    const items = itemsOf(reply) ?? [];
    if (totalOf(reply) > items.length || !isWhole(reply))
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

;// CONCATENATED MODULE: ./build/cxone/leave/vendor.js




/** Why a leaver's sessions and licence end, for the tenant's own records. */
const REASON = 'deprovisioning';
/** Queues, skills and recordings that a deletion would orphan: `GET /api/v2/users/{id}/queues` and its like. */
const dependencies = {
    routes: 'tutorials',
    atOnce: Number.POSITIVE_INFINITY,
    on: (session) => (users) => findDependencies(session, users),
};
/** `POST /api/v2/sessions/bulk-revoke {user_external_ids, force}`: sessions of many people with one request. */
const sessions = {
    routes: 'tutorials',
    atOnce: 100,
    on: (session) => {
        const route = new Route(session, {
            does: 'end sessions',
            done: 'signed out of every session',
            nothing: 'no session was open',
        });
        const revoke = async (users) => route.known
            ? users.map(() => route.known)
            : route.judgeAll(await vendor_post(session, '/sessions/bulk-revoke', {
                user_external_ids: users.map((user) => user.externalId),
                force: true,
            }), users);
        return async (users) => {
            const answers = new Map();
            const named = [];
            for (const user of users) {
                const not = unaskable(session, user, 'end sessions');
                if (not)
                    answers.set(user.id, not);
                else
                    named.push(user);
            }
            const together = named.length > 0 ? await revoke(named) : [];
            for (const [i, user] of named.entries()) {
                const answer = together[i] ?? (await revoke([user]))[0];
                if (answer)
                    answers.set(user.id, answer);
            }
            return answers;
        };
    },
};
/** `POST /api/v2/pubsub/commands` FORCE_DISCONNECT. */
const disconnect = {
    routes: 'tutorials',
    atOnce: 1,
    on: (session) => forPerson(session, { does: 'disconnect people', done: 'asked to disconnect', nothing: 'no connection was open', answers202: true }, '/pubsub/commands', ({ externalId }) => ({
        command: 'FORCE_DISCONNECT',
        target_type: 'USER',
        target_id: externalId,
        metadata: { reason: REASON, timestamp: Math.floor(session.clock.now() / 1000) },
    })),
};
/** `POST /api/v2/license/reclaim`. */
const license = {
    routes: 'tutorials',
    atOnce: 1,
    on: (session) => forPerson(session, { does: 'free licences', done: 'licence freed', nothing: 'there was no licence' }, '/license/reclaim', ({ externalId }) => ({ external_id: externalId, reason: REASON })),
};
/** `POST /api/v2/users/{id}/cache/refresh`. */
const cacheRefresh = {
    routes: 'tutorials',
    atOnce: 1,
    on: (session) => {
        const does = 'refresh the permission cache';
        const route = new Route(session, { does, done: 'permission cache refreshed', nothing: does, answers202: true });
        return step_oneByOne(async (user) => {
            if (session.apiUrl === null)
                return noRest(does);
            const path = `/users/${(0,scim_path/* segment */.m)(user.id)}/cache/refresh`;
            return route.known ?? route.judge(await vendor_post(session, path, undefined), user);
        });
    },
};
function forPerson(session, facts, path, body) {
    const route = new Route(session, facts);
    return step_oneByOne(async (user) => unaskable(session, user, facts.does) ??
        route.known ??
        (await route.judge(await vendor_post(session, path, body(user)), user)));
}
/** The tutorials' clean-up routes lie below a REST base, and know people by externalId alone. */
function unaskable(session, user, does) {
    if (session.apiUrl === null)
        return noRest(does);
    return user.externalId ? null : noExternalId(does);
}
/** These repeat safely, so an answer that never came is asked for again. */
function vendor_post(session, path, body) {
    return session.exchange.ask({
        method: 'POST',
        url: `${session.rest}/api/v2${path}`,
        body,
        idempotent: true,
        expect: [501],
    });
}

;// CONCATENATED MODULE: ./build/cxone/leave/steps.js




/** How each step of the table is taken. A step of `model/leaver-steps.ts` that is missing here does not compile. */
const DEFINITIONS = {
    dependencies: dependencies,
    sessions: sessions,
    disconnect: disconnect,
    logout: logout,
    'access-keys': accessKeys,
    license: license,
    'cache-refresh': cacheRefresh,
};
/**
 * The steps of one tenant.
 * @param routes which kind of routes its profile knows
 * @param session asked for only when a step is taken: there is none before `connect`
 */
function stepsOf(routes, session) {
    const step = (name, { atOnce, on }) => {
        let own;
        return { name, atOnce, take: async (users, together) => (own ??= on(session()))(users, together) };
    };
    const has = (name) => DEFINITIONS[name].routes === routes;
    return {
        leavers: leaver_steps/* TENANT_STEPS */.L7.filter((name) => (0,leaver_steps/* isLeaverStep */.C4)(name) && has(name)).map((name) => step(name, DEFINITIONS[name])),
        dependencies: has('dependencies') ? step('dependencies', dependencies) : null,
        cacheRefresh: has('cache-refresh') ? step('cache-refresh', cacheRefresh) : null,
    };
}

;// CONCATENATED MODULE: ./build/cxone/tenant.js
/**
 * One tenant behind one port. The rooms, in the order a run passes them:
 *
 * - `connect/`: profile and inputs become addresses; discovery, token, which hosts may be given credentials.
 * - `session/`: what is known of this tenant (capabilities, versions, teams), and accounts in its words and in ours.
 * - `read/`: complete reads, look-ups, roles, groups, definitions. A read that is not proven complete throws.
 * - `write/`: one operation alone or many in a bulk; each answer becomes a result for each person.
 * - `leave/`: the steps of leavers, by the tutorials' routes and by NiCE's.
 * - `check/`: `mode: check`, which tries everything and writes nothing.
 */




















/**
 * A tenant by its profile and the inputs that override it.
 * @returns a `Tenant`; nothing is sent before `connect`
 */
function createTenant(settings, deps) {
    return new CxoneTenant(settings, deps);
}
const FORM_NOTES = {
    list: 'bulk requests take the data of a PATCH as a list of operations',
    alone: 'changes in bulk requests are ignored: they are sent one by one',
    split: 'roles are not replaced: they are taken one by one and added',
    put: 'PATCH is ignored: accounts are read, merged and PUT',
    nulls: 'PUT leaves what it does not name: what is cleared is sent as null',
};
const UUID = /^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f-]{22}$/i;
class CxoneTenant {
    name;
    lacks;
    listsAllRoles;
    canDelete;
    deactivatesAtOnce;
    capabilities;
    steps;
    #settings;
    #deps;
    #connection;
    #opened;
    constructor(settings, deps) {
        const profile = profiles/* PROFILES */.jI[settings.profile];
        this.#settings = settings;
        this.#deps = deps;
        this.name = settings.tenant || URL.parse(settings.scimUrl ?? settings.apiUrl ?? '')?.host || settings.profile;
        this.listsAllRoles = profile.published;
        this.lacks = profile.published ? [] : [...field_groups/* HUB_ONLY */.R9, 'primaryRole'];
        this.canDelete = profile.deletes;
        if (profile.published)
            this.deactivatesAtOnce = DEACTIVATED_AT_ONCE;
        this.capabilities = (0,probe/* assumed */.V2)(profile);
        this.steps = stepsOf(profile.published ? 'published' : 'tutorials', () => this.#session);
    }
    async connect() {
        const { capabilities } = this;
        const settings = this.#settings;
        const deps = this.#deps;
        const connection = await this.#dial();
        await connection.tokens.get();
        const session = await this.#begin(connection);
        const { clientAuth } = connection.tokens;
        if (clientAuth)
            session.note(`the application signs in ${clientAuth === 'body' ? 'in the body' : 'by HTTP Basic'}: ` +
                `give \`client-auth: ${clientAuth}\` to save a request`);
        (0,scopes/* requireScopes */.V)(settings, connection.tokens.current?.scopes ?? null);
        await (0,probe/* probe */.dy)(session);
        for (const note of capabilities.notes)
            deps.log?.(note);
        return capabilities;
    }
    async diagnose() {
        const { diagnose } = await __webpack_require__.e(/* import() */ 7490).then(__webpack_require__.bind(__webpack_require__, 7490));
        return diagnose({ connect: () => this.#dial(), session: (connection) => this.#begin(connection) });
    }
    async definitions(query) {
        const { readDefinitions } = await __webpack_require__.e(/* import() */ 9998).then(__webpack_require__.bind(__webpack_require__, 7617));
        return readDefinitions(this.#session, query);
    }
    /** Nothing is sent yet. */
    async #dial() {
        const [problem] = (0,connect_settings.checkSettings)(this.#settings);
        if (problem)
            throw new failure/* Failure */.H(problem.reason, problem.message, problem.advice);
        this.#connection = await Connection.open(this.#settings, this.#deps);
        return this.#connection;
    }
    /** With a token: where the routes are. */
    async #begin(connection) {
        const { capabilities } = this;
        const settings = this.#settings;
        const deps = this.#deps;
        const profile = profiles/* PROFILES */.jI[settings.profile];
        const { scimUrl, apiUrl } = await connection.bases();
        const mode = settings.rolesWrite === 'auto' ? profile.roles : settings.rolesWrite;
        this.#opened = new tenant_session/* TenantSession */.zs({
            settings,
            profile,
            clock: deps.clock,
            exchange: connection.exchange,
            scimUrl,
            apiUrl,
            capabilities,
            mode,
            signal: deps.signal,
        });
        this.#opened.hub.self = selfOf(connection.tokens.current?.claims ?? {}).find((one) => UUID.test(one));
        return this.#opened;
    }
    get #session() {
        if (!this.#opened)
            throw new TypeError('connect() comes first');
        return this.#opened;
    }
    get description() {
        const addresses = (0,profiles/* addressesOf */.sO)(this.#settings);
        return {
            profile: this.#settings.profile,
            scimUrl: this.#opened?.scimUrl ?? addresses.scimUrl ?? '',
            apiUrl: this.#opened ? this.#opened.apiUrl : addresses.apiUrl,
            scopes: this.#connection?.tokens.current?.scopes ?? [],
        };
    }
    async read(request) {
        const state = await readTenant(this.#session, request);
        const claims = this.#connection?.tokens.current?.claims ?? {};
        const self = selfOf(claims);
        // A number or a short name may be another word for the same tenant.
        const tenantId = [tenantIdOf(claims)].find((one) => one !== undefined && UUID.test(one));
        return { ...state, self: self.length > 0 ? self : undefined, tenantId };
    }
    async lookUp(keys, fields) {
        const users = await lookUp(this.#session, keys, fields);
        return this.#session.mode === 'membership' ? withMembership(this.#session, users) : users;
    }
    async get(id) {
        if (this.#session.profile.published)
            return (await lookUp(this.#session, [{ id }]))[0] ?? null;
        const [found] = await oneByOne(this.#session, [id]);
        if (!found)
            return null;
        return this.#session.mode === 'membership' ? ((await withMembership(this.#session, [found]))[0] ?? null) : found;
    }
    settingWords(fields) {
        return profiles/* PROFILES */.jI[this.#settings.profile].published ? switchWords(fields) : null;
    }
    prepare(write, form) {
        return prepareWrite(this.#session, write, form);
    }
    otherForms(operation, inBulk) {
        const session = this.#session;
        // Groups are put into bulks on their own account, however many people there are.
        return otherForms(operation, operation.path === prepare_write_GROUPS ? mayBulk(session) : inBulk, session.profile.published);
    }
    prefer(type, form) {
        this.#session.forms.set(type, form);
        this.#session.note(FORM_NOTES[form]);
    }
    get bulkLimits() {
        const { bulk } = this.capabilities;
        if (!bulk || this.#settings.bulk === 'off')
            return null;
        return { operations: Math.min(this.#settings.bulkSize, bulk.maxOperations), bytes: bulk.maxPayloadSize };
    }
    async sendBulk(operations) {
        const answer = await sendBulk(this.#session, operations);
        const done = new Set(answer.results.flatMap(({ ref, status }) => (status === 'done' ? [ref] : [])));
        for (const { ref, write } of operations)
            if (done.has(ref))
                this.#session.written.note(write);
        return answer;
    }
    async sendOne(operation) {
        const result = await sendSingle(this.#session, operation);
        if (result.status === 'done')
            this.#session.written.note(operation.write);
        return result;
    }
    arrived(write, id) {
        this.#session.written.note(write);
        this.#session.versions.wrote(id, undefined, null);
    }
    get lagMs() {
        return this.#opened?.lagMs ?? 0;
    }
    room(budget) {
        return this.#connection ? this.#connection.http.room(budget) : Number.POSITIVE_INFINITY;
    }
    get traffic() {
        return this.#connection?.http.statistics ?? (0,tenant/* noTraffic */.Ps)();
    }
    async close() {
        await this.#connection?.http.close();
    }
}


/***/ }),

/***/ 782:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   e: () => (/* binding */ sameValue)
/* harmony export */ });
/* harmony import */ var _fields_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(2017);
/* harmony import */ var _skills_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(5574);
/* harmony import */ var _text_remembered_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(3790);



/** Unicode in its composed form, blanks at the ends gone, blanks in a row one. */
const plain = (text) => text.normalize('NFC').replace(/\s+/gu, ' ').trim();
/** `tel:+1-201-555-0123` and `+1 (201) 555 0123` are one number (RFC 3966); without a digit the text is compared. */
function digits(text) {
    const bare = plain(text).replace(/^tel:/i, '');
    return bare.replace(/\D+/g, '') || bare;
}
/** A truth in any case, and a day as its first moment, are what a typed attribute of CXone makes of a cell. */
const typed = (text) => text
    .replace(/^(?:true|false)$/i, (truth) => truth.toLowerCase())
    .replace(/^(\d{4}-\d\d-\d\d)T00:00(?::00(?:\.0+)?)?(?:Z|[+-]00:?00)?$/, '$1');
/** A time zone by one of its names: `Asia/Calcutta` and `Asia/Kolkata` are one, in any case; other text as it is. */
const zone = (0,_text_remembered_js__WEBPACK_IMPORTED_MODULE_1__/* .remembered */ .H)((text) => {
    try {
        return new Intl.DateTimeFormat('en', { timeZone: text }).resolvedOptions().timeZone;
    }
    catch {
        return text;
    }
});
/**
 * Whether two values of a roster field mean the same. Planning and reading back both ask here, so that a tenant which
 * keeps a value in its own spelling is not written to every night.
 * @param field roster name, e.g. `phone`, `attr.badge`
 * @param a what the account holds
 * @param b what is wanted
 */
function sameValue(field, a, b) {
    if (a === b)
        return true;
    const same = (0,_fields_js__WEBPACK_IMPORTED_MODULE_0__/* .factsOf */ .xS)(field)?.same ?? 'text';
    // Keys: the same only where they are the same to the letter (RFC 7643, section 3.1).
    if (same === 'exact')
        return false;
    if (field === 'skills')
        return (0,_skills_js__WEBPACK_IMPORTED_MODULE_2__/* .sameSkills */ .l8)(a, b);
    if (same === 'digits')
        return digits(a) === digits(b);
    const [one, other] = [plain(a), plain(b)];
    if (field.startsWith('attr.'))
        return typed(one) === typed(other);
    if (same === 'zone')
        return zone(one) === zone(other);
    return same === 'case-blind' ? one.toLowerCase() === other.toLowerCase() : one === other;
}


/***/ }),

/***/ 5574:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   I3: () => (/* binding */ skillsIn),
/* harmony export */   Pq: () => (/* binding */ skillNamed),
/* harmony export */   b1: () => (/* binding */ skillText),
/* harmony export */   l8: () => (/* binding */ sameSkills)
/* harmony export */ });
/* harmony import */ var _text_fold_name_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(2555);

/** Skills as one text, e.g. `Billing EN:3; Chat`: sorted by name, so that the same skills are the same text. */
function skillText(skills) {
    return skills
        .map(({ name, proficiency }) => proficiency === null || proficiency === undefined ? name : `${name}:${proficiency}`)
        .sort()
        .join('; ');
}
/** The reverse of `skillText`. */
function skillsIn(text) {
    return text
        .split(';')
        .map((one) => one.trim())
        .filter(Boolean)
        .map((one) => {
        const found = /^(.*):(\d{1,2})$/.exec(one);
        return found ? { name: found[1], proficiency: Number(found[2]) } : { name: one, proficiency: null };
    });
}
/** Whether skills are the ones that are wanted; a wanted skill without a proficiency may have any. */
function sameSkills(held, wanted) {
    const has = new Map(skillsIn(held).map(({ name, proficiency }) => [(0,_text_fold_name_js__WEBPACK_IMPORTED_MODULE_0__/* .foldName */ .z)(name), proficiency]));
    const wants = skillsIn(wanted);
    return (wants.length === has.size &&
        wants.every(({ name, proficiency }) => {
            const own = has.get((0,_text_fold_name_js__WEBPACK_IMPORTED_MODULE_0__/* .foldName */ .z)(name));
            return own !== undefined && (proficiency === null || own === proficiency);
        }));
}
/** A skill by its name or id. Two skills of one name are found by id alone. */
function skillNamed(skills, text) {
    const byId = skills.filter(({ id }) => id === text.trim());
    return byId.length > 0 ? byId : skills.filter(({ name }) => (0,_text_fold_name_js__WEBPACK_IMPORTED_MODULE_0__/* .foldName */ .z)(name) === (0,_text_fold_name_js__WEBPACK_IMPORTED_MODULE_0__/* .foldName */ .z)(text));
}


/***/ }),

/***/ 244:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Ps: () => (/* binding */ noTraffic),
/* harmony export */   fn: () => (/* binding */ FOR_LATER),
/* harmony export */   mU: () => (/* binding */ mayBeUnheard),
/* harmony export */   vG: () => (/* binding */ NAMES_NOBODY)
/* harmony export */ });
/** Doubt about a success that the answer gives to a place in a list alone. */
const NAMES_NOBODY = 'a success that names no account';
/** Begins the doubt about a success that is yet to come. */
const FOR_LATER = 'accepted for later';
/**
 * True where the answer of success may be that of a gateway or a sign-in page, or tells of an error: nobody knows
 * whether CXone ever looked at the request.
 * @param doubt of the answer
 */
const mayBeUnheard = (doubt) => doubt !== undefined && doubt !== NAMES_NOBODY && !doubt.startsWith(FOR_LATER);
/** Figures before anything was sent. */
const noTraffic = () => ({
    bulkRequests: 0,
    otherRequests: 0,
    tokenRequests: 0,
    retries: 0,
    waits: 0,
    waitedMs: 0,
    latencies: [],
});


/***/ }),

/***/ 9387:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Bt: () => (/* binding */ chains),
/* harmony export */   D: () => (/* binding */ meets),
/* harmony export */   EB: () => (/* binding */ anyOf),
/* harmony export */   Ie: () => (/* binding */ termKey),
/* harmony export */   eu: () => (/* binding */ literal),
/* harmony export */   fi: () => (/* binding */ anyMeets)
/* harmony export */ });
/* harmony import */ var _text_ids_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(3276);

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
    return term.attribute === 'id' ? (0,_text_ids_js__WEBPACK_IMPORTED_MODULE_0__/* .sameId */ .s)(user.id, term.value) : user[term.attribute] === term.value;
}
/** Whether an account is one that any of the terms asks for. */
function anyMeets(terms) {
    const of = (attribute) => new Set(terms.flatMap((term) => (term.attribute === attribute ? term.value : [])));
    const [ids, externalIds] = [new Set([...of('id')].map(_text_ids_js__WEBPACK_IMPORTED_MODULE_0__/* .idKey */ .T4)), of('externalId')];
    const names = new Set([...of('userName')].map((name) => name.toLowerCase()));
    return ({ id, userName, externalId }) => ids.has((0,_text_ids_js__WEBPACK_IMPORTED_MODULE_0__/* .idKey */ .T4)(id)) ||
        names.has(userName.toLowerCase()) ||
        (externalId !== undefined && externalIds.has(externalId));
}
/** The same term has the same key. */
const termKey = (term) => `${term.attribute} ${term.attribute === 'userName' ? term.value.toLowerCase() : term.value}`;


/***/ }),

/***/ 5714:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   T: () => (/* binding */ parseListResponse),
/* harmony export */   _: () => (/* binding */ whyNoList)
/* harmony export */ });
/* harmony import */ var zod__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(6921);
/* harmony import */ var _answer_words_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(9139);
/* harmony import */ var _json_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(8315);



const whole = zod__WEBPACK_IMPORTED_MODULE_1__/* .union */ .KCZ([zod__WEBPACK_IMPORTED_MODULE_1__/* .number */ .aig().int().min(0), zod__WEBPACK_IMPORTED_MODULE_1__/* .string */ .YjP().regex(/^\d+$/).transform(Number)]);
const schema = zod__WEBPACK_IMPORTED_MODULE_1__/* .looseObject */ ._H3({
    totalResults: whole.nullish().catch(null),
    Resources: zod__WEBPACK_IMPORTED_MODULE_1__/* .array */ .YOg(zod__WEBPACK_IMPORTED_MODULE_1__/* .unknown */ .L5J()).nullish(),
});
/**
 * Reads a ListResponse. `Resources` may be absent where there are none (RFC 7644, section 3.4.2).
 * @returns `null` where the value is no ListResponse
 */
function parseListResponse(value) {
    if (!(0,_json_js__WEBPACK_IMPORTED_MODULE_2__/* .isObject */ .Gv)(value))
        return null;
    const parsed = schema.safeParse({
        ...value,
        totalResults: value[(0,_json_js__WEBPACK_IMPORTED_MODULE_2__/* .nameIn */ .ZC)(value, 'totalResults')],
        Resources: value[(0,_json_js__WEBPACK_IMPORTED_MODULE_2__/* .nameIn */ .ZC)(value, 'Resources')],
    });
    if (!parsed.success)
        return null;
    const { totalResults, Resources } = parsed.data;
    if (totalResults === null && !Resources)
        return null;
    if (totalResults === undefined && !Resources)
        return null;
    const resources = Resources ?? [];
    if (!resources.every(_json_js__WEBPACK_IMPORTED_MODULE_2__/* .isObject */ .Gv))
        return null;
    const next = (0,_json_js__WEBPACK_IMPORTED_MODULE_2__/* .textOf */ .b6)(value[(0,_json_js__WEBPACK_IMPORTED_MODULE_2__/* .nameIn */ .ZC)(value, 'nextCursor')]);
    return { total: totalResults ?? null, resources, next };
}
/** Why a value is no ListResponse, in words. @param value `undefined` where the answer was no JSON */
function whyNoList(value) {
    const resources = (0,_json_js__WEBPACK_IMPORTED_MODULE_2__/* .isObject */ .Gv)(value) ? value[(0,_json_js__WEBPACK_IMPORTED_MODULE_2__/* .nameIn */ .ZC)(value, 'Resources')] : undefined;
    if (!Array.isArray(resources))
        return (0,_answer_words_js__WEBPACK_IMPORTED_MODULE_0__/* .whyNoMember */ .Gu)(value, 'Resources');
    const at = resources.findIndex((one) => !(0,_json_js__WEBPACK_IMPORTED_MODULE_2__/* .isObject */ .Gv)(one));
    return `\`Resources[${at}]\` is ${(0,_answer_words_js__WEBPACK_IMPORTED_MODULE_0__/* .kindOf */ .I)(resources[at])}, expected an object`;
}


/***/ }),

/***/ 8506:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   m: () => (/* binding */ segment),
/* harmony export */   w: () => (/* binding */ isSegment)
/* harmony export */ });
/* harmony import */ var _model_failure_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(1612);

/**
 * Whether an id can stand in a path as one segment. `.` and `..` cannot, however they are encoded: addresses are
 * resolved (RFC 3986, section 5.2.4), and a request for the account would reach the list of all, or what lies above it.
 */
function isSegment(id) {
    return id !== '' && id !== '.' && id !== '..' && !/[\p{Cc}\p{Cs}]/u.test(id);
}
/**
 * An id as a segment of a path, encoded (RFC 3986, section 3.3).
 * @throws Failure `read-incomplete` for one that cannot be: nothing is sent
 */
function segment(id) {
    if (isSegment(id))
        return encodeURIComponent(id);
    const shown = id.replaceAll(/[\p{Cc}\p{Cs}]/gu, '?');
    throw new _model_failure_js__WEBPACK_IMPORTED_MODULE_0__/* .Failure */ .H('read-incomplete', `The tenant names something by the id “${shown}”, which cannot stand in an address.`, 'Nothing was sent there. Report the id to NiCE support.');
}


/***/ }),

/***/ 9398:
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
};


/***/ }),

/***/ 8990:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   E1: () => (/* binding */ activeIn),
/* harmony export */   Fr: () => (/* binding */ isMobile),
/* harmony export */   Ft: () => (/* binding */ references),
/* harmony export */   K2: () => (/* binding */ identityIn),
/* harmony export */   lJ: () => (/* binding */ objectAt),
/* harmony export */   tN: () => (/* binding */ parseUser),
/* harmony export */   vD: () => (/* binding */ workValue)
/* harmony export */ });
/* harmony import */ var _model_fields_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(2017);
/* harmony import */ var _json_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(8315);
/* harmony import */ var _filter_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(9387);
/* harmony import */ var _uris_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(9398);
/* harmony import */ var _path_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(8506);





/**
 * Reads a User resource.
 * @returns `null` where id or userName is missing, or the id cannot stand in a path: such an account cannot be matched
 */
function parseUser(resource) {
    const who = identityIn(resource);
    if (!who || !(0,_json_js__WEBPACK_IMPORTED_MODULE_4__/* .isObject */ .Gv)(resource))
        return null;
    const user = {
        ...who,
        // One that does not say is active, unless the tenant's habit is known: nobody is signed out by a guess.
        active: activeIn(resource) ?? true,
        roles: references(resource, 'roles'),
        groups: references(resource, 'groups'),
    };
    const found = user;
    // Looked for once and not for each field: nearly every account lacks one of them.
    const holders = {
        core: resource,
        name: objectAt(resource, 'name'),
        enterprise: objectAt(resource, _uris_js__WEBPACK_IMPORTED_MODULE_2__/* .URI */ .r.enterprise),
        nice: objectAt(resource, _uris_js__WEBPACK_IMPORTED_MODULE_2__/* .URI */ .r.nice),
    };
    for (const [field, { scim }] of _model_fields_js__WEBPACK_IMPORTED_MODULE_0__/* .FIELD_FACTS */ .pn) {
        const value = scim === null ? undefined : valueAt(holders, scim);
        if (value !== undefined)
            found[field] = value;
    }
    const version = (0,_json_js__WEBPACK_IMPORTED_MODULE_4__/* .textOf */ .b6)((0,_json_js__WEBPACK_IMPORTED_MODULE_4__/* .valueOf */ .RP)(objectAt(resource, 'meta') ?? {}, 'version'));
    if (version !== undefined)
        user.version = version;
    return user;
}
/** Who a User resource is about; `null` as for `parseUser`. */
function identityIn(resource) {
    if (!(0,_json_js__WEBPACK_IMPORTED_MODULE_4__/* .isObject */ .Gv)(resource))
        return null;
    const id = (0,_json_js__WEBPACK_IMPORTED_MODULE_4__/* .textOf */ .b6)((0,_json_js__WEBPACK_IMPORTED_MODULE_4__/* .valueOf */ .RP)(resource, 'id'));
    const userName = (0,_json_js__WEBPACK_IMPORTED_MODULE_4__/* .textOf */ .b6)((0,_json_js__WEBPACK_IMPORTED_MODULE_4__/* .valueOf */ .RP)(resource, 'userName'));
    return id === undefined || userName === undefined || !(0,_path_js__WEBPACK_IMPORTED_MODULE_3__/* .isSegment */ .w)(id) ? null : { id, userName };
}
/** What a User resource holds at a place of the table of fields. */
function valueAt(holders, place) {
    switch (place.in) {
        case 'work':
            return workValue(holders.core, place.attribute);
        case 'mobile': {
            const mobile = (0,_json_js__WEBPACK_IMPORTED_MODULE_4__/* .listOf */ .c3)((0,_json_js__WEBPACK_IMPORTED_MODULE_4__/* .valueOf */ .RP)(holders.core, place.attribute)).find(isMobile);
            return (0,_json_js__WEBPACK_IMPORTED_MODULE_4__/* .isObject */ .Gv)(mobile) ? (0,_json_js__WEBPACK_IMPORTED_MODULE_4__/* .textOf */ .b6)((0,_json_js__WEBPACK_IMPORTED_MODULE_4__/* .valueOf */ .RP)(mobile, 'value')) : undefined;
        }
        default: {
            const holder = holders[place.in];
            return holder && (0,_json_js__WEBPACK_IMPORTED_MODULE_4__/* .textOf */ .b6)((0,_json_js__WEBPACK_IMPORTED_MODULE_4__/* .valueOf */ .RP)(holder, place.attribute));
        }
    }
}
/** Whether an entry of `phoneNumbers` is of type `mobile` (RFC 7643, section 4.1.2). */
const isMobile = (one) => (0,_json_js__WEBPACK_IMPORTED_MODULE_4__/* .isObject */ .Gv)(one) && (0,_json_js__WEBPACK_IMPORTED_MODULE_4__/* .textOf */ .b6)((0,_json_js__WEBPACK_IMPORTED_MODULE_4__/* .valueOf */ .RP)(one, 'type'))?.toLowerCase() === 'mobile';
/** Words by which a server says that an account is off. */
const OFF = /^(?:false|0|no|n|off|inactive|disabled|deactivated|suspended|terminated|deleted)$/i;
/** `active` as a server writes it: a boolean, text, or 1 and 0. `null`: the account does not say. */
function activeIn(resource) {
    const value = (0,_json_js__WEBPACK_IMPORTED_MODULE_4__/* .valueOf */ .RP)(resource, 'active');
    if (typeof value !== 'boolean' && typeof value !== 'string' && typeof value !== 'number')
        return null;
    return value === '' ? null : !OFF.test(String(value).trim());
}
/**
 * Members of `roles`, `groups` or `members`, each once (RFC 7643, section 2.4); plain strings count as their own value.
 */
function references(resource, attribute) {
    const all = membersOf(resource, attribute);
    if (all.length < 2)
        return all;
    const seen = new Set();
    return all.filter(({ value, type = '' }) => {
        const one = `${type} ${value}`;
        return !seen.has(one) && seen.add(one);
    });
}
function membersOf(resource, attribute) {
    return (0,_json_js__WEBPACK_IMPORTED_MODULE_4__/* .listOf */ .c3)((0,_json_js__WEBPACK_IMPORTED_MODULE_4__/* .valueOf */ .RP)(resource, attribute)).flatMap((one) => {
        if (!(0,_json_js__WEBPACK_IMPORTED_MODULE_4__/* .isObject */ .Gv)(one))
            return (0,_json_js__WEBPACK_IMPORTED_MODULE_4__/* .textOf */ .b6)(one) === undefined ? [] : [{ value: String(one) }];
        const display = (0,_json_js__WEBPACK_IMPORTED_MODULE_4__/* .textOf */ .b6)((0,_json_js__WEBPACK_IMPORTED_MODULE_4__/* .valueOf */ .RP)(one, 'display'));
        // A role that is shown by its name alone is known by that.
        const value = (0,_json_js__WEBPACK_IMPORTED_MODULE_4__/* .textOf */ .b6)((0,_json_js__WEBPACK_IMPORTED_MODULE_4__/* .valueOf */ .RP)(one, 'value')) ?? (attribute === 'roles' ? display : undefined);
        if (value === undefined)
            return [];
        const type = (0,_json_js__WEBPACK_IMPORTED_MODULE_4__/* .textOf */ .b6)((0,_json_js__WEBPACK_IMPORTED_MODULE_4__/* .valueOf */ .RP)(one, 'type'));
        return [{ value, display: display || undefined, type: type || undefined }];
    });
}
/** A complex attribute of a resource; absent where the server sends something else, or nothing. */
function objectAt(resource, attribute) {
    const value = (0,_json_js__WEBPACK_IMPORTED_MODULE_4__/* .valueOf */ .RP)(resource, attribute);
    return (0,_json_js__WEBPACK_IMPORTED_MODULE_4__/* .isObject */ .Gv)(value) ? value : undefined;
}
/**
 * The work address or number: of type `work` (the primary one first), else one without a type (the primary one first).
 * Those of another type are not the roster's: a private number is never overwritten.
 */
function workValue(resource, attribute) {
    const values = (0,_json_js__WEBPACK_IMPORTED_MODULE_4__/* .listOf */ .c3)((0,_json_js__WEBPACK_IMPORTED_MODULE_4__/* .valueOf */ .RP)(resource, attribute));
    let chosen;
    let works = 0;
    for (const one of values) {
        const candidate = candidateIn(one);
        if (candidate === undefined)
            continue;
        const isWork = candidate.type?.toLowerCase() === 'work';
        if (isWork)
            works += 1;
        else if (candidate.type !== undefined || works > 0)
            continue;
        const isFirst = chosen === undefined || (isWork && works === 1);
        if (isFirst || (candidate.primary && !chosen?.primary))
            chosen = candidate;
    }
    if (!chosen)
        return undefined;
    // Bare text has no `value` to point at: the whole list is replaced.
    if (chosen.plain)
        return { value: chosen.value, path: attribute, plain: values.map(String) };
    const filter = works === 1 ? `type eq ${(0,_filter_js__WEBPACK_IMPORTED_MODULE_1__/* .literal */ .eu)(chosen.type)}` : `value eq ${(0,_filter_js__WEBPACK_IMPORTED_MODULE_1__/* .literal */ .eu)(chosen.value)}`;
    return { value: chosen.value, path: `${attribute}[${filter}].value` };
}
function candidateIn(one) {
    if (!(0,_json_js__WEBPACK_IMPORTED_MODULE_4__/* .isObject */ .Gv)(one))
        return typeof one === 'string' && one !== '' ? { value: one, plain: true } : undefined;
    const value = (0,_json_js__WEBPACK_IMPORTED_MODULE_4__/* .textOf */ .b6)((0,_json_js__WEBPACK_IMPORTED_MODULE_4__/* .valueOf */ .RP)(one, 'value'));
    if (value === undefined)
        return undefined;
    const primary = (0,_json_js__WEBPACK_IMPORTED_MODULE_4__/* .valueOf */ .RP)(one, 'primary');
    return {
        value,
        type: (0,_json_js__WEBPACK_IMPORTED_MODULE_4__/* .textOf */ .b6)((0,_json_js__WEBPACK_IMPORTED_MODULE_4__/* .valueOf */ .RP)(one, 'type')),
        primary: primary === true || primary === 'true' || primary === 'True',
    };
}


/***/ }),

/***/ 3327:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   D: () => (/* binding */ addTo)
/* harmony export */ });
/** Adds a value to a key's list: in place, since a list copied for each value takes the square of its length. */
function addTo(lists, key, value) {
    const list = lists.get(key);
    if (list)
        list.push(value);
    else
        lists.set(key, [value]);
}


/***/ }),

/***/ 7355:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   o: () => (/* binding */ compact)
/* harmony export */ });
/** Whether a constructor is called for what it makes, as it always is. */
const isCalled = () => true;
/**
 * A constructor of objects like any other, `{}`, for one kind of object that is made in great numbers. The engine
 * keeps the members of what a constructor makes inside of it, with room for no more than the first few of them have:
 * of a million people that is a fifth of the memory.
 */
function compact() {
    const Made = function () {
        if (isCalled())
            return;
        // Never run: by these lines the engine counts how many members there may be. Room that is not used it takes back.
        this['a'] = this['b'] = this['c'] = this['d'] = this['e'] = this['f'] = this['g'] = this['h'] = null;
    };
    Made.prototype = Object.prototype;
    return Made;
}


/***/ }),

/***/ 4906:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   s: () => (/* binding */ LOOK_SECONDS)
/* harmony export */ });
/** Seconds after an answer at which reads, which may lag behind writes, are asked again; later every 30 s. */
const LOOK_SECONDS = [1, 2, 4, 8, 15, 30];


/***/ }),

/***/ 3790:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   H: () => (/* binding */ remembered)
/* harmony export */ });
/** The same answer for the same word, found once: the same one tends to be in thousands of rows. */
function remembered(answer) {
    const known = new Map();
    return (word) => {
        const before = known.get(word);
        if (before !== undefined)
            return before;
        const found = answer(word);
        known.set(word, found);
        return found;
    };
}


/***/ })

};
