export const id = 750;
export const ids = [750];
export const modules = {

/***/ 30079:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Gy: () => (/* binding */ postComment),
/* harmony export */   W$: () => (/* binding */ COMMENT_LIMIT),
/* harmony export */   lD: () => (/* binding */ markedComments),
/* harmony export */   xO: () => (/* binding */ writtenBy)
/* harmony export */ });
/* harmony import */ var _rest_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(61418);

/** GitHub's limit for the body of a comment, in characters. */
const COMMENT_LIMIT = 65_536;
/** True where the comment was written by this account; GraphQL names bots without the suffix that REST gives them. */
function writtenBy(comment, login) {
    const author = comment.user?.login.toLowerCase();
    const mine = login.toLowerCase();
    return author === mine || (comment.user?.type === 'Bot' && author === `${mine}[bot]`);
}
/**
 * Looks for the comment by marker *and* author, through all pages: anybody may copy the marker.
 * @throws GitHubError
 */
async function markedComments(api, pull, marker) {
    const marked = (await api.comments(pull)).filter(({ body }) => body.includes(marker));
    if (marked.length === 0)
        return { own: [], foreign: [] };
    const login = await api.login();
    return { own: marked.filter((comment) => writtenBy(comment, login)), foreign: marked.filter((comment) => !writtenBy(comment, login)) };
}
/** A lost answer to a creation is no reason for a second comment: look, then try again. */
async function put(api, pull, marker, body) {
    for (let attempt = 0;; attempt++) {
        const [present] = (await markedComments(api, pull, marker)).own;
        try {
            return present ? await api.updateComment(present.id, body) : await api.createComment(pull, body);
        }
        catch (error) {
            const again = error instanceof _rest_js__WEBPACK_IMPORTED_MODULE_0__/* .GitHubError */ .y && (error.ambiguous || (present !== undefined && error.status === 404));
            if (!again || attempt >= 2)
                throw error;
        }
    }
}
/** What to say where GitHub would not have it. */
function warning(error, what) {
    const said = error instanceof Error ? error.message : String(error);
    const refused = error instanceof _rest_js__WEBPACK_IMPORTED_MODULE_0__/* .GitHubError */ .y && error.refused;
    const advice = refused ? ' Give the job “permissions: pull-requests: write”.' : '';
    return `${what} (${said.replace(/\.$/, '')}).${advice} The text is comment.md in the output folder and in the artifact.`;
}
/**
 * Posts the one comment of a tenant and roster, or updates it in place.
 * @param body complete, with marker and signature (`sealed`, `unsealed`), at most 65,536 characters
 * @returns where it is, or why it is not; never throws
 */
async function postComment(api, pull, marker, body) {
    if (body.length > COMMENT_LIMIT)
        return { warning: `The comment has ${body.length} characters and GitHub takes ${COMMENT_LIMIT}: it was not posted. It is comment.md in the artifact.` };
    try {
        const { id, html_url: url } = await put(api, pull, marker, body);
        return { id, ...(url && { url }) };
    }
    catch (error) {
        return { warning: warning(error, `The comment on pull request #${pull} could not be posted`) };
    }
}


/***/ }),

/***/ 61418:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   N: () => (/* binding */ Rest),
/* harmony export */   y: () => (/* binding */ GitHubError)
/* harmony export */ });
/** An answer of GitHub that is no success, or none at all (`status` 0). Holds neither token nor request headers. */
class GitHubError extends Error {
    status;
    constructor(status, message, options) {
        super(message, options);
        this.name = 'GitHubError';
        this.status = status;
    }
    /** The token may not do this, or must not know that it is there: something to warn of, not to fail for. */
    get refused() {
        return this.status === 401 || this.status === 403 || this.status === 404 || this.status === 410;
    }
    /** Whether the request may have been carried out although no answer says so. */
    get ambiguous() {
        return this.status === 0 || this.status >= 500;
    }
}
/** Longest wait for one retry, whatever the server asks for: the reports must not wait for GitHub for long. */
const LONGEST_WAIT = 30_000;
const FIRST_WAIT = 1_000;
const TIMEOUT = 30_000;
const PAGE = 100;
const silent = () => undefined;
const quiet = { debug: silent, info: silent, warn: silent, error: silent };
const wait = (ms) => new Promise((resolve) => setTimeout(resolve, ms));
/** GitHub's own sentence where there is one, else Octokit's. */
function sentence({ response, message }) {
    const data = response?.data;
    const said = typeof data === 'object' && data !== null && 'message' in data ? data.message : undefined;
    const words = [said, message].find((text) => typeof text === 'string');
    return (words ?? 'no answer').slice(0, 300);
}
/** Milliseconds until it is worth trying again; `undefined` where it is not. */
function pause(error, attempt) {
    const status = typeof error.status === 'number' ? error.status : 0;
    const headers = error.response?.headers ?? {};
    const limited = status === 429 || (status === 403 && (headers['retry-after'] !== undefined || headers['x-ratelimit-remaining'] === '0' || /rate limit/i.test(sentence(error))));
    if (!limited && status !== 0 && status < 500)
        return undefined;
    const asked = Number(headers['retry-after']) * 1000;
    return Math.min(Number.isFinite(asked) && asked > 0 ? asked : FIRST_WAIT * 2 ** attempt, LONGEST_WAIT);
}
/**
 * GitHub's REST API over the toolkit's Octokit (which knows proxies and GITHUB_API_URL), loaded at the first request.
 * Reads are tried again after a 5xx, a lost connection and a rate limit; writes only where they certainly did not happen.
 */
