export const id = 169;
export const ids = [169];
export const modules = {

/***/ 56949:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   O: () => (/* binding */ historyLines),
/* harmony export */   d: () => (/* binding */ trustedPlan)
/* harmony export */ });
/* harmony import */ var _audit_history_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(46276);
/* harmony import */ var _plan_hash_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(28788);
/* harmony import */ var _plan_stored_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(26246);



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

/***/ 30169:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

// ESM COMPAT FLAG
__webpack_require__.r(__webpack_exports__);

// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  undoRun: () => (/* binding */ undoRun)
});

// EXTERNAL MODULE: ./build/policy/role-graph.js
var role_graph = __webpack_require__(52702);
// EXTERNAL MODULE: ./build/policy/calendar.js
var calendar = __webpack_require__(63649);
// EXTERNAL MODULE: ./build/model/memory.js
var model_memory = __webpack_require__(38311);
// EXTERNAL MODULE: ./build/model/outcome.js
var model_outcome = __webpack_require__(38158);
// EXTERNAL MODULE: ./build/plan/make-operation.js
var make_operation = __webpack_require__(73258);
// EXTERNAL MODULE: ./build/plan/match.js
var match = __webpack_require__(92567);
// EXTERNAL MODULE: ./build/plan/row-digest.js
var row_digest = __webpack_require__(95863);
// EXTERNAL MODULE: ./build/report/words/revert-text.js
var revert_text = __webpack_require__(2255);
// EXTERNAL MODULE: ./build/roster/read.js + 32 modules
var read = __webpack_require__(161);
// EXTERNAL MODULE: ./build/text/figures.js
var figures = __webpack_require__(21135);
// EXTERNAL MODULE: ./build/text/hash.js
var hash = __webpack_require__(69952);
// EXTERNAL MODULE: ./build/app/approval-question.js
var approval_question = __webpack_require__(78790);
// EXTERNAL MODULE: ./build/app/memory.js
var app_memory = __webpack_require__(53053);
// EXTERNAL MODULE: ./build/app/planning/desired.js + 1 modules
var planning_desired = __webpack_require__(8823);
// EXTERNAL MODULE: ./build/app/planning/policy-choice.js
var policy_choice = __webpack_require__(3198);
// EXTERNAL MODULE: ./build/app/modes/apply.js + 17 modules
var apply = __webpack_require__(38654);
// EXTERNAL MODULE: ./build/app/modes/plan.js
var plan = __webpack_require__(27832);
// EXTERNAL MODULE: ./build/plan/build.js + 1 modules
var build = __webpack_require__(8554);
// EXTERNAL MODULE: ./build/plan/hash.js
var plan_hash = __webpack_require__(28788);
// EXTERNAL MODULE: ./build/model/operation.js
var operation = __webpack_require__(89827);
// EXTERNAL MODULE: ./build/plan/open-steps.js
var open_steps = __webpack_require__(96802);
;// CONCATENATED MODULE: ./build/plan/made-changes.js



/**
 * What a run did, account by account, in the order in which people first appear. Of several attempts the first says
 * what was there before, the last what was written. Pure.
 * @param changes in the order in which they were made
 */
function accountChanges(changes) {
    const accounts = new Set();
    const byId = new Map();
    const byKey = new Map();
    for (const change of changes) {
        const { planned, outcome, id, steps } = change;
        // A deletion that is blocked, by the plan or by CXone, was seen off where it was sent. What failed is not blocked.
        const isOff = outcome === 'blocked' && steps.has('deactivate') && (0,operation/* isLeaving */.Xi)(planned);
        if (!(0,model_outcome/* mayHaveWritten */.$8)(outcome) && !isOff)
            continue;
        if (planned.kind === 'blocked' || (0,open_steps/* finishesSignOut */.Vg)(planned))
            continue;
        const alike = byKey.get(planned.key);
        // Two ids are two accounts; of one whose id the audit did not know the key tells.
        const sameKey = alike && (alike.id === null || id === null) ? alike : undefined;
        const account = byId.get(id) ?? sameKey ?? newAccount(planned);
        accounts.add(account);
        take(account, change);
        byKey.set(planned.key, account);
        if (account.id !== null)
            byId.set(account.id, account);
    }
    return [...accounts];
}
const newAccount = ({ key, person }) => ({
    key,
    person,
    id: null,
    created: null,
    adopted: false,
    deleted: false,
    fields: new Map(),
    active: null,
    steps: new Set(),
    wasSeen: true,
    ignored: new Set(),
    changes: [],
});
function take(account, { planned, outcome, id, steps, ignored = [] }) {
    account.id ??= id;
    account.steps = new Set([...account.steps, ...steps]);
    const { kind, key, before, after } = planned;
    account.changes.push({ kind, key, before, after });
    const isActive = (was, is) => {
        account.active = { before: account.active?.before ?? was, after: is };
    };
    switch (planned.kind) {
        case 'create':
            if (outcome === 'adopted')
                account.adopted = true;
            else {
                account.created = { ...planned.after };
                account.ignored = new Set(ignored);
                account.wasSeen = outcome === 'done' || (outcome === 'ignored' && ignored.length > 0);
            }
            return;
        case 'update':
        case 'roles':
            return takeFields(account, planned.before, planned.after);
        case 'reactivate':
            return isActive(false, true);
        case 'deactivate': {
            const { active: _, ...others } = planned.after;
            isActive(true, false);
            return takeFields(account, {}, others);
        }
        case 'held-back':
            return isActive(true, false);
        case 'delete':
            if (outcome !== 'blocked')
                account.deleted = true;
            // A deletion switches the account off first; where it is still listed that can be taken back.
            if (steps.has('deactivate'))
                isActive(true, false);
            return;
        case 'blocked':
    }
}
function takeFields(account, before, after) {
    for (const [field, value] of Object.entries(after)) {
        if (account.created) {
            account.created[field] = value;
            account.ignored = new Set([...account.ignored].filter((one) => one !== field));
        }
        const known = account.fields.get(field);
        account.fields.set(field, { before: known ? known.before : (before[field] ?? null), after: value });
    }
}

// EXTERNAL MODULE: ./build/plan/order.js
var order = __webpack_require__(77154);
// EXTERNAL MODULE: ./build/model/skills.js
var model_skills = __webpack_require__(35574);
// EXTERNAL MODULE: ./build/plan/diff.js
var diff = __webpack_require__(79051);
// EXTERNAL MODULE: ./build/model/leaver-steps.js
var leaver_steps = __webpack_require__(50917);
;// CONCATENATED MODULE: ./build/plan/undo-words.js

/** What to do about people that an undo leaves alone. */
const GONE = 'Nothing, if the account was deleted on purpose. Else the reverted roster makes a new one.';
const BY_HAND = 'Look at the person in CXone, and change by hand what has to change.';
/** What a deactivation did that no reactivation takes back; empty where it did nothing of the kind. */
function leftovers(steps) {
    const done = [...steps].filter(leaver_steps/* isLeaverStep */.C4);
    const what = done.map((step) => STAYS[step] ?? (0,leaver_steps/* stepFacts */.mv)(step).words);
    const todo = [
        ...(done.includes('license') ? ['Check the licence in CXone, and give it again where it is missing.'] : []),
        ...(done.includes('access-keys') ? ['Switch the access keys on again in CXone where they are needed.'] : []),
        'The person signs in again.',
    ];
    return [[...new Set(what)].join(', '), todo.join(' ')];
}
const STAYS = {
    sessions: 'signed out',
    disconnect: 'connections cut',
    logout: 'signed out',
    'access-keys': 'access keys off',
    license: 'the licence was freed',
};

// EXTERNAL MODULE: ./build/plan/plan-row.js
var plan_row = __webpack_require__(87358);
;// CONCATENATED MODULE: ./build/plan/undo-person.js






