export const id = 4290;
export const ids = [4290];
export const modules = {

/***/ 14713:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   $V: () => (/* binding */ isLastRole),
/* harmony export */   H: () => (/* binding */ isKeptInPart),
/* harmony export */   TJ: () => (/* binding */ missingOfWrite),
/* harmony export */   Tu: () => (/* binding */ itemOf),
/* harmony export */   Uq: () => (/* binding */ mainStep),
/* harmony export */   c2: () => (/* binding */ statusOf),
/* harmony export */   cg: () => (/* binding */ stepOf),
/* harmony export */   ev: () => (/* binding */ isNamed),
/* harmony export */   ke: () => (/* binding */ wasHeard),
/* harmony export */   mc: () => (/* binding */ rolesBeside),
/* harmony export */   o6: () => (/* binding */ unword),
/* harmony export */   sV: () => (/* binding */ lostRoles),
/* harmony export */   tg: () => (/* binding */ writeOf)
/* harmony export */ });
/* harmony import */ var _plan_diff_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(79051);
/* harmony import */ var _model_operation_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(89827);
/* harmony import */ var _model_tenant_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(50244);
/* harmony import */ var _text_days_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(96939);
/* harmony import */ var _text_ids_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(13276);
/* harmony import */ var _policy_role_names_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(57054);
/* harmony import */ var _missing_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(11588);







/** The domain's write for an operation. */
function writeOf(operation, user = operation.prior) {
    const ref = operation.id;
    if (operation.kind === 'create')
        return {
            type: 'create',
            ref,
            attributes: withoutRoles(operation.after ?? {}),
            roles: operation.roles,
        };
    if (!user)
        throw new TypeError(`operation ${operation.id} (${operation.kind}) has no account`);
    switch (operation.kind) {
        case 'update':
            return { type: 'update', ref, user, before: operation.before, after: operation.after };
        case 'reactivate':
            return { type: 'activate', ref, user, active: true };
        case 'roles': {
            const wanted = operation.roles ?? [];
            return { type: 'roles', ref, user, roles: wanted, ...(0,_missing_js__WEBPACK_IMPORTED_MODULE_3__/* .rolesBetween */ .MU)(user, wanted), primary: (0,_missing_js__WEBPACK_IMPORTED_MODULE_3__/* .primaryOf */ .Os)(operation) };
        }
        default: {
            const { active: _, ...after } = operation.after ?? {};
            const before = Object.fromEntries(Object.keys(after).map((field) => [field, (0,_plan_diff_js__WEBPACK_IMPORTED_MODULE_0__/* .priorValue */ .Ce)(user, field)]));
            const more = Object.keys(after).length > 0 ? { before, after } : {};
            return { type: 'activate', ref, user, active: false, ...more };
        }
    }
}
const withoutRoles = (attributes) => {
    if (attributes['roles'] === undefined)
        return attributes;
    const { roles: _, ...rest } = attributes;
    return rest;
};
/** A write of which a read shows a part. An account that may be someone else's shows nothing of ours. */
function isKeptInPart({ state, write, user, missing }) {
    if (state !== 'ignored' || !user)
        return false;
    switch (write.type) {
        case 'create':
            return !missing.includes('active') && !missing.includes('externalId');
        case 'update':
            return Object.keys(write.after).some((field) => !missing.includes(field));
        case 'roles': {
            const { add, remove } = write;
            return add.some((role) => (0,_missing_js__WEBPACK_IMPORTED_MODULE_3__/* .holdsRole */ .vd)(user.roles, role)) || remove.some((role) => !(0,_missing_js__WEBPACK_IMPORTED_MODULE_3__/* .holdsRole */ .vd)(user.roles, role));
        }
        case 'activate':
            return !missing.includes('active');
        case 'delete':
            return false;
    }
}
/** Roles that went with a write, those that stay included, and that an account does not show. */
const lostRoles = ({ write, wire }, user) => write.type !== 'roles' || wire.shared === true ? [] : write.roles.filter((role) => !(0,_missing_js__WEBPACK_IMPORTED_MODULE_3__/* .holdsRole */ .vd)(user.roles, role));
/** Names of roles that an account shows beside those of its role change and those from before. */
function rolesBeside({ operation }, user) {
    if (operation.kind !== 'roles' || !operation.prior)
        return [];
    const known = [...operation.prior.roles, ...(operation.roles ?? [])];
    return user.roles
        .filter((role) => !known.some((one) => (0,_policy_role_names_js__WEBPACK_IMPORTED_MODULE_4__/* .sameRole */ .lR)(one, role)))
        .map(({ display, value }) => display ?? value);
}
/** What of a write an account does not show: what its operation wants, and each role that was sent with it. */
function missingOfWrite(item, user) {
    const missing = (0,_missing_js__WEBPACK_IMPORTED_MODULE_3__/* .missingOf */ .oy)(item.operation, user, item.adopted);
    return missing.includes('roles') || lostRoles(item, user).length === 0 ? missing : [...missing, 'roles'];
}
/**
 * CXone looked at the write, and what it does not show of it is its own doing: an answer that may be a gateway's says
 * nothing about what CXone keeps.
 */
