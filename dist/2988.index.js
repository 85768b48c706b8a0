export const id = 2988;
export const ids = [2988];
export const modules = {

/***/ 97773:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  missingRecords: () => (/* binding */ missingRecords),
  lj: () => (/* binding */ recover),
  fk: () => (/* binding */ retell),
  yt: () => (/* binding */ unrecorded)
});

// EXTERNAL MODULE: ./build/execute/counts.js
var counts = __webpack_require__(30726);
// EXTERNAL MODULE: ./build/model/operation.js
var model_operation = __webpack_require__(89827);
// EXTERNAL MODULE: ./build/model/outcome.js
var outcome = __webpack_require__(38158);
// EXTERNAL MODULE: ./build/execute/missing.js
var missing = __webpack_require__(11588);
// EXTERNAL MODULE: ./build/execute/proof.js
var proof = __webpack_require__(14290);
;// CONCATENATED MODULE: ./build/execute/recovery.js




/**
 * What a run that was interrupted did, from its plan and its audit: an outcome for every operation. Sent without an
 * answer is *unknown*; without a record, *not started*; a leaver whose steps were not finished, *partial*.
 * @param records the audit's records, in order
 */
function recoverOutcomes(operations, records) {
    const byOperation = new Map();
    for (const record of records) {
        if (!isWork(record))
            continue;
        const mine = byOperation.get(record.operation);
        if (mine)
            mine.push(record);
        else
            byOperation.set(record.operation, [record]);
    }
    return operations.map((operation) => recoverOutcome(operation, byOperation.get(operation.id) ?? []));
}
const isWork = (record) => 'kind' in record;
function recoverOutcome(operation, records) {
    const finished = records.findLast((record) => record.event === 'operation.finished');
    const isLeaver = (0,model_operation/* isLeaving */.Xi)(operation);
    const steps = records.flatMap((record) => {
        if (record.event === 'step.finished')
            return [stepOf(record, record.status)];
        return isLeaver && isDeactivated(record) ? [stepOf(record, 'done')] : [];
    });
    const attempts = Math.max(0, ...records.map((record) => record.attempts ?? 0));
    const id = records.map((record) => record.target?.id).find((value) => typeof value === 'string');
    const httpStatus = records.findLast(({ http_status: status }) => typeof status === 'number')?.http_status ?? undefined;
    const answered = wasAnswered(records) ? { answered: true } : {};
    const base = { operation, steps, attempts, latencyMs: finished?.latency_ms ?? 0, id, httpStatus };
    if (finished)
        return {
            ...base,
            ...(finished.status === 'unknown' ? answered : {}),
            status: finished.status,
            detail: finished.detail ?? '',
            error: finished.error ?? undefined,
            waits: finished.status === 'not-started' ? waitsFor(finished.detail) : undefined,
        };
    if ((0,model_operation/* isBlocked */.lT)(operation) && (operation.kind === 'blocked' || isOff(records)))
        return { ...base, status: 'blocked', detail: operation.reason };
    if (steps.some(({ step, status }) => step === 'delete' && status === 'done'))
        return { ...base, status: 'done', detail: '' };
    const last = records.findLast(({ event }) => event === 'operation.sent' || event === 'operation.answered' || event === 'operation.resumed');
    if (!last)
        return { ...base, status: 'not-started', detail: 'the run was interrupted before' };
    if (last.event === 'operation.resumed' || (last.event === 'operation.answered' && last.status === 'done')) {
        return isLeaver
            ? { ...base, status: 'partial', detail: 'the run was interrupted before all steps were done' }
            : { ...base, ...answered, status: 'unknown', detail: `${proof/* NOT_READ_BACK */.LC}: the run was interrupted` };
    }
    if (last.event === 'operation.answered' && last.status === 'failed')
        return { ...base, status: 'failed', detail: 'refused by CXone; the run was interrupted afterwards' };
    return { ...base, status: 'unknown', detail: 'sent; the run was interrupted before an answer came' };
}
/** The last request was answered with success. */
function wasAnswered(records) {
    const last = records.findLast(({ event }) => event === 'operation.sent' || event === 'operation.answered');
    return last?.event === 'operation.answered' && last.status === 'done';
}
const WHY = Object.entries(outcome/* WAITS_FOR */.rd);
/** What a change was held back for, before the run was interrupted. */
const waitsFor = (detail) => WHY.find(([, words]) => words === detail)?.[0];
const isOff = (records) => records.some((record) => record.event === 'operation.resumed' || isDeactivated(record));
/** The account is off: the answer said so, or a look-up after an answer that never came. */
const isDeactivated = (record) => record.event === 'operation.answered' && record.step === 'deactivate' && record.status === 'done';
function stepOf(record, status) {
    return {
        step: record.step,
        status,
        detail: record.event === 'step.finished' ? record.detail : '',
        at: record.timestamp,
        attempts: record.attempts ?? 0,
        latencyMs: record.latency_ms ?? 0,
        error: record.error ?? undefined,
    };
}
/**
 * Decides an unknown outcome by what a look-up found.
 * @param user the account as it is now, `undefined` where there is none
 */