class Rest {
    #options;
    #octokit;
    /** Nobody answered the last request, however often it was tried: what comes next is tried once. */
    #silent = false;
    constructor(options) {
        this.#options = { sleep: wait, attempts: 3, ...options };
    }
    async #client() {
        const { getOctokit } = await __webpack_require__.e(/* import() */ 351).then(__webpack_require__.bind(__webpack_require__, 61351));
        return getOctokit(this.#options.token, { baseUrl: this.#options.apiUrl, log: quiet });
    }
    /**
     * One request.
     * @param route method and path below the API's base, parts already encoded, e.g. `GET /repos/o/r/pulls/1`
     * @throws GitHubError
     */
    async request(route, parameters = {}) {
        this.#octokit ??= this.#client();
        const octokit = await this.#octokit;
        const reading = route.startsWith('GET ');
        for (let attempt = 0;; attempt++) {
            try {
                const answer = (await octokit.request(route, { ...parameters, request: { signal: AbortSignal.timeout(TIMEOUT) } }));
                this.#silent = false;
                return answer;
            }
            catch (thrown) {
                const error = thrown;
                const status = typeof error.status === 'number' && error.response ? error.status : 0;
                const ms = pause({ ...error, status, message: error.message }, attempt);
                const safe = reading || (status !== 0 && status < 500);
                if (ms === undefined || !safe || attempt + 1 >= (this.#silent ? 1 : this.#options.attempts)) {
                    if (reading)
                        this.#silent = status === 0;
                    throw new GitHubError(status, sentence(error));
                }
                await this.#options.sleep(ms);
            }
        }
    }
    /**
     * One request whose answer is read by a schema.
     * @throws GitHubError also where the answer is of another shape
     */
    async read(schema, route, parameters) {
        return this.#parsed(schema, route, (await this.request(route, parameters)).data);
    }
    /**
     * Everything of a list, page by page.
     * @param most stop after so many items; the last page is not cut
     */
    async list(schema, route, parameters = {}, most = 10_000) {
        const items = [];
        for (let page = 1;; page++) {
            const { data, headers } = await this.request(route, { ...parameters, per_page: PAGE, page });
            const part = Array.isArray(data) ? data : [];
            for (const item of part)
                items.push(this.#parsed(schema, route, item));
            const link = headers['link'];
            const more = link === undefined ? part.length === PAGE : /rel="?next"?/.test(String(link));
            if (!more || part.length === 0 || items.length >= most)
                return items;
        }
    }
    #parsed(schema, route, data) {
        const parsed = schema.safeParse(data);
        if (parsed.success)
            return parsed.data;
        const where = parsed.error.issues.map(({ path }) => path.join('.') || 'all of it').join(', ');
        throw new GitHubError(502, `GitHub’s answer to ${route.replace(/\?.*$/, '')} is not of the documented shape (${where}).`);
    }
}


/***/ }),

/***/ 1750:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

// ESM COMPAT FLAG
__webpack_require__.r(__webpack_exports__);

// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  GitHubHost: () => (/* binding */ GitHubHost)
});

// EXTERNAL MODULE: ./build/plan/leaver.js
var leaver = __webpack_require__(6303);
// EXTERNAL MODULE: external "node:crypto"
var external_node_crypto_ = __webpack_require__(77598);
// EXTERNAL MODULE: ./build/plan/hash.js
var hash = __webpack_require__(28788);
;// CONCATENATED MODULE: ./build/github/approval/keys.js


/** Bytes of a digest: nobody who lacks the key can make a second change with the same one. */
const DIGEST_BYTES = 16;
const derived = (secret, tenant, use) => Buffer.from((0,external_node_crypto_.hkdfSync)('sha256', Buffer.from(secret, 'utf8'), 'cxone-roster approval 1', `${use}\n${tenant}`, 32));
/**
 * Keys by HKDF-SHA-256 (RFC 5869) from the signing key, or the tenant's secret where none is given.
 * @param secret `signing-key`, else `client-secret` or `access-key-secret`; not empty
 * @param tenant so that a plan for one tenant is worth nothing for another with the same secret
 */
function approvalKeys(secret, tenant) {
    return { sign: derived(secret, tenant, 'sign'), digest: derived(secret, tenant, 'digest') };
}
/**
 * What stands for one reviewed change in a comment that anybody may read: HMAC-SHA-256 over its RFC 8785 form, cut to
 * 16 bytes, base64url. Without the key nobody can try out whose change it might be.
 */
function changeDigest(change, keys) {
    return (0,external_node_crypto_.createHmac)('sha256', keys.digest).update((0,hash/* canonicalChange */.xG)(change), 'utf8').digest().subarray(0, DIGEST_BYTES).toString('base64url');
}

// EXTERNAL MODULE: ./node_modules/zod/v4/classic/schemas.js + 6 modules
var schemas = __webpack_require__(26921);
;// CONCATENATED MODULE: ./build/github/approval/payload.js


const mark = schemas/* object */.Ikc({
    /** The commit whose run set the mark. */
    commit: schemas/* string */.YjP(),
    /** ISO 8601. */
    at: schemas/* string */.YjP(),
});
const payloadSchema = schemas/* object */.Ikc({
    version: schemas/* literal */.euz(1),
    /** `owner/name`. */
    repository: schemas/* string */.YjP(),
    pull: schemas/* number */.aig().int(),
    /** Head commit of the pull request when the plan was made. */
    head: schemas/* string */.YjP(),
    tenant: schemas/* string */.YjP(),
    roster: schemas/* array */.YOg(schemas/* string */.YjP()),
    /** Hash of the plan; `null` where none could be made, so that nothing of an older one counts any more. */
    plan: schemas/* string */.YjP().nullable(),
    /** Operations in the plan. */
    operations: schemas/* number */.aig().int(),
    /** Their digests, 16 bytes each, joined, base64; `null` where they do not fit. */
    digests: schemas/* string */.YjP().nullable(),
    /** Where the whole plan lies. */
    run: schemas/* object */.Ikc({ id: schemas/* string */.YjP(), artifact: schemas/* string */.YjP() }).nullable(),
    marks: schemas/* object */.Ikc({ planChanged: mark.optional(), applied: mark.optional() }),
});
/** Characters that digests may take of a comment's 65,536: the text for people comes first. */
const DIGEST_BUDGET = 22_000;
/**
 * The payload for a fresh plan. Digests are sorted, so that they say nothing about the order of people in the file.
 * @param plan `null` where the plan could not be made
 */