/** What is done about one account; the rest of the draft is left as it is. */
class UndonePerson {
    #account;
    #user;
    #decide;
    #draft;
    /** Something is done, or said, about this account. */
    #touched = false;
    /** Changes of the run that are as before already. */
    #over = [];
    constructor(account, user, decide, draft) {
        this.#account = account;
        this.#user = user;
        this.#decide = decide;
        this.#draft = draft;
    }
    plan() {
        const { created, adopted, deleted, active } = this.#account;
        const user = this.#user;
        if (deleted && !(user && active)) {
            this.#stays('the account was deleted permanently, and its data with it', 'The reverted roster makes a new account for this person, who is sent a new activation mail.', { deleted: true });
            return;
        }
        // A new account that is not there is as before.
        if (!user && created)
            return this.#isAsBefore();
        if (!user)
            return this.#alone('gone', [], 'the account is not in CXone any more', GONE);
        if (this.#isUntouchable(user))
            return this.#alone('held', [], 'protected by the policy, or the account this action signs in with', BY_HAND);
        if (adopted)
            this.#stays('an existing account was linked, and the audit does not hold what it was like before', 'Look at the details and roles of this account in CXone.');
        if (created)
            this.#created(user, created);
        else {
            this.#active(user);
            this.#details(user);
            this.#roles(user);
        }
        if (adopted)
            return;
        if (this.#touched)
            this.#draft.overAlready.push(...this.#over);
        else
            this.#isAsBefore();
    }
    #isAsBefore() {
        const { changes, created } = this.#account;
        this.#draft.asBefore += 1;
        this.#draft.overAlready.push(...changes, ...(created ? this.#again() : []));
    }
    #isUntouchable(user) {
        const { userName, externalId } = user;
        return this.#decide.isProtected({ userName, externalId }) || (0,plan_row/* isSelf */.fy)(user, this.#decide.self);
    }
    #created(user, created) {
        if (!user.active)
            return;
        const changed = this.#changedSince(user, created);
        if (changed.length > 0)
            return this.#alone('changed', changed, 'the new account was changed by others since', 'Decide whether this person keeps the account; if not, deactivate it in CXone.');
        if (!this.#deactivate(user, 'the run created the account', 'undo-created'))
            return;
        this.#stays('an activation mail was sent, and the account stays, deactivated', 'Tell the person that the mail does not count any more. Delete the account in CXone if it should not exist.');
    }
    /**
     * Fields of a new account that others changed since. Where the run did not see the account as it wrote it, a value
     * that is missing, or that CXone was seen not to keep, is no change of others.
     */
    #changedSince(user, created) {
        const { wasSeen, ignored } = this.#account;
        const isOthers = (field) => !ignored.has(field) && (wasSeen || (field !== 'active' && (0,diff/* priorValue */.Ce)(user, field) !== null));
        const changed = (0,diff/* missingFields */.SD)(user, created).filter((field) => !UNREADABLE.has(field) && isOthers(field));
        const [held, roles] = [valuesOf(user.roles), created['roles']];
        if (!Array.isArray(roles) || ignored.has('roles'))
            return changed;
        const isAsWritten = wasSeen ? sameList(held, roles) : held.every((role) => roles.includes(role));
        return isAsWritten ? changed : [...changed, 'roles'];
    }
    #active(user) {
        const { active, steps } = this.#account;
        if (!active || active.before === active.after)
            return;
        if (user.active !== active.after)
            return this.#isOver(active.before ? LEAVES : ['reactivate']);
        if (user.active) {
            this.#deactivate(user, 'the run reactivated the account', 'undo-reactivated');
            return;
        }
        if (!this.#decide.may.provision)
            return this.#notHandled('provision');
        this.#add((0,make_operation/* operation */.MQ)('reactivate', {
            prior: user,
            before: { active: false },
            after: { active: true },
            reason: 'the run deactivated the account',
            reasonCode: 'undo-deactivated',
        }));
        const [what, todo] = leftovers(steps);
        if (what !== '')
            this.#stays(what, todo);
    }
    #deactivate(user, reason, reasonCode) {
        const { may, leaverSteps, licensePolicy } = this.#decide;
        if (!may.deprovision) {
            this.#notHandled('deprovision');
            return false;
        }
        const open = (0,open_steps/* stillOpen */.vJ)(leaverSteps, { leaverSteps, licensePolicy });
        this.#add((0,make_operation/* operation */.MQ)('deactivate', {
            prior: user,
            before: { active: true },
            after: { active: false },
            reason,
            reasonCode,
            licensePolicy,
            sideEffects: (0,open_steps/* effectsOf */.w7)(open),
        }));
        return true;
    }
    #details(user) {
        const before = {};
        const after = {};
        const same = [];
        const changed = [];
        const left = [];
        const taken = [];
        for (const [field, was] of this.#account.fields) {
            if (field === 'roles' || field === 'primaryRole')
                continue;
            if (field === 'invite') {
                this.#stays('an invitation was sent', 'Tell the person that it does not count any more, where that is so.');
                continue;
            }
            const held = (0,diff/* priorValue */.Ce)(user, field);
            const [first, written] = [textOf(was.before), textOf(was.after)];
            if ((0,diff/* agrees */.ie)(field, held, first)) {
                same.push(field);
                continue;
            }
            if (!(0,diff/* agrees */.ie)(field, held, written))
                changed.push(field);
            else if (this.#isOthers(user, field) || !this.#areSkillsAllowed(user, field, first))
                left.push(field);
            else if (field === 'userName' && first !== null && this.#decide.isTaken?.(first, user))
                taken.push(field);
            else {
                before[field] = held;
                after[field] = first;
            }
        }
        if (same.length > 0)
            this.#isOver(['update'], same);
        if (changed.length > 0)
            this.#alone('changed', changed, 'changed by others since', BY_HAND);
        if (left.length > 0)
            this.#alone('held', left, 'not this action’s to write, or not allowed any more, by the policy or in CXone', BY_HAND);
        if (taken.length > 0)
            this.#alone('changed', taken, 'another account has this user name now', 'Decide in CXone who has the user name; then change it by hand.');
        if (Object.keys(after).length === 0)
            return;
        if (!this.#decide.may.provision)
            return this.#notHandled('provision');
        const mail = typeof after['email'] === 'string';
        this.#add((0,make_operation/* operation */.MQ)('update', {
            prior: user,
            before,
            after,
            reason: 'the run changed these details',
            reasonCode: 'undo-updated',
            sideEffects: mail ? ['verification-mail'] : [],
        }));
    }
    /** Fields that the policy leaves to others, and that CXone does not let anyone change now. */
    #isOthers(user, field) {
        if (this.#decide.isUnmanaged?.(field))
            return true;
        return ((field === 'externalId' && user.ssoName !== undefined) || (field === 'userName' && user.status === 'PENDING'));
    }
    #areSkillsAllowed({ skills }, field, wanted) {
        if (field !== 'skills' || wanted === null)
            return true;
        const held = new Set(skills?.map(({ name }) => name));
        return (0,model_skills/* skillsIn */.I3)(wanted).every(({ name }) => held.has(name) || this.#decide.isSkillAllowed(name));
    }
    #roles(user) {
        const { fields } = this.#account;
        const change = fields.get('roles');
        if (!change || !Array.isArray(change.before) || !Array.isArray(change.after))
            return;
        const primary = fields.get('primaryRole');
        const held = valuesOf(user.roles);
        const holds = (roles, main) => sameList(held, roles) && (!primary || (user.primaryRole ?? null) === (main ?? null));
        if (holds(change.before, primary?.before))
            return this.#isOver(['roles']);
        if (!holds(change.after, primary?.after))
            return this.#alone('changed', ['roles'], 'changed by others since', BY_HAND);
        if (!this.#decide.may.roles)
            return this.#notHandled('roles');
        const { roles, gains, loses, refused } = this.#decide.rolesBack(user.roles, change.before);
        const target = valuesOf(roles);
        const main = typeof primary?.before === 'string' && target.includes(primary.before) ? primary.before : undefined;
        if (!sameList(held, target) || (main !== undefined && main !== user.primaryRole))
            this.#add((0,make_operation/* operation */.MQ)('roles', {
                prior: user,
                before: { roles: held, ...(main !== undefined && { primaryRole: user.primaryRole ?? null }) },
                after: { roles: target, ...(main !== undefined && { primaryRole: main }) },
                reason: 'the run changed these roles',
                reasonCode: 'undo-roles',
                roles,
                gains,
                loses,
            }));
        if (refused.length > 0)
            this.#add((0,make_operation/* operation */.MQ)('blocked', {
                prior: user,
                before: { roles: refused },
                after: null,
                reason: 'today’s policy does not allow these roles of before',
                reasonCode: 'undo-refused',
                blockedKind: 'roles',
            }));
    }
    #add(made) {
        this.#touched = true;
        this.#draft.operations.push(made);
        const kinds = REPEATS[made.reasonCode];
        const own = this.#account.changes.filter(({ kind }) => kinds?.includes(kind));
        this.#draft.takesBack.set(made.id, [
            ...own.map((change) => (made.kind === 'update' ? only(change, Object.keys(made.after)) : change)),
            ...(made.reasonCode === 'undo-created' ? this.#again() : []),
        ]);
    }
    /** A new account that is off is not created again, but reactivated. */
    #again() {
        return [{ kind: 'reactivate', key: this.#account.key, before: { active: false }, after: { active: true } }];
    }
    /** What the run changed in these kinds, and fields, is as before already. */
    #isOver(kinds, fields) {
        const own = this.#account.changes.filter(({ kind }) => kinds.includes(kind));
        const parts = fields ? own.map((change) => only(change, fields)) : own;
        this.#over.push(...parts.filter(({ after }) => after === null || Object.keys(after).length > 0));
    }
    #alone(why, fields, what, todo) {
        this.#touched = true;
        this.#draft.alone.push({ ...this.#who(), fields, what, todo, why });
    }
    #stays(what, todo, more = {}) {
        this.#touched = true;
        this.#draft.stays.push({ ...this.#who(), fields: [], what, todo, ...more });
    }
    #notHandled(word) {
        this.#alone('open', [], `“${word}” is not among the operations of this run`, `Run it again with \`${word}\` among them.`);
    }
    #who() {
        const { key, person } = this.#account;
        return { key, person: this.#user ? (0,make_operation/* personOf */.Re)(this.#user) : person };
    }
}
const LEAVES = ['deactivate', 'delete', 'held-back'];
/** Kinds of change that an operation of an undo takes back, by its reason. */
const REPEATS = {
    'undo-created': ['create', 'update', 'roles'],
    'undo-reactivated': ['reactivate'],
    'undo-deactivated': LEAVES,
    'undo-updated': ['update'],
    'undo-roles': ['roles'],
};
/** Values that no read shows as they were written. */
const UNREADABLE = new Set(['invite', 'primaryRole']);
const valuesOf = (roles) => roles.map(({ value }) => value).sort();
const sameList = (sorted, list) => JSON.stringify(sorted) === JSON.stringify([...list].sort());
const textOf = (value) => value === null || Array.isArray(value) ? null : String(value);
/** The part of a change that is about these fields. */
function only({ kind, key, before, after }, fields) {
    const part = (values) => values && Object.fromEntries(Object.entries(values).filter(([field]) => fields.includes(field)));
    return { kind, key, before: part(before), after: part(after) };
}

