export const id = 982;
export const ids = [982];
export const modules = {

/***/ 77633:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  r: () => (/* binding */ ChainReader),
  R: () => (/* binding */ verifyAudit)
});

// EXTERNAL MODULE: ./build/model/audit-event.js + 2 modules
var audit_event = __webpack_require__(28196);
// EXTERNAL MODULE: ./build/text/figures.js
var figures = __webpack_require__(21135);
// EXTERNAL MODULE: ./build/audit/chain.js
var chain = __webpack_require__(79169);
// EXTERNAL MODULE: ./node_modules/zod/v4/classic/schemas.js + 6 modules
var schemas = __webpack_require__(26921);
// EXTERNAL MODULE: ./build/model/audit-parts.js
var audit_parts = __webpack_require__(8218);
;// CONCATENATED MODULE: ./build/model/webhook-payload.js


const roleChange = schemas/* object */.Ikc({ value: audit_parts/* text */.Qq, display: audit_parts/* text */.Qq.optional(), inherited: schemas/* boolean */.zMY() });
/** What a receiver gets. Kept as it was sent; only how its keys stand is looked at. */
const payloadSchemas = [
    schemas/* object */.Ikc({
        event: audit_parts/* text */.Qq,
        timestamp: audit_parts/* text */.Qq,
        userId: audit_parts/* text */.Qq.nullable(),
        data: schemas/* object */.Ikc({
            operation: audit_parts/* text */.Qq,
            userName: audit_parts/* text */.Qq,
            externalId: audit_parts/* text */.Qq.nullable(),
            before: schemas/* array */.YOg(audit_parts/* text */.Qq).nullable(),
            after: schemas/* array */.YOg(audit_parts/* text */.Qq),
            gained: schemas/* array */.YOg(roleChange),
            lost: schemas/* array */.YOg(roleChange),
            status: audit_parts/* text */.Qq.optional(),
            error: audit_parts/* text */.Qq.optional(),
            httpStatus: audit_parts/* whole */.WQ.nullish(),
            correlationId: audit_parts/* text */.Qq.nullish(),
        }),
    }),
    schemas/* object */.Ikc({
        event_type: audit_parts/* text */.Qq,
        external_id: audit_parts/* text */.Qq.nullable(),
        timestamp: audit_parts/* whole */.WQ,
        status: audit_parts/* text */.Qq,
        latency_ms: audit_parts/* whole */.WQ,
        license_reclaimed: schemas/* boolean */.zMY(),
        sessions_terminated: schemas/* boolean */.zMY(),
        user_name: audit_parts/* text */.Qq.optional(),
    }),
    schemas/* object */.Ikc({
        source: audit_parts/* text */.Qq,
        timestamp: audit_parts/* text */.Qq,
        status: audit_parts/* text */.Qq,
        summary: audit_parts/* attributeSummary */.NU.extend({ error: audit_parts/* text */.Qq.optional() }),
    }),
];

;// CONCATENATED MODULE: ./build/audit/key-order.js



/** Deeper than anything that we write; what is nested deeper is nobody's record. */
const DEEPEST = 64;
/** Every record begins with these. */
const HEAD = ['seq', 'prev', 'hash', 'event_id', 'timestamp', 'event'];
const shapes = new Map();
for (const [event, schema] of audit_event/* recordSchemas */.Gg)
    shapes.set(event, shapeOf(schema.shape, HEAD));
const queued = shapes.get('webhook.queued');
shapes.set('webhook.queued', {
    keys: queued.keys,
    inner: new Map(queued.inner).set('payload', payloadSchemas.map(({ shape }) => shapeOf(shape))),
});
/** Of an event that a later release has: what all records have in common, which is all that this one has. */
const UNKNOWN = { keys: shapes.get('run.problem').keys, inner: new Map() };
/**
 * Whether a record has its keys, and the keys of the values in it, in the order in which the journal writes them. Keys
 * that this version does not know come after those it does.
 * @param record one line, parsed, not deeper than `DEEPEST`
 */
