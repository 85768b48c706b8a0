export const id = 4856;
export const ids = [4856];
export const modules = {

/***/ 2858:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   GV: () => (/* binding */ ignoredBefore),
/* harmony export */   GW: () => (/* binding */ rememberIgnored),
/* harmony export */   Yh: () => (/* binding */ notSentAgain),
/* harmony export */   bh: () => (/* binding */ tellNotSent),
/* harmony export */   eA: () => (/* binding */ tellIgnored),
/* harmony export */   t0: () => (/* binding */ keepsNoExternalIds)
/* harmony export */ });
/* harmony import */ var _audit_payload_hash_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(84615);
/* harmony import */ var _model_field_groups_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(67443);
/* harmony import */ var _model_outcome_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(38158);
/* harmony import */ var _plan_account_changes_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(34093);
/* harmony import */ var _policy_reading_keys_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(95240);
/* harmony import */ var _text_figures_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(21135);






/** `active` and roles are decisions, not details. */
const isDetail = (field) => !['active', 'roles', 'primaryRole', 'userName', 'externalId'].includes(field);
/**
 * Whether CXone was proven not to keep this value of this person, under this policy: it is then not sent again until
 * value or policy changes.
 */
function ignoredBefore(memory, policy) {
    const digest = (0,_audit_payload_hash_js__WEBPACK_IMPORTED_MODULE_0__/* .payloadHash */ .z)((0,_policy_reading_keys_js__WEBPACK_IMPORTED_MODULE_4__/* .withoutReadingKeys */ .ty)(policy));
    const known = new Set((memory?.ignoredFields ?? [])
        .filter((one) => one.policy === digest)
        .map(({ key, field, value }) => JSON.stringify([key, field, value])));
    const keepsNone = keepsNoExternalIds(memory, policy);
    return (key, field, value) => (field === 'externalId' && keepsNone) ||
        (known.size > 0 && known.has(JSON.stringify([key, field, (0,_audit_payload_hash_js__WEBPACK_IMPORTED_MODULE_0__/* .payloadHash */ .z)(value)])));
}
/** Fields of a change that no apply sends again, since CXone was proven not to keep them. */
function notSentAgain({ kind, key, after, prior }, wasIgnored) {
    if (kind === 'update')
        return Object.entries(after).flatMap(([field, value]) => (wasIgnored(key, field, value) ? [field] : []));
    const isLast = kind === 'roles' && Array.isArray(after['roles']) && after['roles'].length === 0;
    const held = (0,_plan_account_changes_js__WEBPACK_IMPORTED_MODULE_3__/* .heldRoles */ .P)((prior?.roles ?? []).map(({ value }) => value));
    return isLast && wasIgnored(key, 'roles', held) ? ['roles'] : [];
}
/** People whose externalId was not kept, and nobody's was, before the tenant counts as keeping none. */
const NONE_KEPT = 5;
/** Whether an earlier run found that the tenant keeps nobody's externalId, under this policy. */
function keepsNoExternalIds(memory, policy) {
    const digest = (0,_audit_payload_hash_js__WEBPACK_IMPORTED_MODULE_0__/* .payloadHash */ .z)((0,_policy_reading_keys_js__WEBPACK_IMPORTED_MODULE_4__/* .withoutReadingKeys */ .ty)(policy));
    return (memory?.ignoredFields ?? []).some(({ field, policy: one, alone }) => field === 'externalId' && one === digest && alone !== true);
}
/**
 * People whose externalId was not kept.
 * @param known keys of those whose externalId earlier runs found not to be kept, each alone
 * @returns `none`: they are many, and nobody's was kept, so that the tenant keeps none
 */
function withoutExternalIds(outcomes, known) {
    const written = outcomes.filter(({ operation: { kind, after, prior } }) => (kind === 'update' || kind === 'deactivate') &&
        typeof after?.externalId === 'string' &&
        prior?.externalId === undefined);
    const people = written.filter(({ ignoredFields }) => ignoredFields?.includes('externalId'));
    const all = new Set([...known, ...people.map(({ operation }) => operation.key)]);
    return { people, none: all.size >= NONE_KEPT && people.length > 0 && people.length === written.length };
}
/** Keys of people whose externalId earlier runs found not to be kept, each alone. */
function alone(memory, digest) {
    return (memory?.ignoredFields ?? []).flatMap((one) => one.field === 'externalId' && one.policy === digest && one.alone ? [one.key] : []);
}
/** Takes what this apply found into the memory: values that were not kept, and such as were kept after all. */
function rememberIgnored(outcomes, policy, memory, now) {
    const digest = (0,_audit_payload_hash_js__WEBPACK_IMPORTED_MODULE_0__/* .payloadHash */ .z)((0,_policy_reading_keys_js__WEBPACK_IMPORTED_MODULE_4__/* .withoutReadingKeys */ .ty)(policy));
    const over = new Set();
    const fresh = [];
    const found = (value) => ({
        value: (0,_audit_payload_hash_js__WEBPACK_IMPORTED_MODULE_0__/* .payloadHash */ .z)(value),
        policy: digest,
        since: now,
        run: memory.writer.run,
    });
    // Where nothing is remembered, nothing can be over.
    const hasMemory = memory.ignoredFields.length > 0;
    for (const { operation, status, ignoredFields = [], rolesLeft, id } of outcomes) {
        const { kind, key } = operation;
        if (kind === 'roles' && (status === 'done' || status === 'ignored')) {
            over.add(`${key} roles`);
            // A person may keep a last role, whatever is asked; every other role is asked for again.
            if (rolesLeft)
                fresh.push({ ...found((0,_plan_account_changes_js__WEBPACK_IMPORTED_MODULE_3__/* .heldRoles */ .P)(rolesLeft)), key, id, field: 'roles' });
        }
        if (kind !== 'update' && kind !== 'create')
            continue;
        if (status !== 'ignored' && (!hasMemory || !(0,_model_outcome_js__WEBPACK_IMPORTED_MODULE_2__/* .worked */ .Dj)(status)))
            continue;
        for (const [field, value] of Object.entries(operation.after ?? {})) {
            if (hasMemory && field === 'externalId' && (0,_model_outcome_js__WEBPACK_IMPORTED_MODULE_2__/* .worked */ .Dj)(status))
                over.add(`${operation.key} ${field}`);
            if (!isDetail(field))
                continue;
            if (hasMemory)
                over.add(`${operation.key} ${field}`);
            if (status !== 'ignored' || !ignoredFields.includes(field))
                continue;
            fresh.push({ ...found(value), key, id, field });
        }
    }
    const { people, none } = withoutExternalIds(outcomes, alone(memory, digest));
    for (const { operation, id } of none ? people.slice(0, 1) : people) {
        const { key, after } = operation;
        over.add(`${key} externalId`);
        fresh.push({ ...found(after?.externalId ?? null), key, id, field: 'externalId', alone: none ? undefined : true });
    }
    memory.ignoredFields = [
        ...memory.ignoredFields.filter(({ key, field, policy: one }) => one === digest && !over.has(`${key} ${field}`)),
        ...fresh,
    ];
}
/** Names once, for all people together, what CXone does not keep, and the policy key that decides it. */
function tellIgnored(outcomes, tenant, session, policy) {
    const people = new Map();
    for (const { status, ignoredFields = [] } of outcomes) {
        if (status !== 'ignored')
            continue;
        for (const field of ignoredFields.filter(isDetail))
            people.set(field, (people.get(field) ?? 0) + 1);
    }
    const digest = (0,_audit_payload_hash_js__WEBPACK_IMPORTED_MODULE_0__/* .payloadHash */ .z)((0,_policy_reading_keys_js__WEBPACK_IMPORTED_MODULE_4__/* .withoutReadingKeys */ .ty)(policy));
    const linked = withoutExternalIds(outcomes, alone(session.memory, digest));
    if (linked.people.length > 0 && !linked.none)
        people.set('externalId', linked.people.length);
    if (people.size > 0)
        tell(people, 'CXone answered with success and did not keep', 'apply-partial', tenant, session);
    if (linked.none)
        tellNoExternalIds(tenant, session, 'apply-partial');
}
function tellNoExternalIds(tenant, session, reason) {
    const what = 'CXone keeps no `externalId` here: people are found by the column `cxoneId`, else by `userName`';
    session.problem(reason, what, `Write ${withoutThem(tenant)}`);
}
const withoutThem = ({ listsAllRoles }) => listsAllRoles
    ? '`externalId: ignore` into the policy, and name the people this file owns under `owned.userNames`; an export ' +
        'writes the column `cxoneId`.'
    : '`ignoreColumns: [externalId]` into the policy (with the header of your file), and name the people this file ' +
        'owns under `owned.userNames`.';
/** The same for what earlier runs found, and this one did not send: a warning. */
function tellNotSent({ remarks }, tenant, session, policy) {
    const people = new Map();
    for (const { code, fields = [] } of remarks) {
        if (code !== 'ignored')
            continue;
        for (const field of fields)
            people.set(field, (people.get(field) ?? 0) + 1);
    }
    const last = remarks.filter(({ code }) => code === 'last-role').length;
    if (last > 0)
        session.problem('none', `${(0,_text_figures_js__WEBPACK_IMPORTED_MODULE_5__/* .counted */ .hS)(last, 'person keeps', 'people keep')} a last role that the file takes away: CXone kept it before`, 'Name the role that is to stay in the file, or deactivate the person.');
    if (keepsNoExternalIds(session.known, policy) && people.delete('externalId'))
        tellNoExternalIds(tenant, session, 'none');
    if (people.size > 0)
        tell(people, 'not sent, since CXone did not keep it in an earlier run:', 'none', tenant, session);
}
function tell(people, what, reason, tenant, session) {
    const words = [...people].map(([field, count]) => `\`${field}\` of ${(0,_text_figures_js__WEBPACK_IMPORTED_MODULE_5__/* .counted */ .hS)(count, 'person', 'people')}`);
    session.problem(reason, `${what} ${(0,_text_figures_js__WEBPACK_IMPORTED_MODULE_5__/* .list */ .p_)(words)}`, adviceOn([...people.keys()], tenant));
}
function adviceOn(fields, tenant) {
    const left = fields.filter(_model_field_groups_js__WEBPACK_IMPORTED_MODULE_1__/* .isUnmanageable */ .zJ);
    const others = fields.filter((field) => !left.includes(field) && field !== 'externalId');
    return [
        fields.includes('externalId') && `Where CXone keeps nobody’s \`externalId\`, write ${withoutThem(tenant)}`,
        left.length > 0 &&
            `If CXone never lets the API write it, put \`unmanaged: [${left.join(', ')}]\` into the policy: it is then ` +
                'compared and never written.',
        others.length > 0 &&
            `Check in CXone whether this tenant lets the API write ${(0,_text_figures_js__WEBPACK_IMPORTED_MODULE_5__/* .list */ .p_)(others)}; if not, write there what the file says.`,
    ]
        .filter(Boolean)
        .join(' ');
}


/***/ }),

/***/ 96162:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  S: () => (/* binding */ judgeGuards)
});

// EXTERNAL MODULE: ./build/model/changed-files.js
var changed_files = __webpack_require__(88724);
// EXTERNAL MODULE: ./build/model/offboard.js
var offboard = __webpack_require__(75091);
// EXTERNAL MODULE: ./build/model/operation.js
var model_operation = __webpack_require__(89827);
// EXTERNAL MODULE: ./build/policy/override.js + 1 modules
var policy_override = __webpack_require__(91605);
// EXTERNAL MODULE: ./build/policy/override-entry.js
var override_entry = __webpack_require__(39810);
;// CONCATENATED MODULE: ./build/policy/guards.js



/**
 * People by guard. Only existing people gain, lose or change: the roles of someone new are part of the account.
 * `deactivate` counts everyone who loses the account, however; `delete` also deletions that something stands in the way
 * of. To both comes who lost the account in the last 24 hours, so that a large change in small parts is seen as one;
 * each person counts once.
 * @param recent who was done in applies of the last 24 hours, without what an override let pass
 */
function guardCounts(operations, recent = []) {
    const people = Object.fromEntries(model_operation/* GUARD_KINDS */.Us.map((kind) => [kind, new Set()]));
    /** Keys by account id: a person may be known by userName one day and by externalId the next. */
    const keys = new Map();
    for (const operation of operations) {
        const { key, prior } = operation;
        if (prior)
            keys.set(prior.id, key);
        const guarded = guardedKind(operation);
        if (guarded === null)
            continue;
        if (guarded !== 'roles')
            people[guarded].add(key);
        if (guarded === 'delete')
            people.deactivate.add(key);
        if (guarded === 'create')
            continue;
        if ((operation.gains?.length ?? 0) > 0)
            people.roleGain.add(key);
        if ((operation.loses?.length ?? 0) > 0)
            people.roleLoss.add(key);
        if (guarded === 'update' && operation.after?.userName !== undefined)
            people.userNameChange.add(key);
    }
    for (const leaver of recent) {
        const key = (leaver.id !== undefined && keys.get(leaver.id)) || leaver.key;
        if (leaver.id !== undefined)
            keys.set(leaver.id, key);
        people.deactivate.add(key);
        if (leaver.kind === 'delete')
            people.delete.add(key);
    }
    return Object.fromEntries(model_operation/* GUARD_KINDS */.Us.map((kind) => [kind, people[kind].size]));
}
/** The kind that an operation is guarded as; `null` where it takes and gives nothing. */
function guardedKind({ kind, prior }) {
    // Held back for what hangs on the account, it takes the person's access away all the same.
    const guarded = kind === 'held-back' ? 'delete' : kind;
    if (guarded === 'blocked')
        return null;
    // Deactivated already: what is left of its sign-out takes nobody's access. A deletion is something new.
    const isOver = prior?.active === false && kind !== 'delete';
    return isOver && (guarded === 'delete' || guarded === 'deactivate') ? null : guarded;
}
/**
 * Reads every guard. One trips when the count, or its share of the population, is *more* than the limit; the comparison
 * is exact, only the percentage shown is rounded.
 *
 * The population is the owned active accounts, and those that were active until an apply of the last 24 hours where
 * that counts. New accounts are measured against the owned accounts there would be
 * afterwards (deletions of the same plan taken off). With at most `minimumPopulation` owned accounts percentages say
 * little: then only "all of them" trips – for reactivations: every owned account, since none would have been active
 * – and new accounts pass. For leavers, accounts that the last 24 hours deleted are owned still: a population does not
 * become small by what is counted. Changes of accounts that are not active count, but are no part of "all of them".
 */
function evaluateGuards(reading) {
    const { counts, populations, guards } = reading;
    const { owned, deleted = 0 } = populations;
    return model_operation/* GUARD_KINDS */.Us.map((kind) => {
        const count = counts[kind];
        const limit = guards[kind];
        const isLeaving = kind === 'deactivate' || kind === 'delete';
        const small = (isLeaving ? owned + deleted : owned) <= guards.minimumPopulation;
        const population = populationOf(kind, reading, small);
        const earlier = count - (reading.planned?.[kind] ?? count);
        const inactive = inactiveOf(kind, reading, small);
        const isOver = small
            ? kind !== 'create' && guards_all(count - inactive, population, guards.minimumPopulation)
            : exceeds(count, population, limit);
        // A plan that takes nobody's account is not stopped for what earlier ones did.
        const tripped = isOver && (earlier === 0 || count > earlier);
        const override = tripped
            ? (0,policy_override.findOverride)(reading.overrides, reading.hash, kind, [count - earlier, count], reading.now)
            : null;
        return {
            kind,
            count,
            population,
            percent: share(count, population),
            limit,
            isSmall: small && tripped ? true : undefined,
            tripped,
            overridden: override !== null,
            earlier: earlier > 0 ? earlier : undefined,
            inactive: inactive > 0 ? inactive : undefined,
            override: override
                ? { reason: override.reason, approver: override.approver, expires: override.expires }
                : undefined,
        };
    });
}
/** All of them; where there is nobody yet, more than a small population would be. */
function guards_all(count, population, minimum) {
    return population > 0 ? count >= population : count > minimum;
}
/** How many of those that a guard counts are no part of its population. */
function inactiveOf(kind, { counts, inactive }, small) {
    if (kind === 'create')
        return 0;
    // Measured against the active accounts, of which none is reactivated; in a small population against all owned ones.
    if (kind === 'reactivate')
        return small ? 0 : counts.reactivate;
    return inactive?.[kind] ?? 0;
}
function populationOf(kind, { counts, planned = counts, kept = 0, populations }, small) {
    const { owned, ownedActive, left = 0 } = populations;
    if (kind === 'create')
        return Math.max(0, owned + planned.create - planned.delete + kept);
    if (kind === 'reactivate' && small)
        return owned;
    return kind === 'deactivate' || kind === 'delete' ? ownedActive + left : ownedActive;
}
function exceeds(count, population, limit) {
    if (count === 0)
        return false;
    if (limit.count !== undefined && count > limit.count)
        return true;
    // In millionths of a percent, as whole numbers: 0.29 * 100 is not 29 in floating point.
    return (limit.percent !== undefined &&
        BigInt(count) * 100000000n > BigInt(Math.round(limit.percent * 1_000_000)) * BigInt(population));
}
/** Percent with one decimal; of nobody, any number is all. */
function share(count, population) {
    if (population === 0)
        return count === 0 ? 0 : 100;
    return Math.round((count * 1000) / population) / 10;
}
const WHAT = {
    deactivate: 'would be deactivated or deleted',
    delete: 'would be deleted',
    roleGain: 'would gain roles',
    roleLoss: 'would lose roles',
    create: 'would be created',
    update: 'would be updated',
    reactivate: 'would be reactivated',
    userNameChange: 'would get another userName',
};
/** What a guard saw and what it allows, in one sentence without personal data; also right for one that did not trip. */
function guardMessage(result) {
    const { kind, count, population, percent, limit, earlier = 0, inactive = 0 } = result;
    const lately = earlier > 0 ? `, ${earlier} of them in the last 24 hours` : '';
    const beside = `beside ${population} active ones`;
    const off = kind === 'reactivate' ? beside : `${inactive} of them not active, ${beside}`;
    const of = kind === 'create'
        ? `${count} of the ${population} owned accounts there would be afterwards ${WHAT.create}`
        : inactive > 0
            ? `${count} owned accounts ${WHAT[kind]}${lately}, ${off}`
            : `${count} of ${population} owned ${kind === 'reactivate' ? '' : 'active '}accounts ${WHAT[kind]}${lately}`;
    const limits = [
        ...(limit.percent === undefined ? [] : [`${limit.percent} %`]),
        ...(limit.count === undefined ? [] : [`${limit.count}`]),
    ];
    const allowed = limits.length === 0 ? 'no limit' : `limit ${limits.join(' or ')}`;
    if (!result.tripped)
        return `${kind}: ${of} (${percent} %, ${allowed})`;
    const all = population > 0 && inactive === 0 && count >= population ? ', which is all of them' : '';
    // Rounding may hide that the share is over the limit; a count that is over it says nothing about the share.
    const isHidden = limit.percent !== undefined && percent <= limit.percent && all === '';
    const just = isHidden && exceeds(count, population, { percent: limit.percent }) ? 'just over ' : '';
    const passed = result.override
        ? `; let pass by ${result.override.approver} until ${result.override.expires}: ${result.override.reason}`
        : '';
    return `${kind}: ${of}${all} (${just}${percent} %, ${allowed})${passed}`;
}
/**
 * What to do about a guard that tripped: look for a mistake first, then the lines that let just this change pass.
 * @param path path of the override file
 * @param now milliseconds since the epoch, for the proposed expiry
 * @param check where to look for a mistake, a sentence
 * @param together how many guards stop the run: their lines make one file, one below the other
 */