const wasHeard = (item) => !(0,_model_tenant_js__WEBPACK_IMPORTED_MODULE_5__/* .mayBeUnheard */ .mU)(item.doubt) ||
    (!item.inParts && isKeptInPart(item)) ||
    (item.write.type === 'create' && isNamed(item, item.user));
/** Whether the answer to a write named this account. */
const isNamed = ({ id }, user) => id !== undefined && user !== undefined && (0,_text_ids_js__WEBPACK_IMPORTED_MODULE_6__/* .sameId */ .s)(id, user.id);
/** All roles were to go, and a read shows some. */
const isLastRole = ({ state, write, missing }) => state === 'ignored' && write.type === 'roles' && write.roles.length === 0 && missing.includes('roles');
/** Lets go of a write's words: it is over, or another form was learnt. */
const unword = (item) => void (item.worded = null);
/** A fresh item for an operation, which puts its write into words with `prepare`. */
const itemOf = (operation, write, prepare) => new FreshItem(operation, write, prepare);
const NOTHING = [];
/**
 * Words are made when it is an item's turn: what ten thousand people wait with is the plan alone.
 */
class FreshItem {
    operation;
    write;
    worded = null;
    payloadHash = null;
    state = 'queued';
    seen = false;
    missing = NOTHING;
    rolesBeside = NOTHING;
    attempts = 0;
    spared = 0;
    inBulk = false;
    latencyMs = 0;
    mayHaveArrived = false;
    everLost = false;
    wasCut = false;
    adopted = false;
    isOwn = false;
    user;
    id;
    httpStatus = null;
    correlationId = null;
    error;
    form;
    doubt;
    together;
    detail = '';
    at = 0;
    #prepare;
    constructor(operation, write, prepare) {
        this.operation = operation;
        this.write = write;
        this.user = write.type === 'create' ? undefined : write.user;
        this.id = this.user?.id;
        this.#prepare = prepare;
    }
    get wire() {
        return (this.worded ??= this.#prepare(this.write));
    }
}
/** The step a write stands for in outcomes and audit. */
function stepOf(operation) {
    return (0,_model_operation_js__WEBPACK_IMPORTED_MODULE_1__/* .isLeaving */ .Xi)(operation) || (0,_model_operation_js__WEBPACK_IMPORTED_MODULE_1__/* .isBlocked */ .lT)(operation) ? 'deactivate' : operation.kind;
}
const STEP_STATUS = {
    done: 'done',
    accepted: 'unknown',
    unknown: 'unknown',
    'not-started': 'skipped',
};
/** The step that a write was, as it ended. */
function mainStep(item) {
    return {
        step: stepOf(item.operation),
        status: STEP_STATUS[item.state] ?? 'failed',
        detail: item.detail,
        at: (0,_text_days_js__WEBPACK_IMPORTED_MODULE_2__/* .isoTime */ .Ly)(item.at),
        attempts: item.attempts,
        latencyMs: item.latencyMs,
        error: item.error,
    };
}
/** The outcome that a write, at its end, is. */
function statusOf(item) {
    switch (item.state) {
        case 'done':
            return item.adopted && !item.isOwn ? 'adopted' : 'done';
        case 'ignored':
        case 'accepted':
        case 'unknown':
        case 'not-started':
            return item.state;
        default:
            return isBegun(item) ? 'partial' : 'failed';
    }
}
/** Something of it was taken before the rest was refused, a new account perhaps: the next run goes on from there. */
const isBegun = ({ operation, id, adopted, isOwn, inParts }) => operation.kind === 'create' ? id !== undefined && (!adopted || isOwn) : inParts === true;


/***/ }),

