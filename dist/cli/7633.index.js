export const id = 7633;
export const ids = [7633];
export const modules = {

/***/ 7633:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  r: () => (/* binding */ ChainReader),
  R: () => (/* binding */ verifyAudit)
});

// EXTERNAL MODULE: ./build/model/audit-event.js + 2 modules
var audit_event = __webpack_require__(8196);
// EXTERNAL MODULE: ./build/text/figures.js
var figures = __webpack_require__(1135);
// EXTERNAL MODULE: ./build/audit/chain.js
var chain = __webpack_require__(9169);
// EXTERNAL MODULE: ./node_modules/zod/v4/classic/schemas.js + 6 modules
var schemas = __webpack_require__(6921);
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

/***/ 8196:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  v9: () => (/* binding */ HASH),
  aE: () => (/* binding */ readRecord),
  ZJ: () => (/* binding */ recordPlace),
  Gg: () => (/* binding */ recordSchemas)
});

// EXTERNAL MODULE: ./node_modules/zod/v4/classic/schemas.js + 6 modules
var schemas = __webpack_require__(6921);
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
var operation = __webpack_require__(9827);
// EXTERNAL MODULE: ./build/model/outcome.js
var outcome = __webpack_require__(8158);
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
var step = __webpack_require__(1710);
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
/* harmony import */ var zod__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(6921);
/* harmony import */ var _operation_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(9827);
/* harmony import */ var _step_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(1710);



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

/***/ 1710:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   KY: () => (/* binding */ STEP_NAMES),
/* harmony export */   gU: () => (/* binding */ API_ERROR_KINDS),
/* harmony export */   sE: () => (/* binding */ STEP_STATUSES)
/* harmony export */ });
/* harmony import */ var _leaver_steps_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(917);

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


/***/ })

};
