export const id = 168;
export const ids = [168];
export const modules = {

/***/ 14713:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Kb: () => (/* binding */ arrived),
/* harmony export */   Tu: () => (/* binding */ itemOf),
/* harmony export */   cg: () => (/* binding */ stepOf),
/* harmony export */   io: () => (/* binding */ sameRoles),
/* harmony export */   tg: () => (/* binding */ writeOf)
/* harmony export */ });
/* harmony import */ var _plan_diff_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(40331);

/** The domain's write for an operation. */
function writeOf(operation, user = operation.prior) {
    const ref = operation.id;
    if (operation.kind === 'create')
        return { type: 'create', ref, attributes: withoutRoles(operation.after ?? {}), ...(operation.roles && { roles: operation.roles }) };
    if (!user)
        throw new TypeError(`operation ${operation.id} (${operation.kind}) has no account`);
    switch (operation.kind) {
        case 'update':
            return { type: 'update', ref, user, before: operation.before ?? {}, after: operation.after ?? {} };
        case 'reactivate':
            return { type: 'activate', ref, user, active: true };
        case 'roles': {
            const wanted = operation.roles ?? [];
            const held = new Set(user.roles.map((role) => role.value));
            const keep = new Set(wanted.map((role) => role.value));
            return {
                type: 'roles',
                ref,
                user,
                roles: wanted,
                add: wanted.filter((role) => !held.has(role.value)),
                remove: user.roles.filter((role) => !keep.has(role.value)),
            };
        }
        default:
            return { type: 'activate', ref, user, active: false };
    }
}
const withoutRoles = (attributes) => {
    const { roles: _, ...rest } = attributes;
    return rest;
};
/** True where an account is as the operation wants it: a write whose answer was lost has arrived. */
function arrived(operation, user) {
    switch (operation.kind) {
        case 'create':
        case 'update':
            return (0,_plan_diff_js__WEBPACK_IMPORTED_MODULE_0__/* .holds */ .v9)(user, operation.after ?? {}) && (operation.kind === 'update' || sameRoles(operation, user));
        case 'reactivate':
            return user.active;
        case 'roles':
            return hasRoleChange(operation, user);
        default:
            return !user.active;
    }
}
/** Exactly the planned roles; an operation without roles agrees with any. */
function sameRoles(operation, user) {
    if (!operation.roles)
        return true;
    const held = user.roles.map((role) => role.value).sort();
    const wanted = operation.roles.map((role) => role.value).sort();
    return held.length === wanted.length && held.every((value, i) => value === wanted[i]);
}
/** A role change has arrived: what was to come is there, what was to go is gone; others' changes do not count. */
function hasRoleChange(operation, user) {
    const held = new Set(user.roles.map((role) => role.value));
    const wanted = new Set((operation.roles ?? []).map((role) => role.value));
    const before = new Set((operation.prior?.roles ?? []).map((role) => role.value));
    return [...wanted].every((value) => before.has(value) || held.has(value)) && [...before].every((value) => wanted.has(value) || !held.has(value));
}
/** A fresh item for an operation. */
function itemOf(operation, write, prepare) {
    return {
        operation,
        write,
        wire: prepare(write),
        state: 'queued',
        attempts: 0,
        latencyMs: 0,
        mayHaveArrived: false,
        everLost: false,
        adopted: false,
        ...(write.type !== 'create' && { id: write.user.id, user: write.user }),
        httpStatus: null,
        correlationId: null,
        detail: '',
        at: 0,
    };
}
/** The step a write stands for in outcomes and audit. */
function stepOf(operation) {
    if (operation.kind === 'blocked' || operation.kind === 'delete')
        return 'deactivate';
    return operation.kind;
}


/***/ }),

/***/ 73168:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

// ESM COMPAT FLAG
__webpack_require__.r(__webpack_exports__);

// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  post: () => (/* binding */ post)
});

// EXTERNAL MODULE: external "node:crypto"
var external_node_crypto_ = __webpack_require__(77598);
// EXTERNAL MODULE: ./build/github/toolkit.js
var toolkit = __webpack_require__(53072);
// EXTERNAL MODULE: ./build/execute/tally.js
var tally = __webpack_require__(46254);
// EXTERNAL MODULE: ./build/execute/item.js
var item = __webpack_require__(14713);
;// CONCATENATED MODULE: ./build/execute/recovery.js

