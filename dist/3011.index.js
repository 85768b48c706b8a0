export const id = 3011;
export const ids = [3011];
export const modules = {

/***/ 53011:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

__webpack_require__.r(__webpack_exports__);
/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   writeEntraConfig: () => (/* binding */ writeEntraConfig)
/* harmony export */ });
/* harmony import */ var _model_failure_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(31612);
/* harmony import */ var _planning_policy_choice_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(3198);
/* harmony import */ var _text_figures_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(21135);



/** Entra's attributes by the SCIM attributes they fill. */
const MAPPING = {
    userName: 'userPrincipalName',
    externalId: 'objectId',
    'name.givenName': 'firstName',
    'name.familyName': 'lastName',
    'emails.value': 'userPrincipalName',
    active: 'accountEnabled',
};
/**
 * Provisioning settings for Entra ID, under the tutorial's keys. The token is nobody's business but Entra's: there is
 * none here.
 */
function entraConfig(scimUrl) {
    const base = scimUrl.replace(/\/+$/, '');
    return {
        endpointUrl: `${base}/Users`,
        authenticationType: 'BearerToken',
        groupEndpointUrl: `${base}/Groups`,
        bulkProvisioningEnabled: true,
        groupProvisioningEnabled: true,
        attributes: Object.fromEntries(Object.entries(MAPPING).map(([name, mappedAttribute]) => [name, { mappedAttribute }])),
    };
}
/**
 * Writes `entra-config.json` and lists the policy's groups with their roles beside it. Needs no tenant and no secret.
 */
async function writeEntraConfig(request, services, session) {
    if (!services.scimUrl)
        throw new _model_failure_js__WEBPACK_IMPORTED_MODULE_0__/* .Failure */ .H('config-invalid', 'There is no SCIM base to configure.', 'Give `scim-url`.');
    const scimUrl = await services.scimUrl();
    const chosen = await (0,_planning_policy_choice_js__WEBPACK_IMPORTED_MODULE_1__/* .choosePolicy */ .K)(request, services, session);
    const path = await services.files.write('entra-config.json', `${JSON.stringify(entraConfig(scimUrl), null, 2)}\n`);
    const roles = chosen?.policy.roles;
    const groups = Object.entries(roles?.groups ?? {}).map(([group, role]) => ({
        group,
        role,
        display: roles?.allowed[role]?.display ?? role,
    }));
    session.report.entra = { scimUrl, groups };
    await session.journal?.append({
        event: 'entra.configured',
        status: session.stopped ? 'stop' : 'ok',
        scim_url: scimUrl,
        groups,
    });
    if (session.stopped)
        return;
    services.log.line(`Entra    ${path}: ${scimUrl}, ${groups.length} ${(0,_text_figures_js__WEBPACK_IMPORTED_MODULE_2__/* .plural */ .LS)(groups.length, 'group is', 'groups are')} mapped to roles`);
    if (chosen && groups.length === 0)
        session.problem('none', 'the policy maps no groups (roles.groups): events that name groups will be refused', 'Add the groups that Entra sends to `roles.groups` of the policy.');
}


/***/ }),

/***/ 83818:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Lj: () => (/* binding */ requireHeadFiles),
/* harmony export */   OR: () => (/* binding */ requireOwnPolicy),
/* harmony export */   VS: () => (/* binding */ notCheckedOut),
/* harmony export */   my: () => (/* binding */ tellOverrideNotCheckedOut)
/* harmony export */ });
/* harmony import */ var node_crypto__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(77598);
/* harmony import */ var _model_failure_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(31612);


/**
 * On `pull_request_target` the usual checkout is the base's, and a plan of it says nothing about the pull request:
 * every roster that is read must be the very file of the pull request's newest commit.
 * @throws Failure `config-invalid` where one is not, or nobody can tell
 */