function guardAdvice(result, hash, path, now, check = 'Check that the roster file is complete.', together = 1) {
    const lines = (0,override_entry/* overrideEntry */.d)(result.kind, result.count - (result.earlier ?? 0), hash, now);
    return together === 1
        ? [
            `${check} If the change is meant, merge a ${path} by a pull request of its own, with your reason and the ` +
                'approver filled in:',
            ...lines,
        ].join('\n')
        : [
            `${check} If the change is meant, merge one ${path} by a pull request of its own, with an entry for each of ` +
                `the ${together} limits that stop this run, with your reason and the approver filled in; this one’s is:`,
            ...lines.map((line, i) => `${i === 0 ? '- ' : '  '}${line}`),
        ].join('\n');
}

// EXTERNAL MODULE: ./build/policy/problem.js
var policy_problem = __webpack_require__(4892);
// EXTERNAL MODULE: ./build/audit/verify-audit.js + 2 modules
var verify_audit = __webpack_require__(77633);
// EXTERNAL MODULE: ./build/model/outcome.js
var outcome = __webpack_require__(38158);
// EXTERNAL MODULE: ./build/plan/stored.js + 1 modules
var plan_stored = __webpack_require__(26246);
// EXTERNAL MODULE: ./build/text/days.js
var days = __webpack_require__(96939);
// EXTERNAL MODULE: ./build/text/errors.js
var errors = __webpack_require__(84863);
// EXTERNAL MODULE: ./build/text/one-chunk.js
var one_chunk = __webpack_require__(45602);
;// CONCATENATED MODULE: ./build/app/recovery/recent-leavers.js








/**
 * People that trusted applies of the last 24 hours deactivated or deleted, for the guards. What an override let pass,
 * and what an offboarding did, does not count again. If GitHub does not answer that is a warning: this plan is then
 * measured alone.
 * @param tenant name of the tenant, as plans hold it
 */
async function recentLeavers(tenant, { host, clock, log }) {
    const since = (0,days/* isoTime */.Ly)(clock.now() - days/* DAY_MS */.sO);
    const leavers = [];
    try {
        for await (const artifact of host.trustedArtifacts(since))
            leavers.push(...(await leaversOf(artifact, tenant, since)));
    }
    catch (error) {
        log.warning(`Who lost an account in the last 24 hours could not be looked up (${(0,errors/* errorWords */.Yi)(error)}): the guards ` +
            `measure this plan alone. ${(0,errors/* adviceOf */.wr)(error, 'Give the job “permissions: actions: read”.')}`);
    }
    return leavers;
}
async function leaversOf(artifact, tenant, since) {
    const [planText, auditText] = [await artifact.read('plan.json'), await artifact.read('audit.jsonl')];
    const stored = planText === null ? null : (0,plan_stored/* readPlan */.m)(planText);
    if (!stored || stored.plan.tenant !== tenant || auditText === null)
        return [];
    const { plan, userIds } = stored;
    if ((0,offboard/* isOffboarding */.W)(plan.roster.path) && plan.operations.length <= 1)
        return [];
    const done = await doneSince(auditText, since);
    return plan.operations.flatMap((operation) => {
        const kind = done.has(operation.id) ? takenAs(operation, plan) : null;
        if (!kind)
            return [];
        const id = userIds.get(operation.id);
        return [{ key: operation.key, kind, id }];
    });
}
/** As what a leaver counts; `null` where the operation took no account, or an override let it pass. */
function takenAs(operation, plan) {
    if (!(0,model_operation/* isLeaving */.Xi)(operation))
        return null;
    const isDeletion = operation.kind !== 'deactivate';
    // Off before that run: it only finished the sign-out.
    if (!isDeletion && (operation.openSteps || operation.before?.['active'] === false))
        return null;
    const overridden = (kind) => plan.guards.some((guard) => guard.kind === kind && guard.overridden);
    if (overridden('deactivate'))
        return null;
    return isDeletion && !overridden('delete') ? 'delete' : 'deactivate';
}
/**
 * Ids of operations that ended so, by their last record. Of an audit that was changed, what stands before the change
 * counts; of one whose run was killed, all of it.
 */
async function doneSince(auditText, since) {
    const done = new Map();
    await (0,verify_audit/* verifyAudit */.R)((0,one_chunk/* oneChunk */.w)(auditText), undefined, ({ event, operation, status, timestamp }) => {
        if (event === 'operation.finished')
            done.set(operation, (0,outcome/* isOutcomeStatus */.Bw)(status) && (0,outcome/* holdsChange */.pg)(status) && String(timestamp) >= since);
    });
    return new Set([...done].filter(([, isDone]) => isDone).map(([id]) => id));
}

// EXTERNAL MODULE: ./build/app/planning/own-files.js
var own_files = __webpack_require__(83818);
;// CONCATENATED MODULE: ./build/app/planning/judge-guards.js








/** What the guards say to a plan; one that trips is added to the session. */
async function judgeGuards(operations, { draft, prior, hash }, desired, request, services, session) {
    const now = services.clock.now();
    const { policy, overrideText } = desired;
    const parsed = overrideText === null
        ? { overrides: [], problems: [], unfilled: [] }
        : await (0,policy_override.parseOverride)(overrideText, policy.override, now);
    for (const problem of parsed.problems)
        session.problem('none', (0,policy_problem.problemText)(problem), 'The override does not count until this is corrected.');
    for (const problem of parsed.unfilled)
        session.problem('none', (0,policy_problem.problemText)(problem), 'The override counts; let the file say why, and who answers for it.');
    const planned = guardCounts(operations);
    // Asked only where someone would lose the account: else it makes no difference.
    const lost = planned.deactivate > 0 ? await recentLeavers(session.report.tenant, services) : [];
    const back = returning(operations);
    // Who gets the account back by this very plan (an undo) does not lose it.
    const recent = lost.filter(({ id, key }) => !back.has(id ?? key) && !back.has(key));
    const guards = evaluateGuards({
        counts: recent.length === 0 ? planned : guardCounts(operations, recent),
        planned,
        inactive: guardCounts(operations.filter((one) => one.prior?.active === false)),
        kept: guardCounts(operations.filter(({ kind }) => kind === 'held-back')).delete,
        populations: {
            ...draft,
            left: goneOf(recent, prior.users.filter(({ active }) => active)),
            // Look-ups of the roster's people do not show who else is there.
            deleted: prior.method === 'filter' ? 0 : goneOf(recent, prior.users),
        },
        guards: policy.guards,
        hash,
        overrides: parsed.overrides,
        now,
    });
    const first = firstCheck(desired, session);
    const stops = (0,model_operation/* stopping */.fX)(guards);
    if (request.isPullRequest)
        session.report.exception = await broughtException(stops, hash, desired, request, services, session);
    if (stops.length > 0)
        session.report.overridePath = policy.override;
    if (stops.length > 0 && overrideText === null && !request.isPullRequest)
        await (0,own_files/* tellOverrideNotCheckedOut */.my)(policy.override, services, session);
    for (const guard of stops) {
        const advice = session.report.exception === 'alone'
            ? `${first} If the change is meant, merge this pull request: its run applies, by the override that it brings.`
            : guardAdvice(guard, hash, policy.override, now, first, stops.length);
        session.problem('guard-tripped', guardMessage(guard), advice);
        const missed = (0,policy_override.missedOverride)(parsed.overrides, hash, guard.kind, guard.count - (guard.earlier ?? 0));
        if (missed)
            session.problem('none', missed, 'Merge the entry that this run shows instead of that one.');
    }
    return guards;
}
/**
 * Whether the pull request itself brings the override that lets its plan pass. What is wrong with one is said before it
 * is merged.
 */
async function broughtException(stops, hash, { policy, overrideText }, { rosterPaths }, { files, host, clock }, session) {
    const now = clock.now();
    const text = await files.readText(policy.override).catch(() => null);
    if (text === null || text === overrideText)
        return undefined;
    const { overrides, problems, unfilled } = await (0,policy_override.parseOverride)(text, policy.override, now);
    const changed = await host.changedFiles();
    if (!changed || !(0,changed_files/* isChanged */.H)(changed, policy.override))
        return undefined;
    const lifts = ({ kind, count, earlier = 0 }) => (0,policy_override.findOverride)(overrides, hash, kind, [count - earlier, count], now) !== null;
    const isLifted = stops.every(lifts);
    // Old entries that are over do no harm beside one that holds.
    for (const problem of problems.filter(({ severity }) => severity === 'error' || !isLifted))
        session.problem('none', (0,policy_problem.problemText)(problem), 'Correct it in this pull request: the override would not count.');
    for (const problem of unfilled)
        session.problem('none', (0,policy_problem.problemText)(problem), 'Fill it in before this pull request is merged: the audit shows it.');
    if (stops.length === 0 || !isLifted)
        return undefined;
    return rosterPaths.some((path) => (0,changed_files/* isChanged */.H)(changed, path)) ? 'beside' : 'alone';
}
/** Where to look for the mistake before an exception is asked for. */
function firstCheck({ roster }, { report: { mode } }) {
    if (mode === 'event')
        return 'Check what the event says.';
    if (mode === 'undo')
        return 'Check which run is to be taken back.';
    const isOne = (0,offboard/* isOffboarding */.W)(roster.files.map(({ path }) => path));
    return isOne ? 'Check who is named.' : 'Check that the roster file is complete.';
}
/** Ids and keys of people who are active again by a plan. */
const returning = (operations) => new Set(operations.flatMap(({ kind, key, prior }) => (kind === 'reactivate' ? [key, ...(prior ? [prior.id] : [])] : [])));
/** People of earlier applies whose account is not among these: the population of before had them. */
function goneOf(recent, users) {
    if (recent.length === 0)
        return 0;
    const there = new Set(users.flatMap(({ id, externalId, userName }) => [id, externalId ?? userName]));
    const gone = recent.filter(({ id, key }) => !there.has(id ?? key) && !there.has(key));
    return new Set(gone.map(({ id, key }) => id ?? key)).size;
}


/***/ }),

/***/ 74856:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  b: () => (/* binding */ decisionsOf),
  C: () => (/* binding */ makePlan)
});

// EXTERNAL MODULE: ./build/model/offboard.js
var offboard = __webpack_require__(75091);
// EXTERNAL MODULE: ./build/plan/build.js + 1 modules
var build = __webpack_require__(8554);
// EXTERNAL MODULE: ./build/plan/hash.js
var plan_hash = __webpack_require__(28788);
// EXTERNAL MODULE: ./build/model/entry.js
var model_entry = __webpack_require__(8786);
// EXTERNAL MODULE: ./build/model/skills.js
var model_skills = __webpack_require__(35574);
// EXTERNAL MODULE: ./build/text/days.js
var text_days = __webpack_require__(96939);
// EXTERNAL MODULE: ./build/plan/plan-row.js
var plan_row = __webpack_require__(87358);
// EXTERNAL MODULE: ./build/plan/match.js
var match = __webpack_require__(92567);
// EXTERNAL MODULE: ./build/text/add-to.js
var add_to = __webpack_require__(93327);
;// CONCATENATED MODULE: ./build/plan/scheduled.js







/** Dates further ahead are looked at while they are few: many of them mean "never", or are days of retirement. */
const NEAR_DAYS = 400;
const MOST_FAR = 20;
/**
 * What dates of the file will bring: first days, the days after last days and after the ends of roles, each as the
 * operation it will be, on the tenant as it is after everything before it. Pure.
 * @param draft the plan of today
 * @param decideOn the policy's answers on a day
 * @param today YYYY-MM-DD
 * @param untouchable people of wrong rows, as for today’s plan
 * @returns by day, then in the order of the roster
 */
function scheduledOperations(entries, prior, draft, decideOn, today, untouchable = null) {
    const near = (0,text_days/* dayAfter */.PV)(Date.parse(today), NEAR_DAYS);
    const all = [];
    let far = 0;
    for (const [i, entry] of entries.entries()) {
        if (entry.startDate === undefined && entry.endDate === undefined && !entry.roles)
            continue;
        const days = turningDays(entry).filter((day) => day > today);
        if (days.length > 0)
            all.push({ entry, i, days });
        far += days.filter((day) => day > near).length;
    }
    const dated = far <= MOST_FAR
        ? all
        : all.flatMap(({ days, ...one }) => {
            const due = days.filter((day) => day <= near);
            return due.length > 0 ? [{ ...one, days: due }] : [];
        });
    if (dated.length === 0)
        return [];
    const matches = (0,match/* matchEntries */.Sj)(entries, new match/* PriorIndex */.lc(prior.users));
    const self = new Set((prior.self ?? []).map(match/* nameKey */.Rc));
    const byRow = new Map();
    for (const operation of draft)
        (0,add_to/* addTo */.D)(byRow, (0,model_entry/* placeOf */.$t)(operation), operation);
    const decided = new Map();
    const scheduled = [];
    for (const { entry, i, days } of dated) {
        const match = matches.at(i);
        const now = byRow.get((0,model_entry/* placeOf */.$t)(entry)) ?? [];
        // Someone who waits for a decision has no future that anybody knows.
        if ((0,plan_row/* disputed */.dg)(entry, match, untouchable) || now.some(({ kind }) => kind === 'blocked'))
            continue;
        let user = now.reduce(afterwards, match.user);
        for (const on of days) {
            const decide = decided.get(on) ?? decideOn(on);
            decided.set(on, decide);
            const then = user ? { kind: 'matched', user, adoption: false } : { kind: 'none' };
            const { operations } = (0,plan_row/* planRow */.Ec)(entry, then, decide, self);
            for (const operation of operations) {
                if (operation.kind === 'blocked')
                    continue;
                scheduled.push({ ...operation, on });
                user = afterwards(user, operation);
            }
        }
    }
    return scheduled.sort((a, b) => (0,plan_hash/* compare */.UD)(a.on, b.on));
}
/** Days on which a row starts to mean something else, first one first. */
function turningDays({ startDate, endDate, roles }) {
    const ends = [endDate, ...(roles ?? []).map((grant) => grant.until)];
    const days = [startDate, ...ends.map((day) => day && (0,text_days/* dayAfter */.PV)(Date.parse(day), 1))];
    return [...new Set(days.filter((day) => day !== undefined))].sort();
}
/** The account as it will be once an operation is done; `undefined` where there is none any more. */
function afterwards(user, operation) {
    if (operation.kind === 'delete')
        return undefined;
    const { after, person } = operation;
    const held = user ?? { ...person, id: '', active: true, roles: [] };
    if (after === null)
        return held;
    const { roles: _, skills, invite, ...values } = after;
    const attributes = { ...held.attributes };
    const next = { ...held, attributes };
    for (const [field, value] of Object.entries(values)) {
        const holds = value ?? undefined;
        if (field.startsWith('attr.'))
            Object.assign(attributes, { [field.slice(5)]: holds });
        else
            Object.assign(next, { [field]: holds });
    }
    if (operation.roles)
        next.roles = operation.roles;
    if (skills !== undefined)
        next.skills = (0,model_skills/* skillsIn */.I3)(String(skills ?? '')).map((skill) => ({ id: '', ...skill }));
    if (invite !== undefined)
        next.status = 'PENDING';
    return next;
}

// EXTERNAL MODULE: ./build/plan/order.js
var order = __webpack_require__(77154);
// EXTERNAL MODULE: ./build/policy/delta.js
var delta = __webpack_require__(75801);
// EXTERNAL MODULE: ./build/policy/desired-roles.js
var desired_roles = __webpack_require__(92521);
// EXTERNAL MODULE: ./build/policy/patterns.js + 1 modules
var policy_patterns = __webpack_require__(44163);
// EXTERNAL MODULE: ./build/policy/role-names.js
var role_names = __webpack_require__(57054);
// EXTERNAL MODULE: ./build/policy/skills.js
var skills = __webpack_require__(43549);
// EXTERNAL MODULE: ./build/policy/violations.js
var policy_violations = __webpack_require__(21631);
// EXTERNAL MODULE: ./build/report/pages/log-lines.js
var log_lines = __webpack_require__(53336);
// EXTERNAL MODULE: ./build/app/ignored-fields.js
var ignored_fields = __webpack_require__(2858);
// EXTERNAL MODULE: ./build/app/planning/desired.js + 1 modules
var planning_desired = __webpack_require__(8823);
// EXTERNAL MODULE: ./build/app/planning/judge-guards.js + 2 modules
var judge_guards = __webpack_require__(96162);
// EXTERNAL MODULE: ./build/model/operation.js
var operation = __webpack_require__(89827);
// EXTERNAL MODULE: ./build/plan/make-operation.js
var make_operation = __webpack_require__(73258);
;// CONCATENATED MODULE: ./build/app/planning/obstacles.js



