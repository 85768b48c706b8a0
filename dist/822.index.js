export const id = 822;
export const ids = [822];
export const modules = {

/***/ 7822:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  b: () => (/* binding */ decisionsOf),
  C: () => (/* binding */ makePlan)
});

// EXTERNAL MODULE: ./build/execute/tally.js
var tally = __webpack_require__(46254);
// EXTERNAL MODULE: ./build/execute/remainder.js
var execute_remainder = __webpack_require__(77687);
// EXTERNAL MODULE: ./build/plan/build.js + 2 modules
var build = __webpack_require__(51527);
// EXTERNAL MODULE: ./build/plan/hash.js
var plan_hash = __webpack_require__(28788);
// EXTERNAL MODULE: ./build/plan/order.js
var order = __webpack_require__(77154);
;// CONCATENATED MODULE: ./build/policy/delta.js
/**
 * Makes the comparison of the roles an account has with those a row asks for; made once, used for everybody.
 * @param tenantRoles the roles the tenant lists, to write its ids; without a list the policy's key is the id
 * @returns a function of the account's roles (none for a new account) and of what the row asks for
 */
function roleDelta(policy, graph, tenantRoles) {
    const tenant = new TenantRoles(graph, tenantRoles);
    return (prior, desired) => {
        const held = prior.map((role) => ({ role, key: tenant.keyOf(role) }));
        const wanted = new Set(desired.keys);
        const ended = new Set(desired.ended);
        const keepsExtra = policy.roles.extra === 'keep' && !desired.clear;
        const stays = (key) => wanted.has(key) || (keepsExtra && !ended.has(key));
        const kept = held.filter(({ key }) => stays(key));
        const has = new Set(kept.map(({ key }) => key));
        const newKeys = [...wanted].filter((key) => !has.has(key));
        const add = newKeys.map((key) => tenant.refOf(key));
        const keys = [...has, ...newKeys];
        const refOf = (key) => held.find((each) => each.key === key)?.role ?? tenant.refOf(key);
        return {
            roles: [...kept.map(({ role }) => role), ...add],
            add,
            remove: held.filter(({ key }) => !stays(key)).map(({ role }) => role),
            ...effectiveChanges(held.map(({ key }) => key), keys, graph, refOf),
            keys,
        };
    };
}
function effectiveChanges(before, after, graph, refOf) {
    const had = graph.closure(before);
    const has = graph.closure(after);
    const change = (key, direct) => ({ ...refOf(key), inherited: !direct.includes(key) });
    return {
        gains: [...has].filter((key) => !had.has(key)).map((key) => change(key, after)),
        loses: [...had].filter((key) => !has.has(key)).map((key) => change(key, before)),
    };
}
/** The tenant's names for the policy's roles, both ways. Ids compare with case, names without. */
class TenantRoles {
    #graph;
    #displays = new Map();
    #byValue = new Map();
    #byDisplay = new Map();
    constructor(graph, listed = []) {
        this.#graph = graph;
        for (const { key, display } of graph.roles)
            this.#displays.set(key, display);
        for (const role of listed) {
            this.#byValue.set(role.value, role);
            const name = role.display?.trim().toLowerCase();
            if (name !== undefined && !this.#byDisplay.has(name))
                this.#byDisplay.set(name, role);
        }
    }
    /** The policy's key for a role an account has, by its id, else by its name; its id where the policy does not know it. */
    keyOf(role) {
        const exact = this.#displays.has(role.value) ? role.value : undefined;
        const name = role.display ?? this.#byValue.get(role.value)?.display;
        return exact ?? (name === undefined ? undefined : this.#graph.resolve(name)?.key) ?? this.#graph.resolve(role.value)?.key ?? role.value;
    }
    /** How a role of the policy is written: as the tenant lists it, else with the key for an id. */
    refOf(key) {
        const display = this.#displays.get(key);
        const listed = this.#byValue.get(key) ?? (display === undefined ? undefined : (this.#byValue.get(display) ?? this.#byDisplay.get(display.trim().toLowerCase()))) ??
            this.#byDisplay.get(key.trim().toLowerCase());
        if (listed)
            return listed;
        return display === undefined ? { value: key } : { value: key, display };
    }
}

// EXTERNAL MODULE: ./build/policy/desired.js
var policy_desired = __webpack_require__(1549);
// EXTERNAL MODULE: ./node_modules/zod/v4/classic/schemas.js + 6 modules
var schemas = __webpack_require__(26921);
// EXTERNAL MODULE: ./node_modules/zod/v4/classic/iso.js
var iso = __webpack_require__(64377);
// EXTERNAL MODULE: ./build/policy/complaints.js
var complaints = __webpack_require__(4921);
// EXTERNAL MODULE: ./build/policy/document.js
var policy_document = __webpack_require__(54938);
// EXTERNAL MODULE: ./build/policy/secrecy.js
var secrecy = __webpack_require__(13111);
;// CONCATENATED MODULE: ./build/policy/override.js




/** Days an override may look ahead. */
const DAYS = 7;
const DAY = 86_400_000;
/** Guards in the order they are shown. */
const GUARD_KINDS = ['deactivate', 'delete', 'roleGain', 'roleLoss', 'create', 'update', 'reactivate', 'userNameChange'];
const overrideSchema = schemas/* strictObject */.rej({
    plan: schemas/* string */.YjP()
        .regex(/^[0-9a-f]{64}$/iu, 'the plan’s hash: 64 hex digits, as the comment and the output `plan-hash` show it')
        .transform((hash) => hash.toLowerCase()),
    kind: schemas/* enum */.k5n(GUARD_KINDS),
    count: schemas/* number */.aig().int().min(1),
    reason: schemas/* string */.YjP().trim().min(1),
    approver: schemas/* string */.YjP().trim().min(1),
    expires: schemas/* string */.YjP(),
});
/**
 * Reads an override file: one mapping, or a list of them.
 * @param now milliseconds since the epoch
 * @returns the overrides that hold now. An entry that is malformed, or that ends more than seven days ahead, is an error; one
 *   that has ended is a warning, since old entries do no harm
 */
async function parseOverride(text, path, now) {
    const file = await (0,policy_document/* readYaml */.g)(text, path);
    if (file.problems.length > 0)
        return { overrides: [], problems: file.problems };
    const single = !Array.isArray(file.data);
    const entries = file.data === null ? [] : Array.isArray(file.data) ? file.data : [file.data];
    const overrides = [];
    const problems = [];
    for (const [i, entry] of entries.entries()) {
        const prefix = single ? [] : [i];
        const read = overrideSchema.safeParse(entry);
        const found = read.success ? expiryProblem(read.data.expires, now) : (0,complaints/* complaints */.Z)(overrideSchema, entry, read.error.issues);
        problems.push(...found.map((problem) => ({ ...problem, path: [...prefix, ...problem.path] })));
        if (read.success && found.length === 0)
            overrides.push(read.data);
    }
    return { overrides, problems: problems.map(file.place).sort(policy_document/* byPlace */.h) };
}
/**
 * The override that lets a tripped guard pass.
 * @param hash hash of the plan that tripped it
 * @param count the people the guard counted; must be the very number somebody approved
 * @param now milliseconds since the epoch
 */
function findOverride(overrides, hash, kind, count, now) {
    return (overrides.find((override) => override.plan === hash && override.kind === kind && override.count === count && expiryProblem(override.expires, now).length === 0) ?? null);
}
/** A day ends when it is over everywhere in UTC; a moment needs its offset, or nobody knows which one it is. */
const SHAPES = {
    day: iso/* date */.p6(),
    moment: iso/* datetime */.w$({ offset: true }),
};
const expiry = (severity, found, expected) => [
    { path: ['expires'], severity, found, expected, suggestion: '' },
];
function expiryProblem(expires, now) {
    const day = SHAPES.day.safeParse(expires).success;
    if (!day && !SHAPES.moment.safeParse(expires).success) {
        return expiry('error', (0,secrecy/* shown */.S)(expires), 'a day (YYYY-MM-DD, to its end in UTC) or a moment with its offset (2026-01-31T18:00:00Z)');
    }
    const at = Date.parse(expires);
    if (at - now > DAYS * DAY)
        return expiry('error', (0,secrecy/* shown */.S)(expires), `at most ${DAYS} days ahead: until ${new Date(now + DAYS * DAY).toISOString()}`);
    if (now >= (day ? at + DAY : at))
        return expiry('warning', `${(0,secrecy/* shown */.S)(expires)}, which is over`, 'a day to come, or no entry');
    return [];
}

;// CONCATENATED MODULE: ./build/policy/guards.js

/** People by guard. Only existing people gain, lose or change: a joiner's roles are part of the new account. */
function guardCounts(operations) {
    const people = Object.fromEntries(GUARD_KINDS.map((kind) => [kind, new Set()]));
    for (const operation of operations) {
        const { kind, key } = operation;
        // Blocked for what hangs on the account, it takes the person's access away all the same: the deletion guard is to see it.
        const guarded = kind === 'blocked' && operation.blockedKind === 'delete' && operation.after !== null ? 'delete' : kind;
        if (guarded === 'blocked')
            continue;
        // Deactivated already: what is left of its sign-out takes nobody's access. A deletion is something new.
        if (kind !== 'delete' && (guarded === 'delete' || guarded === 'deactivate') && operation.prior?.active === false)
            continue;
        if (guarded !== 'roles')
            people[guarded].add(key);
        if (guarded === 'create')
            continue;
        if ((operation.gains?.length ?? 0) > 0)
            people.roleGain.add(key);
        if ((operation.loses?.length ?? 0) > 0)
            people.roleLoss.add(key);
        if (guarded === 'update' && operation.after?.userName !== undefined)
            people.userNameChange.add(key);
    }
    return Object.fromEntries(GUARD_KINDS.map((kind) => [kind, people[kind].size]));
}
/**
 * Reads every guard. One trips when the count, or its share of the population, is *more* than the limit; the comparison is
 * exact, only the percentage shown is rounded.
 *
 * The population is the owned active accounts. New accounts are measured against the owned accounts there would be afterwards
 * (deletions of the same plan taken off). With at most `minimumPopulation` owned accounts percentages say little: then only
 * "all of them" trips – for reactivations: every owned account, since none would have been active – and new accounts pass.
 */
function evaluateGuards(reading) {
    const { counts, populations, guards } = reading;
    const small = populations.owned <= guards.minimumPopulation;
    return GUARD_KINDS.map((kind) => {
        const count = counts[kind];
        const limit = guards[kind];
        const population = populationOf(kind, counts, populations, small);
        const tripped = small ? kind !== 'create' && guards_all(count, population, guards.minimumPopulation) : exceeds(count, population, limit);
        const override = tripped ? findOverride(reading.overrides, reading.hash, kind, count, reading.now) : null;
        return {
            kind,
            count,
            population,
            percent: share(count, population),
            limit,
            tripped,
            overridden: override !== null,
            ...(override && { override: { reason: override.reason, approver: override.approver, expires: override.expires } }),
        };
    });
}
/** All of them; where there is nobody yet, more than a small population would be. */
function guards_all(count, population, minimum) {
    return population > 0 ? count >= population : count > minimum;
}
function populationOf(kind, counts, { owned, ownedActive }, small) {
    if (kind === 'create')
        return Math.max(0, owned + counts.create - counts.delete);
    if (kind === 'reactivate' && small)
        return owned;
    return ownedActive;
}
function exceeds(count, population, limit) {
    if (count === 0)
        return false;
    if (limit.count !== undefined && count > limit.count)
        return true;
    // In millionths of a percent, as whole numbers: 0.29 * 100 is not 29 in floating point.
    return limit.percent !== undefined && BigInt(count) * 100000000n > BigInt(Math.round(limit.percent * 1_000_000)) * BigInt(population);
}
/** Percent with one decimal; of nobody, any number is all. */
function share(count, population) {
    if (population === 0)
        return count === 0 ? 0 : 100;
    return Math.round((count * 1000) / population) / 10;
}
const WHAT = {
    deactivate: 'would be deactivated',
    delete: 'would be deleted',
    roleGain: 'would gain roles',
    roleLoss: 'would lose roles',
    create: 'would be created',
    update: 'would be updated',
    reactivate: 'would be reactivated',
    userNameChange: 'would get another userName',
};
/** The same guards without their percentages, small populations included: for changes that are no whole roster. */
function countLimits(guards) {
    const limits = GUARD_KINDS.map((kind) => [kind, guards[kind].count === undefined ? {} : { count: guards[kind].count }]);
    return { ...Object.fromEntries(limits), minimumPopulation: -1 };
}
/** What a guard saw and what it allows, in one sentence without personal data; also right for one that did not trip. */
function guardMessage(result) {
    const { kind, count, population, percent, limit } = result;
    const of = kind === 'create'
        ? `${count} of the ${population} owned accounts there would be afterwards ${WHAT.create}`
        : `${count} of ${population} owned ${kind === 'reactivate' ? '' : 'active '}accounts ${WHAT[kind]}`;
    const limits = [...(limit.percent === undefined ? [] : [`${limit.percent} %`]), ...(limit.count === undefined ? [] : [`${limit.count}`])];
    const allowed = limits.length === 0 ? 'no limit' : `limit ${limits.join(' or ')}`;
    if (!result.tripped)
        return `${kind}: ${of} (${percent} %, ${allowed})`;
    const all = population > 0 && count >= population ? ', which is all of them' : '';
    const just = limit.percent !== undefined && percent === limit.percent && all === '' ? 'just over ' : '';
    const passed = result.override ? `; let pass by ${result.override.approver} until ${result.override.expires}: ${result.override.reason}` : '';
    return `${kind}: ${of}${all} (${just}${percent} %, ${allowed})${passed}`;
}
/**
 * What to do about a guard that tripped: look at the file first, then the lines that let just this change pass.
 * @param path path of the override file
 * @param now milliseconds since the epoch, for a proposed expiry two days on
 */
function guardAdvice(result, hash, path, now) {
    const expires = new Date(now + 2 * 86_400_000).toISOString().slice(0, 10);
    return [
        `Check that the roster file is complete. If the change is meant, merge a ${path} with:`,
        `plan: ${hash}`,
        `kind: ${result.kind}`,
        `count: ${result.count}`,
        'reason: <why>',
        'approver: <who>',
        `expires: ${expires}`,
    ].join('\n');
}

// EXTERNAL MODULE: ./build/policy/patterns.js
var patterns = __webpack_require__(47312);
// EXTERNAL MODULE: ./build/policy/problem.js
var policy_problem = __webpack_require__(4892);
// EXTERNAL MODULE: ./build/policy/violations.js
var policy_violations = __webpack_require__(21631);
// EXTERNAL MODULE: ./build/report/log.js
var log = __webpack_require__(16945);
// EXTERNAL MODULE: ./build/app/desired.js + 1 modules
var app_desired = __webpack_require__(71518);
// EXTERNAL MODULE: ./build/plan/operation.js
var operation = __webpack_require__(17547);
;// CONCATENATED MODULE: ./build/app/obstacles.js

/**
 * Looks up what stands in the way of deletions: queues, skills, recordings. People with any, and those for whom the look-up
 * failed, become *blocked*: deactivated and signed out, not deleted. The look is told with each person's steps.
 * @param operations of a draft, in its order
 */
async function withObstacles(operations, policy, tenant, session, clock) {
    const wish = policy.steps.dependencies;
    const deletions = operations.filter((each) => each.kind === 'delete' && each.prior);
    if (deletions.length === 0 || wish === 'off')
        return operations;
    const answers = await tenant.steps.dependencies(deletions.map((each) => each.prior));
    const at = new Date(clock.now()).toISOString();
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
        return { ...blockedDeletion(each, found, answer), checks: checked.checks };
    });
}
/** The deletion as far as it goes: the account switched off, if it is not off already. `before` stays the deletion's own. */
function blockedDeletion(deletion, found, answer) {
    const { prior, licensePolicy, openSteps } = deletion;
    const why = found.length > 0 ? `still has ${found.join(', ')}` : `what depends on this person could not be looked up${answer?.detail ? ` (${answer.detail})` : ''}`;
    const kept = prior?.active === false && !openSteps ? 'deactivated before, not deleted' : 'deactivated and signed out, not deleted';
    return {
        ...(0,operation/* operation */.MQ)('blocked', {
            ...(prior && { prior }),
            at: deletion,
            before: deletion.before,
            after: { active: false },
            reason: `${deletion.reason}; ${why}: ${kept}`,
            reasonCode: found.length > 0 ? 'dependencies' : 'dependencies-unknown',
            blockedKind: 'delete',
            sideEffects: deletion.sideEffects.filter((effect) => effect !== 'data-deleted' && effect !== 'licence-freed'),
            ...(licensePolicy && { licensePolicy }),
            ...(openSteps && { openSteps }),
        }),
        dependencies: found,
    };
}
function checkOf(answer, at) {
    if (!answer)
        return { step: 'dependencies', status: 'unknown', detail: 'the tenant did not say what depends on this person', at, attempts: 1, latencyMs: 0 };
    const { status, detail, attempts, latencyMs, error } = answer;
    return { step: 'dependencies', status, detail, at, attempts, latencyMs, ...(error && { error }) };
}
const UNSUPPORTED = 'this tenant has no route that tells what depends on a person: deletions are not checked for queues, skills and recordings';