function reviewedPlan(identity, plan, keys) {
    const operations = plan?.operations ?? [];
    const fits = Math.ceil((operations.length * DIGEST_BYTES) / 3) * 4 <= DIGEST_BUDGET;
    const digests = fits && plan ? operations.map((operation) => changeDigest(operation, keys)).sort() : null;
    const { repository, pull, head, tenant, roster, run } = identity;
    return {
        version: 1,
        repository,
        pull,
        head,
        tenant,
        roster,
        plan: plan?.hash ?? null,
        operations: operations.length,
        digests: digests && Buffer.concat(digests.map((digest) => Buffer.from(digest, 'base64url'))).toString('base64'),
        run,
        marks: {},
    };
}
/** The digests of a payload as `changeDigest` gives them; `undefined` where they lie elsewhere. */
function payloadDigests({ digests }) {
    if (digests === null)
        return undefined;
    const bytes = Buffer.from(digests, 'base64');
    return Array.from({ length: bytes.length / DIGEST_BYTES }, (_, index) => bytes.subarray(index * DIGEST_BYTES, (index + 1) * DIGEST_BYTES).toString('base64url'));
}
/** JSON in base64: no character of it can end a comment. */
function encodePayload(payload) {
    return Buffer.from(JSON.stringify(payload), 'utf8').toString('base64');
}
/** @returns `undefined` where the text is no payload of this version */
function decodePayload(text) {
    try {
        return payloadSchema.parse(JSON.parse(Buffer.from(text, 'base64').toString('utf8')));
    }
    catch {
        return undefined;
    }
}

;// CONCATENATED MODULE: ./build/github/approval/judgement.js



function digestsOf({ payload, changes }, keys) {
    return payloadDigests(payload) ?? changes?.map((change) => changeDigest(change, keys));
}
/**
 * Compares a fresh plan with the reviewed ones taken together. A deletion that something stands in the way of by now is among
 * the reviewed ones where the deletion is; a deletion is not where it was reviewed as blocked.
 * @param fresh the plan that is about to be applied
 * @param reviewed every plan that counts, in any order
 */
function judge(fresh, reviewed, keys) {
    const allowed = new Set();
    const unread = [];
    for (const one of reviewed) {
        const digests = digestsOf(one, keys);
        if (digests)
            for (const digest of digests)
                allowed.add(digest);
        else if (one.payload.plan !== null)
            unread.push(one.payload);
    }
    if (reviewed.some(({ payload }) => payload.plan === fresh.hash))
        return { verdict: 'equal', added: [], unread };
    const isReviewed = (change) => change !== null && allowed.has(changeDigest(change, keys));
    const exact = fresh.operations.filter(isReviewed).length;
    const added = fresh.operations.filter((operation) => !isReviewed(operation) && !isReviewed((0,leaver/* blockedDeletion */.f)(operation)));
    if (added.length > 0)
        return { verdict: 'more', added, unread };
    return { verdict: unread.length === 0 && exact === allowed.size ? 'equal' : 'subset', added: [], unread };
}

;// CONCATENATED MODULE: ./build/github/approval/seal.js


const HIDDEN = /<!-- cxone-roster-plan:1:([A-Za-z0-9+/=]*):([A-Za-z0-9_-]*) -->/g;
/**
 * The hidden line by which a run finds its comment again: one for a tenant and its roster files. Holds a hash only, so
 * that no name of a file or tenant can end the line.
 */
function commentMarker(tenant, roster) {
    const id = (0,external_node_crypto_.createHash)('sha256').update(JSON.stringify([tenant, ...roster])).digest('hex').slice(0, 20);
    return `<!-- cxone-roster:${id} -->`;
}
/** As a text survives GitHub: line ends may change, and white space at its end. */
const normal = (text) => text.replaceAll(/\r\n?/g, '\n').trim();
function signature(visible, encoded, keys) {
    return (0,external_node_crypto_.createHmac)('sha256', keys.sign).update(`${encoded}\n${normal(visible)}`, 'utf8').digest();
}
/** A comment as it is posted when there is nothing to sign: text and marker. */
function unsealed(visible, marker) {
    return `${visible.trimEnd()}\n\n${marker}\n`;
}
/**
 * A comment as it is posted: the text for people, the marker, and the payload with its signature. The signature covers
 * the text as well: an edited comment proves nothing.
 */
function sealed(visible, marker, payload, keys) {
    const text = unsealed(visible, marker).trimEnd();
    const encoded = encodePayload(payload);
    return `${text}\n<!-- cxone-roster-plan:1:${encoded}:${signature(text, encoded, keys).toString('base64url')} -->\n`;
}
/** Characters that marker and payload add to the text, so that a renderer knows what is left to it. */
function hiddenLength(marker, payload) {
    const line = payload ? '<!-- cxone-roster-plan:1:: -->'.length + encodePayload(payload).length + 43 : 0;
    return marker.length + line + 4;
}
/**
 * Takes a comment apart and checks its signature, in constant time.
 * @param body as GitHub gives it
 */
function opened(body, marker, keys) {
    const found = [...body.matchAll(HIDDEN)];
    if (found.length === 0)
        return { fault: body.includes('cxone-roster-plan:') ? 'edited' : 'absent' };
    const [hidden] = found;
    if (!hidden || found.length > 1)
        return { fault: 'edited' };
    const [whole, encoded = '', mac = ''] = hidden;
    const text = body.replace(whole, '');
    const expected = signature(text, encoded, keys);
    const given = Buffer.from(mac, 'base64url');
    // One signature has one spelling: spare bits of the last letter count as well.
    if (given.toString('base64url') !== mac || given.length !== expected.length || !(0,external_node_crypto_.timingSafeEqual)(given, expected))
        return { fault: 'edited' };
    const payload = decodePayload(encoded);
    if (!payload)
        return { fault: 'edited' };
    return { payload, visible: normal(text).replace(marker, '').trimEnd() };
}

// EXTERNAL MODULE: ./build/github/comment.js
var github_comment = __webpack_require__(30079);
;// CONCATENATED MODULE: ./build/github/reviewed.js



const reviewed_short = (sha) => sha.slice(0, 7);
/** Pull requests merged into the branch that a commit belongs to. */
async function mergedPulls({ api, branch }, sha) {
    return (await api.pullsOfCommit(sha)).filter((pull) => pull.merged_at && pull.base.ref === branch);
}
/** Signed for this very place and time, or why not. */
function mismatch(payload, pull, scope) {
    const elsewhere = payload.repository.toLowerCase() !== scope.repository.toLowerCase() || payload.pull !== pull.number || payload.tenant !== scope.tenant;
    if (elsewhere || payload.roster.join('\n') !== scope.roster.join('\n')) {
        return { kind: 'edited', message: `the comment on #${pull.number} was signed for another pull request, tenant or roster` };
    }
    if (payload.plan === null)
        return { kind: 'unplanned', message: `the last run on #${pull.number} could make no plan` };
    if (payload.head !== pull.head.sha) {
        return { kind: 'stale', message: `#${pull.number} was merged at ${reviewed_short(pull.head.sha)}, its comment shows the plan of ${reviewed_short(payload.head)}` };
    }
    return undefined;
}
/**
 * The reviewed plan of one pull request.
 * @throws GitHubError
 */