/**
 * Looks up what stands in the way of deletions: queues, skills, recordings. People with any, and those whose
 * look-up failed, become *blocked*: deactivated and signed out, not deleted. The look is reported with each person's
 * steps.
 * @param operations of a draft, in its order
 */
async function withObstacles(operations, policy, tenant, session, clock) {
    const wish = policy.steps.dependencies;
    const deletions = operations.filter((each) => each.kind === 'delete' && each.prior);
    if (deletions.length === 0 || wish === 'off')
        return operations;
    const people = deletions.map((each) => each.prior);
    const look = tenant.steps.dependencies;
    const answers = look
        ? await look.take(people, people.length)
        : new Map(people.map(({ id }) => [id, NO_ROUTE]));
    const at = (0,text_days/* isoTime */.Ly)(clock.now());
    return operations.map((each) => {
        if (each.kind !== 'delete' || !each.prior)
            return each;
        const answer = answers.get(each.prior.id);
        const checked = { ...each, checks: [checkOf(answer, at)] };
        const isPartial = wish === 'require' && (answer?.missing?.length ?? 0) > 0;
        if (answer?.status === 'done' && answer.found.length === 0 && !isPartial)
            return checked;
        if (answer?.status === 'unsupported' && wish === 'try') {
            if (!session.report.problems.some((problem) => problem.message === UNSUPPORTED))
                session.problem('none', UNSUPPORTED, 'Check by hand for queues, skills and recordings, or require the step in the policy.');
            return checked;
        }
        const found = answer?.status === 'done' ? answer.found : [];
        if (found.length > 0 && policy.leavers.dependencies === 'proceed')
            return { ...checked, dependencies: found };
        return { ...heldBack(each, found, answer), checks: checked.checks };
    });
}
/**
 * The deletion as far as it goes: the account deactivated, if it is not yet. `before` stays the deletion's
 * own.
 */
function heldBack(deletion, found, answer) {
    const { prior, licensePolicy, openSteps } = deletion;
    const why = found.length > 0
        ? `still has ${found.join(', ')}`
        : `what depends on this person could not be looked up${answer?.detail ? ` (${answer.detail})` : ''}`;
    const kept = prior?.active === false && !openSteps ? 'deactivated before, not deleted' : operation/* KEPT_BACK */.Vg;
    return (0,make_operation/* operation */.MQ)('held-back', {
        prior,
        at: deletion,
        before: deletion.before,
        after: { active: false },
        reason: `${deletion.reason}; ${why}: ${kept}`,
        reasonCode: found.length > 0 ? 'dependencies' : 'dependencies-unknown',
        sideEffects: deletion.sideEffects.filter((effect) => effect !== 'data-deleted' && effect !== 'licence-freed'),
        licensePolicy,
        openSteps,
        dependencies: found,
    });
}
function checkOf(answer, at) {
    if (!answer)
        return {
            step: 'dependencies',
            status: 'unknown',
            detail: 'the tenant did not say what depends on this person',
            at,
            attempts: 1,
            latencyMs: 0,
        };
    const { status, detail, attempts, latencyMs, error } = answer;
    return { step: 'dependencies', status, detail, at, attempts, latencyMs, error };
}
const NO_ROUTE = {
    status: 'unsupported',
    detail: 'this profile has no route to look for dependencies',
    found: [],
    attempts: 0,
    latencyMs: 0,
};
const UNSUPPORTED = 'this tenant has no route that says what depends on a person: deletions are not checked for queues, skills and ' +
    'recordings';

;// CONCATENATED MODULE: ./build/app/planning/open-leavers.js

/** What earlier runs left open for the people of these rows, by the account's names then and now. */
function openOf(open, entries, users) {
    const isMeant = (userName, externalId) => entries.some(({ profile }) => (userName !== undefined && profile.userName && (0,match/* nameKey */.Rc)(profile.userName) === (0,match/* nameKey */.Rc)(userName)) ||
        (externalId !== undefined && profile.externalId === externalId));
    const ids = new Set(users.flatMap((one) => (isMeant(one.userName, one.externalId) ? [one.id] : [])));
    return open.filter(({ id, userName, key }) => ids.has(id) || isMeant(userName, key));
}
/** People whose sign-out an earlier run left open, where the read did not show them: no row may name them any more. */
async function withLeavers(read, open, tenant) {
    const known = new Set(read.users.map(({ id }) => id));
    const missing = open.filter(({ id }) => !known.has(id));
    if (missing.length === 0)
        return read;
    const found = await tenant.lookUp(missing.map(({ id }) => ({ id })));
    return { ...read, unlisted: found };
}

// EXTERNAL MODULE: ./build/app/planning/remembered.js
var remembered = __webpack_require__(77688);
// EXTERNAL MODULE: ./build/app/planning/tenant-names.js
var tenant_names = __webpack_require__(88455);
// EXTERNAL MODULE: ./build/app/planning/named-ids.js
var named_ids = __webpack_require__(57734);
// EXTERNAL MODULE: ./build/text/figures.js
var figures = __webpack_require__(21135);
// EXTERNAL MODULE: ./build/text/fold-name.js
var fold_name = __webpack_require__(32555);
;// CONCATENATED MODULE: ./build/app/planning/unnamed-roles.js


/**
 * Where CXone does not list its roles, one that an account shows by its id alone, or under a name that the policy does
 * not have, may be the very one that a row names: the plan would take it away and give it again. Such a plan stops.
 */
function checkUnnamed(operations, prior, tenant, graph, session) {
    if (!tenant.listsAllRoles || prior.roles)
        return;
    const shown = new Set(prior.users.flatMap(({ roles }) => roles.flatMap(({ display }) => (display === undefined ? [] : [(0,fold_name/* foldName */.z)(display)]))));
    const isStrange = ({ value, display }) => !graph.resolve(value) && !graph.resolve(display ?? value);
    const isOpen = ({ value, display, isName }) => isName === true && !shown.has((0,fold_name/* foldName */.z)(display ?? value));
    const unclear = new Set(operations.flatMap(({ key, kind, roles = [], prior: held }) => kind === 'roles' && roles.some(isOpen) && held?.roles.some(isStrange) ? [key] : []));
    if (unclear.size === 0)
        return;
    session.problem('read-incomplete', 'CXone does not tell this API user what its roles are called, so nobody can tell whether ' +
        `${(0,figures/* counted */.hS)(unclear.size, 'person', 'people')} ${(0,figures/* plural */.LS)(unclear.size, 'has', 'have')} the roles that the file ` +
        'names', 'Give the API user’s role the privilege “Role Management: View” in CXone, or name these roles by their ids in ' +
        'the file and in the policy.');
}

// EXTERNAL MODULE: ./build/interface/modes.js
var modes = __webpack_require__(55944);
// EXTERNAL MODULE: ./build/app/planning/plan-parts.js + 1 modules
var plan_parts = __webpack_require__(73411);
// EXTERNAL MODULE: ./build/report/safe/redact.js
var redact = __webpack_require__(89732);
;// CONCATENATED MODULE: ./build/app/planning/idle-entries.js




/** Roles that the policy allows and the tenant does not have. @param complete the tenant lists every role */
function tellIdleRoles({ roles }, prior, complete, session) {
    if (!complete || !prior.roles || prior.roles.length === 0)
        return;
    const there = new Set(prior.roles.flatMap(({ value, display = value }) => [(0,fold_name/* foldName */.z)(value), (0,fold_name/* foldName */.z)(display)]));
    const idle = Object.entries(roles.allowed)
        .filter(([key, { display = key }]) => !there.has((0,fold_name/* foldName */.z)(display)) && !there.has((0,fold_name/* foldName */.z)(key)))
        .map(([key]) => key);
    if (idle.length === 0)
        return;
    session.problem('none', `the policy allows ${(0,figures/* counted */.hS)(idle.length, 'role')} that CXone does not have: ` +
        (0,figures/* firstFew */.Dt)(idle.map((one) => `“${one}”`), 5), 'Compare the spelling with the roles in CXone, or take the entry out.');
}
/** Entries of the policy's lists that match nobody: a slip of the pen there protects nobody, and says nothing. */
function tellIdleEntries({ policy, entries }, prior, complete, session) {
    tellIdleRoles(policy, prior, complete, session);
    const { pii, salt } = session.report;
    // Look-ups of the roster's people say nothing about the others.
    if (prior.method === 'filter')
        return;
    const lists = [
        ['protected', policy.protected],
        ['owned.userNames', policy.owned.userNames],
    ].filter(([, patterns]) => patterns.length > 0);
    if (lists.length === 0)
        return;
    const people = [
        ...prior.users,
        ...entries.map(({ profile: { userName, externalId } }) => ({
            userName: userName ?? undefined,
            externalId: externalId ?? undefined,
        })),
    ];
    for (const [name, patterns] of lists) {
        const idle = (0,policy_patterns/* idlePatterns */.YP)(patterns, people);
        if (idle.length === 0)
            continue;
        // An entry without a wildcard is someone: named as people are, and found by its place.
        const shown = (one) => pii === 'full' || /[*?[{]/u.test(one)
            ? `“${one}”`
            : `entry ${patterns.indexOf(one) + 1} (${(0,redact/* redactValue */.FI)('userName', one, pii, salt)})`;
        session.problem('none', `the policy’s \`${name}\` has ${(0,figures/* counted */.hS)(idle.length, 'entry', 'entries')} that ` +
            `${(0,figures/* plural */.LS)(idle.length, 'matches', 'match')} nobody: ${(0,figures/* firstFew */.Dt)(idle.map(shown), 5)}`, 'Compare the spelling with the user names in CXone, or take the entry out.');
    }
}

;// CONCATENATED MODULE: ./build/app/planning/other-ids.js

const bare = (id) => id.replace(/^0+/u, '');
const isNumber = (id) => /^\d+$/u.test(id);
function differenceOf(row, account) {
    if (bare(row) === bare(account))
        return row.length < account.length ? 'fewer-zeros' : 'more-zeros';
    return row.toLowerCase() === account.toLowerCase() ? 'capitals' : 'other';
}
const DROPS = 'a spreadsheet drops them (00123 becomes 123)';
const AS_IN_CXONE = 'Write the ids as CXone has them, or have an administrator correct them in CXone.';
const WORDS = {
    'fewer-zeros': {
        what: `an id without the zeros that it begins with in CXone; ${DROPS}`,
        advice: 'Format the column as text and put the zeros back, or export the file anew.',
    },
    'more-zeros': { what: 'an id with zeros at its beginning that it does not have in CXone', advice: AS_IN_CXONE },
    capitals: { what: 'an id that differs by capitals alone from that in CXone', advice: AS_IN_CXONE },
    other: {
        what: 'another id than in CXone; a column of other numbers, or one that was sorted alone, has this effect',
        advice: 'Look whether the column is the right one, and whether each id stands beside its person.',
    },
};
/** Fewest people whose ids are others before the file as a whole is doubted. */
const FEWEST = 5;
/**
 * Where rows of many people have another id than their accounts, each of them needs a decision, or gets a second
 * account, and the cause is one: says which it probably is.
 * @param operations of a plan
 */
function tellOtherIds(operations, { roster, entries }, { users }, session) {
    const labels = new Set(roster.files.flatMap(({ labels: { externalId } }) => externalId ?? []));
    const column = labels.size === 1 ? `“${[...labels].join('')}”: ` : '';
    const tell = (message, advice) => session.problem('none', column === '' ? (0,figures/* sentence */.em)(message) : `${column}${message}`, advice);
    for (const [difference, count] of differences(operations)) {
        const isOther = difference === 'other';
        if (isOther ? count < FEWEST || count * 2 <= entries.length : count < 2)
            continue;
        const { what, advice } = WORDS[difference];
        tell(`${(0,figures/* whole */.WQ)(count)}${isOther ? ` of ${(0,figures/* counted */.hS)(entries.length, 'person', 'people')}` : ' people'} have ${what}`, advice);
    }
    const twice = sameNumbers(operations, users);
    if (twice < 2)
        return;
    tell(`${(0,figures/* whole */.WQ)(twice)} new accounts may be second ones of people: CXone has accounts with the same ids but for zeros ` +
        `at their beginning; ${DROPS}`, WORDS['fewer-zeros'].advice);
}
function differences(operations) {
    const found = new Map();
    for (const { reasonCode, key, prior } of operations) {
        if (reasonCode !== 'external-id-differs' || !prior?.externalId)
            continue;
        const difference = differenceOf(key, prior.externalId);
        found.set(difference, (found.get(difference) ?? 0) + 1);
    }
    return found;
}
/** New accounts for a number that an account has as its id with other zeros at its beginning. */
function sameNumbers(operations, users) {
    const made = new Set(operations.flatMap(({ kind, key }) => (kind === 'create' && isNumber(key) ? [bare(key)] : [])));
    if (made.size === 0)
        return 0;
    return users.filter(({ externalId = '' }) => isNumber(externalId) && made.has(bare(externalId))).length;
}

;// CONCATENATED MODULE: ./build/app/planning/make-plan.js


























/**
 * Reads the tenant and makes the plan: operations, guards, hash. Adds what stands in the way to the session.
 * @throws Failure where the tenant cannot be read completely
 */
async function makePlan(desired, tenant, request, services, session) {
    const { prior, openSteps } = await readPrior(desired, tenant, request, session);
    session.report.capabilities = tenant.capabilities;
    services.log.line((0,log_lines/* tenantLine */.tJ)({ tenant: request.tenantName, profile: request.profile, ...prior }));
    (0,tenant_names/* checkNames */.LN)(desired, prior, tenant, request, session);
    if (desired.namesOpen)
        (0,tenant_names/* judgeNames */.ch)(desired, prior, request, session);
    const { entries, policy } = desired;
    const untouchable = untouchableOf(desired);
    const violations = [];
    const wasIgnored = (0,ignored_fields/* ignoredBefore */.GV)(session.known, policy);
    const keepsNone = (0,ignored_fields/* keepsNoExternalIds */.t0)(session.known, policy);
    const decideOn = (today, unclear) => {
        const decide = decisionsOf({ ...desired, today }, prior, tenant, request, unclear);
        return { ...decide, leavesExternalIds: decide.leavesExternalIds || keepsNone, wasIgnored };
    };
    const decide = {
        ...decideOn(desired.today, violations),
        openSteps,
        signOutAgain: Boolean(session.recalled?.lost),
        keptDeletions: session.keptDeletions,
    };
    const draft = (0,build/* draftPlan */.Z)(entries, prior, decide, untouchable);
    (0,planning_desired/* addViolations */.eK)(violations, desired.roster, session);
    checkUnnamed(draft.operations, prior, tenant, desired.graph, session);
    const isReviewed = request.mode === 'plan' || request.mode === 'apply';
    if (isReviewed)
        desired.names = (0,named_ids/* namedIds */.q)((0,planning_desired/* asWritten */.qm)(desired), desired, prior);
    const scheduled = isReviewed
        ? scheduledOperations(entries, prior, draft.operations, (day) => decideOn(day, []), desired.today, untouchable)
        : [];
    const operations = await withObstacles(draft.operations, policy, tenant, session, services.clock);
    (0,order/* linkOperations */.dn)(operations);
    const hash = (0,plan_hash/* planHash */.SH)(request.tenantName, operations);
    const back = (0,remembered/* takenBack */.l)(operations, desired, isReviewed ? session.undone : []);
    session.report.takenBack = back.size > 0 ? [...back] : undefined;
    const isOff = (operation) => !request.guardsAlone && !request.givenPlan && (0,remembered/* staysOff */.A)(operation, desired, session);
    const due = operations.filter((operation) => !back.has(operation.id) && !isOff(operation));
    // Guards hold writes back; a drift run has none, and must tell a large difference all the more.
    const guards = request.mode === 'drift' ? [] : await (0,judge_guards/* judgeGuards */.S)(due, { draft, prior, hash }, desired, request, services, session);
    const plan = {
        tenant: request.tenantName,
        ...(0,plan_parts/* madeOf */.F6)(desired),
        population: { owned: draft.owned, expected: prior.expected, read: prior.read },
        operations,
        scheduled,
        guards,
        hash,
        unchanged: draft.unchanged,
        remarks: draft.remarks,
        absent: draft.absent,
        signOutsOver: draft.over.length > 0 ? draft.over : undefined,
        self: prior.self || undefined,
    };
    (0,plan_parts/* showPlan */.tN)(plan, desired, session);
    (0,ignored_fields/* tellNotSent */.bh)(plan, tenant, session, policy);
    if (modes/* MODES */.FN[request.mode].needs.roster) {
        tellOtherIds(operations, desired, prior, session);
        tellIdleEntries(desired, prior, tenant.listsAllRoles, session);
    }
    return plan;
}
/** What the tenant has of the roster's people, and of those whose sign-out is open. */
async function readPrior({ entries, roster, policy, today }, tenant, request, session) {
    const read = await tenant.read({
        keys: entries.map((entry) => ({
            id: entry.cxoneId,
            userName: entry.profile.userName || undefined,
            externalId: entry.profile.externalId || undefined,
            leaves: (0,model_entry/* leaves */.FQ)(entry, today) ? true : undefined,
            loginAuthenticator: entry.profile.loginAuthenticator ? true : undefined,
        })),
        fields: [...new Set(roster.files.flatMap((file) => file.fields))],
        needAbsent: !request.partialRoster && (request.mode === 'drift' || policy.leavers.absent !== 'report'),
        owned: policy.owned,
    });
    // An offboarding is about one person: what is open of others' sign-outs stays in memory, for the next apply.
    const isOne = (0,offboard/* isOffboarding */.W)(request.rosterPaths);
    const openSteps = isOne ? openOf(session.openSteps, entries, read.users) : session.openSteps;
    return { prior: await withLeavers(read, openSteps, tenant), openSteps };
}
/** People of wrong rows, where rows are wrong. */
function untouchableOf({ roster: { invalidRows, untouchable } }) {
    if (invalidRows === 0)
        return null;
    return { userNames: new Set(untouchable.userNames), externalIds: new Set(untouchable.externalIds) };
}
/** The policy's answers for a plan; violations that only the tenant's roles show are added to `violations`. */
function decisionsOf(desired, prior, tenant, request, violations) {
    const { policy, graph } = desired;
    const compareRoles = (0,delta/* roleDelta */.B)(policy, graph, prior.roles, tenant.listsAllRoles && prior.roles !== undefined);
    return {
        ...(0,plan_parts/* policyAnswers */.EA)(desired, tenant, request),
        isOwned: (0,policy_patterns/* ownership */.kG)(policy.owned),
        roleDelta: (entry, account) => {
            const wanted = (0,desired_roles/* desiredRoles */.w)(entry, policy, graph, desired.today);
            if (!wanted)
                return null;
            const delta = compareRoles(account?.roles ?? [], wanted, account?.primaryRole);
            violations.push(...(0,policy_violations/* unclearRoles */.Gw)(entry, delta.unclear));
            // Roles that stay count for the conflicts as well, under whatever name.
            if (delta.add.length > 0)
                violations.push(...(0,policy_violations/* checkWrite */.Gf)(entry, delta.keys, policy, graph, delta.keysOf));
            return prior.roles ? delta : (0,role_names/* byNames */.gj)(delta);
        },
        skills: (entry, account) => (0,skills/* desiredSkills */.z)(entry, account, policy),
        leavesExternalIds: tenant.listsAllRoles && policy.externalId === 'ignore',
        today: desired.today,
        leaverAction: (0,offboard/* isOffboarding */.W)(request.rosterPaths) ? 'deactivate' : policy.leavers.action,
        absentAction: request.partialRoster ? 'ignore' : policy.leavers.absent,
        retainData: policy.leavers.retainData,
        // Drift writes nothing: someone who was deactivated in CXone is a difference by night as well. Of an apply the
        // approval decides: a reviewed plan may name them.
        unattended: request.unattended && request.mode !== 'drift' && request.mode !== 'apply',
        tenant: { canDelete: tenant.canDelete },
    };
}


/***/ }),