function resolveOutcome(outcome, user) {
    const { operation } = outcome;
    const off = user?.active === false && (0,model_operation/* isLeaving */.Xi)(operation) && !outcome.steps.some(({ step }) => step === 'deactivate');
    const steps = off
        ? [
            { step: 'deactivate', status: 'done', detail: 'confirmed by a look-up', at: '', attempts: 0, latencyMs: 0 },
            ...outcome.steps,
        ]
        : outcome.steps;
    const resolved = (status, detail) => ({
        ...outcome,
        steps,
        status,
        detail,
        id: user?.id ?? outcome.id,
    });
    if (operation.kind === 'delete') {
        if (!user)
            return resolved('done', 'confirmed by a look-up');
        return user.active
            ? resolved('not-started', 'the account is still active: run the job again')
            : resolved('partial', 'the account is off and still there: run the job again');
    }
    if (!user && outcome.answered)
        return resolved('accepted', 'CXone reported success, but no read shows the account');
    if (!user)
        return operation.kind === 'create'
            ? resolved('not-started', 'did not arrive: run the job again')
            : resolved('failed', 'the account is gone');
    // Who is off is off, whatever else of the write did not arrive.
    if ((0,model_operation/* isLeaving */.Xi)(operation) && !user.active)
        return resolved('partial', 'deactivated; whether the steps after it were done is not known');
    if (!(0,missing/* arrived */.Kb)(operation, user) && outcome.answered)
        return resolved('ignored', 'CXone reported success, but the account is not as written');
    if (!(0,missing/* arrived */.Kb)(operation, user))
        return resolved('not-started', 'did not arrive: run the job again');
    return resolved('done', 'confirmed by a look-up');
}

// EXTERNAL MODULE: ./build/interface/reasons.js
var reasons = __webpack_require__(48817);
// EXTERNAL MODULE: ./build/execute/context.js
var context = __webpack_require__(75059);
// EXTERNAL MODULE: ./build/app/session.js
var app_session = __webpack_require__(8376);
// EXTERNAL MODULE: ./build/text/figures.js
var figures = __webpack_require__(21135);
// EXTERNAL MODULE: ./build/text/run-again.js
var run_again = __webpack_require__(99954);
;// CONCATENATED MODULE: ./build/app/recovery/recover.js








/** `post` has five minutes in all. */
const LONGEST_MS = 60_000;
/** So few are asked for by their ids before they are called not changed: a single read lags less than a list. */
const FEW = 100;
/**
 * Finds out what an interrupted run did: from its audit, and for what was sent without an answer by looking up, again
 * while reads may lag behind. Adds it to the session, with how the run ended; nothing is written to the tenant.
 * @param tenant asked only where something is unknown; `null` where it cannot be (no secrets)
 * @returns events for the audit: how each unknown operation ended
 * @throws what the tenant's client throws; what the audit alone tells is in the session by then
 */