;// CONCATENATED MODULE: ./build/app/planning.js















/**
 * Reads the tenant and makes the plan: operations, guards, hash. Adds what stands in the way to the session.
 * @throws Failure where the tenant cannot be read completely
 */
async function makePlan(desired, tenant, request, services, session) {
    const { policy, entries } = desired;
    const prior = await tenant.read({
        keys: entries.map(({ profile }) => ({ ...(profile.userName && { userName: profile.userName }), ...(profile.externalId && { externalId: profile.externalId }) })),
        fields: [...new Set(desired.roster.files.flatMap((file) => file.fields))],
        needAbsent: !request.partialRoster && (request.mode === 'drift' || policy.leavers.absent !== 'report'),
        owned: policy.owned,
    });
    session.report.capabilities = tenant.capabilities;
    services.log.line((0,log/* tenantLine */.tJ)({ tenant: request.tenantName, profile: request.profile, ...prior }));
    const skipping = desired.roster.invalidRows > 0;
    const untouchable = skipping
        ? { userNames: new Set(desired.roster.untouchable.userNames), externalIds: new Set(desired.roster.untouchable.externalIds) }
        : null;
    const violations = [];
    const draft = (0,build/* draftPlan */.Z)(entries, prior, decisionsOf(desired, prior, tenant, request, violations, await remainderOf(request, services)), untouchable);
    (0,app_desired/* addViolations */.eK)(violations, desired.roster, session);
    const operations = await withObstacles(draft.operations, desired.policy, tenant, session, services.clock);
    (0,order/* linkOperations */.d)(operations);
    const hash = (0,plan_hash/* planHash */.SH)(request.tenantName, operations);
    // Guards hold writes back; a drift run has none, and must tell a large difference all the more.
    const guards = request.mode === 'drift' ? [] : await judgeGuards(operations, draft, request.mode === 'event' ? countsAlone(desired) : desired, hash, services, session);
    const files = desired.roster.files;
    const plan = {
        tenant: request.tenantName,
        roster: { path: files.map((file) => file.path).join('\n'), sha256: files.map((file) => file.sha256).join('\n'), rows: desired.roster.rows },
        policy: { sha256: desired.policySha256 },
        population: { owned: draft.owned, expected: prior.expected, read: prior.read },
        operations,
        guards,
        hash,
        unchanged: draft.unchanged,
        remarks: draft.remarks,
        absent: draft.absent,
        ...(prior.self && { self: prior.self }),
    };
    session.report.plan = plan;
    Object.assign(session.report.counts, (0,tally/* countPlan */.RF)(plan));
    return plan;
}
/** What earlier runs of this folder left open, for a run that may finish it. */
async function remainderOf(request, services) {
    const remainder = new execute_remainder/* Remainder */.o();
    if (request.mode !== 'apply' || !request.operations.has('deprovision'))
        return remainder;
    for await (const records of services.files.olderAudits?.() ?? [])
        if (remainder.take(records, request.tenantName))
            break;
    return remainder;
}
/** The policy's answers for a plan; violations that only the tenant's roles show are added to `violations`. */
function decisionsOf(desired, prior, tenant, request, violations, remainder = new execute_remainder/* Remainder */.o()) {
    const { policy, graph } = desired;
    const compareRoles = roleDelta(policy, graph, prior.roles);
    return {
        isOwned: (0,patterns/* ownership */.k)(policy.owned),
        isProtected: (0,patterns/* matcher */.j)(policy.protected),
        roleDelta: (entry, account) => {
            const wanted = (0,policy_desired/* desiredRoles */.w)(entry, policy, graph, desired.today);
            if (!wanted)
                return null;
            const delta = compareRoles(account?.roles ?? [], wanted);
            // With `extra: keep` the roles the tenant has count for the conflicts as well.
            if (account && delta.add.length > 0 && policy.roles.extra === 'keep')
                violations.push(...(0,policy_violations/* checkWrite */.Gf)(entry, delta.keys, policy, graph));
            return delta;
        },
        today: desired.today,
        leaverAction: policy.leavers.action,
        absentAction: request.partialRoster ? 'ignore' : policy.leavers.absent,
        licensePolicy: policy.leavers.licensePolicy,
        terminateSessions: policy.leavers.terminateSessions,
        disconnect: policy.leavers.disconnect,
        retainData: policy.leavers.retainData,
        openSteps: ({ id }, licensePolicy) => remainder.openSteps(id, tenant.published, licensePolicy, policy),
        may: { provision: request.operations.has('provision'), roles: request.operations.has('roles'), deprovision: request.operations.has('deprovision') },
        // Drift writes nothing: somebody who was switched off in CXone is a difference by night as well.
        unattended: request.unattended && request.mode !== 'drift',
        tenant: { canDelete: tenant.canDelete, published: tenant.published },
    };
}
/** A handful of events is no share of anything: only the guards' counts hold for them. */
const countsAlone = (desired) => ({ ...desired, policy: { ...desired.policy, guards: countLimits(desired.policy.guards) } });
async function judgeGuards(operations, draft, desired, hash, services, session) {
    const now = services.clock.now();
    const { policy, overrideText } = desired;
    const parsed = overrideText === null ? { overrides: [], problems: [] } : await parseOverride(overrideText, policy.override, now);
    for (const problem of parsed.problems)
        session.problem('none', (0,policy_problem.problemText)(problem), 'The override does not count until this is mended.');
    const guards = evaluateGuards({ counts: guardCounts(operations), populations: draft, guards: policy.guards, hash, overrides: parsed.overrides, now });
    for (const guard of guards) {
        if (guard.tripped && !guard.overridden)
            session.problem('guard-tripped', guardMessage(guard), guardAdvice(guard, hash, policy.override, now));
    }
    return guards;
}