/***/ 57734:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   H: () => (/* binding */ namesBehind),
/* harmony export */   q: () => (/* binding */ namedIds)
/* harmony export */ });
/* harmony import */ var _model_named_ids_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(46016);
/* harmony import */ var _model_skills_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(35574);
/* harmony import */ var _policy_desired_roles_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(92521);
/* harmony import */ var _policy_role_names_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(57054);
/* harmony import */ var _text_fold_name_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(32555);
/* harmony import */ var _text_ids_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(13276);
/* harmony import */ var _tenant_names_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(88455);







/** Visits each name by which a row says what its person is to have; of very many rows, so that it makes no lists. */
function eachName(row, policy, visit) {
    const { roles, groups, primaryRole, skills, profile, attributes } = row;
    if (primaryRole)
        visit(primaryRole, 'roles');
    if (roles)
        for (const { name } of roles)
            visit(name, 'roles');
    for (const group of groups ?? []) {
        const role = (0,_policy_desired_roles_js__WEBPACK_IMPORTED_MODULE_1__/* .mappedRole */ .M)(group, policy);
        if (role !== undefined)
            visit(role, 'roles');
    }
    if (profile.team)
        visit(profile.team, 'team');
    if (skills)
        for (const { name } of skills)
            visit(name, 'skills');
    if (profile.loginAuthenticator)
        visit(profile.loginAuthenticator, 'loginAuthenticator');
    if (attributes)
        for (const name of Object.keys(attributes))
            visit(name, 'attributes');
}
/** What the names in rows stand for in the tenant as it was read, and which tenant that is. */
function namedIds(rows, { policy, graph }, { roles, teams = [], skills = [], logins = {}, customAttributes = [], tenantId }) {
    const listed = new _policy_role_names_js__WEBPACK_IMPORTED_MODULE_3__/* .ListedRoles */ .VU(roles ?? []);
    const named = (all, text) => (0,_model_skills_js__WEBPACK_IMPORTED_MODULE_4__/* .skillNamed */ .Pq)(all, text).map(({ id }) => id);
    const methods = Object.entries(logins).map(([id, name]) => ({ id, name }));
    const idsOf = {
        roles: (name) => {
            const role = graph.resolve(name);
            return (role ? listed.meantBy(role.key, role.display) : listed.named(name)).map(({ value }) => value);
        },
        team: (name) => named(teams, name),
        skills: (name) => named(skills, name),
        loginAuthenticator: (name) => named(methods, name),
        attributes: (name) => [(0,_tenant_names_js__WEBPACK_IMPORTED_MODULE_2__/* .attributeNamed */ .SI)(customAttributes, name)?.id ?? ''],
    };
    const found = new Map();
    const seen = {};
    const visit = (name, field) => {
        const names = (seen[field] ??= new Set());
        if (names.has(name))
            return;
        names.add(name);
        const place = (0,_model_named_ids_js__WEBPACK_IMPORTED_MODULE_0__/* .namePlace */ .RO)({ field, name });
        if (found.has(place))
            return;
        const [id = '', another] = idsOf[field](name);
        // Where nothing shows an id, the name stands in its place.
        const isKnown = another === undefined && (0,_text_fold_name_js__WEBPACK_IMPORTED_MODULE_5__/* .foldName */ .z)(id) !== (0,_text_fold_name_js__WEBPACK_IMPORTED_MODULE_5__/* .foldName */ .z)(name);
        found.set(place, isKnown ? (0,_text_ids_js__WEBPACK_IMPORTED_MODULE_6__/* .idKey */ .T4)(id) : '');
    };
    for (const row of rows)
        eachName(row, policy, visit);
    if (tenantId !== undefined)
        found.set(_model_named_ids_js__WEBPACK_IMPORTED_MODULE_0__/* .TENANT_PLACE */ .RS, (0,_text_ids_js__WEBPACK_IMPORTED_MODULE_6__/* .idKey */ .T4)(tenantId));
    return Object.fromEntries(found);
}
/** Of a row's names those that decide what an operation writes. */
function namesBehind({ before, after }, row, policy) {
    const changes = new Set(Object.keys({ ...before, ...after }).map(_text_fold_name_js__WEBPACK_IMPORTED_MODULE_5__/* .foldName */ .z));
    if (changes.has('primaryrole'))
        changes.add('roles');
    const names = [];
    eachName(row, policy, (name, field) => {
        if (changes.has((0,_text_fold_name_js__WEBPACK_IMPORTED_MODULE_5__/* .foldName */ .z)(field === 'attributes' ? `attr.${name}` : field)))
            names.push({ field, name });
    });
    return names;
}


/***/ }),

/***/ 73411:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  F6: () => (/* binding */ madeOf),
  EA: () => (/* binding */ policyAnswers),
  tN: () => (/* binding */ showPlan)
});

// EXTERNAL MODULE: ./build/execute/counts.js
var counts = __webpack_require__(30726);
// EXTERNAL MODULE: ./build/execute/leavers/leaver-steps.js
var leaver_steps = __webpack_require__(31150);
// EXTERNAL MODULE: ./build/policy/patterns.js + 1 modules
var patterns = __webpack_require__(44163);
;// CONCATENATED MODULE: ./build/policy/role-power.js
/**
 * The policy's roles, the most powerful first: what brings most other roles along, then what is named in most conflicts
 * (nobody minds two harmless roles in one hand).
 * @returns keys, each followed by its display name where that is another
 */
function rolesByPower({ roles }, graph) {
    const conflicts = (name) => roles.conflicts.filter((group) => group.some((one) => graph.resolve(one)?.key === name)).length;
    return graph.roles
        .map(({ key, display }) => ({ key, display, brings: graph.closure([key]).size, conflicts: conflicts(key) }))
        .sort((a, b) => b.brings - a.brings || b.conflicts - a.conflicts)
        .flatMap(({ key, display }) => (key === display ? [key] : [key, display]));
}

// EXTERNAL MODULE: ./build/policy/step-wish.js
var step_wish = __webpack_require__(721);
;// CONCATENATED MODULE: ./build/app/planning/plan-parts.js





/** The policy's answers that every plan goes by, that of an undo too. */
function policyAnswers({ policy }, { steps }, { operations }) {
    const unmanaged = new Set(policy.unmanaged);
    return {
        isProtected: (0,patterns/* matcher */.jN)(policy.protected),
        isUnmanaged: (field) => unmanaged.has(field),
        leaverSteps: (0,leaver_steps/* leaverSteps */.HD)(steps, policy).filter((step) => (0,step_wish/* wishFor */.b)(step, policy) !== 'off'),
        licensePolicy: policy.leavers.licensePolicy,
        may: {
            provision: operations.has('provision'),
            roles: operations.has('roles'),
            deprovision: operations.has('deprovision'),
        },
    };
}
/** What a plan was made of: the roster's files and the policy. */
const madeOf = ({ roster: { files, rows }, policySha256 }) => ({
    roster: {
        path: files.map(({ path }) => path).join('\n'),
        sha256: files.map(({ sha256 }) => sha256).join('\n'),
        rows,
    },
    policy: { sha256: policySha256 },
});
/** From now on this is the plan that the run is about. */
function showPlan(plan, { policy, graph }, { report }) {
    report.plan = plan;
    report.rolesByPower = rolesByPower(policy, graph);
    Object.assign(report.counts, (0,counts/* countPlan */.RF)(plan));
}


/***/ }),

/***/ 45318:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   k: () => (/* binding */ refuseRows)
/* harmony export */ });
/* harmony import */ var _desired_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(8823);

/**
 * Rows that turn out to be wrong only by what CXone has: listed with the file's problems, counted, and their people
 * left untouched. Where such rows are skipped and no other is left, the file is as wrong as one without a right row.
 */
function refuseRows(wrong, issues, desired, request, session) {
    const { roster } = desired;
    if (request.onInvalidRows === 'skip' && wrong.size > 0 && desired.entries.every((entry) => wrong.has(entry)))
        (0,_desired_js__WEBPACK_IMPORTED_MODULE_0__/* .tellNobodyRight */ .te)(request, session);
    // Every row of a large file may have one: more than a call takes arguments.
    for (const issue of issues)
        roster.issues.push(issue);
    roster.invalidRows += wrong.size;
    session.report.counts.invalidRows = roster.invalidRows;
    for (const { profile } of wrong) {
        if (profile.userName)
            roster.untouchable.userNames.push(profile.userName.toLowerCase());
        if (profile.externalId)
            roster.untouchable.externalIds.push(profile.externalId);
    }
}


/***/ }),

/***/ 77688:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   A: () => (/* binding */ staysOff),
/* harmony export */   l: () => (/* binding */ takenBack)
/* harmony export */ });
/* harmony import */ var _plan_row_digest_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(95863);
/* harmony import */ var _plan_undone_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(26887);
/* harmony import */ var _desired_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(8823);



/** An operation's row as the file says it. */
const rowOf = ({ file, row }, desired) => row === null ? undefined : (0,_desired_js__WEBPACK_IMPORTED_MODULE_2__/* .asWritten */ .qm)(desired).find((one) => one.file === file && one.row === row);
/**
 * Of a plan's operations those that an undo took back. No apply makes them until the person's row says something else,
 * so no guard counts them.
 * @returns their ids
 */
function takenBack(operations, desired, undone) {
    if (undone.length === 0)
        return new Set();
    const isBack = (operation) => (0,_plan_undone_js__WEBPACK_IMPORTED_MODULE_1__/* .repeatsUndone */ .k)(operation, undone, () => {
        const entry = rowOf(operation, desired);
        return entry ? (0,_plan_row_digest_js__WEBPACK_IMPORTED_MODULE_0__/* .rowDigest */ .$c)(entry) : null;
    });
    return new Set(operations.filter(isBack).map(({ id }) => id));
}
/**
 * An account that this apply will not switch on, whatever the file says: its row is what was reviewed and applied, and
 * no reviewed plan names it. It is only reported, so that no guard counts it.
 */
function staysOff(operation, desired, { memory }) {
    const { kind, key } = operation;
    if (kind !== 'reactivate' || memory?.applied?.by !== 'review')
        return false;
    const entry = rowOf(operation, desired);
    return (entry !== undefined &&
        memory.applied.rows[(0,_plan_row_digest_js__WEBPACK_IMPORTED_MODULE_0__/* .rowKey */ .om)(entry)] === (0,_plan_row_digest_js__WEBPACK_IMPORTED_MODULE_0__/* .rowDigest */ .$c)(entry) &&
        !memory.pending.some((one) => one.kind === kind && one.key === key));
}


/***/ }),

/***/ 88455:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   LN: () => (/* binding */ checkNames),
/* harmony export */   SI: () => (/* binding */ attributeNamed),
/* harmony export */   ch: () => (/* binding */ judgeNames)
/* harmony export */ });
/* harmony import */ var _model_entry_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(8786);
/* harmony import */ var _model_skills_js__WEBPACK_IMPORTED_MODULE_7__ = __webpack_require__(35574);
/* harmony import */ var _plan_match_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(92567);
/* harmony import */ var _text_figures_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(21135);
/* harmony import */ var _text_nearest_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(82788);
/* harmony import */ var _policy_role_names_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(57054);
/* harmony import */ var _desired_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(8823);
/* harmony import */ var _text_fold_name_js__WEBPACK_IMPORTED_MODULE_8__ = __webpack_require__(32555);
/* harmony import */ var _refuse_rows_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(45318);









/**
 * Holds teams, skills and sign-in methods that rows name against what CXone has, and writes them as CXone does: by name
 * where a row has the id, in CXone's own case. A name that means nothing, or two things, stops the plan; one that is
 * inactive stops it only where it would be newly given. With `on-invalid-rows: skip` such rows leave the desired state,
 * and their people untouched.
 * @returns false where nothing may be planned
 */
function checkNames(desired, prior, tenant, request, session) {
    dropLacking(desired, tenant, session);
    tellUnseen(desired, prior, session);
    let index;
    const wrong = new Set();
    const issues = [];
    const entries = desired.entries.map((entry) => {
        if (!namesAnything(entry) || (0,_model_entry_js__WEBPACK_IMPORTED_MODULE_0__/* .leaves */ .FQ)(entry, desired.today))
            return entry;
        index ??= new _plan_match_js__WEBPACK_IMPORTED_MODULE_1__/* .PriorIndex */ .lc(prior.users);
        const checked = new Names(entry, prior, accountOf(index, entry));
        const named = checked.named();
        if (checked.issues.length === 0)
            return named;
        wrong.add(entry);
        issues.push(...checked.issues);
        return entry;
    });
    desired.entries = entries;
    if (issues.length === 0)
        return true;
    (0,_refuse_rows_js__WEBPACK_IMPORTED_MODULE_4__/* .refuseRows */ .k)(wrong, issues, desired, request, session);
    desired.entries = entries.filter((entry) => !wrong.has(entry));
    if (request.onInvalidRows !== 'stop')
        return true;
    const found = [...new Set(issues.map(({ found: name }) => `“${name}”`))];
    session.problem('roster-invalid', `${(0,_text_figures_js__WEBPACK_IMPORTED_MODULE_5__/* .counted */ .hS)(wrong.size, 'row names', 'rows name')} what CXone does not have, or cannot give: ` +
        `${(0,_text_figures_js__WEBPACK_IMPORTED_MODULE_5__/* .list */ .p_)(found.slice(0, 5))}${found.length > 5 ? ` and ${found.length - 5} more` : ''}`, 'Correct the names; every row is in the table below and in roster-errors.csv, with the nearest name there is.');
    return false;
}
/**
 * Holds roles and skills of rows against the policy by all the names that CXone has for them: id, name, display name.
 * What it forbids is added to the session.
 */