async function reviewedPlanOf(pull, scope) {
    const marker = commentMarker(scope.tenant, scope.roster);
    const { own, foreign } = await (0,github_comment/* markedComments */.lD)(scope.api, pull.number, marker);
    const [comment] = own;
    const fault = (kind, message) => ({ pull: pull.number, kind, message });
    if (!comment) {
        if (foreign.length > 0)
            return fault('foreign', `the plan comment on #${pull.number} was written by another account (${foreign[0]?.user?.login ?? 'unknown'})`);
        return fault('missing', `#${pull.number} has no plan comment for this tenant and roster`);
    }
    const seal = opened(comment.body, marker, scope.keys);
    if ('fault' in seal) {
        const unsigned = seal.fault === 'absent';
        return fault(unsigned ? 'unplanned' : 'edited', unsigned ? `the comment on #${pull.number} holds no plan` : `the comment on #${pull.number} was edited, or signed with another key`);
    }
    const wrong = mismatch(seal.payload, pull, scope);
    if (wrong)
        return { pull: pull.number, ...wrong };
    const changes = await storedChanges(seal.payload, scope);
    return { pull, comment, visible: seal.visible, payload: seal.payload, ...(changes && { changes }) };
}
/** Changes out of the plan run's artifact: believed only if they make the very hash that was signed. */
async function storedChanges(payload, { fetchPlan, tenant }) {
    if (payload.digests !== null || payload.run === null || !fetchPlan)
        return undefined;
    const changes = await fetchPlan(payload.run).catch(() => undefined);
    return changes && (0,hash/* planHash */.SH)(tenant, changes) === payload.plan ? changes : undefined;
}
/** Closed pull requests looked at when one apply did not happen; whoever skips more has to have one reviewed afresh. */
const LOOK_BACK = 100;
/**
 * Reviewed plans of pull requests merged before `own`, newest first, back to the last one that was applied (which does not
 * count). Pull requests without a plan are passed over: most change no roster.
 * @param own the pull requests of the running commit
 */
async function* earlierPlans(own, scope) {
    const numbers = new Set(own.map(({ number }) => number));
    const latest = own.map(({ merged_at: at }) => at ?? '').reduce((a, b) => (a > b ? a : b), '');
    const merged = (await scope.api.closedPulls(scope.branch, LOOK_BACK)).filter(({ number, merged_at: at, base }) => at && at <= latest && !numbers.has(number) && base.ref === scope.branch);
    merged.sort((a, b) => ((a.merged_at ?? '') < (b.merged_at ?? '') ? 1 : -1));
    for (const pull of merged) {
        const found = await reviewedPlanOf(pull, scope);
        if ('kind' in found)
            continue;
        if (found.payload.marks.applied)
            return;
        yield found;
    }
}
/**
 * Sets a mark in the signed part of a reviewed comment, and its text where a new one is given. What was reviewed stays.
 * @param visible the text for people; the present one unless given
 */
async function markReviewed(one, marks, scope, visible = one.visible) {
    const payload = { ...one.payload, marks: { ...one.payload.marks, ...marks } };
    const marker = commentMarker(scope.tenant, scope.roster);
    return (0,github_comment/* postComment */.Gy)(scope.api, one.pull.number, marker, sealed(visible, marker, payload, scope.keys));
}

// EXTERNAL MODULE: ./build/github/rest.js
var rest = __webpack_require__(61418);
;// CONCATENATED MODULE: ./build/github/reviewer.js

/** People who may say nothing about this repository, whatever GitHub lets them click. */
const OUTSIDE = new Set(['NONE', 'FIRST_TIMER', 'FIRST_TIME_CONTRIBUTOR', 'MANNEQUIN']);
const WRITERS = new Set(['write', 'maintain', 'admin']);
/** The last word of each reviewer: a later request for changes, or a dismissal, takes an approval back; a remark does not. */
function standingApprovals(reviews, author, head) {
    const last = new Map();
    for (const review of reviews) {
        const login = review.user?.login.toLowerCase();
        if (login && review.state !== 'COMMENTED' && review.state !== 'PENDING')
            last.set(login, review);
    }
    return [...last.values()]
        // An approval is of the commit it was given for: what was pushed afterwards nobody has looked at.
        .filter(({ state, user, commit_id: commit }) => state === 'APPROVED' && (!commit || commit === head) && user?.type !== 'Bot' && user?.login.toLowerCase() !== author?.toLowerCase())
        .map(({ user, author_association: association = '' }) => ({ login: user?.login ?? '', association }));
}
/** May this person write here? Where the token may not ask, their association with the repository decides. */
async function mayWrite(api, login, association) {
    try {
        return WRITERS.has(await api.permission(login));
    }
    catch (error) {
        if (error instanceof rest/* GitHubError */.y && error.refused)
            return !OUTSIDE.has(association);
        throw error;
    }
}
/**
 * True where somebody other than the author, who may write in the repository and is no bot, approves the pull request.
 * @throws GitHubError
 */
async function approvedByOther(api, pull) {
    for (const { login, association } of standingApprovals(await api.reviews(pull.number), pull.user?.login ?? null, pull.head.sha)) {
        if (await mayWrite(api, login, association))
            return true;
    }
    return false;
}

;// CONCATENATED MODULE: ./build/github/approval.js