;// CONCATENATED MODULE: ./build/plan/undo.js


/**
 * Operations that bring exactly those people back that a run changed: new accounts are deactivated, leavers
 * reactivated, details and roles get what they were. Only where the tenant still holds what that run wrote; the rest is
 * left alone, field by field, and named. Pure.
 * @param accounts what the run did
 * @param find the account as it is now
 */
function draftUndo(accounts, find, decide) {
    const draft = { operations: [], takesBack: new Map(), alone: [], stays: [], asBefore: 0, overAlready: [] };
    for (const account of accounts)
        new UndonePerson(account, find(account), decide, draft).plan();
    leaveRings(draft);
    return draft;
}
/** userNames that change places in a ring cannot be written in one run. */
function leaveRings(draft) {
    const rings = (0,order/* linkOperations */.dn)(draft.operations);
    for (const { id, key, person, after } of draft.operations) {
        if (!rings.has(id))
            continue;
        draft.takesBack.delete(id);
        const [what, todo] = ['the userNames of several people change places', 'Give one of them a name in between.'];
        draft.alone.push({
            key,
            person,
            fields: Object.keys(after ?? {}),
            what,
            todo: `${todo} Then undo the rest.`,
            why: 'open',
        });
    }
    // Nothing that is left waits for one of these: it would be among them.
    draft.operations = draft.operations.filter(({ id }) => !rings.has(id));
}

// EXTERNAL MODULE: ./build/policy/delta.js
var delta = __webpack_require__(75801);
// EXTERNAL MODULE: ./build/policy/patterns.js + 1 modules
var patterns = __webpack_require__(44163);
// EXTERNAL MODULE: ./build/report/pages/log-lines.js
var log_lines = __webpack_require__(53336);
// EXTERNAL MODULE: ./build/app/planning/judge-guards.js + 2 modules
var judge_guards = __webpack_require__(96162);
// EXTERNAL MODULE: ./build/app/planning/plan-parts.js + 1 modules
var plan_parts = __webpack_require__(73411);
;// CONCATENATED MODULE: ./build/app/modes/undo/undo-plan.js










/**
 * Reads the accounts that a run changed and plans how they become what they were. Guards, policy and protection hold as
 * for every plan.
 * @throws Failure where the tenant cannot be read completely
 */