/***/ 11588:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Kb: () => (/* binding */ arrived),
/* harmony export */   MU: () => (/* binding */ rolesBetween),
/* harmony export */   Os: () => (/* binding */ primaryOf),
/* harmony export */   WF: () => (/* binding */ lacksRoles),
/* harmony export */   io: () => (/* binding */ sameRoles),
/* harmony export */   oy: () => (/* binding */ missingOf),
/* harmony export */   vd: () => (/* binding */ holdsRole)
/* harmony export */ });
/* harmony import */ var _plan_diff_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(79051);
/* harmony import */ var _policy_role_names_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(57054);


/** True where one of these is the role. */
const holdsRole = (held, role) => held.some((one) => (0,_policy_role_names_js__WEBPACK_IMPORTED_MODULE_1__/* .sameRole */ .lR)(role, one));
/** Which roles an account is to be given, and which taken, so that it has exactly these. */
const rolesBetween = ({ roles }, wanted) => ({
    add: wanted.filter((role) => !holdsRole(roles, role)),
    remove: roles.filter((role) => !wanted.some((one) => (0,_policy_role_names_js__WEBPACK_IMPORTED_MODULE_1__/* .sameRole */ .lR)(one, role))),
});
/**
 * What of an operation an account does not show: field names, `active`, `roles`. Empty: the account is as the operation
 * wants it. A create that took an account over asks for its details here; the roles follow in a write of their own.
 */
function missingOf(operation, user, adopted = false) {
    switch (operation.kind) {
        case 'create': {
            const missing = missingWithPrimary(operation, user);
            if (adopted)
                return missing.filter((field) => field !== 'primaryRole');
            return sameRoles(operation, user) ? missing : [...missing, 'roles'];
        }
        case 'update':
            return (0,_plan_diff_js__WEBPACK_IMPORTED_MODULE_0__/* .missingFields */ .SD)(user, operation.after ?? {});
        case 'reactivate':
            return (0,_plan_diff_js__WEBPACK_IMPORTED_MODULE_0__/* .missingFields */ .SD)(user, { ...operation.after, active: true });
        case 'roles':
            return [...(hasRoleChange(operation, user) ? [] : ['roles']), ...missingWithPrimary(operation, user)];
        default:
            return (0,_plan_diff_js__WEBPACK_IMPORTED_MODULE_0__/* .missingFields */ .SD)(user, { ...(operation.kind === 'deactivate' && operation.after), active: false });
    }
}
/** True where an account is as the operation wants it: a write whose answer was lost has arrived. */
const arrived = (operation, user) => missingOf(operation, user).length === 0;
/** Exactly the planned roles; an operation without roles agrees with any. */
function sameRoles(operation, user) {
    if (!operation.roles)
        return true;
    const { add, remove } = rolesBetween(user, operation.roles);
    return add.length + remove.length === 0;
}
/** The role that an operation wants to be the primary one; `undefined`: it says nothing of that. */
function primaryOf({ after }) {
    const primary = after?.['primaryRole'];
    return typeof primary === 'string' ? primary : undefined;
}
/** Some planned role is not there, or is not the primary one. */
function lacksRoles(operation, user) {
    if (primaryOf(operation) !== undefined && !hasPrimary(operation, user))
        return true;
    return (operation.roles ?? []).some((role) => !holdsRole(user.roles, role));
}
/** The account's primary role is the one that the operation wants. */
function hasPrimary(operation, { primaryRole, roles }) {
    const primary = primaryOf(operation);
    const wanted = operation.roles?.find(({ value }) => value === primary);
    const held = roles.find(({ value }) => value === primaryRole);
    return primary === primaryRole || (wanted !== undefined && held !== undefined && (0,_policy_role_names_js__WEBPACK_IMPORTED_MODULE_1__/* .sameRole */ .lR)(wanted, held));
}
/** What an account does not show of `after`; a primary role may have another id than nobody knew. */
const missingWithPrimary = (operation, user) => (0,_plan_diff_js__WEBPACK_IMPORTED_MODULE_0__/* .missingFields */ .SD)(user, operation.after).filter((field) => field !== 'primaryRole' || !hasPrimary(operation, user));
/** A role change has arrived: what was to come is there, what was to go is gone; others' changes do not count. */
function hasRoleChange(operation, user) {
    const wanted = operation.roles ?? [];
    // A plan that was read back from its file knows the account only by what it wrote down.
    const written = operation.before?.['roles'];
    const before = operation.prior?.roles ?? (Array.isArray(written) ? written.map((value) => ({ value })) : []);
    return (wanted.every((role) => holdsRole(before, role) || holdsRole(user.roles, role)) &&
        before.every((role) => wanted.some((one) => (0,_policy_role_names_js__WEBPACK_IMPORTED_MODULE_1__/* .sameRole */ .lR)(one, role)) || !holdsRole(user.roles, role)));
}