function judgeNames(desired, prior, request, session) {
    const { graph, roster } = desired;
    if (prior.roles)
        desired.entries = (0,_policy_role_names_js__WEBPACK_IMPORTED_MODULE_6__/* .underPolicyNames */ .zj)(desired.entries, graph, prior.roles);
    const skillNames = (name) => [
        name,
        ...(0,_model_skills_js__WEBPACK_IMPORTED_MODULE_7__/* .skillNamed */ .Pq)(prior.skills ?? [], name).flatMap((skill) => [skill.id, skill.name]),
    ];
    for (const violations of (0,_desired_js__WEBPACK_IMPORTED_MODULE_3__/* .nameViolations */ .i5)(desired, request, skillNames))
        (0,_desired_js__WEBPACK_IMPORTED_MODULE_3__/* .addViolations */ .eK)(violations, roster, session);
}
/** Columns that this kind of tenant has no place for are said once, and not written. */
function dropLacking(desired, tenant, session) {
    if (tenant.lacks?.includes('primaryRole'))
        desired.entries = desired.entries.map(withoutPrimary);
    const lacks = (tenant.lacks ?? []).filter((field) => desired.roster.files.some(({ fields }) => fields.includes(field)));
    if (lacks.length === 0)
        return;
    // A hire date that stands in for the first day does something all the same.
    const idle = lacks.filter((field) => field !== 'primaryRole' && (field !== 'hireDate' || desired.roster.files.some(hasStart)));
    if (idle.length > 0)
        session.problem('none', `this kind of tenant has no place for ${(0,_text_figures_js__WEBPACK_IMPORTED_MODULE_5__/* .list */ .p_)(idle.map((field) => `\`${field}\``))}: not written`, 'Use profile `cxone` for these columns, or name them under `ignoreColumns` in the policy.');
    desired.entries = desired.entries.map((entry) => {
        const { skills, invite, ...rest } = entry;
        const profile = Object.fromEntries(Object.entries(entry.profile).filter(([field]) => !lacks.includes(field)));
        return {
            ...rest,
            profile,
            skills: lacks.includes('skills') ? undefined : skills,
            invite: lacks.includes('invite') ? undefined : invite,
        };
    });
}
/** Where a tenant knows no primary role, the one named is a role like the others. */
function withoutPrimary(entry) {
    const { primaryRole, ...rest } = entry;
    if (primaryRole === undefined)
        return entry;
    const others = (entry.roles ?? []).filter(({ name }) => name !== primaryRole);
    return { ...rest, roles: [{ name: primaryRole }, ...others] };
}
const hasStart = ({ fields }) => fields.includes('hireDate') && fields.includes('startDate');
/** Whether a row has a cell that CXone may have another name for. */
const namesAnything = ({ profile, skills, attributes }) => Boolean(profile.team || profile.loginAuthenticator || skills || attributes);
/** The account a row most likely means: only to know what it has already. */
const accountOf = (index, { cxoneId, profile }) => index.byCxoneId(cxoneId ?? '') ??
    index.byExternalId(profile.externalId ?? '') ??
    index.byUserName((0,_plan_match_js__WEBPACK_IMPORTED_MODULE_1__/* .nameKey */ .Rc)(profile.userName ?? ''));
/** By name, else by id, else by name without regard to case. */
const attributeNamed = (known, text) => known.find(({ name }) => name === text) ??
    known.find(({ id }) => id === text) ??
    known.find(({ name }) => (0,_text_fold_name_js__WEBPACK_IMPORTED_MODULE_8__/* .foldName */ .z)(name) === (0,_text_fold_name_js__WEBPACK_IMPORTED_MODULE_8__/* .foldName */ .z)(text));
/**
 * Attributes that no account shows may still be there: they are said, with the nearest name, and sent as they stand.
 */
function tellUnseen(desired, { customAttributes: known }, session) {
    if (!known)
        return;
    const columns = desired.roster.files.flatMap(({ fields }) => fields.filter((field) => field.startsWith('attr.')));
    const unseen = [...new Set(columns)].filter((field) => !attributeNamed(known, field.slice(5)));
    if (unseen.length === 0)
        return;
    const near = unseen.flatMap((field) => {
        const name = (0,_text_nearest_js__WEBPACK_IMPORTED_MODULE_2__/* .nearestWord */ .zZ)(field.slice(5), known.map(({ name: one }) => one));
        return name === '' ? [] : [`\`attr.${name}\``];
    });
    session.problem('none', `no account in CXone shows ${(0,_text_figures_js__WEBPACK_IMPORTED_MODULE_5__/* .list */ .p_)(unseen.map((field) => `\`${field}\``))}` +
        (near.length > 0 ? ` (the nearest name is ${(0,_text_figures_js__WEBPACK_IMPORTED_MODULE_5__/* .list */ .p_)(near)})` : ''), 'Correct the column’s name. Where nobody has a value yet, name the column by the attribute’s id in CXone.');
}
class Names {
    issues = [];
    #entry;
    #prior;
    #account;
    constructor(entry, prior, account) {
        this.#entry = entry;
        this.#prior = prior;
        this.#account = account;
    }
    /** The row with CXone's own names. */
    named() {
        const { profile, skills, attributes } = this.#entry;
        const named = { ...profile };
        if (profile.team)
            named.team = this.#team(profile.team);
        if (profile.loginAuthenticator)
            named.loginAuthenticator = this.#login(profile.loginAuthenticator);
        return {
            ...this.#entry,
            attributes: attributes && this.#attributes(attributes),
            profile: named,
            skills: skills && this.#skills(skills),
        };
    }
    /** Under CXone's own names, a value by the word CXone shows it with. */
    #attributes(attributes) {
        const { customAttributes: known = [] } = this.#prior;
        return Object.fromEntries(Object.entries(attributes).map(([name, value]) => {
            const own = attributeNamed(known, name);
            if (!own || value === null)
                return [own?.name ?? name, value];
            const label = Object.keys(own.labels).find((one) => (0,_text_fold_name_js__WEBPACK_IMPORTED_MODULE_8__/* .foldName */ .z)(one) === (0,_text_fold_name_js__WEBPACK_IMPORTED_MODULE_8__/* .foldName */ .z)(value));
            const isValue = Object.values(own.labels).includes(value);
            return [own.name, label === undefined || isValue ? value : own.labels[label]];
        }));
    }
    #team(text) {
        const { teams } = this.#prior;
        if (!teams)
            return text;
        const byId = teams.filter(({ id }) => id === text.trim());
        const found = byId.length > 0 ? byId : teams.filter(({ name }) => (0,_text_fold_name_js__WEBPACK_IMPORTED_MODULE_8__/* .foldName */ .z)(name) === (0,_text_fold_name_js__WEBPACK_IMPORTED_MODULE_8__/* .foldName */ .z)(text));
        const [team] = found;
        // A list may leave out teams that are inactive: what someone has already may stay.
        const own = this.#account?.team;
        if (!team && own !== undefined && (0,_text_fold_name_js__WEBPACK_IMPORTED_MODULE_8__/* .foldName */ .z)(own) === (0,_text_fold_name_js__WEBPACK_IMPORTED_MODULE_8__/* .foldName */ .z)(text))
            return own;
        if (!team || found.length > 1) {
            this.#unclear('team', text, found.map(({ id }) => id), teams.map(({ name }) => name));
            return text;
        }
        const isTwice = teams.filter(({ name }) => (0,_text_fold_name_js__WEBPACK_IMPORTED_MODULE_8__/* .foldName */ .z)(name) === (0,_text_fold_name_js__WEBPACK_IMPORTED_MODULE_8__/* .foldName */ .z)(team.name)).length > 1;
        const written = isTwice ? team.id : team.name;
        if (!team.active && this.#account?.team !== written)
            this.#inactive('team', text);
        return written;
    }
    /** Each once: a skill may be named by its name and by its id, but not with two proficiencies. */
    #skills(skills) {
        const grants = new Map();
        for (const skill of skills) {
            const named = { ...skill, name: this.#skill(skill.name) };
            const other = grants.get((0,_text_fold_name_js__WEBPACK_IMPORTED_MODULE_8__/* .foldName */ .z)(named.name));
            if (!other)
                grants.set((0,_text_fold_name_js__WEBPACK_IMPORTED_MODULE_8__/* .foldName */ .z)(named.name), named);
            else if (other.proficiency !== named.proficiency)
                this.#issue('skills', 'skill-twice', skill.name, `${named.name} once, with one proficiency`, '');
        }
        return [...grants.values()];
    }
    #skill(text) {
        const { skills } = this.#prior;
        if (!skills)
            return text;
        const found = (0,_model_skills_js__WEBPACK_IMPORTED_MODULE_7__/* .skillNamed */ .Pq)(skills, text);
        const [skill] = found;
        if (!skill || found.length > 1) {
            this.#unclear('skill', text, found.map(({ id }) => id), skills.map(({ name }) => name));
            return text;
        }
        const written = (0,_model_skills_js__WEBPACK_IMPORTED_MODULE_7__/* .skillNamed */ .Pq)(skills, skill.name).length > 1 ? skill.id : skill.name;
        const isHeld = this.#account?.skills?.some(({ name }) => (0,_text_fold_name_js__WEBPACK_IMPORTED_MODULE_8__/* .foldName */ .z)(name) === (0,_text_fold_name_js__WEBPACK_IMPORTED_MODULE_8__/* .foldName */ .z)(written));
        if (!skill.active && !isHeld)
            this.#inactive('skill', text);
        return written;
    }
    #login(text) {
        const logins = Object.entries(this.#prior.logins ?? {});
        const found = logins.find(([id, name]) => id === text || (0,_text_fold_name_js__WEBPACK_IMPORTED_MODULE_8__/* .foldName */ .z)(name) === (0,_text_fold_name_js__WEBPACK_IMPORTED_MODULE_8__/* .foldName */ .z)(text));
        if (found)
            return found[1];
        if (/^[0-9a-f]{8}-[0-9a-f-]{27}$/i.test(text) || !this.#prior.logins)
            return text;
        this.#unclear('login authenticator', text, [], logins.map(([, name]) => name));
        return text;
    }
    #unclear(what, text, ids, names) {
        const column = what === 'skill' ? 'skills' : what === 'team' ? 'team' : 'loginAuthenticator';
        const code = `${what.replaceAll(' ', '-')}-${ids.length > 1 ? 'ambiguous' : 'unknown'}`;
        const expected = ids.length > 1
            ? `a ${what} by its id: several have this name`
            : what === 'login authenticator'
                ? 'an id, or a name that some account in CXone shows'
                : `a ${what} that CXone has, by name or id`;
        this.#issue(column, code, text, expected, ids.length > 1 ? ids.join(' or ') : (0,_text_nearest_js__WEBPACK_IMPORTED_MODULE_2__/* .nearestWord */ .zZ)(text, names));
    }
    #inactive(what, text) {
        const column = what === 'skill' ? 'skills' : 'team';
        this.#issue(column, `${what}-inactive`, text, `a ${what} that is active in CXone: nobody can be given this one`, '');
    }
    #issue(column, code, found, expected, suggestion) {
        const { file, row, line } = this.#entry;
        this.issues.push({ file, row, line, column, code, severity: 'error', found, expected, suggestion, field: column });
    }
}


/***/ }),

/***/ 84615:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   z: () => (/* binding */ payloadHash)
/* harmony export */ });
/* harmony import */ var node_crypto__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(77598);
/* harmony import */ var _text_canonical_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(89776);
/* harmony import */ var _json_value_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(97024);



/** What is sent is JSON as we made it; only text that is no Unicode, and what JSON cannot say, takes a copy first. */
function formOf(data) {
    try {
        return (0,_text_canonical_js__WEBPACK_IMPORTED_MODULE_1__/* .canonical */ .$)(data);
    }
    catch {
        return (0,_text_canonical_js__WEBPACK_IMPORTED_MODULE_1__/* .canonical */ .$)((0,_json_value_js__WEBPACK_IMPORTED_MODULE_2__/* .jsonValue */ .IL)(data));
    }
}
/**
 * The `payload_hash` of a record: lower-case hex SHA-256 over the RFC 8785 form of what was sent for one person (in a
 * bulk: of the operation's `data`), so that an auditor can tell what was sent without the audit holding it twice.
 * @param data as it goes into `JSON.stringify`; nothing sent is `null`
 */
function payloadHash(data) {
    return (0,node_crypto__WEBPACK_IMPORTED_MODULE_0__.hash)('sha256', formOf(data), 'hex');
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

/***/ 31150:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   CI: () => (/* binding */ signOut),
/* harmony export */   HD: () => (/* binding */ leaverSteps),
/* harmony export */   OE: () => (/* binding */ dueSteps),
/* harmony export */   YA: () => (/* binding */ freeLicense),
/* harmony export */   __: () => (/* binding */ each),
/* harmony export */   jf: () => (/* binding */ runIsEnding)
/* harmony export */ });
/* harmony import */ var p_limit__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(70370);
/* harmony import */ var _model_leaver_steps_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(50917);
/* harmony import */ var _policy_step_wish_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(721);
/* harmony import */ var _step_records_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(8942);




/**
 * The steps that follow a deactivation: those of the tenant, and those that the policy requires although the tenant's
 * client knows no route for them – these stay open and are said to.
 */
function leaverSteps(steps, policy) {
    const own = new Set(steps.leavers.map(({ name }) => name));
    return _model_leaver_steps_js__WEBPACK_IMPORTED_MODULE_0__/* .LEAVER_STEPS */ .mf.filter((name) => own.has(name) || (0,_policy_step_wish_js__WEBPACK_IMPORTED_MODULE_1__/* .wishFor */ .b)(name, policy) === 'require');
}
/**
 * Which steps an operation takes: all of them where it deactivates the account, and for a deletion, whose steps repeat
 * safely; for an account that was off before, only what an earlier run left open.
 */
function dueSteps(operation, all) {
    if (operation.prior?.active !== false || operation.kind === 'delete')
        return new Set(all);
    return new Set(operation.openSteps);
}
/** Nothing new is started any more: the run was interrupted, or its time is used up. */
const runIsEnding = (context) => Boolean(context.signal?.aborted) || context.clock.now() >= context.deadline;
/**
 * Signs people out whose accounts are deactivated, by the steps their tenant has: those that serve many people with one
 * request for all of them, the others one person after the other, some people at once. Every step is recorded with its
 * own outcome and time; a run that is over stops between two steps.
 * @param leavers people of one wave
 */
async function signOut(leavers, context) {
    await foreign(leavers, context);
    let alone = [];
    const oneByOne = async () => {
        const steps = alone;
        alone = [];
        if (steps.length === 0)
            return;
        await each(leavers, context, async (leaver) => {
            for (const step of steps)
                await takeFor([leaver], step, context, leavers.length);
        });
    };
    for (const step of context.tenant.steps.leavers) {
        if ((0,_model_leaver_steps_js__WEBPACK_IMPORTED_MODULE_0__/* .stepFacts */ .mv)(step.name).when !== 'sign-out')
            continue;
        if (step.atOnce === 1) {
            alone.push(step);
            continue;
        }
        await oneByOne();
        for (let at = 0; at < leavers.length; at += step.atOnce)
            await takeFor(leavers.slice(at, at + step.atOnce), step, context, leavers.length);
    }
    await oneByOne();
}
/** Frees a leaver's licence where that is due. Someone who is kept from deletion keeps it until the deletion. */
async function freeLicense(leaver, context) {
    for (const step of context.tenant.steps.leavers) {
        if ((0,_model_leaver_steps_js__WEBPACK_IMPORTED_MODULE_0__/* .stepFacts */ .mv)(step.name).when !== 'licence' || !isDue(leaver, step.name) || leaver.unconfirmed)
            continue;
        const policy = leaver.operation.licensePolicy ?? context.policy.leavers.licensePolicy;
        if (leaver.operation.kind === 'held-back')
            await (0,_step_records_js__WEBPACK_IMPORTED_MODULE_2__/* .recordStep */ .IC)(leaver, step.name, 'off', (0,_step_records_js__WEBPACK_IMPORTED_MODULE_2__/* .skipped */ .hT)('stays as it is until the account can be deleted'), context);
        else if (policy !== 'RECLAIM')
            await (0,_step_records_js__WEBPACK_IMPORTED_MODULE_2__/* .recordStep */ .IC)(leaver, step.name, 'off', (0,_step_records_js__WEBPACK_IMPORTED_MODULE_2__/* .skipped */ .hT)(`licence policy is ${policy}`), context);
        else
            await takeFor([leaver], step, context, 1);
    }
}
/** Steps that the policy requires, and that no route of this kind of tenant offers: open for everyone who leaves. */
async function foreign(leavers, context) {
    const own = new Set(context.tenant.steps.leavers.map(({ name }) => name));
    for (const name of _model_leaver_steps_js__WEBPACK_IMPORTED_MODULE_0__/* .LEAVER_STEPS */ .mf) {
        if (own.has(name) || (0,_policy_step_wish_js__WEBPACK_IMPORTED_MODULE_1__/* .wishFor */ .b)(name, context.policy) !== 'require')
            continue;
        // Whose licence stays has no such step, whatever the policy says for everybody.
        const due = leavers.filter((leaver) => leaver.open.has(name));
        const answer = {
            status: 'unsupported',
            detail: `this profile has no route to ${(0,_model_leaver_steps_js__WEBPACK_IMPORTED_MODULE_0__/* .stepFacts */ .mv)(name).words}; the policy requires it`,
            attempts: 0,
            latencyMs: 0,
        };
        await (0,_step_records_js__WEBPACK_IMPORTED_MODULE_2__/* .recordSteps */ .PQ)(due.map((leaver) => ({ leaver, answer })), name, 'require', context);
    }
}
/**
 * Does something for every person, some at once. What ends the whole run is thrown only when nothing is under way any
 * more, so that every step that was taken is on record; nobody is begun with after it.
 */
async function each(leavers, context, work) {
    const limit = (0,p_limit__WEBPACK_IMPORTED_MODULE_3__/* ["default"] */ .A)(context.concurrency);
    const ends = [];
    await Promise.all(leavers.map((leaver) => limit(async () => {
        if (ends.length > 0)
            return;
        await work(leaver).catch((error) => ends.push(error));
    })));
    if (ends.length > 0)
        throw ends[0];
}
const isDue = (leaver, name) => (0,_model_leaver_steps_js__WEBPACK_IMPORTED_MODULE_0__/* .isLeaverStep */ .C4)(name) && leaver.due.has(name);
/** One step for these people, where it is due for them, the policy wants it and the run goes on. */
async function takeFor(leavers, step, context, together) {
    const due = leavers.filter((leaver) => isDue(leaver, step.name));
    const wish = (0,_policy_step_wish_js__WEBPACK_IMPORTED_MODULE_1__/* .wishFor */ .b)(step.name, context.policy);
    if (due.length === 0)
        return;
    if (wish === 'off') {
        const answer = (0,_step_records_js__WEBPACK_IMPORTED_MODULE_2__/* .skipped */ .hT)('off in the policy');
        return (0,_step_records_js__WEBPACK_IMPORTED_MODULE_2__/* .recordSteps */ .PQ)(due.map((leaver) => ({ leaver, answer })), step.name, wish, context);
    }
    if (runIsEnding(context))
        return;
    const answers = await step.take(due.map((leaver) => leaver.user), together);
    const answered = due.map((leaver) => ({ leaver, answer: answers.get(leaver.user.id) ?? UNANSWERED }));
    for (const { leaver, answer } of answered)
        if (answer.status === 'done' && (0,_model_leaver_steps_js__WEBPACK_IMPORTED_MODULE_0__/* .endsSession */ .Hf)(step.name))
            leaver.signOutMs = context.clock.now() - context.startedAt;
    await (0,_step_records_js__WEBPACK_IMPORTED_MODULE_2__/* .recordSteps */ .PQ)(answered, step.name, wish, context);
}
const UNANSWERED = {
    status: 'unknown',
    detail: 'the tenant did not say what became of it',
    attempts: 1,
    latencyMs: 0,
};


/***/ }),

/***/ 8942:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Bs: () => (/* binding */ stepEvent),
/* harmony export */   IC: () => (/* binding */ recordStep),
/* harmony export */   Lx: () => (/* binding */ isClosed),
/* harmony export */   PQ: () => (/* binding */ recordSteps),
/* harmony export */   hT: () => (/* binding */ skipped)
/* harmony export */ });
/* harmony import */ var _model_leaver_steps_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(50917);
/* harmony import */ var _context_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(75059);
/* harmony import */ var _text_days_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(96939);



/**
 * Whether a step that ended like this is over: done, or – where the policy only asks to try – not offered by the
 * tenant, or not to be done for this person. What failed, was only queued or is not known stays open under every wish.
 */
function isClosed({ status, nothingToDo }, wish) {
    if (wish === 'off' || status === 'done' || nothingToDo)
        return true;
    return wish === 'try' && (status === 'skipped' || status === 'unsupported');
}
/**
 * Records what became of one step of one leaver, in the outcome and the audit, and whether it stays open.
 */
async function recordStep(leaver, step, wish, answer, context) {
    await recordSteps([{ leaver, answer }], step, wish, context);
}
/** The same step of many people, put on record with one sync. */
async function recordSteps(ends, step, wish, context) {
    if (ends.length === 0)
        return;
    const at = (0,_text_days_js__WEBPACK_IMPORTED_MODULE_2__/* .isoTime */ .Ly)(context.clock.now());
    const events = ends.map(({ leaver, answer }) => {
        const { status, detail, attempts, latencyMs, nothingToDo, error } = answer;
        leaver.steps.push({ step, status, detail, at, attempts, latencyMs, nothingToDo, error });
        if ((0,_model_leaver_steps_js__WEBPACK_IMPORTED_MODULE_0__/* .isLeaverStep */ .C4)(step)) {
            if (isClosed(answer, wish))
                leaver.open.delete(step);
            else
                leaver.open.set(step, status);
        }
        return stepEvent(leaver.operation, leaver.steps.at(-1));
    });
    await context.journal.appendAll(events, 'file');
}
/** The audit's record of a step. */
function stepEvent(operation, { step, status, detail, attempts, latencyMs, error }) {
    return (0,_context_js__WEBPACK_IMPORTED_MODULE_1__/* .about */ .C)(operation, 'step.finished', {
        step,
        status,
        detail,
        attempts,
        latency_ms: Math.round(latencyMs),
        http_status: error?.status ?? null,
        error: error ?? null,
        correlation_id: error?.correlationId ?? null,
    });
}
/** A step that is not done, and why. */
const skipped = (detail) => ({ status: 'skipped', detail, attempts: 0, latencyMs: 0 });


/***/ }),

/***/ 46016:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   DX: () => (/* binding */ NAMING),
/* harmony export */   RO: () => (/* binding */ namePlace),
/* harmony export */   RS: () => (/* binding */ TENANT_PLACE)
/* harmony export */ });
/* harmony import */ var _text_fold_name_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(32555);

/** Fields whose cells may name something that has an id of its own, each with the word for it. */
const NAMING = {
    roles: 'role',
    team: 'team',
    skills: 'skill',
    loginAuthenticator: 'login authenticator',
    attributes: 'custom attribute',
};
/** Where the id of the tenant itself stands, as its token names it: behind every change. */
const TENANT_PLACE = 'tenant';
/** Where the id of a name stands. */
const namePlace = ({ field, name }) => `${field} ${(0,_text_fold_name_js__WEBPACK_IMPORTED_MODULE_0__/* .foldName */ .z)(name)}`;


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

/***/ 34093:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   N: () => (/* binding */ accountChanges),
/* harmony export */   P: () => (/* binding */ heldRoles)
/* harmony export */ });
/* harmony import */ var _diff_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(79051);
/* harmony import */ var _new_account_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(15698);
/* harmony import */ var _make_operation_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(73258);
/* harmony import */ var _text_figures_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(21135);




const LEFT_WORDS = {
    unmanaged: (fields) => `${fields} differs from the file: unmanaged, as the policy says`,
    ignored: (fields) => `${fields} differs from the file: CXone did not keep it before, not sent again`,
};
/** What CXone says of an active account, where a person should know it. */
const STATUS_WORDS = {
    UNREGISTERED: 'has an account and was never invited; `invite: true` in the file sends the invitation',
    PENDING: 'was invited and has not activated the account yet',
    BLOCKED: 'CXone has locked this account; unlock it there',
};
const NAME_PENDING = 'the user name differs; CXone changes it only once the person has activated the account';
const LAST_WORDS = 'CXone did not take it away before, and it is not asked for again; name the role that is to stay in the file, or ' +
    'deactivate the person';
/** Roles that an account holds, by their ids, as one value: what CXone was seen to keep of them is kept under it. */
const heldRoles = (ids) => [...ids].sort().join(' ');
/** What changes for someone who has an account: active again, details, roles – each an operation of its own. */
function accountChanges(matched, decide) {
    const planned = { operations: [], remarks: [] };
    if (!matched.prior.active)
        reactivation(matched, decide, planned);
    details(matched, decide, planned);
    if ((0,_new_account_js__WEBPACK_IMPORTED_MODULE_1__/* .namesRoles */ .eo)(matched.entry))
        roles(matched, decide, planned);
    return planned;
}
function reactivation({ entry, prior }, decide, planned) {
    const note = (code, text) => void planned.remarks.push((0,_make_operation_js__WEBPACK_IMPORTED_MODULE_2__/* .remark */ .Vg)(entry, prior, code, text));
    if (entry.active === undefined)
        return note('inactive', 'the account is deactivated; `active: yes` in the file would switch it on again');
    if (entry.startDate !== undefined && decide.today < entry.startDate)
        return note('future', `starts on ${entry.startDate}: stays deactivated until then`);
    if (!decide.may.provision)
        return note('not-handled', 'the account is deactivated; `provision` is not among the operations of this run');
    if (decide.unattended)
        return note('reactivation-waits', 'the account is deactivated; unattended runs only report that, start a run by hand');
    planned.operations.push((0,_make_operation_js__WEBPACK_IMPORTED_MODULE_2__/* .operation */ .MQ)('reactivate', {
        entry,
        prior,
        before: { active: false },
        after: { active: true },
        reason: 'active in the file',
        reasonCode: 'rehire',
    }));
}
function details({ entry, prior, adoption }, decide, planned) {
    const { operations, remarks } = planned;
    const key = (0,_make_operation_js__WEBPACK_IMPORTED_MODULE_2__/* .keyOf */ .TN)(entry, prior);
    let { changed, left } = (0,_diff_js__WEBPACK_IMPORTED_MODULE_0__/* .diffProfile */ .HM)(entry, prior, (field, wanted) => {
        if (decide.isUnmanaged?.(field))
            return 'unmanaged';
        return decide.wasIgnored?.(key, field, wanted) ? 'ignored' : null;
    }, (0,_new_account_js__WEBPACK_IMPORTED_MODULE_1__/* .wantsBeside */ .yR)(entry, prior, decide));
    const words = prior.active ? STATUS_WORDS[prior.status ?? ''] : undefined;
    if (words)
        remarks.push((0,_make_operation_js__WEBPACK_IMPORTED_MODULE_2__/* .remark */ .Vg)(entry, prior, `cxone-${prior.status?.toLowerCase() ?? ''}`, words));
    if (changed?.after.userName !== undefined && prior.status === 'PENDING') {
        remarks.push((0,_make_operation_js__WEBPACK_IMPORTED_MODULE_2__/* .remark */ .Vg)(entry, prior, 'name-pending', NAME_PENDING));
        delete changed.before.userName;
        delete changed.after.userName;
        if (Object.keys(changed.after).length === 0)
            changed = null;
    }
    for (const why of ['unmanaged', 'ignored']) {
        const fields = left.filter((one) => one.why === why).map(({ field }) => field);
        if (fields.length > 0)
            remarks.push({ ...(0,_make_operation_js__WEBPACK_IMPORTED_MODULE_2__/* .remark */ .Vg)(entry, prior, why, LEFT_WORDS[why](fields.join(', '))), fields });
    }
    if (!changed)
        return;
    if (!decide.may.provision) {
        const text = 'details differ; `provision` is not among the operations of this run';
        remarks.push((0,_make_operation_js__WEBPACK_IMPORTED_MODULE_2__/* .remark */ .Vg)(entry, prior, 'not-handled', text));
        return;
    }
    operations.push((0,_make_operation_js__WEBPACK_IMPORTED_MODULE_2__/* .operation */ .MQ)('update', {
        entry,
        prior,
        ...changed,
        reason: adoption ? 'the existing account with this userName had no externalId and is linked' : 'details differ',
        reasonCode: adoption ? 'adoption' : 'mover',
        sideEffects: [
            ...(typeof changed.after.email === 'string' ? ['verification-mail'] : []),
            ...(changed.after.invite ? ['activation-mail'] : []),
        ],
    }));
}
function roles({ entry, prior }, decide, { operations, remarks }) {
    if (!decide.may.roles) {
        const text = 'roles are named; `roles` is not among the operations of this run';
        remarks.push((0,_make_operation_js__WEBPACK_IMPORTED_MODULE_2__/* .remark */ .Vg)(entry, prior, 'not-handled', text));
        return;
    }
    const delta = decide.roleDelta(entry, prior);
    if (!delta)
        return;
    const moved = delta.primary !== undefined && delta.primary !== prior.primaryRole;
    const held = prior.roles.map(({ value }) => value);
    if (delta.roles.length === 0 && decide.wasIgnored?.((0,_make_operation_js__WEBPACK_IMPORTED_MODULE_2__/* .keyOf */ .TN)(entry, prior), 'roles', heldRoles(held))) {
        const names = prior.roles.map(({ display, value }) => display ?? value);
        const still = `still has the ${(0,_text_figures_js__WEBPACK_IMPORTED_MODULE_3__/* .plural */ .LS)(names.length, 'role')} ${(0,_text_figures_js__WEBPACK_IMPORTED_MODULE_3__/* .list */ .p_)(names)}: ${LAST_WORDS}`;
        remarks.push((0,_make_operation_js__WEBPACK_IMPORTED_MODULE_2__/* .remark */ .Vg)(entry, prior, 'last-role', still));
        return;
    }
    if (delta.add.length === 0 && delta.remove.length === 0 && !moved)
        return;
    operations.push((0,_make_operation_js__WEBPACK_IMPORTED_MODULE_2__/* .operation */ .MQ)('roles', {
        entry,
        prior,
        before: { roles: held.sort(), ...(moved && { primaryRole: prior.primaryRole ?? null }) },
        after: {
            roles: delta.roles.map((role) => role.value).sort(),
            ...(moved && { primaryRole: delta.primary }),
        },
        reason: delta.add.length + delta.remove.length > 0 ? 'roles differ' : 'another role is the primary one',
        reasonCode: 'roles-differ',
        roles: delta.roles,
        gains: delta.gains,
        loses: delta.loses,
    }));
}


/***/ }),

/***/ 8554:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  Z: () => (/* binding */ draftPlan),
  S: () => (/* binding */ populationsOf)
});

// EXTERNAL MODULE: ./build/model/entry.js
var model_entry = __webpack_require__(8786);
// EXTERNAL MODULE: ./build/model/operation.js
var operation = __webpack_require__(89827);
// EXTERNAL MODULE: ./build/plan/leaver.js
var plan_leaver = __webpack_require__(6303);
// EXTERNAL MODULE: ./build/plan/make-operation.js
var make_operation = __webpack_require__(73258);
// EXTERNAL MODULE: ./build/plan/match.js
var match = __webpack_require__(92567);
// EXTERNAL MODULE: ./build/plan/plan-row.js
var plan_row = __webpack_require__(87358);
;// CONCATENATED MODULE: ./build/plan/absent.js




/**
 * Owned accounts that no row names. While rows are wrong nobody is one: such a row may be about that very person.
 * @param self our own account, as `nameKey` makes its names
 */
function planAbsent({ entries, prior, index, matches }, decide, untouchable, self) {
    if (prior.method === 'filter' || decide.absentAction === 'ignore' || untouchable)
        return { operations: [], remarks: [], count: null };
    const planned = { operations: [], remarks: [] };
    let count = 0;
    for (const user of unnamed(entries, matches.unmatched())) {
        if (!decide.isOwned(user) || decide.isProtected(user) || (0,plan_row/* isSelf */.fy)(user, self))
            continue;
        if (!user.active && decide.absentAction !== 'delete')
            continue;
        count += 1;
        const note = (text) => void planned.remarks.push((0,make_operation/* remark */.Vg)(undefined, user, 'absent', text));
        if (decide.absentAction === 'report')
            note('not in the file: reported only, as the policy says');
        else if (!decide.may.deprovision)
            note('not in the file: reported only; `deprovision` is not among the operations of this run');
        else if (isShared(user, index)) {
            const what = user.externalId && index.ambiguous.has(user.externalId) ? 'externalId' : 'userName';
            planned.operations.push((0,make_operation/* operation */.MQ)('blocked', {
                prior: user,
                // What tells two blocked accounts of one key apart.
                before: sharesName(user, index) ? { userName: user.userName, id: user.id } : { userName: user.userName },
                after: null,
                reason: `not in the file; another account has the same ${what}, so nobody can say who is meant`,
                reasonCode: 'two-matches',
                blockedKind: decide.absentAction,
            }));
        }
        else {
            const leaver = (0,plan_leaver/* leaverOperation */.j)(user, decide, {
                action: decide.absentAction,
                reason: 'not in the file',
                reasonCode: 'not-in-file',
            });
            planned.operations.push(...leaver.operations);
            planned.remarks.push(...leaver.remarks);
        }
    }
    return { ...planned, count };
}
/** Of the accounts that no row leads to those that none names. */
function unnamed(entries, left) {
    if (left.length === 0)
        return left;
    // Few are left as a rule: only their names are looked for among the rows.
    const names = new Set(left.map(({ userName }) => (0,match/* nameKey */.Rc)(userName)));
    const ids = new Set(left.map(({ externalId }) => externalId));
    const named = new Set();
    const known = new Set();
    for (const { profile } of entries) {
        if (profile.userName && names.has((0,match/* nameKey */.Rc)(profile.userName)))
            named.add((0,match/* nameKey */.Rc)(profile.userName));
        if (profile.externalId && ids.has(profile.externalId))
            known.add(profile.externalId);
    }
    return left.filter(({ userName, externalId }) => !named.has((0,match/* nameKey */.Rc)(userName)) && !(externalId && known.has(externalId)));
}
const sharesName = (user, index) => index.ambiguousNames.has((0,match/* nameKey */.Rc)(user.userName));
const isShared = (user, index) => sharesName(user, index) || (user.externalId !== undefined && index.ambiguous.has(user.externalId));

// EXTERNAL MODULE: ./build/plan/open-steps.js
var open_steps = __webpack_require__(96802);
// EXTERNAL MODULE: ./build/plan/order.js
var order = __webpack_require__(77154);
;// CONCATENATED MODULE: ./build/plan/build.js








/**
 * The difference between what the roster wants and what the tenant has, as operations in the order of the roster,
 * absent people last. Pure: reads no clock and asks nobody.
 * @param entries the roster's good rows
 * @param prior a complete read of the tenant
 * @param decide the policy's answers
 * @param untouchable people of wrong rows, under `on-invalid-rows: skip`; `null` where every row is good
 */
function draftPlan(entries, prior, decide, untouchable) {
    const index = new match/* PriorIndex */.lc(prior.users);
    const matches = (0,match/* matchEntries */.Sj)(entries, index);
    const self = new Set((prior.self ?? []).map(match/* nameKey */.Rc));
    const operations = [];
    const remarks = [];
    let unchanged = 0;
    for (const [i, entry] of entries.entries()) {
        const match = matches.at(i);
        const planned = (0,plan_row/* disputed */.dg)(entry, match, untouchable)
            ? (0,plan_row/* disputedRow */.jW)(entry, match)
            : (0,plan_row/* planRow */.Ec)(entry, match, decide, self);
        if (planned.operations.length === 0)
            unchanged += 1;
        for (const one of planned.operations)
            operations.push(one);
        for (const one of planned.remarks)
            remarks.push(one);
    }
    const absent = planAbsent({ entries, prior, index, matches }, decide, untouchable, self);
    for (const one of absent.operations)
        operations.push(one);
    for (const one of absent.remarks)
        remarks.push(one);
    refuseTaken(operations, index);
    refuseRings(operations);
    const left = decide.openSteps ?? [];
    const open = (0,open_steps/* reopen */.Ck)(decide.signOutAgain ? [...left, ...(0,open_steps/* signedOutAgain */.lQ)(entries, matches, remarks, left)] : left, prior.unlisted ? [...prior.users, ...prior.unlisted] : prior.users, () => rowsOf(entries, matches, decide), operations, decide);
    for (const { key, row } of open.operations) {
        const gone = remarks.findIndex((one) => one.code === 'already-gone' && one.key === key && one.row === row);
        if (gone < 0)
            continue;
        // What an earlier run left open is something to be done.
        remarks.splice(gone, 1);
        if (row !== null)
            unchanged -= 1;
    }
    operations.push(...open.operations);
    remarks.push(...open.remarks);
    return {
        operations,
        remarks,
        unchanged,
        absent: absent.count,
        over: open.over,
        ...populations(prior, matches, decide),
    };
}
/** Owned accounts, and those that a row of the roster leads to: the roster speaks for both. */
function populations(prior, matches, decide) {
    return populationsOf(prior, matched(matches), (user) => decide.isOwned(user));
}
/** Accounts that rows lead to. Each is matched once: two rows that lead to one are blocked. */
function* matched(matches) {
    for (const match of matches)
        if (match.kind === 'matched')
            yield match.user;
}
/** Owned accounts, and those that a plan is about, owned or not. */
function populationsOf(prior, touched, isOwned) {
    const all = { owned: 0, ownedActive: 0, ...prior.counted };
    const count = (to, { active }) => {
        to.owned += 1;
        if (active)
            to.ownedActive += 1;
    };
    for (const user of prior.counted ? [] : prior.users)
        if (isOwned(user))
            count(all, user);
    for (const user of touched)
        if (!isOwned(user))
            count(all, user);
    return all;
}
/** Rows by the account they lead to. */
function rowsOf(entries, matches, decide) {
    return new Map(entries.flatMap((entry, i) => {
        const match = matches.at(i);
        return match.kind === 'matched' ? [[match.user, { entry, leaves: (0,model_entry/* leaves */.FQ)(entry, decide.today) }]] : [];
    }));
}
/**
 * Operations that wait for each other in a ring, or for one that does, become blocked: a swap of userNames takes two
 * runs. None of the others waits for them.
 */
function refuseRings(operations) {
    const rings = (0,order/* linkOperations */.dn)(operations);
    const reason = 'the userNames of several people change places: give one of them a name in between and run again';
    operations.forEach((old, i) => {
        if (rings.has(old.id) && !(0,operation/* isBlocked */.lT)(old))
            operations[i] = refused(old, reason, 'username-swap');
    });
}
/**
 * A change that takes a userName which its account keeps becomes blocked. A row may name that account otherwise and not
 * rename it: its person leaves, is protected, or is blocked.
 */
function refuseTaken(operations, index) {
    for (let isAny = true; isAny;) {
        isAny = false;
        const free = new Set(operations.map(order/* freed */.pK));
        operations.forEach((old, i) => {
            const name = (0,order/* taken */.uU)(old);
            const holder = name === undefined || free.has(name) ? undefined : index.byUserName(name);
            if (!holder || holder.id === old.prior?.id || (0,operation/* isBlocked */.lT)(old))
                return;
            operations[i] = refused(old, plan_row/* BLOCK_REASON */.pp['username-taken'], 'username-taken');
            isAny = true;
        });
    }
}
const refused = (old, reason, code) => (0,make_operation/* operation */.MQ)('blocked', {
    prior: old.prior,
    // What it would have done tells the blocked operations of one person apart.
    before: old.before,
    after: null,
    reason,
    reasonCode: code,
    blockedKind: old.kind,
    at: { file: old.file, row: old.row, line: old.line, key: old.key, person: old.person },
});


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

/***/ 15698:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   SU: () => (/* binding */ newAccount),
/* harmony export */   eo: () => (/* binding */ namesRoles),
/* harmony export */   yR: () => (/* binding */ wantsBeside)
/* harmony export */ });
/* harmony import */ var _diff_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(79051);
/* harmony import */ var _make_operation_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(73258);


/** A new account, its roles included where this run may give roles. */
function newAccount(entry, decide) {
    const after = (0,_diff_js__WEBPACK_IMPORTED_MODULE_0__/* .creation */ .Ix)(entry, (field) => decide.isUnmanaged?.(field) ?? false);
    if (decide.leavesExternalIds)
        delete after.externalId;
    for (const [field, value] of Object.entries(wantsBeside(entry, undefined, decide)))
        if (value !== null)
            after[field] = value;
    const remarks = [];
    const delta = decide.may.roles ? decide.roleDelta(entry, undefined) : null;
    if (!decide.may.roles && namesRoles(entry)) {
        remarks.push((0,_make_operation_js__WEBPACK_IMPORTED_MODULE_1__/* .remark */ .Vg)(entry, undefined, 'not-handled', 'roles are named; `roles` is not among the operations of this run'));
    }
    if (delta)
        after.roles = delta.roles.map((role) => role.value).sort();
    if (delta?.primary !== undefined)
        after.primaryRole = delta.primary;
    return {
        operations: [
            (0,_make_operation_js__WEBPACK_IMPORTED_MODULE_1__/* .operation */ .MQ)('create', {
                entry,
                before: null,
                after,
                reason: 'new in the file',
                reasonCode: 'joiner',
                sideEffects: ['activation-mail'],
                roles: delta?.roles,
                gains: delta?.gains,
            }),
        ],
        remarks,
    };
}
/** Values of a row that are no fields of the account itself. */
function wantsBeside(entry, prior, decide) {
    const skills = decide.skills?.(entry, prior);
    const wanted = {};
    if (skills !== undefined)
        wanted['skills'] = skills;
    if (entry.invite === true && (!prior || prior.status !== undefined))
        wanted['invite'] = 'true';
    return wanted;
}
/** True where a row says anything about roles. */
function namesRoles(entry) {
    return entry.roles !== undefined || entry.groups !== undefined || entry.primaryRole !== undefined;
}


/***/ }),

/***/ 77154:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Mk: () => (/* binding */ withoutWaiting),
/* harmony export */   dn: () => (/* binding */ linkOperations),
/* harmony export */   hU: () => (/* binding */ phaseOf),
/* harmony export */   pK: () => (/* binding */ freed),
/* harmony export */   uU: () => (/* binding */ taken)
/* harmony export */ });
/* harmony import */ var _model_operation_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(89827);
/* harmony import */ var _match_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(92567);
/* harmony import */ var _text_add_to_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(93327);



/**
 * Phases of an apply: deactivations and deletions first, then updates that free a userName, then all the rest.
 * A phase starts when the one before it is over.
 */
function phaseOf(operation) {
    if ((0,_model_operation_js__WEBPACK_IMPORTED_MODULE_0__/* .isLeaving */ .Xi)(operation))
        return 0;
    if (operation.kind === 'update' && operation.after?.userName !== undefined)
        return 1;
    return 2;
}
/** The userName an operation takes: of a new account, or an account's new one. */
const taken = (operation) => {
    const name = operation.kind === 'create' || operation.kind === 'update' ? operation.after?.userName : undefined;
    return typeof name === 'string' ? (0,_match_js__WEBPACK_IMPORTED_MODULE_1__/* .nameKey */ .Rc)(name) : undefined;
};
/** The userName an operation sets free. A deactivated account keeps its name. */
const freed = (operation) => {
    const name = operation.kind === 'delete'
        ? operation.prior?.userName
        : operation.kind === 'update'
            ? operation.before?.userName
            : undefined;
    return typeof name === 'string' ? (0,_match_js__WEBPACK_IMPORTED_MODULE_1__/* .nameKey */ .Rc)(name) : undefined;
};
/**
 * Fills in `waitsFor` and `follows`: an operation that takes a userName waits for the operation that sets it free, and
 * the operations of one person follow each other (reactivate, update, roles), so that neither is ever in two requests
 * under way. A role is taken away also from someone whose new title the tenant refuses.
 * @returns ids of operations that wait for each other in a ring (a swap of userNames) or for one that does: they can't
 * be done in one run
 */
function linkOperations(operations) {
    const releases = new Map();
    let waits = false;
    for (const operation of operations) {
        const name = freed(operation);
        if (name !== undefined)
            releases.set(name, operation);
    }
    const rank = {
        deactivate: 0,
        delete: 1,
        reactivate: 2,
        update: 3,
        create: 4,
        roles: 5,
        'held-back': 6,
        blocked: 6,
    };
    const lastOfPerson = new Map();
    const inRank = [...operations].sort((a, b) => rank[a.kind] - rank[b.kind]);
    for (const operation of inRank) {
        if ((0,_model_operation_js__WEBPACK_IMPORTED_MODULE_0__/* .isBlocked */ .lT)(operation))
            continue;
        const earlier = lastOfPerson.get(operation.key);
        if (earlier)
            operation.follows = [earlier.id];
        lastOfPerson.set(operation.key, operation);
        if (releases.size === 0)
            continue;
        const name = taken(operation);
        const release = name === undefined ? undefined : releases.get(name);
        if (!release || release === operation)
            continue;
        operation.waitsFor = [release.id];
        waits = true;
    }
    // What only follows goes by kinds: no ring comes of that.
    return waits ? findRings(operations) : new Set();
}
/**
 * Of operations that may be carried out those that can be: one that takes a userName stays where the one that is to set
 * it free does.
 * @param ids of those that may be
 */
function withoutWaiting(operations, ids) {
    const going = new Set(ids);
    const late = operations.filter(({ waitsFor }) => waitsFor !== undefined);
    for (let before = -1; before !== going.size;) {
        before = going.size;
        for (const { id, waitsFor = [] } of late)
            if (!waitsFor.every((one) => going.has(one)))
                going.delete(id);
    }
    return going;
}
/** What has to come before an operation, for one reason or the other. */
const forerunners = ({ waitsFor = [], follows = [] }) => [...new Set([...waitsFor, ...follows])];
function findRings(operations) {
    // Nearly nobody waits.
    const late = operations.filter(({ waitsFor, follows }) => waitsFor !== undefined || follows !== undefined);
    if (late.length === 0)
        return new Set();
    const open = new Map(late.map((operation) => [operation.id, forerunners(operation).length]));
    const waiting = new Map();
    for (const operation of late)
        for (const id of forerunners(operation))
            (0,_text_add_to_js__WEBPACK_IMPORTED_MODULE_2__/* .addTo */ .D)(waiting, id, operation.id);
    const free = operations.filter(({ id }) => (open.get(id) ?? 0) === 0).map(({ id }) => id);
    for (let id = free.pop(); id !== undefined; id = free.pop()) {
        open.delete(id);
        for (const next of waiting.get(id) ?? []) {
            const left = (open.get(next) ?? 0) - 1;
            open.set(next, left);
            if (left === 0)
                free.push(next);
        }
    }
    // What is left stands in a ring or waits for one.
    return new Set(open.keys());
}


/***/ }),

/***/ 87358:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Ec: () => (/* binding */ planRow),
/* harmony export */   dg: () => (/* binding */ disputed),
/* harmony export */   fy: () => (/* binding */ isSelf),
/* harmony export */   jW: () => (/* binding */ disputedRow),
/* harmony export */   pp: () => (/* binding */ BLOCK_REASON)
/* harmony export */ });
/* harmony import */ var _model_entry_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(8786);
/* harmony import */ var _new_account_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(15698);
/* harmony import */ var _leaver_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(6303);
/* harmony import */ var _make_operation_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(73258);
/* harmony import */ var _match_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(92567);
/* harmony import */ var _account_changes_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(34093);






const BLOCK_REASON = {
    'external-id-differs': 'the account with this userName belongs to another externalId',
    'two-matches': 'what identifies this row belongs to two different accounts',
    'same-account': 'two rows of the roster lead to the same account',
    'username-taken': 'the userName belongs to another account',
};
/** A wrong row names the same person, or the account this row leads to: nobody can say which of them is right. */
function disputed({ profile }, match, untouchable) {
    if (!untouchable)
        return false;
    const named = [profile, ...(match.user ? [match.user] : [])];
    return named.some(({ userName, externalId }) => (userName && untouchable.userNames.has((0,_match_js__WEBPACK_IMPORTED_MODULE_4__/* .nameKey */ .Rc)(userName))) ||
        (externalId && untouchable.externalIds.has(externalId)));
}
/** A row that a wrong row stands against. */
const disputedRow = (entry, match) => ({
    operations: [],
    remarks: [
        (0,_make_operation_js__WEBPACK_IMPORTED_MODULE_3__/* .remark */ .Vg)(entry, match.user, 'disputed', 'a wrong row is about the same person: left alone until it is corrected'),
    ],
});
/** The account that this action itself signs in with. @param self its names and id, as `nameKey` makes them */
const isSelf = ({ id, userName, externalId }, self) => [id, userName, externalId].some((name) => name !== undefined && self.has((0,_match_js__WEBPACK_IMPORTED_MODULE_4__/* .nameKey */ .Rc)(name)));
/** Someone who is to have no account for now is no leaver: never deleted. */
const actionOn = ({ suspended }, { leaverAction }) => suspended ? 'deactivate' : leaverAction;
/** What one row means for the account it leads to, on the day that `decide` is about. */
function planRow(entry, match, decide, self) {
    const names = [{ userName: entry.profile.userName ?? undefined, externalId: entry.profile.externalId ?? undefined }];
    if (match.user)
        names.push({ userName: match.user.userName, externalId: match.user.externalId });
    const alone = (why, more = {}) => {
        if (asksForMore(entry, match, decide))
            more.differs = true;
        const leaving = (0,_model_entry_js__WEBPACK_IMPORTED_MODULE_0__/* .leaves */ .FQ)(entry, decide.today);
        const staysActive = leaving && match.kind === 'matched' && match.user.active;
        const still = staysActive ? ', and still active although the file says that the person is gone' : '';
        const noted = { ...(0,_make_operation_js__WEBPACK_IMPORTED_MODULE_3__/* .remark */ .Vg)(entry, match.user, 'protected', `${why}: left alone${still}`), ...more };
        return { operations: [], remarks: [staysActive ? { ...noted, staysActive } : noted] };
    };
    if (names.some((name) => decide.isProtected(name)))
        return alone('protected by the policy');
    if (match.user && isSelf(match.user, self))
        return alone('the account this action signs in with', { isOwn: true });
    return planFree(entry, match, decide);
}
/**
 * Whether something of the row stays undone, or may, because its account is left alone: roles are not compared, since
 * the policy judges none that are not given.
 */
function asksForMore(entry, match, decide) {
    if (decide.may.roles && (0,_new_account_js__WEBPACK_IMPORTED_MODULE_1__/* .namesRoles */ .eo)(entry) && !(0,_model_entry_js__WEBPACK_IMPORTED_MODULE_0__/* .leaves */ .FQ)(entry, decide.today))
        return true;
    const { operations, remarks } = planFree(entry, match, { ...decide, roleDelta: () => null });
    return operations.length > 0 || remarks.some(({ code }) => code === 'not-handled');
}
/** The same for someone who is not left alone. */
function planFree(entry, match, decide) {
    const only = (code, text) => ({
        operations: [],
        remarks: [(0,_make_operation_js__WEBPACK_IMPORTED_MODULE_3__/* .remark */ .Vg)(entry, match.user, code, text)],
    });
    const leaving = (0,_model_entry_js__WEBPACK_IMPORTED_MODULE_0__/* .leaves */ .FQ)(entry, decide.today);
    if (match.kind === 'blocked') {
        return {
            operations: [
                (0,_make_operation_js__WEBPACK_IMPORTED_MODULE_3__/* .operation */ .MQ)('blocked', {
                    entry,
                    prior: match.user,
                    // Two rows may lead to one account: what tells them apart is the userName they want.
                    before: match.code === 'same-account' ? { userName: entry.profile.userName ?? null } : null,
                    after: null,
                    reason: match.reason ?? BLOCK_REASON[match.code],
                    reasonCode: match.code,
                    blockedKind: leaving ? actionOn(entry, decide) : 'update',
                }),
            ],
            remarks: [],
        };
    }
    if (match.kind === 'none') {
        if (leaving) {
            const gone = (0,_make_operation_js__WEBPACK_IMPORTED_MODULE_3__/* .remark */ .Vg)(entry, undefined, 'already-gone', 'has no account: nothing to do');
            return { operations: [], remarks: [{ ...gone, noAccount: true }] };
        }
        if (entry.startDate !== undefined && decide.today < entry.startDate)
            return only('future', `starts on ${entry.startDate}: no account yet`);
        if (!entry.profile.userName || !entry.profile.givenName || !entry.profile.familyName)
            return incomplete(entry);
        if (!decide.may.provision)
            return only('not-handled', 'needs a new account; `provision` is not among the operations of this run');
        return (0,_new_account_js__WEBPACK_IMPORTED_MODULE_1__/* .newAccount */ .SU)(entry, decide);
    }
    if (leaving) {
        if (!decide.may.deprovision) {
            const text = 'leaves; `deprovision` is not among the operations of this run';
            const noted = (0,_make_operation_js__WEBPACK_IMPORTED_MODULE_3__/* .remark */ .Vg)(entry, match.user, 'not-handled', text);
            return { operations: [], remarks: [match.user.active ? { ...noted, staysActive: true } : noted] };
        }
        return (0,_leaver_js__WEBPACK_IMPORTED_MODULE_2__/* .leaverOperation */ .j)(match.user, decide, {
            action: actionOn(entry, decide),
            entry,
            reason: entry.suspended
                ? `${entry.goneBy ?? 'the file says so'}: no account for now`
                : entry.active === false
                    ? (entry.goneBy ?? 'the file says so')
                    : `last day was ${entry.endDate}`,
            reasonCode: entry.active === false ? 'leaver' : 'end-date-past',
        });
    }
    return (0,_account_changes_js__WEBPACK_IMPORTED_MODULE_5__/* .accountChanges */ .N)({ entry, prior: match.user, adoption: match.adoption }, decide);
}
/** A row that was enough for an account that is there, and is not enough for a new one. */
function incomplete(entry) {
    const reason = 'there is no account yet, and a new one needs userName, given name and family name';
    return {
        operations: [
            (0,_make_operation_js__WEBPACK_IMPORTED_MODULE_3__/* .operation */ .MQ)('blocked', {
                entry,
                before: null,
                after: null,
                reason,
                reasonCode: 'incomplete',
                blockedKind: 'create',
            }),
        ],
        remarks: [],
    };
}


/***/ }),

/***/ 26887:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   k: () => (/* binding */ repeatsUndone)
/* harmony export */ });
/* harmony import */ var _coverage_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(74978);
/* harmony import */ var _open_steps_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(96802);


/**
 * True where an operation would repeat what an undo took back, and the person's row is what it was by then. No apply
 * does that.
 * @param row digest of the operation's row as the file says it, `null` where the file does not name the person
 */
function repeatsUndone(operation, undone, row) {
    return undone.some((one) => one.key === operation.key && repeats(operation, one) && one.row === row());
}
function repeats(operation, one) {
    // How someone leaves is found out anew – what held a deletion back may be gone –; that they leave was taken back.
    if (losesAccount(operation) && losesAccount(one))
        return true;
    return one.kind === operation.kind && aims(one).some((aim) => aims(operation).includes(aim));
}
const losesAccount = (change) => (change.kind === 'deactivate' || change.kind === 'delete' || change.kind === 'held-back') && !(0,_open_steps_js__WEBPACK_IMPORTED_MODULE_1__/* .finishesSignOut */ .Vg)(change);
/** What a change is to bring about, whatever was there before. */
const aims = (change) => (0,_coverage_js__WEBPACK_IMPORTED_MODULE_0__/* .changePieces */ .gS)(change).map((piece) => {
    const [field, from, to] = JSON.parse(piece);
    return JSON.stringify(from === 'gains' || from === 'loses' ? [field, from, to] : [field, to]);
});


/***/ }),

/***/ 75801:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   B: () => (/* binding */ roleDelta),
/* harmony export */   N: () => (/* binding */ roleReturn)
/* harmony export */ });
/* harmony import */ var _text_fold_name_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(32555);
/* harmony import */ var _text_nearest_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(82788);
/* harmony import */ var _role_graph_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(52702);
/* harmony import */ var _role_names_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(57054);
/* harmony import */ var _text_add_to_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(93327);





/**
 * Makes the comparison of the roles an account has with those a row asks for; made once, used for everybody.
 * @param tenantRoles the roles the tenant lists, to write its ids; without a list the policy's key is the id
 * @param isWhole the list holds every role there is: a name that it lacks means nothing
 * @returns a function of the account's roles (none for a new account), of what the row asks for, and of the value of
 *   the account's primary role
 */
function roleDelta(policy, graph, tenantRoles, isWhole = false) {
    const tenant = new TenantRoles(graph, tenantRoles, isWhole);
    return (prior, asked, heldPrimary) => {
        const desired = underOneKey(asked, tenant);
        const held = prior.map((role) => ({ role, key: tenant.keyOf(role) }));
        const wanted = new Set(desired.keys);
        const ended = new Set(desired.ended);
        const keepsExtra = policy.roles.extra === 'keep' && !desired.clear;
        // Named alone, the primary role takes the place of the one before; secondary roles are not spoken of.
        const before = prior.find((role) => role.value === heldPrimary);
        const replaced = desired.primaryAlone && before ? tenant.keyOf(before) : undefined;
        const stays = (key) => wanted.has(key) || (desired.primaryAlone ? key !== replaced : keepsExtra && !ended.has(key));
        const kept = held.filter(({ key }) => stays(key));
        const has = new Set(kept.map(({ key }) => key));
        const newKeys = [...wanted].filter((key) => !has.has(key));
        const add = newKeys.map((key) => tenant.refOf(key));
        const keys = [...has, ...newKeys];
        const refOf = (key) => held.find((each) => each.key === key)?.role ?? tenant.refOf(key);
        const roles = [...kept.map(({ role }) => role), ...add];
        const primary = primaryOf(roles, refOf, desired, heldPrimary);
        return {
            roles,
            primary,
            unclear: [...wanted].flatMap((key) => tenant.unclear(key, !has.has(key)) ?? []),
            add,
            remove: held.filter(({ key }) => !stays(key)).map(({ role }) => role),
            ...effectiveChanges(held.map(({ key }) => key), keys, graph, refOf),
            keys,
            keysOf: tenant.conflictKeys(prior),
        };
    };
}
/**
 * Makes the comparison of the roles an account has with those it had at some time. Roles that it would get back have to
 * be allowed by the policy of today: named, and with the others no conflict and not too many; what it holds already
 * stays, what it should lose goes.
 * @param tenantRoles the roles the tenant lists
 * @returns a function of the account's roles and of the values of those of before
 */
function roleReturn(policy, graph, tenantRoles = []) {
    const tenant = new TenantRoles(graph, tenantRoles);
    const listed = new Map(tenantRoles.map((role) => [role.value, role]));
    const keysOf = (roles) => roles.map((role) => tenant.keyOf(role));
    return (held, before) => {
        const has = new Map(held.map((role) => [role.value, role]));
        const kept = held.filter(({ value }) => before.includes(value));
        const back = before.flatMap((value) => {
            const display = listed.get(value)?.display;
            return has.has(value) ? [] : [{ value, display }];
        });
        const known = back.filter((role) => graph.resolve(tenant.keyOf(role)) !== null);
        const isAllowed = known.length === 0 || isTogether(keysOf([...kept, ...known]), policy, graph, tenant.conflictKeys(held));
        const roles = isAllowed ? [...kept, ...known] : kept;
        const named = new Set(roles.map(({ value }) => value));
        const byKey = new Map([...held, ...back].map((role) => [tenant.keyOf(role), role]));
        return {
            roles,
            ...effectiveChanges(keysOf(held), keysOf(roles), graph, (key) => byKey.get(key) ?? tenant.refOf(key)),
            refused: back.filter(({ value }) => !named.has(value)).map(({ display, value }) => display ?? value),
        };
    };
}
/** Ids of one name that a message shows. */
const MOST_NAMED = 10;
const namedSo = (name, held) => held.filter(({ value, display = value }) => (0,_text_fold_name_js__WEBPACK_IMPORTED_MODULE_2__/* .foldName */ .z)(display) === (0,_text_fold_name_js__WEBPACK_IMPORTED_MODULE_2__/* .foldName */ .z)(name)).map(({ value }) => value);
/** Neither too many nor in conflict. */
const isTogether = (keys, { roles }, graph, keysOf) => keys.length <= roles.maxPerUser &&
    roles.conflicts.every((conflict) => (0,_role_graph_js__WEBPACK_IMPORTED_MODULE_1__/* .conflicting */ .v5)(graph.closure(keys), conflict, keysOf).length < 2);
const underOneKey = (desired, tenant) => {
    const keys = [...new Set(desired.keys.map((key) => tenant.oneKey(key)))];
    return {
        ...desired,
        keys,
        // Named under one key and over under another: it stays.
        ended: desired.ended.map((key) => tenant.oneKey(key)).filter((key) => !keys.includes(key)),
        primary: desired.primary === undefined ? undefined : tenant.oneKey(desired.primary),
    };
};
/** The role the row says; else the one that was primary, if it is still held; else the first one named. */
function primaryOf(roles, refOf, desired, heldPrimary) {
    if (desired.primary !== undefined)
        return refOf(desired.primary).value;
    if (heldPrimary === undefined)
        return undefined;
    if (roles.some((role) => role.value === heldPrimary))
        return heldPrimary;
    const [first] = desired.keys;
    return first === undefined ? roles[0]?.value : refOf(first).value;
}
function effectiveChanges(before, after, graph, refOf) {
    const had = graph.closure(before);
    const has = graph.closure(after);
    const change = (key, direct) => ({
        ...refOf(key),
        inherited: !direct.includes(key),
    });
    return {
        gains: [...has].filter((key) => !had.has(key)).map((key) => change(key, after)),
        loses: [...had].filter((key) => !has.has(key)).map((key) => change(key, before)),
    };
}
/**
 * The tenant's names for the policy's roles, both ways. Ids compare with case, names without. A name that several of
 * the tenant's roles bear stands for none of them.
 */
class TenantRoles {
    #graph;
    #isWhole;
    #displays = new Map();
    #listed;
    /** Every key of the policy for each of the tenant's roles, the first one first: two keys may mean one. */
    #keys = new Map();
    constructor(graph, listed = [], isWhole = false) {
        this.#graph = graph;
        this.#isWhole = isWhole;
        this.#listed = new _role_names_js__WEBPACK_IMPORTED_MODULE_3__/* .ListedRoles */ .VU(listed);
        for (const { key, display } of graph.roles)
            this.#displays.set(key, display);
        for (const { key } of graph.roles) {
            const [role, another] = this.#candidates(key);
            if (role && !another)
                (0,_text_add_to_js__WEBPACK_IMPORTED_MODULE_4__/* .addTo */ .D)(this.#keys, role.value, key);
        }
    }
    /** The one key under which a role of the tenant is compared, whichever key of the policy means it. */
    oneKey(key) {
        const [role, another] = this.#displays.has(key) ? this.#candidates(key) : [];
        return (role && !another ? this.#keys.get(role.value)?.[0] : undefined) ?? key;
    }
    /**
     * The policy's key for a role an account has, by its id, else by its names; its id where the policy does not know it.
     */
    keyOf(role) {
        const first = this.#keys.get(role.value)?.[0];
        if (first !== undefined)
            return first;
        if (this.#displays.has(role.value))
            return role.value;
        const listed = this.#listed.byId(role.value);
        for (const name of [role.display, ...(listed ? (0,_role_names_js__WEBPACK_IMPORTED_MODULE_3__/* .namesOf */ .eZ)(listed) : []), role.value]) {
            const key = name === undefined ? undefined : this.#graph.resolve(name)?.key;
            if (key === undefined)
                continue;
            // Another role of the same name is not the one that the policy means.
            const meant = this.#candidates(key);
            if (meant.length === 0 || !listed || meant.some((one) => one.value === role.value))
                return key;
        }
        return role.value;
    }
    /**
     * The keys that a conflict means by a name: whichever name the policy or the tenant has for the role. A name of
     * several roles means each of them: what is not to be together is not given on a guess.
     * @param held roles of an account, by the names that it shows itself
     */
    conflictKeys(held) {
        return (name) => {
            const key = this.#graph.resolve(name)?.key;
            const meant = key === undefined ? this.#listed.named(name) : this.#candidates(key);
            const values = meant.length > 0 ? meant.map(({ value }) => value) : namedSo(name, held);
            const own = key ?? name;
            return values.length === 0 ? [[own]] : values.map((value) => [...(this.#keys.get(value) ?? []), value, own]);
        };
    }
    /** How a role of the policy is written: as the tenant lists it, else with the key for an id. */
    refOf(key) {
        const [listed, another] = this.#candidates(key);
        const display = this.#displays.get(key);
        if (listed && !another) {
            return { value: listed.value, display: listed.display };
        }
        return { value: key, display };
    }
    /** Why a wanted role cannot be written, `null` where it can. @param isNew the account does not hold it yet */
    unclear(key, isNew) {
        const candidates = this.#candidates(key);
        const [one] = candidates;
        if (candidates.length > 1)
            return {
                key,
                why: 'ambiguous',
                suggestion: candidates
                    .slice(0, MOST_NAMED)
                    .map(({ value }) => value)
                    .join(' or '),
            };
        if (!one) {
            if (!this.#isWhole || !isNew)
                return null;
            const names = [...this.#listed.all].flatMap(({ display, name }) => display ?? name ?? []);
            return { key, why: 'unknown', suggestion: (0,_text_nearest_js__WEBPACK_IMPORTED_MODULE_0__/* .nearestWord */ .zZ)(this.#displays.get(key) ?? key, names) };
        }
        return one.active === false && isNew ? { key, why: 'inactive', suggestion: '' } : null;
    }
    #candidates(key) {
        return this.#listed.meantBy(key, this.#displays.get(key));
    }
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

/***/ 721:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   b: () => (/* binding */ wishFor)
/* harmony export */ });
/* harmony import */ var _model_leaver_steps_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(50917);

/**
 * How the policy wants a step of the tenant; a licence is freed only where its policy is `RECLAIM`, see the executor.
 */
function wishFor(step, { leavers, steps }) {
    const { policyKey, switchedBy } = (0,_model_leaver_steps_js__WEBPACK_IMPORTED_MODULE_0__/* .stepFacts */ .mv)(step);
    return switchedBy && !leavers[switchedBy] ? 'off' : steps[policyKey];
}


/***/ }),

/***/ 70370:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  A: () => (/* binding */ pLimit)
});

// UNUSED EXPORTS: limitFunction

;// CONCATENATED MODULE: ./node_modules/yocto-queue/index.js
/*
How it works:
`this.#head` is an instance of `Node` which keeps track of its current value and nests another instance of `Node` that keeps the value that comes after it. When a value is provided to `.enqueue()`, the code needs to iterate through `this.#head`, going deeper and deeper to find the last value. However, iterating through every single item is slow. This problem is solved by saving a reference to the last value as `this.#tail` so that it can reference it to add a new value.
*/

