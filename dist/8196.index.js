export const id = 8196;
export const ids = [8196];
export const modules = {

/***/ 28196:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  v9: () => (/* binding */ HASH),
  aE: () => (/* binding */ readRecord),
  ZJ: () => (/* binding */ recordPlace),
  Gg: () => (/* binding */ recordSchemas)
});

// EXTERNAL MODULE: ./node_modules/zod/v4/classic/schemas.js + 6 modules
var schemas = __webpack_require__(26921);
// EXTERNAL MODULE: ./build/policy/policy-schema.js
var policy_schema = __webpack_require__(6801);
// EXTERNAL MODULE: ./build/model/audit-parts.js
var audit_parts = __webpack_require__(8218);
;// CONCATENATED MODULE: ./build/model/mode-events.js


/** Why an undo leaves someone alone, as its report has it. */
const why = schemas/* enum */.k5n(['changed', 'gone', 'held', 'open']);
/** Modes that write nothing to a tenant. */
const modeEvents = [
    schemas/* object */.Ikc({
        event: schemas/* literal */.euz('drift.compared'),
        ...audit_parts/* header */.wx,
        people: audit_parts/* whole */.WQ,
        operations: audit_parts/* whole */.WQ,
        absent: audit_parts/* whole */.WQ,
        /** Which run of ours last wrote each value that differs. */
        last_writes: schemas/* array */.YOg(schemas/* object */.Ikc({ key: audit_parts/* text */.Qq, field: audit_parts/* text */.Qq, run: audit_parts/* text */.Qq.nullable(), at: audit_parts/* text */.Qq.nullable(), how: audit_parts/* text */.Qq }))
            .optional(),
    }),
    schemas/* object */.Ikc({
        event: schemas/* literal */.euz('export.written'),
        ...audit_parts/* header */.wx,
        people: audit_parts/* whole */.WQ,
        left_out: audit_parts/* whole */.WQ,
        cells_left_empty: audit_parts/* whole */.WQ,
        roles: audit_parts/* whole */.WQ,
    }),
    schemas/* object */.Ikc({ event: schemas/* literal */.euz('attributes.compared'), ...audit_parts/* header */.wx, definitions: audit_parts/* whole */.WQ, violations: audit_parts/* whole */.WQ }),
    schemas/* object */.Ikc({
        event: schemas/* literal */.euz('attributes.started'),
        ...audit_parts/* header */.wx,
        filters: schemas/* object */.Ikc({
            type: audit_parts/* text */.Qq.nullable(),
            scope: audit_parts/* text */.Qq.nullable(),
            validation_rule: audit_parts/* text */.Qq.nullable(),
            page_size: audit_parts/* whole */.WQ,
        }),
    }),
    schemas/* object */.Ikc({ event: schemas/* literal */.euz('attributes.completed'), ...audit_parts/* header */.wx, summary: audit_parts/* attributeSummary */.NU }),
    schemas/* object */.Ikc({ event: schemas/* literal */.euz('attributes.failed'), ...audit_parts/* header */.wx, error: audit_parts/* text */.Qq, summary: audit_parts/* attributeSummary */.NU }),
    schemas/* object */.Ikc({ event: schemas/* literal */.euz('check.finding'), ...audit_parts/* header */.wx, name: audit_parts/* text */.Qq, detail: audit_parts/* text */.Qq }),
    schemas/* object */.Ikc({
        event: schemas/* literal */.euz('check.finished'),
        ...audit_parts/* header */.wx,
        scim_url: audit_parts/* text */.Qq.nullable(),
        api_url: audit_parts/* text */.Qq.nullable(),
        scopes: schemas/* array */.YOg(audit_parts/* text */.Qq),
        clock_difference_ms: schemas/* number */.aig().nullable(),
    }),
    schemas/* object */.Ikc({
        event: schemas/* literal */.euz('entra.configured'),
        ...audit_parts/* header */.wx,
        scim_url: audit_parts/* text */.Qq,
        groups: schemas/* array */.YOg(schemas/* object */.Ikc({ group: audit_parts/* text */.Qq, role: audit_parts/* text */.Qq, display: audit_parts/* text */.Qq })),
    }),
    schemas/* object */.Ikc({ event: schemas/* literal */.euz('event.received'), ...audit_parts/* header */.wx, source: audit_parts/* text */.Qq, people: audit_parts/* whole */.WQ }),
    /** What an undo is about: the audits of the run that it takes back, and which people it leaves alone. */
    schemas/* object */.Ikc({
        event: schemas/* literal */.euz('undo.planned'),
        ...audit_parts/* header */.wx,
        undone: schemas/* array */.YOg(schemas/* object */.Ikc({ run: audit_parts/* text */.Qq, attempt: audit_parts/* whole */.WQ.nullable(), head: audit_parts/* text */.Qq, file: audit_parts/* text */.Qq })),
        operations: audit_parts/* whole */.WQ,
        as_before: audit_parts/* whole */.WQ,
        left_alone: schemas/* array */.YOg(schemas/* object */.Ikc({ key: audit_parts/* text */.Qq, fields: schemas/* array */.YOg(audit_parts/* text */.Qq), what: audit_parts/* text */.Qq, todo: audit_parts/* text */.Qq.optional(), why: why.optional() })),
        stays: schemas/* array */.YOg(schemas/* object */.Ikc({ key: audit_parts/* text */.Qq, what: audit_parts/* text */.Qq, fields: schemas/* array */.YOg(audit_parts/* text */.Qq).optional(), todo: audit_parts/* text */.Qq.optional() })),
        not_done: audit_parts/* whole */.WQ.optional(),
        pull_requests: schemas/* array */.YOg(audit_parts/* whole */.WQ).optional(),
    }),
    schemas/* object */.Ikc({
        event: schemas/* literal */.euz('audit.verified'),
        ...audit_parts/* header */.wx,
        error: schemas/* object */.Ikc({ line: audit_parts/* whole */.WQ, seq: audit_parts/* whole */.WQ.nullable(), what: audit_parts/* text */.Qq, expected: audit_parts/* text */.Qq, found: audit_parts/* text */.Qq }).nullish(),
        file: audit_parts/* text */.Qq,
        records: audit_parts/* whole */.WQ,
        verified_head: audit_parts/* text */.Qq,
        expected_head: audit_parts/* text */.Qq.optional(),
    }),
];