const REVIEW_AGAIN = 'Open a pull request, so that the plan is shown and reviewed, and merge it; or set “approval: off” to go by the guards alone.';
const said = (error) => (error instanceof Error ? error.message : String(error));
const numbers = (pulls) => pulls.map(({ pull }) => `#${pull.number}`).join(', ');
const people = (count) => `${count} ${count === 1 ? 'change' : 'changes'}`;
function missing(message, advice = REVIEW_AGAIN, reviewed = []) {
    return { state: 'missing', detail: message, problem: { reason: 'approval-missing', message, advice }, added: [], reviewed, warnings: [] };
}
function passed(state, detail, reviewed = []) {
    return { state, detail, added: [], reviewed, warnings: [] };
}
/** The plan holds more than what was reviewed. */
function changed({ added, unread }, reviewed) {
    const hidden = unread.length > 0 ? ' Some reviewed changes lie in an artifact that cannot be had, so only an equal plan would pass.' : '';
    const message = `The plan holds ${people(added.length)} that nobody reviewed (${numbers(reviewed)}): the tenant or the roster changed since the review.${hidden}`;
    const advice = 'Look at what is new; then have it planned and reviewed in a new pull request.';
    return { state: 'changed', detail: message, problem: { reason: 'plan-changed', message, advice }, added, reviewed, warnings: [] };
}
/** The apply of this very commit was stopped: what runs unattended waits until somebody had a look. */
function held(found, { eventName, sha }) {
    const stopped = eventName === 'schedule' ? found.find(({ payload }) => payload.marks.planChanged?.commit === sha) : undefined;
    if (!stopped)
        return undefined;
    const message = `The apply of this commit was stopped because its plan held more than what #${stopped.pull.number} had reviewed; scheduled runs wait as well.`;
    return { state: 'held', detail: message, problem: { reason: 'plan-changed', message, advice: REVIEW_AGAIN }, added: [], reviewed: [stopped], warnings: [] };
}
/** Scheduled runs go by the guards, unless the apply of their commit was stopped. */
async function unattended(request, scope) {
    const guardsAlone = passed('not-needed', 'scheduled run: guards alone');
    try {
        const { reviewed } = await ownPlans(await mergedPulls(scope, request.sha), scope);
        return held(reviewed, request) ?? guardsAlone;
    }
    catch (error) {
        const warning = `Whether this commit's plan was stopped before could not be looked up (${said(error)}): the guards alone decide.`;
        return { ...guardsAlone, warnings: [warning] };
    }
}
/** The reviewed plans of the commit's own pull requests; where none has one, why. */
async function ownPlans(pulls, scope) {
    const reviewed = [];
    const faults = [];
    for (const pull of pulls) {
        const found = await reviewedPlanOf(pull, scope);
        if ('kind' in found)
            faults.push(found);
        else
            reviewed.push(found);
    }
    return { reviewed, faults };
}
/** Compares with the commit's own plan, and only as long as that is not enough with earlier ones. */
async function compared(request, pulls, own, scope) {
    const reviewed = [...own];
    let judgement = judge(request.plan, reviewed, scope.keys);
    if (judgement.verdict === 'more' && !own.some(({ payload }) => payload.marks.applied)) {
        for await (const earlier of earlierPlans(pulls, scope)) {
            reviewed.push(earlier);
            judgement = judge(request.plan, reviewed, scope.keys);
            if (judgement.verdict !== 'more')
                break;
        }
    }
    if (judgement.verdict === 'more')
        return changed(judgement, reviewed);
    const hash = request.plan.hash.slice(0, 12);
    const how = judgement.verdict === 'equal' ? 'matches what was reviewed' : 'holds nothing that was not reviewed';
    return passed(judgement.verdict, `plan ${hash} ${how} in ${numbers(reviewed)}`, reviewed);
}
async function withReviewers(approval, scope) {
    for (const { pull } of approval.reviewed) {
        if (await approvedByOther(scope.api, pull))
            continue;
        const message = `#${pull.number} has no approving review by somebody other than its author who may write here.`;
        return missing(message, 'Have somebody else approve the pull request, then run the job again.', approval.reviewed);
    }
    return { ...approval, detail: `${approval.detail}, approved by somebody other than the author` };
}
async function decided(request, scope) {
    const pulls = await mergedPulls(scope, request.sha);
    if (pulls.length === 0) {
        if (request.approval === 'auto')
            return passed('not-needed', 'direct push: guards alone');
        return missing(`Commit ${request.sha.slice(0, 7)} belongs to no merged pull request, and approval is required.`);
    }
    const { reviewed, faults } = await ownPlans(pulls, scope);
    if (reviewed.length === 0 && request.plan.operations.length === 0)
        return passed('not-needed', 'nothing to do, so nothing to approve');
    if (reviewed.length === 0)
        return missing(`There is no reviewed plan: ${faults.map(({ message }) => message).join('; ')}.`);
    const stopped = held(reviewed, request);
    if (stopped)
        return stopped;
    const approval = await compared(request, pulls, reviewed, scope);
    return request.approvedByOther && !approval.problem ? withReviewers(approval, scope) : approval;
}
/**
 * Whether an apply may go on, by interface.md, "Approval". Where GitHub cannot be asked and a review is needed, it may not.
 * @returns never throws; a stop is `problem` with `approval-missing` or `plan-changed`
 */
async function approve(request) {
    const { approval, eventName, scope } = request;
    if (approval === 'off')
        return passed('off', 'approval is off: guards alone');
    const needed = approval === 'required' || eventName === 'push';
    if (!needed && eventName !== 'schedule')
        return passed('not-needed', `${eventName}: guards alone`);
    if (!scope) {
        if (!needed)
            return passed('not-needed', 'scheduled run: guards alone');
        return missing('The reviewed plan cannot be looked up: there is no github-token, or no branch that runs.', 'Leave the input github-token at its default and run on a branch.');
    }
    if (!needed)
        return unattended(request, scope);
    try {
        return await decided(request, scope);
    }
    catch (error) {
        const message = `The reviewed plan could not be looked up on GitHub (${said(error).replace(/\.$/, '')}).`;
        return missing(message, 'Give the job “permissions: contents: read, pull-requests: write”, then run it again.');
    }
}

;// CONCATENATED MODULE: ./build/github/api.js


