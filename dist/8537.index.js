export const id = 8537;
export const ids = [8537,4861,3762];
export const modules = {

/***/ 94861:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   readLine: () => (/* binding */ readLine)
/* harmony export */ });
/* harmony import */ var _model_audit_event_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(28196);

/**
 * A record out of one line of an audit.
 * @returns `null` for half lines, foreign ones, and events that this version does not know
 */
function readLine(line) {
    let value;
    try {
        value = JSON.parse(line);
    }
    catch {
        return null;
    }
    return (0,_model_audit_event_js__WEBPACK_IMPORTED_MODULE_0__/* .readRecord */ .aE)(value);
}


/***/ }),

/***/ 63762:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Q: () => (/* binding */ onEnterpriseServer),
/* harmony export */   keptDays: () => (/* binding */ keptDays),
/* harmony export */   uploadReports: () => (/* binding */ uploadReports)
/* harmony export */ });
/* harmony import */ var node_fs_promises__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(51455);
/* harmony import */ var node_os__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(48161);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(76760);
/* harmony import */ var _artifact_name_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(25372);
/* harmony import */ var _text_errors_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(84863);
/* harmony import */ var _text_figures_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(21135);






/** The toolkit itself waits for ever for a service that takes a request and does not answer it. */
const LIMIT_MS = 300_000;
/**
 * How many days the artifacts of a run are kept: what is asked for, up to what the repository allows. The runner says
 * that in GITHUB_RETENTION_DAYS; a longer time would be cut by the artifact service without a word.
 */
function keptDays(asked, env) {
    const most = Number(env['GITHUB_RETENTION_DAYS'] ?? '');
    return Number.isInteger(most) && most > 0 ? Math.min(asked, most) : asked;
}
/**
 * True where the artifact service of this server is not the one that the toolkit speaks to (GitHub Enterprise Server).
 */
function onEnterpriseServer(env) {
    const host = URL.parse(env['GITHUB_SERVER_URL'] || 'https://github.com')?.hostname.toLowerCase() ?? '';
    return host !== 'github.com' && !host.endsWith('.ghe.com') && !host.endsWith('.localhost');
}
/** The page from which an artifact can be downloaded. */
function address(id, env) {
    const { GITHUB_SERVER_URL: server, GITHUB_REPOSITORY: repository, GITHUB_RUN_ID: run } = env;
    return server && repository && run ? `${server}/${repository}/actions/runs/${run}/artifacts/${id}` : undefined;
}
/**
 * A single file keeps its own name as the artifact's, and its ending makes the browser open it: so it is copied under
 * that name.
 */
async function uploadReport(client, upload) {
    const { folder, retentionDays } = upload;
    const pageOf = (name) => `${(0,_artifact_name_js__WEBPACK_IMPORTED_MODULE_4__/* .artifactName */ .Cs)(`${name}-report`)}.html`;
    const names = { name: pageOf(upload.name), second: upload.second && pageOf(upload.second) };
    const temporary = await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.mkdtemp)((0,node_path__WEBPACK_IMPORTED_MODULE_2__.join)((0,node_os__WEBPACK_IMPORTED_MODULE_1__.tmpdir)(), 'cxone-roster-'));
    try {
        return await stored(client, { ...upload, ...names }, async (page) => {
            const file = (0,node_path__WEBPACK_IMPORTED_MODULE_2__.join)(temporary, page);
            await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.copyFile)((0,node_path__WEBPACK_IMPORTED_MODULE_2__.join)(folder, 'report.html'), file);
            return client.uploadArtifact(page, [file], temporary, { retentionDays, skipArchive: true });
        });
    }
    finally {
        await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.rm)(temporary, { recursive: true, force: true });
    }
}
/** @throws Error where the work is not done in time; it goes on unheard */
async function within(work, ms) {
    let timer;
    const late = new Promise((_, fail) => {
        const why = `the artifact service did not answer within ${(0,_text_figures_js__WEBPACK_IMPORTED_MODULE_5__/* .duration */ .p0)(ms)}`;
        timer = setTimeout(() => fail(new Error(why)), Math.max(1, ms));
    });
    return Promise.race([work, late]).finally(() => clearTimeout(timer));
}
/**
 * Uploads an artifact; where that is refused and this run may have uploaded it before, the one that is there; where
 * that one was begun and not finished, under the second name.
 * @returns its id
 * @throws why it is not stored
 */
async function stored(client, { name, second, limitMs = LIMIT_MS }, upload) {
    try {
        return (await within(upload(name), limitMs)).id;
    }
    catch (error) {
        if (second === undefined)
            throw error;
        const there = await within(client.getArtifact(name), limitMs).catch(() => null);
        if (there)
            return there.artifact.id;
        if (!_artifact_name_js__WEBPACK_IMPORTED_MODULE_4__/* .NAME_TAKEN */ .US.test((0,_text_errors_js__WEBPACK_IMPORTED_MODULE_3__/* .errorWords */ .Yi)(error)))
            throw error;
        return (await within(upload(second), limitMs)).id;
    }
}
/** Why nothing is uploaded, and what to do; `null` where it is. */
function whyNone(files, env) {
    if (!env['ACTIONS_RUNTIME_TOKEN'] || !env['ACTIONS_RESULTS_URL'])
        return ('this machine offers no artifact service. The files are in the output folder. Where that stays so, set ' +
            '`artifact-name` to nothing: an apply then goes by the signed comment.');
    if (onEnterpriseServer(env))
        return ('GitHub Enterprise Server does not take them from this version of the toolkit. Upload the output folder in a ' +
            'step of its own.');
    return files.length === 0 ? 'the run wrote no files.' : null;
}
/**
 * Uploads what a run wrote: all of it as one artifact, and the report once more as a page of its own that a browser
 * opens. The two do not hang on each other.
 * @param env the runner's variables; without `ACTIONS_RUNTIME_TOKEN` or `ACTIONS_RESULTS_URL` there is no artifact
 * service
 * @returns where they are, and what failed; never throws
 */
async function uploadReports(upload, env = process.env) {
    const places = {};
    const warnings = [];
    const { folder, retentionDays, files: names, limitMs = LIMIT_MS } = upload;
    const why = whyNone(names, env);
    if (why !== null)
        return { places, warnings: [`No artifacts were uploaded: ${why}`], lost: null };
    const until = Date.now() + limitMs;
    const files = names.map((file) => (0,node_path__WEBPACK_IMPORTED_MODULE_2__.join)(folder, file));
    let lost = null;
    let client;
    try {
        const { DefaultArtifactClient } = await Promise.all(/* import() */[__webpack_require__.e(1351), __webpack_require__.e(5690)]).then(__webpack_require__.bind(__webpack_require__, 13309));
        client = new DefaultArtifactClient();
    }
    catch (error) {
        return { places, warnings, lost: (0,_text_errors_js__WEBPACK_IMPORTED_MODULE_3__/* .errorWords */ .Yi)(error) };
    }
    try {
        const id = await stored(client, upload, async (name) => client.uploadArtifact(name, files, folder, { retentionDays }));
        const url = id === undefined ? undefined : address(id, env);
        Object.assign(places, id !== undefined && { artifactId: id }, url && { artifactUrl: url });
    }
    catch (error) {
        lost = (0,_text_errors_js__WEBPACK_IMPORTED_MODULE_3__/* .errorWords */ .Yi)(error);
    }
    if (!names.includes('report.html'))
        return { places, warnings, lost };
    try {
        const id = await uploadReport(client, { ...upload, limitMs: Math.max(1_000, until - Date.now()) });
        const url = id === undefined ? undefined : address(id, env);
        if (url)
            places.reportArtifactUrl = url;
    }
    catch (error) {
        warnings.push(`The report could not be uploaded (${(0,_text_errors_js__WEBPACK_IMPORTED_MODULE_3__/* .errorWords */ .Yi)(error)}). It is report.html in the output folder.`);
    }
    return { places, warnings, lost };
}


/***/ }),

/***/ 78413:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   F_: () => (/* binding */ nextTry),
/* harmony export */   Gw: () => (/* binding */ acceptedPermissions),
/* harmony export */   fG: () => (/* binding */ whyRefused),
/* harmony export */   ik: () => (/* binding */ adviceOn),
/* harmony export */   y_: () => (/* binding */ GitHubError)
/* harmony export */ });
/** An answer of GitHub that is no success, or none at all (`status` 0). Holds neither token nor request headers. */
class GitHubError extends Error {
    status;
    why;
    /** Permissions that would do, as a workflow names them (`issues: write`), where GitHub says so. */
    permissions;
    /** When it is worth trying again, milliseconds since the epoch, where GitHub says so. */
    until;
    constructor(status, message, more = {}) {
        super(message, more.cause === undefined ? undefined : { cause: more.cause });
        this.name = 'GitHubError';
        this.status = status;
        this.why = more.why ?? whyRefused(status, message, {});
        this.permissions = more.permissions ?? [];
        this.until = more.until ?? null;
    }
    /**
     * The token may not do this, or must not know that it is there: something to warn of, not to fail for. A limit, which
     * GitHub may answer with 403 as well, tells nothing about what the token may do.
     */
    get refused() {
        if (this.why === 'limit')
            return false;
        return this.status === 401 || this.status === 403 || this.status === 404 || this.status === 410;
    }
    /** What to do about it, where someone reads what earlier runs left. */
    get advice() {
        return adviceOn(this, 'actions: read, contents: read');
    }
    /** Whether the request may have been carried out although no answer says so. */
    get ambiguous() {
        return this.status === 0 || this.status >= 500;
    }
}
/** What an answer's status, words and headers say about why. */
function whyRefused(status, message, headers) {
    if (status === 0 || status >= 500 || status === 408)
        return 'outage';
    if (status === 401)
        return 'token';
    if (status === 429)
        return 'limit';
    const isSlowedDown = headers['retry-after'] !== undefined ||
        String(headers['x-ratelimit-remaining']) === '0' ||
        /rate limit|abuse detection/i.test(message);
    if (status === 403 && isSlowedDown)
        return 'limit';
    if ((status === 403 || status === 422) && /\block(ed)?\b/i.test(message))
        return 'locked';
    return status === 403 || status === 404 || status === 410 ? 'right' : 'other';
}
/**
 * When GitHub wants the next try, milliseconds since the epoch: `retry-after` (seconds), else the reset of a limit that
 * is used up; `null` where it does not say.
 * @param now milliseconds since the epoch
 */
function nextTry(headers, now) {
    const seconds = Number(headers['retry-after']);
    if (headers['retry-after'] !== undefined && Number.isFinite(seconds) && seconds >= 0)
        return now + seconds * 1000;
    const reset = Number(headers['x-ratelimit-reset']);
    const isUsedUp = String(headers['x-ratelimit-remaining']) === '0';
    // The reset is given in whole seconds, and clocks differ a little.
    return isUsedUp && Number.isFinite(reset) && reset > 0 ? reset * 1000 + 1000 : null;
}
/** `issues=write; pull_requests=write` (any of them would do), as a workflow's `permissions` name them. */
function acceptedPermissions(headers) {
    return String(headers['x-accepted-github-permissions'] ?? '')
        .split(/[;,]/)
        .flatMap((one) => {
        const [, name, level] = /^\s*([a-z_]+)=(read|write|admin)\s*$/.exec(one) ?? [];
        return name && level ? [`${name.replaceAll('_', '-')}: ${level}`] : [];
    });
}
/**
 * What to do about an answer of GitHub, in a sentence that fits it.
 * @param permission what the request needs, where GitHub does not say it itself: `pull-requests: write`
 */
function adviceOn(error, permission) {
    if (!(error instanceof GitHubError))
        return 'Run the job again; if it stays so, report it with the log.';
    const { why, permissions, until, message } = error;
    switch (why) {
        case 'limit':
            return until === null
                ? 'GitHub limits how often it may be asked: run the job again in some minutes.'
                : `GitHub limits how often it may be asked: run the job again after ${clockTime(until)} UTC.`;
        case 'outage':
            return 'GitHub did not answer properly: run the job again later; githubstatus.com shows whether it has trouble.';
        case 'locked':
            return 'The conversation is locked: unlock it on the pull request, then run the job again.';
        case 'token':
            return 'The github-token is refused: it may have expired. Leave the input out to use the workflow’s own.';
        case 'right':
            return rightAdvice(message, permissions[0] ?? permission);
        case 'no-file':
            return 'Commit a file in its place: folders, links and submodules are not read.';
        case 'other':
            return 'Run the job again; if it stays so, report it with the log.';
    }
}
/** The permissions of a job are those of the workflow’s own token: of any other, its owner decides. */
function rightAdvice(message, permission) {
    if (/\bIP allow list\b/i.test(message))
        return 'Have an owner of the organization add the addresses of the runner to its IP allow list.';
    if (/\bSAML\b/i.test(message))
        return ('Authorize the token of the input github-token for single sign-on, or leave the input out to use the ' +
            'workflow’s own.');
    if (/personal access token/i.test(message))
        return (`Give the token of the input github-token the permission “${permission}” on this repository, or leave the ` +
            'input out and give the job that permission.');
    return `Give the job “permissions: ${permission}”.`;
}
/** `14:05`; with the day where that is not today's matter any more. */
function clockTime(at) {
    const text = new Date(Math.ceil(at / 60_000) * 60_000).toISOString();
    return text.slice(11, 16);
}


/***/ }),

/***/ 61418:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   N9: () => (/* binding */ Rest),
/* harmony export */   ik: () => (/* reexport safe */ _rest_error_js__WEBPACK_IMPORTED_MODULE_1__.ik),
/* harmony export */   uk: () => (/* binding */ wait),
/* harmony export */   y_: () => (/* reexport safe */ _rest_error_js__WEBPACK_IMPORTED_MODULE_1__.y_)
/* harmony export */ });
/* harmony import */ var _text_secrets_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(47460);
/* harmony import */ var _rest_error_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(78413);



/** Longest that one request waits for a limit to pass, all its tries together. */
const PATIENCE = 5 * 60_000;
/** GitHub asks for a minute where it says nothing of its own: docs.github.com, "Rate limits for the REST API". */
const LIMIT_WAIT = 60_000;
const FIRST_WAIT = 1_000;
const MOST_TRIES = 10;
const TIMEOUT = 30_000;
const PAGE = 100;
const silent = () => undefined;
const quiet = { debug: silent, info: silent, warn: silent, error: silent };
/** Real time. */
const wait = (ms) => new Promise((resolve) => setTimeout(resolve, ms));
/** GitHub's own sentence where there is one, else Octokit's. */
function sentence({ response, message }) {
    const data = response?.data;
    const said = typeof data === 'object' && data !== null && 'message' in data ? data.message : undefined;
    const words = [said, message].find((text) => typeof text === 'string');
    return (words ?? 'no answer').slice(0, 300);
}
/** The error without what Octokit keeps in it. */
function errorOf(thrown, now) {
    const status = typeof thrown.status === 'number' && thrown.response ? thrown.status : 0;
    const headers = thrown.response?.headers ?? {};
    const message = sentence(thrown);
    return new _rest_error_js__WEBPACK_IMPORTED_MODULE_1__/* .GitHubError */ .y_(status, message, {
        why: (0,_rest_error_js__WEBPACK_IMPORTED_MODULE_1__/* .whyRefused */ .fG)(status, message, headers),
        permissions: (0,_rest_error_js__WEBPACK_IMPORTED_MODULE_1__/* .acceptedPermissions */ .Gw)(headers),
        until: (0,_rest_error_js__WEBPACK_IMPORTED_MODULE_1__/* .nextTry */ .F_)(headers, now),
    });
}
/**
 * Milliseconds to wait before the next try; `undefined` where no other try is worth it.
 * @param attempt from 0
 */
function pause({ why, until }, attempt, now) {
    if (why === 'outage')
        return FIRST_WAIT * 2 ** attempt;
    if (why !== 'limit')
        return undefined;
    return until === null ? LIMIT_WAIT * 2 ** attempt : Math.max(FIRST_WAIT, until - now);
}
/**
 * The body of an answer, a stream read to its end. One that broke is no answer: Octokit makes a text of JSON that it
 * cannot read.
 */
async function whole({ data, headers }) {
    const isText = typeof data === 'string' && /^application\/json\b/.test(String(headers['content-type']));
    const bytes = data instanceof ReadableStream ? await new Response(data).arrayBuffer().catch(() => null) : undefined;
    if (isText || bytes === null)
        throw Object.assign(new Error('the connection broke before the end of the answer'), { status: 0 });
    return bytes ? Buffer.from(bytes) : data;
}
/**
 * GitHub's REST API over the toolkit's Octokit (which knows proxies and GITHUB_API_URL), loaded at the first request.
 * Our tries lie inside of Octokit, so that its own paging has them too: reads are tried again after a 5xx, a lost
 * connection and a limit, as GitHub's headers ask for; writes only where they certainly did not happen.
 */
class Rest {
    #options;
    #octokit;
    /** Nobody answered the last request, however often it was tried: what comes next is tried once. */
    #silent = false;
    constructor(options) {
        this.#options = { sleep: wait, attempts: 3, now: Date.now, ...options };
    }
    async #client() {
        const { getOctokit } = await __webpack_require__.e(/* import() */ 1351).then(__webpack_require__.bind(__webpack_require__, 61351));
        const { token, apiUrl, fetch } = this.#options;
        const octokit = getOctokit(token, { baseUrl: apiUrl, log: quiet, ...(fetch && { request: { fetch } }) });
        octokit.hook.wrap('request', (request, options) => this.#tried(options.method === 'GET', async () => {
            const answer = await request({
                ...options,
                request: { ...options.request, signal: AbortSignal.timeout(TIMEOUT) },
            });
            return { ...answer, data: await whole(answer) };
        }));
        return octokit;
    }
    /** Sends until there is an answer, or no further try is worth it. */
    async #tried(reading, send) {
        const { sleep, attempts, now } = this.#options;
        let waited = 0;
        for (let attempt = 0;; attempt++) {
            try {
                const answer = await send();
                this.#silent = false;
                return answer;
            }
            catch (thrown) {
                // One reading of the clock: a wait that the answer names is waited for whole.
                const at = now();
                const error = errorOf(thrown, at);
                // What has no status is no answer of GitHub's API, nor the lack of one: the toolkit tried itself, or a fault.
                const isAnswer = typeof thrown.status === 'number';
                const ms = isAnswer ? pause(error, attempt, at) : undefined;
                const isSafe = reading || !error.ambiguous;
                // A limit passes; how long that is waited for, patience decides.
                const isLast = attempt + 1 >= (error.why === 'limit' ? MOST_TRIES : this.#silent ? 1 : attempts);
                if (ms === undefined || !isSafe || isLast || waited + ms > PATIENCE) {
                    if (reading)
                        this.#silent = error.status === 0;
                    throw error;
                }
                waited += ms;
                this.#options.onWait?.(ms, error);
                await sleep(ms);
            }
        }
    }
    /**
     * A read by another client, the toolkit's for artifacts: its requests to GitHub's API are tried as often as ours.
     * @throws GitHubError
     */
    async tried(read) {
        return this.#tried(true, read);
    }
    /**
     * One request.
     * @param route method and path below the API's base, parts already encoded, e.g. `GET /repos/o/r/pulls/1`
     * @throws GitHubError
     */
    async request(route, parameters = {}) {
        this.#octokit ??= this.#client();
        // What GitHub gets holds no secret, whatever an answer of the tenant brought into a text.
        const sent = route.startsWith('GET ') ? parameters : _text_secrets_js__WEBPACK_IMPORTED_MODULE_0__/* .secrets */ .O.scrubValue(parameters);
        return (await this.#octokit).request(route, sent);
    }
    /**
     * One read whose answer is taken byte by byte: Octokit would make it a text.
     * @throws GitHubError
     */
    async bytes(route, parameters = {}) {
        const { data } = await this.request(route, { ...parameters, request: { parseSuccessResponseBody: false } });
        return data;
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
        this.#octokit ??= this.#client();
        const octokit = await this.#octokit;
        const items = [];
        for await (const { data } of octokit.paginate.iterator(route, { ...parameters, per_page: PAGE })) {
            if (!Array.isArray(data))
                throw oddAnswer(route, 'all of it');
            for (const item of data)
                items.push(this.#parsed(schema, route, item));
            if (items.length >= most)
                break;
        }
        return items;
    }
    #parsed(schema, route, data) {
        const parsed = schema.safeParse(data);
        if (parsed.success)
            return parsed.data;
        const where = parsed.error.issues.map(({ path }) => path.join('.') || 'all of it').join(', ');
        throw oddAnswer(route, where);
    }
}
const oddAnswer = (route, where) => new _rest_error_js__WEBPACK_IMPORTED_MODULE_1__/* .GitHubError */ .y_(502, `GitHub’s answer to ${route.replace(/\?.*$/, '')} is not of the documented shape (${where}).`);


/***/ }),

/***/ 88724:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   H: () => (/* binding */ isChanged)
/* harmony export */ });
/* harmony import */ var node_path_posix__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(53916);

/**
 * Whether a path is among the files that a pull request changes. A submodule is one of them, with all that lies in it.
 * @param files as GitHub names them
 * @param path as an input names it
 */
function isChanged(files, path) {
    const name = (0,node_path_posix__WEBPACK_IMPORTED_MODULE_0__.normalize)(path);
    return files.has(name) || [...files].some((file) => name.startsWith(`${file}/`));
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

/***/ 83304:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   J: () => (/* binding */ role),
/* harmony export */   u: () => (/* binding */ attributes)
/* harmony export */ });
/* harmony import */ var zod__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(26921);

/** Values under roster names, as plans and memories write them: `Attributes`. */
const attributes = zod__WEBPACK_IMPORTED_MODULE_0__/* .record */ .g1P(zod__WEBPACK_IMPORTED_MODULE_0__/* .string */ .YjP(), zod__WEBPACK_IMPORTED_MODULE_0__/* .union */ .KCZ([zod__WEBPACK_IMPORTED_MODULE_0__/* .string */ .YjP(), zod__WEBPACK_IMPORTED_MODULE_0__/* .boolean */ .zMY(), zod__WEBPACK_IMPORTED_MODULE_0__/* .array */ .YOg(zod__WEBPACK_IMPORTED_MODULE_0__/* .string */ .YjP()), zod__WEBPACK_IMPORTED_MODULE_0__/* ["null"] */ .chJ()]));
/** A role by its id, and its name where it has one: `RoleRef`. */
const role = zod__WEBPACK_IMPORTED_MODULE_0__/* .object */ .Ikc({ value: zod__WEBPACK_IMPORTED_MODULE_0__/* .string */ .YjP(), display: zod__WEBPACK_IMPORTED_MODULE_0__/* .string */ .YjP().optional() });


/***/ }),

/***/ 86244:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   X: () => (/* binding */ planReviewSchema)
/* harmony export */ });
/* harmony import */ var zod__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(26921);

const place = zod__WEBPACK_IMPORTED_MODULE_0__/* .object */ .Ikc({ ref: zod__WEBPACK_IMPORTED_MODULE_0__/* .string */ .YjP().nullable(), sha: zod__WEBPACK_IMPORTED_MODULE_0__/* .string */ .YjP() });
/** Where and for what a plan was made: `review` in `plan.json`. */
const planReviewSchema = zod__WEBPACK_IMPORTED_MODULE_0__/* .object */ .Ikc({
    /** `null`: not on a pull request. */
    pull_request: zod__WEBPACK_IMPORTED_MODULE_0__/* .number */ .aig().nullable(),
    head: place,
    base: place.nullable(),
    run_id: zod__WEBPACK_IMPORTED_MODULE_0__/* .string */ .YjP(),
    attempt: zod__WEBPACK_IMPORTED_MODULE_0__/* .number */ .aig(),
    /** How the plan ended by its own rules. */
    reason: zod__WEBPACK_IMPORTED_MODULE_0__/* .string */ .YjP(),
    /** The input. */
    operations: zod__WEBPACK_IMPORTED_MODULE_0__/* .array */ .YOg(zod__WEBPACK_IMPORTED_MODULE_0__/* .string */ .YjP()),
    /** As parsed, with defaults, without reading keys. */
    policy: zod__WEBPACK_IMPORTED_MODULE_0__/* .record */ .g1P(zod__WEBPACK_IMPORTED_MODULE_0__/* .string */ .YjP(), zod__WEBPACK_IMPORTED_MODULE_0__/* .unknown */ .L5J()),
    /** Entries of the override file that let a guard pass. */
    override: zod__WEBPACK_IMPORTED_MODULE_0__/* .array */ .YOg(zod__WEBPACK_IMPORTED_MODULE_0__/* .record */ .g1P(zod__WEBPACK_IMPORTED_MODULE_0__/* .string */ .YjP(), zod__WEBPACK_IMPORTED_MODULE_0__/* .unknown */ .L5J())),
    /** The comment that shows it. */
    comment_id: zod__WEBPACK_IMPORTED_MODULE_0__/* .number */ .aig().nullable(),
    /** What names in rows stood for in the tenant, see `namedIds`; releases that did not compare them wrote none. */
    names: zod__WEBPACK_IMPORTED_MODULE_0__/* .record */ .g1P(zod__WEBPACK_IMPORTED_MODULE_0__/* .string */ .YjP(), zod__WEBPACK_IMPORTED_MODULE_0__/* .string */ .YjP()).optional(),
    /** On a pull request: digests of the rows that it was made of; earlier releases wrote none. */
    rows: zod__WEBPACK_IMPORTED_MODULE_0__/* .array */ .YOg(zod__WEBPACK_IMPORTED_MODULE_0__/* .string */ .YjP()).optional(),
});


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

/***/ 95240:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   VZ: () => (/* binding */ differingKeys),
/* harmony export */   ht: () => (/* binding */ readingKeys),
/* harmony export */   ty: () => (/* binding */ withoutReadingKeys)
/* harmony export */ });
/** Keys that say how a file is read, and decide about nobody: a pull request may bring its own. */
const READING_KEYS = ['columns', 'ignoreColumns', 'dates', 'statuses'];
/** These alone. */
function readingKeys(policy) {
    return Object.fromEntries(Object.entries(policy).filter(([key]) => READING_KEYS.includes(key)));
}
/** A policy as a review records and compares it: parsed, with its defaults, without reading keys. */
function withoutReadingKeys(policy) {
    return Object.fromEntries(Object.entries(policy).filter(([key]) => !READING_KEYS.includes(key)));
}
/** Keys in which two such policies differ. */
function differingKeys(a, b) {
    return [...new Set([...Object.keys(a), ...Object.keys(b)])]
        .filter((key) => JSON.stringify(a[key]) !== JSON.stringify(b[key]))
        .sort();
}


/***/ }),

/***/ 99123:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   IL: () => (/* binding */ takenBackIn),
/* harmony export */   MV: () => (/* binding */ TAKEN_BACK_ROOM),
/* harmony export */   N2: () => (/* binding */ takenBackLine),
/* harmony export */   pH: () => (/* binding */ withTakenBack)
/* harmony export */ });
/* harmony import */ var _model_operation_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(89827);
/* harmony import */ var _text_figures_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(21135);
/* harmony import */ var _safe_escape_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(52734);
/* harmony import */ var _words_change_counts_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(65686);




/** The title of a comment and, right under it, the line about an undo. */
const UNDER_TITLE = /^(## [^\n]*\n)(?:\n(↩️ [^\n]*)\n\n)?/u;
const FILE = 'The file asks for these changes until someone reverts it.';
/** The most characters that the line and its blank lines have: every comment about an apply leaves room for them. */
const TAKEN_BACK_ROOM = 600;
/**
 * What a comment says once an undo took back the run that it is about.
 * @returns `null` where the undo changed nothing
 */
function takenBackLine(run) {
    const { undo, counts, plan } = run;
    const { planned, done } = (0,_words_change_counts_js__WEBPACK_IMPORTED_MODULE_2__/* .changeCounts */ .Zg)(counts);
    if (!undo?.applies || done === 0)
        return null;
    const isPart = run.reason !== 'none' ||
        done < planned ||
        undo.alone.length > 0 ||
        undo.stays.some(({ deleted }) => deleted) ||
        plan?.operations.some(_model_operation_js__WEBPACK_IMPORTED_MODULE_0__/* .isBlocked */ .lT) === true;
    const words = `an undo took back ${isPart ? 'a part of ' : ''}the run that applied this; it made ${(0,_text_figures_js__WEBPACK_IMPORTED_MODULE_3__/* .whole */ .WQ)(done)} of ` +
        (0,_text_figures_js__WEBPACK_IMPORTED_MODULE_3__/* .counted */ .hS)(planned, 'change');
    const link = run.links.run ? ` (${(0,_safe_escape_js__WEBPACK_IMPORTED_MODULE_1__/* .markdownLink */ .iQ)('run', run.links.run)})` : '';
    const rest = `${isPart ? '; this run says what it left as it is' : ''}. ${FILE}`;
    return `↩️ **${isPart ? 'Partly taken back' : 'Taken back'}:** ${(0,_safe_escape_js__WEBPACK_IMPORTED_MODULE_1__/* .markdownText */ .p7)(words)}${link}${(0,_safe_escape_js__WEBPACK_IMPORTED_MODULE_1__/* .markdownText */ .p7)(rest)}`;
}
/** The line about an undo that stands under the title of a comment; `null` where there is none. */
const takenBackIn = (text) => UNDER_TITLE.exec(text.replaceAll('\r\n', '\n'))?.[2] ?? null;
/** A comment with that line under its title, in the place of an earlier one; as it is where it has no title. */
const withTakenBack = (text, line) => line === null
    ? text
    : text.replaceAll('\r\n', '\n').replace(UNDER_TITLE, (_, title) => `${title}\n${line}\n\n`);


/***/ }),