/***/ }),

/***/ 51527:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  Z: () => (/* binding */ draftPlan)
});

// UNUSED EXPORTS: leaves

// EXTERNAL MODULE: ./build/plan/leaver.js
var plan_leaver = __webpack_require__(6303);
// EXTERNAL MODULE: ./build/plan/match.js
var plan_match = __webpack_require__(92567);
// EXTERNAL MODULE: ./build/plan/diff.js + 1 modules
var diff = __webpack_require__(40331);
// EXTERNAL MODULE: ./build/plan/operation.js
var operation = __webpack_require__(17547);
;// CONCATENATED MODULE: ./build/plan/joiner.js


/** A new account, its roles included where this run may give roles. */
function joiner(entry, decide) {
    const after = (0,diff/* creation */.Ix)(entry);
    const remarks = [];
    const delta = decide.may.roles ? decide.roleDelta(entry, undefined) : null;
    if (!decide.may.roles && namesRoles(entry)) {
        remarks.push((0,operation/* remark */.Vg)(entry, { kind: 'none' }, 'not-handled', 'roles are named; `roles` is not among the operations of this run'));
    }
    if (delta)
        after.roles = delta.roles.map((role) => role.value).sort();
    return {
        operations: [
            (0,operation/* operation */.MQ)('create', {
                entry,
                before: null,
                after,
                reason: 'new in the file',
                reasonCode: 'joiner',
                sideEffects: ['activation-mail'],
                ...(delta && { roles: delta.roles, gains: delta.gains }),
            }),
        ],
        remarks,
    };
}
/** True where a row says anything about roles. */
function namesRoles(entry) {
    return entry.roles !== undefined || entry.groups !== undefined;
}