async function makeUndoPlan(undone, desired, tenant, request, services, session) {
    const { policy } = desired;
    const accounts = accountChanges(undone.changes);
    const prior = await tenant.read({
        keys: accounts.flatMap(({ id, person, fields, created }) => [
            {
                id: id ?? undefined,
                userName: person.userName || undefined,
                externalId: person.externalId,
                // Their accounts were there: who is not on the list now is asked for before it counts as gone.
                leaves: true,
                loginAuthenticator: fields.has('loginAuthenticator') || created?.['loginAuthenticator'] !== undefined,
            },
            ...nameBefore(fields),
        ]),
        fields: [...new Set(accounts.flatMap(({ fields, created }) => [...fields.keys(), ...Object.keys(created ?? {})]))],
        needAbsent: false,
        owned: policy.owned,
    });
    session.report.capabilities = tenant.capabilities;
    services.log.line((0,log_lines/* tenantLine */.tJ)({ tenant: request.tenantName, profile: request.profile, ...prior }));
    const index = new match/* PriorIndex */.lc(prior.users);
    const find = finder(index);
    const isTaken = takenNames(accounts, find, index);
    const draft = draftUndo(accounts, find, { ...decisionsOf(desired, prior, tenant, request), isTaken });
    const touched = accounts.flatMap((account) => find(account) ?? []);
    const populations = (0,build/* populationsOf */.S)(prior, new Set(touched), (0,patterns/* ownership */.kG)(policy.owned));
    const { operations } = draft;
    const hash = (0,plan_hash/* planHash */.SH)(request.tenantName, operations);
    const guards = await (0,judge_guards/* judgeGuards */.S)(operations, { draft: populations, prior, hash }, desired, request, services, session);
    const plan = {
        tenant: request.tenantName,
        ...(0,plan_parts/* madeOf */.F6)(desired),
        population: { owned: populations.owned, expected: prior.expected, read: prior.read },
        operations,
        guards,
        hash,
        unchanged: draft.asBefore,
        remarks: [
            ...remarks(draft.alone, ({ why }) => ALONE[why ?? 'changed']),
            ...remarks(draft.stays, () => 'cannot-undo'),
        ],
        absent: null,
        self: prior.self || undefined,
    };
    (0,plan_parts/* showPlan */.tN)(plan, desired, session);
    return { plan, draft };
}
/** Why someone is left alone, as a remark's code. */
const ALONE = {
    changed: 'changed-since',
    gone: 'gone-since',
    held: 'not-allowed-back',
    open: 'another-undo',
};
const remarks = (notes, codeOf) => notes
    .map((note) => ({ ...note, code: codeOf(note) }))
    .map(({ key, person, fields, what, code }) => ({
    key,
    person,
    file: null,
    row: null,
    line: null,
    code,
    text: `${fields.length > 0 ? `${fields.join(', ')}: ` : ''}${what}`,
    fields: fields.length > 0 ? fields : undefined,
}));
/** The account by its id; where the audit knows none, by what names it alone. */
function finder(index) {
    return ({ id, person: { externalId, userName } }) => {
        if (id !== null)
            return index.byCxoneId(id);
        if (externalId && !index.ambiguous.has(externalId)) {
            const found = index.byExternalId(externalId);
            if (found)
                return found;
        }
        const name = (0,match/* nameKey */.Rc)(userName);
        return index.ambiguousNames.has(name) ? undefined : index.byUserName(name);
    };
}
/** The userName that someone is to get back: another account may have it by now. */
function nameBefore(fields) {
    const was = fields.get('userName')?.before;
    return typeof was === 'string' ? [{ userName: was }] : [];
}
/** userNames of before that belong to someone else now; whose name the run changed may give it up by this undo. */
function takenNames(accounts, find, index) {
    const renamed = new Set(accounts.flatMap((one) => (one.fields.has('userName') ? (find(one)?.id ?? []) : [])));
    return (userName, { id }) => {
        const name = (0,match/* nameKey */.Rc)(userName);
        if (index.ambiguousNames.has(name))
            return true;
        const other = index.byUserName(name);
        return other !== undefined && other.id !== id && !renamed.has(other.id);
    };
}
function decisionsOf(desired, prior, tenant, request) {
    const { policy, graph } = desired;
    return {
        ...(0,plan_parts/* policyAnswers */.EA)(desired, tenant, request),
        rolesBack: (0,delta/* roleReturn */.N)(policy, graph, prior.roles),
        isSkillAllowed: (0,patterns/* nameMatcher */.MH)(policy.skills.allowed),
        self: new Set((prior.self ?? []).map(match/* nameKey */.Rc)),
    };
}

// EXTERNAL MODULE: ./build/audit/history.js
var audit_history = __webpack_require__(46276);
// EXTERNAL MODULE: ./build/audit/verify-audit.js + 2 modules
var verify_audit = __webpack_require__(77633);
// EXTERNAL MODULE: ./build/model/failure.js
var failure = __webpack_require__(31612);
// EXTERNAL MODULE: ./build/app/modes/history-lines.js
var history_lines = __webpack_require__(56949);
// EXTERNAL MODULE: ./build/app/modes/verified.js
var verified = __webpack_require__(44371);
;// CONCATENATED MODULE: ./build/app/modes/undo/undone-runs.js





/**
 * Reads the audits of the run that is to be taken back, and verifies each. A broken one ends the run `audit-broken`:
 * the session then says so, and `null` is returned.
 * @throws Failure `config-invalid` where they are of another tenant, roster or mode, or hold no plan
 */
async function readUndone(request, services, session) {
    const sources = await sourcesOf(request, services);
    const attempts = [];
    for (const source of sources) {
        const history = new audit_history/* RunHistory */.gu(source.path);
        const found = await (0,verify_audit/* verifyAudit */.R)(source.bytes(), undefined, (record) => history.take(record));
        await session.journal?.append((0,verified/* verifiedEvent */.H)(source.path, found));
        if (!found.ok)
            (0,verified/* tellBroken */.j)(source.path, found, TAKE_ANOTHER, session);
        // An attempt may have left the same audit twice: its main step, whose upload came to its end late, and `post`.
        else if (!attempts.some(({ run }) => run.head === history.run.head))
            attempts.push({ run: history.run, plan: await source.plan() });
    }
    if (session.stopped)
        return null;
    const runs = (0,audit_history/* inOrder */.al)(attempts.map(({ run }) => run));
    for (const run of runs)
        refuseOther(run, request);
    const ids = [...new Set(runs.map(({ runId }) => runId))];
    if (ids.length > 1)
        throw new failure/* Failure */.H('config-invalid', `Input audit-file: it holds the audits of ${ids.length} runs (${ids.slice(0, 5).join(', ')}).`, 'Give the audits of one run; undo the newest of several first.');
    const id = ids[0] ?? '';
    const changes = runs.flatMap((run) => {
        const text = attempts.find((one) => one.run === run)?.plan ?? null;
        return changesOf(run, text);
    });
    return { name: id === '' ? (sources[0]?.path ?? '') : id, id, runs, changes, notDone: notMade(runs) };
}
/** Changes that the last attempt which planned any did not make. An event is about no roster. */
function notMade(runs) {
    const last = runs.findLast(({ mode, planHash }) => mode === 'apply' && planHash !== '');
    return (last?.changes ?? []).filter(({ outcome }) => outcome === 'failed' || outcome === 'not-started').length;
}
async function sourcesOf({ undoRun }, { files, host }) {
    if (undoRun !== undefined && files.audits)
        throw new failure/* Failure */.H('config-invalid', 'Both `undo-run` and `audit-file` say which run is to be taken back.', 'Give one of them: `undo-run` where that run’s artifact is still there.');
    if (undoRun !== undefined)
        return host.auditsOf(undoRun);
    if (files.audits)
        return files.audits();
    throw new failure/* Failure */.H('config-invalid', 'Nothing says which run is to be taken back.', 'Give `undo-run`, the number at the end of the address of the run whose apply was wrong.');
}
const TAKE_ANOTHER = 'Nothing is taken back by an audit that someone changed. Take it from that run’s artifact, and find out who could ' +
    'write to this file.';
function refuseOther(run, { tenantName, rosterPaths }) {
    if (run.tenant !== tenantName)
        throw new failure/* Failure */.H('config-invalid', `\`${run.file}\` is the audit of another tenant, ${run.tenant || 'without a name'}: nothing of it can be taken ` +
            `back in ${tenantName}.`, 'Give the run that applied to this tenant, or run the undo with that tenant’s inputs.');
    if (run.mode === 'undo')
        throw new failure/* Failure */.H('config-invalid', `\`${run.file}\` is itself the audit of an undo, which is not taken back.`, 'Apply the roster as it should be: a pull request shows what that changes.');
    if (run.mode !== 'apply' && run.mode !== 'event')
        throw new failure/* Failure */.H('config-invalid', `\`${run.file}\` is the audit of a run of mode ${run.mode}, which changed nobody.`, 'Give the run whose apply was wrong.');
    const paths = (list) => [...new Set(list)].sort().join(', ');
    if (run.mode === 'apply' && run.roster.length > 0 && paths(run.roster) !== paths(rosterPaths))
        throw new failure/* Failure */.H('config-invalid', `\`${run.file}\` applied ${paths(run.roster)}, and the input roster names ${paths(rosterPaths)}.`, 'Give the same roster as that run: what is taken back is remembered by its paths, so that no apply repeats it.');
}
/** What an attempt changed, from its audit and the plan that the audit vouches for. */
function changesOf(run, planText) {
    const { plan } = (0,history_lines/* trustedPlan */.d)(planText, run);
    const made = run.changes.flatMap(({ operation, outcome, target, steps, ignored }) => {
        const planned = plan?.get(operation);
        return planned ? [{ planned, outcome, id: target.id, steps: new Set(steps), ignored }] : [];
    });
    if (made.length < run.changes.length)
        throw new failure/* Failure */.H('config-invalid', `The plan beside \`${run.file}\` is ${planText === null ? 'missing' : 'not the one that the audit names'}: ` +
            'nobody can tell what was there before.', 'Take audit.jsonl and plan.json from the same artifact of that run.');
    return made;
}
/** A run is taken back once. What an undo could not finish is none: it may be run again. */
function refuseSecond({ id, name, runs }, memory) {
    const heads = new Set(runs.map(({ head }) => head));
    const earlier = memory?.undos.find((one) => (id !== '' && one.of === id) || one.heads.some((head) => heads.has(head)));
    if (earlier)
        throw new failure/* Failure */.H('config-invalid', `Run ${name} was taken back already, by run ${earlier.run} on ${earlier.at.slice(0, 10)}: a second undo would ` +
            'only undo what people did since.', 'Look at that run’s report. If something is still wrong, correct the roster and apply it.');
}