/***/ 69566:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   AQ: () => (/* binding */ heldProblems),
/* harmony export */   LO: () => (/* binding */ missing),
/* harmony export */   UX: () => (/* binding */ idsOf)
/* harmony export */ });
/* harmony import */ var _plan_hash_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(28788);
/* harmony import */ var _text_figures_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(21135);
/* harmony import */ var _other_roles_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(16839);



/** How a person lets this very plan pass, whatever stopped it. */
const wayOut = (hash) => 'Or, if what this run would do is meant: look through its plan (report, plan.json), then have a second ' +
    `person start the apply by hand with \`reviewed-plan: ${hash}\`.`;
/** The same where this run does a part of its plan: the next one plans what is left, and that has another hash. */
function wayOutOf({ hash, tenant, operations }, go) {
    const done = new Set(go.filter(({ kind }) => kind !== 'blocked' && kind !== 'held-back'));
    if (done.size === 0)
        return wayOut(hash);
    const rest = (0,_plan_hash_js__WEBPACK_IMPORTED_MODULE_0__/* .planHash */ .SH)(tenant, operations.filter((one) => !done.has(one)));
    return ('Or, if what this run leaves out is meant: look through that (report, plan.json), then have a second person ' +
        `start the apply by hand with \`reviewed-plan: ${rest}\`, the hash of what is left of its plan.`);
}
/** Ids of operations. */
const idsOf = (operations) => operations.map(({ id }) => id);
/** A stop without a plan that counts. Nothing is done, and nothing becomes of the content. */
function missing(message, hash, { advice, concerned = [] } = {}) {
    const first = advice ?? 'Open a pull request, so that the plan is shown and reviewed, and merge it.';
    return {
        state: 'missing',
        detail: message,
        problems: [{ reason: 'approval-missing', message, advice: `${first} ${wayOut(hash)}` }],
        go: [],
        unreviewed: [],
        reactivations: [],
        concerned,
        warnings: [],
    };
}
/**
 * What is said about operations that are held back, and what to do; nothing where everything may go.
 * @param go what this run carries out all the same
 * @param cause why the plan holds more, where that is known better
 * @param gains roles that reviewed plans gave
 * @param moved names that stand for something else by now
 */
function heldProblems(sorted, { plan, go, pulls, keys = [], cause = 'the tenant or the roster changed since the review', gains = [], moved, }) {
    const problems = [];
    const { more, absent, undone } = sorted;
    if (more.length > 0) {
        const by = keys.length > 0 ? ` The policy changed since: ${keys.join(', ')}.` : '';
        const byGains = (0,_other_roles_js__WEBPACK_IMPORTED_MODULE_1__/* .otherRoles */ .yt)(more, gains);
        const byIds = byGains === undefined ? undefined : { message: byGains, advice: (0,_other_roles_js__WEBPACK_IMPORTED_MODULE_1__/* .nameBack */ .BM)('roles') };
        const renamed = moved?.words(more) ?? byIds;
        problems.push({
            reason: 'plan-changed',
            message: `The plan holds ${(0,_text_figures_js__WEBPACK_IMPORTED_MODULE_2__/* .counted */ .hS)(more.length, 'change')} that nobody reviewed` +
                `${pulls ? ` (${pulls})` : ''}: ${cause}.${by}` +
                (renamed === undefined ? '' : ` ${renamed.message}`),
            advice: (renamed === undefined ? '' : `${renamed.advice} `) +
                `Look at what is new, and have it planned and reviewed in a new pull request. ${wayOutOf(plan, go)}`,
        });
    }
    if (absent.length > 0)
        problems.push({
            reason: 'plan-changed',
            message: `${(0,_text_figures_js__WEBPACK_IMPORTED_MODULE_2__/* .counted */ .hS)(absent.length, 'person is', 'people are')} in CXone and not in the file, and no reviewed plan ` +
                `shows that they leave: left alone.`,
            advice: `The next pull request shows ${absent.length === 1 ? 'this person' : 'them'}; everything else goes on. ` +
                wayOutOf(plan, go),
        });
    if (undone.length > 0)
        problems.push({
            reason: 'plan-changed',
            message: `${(0,_text_figures_js__WEBPACK_IMPORTED_MODULE_2__/* .counted */ .hS)(undone.length, 'change')} in the file ${undone.length === 1 ? 'was' : 'were'} taken ` +
                `back by an undo: not made again.`,
            advice: 'Revert the roster to what holds now; the change is made again once the row says something else.',
        });
    return problems;
}


/***/ }),

/***/ 69517:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  k7: () => (/* binding */ UnreadableArtifact),
  R9: () => (/* binding */ readArtifact),
  WY: () => (/* binding */ readOnce)
});

// EXTERNAL MODULE: external "node:fs/promises"
var promises_ = __webpack_require__(51455);
// EXTERNAL MODULE: external "node:os"
var external_node_os_ = __webpack_require__(48161);
// EXTERNAL MODULE: external "node:path"
var external_node_path_ = __webpack_require__(76760);
;// CONCATENATED MODULE: ./build/github/other-artifact.js



/**
 * The file that another run uploaded, as it is: an archive stays packed, since nobody knows what it becomes.
 * @param use is given the file's path; afterwards the file is gone
 * @returns what `use` says
 * @throws GitHubError where it cannot be fetched
 */
async function withArtifact({ owner, name, token, tried }, artifact, use) {
    const { DefaultArtifactClient } = await Promise.all(/* import() */[__webpack_require__.e(1351), __webpack_require__.e(5690)]).then(__webpack_require__.bind(__webpack_require__, 13309));
    const path = await (0,promises_.mkdtemp)((0,external_node_path_.join)((0,external_node_os_.tmpdir)(), 'cxone-artifact-'));
    try {
        const findBy = { token, repositoryOwner: owner, repositoryName: name, workflowRunId: artifact.run };
        const client = new DefaultArtifactClient();
        await tried(() => client.downloadArtifact(artifact.id, { path, findBy, skipDecompress: true }));
        const [file = ''] = await (0,promises_.readdir)(path);
        return await use((0,external_node_path_.join)(path, file));
    }
    finally {
        await (0,promises_.rm)(path, { recursive: true, force: true });
    }
}

// EXTERNAL MODULE: ./build/text/errors.js
var errors = __webpack_require__(84863);
;// CONCATENATED MODULE: ./build/review/artifact-files.js



/** Bytes of one file, unpacked: a plan is text of some hundred bytes a person. */
const LARGEST = 512 * 1024 * 1024;
/** What was uploaded is no archive that can be read, or unpacks to more than any run of ours writes. */
class UnreadableArtifact extends Error {
    name = 'UnreadableArtifact';
}
/**
 * Some files of an artifact that another run uploaded, as text. Only these are unpacked, and nothing is written under
 * the names that stand in it.
 * @param names as they lie in it; what is not there is left out
 * @param largest bytes of one file, unpacked
 * @throws UnreadableArtifact, or GitHubError where it cannot be fetched
 */
async function readArtifact(source, artifact, names, largest = LARGEST) {
    return withArtifact(source, artifact, async (path) => {
        const { zipEntries } = await __webpack_require__.e(/* import() */ 971).then(__webpack_require__.bind(__webpack_require__, 80971));
        const handle = await (0,promises_.open)(path);
        try {
            const files = new Map();
            for (const entry of await zipEntries(handle))
                if (names.includes(entry.name) && !files.has(entry.name))
                    files.set(entry.name, await textOf(entry, largest));
            return files;
        }
        catch (error) {
            const why = `artifact ${artifact.id} of run ${artifact.run} cannot be read (${(0,errors/* errorText */.kc)(error)})`;
            throw new UnreadableArtifact(why, { cause: error });
        }
        finally {
            await handle.close();
        }
    });
}
async function textOf({ name, bytes }, largest) {
    const parts = [];
    let size = 0;
    for await (const part of bytes()) {
        size += part.length;
        if (size > largest)
            throw new Error(`\`${name}\` is larger than ${largest} bytes`);
        parts.push(part);
    }
    return Buffer.concat(parts).toString('utf8');
}
/** As `readArtifact`, for one run: the same files of an artifact are fetched once. */
function readOnce(read) {
    const fetched = new Map();
    return async (source, artifact, names) => {
        const key = `${artifact.id} ${names.join('|')}`;
        const files = fetched.get(key) ?? read(source, artifact, names);
        fetched.set(key, files);
        try {
            return await files;
        }
        catch (error) {
            fetched.delete(key);
            throw error;
        }
    };
}


/***/ }),

/***/ 18452:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   V: () => (/* binding */ ArtifactList)
/* harmony export */ });
/* harmony import */ var _github_rest_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(61418);

/** Pages that are read before a list by name is asked for: other workflows leave artifacts as well. */
const MOST_PAGES = 5;
const newestFirst = (artifacts) => [...artifacts].sort((a, b) => {
    const [one, other] = [a.created_at ?? '', b.created_at ?? ''];
    return one === other ? b.id - a.id : one < other ? 1 : -1;
});
/**
 * The repository's artifacts, newest first, read as far as someone looks and kept for the run: every attempt of every
 * mode shows in one list. What an earlier job of the same run listed for all tenants is not asked again.
 */
class ArtifactList {
    #api;
    #read = [];
    /** What an earlier job listed, where it comes after what this one has read. */
    #rest = null;
    #refused;
    #pages = 0;
    #isWhole = false;
    /** When an earlier job made the list; `''` where this one asks itself. */
    at;
    /** @param afresh what was left since an earlier job made its list is asked for */
    constructor(api, afresh = false) {
        this.#api = api;
        const listed = api.artifactsListed;
        this.#refused = listed && 'status' in listed ? new _github_rest_js__WEBPACK_IMPORTED_MODULE_0__/* .GitHubError */ .y_(listed.status, listed.message) : null;
        this.at = '';
        if (!listed || 'status' in listed)
            return;
        this.#rest = listed;
        if (afresh)
            return;
        this.at = listed.at;
        this.#goOn(listed);
    }
    /**
     * Artifacts that are wanted, newest first.
     * @param names what they may be called: asked for one by one where they lie behind thousands of others
     * @param since ISO 8601, asked anew each time: no further back than this
     * @throws GitHubError
     */
    async *find(wanted, names, since = () => '') {
        if (this.#refused)
            throw this.#refused;
        const seen = new Set();
        for (;;) {
            for (const artifact of this.#read) {
                if (seen.has(artifact.id))
                    continue;
                seen.add(artifact.id);
                if (wanted(artifact.name))
                    yield artifact;
            }
            if ((this.#read.at(-1)?.created_at ?? '~') < since())
                return;
            if (this.#isWhole || this.#pages >= MOST_PAGES)
                break;
            await this.#next();
        }
        if (this.#isWhole)
            return;
        const lists = await Promise.all(names.map((name) => this.#api.artifactsNamed(name)));
        for (const artifact of newestFirst(lists.flat()))
            if (!seen.has(artifact.id))
                yield artifact;
    }
    async #next() {
        this.#pages += 1;
        const page = await this.#api.artifactsPage(this.#pages);
        const known = new Set(this.#read.map(({ id }) => id));
        const more = newestFirst(page.filter(({ id }) => !known.has(id)));
        this.#read.push(...more);
        this.#isWhole = page.length < 100 || more.length === 0;
        if (!this.#isWhole && this.#rest && (more.at(-1)?.created_at ?? '') < this.#rest.at)
            this.#goOn(this.#rest);
    }
    /** From here on the list of an earlier job says the same. */
    #goOn({ artifacts, all }) {
        this.#read.push(...newestFirst(artifacts));
        this.#isWhole = all;
        this.#pages = MOST_PAGES;
        this.#rest = null;
    }
}


/***/ }),

/***/ 22329:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   bc: () => (/* binding */ withoutOwnApprovals),
/* harmony export */   pR: () => (/* binding */ changesPushed),
/* harmony export */   xV: () => (/* binding */ peopleBehindContent)
/* harmony export */ });
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(76760);
/* harmony import */ var _model_changed_files_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(88724);
/* harmony import */ var _content_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(12512);
/* harmony import */ var _counted_reviews_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(6499);
/* harmony import */ var _direct_rows_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(84428);
/* harmony import */ var _origin_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(62267);
/* harmony import */ var _reviewer_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(82286);







/**
 * Everyone who had a hand in what an apply is about to do, in lower case: in the newest change of roster or policy, and
 * in those since the last apply that passed – merged, or pushed directly, whatever author a commit names.
 * @param sha the running commit
 * @param warn takes a word where GitHub does not say who pushed
 * @throws GitHubError
 */
async function peopleBehindContent(question, sha, scope, warn) {
    const { api } = scope;
    const people = new Set();
    const add = (...logins) => {
        for (const login of logins)
            if (login)
                people.add(login.toLowerCase());
    };
    const addPush = async (commit, push) => {
        const { author, committer } = await api.commit(commit);
        add(author?.login, committer?.login, push?.actor?.login);
    };
    const commit = await (0,_content_js__WEBPACK_IMPORTED_MODULE_2__/* .contentCommit */ .l7)(question, sha, api);
    const origin = await (0,_origin_js__WEBPACK_IMPORTED_MODULE_5__/* .originOf */ .yv)(commit, scope);
    const pulls = origin.kind === 'merge' ? origin.pulls : [];
    if (origin.kind !== 'merge')
        await addPush(commit, origin.kind === 'direct' ? origin.push : undefined);
    for (const pull of [...pulls, ...(await pullsSince(question, pulls, scope))])
        add(...(await (0,_reviewer_js__WEBPACK_IMPORTED_MODULE_6__/* .peopleBehind */ .MG)(api, pull, warn)));
    for (const push of await changesPushed(question, scope))
        await addPush(push.after, push);
    people.delete('web-flow');
    return people;
}
/** Paths that decide what an apply does, as GitHub names them. */
const pathsOf = ({ rosterPaths, policyPath, }) => [...rosterPaths, policyPath].map((path) => node_path__WEBPACK_IMPORTED_MODULE_0__.posix.normalize(path));
/**
 * With `approved-by-other`: an approval does not count by someone who had a hand in roster or policy as they came
 * before that pull request without a review which counts. Its plan shows that as well: it would be their own review.
 * @throws GitHubError
 */
async function withoutOwnApprovals(reviews, question, { approval }, scope) {
    if (reviews.counted.length === 0)
        return reviews;
    const { api } = scope;
    // Whose pushes cannot be read is said where the reviews were counted.
    const warn = () => undefined;
    const known = reviews.counted.map(({ pull }) => pull);
    const before = [];
    const earlier = [];
    // One by one: there may be hundreds.
    for (const one of question.memory.applied?.unseenPulls ?? [])
        earlier.push(await api.mergedPull(one));
    for (const pull of await changing(question, [...reviews.seen, ...earlier], known, scope))
        before.push({ at: pull.merged_at ?? '', people: await (0,_reviewer_js__WEBPACK_IMPORTED_MODULE_6__/* .peopleBehind */ .MG)(api, pull, warn) });
    for (const push of approval === 'required' ? await changesPushed(question, scope) : [])
        before.push({ at: push.timestamp, people: new Set(push.actor ? [push.actor.login.toLowerCase()] : []) });
    const counted = [];
    const faults = [...reviews.faults];
    for (const one of reviews.counted) {
        const { pull } = one;
        const besides = new Set(before.flatMap(({ at, people }) => (at <= (pull.merged_at ?? '') ? [...people] : [])));
        if (besides.size === 0 || (await (0,_reviewer_js__WEBPACK_IMPORTED_MODULE_6__/* .approvedByOther */ .bk)(api, pull, warn, besides)))
            counted.push(one);
        else
            faults.push({
                pull: pull.number,
                kind: 'none',
                message: `#${pull.number} is approved only by people who had a hand in what came before it, and which no review ` +
                    'covers',
                advice: 'Have someone else approve the pull request, then run the job again. Or open another pull request for the ' +
                    'roster, approved by someone who had no hand in what came before this one.',
            });
    }
    return { ...reviews, counted, faults };
}
/** Pull requests merged since the last apply that passed which change roster or policy, beside those that are known. */
const pullsSince = async (question, known, scope) => changing(question, await (0,_counted_reviews_js__WEBPACK_IMPORTED_MODULE_3__/* .mergedSince */ .R)(question.memory.counted, scope), known, scope);
/** Those of these pull requests which change roster or policy, beside those that are known. */
async function changing(question, pulls, known, scope) {
    const passed = new Set(known.map(({ number }) => number));
    const paths = pathsOf(question);
    const found = [];
    for (const pull of pulls) {
        if (passed.has(pull.number))
            continue;
        const files = await scope.api.files(pull.number);
        const names = new Set(files.flatMap(({ filename, previous_filename: before = filename }) => [filename, before]));
        if (paths.some((path) => (0,_model_changed_files_js__WEBPACK_IMPORTED_MODULE_1__/* .isChanged */ .H)(names, path)))
            found.push(pull);
    }
    return found;
}
/**
 * Direct pushes since the last apply that passed which left roster or policy otherwise than they were.
 * @throws GitHubError
 */
async function changesPushed(question, { api, branch }) {
    const { applied } = question.memory;
    if (!applied)
        return [];
    const found = [];
    for (const push of await (0,_direct_rows_js__WEBPACK_IMPORTED_MODULE_4__/* .pushesSince */ .X)(applied.commit, api, branch)) {
        if ((await (0,_origin_js__WEBPACK_IMPORTED_MODULE_5__/* .mergedPulls */ .$A)({ api, branch }, push.after)).length > 0)
            continue;
        for (const path of pathsOf(question)) {
            const [before, after] = await Promise.all([api.blob(path, push.before), api.blob(path, push.after)]);
            if (before === after)
                continue;
            found.push(push);
            break;
        }
    }
    return found;
}


/***/ }),

/***/ 59388:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Gy: () => (/* binding */ postComment),
/* harmony export */   lD: () => (/* binding */ markedComments),
/* harmony export */   n3: () => (/* binding */ notPosted),
/* harmony export */   xO: () => (/* binding */ writtenBy)
/* harmony export */ });
/* unused harmony exports ALL_MARKER, ALL_STATE */
/* harmony import */ var _github_rest_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(61418);
/* harmony import */ var _report_pages_comment_page_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(43321);
/* harmony import */ var _text_errors_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(84863);



/** True where the comment was written by this account; GraphQL names bots without the suffix that REST gives them. */
function writtenBy(comment, login) {
    const author = comment.user?.login.toLowerCase();
    const mine = login.toLowerCase();
    return author === mine || (comment.user?.type === 'Bot' && author === `${mine}[bot]`);
}
/**
 * The hidden line of the one comment for many tenants, which `.github/actions/gather` keeps for each list of tenants,
 * and what its states begin with: where both are, no tenant of it has one of its own, but for one that leads to it.
 * Without states it leads to the tenants' own comments.
 */
const ALL_MARKER = '<!-- cxone-roster-all:1 -->';
const ANY_LIST = /<!-- cxone-roster-all:1(?::[0-9a-f]+)? -->/;
const ALL_STATE = '<!-- cxone-roster-all-state:';
const NONE = { own: [], foreign: [] };
/**
 * Looks for the comment by marker *and* author, through all pages: anybody may copy the marker.
 * @throws GitHubError
 */
async function markedComments(api, pull, marker) {
    const comments = await api.comments(pull);
    const marked = comments.filter(({ body }) => body.includes(marker));
    const forAll = comments.filter(({ body }) => ANY_LIST.test(body) && body.includes(ALL_STATE));
    if (marked.length + forAll.length === 0)
        return NONE;
    const login = await api.login();
    const own = marked.filter((comment) => writtenBy(comment, login));
    // A comment for the tenants of another list is not about one that has a plan of its own here.
    const isOwn = ({ html_url: url }) => own.length === 0 || own.some(({ body }) => url !== '' && body.includes(`](${url})`));
    return {
        all: forAll.find((comment) => writtenBy(comment, login) && isOwn(comment)),
        own,
        foreign: marked.filter((comment) => !writtenBy(comment, login)),
    };
}
/**
 * A lost answer to a creation is no reason for a second comment: look, then try again. Nor is a run that looked at the
 * same time: the oldest comment stays, and what this run created beside it goes.
 */
async function put(api, pull, marker, body) {
    let created;
    for (let attempt = 0;; attempt++) {
        const looked = markedComments(api, pull, marker);
        const [present, ...others] = (await (created ? looked.catch(() => NONE) : looked)).own;
        if (created && (!present || present.id === created.id))
            return created;
        try {
            if (!present) {
                created = await api.createComment(pull, body);
                continue;
            }
            const updated = await api.updateComment(present.id, body);
            for (const other of others.filter((one) => api.hasCreated(one)))
                await api.deleteComment(other).catch(() => undefined);
            return updated;
        }
        catch (error) {
            const again = error instanceof _github_rest_js__WEBPACK_IMPORTED_MODULE_0__/* .GitHubError */ .y_ && (error.ambiguous || (present !== undefined && error.status === 404));
            if (!again || attempt >= 2)
                throw error;
        }
    }
}
/**
 * What to say where GitHub would not have it.
 * @param isFork the run is about a pull request from a fork
 */
function notPosted(error, where = '', isFork = false) {
    const advice = isFork && error instanceof _github_rest_js__WEBPACK_IMPORTED_MODULE_0__/* .GitHubError */ .y_ && error.why === 'right'
        ? 'GitHub gives runs of a fork a token that only reads: the summary of the run says the same.'
        : (0,_github_rest_js__WEBPACK_IMPORTED_MODULE_0__/* .adviceOn */ .ik)(error, 'pull-requests: write');
    return (`The comment${where} could not be posted (${(0,_text_errors_js__WEBPACK_IMPORTED_MODULE_2__/* .errorWords */ .Yi)(error)}). ${advice} The text is comment.md in the output ` +
        'folder and in the artifact.');
}
/**
 * Posts the one comment of a tenant and roster, or updates it in place.
 * @param body complete, with marker and signature (`sealed`, `unsealed`), at most 65,536 characters
 * @param isFork the run is about a pull request from a fork
 * @returns where it is, or why it is not; never throws
 */
async function postComment(api, pull, marker, body, isFork = false) {
    if (body.length > _report_pages_comment_page_js__WEBPACK_IMPORTED_MODULE_1__/* .COMMENT_LIMIT */ .W$)
        return {
            warning: `The comment has ${body.length} characters and GitHub takes ${_report_pages_comment_page_js__WEBPACK_IMPORTED_MODULE_1__/* .COMMENT_LIMIT */ .W$}: it was not posted. ` +
                `It is comment.md in the artifact.`,
        };
    try {
        const { id, html_url: url } = await put(api, pull, marker, body);
        return { id, url: url || undefined };
    }
    catch (error) {
        return { warning: notPosted(error, ` on pull request #${pull}`, isFork) };
    }
}


/***/ }),

/***/ 12512:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   GZ: () => (/* binding */ markedContent),
/* harmony export */   h7: () => (/* binding */ latestCommit),
/* harmony export */   l7: () => (/* binding */ contentCommit),
/* harmony export */   ok: () => (/* binding */ appliedAsRead),
/* harmony export */   qN: () => (/* binding */ isSameAt)
/* harmony export */ });
/* harmony import */ var _rows_at_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(52160);
/* harmony import */ var _reviewed_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(65672);


/**
 * The commit that last changed what is new since the last apply: the roster, else the policy. A scheduled, manual or
 * repeated run asks the same question as its push.
 * @param sha the running commit
 * @returns the running commit itself where no commit changed these files: they are made by the workflow
 */
async function contentCommit(question, sha, api) {
    const { memory, content, rosterPaths, policyPath } = question;
    const { applied } = memory;
    const isSame = applied?.roster === content.roster;
    // Where nothing is new but what this run may do, both came to be as they are by the newest change of either.
    const isAllSame = isSame && applied?.policy === content.policy;
    const isPolicy = isSame || (await isReadOtherwise(question, sha, api));
    return newestOf(isAllSame ? [...rosterPaths, policyPath] : isPolicy ? [policyPath] : rosterPaths, sha, api);
}
/** The commit that last changed any of roster and policy, as of a commit; that one itself where none did. */
const latestCommit = ({ rosterPaths, policyPath }, sha, api) => newestOf([...rosterPaths, policyPath], sha, api);
async function newestOf(paths, sha, api) {
    let newest = null;
    for (const path of paths) {
        const commit = await api.lastCommit(path, sha);
        if (commit === null || commit === newest)
            continue;
        if (newest === null || (await api.contains(commit, newest)))
            newest = commit;
    }
    return newest ?? sha;
}
/** The rows say something else because the policy has the same files read otherwise. */
async function isReadOtherwise({ memory: { applied }, reading, rosterPaths }, sha, api) {
    if (applied?.reading === undefined || applied.reading === reading)
        return false;
    return isSameAt(applied.commit, sha, rosterPaths, api);
}
/**
 * Where no memory was found (expired, or written by the first release): what a signed comment says was applied. It
 * counts where roster and policy are still those of the commit that was applied.
 */
async function markedContent(pulls, { content, reading, rosterPaths, policyPath, operations }, sha, scope) {
    for (const pull of pulls) {
        const found = await (0,_reviewed_js__WEBPACK_IMPORTED_MODULE_1__/* .reviewedPlanOf */ .i)(pull, scope);
        const mark = 'kind' in found ? undefined : found.payload.marks.applied;
        if (!mark)
            continue;
        if (!(await isSameAt(mark.commit, sha, [...rosterPaths, policyPath], scope.api)))
            continue;
        return {
            commit: mark.commit,
            roster: content.roster,
            policy: content.policy,
            reading,
            operations,
            rows: content.rows,
            by: 'review',
            pulls: [pull.number],
            run: '',
            at: mark.at,
        };
    }
    return null;
}
/** True where these files are the same at two commits. @throws GitHubError */
async function isSameAt(a, b, paths, api) {
    if (a === b)
        return true;
    for (const path of paths) {
        const [one, other] = await Promise.all([api.blob(path, a), api.blob(path, b)]);
        if (one !== other)
            return false;
    }
    return true;
}
/**
 * Where this release reads rows or policy otherwise than the one that applied them, every digest differs: then the
 * files that were applied are read once more, as this one reads, by the policy of then. Where they say the same, memory
 * speaks of them as this release does, what an undo took back included.
 * @returns null where nothing was applied, or something else is to be applied now
 * @throws GitHubError
 */
async function appliedAsRead(question, api) {
    const { memory, content, policyPath, policyIn } = question;
    const { applied } = memory;
    if (!applied)
        return null;
    const [isSameRoster, isSamePolicy] = [applied.roster === content.roster, applied.policy === content.policy];
    if (isSameRoster && isSamePolicy)
        return null;
    if (!isSameRoster) {
        // One row that is as it was tells that rows are read as they were: others are new.
        if (Object.entries(applied.rows).some(([key, row]) => content.rows[key] === row))
            return null;
        const rows = await (0,_rows_at_js__WEBPACK_IMPORTED_MODULE_0__/* .rowsAt */ .h)(applied.commit, question, api);
        const keys = Object.keys(content.rows);
        if (!rows || keys.length === 0 || keys.length !== Object.keys(rows).length)
            return null;
        if (keys.some((key) => rows[key] !== content.rows[key]))
            return null;
    }
    if (!isSamePolicy && (await policyIn(await api.content(policyPath, applied.commit))) !== content.policy)
        return null;
    const keyOf = new Map(Object.entries(applied.rows).map(([key, row]) => [row, key]));
    const asRead = (one) => {
        const key = one.row === null ? undefined : keyOf.get(one.row);
        return key === undefined ? one : { ...one, row: content.rows[key] ?? one.row };
    };
    memory.undone = memory.undone.map(asRead);
    memory.deletions = memory.deletions.map(asRead);
    return { ...applied, roster: content.roster, policy: content.policy, rows: content.rows };
}


/***/ }),

/***/ 6499:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   R: () => (/* binding */ mergedSince),
/* harmony export */   a: () => (/* binding */ reviewsSince)
/* harmony export */ });
/* harmony import */ var _plan_coverage_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(74978);
/* harmony import */ var _covers_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(69057);
/* harmony import */ var _reviewed_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(65672);
/* harmony import */ var _reviewer_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(82286);
/* harmony import */ var _reviews_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(80672);
/* harmony import */ var _origin_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(62267);
/* harmony import */ var _text_ids_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(13276);







const mergedAt = ({ merged_at: at }) => at ?? '';
const newestFirst = (pulls) => pulls.toSorted((a, b) => (mergedAt(a) < mergedAt(b) ? 1 : -1));
/** Pull requests of which each is asked for by itself; of more, those that show a plan are looked for first. */
const FEW = 20;
/** The plans of pull requests merged since those that counted already, with those of the content itself. */
async function reviewsSince(since, own, hash, setting, scope) {
    const seen = new Map(own.map((pull) => [pull.number, pull]));
    for (const pull of await mergedSince(since, scope))
        seen.set(pull.number, pull);
    const pulls = newestFirst([...seen.values()]);
    const reviews = { counted: [], faults: [], seen: pulls, warnings: [] };
    const isOwn = ({ number }) => own.some((one) => one.number === number);
    const planned = pulls.length > FEW && scope.artifactName ? await (0,_reviews_js__WEBPACK_IMPORTED_MODULE_4__/* .plannedHeads */ .G)(scope) : null;
    for (const pull of pulls)
        if (!planned || isOwn(pull) || planned.has(pull.head.sha))
            await addReview(pull, reviews, hash, setting, scope);
        else
            reviews.faults.push({ pull: pull.number, kind: 'none', message: `#${pull.number} shows no plan` });
    // What an earlier apply has taken on is in memory, as far as it is not done: the plan itself covers nothing again.
    const isTakenOn = ({ pull, file }) => file !== undefined && since.pulls.includes(pull.number);
    reviews.counted = reviews.counted.map((one) => (isTakenOn(one) ? { pull: one.pull, covers: new _plan_coverage_js__WEBPACK_IMPORTED_MODULE_0__/* .Coverage */ .xN() } : one));
    if (since.until === '' && own.length > 0)
        await addOthers(reviews, hash, setting, scope);
    return reviews;
}
/**
 * The pull requests merged since those that counted already; none where no memory says which did.
 * @throws GitHubError
 */