;// CONCATENATED MODULE: ./build/plan/mover.js



/** What changes for somebody who has an account: active again, details, roles – each an operation of its own. */
function mover(entry, prior, adoption, decide) {
    const operations = [];
    const remarks = [];
    const match = { kind: 'matched', user: prior, adoption };
    const note = (code, text) => void remarks.push((0,operation/* remark */.Vg)(entry, match, code, text));
    if (!prior.active) {
        if (entry.active === undefined)
            note('inactive', 'the account is deactivated; `active: yes` in the file would switch it on again');
        else if (entry.startDate !== undefined && decide.today < entry.startDate)
            note('future', `starts on ${entry.startDate}: stays deactivated until then`);
        else if (!decide.may.provision)
            note('not-handled', 'the account is deactivated; `provision` is not among the operations of this run');
        else if (decide.unattended)
            note('reactivation-waits', 'the account is deactivated; unattended runs only report that, start a run by hand');
        else {
            operations.push((0,operation/* operation */.MQ)('reactivate', { entry, prior, before: { active: false }, after: { active: true }, reason: 'active in the file', reasonCode: 'rehire' }));
        }
    }
    const changed = (0,diff/* diffProfile */.HM)(entry, prior);
    if (changed) {
        if (decide.may.provision) {
            operations.push((0,operation/* operation */.MQ)('update', {
                entry,
                prior,
                ...changed,
                reason: adoption ? 'the account with this userName had no externalId and is taken over' : 'details differ',
                reasonCode: adoption ? 'adoption' : 'mover',
                sideEffects: typeof changed.after.email === 'string' ? ['verification-mail'] : [],
            }));
        }
        else
            note('not-handled', 'details differ; `provision` is not among the operations of this run');
    }
    if (namesRoles(entry)) {
        if (!decide.may.roles)
            note('not-handled', 'roles are named; `roles` is not among the operations of this run');
        else {
            const delta = decide.roleDelta(entry, prior);
            if (delta && (delta.add.length > 0 || delta.remove.length > 0)) {
                operations.push((0,operation/* operation */.MQ)('roles', {
                    entry,
                    prior,
                    before: { roles: prior.roles.map((role) => role.value).sort() },
                    after: { roles: delta.roles.map((role) => role.value).sort() },
                    reason: 'roles differ',
                    reasonCode: 'roles-differ',
                    roles: delta.roles,
                    gains: delta.gains,
                    loses: delta.loses,
                }));
            }
        }
    }
    return { operations, remarks };
}

// EXTERNAL MODULE: ./build/plan/order.js
var order = __webpack_require__(77154);
;// CONCATENATED MODULE: ./build/plan/build.js






const BLOCK_REASON = {
    'external-id-differs': 'the account with this userName belongs to another externalId',
    'two-matches': 'the externalId and the userName of this row belong to two different accounts',
    'same-account': 'two rows of the roster lead to the same account',
    'username-taken': 'the userName belongs to another account',
};
/**
 * The difference between what the roster wants and what the tenant has, as operations in the order of the roster, absent
 * people last. Pure: reads no clock and asks nobody.
 * @param entries the roster's good rows
 * @param prior a complete read of the tenant
 * @param decide the policy's answers
 * @param untouchable people of wrong rows, under `on-invalid-rows: skip`; `null` where every row is good
 */