/***/ }),

/***/ 14290:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   LC: () => (/* binding */ NOT_READ_BACK),
/* harmony export */   Ok: () => (/* binding */ leaveUnconfirmed),
/* harmony export */   lg: () => (/* binding */ untilNextLook),
/* harmony export */   zn: () => (/* binding */ prove)
/* harmony export */ });
/* harmony import */ var _model_field_groups_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(67443);
/* harmony import */ var _text_figures_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(21135);
/* harmony import */ var _context_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(75059);
/* harmony import */ var _policy_role_names_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(57054);
/* harmony import */ var _item_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(14713);
/* harmony import */ var _sights_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(71188);
/* harmony import */ var _text_looks_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(54906);







/** Begins the words on a write that CXone answered with success, and whose effect nobody looked for. */
const NOT_READ_BACK = 'answered with success, but not read back';
/** Milliseconds after an answer at which is looked again; then every 30 s, and at the end of the time. */
const LOOKS = _text_looks_js__WEBPACK_IMPORTED_MODULE_4__/* .LOOK_SECONDS */ .s.map((seconds) => seconds * 1000);
/**
 * Proves writes that were answered with success: every attribute, the roles, `active`, by looking at the accounts. What
 * was written is looked at together, and again after 1, 2, 4, 8, 15 and 30 s until the time has passed since each
 * answer, only for those not yet seen. An answer's own body is no sighting.
 *
 * Seen: stays `done`. A look shows something else: `ignored`. No look shows the account: `accepted`. Nobody is called
 * not there before the account was asked for by its id.
 * @param items writes of one round; what is not `done`, or was seen, is passed over
 * @param settleMs how long reads may lag behind writes, from each answer; 0 looks once
 * @returns false where the run was interrupted before it was known
 */