/**
 * What a run that was cut off did, from its plan and its audit: an outcome for every operation. Sent without an answer is
 * *unknown*; without a record, *not started*; a leaver whose steps were not finished, *partial*.
 * @param records the audit's records, in order
 */
function recoverOutcomes(operations, records) {
    const byOperation = new Map();
    for (const record of records) {
        if (typeof record.operation !== 'string')
            continue;
        byOperation.set(record.operation, [...(byOperation.get(record.operation) ?? []), record]);
    }
    return operations.map((operation) => recoverOutcome(operation, byOperation.get(operation.id) ?? []));
}
const STATUSES = new Set(['done', 'adopted', 'partial', 'failed', 'blocked', 'not-started', 'unknown']);
function recoverOutcome(operation, records) {
    const finished = records.findLast((record) => record.event === 'operation.finished');
    const steps = records.filter((record) => record.event === 'step.finished').map(stepOf);
    const attempts = Math.max(0, ...records.map((record) => record.attempts ?? 0));
    const base = { operation, steps, attempts, latencyMs: 0 };
    if (finished && typeof finished.status === 'string' && STATUSES.has(finished.status)) {
        return { ...base, status: finished.status, detail: typeof finished['detail'] === 'string' ? finished['detail'] : '' };
    }
    if (operation.kind === 'blocked')
        return { ...base, status: 'blocked', detail: operation.reason };
    const last = records.findLast((record) => record.event === 'operation.sent' || record.event === 'operation.answered');
    if (!last)
        return { ...base, status: 'not-started', detail: 'the run was cut off before' };
    const leaver = operation.kind === 'deactivate' || operation.kind === 'delete';
    if (last.event === 'operation.answered' && last.status === 'done') {
        return leaver ? { ...base, status: 'partial', detail: 'the run was cut off before all steps were done' } : { ...base, status: 'done', detail: '' };
    }
    if (last.event === 'operation.answered' && last.status === 'failed')
        return { ...base, status: 'failed', detail: 'refused by CXone; the run was cut off afterwards' };
    return { ...base, status: 'unknown', detail: 'sent; the run was cut off before an answer came' };
}
function stepOf(record) {
    return {
        step: record['step'],
        status: record.status,
        detail: typeof record['detail'] === 'string' ? record['detail'] : '',
        at: record.timestamp,
        attempts: record.attempts ?? 0,
        latencyMs: record.latency_ms ?? 0,
    };
}
/**
 * Settles an unknown outcome by what a look-up found.
 * @param user the account as it is now, `undefined` where there is none
 */
function resolveOutcome(outcome, user) {
    const { operation } = outcome;
    const settled = (status, detail) => ({ ...outcome, status, detail, ...(user && { id: user.id }) });
    if (operation.kind === 'delete')
        return user ? settled('partial', 'the account is still there: the next run goes on with it') : settled('done', 'confirmed by a look-up');
    if (!user)
        return operation.kind === 'create' ? settled('not-started', 'did not arrive: the next run creates it') : settled('failed', 'the account is gone');
    if (!(0,item/* arrived */.Kb)(operation, user))
        return settled('not-started', 'did not arrive: the next run does it');
    if (operation.kind === 'deactivate')
        return settled('partial', 'deactivated; whether the steps after it were done is not known');
    return settled('done', 'confirmed by a look-up');
}

;// CONCATENATED MODULE: ./build/app/recover.js


/**
 * Finds out what a cut-off run did: from its audit, and for what was sent without an answer by looking up. Adds it to the
 * report; nothing is written to the tenant.
 * @param tenant asked only where something is unknown; `null` where it cannot be (no secrets)
 * @returns events for the audit: how each unknown operation was settled
 */