async function mergedSince(since, scope) {
    if (since.until === '')
        return [];
    return (await (0,_origin_js__WEBPACK_IMPORTED_MODULE_5__/* .mergedAfter */ .pu)(scope, since.until)).filter(({ number }) => !since.pulls.includes(number));
}
/** Comments that are opened in search of the last applied one. */
const LOOK_BACK = 30;
/**
 * Where no memory says what was done: other merged pull requests count back to the last one whose comment says
 * *applied*. Most change no roster, and have none.
 */
async function addOthers(reviews, hash, setting, scope) {
    const earlier = (await (0,_origin_js__WEBPACK_IMPORTED_MODULE_5__/* .lastMerged */ .Vi)(scope)).filter(({ number }) => !reviews.seen.some((one) => one.number === number));
    for (const pull of newestFirst(earlier).slice(0, LOOK_BACK)) {
        const found = await (0,_reviewed_js__WEBPACK_IMPORTED_MODULE_2__/* .reviewedPlanOf */ .i)(pull, scope);
        if ('kind' in found) {
            // No plan could be made of what it brought: nothing of it counts, and its comment says so until an apply passes.
            if (found.kind === 'unplanned') {
                reviews.seen.push(pull);
                reviews.faults.push({ pull: pull.number, kind: 'stopped', message: found.message });
            }
            continue;
        }
        if (found.payload.marks.applied)
            return;
        reviews.seen.push(pull);
        await addReview(pull, reviews, hash, setting, scope);
    }
}
/** Where no run leaves a plan: none are uploaded, or the server does not take them. */
function withoutArtifacts({ number: pull }, { takesNoArtifacts }) {
    return takesNoArtifacts
        ? {
            pull,
            kind: 'unasked',
            message: 'GitHub Enterprise Server does not take artifacts from this version of the toolkit',
            advice: 'docs/approval.md says what that is worth.',
        }
        : {
            pull,
            kind: 'unasked',
            message: 'no artifacts are uploaded',
            advice: 'Give the input `artifact-name`, and the job “permissions: actions: read”, so that the plan itself can be ' +
                'read.',
        };
}
const READ_RUNS = 'Give the job “permissions: actions: read”, so that the plan itself can be read';
/** What helps where there is no plan to be read, and the comment proves nothing either. */
function withoutBoth(kind, { artifactName, takesNoArtifacts }) {
    // The plan may lie there all the same.
    if (artifactName)
        return `${READ_RUNS}, then run the job again.`;
    if (kind === 'edited')
        return _reviews_js__WEBPACK_IMPORTED_MODULE_4__/* .OTHER_KEY */ .Rg;
    if (kind !== 'missing')
        return undefined;
    const shown = '`comment: auto` where the plan is made';
    return takesNoArtifacts
        ? `Set ${shown}: its signed comment is the review here. ${_reviews_js__WEBPACK_IMPORTED_MODULE_4__/* .THEN_ANEW */ .Af}`
        : `Give the jobs an \`artifact-name\`, or ${shown}: one of both has to hold what was reviewed. ${_reviews_js__WEBPACK_IMPORTED_MODULE_4__/* .THEN_ANEW */ .Af}`;
}
async function addReview(pull, reviews, hash, { approvedByOther: other }, scope) {
    const found = scope.artifactName ? await (0,_reviews_js__WEBPACK_IMPORTED_MODULE_4__/* .reviewOf */ .QR)(pull, scope) : withoutArtifacts(pull, scope);
    let one;
    if ('kind' in found) {
        if (found.kind !== 'unasked')
            return void reviews.faults.push(found);
        const byComment = await (0,_reviewed_js__WEBPACK_IMPORTED_MODULE_2__/* .reviewedPlanOf */ .i)(pull, scope);
        if ('kind' in byComment)
            return void reviews.faults.push({
                pull: pull.number,
                kind: 'none',
                message: byComment.message,
                advice: withoutBoth(byComment.kind, scope),
            });
        const fault = await (0,_reviews_js__WEBPACK_IMPORTED_MODULE_4__/* .commentFault */ .iv)(pull, byComment.payload.plan, scope);
        if (fault)
            return void reviews.faults.push(fault);
        reviews.warnings.push(`#${pull.number} counts by its comment alone: ${found.message}. ` + (found.advice ?? `${READ_RUNS}.`));
        one = { pull, byComment: true, covers: (0,_covers_js__WEBPACK_IMPORTED_MODULE_1__/* .digestCoverage */ .X)(byComment.payload, hash, scope.keys) };
    }
    else
        one = { pull, file: found, covers: new _plan_coverage_js__WEBPACK_IMPORTED_MODULE_0__/* .Coverage */ .xN(found.plan.operations) };
    if (other && !(await (0,_reviewer_js__WEBPACK_IMPORTED_MODULE_3__/* .approvedByOther */ .bk)(scope.api, pull, (message) => void reviews.warnings.push(message))))
        return void reviews.faults.push({
            pull: pull.number,
            kind: 'none',
            message: `#${pull.number} has no approving review of its last commit, ${(0,_text_ids_js__WEBPACK_IMPORTED_MODULE_6__/* .shortCommit */ .Ax)(pull.head.sha)}, by someone who ` +
                'may write here and had no hand in it',
            advice: 'Have someone else approve the pull request, then run the job again.',
        });
    reviews.counted.push(one);
}


/***/ }),

/***/ 69057:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   X: () => (/* binding */ digestCoverage),
/* harmony export */   k: () => (/* binding */ united)
/* harmony export */ });
/* harmony import */ var _plan_leaver_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(6303);
/* harmony import */ var _plan_coverage_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(74978);
/* harmony import */ var _keys_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(15785);
/* harmony import */ var _payload_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(87487);




/**
 * Several that count together: one of them, or all of their changes united person by person, covers a change.
 * @param changes changes that are known one by one
 */
function united(all, changes) {
    const whole = [...all, new _plan_coverage_js__WEBPACK_IMPORTED_MODULE_1__/* .Coverage */ .xN(changes)];
    return {
        covers: (change) => whole.some((one) => one.covers(change)),
        coversWhole: (change) => whole.some((one) => one.coversWhole(change)),
        names: (kind, key) => whole.some((one) => one.names(kind, key)),
    };
}
/**
 * What the signed comment alone proves: whole changes with their side effects, by digests; of a plan too large for
 * them, and of one by the first release, only an equal one.
 * @param hash of the fresh plan
 */
function digestCoverage(payload, hash, keys) {
    const known = (0,_payload_js__WEBPACK_IMPORTED_MODULE_3__/* .payloadDigests */ .MS)(payload);
    // The hash of a plan holds no side effects: where they are known, they are compared.
    if (payload.plan === hash && (known === undefined || payload.effects !== true))
        return { covers: () => true, coversWhole: () => true, names: () => true };
    const digests = new Set(known ?? []);
    const has = (change) => digests.has((0,_keys_js__WEBPACK_IMPORTED_MODULE_2__/* .changeDigest */ .VW)(change, keys, payload.effects === true ? change.sideEffects : null));
    const covers = (change) => {
        if (change.kind === 'blocked' || has(change))
            return true;
        const deletion = (0,_plan_leaver_js__WEBPACK_IMPORTED_MODULE_0__/* .blockedDeletion */ .f)(change);
        return deletion !== null && has({ ...deletion, sideEffects: change.sideEffects });
    };
    return { covers, coversWhole: covers, names: () => false };
}


/***/ }),

/***/ 84428:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   J: () => (/* binding */ directRows),
/* harmony export */   X: () => (/* binding */ pushesSince)
/* harmony export */ });
/* harmony import */ var _github_rest_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(61418);
/* harmony import */ var _origin_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(62267);
/* harmony import */ var _rows_at_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(52160);



/** Pushes that are looked at, back to the last apply that passed. */
const PUSHES = 20;
/**
 * Keys of rows that say what a direct push wrote since the last apply that passed: such rows go by the guards, also
 * where a reviewed pull request came after it. None where nobody knows what was applied last, or where the activity
 * cannot be read.
 * @throws GitHubError where GitHub does not answer
 */
async function directRows(question, { api, branch }) {
    const { memory, content } = question;
    const found = new Set();
    const { applied } = memory;
    if (!applied)
        return found;
    for (const { before, after } of await pushesSince(applied.commit, api, branch)) {
        if ((await (0,_origin_js__WEBPACK_IMPORTED_MODULE_1__/* .mergedPulls */ .$A)({ api, branch }, after)).length > 0)
            continue;
        const [old, now] = [await (0,_rows_at_js__WEBPACK_IMPORTED_MODULE_2__/* .rowsAt */ .h)(before, question, api), await (0,_rows_at_js__WEBPACK_IMPORTED_MODULE_2__/* .rowsAt */ .h)(after, question, api)];
        // A file without one good row tells nothing about what the push changed.
        if (!old || !now || Object.keys(old).length === 0)
            continue;
        for (const [key, row] of Object.entries(now))
            if (old[key] !== row && content.rows[key] === row)
                found.add(key);
    }
    return found;
}
/** Direct pushes after a commit, newest first; none where the activity does not go back to it. */
async function pushesSince(commit, api, branch) {
    try {
        const entries = await api.activity(branch);
        const end = entries.findIndex(({ after }) => after === commit);
        return end < 0 ? [] : entries.slice(0, Math.min(end, PUSHES)).filter((one) => one.activity_type === 'push');
    }
    catch (error) {
        if (error instanceof _github_rest_js__WEBPACK_IMPORTED_MODULE_0__/* .GitHubError */ .y_ && error.refused)
            return [];
        throw error;
    }
}


/***/ }),

/***/ 88537:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  GitHubHost: () => (/* binding */ GitHubHost)
});

// EXTERNAL MODULE: ./build/github/rest.js
var github_rest = __webpack_require__(61418);
// EXTERNAL MODULE: ./build/review/answers.js
var answers = __webpack_require__(69566);
// EXTERNAL MODULE: ./build/plan/coverage.js
var coverage = __webpack_require__(74978);
// EXTERNAL MODULE: ./build/review/covers.js
var covers = __webpack_require__(69057);
// EXTERNAL MODULE: ./build/review/moved-names.js
var moved_names = __webpack_require__(69523);
// EXTERNAL MODULE: ./build/review/unseen.js
var review_unseen = __webpack_require__(29577);
;// CONCATENATED MODULE: ./build/review/basis.js




/** What holds whatever GitHub says: memory, rows, day. @param unseen what no review showed */
function basisOf(question, setting, unseen = (0,review_unseen/* unseenBefore */.aH)(question, setting)) {
    const { approval, eventName } = setting;
    const { memory, content, rowOf, rowKeyOf, today } = question;
    const { applied } = memory;
    const isUnchanged = (operation) => {
        const key = rowKeyOf(operation);
        return key !== null && applied?.rows[key] !== undefined && applied.rows[key] === content.rows[key];
    };
    const byNight = eventName === 'schedule';
    return {
        coverage: new coverage/* Coverage */.xN(memory.pending.filter(({ on }) => on === undefined || on <= today)),
        guardsAlone: false,
        lasting: applied?.policy === content.policy &&
            (0,review_unseen/* isOurs */.MU)(question, setting) &&
            !unseen.policy &&
            question.operations.every((one) => applied.operations.includes(one)),
        rowOf,
        isUnchanged: (operation) => isUnchanged(operation) && !unseen.rows.has(rowKeyOf(operation) ?? ''),
        unseen,
        moved: (0,moved_names/* movedNames */.C)(question, [applied?.names]),
        mayReactivate: (operation) => !byNight && (approval === 'off' || !isUnchanged(operation)),
        undone: memory.undone,
    };
}
/** What holds whatever GitHub says, and what these reviews cover: only they reactivate anyone. */
async function basisUnder(reviews, question, setting, scope) {
    const basis = basisOf(question, setting, await (0,review_unseen/* unseenUnder */.No)(reviews.counted, question, setting, scope));
    return {
        ...basis,
        coverage: together(basis, reviews),
        isDone: doneUnderOff(question, reviews),
        mayReactivate: () => false,
    };
}
/** What a run under `approval: off` did of this very content: only a plan that was merged after it covers it. */
function doneUnderOff({ memory, content }, { counted }) {
    const { applied, counted: since } = memory;
    if (!applied?.done || applied.roster !== content.roster || applied.policy !== content.policy)
        return undefined;
    const done = new Set(applied.done.map(({ kind, key }) => (0,coverage/* changePlace */.Y3)(kind, key)));
    const later = counted.filter(({ pull }) => (pull.merged_at ?? '') > since.until);
    return (operation) => done.has((0,coverage/* changePlace */.Y3)(operation.kind, operation.key)) && !later.some(({ covers }) => covers.covers(operation));
}
/** What is known and what these reviews show. */
const together = ({ coverage }, { counted }) => (0,covers/* united */.k)([coverage, ...counted.map(({ covers }) => covers)], counted.flatMap(({ file }) => file?.plan.operations ?? []));
const namesOf = (file) => file?.plan.review?.names;
/** What names stood for: one who reviewed them, or applied them before, is enough. */
function namesBy(question, counted) {
    return {
        moved: (0,moved_names/* movedNames */.C)(question, [question.memory.applied?.names, ...counted.map(({ file }) => namesOf(file))]),
        isNameless: counted.some(({ file, byComment }) => byComment ?? (file && !namesOf(file))),
    };
}

// EXTERNAL MODULE: ./build/review/behind.js
var review_behind = __webpack_require__(22329);
// EXTERNAL MODULE: ./build/review/content.js
var review_content = __webpack_require__(12512);
// EXTERNAL MODULE: ./build/review/counted-reviews.js
var counted_reviews = __webpack_require__(6499);
// EXTERNAL MODULE: ./build/review/direct-rows.js
var direct_rows = __webpack_require__(84428);
// EXTERNAL MODULE: ./build/policy/reading-keys.js
var reading_keys = __webpack_require__(95240);
// EXTERNAL MODULE: ./build/review/next-memory.js
var next_memory = __webpack_require__(49130);
// EXTERNAL MODULE: ./build/review/rule.js
var rule = __webpack_require__(19320);
// EXTERNAL MODULE: ./build/text/figures.js
var figures = __webpack_require__(21135);
;// CONCATENATED MODULE: ./build/review/judged.js









const numbers = (pulls) => pulls.map(({ pull }) => `#${pull.number}`).join(', ');
const DIRECT = { state: 'not-needed', detail: 'direct push: guards alone', by: 'direct' };
/** Holds the fresh plan against what is known, and words the answer. */
function judged(question, setting, basis, end) {
    const { plan, today } = question;
    const { reviews } = end;
    const due = (reviews?.counted ?? []).flatMap(({ file }) => file?.plan.scheduled.filter(({ on }) => on <= today) ?? []);
    const covered = { ...basis, ...namesBy(question, reviews?.counted ?? []) };
    if (due.length > 0)
        covered.coverage = (0,covers/* united */.k)([basis.coverage, new coverage/* Coverage */.xN(due)], due);
    const sorted = (0,rule/* sortOperations */.N)(plan.operations, covered);
    const concerned = (reviews?.counted ?? []).map(({ pull, file }) => ({ pull, plan: file?.plan }));
    const pulls = numbers(concerned);
    const keys = [
        ...new Set((reviews?.counted ?? []).flatMap(({ file }) => (0,reading_keys/* differingKeys */.VZ)(file?.plan.review?.policy ?? question.policy, question.policy))),
    ];
    const isStopped = sorted.more.length > 0;
    const go = isStopped ? (0,rule/* leaversAmong */.T)(sorted, covered) : sorted.go;
    const gains = (reviews?.counted ?? []).flatMap(({ file }) => file?.plan.gains ?? []);
    const cause = leftOut(sorted, question, reviews);
    const problems = (0,answers/* heldProblems */.AQ)(sorted, { plan, go, pulls, keys, gains, cause, moved: covered.moved });
    const held = [...sorted.more, ...sorted.absent, ...sorted.undone];
    const next = !isStopped && end.by !== null ? (0,next_memory/* nextMemory */.X4)(question, setting, end.by, reviews, basis.unseen) : undefined;
    const detail = problems[0]?.message ?? (end.detail || passedDetail(plan, sorted, concerned));
    return {
        state: isStopped ? 'changed' : problems.length > 0 ? 'held' : end.state,
        detail,
        problems,
        go: (0,answers/* idsOf */.UX)(go),
        unreviewed: (0,answers/* idsOf */.UX)(held),
        undone: (0,answers/* idsOf */.UX)(sorted.undone),
        reactivations: (0,answers/* idsOf */.UX)(sorted.reactivations),
        concerned,
        warnings: [...(reviews?.warnings ?? []), ...(next ? (0,review_unseen/* unseenWords */.CL)(next.applied) : [])],
        uncounted: reviews ? uncounted(reviews) : end.passed,
        stops: problems.length > 0 ? concerned.map(({ pull }) => pull.number) : undefined,
        next,
    };
}
/** Where all that is more is of operations that no plan was made with: nothing changed since, the inputs differ. */
function leftOut({ more }, { operations }, reviews) {
    const made = (reviews?.counted ?? []).map(({ file }) => file?.plan.review?.operations ?? operations);
    const without = operations
        .filter((one) => made.length > 0 && made.every((plan) => !plan.includes(one)))
        .filter((one) => more.some(({ kind }) => next_memory/* KINDS_OF */.sf[one]?.includes(kind)));
    const kinds = new Set(without.flatMap((one) => next_memory/* KINDS_OF */.sf[one] ?? []));
    if (more.length === 0 || !more.every(({ kind }) => kinds.has(kind)))
        return undefined;
    const named = (0,figures/* list */.p_)(without.map((one) => `\`${one}\``));
    return `it was made without ${named}, which this run may do: give both the same \`operations\``;
}
/** Of a pull request that shows no plan of this tenant there is nothing to say. */
const uncounted = ({ faults, seen }) => seen.filter(({ number }) => faults.some(({ pull, kind }) => pull === number && kind !== 'none'));
function passedDetail(plan, sorted, concerned) {
    const equal = concerned.some((one) => one.plan?.hash === plan.hash);
    const how = equal && sorted.reactivations.length === 0 ? 'matches what was reviewed' : 'holds nothing that was not reviewed';
    return `plan ${plan.hash.slice(0, 12)} ${how} in ${numbers(concerned)}`;
}

// EXTERNAL MODULE: ./build/review/origin.js
var review_origin = __webpack_require__(62267);
// EXTERNAL MODULE: ./build/review/plan-file.js
var plan_file = __webpack_require__(54173);
// EXTERNAL MODULE: ./build/review/reviewer.js
var reviewer = __webpack_require__(82286);
// EXTERNAL MODULE: ./build/report/safe/escape.js
var safe_escape = __webpack_require__(52734);
// EXTERNAL MODULE: ./build/report/words/comment-words.js
var comment_words = __webpack_require__(61060);
// EXTERNAL MODULE: ./build/report/pages/comment-page.js
var comment_page = __webpack_require__(43321);
;// CONCATENATED MODULE: ./build/report/pages/end-note.js



/** Whether an apply ended so that people should get a mail: a newer run of the same file does the work otherwise. */
const endedBadly = ({ reason, interrupted }) => reason !== 'superseded' && (reason !== 'none' || interrupted === true);
/** True where a comment of a pull request says that its changes are made: what later nights bring is not its matter. */
const saysApplied = (text) => /^## \S+ (?:Applied: |No changes)/u.test(text);
/**
 * The short comment after an apply that did not end well: a new comment sends a mail, an edited one does not. Once a
 * later apply ended well it says that.
 * @param url address of the comment with the plan, where there is one
 */
function renderEndNote(run, state, url) {
    const lines = [(0,comment_page/* headlineBlock */.aV)(run, (0,comment_words/* commentHeadline */.US)(run, state), '##', comment_words/* commentWords */.Nh)];
    if (!endedBadly(run))
        lines.push((0,safe_escape/* markdownText */.p7)('An apply before this one did not end well; this one did.'));
    const links = [url && (0,safe_escape/* markdownLink */.iQ)('all of it', url), run.links.run && (0,safe_escape/* markdownLink */.iQ)('run', run.links.run)];
    const foot = links.filter(Boolean).join(' · ');
    // What the first lines call *below* and *the table* is there.
    if (foot)
        lines.push(`<sub>Tables and lists: ${foot}</sub>`);
    return `${lines.join('\n\n')}\n`;
}

// EXTERNAL MODULE: ./build/review/comment.js
var comment = __webpack_require__(59388);
// EXTERNAL MODULE: ./build/review/seal.js
var seal = __webpack_require__(94404);
;// CONCATENATED MODULE: ./build/review/still-to-tell.js




/**
 * The merged pull requests of a commit, and of the push that brought it, whose comment still has to say how an apply
 * ended: of one that ended before it asked for a review, or that goes by the guards alone. What is applied stays so,
 * whatever later nights meet.
 * @throws GitHubError
 */
async function stillToTell(scope, sha) {
    return notApplied([...(await (0,review_origin/* mergedPulls */.$A)(scope, sha)), ...(await (0,review_origin/* queuedWith */.QV)(scope, sha))], scope);
}
/**
 * Those of these pull requests that have a comment which does not say *applied*.
 * @throws GitHubError
 */
async function notApplied(pulls, scope) {
    const marker = (0,seal/* commentMarker */.Ql)(scope.tenant, scope.roster);
    const concerned = [];
    for (const pull of pulls) {
        const [own] = (await (0,comment/* markedComments */.lD)(scope.api, pull.number, marker)).own;
        if (!own || saysApplied(own.body))
            continue;
        const isProof = scope.artifactName === '' && 'fault' in (0,seal/* opened */.Sg)(own.body, marker, scope.keys);
        concerned.push(isProof ? { pull, proof: { url: own.html_url, body: own.body } } : { pull });
    }
    return concerned;
}
/**
 * An apply that passes replaces *stopped* in every pull request that showed it: those of memory, and those whose plans
 * did not count. Never throws.
 * @returns those that the approval itself is not about
 */
async function stillStopped(stopped, { concerned, uncounted = [] }, scope) {
    const others = [];
    const known = new Set(concerned.map(({ pull }) => pull.number));
    for (const number of stopped) {
        if (known.has(number))
            continue;
        known.add(number);
        const pull = await scope.api.pull(number).catch(() => null);
        if (pull)
            others.push({ pull });
    }
    const more = uncounted.filter(({ number }) => !known.has(number));
    return [...others, ...(await notApplied(more, scope).catch(() => []))];
}

// EXTERNAL MODULE: ./build/text/errors.js
var errors = __webpack_require__(84863);
// EXTERNAL MODULE: ./build/text/ids.js
var ids = __webpack_require__(13276);
;// CONCATENATED MODULE: ./build/review/approval.js
















/**
 * Whether an apply may go on, by interface.md, "Approval". Where GitHub cannot be asked and a review is needed, it may
 * not.
 * @returns never throws; a stop is a problem `approval-missing` or `plan-changed`
 */
async function approve(question, setting) {
    const { approval, scope, reviewedPlan } = setting;
    const { hash, operations } = question.plan;
    // Without memory nobody knows what an undo took back: an apply never repeats that.
    if (question.unanswered && approval !== 'off' && !question.isUndo && operations.length > 0)
        return (0,answers/* missing */.LO)(`What earlier applies left behind could not be looked up (${question.unanswered.why}).`, hash, {
            advice: question.unanswered.advice,
        });
    if (reviewedPlan) {
        const { byGivenPlan } = await __webpack_require__.e(/* import() */ 8030).then(__webpack_require__.bind(__webpack_require__, 48030));
        return asked(hash, () => byGivenPlan(question, setting, reviewedPlan, basisOf(question, setting)));
    }
    if (approval === 'off') {
        const basis = { ...basisOf(question, setting), guardsAlone: true, lasting: false };
        return judged(question, setting, basis, { state: 'off', detail: 'approval is off: guards alone', by: 'off' });
    }
    if (!scope)
        return (0,answers/* missing */.LO)('The reviewed plan cannot be looked up: there is no github-token, or no branch that runs.', hash, {
            advice: 'Leave the input github-token at its default and run on a branch.',
        });
    return asked(hash, async () => (await byMemory(question, setting, scope)) ?? (await byOrigin(question, setting, scope)));
}
/** What GitHub does not answer is no approval. */
async function asked(hash, answer) {
    try {
        return await answer();
    }
    catch (error) {
        return (0,answers/* missing */.LO)(`The reviewed plan could not be looked up on GitHub (${(0,errors/* errorWords */.Yi)(error)}).`, hash, {
            advice: (0,github_rest/* adviceOn */.ik)(error, 'contents: read, pull-requests: write, actions: read'),
        });
    }
}
/** The content is what was applied last: nothing has to be asked unless the plan holds more. */
async function byMemory(question, setting, scope) {
    const { applied } = question.memory;
    const { content, operations } = question;
    const isKnown = applied !== null &&
        applied.roster === content.roster &&
        applied.policy === content.policy &&
        operations.every((one) => applied.operations.includes(one));
    const isDirect = applied?.by === 'direct' && setting.approval === 'auto';
    if (!isKnown || (applied.by !== 'review' && !isDirect))
        return null;
    const basisWith = (unseen) => ({
        ...basisOf(question, setting, unseen),
        guardsAlone: isDirect,
        // What was pushed or reviewed was done with it: what is off stays off.
        mayReactivate: () => false,
    });
    const basis = basisWith();
    const pulls = applied.pulls.map((one) => `#${one}`).join(', ');
    const detail = isDirect
        ? 'direct push: guards alone'
        : `roster and policy are what was reviewed${pulls === '' ? '' : ` in ${pulls}`} and applied`;
    const end = { state: isDirect ? 'not-needed' : 'reviewed', detail, by: applied.by };
    const sorted = (0,rule/* sortOperations */.N)(question.plan.operations, basis);
    const isAllSeen = basis.unseen.rows.size === 0 && !basis.unseen.policy;
    if (isAllSeen && sorted.more.length + sorted.absent.length + sorted.reactivations.length === 0)
        return judged(question, setting, basis, end);
    const reviews = await reviewsOf([], question, setting, scope);
    const known = basisWith(await (0,review_unseen/* unseenUnder */.No)(reviews.counted, question, setting, scope));
    return judged(question, setting, { ...known, coverage: together(known, reviews) }, { ...end, reviews });
}
/** The reviews since the last apply that passed, with those of the content itself. */
async function reviewsOf(own, question, setting, scope) {
    const reviews = await (0,counted_reviews/* reviewsSince */.a)(question.memory.counted, own, question.plan.hash, setting, scope);
    return setting.approvedByOther ? (0,review_behind/* withoutOwnApprovals */.bc)(reviews, question, setting, scope) : reviews;
}
/** The content is new: how it came to the branch decides. */
async function byOrigin(question, setting, scope) {
    const { plan, memory, content } = question;
    const isEmpty = plan.operations.length === 0;
    const asRead = await (0,review_content/* appliedAsRead */.ok)(question, scope.api);
    if (asRead) {
        const answer = await byMemory({ ...question, memory: { ...memory, applied: asRead } }, setting, scope);
        if (answer)
            return answer;
    }
    const commit = await (0,review_content/* contentCommit */.l7)(question, setting.sha, scope.api);
    const origin = await (0,review_origin/* originOf */.yv)(commit, scope);
    const basis = basisOf(question, setting);
    const nothing = () => judged(question, setting, basis, {
        state: 'not-needed',
        detail: 'nothing to do, so nothing to approve',
        by: null,
    });
    if (origin.kind === 'direct') {
        if (setting.approval === 'auto')
            return judged(question, setting, { ...basis, guardsAlone: true }, 
            // What was merged before the push, and not applied yet, is applied with it.
            { ...DIRECT, passed: await (0,counted_reviews/* mergedSince */.R)(memory.counted, scope) });
        if (isEmpty)
            return nothing();
        return ((await byLatest(commit, question, setting, scope)) ??
            (0,answers/* missing */.LO)(`Commit ${(0,ids/* shortCommit */.Ax)(commit)} belongs to no merged pull request, and approval is required.`, plan.hash));
    }
    if (origin.kind === 'unlinked') {
        if (isEmpty)
            return nothing();
        return (0,answers/* missing */.LO)(`Commit ${(0,ids/* shortCommit */.Ax)(commit)} came by a merge, and GitHub does not say yet of which pull request.`, plan.hash, { advice: 'Run the job again in some minutes.' });
    }
    if (!question.found) {
        const marked = await (0,review_content/* markedContent */.GZ)(origin.pulls, question, setting.sha, scope);
        if (marked) {
            const applied = { ...marked, policy: content.policy, operations: question.operations };
            const remembered = { ...question, found: true, memory: { ...memory, applied } };
            const answer = await byMemory(remembered, setting, scope);
            if (answer)
                return answer;
        }
    }
    const reviews = await reviewsOf(origin.pulls, question, setting, scope);
    const own = new Set(origin.pulls.map(({ number }) => number));
    if (!reviews.counted.some(({ pull }) => own.has(pull.number))) {
        if (isEmpty)
            return nothing();
        return ((await byLatest(commit, question, setting, scope)) ??
            unreviewed(origin.pulls, reviews, plan.hash, setting.sha, scope));
    }
    const reviewed = await basisUnder(reviews, question, setting, scope);
    const { more, reactivations } = (0,rule/* sortOperations */.N)(plan.operations, reviewed);
    // Asked only where something is left that no review covers.
    if (setting.approval === 'auto' && more.length + reactivations.length + reviewed.unseen.rows.size > 0) {
        const direct = await (0,direct_rows/* directRows */.J)(question, scope);
        const isDirect = (operation) => direct.has(question.rowKeyOf(operation) ?? '');
        const rows = new Set([...reviewed.unseen.rows].filter((key) => !direct.has(key)));
        reviewed.unseen = { ...reviewed.unseen, rows };
        reviewed.isDirect = isDirect;
        reviewed.mayReactivate = (operation) => isDirect(operation) && basis.mayReactivate(operation);
    }
    return judged(question, setting, reviewed, { state: 'reviewed', detail: '', by: 'review', reviews });
}
/**
 * Nobody reviewed what brought the content, but a pull request that changed the policy after it, and whose plan was
 * made of this very roster and showed all that is to be done.
 * @returns `null` where there is none
 */
