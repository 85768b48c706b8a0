export const id = 62;
export const ids = [62];
export const modules = {

/***/ 75059:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   C: () => (/* binding */ about),
/* harmony export */   a: () => (/* binding */ target)
/* harmony export */ });
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
    return { event, operation: operation.id, kind: operation.kind, row: operation.row, target: target(operation, id), ...more };
}


/***/ }),

/***/ 7505:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   CI: () => (/* binding */ signOut),
/* harmony export */   LY: () => (/* binding */ signOutSteps),
/* harmony export */   OE: () => (/* binding */ dueSteps),
/* harmony export */   PU: () => (/* binding */ isOver),
/* harmony export */   YA: () => (/* binding */ freeLicense),
/* harmony export */   __: () => (/* binding */ each)
/* harmony export */ });
/* harmony import */ var p_limit__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(70370);
/* harmony import */ var _steps_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(31859);


/** Steps after the deactivation, in their order, by the tutorials' routes and by NiCE's published ones. */
const VENDOR_STEPS = ['sessions', 'disconnect', 'license'];
const PUBLISHED_STEPS = ['logout', 'access-keys'];
/** The steps that follow a deactivation on this kind of tenant. */
const signOutSteps = (published) => (published ? PUBLISHED_STEPS : VENDOR_STEPS);
/**
 * Which sign-out steps an operation takes: all of them where it deactivates the account, and for a deletion, whose steps
 * repeat safely; for an account that was off before, only what an earlier run left open.
 */
function dueSteps(operation, published) {
    if (operation.prior?.active !== false || operation.kind === 'delete')
        return new Set(signOutSteps(published));
    return new Set(operation.openSteps);
}
/** Nothing new is started any more: the run was cancelled, or its time is used up. */
const isOver = (context) => Boolean(context.signal?.aborted) || context.clock.now() >= context.deadline;
/**
 * Ends the sessions of people whose accounts are deactivated: many people in one request where the tenant has a route for
 * that, then their connections one by one. On the published API: agents logged out, access keys off. Every step is recorded
 * with its own outcome and time; a run that is over stops between two steps.
 * @param leavers at most as many as one request ends the sessions of
 */
async function signOut(leavers, context) {
    const { tenant } = context;
    if (!tenant.published)
        await endSessions(leavers, context);
    await each(leavers, context, async (leaver) => {
        if (tenant.published) {
            await step(leaver, 'logout', context, () => tenant.steps.logout(leaver.user, leavers.length));
            await step(leaver, 'access-keys', context, () => tenant.steps.disableAccessKeys(leaver.user));
        }
        else {
            await step(leaver, 'disconnect', context, () => tenant.steps.disconnect(leaver.user, 'deprovisioning'));
        }
    });
}
/** Frees a leaver's licence where that is due. Somebody who is kept from deletion keeps it until the deletion. */
async function freeLicense(leaver, context) {
    const { tenant } = context;
    if (tenant.published || !leaver.due.has('license'))
        return;
    const policy = leaver.operation.licensePolicy ?? context.policy.leavers.licensePolicy;
    if (leaver.operation.kind === 'blocked')
        return (0,_steps_js__WEBPACK_IMPORTED_MODULE_0__/* .recordStep */ .IC)(leaver, 'license', 'off', (0,_steps_js__WEBPACK_IMPORTED_MODULE_0__/* .skipped */ .hT)('stays as it is until the account can be deleted'), context);
    if (policy !== 'RECLAIM')
        return (0,_steps_js__WEBPACK_IMPORTED_MODULE_0__/* .recordStep */ .IC)(leaver, 'license', 'off', (0,_steps_js__WEBPACK_IMPORTED_MODULE_0__/* .skipped */ .hT)(`licence policy is ${policy}`), context);
    await step(leaver, 'license', context, () => tenant.steps.reclaimLicense(leaver.user, 'deprovisioning'));
}
/**
 * Does something for every person, some at once. What ends the whole run is thrown only when nothing is under way any more,
 * so that every step that was taken is on record; nobody is begun with after it.
 */