async function recover({ stored, records: found }, session, tenant, patience) {
    const { report } = session;
    const records = found ?? [];
    const last = records.at(-1);
    const seal = last?.event === 'seal' ? last : undefined;
    // Also a `post` that was killed itself has sealed what the run had not.
    const isEnded = seal !== undefined && seal.status !== 'interrupted';
    report.interrupted = !isEnded;
    const judged = records.findLast((record) => record.event === 'approval.judged');
    if (judged)
        report.approval = { state: judged.status, detail: judged.detail };
    const hasBegun = records.some(({ event }) => event === 'apply.grounds') && (stored?.plan.operations.length ?? 0) > 0;
    if (seal)
        sealedEnd(seal, session, stored !== null);
    if (stored) {
        report.plan = stored.plan;
        Object.assign(report.counts, (0,counts/* countPlan */.RF)(stored.plan));
    }
    const isSent = records.some(({ event }) => event === 'operation.sent' || event === 'operation.resumed');
    if (!stored || (!isSent && !hasBegun)) {
        if (!isEnded)
            session.add([unplanned(found, isSent, report)]);
        return [];
    }
    const take = (outcomes) => {
        report.outcomes = outcomes;
        Object.assign(report.counts, (0,counts/* countOutcomes */.XF)(outcomes));
    };
    const outcomes = recoverOutcomes(stored.plan.operations, records);
    take(outcomes);
    tellHeldBack(outcomes, session);
    const unknown = seal ? [] : outcomes.filter((outcome) => outcome.status === 'unknown');
    try {
        if (unknown.length === 0 || !tenant)
            return [];
        const found = await lookUp(unknown, stored.userIds, tenant, patience);
        take(outcomes.map((outcome) => found.get(outcome) ?? outcome));
        return [...found.values()].map(({ operation, status, detail, id }) => (0,context/* about */.C)(operation, 'operation.finished', { status, detail, resolved: 'look-up' }, id));
    }
    finally {
        if (!isEnded)
            interrupted(session, isSent);
    }
}
/** How a run ended that was interrupted, and of which no plan tells what it was about. */
function unplanned(records, isSent, report) {
    if (!records)
        return {
            reason: 'apply-partial',
            message: 'the run was interrupted, and its audit is gone from the output folder: what it did in CXone is not known',
            advice: sessionsAgain(report),
        };
    if (isSent)
        return {
            reason: 'apply-partial',
            message: 'the run was interrupted while it was applying, and its `plan.json` is gone: what it did stands in its audit ' +
                'alone',
            advice: 'Run the job again: it plans afresh. Look into the audit for leavers whose sessions it did not end.',
        };
    if (records.length === 0)
        return {
            reason: 'apply-partial',
            message: 'the run was interrupted, and its audit is damaged: what it did is not known',
            advice: 'Compare the roster with CXone by a run of mode plan, and end by hand the sessions of leavers whose accounts ' +
                'are off: nobody knows whose sessions it ended. Keep the damaged audit for the people who look into it.',
        };
    return { reason: 'apply-failed', message: BEFORE, advice: run_again/* RUN_AGAIN */.B };
}
/**
 * An audit has an outcome for everyone of the plan: of people that neither the run nor `post` put on record, it is
 * put there now.
 * @param events what is on record, of the run and of what was looked up
 * @param handled operations whose outcome is on record since
 * @param userIds accounts by operation, as the plan has them
 */
function unrecorded(events, handled, outcomes = [], userIds = new Map()) {
    const known = new Set(events.flatMap((one) => (one.event === 'operation.finished' ? one.operation : [])));
    return outcomes
        .filter(({ operation: { id } }) => !known.has(id) && !handled.has(id))
        .map(({ operation, status, detail, attempts, id }) => (0,context/* about */.C)(operation, 'operation.finished', { status, detail, attempts }, id ?? userIds.get(operation.id)));
}
/**
 * What an audit lacks that could not be written to its end: why, and the outcomes that are not on record, first
 * those for which something was sent.
 */