// EXTERNAL MODULE: ./build/model/operation.js
var operation = __webpack_require__(89827);
// EXTERNAL MODULE: ./build/model/outcome.js
var outcome = __webpack_require__(38158);
;// CONCATENATED MODULE: ./build/model/provenance.js

/*
 * Who decided what a run did, and with what it did it. Personal data only as far as the decision needs it: the names of
 * accounts of the version control, nobody of the roster.
 */
const provenance_text = schemas/* string */.YjP();
/**
 * Who ran what, where, by which workflow and which version of the action. Empty texts where the runner says nothing.
 */
const runProvenanceSchema = schemas/* object */.Ikc({
    run_id: provenance_text,
    attempt: schemas/* number */.aig().int(),
    /** The workflow file, e.g. `.github/workflows/roster.yml`, and the commit it was read from. */
    workflow: schemas/* object */.Ikc({ path: provenance_text, ref: provenance_text, commit: provenance_text }),
    trigger: provenance_text,
    actor: provenance_text,
    /** Who started this attempt: not the actor where someone runs it again. */
    triggering_actor: provenance_text,
    repository: provenance_text,
    ref: provenance_text,
    commit: provenance_text,
    runner: provenance_text,
    /** `commit` where the version is pinned by one; `sha256` of the file that runs (`dist/index.js`). */
    action: schemas/* object */.Ikc({ repository: provenance_text, ref: provenance_text, commit: provenance_text.nullable(), sha256: provenance_text.nullable() }),
});
/** A review of a pull request: who, what they said (`APPROVED` …), of which head, when. */
const reviewSchema = schemas/* object */.Ikc({ by: provenance_text, state: provenance_text, head: provenance_text, at: provenance_text });
const pullProvenanceSchema = schemas/* object */.Ikc({
    number: schemas/* number */.aig().int(),
    author: provenance_text.nullable(),
    merged_by: provenance_text.nullable(),
    merged_at: provenance_text.nullable(),
    /** Commit that the merge made. */
    merge_commit: provenance_text.nullable(),
    head: provenance_text.nullable(),
    base: provenance_text.nullable(),
    reviews: schemas/* array */.YOg(reviewSchema),
});
/** How the override in force came into the branch. */
const overrideOriginSchema = schemas/* object */.Ikc({
    author: provenance_text.nullable(),
    merged_by: provenance_text.nullable(),
    commit: provenance_text.nullable(),
    /** The pull request that brought it, and when it was merged; absent in audits of releases before 1.1. */
    pull_request: schemas/* number */.aig().int().nullish(),
    merged_at: provenance_text.nullish(),
});
/** What an apply rests on. */
const groundsSchema = schemas/* object */.Ikc({
    plan_hash: provenance_text,
    policy: schemas/* object */.Ikc({ sha256: provenance_text }),
    override: schemas/* object */.Ikc({
        sha256: provenance_text,
        ...overrideOriginSchema.shape,
    })
        .nullable(),
    pulls: schemas/* array */.YOg(pullProvenanceSchema),
    approved_by: schemas/* array */.YOg(provenance_text),
    /** Commit of the action that runs, where its ref is a tag or branch and GitHub says what that is by now. */
    action_commit: provenance_text.nullish(),
});
/** The tenant's last audit before this one; `null` where there is none that may be believed. */
const previousSchema = schemas/* object */.Ikc({ run: provenance_text, head: provenance_text }).nullable();