function isAsWritten(record) {
    return isInOrder(record, [shapes.get(String(record['event'])) ?? UNKNOWN]);
}
/** How deep the values in a value are nested, as far as `DEEPEST` + 1. */
function depthOf(value) {
    return value === null || typeof value !== 'object' ? 0 : depthWithin(value, 0);
}
function depthWithin(value, depth) {
    if (depth > DEEPEST)
        return depth;
    // What stands in it is one deeper; most of it is no object, and nested no deeper.
    let deepest = depth;
    for (const key in value) {
        const each = value[key];
        const found = each === null || typeof each !== 'object' ? depth + 1 : depthWithin(each, depth + 1);
        if (found > deepest)
            deepest = found;
    }
    return deepest;
}
/** One of the shapes fits; none given: any order does. */
function isInOrder(value, candidates) {
    if (value === null || typeof value !== 'object' || candidates.length === 0)
        return true;
    if (Array.isArray(value))
        return value.every((each) => isInOrder(each, candidates));
    return candidates.some((shape) => fits(value, shape));
}
function fits(value, { keys, inner }) {
    let last = -1;
    for (const key in value) {
        const place = keys.get(key) ?? keys.size;
        if (place < last)
            return false;
        last = place;
        const each = value[key];
        if (each !== null && typeof each === 'object' && !isInOrder(each, inner.get(key) ?? []))
            return false;
    }
    return true;
}
function shapeOf(shape, head = []) {
    const names = [...head, ...Object.keys(shape).filter((key) => !head.includes(key))];
    const inner = Object.entries(shape).map(([key, schema]) => [key, within(schema)]);
    return {
        keys: new Map(names.map((key, i) => [key, i])),
        inner: new Map(inner.filter(([, shapesIn]) => shapesIn.length > 0)),
    };
}
/** The objects that a schema allows, arrays and what may be missing unwrapped. */
function within(schema) {
    if (schema instanceof schemas/* ZodObject */.bvH)
        return [shapeOf(schema.shape)];
    if (schema instanceof schemas/* ZodArray */.naA)
        return within(schema.element);
    if (schema instanceof schemas/* ZodUnion */.fZ7)
        return schema.options.flatMap(within);
    if (schema instanceof schemas/* ZodOptional */.IiU || schema instanceof schemas/* ZodNullable */.l1C || schema instanceof schemas/* ZodDefault */.XiL)
        return within(schema.unwrap());
    return [];
}

;// CONCATENATED MODULE: ./build/audit/verify-audit.js




