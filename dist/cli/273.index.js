export const id = 273;
export const ids = [273];
export const modules = {

/***/ 4679:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

// ESM COMPAT FLAG
__webpack_require__.r(__webpack_exports__);

// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  problemWords: () => (/* binding */ problemWords),
  verifyAudits: () => (/* binding */ verifyAudits)
});

// EXTERNAL MODULE: ./build/audit/verify-audit.js + 2 modules
var verify_audit = __webpack_require__(7633);
// EXTERNAL MODULE: ./build/audit/history.js
var audit_history = __webpack_require__(6276);
// EXTERNAL MODULE: ./build/model/failure.js
var failure = __webpack_require__(1612);
// EXTERNAL MODULE: ./build/text/csv.js
var csv = __webpack_require__(7926);
;// CONCATENATED MODULE: ./build/report/pages/history.js

const HEADER = [
    'person',
    'kind',
    'what',
    'when',
    'outcome',
    'run',
    'commit',
    'pull_request',
    'approved_by',
    'signed_out_after',
    'external_id',
    'id',
    'tenant',
    'file',
];
/**
 * `history.csv`: one line a person and change, oldest first, in full whatever `pii` says. `signed_out_after` is in
 * seconds.
 */
function historyCsv(lines) {
    return (0,csv/* writeCsv */.En)(HEADER, lines.map((line) => {
        const { pull_request: pulls, approved_by: approvers, ...cells } = fileLine(line);
        const row = { ...cells, pull_request: pulls.join(' '), approved_by: approvers.join(' ') };
        return HEADER.map((name) => row[name]);
    }), { bom: true });
}
/** `history.json`: the same for programs. */
function historyJson(lines) {
    return `${JSON.stringify({ schema_version: 1, changes: lines.map(fileLine) }, null, 2)}\n`;
}
const fileLine = (line) => ({
    person: line.person.userName,
    kind: line.kind,
    what: line.what,
    when: line.when,
    outcome: line.outcome,
    run: line.run,
    commit: line.commit,
    pull_request: line.pullRequests,
    approved_by: line.approvedBy,
    signed_out_after: line.signedOutAfter,
    external_id: line.person.externalId ?? null,
    id: line.id,
    tenant: line.tenant,
    file: line.file,
});

// EXTERNAL MODULE: ./build/text/figures.js
var figures = __webpack_require__(1135);
// EXTERNAL MODULE: ./build/app/modes/history-lines.js
var history_lines = __webpack_require__(6949);
;// CONCATENATED MODULE: ./build/app/modes/verify.js






/**
 * Verifies the audits of earlier runs and tells what happened to which person. Asks no tenant; ends `audit-broken`
 * where anything is wrong with one of them, and takes no history from that one.
 */