// EXTERNAL MODULE: ./build/model/step.js
var step = __webpack_require__(71710);
;// CONCATENATED MODULE: ./build/model/audit-event.js








/*
 * The events of an audit, each as one schema: the journal's callers are typed by it, and who reads a record back from a
 * disk checks it by it. The keys stand in the order in which the journal writes them.
 */
/** A run, from its start to its seal. */
const runEvents = [
    schemas/* object */.Ikc({
        event: schemas/* literal */.euz('run.started'),
        ...audit_parts/* header */.wx,
        tenant: audit_parts/* text */.Qq,
        profile: audit_parts/* text */.Qq.optional(),
        roster: schemas/* array */.YOg(audit_parts/* text */.Qq).optional(),
        operations: schemas/* array */.YOg(audit_parts/* text */.Qq).optional(),
        commit: audit_parts/* text */.Qq.nullish(),
        run: audit_parts/* text */.Qq.nullish(),
        detail: audit_parts/* text */.Qq.optional(),
        /** Who ran what, where: releases before 1.1 did not say. */
        provenance: runProvenanceSchema.optional(),
    }),
    /** The runs of a tenant form a chain of their own. */
    schemas/* object */.Ikc({ event: schemas/* literal */.euz('run.follows'), ...audit_parts/* header */.wx, previous: previousSchema }),
    schemas/* object */.Ikc({ event: schemas/* literal */.euz('run.problem'), ...audit_parts/* header */.wx, error: audit_parts/* text */.Qq }),
    schemas/* object */.Ikc({
        event: schemas/* literal */.euz('run.metrics'),
        ...audit_parts/* header */.wx,
        metrics: schemas/* object */.Ikc({
            operations: audit_parts/* whole */.WQ,
            successes: audit_parts/* whole */.WQ,
            failures: audit_parts/* whole */.WQ,
            success_rate_pct: schemas/* number */.aig(),
            latency_ms: schemas/* object */.Ikc({
                average: schemas/* number */.aig(),
                median: schemas/* number */.aig(),
                p90: schemas/* number */.aig(),
                p95: schemas/* number */.aig(),
                p99: schemas/* number */.aig(),
                slowest: schemas/* number */.aig(),
            })
                .nullable(),
        }),
    }),
    schemas/* object */.Ikc({ event: schemas/* literal */.euz('post.started'), ...audit_parts/* header */.wx, waiting: audit_parts/* whole */.WQ }),
    schemas/* object */.Ikc({
        event: schemas/* literal */.euz('seal'),
        ...audit_parts/* header */.wx,
        reason_code: audit_parts/* text */.Qq.optional(),
        decision: audit_parts/* text */.Qq.optional(),
        sent: audit_parts/* whole */.WQ.optional(),
        waiting: audit_parts/* whole */.WQ.optional(),
        failed: audit_parts/* whole */.WQ.optional(),
        /** Records before this one. */
        count: audit_parts/* whole */.WQ,
    }),
];
/** What was decided before anything is sent. */
const planEvents = [
    schemas/* object */.Ikc({
        event: schemas/* literal */.euz('roster.checked'),
        ...audit_parts/* header */.wx,
        rows: audit_parts/* whole */.WQ.nullable(),
        invalid_rows: audit_parts/* whole */.WQ,
        files: schemas/* array */.YOg(schemas/* object */.Ikc({ path: audit_parts/* text */.Qq, sha256: audit_parts/* text */.Qq, rows: audit_parts/* whole */.WQ })),
    }),
    schemas/* object */.Ikc({
        event: schemas/* literal */.euz('plan.made'),
        ...audit_parts/* header */.wx,
        plan_hash: audit_parts/* text */.Qq,
        operations: audit_parts/* whole */.WQ,
        population: schemas/* object */.Ikc({ owned: audit_parts/* whole */.WQ, expected: audit_parts/* whole */.WQ, read: audit_parts/* whole */.WQ }),
        roster: schemas/* object */.Ikc({ path: audit_parts/* text */.Qq, sha256: audit_parts/* text */.Qq, rows: audit_parts/* whole */.WQ }),
        policy: schemas/* object */.Ikc({ sha256: audit_parts/* text */.Qq }),
        guards: schemas/* array */.YOg(schemas/* object */.Ikc({
            kind: schemas/* enum */.k5n(operation/* GUARD_KINDS */.Us),
            count: audit_parts/* whole */.WQ,
            population: audit_parts/* whole */.WQ,
            tripped: schemas/* boolean */.zMY(),
            overridden: schemas/* boolean */.zMY(),
            override: schemas/* object */.Ikc({ reason: audit_parts/* text */.Qq, approver: audit_parts/* text */.Qq, expires: audit_parts/* text */.Qq }).optional(),
        })),
    }),
    schemas/* object */.Ikc({ event: schemas/* literal */.euz('approval.judged'), ...audit_parts/* header */.wx, detail: audit_parts/* text */.Qq }),
    schemas/* object */.Ikc({ event: schemas/* literal */.euz('apply.grounds'), ...audit_parts/* header */.wx, ...groundsSchema.shape }),
    schemas/* object */.Ikc({
        event: schemas/* literal */.euz('apply.started'),
        ...audit_parts/* header */.wx,
        operations: audit_parts/* whole */.WQ,
        /** Of the policy, as it was. */
        policy: schemas/* object */.Ikc({ leavers: policy_schema/* policySchema */.w.shape.leavers, steps: policy_schema/* policySchema */.w.shape.steps }),
    }),
];
/** What is done to one person. */
const workEvents = [
    schemas/* object */.Ikc({ event: schemas/* literal */.euz('operation.sent'), ...audit_parts/* work */.oJ, step: schemas/* enum */.k5n(step/* STEP_NAMES */.KY) }),
    schemas/* object */.Ikc({ event: schemas/* literal */.euz('operation.answered'), ...audit_parts/* work */.oJ, step: schemas/* enum */.k5n(step/* STEP_NAMES */.KY) }),
    schemas/* object */.Ikc({ event: schemas/* literal */.euz('operation.looked-up'), ...audit_parts/* work */.oJ, found: audit_parts/* text */.Qq.nullable() }),
    schemas/* object */.Ikc({ event: schemas/* literal */.euz('operation.resumed'), ...audit_parts/* work */.oJ, open: schemas/* array */.YOg(schemas/* enum */.k5n(step/* STEP_NAMES */.KY)) }),
    schemas/* object */.Ikc({
        event: schemas/* literal */.euz('step.finished'),
        ...audit_parts/* work */.oJ,
        status: schemas/* enum */.k5n(step/* STEP_STATUSES */.sE),
        step: schemas/* enum */.k5n(step/* STEP_NAMES */.KY),
        detail: audit_parts/* text */.Qq,
    }),
    schemas/* object */.Ikc({
        event: schemas/* literal */.euz('operation.finished'),
        ...audit_parts/* work */.oJ,
        status: schemas/* enum */.k5n(outcome/* OUTCOME_STATUSES */.uv),
        detail: audit_parts/* text */.Qq.nullable(),
        resolved: audit_parts/* text */.Qq.optional(),
    }),
];
const webhookEvents = [
    schemas/* object */.Ikc({
        event: schemas/* literal */.euz('webhook.queued'),
        ...audit_parts/* header */.wx,
        operation: audit_parts/* text */.Qq.nullish(),
        target: audit_parts/* person */.MV.nullish(),
        payload_hash: audit_parts/* text */.Qq,
        webhook_id: audit_parts/* text */.Qq,
        receivers: schemas/* array */.YOg(audit_parts/* text */.Qq),
        payload: schemas/* unknown */.L5J(),
    }),
    schemas/* object */.Ikc({ event: schemas/* literal */.euz('webhook.delivered'), ...audit_parts/* delivery */.xC }),
    schemas/* object */.Ikc({ event: schemas/* literal */.euz('webhook.failed'), ...audit_parts/* delivery */.xC }),
];
const audit_event_all = [...runEvents, ...planEvents, ...workEvents, ...webhookEvents, ...modeEvents];
const events = schemas/* discriminatedUnion */.gMt('event', audit_event_all);
/** The schema of each event by its name: how its keys stand in the file. */
const recordSchemas = new Map(audit_event_all.map((schema) => [schema.shape.event.value, schema]));
/** A hash of a record, as records write it. */
const HASH = /^[0-9a-f]{64}$/u;
/** What makes a line a record, whatever its event is. */
const recordPlace = schemas/* looseObject */._H3({
    seq: schemas/* number */.aig().int().min(1),
    prev: schemas/* string */.YjP().regex(HASH),
    hash: schemas/* string */.YjP().regex(HASH),
    event_id: schemas/* string */.YjP().min(1),
    timestamp: schemas/* string */.YjP().min(1),
    event: schemas/* string */.YjP().min(1),
});
/**
 * A record out of a file, with what this version knows of its event.
 * @param value one line, parsed
 * @returns `null` for what is no record, and for an event that this version does not know or that has another form
 */