async function each(leavers, context, work) {
    const limit = (0,p_limit__WEBPACK_IMPORTED_MODULE_1__/* ["default"] */ .A)(context.concurrency);
    const ends = [];
    await Promise.all(leavers.map((leaver) => limit(async () => {
        if (ends.length > 0)
            return;
        await work(leaver).catch((error) => ends.push(error));
    })));
    if (ends.length > 0)
        throw ends[0];
}
async function step(leaver, name, context, act) {
    if (!leaver.due.has(name))
        return;
    const wish = (0,_steps_js__WEBPACK_IMPORTED_MODULE_0__/* .wishFor */ .b5)(name, context.policy);
    if (wish === 'off')
        return (0,_steps_js__WEBPACK_IMPORTED_MODULE_0__/* .recordStep */ .IC)(leaver, name, wish, (0,_steps_js__WEBPACK_IMPORTED_MODULE_0__/* .skipped */ .hT)('switched off in the policy'), context);
    if (NEEDS_EXTERNAL_ID.has(name) && !leaver.user.externalId)
        return (0,_steps_js__WEBPACK_IMPORTED_MODULE_0__/* .recordStep */ .IC)(leaver, name, wish, NO_EXTERNAL_ID, context);
    if (isOver(context)) {
        if (wish === 'require')
            leaver.open.push(name);
        return;
    }
    const answer = await act();
    if (answer.status === 'done')
        signedOut(leaver, name, context);
    await (0,_steps_js__WEBPACK_IMPORTED_MODULE_0__/* .recordStep */ .IC)(leaver, name, wish, answer, context);
}
async function endSessions(leavers, context) {
    const { policy, tenant } = context;
    const due = leavers.filter((leaver) => leaver.due.has('sessions'));
    const wish = (0,_steps_js__WEBPACK_IMPORTED_MODULE_0__/* .wishFor */ .b5)('sessions', policy);
    const without = wish === 'off' ? due : due.filter((leaver) => !leaver.user.externalId);
    const named = due.filter((leaver) => !without.includes(leaver));
    await (0,_steps_js__WEBPACK_IMPORTED_MODULE_0__/* .recordSteps */ .PQ)(without.map((leaver) => ({ leaver, answer: wish === 'off' ? (0,_steps_js__WEBPACK_IMPORTED_MODULE_0__/* .skipped */ .hT)('switched off in the policy') : NO_EXTERNAL_ID })), 'sessions', wish, context);
    if (named.length === 0)
        return;
    if (isOver(context)) {
        if (wish === 'require')
            for (const leaver of named)
                leaver.open.push('sessions');
        return;
    }
    const answers = await tenant.steps.revokeSessions(named.map((leaver) => leaver.user));
    const told = named.map((leaver) => ({ leaver, answer: answers.get(leaver.user.id) ?? UNANSWERED }));
    for (const { leaver, answer } of told)
        if (answer.status === 'done')
            signedOut(leaver, 'sessions', context);
    await (0,_steps_js__WEBPACK_IMPORTED_MODULE_0__/* .recordSteps */ .PQ)(told, 'sessions', wish, context);
}
function signedOut(leaver, name, context) {
    if (name === 'sessions' || name === 'logout')
        leaver.signOutMs = context.clock.now() - context.startedAt;
}
/** The tutorials' clean-up routes know people by externalId alone. */
const NEEDS_EXTERNAL_ID = new Set(VENDOR_STEPS);
const NO_EXTERNAL_ID = (0,_steps_js__WEBPACK_IMPORTED_MODULE_0__/* .skipped */ .hT)('needs an externalId, and the account has none');
const UNANSWERED = { status: 'unknown', detail: 'the tenant did not say what became of it', attempts: 1, latencyMs: 0 };


/***/ }),