async function verifyAudits(request, services, session) {
    const expected = request.expectedHead?.trim().toLowerCase();
    check(request, expected);
    const sources = (await services.files.audits?.()) ?? [];
    if (sources.length === 0)
        throw new failure/* Failure */.H('config-invalid', 'Input audit-file names no file.', 'Give the path of the `audit.jsonl` to verify.');
    const looked = [];
    // One after the other: an audit of many people is large.
    for (const source of sources)
        looked.push(await lookAt(source, sources.length === 1 ? expected : undefined));
    if (sources.length > 1 && expected !== undefined)
        holdAgainst(looked, expected);
    await report(looked, expected, services, session);
    const whole = looked.flatMap(({ run, plan }) => (run ? [{ run, plan }] : []));
    remarkOnChain(whole.map(({ run }) => run), session);
    const lines = (0,history_lines/* historyLines */.O)((0,audit_history/* inOrder */.al)(whole.map(({ run }) => run)).map((run) => ({
        run,
        plan: whole.find((each) => each.run === run)?.plan ?? null,
    })), request.history ?? {});
    session.report.history = lines;
    await services.files.write('history.csv', historyCsv(lines));
    await services.files.write('history.json', historyJson(lines));
}
function check({ history = {} }, expected) {
    if (expected !== undefined && !/^[0-9a-f]{64}$/.test(expected)) {
        throw new failure/* Failure */.H('config-invalid', 'Input expected-head: it is not a hash of 64 hex digits.', 'Give the output `audit-head` of the run whose audit is verified.');
    }
    for (const name of ['since', 'until']) {
        const day = history[name];
        if (day !== undefined && !isDay(day))
            throw new failure/* Failure */.H('config-invalid', `Input ${name}: \`${day.slice(0, 40)}\` is not a day.`, 'Give a day as YYYY-MM-DD, for example 2026-03-31.');
    }
}
const isDay = (text) => {
    const at = /^\d{4}-\d{2}-\d{2}$/.test(text) ? new Date(`${text}T00:00:00Z`) : null;
    return at !== null && !Number.isNaN(at.getTime()) && at.toISOString().startsWith(text);
};
async function lookAt(source, expected) {
    const history = new audit_history/* RunHistory */.gu(source.path);
    const found = await (0,verify_audit/* verifyAudit */.R)(source.bytes(), expected, (record) => history.take(record));
    if (!found.ok)
        return { path: source.path, found, run: null, plan: null };
    const { run } = history;
    const plan = run.changes.length > 0 ? (0,history_lines/* trustedPlan */.d)(await source.plan(), run) : null;
    return { path: source.path, found, run, plan };
}
/** Of several, the newest must end in the head that was kept. */
function holdAgainst(looked, expected) {
    const runs = looked.flatMap(({ run }) => run ?? []);
    const newest = runs.toSorted((a, b) => (a.startedAt < b.startedAt ? -1 : 1)).at(-1);
    if (!newest || newest.head === expected)
        return;
    const at = looked.find(({ run }) => run === newest);
    at.found = {
        ...at.found,
        ok: false,
        problem: { line: at.found.records, seq: at.found.records, what: 'head', expected, found: newest.head },
    };
}
async function report(looked, expected, { log }, session) {
    const worst = looked.find(({ found }) => !found.ok) ?? looked[0];
    session.report.verification = {
        file: worst.path,
        ...worst.found,
        audits: looked.length,
        whole: looked.filter(({ found }) => found.ok).length,
    };
    await session.journal?.appendAll(looked.map(({ path, found: { ok, records, head, problem } }) => ({
        event: 'audit.verified',
        status: ok ? 'ok' : 'broken',
        file: path,
        records,
        verified_head: head,
        expected_head: expected || undefined,
        error: problem,
    })));
    for (const { path, found } of looked) {
        const { ok, records, head, problem } = found;
        log.line(`Audit    ${path}: ` +
            (ok
                ? `whole, ${records} records, head ${head}`
                : `broken at line ${problem?.line ?? 0} (${problem?.what ?? ''})`));
        if (problem)
            session.problem('audit-broken', `\`${path}\`: ${problemWords(problem)}; the ${records} records before are right`, 'Take the audit from where nobody can have changed it (the run’s artifact), and find out who could write to ' +
                'this file.');
    }
    if (expected === undefined && looked.every(({ found }) => found.ok))
        session.problem('none', 'no expected-head was given: a chain that someone made anew from its start would pass as well', 'Keep the output `audit-head` of every run elsewhere, and give it as `expected-head`.');
}
/** Runs that are missing between those that are there, and runs that follow the same one. */
function remarkOnChain(runs, session) {
    if (runs.length < 2)
        return;
    for (const { kind, files, run } of (0,audit_history/* chainRemarks */.fG)(runs)) {
        const names = files.map((file) => `\`${file}\``).join(', ');
        if (kind === 'gap')
            session.problem('none', `${names} follows the audit of run ${run}, which is not among the ${(0,figures/* counted */.hS)(runs.length, 'audit')} given`, 'Add the artifact of that run; if it is gone, what it did is not in this history.');
        else if (kind === 'fork')
            session.problem('none', `${names} follow the same audit, that of run ${run}: they ran at the same time, or one of them was made up`, 'Compare each head with the output `audit-head` of its run.');
        else
            session.problem('none', `${names} are the same audit`, 'Give each run once.');
    }
}
const WHAT = {
    json: 'is no JSON object in UTF-8',
    reformatted: 'was reformatted: it is not as it was written',
    record: 'is no audit record',
    hash: 'was changed',
    seq: 'does not follow the one before: records are missing, added or moved',
    prev: 'does not follow the one before: records are missing, added or moved',
    'seal-count': 'is a seal with another count of records',
    'after-seal': 'comes after the seal',
    'no-seal': 'should be a seal: the end of the file is missing',
    cut: 'ends in the middle',
    empty: 'is missing: the file is empty',
    head: 'ends a whole chain, but not the one whose head was kept',
};
/** `line 12 (record 12) was changed: expected …, found …`. */
function problemWords({ line, seq, what, expected, found }) {
    return `line ${line}${seq === null ? '' : ` (record ${seq})`} ${WHAT[what]}: expected ${expected}, found ${found}`;
}