;// CONCATENATED MODULE: ./build/app/modes/undo/undo.js



















/**
 * Takes back what an earlier run did, as far as nobody changed it since. Without a plan that was given it only plans;
 * with one it does exactly that plan, or a part of it.
 */
async function undoRun(request, services, session) {
    const undone = await readUndone(request, services, session);
    if (!undone)
        return;
    if (request.givenPlan)
        await (0,app_memory/* recallMemory */.JX)(services, session);
    else
        session.recalled = await services.host.recall();
    refuseSecond(undone, session.memory ?? session.recalled?.memory);
    let draft = null;
    await (0,plan.withPlan)(request, services, session, async (plan, tenant, desired) => {
        if (!draft)
            return;
        await showRevert(undone, draft, plan, request, services, session);
        refuseNothing(undone, draft, session);
        if (session.stopped || !request.givenPlan)
            return;
        await carryOut({ undone, draft, plan, tenant, desired }, request, services, session);
    }, () => readContext(request, services, session), async (desired, tenant) => {
        const made = await makeUndoPlan(undone, desired, tenant, request, services, session);
        draft = made.draft;
        return made.plan;
    });
}
/** Policy and roster of today. Of the roster only what its rows say is kept: wrong ones do not stand in the way. */
async function readContext(request, services, session) {
    const chosen = await (0,policy_choice/* choosePolicy */.K)(request, services, session);
    if (!chosen)
        return null;
    const { policy, text, overrideText } = chosen;
    const { graph } = (0,role_graph/* buildRoleGraph */.xC)(policy.roles);
    if (!graph)
        return null;
    const day = (0,calendar/* today */.Ec)(services.clock.now(), policy.timezone);
    const roster = await (0,read/* readRoster */.k)(await (0,planning_desired/* openRosters */.tZ)(request, services), { ...policy, today: day });
    if (roster.invalidRows > 0 || roster.rows === 0)
        services.log.warning('The roster is not right as it stands. That does not stop an undo; revert the roster before the next apply.');
    return {
        roster: { ...roster, issues: [], invalidRows: 0 },
        entries: roster.entries,
        policy,
        policySha256: (0,hash/* sha256 */.s)(text ?? ''),
        graph,
        overrideText,
        today: day,
    };
}
/** Puts into the report what is left alone, what stays, and the text for the pull request that reverts the roster. */
async function showRevert(undone, { alone, stays, asBefore }, plan, request, services, session) {
    const [first] = undone.runs;
    const pulls = [...new Set(undone.runs.flatMap(({ pullRequests }) => pullRequests))];
    const revert = (0,revert_text/* revertText */.g)({
        run: undone.name,
        at: first?.startedAt ?? '',
        commit: undone.runs.at(-1)?.commit ?? '',
        mergeCommits: [...new Set(undone.runs.flatMap(({ mergeCommits }) => mergeCommits))],
        pulls,
        roster: request.rosterPaths,
        alone: keysOf(alone.filter(({ why }) => why === 'changed')).size,
        kept: keysOf(alone.filter(({ why }) => why !== 'changed')).size,
        deleted: stays.filter(({ deleted }) => deleted).length,
        blocked: plan.operations.filter(({ kind }) => kind === 'blocked').length,
    });
    session.report.undo = {
        run: undone.name,
        at: first?.startedAt ?? '',
        applies: request.givenPlan === true,
        asBefore,
        alone,
        stays,
        notDone: undone.notDone,
        pulls,
        revert,
    };
    await services.files.write('revert.md', `${revert.body}\n`);
    await session.journal?.append({
        event: 'undo.planned',
        status: 'ok',
        undone: undone.runs.map(({ runId, attempt, head, file }) => ({ run: runId, attempt, head, file })),
        operations: plan.operations.length,
        as_before: asBefore,
        left_alone: alone.map(({ key, fields, what, todo, why }) => ({ key, fields, what, todo, why })),
        stays: stays.map(({ key, what, fields, todo }) => ({ key, what, fields, todo })),
        not_done: undone.notDone,
        pull_requests: pulls,
    });
}
const keysOf = (notes) => new Set(notes.map(({ key }) => key));
/** A plan that takes nothing back is no undo, and its reader has to know. */
function refuseNothing({ name, changes }, { operations, alone, stays, asBefore }, session) {
    if (operations.length > 0 || session.stopped)
        return;
    const changed = alone.filter(({ why }) => why === 'changed').length;
    const left = alone.length - changed;
    const said = [
        asBefore > 0 && `${(0,figures/* counted */.hS)(asBefore, 'person is', 'people are')} as before already`,
        changed > 0 && `${(0,figures/* counted */.hS)(changed, 'matter was', 'matters were')} changed by others since`,
        left > 0 && `${(0,figures/* counted */.hS)(left, 'matter is', 'matters are')} left alone for another reason`,
        stays.length > 0 && `${(0,figures/* counted */.hS)(stays.length, 'matter')} cannot be taken back`,
        changes.length === 0 && 'it changed nobody',
    ].filter((one) => one !== false);
    session.problem('config-invalid', `Nothing of run ${name} is left to take back: ${said.join(', ') || 'it changed nobody'}`, `${alone.length + stays.length > 0 ? 'Look at the lists below. ' : ''}What is still wrong is corrected in the ` +
        'roster, or by hand in CXone.');
}
async function carryOut({ undone, draft, plan, tenant, desired }, request, services, session) {
    const verdict = await (0,approval_question/* judgeApproval */.b)(plan, desired, request, services, session);
    session.add(verdict.problems);
    const { memory } = session;
    if (session.stopped || !memory)
        return;
    const go = new Set(verdict.go);
    const operations = plan.operations.filter(({ id }) => go.has(id));
    // Before the first write: no apply may repeat what a killed undo has taken back.
    const before = memory.undone;
    const rows = rowsByName((0,planning_desired/* asWritten */.qm)(desired));
    const taken = operations.map((operation) => ({
        id: operation.id,
        changes: takenBack(draft.takesBack.get(operation.id) ?? [], operation, rows, memory.writer.run),
    }));
    // Someone was quicker: what is as before already is not to be changed again either.
    const already = takenBack(draft.overAlready, {}, rows, memory.writer.run);
    memory.undone = (0,model_memory/* unitedUndone */.tG)(before, [...already, ...taken.flatMap(({ changes }) => changes)]);
    await (0,app_memory/* remember */.kY)(services, session);
    await (0,apply.applyPlanned)({ plan: { ...plan, operations }, tenant, desired }, request, services, session);
    const outcomes = session.report.outcomes ?? [];
    const written = new Set(outcomes.filter(({ status }) => (0,model_outcome/* mayHaveWritten */.$8)(status)).map(({ operation }) => operation.id));
    const done = taken.flatMap(({ id, changes }) => (written.has(id) ? changes : []));
    memory.undone = (0,model_memory/* unitedUndone */.tG)(before, [...already, ...done]);
    rememberEnd(outcomes, undone, draft, memory);
}
/**
 * Sign-outs of people who are back are over; a run of which all is taken back that can be is not taken back again.
 */
