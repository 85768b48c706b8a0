export const id = 7314;
export const ids = [7314];
export const modules = {

/***/ 7314:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

// ESM COMPAT FLAG
__webpack_require__.r(__webpack_exports__);

// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  applyEvents: () => (/* binding */ applyEvents)
});

// EXTERNAL MODULE: ./build/model/failure.js
var failure = __webpack_require__(1612);
// EXTERNAL MODULE: ./node_modules/zod/v4/classic/schemas.js + 6 modules
var schemas = __webpack_require__(6921);
// EXTERNAL MODULE: ./build/text/given.js
var given = __webpack_require__(6083);
// EXTERNAL MODULE: ./build/text/nearest.js
var nearest = __webpack_require__(2788);
// EXTERNAL MODULE: ./build/roster/cells/cell.js + 1 modules
var cell = __webpack_require__(2509);
;// CONCATENATED MODULE: ./build/roster/lifecycle.js





/** Events of one run at most: GitHub takes 64 KB of payload, a file may hold more. */
const MOST_EVENTS = 1000;
const CLEARS = 'clears';
const ROUNDED = 'rounded';
/** Nothing, or text without what stands around it; the roster's word that clears a value is none of an event's. */
const said = (value) => value?.trim() || undefined;
const lifecycle_text = schemas/* string */.YjP()
    .refine((value) => !(0,cell/* isRemove */.ZU)(value.trim()), CLEARS)
    .nullish()
    .transform(said);
/** A number that JSON readers may have rounded is another person's, perhaps. */
const id = schemas/* union */.KCZ([
    schemas/* string */.YjP(),
    schemas/* number */.aig()
        .refine((value) => Number.isSafeInteger(value) && value >= 0, ROUNDED)
        .transform(String),
])
    .refine((value) => !(0,cell/* isRemove */.ZU)(value.trim()), CLEARS)
    .nullish()
    .transform(said);
/** Entra sends `"True"` and `"False"` as well. */
const truth = schemas/* union */.KCZ([
    schemas/* boolean */.zMY(),
    schemas/* string */.YjP()
        .regex(/^(?:true|false)$/i)
        .transform((value) => value.toLowerCase() === 'true'),
])
    .nullish();
const groupSchema = schemas/* looseObject */._H3({ displayName: schemas/* string */.YjP().refine((name) => name.trim() !== '', 'it is empty') });
const eventSchema = schemas/* looseObject */._H3({
    operation: schemas/* preprocess */.vkY((value) => (typeof value === 'string' ? value.trim().toLowerCase() : value), schemas/* enum */.k5n(['create', 'update', 'delete'])),
    userName: lifecycle_text,
    externalId: id,
    firstName: lifecycle_text,
    lastName: lifecycle_text,
    groups: schemas/* array */.YOg(groupSchema).nullish(),
    accountEnabled: truth,
});
const FIELDS = ['operation', 'userName', 'externalId', 'firstName', 'lastName', 'groups', 'accountEnabled'];
const malformed = (what, advice = 'Send `operation` (create, update or delete), `userName`, `externalId`, `firstName`, `lastName`, ' +
    '`groups` and `accountEnabled`; see docs/events.md.') => new failure/* Failure */.H('config-invalid', `The event is malformed: ${what}.`, advice);
/**
 * Reads one event, or the list in `{"events": […]}`. Unknown members pass, unless they are a known one spelled
 * otherwise: what they say would silently not happen.
 * @throws Failure `config-invalid`; no value of the payload is in its message
 */