async function prove(items, context, extent = 'all', settleMs = context.settleMs) {
    const { clock, signal } = context;
    let open = items.filter((item) => item.state === 'done' && !item.seen);
    const unseen = new Set();
    while (open.length > 0) {
        if (signal?.aborted)
            return false;
        const from = clock.now();
        const last = new Set(open.filter((item) => from >= item.at + settleMs));
        const found = await (0,_sights_js__WEBPACK_IMPORTED_MODULE_3__/* .look */ .Op)(open, last, context, from > newest(open) + LOOKS[0]);
        const ended = [];
        for (const item of open) {
            const sight = found(item);
            if (isSeen(item, sight)) {
                if (unseen.has(item))
                    item.seenLateMs = from - item.at;
                continue;
            }
            unseen.add(item);
            if (last.has(item))
                ended.push(giveUp(item, sight, context.tenant));
        }
        await record(ended, context);
        if (extent === 'one' && open.some(({ seen }) => seen))
            return true;
        open = open.filter((item) => item.state === 'done' && !item.seen);
        if (open.length > 0)
            await clock.sleep(nextLook(open, clock.now(), settleMs), signal).catch(() => undefined);
    }
    return true;
}
/** When the newest of them was answered. */
const newest = (items) => items.reduce((latest, { at }) => Math.max(latest, at), -Infinity);
/** Milliseconds until the next look, counted from the newest answer. */
const nextLook = (open, now, settleMs) => untilNextLook(newest(open), now, settleMs);
/** Milliseconds until the next look. @param from when the last answer came */
function untilNextLook(from, now, settleMs) {
    const due = LOOKS.find((ms) => from + ms > now);
    const next = due === undefined ? now + 30_000 : from + due;
    return Math.max(1, Math.min(next, from + settleMs) - now);
}
function isSeen(item, sight) {
    if (sight) {
        item.user = sight;
        item.missing = (0,_item_js__WEBPACK_IMPORTED_MODULE_2__/* .missingOfWrite */ .TJ)(item, sight);
        item.seen = item.missing.length === 0;
        if (item.seen)
            item.id = sight.id;
        if (item.seen)
            item.rolesBeside = (0,_item_js__WEBPACK_IMPORTED_MODULE_2__/* .rolesBeside */ .mc)(item, sight);
        // Nobody looks at it again.
        if (item.seen && item.operation.kind === 'create' && !item.adopted)
            item.user = undefined;
    }
    else if (sight === null && (0,_sights_js__WEBPACK_IMPORTED_MODULE_3__/* .switchesOff */ .Of)(item)) {
        // An account that is not there any more lets nobody in.
        item.seen = true;
        item.detail = 'the account is no longer shown';
    }
    return item.seen;
}
/** The time is over: what the last look showed is how the write ended. */
function giveUp(item, sight, tenant) {
    const said = item.doubt === undefined ? '' : `; its answer was: ${item.doubt}`;
    const wanted = item.operation.after?.externalId;
    if (sight && item.operation.kind === 'create' && typeof wanted === 'string' && sight.externalId !== undefined) {
        if (sight.externalId !== wanted) {
            item.state = 'failed';
            item.detail = `the userName is taken by an account with another externalId${said}`;
            item.error = {
                status: item.httpStatus,
                kind: 'uniqueness',
                message: item.detail,
                fields: [],
                correlationId: item.correlationId,
                retryable: false,
                advice: 'Choose another userName, or put the externalId of the account that has it into the row.',
            };
            return item;
        }
    }
    item.state = sight ? 'ignored' : 'accepted';
    item.detail = sight ? `${ignoredWords(item)}${said}` : `CXone reported success, but no read shows the account${said}`;
    if (!sight)
        item.missing = [];
    item.error = {
        status: item.httpStatus,
        kind: 'ignored',
        message: item.detail,
        fields: item.missing.map((field) => ({ field, message: 'not as written' })),
        correlationId: item.correlationId,
        retryable: !sight,
        advice: sight
            ? adviceFor(item, tenant)
            : 'Look for the account in CXone, then run again: what is there is not repeated.',
    };
    return item;
}
function ignoredWords(item) {
    const { write, missing } = item;
    if (write.type === 'activate' && missing.includes('active'))
        return `CXone reported success, but the account is still ${write.active ? 'deactivated' : 'active'}`;
    const what = missing.join(', ');
    const only = onlyRole(item);
    const rest = only === undefined || heldBefore(item) ? '' : `: the account has the role ${only} alone`;
    if (item.operation.kind === 'create' && (!item.adopted || item.isOwn))
        return `the account was created, but CXone did not keep its ${what}${rest}`;
    if ((0,_item_js__WEBPACK_IMPORTED_MODULE_2__/* .isLastRole */ .$V)(item)) {
        const names = (item.user?.roles ?? []).map(({ display, value }) => display ?? value);
        return ('CXone reported success, but the account still has the ' +
            `${(0,_text_figures_js__WEBPACK_IMPORTED_MODULE_5__/* .plural */ .LS)(names.length, 'role', 'roles')} ${(0,_text_figures_js__WEBPACK_IMPORTED_MODULE_5__/* .list */ .p_)(names)}`);
    }
    if (write.type === 'roles')
        return `CXone reported success, but the roles are not as written${rest}`;
    return `CXone reported success, but did not keep ${what}`;
}
/** The name of the one role that is there of several that were written. */
function onlyRole({ operation, missing, user }) {
    const wanted = operation.roles ?? [];
    const [only, ...more] = user?.roles ?? [];
    if (!only || more.length > 0 || wanted.length < 2 || !missing.includes('roles'))
        return undefined;
    return wanted.some((role) => (0,_policy_role_names_js__WEBPACK_IMPORTED_MODULE_6__/* .sameRole */ .lR)(role, only)) ? (only.display ?? only.value) : undefined;
}
/** The account had its one role already: the write may have done nothing. */
const heldBefore = ({ operation: { prior }, adopted, user }) => adopted || (prior?.roles.length === 1 && prior.roles[0]?.value === user?.roles[0]?.value);
/** Fields that a person's decision is not about. */
const isDetail = (field) => !['active', 'roles', 'userName', 'externalId'].includes(field);
function adviceFor(item, tenant) {
    const { missing } = item;
    if ((0,_item_js__WEBPACK_IMPORTED_MODULE_2__/* .isLastRole */ .$V)(item))
        return 'CXone may keep one role a person: name the role that is to stay in the file, or deactivate the person.';
    const details = missing.filter(isDetail);
    if (details.length === 0) {
        const check = 'Check in CXone whether this tenant lets the API write it, and whether the API user may';
        if (onlyRole(item) === undefined)
            return `${check}.`;
        if (heldBefore(item))
            return `${check}; where it keeps one role a person, name one role for each in the file.`;
        return 'CXone may keep one role a person: name one role for each person in the file.';
    }
    const allow = tenant.settingWords?.(details) ?? `Check in CXone whether this tenant lets the API write ${details.join(', ')}`;
    const left = details.filter(_model_field_groups_js__WEBPACK_IMPORTED_MODULE_0__/* .isUnmanageable */ .zJ);
    return left.length === 0
        ? `${allow}.`
        : `${allow}; where it never will, put \`unmanaged: [${left.join(', ')}]\` into the policy.`;
}
/** What ended otherwise than its answer said is on record with what was found. */
async function record(items, { journal }) {
    if (items.length === 0)
        return;
    await journal.appendAll(items.map((item) => (0,_context_js__WEBPACK_IMPORTED_MODULE_1__/* .about */ .C)(item.operation, 'operation.looked-up', { status: `done: ${item.state}`, found: item.user?.id ?? null }, item.id)));
}
/**
 * What could not be read back is not known to be done. Leavers' deactivations are left to the steps that follow them.
 */