function missingRecords(records, { problems, outcomes = [] }) {
    const known = new Set(records.flatMap((one) => (one.event === 'run.problem' ? one.error : [])));
    return [
        ...problems
            .filter(({ reason, message }) => reason !== 'none' && !known.has(message))
            .map(({ reason, message }) => ({ event: 'run.problem', status: reason, error: message })),
        ...unrecorded(records, new Set(), outcomes.toSorted((a, b) => Number(b.attempts > 0) - Number(a.attempts > 0))),
    ];
}
/** Where the audit is gone: which leavers were signed out, nobody knows. */
function sessionsAgain({ mode }) {
    if (mode === 'undo')
        return ('Run the job again: it plans afresh. ' +
            'Look in CXone whether people whose accounts are off by now are signed out.');
    const isEvent = mode === 'event';
    return (`${isEvent ? 'On the page of this run press Re-run jobs' : 'Run the job again'}: it plans afresh, and ends once ` +
        `more the sessions of those leavers of the ${isEvent ? 'event' : 'file'} whose accounts are off. With ` +
        "`artifact-name: ''`, or without a `github-token`, it does not: end them by hand.");
}
const APPLYING = 'the run was interrupted while it was applying';
const BEFORE = 'the run was interrupted before anything was sent';
const WAITING = 'Look at the table for what waits: it says what for, and running the job again does not change that.';
const isWaiting = ({ waits }) => waits !== undefined;
/** What the run was not allowed to do is known before it is known what it did. */
function tellHeldBack(outcomes, { report }) {
    const idsOf = (...why) => outcomes.flatMap(({ waits, operation }) => (waits && why.includes(waits) ? [operation.id] : []));
    if (report.approval)
        report.approval.unreviewed = idsOf('review');
    if (outcomes.some(isWaiting))
        report.takenBack = idsOf('undo');
}
function interrupted(session, isSent) {
    const { outcomes = [], approval } = session.report;
    const waiting = outcomes.filter(isWaiting);
    const reason = (0,counts/* judgeOutcomes */.hM)(outcomes.filter((one) => !isWaiting(one)));
    if (waiting.length > 0) {
        const message = approval?.detail || `${(0,figures/* counted */.hS)(waiting.length, 'change')} of the plan may not be made yet`;
        session.problem('plan-changed', message, reason === 'none' ? WAITING : `${run_again/* RUN_AGAIN */.B} ${WAITING}`);
    }
    if (reason !== 'none')
        session.problem(reason, isSent ? APPLYING : BEFORE, run_again/* RUN_AGAIN */.B);
    else if (waiting.length === 0)
        session.add([(0,app_session/* allDone */.gH)(session.report)]);
}
/** Once `post` has finished what was open of sign-outs: where nothing is left, nobody has to run anything again. */
function retell({ report }) {
    const { outcomes = [] } = report;
    if ((0,counts/* judgeOutcomes */.hM)(outcomes.filter((one) => !isWaiting(one))) !== 'none')
        return;
    const waits = outcomes.some(isWaiting);
    report.problems = report.problems.flatMap((one) => {
        if (one.message === APPLYING)
            return waits ? [] : [{ ...one, ...(0,app_session/* allDone */.gH)(report) }];
        return one.reason === 'plan-changed' ? [{ ...one, advice: WAITING }] : [one];
    });
}
/** The run had come to its end, and its audit says how; only its reports did not get out. */
function sealedEnd(seal, session, hasPlan) {
    session.report.audit = { records: seal.seq, head: seal.hash };
    if (seal.status === 'interrupted')
        return;
    const reason = Object.keys(reasons/* REASONS */.ez).find((code) => code === seal.reason_code);
    if (reason === 'none' && !hasPlan)
        session.problem('none', 'the run had ended; it was interrupted while it wrote its reports', 'What it found is in the log of the run. Run the job again to have it in a report.');
    if (reason && reason !== 'none')
        session.problem(reason, 'the run had ended; it was interrupted while it published its reports', reason === 'apply-partial' ? `${run_again/* RUN_AGAIN */.B} What went wrong is in the log of the run.` : 'See the log of the run.');
}
/** The account shows what was sent; that it does not show it yet proves nothing. */
const isSeen = ({ status }) => status === 'done' || status === 'partial';
/**
 * Looks at the accounts until each shows what was sent, or reads cannot lag behind it any more. Who shows nothing by
 * then stays unknown where there was no time for that.
 */