async function byLatest(commit, question, setting, scope) {
    const { plan } = question;
    const latest = await (0,review_content/* latestCommit */.h7)(question, setting.sha, scope.api);
    if (latest === commit)
        return null;
    const origin = await (0,review_origin/* originOf */.yv)(latest, scope);
    if (origin.kind !== 'merge')
        return null;
    const own = new Set(origin.pulls.map(({ number }) => number));
    const reviews = await reviewsOf(origin.pulls, question, setting, scope);
    const showing = reviews.counted.filter(({ pull, file }) => own.has(pull.number) && (0,plan_file/* isMadeOf */.Z)(file?.plan, plan));
    if (showing.length === 0)
        return null;
    if (setting.approvedByOther && !(await approvedBesides(showing, question, setting.sha, scope)))
        return null;
    const reviewed = await basisUnder(reviews, question, setting, scope);
    const { more, absent } = (0,rule/* sortOperations */.N)(plan.operations, reviewed);
    if (more.length + absent.length > 0)
        return null;
    return judged(question, setting, reviewed, { state: 'reviewed', detail: '', by: 'review', reviews });
}
/** Someone who had no hand in the content itself approves one of these pull requests. */
async function approvedBesides(showing, question, sha, scope) {
    // Whose pushes cannot be read is said where the reviews were counted.
    const warn = () => undefined;
    const behind = await (0,review_behind/* peopleBehindContent */.xV)(question, sha, scope, warn);
    for (const { pull } of showing)
        if (await (0,reviewer/* approvedByOther */.bk)(scope.api, pull, warn, behind))
            return true;
    return false;
}
/** Nobody reviewed what brought the content. A later merge that this run is about waits for it; its comment says so. */
async function unreviewed(pulls, { faults, warnings }, hash, sha, scope) {
    const own = new Set(pulls.map(({ number }) => number));
    const found = faults.filter(({ pull }) => own.has(pull));
    const advice = found.find((fault) => fault.advice)?.advice;
    // A comment that cannot be read changes nothing of the answer.
    const others = await stillToTell(scope, sha).catch(() => []);
    const waiting = others.filter(({ pull }) => !own.has(pull.number));
    return {
        ...(0,answers/* missing */.LO)(`There is no reviewed plan: ${found.map(({ message }) => message).join('; ')}.`, hash, {
            advice: advice || undefined,
            concerned: [...pulls.map((pull) => ({ pull })), ...waiting],
        }),
        warnings,
    };
}

;// CONCATENATED MODULE: ./build/review/superseded.js



/**
 * Whether the branch's head holds another roster, policy or override than a commit: then that one's own run does the
 * work.
 * @param paths files that decide what an apply does
 * @returns the head where it differs, with the first file that does; `null` where it does not
 * @throws GitHubError
 */
async function supersededBy(api, branch, sha, paths) {
    const head = await api.branchHead(branch);
    if (head === sha)
        return null;
    for (const path of paths) {
        const [here, there] = await Promise.all([api.blob(path, sha), api.blob(path, head)]);
        if (here !== there)
            return { head, path };
    }
    return null;
}
/**
 * The same as the problem that a run ends with: `superseded`, or `approval-missing` where GitHub does not answer.
 * @param asked the running commit and its branch; `isOne`: an offboarding, which is one person's
 * @returns `null` where the run goes on
 */
async function supersededProblem(api, { branch, sha, isOne }, paths) {
    try {
        const newer = await supersededBy(api, branch, sha, paths);
        if (!newer)
            return null;
        return {
            reason: 'superseded',
            message: `the branch ${branch} has moved on to ${(0,ids/* shortCommit */.Ax)(newer.head)}, which holds another ${newer.path}: nothing ` +
                'was done here',
            // Nobody else's run is about this person.
            advice: isOne
                ? `Start the workflow anew on ${branch}: a run that is started again keeps its old commit.`
                : 'Its own run does the work.',
        };
    }
    catch (error) {
        const isGone = error instanceof github_rest/* GitHubError */.y_ && error.status === 404;
        const advice = (0,github_rest/* adviceOn */.ik)(error, 'contents: read');
        return {
            reason: 'approval-missing',
            message: `whether ${branch} has moved on since ${(0,ids/* shortCommit */.Ax)(sha)} could not be looked up (${(0,errors/* errorWords */.Yi)(error)})`,
            advice: isGone
                ? `Where ${branch} was renamed or deleted, start the workflow anew on the branch that holds the roster. ` +
                    `Else: ${advice}`
                : advice,
        };
    }
}

// EXTERNAL MODULE: ./node_modules/zod/v4/classic/schemas.js + 6 modules
var schemas = __webpack_require__(26921);
// EXTERNAL MODULE: external "node:path/posix"
var posix_ = __webpack_require__(53916);
// EXTERNAL MODULE: ./build/github/answers.js
var github_answers = __webpack_require__(9289);
;// CONCATENATED MODULE: ./build/github/repository.js

/** Parameters that hold a path of several segments, which stay apart. */
const PATHS = ['path', 'ref', 'branch', 'basehead'];
const segments = (path) => path
    .split('/')
    .filter((part) => part !== '' && part !== '.')
    .map(encodeURIComponent)
    .join('/');