function draftPlan(entries, prior, decide, untouchable) {
    const index = new plan_match/* PriorIndex */.lc(prior.users);
    const matches = (0,plan_match/* matchEntries */.Sj)(entries, index);
    const self = new Set((prior.self ?? []).map(plan_match/* nameKey */.Rc));
    const operations = [];
    const remarks = [];
    let unchanged = 0;
    entries.forEach((entry, i) => {
        const match = matches[i];
        const planned = disputed(entry, match, untouchable) ? leftAlone(entry, match) : planRow(entry, match, decide, self);
        if (planned.operations.length === 0)
            unchanged += 1;
        operations.push(...planned.operations);
        remarks.push(...planned.remarks);
    });
    const absent = planAbsent(entries, matches, prior, index, decide, untouchable, self);
    operations.push(...absent.operations);
    remarks.push(...absent.remarks);
    refuseRings(operations);
    const owned = prior.users.filter((user) => decide.isOwned(user));
    return {
        operations,
        remarks,
        unchanged,
        absent: absent.count,
        owned: prior.counted?.owned ?? owned.length,
        ownedActive: prior.counted?.ownedActive ?? owned.filter((user) => user.active).length,
    };
}
/** A wrong row names the same person, or the account this row leads to: nobody can say which of them is right. */
function disputed({ profile }, match, untouchable) {
    if (!untouchable)
        return false;
    const named = [profile, ...(match.kind !== 'none' && match.user ? [match.user] : [])];
    return named.some(({ userName, externalId }) => (userName && untouchable.userNames.has((0,plan_match/* nameKey */.Rc)(userName))) || (externalId && untouchable.externalIds.has(externalId)));
}
const leftAlone = (entry, match) => ({ operations: [], remarks: [(0,operation/* remark */.Vg)(entry, match, 'disputed', 'a wrong row is about the same person: left alone until it is mended')] });
/** A leaver: says so, or whose last day is over. */
function leaves(entry, today) {
    return entry.active === false || (entry.endDate !== undefined && today > entry.endDate);
}
const isSelf = (user, self) => self.has((0,plan_match/* nameKey */.Rc)(user.userName)) || self.has((0,plan_match/* nameKey */.Rc)(user.id)) || (user.externalId !== undefined && self.has((0,plan_match/* nameKey */.Rc)(user.externalId)));
function planRow(entry, match, decide, self) {
    const only = (code, text) => ({ operations: [], remarks: [(0,operation/* remark */.Vg)(entry, match, code, text)] });
    const names = [{ userName: entry.profile.userName ?? undefined, externalId: entry.profile.externalId ?? undefined }];
    if (match.kind !== 'none' && match.user)
        names.push({ userName: match.user.userName, externalId: match.user.externalId });
    if (names.some((name) => decide.isProtected(name)))
        return only('protected', 'protected by the policy: left alone');
    if (match.kind !== 'none' && match.user && isSelf(match.user, self))
        return only('protected', 'the account this action signs in with: left alone');
    const leaving = leaves(entry, decide.today);
    if (match.kind === 'blocked') {
        return {
            operations: [
                (0,operation/* operation */.MQ)('blocked', {
                    entry,
                    ...(match.user && { prior: match.user }),
                    // Two rows may lead to one account: what tells them apart is the userName they want.
                    before: match.code === 'same-account' ? { userName: entry.profile.userName ?? null } : null,
                    after: null,
                    reason: BLOCK_REASON[match.code],
                    reasonCode: match.code,
                    blockedKind: leaving ? decide.leaverAction : 'update',
                }),
            ],
            remarks: [],
        };
    }
    if (match.kind === 'none') {
        if (leaving)
            return only('already-gone', 'has no account: nothing to do');
        if (entry.startDate !== undefined && decide.today < entry.startDate)
            return only('future', `starts on ${entry.startDate}: no account yet`);
        if (!entry.profile.userName || !entry.profile.givenName || !entry.profile.familyName)
            return incomplete(entry);
        if (!decide.may.provision)
            return only('not-handled', 'needs a new account; `provision` is not among the operations of this run');
        return joiner(entry, decide);
    }
    if (!match.adoption && !decide.isOwned(match.user))
        return only('unowned', 'the account is not owned by the roster: left alone');
    if (match.adoption && leaving)
        return only('unowned', 'the account has no externalId and is not owned by the roster: left alone');
    if (leaving) {
        if (!decide.may.deprovision)
            return only('not-handled', 'leaves; `deprovision` is not among the operations of this run');
        return (0,plan_leaver/* leaverOperation */.j)(match.user, decide, {
            action: decide.leaverAction,
            entry,
            reason: entry.active === false ? 'the roster says so' : `last day was ${entry.endDate}`,
            reasonCode: entry.active === false ? 'leaver' : 'end-date-past',
        });
    }
    return mover(entry, match.user, match.adoption, decide);
}
/** A row that was enough for an account that is there, and is not enough for a new one. */
function incomplete(entry) {
    const reason = 'there is no account yet, and a new one needs userName, given name and family name';
    return { operations: [(0,operation/* operation */.MQ)('blocked', { entry, before: null, after: null, reason, reasonCode: 'incomplete', blockedKind: 'create' })], remarks: [] };
}
/** Owned accounts that no row names. */
function planAbsent(entries, matches, prior, index, decide, untouchable, self) {
    if (prior.method === 'filter' || decide.absentAction === 'ignore')
        return { operations: [], remarks: [], count: null };
    const named = new Set();
    const names = new Set(untouchable?.userNames);
    const ids = new Set(untouchable?.externalIds);
    entries.forEach((entry, i) => {
        const match = matches[i];
        if (match.kind !== 'none' && match.user)
            named.add(match.user);
        if (entry.profile.userName)
            names.add((0,plan_match/* nameKey */.Rc)(entry.profile.userName));
        if (entry.profile.externalId)
            ids.add(entry.profile.externalId);
    });
    const planned = { operations: [], remarks: [] };
    let count = 0;
    for (const user of prior.users) {
        if (named.has(user) || names.has((0,plan_match/* nameKey */.Rc)(user.userName)) || (user.externalId && ids.has(user.externalId)))
            continue;
        if (!decide.isOwned(user) || decide.isProtected(user) || isSelf(user, self))
            continue;
        const wouldChange = user.active || decide.absentAction === 'delete' || (decide.absentAction === 'deactivate' && decide.openSteps?.(user, decide.licensePolicy) !== undefined);
        if (!wouldChange)
            continue;
        count += 1;
        const note = (code, text) => {
            planned.remarks.push({ key: user.externalId ?? user.userName, person: (0,operation/* personOf */.Re)(user), file: null, row: null, line: null, code, text });
        };
        // A wrong row may hide the very person who seems to be missing.
        if (untouchable)
            note('absent', 'not in a good row of the file; nobody counts as absent while rows are wrong');
        else if (decide.absentAction === 'report')
            note('absent', 'not in the file: reported only, as the policy says');
        else if (!decide.may.deprovision)
            note('not-handled', 'not in the file; `deprovision` is not among the operations of this run');
        else if (user.externalId && index.ambiguous.has(user.externalId)) {
            const at = { file: null, row: null, line: null, key: user.externalId, person: (0,operation/* personOf */.Re)(user) };
            const reason = 'not in the file; another account has the same externalId, so nobody can say who is meant';
            planned.operations.push((0,operation/* operation */.MQ)('blocked', { prior: user, at, before: { userName: user.userName }, after: null, reason, reasonCode: 'two-matches', blockedKind: decide.absentAction }));
        }
        else {
            const leaver = (0,plan_leaver/* leaverOperation */.j)(user, decide, { action: decide.absentAction, reason: 'not in the file', reasonCode: 'not-in-file' });
            planned.operations.push(...leaver.operations);
            planned.remarks.push(...leaver.remarks);
        }
    }
    return { ...planned, count };
}
/** Operations that wait for each other in a ring become blocked: a swap of userNames takes two runs. */
function refuseRings(operations) {
    const rings = (0,order/* linkOperations */.d)(operations);
    if (rings.size === 0)
        return;
    operations.forEach((old, i) => {
        if (!rings.has(old.id) || old.kind === 'blocked')
            return;
        operations[i] = (0,operation/* operation */.MQ)('blocked', {
            ...(old.prior && { prior: old.prior }),
            // What it would have done tells the blocked operations of one person apart.
            before: old.before,
            after: null,
            reason: 'the userNames of several people change places: give one of them a name in between and run again',
            reasonCode: 'username-swap',
            blockedKind: old.kind,
            at: { file: old.file, row: old.row, line: old.line, key: old.key, person: old.person },
        });
    });
    for (const left of operations) {
        delete left.waitsFor;
        delete left.follows;
    }
    (0,order/* linkOperations */.d)(operations);
}