function rememberEnd(outcomes, { id, runs }, { alone }, memory) {
    const back = new Set(outcomes.flatMap(({ operation: { kind, prior }, status }) => kind === 'reactivate' && status === 'done' && prior ? [prior.id] : []));
    memory.openSteps = memory.openSteps.filter((left) => !back.has(left.id));
    if (!outcomes.every(({ status }) => (0,model_outcome/* worked */.Dj)(status)))
        return;
    if (alone.some(({ why }) => why === 'open'))
        return;
    const { run, at } = memory.writer;
    memory.undos = [...memory.undos, { of: id, heads: runs.map(({ head }) => head), run, at }];
}
/** Changes as memory keeps them, by the key of then and by that of today, each with the person's row of today. */
function takenBack(changes, { person, prior }, rows, run) {
    const names = [person, prior].flatMap((one) => [one?.externalId, one?.userName].flatMap((name) => name ?? []));
    return changes.flatMap((change) => {
        const entry = [change.key, ...names].flatMap((name) => rows.get((0,match/* nameKey */.Rc)(name)) ?? [])[0];
        const row = entry ? (0,row_digest/* rowDigest */.$c)(entry) : null;
        return [...new Set([change.key, (0,make_operation/* keyOf */.TN)(entry, prior) || change.key])].map((key) => ({ ...change, key, run, row }));
    });
}
/** Rows by what names their person. */
function rowsByName(entries) {
    return new Map(entries.flatMap((entry) => [entry.profile.userName, entry.profile.externalId].flatMap((name) => name ? [[(0,match/* nameKey */.Rc)(name), entry]] : [])));
}


/***/ }),

/***/ 44371:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   H: () => (/* binding */ verifiedEvent),
/* harmony export */   j: () => (/* binding */ tellBroken)
/* harmony export */ });
/* harmony import */ var _text_figures_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(21135);

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

/***/ 46276:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   D6: () => (/* binding */ isAsked),
/* harmony export */   al: () => (/* binding */ inOrder),
/* harmony export */   fG: () => (/* binding */ chainRemarks),
/* harmony export */   gu: () => (/* binding */ RunHistory),
/* harmony export */   sI: () => (/* binding */ vouchedFor)
/* harmony export */ });
/* harmony import */ var _model_audit_event_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(28196);
/* harmony import */ var _model_operation_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(89827);
/* harmony import */ var _model_outcome_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(38158);
/* harmony import */ var _text_add_to_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(93327);




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

/***/ 38311:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   $N: () => (/* binding */ unitedSteps),
/* harmony export */   Rx: () => (/* binding */ withBeside),
/* harmony export */   S1: () => (/* binding */ readMemory),
/* harmony export */   tG: () => (/* binding */ unitedUndone),
/* harmony export */   y$: () => (/* binding */ withUnread),
/* harmony export */   zh: () => (/* binding */ recalled)
/* harmony export */ });
/* unused harmony export emptyMemory */
/* harmony import */ var zod__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(26921);
/* harmony import */ var _leaver_steps_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(50917);
/* harmony import */ var _operation_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(89827);
/* harmony import */ var _plan_parts_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(83304);