/** Longest line that is read, in bytes; a record has some hundred. */
const LONGEST = 16_000_000;
/** Follows a chain line by line. */
class ChainReader {
    tip = { seq: 0, hash: chain/* ORIGIN */.V };
    line = 0;
    sealed = false;
    interrupted = false;
    /** The last record that was right, as it stands in the file. */
    record = null;
    /**
     * Takes the next line, without its line break.
     * @returns what is wrong with it, `null` for a record that follows the one before; only then does the chain go on
     */
    take(text) {
        this.line += 1;
        let value;
        try {
            value = JSON.parse(text);
        }
        catch {
            return this.#problem('json', 'one JSON object', excerpt(text));
        }
        if (depthOf(value) > DEEPEST)
            return this.#problem('record', `values nested at most ${DEEPEST} deep`, 'values nested deeper');
        const { tip } = this;
        // What is checked anyway says that a line is a record; only one that is none is asked what it lacks.
        const record = isRecord(value, tip.hash) ? value : null;
        if (!record)
            return this.#noRecord(value);
        const { seq } = record;
        // One spelling only, so that no byte of the file is free: another escape, a space, a key that is there twice or
        // stands elsewhere shows.
        if (JSON.stringify(value) !== text)
            return this.#problem('reformatted', 'the record as JSON without spaces, every key once', 'another spelling of it', seq);
        if (!isAsWritten(record))
            return this.#problem('reformatted', 'its keys in the order in which they are written', 'another order', seq);
        if (seq !== tip.seq + 1)
            return this.#problem('seq', String(tip.seq + 1), String(seq), seq);
        if (record.prev !== tip.hash)
            return this.#problem('prev', tip.hash, record.prev, seq);
        const hash = hashOf(record);
        if (hash !== record.hash)
            return audit_event/* HASH */.v9.test(record.hash) ? this.#problem('hash', hash, record.hash, seq) : this.#noRecord(value);
        if (this.sealed)
            return this.#problem('after-seal', 'nothing after the seal', `the event ${JSON.stringify(record.event)}`, seq);
        if (record.event === 'seal') {
            if (record.count !== tip.seq)
                return this.#problem('seal-count', `${(0,figures/* counted */.hS)(tip.seq, 'record')} before the seal`, JSON.stringify(record.count ?? null), seq);
            this.sealed = true;
            this.interrupted = record.status === 'interrupted';
        }
        this.tip = { seq, hash };
        this.record = record;
        return null;
    }
    #problem(what, expected, found, seq = null) {
        return { line: this.line, seq, what, expected, found };
    }
    #noRecord(value) {
        const issues = audit_event/* recordPlace */.ZJ.safeParse(value).error?.issues ?? [];
        const keys = [...new Set(issues.map((issue) => issue.path.join('.') || 'the whole line'))].join(', ');
        return this.#problem('record', 'seq, prev, hash, event_id, timestamp and event', `wrong or missing: ${keys}`);
    }
}
/**
 * What `recordPlace` asks for, without a copy: a file has a hundred thousand of them. A `prev` that is the one expected
 * needs no look, nor a `hash`, which is compared with the one that the record has to have.
 */
function isRecord(value, expectedPrev) {
    if (value === null || typeof value !== 'object' || Array.isArray(value))
        return false;
    const { seq, prev, hash, event_id: id, timestamp, event } = value;
    return (Number.isSafeInteger(seq) &&
        seq >= 1 &&
        typeof prev === 'string' &&
        (prev === expectedPrev || audit_event/* HASH */.v9.test(prev)) &&
        typeof hash === 'string' &&
        typeof id === 'string' &&
        id !== '' &&
        typeof timestamp === 'string' &&
        timestamp !== '' &&
        typeof event === 'string' &&
        event !== '');
}
/** A record with half a surrogate pair has no RFC 8785 form, and so no hash. */
function hashOf(record) {
    try {
        return (0,chain/* recordHash */.o)(record);
    }
    catch {
        return 'none: a text in it is not Unicode';
    }
}
const excerpt = (text) => text === '' ? 'an empty line' : JSON.stringify(text.length > 60 ? `${text.slice(0, 59)}…` : text);
/**
 * Verifies an audit: every record unchanged, none missing, added, moved or doubled, the last one a seal with the right
 * count. Reads as it goes; memory does not grow with the file. A chain that was made anew from its start is found by
 * `expectedHead` alone.
 * @param chunks the file's bytes (or text) in pieces of any size, as a read stream gives them
 * @param expectedHead the `audit-head` the run gave out, 64 hex digits
 * @param each gets every record that is right, in order
 */