async function lookUp(unknown, userIds, open, { clock, settleMs, signal }) {
    const from = clock.now();
    const until = Math.min(settleMs, LONGEST_MS);
    const found = new Map();
    const tenant = await open();
    try {
        await tenant.connect();
        for (let left = unknown; left.length > 0;) {
            const isLast = clock.now() - from >= until;
            const shown = await look(left, userIds, tenant, isLast && left.length <= FEW).catch((error) => {
                if (found.size === 0)
                    throw error;
                return null;
            });
            if (!shown)
                break;
            for (const outcome of left) {
                const resolved = resolveOutcome(outcome, shown(outcome));
                if (isSeen(resolved) || isLast)
                    found.set(outcome, resolved);
            }
            left = left.filter((outcome) => !found.has(outcome));
            if (left.length === 0 || signal?.aborted)
                break;
            await clock.sleep((0,proof/* untilNextLook */.lg)(from, clock.now(), until), signal).catch(() => undefined);
        }
        return found;
    }
    finally {
        await tenant.close();
    }
}
/** @param alone those who do not show what was sent are asked for once more by their ids */
async function look(outcomes, userIds, tenant, alone) {
    const keys = outcomes.map(({ operation }) => {
        const id = userIds.get(operation.id);
        if (id)
            return { id };
        const { userName, externalId } = operation.person;
        return { userName, externalId: externalId || undefined };
    });
    const users = await tenant.lookUp(keys);
    const byId = new Map(users.map((user) => [user.id, user]));
    const byName = new Map(users.map((user) => [user.userName.toLowerCase(), user]));
    const shown = ({ operation }) => {
        const id = userIds.get(operation.id);
        return id ? byId.get(id) : byName.get(operation.person.userName.toLowerCase());
    };
    if (!alone)
        return shown;
    for (const outcome of outcomes) {
        const id = userIds.get(outcome.operation.id);
        if (id === undefined || isSeen(resolveOutcome(outcome, shown(outcome))))
            continue;
        const user = await tenant.get(id);
        if (user)
            byId.set(id, user);
    }
    return shown;
}


/***/ }),

/***/ 75059:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   C: () => (/* binding */ about),
/* harmony export */   a: () => (/* binding */ target)
/* harmony export */ });
/* harmony import */ var _model_operation_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(89827);

/** Who an operation is about, as the audit names them. */
function target(operation, id) {
    return {
        id: id ?? operation.prior?.id ?? null,
        userName: operation.person.userName || null,
        externalId: operation.person.externalId ?? null,
    };
}
/** An audit event about one operation. */
function about(operation, event, more, id) {
    const made = {
        event,
        operation: operation.id,
        kind: (0,_model_operation_js__WEBPACK_IMPORTED_MODULE_0__/* .wireKind */ .G1)(operation.kind),
        row: operation.row,
        target: target(operation, id),
        ...more,
    };
    // Exactly the event again: what was left out of `more` is what stands above.
    return made;
}


/***/ }),

/***/ 40782:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   e: () => (/* binding */ sameValue)
/* harmony export */ });
/* harmony import */ var _fields_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(72017);
/* harmony import */ var _skills_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(35574);
/* harmony import */ var _text_remembered_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(83790);



/** Unicode in its composed form, blanks at the ends gone, blanks in a row one. */
const plain = (text) => text.normalize('NFC').replace(/\s+/gu, ' ').trim();
/** `tel:+1-201-555-0123` and `+1 (201) 555 0123` are one number (RFC 3966); without a digit the text is compared. */
function digits(text) {
    const bare = plain(text).replace(/^tel:/i, '');
    return bare.replace(/\D+/g, '') || bare;
}
/** A truth in any case, and a day as its first moment, are what a typed attribute of CXone makes of a cell. */
const typed = (text) => text
    .replace(/^(?:true|false)$/i, (truth) => truth.toLowerCase())
    .replace(/^(\d{4}-\d\d-\d\d)T00:00(?::00(?:\.0+)?)?(?:Z|[+-]00:?00)?$/, '$1');
