export const id = 5766;
export const ids = [5766];
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


/***/ })

};