class Node {
	value;
	next;

	constructor(value) {
		this.value = value;
	}
}

class Queue {
	#head;
	#tail;
	#size;

	constructor() {
		this.clear();
	}

	enqueue(value) {
		const node = new Node(value);

		if (this.#head) {
			this.#tail.next = node;
			this.#tail = node;
		} else {
			this.#head = node;
			this.#tail = node;
		}

		this.#size++;
	}

	dequeue() {
		const current = this.#head;
		if (!current) {
			return;
		}

		this.#head = this.#head.next;
		this.#size--;

		// Clean up tail reference when queue becomes empty
		if (!this.#head) {
			this.#tail = undefined;
		}

		return current.value;
	}

	peek() {
		if (!this.#head) {
			return;
		}

		return this.#head.value;

		// TODO: Node.js 18.
		// return this.#head?.value;
	}

	clear() {
		this.#head = undefined;
		this.#tail = undefined;
		this.#size = 0;
	}

	get size() {
		return this.#size;
	}

	* [Symbol.iterator]() {
		let current = this.#head;

		while (current) {
			yield current.value;
			current = current.next;
		}
	}

	* drain() {
		while (this.#head) {
			yield this.dequeue();
		}
	}
}

;// CONCATENATED MODULE: ./node_modules/p-limit/index.js