/** A time zone by one of its names: `Asia/Calcutta` and `Asia/Kolkata` are one, in any case; other text as it is. */
const zone = (0,_text_remembered_js__WEBPACK_IMPORTED_MODULE_1__/* .remembered */ .H)((text) => {
    try {
        return new Intl.DateTimeFormat('en', { timeZone: text }).resolvedOptions().timeZone;
    }
    catch {
        return text;
    }
});
/**
 * Whether two values of a roster field mean the same. Planning and reading back both ask here, so that a tenant which
 * keeps a value in its own spelling is not written to every night.
 * @param field roster name, e.g. `phone`, `attr.badge`
 * @param a what the account holds
 * @param b what is wanted
 */
function sameValue(field, a, b) {
    if (a === b)
        return true;
    const same = (0,_fields_js__WEBPACK_IMPORTED_MODULE_0__/* .factsOf */ .xS)(field)?.same ?? 'text';
    // Keys: the same only where they are the same to the letter (RFC 7643, section 3.1).
    if (same === 'exact')
        return false;
    if (field === 'skills')
        return (0,_skills_js__WEBPACK_IMPORTED_MODULE_2__/* .sameSkills */ .l8)(a, b);
    if (same === 'digits')
        return digits(a) === digits(b);
    const [one, other] = [plain(a), plain(b)];
    if (field.startsWith('attr.'))
        return typed(one) === typed(other);
    if (same === 'zone')
        return zone(one) === zone(other);
    return same === 'case-blind' ? one.toLowerCase() === other.toLowerCase() : one === other;
}


/***/ }),

/***/ 35574:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   I3: () => (/* binding */ skillsIn),
/* harmony export */   Pq: () => (/* binding */ skillNamed),
/* harmony export */   b1: () => (/* binding */ skillText),
/* harmony export */   l8: () => (/* binding */ sameSkills)
/* harmony export */ });
/* harmony import */ var _text_fold_name_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(32555);

/** Skills as one text, e.g. `Billing EN:3; Chat`: sorted by name, so that the same skills are the same text. */
function skillText(skills) {
    return skills
        .map(({ name, proficiency }) => proficiency === null || proficiency === undefined ? name : `${name}:${proficiency}`)
        .sort()
        .join('; ');
}
/** The reverse of `skillText`. */
function skillsIn(text) {
    return text
        .split(';')
        .map((one) => one.trim())
        .filter(Boolean)
        .map((one) => {
        const found = /^(.*):(\d{1,2})$/.exec(one);
        return found ? { name: found[1], proficiency: Number(found[2]) } : { name: one, proficiency: null };
    });
}
/** Whether skills are the ones that are wanted; a wanted skill without a proficiency may have any. */
function sameSkills(held, wanted) {
    const has = new Map(skillsIn(held).map(({ name, proficiency }) => [(0,_text_fold_name_js__WEBPACK_IMPORTED_MODULE_0__/* .foldName */ .z)(name), proficiency]));
    const wants = skillsIn(wanted);
    return (wants.length === has.size &&
        wants.every(({ name, proficiency }) => {
            const own = has.get((0,_text_fold_name_js__WEBPACK_IMPORTED_MODULE_0__/* .foldName */ .z)(name));
            return own !== undefined && (proficiency === null || own === proficiency);
        }));
}
/** A skill by its name or id. Two skills of one name are found by id alone. */
function skillNamed(skills, text) {
    const byId = skills.filter(({ id }) => id === text.trim());
    return byId.length > 0 ? byId : skills.filter(({ name }) => (0,_text_fold_name_js__WEBPACK_IMPORTED_MODULE_0__/* .foldName */ .z)(name) === (0,_text_fold_name_js__WEBPACK_IMPORTED_MODULE_0__/* .foldName */ .z)(text));
}


/***/ }),

/***/ 79051:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Ce: () => (/* binding */ priorValue),
/* harmony export */   HM: () => (/* binding */ diffProfile),
/* harmony export */   Ix: () => (/* binding */ creation),
/* harmony export */   SD: () => (/* binding */ missingFields),
/* harmony export */   ie: () => (/* binding */ agrees)
/* harmony export */ });
/* harmony import */ var _model_same_value_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(40782);
/* harmony import */ var _model_skills_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(35574);
/* harmony import */ var _model_fields_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(72017);



