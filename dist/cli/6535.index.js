export const id = 6535;
export const ids = [6535];
export const modules = {

/***/ 6835:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   repairAudit: () => (/* binding */ repairAudit)
/* harmony export */ });
/* harmony import */ var _make_record_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(8864);
/* harmony import */ var _verify_audit_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(7633);


/**
 * Finds out what a killed run left behind: half a last line is dropped, a whole one kept, and a seal that says
 * *interrupted* continues the chain, so that the file verifies.
 * @param text the file; bytes cut inside a character may have become U+FFFD, they are in the half line
 * @param details for the seal, e.g. the reason code
 */
function repairAudit(text, ports, details = {}) {
    const reader = new _verify_audit_js__WEBPACK_IMPORTED_MODULE_1__/* .ChainReader */ .r();
    const lines = text.split('\n');
    const tail = lines.pop();
    let keep = 0;
    for (const [i, line] of lines.entries()) {
        const problem = reader.take(line);
        // A last line that was torn by the disk, not by the kill, may end in a line break and be no record.
        const torn = problem !== null &&
            i === lines.length - 1 &&
            tail === '' &&
            (problem.what === 'json' || problem.what === 'record');
        if (torn)
            return sealed(text, keep, '', reader, ports, details);
        if (problem)
            return { keep: text.length, keepBytes: bytes(text), dropped: 0, append: '', seal: null, problem };
        keep += line.length + 1;
    }
    // Killed between a record and its line break: the record is whole.
    if (tail !== '' && reader.take(tail) === null)
        return sealed(text, keep + tail.length, '\n', reader, ports, details);
    return sealed(text, keep, '', reader, ports, details);
}
function sealed(text, keep, join, reader, ports, details) {
    const kept = { keep, keepBytes: bytes(text.slice(0, keep)), dropped: text.length - keep };
    if (reader.sealed)
        return { ...kept, append: join, seal: null };
    const event = { ...details, event: 'seal', status: 'interrupted', count: reader.tip.seq };
    const { records, lines } = (0,_make_record_js__WEBPACK_IMPORTED_MODULE_0__/* .makeRecords */ .v)([event], reader.tip, ports);
    return { ...kept, append: join + lines, seal: records[0] ?? null };
}
const bytes = (text) => new TextEncoder().encode(text).length;


/***/ }),

/***/ 6221:
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

/***/ 6801:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   w: () => (/* binding */ policySchema)
/* harmony export */ });
/* harmony import */ var zod__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(6921);
/* harmony import */ var _model_leaver_steps_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(917);
/* harmony import */ var _defaults_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(6221);
/* harmony import */ var _model_field_groups_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(7443);




const { roles, owned, leavers, steps, guards } = _defaults_js__WEBPACK_IMPORTED_MODULE_1__/* .DEFAULTS */ .z;
const percent = zod__WEBPACK_IMPORTED_MODULE_3__/* .number */ .aig().min(0).max(100);
const count = zod__WEBPACK_IMPORTED_MODULE_3__/* .number */ .aig().int().min(0);
/** A glob; its length is bounded, since how long a look takes grows with it. */
const pattern = zod__WEBPACK_IMPORTED_MODULE_3__/* .string */ .YjP().min(1).max(_defaults_js__WEBPACK_IMPORTED_MODULE_1__/* .LONGEST_PATTERN */ .Q);
const step = zod__WEBPACK_IMPORTED_MODULE_3__/* ["enum"] */ .k5n(_model_leaver_steps_js__WEBPACK_IMPORTED_MODULE_0__/* .STEP_WISHES */ .v0);
/** A role the policy allows, by the name rosters use (its key). */
const roleSchema = zod__WEBPACK_IMPORTED_MODULE_3__/* .strictObject */ .rej({
    display: zod__WEBPACK_IMPORTED_MODULE_3__/* .string */ .YjP().min(1).optional().describe('The tenant’s name for the role, where it is another than the key.'),
    inherits: zod__WEBPACK_IMPORTED_MODULE_3__/* .array */ .YOg(zod__WEBPACK_IMPORTED_MODULE_3__/* .string */ .YjP().min(1)).default([]).describe('Roles that come with it, by their keys.'),
});
const limit = (about, defaults, of = 'owned active accounts') => {
    const most = count.describe('Trips when there are more of them than this.');
    const share = percent.default(defaults.percent).describe(`Trips when the share of ${of} is more than this.`);
    const given = defaults.count === undefined
        ? zod__WEBPACK_IMPORTED_MODULE_3__/* .strictObject */ .rej({ percent: share, count: most.optional() })
        : zod__WEBPACK_IMPORTED_MODULE_3__/* .strictObject */ .rej({ percent: share, count: most.default(defaults.count) });
    return given.prefault({}).describe(about);
};
/**
 * The policy file. Every key has a default, so that an empty file is a policy; unknown keys are refused.
 * `parsePolicy` takes keys without a value (`null`) out before it gets here: a section whose lines are all comments is
 * as good as absent.
 */