/***/ }),

/***/ 28788:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Bb: () => (/* binding */ operationId),
/* harmony export */   SH: () => (/* binding */ planHash),
/* harmony export */   xG: () => (/* binding */ canonicalChange)
/* harmony export */ });
/* unused harmony export compare */
/* harmony import */ var node_crypto__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(77598);
/* harmony import */ var canonicalize__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(98799);


const sha256 = (text) => (0,node_crypto__WEBPACK_IMPORTED_MODULE_0__.createHash)('sha256').update(text, 'utf8').digest('hex');
const bare = ({ kind, key, before, after }) => ({ kind, key, before, after });
const byKindThenKey = (a, b) => compare(a.kind, b.kind) || compare(a.key, b.key);
/** Orders by UTF-16 code units, as RFC 8785 does: the same on every machine, whatever its locale. */
function compare(a, b) {
    return a < b ? -1 : a > b ? 1 : 0;
}
/**
 * The RFC 8785 form of one change: the bytes that ids, digests and the plan hash are made of.
 * @param change an operation; everything but kind, key, before and after is left out
 */
function canonicalChange(change) {
    return (0,canonicalize__WEBPACK_IMPORTED_MODULE_1__/* ["default"] */ .A)(bare(change)) ?? '';
}
/** First 16 hex digits of SHA-256 over the canonical change: the same change has the same id in every run. */
function operationId(change) {
    return sha256(canonicalChange(change)).slice(0, 16);
}
/**
 * The hash of a plan: lower-case hex SHA-256 over the RFC 8785 form of `{tenant, operations}`, each operation as
 * `{kind, key, before, after}`, sorted by kind then key. Rows, guards, dates and policy do not count.
 */
function planHash(tenant, operations) {
    const sorted = [...operations].map(bare).sort(byKindThenKey);
    return sha256((0,canonicalize__WEBPACK_IMPORTED_MODULE_1__/* ["default"] */ .A)({ tenant, operations: sorted }) ?? '');
}


/***/ }),

/***/ 6303:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   f: () => (/* binding */ blockedDeletion),
/* harmony export */   j: () => (/* binding */ leaverOperation)
/* harmony export */ });
/* harmony import */ var _operation_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(17547);

/**
 * Deactivation or deletion of one account. An account that is already deactivated needs no deactivation; where an earlier run
 * left its sign-out unfinished, the same operation is planned once more, for just the open steps.
 */
function leaverOperation(prior, decide, leaving) {
    const { entry, reason, reasonCode } = leaving;
    const action = leaving.action === 'delete' && !decide.tenant.canDelete ? 'deactivate' : leaving.action;
    const note = (code, text) => ({
        key: entry?.profile.externalId ?? prior.externalId ?? prior.userName,
        person: (0,_operation_js__WEBPACK_IMPORTED_MODULE_0__/* .personOf */ .Re)(prior),
        file: entry?.file ?? null,
        row: entry?.row ?? null,
        line: entry?.line ?? null,
        code,
        text,
    });
    const remarks = action === leaving.action ? [] : [note('cannot-delete', 'this tenant cannot delete accounts: deactivated instead')];
    const licensePolicy = entry?.licensePolicy ?? decide.licensePolicy;
    const openSteps = prior.active ? undefined : decide.openSteps?.(prior, licensePolicy);
    if (action === 'deactivate' && !prior.active && !openSteps)
        return { operations: [], remarks: [note('already-gone', 'already deactivated: nothing to do')] };
    return {
        operations: [
            (0,_operation_js__WEBPACK_IMPORTED_MODULE_0__/* .operation */ .MQ)(action, {
                ...(entry && { entry }),
                prior,
                // A deletion that a killed run has begun (the account is deactivated by then) is still the deletion that was reviewed.
                before: action === 'delete' ? { userName: prior.userName, externalId: prior.externalId ?? null } : { active: true },
                after: action === 'delete' ? null : { active: false },
                reason: action === 'deactivate' && openSteps ? `${reason}; deactivated by a run that was cut off, the rest of the steps is done now` : reason,
                reasonCode,
                sideEffects: leaverEffects(action, licensePolicy, decide),
                licensePolicy,
                ...(openSteps && { openSteps }),
            }),
        ],
        remarks,
    };
}
function leaverEffects(action, licensePolicy, decide) {
    if (decide.tenant.published)
        return ['agent-logged-out', 'access-keys-off'];
    const effects = [];
    if (decide.terminateSessions)
        effects.push('sessions-ended');
    if (decide.disconnect)
        effects.push('disconnected');
    if (licensePolicy === 'RECLAIM')
        effects.push('licence-freed');
    if (action === 'delete' && !decide.retainData)
        effects.push('data-deleted');
    return effects;
}
/**
 * The deletion that a blocked one stands for. A blocked deletion writes nothing that the deletion would not have written too –
 * the account is switched off, and stays –, so whoever reviewed the deletion has reviewed it.
 * @returns `null` for every other change: people blocked for other reasons change nothing
 */
function blockedDeletion({ kind, key, before, after }) {
    const isDeletion = kind === 'blocked' && before !== null && after?.['active'] === false && Object.keys(after).length === 1;
    return isDeletion ? { kind: 'delete', key, before, after: null } : null;
}


/***/ }),

/***/ 17547:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   MQ: () => (/* binding */ operation),
/* harmony export */   Re: () => (/* binding */ personOf),
/* harmony export */   Vg: () => (/* binding */ remark)
/* harmony export */ });
/* harmony import */ var _hash_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(28788);