/** An account's value of a roster field, `null` where it has none. */
function priorValue(user, field) {
    if (field.startsWith('attr.')) {
        const name = field.slice(5);
        return user.attributes && Object.hasOwn(user.attributes, name) ? (user.attributes[name] ?? null) : null;
    }
    if (field === 'skills')
        return user.skills && user.skills.length > 0 ? (0,_model_skills_js__WEBPACK_IMPORTED_MODULE_2__/* .skillText */ .b1)(user.skills) : null;
    // Anyone who is more than UNREGISTERED was invited.
    if (field === 'invite')
        return user.status === undefined ? null : String(user.status !== 'UNREGISTERED');
    return user[field] ?? null;
}
/**
 * What of an account has to change for a row: only attributes the row names (an empty cell leaves the tenant's value
 * alone), only where they differ.
 * @param more further values that the row wants: skills, an invitation
 * @param unwritten why a field that differs is left as it is
 * @returns the old and new values of just those attributes (`null` when nothing is to be written), and the fields that
 * differ and are left
 */
function diffProfile(entry, user, unwritten, more = {}) {
    const before = {};
    const after = {};
    const left = [];
    const compare = (field, wanted) => {
        const held = priorValue(user, field);
        if (wanted === undefined || agrees(field, held, wanted))
            return;
        const why = unwritten?.(field, wanted);
        if (why)
            return void left.push({ field, why });
        before[field] = held;
        after[field] = wanted;
    };
    for (const field of _model_fields_js__WEBPACK_IMPORTED_MODULE_1__/* .PROFILE_FIELDS */ .sA) {
        const wanted = entry.profile[field];
        // Most fields are not named, or are as wanted to the letter.
        if (wanted === undefined || wanted === user[field])
            continue;
        // The organisation's sign-in owns it.
        if (field === 'externalId' && user.ssoName !== undefined)
            continue;
        compare(field, wanted);
    }
    if (entry.attributes)
        for (const [name, wanted] of Object.entries(entry.attributes))
            compare(`attr.${name}`, wanted);
    for (const field in more)
        compare(field, more[field]);
    return { changed: Object.keys(after).length > 0 ? { before, after } : null, left };
}
/**
 * The attributes a new account gets: everything the row sets, `active: true`, and the userName as e-mail address where
 * the row gives no other.
 */
function creation(entry, isUnmanaged = () => false) {
    const after = {};
    for (const field of _model_fields_js__WEBPACK_IMPORTED_MODULE_1__/* .PROFILE_FIELDS */ .sA) {
        const value = entry.profile[field];
        if (typeof value === 'string' && !isUnmanaged(field))
            after[field] = value;
    }
    if (after.email === undefined && !isUnmanaged('email') && typeof after.userName === 'string')
        after.email = after.userName;
    after.active = true;
    for (const [name, value] of Object.entries(entry.attributes ?? {}))
        if (value !== null && !isUnmanaged(`attr.${name}`))
            after[`attr.${name}`] = value;
    return after;
}
/** Whether an account's value is what is wanted; `null` is "not set". */
const agrees = (field, held, wanted) => wanted === null || held === null ? held === wanted : (0,_model_same_value_js__WEBPACK_IMPORTED_MODULE_0__/* .sameValue */ .e)(field, held, wanted);
/**
 * The fields of `after` that an account does not hold, roles apart. Empty: it holds all of them. Tells after a write
 * whether it happened.
 */
function missingFields(user, after) {
    return Object.entries(after).flatMap(([field, wanted]) => {
        if (field === 'roles' || Array.isArray(wanted))
            return [];
        if (field === 'active')
            return user.active === wanted ? [] : [field];
        if (field === 'externalId' && user.ssoName !== undefined)
            return [];
        return agrees(field, priorValue(user, field), wanted === null ? null : String(wanted)) ? [] : [field];
    });
}


/***/ }),

/***/ 57054:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   VU: () => (/* binding */ ListedRoles),
/* harmony export */   eZ: () => (/* binding */ namesOf),
/* harmony export */   gj: () => (/* binding */ byNames),
/* harmony export */   lR: () => (/* binding */ sameRole),
/* harmony export */   zj: () => (/* binding */ underPolicyNames)
/* harmony export */ });
/* harmony import */ var _text_fold_name_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(32555);
/* harmony import */ var _text_add_to_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(93327);