const policySchema = zod__WEBPACK_IMPORTED_MODULE_3__/* .strictObject */ .rej({
    version: zod__WEBPACK_IMPORTED_MODULE_3__/* .literal */ .euz(1).default(_defaults_js__WEBPACK_IMPORTED_MODULE_1__/* .DEFAULTS */ .z.version).describe('Version of the policy format.'),
    timezone: zod__WEBPACK_IMPORTED_MODULE_3__/* .string */ .YjP().default(_defaults_js__WEBPACK_IMPORTED_MODULE_1__/* .DEFAULTS */ .z.timezone).describe('IANA time zone in which start and end dates are days.'),
    dates: zod__WEBPACK_IMPORTED_MODULE_3__/* ["enum"] */ .k5n(['auto', 'dmy', 'mdy', 'ymd'])
        .default(_defaults_js__WEBPACK_IMPORTED_MODULE_1__/* .DEFAULTS */ .z.dates)
        .describe('Order of dates like 03/04/2026: `auto` where the column proves it, else the order written here.'),
    statuses: zod__WEBPACK_IMPORTED_MODULE_3__/* .record */ .g1P(zod__WEBPACK_IMPORTED_MODULE_3__/* .string */ .YjP(), zod__WEBPACK_IMPORTED_MODULE_3__/* ["enum"] */ .k5n(['active', 'inactive', 'gone']))
        .default({})
        .describe('An organisation’s own status codes: `active`, `inactive` (no account for now) or `gone`.'),
    ignoreColumns: zod__WEBPACK_IMPORTED_MODULE_3__/* .array */ .YOg(zod__WEBPACK_IMPORTED_MODULE_3__/* .string */ .YjP()).default([]).describe('Headers that are not read, known or not.'),
    unmanaged: zod__WEBPACK_IMPORTED_MODULE_3__/* .array */ .YOg(zod__WEBPACK_IMPORTED_MODULE_3__/* .union */ .KCZ([
        zod__WEBPACK_IMPORTED_MODULE_3__/* ["enum"] */ .k5n(_model_field_groups_js__WEBPACK_IMPORTED_MODULE_2__/* .UNMANAGEABLE */ .xE),
        zod__WEBPACK_IMPORTED_MODULE_3__/* .string */ .YjP().regex(/^attr\..+$/, `one of ${_model_field_groups_js__WEBPACK_IMPORTED_MODULE_2__/* .UNMANAGEABLE */ .xE.join(', ')}, or attr.<name>`),
    ]))
        .default([])
        .describe('Roster fields that are checked and never written.'),
    columns: zod__WEBPACK_IMPORTED_MODULE_3__/* .record */ .g1P(zod__WEBPACK_IMPORTED_MODULE_3__/* .string */ .YjP(), zod__WEBPACK_IMPORTED_MODULE_3__/* .union */ .KCZ([zod__WEBPACK_IMPORTED_MODULE_3__/* .string */ .YjP(), zod__WEBPACK_IMPORTED_MODULE_3__/* .array */ .YOg(zod__WEBPACK_IMPORTED_MODULE_3__/* .string */ .YjP())]))
        .default({})
        .describe('Roster field → header, list of headers, or a template such as `{{UserID}}@example.com`.'),
    roles: zod__WEBPACK_IMPORTED_MODULE_3__/* .strictObject */ .rej({
        allowed: zod__WEBPACK_IMPORTED_MODULE_3__/* .record */ .g1P(zod__WEBPACK_IMPORTED_MODULE_3__/* .string */ .YjP(), roleSchema.nullable().transform((role) => role ?? { inherits: [] }))
            .prefault({})
            .describe('The roles a roster may name; what is not here is refused.'),
        groups: zod__WEBPACK_IMPORTED_MODULE_3__/* .record */ .g1P(zod__WEBPACK_IMPORTED_MODULE_3__/* .string */ .YjP(), zod__WEBPACK_IMPORTED_MODULE_3__/* .string */ .YjP())
            .default({})
            .describe('Identity-provider group → role; other groups are refused.'),
        conflicts: zod__WEBPACK_IMPORTED_MODULE_3__/* .array */ .YOg(zod__WEBPACK_IMPORTED_MODULE_3__/* .array */ .YOg(zod__WEBPACK_IMPORTED_MODULE_3__/* .string */ .YjP()).min(2))
            .default([])
            .describe('Roles no two of which one person may have, inherited ones counted.'),
        maxPerUser: zod__WEBPACK_IMPORTED_MODULE_3__/* .number */ .aig().int().min(1).default(roles.maxPerUser).describe('Most roles a row may name.'),
        maxDepth: zod__WEBPACK_IMPORTED_MODULE_3__/* .number */ .aig().int().min(0).default(roles.maxDepth).describe('Longest chain of `inherits`, in steps.'),
        write: zod__WEBPACK_IMPORTED_MODULE_3__/* ["enum"] */ .k5n(['auto', 'attribute', 'matrix', 'membership'])
            .default(roles.write)
            .describe('How roles are written.'),
        extra: zod__WEBPACK_IMPORTED_MODULE_3__/* ["enum"] */ .k5n(['remove', 'keep'])
            .default(roles.extra)
            .describe('Roles the tenant has and a non-empty cell does not name.'),
    })
        .prefault({}),
    skills: zod__WEBPACK_IMPORTED_MODULE_3__/* .strictObject */ .rej({
        allowed: zod__WEBPACK_IMPORTED_MODULE_3__/* .array */ .YOg(pattern)
            .default([])
            .describe('Skills a roster may name: names or patterns; others are refused.'),
        extra: zod__WEBPACK_IMPORTED_MODULE_3__/* ["enum"] */ .k5n(['remove', 'keep'])
            .default(_defaults_js__WEBPACK_IMPORTED_MODULE_1__/* .DEFAULTS */ .z.skills.extra)
            .describe('Skills the person has and a non-empty cell does not name.'),
    })
        .prefault({}),
    externalId: zod__WEBPACK_IMPORTED_MODULE_3__/* ["enum"] */ .k5n(['auto', 'ours', 'ignore'])
        .default(_defaults_js__WEBPACK_IMPORTED_MODULE_1__/* .DEFAULTS */ .z.externalId)
        .describe('Profile `cxone`: whose the accounts’ externalIds are; `auto`: sign-in names belong to SSO.'),
    owned: zod__WEBPACK_IMPORTED_MODULE_3__/* .strictObject */ .rej({
        externalIdPrefix: zod__WEBPACK_IMPORTED_MODULE_3__/* .string */ .YjP()
            .default(owned.externalIdPrefix)
            .describe('An account is owned with an externalId that starts with this …'),
        userNames: zod__WEBPACK_IMPORTED_MODULE_3__/* .array */ .YOg(pattern).default([]).describe('… or with a userName that one of these patterns matches.'),
    })
        .prefault({}),
    protected: zod__WEBPACK_IMPORTED_MODULE_3__/* .array */ .YOg(pattern).default([]).describe('Patterns for userName or externalId: never changed.'),
    leavers: zod__WEBPACK_IMPORTED_MODULE_3__/* .strictObject */ .rej({
        action: zod__WEBPACK_IMPORTED_MODULE_3__/* ["enum"] */ .k5n(['deactivate', 'delete'])
            .default(leavers.action)
            .describe('What is done with leavers named in the file.'),
        absent: zod__WEBPACK_IMPORTED_MODULE_3__/* ["enum"] */ .k5n(['report', 'deactivate', 'delete'])
            .default(leavers.absent)
            .describe('Owned, in the tenant, not in the file.'),
        dependencies: zod__WEBPACK_IMPORTED_MODULE_3__/* ["enum"] */ .k5n(['block', 'proceed'])
            .default(leavers.dependencies)
            .describe('Queues, skills or recordings found before a deletion.'),
        licensePolicy: zod__WEBPACK_IMPORTED_MODULE_3__/* ["enum"] */ .k5n(_model_leaver_steps_js__WEBPACK_IMPORTED_MODULE_0__/* .LICENSE_POLICIES */ .$k).default(leavers.licensePolicy).describe('What becomes of the licence.'),
        terminateSessions: zod__WEBPACK_IMPORTED_MODULE_3__/* .boolean */ .zMY()
            .default(leavers.terminateSessions)
            .describe('`false` switches the steps `sessions` and `logout` off.'),
        disconnect: zod__WEBPACK_IMPORTED_MODULE_3__/* .boolean */ .zMY().default(leavers.disconnect).describe('`false` switches the step `disconnect` off.'),
        retainData: zod__WEBPACK_IMPORTED_MODULE_3__/* .boolean */ .zMY().default(leavers.retainData).describe('Whether a deletion keeps the person’s data.'),
    })
        .prefault({}),
    steps: zod__WEBPACK_IMPORTED_MODULE_3__/* .strictObject */ .rej({
        dependencies: step.default(steps.dependencies).describe('Look for queues, skills and recordings.'),
        sessions: step.default(steps.sessions).describe('End sessions.'),
        disconnect: step.default(steps.disconnect).describe('Cut connections.'),
        logout: step.default(steps.logout).describe('Profile `cxone`: log the agent out.'),
        accessKeys: step.default(steps.accessKeys).describe('Profile `cxone`: switch the person’s access keys off.'),
        license: step.default(steps.license).describe('Free the licence.'),
        cacheRefresh: step.default(steps.cacheRefresh).describe('Refresh the tenant’s cache after a change of roles.'),
    })
        .prefault({}),
    guards: zod__WEBPACK_IMPORTED_MODULE_3__/* .strictObject */ .rej({
        deactivate: limit('People deactivated.', guards.deactivate),
        delete: limit('People deleted.', guards.delete),
        roleGain: limit('Existing people who gain any effective role.', guards.roleGain),
        roleLoss: limit('Existing people who lose any effective role.', guards.roleLoss),
        create: limit('New accounts.', guards.create, 'the owned accounts there would be afterwards'),
        update: limit('People updated.', guards.update),
        reactivate: limit('People reactivated.', guards.reactivate),
        userNameChange: limit('People whose userName changes.', guards.userNameChange),
        minimumPopulation: count
            .default(guards.minimumPopulation)
            .describe('With at most this many owned accounts only “all of them” trips; creates pass.'),
    })
        .prefault({}),
    override: zod__WEBPACK_IMPORTED_MODULE_3__/* .string */ .YjP().default(_defaults_js__WEBPACK_IMPORTED_MODULE_1__/* .DEFAULTS */ .z.override).describe('Path of the override file.'),
});


/***/ })

};