const kind = zod__WEBPACK_IMPORTED_MODULE_3__/* ["enum"] */ .k5n([..._operation_js__WEBPACK_IMPORTED_MODULE_1__/* .KINDS */ .GW, 'held-back']);
/** An operation of a reviewed plan that is not done yet. It stays covered until it is, or a later plan has its key. */
const pendingSchema = zod__WEBPACK_IMPORTED_MODULE_3__/* .object */ .Ikc({
    kind,
    key: zod__WEBPACK_IMPORTED_MODULE_3__/* .string */ .YjP(),
    before: _plan_parts_js__WEBPACK_IMPORTED_MODULE_2__/* .attributes */ .u.nullable(),
    after: _plan_parts_js__WEBPACK_IMPORTED_MODULE_2__/* .attributes */ .u.nullable(),
    sideEffects: zod__WEBPACK_IMPORTED_MODULE_3__/* .array */ .YOg(zod__WEBPACK_IMPORTED_MODULE_3__/* .string */ .YjP()),
    /** YYYY-MM-DD: what a date of the file will bring; not covered before. */
    on: zod__WEBPACK_IMPORTED_MODULE_3__/* .string */ .YjP().optional(),
    /** Pull request that showed it, or the plan hash that was given as `reviewed-plan`. */
    by: zod__WEBPACK_IMPORTED_MODULE_3__/* .string */ .YjP(),
    /** When it was merged, ISO 8601: what came later counts for the same key. */
    at: zod__WEBPACK_IMPORTED_MODULE_3__/* .string */ .YjP(),
});
/** A leaver's sign-out steps that a run left open. */
const openStepsSchema = zod__WEBPACK_IMPORTED_MODULE_3__/* .object */ .Ikc({
    /** externalId, else userName. */
    key: zod__WEBPACK_IMPORTED_MODULE_3__/* .string */ .YjP(),
    /** The account's id in the tenant. */
    id: zod__WEBPACK_IMPORTED_MODULE_3__/* .string */ .YjP(),
    userName: zod__WEBPACK_IMPORTED_MODULE_3__/* .string */ .YjP(),
    steps: zod__WEBPACK_IMPORTED_MODULE_3__/* .array */ .YOg(zod__WEBPACK_IMPORTED_MODULE_3__/* .string */ .YjP()),
    licensePolicy: zod__WEBPACK_IMPORTED_MODULE_3__/* ["enum"] */ .k5n(_leaver_steps_js__WEBPACK_IMPORTED_MODULE_0__/* .LICENSE_POLICIES */ .$k).optional(),
    /** ISO 8601: when the account was deactivated. */
    since: zod__WEBPACK_IMPORTED_MODULE_3__/* .string */ .YjP(),
    /** Id of the run that switched it off. */
    run: zod__WEBPACK_IMPORTED_MODULE_3__/* .string */ .YjP(),
});
/** What an `undo` took back: no apply repeats it until the person's row changes. */
const undoneSchema = zod__WEBPACK_IMPORTED_MODULE_3__/* .object */ .Ikc({
    kind,
    key: zod__WEBPACK_IMPORTED_MODULE_3__/* .string */ .YjP(),
    before: _plan_parts_js__WEBPACK_IMPORTED_MODULE_2__/* .attributes */ .u.nullable(),
    after: _plan_parts_js__WEBPACK_IMPORTED_MODULE_2__/* .attributes */ .u.nullable(),
    /** Id of the run of the undo. */
    run: zod__WEBPACK_IMPORTED_MODULE_3__/* .string */ .YjP(),
    /** The person's row by then, as `rowDigest` gives it; `null`: the file did not name them. */
    row: zod__WEBPACK_IMPORTED_MODULE_3__/* .string */ .YjP().nullable(),
});
/** A run that was taken back wholly: no second undo of it. */
const undoSchema = zod__WEBPACK_IMPORTED_MODULE_3__/* .object */ .Ikc({
    /** Id of the run that was taken back; empty where its audit does not say. */
    of: zod__WEBPACK_IMPORTED_MODULE_3__/* .string */ .YjP(),
    /** Heads of its audits. */
    heads: zod__WEBPACK_IMPORTED_MODULE_3__/* .array */ .YOg(zod__WEBPACK_IMPORTED_MODULE_3__/* .string */ .YjP()),
    /** Id of the run of the undo, and when. */
    run: zod__WEBPACK_IMPORTED_MODULE_3__/* .string */ .YjP(),
    at: zod__WEBPACK_IMPORTED_MODULE_3__/* .string */ .YjP(),
});
/** A field that the tenant answered with success and did not keep. */
const ignoredFieldSchema = zod__WEBPACK_IMPORTED_MODULE_3__/* .object */ .Ikc({
    key: zod__WEBPACK_IMPORTED_MODULE_3__/* .string */ .YjP(),
    id: zod__WEBPACK_IMPORTED_MODULE_3__/* .string */ .YjP().optional(),
    field: zod__WEBPACK_IMPORTED_MODULE_3__/* .string */ .YjP(),
    /** SHA-256 of the value that was sent, as JSON. */
    value: zod__WEBPACK_IMPORTED_MODULE_3__/* .string */ .YjP(),
    /** Digest of the policy by then. */
    policy: zod__WEBPACK_IMPORTED_MODULE_3__/* .string */ .YjP(),
    /** Of an `externalId`: this person's alone is known not to be kept; absent: nobody's is. */
    alone: zod__WEBPACK_IMPORTED_MODULE_3__/* .boolean */ .zMY().optional(),
    since: zod__WEBPACK_IMPORTED_MODULE_3__/* .string */ .YjP(),
    run: zod__WEBPACK_IMPORTED_MODULE_3__/* .string */ .YjP(),
});
/** A deletion that was answered with success and not carried out: planned again only when row or account changes. */
const deletionSchema = zod__WEBPACK_IMPORTED_MODULE_3__/* .object */ .Ikc({
    key: zod__WEBPACK_IMPORTED_MODULE_3__/* .string */ .YjP(),
    id: zod__WEBPACK_IMPORTED_MODULE_3__/* .string */ .YjP(),
    row: zod__WEBPACK_IMPORTED_MODULE_3__/* .string */ .YjP().nullable(),
    /** SHA-256 of the account as it was read. */
    account: zod__WEBPACK_IMPORTED_MODULE_3__/* .string */ .YjP(),
    since: zod__WEBPACK_IMPORTED_MODULE_3__/* .string */ .YjP(),
    run: zod__WEBPACK_IMPORTED_MODULE_3__/* .string */ .YjP(),
});
/** The roster's content as it was last applied under these rules. */
const appliedSchema = zod__WEBPACK_IMPORTED_MODULE_3__/* .object */ .Ikc({
    commit: zod__WEBPACK_IMPORTED_MODULE_3__/* .string */ .YjP(),
    /** Digest of the rows together. */
    roster: zod__WEBPACK_IMPORTED_MODULE_3__/* .string */ .YjP(),
    /** Digest of the policy with its defaults, without reading keys. */
    policy: zod__WEBPACK_IMPORTED_MODULE_3__/* .string */ .YjP(),
    /** Digest of its reading keys; releases that did not compare them wrote none. */
    reading: zod__WEBPACK_IMPORTED_MODULE_3__/* .string */ .YjP().optional(),
    /** What the run was allowed to do, sorted: another run with less proves nothing about the rest. */
    operations: zod__WEBPACK_IMPORTED_MODULE_3__/* .array */ .YOg(zod__WEBPACK_IMPORTED_MODULE_3__/* .string */ .YjP()),
    /** Digest of each row by the person's key. */
    rows: zod__WEBPACK_IMPORTED_MODULE_3__/* .record */ .g1P(zod__WEBPACK_IMPORTED_MODULE_3__/* .string */ .YjP(), zod__WEBPACK_IMPORTED_MODULE_3__/* .string */ .YjP()),
    /** What let it pass: a reviewed plan, a direct push that the guards let pass, or guards alone (`approval: off`). */
    by: zod__WEBPACK_IMPORTED_MODULE_3__/* ["enum"] */ .k5n(['review', 'direct', 'off']),
    /** Pull requests that reviewed it. */
    pulls: zod__WEBPACK_IMPORTED_MODULE_3__/* .array */ .YOg(zod__WEBPACK_IMPORTED_MODULE_3__/* .number */ .aig()),
    /** Id of the run that applied it first, and when. */
    run: zod__WEBPACK_IMPORTED_MODULE_3__/* .string */ .YjP(),
    at: zod__WEBPACK_IMPORTED_MODULE_3__/* .string */ .YjP(),
    /**
     * What guards alone did (`approval: off`): people without a row who lost the account, and reactivations. No plan that
     * was merged before covers that again.
     */
    done: zod__WEBPACK_IMPORTED_MODULE_3__/* .array */ .YOg(zod__WEBPACK_IMPORTED_MODULE_3__/* .object */ .Ikc({ kind, key: zod__WEBPACK_IMPORTED_MODULE_3__/* .string */ .YjP() })).optional(),
    /** What names in rows stood for in the tenant, see `namedIds`; releases that did not compare them wrote none. */
    names: zod__WEBPACK_IMPORTED_MODULE_3__/* .record */ .g1P(zod__WEBPACK_IMPORTED_MODULE_3__/* .string */ .YjP(), zod__WEBPACK_IMPORTED_MODULE_3__/* .string */ .YjP()).optional(),
    /** Keys of rows that no reviewed plan was made of: nothing of them is brought about by a date, or brought back. */
    unseen: zod__WEBPACK_IMPORTED_MODULE_3__/* .array */ .YOg(zod__WEBPACK_IMPORTED_MODULE_3__/* .string */ .YjP()).optional(),
    /** No reviewed plan was made with this policy: nothing lasts under it. */
    policyUnseen: zod__WEBPACK_IMPORTED_MODULE_3__/* .boolean */ .zMY().optional(),
    /** Merged pull requests that no review covers, while any of it is unseen: one of them brought it. */
    unseenPulls: zod__WEBPACK_IMPORTED_MODULE_3__/* .array */ .YOg(zod__WEBPACK_IMPORTED_MODULE_3__/* .number */ .aig()).optional(),
});
/** `memory.json`, version 1. Holds people; it lies in the artifact, signed. */
const memorySchema = zod__WEBPACK_IMPORTED_MODULE_3__/* .object */ .Ikc({
    schema_version: zod__WEBPACK_IMPORTED_MODULE_3__/* .literal */ .euz(1),
    tenant: zod__WEBPACK_IMPORTED_MODULE_3__/* .string */ .YjP(),
    /** Roster paths, sorted. */
    roster: zod__WEBPACK_IMPORTED_MODULE_3__/* .array */ .YOg(zod__WEBPACK_IMPORTED_MODULE_3__/* .string */ .YjP()),
    /** Who wrote it. */
    writer: zod__WEBPACK_IMPORTED_MODULE_3__/* .object */ .Ikc({
        run: zod__WEBPACK_IMPORTED_MODULE_3__/* .string */ .YjP(),
        attempt: zod__WEBPACK_IMPORTED_MODULE_3__/* .number */ .aig(),
        mode: zod__WEBPACK_IMPORTED_MODULE_3__/* .string */ .YjP(),
        commit: zod__WEBPACK_IMPORTED_MODULE_3__/* .string */ .YjP(),
        at: zod__WEBPACK_IMPORTED_MODULE_3__/* .string */ .YjP(),
        /** ISO 8601: when the artifacts were listed that it was read from, where an earlier job of its run did that. */
        listed: zod__WEBPACK_IMPORTED_MODULE_3__/* .string */ .YjP().optional(),
        /** True where GitHub did not give what was written before: this adds to that, and does not take its place. */
        unread: zod__WEBPACK_IMPORTED_MODULE_3__/* .boolean */ .zMY().optional(),
    }),
    applied: appliedSchema.nullable(),
    /** Merged pull requests whose plans counted already, with the time of the newest merge among them. */
    counted: zod__WEBPACK_IMPORTED_MODULE_3__/* .object */ .Ikc({ pulls: zod__WEBPACK_IMPORTED_MODULE_3__/* .array */ .YOg(zod__WEBPACK_IMPORTED_MODULE_3__/* .number */ .aig()), until: zod__WEBPACK_IMPORTED_MODULE_3__/* .string */ .YjP() }),
    pending: zod__WEBPACK_IMPORTED_MODULE_3__/* .array */ .YOg(pendingSchema),
    /** Pull requests whose comments say *stopped*, until an apply passes. */
    stopped: zod__WEBPACK_IMPORTED_MODULE_3__/* .array */ .YOg(zod__WEBPACK_IMPORTED_MODULE_3__/* .number */ .aig()),
    openSteps: zod__WEBPACK_IMPORTED_MODULE_3__/* .array */ .YOg(openStepsSchema),
    undone: zod__WEBPACK_IMPORTED_MODULE_3__/* .array */ .YOg(undoneSchema),
    /** Absent in the memory of releases that knew no undo. */
    undos: zod__WEBPACK_IMPORTED_MODULE_3__/* .array */ .YOg(undoSchema).default([]),
    ignoredFields: zod__WEBPACK_IMPORTED_MODULE_3__/* .array */ .YOg(ignoredFieldSchema),
    deletions: zod__WEBPACK_IMPORTED_MODULE_3__/* .array */ .YOg(deletionSchema),
});
/** A memory that holds nothing yet. */
function emptyMemory({ tenant, roster, writer }) {
    return {
        schema_version: 1,
        tenant,
        roster: [...new Set(roster)].sort(),
        writer,
        applied: null,
        counted: { pulls: [], until: '' },
        pending: [],
        stopped: [],
        openSteps: [],
        undone: [],
        undos: [],
        ignoredFields: [],
        deletions: [],
    };
}
/**
 * The memory that a run starts with.
 * @param own newest trusted one for the same tenant and paths
 * @param newest newest trusted one of this tenant for any paths: a sign-out is the person's, not the file's
 */
