export const id = 813;
export const ids = [813];
export const modules = {

/***/ 6949:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   O: () => (/* binding */ historyLines),
/* harmony export */   d: () => (/* binding */ trustedPlan)
/* harmony export */ });
/* harmony import */ var _audit_history_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(6276);
/* harmony import */ var _plan_hash_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(8788);
/* harmony import */ var _plan_stored_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(4490);



/**
 * The plan beside an audit, as far as the audit vouches for it: the audit names the plan's hash, and every operation's
 * id is made of its content.
 */
function trustedPlan(text, { planHash }) {
    const plan = text === null ? undefined : (0,_plan_stored_js__WEBPACK_IMPORTED_MODULE_2__/* .readPlan */ .m)(text)?.plan;
    if (plan?.hash !== planHash)
        return null;
    return new Map(plan.operations.filter((each) => (0,_plan_hash_js__WEBPACK_IMPORTED_MODULE_1__/* .operationId */ .Bb)(each) === each.id).map((each) => [each.id, each]));
}
/** One line a person and change, oldest first. */
function historyLines(runs, query) {
    return runs
        .flatMap(({ run, plan }) => run.changes
        .filter((change) => (0,_audit_history_js__WEBPACK_IMPORTED_MODULE_0__/* .isAsked */ .D6)(change, query))
        .map((change) => {
        const planned = plan?.get(change.operation);
        const { userName, externalId, id } = change.target;
        return {
            person: planned?.person ?? { userName: userName ?? '', externalId: externalId ?? undefined },
            id,
            kind: change.kind,
            what: planned ? whatChanged(planned.before, planned.after) : WORDS[change.kind],
            fields: Object.keys(planned?.after ?? {}),
            when: change.when,
            outcome: change.outcome,
            run: run.runId,
            commit: run.commit,
            pullRequests: run.pullRequests,
            approvedBy: run.approvedBy,
            signedOutAfter: change.signedOutAfter,
            tenant: run.tenant,
            file: run.file,
        };
    }))
        .sort((a, b) => (a.when < b.when ? -1 : Number(a.when > b.when)));
}
/** What is known of a change without its plan. */
const WORDS = {
    create: 'account created',
    update: 'details changed',
    reactivate: 'account reactivated',
    roles: 'roles changed',
    deactivate: 'account deactivated',
    delete: 'account deleted',
    blocked: 'waits for a decision',
};
/** `title: Agent → Lead; team: nothing → North`. */
function whatChanged(before, after) {
    if (after === null)
        return before === null ? WORDS.blocked : WORDS.delete;
    return Object.entries(after)
        .map(([field, value]) => before === null ? `${field}: ${shown(value)}` : `${field}: ${shown(before[field] ?? null)} → ${shown(value)}`)
        .join('; ');
}
function shown(value) {
    if (value === null || value === '')
        return 'nothing';
    if (Array.isArray(value))
        return value.length === 0 ? 'none' : value.join(', ');
    return typeof value === 'boolean' ? (value ? 'yes' : 'no') : value;
}


/***/ }),

/***/ 6276:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   D6: () => (/* binding */ isAsked),
/* harmony export */   al: () => (/* binding */ inOrder),
/* harmony export */   fG: () => (/* binding */ chainRemarks),
/* harmony export */   gu: () => (/* binding */ RunHistory)
/* harmony export */ });
/* harmony import */ var _model_audit_event_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(8196);
/* harmony import */ var _model_operation_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(9827);
/* harmony import */ var _model_outcome_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(8158);