/** GitHub's documented routes below one repository. Every method throws `GitHubError`. */
class Repository {
    rest;
    #place;
    constructor({ owner, name, ...options }) {
        this.rest = new github_rest/* Rest */.N9(options);
        this.#place = [encodeURIComponent(owner), encodeURIComponent(name)];
    }
    /** One request, its answer as it is. */
    request(route, parameters) {
        return this.rest.request(...this.#filled(route, parameters));
    }
    /** One read, its answer byte by byte. */
    bytes(route, parameters) {
        return this.rest.bytes(...this.#filled(route, parameters));
    }
    /** One request whose answer is read by a schema. */
    read(schema, route, parameters) {
        return this.rest.read(schema, ...this.#filled(route, parameters));
    }
    /** Everything of a list, page by page. @param most stop after so many items; the last page is not cut */
    list(schema, route, parameters, most) {
        return this.rest.list(schema, ...this.#filled(route, parameters), most);
    }
    /** Owner, name and paths are put in here: Octokit would write the slashes of a path as `%2F`. */
    #filled(route, parameters) {
        const [owner, name] = this.#place;
        const left = { ...parameters };
        let filled = route.replace('{owner}', () => owner).replace('{repo}', () => name);
        for (const key of PATHS) {
            if (!filled.includes(`{${key}}`))
                continue;
            filled = filled.replace(`{${key}}`, () => segments(String(left[key])));
            delete left[key];
        }
        return [filled, left];
    }
}

;// CONCATENATED MODULE: ./build/github/shapes.js

// What of GitHub's documented answers is read; everything else in them is left out.
const user = schemas/* object */.Ikc({ login: schemas/* string */.YjP(), type: schemas/* string */.YjP().optional() }).nullish();
const commentSchema = schemas/* object */.Ikc({
    id: schemas/* number */.aig(),
    body: schemas/* string */.YjP()
        .nullish()
        .transform((body) => body ?? ''),
    html_url: schemas/* string */.YjP().default(''),
    user,
});
const pullSchema = schemas/* object */.Ikc({
    number: schemas/* number */.aig(),
    html_url: schemas/* string */.YjP().default(''),
    state: schemas/* string */.YjP().default('open'),
    merged_at: schemas/* string */.YjP().nullish(),
    merge_commit_sha: schemas/* string */.YjP().nullish(),
    updated_at: schemas/* string */.YjP().nullish(),
    /** Only of one asked for by its number. */
    merged_by: user,
    user,
    base: schemas/* object */.Ikc({ ref: schemas/* string */.YjP(), sha: schemas/* string */.YjP().optional() }),
    head: schemas/* object */.Ikc({
        sha: schemas/* string */.YjP(),
        ref: schemas/* string */.YjP().optional(),
        repo: schemas/* object */.Ikc({ full_name: schemas/* string */.YjP() }).nullish(),
    }),
});
const reviewSchema = schemas/* object */.Ikc({
    state: schemas/* string */.YjP(),
    user,
    author_association: schemas/* string */.YjP().optional(),
    submitted_at: schemas/* string */.YjP().nullish(),
    commit_id: schemas/* string */.YjP().nullish(),
});
const fileSchema = schemas/* object */.Ikc({
    filename: schemas/* string */.YjP(),
    status: schemas/* string */.YjP().default('modified'),
    previous_filename: schemas/* string */.YjP().optional(),
    patch: schemas/* string */.YjP().optional(),
});
const contentObject = schemas/* object */.Ikc({
    type: schemas/* string */.YjP().default('file'),
    encoding: schemas/* string */.YjP().nullish(),
    content: schemas/* string */.YjP().nullish(),
    size: schemas/* number */.aig().nullish(),
});
/** What stands at a path; of a folder GitHub lists what is in it. */
const contentSchema = schemas/* union */.KCZ([
    schemas/* array */.YOg(schemas/* unknown */.L5J()).transform(() => ({ type: 'dir' })),
    contentObject,
]);
/** A file's bytes; in what an earlier job of the run left, as base64. */
const bytesSchema = schemas/* union */.KCZ([
    schemas/* instanceof */.Nlp(Buffer),
    schemas/* base64 */.K39().transform((text) => Buffer.from(text, 'base64')),
    schemas/* null */.chJ(),
]);
const issueSchema = schemas/* object */.Ikc({
    number: schemas/* number */.aig(),
    html_url: schemas/* string */.YjP().default(''),
    state: schemas/* string */.YjP(),
    title: schemas/* string */.YjP().default(''),
    body: schemas/* string */.YjP().nullish(),
    user,
    pull_request: schemas/* unknown */.L5J().optional(),
});
const artifactSchema = schemas/* object */.Ikc({
    id: schemas/* number */.aig(),
    name: schemas/* string */.YjP(),
    expired: schemas/* boolean */.zMY().default(false),
    created_at: schemas/* string */.YjP().nullish(),
    workflow_run: schemas/* object */.Ikc({ id: schemas/* number */.aig().nullish(), head_sha: schemas/* string */.YjP().nullish() }).nullish(),
});
const artifactsSchema = schemas/* object */.Ikc({ artifacts: schemas/* array */.YOg(artifactSchema) });
const listedSchema = schemas/* union */.KCZ([
    schemas/* object */.Ikc({ artifacts: schemas/* array */.YOg(artifactSchema), at: schemas/* string */.YjP(), all: schemas/* boolean */.zMY() }),
    schemas/* object */.Ikc({ status: schemas/* number */.aig(), message: schemas/* string */.YjP() }),
]);
const runSchema = schemas/* object */.Ikc({
    id: schemas/* number */.aig(),
    event: schemas/* string */.YjP().default(''),
    head_sha: schemas/* string */.YjP().default(''),
    head_branch: schemas/* string */.YjP().nullish(),
    head_repository: schemas/* object */.Ikc({ full_name: schemas/* string */.YjP() }).nullish(),
    workflow_id: schemas/* number */.aig().nullish(),
    run_attempt: schemas/* number */.aig().default(1),
    status: schemas/* string */.YjP().nullish(),
    created_at: schemas/* string */.YjP().default(''),
    /** When the attempt that is shown started. */
    run_started_at: schemas/* string */.YjP().nullish(),
    actor: user,
    triggering_actor: user,
});
const runsSchema = schemas/* object */.Ikc({ workflow_runs: schemas/* array */.YOg(runSchema) });
/** A commit; of a branch that was not there before, or is not any more, there may be none. */
const commitOrNone = schemas/* string */.YjP()
    .nullish()
    .transform((sha) => sha ?? '');
const activitySchema = schemas/* object */.Ikc({
    before: commitOrNone,
    after: commitOrNone,
    timestamp: schemas/* string */.YjP().default(''),
    activity_type: schemas/* string */.YjP(),
    actor: user,
});
const commitSchema = schemas/* object */.Ikc({
    sha: schemas/* string */.YjP(),
    parents: schemas/* array */.YOg(schemas/* object */.Ikc({ sha: schemas/* string */.YjP() })).default([]),
    author: user,
    committer: user,
});
const approvalSchema = schemas/* object */.Ikc({ state: schemas/* string */.YjP(), user });
const jobSchema = schemas/* object */.Ikc({
    id: schemas/* number */.aig(),
    name: schemas/* string */.YjP(),
    status: schemas/* string */.YjP().default(''),
    conclusion: schemas/* string */.YjP().nullish(),
    started_at: schemas/* string */.YjP().nullish(),
    run_attempt: schemas/* number */.aig().default(1),
    runner_name: schemas/* string */.YjP().nullish(),
});

;// CONCATENATED MODULE: ./build/github/actions-api.js




/** Pages of a list that are read, at most. */
const MOST_PAGES = 100;
/** What the product asks of GitHub Actions about one repository: runs, jobs, artifacts, gates. */
class ActionsApi {
    repository;
    answers;
    constructor(options) {
        this.repository = new Repository(options);
        this.answers = options.answers ?? new github_answers/* Answers */.C();
    }
    /** A read by the toolkit's own client, tried as often as ours. @throws GitHubError */
    tried(read) {
        return this.repository.rest.tried(read);
    }
    /** Artifacts of a workflow run with a name. */
    async artifacts(runId, name) {
        return (await this.repository.read(artifactsSchema, 'GET /repos/{owner}/{repo}/actions/runs/{run_id}/artifacts', {
            run_id: Number(runId),
            name,
            per_page: 100,
        })).artifacts;
    }
    /** Artifacts of the repository with a name, newest first: the first 100. */
    async artifactsNamed(name) {
        return (await this.repository.read(artifactsSchema, 'GET /repos/{owner}/{repo}/actions/artifacts', {
            name,
            per_page: 100,
        })).artifacts;
    }
    /** All artifacts of the repository with a name. */
    allNamed(name) {
        const route = 'GET /repos/{owner}/{repo}/actions/artifacts';
        return this.#paged(route, artifactsSchema, { name }, ({ artifacts }) => artifacts);
    }
    /** Artifacts of the repository, whatever they are called, newest first: one page of 100. */
    async artifactsPage(page) {
        return (await this.repository.read(artifactsSchema, 'GET /repos/{owner}/{repo}/actions/artifacts', {
            per_page: 100,
            page,
        })).artifacts;
    }
    /** What an earlier job of this run found when it listed the repository's artifacts, where there was one. */
    get artifactsListed() {
        return this.answers.given(listedSchema, 'artifacts');
    }
    /** The run before this one, as far as an earlier job of this run looked for it; by the input `artifact-name`. */
    lostGiven(artifactName) {
        return this.answers.given(schemas/* object */.Ikc({ run: schemas/* string */.YjP().nullable() }), `lost ${artifactName}`);
    }
    /** All artifacts of a workflow run, through all pages: many tenants leave many. */
    artifactsOf(runId) {
        return this.answers.once(schemas/* array */.YOg(artifactSchema), `artifacts ${runId}`, () => this.#paged('GET /repos/{owner}/{repo}/actions/runs/{run_id}/artifacts', artifactsSchema, { run_id: Number(runId) }, ({ artifacts }) => artifacts));
    }
    /** Everything of a list that lies in an object, page by page. */
    async #paged(route, schema, parameters, itemsOf) {
        const found = new Map();
        for (let page = 1; page <= MOST_PAGES; page++) {
            const items = itemsOf(await this.repository.read(schema, route, { ...parameters, per_page: 100, page }));
            const before = found.size;
            for (const item of items)
                found.set(item.id, item);
            if (items.length < 100 || found.size === before)
                break;
        }
        return [...found.values()];
    }
    /** A workflow run; one of its attempts where it is given. */
    workflowRun(id, attempt) {
        const run = { run_id: Number(id) };
        const key = `run ${id}${attempt === undefined ? '' : ` ${attempt}`}`;
        return this.answers.once(runSchema, key, () => attempt === undefined
            ? this.repository.read(runSchema, 'GET /repos/{owner}/{repo}/actions/runs/{run_id}', run)
            : this.repository.read(runSchema, 'GET /repos/{owner}/{repo}/actions/runs/{run_id}/attempts/{attempt_number}', {
                ...run,
                attempt_number: attempt,
            }));
    }
    /** Runs of an event whose head is a commit, newest first, through all pages. */
    runsOfHead(sha, event) {
        return this.answers.once(schemas/* array */.YOg(runSchema), `runs ${event} ${sha}`, () => this.#paged('GET /repos/{owner}/{repo}/actions/runs', runsSchema, { head_sha: sha, event }, ({ workflow_runs: runs }) => runs));
    }
    /** Runs of a workflow on a branch, newest first: the first 30. */
    async runsOfWorkflow(workflow, branch) {
        const parameters = { workflow_id: workflow, branch, per_page: 30 };
        return (await this.repository.read(runsSchema, 'GET /repos/{owner}/{repo}/actions/workflows/{workflow_id}/runs', parameters)).workflow_runs;
    }
    /** Jobs of a workflow run, of all attempts, through all pages. */
    jobs(runId) {
        return this.#paged('GET /repos/{owner}/{repo}/actions/runs/{run_id}/jobs', schemas/* object */.Ikc({ jobs: schemas/* array */.YOg(jobSchema) }), { run_id: Number(runId), filter: 'all' }, ({ jobs }) => jobs);
    }
    /** What people said at the gates of environments that a run had to pass. */
    gateApprovals(runId) {
        return this.repository.list(approvalSchema, 'GET /repos/{owner}/{repo}/actions/runs/{run_id}/approvals', {
            run_id: Number(runId),
        });
    }
}

;// CONCATENATED MODULE: ./build/github/submodule.js
/**
 * The submodule that a path lies in. A repository knows it as one entry, and nothing of what is in it.
 * @param gitmodules text of `.gitmodules` (git-config's format)
 * @returns its path; `null` where there is none
 */
function submoduleOf(gitmodules, path) {
    const paths = [...gitmodules.matchAll(/^[ \t]*path[ \t]*=[ \t]*"?([^"\r\n]*[^"\s])/gm)].map(([, one = '']) => one);
    return paths.find((one) => path.startsWith(`${one}/`)) ?? null;
}

;// CONCATENATED MODULE: ./build/github/commits-api.js







/** Commits of a file that are looked at. */
const LATEST = 100;
/** What a commit holds stays so; that it holds nothing may be a server that lags behind, and a branch moves on. */
const isKnown = (ref) => (answer) => answer !== null && /^[0-9a-f]{40}$/.test(ref);
/**
 * A path as GitHub knows it, and as answers are kept by: of `./roster.csv`, as an input may say it, it knows no file
 * and no commit.
 */
const plain = (path) => (0,posix_.normalize)(path).replace(/^\/+|\/+$/g, '');
/** What the product asks of GitHub about one repository's branches, their commits, and the files in them. */
class CommitsApi extends ActionsApi {
    /**
     * A small file at a commit as text.
     * @returns its text (UTF-8), `null` where there is no such file
     * @throws GitHubError as `bytes` does
     */
    content(path, ref) {
        const name = plain(path);
        const key = `content ${ref} ${name}`;
        const text = async () => (await this.#bytes(name, ref))?.toString('utf8') ?? null;
        return this.answers.once(schemas/* string */.YjP().nullable(), key, text, isKnown(ref));
    }
    /**
     * A file at a commit, of any size up to GitHub's 100 MB and in any encoding.
     * @returns its bytes, `null` where there is no such file
     * @throws GitHubError `no-file` where a folder, a link to one, or a submodule stands in its place
     */
    bytes(path, ref) {
        const name = plain(path);
        const key = `bytes ${ref} ${name}`;
        return this.answers.once(bytesSchema, key, () => this.#bytes(name, ref), isKnown(ref));
    }
    async #bytes(path, ref) {
        const route = 'GET /repos/{owner}/{repo}/contents/{path}';
        try {
            const { type, encoding, content, size } = await this.repository.read(contentSchema, route, { path, ref });
            if (type !== 'file') {
                const what = type === 'dir' ? 'a folder' : type === 'symlink' ? 'a link' : `a ${type}`;
                throw new github_rest/* GitHubError */.y_(422, `${path} is ${what} at ${(0,ids/* shortCommit */.Ax)(ref)}, and no file.`, { why: 'no-file' });
            }
            if (encoding === 'base64' && typeof content === 'string' && (content !== '' || size === 0))
                return Buffer.from(content, 'base64');
            // Above 1 MB the JSON answer leaves the content out.
            return await this.repository.bytes(route, { path, ref, headers: { accept: 'application/vnd.github.raw+json' } });
        }
        catch (error) {
            if (error instanceof github_rest/* GitHubError */.y_ && error.status === 404)
                return null;
            throw error;
        }
    }
    /** What happened to a branch, newest first: pushes, merges, merge queues. */
    activity(branch) {
        return this.repository.list(activitySchema, 'GET /repos/{owner}/{repo}/activity', { ref: `refs/heads/${branch}` }, 100);
    }
    /**
     * The commit a branch points to.
     * @throws GitHubError also where there is no such branch
     */
    async branchHead(branch) {
        const schema = schemas/* object */.Ikc({ object: schemas/* object */.Ikc({ sha: schemas/* string */.YjP() }) });
        try {
            return (await this.repository.read(schema, 'GET /repos/{owner}/{repo}/git/ref/{ref}', { ref: `heads/${branch}` }))
                .object.sha;
        }
        catch (error) {
            // Servers of other makers know branches by this route alone.
            if (!(error instanceof github_rest/* GitHubError */.y_) || error.status !== 404)
                throw error;
            const other = schemas/* object */.Ikc({ commit: schemas/* object */.Ikc({ sha: schemas/* string */.YjP() }) });
            return (await this.repository.read(other, 'GET /repos/{owner}/{repo}/branches/{branch}', { branch })).commit.sha;
        }
    }
    /**
     * The commit a branch points to, as an earlier job of this run saw it for all tenants, else as it is now.
     * @throws GitHubError also where there is no such branch
     */
    async headForAll(branch) {
        return this.answers.given(schemas/* string */.YjP(), `head ${branch}`) ?? this.branchHead(branch);
    }
    /** True where a commit is one of a branch's. */
    contains(branch, sha) {
        const key = `contains ${branch} ${sha}`;
        return this.answers.once(schemas/* boolean */.zMY(), key, () => this.#contains(branch, sha), (is) => is);
    }
    async #contains(branch, sha) {
        const range = { basehead: `${sha}...${branch}`, per_page: 1 };
        const schema = schemas/* object */.Ikc({ status: schemas/* string */.YjP() });
        try {
            return ['ahead', 'identical'].includes((await this.repository.read(schema, 'GET /repos/{owner}/{repo}/compare/{basehead}', range)).status);
        }
        catch (error) {
            if (error instanceof github_rest/* GitHubError */.y_ && error.status === 404)
                return false;
            throw error;
        }
    }
    /**
     * Hash of a file's blob at a commit, `null` where there is none: equal hashes are equal files. Of a file in a
     * submodule it is the submodule's commit.
     */
    blob(path, ref) {
        const name = plain(path);
        const key = `blob ${ref} ${name}`;
        return this.answers.once(schemas/* string */.YjP().nullable(), key, () => this.#blob(name, ref), isKnown(ref));
    }
    async #blob(path, ref) {
        const headers = { accept: 'application/vnd.github.object+json' };
        try {
            const schema = schemas/* object */.Ikc({ sha: schemas/* string */.YjP() });
            return (await this.repository.read(schema, 'GET /repos/{owner}/{repo}/contents/{path}', { path, ref, headers }))
                .sha;
        }
        catch (error) {
            if (!(error instanceof github_rest/* GitHubError */.y_) || error.status !== 404)
                throw error;
            const module = await this.#submoduleOf(path, ref);
            return module === null ? null : this.#blob(module, ref);
        }
    }
    /** The submodule that holds a path of which GitHub knows nothing. Its workflows and settings are in none. */
    async #submoduleOf(path, ref) {
        if (!path.includes('/') || path.startsWith('.github/'))
            return null;
        return submoduleOf((await this.content('.gitmodules', ref)) ?? '', path);
    }
    commit(sha) {
        return this.answers.once(commitSchema, `commit ${sha}`, () => this.repository.read(commitSchema, 'GET /repos/{owner}/{repo}/commits/{ref}', { ref: sha }));
    }
    /** The last commit that changed a path, as of a commit; `null` where none did. */
    lastCommit(path, sha) {
        const name = plain(path);
        const key = `last ${sha} ${name}`;
        return this.answers.once(schemas/* string */.YjP().nullable(), key, () => this.#lastCommit(name, sha), isKnown(sha));
    }
    async #lastCommit(path, sha) {
        const [last] = await this.#commitsOf(path, sha, 1);
        if (last)
            return last.sha;
        const module = await this.#submoduleOf(path, sha);
        return module === null ? null : this.#lastCommit(module, sha);
    }
    /** The commits that changed a path, as of a commit, newest first: the latest of them. */
    async changesOf(path, sha) {
        const name = plain(path);
        const own = await this.#commitsOf(name, sha, LATEST);
        const module = own.length === 0 ? await this.#submoduleOf(name, sha) : null;
        return (module === null ? own : await this.#commitsOf(module, sha, LATEST)).map((one) => one.sha);
    }
    #commitsOf(path, sha, count) {
        const schema = schemas/* array */.YOg(schemas/* object */.Ikc({ sha: schemas/* string */.YjP() }));
        return this.repository.read(schema, 'GET /repos/{owner}/{repo}/commits', { path, sha, per_page: count });
    }
}

;// CONCATENATED MODULE: ./build/github/token-owner.js


const BOT = 'github-actions[bot]';
/** Tokens of people and of apps in a person's name: docs.github.com, "GitHub's token formats". */
const PERSONAL = /^(gh[pou]_|github_pat_)/;
/**
 * Who a token writes as: a person's or machine account's token says it by `GET /user`. An installation's may not ask
 * that; GraphQL's viewer names its bot. Where GitHub does not say, it is taken for the workflow's own,
 * `github-actions[bot]`, unless the token is seen to be another one.
 * @throws GitHubError where the token cannot be the workflow's own, and GitHub does not say whose it is
 */
async function ownerOf(token, rest) {
    if (token.token.startsWith('ghs_'))
        return viewer(token, rest);
    try {
        return (await rest.read(schemas/* object */.Ikc({ login: schemas/* string */.YjP().min(1) }), 'GET /user')).login;
    }
    catch (error) {
        // A person's token never is the workflow's: to look for the bot's comments then would be to accept another's.
        if (PERSONAL.test(token.token))
            throw error;
        return error instanceof github_rest/* GitHubError */.y_ && error.why === 'right' ? viewer(token, rest) : BOT;
    }
}
async function viewer({ graphqlUrl = '', apiUrl }, rest) {
    // The token goes to one server only.
    if (!URL.canParse(graphqlUrl) || new URL(graphqlUrl).origin !== URL.parse(apiUrl)?.origin)
        return BOT;
    const schema = schemas/* object */.Ikc({ data: schemas/* object */.Ikc({ viewer: schemas/* object */.Ikc({ login: schemas/* string */.YjP().min(1) }) }) });
    try {
        return (await rest.read(schema, `POST ${graphqlUrl}`, { query: '{ viewer { login } }' })).data.viewer.login;
    }
    catch {
        return BOT;
    }
}

;// CONCATENATED MODULE: ./build/github/api.js




/** Closed pull requests of a branch that are looked at. */
const api_LATEST = 100;
/** What the product asks of GitHub about one repository. Every method throws `GitHubError`. */
class GitHubApi extends CommitsApi {
    #options;
    #login;
    /** Ids of the comments that this run created. */
    #created = new Set();
    constructor(options) {
        super(options);
        this.#options = options;
    }
    /**
     * Who this token writes as.
     * @throws GitHubError where the token cannot be the workflow's own, and GitHub does not say whose it is
     */
    login() {
        this.#login ??= ownerOf(this.#options, this.repository.rest);
        return this.#login;
    }
    /** What GitHub answered to a write says whose token it is, better than any guess. */
    #wrote(comment) {
        const login = comment.user?.login;
        if (login)
            this.#login = Promise.resolve(login);
        this.#created.add(comment.id);
        return comment;
    }
    /** This run created that comment. */
    hasCreated({ id }) {
        return this.#created.has(id);
    }
    /** All comments of an issue or pull request, oldest first. */
    comments(issue) {
        return this.repository.list(commentSchema, 'GET /repos/{owner}/{repo}/issues/{issue_number}/comments', {
            issue_number: issue,
        });
    }
    async createComment(issue, body) {
        return this.#wrote(await this.repository.read(commentSchema, 'POST /repos/{owner}/{repo}/issues/{issue_number}/comments', {
            issue_number: issue,
            body,
        }));
    }
    updateComment(id, body) {
        return this.repository.read(commentSchema, 'PATCH /repos/{owner}/{repo}/issues/comments/{comment_id}', {
            comment_id: id,
            body,
        });
    }
    async deleteComment({ id }) {
        await this.repository.request('DELETE /repos/{owner}/{repo}/issues/comments/{comment_id}', { comment_id: id });
    }
    pull(number) {
        return this.repository.read(pullSchema, 'GET /repos/{owner}/{repo}/pulls/{pull_number}', { pull_number: number });
    }
    /** Pull requests that a commit belongs to, merged or open. */
    pullsOfCommit(sha) {
        return this.answers.once(schemas/* array */.YOg(pullSchema), `pulls ${sha}`, () => this.repository.list(pullSchema, 'GET /repos/{owner}/{repo}/commits/{commit_sha}/pulls', { commit_sha: sha }), 
        // GitHub takes up to a minute to link a merge to its pull request.
        (pulls) => pulls.some(({ merged_at: at }) => at));
    }
    /**
     * A pull request that is merged, for what stays as it was then.
     * @throws GitHubError
     */
    mergedPull(number) {
        const isMerged = (pull) => Boolean(pull.merged_at);
        return this.answers.once(pullSchema, `pull ${number}`, () => this.pull(number), isMerged);
    }
    /**
     * The closed pull requests of a branch that changed last, newest first.
     * @param afresh one that was merged a moment ago may have come to it
     */
    closedPulls(base, afresh = false) {
        if (afresh)
            return this.#closedPulls(base);
        return this.answers.once(schemas/* array */.YOg(pullSchema), `closed ${base}`, () => this.#closedPulls(base));
    }
    /** Whether these hold everything that changed since a time, ISO 8601: GitHub lists only the latest. */
    reachesBack(closed, since) {
        return closed.length < api_LATEST || (closed.at(-1)?.updated_at ?? '') < since;
    }
    #closedPulls(base) {
        return this.repository.list(pullSchema, 'GET /repos/{owner}/{repo}/pulls', { state: 'closed', base, sort: 'updated', direction: 'desc' }, api_LATEST);
    }
    /** All files of a pull request with their patches. */
    files(pull) {
        const route = 'GET /repos/{owner}/{repo}/pulls/{pull_number}/files';
        return this.answers.once(schemas/* array */.YOg(fileSchema), `files ${pull}`, () => this.repository.list(fileSchema, route, { pull_number: pull }, 3000));
    }
    reviews(pull) {
        const route = 'GET /repos/{owner}/{repo}/pulls/{pull_number}/reviews';
        return this.answers.once(schemas/* array */.YOg(reviewSchema), `reviews ${pull}`, () => this.repository.list(reviewSchema, route, { pull_number: pull }));
    }
    /** A review that comments, with suggestions in its lines; approves nothing. */
    async createReview(pull, review) {
        const comments = review.comments.map((comment) => ({ side: 'RIGHT', ...comment }));
        await this.repository.request('POST /repos/{owner}/{repo}/pulls/{pull_number}/reviews', {
            pull_number: pull,
            commit_id: review.commit,
            body: review.body,
            event: 'COMMENT',
            comments,
        });
    }
    /** Comments that reviews left in a pull request's files. */
    reviewComments(pull) {
        return this.repository.list(commentSchema, 'GET /repos/{owner}/{repo}/pulls/{pull_number}/comments', {
            pull_number: pull,
        });
    }
    /** `admin`, `write`, `read` or `none`: what someone may do here. */
    async permission(login) {
        const schema = schemas/* object */.Ikc({ permission: schemas/* string */.YjP() });
        return (await this.repository.read(schema, 'GET /repos/{owner}/{repo}/collaborators/{username}/permission', {
            username: login,
        })).permission;
    }
    /** Open issues (no pull requests), newest first. */
    async openIssues() {
        const issues = await this.repository.list(issueSchema, 'GET /repos/{owner}/{repo}/issues', { state: 'open' });
        return issues.filter((issue) => issue.pull_request === undefined);
    }
    createIssue(title, body, labels) {
        return this.repository.read(issueSchema, 'POST /repos/{owner}/{repo}/issues', { title, body, labels });
    }
    updateIssue(number, change) {
        return this.repository.read(issueSchema, 'PATCH /repos/{owner}/{repo}/issues/{issue_number}', {
            issue_number: number,
            ...change,
        });
    }
    /** Commits of a pull request, oldest first; GitHub names 250 at most. */
    commitsOfPull(pull) {
        return this.repository.list(commitSchema, 'GET /repos/{owner}/{repo}/pulls/{pull_number}/commits', {
            pull_number: pull,
        });
    }
}

// EXTERNAL MODULE: ./build/github/artifact.js
var artifact = __webpack_require__(63762);
// EXTERNAL MODULE: ./build/review/artifact-list.js
var artifact_list = __webpack_require__(18452);
// EXTERNAL MODULE: ./build/review/keys.js
var keys = __webpack_require__(15785);
// EXTERNAL MODULE: ./build/github/refusal.js
var refusal = __webpack_require__(32074);
// EXTERNAL MODULE: ./build/github/names.js
var names = __webpack_require__(50926);
// EXTERNAL MODULE: ./build/model/offboard.js
var offboard = __webpack_require__(75091);
// EXTERNAL MODULE: ./build/text/json-pieces.js
var json_pieces = __webpack_require__(91044);
// EXTERNAL MODULE: ./build/review/artifact-files.js + 1 modules
var artifact_files = __webpack_require__(69517);
;// CONCATENATED MODULE: ./build/review/evidence.js


/**
 * Who decided what an apply is about to do, for its audit: the pull requests whose plans count, with author, merger and
 * reviewers and what they reviewed; who let this run pass at an environment's gate; how an override that lets a guard
 * pass came into the branch. Never throws: what GitHub does not tell is left out, and a word says so.
 * @param pulls as the approval found them
 */
async function evidenceOf(question, pulls, scope, warn) {
    const { api, branch, sha, runId } = scope;
    const unknown = { refused: [], unanswered: [] };
    const answered = async (what, ask, without) => ask.catch((error) => {
        unknown[error instanceof github_rest/* GitHubError */.y_ && error.refused ? 'refused' : 'unanswered'].push(what);
        return without;
    });
    const provenance = [];
    for (const pull of pulls) {
        const { number } = pull;
        const whole = await answered(`who merged #${number}`, api.mergedPull(number), pull);
        const reviews = await answered(`the reviews of #${number}`, api.reviews(number), []);
        provenance.push({
            number,
            author: pull.user?.login ?? null,
            merged_by: whole.merged_by?.login ?? null,
            merged_at: pull.merged_at ?? null,
            merge_commit: pull.merge_commit_sha ?? null,
            head: pull.head.sha,
            base: pull.base.sha ?? null,
            reviews: reviews.map(({ user, state, commit_id: head, submitted_at: at }) => ({
                by: user?.login ?? '',
                state,
                head: head ?? '',
                at: at ?? '',
            })),
        });
    }
    // A run without a gate is the usual one, and a token that may not ask for gates proves nothing by that.
    const gates = await api.gateApprovals(runId).catch(() => []);
    const override = question.plan.guards.some(({ overridden }) => overridden)
        ? await answered('who wrote the override', overrideOrigin(question.overridePath, { api, branch, sha }), null)
        : null;
    if (unknown.refused.length > 0)
        warn(`The audit does not say ${unknown.refused.join(', ')}: GitHub did not tell. Give the job “permissions: ` +
            'pull-requests: read, actions: read”.');
    if (unknown.unanswered.length > 0)
        warn(`The audit does not say ${unknown.unanswered.join(', ')}: GitHub did not answer. ` +
            (pulls.length > 0 ? 'The pull request shows it.' : 'The history of the override file shows it.'));
    return {
        pulls: provenance,
        approved_by: gates.flatMap(({ state, user }) => (state === 'approved' && user?.login ? [user.login] : [])),
        override: override ?? undefined,
    };
}
/** The last commit that changed the override file, and the pull request that brought it. */
async function overrideOrigin(path, { api, branch, sha }) {
    const commit = await api.lastCommit(path, sha);
    if (commit === null)
        return null;
    const [{ author }, [pull]] = [await api.commit(commit), await (0,review_origin/* mergedPulls */.$A)({ api, branch }, commit)];
    const merged = pull ? await api.mergedPull(pull.number) : null;
    return {
        author: pull?.user?.login ?? author?.login ?? null,
        merged_by: merged?.merged_by?.login ?? null,
        commit,
        pull_request: pull?.number ?? null,
        merged_at: merged?.merged_at ?? pull?.merged_at ?? null,
    };
}
/**
 * The commit that the action's ref stands for. A runner names only the ref: `v1` is another commit next month.
 * @param ask the client for the action's own repository
 * @returns `undefined` where the ref is a commit already, or GitHub does not show that repository to this run
 */
async function actionCommit({ repository, ref }, ask) {
    const [owner, name] = repository.split('/');
    if (!owner || !name || ref === '' || /^[0-9a-f]{40}$/.test(ref))
        return undefined;
    return ask(owner, name)
        .commit(ref)
        .then(({ sha }) => sha)
        .catch(() => undefined);
}

// EXTERNAL MODULE: ./build/model/failure.js
var failure = __webpack_require__(31612);
;// CONCATENATED MODULE: ./build/review/pull-base.js




/** What it means that a file which decides is not read, and one that is only compared. */
const DECIDES = {
    token: 'what the pull request itself holds was used, which an apply will not do',
    answer: ', and what a pull request holds must not decide what it may do',
};
const COMPARED = { token: 'the pull request’s file was not compared with it', answer: '' };
/** Files and branches of the pull request a run is about; nothing of it elsewhere. */
class PullBase {
    #api;
    #pull;
    #log;
    #baseHead;
    constructor(api, { pull }, log) {
        this.#api = api;
        this.#pull = pull;
        this.#log = log;
    }
    async baseFile(path) {
        const read = async (api, commit) => {
            const text = await api.content(path, commit);
            return text === null && (await this.#isInSubmodule(path, api, commit)) ? { text, isSame: true } : { text };
        };
        const found = await this.#read(path, read, DECIDES);
        return found && { ...found.file, commit: found.commit };
    }
    /**
     * Of what lies in a submodule GitHub shows nothing but the submodule's commit: the checkout holds the base's file
     * where that is the same one.
     * @throws Failure where it is not: a pull request chooses any commit that it likes
     */
    async #isInSubmodule(path, api, commit) {
        if (!path.includes('/') || path.startsWith('.github/'))
            return false;
        const [there, here] = [await api.blob(path, commit), await api.blob(path, this.#pull?.headSha ?? '')];
        if (there === null || there === here)
            return there !== null;
        throw new failure/* Failure */.H('config-invalid', `\`${path}\` of the base branch could not be read (it lies in a submodule, which stands at another commit ` +
            `here)${DECIDES.answer}.`, 'Press “Update branch” on the pull request. If it changes the submodule itself, do that by a pull request of ' +
            'its own, or keep the file in this repository.');
    }
    async baseRoster(path) {
        const found = await this.#read(path, (api, commit) => api.bytes(path, commit), COMPARED);
        return found && { bytes: found.file, commit: found.commit };
    }
    async #read(path, ask, without) {
        if (!this.#pull)
            return null;
        if (!this.#api) {
            this.#log.warning(`\`${path}\` of the base branch cannot be read without a github-token: ${without.token}.`);
            return null;
        }
        try {
            const commit = await this.baseHead();
            return { file: await ask(this.#api, commit), commit };
        }
        catch (error) {
            if (error instanceof failure/* Failure */.H)
                throw error;
            throw new failure/* Failure */.H('config-invalid', `\`${path}\` of the base branch could not be read (${(0,errors/* errorWords */.Yi)(error)})${without.answer}.`, (0,github_rest/* adviceOn */.ik)(error, 'contents: read'), { cause: error });
        }
    }
    /** The newest commit of the base branch, as GitHub says it now: the event's is the one of its own time. */
    async baseHead() {
        const pull = this.#pull;
        const api = this.#api;
        if (!pull || !api)
            throw new Error('There is no base branch to ask about.');
        this.#baseHead ??= pull.baseRef === null ? Promise.resolve(pull.baseSha) : api.headForAll(pull.baseRef);
        return this.#baseHead;
    }
    async changedFiles() {
        const pull = this.#pull;
        if (!pull || !this.#api)
            return null;
        try {
            const files = await this.#api.files(pull.number);
            const names = files.flatMap(({ filename, previous_filename: before = filename }) => [filename, before]);
            return names.length > 0 ? new Set(names) : null;
        }
        catch (error) {
            this.#log.warning(`Which files the pull request changes could not be asked (${(0,errors/* errorWords */.Yi)(error)}).`);
            return null;
        }
    }
    async headBlob(path) {
        const pull = this.#pull;
        if (!pull || !this.#api)
            return null;
        try {
            return { blob: await this.#api.blob((0,posix_.normalize)(path), pull.headSha) };
        }
        catch {
            return null;
        }
    }
}

// EXTERNAL MODULE: ./build/github/runner-commands.js
var runner_commands = __webpack_require__(49673);
// EXTERNAL MODULE: ./build/interface/modes.js
var modes = __webpack_require__(55944);
// EXTERNAL MODULE: ./build/review/payload.js
var review_payload = __webpack_require__(87487);
// EXTERNAL MODULE: ./build/review/since.js
var review_since = __webpack_require__(20411);
;// CONCATENATED MODULE: ./build/review/end-note.js



/** The hidden line of the short comment: one a pull request and tenant. */
const noteMarker = (tenant) => (0,seal/* commentMarker */.Ql)(tenant, ['', 'end']).replace('cxone-roster:', 'cxone-roster-end:');
/**
 * After an apply that did not end well: one short new comment, because edits send no mail. There is at most one; later
 * applies change it, and one that ends well writes none.
 * @param url address of the comment with the plan
 * @returns never throws; what GitHub refuses is a warning
 */
async function noteEnd(api, pull, { report, state, tenant }, url) {
    const marker = noteMarker(tenant);
    if (report.reason === 'superseded')
        return {};
    if (!endedBadly(report)) {
        const { own } = await (0,comment/* markedComments */.lD)(api, pull, marker).catch(() => ({ own: [] }));
        if (own.length === 0)
            return {};
    }
    const { warning } = await (0,comment/* postComment */.Gy)(api, pull, marker, (0,seal/* unsealed */.wI)(renderEndNote(report, state, url), marker));
    return warning === undefined ? {} : { warning };
}

// EXTERNAL MODULE: ./build/report/pages/taken-back.js
var taken_back = __webpack_require__(99123);
// EXTERNAL MODULE: ./build/github/artifact-name.js
var artifact_name = __webpack_require__(25372);
;// CONCATENATED MODULE: ./build/review/comments.js









/**
 * The comment of a pull request that is open: what its head would change, signed where the run has a key. A run of an
 * older head never covers what a newer one has to say: where that has said nothing yet, the comment becomes
 * *superseded*.
 */
async function commentPull(report, state, pull, scope) {
    const { inputs, api, keys } = scope;
    const marker = (0,seal/* commentMarker */.Ql)((0,names/* tenantName */.a)(inputs), inputs.roster);
    const post = (body) => (0,comment/* postComment */.Gy)(api, pull.number, marker, body, pull.fork);
    const render = (as, hidden) => (0,comment_page/* renderComment */.wQ)(report, { state: as, limit: comment_page/* COMMENT_LIMIT */.W$ - hidden }).text;
    const { newer, merged } = await standing(pull, api);
    // A plan made once more after the merge is no review: the comment keeps what was.
    if (merged)
        return {};
    if (newer) {
        const [own] = (await (0,comment/* markedComments */.lD)(api, pull.number, marker)).own;
        if (state === 'checking' || own?.body.includes(`/commit/${newer}`))
            return own?.html_url ? { url: own.html_url } : {};
        return post((0,seal/* unsealed */.wI)(render('superseded', (0,seal/* hiddenLength */.$f)(marker, null)), marker));
    }
    // On `pull_request_target` the files may be anybody's: what is shown there is no review.
    const isReview = report.mode === 'plan' && scope.context.eventName !== 'pull_request_target';
    if (!keys || !isReview)
        return post((0,seal/* unsealed */.wI)(render(state, (0,seal/* hiddenLength */.$f)(marker, null)), marker));
    const { payload, previous } = await payloadOf(report, state, pull, { ...scope, keys });
    const since = previous && state !== 'checking' ? (0,review_since/* sincePlan */.q)(previous, report, keys) : undefined;
    const { text } = (0,comment_page/* renderComment */.wQ)({ ...report, since }, { state, limit: comment_page/* COMMENT_LIMIT */.W$ - (0,seal/* hiddenLength */.$f)(marker, payload) });
    return post((0,seal/* sealed */.JW)(text, marker, payload, keys));
}
/** Where the pull request stands. `newer`: its head, where that is no longer the one this run is about. */
async function standing(pull, api) {
    try {
        const { head, merged_at: mergedAt } = await api.pull(pull.number);
        return { newer: head.sha === pull.headSha ? null : head.sha, merged: Boolean(mergedAt) };
    }
    catch {
        // Who may not look does not know better; the comment itself will say what is wrong with the token.
        return { newer: null, merged: false };
    }
}
/**
 * What the comment proves. While a head is checked that is nothing: what was planned for it before may no longer be so.
 * Marks that applies have set stay with their head, also where its plan is made once more.
 */
async function payloadOf(report, state, pull, { inputs, context, api, keys }) {
    const { artifactName: prefix, roster, mode } = inputs;
    const tenant = (0,names/* tenantName */.a)(inputs);
    // What is shown of a run that was interrupted is not all that there is to review.
    const plan = state === 'checking' || report.reason === 'apply-failed' ? null : (report.plan ?? null);
    const run = prefix && context.runId && plan
        ? { id: context.runId, artifact: (0,artifact_name/* artifactNames */.jh)({ prefix, tenant, mode }, context.attempt).first }
        : null;
    const payload = (0,review_payload/* reviewedPlan */.VR)({ repository: context.repository, pull: pull.number, head: pull.headSha, tenant, roster, run }, plan, keys);
    const marker = (0,seal/* commentMarker */.Ql)(tenant, roster);
    const [own] = await (0,comment/* markedComments */.lD)(api, pull.number, marker).then(({ own }) => own, () => []);
    const found = own && (0,seal/* opened */.Sg)(own.body, marker, keys);
    const before = found && 'payload' in found && found.payload.pull === payload.pull ? found.payload : null;
    const previous = before?.plan
        ? { plan: before.plan, head: before.head, people: before.people }
        : (before?.previous ?? undefined);
    return {
        payload: {
            ...payload,
            marks: before?.head === payload.head ? before.marks : payload.marks,
            // Until this head has a plan, the next one is held against the last that was shown.
            previous: plan ? undefined : previous,
        },
        previous,
    };
}
/**
 * After a merge: the comments of the pull requests that a run is about say what becomes of it. What was reviewed stays.
 */
async function commentReviewed(report, state, concerned, scope, mark) {
    const marks = marksOf(report, state, mark);
    const marker = (0,seal/* commentMarker */.Ql)(scope.tenant, scope.roster);
    const posted = [];
    for (const one of concerned) {
        try {
            const made = await tell(one, report, state, marker, marks, scope);
            if (state !== 'applying' && !made.forAll)
                posted.push(await noteEnd(scope.api, one.pull.number, { report, state, tenant: scope.tenant }, made.url));
            posted.push(made);
        }
        catch (error) {
            posted.push({ warning: (0,comment/* notPosted */.n3)(error, ` on pull request #${one.pull.number}`) });
        }
    }
    return posted;
}
/** Characters in which the end of a run can be said. */
const LEAST_ROOM = 4_000;
async function tell({ pull, plan, proof }, report, state, marker, marks, scope) {
    if (proof) {
        const kept = `${marker}\n${(0,seal/* keptLine */.bS)(proof.body)}`;
        const room = comment_page/* COMMENT_LIMIT */.W$ - kept.length - 4 - taken_back/* TAKEN_BACK_ROOM */.MV;
        // A proof that leaves no room for a word stays as it is: the short comment tells.
        if (room < LEAST_ROOM)
            return { url: proof.url };
        const text = (0,taken_back/* withTakenBack */.pH)((0,comment_page/* renderComment */.wQ)(report, { state, limit: room }).text, (0,taken_back/* takenBackIn */.IL)(proof.body));
        return (0,comment/* postComment */.Gy)(scope.api, pull.number, marker, (0,seal/* unsealed */.wI)(text, kept));
    }
    const { own: [own], all, } = await (0,comment/* markedComments */.lD)(scope.api, pull.number, marker);
    // One comment tells of many tenants: the last job of the run keeps it.
    if (all)
        return { forAll: true };
    const before = own && (0,seal/* opened */.Sg)(own.body, marker, scope.keys);
    const signed = before && 'payload' in before && before.payload.pull === pull.number
        ? before.payload
        : plan && fromPlan(plan, pull, scope);
    const payload = signed ? { ...signed, marks: { ...signed.marks, ...marks } } : null;
    const limit = comment_page/* COMMENT_LIMIT */.W$ - (0,seal/* hiddenLength */.$f)(marker, payload) - taken_back/* TAKEN_BACK_ROOM */.MV;
    // Of a comment that someone edited nothing is said once more.
    const isEdited = before !== undefined && 'fault' in before && before.fault === 'edited';
    const line = own && !isEdited ? (0,taken_back/* takenBackIn */.IL)(own.body) : null;
    const text = (0,taken_back/* withTakenBack */.pH)((0,comment_page/* renderComment */.wQ)(report, { state, limit }).text, line);
    const body = payload ? (0,seal/* sealed */.JW)(text, marker, payload, scope.keys) : (0,seal/* unsealed */.wI)(text, marker);
    const elsewhere = own ? null : (plan?.review?.comment_id ?? null);
    // Planned under another account (an App): its comment is the one that people know.
    if (elsewhere !== null) {
        const updated = await scope.api.updateComment(elsewhere, body).catch(() => null);
        if (updated)
            return { id: updated.id, url: updated.html_url || undefined };
    }
    return (0,comment/* postComment */.Gy)(scope.api, pull.number, marker, body);
}
/** What a comment that is gone, or that another account wrote, said about the plan. */
const fromPlan = (plan, pull, { repository, tenant, roster, keys }) => (0,review_payload/* reviewedPlan */.VR)({ repository, pull: pull.number, head: pull.head.sha, tenant, roster: [...roster], run: null }, plan, keys);
/** Only a complete apply ends what was reviewed: after a partial one the rest of it may still be done. */
function marksOf(report, state, mark) {
    if (report.reason === 'plan-changed')
        return { planChanged: mark };
    // Guards alone prove nothing about what was reviewed, nor does a run that brought more than that.
    if (report.approval?.state === 'off' || report.approval?.isPart)
        return {};
    return state === 'applied' && report.outcomes ? { applied: mark, planChanged: undefined } : {};
}

;// CONCATENATED MODULE: ./build/review/run-comments.js







/** State of the main step: numbers of the pull requests whose plans it applies. */
const REVIEWED = 'reviewed';
/** What a run says on GitHub, and where it said it. */
class RunComments {
    #how;
    #inputs;
    #context;
    #api;
    #keys;
    #log;
    #now;
    /** Id of the comment that was written last. */
    id = null;
    #taken;
    constructor(how) {
        this.#how = how;
        this.#inputs = how.inputs;
        this.#context = how.context;
        this.#api = how.api;
        this.#keys = how.keys;
        this.#log = how.log;
        this.#now = how.now;
    }
    /**
     * Puts a state of the run where it belongs: the pull request's comment, the comments of what was merged, the issue
     * about drift. What GitHub refuses is a warning once the run has ended.
     * @returns the address of what was posted
     */
    async say(report, state) {
        const inputs = this.#inputs;
        const context = this.#context;
        const api = this.#api;
        const keys = this.#keys;
        const now = this.#now;
        if (inputs.comment === 'off' || !api)
            return null;
        const under = state === 'checking' || state === 'applying';
        try {
            const { speaksOn } = modes/* MODES */.FN[report.mode];
            if (speaksOn === 'issue')
                return await this.#keepDrift(report, api);
            if (speaksOn === 'taken-back')
                return under ? null : await this.#tellTakenBack(report);
            if (speaksOn === 'reviewed')
                return this.#posted(await this.#commentReviewed(report, state), under);
            if (!context.pull || speaksOn === null)
                return null;
            return this.#posted([await commentPull(report, state, context.pull, { inputs, context, api, keys, now })], under);
        }
        catch (error) {
            if (!under)
                this.#log.warning((0,comment/* notPosted */.n3)(error));
            return null;
        }
    }
    /** The issue about drift; left alone by a run that could not compare. */
    async #keepDrift(report, api) {
        if (!report.plan || (report.reason !== 'none' && report.reason !== 'drift'))
            return null;
        const { driftNews, isPartial, renderDrift } = await __webpack_require__.e(/* import() */ 769).then(__webpack_require__.bind(__webpack_require__, 70769));
        const { keepIssue } = await __webpack_require__.e(/* import() */ 730).then(__webpack_require__.bind(__webpack_require__, 40730));
        const issue = renderDrift(report);
        // Nothing was found to differ, and not everything was compared: that is no end.
        if (!issue && isPartial(report))
            return null;
        return this.#posted([
            await keepIssue(api, { tenant: (0,names/* tenantName */.a)(this.#inputs), roster: this.#inputs.roster }, issue, driftNews(report, issue)),
        ], false);
    }
    /** No word in the annotations: an undo is done whether or not the token may write comments. */
    async #tellTakenBack(report) {
        const scope = this.#how.scope();
        if (!scope)
            return null;
        const { tellTakenBack } = await __webpack_require__.e(/* import() */ 1360).then(__webpack_require__.bind(__webpack_require__, 81360));
        for (const words of await tellTakenBack(report, scope))
            this.#log.line(`Comment  ${words}`);
        return null;
    }
    async #commentReviewed(report, state) {
        const scope = this.#how.scope();
        if (!scope)
            return [];
        const concerned = await this.#concerned(report, scope, state);
        // For `post`, which knows nothing of this process but what it saved.
        if (state === 'applying')
            (0,runner_commands/* saveState */.LZ)(REVIEWED, concerned.map(({ pull }) => pull.number).join(','));
        return commentReviewed(report, state, concerned, scope, { commit: this.#context.sha, at: this.#now() });
    }
    /** Numbers of the pull requests whose comments are going to say how an apply ended; never throws. */
    async numbers(report) {
        const scope = this.#how.scope();
        if (!scope || modes/* MODES */.FN[report.mode].speaksOn !== 'reviewed' || this.#inputs.comment === 'off')
            return [];
        const concerned = await this.#concerned(report, scope, (0,comment_page/* commentState */.PW)(report)).catch(() => []);
        return concerned.map(({ pull }) => pull.number);
    }
    async #concerned(report, scope, state) {
        const own = await this.#own(report, scope, state);
        const known = new Set(own.map(({ pull }) => pull.number));
        return [...own, ...this.#how.others().filter(({ pull }) => !known.has(pull.number))];
    }
    async #own(report, scope, state) {
        const known = this.#how.concerned();
        if (known.length > 0)
            return known;
        if (state === 'applying')
            return this.#takeUp(report, scope, state);
        return (this.#taken ??= this.#takeUp(report, scope, state));
    }
    /**
     * The pull requests of a main step that was interrupted, else those whose comment still has to say how this ended.
     */
    async #takeUp(report, scope, state) {
        const saved = (0,runner_commands/* getState */.Gu)(REVIEWED).split(',').filter(Boolean).map(Number);
        if (saved.length > 0)
            return Promise.all(saved.map(async (number) => ({ pull: await scope.api.pull(number) })));
        const guardsAlone = this.#inputs.approval === 'off';
        // Nights that bring nothing but the file's own days ask for nothing: memory knows whose comment has to change.
        if (report.reason === 'none' && this.#context.eventName === 'schedule' && !guardsAlone)
            return [];
        try {
            return await stillToTell(scope, this.#context.sha);
        }
        catch (error) {
            // Who goes by the guards alone need not give rights to look for pull requests.
            if (report.reason === 'none' || guardsAlone || state === 'applying')
                return [];
            throw error;
        }
    }
    /** Addresses of what was posted; what GitHub refused is said once, at the end. */
    #posted(posted, under) {
        for (const { warning } of posted)
            if (warning && !under)
                this.#log.warning(warning);
        this.id = posted.findLast(({ id }) => id)?.id ?? this.id;
        return posted.findLast(({ url }) => url)?.url ?? null;
    }
}

// EXTERNAL MODULE: ./build/audit/read-line.js
var read_line = __webpack_require__(94861);
// EXTERNAL MODULE: ./build/model/memory.js
var model_memory = __webpack_require__(38311);
// EXTERNAL MODULE: ./build/review/trusted.js
var trusted = __webpack_require__(67218);
;// CONCATENATED MODULE: ./build/review/recall.js





/** Artifacts that are opened in search of one for the same paths. */
const LOOK_BACK = 30;
/**
 * What earlier runs left behind: the newest trusted artifact with a memory for the same paths, open steps from the
 * newest of any. Never throws: what GitHub does not say is a warning, and `answered` false.
 * @param scope absent where there is nobody to ask, or nothing to check signatures with
 */
async function recall(identity, scope) {
    const nothing = { memory: (0,model_memory/* recalled */.zh)(identity, null, null), found: false, answered: true, warnings: [] };
    if (!scope?.artifactName || !scope.keys)
        return nothing;
    const paths = nothing.memory.roster.join('\n');
    let [own, newest] = [null, null];
    let previous = null;
    let opened = 0;
    const warnings = [];
    /** Of runs that could not read what was left before them, newest first. */
    const unread = [];
    /** Of runs that were under way beside the newest, and of these beside the newest for the same paths. */
    const [beside, besideOwn] = [[], []];
    const isOwn = (memory) => memory.roster.join('\n') === paths;
    /** Nothing older is looked at: the memories that were found had read it. */
    const horizon = () => {
        const [one, other] = own && newest ? [seenBy(own), seenBy(newest)] : ['', ''];
        return one < other ? one : other;
    };
    const found = (answered) => ({
        memory: (0,model_memory/* recalled */.zh)(identity, own, newest),
        found: own !== null,
        answered,
        warnings,
        previous,
        listed: scope.list?.at || undefined,
    });
    try {
        for await (const artifact of (0,trusted/* trustedArtifacts */.t)(scope, horizon)) {
            if (opened++ >= LOOK_BACK || (own && artifact.at <= horizon()))
                break;
            previous ??= await lastAudit(artifact, identity.tenant);
            const text = await artifact.readSealed('memory.json');
            const memory = text === null ? null : (0,model_memory/* readMemory */.S1)(text);
            // An older one of ours, uploaded once more by another run, is no word of that run.
            if (memory?.tenant !== identity.tenant || memory.writer.run !== artifact.run)
                continue;
            if (memory.writer.unread) {
                unread.push(memory);
                continue;
            }
            if (!newest || replaces(artifact.at, newest))
                newest = memory;
            else if (artifact.at > seenBy(newest))
                beside.push(memory);
            if (!isOwn(memory))
                continue;
            if (!own || replaces(artifact.at, own))
                own = memory;
            else if (artifact.at > seenBy(own))
                besideOwn.push(memory);
        }
        if (newest && beside.length > 0)
            newest = (0,model_memory/* withBeside */.Rx)(newest, beside, isOwn);
        if (own && besideOwn.length > 0)
            own = (0,model_memory/* withBeside */.Rx)(own, besideOwn, isOwn);
    }
    catch (error) {
        const without = identity.writer.mode === 'plan'
            ? 'sign-out steps that an earlier run left open, and what an undo took back, are not shown by this plan'
            : 'sign-out steps that an earlier run left open are not finished by this one';
        warnings.push(`What earlier applies left behind could not be looked up (${(0,errors/* errorWords */.Yi)(error)}); ${without}. ` +
            (0,github_rest/* adviceOn */.ik)(error, PERMISSIONS));
        own = null;
        const silent = found(false);
        silent.memory.writer = { ...silent.memory.writer, unread: true };
        const isSilence = error instanceof github_rest/* GitHubError */.y_ && (error.why === 'limit' || error.why === 'outage');
        if (isSilence)
            silent.unanswered = { why: (0,errors/* errorWords */.Yi)(error), advice: (0,github_rest/* adviceOn */.ik)(error, PERMISSIONS) };
        return silent;
    }
    if (unread.length > 0) {
        const blind = unread.filter(isOwn);
        const base = own ?? blind[0];
        newest = { ...(newest ?? unread[0]), openSteps: (0,model_memory/* unitedSteps */.$N)(newest ? [...unread, newest] : unread) };
        own = base ? (0,model_memory/* withUnread */.y$)(base, blind) : null;
    }
    return found(true);
}
const PERMISSIONS = 'actions: read, contents: read';
/**
 * Until when a memory's run had seen what others left: when it read them, or when an earlier job of it made the list
 * that it read. Without the milliseconds, as GitHub has it of artifacts.
 */
const seenBy = ({ writer: { at, listed } }) => `${(listed ?? at).slice(0, 19)}Z`;
/**
 * A run that found nothing to do may have read its memory out of a list that an earlier job made. What another run
 * left between that list and its end it has not seen: that one counts.
 * @param at when an older artifact was made
 */
const replaces = (at, memory) => memory.writer.listed !== undefined && at > seenBy(memory);
/** The head of an artifact's audit, where it is this tenant's and was sealed. */
async function lastAudit(artifact, tenant) {
    const lines = ((await artifact.read('audit.jsonl')) ?? '').trimEnd().split('\n');
    const [started, seal] = [(0,read_line.readLine)(lines[0] ?? ''), (0,read_line.readLine)(lines.at(-1) ?? '')];
    if (started?.event !== 'run.started' || started.tenant !== tenant || seal?.event !== 'seal')
        return null;
    // The audit of another run, uploaded once more by this one, says nothing of what came last.
    const [, of = artifact.run] = /\/actions\/runs\/(\d+)/.exec(started.run ?? '') ?? [];
    if (of !== artifact.run)
        return null;
    return { run: artifact.run, head: seal.hash };
}

;// CONCATENATED MODULE: ./build/review/host.js






















/**
 * GitHub for one run: the base's files, the approval, the comment. Whatever GitHub refuses is a warning here, or a stop
 * where a review is needed.
 */
class GitHubHost {
    #inputs;
    #context;
    #log;
    #api;
    #clientOf;
    /** What runs, as the runner names it. */
    #action;
    #keys;
    /** GitHub Enterprise Server: what is uploaded by default is not there, so the signed comment alone is the review. */
    #takesNoArtifacts;
    /** Of the artifacts that are looked for; empty: there are none. */
    #artifactName;
    #approval = null;
    /** Pull requests that show an earlier end, and are not what this run asked a review of. */
    #others = [];
    #now;
    #runner;
    #said = Promise.resolve();
    #comments;
    #base;
    #readArtifact;
    #sleep;
    #list;
    /** Nobody could tell whether the branch has moved on, and that was said. */
    #saidUnknown = false;
    constructor(inputs, context, env, log, now, { readArtifact: read = artifact_files/* readArtifact */.R9, sleep = github_rest/* wait */.uk, ...wires } = {}) {
        this.#inputs = inputs;
        this.#readArtifact = (0,artifact_files/* readOnce */.WY)(read);
        this.#sleep = sleep;
        this.#context = context;
        this.#log = log;
        this.#now = now;
        this.#runner = env['RUNNER_NAME'] ?? '';
        this.#takesNoArtifacts = (0,artifact/* onEnterpriseServer */.Q)(env);
        this.#artifactName = this.#takesNoArtifacts ? '' : inputs.artifactName;
        const { owner, name, apiUrl } = context;
        const graphqlUrl = env['GITHUB_GRAPHQL_URL'];
        const token = inputs.githubToken;
        const common = { token, apiUrl, graphqlUrl, onWait: tellWait(log), sleep, ...wires };
        this.#clientOf = (ofOwner, ofName) => new GitHubApi({ ...common, owner: ofOwner, name: ofName });
        this.#action = { repository: env['GITHUB_ACTION_REPOSITORY'] ?? '', ref: env['GITHUB_ACTION_REF'] ?? '' };
        this.#api = token && owner && name ? this.#clientOf(owner, name) : null;
        const secret = inputs.signingKey ?? inputs.clientSecret ?? inputs.accessKeySecret;
        this.#keys = secret ? (0,keys/* approvalKeys */.gC)(secret, (0,names/* tenantName */.a)(inputs)) : null;
        this.#base = new PullBase(this.#api, context, log);
        this.#comments = new RunComments({
            inputs,
            context,
            api: this.#api,
            keys: this.#keys,
            log,
            now,
            scope: () => this.#scope(),
            concerned: () => this.#approval?.concerned ?? [],
            others: () => this.#others,
        });
    }
    baseFile(path) {
        return this.#base.baseFile(path);
    }
    baseRoster(path) {
        return this.#base.baseRoster(path);
    }
    changedFiles() {
        return this.#base.changedFiles();
    }
    headBlob(path) {
        return this.#base.headBlob(path);
    }
    async isCommitted(path) {
        const { sha } = this.#context;
        if (!this.#api || sha === '')
            return false;
        return this.#api.blob(path, sha).then((blob) => blob !== null, () => false);
    }
    async recall(afresh = false) {
        const { runId: run, attempt, sha: commit } = this.#context;
        const { mode, roster } = this.#inputs;
        const writer = { run, attempt, mode, commit, at: this.#now() };
        // Asked once more: what was listed may be of before another run ended.
        if (afresh && this.#api)
            this.#list = new artifact_list/* ArtifactList */.V(this.#api, true);
        const recalled = await recall({ tenant: (0,names/* tenantName */.a)(this.#inputs), roster, writer }, this.#trust());
        // Another event is about other people: of an event only an earlier attempt of the same run matters.
        const mayBeLost = mode === 'apply' || (mode === 'event' && attempt > 1);
        return mayBeLost && recalled.answered ? { ...recalled, ...(await this.#lost(mode)) } : recalled;
    }
    /** The run before this one, where it was killed and left nothing; that GitHub does not say is a warning. */
    async #lost(mode) {
        const scope = this.#trust();
        if (!scope || !this.#keys || !this.#context.runId)
            return {};
        try {
            const { lostRun } = await __webpack_require__.e(/* import() */ 3079).then(__webpack_require__.bind(__webpack_require__, 53079));
            const known = scope.api.lostGiven(this.#artifactName);
            const lost = known !== undefined
                ? known.run
                : await lostRun(mode, { ...scope, branch: this.#context.branch, runner: this.#runner });
            if (lost !== null)
                this.#log.warning(`Run ${lost} started this job and left no artifact, so nobody knows how far it got: the sign-out steps of ` +
                    `leavers of the ${mode === 'event' ? 'event' : 'file'} whose account is off are done once more.`);
            return { lost };
        }
        catch (error) {
            this.#log.warning(`Whether the run before this one was killed could not be looked up (${(0,errors/* errorWords */.Yi)(error)}); where it was, ` +
                `sign-out steps that it left open are not done by this run. ${(0,github_rest/* adviceOn */.ik)(error, 'actions: read')}`);
            return {};
        }
    }
    async *trustedArtifacts(since) {
        const scope = this.#trust();
        if (scope)
            yield* (0,trusted/* trustedArtifacts */.t)(scope, since);
    }
    async auditsOf(run) {
        const { auditsOfRun } = await __webpack_require__.e(/* import() */ 7174).then(__webpack_require__.bind(__webpack_require__, 27174));
        return auditsOfRun(run, this.#trust(), (message) => this.#log.warning(message));
    }
    async reviewPlace() {
        const { pull, branch, sha, runId, attempt } = this.#context;
        if (!runId)
            return null;
        // The comment that says *checking* is on its way already: its id tells an apply by another account where to look.
        await this.#said;
        return {
            pull_request: pull?.number ?? null,
            head: pull ? { ref: pull.headRef, sha: pull.headSha } : { ref: branch, sha },
            base: pull ? { ref: pull.baseRef, sha: await this.#base.baseHead().catch(() => pull.baseSha) } : null,
            run_id: runId,
            attempt,
            comment_id: this.#comments.id,
        };
    }
    async seal(name, members) {
        return this.#keys ? (0,seal/* sealedPieces */.QG)(name, members, this.#keys) : (0,json_pieces/* jsonPieces */.Mx)(members);
    }
    async unseal(name, text) {
        return !this.#keys || (0,seal/* isSealedFile */.Z7)(name, text, this.#keys) ? text : null;
    }
    /** Where artifacts of other runs are looked for; `null` where there is no token to ask with. */
    #trust() {
        const { repository, runId, attempt, branch, defaultBranch } = this.#context;
        if (!this.#api)
            return null;
        const source = this.#source(this.#api);
        return {
            api: this.#api,
            repository,
            branches: (0,refusal/* allowedBranches */.p7)(this.#inputs.branches, defaultBranch) ?? (branch === null ? [] : [branch]),
            tenant: (0,names/* tenantName */.a)(this.#inputs),
            artifactName: this.#artifactName,
            runId,
            attempt,
            keys: this.#keys,
            list: (this.#list ??= new artifact_list/* ArtifactList */.V(this.#api)),
            fetch: (artifact, names) => this.#readArtifact(source, artifact, names),
        };
    }
    async approve(question) {
        const { approval, approvedByOther, reviewedPlan } = this.#inputs;
        const { eventName, sha, runId, triggeringActor, actor } = this.#context;
        const scope = this.#scope(question);
        const verdict = await approve(question, {
            approval,
            approvedByOther,
            reviewedPlan: reviewedPlan ?? null,
            eventName,
            sha,
            runId,
            startedBy: triggeringActor || actor,
            now: this.#now(),
            scope,
        });
        this.#approval = verdict;
        for (const warning of verdict.warnings)
            this.#log.warning(warning);
        const pulls = verdict.concerned.map(({ pull }) => pull);
        const passes = verdict.next !== undefined || verdict.problems.length === 0;
        if (passes && scope)
            this.#others = await stillStopped(question.memory.stopped, verdict, scope);
        if (verdict.go.length === 0 || !scope)
            return verdict;
        const asked = { api: scope.api, branch: scope.branch, sha, runId };
        const evidence = await evidenceOf(question, pulls, asked, (message) => this.#log.warning(message));
        const approvedBy = [...new Set([...(verdict.approvedBy ?? []), ...(evidence.approved_by ?? [])])];
        const action_commit = await actionCommit(this.#action, (owner, name) => this.#clientOf(owner, name));
        return { ...verdict, evidence: { ...evidence, approved_by: approvedBy, action_commit } };
    }
    async superseded(paths) {
        const { approval } = this.#inputs;
        const { branch, sha } = this.#context;
        if (!this.#api || !branch || !sha)
            return null;
        const asked = { branch, sha, isOne: (0,offboard/* isOffboarding */.W)(this.#inputs.roster) };
        const problem = await supersededProblem(this.#api, asked, paths);
        if (problem?.reason !== 'approval-missing' || approval !== 'off')
            return problem;
        // Asked before the tenant is read and before the first write: said once.
        if (!this.#saidUnknown)
            this.#log.warning(`${(0,figures/* sentence */.em)(problem.message)}: this run goes on. ${problem.advice}`);
        this.#saidUnknown = true;
        return null;
    }
    comment(report, state) {
        // One after the other: what was said first must not cover what is said later.
        const next = this.#said.then(() => this.#comments.say(report, state ?? (0,comment_page/* commentState */.PW)(report)));
        this.#said = next;
        return next;
    }
    concerned(report) {
        return this.#comments.numbers(report);
    }
    /** Certain fixes of the roster, as suggestions in the pull request's files. */
    async suggest(fixes) {
        const { pull } = this.#context;
        if (!this.#api || !pull)
            return;
        const { suggestFixes } = await __webpack_require__.e(/* import() */ 1500).then(__webpack_require__.bind(__webpack_require__, 11500));
        const { warning } = await suggestFixes(this.#api, pull, fixes);
        if (warning)
            this.#log.warning(warning);
    }
    #source(api) {
        const { owner, name } = this.#context;
        return { owner, name, token: this.#inputs.githubToken, tried: (read) => api.tried(read) };
    }
    #changes({ memory, rosterPaths, policyPath }) {
        if (!memory.applied)
            return undefined;
        return { paths: [...rosterPaths, policyPath], after: memory.applied.commit, sha: this.#context.sha };
    }
    #scope(question) {
        const { repository, branch } = this.#context;
        if (!this.#api || !this.#keys || !branch)
            return null;
        const source = this.#source(this.#api);
        return {
            api: this.#api,
            repository,
            branch,
            tenant: (0,names/* tenantName */.a)(this.#inputs),
            roster: this.#inputs.roster,
            keys: this.#keys,
            artifactName: this.#artifactName,
            takesNoArtifacts: this.#takesNoArtifacts,
            overridePath: question?.overridePath ?? '',
            overrides: question?.overrides ?? [],
            changes: question && this.#changes(question),
            sleep: this.#sleep,
            fetch: (artifact, names) => this.#readArtifact(source, artifact, names),
        };
    }
}
/** A line for people who watch the log; short waits are not worth one. */
const tellWait = (log) => (ms, { why }) => {
    if (ms >= 10_000)
        log.line(`Wait     ${Math.ceil(ms / 1000)} s: ` +
            (why === 'limit' ? 'GitHub’s limit of requests' : 'GitHub did not answer'));
};


/***/ }),

/***/ 15785:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   VW: () => (/* binding */ changeDigest),
/* harmony export */   gC: () => (/* binding */ approvalKeys),
/* harmony export */   x4: () => (/* binding */ DIGEST_BYTES)
/* harmony export */ });
/* harmony import */ var node_crypto__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(77598);
/* harmony import */ var _plan_hash_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(28788);


/** Bytes of a digest: nobody who lacks the key can make a second change with the same one. */
const DIGEST_BYTES = 16;
const derived = (secret, tenant, use) => Buffer.from((0,node_crypto__WEBPACK_IMPORTED_MODULE_0__.hkdfSync)('sha256', Buffer.from(secret), 'cxone-roster approval 1', `${use}\n${tenant}`, 32));
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
function changeDigest(change, keys, effects = null) {
    const tail = effects === null ? '' : `\n${[...effects].sort().join(',')}`;
    return (0,node_crypto__WEBPACK_IMPORTED_MODULE_0__.createHmac)('sha256', keys.digest)
        .update(`${(0,_plan_hash_js__WEBPACK_IMPORTED_MODULE_1__/* .canonicalChange */ .xG)(change)}${tail}`)
        .digest()
        .subarray(0, DIGEST_BYTES)
        .toString('base64url');
}


/***/ }),

/***/ 69523:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   C: () => (/* binding */ movedNames),
/* harmony export */   z: () => (/* binding */ namesAfter)
/* harmony export */ });
/* harmony import */ var _model_named_ids_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(46016);
/* harmony import */ var _text_figures_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(21135);
/* harmony import */ var _text_ids_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(13276);
/* harmony import */ var _other_roles_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(16839);




/** Whether an operation gives, takes or moves to the first place one of these roles. */
function touches({ before, after }, ids) {
    const listed = (values) => [values?.['roles'] ?? []].flat();
    const [from, to] = [new Set(listed(before)), new Set(listed(after))];
    const primary = [before?.['primaryRole'], after?.['primaryRole']];
    const moved = primary[0] === primary[1] ? [] : primary;
    return [...from.symmetricDifference(to), ...moved].some((id) => typeof id === 'string' && ids.has((0,_text_ids_js__WEBPACK_IMPORTED_MODULE_1__/* .idKey */ .T4)(id)));
}
const elsewhere = ({ was, is }) => ({
    message: `These credentials belong to another tenant than before (was ${was.join(' or ')}, is ${is}).`,
    advice: 'If credentials were mixed up, put them right and run the job again.',
});
/** @param known what names stood for by each of those who vouch for it: one of them is enough */
function movedNames({ names }, known) {
    const moved = new Map();
    for (const [place, is] of Object.entries(names?.ids ?? {})) {
        const was = [...new Set(known.flatMap((one) => one?.[place] || []))];
        if (is !== '' && was.length > 0 && !was.includes(is))
            moved.set(place, { was, is });
    }
    const other = moved.get(_model_named_ids_js__WEBPACK_IMPORTED_MODULE_0__/* .TENANT_PLACE */ .RS);
    const behind = (operation) => {
        if (other)
            return [{ field: _model_named_ids_js__WEBPACK_IMPORTED_MODULE_0__/* .TENANT_PLACE */ .RS, name: '' }];
        if (moved.size === 0 || !names)
            return [];
        return names.behind(operation).filter((one) => {
            const ids = moved.get((0,_model_named_ids_js__WEBPACK_IMPORTED_MODULE_0__/* .namePlace */ .RO)(one));
            return ids && (one.field !== 'roles' || touches(operation, new Set([...ids.was, ids.is])));
        });
    };
    const words = (operations) => {
        if (other && operations.length > 0)
            return elsewhere(other);
        const found = new Map();
        for (const one of operations.flatMap(behind)) {
            if (one.field === _model_named_ids_js__WEBPACK_IMPORTED_MODULE_0__/* .TENANT_PLACE */ .RS)
                continue;
            const { was, is } = moved.get((0,_model_named_ids_js__WEBPACK_IMPORTED_MODULE_0__/* .namePlace */ .RO)(one));
            const said = found.get(one.field) ?? new Map();
            found.set(one.field, said.set((0,_model_named_ids_js__WEBPACK_IMPORTED_MODULE_0__/* .namePlace */ .RO)(one), `“${one.name}” (was ${was.join(' or ')}, is ${is})`));
        }
        if (found.size === 0)
            return undefined;
        return {
            message: [...found].map(([field, said]) => (0,_other_roles_js__WEBPACK_IMPORTED_MODULE_2__/* .otherIds */ .rx)(_model_named_ids_js__WEBPACK_IMPORTED_MODULE_0__/* .NAMING */ .DX[field], [...said.values()])).join(' '),
            advice: (0,_other_roles_js__WEBPACK_IMPORTED_MODULE_2__/* .nameBack */ .BM)((0,_text_figures_js__WEBPACK_IMPORTED_MODULE_3__/* .list */ .p_)([...found.keys()].map((field) => `${_model_named_ids_js__WEBPACK_IMPORTED_MODULE_0__/* .NAMING */ .DX[field]}s`))),
        };
    };
    return { behind, words };
}
/**
 * What names stand for by all that was reviewed until now: where a name moved and no review knows of it, it stays what
 * it was, so that a day without anything to do accepts nothing.
 * @param then as it was applied before
 * @param reviewed by the reviewed plans that count, newest first
 * @param isBare nobody reviewed anything: guards alone let it pass, whatever names stand for
 */
function namesAfter(now, then, reviewed, isBare) {
    const known = isBare ? [] : [...reviewed, then];
    const idOf = (place, is) => {
        const ids = known.flatMap((one) => one?.[place] || []);
        return (is !== '' && (ids.length === 0 || ids.includes(is)) ? is : ids[0]) ?? then?.[place] ?? '';
    };
    const all = Object.entries(now).map(([place, is]) => [place, idOf(place, is)]);
    return Object.fromEntries(all.filter(([, id]) => id !== ''));
}


/***/ }),

/***/ 49130:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   X4: () => (/* binding */ nextMemory),
/* harmony export */   sJ: () => (/* binding */ pendingChange),
/* harmony export */   sf: () => (/* binding */ KINDS_OF)
/* harmony export */ });
/* harmony import */ var _plan_coverage_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(74978);
/* harmony import */ var _moved_names_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(69523);


/** Pull requests that memory names, so that none counts twice. */
const KEPT = 300;
/** Kinds of change by the word of the input `operations`. */
const KINDS_OF = {
    provision: ['create', 'update', 'reactivate'],
    roles: ['roles'],
    deprovision: ['deactivate', 'delete', 'held-back', 'blocked'],
};
/**
 * What memory holds once an apply that the rules let pass has written something, or found nothing to do: the content,
 * the pull requests that counted, and what their plans leave to be done.
 * @param unseen what no review showed
 */
function nextMemory({ memory, content, reading, operations, today, names }, { sha, runId, now }, by, reviews = { seen: [], counted: [] }, unseen) {
    const { applied, counted } = memory;
    const isSame = applied !== null && applied.roster === content.roster && applied.policy === content.policy;
    const numbers = reviews.counted.map(({ pull }) => pull.number);
    // What guards alone let pass leaves all that was merged before this run behind: its plans are done with.
    const since = by === 'review' || counted.until === '' ? counted.until : later(counted.until, memory.writer.at);
    const until = reviews.seen.reduce((latest, { merged_at: at }) => (at ? later(latest, at) : latest), since);
    const over = new Set((isSame ? (applied.done ?? []) : []).map(({ kind, key }) => (0,_plan_coverage_js__WEBPACK_IMPORTED_MODULE_0__/* .changePlace */ .Y3)(kind, key)));
    const shown = reviews.counted
        .flatMap(({ pull, file }) => (file ? pendingOf(file.plan, pull) : []))
        .filter((one) => one.at > counted.until || !over.has((0,_plan_coverage_js__WEBPACK_IMPORTED_MODULE_0__/* .changePlace */ .Y3)(one.kind, one.key)));
    const anew = new Set(shown.map(({ key }) => key));
    const lastingBy = isSame && applied.by === 'review' ? 'review' : by;
    const reviewed = reviews.counted.map(({ file }) => file?.plan.review?.names);
    const isUnseen = lastingBy === 'review' && (unseen?.policy || unseen?.rows.size);
    const uncounted = reviews.seen.map(({ number }) => number).filter((number) => !numbers.includes(number));
    const unreviewed = [...(applied?.unseenPulls ?? []), ...uncounted];
    return {
        applied: {
            commit: isSame ? applied.commit : sha,
            roster: content.roster,
            policy: content.policy,
            reading,
            operations: isSame ? [...new Set([...applied.operations, ...operations])].sort() : [...operations].sort(),
            rows: content.rows,
            by: lastingBy,
            pulls: [...new Set([...(isSame ? applied.pulls : []), ...numbers])],
            run: isSame ? applied.run : runId,
            at: isSame ? applied.at : now,
            done: isSame ? applied.done : undefined,
            names: names && (0,_moved_names_js__WEBPACK_IMPORTED_MODULE_1__/* .namesAfter */ .z)(names.ids, applied?.names, reviewed, lastingBy !== 'review'),
            unseen: lastingBy === 'review' && unseen?.rows.size ? [...unseen.rows] : undefined,
            policyUnseen: (lastingBy === 'review' && unseen?.policy) || undefined,
            unseenPulls: isUnseen && unreviewed.length > 0 ? [...new Set(unreviewed)].slice(-KEPT) : undefined,
        },
        counted: {
            pulls: [...new Set([...counted.pulls, ...reviews.seen.map(({ number }) => number)])].slice(-KEPT),
            // The first memory starts now: what was merged before it is done, or shown by the next plan.
            until: until === '' ? now : until,
        },
        today,
        may: new Set(operations.flatMap((one) => KINDS_OF[one] ?? [])),
        pending: [...memory.pending.filter(({ key }) => !anew.has(key)), ...shown],
    };
}
const later = (one, other) => (other > one ? other : one);
const pendingOf = ({ operations, scheduled }, { number, merged_at: at }) => [...operations, ...scheduled].map((change) => pendingChange(change, `#${number}`, at ?? ''));
/** A change of a reviewed plan as memory keeps it. @param by what reviewed it @param at ISO 8601 */
const pendingChange = (change, by, at) => ({
    kind: change.kind,
    key: change.key,
    before: change.before,
    after: change.after,
    sideEffects: [...change.sideEffects],
    on: typeof change.on === 'string' ? change.on : undefined,
    by,
    at,
});


/***/ }),

/***/ 62267:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   $A: () => (/* binding */ mergedPulls),
/* harmony export */   QV: () => (/* binding */ queuedWith),
/* harmony export */   Rv: () => (/* binding */ noneThere),
/* harmony export */   Vi: () => (/* binding */ lastMerged),
/* harmony export */   pu: () => (/* binding */ mergedAfter),
/* harmony export */   yv: () => (/* binding */ originOf)
/* harmony export */ });
/* harmony import */ var _github_rest_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(61418);

/** Waits between looks for the pull request of a merge: a minute in all, as long as GitHub takes to link the two. */
const WAITS = [2_000, 4_000, 8_000, 16_000, 30_000];
/** Entries of the activity that are followed back to the push that brought a commit. */
const PUSHES = 20;
const BY_MERGE = new Set(['pr_merge', 'merge_queue_merge']);
const isMergedInto = (branch) => ({ merged_at: at, base }) => Boolean(at) && base.ref === branch;
/** The pull requests that were merged into the branch last. @param afresh one may have come to them a moment ago */
const lastMerged = async ({ api, branch }, afresh = false) => (await api.closedPulls(branch, afresh)).filter(isMergedInto(branch));
/**
 * The pull requests merged since a time that the branch's list still shows; where it does not go back so far, those as
 * well that changed one of these files: a busy branch, or a bot that closes or locks old ones, pushes them out.
 * @param since ISO 8601
 * @throws GitHubError
 */
async function mergedAfter(scope, since) {
    const { api, branch, changes } = scope;
    const found = new Map();
    const add = (pulls) => {
        for (const pull of pulls.filter(isMergedInto(branch)))
            if ((pull.merged_at ?? '') >= since)
                found.set(pull.number, pull);
    };
    const closed = await api.closedPulls(branch);
    add(closed);
    if (!changes || api.reachesBack(closed, since))
        return [...found.values()];
    for (const path of changes.paths) {
        const known = await api.lastCommit(path, changes.after).catch(noneThere);
        for (const commit of await api.changesOf(path, changes.sha)) {
            if (commit === known)
                break;
            add(await api.pullsOfCommit(commit));
        }
    }
    return [...found.values()];
}
/** A commit that a force push has removed tells nothing. */
function noneThere(error) {
    if (error instanceof _github_rest_js__WEBPACK_IMPORTED_MODULE_0__/* .GitHubError */ .y_ && error.status === 404)
        return null;
    throw error;
}
/** Pull requests merged into the branch that a commit belongs to, by both ways that GitHub offers. */
async function mergedPulls(scope, sha, afresh = false) {
    const linked = (await scope.api.pullsOfCommit(sha)).filter(isMergedInto(scope.branch));
    const latest = (await lastMerged(scope, afresh)).filter(({ merge_commit_sha: merge }) => merge === sha);
    return [...new Map([...linked, ...latest].map((pull) => [pull.number, pull])).values()];
}
/**
 * The other pull requests that a merge queue brought to the branch in one push with this commit, newest first; none
 * where the activity cannot be read.
 * @throws GitHubError
 */
async function queuedWith(scope, sha) {
    const { api, branch } = scope;
    const latest = (await lastMerged({ api, branch }))
        .filter(({ merge_commit_sha: merge }) => merge !== sha)
        .toSorted((a, b) => ((a.merged_at ?? '') < (b.merged_at ?? '') ? 1 : -1));
    if (latest.length === 0)
        return [];
    const entry = (await activityOf(scope)).find(({ after }) => after === sha);
    if (entry?.activity_type !== 'merge_queue_merge' || /^0*$/.test(entry.before))
        return [];
    const found = [];
    for (const pull of latest) {
        const merge = pull.merge_commit_sha;
        if (!merge || !(await api.contains(sha, merge)))
            continue;
        // What was there before the push ends the search.
        if (await api.contains(entry.before, merge))
            break;
        found.push(pull);
    }
    return found;
}
/** What moved the branch, newest first; nothing where it cannot be read. */
async function activityOf({ api, branch }) {
    try {
        return await api.activity(branch);
    }
    catch (error) {
        if (error instanceof _github_rest_js__WEBPACK_IMPORTED_MODULE_0__/* .GitHubError */ .y_ && error.refused)
            return [];
        throw error;
    }
}
/**
 * How a commit came to its branch: by a merged pull request, or by a direct push.
 * @throws GitHubError
 */
async function originOf(sha, scope) {
    const pulls = await mergedPulls(scope, sha);
    if (pulls.length > 0)
        return { kind: 'merge', pulls };
    const entry = await broughtBy(sha, scope);
    const byMerge = entry ? BY_MERGE.has(entry.activity_type) : await looksMerged(sha, scope);
    if (!byMerge)
        return { kind: 'direct', push: entry ?? undefined };
    // A rebase brings several commits in one push, and GitHub names the last one of them as the pull request's merge.
    if (entry?.activity_type === 'pr_merge' && entry.after !== sha) {
        const rebased = await mergedPulls(scope, entry.after);
        if (rebased.length > 0)
            return { kind: 'merge', pulls: rebased };
    }
    for (const ms of WAITS) {
        await scope.sleep(ms);
        const late = await mergedPulls(scope, sha, true);
        if (late.length > 0)
            return { kind: 'merge', pulls: late };
    }
    return { kind: 'unlinked' };
}
/** The push that brought a commit; `null` where the activity cannot be read or does not go back so far. */
async function broughtBy(sha, { api, branch }) {
    const entries = await activityOf({ api, branch });
    const exact = entries.find(({ after }) => after === sha);
    if (exact)
        return exact;
    // A commit in the middle of a push: the oldest entry after which the branch holds it.
    for (const entry of entries.slice(0, PUSHES)) {
        if (/^0*$/.test(entry.before))
            return entry;
        if (!(await api.contains(entry.before, sha)))
            return entry;
    }
    return null;
}
/** A merge has two parents, or was committed by GitHub itself. */
async function looksMerged(sha, { api }) {
    const { parents, committer } = await api.commit(sha);
    return parents.length > 1 || committer?.login === 'web-flow';
}


/***/ }),

/***/ 16839:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   BM: () => (/* binding */ nameBack),
/* harmony export */   rx: () => (/* binding */ otherIds),
/* harmony export */   yt: () => (/* binding */ otherRoles)
/* harmony export */ });
/* harmony import */ var _text_fold_name_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(32555);
/* harmony import */ var _text_figures_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(21135);


/**
 * Roles of a fresh plan whose names stood for another id when their plan was reviewed: renamed in CXone, or made anew.
 * People see a role by its name, so that nothing else would tell them what changed.
 * @param more changes that nobody reviewed
 * @param shown roles that reviewed plans gave, as their lists showed them
 * @returns a sentence, `undefined` where every name stands for what it stood for
 */
function otherRoles(more, shown) {
    const before = new Map();
    for (const { value, display } of shown) {
        // Where no id was known, the name itself stands in its place.
        if (display === undefined || (0,_text_fold_name_js__WEBPACK_IMPORTED_MODULE_0__/* .foldName */ .z)(display) === (0,_text_fold_name_js__WEBPACK_IMPORTED_MODULE_0__/* .foldName */ .z)(value))
            continue;
        const name = (0,_text_fold_name_js__WEBPACK_IMPORTED_MODULE_0__/* .foldName */ .z)(display);
        before.set(name, (before.get(name) ?? new Set()).add(value));
    }
    const found = new Map();
    for (const { value, display, isName } of more.flatMap((operation) => operation.gains ?? [])) {
        if (display === undefined || isName || (0,_text_fold_name_js__WEBPACK_IMPORTED_MODULE_0__/* .foldName */ .z)(display) === (0,_text_fold_name_js__WEBPACK_IMPORTED_MODULE_0__/* .foldName */ .z)(value))
            continue;
        const ids = before.get((0,_text_fold_name_js__WEBPACK_IMPORTED_MODULE_0__/* .foldName */ .z)(display));
        if (ids && !ids.has(value))
            found.set(value, `“${display}” (was ${[...ids].join(' or ')}, is ${value})`);
    }
    return found.size === 0 ? undefined : otherIds('role', [...found.values()]);
}
/** A sentence on names of one kind of thing. @param found each with the id of then and of now */
function otherIds(thing, found) {
    const what = found.length === 1 ? `the name of a ${thing} stands` : `names of ${thing}s stand`;
    return `In CXone ${what} for another id: ${(0,_text_figures_js__WEBPACK_IMPORTED_MODULE_1__/* .firstFew */ .Dt)(found)}.`;
}
/** What helps where that was not meant. @param things in the plural */
const nameBack = (things) => `If ${things} were renamed in CXone by mistake, name them back there and run the job again.`;


/***/ }),

/***/ 87487:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   D: () => (/* binding */ decodePayload),
/* harmony export */   MS: () => (/* binding */ payloadDigests),
/* harmony export */   VR: () => (/* binding */ reviewedPlan),
/* harmony export */   vy: () => (/* binding */ encodePayload)
/* harmony export */ });
/* harmony import */ var zod__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(26921);
/* harmony import */ var _since_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(20411);
/* harmony import */ var _keys_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(15785);



const mark = zod__WEBPACK_IMPORTED_MODULE_2__/* .object */ .Ikc({
    /** The commit whose run set the mark. */
    commit: zod__WEBPACK_IMPORTED_MODULE_2__/* .string */ .YjP(),
    /** ISO 8601. */
    at: zod__WEBPACK_IMPORTED_MODULE_2__/* .string */ .YjP(),
});
const payloadSchema = zod__WEBPACK_IMPORTED_MODULE_2__/* .object */ .Ikc({
    version: zod__WEBPACK_IMPORTED_MODULE_2__/* .literal */ .euz(1),
    /** `owner/name`. */
    repository: zod__WEBPACK_IMPORTED_MODULE_2__/* .string */ .YjP(),
    pull: zod__WEBPACK_IMPORTED_MODULE_2__/* .number */ .aig().int(),
    /** Head commit of the pull request when the plan was made. */
    head: zod__WEBPACK_IMPORTED_MODULE_2__/* .string */ .YjP(),
    tenant: zod__WEBPACK_IMPORTED_MODULE_2__/* .string */ .YjP(),
    roster: zod__WEBPACK_IMPORTED_MODULE_2__/* .array */ .YOg(zod__WEBPACK_IMPORTED_MODULE_2__/* .string */ .YjP()),
    /** Hash of the plan; `null` where none could be made, so that nothing of an older one counts any more. */
    plan: zod__WEBPACK_IMPORTED_MODULE_2__/* .string */ .YjP().nullable(),
    /** Operations in the plan. */
    operations: zod__WEBPACK_IMPORTED_MODULE_2__/* .number */ .aig().int(),
    /** Their digests, 16 bytes each, joined, base64; `null` where they do not fit. */
    digests: zod__WEBPACK_IMPORTED_MODULE_2__/* .string */ .YjP().nullable(),
    /** The digests are of side effects as well; absent in comments of the first release. */
    effects: zod__WEBPACK_IMPORTED_MODULE_2__/* .boolean */ .zMY().optional(),
    /** Who is planned, and what for each: see `since.ts`. Absent where that does not fit. */
    people: zod__WEBPACK_IMPORTED_MODULE_2__/* .string */ .YjP().optional(),
    /** While no plan of this head is shown: the last one that was. */
    previous: zod__WEBPACK_IMPORTED_MODULE_2__/* .object */ .Ikc({ plan: zod__WEBPACK_IMPORTED_MODULE_2__/* .string */ .YjP(), head: zod__WEBPACK_IMPORTED_MODULE_2__/* .string */ .YjP(), people: zod__WEBPACK_IMPORTED_MODULE_2__/* .string */ .YjP().optional() }).optional(),
    /** Where the whole plan lies. */
    run: zod__WEBPACK_IMPORTED_MODULE_2__/* .object */ .Ikc({ id: zod__WEBPACK_IMPORTED_MODULE_2__/* .string */ .YjP(), artifact: zod__WEBPACK_IMPORTED_MODULE_2__/* .string */ .YjP() }).nullable(),
    marks: zod__WEBPACK_IMPORTED_MODULE_2__/* .object */ .Ikc({ planChanged: mark.optional(), applied: mark.optional() }),
});
/** Characters that digests may take of a comment's 65,536: the text for people comes first. */
const DIGEST_BUDGET = 22_000;
/**
 * The payload for a fresh plan. Digests are sorted, so that they say nothing about the order of people in the file.
 * @param plan `null` where the plan could not be made
 */
function reviewedPlan(identity, plan, keys) {
    const operations = plan?.operations ?? [];
    const fits = Math.ceil((operations.length * _keys_js__WEBPACK_IMPORTED_MODULE_1__/* .DIGEST_BYTES */ .x4) / 3) * 4 <= DIGEST_BUDGET;
    const digests = fits && plan
        ? operations.map((operation) => (0,_keys_js__WEBPACK_IMPORTED_MODULE_1__/* .changeDigest */ .VW)(operation, keys, operation.sideEffects ?? [])).sort()
        : null;
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
        effects: true,
        people: plan ? ((0,_since_js__WEBPACK_IMPORTED_MODULE_0__/* .peopleDigests */ .j)(plan.operations, keys) ?? undefined) : undefined,
        run,
        marks: {},
    };
}
/** The digests of a payload as `changeDigest` gives them; `undefined` where they lie elsewhere. */
function payloadDigests({ digests }) {
    if (digests === null)
        return undefined;
    const bytes = Buffer.from(digests, 'base64');
    return Array.from({ length: bytes.length / _keys_js__WEBPACK_IMPORTED_MODULE_1__/* .DIGEST_BYTES */ .x4 }, (_, index) => bytes.subarray(index * _keys_js__WEBPACK_IMPORTED_MODULE_1__/* .DIGEST_BYTES */ .x4, (index + 1) * _keys_js__WEBPACK_IMPORTED_MODULE_1__/* .DIGEST_BYTES */ .x4).toString('base64url'));
}
/** JSON in base64: no character of it can end a comment. */
function encodePayload(payload) {
    return Buffer.from(JSON.stringify(payload)).toString('base64');
}
/** @returns `undefined` where the text is no payload of this version */
function decodePayload(text) {
    try {
        return payloadSchema.parse(JSON.parse(Buffer.from(text, 'base64').toString()));
    }
    catch {
        return undefined;
    }
}


/***/ }),

/***/ 54173:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Z: () => (/* binding */ isMadeOf),
/* harmony export */   w: () => (/* binding */ readPlanFile)
/* harmony export */ });
/* harmony import */ var zod__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(26921);
/* harmony import */ var _model_operation_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(89827);
/* harmony import */ var _model_review_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(86244);
/* harmony import */ var _plan_hash_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(28788);
/* harmony import */ var _seal_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(94404);
/* harmony import */ var _model_plan_parts_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(83304);






const operation = zod__WEBPACK_IMPORTED_MODULE_5__/* .object */ .Ikc({
    kind: zod__WEBPACK_IMPORTED_MODULE_5__/* ["enum"] */ .k5n(_model_operation_js__WEBPACK_IMPORTED_MODULE_0__/* .KINDS */ .GW),
    key: zod__WEBPACK_IMPORTED_MODULE_5__/* .string */ .YjP(),
    before: _model_plan_parts_js__WEBPACK_IMPORTED_MODULE_4__/* .attributes */ .u.nullable(),
    after: _model_plan_parts_js__WEBPACK_IMPORTED_MODULE_4__/* .attributes */ .u.nullable(),
    side_effects: zod__WEBPACK_IMPORTED_MODULE_5__/* .array */ .YOg(zod__WEBPACK_IMPORTED_MODULE_5__/* .string */ .YjP()),
    /** For words alone: what is compared are `before` and `after`. */
    gains: zod__WEBPACK_IMPORTED_MODULE_5__/* .array */ .YOg(_model_plan_parts_js__WEBPACK_IMPORTED_MODULE_4__/* .role */ .J).default([]).catch([]),
});
const planSchema = zod__WEBPACK_IMPORTED_MODULE_5__/* .object */ .Ikc({
    schema_version: zod__WEBPACK_IMPORTED_MODULE_5__/* .literal */ .euz(1),
    tenant: zod__WEBPACK_IMPORTED_MODULE_5__/* .string */ .YjP(),
    roster: zod__WEBPACK_IMPORTED_MODULE_5__/* .object */ .Ikc({ path: zod__WEBPACK_IMPORTED_MODULE_5__/* .string */ .YjP(), sha256: zod__WEBPACK_IMPORTED_MODULE_5__/* .string */ .YjP().default('') }),
    policy: zod__WEBPACK_IMPORTED_MODULE_5__/* .object */ .Ikc({ sha256: zod__WEBPACK_IMPORTED_MODULE_5__/* .string */ .YjP() }).optional(),
    operations: zod__WEBPACK_IMPORTED_MODULE_5__/* .array */ .YOg(operation),
    scheduled: zod__WEBPACK_IMPORTED_MODULE_5__/* .array */ .YOg(operation.extend({ on: zod__WEBPACK_IMPORTED_MODULE_5__/* .string */ .YjP() })).default([]),
    guards: zod__WEBPACK_IMPORTED_MODULE_5__/* .array */ .YOg(zod__WEBPACK_IMPORTED_MODULE_5__/* .object */ .Ikc({ kind: zod__WEBPACK_IMPORTED_MODULE_5__/* .string */ .YjP(), tripped: zod__WEBPACK_IMPORTED_MODULE_5__/* .boolean */ .zMY(), overridden: zod__WEBPACK_IMPORTED_MODULE_5__/* .boolean */ .zMY() }))
        .default([])
        .catch([]),
    review: _model_review_js__WEBPACK_IMPORTED_MODULE_1__/* .planReviewSchema */ .X.optional(),
    hash: zod__WEBPACK_IMPORTED_MODULE_5__/* .string */ .YjP(),
});
const sorted = (lines) => lines.split('\n').sort().join('\n');
/** True where a plan was made of the very files that another one was made of, in whatever order they were named. */
const isMadeOf = (file, { roster }) => file?.rosterSha256 === sorted(roster.sha256);
/** A held-back deletion is `blocked` in the file, and known by what happens. */
const shown = ({ kind, key, before, after, side_effects }) => ({
    kind: kind === 'blocked' && after !== null ? 'held-back' : kind,
    key,
    before,
    after,
    sideEffects: side_effects,
});
/**
 * Reads a `plan.json` of another job or run: believed only with our signature, and only if its operations make its
 * hash.
 * @returns `unsigned` where it does not bear our signature, `null` where it is no plan of this version
 */
function readPlanFile(text, keys) {
    if (!(0,_seal_js__WEBPACK_IMPORTED_MODULE_3__/* .isSealedFile */ .Z7)('plan.json', text, keys))
        return 'unsigned';
    const read = planSchema.safeParse(JSON.parse(text));
    if (!read.success)
        return null;
    const { tenant, roster, policy, operations, scheduled, guards, review, hash } = read.data;
    if ((0,_plan_hash_js__WEBPACK_IMPORTED_MODULE_2__/* .planHash */ .SH)(tenant, operations) !== hash)
        return null;
    return {
        tenant,
        roster: roster.path.split('\n').sort(),
        rosterSha256: sorted(roster.sha256),
        policySha256: policy?.sha256 ?? '',
        hash,
        operations: operations.map(shown),
        scheduled: scheduled.map(({ on, ...change }) => ({ ...shown(change), on })),
        gains: [...operations, ...scheduled].flatMap(({ gains }) => gains),
        tripped: guards.filter((guard) => guard.tripped && !guard.overridden).map(({ kind }) => kind),
        review: review ?? null,
    };
}


/***/ }),

/***/ 65672:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   i: () => (/* binding */ reviewedPlanOf)
/* harmony export */ });
/* harmony import */ var _seal_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(94404);
/* harmony import */ var _comment_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(59388);
/* harmony import */ var _text_ids_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(13276);