function leaveUnconfirmed(items, why) {
    for (const item of items) {
        if (item.state !== 'done' || item.seen)
            continue;
        item.state = 'unknown';
        item.detail = `${NOT_READ_BACK}: ${why}`;
    }
}


/***/ }),

/***/ 71188:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Of: () => (/* binding */ switchesOff),
/* harmony export */   Op: () => (/* binding */ look),
/* harmony export */   bj: () => (/* binding */ otherAccounts)
/* harmony export */ });
/* harmony import */ var _model_failure_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(31612);
/* harmony import */ var _plan_match_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(92567);
/* harmony import */ var _text_ids_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(13276);
/* harmony import */ var _item_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(14713);




/** So few are read one by one from the second look on: a single read lags less than a list. */
const FEW = 10;
/**
 * Looks at the accounts of these writes together; those who are looked at for the last time and were not seen, by id.
 * @param last those who are looked at for the last time. Where there are none, a look that CXone does not answer for
 * the moment shows nobody
 * @param again true from the second look on
 */
async function look(open, last, context, again) {
    try {
        const sights = await lookOnce(open, last, context, again);
        return (item) => sights.get(item);
    }
    catch (error) {
        if (last.size === 0 && error instanceof _model_failure_js__WEBPACK_IMPORTED_MODULE_0__/* .Failure */ .H && error.reason === 'tenant-unreachable')
            return () => undefined;
        throw error;
    }
}
async function lookOnce(open, last, context, again) {
    const alone = again && open.length <= FEW ? open.filter(({ id }) => id !== undefined) : [];
    const sights = new Map();
    const together = open.filter((item) => !alone.includes(item));
    const users = together.length > 0 ? await readTogether(together, context) : [];
    const byId = new Map(users.map((user) => [(0,_text_ids_js__WEBPACK_IMPORTED_MODULE_3__/* .idKey */ .T4)(user.id), user]));
    const byName = together.some(isCreation) ? named(users) : NOBODY;
    for (const item of together) {
        const sight = item.id === undefined ? undefined : byId.get((0,_text_ids_js__WEBPACK_IMPORTED_MODULE_3__/* .idKey */ .T4)(item.id));
        sights.set(item, sight ?? (isCreation(item) ? byName.get((0,_plan_match_js__WEBPACK_IMPORTED_MODULE_1__/* .nameKey */ .Rc)(userNameOf(item))) : undefined));
    }
    const unseen = together.filter((item) => last.has(item) && item.id !== undefined && !shows(item, sights.get(item)));
    await eachOf([...alone, ...unseen], context.concurrency, async (item) => {
        const id = item.id;
        const sight = await context.tenant.get(id);
        const before = sights.get(item);
        // An id that nobody has does not hide the account that was found by its name.
        if (sight || !before || (0,_text_ids_js__WEBPACK_IMPORTED_MODULE_3__/* .sameId */ .s)(before.id, id))
            sights.set(item, sight);
    });
    await correctMisled(sights, last, context);
    await correctGone(sights, context);
    return sights;
}
/**
 * The id that an answer to a creation gave may be someone else's, or nobody's: the account is then looked for by its
 * name, and the other one is no longer taken for ours.
 */