async function recover(remains, report, tenant) {
    report.interrupted = true;
    const { stored, records } = remains;
    if (!stored)
        return [];
    report.plan = stored.plan;
    Object.assign(report.counts, (0,tally/* countPlan */.RF)(stored.plan));
    if (!records.some((record) => record.event === 'operation.sent'))
        return [];
    let outcomes = recoverOutcomes(stored.plan.operations, records);
    const events = [];
    const unknown = outcomes.filter((outcome) => outcome.status === 'unknown');
    if (unknown.length > 0 && tenant) {
        const settled = await lookUp(unknown, stored.userIds, tenant);
        outcomes = outcomes.map((outcome) => settled.get(outcome) ?? outcome);
        for (const outcome of settled.values()) {
            events.push({ event: 'operation.finished', operation: outcome.operation.id, kind: outcome.operation.kind, status: outcome.status, detail: outcome.detail, resolved: 'look-up' });
        }
    }
    report.outcomes = outcomes;
    Object.assign(report.counts, (0,tally/* countOutcomes */.XF)(outcomes));
    return events;
}
async function lookUp(unknown, userIds, open) {
    const tenant = await open();
    try {
        await tenant.connect();
        const keys = unknown.map(({ operation }) => {
            const id = userIds.get(operation.id);
            if (id)
                return { id };
            const { userName, externalId } = operation.person;
            return { userName, ...(externalId && { externalId }) };
        });
        const users = await tenant.lookUp(keys);
        const byId = new Map(users.map((user) => [user.id, user]));
        const byName = new Map(users.map((user) => [user.userName.toLowerCase(), user]));
        return new Map(unknown.map((outcome) => {
            const id = userIds.get(outcome.operation.id);
            return [outcome, resolveOutcome(outcome, id ? byId.get(id) : byName.get(outcome.operation.person.userName.toLowerCase()))];
        }));
    }
    finally {
        await tenant.close();
    }
}

// EXTERNAL MODULE: ./build/app/reports.js + 5 modules
var reports = __webpack_require__(62259);
// EXTERNAL MODULE: ./build/app/session.js
var app_session = __webpack_require__(8376);
// EXTERNAL MODULE: ./build/github/annotations.js
var annotations = __webpack_require__(68492);
// EXTERNAL MODULE: ./build/github/inputs.js + 2 modules
var github_inputs = __webpack_require__(87096);
// EXTERNAL MODULE: ./build/github/log.js
var log = __webpack_require__(30284);
// EXTERNAL MODULE: ./node_modules/zod/v4/classic/schemas.js + 6 modules
var schemas = __webpack_require__(26921);
// EXTERNAL MODULE: ./build/model/operation.js
var operation = __webpack_require__(89827);
;// CONCATENATED MODULE: ./build/plan/stored.js


const attributes = schemas/* record */.g1P(schemas/* string */.YjP(), schemas/* union */.KCZ([schemas/* string */.YjP(), schemas/* boolean */.zMY(), schemas/* array */.YOg(schemas/* string */.YjP()), schemas/* null */.chJ()])).nullable();
const role = schemas/* object */.Ikc({ value: schemas/* string */.YjP(), display: schemas/* string */.YjP().optional() });
const roleChange = role.extend({ inherited: schemas/* boolean */.zMY() });
/** `plan.json` as this version writes it; what a later version adds is passed over. */
const storedPlan = schemas/* object */.Ikc({
    schema_version: schemas/* literal */.euz(1),
    tenant: schemas/* string */.YjP(),
    roster: schemas/* object */.Ikc({ path: schemas/* string */.YjP(), sha256: schemas/* string */.YjP(), rows: schemas/* number */.aig() }),
    policy: schemas/* object */.Ikc({ sha256: schemas/* string */.YjP() }),
    population: schemas/* object */.Ikc({ owned: schemas/* number */.aig(), expected: schemas/* number */.aig(), read: schemas/* number */.aig() }),
    operations: schemas/* array */.YOg(schemas/* object */.Ikc({
        id: schemas/* string */.YjP(),
        kind: schemas/* enum */.k5n(operation/* KINDS */.G),
        key: schemas/* string */.YjP(),
        row: schemas/* number */.aig().nullable(),
        file: schemas/* string */.YjP().nullable(),
        line: schemas/* number */.aig().nullable(),
        person: schemas/* object */.Ikc({ userName: schemas/* string */.YjP(), externalId: schemas/* string */.YjP().optional(), givenName: schemas/* string */.YjP().optional(), familyName: schemas/* string */.YjP().optional(), displayName: schemas/* string */.YjP().optional() }),
        user_id: schemas/* string */.YjP().nullable(),
        before: attributes,
        after: attributes,
        reason: schemas/* string */.YjP(),
        reason_code: schemas/* string */.YjP(),
        side_effects: schemas/* array */.YOg(schemas/* string */.YjP()),
        roles: schemas/* array */.YOg(role).optional(),
        gains: schemas/* array */.YOg(roleChange).optional(),
        loses: schemas/* array */.YOg(roleChange).optional(),
        dependencies: schemas/* array */.YOg(schemas/* string */.YjP()).optional(),
    })),
    guards: schemas/* array */.YOg(schemas/* unknown */.L5J()),
    unchanged: schemas/* number */.aig(),
    absent: schemas/* number */.aig().nullable(),
    hash: schemas/* string */.YjP(),
});
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
    const read = storedPlan.safeParse(data);
    if (!read.success)
        return null;
    const { tenant, roster, policy, population, guards, unchanged, absent, hash } = read.data;
    const userIds = new Map();
    const operations = read.data.operations.map(({ user_id: userId, reason_code: reasonCode, side_effects: sideEffects, ...rest }) => {
        if (userId !== null)
            userIds.set(rest.id, userId);
        return { ...rest, reasonCode, sideEffects: sideEffects };
    });
    return { plan: { tenant, roster, policy, population, operations, guards: guards, hash, unchanged, remarks: [], absent }, userIds };
}