async function requireHeadFiles(request, services) {
    if (!request.mustBeHead || request.mode !== 'plan')
        return;
    for (const path of request.rosterPaths) {
        const { bytes } = await services.files.openRoster(path);
        const head = await services.host.headBlob(path);
        if (head && head.blob === (await blobHash(bytes)))
            continue;
        throw new _model_failure_js__WEBPACK_IMPORTED_MODULE_1__/* .Failure */ .H('config-invalid', head
            ? `Mode plan is refused on pull_request_target: \`${path}\` was read from another commit than the newest one ` +
                'of the pull request, or changed by the checkout (Git LFS, line ends), so the plan would not be about it.'
            : `Mode plan is refused on pull_request_target: GitHub does not say what \`${path}\` is in the pull request.`, 'Run the plan on `pull_request`: there GitHub checks out what the pull request brings. A plan on ' +
            '`pull_request_target` is never a review.');
    }
}
/**
 * Without a policy the defaults hold, which protect nobody: so one that is left out of the checkout is not taken for
 * none before something is written.
 * @throws Failure `config-invalid` where the commit has one that the checkout lacks
 */
async function requireOwnPolicy({ policyPath }, { host }, { report }) {
    if (report.policy?.found === false && (await host.isCommitted(policyPath)))
        throw notCheckedOut(policyPath);
}
/** A policy that is there, and that this run cannot read. */
const notCheckedOut = (policyPath) => new _model_failure_js__WEBPACK_IMPORTED_MODULE_1__/* .Failure */ .H('config-invalid', `\`${policyPath}\` is in this commit and not in the checkout: the run would go by the defaults, and not by the ` +
    'policy.', CHECK_OUT);
const CHECK_OUT = 'Have actions/checkout fetch that file too: with `sparse-checkout`, name roster, policy and override there; ' +
    'for what lies in a submodule, set `submodules: true`.';
/** An override that the commit has and the checkout lacks lifts no guard: the person who merged it should know why. */
async function tellOverrideNotCheckedOut(path, { host }, session) {
    if (await host.isCommitted(path))
        session.problem('none', `\`${path}\` is in this commit and not in the checkout: it does not count`, CHECK_OUT);
}
/** Git's hash of a file: SHA-1 over its length and its bytes. */
async function blobHash(bytes) {
    const parts = [];
    for await (const part of bytes)
        parts.push(part);
    const whole = Buffer.concat(parts);
    return (0,node_crypto__WEBPACK_IMPORTED_MODULE_0__.createHash)('sha1').update(`blob ${whole.length}\0`).update(whole).digest('hex');
}


/***/ }),

/***/ 3198:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   K: () => (/* binding */ choosePolicy)
/* harmony export */ });
/* harmony import */ var _policy_default_policy_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(44709);
/* harmony import */ var _policy_reading_keys_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(95240);
/* harmony import */ var _text_hash_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(69952);
/* harmony import */ var _model_changed_files_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(88724);
/* harmony import */ var _own_files_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(83818);





/**
 * The policy in force. What a pull request can edit must not decide what the pull request may do: there, everything but
 * the reading keys comes from the head of the base branch, and so does the override. Only a pull request that leaves
 * the roster alone is planned with the policy it brings, by the base's guards: that plan is the review of the policy.
 * @throws Failure `config-invalid` where the base's files cannot be read
 */
