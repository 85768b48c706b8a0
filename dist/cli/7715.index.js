export const id = 7715;
export const ids = [7715];
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
 * @returns also whether it vouches for all of it
 */
function trustedPlan(text, { planHash }) {
    const plan = text === null ? undefined : (0,_plan_stored_js__WEBPACK_IMPORTED_MODULE_2__/* .readPlan */ .m)(text)?.plan;
    if (plan?.hash !== planHash)
        return { plan: null, isWhole: false };
    const right = plan.operations.filter((each) => (0,_plan_hash_js__WEBPACK_IMPORTED_MODULE_1__/* .operationId */ .Bb)(each) === each.id);
    return {
        plan: new Map(right.map((each) => [each.id, each])),
        isWhole: right.length === plan.operations.length,
    };
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
            // As the audit names them: who a plan says it is about no hash vouches for.
            person: { userName: userName ?? '', externalId: externalId ?? undefined },
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

/***/ 4371:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   H: () => (/* binding */ verifiedEvent),
/* harmony export */   j: () => (/* binding */ tellBroken)
/* harmony export */ });
/* harmony import */ var _text_figures_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(1135);

/**
 * What the audit of this run says of one that was verified.
 * @param expected the head that was kept of it
 */
const verifiedEvent = (file, { ok, records, head, problem }, expected) => ({
    event: 'audit.verified',
    status: ok ? 'ok' : 'broken',
    file,
    records,
    verified_head: head,
    expected_head: expected || undefined,
    error: problem,
});
/** The first thing that is wrong with an audit ends the run. @param advice what to do about it */
function tellBroken(file, { problem, records }, advice, session) {
    if (!problem)
        return;
    session.problem('audit-broken', `\`${file}\`: ${problemWords(problem, records)}`, advice);
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
/**
 * `line 12 (record 12) was changed: expected …, found …; the 11 records before are right`.
 * @param right how many records before it are as they were written
 */
function problemWords({ line, seq, what, expected, found }, right) {
    const before = right === 0 || what === 'head'
        ? ''
        : `; the ${right === 1 ? 'record' : `${(0,_text_figures_js__WEBPACK_IMPORTED_MODULE_0__/* .whole */ .WQ)(right)} records`} before ${right === 1 ? 'is' : 'are'} right`;
    return (`line ${line}${seq === null ? '' : ` (record ${seq})`} ${WHAT[what]}: expected ${expected}, found ${found}` + before);
}


/***/ }),

/***/ 4679:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

// ESM COMPAT FLAG
__webpack_require__.r(__webpack_exports__);