// EXTERNAL MODULE: ./build/files/output.js + 1 modules
var files_output = __webpack_require__(6727);
// EXTERNAL MODULE: ./build/main/launch.js + 5 modules
var main_launch = __webpack_require__(87714);
;// CONCATENATED MODULE: ./build/main/post.js












/** GitHub grants a post step little time after a cancellation; ours ends by itself before that. */
const FIVE_MINUTES = 300_000;
/**
 * Finishes what a cancelled, crashed or killed main step left: settles what was sent without an answer by looking it up,
 * seals the audit with *interrupted*, writes and uploads the reports, sets the comment to *partly applied*. Does nothing
 * after a main step that came to its end. A machine that is lost runs no post step.
 * @returns always 0: the main step has said how the run ended
 */
async function post(env) {
    const folder = (0,toolkit/* getState */.Gu)('output-dir');
    if (!folder || (0,toolkit/* getState */.Gu)('finished') === 'true')
        return 0;
    const deadline = AbortSignal.timeout(FIVE_MINUTES);
    try {
        await finish(env, folder, deadline);
    }
    catch (error) {
        (0,annotations/* annotate */.f)([{ level: 'warning', title: 'CXone Roster', message: `The cut-off run could not be finished: ${error instanceof Error ? error.message : String(error)}. Its audit is ${folder}/audit.jsonl on this runner.` }]);
    }
    return 0;
}
async function finish(env, folder, signal) {
    const { inputs } = (0,github_inputs/* readInputs */.K)(env);
    const launch = await (0,main_launch/* prepare */.iA)(env, { ...inputs, outputDir: folder }, [], signal);
    const output = new files_output/* OutputFolder */.w(folder);
    const started = Date.parse((0,toolkit/* getState */.Gu)('started'));
    const session = new app_session/* Session */.N({ ...launch.request, startedAt: Number.isNaN(started) ? launch.request.startedAt : started });
    const audit = await output.reopenAudit({ now: launch.services.clock.now, uuid: external_node_crypto_.randomUUID });
    const text = await output.read('plan.json');
    const { report } = session;
    const tenant = (await launch.services.checkTenant()).length === 0 ? () => launch.services.tenant({ rolesWrite: 'auto', needs: [] }) : null;
    let events = [];
    try {
        events = await recover({ stored: text === null ? null : readPlan(text), records: audit?.records ?? [] }, report, tenant);
    }
    catch (error) {
        session.fail(error);
    }
    const reason = report.outcomes ? (0,tally/* judgeOutcomes */.hM)(report.outcomes) : 'none';
    const what = report.outcomes ? 'the run was cut off while it was applying' : 'the run was cut off before anything was sent';
    session.problem(reason === 'none' ? (report.outcomes ? 'apply-partial' : 'apply-failed') : reason, what, 'Run the job again: what is done is not repeated.');
    session.close(launch.services.clock.now());
    if (audit?.journal) {
        await audit.journal.appendAll(events);
        await audit.journal.seal({ status: 'interrupted', reason_code: report.reason, decision: report.decision });
        report.audit = { records: audit.journal.records, head: audit.journal.head };
        await audit.journal.close();
    }
    const files = { auditPath: audit?.path ?? null, planPath: null, reportPath: null, commentUrl: null };
    await (0,reports/* writeReports */.L)(report, launch.services, files);
    (0,log/* info */.pq)(`Finished a run that was cut off: ${what}.`);
    await (0,main_launch/* publish */.mk)(launch, inputs, env, report, files);
}