const user = schemas/* object */.Ikc({ login: schemas/* string */.YjP(), type: schemas/* string */.YjP().optional() }).nullish();
const commentSchema = schemas/* object */.Ikc({
    id: schemas/* number */.aig(),
    body: schemas/* string */.YjP().nullish().transform((body) => body ?? ''),
    html_url: schemas/* string */.YjP().default(''),
    user,
});
const pullSchema = schemas/* object */.Ikc({
    number: schemas/* number */.aig(),
    html_url: schemas/* string */.YjP().default(''),
    state: schemas/* string */.YjP().default('open'),
    merged_at: schemas/* string */.YjP().nullish(),
    merge_commit_sha: schemas/* string */.YjP().nullish(),
    user,
    base: schemas/* object */.Ikc({ ref: schemas/* string */.YjP(), sha: schemas/* string */.YjP().optional() }),
    head: schemas/* object */.Ikc({ sha: schemas/* string */.YjP(), ref: schemas/* string */.YjP().optional() }),
});
const reviewSchema = schemas/* object */.Ikc({
    state: schemas/* string */.YjP(),
    user,
    author_association: schemas/* string */.YjP().optional(),
    submitted_at: schemas/* string */.YjP().nullish(),
    commit_id: schemas/* string */.YjP().nullish(),
});
const fileSchema = schemas/* object */.Ikc({ filename: schemas/* string */.YjP(), status: schemas/* string */.YjP().default('modified'), patch: schemas/* string */.YjP().optional() });
const contentSchema = schemas/* object */.Ikc({ type: schemas/* string */.YjP().default('file'), encoding: schemas/* string */.YjP().default('base64'), content: schemas/* string */.YjP().default(''), size: schemas/* number */.aig().default(0) });
const issueSchema = schemas/* object */.Ikc({ number: schemas/* number */.aig(), html_url: schemas/* string */.YjP().default(''), state: schemas/* string */.YjP(), title: schemas/* string */.YjP().default(''), body: schemas/* string */.YjP().nullish(), user, pull_request: schemas/* unknown */.L5J().optional() });
const artifactSchema = schemas/* object */.Ikc({ id: schemas/* number */.aig(), name: schemas/* string */.YjP(), expired: schemas/* boolean */.zMY().default(false) });
const BOT = 'github-actions[bot]';
const segments = (path) => path.split('/').filter((part) => part !== '' && part !== '.').map(encodeURIComponent).join('/');
/** What the product asks of GitHub about one repository. Every method throws `GitHubError`. */
class GitHubApi {
    #rest;
    #repository;
    #options;
    #login;
    constructor(options) {
        this.#options = options;
        this.#rest = new rest/* Rest */.N(options);
        this.#repository = `/repos/${encodeURIComponent(options.owner)}/${encodeURIComponent(options.name)}`;
    }
    /**
     * Who this token writes as: a person's or machine account's token says it by `GET /user`. An installation's may not ask
     * that; GraphQL's viewer names its bot, and where that is not to be had it is the workflow's own, `github-actions[bot]`.
     */
    login() {
        this.#login ??= this.#options.token.startsWith('ghs_') ? this.#viewer() : this.#user();
        return this.#login;
    }
    async #user() {
        try {
            return (await this.#rest.read(schemas/* object */.Ikc({ login: schemas/* string */.YjP().min(1) }), 'GET /user')).login;
        }
        catch {
            return BOT;
        }
    }
    async #viewer() {
        const { graphqlUrl = '', apiUrl } = this.#options;
        // The token goes to one server only.
        if (!URL.canParse(graphqlUrl) || new URL(graphqlUrl).origin !== URL.parse(apiUrl)?.origin)
            return BOT;
        const schema = schemas/* object */.Ikc({ data: schemas/* object */.Ikc({ viewer: schemas/* object */.Ikc({ login: schemas/* string */.YjP().min(1) }) }) });
        try {
            return (await this.#rest.read(schema, `POST ${graphqlUrl}`, { query: '{ viewer { login } }' })).data.viewer.login;
        }
        catch {
            return BOT;
        }
    }
    /** All comments of an issue or pull request, oldest first. */
    comments(issue) {
        return this.#rest.list(commentSchema, `GET ${this.#repository}/issues/${issue}/comments`);
    }
    createComment(issue, body) {
        return this.#rest.read(commentSchema, `POST ${this.#repository}/issues/${issue}/comments`, { body });
    }
    updateComment(id, body) {
        return this.#rest.read(commentSchema, `PATCH ${this.#repository}/issues/comments/${id}`, { body });
    }
    /**
     * A file at a commit, of any size up to GitHub's 100 MB.
     * @returns its text (UTF-8), `null` where there is no such file
     */
    async content(path, ref) {
        const route = `GET ${this.#repository}/contents/${segments(path)}`;
        try {
            const { data } = await this.#rest.request(route, { ref });
            const file = contentSchema.safeParse(data);
            if (!file.success || file.data.type !== 'file')
                throw new rest/* GitHubError */.y(422, `${path} is no file at ${ref.slice(0, 7)}.`);
            if (file.data.encoding === 'base64' && (file.data.content !== '' || file.data.size === 0))
                return Buffer.from(file.data.content, 'base64').toString('utf8');
            // Above 1 MB the JSON answer leaves the content out.
            const raw = await this.#rest.request(route, { ref, headers: { accept: 'application/vnd.github.raw+json' } });
            return typeof raw.data === 'string' ? raw.data : Buffer.from(raw.data).toString('utf8');
        }
        catch (error) {
            if (error instanceof rest/* GitHubError */.y && error.status === 404)
                return null;
            throw error;
        }
    }
    pull(number) {
        return this.#rest.read(pullSchema, `GET ${this.#repository}/pulls/${number}`);
    }
    /** Pull requests that a commit belongs to, merged or open. */
    pullsOfCommit(sha) {
        return this.#rest.list(pullSchema, `GET ${this.#repository}/commits/${encodeURIComponent(sha)}/pulls`);
    }
    /** The closed pull requests of a branch that changed last, newest first. */
    closedPulls(base, most) {
        return this.#rest.list(pullSchema, `GET ${this.#repository}/pulls`, { state: 'closed', base, sort: 'updated', direction: 'desc' }, most);
    }
    /** All files of a pull request with their patches. */
    files(pull) {
        return this.#rest.list(fileSchema, `GET ${this.#repository}/pulls/${pull}/files`, {}, 3000);
    }
    reviews(pull) {
        return this.#rest.list(reviewSchema, `GET ${this.#repository}/pulls/${pull}/reviews`);
    }
    /** A review that comments, with suggestions in its lines; approves nothing. */
    async createReview(pull, review) {
        const comments = review.comments.map((comment) => ({ side: 'RIGHT', ...comment }));
        await this.#rest.request(`POST ${this.#repository}/pulls/${pull}/reviews`, { commit_id: review.commit, body: review.body, event: 'COMMENT', comments });
    }
    /** Comments that reviews left in a pull request's files. */
    reviewComments(pull) {
        return this.#rest.list(commentSchema, `GET ${this.#repository}/pulls/${pull}/comments`);
    }
    /** `admin`, `write`, `read` or `none`: what somebody may do here. */
    async permission(login) {
        const schema = schemas/* object */.Ikc({ permission: schemas/* string */.YjP() });
        return (await this.#rest.read(schema, `GET ${this.#repository}/collaborators/${encodeURIComponent(login)}/permission`)).permission;
    }
    /** Open issues (no pull requests), newest first; with a label where one is given. */
    async openIssues(label) {
        const issues = await this.#rest.list(issueSchema, `GET ${this.#repository}/issues`, { state: 'open', ...(label !== undefined && { labels: label }) });
        return issues.filter((issue) => issue.pull_request === undefined);
    }
    createIssue(title, body, labels) {
        return this.#rest.read(issueSchema, `POST ${this.#repository}/issues`, { title, body, labels });
    }
    updateIssue(number, change) {
        return this.#rest.read(issueSchema, `PATCH ${this.#repository}/issues/${number}`, change);
    }
    /** Artifacts of a workflow run with a name. */
    async artifacts(runId, name) {
        const schema = schemas/* object */.Ikc({ artifacts: schemas/* array */.YOg(artifactSchema) });
        return (await this.#rest.read(schema, `GET ${this.#repository}/actions/runs/${encodeURIComponent(runId)}/artifacts`, { name, per_page: 100 })).artifacts;
    }
}

// EXTERNAL MODULE: ./build/github/toolkit.js
var toolkit = __webpack_require__(53072);
// EXTERNAL MODULE: ./build/report/comment.js
var comment = __webpack_require__(17554);
// EXTERNAL MODULE: ./build/main/request.js
var request = __webpack_require__(65757);
;// CONCATENATED MODULE: ./build/main/comments.js






/**
 * The comment of a pull request that is open: what its head would change, signed where the run has a key. A run of an older
 * head never covers what a newer one has to say: where that has said nothing yet, the comment becomes *superseded*.
 */
async function commentPull(report, state, pull, scope) {
    const { inputs, api, keys } = scope;
    const marker = commentMarker((0,request/* tenantName */.ad)(inputs), inputs.roster);
    const post = (body) => (0,github_comment/* postComment */.Gy)(api, pull.number, marker, body);
    const render = (as, hidden) => (0,comment/* renderComment */.wQ)(report, { state: as, limit: github_comment/* COMMENT_LIMIT */.W$ - hidden }).text;
    const { newer, over } = await standing(pull, api);
    if (over && keys && (await wasStopped(pull, api, marker, keys)))
        return {};
    if (newer) {
        const [own] = (await (0,github_comment/* markedComments */.lD)(api, pull.number, marker)).own;
        if (state === 'checking' || own?.body.includes(`/commit/${newer}`))
            return own?.html_url ? { url: own.html_url } : {};
        return post(unsealed(render('superseded', hiddenLength(marker, null)), marker));
    }
    if (!keys || report.mode !== 'plan')
        return post(unsealed(render(state, hiddenLength(marker, null)), marker));
    const payload = await payloadOf(report, state, pull, { ...scope, keys });
    return post(sealed(render(state, hiddenLength(marker, payload)), marker, payload, keys));
}
/**
 * Where the pull request stands. `newer`: its head, where that is no longer the one this run is about. `over`: it is merged or
 * closed.
 */
async function standing(pull, api) {
    try {
        const { head, state, merged_at: mergedAt } = await api.pull(pull.number);
        return { newer: head.sha === pull.headSha ? null : head.sha, over: state === 'closed' || Boolean(mergedAt) };
    }
    catch {
        // Who may not look does not know better; the comment itself will say what is wrong with the token.
        return { newer: null, over: false };
    }
}
/**
 * After a merge an apply was stopped for holding more than what was reviewed. The comment keeps that, and what was reviewed: the
 * plan job run once more must not put today's plan, which nobody reviewed, in its place.
 */
async function wasStopped(pull, api, marker, keys) {
    const [own] = await (0,github_comment/* markedComments */.lD)(api, pull.number, marker).then(({ own }) => own, () => []);
    const seal = own && opened(own.body, marker, keys);
    return Boolean(seal && 'payload' in seal && seal.payload.marks.planChanged);
}
/**
 * What the comment proves. While a head is checked that is nothing: what was planned for it before may no longer be so. Marks
 * that applies have set stay with their head, also where its plan is made once more.
 */
async function payloadOf(report, state, pull, { inputs, context, api, keys }) {
    const { artifactName, roster, mode } = inputs;
    const tenant = (0,request/* tenantName */.ad)(inputs);
    const plan = state === 'checking' ? null : (report.plan ?? null);
    const run = artifactName && context.runId && plan ? { id: context.runId, artifact: `${artifactName}-${(0,request/* fileName */.Md)(tenant)}-${mode}-${context.attempt}` } : null;
    const payload = reviewedPlan({ repository: context.repository, pull: pull.number, head: pull.headSha, tenant, roster, run }, plan, keys);
    const marker = commentMarker(tenant, roster);
    const [own] = await (0,github_comment/* markedComments */.lD)(api, pull.number, marker).then(({ own }) => own, () => []);
    const before = own && opened(own.body, marker, keys);
    return before && 'payload' in before && before.payload.head === payload.head && before.payload.pull === payload.pull ? { ...payload, marks: before.payload.marks } : payload;
}
/** After a merge: the comments of the pull requests that a run was reviewed in say what becomes of it. What was reviewed stays. */
async function commentReviewed(report, state, reviewed, scope, mark) {
    const marks = marksOf(report, state, mark);
    const posted = [];
    for (const one of reviewed) {
        const marker = commentMarker(scope.tenant, scope.roster);
        const payload = { ...one.payload, marks: { ...one.payload.marks, ...marks } };
        const { text } = (0,comment/* renderComment */.wQ)(report, { state, limit: github_comment/* COMMENT_LIMIT */.W$ - hiddenLength(marker, payload) });
        posted.push(await markReviewed(one, marks, scope, text));
    }
    return posted;
}
/** Only a complete apply ends what was reviewed: after a partial one the rest of it may still be done. */
function marksOf(report, state, mark) {
    if (report.reason === 'plan-changed')
        return { planChanged: mark };
    return state === 'applied' && report.outcomes ? { applied: mark, planChanged: undefined } : {};
}

;// CONCATENATED MODULE: ./build/main/host.js









/** GitHub for one run: the base's files, the approval, the comment. Whatever GitHub refuses is a warning here, or a stop where a review is needed. */
class GitHubHost {
    inputs;
    context;
    log;
    api;
    keys;
    approval = null;
    now;
    said = Promise.resolve();
    constructor(inputs, context, env, log, now) {
        this.inputs = inputs;
        this.context = context;
        this.log = log;
        this.now = now;
        const { owner, name, apiUrl } = context;
        const graphqlUrl = env['GITHUB_GRAPHQL_URL'];
        this.api = inputs.githubToken && owner && name ? new GitHubApi({ token: inputs.githubToken, apiUrl, owner, name, ...(graphqlUrl && { graphqlUrl }) }) : null;
        const secret = inputs.signingKey ?? inputs.clientSecret ?? inputs.accessKeySecret;
        this.keys = secret ? approvalKeys(secret, (0,request/* tenantName */.ad)(inputs)) : null;
    }
    async baseFile(path) {
        const { pull } = this.context;
        if (!pull)
            return null;
        const without = 'what the pull request itself holds was used, which an apply will not do';
        if (!this.api) {
            this.log.warning(`\`${path}\` of the base commit cannot be read without a github-token: ${without}.`);
            return null;
        }
        try {
            return { text: await this.api.content(path, pull.baseSha) };
        }
        catch (error) {
            this.log.warning(`\`${path}\` of the base commit could not be read (${words(error)}): ${without}. Give the job “permissions: contents: read”.`);
            return null;
        }
    }
    async approve(plan) {
        const scope = this.scope();
        const { approval, approvedByOther } = this.inputs;
        // What an earlier run left open of somebody whose account is off already was reviewed with that run's plan.
        const operations = plan.operations.filter(({ openSteps, prior }) => !(openSteps && prior?.active === false));
        const fresh = { operations, hash: operations.length === plan.operations.length ? plan.hash : (0,hash/* planHash */.SH)(plan.tenant, operations) };
        const verdict = await approve({ approval, approvedByOther, eventName: this.context.eventName, sha: this.context.sha, plan: fresh, ...(scope && { scope }) });
        this.approval = verdict;
        for (const warning of verdict.warnings)
            this.log.warning(warning);
        return { state: verdict.state, detail: verdict.detail, unreviewed: verdict.added.map((operation) => operation.id), ...(verdict.problem && { problem: verdict.problem }) };
    }
    comment(report, state) {
        // One after the other: what was said first must not cover what is said later.
        const next = this.said.then(() => this.say(report, state ?? (0,comment/* commentState */.PW)(report)));
        this.said = next;
        return next;
    }
    async say(report, state) {
        const { inputs, context, api, keys, now } = this;
        if (inputs.comment === 'off' || !api)
            return null;
        const under = state === 'checking' || state === 'applying';
        try {
            if (report.mode === 'drift')
                return await this.keepDrift(report, api);
            if (report.mode === 'apply')
                return this.settled(await this.commentReviewed(report, state), under);
            if (!context.pull || !COMMENTED.has(report.mode))
                return null;
            return this.settled([await commentPull(report, state, context.pull, { inputs, context, api, keys, now })], under);
        }
        catch (error) {
            if (!under)
                this.log.warning(`The comment could not be posted (${words(error)}). It is comment.md in the output folder.`);
            return null;
        }
    }
    /** Certain mends of the roster, as suggestions in the pull request's files. */
    async suggest(mends) {
        const { pull } = this.context;
        if (!this.api || !pull)
            return;
        const { suggestMends } = await __webpack_require__.e(/* import() */ 83).then(__webpack_require__.bind(__webpack_require__, 9083));
        const { warning } = await suggestMends(this.api, pull, mends);
        if (warning)
            this.log.warning(warning);
    }
    /** The issue about drift; left alone by a run that could not compare. */
    async keepDrift(report, api) {
        if (!report.plan || (report.reason !== 'none' && report.reason !== 'drift'))
            return null;
        const { driftNews, renderDrift } = await __webpack_require__.e(/* import() */ 748).then(__webpack_require__.bind(__webpack_require__, 32748));
        const { keepIssue } = await __webpack_require__.e(/* import() */ 33).then(__webpack_require__.bind(__webpack_require__, 40033));
        const issue = renderDrift(report);
        return this.settled([await keepIssue(api, { tenant: (0,request/* tenantName */.ad)(this.inputs), roster: this.inputs.roster }, issue, driftNews(report, issue))], false);
    }
    scope() {
        const { repository, branch } = this.context;
        if (!this.api || !this.keys || !branch)
            return null;
        const { api, keys, inputs, context } = this;
        return {
            api,
            repository,
            branch,
            tenant: (0,request/* tenantName */.ad)(inputs),
            roster: inputs.roster,
            keys,
            fetchPlan: async (run) => (await __webpack_require__.e(/* import() */ 202).then(__webpack_require__.bind(__webpack_require__, 65202))).fetchPlan({ api, owner: context.owner, name: context.name, token: inputs.githubToken }, run),
        };
    }
    async commentReviewed(report, state) {
        const scope = this.scope();
        if (!scope)
            return [];
        const reviewed = this.approval?.reviewed ?? (await this.takeUp(scope));
        // For `post`, which knows nothing of this process but what it saved.
        if (state === 'applying')
            (0,toolkit/* saveState */.LZ)(REVIEWED, reviewed.map(({ pull }) => pull.number).join(','));
        return commentReviewed(report, state, reviewed, scope, { commit: this.context.sha, at: this.now() });
    }
    /** The reviewed plans that a cut-off main step was applying. */
    async takeUp(scope) {
        const reviewed = [];
        for (const number of (0,toolkit/* getState */.Gu)(REVIEWED).split(',').filter(Boolean)) {
            const found = await reviewedPlanOf(await scope.api.pull(Number(number)), scope);
            if (!('kind' in found))
                reviewed.push(found);
        }
        return reviewed;
    }
    /** Addresses of what was posted; what GitHub refused is said once, at the end. */
    settled(posted, under) {
        for (const { warning } of posted)
            if (warning && !under)
                this.log.warning(warning);
        return posted.findLast(({ url }) => url)?.url ?? null;
    }
}
/** State of the main step: numbers of the pull requests whose plans it applies. */
const REVIEWED = 'reviewed';
/** Modes that say something on a pull request. */
const COMMENTED = new Set(['plan', 'validate']);
const words = (error) => (error instanceof Error ? error.message.replace(/\.$/, '') : String(error));


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


/***/ })

};