const NOBODY = { id: null, userName: null, externalId: null };
/** Steps that end what someone has open; an account that is gone has nothing open. */
const SIGN_OUT = new Set(['sessions', 'logout', 'delete']);
/** Follows the records of one audit and keeps what people ask about it. */
class RunHistory {
    #run;
    #changes = new Map();
    /** When each operation's person was signed out, as milliseconds since the epoch. */
    #signedOut = new Map();
    /** Steps of each operation that were done. */
    #steps = new Map();
    constructor(file) {
        this.#run = {
            file,
            tenant: '',
            mode: '',
            startedAt: '',
            runId: '',
            attempt: null,
            commit: '',
            actor: '',
            reason: '',
            planHash: '',
            roster: [],
            pullRequests: [],
            mergeCommits: [],
            approvedBy: [],
            head: '',
            previous: undefined,
            changes: [],
        };
    }
    /** @param record one that is right, in the order of the file */
    take(record) {
        const { event } = record;
        // Most records are of requests and answers, which say nothing that their outcome does not.
        if (event === 'operation.sent' || event === 'operation.answered')
            return;
        // There is one of these for each of perhaps a hundred thousand people: checked without a copy.
        if (event === 'operation.finished')
            return this.#finish(record);
        const read = (0,_model_audit_event_js__WEBPACK_IMPORTED_MODULE_0__/* .readRecord */ .aE)(record);
        if (read)
            this.#read(read);
    }
    #read(record) {
        const run = this.#run;
        switch (record.event) {
            case 'run.started':
                run.tenant = record.tenant;
                run.mode = record.status;
                run.startedAt = record.timestamp;
                run.roster = record.roster ?? [];
                run.commit = lastPart(record.commit ?? '');
                run.runId = /\/runs\/(\d+)/.exec(record.run ?? '')?.[1] ?? '';
                if (!record.provenance)
                    return;
                run.runId = record.provenance.run_id;
                run.attempt = record.provenance.attempt;
                run.commit = record.provenance.commit;
                run.actor = record.provenance.triggering_actor;
                return;
            case 'run.follows':
                run.previous = record.previous;
                return;
            case 'plan.made':
                run.planHash = record.plan_hash;
                return;
            case 'apply.grounds':
                run.pullRequests = record.pulls.map(({ number }) => number);
                run.mergeCommits = record.pulls.flatMap(({ merge_commit: commit }) => commit ?? []);
                run.approvedBy = approvers(record);
                return;
            case 'step.finished':
                if (record.status === 'done')
                    this.#steps.set(record.operation, [...(this.#steps.get(record.operation) ?? []), record.step]);
                if (SIGN_OUT.has(record.step) && record.status === 'done' && !this.#signedOut.has(record.operation))
                    this.#signedOut.set(record.operation, Date.parse(record.timestamp));
                return;
            case 'seal':
                run.reason = record.reason_code ?? record.status;
                run.head = record.hash;
                return;
            default:
        }
    }
    #finish({ operation, target, kind, timestamp, status }) {
        if (typeof operation !== 'string' || typeof timestamp !== 'string' || !isKind(kind) || !isOutcome(status))
            return;
        const known = this.#changes.get(operation);
        this.#changes.set(operation, {
            operation,
            target: targetOf(target) ?? known?.target ?? NOBODY,
            kind,
            when: timestamp,
            outcome: status,
            signedOutAfter: null,
            steps: [],
        });
    }
    /** The run, once its audit was read to its end. */
    get run() {
        const started = Date.parse(this.#run.startedAt);
        const changes = [...this.#changes.values()].map((change) => {
            const at = this.#signedOut.get(change.operation);
            return {
                ...change,
                signedOutAfter: at === undefined ? null : Math.max(0, Math.round((at - started) / 1000)),
                steps: this.#steps.get(change.operation) ?? [],
            };
        });
        return { ...this.#run, changes };
    }
}
const KNOWN_KINDS = new Set(_model_operation_js__WEBPACK_IMPORTED_MODULE_1__/* .KINDS */ .GW);
const isKind = (value) => KNOWN_KINDS.has(value);
const OUTCOMES = new Set(_model_outcome_js__WEBPACK_IMPORTED_MODULE_2__/* .OUTCOME_STATUSES */ .uv);
const isOutcome = (value) => OUTCOMES.has(value);
/** The person a record is about; `null` where it names nobody, or nothing that this version knows. */
function targetOf(value) {
    if (value === null || typeof value !== 'object')
        return null;
    const { id, userName, externalId } = value;
    const isText = (one) => one === null || typeof one === 'string';
    return isText(id) && isText(userName) && isText(externalId) ? { id, userName, externalId } : null;
}
const lastPart = (address) => address.slice(address.lastIndexOf('/') + 1);
/** Who approved: the last word of each reviewer counts. */
function approvers({ pulls, approved_by: others }) {
    const names = pulls.flatMap(({ reviews }) => {
        const last = new Map(reviews.map(({ by, state }) => [by, state]));
        return [...last].flatMap(([by, state]) => (state.toUpperCase() === 'APPROVED' ? [by] : []));
    });
    return [...new Set([...names, ...others])];
}
/** Whether a change is asked for. */
function isAsked({ target, when }, { person, since, until }) {
    const day = when.slice(0, 10);
    if ((since !== undefined && day < since) || (until !== undefined && day > until))
        return false;
    if (person === undefined)
        return true;
    return (target.externalId === person ||
        target.id === person ||
        (target.userName !== null && target.userName.toLowerCase() === person.toLowerCase()));
}
/** Runs of each tenant in the order in which they happened. */
function inOrder(runs) {
    return [...runs].sort((a, b) => compare(a.tenant, b.tenant) || compare(a.startedAt, b.startedAt));
}
const compare = (a, b) => (a < b ? -1 : Number(a > b));
/**
 * Runs form a chain of their own: each names the audit of the tenant before it. A gap is a run whose audit is not
 * among them (the oldest may follow one that was not asked about), a fork are several that follow the same one.
 */