function parseEvents(payload) {
    if (typeof payload !== 'object' || payload === null || Array.isArray(payload))
        throw malformed('it is not a JSON object');
    const isList = 'events' in payload;
    if (isList && !Array.isArray(payload.events))
        throw malformed('`events` is no list', 'Put the events into a list: `{"events":[…]}`.');
    if (isList && 'operation' in payload)
        throw malformed('it has `events` and `operation` beside each other: one of the two would be left out', 'Send one event, or put each event into the list `events`.');
    const all = isList ? payload.events : [payload];
    if (all.length === 0)
        throw malformed('`events` is empty', 'Send one event or more in it, or none at all: there is nothing to do.');
    if (all.length > MOST_EVENTS)
        throw malformed(`it holds ${all.length} events, and ${MOST_EVENTS} is the most`, 'Send them in several runs, or keep a roster.');
    return all.map((one, index) => parseEvent(one, isList ? `event ${index + 1}: ` : ''));
}
function parseEvent(value, where) {
    const parsed = eventSchema.safeParse(value);
    if (!parsed.success) {
        const [issue] = parsed.error.issues;
        const path = issue?.path.join('.') ?? '';
        const event = value;
        // A list may be meant as all events, a text as what one of them does.
        const namesOf = (member) => typeof member === 'string' ? ['operation'] : Array.isArray(member) && where === '' ? ['events'] : [];
        if (path === 'operation' && !('operation' in event))
            misnamed(event, namesOf, where);
        if (path === '')
            throw malformed(`${where}it is not a JSON object`);
        if (!isThere(path, value))
            throw malformed(`${where}\`${path}\` is missing`);
        // What is there and is wrong says itself what it should be.
        throw malformed(`${where}\`${path}\` ${expectation(path, parsed.error)}`, 'Correct it where the event is sent; see docs/events.md.');
    }
    misnamed(parsed.data, () => FIELDS, where);
    noAccess(parsed.data, where);
    const { operation, userName, externalId, firstName, lastName, groups, accountEnabled } = parsed.data;
    if (userName === undefined && externalId === undefined)
        throw malformed(`${where}it has neither \`userName\` nor \`externalId\``);
    if (operation === 'create' &&
        accountEnabled !== false &&
        (userName === undefined || firstName === undefined || lastName === undefined)) {
        const missing = Object.entries({ userName, firstName, lastName })
            .filter(([, given]) => given === undefined)
            .map(([name]) => `\`${name}\``);
        throw malformed(`${where}a create needs ${missing.join(' and ')}`);
    }
    const names = groups?.map((group) => group.displayName.trim());
    // Later events of a person are laid over earlier ones.
    return (0,given/* given */.g)({
        operation,
        userName,
        externalId,
        firstName,
        lastName,
        groups: names && names.length > 0 ? [...new Set(names)] : undefined,
        accountEnabled: accountEnabled ?? undefined,
    });
}
const memberOf = (path) => path.split('.')[0] ?? '';
const isThere = (path, value) => typeof value === 'object' && value !== null && memberOf(path) in value;
/** A known member that is spelled wrongly. @param namesOf what may be meant, by its value @throws Failure */
function misnamed(event, namesOf, where) {
    for (const [key, member] of Object.entries(event)) {
        if (FIELDS.includes(key))
            continue;
        const near = (0,nearest/* nearestWord */.zZ)(key, namesOf(member));
        if (near !== '')
            throw malformed(`${where}\`${key.slice(0, 40)}\` is no member of an event`, `Did you mean \`${near}\`? Rename it where the event is sent.`);
    }
}
/** What others call `accountEnabled`. */
const ENABLED = /^(?:is_?)?(?:active|enabled)$/i;
/** Someone who is gone by a member that nothing reads would stay as they are. @throws Failure */
function noAccess(event, where) {
    if (event.operation === 'delete' || typeof event.accountEnabled === 'boolean')
        return;
    const [key] = Object.entries(event).find(([name, value]) => ENABLED.test(name) && (value === false || /^\s*false\s*$/i.test(String(value)))) ?? [];
    if (key === undefined)
        return;
    throw malformed(`${where}\`${key}\` is no member of an event, and says that the person has no access`, 'Send `accountEnabled: false`, or `operation: delete`.');
}
function expectation(path, error) {
    const member = memberOf(path);
    const messages = new Set(error.issues.flatMap(function all(issue) {
        return issue.code === 'invalid_union' ? issue.errors.flat().flatMap(all) : [issue.message];
    }));
    if (messages.has(CLEARS))
        return `is ${cell/* REMOVE */.t2}: an event clears nothing`;
    if (messages.has(ROUNDED))
        return 'is a number that JSON readers change: send it in quotes';
    if (member === 'operation')
        return 'is none of create, update, delete';
    if (member === 'groups')
        return 'is not a list of `{"displayName": "…"}`';
    return member === 'accountEnabled' ? 'is neither true nor false' : 'is no text';
}
/**
 * One entry a person: what is said of them is put together in its order, so that what was said last holds. Events about
 * the same externalId are about one person, and those that give a userName alone about the one that has it in another
 * event; where two have it, nobody can say.
 */