async function verifyAudit(chunks, expectedHead, each) {
    const reader = new ChainReader();
    const end = (problem) => ({
        ok: problem === undefined,
        records: reader.tip.seq,
        head: reader.tip.hash,
        sealed: reader.sealed,
        interrupted: reader.interrupted,
        problem,
    });
    const here = (what, expected, found) => ({
        line: reader.line + 1,
        seq: null,
        what,
        expected,
        found,
    });
    let rest = Buffer.alloc(0);
    for await (const chunk of chunks) {
        const bytes = Buffer.concat([rest, typeof chunk === 'string' ? Buffer.from(chunk) : chunk]);
        const whole = bytes.lastIndexOf(LINE_FEED) + 1;
        rest = bytes.subarray(whole);
        for (const line of linesOf(bytes.subarray(0, whole))) {
            const problem = line === null ? here('json', 'UTF-8', 'bytes that are none') : reader.take(line);
            if (problem)
                return end(problem);
            each?.(reader.record);
        }
        if (rest.length > LONGEST)
            return end(here('json', `a line of at most ${LONGEST} bytes`, 'a longer one'));
    }
    if (rest.length > 0) {
        const text = decoded(rest);
        if (text === null)
            return end(here('json', 'UTF-8', 'bytes that are none'));
        return end(here('cut', 'a line break at the end of the last record', excerpt(text)));
    }
    if (reader.line === 0)
        return end(here('empty', 'at least a seal', 'an empty file'));
    if (!reader.sealed)
        return end(here('no-seal', 'a seal as the last record', `the end of the file after ${(0,figures/* counted */.hS)(reader.tip.seq, 'record')}`));
    if (expectedHead !== undefined && expectedHead.trim().toLowerCase() !== reader.tip.hash) {
        return end({
            line: reader.line,
            seq: reader.tip.seq,
            what: 'head',
            expected: expectedHead.trim().toLowerCase(),
            found: reader.tip.hash,
        });
    }
    return end();
}
const LINE_FEED = 0x0a;
/**
 * The lines of a block that ends in a line feed, `null` for one whose bytes are no UTF-8. A byte order mark stays, for
 * it would be a change that nobody sees.
 */
function* linesOf(block) {
    if (block.length === 0)
        return;
    const text = decoded(block);
    if (text !== null)
        yield* text.slice(0, -1).split('\n');
    else
        for (let at = 0; at < block.length;) {
            const end = block.indexOf(LINE_FEED, at);
            yield decoded(block.subarray(at, end));
            at = end + 1;
        }
}
const decoder = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true });
function decoded(bytes) {
    try {
        return decoder.decode(bytes);
    }
    catch {
        return null;
    }
}


/***/ }),

/***/ 83304:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   J: () => (/* binding */ role),
/* harmony export */   u: () => (/* binding */ attributes)
/* harmony export */ });
/* harmony import */ var zod__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(26921);

/** Values under roster names, as plans and memories write them: `Attributes`. */
const attributes = zod__WEBPACK_IMPORTED_MODULE_0__/* .record */ .g1P(zod__WEBPACK_IMPORTED_MODULE_0__/* .string */ .YjP(), zod__WEBPACK_IMPORTED_MODULE_0__/* .union */ .KCZ([zod__WEBPACK_IMPORTED_MODULE_0__/* .string */ .YjP(), zod__WEBPACK_IMPORTED_MODULE_0__/* .boolean */ .zMY(), zod__WEBPACK_IMPORTED_MODULE_0__/* .array */ .YOg(zod__WEBPACK_IMPORTED_MODULE_0__/* .string */ .YjP()), zod__WEBPACK_IMPORTED_MODULE_0__/* ["null"] */ .chJ()]));
/** A role by its id, and its name where it has one: `RoleRef`. */
const role = zod__WEBPACK_IMPORTED_MODULE_0__/* .object */ .Ikc({ value: zod__WEBPACK_IMPORTED_MODULE_0__/* .string */ .YjP(), display: zod__WEBPACK_IMPORTED_MODULE_0__/* .string */ .YjP().optional() });


/***/ }),

/***/ 86244:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   X: () => (/* binding */ planReviewSchema)
/* harmony export */ });
/* harmony import */ var zod__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(26921);