function chainRemarks(runs) {
    const remarks = [];
    const byHead = new Map();
    for (const run of runs)
        byHead.set(run.head, [...(byHead.get(run.head) ?? []), run]);
    for (const same of byHead.values())
        if (same.length > 1)
            remarks.push({ kind: 'twice', files: same.map(({ file }) => file), run: same[0]?.runId ?? '' });
    const followers = new Map();
    const oldest = new Set();
    for (const run of inOrder(runs)) {
        // What came before the first of a tenant's runs was not asked about.
        const isFirst = !oldest.has(run.tenant);
        oldest.add(run.tenant);
        if (!run.previous)
            continue;
        const { head } = run.previous;
        followers.set(head, [...(followers.get(head) ?? []), run]);
        if (!isFirst && !byHead.has(head))
            remarks.push({ kind: 'gap', files: [run.file], run: run.previous.run });
    }
    for (const following of followers.values()) {
        const heads = new Set(following.map(({ head }) => head));
        if (heads.size > 1)
            remarks.push({ kind: 'fork', files: following.map(({ file }) => file), run: following[0]?.previous?.run ?? '' });
    }
    return remarks;
}


/***/ }),

/***/ 7633:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  r: () => (/* binding */ ChainReader),
  R: () => (/* binding */ verifyAudit)
});

// EXTERNAL MODULE: ./build/model/audit-event.js + 2 modules
var audit_event = __webpack_require__(8196);
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
if (queued)
    shapes.set('webhook.queued', {
        keys: queued.keys,
        inner: new Map(queued.inner).set('payload', payloadSchemas.map(({ shape }) => shapeOf(shape))),
    });
/** Of an event that a later release has: what all records have in common, which is all that this one has. */
const UNKNOWN = { keys: shapes.get('run.problem')?.keys ?? new Map(), inner: new Map() };
/**
 * Whether a record has its keys, and the keys of the values in it, in the order in which the journal writes them. Keys
 * that this version does not know come after those it does.
 * @param record one line, parsed, not deeper than `DEEPEST`
 */
function isAsWritten(record) {
    return isInOrder(record, [shapes.get(String(record['event'])) ?? UNKNOWN]);
}
/** How deep the values in a value are nested, as far as `DEEPEST` + 1. */
function depthOf(value, depth = 0) {
    if (value === null || typeof value !== 'object' || depth > DEEPEST)
        return depth;
    let deepest = depth;
    if (Array.isArray(value))
        for (const each of value)
            deepest = Math.max(deepest, depthOf(each, depth + 1));
    else
        for (const key in value)
            deepest = Math.max(deepest, depthOf(value[key], depth + 1));
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
        const problem = (what, expected, found, seq = null) => ({
            line: this.line,
            seq,
            what,
            expected,
            found,
        });
        let value;
        try {
            value = JSON.parse(text);
        }
        catch {
            return problem('json', 'one JSON object', excerpt(text));
        }
        if (depthOf(value) > DEEPEST)
            return problem('record', `values nested at most ${DEEPEST} deep`, 'values nested deeper');
        const { tip } = this;
        // What is checked anyway says that a line is a record; only one that is none is asked what it lacks.
        const record = isRecord(value) ? value : null;
        if (!record) {
            const issues = audit_event/* recordPlace */.ZJ.safeParse(value).error?.issues ?? [];
            const keys = [...new Set(issues.map((issue) => issue.path.join('.') || 'the whole line'))].join(', ');
            return problem('record', 'seq, prev, hash, event_id, timestamp and event', `wrong or missing: ${keys}`);
        }
        const { seq } = record;
        // One spelling only, so that no byte of the file is free: another escape, a space, a key that is there twice or
        // stands elsewhere shows.
        if (JSON.stringify(value) !== text)
            return problem('reformatted', 'the record as JSON without spaces, every key once', 'another spelling of it', seq);
        if (!isAsWritten(record))
            return problem('reformatted', 'its keys in the order in which they are written', 'another order', seq);
        if (seq !== tip.seq + 1)
            return problem('seq', String(tip.seq + 1), String(seq), seq);
        if (record.prev !== tip.hash)
            return problem('prev', tip.hash, record.prev, seq);
        const hash = hashOf(record);
        if (hash !== record.hash)
            return problem('hash', hash, record.hash, seq);
        if (this.sealed)
            return problem('after-seal', 'nothing after the seal', `the event ${JSON.stringify(record.event)}`, seq);
        if (record.event === 'seal') {
            if (record.count !== tip.seq)
                return problem('seal-count', `${tip.seq} records before the seal`, JSON.stringify(record.count ?? null), seq);
            this.sealed = true;
            this.interrupted = record.status === 'interrupted';
        }
        this.tip = { seq, hash };
        this.record = record;
        return null;
    }
}
const HASH = /^[0-9a-f]{64}$/;
/** What `recordPlace` asks for, without a copy: a file has a hundred thousand of them. */
function isRecord(value) {
    if (value === null || typeof value !== 'object' || Array.isArray(value))
        return false;
    const { seq, prev, hash, event_id: id, timestamp, event } = value;
    return (Number.isSafeInteger(seq) &&
        seq >= 1 &&
        typeof prev === 'string' &&
        HASH.test(prev) &&
        typeof hash === 'string' &&
        HASH.test(hash) &&
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
        return end(here('no-seal', 'a seal as the last record', `the end of the file after ${reader.tip.seq} records`));
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


/***/ })

};