/***/ 77687:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   o: () => (/* binding */ Remainder)
/* harmony export */ });
/* harmony import */ var _leaver_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(7505);
/* harmony import */ var _steps_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(31859);


/**
 * What earlier runs left open, found in their audits: people whose accounts they deactivated, and whose sign-out they did not
 * finish. An account says only that it is off; whether its sessions were ended stands nowhere but in the audit.
 */
class Remainder {
    accounts = new Map();
    /**
     * Takes one audit in. The newest comes first: what it says of an account is not changed by older ones.
     * @param records in their order
     * @param tenant name of the tenant; an audit of another one is passed over
     * @returns true where older audits can hold nothing more: this run came to its end with nothing left open
     */
    take(records, tenant) {
        const started = records.find(({ event }) => event === 'run.started');
        if (!started || started['tenant'] !== tenant)
            return false;
        for (const [id, progress] of progressIn(records))
            if (!this.accounts.has(id))
                this.accounts.set(id, progress);
        const seal = records.at(-1);
        const handled = Array.isArray(started['operations']) && started['operations'].includes('deprovision');
        return handled && seal?.event === 'seal' && seal['reason_code'] === 'none';
    }
    /**
     * The steps that are still to be done for an account that is off.
     * @param published the tenant's kind
     * @param licensePolicy of this person
     * @returns `undefined` where nothing is known to be open
     */
    openSteps(id, published, licensePolicy, policy) {
        const progress = this.accounts.get(id);
        if (!progress)
            return undefined;
        const open = (0,_leaver_js__WEBPACK_IMPORTED_MODULE_0__/* .signOutSteps */ .LY)(published).filter((step) => {
            if (progress.expected && !progress.expected.includes(step))
                return false;
            if (step === 'license' && (licensePolicy !== 'RECLAIM' || progress.kind === 'blocked'))
                return false;
            return !isSettled(progress.ended.get(step), (0,_steps_js__WEBPACK_IMPORTED_MODULE_1__/* .wishFor */ .b5)(step, policy));
        });
        return open.length > 0 ? open : undefined;
    }
}
/** What a policy that only asks to try is content with; a required step has to be done. */
function isSettled(status, wish) {
    if (wish === 'off' || status === 'done')
        return true;
    return wish === 'try' && (status === 'skipped' || status === 'unsupported');
}
const LEAVERS = new Set(['deactivate', 'delete', 'blocked']);
/** Accounts that were deactivated, or whose sign-out was taken up again: a deactivation that was sent may have arrived. */
function progressIn(records) {
    const accounts = new Map();
    for (const record of records) {
        const id = record.target?.['id'];
        if (typeof id !== 'string' || !LEAVERS.has(record['kind']))
            continue;
        const begun = record.event === 'operation.sent' && record['step'] === 'deactivate';
        if ((begun || record.event === 'operation.resumed') && !accounts.has(id)) {
            accounts.set(id, { kind: String(record['kind']), expected: Array.isArray(record['open']) ? record['open'].map(String) : null, ended: new Map() });
        }
        if (record.event === 'step.finished')
            accounts.get(id)?.ended.set(String(record['step']), String(record.status));
    }
    return accounts;
}


/***/ }),

/***/ 31859:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Bs: () => (/* binding */ stepEvent),
/* harmony export */   IC: () => (/* binding */ recordStep),
/* harmony export */   PQ: () => (/* binding */ recordSteps),
/* harmony export */   b5: () => (/* binding */ wishFor),
/* harmony export */   hT: () => (/* binding */ skipped)
/* harmony export */ });
/* harmony import */ var _context_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(75059);

/**
 * How the policy wants a sign-out step. On the published API the policy's `sessions` stands for the agent's log-out and its
 * `disconnect` for the access keys: both are what keeps somebody connected there.
 */