const place = zod__WEBPACK_IMPORTED_MODULE_0__/* .object */ .Ikc({ ref: zod__WEBPACK_IMPORTED_MODULE_0__/* .string */ .YjP().nullable(), sha: zod__WEBPACK_IMPORTED_MODULE_0__/* .string */ .YjP() });
/** Where and for what a plan was made: `review` in `plan.json`. */
const planReviewSchema = zod__WEBPACK_IMPORTED_MODULE_0__/* .object */ .Ikc({
    /** `null`: not on a pull request. */
    pull_request: zod__WEBPACK_IMPORTED_MODULE_0__/* .number */ .aig().nullable(),
    head: place,
    base: place.nullable(),
    run_id: zod__WEBPACK_IMPORTED_MODULE_0__/* .string */ .YjP(),
    attempt: zod__WEBPACK_IMPORTED_MODULE_0__/* .number */ .aig(),
    /** How the plan ended by its own rules. */
    reason: zod__WEBPACK_IMPORTED_MODULE_0__/* .string */ .YjP(),
    /** The input. */
    operations: zod__WEBPACK_IMPORTED_MODULE_0__/* .array */ .YOg(zod__WEBPACK_IMPORTED_MODULE_0__/* .string */ .YjP()),
    /** As parsed, with defaults, without reading keys. */
    policy: zod__WEBPACK_IMPORTED_MODULE_0__/* .record */ .g1P(zod__WEBPACK_IMPORTED_MODULE_0__/* .string */ .YjP(), zod__WEBPACK_IMPORTED_MODULE_0__/* .unknown */ .L5J()),
    /** Entries of the override file that let a guard pass. */
    override: zod__WEBPACK_IMPORTED_MODULE_0__/* .array */ .YOg(zod__WEBPACK_IMPORTED_MODULE_0__/* .record */ .g1P(zod__WEBPACK_IMPORTED_MODULE_0__/* .string */ .YjP(), zod__WEBPACK_IMPORTED_MODULE_0__/* .unknown */ .L5J())),
    /** The comment that shows it. */
    comment_id: zod__WEBPACK_IMPORTED_MODULE_0__/* .number */ .aig().nullable(),
    /** What names in rows stood for in the tenant, see `namedIds`; releases that did not compare them wrote none. */
    names: zod__WEBPACK_IMPORTED_MODULE_0__/* .record */ .g1P(zod__WEBPACK_IMPORTED_MODULE_0__/* .string */ .YjP(), zod__WEBPACK_IMPORTED_MODULE_0__/* .string */ .YjP()).optional(),
    /** On a pull request: digests of the rows that it was made of; earlier releases wrote none. */
    rows: zod__WEBPACK_IMPORTED_MODULE_0__/* .array */ .YOg(zod__WEBPACK_IMPORTED_MODULE_0__/* .string */ .YjP()).optional(),
});


/***/ }),

/***/ 26246:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  m: () => (/* binding */ readPlan)
});

// EXTERNAL MODULE: ./node_modules/zod/v4/classic/schemas.js + 6 modules
var schemas = __webpack_require__(26921);
// EXTERNAL MODULE: ./build/model/operation.js
var operation = __webpack_require__(89827);
// EXTERNAL MODULE: ./build/model/leaver-steps.js
var leaver_steps = __webpack_require__(50917);
// EXTERNAL MODULE: ./build/model/plan-parts.js
var plan_parts = __webpack_require__(83304);
// EXTERNAL MODULE: ./build/model/review.js
var review = __webpack_require__(86244);
;// CONCATENATED MODULE: ./build/plan/plan-schema.js





/*
 * `plan.json`, version 1, as one schema: the writer is typed by it, and every reader checks it by it. What a later
 * version adds is passed over.
 */