/** The names that the tenant has for a role, beside its id. */
const namesOf = ({ display, name }) => [display, name].flatMap((one) => one ?? []);
/** What is to be written where the tenant lists no roles: what an account is given bears the policy's name alone. */
function byNames(delta) {
    const given = new Set(delta.add);
    const named = (role) => (given.has(role) ? { ...role, isName: true } : role);
    return { ...delta, roles: delta.roles.map(named), add: delta.add.map(named) };
}
/** Whether an account holds the role that is wanted: by its id, or by its name where nobody knows its id. */
function sameRole(wanted, held) {
    if (wanted.value === held.value)
        return true;
    if (!wanted.isName)
        return false;
    const names = [wanted.display ?? wanted.value, wanted.value].map(_text_fold_name_js__WEBPACK_IMPORTED_MODULE_0__/* .foldName */ .z);
    return [held.display ?? held.value, held.value].some((name) => names.includes((0,_text_fold_name_js__WEBPACK_IMPORTED_MODULE_0__/* .foldName */ .z)(name)));
}
/** The tenant's roles by what someone wrote. Ids compare with case and go first; a name may mean several. */
class ListedRoles {
    #byValue = new Map();
    #byName = new Map();
    constructor(listed) {
        for (const role of listed) {
            this.#byValue.set(role.value, role);
            for (const name of new Set(namesOf(role).map(_text_fold_name_js__WEBPACK_IMPORTED_MODULE_0__/* .foldName */ .z)))
                (0,_text_add_to_js__WEBPACK_IMPORTED_MODULE_1__/* .addTo */ .D)(this.#byName, name, role);
        }
    }
    get all() {
        return this.#byValue.values();
    }
    byId(id) {
        return this.#byValue.get(id.trim());
    }
    named(text) {
        const one = this.byId(text);
        return one ? [one] : (this.#byName.get((0,_text_fold_name_js__WEBPACK_IMPORTED_MODULE_0__/* .foldName */ .z)(text)) ?? []);
    }
    /** Roles that a key of the policy may mean: by id, by the policy's display name, by the key as a name. */
    meantBy(key, display) {
        const byId = this.byId(key) ?? (display === undefined ? undefined : this.byId(display));
        if (byId)
            return [byId];
        const byDisplay = display === undefined ? [] : this.named(display);
        return byDisplay.length > 0 ? byDisplay : this.named(key);
    }
}
/**
 * Rows under the policy's names: where a row names a role by another name that the tenant has for it (its id, its name,
 * its display name), the policy's key stands there afterwards. A name that means nothing, or two roles, stays.
 */
function underPolicyNames(entries, graph, listed) {
    const roles = new ListedRoles(listed);
    const keys = new Map();
    for (const { key, display } of graph.roles) {
        const [role, another] = roles.meantBy(key, display);
        if (role && !another && !keys.has(role.value))
            keys.set(role.value, key);
    }
    const known = new Map();
    const keyOf = (name) => {
        const before = known.get(name);
        if (before !== undefined)
            return before;
        const [role, another] = graph.resolve(name) ? [] : roles.named(name);
        const key = (role && !another ? keys.get(role.value) : undefined) ?? name;
        known.set(name, key);
        return key;
    };
    return entries.map((entry) => {
        const { roles: grants, primaryRole } = entry;
        if (!grants && primaryRole === undefined)
            return entry;
        return {
            ...entry,
            roles: grants?.map((grant) => ({ ...grant, name: keyOf(grant.name) })),
            primaryRole: primaryRole === undefined ? undefined : keyOf(primaryRole),
        };
    });
}


/***/ }),

/***/ 93327:
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


/***/ }),

/***/ 83790:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   H: () => (/* binding */ remembered)
/* harmony export */ });
/** The same answer for the same word, found once: the same one tends to be in thousands of rows. */
function remembered(answer) {
    const known = new Map();
    return (word) => {
        const before = known.get(word);
        if (before !== undefined)
            return before;
        const found = answer(word);
        known.set(word, found);
        return found;
    };
}


/***/ })

};