// EXPORTS
__webpack_require__.d(__webpack_exports__, {
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
// EXTERNAL MODULE: ./build/app/modes/verified.js
var verified = __webpack_require__(4371);
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
    remarkOnPlans(looked, session);
    const right = looked.flatMap(({ run, plan }) => (run ? [{ run, plan }] : []));
    remarkOnChain(right.map(({ run }) => run), expected, session);
    // What is there twice happened once.
    const plans = new Map(right.map(({ run, plan }) => [run.head, plan]));
    const once = new Map(right.map(({ run }) => [run.head, run]));
    const all = (0,audit_history/* inOrder */.al)([...once.values()]).map((run) => ({ run, plan: plans.get(run.head) ?? null }));
    const lines = (0,history_lines/* historyLines */.O)(all, request.history ?? {});
    if (lines.length === 0)
        tellNobody(all, request.history ?? {}, session);
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
    const { since, until } = history;
    if (since !== undefined && until !== undefined && until < since)
        throw new failure/* Failure */.H('config-invalid', `Input until: \`${until}\` is before \`since\`, \`${since}\`.`, 'Give the first day as `since` and the last one as `until`.');
}
/** Something was asked for, and no change is about it. */
function tellNobody(all, { person, since, until }, session) {
    const changes = all.reduce((sum, { run }) => sum + run.changes.length, 0);
    const isAsked = [person, since, until].some((asked) => asked !== undefined);
    if (changes === 0 && isAsked && !session.stopped)
        session.problem('none', 'there is no change of anyone in what was given', 'Give the audits of the runs that changed something: those of `apply`, `event` and `undo`.');
    else if (changes > 0)
        session.problem('none', `none of the ${(0,figures/* counted */.hS)(changes, 'change')} in these audits is of the person and the days asked for`, '`person` is the externalId, userName or id as the audit names the person; `since` and `until` are days in UTC.');
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
    if (run.changes.length === 0)
        return { path: source.path, found, run, plan: null };
    const text = await source.plan();
    const { plan, isWhole } = (0,history_lines/* trustedPlan */.d)(text, run);
    return { path: source.path, found, run, plan, without: isWhole ? undefined : text === null ? 'none' : 'other' };
}
/** Of several, the newest must end in the head that was kept; which one that is, a broken one keeps open. */
function holdAgainst(looked, expected) {
    if (looked.some(({ run }) => run === null))
        return;
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
    const vouched = (0,audit_history/* vouchedFor */.sI)(looked.flatMap(({ run }) => run ?? []), expected);
    const worst = looked.find(({ found }) => !found.ok) ?? looked[0];
    session.report.verification = {
        file: worst.path,
        ...worst.found,
        audits: looked.length,
        vouched: looked.filter(({ run }) => run && vouched.has(run.head)).length,
        whole: looked.filter(({ found }) => found.ok).length,
    };
    if (looked.length > 1)
        session.report.audits = looked.map(({ path, found }) => ({ file: path, ...found }));
    await session.journal?.appendAll(looked.map(({ path, found }) => (0,verified/* verifiedEvent */.H)(path, found, expected)));
    for (const { path, found } of looked) {
        const { ok, records, head, problem } = found;
        log.line(`Audit    ${path}: ` +
            (ok
                ? `whole, ${(0,figures/* counted */.hS)(records, 'record')}, head ${head}`
                : `broken at line ${problem?.line ?? 0} (${problem?.what ?? ''})`));
        (0,verified/* tellBroken */.j)(path, found, problem?.what === 'head' ? OTHER_HEAD : UNCHANGED, session);
    }
    if (expected === undefined && looked.every(({ found }) => found.ok))
        session.problem('none', 'no expected-head was given: a chain that someone made anew from its start would pass as well', 'Keep the output `audit-head` of every run elsewhere, and give it as `expected-head`.');
}
/** Audits of changes without the plan that says what changed: in one line each kind, however many there are. */
function remarkOnPlans(looked, session) {
    for (const kind of ['none', 'other']) {
        const [first, ...more] = looked.filter(({ without }) => without === kind);
        if (!first)
            continue;
        const names = `\`${first.path}\`${more.length > 0 ? ` and ${(0,figures/* counted */.hS)(more.length, 'other')}` : ''}`;
        if (kind === 'none')
            session.problem('none', `${names}: no \`plan.json\` lies beside it: the audit alone says that a person was changed, not from what to ` +
                'what', 'Put `plan.json` of the same artifact into the folder of the audit, and verify again.');
        else
            session.problem('none', `${names}: the \`plan.json\` beside it is not the one that the audit names: only what the audit vouches for ` +
                'was taken from it', 'Take `plan.json` of the same run and attempt, from its artifact.');
    }
}
/** Runs that are missing between those that are there, that follow the same one, or that no other one speaks for. */
function remarkOnChain(runs, expected, session) {
    if (runs.length < 2)
        return;
    const isThere = (run) => run !== '' && runs.some(({ runId }) => runId === run);
    for (const { kind, files, run } of (0,audit_history/* chainRemarks */.fG)(runs)) {
        const names = files.map((file) => `\`${file}\``).join(', ');
        if (kind === 'gap')
            session.problem('none', `${names} follows the audit of run ${run}, which is not among the ${(0,figures/* counted */.hS)(runs.length, 'audit')} given` +
                (isThere(run)
                    ? `: the one of run ${run} that is there is of another attempt or job, or not as it was written`
                    : ''), 'Add what that run stored as its artifact; if it is gone, what that run did is not in this history.');
        else if (kind === 'fork')
            session.problem('none', `${names} follow the same audit, that of run ${run}: they ran at the same time, or one of them was made up`, 'Compare each head with the output `audit-head` of its run.');
        else
            session.problem('none', `${names} are the same audit`, 'Give each run once.');
    }
    if (expected === undefined || session.stopped)
        return;
    const vouched = (0,audit_history/* vouchedFor */.sI)(runs, expected);
    const alone = [...new Set(runs.filter(({ head }) => !vouched.has(head)).map(({ file }) => `\`${file}\``))];
    if (alone.length === 0)
        return;
    const some = (0,figures/* firstFew */.Dt)(alone);
    session.problem('none', alone.length === 1
        ? `nothing but its own chain says that ${some} is whole: no audit that is vouched for names it`
        : `nothing but their own chains say that ${some} are whole: no audit that is vouched for names them`, 'A chain that someone made anew from its start would pass as well: verify each of these alone, with the output ' +
        '`audit-head` of its run as `expected-head`.');
}
/** A file that was changed, or lost a part of itself. */
const UNCHANGED = 'Take the audit from where nobody can have changed it (that run’s artifact), and find out who could write to this ' +
    'file.';
/** A whole file: it may be the wrong one, or the head may be. */
const OTHER_HEAD = 'Check that `expected-head` is the output `audit-head` of this very run – of several audits, of the newest run, ' +
    `which has to be among them. Where it is: ${UNCHANGED.charAt(0).toLowerCase()}${UNCHANGED.slice(1)}`;


/***/ }),