function foldEvents(events) {
    const ids = new Map();
    for (const { userName, externalId } of events) {
        if (userName === undefined || externalId === undefined)
            continue;
        const name = userName.toLowerCase();
        const those = ids.get(name);
        if (those)
            those.add(externalId);
        else
            ids.set(name, new Set([externalId]));
    }
    const people = new Map();
    events.forEach((event, index) => {
        const name = event.userName?.toLowerCase() ?? '';
        const [known, another] = ids.get(name) ?? [];
        const externalId = event.externalId ?? (another === undefined ? known : undefined);
        const key = externalId === undefined ? `name ${name}` : `id ${externalId}`;
        const before = people.get(key);
        people.set(key, { ...(before ? laidOver(before, event) : event), number: index + 1 });
    });
    return [...people.values()];
}
function laidOver(before, event) {
    const { accountEnabled, ...rest } = before;
    // Someone who is created again is there again: an earlier end says nothing any more.
    const holds = event.operation === 'create' || accountEnabled === undefined ? {} : { accountEnabled };
    // An update does not take back what came before it; only one that switches the account on does that to a deletion.
    const isHeld = event.operation === 'update' && !(before.operation === 'delete' && event.accountEnabled === true);
    return { ...rest, ...holds, ...event, operation: isHeld ? before.operation : event.operation };
}
/** Whether an event says that someone left: deleted, or deactivated. */
const isLeaver = ({ operation, accountEnabled }) => operation === 'delete' || accountEnabled === false;
/** People as the elements of a JSON roster, so that the roster's own reader judges every value. */
function rosterOf(people) {
    return JSON.stringify(people.map((person) => {
        const { userName, externalId, firstName, lastName, groups, accountEnabled } = person;
        const leaving = isLeaver(person);
        // An update need not repeat the names; only a leaver's row may be without them, and `eventEntries` takes that
        // back.
        const isBare = !leaving && (firstName === undefined || lastName === undefined || userName === undefined);
        const active = leaving || isBare ? false : accountEnabled;
        return {
            userName,
            externalId,
            givenName: firstName,
            familyName: lastName,
            groups: leaving ? undefined : groups,
            active,
        };
    }));
}

// EXTERNAL MODULE: ./build/roster/read.js + 32 modules
var read = __webpack_require__(161);
// EXTERNAL MODULE: ./build/app/approval-question.js
var approval_question = __webpack_require__(8790);
// EXTERNAL MODULE: ./build/app/modes/apply.js + 19 modules
var apply = __webpack_require__(5256);
// EXTERNAL MODULE: ./build/app/planning/desired.js + 1 modules
var desired = __webpack_require__(8823);
// EXTERNAL MODULE: ./build/app/planning/make-plan.js + 6 modules
var make_plan = __webpack_require__(4856);
// EXTERNAL MODULE: ./build/app/planning/policy-choice.js
var policy_choice = __webpack_require__(3198);
// EXTERNAL MODULE: ./build/app/modes/plan.js
var plan = __webpack_require__(5451);
// EXTERNAL MODULE: ./build/text/figures.js
var figures = __webpack_require__(1135);
// EXTERNAL MODULE: ./build/text/one-chunk.js
var one_chunk = __webpack_require__(5602);
;// CONCATENATED MODULE: ./build/app/modes/event.js











/** What events are called where a roster's file would be named. */
const NAME = 'event.json';
/**
 * Applies lifecycle events of an HR system or of Entra at once: the same plan, protection, audit and reports as a
 * roster's, all guards hold. Events describe how someone is to be, so that one seen twice does nothing.
 */