/***/ }),

/***/ 40331:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  Ix: () => (/* binding */ creation),
  HM: () => (/* binding */ diffProfile),
  v9: () => (/* binding */ holds),
  Ce: () => (/* binding */ priorValue)
});

;// CONCATENATED MODULE: ./build/model/person.js
/** The single-valued SCIM attributes a roster can own, in the order reports show them. */
const PROFILE_FIELDS = [
    'userName',
    'externalId',
    'givenName',
    'familyName',
    'displayName',
    'title',
    'email',
    'phone',
    'department',
    'team',
];
/** Fields a roster cell may clear with `[!REMOVE!]`; userName and the names are required by SCIM or by CXone. */
const CLEARABLE_FIELDS = (/* unused pure expression or super */ null && (['externalId', 'displayName', 'title', 'phone', 'department', 'team']));

;// CONCATENATED MODULE: ./build/plan/diff.js

/** Fields in which another case is no change: the tenant compares them without it, and a change would send a mail for nothing. */
const CASE_BLIND = new Set(['userName', 'email']);
const same = (field, a, b) => a === b || (CASE_BLIND.has(field) && a.toLowerCase() === b.toLowerCase());
/** An account's value of a roster field, `null` where it has none. */
function priorValue(user, field) {
    if (field.startsWith('attr.'))
        return user.attributes?.[field.slice(5)] ?? null;
    return user[field] ?? null;
}
/**
 * What of an account has to change for a row: only attributes the row names (an empty cell leaves the tenant's value alone),
 * only where they differ.
 * @returns the old and new values of just those attributes, or `null` when nothing differs
 */
function diffProfile(entry, user) {
    const before = {};
    const after = {};
    let differs = false;
    const compare = (field, wanted, equal) => {
        if (wanted === undefined)
            return;
        const held = priorValue(user, field);
        if (wanted === null ? held === null : held !== null && equal(held))
            return;
        before[field] = held;
        after[field] = wanted;
        differs = true;
    };
    for (const field of PROFILE_FIELDS) {
        const wanted = entry.profile[field];
        compare(field, wanted, (held) => typeof wanted === 'string' && same(field, held, wanted));
    }
    for (const [name, wanted] of Object.entries(entry.attributes ?? {}))
        compare(`attr.${name}`, wanted, (held) => held === wanted);
    return differs ? { before, after } : null;
}
/**
 * The attributes a new account gets: everything the row sets, `active: true`, and the userName as e-mail address where the
 * row gives no other.
 */
function creation(entry) {
    const after = {};
    for (const field of PROFILE_FIELDS) {
        const value = entry.profile[field];
        if (typeof value === 'string')
            after[field] = value;
    }
    if (after.email === undefined && typeof after.userName === 'string')
        after.email = after.userName;
    after.active = true;
    for (const [name, value] of Object.entries(entry.attributes ?? {}))
        if (value !== null)
            after[`attr.${name}`] = value;
    return after;
}
/** True where an account already holds every value of `after`. Used to tell, after an answer that never came, whether a write arrived. */
function holds(user, after) {
    for (const [field, wanted] of Object.entries(after)) {
        if (field === 'roles')
            continue;
        if (field === 'active') {
            if (user.active !== wanted)
                return false;
            continue;
        }
        const held = priorValue(user, field);
        if (wanted === null ? held !== null : held === null || !same(field, held, String(wanted)))
            return false;
    }
    return true;
}


/***/ })

};