function pLimit(concurrency) {
	let rejectOnClear = false;

	if (typeof concurrency === 'object') {
		({concurrency, rejectOnClear = false} = concurrency);
	}

	validateConcurrency(concurrency);

	if (typeof rejectOnClear !== 'boolean') {
		throw new TypeError('Expected `rejectOnClear` to be a boolean');
	}

	const queue = new Queue();
	let activeCount = 0;

	const resumeNext = () => {
		// Process the next queued function if we're under the concurrency limit
		if (activeCount < concurrency && queue.size > 0) {
			activeCount++;
			queue.dequeue().run();
		}
	};

	const next = () => {
		activeCount--;
		resumeNext();
	};

	const run = async (function_, resolve, arguments_) => {
		// Execute the function and capture the result promise
		const result = (async () => function_(...arguments_))();

		// Resolve immediately with the promise (don't wait for completion)
		resolve(result);

		// Wait for the function to complete (success or failure)
		// We catch errors here to prevent unhandled rejections,
		// but the original promise rejection is preserved for the caller
		try {
			await result;
		} catch {}

		// Decrement active count and process next queued function
		next();
	};

	const enqueue = (function_, resolve, reject, arguments_) => {
		const queueItem = {reject};

		// Queue the internal resolve function instead of the run function
		// to preserve the asynchronous execution context.
		new Promise(internalResolve => { // eslint-disable-line promise/param-names
			queueItem.run = internalResolve;
			queue.enqueue(queueItem);
		}).then(run.bind(undefined, function_, resolve, arguments_)); // eslint-disable-line promise/prefer-await-to-then

		// Start processing immediately if we haven't reached the concurrency limit
		if (activeCount < concurrency) {
			resumeNext();
		}
	};

	const generator = (function_, ...arguments_) => new Promise((resolve, reject) => {
		enqueue(function_, resolve, reject, arguments_);
	});

	Object.defineProperties(generator, {
		activeCount: {
			get: () => activeCount,
		},
		pendingCount: {
			get: () => queue.size,
		},
		clearQueue: {
			value() {
				if (!rejectOnClear) {
					queue.clear();
					return;
				}

				const abortError = AbortSignal.abort().reason;

				while (queue.size > 0) {
					queue.dequeue().reject(abortError);
				}
			},
		},
		concurrency: {
			get: () => concurrency,

			set(newConcurrency) {
				validateConcurrency(newConcurrency);
				concurrency = newConcurrency;

				queueMicrotask(() => {
					// eslint-disable-next-line no-unmodified-loop-condition
					while (activeCount < concurrency && queue.size > 0) {
						resumeNext();
					}
				});
			},
		},
		map: {
			async value(iterable, function_) {
				const promises = [];

				try {
					Array.from(iterable, (value, index) => {
						const promise = generator(function_, value, index);
						promises.push(promise);
						return promise;
					});
				} catch (error) {
					// The iterable threw, so `Promise.all` never observes the already scheduled promises. Observe them here to avoid unhandled rejections.
					for (const promise of promises) {
						promise.catch(() => {}); // eslint-disable-line promise/prefer-await-to-then
					}

					throw error;
				}

				return Promise.all(promises);
			},
		},
	});

	return generator;
}

function limitFunction(function_, options) {
	const limit = pLimit(options);

	const limitedFunction = (...arguments_) => limit(() => function_(...arguments_));
	Object.defineProperty(limitedFunction, 'clearQueue', {
		value: limit.clearQueue,
	});

	return limitedFunction;
}

function validateConcurrency(concurrency) {
	if (!((Number.isInteger(concurrency) || concurrency === Number.POSITIVE_INFINITY) && concurrency > 0)) {
		throw new TypeError('Expected `concurrency` to be a number from 1 and up');
	}
}


/***/ })

};