async function correctMisled(sights, last, context) {
    const misled = [...sights].flatMap(([item, sight]) => {
        if (!isCreation(item))
            return [];
        if (sight)
            return mayBeOurs(item.operation, sight) ? [] : [item];
        return sight === null && last.has(item) ? [item] : [];
    });
    if (misled.length === 0)
        return;
    for (const item of misled)
        if (sights.get(item))
            item.id = undefined;
    const byName = named(await readTogether(misled, context, 'by name'));
    for (const item of misled)
        sights.set(item, byName.get((0,_plan_match_js__WEBPACK_IMPORTED_MODULE_1__/* .nameKey */ .Rc)(userNameOf(item))));
}
/** An account under another name and with another externalId is none that this creation made. */
function mayBeOurs({ after }, { userName, externalId }) {
    const wanted = after?.userName;
    if (typeof wanted !== 'string' || (0,_plan_match_js__WEBPACK_IMPORTED_MODULE_1__/* .nameKey */ .Rc)(wanted) === (0,_plan_match_js__WEBPACK_IMPORTED_MODULE_1__/* .nameKey */ .Rc)(userName))
        return true;
    return externalId !== undefined && externalId === after?.externalId;
}
/** Who is deactivated, and whose account is gone, may have another one by now. */
async function correctGone(sights, context) {
    const gone = [...sights].flatMap(([item, sight]) => (sight === null && switchesOff(item) ? [item] : []));
    if (gone.length === 0)
        return;
    const others = await otherAccounts(gone.map(({ operation }) => operation), context.tenant);
    for (const item of gone)
        sights.set(item, others ? (others.get(item.operation) ?? null) : undefined);
}
/**
 * Active accounts of people whose own account is not there any more: who signs in through the organisation may be given
 * a new one, under another id. One of the same userName counts unless its externalId is someone else's.
 * @returns `null` where nobody can say, since the look-up was not complete
 */