function recalled(identity, own, newest) {
    const empty = emptyMemory(identity);
    return {
        ...empty,
        ...own,
        tenant: empty.tenant,
        roster: empty.roster,
        writer: empty.writer,
        openSteps: newest?.openSteps ?? own?.openSteps ?? [],
    };
}
/**
 * A memory, with what runs left behind that could not read it: nothing of either is lost.
 * @param unread theirs, newest first
 */
function withUnread(read, unread) {
    const all = [...unread, read];
    const union = (of) => [
        ...new Map(all.flatMap(of).map((one) => [JSON.stringify(one), one])).values(),
    ];
    return { ...read, undone: union((one) => one.undone), undos: union((one) => one.undos) };
}
/**
 * A memory, with what runs wrote that were under way beside its own and ended before: neither knew of the other. Of
 * theirs counts what they added themselves; what they carried on its own run had read as well, and may have finished.
 * An event changes nothing that the rules go by: where its memory is the newest, those are an apply's.
 * @param beside of the same tenant, newest first
 * @param isOwn for the same roster paths: only of these more than open steps is taken
 */
function withBeside(read, beside, isOwn) {
    const added = (of, from = beside) => from.flatMap((memory) => of(memory).filter(({ run }) => run === memory.writer.run));
    const same = beside.filter(isOwn);
    const ids = new Set(read.openSteps.map(({ id }) => id));
    const ruled = read.writer.mode === 'event' ? (same.find(({ writer }) => writer.mode !== 'event') ?? read) : read;
    const { applied, counted, pending, stopped } = ruled;
    const union = (of) => [
        ...new Map([...of(ruled), ...of(read), ...added(of, same)].map((one) => [JSON.stringify(one), one])).values(),
    ];
    return {
        ...read,
        applied,
        counted,
        pending,
        stopped,
        openSteps: [...read.openSteps, ...added(({ openSteps }) => openSteps).filter(({ id }) => !ids.has(id))],
        undone: union(({ undone }) => undone),
        undos: union(({ undos }) => undos),
        ignoredFields: union(({ ignoredFields }) => ignoredFields),
        deletions: union(({ deletions }) => deletions),
    };
}
/** Open steps of several memories: each account once, all of its steps. @param all newest first */
function unitedSteps(all) {
    const found = new Map();
    for (const one of all.flatMap(({ openSteps }) => openSteps)) {
        const known = found.get(one.id);
        found.set(one.id, known ? { ...known, steps: [...new Set([...known.steps, ...one.steps])] } : one);
    }
    return [...found.values()];
}
/**
 * What undos took back, with what one takes back now. The later word on the same fields of the same change counts;
 * fields that it does not name stay taken back.
 */
function unitedUndone(before, now) {
    const place = ({ kind, key }) => JSON.stringify([kind, key]);
    const fieldsOf = ({ before: from, after: to }) => Object.keys({ ...from, ...to });
    const named = new Map();
    for (const one of now)
        named.set(place(one), new Set([...(named.get(place(one)) ?? []), ...fieldsOf(one)]));
    const isNamed = (one) => {
        const fields = named.get(place(one));
        return fields !== undefined && fieldsOf(one).every((field) => fields.has(field));
    };
    return [...before.filter((one) => !isNamed(one)), ...now];
}
/** @returns `null` where the text is no memory of this version */
function readMemory(text) {
    try {
        const read = memorySchema.safeParse(JSON.parse(text));
        return read.success ? read.data : null;
    }
    catch {
        return null;
    }
}


/***/ }),

/***/ 2255:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   B: () => (/* binding */ revertTitle),
/* harmony export */   g: () => (/* binding */ revertText)
/* harmony export */ });
/* harmony import */ var _text_figures_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(21135);

/** Title and Markdown of the pull request that brings the roster back to what CXone holds after an undo. */
function revertText({ run, at, commit, mergeCommits, pulls, roster, ...left }) {
    const from = pulls.length > 0 ? ` of ${(0,_text_figures_js__WEBPACK_IMPORTED_MODULE_0__/* .list */ .p_)(pulls.map((number) => `#${number}`))}` : '';
    const day = at === '' ? '' : ` on ${at.slice(0, 10)}`;
    const wrong = mergeCommits.length > 0 ? mergeCommits : commit === '' ? [] : [commit];
    const differs = [
        left.alone > 0 && `${(0,_text_figures_js__WEBPACK_IMPORTED_MODULE_0__/* .counted */ .hS)(left.alone, 'person who was', 'people who were')} changed since and left alone`,
        left.kept > 0 && `${(0,_text_figures_js__WEBPACK_IMPORTED_MODULE_0__/* .counted */ .hS)(left.kept, 'person', 'people')} with something that is not taken back`,
        left.deleted > 0 && `${(0,_text_figures_js__WEBPACK_IMPORTED_MODULE_0__/* .counted */ .hS)(left.deleted, 'person', 'people')} whose account was deleted: a new account is made`,
        left.blocked > 0 &&
            `${(0,_text_figures_js__WEBPACK_IMPORTED_MODULE_0__/* .counted */ .hS)(left.blocked, 'person', 'people')} whose roles of before today’s policy does not allow`,
    ].filter((one) => one !== false);
    const file = roster.length === 1 ? `\`${roster[0]}\`` : 'the roster';
    const lines = [
        `Run ${run}${day} applied a wrong roster${from}. An undo takes its changes back in CXone; this brings ${file} ` +
            'back as well. Until it is merged, an apply that knows of the undo leaves these changes out and ends ' +
            '`plan-changed`; one that does not makes them again.',
        '',
        differs.length === 0
            ? 'The plan of this pull request should show no change.'
            : 'The plan of this pull request should show no change, but for',
        ...differs.map((one) => `- ${one}`),
    ];
    if (wrong.length > 0)
        lines.push('', `To make it: press **Revert** on ${(0,_text_figures_js__WEBPACK_IMPORTED_MODULE_0__/* .list */ .p_)(pulls.map((number) => `#${number}`)) || 'the pull request'}, or`, '', '```sh', ...[...wrong].reverse().map((one) => `git restore --source=${one}^1 -- ${roster.map(quoted).join(' ')}`), '```');
    return { title: revertTitle(run), body: lines.join('\n') };
}
/** A path as a shell takes it. */
const quoted = (path) => (/^[\w./-]+$/u.test(path) ? path : `'${path.replaceAll("'", `'\\''`)}'`);
/** Title of that pull request. @param run as people call it */
const revertTitle = (run) => `Revert the roster to before run ${run}`;


/***/ })

};