/***/ }),

/***/ 8788:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Bb: () => (/* binding */ operationId),
/* harmony export */   SH: () => (/* binding */ planHash)
/* harmony export */ });
/* unused harmony exports compare, canonicalChange */
/* harmony import */ var node_crypto__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(7598);
/* harmony import */ var _model_operation_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(9827);
/* harmony import */ var _text_canonical_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(9776);



const bare = ({ kind, key, before, after }) => ({ kind: (0,_model_operation_js__WEBPACK_IMPORTED_MODULE_1__/* .wireKind */ .G1)(kind), key, before, after });
const byKindThenKey = (a, b) => compare((0,_model_operation_js__WEBPACK_IMPORTED_MODULE_1__/* .wireKind */ .G1)(a.kind), (0,_model_operation_js__WEBPACK_IMPORTED_MODULE_1__/* .wireKind */ .G1)(b.kind)) || compare(a.key, b.key);
/** Orders by UTF-16 code units, as RFC 8785 does: the same on every machine, whatever its locale. */
function compare(a, b) {
    return a < b ? -1 : a > b ? 1 : 0;
}
/**
 * The RFC 8785 form of one change: the bytes that ids, digests and the plan hash are made of.
 * @param change an operation; everything but kind, key, before and after is left out
 */
function canonicalChange(change) {
    return (0,_text_canonical_js__WEBPACK_IMPORTED_MODULE_2__/* .canonical */ .$)(bare(change));
}
/** First 16 hex digits of SHA-256 over the canonical change: the same change has the same id in every run. */
function operationId(change) {
    // Written out: a piece of the whole digest would keep the whole in memory.
    return (0,node_crypto__WEBPACK_IMPORTED_MODULE_0__.hash)('sha256', canonicalChange(change), 'buffer').toString('hex', 0, 8);
}
/**
 * The hash of a plan: lower-case hex SHA-256 over the RFC 8785 form of `{tenant, operations}`, each operation as
 * `{kind, key, before, after}`, sorted by kind then key. Rows, guards, dates and policy do not count.
 */
function planHash(tenant, operations) {
    const sorted = [...operations].sort(byKindThenKey);
    // In pieces: for a million people the whole text would be larger than all that is known of them.
    const digest = (0,node_crypto__WEBPACK_IMPORTED_MODULE_0__.createHash)('sha256');
    let text = '{"operations":[';
    for (const [i, operation] of sorted.entries()) {
        text += `${i === 0 ? '' : ','}${canonicalChange(operation)}`;
        if (text.length < 65_536)
            continue;
        digest.update(text, 'utf8');
        text = '';
    }
    return digest.update(`${text}],"tenant":${(0,_text_canonical_js__WEBPACK_IMPORTED_MODULE_2__/* .canonical */ .$)(tenant)}}`, 'utf8').digest('hex');
}


/***/ }),

/***/ 4490:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  m: () => (/* binding */ readPlan)
});

// EXTERNAL MODULE: ./node_modules/zod/v4/classic/schemas.js + 6 modules
var schemas = __webpack_require__(6921);
// EXTERNAL MODULE: ./build/model/operation.js
var operation = __webpack_require__(9827);
// EXTERNAL MODULE: ./build/model/leaver-steps.js
var leaver_steps = __webpack_require__(917);
;// CONCATENATED MODULE: ./build/model/review.js

const place = schemas/* object */.Ikc({ ref: schemas/* string */.YjP().nullable(), sha: schemas/* string */.YjP() });
/** Where and for what a plan was made: `review` in `plan.json`. */
const planReviewSchema = schemas/* object */.Ikc({
    /** `null`: not on a pull request. */
    pull_request: schemas/* number */.aig().nullable(),
    head: place,
    base: place.nullable(),
    run_id: schemas/* string */.YjP(),
    attempt: schemas/* number */.aig(),
    /** How the plan ended by its own rules. */
    reason: schemas/* string */.YjP(),
    /** The input. */
    operations: schemas/* array */.YOg(schemas/* string */.YjP()),
    /** As parsed, with defaults, without reading keys. */
    policy: schemas/* record */.g1P(schemas/* string */.YjP(), schemas/* unknown */.L5J()),
    /** Entries of the override file that let a guard pass. */
    override: schemas/* array */.YOg(schemas/* record */.g1P(schemas/* string */.YjP(), schemas/* unknown */.L5J())),
    /** The comment that shows it. */
    comment_id: schemas/* number */.aig().nullable(),
});