/** Signed for this very place and time, or why not. */
function mismatch(payload, pull, scope) {
    const elsewhere = payload.repository.toLowerCase() !== scope.repository.toLowerCase() ||
        payload.pull !== pull.number ||
        payload.tenant !== scope.tenant;
    if (elsewhere || payload.roster.join('\n') !== scope.roster.join('\n')) {
        return {
            kind: 'edited',
            message: `the comment on #${pull.number} was signed for another pull request, tenant or roster`,
        };
    }
    if (payload.plan === null)
        return { kind: 'unplanned', message: `the last run on #${pull.number} could make no plan` };
    if (payload.head !== pull.head.sha) {
        return {
            kind: 'stale',
            message: `#${pull.number} was merged at ${(0,_text_ids_js__WEBPACK_IMPORTED_MODULE_2__/* .shortCommit */ .Ax)(pull.head.sha)}, its comment shows the plan of ` +
                (0,_text_ids_js__WEBPACK_IMPORTED_MODULE_2__/* .shortCommit */ .Ax)(payload.head),
        };
    }
    return undefined;
}
/**
 * The reviewed plan of one pull request.
 * @throws GitHubError
 */
async function reviewedPlanOf(pull, scope) {
    const marker = (0,_seal_js__WEBPACK_IMPORTED_MODULE_0__/* .commentMarker */ .Ql)(scope.tenant, scope.roster);
    const { own, foreign } = await (0,_comment_js__WEBPACK_IMPORTED_MODULE_1__/* .markedComments */ .lD)(scope.api, pull.number, marker);
    const [comment] = own;
    const fault = (kind, message) => ({ pull: pull.number, kind, message });
    if (!comment) {
        if (foreign.length > 0)
            return fault('foreign', `the plan comment on #${pull.number} was written by another account (${foreign[0]?.user?.login ?? 'unknown'})`);
        return fault('missing', `#${pull.number} has no plan comment for this roster and this tenant`);
    }
    const seal = (0,_seal_js__WEBPACK_IMPORTED_MODULE_0__/* .opened */ .Sg)(comment.body, marker, scope.keys);
    if ('fault' in seal) {
        const unsigned = seal.fault === 'absent';
        return fault(unsigned ? 'unplanned' : 'edited', unsigned
            ? `the comment on #${pull.number} holds no plan`
            : `the comment on #${pull.number} was edited, or signed with another key`);
    }
    const wrong = mismatch(seal.payload, pull, scope);
    if (wrong)
        return { pull: pull.number, ...wrong };
    return { pull, comment, visible: seal.visible, payload: seal.payload };
}