function readRecord(value) {
    const place = recordPlace.safeParse(value);
    if (!place.success)
        return null;
    const event = events.safeParse(value);
    if (!event.success)
        return null;
    const { seq, prev, hash, event_id, timestamp } = place.data;
    return { ...event.data, seq, prev, hash, event_id, timestamp };
}


/***/ }),

/***/ 8218:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   MV: () => (/* binding */ person),
/* harmony export */   NU: () => (/* binding */ attributeSummary),
/* harmony export */   Qq: () => (/* binding */ text),
/* harmony export */   WQ: () => (/* binding */ whole),
/* harmony export */   oJ: () => (/* binding */ work),
/* harmony export */   wx: () => (/* binding */ header),
/* harmony export */   xC: () => (/* binding */ delivery)
/* harmony export */ });
/* harmony import */ var zod__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(26921);
/* harmony import */ var _operation_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(89827);
/* harmony import */ var _step_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(71710);



// What the events of an audit are made of. The keys stand in the order in which the journal writes them.
const text = zod__WEBPACK_IMPORTED_MODULE_2__/* .string */ .YjP();
const whole = zod__WEBPACK_IMPORTED_MODULE_2__/* .number */ .aig().int();
const none = zod__WEBPACK_IMPORTED_MODULE_2__/* ["null"] */ .chJ().optional();
/** Who a record concerns, as they are: the audit is for auditors. */
const person = zod__WEBPACK_IMPORTED_MODULE_2__/* .object */ .Ikc({ id: text.nullable(), userName: text.nullable(), externalId: text.nullable() });
/** The tenant's error (`ApiError`). */
const apiError = zod__WEBPACK_IMPORTED_MODULE_2__/* .object */ .Ikc({
    status: zod__WEBPACK_IMPORTED_MODULE_2__/* .number */ .aig().nullable(),
    kind: zod__WEBPACK_IMPORTED_MODULE_2__/* ["enum"] */ .k5n(_step_js__WEBPACK_IMPORTED_MODULE_1__/* .API_ERROR_KINDS */ .gU),
    message: text,
    fields: zod__WEBPACK_IMPORTED_MODULE_2__/* .array */ .YOg(zod__WEBPACK_IMPORTED_MODULE_2__/* .object */ .Ikc({ field: text, message: text })),
    correlationId: text.nullable(),
    retryable: zod__WEBPACK_IMPORTED_MODULE_2__/* .boolean */ .zMY(),
    advice: text,
    scimType: text.optional(),
});
/** What every record has; the journal writes `null` for what an event leaves out. */
const header = {
    operation: none,
    target: none,
    status: text,
    attempts: none,
    http_status: none,
    latency_ms: none,
    payload_hash: none,
    error: none,
    correlation_id: none,
};
const work = {
    ...header,
    operation: text,
    target: person.nullish(),
    attempts: whole.nullish(),
    http_status: whole.nullish(),
    latency_ms: whole.nullish(),
    payload_hash: text.nullish(),
    error: apiError.nullish(),
    correlation_id: text.nullish(),
    kind: zod__WEBPACK_IMPORTED_MODULE_2__/* ["enum"] */ .k5n(_operation_js__WEBPACK_IMPORTED_MODULE_0__/* .KINDS */ .GW),
    row: whole.nullish(),
};
const delivery = {
    ...header,
    operation: text.nullish(),
    target: person.nullish(),
    attempts: whole,
    http_status: whole.nullish(),
    latency_ms: whole,
    error: text.nullish(),
    webhook_id: text,
    receiver: text,
    resumed: zod__WEBPACK_IMPORTED_MODULE_2__/* .boolean */ .zMY().optional(),
};
const attributeSummary = zod__WEBPACK_IMPORTED_MODULE_2__/* .object */ .Ikc({
    total_attributes: whole,
    pages_fetched: whole,
    average_latency_ms: zod__WEBPACK_IMPORTED_MODULE_2__/* .number */ .aig(),
    median_latency_ms: zod__WEBPACK_IMPORTED_MODULE_2__/* .number */ .aig().nullable(),
    p95_latency_ms: zod__WEBPACK_IMPORTED_MODULE_2__/* .number */ .aig().nullable(),
    pagination_success_rate_pct: zod__WEBPACK_IMPORTED_MODULE_2__/* .number */ .aig(),
    type_compatibility_violations: whole,
    default_value_violations: whole,
});