async function choosePolicy(request, services, session) {
    const ownText = await services.files.readText(request.policyPath);
    const own = await load(ownText, request.policyPath, session, true);
    const note = (text, more = {}) => {
        const found = text !== null;
        session.report.policy = {
            path: request.policyPath,
            sha256: (0,_text_hash_js__WEBPACK_IMPORTED_MODULE_1__/* .sha256 */ .s)(text ?? ''),
            found,
            isNew: false,
            changes: [],
            ...more,
        };
    };
    note(ownText);
    if (!own)
        return null;
    if (!request.isPullRequest)
        return { policy: own, text: ownText, overrideText: await services.files.readText(own.override, 'override') };
    const base = await services.host.baseFile(request.policyPath);
    // Without a token GitHub is not asked; what is planned so is no review.
    if (!base)
        return { policy: own, text: ownText, overrideText: null };
    const overrideOf = async (path) => {
        const file = await services.host.baseFile(path);
        return file?.isSame ? services.files.readText(path, 'override') : (file?.text ?? null);
    };
    const baseText = base.isSame ? ownText : base.text;
    if (base.isSame && ownText === null)
        throw (0,_own_files_js__WEBPACK_IMPORTED_MODULE_3__/* .notCheckedOut */ .VS)(request.policyPath);
    if (baseText === null) {
        note(ownText, { isNew: ownText !== null });
        return { policy: own, text: ownText, overrideText: await overrideOf(own.override) };
    }
    const held = baseText === ownText ? own : await load(baseText, `${request.policyPath} (base)`, session);
    if (!held)
        return null;
    const overrideText = await overrideOf(held.override);
    const reading = (0,_policy_reading_keys_js__WEBPACK_IMPORTED_MODULE_4__/* .differingKeys */ .VZ)((0,_policy_reading_keys_js__WEBPACK_IMPORTED_MODULE_4__/* .readingKeys */ .ht)(held), (0,_policy_reading_keys_js__WEBPACK_IMPORTED_MODULE_4__/* .readingKeys */ .ht)(own));
    const changes = (0,_policy_reading_keys_js__WEBPACK_IMPORTED_MODULE_4__/* .differingKeys */ .VZ)((0,_policy_reading_keys_js__WEBPACK_IMPORTED_MODULE_4__/* .withoutReadingKeys */ .ty)(held), (0,_policy_reading_keys_js__WEBPACK_IMPORTED_MODULE_4__/* .withoutReadingKeys */ .ty)(own));
    const files = changes.length + reading.length > 0 ? await services.host.changedFiles() : null;
    const changed = (path) => !files || (0,_model_changed_files_js__WEBPACK_IMPORTED_MODULE_2__/* .isChanged */ .H)(files, path);
    // The base moved on since this pull request: nothing of it is its own doing.
    const isOwn = changed(request.policyPath);
    if (files && isOwn && changes.length > 0 && !request.rosterPaths.some(changed)) {
        const waiting = changes.filter((key) => BASE_KEYS.includes(key));
        note(ownText, { changes: waiting, brought: changes.filter((key) => !waiting.includes(key)), reading });
        return { policy: { ...own, ...baseKeys(held) }, text: ownText, overrideText };
    }
    note(baseText, isOwn ? { changes, reading } : {});
    return { policy: { ...held, ...(0,_policy_reading_keys_js__WEBPACK_IMPORTED_MODULE_4__/* .readingKeys */ .ht)(isOwn ? own : held) }, text: baseText, overrideText };
}
/** Keys that hold a pull request back: they are the base's, whatever else the pull request may bring. */
const BASE_KEYS = ['guards', 'override'];
/** These alone. */
const baseKeys = (policy) => Object.fromEntries(Object.entries(policy).filter(([key]) => BASE_KEYS.includes(key)));
/** @param isOwn the file that is here: what the base says of columns is not read where a pull request corrects it */
async function load(text, path, session, isOwn = false) {
    if (text === null)
        return (0,_policy_default_policy_js__WEBPACK_IMPORTED_MODULE_0__/* .defaultPolicy */ .G)();
    const [{ parsePolicy }, { problemText }, { columnRuleProblems }] = await Promise.all([
        Promise.all(/* import() */[__webpack_require__.e(6921), __webpack_require__.e(2604)]).then(__webpack_require__.bind(__webpack_require__, 42604)),
        __webpack_require__.e(/* import() */ 4892).then(__webpack_require__.bind(__webpack_require__, 4892)),
        Promise.all(/* import() */[__webpack_require__.e(4477), __webpack_require__.e(8378)]).then(__webpack_require__.bind(__webpack_require__, 58378)),
    ]);
    const { policy, problems } = await parsePolicy(text, path, ({ columns }) => isOwn ? columnRuleProblems(columns) : []);
    for (const problem of problems) {
        session.problem(problem.severity === 'error' ? 'config-invalid' : 'none', problemText(problem), 'Correct the policy; docs/policy.md lists every key.');
    }
    return policy ?? null;
}