function wishFor(step, { leavers, steps }) {
    switch (step) {
        case 'sessions':
        case 'logout':
            return leavers.terminateSessions ? steps.sessions : 'off';
        case 'disconnect':
        case 'access-keys':
            return leavers.disconnect ? steps.disconnect : 'off';
        case 'license':
            return steps.license;
        default:
            return 'try';
    }
}
/** Records what became of one step of one leaver, in the outcome and the audit, and whether the policy is content with it. */
async function recordStep(leaver, step, wish, answer, context) {
    await recordSteps([{ leaver, answer }], step, wish, context);
}
/** The same step of many people, put on record with one sync. */
async function recordSteps(ends, step, wish, context) {
    if (ends.length === 0)
        return;
    const at = new Date(context.clock.now()).toISOString();
    const events = ends.map(({ leaver, answer }) => {
        const { status, detail, attempts, latencyMs, error } = answer;
        leaver.steps.push({ step, status, detail, at, attempts, latencyMs, ...(error && { error }) });
        if (wish === 'require' && status !== 'done')
            leaver.open.push(step);
        return stepEvent(leaver.operation, leaver.steps.at(-1));
    });
    await context.journal.appendAll(events);
}
/** The audit's record of a step. */
function stepEvent(operation, { step, status, detail, attempts, latencyMs, error }) {
    return (0,_context_js__WEBPACK_IMPORTED_MODULE_0__/* .about */ .C)(operation, 'step.finished', {
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


/***/ }),

/***/ 92567:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Rc: () => (/* binding */ nameKey),
/* harmony export */   Sj: () => (/* binding */ matchEntries),
/* harmony export */   lc: () => (/* binding */ PriorIndex)
/* harmony export */ });
/** userName compares without case (RFC 7643, section 4.1.1), externalId with case. */
const nameKey = (userName) => userName.toLowerCase();
/** Accounts by what they can be found with. */
class PriorIndex {
    byExternalId = new Map();
    byUserName = new Map();
    /** externalIds that more than one account holds: a match on one of these proves nothing. */
    ambiguous = new Set();
    constructor(users) {
        for (const user of users) {
            if (user.externalId) {
                if (this.byExternalId.has(user.externalId))
                    this.ambiguous.add(user.externalId);
                else
                    this.byExternalId.set(user.externalId, user);
            }
            this.byUserName.set(nameKey(user.userName), user);
        }
    }
}
/**
 * Matches every row with an account: by externalId, else by userName without case.
 * A userName match on an account without externalId is an adoption; one whose externalId is another's, two different
 * accounts for one row, or two rows for one account are blocked. A userName that its holder gives up in the same
 * roster is not a match: the row waits for it (see `order.ts`).
 * @returns one match an entry, in the entries' order
 */
function matchEntries(entries, index) {
    const byId = entries.map((entry) => {
        const externalId = entry.profile.externalId;
        return externalId ? index.byExternalId.get(externalId) : undefined;
    });
    const renamedAway = new Set();
    entries.forEach((entry, i) => {
        const user = byId[i];
        const wanted = entry.profile.userName;
        if (user && wanted && nameKey(wanted) !== nameKey(user.userName))
            renamedAway.add(user);
    });
    const matches = entries.map((entry, i) => {
        const externalId = entry.profile.externalId ?? undefined;
        const userName = entry.profile.userName ?? undefined;
        const holder = userName ? index.byUserName.get(nameKey(userName)) : undefined;
        if (externalId && index.ambiguous.has(externalId))
            return { kind: 'blocked', code: 'two-matches', ...(byId[i] && { user: byId[i] }) };
        const user = byId[i];
        if (user) {
            if (holder && holder !== user && !renamedAway.has(holder))
                return { kind: 'blocked', code: 'two-matches', user };
            return { kind: 'matched', user, adoption: false };
        }
        if (!holder || renamedAway.has(holder))
            return { kind: 'none' };
        if (!externalId)
            return { kind: 'matched', user: holder, adoption: false };
        if (!holder.externalId)
            return { kind: 'matched', user: holder, adoption: true };
        return { kind: 'blocked', code: 'external-id-differs', user: holder };
    });
    return refuseSharedAccounts(matches);
}
/** Two rows that found one account: neither may change it. */
function refuseSharedAccounts(matches) {
    const holders = new Map();
    for (const match of matches) {
        if (match.kind === 'matched')
            holders.set(match.user, (holders.get(match.user) ?? 0) + 1);
    }
    return matches.map((match) => match.kind === 'matched' && (holders.get(match.user) ?? 0) > 1 ? { kind: 'blocked', code: 'same-account', user: match.user } : match);
}