;// CONCATENATED MODULE: ./build/plan/plan-schema.js




/*
 * `plan.json`, version 1, as one schema: the writer is typed by it, and every reader checks it by it. What a later
 * version adds is passed over.
 */
const attributes = schemas/* record */.g1P(schemas/* string */.YjP(), schemas/* union */.KCZ([schemas/* string */.YjP(), schemas/* boolean */.zMY(), schemas/* array */.YOg(schemas/* string */.YjP()), schemas/* null */.chJ()]));
const role = schemas/* object */.Ikc({ value: schemas/* string */.YjP(), display: schemas/* string */.YjP().optional() });
const roleChange = role.extend({ inherited: schemas/* boolean */.zMY() });
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
const roles = schemas/* array */.YOg(role).optional();
const changes = schemas/* array */.YOg(roleChange).optional();
const leaver = {
    license_policy: schemas/* enum */.k5n(operation/* LICENSE_POLICIES */.$k).optional(),
    open_steps: schemas/* array */.YOg(schemas/* enum */.k5n(leaver_steps/* LEAVER_STEPS */.mf)).optional(),
};
const dependencies = schemas/* array */.YOg(schemas/* string */.YjP()).optional();
const plan_schema_operation = schemas/* union */.KCZ([
    schemas/* discriminatedUnion */.gMt('kind', [
        schemas/* object */.Ikc({ ...common, kind: schemas/* literal */.euz('create'), before: schemas/* null */.chJ(), after: attributes, roles, gains: changes }),
        schemas/* object */.Ikc({ ...common, kind: schemas/* literal */.euz('update'), before: attributes, after: attributes }),
        schemas/* object */.Ikc({ ...common, kind: schemas/* literal */.euz('reactivate'), before: attributes, after: attributes, gains: changes }),
        schemas/* object */.Ikc({
            ...common,
            kind: schemas/* literal */.euz('roles'),
            before: attributes,
            after: attributes,
            roles,
            gains: changes,
            loses: changes,
        }),
        schemas/* object */.Ikc({ ...common, ...leaver, kind: schemas/* literal */.euz('deactivate'), before: attributes, after: attributes }),
        schemas/* object */.Ikc({ ...common, ...leaver, kind: schemas/* literal */.euz('delete'), before: attributes, after: schemas/* null */.chJ(), dependencies }),
    ]),
    // A held-back deletion and someone who is left alone have one kind here: what would happen (`after`) says which.
    schemas/* object */.Ikc({
        ...common,
        ...leaver,
        kind: schemas/* literal */.euz('blocked'),
        blocked_kind: schemas/* literal */.euz('delete'),
        before: attributes,
        after: schemas/* strictObject */.rej({ active: schemas/* literal */.euz(false) }),
        dependencies,
    }),
    schemas/* object */.Ikc({
        ...common,
        kind: schemas/* literal */.euz('blocked'),
        blocked_kind: schemas/* enum */.k5n(operation/* WORK_KINDS */.Ss).optional(),
        before: attributes.nullable(),
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
        population: schemas/* number */.aig(),
        percent: schemas/* number */.aig(),
        limit: schemas/* object */.Ikc({ percent: schemas/* number */.aig().optional(), count: schemas/* number */.aig().optional() }),
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
    review: planReviewSchema.optional(),
    hash: schemas/* string */.YjP(),
});
/** Of a plan file only what its hash is made of: enough to compare it with a fresh plan. */
const planChanges = schemas/* object */.Ikc({
    operations: schemas/* array */.YOg(schemas/* object */.Ikc({
        kind: schemas/* enum */.k5n(operation/* KINDS */.GW),
        key: schemas/* string */.YjP(),
        before: attributes.nullable(),
        after: attributes.nullable(),
    })),
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
    const leaver = 'license_policy' in stored || 'open_steps' in stored ? leaverParts(stored) : {};
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
            return { ...common, ...leaver, kind, before, after };
        }
        case 'delete': {
            const { kind, before, after, dependencies } = stored;
            return { ...common, ...leaver, kind, before, after, dependencies };
        }
        case 'blocked': {
            const { kind, before, after, blocked_kind: blockedKind } = stored;
            if (after === null)
                return { ...common, kind, before, after, blockedKind };
            const { dependencies } = stored;
            return { ...common, ...leaver, kind: 'held-back', before, after, dependencies };
        }
    }
}
const leaverParts = ({ license_policy: licensePolicy, open_steps: openSteps, }) => ({
    licensePolicy,
    openSteps,
});


/***/ })

};