/***/ }),

/***/ 88724:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   H: () => (/* binding */ isChanged)
/* harmony export */ });
/* harmony import */ var node_path_posix__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(53916);

/**
 * Whether a path is among the files that a pull request changes. A submodule is one of them, with all that lies in it.
 * @param files as GitHub names them
 * @param path as an input names it
 */
function isChanged(files, path) {
    const name = (0,node_path_posix__WEBPACK_IMPORTED_MODULE_0__.normalize)(path);
    return files.has(name) || [...files].some((file) => name.startsWith(`${file}/`));
}


/***/ }),

/***/ 44709:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   G: () => (/* binding */ defaultPolicy)
/* harmony export */ });
/* harmony import */ var _defaults_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(56221);

/** The policy where there is no file; a fresh copy each time. */
function defaultPolicy() {
    return structuredClone(_defaults_js__WEBPACK_IMPORTED_MODULE_0__/* .DEFAULTS */ .z);
}


/***/ }),

/***/ 56221:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Q: () => (/* binding */ LONGEST_PATTERN),
/* harmony export */   z: () => (/* binding */ DEFAULTS)
/* harmony export */ });
/** Characters that a pattern of the policy may have. */
const LONGEST_PATTERN = 256;
/**
 * Every default of the policy, written once: the schema takes them from here, and a run without a policy file needs no
 * schema at all (loading one costs half as much as starting Node).
 */
const DEFAULTS = {
    version: 1,
    timezone: 'UTC',
    dates: 'auto',
    statuses: {},
    ignoreColumns: [],
    unmanaged: [],
    columns: {},
    roles: {
        allowed: {},
        groups: {},
        conflicts: [],
        maxPerUser: 5,
        maxDepth: 3,
        write: 'auto',
        extra: 'remove',
    },
    skills: { allowed: [], extra: 'remove' },
    externalId: 'auto',
    owned: { externalIdPrefix: '', userNames: [] },
    protected: [],
    leavers: {
        action: 'deactivate',
        absent: 'report',
        dependencies: 'block',
        licensePolicy: 'RECLAIM',
        terminateSessions: true,
        disconnect: true,
        retainData: true,
    },
    steps: {
        dependencies: 'try',
        sessions: 'try',
        disconnect: 'try',
        logout: 'try',
        accessKeys: 'try',
        license: 'try',
        cacheRefresh: 'try',
    },
    guards: {
        deactivate: { percent: 10, count: 25 },
        delete: { percent: 5, count: 10 },
        roleGain: { percent: 20 },
        roleLoss: { percent: 20 },
        create: { percent: 50 },
        update: { percent: 50 },
        reactivate: { percent: 20 },
        userNameChange: { percent: 5 },
        minimumPopulation: 20,
    },
    override: '.github/cxone-override.yml',
};


/***/ }),

/***/ 95240:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   VZ: () => (/* binding */ differingKeys),
/* harmony export */   ht: () => (/* binding */ readingKeys),
/* harmony export */   ty: () => (/* binding */ withoutReadingKeys)
/* harmony export */ });
/** Keys that say how a file is read, and decide about nobody: a pull request may bring its own. */
const READING_KEYS = ['columns', 'ignoreColumns', 'dates', 'statuses'];
/** These alone. */
function readingKeys(policy) {
    return Object.fromEntries(Object.entries(policy).filter(([key]) => READING_KEYS.includes(key)));
}
/** A policy as a review records and compares it: parsed, with its defaults, without reading keys. */
function withoutReadingKeys(policy) {
    return Object.fromEntries(Object.entries(policy).filter(([key]) => !READING_KEYS.includes(key)));
}
/** Keys in which two such policies differ. */
function differingKeys(a, b) {
    return [...new Set([...Object.keys(a), ...Object.keys(b)])]
        .filter((key) => JSON.stringify(a[key]) !== JSON.stringify(b[key]))
        .sort();
}


/***/ })

};