/***/ }),

/***/ 82286:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   MG: () => (/* binding */ peopleBehind),
/* harmony export */   bk: () => (/* binding */ approvedByOther)
/* harmony export */ });
/* unused harmony export standingApprovals */
/* harmony import */ var _github_rest_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(61418);

/** People who belong to the repository: a `CONTRIBUTOR` is anyone whose commit was once taken. */
const INSIDE = new Set(['OWNER', 'MEMBER', 'COLLABORATOR']);
const WRITERS = new Set(['write', 'maintain', 'admin']);
/**
 * The last word of each reviewer: a later request for changes, or a dismissal, takes an approval back; a remark does
 * not.
 */
function standingApprovals(reviews, behind, head) {
    const last = new Map();
    for (const review of reviews) {
        const login = review.user?.login.toLowerCase();
        if (login && review.state !== 'COMMENTED' && review.state !== 'PENDING')
            last.set(login, review);
    }
    return ([...last]
        // An approval is of the commit it was given for: what was pushed afterwards nobody has looked at.
        .filter(([login, { state, user, commit_id: commit }]) => state === 'APPROVED' && (!commit || commit === head) && user?.type !== 'Bot' && !behind.has(login))
        .map(([login, { author_association: association = '' }]) => ({ login, association })));
}
/** May this person write here? Where the token may not ask, their association with the repository decides. */
async function mayWrite(api, login, association) {
    try {
        return WRITERS.has(await api.permission(login));
    }
    catch (error) {
        if (error instanceof _github_rest_js__WEBPACK_IMPORTED_MODULE_0__/* .GitHubError */ .y_ && error.refused)
            return INSIDE.has(association);
        throw error;
    }
}
/**
 * Everyone who had a hand in a pull request, in lower case: its author, the accounts of its commits, and who pushed its
 * head – as the branch's activity says, and only where that cannot be read, who started the first runs on its head.
 * @param warn takes a word where the activity does not say who pushed
 * @throws GitHubError
 */
async function peopleBehind(api, pull, warn) {
    const logins = [pull.user?.login];
    for (const { author, committer } of await api.commitsOfPull(pull.number))
        logins.push(author?.login, committer?.login);
    for (const { actor } of await pushesOf(api, pull, warn))
        logins.push(actor?.login);
    const people = new Set(logins.flatMap((login) => (login ? [login.toLowerCase()] : [])));
    // GitHub itself commits what is made in the browser.
    people.delete('web-flow');
    return people;
}
async function pushesOf(api, pull, warn) {
    try {
        const moves = pull.head.ref === undefined ? [] : await api.activity(pull.head.ref);
        // Who deletes the branch once it is merged, often the person who approved it, brought nothing to it.
        const pushes = moves.filter((one) => one.activity_type !== 'branch_deletion' && !isAfter(one, pull));
        if (pushes.length > 0)
            return pushes;
    }
    catch (error) {
        if (!(error instanceof _github_rest_js__WEBPACK_IMPORTED_MODULE_0__/* .GitHubError */ .y_ && error.refused))
            throw error;
    }
    warn(`approved-by-other: who pushed to #${pull.number} could not be read in the activity of its branch; who started ` +
        `the first runs on its head counts in their place.`);
    return api.runsOfHead(pull.head.sha, 'pull_request');
}
/** A branch of the same name, or another pull request from it: what comes after the merge is not in it. */
const isAfter = ({ timestamp }, { merged_at: merged }) => Boolean(merged) && timestamp > (merged ?? '');
/**
 * True where someone who had no hand in it, may write in the repository and is no bot, approves the pull request.
 * @param warn takes a word where GitHub does not say who pushed
 * @param besides others whose approval does not count, in lower case
 * @throws GitHubError
 */
async function approvedByOther(api, pull, warn, besides = new Set()) {
    const behind = new Set([...(await peopleBehind(api, pull, warn)), ...besides]);
    for (const { login, association } of standingApprovals(await api.reviews(pull.number), behind, pull.head.sha)) {
        if (await mayWrite(api, login, association))
            return true;
    }
    return false;
}


/***/ }),

/***/ 80672:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Af: () => (/* binding */ THEN_ANEW),
/* harmony export */   G: () => (/* binding */ plannedHeads),
/* harmony export */   QR: () => (/* binding */ reviewOf),
/* harmony export */   Rg: () => (/* binding */ OTHER_KEY),
/* harmony export */   iv: () => (/* binding */ commentFault),
/* harmony export */   rP: () => (/* binding */ planIn)
/* harmony export */ });
/* harmony import */ var _artifact_files_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(69517);
/* harmony import */ var _github_rest_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(61418);
/* harmony import */ var _github_artifact_name_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(25372);
/* harmony import */ var _text_errors_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(84863);
/* harmony import */ var _text_canonical_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(89776);
/* harmony import */ var _plan_file_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(54173);
/* harmony import */ var _text_ids_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(13276);







/** What helps once something else is set: the plan of a merged pull request, made again, is no review. */
const THEN_ANEW = 'Then open a pull request, so that the plan is shown and reviewed, and merge it.';
/** What helps where a signature is of no key that this run has. */
const OTHER_KEY = 'Where the jobs that plan and apply have different credentials, give both the same `signing-key`. ' + THEN_ANEW;
/** What runs on a pull request decides what its plan shows: a change of it proves nothing. */
const WORKFLOWS = /^\.github\/(?:workflows|actions)\//;
/** Files that GitHub names of a pull request, at most: of a larger one nobody knows what else it changes. */
const MOST_FILES = 3000;
/**
 * The review of a merged pull request: the last plan that its head was shown with before the merge, out of the signed
 * artifact of its run.
 * @throws GitHubError where GitHub does not answer
 */
async function reviewOf(pull, scope) {
    const no = (kind, message, advice) => ({
        pull: pull.number,
        kind,
        message,
        advice: advice || undefined,
    });
    let runs;
    try {
        runs = await scope.api.runsOfHead(pull.head.sha, 'pull_request');
    }
    catch (error) {
        if (error instanceof _github_rest_js__WEBPACK_IMPORTED_MODULE_1__/* .GitHubError */ .y_ && error.refused)
            return no('unasked', `the runs of #${pull.number} may not be asked for (${(0,_text_errors_js__WEBPACK_IMPORTED_MODULE_2__/* .errorWords */ .Yi)(error)})`);
        throw error;
    }
    const own = runs.filter((run) => run.head_repository?.full_name.toLowerCase() === scope.repository.toLowerCase() &&
        (pull.head.ref === undefined || run.head_branch === pull.head.ref));
    const found = await newestPlan(own, pull, scope);
    if (found === null && own.some(({ status }) => status && status !== 'completed'))
        return no('none', `no run on #${pull.number} has left a plan of ${(0,_text_ids_js__WEBPACK_IMPORTED_MODULE_4__/* .shortCommit */ .Ax)(pull.head.sha)} yet, and one is still under way`, 'Run the job again once the runs on the pull request have ended: a plan that was begun before the merge counts.');
    if (found === null || found === 'expired') {
        const gone = found === 'expired' ? ' that is still kept: its artifact has expired' : byFork(pull, scope);
        return no('none', `no run on #${pull.number} left a plan of ${(0,_text_ids_js__WEBPACK_IMPORTED_MODULE_4__/* .shortCommit */ .Ax)(pull.head.sha)} for this roster and this tenant${gone}`);
    }
    if (found === 'unsigned') {
        const why = 'was made by an earlier release, edited, or signed with another key';
        return no('unsigned', `the plan of #${pull.number} ${why}`, OTHER_KEY);
    }
    const { file, review } = found;
    const { plan } = file;
    if (review.pull_request !== pull.number || review.head.sha !== pull.head.sha)
        return no('elsewhere', `the plan of #${pull.number} was made for another pull request or commit`);
    if (review.base?.ref !== scope.branch)
        return no('elsewhere', `#${pull.number} was planned against ${review.base?.ref ?? 'no branch'} and merged into ${scope.branch}`);
    const { names, fault } = await changedFiles(pull, scope);
    if (fault)
        return fault;
    if (review.reason === 'none')
        return file;
    const isGuard = review.reason === 'guard-tripped' && plan.tripped.length > 0;
    const brought = isGuard ? await broughtBy(pull, names, scope) : [];
    if (isGuard && lifted(plan, brought, scope))
        return file;
    return no('stopped', `the plan of #${pull.number} was itself stopped (${review.reason})`, brought.some((one) => one.plan === plan.hash)
        ? BROUGHT
        : review.reason === 'guard-tripped'
            ? `If it is meant, merge an override for plan ${plan.hash} by a pull request of its own: its run applies.`
            : undefined);
}
/** Attempts of a run whose plans are looked for by name. */
const ATTEMPTS = [1, 2, 3];
/**
 * The commits that plans of this tenant were made of, as far as their artifacts are called as this run calls its own.
 * In a busy repository most pull requests show none: to ask for the artifacts of all their runs takes more requests
 * than GitHub gives an hour.
 * @returns `null` where GitHub does not say, or may not be asked
 * @throws GitHubError where it does not answer
 */
async function plannedHeads({ api, artifactName, tenant, }) {
    const of = { prefix: artifactName, tenant, mode: 'plan' };
    const names = ATTEMPTS.flatMap((attempt) => Object.values((0,_github_artifact_name_js__WEBPACK_IMPORTED_MODULE_5__/* .artifactNames */ .jh)(of, attempt)));
    const heads = new Set();
    try {
        for (const name of names)
            for (const { workflow_run: run } of await api.allNamed(name)) {
                if (!run?.head_sha)
                    return null;
                heads.add(run.head_sha);
            }
    }
    catch (error) {
        if (error instanceof _github_rest_js__WEBPACK_IMPORTED_MODULE_1__/* .GitHubError */ .y_ && error.refused)
            return null;
        throw error;
    }
    // None at all: the plans' jobs give theirs another name.
    return heads.size > 0 ? heads : null;
}
/** The usual reason why there is no plan. */
function byFork({ head }, { repository }) {
    const isFork = head.repo !== undefined && head.repo?.full_name.toLowerCase() !== repository.toLowerCase();
    return isFork ? ': it came from a fork, whose runs have no secrets' : '';
}
/**
 * Why what a pull request changes takes from the worth of what is known by its signed comment alone: where it decided
 * itself what its plan shows, or lifts the guards for it.
 * @returns `null` where nothing does, or the token may not ask for its files
 * @throws GitHubError where GitHub does not answer
 */