/***/ }),

/***/ 77154:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   d: () => (/* binding */ linkOperations),
/* harmony export */   h: () => (/* binding */ phaseOf)
/* harmony export */ });
/* harmony import */ var _match_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(92567);

/**
 * Phases of an apply: deactivations and deletions first, then updates that free a userName, then all the rest.
 * A phase starts when the one before it is over.
 */
function phaseOf(operation) {
    if (operation.kind === 'deactivate' || operation.kind === 'delete')
        return 0;
    // A deletion that something stands in the way of is a departure all the same; whoever is blocked for another reason is left alone.
    if (operation.kind === 'blocked')
        return operation.blockedKind === 'delete' && operation.after !== null ? 0 : 2;
    if (operation.kind === 'update' && operation.after?.userName !== undefined)
        return 1;
    return 2;
}
/** The userName an operation takes: of a new account, or an account's new one. */
const taken = (operation) => {
    const name = operation.kind === 'create' || operation.kind === 'update' ? operation.after?.userName : undefined;
    return typeof name === 'string' ? (0,_match_js__WEBPACK_IMPORTED_MODULE_0__/* .nameKey */ .Rc)(name) : undefined;
};
/** The userName an operation sets free. A deactivated account keeps its name. */
const freed = (operation) => {
    const name = operation.kind === 'delete' ? operation.prior?.userName : operation.kind === 'update' ? operation.before?.userName : undefined;
    return typeof name === 'string' ? (0,_match_js__WEBPACK_IMPORTED_MODULE_0__/* .nameKey */ .Rc)(name) : undefined;
};
/**
 * Fills in `waitsFor` and `follows`: whoever takes a userName waits for the operation that sets it free, and the operations
 * of one person follow each other (reactivate, update, roles), so that neither is ever in two requests under way. A role
 * is taken away also from somebody whose new title the tenant refuses.
 * @returns ids of operations that wait for each other in a ring (a swap of userNames) or for one that does: they can't be done in one run
 */
function linkOperations(operations) {
    const releases = new Map();
    for (const operation of operations) {
        const name = freed(operation);
        if (name !== undefined)
            releases.set(name, operation);
    }
    const rank = { deactivate: 0, delete: 1, reactivate: 2, update: 3, create: 4, roles: 5, blocked: 6 };
    const lastOfPerson = new Map();
    const inRank = [...operations].sort((a, b) => rank[a.kind] - rank[b.kind]);
    for (const operation of inRank) {
        if (operation.kind === 'blocked')
            continue;
        const earlier = lastOfPerson.get(operation.key);
        if (earlier)
            operation.follows = [earlier.id];
        lastOfPerson.set(operation.key, operation);
        const name = taken(operation);
        const release = name === undefined ? undefined : releases.get(name);
        if (release && release !== operation)
            operation.waitsFor = [release.id];
    }
    return findRings(operations);
}
/** What has to come before an operation, for one reason or the other. */
const forerunners = ({ waitsFor = [], follows = [] }) => [...new Set([...waitsFor, ...follows])];
function findRings(operations) {
    const open = new Map(operations.map((operation) => [operation.id, forerunners(operation).length]));
    const waiting = new Map();
    for (const operation of operations) {
        for (const id of forerunners(operation))
            waiting.set(id, [...(waiting.get(id) ?? []), operation.id]);
    }
    const free = operations.filter((operation) => open.get(operation.id) === 0).map((operation) => operation.id);
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


/***/ })

};