/** The person of an account, without what only the planner needs. */
function personOf(user) {
    const { userName, externalId, givenName, familyName, displayName } = user;
    return { userName, ...(externalId && { externalId }), ...(givenName && { givenName }), ...(familyName && { familyName }), ...(displayName && { displayName }) };
}
/** The person a row means, completed from the account. */
function personOfRow(entry, prior) {
    const { profile } = entry;
    return personOf({
        userName: profile.userName ?? prior?.userName ?? '',
        externalId: profile.externalId ?? prior?.externalId,
        givenName: profile.givenName ?? prior?.givenName,
        familyName: profile.familyName ?? prior?.familyName,
        displayName: profile.displayName ?? prior?.displayName,
    });
}
/** A person's key in plans and audits: externalId, else userName. */
function keyOf(entry, prior) {
    return entry?.profile.externalId ?? prior?.externalId ?? entry?.profile.userName ?? prior?.userName ?? '';
}
const place = ({ entry, prior, at }) => {
    // Picked: an operation that stands for the place must not bring its own kind and id along.
    if (at)
        return { file: at.file, row: at.row, line: at.line, key: at.key, person: at.person };
    const key = keyOf(entry, prior);
    if (entry)
        return { file: entry.file, row: entry.row, line: entry.line, key, person: personOfRow(entry, prior) };
    return { file: null, row: null, line: null, key, person: personOf(prior ?? { userName: key }) };
};
/** Makes an operation of a kind; its id follows from what it changes. */
function operation(kind, parts) {
    const where = place(parts);
    const { before, after, reason, reasonCode, sideEffects = [], prior, blockedKind, roles, gains, loses, licensePolicy, openSteps } = parts;
    return {
        id: (0,_hash_js__WEBPACK_IMPORTED_MODULE_0__/* .operationId */ .Bb)({ kind, key: where.key, before, after }),
        kind,
        ...where,
        before,
        after,
        reason,
        reasonCode,
        sideEffects,
        ...(prior && { prior }),
        ...(blockedKind && { blockedKind }),
        ...(roles && { roles }),
        ...(gains && { gains }),
        ...(loses && { loses }),
        ...(licensePolicy && { licensePolicy }),
        ...(openSteps && { openSteps }),
    };
}
/** A word on somebody for whom nothing is done. */
function remark(entry, match, code, text) {
    const prior = match.kind === 'none' ? undefined : match.user;
    const { key, person, file, row, line } = place({ entry, ...(prior && { prior }), before: null, after: null, reason: '', reasonCode: '' });
    return { key, person, file, row, line, code, text };
}


/***/ }),

/***/ 4921:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Z: () => (/* binding */ complaints)
/* harmony export */ });
/* harmony import */ var zod__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(98439);
/* harmony import */ var _problem_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(4892);
/* harmony import */ var _secrecy_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(13111);



const TYPES = {
    string: 'a text',
    number: 'a number',
    int: 'a whole number',
    boolean: 'true or false',
    object: 'a mapping (key: value)',
    record: 'a mapping (key: value)',
    array: 'a list ([a, b])',
};
/** YAML 1.1's other spellings, which 1.2 reads as texts. */
const TRUTH = { yes: 'true', on: 'true', y: 'true', true: 'true', no: 'false', off: 'false', n: 'false', false: 'false' };
/**
 * What a schema finds wrong, in words for whoever keeps the file.
 * @param schema the schema that refused
 * @param data what it refused
 * @param issues zod's issues
 */
function complaints(schema, data, issues) {
    const shape = zod__WEBPACK_IMPORTED_MODULE_1__/* .toJSONSchema */ .bl(schema, { io: 'input', unrepresentable: 'any' });
    return issues.flatMap((issue) => complaint(shape, data, issue));
}
function complaint(shape, data, issue) {
    const path = issue.path.map((part) => (typeof part === 'number' ? part : String(part)));
    const value = path.reduce((inner, part) => inner?.[part], data);
    if (issue.code === 'unrecognized_keys') {
        const keys = keysAt(shape, path);
        return issue.keys.map((key) => ({
            path: [...path, key],
            atKey: true,
            severity: 'error',
            found: `the unknown key ${(0,_secrecy_js__WEBPACK_IMPORTED_MODULE_2__/* .shown */ .S)(key)}`,
            expected: /secret|passw|token|api.?key|access.?key/iu.test(key)
                ? 'no secrets here: they are inputs of the action'
                : keys.length > 0
                    ? `one of ${keys.join(', ')}`
                    : 'no further key',
            suggestion: (0,_problem_js__WEBPACK_IMPORTED_MODULE_0__.nearest)(key, keys),
        }));
    }
    const { expected, suggestion } = wanted(issue, value);
    return [{ path, severity: 'error', found: (0,_secrecy_js__WEBPACK_IMPORTED_MODULE_2__/* .shown */ .S)(value), expected, suggestion }];
}
const plain = (expected, suggestion = '') => ({ expected, suggestion });
function wanted(issue, value) {
    switch (issue.code) {
        case 'invalid_type': {
            const expected = TYPES[issue.expected] ?? issue.expected;
            if (issue.expected === 'boolean' && typeof value === 'string')
                return plain(expected, TRUTH[value.toLowerCase()] ?? '');
            if (issue.expected === 'string' && (typeof value === 'number' || typeof value === 'boolean'))
                return plain(expected, `"${String(value)}"`);
            const digits = typeof value === 'string' ? /^\s*(\d+(?:\.\d+)?)\s*%?\s*$/u.exec(value)?.[1] : undefined;
            if (issue.expected === 'number' && digits !== undefined)
                return plain('a number, without quotes or %', digits);
            if (issue.expected === 'array' && typeof value === 'string')
                return plain(expected, `[${JSON.stringify(value)}]`);
            return plain(expected);
        }
        case 'invalid_value': {
            const words = issue.values.map(String);
            const near = typeof value === 'string' ? (0,_problem_js__WEBPACK_IMPORTED_MODULE_0__.nearest)(value, words) : '';
            return plain(words.length === 1 ? words[0] : `one of ${words.join(', ')}`, near);
        }
        case 'too_small':
            if (issue.origin === 'array')
                return plain(`a list of at least ${issue.minimum}`);
            return plain(issue.origin === 'string' ? 'a text that is not empty' : `a number of at least ${issue.minimum}`);
        case 'too_big':
            return plain(issue.origin === 'string' ? `a text of at most ${issue.maximum} characters` : `a number of at most ${issue.maximum}`);
        case 'invalid_union': {
            const types = issue.errors.flat().flatMap((each) => (each.code === 'invalid_type' ? [TYPES[each.expected] ?? each.expected] : []));
            return plain([...new Set(types)].join(' or ') || 'something else');
        }
        default:
            return plain(issue.message);
    }
}
/** The keys that a mapping may have at a path; none where every key is allowed or the place is unknown. */
function keysAt(shape, path) {
    let here = shape;
    for (const part of path) {
        const options = here?.anyOf ?? (here ? [here] : []);
        const next = options.map((each) => typeof part === 'number' ? each.items : (each.properties?.[part] ?? each.additionalProperties));
        here = next.find((each) => typeof each === 'object');
    }
    const options = here?.anyOf ?? (here ? [here] : []);
    return options.flatMap((each) => Object.keys(each.properties ?? {}));
}


/***/ }),

/***/ 54938:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   g: () => (/* binding */ readYaml),
/* harmony export */   h: () => (/* binding */ byPlace)
/* harmony export */ });
/* harmony import */ var _problem_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(4892);
/* harmony import */ var _secrecy_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(13111);