const roleChange = plan_parts/* role */.J.extend({ inherited: schemas/* boolean */.zMY() });
const common = {
    id: schemas/* string */.YjP(),
    key: schemas/* string */.YjP(),
    row: schemas/* number */.aig().nullable(),
    file: schemas/* string */.YjP().nullable(),
    line: schemas/* number */.aig().nullable(),
    person: schemas/* object */.Ikc({
        userName: schemas/* string */.YjP(),
        externalId: schemas/* string */.YjP().optional(),
        givenName: schemas/* string */.YjP().optional(),
        familyName: schemas/* string */.YjP().optional(),
        displayName: schemas/* string */.YjP().optional(),
    }),
    /** The tenant's id of the account, `null` where there is none yet. */
    user_id: schemas/* string */.YjP().nullable(),
    reason: schemas/* string */.YjP(),
    reason_code: schemas/* string */.YjP(),
    side_effects: schemas/* array */.YOg(schemas/* enum */.k5n(operation/* SIDE_EFFECTS */.L0)),
    waits_for: schemas/* array */.YOg(schemas/* string */.YjP()).optional(),
};
const roles = schemas/* array */.YOg(plan_parts/* role */.J).optional();
const changes = schemas/* array */.YOg(roleChange).optional();
const leaver = {
    license_policy: schemas/* enum */.k5n(leaver_steps/* LICENSE_POLICIES */.$k).optional(),
    open_steps: schemas/* array */.YOg(schemas/* enum */.k5n(leaver_steps/* LEAVER_STEPS */.mf)).optional(),
};
const dependencies = schemas/* array */.YOg(schemas/* string */.YjP()).optional();
const plan_schema_operation = schemas/* union */.KCZ([
    schemas/* discriminatedUnion */.gMt('kind', [
        schemas/* object */.Ikc({ ...common, kind: schemas/* literal */.euz('create'), before: schemas/* null */.chJ(), after: plan_parts/* attributes */.u, roles, gains: changes }),
        schemas/* object */.Ikc({ ...common, kind: schemas/* literal */.euz('update'), before: plan_parts/* attributes */.u, after: plan_parts/* attributes */.u }),
        schemas/* object */.Ikc({ ...common, kind: schemas/* literal */.euz('reactivate'), before: plan_parts/* attributes */.u, after: plan_parts/* attributes */.u, gains: changes }),
        schemas/* object */.Ikc({
            ...common,
            kind: schemas/* literal */.euz('roles'),
            before: plan_parts/* attributes */.u,
            after: plan_parts/* attributes */.u,
            roles,
            gains: changes,
            loses: changes,
        }),
        schemas/* object */.Ikc({ ...common, ...leaver, kind: schemas/* literal */.euz('deactivate'), before: plan_parts/* attributes */.u, after: plan_parts/* attributes */.u }),
        schemas/* object */.Ikc({ ...common, ...leaver, kind: schemas/* literal */.euz('delete'), before: plan_parts/* attributes */.u, after: schemas/* null */.chJ(), dependencies }),
    ]),
    // A held-back deletion and someone who is left alone have one kind here: what would happen (`after`) says which.
    schemas/* object */.Ikc({
        ...common,
        ...leaver,
        kind: schemas/* literal */.euz('blocked'),
        blocked_kind: schemas/* literal */.euz('delete'),
        before: plan_parts/* attributes */.u,
        after: schemas/* strictObject */.rej({ active: schemas/* literal */.euz(false) }),
        dependencies,
    }),
    schemas/* object */.Ikc({
        ...common,
        kind: schemas/* literal */.euz('blocked'),
        blocked_kind: schemas/* enum */.k5n(operation/* WORK_KINDS */.Ss).optional(),
        before: plan_parts/* attributes */.u.nullable(),
        after: schemas/* null */.chJ(),
    }),
]);
const planFile = schemas/* object */.Ikc({
    schema_version: schemas/* literal */.euz(1),
    tenant: schemas/* string */.YjP(),
    roster: schemas/* object */.Ikc({ path: schemas/* string */.YjP(), sha256: schemas/* string */.YjP(), rows: schemas/* number */.aig() }),
    policy: schemas/* object */.Ikc({ sha256: schemas/* string */.YjP() }),
    population: schemas/* object */.Ikc({ owned: schemas/* number */.aig(), expected: schemas/* number */.aig(), read: schemas/* number */.aig() }),
    operations: schemas/* array */.YOg(plan_schema_operation),
    scheduled: schemas/* array */.YOg(schemas/* intersection */.E$q(plan_schema_operation, schemas/* object */.Ikc({ on: schemas/* string */.YjP() }))).optional(),
    guards: schemas/* array */.YOg(schemas/* object */.Ikc({
        kind: schemas/* enum */.k5n(operation/* GUARD_KINDS */.Us),
        count: schemas/* number */.aig(),
        earlier: schemas/* number */.aig().optional(),
        inactive: schemas/* number */.aig().optional(),
        population: schemas/* number */.aig(),
        percent: schemas/* number */.aig(),
        limit: schemas/* object */.Ikc({ percent: schemas/* number */.aig().optional(), count: schemas/* number */.aig().optional() }),
        isSmall: schemas/* literal */.euz(true).optional(),
        tripped: schemas/* boolean */.zMY(),
        overridden: schemas/* boolean */.zMY(),
        override: schemas/* object */.Ikc({ reason: schemas/* string */.YjP(), approver: schemas/* string */.YjP(), expires: schemas/* string */.YjP() }).optional(),
    })),
    unchanged: schemas/* number */.aig(),
    absent: schemas/* number */.aig().nullable(),
    remarks: schemas/* array */.YOg(schemas/* object */.Ikc({
        key: schemas/* string */.YjP(),
        row: schemas/* number */.aig().nullable(),
        file: schemas/* string */.YjP().nullable(),
        code: schemas/* string */.YjP(),
        text: schemas/* string */.YjP(),
    })),
    /** Where and by which rules it was made; absent where nothing shows it. */
    review: review/* planReviewSchema */.X.optional(),
    hash: schemas/* string */.YjP(),
});