async function commentFault(pull, hash, scope) {
    try {
        const { names, fault } = await changedFiles(pull, scope);
        if (fault)
            return fault;
        if (!(await broughtBy(pull, names, scope)).some(({ plan }) => plan === hash))
            return null;
    }
    catch (error) {
        if (error instanceof _github_rest_js__WEBPACK_IMPORTED_MODULE_1__/* .GitHubError */ .y_ && error.refused)
            return null;
        throw error;
    }
    return {
        pull: pull.number,
        kind: 'stopped',
        message: `the plan of #${pull.number} was itself stopped, and it brings the override for it`,
        advice: BROUGHT,
    };
}
/** Paths that a pull request changes, those before a renaming included. */
async function changedFiles(pull, { api }) {
    const files = await api.files(pull.number);
    const names = files.flatMap(({ filename, previous_filename: before = filename }) => [filename, before]);
    const workflow = names.find((name) => WORKFLOWS.test(name));
    if (workflow === undefined && files.length < MOST_FILES)
        return { names, fault: null };
    return {
        names,
        fault: {
            pull: pull.number,
            kind: 'workflow',
            message: workflow === undefined
                ? `#${pull.number} changes too many files to tell that none of them is a workflow`
                : `#${pull.number} changes ${workflow}, so that it decided itself what its plan shows`,
            advice: 'Keep changes of workflows apart from those of the roster.',
        },
    };
}
/** What helps where the entry that lifts the guard lies in the file already. */
const BROUGHT = 'Merge the override by a pull request of its own: its run applies. The entry that came with the roster does not ' +
    'count; one with another reason or day does.';
/** Of the overrides that hold now those that a merged pull request brought itself. @throws GitHubError */
async function broughtBy({ merge_commit_sha: merge }, names, { api, overridePath, overrides }) {
    if (!names.includes(overridePath) || overrides.length === 0)
        return [];
    const text = merge ? await api.content(overridePath, merge) : null;
    // Nobody can say what it brought: none of them counts.
    if (text === null)
        return overrides;
    const { overrideEntries } = await Promise.all(/* import() */[__webpack_require__.e(1605), __webpack_require__.e(6295)]).then(__webpack_require__.bind(__webpack_require__, 91605));
    const then = new Set((await overrideEntries(text, overridePath)).map((one) => (0,_text_canonical_js__WEBPACK_IMPORTED_MODULE_6__/* .canonical */ .$)(one)));
    return overrides.filter((one) => then.has((0,_text_canonical_js__WEBPACK_IMPORTED_MODULE_6__/* .canonical */ .$)(one)));
}
/** A plan that only a guard stopped counts once an override that came apart from it lifts that guard for it. */
function lifted({ tripped, hash }, brought, { overrides }) {
    const apart = overrides.filter((one) => !brought.includes(one));
    return tripped.every((kind) => apart.some((one) => one.plan === hash && one.kind === kind));
}
/** The newest plan of these runs for this tenant and roster, by the start of the attempt that made it. */
async function newestPlan(runs, pull, scope) {
    const paths = [...new Set(scope.roster)].sort().join('\n');
    const candidates = [];
    let expired = false;
    for (const run of runs) {
        for (const artifact of await scope.api.artifactsOf(run.id)) {
            const attempt = (0,_github_artifact_name_js__WEBPACK_IMPORTED_MODULE_5__/* .planAttemptOf */ .On)(artifact.name, scope.tenant) ?? 0;
            expired ||= attempt > 0 && artifact.expired;
            if (attempt === 0 || artifact.expired)
                continue;
            const started = await startOf(run, attempt, scope.api);
            if (started !== null && started < (pull.merged_at ?? ''))
                candidates.push({ id: artifact.id, run, attempt, started });
        }
    }
    candidates.sort((a, b) => (a.started < b.started ? 1 : -1));
    let unsigned = false;
    for (const { id, run, attempt } of candidates) {
        const plan = await planIn({ id, run: run.id }, scope);
        if (plan === 'unsigned')
            unsigned = true;
        if (plan === null || plan === 'unsigned')
            continue;
        const { review } = plan;
        if (plan.tenant !== scope.tenant || plan.roster.join('\n') !== paths)
            continue;
        // An artifact that was carried over from another run says which one made it.
        if (review?.run_id !== String(run.id) || review.attempt !== attempt)
            continue;
        return { file: { pull, plan, run: { id: String(run.id), attempt } }, review };
    }
    return unsigned ? 'unsigned' : expired ? 'expired' : null;
}
/**
 * The plan in an artifact. Whatever else runs on the same commit may have left one of this name: what nobody can read
 * is no plan of ours, and hides none.
 * @returns as `readPlanFile` does
 */
async function planIn(artifact, { fetch, keys }) {
    try {
        const text = (await fetch(artifact, ['plan.json'])).get('plan.json');
        return text === undefined ? null : (0,_plan_file_js__WEBPACK_IMPORTED_MODULE_3__/* .readPlanFile */ .w)(text, keys);
    }
    catch (error) {
        if (error instanceof _artifact_files_js__WEBPACK_IMPORTED_MODULE_0__/* .UnreadableArtifact */ .k7)
            return 'unsigned';
        throw error;
    }
}
/** When an attempt of a run started; `null` where GitHub does not say. */
async function startOf(run, attempt, api) {
    if (attempt === run.run_attempt)
        return run.run_started_at ?? run.created_at;
    try {
        const { run_started_at: started } = await api.workflowRun(run.id, attempt);
        return started ?? null;
    }
    catch (error) {
        if (error instanceof _github_rest_js__WEBPACK_IMPORTED_MODULE_1__/* .GitHubError */ .y_ && error.refused)
            return null;
        throw error;
    }
}


/***/ }),

/***/ 52160:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   h: () => (/* binding */ rowsAt)
/* harmony export */ });
/* harmony import */ var _github_rest_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(61418);

/**
 * Digests of the rows that the roster's files had at a commit, by row key, read as this release reads, by the policy of
 * then.
 * @returns `null` where one of these files was not there, or the policy was none
 * @throws GitHubError
 */
async function rowsAt(commit, { rosterPaths, policyPath, rowsIn }, api) {
    try {
        const files = [];
        for (const path of rosterPaths) {
            const bytes = await api.bytes(path, commit);
            if (bytes === null)
                return null;
            files.push({ path, bytes });
        }
        return await rowsIn(files, await api.content(policyPath, commit));
    }
    catch (error) {
        // A folder or a link in the place of a file: no run has read anything there.
        if (error instanceof _github_rest_js__WEBPACK_IMPORTED_MODULE_0__/* .GitHubError */ .y_ && error.why === 'no-file')
            return null;
        throw error;
    }
}


/***/ }),

/***/ 19320:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   N: () => (/* binding */ sortOperations),
/* harmony export */   T: () => (/* binding */ leaversAmong)
/* harmony export */ });
/* harmony import */ var _plan_open_steps_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(96802);
/* harmony import */ var _plan_undone_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(26887);


/**
 * The one rule for every trigger (interface.md, "Approval"): what reviewed plans cover, and once the content was
 * reviewed and applied, what time or a change outside brings. Absences and reactivations are never part of the latter.
 */
function sortOperations(operations, basis) {
    const sorted = { go: [], more: [], absent: [], reactivations: [], undone: [] };
    for (const operation of operations)
        sorted[placeOf(operation, basis)].push(operation);
    return sorted;
}
function placeOf(operation, basis) {
    if ((0,_plan_undone_js__WEBPACK_IMPORTED_MODULE_1__/* .repeatsUndone */ .k)(operation, basis.undone, () => basis.rowOf(operation)))
        return 'undone';
    // What an earlier run left of a sign-out was reviewed with the plan that caused it.
    if ((0,_plan_open_steps_js__WEBPACK_IMPORTED_MODULE_0__/* .finishesSignOut */ .Vg)(operation))
        return 'go';
    const moved = basis.moved?.behind(operation) ?? [];
    // Roles are compared by their ids, everything else by its name.
    const isOther = !basis.isNameless && moved.some(({ field }) => field !== 'roles');
    if (!isOther && !basis.isDone?.(operation) && basis.coverage.covers(operation))
        return 'go';
    if (operation.kind === 'reactivate')
        return basis.mayReactivate(operation) ? 'go' : 'reactivations';
    if (basis.guardsAlone || basis.isDirect?.(operation))
        return 'go';
    if (operation.row === null)
        return 'absent';
    return basis.lasting && basis.isUnchanged(operation) && moved.length === 0 ? 'go' : 'more';
}
/** Leavers of the file that may go while the rest of a plan waits: shown whole, none of their side effects left out. */
function leaversAmong(sorted, { coverage, lasting, isUnchanged }) {
    return sorted.go.filter((operation) => (operation.kind === 'deactivate' || operation.kind === 'delete') &&
        operation.row !== null &&
        ((0,_plan_open_steps_js__WEBPACK_IMPORTED_MODULE_0__/* .finishesSignOut */ .Vg)(operation) || coverage.coversWhole(operation) || (lasting && isUnchanged(operation))));
}


/***/ }),

/***/ 94404:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   $f: () => (/* binding */ hiddenLength),
/* harmony export */   JW: () => (/* binding */ sealed),
/* harmony export */   QG: () => (/* binding */ sealedPieces),
/* harmony export */   Ql: () => (/* binding */ commentMarker),
/* harmony export */   Sg: () => (/* binding */ opened),
/* harmony export */   Z7: () => (/* binding */ isSealedFile),
/* harmony export */   bS: () => (/* binding */ keptLine),
/* harmony export */   t8: () => (/* binding */ isKept),
/* harmony export */   wI: () => (/* binding */ unsealed)
/* harmony export */ });
/* harmony import */ var node_crypto__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(77598);
/* harmony import */ var node_zlib__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(38522);
/* harmony import */ var _payload_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(87487);
/* harmony import */ var _text_hash_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(69952);
/* harmony import */ var _text_canonical_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(89776);
/* harmony import */ var _text_json_depth_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(19898);
/* harmony import */ var _text_json_pieces_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(91044);







const HIDDEN = /<!-- cxone-roster-plan:1:([A-Za-z0-9+/=]*):([A-Za-z0-9_-]*) -->/;
/** A signed comment that another text has taken the place of. */
const KEPT = /<!-- cxone-roster-kept:1:([A-Za-z0-9+/=]+) -->/;
/** Characters of a comment, with room for what packing may add: no comment of ours unpacks to more. */
const MOST_UNPACKED = 400_000;
/**
 * The hidden line by which a run finds its comment again: one for a tenant and its roster files. Holds a hash only, so
 * that no name of a file or tenant can end the line.
 */
function commentMarker(tenant, roster) {
    const id = (0,_text_hash_js__WEBPACK_IMPORTED_MODULE_3__/* .sha256 */ .s)(JSON.stringify([tenant, ...roster])).slice(0, 20);
    return `<!-- cxone-roster:${id} -->`;
}
/** As a text survives GitHub: line ends may change, and white space at its end. */
const normal = (text) => text.replaceAll(/\r\n?/g, '\n').trim();
function signature(visible, encoded, keys) {
    return (0,node_crypto__WEBPACK_IMPORTED_MODULE_0__.createHmac)('sha256', keys.sign)
        .update(`${encoded}\n${normal(visible)}`)
        .digest();
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
    const encoded = (0,_payload_js__WEBPACK_IMPORTED_MODULE_2__/* .encodePayload */ .vy)(payload);
    return `${text}\n<!-- cxone-roster-plan:1:${encoded}:${signature(text, encoded, keys).toString('base64url')} -->\n`;
}
/** Characters that marker and payload add to the text, so that a renderer knows what is left to it. */
function hiddenLength(marker, payload) {
    const line = payload ? '<!-- cxone-roster-plan:1:: -->'.length + (0,_payload_js__WEBPACK_IMPORTED_MODULE_2__/* .encodePayload */ .vy)(payload).length + 43 : 0;
    return marker.length + line + 4;
}
/**
 * The hidden line that keeps a signed comment whole, while another text tells people what became of it: who has the key
 * still finds the proof.
 */
function keptLine(body) {
    const [whole] = KEPT.exec(body) ?? [];
    return whole ?? `<!-- cxone-roster-kept:1:${(0,node_zlib__WEBPACK_IMPORTED_MODULE_1__.deflateRawSync)(Buffer.from(body)).toString('base64')} -->`;
}
/** True where a comment keeps a signed one inside of itself. */
const isKept = (body) => KEPT.test(body);
/** The signed comment itself, where another text took its place. */
function unkept(body) {
    const [, packed] = KEPT.exec(body) ?? [];
    if (packed === undefined)
        return body;
    const bytes = Buffer.from(packed, 'base64');
    try {
        return (0,node_zlib__WEBPACK_IMPORTED_MODULE_1__.inflateRawSync)(bytes, { maxOutputLength: MOST_UNPACKED }).toString();
    }
    catch {
        return body;
    }
}
/**
 * Takes a comment apart and checks its signature, in constant time.
 * @param given as GitHub gives it
 */
function opened(given, marker, keys) {
    const body = unkept(given);
    const hidden = HIDDEN.exec(body);
    if (!hidden)
        return { fault: body.includes('cxone-roster-plan:') ? 'edited' : 'absent' };
    // A second one is part of the text, which then is not the one that was signed.
    const [whole, encoded = '', mac = ''] = hidden;
    const text = body.replace(whole, '');
    const expected = signature(text, encoded, keys);
    const bytes = Buffer.from(mac, 'base64url');
    // One signature has one spelling: spare bits of the last letter count as well.
    if (bytes.toString('base64url') !== mac || bytes.length !== expected.length || !(0,node_crypto__WEBPACK_IMPORTED_MODULE_0__.timingSafeEqual)(bytes, expected))
        return { fault: 'edited' };
    const payload = (0,_payload_js__WEBPACK_IMPORTED_MODULE_2__/* .decodePayload */ .D)(encoded);
    if (!payload)
        return { fault: 'edited' };
    return { payload, visible: normal(text).replace(marker, '').trimEnd() };
}
function fileSignature(name, content, keys) {
    return (0,node_crypto__WEBPACK_IMPORTED_MODULE_0__.createHmac)('sha256', keys.sign)
        .update(`file ${name}\n${(0,_text_canonical_js__WEBPACK_IMPORTED_MODULE_4__/* .canonical */ .$)(content)}`)
        .digest('base64url');
}
/**
 * A JSON file of the artifact with a signature in it, made while it is written: HMAC-SHA-256 over its name and its RFC
 * 8785 form without the signature, so that spacing and order of keys do not matter.
 * @param name the file's, so that one file is not taken for another
 * @returns the file in pieces: each ends where a line does
 */
function sealedPieces(name, members, keys) {
    const signing = (0,node_crypto__WEBPACK_IMPORTED_MODULE_0__.createHmac)('sha256', keys.sign).update(`file ${name}\n`);
    let block = '';
    for (const piece of (0,_text_json_pieces_js__WEBPACK_IMPORTED_MODULE_5__/* .canonicalPieces */ .Eu)(members)) {
        block += piece;
        if (block.length < 65_536)
            continue;
        signing.update(block);
        block = '';
    }
    return (0,_text_json_pieces_js__WEBPACK_IMPORTED_MODULE_5__/* .jsonPieces */ .Mx)([...members, ['signature', signing.update(block).digest('base64url')]]);
}
/** True where a file bears our signature under this name; compared in constant time. */
function isSealedFile(name, text, keys) {
    let data;
    if ((0,_text_json_depth_js__WEBPACK_IMPORTED_MODULE_6__/* .tooDeep */ .DI)(text) || (0,_text_json_depth_js__WEBPACK_IMPORTED_MODULE_6__/* .tooDense */ .K8)(text))
        return false;
    try {
        data = JSON.parse(text);
    }
    catch {
        return false;
    }
    if (typeof data !== 'object' || data === null || Array.isArray(data))
        return false;
    const { signature: given, ...content } = data;
    if (typeof given !== 'string')
        return false;
    const [expected, bytes] = [Buffer.from(fileSignature(name, content, keys)), Buffer.from(given)];
    return expected.length === bytes.length && (0,node_crypto__WEBPACK_IMPORTED_MODULE_0__.timingSafeEqual)(expected, bytes);
}


/***/ }),

/***/ 20411:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   j: () => (/* binding */ peopleDigests),
/* harmony export */   q: () => (/* binding */ sincePlan)
/* harmony export */ });
/* harmony import */ var node_crypto__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(77598);
/* harmony import */ var _plan_hash_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(28788);


/** Bytes for a person, and as many for what happens to them. */
const HALF = 4;
/** Characters that they may take of a comment: what people read comes first. */
const BUDGET = 8_000;
const short = (text, keys) => (0,node_crypto__WEBPACK_IMPORTED_MODULE_0__.createHmac)('sha256', keys.digest).update(text).digest().subarray(0, HALF);
const personDigest = (key, keys) => short(`person\n${key}`, keys).toString('hex');
/**
 * Who is planned and what for each, so that the plan of the next push can be held against it: for each change a keyed
 * digest of its person and one of the change, sorted, base64.
 * @returns `null` where it would take too much room
 */
function peopleDigests(operations, keys) {
    if (Math.ceil((operations.length * 2 * HALF) / 3) * 4 > BUDGET)
        return null;
    const pairs = operations.map((change) => `${personDigest(change.key, keys)}${changeOf(change, keys)}`);
    return Buffer.from(pairs.sort().join(''), 'hex').toString('base64');
}
const changeOf = (change, keys) => short(`change\n${(0,_plan_hash_js__WEBPACK_IMPORTED_MODULE_1__/* .canonicalChange */ .xG)(change)}`, keys).toString('hex');
/** Changes of each person, in one word. */
function byPerson(people) {
    const found = new Map();
    const hex = Buffer.from(people, 'base64').toString('hex');
    for (let at = 0; at < hex.length; at += 4 * HALF) {
        const person = hex.slice(at, at + 2 * HALF);
        found.set(person, `${found.get(person) ?? ''}${hex.slice(at, at + 4 * HALF)}`);
    }
    return found;
}
/**
 * What the plan of this push changes against the one before it: who is added, who is no longer planned, and who gets
 * another change. Names of the second come from the file, where it names them.
 */
function sincePlan(before, { plan, roster }, keys) {
    if (!plan)
        return undefined;
    const since = { commit: before.head, same: before.plan === plan.hash, added: [], changed: [], gone: [], unnamed: 0 };
    if (since.same)
        return { ...since, known: true };
    const now = peopleDigests(plan.operations, keys);
    if (before.people === undefined || now === null)
        return { ...since, known: false };
    const [old, fresh] = [byPerson(before.people), byPerson(now)];
    const added = new Set();
    const changed = new Set();
    for (const { key } of plan.operations) {
        const person = personDigest(key, keys);
        const was = old.get(person);
        if (was === undefined)
            added.add(key);
        else if (was !== fresh.get(person))
            changed.add(key);
    }
    const left = new Set([...old.keys()].filter((person) => !fresh.has(person)));
    const gone = left.size === 0 ? [] : namesOf(left, roster?.entries ?? [], keys);
    return { ...since, known: true, added: [...added], changed: [...changed], gone, unnamed: left.size - gone.length };
}
function namesOf(wanted, entries, keys) {
    return entries.flatMap(({ profile, file, row, line }) => {
        const key = profile.externalId ?? profile.userName ?? '';
        if (!wanted.has(personDigest(key, keys)))
            return [];
        const person = { userName: profile.userName ?? '' };
        for (const field of ['externalId', 'givenName', 'familyName', 'displayName'])
            if (profile[field])
                person[field] = profile[field];
        return [{ person, file, row, line }];
    });
}


/***/ }),

/***/ 67218:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   N: () => (/* binding */ trustedRun),
/* harmony export */   t: () => (/* binding */ trustedArtifacts)
/* harmony export */ });
/* harmony import */ var _artifact_files_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(69517);
/* harmony import */ var _github_refusal_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(32074);
/* harmony import */ var _github_rest_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(61418);
/* harmony import */ var _github_artifact_name_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(25372);
/* harmony import */ var _interface_modes_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(55944);
/* harmony import */ var _artifact_list_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(18452);
/* harmony import */ var _seal_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(94404);







/** Attempts of a run that are asked for one by one where the list of all is too long. */
const ATTEMPTS = { apply: 5, event: 2, undo: 3 };
/**
 * Artifacts of earlier runs that may be believed, newest first: their run belongs to this repository, had an event
 * that may write, and ran on a commit of a branch that may be applied. Signatures are the reader's to check.
 * @param since ISO 8601, or what says it when it is asked: older ones are not looked at
 * @throws GitHubError
 */
async function* trustedArtifacts(scope, since = '') {
    const from = typeof since === 'string' ? () => since : since;
    if (!scope.artifactName)
        return;
    const believed = new Map();
    const list = scope.list ?? new _artifact_list_js__WEBPACK_IMPORTED_MODULE_3__/* .ArtifactList */ .V(scope.api);
    for await (const { artifact, mode, run } of candidates(list, scope, from)) {
        const at = artifact.created_at ?? '';
        if (at < from())
            return;
        if (!believed.has(run))
            believed.set(run, trustedRun(run, scope));
        const found = await believed.get(run);
        if (!found)
            continue;
        let kept;
        const fileOf = async (name) => {
            kept ??= scope.fetch({ id: artifact.id, run }, [...READ]).catch(nothingIn);
            return (await kept).get(name) ?? null;
        };
        yield {
            run: String(run),
            mode,
            at,
            commit: found.head_sha,
            read: fileOf,
            readSealed: async (name) => {
                const text = await fileOf(name);
                return text !== null && scope.keys && (0,_seal_js__WEBPACK_IMPORTED_MODULE_4__/* .isSealedFile */ .Z7)(name, text, scope.keys) ? text : null;
            },
        };
    }
}
/** Another workflow of the branch may have left something of this name: what nobody can read is none of ours. */
function nothingIn(error) {
    if (error instanceof _artifact_files_js__WEBPACK_IMPORTED_MODULE_0__/* .UnreadableArtifact */ .k7)
        return new Map();
    throw error;
}
/** Files of an artifact that other runs read. */
const READ = ['memory.json', 'plan.json', 'audit.jsonl', 'results.csv'];
/** Artifacts of this tenant that are not this very attempt's, newest first. */
async function* candidates(list, scope, since) {
    const { artifactName: prefix, tenant, runId, attempt } = scope;
    const made = (name) => {
        for (const mode of _interface_modes_js__WEBPACK_IMPORTED_MODULE_2__/* .WRITING_MODES */ .wF) {
            const of = (0,_github_artifact_name_js__WEBPACK_IMPORTED_MODULE_5__/* .attemptOf */ .tx)(name, { prefix, tenant, mode });
            if (of !== null)
                return { mode, attempt: of };
        }
        return undefined;
    };
    const names = _interface_modes_js__WEBPACK_IMPORTED_MODULE_2__/* .WRITING_MODES */ .wF.flatMap((mode) => {
        const of = Array.from({ length: ATTEMPTS[mode] }, (_, index) => (0,_github_artifact_name_js__WEBPACK_IMPORTED_MODULE_5__/* .artifactNames */ .jh)({ prefix, tenant, mode }, index + 1));
        // A second name is rare, and so are attempts after the first one.
        return [...of.map(({ first }) => first), ...of.slice(0, 1).map(({ second }) => second)];
    });
    for await (const artifact of list.find((name) => made(name) !== undefined, names, since)) {
        const by = made(artifact.name);
        const run = artifact.workflow_run?.id;
        if (!by || artifact.expired || !run)
            continue;
        if (String(run) === runId && by.attempt === attempt)
            continue;
        yield { artifact, mode: by.mode, run };
    }
}
/** The run, where what it left may be believed. @throws GitHubError */
async function trustedRun(id, { api, repository, branches }) {
    let run;
    try {
        run = await api.workflowRun(id);
    }
    catch (error) {
        if (error instanceof _github_rest_js__WEBPACK_IMPORTED_MODULE_1__/* .GitHubError */ .y_ && error.status === 404)
            return null;
        throw error;
    }
    if (run.head_repository?.full_name.toLowerCase() !== repository.toLowerCase() || !_github_refusal_js__WEBPACK_IMPORTED_MODULE_6__/* .WRITING_EVENTS */ .tW.includes(run.event))
        return null;
    // A tag of the same name shows as `head_branch` too: only the commit tells.
    for (const branch of branches)
        if (await api.contains(branch, run.head_sha))
            return run;
    return null;
}


/***/ }),

/***/ 29577:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   CL: () => (/* binding */ unseenWords),
/* harmony export */   MU: () => (/* binding */ isOurs),
/* harmony export */   No: () => (/* binding */ unseenUnder),
/* harmony export */   aH: () => (/* binding */ unseenBefore)
/* harmony export */ });
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(76760);
/* harmony import */ var _model_changed_files_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(88724);
/* harmony import */ var _policy_reading_keys_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(95240);
/* harmony import */ var _behind_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(22329);
/* harmony import */ var _content_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(12512);
/* harmony import */ var _origin_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(62267);
/* harmony import */ var _text_figures_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(21135);







/** The same as the last apply left it, of what is as it was then. */
const unseenBefore = (question, setting) => ({
    rows: unseenRows(question, setting, []),
    policy: question.memory.applied?.policyUnseen === true,
});
/** The same once these reviews count. @throws GitHubError */
const unseenUnder = async (counted, question, setting, scope) => ({
    rows: unseenRows(question, setting, counted),
    policy: await isPolicyUnseen(question, setting, counted, scope),
});
/** What was applied last may be brought back at all. */
const isOurs = ({ memory: { applied } }, { approval }) => applied?.by === 'review' || (applied?.by === 'direct' && approval === 'auto');
function unseenRows(question, setting, counted) {
    // A plan of a release that did not write them, or a comment alone, does not say what it was made of.
    if (counted.some(({ file, byComment }) => byComment ?? (file && !file.plan.review?.rows)))
        return new Set();
    const { memory, content } = question;
    const shown = new Set(counted.flatMap(({ file }) => file?.plan.review?.rows ?? []));
    const before = isOurs(question, setting) ? memory.applied : null;
    const unseen = new Set(before?.unseen);
    const isSeen = ([key, row]) => shown.has(row) || (before?.rows[key] === row && !unseen.has(key));
    return new Set(Object.entries(content.rows).flatMap((one) => (isSeen(one) ? [] : [one[0]])));
}
/**
 * Whether the policy is none that was applied before, none that a reviewed plan was made with, and none that reviewed
 * pull requests, or a push that may, brought as it is.
 */
async function isPolicyUnseen(question, { sha, approval }, counted, scope) {
    const { memory, content, plan, policy, policyPath } = question;
    const { applied } = memory;
    const { api } = scope;
    const isSeen = applied !== null && !applied.policyUnseen;
    if (isSeen && applied.policy === content.policy)
        return false;
    const isMadeWith = ({ file, byComment }) => byComment ??
        (file !== undefined &&
            (file.plan.policySha256 === plan.policy.sha256 ||
                (0,_policy_reading_keys_js__WEBPACK_IMPORTED_MODULE_5__/* .differingKeys */ .VZ)(file.plan.review?.policy ?? policy, policy).length === 0));
    if (counted.some(isMadeWith))
        return false;
    // Another release reads the same file otherwise.
    if (isSeen && (await (0,_content_js__WEBPACK_IMPORTED_MODULE_3__/* .isSameAt */ .qN)(applied.commit, sha, [policyPath], api)))
        return false;
    const path = node_path__WEBPACK_IMPORTED_MODULE_0__.posix.normalize(policyPath);
    const changed = new Set();
    for (const { pull, file } of counted) {
        if (!file)
            continue;
        const files = await api.files(pull.number);
        if (!(0,_model_changed_files_js__WEBPACK_IMPORTED_MODULE_1__/* .isChanged */ .H)(new Set(files.map(({ filename }) => filename)), path))
            continue;
        if ((await api.blob(path, pull.head.sha)) === (await api.blob(path, sha)))
            return false;
        changed.add(pull.number);
    }
    if (isSeen && (await isBroughtBy(changed, path, { from: applied.commit, to: sha }, scope)))
        return false;
    const pushes = approval === 'auto' ? await (0,_behind_js__WEBPACK_IMPORTED_MODULE_2__/* .changesPushed */ .pR)({ ...question, rosterPaths: [] }, scope) : [];
    for (const { after } of pushes)
        if (await (0,_content_js__WEBPACK_IMPORTED_MODULE_3__/* .isSameAt */ .qN)(after, sha, [policyPath], api))
            return false;
    return true;
}
/** Whether every commit that changed a file since another one belongs to these pull requests. @throws GitHubError */
async function isBroughtBy(pulls, path, { from, to }, { api, branch }) {
    if (pulls.size === 0)
        return false;
    const known = await api.lastCommit(path, from).catch(_origin_js__WEBPACK_IMPORTED_MODULE_4__/* .noneThere */ .Rv);
    for (const commit of await api.changesOf(path, to)) {
        if (commit === known)
            return true;
        const found = await (0,_origin_js__WEBPACK_IMPORTED_MODULE_4__/* .mergedPulls */ .$A)({ api, branch }, commit);
        if (!found.some(({ number }) => pulls.has(number)))
            return false;
    }
    return false;
}
/** What an apply that passes says of it. */
function unseenWords({ unseen = [], policyUnseen = false }) {
    const rows = unseen.length === 1 ? '1 row of the roster' : `${unseen.length} rows of the roster`;
    const what = [...(unseen.length > 0 ? [rows] : []), ...(policyUnseen ? ['the policy'] : [])];
    if (what.length === 0)
        return [];
    return [
        `No reviewed plan was made of ${(0,_text_figures_js__WEBPACK_IMPORTED_MODULE_6__/* .list */ .p_)(what)}: no date, and nothing that is changed in CXone, brings anything of ` +
            'that about. Open another pull request for the roster: its plan shows it. Have it reviewed, and merge it.',
    ];
}


/***/ })

};
