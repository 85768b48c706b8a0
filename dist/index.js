import { createRequire as __WEBPACK_EXTERNAL_createRequire } from "module";
/******/ var __webpack_modules__ = ({

/***/ 21916:
/***/ ((__unused_webpack_module, exports) => {

var __webpack_unused_export__;

__webpack_unused_export__ = true;
exports.Io = exports.kp = void 0;
var peq = new Uint32Array(0x10000);
var myers_32 = function (a, b) {
    var n = a.length;
    var m = b.length;
    var lst = 1 << (n - 1);
    var pv = -1;
    var mv = 0;
    var sc = n;
    var i = n;
    while (i--) {
        peq[a.charCodeAt(i)] |= 1 << i;
    }
    for (i = 0; i < m; i++) {
        var eq = peq[b.charCodeAt(i)];
        var xv = eq | mv;
        eq |= ((eq & pv) + pv) ^ pv;
        mv |= ~(eq | pv);
        pv &= eq;
        if (mv & lst) {
            sc++;
        }
        if (pv & lst) {
            sc--;
        }
        mv = (mv << 1) | 1;
        pv = (pv << 1) | ~(xv | mv);
        mv &= xv;
    }
    i = n;
    while (i--) {
        peq[a.charCodeAt(i)] = 0;
    }
    return sc;
};
var myers_x = function (b, a) {
    var n = a.length;
    var m = b.length;
    var mhc = [];
    var phc = [];
    var hsize = Math.ceil(n / 32);
    var vsize = Math.ceil(m / 32);
    for (var i = 0; i < hsize; i++) {
        phc[i] = -1;
        mhc[i] = 0;
    }
    var j = 0;
    for (; j < vsize - 1; j++) {
        var mv_1 = 0;
        var pv_1 = -1;
        var start_1 = j * 32;
        var vlen_1 = Math.min(32, m) + start_1;
        for (var k = start_1; k < vlen_1; k++) {
            peq[b.charCodeAt(k)] |= 1 << k;
        }
        for (var i = 0; i < n; i++) {
            var eq = peq[a.charCodeAt(i)];
            var pb = (phc[(i / 32) | 0] >>> i) & 1;
            var mb = (mhc[(i / 32) | 0] >>> i) & 1;
            var xv = eq | mv_1;
            var xh = ((((eq | mb) & pv_1) + pv_1) ^ pv_1) | eq | mb;
            var ph = mv_1 | ~(xh | pv_1);
            var mh = pv_1 & xh;
            if ((ph >>> 31) ^ pb) {
                phc[(i / 32) | 0] ^= 1 << i;
            }
            if ((mh >>> 31) ^ mb) {
                mhc[(i / 32) | 0] ^= 1 << i;
            }
            ph = (ph << 1) | pb;
            mh = (mh << 1) | mb;
            pv_1 = mh | ~(xv | ph);
            mv_1 = ph & xv;
        }
        for (var k = start_1; k < vlen_1; k++) {
            peq[b.charCodeAt(k)] = 0;
        }
    }
    var mv = 0;
    var pv = -1;
    var start = j * 32;
    var vlen = Math.min(32, m - start) + start;
    for (var k = start; k < vlen; k++) {
        peq[b.charCodeAt(k)] |= 1 << k;
    }
    var score = m;
    for (var i = 0; i < n; i++) {
        var eq = peq[a.charCodeAt(i)];
        var pb = (phc[(i / 32) | 0] >>> i) & 1;
        var mb = (mhc[(i / 32) | 0] >>> i) & 1;
        var xv = eq | mv;
        var xh = ((((eq | mb) & pv) + pv) ^ pv) | eq | mb;
        var ph = mv | ~(xh | pv);
        var mh = pv & xh;
        score += (ph >>> (m - 1)) & 1;
        score -= (mh >>> (m - 1)) & 1;
        if ((ph >>> 31) ^ pb) {
            phc[(i / 32) | 0] ^= 1 << i;
        }
        if ((mh >>> 31) ^ mb) {
            mhc[(i / 32) | 0] ^= 1 << i;
        }
        ph = (ph << 1) | pb;
        mh = (mh << 1) | mb;
        pv = mh | ~(xv | ph);
        mv = ph & xv;
    }
    for (var k = start; k < vlen; k++) {
        peq[b.charCodeAt(k)] = 0;
    }
    return score;
};
var distance = function (a, b) {
    if (a.length < b.length) {
        var tmp = b;
        b = a;
        a = tmp;
    }
    if (b.length === 0) {
        return a.length;
    }
    if (a.length <= 32) {
        return myers_32(a, b);
    }
    return myers_x(a, b);
};
exports.Io = distance;
var closest = function (str, arr) {
    var min_distance = Infinity;
    var min_index = 0;
    for (var i = 0; i < arr.length; i++) {
        var dist = distance(str, arr[i]);
        if (dist < min_distance) {
            min_distance = dist;
            min_index = i;
        }
    }
    return arr[min_index];
};
exports.kp = closest;


/***/ }),

/***/ 42613:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("assert");

/***/ }),

/***/ 20181:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("buffer");

/***/ }),

/***/ 35317:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("child_process");

/***/ }),

/***/ 49140:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("constants");

/***/ }),

/***/ 76982:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("crypto");

/***/ }),

/***/ 24434:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("events");

/***/ }),

/***/ 79896:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("fs");

/***/ }),

/***/ 91943:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("fs/promises");

/***/ }),

/***/ 58611:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("http");

/***/ }),

/***/ 65692:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("https");

/***/ }),

/***/ 69278:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("net");

/***/ }),

/***/ 34589:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:assert");

/***/ }),

/***/ 16698:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:async_hooks");

/***/ }),

/***/ 4573:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:buffer");

/***/ }),

/***/ 37540:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:console");

/***/ }),

/***/ 77598:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:crypto");

/***/ }),

/***/ 53053:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:diagnostics_channel");

/***/ }),

/***/ 40610:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:dns");

/***/ }),

/***/ 78474:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:events");

/***/ }),

/***/ 73024:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:fs");

/***/ }),

/***/ 51455:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:fs/promises");

/***/ }),

/***/ 37067:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:http");

/***/ }),

/***/ 32467:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:http2");

/***/ }),

/***/ 44708:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:https");

/***/ }),

/***/ 98995:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:module");

/***/ }),

/***/ 77030:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:net");

/***/ }),

/***/ 48161:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:os");

/***/ }),

/***/ 76760:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:path");

/***/ }),

/***/ 643:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:perf_hooks");

/***/ }),

/***/ 1708:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:process");

/***/ }),

/***/ 41792:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:querystring");

/***/ }),

/***/ 80099:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:sqlite");

/***/ }),

/***/ 57075:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:stream");

/***/ }),

/***/ 37830:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:stream/web");

/***/ }),

/***/ 46193:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:string_decoder");

/***/ }),

/***/ 87997:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:timers");

/***/ }),

/***/ 41692:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:tls");

/***/ }),

/***/ 73136:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:url");

/***/ }),

/***/ 57975:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:util");

/***/ }),

/***/ 73429:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:util/types");

/***/ }),

/***/ 75919:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:worker_threads");

/***/ }),

/***/ 38522:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:zlib");

/***/ }),

/***/ 70857:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("os");

/***/ }),

/***/ 16928:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("path");

/***/ }),

/***/ 932:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("process");

/***/ }),

/***/ 2203:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("stream");

/***/ }),

/***/ 13193:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("string_decoder");

/***/ }),

/***/ 53557:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("timers");

/***/ }),

/***/ 64756:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("tls");

/***/ }),

/***/ 52018:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("tty");

/***/ }),

/***/ 87016:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("url");

/***/ }),

/***/ 39023:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("util");

/***/ }),

/***/ 43106:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("zlib");

/***/ }),

/***/ 71518:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {


// EXPORTS
__nccwpck_require__.d(__webpack_exports__, {
  eK: () => (/* binding */ addViolations),
  KV: () => (/* binding */ choosePolicy),
  cm: () => (/* binding */ judgeDesired),
  B2: () => (/* binding */ readDesired)
});

// EXTERNAL MODULE: external "node:crypto"
var external_node_crypto_ = __nccwpck_require__(77598);
// EXTERNAL MODULE: ./build/model/failure.js
var failure = __nccwpck_require__(31612);
// EXTERNAL MODULE: ./build/policy/defaults.js
var defaults = __nccwpck_require__(56221);
// EXTERNAL MODULE: ./build/policy/roles.js
var roles = __nccwpck_require__(95874);
// EXTERNAL MODULE: ./build/policy/violations.js
var policy_violations = __nccwpck_require__(21631);
// EXTERNAL MODULE: ./build/policy/calendar.js
var calendar = __nccwpck_require__(63649);
// EXTERNAL MODULE: ./build/report/log.js
var log = __nccwpck_require__(16945);
// EXTERNAL MODULE: ./build/roster/read.js + 17 modules
var read = __nccwpck_require__(43618);
;// CONCATENATED MODULE: ./build/roster/shrink.js
/** Share of the base's rows that may be missing before somebody is asked. */
const SHRINK_LIMIT = 0.2;
/**
 * A roster that lost more than a fifth of its rows is more often a broken export than a wave of leavers.
 * @param baseRows data rows of the same roster at the base commit
 * @returns a warning for the first file, or `null`
 */
function shrinkIssue(roster, baseRows) {
    const lost = baseRows - roster.rows;
    const file = roster.files[0]?.path;
    if (file === undefined || baseRows <= 0 || lost <= baseRows * SHRINK_LIMIT)
        return null;
    return {
        file,
        row: null,
        line: null,
        column: null,
        code: 'file-shrank',
        severity: 'warning',
        found: `${roster.rows} rows, ${lost} (${((lost / baseRows) * 100).toFixed(1)} %) fewer than before`,
        expected: `about ${baseRows} rows as on the base branch; more than a fifth fewer is often an export that was cut off`,
        suggestion: '',
    };
}

;// CONCATENATED MODULE: ./build/app/desired.js









const sha256 = (text) => (0,external_node_crypto_.createHash)('sha256').update(text, 'utf8').digest('hex');
/**
 * Reads policy and roster and checks one against the other. What is wrong is added to the session.
 * @returns `null` where there is nothing to go on with
 */
async function readDesired(request, services, session) {
    requireRoster(request);
    const chosen = await choosePolicy(request, services, session);
    if (!chosen)
        return null;
    const { policy } = chosen;
    const roster = await (0,read/* readRoster */.k)(await openAll(request, services), { columns: policy.columns });
    await compareWithBase(roster, policy, request, services);
    session.report.roster = roster;
    session.report.counts.invalidRows = roster.invalidRows;
    judgeRoster(request, roster, session);
    for (const line of (0,log/* rosterLines */.lG)(roster))
        services.log.line(line);
    return judgeDesired(roster, chosen, request, services, session);
}
/** Holds rows against the policy. What it forbids is added to the session. */
function judgeDesired(roster, { policy, text, overrideText }, request, services, session) {
    const { graph } = (0,roles/* buildRoleGraph */.xC)(policy.roles);
    if (!graph)
        return null;
    const day = (0,calendar/* today */.Ec)(services.clock.now(), policy.timezone);
    if (request.operations.has('roles')) {
        const violations = (0,policy_violations/* checkRoles */._6)(roster.entries, policy, graph, day);
        addViolations(violations, roster, session);
    }
    return { roster, entries: roster.entries, policy, policySha256: sha256(text ?? ''), graph, overrideText, today: day };
}
/** Rows that ask for what the policy forbids: listed with the file's problems, told apart by the reason. */
function addViolations(violations, roster, session) {
    if (violations.length === 0)
        return;
    roster.issues.push(...violations);
    const rows = new Set(violations.map((violation) => `${violation.file}:${violation.row}`)).size;
    const snippet = violations.find((violation) => violation.code === 'roles-without-policy');
    session.problem('policy-violation', snippet ? 'the roster names roles, and the policy allows none' : `the policy forbids what ${rows === 1 ? 'one row asks' : `${rows} rows ask`} for`, snippet ? `Look through these lines, then add them to the policy:\n${snippet.suggestion}` : 'Mend the rows, or have an admin change the policy; every row is listed with the nearest allowed role.');
}
async function openAll(request, services) {
    const sources = [];
    for (const path of request.rosterPaths)
        sources.push(await services.files.openRoster(path));
    return sources;
}
/** On a pull request: a file that lost more than a fifth of its rows against the base is more often cut off than meant. */
async function compareWithBase(roster, policy, request, services) {
    if (!request.isPullRequest || roster.rows === 0)
        return;
    const sources = [];
    for (const path of request.rosterPaths) {
        const base = await services.host.baseFile(path);
        if (!base?.text)
            return;
        sources.push({ path, bytes: oneChunk(base.text) });
    }
    const before = await (0,read/* readRoster */.k)(sources, { columns: policy.columns });
    const shrunk = shrinkIssue(roster, before.rows);
    if (shrunk)
        roster.issues.push(shrunk);
}
async function* oneChunk(text) {
    yield Buffer.from(text, 'utf8');
}
function judgeRoster(request, roster, session) {
    const fileErrors = roster.issues.filter((issue) => issue.severity === 'error' && issue.row === null);
    if (fileErrors.length > 0) {
        const first = fileErrors[0];
        session.problem('roster-invalid', `\`${first.file}\` cannot be used: ${first.found || first.code}; expected ${first.expected}`, 'Mend the file and run again.');
        return;
    }
    if (roster.invalidRows > 0 && request.onInvalidRows === 'stop') {
        session.problem('roster-invalid', `${roster.invalidRows} of ${roster.rows} rows ${roster.invalidRows === 1 ? 'has' : 'have'} errors; nothing is written until they are mended`, 'Every error is in the table below and in roster-errors.csv, with what was expected.');
    }
    else if (roster.entries.length === 0) {
        session.problem('roster-invalid', 'no row of the roster is good: there is nobody to plan for', 'Mend the rows and run again.');
    }
}
/**
 * The policy in force. On a pull request everything but `columns` is the base commit's: what a pull request can edit must
 * not decide what the pull request may do.
 */
async function choosePolicy(request, services, session) {
    const ownText = await services.files.readText(request.policyPath);
    const own = await load(ownText, request.policyPath, session);
    const { report } = session;
    const note = (text, isNew, changes) => {
        report.policy = { path: request.policyPath, sha256: sha256(text ?? ''), found: text !== null, isNew, changes };
    };
    note(ownText, false, []);
    if (!own)
        return null;
    if (request.isPullRequest) {
        const base = await services.host.baseFile(request.policyPath);
        if (base) {
            const held = base.text === null ? own : await load(base.text, `${request.policyPath} (base)`, session);
            if (!held)
                return null;
            note(base.text ?? ownText, base.text === null && ownText !== null, base.text === null ? [] : changedKeys(held, own));
            const override = await services.host.baseFile(held.override);
            return { policy: { ...held, columns: own.columns }, text: base.text ?? ownText, overrideText: override?.text ?? null };
        }
    }
    return { policy: own, text: ownText, overrideText: request.isPullRequest ? null : await services.files.readText(own.override) };
}
async function load(text, path, session) {
    if (text === null)
        return (0,defaults/* defaultPolicy */.G)();
    const [{ parsePolicy }, { problemText }] = await Promise.all([Promise.all(/* import() */[__nccwpck_require__.e(921), __nccwpck_require__.e(604)]).then(__nccwpck_require__.bind(__nccwpck_require__, 42604)), Promise.resolve(/* import() */).then(__nccwpck_require__.bind(__nccwpck_require__, 4892))]);
    const { policy, problems } = await parsePolicy(text, path);
    for (const problem of problems) {
        session.problem(problem.severity === 'error' ? 'config-invalid' : 'none', problemText(problem), 'Mend the policy; docs/policy.md lists every key.');
    }
    return policy ?? null;
}
/** Top-level keys of a policy that a pull request changes; they take effect after its merge. */
function changedKeys(base, own) {
    return Object.keys(base).filter((key) => key !== 'columns' && JSON.stringify(base[key]) !== JSON.stringify(own[key]));
}
/** A roster path that names nothing is refused before anything else is read. */
function requireRoster(request) {
    if (request.rosterPaths.length === 0)
        throw new failure/* Failure */.H('config-invalid', '`roster` names no file', 'Name at least one roster file, one path a line.');
}


/***/ }),

/***/ 11762:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   J: () => (/* binding */ EXPORT_FILES)
/* harmony export */ });
/** What an export writes into the output folder, beside the reports. */
const EXPORT_FILES = ['roster.csv', 'policy.yml', 'export-notes.csv'];


/***/ }),

/***/ 92845:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {


// EXPORTS
__nccwpck_require__.d(__webpack_exports__, {
  L: () => (/* binding */ writeReports)
});

// EXTERNAL MODULE: ./build/plan/json.js
var json = __nccwpck_require__(60070);
// EXTERNAL MODULE: ./build/report/comment.js
var comment = __nccwpck_require__(17554);
// EXTERNAL MODULE: ./build/roster/csv.js
var csv = __nccwpck_require__(79778);
;// CONCATENATED MODULE: ./build/report/errors.js

/** The header that programs of others go by. */
const ERRORS_HEADER = ['file', 'row', 'column', 'code', 'found', 'expected', 'suggestion'];
/**
 * `roster-errors.csv`: every problem of the roster – errors, warnings and notices – in the order of the file, with cells in
 * full: it lies in the artifact.
 */
function renderRosterErrorsCsv(roster) {
    const rows = (roster?.issues ?? []).map(({ file, row, column, code, found, expected, suggestion }) => [file, row, column, code, found, expected, suggestion]);
    return (0,csv/* writeCsv */.E)(ERRORS_HEADER, rows);
}

// EXTERNAL MODULE: external "node:crypto"
var external_node_crypto_ = __nccwpck_require__(77598);
// EXTERNAL MODULE: ./build/report/actions.js
var actions = __nccwpck_require__(45164);
// EXTERNAL MODULE: ./build/report/override.js
var report_override = __nccwpck_require__(8235);
// EXTERNAL MODULE: ./build/report/counts.js
var counts = __nccwpck_require__(56423);
// EXTERNAL MODULE: ./build/report/escape.js
var report_escape = __nccwpck_require__(9924);
// EXTERNAL MODULE: ./build/report/facts.js
var facts = __nccwpck_require__(87872);
// EXTERNAL MODULE: ./build/report/figures.js
var report_figures = __nccwpck_require__(81822);
// EXTERNAL MODULE: ./build/report/headline.js + 1 modules
var headline = __nccwpck_require__(45132);
;// CONCATENATED MODULE: ./build/report/html-parts.js
/** Style and script of the page, apart from its content so that their hashes can stand in its content security policy. */
const STYLE = `
:root { color-scheme: light dark; --paper: #fff; --ink: #1c2128; --soft: #57606a; --line: #d5dae0; --band: #f5f7f9; --accent: #0a58ca; --good: #1a7f37; --warn: #8a5a00; --bad: #b42318; }
@media (prefers-color-scheme: dark) { :root { --paper: #11151a; --ink: #e4e9ee; --soft: #9ba6b1; --line: #303840; --band: #1a2027; --accent: #7db4ff; --good: #57c777; --warn: #e3b341; --bad: #ff8a80; } }
* { box-sizing: border-box; }
body { margin: 0; background: var(--paper); color: var(--ink); font: 16px/1.5 system-ui, -apple-system, "Segoe UI", Roboto, "Helvetica Neue", Arial, sans-serif; }
main, header, footer { max-width: 68rem; margin: 0 auto; padding: 0 1.25rem; }
header { padding-top: 1.75rem; }
h1 { font-size: 1.6rem; line-height: 1.25; margin: 0 0 .5rem; text-wrap: balance; }
h2 { font-size: 1.15rem; margin: 2.25rem 0 .5rem; }
a { color: var(--accent); }
a:focus-visible, input:focus-visible, .wide:focus-visible { outline: 3px solid var(--accent); outline-offset: 2px; }
code, .hash { font: .9em ui-monospace, SFMono-Regular, Consolas, "Liberation Mono", monospace; overflow-wrap: anywhere; }
code { background: var(--band); padding: .05rem .3rem; border-radius: .25rem; }
pre { background: var(--band); border: 1px solid var(--line); border-radius: .4rem; padding: .75rem 1rem; overflow-x: auto; }
pre code { background: none; padding: 0; }
.verdict { border-left: .35rem solid var(--soft); background: var(--band); padding: .8rem 1rem; border-radius: 0 .4rem .4rem 0; }
.verdict p { margin: 0; font-weight: 600; font-size: 1.08rem; }
.verdict ul { margin: .5rem 0 0; padding-left: 1.2rem; }
.ready, .applied { border-color: var(--good); } .partly-applied { border-color: var(--warn); } .blocked, .fix-needed { border-color: var(--bad); }
nav ul { display: flex; flex-wrap: wrap; gap: .25rem 1.1rem; list-style: none; padding: 0; margin: 1rem 0 0; }
.filter { position: sticky; top: 0; background: var(--paper); padding: .75rem 0; z-index: 1; border-bottom: 1px solid var(--line); display: flex; flex-wrap: wrap; gap: .5rem .75rem; align-items: center; }
.filter[hidden] { display: none; }
.filter input { font: inherit; color: inherit; background: var(--paper); border: 1px solid var(--soft); border-radius: .4rem; padding: .35rem .6rem; width: min(24rem, 100%); }
.wide { overflow-x: auto; }
table { border-collapse: collapse; width: 100%; font-size: .94rem; }
caption { text-align: left; color: var(--soft); padding: .2rem 0 .4rem; }
th, td { text-align: left; vertical-align: top; padding: .42rem .7rem; border-bottom: 1px solid var(--line); font-weight: 400; }
thead th { font-weight: 600; border-bottom-width: 2px; white-space: nowrap; }
tbody th { font-weight: 500; }
tbody tr:hover { background: var(--band); }
.figure { text-align: right; font-variant-numeric: tabular-nums; white-space: nowrap; }
dl { display: grid; grid-template-columns: max-content 1fr; gap: .4rem 1.25rem; }
dt { font-weight: 600; } dd { margin: 0; overflow-wrap: anywhere; }
.unseen { position: absolute; width: 1px; height: 1px; overflow: hidden; clip-path: inset(50%); white-space: nowrap; padding: 0; }
.soft, footer { color: var(--soft); }
footer { padding-top: 1.5rem; padding-bottom: 3rem; font-size: .9rem; }
.skip { position: absolute; left: -99rem; } .skip:focus { left: 1rem; top: .5rem; background: var(--paper); padding: .4rem .8rem; }
@media (max-width: 40rem) { dl { grid-template-columns: 1fr; gap: .1rem; } dd { margin-bottom: .6rem; } }
@media print { :root { --paper: #fff; --ink: #000; --soft: #444; --line: #bbb; --band: #f4f4f4; --accent: #000; } body { font-size: 11px; } main, header, footer { max-width: none; padding: 0; } .filter, nav, .skip { display: none; } .wide { overflow: visible; } thead { display: table-header-group; } tr { break-inside: avoid; } h2 { break-after: avoid; } }
`;
/** Shows the filter box (without scripts there is none to show) and hides rows that do not hold what is typed. */
const SCRIPT = `
(() => {
  const box = document.querySelector('.filter');
  const input = document.querySelector('#filter');
  const said = document.querySelector('#filtered');
  const rows = [...document.querySelectorAll('table.people tbody tr')];
  if (!box || !input || !said || rows.length < 2) return;
  const texts = rows.map((row) => row.textContent.toLowerCase());
  box.hidden = false;
  input.addEventListener('input', () => {
    const wanted = input.value.trim().toLowerCase();
    let shown = 0;
    rows.forEach((row, i) => {
      row.hidden = !texts[i].includes(wanted);
      if (!row.hidden) shown += 1;
    });
    said.textContent = wanted === '' ? '' : shown + ' of ' + rows.length + ' lines';
  });
})();
`;

// EXTERNAL MODULE: ./build/report/ink.js
var ink = __nccwpck_require__(82287);
// EXTERNAL MODULE: ./build/report/place.js
var place = __nccwpck_require__(23060);
// EXTERNAL MODULE: ./build/report/redact.js
var redact = __nccwpck_require__(17234);
// EXTERNAL MODULE: ./build/report/sections.js + 1 modules
var sections = __nccwpck_require__(61193);
// EXTERNAL MODULE: ./build/report/wording.js
var wording = __nccwpck_require__(62867);
;// CONCATENATED MODULE: ./build/report/html.js














/** Lines of one list that a page holds before it names the file that has them all; who needs a decision or leaves is never cut. */
const MOST = 5000;
const hash = (text) => `'sha256-${(0,external_node_crypto_.createHash)('sha256').update(text).digest('base64')}'`;
/** Nothing is loaded, sent or framed; the one style and the one script are named by their hashes. */
const POLICY = `default-src 'none'; style-src ${hash(STYLE)}; script-src ${hash(SCRIPT)}; base-uri 'none'; form-action 'none'`;
/**
 * `report.html`: one page for people that needs no network and no script; a script only adds a filter box. People are shown
 * by the run's `pii`, as everywhere but in the files for auditors.
 */
function renderHtml(run) {
    const top = (0,headline/* headline */.Pl)(run);
    const lists = (0,sections/* sections */.V0)(run, ink/* htmlInk */.W);
    const content = [problemList(run, top), countTable(run), actionTable(run), ...lists.map(sectionTable), leftAlone(run), guardTable(run), factList(run)].filter(Boolean);
    const links = lists.map(({ name, symbol, title, rows, total }) => `<li><a href="#${name}">${symbol} ${(0,report_escape/* html */.qy)(title)} (${(0,report_figures/* whole */.WQ)(total ?? rows.length)})</a></li>`);
    return `<!DOCTYPE html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="${POLICY}">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="referrer" content="no-referrer">
<meta name="robots" content="noindex">
<title>${top.symbol} ${(0,report_escape/* html */.qy)(top.title)}</title>
<style>${STYLE}</style>
</head>
<body>
<a class="skip" href="#content">Skip to the lists</a>
<header>
<h1><span aria-hidden="true">${top.symbol}</span> ${(0,report_escape/* html */.qy)(top.title)}</h1>
${verdict(run, top)}
${links.length > 0 ? `<nav aria-label="Lists"><ul>${links.join('')}</ul></nav>` : ''}
</header>
<main id="content">
<div class="filter" hidden><label for="filter">Show only lines with</label> <input id="filter" type="search" autocomplete="off" spellcheck="false"> <span id="filtered" role="status"></span></div>
${content.join('\n')}
</main>
<footer>${footer(run)}</footer>
<script>${SCRIPT}</script>
</body>
</html>
`;
}
function verdict(run, top) {
    const mask = (text) => (0,report_escape/* html */.qy)((0,redact/* redactText */.Rd)(text, [], run.pii, run.salt));
    const next = top.next.map(({ when, what }) => `<li><strong>${when === '' ? 'Do next' : (0,report_escape/* html */.qy)(when)}:</strong> ${mask(what)}</li>`);
    const tripped = run.plan?.guards.filter((guard) => guard.tripped && !guard.overridden) ?? [];
    const override = run.plan && tripped.length > 0 ? `<pre><code>${(0,report_override/* overrideLines */.O)(run, run.plan.hash, tripped).map(report_escape/* html */.qy).join('\n')}</code></pre>` : '';
    const paste = top.paste ? `<pre><code>${(0,report_escape/* copyable */.kh)(top.paste).map((line) => `${/^ */u.exec(line)?.[0] ?? ''}${(0,report_escape/* html */.qy)(line)}`).join('\n')}</code></pre>` : '';
    return `<div class="verdict ${top.state}"><p>${mask(top.verdict)}</p>${next.length > 0 ? `<ul>${next.join('')}</ul>` : ''}</div>${paste}${override}`;
}
/** Problems that the headline does not tell, and what the pull request does to the policy. */
function problemList(run, top) {
    const mask = (text) => (0,report_escape/* html */.qy)((0,report_figures/* sentence */.em)((0,redact/* redactText */.Rd)(text, [], run.pii, run.salt)));
    const items = run.problems
        .filter((problem) => !top.told.includes(problem))
        .map(({ reason, message, advice }) => `<li>${reason === 'none' ? '⚠️' : '❌'} ${mask(message)}${advice ? ` → ${mask(advice)}` : ''}</li>`);
    if (run.policy?.isNew)
        items.push(`<li>📜 ${(0,report_escape/* html */.qy)(`The policy ${run.policy.path} is new in this pull request.`)}</li>`);
    for (const change of run.policy?.changes ?? [])
        items.push(`<li>📜 ${(0,report_escape/* html */.qy)(`Policy, from the merge on: ${change}`)}</li>`);
    return items.length > 0 ? `<section aria-labelledby="notes"><h2 id="notes">Also to know</h2><ul>${items.join('')}</ul></section>` : '';
}
/** A table with a caption, heads with their scope, and the first cell of each line as its head. */
function table(caption, columns, rows, people) {
    const head = columns.map(({ text, figure }) => `<th scope="col"${figure ? ' class="figure"' : ''}>${(0,report_escape/* html */.qy)(text)}</th>`).join('');
    const body = rows.map((cells) => {
        const written = cells.map((cell, i) => {
            const figure = columns[i]?.figure ? ' class="figure"' : '';
            return i === 0 ? `<th scope="row"${figure}>${cell}</th>` : `<td${figure}>${cell}</td>`;
        });
        return `<tr>${written.join('')}</tr>`;
    });
    return `<div class="wide" role="region" tabindex="0" aria-label="${(0,report_escape/* html */.qy)(caption)}"><table${people ? ' class="people"' : ''}><caption${people && !caption.includes('Showing') ? ' class="unseen"' : ''}>${(0,report_escape/* html */.qy)(caption)}</caption><thead><tr>${head}</tr></thead><tbody>
${body.join('\n')}
</tbody></table></div>`;
}
function sectionTable({ name, symbol, title, columns, rows, note, total = rows.length }) {
    const cut = name === 'decisions' || name === 'leavers' || name === 'unreviewed' || rows.length <= MOST ? rows : rows.slice(0, MOST);
    const caption = cut.length < total ? `Showing ${(0,report_figures/* whole */.WQ)(cut.length)} of ${(0,report_figures/* whole */.WQ)(total)}; all are in ${name === 'problems' || name === 'remarks' ? 'roster-errors.csv' : name === 'definitions' ? 'attributes.csv' : 'plan.json'} of the artifact` : (0,report_figures/* counted */.hS)(total, 'line');
    return `<section aria-labelledby="${name}"><h2 id="${name}"><span aria-hidden="true">${symbol}</span> ${(0,report_escape/* html */.qy)(title)} (${(0,report_figures/* whole */.WQ)(total)})</h2>
${note ? `<p class="soft">${(0,report_escape/* html */.qy)(note)}</p>` : ''}${table(`${title}: ${caption}`, columns.map((text) => ({ text })), cut.map(({ cells }) => cells.map((cell) => `<bdi>${cell}</bdi>`)), true)}</section>`;
}
function countTable(run) {
    if (!run.plan)
        return '';
    const settled = run.outcomes !== undefined;
    const rows = (0,counts/* countLines */.lt)(run).map(({ symbol, group, planned, done, words }) => [
        `<span aria-hidden="true">${symbol}</span> ${(0,report_escape/* html */.qy)(group)}`,
        (0,report_figures/* whole */.WQ)(planned),
        ...(settled ? [done === null ? '–' : (0,report_figures/* whole */.WQ)(done)] : []),
        (0,report_escape/* html */.qy)(words) || '–',
    ]);
    const columns = [{ text: 'What' }, { text: 'People', figure: true }, ...(settled ? [{ text: 'Done', figure: true }] : []), { text: settled ? 'What happened' : run.mode === 'drift' ? 'What an apply would do' : 'What happens' }];
    const absent = (0,counts/* absentWords */.XZ)(run);
    return `<section aria-labelledby="overview"><h2 id="overview">Overview</h2>${table('People by what happens to them', columns, rows, false)}${absent ? `<p class="soft">${(0,report_escape/* html */.qy)(absent)}</p>` : ''}</section>`;
}
function actionTable(run) {
    const lines = run.outcomes ? (0,actions/* actionLines */.Q)(run) : [];
    if (lines.length === 0)
        return '';
    const figures = ['Planned', 'Done', 'Taken over', 'Failed', 'Not started', 'To be decided'];
    const rows = lines.map(({ name, planned, done, adopted, failed, notStarted, blocked }) => [(0,report_escape/* html */.qy)(name), ...[planned, done, adopted, failed, notStarted, blocked].map(report_figures/* whole */.WQ)]);
    return `<section aria-labelledby="actions"><h2 id="actions">Planned and done</h2>${table('People by kind of change and what became of it', [{ text: 'Action' }, ...figures.map((text) => ({ text, figure: true }))], rows, false)}</section>`;
}
/** People for whom nothing is done, where the reason is worth a look. */
function leftAlone(run) {
    const remarks = run.plan?.remarks ?? [];
    if (remarks.length === 0)
        return '';
    const rows = remarks.slice(0, MOST).map((remark) => [
        `<bdi>${(0,report_escape/* html */.qy)((0,redact/* personLabel */.Cf)(remark.person, run.pii, run.salt))}</bdi>`,
        (0,report_escape/* html */.qy)((0,report_figures/* sentence */.em)((0,wording/* remarkWords */._v)(remark.code))),
        (0,report_escape/* html */.qy)((0,redact/* redactText */.Rd)(remark.text, [remark.key, remark.person.userName], run.pii, run.salt)),
        (0,place/* rowCell */.Jt)(run, remark, ink/* htmlInk */.W),
    ]);
    const caption = rows.length < remarks.length ? `Showing ${(0,report_figures/* whole */.WQ)(rows.length)} of ${(0,report_figures/* whole */.WQ)(remarks.length)}; all are in plan.json of the artifact` : (0,report_figures/* counted */.hS)(remarks.length, 'line');
    return `<section aria-labelledby="alone"><h2 id="alone"><span aria-hidden="true">🛡️</span> Left alone, and why (${(0,report_figures/* whole */.WQ)(remarks.length)})</h2>${table(`Left alone: ${caption}`, ['Person', 'Why', 'In words', 'Row'].map((text) => ({ text })), rows, true)}</section>`;
}
function guardTable(run) {
    const guards = run.plan?.guards ?? [];
    if (guards.length === 0)
        return '';
    const rows = guards.map(({ kind, count, population, percent: share, limit, tripped, overridden, override }) => {
        const limits = [limit.percent !== undefined && (0,report_figures/* percent */.KN)(limit.percent), limit.count !== undefined && (0,report_figures/* whole */.WQ)(limit.count)].filter(Boolean).join(' or ') || 'none';
        const by = override ? `, ${override.approver} until ${override.expires}: ${override.reason}` : '';
        const state = !tripped ? '✅ within' : overridden ? `⚠️ ${(0,report_escape/* html */.qy)(`over, let pass${by}`)}` : '⛔ over: stopped';
        return [(0,report_escape/* html */.qy)((0,report_figures/* sentence */.em)(wording/* GUARD_WORDS */.Sy[kind].name)), (0,report_figures/* whole */.WQ)(count), (0,report_figures/* whole */.WQ)(population), (0,report_figures/* percent */.KN)(share), limits, state];
    });
    const columns = [{ text: 'Guard' }, { text: 'People', figure: true }, { text: 'Of', figure: true }, { text: 'Share', figure: true }, { text: 'Limit', figure: true }, { text: 'Verdict' }];
    return `<section aria-labelledby="guards"><h2 id="guards">Guards</h2>${table('What each guard saw and what it allows', columns, rows, false)}</section>`;
}
function factList(run) {
    const items = (0,facts/* facts */.I)(run, ink/* htmlInk */.W).map(({ name, text }) => `<dt>${(0,report_escape/* html */.qy)(name)}</dt><dd>${text}</dd>`);
    return items.length > 0 ? `<section aria-labelledby="facts"><h2 id="facts">About this run</h2><dl>${items.join('')}</dl></section>` : '';
}
function footer(run) {
    const { links } = run;
    const parts = [
        `Tenant ${ink/* htmlInk */.W.code(run.tenant)}`,
        (0,report_escape/* html */.qy)(`${run.mode}, ${run.startedAt.replace('T', ' ').replace(/(?::\d\d)?(?:\.\d+)?Z$/u, ' UTC')}`),
        links.commit && (0,report_escape/* htmlLink */.Ar)('commit', links.commit),
        links.run && (0,report_escape/* htmlLink */.Ar)('run', links.run),
        links.artifact && (0,report_escape/* htmlLink */.Ar)('artifact', links.artifact),
        run.pii === 'full' ? 'people in full' : run.pii === 'hashed' ? 'people by a keyed hash' : 'people by their initials',
    ];
    return parts.filter(Boolean).join(' · ');
}

;// CONCATENATED MODULE: ./build/report/results.js

const HEADER = ['id', 'kind', 'key', 'file', 'row', 'status', 'steps', 'attempts', 'http_status', 'latency_ms', 'error', 'advice'];
/** `deactivate=done sessions=unsupported`: every step once more than once tried, in order. */
const stepList = (outcome) => outcome.steps.map(({ step, status }) => `${step}=${status}`).join(' ');
/**
 * `results.csv`: one line an operation, with its outcome; `planned` where nothing was applied. Holds people in full: it lies
 * in the artifact. `steps` are `name=status` with spaces between.
 */
function renderResultsCsv(run) {
    const outcomes = new Map(run.outcomes?.map((outcome) => [outcome.operation.id, outcome]));
    const operations = run.plan?.operations ?? run.outcomes?.map(({ operation }) => operation) ?? [];
    return (0,csv/* writeCsv */.E)(HEADER, operations.map((operation) => {
        const { id, kind, key, file, row } = operation;
        const outcome = outcomes.get(id);
        if (!outcome)
            return [id, kind, key, file, row, kind === 'blocked' ? 'blocked' : 'planned', '', null, null, null, kind === 'blocked' ? operation.reason : '', ''];
        const error = outcome.error ?? outcome.steps.find((step) => step.error)?.error;
        const said = outcome.status === 'done' || outcome.status === 'adopted' ? '' : outcome.detail || error?.message || '';
        return [id, kind, key, file, row, outcome.status, stepList(outcome), outcome.attempts, error?.status ?? null, Math.round(outcome.latencyMs), said, error?.advice ?? ''];
    }));
}

// EXTERNAL MODULE: ./build/report/summary.js
var summary = __nccwpck_require__(74611);
;// CONCATENATED MODULE: ./build/app/reports.js






/** Writes every report of a run; one that cannot be written does not keep the others back. */
async function writeReports(report, services, files) {
    const write = async (name, render) => {
        try {
            return await services.files.write(name, render());
        }
        catch (error) {
            services.log.warning(`${name} could not be written: ${error instanceof Error ? error.message : String(error)}`);
            return null;
        }
    };
    const { plan } = report;
    // A plan that lies there already was written before anything was sent: it holds more than a recovered one.
    if (plan)
        files.planPath ??= await write('plan.json', () => (0,json/* planJson */.i)(plan));
    await write('results.csv', () => renderResultsCsv(report));
    await write('roster-errors.csv', () => renderRosterErrorsCsv(report.roster));
    await write('comment.md', () => (0,comment/* renderComment */.wQ)(report, { state: (0,comment/* commentState */.PW)(report) }).text);
    await write('summary.md', () => (0,summary/* renderSummary */.B)(report));
    files.reportPath = await write('report.html', () => renderHtml(report));
}


/***/ }),

/***/ 8376:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   N: () => (/* binding */ Session)
/* harmony export */ });
/* harmony import */ var _interface_reasons_js__WEBPACK_IMPORTED_MODULE_0__ = __nccwpck_require__(48817);
/* harmony import */ var _model_failure_js__WEBPACK_IMPORTED_MODULE_1__ = __nccwpck_require__(31612);
/* harmony import */ var _execute_tally_js__WEBPACK_IMPORTED_MODULE_2__ = __nccwpck_require__(46254);



/**
 * What a run has found out so far. Every use case adds to it, so that whatever ends the run, all that is known by then
 * reaches the reports.
 */
class Session {
    report;
    journal;
    /** Whom a use case tells what happened; does nothing where there are no receivers. */
    notifier = { notify: () => undefined };
    failOnDrift;
    constructor(request) {
        this.failOnDrift = request.failOnDrift;
        this.report = {
            schemaVersion: 1,
            mode: request.mode,
            tenant: request.tenantName,
            profile: request.profile,
            startedAt: new Date(request.startedAt).toISOString(),
            finishedAt: new Date(request.startedAt).toISOString(),
            durationMs: 0,
            decision: 'continue',
            reason: 'none',
            problems: [],
            counts: (0,_execute_tally_js__WEBPACK_IMPORTED_MODULE_2__/* .noCounts */ .Yi)(),
            pii: request.pii,
            salt: request.salt,
            links: request.links,
        };
    }
    problem(reason, message, advice) {
        this.report.problems.push({ reason, message, advice });
    }
    add(problems) {
        this.report.problems.push(...problems);
    }
    /** An exceptional end becomes a problem like any other. */
    fail(error) {
        if (error instanceof _model_failure_js__WEBPACK_IMPORTED_MODULE_1__/* .Failure */ .H)
            this.problem(error.reason, error.message, error.advice);
        else {
            const message = error instanceof Error ? error.message : String(error);
            this.problem('apply-failed', `the run broke off: ${message}`, 'This is a fault of the action: please report it with the log of the run.');
        }
    }
    /** SIGINT or SIGTERM ended the run while nothing was being written to the tenant. */
    cancelled() {
        this.problem('apply-failed', 'the run was cancelled before anything was sent', 'Run the job again.');
    }
    /** True once something was found that ends the run before anything is written. */
    get stopped() {
        return this.report.problems.some((problem) => problem.reason !== 'none');
    }
    /** Settles reason and decision at the end of the run. */
    close(nowMs) {
        const { report } = this;
        report.finishedAt = new Date(nowMs).toISOString();
        report.durationMs = Math.max(0, nowMs - Date.parse(report.startedAt));
        report.reason = (0,_interface_reasons_js__WEBPACK_IMPORTED_MODULE_0__/* .firstReason */ .$l)(report.problems.map((problem) => problem.reason));
        if (report.reason === 'none')
            report.decision = report.mode === 'validate' || report.mode === 'plan' ? 'continue' : 'complete';
        else
            report.decision = report.reason === 'drift' && this.failOnDrift ? 'failure' : _interface_reasons_js__WEBPACK_IMPORTED_MODULE_0__/* .REASONS */ .ez[report.reason].decision;
    }
}


/***/ }),

/***/ 79169:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   IL: () => (/* binding */ jsonValue),
/* harmony export */   VT: () => (/* binding */ ORIGIN),
/* harmony export */   oj: () => (/* binding */ recordHash),
/* harmony export */   sc: () => (/* binding */ sha256)
/* harmony export */ });
/* harmony import */ var node_crypto__WEBPACK_IMPORTED_MODULE_0__ = __nccwpck_require__(77598);
/* harmony import */ var canonicalize__WEBPACK_IMPORTED_MODULE_1__ = __nccwpck_require__(98799);


/** `prev` of the first record. */
const ORIGIN = '0'.repeat(64);
/** Lower-case hex SHA-256 of a text's UTF-8 bytes. */
function sha256(text) {
    return (0,node_crypto__WEBPACK_IMPORTED_MODULE_0__.createHash)('sha256').update(text, 'utf8').digest('hex');
}
/**
 * The hash of a record: SHA-256 over the RFC 8785 (JCS) form of the record without its `hash`. Since `prev` is in it, it
 * stands for every record before as well.
 */
function recordHash(record) {
    const { hash: _, ...rest } = record;
    return sha256((0,canonicalize__WEBPACK_IMPORTED_MODULE_1__/* ["default"] */ .A)(rest));
}
/**
 * A value as JSON has it, fit for RFC 8785: what JSON cannot say becomes `null` or is left out as `JSON.stringify` does it, an
 * Error its name and message, a bigint its digits; half a surrogate pair becomes U+FFFD, for RFC 8785 refuses it.
 */
function jsonValue(value) {
    const text = JSON.stringify(value, (_, inner) => {
        if (typeof inner === 'string')
            return inner.toWellFormed();
        if (typeof inner === 'bigint')
            return inner.toString();
        if (inner instanceof Error)
            return { name: inner.name, message: inner.message };
        return inner;
    });
    return text === undefined ? null : withWellFormedKeys(JSON.parse(text));
}
/** The replacer above sees values only. */
function withWellFormedKeys(value) {
    if (value === null || typeof value !== 'object')
        return value;
    if (Array.isArray(value))
        return value.map(withWellFormedKeys);
    return Object.fromEntries(Object.entries(value).map(([key, inner]) => [key.toWellFormed(), withWellFormedKeys(inner)]));
}


/***/ }),

/***/ 60539:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   U: () => (/* binding */ makeRecord)
/* harmony export */ });
/* harmony import */ var _chain_js__WEBPACK_IMPORTED_MODULE_0__ = __nccwpck_require__(79169);

/** Keys that only the journal sets, and those every record has, in the order of the file. */
const EMPTY = {
    operation: null,
    target: null,
    status: null,
    attempts: null,
    http_status: null,
    latency_ms: null,
    payload_hash: null,
    error: null,
    correlation_id: null,
};
/**
 * Makes the record of an event that follows `tip`.
 * @returns the record and its line, with the line break
 */
function makeRecord(event, tip, ports) {
    const { seq: _, prev: _p, hash: _h, event_id: _e, timestamp: _t, ...given } = (0,_chain_js__WEBPACK_IMPORTED_MODULE_0__/* .jsonValue */ .IL)(event);
    const { event: name, ...more } = given;
    const rest = {
        seq: tip.seq + 1,
        prev: tip.hash,
        event_id: ports.uuid(),
        timestamp: new Date(ports.now()).toISOString(),
        event: name,
        ...EMPTY,
        ...more,
    };
    const { seq, prev, ...body } = rest;
    const record = { seq, prev, hash: (0,_chain_js__WEBPACK_IMPORTED_MODULE_0__/* .recordHash */ .oj)(rest), ...body };
    return { record, line: `${JSON.stringify(record)}\n` };
}


/***/ }),

/***/ 46254:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   RF: () => (/* binding */ countPlan),
/* harmony export */   XF: () => (/* binding */ countOutcomes),
/* harmony export */   Yi: () => (/* binding */ noCounts),
/* harmony export */   hM: () => (/* binding */ judgeOutcomes)
/* harmony export */ });
const people = (operations, kind) => {
    const keys = new Set();
    for (const operation of operations)
        if (operation.kind === kind)
            keys.add(operation.key);
    return keys.size;
};
/** Counts with nothing in them. */
function noCounts() {
    return {
        toCreate: 0,
        toUpdate: 0,
        toReactivate: 0,
        toChangeRoles: 0,
        toDeactivate: 0,
        toDelete: 0,
        blocked: 0,
        unchanged: 0,
        created: 0,
        updated: 0,
        reactivated: 0,
        rolesChanged: 0,
        deactivated: 0,
        deleted: 0,
        failed: 0,
        notStarted: 0,
        invalidRows: 0,
    };
}
/** People by planned kind. */
function countPlan(plan) {
    return {
        toCreate: people(plan.operations, 'create'),
        toUpdate: people(plan.operations, 'update'),
        toReactivate: people(plan.operations, 'reactivate'),
        toChangeRoles: people(plan.operations, 'roles'),
        toDeactivate: people(plan.operations, 'deactivate'),
        toDelete: people(plan.operations, 'delete'),
        blocked: people(plan.operations, 'blocked'),
        unchanged: plan.unchanged,
    };
}
/**
 * People by what became of their changes. An adopted account counts as updated, not as created; a person with a failed,
 * partial or unknown change counts once as failed; what was not started counts only where nothing failed.
 */
function countOutcomes(outcomes) {
    const keys = (test) => new Set(outcomes.filter(test).map((outcome) => outcome.operation.key));
    const done = (kind) => keys(({ operation, status }) => operation.kind === kind && status === 'done').size;
    const failed = keys(({ status }) => status === 'failed' || status === 'partial' || status === 'unknown');
    const notStarted = keys(({ status }) => status === 'not-started');
    for (const key of failed)
        notStarted.delete(key);
    return {
        created: done('create'),
        updated: keys(({ operation, status }) => (operation.kind === 'update' && status === 'done') || status === 'adopted').size,
        reactivated: done('reactivate'),
        rolesChanged: done('roles'),
        deactivated: done('deactivate'),
        deleted: done('delete'),
        failed: failed.size,
        notStarted: notStarted.size,
        blocked: keys(({ status }) => status === 'blocked').size,
    };
}
/**
 * How an apply ended: `none` when everything planned was done, `apply-failed` when nothing could be done, else `apply-partial`.
 * A person blocked in the plan is left open as well.
 */
function judgeOutcomes(outcomes) {
    if (outcomes.every(({ status }) => status === 'done' || status === 'adopted'))
        return 'none';
    // Blocked people were to be left: alone they are a partial apply, not a failed one.
    const somethingHappened = outcomes.some(({ status, steps }) => status === 'done' || status === 'adopted' || status === 'partial' || status === 'blocked' || steps.some((step) => step.status === 'done'));
    return somethingHappened ? 'apply-partial' : 'apply-failed';
}


/***/ }),

/***/ 6727:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {


// EXPORTS
__nccwpck_require__.d(__webpack_exports__, {
  w: () => (/* binding */ OutputFolder)
});

// EXTERNAL MODULE: external "node:fs/promises"
var promises_ = __nccwpck_require__(51455);
// EXTERNAL MODULE: external "node:path"
var external_node_path_ = __nccwpck_require__(76760);
// EXTERNAL MODULE: ./build/model/failure.js
var failure = __nccwpck_require__(31612);
// EXTERNAL MODULE: ./build/audit/chain.js
var chain = __nccwpck_require__(79169);
// EXTERNAL MODULE: ./build/audit/record.js
var record = __nccwpck_require__(60539);
;// CONCATENATED MODULE: ./build/audit/journal.js



/**
 * Opens a journal at the end of a file. Records get their place in the chain in the order of the calls; those that come while a
 * write is under way share the next write and its one sync. What cannot be written ends the journal: every append from then on
 * rejects with the first error, since a record after a hole would say that nothing is missing.
 * @param file a new, empty file, or one that ends in the record that `from` names
 * @param from where the chain stands; its beginning unless given
 */
function openJournal(file, ports, from = { seq: 0, hash: chain/* ORIGIN */.VT }) {
    return new FileJournal(file, ports, from);
}
class FileJournal {
    #file;
    #ports;
    /** Last record made, which may not be on the disk yet. */
    #made;
    /** Last record known to be on the disk. */
    #synced;
    #waiting = [];
    #writing = null;
    #failure = null;
    #seal = null;
    #closed = null;
    constructor(file, ports, from) {
        this.#file = file;
        this.#ports = ports;
        this.#made = from;
        this.#synced = from;
    }
    get records() {
        return this.#synced.seq;
    }
    get head() {
        return this.#synced.hash;
    }
    async append(event) {
        return (await this.appendAll([event]))[0];
    }
    async appendAll(events) {
        if (this.#seal || this.#closed)
            throw new Error(`the audit is ${this.#seal ? 'sealed' : 'closed'}: no record can follow`);
        return this.#enqueue(events);
    }
    async seal(details) {
        if (this.#closed && !this.#seal)
            throw new Error('the audit is closed without a seal: only mending can seal it');
        this.#seal ??= this.#enqueue([{ ...details, event: 'seal', count: this.#made.seq }]).then((records) => records[0]);
        return this.#seal;
    }
    async close() {
        this.#closed ??= this.#finish();
        return this.#closed;
    }
    async #finish() {
        await this.#writing;
        await this.#file.close();
    }
    async #enqueue(events) {
        if (this.#failure)
            throw this.#failure;
        if (events.length === 0)
            return [];
        const records = [];
        let lines = '';
        let tip = this.#made;
        for (const event of events) {
            const made = (0,record/* makeRecord */.U)(event, tip, this.#ports);
            tip = { seq: made.record.seq, hash: made.record.hash };
            records.push(made.record);
            lines += made.line;
        }
        this.#made = tip;
        const written = new Promise((done, failed) => this.#waiting.push({ lines, tip, done, failed }));
        this.#writing ??= this.#write();
        await written;
        return records;
    }
    /** Writes what waits until nothing does; never rejects. */
    async #write() {
        // Everything that is appended in the same turn goes into the first write already.
        await Promise.resolve();
        while (this.#waiting.length > 0) {
            const group = this.#waiting;
            this.#waiting = [];
            try {
                if (this.#failure)
                    throw this.#failure;
                await this.#file.append(group.map(({ lines }) => lines).join(''));
                await this.#file.sync();
                this.#synced = group.at(-1).tip;
                for (const { done } of group)
                    done();
            }
            catch (error) {
                this.#failure ??= unwritable(error);
                for (const { failed } of group)
                    failed(this.#failure);
            }
        }
        this.#writing = null;
    }
}
function unwritable(cause) {
    const why = cause instanceof Error ? cause.message : String(cause);
    return new failure/* Failure */.H('apply-partial', `the audit cannot be written: ${why}`, 'Make room or give another `output-dir`, then run again: nothing is done that cannot be put on record, and what is done is not repeated.', { cause });
}

;// CONCATENATED MODULE: ./build/files/output.js



const exists = async (path) => (0,promises_.stat)(path).then(() => true, () => false);
/** The folder that reports and the audit go to. */
class OutputFolder {
    path;
    /** @param path absolute; made when first written to */
    constructor(path) {
        this.path = path;
    }
    /** Writes one file whole and returns its path. */
    async write(name, content) {
        await (0,promises_.mkdir)(this.path, { recursive: true });
        const path = (0,external_node_path_.join)(this.path, name);
        await (0,promises_.writeFile)(path, content, 'utf8');
        return path;
    }
    /**
     * Opens a new `audit.jsonl`; one that is there is moved to `audit-1.jsonl`, `audit-2.jsonl` …, never overwritten.
     * @param ports clock and ids of the records
     */
    async openAudit(ports) {
        await (0,promises_.mkdir)(this.path, { recursive: true });
        const path = (0,external_node_path_.join)(this.path, 'audit.jsonl');
        if (await exists(path)) {
            let number = 1;
            while (await exists((0,external_node_path_.join)(this.path, `audit-${number}.jsonl`)))
                number += 1;
            await (0,promises_.rename)(path, (0,external_node_path_.join)(this.path, `audit-${number}.jsonl`));
        }
        return { path, journal: await journalOn(path, ports) };
    }
    /** A file of the folder, `null` where there is none. */
    async read(name) {
        return (0,promises_.readFile)((0,external_node_path_.join)(this.path, name), 'utf8').catch(() => null);
    }
    /**
     * Opens an audit of its own for what happens after the run's audit was sealed: `audit-post.jsonl`, numbered where there are
     * more.
     */
    async openPostAudit(ports) {
        let path = (0,external_node_path_.join)(this.path, 'audit-post.jsonl');
        for (let number = 2; await exists(path); number += 1)
            path = (0,external_node_path_.join)(this.path, `audit-post-${number}.jsonl`);
        return { path, journal: await journalOn(path, ports) };
    }
    /**
     * Events that the folder's audits, old and new, show as queued and not as delivered, oldest first.
     * @param since ISO 8601; what was queued before is left out
     */
    async waitingEvents(since) {
        const names = (await (0,promises_.readdir)(this.path).catch(() => [])).filter((name) => /^audit(?:-[\w-]+)?\.jsonl$/.test(name)).sort();
        const lines = [];
        // One after the other: an audit of many people is large, and few of its lines are about events.
        for (const name of names)
            for (const line of ((await this.read(name)) ?? '').split('\n'))
                if (line.includes('"webhook.'))
                    lines.push(line);
        if (lines.length === 0)
            return [];
        const { waitingEvents } = await Promise.all(/* import() */[__nccwpck_require__.e(921), __nccwpck_require__.e(911)]).then(__nccwpck_require__.bind(__nccwpck_require__, 90911));
        return waitingEvents(lines, since);
    }
    /**
     * Audits of earlier runs that wrote into this folder, newest first. Each is read up to its first flaw; only what says how far
     * operations got is kept, for an audit of many people is large.
     */
    async *olderAudits() {
        const { ChainReader } = await Promise.all(/* import() */[__nccwpck_require__.e(921), __nccwpck_require__.e(307)]).then(__nccwpck_require__.bind(__nccwpck_require__, 94307));
        const numbers = (await (0,promises_.readdir)(this.path).catch(() => [])).flatMap((name) => /^audit-(\d+)\.jsonl$/.exec(name)?.[1] ?? []).map(Number);
        for (const number of numbers.sort((a, b) => b - a)) {
            const reader = new ChainReader();
            const records = [];
            for (const line of ((await this.read(`audit-${number}.jsonl`)) ?? '').split('\n')) {
                if (reader.take(line))
                    break;
                if (/"(?:run\.started|operation\.sent|operation\.resumed|step\.finished|seal)"/.test(line))
                    records.push(JSON.parse(line));
            }
            yield records;
        }
    }
    /**
     * Takes up the audit of a run that was cut off: half a last line is dropped, and the journal goes on where the chain stands.
     * @returns `journal` null where the audit is sealed already, or flawed before its end: then it is left as it is
     */
    async reopenAudit(ports) {
        const path = (0,external_node_path_.join)(this.path, 'audit.jsonl');
        const text = await this.read('audit.jsonl');
        if (text === null)
            return null;
        const { mendAudit } = await Promise.all(/* import() */[__nccwpck_require__.e(921), __nccwpck_require__.e(254)]).then(__nccwpck_require__.bind(__nccwpck_require__, 48254));
        const mending = mendAudit(text, ports);
        const records = text.slice(0, mending.keep).split('\n').filter(Boolean).map((line) => JSON.parse(line));
        if (mending.problem)
            return { path, records: [], journal: null };
        await (0,promises_.truncate)(path, mending.keepBytes);
        if (mending.append.startsWith('\n'))
            await (0,promises_.writeFile)(path, '\n', { flag: 'a' });
        if (!mending.seal)
            return { path, records, journal: null };
        return { path, records, journal: await journalOn(path, ports, { seq: mending.seal.seq - 1, hash: mending.seal.prev }) };
    }
}
async function journalOn(path, ports, from) {
    const handle = await (0,promises_.open)(path, 'a');
    const file = { append: (text) => handle.appendFile(text, 'utf8'), sync: () => handle.datasync(), close: () => handle.close() };
    return openJournal(file, ports, from);
}


/***/ }),

/***/ 68492:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   f: () => (/* binding */ annotate)
/* harmony export */ });
/* harmony import */ var _toolkit_js__WEBPACK_IMPORTED_MODULE_0__ = __nccwpck_require__(53072);
/* harmony import */ var _log_js__WEBPACK_IMPORTED_MODULE_1__ = __nccwpck_require__(30284);


/** GitHub shows ten errors, ten warnings and ten notices of a step and drops the rest unseen. */
const MOST = 10;
/**
 * Prints annotations, at most ten of a level. The toolkit escapes what would end the command; control characters go before.
 * @param annotations most important first
 */
function annotate(annotations) {
    const print = { error: _toolkit_js__WEBPACK_IMPORTED_MODULE_0__/* .error */ .z3, warning: _toolkit_js__WEBPACK_IMPORTED_MODULE_0__/* .warning */ .$e, notice: _toolkit_js__WEBPACK_IMPORTED_MODULE_0__/* .notice */ .lm };
    const shown = { error: 0, warning: 0, notice: 0 };
    for (const { level, title, message, file, line } of annotations) {
        if (++shown[level] > MOST)
            continue;
        const properties = { title: (0,_log_js__WEBPACK_IMPORTED_MODULE_1__/* .printable */ .g$)(title), ...(file && { file }), ...(file && line && { startLine: line }) };
        print[level]((0,_log_js__WEBPACK_IMPORTED_MODULE_1__/* .printable */ .g$)(message), properties);
    }
}


/***/ }),

/***/ 6830:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   j_: () => (/* binding */ readEvent),
/* harmony export */   jn: () => (/* binding */ contextLinks),
/* harmony export */   yI: () => (/* binding */ readContext)
/* harmony export */ });
/* unused harmony export shownCommit */
/* harmony import */ var node_fs_promises__WEBPACK_IMPORTED_MODULE_0__ = __nccwpck_require__(51455);
/* harmony import */ var _model_failure_js__WEBPACK_IMPORTED_MODULE_1__ = __nccwpck_require__(31612);


/**
 * Reads the event file of the run.
 * @param path `GITHUB_EVENT_PATH`; where it is not given the event is empty
 * @throws Failure `config-invalid` when it cannot be read or is no JSON
 */
async function readEvent(path) {
    if (!path)
        return {};
    try {
        return JSON.parse(await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.readFile)(path, 'utf8'));
    }
    catch (cause) {
        throw new _model_failure_js__WEBPACK_IMPORTED_MODULE_1__/* .Failure */ .H('config-invalid', 'The event file of the run (GITHUB_EVENT_PATH) cannot be read as JSON.', 'Run the action in a GitHub workflow.', { cause });
    }
}
const wholeNumber = (text) => (text && /^\d{1,9}$/.test(text) ? Number(text) : 1);
/**
 * Who runs what and where.
 * @param env the runner's default variables (docs.github.com, "Variables reference")
 * @param event the webhook payload, parsed
 * @throws Failure `config-invalid` where the payload is not of GitHub's shape
 */
async function readContext(env, event) {
    const { pull_request: pull, repository: told } = await checked(event);
    const repository = env['GITHUB_REPOSITORY'] || told?.full_name || '';
    const [owner = '', name = ''] = repository.split('/');
    const ref = env['GITHUB_REF'] ?? '';
    return {
        eventName: env['GITHUB_EVENT_NAME'] ?? '',
        repository,
        owner,
        name,
        sha: env['GITHUB_SHA'] ?? '',
        ref,
        branch: ref.startsWith('refs/heads/') ? ref.slice('refs/heads/'.length) : null,
        defaultBranch: told?.default_branch ?? null,
        refProtected: env['GITHUB_REF_PROTECTED'] === 'true',
        actor: env['GITHUB_ACTOR'] ?? '',
        pull: pull
            ? {
                number: pull.number,
                baseSha: pull.base.sha,
                baseRef: pull.base.ref ?? null,
                headSha: pull.head.sha,
                author: pull.user?.login ?? null,
                fork: pull.head.repo !== undefined && pull.head.repo?.full_name.toLowerCase() !== repository.toLowerCase(),
            }
            : null,
        runId: env['GITHUB_RUN_ID'] ?? '',
        attempt: wholeNumber(env['GITHUB_RUN_ATTEMPT']),
        serverUrl: (env['GITHUB_SERVER_URL'] || 'https://github.com').replace(/\/+$/, ''),
        apiUrl: (env['GITHUB_API_URL'] || 'https://api.github.com').replace(/\/+$/, ''),
        workspace: env['GITHUB_WORKSPACE'] ?? '',
    };
}
/** The schema is loaded only where there is an event to hold against it. */
async function checked(event) {
    if (event === undefined || event === null || (typeof event === 'object' && Object.keys(event).length === 0))
        return {};
    const { eventSchema } = await Promise.all(/* import() */[__nccwpck_require__.e(921), __nccwpck_require__.e(24)]).then(__nccwpck_require__.bind(__nccwpck_require__, 51024));
    const parsed = eventSchema.safeParse(event);
    if (parsed.success)
        return parsed.data;
    const where = parsed.error.issues.map(({ path, message }) => `${path.join('.') || 'the event'}: ${message}`).join('; ');
    throw new _model_failure_js__WEBPACK_IMPORTED_MODULE_1__/* .Failure */ .H('config-invalid', `The event of the run is not one that GitHub sends (${where}).`, 'Run the action on a GitHub event, or check what writes GITHUB_EVENT_PATH.');
}
/** The commit whose files the run shows: of a pull request its head, since the merge commit is on no branch. */
function shownCommit(context) {
    return context.pull?.headSha ?? context.sha;
}
/** Addresses of the run for the reports; none where GitHub did not say where it is. */
function contextLinks(context) {
    const { serverUrl, repository, runId, attempt } = context;
    if (repository === '')
        return {};
    const base = `${serverUrl}/${repository}`;
    const sha = shownCommit(context);
    return {
        repository: base,
        ...(runId && { run: `${base}/actions/runs/${runId}${attempt > 1 ? `/attempts/${attempt}` : ''}` }),
        ...(sha && { commit: `${base}/commit/${sha}`, blob: `${base}/blob/${sha}` }),
    };
}


/***/ }),

/***/ 87096:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {


// EXPORTS
__nccwpck_require__.d(__webpack_exports__, {
  K: () => (/* binding */ readInputs)
});

// UNUSED EXPORTS: maskSecrets

// EXTERNAL MODULE: ./build/github/toolkit.js
var toolkit = __nccwpck_require__(53072);
// EXTERNAL MODULE: ./node_modules/fastest-levenshtein/mod.js
var mod = __nccwpck_require__(21916);
;// CONCATENATED MODULE: ./build/interface/modes.js
/** What the action can be asked to do. `available: false` answers `config-invalid`, "not available in this version". */
const MODES = {
    validate: { meaning: 'check the roster and the policy; no tenant, no secret', available: true },
    plan: { meaning: 'read the tenant and show what would change', available: true },
    apply: { meaning: 'plan afresh and do it', available: true },
    drift: { meaning: 'report what was changed in CXone outside the roster', available: true },
    export: { meaning: 'write the tenant as `roster.csv` and `policy.yml`', available: true },
    attributes: { meaning: 'list and check the custom attribute definitions', available: true },
    check: { meaning: 'test credentials and what the tenant can do; never writes', available: true },
    'entra-config': { meaning: 'write the Entra provisioning settings', available: true },
    event: { meaning: 'apply lifecycle events of an HR system or Entra', available: true },
    verify: { meaning: 'check an audit file', available: true },
};
const OPERATIONS = {
    provision: { meaning: 'create, update and reactivate accounts', available: true },
    roles: { meaning: 'grant and take away roles', available: true },
    deprovision: { meaning: 'deactivate or delete leavers', available: true },
};

;// CONCATENATED MODULE: ./build/interface/inputs.js

const inputs_text = { type: 'text' };
/** The keys of a table, typed, so that what the parser gives out is as narrow as what it lets in. */
const words = (table) => Object.keys(table);
const available = (table) => Object.keys(table)
    .filter((name) => table[name]?.available)
    .join(',');
/** Every input of the action: the one source of `action.yml`, the docs table and the parser. */
const INPUTS = {
    mode: {
        description: 'What to do: `validate`, `plan`, `apply`, `drift`, `export`, `attributes`, `check`, `entra-config`, `event` or `verify`.',
        default: 'plan',
        kind: { type: 'choice', values: words(MODES) },
    },
    roster: {
        description: 'Roster file(s), one path a line: `.csv`, `.tsv` or `.json`, inside the workspace.',
        default: 'roster.csv',
        kind: { type: 'lines' },
    },
    policy: { description: 'The policy file; its defaults hold where there is none.', default: '.github/cxone-policy.yml', kind: inputs_text },
    operations: {
        description: 'What this run may do, comma-separated: `provision`, `roles`, `deprovision`.',
        default: available(OPERATIONS),
        kind: { type: 'list', values: words(OPERATIONS) },
    },
    profile: {
        description: 'The kind of tenant: `cxone`, `cxone-gov`, `bulk`, `roles`, `lifecycle`, `entra`, `attributes` or `generic`.',
        default: 'cxone',
        kind: { type: 'choice', values: ['cxone', 'cxone-gov', 'bulk', 'roles', 'lifecycle', 'entra', 'attributes', 'generic'] },
    },
    tenant: { description: 'The tenant: fills the URL templates and names it in every report.', default: null, kind: inputs_text },
    'token-url': { description: 'Token endpoint, in place of the profile’s.', default: null, kind: inputs_text },
    'scim-url': { description: 'SCIM base URL, in place of the profile’s.', default: null, kind: inputs_text },
    'api-url': { description: 'REST base URL, in place of the profile’s.', default: null, kind: inputs_text },
    issuer: { description: 'Issuer for discovery, in place of the profile’s.', default: null, kind: inputs_text },
    scope: { description: 'OAuth scope to ask for, in place of the profile’s.', default: null, kind: inputs_text },
    'grant-type': {
        description: 'OAuth grant, in place of the profile’s: `client_credentials`, `password` or `access-key`.',
        default: null,
        kind: { type: 'choice', values: ['client_credentials', 'password', 'access-key'] },
    },
    'client-auth': {
        description: 'Where the client credentials go, in place of the profile’s: `body` or `basic`.',
        default: null,
        kind: { type: 'choice', values: ['body', 'basic'] },
    },
    'allowed-hosts': { description: 'Further hosts that may be given credentials, one a line.', default: null, kind: { type: 'lines' } },
    'client-id': { description: 'OAuth client id.', default: null, kind: inputs_text, secret: true },
    'client-secret': { description: 'OAuth client secret.', default: null, kind: inputs_text, secret: true },
    'access-key-id': { description: 'CXone access key id.', default: null, kind: inputs_text, secret: true },
    'access-key-secret': { description: 'CXone access key secret.', default: null, kind: inputs_text, secret: true },
    'signing-key': {
        description: 'Signs the plan in the comment; derived from the tenant secret. Give one where plan and apply have different credentials.',
        default: null,
        kind: inputs_text,
        secret: true,
    },
    bulk: {
        description: 'Bulk requests: `auto` (what the tenant offers), `on` (refused where there is none) or `off`.',
        default: 'auto',
        kind: { type: 'choice', values: ['auto', 'on', 'off'] },
    },
    'bulk-size': {
        description: 'Operations in one bulk request, lowered by what the tenant announces.',
        default: '50',
        kind: { type: 'integer', min: 1, max: 1000 },
    },
    'requests-per-minute': {
        description: 'Steady pace of everything but bulk requests.',
        default: '100',
        kind: { type: 'integer', min: 1, max: 100_000 },
    },
    'bulk-requests-per-minute': {
        description: 'Steady pace of bulk requests.',
        default: '20',
        kind: { type: 'integer', min: 1, max: 100_000 },
    },
    concurrency: { description: 'Requests under way at once.', default: '5', kind: { type: 'integer', min: 1, max: 100 } },
    'max-attempts': {
        description: 'Tries of one request; a 429 that names its wait does not use one up.',
        default: '5',
        kind: { type: 'integer', min: 1, max: 20 },
    },
    'request-timeout': { description: 'Seconds for one request.', default: '30', kind: { type: 'integer', min: 1, max: 600 } },
    'time-budget': {
        description: 'Minutes; past it no new work starts, the rest is *not started*.',
        default: '300',
        kind: { type: 'integer', min: 1, max: 7200 },
    },
    'on-invalid-rows': {
        description: '`stop` (nothing is written) or `skip` (wrong rows’ people are untouched, the rest is applied).',
        default: 'stop',
        kind: { type: 'choice', values: ['stop', 'skip'] },
    },
    'partial-roster': {
        description: 'The roster names only some of the people: nobody counts as absent, whatever the policy says.',
        default: 'false',
        kind: { type: 'boolean' },
    },
    approval: {
        description: '`auto` (a push that belongs to a pull request needs its reviewed plan), `required` or `off`.',
        default: 'auto',
        kind: { type: 'choice', values: ['auto', 'required', 'off'] },
    },
    'approved-by-other': {
        description: 'Also ask for an approving review by somebody other than the author.',
        default: 'false',
        kind: { type: 'boolean' },
    },
    pii: {
        description: 'People in comment, summary, annotations and log: `masked`, `hashed` or `full`.',
        default: 'masked',
        kind: { type: 'choice', values: ['masked', 'hashed', 'full'] },
    },
    comment: {
        description: '`auto` (on pull requests) or `off`.',
        default: 'auto',
        kind: { type: 'choice', values: ['auto', 'off'] },
    },
    'github-token': { description: 'For comment, approval and drift issue.', default: '${{ github.token }}', kind: inputs_text, secret: true },
    'webhook-url': { description: 'Where events are sent, one HTTPS URL a line.', default: null, kind: { type: 'lines' }, secret: true },
    'webhook-secret': { description: 'Signs the events (Standard Webhooks, `whsec_…`).', default: null, kind: inputs_text, secret: true },
    'output-dir': {
        description: 'Where the files are written; `${RUNNER_TEMP}/cxone-roster/<tenant>-<mode>` unless given.',
        default: null,
        kind: inputs_text,
    },
    'artifact-name': {
        description: 'Artifacts are `<name>-<tenant>-<mode>-<attempt>` and the same with `-report`; empty uploads none.',
        default: 'cxone-roster',
        kind: inputs_text,
    },
    'retention-days': { description: 'Days the artifacts are kept.', default: '90', kind: { type: 'integer', min: 1, max: 400 } },
    'fail-on-drift': {
        description: '`drift`: exit 1 when the tenant differs.',
        default: 'false',
        kind: { type: 'boolean' },
    },
    'audit-file': { description: '`verify`: the audit file.', default: null, kind: inputs_text },
    'expected-head': { description: '`verify`: the head hash the file must end in.', default: null, kind: inputs_text },
    'attribute-type': {
        description: '`attributes`: only of this type: `string`, `number`, `boolean` or `date`.',
        default: null,
        kind: { type: 'choice', values: ['string', 'number', 'boolean', 'date'] },
    },
    'attribute-scope': {
        description: '`attributes`: only of this scope: `global`, `user`, `team` or `organization`.',
        default: null,
        kind: { type: 'choice', values: ['global', 'user', 'team', 'organization'] },
    },
    'attribute-rule': { description: '`attributes`: only with this validation rule.', default: null, kind: inputs_text },
    'page-size': {
        description: '`attributes`: definitions a page.',
        default: '250',
        kind: { type: 'integer', min: 1, max: 1000 },
    },
    'event-path': {
        description: '`event`: a JSON file with one payload or `{"events":[…]}`; the workflow’s event unless given.',
        default: null,
        kind: inputs_text,
    },
};

;// CONCATENATED MODULE: ./build/github/inputs.js




const NAMES = Object.keys(INPUTS);
const AVAILABILITY = { mode: MODES, operations: OPERATIONS };
/** Words of YAML 1.2's core schema, as the toolkit reads booleans. */
const TRUE = new Set(['true', 'True', 'TRUE']);
const FALSE = new Set(['false', 'False', 'FALSE']);
const variable = (name) => `INPUT_${name.toUpperCase()}`;
const property = (name) => name.replace(/-([a-z])/g, (_, letter) => letter.toUpperCase());
const problem = (message, advice) => ({ reason: 'config-invalid', message, advice });
/** The nearest word, where it is near enough to be meant. */
function nearest(given, words) {
    if (words.length === 0)
        return undefined;
    const word = (0,mod/* closest */.kp)(given.toLowerCase(), words);
    return (0,mod/* distance */.Io)(given.toLowerCase(), word) <= Math.max(2, Math.floor(word.length / 3)) ? word : undefined;
}
const parts = (text, separator) => text.split(separator).map((part) => part.trim()).filter((part) => part !== '');
/** Shortened for a message, on one line. */
const shown = (text) => {
    const line = text.replaceAll(/\s+/g, ' ');
    return line.length > 60 ? `${line.slice(0, 57)}…` : line;
};
/**
 * Makes the log hide every secret: the whole value, each of its lines, and how it looks inside a URL.
 * Must run before anything else is printed.
 */
function maskSecrets(env) {
    for (const name of NAMES) {
        const definition = INPUTS[name];
        const value = env[variable(name)];
        if (!definition.secret || value === undefined || value.trim() === '')
            continue;
        const forms = [value, value.trim(), ...value.split(/\r?\n/).map((line) => line.trim()).filter((line) => line !== '')];
        for (const form of new Set(forms.flatMap((text) => [text, encodeForm(text)])))
            (0,toolkit/* setSecret */.Pq)(form);
    }
}
/** As an HTML form or a query string holds it; as it is where it cannot be encoded (a lone surrogate). */
function encodeForm(text) {
    try {
        return encodeURIComponent(text);
    }
    catch {
        return text;
    }
}
/** One text as its kind wants it, or what is allowed there. */
function parse(text, kind) {
    switch (kind.type) {
        case 'text':
            return { value: text.trim() };
        case 'lines':
            return { value: parts(text, /\r?\n/) };
        case 'list': {
            const given = [...new Set(parts(text, /[,\n]/))];
            const wrong = given.find((word) => !kind.values.includes(word));
            return wrong === undefined ? { value: given } : { wrong: `any of ${kind.values.join(', ')}`, words: kind.values, given: wrong };
        }
        case 'choice':
            return kind.values.includes(text.trim()) ? { value: text.trim() } : { wrong: kind.values.join(', '), words: kind.values };
        case 'boolean':
            if (TRUE.has(text.trim()))
                return { value: true };
            return FALSE.has(text.trim()) ? { value: false } : { wrong: 'true, false', words: ['true', 'false'] };
        case 'integer': {
            const number = /^\d{1,9}$/.test(text.trim()) ? Number(text.trim()) : Number.NaN;
            return number >= kind.min && number <= kind.max ? { value: number } : { wrong: `a whole number from ${kind.min} to ${kind.max}` };
        }
    }
}
/** What the input is when nobody gives it. */
function standard({ default: text, kind }) {
    if (text === null)
        return kind.type === 'lines' || kind.type === 'list' ? [] : undefined;
    const parsed = parse(text, kind);
    return 'value' in parsed ? parsed.value : undefined;
}
/** The complaint about a value that is not allowed. The text of a secret is never repeated. */
function wrongValue(name, text, { wrong, words = [], given = text }) {
    const definition = INPUTS[name];
    const near = definition.secret ? undefined : nearest(given.trim(), words);
    const what = definition.secret ? 'its value (not shown)' : `“${shown(given.trim())}”`;
    const advice = near ? `Did you mean “${near}”? Change the input in the workflow.` : 'Change the input in the workflow.';
    return problem(`Input ${name}: ${what} is not allowed; allowed: ${wrong}.`, advice);
}
/** Values and inputs that this version knows by name and cannot serve yet. */
function unavailable(name, value) {
    const definition = INPUTS[name];
    const table = AVAILABILITY[name];
    const words = (Array.isArray(value) ? value : [value]);
    const missing = words.find((word) => table?.[word]?.available === false);
    if (table && missing !== undefined) {
        const possible = Object.keys(table).filter((word) => table[word]?.available);
        return problem(`Input ${name}: “${missing}” is not available in this version.`, `Use one of ${possible.join(', ')}, or a later version of the action.`);
    }
    if (!definition.unavailable || JSON.stringify(value) === JSON.stringify(standard(definition)))
        return undefined;
    return problem(`Input ${name} is not available in this version.`, 'Leave it out, or use a later version of the action.');
}
/** Names that were given and are not inputs: a near miss is an error, since what it meant would silently not happen. */
function unknownNames(env) {
    const known = new Set(NAMES.map(variable));
    const problems = [];
    const unknown = [];
    for (const key of Object.keys(env)) {
        if (!key.startsWith('INPUT_') || known.has(key))
            continue;
        const given = key.slice('INPUT_'.length).toLowerCase();
        const near = nearest(given, NAMES);
        if (near)
            problems.push(problem(`There is no input “${shown(given)}”.`, `Did you mean “${near}”? Rename it in the workflow.`));
        else
            unknown.push(given);
    }
    return { problems, unknown };
}
/**
 * Reads the inputs of the run. Secrets are masked first. Every wrong one is a problem of its own, so that one run shows all.
 * An empty text counts as not given, except for `artifact-name`, where it means that nothing is uploaded.
 * @param env the process's environment, `INPUT_*` as the runner sets them
 */
function readInputs(env) {
    maskSecrets(env);
    const { problems, unknown } = unknownNames(env);
    const values = {};
    for (const name of NAMES) {
        const definition = INPUTS[name];
        const text = env[variable(name)];
        const given = text !== undefined && (text.trim() !== '' || name === 'artifact-name');
        values[property(name)] = standard(definition);
        if (!given)
            continue;
        const parsed = parse(text, definition.kind);
        const complaint = 'value' in parsed ? unavailable(name, parsed.value) : wrongValue(name, text, parsed);
        if (complaint)
            problems.push(complaint);
        else if ('value' in parsed)
            values[property(name)] = parsed.value;
    }
    return { inputs: values, problems, unknown };
}


/***/ }),

/***/ 30284:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   g$: () => (/* binding */ printable),
/* harmony export */   pb: () => (/* binding */ problemLines),
/* harmony export */   pq: () => (/* binding */ info),
/* harmony export */   tJ: () => (/* binding */ inert)
/* harmony export */ });
/* unused harmony export group */
/* harmony import */ var _toolkit_js__WEBPACK_IMPORTED_MODULE_0__ = __nccwpck_require__(53072);

/** Control characters (but tab and line feed), and those that turn the direction of a text. */
const INVISIBLE = /[\u0000-\u0008\u000b-\u001f\u007f-\u009f\u200b-\u200f\u202a-\u202e\u2066-\u2069\ufeff]/g;
/** Text without what a log or an annotation would not show, or would obey. Line feeds stay. */
function printable(text) {
    return text.replaceAll(/\r\n?/g, '\n').replaceAll(INVISIBLE, '');
}
/**
 * Text that the runner prints and does not obey: `::name::` at the start of a line and the older `##[name]` anywhere in it
 * are workflow commands, also inside a message that came from a roster cell or a server.
 */
function inert(text) {
    return printable(text).replaceAll(/^(\s*):(?=:)/gm, '$1: ').replaceAll('##[', '# #[');
}
/** Prints lines to the log. */
function info(text) {
    process.stdout.write(`${inert(text)}\n`);
}
/** Puts what `work` prints into a group that folds away. */
async function group(title, work) {
    startGroup(printable(title));
    try {
        return await work();
    }
    finally {
        endGroup();
    }
}
/** A problem for the log: what and why, then what to do. */
function problemLines({ reason, message, advice }) {
    return `${reason}: ${message}\n  → ${advice}`;
}


/***/ }),

/***/ 32074:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   J: () => (/* binding */ secretsWithheld),
/* harmony export */   t: () => (/* binding */ applyRefusal)
/* harmony export */ });
const DEPENDABOT = 'dependabot[bot]';
/** The run shows a pull request's own, unmerged files. */
function onPullRequest({ eventName, ref }) {
    return eventName === 'pull_request' || eventName === 'pull_request_target' || ref.startsWith('refs/pull/');
}
/**
 * Why this run may not change the tenant: on a pull request its author decides what runs, and on a branch that nobody
 * protects anybody who may push does.
 * @param mode `event` writes as `apply` does
 * @returns `undefined` where an apply is allowed
 */
function applyRefusal(context, mode = 'apply') {
    if (onPullRequest(context)) {
        return {
            reason: 'config-invalid',
            message: `Mode ${mode} is refused on ${context.eventName}: what is not merged has not been reviewed.`,
            advice: `Use mode plan on pull requests, and ${mode} on ${mode === 'apply' ? 'a push to ' : ''}the default branch.`,
        };
    }
    const { defaultBranch, refProtected, ref, branch } = context;
    if (defaultBranch === null || refProtected || branch === defaultBranch)
        return undefined;
    return {
        reason: 'config-invalid',
        message: `Mode ${mode} is refused on ${branch ?? (ref || 'this ref')}: it is neither the default branch (${defaultBranch}) nor protected.`,
        advice: `Run ${mode} on ${defaultBranch}, or protect this branch.`,
    };
}
/**
 * GitHub gives this run no secrets: a pull request from a fork (but for `pull_request_target`), or Dependabot.
 * `plan` then does what `validate` does.
 */
function secretsWithheld(context) {
    const fork = context.pull?.fork === true && context.eventName !== 'pull_request_target';
    return fork || context.actor === DEPENDABOT;
}


/***/ }),

/***/ 53072:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   $e: () => (/* binding */ warning),
/* harmony export */   Gu: () => (/* binding */ getState),
/* harmony export */   LZ: () => (/* binding */ saveState),
/* harmony export */   Pq: () => (/* binding */ setSecret),
/* harmony export */   lm: () => (/* binding */ notice),
/* harmony export */   uH: () => (/* binding */ setOutput),
/* harmony export */   z3: () => (/* binding */ error)
/* harmony export */ });
/* unused harmony exports startGroup, endGroup */
/* harmony import */ var _node_modules_actions_core_lib_command_js__WEBPACK_IMPORTED_MODULE_0__ = __nccwpck_require__(89635);
/* harmony import */ var _node_modules_actions_core_lib_file_command_js__WEBPACK_IMPORTED_MODULE_1__ = __nccwpck_require__(82902);
// The toolkit's index also loads its OIDC client, and with it a whole HTTP stack that this action never uses: half of the
// time that `validate` takes to start (docs/adr/start-up.md). Its two modules for commands are taken alone; the version is pinned.


/** Makes the log hide a value. */
function setSecret(secret) {
    (0,_node_modules_actions_core_lib_command_js__WEBPACK_IMPORTED_MODULE_0__/* .issueCommand */ .L)('add-mask', {}, secret);
}
const keyValue = (file, command, name, value) => {
    // Without a runner there is no file; the old command shows what would have been set.
    if (process.env[`GITHUB_${file}`])
        (0,_node_modules_actions_core_lib_file_command_js__WEBPACK_IMPORTED_MODULE_1__/* .issueFileCommand */ .n)(file, (0,_node_modules_actions_core_lib_file_command_js__WEBPACK_IMPORTED_MODULE_1__/* .prepareKeyValueMessage */ .v)(name, value));
    else
        (0,_node_modules_actions_core_lib_command_js__WEBPACK_IMPORTED_MODULE_0__/* .issueCommand */ .L)(command, { name }, value);
};
/** Sets an output of the step. */
function setOutput(name, value) {
    keyValue('OUTPUT', 'set-output', name, value);
}
/** Saves a value for the post step. */
function saveState(name, value) {
    keyValue('STATE', 'save-state', name, value);
}
/** A value that the main step saved, `''` where there is none. */
function getState(name) {
    return process.env[`STATE_${name}`] ?? '';
}
const annotation = (level) => (message, { title, file, startLine } = {}) => (0,_node_modules_actions_core_lib_command_js__WEBPACK_IMPORTED_MODULE_0__/* .issueCommand */ .L)(level, { ...(title && { title }), ...(file && { file }), ...(startLine && { line: startLine }) }, message);
const error = annotation('error');
const warning = annotation('warning');
const notice = annotation('notice');
function startGroup(name) {
    issue('group', name);
}
function endGroup() {
    issue('endgroup');
}


/***/ }),

/***/ 51296:
/***/ ((__webpack_module__, __unused_webpack___webpack_exports__, __nccwpck_require__) => {

__nccwpck_require__.a(__webpack_module__, async (__webpack_handle_async_dependencies__, __webpack_async_result__) => { try {
/* harmony import */ var _main_js__WEBPACK_IMPORTED_MODULE_0__ = __nccwpck_require__(49110);

// One bundle serves both steps, so that runners download it once: `post` is told by the state that the main step saved.
const { env } = process;
process.exitCode = env['STATE_started'] ? await (await Promise.all(/* import() */[__nccwpck_require__.e(921), __nccwpck_require__.e(62), __nccwpck_require__.e(161)]).then(__nccwpck_require__.bind(__nccwpck_require__, 45904))).post(env) : await (0,_main_js__WEBPACK_IMPORTED_MODULE_0__/* .main */ .i)(env);

__webpack_async_result__();
} catch(e) { __webpack_async_result__(e); } }, 1);

/***/ }),

/***/ 48817:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   $l: () => (/* binding */ firstReason),
/* harmony export */   I$: () => (/* binding */ exitCode),
/* harmony export */   ez: () => (/* binding */ REASONS)
/* harmony export */ });
/** Reason codes in order of precedence (several at once: the first wins), with the decision and exit code each ends in. */
const REASONS = {
    none: { when: 'all well, changes or not', decision: 'complete', exit: 0 },
    'config-invalid': {
        when: 'an input, the policy, a missing file or secret, `apply` where it is refused, a malformed event',
        decision: 'stop',
        exit: 1,
    },
    'roster-invalid': { when: 'a row is wrong; 0 rows; an unreadable file', decision: 'stop', exit: 1 },
    'policy-violation': { when: 'rows are well-formed but the policy forbids what they ask', decision: 'stop', exit: 1 },
    'auth-failed': { when: 'the tenant refused the token', decision: 'failure', exit: 1 },
    'tenant-unreachable': { when: 'no answer after all attempts', decision: 'failure', exit: 1 },
    'read-incomplete': { when: 'the tenant could not be read completely', decision: 'stop', exit: 1 },
    'guard-tripped': { when: 'a guard, with no valid override', decision: 'stop', exit: 1 },
    'approval-missing': { when: 'no reviewed plan where one is needed', decision: 'stop', exit: 1 },
    'plan-changed': { when: 'the plan holds more than what was reviewed', decision: 'stop', exit: 1 },
    'apply-partial': {
        when: 'something failed, was not started, is blocked or only partly done, and something was done or was to be left',
        decision: 'failure',
        exit: 1,
    },
    'apply-failed': { when: 'nothing at all could be done', decision: 'failure', exit: 1 },
    drift: { when: '`drift` found differences', decision: 'continue', exit: 0 },
    'audit-broken': { when: '`verify` found the audit changed or cut', decision: 'failure', exit: 1 },
};
/**
 * The reason that is reported when several hold.
 * @param reasons any number of reason codes
 * @returns the first in the table's order, `none` for none
 */
function firstReason(reasons) {
    const order = Object.keys(REASONS);
    let best = 'none';
    for (const reason of reasons) {
        if (reason === 'none')
            continue;
        if (best === 'none' || order.indexOf(reason) < order.indexOf(best))
            best = reason;
    }
    return best;
}
/** @returns the exit code a reason ends in; `drift` fails only where the run asks for it */
function exitCode(reason, failOnDrift) {
    return reason === 'drift' && failOnDrift ? 1 : REASONS[reason].exit;
}


/***/ }),

/***/ 49110:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {


// EXPORTS
__nccwpck_require__.d(__webpack_exports__, {
  i: () => (/* binding */ main)
});

// EXTERNAL MODULE: ./build/report/metrics.js
var report_metrics = __nccwpck_require__(86690);
// EXTERNAL MODULE: ./build/app/session.js
var app_session = __nccwpck_require__(8376);
// EXTERNAL MODULE: ./build/app/desired.js + 1 modules
var app_desired = __nccwpck_require__(71518);
;// CONCATENATED MODULE: ./build/app/validate.js

/** Checks roster and policy. Needs no tenant and no secret. */
async function validateRoster(request, services, session) {
    const desired = await (0,app_desired/* readDesired */.B2)(request, services, session);
    await session.journal?.append({
        event: 'roster.checked',
        status: session.stopped ? 'stop' : 'ok',
        rows: desired?.roster.rows ?? null,
        invalid_rows: session.report.counts.invalidRows,
        files: session.report.roster?.files.map(({ path, sha256, rows }) => ({ path, sha256, rows })) ?? [],
    });
}

// EXTERNAL MODULE: ./build/app/reports.js + 4 modules
var reports = __nccwpck_require__(92845);
;// CONCATENATED MODULE: ./build/app/run.js




/**
 * One run of the action, whatever its mode: the use case between the opening and the sealing of the audit. Never throws for
 * what a run can meet; every report is written on every way out. A cancelled run leaves its audit open: `post` looks up what
 * was sent without an answer, and seals it.
 * @param request what is asked
 * @param services collaborators
 * @param found problems that were there before the run could start (inputs, refusals): nothing is read or sent then
 */
async function run(request, services, found = []) {
    const session = new app_session/* Session */.N(request);
    const files = { auditPath: null, planPath: null, reportPath: null, commentUrl: null };
    session.add(found);
    let outbox = null;
    try {
        const audit = await services.files.openAudit();
        files.auditPath = audit.path;
        session.journal = audit.journal;
        const first = await audit.journal.append({
            event: 'run.started',
            status: request.mode,
            tenant: request.tenantName,
            profile: request.profile,
            roster: request.rosterPaths,
            operations: [...request.operations].sort(),
            commit: request.links.commit ?? null,
            run: request.links.run ?? null,
        });
        // Nobody waits for this one: the tenant is read meanwhile.
        if (request.isPullRequest && !session.stopped)
            void services.host.comment(session.report, 'checking');
        if (services.receivers && !session.stopped)
            outbox = await (await __nccwpck_require__.e(/* import() */ 415).then(__nccwpck_require__.bind(__nccwpck_require__, 8415))).openOutbox(request, services, session, first.event_id);
        if (!session.stopped)
            await useCase(request, services, session);
    }
    catch (error) {
        if (services.signal?.aborted)
            session.cancelled();
        else
            session.fail(error);
    }
    if (services.signal?.aborted)
        session.report.interrupted = true;
    if (outbox)
        await (await __nccwpck_require__.e(/* import() */ 415).then(__nccwpck_require__.bind(__nccwpck_require__, 8415))).settleOutbox(outbox, session);
    session.close(services.clock.now());
    await (session.report.interrupted ? leaveAudit(session) : sealAudit(session));
    await (0,reports/* writeReports */.L)(session.report, services, files);
    return { report: session.report, files };
}
/** Use cases beyond the checks are loaded only when they are asked for: that keeps `validate` quick to start. */
async function useCase(request, services, session) {
    switch (request.mode) {
        case 'plan':
            if (!request.secretsWithheld)
                return (await Promise.all(/* import() */[__nccwpck_require__.e(921), __nccwpck_require__.e(601), __nccwpck_require__.e(62), __nccwpck_require__.e(822), __nccwpck_require__.e(865)]).then(__nccwpck_require__.bind(__nccwpck_require__, 47865))).planRoster(request, services, session);
            session.problem('none', 'this run has no secrets (a fork or Dependabot started it): the roster was checked, the tenant was not asked', 'The plan appears once somebody of the repository runs it.');
            return validateRoster(request, services, session);
        case 'drift':
            return (await Promise.all(/* import() */[__nccwpck_require__.e(921), __nccwpck_require__.e(601), __nccwpck_require__.e(62), __nccwpck_require__.e(822), __nccwpck_require__.e(31)]).then(__nccwpck_require__.bind(__nccwpck_require__, 58031))).findDrift(request, services, session);
        case 'export':
            return (await Promise.all(/* import() */[__nccwpck_require__.e(921), __nccwpck_require__.e(601), __nccwpck_require__.e(62), __nccwpck_require__.e(822), __nccwpck_require__.e(761)]).then(__nccwpck_require__.bind(__nccwpck_require__, 76761))).exportTenant(request, services, session);
        case 'attributes':
            return (await __nccwpck_require__.e(/* import() */ 160).then(__nccwpck_require__.bind(__nccwpck_require__, 25160))).listAttributes(request, services, session);
        case 'check':
            return (await __nccwpck_require__.e(/* import() */ 376).then(__nccwpck_require__.bind(__nccwpck_require__, 92376))).checkTenant(request, services, session);
        case 'entra-config':
            return (await __nccwpck_require__.e(/* import() */ 124).then(__nccwpck_require__.bind(__nccwpck_require__, 39124))).writeEntraConfig(request, services, session);
        case 'event':
            return (await Promise.all(/* import() */[__nccwpck_require__.e(921), __nccwpck_require__.e(601), __nccwpck_require__.e(62), __nccwpck_require__.e(822), __nccwpck_require__.e(108), __nccwpck_require__.e(878)]).then(__nccwpck_require__.bind(__nccwpck_require__, 53878))).applyEvents(request, services, session);
        case 'verify':
            return (await Promise.all(/* import() */[__nccwpck_require__.e(921), __nccwpck_require__.e(799)]).then(__nccwpck_require__.bind(__nccwpck_require__, 6799))).verifyFile(request, services, session);
        case 'apply':
            return (await Promise.all(/* import() */[__nccwpck_require__.e(921), __nccwpck_require__.e(601), __nccwpck_require__.e(62), __nccwpck_require__.e(822), __nccwpck_require__.e(108)]).then(__nccwpck_require__.bind(__nccwpck_require__, 21108))).applyRoster(request, services, session);
        default:
            return validateRoster(request, services, session);
    }
}
/** A cancelled run ends at once; its audit is on the disk up to here. */
async function leaveAudit({ journal, report }) {
    if (!journal)
        return;
    await journal.close().catch(() => undefined);
    report.audit = { records: journal.records, head: journal.head };
}
/** Seals the audit with the count and the reason code; a journal that cannot be written is a problem of its own. */
async function sealAudit(session) {
    const { journal, report } = session;
    if (!journal)
        return;
    try {
        for (const problem of report.problems) {
            if (problem.reason !== 'none')
                await journal.append({ event: 'run.problem', status: problem.reason, error: problem.message });
        }
        const metrics = (0,report_metrics/* metricsOf */.P)(report);
        if (metrics)
            await journal.append({ event: 'run.metrics', status: 'ok', metrics });
        await journal.seal({ status: report.reason, reason_code: report.reason, decision: report.decision });
        report.audit = { records: journal.records, head: journal.head };
        await journal.close();
    }
    catch (error) {
        session.problem('apply-failed', `the audit could not be written: ${error instanceof Error ? error.message : String(error)}`, 'Check the disk of the runner; the audit of this run is not complete.');
        session.close(Date.parse(report.finishedAt));
    }
}

// EXTERNAL MODULE: ./build/github/annotations.js
var annotations = __nccwpck_require__(68492);
// EXTERNAL MODULE: ./build/github/inputs.js + 2 modules
var github_inputs = __nccwpck_require__(87096);
// EXTERNAL MODULE: ./build/github/log.js
var log = __nccwpck_require__(30284);
// EXTERNAL MODULE: ./build/github/toolkit.js
var toolkit = __nccwpck_require__(53072);
;// CONCATENATED MODULE: ./build/github/outputs.js


/** Count of a run by the output that carries it. */
const COUNTS = {
    'to-create': 'toCreate',
    'to-update': 'toUpdate',
    'to-reactivate': 'toReactivate',
    'to-change-roles': 'toChangeRoles',
    'to-deactivate': 'toDeactivate',
    'to-delete': 'toDelete',
    blocked: 'blocked',
    unchanged: 'unchanged',
    created: 'created',
    updated: 'updated',
    reactivated: 'reactivated',
    'roles-changed': 'rolesChanged',
    deactivated: 'deactivated',
    deleted: 'deleted',
    failed: 'failed',
    'not-started': 'notStarted',
    'invalid-rows': 'invalidRows',
};
/** Problems beyond these are in the summary; GitHub allows a job 1 MiB of outputs. */
const MOST_PROBLEMS = 50;
const snake = (name) => name.replaceAll('-', '_');
/** True if there is any operation but *blocked*. */
function hasChanges(counts) {
    const { toCreate, toUpdate, toReactivate, toChangeRoles, toDeactivate, toDelete } = counts;
    return toCreate + toUpdate + toReactivate + toChangeRoles + toDeactivate + toDelete > 0;
}
/**
 * Every output of a run, as text, in the order of the docs. `result` is the same as one JSON object: the names with `_` for
 * `-`, counts as numbers, `changes` as a boolean, `null` for what is absent, and the problems with their advice.
 */
function outputValues(report, places) {
    const counts = Object.fromEntries(Object.entries(COUNTS).map(([name, key]) => [name, report.counts[key]]));
    const verdict = { decision: report.decision, 'reason-code': report.reason, changes: hasChanges(report.counts) };
    const where = {
        'plan-hash': report.plan?.hash,
        'plan-path': places.planPath,
        'audit-path': places.auditPath,
        'audit-head': report.audit?.head,
        'report-path': places.reportPath,
        'comment-url': places.commentUrl,
        'artifact-id': places.artifactId,
        'artifact-url': places.artifactUrl,
        'report-artifact-url': places.reportArtifactUrl,
    };
    const all = { ...verdict, ...counts, ...where };
    const named = Object.fromEntries(Object.entries(all).map(([name, value]) => [snake(name), value ?? null]));
    const { mode, tenant, profile, startedAt, finishedAt, durationMs, interrupted = false } = report;
    const result = {
        schema_version: report.schemaVersion,
        mode,
        tenant,
        profile,
        ...named,
        problems: report.problems.slice(0, MOST_PROBLEMS),
        started_at: startedAt,
        finished_at: finishedAt,
        duration_ms: durationMs,
        metrics: (0,report_metrics/* metricsOf */.P)(report),
        ...(report.definitions && { attributes: report.definitions.summary }),
        ...(report.check && { check: { findings: report.check.findings, clock_difference_ms: report.check.clockDifferenceMs } }),
        ...(report.verification && { verification: report.verification }),
        interrupted,
    };
    const text = Object.fromEntries(Object.entries(all).map(([name, value]) => [name, String(value ?? '')]));
    return { ...text, result: JSON.stringify(result) };
}
/** Sets every output of the step; the toolkit writes them so that no value can end its own entry. */
function setOutputs(values) {
    for (const [name, value] of Object.entries(values))
        (0,toolkit/* setOutput */.uH)(name, value);
}

// EXTERNAL MODULE: ./build/interface/reasons.js
var reasons = __nccwpck_require__(48817);
// EXTERNAL MODULE: ./build/main/implied.js
var implied = __nccwpck_require__(47144);
// EXTERNAL MODULE: ./build/main/launch.js + 7 modules
var main_launch = __nccwpck_require__(36062);
// EXTERNAL MODULE: ./build/report/escape.js
var report_escape = __nccwpck_require__(9924);
// EXTERNAL MODULE: ./build/report/figures.js
var figures = __nccwpck_require__(81822);
// EXTERNAL MODULE: ./build/report/headline.js + 1 modules
var headline = __nccwpck_require__(45132);
// EXTERNAL MODULE: ./build/report/redact.js
var redact = __nccwpck_require__(17234);
// EXTERNAL MODULE: ./build/report/sections.js + 1 modules
var sections = __nccwpck_require__(61193);
// EXTERNAL MODULE: ./build/report/signout.js
var signout = __nccwpck_require__(13996);
// EXTERNAL MODULE: ./build/report/wording.js
var wording = __nccwpck_require__(62867);
;// CONCATENATED MODULE: ./build/report/annotations.js







/** GitHub shows ten of a level for a step, and nobody reads more. */
const MOST = 10;
/** The ten worst things of a run: what stopped it, wrong rows, changes that did not work, what is odd. */
function annotations_annotations(run) {
    const all = [...verdict(run), ...issues(run, 'error'), ...failures(run), ...issues(run, 'warning'), ...issues(run, 'notice')];
    if (all.length <= MOST)
        return all;
    const left = all.length - MOST + 1;
    return [...all.slice(0, MOST - 1), { level: 'notice', title: 'More', message: `${(0,figures/* whole */.WQ)(left)} more are in the summary and the report of this run.` }];
}
/** What stops the run, or warns about all of it, without a place in a file. */
function verdict(run) {
    const top = (0,headline/* headline */.Pl)(run);
    const mask = (text) => (0,report_escape/* logText */.kc)((0,redact/* redactText */.Rd)(text, [], run.pii, run.salt));
    const rest = run.problems
        .filter((problem) => !top.told.includes(problem))
        .map(({ reason, message, advice }) => ({ level: reason === 'none' ? 'warning' : 'error', title: reason === 'none' ? 'Note' : reason, message: mask(`${(0,figures/* sentence */.em)(message)}${advice ? ` → ${advice}` : ''}`) }));
    if (run.reason === 'none' && top.state !== 'ready')
        return rest;
    if (run.reason === 'none' && run.counts.blocked === 0)
        return rest;
    const message = [top.verdict, ...top.next.map(({ when, what }) => `→ ${when === '' ? '' : `${when}: `}${what}`)].join(' ');
    const level = run.reason === 'none' || run.reason === 'drift' ? 'warning' : 'error';
    return [{ level, title: (0,report_escape/* logText */.kc)(top.title), message: mask(message) }, ...rest];
}
function issues(run, severity) {
    return (0,sections/* worstFirst */.md)(run.roster?.issues ?? [])
        .filter((issue) => issue.severity === severity)
        .map((issue) => {
        const { found, expected, suggestion } = (0,redact/* redactIssue */.Zb)(issue, run.pii, run.salt);
        const place = [issue.row !== null && `row ${issue.row}`, issue.column].filter(Boolean).join(', ');
        const hint = suggestion === '' ? '' : ` Did you mean ${suggestion}?`;
        return {
            level: severity,
            title: (0,report_escape/* logText */.kc)(place === '' ? issue.file : (0,figures/* sentence */.em)(place)),
            message: (0,report_escape/* logText */.kc)(`${found === '' ? '' : `Found ${found}. `}${(0,figures/* sentence */.em)(expected)}${/[.!?]$/u.test(expected) ? '' : '.'}${hint}`),
            file: issue.file,
            ...(issue.line !== null && { line: issue.line }),
        };
    });
}
function failures(run) {
    return (0,sections/* troubles */.d4)(run).map(({ outcome, step }) => {
        const { operation } = outcome;
        const error = step?.error ?? outcome.error;
        const values = (0,redact/* personalValues */.$g)(operation);
        const danger = (0,signout/* mayBeSignedIn */.WU)(outcome) ? 'deactivated, may still be signed in; ' : '';
        const said = (0,redact/* redactText */.Rd)(error?.message || step?.detail || outcome.detail || 'no answer', values, run.pii, run.salt);
        const name = wording/* STEP_WORDS */.lO[step?.step ?? (operation.kind === 'blocked' ? 'deactivate' : operation.kind)];
        return {
            level: outcome.status === 'done' ? 'warning' : 'error',
            title: (0,report_escape/* logText */.kc)(`${(0,redact/* personLabel */.Cf)(operation.person, run.pii, run.salt)}: ${name}`),
            message: (0,report_escape/* logText */.kc)(`${danger}${said}${error?.advice ? ` → ${(0,redact/* redactText */.Rd)(error.advice, values, run.pii, run.salt)}` : ''}`),
            ...(operation.file !== null && { file: operation.file }),
            ...(operation.file !== null && operation.line !== null && { line: operation.line }),
        };
    });
}

// EXTERNAL MODULE: ./build/report/log.js
var report_log = __nccwpck_require__(16945);
;// CONCATENATED MODULE: ./build/main.js











/**
 * One run of the action: inputs → use case → reports → outputs. The one place that catches, and that makes the exit code.
 * @param env the process's environment
 * @returns the exit code: 0, or 1 for every reason that stops
 */
async function main(env) {
    try {
        return await attempt(env);
    }
    catch (error) {
        // Nothing gets here but faults of the action itself; the message may hold anything, so only its first line is shown.
        const message = (0,log/* inert */.tJ)(error instanceof Error ? error.message : String(error)).split('\n')[0] ?? '';
        (0,toolkit/* error */.z3)(`The run broke off: ${message}. Nothing more was sent to the tenant; please report this with the log.`);
        return 1;
    }
}
async function attempt(env) {
    const { inputs: given, problems, unknown } = (0,github_inputs/* readInputs */.K)(env);
    const inputs = (0,implied/* impliedInputs */.E)(given);
    const cancelled = cancellation();
    const launch = await (0,main_launch/* prepare */.iA)(env, inputs, problems, cancelled.signal);
    (0,main_launch/* leaveState */.Zc)(launch, inputs);
    for (const name of unknown)
        launch.services.log.warning(`There is no input “${name}”: it does nothing.`);
    const { report, files } = await run(launch.request, launch.services, launch.problems);
    for (const problem of report.problems)
        (0,log/* info */.pq)((0,log/* problemLines */.pb)(problem));
    for (const line of (0,report_log/* endLines */.z$)(report))
        (0,log/* info */.pq)(line);
    (0,annotations/* annotate */.f)(annotations_annotations(report));
    if (report.interrupted) {
        // The runner grants little time: what was cut off is looked up, sealed, uploaded and posted by `post`.
        setOutputs(outputValues(report, (0,main_launch/* written */.Mp)(files)));
        return 1;
    }
    const places = await (0,main_launch/* publish */.mk)(launch, inputs, env, report, files);
    setOutputs(outputValues(report, places));
    if (report.webhooks && report.webhooks.waiting + report.webhooks.failed > 0)
        (0,toolkit/* saveState */.LZ)('events', 'waiting');
    (0,toolkit/* saveState */.LZ)('finished', 'true');
    cancelled.release();
    return (0,reasons/* exitCode */.I$)(report.reason, inputs.failOnDrift);
}
/** Of the ten seconds that the runner grants, from SIGINT over SIGTERM to SIGKILL. */
const GRACE_MS = 8_000;
/** Cancelling a run aborts its requests; whatever still hangs then (GitHub, a disk) is left to `post`. */
function cancellation() {
    const controller = new AbortController();
    const stop = () => {
        if (controller.signal.aborted)
            return;
        controller.abort(new Error('the run was cancelled'));
        setTimeout(() => process.exit(1), GRACE_MS).unref();
    };
    process.on('SIGINT', stop);
    process.on('SIGTERM', stop);
    return {
        signal: controller.signal,
        release: () => {
            process.removeListener('SIGINT', stop);
            process.removeListener('SIGTERM', stop);
        },
    };
}


/***/ }),

/***/ 47144:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   E: () => (/* binding */ impliedInputs)
/* harmony export */ });
/** Inputs with what the mode implies: Entra's settings are those of profile `entra`, unless a SCIM base is given. */
function impliedInputs(inputs) {
    return inputs.mode === 'entra-config' && !inputs.scimUrl ? { ...inputs, profile: 'entra' } : inputs;
}


/***/ }),

/***/ 36062:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {


// EXPORTS
__nccwpck_require__.d(__webpack_exports__, {
  Zc: () => (/* binding */ leaveState),
  iA: () => (/* binding */ prepare),
  mk: () => (/* binding */ publish),
  Mp: () => (/* binding */ written)
});

// EXTERNAL MODULE: ./build/github/toolkit.js
var toolkit = __nccwpck_require__(53072);
// EXTERNAL MODULE: ./build/app/export-files.js
var export_files = __nccwpck_require__(11762);
// EXTERNAL MODULE: ./build/files/output.js + 1 modules
var files_output = __nccwpck_require__(6727);
// EXTERNAL MODULE: ./build/github/event.js
var github_event = __nccwpck_require__(6830);
// EXTERNAL MODULE: ./build/github/log.js
var github_log = __nccwpck_require__(30284);
// EXTERNAL MODULE: ./build/github/refusal.js
var github_refusal = __nccwpck_require__(32074);
// EXTERNAL MODULE: external "node:fs/promises"
var promises_ = __nccwpck_require__(51455);
;// CONCATENATED MODULE: ./build/github/summary.js

/** GitHub drops the whole summary of a step that is larger. */
const LIMIT = 1024 * 1024;
const CUT = '\n\n*This summary was cut at 1 MiB. The whole of it is `summary.md` in the artifact.*\n';
/**
 * Text that fits into a number of bytes (UTF-8), cut at the end of a line and saying so.
 * @param limit bytes, more than the closing remark takes
 */
function fitted(text, limit = LIMIT) {
    const bytes = Buffer.from(text, 'utf8');
    if (bytes.length <= limit)
        return text;
    const end = bytes.lastIndexOf('\n', limit - Buffer.byteLength(CUT));
    return bytes.subarray(0, Math.max(end, 0)).toString('utf8') + CUT;
}
/**
 * Appends to the job summary.
 * @param env `GITHUB_STEP_SUMMARY` names the file; nothing happens where there is none
 * @returns a warning where the file could not be written; the result of the run does not hang on it
 */
async function writeSummary(text, env) {
    const file = env['GITHUB_STEP_SUMMARY'];
    if (!file)
        return undefined;
    try {
        await (0,promises_.appendFile)(file, `${fitted(text, LIMIT - 1)}\n`, 'utf8');
        return undefined;
    }
    catch (error) {
        return `The job summary could not be written (${error instanceof Error ? error.message : String(error)}). It is summary.md in the output folder.`;
    }
}

// EXTERNAL MODULE: ./build/github/annotations.js
var annotations = __nccwpck_require__(68492);
// EXTERNAL MODULE: ./build/model/failure.js
var failure = __nccwpck_require__(31612);
// EXTERNAL MODULE: ./build/report/summary.js
var summary = __nccwpck_require__(74611);
// EXTERNAL MODULE: ./build/main/request.js
var request = __nccwpck_require__(65757);
// EXTERNAL MODULE: external "node:crypto"
var external_node_crypto_ = __nccwpck_require__(77598);
// EXTERNAL MODULE: external "node:fs"
var external_node_fs_ = __nccwpck_require__(73024);
// EXTERNAL MODULE: external "node:path"
var external_node_path_ = __nccwpck_require__(76760);
;// CONCATENATED MODULE: ./build/files/workspace.js




/** Policy and override files are small; anything larger is not one. */
const SMALL = 1024 * 1024;
const inside = (root, path) => {
    const way = (0,external_node_path_.relative)(root, path);
    return way !== '' && way !== '..' && !way.startsWith(`..${external_node_path_.sep}`) && !(0,external_node_path_.isAbsolute)(way);
};
/** Files of the checked-out repository. A path that leads out of it, also through a symbolic link, is refused. */
class Workspace {
    root;
    /** @param root the workspace, as GITHUB_WORKSPACE names it */
    constructor(root) {
        this.root = (0,external_node_path_.resolve)(root);
    }
    /**
     * @param path as the input names it, relative to the workspace
     * @param what the input's name, for messages
     * @returns the real path, `null` where nothing is there
     * @throws Failure `config-invalid` where it lies outside the workspace or is no file
     */
    async locate(path, what) {
        const named = (0,external_node_path_.resolve)(this.root, path);
        if (!inside(this.root, named))
            throw outside(path, what);
        let real;
        try {
            real = await (0,promises_.realpath)(named);
        }
        catch (error) {
            if (error.code === 'ENOENT' || error.code === 'ENOTDIR')
                return null;
            throw new failure/* Failure */.H('config-invalid', `\`${what}\`: \`${path}\` cannot be opened (${error.code ?? 'unknown error'})`, 'Check the path and the permissions of the file.', { cause: error });
        }
        if (!inside(await (0,promises_.realpath)(this.root), real))
            throw outside(path, what);
        if (!(await (0,promises_.stat)(real)).isFile())
            throw new failure/* Failure */.H('config-invalid', `\`${what}\`: \`${path}\` is not a file`, 'Name a file, not a folder.');
        return real;
    }
    /** A roster as a stream of bytes. */
    async open(path) {
        const real = await this.locate(path, 'roster');
        if (real === null) {
            throw new failure/* Failure */.H('config-invalid', `\`roster\`: there is no file \`${path}\` in the workspace`, 'Check the path (it is relative to the repository) and that actions/checkout ran before.');
        }
        return (0,external_node_fs_.createReadStream)(real, { highWaterMark: 256 * 1024 });
    }
    /** A small text file, `null` where there is none. */
    async text(path, what) {
        const real = await this.locate(path, what);
        if (real === null)
            return null;
        if ((await (0,promises_.stat)(real)).size > SMALL)
            throw new failure/* Failure */.H('config-invalid', `\`${what}\`: \`${path}\` is larger than 1 MiB`, 'Name the right file.');
        return (0,promises_.readFile)(real, 'utf8');
    }
}
const outside = (path, what) => new failure/* Failure */.H('config-invalid', `\`${what}\`: \`${path}\` lies outside the workspace`, 'Name a file inside the repository; symbolic links that lead out of it are refused.');

;// CONCATENATED MODULE: ./build/http/clock.js
/** Node's timers hold no more than this; a longer sleep is cut into pieces. */
const LONGEST_TIMER_MS = 2 ** 31 - 1;
/**
 * The machine's time. It is monotonic (started at the epoch, then counted by the process), so that a correction of
 * the wall clock in the middle of a run shortens or lengthens no wait.
 */
const systemClock = runningClock(performance.timeOrigin, 0, 1);
/**
 * Time that passes faster than the wall's, for tests and benchmarks.
 * @param factor how many times faster, more than 0
 * @param start its first moment, milliseconds since the epoch; now unless given
 */
function scaledClock(factor, start = systemClock.now()) {
    return runningClock(start, performance.now(), factor);
}
function runningClock(start, origin, factor) {
    const now = () => start + (performance.now() - origin) * factor;
    return { now, sleep: (ms, signal) => sleepUntil(now, now() + ms, factor, signal) };
}
/** A timer may fire up to a millisecond early: what is left is slept again, so that the end is never before its time. */
function sleepUntil(now, end, factor, signal) {
    return new Promise((resolve, reject) => {
        if (signal?.aborted)
            return reject(reasonOf(signal));
        let timer;
        const onAbort = () => {
            clearTimeout(timer);
            reject(reasonOf(signal));
        };
        const rest = () => {
            const left = end - now();
            if (left > 0) {
                timer = setTimeout(rest, Math.min(Math.ceil(left / factor), LONGEST_TIMER_MS));
                return;
            }
            signal?.removeEventListener('abort', onAbort);
            resolve();
        };
        signal?.addEventListener('abort', onAbort, { once: true });
        rest();
    });
}
function reasonOf(signal) {
    const reason = signal.reason;
    return reason instanceof Error ? reason : new Error('aborted', { cause: reason });
}

// EXTERNAL MODULE: ./build/report/log.js
var report_log = __nccwpck_require__(16945);
;// CONCATENATED MODULE: ./build/main/given-files.js




/** The audit that mode `verify` is given. Opened at once: this run's own audit may be about to take its name. */
class GivenAudit {
    path;
    handle;
    /** @param path relative to the workspace, or absolute: an audit may come from anywhere, e.g. from a downloaded artifact */
    constructor(path, workspace) {
        this.path = path;
        this.handle = path ? (0,promises_.open)((0,external_node_path_.resolve)(workspace, path)).catch((error) => unreadable(path, error)) : Promise.resolve(new failure/* Failure */.H('config-invalid', 'Input audit-file names no file.', 'Give the path of the `audit.jsonl` to verify.'));
    }
    /** Resolves once the file is held, or certainly cannot be. */
    async held() {
        await this.handle;
    }
    /** @throws Failure `config-invalid` where the file cannot be read */
    async read() {
        const handle = await this.handle;
        if (handle instanceof failure/* Failure */.H)
            throw handle;
        const path = this.path ?? '';
        if (!(await handle.stat()).isFile())
            throw unreadable(path, new Error('it is not a file'));
        return { path, bytes: handle.createReadStream({ highWaterMark: 256 * 1024 }) };
    }
}
function unreadable(path, error) {
    const code = error.code;
    const why = code === 'ENOENT' ? 'there is no such file' : (code ?? (error instanceof Error ? error.message : 'unknown error'));
    return new failure/* Failure */.H('config-invalid', `Input audit-file: \`${path}\` cannot be read (${why}).`, 'Check the path (it is relative to the repository), and that the step that fetches the audit ran before.', { cause: error });
}
/**
 * What mode `event` is about: the file that `event-path` names, else the workflow's own event.
 * @param own GITHUB_EVENT_PATH
 * @throws Failure `config-invalid` where there is none, or it is no JSON
 */
async function lifecycleEvent(inputs, files, workspace, own) {
    const { eventPath } = inputs;
    if (!eventPath || (own && (0,external_node_path_.resolve)(workspace, eventPath) === (0,external_node_path_.resolve)(own))) {
        const payload = payloadOf(await (0,github_event/* readEvent */.j_)(own));
        if (payload === undefined)
            throw new failure/* Failure */.H('config-invalid', 'The workflow’s event carries no `client_payload`.', 'Start the workflow by `repository_dispatch` with a `client_payload`, or give `event-path`.');
        return { source: 'client_payload', payload };
    }
    const text = await files.text(eventPath, 'event-path');
    if (text === null)
        throw new failure/* Failure */.H('config-invalid', `Input event-path: there is no file \`${eventPath}\` in the workspace.`, 'Check the path; it is relative to the repository.');
    let value;
    try {
        value = JSON.parse(text.replace(/^\uFEFF/, ''));
    }
    catch (cause) {
        throw new failure/* Failure */.H('config-invalid', `Input event-path: \`${eventPath}\` is no JSON.`, 'Write one event, or `{"events":[…]}`, into it.', { cause });
    }
    return { source: eventPath, payload: payloadOf(value) ?? value };
}
/** The part of a GitHub event that its sender chose. */
function payloadOf(event) {
    if (typeof event !== 'object' || event === null || !('client_payload' in event))
        return undefined;
    return event.client_payload ?? undefined;
}

;// CONCATENATED MODULE: ./build/main/progress.js
/** Milliseconds between two lines: often enough to see that it lives, seldom enough to read the log later. */
const INTERVAL = 3_000;
/**
 * Turns steps of progress into lines, one every few seconds at most; the last one always comes.
 * @param clock the run's clock
 * @param print takes a reading that is due
 */
function progressPrinter(clock, print) {
    let last = 0;
    return ({ done, failed, total }, startedAt) => {
        const now = clock.now();
        const over = done + failed;
        if (over < total && now - last < INTERVAL)
            return;
        last = now;
        const seconds = Math.max(0.001, (now - startedAt) / 1000);
        const ratePerSecond = over / seconds;
        print({ what: 'Apply', done: over, total, ratePerSecond, secondsLeft: ratePerSecond > 0 ? (total - over) / ratePerSecond : null, waits: 0 });
    };
}

;// CONCATENATED MODULE: ./build/main/webhooks.js

/** One try of one delivery, ms. */
const TIMEOUT_MS = 15_000;
const ATTEMPTS = 4;
/**
 * The receivers' names for log and audit: their origins, numbered where several share one. The rest of an address may be a
 * secret.
 */
function receiverNames(urls) {
    const seen = new Map();
    return urls.map((url) => {
        const { origin } = new URL(url);
        const count = (seen.get(origin) ?? 0) + 1;
        seen.set(origin, count);
        return count === 1 ? origin : `${origin} (${count})`;
    });
}
/** Opens the receivers of `webhook-url`. @throws Failure `config-invalid` for an address or secret that cannot be used */
async function openReceivers(inputs, clock, signal) {
    const { WebhookSender } = await Promise.all(/* import() */[__nccwpck_require__.e(931), __nccwpck_require__.e(236)]).then(__nccwpck_require__.bind(__nccwpck_require__, 78236));
    const secret = inputs.webhookSecret;
    const options = { clock, random: Math.random, timeoutMs: TIMEOUT_MS, maxAttempts: ATTEMPTS, signal, ...(secret !== undefined && { secret }) };
    const all = inputs.webhookUrl.map((url) => new WebhookSender({ ...options, urls: [url] }));
    const names = receiverNames(inputs.webhookUrl);
    const byName = new Map(names.map((name, i) => [name, all[i]]));
    return {
        names,
        async send(name, id, payload) {
            const [result] = (await byName.get(name)?.send(id, payload)) ?? [];
            if (!result)
                return { delivered: false, gone: false, httpStatus: null, attempts: 0, latencyMs: 0, detail: `${name} is not in webhook-url any more.` };
            const { delivered, httpStatus, attempts, latencyMs, detail } = result;
            return { delivered, gone: httpStatus === 410, httpStatus, attempts, latencyMs, detail };
        },
        close: async () => void (await Promise.all(all.map((sender) => sender.close()))),
    };
}
/** What is wrong with `webhook-url` and `webhook-secret`, told before anything is read or sent. Neither is shown. */
async function checkReceivers(inputs) {
    if (inputs.webhookUrl.length === 0)
        return [];
    const { WebhookSender } = await Promise.all(/* import() */[__nccwpck_require__.e(931), __nccwpck_require__.e(236)]).then(__nccwpck_require__.bind(__nccwpck_require__, 78236));
    const { webhookUrl: urls, webhookSecret: secret } = inputs;
    try {
        const clock = { now: () => 0, sleep: async () => undefined };
        await new WebhookSender({ urls, clock, random: () => 0, timeoutMs: TIMEOUT_MS, maxAttempts: 1, ...(secret !== undefined && { secret }) }).close();
        return [];
    }
    catch (error) {
        if (!(error instanceof failure/* Failure */.H))
            throw error;
        return [{ reason: error.reason, message: error.message, advice: error.advice }];
    }
}

;// CONCATENATED MODULE: ./build/main/services.js










/** The tenant's settings out of the inputs. */
function tenantSettings(inputs) {
    return {
        profile: inputs.profile,
        tenant: inputs.tenant,
        tokenUrl: inputs.tokenUrl,
        scimUrl: inputs.scimUrl,
        apiUrl: inputs.apiUrl,
        issuer: inputs.issuer,
        scope: inputs.scope,
        grantType: inputs.grantType,
        clientAuth: inputs.clientAuth,
        allowedHosts: inputs.allowedHosts,
        clientId: inputs.clientId,
        clientSecret: inputs.clientSecret,
        accessKeyId: inputs.accessKeyId,
        accessKeySecret: inputs.accessKeySecret,
        bulk: inputs.bulk,
        bulkSize: inputs.bulkSize,
        requestsPerMinute: inputs.requestsPerMinute,
        bulkRequestsPerMinute: inputs.bulkRequestsPerMinute,
        concurrency: inputs.concurrency,
        maxAttempts: inputs.maxAttempts,
        requestTimeoutSeconds: inputs.requestTimeout,
        rolesWrite: 'auto',
    };
}
/** The real collaborators of a run. The tenant's client, and with it undici, is loaded only when a run asks for it. */
function realServices(inputs, workspace, output, host, log, signal, eventPath) {
    const files = new Workspace(workspace);
    const audit = inputs.mode === 'verify' ? new GivenAudit(inputs.auditFile, workspace) : null;
    const clock = systemClock;
    const print = progressPrinter(clock, (progress) => (0,github_log/* info */.pq)((0,report_log/* progressLine */.oz)(progress)));
    return {
        clock,
        random: Math.random,
        signal,
        log,
        host,
        files: {
            openRoster: async (path) => ({ path, bytes: await files.open(path) }),
            readText: (path) => files.text(path, 'policy'),
            write: (name, content) => output.write(name, content),
            waitingEvents: (since) => output.waitingEvents(since),
            olderAudits: () => output.olderAudits(),
            openAudit: async () => {
                await audit?.held();
                return output.openAudit({ now: () => clock.now(), uuid: external_node_crypto_.randomUUID });
            },
            ...(audit && { auditFile: () => audit.read() }),
            lifecycleEvent: () => lifecycleEvent(inputs, files, workspace, eventPath),
        },
        checkTenant: async () => {
            const { checkSettings } = await __nccwpck_require__.e(/* import() */ 225).then(__nccwpck_require__.bind(__nccwpck_require__, 23225));
            const problems = checkSettings(tenantSettings(inputs));
            if (inputs.mode !== 'attributes')
                return problems;
            const { queryTooLong } = await Promise.all(/* import() */[__nccwpck_require__.e(921), __nccwpck_require__.e(868)]).then(__nccwpck_require__.bind(__nccwpck_require__, 67868));
            const long = queryTooLong((0,request/* definitionsOf */.mu)(inputs));
            return long ? [...problems, { reason: long.reason, message: long.message, advice: long.advice }] : problems;
        },
        scimUrl: async () => {
            const { givenScimUrl } = await __nccwpck_require__.e(/* import() */ 225).then(__nccwpck_require__.bind(__nccwpck_require__, 23225));
            return givenScimUrl(tenantSettings(inputs));
        },
        tenant: async (options) => {
            const { createTenant } = await Promise.all(/* import() */[__nccwpck_require__.e(921), __nccwpck_require__.e(474)]).then(__nccwpck_require__.bind(__nccwpck_require__, 47474));
            return createTenant({ ...tenantSettings(inputs), ...options }, {
                clock,
                random: Math.random,
                signal,
                onWait: ({ ms, reason }) => (0,github_log/* info */.pq)(`Wait     ${Math.ceil(ms / 1000)} s: ${reason}`),
            });
        },
        ...(inputs.webhookUrl.length > 0 && { receivers: (giveUp) => openReceivers(inputs, clock, giveUp) }),
        onProgress: print,
    };
}

;// CONCATENATED MODULE: ./build/main/launch.js













/** GitHub's client is loaded only for runs that have something to ask or to say there. */
function lazyHost(inputs, context, env, log) {
    let loaded;
    const host = () => {
        loaded ??= Promise.all(/* import() */[__nccwpck_require__.e(921), __nccwpck_require__.e(750)]).then(__nccwpck_require__.bind(__nccwpck_require__, 1750)).then((module) => new module.GitHubHost(inputs, context, env, log, () => new Date().toISOString()));
        return loaded;
    };
    return {
        baseFile: async (path) => (context.pull ? (await host()).baseFile(path) : null),
        approve: async (plan) => (await host()).approve(plan),
        comment: async (report, state) => (inputs.comment !== 'off' && (context.pull || report.approval || report.mode === 'drift') ? (await host()).comment(report, state) : null),
        suggest: async (mends) => (await host()).suggest(mends),
    };
}
/** The event of the run; one that cannot be read is a problem like any other. */
async function contextOf(env, problems) {
    try {
        return await (0,github_event/* readContext */.yI)(env, await (0,github_event/* readEvent */.j_)(env['GITHUB_EVENT_PATH']));
    }
    catch (error) {
        if (!(error instanceof failure/* Failure */.H))
            throw error;
        problems.push({ reason: error.reason, message: error.message, advice: error.advice });
        return (0,github_event/* readContext */.yI)(env, {});
    }
}
/**
 * Puts a run together.
 * @param found problems of the inputs
 * @param signal aborted on SIGINT and SIGTERM
 */
async function prepare(env, inputs, found, signal) {
    const problems = [...found];
    const context = await contextOf(env, problems);
    const refusal = inputs.mode === 'apply' || inputs.mode === 'event' ? (0,github_refusal/* applyRefusal */.t)(context, inputs.mode) : undefined;
    if (refusal)
        problems.push(refusal);
    problems.push(...(await checkReceivers(inputs)));
    const output = new files_output/* OutputFolder */.w((0,request/* outputFolder */.qi)(inputs, env));
    const log = { line: github_log/* info */.pq, warning: (text) => (0,annotations/* annotate */.f)([{ level: 'warning', title: 'CXone Roster', message: text }]) };
    const startedAt = Date.now();
    const host = lazyHost(inputs, context, env, log);
    const workspace = context.workspace || process.cwd();
    return { request: (0,request/* requestOf */.fo)(inputs, context, startedAt), services: realServices(inputs, workspace, output, host, log, signal, env['GITHUB_EVENT_PATH']), problems, context, output, host };
}
/** Leaves for `post` what it needs to finish a run that was cut off. No secret is among it. */
function leaveState(launch, inputs) {
    (0,toolkit/* saveState */.LZ)('started', new Date(launch.request.startedAt).toISOString());
    (0,toolkit/* saveState */.LZ)('output-dir', launch.output.path);
    (0,toolkit/* saveState */.LZ)('tenant', (0,request/* tenantName */.ad)(inputs));
    (0,toolkit/* saveState */.LZ)('mode', inputs.mode);
}
/** Where the files of a run lie on this machine. */
function written({ planPath, auditPath, reportPath }) {
    return { ...(planPath && { planPath }), ...(auditPath && { auditPath }), ...(reportPath && { reportPath }) };
}
/** Summary, comment and artifacts. Whatever of it fails is a warning: the result of the run stands. */
async function publish(launch, inputs, env, report, files) {
    const places = written(files);
    const { log } = launch.services;
    if (inputs.artifactName && env['ACTIONS_RUNTIME_TOKEN']) {
        const { uploadReports } = await __nccwpck_require__.e(/* import() */ 762).then(__nccwpck_require__.bind(__nccwpck_require__, 63762));
        const uploaded = await uploadReports({
            name: `${inputs.artifactName}-${(0,request/* fileName */.Md)((0,request/* tenantName */.ad)(inputs))}-${inputs.mode}-${launch.context.attempt}`,
            folder: launch.output.path,
            retentionDays: inputs.retentionDays,
            ...(inputs.mode === 'export' && { more: export_files/* EXPORT_FILES */.J }),
        });
        for (const warning of uploaded.warnings)
            log.warning(warning);
        Object.assign(places, uploaded.places);
        if (uploaded.places.artifactUrl)
            report.links.artifact = uploaded.places.artifactUrl;
        if (uploaded.places.reportArtifactUrl)
            report.links.report = uploaded.places.reportArtifactUrl;
    }
    const commentUrl = await launch.host.comment(report);
    if (commentUrl)
        places.commentUrl = commentUrl;
    const mendable = report.roster?.issues.some(({ certain }) => certain) ?? false;
    if (mendable && launch.context.pull && inputs.comment !== 'off' && !launch.request.secretsWithheld) {
        const { rosterMends } = await __nccwpck_require__.e(/* import() */ 550).then(__nccwpck_require__.bind(__nccwpck_require__, 86550));
        await launch.host.suggest(await rosterMends(report, launch.services.files));
    }
    const warning = await writeSummary((0,summary/* renderSummary */.B)(report), env);
    if (warning)
        log.warning(warning);
    return places;
}


/***/ }),

/***/ 65757:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   Md: () => (/* binding */ fileName),
/* harmony export */   ad: () => (/* binding */ tenantName),
/* harmony export */   fo: () => (/* binding */ requestOf),
/* harmony export */   mu: () => (/* binding */ definitionsOf),
/* harmony export */   qi: () => (/* binding */ outputFolder)
/* harmony export */ });
/* harmony import */ var node_crypto__WEBPACK_IMPORTED_MODULE_0__ = __nccwpck_require__(77598);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_1__ = __nccwpck_require__(76760);
/* harmony import */ var node_os__WEBPACK_IMPORTED_MODULE_2__ = __nccwpck_require__(48161);
/* harmony import */ var _github_event_js__WEBPACK_IMPORTED_MODULE_3__ = __nccwpck_require__(6830);
/* harmony import */ var _github_refusal_js__WEBPACK_IMPORTED_MODULE_4__ = __nccwpck_require__(32074);





/** What to call the tenant in reports: the input, else the host its SCIM routes lie on, else the profile. */
function tenantName(inputs) {
    if (inputs.tenant)
        return inputs.tenant;
    for (const url of [inputs.scimUrl, inputs.apiUrl]) {
        if (url && URL.canParse(url))
            return new URL(url).host;
    }
    return inputs.profile;
}
/** A name that is safe as one folder or artifact name. */
function fileName(text) {
    return text.replaceAll(/[^\w.-]+/g, '_').replace(/^\.+/, '_').slice(0, 80) || 'tenant';
}
/** Where this run's files go. */
function outputFolder(inputs, env) {
    if (inputs.outputDir)
        return (0,node_path__WEBPACK_IMPORTED_MODULE_1__.resolve)(env['GITHUB_WORKSPACE'] ?? '.', inputs.outputDir);
    return (0,node_path__WEBPACK_IMPORTED_MODULE_1__.join)(env['RUNNER_TEMP'] ?? (0,node_os__WEBPACK_IMPORTED_MODULE_2__.tmpdir)(), 'cxone-roster', `${fileName(tenantName(inputs))}-${inputs.mode}`);
}
/**
 * The salt that makes hashed people the same within a tenant and unguessable outside it: from a secret of the run, random
 * where there is none.
 */
function personSalt(inputs) {
    const secret = inputs.signingKey ?? inputs.clientSecret ?? inputs.accessKeySecret;
    if (!secret)
        return (0,node_crypto__WEBPACK_IMPORTED_MODULE_0__.randomBytes)(16).toString('hex');
    return (0,node_crypto__WEBPACK_IMPORTED_MODULE_0__.createHash)('sha256').update(`cxone-roster people ${tenantName(inputs)}\n${secret}`, 'utf8').digest('hex');
}
/** Which attribute definitions to list. */
function definitionsOf({ attributeType, attributeScope, attributeRule, pageSize }) {
    return { ...(attributeType && { type: attributeType }), ...(attributeScope && { scope: attributeScope }), ...(attributeRule && { rule: attributeRule }), pageSize };
}
/** What the use cases are asked, out of the inputs and the event. */
function requestOf(inputs, context, startedAt) {
    return {
        mode: inputs.mode,
        tenantName: tenantName(inputs),
        profile: inputs.profile,
        rosterPaths: inputs.roster,
        policyPath: inputs.policy,
        operations: new Set(inputs.operations),
        onInvalidRows: inputs.onInvalidRows,
        partialRoster: inputs.partialRoster,
        failOnDrift: inputs.failOnDrift,
        pii: inputs.pii,
        salt: personSalt(inputs),
        concurrency: inputs.concurrency,
        maxAttempts: inputs.maxAttempts,
        bulkPerMinute: inputs.bulkRequestsPerMinute,
        timeBudgetMs: inputs.timeBudget * 60_000,
        startedAt,
        unattended: context.eventName === 'schedule',
        secretsWithheld: (0,_github_refusal_js__WEBPACK_IMPORTED_MODULE_4__/* .secretsWithheld */ .J)(context),
        isPullRequest: context.pull !== null,
        links: (0,_github_event_js__WEBPACK_IMPORTED_MODULE_3__/* .contextLinks */ .jn)(context),
        ...(inputs.mode === 'attributes' && { definitions: definitionsOf(inputs) }),
        ...(inputs.expectedHead && { expectedHead: inputs.expectedHead }),
    };
}


/***/ }),

/***/ 31612:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   H: () => (/* binding */ Failure)
/* harmony export */ });
/**
 * An exceptional end of a run: carries the reason code it ends with, what went wrong, why, and what to do next.
 * `message` never holds a secret or an unmasked person.
 */
class Failure extends Error {
    reason;
    /** What to do next, one sentence. */
    advice;
    constructor(reason, message, advice, options) {
        super(message, options);
        this.name = 'Failure';
        this.reason = reason;
        this.advice = advice;
    }
}


/***/ }),

/***/ 89827:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   G: () => (/* binding */ KINDS)
/* harmony export */ });
/** Kinds in the order they are shown and executed in. */
const KINDS = ['create', 'update', 'reactivate', 'roles', 'deactivate', 'delete', 'blocked'];


/***/ }),

/***/ 60070:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   i: () => (/* binding */ planJson)
/* harmony export */ });
/**
 * `plan.json`, version 1: what is planned and why, for people's tools and for auditors. Holds people in full; it lies in the
 * artifact, not in comments.
 */
function planJson(plan) {
    const { tenant, roster, policy, population, guards, hash, remarks, unchanged, absent } = plan;
    return `${JSON.stringify({
        schema_version: 1,
        tenant,
        roster,
        policy,
        population,
        operations: plan.operations.map((operation) => ({
            id: operation.id,
            kind: operation.kind,
            key: operation.key,
            row: operation.row,
            file: operation.file,
            line: operation.line,
            person: operation.person,
            user_id: operation.prior?.id ?? null,
            before: operation.before,
            after: operation.after,
            reason: operation.reason,
            reason_code: operation.reasonCode,
            side_effects: operation.sideEffects,
            ...(operation.blockedKind && { blocked_kind: operation.blockedKind }),
            ...(operation.roles && { roles: operation.roles }),
            ...(operation.gains && { gains: operation.gains }),
            ...(operation.loses && { loses: operation.loses }),
            ...(operation.licensePolicy && { license_policy: operation.licensePolicy }),
            ...(operation.dependencies && { dependencies: operation.dependencies }),
            ...(operation.openSteps && { open_steps: operation.openSteps }),
            ...(operation.waitsFor && { waits_for: operation.waitsFor }),
        })),
        guards,
        unchanged,
        absent,
        remarks: remarks.map(({ key, row, file, code, text }) => ({ key, row, file, code, text })),
        hash,
    }, null, 2)}\n`;
}


/***/ }),

/***/ 63649:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   Ec: () => (/* binding */ today),
/* harmony export */   H8: () => (/* binding */ timezones),
/* harmony export */   KJ: () => (/* binding */ isTimezone),
/* harmony export */   PU: () => (/* binding */ isOver)
/* harmony export */ });
/**
 * The day it is somewhere.
 * @param nowMs milliseconds since the epoch
 * @param timezone IANA name, as checked by `parsePolicy`
 * @returns YYYY-MM-DD
 */
function today(nowMs, timezone) {
    if (timezone === 'UTC')
        return new Date(nowMs).toISOString().slice(0, 10);
    const parts = new Intl.DateTimeFormat('en-u-ca-gregory-nu-latn', {
        timeZone: timezone,
        year: 'numeric',
        month: '2-digit',
        day: '2-digit',
    }).formatToParts(nowMs);
    const part = (type) => parts.find((each) => each.type === type)?.value ?? '';
    return `${part('year').padStart(4, '0')}-${part('month')}-${part('day')}`;
}
/** Whether a last day (YYYY-MM-DD) is over: it counts to its end. No last day is never over. */
function isOver(lastDay, day) {
    return lastDay !== undefined && day > lastDay;
}
/** Whether this is a time zone the runtime knows. */
function isTimezone(name) {
    if (name === 'UTC')
        return true;
    try {
        return new Intl.DateTimeFormat('en', { timeZone: name }).resolvedOptions().timeZone !== '';
    }
    catch {
        return false;
    }
}
/** Every IANA time zone the runtime lists, `UTC` first. */
function timezones() {
    return ['UTC', ...Intl.supportedValuesOf('timeZone')];
}


/***/ }),

/***/ 56221:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   G: () => (/* binding */ defaultPolicy),
/* harmony export */   z: () => (/* binding */ DEFAULTS)
/* harmony export */ });
/**
 * Every default of the policy, written once: the schema takes them from here, and a run without a policy file needs no
 * schema at all (loading one costs half as much as starting Node).
 */
const DEFAULTS = {
    version: 1,
    timezone: 'UTC',
    columns: {},
    roles: { allowed: {}, groups: {}, conflicts: [], maxPerUser: 5, maxDepth: 3, write: 'auto', extra: 'remove' },
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
    steps: { dependencies: 'try', sessions: 'try', disconnect: 'try', license: 'try', cacheRefresh: 'try' },
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
/** The policy where there is no file; a fresh copy each time. */
function defaultPolicy() {
    return structuredClone(DEFAULTS);
}


/***/ }),

/***/ 1549:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   M: () => (/* binding */ mappedRole),
/* harmony export */   w: () => (/* binding */ desiredRoles)
/* harmony export */ });
/* harmony import */ var _calendar_js__WEBPACK_IMPORTED_MODULE_0__ = __nccwpck_require__(63649);

/**
 * What a row wants of somebody's roles. Roles and groups the policy does not allow are left out: `checkRoles` tells them.
 * @param day today, YYYY-MM-DD, in the policy's time zone; a role with `until` is held to the end of that day
 * @returns `undefined` where the row says nothing, which leaves the tenant's roles alone
 */
function desiredRoles(entry, policy, graph, day) {
    if (entry.roles === undefined && entry.groups === undefined)
        return undefined;
    const keys = new Set();
    const ended = new Set();
    for (const grant of entry.roles ?? []) {
        const key = graph.resolve(grant.name)?.key;
        if (key !== undefined)
            ((0,_calendar_js__WEBPACK_IMPORTED_MODULE_0__/* .isOver */ .PU)(grant.until, day) ? ended : keys).add(key);
    }
    for (const group of entry.groups ?? []) {
        const role = mappedRole(group, policy);
        if (role !== undefined)
            keys.add(role);
    }
    if (entry.groups === null)
        for (const role of Object.values(policy.roles.groups))
            ended.add(role);
    // Named for ever and for a while: for ever.
    for (const key of keys)
        ended.delete(key);
    return { keys: [...keys], ended: [...ended], clear: entry.roles === null };
}
/** The role a group gives, by the exact name of the group, else by its name without case and surrounding space. */
function mappedRole(group, policy) {
    const { groups } = policy.roles;
    if (Object.hasOwn(groups, group))
        return groups[group];
    const wanted = group.trim().toLowerCase();
    return Object.entries(groups).find(([name]) => name.trim().toLowerCase() === wanted)?.[1];
}


/***/ }),

/***/ 4892:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {

__nccwpck_require__.r(__webpack_exports__);
/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   nearest: () => (/* binding */ nearest),
/* harmony export */   pathText: () => (/* binding */ pathText),
/* harmony export */   problemText: () => (/* binding */ problemText)
/* harmony export */ });
/* harmony import */ var fastest_levenshtein__WEBPACK_IMPORTED_MODULE_0__ = __nccwpck_require__(21916);

/**
 * The word of a list that somebody who wrote `given` most likely meant.
 * @returns `''` where none is near: more than a third of the letters, and more than two, would have to change
 */
function nearest(given, words) {
    const wanted = given.trim().toLowerCase();
    if (wanted === '' || words.length === 0)
        return '';
    const lowered = words.map((word) => word.toLowerCase());
    const best = (0,fastest_levenshtein__WEBPACK_IMPORTED_MODULE_0__/* .closest */ .kp)(wanted, lowered);
    const limit = Math.max(2, Math.floor(wanted.length / 3));
    // Two letters are no typing mistake in a word of three.
    const near = (0,fastest_levenshtein__WEBPACK_IMPORTED_MODULE_0__/* .distance */ .Io)(wanted, best) <= Math.min(limit, wanted.length - 1);
    return near ? words[lowered.indexOf(best)] : '';
}
/** `roles.allowed["a b"].inherits[0]`. */
function pathText(path) {
    return path
        .map((part, i) => {
        if (typeof part === 'number')
            return `[${part}]`;
        if (!/^[\w-]+$/u.test(part))
            return `[${JSON.stringify(part)}]`;
        return i === 0 ? part : `.${part}`;
    })
        .join('');
}
/** One line for a log or an annotation: where, what was found, what is expected, what was likely meant. */
function problemText(problem) {
    const place = problem.line === null ? problem.file : `${problem.file}:${problem.line}:${problem.column ?? 1}`;
    const what = problem.path === '' ? '' : ` ${problem.path}`;
    const hint = problem.suggestion === '' ? '' : `; did you mean ${problem.suggestion}?`;
    return `${place}${what}: found ${problem.found}, expected ${problem.expected}${hint}`;
}


/***/ }),

/***/ 95874:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   p_: () => (/* binding */ list),
/* harmony export */   v5: () => (/* binding */ conflicting),
/* harmony export */   xC: () => (/* binding */ buildRoleGraph)
/* harmony export */ });
/* harmony import */ var _problem_js__WEBPACK_IMPORTED_MODULE_0__ = __nccwpck_require__(4892);
/* harmony import */ var _secrecy_js__WEBPACK_IMPORTED_MODULE_1__ = __nccwpck_require__(13111);


const fold = (name) => name.trim().normalize('NFC').toLowerCase();
/**
 * Makes the graph of a policy's roles and tells what is wrong with it.
 * @returns the graph, unless one of the problems is an error: cycles, chains longer than `maxDepth`, roles that nobody defines,
 *   two roles with one name
 */
function buildRoleGraph(roles) {
    const parents = new Map(Object.entries(roles.allowed).map(([key, role]) => [key, role.inherits]));
    const names = namesOf(roles);
    const problems = [...names.problems, ...unknownRoles(roles, parents)];
    const cycles = cycleProblems(parents);
    // Depth and closure have a meaning only where nothing goes round.
    if (cycles.length > 0)
        return { problems: [...problems, ...cycles] };
    const depths = depthsOf(parents);
    problems.push(...depthProblems(parents, depths, roles.maxDepth));
    const graph = graphOf(roles, parents, names, depths);
    problems.push(...conflictProblems(roles, graph));
    return problems.some((problem) => problem.severity === 'error') ? { problems } : { graph, problems };
}
/** Every name that leads to a role. One name for two roles would make a roster cell mean either. */
function namesOf(roles) {
    const names = { exact: new Map(), folded: new Map(), problems: [] };
    for (const [key, { display }] of Object.entries(roles.allowed)) {
        const role = { key, display: display ?? key };
        for (const name of new Set([key, role.display])) {
            const other = names.folded.get(fold(name));
            if (other && other.key !== key) {
                names.problems.push({
                    path: ['roles', 'allowed', key],
                    atKey: true,
                    severity: 'error',
                    found: `the name ${(0,_secrecy_js__WEBPACK_IMPORTED_MODULE_1__/* .shown */ .S)(name)}, which also means the role ${(0,_secrecy_js__WEBPACK_IMPORTED_MODULE_1__/* .shown */ .S)(other.key)}`,
                    expected: 'names that differ in more than case and space',
                    suggestion: '',
                });
                continue;
            }
            names.exact.set(name.trim(), role);
            names.folded.set(fold(name), role);
        }
    }
    return names;
}
function unknownRoles(roles, parents) {
    const keys = [...parents.keys()];
    const refuse = (path, name) => {
        const byDisplay = keys.find((key) => roles.allowed[key]?.display !== undefined && fold(roles.allowed[key].display) === fold(name));
        return {
            path,
            severity: 'error',
            found: `the role ${(0,_secrecy_js__WEBPACK_IMPORTED_MODULE_1__/* .shown */ .S)(name)}, which is not in roles.allowed`,
            expected: keys.length > 0 ? `the key of a role in roles.allowed: ${list(keys)}` : 'roles.allowed with this role in it',
            suggestion: byDisplay ?? (0,_problem_js__WEBPACK_IMPORTED_MODULE_0__.nearest)(name, keys),
        };
    };
    const problems = [];
    for (const [key, inherits] of parents) {
        for (const [i, parent] of inherits.entries())
            if (!parents.has(parent))
                problems.push(refuse(['roles', 'allowed', key, 'inherits', i], parent));
    }
    for (const [group, role] of Object.entries(roles.groups))
        if (!parents.has(role))
            problems.push(refuse(['roles', 'groups', group], role));
    return problems;
}
/** Shortens a list of names for a message. */
function list(names, most = 10) {
    return names.length <= most ? names.join(', ') : `${names.slice(0, most).join(', ')} and ${names.length - most} more`;
}
/** Each cycle once, named from the role that comes first in the file. Works without recursion: a chain may be long. */
function cycleProblems(parents) {
    const problems = [];
    const state = new Map();
    for (const start of parents.keys()) {
        if (state.has(start))
            continue;
        const trail = [{ key: start, next: 0 }];
        state.set(start, 'open');
        while (trail.length > 0) {
            const here = trail.at(-1);
            const inherits = parents.get(here.key) ?? [];
            if (here.next >= inherits.length) {
                state.set(here.key, 'done');
                trail.pop();
                continue;
            }
            const i = here.next++;
            const parent = inherits[i];
            if (state.get(parent) === 'open') {
                const from = trail.findIndex((step) => step.key === parent);
                const round = [...trail.slice(from).map((step) => step.key), parent];
                problems.push({
                    path: ['roles', 'allowed', here.key, 'inherits', i],
                    severity: 'error',
                    found: `roles that inherit each other in a circle: ${round.join(' → ')}`,
                    expected: 'inheritance that ends: take one of these steps out',
                    suggestion: '',
                });
            }
            else if (!state.has(parent) && parents.has(parent)) {
                state.set(parent, 'open');
                trail.push({ key: parent, next: 0 });
            }
        }
    }
    return problems;
}
/** Longest chain of every role, bottom up. Expects no cycles. */
function depthsOf(parents) {
    const depths = new Map();
    for (const start of parents.keys()) {
        const open = [start];
        while (open.length > 0) {
            const key = open.at(-1);
            const inherits = (parents.get(key) ?? []).filter((parent) => parents.has(parent));
            const waiting = inherits.filter((parent) => !depths.has(parent));
            if (waiting.length > 0)
                open.push(...waiting);
            else {
                depths.set(key, inherits.reduce((most, parent) => Math.max(most, (depths.get(parent) ?? 0) + 1), 0));
                open.pop();
            }
        }
    }
    return depths;
}
function depthProblems(parents, depths, maxDepth) {
    // Only where the chain grows too long: not again for everything above.
    return [...depths]
        .filter(([, depth]) => depth === maxDepth + 1)
        .map(([key, depth]) => {
        const chain = [key];
        for (let left = depth; left > 0; left -= 1) {
            chain.push((parents.get(chain.at(-1)) ?? []).find((parent) => depths.get(parent) === left - 1));
        }
        return {
            path: ['roles', 'allowed', key],
            atKey: true,
            severity: 'error',
            found: `a chain of ${depth} steps: ${chain.join(' → ')}`,
            expected: `at most ${maxDepth} (roles.maxDepth)`,
            suggestion: '',
        };
    });
}
function graphOf(roles, parents, names, depths) {
    const known = Object.entries(roles.allowed).map(([key, { display }]) => ({ key, display: display ?? key }));
    const words = known.flatMap(({ key, display }) => (display === key ? [key] : [key, display]));
    const order = new Map(known.map(({ key }, i) => [key, i]));
    const closures = new Map();
    const closureOf = (key) => {
        const cached = closures.get(key);
        if (cached)
            return cached;
        const all = new Set([key]);
        for (const each of all)
            for (const parent of parents.get(each) ?? [])
                all.add(parent);
        const keys = [...all];
        closures.set(key, keys);
        return keys;
    };
    return {
        roles: known,
        resolve: (name) => names.exact.get(name.trim()) ?? names.folded.get(fold(name)) ?? null,
        nearest: (name) => (0,_problem_js__WEBPACK_IMPORTED_MODULE_0__.nearest)(name, words),
        closure: (keys) => {
            const all = new Set();
            for (const key of keys)
                for (const each of closureOf(key))
                    all.add(each);
            return new Set([...all].sort((a, b) => (order.get(a) ?? Infinity) - (order.get(b) ?? Infinity) || 0));
        },
        depth: (key) => depths.get(key) ?? 0,
    };
}
/** Conflicts that can do nothing, or that no holder of a role can keep. */
function conflictProblems(roles, graph) {
    const problems = [];
    const warn = (path, found, expected, suggestion = '') => {
        problems.push({ path, severity: 'warning', found, expected, suggestion });
    };
    for (const [i, conflict] of roles.conflicts.entries()) {
        for (const [j, name] of conflict.entries()) {
            if (graph.resolve(name))
                continue;
            const expected = 'a role in roles.allowed; nobody gets another one through the roster, so this rule holds for nobody new';
            warn(['roles', 'conflicts', i, j], `the role ${(0,_secrecy_js__WEBPACK_IMPORTED_MODULE_1__/* .shown */ .S)(name)}, which is not in roles.allowed`, expected, graph.nearest(name));
        }
        for (const { key } of graph.roles) {
            const both = conflicting(graph.closure([key]), conflict, graph);
            if (both.length < 2)
                continue;
            warn(['roles', 'conflicts', i], `the role ${(0,_secrecy_js__WEBPACK_IMPORTED_MODULE_1__/* .shown */ .S)(key)}, which by itself brings ${list(both)}`, 'a role that can be given: nobody can ever have this one');
        }
    }
    return problems;
}
/**
 * The roles of one conflict that somebody has.
 * @param effective keys of all roles held, inherited ones included
 * @returns their keys (a role unknown to the policy under its own name); two or more break the rule
 */
function conflicting(effective, conflict, graph) {
    return [...new Set(conflict.map((name) => graph.resolve(name)?.key ?? name))].filter((key) => effective.has(key));
}


/***/ }),

/***/ 13111:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   H: () => (/* binding */ forbiddenText),
/* harmony export */   S: () => (/* binding */ shown)
/* harmony export */ });
/** What gives a credential away, each with a name that may be shown. Role ids, hashes in hex and ordinary words are none of these. */
const CREDENTIALS = [
    [/-----BEGIN [A-Z ]*PRIVATE KEY-----/u, 'a private key'],
    [/\bgh[opsur]_[A-Za-z0-9]{20,}|\bgithub_pat_\w{20,}/u, 'a GitHub token'],
    [/\bwhsec_[A-Za-z0-9+/=]{16,}/u, 'a webhook secret'],
    [/\beyJ[\w-]{10,}\.[\w-]{10,}\.[\w-]*/u, 'a JSON web token'],
    [/\b(?:AKIA|ASIA)[A-Z0-9]{16}\b/u, 'an access key id'],
    [/\bxox[abprs]-[\w-]{10,}/u, 'a Slack token'],
    [/\bsk_(?:live|test)_\w{10,}/u, 'an API key'],
    [/[A-Za-z0-9+/]{16,}={2,4}(?![A-Za-z0-9=])/u, 'an access key'],
    [/\b(?:Bearer|Basic) +[\w+/.-]{16,}/u, 'an authorization header'],
];
const URL_LIKE = /\b([a-z][a-z0-9+.-]*):\/\/|^\s*\/\/[\w.-]/iu;
/** 40 or more letters and digits in a row, of all kinds and mixed: nobody's role or header, but a random key. */
function random(text) {
    return (text.match(/[A-Za-z0-9+/_]{40,}/gu) ?? []).some((run) => (run.match(/\d/gu) ?? []).length >= 4 && (run.match(/[A-Z]/gu) ?? []).length >= 4 && (run.match(/[a-z]/gu) ?? []).length >= 4);
}
/**
 * What a text holds that no policy may hold, since whoever opens a pull request could send credentials anywhere with it, or
 * would leave them in the history.
 * @returns words that may be shown (never the text itself), `null` for a text that is fine
 */
function forbiddenText(text) {
    for (const [shape, name] of CREDENTIALS)
        if (shape.test(text))
            return `what looks like ${name} (not shown)`;
    if (random(text))
        return 'what looks like a random key (not shown)';
    if (URL_LIKE.test(text))
        return 'a URL (not shown)';
    return null;
}
/** A value as a message may show it: short, in JSON's spelling, and never a credential. */
function shown(value) {
    if (value === undefined || value === null)
        return 'nothing';
    if (Array.isArray(value))
        return value.length === 0 ? 'an empty list' : `a list of ${value.length}`;
    if (typeof value === 'object')
        return 'a mapping';
    if (typeof value === 'number' || typeof value === 'boolean')
        return String(value);
    if (typeof value !== 'string')
        return `a ${typeof value}`;
    const forbidden = forbiddenText(value);
    if (forbidden)
        return forbidden;
    return JSON.stringify(value.length > 60 ? `${value.slice(0, 59)}…` : value);
}


/***/ }),

/***/ 21631:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   Gf: () => (/* binding */ checkWrite),
/* harmony export */   _6: () => (/* binding */ checkRoles)
/* harmony export */ });
/* unused harmony export rolesSnippet */
/* harmony import */ var _calendar_js__WEBPACK_IMPORTED_MODULE_2__ = __nccwpck_require__(63649);
/* harmony import */ var _desired_js__WEBPACK_IMPORTED_MODULE_3__ = __nccwpck_require__(1549);
/* harmony import */ var _problem_js__WEBPACK_IMPORTED_MODULE_0__ = __nccwpck_require__(4892);
/* harmony import */ var _roles_js__WEBPACK_IMPORTED_MODULE_1__ = __nccwpck_require__(95874);




/**
 * Holds the rows' roles and groups against the policy. Rows of leavers are not looked at: they ask for no role.
 * @param graph the graph of `policy.roles`
 * @param day today, YYYY-MM-DD, in the policy's time zone
 * @returns in the order of the rows; one violation for the whole file where it names roles and the policy allows none
 */
function checkRoles(entries, policy, graph, day) {
    const staying = entries.filter((entry) => entry.active !== false && !(0,_calendar_js__WEBPACK_IMPORTED_MODULE_2__/* .isOver */ .PU)(entry.endDate, day));
    if (graph.roles.length === 0)
        return withoutPolicy(staying, policy);
    const groups = Object.keys(policy.roles.groups);
    // The same wrong word tends to be in thousands of rows.
    const nearestRole = remembered((name) => graph.nearest(name));
    const nearestGroup = remembered((name) => (0,_problem_js__WEBPACK_IMPORTED_MODULE_0__.nearest)(name, groups));
    const allowed = `a role of the policy: ${(0,_roles_js__WEBPACK_IMPORTED_MODULE_1__/* .list */ .p_)(graph.roles.map(({ key, display }) => (key === display ? key : `${key} (${display})`)))}`;
    const mapped = groups.length === 0 ? 'no groups: the policy maps none (roles.groups)' : `a group the policy maps (roles.groups): ${(0,_roles_js__WEBPACK_IMPORTED_MODULE_1__/* .list */ .p_)(groups)}`;
    return staying.flatMap((entry) => {
        const found = [];
        for (const name of new Set((entry.roles ?? []).map((grant) => grant.name))) {
            if (!graph.resolve(name))
                found.push(violation(entry, 'roles', 'role-not-allowed', name, ...(joinedByCommas(name, graph) ?? [allowed, nearestRole(name)])));
        }
        for (const group of new Set(entry.groups ?? [])) {
            if ((0,_desired_js__WEBPACK_IMPORTED_MODULE_3__/* .mappedRole */ .M)(group, policy) === undefined)
                found.push(violation(entry, 'groups', 'group-unmapped', group, mapped, nearestGroup(group)));
        }
        const desired = (0,_desired_js__WEBPACK_IMPORTED_MODULE_3__/* .desiredRoles */ .w)(entry, policy, graph, day);
        return desired ? [...found, ...ruleViolations(entry, desired.keys, policy, graph)] : found;
    });
}
/** Several allowed roles in one, because a comma stands between them. */
function joinedByCommas(name, graph) {
    const parts = name.split(',').map((part) => part.trim());
    if (parts.length < 2 || !parts.every((part) => graph.resolve(part)))
        return null;
    return ['roles separated by `;` or `|`: a comma is part of a role’s name', parts.join(';')];
}
/**
 * Holds the roles somebody would have after a change against the policy's conflicts: with `extra: keep` the tenant's own roles
 * count as well, which `checkRoles` cannot know.
 * @param keys `keys` of the `RoleWrite`
 */
function checkWrite(entry, keys, policy, graph) {
    return ruleViolations(entry, keys, policy, graph).filter(({ code }) => code === 'role-conflict');
}
function ruleViolations(entry, keys, policy, graph) {
    if (keys.length === 0)
        return [];
    const column = entry.roles ? 'roles' : 'groups';
    const found = [];
    const { maxPerUser, conflicts } = policy.roles;
    if (keys.length > maxPerUser) {
        found.push(violation(entry, column, 'too-many-roles', `${keys.length} roles: ${(0,_roles_js__WEBPACK_IMPORTED_MODULE_1__/* .list */ .p_)(keys)}`, `at most ${maxPerUser} (roles.maxPerUser)`, ''));
    }
    if (conflicts.length === 0)
        return found;
    const effective = graph.closure(keys);
    for (const conflict of conflicts) {
        const both = (0,_roles_js__WEBPACK_IMPORTED_MODULE_1__/* .conflicting */ .v5)(effective, conflict, graph);
        if (both.length < 2)
            continue;
        const sources = both.map((key) => (keys.includes(key) ? key : `${key} (comes with ${(0,_roles_js__WEBPACK_IMPORTED_MODULE_1__/* .list */ .p_)(keys.filter((each) => graph.closure([each]).has(key)))})`));
        found.push(violation(entry, column, 'role-conflict', sources.join(' and '), `not more than one of ${conflict.join(', ')} (roles.conflicts)`, ''));
    }
    return found;
}
function violation(entry, column, code, found, expected, suggestion) {
    return { file: entry.file, row: entry.row, line: entry.line, column, code, severity: 'error', found, expected, suggestion };
}
/** No allow-list: least privilege means that no role may be given. Says what to paste so that these may. */
function withoutPolicy(entries, policy) {
    const roles = new Map();
    const groups = new Set();
    let first;
    for (const entry of entries) {
        for (const { name } of entry.roles ?? [])
            if (!roles.has(name.trim().toLowerCase()))
                roles.set(name.trim().toLowerCase(), name.trim());
        for (const group of entry.groups ?? [])
            if ((0,_desired_js__WEBPACK_IMPORTED_MODULE_3__/* .mappedRole */ .M)(group, policy) === undefined)
                groups.add(group);
        if (!first && ((entry.roles?.length ?? 0) > 0 || (entry.groups?.length ?? 0) > 0))
            first = entry;
    }
    if (!first)
        return [];
    return [
        {
            file: first.file,
            row: null,
            line: null,
            column: roles.size > 0 ? 'roles' : 'groups',
            code: 'roles-without-policy',
            severity: 'error',
            found: `roles or groups (${(0,_roles_js__WEBPACK_IMPORTED_MODULE_1__/* .list */ .p_)([...roles.values(), ...groups], 5)}) and a policy without roles.allowed`,
            expected: 'a policy that names every role the roster may give; look through these lines, then add them to it',
            suggestion: rolesSnippet([...roles.values()].sort(), [...groups].sort()),
        },
    ];
}
/**
 * The lines of a policy that allow these roles. A group's role cannot be guessed: `ROLE` stands for it, which the policy refuses
 * until somebody has written the role's name there.
 */
function rolesSnippet(roles, groups) {
    const lines = ['roles:', '  allowed:'];
    for (const role of roles)
        lines.push(`    ${yamlKey(role)}: {}`);
    if (roles.length === 0)
        lines[1] = '  allowed: {}';
    if (groups.length > 0)
        lines.push('  groups:');
    for (const group of groups)
        lines.push(`    ${yamlKey(group)}: ROLE`);
    return `${lines.join('\n')}\n`;
}
/** A key as YAML 1.2 reads it back: plain where it is one word that cannot be mistaken, else in JSON's quotes. */
function yamlKey(text) {
    return /^[A-Za-z][\w-]*(?: [\w-]+)*$/u.test(text) && !/^(?:true|false|null|yes|no|on|off|y|n)$/iu.test(text) ? text : JSON.stringify(text);
}
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


/***/ }),

/***/ 45164:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   Q: () => (/* binding */ actionLines)
/* harmony export */ });
/* harmony import */ var _headline_js__WEBPACK_IMPORTED_MODULE_0__ = __nccwpck_require__(45132);
/* harmony import */ var _wording_js__WEBPACK_IMPORTED_MODULE_1__ = __nccwpck_require__(62867);


const NAMES = {
    create: 'Create',
    update: 'Update',
    reactivate: 'Reactivate',
    roles: 'Change roles',
    deactivate: 'Deactivate',
    delete: 'Delete',
    blocked: 'Blocked',
};
/** What became of each kind of change. Before an apply, only `planned` is told. */
function actionLines(run) {
    const kinds = [..._headline_js__WEBPACK_IMPORTED_MODULE_0__/* .CHANGE_KINDS */ .tO, 'blocked'];
    return kinds.flatMap((kind) => {
        const mine = (run.outcomes ?? []).filter(({ operation }) => operation.kind === kind);
        const people = (...statuses) => new Set(mine.filter(({ status }) => statuses.includes(status)).map(({ operation }) => operation.key)).size;
        const planned = run.outcomes ? new Set(mine.map(({ operation }) => operation.key)).size : run.counts[_wording_js__WEBPACK_IMPORTED_MODULE_1__/* .KIND_WORDS */ .Pv[kind].planned];
        if (planned === 0)
            return [];
        return [
            {
                kind,
                name: NAMES[kind],
                planned,
                done: people('done'),
                adopted: people('adopted'),
                failed: people('failed', 'partial', 'unknown'),
                notStarted: people('not-started'),
                blocked: people('blocked'),
            },
        ];
    });
}


/***/ }),

/***/ 17554:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   PW: () => (/* reexport safe */ _headline_js__WEBPACK_IMPORTED_MODULE_3__.PW),
/* harmony export */   aV: () => (/* binding */ headlineBlock),
/* harmony export */   fx: () => (/* binding */ problemBlock),
/* harmony export */   p0: () => (/* binding */ countBlock),
/* harmony export */   wQ: () => (/* binding */ renderComment)
/* harmony export */ });
/* unused harmony export COMMENT_LIMIT */
/* harmony import */ var _counts_js__WEBPACK_IMPORTED_MODULE_0__ = __nccwpck_require__(56423);
/* harmony import */ var _escape_js__WEBPACK_IMPORTED_MODULE_1__ = __nccwpck_require__(9924);
/* harmony import */ var _figures_js__WEBPACK_IMPORTED_MODULE_8__ = __nccwpck_require__(81822);
/* harmony import */ var _fit_js__WEBPACK_IMPORTED_MODULE_2__ = __nccwpck_require__(29848);
/* harmony import */ var _headline_js__WEBPACK_IMPORTED_MODULE_3__ = __nccwpck_require__(45132);
/* harmony import */ var _ink_js__WEBPACK_IMPORTED_MODULE_4__ = __nccwpck_require__(82287);
/* harmony import */ var _markdown_js__WEBPACK_IMPORTED_MODULE_5__ = __nccwpck_require__(34902);
/* harmony import */ var _override_js__WEBPACK_IMPORTED_MODULE_9__ = __nccwpck_require__(8235);
/* harmony import */ var _redact_js__WEBPACK_IMPORTED_MODULE_6__ = __nccwpck_require__(17234);
/* harmony import */ var _sections_js__WEBPACK_IMPORTED_MODULE_7__ = __nccwpck_require__(61193);











/** Characters that GitHub lets a comment have. */
const COMMENT_LIMIT = 65_536;
/**
 * The comment on a pull request, for people who keep the roster: verdict and what to do first, then who needs a decision,
 * gains access, leaves, changes, joins. What does not fit is left out by the order of `fit`, and says so.
 * @returns the Markdown, and how much of each list it shows
 */
function renderComment(run, { state, limit = COMMENT_LIMIT, marker = '' }) {
    const tail = `${marker === '' ? '' : `\n\n${marker}`}\n`;
    const top = (0,_headline_js__WEBPACK_IMPORTED_MODULE_3__/* .headline */ .Pl)(run, state);
    const head = [headlineBlock(run, top, '##')];
    const foot = footer(run);
    // While something is under way, or over, lists of people would only look like a promise.
    if (state === 'checking' || state === 'superseded')
        return { text: `${[...head, foot].join('\n\n')}${tail}`, shown: {} };
    const policy = policyBlock(run);
    if (policy)
        head.push(policy);
    if (top.state === 'blocked' && run.reason === 'guard-tripped')
        head.push(overrideBlock(run));
    const other = problemBlock(run, top);
    if (other)
        head.push(other);
    if (run.plan)
        head.push(countBlock(run));
    const around = `${head.join('\n\n')}\n\n`.length + `\n\n${foot}${tail}`.length;
    const { text, shown } = (0,_fit_js__WEBPACK_IMPORTED_MODULE_2__/* .fit */ .U)((0,_sections_js__WEBPACK_IMPORTED_MODULE_7__/* .sections */ .V0)(run, _ink_js__WEBPACK_IMPORTED_MODULE_4__/* .markdownInk */ .m), {
        room: limit - around - 2,
        measure: (each) => each.length,
        everything: `the ${(0,_escape_js__WEBPACK_IMPORTED_MODULE_1__/* .markdownLink */ .iQ)('artifact', run.links.artifact ?? run.links.run)}`,
        remarks: 50,
    });
    return { text: `${[...head, text, foot].filter(Boolean).join('\n\n')}${tail}`, shown };
}
/** Verdict and what to do, as comment and summary begin. */
function headlineBlock(run, top, level) {
    const text = (raw) => (0,_escape_js__WEBPACK_IMPORTED_MODULE_1__/* .markdownText */ .p7)((0,_redact_js__WEBPACK_IMPORTED_MODULE_6__/* .redactText */ .Rd)(raw, [], run.pii, run.salt));
    const lines = [`${level} ${top.symbol} ${(0,_escape_js__WEBPACK_IMPORTED_MODULE_1__/* .markdownText */ .p7)(top.title)}`, `**${text(top.verdict)}**`];
    const next = top.next.map(({ when, what }) => `➡️ **${when === '' ? 'Do next' : (0,_escape_js__WEBPACK_IMPORTED_MODULE_1__/* .markdownText */ .p7)(when)}:** ${text(what)}`);
    if (next.length > 0)
        lines.push(next.join('  \n'));
    if (top.paste)
        lines.push((0,_escape_js__WEBPACK_IMPORTED_MODULE_1__/* .codeBlock */ .DV)(top.paste, 'yaml'));
    return `${lines[0]}\n${lines.slice(1).join('\n\n')}`;
}
/** A policy that this pull request brings or changes. */
function policyBlock(run) {
    const { policy } = run;
    if (!policy)
        return '';
    if (policy.isNew)
        return `> 📜 **The policy is new.** ${(0,_escape_js__WEBPACK_IMPORTED_MODULE_1__/* .markdownText */ .p7)(`There is none on the base branch yet, so the one of this pull request (${policy.path}) is used. Review it with care.`)}`;
    if (policy.changes.length === 0)
        return '';
    const changes = policy.changes.slice(0, 20).map((change) => `> - ${(0,_escape_js__WEBPACK_IMPORTED_MODULE_1__/* .markdownText */ .p7)(change)}`);
    if (policy.changes.length > 20)
        changes.push(`> - and ${(0,_figures_js__WEBPACK_IMPORTED_MODULE_8__/* .whole */ .WQ)(policy.changes.length - 20)} more`);
    return [`> 📜 **This pull request changes the policy.** ${(0,_escape_js__WEBPACK_IMPORTED_MODULE_1__/* .markdownText */ .p7)('It takes effect after the merge; this plan goes by the policy of the base branch.')}`, '>', ...changes].join('\n');
}
/** What to merge where a guard stopped something that is meant. */
function overrideBlock(run) {
    const tripped = run.plan?.guards.filter((guard) => guard.tripped && !guard.overridden) ?? [];
    if (!run.plan || tripped.length === 0)
        return '';
    return ['<details><summary>The override, if it is meant</summary>', '', (0,_escape_js__WEBPACK_IMPORTED_MODULE_1__/* .codeBlock */ .DV)((0,_override_js__WEBPACK_IMPORTED_MODULE_9__/* .overrideLines */ .O)(run, run.plan.hash, tripped), 'yaml'), '', 'Fill in the reason and the approver. It holds for this plan only, and for seven days at most.', '', '</details>'].join('\n');
}
/** Problems that the headline does not tell, each with what to do. */
function problemBlock(run, top) {
    const left = run.problems.filter((problem) => !top.told.includes(problem));
    const text = (raw) => (0,_escape_js__WEBPACK_IMPORTED_MODULE_1__/* .markdownText */ .p7)((0,_figures_js__WEBPACK_IMPORTED_MODULE_8__/* .sentence */ .em)((0,_redact_js__WEBPACK_IMPORTED_MODULE_6__/* .redactText */ .Rd)(raw, [], run.pii, run.salt)));
    const shown = left.slice(0, 20).map(({ reason, message, advice }) => {
        return `- ${reason === 'none' ? '⚠️' : '❌'} ${text(message)}${advice ? ` → ${text(advice)}` : ''}`;
    });
    if (left.length > 20)
        shown.push(`- and ${(0,_figures_js__WEBPACK_IMPORTED_MODULE_8__/* .whole */ .WQ)(left.length - 20)} more, in the log of the run`);
    return shown.join('\n');
}
/** People by what happens to them. */
function countBlock(run) {
    const settled = run.outcomes !== undefined;
    const rows = (0,_counts_js__WEBPACK_IMPORTED_MODULE_0__/* .countLines */ .lt)(run).map(({ symbol, group, planned, done, words }) => [
        `${symbol} ${(0,_escape_js__WEBPACK_IMPORTED_MODULE_1__/* .markdownText */ .p7)(group)}`,
        (0,_figures_js__WEBPACK_IMPORTED_MODULE_8__/* .whole */ .WQ)(planned),
        ...(settled ? [done === null ? '–' : (0,_figures_js__WEBPACK_IMPORTED_MODULE_8__/* .whole */ .WQ)(done)] : []),
        (0,_escape_js__WEBPACK_IMPORTED_MODULE_1__/* .markdownCell */ .UZ)(words),
    ]);
    const table = (0,_markdown_js__WEBPACK_IMPORTED_MODULE_5__/* .markdownTable */ .Qj)(settled ? ['What', '>People', '>Done', 'What happened'] : ['What', '>People', run.mode === 'drift' ? 'What an apply would do' : 'What happens'], rows);
    const absent = (0,_counts_js__WEBPACK_IMPORTED_MODULE_0__/* .absentWords */ .XZ)(run);
    return absent ? `${table}\n\nℹ️ ${(0,_escape_js__WEBPACK_IMPORTED_MODULE_1__/* .markdownText */ .p7)(absent)}` : table;
}
/** Where all this comes from. */
function footer(run) {
    const { links, plan } = run;
    const sha = links.commit?.split('/').at(-1)?.slice(0, 7);
    const parts = [
        `Tenant ${_ink_js__WEBPACK_IMPORTED_MODULE_4__/* .markdownInk */ .m.code(run.tenant)}`,
        plan && `read ${(0,_figures_js__WEBPACK_IMPORTED_MODULE_8__/* .whole */ .WQ)(plan.population.read)} of ${(0,_figures_js__WEBPACK_IMPORTED_MODULE_8__/* .whole */ .WQ)(plan.population.expected)} accounts`,
        plan && `plan ${_ink_js__WEBPACK_IMPORTED_MODULE_4__/* .markdownInk */ .m.digits((0,_figures_js__WEBPACK_IMPORTED_MODULE_8__/* .short */ .h0)(plan.hash))}`,
        sha && `commit ${(0,_escape_js__WEBPACK_IMPORTED_MODULE_1__/* .markdownLink */ .iQ)(_ink_js__WEBPACK_IMPORTED_MODULE_4__/* .markdownInk */ .m.digits(sha), links.commit)}`,
        run.durationMs > 0 && (0,_figures_js__WEBPACK_IMPORTED_MODULE_8__/* .duration */ .p0)(run.durationMs),
        links.report && (0,_escape_js__WEBPACK_IMPORTED_MODULE_1__/* .markdownLink */ .iQ)('report', links.report),
        links.artifact && (0,_escape_js__WEBPACK_IMPORTED_MODULE_1__/* .markdownLink */ .iQ)('artifact', links.artifact),
        links.run && (0,_escape_js__WEBPACK_IMPORTED_MODULE_1__/* .markdownLink */ .iQ)('run', links.run),
    ];
    return `<sub>${parts.filter(Boolean).join(' · ')}</sub>`;
}


/***/ }),

/***/ 56423:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   XZ: () => (/* binding */ absentWords),
/* harmony export */   lt: () => (/* binding */ countLines)
/* harmony export */ });
/* unused harmony export leftAlone */
/* harmony import */ var _model_operation_js__WEBPACK_IMPORTED_MODULE_2__ = __nccwpck_require__(89827);
/* harmony import */ var _figures_js__WEBPACK_IMPORTED_MODULE_3__ = __nccwpck_require__(81822);
/* harmony import */ var _signout_js__WEBPACK_IMPORTED_MODULE_0__ = __nccwpck_require__(13996);
/* harmony import */ var _wording_js__WEBPACK_IMPORTED_MODULE_1__ = __nccwpck_require__(62867);




/** People by what happens to them, in a fixed order; kinds with nobody in them are left out, *unchanged* never is. */
function countLines(run) {
    const settled = run.outcomes !== undefined;
    const operations = run.plan?.operations ?? [];
    const lines = _model_operation_js__WEBPACK_IMPORTED_MODULE_2__/* .KINDS */ .G.flatMap((kind) => {
        const { symbol, group, planned, done } = _wording_js__WEBPACK_IMPORTED_MODULE_1__/* .KIND_WORDS */ .Pv[kind];
        const finished = settled && done ? run.counts[done] : null;
        if (run.counts[planned] === 0 && !finished)
            return [];
        const words = settled ? happened(run, kind) : willHappen(kind, operations.filter((operation) => operation.kind === kind));
        return [{ symbol, group, planned: run.counts[planned], done: finished, words }];
    });
    return [...lines, { symbol: '=', group: 'Unchanged', planned: run.counts.unchanged, done: null, words: leftAlone(run) }];
}
const MAIN = {
    create: 'account created',
    update: 'details changed',
    reactivate: 'account switched on again',
    roles: 'roles changed',
    deactivate: 'account deactivated',
    delete: 'account deleted for good',
    blocked: 'nothing, until somebody decides',
};
function willHappen(kind, operations) {
    const words = [MAIN[kind]];
    if (kind === 'blocked') {
        const kept = operations.filter((operation) => operation.blockedKind === 'delete' && operation.after !== null).length;
        if (kept > 0)
            words[0] = kept === operations.length ? 'deactivated and signed out, not deleted' : `nothing until somebody decides; ${(0,_figures_js__WEBPACK_IMPORTED_MODULE_3__/* .whole */ .WQ)(kept)} deactivated and signed out, not deleted`;
        return words.join(', ');
    }
    const effects = new Map();
    for (const { sideEffects } of operations)
        for (const effect of sideEffects)
            effects.set(effect, (effects.get(effect) ?? 0) + 1);
    for (const [effect, count] of effects)
        words.push(_wording_js__WEBPACK_IMPORTED_MODULE_1__/* .EFFECT_WORDS */ .Gt[effect](count));
    const adopted = operations.filter(({ reasonCode }) => reasonCode === 'adoption').length;
    if (adopted > 0)
        words.push(`${(0,_figures_js__WEBPACK_IMPORTED_MODULE_3__/* .counted */ .hS)(adopted, 'existing account')} taken over`);
    if (kind !== 'create') {
        const gain = operations.filter(({ gains }) => (gains?.length ?? 0) > 0).length;
        const lose = operations.filter(({ loses }) => (loses?.length ?? 0) > 0).length;
        if (gain > 0)
            words.push(`${(0,_figures_js__WEBPACK_IMPORTED_MODULE_3__/* .whole */ .WQ)(gain)} ${gain === 1 ? 'gains' : 'gain'} access ⬆`);
        if (lose > 0)
            words.push(`${(0,_figures_js__WEBPACK_IMPORTED_MODULE_3__/* .whole */ .WQ)(lose)} ${lose === 1 ? 'loses' : 'lose'} access ⬇`);
    }
    return words.join(', ');
}
/** After an apply only what happened is told; the lists below say who is missing. */
function happened(run, kind) {
    const mine = (run.outcomes ?? []).filter(({ operation }) => operation.kind === kind);
    const count = (...statuses) => new Set(mine.filter(({ status }) => statuses.includes(status)).map(({ operation }) => operation.key)).size;
    const parts = [];
    const add = (number, words) => void (number > 0 && parts.push(`${(0,_figures_js__WEBPACK_IMPORTED_MODULE_3__/* .whole */ .WQ)(number)} ${words}`));
    add(count('adopted'), 'had an account and got the new details');
    if (kind === 'update') {
        const adopted = (run.outcomes ?? []).filter(({ status }) => status === 'adopted').length;
        add(adopted, `of them ${adopted === 1 ? 'was' : 'were'} to join and had an account`);
    }
    add(count('failed'), 'failed');
    add(count('partial'), 'only partly done');
    add(count('unknown'), 'not known');
    add(count('not-started'), 'not started');
    if (kind === 'blocked' || kind === 'delete')
        add(count('blocked'), kind === 'delete' ? 'kept from deletion, need a decision' : 'left for somebody to decide');
    if (kind === 'deactivate' || kind === 'delete') {
        const figures = (0,_signout_js__WEBPACK_IMPORTED_MODULE_0__/* .leaverFigures */ .vE)({ ...run, outcomes: mine });
        add(figures.signedOut, 'signed out');
        add(figures.licences, figures.licences === 1 ? 'licence freed' : 'licences freed');
        if (figures.maybeSignedIn > 0)
            parts.push(`❗ ${(0,_figures_js__WEBPACK_IMPORTED_MODULE_3__/* .whole */ .WQ)(figures.maybeSignedIn)} may still be signed in`);
    }
    return parts.join(', ') || (mine.length > 0 ? 'all done' : '');
}
/** Who was left alone and why: `of these 1 protected, 2 starting later`. */
function leftAlone(run) {
    const groups = new Map();
    const changing = new Set(run.plan?.operations.map(({ key }) => key));
    for (const { code, key } of run.plan?.remarks ?? []) {
        if (changing.has(key))
            continue;
        if (!groups.has(code))
            groups.set(code, new Set());
        groups.get(code)?.add(key);
    }
    // People the file does not name are no rows of it: they are told apart.
    const named = [...groups].filter(([code]) => code !== 'absent');
    return named.length > 0 ? `of these ${named.map(([code, keys]) => `${(0,_figures_js__WEBPACK_IMPORTED_MODULE_3__/* .whole */ .WQ)(keys.size)} ${(0,_wording_js__WEBPACK_IMPORTED_MODULE_1__/* .remarkWords */ ._v)(code)}`).join(', ')}` : '';
}
/** People of the tenant that the file does not name, in a sentence; empty where there are none or nobody can tell. */
function absentWords(run) {
    const absent = new Set((run.plan?.remarks ?? []).filter(({ code }) => code === 'absent').map(({ key }) => key)).size;
    if (absent === 0)
        return '';
    return `${(0,_figures_js__WEBPACK_IMPORTED_MODULE_3__/* .counted */ .hS)(absent, 'person', 'people')} of this tenant ${absent === 1 ? 'is' : 'are'} not in the file: reported only, nothing happens to them.`;
}


/***/ }),

/***/ 9924:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   Ar: () => (/* binding */ htmlLink),
/* harmony export */   DV: () => (/* binding */ codeBlock),
/* harmony export */   RK: () => (/* binding */ visible),
/* harmony export */   SS: () => (/* binding */ codeSpan),
/* harmony export */   UZ: () => (/* binding */ markdownCell),
/* harmony export */   iQ: () => (/* binding */ markdownLink),
/* harmony export */   kc: () => (/* binding */ logText),
/* harmony export */   kh: () => (/* binding */ copyable),
/* harmony export */   p7: () => (/* binding */ markdownText),
/* harmony export */   qy: () => (/* binding */ html)
/* harmony export */ });
/* unused harmony export safeUrl */
/**
 * Text from roster cells, tenants and file names, made harmless for the place where it is shown. Nothing that goes in can
 * come out as a mention, link, reference, HTML, Markdown, table break, workflow command, or as a character nobody sees.
 */
/** Characters that take room or change direction without being seen, other than spaces: shown as `‹U+202E›`. */
const UNSEEN = /[\p{Cc}\p{Cf}\p{Cs}\p{Co}\p{Cn}\u115f\u1160\u2800\u3164\uffa0]|\p{Variation_Selector}|\u034f|\u17b4|\u17b5/gu;
/** Every kind of white space, line ends included. */
const SPACES = /[\s\u0085\u2028\u2029]+/gu;
/** Marks that pile up on one letter until it covers its neighbours. */
const PILED_MARKS = /(\p{M}{3})\p{M}+/gu;
/**
 * One line of visible text: white space of any kind becomes single spaces, what cannot be seen becomes its code point.
 * Not yet safe for Markdown or HTML.
 */
function visible(text) {
    return text
        .replaceAll(SPACES, ' ')
        .replaceAll(UNSEEN, (character) => `‹U+${(character.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, '0')}›`)
        .replaceAll(PILED_MARKS, '$1')
        .trim();
}
/**
 * One line for a log or an annotation: visible, and nothing in it is a workflow command (`::x::` at its start, the older
 * `##[x]` anywhere).
 */
function logText(text) {
    return visible(text).replaceAll(/:(?=:)/gu, ': ').replaceAll('##[', '# #[');
}
/** An empty comment: invisible in Markdown and HTML, and no text goes across it. */
const GAP = '<!-- -->';
const entity = (character) => `&#${character.codePointAt(0) ?? 0};`;
/**
 * Where GitHub's own filters would find something: they run over the finished HTML, so that an entity does not stop them and
 * only a gap inside the word does. Mentions and e-mail addresses (`@`), references (`#1`, `GH-1`, trackers like `ABC-1`),
 * links (`://`, `www.`), emoji (`:x:`) and formulas (`$`).
 */
const TRIGGER = /[@#$]|:(?! )|(?<=\p{L})-(?=\d)|(?<=www)\./giu;
/**
 * Signs that mean something to Markdown or HTML wherever they stand, and those that do so at the start of a line. What is
 * left of ASCII (`, . ; ? % ' " ( ) / -` and a colon before a space) is plain text, and stays readable in the raw file.
 */
const SIGNS = /[!#$&*+<=>@[\\\]^_`{|}~]|^-|(?<=^\d{1,9})[.)](?= |$)/gu;
/** Seven hex digits in a row may be a commit. */
const COMMIT = /[\da-f]{6}(?=[\da-f])/giu;
/** Where an entity and a gap have to go, or a gap alone; private use, and `visible` lets none of it through. */
const MARK = '\ue000';
/**
 * Text inside a Markdown line, heading, list item or table cell. Signs become entities, which Markdown never takes for its
 * own, and empty comments go where GitHub would look for something to link or to call.
 */
function markdownText(text) {
    return visible(text)
        .replaceAll(COMMIT, (digits) => `${digits}${MARK}`)
        .replaceAll(TRIGGER, (trigger) => `${trigger}${MARK}`)
        .replaceAll(SIGNS, entity)
        .replaceAll(/[:.](?=\ue000)/gu, entity)
        .replaceAll(MARK, GAP);
}
/** Text of a table cell; an empty one shows a dash, so that a row is never taken for a broken one. */
function markdownCell(text) {
    return markdownText(text) || '–';
}
/**
 * A value as it stands in a file, in Markdown. HTML's element instead of back-ticks: those cannot hold an entity, so a pipe
 * or a back-tick could break out.
 */
function codeSpan(text) {
    return `<code>${markdownText(text) || ' '}</code>`;
}
/**
 * Lines to copy, as a Markdown block in which nothing is Markdown: the fence is longer than any that the lines hold.
 * Indentation stays; characters nobody sees do not.
 */
function codeBlock(lines, language = '') {
    const shown = copyable(lines);
    const longest = Math.max(2, ...shown.flatMap((line) => [...line.matchAll(/`+/gu)].map(([ticks]) => ticks.length)));
    const fence = '`'.repeat(longest + 1);
    return [`${fence}${language}`, ...shown, fence].join('\n');
}
/** Lines to copy: each visible, with its indentation. */
function copyable(lines) {
    return lines.map((line) => `${/^ */u.exec(line)?.[0] ?? ''}${visible(line)}`);
}
const HTML_SIGNS = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;', "'": '&#39;', '`': '&#96;', '=': '&#61;' };
/** Text of an HTML element or of a quoted attribute. */
function html(text) {
    return visible(text).replaceAll(/[&<>"'`=]/gu, (sign) => HTML_SIGNS[sign] ?? sign);
}
/**
 * An address that may be linked to: `https` or `http`, without credentials; everything else is no address.
 * @returns the address with all but plain characters percent-encoded, or `null`
 */
function safeUrl(address) {
    if (!/^https?:\/\/[^\s/]/iu.test(address) || !URL.canParse(address))
        return null;
    const { href, username, password } = new URL(address);
    if (username || password)
        return null;
    return href.replaceAll(/[^\w\-.~:/?#@!$&+,;=%]/gu, (character) => encodeURIComponent(character).replaceAll(/[!'()*]/gu, (sign) => `%${sign.charCodeAt(0).toString(16).toUpperCase()}`));
}
/**
 * A Markdown link.
 * @param label already escaped
 * @param address raw; where it is missing or no web address, only the label is shown
 */
function markdownLink(label, address) {
    const url = address ? safeUrl(address) : null;
    return url === null ? label : `[${label}](${url.replaceAll('&', '&amp;')})`;
}
/**
 * An HTML link that tells the other side nothing of where it was followed.
 * @param label already escaped
 * @param address raw; where it is missing or no web address, only the label is shown
 */
function htmlLink(label, address) {
    const url = address ? safeUrl(address) : null;
    return url === null ? label : `<a href="${html(url)}" rel="noreferrer">${label}</a>`;
}


/***/ }),

/***/ 87872:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   I: () => (/* binding */ facts),
/* harmony export */   p: () => (/* binding */ fileFormat)
/* harmony export */ });
/* harmony import */ var _figures_js__WEBPACK_IMPORTED_MODULE_3__ = __nccwpck_require__(81822);
/* harmony import */ var _metrics_js__WEBPACK_IMPORTED_MODULE_0__ = __nccwpck_require__(86690);
/* harmony import */ var _signout_js__WEBPACK_IMPORTED_MODULE_1__ = __nccwpck_require__(13996);
/* harmony import */ var _wording_js__WEBPACK_IMPORTED_MODULE_2__ = __nccwpck_require__(62867);




/** Guards, approval, leavers, traffic, tenant, roster, policy, audit, webhooks: what is known of them, one line each. */
function facts(run, ink) {
    const all = [
        ['Guards', guards(run, ink)],
        ['Approval', run.approval ? [ink.text(run.approval.detail || run.approval.state.replaceAll('-', ' '))] : []],
        ['Leavers', leavers(run, ink)],
        ['Steps', steps(run, ink)],
        ['Metrics', metrics(run, ink)],
        ['Plan', plan(run, ink)],
        ['Tenant', tenant(run, ink)],
        ['API', traffic(run, ink)],
        ['Roster', roster(run, ink)],
        ['Policy', policy(run, ink)],
        ['Audit', audit(run, ink)],
        ['Webhooks', webhooks(run, ink)],
    ];
    return all.filter(([, parts]) => parts.length > 0).map(([name, parts]) => ({ name, text: parts.join(' · ') }));
}
/** Guards that tripped, and those that counted anybody. */
function guards(run, ink) {
    return (run.plan?.guards ?? [])
        .filter((guard) => guard.count > 0 || guard.tripped)
        .map((guard) => {
        const limits = [guard.limit.percent !== undefined && (0,_figures_js__WEBPACK_IMPORTED_MODULE_3__/* .percent */ .KN)(guard.limit.percent), guard.limit.count !== undefined && (0,_figures_js__WEBPACK_IMPORTED_MODULE_3__/* .whole */ .WQ)(guard.limit.count)].filter((limit) => limit !== false);
        const reading = `${guard.kind} ${(0,_figures_js__WEBPACK_IMPORTED_MODULE_3__/* .whole */ .WQ)(guard.count)}/${(0,_figures_js__WEBPACK_IMPORTED_MODULE_3__/* .whole */ .WQ)(guard.population)} = ${(0,_figures_js__WEBPACK_IMPORTED_MODULE_3__/* .percent */ .KN)(guard.percent)}${limits.length > 0 ? ` of ${limits.join(' or ')}` : ''}`;
        if (!guard.tripped)
            return ink.text(reading);
        if (!guard.overridden)
            return `⛔ ${ink.strong(ink.text(`${reading}: stopped`))}`;
        const { reason, approver, expires } = guard.override ?? {};
        const by = [approver && `by ${approver}`, reason && `“${reason}”`, expires && `expires ${(0,_figures_js__WEBPACK_IMPORTED_MODULE_3__/* .day */ .vd)(expires)}`].filter(Boolean);
        return `⚠️ ${ink.text(`${reading}: overridden${by.length > 0 ? ` ${by.join(', ')}` : ''}`)}`;
    });
}
function leavers(run, ink) {
    const { leavers: all, signedOut, maybeSignedIn, licences, medianMs, slowestMs } = (0,_signout_js__WEBPACK_IMPORTED_MODULE_1__/* .leaverFigures */ .vE)(run);
    if (all === 0)
        return [];
    const parts = [ink.text(`${(0,_figures_js__WEBPACK_IMPORTED_MODULE_3__/* .whole */ .WQ)(signedOut)} of ${(0,_figures_js__WEBPACK_IMPORTED_MODULE_3__/* .whole */ .WQ)(all)} signed out`)];
    if (medianMs !== null && slowestMs !== null)
        parts.push(ink.text(`time to sign-out ${(0,_figures_js__WEBPACK_IMPORTED_MODULE_3__/* .duration */ .p0)(medianMs)} (median), ${(0,_figures_js__WEBPACK_IMPORTED_MODULE_3__/* .duration */ .p0)(slowestMs)} (slowest)`));
    parts.push(ink.text(`${(0,_figures_js__WEBPACK_IMPORTED_MODULE_3__/* .counted */ .hS)(licences, 'licence')} freed`));
    if (maybeSignedIn > 0)
        parts.push(`❗ ${ink.strong(ink.text(`${(0,_figures_js__WEBPACK_IMPORTED_MODULE_3__/* .whole */ .WQ)(maybeSignedIn)} may still be signed in`))}`);
    return parts;
}
/** Steps that the tenant does not have, or that were left out or failed although the person counts as done. */
function steps(run, ink) {
    const groups = new Map();
    for (const { status, steps: all } of run.outcomes ?? []) {
        for (const step of all) {
            if (step.status === 'done' || (step.status !== 'unsupported' && step.status !== 'skipped' && status !== 'done'))
                continue;
            const why = step.status === 'unsupported' ? 'not offered by this tenant' : step.status === 'skipped' ? step.detail || 'left out' : step.status;
            const words = `${_wording_js__WEBPACK_IMPORTED_MODULE_2__/* .STEP_WORDS */ .lO[step.step]}: ${why}`;
            groups.set(words, (groups.get(words) ?? 0) + 1);
        }
    }
    return [...groups].slice(0, 12).map(([words, count]) => ink.text(`${words} (${(0,_figures_js__WEBPACK_IMPORTED_MODULE_3__/* .counted */ .hS)(count, 'person', 'people')})`));
}
function plan(run, ink) {
    if (!run.plan)
        return [];
    const { hash, population, operations } = run.plan;
    return [ink.digits((0,_figures_js__WEBPACK_IMPORTED_MODULE_3__/* .short */ .h0)(hash)), ink.text((0,_figures_js__WEBPACK_IMPORTED_MODULE_3__/* .counted */ .hS)(operations.length, 'operation')), ink.text(`${(0,_figures_js__WEBPACK_IMPORTED_MODULE_3__/* .whole */ .WQ)(population.owned)} owned of ${(0,_figures_js__WEBPACK_IMPORTED_MODULE_3__/* .whole */ .WQ)(population.read)} accounts`)];
}
/** What was tried and what came of it; how long one took, by percentiles. */
function metrics(run, ink) {
    const found = (0,_metrics_js__WEBPACK_IMPORTED_MODULE_0__/* .metricsOf */ .P)(run);
    if (!found || found.operations === 0)
        return [];
    const { operations, successes, failures, success_rate_pct: rate, latency_ms: latency } = found;
    return [
        ink.text(`${(0,_figures_js__WEBPACK_IMPORTED_MODULE_3__/* .counted */ .hS)(operations, 'operation')}: ${(0,_figures_js__WEBPACK_IMPORTED_MODULE_3__/* .whole */ .WQ)(successes)} worked, ${(0,_figures_js__WEBPACK_IMPORTED_MODULE_3__/* .whole */ .WQ)(failures)} did not (${(0,_figures_js__WEBPACK_IMPORTED_MODULE_3__/* .percent */ .KN)(rate)})`),
        ...(latency ? [ink.text(`${(0,_figures_js__WEBPACK_IMPORTED_MODULE_3__/* .whole */ .WQ)(latency.median)} ms (median), ${(0,_figures_js__WEBPACK_IMPORTED_MODULE_3__/* .whole */ .WQ)(latency.p95)} ms (95 of 100 faster), ${(0,_figures_js__WEBPACK_IMPORTED_MODULE_3__/* .whole */ .WQ)(latency.slowest)} ms (slowest), ${(0,_figures_js__WEBPACK_IMPORTED_MODULE_3__/* .whole */ .WQ)(latency.average)} ms (average)`)] : []),
    ];
}
const has = (found, name) => `${name} ${found === null ? 'not known' : found ? 'yes' : 'no'}`;
function tenant(run, ink) {
    const parts = [`${ink.code(run.tenant)} ${ink.text(`by profile ${run.profile}`)}`];
    if (run.plan)
        parts.push(ink.text(`read ${(0,_figures_js__WEBPACK_IMPORTED_MODULE_3__/* .whole */ .WQ)(run.plan.population.read)} of ${(0,_figures_js__WEBPACK_IMPORTED_MODULE_3__/* .whole */ .WQ)(run.plan.population.expected)}`));
    const { capabilities } = run;
    if (!capabilities)
        return run.plan ? parts : [];
    const { bulk, listing } = capabilities;
    parts.push(ink.text(bulk ? `bulk yes (${(0,_figures_js__WEBPACK_IMPORTED_MODULE_3__/* .whole */ .WQ)(bulk.maxOperations)} operations, ${(0,_figures_js__WEBPACK_IMPORTED_MODULE_3__/* .byteSize */ .mz)(bulk.maxPayloadSize)})` : 'bulk no'), ink.text([has(capabilities.patch, 'patch'), has(capabilities.filter, 'filters'), has(capabilities.etag, 'ETags'), has(capabilities.groups, 'groups'), `listing ${listing ?? 'not known'}`].join(', ')), ...capabilities.notes.slice(0, 10).map((note) => ink.text(note)));
    return parts;
}
function traffic(run, ink) {
    if (!run.traffic)
        return [];
    const { bulkRequests, otherRequests, tokenRequests, retries, waits, waitedMs, latencies } = run.traffic;
    const middle = (0,_figures_js__WEBPACK_IMPORTED_MODULE_3__/* .percentile */ .Ym)(latencies, 0.5);
    const slow = (0,_figures_js__WEBPACK_IMPORTED_MODULE_3__/* .percentile */ .Ym)(latencies, 0.95);
    return [
        ink.text(`${(0,_figures_js__WEBPACK_IMPORTED_MODULE_3__/* .whole */ .WQ)(bulkRequests)} bulk, ${(0,_figures_js__WEBPACK_IMPORTED_MODULE_3__/* .counted */ .hS)(otherRequests, 'other request')}, ${(0,_figures_js__WEBPACK_IMPORTED_MODULE_3__/* .whole */ .WQ)(tokenRequests)} for tokens`),
        ink.text((0,_figures_js__WEBPACK_IMPORTED_MODULE_3__/* .counted */ .hS)(retries, 'retry', 'retries')),
        ink.text(waits === 0 ? 'no waits' : `${(0,_figures_js__WEBPACK_IMPORTED_MODULE_3__/* .counted */ .hS)(waits, 'wait')}, ${(0,_figures_js__WEBPACK_IMPORTED_MODULE_3__/* .duration */ .p0)(waitedMs)}`),
        ...(middle !== null && slow !== null ? [ink.text(`${(0,_figures_js__WEBPACK_IMPORTED_MODULE_3__/* .whole */ .WQ)(middle)} ms (median), ${(0,_figures_js__WEBPACK_IMPORTED_MODULE_3__/* .whole */ .WQ)(slow)} ms (95 of 100 faster)`)] : []),
    ];
}
function roster(run, ink) {
    return (run.roster?.files ?? []).slice(0, 20).map((file) => `${ink.code(file.path)} ${ink.text(`${(0,_figures_js__WEBPACK_IMPORTED_MODULE_3__/* .counted */ .hS)(file.rows, 'row')}, ${fileFormat(file)}, SHA-256`)} ${ink.digits((0,_figures_js__WEBPACK_IMPORTED_MODULE_3__/* .short */ .h0)(file.sha256))}`);
}
const DELIMITERS = { ',': 'comma', ';': 'semicolon', '\t': 'tab', '|': 'pipe' };
/** `UTF-8, comma`. */
function fileFormat(file) {
    const encoding = file.encoding === 'windows-1252' ? 'Windows-1252' : file.encoding.toUpperCase().replace('-BOM', ' with BOM');
    return `${encoding}, ${file.format === 'json' ? 'JSON' : (DELIMITERS[file.delimiter ?? ''] ?? 'one column')}`;
}
function policy(run, ink) {
    if (!run.policy)
        return [];
    const { path, sha256, found, isNew, changes } = run.policy;
    if (!found)
        return [ink.text(`none at ${path}: the defaults hold`)];
    return [`${ink.code(path)} ${ink.text('SHA-256')} ${ink.digits((0,_figures_js__WEBPACK_IMPORTED_MODULE_3__/* .short */ .h0)(sha256))}`, ...(isNew ? [ink.text('new in this pull request')] : []), ...(changes.length > 0 ? [ink.text(`${(0,_figures_js__WEBPACK_IMPORTED_MODULE_3__/* .counted */ .hS)(changes.length, 'change')} in this pull request, not yet in effect`)] : [])];
}
function audit(run, ink) {
    if (!run.audit)
        return [];
    const parts = [ink.text((0,_figures_js__WEBPACK_IMPORTED_MODULE_3__/* .counted */ .hS)(run.audit.records, 'record')), `${ink.text('head')} ${ink.digits(run.audit.head)}`];
    if (run.links.artifact)
        parts.push(ink.link(ink.text('artifact'), run.links.artifact));
    return parts;
}
function webhooks(run, ink) {
    if (!run.webhooks)
        return [];
    const { sent, waiting, failed } = run.webhooks;
    return [ink.text(`${(0,_figures_js__WEBPACK_IMPORTED_MODULE_3__/* .whole */ .WQ)(sent)} sent, ${(0,_figures_js__WEBPACK_IMPORTED_MODULE_3__/* .whole */ .WQ)(waiting)} waiting${failed > 0 ? `, ${(0,_figures_js__WEBPACK_IMPORTED_MODULE_3__/* .whole */ .WQ)(failed)} failed` : ''}`)];
}


/***/ }),

/***/ 81822:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   KN: () => (/* binding */ percent),
/* harmony export */   WQ: () => (/* binding */ whole),
/* harmony export */   Ym: () => (/* binding */ percentile),
/* harmony export */   em: () => (/* binding */ sentence),
/* harmony export */   h0: () => (/* binding */ short),
/* harmony export */   hS: () => (/* binding */ counted),
/* harmony export */   mz: () => (/* binding */ byteSize),
/* harmony export */   p0: () => (/* binding */ duration),
/* harmony export */   p_: () => (/* binding */ list),
/* harmony export */   vd: () => (/* binding */ day)
/* harmony export */ });
/** Figures in words that everybody reads: English, thousands with a comma. */
/** `12,345`. Anything that is no number is 0: a report never shows NaN. */
function whole(value) {
    const number = Number.isFinite(value) ? Math.round(value) : 0;
    return String(number).replaceAll(/\B(?=(?:\d{3})+$)/gu, ',');
}
/** `1 person`, `12 people`. */
function counted(value, one, many = `${one}s`) {
    return `${whole(value)} ${value === 1 ? one : many}`;
}
/** `12.9 %`; whole percents without a decimal. */
function percent(value) {
    return `${(Math.round(value * 10) / 10).toFixed(1).replace(/\.0$/u, '')} %`;
}
/**
 * `3 min 12 s`, `1 h 5 min`, `41 s`, `0.4 s`.
 * @param ms milliseconds
 */
function duration(ms) {
    if (!Number.isFinite(ms) || ms <= 0)
        return '0 s';
    if (ms < 950)
        return `${Math.max(0.1, Math.round(ms / 100) / 10)} s`;
    const seconds = Math.round(ms / 1000);
    if (seconds < 60)
        return `${seconds} s`;
    const minutes = Math.floor(seconds / 60);
    if (minutes < 60)
        return seconds % 60 === 0 ? `${minutes} min` : `${minutes} min ${seconds % 60} s`;
    const left = Math.round(seconds / 60) % 60;
    const hours = Math.floor(Math.round(seconds / 60) / 60);
    return left === 0 ? `${hours} h` : `${hours} h ${left} min`;
}
/** Bytes as `420 B`, `64 KiB`, `1.5 MiB`. */
function byteSize(bytes) {
    if (bytes < 1024)
        return `${whole(bytes)} B`;
    const [size, unit] = bytes < 1024 * 1024 ? [bytes / 1024, 'KiB'] : [bytes / (1024 * 1024), 'MiB'];
    return `${size.toFixed(1).replace(/\.0$/u, '')} ${unit}`;
}
/** The value that a share of the values does not exceed (nearest rank); `null` of nothing. */
function percentile(values, share) {
    if (values.length === 0)
        return null;
    const sorted = [...values].sort((a, b) => a - b);
    return sorted[Math.min(sorted.length - 1, Math.max(0, Math.ceil(share * sorted.length) - 1))] ?? null;
}
/** First digits of a hash, enough to compare by eye. */
function short(hash) {
    return hash.length > 12 ? `${hash.slice(0, 12)}…` : hash;
}
/** `a, b and c`. */
function list(words) {
    if (words.length < 2)
        return words.join('');
    return `${words.slice(0, -1).join(', ')} and ${words.at(-1)}`;
}
/** The first letter in upper case, the rest as it is. */
function sentence(text) {
    const [first = ''] = text;
    return first.toUpperCase() + text.slice(first.length);
}
/** `2026-09-30T…` or `2026-09-30` as `30 Sep 2026`; anything else as it is. */
function day(iso) {
    const found = /^(\d{4})-(\d\d)-(\d\d)/u.exec(iso);
    const month = ['Jan', 'Feb', 'Mar', 'Apr', 'May', 'Jun', 'Jul', 'Aug', 'Sep', 'Oct', 'Nov', 'Dec'][Number(found?.[2]) - 1];
    return found && month ? `${Number(found[3])} ${month} ${found[1]}` : iso;
}


/***/ }),

/***/ 29848:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   U: () => (/* binding */ fit)
/* harmony export */ });
/* harmony import */ var _figures_js__WEBPACK_IMPORTED_MODULE_1__ = __nccwpck_require__(81822);
/* harmony import */ var _markdown_js__WEBPACK_IMPORTED_MODULE_0__ = __nccwpck_require__(34902);


/** Nobody in these is ever left out for want of room as long as any form of the list fits. */
const KEPT = ['unreviewed', 'decisions', 'leavers'];
/** The others by how long they stay: the last is the first to go. */
const ORDER = ['checks', 'figures', 'groups', 'problems', 'failures', 'definitions', 'gains', 'returners', 'roles', 'remarks', 'joiners', 'updates'];
/** Room kept for the others before decisions and leavers are written out in full. */
const SHARE = 0.3;
/**
 * Sections in the room there is. Detail goes in this order: values of changed attributes, people who change, people who
 * join, remarks, roles. Decisions and leavers get shorter, and are cut only where not even their names fit. Whatever is cut
 * says how many of how many are shown.
 * @param sections in the order in which they are to be read
 */
function fit(sections, fitting) {
    const layouts = sections.map((section) => ({ section, frame: (0,_markdown_js__WEBPACK_IMPORTED_MODULE_0__/* .frame */ .Gt)(section, (0,_figures_js__WEBPACK_IMPORTED_MODULE_1__/* .whole */ .WQ)(totalOf(section)), fitting.level), form: 'full', shown: 0, detailed: 0 }));
    const { measure } = fitting;
    const longest = remark(layouts.length > 0 ? 9_999_999 : 0, 9_999_999, fitting.everything);
    let room = fitting.room;
    for (const { frame: each } of layouts)
        room -= measure(`${each.head}${each.columns}${each.tail(longest)}\n\n`);
    const by = (name) => layouts.find(({ section }) => section.name === name);
    room = keep(KEPT.flatMap((name) => by(name) ?? []), room, layouts.length > KEPT.length ? room * SHARE : 0, measure);
    for (const name of ORDER) {
        const layout = by(name);
        if (layout)
            room = fill(layout, room, measure, name === 'remarks' ? (fitting.remarks ?? Infinity) : Infinity);
    }
    room = detail(by('updates'), room, measure);
    const shown = {};
    for (const { section, shown: number, form, detailed } of layouts) {
        shown[section.name] = { shown: number, total: totalOf(section) };
        if (section.name === 'updates')
            shown.attributes = { shown: form === 'brief' ? detailed : number, total: totalOf(section) };
    }
    return { text: layouts.map((layout) => write(layout, fitting.everything)).join('\n\n'), shown };
}
const totalOf = ({ rows, total }) => total ?? rows.length;
const rowText = ({ section, form, detailed }, i) => {
    const row = section.rows[i];
    if (!row)
        return '';
    return (0,_markdown_js__WEBPACK_IMPORTED_MODULE_0__/* .markdownRow */ .Kw)(form === 'brief' && i >= detailed ? (row.brief ?? row.cells) : row.cells);
};
const sizeOf = (layout, measure) => {
    if (layout.form === 'names')
        return (layout.section.names ?? []).reduce((sum, name) => sum + measure(`${name}, `), 0);
    return layout.section.rows.reduce((sum, _, i) => sum + measure(`\n${rowText(layout, i)}`), 0);
};
/** The most detailed forms in which all of these fit. */
function keep(layouts, room, others, measure) {
    const total = () => layouts.reduce((sum, layout) => sum + sizeOf(layout, measure), 0);
    const last = [...layouts].reverse();
    let size = total();
    for (const form of ['brief', 'names']) {
        for (const layout of last) {
            if (size <= (form === 'brief' ? room - others : room))
                break;
            layout.form = form;
            size = total();
        }
    }
    let left = room;
    for (const layout of layouts) {
        const names = layout.form === 'names' ? (layout.section.names ?? []) : null;
        const count = names?.length ?? layout.section.rows.length;
        for (; layout.shown < count; layout.shown += 1) {
            const cost = names ? measure(`${names[layout.shown]}, `) : measure(`\n${rowText(layout, layout.shown)}`);
            if (cost > left)
                break;
            left -= cost;
        }
    }
    return left;
}
/** As many rows as fit; where not all do, rows that can be shorter are. */
function fill(layout, room, measure, most) {
    const count = Math.min(layout.section.rows.length, most);
    let full = 0;
    for (let i = 0; i < count; i += 1)
        full += measure(`\n${rowText(layout, i)}`);
    if (full <= room) {
        layout.shown = count;
        return room - full;
    }
    layout.form = 'brief';
    let left = room;
    for (; layout.shown < count; layout.shown += 1) {
        const cost = measure(`\n${rowText(layout, layout.shown)}`);
        if (cost > left)
            break;
        left -= cost;
    }
    return left;
}
/** Gives shown rows their detail back, from the first on, while there is room. */
function detail(layout, room, measure) {
    if (!layout || layout.form !== 'brief')
        return room;
    let left = room;
    while (layout.detailed < layout.shown) {
        const brief = measure(rowText(layout, layout.detailed));
        const row = layout.section.rows[layout.detailed];
        const more = row ? measure((0,_markdown_js__WEBPACK_IMPORTED_MODULE_0__/* .markdownRow */ .Kw)(row.cells)) - brief : 0;
        if (more > left)
            break;
        left -= more;
        layout.detailed += 1;
    }
    return left;
}
function remark(shown, total, everything) {
    return `*Showing ${(0,_figures_js__WEBPACK_IMPORTED_MODULE_1__/* .whole */ .WQ)(shown)} of ${(0,_figures_js__WEBPACK_IMPORTED_MODULE_1__/* .whole */ .WQ)(total)}; all are in ${everything}.*`;
}
function write(layout, everything) {
    const { section, frame: each, form, shown, detailed } = layout;
    const total = totalOf(section);
    let said = shown < total ? remark(shown, total, everything) : '';
    if (!said && section.name === 'updates' && form === 'brief' && detailed < shown)
        said = `*Showing the values of ${(0,_figures_js__WEBPACK_IMPORTED_MODULE_1__/* .whole */ .WQ)(detailed)} of ${(0,_figures_js__WEBPACK_IMPORTED_MODULE_1__/* .whole */ .WQ)(total)}; all are in ${everything}.*`;
    if (form === 'names')
        return `${each.head}\n\n${(section.names ?? []).slice(0, shown).join(', ')}${each.tail(said)}`;
    const rows = Array.from({ length: shown }, (_, i) => `\n${rowText(layout, i)}`).join('');
    return `${each.head}${shown > 0 ? `${each.columns}${rows}` : ''}${each.tail(said)}`;
}


/***/ }),

/***/ 45132:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {


// EXPORTS
__nccwpck_require__.d(__webpack_exports__, {
  tO: () => (/* binding */ CHANGE_KINDS),
  PW: () => (/* binding */ commentState),
  Pl: () => (/* binding */ headline)
});

// UNUSED EXPORTS: changeCounts, doneCounts, guardLimit, guardWould, kindCounts

// EXTERNAL MODULE: ./build/report/figures.js
var figures = __nccwpck_require__(81822);
;// CONCATENATED MODULE: ./build/report/mode-headline.js

const SUBJECT = { attributes: 'Attributes', check: 'Check', 'entra-config': 'Entra settings', verify: 'Audit', event: 'Events' };
/** @returns `null` for modes that a roster's words fit */
function modeHeadline(run) {
    const subject = SUBJECT[run.mode];
    if (!subject || run.mode === 'event')
        return null;
    const name = run.mode === 'verify' ? subject : `${subject} of ${run.tenant}`;
    if (run.reason !== 'none')
        return { title: `${name}: ${run.reason === 'audit-broken' ? 'broken' : run.reason === 'config-invalid' ? 'fix needed' : run.mode === 'check' ? 'does not work' : 'stopped'}` };
    const { check, definitions, entra, verification } = run;
    if (check)
        return checked(name, check.findings);
    if (definitions) {
        const { total_attributes: total, type_compatibility_violations: types, default_value_violations: defaults } = definitions.summary;
        if (types + defaults === 0)
            return { title: `${name}: done`, verdict: `${(0,figures/* counted */.hS)(total, 'definition')}, all of a known type and with a valid default.` };
        const parts = [types > 0 && `${(0,figures/* whole */.WQ)(types)} of a type that CXone does not have`, defaults > 0 && `${(0,figures/* whole */.WQ)(defaults)} with a default that is not of the declared type`].filter((each) => each !== false);
        return { title: `${name}: findings`, symbol: '⚠️', verdict: `${(0,figures/* counted */.hS)(total, 'definition')}, ${(0,figures/* list */.p_)(parts)}.`, next: 'Look at the definitions listed below in CXone. All are in attributes.csv.' };
    }
    if (entra)
        return { title: `${name}: written`, verdict: `entra-config.json leads to ${entra.scimUrl}; ${(0,figures/* counted */.hS)(entra.groups.length, 'group is', 'groups are')} mapped to roles.`, next: 'Enter the addresses and mappings in Entra, and the token there by hand: it is not in the file.' };
    if (verification)
        return { title: `${name}: whole`, verdict: `${(0,figures/* counted */.hS)(verification.records, 'record')}, none changed, missing or added${verification.interrupted ? '. The run it is about was cut off' : ''}.` };
    return null;
}
function checked(name, findings) {
    const bad = findings.filter(({ status }) => status === 'failed');
    const works = findings.filter(({ status }) => status === 'works').length;
    if (bad.length > 0)
        return { title: `${name}: works in part`, symbol: '⚠️', verdict: `${(0,figures/* counted */.hS)(bad.length, 'ability does', 'abilities do')} not work: ${(0,figures/* list */.p_)(bad.map((each) => each.name))}.`, next: 'The table below says what to do about each.' };
    return { title: `${name}: works`, verdict: `Sign-in and reading work; ${(0,figures/* whole */.WQ)(works)} of ${(0,figures/* whole */.WQ)(findings.length)} abilities were seen to work, the others are not offered or show only at a write.` };
}

// EXTERNAL MODULE: ./build/report/wording.js
var wording = __nccwpck_require__(62867);
;// CONCATENATED MODULE: ./build/report/headline.js



/** Kinds of change, in the order of every table. */
const CHANGE_KINDS = ['create', 'update', 'reactivate', 'roles', 'deactivate', 'delete'];
/** Changes planned and done: from the counts, as the outputs have them. */
function changeCounts(counts) {
    let planned = 0;
    let done = 0;
    for (const kind of CHANGE_KINDS) {
        const words = wording/* KIND_WORDS */.Pv[kind];
        planned += counts[words.planned];
        if (words.done)
            done += counts[words.done];
    }
    return { planned, done };
}
/** The state a finished run leaves behind. */
function commentState(run) {
    const { done } = changeCounts(run.counts);
    const applies = run.mode === 'apply' || run.mode === 'event';
    if (applies && run.reason !== 'none' && (done > 0 || (run.interrupted && run.outcomes)))
        return 'partly-applied';
    switch (run.reason) {
        case 'none':
        case 'drift':
            return run.interrupted ? 'blocked' : applies ? 'applied' : 'ready';
        case 'config-invalid':
        case 'roster-invalid':
        case 'policy-violation':
            return 'fix-needed';
        case 'apply-partial':
            return 'partly-applied';
        default:
            return 'blocked';
    }
}
/**
 * Verdict and what to do.
 * @param state a state that the run itself does not know (`checking`, `applying`, `superseded`); its own unless given
 */
function headline(run, state = commentState(run)) {
    const own = run.interrupted ? null : modeHeadline(run);
    if (!own)
        return headline_wording(run, state);
    const { title, verdict, symbol = '✅', next } = own;
    if (verdict === undefined)
        return { ...headline_wording(run, state), title };
    return { state, symbol, word: 'done', title, verdict, next: next ? always(next) : [], told: [] };
}
function headline_wording(run, state) {
    const { tenant } = run;
    const make = (symbol, word, title, verdict, next = [], told = []) => ({ state, symbol, word, title, verdict, next, told });
    switch (state) {
        case 'checking':
            return make('⏳', 'checking', `Roster for ${tenant}: checking`, 'The file is being checked. The result appears here.');
        case 'applying':
            return make('⏳', 'applying', `Roster for ${tenant}: applying`, `${(0,figures/* sentence */.em)((0,figures/* counted */.hS)(changeCounts(run.counts).planned, 'change is', 'changes are'))} being made. The result appears here.`);
        case 'superseded':
            return make('⚪', 'superseded', `Roster plan for ${tenant}: superseded`, 'A newer plan has taken the place of this one. It is not applied any more.');
        case 'ready':
            return ready(run, make);
        case 'applied':
            return applied(run, make);
        case 'partly-applied':
            return partly(run, make);
        case 'fix-needed':
            return fixNeeded(run, make);
        case 'blocked':
            return blocked(run, make);
    }
}
const always = (what) => [{ when: '', what }];
function ready(run, make) {
    const { counts, tenant } = run;
    const { planned } = changeCounts(counts);
    if (run.mode === 'drift' && run.plan)
        return drifted(run, make);
    if (!run.plan) {
        if (run.roster)
            return make('✅', 'ready', `Roster for ${tenant}: no errors`, `${rowsAreRight(run)} Nothing was asked of CXone, and nothing was changed.`);
        return make('✅', 'done', `${(0,figures/* sentence */.em)(run.mode)} for ${tenant}: done`, run.problems[0]?.message ? (0,figures/* sentence */.em)(stop(run.problems[0].message)) : 'All is well.', run.problems[0]?.advice ? always(run.problems[0].advice) : [], run.problems.slice(0, 1));
    }
    if (planned === 0 && counts.blocked === 0)
        return make('✅', 'ready', `Roster plan for ${tenant}: nothing to change`, 'CXone already is as the file says. There is nothing to do.');
    const what = `${(0,figures/* counted */.hS)(planned, 'change')}: ${kindCounts(counts)}.`;
    const next = planned === 0 ? [] : always('Check the list below. Nothing has been changed yet; it happens when this is merged and applied.');
    if (counts.blocked === 0)
        return make('✅', 'ready', `Roster plan for ${tenant}: ready`, what, next);
    const needs = (0,wording/* peopleWords */.t9)('blocked', counts.blocked);
    return make('⚠️', 'ready', `Roster plan for ${tenant}: ready, ${needs}`, planned === 0 ? `${(0,figures/* sentence */.em)(needs)}; nothing else changes.` : `${what} ${(0,figures/* sentence */.em)(needs)} first.`, [
        { when: 'First', what: `look at the ${counts.blocked === 1 ? 'person' : 'people'} under “${wording/* KIND_WORDS */.Pv.blocked.heading}”.` },
        ...next.map((each) => ({ ...each, when: 'Then' })),
    ]);
}
function drifted(run, make) {
    const [found] = run.problems.filter((problem) => problem.reason === 'drift');
    if (!found)
        return make('✅', 'no drift', `No drift in ${run.tenant}`, 'CXone is as the roster says.');
    return make('⚠️', 'drift', `Drift in ${run.tenant}`, (0,figures/* sentence */.em)(stop(found.message)), always(found.advice), [found]);
}
function applied(run, make) {
    const { planned, done } = changeCounts(run.counts);
    const took = `${run.tenant}, ${(0,figures/* duration */.p0)(run.durationMs)}`;
    if (planned === 0)
        return make('✅', 'applied', `Nothing to change (${took})`, 'CXone already is as the file says. Nothing was written.');
    return make('✅', 'applied', `Applied: ${(0,figures/* whole */.WQ)(done)} of ${(0,figures/* counted */.hS)(planned, 'change')} (${took})`, `All is done: ${doneCounts(run.counts)}.`);
}
function partly(run, make) {
    const { counts } = run;
    const { planned, done } = changeCounts(counts);
    const told = run.problems.filter((problem) => problem.reason === run.reason).slice(0, 1);
    const left = [
        counts.failed > 0 && `${(0,figures/* counted */.hS)(counts.failed, 'person has', 'people have')} a change that did not work`,
        counts.notStarted > 0 && `${(0,figures/* counted */.hS)(counts.notStarted, 'person was', 'people were')} not started`,
        counts.blocked > 0 && (0,wording/* peopleWords */.t9)('blocked', counts.blocked),
        counts.invalidRows > 0 && `${(0,figures/* counted */.hS)(counts.invalidRows, 'wrong row was', 'wrong rows were')} left out`,
    ].filter((each) => each !== false);
    const cut = run.interrupted ? 'The run was cut off before its end. ' : '';
    const other = told[0] && run.reason !== 'apply-partial' ? ` ${(0,figures/* sentence */.em)(stop(told[0].message))}` : '';
    const advice = told[0]?.advice || 'Run the job again: finished changes are not repeated.';
    const verdict = `${cut}${left.length > 0 ? `${(0,figures/* sentence */.em)((0,figures/* list */.p_)(left))}.` : 'Not everything could be done.'}${other}`;
    return make('⚠️', 'partly applied', `Partly applied: ${(0,figures/* whole */.WQ)(done)} of ${(0,figures/* counted */.hS)(planned, 'change')} (${run.tenant}, ${(0,figures/* duration */.p0)(run.durationMs)})`, verdict, always(advice), told);
}
function fixNeeded(run, make) {
    const { counts, tenant, reason } = run;
    const mine = run.problems.filter((problem) => problem.reason === reason);
    const title = `Roster for ${tenant}: fix needed`;
    const rows = run.roster?.rows ?? 0;
    const rowErrors = run.roster?.issues.some((issue) => issue.severity === 'error') ?? false;
    if (reason === 'roster-invalid' && rowErrors && counts.invalidRows > 0) {
        const verdict = `${(0,figures/* whole */.WQ)(counts.invalidRows)} of ${(0,figures/* counted */.hS)(rows, 'row')} ${counts.invalidRows === 1 ? 'is' : 'are'} wrong. Nothing is changed in CXone until ${counts.invalidRows === 1 ? 'it is' : 'they are'} right.`;
        return make('❌', 'fix needed', title, verdict, always('Mend the rows listed below in the roster file and commit it again; the full values are in roster-errors.csv of the artifact, what each problem means in docs/roster-problems.md.'), mine);
    }
    if (reason === 'policy-violation' && !mine.some(({ advice }) => advice.includes('\n')) && rowErrors && counts.invalidRows > 0) {
        const verdict = `${(0,figures/* whole */.WQ)(counts.invalidRows)} of ${(0,figures/* counted */.hS)(rows, 'row')} ${counts.invalidRows === 1 ? 'asks' : 'ask'} for something that the policy does not allow. Nothing is changed in CXone.`;
        return make('❌', 'fix needed', title, verdict, always('Change the rows listed below, or ask an admin to change the policy.'), mine);
    }
    return fromProblem(run, make, '❌', 'fix needed', title);
}
function blocked(run, make) {
    const { tenant, reason } = run;
    const tripped = run.plan?.guards.filter((guard) => guard.tripped && !guard.overridden) ?? [];
    if (reason === 'guard-tripped' && tripped.length > 0) {
        const title = `Roster plan for ${tenant}: stopped, ${tripped.length === 1 ? 'one decision needed' : `${(0,figures/* whole */.WQ)(tripped.length)} decisions needed`}`;
        return make('⛔', 'blocked', title, `${guardSentence(tripped)} Nothing changes until this is settled.`, [
            { when: 'If that is a mistake', what: 'rows may be missing or changed by accident; compare the file with the previous one.' },
            { when: 'If it is meant', what: 'get the override below merged first, reviewed by an admin.' },
        ], run.problems.filter((problem) => problem.reason === 'guard-tripped'));
    }
    if (run.interrupted) {
        const told = run.problems.filter((problem) => problem.reason === reason);
        return make('⛔', 'stopped', `Roster for ${tenant}: cut off`, 'The run was cut off before anything was sent to CXone.', always(told[0]?.advice || 'Run the job again.'), told);
    }
    const { planned } = changeCounts(run.counts);
    const title = reason === 'apply-failed' ? `Not applied: 0 of ${(0,figures/* counted */.hS)(planned, 'change')} (${tenant})` : run.plan ? `Roster plan for ${tenant}: stopped` : `Roster for ${tenant}: stopped`;
    return fromProblem(run, make, reason === 'apply-failed' || run.decision === 'failure' ? '❌' : '⛔', reason === 'apply-failed' ? 'not applied' : 'blocked', title);
}
function guardSentence(tripped) {
    const [only] = tripped;
    if (only && tripped.length === 1)
        return `This file would ${guardWould(only)}. ${guardLimit(only)}`;
    return `This file would ${(0,figures/* list */.p_)(tripped.map((guard) => `${guardWould(guard)}, limit ${exceeded(guard).join(' and ') || 'not everybody'}`))}.`;
}
/** Verdict and advice as the problem has them, for ends that have no rows or figures of their own. */
function fromProblem(run, make, symbol, word, title) {
    const first = run.problems.find((problem) => problem.reason === run.reason) ?? run.problems[0];
    if (!first)
        return make(symbol, word, title, 'The run was stopped. Nothing was changed.', always('See the log of the run.'));
    const [advice = '', ...paste] = first.advice.trim().split(/\r?\n/u);
    const made = make(symbol, word, title, (0,figures/* sentence */.em)(stop(first.message)), advice ? always((0,figures/* sentence */.em)(advice)) : [], [first]);
    return paste.length > 0 ? { ...made, paste: paste.slice(0, 60) } : made;
}
const stop = (text) => (/[.!?…]$/u.test(text) ? text : `${text}.`);
function rowsAreRight(run) {
    const rows = run.roster?.rows ?? 0;
    return rows === 1 ? 'The one row is right.' : `All ${(0,figures/* whole */.WQ)(rows)} rows are right.`;
}
/** `12 join, 7 change details and 31 leave`. */
function kindCounts(counts) {
    return (0,figures/* list */.p_)(CHANGE_KINDS.filter((kind) => counts[wording/* KIND_WORDS */.Pv[kind].planned] > 0).map((kind) => (0,wording/* peopleWords */.t9)(kind, counts[wording/* KIND_WORDS */.Pv[kind].planned])));
}
const DONE_WORDS = {
    create: 'created',
    update: 'updated',
    reactivate: 'reactivated',
    roles: 'with other roles',
    deactivate: 'deactivated',
    delete: 'deleted',
};
/** `12 created, 7 updated and 31 deactivated`. */
function doneCounts(counts) {
    const parts = CHANGE_KINDS.flatMap((kind) => {
        const key = wording/* KIND_WORDS */.Pv[kind].done;
        return key && counts[key] > 0 ? [`${(0,figures/* whole */.WQ)(counts[key])} ${DONE_WORDS[kind]}`] : [];
    });
    return (0,figures/* list */.p_)(parts) || 'nothing';
}
/** `deactivate 31 of 240 people (12.9 %)`. */
function guardWould(guard) {
    return wording/* GUARD_WORDS */.Sy[guard.kind].what(`${(0,figures/* whole */.WQ)(guard.count)} of ${(0,figures/* counted */.hS)(guard.population, 'person', 'people')} (${guardShare(guard)})`);
}
/** The share a guard saw; where rounding hides that it is over the limit, that is said. */
function guardShare(guard) {
    const { count, population, limit } = guard;
    const over = limit.percent !== undefined && population > 0 && (count * 100) / population > limit.percent && guard.percent <= limit.percent;
    return `${over ? 'just over ' : ''}${(0,figures/* percent */.KN)(guard.percent)}`;
}
/** The limits that a guard is over, in a sentence. */
function guardLimit(guard) {
    const over = exceeded(guard);
    if (over.length === 0)
        return guard.count >= guard.population ? 'That is everybody.' : 'That is over the limit.';
    return `The limit is ${over.join(' and ')}.`;
}
function exceeded({ count, population, limit }) {
    const limits = [];
    if (limit.percent !== undefined && (population === 0 || (count * 100) / population > limit.percent))
        limits.push((0,figures/* percent */.KN)(limit.percent));
    if (limit.count !== undefined && count > limit.count)
        limits.push((0,figures/* counted */.hS)(limit.count, 'person', 'people'));
    return limits;
}


/***/ }),

/***/ 82287:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   W: () => (/* binding */ htmlInk),
/* harmony export */   m: () => (/* binding */ markdownInk)
/* harmony export */ });
/* harmony import */ var _escape_js__WEBPACK_IMPORTED_MODULE_0__ = __nccwpck_require__(9924);

// Elements instead of asterisks: they hold whatever stands beside them.
const shared = {
    strong: (written) => `<strong>${written}</strong>`,
    lines: (written) => written.join('<br>'),
};
const markdownInk = {
    ...shared,
    text: _escape_js__WEBPACK_IMPORTED_MODULE_0__/* .markdownText */ .p7,
    code: _escape_js__WEBPACK_IMPORTED_MODULE_0__/* .codeSpan */ .SS,
    // Between back-ticks hex digits can be copied from the raw file as well; nothing else may stand there.
    digits: (raw) => (/^[\da-f]+…?$/u.test(raw) ? `\`${raw}\`` : (0,_escape_js__WEBPACK_IMPORTED_MODULE_0__/* .codeSpan */ .SS)(raw)),
    link: _escape_js__WEBPACK_IMPORTED_MODULE_0__/* .markdownLink */ .iQ,
};
const htmlInk = {
    ...shared,
    text: _escape_js__WEBPACK_IMPORTED_MODULE_0__/* .html */ .qy,
    code: (raw) => `<code>${(0,_escape_js__WEBPACK_IMPORTED_MODULE_0__/* .html */ .qy)(raw) || ' '}</code>`,
    digits: (raw) => `<code>${(0,_escape_js__WEBPACK_IMPORTED_MODULE_0__/* .html */ .qy)(raw)}</code>`,
    link: _escape_js__WEBPACK_IMPORTED_MODULE_0__/* .htmlLink */ .Ar,
};


/***/ }),

/***/ 16945:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   lG: () => (/* binding */ rosterLines),
/* harmony export */   od: () => (/* binding */ planLine),
/* harmony export */   oz: () => (/* binding */ progressLine),
/* harmony export */   tJ: () => (/* binding */ tenantLine),
/* harmony export */   z$: () => (/* binding */ endLines)
/* harmony export */ });
/* harmony import */ var _escape_js__WEBPACK_IMPORTED_MODULE_0__ = __nccwpck_require__(9924);
/* harmony import */ var _figures_js__WEBPACK_IMPORTED_MODULE_4__ = __nccwpck_require__(81822);
/* harmony import */ var _facts_js__WEBPACK_IMPORTED_MODULE_1__ = __nccwpck_require__(87872);
/* harmony import */ var _headline_js__WEBPACK_IMPORTED_MODULE_2__ = __nccwpck_require__(45132);
/* harmony import */ var _redact_js__WEBPACK_IMPORTED_MODULE_3__ = __nccwpck_require__(17234);





/** Lines for whoever watches the log: one subject each, the subject in front. Nobody's name, and nothing the runner obeys. */
const line = (subject, text) => `${subject.padEnd(8)} ${(0,_escape_js__WEBPACK_IMPORTED_MODULE_0__/* .logText */ .kc)(text)}`;
/** `Roster   roster.csv: 252 rows, 0 problems (UTF-8, comma)`, one line a file. */
function rosterLines(roster) {
    return roster.files.map((file) => {
        const mine = roster.issues.filter((issue) => issue.file === file.path);
        const errors = mine.filter(({ severity }) => severity === 'error').length;
        const remarks = mine.length - errors;
        const said = `${(0,_figures_js__WEBPACK_IMPORTED_MODULE_4__/* .counted */ .hS)(errors, 'problem')}${remarks > 0 ? `, ${(0,_figures_js__WEBPACK_IMPORTED_MODULE_4__/* .counted */ .hS)(remarks, 'remark')}` : ''}`;
        return line('Roster', `${file.path}: ${(0,_figures_js__WEBPACK_IMPORTED_MODULE_4__/* .counted */ .hS)(file.rows, 'row')}, ${said} (${(0,_facts_js__WEBPACK_IMPORTED_MODULE_1__/* .fileFormat */ .p)(file)})`);
    });
}
/** `Tenant   acme-eu by profile cxone: 240 of 240 accounts in 3 requests`. */
function tenantLine(read) {
    return line('Tenant', `${read.tenant} by profile ${read.profile}: ${(0,_figures_js__WEBPACK_IMPORTED_MODULE_4__/* .whole */ .WQ)(read.read)} of ${(0,_figures_js__WEBPACK_IMPORTED_MODULE_4__/* .counted */ .hS)(read.expected, 'account')} in ${(0,_figures_js__WEBPACK_IMPORTED_MODULE_4__/* .counted */ .hS)(read.requests, 'request')}`);
}
/** `Plan     12 create · 9 update · 199 unchanged`: people, as the counts have them. */
function planLine(plan, counts) {
    const parts = [
        [counts.toCreate, 'create'],
        [counts.toUpdate, 'update'],
        [counts.toReactivate, 'reactivate'],
        [counts.toChangeRoles, 'roles'],
        [counts.toDeactivate, 'deactivate'],
        [counts.toDelete, 'delete'],
        [counts.blocked, 'blocked'],
    ];
    const gains = plan.operations.filter(({ kind, gains: gained }) => kind !== 'create' && kind !== 'blocked' && (gained?.length ?? 0) > 0).length;
    const words = parts.filter(([count]) => count > 0).map(([count, word]) => `${(0,_figures_js__WEBPACK_IMPORTED_MODULE_4__/* .whole */ .WQ)(count)} ${word}`);
    return line('Plan', [...words, `${(0,_figures_js__WEBPACK_IMPORTED_MODULE_4__/* .whole */ .WQ)(counts.unchanged)} unchanged`, ...(gains > 0 ? [`⬆ ${(0,_figures_js__WEBPACK_IMPORTED_MODULE_4__/* .whole */ .WQ)(gains)} ${gains === 1 ? 'gains' : 'gain'} access`] : [])].join(' · '));
}
/** Cells of the bar. */
const WIDTH = 12;
/** `Apply    ████████░░░░ 34 of 52 · 9.8/s · 2 s left · 1 wait`. */
function progressLine({ what, done, total, ratePerSecond, secondsLeft, waits }) {
    const share = total > 0 ? Math.min(1, Math.max(0, done / total)) : 1;
    const full = done >= total ? WIDTH : Math.min(WIDTH - 1, Math.floor(share * WIDTH));
    const parts = [`${'█'.repeat(full)}${'░'.repeat(WIDTH - full)} ${(0,_figures_js__WEBPACK_IMPORTED_MODULE_4__/* .whole */ .WQ)(done)} of ${(0,_figures_js__WEBPACK_IMPORTED_MODULE_4__/* .whole */ .WQ)(total)}`];
    if (ratePerSecond !== null && Number.isFinite(ratePerSecond) && ratePerSecond > 0)
        parts.push(`${ratePerSecond < 100 ? ratePerSecond.toFixed(1) : (0,_figures_js__WEBPACK_IMPORTED_MODULE_4__/* .whole */ .WQ)(ratePerSecond)}/s`);
    if (secondsLeft !== null && Number.isFinite(secondsLeft) && done < total)
        parts.push(`${(0,_figures_js__WEBPACK_IMPORTED_MODULE_4__/* .duration */ .p0)(Math.max(1, Math.round(secondsLeft)) * 1000)} left`);
    if (waits > 0)
        parts.push((0,_figures_js__WEBPACK_IMPORTED_MODULE_4__/* .counted */ .hS)(waits, 'wait'));
    return line(what, parts.join(' · '));
}
/** The last lines of a run: verdict, and what to do. */
function endLines(run) {
    const { symbol, title, verdict, next, paste = [] } = (0,_headline_js__WEBPACK_IMPORTED_MODULE_2__/* .headline */ .Pl)(run);
    const mask = (text) => (0,_redact_js__WEBPACK_IMPORTED_MODULE_3__/* .redactText */ .Rd)(text, [], run.pii, run.salt);
    // The symbol stands outside what is escaped: some are made of two code points, one of them unseen.
    return [`${'Result'.padEnd(8)} ${symbol} ${(0,_escape_js__WEBPACK_IMPORTED_MODULE_0__/* .logText */ .kc)(title)}`, line('', mask(verdict)), ...next.map(({ when, what }) => line('', `→ ${when === '' ? '' : `${when}: `}${mask(what)}`)), ...(0,_escape_js__WEBPACK_IMPORTED_MODULE_0__/* .copyable */ .kh)(paste).map((each) => `${' '.repeat(11)}${/^ */u.exec(each)?.[0] ?? ''}${(0,_escape_js__WEBPACK_IMPORTED_MODULE_0__/* .logText */ .kc)(each)}`)];
}


/***/ }),

/***/ 34902:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   Gt: () => (/* binding */ frame),
/* harmony export */   Kw: () => (/* binding */ markdownRow),
/* harmony export */   Qj: () => (/* binding */ markdownTable)
/* harmony export */ });
/* harmony import */ var _escape_js__WEBPACK_IMPORTED_MODULE_0__ = __nccwpck_require__(9924);

/** A Markdown table. Cells are written already; a column whose head starts with `>` is aligned to the right. */
function markdownTable(columns, rows) {
    const head = columns.map((column) => (0,_escape_js__WEBPACK_IMPORTED_MODULE_0__/* .markdownText */ .p7)(column.replace(/^>/u, '')));
    const rule = columns.map((column) => (column.startsWith('>') ? '--:' : '---'));
    return [head, rule, ...rows].map(markdownRow).join('\n');
}
/** One line of a table. */
function markdownRow(cells) {
    return `| ${cells.join(' | ')} |`;
}
/** Heading and table head of a section: open, or folded away. The title counts everybody, shown or not. */
function frame(section, count, level = '###') {
    const title = `${section.symbol} ${(0,_escape_js__WEBPACK_IMPORTED_MODULE_0__/* .markdownText */ .p7)(section.title)} (${count})`;
    const note = section.note ? `\n\n${(0,_escape_js__WEBPACK_IMPORTED_MODULE_0__/* .markdownText */ .p7)(section.note)}` : '';
    const columns = `\n\n${markdownTable(section.columns, [])}`;
    if (section.open)
        return { head: `${level} ${title}${note}`, columns, tail: (remark) => (remark ? `\n\n${remark}` : '') };
    return { head: `<details><summary>${title}</summary>${note}`, columns, tail: (remark) => `${remark ? `\n\n${remark}` : ''}\n\n</details>` };
}


/***/ }),

/***/ 86690:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   P: () => (/* binding */ metricsOf)
/* harmony export */ });
/* harmony import */ var _figures_js__WEBPACK_IMPORTED_MODULE_0__ = __nccwpck_require__(81822);

const WORKED = new Set(['done', 'adopted']);
const DID_NOT = new Set(['failed', 'partial', 'unknown']);
/** @returns `null` for a run that only read and compared */
function metricsOf(run) {
    const { outcomes, definitions, check, traffic } = run;
    if (outcomes) {
        const tried = outcomes.filter(({ status }) => WORKED.has(status) || DID_NOT.has(status));
        return metrics(tried.filter(({ status }) => WORKED.has(status)).length, tried.filter(({ status }) => DID_NOT.has(status)).length, tried.map(({ latencyMs }) => latencyMs));
    }
    if (definitions) {
        const { pages_fetched: pages, pagination_success_rate_pct: rate } = definitions.summary;
        return metrics(pages, rate < 100 || !definitions.complete ? 1 : 0, traffic?.latencies ?? []);
    }
    if (check)
        return metrics(check.findings.filter(({ status }) => status === 'works').length, check.findings.filter(({ status }) => status === 'failed').length, traffic?.latencies ?? []);
    return null;
}
const twoDecimals = (value) => Math.round(value * 100) / 100;
function metrics(successes, failures, latencies) {
    const operations = successes + failures;
    const at = (share) => twoDecimals((0,_figures_js__WEBPACK_IMPORTED_MODULE_0__/* .percentile */ .Ym)(latencies, share) ?? 0);
    return {
        operations,
        successes,
        failures,
        success_rate_pct: operations === 0 ? 100 : twoDecimals((successes * 100) / operations),
        latency_ms: latencies.length === 0
            ? null
            : { average: twoDecimals(latencies.reduce((sum, each) => sum + each, 0) / latencies.length), median: at(0.5), p90: at(0.9), p95: at(0.95), p99: at(0.99), slowest: at(1) },
    };
}


/***/ }),

/***/ 8235:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   O: () => (/* binding */ overrideLines)
/* harmony export */ });
/** Lines of an override file: one mapping, or a list where several guards tripped. Figures and fixed words only. */
function overrideLines(run, hash, tripped) {
    const at = Date.parse(run.finishedAt);
    const expires = Number.isNaN(at) ? 'YYYY-MM-DD' : new Date(at + 5 * 86_400_000).toISOString().slice(0, 10);
    return tripped.flatMap((guard) => {
        const lines = [`plan: ${hash.replaceAll(/[^\da-f]/giu, '')}`, `kind: ${guard.kind}`, `count: ${Math.round(guard.count)}`, 'reason: "why this is meant"', 'approver: "who answers for it"', `expires: ${expires}`];
        return tripped.length === 1 ? lines : lines.map((line, i) => `${i === 0 ? '- ' : '  '}${line}`);
    });
}


/***/ }),

/***/ 55044:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   g: () => (/* binding */ People)
/* harmony export */ });
/* harmony import */ var _figures_js__WEBPACK_IMPORTED_MODULE_4__ = __nccwpck_require__(81822);
/* harmony import */ var _place_js__WEBPACK_IMPORTED_MODULE_3__ = __nccwpck_require__(23060);
/* harmony import */ var _redact_js__WEBPACK_IMPORTED_MODULE_0__ = __nccwpck_require__(17234);
/* harmony import */ var _signout_js__WEBPACK_IMPORTED_MODULE_1__ = __nccwpck_require__(13996);
/* harmony import */ var _wording_js__WEBPACK_IMPORTED_MODULE_2__ = __nccwpck_require__(62867);





/** Cells about people, written by one ink for one run. Everything that could name somebody goes through the run's `pii`. */
class People {
    run;
    ink;
    outcomes;
    constructor(run, ink) {
        this.run = run;
        this.ink = ink;
        this.outcomes = new Map(run.outcomes?.map((outcome) => [outcome.operation.id, outcome]));
    }
    /** True after an apply: cells then tell what happened, not what is planned. */
    get settled() {
        return this.run.outcomes !== undefined;
    }
    /** The columns' first and last: who, and which row. */
    row(operation, middle, brief) {
        const who = this.label(operation);
        const place = (0,_place_js__WEBPACK_IMPORTED_MODULE_3__/* .rowCell */ .Jt)(this.run, operation, this.ink);
        return { cells: [who, ...middle, place], ...(brief && { brief: [who, ...brief, place] }) };
    }
    label(operation) {
        return this.ink.text((0,_redact_js__WEBPACK_IMPORTED_MODULE_0__/* .personLabel */ .Cf)(operation.person, this.run.pii, this.run.salt));
    }
    /** `A… L… 88`, without a link. */
    name(operation) {
        const row = (0,_place_js__WEBPACK_IMPORTED_MODULE_3__/* .rowName */ ._k)(this.run, operation);
        return `${this.label(operation)}${row === '' ? '' : ` ${this.ink.text(row)}`}`;
    }
    /** Free text about somebody, without what says who it is. */
    free(operation, text) {
        return this.ink.text((0,_redact_js__WEBPACK_IMPORTED_MODULE_0__/* .redactText */ .Rd)(text, (0,_redact_js__WEBPACK_IMPORTED_MODULE_0__/* .personalValues */ .$g)(operation), this.run.pii, this.run.salt));
    }
    /** How far a change got; empty before an apply. */
    status(operation) {
        const outcome = this.outcomes.get(operation.id);
        if (!outcome)
            return this.settled ? '–' : '';
        const { symbol, word } = _wording_js__WEBPACK_IMPORTED_MODULE_2__/* .STATUS_WORDS */ .ly[outcome.status];
        const detail = outcome.status === 'done' || outcome.status === 'adopted' || outcome.detail === operation.reason ? '' : outcome.detail;
        return this.ink.lines([`${symbol} ${this.ink.text(word)}`, ...(detail ? [this.free(operation, detail)] : [])]);
    }
    /** Whether a leaver is ready, what stands in the way, or what became of it. */
    leaverCheck(operation) {
        const lines = [];
        const outcome = this.outcomes.get(operation.id);
        const found = operation.dependencies ?? [];
        if (found.length > 0)
            lines.push(`⚠️ ${this.ink.text(`${(0,_figures_js__WEBPACK_IMPORTED_MODULE_4__/* .list */ .p_)(found)}: reassign first`)}`);
        if (outcome) {
            if (outcome.status !== 'blocked')
                lines.push(this.status(operation));
            const signedOut = (0,_signout_js__WEBPACK_IMPORTED_MODULE_1__/* .signOutWords */ .zp)(outcome);
            if (signedOut)
                lines.push(`${signedOut.symbol} ${this.ink.text(signedOut.text)}`);
        }
        else if (this.settled)
            lines.push('–');
        else if (operation.kind === 'delete')
            lines.push(`🗑️ ${this.ink.text('the account is deleted for good')}`);
        else if (lines.length === 0 && operation.kind !== 'blocked')
            lines.push(`✅ ${this.ink.text('ready')}`);
        if (operation.licensePolicy === 'PRESERVE')
            lines.push(this.ink.text('keeps the licence'));
        if (operation.licensePolicy === 'DOWNGRADE')
            lines.push(this.ink.text('licence downgraded'));
        return this.ink.lines(lines) || '–';
    }
    /** What somebody has to do about a blocked change, and what was done already. */
    decision(operation) {
        const detail = this.outcomes.get(operation.id)?.detail ?? '';
        const more = detail === '' || detail === operation.reason ? [] : [this.free(operation, detail)];
        const advice = _wording_js__WEBPACK_IMPORTED_MODULE_2__/* .DECISION_WORDS */ .np[operation.kind === 'blocked' ? operation.reasonCode : 'dependencies'];
        const check = this.leaverCheck(operation);
        return this.ink.lines([...(check === '–' ? [] : [check]), ...more, ...(advice ? [this.ink.text(advice)] : [])]) || '–';
    }
    reason(operation) {
        return this.free(operation, operation.reason);
    }
    /** `Support Admin (includes Standard Agent)`: roles named in bold, inherited ones after them. */
    roles(changes, bold) {
        const word = (role) => this.ink.text((0,_redact_js__WEBPACK_IMPORTED_MODULE_0__/* .redactValue */ .FI)('roles', role.display ?? role.value, this.run.pii, this.run.salt));
        const direct = (changes ?? []).filter((role) => !role.inherited).map((role) => (bold ? this.ink.strong(word(role)) : word(role)));
        const inherited = (changes ?? []).filter((role) => role.inherited).map(word);
        if (direct.length === 0)
            return inherited.join(', ') || '–';
        return `${direct.join(', ')}${inherited.length > 0 ? ` ${this.ink.text('(includes')} ${inherited.join(', ')}${this.ink.text(')')}` : ''}`;
    }
    /** One line a field: `Department: Sales → Support`. */
    changes(before, after) {
        const fields = Object.keys(after ?? {}).filter((field) => field !== 'roles' && field !== 'active');
        return this.ink.lines(fields.map((field) => `${this.ink.text((0,_wording_js__WEBPACK_IMPORTED_MODULE_2__/* .fieldWords */ .Q9)(field))}: ${this.value(field, before?.[field])} → ${this.value(field, after?.[field])}`)) || '–';
    }
    /** `➕ joins`. */
    kind({ kind }) {
        return `${_wording_js__WEBPACK_IMPORTED_MODULE_2__/* .KIND_WORDS */ .Pv[kind].symbol} ${this.ink.text(_wording_js__WEBPACK_IMPORTED_MODULE_2__/* .KIND_WORDS */ .Pv[kind].one)}`;
    }
    /** The change in a cell, whatever its kind. */
    what(operation) {
        if (operation.kind === 'update')
            return this.changes(operation.before, operation.after);
        const gain = (operation.gains?.length ?? 0) > 0 ? [`⬆ ${this.roles(operation.gains, true)}`] : [];
        const loss = (operation.loses?.length ?? 0) > 0 ? [`⬇ ${this.roles(operation.loses, false)}`] : [];
        return this.ink.lines([...gain, ...loss]) || this.reason(operation);
    }
    /** Names of the fields that change, where there is no room for their values. */
    changedFields(after) {
        return this.ink.text(Object.keys(after ?? {}).filter((field) => field !== 'roles' && field !== 'active').map(_wording_js__WEBPACK_IMPORTED_MODULE_2__/* .fieldWords */ .Q9).join(', ')) || '–';
    }
    value(field, value) {
        if (value === null || value === undefined || value === '')
            return this.ink.text('(empty)');
        const one = (text) => (0,_redact_js__WEBPACK_IMPORTED_MODULE_0__/* .redactValue */ .FI)(field, text, this.run.pii, this.run.salt);
        if (Array.isArray(value))
            return this.ink.text(value.map(one).join(', ') || '(empty)');
        return this.ink.text(typeof value === 'boolean' ? (value ? 'yes' : 'no') : one(value));
    }
}


/***/ }),

/***/ 23060:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   Jt: () => (/* binding */ rowCell),
/* harmony export */   _k: () => (/* binding */ rowName)
/* harmony export */ });
/* unused harmony export rowAddress */
/**
 * Address of a roster line at the run's commit, in a view that has lines (`plain=1`: GitHub shows a CSV as a table
 * otherwise), or `null` where the run knows no commit or the file does not lie in the repository.
 */
function rowAddress(run, place) {
    const { blob } = run.links;
    if (!blob || !place.file)
        return null;
    const path = place.file.replaceAll('\\', '/').replace(/^(?:\.\/)+/u, '');
    if (path.startsWith('/') || /^[a-z]:/iu.test(path) || path.split('/').includes('..'))
        return null;
    const address = `${blob.replace(/\/+$/u, '')}/${path.split('/').map(encodeURIComponent).join('/')}?plain=1`;
    return place.line === null ? address : `${address}#L${place.line}`;
}
/** The row's number, linked to its line, with the file's name where the run has several; a dash for people no row names. */
function rowCell(run, place, ink) {
    if (place.row === null)
        return place.file === null ? '–' : ink.link(ink.text(place.file), rowAddress(run, place));
    return ink.link(ink.text(rowName(run, place)), rowAddress(run, place));
}
/** `12`, or `sales.csv 12` where the run has several files. Raw. */
function rowName(run, place) {
    if (place.row === null)
        return '';
    const several = (run.roster?.files.length ?? 0) > 1;
    return several && place.file ? `${place.file.split('/').at(-1)} ${place.row}` : String(place.row);
}


/***/ }),

/***/ 17234:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   $g: () => (/* binding */ personalValues),
/* harmony export */   Cf: () => (/* binding */ personLabel),
/* harmony export */   FI: () => (/* binding */ redactValue),
/* harmony export */   Rd: () => (/* binding */ redactText),
/* harmony export */   Zb: () => (/* binding */ redactIssue)
/* harmony export */ });
/* harmony import */ var node_crypto__WEBPACK_IMPORTED_MODULE_0__ = __nccwpck_require__(77598);
/* harmony import */ var _escape_js__WEBPACK_IMPORTED_MODULE_1__ = __nccwpck_require__(9924);


/** Fields whose values say nothing about who somebody is; everything else, custom attributes included, is masked. */
const OPEN_FIELDS = new Set(['active', 'status', 'roles', 'groups', 'team', 'department', 'startDate', 'endDate', 'licensePolicy']);
/** The headers under which such values stand in rosters, without case, spaces, `_` and `-`. */
const OPEN_COLUMNS = new Set([
    'active status roles role groups group team department startdate enddate licensepolicy',
    'rolename rolenames primaryrole secondaryroles teamname groupname groupnames departmentname isactive enabled accountenabled',
    'workerstatus employeestatus employmentstatus userstatus hiredate startingdate terminationdate lastday lastworkingday',
]
    .join(' ')
    .split(' '));
/** What is left of a value that a program has spoilt identifies nobody, and must be seen to be understood. */
const SPOILT = /^(?:[-+]?\d+(?:[.,]\d+)?E[-+]?\d+|#[A-Z0-9/]+[!?]?)$/iu;
const EMAIL = /[^\s@<>()[\]{}"'`,;:|=]+@[^\s@<>()[\]{}"'`,;:|=]+/gu;
const firstLetter = (text) => {
    const [first = ''] = (0,_escape_js__WEBPACK_IMPORTED_MODULE_1__/* .visible */ .RK)(text).normalize('NFC');
    return /[\p{L}\p{N}]/u.test(first) ? first.toUpperCase() : '';
};
const hashOf = (text, salt) => (0,node_crypto__WEBPACK_IMPORTED_MODULE_0__.createHmac)('sha256', salt).update(text).digest('hex').slice(0, 10);
/** `a…@example.com`: the first letter, and nothing that tells how long the rest is. */
function maskAddress(address) {
    const at = address.lastIndexOf('@');
    const [first = ''] = at > 0 ? (0,_escape_js__WEBPACK_IMPORTED_MODULE_1__/* .visible */ .RK)(address.slice(0, at)) : '';
    return `${/[\p{L}\p{N}]/u.test(first) ? first : ''}…@${address.slice(at + 1)}`;
}
/** One value as somebody may see it who does not know the person. */
function maskValue(value) {
    if (value === '')
        return '';
    if (/^[^\s@]+@[^\s@]+$/u.test(value))
        return maskAddress(value);
    return `${firstLetter(value)}…`;
}
/**
 * Who somebody is, for people's eyes: initials, a keyed hash or the name. One line, and still to be escaped for the place
 * where it is shown.
 * @param salt key of the hash: the same person has the same hash within a tenant
 */
function personLabel(person, pii, salt) {
    const { givenName = '', familyName = '', displayName = '', userName, externalId } = person;
    if (pii === 'hashed')
        return `person ${hashOf(externalId || userName.toLowerCase(), salt)}`;
    if (pii === 'full') {
        const name = (0,_escape_js__WEBPACK_IMPORTED_MODULE_1__/* .visible */ .RK)([givenName, familyName].filter(Boolean).join(' ') || displayName);
        const account = (0,_escape_js__WEBPACK_IMPORTED_MODULE_1__/* .visible */ .RK)(userName || externalId || '');
        return name && account ? `${name} (${account})` : name || account || 'somebody without a name';
    }
    const parts = givenName || familyName ? [givenName, familyName] : displayName.trim().split(/\s+/u).slice(0, 2);
    const initials = parts.map(firstLetter).filter(Boolean).map((letter) => `${letter}…`);
    if (initials.length > 0)
        return initials.join(' ');
    return (0,_escape_js__WEBPACK_IMPORTED_MODULE_1__/* .visible */ .RK)(maskValue(userName || externalId || '')) || 'somebody without a name';
}
/**
 * A value of a field as it may be shown: roles, teams, departments, dates and statuses as they are, all else by `pii`.
 * One line, and still to be escaped.
 */
function redactValue(field, value, pii, salt) {
    if (pii === 'full')
        return (0,_escape_js__WEBPACK_IMPORTED_MODULE_1__/* .visible */ .RK)(value);
    if (OPEN_FIELDS.has(field))
        return redactText(value, [], pii, salt);
    if (value === '')
        return '';
    return (0,_escape_js__WEBPACK_IMPORTED_MODULE_1__/* .visible */ .RK)(pii === 'hashed' ? `#${hashOf(value, salt)}` : maskValue(value));
}
/**
 * Free text, such as a server's answer, without the people in it.
 * @param personal values that may occur in it; all e-mail addresses go as well
 */
function redactText(text, personal, pii, salt) {
    if (pii === 'full')
        return (0,_escape_js__WEBPACK_IMPORTED_MODULE_1__/* .visible */ .RK)(text);
    const mask = (value) => (pii === 'hashed' ? `#${hashOf(value, salt)}` : maskValue(value));
    const lower = text.toLowerCase();
    const values = [...new Set(personal)].filter((value) => value.trim().length > 1 && lower.includes(value.toLowerCase())).sort((a, b) => b.length - a.length);
    if (values.length === 0)
        return (0,_escape_js__WEBPACK_IMPORTED_MODULE_1__/* .visible */ .RK)(lower.includes('@') ? text.replaceAll(EMAIL, mask) : text);
    // Whole addresses first, so that a name inside one is not masked alone.
    const known = values.map((value) => `(?<![\\p{L}\\p{N}])${value.replaceAll(/[\\^$.*+?()[\]{}|/]/gu, String.raw `\$&`)}(?![\\p{L}\\p{N}])`);
    return (0,_escape_js__WEBPACK_IMPORTED_MODULE_1__/* .visible */ .RK)(text.replaceAll(new RegExp([EMAIL.source, ...known].join('|'), 'giu'), mask));
}
/** Everything in an operation that says who the person is, for `redactText`. */
function personalValues(operation) {
    const values = [operation.key];
    for (const person of [operation.person, operation.prior]) {
        if (!person)
            continue;
        const { userName, externalId, givenName, familyName, displayName } = person;
        for (const value of [userName, externalId, givenName, familyName, displayName])
            if (value)
                values.push(value);
    }
    for (const attributes of [operation.before, operation.after]) {
        for (const [field, value] of Object.entries(attributes ?? {}))
            if (typeof value === 'string' && !OPEN_FIELDS.has(field))
                values.push(value);
    }
    const { email, phone, title } = operation.prior ?? {};
    for (const value of [email, phone, title])
        if (value)
            values.push(value);
    return values;
}
/** True where a problem's cell text may be shown to everybody: headers and the file as a whole, roles, teams, dates, statuses. */
function isOpen(issue) {
    if (issue.row === null || /date/u.test(issue.code))
        return true;
    if (/header|column/u.test(issue.code) && issue.row <= 1)
        return true;
    return issue.column !== null && (OPEN_FIELDS.has(issue.column) || OPEN_COLUMNS.has(issue.column.toLowerCase().replaceAll(/[\s_-]/gu, '')));
}
/** The address that messages give as an example is nobody’s. */
const EXAMPLE = 'name@example.com';
const KEPT = 'name(at)example.com';
/** Found, expected and suggested text of a problem, as they may be shown. Still to be escaped. */
function redactIssue(issue, pii, salt) {
    const { found, expected, suggestion } = issue;
    if (pii === 'full')
        return { found: (0,_escape_js__WEBPACK_IMPORTED_MODULE_1__/* .visible */ .RK)(found), expected: (0,_escape_js__WEBPACK_IMPORTED_MODULE_1__/* .visible */ .RK)(expected), suggestion: (0,_escape_js__WEBPACK_IMPORTED_MODULE_1__/* .visible */ .RK)(suggestion) };
    const open = isOpen(issue);
    const cell = (text) => {
        if (text === '' || SPOILT.test(text.trim()))
            return (0,_escape_js__WEBPACK_IMPORTED_MODULE_1__/* .visible */ .RK)(text);
        if (open)
            return redactText(text, [], pii, salt);
        return (0,_escape_js__WEBPACK_IMPORTED_MODULE_1__/* .visible */ .RK)(pii === 'hashed' ? `#${hashOf(text, salt)}` : maskValue(text.trim()));
    };
    return { found: cell(found), expected: redactText(expected.replaceAll(EXAMPLE, KEPT), open ? [] : [found, suggestion], pii, salt).replaceAll(KEPT, EXAMPLE), suggestion: cell(suggestion) };
}


/***/ }),

/***/ 61193:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {


// EXPORTS
__nccwpck_require__.d(__webpack_exports__, {
  V0: () => (/* binding */ sections),
  d4: () => (/* binding */ troubles),
  md: () => (/* binding */ worstFirst)
});

// EXTERNAL MODULE: ./build/report/figures.js
var report_figures = __nccwpck_require__(81822);
;// CONCATENATED MODULE: ./build/report/mode-sections.js

const STATUS = { works: '✅ works', absent: '➖ not offered', failed: '❌ does not work', unknown: '❔ not known' };
const ABILITY = {
    'sign-in': 'Sign-in',
    scopes: 'Scopes',
    'service-provider-config': 'ServiceProviderConfig',
    users: 'Users',
    paging: 'Paging',
    filter: 'Filter',
    roles: 'Roles',
    bulk: 'Bulk',
    patch: 'PATCH',
    etag: 'ETag',
    attributes: 'Attribute definitions',
    clock: 'Clock',
};
/** Lists of the modes that are about no roster: what a check found, definitions that are not as they should be, Entra's groups. */
function modeSections(run, ink) {
    return [...checks(run, ink), ...definitions(run, ink), ...groups(run, ink), ...verification(run, ink)];
}
function checks({ check }, ink) {
    const rows = (check?.findings ?? []).map(({ name, status, detail, advice }) => ({ cells: [ink.text(ABILITY[name] ?? name), ink.text(STATUS[status]), ink.text((0,report_figures/* sentence */.em)(detail)), ink.text(advice) || '–'] }));
    return rows.length > 0 ? [{ name: 'checks', symbol: '🩺', title: 'What works', columns: ['What', 'State', 'Found', 'What to do'], rows, open: true }] : [];
}
function definitions({ definitions: found }, ink) {
    if (!found)
        return [];
    const { summary, items, complete } = found;
    const figures = [
        ['Definitions', (0,report_figures/* whole */.WQ)(summary.total_attributes)],
        ['Pages', (0,report_figures/* whole */.WQ)(summary.pages_fetched)],
        ['Pages that arrived', (0,report_figures/* percent */.KN)(summary.pagination_success_rate_pct)],
        ['Round trip of a page', `${(0,report_figures/* whole */.WQ)(summary.average_latency_ms)} ms on average, ${(0,report_figures/* whole */.WQ)(summary.median_latency_ms)} ms (median), ${(0,report_figures/* whole */.WQ)(summary.p95_latency_ms)} ms (95 of 100 faster)`],
        ['Of a type that CXone does not have', (0,report_figures/* whole */.WQ)(summary.type_compatibility_violations)],
        ['With a default that is not of their type', (0,report_figures/* whole */.WQ)(summary.default_value_violations)],
    ];
    const wrong = items.filter((item) => !item.type_compatible || !item.default_valid);
    const rows = wrong.map((item) => {
        const what = [!item.type_compatible && 'its type is none of string, number, boolean, date', !item.default_valid && 'its default is not of its type'].filter((each) => each !== false);
        return { cells: [ink.text(item.name ?? item.id ?? '(no name)'), ink.text(item.type), ink.text(item.scope), ink.text((0,report_figures/* sentence */.em)(what.join('; ')))] };
    });
    const figureRows = figures.map(([name, value]) => ({ cells: [ink.text(name), ink.text(value)] }));
    return [
        { name: 'figures', symbol: '🔢', title: 'Attribute definitions', columns: ['Figure', 'Value'], rows: figureRows, open: true, ...(!complete && { note: 'The listing broke off: these are the figures of what was read.' }) },
        ...(rows.length > 0 ? [{ name: 'definitions', symbol: '⚠️', title: 'Definitions to look at', columns: ['Attribute', 'Type', 'Scope', 'What'], rows, open: true }] : []),
    ];
}
function groups({ entra }, ink) {
    const rows = (entra?.groups ?? []).map(({ group, role, display }) => ({ cells: [ink.text(group), ink.text(role), ink.text(display)] }));
    return rows.length > 0 ? [{ name: 'groups', symbol: '🔑', title: 'Groups and the roles they stand for', columns: ['Group in Entra', 'Role in the policy', 'Role in CXone'], rows, open: true }] : [];
}
function verification({ verification: found }, ink) {
    if (!found)
        return [];
    const { file, records, head, sealed, interrupted, problem } = found;
    const rows = [
        [ink.text('File'), ink.code(file)],
        [ink.text('Right records'), ink.text((0,report_figures/* whole */.WQ)(records))],
        [ink.text('Hash of the last right record'), ink.digits(head)],
        [ink.text('Sealed'), ink.text(sealed ? (interrupted ? 'yes, after the run was cut off' : 'yes') : 'no')],
    ];
    if (problem)
        rows.push([ink.text('First wrong line'), ink.text(`${(0,report_figures/* whole */.WQ)(problem.line)} (${problem.what})`)], [ink.text('Expected'), ink.code(problem.expected)], [ink.text('Found'), ink.code(problem.found)]);
    return [{ name: 'figures', symbol: '🔗', title: 'The audit file', columns: ['What', 'Value'], rows: rows.map((cells) => ({ cells })), open: true }];
}

// EXTERNAL MODULE: ./build/report/people.js
var report_people = __nccwpck_require__(55044);
// EXTERNAL MODULE: ./build/report/place.js
var place = __nccwpck_require__(23060);
// EXTERNAL MODULE: ./build/report/redact.js
var redact = __nccwpck_require__(17234);
// EXTERNAL MODULE: ./build/report/signout.js
var signout = __nccwpck_require__(13996);
// EXTERNAL MODULE: ./build/report/wording.js
var wording = __nccwpck_require__(62867);
;// CONCATENATED MODULE: ./build/report/sections.js







/**
 * Everything a report can list, most important first: what needs a person, who gains access, who leaves, then the rest.
 * Empty lists are left out; unchanged people are never listed.
 */
function sections(run, ink) {
    const people = new report_people/* People */.g(run, ink);
    const operations = run.plan?.operations ?? [];
    // Whom CXone itself refused to delete waits for a decision like everybody the plan had blocked.
    const refused = new Set((run.outcomes ?? []).filter(({ operation, status }) => status === 'blocked' && operation.kind !== 'blocked').map(({ operation }) => operation.id));
    const of = (...kinds) => operations.filter(({ kind, id }) => (refused.has(id) ? kinds.includes('blocked') : kinds.includes(kind)));
    const all = [
        ...modeSections(run, ink),
        problems(run, ink, 'problems'),
        failures(run, people, ink),
        unreviewed(run, people),
        decisions(of('blocked'), people),
        gains(operations, people),
        leavers(of('delete', 'deactivate'), people, run.pii !== 'full'),
        plain('returners', 'reactivate', of('reactivate'), people),
        roleChanges(of('roles'), people),
        updates(of('update'), people),
        joiners(of('create'), people),
        problems(run, ink, 'remarks'),
    ];
    return all.filter(({ rows }) => rows.length > 0);
}
/** Rows that are written of a list that may be cut: more fit into no report. */
const MOST = 10_000;
const SEVERITY = { error: '❌ error', warning: '⚠️ warning', notice: 'ℹ️ note' };
/** Errors of the roster, or what is merely odd about it. */
function problems(run, ink, name) {
    const due = (run.roster?.issues ?? []).filter(({ severity }) => (severity === 'error') === (name === 'problems'));
    const rows = due.slice(0, MOST).map((issue) => {
        const { found, expected, suggestion } = (0,redact/* redactIssue */.Zb)(issue, run.pii, run.salt);
        // A snippet for the policy is told once, with what to do.
        const hint = suggestion === '' || issue.suggestion.includes('\n') ? [] : [`${ink.text('Did you mean')} ${ink.strong(ink.text(suggestion))}${ink.text('?')}`];
        const what = ink.lines([ink.text((0,report_figures/* sentence */.em)(expected)), ...hint]);
        const cells = [(0,place/* rowCell */.Jt)(run, issue, ink) || '–', issue.column === null ? '–' : ink.text(issue.column), found === '' ? ink.text('(nothing)') : ink.code(found), what];
        return { cells: name === 'remarks' ? [SEVERITY[issue.severity], ...cells] : cells };
    });
    const columns = ['Row', 'Column', 'Found', 'Expected'];
    return name === 'problems'
        ? { name, symbol: '❌', title: 'To mend in the file', columns, rows, total: due.length, open: true }
        : { name, symbol: '⚠️', title: 'Remarks on the file', columns: ['What', ...columns], rows, total: due.length, open: false };
}
/** The worst problem first: errors before warnings before notices, the file as a whole before its rows. */
function worstFirst(issues) {
    const rank = { error: 0, warning: 1, notice: 2 };
    return [...issues].sort((a, b) => rank[a.severity] - rank[b.severity] || (a.row ?? 0) - (b.row ?? 0));
}
/** Changes that failed, are partly done or not known, and leavers who may still be signed in: the latter first. */
function troubles(run) {
    const found = (run.outcomes ?? []).flatMap((outcome) => {
        const bad = outcome.steps.filter(({ status }) => status === 'failed' || status === 'unknown');
        if ((0,signout/* mayBeSignedIn */.WU)(outcome)) {
            const step = outcome.steps.find((each) => each.status !== 'done' && (each.step === 'sessions' || each.step === 'logout')) ?? bad[0] ?? null;
            return [{ outcome, step }];
        }
        if (outcome.status === 'failed' || outcome.status === 'partial' || outcome.status === 'unknown')
            return bad.length > 0 ? bad.map((step) => ({ outcome, step })) : [{ outcome, step: null }];
        return outcome.status === 'blocked' ? bad.map((step) => ({ outcome, step })) : [];
    });
    return found.sort((a, b) => Number((0,signout/* mayBeSignedIn */.WU)(b.outcome)) - Number((0,signout/* mayBeSignedIn */.WU)(a.outcome)));
}
function failures(run, people, ink) {
    const rows = troubles(run).map(({ outcome, step }) => {
        const { operation } = outcome;
        const error = step?.error ?? outcome.error;
        const said = (0,redact/* redactText */.Rd)(error?.message || step?.detail || outcome.detail || 'no answer', (0,redact/* personalValues */.$g)(operation), run.pii, run.salt);
        const advice = error?.advice ? (0,redact/* redactText */.Rd)(error.advice, (0,redact/* personalValues */.$g)(operation), run.pii, run.salt) : '';
        const retry = error?.retryable ?? outcome.status === 'unknown';
        const tries = step && step.attempts > 1 ? `, ${step.attempts} tries` : '';
        const danger = (0,signout/* mayBeSignedIn */.WU)(outcome) ? [`❗ ${ink.text('deactivated, may still be signed in')}`] : [];
        const todo = ink.lines([...danger, ink.text(advice || (retry ? 'run the job again' : 'look at the account in CXone'))]);
        const name = ink.text(wording/* STEP_WORDS */.lO[step?.step ?? (operation.kind === 'blocked' ? 'deactivate' : operation.kind)]);
        return people.row(operation, [name, ink.text(`${said}${tries}`), retry ? ink.strong(ink.text('yes')) : ink.text('no'), todo], [name, '', '', danger[0] ?? '']);
    });
    return { name: 'failures', symbol: '❌', title: 'Did not work', columns: ['Person', 'Step', 'CXone said', 'Again?', 'What to do', 'Row'], rows, open: true };
}
/** What an apply would do beyond the plan that was reviewed. */
function unreviewed(run, people) {
    const ids = new Set(run.approval?.unreviewed);
    const due = (run.plan?.operations ?? []).filter(({ id }) => ids.has(id));
    const rows = due.map((operation) => people.row(operation, [people.kind(operation), people.what(operation)], [people.kind(operation), '']));
    return { name: 'unreviewed', symbol: '🆕', title: 'Not in the plan that was reviewed', columns: ['Person', 'Change', 'What', 'Row'], rows, open: true, names: due.map((each) => people.name(each)) };
}
function decisions(operations, people) {
    const words = wording/* KIND_WORDS */.Pv.blocked;
    const rows = operations.map((operation) => people.row(operation, [people.reason(operation), people.decision(operation)], [people.reason(operation), '']));
    return { name: 'decisions', symbol: words.symbol, title: words.heading, columns: ['Person', 'Why', 'What to do', 'Row'], rows, open: true, names: operations.map((each) => people.name(each)) };
}
/** People who have an account and get more access than they had. */
function gains(operations, people) {
    const due = operations.filter(({ kind, gains }) => kind !== 'create' && kind !== 'blocked' && (gains?.length ?? 0) > 0);
    const rows = due.map((operation) => people.row(operation, [people.roles(operation.gains, true), ...sections_status(operation, people)]));
    return { name: 'gains', symbol: '⬆', title: 'Gaining access', columns: ['Person', 'Gains', ...statusColumn(people), 'Row'], rows, open: true, names: due.map((each) => people.name(each)) };
}
/** Whoever something hangs on comes first, then those who are gone for good. */
const leaverRank = (operation) => ((operation.dependencies?.length ?? 0) > 0 ? 0 : operation.kind === 'delete' ? 1 : 2);
function leavers(operations, people, hidden) {
    const masked = hidden && operations.some(({ row }) => row === null);
    const due = [...operations].sort((a, b) => leaverRank(a) - leaverRank(b));
    const rows = due.map((operation) => people.row(operation, [people.reason(operation), people.leaverCheck(operation)], ['', '']));
    return { name: 'leavers', symbol: wording/* KIND_WORDS */.Pv.deactivate.symbol, title: wording/* KIND_WORDS */.Pv.deactivate.heading, columns: ['Person', 'Why', 'Check', 'Row'], rows, open: true, names: due.map((each) => people.name(each)), ...(masked && { note: 'Who has no row is named in full in plan.json of the artifact.' }) };
}
function plain(name, kind, operations, people) {
    const { symbol, heading } = wording/* KIND_WORDS */.Pv[kind];
    const rows = operations.slice(0, MOST).map((operation) => people.row(operation, [people.reason(operation), ...sections_status(operation, people)]));
    return { name, symbol, title: heading, columns: ['Person', 'Why', ...statusColumn(people), 'Row'], rows, total: operations.length, open: false };
}
/** Changes of roles, those who gain first. */
function roleChanges(operations, people) {
    const due = [...operations].sort((a, b) => Number((b.gains?.length ?? 0) > 0) - Number((a.gains?.length ?? 0) > 0));
    const rows = due.slice(0, MOST).map((operation) => {
        const gain = (operation.gains?.length ?? 0) > 0 ? `⬆ ${people.roles(operation.gains, true)}` : '–';
        const loss = (operation.loses?.length ?? 0) > 0 ? `⬇ ${people.roles(operation.loses, false)}` : '–';
        return people.row(operation, [gain, loss, ...sections_status(operation, people)]);
    });
    const { symbol, heading } = wording/* KIND_WORDS */.Pv.roles;
    return { name: 'roles', symbol, title: heading, columns: ['Person', 'Gains', 'Loses', ...statusColumn(people), 'Row'], rows, total: due.length, open: false };
}
function updates(operations, people) {
    const rows = operations.slice(0, MOST).map((operation) => {
        const adopted = operation.reasonCode === 'adoption' ? [people.reason(operation)] : [];
        const full = [...adopted, people.changes(operation.before, operation.after)].join('<br>');
        return people.row(operation, [full, ...sections_status(operation, people)], [people.changedFields(operation.after), ...sections_status(operation, people)]);
    });
    const { symbol, heading } = wording/* KIND_WORDS */.Pv.update;
    return { name: 'updates', symbol, title: heading, columns: ['Person', 'Before → after', ...statusColumn(people), 'Row'], rows, total: operations.length, open: false };
}
function joiners(operations, people) {
    const rows = operations.slice(0, MOST).map((operation) => {
        const { department, team } = operation.after ?? {};
        const where = [department, team].filter((value) => typeof value === 'string' && value !== '');
        const roles = (operation.gains?.length ?? 0) > 0 ? `⬆ ${people.roles(operation.gains, true)}` : '–';
        const place = where.length > 0 ? where.map((value) => people.value('team', value)).join(' · ') : '–';
        return people.row(operation, [place, roles, ...sections_status(operation, people)]);
    });
    const { symbol, heading } = wording/* KIND_WORDS */.Pv.create;
    return { name: 'joiners', symbol, title: heading, columns: ['Person', 'Where', 'Roles', ...statusColumn(people), 'Row'], rows, total: operations.length, open: false };
}
const sections_status = (operation, people) => (people.settled ? [people.status(operation)] : []);
const statusColumn = (people) => (people.settled ? ['Outcome'] : []);


/***/ }),

/***/ 13996:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   WU: () => (/* binding */ mayBeSignedIn),
/* harmony export */   vE: () => (/* binding */ leaverFigures),
/* harmony export */   zp: () => (/* binding */ signOutWords)
/* harmony export */ });
/* unused harmony export isLeaver */
/* harmony import */ var _figures_js__WEBPACK_IMPORTED_MODULE_0__ = __nccwpck_require__(81822);

/** Steps that end what somebody has open. Only one that was done counts: a skipped one has ended nothing. */
const SIGN_OUT = new Set(['sessions', 'logout']);
const done = (outcome, steps) => outcome.steps.some(({ step, status }) => status === 'done' && (typeof steps === 'string' ? step === steps : steps.has(step)));
/** Somebody who was to leave: deactivated, deleted, or kept from deletion and deactivated instead. */
function isLeaver({ operation }) {
    return operation.kind === 'deactivate' || operation.kind === 'delete' || (operation.kind === 'blocked' && operation.blockedKind === 'delete');
}
/** Somebody kept from deletion whose account was off before this run: nothing was to be done. */
const wasOff = ({ operation, steps }) => operation.kind === 'blocked' && operation.prior?.active === false && steps.every(({ step }) => step === 'dependencies');
/** True where the account is off or gone, but nobody knows that its sessions are. */
function mayBeSignedIn(outcome) {
    if (!isLeaver(outcome) || outcome.signOutMs !== undefined || wasOff(outcome))
        return false;
    const off = done(outcome, 'deactivate') || (outcome.operation.prior?.active === false && outcome.steps.length > 0);
    // A run that finishes what another one left open does only what was open.
    const ended = outcome.operation.openSteps?.every((step) => !SIGN_OUT.has(step)) ?? false;
    return off && !ended && !done(outcome, SIGN_OUT) && !done(outcome, 'delete');
}
const failedStep = (outcome) => outcome.steps.find(({ step, status }) => SIGN_OUT.has(step) && status !== 'done');
/** Whether a leaver is signed out, in words; `null` where that is not the question. */
function signOutWords(outcome) {
    if (!isLeaver(outcome))
        return null;
    if (mayBeSignedIn(outcome)) {
        const step = failedStep(outcome);
        const why = step?.status === 'unsupported' ? ': this tenant has no way to end sessions' : step?.status === 'skipped' && step.detail ? `: ${step.detail}` : '';
        return { symbol: '❗', text: `deactivated, may still be signed in${why}` };
    }
    const facts = [
        done(outcome, SIGN_OUT) && 'signed out',
        done(outcome, 'license') && 'licence freed',
    ].filter((fact) => typeof fact === 'string');
    return facts.length > 0 ? { symbol: '✅', text: facts.join(', ') } : null;
}
/** What really happened to the leavers of a run: nothing that was skipped is counted. */
function leaverFigures(run) {
    const leavers = (run.outcomes ?? []).filter((outcome) => isLeaver(outcome) && !wasOff(outcome));
    const times = leavers.flatMap(({ signOutMs }) => (signOutMs === undefined ? [] : [signOutMs]));
    return {
        leavers: leavers.length,
        signedOut: leavers.filter((outcome) => done(outcome, SIGN_OUT)).length,
        maybeSignedIn: leavers.filter(mayBeSignedIn).length,
        licences: leavers.filter((outcome) => done(outcome, 'license')).length,
        medianMs: (0,_figures_js__WEBPACK_IMPORTED_MODULE_0__/* .percentile */ .Ym)(times, 0.5),
        slowestMs: (0,_figures_js__WEBPACK_IMPORTED_MODULE_0__/* .percentile */ .Ym)(times, 1),
    };
}


/***/ }),

/***/ 74611:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   B: () => (/* binding */ renderSummary)
/* harmony export */ });
/* unused harmony export SUMMARY_LIMIT */
/* harmony import */ var _actions_js__WEBPACK_IMPORTED_MODULE_0__ = __nccwpck_require__(45164);
/* harmony import */ var _comment_js__WEBPACK_IMPORTED_MODULE_1__ = __nccwpck_require__(17554);
/* harmony import */ var _escape_js__WEBPACK_IMPORTED_MODULE_2__ = __nccwpck_require__(9924);
/* harmony import */ var _facts_js__WEBPACK_IMPORTED_MODULE_3__ = __nccwpck_require__(87872);
/* harmony import */ var _figures_js__WEBPACK_IMPORTED_MODULE_10__ = __nccwpck_require__(81822);
/* harmony import */ var _fit_js__WEBPACK_IMPORTED_MODULE_4__ = __nccwpck_require__(29848);
/* harmony import */ var _headline_js__WEBPACK_IMPORTED_MODULE_5__ = __nccwpck_require__(45132);
/* harmony import */ var _ink_js__WEBPACK_IMPORTED_MODULE_6__ = __nccwpck_require__(82287);
/* harmony import */ var _markdown_js__WEBPACK_IMPORTED_MODULE_7__ = __nccwpck_require__(34902);
/* harmony import */ var _override_js__WEBPACK_IMPORTED_MODULE_9__ = __nccwpck_require__(8235);
/* harmony import */ var _sections_js__WEBPACK_IMPORTED_MODULE_8__ = __nccwpck_require__(61193);











/** Bytes that a step's summary may have, less some room for what others write into the same step. */
const SUMMARY_LIMIT = 1024 * 1024 - 16 * 1024;
/** Rows of people that a summary lists before it points to the artifact; who must be seen is listed whole. */
const MANY = 1000;
const bytes = (text) => Buffer.byteLength(text, 'utf8');
/**
 * The job summary, for admins: what was planned and done, what did not work and what to do about it, then guards, approval,
 * traffic and audit.
 * @returns Markdown below `SUMMARY_LIMIT` bytes of UTF-8
 */
function renderSummary(run) {
    const top = (0,_headline_js__WEBPACK_IMPORTED_MODULE_5__/* .headline */ .Pl)(run);
    const head = [(0,_comment_js__WEBPACK_IMPORTED_MODULE_1__/* .headlineBlock */ .aV)(run, top, '#')];
    const other = (0,_comment_js__WEBPACK_IMPORTED_MODULE_1__/* .problemBlock */ .fx)(run, top);
    if (other)
        head.push(other);
    if (run.outcomes)
        head.push(actionBlock(run));
    else if (run.plan)
        head.push((0,_comment_js__WEBPACK_IMPORTED_MODULE_1__/* .countBlock */ .p0)(run));
    const tripped = run.plan?.guards.filter((guard) => guard.tripped && !guard.overridden) ?? [];
    if (run.plan && tripped.length > 0)
        head.push(`If it is meant, this override lets it pass:\n\n${(0,_escape_js__WEBPACK_IMPORTED_MODULE_2__/* .codeBlock */ .DV)((0,_override_js__WEBPACK_IMPORTED_MODULE_9__/* .overrideLines */ .O)(run, run.plan.hash, tripped), 'yaml')}`);
    const foot = (0,_facts_js__WEBPACK_IMPORTED_MODULE_3__/* .facts */ .I)(run, _ink_js__WEBPACK_IMPORTED_MODULE_6__/* .markdownInk */ .m)
        .map(({ name, text }) => `**${name}** ${text}`)
        .join('  \n');
    const due = (0,_sections_js__WEBPACK_IMPORTED_MODULE_8__/* .sections */ .V0)(run, _ink_js__WEBPACK_IMPORTED_MODULE_6__/* .markdownInk */ .m);
    const must = new Set(['unreviewed', 'decisions', 'leavers', 'problems', 'failures', 'gains']);
    const everything = `the ${(0,_escape_js__WEBPACK_IMPORTED_MODULE_2__/* .markdownLink */ .iQ)('artifact', run.links.artifact ?? run.links.run)}`;
    const around = bytes(head.join('\n\n')) + bytes(foot) + 8;
    const long = due.some(({ name, rows }) => !must.has(name) && rows.length > MANY);
    const { text } = (0,_fit_js__WEBPACK_IMPORTED_MODULE_4__/* .fit */ .U)(due, {
        // Thousands of people nobody has to look at make a summary that no browser likes to open.
        room: Math.min(SUMMARY_LIMIT - around, long ? 400_000 : Infinity),
        measure: bytes,
        everything,
        remarks: 200,
    });
    return `${[...head, text, foot].filter(Boolean).join('\n\n')}\n`;
}
/** Planned, done, failed, not started, by kind of change. Columns in which nobody stands are left out. */
function actionBlock(run) {
    const lines = (0,_actions_js__WEBPACK_IMPORTED_MODULE_0__/* .actionLines */ .Q)(run);
    if (lines.length === 0)
        return (0,_escape_js__WEBPACK_IMPORTED_MODULE_2__/* .markdownText */ .p7)('Nothing was to be done.');
    const some = (key) => lines.some((line) => line[key] > 0);
    const columns = ['Action', '>Planned', '>Done', ...(some('adopted') ? ['>Taken over'] : []), '>Failed', '>Not started', ...(some('blocked') ? ['>To be decided'] : [])];
    const rows = lines.map((line) => [
        line.name,
        (0,_figures_js__WEBPACK_IMPORTED_MODULE_10__/* .whole */ .WQ)(line.planned),
        (0,_figures_js__WEBPACK_IMPORTED_MODULE_10__/* .whole */ .WQ)(line.done),
        ...(some('adopted') ? [(0,_figures_js__WEBPACK_IMPORTED_MODULE_10__/* .whole */ .WQ)(line.adopted)] : []),
        (0,_figures_js__WEBPACK_IMPORTED_MODULE_10__/* .whole */ .WQ)(line.failed),
        (0,_figures_js__WEBPACK_IMPORTED_MODULE_10__/* .whole */ .WQ)(line.notStarted),
        ...(some('blocked') ? [(0,_figures_js__WEBPACK_IMPORTED_MODULE_10__/* .whole */ .WQ)(line.blocked)] : []),
    ]);
    const remarks = [`${(0,_figures_js__WEBPACK_IMPORTED_MODULE_10__/* .counted */ .hS)(run.counts.unchanged, 'person', 'people')} unchanged.`];
    if (some('adopted'))
        remarks.push('Who was to be created and had an account already was taken over, and counts as updated.');
    if (run.counts.failed > 0)
        remarks.push(`${(0,_figures_js__WEBPACK_IMPORTED_MODULE_10__/* .counted */ .hS)(run.counts.failed, 'person', 'people')} with a change that did not work; somebody with several changes counts once.`);
    return `${(0,_markdown_js__WEBPACK_IMPORTED_MODULE_7__/* .markdownTable */ .Qj)(columns, rows)}\n\n${(0,_escape_js__WEBPACK_IMPORTED_MODULE_2__/* .markdownText */ .p7)(remarks.join(' '))}`;
}


/***/ }),

/***/ 62867:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   Gt: () => (/* binding */ EFFECT_WORDS),
/* harmony export */   Pv: () => (/* binding */ KIND_WORDS),
/* harmony export */   Q9: () => (/* binding */ fieldWords),
/* harmony export */   Sy: () => (/* binding */ GUARD_WORDS),
/* harmony export */   _v: () => (/* binding */ remarkWords),
/* harmony export */   lO: () => (/* binding */ STEP_WORDS),
/* harmony export */   ly: () => (/* binding */ STATUS_WORDS),
/* harmony export */   np: () => (/* binding */ DECISION_WORDS),
/* harmony export */   t9: () => (/* binding */ peopleWords)
/* harmony export */ });
/* harmony import */ var _figures_js__WEBPACK_IMPORTED_MODULE_0__ = __nccwpck_require__(81822);

const KIND_WORDS = {
    create: { symbol: '➕', group: 'Join', heading: 'Joining', one: 'joins', many: 'join', planned: 'toCreate', done: 'created' },
    update: { symbol: '✏️', group: 'Change details', heading: 'Changing details', one: 'changes details', many: 'change details', planned: 'toUpdate', done: 'updated' },
    reactivate: { symbol: '🔄', group: 'Come back', heading: 'Coming back', one: 'comes back', many: 'come back', planned: 'toReactivate', done: 'reactivated' },
    roles: { symbol: '🔑', group: 'Change roles', heading: 'Changing roles', one: 'changes roles', many: 'change roles', planned: 'toChangeRoles', done: 'rolesChanged' },
    deactivate: { symbol: '➖', group: 'Leave', heading: 'Leaving', one: 'leaves', many: 'leave', planned: 'toDeactivate', done: 'deactivated' },
    delete: { symbol: '🗑️', group: 'Leave for good', heading: 'Leaving for good', one: 'is deleted', many: 'are deleted', planned: 'toDelete', done: 'deleted' },
    blocked: { symbol: '✋', group: 'Need a decision', heading: 'Needing a decision', one: 'needs a decision', many: 'need a decision', planned: 'blocked', done: null },
};
/** `12 join`, `1 is deleted`. */
function peopleWords(kind, count) {
    const { one, many } = KIND_WORDS[kind];
    return (0,_figures_js__WEBPACK_IMPORTED_MODULE_0__/* .counted */ .hS)(count, one, many);
}
/** What comes with a change, told of a number of people: `12 activation mails`. */
const EFFECT_WORDS = {
    'activation-mail': (count) => (0,_figures_js__WEBPACK_IMPORTED_MODULE_0__/* .counted */ .hS)(count, 'activation mail'),
    'verification-mail': (count) => (0,_figures_js__WEBPACK_IMPORTED_MODULE_0__/* .counted */ .hS)(count, 'verification mail'),
    'sessions-ended': (count) => `${(0,_figures_js__WEBPACK_IMPORTED_MODULE_0__/* .counted */ .hS)(count, 'person', 'people')} signed out`,
    'licence-freed': (count) => `${(0,_figures_js__WEBPACK_IMPORTED_MODULE_0__/* .counted */ .hS)(count, 'licence')} freed`,
    disconnected: (count) => `${(0,_figures_js__WEBPACK_IMPORTED_MODULE_0__/* .counted */ .hS)(count, 'connection')} cut`,
    'access-keys-off': (count) => `access keys of ${(0,_figures_js__WEBPACK_IMPORTED_MODULE_0__/* .counted */ .hS)(count, 'person', 'people')} off`,
    'agent-logged-out': (count) => `${(0,_figures_js__WEBPACK_IMPORTED_MODULE_0__/* .counted */ .hS)(count, 'agent')} logged out`,
    'data-deleted': (count) => `data of ${(0,_figures_js__WEBPACK_IMPORTED_MODULE_0__/* .counted */ .hS)(count, 'person', 'people')} deleted`,
};
const STATUS_WORDS = {
    done: { symbol: '✅', word: 'done' },
    adopted: { symbol: '✅', word: 'taken over' },
    partial: { symbol: '⚠️', word: 'partly done' },
    failed: { symbol: '❌', word: 'failed' },
    blocked: { symbol: '✋', word: 'needs a decision' },
    'not-started': { symbol: '⏸️', word: 'not started' },
    unknown: { symbol: '❓', word: 'not known' },
};
const STEP_WORDS = {
    create: 'create the account',
    update: 'change details',
    reactivate: 'switch on again',
    roles: 'change roles',
    'read-back': 'check the result',
    'cache-refresh': 'refresh the cache',
    dependencies: 'look for queues, skills and recordings',
    deactivate: 'deactivate',
    sessions: 'end sessions',
    disconnect: 'cut connections',
    logout: 'log the agent out',
    'access-keys': 'switch access keys off',
    license: 'free the licence',
    delete: 'delete the account',
    webhook: 'tell the HR system',
};
/** What a guard watches, as a sentence's end: `would deactivate 31 of 240 people`. */
const GUARD_WORDS = {
    deactivate: { would: 'deactivate', name: 'deactivations', what: (people) => `deactivate ${people}` },
    delete: { would: 'delete', name: 'deletions', what: (people) => `delete ${people}` },
    roleGain: { would: 'give access', name: 'access gained', what: (people) => `give more access to ${people}` },
    roleLoss: { would: 'take access', name: 'access lost', what: (people) => `take access away from ${people}` },
    create: { would: 'create', name: 'new accounts', what: (people) => `create accounts for ${people}` },
    update: { would: 'change', name: 'changes of details', what: (people) => `change details of ${people}` },
    reactivate: { would: 'reactivate', name: 'reactivations', what: (people) => `switch on again ${people}` },
    userNameChange: { would: 'rename', name: 'changes of user names', what: (people) => `change the user names of ${people}` },
};
/** What to do about a blocked change, by the code of its reason. */
const DECISION_WORDS = {
    dependencies: 'Give them to somebody else, then run again.',
    'dependencies-unknown': 'Run again; where that does not help, look at the account in CXone.',
    'external-id-differs': 'Mend the row, or the externalId of the account in CXone.',
    'two-matches': 'Mend the row, or one of the two accounts in CXone.',
    'same-account': 'Keep one of the rows.',
    'username-taken': 'Choose another user name.',
    'username-swap': 'Give one of them a name in between, and run again.',
};
const FIELD_WORDS = {
    userName: 'User name',
    externalId: 'External id',
    givenName: 'Given name',
    familyName: 'Family name',
    displayName: 'Display name',
    title: 'Title',
    email: 'E-mail',
    phone: 'Phone',
    department: 'Department',
    team: 'Team',
    active: 'Active',
    roles: 'Roles',
};
/** A roster field as a report names it; custom attributes by their own name. */
function fieldWords(field) {
    return FIELD_WORDS[field] ?? (field.startsWith('attr.') ? field.slice(5) : field);
}
/** What was left alone, by a remark's code, told of a number of people. */
const REMARK_WORDS = {
    protected: 'protected',
    unowned: 'not owned by the roster',
    future: 'starting later',
    'already-gone': 'gone already',
    absent: 'not in the file, only reported',
    'not-handled': 'not handled by this run',
    inactive: 'deactivated in CXone',
    'reactivation-waits': 'waiting for a run by hand to come back',
    'cannot-delete': 'deactivated instead of deleted',
};
/** `protected`, `starting later` …; an unknown code in words. */
function remarkWords(code) {
    return REMARK_WORDS[code] ?? code.replaceAll('-', ' ');
}


/***/ }),

/***/ 47392:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   $i: () => (/* binding */ isPlain),
/* harmony export */   QO: () => (/* binding */ spreadsheetDebris),
/* harmony export */   SD: () => (/* binding */ owned),
/* harmony export */   TN: () => (/* binding */ oneLine),
/* harmony export */   fp: () => (/* binding */ tidyCell),
/* harmony export */   t2: () => (/* binding */ REMOVE)
/* harmony export */ });
/* unused harmony export unguarded */
/** Clears the tenant's value. */
const REMOVE = '[!REMOVE!]';
/** Printable ASCII without surrounding spaces and without a leading apostrophe: nothing to tidy. */
const PLAIN = /^[!-&(-~](?:[ -~]*[!-~])?$/;
/** Spaces of Unicode other than the plain one (general category Zs, and the tab). */
const WIDE_SPACES = /[\u00A0\u1680\u2000-\u200A\u202F\u205F\u3000]/g;
/** Zero-width and direction marks, soft hyphen, byte order mark. */
const INVISIBLE = /[\u00AD\u061C\u180E\u200B-\u200F\u202A-\u202E\u2060-\u2069\uFEFF]/g;
const CONTROL = /[\u0000-\u0008\u000B\u000C\u000E-\u001F\u007F-\u009F]/;
/** The replacement character, put where bytes were no text. */
const UNREADABLE = /\uFFFD/;
/** An apostrophe that was put before a formula's first character: exactly what `writeCsv` puts there. */
const GUARDED = /^'+[=+\-@\t\r]/;
/** Takes away the apostrophe `writeCsv` puts before what a spreadsheet would calculate. */
const unguarded = (text) => (text.startsWith("'") && GUARDED.test(text) ? text.slice(1) : text);
/** True where `tidyCell` would hand back the same text. */
const isPlain = (raw) => PLAIN.test(raw);
/**
 * Text of a cell as it is meant: the guard against formulas taken off, surrounding white space and invisible characters
 * removed, every kind of space a plain one, and NFC (Unicode Standard Annex 15), so that what looks alike is alike.
 * @param raw text as it stands in the file, without its quotes
 */
function tidyCell(raw) {
    if (raw === '' || PLAIN.test(raw))
        return { text: raw };
    const opened = unguarded(raw);
    const spaced = opened.replace(WIDE_SPACES, ' ');
    const seen = spaced.replace(INVISIBLE, '');
    const trimmed = trimmedText(seen);
    const text = trimmed.normalize('NFC');
    const result = { text };
    if (seen.length !== spaced.length)
        result.tidied = 'invisible-character';
    else if (spaced !== opened)
        result.tidied = 'no-break-space';
    else if (trimmed !== seen)
        result.tidied = 'spaces';
    if (UNREADABLE.test(text) || !text.isWellFormed())
        result.fault = 'unreadable-character';
    else if (CONTROL.test(text))
        result.fault = 'control-character';
    return result;
}
/** Without surrounding spaces, tabs and line breaks. A loop: `[ ]+$` takes quadratic time on a cell full of spaces. */
function trimmedText(text) {
    let from = 0;
    let to = text.length;
    while (from < to && isBlankCode(text.charCodeAt(from)))
        from += 1;
    while (to > from && isBlankCode(text.charCodeAt(to - 1)))
        to -= 1;
    return text.slice(from, to);
}
const isBlankCode = (code) => code === 32 || code === 9 || code === 10 || code === 13;
/** A value on one line: SCIM attributes have no line breaks, cells may. */
const oneLine = (text) => /[\r\n\t]/.test(text)
    ? text
        .split(/[\r\n\t]+/)
        .map(trimmedText)
        .filter((part) => part !== '')
        .join(' ')
    : text;
/** What a spreadsheet writes where a formula went wrong, in English and German, and the sign for a column that is too narrow. */
const FORMULA_ERRORS = new Set([
    '#REF!', '#N/A', '#NAME?', '#VALUE!', '#DIV/0!', '#NUM!', '#NULL!', '#SPILL!', '#CALC!', '#FIELD!', '#BLOCKED!', '#CONNECT!',
    '#UNKNOWN!', '#GETTING_DATA', '#BEZUG!', '#NV', '#WERT!', '#ZAHL!', '#ÜBERLAUF!',
]);
const SCIENTIFIC = /^[+-]?\d(?:[.,]\d+)?E[+-]?\d{1,3}$/i;
const SIGNED_EXPONENT = /E[+-]/i;
/**
 * Debris of a spreadsheet in a cell: `1.23E+05` was an id, `#REF!` a value that is gone.
 * A bare `1E5` is an id like any other; only a sign or a decimal mark makes it a number that was changed.
 */
function spreadsheetDebris(text) {
    const first = text.charCodeAt(0);
    if (first === 35)
        return FORMULA_ERRORS.has(text.toUpperCase()) || /^#{3,}$/.test(text) ? 'formula-error' : null;
    if (first > 57 || first < 43)
        return null;
    return SCIENTIFIC.test(text) && (SIGNED_EXPONENT.test(text) || /[.,]/.test(text)) ? 'scientific-number' : null;
}
const SCRATCH = Buffer.allocUnsafe(4096);
/** Below this length V8 copies a part of a string anyway. */
const SLICED = 13;
/**
 * The same text in memory of its own. A part of a longer string keeps the whole of it alive: the cells of a million entries
 * would keep the million lines.
 */
function owned(text) {
    if (text.length < SLICED || text.length * 3 > SCRATCH.length)
        return text;
    const encoding = PLAIN.test(text) ? 'latin1' : 'utf8';
    return SCRATCH.toString(encoding, 0, SCRATCH.write(text, encoding));
}


/***/ }),

/***/ 79778:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   E: () => (/* binding */ writeCsv)
/* harmony export */ });
/** What a spreadsheet takes for the start of a formula, after any apostrophes that are the cell's own. */
const FORMULA = /^'*[=+\-@\t\r]/;
/**
 * CSV after RFC 4180 that no spreadsheet calculates: a cell that starts like a formula gets a leading `'`, which the roster
 * reader takes off again. Cells with an apostrophe before such a start get one more, so that reading gives back what was written.
 * @param header names of the columns
 * @param rows cells; `null` is an empty cell
 * @returns the text, each record ended by the newline (default `\n`)
 */
function writeCsv(header, rows, style = {}) {
    const { delimiter = ',', newline = '\n' } = style;
    const special = new RegExp(`["\\r\\n${delimiter === '|' ? '\\|' : delimiter}]|^\\s|\\s$`);
    const written = (cell) => {
        if (cell === null)
            return '';
        if (typeof cell === 'number')
            return String(cell);
        const text = FORMULA.test(cell) ? `'${cell}` : cell;
        return special.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
    };
    const record = (cells) => cells.map(written).join(delimiter) + newline;
    const parts = [record(header)];
    for (const row of rows)
        parts.push(record(row));
    return parts.join('');
}


/***/ }),

/***/ 52487:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   N: () => (/* binding */ isDay),
/* harmony export */   h: () => (/* binding */ readDate)
/* harmony export */ });
const MONTHS = ['jan', 'feb', 'mar', 'apr', 'may', 'jun', 'jul', 'aug', 'sep', 'oct', 'nov', 'dec'];
const LONG_MONTHS = ['january', 'february', 'march', 'april', 'may', 'june', 'july', 'august', 'september', 'october', 'november', 'december'];
/** No way of writing a day with its time is longer. */
const LONGEST = 64;
const UNKNOWN = { kind: 'unknown' };
const ISO = /^(\d{4})-(\d{2})-(\d{2})(?:[T ]\d{2}:\d{2}(?::\d{2}(?:\.\d{1,9})?)?(?:Z|[+-]\d{2}:?\d{2})?)?$/;
const pad = (value) => String(value).padStart(2, '0');
const leap = (year) => (year % 4 === 0 && year % 100 !== 0) || year % 400 === 0;
const lengthOf = (year, month) => (month === 2 ? (leap(year) ? 29 : 28) : [4, 6, 9, 11].includes(month) ? 30 : 31);
function day(year, month, date) {
    if (year < 1900 || month < 1 || month > 12 || date < 1 || date > lengthOf(year, month))
        return null;
    return year === 9999 ? '' : `${year}-${pad(month)}-${pad(date)}`;
}
const known = (date) => (date === null ? UNKNOWN : { kind: 'date', date });
/** True for a day that exists, written YYYY-MM-DD. */
function isDay(text) {
    const match = /^(\d{4})-(\d{2})-(\d{2})$/.exec(text);
    return match !== null && day(Number(match[1]), Number(match[2]), Number(match[3])) !== null;
}
/**
 * Reads a date as HR systems write it: ISO 8601 (a time is left off), `20260131`, `31.01.2026` (points mean day first
 * everywhere), `31-Jan-2026`, `January 31, 2026`, slashes where only one order is possible, and the serial numbers of Excel
 * (1900 system, days since 30 December 1899). What could be two days is never guessed.
 */
function readDate(text) {
    if (text.length > LONGEST)
        return UNKNOWN;
    const iso = ISO.exec(text);
    if (iso)
        return known(day(Number(iso[1]), Number(iso[2]), Number(iso[3])));
    if (/^\d{5}(?:\.\d+)?$/.test(text))
        return serial(Math.floor(Number(text)));
    const basic = /^(\d{4})(\d{2})(\d{2})$/.exec(text);
    if (basic)
        return known(day(Number(basic[1]), Number(basic[2]), Number(basic[3])));
    const yearFirst = /^(\d{4})[/.](\d{1,2})[/.](\d{1,2})$/.exec(text);
    if (yearFirst)
        return known(day(Number(yearFirst[1]), Number(yearFirst[2]), Number(yearFirst[3])));
    const points = /^(\d{1,2})\.\s?(\d{1,2})\.\s?(\d{4})$/.exec(text);
    if (points)
        return known(day(Number(points[3]), Number(points[2]), Number(points[1])));
    const slashes = /^(\d{1,2})([/.-])(\d{1,2})\2(\d{4}|\d{2})(?:,? \d{1,2}:\d{2}(?::\d{2})?(?: ?[AP]M)?)?$/i.exec(text);
    if (slashes)
        return numeric(Number(slashes[1]), Number(slashes[3]), slashes[4]);
    return named(text);
}
function serial(days) {
    // 1930 to 2100: outside of it a five-digit number is hardly a date.
    if (days < 10_959 || days > 73_415)
        return UNKNOWN;
    return { kind: 'serial', date: new Date(Date.UTC(1899, 11, 30) + days * 86_400_000).toISOString().slice(0, 10) };
}
/** Two numbers and a year, in the European or the American order. */
function numeric(first, second, yearText) {
    const year = yearText.length === 2 ? 2000 + Number(yearText) : Number(yearText);
    const dayFirst = day(year, second, first);
    const monthFirst = day(year, first, second);
    if (dayFirst === null && monthFirst === null)
        return UNKNOWN;
    if (yearText.length === 2 || (dayFirst !== null && monthFirst !== null && dayFirst !== monthFirst)) {
        return { kind: 'ambiguous', one: dayFirst ?? monthFirst ?? '', other: monthFirst ?? dayFirst ?? '' };
    }
    return known(dayFirst ?? monthFirst);
}
function named(text) {
    const plain = text.toLowerCase().replace(/(\d)(?:st|nd|rd|th)\b/, '$1').replace(/[-.,/\s]+/g, ' ').trim();
    const dayFirst = /^(\d{1,2}) ([a-z]+) (\d{4})$/.exec(plain);
    if (dayFirst)
        return known(day(Number(dayFirst[3]), monthOf(dayFirst[2]), Number(dayFirst[1])));
    const monthFirst = /^([a-z]+) (\d{1,2}) (\d{4})$/.exec(plain);
    if (monthFirst)
        return known(day(Number(monthFirst[3]), monthOf(monthFirst[1]), Number(monthFirst[2])));
    return UNKNOWN;
}
function monthOf(name) {
    const short = MONTHS.indexOf(name === 'sept' ? 'sep' : name);
    return (short >= 0 ? short : LONG_MONTHS.indexOf(name)) + 1;
}


/***/ }),

/***/ 12785:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   Fg: () => (/* binding */ definitionOf),
/* harmony export */   Xs: () => (/* binding */ headerKey),
/* harmony export */   Yd: () => (/* binding */ ATTRIBUTE_PREFIX),
/* harmony export */   Yr: () => (/* binding */ FIELD_NAMES),
/* harmony export */   bV: () => (/* binding */ knownHeaderKeys),
/* harmony export */   nk: () => (/* binding */ fieldOfHeader),
/* harmony export */   wx: () => (/* binding */ fieldNamed)
/* harmony export */ });
/* unused harmony export FIELDS */
/**
 * The fields of a roster in the order they are documented. Only headers that mean one thing are aliases: `User ID`, `Name` or
 * `Personal Email` are not among them, the policy's `columns` says what they are.
 */
const FIELDS = {
    userName: {
        kind: 'userName',
        clearable: false,
        description: 'Sign-in name: an e-mail address, unique without regard to case.',
        aliases: ['Username', 'Login', 'Login Name', 'Sign-in Name', 'User Principal Name', 'UPN', 'CXone Username', 'Benutzername', 'Anmeldename', 'Nom d’utilisateur', 'Nom d\'utilisateur', 'Nombre de usuario'],
    },
    externalId: {
        kind: 'externalId',
        clearable: true,
        description: 'The person’s number in the HR system, 1–128 characters, compared with case.',
        aliases: [
            'External Identity', 'Employee ID', 'Employee Number', 'Employee No', 'Employee #', 'Emp ID', 'Emp No', 'Worker ID', 'Worker Number',
            'Person ID', 'Person ID External', 'Person Number', 'Personnel Number', 'Personnel No', 'Staff ID', 'Staff Number', 'Associate ID', 'HR ID',
            'Personalnummer', 'Personal-Nr', 'Mitarbeiternummer', 'Matricule', 'Numéro d’employé', 'Numéro d\'employé', 'Número de empleado',
        ],
    },
    givenName: {
        kind: 'text',
        clearable: false,
        description: 'First name.',
        aliases: ['First Name', 'Forename', 'Legal First Name', 'Legal Name - First Name', 'Vorname', 'Prénom', 'Nombre'],
    },
    familyName: {
        kind: 'text',
        clearable: false,
        description: 'Last name.',
        aliases: ['Last Name', 'Surname', 'Legal Last Name', 'Legal Name - Last Name', 'Nachname', 'Familienname', 'Nom de famille', 'Apellido', 'Apellidos'],
    },
    displayName: {
        kind: 'text',
        clearable: true,
        description: 'Name as it is shown.',
        aliases: ['Full Name', 'Common Name', 'Anzeigename'],
    },
    title: {
        kind: 'text',
        clearable: true,
        description: 'Job title.',
        aliases: ['Job Title', 'Business Title', 'Position Title', 'Position', 'Stellenbezeichnung', 'Intitulé du poste', 'Puesto'],
    },
    email: {
        kind: 'address',
        clearable: false,
        description: 'Work e-mail address; the userName where a new account has none.',
        aliases: [
            'Email Address', 'E-mail', 'Mail', 'Work Email', 'Work Email Address', 'Business Email', 'Business Email Address', 'Company Email',
            'Primary Email', 'Primary Work Email', 'Email - Work', 'Email - Primary Work', 'Office Email', 'E-Mail-Adresse', 'Courriel', 'Adresse e-mail', 'Correo electrónico',
        ],
    },
    phone: {
        kind: 'text',
        clearable: true,
        description: 'Work phone number.',
        aliases: [
            'Phone Number', 'Work Phone', 'Work Phone Number', 'Business Phone', 'Business Phone Number', 'Office Phone', 'Primary Work Phone', 'Telephone',
            'Telephone Number', 'Telefon', 'Telefonnummer', 'Téléphone', 'Teléfono',
        ],
    },
    department: {
        kind: 'text',
        clearable: true,
        description: 'Department.',
        aliases: ['Department Name', 'Dept', 'Dept Name', 'Abteilung', 'Département', 'Departamento'],
    },
    team: { kind: 'text', clearable: true, description: 'Team, as the tenant names it.', aliases: ['Team Name'] },
    active: {
        kind: 'truth',
        clearable: false,
        description: 'Whether the person works here: yes, no, or a word of `status`.',
        aliases: ['Is Active', 'Active Status', 'Currently Active', 'Enabled', 'Account Enabled', 'Aktiv', 'Actif', 'Activo'],
    },
    status: {
        kind: 'truth',
        clearable: false,
        description: 'The same in the words of HR: active, on leave, inactive, terminated, left …',
        aliases: ['Employee Status', 'Worker Status', 'Employment Status', 'HR Status', 'User Status', 'Beschäftigungsstatus', 'Statut', 'Estado'],
    },
    roles: {
        kind: 'list',
        clearable: true,
        description: 'Roles by name or id, separated by `;` or `|`; `role@2026-12-31` ends after that day.',
        aliases: ['Role', 'Role Name', 'Role Names', 'CXone Roles', 'Rolle', 'Rollen', 'Rôle', 'Rôles', 'Rol'],
    },
    groups: {
        kind: 'list',
        clearable: true,
        description: 'Identity-provider groups, mapped to roles by the policy; separated by `;` or `|`.',
        aliases: ['Group', 'Group Name', 'Group Memberships', 'Member Of', 'AD Groups', 'IdP Groups'],
    },
    startDate: {
        kind: 'date',
        clearable: false,
        description: 'First day: no account before it.',
        aliases: ['Hire Date', 'Date of Hire', 'Date Hired', 'Employment Start Date', 'Joining Date', 'Date of Joining', 'Join Date', 'Entry Date', 'Eintrittsdatum', 'Eintritt', 'Date d’embauche', 'Date d\'embauche', 'Date d’entrée', 'Date d\'entrée', 'Fecha de ingreso'],
    },
    endDate: {
        kind: 'date',
        clearable: false,
        description: 'Last day: a leaver after it.',
        aliases: [
            'Termination Date', 'Term Date', 'Date of Termination', 'Last Day of Work', 'Last Working Day', 'Employment End Date', 'Exit Date', 'Leaving Date',
            'Separation Date', 'Austrittsdatum', 'Austritt', 'Date de sortie', 'Date de départ', 'Fecha de baja',
        ],
    },
    licensePolicy: {
        kind: 'licence',
        clearable: false,
        description: 'What becomes of this person’s licence: RECLAIM, DOWNGRADE or PRESERVE.',
        aliases: ['Licence Policy'],
    },
};
const FIELD_NAMES = Object.keys(FIELDS);
/** Prefix of columns that hold custom attributes. */
const ATTRIBUTE_PREFIX = 'attr.';
const ATTRIBUTE = { kind: 'attribute', clearable: true, description: 'A custom attribute of the tenant.', aliases: [] };
/** Definition of a field, custom attributes included. */
const definitionOf = (field) => (field.startsWith(ATTRIBUTE_PREFIX) ? ATTRIBUTE : FIELDS[field]);
/**
 * A header with everything off that does not matter: case, accents, spaces, `_`, `-` and other punctuation; `#` is “number”.
 * Letters of other scripts stay.
 */
function headerKey(header) {
    return header
        .replaceAll('#', 'number')
        .normalize('NFKD')
        .toLowerCase()
        .replaceAll('ß', 'ss')
        .replace(/[^\p{L}\p{N}]+/gu, '');
}
const BY_KEY = new Map(FIELD_NAMES.flatMap((field) => [field, ...FIELDS[field].aliases].map((name) => [headerKey(name), field])));
/**
 * The field a header means, by its name or one of the known ones.
 * @returns a field, `attr.<name>` with the name as it was written, or `null`
 */
function fieldOfHeader(header) {
    const text = header.trim();
    if (/^attr\s*\./i.test(text)) {
        const name = text.slice(text.indexOf('.') + 1).trim();
        return name === '' ? null : ATTRIBUTE_PREFIX + name;
    }
    return BY_KEY.get(headerKey(text)) ?? null;
}
/** The field a policy's `columns` names: the field's own name only, compared as headers are. */
function fieldNamed(name) {
    const field = fieldOfHeader(name);
    if (field === null || field.startsWith(ATTRIBUTE_PREFIX))
        return field;
    return headerKey(field) === headerKey(name) ? field : null;
}
/** Every known header in its comparison form, with its field: what “nearest field” is looked for in. */
const knownHeaderKeys = () => BY_KEY;


/***/ }),

/***/ 32587:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   Dw: () => (/* binding */ listItems),
/* harmony export */   eL: () => (/* binding */ roleGrants),
/* harmony export */   yO: () => (/* binding */ ITEM_END)
/* harmony export */ });
/* harmony import */ var _dates_js__WEBPACK_IMPORTED_MODULE_0__ = __nccwpck_require__(52487);
/* harmony import */ var _cell_js__WEBPACK_IMPORTED_MODULE_1__ = __nccwpck_require__(47392);


/** Put after every item of a JSON array, so that names with `;` or `|` in them stay whole. Cannot stand in a cell: it is a control character. */
const ITEM_END = '\u001F';
/** The items of a cell, tidied, without empty ones. */
function listItems(text) {
    const parts = text.includes(ITEM_END) ? text.split(ITEM_END) : text.split(/[;|]/);
    const items = [];
    for (const part of parts) {
        const { text: item, fault } = (0,_cell_js__WEBPACK_IMPORTED_MODULE_1__/* .tidyCell */ .fp)(part);
        if (fault)
            return { items, fault: { code: fault, found: item, expected: 'names in readable letters' } };
        if (item !== '')
            items.push((0,_cell_js__WEBPACK_IMPORTED_MODULE_1__/* .oneLine */ .TN)(item));
    }
    return { items, fault: null };
}
/**
 * Roles of a cell, each with its last day where one is given (`role@2026-12-31`). The same role twice with the same day is one;
 * with two days it is an error, since nobody can say which is meant.
 */
function roleGrants(items) {
    const grants = new Map();
    for (const item of items) {
        const { name, until } = datedRole(item);
        if (until !== undefined && !(0,_dates_js__WEBPACK_IMPORTED_MODULE_0__/* .isDay */ .N)(until)) {
            return { grants: [], fault: { code: 'bad-date', found: item, expected: 'role@YYYY-MM-DD, a day that exists' } };
        }
        const held = grants.get(name);
        if (held && held.until !== until) {
            return { grants: [], fault: { code: 'role-twice', found: item, expected: `${name} once, with one last day` } };
        }
        if (!held)
            grants.set(name, until === undefined ? { name } : { name, until });
    }
    return { grants: [...grants.values()], fault: null };
}
/** `role@2026-12-31` in its parts. What follows the last `@` is a date only where it begins like one: names may have an `@`. */
function datedRole(item) {
    const at = item.lastIndexOf('@');
    const name = item.slice(0, at).trimEnd();
    const until = item.slice(at + 1).trimStart();
    return at > 0 && name !== '' && /^\d[\d./-]*$/.test(until) ? { name, until } : { name: item };
}


/***/ }),

/***/ 57800:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   z: () => (/* binding */ nearestWord)
/* harmony export */ });
/* harmony import */ var fastest_levenshtein__WEBPACK_IMPORTED_MODULE_0__ = __nccwpck_require__(21916);

/**
 * The word somebody probably meant.
 * @returns the nearest of `words`, or `''` where none is near (more than a third of the letters differ; two letters may from five on, so that exchanged neighbours are found)
 */
function nearestWord(given, words) {
    const text = given.slice(0, 64).toLowerCase();
    let best = '';
    let least = Infinity;
    for (const word of words) {
        const steps = (0,fastest_levenshtein__WEBPACK_IMPORTED_MODULE_0__/* .distance */ .Io)(text, word.toLowerCase());
        if (steps < least && steps <= tolerance(Math.max(text.length, word.length))) {
            least = steps;
            best = word;
        }
    }
    return best;
}
const tolerance = (length) => Math.max(length < 5 ? 1 : 2, Math.floor(length / 3));


/***/ }),

/***/ 43618:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {


// EXPORTS
__nccwpck_require__.d(__webpack_exports__, {
  k: () => (/* binding */ readRoster)
});

// UNUSED EXPORTS: DEFAULT_LIMITS

;// CONCATENATED MODULE: ./build/roster/elements.js
/** Characters one element may take. */
const ELEMENT_LIMIT = 1024 * 1024;
/**
 * Splits a JSON text (RFC 8259) that is an array, or an object with an array `users`, into that array's elements, piece by
 * piece: a million objects are never in memory as one text, and what stands before a fault is read.
 */
class ElementSplitter {
    #sink;
    #text = '';
    #at = 0;
    #line = 1;
    #phase = 'start';
    #wrapped = false;
    #users = false;
    #sawUsers = false;
    #first = true;
    #stopped = false;
    constructor(sink) {
        this.#sink = sink;
    }
    get stopped() {
        return this.#stopped;
    }
    stop() {
        this.#stopped = true;
    }
    write(piece) {
        if (this.#stopped)
            return;
        this.#text = this.#text.slice(this.#at) + piece;
        this.#at = 0;
        this.#split(false);
        if (!this.#stopped && this.#text.length - this.#at > ELEMENT_LIMIT)
            this.#fault(`more than ${ELEMENT_LIMIT} characters without an end of the object`);
    }
    end() {
        if (this.#stopped)
            return;
        this.#split(true);
        if (this.#stopped || (this.#phase === 'start' && this.#at >= this.#text.length))
            return;
        if (this.#phase !== 'after')
            this.#fault('the file ends before its array does');
    }
    #fault(found) {
        this.#stopped = true;
        this.#sink.fault(found, this.#line);
    }
    #split(last) {
        while (!this.#stopped) {
            this.#skipSpace();
            if (this.#at >= this.#text.length)
                return;
            const character = this.#text[this.#at];
            if (!this.#step(character, last))
                return;
        }
    }
    /** One token; false where more text is needed. */
    #step(character, last) {
        switch (this.#phase) {
            case 'start':
                if (character === '[')
                    this.#go('element');
                else if (character === '{') {
                    this.#wrapped = true;
                    this.#go('member');
                }
                else
                    return this.#unexpected(character, 'an array [ … ] or an object with “users”');
                return true;
            case 'member':
                if (character === '}' && this.#first)
                    return this.#close();
                if (character !== '"')
                    return this.#unexpected(character, 'a name in quotes');
                return this.#value(last, (text) => {
                    this.#users = text.toLowerCase() === '"users"';
                    this.#phase = 'colon';
                });
            case 'colon':
                if (character !== ':')
                    return this.#unexpected(character, 'a colon');
                this.#go('value');
                return true;
            case 'value':
                if (this.#users && character === '[') {
                    this.#sawUsers = true;
                    this.#first = true;
                    this.#go('element');
                    return true;
                }
                return this.#value(last, () => {
                    this.#phase = 'member-end';
                });
            case 'member-end':
                this.#first = false;
                if (character === '}')
                    return this.#close();
                if (character !== ',')
                    return this.#unexpected(character, 'a comma or }');
                this.#go('member');
                return true;
            case 'element': {
                if (character === ']' && this.#first)
                    return this.#closeArray();
                const line = this.#line;
                return this.#value(last, (text) => {
                    this.#phase = 'element-end';
                    this.#sink.element(text, line);
                });
            }
            case 'element-end':
                this.#first = false;
                if (character === ']')
                    return this.#closeArray();
                if (character !== ',')
                    return this.#unexpected(character, 'a comma or ]');
                this.#go('element');
                return true;
            case 'after':
                return this.#unexpected(character, 'the end of the file');
        }
    }
    #go(phase) {
        this.#phase = phase;
        this.#at += 1;
    }
    #closeArray() {
        this.#first = false;
        this.#go(this.#wrapped ? 'member-end' : 'after');
        return true;
    }
    #close() {
        if (!this.#sawUsers) {
            this.#fault('an object without an array “users”');
            return false;
        }
        this.#go('after');
        return true;
    }
    #unexpected(character, expected) {
        this.#fault(`“${character}” where ${expected} should be`);
        return false;
    }
    /** Takes one whole JSON value. */
    #value(last, take) {
        const end = valueEnd(this.#text, this.#at, last);
        if (end < 0)
            return false;
        if (end === this.#at)
            return this.#unexpected(this.#text[end], 'a value');
        const text = this.#text.slice(this.#at, end);
        take(text);
        this.#advance(end);
        return true;
    }
    #skipSpace() {
        let at = this.#at;
        while (at < this.#text.length && ' \t\r\n'.includes(this.#text[at]))
            at += 1;
        this.#advance(at);
    }
    #advance(to) {
        let at = this.#text.indexOf('\n', this.#at);
        while (at !== -1 && at < to) {
            this.#line += 1;
            at = this.#text.indexOf('\n', at + 1);
        }
        this.#at = to;
    }
}
/** Where a value ends (the position after it); -1 where the text breaks off before. */
function valueEnd(text, start, last) {
    const opening = text.charCodeAt(start);
    if (opening === 34)
        return stringEnd(text, start);
    if (opening !== 123 && opening !== 91) {
        const end = /[,\]}\s:]/.exec(text.slice(start, start + 1000))?.index;
        return end === undefined ? (last || text.length - start > 1000 ? text.length : -1) : start + end;
    }
    let depth = 0;
    for (let at = start; at < text.length; at += 1) {
        const code = text.charCodeAt(at);
        if (code === 34) {
            at = stringEnd(text, at) - 1;
            if (at < 0)
                return -1;
        }
        else if (code === 123 || code === 91)
            depth += 1;
        else if ((code === 125 || code === 93) && --depth === 0)
            return at + 1;
    }
    return -1;
}
function stringEnd(text, start) {
    let at = start;
    do {
        at = text.indexOf('"', at + 1);
        if (at === -1)
            return -1;
    } while (escaped(text, at));
    return at + 1;
}
function escaped(text, quote) {
    let slashes = 0;
    while (text.charCodeAt(quote - 1 - slashes) === 92)
        slashes += 1;
    return slashes % 2 === 1;
}

// EXTERNAL MODULE: ./build/roster/fields.js
var roster_fields = __nccwpck_require__(12785);
// EXTERNAL MODULE: ./build/roster/nearest.js
var nearest = __nccwpck_require__(57800);
;// CONCATENATED MODULE: ./build/roster/template.js

/** Words a template may pipe a column through. */
const FILTERS = {
    lower: (text) => text.toLowerCase(),
    upper: (text) => text.toUpperCase(),
    trim: (text) => text.trim(),
    ascii: (text) => toAscii(text),
    compact: (text) => text.replaceAll(' ', ''),
};
const FILTER_NAMES = Object.keys(FILTERS);
/** Letters that do not come apart into an ASCII letter and a mark. */
const LETTERS = {
    ß: 'ss', ẞ: 'SS', æ: 'ae', Æ: 'Ae', œ: 'oe', Œ: 'Oe', ø: 'o', Ø: 'O', ł: 'l', Ł: 'L', đ: 'd', Đ: 'D', ð: 'd', Ð: 'D', þ: 'th', Þ: 'Th', ı: 'i',
};
/** Latin letters without their marks (`é` → `e`); letters of other scripts stay, so that the address check still sees them. */
function toAscii(text) {
    return text
        .normalize('NFKD')
        .replace(/\p{M}+/gu, '')
        .replace(/[^\u0000-\u007F]/gu, (letter) => LETTERS[letter] ?? letter)
        .normalize('NFC');
}
const isTemplate = (text) => text.includes('{{');
/** Parses `{{Column | filter | filter}}` with text around it, e.g. `{{UserID | lower}}@example.com`. */
function parseTemplate(text) {
    const parts = [];
    const columns = [];
    let at = 0;
    for (const match of text.matchAll(/\{\{([^{}]*)\}\}/g)) {
        const literal = text.slice(at, match.index);
        if (literal !== '')
            parts.push(() => literal);
        at = match.index + match[0].length;
        const [column = '', ...names] = match[1].split('|').map((word) => word.trim());
        if (column === '')
            return { found: match[0], expected: 'the name of a column between the braces', suggestion: '' };
        const unknown = names.find((name) => !Object.hasOwn(FILTERS, name));
        if (unknown !== undefined) {
            return { found: `filter “${unknown}”`, expected: `one of ${FILTER_NAMES.join(', ')}`, suggestion: (0,nearest/* nearestWord */.z)(unknown, FILTER_NAMES) };
        }
        const filters = names.map((name) => FILTERS[name]);
        columns.push(column);
        parts.push((cell) => {
            const value = filters.reduce((value, filter) => filter(value), cell(column));
            return value === '' ? null : value;
        });
    }
    const rest = text.slice(at);
    if (text.replace(/\{\{[^{}]*\}\}/g, '').match(/\{\{|\}\}/)) {
        return { found: text, expected: 'every {{ closed by }}', suggestion: '' };
    }
    if (rest !== '')
        parts.push(() => rest);
    return {
        columns,
        fill(cell) {
            let filled = '';
            for (const part of parts) {
                const piece = part(cell);
                if (piece === null)
                    return '';
                filled += piece;
            }
            return filled;
        },
    };
}

;// CONCATENATED MODULE: ./build/roster/headers.js



/**
 * Decides which column is which field: first by the policy's `columns`, then by name. What neither knows stays unmapped.
 * @param headers as they stand in the file, tidied
 * @param columns the policy's section: field → header, list of headers (the first non-empty cell counts), or template
 */
function bindHeaders(headers, columns) {
    const used = new Set();
    const claimed = new Set();
    const bound = new Map();
    const problems = [];
    const finder = headerFinder(headers, problems);
    const unresolved = [];
    for (const [name, spec] of Object.entries(columns)) {
        const field = (0,roster_fields/* fieldNamed */.wx)(name);
        if (field === null) {
            problems.push({
                column: null,
                code: 'unknown-field',
                found: `columns: ${name}`,
                expected: `a field of the roster: ${roster_fields/* FIELD_NAMES */.Yr.join(', ')} or attr.<name>`,
                suggestion: nearestField(name),
            });
            continue;
        }
        if (typeof spec === 'string' && isTemplate(spec)) {
            const source = bindTemplate(spec, field, finder, problems);
            if (Array.isArray(source))
                unresolved.push({ field, spec: source });
            else if (source) {
                for (const index of source.indexes.values())
                    used.add(index);
                bound.set(field, { field, label: field, source });
            }
            continue;
        }
        const names = typeof spec === 'string' ? [spec] : spec;
        const indexes = [...new Set(names.map(finder).filter((index) => index >= 0))];
        const first = indexes[0];
        if (first === undefined)
            unresolved.push({ field, spec: names });
        else {
            for (const index of indexes)
                claimed.add(index);
            bound.set(field, {
                field,
                label: headers[first],
                source: indexes.length === 1 ? { kind: 'cell', index: first } : { kind: 'first', indexes },
            });
        }
    }
    bindByName(headers, claimed, bound, problems);
    for (const { field, spec } of unresolved)
        if (!bound.has(field))
            problems.push(missing(field, spec, headers));
    const mapped = new Set([...used, ...claimed, ...[...bound.values()].flatMap(({ source }) => (source.kind === 'cell' ? [source.index] : []))]);
    const twice = new Set(problems.flatMap((problem) => (problem.code === 'two-headers' ? [problem.column] : [])));
    const unmapped = headers.flatMap((header, index) => header === '' || mapped.has(index) || twice.has(header) ? [] : [{ header, nearest: nearestField(header) }]);
    if (!bound.has('userName') && !bound.has('externalId') && problems.every((problem) => problem.code !== 'missing-column')) {
        problems.push({
            column: null,
            code: 'no-key-column',
            found: headers.filter((header) => header !== '').slice(0, 20).join(', '),
            expected: 'a header row with a column userName or externalId; where yours has another name, map it in the policy under columns',
            suggestion: unmapped.find(({ nearest }) => nearest === 'userName' || nearest === 'externalId')?.header ?? '',
        });
    }
    return { fields: [...bound.values()], unmapped, problems };
}
/** Columns that no policy names, by their own name or a known one. */
function bindByName(headers, claimed, bound, problems) {
    const byPolicy = new Set(bound.keys());
    for (const [index, header] of headers.entries()) {
        if (header === '' || claimed.has(index))
            continue;
        const field = (0,roster_fields/* fieldOfHeader */.nk)(header);
        if (field === null || byPolicy.has(field))
            continue;
        const held = bound.get(field);
        if (!held) {
            bound.set(field, { field, label: header, source: { kind: 'cell', index } });
            continue;
        }
        problems.push({
            column: header,
            code: 'two-headers',
            found: `“${held.label}” and “${header}” both mean ${field}`,
            expected: `one column for ${field}; name the one that counts in the policy under columns`,
            suggestion: '',
        });
    }
}
/** Finds a header as written, else by its comparison form; two that compare alike are no answer. */
function headerFinder(headers, problems) {
    const keys = headers.map(roster_fields/* headerKey */.Xs);
    return (name) => {
        const exact = headers.indexOf(name.trim());
        if (exact >= 0 && headers.indexOf(name.trim(), exact + 1) < 0)
            return exact;
        const key = (0,roster_fields/* headerKey */.Xs)(name);
        const at = key === '' ? -1 : keys.indexOf(key);
        if (at >= 0 && keys.indexOf(key, at + 1) >= 0 && exact < 0)
            report(at);
        if (exact >= 0)
            report(exact);
        return at;
    };
    function report(at) {
        const header = headers[at];
        if (problems.some((problem) => problem.column === header))
            return;
        problems.push({
            column: header,
            code: 'two-headers',
            found: `“${header}” is there more than once`,
            expected: 'every header that the policy names once',
            suggestion: '',
        });
    }
}
/** The template's columns; those it lacks as a list, `null` where it is none. */
function bindTemplate(spec, field, finder, problems) {
    const template = parseTemplate(spec);
    if ('found' in template) {
        problems.push({ column: field, code: 'bad-template', ...template });
        return null;
    }
    const indexes = new Map();
    for (const column of template.columns) {
        const index = finder(column);
        if (index < 0)
            return [column];
        indexes.set(column, index);
    }
    return { kind: 'template', template, indexes };
}
function missing(field, spec, headers) {
    const near = spec.map((name) => (0,nearest/* nearestWord */.z)(name, headers.filter((header) => header !== ''))).find((name) => name !== '');
    return {
        column: field,
        code: 'missing-column',
        found: headers.filter((header) => header !== '').slice(0, 20).join(', '),
        expected: `the column that the policy maps to ${field}: ${spec.map((name) => `“${name}”`).join(' or ')}`,
        suggestion: near ?? '',
    };
}
/** The field a header that nothing maps comes nearest to, by the fields' names and the known headers; `''` where none is near. */
function nearestField(header) {
    const key = (0,roster_fields/* headerKey */.Xs)(header);
    const known = (0,roster_fields/* knownHeaderKeys */.bV)();
    const near = (0,nearest/* nearestWord */.z)(key, known.keys());
    if (near !== '')
        return known.get(near) ?? '';
    const inside = roster_fields/* FIELD_NAMES */.Yr.find((field) => key.includes((0,roster_fields/* headerKey */.Xs)(field)) && (0,roster_fields/* headerKey */.Xs)(field).length >= 4);
    return inside ?? '';
}

// EXTERNAL MODULE: ./build/roster/lists.js
var lists = __nccwpck_require__(32587);
;// CONCATENATED MODULE: ./build/roster/objects.js

/**
 * Turns an object of a JSON roster into the cells a CSV row would have: texts as they are, numbers and truth values as text,
 * `null` as an empty cell, arrays as lists, `{"attr": {"shift": "late"}}` as `attr.shift`.
 * @returns `null` where the value is no object
 */
function objectCells(value) {
    if (typeof value !== 'object' || value === null || Array.isArray(value))
        return null;
    const cells = new Map();
    const faults = [];
    const take = (key, content) => {
        const cell = cellText(content);
        if (typeof cell === 'string')
            cells.set(key, cell);
        else {
            cells.set(key, '');
            faults.push({ column: key, severity: 'error', ...cell });
        }
    };
    for (const [key, content] of Object.entries(value)) {
        if (/^attr$/i.test(key) && typeof content === 'object' && content !== null && !Array.isArray(content)) {
            for (const [name, inner] of Object.entries(content))
                take(`attr.${name}`, inner);
        }
        else
            take(key, content);
    }
    return { cells, faults };
}
function cellText(content) {
    switch (typeof content) {
        case 'string':
            return content;
        case 'boolean':
            return String(content);
        case 'number':
            if (Number.isInteger(content) && !Number.isSafeInteger(content)) {
                return { code: 'number-precision', found: String(content), expected: 'a number this long in quotes: JSON readers round it' };
            }
            return String(content);
    }
    if (content === null || content === undefined)
        return '';
    if (Array.isArray(content) && content.every((item) => typeof item === 'string')) {
        return content.map((item) => item.replaceAll(lists/* ITEM_END */.yO, '\uFFFD') + lists/* ITEM_END */.yO).join('');
    }
    return { code: 'not-text', found: JSON.stringify(content).slice(0, 200), expected: 'a text, or an array of texts for a list' };
}

;// CONCATENATED MODULE: ./build/roster/array.js



/** Reads a JSON roster. Its columns are the keys of all objects together, in the order they come in. */
class ArrayReader {
    #file;
    #splitter;
    #headers = [];
    #index = new Map();
    #binding = null;
    #row = 0;
    #broken = false;
    constructor(file) {
        this.#file = file;
        this.#splitter = new ElementSplitter({
            element: (text, line) => this.#element(text, line),
            fault: (found, line) => {
                this.#broken = true;
                this.#file.report(notJson(found), null, line);
            },
        });
    }
    get stopped() {
        return this.#splitter.stopped;
    }
    write(piece) {
        this.#splitter.write(piece);
    }
    end(broken) {
        if (!broken)
            this.#splitter.end();
        if (this.#binding)
            this.#file.headers(this.#binding);
        this.#file.finish(!broken && !this.#broken);
    }
    #element(text, line) {
        this.#row += 1;
        let value;
        try {
            value = JSON.parse(text);
        }
        catch {
            this.#file.brokenRow(this.#row, line, notJson(text.slice(0, 200)));
            return;
        }
        const object = objectCells(value);
        if (!object) {
            this.#file.brokenRow(this.#row, line, { column: null, code: 'not-an-object', severity: 'error', found: text.slice(0, 200), expected: 'an object with one person’s fields' });
            return;
        }
        const cells = this.#cells(object.cells);
        if (cells.every((cell) => cell === '') && object.faults.length === 0)
            return;
        if (!this.#file.row(cells, this.#row, line, object.faults))
            this.#splitter.stop();
    }
    #cells(object) {
        const cells = Array.from({ length: this.#headers.length }).fill('');
        let grown = false;
        for (const [key, text] of object) {
            let index = this.#index.get(key);
            if (index === undefined) {
                if (this.#headers.length >= this.#file.reading.limits.columns)
                    continue;
                index = this.#headers.push(key) - 1;
                this.#index.set(key, index);
                grown = true;
            }
            cells[index] = text;
        }
        if (grown) {
            this.#binding = bindHeaders(this.#headers, this.#file.reading.columns);
            this.#file.bind(this.#headers, this.#binding);
        }
        return cells;
    }
}
const notJson = (found) => ({
    column: null,
    code: 'invalid-json',
    severity: 'error',
    found,
    expected: 'JSON: an array of objects, or {"users": [ … ]}',
});

;// CONCATENATED MODULE: ./build/roster/duplicates.js
const FILE_STEP = 2 ** 31;
/**
 * The keys of all rows of all files, right and wrong ones. Holds one number a key, so that a million rows stay small.
 */
class KeyIndex {
    #files = [];
    #userNames = new Map();
    #externalIds = new Map();
    #wrongUserNames = new Set();
    #wrongIds = new Set();
    /** The next file; files come in the order they are read in. */
    open(path) {
        this.#files.push(path);
    }
    /**
     * Takes a row's keys, and reports those another row has already.
     * @param columns headers of the two keys, as written
     * @returns whether the row is right
     */
    take(checked, place, ledger, columns) {
        const { userName, externalId } = checked;
        let right = checked.entry !== null;
        if (userName !== undefined && !this.#claim(this.#userNames, userName.toLowerCase(), place)) {
            right = false;
            this.#report(this.#userNames, userName.toLowerCase(), 'userName', userName, place, ledger, columns);
        }
        if (externalId !== undefined && !this.#claim(this.#externalIds, externalId, place)) {
            right = false;
            this.#report(this.#externalIds, externalId, 'externalId', externalId, place, ledger, columns);
        }
        if (!right) {
            if (userName !== undefined)
                this.#wrongUserNames.add(userName.toLowerCase());
            if (externalId !== undefined)
                this.#wrongIds.add(externalId);
        }
        return right;
    }
    /** Keys wrong rows name. */
    get untouchable() {
        return { userNames: [...this.#wrongUserNames], externalIds: [...this.#wrongIds] };
    }
    /** True where no wrong row names this person. The first of two rows for one person is nobody's truth either. */
    undisputed = ({ profile }) => !(typeof profile.userName === 'string' && this.#wrongUserNames.has(profile.userName.toLowerCase())) &&
        !(typeof profile.externalId === 'string' && this.#wrongIds.has(profile.externalId));
    get disputes() {
        return this.#wrongUserNames.size > 0 || this.#wrongIds.size > 0;
    }
    #claim(keys, key, { row }) {
        if (keys.has(key))
            return false;
        keys.set(key, (this.#files.length - 1) * FILE_STEP + (row ?? 0));
        return true;
    }
    #report(keys, key, field, found, place, ledger, columns) {
        const first = keys.get(key);
        const file = this.#files[Math.floor(first / FILE_STEP)];
        const where = file === place.file ? `row ${first % FILE_STEP}` : `row ${first % FILE_STEP} of ${file}`;
        ledger.add(place, {
            column: columns[field],
            code: field === 'userName' ? 'duplicate-user-name' : 'duplicate-external-id',
            severity: 'error',
            found,
            expected: `each ${field} once${field === 'userName' ? ', without regard to case' : ''}; the first is in ${where}`,
        });
    }
}
/**
 * Warns where several people have one e-mail address. The tenant allows it; more often a cell was copied down.
 * Leavers are left out, and so are addresses nobody wrote (the userName stands in for them).
 */
function sharedEmails(entries, files, ledger) {
    if (!files.some((file) => file.fields.includes('email')))
        return;
    const explicit = new Map();
    const warn = (entry, other) => ledger.add(entry, {
        column: 'email',
        code: 'shared-email',
        severity: 'warning',
        found: entry.profile.email ?? entry.profile.userName ?? '',
        expected: `an address of one’s own, unless it is meant to be shared with row ${other.row}${other.file === entry.file ? '' : ` of ${other.file}`}`,
    });
    const own = [];
    for (const entry of entries) {
        const { email, userName } = entry.profile;
        if (entry.active === false)
            continue;
        if (typeof email !== 'string' || email.toLowerCase() === userName?.toLowerCase()) {
            if (typeof userName === 'string')
                own.push(entry);
            continue;
        }
        const key = email.toLowerCase();
        const first = explicit.get(key);
        if (first)
            warn(entry, first);
        else
            explicit.set(key, entry);
    }
    if (explicit.size === 0)
        return;
    for (const entry of own) {
        const other = explicit.get(entry.profile.userName.toLowerCase());
        if (other)
            warn(other, entry);
    }
}

// EXTERNAL MODULE: external "node:buffer"
var external_node_buffer_ = __nccwpck_require__(4573);
// EXTERNAL MODULE: external "node:crypto"
var external_node_crypto_ = __nccwpck_require__(77598);
// EXTERNAL MODULE: external "node:string_decoder"
var external_node_string_decoder_ = __nccwpck_require__(46193);
;// CONCATENATED MODULE: ./build/roster/encoding.js



/** Text is handed on in pieces of at least this many bytes, whatever the source's chunks are. */
const PIECE = 64 * 1024;
/** First bytes of files that are sent as roster now and then, and are none. */
const SIGNATURES = [
    { bytes: [0x50, 0x4b, 0x03, 0x04], name: 'an Excel workbook (.xlsx) or another zip archive' },
    { bytes: [0xd0, 0xcf, 0x11, 0xe0], name: 'an old Excel workbook (.xls)' },
    { bytes: [0x25, 0x50, 0x44, 0x46], name: 'a PDF document' },
    { bytes: [0x1f, 0x8b], name: 'a gzip archive' },
];
/**
 * Bytes → text: UTF-8 with and without byte order mark, UTF-16 in both orders (with the mark, or told by its zero bytes), else
 * Windows-1252, which is what a German or English Excel saves. UTF-8 and Windows-1252 are told apart at the first piece
 * that is not ASCII; a byte that is wrong in UTF-8 afterwards becomes U+FFFD and is an error of its cell.
 * @param file filled in on the way; `fault` instead of an exception, also where the source itself breaks off
 * @param limit most bytes that are read
 */
async function* decodeText(source, file, limit) {
    const hash = (0,external_node_crypto_.createHash)('sha256');
    let decoder = null;
    try {
        for await (const piece of pieces(source)) {
            hash.update(piece);
            file.bytes += piece.length;
            if (file.bytes > limit) {
                file.fault = { code: 'file-too-large', found: `more than ${limit} bytes`, expected: 'a smaller file, or several' };
                break;
            }
            if (!decoder) {
                const name = signature(piece);
                if (name) {
                    file.fault = { code: 'not-a-text-file', found: name, expected: 'a text file: save it as “CSV UTF-8 (comma delimited)”' };
                    break;
                }
                decoder = chooseDecoder(piece, file);
                yield decoder.write(piece.subarray(markLength(piece)));
            }
            else
                yield decoder.write(piece);
        }
        if (decoder && !file.fault)
            yield decoder.end();
    }
    catch (error) {
        file.fault = {
            code: 'unreadable-file',
            found: error instanceof Error && 'code' in error ? String(error.code) : 'reading broke off',
            expected: 'a file that can be read to its end',
        };
    }
    file.sha256 = hash.digest('hex');
}
async function* pieces(source) {
    let held = [];
    let size = 0;
    for await (const chunk of source) {
        held.push(chunk);
        size += chunk.length;
        if (size < PIECE)
            continue;
        yield Buffer.concat(held, size);
        held = [];
        size = 0;
    }
    if (size > 0)
        yield Buffer.concat(held, size);
}
const startsWith = (bytes, start) => start.every((byte, at) => bytes[at] === byte);
const signature = (bytes) => SIGNATURES.find((each) => startsWith(bytes, each.bytes))?.name;
function markLength(bytes) {
    if (startsWith(bytes, [0xef, 0xbb, 0xbf]))
        return 3;
    return startsWith(bytes, [0xff, 0xfe]) || startsWith(bytes, [0xfe, 0xff]) ? 2 : 0;
}
function chooseDecoder(first, file) {
    file.encoding = encodingOf(first);
    switch (file.encoding) {
        case 'utf-16le':
            return new external_node_string_decoder_.StringDecoder('utf16le');
        case 'utf-16be':
            return bigEndian();
        case 'utf-8-bom':
            return utf8();
        default:
            return eightBit(file);
    }
}
/** The encoding, as far as the first bytes tell it. */
function encodingOf(first) {
    if (startsWith(first, [0xef, 0xbb, 0xbf]))
        return 'utf-8-bom';
    if (startsWith(first, [0xff, 0xfe]))
        return 'utf-16le';
    if (startsWith(first, [0xfe, 0xff]))
        return 'utf-16be';
    let even = 0;
    let odd = 0;
    const pairs = Math.min(first.length, 256) >> 1;
    for (let pair = 0; pair < pairs; pair += 1) {
        if (first[2 * pair] === 0)
            even += 1;
        if (first[2 * pair + 1] === 0)
            odd += 1;
    }
    // Most letters of a header are below U+0100: their high byte is zero.
    if (pairs > 0 && odd > pairs / 2 && even < pairs / 4)
        return 'utf-16le';
    if (pairs > 0 && even > pairs / 2 && odd < pairs / 4)
        return 'utf-16be';
    return 'utf-8';
}
function bigEndian() {
    const little = new external_node_string_decoder_.StringDecoder('utf16le');
    let odd = Buffer.alloc(0);
    return {
        write(bytes) {
            const all = odd.length > 0 ? Buffer.concat([odd, bytes]) : Buffer.from(bytes);
            const even = all.length & ~1;
            odd = all.subarray(even);
            return little.write(all.subarray(0, even).swap16());
        },
        end: () => little.end() + (odd.length > 0 ? '\uFFFD' : ''),
    };
}
/** UTF-8; pieces of ASCII become one-byte strings, which take half the memory. */
function utf8() {
    const decoder = new external_node_string_decoder_.StringDecoder('utf8');
    let clean = true;
    return {
        write(bytes) {
            if (clean && (0,external_node_buffer_.isAscii)(bytes))
                return bytes.toString('latin1');
            const tail = decoder.write(bytes);
            clean = (0,external_node_buffer_.isUtf8)(bytes);
            return tail;
        },
        end: () => decoder.end(),
    };
}
/** ASCII until the first byte above it decides between UTF-8 and Windows-1252. */
function eightBit(file) {
    let chosen = null;
    let held = Buffer.alloc(0);
    const choose = (bytes) => {
        if (looksLikeUtf8(bytes))
            return utf8();
        file.encoding = 'windows-1252';
        const western = new TextDecoder('windows-1252');
        return { write: (more) => western.decode(more, { stream: true }), end: () => western.decode() };
    };
    return {
        write(bytes) {
            if (chosen)
                return chosen.write(bytes);
            const all = held.length > 0 ? Buffer.concat([held, bytes]) : bytes;
            if ((0,external_node_buffer_.isAscii)(all)) {
                held = held.subarray(0, 0);
                return all.toString('latin1');
            }
            const settled = all.length - incompleteTail(all);
            if ((0,external_node_buffer_.isAscii)(all.subarray(0, settled))) {
                // All that is not ASCII may be the first half of a character: wait for the second.
                held = all.subarray(settled);
                return all.toString('latin1', 0, settled);
            }
            held = held.subarray(0, 0);
            chosen = choose(all);
            return chosen.write(all);
        },
        end() {
            if (chosen)
                return chosen.end();
            if (held.length === 0)
                return '';
            chosen = choose(held);
            return chosen.write(held) + chosen.end();
        },
    };
}
/** Bytes at the end that begin a UTF-8 character without completing it (0–3). */
function incompleteTail(bytes) {
    for (let back = 1; back <= Math.min(3, bytes.length); back += 1) {
        const byte = bytes[bytes.length - back];
        if (byte < 0x80)
            return 0;
        if (byte >= 0xc2)
            return (byte >= 0xf0 ? 4 : byte >= 0xe0 ? 3 : 2) > back ? back : 0;
    }
    return 0;
}
/** Valid, or with a fault here and there but more right characters than wrong ones: in Windows-1252 right ones are a rare accident. */
function looksLikeUtf8(bytes) {
    const whole = bytes.subarray(0, bytes.length - incompleteTail(bytes));
    if ((0,external_node_buffer_.isUtf8)(whole) && !(whole.length < bytes.length && (0,external_node_buffer_.isAscii)(whole)))
        return true;
    let right = 0;
    let wrong = 0;
    for (const character of whole.toString('utf8')) {
        if (character === '\uFFFD')
            wrong += 1;
        else if (character > '\u007F')
            right += 1;
    }
    return right > wrong;
}

// EXTERNAL MODULE: ./build/roster/cell.js
var roster_cell = __nccwpck_require__(47392);
;// CONCATENATED MODULE: ./build/roster/address.js

/** An e-mail address as sign-in names are: ASCII, a dot in the domain (RFC 5321 dot-string, without quoted local parts and address literals). */
const ADDRESS = /^[A-Za-z0-9!#$%&'*+/=?^_`{|}~-]+(?:\.[A-Za-z0-9!#$%&'*+/=?^_`{|}~-]+)*@(?:[A-Za-z0-9](?:[A-Za-z0-9-]{0,61}[A-Za-z0-9])?\.)+[A-Za-z](?:[A-Za-z0-9-]{0,61}[A-Za-z0-9])$/;
/** Longest address of RFC 5321 (a path of 256 octets less its angle brackets). */
const ADDRESS_LENGTH = 254;
/** Letters of other alphabets that look like a Latin one (from the confusables of Unicode Technical Standard 39), in the order of `LOOKS`. */
const LOOKALIKES = 'аАвВсСԁеЕѐһНіІјЈкКӏмМоОрРԛѕЅтТуУԝхХүΑΒΕΖΗΙΚΜΝΟΡΤΥΧοαινρυєңɡ';
const LOOKS = 'aAbBcCdeEehHiIjJkKlmMoOpPqsStTyYwxXyABEZHIKMNOPTYXoaivpuehg';
const LATIN_LOOK = new Map(Array.from(LOOKALIKES, (letter, at) => [letter, LOOKS[at]]));
/**
 * Judges an address. An address that mixes alphabets, or is written in letters that merely look Latin, would be another person's
 * to the tenant and the same to the eye: it is an error of its own.
 * @returns `null` where the address is good
 */
function judgeAddress(text) {
    if (text.length <= ADDRESS_LENGTH && ADDRESS.test(text))
        return null;
    if (/[^\u0000-\u007F]/.test(text)) {
        const latin = Array.from(text.normalize('NFKC'), (letter) => LATIN_LOOK.get(letter) ?? letter).join('');
        const other = /(?=\p{L})\P{Script=Latin}/u.test(text);
        if (other || text.normalize('NFKC') !== text.normalize('NFC')) {
            return {
                code: 'confusable-address',
                expected: 'Latin letters throughout: this address has letters of another alphabet that look like them',
                suggestion: good(latin),
            };
        }
        return { code: 'not-an-address', expected: 'an e-mail address in the letters a–z without marks', suggestion: good(toAscii(text)) };
    }
    return { code: 'not-an-address', expected: 'an e-mail address such as name@example.com', suggestion: mended(text) };
}
const good = (text) => (text.length <= ADDRESS_LENGTH && ADDRESS.test(text) ? text : '');
/** Slips of the hand: blanks inside, a comma for the point, a mailto: or brackets around, punctuation at the end. */
function mended(text) {
    if (text.length > 2 * ADDRESS_LENGTH)
        return '';
    const bare = text.replace(/^mailto:/i, '').replace(/^.*<([^<>]*)>$/, '$1').replace(/[\s<>"()]+/g, '').replace(/[.,;:]+$/, '');
    const pointed = bare.replaceAll(',', '.').replace(/\.{2,}/g, '.').replace(/@{2,}/g, '@').replace(/\.@|@\./g, '@');
    return good(pointed);
}

// EXTERNAL MODULE: ./build/roster/dates.js
var dates = __nccwpck_require__(52487);
;// CONCATENATED MODULE: ./build/roster/words.js

/** Words of HR systems in comparison form (lower case, single spaces). */
const STANDING_WORDS = {
    employed: [
        'active', 'yes', 'y', 'true', 't', '1', 'on', 'enabled', 'employed', 'working', 'current', 'hired', 'full time', 'part time', 'aktiv', 'ja', 'oui', 'si',
        'sí', 'actif', 'activo', 'befristet', 'unbefristet',
    ],
    away: [
        'on leave', 'leave', 'leave of absence', 'loa', 'paid leave', 'unpaid leave', 'parental leave', 'maternity leave', 'paternity leave', 'medical leave',
        'sick leave', 'sabbatical', 'furlough', 'furloughed', 'beurlaubt', 'elternzeit', 'ruhend', 'en congé', 'congé parental', 'de baja médica', 'excedencia',
    ],
    gone: [
        'inactive', 'no', 'n', 'false', 'f', '0', 'off', 'disabled', 'deactivated', 'terminated', 'term', 'left', 'leaver', 'separated', 'resigned', 'retired',
        'dismissed', 'departed', 'former', 'former employee', 'ex employee', 'not active', 'no longer employed', 'laid off', 'redundant', 'exited', 'quit', 'deceased',
        'no show', 'inaktiv', 'nein', 'non', 'ausgeschieden', 'ausgetreten', 'inactif', 'inactivo', 'sorti', 'sortie', 'parti', 'partie', 'démissionné', 'baja',
    ],
};
const BY_WORD = new Map(Object.keys(STANDING_WORDS).flatMap((standing) => STANDING_WORDS[standing].map((word) => [word, standing])));
const compared = (text) => text.toLowerCase().replace(/[\s_-]+/g, ' ').trim();
/** What a cell of `active` or `status` says, `null` where it is no word anybody told us. */
const standingOf = (text) => BY_WORD.get(compared(text)) ?? null;
/** The status somebody probably meant, `''` where none is near. Never for words of one or two letters. */
const nearestStanding = (text) => text.length < 3 ? '' : (0,nearest/* nearestWord */.z)(compared(text), [...BY_WORD.keys()].filter((word) => word.length > 3));
/** True for `aCTIVE`, `INactive`: neither all small, nor all capital, nor capital only where a word begins. */
function oddCase(text) {
    if (text === text.toLowerCase() || text === text.toUpperCase())
        return false;
    return text.split(/[\s_-]+/).some((word) => word.slice(1) !== word.slice(1).toLowerCase());
}
const LICENCE_POLICIES = ['RECLAIM', 'DOWNGRADE', 'PRESERVE'];
/** The licence policy a cell names, without regard to case. */
const licencePolicyOf = (text) => LICENCE_POLICIES.find((word) => word === text.toUpperCase()) ?? null;

;// CONCATENATED MODULE: ./build/roster/values.js






/** Longest externalId (SCIM has no limit; the interface has). */
const EXTERNAL_ID_LENGTH = 128;
/** Reads the cells of mapped columns. What it finds goes to `report`; an unreadable cell is `undefined`. */
class CellReader {
    #limit;
    #report;
    /** Whether the last cell was read without anything to say about it. */
    clean = true;
    constructor(limit, report) {
        this.#limit = limit;
        this.#report = report;
    }
    /** @param raw text as it stands in the file, not empty */
    read(column, raw) {
        this.clean = true;
        if (raw.length > this.#limit) {
            return this.#error(column, 'cell-too-long', `${raw.length} characters: ${raw.slice(0, 60)}…`, `at most ${this.#limit} characters in a cell`);
        }
        const list = column.kind === 'list' && raw.includes(lists/* ITEM_END */.yO);
        const text = list || (0,roster_cell/* isPlain */.$i)(raw) ? raw : this.#tidy(column, raw);
        if (text === undefined || text === '')
            return undefined;
        if (text.charCodeAt(0) === 91 && text.toUpperCase() === roster_cell/* REMOVE */.t2) {
            if (column.clearable)
                return null;
            return this.#error(column, 'not-clearable', text, `a value: ${column.field} cannot be cleared; an empty cell leaves it alone`);
        }
        const debris = (0,roster_cell/* spreadsheetDebris */.QO)(text);
        if (debris !== null) {
            const { code, found, expected } = this.unusable(debris, text);
            return this.#error(column, code, found, expected);
        }
        switch (column.kind) {
            case 'userName':
            case 'address':
                return this.#address(column, text);
            case 'externalId':
                if (text.length <= EXTERNAL_ID_LENGTH)
                    return (0,roster_cell/* owned */.SD)((0,roster_cell/* oneLine */.TN)(text));
                return this.#error(column, 'too-long', text, `at most ${EXTERNAL_ID_LENGTH} characters`);
            case 'truth':
                return this.#standing(column, text);
            case 'date':
                return this.#date(column, text);
            case 'list':
                return this.#list(column, text);
            case 'licence': {
                const policy = licencePolicyOf(text);
                if (policy !== null)
                    return policy;
                return this.#error(column, 'unknown-licence-policy', text, `one of ${LICENCE_POLICIES.join(', ')}`, (0,nearest/* nearestWord */.z)(text, LICENCE_POLICIES));
            }
            default:
                return (0,roster_cell/* owned */.SD)((0,roster_cell/* oneLine */.TN)(text));
        }
    }
    /** Words for a cell that holds nothing anybody meant. */
    unusable(code, text) {
        const expected = {
            'control-character': 'text without control characters',
            'unreadable-character': 'readable letters: the file was saved in another encoding than it says; save it as “CSV UTF-8”',
            'scientific-number': 'the number as it was: the spreadsheet changed it; format the column as text and enter it again',
            'formula-error': 'the value itself: a formula of the spreadsheet went wrong',
        }[code];
        return { code, found: text, expected };
    }
    #error(column, code, found, expected, suggestion = '') {
        this.clean = false;
        this.#report(column, { code, severity: 'error', found, expected, suggestion });
        return undefined;
    }
    #tidy(column, raw) {
        const { text, tidied, fault } = (0,roster_cell/* tidyCell */.fp)(raw);
        if (text === '')
            return '';
        if (fault) {
            const { code, found, expected } = this.unusable(fault, text);
            return this.#error(column, code, found, expected);
        }
        if (tidied && column.direct) {
            this.clean = false;
            // The apostrophe that keeps a spreadsheet from calculating stays where it is.
            const guard = /^'+[=+\-@]/.test(raw) ? "'" : '';
            this.#report(column, {
                code: tidied,
                severity: 'notice',
                found: raw,
                expected: {
                    spaces: 'no spaces before and after; read without them',
                    'no-break-space': 'plain spaces; read as such',
                    'invisible-character': 'no invisible characters; read without them',
                }[tidied],
                suggestion: guard + text,
                // Never a role: what somebody may do is for people to write.
                certain: column.kind !== 'list' && !/[\r\n]/.test(raw),
            });
        }
        return text;
    }
    #address(column, text) {
        const fault = judgeAddress(text);
        if (!fault)
            return (0,roster_cell/* owned */.SD)(text);
        this.#error(column, fault.code, text, fault.expected, fault.suggestion);
        // A wrong userName still says whom the row is about.
        return column.kind === 'userName' ? text : undefined;
    }
    #standing(column, text) {
        const standing = standingOf(text);
        if (standing === null) {
            const expected = 'a status such as active, on leave, inactive, terminated, or yes and no';
            return this.#error(column, 'unknown-status', text, expected, nearestStanding(text));
        }
        if (column.direct && oddCase(text)) {
            this.clean = false;
            this.#report(column, { code: 'status-case', severity: 'notice', found: text, expected: 'the word in small letters; read as such', suggestion: text.toLowerCase(), certain: true });
        }
        return standing;
    }
    #date(column, text) {
        const reading = (0,dates/* readDate */.h)(text);
        switch (reading.kind) {
            case 'date':
                return reading.date;
            case 'serial':
                this.clean = false;
                this.#report(column, {
                    code: 'excel-date',
                    severity: 'warning',
                    found: text,
                    expected: `a date: the number was read as a day of Excel’s calendar, ${reading.date}`,
                    suggestion: reading.date,
                });
                return reading.date;
            case 'ambiguous':
                return this.#error(column, 'ambiguous-date', text, `the date as YYYY-MM-DD: this could be ${[...new Set([reading.one, reading.other])].join(' or ')}${/\d{4}/.test(text) ? '' : ', with the year in full'}`);
            case 'unknown':
                return this.#error(column, 'bad-date', text, 'a day that exists, as YYYY-MM-DD');
        }
    }
    #list(column, text) {
        const { items, fault } = (0,lists/* listItems */.Dw)(text);
        const read = fault || column.field !== 'roles' ? { grants: null, fault } : (0,lists/* roleGrants */.eL)(items);
        if (read.fault)
            return this.#error(column, read.fault.code, read.fault.found, read.fault.expected);
        if (items.length === 0)
            return undefined;
        const broken = items.find((item) => (0,roster_cell/* spreadsheetDebris */.QO)(item) === 'formula-error' || item.toUpperCase() === roster_cell/* REMOVE */.t2);
        if (broken !== undefined)
            return this.#error(column, 'bad-item', broken, 'names of the list only; [!REMOVE!] stands alone in its cell');
        // Shared by all rows with the same cell: nobody may change it.
        return Object.freeze(read.grants ?? [...new Set(items)]);
    }
}

;// CONCATENATED MODULE: ./build/roster/row.js



/** Distinct values a column may have before it is taken for one without repetitions. */
const MEMO_LIMIT = 4096;
const MEMO_KINDS = new Set(['text', 'truth', 'list', 'date', 'licence', 'attribute']);
const REQUIRED = ['userName', 'givenName', 'familyName'];
/**
 * Cells → one entry, or what is wrong with them. The hot path of the product: no schema runs here; tests hold these rules to
 * the zod schema in schema.ts.
 */
class RowReader {
    #place;
    #ledger;
    #cells;
    /** Where a field has no column: one error for the file instead of one a row. */
    #strict;
    #headers = [];
    #slots = [];
    #bound = new Set();
    #bad = false;
    #muted = false;
    #faulty = [];
    #lacking = new Map();
    /**
     * @param file path, as issues and entries name it
     * @param strict for files with one header for all rows
     */
    constructor(file, ledger, cellLength, strict) {
        this.#place = { file, row: null, line: null };
        this.#ledger = ledger;
        this.#strict = strict;
        this.#cells = new CellReader(cellLength, (column, finding) => this.#report({ ...finding, column: column.label }, column.field));
    }
    /** Takes the columns as they are bound. Again for JSON, whenever an element brings a new key. */
    bind(headers, fields) {
        this.#headers = headers;
        this.#bound = new Set(fields.map(({ field }) => field));
        this.#slots = fields.map(({ field, label, source }) => {
            const { kind, clearable } = (0,roster_fields/* definitionOf */.Fg)(field);
            const index = source.kind === 'cell' ? source.index : -1;
            const direct = source.kind !== 'template';
            return { field, label, kind, clearable, direct, source, index, memo: MEMO_KINDS.has(kind) ? new Map() : null };
        });
    }
    /**
     * @param row as a spreadsheet shows it
     * @param line physical line of the record
     * @param before what is already known to be wrong with the row; `alone` keeps the rest of the row from being reported
     */
    read(cells, row, line, before = [], alone = false) {
        const place = this.#place;
        place.row = row;
        place.line = line;
        this.#bad = false;
        this.#muted = false;
        if (this.#faulty.length > 0)
            this.#faulty = [];
        for (const finding of before)
            this.#report(finding, finding.column ?? '');
        this.#muted = alone;
        const profile = {};
        const entry = { file: place.file, row, line, profile };
        let active;
        let status;
        for (const slot of this.#slots) {
            const value = this.#value(slot, cells);
            if (value === undefined)
                continue;
            switch (slot.kind) {
                case 'truth':
                    if (slot.field === 'active')
                        active = value;
                    else
                        status = value;
                    break;
                case 'list':
                    if (slot.field === 'roles')
                        entry.roles = value;
                    else
                        entry.groups = value;
                    break;
                case 'date':
                    if (value === '')
                        break;
                    if (slot.field === 'startDate')
                        entry.startDate = value;
                    else
                        entry.endDate = value;
                    break;
                case 'licence':
                    entry.licensePolicy = value;
                    break;
                case 'attribute':
                    (entry.attributes ??= Object.create(null))[slot.field.slice(roster_fields/* ATTRIBUTE_PREFIX */.Yd.length)] = value;
                    break;
                default:
                    profile[slot.field] = value;
            }
        }
        this.#stand(entry, active, status);
        this.#complete(entry);
        const { userName, externalId } = profile;
        return { entry: this.#bad ? null : entry, userName: userName ?? undefined, externalId: externalId ?? undefined };
    }
    /** Says, once, which columns rows needed and the file does not have. */
    finish() {
        this.#place.row = null;
        this.#place.line = null;
        this.#muted = false;
        for (const [field, count] of this.#lacking) {
            this.#report({
                column: field,
                code: 'missing-column',
                severity: 'error',
                found: `${count} ${count === 1 ? 'row' : 'rows'} without ${field}: the file has no such column`,
                expected: `a column ${field}, or the policy’s columns saying which one it is; only leavers’ rows can do without`,
            }, field);
        }
    }
    #report(finding, field) {
        if (finding.severity === 'error') {
            this.#bad = true;
            this.#faulty.push(field);
        }
        if (!this.#muted)
            this.#ledger.add(this.#place, finding);
    }
    #value(slot, cells) {
        const raw = slot.index >= 0 ? cells[slot.index] : this.#gathered(slot, cells);
        if (raw === undefined || raw === '')
            return undefined;
        const { memo } = slot;
        if (memo === null)
            return this.#cells.read(slot, raw);
        const known = memo.get(raw);
        if (known !== undefined)
            return known;
        const value = this.#cells.read(slot, raw);
        if (value !== undefined && this.#cells.clean) {
            memo.set(raw, value);
            if (memo.size > MEMO_LIMIT)
                slot.memo = null;
        }
        return value;
    }
    /** Text of a field that takes the first of several cells, or a template. */
    #gathered({ source, field }, cells) {
        if (source.kind === 'first') {
            for (const index of source.indexes) {
                const raw = cells[index];
                if (raw !== undefined && raw !== '' && ((0,roster_cell/* isPlain */.$i)(raw) || (0,roster_cell/* tidyCell */.fp)(raw).text !== ''))
                    return raw;
            }
            return '';
        }
        if (source.kind === 'cell')
            return cells[source.index] ?? '';
        let removed = false;
        const text = source.template.fill((column) => {
            const index = source.indexes.get(column);
            const { text, fault } = (0,roster_cell/* tidyCell */.fp)(cells[index] ?? '');
            const debris = fault ?? (0,roster_cell/* spreadsheetDebris */.QO)(text);
            if (debris !== null) {
                this.#report({ column: this.#headers[index] ?? column, ...this.#cells.unusable(debris, text), severity: 'error' }, field);
                return '';
            }
            if (text.toUpperCase() === roster_cell/* REMOVE */.t2)
                removed = true;
            return text;
        });
        return removed ? roster_cell/* REMOVE */.t2 : text;
    }
    #stand(entry, active, status) {
        const standing = status === 'away' || active === undefined ? status : active;
        if (active !== undefined && status !== undefined && (active === 'gone') !== (status === 'gone')) {
            this.#report({
                column: null,
                code: 'contradiction',
                severity: 'error',
                found: active === 'gone' ? 'not active, and a status that says employed' : 'active, and a status that says gone',
                expected: 'active and status that say the same, or only one of them',
            }, 'active');
        }
        else if (standing === 'gone')
            entry.active = false;
        else if (standing === 'employed')
            entry.active = true;
        const { startDate, endDate } = entry;
        if (startDate !== undefined && endDate !== undefined && endDate < startDate) {
            this.#report({ column: null, code: 'dates-reversed', severity: 'error', found: `starts ${startDate}, ends ${endDate}`, expected: 'an end date on or after the start date' }, 'endDate');
        }
    }
    #complete(entry) {
        const { profile } = entry;
        if (entry.active === false || entry.endDate !== undefined) {
            if (typeof profile.userName === 'string' || typeof profile.externalId === 'string')
                return;
            if (this.#faulty.includes('userName') || this.#faulty.includes('externalId'))
                return;
            this.#report({ column: null, code: 'missing-key', severity: 'error', found: 'neither userName nor externalId', expected: 'userName or externalId, so that the account can be found' }, 'userName');
            return;
        }
        for (const field of REQUIRED) {
            if (profile[field] !== undefined || this.#faulty.includes(field))
                continue;
            if (this.#strict && !this.#bound.has(field)) {
                this.#lacking.set(field, (this.#lacking.get(field) ?? 0) + 1);
                this.#bad = true;
                continue;
            }
            const label = this.#slots.find((slot) => slot.field === field)?.label ?? field;
            this.#report({ column: label, code: 'missing-value', severity: 'error', found: '', expected: `${field}: a row can be without it only for a leaver` }, field);
        }
    }
}

;// CONCATENATED MODULE: ./build/roster/short-ids.js
/** Fewest ids of one length that make a usual length. */
const FEWEST = 3;
/** The externalIds of the entries from `first` on, one at a time: there may be a million. */
function* idsOf(entries, first) {
    for (let at = first; at < entries.length; at += 1) {
        const { row, line, profile } = entries[at];
        if (typeof profile.externalId === 'string')
            yield { row, line, id: profile.externalId };
    }
}
/**
 * Warns of numeric ids shorter than most of their column: a spreadsheet drops leading zeros.
 * @param ids externalIds of one file, of right and wrong rows; gone through twice
 */
function shortIds(ids, warn) {
    const lengths = new Map();
    let numeric = 0;
    for (const { id } of ids()) {
        if (!isNumeric(id))
            continue;
        numeric += 1;
        lengths.set(id.length, (lengths.get(id.length) ?? 0) + 1);
    }
    const [usual, count] = [...lengths].sort((a, b) => b[1] - a[1] || b[0] - a[0])[0] ?? [0, 0];
    if (lengths.size < 2 || count < FEWEST || count * 2 <= numeric)
        return;
    for (const place of ids()) {
        const { id } = place;
        if (id.length >= usual || !isNumeric(id))
            continue;
        warn(place, {
            code: 'short-id',
            severity: 'warning',
            found: id,
            expected: `${usual} digits as most of the column has; a spreadsheet may have dropped leading zeros`,
            suggestion: id.padStart(usual, '0'),
        });
    }
}
function isNumeric(text) {
    for (let at = 0; at < text.length; at += 1) {
        const code = text.charCodeAt(at);
        if (code < 48 || code > 57)
            return false;
    }
    return text.length > 0;
}

;// CONCATENATED MODULE: ./build/roster/file.js


/** Fields that decide who has an account and what they may do. */
const DECISIVE = new Set(['status', 'active', 'startDate', 'endDate', 'roles', 'groups']);
/** One file being read: where its rows, entries and problems go. Knows no format. */
class FileReading {
    reading;
    file;
    #rows;
    #place;
    /** Where this file's entries begin. */
    #first;
    #columns = { userName: 'userName', externalId: 'externalId' };
    #wrongIds = [];
    constructor(reading, file) {
        this.reading = reading;
        this.file = file;
        this.#first = reading.roster.entries.length;
        this.#place = { file: file.path, row: null, line: null };
        this.#rows = new RowReader(file.path, reading.ledger, reading.limits.cellLength, file.format === 'csv');
    }
    bind(headers, binding) {
        this.file.fields = binding.fields.map(({ field }) => field);
        const label = (name) => binding.fields.find(({ field }) => field === name)?.label ?? name;
        this.#columns = { userName: label('userName'), externalId: label('externalId') };
        this.#rows.bind(headers, binding.fields);
    }
    /** Problems of the headers, and one notice of all columns that nothing maps. */
    headers({ problems, unmapped }) {
        this.file.unmapped = unmapped;
        for (const problem of problems)
            this.report({ ...problem, severity: 'error' });
        if (unmapped.length === 0)
            return;
        this.#warnOfDecisive(unmapped);
        const near = unmapped.filter(({ nearest }) => nearest !== '').map(({ header, nearest }) => `${header} → ${nearest}`);
        this.report({
            column: null,
            code: 'unmapped-columns',
            severity: 'notice',
            found: unmapped.map(({ header }) => header).join(', '),
            expected: 'nothing: these columns are not read; where one should be, give it a header of docs/roster-files.md, or map it under `columns` in the policy (.github/cxone-policy.yml)',
            suggestion: near.slice(0, 10).join(', '),
        });
    }
    /** A column that looks as if it said who works here, or what they may do, and is not read: that must not go unseen. */
    #warnOfDecisive(unmapped) {
        for (const { header, nearest } of unmapped) {
            if (!DECISIVE.has(nearest))
                continue;
            this.report({
                column: header,
                code: 'decisive-column-not-read',
                severity: 'warning',
                found: header,
                expected: `a header that means ${nearest}, if it does: nothing of this column is read as it is; rename it to ${nearest}, or map it in the policy’s columns`,
                suggestion: nearest,
            });
        }
    }
    /**
     * Counts and checks one data row.
     * @returns false where the file has more rows than are read
     */
    row(cells, row, line, before = [], alone = false) {
        if (!this.#count(row, line))
            return false;
        const { keys, ledger, roster } = this.reading;
        const checked = this.#rows.read(cells, row, line, before, alone);
        const right = keys.take(checked, this.#place, ledger, this.#columns);
        if (right) {
            roster.entries.push(checked.entry);
            return true;
        }
        roster.invalidRows += 1;
        const { externalId } = checked;
        if (externalId !== undefined && this.#wrongIds.length < this.reading.limits.errors)
            this.#wrongIds.push({ row, line, id: externalId });
        return true;
    }
    /** Counts a row that could not be read at all. */
    brokenRow(row, line, finding) {
        if (!this.#count(row, line))
            return;
        this.reading.roster.invalidRows += 1;
        this.reading.ledger.add(this.#place, finding);
    }
    /** A problem of the file as a whole, or of the place given. */
    report(finding, row = null, line = null) {
        this.reading.ledger.add({ file: this.file.path, row, line }, finding);
    }
    /**
     * After the last row.
     * @param complete whether the file was read to its end
     */
    finish(complete) {
        this.#rows.finish();
        if (this.file.fields.includes('externalId')) {
            const { entries } = this.reading.roster;
            shortIds(() => [this.#wrongIds, idsOf(entries, this.#first)].values().flatMap((ids) => ids), (place, finding) => this.report({ ...finding, column: this.#columns.externalId }, place.row, place.line));
        }
        if (this.file.rows === 0 && complete) {
            this.report({ column: null, code: 'no-rows', severity: 'error', found: 'no data rows', expected: 'a header row and at least one row below it' });
        }
    }
    #count(row, line) {
        const { limits, roster } = this.reading;
        this.#place.row = row;
        this.#place.line = line;
        if (this.file.rows >= limits.rows) {
            this.report({ column: null, code: 'too-many-rows', severity: 'error', found: `more than ${limits.rows} rows`, expected: `at most ${limits.rows} rows in a file: split it` });
            return false;
        }
        this.file.rows += 1;
        roster.rows += 1;
        return true;
    }
}

;// CONCATENATED MODULE: ./build/roster/ledger.js
/** Longest cell text that is kept in an issue; what is cut ends in `…` and can no longer be mended by machine. */
const FOUND_LIMIT = 500;
/**
 * Collects issues in the order in which they are found. A file in which the same thing is wrong a million times must not fill
 * the memory: beyond the limits issues are counted, and `close` says how many were left out.
 */
class Ledger {
    issues = [];
    #limits;
    #errors = 0;
    #counts = new Map();
    constructor(limits) {
        this.#limits = limits;
    }
    add(place, finding) {
        if (!this.#room(place, finding))
            return;
        const { column, code, severity, found, expected, suggestion = '', certain = false } = finding;
        const whole = found.length <= FOUND_LIMIT;
        this.issues.push({
            file: place.file,
            row: place.row,
            line: place.line,
            column,
            code,
            severity,
            found: whole ? found : `${found.slice(0, FOUND_LIMIT)}…`,
            expected,
            suggestion,
            ...(certain && whole && { certain }),
        });
    }
    /** Says, once for each file and code, how many issues the limits left out. */
    close() {
        for (const { file, code, severity, count } of this.#counts.values()) {
            const limit = severity === 'error' ? this.#limits.errors : this.#limits.remarks;
            const over = severity === 'error' ? count : count - limit;
            if (over <= 0)
                continue;
            this.issues.push({
                file,
                row: null,
                line: null,
                column: null,
                code: 'more-of-the-same',
                severity,
                found: `${over} more of “${code}”`,
                expected: 'the ones listed mended first: they are probably all alike',
                suggestion: '',
            });
        }
        this.#counts.clear();
    }
    #room(place, { code, severity }) {
        if (severity === 'error') {
            this.#errors += 1;
            if (this.#errors <= this.#limits.errors || place.row === null)
                return true;
            this.#count(place.file, code, severity);
            return false;
        }
        return this.#count(place.file, code, severity) <= this.#limits.remarks;
    }
    #count(file, code, severity) {
        const key = `${severity} ${code} ${file}`;
        const held = this.#counts.get(key);
        if (held)
            return ++held.count;
        this.#counts.set(key, { file, code, severity, count: 1 });
        return 1;
    }
}

;// CONCATENATED MODULE: ./build/roster/limits.js
const DEFAULT_LIMITS = {
    bytes: 1024 ** 3,
    rows: 2_000_000,
    cellLength: 32_767,
    columns: 16_384,
    errors: 100_000,
    remarks: 500,
};

// EXTERNAL MODULE: ./build/roster/records.js
var records = __nccwpck_require__(90956);
;// CONCATENATED MODULE: ./build/roster/delimiter.js


const DELIMITERS = [',', ';', '\t', '|'];
/**
 * How a file is separated: as its `sep=` line says, else by what makes known headers out of the first line, else by what parts it most.
 * @param text beginning of the file, at least its first record
 * @param known headers the policy names
 */
function readCsvHead(text, path, known) {
    const line = /^"?sep=([^\r\n]?)"?(?:\r\n|\n|\r)/i.exec(text);
    if (line) {
        const named = line[1];
        const delimiter = DELIMITERS.find((each) => each === named);
        const head = { delimiter: delimiter ?? ',', skip: line[0].length, line: 2 };
        return delimiter ? head : { ...head, unknownSeparator: named };
    }
    const policyKeys = new Set(known.map(roster_fields/* headerKey */.Xs));
    const preferred = /\.tsv$/i.test(path) ? ['\t', ...DELIMITERS] : DELIMITERS;
    let best = preferred[0];
    let most = -1;
    for (const delimiter of preferred) {
        const cells = firstRecord(text, delimiter);
        if (cells.length < 2)
            continue;
        const recognised = cells.filter((cell) => (0,roster_fields/* fieldOfHeader */.nk)(cell) !== null || policyKeys.has((0,roster_fields/* headerKey */.Xs)(cell))).length;
        const score = recognised * 100_000 + cells.length;
        if (score > most) {
            most = score;
            best = delimiter;
        }
    }
    return { delimiter: best, skip: 0, line: 1 };
}
/** The first record that is not empty, as this delimiter would split it. */
function firstRecord(text, delimiter) {
    let first = [];
    const splitter = new records/* RecordSplitter */.H(delimiter, {
        record(cells) {
            if (cells.every((cell) => cell.trim() === ''))
                return;
            first = cells;
            splitter.stop();
        },
        fault: () => undefined,
    });
    splitter.write(text);
    splitter.end();
    return first;
}
/** True where the text holds a whole first record, quoted line breaks counted: enough for `readCsvHead`. */
function holdsFirstRecord(text) {
    const sep = /^"?sep=[^\r\n]?"?(?:\r\n|\n|\r)/i.exec(text);
    let quoted = false;
    let content = false;
    for (let at = sep ? sep[0].length : 0; at < text.length - 1; at += 1) {
        const character = text.charCodeAt(at);
        if (character === 34)
            quoted = !quoted;
        if (character === 10 || character === 13) {
            if (content && !quoted)
                return true;
        }
        else if (character !== 32)
            content = true;
    }
    return false;
}

;// CONCATENATED MODULE: ./build/roster/table.js




/** Most text that is looked at before the delimiter has to be known. */
const HEAD_LIMIT = 256 * 1024;
const FAULTS = {
    'broken-quote': 'quotes only around a whole cell, and a quote inside of one written twice ("")',
    'unterminated-quote': 'a closing quote: the cell that opens here never ends, and what follows could not be read',
    'line-too-long': 'lines of a table: this one does not end',
};
/** Reads a CSV file: head, header row, data rows. Rows are counted as a spreadsheet shows them, empty ones included. */
class TableReader {
    #file;
    #head = '';
    #splitter = null;
    #row = 0;
    #binding = null;
    #width = 0;
    /** Columns inside the table that have no header. */
    #headless = [];
    #broken = false;
    constructor(file) {
        this.#file = file;
    }
    get stopped() {
        return this.#splitter?.stopped ?? false;
    }
    write(piece) {
        if (this.#splitter) {
            this.#splitter.write(piece);
            return;
        }
        this.#head += piece;
        if (this.#head.length > HEAD_LIMIT || holdsFirstRecord(this.#head))
            this.#begin();
    }
    end(broken) {
        if (!broken && !this.#splitter)
            this.#begin();
        if (!broken)
            this.#splitter?.end();
        this.#file.finish(!broken && !this.#broken);
    }
    #begin() {
        const { columns } = this.#file.reading;
        const { delimiter, skip, line, unknownSeparator } = readCsvHead(this.#head, this.#file.file.path, Object.values(columns).flat());
        this.#file.file.delimiter = delimiter;
        this.#splitter = new records/* RecordSplitter */.H(delimiter, { record: (cells, at) => this.#record(cells, at), fault: (code, excerpt, at) => this.#fault(code, excerpt, at) }, line);
        if (unknownSeparator !== undefined) {
            this.#file.report({ column: null, code: 'unknown-separator', severity: 'error', found: `sep=${unknownSeparator}`, expected: 'sep= with a comma, semicolon, tab or pipe' });
            this.#broken = true;
            this.#splitter.stop();
        }
        this.#splitter.write(this.#head.slice(skip));
        this.#head = '';
    }
    #record(cells, line) {
        this.#row += 1;
        if (isBlank(cells))
            return;
        if (this.#width === 0) {
            this.#header(cells);
            return;
        }
        if (this.#binding) {
            this.#file.headers(this.#binding);
            this.#binding = null;
        }
        const before = this.#excess(cells, line);
        if (!this.#file.row(cells, this.#row, line, before, before.length > 0))
            this.#splitter?.stop();
    }
    #header(cells) {
        const headers = cells.map((cell) => (0,roster_cell/* oneLine */.TN)((0,roster_cell/* tidyCell */.fp)(cell).text));
        while (headers.at(-1) === '')
            headers.pop();
        this.#width = headers.length;
        const { limits, columns } = this.#file.reading;
        if (headers.length > limits.columns) {
            this.#file.report({ column: null, code: 'too-many-columns', severity: 'error', found: `${headers.length} columns`, expected: `at most ${limits.columns} columns` });
            this.#broken = true;
            this.#splitter?.stop();
            return;
        }
        this.#headless = headers.flatMap((header, index) => (header === '' ? [{ index, told: false }] : []));
        this.#binding = bindHeaders(headers, columns);
        this.#file.bind(headers, this.#binding);
    }
    /** Cells beyond the header shift a row: nothing else in it can be trusted. Missing ones at the end are what a spreadsheet leaves out. */
    #excess(cells, line) {
        for (const column of this.#headless) {
            if (column.told || (0,roster_cell/* tidyCell */.fp)(cells[column.index] ?? '').text === '')
                continue;
            column.told = true;
            this.#file.report({ column: null, code: 'no-header', severity: 'warning', found: `column ${column.index + 1} has cells and no header`, expected: 'a header for it; the column is not read' }, this.#row, line);
        }
        if (cells.length <= this.#width)
            return [];
        const extra = cells.slice(this.#width).filter((cell) => (0,roster_cell/* tidyCell */.fp)(cell).text !== '');
        if (extra.length === 0)
            return [];
        return [
            {
                column: null,
                code: 'too-many-cells',
                severity: 'error',
                found: `${cells.length} cells: ${extra.join(' ')}`,
                expected: `${this.#width} cells as the header has; a cell with a separator in it needs quotes`,
            },
        ];
    }
    #fault(code, excerpt, line) {
        this.#row += 1;
        if (code !== 'broken-quote')
            this.#broken = true;
        const finding = { column: null, code, severity: 'error', found: excerpt, expected: FAULTS[code] };
        if (this.#width > 0) {
            this.#file.brokenRow(this.#row, line, finding);
            return;
        }
        this.#broken = true;
        this.#file.report(finding, this.#row, line);
        this.#splitter?.stop();
    }
}
function isBlank(cells) {
    const first = cells[0];
    if (first.length > 0 && first.charCodeAt(0) > 32 && first.charCodeAt(0) < 127)
        return false;
    return cells.every((cell) => cell === '' || (0,roster_cell/* tidyCell */.fp)(cell).text === '');
}

;// CONCATENATED MODULE: ./build/roster/read.js








/**
 * Reads roster files, one after the other, as streams: rows become entries, and everything that is wrong becomes an issue with
 * its row. Never throws for anything in a file, nor for a file whose reading breaks off.
 * @param options `columns` of the policy; `limits` where others than the defaults shall hold
 * @returns entries of the right rows, and of those only people whom no wrong row names too; issues by file and row
 */
async function readRoster(sources, options) {
    const limits = { ...DEFAULT_LIMITS, ...options.limits };
    const ledger = new Ledger(limits);
    const keys = new KeyIndex();
    const roster = { files: [], entries: [], issues: ledger.issues, rows: 0, invalidRows: 0, untouchable: { userNames: [], externalIds: [] } };
    const reading = { columns: options.columns, limits, ledger, keys, roster };
    for (const source of sources)
        await readFile(source, reading);
    sharedEmails(roster.entries, roster.files, ledger);
    ledger.close();
    if (keys.disputes)
        roster.entries = roster.entries.filter(keys.undisputed);
    roster.untouchable = keys.untouchable;
    const order = new Map(roster.files.map((file, index) => [file.path, index]));
    roster.issues.sort((a, b) => (order.get(a.file) ?? 0) - (order.get(b.file) ?? 0) || (a.row ?? 0) - (b.row ?? 0));
    return roster;
}
async function readFile(source, reading) {
    const { keys, limits, roster } = reading;
    const format = /\.json$/i.test(source.path) ? 'json' : 'csv';
    const file = { path: source.path, sha256: '', bytes: 0, rows: 0, encoding: 'utf-8', format, delimiter: null, unmapped: [], fields: [] };
    const decoded = { encoding: 'utf-8', sha256: '', bytes: 0 };
    roster.files.push(file);
    keys.open(source.path);
    const state = new FileReading(reading, file);
    const text = format === 'json' ? new ArrayReader(state) : new TableReader(state);
    // The rest of a file that nobody reads any more is still hashed: `sha256` is of the whole file.
    for await (const piece of decodeText(source.bytes, decoded, limits.bytes))
        if (!text.stopped)
            text.write(piece);
    Object.assign(file, { sha256: decoded.sha256, bytes: decoded.bytes, encoding: decoded.encoding });
    if (decoded.fault)
        state.report({ column: null, severity: 'error', ...decoded.fault });
    text.end(decoded.fault !== undefined);
}


/***/ }),

/***/ 90956:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   H: () => (/* binding */ RecordSplitter)
/* harmony export */ });
/** Characters that one record, or one open quote, may take before it is given up. */
const RECORD_LIMIT = 1024 * 1024;
const QUOTE = 34;
const SPACE = 32;
const LF = 10;
const CR = 13;
/**
 * Splits CSV text (RFC 4180; CRLF, LF and CR, also mixed) into records, piece by piece.
 *
 * Not `csv-parse`: a spreadsheet's row is right only if a CRLF inside a cell counts as one line, one bad quote must not end the
 * reading of the file, and an open quote has to be reported where it began. Tests hold the two side by side on valid files.
 */
class RecordSplitter {
    #delimiter;
    #sink;
    #text = '';
    #line;
    #stopped = false;
    /** @param line physical line of the first record */
    constructor(delimiter, sink, line = 1) {
        this.#delimiter = delimiter;
        this.#sink = sink;
        this.#line = line;
    }
    /** True after a fault that ends the file, or after `stop`. */
    get stopped() {
        return this.#stopped;
    }
    stop() {
        this.#stopped = true;
    }
    write(piece) {
        if (this.#stopped || piece === '')
            return;
        this.#text = this.#text === '' ? piece : this.#text + piece;
        this.#split(false);
    }
    end() {
        if (!this.#stopped)
            this.#split(true);
        this.#text = '';
    }
    #split(last) {
        const text = this.#text;
        const found = { lf: -2, cr: -2, quote: -2 };
        let at = 0;
        while (at < text.length && !this.#stopped) {
            if (found.lf !== -1 && found.lf < at)
                found.lf = text.indexOf('\n', at);
            if (found.cr !== -1 && found.cr < at)
                found.cr = text.indexOf('\r', at);
            if (found.quote !== -1 && found.quote < at)
                found.quote = text.indexOf('"', at);
            const { lf, cr, quote } = found;
            const end = lf === -1 ? cr : cr === -1 || lf < cr ? lf : cr;
            const next = quote !== -1 && (end === -1 || quote < end) ? this.#quoted(text, at, last) : this.#plain(text, at, end, last);
            if (next < 0)
                break;
            at = next;
        }
        this.#text = at === 0 ? text : text.slice(at);
        if (!last && !this.#stopped && this.#text.length > RECORD_LIMIT) {
            const open = this.#text.includes('"');
            this.#fault(open ? 'unterminated-quote' : 'line-too-long', this.#text);
        }
    }
    /** A record without quotes. Returns where the next one starts, -1 where more text is needed. */
    #plain(text, at, end, last) {
        if (end === -1 || (end === text.length - 1 && text.charCodeAt(end) === CR)) {
            if (!last)
                return -1;
            if (end === -1) {
                this.#emit(text.slice(at).split(this.#delimiter), 1);
                return text.length;
            }
        }
        this.#emit(text.slice(at, end).split(this.#delimiter), 1);
        return end + (text.charCodeAt(end) === CR && text.charCodeAt(end + 1) === LF ? 2 : 1);
    }
    #emit(cells, lines) {
        const line = this.#line;
        this.#line += lines;
        this.#sink.record(cells, line);
    }
    /** A record with a quote somewhere. Returns as `#plain` does. */
    #quoted(text, start, last) {
        const delimiter = this.#delimiter.charCodeAt(0);
        const { length } = text;
        const cells = [];
        let breaks = 0;
        let at = start;
        for (;;) {
            let opening = at;
            while (text.charCodeAt(opening) === SPACE)
                opening += 1;
            if (text.charCodeAt(opening) === QUOTE) {
                const close = closingQuote(text, opening + 1);
                if (close === -1) {
                    if (last)
                        this.#fault('unterminated-quote', text.slice(start));
                    return last ? length : -1;
                }
                const after = text.charCodeAt(close + 1);
                const ends = close + 1 === length || after === delimiter || after === LF || after === CR;
                if (close + 1 === length && !last)
                    return -1;
                const inner = text.slice(opening + 1, close);
                const inside = lineBreaks(inner);
                if (!ends || opening !== at) {
                    // Text after a closing quote that was opened lines before: the quote that is missing belongs to that first line.
                    if (breaks + inside > 0) {
                        this.#fault('unterminated-quote', text.slice(start));
                        return length;
                    }
                    return this.#skip(text, start, close, last);
                }
                breaks += inside;
                cells.push(inner.includes('"') ? inner.replaceAll('""', '"') : inner);
                at = close + 1;
            }
            else {
                let end = at;
                for (; end < length; end += 1) {
                    const code = text.charCodeAt(end);
                    if (code === delimiter || code === LF || code === CR)
                        break;
                }
                if (end === length && !last)
                    return -1;
                cells.push(text.slice(at, end));
                at = end;
            }
            if (at < length && text.charCodeAt(at) === delimiter) {
                at += 1;
                continue;
            }
            if (at === length - 1 && text.charCodeAt(at) === CR && !last)
                return -1;
            this.#emit(cells, breaks + 1);
            if (at >= length)
                return length;
            return at + (text.charCodeAt(at) === CR && text.charCodeAt(at + 1) === LF ? 2 : 1);
        }
    }
    /** Reports a record that one line holds, and goes on after that line. */
    #skip(text, start, from, last) {
        let end = from;
        while (end < text.length && text.charCodeAt(end) !== LF && text.charCodeAt(end) !== CR)
            end += 1;
        if (!last && end >= text.length - 1)
            return -1;
        this.#sink.fault('broken-quote', text.slice(start, end), this.#line);
        this.#line += 1;
        if (end >= text.length)
            return text.length;
        return end + (text.charCodeAt(end) === CR && text.charCodeAt(end + 1) === LF ? 2 : 1);
    }
    #fault(code, text) {
        this.#stopped = true;
        this.#sink.fault(code, /^[^\r\n]*/.exec(text.slice(0, 1000))?.[0] ?? '', this.#line);
    }
}
/** Where the quote that closes a cell is, doubled ones passed over; -1 where it is not there. */
function closingQuote(text, from) {
    let at = text.indexOf('"', from);
    while (at !== -1 && text.charCodeAt(at + 1) === QUOTE)
        at = text.indexOf('"', at + 2);
    return at;
}
/** Line breaks in a cell: CRLF is one. */
function lineBreaks(text) {
    if (!/[\r\n]/.test(text))
        return 0;
    return text.match(/\r\n|\r|\n/g)?.length ?? 0;
}


/***/ }),

/***/ 89635:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   L: () => (/* binding */ issueCommand)
/* harmony export */ });
/* unused harmony export issue */
/* harmony import */ var os__WEBPACK_IMPORTED_MODULE_0__ = __nccwpck_require__(70857);
/* harmony import */ var _utils_js__WEBPACK_IMPORTED_MODULE_1__ = __nccwpck_require__(4679);


/**
 * Issues a command to the GitHub Actions runner
 *
 * @param command - The command name to issue
 * @param properties - Additional properties for the command (key-value pairs)
 * @param message - The message to include with the command
 * @remarks
 * This function outputs a specially formatted string to stdout that the Actions
 * runner interprets as a command. These commands can control workflow behavior,
 * set outputs, create annotations, mask values, and more.
 *
 * Command Format:
 *   ::name key=value,key=value::message
 *
 * @example
 * ```typescript
 * // Issue a warning annotation
 * issueCommand('warning', {}, 'This is a warning message');
 * // Output: ::warning::This is a warning message
 *
 * // Set an environment variable
 * issueCommand('set-env', { name: 'MY_VAR' }, 'some value');
 * // Output: ::set-env name=MY_VAR::some value
 *
 * // Add a secret mask
 * issueCommand('add-mask', {}, 'secretValue123');
 * // Output: ::add-mask::secretValue123
 * ```
 *
 * @internal
 * This is an internal utility function that powers the public API functions
 * such as setSecret, warning, error, and exportVariable.
 */
function issueCommand(command, properties, message) {
    const cmd = new Command(command, properties, message);
    process.stdout.write(cmd.toString() + os__WEBPACK_IMPORTED_MODULE_0__.EOL);
}
function issue(name, message = '') {
    issueCommand(name, {}, message);
}
const CMD_STRING = '::';
class Command {
    constructor(command, properties, message) {
        if (!command) {
            command = 'missing.command';
        }
        this.command = command;
        this.properties = properties;
        this.message = message;
    }
    toString() {
        let cmdStr = CMD_STRING + this.command;
        if (this.properties && Object.keys(this.properties).length > 0) {
            cmdStr += ' ';
            let first = true;
            for (const key in this.properties) {
                if (this.properties.hasOwnProperty(key)) {
                    const val = this.properties[key];
                    if (val) {
                        if (first) {
                            first = false;
                        }
                        else {
                            cmdStr += ',';
                        }
                        cmdStr += `${key}=${escapeProperty(val)}`;
                    }
                }
            }
        }
        cmdStr += `${CMD_STRING}${escapeData(this.message)}`;
        return cmdStr;
    }
}
function escapeData(s) {
    return (0,_utils_js__WEBPACK_IMPORTED_MODULE_1__/* .toCommandValue */ .E)(s)
        .replace(/%/g, '%25')
        .replace(/\r/g, '%0D')
        .replace(/\n/g, '%0A');
}
function escapeProperty(s) {
    return (0,_utils_js__WEBPACK_IMPORTED_MODULE_1__/* .toCommandValue */ .E)(s)
        .replace(/%/g, '%25')
        .replace(/\r/g, '%0D')
        .replace(/\n/g, '%0A')
        .replace(/:/g, '%3A')
        .replace(/,/g, '%2C');
}
//# sourceMappingURL=command.js.map

/***/ }),

/***/ 82902:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   n: () => (/* binding */ issueFileCommand),
/* harmony export */   v: () => (/* binding */ prepareKeyValueMessage)
/* harmony export */ });
/* harmony import */ var crypto__WEBPACK_IMPORTED_MODULE_0__ = __nccwpck_require__(76982);
/* harmony import */ var fs__WEBPACK_IMPORTED_MODULE_1__ = __nccwpck_require__(79896);
/* harmony import */ var os__WEBPACK_IMPORTED_MODULE_2__ = __nccwpck_require__(70857);
/* harmony import */ var _utils_js__WEBPACK_IMPORTED_MODULE_3__ = __nccwpck_require__(4679);
// For internal use, subject to change.
// We use any as a valid input type
/* eslint-disable @typescript-eslint/no-explicit-any */




function issueFileCommand(command, message) {
    const filePath = process.env[`GITHUB_${command}`];
    if (!filePath) {
        throw new Error(`Unable to find environment variable for file command ${command}`);
    }
    if (!fs__WEBPACK_IMPORTED_MODULE_1__.existsSync(filePath)) {
        throw new Error(`Missing file at path: ${filePath}`);
    }
    fs__WEBPACK_IMPORTED_MODULE_1__.appendFileSync(filePath, `${(0,_utils_js__WEBPACK_IMPORTED_MODULE_3__/* .toCommandValue */ .E)(message)}${os__WEBPACK_IMPORTED_MODULE_2__.EOL}`, {
        encoding: 'utf8'
    });
}
function prepareKeyValueMessage(key, value) {
    const delimiter = `ghadelimiter_${crypto__WEBPACK_IMPORTED_MODULE_0__.randomUUID()}`;
    const convertedValue = (0,_utils_js__WEBPACK_IMPORTED_MODULE_3__/* .toCommandValue */ .E)(value);
    // These should realistically never happen, but just in case someone finds a
    // way to exploit uuid generation let's not allow keys or values that contain
    // the delimiter.
    if (key.includes(delimiter)) {
        throw new Error(`Unexpected input: name should not contain the delimiter "${delimiter}"`);
    }
    if (convertedValue.includes(delimiter)) {
        throw new Error(`Unexpected input: value should not contain the delimiter "${delimiter}"`);
    }
    return `${key}<<${delimiter}${os__WEBPACK_IMPORTED_MODULE_2__.EOL}${convertedValue}${os__WEBPACK_IMPORTED_MODULE_2__.EOL}${delimiter}`;
}
//# sourceMappingURL=file-command.js.map

/***/ }),

/***/ 4679:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   E: () => (/* binding */ toCommandValue),
/* harmony export */   k: () => (/* binding */ toCommandProperties)
/* harmony export */ });
// We use any as a valid input type
/* eslint-disable @typescript-eslint/no-explicit-any */
/**
 * Sanitizes an input into a string so it can be passed into issueCommand safely
 * @param input input to sanitize into a string
 */
function toCommandValue(input) {
    if (input === null || input === undefined) {
        return '';
    }
    else if (typeof input === 'string' || input instanceof String) {
        return input;
    }
    return JSON.stringify(input);
}
/**
 *
 * @param annotationProperties
 * @returns The command properties to send with the actual annotation command
 * See IssueCommandProperties: https://github.com/actions/runner/blob/main/src/Runner.Worker/ActionCommandManager.cs#L646
 */
function toCommandProperties(annotationProperties) {
    if (!Object.keys(annotationProperties).length) {
        return {};
    }
    return {
        title: annotationProperties.title,
        file: annotationProperties.file,
        line: annotationProperties.startLine,
        endLine: annotationProperties.endLine,
        col: annotationProperties.startColumn,
        endColumn: annotationProperties.endColumn
    };
}
//# sourceMappingURL=utils.js.map

/***/ }),

/***/ 98799:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   A: () => (/* binding */ canonicalize)
/* harmony export */ });
function serializeString (value) {
  if (!value.isWellFormed()) {
    throw new Error('Lone surrogate is not allowed');
  }
  return JSON.stringify(value);
}

function serializePrimitive (value) {
  switch (typeof value) {
    case 'number':
      if (isNaN(value)) {
        throw new Error('NaN is not allowed');
      }
      if (!isFinite(value)) {
        throw new Error('Infinity is not allowed');
      }
      // For finite numbers String(value) would give identical output, but
      // JSON.stringify benchmarks faster on V8.
      return JSON.stringify(value);
    case 'string':
      return serializeString(value);
    case 'boolean':
      return value ? 'true' : 'false';
    default:
      // null, or values JSON.stringify maps to undefined (undefined,
      // functions, symbols).
      return JSON.stringify(value);
  }
}

// Resolves a value to either its serialized primitive form (a string — or
// undefined, for values JSON.stringify drops) or a frame describing the
// container to descend into. Callers distinguish the two cases with
// `typeof result !== 'object'`.
//
// toJSON results are unwrapped here, and the wrapper objects stay in `seen`
// until the resolved subtree is fully serialized, so cycles introduced via
// toJSON are still detected.
function enterValue (value, seen) {
  let wrappers = null;
  while (value !== null && typeof value === 'object' && typeof value.toJSON === 'function') {
    if (seen.has(value)) {
      throw new Error('Circular reference detected');
    }
    seen.add(value);
    (wrappers ??= []).push(value);
    value = value.toJSON();
  }

  // Boxed Number/String/Boolean objects serialize as their primitive values,
  // mirroring how JSON.stringify treats them.
  if (value instanceof Number || value instanceof String || value instanceof Boolean) {
    value = value.valueOf();
  }

  if (value === null || typeof value !== 'object') {
    if (wrappers !== null) {
      for (const wrapper of wrappers) seen.delete(wrapper);
    }
    return serializePrimitive(value);
  }

  if (seen.has(value)) {
    throw new Error('Circular reference detected');
  }
  seen.add(value);

  return {
    container: value,
    // null marks an array frame; object frames carry their sorted keys.
    // `sort()`'s default comparator orders by UTF-16 code unit, which is the
    // order JCS requires.
    keys: Array.isArray(value) ? null : Object.keys(value).sort(),
    // Next child to serialize; the frame resumes here after a nested
    // container's subtree completes.
    index: 0,
    // Whether no member has been emitted yet (controls comma placement).
    first: true,
    // toJSON wrappers to release from `seen` when this frame completes.
    wrappers
  };
}

function canonicalize (object) {
  if (object === null || typeof object !== 'object') {
    return serializePrimitive(object);
  }

  const seen = new Set();
  const root = enterValue(object, seen);
  if (typeof root !== 'object') {
    // A toJSON chain resolved the input to a primitive.
    return root;
  }

  let result = root.keys === null ? '[' : '{';
  const stack = [root];

  // Depth-first serialization with an explicit stack instead of recursion, so
  // nesting depth is bounded by heap size rather than call-stack size. The top
  // frame is the container currently being serialized: primitive children are
  // appended inline, while a nested container pushes a new frame and jumps
  // back to the outer loop. Because frame.index was already advanced, the
  // parent resumes at its next child once the subtree is done. Opening
  // brackets are emitted when a frame is pushed, closing brackets when it
  // completes.
  outer:
  while (stack.length > 0) {
    const frame = stack[stack.length - 1];
    const container = frame.container;

    // keys === null marks an array frame; otherwise keys holds the object's
    // sorted property names. Either way the iteration counter lives on the
    // frame itself (frame.index), so when a frame is resumed after a nested
    // container completes, the while condition continues at the first
    // unserialized child instead of restarting from the beginning.
    if (frame.keys === null) {
      while (frame.index < container.length) {
        const i = frame.index++;
        if (i > 0) {
          result += ',';
        }
        const element = container[i];
        // Inside arrays, JSON.stringify serializes values with no JSON
        // representation (undefined, symbols, functions) as null.
        const value = element === undefined || typeof element === 'symbol' || typeof element === 'function' ? null : element;
        if (value === null || typeof value !== 'object') {
          result += serializePrimitive(value);
          continue;
        }
        const child = enterValue(value, seen);
        if (typeof child !== 'object') {
          // A toJSON chain resolved the child to an already-serialized
          // primitive — or, when child is undefined, to a value with no JSON
          // representation, which becomes null inside arrays.
          result += child === undefined ? 'null' : child;
          continue;
        }
        result += child.keys === null ? '[' : '{';
        stack.push(child);
        continue outer;
      }
      result += ']';
    } else {
      const keys = frame.keys;
      while (frame.index < keys.length) {
        const key = keys[frame.index++];
        const value = container[key];
        // Inside objects, JSON.stringify omits properties whose value has no
        // JSON representation (undefined, symbols, functions).
        if (value === undefined || typeof value === 'symbol' || typeof value === 'function') {
          continue;
        }
        if (value === null || typeof value !== 'object') {
          // Commas are tracked with a flag rather than the key index: a
          // skipped key must not leave a stray comma behind.
          if (frame.first) {
            frame.first = false;
          } else {
            result += ',';
          }
          result += serializeString(key) + ':' + serializePrimitive(value);
          continue;
        }
        // The child must be resolved before the key is emitted: a toJSON
        // returning a value with no JSON representation drops the whole
        // property.
        const child = enterValue(value, seen);
        if (child === undefined) {
          continue;
        }
        if (frame.first) {
          frame.first = false;
        } else {
          result += ',';
        }
        result += serializeString(key) + ':';
        if (typeof child !== 'object') {
          result += child;
          continue;
        }
        result += child.keys === null ? '[' : '{';
        stack.push(child);
        continue outer;
      }
      result += '}';
    }

    // Frame complete. The container leaves `seen` so that a later, sibling
    // reference to the same object is not mistaken for a cycle.
    seen.delete(container);
    if (frame.wrappers !== null) {
      for (const wrapper of frame.wrappers) seen.delete(wrapper);
    }
    stack.pop();
  }

  return result;
}


/***/ })

/******/ });
/************************************************************************/
/******/ // The module cache
/******/ var __webpack_module_cache__ = {};
/******/ 
/******/ // The require function
/******/ function __nccwpck_require__(moduleId) {
/******/ 	// Check if module is in cache
/******/ 	var cachedModule = __webpack_module_cache__[moduleId];
/******/ 	if (cachedModule !== undefined) {
/******/ 		return cachedModule.exports;
/******/ 	}
/******/ 	// Create a new module (and put it into the cache)
/******/ 	var module = __webpack_module_cache__[moduleId] = {
/******/ 		id: moduleId,
/******/ 		loaded: false,
/******/ 		exports: {}
/******/ 	};
/******/ 
/******/ 	// Execute the module function
/******/ 	var threw = true;
/******/ 	try {
/******/ 		__webpack_modules__[moduleId].call(module.exports, module, module.exports, __nccwpck_require__);
/******/ 		threw = false;
/******/ 	} finally {
/******/ 		if(threw) delete __webpack_module_cache__[moduleId];
/******/ 	}
/******/ 
/******/ 	// Flag the module as loaded
/******/ 	module.loaded = true;
/******/ 
/******/ 	// Return the exports of the module
/******/ 	return module.exports;
/******/ }
/******/ 
/******/ // expose the modules object (__webpack_modules__)
/******/ __nccwpck_require__.m = __webpack_modules__;
/******/ 
/************************************************************************/
/******/ /* webpack/runtime/asset-relocator-loader */
/******/ if (typeof __nccwpck_require__ !== 'undefined') __nccwpck_require__.ab = decodeURIComponent(new URL('.', import.meta.url).pathname).slice(import.meta.url.match(/^file:\/\/\/\w:/) ? 1 : 0, -1) + "/";
/******/ 
/******/ /* webpack/runtime/async module */
/******/ (() => {
/******/ 	var webpackQueues = typeof Symbol === "function" ? Symbol("webpack queues") : "__webpack_queues__";
/******/ 	var webpackExports = typeof Symbol === "function" ? Symbol("webpack exports") : "__webpack_exports__";
/******/ 	var webpackError = typeof Symbol === "function" ? Symbol("webpack error") : "__webpack_error__";
/******/ 	var resolveQueue = (queue) => {
/******/ 		if(queue && queue.d < 1) {
/******/ 			queue.d = 1;
/******/ 			queue.forEach((fn) => (fn.r--));
/******/ 			queue.forEach((fn) => (fn.r-- ? fn.r++ : fn()));
/******/ 		}
/******/ 	}
/******/ 	var wrapDeps = (deps) => (deps.map((dep) => {
/******/ 		if(dep !== null && typeof dep === "object") {
/******/ 			if(dep[webpackQueues]) return dep;
/******/ 			if(dep.then) {
/******/ 				var queue = [];
/******/ 				queue.d = 0;
/******/ 				dep.then((r) => {
/******/ 					obj[webpackExports] = r;
/******/ 					resolveQueue(queue);
/******/ 				}, (e) => {
/******/ 					obj[webpackError] = e;
/******/ 					resolveQueue(queue);
/******/ 				});
/******/ 				var obj = {};
/******/ 				obj[webpackQueues] = (fn) => (fn(queue));
/******/ 				return obj;
/******/ 			}
/******/ 		}
/******/ 		var ret = {};
/******/ 		ret[webpackQueues] = x => {};
/******/ 		ret[webpackExports] = dep;
/******/ 		return ret;
/******/ 	}));
/******/ 	__nccwpck_require__.a = (module, body, hasAwait) => {
/******/ 		var queue;
/******/ 		hasAwait && ((queue = []).d = -1);
/******/ 		var depQueues = new Set();
/******/ 		var exports = module.exports;
/******/ 		var currentDeps;
/******/ 		var outerResolve;
/******/ 		var reject;
/******/ 		var promise = new Promise((resolve, rej) => {
/******/ 			reject = rej;
/******/ 			outerResolve = resolve;
/******/ 		});
/******/ 		promise[webpackExports] = exports;
/******/ 		promise[webpackQueues] = (fn) => (queue && fn(queue), depQueues.forEach(fn), promise["catch"](x => {}));
/******/ 		module.exports = promise;
/******/ 		body((deps) => {
/******/ 			currentDeps = wrapDeps(deps);
/******/ 			var fn;
/******/ 			var getResult = () => (currentDeps.map((d) => {
/******/ 				if(d[webpackError]) throw d[webpackError];
/******/ 				return d[webpackExports];
/******/ 			}))
/******/ 			var promise = new Promise((resolve) => {
/******/ 				fn = () => (resolve(getResult));
/******/ 				fn.r = 0;
/******/ 				var fnQueue = (q) => (q !== queue && !depQueues.has(q) && (depQueues.add(q), q && !q.d && (fn.r++, q.push(fn))));
/******/ 				currentDeps.map((dep) => (dep[webpackQueues](fnQueue)));
/******/ 			});
/******/ 			return fn.r ? promise : getResult();
/******/ 		}, (err) => ((err ? reject(promise[webpackError] = err) : outerResolve(exports)), resolveQueue(queue)));
/******/ 		queue && queue.d < 0 && (queue.d = 0);
/******/ 	};
/******/ })();
/******/ 
/******/ /* webpack/runtime/create fake namespace object */
/******/ (() => {
/******/ 	var getProto = Object.getPrototypeOf ? (obj) => (Object.getPrototypeOf(obj)) : (obj) => (obj.__proto__);
/******/ 	var leafPrototypes;
/******/ 	// create a fake namespace object
/******/ 	// mode & 1: value is a module id, require it
/******/ 	// mode & 2: merge all properties of value into the ns
/******/ 	// mode & 4: return value when already ns object
/******/ 	// mode & 16: return value when it's Promise-like
/******/ 	// mode & 8|1: behave like require
/******/ 	__nccwpck_require__.t = function(value, mode) {
/******/ 		if(mode & 1) value = this(value);
/******/ 		if(mode & 8) return value;
/******/ 		if(typeof value === 'object' && value) {
/******/ 			if((mode & 4) && value.__esModule) return value;
/******/ 			if((mode & 16) && typeof value.then === 'function') return value;
/******/ 		}
/******/ 		var ns = Object.create(null);
/******/ 		__nccwpck_require__.r(ns);
/******/ 		var def = {};
/******/ 		leafPrototypes = leafPrototypes || [null, getProto({}), getProto([]), getProto(getProto)];
/******/ 		for(var current = mode & 2 && value; typeof current == 'object' && !~leafPrototypes.indexOf(current); current = getProto(current)) {
/******/ 			Object.getOwnPropertyNames(current).forEach((key) => (def[key] = () => (value[key])));
/******/ 		}
/******/ 		def['default'] = () => (value);
/******/ 		__nccwpck_require__.d(ns, def);
/******/ 		return ns;
/******/ 	};
/******/ })();
/******/ 
/******/ /* webpack/runtime/define property getters */
/******/ (() => {
/******/ 	// define getter functions for harmony exports
/******/ 	__nccwpck_require__.d = (exports, definition) => {
/******/ 		for(var key in definition) {
/******/ 			if(__nccwpck_require__.o(definition, key) && !__nccwpck_require__.o(exports, key)) {
/******/ 				Object.defineProperty(exports, key, { enumerable: true, get: definition[key] });
/******/ 			}
/******/ 		}
/******/ 	};
/******/ })();
/******/ 
/******/ /* webpack/runtime/ensure chunk */
/******/ (() => {
/******/ 	__nccwpck_require__.f = {};
/******/ 	// This file contains only the entry chunk.
/******/ 	// The chunk loading function for additional chunks
/******/ 	__nccwpck_require__.e = (chunkId) => {
/******/ 		return Promise.all(Object.keys(__nccwpck_require__.f).reduce((promises, key) => {
/******/ 			__nccwpck_require__.f[key](chunkId, promises);
/******/ 			return promises;
/******/ 		}, []));
/******/ 	};
/******/ })();
/******/ 
/******/ /* webpack/runtime/get javascript chunk filename */
/******/ (() => {
/******/ 	// This function allow to reference async chunks
/******/ 	__nccwpck_require__.u = (chunkId) => {
/******/ 		// return url for filenames based on template
/******/ 		return "" + chunkId + ".index.js";
/******/ 	};
/******/ })();
/******/ 
/******/ /* webpack/runtime/hasOwnProperty shorthand */
/******/ (() => {
/******/ 	__nccwpck_require__.o = (obj, prop) => (Object.prototype.hasOwnProperty.call(obj, prop))
/******/ })();
/******/ 
/******/ /* webpack/runtime/make namespace object */
/******/ (() => {
/******/ 	// define __esModule on exports
/******/ 	__nccwpck_require__.r = (exports) => {
/******/ 		if(typeof Symbol !== 'undefined' && Symbol.toStringTag) {
/******/ 			Object.defineProperty(exports, Symbol.toStringTag, { value: 'Module' });
/******/ 		}
/******/ 		Object.defineProperty(exports, '__esModule', { value: true });
/******/ 	};
/******/ })();
/******/ 
/******/ /* webpack/runtime/node module decorator */
/******/ (() => {
/******/ 	__nccwpck_require__.nmd = (module) => {
/******/ 		module.paths = [];
/******/ 		if (!module.children) module.children = [];
/******/ 		return module;
/******/ 	};
/******/ })();
/******/ 
/******/ /* webpack/runtime/import chunk loading */
/******/ (() => {
/******/ 	// no baseURI
/******/ 	
/******/ 	// object to store loaded and loading chunks
/******/ 	// undefined = chunk not loaded, null = chunk preloaded/prefetched
/******/ 	// [resolve, Promise] = chunk loading, 0 = chunk loaded
/******/ 	var installedChunks = {
/******/ 		792: 0
/******/ 	};
/******/ 	
/******/ 	var installChunk = (data) => {
/******/ 		var {ids, modules, runtime} = data;
/******/ 		// add "modules" to the modules object,
/******/ 		// then flag all "ids" as loaded and fire callback
/******/ 		var moduleId, chunkId, i = 0;
/******/ 		for(moduleId in modules) {
/******/ 			if(__nccwpck_require__.o(modules, moduleId)) {
/******/ 				__nccwpck_require__.m[moduleId] = modules[moduleId];
/******/ 			}
/******/ 		}
/******/ 		if(runtime) runtime(__nccwpck_require__);
/******/ 		for(;i < ids.length; i++) {
/******/ 			chunkId = ids[i];
/******/ 			if(__nccwpck_require__.o(installedChunks, chunkId) && installedChunks[chunkId]) {
/******/ 				installedChunks[chunkId][0]();
/******/ 			}
/******/ 			installedChunks[ids[i]] = 0;
/******/ 		}
/******/ 	
/******/ 	}
/******/ 	
/******/ 	__nccwpck_require__.f.j = (chunkId, promises) => {
/******/ 			// import() chunk loading for javascript
/******/ 			var installedChunkData = __nccwpck_require__.o(installedChunks, chunkId) ? installedChunks[chunkId] : undefined;
/******/ 			if(installedChunkData !== 0) { // 0 means "already installed".
/******/ 	
/******/ 				// a Promise means "currently loading".
/******/ 				if(installedChunkData) {
/******/ 					promises.push(installedChunkData[1]);
/******/ 				} else {
/******/ 					if(true) { // all chunks have JS
/******/ 						// setup Promise in chunk cache
/******/ 						var promise = import("./" + __nccwpck_require__.u(chunkId)).then(installChunk, (e) => {
/******/ 							if(installedChunks[chunkId] !== 0) installedChunks[chunkId] = undefined;
/******/ 							throw e;
/******/ 						});
/******/ 						var promise = Promise.race([promise, new Promise((resolve) => (installedChunkData = installedChunks[chunkId] = [resolve]))])
/******/ 						promises.push(installedChunkData[1] = promise);
/******/ 					}
/******/ 				}
/******/ 			}
/******/ 	};
/******/ 	
/******/ 	// no prefetching
/******/ 	
/******/ 	// no preloaded
/******/ 	
/******/ 	// no external install chunk
/******/ 	
/******/ 	// no on chunks loaded
/******/ })();
/******/ 
/************************************************************************/
/******/ 
/******/ // startup
/******/ // Load entry module and return exports
/******/ // This entry module used 'module' so it can't be inlined
/******/ var __webpack_exports__ = __nccwpck_require__(51296);
/******/ __webpack_exports__ = await __webpack_exports__;
/******/ 