async function applyEvents(asked, services, session) {
    // A person that no event is about is not absent, whatever the policy does with absent people.
    const request = { ...asked, partialRoster: true };
    await (0,plan.withPlan)(request, services, session, async (plan, tenant, desired) => {
        refuseNameless(plan, session);
        if (session.stopped)
            return;
        const operations = await reviewedOnly(plan, desired, request, services, session);
        if (session.stopped)
            return;
        await (0,apply.applyPlanned)({ plan: { ...plan, operations }, tenant, desired }, request, services, session);
    }, () => readEvents(request, services, session), async (desired, tenant) => {
        const plan = await (0,make_plan/* makePlan */.C)(desired, tenant, request, services, session);
        inWordsOfEvents(plan, session);
        return plan;
    });
}
/** Where a person gave a plan that was reviewed elsewhere, an event may do that and no more. */
async function reviewedOnly(plan, desired, request, services, session) {
    if (!request.givenPlan)
        return plan.operations;
    const verdict = await (0,approval_question/* judgeApproval */.b)(plan, desired, request, services, session);
    session.add(verdict.problems);
    const go = new Set(verdict.go);
    return plan.operations.filter(({ id }) => go.has(id));
}
/** Reasons and remarks that speak of a file. */
const REASONS = {
    joiner: 'new by the event',
    rehire: 'active by the event',
    'same-account': 'two events lead to the same account, each by another name',
    incomplete: 'there is no account yet, and a new one needs userName, firstName and lastName',
};
const INACTIVE = 'the account is deactivated; an event with `accountEnabled: true` would switch it on again';
/** Nobody looks for a file that is not there. Says of accounts that stay off what would switch them on. */
function inWordsOfEvents({ operations, remarks }, session) {
    for (const operation of operations)
        operation.reason = REASONS[operation.reasonCode] ?? operation.reason;
    const off = remarks.filter(({ code }) => code === 'inactive');
    for (const remark of off)
        remark.text = INACTIVE;
    if (off.length > 0)
        session.problem('none', `${(0,figures/* counted */.hS)(off.length, 'account is', 'accounts are')} deactivated, and the event does not say that ` +
            `${off.length === 1 ? 'it becomes' : 'they become'} active again`, 'Send `accountEnabled: true` where the person is to have access again.');
}
/** Events as a roster of the people they are about, under the policy. */
async function readEvents(request, services, session) {
    if (!services.files.lifecycleEvent)
        throw new failure/* Failure */.H('config-invalid', 'There is no event to apply.', 'Start the workflow by `repository_dispatch` with a `client_payload`, or give `event-path`.');
    const { source, payload } = await services.files.lifecycleEvent();
    const people = foldEvents(parseEvents(payload));
    services.log.line(`Event    ${source}: ${people.length} ${(0,figures/* plural */.LS)(people.length, 'person', 'people')}`);
    await session.journal?.append({ event: 'event.received', status: 'ok', source, people: people.length });
    const chosen = await (0,policy_choice/* choosePolicy */.K)(request, services, session);
    if (!chosen)
        return null;
    const roster = await (0,read/* readRoster */.k)([{ path: NAME, bytes: (0,one_chunk/* oneChunk */.w)(rosterOf(people)) }], { columns: {} });
    refuseMalformed(roster, people);
    takeBack(roster, people);
    countEvents(roster, people);
    session.report.roster = roster;
    // The lines of an event are in no repository.
    delete session.report.links.blob;
    return (0,desired/* judgeDesired */.cm)(roster, chosen, request, services, session);
}
/**
 * What the roster's reader finds wrong with a value is a malformed event. The value itself stays out of the message.
 */
function refuseMalformed(roster, people) {
    const issue = roster.issues.find(({ severity }) => severity === 'error');
    if (!issue)
        return;
    const number = people[(issue.row ?? 0) - 1]?.number;
    const where = number === undefined || people.length === 1 ? '' : `event ${number}: `;
    const what = issue.code.startsWith('duplicate-')
        ? `its \`${issue.column ?? ''}\` is another person’s in the same list`
        : `${MEMBERS[issue.column ?? ''] ?? issue.column ?? 'the person'} is not ${issue.expected.replace(/\.$/, '')}`;
    throw new failure/* Failure */.H('config-invalid', `The event is malformed: ${where}${what}.`, 'Correct it where the event is sent; see docs/events.md.');
}
/** What the roster's fields are called in an event. */
const MEMBERS = {
    givenName: 'firstName',
    familyName: 'lastName',
    active: 'accountEnabled',
};
/** Updates without names were read as rows that need none. */
function takeBack(roster, people) {
    for (const entry of roster.entries) {
        const person = people[entry.row - 1];
        if (person && isLeaver(person))
            entry.goneBy = 'the event says so';
        if (!person || isLeaver(person) || entry.active !== false)
            continue;
        delete entry.goneBy;
        if (person.accountEnabled === true)
            entry.active = true;
        else
            delete entry.active;
    }
}
/** Where a file has rows, a list of events has their numbers: of several about one person that of the last. */
function countEvents({ entries, issues }, people) {
    const numberOf = (row) => people[row - 1]?.number ?? row;
    for (const entry of entries)
        entry.row = numberOf(entry.row);
    for (const issue of issues)
        issue.row &&= numberOf(issue.row);
}
/** An update of someone unknown is a create, which needs the names as well. */
function refuseNameless(plan, session) {
    const count = plan.operations.filter(({ kind, reasonCode }) => kind === 'blocked' && reasonCode === 'incomplete').length;
    if (count === 0)
        return;
    session.problem('config-invalid', `${count === 1 ? 'an event updates someone' : `${count} events update people`} without an account, and lacks ` +
        `the names to create one`, 'Send `userName`, `firstName` and `lastName` with every update.');
}


/***/ }),

/***/ 6083:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   g: () => (/* binding */ given)
/* harmony export */ });
/**
 * The members that are not undefined, for readers that look at keys: what is laid over something else, headers. Where
 * nobody looks at keys a member may just be undefined.
 */
const given = (members) => Object.fromEntries(Object.entries(members).filter(([, value]) => value !== undefined));


/***/ })

};