/***/ 6276:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   D6: () => (/* binding */ isAsked),
/* harmony export */   al: () => (/* binding */ inOrder),
/* harmony export */   fG: () => (/* binding */ chainRemarks),
/* harmony export */   gu: () => (/* binding */ RunHistory),
/* harmony export */   sI: () => (/* binding */ vouchedFor)
/* harmony export */ });
/* harmony import */ var _model_audit_event_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(8196);
/* harmony import */ var _model_operation_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(9827);
/* harmony import */ var _model_outcome_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(8158);
/* harmony import */ var _text_add_to_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(3327);




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
        // Most records are of requests and answers, which say nothing that their outcome does not …
        if (event === 'operation.answered')
            return;
        if (event === 'operation.sent')
            return this.#sent(record);
        // There is one of these for each of perhaps a hundred thousand people: checked without a copy.
        if (event === 'operation.finished')
            return this.#finish(record);
        const read = (0,_model_audit_event_js__WEBPACK_IMPORTED_MODULE_0__/* .readRecord */ .aE)(record);
        if (read)
            this.#read(read);
    }
    /** … but that a deletion, and one that is held back, deactivated the account first: that is no step of its own. */
    #sent({ operation, step }) {
        if (step !== 'deactivate' || typeof operation !== 'string')
            return;
        if (!this.#steps.get(operation)?.includes(step))
            (0,_text_add_to_js__WEBPACK_IMPORTED_MODULE_3__/* .addTo */ .D)(this.#steps, operation, step);
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
                    (0,_text_add_to_js__WEBPACK_IMPORTED_MODULE_3__/* .addTo */ .D)(this.#steps, record.operation, record.step);
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
    #finish({ operation, target, kind, timestamp, status, error }) {
        if (typeof operation !== 'string' || typeof timestamp !== 'string' || !isKind(kind) || !(0,_model_outcome_js__WEBPACK_IMPORTED_MODULE_2__/* .isOutcomeStatus */ .Bw)(status))
            return;
        const known = this.#changes.get(operation);
        const ignored = ignoredFields(error);
        this.#changes.set(operation, {
            operation,
            target: targetOf(target) ?? known?.target ?? NOBODY,
            kind,
            when: timestamp,
            outcome: status,
            signedOutAfter: null,
            steps: [],
            ignored: ignored.length > 0 ? ignored : undefined,
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
/** The person a record is about; `null` where it names nobody, or nothing that this version knows. */
function targetOf(value) {
    if (value === null || typeof value !== 'object')
        return null;
    const { id, userName, externalId } = value;
    const isText = (one) => one === null || typeof one === 'string';
    return isText(id) && isText(userName) && isText(externalId) ? { id, userName, externalId } : null;
}
/** The fields of an error that says: answered with success, and not kept. */
function ignoredFields(error) {
    if (error === null || typeof error !== 'object')
        return [];
    const { kind, fields } = error;
    if (kind !== 'ignored' || !Array.isArray(fields))
        return [];
    return fields.flatMap((one) => {
        const field = one === null || typeof one !== 'object' ? undefined : one['field'];
        return typeof field === 'string' ? [field] : [];
    });
}
const lastPart = (address) => address.slice(address.lastIndexOf('/') + 1);
/** A review that neither gives an approval nor takes one back. */
const REMARKS = new Set(['COMMENTED', 'PENDING']);
/** Who approved: the last word of each reviewer counts, and a remark is none. */
function approvers({ pulls, approved_by: others }) {
    const names = pulls.flatMap(({ reviews }) => {
        const said = reviews.map(({ by, state }) => [by, state.toUpperCase()]);
        const last = new Map(said.filter(([, state]) => !REMARKS.has(state)));
        return [...last].flatMap(([by, state]) => (state === 'APPROVED' ? [by] : []));
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
 * Audits that more than their own chain speaks for: the one that ends in the head that was kept, the one that it names,
 * and so on back.
 * @returns their heads
 */
function vouchedFor(runs, kept) {
    const byHead = new Map(runs.map((run) => [run.head, run]));
    const found = new Set();
    for (let head = kept; head !== undefined && byHead.has(head) && !found.has(head);) {
        found.add(head);
        head = byHead.get(head)?.previous?.head;
    }
    return found;
}
/**
 * Runs form a chain of their own: each names the audit of the tenant before it. A gap is a run whose audit is not
 * among them (the oldest may follow one that was not asked about), a fork are several that follow the same one.
 */
function chainRemarks(runs) {
    const remarks = [];
    const byHead = new Map();
    for (const run of runs)
        (0,_text_add_to_js__WEBPACK_IMPORTED_MODULE_3__/* .addTo */ .D)(byHead, run.head, run);
    for (const same of byHead.values())
        if (same.length > 1)
            remarks.push({ kind: 'twice', files: same.map(({ file }) => file), run: same[0].runId });
    const followers = new Map();
    const oldest = new Set();
    for (const run of inOrder(runs)) {
        // What came before the first of a tenant's runs was not asked about.
        const isFirst = !oldest.has(run.tenant);
        oldest.add(run.tenant);
        if (!run.previous)
            continue;
        const { head } = run.previous;
        (0,_text_add_to_js__WEBPACK_IMPORTED_MODULE_3__/* .addTo */ .D)(followers, head, run);
        if (!isFirst && !byHead.has(head))
            remarks.push({ kind: 'gap', files: [run.file], run: run.previous.run });
    }
    for (const following of followers.values()) {
        const heads = new Set(following.map(({ head }) => head));
        if (heads.size > 1)
            remarks.push({ kind: 'fork', files: following.map(({ file }) => file), run: following[0].previous.run });
    }
    return remarks;
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
// EXTERNAL MODULE: ./build/model/plan-parts.js
var plan_parts = __webpack_require__(3304);
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
    /** What names in rows stood for in the tenant, see `namedIds`; releases that did not compare them wrote none. */
    names: schemas/* record */.g1P(schemas/* string */.YjP(), schemas/* string */.YjP()).optional(),
    /** On a pull request: digests of the rows that it was made of; earlier releases wrote none. */
    rows: schemas/* array */.YOg(schemas/* string */.YjP()).optional(),
});

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
    review: planReviewSchema.optional(),
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


/***/ })

};