;// CONCATENATED MODULE: ./build/plan/stored.js

/**
 * Reads a `plan.json` that this action wrote, so that what a killed run was about can still be reported.
 * @returns `null` where the text is none
 */
function readPlan(text) {
    let data;
    try {
        data = JSON.parse(text);
    }
    catch {
        return null;
    }
    const read = planFile.safeParse(data);
    if (!read.success)
        return null;
    const { tenant, roster, policy, population, guards, unchanged, absent, hash } = read.data;
    const userIds = new Map();
    for (const { id, user_id: userId } of read.data.operations)
        if (userId !== null)
            userIds.set(id, userId);
    const operations = read.data.operations.map(operationOf);
    const scheduled = (read.data.scheduled ?? []).map((stored) => ({ ...operationOf(stored), on: stored.on }));
    return {
        plan: { tenant, roster, policy, population, operations, scheduled, guards, hash, unchanged, remarks: [], absent },
        userIds,
    };
}
function operationOf(stored) {
    const { id, key, row, file, line, person, reason, reason_code: reasonCode, side_effects: sideEffects } = stored;
    const common = { id, key, row, file, line, person, reason, reasonCode, sideEffects };
    switch (stored.kind) {
        case 'create': {
            const { kind, before, after, roles, gains } = stored;
            return { ...common, kind, before, after, roles, gains };
        }
        case 'update': {
            const { kind, before, after } = stored;
            return { ...common, kind, before, after };
        }
        case 'reactivate': {
            const { kind, before, after, gains } = stored;
            return { ...common, kind, before, after, gains };
        }
        case 'roles': {
            const { kind, before, after, roles, gains, loses } = stored;
            return {
                ...common,
                kind,
                before,
                after,
                roles,
                gains,
                loses,
            };
        }
        case 'deactivate': {
            const { kind, before, after } = stored;
            return { ...common, ...leaverParts(stored), kind, before, after };
        }
        case 'delete': {
            const { kind, before, after, dependencies } = stored;
            return { ...common, ...leaverParts(stored), kind, before, after, dependencies };
        }
        case 'blocked': {
            const { kind, before, after, blocked_kind: blockedKind } = stored;
            if (after === null)
                return { ...common, kind, before, after, blockedKind };
            const { dependencies } = stored;
            return { ...common, ...leaverParts(stored), kind: 'held-back', before, after, dependencies };
        }
    }
}
const leaverParts = ({ license_policy: licensePolicy, open_steps: openSteps, }) => ({
    licensePolicy,
    openSteps,
});


/***/ })

};