async function otherAccounts(operations, tenant) {
    const keys = operations.map(({ person: { userName, externalId } }) => ({
        userName: userName === '' ? undefined : userName,
        externalId,
    }));
    const users = await tenant.lookUp(keys).catch(orNone);
    if (users === null)
        return null;
    const others = new Map();
    for (const operation of operations) {
        const { userName, externalId } = operation.person;
        const other = users.find((user) => {
            if (!user.active)
                return false;
            // Said to be gone, and listed as active all the same: nobody can say that it lets nobody in.
            if (operation.prior && (0,_text_ids_js__WEBPACK_IMPORTED_MODULE_3__/* .sameId */ .s)(user.id, operation.prior.id))
                return true;
            if (user.externalId !== undefined && externalId !== undefined)
                return user.externalId === externalId;
            return (0,_plan_match_js__WEBPACK_IMPORTED_MODULE_1__/* .nameKey */ .Rc)(user.userName) === (0,_plan_match_js__WEBPACK_IMPORTED_MODULE_1__/* .nameKey */ .Rc)(userName);
        });
        if (other)
            others.set(operation, other);
    }
    return others;
}
/** A list that moves while it is read shows nobody this time. */
async function readTogether(items, { tenant }, how = 'by id') {
    const keys = items.map((item) => ({ id: how === 'by id' ? item.id : undefined, userName: userNameOf(item) }));
    const fields = new Set(items.flatMap(({ operation }) => Object.keys(operation.after ?? {})));
    return (await tenant.lookUp(keys, [...fields]).catch(orNone)) ?? [];
}
function orNone(error) {
    if (error instanceof _model_failure_js__WEBPACK_IMPORTED_MODULE_0__/* .Failure */ .H && error.reason === 'read-incomplete')
        return null;
    throw error;
}
async function eachOf(all, atOnce, work) {
    for (let at = 0; at < all.length; at += atOnce)
        await Promise.all(all.slice(at, at + atOnce).map(work));
}
const NOBODY = new Map();
const named = (users) => new Map(users.map((user) => [(0,_plan_match_js__WEBPACK_IMPORTED_MODULE_1__/* .nameKey */ .Rc)(user.userName), user]));
const isCreation = ({ write }) => write.type === 'create';
const userNameOf = (item) => {
    const renamed = item.operation.after?.userName;
    return typeof renamed === 'string' ? renamed : item.operation.person.userName;
};
/** A write that deactivates someone. */
const switchesOff = ({ write }) => write.type === 'activate' && !write.active;
const shows = (item, sight) => (sight ? (0,_item_js__WEBPACK_IMPORTED_MODULE_2__/* .missingOfWrite */ .TJ)(item, sight).length === 0 : false);


/***/ }),

/***/ 50244:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Ps: () => (/* binding */ noTraffic),
/* harmony export */   fn: () => (/* binding */ FOR_LATER),
/* harmony export */   mU: () => (/* binding */ mayBeUnheard),
/* harmony export */   vG: () => (/* binding */ NAMES_NOBODY)
/* harmony export */ });
/** Doubt about a success that the answer gives to a place in a list alone. */
const NAMES_NOBODY = 'a success that names no account';
/** Begins the doubt about a success that is yet to come. */
const FOR_LATER = 'accepted for later';
/**
 * True where the answer of success may be that of a gateway or a sign-in page, or tells of an error: nobody knows
 * whether CXone ever looked at the request.
 * @param doubt of the answer
 */
const mayBeUnheard = (doubt) => doubt !== undefined && doubt !== NAMES_NOBODY && !doubt.startsWith(FOR_LATER);
/** Figures before anything was sent. */
const noTraffic = () => ({
    bulkRequests: 0,
    otherRequests: 0,
    tokenRequests: 0,
    retries: 0,
    waits: 0,
    waitedMs: 0,
    latencies: [],
});


/***/ }),

/***/ 54906:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   s: () => (/* binding */ LOOK_SECONDS)
/* harmony export */ });
/** Seconds after an answer at which reads, which may lag behind writes, are asked again; later every 30 s. */
const LOOK_SECONDS = [1, 2, 4, 8, 15, 30];


/***/ })

};