/***/ }),

/***/ 71710:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   KY: () => (/* binding */ STEP_NAMES),
/* harmony export */   gU: () => (/* binding */ API_ERROR_KINDS),
/* harmony export */   sE: () => (/* binding */ STEP_STATUSES)
/* harmony export */ });
/* harmony import */ var _leaver_steps_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(50917);

const API_ERROR_KINDS = [
    'auth',
    'forbidden',
    'not-found',
    'uniqueness',
    'conflict',
    'version',
    'invalid',
    'dependencies',
    'too-large',
    'rate-limited',
    'unsupported',
    'server',
    'timeout',
    'network',
    'unreadable',
    'aborted',
    'ignored',
];
const STEP_NAMES = [
    'create',
    'update',
    'reactivate',
    'roles',
    'read-back',
    'deactivate',
    ..._leaver_steps_js__WEBPACK_IMPORTED_MODULE_0__/* .TENANT_STEPS */ .L7,
    'delete',
    'webhook',
];
/**
 * `unsupported`: the tenant has no such route (policy `try`). `skipped`: not to be done, `detail` says why. `accepted`:
 * queued by the tenant, its end was not seen.
 */
const STEP_STATUSES = ['done', 'accepted', 'failed', 'unsupported', 'skipped', 'unknown'];


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

/***/ 6801:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   w: () => (/* binding */ policySchema)
/* harmony export */ });
/* harmony import */ var zod__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(26921);
/* harmony import */ var _model_leaver_steps_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(50917);
/* harmony import */ var _defaults_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(56221);
/* harmony import */ var _model_field_groups_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(67443);




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