/** Longest file that is read, in characters: a policy has some hundred lines. */
const LONGEST = 1_000_000;
/** Most places that aliases may grow to; a “billion laughs” file has millions. */
const MOST_ALIASES = 100;
/** Our words for the parser's codes: its own messages may quote the text, and say little to whoever keeps the file. */
const SYNTAX = {
    ALIAS_PROPS: ['an alias with a tag or an anchor', 'only the alias'],
    BAD_ALIAS: ['an alias without a name', 'an alias such as *name'],
    BAD_DIRECTIVE: ['a directive that is not understood', 'no line that starts with %'],
    BAD_DQ_ESCAPE: ['a backslash with a letter that means nothing', 'single quotes, or \\\\ for a backslash'],
    BAD_INDENT: ['a line that is indented otherwise than its neighbours', 'the same number of spaces for every key of a mapping'],
    BAD_SCALAR_START: ['a text that starts with a reserved character', 'quotes around the text'],
    BLOCK_AS_IMPLICIT_KEY: ['a mapping inside a line', 'the inner key on a line of its own, or quotes around a text with a colon'],
    DUPLICATE_KEY: ['a key that is there twice', 'every key once'],
    MISSING_CHAR: ['a bracket, quote, comma or colon missing', 'brackets and quotes closed, a colon after every key'],
    MULTILINE_IMPLICIT_KEY: ['a key over several lines, or one without a colon', 'key: value'],
    MULTIPLE_DOCS: ['a second document (---)', 'one document'],
    NON_STRING_KEY: ['a list or a mapping as a key', 'a text as a key'],
    TAB_AS_INDENT: ['a tab at the start of a line', 'spaces'],
    TAG_RESOLVE_FAILED: ['a tag (!)', 'no tags, or quotes around a text that starts with !'],
    UNEXPECTED_TOKEN: ['something that does not belong here', 'key: value, one a line'],
};
/**
 * Reads one YAML (or JSON) document strictly: YAML 1.2 core types, no tags, no duplicate keys, no aliases that blow up, no URL
 * and no credential anywhere, comments excepted. Loads the YAML parser only when called.
 * @param path as problems are to name the file
 */
async function readYaml(text, path) {
    const alone = (found, expected) => {
        const problem = { file: path, line: null, column: null, path: '', severity: 'error', found, expected, suggestion: '' };
        return { data: undefined, problems: [problem], place: (each) => ({ ...each, file: path, line: null, column: null, path: (0,_problem_js__WEBPACK_IMPORTED_MODULE_0__.pathText)(each.path) }) };
    };
    if (text.length > LONGEST)
        return alone(`a file of ${text.length} characters`, `at most ${LONGEST}`);
    const yaml = await __webpack_require__.e(/* import() */ 815).then(__webpack_require__.t.bind(__webpack_require__, 38815, 19));
    const source = text.replace(/^\uFEFF/u, '');
    let file;
    try {
        file = yaml.parseDocument(source, {
            prettyErrors: false,
            schema: 'core',
            stringKeys: true,
            uniqueKeys: true,
            // Not 'silent': that would drop a second document without a word.
            logLevel: 'error',
        });
    }
    catch {
        return alone('brackets nested so deep that the file cannot be read', 'a policy as docs/policy.md shows it');
    }
    const place = (problem) => {
        const { atKey, ...rest } = problem;
        return { ...rest, ...at(path, source, offsetOf(yaml, file, problem.path, atKey === true)), path: (0,_problem_js__WEBPACK_IMPORTED_MODULE_0__.pathText)(problem.path) };
    };
    const problems = [...file.errors, ...file.warnings].map(({ code, pos }) => {
        const [found, expected] = SYNTAX[code] ?? ['something that is not YAML', 'key: value, one a line'];
        return { ...at(path, source, pos[0]), path: '', severity: 'error', found, expected, suggestion: '' };
    });
    yaml.visit(file, {
        Scalar(_, node) {
            const found = typeof node.value === 'string' ? (0,_secrecy_js__WEBPACK_IMPORTED_MODULE_1__/* .forbiddenText */ .H)(node.value) : null;
            if (!found)
                return;
            const expected = 'no URLs and no secrets in this file: addresses and credentials are inputs of the action';
            problems.push({ ...at(path, source, node.range?.[0]), path: '', severity: 'error', found, expected, suggestion: '' });
        },
    });
    if (problems.length > 0)
        return { data: undefined, problems: problems.sort(byPlace), place };
    try {
        return { data: file.toJS({ maxAliasCount: MOST_ALIASES }), problems, place };
    }
    catch {
        return alone('aliases (*name) that point nowhere or multiply', `every &name before its *name, and at most ${MOST_ALIASES} values made of them`);
    }
}
/** In the order of the file. */
function byPlace(a, b) {
    return (a.line ?? 0) - (b.line ?? 0) || (a.column ?? 0) - (b.column ?? 0);
}
function at(file, source, offset) {
    if (offset === null || offset === undefined)
        return { file, line: null, column: null };
    // Not by the parser's own count, which ends where it gives up.
    const before = source.slice(0, offset).split('\n');
    return { file, line: before.length, column: before.at(-1).length + 1 };
}
/** Where a path's value (or key) starts; of the nearest parent that is there, where the path itself is not. */
function offsetOf(yaml, file, path, atKey) {
    let node = file.contents;
    let offset = node?.range?.[0] ?? null;
    for (const [i, part] of path.entries()) {
        if (yaml.isAlias(node))
            node = node.resolve(file);
        let next;
        let key;
        if (yaml.isMap(node)) {
            const pair = node.items.find((item) => yaml.isScalar(item.key) && String(item.key.value) === String(part));
            key = pair?.key;
            next = pair?.value;
        }
        else if (yaml.isSeq(node))
            next = node.items[Number(part)];
        if (next === undefined && key === undefined)
            return offset;
        const wanted = i === path.length - 1 && atKey ? key : (next ?? key);
        offset = wanted.range?.[0] ?? offset;
        node = next;
    }
    return offset;
}


/***/ }),

/***/ 47312:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   j: () => (/* binding */ matcher),
/* harmony export */   k: () => (/* binding */ ownership)
/* harmony export */ });
/* harmony import */ var picomatch_posix_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(98016);

// A name is not a path: `*` matches everything, dots and slashes included. No `!` (an exclusion would protect everybody else)
// and no extended globs.
const OPTIONS = { dot: true, nonegate: true, noext: true, bash: true };
const GLOB = /[*?[\]{}()\\]/u;
/** Whether any of the patterns matches the whole text; plain names are looked up, only the rest becomes regular expressions. */
function anyOf(patterns) {
    const plain = new Set(patterns.filter((pattern) => !GLOB.test(pattern)));
    const globs = patterns.filter((pattern) => GLOB.test(pattern)).map((pattern) => picomatch_posix_js__WEBPACK_IMPORTED_MODULE_0__(pattern, OPTIONS));
    return (text) => plain.has(text) || globs.some((matches) => matches(text));
}
/**
 * People by patterns, as `protected` names them: globs (`*`, `?`, `[ab]`, `{a,b}`) that match a whole userName, without case,
 * or a whole externalId, with case.
 */
function matcher(patterns) {
    if (patterns.length === 0)
        return () => false;
    const userName = anyOf(patterns.map((pattern) => pattern.toLowerCase()));
    const externalId = anyOf(patterns);
    return (person) => (person.userName !== undefined && userName(person.userName.toLowerCase())) ||
        (person.externalId !== undefined && person.externalId !== '' && externalId(person.externalId));
}
/**
 * Which accounts belong to the roster: those with an externalId that starts with the prefix (any, where it is empty), or with
 * a userName that one of the patterns matches. Everybody else is nobody's to change.
 */
function ownership(owned) {
    const byName = matcher(owned.userNames);
    return (account) => (account.externalId !== undefined && account.externalId !== '' && account.externalId.startsWith(owned.externalIdPrefix)) ||
        byName({ userName: account.userName });
}


/***/ })

};
