import { createRequire as __WEBPACK_EXTERNAL_createRequire } from "module";
/******/ var __webpack_modules__ = ({

/***/ 21916:
/***/ ((__unused_webpack_module, exports) => {

var __webpack_unused_export__;

__webpack_unused_export__ = true;
exports.Io = __webpack_unused_export__ = void 0;
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
__webpack_unused_export__ = closest;


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

/***/ 75434:
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

/***/ 53916:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:path/posix");

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

/***/ 78877:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:v8");

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

/***/ 53053:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   JX: () => (/* binding */ recallMemory),
/* harmony export */   UF: () => (/* binding */ memoryMovedOn),
/* harmony export */   YJ: () => (/* binding */ forgetDone),
/* harmony export */   kY: () => (/* binding */ remember),
/* harmony export */   pL: () => (/* binding */ rememberStopped),
/* harmony export */   vH: () => (/* binding */ forgetUnsent),
/* harmony export */   ze: () => (/* binding */ expectMemory)
/* harmony export */ });
/* harmony import */ var _model_failure_js__WEBPACK_IMPORTED_MODULE_0__ = __nccwpck_require__(31612);
/* harmony import */ var _plan_coverage_js__WEBPACK_IMPORTED_MODULE_1__ = __nccwpck_require__(74978);
/* harmony import */ var _model_operation_js__WEBPACK_IMPORTED_MODULE_2__ = __nccwpck_require__(89827);
/* harmony import */ var _model_outcome_js__WEBPACK_IMPORTED_MODULE_3__ = __nccwpck_require__(38158);
/* harmony import */ var _plan_match_js__WEBPACK_IMPORTED_MODULE_4__ = __nccwpck_require__(92567);
/* harmony import */ var _text_errors_js__WEBPACK_IMPORTED_MODULE_5__ = __nccwpck_require__(84863);






/**
 * Reads what earlier applies left behind, once, before the tenant is asked. It is written at once, so that a run that
 * is killed carries it on all the same.
 * @returns the memory, which the run changes in place; also `session.memory`
 */
async function recallMemory(services, session) {
    if (session.memory)
        return session.memory;
    const recalled = await services.host.recall();
    for (const warning of recalled.warnings)
        services.log.warning(warning);
    session.recalled = recalled;
    session.memory = recalled.memory;
    if (recalled.listed !== undefined)
        session.memory.writer.listed = recalled.listed;
    await remember(services, session);
    await recordPrevious(recalled, session);
    return recalled.memory;
}
/**
 * Before a plan that holds something goes on: whether the memory that it was made with is still the newest, where an
 * earlier job of this run had listed the artifacts. From now on this run goes by what GitHub says now.
 * @returns true where it is another one, so that the plan has to be made anew
 */
async function memoryMovedOn(services, session) {
    const { memory } = session;
    if (!memory || session.recalled?.listed === undefined)
        return false;
    const recalled = await services.host.recall(true);
    for (const warning of recalled.warnings)
        services.log.warning(warning);
    const content = (one) => JSON.stringify({ ...one, writer: null });
    const isSame = content(recalled.memory) === content(memory);
    const isFollowed = session.recalled.previous?.run === recalled.previous?.run;
    session.recalled = recalled;
    session.memory = recalled.memory;
    await remember(services, session);
    if (!isFollowed)
        await recordPrevious(recalled, session);
    return !isSame;
}
/** The tenant's audits form a chain: which one this follows. */
async function recordPrevious({ previous = null }, { journal }) {
    await journal?.append({ event: 'run.follows', status: previous ? 'ok' : 'first', previous });
}
/** Writes the memory as it stands now into the output folder, signed; nothing where the run never read it. */
async function remember(services, session) {
    const { memory } = session;
    if (!memory)
        return;
    try {
        // A full disk has room for it once the older one is gone.
        await writeMemory(memory, services).catch(async () => writeMemory(memory, services));
    }
    catch (error) {
        const why = error instanceof _model_failure_js__WEBPACK_IMPORTED_MODULE_0__/* .Failure */ .H ? error.message : `memory.json could not be written: ${(0,_text_errors_js__WEBPACK_IMPORTED_MODULE_5__/* .errorText */ .kc)(error)}`;
        services.log.warning(`${why}. Sign-out steps that this run leaves open may not be finished by the next one.`);
    }
}
async function writeMemory(memory, { host, files }) {
    await files.write('memory.json', await host.seal('memory.json', Object.entries(memory)));
}
/** Whose comments say that an apply did not end well: the next one that passes says there how it ended. */
async function rememberStopped({ memory, report }, { host }) {
    const isBad = report.reason !== 'none' && report.reason !== 'superseded';
    if (!memory || report.mode !== 'apply' || !isBad)
        return;
    memory.stopped = [...new Set([...memory.stopped, ...(await host.concerned(report))])];
}
const kept = (change) => JSON.stringify([change.kind, change.key]);
/** Changes that are done, as `kept` names them. */
const doneIn = (outcomes) => new Set(outcomes.filter(({ status }) => (0,_model_outcome_js__WEBPACK_IMPORTED_MODULE_3__/* .worked */ .Dj)(status)).map(({ operation }) => kept(operation)));
/**
 * Takes on what an apply leaves behind which the rules let pass, before its first write: a run that is killed has
 * written something, and what it left undone stays covered.
 * @returns to be called with the outcomes: drops what is done; takes all of it back where something was to be done and
 *   nothing was written
 */
async function expectMemory(next, services, session) {
    const { memory } = session;
    if (!memory)
        return () => undefined;
    const before = {
        applied: memory.applied,
        counted: memory.counted,
        pending: memory.pending,
        undone: memory.undone,
    };
    if (next) {
        const { applied, counted, pending } = next;
        Object.assign(memory, { applied, counted, pending, undone: stillUndone(memory.undone, applied.rows) });
        await remember(services, session);
    }
    return (outcomes) => {
        const isWritten = outcomes.every(isNothing) || outcomes.some(isSent);
        if (next && !isWritten)
            Object.assign(memory, before);
        rememberDone(memory, outcomes);
        if (memory.pending.length === 0)
            return;
        const done = doneIn(outcomes);
        const { operations, scheduled } = session.report.plan ?? {};
        const [planned, dated] = [new Set(operations?.map(kept)), new Set(scheduled?.map(kept))];
        // What the file's dates bring no more was taken back: who writes it again needs a review of it.
        const isMoot = (one) => next !== undefined &&
            isWritten &&
            (isLater(one, next.today) ? scheduled !== undefined && !dated.has(kept(one)) : !planned.has(kept(one)));
        memory.pending = memory.pending.filter((one) => (!done.has(kept(one)) || isLater(one, next?.today)) && (!isMoot(one) || !next?.may.has(one.kind)));
    };
}
/** What an undo took back holds until the person's row changes; then it is over, whatever the row says later. */
function stillUndone(undone, rows) {
    if (undone.length === 0)
        return [];
    const says = new Set(Object.values(rows));
    const names = new Set(Object.keys(rows).flatMap((key) => [key, key.toLowerCase()]));
    return undone.filter(({ row, key }) => row === null ? !names.has(key) && !names.has(key.toLowerCase()) : says.has(row));
}
/** Under `approval: off` nothing is pending, so nothing would tell later runs who it has dealt with. */
function rememberDone(memory, outcomes) {
    const { applied } = memory;
    if (applied?.by !== 'off')
        return;
    const more = outcomes.flatMap(({ status, operation: { kind, key, row } }) => (0,_model_outcome_js__WEBPACK_IMPORTED_MODULE_3__/* .worked */ .Dj)(status) && (row === null || kind === 'reactivate') ? [{ kind, key }] : []);
    const done = [...(applied.done ?? []), ...more].map((one) => [(0,_plan_coverage_js__WEBPACK_IMPORTED_MODULE_1__/* .changePlace */ .Y3)(one.kind, one.key), one]);
    if (more.length > 0)
        memory.applied = { ...applied, done: [...new Map(done).values()] };
}
/** Drops from memory what a run that was interrupted turned out to have done. */
function forgetDone({ memory, report }) {
    if (!memory)
        return;
    const outcomes = report.outcomes ?? [];
    rememberDone(memory, outcomes);
    const done = doneIn(outcomes);
    memory.pending = memory.pending.filter((one) => one.on !== undefined || !done.has(kept(one)));
}
/**
 * Drops from memory what an undo that was interrupted never came to: nothing of it was sent, so that nothing of it is
 * taken back. Another attempt of its run may have done a part of the same before: then all of it stays.
 * @param planned what it was to do
 */
function forgetUnsent({ memory, report }, planned) {
    if (!memory || report.mode !== 'undo' || memory.writer.attempt > 1)
        return;
    const namesOf = ({ key, person, prior }) => [key, person.externalId, person.userName, prior?.externalId, prior?.userName].flatMap((name) => name ? [(0,_plan_match_js__WEBPACK_IMPORTED_MODULE_4__/* .nameKey */ .Rc)(name)] : []);
    const sent = (report.outcomes ?? []).filter((one) => (0,_model_outcome_js__WEBPACK_IMPORTED_MODULE_3__/* .mayHaveWritten */ .$8)(one.status) || one.attempts > 0);
    const asked = new Set(sent.flatMap(({ operation }) => namesOf(operation)));
    const meant = new Set(planned.flatMap(namesOf));
    memory.undone = memory.undone.filter(({ run, key }) => run !== memory.writer.run || asked.has((0,_plan_match_js__WEBPACK_IMPORTED_MODULE_4__/* .nameKey */ .Rc)(key)) || !meant.has((0,_plan_match_js__WEBPACK_IMPORTED_MODULE_4__/* .nameKey */ .Rc)(key)));
}
const isLater = (one, today) => one.on !== undefined && today !== undefined && one.on > today;
/** Someone kept from deletion is deactivated all the same. */
const isSent = ({ status, operation }) => (0,_model_outcome_js__WEBPACK_IMPORTED_MODULE_3__/* .mayHaveWritten */ .$8)(status) || (status === 'blocked' && (0,_model_operation_js__WEBPACK_IMPORTED_MODULE_2__/* .isLeaving */ .Xi)(operation));
/** Nothing was to be done: nobody writes to who is blocked, or to who waits for a review. */
const isNothing = ({ operation, waits }) => operation.kind === 'blocked' || waits !== undefined;


/***/ }),

/***/ 9789:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {


// EXPORTS
__nccwpck_require__.d(__webpack_exports__, {
  L: () => (/* binding */ writeReports)
});

// EXTERNAL MODULE: ./build/model/failure.js
var failure = __nccwpck_require__(31612);
// EXTERNAL MODULE: ./build/plan/plan-json.js
var plan_json = __nccwpck_require__(86662);
// EXTERNAL MODULE: ./build/report/pages/comment-page.js
var comment_page = __nccwpck_require__(43321);
// EXTERNAL MODULE: ./build/text/csv.js
var csv = __nccwpck_require__(77926);
;// CONCATENATED MODULE: ./build/report/pages/errors-csv.js

/** The header that programs of others go by. */
const ERRORS_HEADER = ['file', 'row', 'column', 'code', 'found', 'expected', 'suggestion'];
/**
 * `roster-errors.csv`: every problem of the roster – errors, warnings and notices – in the order of the file, with
 * cells in full: it lies in the artifact.
 */
function renderRosterErrorsCsv(roster) {
    const rows = (roster?.issues ?? []).map(({ file, row, column, code, found, expected, suggestion }) => [
        file,
        row,
        column,
        code,
        found,
        expected,
        suggestion,
    ]);
    return (0,csv/* writeCsv */.En)(ERRORS_HEADER, rows, { bom: true });
}

// EXTERNAL MODULE: external "node:crypto"
var external_node_crypto_ = __nccwpck_require__(77598);
// EXTERNAL MODULE: ./build/model/run.js
var model_run = __nccwpck_require__(83215);
// EXTERNAL MODULE: ./build/report/lists/actions.js
var actions = __nccwpck_require__(22790);
// EXTERNAL MODULE: ./build/report/words/exception.js
var exception = __nccwpck_require__(26412);
// EXTERNAL MODULE: ./build/report/words/policy-words.js
var policy_words = __nccwpck_require__(61695);
// EXTERNAL MODULE: ./build/report/lists/count-lines.js
var count_lines = __nccwpck_require__(66376);
// EXTERNAL MODULE: ./build/report/safe/escape.js
var safe_escape = __nccwpck_require__(52734);
// EXTERNAL MODULE: ./build/report/lists/facts.js
var facts = __nccwpck_require__(51342);
// EXTERNAL MODULE: ./build/text/figures.js
var figures = __nccwpck_require__(21135);
// EXTERNAL MODULE: ./build/report/words/headline.js + 3 modules
var headline = __nccwpck_require__(47838);
// EXTERNAL MODULE: ./build/report/words/make-headline.js
var make_headline = __nccwpck_require__(5856);
;// CONCATENATED MODULE: ./build/report/pages/html-charts.js


/** Width and height of a drawing, in its own units; the page stretches it to the room there is. */
const WIDTH = 640;
const HEIGHT = 120;
/** Bars of a histogram at most. */
const BARS = 40;
const svg = (label, content, height = HEIGHT) => `<svg viewBox="0 0 ${WIDTH} ${height}" role="img" aria-label="${(0,safe_escape/* html */.qy)(label)}" preserveAspectRatio="none">` +
    `${content}</svg>`;
const round = (value) => String(Math.round(value * 10) / 10);
/** Counts of values in equal steps from 0 to `to`. */
function bins(values, to) {
    const counts = Array.from({ length: Math.min(BARS, Math.max(1, values.length)) }, () => 0);
    const step = to / counts.length || 1;
    for (const value of values) {
        const at = Math.min(counts.length - 1, Math.max(0, Math.floor(value / step)));
        counts[at] = counts[at] + 1;
    }
    return counts;
}
function bars(counts) {
    const most = Math.max(...counts, 1);
    const width = WIDTH / counts.length;
    return counts
        .map((count, i) => {
        const height = count === 0 ? 0 : Math.max(2, (count / most) * (HEIGHT - 4));
        return (`<rect class="bar" x="${round(i * width)}" y="${round(HEIGHT - height)}" ` +
            `width="${round(Math.max(1, width - 1))}" height="${round(height)}"/>`);
    })
        .join('');
}
const figure = (drawing, caption) => `<figure>${drawing}<figcaption>${(0,safe_escape/* html */.qy)(caption)}</figcaption></figure>`;
/** How long requests took: a histogram up to the 99th percentile, with the words for it. */
function latencyChart(run) {
    const sorted = [...(run.traffic?.latencies ?? [])].sort((a, b) => a - b);
    if (sorted.length < 2)
        return '';
    const ranked = (0,figures/* percentiles */.FX)(sorted);
    const at = (share) => ranked(share) ?? 0;
    const most = at(0.99);
    const slowest = sorted.at(-1);
    const words = `${(0,figures/* whole */.WQ)(sorted.length)} requests: half took up to ${(0,figures/* whole */.WQ)(Math.round(at(0.5)))} ms, ` +
        `95 of 100 up to ${(0,figures/* whole */.WQ)(Math.round(at(0.95)))} ms, the slowest ${(0,figures/* whole */.WQ)(Math.round(slowest))} ms. ` +
        `The drawing goes from 0 to ${(0,figures/* whole */.WQ)(Math.round(most))} ms.`;
    return figure(svg('How long requests took', bars(bins(sorted, most))), words);
}
/** When requests were sent, and when CXone made us wait. */
function requestChart(run) {
    const { stepMs = 0, requests = [], waitedMs = [] } = run.traffic?.timeline ?? {};
    const count = Math.max(requests.length, waitedMs.length);
    if (count < 2)
        return '';
    const sent = Array.from({ length: count }, (_, i) => requests[i] ?? 0);
    const width = WIDTH / count;
    const waits = Array.from({ length: count }, (_, i) => {
        const share = Math.min(1, (waitedMs[i] ?? 0) / stepMs);
        if (share === 0)
            return '';
        return `<rect class="wait" x="${round(i * width)}" y="0" width="${round(width)}" height="${HEIGHT}"/>`;
    }).join('');
    const all = sent.reduce((sum, one) => sum + one, 0);
    const most = Math.max(...sent);
    const words = `${(0,figures/* counted */.hS)(all, 'request')} in ${(0,figures/* duration */.p0)(count * stepMs)}, at most ${(0,figures/* whole */.WQ)(most)} in ${(0,figures/* duration */.p0)(stepMs)}. ` +
        `Behind the bars: the time in which CXone made us wait.`;
    return figure(svg('When requests were sent', waits + bars(sent)), words);
}
/** When changes ended, over the time of the run. */
function progressChart(run) {
    const start = Date.parse(run.startedAt);
    const times = [];
    let total = Math.max(run.durationMs, 1);
    // The changes of one request ended together.
    let [seen, time] = ['', 0];
    for (const { steps, status } of run.outcomes ?? []) {
        const last = steps.at(-1)?.at;
        if (last === undefined || status === 'not-started')
            continue;
        if (last !== seen)
            [seen, time] = [last, Date.parse(last) - start];
        if (!Number.isFinite(time))
            return '';
        if (time > total)
            total = time;
        times.push(time);
    }
    if (times.length < 2)
        return '';
    const counts = bins(times, total);
    let sum = 0;
    const points = counts.map((count, i) => {
        sum += count;
        return `${round(((i + 1) / counts.length) * WIDTH)},${round(HEIGHT - (sum / times.length) * (HEIGHT - 4))}`;
    });
    const line = `<polyline class="line" points="0,${HEIGHT} ${points.join(' ')}"/>`;
    const { waits = 0, waitedMs = 0 } = run.traffic ?? {};
    const waited = waits > 0 ? ` CXone asked for ${(0,figures/* counted */.hS)(waits, 'wait')}, ${(0,figures/* duration */.p0)(waitedMs)} together.` : '';
    const words = `${(0,figures/* counted */.hS)(times.length, 'change')} ended within ${(0,figures/* duration */.p0)(total)}: bars when, the line how many so ` +
        `far.${waited}`;
    return figure(svg('When changes ended', bars(counts) + line), words);
}
/** A bar for what a safety limit saw, and a mark where the limit is. */
function guardBar(share, limit) {
    const most = Math.max(share, limit ?? 0, 1) * 1.15;
    const at = (value) => round((value / most) * WIDTH);
    const over = limit !== undefined && share > limit;
    const mark = limit === undefined ? '' : `<line class="limit" x1="${at(limit)}" x2="${at(limit)}" y1="0" y2="16"/>`;
    const label = `${(0,figures/* percent */.KN)(share)}${limit === undefined ? '' : `, the limit is ${(0,figures/* percent */.KN)(limit)}`}`;
    return svg(label, `<rect class="${over ? 'over' : 'bar'}" x="0" y="3" width="${at(share)}" height="10"/>${mark}`, 16);
}

;// CONCATENATED MODULE: ./build/report/pages/html-parts.js
/** Style of the page, apart from its content so that its hash can stand in the content security policy. */
const STYLE = `
:root {
  color-scheme: light dark;
  --paper: #fff; --ink: #1c2128; --soft: #57606a; --line: #d5dae0; --band: #f5f7f9;
  --accent: #0a58ca; --good: #1a7f37; --warn: #8a5a00; --bad: #b42318;
}
@media (prefers-color-scheme: dark) {
  :root {
    --paper: #11151a; --ink: #e4e9ee; --soft: #9ba6b1; --line: #303840; --band: #1a2027;
    --accent: #7db4ff; --good: #57c777; --warn: #e3b341; --bad: #ff8a80;
  }
}
* { box-sizing: border-box; }
body {
  margin: 0; background: var(--paper); color: var(--ink);
  font: 16px/1.5 system-ui, -apple-system, "Segoe UI", Roboto, "Helvetica Neue", Arial, sans-serif;
}
main, header, footer { max-width: 68rem; margin: 0 auto; padding: 0 1.25rem; }
header { padding-top: 1.75rem; }
h1 { font-size: 1.6rem; line-height: 1.25; margin: 0 0 .5rem; text-wrap: balance; }
h2 { font-size: 1.15rem; margin: 2.25rem 0 .5rem; }
a { color: var(--accent); }
a:focus-visible, input:focus-visible, button:focus-visible, summary:focus-visible, \
.wide:focus-visible, pre:focus-visible { outline: 3px solid var(--accent); outline-offset: 2px; }
code, .hash {
  font: .9em ui-monospace, SFMono-Regular, Consolas, "Liberation Mono", monospace;
  overflow-wrap: anywhere;
}
code { background: var(--band); padding: .05rem .3rem; border-radius: .25rem; }
pre {
  background: var(--band); border: 1px solid var(--line); border-radius: .4rem;
  padding: .75rem 1rem; overflow-x: auto;
}
pre code { background: none; padding: 0; }
.verdict {
  border-left: .35rem solid var(--soft); border-radius: 0 .4rem .4rem 0;
  background: var(--band); padding: .8rem 1rem; overflow-wrap: anywhere;
}
.verdict p { margin: 0; font-weight: 600; font-size: 1.08rem; }
.verdict ul { margin: .5rem 0 0; padding-left: 1.2rem; }
.verdict.good { border-color: var(--good); }
.verdict.warn { border-color: var(--warn); }
.verdict.bad { border-color: var(--bad); }
nav ul { display: flex; flex-wrap: wrap; gap: .25rem 1.1rem; list-style: none; padding: 0; margin: 1rem 0 0; }
.tools {
  position: sticky; top: 0; z-index: 1;
  background: var(--paper); padding: .75rem 0; border-bottom: 1px solid var(--line);
  display: flex; flex-wrap: wrap; gap: .5rem .75rem; align-items: center;
}
[hidden] { display: none !important; }
.tools input {
  font: inherit; color: inherit; background: var(--paper);
  border: 1px solid var(--soft); border-radius: .4rem; padding: .35rem .6rem; width: min(20rem, 100%);
}
.chips { display: flex; flex-wrap: wrap; gap: .35rem; }
.chips button, #clear {
  font: inherit; font-size: .88rem; color: inherit; background: var(--band);
  border: 1px solid var(--line); border-radius: 1rem; padding: .15rem .7rem; cursor: pointer;
}
.chips button[aria-pressed="true"] { background: var(--accent); border-color: var(--accent); color: var(--paper); }
.sort { font: inherit; color: inherit; background: none; border: 0; padding: 0; cursor: pointer; text-align: left; }
.sort::after { content: " ↕"; color: var(--soft); }
th[aria-sort="ascending"] .sort::after { content: " ↑"; color: inherit; }
th[aria-sort="descending"] .sort::after { content: " ↓"; color: inherit; }
.lines { content-visibility: auto; contain-intrinsic-size: auto 30rem; }
.folds details { border-bottom: 1px solid var(--line); padding: .35rem .2rem; }
.folds summary { cursor: pointer; }
.folds ol { margin: .3rem 0 .5rem; }
figure { margin: 1rem 0; }
figcaption { color: var(--soft); font-size: .9rem; }
figure svg { width: 100%; height: 7.5rem; background: var(--band); border-radius: .3rem; }
td svg { width: 10rem; height: 1rem; }
.bar { fill: var(--accent); } .wait { fill: var(--warn); opacity: .25; } .over { fill: var(--bad); }
.line { fill: none; stroke: var(--good); stroke-width: 2; }
.limit { stroke: var(--bad); stroke-width: 3; }
.wide { overflow-x: auto; }
table { border-collapse: collapse; width: 100%; font-size: .94rem; }
caption { text-align: left; color: var(--soft); padding: .2rem 0 .4rem; }
th, td {
  text-align: left; vertical-align: top; font-weight: 400;
  padding: .42rem .7rem; border-bottom: 1px solid var(--line);
}
thead th { font-weight: 600; border-bottom-width: 2px; white-space: nowrap; }
tbody th { font-weight: 500; }
tbody tr:hover { background: var(--band); }
.figure { text-align: right; font-variant-numeric: tabular-nums; white-space: nowrap; }
dl { display: grid; grid-template-columns: max-content 1fr; gap: .4rem 1.25rem; }
dt { font-weight: 600; } dd { margin: 0; overflow-wrap: anywhere; }
.unseen {
  position: absolute; width: 1px; height: 1px; padding: 0;
  overflow: hidden; clip-path: inset(50%); white-space: nowrap;
}
.soft, footer { color: var(--soft); }
footer { padding-top: 1.5rem; padding-bottom: 3rem; font-size: .9rem; }
.skip { position: absolute; left: -99rem; }
.skip:focus { left: 1rem; top: .5rem; background: var(--paper); padding: .4rem .8rem; }
@media (max-width: 40rem) {
  dl { grid-template-columns: 1fr; gap: .1rem; } dd { margin-bottom: .6rem; }
  .wide th, .wide td { padding: .42rem .3rem; }
  .wide thead th { white-space: normal; overflow-wrap: normal; }
  .people thead { position: absolute; width: 1px; height: 1px; overflow: hidden; clip-path: inset(50%); }
  .people, .people tbody, .people tr, .people th, .people td { display: block; }
  .people tr { border-bottom: 1px solid var(--line); padding: .4rem 0; }
  .people th, .people td { border: 0; padding: .1rem 0; overflow-wrap: anywhere; }
  .people tbody th { font-weight: 600; }
  .people td[data-label]::before { content: attr(data-label) ": "; color: var(--soft); }
}
@media print {
  :root {
    --paper: #fff; --ink: #000; --soft: #444; --line: #bbb; --band: #f4f4f4; --accent: #000;
    font-size: 11px;
  }
  body { font-size: 1rem; }
  thead th { white-space: normal; }
  pre { white-space: pre-wrap; overflow-wrap: anywhere; }
  main, header, footer { max-width: none; padding: 0; }
  .tools, nav, .skip { display: none; }
  .lines { content-visibility: visible; }
  .wide { overflow: visible; }
  thead { display: table-header-group; }
  tr { break-inside: avoid; }
  h2 { break-after: avoid; }
}
`;

;// CONCATENATED MODULE: ./build/report/pages/html-script.js
/**
 * The page's one script: search, chips, sorting, deep links and keys. Without it every list is there and readable, only
 * the tools above them are not shown. It asks for nothing, keeps nothing, and builds no markup out of text.
 */
const SCRIPT = `
(() => {
  const tools = document.querySelector('.tools');
  const input = document.querySelector('#search');
  const said = document.querySelector('#found');
  const lines = [...document.querySelectorAll('table.people tbody tr, .folds > details')];
  if (!tools || !input || !said || lines.length < 2) return;
  // Written when someone searches: the page is there sooner. A row is found by its whole number.
  let texts = [];
  const textOf = (line) =>
    (line.cells
      ? [...line.cells].map((cell) => (cell.dataset.label === 'Row' ? 'row ' : '') + cell.textContent).join(' ')
      : line.textContent
    ).toLowerCase() + ' ';
  const parts = [...document.querySelectorAll('section.lines')].map((section) => ({
    section,
    lines: lines.filter((line) => section.contains(line)),
  }));
  const chips = [...tools.querySelectorAll('button[data-filter]')];
  tools.hidden = false;

  const state = { q: '', kind: new Set(), status: new Set() };
  const matches = (line, at) =>
    (texts[at] ??= textOf(line)).includes(/^row \\d+$/.test(state.q) ? state.q + ' ' : state.q) &&
    (state.kind.size === 0 || state.kind.has(line.dataset.kind)) &&
    (state.status.size === 0 || state.status.has(line.dataset.status));
  const active = () => state.q !== '' || state.kind.size + state.status.size > 0;

  let due = 0;
  const apply = () => {
    due = 0;
    let shown = 0;
    lines.forEach((line, at) => {
      const show = !active() || matches(line, at);
      if (line.hidden === show) line.hidden = !show;
      if (show) shown += 1;
    });
    for (const part of parts) part.section.hidden = part.lines.length > 0 && part.lines.every((line) => line.hidden);
    for (const chip of chips) {
      chip.setAttribute('aria-pressed', String(state[chip.dataset.filter].has(chip.dataset.value)));
    }
    said.textContent = active() ? shown + ' of ' + lines.length + ' lines' : '';
  };
  const later = () => {
    if (due === 0) due = requestAnimationFrame(apply);
  };

  const write = () => {
    const link = new URLSearchParams();
    if (state.q !== '') link.set('q', state.q);
    for (const name of ['kind', 'status']) if (state[name].size > 0) link.set(name, [...state[name]].join(','));
    const hash = link.toString();
    history.replaceState(null, '', hash === '' ? location.pathname : '#' + hash);
  };
  const read = () => {
    const hash = location.hash.slice(1);
    if (!/^(q|kind|status)=/.test(hash)) return false;
    const link = new URLSearchParams(hash);
    state.q = (link.get('q') || '').toLowerCase();
    for (const name of ['kind', 'status']) {
      state[name] = new Set((link.get(name) || '').split(',').filter((word) => word !== ''));
    }
    input.value = state.q;
    return true;
  };

  input.addEventListener('input', () => {
    state.q = input.value.trim().toLowerCase();
    write();
    later();
  });
  for (const chip of chips) {
    chip.addEventListener('click', () => {
      const chosen = state[chip.dataset.filter];
      if (!chosen.delete(chip.dataset.value)) chosen.add(chip.dataset.value);
      write();
      later();
    });
  }
  const clear = () => {
    state.q = '';
    state.kind.clear();
    state.status.clear();
    input.value = '';
    write();
    apply();
  };
  tools.querySelector('#clear').addEventListener('click', clear);
  document.addEventListener('keydown', (event) => {
    if (event.ctrlKey || event.metaKey || event.altKey) return;
    if (event.key === '/' && document.activeElement !== input) {
      event.preventDefault();
      input.focus();
    } else if (event.key === 'Escape' && active()) clear();
  });
  window.addEventListener('hashchange', () => {
    if (read()) apply();
  });

  // Numbers by size, everything else by the words of the reader's language.
  const order = new Intl.Collator(undefined, { numeric: true, sensitivity: 'base' });
  for (const table of document.querySelectorAll('table.people')) {
    const body = table.tBodies[0];
    const heads = [...table.tHead.rows[0].cells];
    heads.forEach((head, column) => {
      const button = document.createElement('button');
      button.type = 'button';
      button.className = 'sort';
      button.append(...head.childNodes);
      head.append(button);
      button.addEventListener('click', () => {
        const up = head.getAttribute('aria-sort') !== 'ascending';
        for (const other of heads) other.removeAttribute('aria-sort');
        head.setAttribute('aria-sort', up ? 'ascending' : 'descending');
        const keyed = [...body.rows].map((row) => ({ row, key: row.cells[column].textContent.trim() }));
        keyed.sort((a, b) => (up ? 1 : -1) * order.compare(a.key, b.key));
        body.append(...keyed.map(({ row }) => row));
      });
    });
  }
  if (read()) apply();
})();
`;

// EXTERNAL MODULE: ./build/model/operation.js
var model_operation = __nccwpck_require__(89827);
// EXTERNAL MODULE: ./build/model/outcome.js
var model_outcome = __nccwpck_require__(38158);
// EXTERNAL MODULE: ./build/report/safe/people-in-text.js
var people_in_text = __nccwpck_require__(35690);
// EXTERNAL MODULE: ./build/report/safe/redact.js
var redact = __nccwpck_require__(89732);
// EXTERNAL MODULE: ./build/report/status-words.js
var status_words = __nccwpck_require__(18961);
// EXTERNAL MODULE: ./build/report/words/wording.js
var wording = __nccwpck_require__(63017);
;// CONCATENATED MODULE: ./build/report/pages/html-steps.js








/** People whose steps a page holds: the rest is in the artifact. */
const MOST = 2000;
const STEP_SYMBOLS = {
    done: { symbol: '✅', word: 'done' },
    accepted: { symbol: '❓', word: 'queued by CXone, end not seen' },
    failed: { symbol: '❌', word: 'failed' },
    unsupported: { symbol: '–', word: 'not offered' },
    skipped: { symbol: '–', word: 'left out' },
    unknown: { symbol: '❓', word: 'not confirmed' },
};
/** Who did not end well comes first, then leavers, then the order of the run. */
function interest({ status, operation }) {
    if (!(0,model_outcome/* worked */.Dj)(status))
        return 0;
    return operation.kind === 'deactivate' || operation.kind === 'delete' ? 1 : 2;
}
/**
 * What was done for each person, step by step with its time: one fold a person, closed; who did not end well is open.
 * @returns nothing before an apply
 */
function* stepsSection(run) {
    const outcomes = run.outcomes ?? [];
    if (outcomes.length === 0)
        return;
    const due = mostInteresting(outcomes);
    const more = due.length < outcomes.length
        ? `<p class="soft">Showing ${(0,figures/* whole */.WQ)(due.length)} of ${(0,figures/* whole */.WQ)(outcomes.length)}; all are in results.csv and ` +
            `audit.jsonl of the artifact.</p>`
        : '';
    yield (`<section class="lines" aria-labelledby="steps"><h2 id="steps"><span aria-hidden="true">🧭</span> ` +
        `Step by step (${(0,figures/* whole */.WQ)(outcomes.length)})</h2>\n${more}<div class="folds">\n`);
    const start = Date.parse(run.startedAt);
    for (const outcome of due)
        yield `${person(run, start, outcome)}\n`;
    yield '</div></section>';
}
/** As many as a page holds, in the order in which they are of interest, then in that of the run. */
function mostInteresting(outcomes) {
    const by = [[], [], []];
    for (const outcome of outcomes) {
        const place = by[interest(outcome)];
        if (place.length < MOST)
            place.push(outcome);
    }
    return by.flat().slice(0, MOST);
}
/** Our own words for steps, as the page has them. */
const STEP_TITLES = Object.fromEntries(Object.entries(wording/* STEP_WORDS */.lO).map(([step, words]) => [step, (0,safe_escape/* html */.qy)((0,figures/* sentence */.em)(words))]));
function person(run, start, outcome) {
    const { operation, status, steps } = outcome;
    const { symbol, word } = status_words/* STATUS_WORDS */.l[status];
    const kind = (0,model_operation/* wireKind */.G1)(operation.kind);
    const free = (text) => (0,safe_escape/* html */.qy)((0,people_in_text/* redactAnswer */.s)(text, run, operation));
    const items = steps.map((step) => {
        const { symbol: sign, word: end } = STEP_SYMBOLS[step.status];
        const at = Date.parse(step.at) - start;
        const facts = [];
        if (Number.isFinite(at))
            facts.push(`after ${(0,figures/* duration */.p0)(Math.max(0, at))}`);
        if (step.latencyMs > 0)
            facts.push(`${(0,figures/* whole */.WQ)(Math.round(step.latencyMs))} ms`);
        if (step.attempts > 1)
            facts.push((0,figures/* counted */.hS)(step.attempts, 'try', 'tries'));
        const when = facts.length > 0 ? ` <span class="soft">${facts.join(', ')}</span>` : '';
        const said = step.error?.message ?? (0,wording/* withStepWords */.uu)(step.detail);
        return `<li>${sign} ${STEP_TITLES[step.step]}: ${end}${when}${said ? `<br>${free(said)}` : ''}</li>`;
    });
    const open = interest(outcome) === 0 ? ' open' : '';
    const name = (0,safe_escape/* html */.qy)((0,redact/* personLabel */.Cf)(operation.person, run.pii, run.salt));
    return (`<details${open} data-kind="${kind}" data-status="${status}"><summary><bdi>${name}</bdi> · ` +
        `${(0,safe_escape/* html */.qy)(wording/* KIND_WORDS */.Pv[kind].one)} · ${symbol} ${(0,safe_escape/* html */.qy)(word)}</summary>` +
        `<ol>${items.join('') || `<li>${free((0,wording/* withStepWords */.uu)(outcome.detail) || 'nothing was sent')}</li>`}</ol></details>`);
}

;// CONCATENATED MODULE: ./build/report/pages/html-table.js

/** Characters of a piece. */
const PIECE = 65_536;
/**
 * A table with a caption, heads with their scope, and the first cell of each line as its head.
 * @param people of a list
 * @param apart no cell turns the direction of what stands beside it
 */
function* tablePieces(caption, columns, rows, people = true, apart = false) {
    const head = columns
        .map(({ text, figure }) => `<th scope="col"${figure ? ' class="figure"' : ''}>${(0,safe_escape/* html */.qy)(text)}</th>`)
        .join('');
    const begin = columns.map(({ text, figure }, i) => {
        const marks = figure ? ' class="figure"' : '';
        const cell = i === 0 ? `<th scope="row"${marks}>` : `<td${marks}${people ? ` data-label="${(0,safe_escape/* html */.qy)(text)}"` : ''}>`;
        return apart ? `${cell}<bdi>` : cell;
    });
    const label = (0,safe_escape/* html */.qy)(caption);
    const kind = people ? ' class="people"' : '';
    const unseen = people && !caption.includes('Showing') ? ' class="unseen"' : '';
    yield (`<div class="wide" role="region" tabindex="0" aria-label="${label}"><table${kind}>` +
        `<caption${unseen}>${label}</caption><thead><tr>${head}</tr></thead><tbody>\n`);
    const [headEnd, end] = apart ? ['</bdi></th>', '</bdi></td>'] : ['</th>', '</td>'];
    let lines = '';
    for (const { cells, kind: change, status } of rows) {
        const marks = `${change ? ` data-kind="${change}"` : ''}${status ? ` data-status="${status}"` : ''}`;
        lines += `<tr${marks}>`;
        for (let i = 0; i < cells.length; i += 1)
            lines += `${begin[i]}${cells[i]}${i === 0 ? headEnd : end}`;
        lines += '</tr>\n';
        if (lines.length < PIECE)
            continue;
        yield lines;
        lines = '';
    }
    yield `${lines}</tbody></table></div>`;
}
/** A table of few lines. */
const table = (caption, columns, rows) => [
    ...tablePieces(caption, columns, rows.map((cells) => ({ cells })), false),
].join('');

;// CONCATENATED MODULE: ./build/report/pages/html-tools.js






/** When changes ended, when requests were sent and waited, and how long requests took. */
function timeline(run) {
    const drawings = [progressChart(run), requestChart(run), latencyChart(run)].filter(Boolean);
    return drawings.length > 0
        ? `<section aria-labelledby="time"><h2 id="time">Time</h2>${drawings.join('')}</section>`
        : '';
}
/** Search and chips: for kinds and outcomes that some line of the page has. Shown by the script. */
function tools(run, lists) {
    const kinds = model_operation/* KINDS */.GW.filter((kind) => lists.some((list) => list.kinds?.has(kind)));
    const met = new Set();
    for (const { status } of run.outcomes ?? [])
        met.add(status);
    const statuses = model_outcome/* OUTCOME_STATUSES */.uv.filter((status) => met.has(status));
    const chip = (filter, value, words) => `<button type="button" data-filter="${filter}" data-value="${value}" aria-pressed="false">${words}</button>`;
    const chips = (label, buttons) => buttons.length > 1 ? `<div class="chips" role="group" aria-label="${label}">${buttons.join('')}</div>` : '';
    return ('<div class="tools" hidden><label for="search">Search</label> ' +
        '<input id="search" type="search" autocomplete="off" spellcheck="false" placeholder="name, id or “row 12”"> ' +
        chips('Kind of change', kinds.map((kind) => chip('kind', kind, `${wording/* KIND_WORDS */.Pv[kind].symbol} ${(0,safe_escape/* html */.qy)(wording/* KIND_WORDS */.Pv[kind].heading)}`))) +
        chips('Outcome', statuses.map((status) => chip('status', status, `${status_words/* STATUS_WORDS */.l[status].symbol} ${(0,safe_escape/* html */.qy)(status_words/* STATUS_WORDS */.l[status].word)}`))) +
        '<button type="button" id="clear">Show all</button> <span id="found" role="status"></span></div>');
}

// EXTERNAL MODULE: ./build/report/safe/ink.js
var ink = __nccwpck_require__(20189);
// EXTERNAL MODULE: ./build/report/safe/linked.js
var linked = __nccwpck_require__(82376);
// EXTERNAL MODULE: ./build/report/lists/place.js
var place = __nccwpck_require__(69602);
// EXTERNAL MODULE: ./build/report/lists/sections.js + 1 modules
var sections = __nccwpck_require__(8123);
// EXTERNAL MODULE: ./build/report/words/row-name.js
var row_name = __nccwpck_require__(67265);
;// CONCATENATED MODULE: ./build/report/pages/html.js
























/**
 * Lines of one list that a page holds before it names the file that has them all; who needs a decision or leaves is
 * never cut.
 */
const html_MOST = 5000;
const hash = (text) => `'sha256-${(0,external_node_crypto_.createHash)('sha256').update(text).digest('base64')}'`;
/** Nothing is loaded, sent or framed; the one style and the one script are named by their hashes. */
const POLICY = [
    "default-src 'none'",
    `style-src ${hash(STYLE)}`,
    `script-src ${hash(SCRIPT)}`,
    "base-uri 'none'",
    "form-action 'none'",
].join('; ');
/**
 * `report.html`: one page for people that needs no network and no script; a script only adds search, chips, sorting and
 * deep links. People are shown by the run's `pii`, as everywhere but in the files for auditors.
 * @returns the page in pieces, each of whole lines, made while the file is written
 */
function* htmlPieces(run) {
    const top = (0,headline/* headline */.g)(run);
    const lists = (0,sections/* sections */.V)(run, ink/* htmlInk */.W);
    const links = lists.map(({ name, symbol, title, rows, total, count }) => `<li><a href="#${name}">${symbol} ${(0,safe_escape/* html */.qy)(title)} (${(0,figures/* whole */.WQ)(count ?? total ?? rows.length)})</a></li>`);
    yield `<!DOCTYPE html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="${POLICY}">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="referrer" content="no-referrer">
<meta name="robots" content="noindex">
<title>${top.symbol} ${(0,safe_escape/* html */.qy)(top.title)}</title>
<style>${STYLE}</style>
</head>
<body>
<a class="skip" href="#content">Skip to the lists</a>
<header>
<h1><span aria-hidden="true">${top.symbol}</span> ${(0,safe_escape/* html */.qy)(top.title)}</h1>
${verdict(run, top)}
${links.length > 0 ? `<nav aria-label="Lists"><ul>${links.join('')}</ul></nav>` : ''}
</header>
<main id="content">
${tools(run, lists)}
`;
    const content = [
        () => [problemList(run, top)],
        () => [countTable(run)],
        () => [actionTable(run)],
        ...lists.map((list) => () => sectionTable(list)),
        () => leftAlone(run),
        () => stepsSection(run),
        () => [guardTable(run)],
        () => [timeline(run)],
        () => [factList(run)],
    ];
    for (const part of content) {
        let isEmpty = true;
        for (const piece of part()) {
            if (piece === '')
                continue;
            isEmpty = false;
            yield piece;
        }
        if (!isEmpty)
            yield '\n';
    }
    yield `</main>
<footer>${footer(run)}</footer>
<script>${SCRIPT}</script>
</body>
</html>
`;
}
/** The whole page as one text. */
const renderHtml = (run) => [...htmlPieces(run)].join('');
/** Good, a warning or bad, as the symbol says: a colour of its own would say something else. */
const TONES = { '✅': 'good', '⚠️': 'warn', '⛔': 'bad', '❌': 'bad' };
/** Lines to copy, reached and scrolled by keyboard too. */
const block = (lines) => `<pre tabindex="0"><code>${lines.join('\n')}</code></pre>`;
const toCopy = (lines) => lines.length === 0 ? '' : block((0,safe_escape/* copyable */.kh)(lines).map((line) => `${/^ */u.exec(line)?.[0] ?? ''}${(0,safe_escape/* html */.qy)(line)}`));
function verdict(run, top) {
    const mask = (text) => (0,linked/* linked */.q)(run, (0,safe_escape/* html */.qy)((0,redact/* redactText */.Rd)(text, [], run.pii, run.salt)), ink/* htmlInk */.W);
    const next = top.next.map(({ when, what }) => `<li><strong>${when === '' ? 'Do next' : (0,safe_escape/* html */.qy)(when)}:</strong> ${mask(what)}</li>`);
    const lines = (0,exception/* overrideToMerge */.I9)(run);
    const override = lines.length > 0 ? `<p>${(0,exception/* exceptionWords */.DY)(run, ink/* htmlInk */.W)}</p>${block(lines.map(safe_escape/* html */.qy))}` : '';
    const paste = toCopy(top.paste ?? []);
    const steps = next.length > 0 ? `<ul>${next.join('')}</ul>` : '';
    return `<div class="verdict ${TONES[top.symbol] ?? ''}"><p>${mask(top.verdict)}</p>${steps}</div>${paste}${override}`;
}
/** Problems that the headline does not tell, and what the pull request does to the policy. */
function problemList(run, top) {
    const mask = (text) => (0,linked/* linked */.q)(run, (0,safe_escape/* html */.qy)((0,figures/* sentence */.em)((0,redact/* redactText */.Rd)(text, [], run.pii, run.salt))), ink/* htmlInk */.W);
    const items = (0,make_headline/* otherProblems */.$B)(run, top).map((problem) => {
        const { advice, paste } = (0,make_headline/* adviceLines */.CY)(problem);
        const said = `${problem.reason === 'none' ? '⚠️' : '❌'} ${mask(problem.message)}`;
        return `<li>${said}${advice ? ` → ${mask(advice)}` : ''}${toCopy(paste)}</li>`;
    });
    for (const { title, text, keys } of (0,policy_words/* policyNotes */.Y)(run))
        items.push(`<li>📜 <strong>${(0,safe_escape/* html */.qy)(title)}</strong> ${(0,safe_escape/* html */.qy)(`${text} ${keys.join(', ')}`.trim())}</li>`);
    return items.length > 0
        ? `<section aria-labelledby="notes"><h2 id="notes">Also to know</h2><ul>${items.join('')}</ul></section>`
        : '';
}
/** The file of the artifact that has every line of a section. */
function wholeFile(name) {
    if (name === 'problems' || name === 'remarks')
        return 'roster-errors.csv';
    return name === 'definitions' ? 'attributes.csv' : 'plan.json';
}
function* sectionTable({ name, symbol, title, columns, rows, note, total = rows.length, count = total, }) {
    const isWhole = name === 'decisions' || name === 'leavers' || name === 'unreviewed';
    const shown = isWhole ? rows.length : Math.min(html_MOST, rows.length);
    const caption = shown < total
        ? `Showing ${(0,figures/* whole */.WQ)(shown)} of ${(0,figures/* whole */.WQ)(total)}; all are in ${wholeFile(name)} of the artifact`
        : (0,figures/* counted */.hS)(total, 'line');
    const heading = `<span aria-hidden="true">${symbol}</span> ${(0,safe_escape/* html */.qy)(title)} (${(0,figures/* whole */.WQ)(count)})`;
    const soft = note ? `<p class="soft">${(0,safe_escape/* html */.qy)(note)}</p>` : '';
    yield `<section class="lines" aria-labelledby="${name}"><h2 id="${name}">${heading}</h2>\n${soft}`;
    yield* tablePieces(`${title}: ${caption}`, columns.map((text) => ({ text: text.replace(/^>/u, ''), figure: text.startsWith('>') })), Iterator.from(rows).take(shown), true, true);
    yield '</section>';
}
function countTable(run) {
    if (!run.plan)
        return '';
    const isApplied = run.outcomes !== undefined;
    const rows = (0,count_lines/* countLines */.lt)(run).map(({ symbol, group, planned, done, words }) => [
        `<span aria-hidden="true">${symbol}</span> ${(0,safe_escape/* html */.qy)(group)}`,
        (0,figures/* whole */.WQ)(planned),
        ...(isApplied ? [done === null ? '–' : (0,figures/* whole */.WQ)(done)] : []),
        (0,safe_escape/* html */.qy)(words) || '–',
    ]);
    const columns = [
        { text: 'What' },
        { text: 'People', figure: true },
        ...(isApplied ? [{ text: 'Done', figure: true }] : []),
        { text: isApplied ? 'What happened' : (0,count_lines/* whatHappens */.wj)(run) },
    ];
    const absent = (0,count_lines/* absentWords */.XZ)(run);
    const body = table('People by what happens to them', columns, rows);
    const below = absent ? `<p class="soft">${(0,safe_escape/* html */.qy)(absent)}</p>` : '';
    return `<section aria-labelledby="overview"><h2 id="overview">Overview</h2>${body}${below}</section>`;
}
function actionTable(run) {
    const lines = run.outcomes ? (0,actions/* actionLines */.Q)(run) : [];
    if (lines.length === 0)
        return '';
    const shown = (0,actions/* actionColumns */.K)(lines);
    const rows = lines.map((line) => [(0,safe_escape/* html */.qy)(line.name), ...shown.map(({ of }) => (0,figures/* whole */.WQ)(of(line)))]);
    const columns = [{ text: 'Action' }, ...shown.map(({ heading }) => ({ text: heading, figure: true }))];
    const body = table('People by kind of change and what became of it', columns, rows);
    return `<section aria-labelledby="actions"><h2 id="actions">Planned and done</h2>${body}</section>`;
}
/** People who are left alone, where the reason is worth a look. */
function* leftAlone(run) {
    // An undo has lists of its own for them.
    const remarks = run.mode === 'undo' ? [] : (run.plan?.remarks ?? []);
    if (remarks.length === 0)
        return;
    const shown = Math.min(html_MOST, remarks.length);
    const rows = remarks
        .values()
        .take(shown)
        .map((remark) => ({
        cells: [
            `<bdi>${(0,safe_escape/* html */.qy)((0,redact/* personLabel */.Cf)(remark.person, run.pii, run.salt))}</bdi>`,
            (0,safe_escape/* html */.qy)((0,figures/* sentence */.em)((0,wording/* remarkWords */._v)(remark))),
            (0,safe_escape/* html */.qy)((0,redact/* redactText */.Rd)(remark.text, [remark.key, remark.person.userName], run.pii, run.salt)),
            (0,place/* rowCell */.Jt)(run, remark, ink/* htmlInk */.W),
        ],
    }));
    const caption = shown < remarks.length
        ? `Showing ${(0,figures/* whole */.WQ)(shown)} of ${(0,figures/* whole */.WQ)(remarks.length)}; all are in plan.json of the artifact`
        : (0,figures/* counted */.hS)(remarks.length, 'line');
    const columns = ['Person', 'Why', 'In words', (0,figures/* sentence */.em)((0,row_name/* rowWord */.H)(run))].map((text) => ({ text }));
    const heading = `<span aria-hidden="true">🛡️</span> Left alone, and why (${(0,figures/* whole */.WQ)(remarks.length)})`;
    yield `<section class="lines" aria-labelledby="alone"><h2 id="alone">${heading}</h2>`;
    yield* tablePieces(`Left alone: ${caption}`, columns, rows);
    yield '</section>';
}
function guardTable(run) {
    const guards = run.plan?.guards ?? [];
    if (guards.length === 0)
        return '';
    const rows = guards.map(({ kind, count, population, percent: share, limit, tripped, overridden, override }) => {
        const limits = [limit.percent !== undefined && (0,figures/* percent */.KN)(limit.percent), limit.count !== undefined && (0,figures/* whole */.WQ)(limit.count)]
            .filter(Boolean)
            .join(' or ') || 'none';
        const by = override ? `, ${override.approver} until ${override.expires}: ${override.reason}` : '';
        const state = !tripped ? '✅ within' : overridden ? `⚠️ ${(0,safe_escape/* html */.qy)(`over, let pass${by}`)}` : '⛔ over: stopped';
        const bar = guardBar(share, limit.percent);
        const name = (0,safe_escape/* html */.qy)((0,figures/* sentence */.em)(wording/* GUARD_WORDS */.Sy[kind].name));
        return [name, (0,figures/* whole */.WQ)(count), (0,figures/* whole */.WQ)(population), (0,figures/* percent */.KN)(share), bar, limits, state];
    });
    const columns = [
        { text: 'Guard' },
        { text: 'People', figure: true },
        { text: 'Of', figure: true },
        { text: 'Share', figure: true },
        { text: 'Beside the limit' },
        { text: 'Limit', figure: true },
        { text: 'Verdict' },
    ];
    return (`<section aria-labelledby="guards"><h2 ` +
        `id="guards">Guards</h2>${table('What each guard saw and what it allows', columns, rows)}</section>`);
}
function factList(run) {
    const items = (0,facts/* facts */.I)(run, ink/* htmlInk */.W).map(({ name, text }) => `<dt>${(0,safe_escape/* html */.qy)(name)}</dt><dd>${text}</dd>`);
    return items.length > 0
        ? `<section aria-labelledby="facts"><h2 id="facts">About this run</h2><dl>${items.join('')}</dl></section>`
        : '';
}
function footer(run) {
    const { links } = run;
    const parts = [
        (0,safe_escape/* html */.qy)((0,model_run/* titleOf */.G)(run)),
        (0,safe_escape/* html */.qy)(`${run.mode}, ${run.startedAt.replace('T', ' ').replace(/(?::\d\d)?(?:\.\d+)?Z$/u, ' UTC')}`),
        links.commit && (0,safe_escape/* htmlLink */.Ar)('commit', links.commit),
        links.run && (0,safe_escape/* htmlLink */.Ar)('run', links.run),
        links.artifact && (0,safe_escape/* htmlLink */.Ar)('artifact', links.artifact),
        run.pii === 'full'
            ? 'people in full'
            : run.pii === 'hashed'
                ? 'people by a keyed hash'
                : 'people by their initials',
    ];
    return parts.filter(Boolean).join(' · ');
}

// EXTERNAL MODULE: ./build/report/words/causes.js
var causes = __nccwpck_require__(86381);
// EXTERNAL MODULE: ./build/report/words/wish.js
var words_wish = __nccwpck_require__(70310);
;// CONCATENATED MODULE: ./build/report/pages/results-csv.js







/** The header that programs of others go by. */
const HEADER = 'id,kind,key,person,file,row,before,after,status,steps,attempts,http_status,latency_ms,error,advice'.split(',');
/** Attributes as JSON, in full; empty where there are none. */
const json = (attributes) => (attributes === null ? '' : JSON.stringify(attributes));
/** `deactivate=done sessions=unsupported`: every step once more than once tried, in order. */
const stepList = (outcome) => outcome.steps.map(({ step, status }) => `${step}=${status}`).join(' ');
/**
 * `results.csv`: one line an operation, with its outcome; `planned` where nothing was applied. Holds people in full: it
 * lies in the artifact. `steps` are `name=status` with spaces between.
 * @returns the records, made while the file is written
 */
function resultsCsv(run) {
    return (0,csv/* csvRecords */.Xc)(HEADER, recordsOf(run), { bom: true });
}
function* recordsOf(run) {
    const { plan, outcomes = [] } = run;
    const wish = (0,words_wish/* wishOf */.H_)(run);
    const byId = (0,model_outcome/* outcomesById */.Ko)(outcomes);
    const operations = plan?.operations ?? outcomes.map(({ operation }) => operation);
    for (const operation of operations)
        yield recordOf(operation, byId.get(operation.id), wish);
}
function recordOf(operation, outcome, wish) {
    const { id, key, file, row, before, after, person } = operation;
    const kind = (0,model_operation/* wireKind */.G1)(operation.kind);
    const record = [id, kind, key, (0,redact/* accountLabel */._3)(person), file, row, json(before), json(after)];
    if (!outcome) {
        const blocked = kind === 'blocked';
        const advice = blocked ? decisionFor(operation, wish) : '';
        record.push(blocked ? 'blocked' : 'planned', '', null, null, null, blocked ? operation.reason : '', advice);
        return record;
    }
    const step = (outcome.error ? undefined : outcome.steps.find(({ error: one }) => one)) ?? null;
    const error = outcome.error ?? step?.error;
    const well = (0,model_outcome/* worked */.Dj)(outcome.status);
    record.push(outcome.status, stepList(outcome), outcome.attempts, (error && !well ? error.status : outcome.httpStatus) ?? null, Math.round(outcome.latencyMs), well ? '' : outcome.detail || error?.message || '', (0,causes/* ownAdvice */.df)(operation, error, step) ?? error?.advice ?? (well ? '' : nextStep(outcome, wish)));
    return record;
}
/** What to do about a change that is not done, where no answer of CXone says it. */
function nextStep(outcome, wish) {
    if (outcome.status === 'blocked')
        return decisionFor(outcome.operation, wish);
    const step = outcome.steps.findLast(({ status }) => status !== 'done') ?? null;
    return (0,causes/* adminCause */.LG)({ outcome, step }).action;
}
/** What someone decides about a blocked change. */
const decisionFor = (operation, wish) => (0,wording/* decisionWords */._C)((0,model_operation/* isBlocked */.lT)(operation) ? operation.reasonCode : 'dependencies', wish) ?? '';
/** The whole file as one text. */
const renderResultsCsv = (run) => [...resultsCsv(run)].join('');

// EXTERNAL MODULE: ./build/report/pages/summary-page.js
var summary_page = __nccwpck_require__(30022);
// EXTERNAL MODULE: ./build/text/errors.js
var errors = __nccwpck_require__(84863);
// EXTERNAL MODULE: ./build/text/json-pieces.js
var json_pieces = __nccwpck_require__(91044);
;// CONCATENATED MODULE: ./build/app/reports.js









/** Writes every report of a run; one that cannot be written does not keep the others back. */
async function writeReports(report, services, files) {
    const write = async (name, render) => {
        try {
            return await services.files.write(name, render());
        }
        catch (error) {
            services.log.warning(error instanceof failure/* Failure */.H ? error.message : `${name} could not be written: ${(0,errors/* errorText */.kc)(error)}`);
            return null;
        }
    };
    const { plan } = report;
    // A plan that lies there already was written before anything was sent: it holds more than a recovered one.
    if (plan)
        files.planPath ??= await write('plan.json', () => (0,json_pieces/* jsonPieces */.Mx)((0,plan_json/* planMembers */.v)(plan)));
    await write('results.csv', () => resultsCsv(report));
    await write('roster-errors.csv', () => renderRosterErrorsCsv(report.roster));
    await write('comment.md', () => (0,comment_page/* renderComment */.wQ)(report, { state: (0,comment_page/* commentState */.PW)(report) }).text);
    await write('summary.md', () => (0,summary_page/* renderSummary */.B)(report));
    files.reportPath = await write('report.html', () => htmlPieces(report));
}


/***/ }),

/***/ 8376:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   Nn: () => (/* binding */ Session),
/* harmony export */   S4: () => (/* binding */ judge),
/* harmony export */   gH: () => (/* binding */ allDone)
/* harmony export */ });
/* harmony import */ var _interface_modes_js__WEBPACK_IMPORTED_MODULE_0__ = __nccwpck_require__(55944);
/* harmony import */ var _interface_reasons_js__WEBPACK_IMPORTED_MODULE_1__ = __nccwpck_require__(48817);
/* harmony import */ var _model_failure_js__WEBPACK_IMPORTED_MODULE_2__ = __nccwpck_require__(31612);
/* harmony import */ var _execute_counts_js__WEBPACK_IMPORTED_MODULE_3__ = __nccwpck_require__(30726);
/* harmony import */ var _model_outcome_js__WEBPACK_IMPORTED_MODULE_4__ = __nccwpck_require__(38158);
/* harmony import */ var _text_errors_js__WEBPACK_IMPORTED_MODULE_5__ = __nccwpck_require__(84863);
/* harmony import */ var _text_days_js__WEBPACK_IMPORTED_MODULE_6__ = __nccwpck_require__(96939);







/**
 * What a run has found out so far. Every use case adds to it, so that whatever ends the run, all that is known by then
 * reaches the reports.
 */
class Session {
    report;
    journal;
    /** What applies know of each other: read by `recallMemory`, changed by this run, written at its end. */
    memory;
    /** Who decided what this run does. */
    evidence;
    /** Where `plan.json` lies, once it is written. */
    planPath = null;
    /** How it was read. */
    recalled;
    /** Receivers of what happened; does nothing where there are no receivers. */
    notifier = { notify: () => undefined };
    #failOnDrift;
    constructor(request) {
        this.#failOnDrift = request.failOnDrift;
        this.report = {
            schemaVersion: 1,
            mode: request.mode,
            tenant: request.tenantName,
            title: request.tenantTitle || undefined,
            profile: request.profile,
            startedAt: (0,_text_days_js__WEBPACK_IMPORTED_MODULE_6__/* .isoTime */ .Ly)(request.startedAt),
            finishedAt: (0,_text_days_js__WEBPACK_IMPORTED_MODULE_6__/* .isoTime */ .Ly)(request.startedAt),
            durationMs: 0,
            decision: 'continue',
            reason: 'none',
            problems: [],
            counts: (0,_execute_counts_js__WEBPACK_IMPORTED_MODULE_3__/* .noCounts */ .Yi)(),
            pii: request.pii,
            salt: request.salt,
            links: request.links,
            isPullRequest: request.isPullRequest,
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
        if (error instanceof _model_failure_js__WEBPACK_IMPORTED_MODULE_2__/* .Failure */ .H) {
            // Before anything was sent, nothing is a part of an apply.
            const isNothing = error.reason === 'apply-partial' && !this.report.outcomes;
            this.problem(isNothing ? 'apply-failed' : error.reason, error.message, error.advice);
            this.report.answered ??= error.answered;
        }
        else {
            const message = (0,_text_errors_js__WEBPACK_IMPORTED_MODULE_5__/* .errorText */ .kc)(error);
            this.problem('apply-failed', `the run failed: ${message}`, 'This is a fault of the action: please report it with the log of the run.');
        }
    }
    /** Nothing is planned any more. */
    forgetCounts() {
        this.report.counts = (0,_execute_counts_js__WEBPACK_IMPORTED_MODULE_3__/* .noCounts */ .Yi)();
    }
    /** SIGINT or SIGTERM ended the run while nothing was being written to the tenant. */
    cancelled() {
        if (this.report.outcomes?.some(({ status }) => (0,_model_outcome_js__WEBPACK_IMPORTED_MODULE_4__/* .worked */ .Dj)(status)))
            this.add([allDone(this.report)]);
        else
            this.problem('apply-failed', 'the run was interrupted before anything was sent', 'Run the job again.');
    }
    /** The memory of earlier runs: that which this run carries on, else what it only looked at. */
    get known() {
        return this.memory ?? this.recalled?.memory;
    }
    /** Sign-out steps that earlier runs left open, as far as this run knows of them. */
    get openSteps() {
        return this.known?.openSteps ?? [];
    }
    /** Reasons found so far that end the run. */
    get problems() {
        return this.report.problems.map(({ reason }) => reason).filter((reason) => reason !== 'none');
    }
    /** Deletions that CXone answered with success and did not carry out, in earlier runs. */
    get keptDeletions() {
        return this.known?.deletions ?? [];
    }
    /** What an undo took back, as far as this run knows. */
    get undone() {
        return this.known?.undone ?? [];
    }
    /** True once something was found that ends the run before anything is written. */
    get stopped() {
        return this.report.problems.some((problem) => problem.reason !== 'none');
    }
    /** Decides reason and decision at the end of the run. */
    close(nowMs) {
        const { report } = this;
        report.finishedAt = (0,_text_days_js__WEBPACK_IMPORTED_MODULE_6__/* .isoTime */ .Ly)(nowMs);
        report.durationMs = Math.max(0, nowMs - Date.parse(report.startedAt));
        judge(report, this.#failOnDrift);
    }
}
/** Interrupted when nothing was left to be done in the tenant. After an undo the roster is still to be reverted. */
const allDone = ({ mode }) => ({
    reason: 'apply-partial',
    message: 'the run was interrupted, and all of its changes are done',
    advice: mode === 'undo'
        ? 'Revert the roster now: nothing else is left to be done.'
        : 'Nothing is left to be done; another run finds no changes.',
});
/** Reason and decision out of the problems that are known. @param failOnDrift `drift` that finds any is a failure */
function judge(report, failOnDrift) {
    report.reason = (0,_interface_reasons_js__WEBPACK_IMPORTED_MODULE_1__/* .firstReason */ .$l)(report.problems.map((problem) => problem.reason));
    if (report.reason === 'none')
        // An undo that only planned is gone on with, like a plan.
        report.decision = report.undo?.applies === false ? 'continue' : _interface_modes_js__WEBPACK_IMPORTED_MODULE_0__/* .MODES */ .FN[report.mode].whenWell;
    else
        report.decision = report.reason === 'drift' && failOnDrift ? 'failure' : _interface_reasons_js__WEBPACK_IMPORTED_MODULE_1__/* .REASONS */ .ez[report.reason].decision;
}


/***/ }),

/***/ 79169:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   V: () => (/* binding */ ORIGIN),
/* harmony export */   o: () => (/* binding */ recordHash)
/* harmony export */ });
/* harmony import */ var _text_canonical_js__WEBPACK_IMPORTED_MODULE_1__ = __nccwpck_require__(89776);
/* harmony import */ var _text_hash_js__WEBPACK_IMPORTED_MODULE_0__ = __nccwpck_require__(69952);


/** `prev` of the first record. */
const ORIGIN = '0'.repeat(64);
/**
 * The hash of a record: lower-case hex SHA-256 over the RFC 8785 (JCS) form of the record without its `hash`. Since
 * `prev` is in it, it stands for every record before as well.
 * @throws TypeError where the record has no such form (half a surrogate pair)
 */
function recordHash(record) {
    return (0,_text_hash_js__WEBPACK_IMPORTED_MODULE_0__/* .sha256 */ .s)((0,_text_canonical_js__WEBPACK_IMPORTED_MODULE_1__/* .canonical */ .$)({ ...record, hash: undefined }));
}


/***/ }),

/***/ 97024:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   Fh: () => (/* binding */ isJson),
/* harmony export */   IL: () => (/* binding */ jsonValue),
/* harmony export */   o$: () => (/* binding */ jsonObject)
/* harmony export */ });
/** Nothing that we write is nested as deep. */
const DEEP = 64;
/**
 * True where a value is what JSON says of it already: nothing would be left out or become something else, every text is
 * Unicode. Most of what goes into an audit is, and needs no copy.
 */
function isJson(value, depth = 0) {
    // A circle is found by JSON.stringify, which has words for it.
    if (depth > DEEP)
        return false;
    switch (typeof value) {
        case 'string':
            return value.isWellFormed();
        case 'number':
            return Number.isFinite(value);
        case 'boolean':
            return true;
        case 'object': {
            if (value === null)
                return true;
            if (Array.isArray(value))
                return value.every((each) => isJson(each, depth + 1));
            const type = Object.getPrototypeOf(value);
            if (type !== Object.prototype && type !== null)
                return false;
            for (const key of Object.keys(value))
                if (!key.isWellFormed() || !isJson(value[key], depth + 1))
                    return false;
            return true;
        }
        default:
            return false;
    }
}
/**
 * A value as JSON has it, fit for RFC 8785: what JSON cannot say becomes `null` or is left out as `JSON.stringify` does
 * it, an Error its name and message, a bigint its digits; half a surrogate pair becomes U+FFFD, for RFC 8785 refuses
 * it.
 */
function jsonValue(value) {
    if (isJson(value))
        return value;
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
/** The same of an object, by its keys. */
function jsonObject(value) {
    return Object.fromEntries(Object.entries(jsonValue(value) ?? {}));
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

/***/ 58864:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   v: () => (/* binding */ makeRecords)
/* harmony export */ });
/* harmony import */ var node_crypto__WEBPACK_IMPORTED_MODULE_0__ = __nccwpck_require__(77598);
/* harmony import */ var _text_canonical_js__WEBPACK_IMPORTED_MODULE_3__ = __nccwpck_require__(89776);
/* harmony import */ var _text_days_js__WEBPACK_IMPORTED_MODULE_1__ = __nccwpck_require__(96939);
/* harmony import */ var _json_value_js__WEBPACK_IMPORTED_MODULE_2__ = __nccwpck_require__(97024);




/**
 * Makes the records of events that follow `tip`: the keys that every record has in the order of the file, then the
 * event's own.
 */
function makeRecords(events, tip, ports) {
    const made = chained(events, tip, ports);
    // Looked for in the finished lines, where every text of the events stands: nearly no record holds any.
    const { secrets } = ports;
    if (secrets?.mayHold(made.lines) !== true)
        return made;
    const clean = events.map((event) => secrets.scrubValue((0,_json_value_js__WEBPACK_IMPORTED_MODULE_2__/* .jsonObject */ .o$)(event)));
    return chained(clean, tip, ports);
}
function chained(events, from, ports) {
    const records = [];
    let lines = '';
    let tip = from;
    for (const event of events) {
        const record = recordOf(event, tip, ports);
        records.push(record);
        lines += `${JSON.stringify(record)}\n`;
        tip = { seq: record.seq, hash: record.hash };
    }
    return { records, lines, tip };
}
function recordOf(event, tip, ports) {
    const given = (0,_json_value_js__WEBPACK_IMPORTED_MODULE_2__/* .isJson */ .Fh)(event) ? event : (0,_json_value_js__WEBPACK_IMPORTED_MODULE_2__/* .jsonObject */ .o$)(event);
    const record = {
        seq: 0,
        prev: '',
        hash: '',
        event_id: '',
        timestamp: '',
        event: null,
        operation: null,
        target: null,
        status: null,
        attempts: null,
        http_status: null,
        latency_ms: null,
        payload_hash: null,
        error: null,
        correlation_id: null,
        ...given,
    };
    // Their places are the first; what an event says of them does not count.
    record['seq'] = tip.seq + 1;
    record['prev'] = tip.hash;
    record['event_id'] = ports.uuid();
    record['timestamp'] = (0,_text_days_js__WEBPACK_IMPORTED_MODULE_1__/* .isoTime */ .Ly)(ports.now());
    // Left out of the form that is hashed; the place in the line is kept.
    record['hash'] = undefined;
    record['hash'] = (0,node_crypto__WEBPACK_IMPORTED_MODULE_0__.hash)('sha256', (0,_text_canonical_js__WEBPACK_IMPORTED_MODULE_3__/* .canonical */ .$)(record), 'hex');
    // The event is what came in, as JSON says it, and its keys are none of those the journal adds.
    return record;
}


/***/ }),

/***/ 12293:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   Ij: () => (/* binding */ USUAL_PAYLOAD),
/* harmony export */   jI: () => (/* binding */ PROFILES),
/* harmony export */   sO: () => (/* binding */ addressesOf)
/* harmony export */ });
/** Bytes of one bulk where the tenant announces no limit. */
const USUAL_PAYLOAD = 1_048_576;
const tutorial = {
    grant: 'client_credentials',
    clientAuth: 'body',
    scope: null,
    issuer: null,
    tokenUrl: null,
    scimUrl: null,
    apiUrl: null,
    reads: 'scim',
    roles: 'attribute',
    bulk: null,
    tutorialSpelling: false,
    probes: true,
    deletes: true,
    published: false,
    filters: ['userName', 'externalId', 'id'],
    attributes: 'optional',
    needs: {},
};
const cxone = {
    ...tutorial,
    grant: 'discovered',
    clientAuth: 'basic',
    issuer: 'https://cxone.niceincontact.com',
    reads: 'search',
    probes: false,
    deletes: false,
    published: true,
    // The published filter is userName alone.
    filters: ['userName'],
};
/** Every profile, as the project's own table of tenants gives them (see docs/tenants.md). */
const PROFILES = {
    cxone,
    'cxone-gov': { ...cxone, issuer: 'https://cxone-gov.niceincontact.com' },
    bulk: {
        ...tutorial,
        tokenUrl: 'https://api.nicecxone.com/oauth/token',
        scimUrl: 'https://{tenant}.api.cxone.com/scim/v2',
        scope: 'scim',
        bulk: { maxOperations: 50, maxPayloadSize: USUAL_PAYLOAD },
        tutorialSpelling: true,
        needs: { read: ['scim'], write: ['scim'] },
    },
    roles: {
        ...tutorial,
        tokenUrl: 'https://{tenant}.niceincontact.com/oauth/token',
        scimUrl: 'https://{tenant}.niceincontact.com/scim/v2',
        apiUrl: 'https://{tenant}.niceincontact.com',
        scope: 'scim:users:write scim:users:read users:read',
        roles: 'matrix',
        needs: { read: ['scim:users:read'], write: ['scim:users:write'] },
    },
    lifecycle: {
        ...tutorial,
        tokenUrl: 'https://auth.nicecxone.com/oauth2/token',
        scimUrl: 'https://{tenant}.nicecxone.com/scim/v2',
        apiUrl: 'https://{tenant}.nicecxone.com',
        scope: 'provisioning:write users:delete sessions:manage license:read',
        needs: {
            write: ['provisioning:write'],
            delete: ['users:delete'],
            sessions: ['sessions:manage'],
            license: ['license:read'],
        },
    },
    entra: {
        ...tutorial,
        tokenUrl: 'https://platform.nicecxone.com/oauth/token',
        scimUrl: 'https://api.nicecxone.com/scim/v2',
        needs: { read: ['scim:read'], write: ['scim:write'], groups: ['groups:write'] },
    },
    attributes: {
        ...tutorial,
        clientAuth: 'basic',
        tokenUrl: 'https://{tenant}.my.cxone.com/oauth/token',
        apiUrl: 'https://{tenant}.my.cxone.com',
        reads: 'none',
        probes: false,
        deletes: false,
        attributes: 'required',
        needs: { read: ['users.attributes.read'] },
    },
    generic: tutorial,
};
/** The URLs that inputs and profile give. */
function addressesOf(settings) {
    const profile = PROFILES[settings.profile];
    const fill = (input, template) => {
        if (input)
            return input.replace(/\/+$/, '');
        if (template === null || (template.includes('{tenant}') && !settings.tenant))
            return null;
        return template.replaceAll('{tenant}', settings.tenant ?? '');
    };
    const apiUrl = fill(settings.apiUrl, profile.apiUrl);
    const scimUrl = fill(settings.scimUrl, profile.scimUrl) ?? (profile.published && apiUrl ? `${apiUrl}/scim/v2` : null);
    return {
        tokenUrl: fill(settings.tokenUrl, profile.tokenUrl),
        scimUrl,
        apiUrl,
        issuer: fill(settings.issuer, profile.issuer),
    };
}


/***/ }),

/***/ 30726:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   RF: () => (/* binding */ countPlan),
/* harmony export */   XF: () => (/* binding */ countOutcomes),
/* harmony export */   Yi: () => (/* binding */ noCounts),
/* harmony export */   hM: () => (/* binding */ judgeOutcomes)
/* harmony export */ });
/* harmony import */ var _model_operation_js__WEBPACK_IMPORTED_MODULE_0__ = __nccwpck_require__(89827);
/* harmony import */ var _model_outcome_js__WEBPACK_IMPORTED_MODULE_1__ = __nccwpck_require__(38158);


/** How many people there are of each kind. */
function peopleByKind(operations) {
    const keys = new Map(_model_operation_js__WEBPACK_IMPORTED_MODULE_0__/* .KINDS */ .GW.map((kind) => [kind, new Set()]));
    for (const { kind, key } of operations)
        keys.get((0,_model_operation_js__WEBPACK_IMPORTED_MODULE_0__/* .wireKind */ .G1)(kind))?.add(key);
    return (kind) => keys.get(kind)?.size ?? 0;
}
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
        unconfirmed: 0,
        notStarted: 0,
        invalidRows: 0,
    };
}
/** People by planned kind. */
function countPlan(plan) {
    const people = peopleByKind(plan.operations);
    return {
        toCreate: people('create'),
        toUpdate: people('update'),
        toReactivate: people('reactivate'),
        toChangeRoles: people('roles'),
        toDeactivate: people('deactivate'),
        toDelete: people('delete'),
        blocked: people('blocked'),
        unchanged: plan.unchanged,
    };
}
/**
 * People by what became of their changes: each person counts once a kind, by the worst that happened there, so that the
 * figures of a kind add up to what was planned. An adopted account counts as updated, not as created.
 */
function countOutcomes(outcomes) {
    const worst = new Map();
    for (const outcome of outcomes) {
        const { kind, key } = outcome.operation;
        const those = worst.get(kind);
        const other = those?.get(key);
        if (!those)
            worst.set(kind, new Map([[key, outcome]]));
        else if (!other || gravity(outcome) > gravity(other))
            those.set(key, outcome);
    }
    const done = new Map();
    const groups = new Map();
    let adopted = 0;
    let stillListed = 0;
    for (const [kind, those] of worst)
        for (const outcome of those.values()) {
            addOne(groups, (0,_model_outcome_js__WEBPACK_IMPORTED_MODULE_1__/* .groupOf */ .F8)(outcome.status));
            if (outcome.status === 'done')
                addOne(done, kind);
            if (outcome.status === 'adopted')
                adopted += 1;
            if ((0,_model_outcome_js__WEBPACK_IMPORTED_MODULE_1__/* .isStillListed */ .u0)(outcome))
                stillListed += 1;
        }
    return {
        created: done.get('create') ?? 0,
        updated: (done.get('update') ?? 0) + adopted,
        reactivated: done.get('reactivate') ?? 0,
        rolesChanged: done.get('roles') ?? 0,
        deactivated: (done.get('deactivate') ?? 0) + stillListed,
        deleted: done.get('delete') ?? 0,
        failed: (groups.get('failed') ?? 0) - stillListed,
        unconfirmed: groups.get('unconfirmed') ?? 0,
        notStarted: groups.get('not-started') ?? 0,
        blocked: groups.get('blocked') ?? 0,
    };
}
const addOne = (counts, name) => void counts.set(name, (counts.get(name) ?? 0) + 1);
const GRAVITY = ['worked', 'blocked', 'not-started', 'unconfirmed', 'failed'];
const gravity = ({ status }) => GRAVITY.indexOf((0,_model_outcome_js__WEBPACK_IMPORTED_MODULE_1__/* .groupOf */ .F8)(status));
/**
 * How an apply ended: `none` when everything planned was done, `apply-failed` when all of it failed or was ignored (or
 * was left after that), else `apply-partial`. A person blocked in the plan is left open as well.
 * @param broke the tenant or the run put an end to the apply
 */
function judgeOutcomes(outcomes, broke = false) {
    const groups = new Set(outcomes.map(({ status }) => (0,_model_outcome_js__WEBPACK_IMPORTED_MODULE_1__/* .groupOf */ .F8)(status)));
    if (outcomes.every(({ status }) => (0,_model_outcome_js__WEBPACK_IMPORTED_MODULE_1__/* .worked */ .Dj)(status)))
        return 'none';
    const nothing = outcomes.every(({ status }) => (0,_model_outcome_js__WEBPACK_IMPORTED_MODULE_1__/* .groupOf */ .F8)(status) === 'not-started' ||
        ((0,_model_outcome_js__WEBPACK_IMPORTED_MODULE_1__/* .groupOf */ .F8)(status) === 'failed' && (0,_model_outcome_js__WEBPACK_IMPORTED_MODULE_1__/* .isUnseen */ .NM)(status)) ||
        (broke && status === 'unknown'));
    return nothing && (broke || groups.has('failed')) ? 'apply-failed' : 'apply-partial';
}


/***/ }),

/***/ 90281:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {


// EXPORTS
__nccwpck_require__.d(__webpack_exports__, {
  x8: () => (/* binding */ SPARE_RECORDS),
  Hw: () => (/* binding */ auditGone),
  qD: () => (/* binding */ freeSpare),
  e_: () => (/* binding */ isUnpublished),
  P3: () => (/* binding */ journalOn),
  bi: () => (/* binding */ keepSpare),
  Gy: () => (/* binding */ mark),
  dX: () => (/* binding */ unmark),
  mP: () => (/* binding */ audit_file_unwritable)
});

// EXTERNAL MODULE: external "node:crypto"
var external_node_crypto_ = __nccwpck_require__(77598);
// EXTERNAL MODULE: external "node:fs/promises"
var promises_ = __nccwpck_require__(51455);
// EXTERNAL MODULE: external "node:path"
var external_node_path_ = __nccwpck_require__(76760);
// EXTERNAL MODULE: ./build/model/failure.js
var failure = __nccwpck_require__(31612);
// EXTERNAL MODULE: ./build/audit/chain.js
var chain = __nccwpck_require__(79169);
// EXTERNAL MODULE: ./build/audit/make-record.js
var make_record = __nccwpck_require__(58864);
// EXTERNAL MODULE: ./build/text/errors.js
var errors = __nccwpck_require__(84863);
;// CONCATENATED MODULE: ./build/audit/journal.js




/**
 * Opens a journal at the end of a file. Records get their place in the chain in the order of the calls; those that come
 * while a write is under way share the next write and at most one sync. What cannot be written ends the journal: every
 * append from then on rejects with the first error, since a record after a hole would say that nothing is missing.
 * @param file a new, empty file, or one that ends in the record that `from` names
 * @param from where the chain stands; its beginning unless given
 */
function openJournal(file, ports, from = { seq: 0, hash: chain/* ORIGIN */.V }) {
    return new FileJournal(file, ports, from);
}
class FileJournal {
    #file;
    #ports;
    /** Last record made, which may not be on the disk yet. */
    #made;
    /** Last record known to be in the file. */
    #written;
    /** Something in the file may not be on the disk yet. */
    #isUnsynced = false;
    #waiting = [];
    #writing = null;
    #failure = null;
    #seal = null;
    #closed = null;
    constructor(file, ports, from) {
        this.#file = file;
        this.#ports = ports;
        this.#made = from;
        this.#written = from;
    }
    get records() {
        return this.#written.seq;
    }
    get head() {
        return this.#written.hash;
    }
    async append(event) {
        return (await this.appendAll([event]))[0];
    }
    async appendAll(events, until = 'disk') {
        if (this.#seal || this.#closed)
            throw new Error(`the audit is ${this.#seal ? 'sealed' : 'closed'}: no record can follow`);
        return this.#enqueue(events, until);
    }
    async seal(details) {
        if (this.#closed && !this.#seal)
            throw new Error('the audit is closed without a seal: only a repair can seal it');
        this.#seal ??= this.#sealWith(details);
        return this.#seal;
    }
    async #sealWith(details) {
        // The count is ours, and stands last.
        const { count: _, ...given } = { count: 0, ...details };
        const [record] = await this.#enqueue([{ ...given, event: 'seal', count: this.#made.seq }]);
        return record;
    }
    async close() {
        this.#closed ??= this.#finish();
        return this.#closed;
    }
    async #sync() {
        await this.#file.sync();
        this.#isUnsynced = false;
    }
    async #finish() {
        await this.#writing;
        // An audit without a seal is what a killed run leaves: all of it is to be there.
        if (this.#isUnsynced && !this.#failure)
            await this.#sync();
        await this.#file.close();
    }
    async #enqueue(events, until = 'disk') {
        if (this.#failure)
            throw this.#failure;
        if (events.length === 0)
            return [];
        const { records, lines, tip } = (0,make_record/* makeRecords */.v)(events, this.#made, this.#ports);
        this.#made = tip;
        const written = new Promise((done, failed) => this.#waiting.push({ lines, tip, until, done, failed }));
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
                this.#isUnsynced = true;
                if (group.some(({ until }) => until === 'disk'))
                    await this.#sync();
                this.#written = group.at(-1).tip;
                for (const { done } of group)
                    done();
            }
            catch (error) {
                this.#failure ??= error instanceof failure/* Failure */.H ? error : unwritable(error);
                for (const { failed } of group)
                    failed(this.#failure);
            }
        }
        this.#writing = null;
    }
}
function unwritable(cause) {
    const why = (0,errors/* diskWords */.LZ)(cause);
    return new failure/* Failure */.H('apply-partial', `the audit cannot be written: ${why}`, 'Make room or give another `output-dir`, then run again: nothing is done that cannot be put on record, and ' +
        'finished changes are not repeated.', { cause });
}

// EXTERNAL MODULE: ./build/text/secrets.js + 1 modules
var secrets = __nccwpck_require__(47460);
// EXTERNAL MODULE: ./build/files/sealed-folder.js + 1 modules
var sealed_folder = __nccwpck_require__(32335);
;// CONCATENATED MODULE: ./build/files/audit-file.js








/** Room on the disk that a run keeps for the end of its audit, and what it takes, in bytes. */
const SPARE = '.spare';
const SPARE_BYTES = 256 * 1024;
/** Outcomes of people that find room in it, beside the seal. */
const SPARE_RECORDS = 200;
/**
 * A disk may be full before a run can say so in its audit: what that takes is set aside while there is room.
 * @param folder the output folder
 * @throws Failure `apply-failed` where there is no room
 */
async function keepSpare(folder) {
    await freeSpare(folder);
    try {
        const handle = await (0,sealed_folder/* openFresh */.HW)((0,external_node_path_.join)(folder, SPARE));
        try {
            await handle.appendFile((0,external_node_crypto_.randomBytes)(SPARE_BYTES));
        }
        finally {
            await handle.close();
        }
    }
    catch (error) {
        await freeSpare(folder);
        throw audit_file_unwritable('audit.jsonl', error);
    }
}
/** Gives the room back; nothing where none is kept. */
async function freeSpare(folder) {
    await (0,promises_.rm)((0,external_node_path_.join)(folder, SPARE), { force: true }).catch(() => undefined);
}
/** Lies in the folder of a run that has not published yet what it wrote. */
const MARK = '.unpublished';
/**
 * From now on the folder is of a run that was not published.
 * @throws Failure `apply-failed` where there is no room
 */
async function mark(folder) {
    await unmark(folder);
    try {
        await (await (0,sealed_folder/* openFresh */.HW)((0,external_node_path_.join)(folder, MARK))).close();
    }
    catch (error) {
        throw audit_file_unwritable('audit.jsonl', error);
    }
}
/** The run is published, and its folder is of no use to `post`. */
async function unmark(folder) {
    await (0,promises_.rm)((0,external_node_path_.join)(folder, MARK), { force: true }).catch(() => undefined);
}
/** Whether the run that used the folder before was killed before it had published what it wrote. */
const isUnpublished = async (folder) => (0,promises_.lstat)((0,external_node_path_.join)(folder, MARK)).then(() => true, () => false);
/** Someone else removed the audit: nothing that is done from now on could be shown to anybody. */
const auditGone = () => new failure/* Failure */.H('apply-partial', 'the audit was removed from the output folder while the run was under way', 'Find out what empties that folder (a step of the job, or another job on this machine), or give another ' +
    '`output-dir`. Then run again: finished changes are not repeated.');
/** A file that the system refuses becomes a failure that says why; anything else stays what it is. */
const audit_file_unwritable = (name, error) => error instanceof failure/* Failure */.H || typeof error.code !== 'string'
    ? error
    : new failure/* Failure */.H('apply-failed', `the file ${name} could not be written: ${(0,errors/* diskWords */.LZ)(error)}`, 'Make room on the disk of the runner, or give another `output-dir`, then run again: finished changes are not ' +
        'repeated.', { cause: error });
/**
 * A journal on an open file.
 * @param from where its chain stands; its beginning unless given
 * @param size bytes that are in the file
 */
function journalOn(handle, ports, from, size = 0) {
    let whole = size;
    const file = {
        append: async (text) => {
            const bytes = Buffer.from(text, 'utf8');
            try {
                await handle.appendFile(bytes);
                whole += bytes.length;
            }
            catch (error) {
                // Of a full disk half a record may be left.
                await handle.truncate(whole).catch(() => undefined);
                throw error;
            }
        },
        sync: async () => {
            // A file without a name takes records that nobody can ever read.
            const [{ nlink }] = await Promise.all([handle.stat(), handle.datasync()]);
            if (nlink === 0)
                throw auditGone();
        },
        close: () => handle.close(),
    };
    // Hashes are made of what is left when secrets are taken out.
    return openJournal(file, { ...ports, secrets: secrets/* secrets */.O }, from);
}


/***/ }),

/***/ 38299:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   w: () => (/* binding */ OutputFolder)
/* harmony export */ });
/* harmony import */ var node_fs__WEBPACK_IMPORTED_MODULE_0__ = __nccwpck_require__(73024);
/* harmony import */ var node_fs_promises__WEBPACK_IMPORTED_MODULE_1__ = __nccwpck_require__(51455);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_2__ = __nccwpck_require__(76760);
/* harmony import */ var _interface_modes_js__WEBPACK_IMPORTED_MODULE_3__ = __nccwpck_require__(55944);
/* harmony import */ var _audit_file_js__WEBPACK_IMPORTED_MODULE_4__ = __nccwpck_require__(90281);
/* harmony import */ var _sealed_folder_js__WEBPACK_IMPORTED_MODULE_5__ = __nccwpck_require__(32335);
/* harmony import */ var _text_csv_js__WEBPACK_IMPORTED_MODULE_6__ = __nccwpck_require__(77926);
/* harmony import */ var _text_secrets_js__WEBPACK_IMPORTED_MODULE_7__ = __nccwpck_require__(47460);








/** Characters that are written at once: a longer text would cost the heap a place of its own. */
const BLOCK = 64 * 1024;
/** Pieces put together to blocks that are worth a write. */
function* inBlocks(pieces, shown) {
    let block = '';
    for (const piece of pieces) {
        block += piece;
        if (block.length < BLOCK)
            continue;
        yield shown(block);
        block = '';
    }
    yield shown(block);
}
const exists = async (path) => (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_1__.lstat)(path).then(() => true, () => false);
/**
 * The folder that reports and the audit go to: 0700, its files 0600. Nothing in it is read or written through a link,
 * and only what this run wrote is believed, listed and uploaded.
 */
class OutputFolder {
    path;
    #surroundings;
    #written = new Set();
    #ready;
    /** @param path absolute; made when first asked for */
    constructor(path, surroundings) {
        this.path = path;
        this.#surroundings = surroundings;
    }
    /**
     * Makes the folder, or takes up the one that is there.
     * @returns which folder it is, for `post`
     * @throws Failure `config-invalid` where it may not be written to
     */
    async ready() {
        this.#ready ??= (0,_sealed_folder_js__WEBPACK_IMPORTED_MODULE_5__/* .sealFolder */ .Ku)(this.path, this.#surroundings);
        return this.#ready;
    }
    /** Names of what this run wrote, as far as it still lies there as a plain file, sorted. */
    async written() {
        const names = [];
        for (const name of [...this.#written].sort())
            if (await (0,_sealed_folder_js__WEBPACK_IMPORTED_MODULE_5__/* .isPlainFile */ .Dn)((0,node_path__WEBPACK_IMPORTED_MODULE_2__.join)(this.path, name)))
                names.push(name);
        return names;
    }
    /** A file that an interrupted run wrote beside its audit, as the audit proves: it is that run's, and goes with it. */
    takeUp(name) {
        this.#written.add(name);
    }
    /**
     * Writes one file whole and returns its path.
     * @param content the text, or pieces of it that are made while it is written: each ends where a line does
     */
    async write(name, content) {
        await this.ready();
        const path = (0,node_path__WEBPACK_IMPORTED_MODULE_2__.join)(this.path, name);
        const shown = (text) => {
            const clean = _text_secrets_js__WEBPACK_IMPORTED_MODULE_7__/* .secrets */ .O.scrub(text);
            return name.endsWith('.json') ? (0,_text_csv_js__WEBPACK_IMPORTED_MODULE_6__/* .jsonWithCodes */ .NR)(clean) : name.endsWith('.yml') ? (0,_text_csv_js__WEBPACK_IMPORTED_MODULE_6__/* .withCodes */ .l4)(clean) : clean;
        };
        const pieces = typeof content === 'string' ? [shown(content)] : inBlocks(content, shown);
        await (0,_sealed_folder_js__WEBPACK_IMPORTED_MODULE_5__/* .writeSealed */ .CK)(path, pieces)
            .catch(async (error) => {
            if (!isFolderGone(error))
                throw error;
            // Someone removed the folder; nothing of the pieces was taken yet.
            this.#ready = undefined;
            await this.ready();
            await (0,_sealed_folder_js__WEBPACK_IMPORTED_MODULE_5__/* .writeSealed */ .CK)(path, pieces);
        })
            .catch(async (error) => {
            // What lies there is of before, and says another thing; without it there is room for a second try.
            if ((0,_sealed_folder_js__WEBPACK_IMPORTED_MODULE_5__/* .codeOf */ .$N)(error) === 'ENOSPC')
                await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_1__.rm)(path, { force: true });
            throw (0,_audit_file_js__WEBPACK_IMPORTED_MODULE_4__/* .unwritable */ .mP)(name, error);
        });
        this.#written.add(name);
        return path;
    }
    /**
     * Opens a new `audit.jsonl`; one that is there is moved to `audit-1.jsonl`, `audit-2.jsonl` …, never overwritten, and
     * so are plan and memory of a run that did not publish what it wrote: its `post` may still come. Its other reports
     * go: whatever lies beside the audit afterwards is this run's.
     */
    async openAudit(ports) {
        await this.ready();
        const path = (0,node_path__WEBPACK_IMPORTED_MODULE_2__.join)(this.path, 'audit.jsonl');
        if (await exists(path)) {
            let number = 1;
            while (await exists((0,node_path__WEBPACK_IMPORTED_MODULE_2__.join)(this.path, `audit-${number}.jsonl`)))
                number += 1;
            if ((await (0,_audit_file_js__WEBPACK_IMPORTED_MODULE_4__/* .isUnpublished */ .e_)(this.path)) || isOpen((await this.read('audit.jsonl')) ?? ''))
                for (const name of ['plan', 'memory'])
                    await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_1__.rename)((0,node_path__WEBPACK_IMPORTED_MODULE_2__.join)(this.path, `${name}.json`), (0,node_path__WEBPACK_IMPORTED_MODULE_2__.join)(this.path, `${name}-${number}.json`)).catch(() => undefined);
            await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_1__.rename)(path, (0,node_path__WEBPACK_IMPORTED_MODULE_2__.join)(this.path, `audit-${number}.jsonl`));
        }
        for (const name of _interface_modes_js__WEBPACK_IMPORTED_MODULE_3__/* .RUN_FILES */ .al)
            if (!this.#written.has(name))
                await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_1__.rm)((0,node_path__WEBPACK_IMPORTED_MODULE_2__.join)(this.path, name), { force: true });
        await (0,_audit_file_js__WEBPACK_IMPORTED_MODULE_4__/* .keepSpare */ .bi)(this.path);
        // Nobody finishes a run from a terminal.
        if (!this.#surroundings.byHand)
            await (0,_audit_file_js__WEBPACK_IMPORTED_MODULE_4__/* .mark */ .Gy)(this.path);
        return { path, journal: await this.#journal('audit.jsonl', ports) };
    }
    /**
     * The audit is over. One that could not be written to its end is sealed where it stands, as *interrupted*, in the
     * room that was kept for this.
     * @param seal of an audit without a seal; absent where it has one
     * @param missing what is to stand before the seal, by what is on record: all of it, else the first few, else nothing
     * @returns where the audit that was sealed now stands; `null` where that was not asked for, or could not be done
     */
    async closeAudit(ports, seal, missing = () => []) {
        await (0,_audit_file_js__WEBPACK_IMPORTED_MODULE_4__/* .freeSpare */ .qD)(this.path);
        if (!seal)
            return null;
        for (const count of [Number.POSITIVE_INFINITY, _audit_file_js__WEBPACK_IMPORTED_MODULE_4__/* .SPARE_RECORDS */ .x8, 0]) {
            const end = await this.#sealNow(ports, seal, (records) => missing(records).slice(0, count));
            if (end)
                return end;
        }
        return null;
    }
    async #sealNow(ports, seal, missing) {
        try {
            const { journal = null, records = [] } = (await this.reopenAudit(ports)) ?? {};
            if (!journal)
                return null;
            try {
                await journal.appendAll(missing(records));
                await journal.seal({ ...seal, status: 'interrupted' });
                return { records: journal.records, head: journal.head };
            }
            finally {
                await journal.close();
            }
        }
        catch {
            return null;
        }
    }
    /** What lies in the folder is where people find it, so that nobody needs the folder any more. */
    async published() {
        await (0,_audit_file_js__WEBPACK_IMPORTED_MODULE_4__/* .unmark */ .dX)(this.path);
    }
    /** A file of the folder, `null` where there is none that a run of ours wrote. */
    async read(name) {
        try {
            const handle = await (0,_sealed_folder_js__WEBPACK_IMPORTED_MODULE_5__/* .openOwn */ .$U)((0,node_path__WEBPACK_IMPORTED_MODULE_2__.join)(this.path, name), node_fs__WEBPACK_IMPORTED_MODULE_0__.constants.O_RDONLY);
            try {
                return await handle.readFile('utf8');
            }
            finally {
                await handle.close();
            }
        }
        catch {
            return null;
        }
    }
    /**
     * Opens an audit of its own for what happens after the run's audit was sealed: `audit-post.jsonl`, numbered where
     * there are more.
     */
    async openPostAudit(ports) {
        await this.ready();
        let name = 'audit-post.jsonl';
        for (let number = 2; await exists((0,node_path__WEBPACK_IMPORTED_MODULE_2__.join)(this.path, name)); number += 1)
            name = `audit-post-${number}.jsonl`;
        return { path: (0,node_path__WEBPACK_IMPORTED_MODULE_2__.join)(this.path, name), journal: await this.#journal(name, ports) };
    }
    /**
     * Events that this run's audit shows as queued and not as delivered, oldest first. Audits of other runs do not count:
     * anything can lie in a folder.
     * @param since ISO 8601; what was queued before is left out
     * @param suffix behind the audit's name, where another run has used the folder since
     */
    async waitingEvents(since, suffix = '') {
        const lines = ((await this.read(`audit${suffix}.jsonl`)) ?? '')
            .split('\n')
            .filter((line) => line.includes('"webhook.'));
        if (lines.length === 0)
            return [];
        const { waitingEvents } = await Promise.all(/* import() */[__nccwpck_require__.e(6921), __nccwpck_require__.e(8196), __nccwpck_require__.e(911)]).then(__nccwpck_require__.bind(__nccwpck_require__, 90911));
        return waitingEvents(lines, since);
    }
    /**
     * What a run that was interrupted put behind the names of its audit and plan: `''`, or `-1`, `-2` … where another run
     * has used the folder since.
     * @param startedAt when that run started, milliseconds since the epoch
     */
    async suffixOf(startedAt) {
        const names = await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_1__.readdir)(this.path).catch(() => []);
        let [first, suffix] = [Number.POSITIVE_INFINITY, ''];
        for (const name of names) {
            const found = /^audit((?:-\d+)?)\.jsonl$/.exec(name);
            const [record] = found ? await recordsOf(((await this.read(name)) ?? '').split('\n', 1)) : [];
            const at = record ? Date.parse(record.timestamp) : Number.NaN;
            if (found && at >= startedAt && at < first)
                [first, suffix] = [at, found[1] ?? ''];
        }
        return suffix;
    }
    /**
     * Takes up the audit of a run that was interrupted: half a last line is dropped, and the journal goes on where the
     * chain stands. With it, the reports that lie beside it are this run's.
     * @param suffix behind its name, where another run has used the folder since: then the reports are not this run's
     * @returns `journal` null where the audit is sealed already, or flawed before its end: then it is left as it is
     */
    async reopenAudit(ports, suffix = '') {
        const own = `audit${suffix}.jsonl`;
        const path = (0,node_path__WEBPACK_IMPORTED_MODULE_2__.join)(this.path, own);
        const text = await this.read(own);
        if (text === null)
            return null;
        if (suffix === '')
            for (const name of [own, ..._interface_modes_js__WEBPACK_IMPORTED_MODULE_3__/* .RUN_FILES */ .al])
                this.#written.add(name);
        await (0,_audit_file_js__WEBPACK_IMPORTED_MODULE_4__/* .freeSpare */ .qD)(this.path);
        const { repairAudit } = await Promise.all(/* import() */[__nccwpck_require__.e(6921), __nccwpck_require__.e(8196), __nccwpck_require__.e(6835)]).then(__nccwpck_require__.bind(__nccwpck_require__, 16835));
        const repair = repairAudit(text, ports);
        const records = await recordsOf(text.slice(0, repair.keep).split('\n'));
        if (repair.problem)
            return { path, records: [], journal: null };
        const handle = await (0,_sealed_folder_js__WEBPACK_IMPORTED_MODULE_5__/* .openOwn */ .$U)(path, node_fs__WEBPACK_IMPORTED_MODULE_0__.constants.O_WRONLY | node_fs__WEBPACK_IMPORTED_MODULE_0__.constants.O_APPEND);
        await handle.truncate(repair.keepBytes);
        if (repair.append.startsWith('\n'))
            await handle.appendFile('\n', 'utf8');
        if (!repair.seal) {
            await handle.close();
            return { path, records, journal: null };
        }
        const { size } = await handle.stat();
        const tip = { seq: repair.seal.seq - 1, hash: repair.seal.prev };
        return { path, records, journal: (0,_audit_file_js__WEBPACK_IMPORTED_MODULE_4__/* .journalOn */ .P3)(handle, ports, tip, size) };
    }
    async #journal(name, ports) {
        const handle = await (0,_sealed_folder_js__WEBPACK_IMPORTED_MODULE_5__/* .openFresh */ .HW)((0,node_path__WEBPACK_IMPORTED_MODULE_2__.join)(this.path, name));
        this.#written.add(name);
        return (0,_audit_file_js__WEBPACK_IMPORTED_MODULE_4__/* .journalOn */ .P3)(handle, ports);
    }
}
/** An audit whose last line is no seal, as far as that shows without a look at its chain. */
const isOpen = (text) => text.startsWith('{"seq":1,') && !text.slice(text.lastIndexOf('\n', text.length - 2) + 1).includes('"event":"seal"');
/** The folder that a new file was to be made in is not there. */
const isFolderGone = (error) => (0,_sealed_folder_js__WEBPACK_IMPORTED_MODULE_5__/* .codeOf */ .$N)(error) === 'ENOENT' && error.syscall === 'open';
/**
 * What this version knows of the records in these lines. The schema of the records is loaded only where some are read
 * back.
 */
async function recordsOf(lines) {
    const { readLine } = await Promise.all(/* import() */[__nccwpck_require__.e(6921), __nccwpck_require__.e(8196), __nccwpck_require__.e(4861)]).then(__nccwpck_require__.bind(__nccwpck_require__, 94861));
    return lines.flatMap((line) => readLine(line) ?? []);
}


/***/ }),

/***/ 32335:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {


// EXPORTS
__nccwpck_require__.d(__webpack_exports__, {
  $N: () => (/* binding */ codeOf),
  Dn: () => (/* binding */ isPlainFile),
  UO: () => (/* binding */ isWithin),
  HW: () => (/* binding */ openFresh),
  $U: () => (/* binding */ openOwn),
  Ku: () => (/* binding */ sealFolder),
  CK: () => (/* binding */ writeSealed)
});

// UNUSED EXPORTS: makeFolder

// EXTERNAL MODULE: external "node:crypto"
var external_node_crypto_ = __nccwpck_require__(77598);
// EXTERNAL MODULE: external "node:fs"
var external_node_fs_ = __nccwpck_require__(73024);
// EXTERNAL MODULE: external "node:fs/promises"
var promises_ = __nccwpck_require__(51455);
// EXTERNAL MODULE: external "node:path"
var external_node_path_ = __nccwpck_require__(76760);
;// CONCATENATED MODULE: external "node:timers/promises"
const external_node_timers_promises_namespaceObject = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:timers/promises");
// EXTERNAL MODULE: ./build/model/failure.js
var failure = __nccwpck_require__(31612);
;// CONCATENATED MODULE: ./build/files/sealed-folder.js






/** A way from one folder to another that does not leave it; `''` is the folder itself. */
const isWithin = (root, path) => {
    const way = (0,external_node_path_.relative)(root, path);
    return way !== '..' && !way.startsWith(`..${external_node_path_.sep}`) && !(0,external_node_path_.isAbsolute)(way);
};
/** Which file or folder this is, whatever leads to it. */
const identityOf = ({ dev, ino }) => `${dev}:${ino}`;
/** The path with every link of the part that is there already resolved. */
async function realWay(path) {
    const { root } = (0,external_node_path_.parse)(path);
    let there = path;
    while (there !== root) {
        try {
            return (0,external_node_path_.join)(await (0,promises_.realpath)(there), (0,external_node_path_.relative)(there, path));
        }
        catch (error) {
            if (codeOf(error) !== 'ENOENT')
                throw error;
            // A link that leads nowhere is there all the same.
            if (await (0,promises_.lstat)(there).catch(() => null))
                throw error;
        }
        there = (0,external_node_path_.dirname)(there);
    }
    return path;
}
/**
 * Links are never followed. A flag that the system does not know is undefined, which sets no bit: the checks beside it
 * stand alone.
 */
const NO_FOLLOW = external_node_fs_.constants.O_NOFOLLOW;
/** The system's own word for why a file could not be reached, e.g. `ENOENT`. */
const codeOf = (error) => String(error.code);
const refusal = (path, why, cause) => new failure/* Failure */.H('config-invalid', `Input output-dir: \`${path}\` ${why}.`, 'Name a folder outside of the checkout, or one in it that does not exist yet; leave the input out for one in ' +
    'RUNNER_TEMP.', { cause });
/**
 * Makes a folder, and those that it lies in. Node's own way (`recursive`) never ends where the system says of a folder
 * that is there that it is not: in `/proc`.
 */
async function makeFolder(path, mode) {
    const make = () => (0,promises_.mkdir)(path, mode).catch((error) => {
        if (codeOf(error) !== 'EEXIST')
            throw error;
    });
    await make().catch(async (error) => {
        if (codeOf(error) !== 'ENOENT' || (0,external_node_path_.dirname)(path) === path)
            throw error;
        await makeFolder((0,external_node_path_.dirname)(path), mode);
        await make();
    });
}
/**
 * Makes the folder that a run writes into, or takes up one that is there, for the owner alone (0700).
 * @returns its identity, for `post`
 * @throws Failure `config-invalid` for a link, a folder of the checkout that was there before, a way that leads
 * through a link of the checkout, or a folder that cannot be made
 */
async function sealFolder(path, { workspace, shared = [], identity, byHand = false }) {
    const found = await (0,promises_.lstat)(path).catch(() => null);
    if (found?.isSymbolicLink())
        throw refusal(path, 'is a link');
    if (found && !found.isDirectory())
        throw refusal(path, 'is not a folder');
    const resumed = found !== null && identity !== undefined && identityOf(found) === identity;
    const [root, real] = await Promise.all([realWay((0,external_node_path_.resolve)(workspace)), realWay(path)]).catch((error) => {
        const leadsNowhere = ['ENOENT', 'ELOOP'].includes(codeOf(error));
        const why = leadsNowhere ? 'leads through a link that leads nowhere' : `cannot be reached (${codeOf(error)})`;
        throw refusal(path, why, error);
    });
    if ((isWithin((0,external_node_path_.resolve)(workspace), path) || isWithin(root, real)) && !resumed) {
        if (found && !byHand)
            throw refusal(path, 'lies in the checkout and was there before this run');
        if ((0,external_node_path_.join)(root, (0,external_node_path_.relative)((0,external_node_path_.resolve)(workspace), path)) !== real)
            throw refusal(path, 'leads through a link');
        if ((0,external_node_path_.relative)(root, real).split(external_node_path_.sep).includes('.git'))
            throw refusal(path, 'lies in .git');
    }
    let folder;
    try {
        await makeFolder(path, 0o700);
        folder = await (0,promises_.open)(path, external_node_fs_.constants.O_RDONLY | external_node_fs_.constants.O_DIRECTORY | NO_FOLLOW);
    }
    catch (error) {
        throw refusal(path, `cannot be made (${codeOf(error)})`, error);
    }
    try {
        const made = await folder.stat();
        if (real !== (await (0,promises_.realpath)(path)))
            throw refusal(path, 'leads through a link');
        const ours = ![...shared, workspace].some((other) => isWithin(path, (0,external_node_path_.resolve)(other)));
        if (ours)
            await folder.chmod(0o700);
        return identityOf(made);
    }
    catch (error) {
        if (error instanceof failure/* Failure */.H)
            throw error;
        const code = codeOf(error);
        const why = code === 'EROFS' ? 'lies on a disk that is read-only' : `belongs to someone else (${code})`;
        throw refusal(path, why, error);
    }
    finally {
        await folder.close();
    }
}
/** At once: handing each piece to another thread takes longer than to write it. */
function writeWhole({ fd }, bytes) {
    for (let from = 0; from < bytes.length;)
        from += (0,external_node_fs_.writeSync)(fd, bytes, from);
}
/** Bytes of UTF-8 that a UTF-16 unit takes, at most. */
const MOST_BYTES = 3;
/** Bytes after which whatever else goes on has its turn: a cancellation is heard in the middle of a long file. */
const PAUSE = 4 * 1024 * 1024;
/** Bytes of the texts that are usual; a longer one gets a place of its own. */
const ROOM = 512 * 1024;
/**
 * Writes a file whole, for the owner alone (0600). What had its name before – a file, or a link – is replaced, never
 * written through.
 * @param content written one after the other, each made when the one before it is written
 */
async function writeSealed(path, content) {
    const temporary = (0,external_node_path_.join)((0,external_node_path_.dirname)(path), `.${(0,external_node_crypto_.randomUUID)()}.part`);
    try {
        const handle = await (0,promises_.open)(temporary, external_node_fs_.constants.O_WRONLY | external_node_fs_.constants.O_CREAT | external_node_fs_.constants.O_EXCL | NO_FOLLOW, 0o600);
        try {
            // One place for the bytes of all: a new one for each text takes longer than to fill it.
            const bytes = Buffer.allocUnsafe(ROOM);
            let unheard = 0;
            for (const text of content) {
                const fits = text.length * MOST_BYTES <= ROOM;
                const piece = fits ? bytes.subarray(0, bytes.write(text, 'utf8')) : Buffer.from(text, 'utf8');
                writeWhole(handle, piece);
                unheard += piece.length;
                if (unheard < PAUSE)
                    continue;
                await (0,external_node_timers_promises_namespaceObject.setImmediate)();
                unheard = 0;
            }
        }
        finally {
            await handle.close();
        }
        await (0,promises_.rename)(temporary, path);
    }
    catch (error) {
        await (0,promises_.rm)(temporary, { force: true });
        throw error;
    }
}
/** Opens a file that must not be there yet, for appending, for the owner alone. */
async function openFresh(path) {
    return (0,promises_.open)(path, external_node_fs_.constants.O_WRONLY | external_node_fs_.constants.O_APPEND | external_node_fs_.constants.O_CREAT | external_node_fs_.constants.O_EXCL | NO_FOLLOW, 0o600);
}
/** Opens a file of ours that is there: no link, no second name of another file. */
async function openOwn(path, flags) {
    // A FIFO without an other end would hold the run up, and its exit.
    const handle = await (0,promises_.open)(path, flags | NO_FOLLOW | external_node_fs_.constants.O_NONBLOCK);
    const found = await handle.stat();
    if (found.isFile() && found.nlink === 1)
        return handle;
    await handle.close();
    throw new Error(`${path} is a link, or no file`);
}
/** Whether a plain file lies there: no link, no second name of another file. */
async function isPlainFile(path) {
    const found = await (0,promises_.lstat)(path).catch(() => null);
    return found !== null && found.isFile() && found.nlink === 1;
}


/***/ }),

/***/ 68492:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   f: () => (/* binding */ annotate)
/* harmony export */ });
/* harmony import */ var _runner_commands_js__WEBPACK_IMPORTED_MODULE_0__ = __nccwpck_require__(49673);
/* harmony import */ var _log_js__WEBPACK_IMPORTED_MODULE_1__ = __nccwpck_require__(30284);


/** GitHub shows ten errors, ten warnings and ten notices of a step and drops the rest unseen. */
const MOST = 10;
/**
 * Prints annotations, at most ten of a level. The toolkit escapes what would end the command; control characters go
 * before.
 * @param annotations most important first
 */
function annotate(annotations) {
    const print = { error: _runner_commands_js__WEBPACK_IMPORTED_MODULE_0__/* .error */ .z3, warning: _runner_commands_js__WEBPACK_IMPORTED_MODULE_0__/* .warning */ .$e, notice: _runner_commands_js__WEBPACK_IMPORTED_MODULE_0__/* .notice */ .lm };
    const shown = { error: 0, warning: 0, notice: 0 };
    for (const { level, title, message, file, line } of annotations) {
        if (++shown[level] > MOST)
            continue;
        const properties = {
            title: (0,_log_js__WEBPACK_IMPORTED_MODULE_1__/* .printable */ .g$)(title),
            file: (file && (0,_log_js__WEBPACK_IMPORTED_MODULE_1__/* .printable */ .g$)(file)) || undefined,
            startLine: file && line ? line : undefined,
        };
        print[level]((0,_log_js__WEBPACK_IMPORTED_MODULE_1__/* .printable */ .g$)(message), properties);
    }
}


/***/ }),

/***/ 9289:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   C: () => (/* binding */ Answers)
/* harmony export */ });
/**
 * What GitHub answered in this run: each thing is asked once. What an earlier job of the same run
 * asked for all tenants comes with it.
 */
class Answers {
    #given;
    #kept = new Map();
    /** @param given answers of an earlier job by their key, as JSON; unchecked */
    constructor(given = {}) {
        this.#given = given;
    }
    /** The answer of an earlier job, where there is one of this shape. */
    given(schema, key) {
        if (!Object.hasOwn(this.#given, key))
            return undefined;
        const read = schema.safeParse(this.#given[key]);
        return read.success ? read.data : undefined;
    }
    /**
     * Asks, unless that was done. A failure is not kept, nor an answer that may soon be another one.
     * @param lasts whether an answer stays as it is; all do unless given
     */
    async once(schema, key, ask, lasts = () => true) {
        const given = this.given(schema, key);
        if (given !== undefined)
            return given;
        const kept = this.#kept.get(key);
        if (kept)
            return kept;
        const asked = ask();
        this.#kept.set(key, asked);
        try {
            const answer = await asked;
            if (!lasts(answer))
                this.#kept.delete(key);
            return answer;
        }
        catch (error) {
            this.#kept.delete(key);
            throw error;
        }
    }
}


/***/ }),

/***/ 25372:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   Cs: () => (/* binding */ artifactName),
/* harmony export */   On: () => (/* binding */ planAttemptOf),
/* harmony export */   US: () => (/* binding */ NAME_TAKEN),
/* harmony export */   jh: () => (/* binding */ artifactNames),
/* harmony export */   tx: () => (/* binding */ attemptOf)
/* harmony export */ });
/* harmony import */ var _names_js__WEBPACK_IMPORTED_MODULE_0__ = __nccwpck_require__(50926);

/** The service's word for a name that is taken: by an artifact, or by one that was begun and never finished. */
const NAME_TAKEN = /\(409\)|already exists/;
/** Characters of the input `artifact-name` that names have room for. */
const MOST_OF_PREFIX = 80;
/** A name that the artifact service and every file system takes. */
function artifactName(text) {
    return (text
        .replaceAll(/[^\w.() +@=,-]/g, '-')
        .replaceAll(/^[. ]+|[. ]+$/g, '')
        .slice(0, 200) || 'cxone-roster');
}
/**
 * What the artifact of an attempt is called, and what it is called where the main step had begun the first one and was
 * killed before that was finished: the service gives a name once. The second one ends in a number as well, so that
 * patterns for the first one find it.
 */
function artifactNames(of, attempt) {
    // What tells them apart stands at the end: of a name that is too long the beginning gives way.
    const stem = `${of.prefix.slice(0, MOST_OF_PREFIX)}-${(0,_names_js__WEBPACK_IMPORTED_MODULE_0__/* .fileName */ .M)(of.tenant)}-${of.mode}-`;
    return { first: artifactName(`${stem}${attempt}`), second: artifactName(`${stem}0${attempt}`) };
}
/** The attempt whose artifact has this name, by either of its names; `null`: it is none of these. */
function attemptOf(name, of) {
    const digits = /-0?(\d+)$/.exec(name)?.[1];
    if (digits === undefined)
        return null;
    const { first, second } = artifactNames(of, Number(digits));
    return name === first || name === second ? Number(digits) : null;
}
/** The attempt whose plan of this tenant an artifact holds, whatever the input `artifact-name` was; `null`: none. */
function planAttemptOf(name, tenant) {
    const [, prefix, digits] = /^(.*)-plan-0?(\d+)$/.exec(name) ?? [];
    return prefix !== undefined && prefix.endsWith(`-${(0,_names_js__WEBPACK_IMPORTED_MODULE_0__/* .fileName */ .M)(tenant)}`) ? Number(digits) : null;
}


/***/ }),

/***/ 79135:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {


// EXPORTS
__nccwpck_require__.d(__webpack_exports__, {
  K: () => (/* binding */ readInputs)
});

// UNUSED EXPORTS: parseInputs

// EXTERNAL MODULE: external "node:path/posix"
var posix_ = __nccwpck_require__(53916);
// EXTERNAL MODULE: ./build/github/runner-commands.js
var runner_commands = __nccwpck_require__(49673);
// EXTERNAL MODULE: ./build/text/nearest.js
var nearest = __nccwpck_require__(82788);
// EXTERNAL MODULE: ./build/interface/modes.js
var modes = __nccwpck_require__(55944);
;// CONCATENATED MODULE: ./build/interface/profiles.js
/** Words of the input `profile`: the kinds of tenant. What each takes for granted is `cxone/connect/profiles.ts`. */
const PROFILE_NAMES = [
    'cxone',
    'cxone-gov',
    'bulk',
    'roles',
    'lifecycle',
    'entra',
    'attributes',
    'generic',
];

;// CONCATENATED MODULE: ./build/interface/inputs.js


const inputs_text = { type: 'text' };
/** The keys of a table, typed, so that what the parser gives out is as narrow as what it lets in. */
const words = (table) => Object.keys(table);
/** Words as Markdown shows what is typed. */
const coded = (all) => all.map((word) => `\`${word}\``);
/** `a`, `b` or `c`. */
const oneOf = (all) => coded(all)
    .join(', ')
    .replace(/, ([^,]*)$/, ' or $1');
/** Every input of the action: the one source of `action.yml`, the docs table and the parser. */
const INPUTS = {
    mode: {
        description: `What to do: ${oneOf(words(modes/* MODES */.FN))}.`,
        default: 'plan',
        kind: { type: 'choice', values: words(modes/* MODES */.FN) },
    },
    roster: {
        description: 'Roster file(s), one path a line: `.csv`, `.tsv`, `.json` or `.jsonl`, inside the workspace; never ' +
            'under `.git`, no links.',
        default: 'roster.csv',
        kind: { type: 'lines' },
    },
    policy: {
        description: 'The policy file; its defaults hold where there is none.',
        default: '.github/cxone-policy.yml',
        kind: inputs_text,
    },
    operations: {
        description: `What this run may do, comma-separated: ${coded(words(modes/* OPERATIONS */.xb)).join(', ')}.`,
        default: Object.keys(modes/* OPERATIONS */.xb).join(','),
        kind: { type: 'list', values: words(modes/* OPERATIONS */.xb) },
    },
    profile: {
        description: `The kind of tenant: ${oneOf(PROFILE_NAMES)}.`,
        default: 'cxone',
        kind: { type: 'choice', values: PROFILE_NAMES },
    },
    tenant: {
        description: 'The tenant: fills the URL templates and names it in every report.',
        default: null,
        kind: inputs_text,
    },
    'token-url': { description: 'Token endpoint, instead of the profile’s.', default: null, kind: inputs_text },
    'scim-url': { description: 'SCIM base URL, instead of the profile’s.', default: null, kind: inputs_text },
    'api-url': { description: 'REST base URL, instead of the profile’s.', default: null, kind: inputs_text },
    issuer: { description: 'Issuer for discovery, instead of the profile’s.', default: null, kind: inputs_text },
    scope: { description: 'OAuth scope to ask for, instead of the profile’s.', default: null, kind: inputs_text },
    'grant-type': {
        description: 'OAuth grant, instead of the profile’s: `client_credentials`, `password` or `access-key`.',
        default: null,
        kind: { type: 'choice', values: ['client_credentials', 'password', 'access-key'] },
    },
    'client-auth': {
        description: 'Where the client credentials go, instead of the profile’s: `body` or `basic`.',
        default: null,
        kind: { type: 'choice', values: ['body', 'basic'] },
    },
    'allowed-hosts': {
        description: 'Further hosts that may be given credentials, one a line.',
        default: null,
        kind: { type: 'lines' },
    },
    'client-id': { description: 'OAuth client id.', default: null, kind: inputs_text, secret: true },
    'client-secret': { description: 'OAuth client secret.', default: null, kind: inputs_text, secret: true },
    'access-key-id': { description: 'CXone access key id.', default: null, kind: inputs_text, secret: true },
    'access-key-secret': { description: 'CXone access key secret.', default: null, kind: inputs_text, secret: true },
    'signing-key': {
        description: 'Signs the plan in the comment; derived from the tenant secret. Give one where plan and apply have ' +
            'different credentials.',
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
    concurrency: {
        description: 'Requests under way at once: a number, or `auto` (5, and up to 16 while CXone answers quickly and never ' +
            'with 429).',
        default: 'auto',
        kind: { type: 'integer-or', word: 'auto', min: 1, max: 100 },
    },
    'settle-seconds': {
        description: 'Seconds that reads may lag behind writes, counted from each answer: what is not seen at once is read again ' +
            'after 1, 2, 4, 8, 15 and 30 s. `0` reads once.',
        default: '30',
        kind: { type: 'integer', min: 0, max: 600 },
    },
    'max-attempts': {
        description: 'Tries of one request; a 429 that names its wait does not use one up.',
        default: '5',
        kind: { type: 'integer', min: 1, max: 20 },
    },
    'request-timeout': {
        description: 'Seconds for one request.',
        default: '30',
        kind: { type: 'integer', min: 1, max: 600 },
    },
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
    'reviewed-plan': {
        description: 'Hash of a plan that a person approved at another place: it takes the place of the reviewed pull request, for ' +
            'exactly that plan or a part of it.',
        default: null,
        kind: { type: 'hash' },
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
        description: 'Also ask for an approving review by someone who had no hand in the pull request.',
        default: 'false',
        kind: { type: 'boolean' },
    },
    branches: {
        description: 'Branches that may be applied, one a line: names or `refs/heads/…`, no patterns, no tags; the default branch ' +
            'unless given.',
        default: null,
        kind: { type: 'lines' },
    },
    pii: {
        description: 'People in comment, summary, annotations, log and report: `auto` (full in private and internal repositories, ' +
            'masked in public ones and where that is not known), `masked`, `hashed` or `full`.',
        default: 'auto',
        kind: { type: 'choice', values: ['auto', 'masked', 'hashed', 'full'] },
    },
    'tenant-title': {
        description: 'How reports call the tenant; its name unless given.',
        default: null,
        kind: inputs_text,
    },
    comment: {
        description: '`auto` (on pull requests) or `off`.',
        default: 'auto',
        kind: { type: 'choice', values: ['auto', 'off'] },
    },
    'github-token': {
        description: 'For comment, approval and drift issue.',
        default: '${{ github.token }}',
        kind: inputs_text,
        secret: true,
    },
    'webhook-url': {
        description: 'Where events are sent, one HTTPS URL a line.',
        default: null,
        kind: { type: 'lines' },
        secret: true,
    },
    'webhook-secret': {
        description: 'Signs the events (Standard Webhooks, `whsec_…`).',
        default: null,
        kind: inputs_text,
        secret: true,
    },
    'output-dir': {
        description: 'Where the files are written; `${RUNNER_TEMP}/cxone-roster/<tenant>-<mode>` unless given. Outside of the ' +
            'checkout, or a folder in it that does not exist yet; folder 0700, files 0600.',
        default: null,
        kind: inputs_text,
    },
    'artifact-name': {
        description: 'Artifacts are `<name>-<tenant>-<mode>-<attempt>` and the same with `-report.html`; empty uploads none.',
        default: 'cxone-roster',
        kind: inputs_text,
    },
    'retention-days': {
        description: 'Days the artifacts are kept.',
        default: '90',
        kind: { type: 'integer', min: 1, max: 400 },
    },
    'fail-on-drift': {
        description: '`drift`: exit 1 when the tenant differs.',
        default: 'false',
        kind: { type: 'boolean' },
    },
    'audit-file': {
        description: '`verify`: the audit file, or a folder or ZIP archive of many runs, in the workspace or `RUNNER_TEMP`. ' +
            '`undo`: the audit of the run that is taken back, with its `plan.json` beside it.',
        default: null,
        kind: inputs_text,
    },
    'expected-head': {
        description: '`verify`: the head hash that the file, or the newest run of several, must end in.',
        default: null,
        kind: inputs_text,
    },
    person: {
        description: '`verify`: only this person’s history: any of externalId, userName, id.',
        default: null,
        kind: inputs_text,
    },
    since: { description: '`verify`: the history from this day on, YYYY-MM-DD (UTC).', default: null, kind: inputs_text },
    until: { description: '`verify`: the history up to and with this day, YYYY-MM-DD (UTC).', default: null, kind: inputs_text },
    'undo-run': {
        description: '`undo`: id of the run whose apply is taken back, with all of its attempts. Without `reviewed-plan` it only ' +
            'plans; with it, it does exactly that plan or a part of it.',
        default: null,
        kind: inputs_text,
    },
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
        description: '`event`: a JSON file of the workspace or `RUNNER_TEMP` with one payload or `{"events":[…]}`; the ' +
            'workflow’s event unless given.',
        default: null,
        kind: inputs_text,
    },
};

// EXTERNAL MODULE: ./build/text/secrets.js + 1 modules
var secrets = __nccwpck_require__(47460);
;// CONCATENATED MODULE: ./build/github/inputs.js





const NAMES = Object.keys(INPUTS);
/** Inputs of which an empty text says something: no artifacts, no GitHub. */
const EMPTY = new Set(['artifact-name', 'github-token']);
/** Words of YAML 1.2's core schema, as the toolkit reads booleans. */
const TRUE = new Set(['true', 'True', 'TRUE']);
const FALSE = new Set(['false', 'False', 'FALSE']);
const variable = (name) => `INPUT_${name.toUpperCase()}`;
const property = (name) => name.replace(/-([a-z])/g, (_, letter) => letter.toUpperCase());
const problem = (message, advice) => ({ reason: 'config-invalid', message, advice });
const parts = (text, separator) => text
    .split(separator)
    .map((part) => part.trim())
    .filter((part) => part !== '');
/** Shortened for a message, on one line. */
const shown = (text) => {
    const line = text.replaceAll(/\s+/g, ' ');
    return line.length > 60 ? `${line.slice(0, 57)}…` : line;
};
/** Ids and addresses are hidden in the log, and may stand in a file: an id may be someone's user name. */
const NO_SECRET = new Set(['client-id', 'access-key-id', 'webhook-url']);
/** Tokens of the runner that this process holds beside its inputs. */
const RUNNER_TOKENS = ['ACTIONS_RUNTIME_TOKEN', 'ACTIONS_ID_TOKEN_REQUEST_TOKEN'];
/** A path this long is no word that stands elsewhere as well. */
const LONG_ENOUGH = 16;
/**
 * Makes the log hide every secret: the whole value, each of its lines, and how it looks inside a URL. The real ones are
 * kept out of everything else that leaves the run as well. Must run before anything else is printed.
 */
function maskSecrets(env) {
    secrets/* secrets */.O.onLearnt(runner_commands/* setSecret */.Pq);
    for (const name of NAMES) {
        const definition = INPUTS[name];
        const value = env[variable(name)];
        if (!definition.secret || value === undefined || value.trim() === '')
            continue;
        const forms = [
            value,
            value.trim(),
            ...value
                .split(/\r?\n/)
                .map((line) => line.trim())
                .filter((line) => line !== ''),
        ];
        for (const form of new Set(forms.flatMap((text) => [text, encodeForm(text)])))
            (0,runner_commands/* setSecret */.Pq)(form);
        if (!NO_SECRET.has(name))
            secrets/* secrets */.O.learn(value);
        // A key in base64 is also the key.
        if (name === 'webhook-secret')
            secrets/* secrets */.O.learn(value.trim().replace(/^whsec_/, ''));
    }
    // Of an address, what is behind its origin may be all that a receiver asks for.
    for (const line of (env[variable('webhook-url')] ?? '').split(/\s+/)) {
        const { pathname = '', search = '' } = URL.parse(line) ?? {};
        if (pathname.length + search.length >= LONG_ENOUGH)
            secrets/* secrets */.O.learn(pathname + search);
    }
    for (const name of RUNNER_TOKENS)
        secrets/* secrets */.O.learn(env[name]);
    const given = (name) => env[variable(name)]?.trim();
    secrets/* secrets */.O.learnPair(given('client-id'), given('client-secret'));
    secrets/* secrets */.O.learnPair(given('access-key-id'), given('access-key-secret'));
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
        case 'hash':
            // Pages show the first digits of it: those alone name no plan.
            return /^[0-9a-f]{64}$/i.test(text.trim())
                ? { value: text.trim().toLowerCase() }
                : { wrong: 'the whole hash, 64 of the characters 0 to 9 and a to f' };
        case 'lines':
            return { value: [...new Set(parts(text, /\r?\n/))] };
        case 'list': {
            const given = [...new Set(parts(text, /[,\n]/))];
            const wrong = given.find((word) => !kind.values.includes(word));
            // Separators alone are no list: a run that may do nothing would say that there is nothing to do.
            return wrong === undefined && given.length > 0
                ? { value: given }
                : { wrong: `any of ${kind.values.join(', ')}`, words: kind.values, given: wrong ?? text };
        }
        case 'choice':
            return kind.values.includes(text.trim())
                ? { value: text.trim() }
                : { wrong: kind.values.join(', '), words: kind.values };
        case 'boolean':
            if (TRUE.has(text.trim()))
                return { value: true };
            return FALSE.has(text.trim()) ? { value: false } : { wrong: 'true, false', words: ['true', 'false'] };
        case 'integer-or':
        case 'integer': {
            if (kind.type === 'integer-or' && text.trim() === kind.word)
                return { value: kind.word };
            const number = /^\d{1,9}$/.test(text.trim()) ? Number(text.trim()) : Number.NaN;
            return number >= kind.min && number <= kind.max
                ? { value: number }
                : {
                    wrong: `${kind.type === 'integer-or' ? `${kind.word}, or ` : ''}a whole number from ${kind.min} to ` +
                        `${kind.max}`,
                    words: kind.type === 'integer-or' ? [kind.word] : [],
                };
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
    const near = definition.secret ? '' : (0,nearest/* nearestWord */.zZ)(given.trim(), words);
    const what = definition.secret ? 'its value (not shown)' : `“${shown(given.trim())}”`;
    // A hash is given to a run, and not written into the workflow.
    const change = definition.kind.type === 'hash'
        ? 'Start it again with all of them: the summary of the run that asked for the hash shows them.'
        : 'Change the input in the workflow.';
    const advice = near ? `Did you mean “${near}”? ${change}` : change;
    return problem(`Input ${name}: ${what} is not allowed; allowed: ${wrong}.`, advice);
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
        const near = (0,nearest/* nearestWord */.zZ)(given, NAMES);
        if (near)
            problems.push(problem(`There is no input “${shown(given)}”.`, `Did you mean “${near}”? Rename it in the workflow.`));
        else
            unknown.push(given);
    }
    return { problems, unknown };
}
/**
 * Reads the inputs of the run. Secrets are masked first. Every wrong one is a problem of its own, so that one run shows
 * all. An empty text counts as not given, except for `artifact-name` (nothing is uploaded) and `github-token` (nobody
 * is asked).
 * @param env the process's environment, `INPUT_*` as the runner sets them
 */
function readInputs(env) {
    maskSecrets(env);
    return parseInputs(env);
}
/** As `readInputs`, where there is no runner whose log would hide the secrets: nothing is printed. */
function parseInputs(env) {
    const { problems, unknown } = unknownNames(env);
    const values = {};
    for (const name of NAMES) {
        const definition = INPUTS[name];
        const text = env[variable(name)];
        const given = text !== undefined && (text.trim() !== '' || EMPTY.has(name));
        values[property(name)] = standard(definition);
        if (!given)
            continue;
        const parsed = parse(text, definition.kind);
        if ('value' in parsed)
            values[property(name)] = parsed.value;
        else
            problems.push(wrongValue(name, text, parsed));
    }
    return { inputs: asGitNames(values, env), problems, unknown };
}
/**
 * Git and GitHub know a file of the repository by one name, whatever the runner and however an input says it: under
 * another one they would have no such file in any commit, and runs would remember it as another file.
 */
function asGitNames(inputs, env) {
    const slashed = (path) => (env['RUNNER_OS'] === 'Windows' ? path.replaceAll('\\', '/') : path);
    const workspace = `${slashed(env['GITHUB_WORKSPACE'] ?? '').replace(/\/+$/, '')}/`;
    const name = (path) => {
        const plain = (0,posix_.normalize)(slashed(path));
        return (workspace !== '/' && plain.startsWith(workspace) && plain.slice(workspace.length)) || plain;
    };
    return { ...inputs, roster: [...new Set(inputs.roster.map(name))], policy: name(inputs.policy) };
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
/* harmony import */ var _text_secrets_js__WEBPACK_IMPORTED_MODULE_0__ = __nccwpck_require__(47460);

/**
 * What nobody sees, or what turns the direction of a text: all but tab and line feed, and the sign after our own
 * symbols that asks for their coloured form.
 */
const INVISIBLE = /(?!\ufe0f)(?![\t\n])[\p{C}\p{Zl}\p{Zp}\p{Default_Ignorable_Code_Point}\u2800]/gu;
/** Text without what a log or an annotation would not show, or would obey. Line feeds stay. */
function printable(text) {
    return text.replaceAll(/\r\n?/g, '\n').replaceAll(INVISIBLE, '');
}
/**
 * Text that the runner prints and does not obey: `::name::` at the start of a line and the older `##[name]` anywhere in
 * it are workflow commands, also inside a message that came from a roster cell or a server.
 */
function inert(text) {
    return printable(text)
        .replaceAll(/^([^\S\n]*):(?=:)/gm, '$1: ')
        .replaceAll('##[', '# #[');
}
/** Prints lines to the log. */
function info(text) {
    process.stdout.write(`${_text_secrets_js__WEBPACK_IMPORTED_MODULE_0__/* .secrets */ .O.scrub(inert(text))}\n`);
}
/** A problem for the log: what and why, then what to do. */
function problemLines({ reason, message, advice }) {
    return `${reason === 'none' ? 'Note' : reason}: ${message}${advice && `\n  → ${advice}`}`;
}


/***/ }),

/***/ 50926:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   M: () => (/* binding */ fileName),
/* harmony export */   a: () => (/* binding */ tenantName)
/* harmony export */ });
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
    return (text
        .replaceAll(/[^\w.-]+/g, '_')
        .replace(/^\.+/, '_')
        .slice(0, 80) || 'tenant');
}


/***/ }),

/***/ 32074:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   J0: () => (/* binding */ secretsWithheld),
/* harmony export */   Of: () => (/* binding */ refusalOf),
/* harmony export */   p7: () => (/* binding */ allowedBranches),
/* harmony export */   tW: () => (/* binding */ WRITING_EVENTS)
/* harmony export */ });
/* harmony import */ var _text_figures_js__WEBPACK_IMPORTED_MODULE_0__ = __nccwpck_require__(21135);

const DEPENDABOT = 'dependabot[bot]';
/** Events whose runs may write: what they run on is merged, or was pushed by someone who may write. */
const WRITING_EVENTS = ['push', 'schedule', 'workflow_dispatch', 'repository_dispatch'];
const HEADS = 'refs/heads/';
/**
 * Names of the branches that may be applied: the input's, else the default branch.
 * @returns `null` where the event does not name the default branch, and the input names none
 */
function allowedBranches(branches, defaultBranch) {
    if (branches.length > 0)
        return branches.map((name) => (name.startsWith(HEADS) ? name.slice(HEADS.length) : name));
    return defaultBranch === null ? null : [defaultBranch];
}
/**
 * Why this run may not change the tenant. On a pull request its author decides what runs, on a branch that `branches`
 * does not name anybody who may push does; that a ruleset covers the ref (GITHUB_REF_PROTECTED) proves nothing.
 * @param mode one that writes
 * @returns `undefined` where it may
 */
function refusalOf(context, mode, asked = {}) {
    const { branches = [], approval, reviewedPlan } = asked;
    const wrong = branches.find((name) => !isBranchName(name));
    if (wrong !== undefined)
        return refusal(`Input branches: “${wrong}” is not the name of a branch; patterns, tags and other refs are not taken.`, 'Give names of branches, one a line: `main`, or `refs/heads/main`.');
    const { eventName, ref, branch, defaultBranch } = context;
    const allowed = allowedBranches(branches, defaultBranch);
    const home = allowed?.[0] ?? 'the default branch';
    if (eventName !== '' && !WRITING_EVENTS.includes(eventName))
        return refusal(`Mode ${mode} is refused on ${eventName}: what it runs on may be unmerged, or chosen by ` +
            `someone who may not write.`, `Run it on push, schedule, workflow_dispatch or repository_dispatch, on ${home}; use mode plan on pull requests.`);
    if (branch === null && ref !== '')
        return refusal(`Mode ${mode} is refused on ${ref.startsWith('refs/tags/') ? `the tag ${ref.slice(10)}` : ref}: only branches ` +
            `may be applied.`, `Run it on ${home}; the input \`branches\` takes no tags.`);
    if (branch !== null && allowed && !allowed.includes(branch))
        return refusal(`Mode ${mode} is refused on the branch ${branch}: only ${(0,_text_figures_js__WEBPACK_IMPORTED_MODULE_0__/* .list */ .p_)(allowed)} may be applied.`, `Run it on ${home}, or name the branch in the input \`branches\`.`);
    if (mode === 'event' && approval === 'required' && !reviewedPlan)
        return {
            reason: 'approval-missing',
            message: 'Nobody has reviewed this event, and `approval: required` lets nothing through without a review.',
            advice: 'Set `approval: auto` for mode event, where the guards hold instead; or put the change into the roster; or ' +
                'use the action `offboard` to deactivate one person at once.',
        };
    return undefined;
}
const refusal = (message, advice) => ({ reason: 'config-invalid', message, advice });
/** A name, or `refs/heads/…`; what git does not allow in a branch's name is no name (git-check-ref-format). */
function isBranchName(text) {
    const name = text.startsWith(HEADS) ? text.slice(HEADS.length) : text;
    return name !== '' && !name.startsWith('refs/') && !/[\s~^:?*[\]\\]|\.\.|@\{/u.test(name);
}
/** What is not about something that Dependabot did: it may have been the last to change the workflow. */
const APART = ['schedule', 'workflow_dispatch', 'repository_dispatch'];
/**
 * GitHub gives this run no secrets: a pull request from a fork (but for `pull_request_target`), or what Dependabot did.
 * `plan` then does what `validate` does.
 */
function secretsWithheld(context) {
    const fork = context.pull?.fork === true && context.eventName !== 'pull_request_target';
    return fork || (context.actor === DEPENDABOT && !APART.includes(context.eventName));
}


/***/ }),

/***/ 49673:
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
/* harmony import */ var node_crypto__WEBPACK_IMPORTED_MODULE_0__ = __nccwpck_require__(77598);
/* harmony import */ var node_fs__WEBPACK_IMPORTED_MODULE_1__ = __nccwpck_require__(73024);
/* harmony import */ var node_os__WEBPACK_IMPORTED_MODULE_2__ = __nccwpck_require__(48161);
/* harmony import */ var _text_secrets_js__WEBPACK_IMPORTED_MODULE_3__ = __nccwpck_require__(47460);




/** What would end a command's line, or what the runner would decode once more. */
const escapeData = (text) => text.replaceAll('%', '%25').replaceAll('\r', '%0D').replaceAll('\n', '%0A');
/** What would end a property as well. */
const escapeProperty = (text) => escapeData(text).replaceAll(':', '%3A').replaceAll(',', '%2C');
/** Prints one command; properties without a value are left out, as is their blank where none is given at all. */
function command(name, properties, message) {
    const given = Object.entries(properties)
        .filter(([, value]) => Boolean(value))
        .map(([key, value]) => `${key}=${escapeProperty(_text_secrets_js__WEBPACK_IMPORTED_MODULE_3__/* .secrets */ .O.scrub(String(value)))}`);
    const head = Object.keys(properties).length > 0 ? `${name} ${given.join(',')}` : name;
    const text = name === 'add-mask' ? message : _text_secrets_js__WEBPACK_IMPORTED_MODULE_3__/* .secrets */ .O.scrub(message);
    process.stdout.write(`::${head}::${escapeData(text)}${node_os__WEBPACK_IMPORTED_MODULE_2__.EOL}`);
}
/**
 * An entry of a command file, between delimiters that nobody can guess: no value can end its own entry.
 * @throws Error where the file that the runner named is missing, or a text holds the delimiter
 */
function fileEntry(file, name, value) {
    const delimiter = `ghadelimiter_${(0,node_crypto__WEBPACK_IMPORTED_MODULE_0__.randomUUID)()}`;
    if (!(0,node_fs__WEBPACK_IMPORTED_MODULE_1__.existsSync)(file))
        throw new Error(`Missing file at path: ${file}`);
    if (name.includes(delimiter) || value.includes(delimiter))
        throw new Error(`Unexpected input: ${name} should not contain the delimiter "${delimiter}"`);
    (0,node_fs__WEBPACK_IMPORTED_MODULE_1__.appendFileSync)(file, `${name}<<${delimiter}${node_os__WEBPACK_IMPORTED_MODULE_2__.EOL}${value}${node_os__WEBPACK_IMPORTED_MODULE_2__.EOL}${delimiter}${node_os__WEBPACK_IMPORTED_MODULE_2__.EOL}`, 'utf8');
}
function keyValue(file, old, name, value) {
    const path = process.env[`GITHUB_${file}`];
    // Without a runner there is no file; the old command shows what would have been set.
    if (path)
        fileEntry(path, name, value);
    else
        command(old, { name }, value);
}
/** Makes the log hide a value. */
function setSecret(secret) {
    command('add-mask', {}, secret);
}
/** Sets an output of the step. */
function setOutput(name, value) {
    keyValue('OUTPUT', 'set-output', name, _text_secrets_js__WEBPACK_IMPORTED_MODULE_3__/* .secrets */ .O.scrub(value));
}
/** Saves a value for the post step. */
function saveState(name, value) {
    keyValue('STATE', 'save-state', name, value);
}
/** A value that the main step saved, `''` where there is none. */
function getState(name) {
    return process.env[`STATE_${name}`] ?? '';
}
const annotation = (level) => (message, { title, file, startLine } = {}) => command(level, title || file || startLine ? { title, file, line: startLine } : {}, message);
/** Prints an annotation of its level, beside a line of a file where one is named. */
const error = annotation('error');
const warning = annotation('warning');
const notice = annotation('notice');


/***/ }),

/***/ 18842:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   DT: () => (/* binding */ AUTO_START),
/* harmony export */   Rv: () => (/* binding */ mostUnderWay),
/* harmony export */   UV: () => (/* binding */ Concurrency)
/* harmony export */ });
/* unused harmony export AUTO_MOST */
/** `auto` begins with so many. */
const AUTO_START = 5;
/** `auto` never goes above. */
const AUTO_MOST = 16;
/** An answer within this time is quick whatever the others took. */
const QUICK_MS = 250;
/** An answer that takes so many times the best one seen is no longer quick. */
const SLOWER = 3;
/** The most requests that a setting can ever have under way: what callers may prepare for. */
const mostUnderWay = (setting) => (setting === 'auto' ? AUTO_MOST : setting);
/**
 * The number of requests that may be under way. A number stays what it is. `auto` begins with 5 and lets one more out
 * for every quick answer, up to 16; a slow answer takes one away, and a 429, an error of the server or a lost request
 * halves it, once for all that were under way together. After a 429 it never climbs again: the tenant has said where
 * its limit is. Knows no clock: it hears how long an answer took.
 */
class Concurrency {
    #auto;
    #limit;
    #best = Infinity;
    #ceiling = AUTO_MOST;
    /** Ends still to come of requests that were under way when the number fell: they say nothing new. */
    #older = 0;
    constructor(setting) {
        this.#auto = setting === 'auto';
        this.#limit = setting === 'auto' ? AUTO_START : setting;
    }
    /** Requests that may be under way now, at least one. */
    get limit() {
        return this.#limit;
    }
    /**
     * Takes note of how a request ended.
     * @param latencyMs round trip of the request
     * @param end `limited`: 429; `trouble`: an error of the server, or no answer
     */
    ended(latencyMs, end) {
        if (!this.#auto)
            return;
        if (this.#older > 0) {
            this.#older -= 1;
            if (end !== 'limited')
                return;
            this.#ceiling = Math.min(this.#ceiling, this.#limit);
            return;
        }
        if (end === 'answered') {
            this.#best = Math.min(this.#best, latencyMs);
            if (latencyMs <= Math.max(QUICK_MS, SLOWER * this.#best))
                this.#limit = Math.min(this.#ceiling, this.#limit + 1);
            else
                this.#limit = Math.max(1, this.#limit - 1);
            return;
        }
        this.#older = this.#limit - 1;
        this.#limit = Math.max(1, Math.floor(this.#limit / 2));
        if (end === 'limited')
            this.#ceiling = Math.max(1, Math.min(this.#ceiling, this.#limit));
    }
}


/***/ }),

/***/ 51296:
/***/ ((__webpack_module__, __unused_webpack___webpack_exports__, __nccwpck_require__) => {

__nccwpck_require__.a(__webpack_module__, async (__webpack_handle_async_dependencies__, __webpack_async_result__) => { try {
/* harmony import */ var _main_js__WEBPACK_IMPORTED_MODULE_0__ = __nccwpck_require__(16620);

// One bundle serves both steps, so that runners download it once: `post` knows itself by the state that the main step
// saved; bin/post.mjs sees to it that there is one.
const { env } = process;
process.exitCode = env['STATE_started'] ? await (await Promise.all(/* import() */[__nccwpck_require__.e(6921), __nccwpck_require__.e(8196), __nccwpck_require__.e(4477), __nccwpck_require__.e(8823), __nccwpck_require__.e(1605), __nccwpck_require__.e(982), __nccwpck_require__.e(4856), __nccwpck_require__.e(4290), __nccwpck_require__.e(8654), __nccwpck_require__.e(8204)]).then(__nccwpck_require__.bind(__nccwpck_require__, 78204))).post(env) : await (0,_main_js__WEBPACK_IMPORTED_MODULE_0__/* .main */ .i)(env);
// Whatever is still open then – a service that never answers – keeps no runner waiting.
setTimeout(() => process.exit(), 10_000).unref();

__webpack_async_result__();
} catch(e) { __webpack_async_result__(e); } }, 1);

/***/ }),

/***/ 55944:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   FN: () => (/* binding */ MODES),
/* harmony export */   al: () => (/* binding */ RUN_FILES),
/* harmony export */   wF: () => (/* binding */ WRITING_MODES),
/* harmony export */   xb: () => (/* binding */ OPERATIONS)
/* harmony export */ });
/** What the action can be asked to do. */
const MODES = {
    validate: {
        meaning: 'check the roster and the policy; no tenant, no secret',
        needs: { roster: true, tenant: false },
        writes: false,
        notifies: false,
        speaksOn: 'pull-request',
        whenWell: 'continue',
        token: { 'pull-requests': 'write' },
        asks: 'the comment',
        files: [],
    },
    plan: {
        meaning: 'read the tenant and show what would change',
        needs: { roster: true, tenant: true },
        writes: false,
        notifies: false,
        speaksOn: 'pull-request',
        whenWell: 'continue',
        token: { 'pull-requests': 'write', actions: 'read' },
        asks: 'the comment; what earlier runs left open, and who was taken out in the last 24 hours',
        files: [],
    },
    apply: {
        meaning: 'plan afresh and do it',
        needs: { roster: true, tenant: true },
        writes: true,
        notifies: true,
        speaksOn: 'reviewed',
        whenWell: 'complete',
        token: { 'pull-requests': 'write', actions: 'read' },
        asks: 'the reviewed plan and the memory of earlier runs; the comment says how it ended',
        files: [],
    },
    drift: {
        meaning: 'report what was changed in CXone outside the roster',
        needs: { roster: true, tenant: true },
        writes: false,
        notifies: false,
        speaksOn: 'issue',
        whenWell: 'complete',
        token: { issues: 'write', actions: 'read' },
        asks: 'the drift issue; since which run a value differs (without `actions` it lists what differs, and not that)',
        files: [],
    },
    export: {
        meaning: 'write the tenant as `roster.csv` and `policy.yml`',
        needs: { roster: false, tenant: true },
        writes: false,
        notifies: false,
        speaksOn: null,
        whenWell: 'complete',
        token: {},
        asks: 'nothing is asked of GitHub',
        files: ['roster.csv', 'policy.yml', 'export-notes.csv'],
    },
    attributes: {
        meaning: 'list and check the custom attribute definitions',
        needs: { roster: false, tenant: true, definitionQuery: true },
        writes: false,
        notifies: true,
        speaksOn: null,
        whenWell: 'complete',
        token: {},
        asks: 'nothing is asked of GitHub',
        files: ['attributes.json', 'attributes.csv'],
    },
    check: {
        meaning: 'test credentials and what the tenant can do; never writes',
        needs: { roster: false, tenant: true },
        writes: false,
        notifies: false,
        speaksOn: null,
        whenWell: 'complete',
        token: {},
        asks: 'nothing is asked of GitHub',
        files: [],
    },
    'entra-config': {
        meaning: 'write the Entra provisioning settings',
        needs: { roster: false, tenant: false },
        writes: false,
        notifies: false,
        speaksOn: null,
        whenWell: 'complete',
        token: {},
        asks: 'nothing is asked of GitHub',
        files: ['entra-config.json'],
    },
    event: {
        meaning: 'apply lifecycle events of an HR system or Entra',
        needs: { roster: false, tenant: true },
        writes: true,
        notifies: true,
        speaksOn: null,
        whenWell: 'complete',
        token: { actions: 'read' },
        asks: 'the memory of earlier runs, and who was taken out in the last 24 hours',
        files: [],
    },
    verify: {
        meaning: 'check the audits of one or many runs, and say what happened to each person',
        needs: { roster: false, tenant: false, auditFile: true },
        writes: false,
        notifies: false,
        speaksOn: null,
        whenWell: 'complete',
        token: {},
        asks: 'nothing is asked of GitHub',
        files: ['history.csv', 'history.json'],
    },
    undo: {
        meaning: 'take back what an earlier apply did, as far as nobody changed it since',
        needs: { roster: true, tenant: true, auditFile: true },
        writes: true,
        notifies: true,
        speaksOn: 'taken-back',
        whenWell: 'complete',
        token: { 'pull-requests': 'write', actions: 'read' },
        asks: 'the artifacts of the run that is taken back, the memory of earlier runs; the comments of what it applied say ' +
            'so (without `pull-requests` they do not)',
        files: ['revert.md'],
    },
};
/** They, in the order of the table. */
const WRITING_MODES = Object.keys(MODES).filter((mode) => MODES[mode].writes);
/** Files that several modes write, beside the audit. */
const RUN_FILES = [
    'plan.json',
    'memory.json',
    'results.csv',
    'roster-errors.csv',
    'comment.md',
    'summary.md',
    'report.html',
];
const OPERATIONS = {
    provision: 'create, update and reactivate accounts',
    roles: 'grant and take away roles',
    deprovision: 'deactivate or delete leavers',
};


/***/ }),

/***/ 48817:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   $l: () => (/* binding */ firstReason),
/* harmony export */   I$: () => (/* binding */ exitCode),
/* harmony export */   ez: () => (/* binding */ REASONS)
/* harmony export */ });
/**
 * Reason codes in order of precedence (several at once: the first wins), with the decision and exit code each ends in.
 */
const REASONS = {
    none: { when: 'all well, changes or not', decision: 'complete', exit: 0 },
    'config-invalid': {
        when: 'an input, the policy, a missing file or secret, `apply` where it is refused, a malformed event',
        decision: 'stop',
        exit: 1,
    },
    superseded: {
        when: 'the branch’s head holds another roster, policy or override: its own run does the work',
        decision: 'complete',
        exit: 0,
    },
    'roster-invalid': { when: 'a row is wrong; 0 rows; an unreadable file', decision: 'stop', exit: 1 },
    'policy-violation': { when: 'rows are well-formed but the policy forbids what they ask', decision: 'stop', exit: 1 },
    'auth-failed': { when: 'the tenant refused the token', decision: 'failure', exit: 1 },
    'tenant-unreachable': { when: 'no answer after all attempts', decision: 'failure', exit: 1 },
    'read-incomplete': { when: 'the tenant could not be read completely', decision: 'stop', exit: 1 },
    'guard-tripped': { when: 'a guard, with no valid override', decision: 'stop', exit: 1 },
    'approval-missing': { when: 'no reviewed plan where one is needed', decision: 'stop', exit: 1 },
    'plan-changed': { when: 'the plan holds more than what was reviewed', decision: 'stop', exit: 1 },
    'apply-failed': {
        when: 'every change failed or was ignored, or was left after that; the tenant stopped before the first success',
        decision: 'failure',
        exit: 1,
    },
    'apply-partial': {
        when: 'something failed, is not confirmed, was not started, is blocked or only partly done; or the audit was to be ' +
            'uploaded and could not be',
        decision: 'failure',
        exit: 1,
    },
    drift: { when: '`drift` found differences', decision: 'continue', exit: 0 },
    'audit-broken': {
        when: '`verify` found the audit changed or cut, or `undo` the one of the run that it was to take back',
        decision: 'failure',
        exit: 1,
    },
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

/***/ 16620:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {


// EXPORTS
__nccwpck_require__.d(__webpack_exports__, {
  i: () => (/* binding */ main)
});

// EXTERNAL MODULE: ./build/report/words/metrics.js
var words_metrics = __nccwpck_require__(58136);
// EXTERNAL MODULE: ./build/app/memory.js
var memory = __nccwpck_require__(53053);
// EXTERNAL MODULE: ./build/app/session.js
var app_session = __nccwpck_require__(8376);
;// CONCATENATED MODULE: ./build/app/modes/registry.js
/**
 * What every mode runs; one that is not here does not compile. Each is loaded only when it is asked for: that keeps
 * `validate` quick to start.
 */
const USE_CASES = {
    validate: async (...run) => (await Promise.all(/* import() */[__nccwpck_require__.e(4477), __nccwpck_require__.e(8823), __nccwpck_require__.e(8693)]).then(__nccwpck_require__.bind(__nccwpck_require__, 53833))).validateRoster(...run),
    plan: async (...run) => (await Promise.all(/* import() */[__nccwpck_require__.e(6921), __nccwpck_require__.e(8196), __nccwpck_require__.e(4477), __nccwpck_require__.e(8823), __nccwpck_require__.e(1605), __nccwpck_require__.e(982), __nccwpck_require__.e(4856), __nccwpck_require__.e(7832)]).then(__nccwpck_require__.bind(__nccwpck_require__, 27832))).planRoster(...run),
    apply: async (...run) => (await Promise.all(/* import() */[__nccwpck_require__.e(6921), __nccwpck_require__.e(8196), __nccwpck_require__.e(4477), __nccwpck_require__.e(8823), __nccwpck_require__.e(1605), __nccwpck_require__.e(982), __nccwpck_require__.e(4856), __nccwpck_require__.e(4290), __nccwpck_require__.e(8654)]).then(__nccwpck_require__.bind(__nccwpck_require__, 38654))).applyRoster(...run),
    drift: async (...run) => (await Promise.all(/* import() */[__nccwpck_require__.e(6921), __nccwpck_require__.e(8196), __nccwpck_require__.e(4477), __nccwpck_require__.e(8823), __nccwpck_require__.e(1605), __nccwpck_require__.e(982), __nccwpck_require__.e(4856), __nccwpck_require__.e(1956)]).then(__nccwpck_require__.bind(__nccwpck_require__, 41956))).findDrift(...run),
    export: async (...run) => (await Promise.all(/* import() */[__nccwpck_require__.e(6921), __nccwpck_require__.e(8196), __nccwpck_require__.e(4477), __nccwpck_require__.e(8823), __nccwpck_require__.e(1605), __nccwpck_require__.e(982), __nccwpck_require__.e(4856), __nccwpck_require__.e(7747)]).then(__nccwpck_require__.bind(__nccwpck_require__, 47747))).exportTenant(...run),
    attributes: async (...run) => (await __nccwpck_require__.e(/* import() */ 5269).then(__nccwpck_require__.bind(__nccwpck_require__, 15269))).listAttributes(...run),
    check: async (...run) => (await __nccwpck_require__.e(/* import() */ 2151).then(__nccwpck_require__.bind(__nccwpck_require__, 2151))).checkTenant(...run),
    'entra-config': async (...run) => (await __nccwpck_require__.e(/* import() */ 3011).then(__nccwpck_require__.bind(__nccwpck_require__, 53011))).writeEntraConfig(...run),
    event: async (...run) => (await Promise.all(/* import() */[__nccwpck_require__.e(6921), __nccwpck_require__.e(8196), __nccwpck_require__.e(4477), __nccwpck_require__.e(8823), __nccwpck_require__.e(1605), __nccwpck_require__.e(982), __nccwpck_require__.e(4856), __nccwpck_require__.e(4290), __nccwpck_require__.e(8654), __nccwpck_require__.e(7314)]).then(__nccwpck_require__.bind(__nccwpck_require__, 27314))).applyEvents(...run),
    verify: async (...run) => (await Promise.all(/* import() */[__nccwpck_require__.e(6921), __nccwpck_require__.e(8196), __nccwpck_require__.e(982), __nccwpck_require__.e(4679)]).then(__nccwpck_require__.bind(__nccwpck_require__, 24679))).verifyAudits(...run),
    undo: async (...run) => (await Promise.all(/* import() */[__nccwpck_require__.e(6921), __nccwpck_require__.e(8196), __nccwpck_require__.e(4477), __nccwpck_require__.e(8823), __nccwpck_require__.e(1605), __nccwpck_require__.e(982), __nccwpck_require__.e(4856), __nccwpck_require__.e(4290), __nccwpck_require__.e(8654), __nccwpck_require__.e(169)]).then(__nccwpck_require__.bind(__nccwpck_require__, 30169))).undoRun(...run),
};

// EXTERNAL MODULE: ./build/app/reports.js + 9 modules
var reports = __nccwpck_require__(9789);
// EXTERNAL MODULE: ./build/text/errors.js
var errors = __nccwpck_require__(84863);
;// CONCATENATED MODULE: ./build/app/run.js






/**
 * One run of the action, whatever its mode: the use case between the opening and the sealing of the audit. Never throws
 * for what a run can meet; every report is written on every way out. A cancelled run leaves its audit open: `post`
 * looks up what was sent without an answer, and seals it.
 * @param request what is asked
 * @param services collaborators
 * @param found problems that were there before the run could start (inputs, refusals): nothing is read or sent then
 */
async function run(request, services, found = []) {
    const session = new app_session/* Session */.Nn(request);
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
            provenance: request.provenance,
        });
        // Nobody waits for this one: the tenant is read meanwhile.
        if (request.isPullRequest && !session.stopped)
            void services.host.comment(session.report, 'checking');
        if (services.receivers && !session.stopped)
            outbox = await (await __nccwpck_require__.e(/* import() */ 5175).then(__nccwpck_require__.bind(__nccwpck_require__, 25175))).openOutbox(request, services, session, first?.event_id ?? '');
        if (!session.stopped)
            await USE_CASES[request.mode](request, services, session);
    }
    catch (error) {
        if (services.signal?.aborted)
            session.cancelled();
        else
            session.fail(error);
    }
    if (services.signal?.aborted)
        interrupt(session);
    tellWithheld(request, session);
    if (outbox)
        await (await __nccwpck_require__.e(/* import() */ 5175).then(__nccwpck_require__.bind(__nccwpck_require__, 25175))).finishOutbox(outbox, session);
    session.close(services.clock.now());
    // What `post` finds out of an interrupted run decides how it ended.
    if (!session.report.interrupted)
        await (0,memory/* rememberStopped */.pL)(session, services);
    await (session.report.interrupted ? leaveAudit(session) : sealAudit(session, services));
    await (0,memory/* remember */.kY)(services, session);
    files.planPath = session.planPath;
    await (0,reports/* writeReports */.L)(session.report, services, files);
    return { report: session.report, files };
}
/** A step that fails leaves no outputs that say that all is well. */
function interrupt(session) {
    session.report.interrupted = true;
    if (!session.stopped)
        session.cancelled();
}
/** Secrets that are missing because of who started the run are no mistake of the workflow. */
function tellWithheld({ secretsWithheld, mode }, session) {
    if (!secretsWithheld || mode === 'plan' || !session.problems.includes('config-invalid'))
        return;
    session.problem('none', 'GitHub gives this run no secrets of the repository: a fork or Dependabot started it', 'Start the workflow anew by hand, or push to the branch: a run that is started again still counts as theirs.');
}
/** A cancelled run ends at once; its audit is on the disk up to here. */
async function leaveAudit({ journal, report }) {
    if (!journal)
        return;
    await journal.close().catch(() => undefined);
    report.audit = { records: journal.records, head: journal.head };
}
/**
 * Seals the audit with the count and the reason code. One that cannot be written to its end is a problem of its own,
 * and sealed where it stands.
 */
async function sealAudit(session, { files }) {
    const { journal, report } = session;
    if (!journal)
        return;
    try {
        for (const problem of report.problems) {
            if (problem.reason !== 'none')
                await journal.append({ event: 'run.problem', status: problem.reason, error: problem.message });
        }
        const metrics = (0,words_metrics/* metricsOf */.P)(report);
        if (metrics)
            await journal.append({ event: 'run.metrics', status: 'ok', metrics });
        await journal.seal({ status: report.reason, reason_code: report.reason, decision: report.decision });
        report.audit = { records: journal.records, head: journal.head };
        await journal.close();
        await files.closeAudit?.();
    }
    catch (error) {
        await journal.close().catch(() => undefined);
        if (!report.problems.some(({ message }) => message === (0,errors/* errorText */.kc)(error)))
            session.fail(error);
        session.close(Date.parse(report.finishedAt));
        const { reason, decision } = report;
        const { missingRecords } = await Promise.all(/* import() */[__nccwpck_require__.e(4290), __nccwpck_require__.e(2988)]).then(__nccwpck_require__.bind(__nccwpck_require__, 97773));
        const seal = { status: reason, reason_code: reason, decision };
        report.audit = (await files.closeAudit?.(seal, (records) => missingRecords(records, report))) ?? report.audit;
    }
}

// EXTERNAL MODULE: ./build/github/annotations.js
var annotations = __nccwpck_require__(68492);
// EXTERNAL MODULE: ./build/github/inputs.js + 2 modules
var github_inputs = __nccwpck_require__(79135);
// EXTERNAL MODULE: ./build/github/log.js
var log = __nccwpck_require__(30284);
// EXTERNAL MODULE: ./build/github/runner-commands.js
var runner_commands = __nccwpck_require__(49673);
// EXTERNAL MODULE: ./build/model/operation.js
var operation = __nccwpck_require__(89827);
// EXTERNAL MODULE: ./build/report/lists/gains.js
var gains = __nccwpck_require__(45769);
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
    unconfirmed: 'unconfirmed',
    'not-started': 'notStarted',
    'invalid-rows': 'invalidRows',
};
/** Problems beyond these are in the summary; GitHub allows a job 1 MiB of outputs. */
const MOST_PROBLEMS = 50;
/** Roles beyond these are in the report. */
const MOST_ROLES = 100;
/**
 * Bytes of one output, at most: a step that is handed it as a variable has 128 KiB for name and value (Linux,
 * MAX_ARG_STRLEN), and beside it others.
 */
const MOST_BYTES = 60_000;
const snake = (name) => name.replaceAll('-', '_');
/**
 * True if there is any operation but *blocked*. A blocked deletion that deactivates or signs out is one, although
 * `blocked` alone counts it.
 */
function hasChanges({ counts, plan }) {
    const { toCreate, toUpdate, toReactivate, toChangeRoles, toDeactivate, toDelete } = counts;
    if (toCreate + toUpdate + toReactivate + toChangeRoles + toDeactivate + toDelete > 0)
        return true;
    return plan?.operations.some(operation/* deactivatesOnly */.AI) ?? false;
}
/**
 * Every output of a run, as text, in the order of the docs. `result` is the same as one JSON object: the names with `_`
 * for `-`, counts as numbers, `changes` as a boolean, `null` for what is absent, and the problems with their advice.
 */
function outputValues(report, places) {
    const counts = Object.fromEntries(Object.entries(COUNTS).map(([name, key]) => [name, report.counts[key]]));
    const verdict = { decision: report.decision, 'reason-code': report.reason, changes: hasChanges(report) };
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
        duration_ms: Math.round(durationMs),
        metrics: (0,words_metrics/* metricsOf */.P)(report),
        attributes: report.definitions ? report.definitions.summary : undefined,
        check: report.check
            ? { findings: report.check.findings, clock_difference_ms: report.check.clockDifferenceMs }
            : undefined,
        verification: report.verification,
        interrupted,
        roles_gained: (0,gains/* rolesGained */.Y)(report).slice(0, MOST_ROLES),
    };
    const text = Object.fromEntries(Object.entries(all).map(([name, value]) => [name, String(value ?? '')]));
    return { ...text, result: fitting(result) };
}
/** JSON that fits: long lists give way, the longest first, and say how many entries were left out. */
function fitting(result) {
    const value = { ...result };
    const left = {};
    for (;;) {
        const text = JSON.stringify(Object.keys(left).length > 0 ? { ...value, left_out: left } : value);
        if (Buffer.byteLength(text) <= MOST_BYTES)
            return text;
        const [longest] = Object.entries(value)
            .filter((one) => Array.isArray(one[1]) && one[1].length > 0)
            .sort(([, a], [, b]) => JSON.stringify(b).length - JSON.stringify(a).length);
        if (longest) {
            const [name, list] = longest;
            const fewer = Math.floor(list.length / 2);
            left[name] = (left[name] ?? 0) + list.length - fewer;
            value[name] = list.slice(0, fewer);
            continue;
        }
        // No list is long: what remains too large is an object of its own mode, whose file the artifact holds.
        const [largest] = Object.entries(value)
            .filter(([, one]) => typeof one === 'object' && one !== null && !Array.isArray(one))
            .sort(([, a], [, b]) => JSON.stringify(b).length - JSON.stringify(a).length);
        if (!largest)
            return text;
        value[largest[0]] = null;
        left[largest[0]] = 1;
    }
}
/** Sets every output of the step; the toolkit writes them so that no value can end its own entry. */
function setOutputs(values) {
    for (const [name, value] of Object.entries(values))
        (0,runner_commands/* setOutput */.uH)(name, value);
}

// EXTERNAL MODULE: ./build/interface/reasons.js
var reasons = __nccwpck_require__(48817);
// EXTERNAL MODULE: ./build/main/post/implied.js
var implied = __nccwpck_require__(15875);
// EXTERNAL MODULE: ./build/main/launch.js + 13 modules
var main_launch = __nccwpck_require__(59841);
// EXTERNAL MODULE: ./build/main/left-state.js
var left_state = __nccwpck_require__(40583);
// EXTERNAL MODULE: ./build/main/publish.js + 1 modules
var publish = __nccwpck_require__(3515);
// EXTERNAL MODULE: ./build/model/failure.js
var failure = __nccwpck_require__(31612);
// EXTERNAL MODULE: ./build/report/safe/escape.js
var safe_escape = __nccwpck_require__(52734);
// EXTERNAL MODULE: ./build/report/words/row-name.js
var row_name = __nccwpck_require__(67265);
// EXTERNAL MODULE: ./build/text/figures.js
var figures = __nccwpck_require__(21135);
// EXTERNAL MODULE: ./build/report/words/headline.js + 3 modules
var headline = __nccwpck_require__(47838);
// EXTERNAL MODULE: ./build/report/words/wish.js
var wish = __nccwpck_require__(70310);
// EXTERNAL MODULE: ./build/report/safe/people-in-text.js
var people_in_text = __nccwpck_require__(35690);
// EXTERNAL MODULE: ./build/report/safe/redact.js
var redact = __nccwpck_require__(89732);
// EXTERNAL MODULE: ./build/report/lists/sections.js + 1 modules
var sections = __nccwpck_require__(8123);
// EXTERNAL MODULE: ./build/report/words/causes.js
var causes = __nccwpck_require__(86381);
// EXTERNAL MODULE: ./build/report/words/make-headline.js
var make_headline = __nccwpck_require__(5856);
// EXTERNAL MODULE: ./build/report/words/open-matters.js
var open_matters = __nccwpck_require__(91718);
;// CONCATENATED MODULE: ./build/report/pages/annotation-lines.js











/** GitHub shows ten of a level for a step, and nobody reads more. */
const MOST = 10;
/** The ten worst things of a run: what stopped it, wrong rows, changes that failed, what is odd. */
function annotation_lines_annotations(run) {
    // What is wrong with an old commit is nobody's matter: the newest one's own run says what is wrong with that.
    if (run.reason === 'superseded')
        return verdict(run).slice(0, 1);
    const all = [
        ...verdict(run),
        ...issues(run, 'error'),
        ...failures(run),
        ...issues(run, 'warning'),
        ...issues(run, 'notice'),
    ];
    return (all.length <= MOST ? all : shortened(all)).map((one) => ((0,wish/* isOfAFile */.Dd)(run) ? one : withoutPlace(one)));
}
/** The place of someone in an event, or in what an offboarding wrote, is in no file of the repository. */
const withoutPlace = ({ level, title, message }) => ({ level, title, message });
function shortened(all) {
    const left = all.length - MOST + 1;
    return [
        ...all.slice(0, MOST - 1),
        { level: 'notice', title: 'More', message: `${(0,figures/* whole */.WQ)(left)} more are in the summary and the report of this run.` },
    ];
}
/** Ends with exit code 0. */
const MILD = new Set(['none', 'drift', 'superseded']);
/** An annotation is one line. */
const IN_SUMMARY = '(the lines are in the summary of this run)';
/** What stops the run, or warns about all of it, without a place in a file. */
function verdict(run) {
    const top = (0,headline/* headline */.g)(run);
    const mask = (text) => (0,safe_escape/* logText */.kc)((0,redact/* redactText */.Rd)(text, [], run.pii, run.salt));
    const rest = (0,make_headline/* otherProblems */.$B)(run, top).map((problem) => {
        const { reason, message } = problem;
        const { advice, paste } = (0,make_headline/* adviceLines */.CY)(problem);
        const what = [...(advice ? [` → ${advice}`] : []), ...(paste.length > 0 ? [` ${IN_SUMMARY}`] : [])].join('');
        return {
            level: reason === 'none' ? 'warning' : 'error',
            title: reason === 'none' ? 'Note' : reason,
            message: mask(`${(0,figures/* sentence */.em)(message)}${what}`),
        };
    });
    if (run.reason === 'none' && !(top.state === 'ready' && run.counts.blocked > 0) && !leavesOpen(run))
        return rest;
    const message = [
        top.verdict,
        ...top.next.map(({ when, what }) => `→ ${when === '' ? '' : `${when}: `}${what}`),
        ...(top.paste ? [IN_SUMMARY] : []),
    ].join(' ');
    const level = MILD.has(run.reason) ? 'warning' : 'error';
    return [{ level, title: (0,safe_escape/* logText */.kc)(top.title), message: mask(message) }, ...rest];
}
/** Whether a run that ended well leaves something to people. Who may still be signed in stands at a row of its own. */
const leavesOpen = (run) => (0,open_matters/* openMatters */.Lt)({ ...run, outcomes: undefined }).length > 0 ||
    (run.check?.findings.some(({ status }) => status === 'failed') ?? false);
function issues(run, severity) {
    return (0,sections/* worstFirst */.m)(run.roster?.issues ?? [])
        .filter((issue) => issue.severity === severity)
        .map((issue) => {
        const { found, expected, suggestion } = (0,redact/* redactIssue */.Zb)(issue, run.pii, run.salt);
        // Lines to paste are no word that was meant.
        const hint = suggestion === '' || issue.suggestion.includes('\n') ? '' : ` Did you mean ${suggestion}?`;
        return {
            level: severity,
            title: (0,safe_escape/* logText */.kc)(titleOf(run, issue)),
            message: (0,safe_escape/* logText */.kc)(`${found === '' ? '' : `Found: ${found}. Expected: `}${(0,figures/* sentence */.em)(expected)}` +
                `${/[.!?]$/u.test(expected) ? '' : '.'}${hint}`),
            file: issue.file,
            line: issue.line ?? undefined,
        };
    });
}
/** `Row 12, Team`; names of columns as the file has them. */
const titleOf = (run, { file, row, column }) => [row === null ? null : (0,figures/* sentence */.em)(`${(0,row_name/* rowWord */.H)(run)} ${row}`), column].filter((part) => part !== null).join(', ') || file;
function failures(run) {
    return (0,causes/* troubles */.d4)(run).map((trouble) => {
        const { outcome } = trouble;
        const { operation } = outcome;
        const { step: name, said: words } = (0,causes/* adminCause */.LG)(trouble);
        const advice = (0,causes/* logAdvice */.nJ)(trouble);
        const danger = (0,causes/* inDanger */.bH)(trouble) ? 'deactivated, may still be signed in; ' : '';
        const said = (0,people_in_text/* redactAnswer */.s)(words, run, operation);
        return {
            level: outcome.status === 'done' ? 'warning' : 'error',
            title: (0,safe_escape/* logText */.kc)(`${(0,redact/* personLabel */.Cf)(operation.person, run.pii, run.salt)}: ${name}`),
            message: (0,safe_escape/* logText */.kc)(`${danger}${said}${advice ? ` → ${(0,people_in_text/* redactAnswer */.s)(advice, run, operation)}` : ''}`),
            file: operation.file ?? undefined,
            line: operation.file !== null && operation.line !== null ? operation.line : undefined,
        };
    });
}

// EXTERNAL MODULE: ./build/report/pages/log-lines.js
var log_lines = __nccwpck_require__(53336);
;// CONCATENATED MODULE: ./build/main.js















/**
 * One run of the action: inputs → use case → reports → outputs. The one place that catches, and that makes the
 * exit code.
 * @param env the process's environment
 * @returns the exit code: 0, or 1 for every reason that stops
 */
async function main(env) {
    try {
        return await attempt(env);
    }
    catch (error) {
        return fail(error);
    }
}
/**
 * Nothing gets here but faults of the action itself, and a machine on which no file can be written: there is no report.
 * The message may hold anything, so only its first line is shown.
 */
function fail(error) {
    const message = (0,log/* inert */.tJ)((0,errors/* errorWords */.Yi)(error));
    const { reason, advice } = error instanceof failure/* Failure */.H ? error : { reason: 'apply-failed', advice: '' };
    (0,runner_commands/* error */.z3)(advice === ''
        ? `The run failed: ${message}. Nothing more was sent to the tenant; please report this with the log.`
        : `${message}. ${(0,log/* inert */.tJ)(advice)}`);
    try {
        (0,runner_commands/* setOutput */.uH)('decision', reasons/* REASONS */.ez[reason].decision);
        (0,runner_commands/* setOutput */.uH)('reason-code', reason);
    }
    catch {
        // The step fails all the same.
    }
    return 1;
}
async function attempt(env) {
    const { inputs: given, problems, unknown } = (0,github_inputs/* readInputs */.K)(env);
    const inputs = (0,implied/* impliedInputs */.E)(given);
    const cancelled = cancellation();
    const launch = await (0,main_launch/* prepare */.i)(env, inputs, problems, cancelled.signal);
    await (0,left_state/* leaveState */.Z)(launch, inputs);
    for (const name of unknown)
        launch.services.log.warning(`There is no input “${name}”: it does nothing.`);
    const { report, files } = await run(launch.request, launch.services, launch.problems);
    for (const problem of report.problems)
        (0,log/* info */.pq)((0,log/* problemLines */.pb)(problem));
    // Where nothing is uploaded, the place of the record is known from the start.
    if (report.audit && inputs.artifactName === '')
        report.audit.place = 'local';
    const said = (0,log_lines/* endLines */.z$)(report);
    for (const line of said)
        (0,log/* info */.pq)(line);
    (0,annotations/* annotate */.f)(annotation_lines_annotations(report));
    if (report.interrupted) {
        // The runner grants little time: what was interrupted is looked up, sealed, uploaded and posted by `post`.
        leaveOutputs(report, (0,publish/* written */.Mp)(files));
        return 1;
    }
    const reported = report.problems.length;
    const places = await (0,publish/* publish */.mk)(launch, inputs, env, report, files);
    for (const problem of report.problems.slice(reported)) {
        (0,log/* info */.pq)((0,log/* problemLines */.pb)(problem));
        (0,annotations/* annotate */.f)([{ level: 'error', title: 'CXone Roster', message: `${problem.message}. ${problem.advice}` }]);
    }
    // Where the record of the run could not be stored, the verdict is another one.
    const last = (0,log_lines/* endLines */.z$)(report);
    if (last.join() !== said.join())
        for (const line of last)
            (0,log/* info */.pq)(line);
    if (report.webhooks && report.webhooks.waiting + report.webhooks.failed > 0)
        (0,left_state/* tryState */.l)(launch, 'events', 'waiting');
    (0,left_state/* tryState */.l)(launch, 'finished', 'true');
    await launch.output.published();
    cancelled.release();
    return leaveOutputs(report, places) ? (0,reasons/* exitCode */.I$)(report.reason, inputs.failOnDrift) : 1;
}
/** @returns false where later steps do not get them */
function leaveOutputs(report, places) {
    try {
        setOutputs(outputValues(report, places));
        return true;
    }
    catch (error) {
        (0,runner_commands/* error */.z3)(`The outputs of this step could not be written (${(0,log/* inert */.tJ)((0,errors/* diskWords */.LZ)(error))}): later steps do not see them. ` +
            (report.interrupted ? '' : 'Summary, comment and files are right. ') +
            'See that the disk of the runner has room and takes files, then run the job again.');
        return false;
    }
}
/** Of the ten seconds that the runner grants, from SIGINT over SIGTERM to SIGKILL. */
const GRACE_MS = 8_000;
/** Cancelling a run aborts its requests; whatever still hangs then (GitHub, a disk) is left to `post`. */
function cancellation() {
    const controller = new AbortController();
    const stop = () => {
        if (controller.signal.aborted)
            return;
        controller.abort(new Error('the run was interrupted'));
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

/***/ 59841:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {


// EXPORTS
__nccwpck_require__.d(__webpack_exports__, {
  i: () => (/* binding */ prepare)
});

// EXTERNAL MODULE: external "node:fs/promises"
var promises_ = __nccwpck_require__(51455);
// EXTERNAL MODULE: ./build/model/failure.js
var failure = __nccwpck_require__(31612);
// EXTERNAL MODULE: ./build/text/json-depth.js
var json_depth = __nccwpck_require__(19898);
;// CONCATENATED MODULE: ./build/github/run-context.js



/**
 * Reads the event file of the run.
 * @param path `GITHUB_EVENT_PATH`; where it is not given the event is empty
 * @throws Failure `config-invalid` when it cannot be read or is no JSON
 */
async function readEvent(path) {
    if (!path)
        return {};
    try {
        const text = await (0,promises_.readFile)(path, 'utf8');
        if ((0,json_depth/* tooDeep */.DI)(text, 500))
            throw new Error('it is nested deeper than any event');
        return JSON.parse(text);
    }
    catch (cause) {
        throw new failure/* Failure */.H('config-invalid', 'The event file of the run (GITHUB_EVENT_PATH) cannot be read as JSON.', 'Run the action in a GitHub workflow.', { cause });
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
    const { pull_request: pull, repository: given } = await checked(event);
    const repository = env['GITHUB_REPOSITORY'] || given?.full_name || '';
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
        defaultBranch: given?.default_branch || null,
        isPrivate: isPrivate(given),
        actor: env['GITHUB_ACTOR'] ?? '',
        triggeringActor: env['GITHUB_TRIGGERING_ACTOR'] ?? '',
        pull: pull
            ? {
                number: pull.number,
                baseSha: pull.base.sha,
                baseRef: pull.base.ref ?? null,
                headSha: pull.head.sha,
                headRef: pull.head.ref ?? null,
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
/** An internal repository is `private` too; where only one of the two is given, that one counts. */
function isPrivate(repository) {
    if (!repository)
        return null;
    const { visibility, private: secluded } = repository;
    if (visibility === 'public' || secluded === false)
        return false;
    return visibility === 'private' || visibility === 'internal' || secluded === true ? true : null;
}
/** The schema is loaded only where there is an event to hold against it. */
async function checked(event) {
    if (event === undefined || event === null || (typeof event === 'object' && Object.keys(event).length === 0))
        return {};
    const { eventSchema } = await Promise.all(/* import() */[__nccwpck_require__.e(6921), __nccwpck_require__.e(1024)]).then(__nccwpck_require__.bind(__nccwpck_require__, 51024));
    const parsed = eventSchema.safeParse(event);
    if (parsed.success)
        return parsed.data;
    const where = parsed.error.issues
        .map(({ path, message }) => `${path.join('.') || 'the event'}: ${message}`)
        .join('; ');
    throw new failure/* Failure */.H('config-invalid', `The event of the run is not one that GitHub sends (${where}).`, 'Run the action on a GitHub event, or check what writes GITHUB_EVENT_PATH.');
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
        run: runId ? `${base}/actions/runs/${runId}${attempt > 1 ? `/attempts/${attempt}` : ''}` : undefined,
        commit: sha ? `${base}/commit/${sha}` : undefined,
        blob: sha ? `${base}/blob/${sha}` : undefined,
    };
}

// EXTERNAL MODULE: ./build/github/log.js
var github_log = __nccwpck_require__(30284);
// EXTERNAL MODULE: ./build/text/hash.js
var hash = __nccwpck_require__(69952);
;// CONCATENATED MODULE: ./build/github/provenance.js


/**
 * Who runs what, where, and with which version of the action, as the runner says it.
 * @param env the runner's default variables
 * @param program path of the file that runs
 */
async function runProvenance(context, env, program) {
    const [path, ref] = workflowFile(env['GITHUB_WORKFLOW_REF'] ?? '');
    const actionRef = env['GITHUB_ACTION_REF'] ?? '';
    return {
        run_id: context.runId,
        attempt: context.attempt,
        workflow: { path, ref, commit: env['GITHUB_WORKFLOW_SHA'] ?? '' },
        trigger: context.eventName,
        actor: context.actor,
        triggering_actor: env['GITHUB_TRIGGERING_ACTOR'] ?? context.actor,
        repository: context.repository,
        ref: context.ref,
        commit: context.sha,
        runner: env['RUNNER_NAME'] ?? '',
        action: {
            repository: env['GITHUB_ACTION_REPOSITORY'] ?? '',
            ref: actionRef,
            commit: /^[0-9a-f]{40}$/.test(actionRef) ? actionRef : null,
            sha256: program === undefined ? null : await (0,promises_.readFile)(program).then(hash/* sha256 */.s, () => null),
        },
    };
}
/** `owner/name/.github/workflows/x.yml@refs/heads/main` → the file and the ref. */
function workflowFile(workflowRef) {
    const at = workflowRef.indexOf('@');
    const file = at < 0 ? workflowRef : workflowRef.slice(0, at);
    return [file.split('/').slice(2).join('/'), at < 0 ? '' : workflowRef.slice(at + 1)];
}

// EXTERNAL MODULE: ./build/github/refusal.js
var github_refusal = __nccwpck_require__(32074);
// EXTERNAL MODULE: ./build/github/annotations.js
var annotations = __nccwpck_require__(68492);
// EXTERNAL MODULE: ./build/interface/modes.js
var modes = __nccwpck_require__(55944);
// EXTERNAL MODULE: external "node:fs"
var external_node_fs_ = __nccwpck_require__(73024);
// EXTERNAL MODULE: external "node:path"
var external_node_path_ = __nccwpck_require__(76760);
// EXTERNAL MODULE: ./build/github/answers.js
var answers = __nccwpck_require__(9289);
;// CONCATENATED MODULE: ./build/main/lazy-host.js




/**
 * Where the first job of a run for many tenants leaves what it asked GitHub: `.github/actions/tenant` puts it there.
 */
const sharedPath = (temp) => temp ? (0,external_node_path_.join)(temp, 'cxone-shared', 'github.json') : null;
/** GitHub's client is loaded only for runs that have something to ask or to say there. */
function lazyHost(inputs, context, env, log) {
    let loaded;
    const host = () => {
        loaded ??= load();
        return loaded;
    };
    const load = async () => {
        const { GitHubHost: Loaded } = await Promise.all(/* import() */[__nccwpck_require__.e(6921), __nccwpck_require__.e(8196), __nccwpck_require__.e(8537)]).then(__nccwpck_require__.bind(__nccwpck_require__, 88537));
        return new Loaded(inputs, context, env, log, () => new Date().toISOString(), {
            answers: new answers/* Answers */.C(await given()),
        });
    };
    const given = async () => {
        const path = sharedPath(env['RUNNER_TEMP']);
        if (path === null || !(0,external_node_fs_.existsSync)(path))
            return {};
        const { sharedAnswers } = await Promise.all(/* import() */[__nccwpck_require__.e(6921), __nccwpck_require__.e(1023)]).then(__nccwpck_require__.bind(__nccwpck_require__, 51023));
        const { answers, warning } = await sharedAnswers(path, context, Date.now());
        if (warning)
            log.warning(warning);
        return answers;
    };
    return {
        baseFile: async (path) => (context.pull ? (await host()).baseFile(path) : null),
        baseRoster: async (path) => (context.pull ? (await host()).baseRoster(path) : null),
        changedFiles: async () => (await host()).changedFiles(),
        headBlob: async (path) => (await host()).headBlob(path),
        isCommitted: async (path) => (await host()).isCommitted(path),
        recall: async (afresh) => (await host()).recall(afresh),
        trustedArtifacts: async function* (since) {
            yield* (await host()).trustedArtifacts(since);
        },
        auditsOf: async (run) => (await host()).auditsOf(run),
        reviewPlace: async () => (await host()).reviewPlace(),
        seal: async (name, members) => (await host()).seal(name, members),
        unseal: async (name, text) => (await host()).unseal(name, text),
        approve: async (question) => (await host()).approve(question),
        superseded: async (paths) => (await host()).superseded(paths),
        comment: async (report, state) => inputs.comment !== 'off' &&
            (context.pull ||
                report.approval ||
                report.undo?.applies ||
                ['reviewed', 'issue'].includes(modes/* MODES */.FN[report.mode].speaksOn ?? ''))
            ? (await host()).comment(report, state)
            : null,
        concerned: async (report) => (inputs.comment === 'off' ? [] : (await host()).concerned(report)),
        suggest: async (fixes) => (await host()).suggest(fixes),
    };
}

;// CONCATENATED MODULE: ./build/main/own-checkout.js


/**
 * Where a workflow checks the repository out into a folder (`path` of actions/checkout), its files have the names there
 * that GitHub knows them by: under those of the workspace GitHub would know neither what the base branch holds nor what
 * changed since. A checkout of another repository is none: its files are nothing that GitHub could say more about here.
 * @param workspace absolute
 * @returns the inputs with the repository's own paths, and where these lie
 */
async function inOwnCheckout(inputs, context, workspace) {
    const [first = '', ...others] = await Promise.all(inputs.roster.map((path) => folderOf(path, context, workspace)));
    const roster = others.every((folder) => folder === first) ? first : '';
    const own = await folderOf(inputs.policy, context, workspace);
    const isElsewhere = own === '' && (await (0,promises_.lstat)((0,external_node_path_.join)(workspace, inputs.policy)).catch(() => null)) !== null;
    const without = (folder, path) => (folder === '' ? path : path.slice(folder.length + 1));
    return {
        inputs: {
            ...inputs,
            roster: inputs.roster.map((path) => without(roster, path)),
            policy: without(own, inputs.policy),
        },
        // The usual policy is the repository's, too.
        at: { roster, policy: own === '' && !isElsewhere ? roster : own },
    };
}
/** The folder that holds the checkout which a path of the workspace lies in, where that is this repository's. */
async function folderOf(path, context, workspace) {
    const parts = path.split('/').slice(0, -1);
    if (parts.some((part) => part === '' || part === '..'))
        return '';
    for (; parts.length > 0; parts.pop()) {
        const git = (0,external_node_path_.join)(workspace, ...parts, '.git');
        // A submodule has a file there, and is the business of the repository around it.
        if (!(await (0,promises_.lstat)(git).catch(() => null))?.isDirectory())
            continue;
        const config = await (0,promises_.readFile)((0,external_node_path_.join)(git, 'config'), 'utf8').catch(() => '');
        return isOf(config, context) ? parts.join('/') : '';
    }
    return '';
}
/** @param config text of `.git/config`; what else it holds may be a secret, and goes no further */
function isOf(config, { repository, serverUrl }) {
    const [, origin = ''] = /^\[remote "origin"\][^[]*?^\s*url\s*=\s*(\S+)/m.exec(config) ?? [];
    const [, host, name] = /^(?:\w+:\/\/)?(?:[^@/]*@)?([^:/]+(?::\d+)?)[:/](.+?)(?:\.git)?\/*$/.exec(origin) ?? [];
    const isHere = host?.toLowerCase() === URL.parse(serverUrl)?.host;
    return repository !== '' && isHere && name?.toLowerCase() === repository.toLowerCase();
}
/** The files of a workspace by the paths that the repository has them under. */
function filesAt(at, files) {
    if (at.roster === '' && at.policy === '')
        return files;
    return {
        ...files,
        openRoster: async (path) => ({ ...(await files.openRoster((0,external_node_path_.join)(at.roster, path))), path }),
        readText: (path, what) => files.readText((0,external_node_path_.join)(at.policy, path), what),
    };
}

// EXTERNAL MODULE: ./build/cxone/connect/profiles.js
var profiles = __nccwpck_require__(12293);
// EXTERNAL MODULE: external "node:crypto"
var external_node_crypto_ = __nccwpck_require__(77598);
// EXTERNAL MODULE: external "node:os"
var external_node_os_ = __nccwpck_require__(48161);
// EXTERNAL MODULE: ./build/files/output.js
var files_output = __nccwpck_require__(38299);
// EXTERNAL MODULE: ./build/github/names.js
var names = __nccwpck_require__(50926);
// EXTERNAL MODULE: ./build/http/concurrency.js
var concurrency = __nccwpck_require__(18842);
;// CONCATENATED MODULE: ./build/main/request.js













/** Where this run's files go unless `output-dir` says otherwise. */
const ownFolder = (inputs, env) => (0,external_node_path_.join)(env['RUNNER_TEMP'] || (0,external_node_os_.tmpdir)(), 'cxone-roster', `${(0,names/* fileName */.M)((0,names/* tenantName */.a)(inputs))}-${inputs.mode}`);
/**
 * Where this run's files go, made. A folder that may not be written to is a problem, and the files go to the run's own
 * folder, or another new one: reports are written whatever happens.
 * @param identity in `post`: which folder the main step made
 */
async function openOutput(inputs, env, workspace, identity) {
    const surroundings = { workspace, shared: [env['RUNNER_TEMP'] || (0,external_node_os_.tmpdir)(), (0,external_node_os_.tmpdir)()], identity };
    const own = ownFolder(inputs, env);
    const output = new files_output/* OutputFolder */.w(inputs.outputDir ? (0,external_node_path_.resolve)(workspace, inputs.outputDir) : own, surroundings);
    try {
        await output.ready();
        return { output, problem: null };
    }
    catch (error) {
        if (!(error instanceof failure/* Failure */.H))
            throw error;
        const problem = { reason: error.reason, message: error.message, advice: error.advice };
        // Where no other folder can be made either, the first one says what to do.
        const output = await fallback(own, surroundings).catch(() => Promise.reject(error));
        return { output, problem };
    }
}
/** The run's own folder; where that may not be written to either, a new one in the system's folder for such files. */
async function fallback(own, surroundings) {
    const output = new files_output/* OutputFolder */.w(own, surroundings);
    const usable = await output.ready().then(() => true, () => false);
    return usable ? output : new files_output/* OutputFolder */.w(await (0,promises_.mkdtemp)((0,external_node_path_.join)((0,external_node_os_.tmpdir)(), 'cxone-roster-')), surroundings);
}
/**
 * The salt that makes hashed people the same within a tenant and unguessable outside it: from a secret of the run,
 * random where there is none.
 */
function personSalt(inputs) {
    const secret = inputs.signingKey ?? inputs.clientSecret ?? inputs.accessKeySecret;
    if (!secret)
        return (0,external_node_crypto_.randomBytes)(16).toString('hex');
    return (0,hash/* sha256 */.s)(`cxone-roster people ${(0,names/* tenantName */.a)(inputs)}\n${secret}`);
}
/** Which attribute definitions to list. */
function definitionsOf({ attributeType, attributeScope, attributeRule, pageSize }) {
    return {
        type: attributeType || undefined,
        scope: attributeScope || undefined,
        rule: attributeRule || undefined,
        pageSize,
    };
}
/** The guide of the version that runs, on the server that the action was taken from. */
function helpLink({ serverUrl }, provenance) {
    const { repository = '', ref = '' } = provenance?.action ?? {};
    return repository !== '' && ref !== '' ? { help: `${serverUrl}/${repository}/blob/${ref}/docs` } : {};
}
/** What the use cases are asked, out of the inputs and the event. */
function requestOf(inputs, context, startedAt, provenance) {
    const facts = modes/* MODES */.FN[inputs.mode];
    return {
        mode: inputs.mode,
        tenantName: (0,names/* tenantName */.a)(inputs),
        profile: inputs.profile,
        namesByTenant: profiles/* PROFILES */.jI[inputs.profile].published,
        rosterPaths: inputs.roster,
        policyPath: inputs.policy,
        operations: new Set(inputs.operations),
        onInvalidRows: inputs.onInvalidRows,
        partialRoster: inputs.partialRoster,
        failOnDrift: inputs.failOnDrift,
        pii: inputs.pii === 'auto' ? (context.isPrivate === true ? 'full' : 'masked') : inputs.pii,
        tenantTitle: inputs.tenantTitle || undefined,
        salt: personSalt(inputs),
        concurrency: (0,concurrency/* mostUnderWay */.Rv)(inputs.concurrency),
        maxAttempts: inputs.maxAttempts,
        settleMs: inputs.settleSeconds * 1000,
        bulkPerMinute: inputs.bulkRequestsPerMinute,
        requestsPerMinute: inputs.requestsPerMinute,
        timeBudgetMs: inputs.timeBudget * 60_000,
        startedAt,
        unattended: context.eventName === 'schedule',
        guardsAlone: inputs.approval === 'off',
        givenPlan: Boolean(inputs.reviewedPlan),
        secretsWithheld: (0,github_refusal/* secretsWithheld */.J0)(context),
        isPullRequest: context.pull !== null,
        mustBeHead: context.eventName === 'pull_request_target',
        links: { ...contextLinks(context), ...helpLink(context, provenance) },
        provenance,
        definitions: facts.needs.definitionQuery ? definitionsOf(inputs) : undefined,
        undoRun: inputs.undoRun?.trim() || undefined,
        expectedHead: inputs.expectedHead || undefined,
        history: {
            person: inputs.person || undefined,
            since: inputs.since || undefined,
            until: inputs.until || undefined,
        },
    };
}

// EXTERNAL MODULE: ./build/files/sealed-folder.js + 1 modules
var sealed_folder = __nccwpck_require__(32335);
;// CONCATENATED MODULE: ./build/files/workspace.js





/** Policy and override files are small; anything larger is not one. */
const SMALL = 1024 * 1024;
/**
 * Nobody's FIFO holds the run up. A flag that the system does not know is undefined, which sets no bit: the checks
 * beside it stand alone.
 */
const FLAGS = external_node_fs_.constants.O_RDONLY | external_node_fs_.constants.O_NOFOLLOW | external_node_fs_.constants.O_NONBLOCK;
const refused = (path, what, why, advice, cause) => new failure/* Failure */.H('config-invalid', `\`${what}\`: \`${path}\` ${why}`, advice, { cause });
/**
 * Files that a run is given. They lie in the checked-out repository – some also in the runner's temporary folder – and
 * never under `.git`; no link is followed, neither at the end of a path nor on its way.
 */
class Workspace {
    #root;
    #temp;
    #namesIn;
    /**
     * @param root the workspace, as GITHUB_WORKSPACE names it
     * @param temp RUNNER_TEMP, for what other steps of the job fetch
     * @param namesIn names in a folder, as they are spelled there
     */
    constructor(root, temp, namesIn = (folder) => (0,promises_.readdir)(folder)) {
        this.#root = (0,external_node_path_.resolve)(root);
        this.#temp = temp ? (0,external_node_path_.resolve)(temp) : null;
        this.#namesIn = namesIn;
    }
    /**
     * A roster, policy or override: of the workspace alone.
     * @param path as the input names it, relative to the workspace
     * @param what the input's name, for messages
     * @returns the open file, `null` where nothing is there
     * @throws Failure `config-invalid` where it lies elsewhere, behind a link or under `.git`, or is no file
     */
    async open(path, what) {
        return this.#open(path, what, [this.#root]);
    }
    /** An audit or event: of the workspace, or of the runner's temporary folder. */
    async openFetched(path, what) {
        return this.#open(path, what, this.#temp === null ? [this.#root] : [this.#root, this.#temp]);
    }
    /**
     * The files of a folder that another step may have filled, and of the folders in it; links and `.git` are left out.
     * @param except absolute path of a folder whose files are left out
     * @returns paths to open by `openFetched`, in order; `null` where it is no folder
     */
    async fetchedFiles(path, except) {
        const named = (0,external_node_path_.resolve)(this.#root, path);
        if (![this.#root, this.#temp].some((root) => root !== null && (0,sealed_folder/* isWithin */.UO)(root, named)))
            return null;
        if (!(await (0,promises_.lstat)(named).catch(() => null))?.isDirectory())
            return null;
        const entries = await (0,promises_.readdir)(named, { withFileTypes: true, recursive: true });
        return entries
            .filter((entry) => entry.isFile() && !(0,sealed_folder/* isWithin */.UO)(except, (0,external_node_path_.join)(entry.parentPath, entry.name)))
            .map((entry) => (0,external_node_path_.join)(path, (0,external_node_path_.relative)(named, entry.parentPath), entry.name))
            .filter((file) => !file.split(external_node_path_.sep).some((part) => part.toLowerCase() === '.git'))
            .sort();
    }
    async #open(path, what, roots) {
        const named = (0,external_node_path_.resolve)(this.#root, path);
        const root = roots.find((each) => (0,sealed_folder/* isWithin */.UO)(each, named));
        if (root === undefined || named === root) {
            const places = roots.length > 1 ? 'the workspace and the runner’s temporary folder' : 'the workspace';
            throw refused(path, what, `lies outside ${places}`, 'Name a file inside the repository.');
        }
        const way = (0,external_node_path_.relative)(root, named);
        if (way.split(external_node_path_.sep).some((part) => part.toLowerCase() === '.git'))
            throw refused(path, what, 'lies under .git', 'Name a file that is part of the repository.');
        const link = (cause) => refused(path, what, 'is a link, or leads through one', 'Commit the file itself: links are not followed.', cause);
        let handle;
        try {
            handle = await (0,promises_.open)(named, FLAGS);
        }
        catch (error) {
            const code = (0,sealed_folder/* codeOf */.$N)(error);
            if (code === 'ENOENT' || code === 'ENOTDIR') {
                if (await leadsAway(root, named))
                    throw link(error);
                return null;
            }
            if (code === 'ELOOP' || code === 'EMLINK')
                throw link(error);
            throw refused(path, what, `cannot be opened (${code})`, 'Check the path and the permissions of the file.', error);
        }
        try {
            const spelled = await this.#otherSpelling(root, way);
            if (spelled !== null)
                throw refused(path, what, `is spelled \`${spelled}\` in the checkout`, 'Write it so in the workflow: git and GitHub know a file by no other spelling.');
            if (await leadsAway(root, named))
                throw link();
            if (!(await handle.stat()).isFile())
                throw refused(path, what, 'is not a file', 'Name a file, not a folder.');
            return handle;
        }
        catch (error) {
            await handle.close();
            throw error;
        }
    }
    /**
     * The way as the folders on it spell it, where that is otherwise: Windows and macOS find a file under other letters
     * (`Roster.csv`, `é` in two forms), and GitHub would know nothing of it – neither its history nor its changes.
     * @returns `null` where it is spelled so, or nobody can tell
     */
    async #otherSpelling(root, way) {
        const alike = (name) => name.normalize('NFC').toLowerCase();
        const parts = way.split(external_node_path_.sep);
        const spelled = [];
        for (const [i, part] of parts.entries()) {
            const names = await this.#namesIn((0,external_node_path_.join)(root, ...parts.slice(0, i))).catch(() => [part]);
            const found = names.includes(part) ? part : names.find((name) => alike(name) === alike(part));
            spelled.push(found ?? part);
        }
        return spelled.every((name, i) => name === parts[i]) ? null : spelled.join('/');
    }
    /** A roster as a stream of bytes. */
    async stream(path) {
        const handle = await this.#roster(path);
        await handle.close();
        return this.#bytes(path);
    }
    /** Opened, and looked at, once more when it is read: what is never read leaves nothing open. */
    async *#bytes(path) {
        const handle = await this.#roster(path);
        yield* handle.createReadStream({ highWaterMark: 256 * 1024 });
    }
    async #roster(path) {
        const handle = await this.open(path, 'roster');
        if (handle !== null)
            return handle;
        throw new failure/* Failure */.H('config-invalid', `\`roster\`: there is no file \`${path}\` in the workspace`, 'Check the path (it is relative to the repository) and that actions/checkout ran before.');
    }
    /** A small text file of the workspace, `null` where there is none. */
    async text(path, what) {
        return smallText(await this.open(path, what), path, what);
    }
    /** A small text file that another step may have fetched, `null` where there is none. */
    async fetchedText(path, what) {
        return smallText(await this.openFetched(path, what), path, what);
    }
}
async function smallText(handle, path, what) {
    if (handle === null)
        return null;
    try {
        if ((await handle.stat()).size > SMALL)
            throw refused(path, what, 'is larger than 1 MiB', 'Name the right file.');
        return await handle.readFile('utf8');
    }
    finally {
        await handle.close();
    }
}
/** Whether the way from a root to a path of it goes through a link, as far as it is there. */
async function leadsAway(root, path) {
    let there = path;
    for (;;) {
        const real = await (0,promises_.realpath)(there).catch(() => null);
        if (real !== null)
            return real !== (0,external_node_path_.join)(await (0,promises_.realpath)(root), (0,external_node_path_.relative)(root, there));
        if (there === root)
            return false;
        there = (0,external_node_path_.resolve)(there, '..');
    }
}

;// CONCATENATED MODULE: ./build/http/clock.js
/** Node's timers hold no more than this; a longer sleep is cut into pieces. */
const LONGEST_TIMER_MS = 2 ** 31 - 1;
/**
 * The machine's time. It is monotonic (started at the epoch, then counted by the process), so that a correction of
 * the wall clock in the middle of a run shortens or lengthens no wait.
 */
const systemClock = runningClock(Date.now(), steadyMs(), 1);
/**
 * Time that passes faster than the wall's, for tests and benchmarks.
 * @param factor how many times faster, more than 0
 * @param start its first moment, milliseconds since the epoch; now unless given
 */
function scaledClock(factor, start = systemClock.now()) {
    return runningClock(start, steadyMs(), factor);
}
/** Milliseconds that no correction of the clock moves, from any beginning; `performance` takes 2 ms to load. */
function steadyMs() {
    return Number(process.hrtime.bigint()) / 1e6;
}
function runningClock(start, origin, factor) {
    const now = () => start + (steadyMs() - origin) * factor;
    return { now, sleep: (ms, signal) => sleepUntil(now, now() + ms, factor, signal) };
}
/**
 * A timer may fire up to a millisecond early: what is left is slept again, so that the end is never before its time.
 */
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

// EXTERNAL MODULE: ./build/report/pages/log-lines.js
var log_lines = __nccwpck_require__(53336);
// EXTERNAL MODULE: ./build/text/errors.js
var errors = __nccwpck_require__(84863);
;// CONCATENATED MODULE: ./build/main/given-audits.js



/** `audit.jsonl`, one kept under a number, what `post` wrote beside it. */
const AUDIT = /^audit(?:-[\w-]+)?\.jsonl$/;
/** A plan is text of some hundred bytes a person. */
const LARGEST_PLAN = 512 * 1024 * 1024;
/**
 * The audits that mode `verify` is given: a file, a folder or a ZIP archive of many runs. Looked up at once: this run's
 * own audit may be about to take a name among them.
 */
class GivenAudits {
    #files;
    #found;
    /**
     * @param path the input, relative to the workspace, or absolute; audits may come from downloaded artifacts, so from
     * the runner's temporary folder as well
     * @param own this run's output folder: what it writes is not what it was given
     */
    constructor(path, files, own) {
        this.#files = files;
        this.#found = (path ? this.#lookUp(path, own) : Promise.reject(nothing())).catch((error) => error instanceof failure/* Failure */.H ? error : unreadable(path ?? '', error));
    }
    /** Resolves once the files are known, or certainly cannot be. */
    async held() {
        await this.#found;
    }
    /** @throws Failure `config-invalid` where nothing can be read */
    async read() {
        const found = await this.#found;
        if (found instanceof failure/* Failure */.H)
            throw found;
        return found;
    }
    async #lookUp(path, own) {
        const inFolder = await this.#files.fetchedFiles(path, own);
        if (inFolder === null) {
            const handle = await this.#files.openFetched(path, 'audit-file');
            if (handle === null)
                throw unreadable(path, undefined, 'there is no such file');
            if (!(await isZip(handle)))
                return [this.#single(path, handle)];
            const sources = await inArchive(path, handle);
            if (sources.length === 0)
                throw none(path);
            return sources;
        }
        const sources = [];
        for (const file of inFolder) {
            if (AUDIT.test((0,external_node_path_.basename)(file)))
                sources.push(this.#single(file));
            else if (file.toLowerCase().endsWith('.zip')) {
                const handle = await this.#files.openFetched(file, 'audit-file');
                if (handle)
                    sources.push(...(await inArchive(file, handle)));
            }
        }
        if (sources.length === 0)
            throw none(path);
        return sources;
    }
    #single(path, held) {
        const open = async (file) => this.#files.openFetched(file, 'audit-file');
        return {
            path,
            bytes: async function* () {
                const handle = held ?? (await open(path));
                if (handle === null)
                    throw unreadable(path, undefined, 'there is no such file any more');
                yield* handle.createReadStream({ highWaterMark: 256 * 1024 });
            },
            plan: async () => {
                const handle = await open((0,external_node_path_.join)((0,external_node_path_.dirname)(path), 'plan.json')).catch(() => null);
                if (handle === null)
                    return null;
                try {
                    return (await handle.stat()).size > LARGEST_PLAN ? null : await handle.readFile('utf8');
                }
                finally {
                    await handle.close();
                }
            },
        };
    }
}
/** PK and the signature of a file or, of an empty archive, of its end. */
async function isZip(handle) {
    const { bytesRead, buffer } = await handle.read(Buffer.alloc(4), 0, 4, 0);
    return bytesRead === 4 && [0x04034b50, 0x06054b50].includes(buffer.readUInt32LE(0));
}
async function inArchive(path, handle) {
    const { zipEntries } = await __nccwpck_require__.e(/* import() */ 971).then(__nccwpck_require__.bind(__nccwpck_require__, 80971));
    const entries = await zipEntries(handle).catch(async (error) => {
        await handle.close();
        throw unreadable(path, error);
    });
    const byName = new Map(entries.map((entry) => [entry.name, entry]));
    const sources = entries
        .filter(({ name }) => AUDIT.test(name.slice(name.lastIndexOf('/') + 1)))
        .map(({ name, bytes }) => {
        const plan = byName.get(`${name.slice(0, name.lastIndexOf('/') + 1)}plan.json`);
        return {
            path: `${path}/${name}`,
            bytes: () => unpacked(`${path}/${name}`, bytes()),
            plan: async () => (plan ? textOf(plan).catch(() => null) : null),
        };
    });
    // Nobody reads on in an archive of other things.
    if (sources.length === 0)
        await handle.close();
    return sources;
}
/** What an archive holds; damaged, it is a file that cannot be read. */
async function* unpacked(path, bytes) {
    try {
        yield* bytes;
    }
    catch (error) {
        throw unreadable(path, error);
    }
}
async function textOf(entry) {
    const parts = [];
    let size = 0;
    for await (const part of entry.bytes()) {
        size += part.length;
        if (size > LARGEST_PLAN)
            return null;
        parts.push(part);
    }
    return Buffer.concat(parts).toString('utf8');
}
const ADVICE = 'Check the path (it is relative to the repository), and that the step that fetches the audit ran before.';
const nothing = () => new failure/* Failure */.H('config-invalid', 'Input audit-file names no file.', 'Give the path of the `audit.jsonl` to verify.');
const unreadable = (path, error, why = (0,errors/* errorText */.kc)(error)) => new failure/* Failure */.H('config-invalid', `Input audit-file: \`${path}\` cannot be read (${why}).`, ADVICE, { cause: error });
const none = (path) => new failure/* Failure */.H('config-invalid', `Input audit-file: \`${path}\` holds no audit (\`audit.jsonl\`).`, ADVICE);

// EXTERNAL MODULE: ./build/roster/file/duplicate-keys.js
var duplicate_keys = __nccwpck_require__(90953);
;// CONCATENATED MODULE: ./build/main/input-files.js





/**
 * What mode `event` is about: the file that `event-path` names, else the workflow's own event.
 * @param own GITHUB_EVENT_PATH
 * @throws Failure `config-invalid` where there is none, or it is no JSON
 */
async function lifecycleEvent(inputs, files, workspace, own) {
    const { eventPath } = inputs;
    if (!eventPath || (own && (0,external_node_path_.resolve)(workspace, eventPath) === (0,external_node_path_.resolve)(own))) {
        const payload = payloadOf(await readEvent(own));
        if (payload === undefined)
            throw new failure/* Failure */.H('config-invalid', 'The workflow’s event carries no `client_payload`.', 'Start the workflow by `repository_dispatch` with a `client_payload`, or give `event-path`.');
        return { source: 'client_payload', payload };
    }
    const text = await files.fetchedText(eventPath, 'event-path');
    if (text === null)
        throw new failure/* Failure */.H('config-invalid', `Input event-path: there is no file \`${eventPath}\`.`, 'Check the path; it is relative to the repository.');
    let value;
    if ((0,json_depth/* tooDeep */.DI)(text))
        throw new failure/* Failure */.H('config-invalid', `Input event-path: \`${eventPath}\` is nested deeper than any event.`, 'Write one event, or `{"events":[…]}`, into it.');
    try {
        value = JSON.parse(text.replace(/^\uFEFF/, ''));
    }
    catch (cause) {
        throw new failure/* Failure */.H('config-invalid', `Input event-path: \`${eventPath}\` is no JSON.`, 'Write one event, or `{"events":[…]}`, into it.', { cause });
    }
    const twice = (0,duplicate_keys/* duplicateKey */.V)(text);
    if (twice !== null)
        throw new failure/* Failure */.H('config-invalid', `Input event-path: \`${eventPath}\` has the key \`${twice.slice(0, 40)}\` twice in one object: which of ` +
            'the two values counts, nobody can say.', 'Write every key once into an object; correct it where the file is made.');
    return { source: eventPath, payload: payloadOf(value) ?? value };
}
/** The part of a GitHub event that its sender chose. */
function payloadOf(event) {
    if (typeof event !== 'object' || event === null || !('client_payload' in event))
        return undefined;
    return event.client_payload ?? undefined;
}

// EXTERNAL MODULE: ./build/report/words/progress.js
var words_progress = __nccwpck_require__(90986);
;// CONCATENATED MODULE: ./build/main/progress.js

/** Milliseconds between two lines: often enough to see that it lives, seldom enough to read the log later. */
const INTERVAL = 3_000;
/**
 * Turns steps of progress into lines, one every few seconds at most; the last one always comes, once.
 * @param clock the run's clock
 * @param print takes a reading that is due
 */
function progressPrinter(clock, print) {
    let last = 0;
    let shown = -1;
    return (progress, startedAt) => {
        const now = clock.now();
        const over = progress.done + progress.failed;
        // What comes after the last change is not another step.
        if (over < progress.total ? now - last < INTERVAL : over === shown)
            return;
        last = now;
        shown = over;
        print((0,words_progress/* readingOf */.MU)(progress, now - startedAt));
    };
}

;// CONCATENATED MODULE: ./build/main/small-heap.js
/** Bytes of a roster, of some 30,000 people, from which on memory counts for more than the time to look for garbage. */
const LARGE = 4 * 1024 * 1024;
/** How much the heap may grow beyond what was in use at the last collection, in percent. */
const GROWTH = 20;
/** The part for what is new stays as it is by then, 34 MB: it would grow to 134 MB that are mostly empty. */
const NEW = 1;
async function keepSmall() {
    const { setFlagsFromString } = await Promise.resolve(/* import() */).then(__nccwpck_require__.t.bind(__nccwpck_require__, 78877, 19));
    setFlagsFromString(`--heap-growing-percent=${GROWTH}`);
    setFlagsFromString(`--semi-space-growth-factor=${NEW}`);
}
/**
 * Lets the heap grow by little once much was read. Left to itself the engine takes up to four times what is in use
 * before it looks for garbage: of a hundred thousand people 950 MB for 250. Of ten thousand, looking more often would
 * take a seventh of the time, for 30 MB.
 * @returns what a roster's bytes are read through; they are counted over all of its files
 */
function heapKeeper() {
    let size = 0;
    return async function* counted(bytes) {
        for await (const chunk of bytes) {
            if (size < LARGE && size + chunk.length >= LARGE)
                await keepSmall();
            size += chunk.length;
            yield chunk;
        }
    };
}

// EXTERNAL MODULE: ./build/text/secrets.js + 1 modules
var secrets = __nccwpck_require__(47460);
;// CONCATENATED MODULE: ./build/main/webhooks.js


/** One try of one delivery, ms. */
const TIMEOUT_MS = 15_000;
const ATTEMPTS = 4;
/**
 * The receivers' names for log and audit: their origins, numbered where several share one. The rest of an address may
 * be a secret.
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
/**
 * Opens the receivers of `webhook-url`. @throws Failure `config-invalid` for an address or secret that cannot be used
 */
async function openReceivers(inputs, clock, signal) {
    const { WebhookSender } = await Promise.all(/* import() */[__nccwpck_require__.e(1418), __nccwpck_require__.e(8236)]).then(__nccwpck_require__.bind(__nccwpck_require__, 78236));
    const secret = inputs.webhookSecret;
    const options = {
        clock,
        random: Math.random,
        timeoutMs: TIMEOUT_MS,
        maxAttempts: ATTEMPTS,
        signal,
        secret,
    };
    const all = inputs.webhookUrl.map((url) => new WebhookSender({ ...options, urls: [url] }));
    const names = receiverNames(inputs.webhookUrl);
    const byName = new Map(names.map((name, i) => [name, all[i]]));
    return {
        names,
        async send(name, id, payload) {
            const [result] = (await byName.get(name)?.send(id, secrets/* secrets */.O.scrubValue(payload))) ?? [];
            if (!result)
                return {
                    delivered: false,
                    gone: false,
                    httpStatus: null,
                    attempts: 0,
                    latencyMs: 0,
                    detail: `${name} is not in webhook-url any more.`,
                };
            const { delivered, httpStatus, attempts, latencyMs, detail } = result;
            return { delivered, gone: httpStatus === 410, httpStatus, attempts, latencyMs, detail };
        },
        close: async () => void (await Promise.all(all.map((sender) => sender.close()))),
    };
}
/** What is wrong with `webhook-url` and `webhook-secret`, said before anything is read or sent. Neither is shown. */
async function checkReceivers(inputs) {
    if (inputs.webhookUrl.length === 0)
        return [];
    const { WebhookSender } = await Promise.all(/* import() */[__nccwpck_require__.e(1418), __nccwpck_require__.e(8236)]).then(__nccwpck_require__.bind(__nccwpck_require__, 78236));
    const { webhookUrl: urls, webhookSecret: secret } = inputs;
    try {
        const clock = { now: () => 0, sleep: async () => undefined };
        await new WebhookSender({
            urls,
            clock,
            random: () => 0,
            timeoutMs: TIMEOUT_MS,
            maxAttempts: 1,
            secret,
        }).close();
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
        settleMs: inputs.settleSeconds * 1000,
        rolesWrite: 'auto',
    };
}
/**
 * The real collaborators of a run. The tenant's client, and with it undici, is loaded only when a run asks for it.
 * @param workspace the checkout; `temp` another folder that files may be read from
 */
function realServices(inputs, workspace, output, host, log, signal, { eventPath, temp } = {}) {
    const files = new Workspace(workspace, temp);
    const inSmallHeap = heapKeeper();
    const needs = modes/* MODES */.FN[inputs.mode].needs;
    // An undo may name the run instead.
    const asked = needs.auditFile && (inputs.mode === 'verify' || Boolean(inputs.auditFile));
    const audit = asked ? new GivenAudits(inputs.auditFile, files, output.path) : null;
    const clock = systemClock;
    const print = progressPrinter(clock, (progress) => (0,github_log/* info */.pq)((0,log_lines/* progressLine */.oz)(progress)));
    return {
        clock,
        random: Math.random,
        signal,
        log,
        host,
        files: {
            openRoster: async (path) => ({ path, bytes: inSmallHeap(await files.stream(path)) }),
            readText: (path, what) => files.text(path, what ?? 'policy'),
            write: (name, content) => output.write(name, content),
            openAudit: async () => {
                await audit?.held();
                return output.openAudit({ now: () => clock.now(), uuid: external_node_crypto_.randomUUID });
            },
            closeAudit: (seal, missing) => output.closeAudit({ now: () => clock.now(), uuid: external_node_crypto_.randomUUID }, seal, missing),
            audits: audit ? () => audit.read() : undefined,
            lifecycleEvent: () => lifecycleEvent(inputs, files, workspace, eventPath),
        },
        checkTenant: async () => {
            const { checkSettings } = await __nccwpck_require__.e(/* import() */ 5766).then(__nccwpck_require__.bind(__nccwpck_require__, 45766));
            const problems = checkSettings(tenantSettings(inputs));
            if (!needs.definitionQuery)
                return problems;
            const { queryTooLong } = await Promise.all(/* import() */[__nccwpck_require__.e(6921), __nccwpck_require__.e(9350), __nccwpck_require__.e(7617)]).then(__nccwpck_require__.bind(__nccwpck_require__, 97617));
            const long = queryTooLong(definitionsOf(inputs));
            return long ? [...problems, { reason: long.reason, message: long.message, advice: long.advice }] : problems;
        },
        scimUrl: async () => {
            const { givenScimUrl } = await __nccwpck_require__.e(/* import() */ 5766).then(__nccwpck_require__.bind(__nccwpck_require__, 45766));
            return givenScimUrl(tenantSettings(inputs));
        },
        tenant: async (options) => {
            const { createTenant } = await Promise.all(/* import() */[__nccwpck_require__.e(6921), __nccwpck_require__.e(9350), __nccwpck_require__.e(5892)]).then(__nccwpck_require__.bind(__nccwpck_require__, 85892));
            return createTenant({ ...tenantSettings(inputs), ...options }, {
                clock,
                random: Math.random,
                signal,
                onWait: ({ ms, reason }) => (0,github_log/* info */.pq)(`Wait     ${Math.ceil(ms / 1000)} s: ${reason}`),
            });
        },
        receivers: inputs.webhookUrl.length > 0 ? (giveUp) => openReceivers(inputs, clock, giveUp) : undefined,
        onProgress: print,
    };
}

;// CONCATENATED MODULE: ./build/main/launch.js












/** The event of the run; one that cannot be read is a problem like any other. */
async function contextOf(env, problems) {
    try {
        return await readContext(env, await readEvent(env['GITHUB_EVENT_PATH']));
    }
    catch (error) {
        if (!(error instanceof failure/* Failure */.H))
            throw error;
        problems.push({ reason: error.reason, message: error.message, advice: error.advice });
        return readContext(env, {});
    }
}
/**
 * Puts a run together.
 * @param found problems of the inputs
 * @param signal aborted on SIGINT and SIGTERM
 * @param identity in `post`: which output folder the main step made
 */
async function prepare(env, given, found, signal, identity) {
    const problems = [...found];
    const context = await contextOf(env, problems);
    const workspace = context.workspace || process.cwd();
    const { inputs, at } = await inOwnCheckout(given, context, workspace);
    const { output, problem } = await openOutput(inputs, env, workspace, identity);
    if (problem)
        problems.push(problem);
    const refusal = modes/* MODES */.FN[inputs.mode].writes ? (0,github_refusal/* refusalOf */.Of)(context, inputs.mode, inputs) : undefined;
    if (refusal)
        problems.push(refusal);
    problems.push(...(await checkReceivers(inputs)));
    const log = {
        line: github_log/* info */.pq,
        warning: (text) => (0,annotations/* annotate */.f)([{ level: 'warning', title: 'CXone Roster', message: text }]),
    };
    const startedAt = Date.now();
    const host = lazyHost(inputs, context, env, log);
    const { GITHUB_EVENT_PATH: eventPath, RUNNER_TEMP: temp } = env;
    const services = realServices(inputs, workspace, output, host, log, signal, { eventPath, temp });
    return {
        request: requestOf(inputs, context, startedAt, await runProvenance(context, env, process.argv[1])),
        services: { ...services, files: filesAt(at, services.files) },
        problems,
        context,
        output,
        host,
    };
}


/***/ }),

/***/ 40583:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   Z: () => (/* binding */ leaveState),
/* harmony export */   l: () => (/* binding */ tryState)
/* harmony export */ });
/* harmony import */ var _github_runner_commands_js__WEBPACK_IMPORTED_MODULE_0__ = __nccwpck_require__(49673);
/* harmony import */ var _github_names_js__WEBPACK_IMPORTED_MODULE_4__ = __nccwpck_require__(50926);
/* harmony import */ var _interface_modes_js__WEBPACK_IMPORTED_MODULE_1__ = __nccwpck_require__(55944);
/* harmony import */ var _text_days_js__WEBPACK_IMPORTED_MODULE_2__ = __nccwpck_require__(96939);
/* harmony import */ var _text_errors_js__WEBPACK_IMPORTED_MODULE_3__ = __nccwpck_require__(84863);





/**
 * Leaves for `post` what it needs to finish a run that was interrupted. No secret is among it. Where the runner does
 * not take it, a run that writes does nothing: nobody could finish it.
 */
async function leaveState(launch, inputs) {
    const folder = await launch.output.ready();
    try {
        (0,_github_runner_commands_js__WEBPACK_IMPORTED_MODULE_0__/* .saveState */ .LZ)('started', (0,_text_days_js__WEBPACK_IMPORTED_MODULE_2__/* .isoTime */ .Ly)(launch.request.startedAt));
        (0,_github_runner_commands_js__WEBPACK_IMPORTED_MODULE_0__/* .saveState */ .LZ)('output-folder', folder);
        (0,_github_runner_commands_js__WEBPACK_IMPORTED_MODULE_0__/* .saveState */ .LZ)('tenant', (0,_github_names_js__WEBPACK_IMPORTED_MODULE_4__/* .tenantName */ .a)(inputs));
        (0,_github_runner_commands_js__WEBPACK_IMPORTED_MODULE_0__/* .saveState */ .LZ)('mode', inputs.mode);
        // The last one: by it `post` knows that the run had begun.
        (0,_github_runner_commands_js__WEBPACK_IMPORTED_MODULE_0__/* .saveState */ .LZ)('output-dir', launch.output.path);
    }
    catch (error) {
        if (!_interface_modes_js__WEBPACK_IMPORTED_MODULE_1__/* .MODES */ .FN[inputs.mode].writes)
            return launch.services.log.warning(unsaved(error));
        launch.problems.push({
            reason: 'apply-failed',
            message: `the state of this step could not be saved: ${(0,_text_errors_js__WEBPACK_IMPORTED_MODULE_3__/* .diskWords */ .LZ)(error)}`,
            advice: 'See that the disk of the runner has room and takes files, then run the job again: without it nobody could ' +
                'finish a run that is interrupted.',
        });
    }
}
const unsaved = (error) => `The state of this step could not be saved (${(0,_text_errors_js__WEBPACK_IMPORTED_MODULE_3__/* .diskWords */ .LZ)(error)}): its post step may not know what this run has done.`;
/** Leaves a word for `post` that the run can do without. */
function tryState({ services }, name, value) {
    try {
        (0,_github_runner_commands_js__WEBPACK_IMPORTED_MODULE_0__/* .saveState */ .LZ)(name, value);
    }
    catch (error) {
        services.log.warning(unsaved(error));
    }
}


/***/ }),

/***/ 15875:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   E: () => (/* binding */ impliedInputs)
/* harmony export */ });
/** Inputs with what the mode implies: Entra's settings are those of profile `entra`, unless a SCIM base is given. */
function impliedInputs(inputs) {
    return inputs.mode === 'entra-config' && !inputs.scimUrl ? { ...inputs, profile: 'entra' } : inputs;
}


/***/ }),

/***/ 3515:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {


// EXPORTS
__nccwpck_require__.d(__webpack_exports__, {
  Ns: () => (/* binding */ artifactsOf),
  mk: () => (/* binding */ publish),
  Mp: () => (/* binding */ written)
});

// EXTERNAL MODULE: ./build/app/reports.js + 9 modules
var reports = __nccwpck_require__(9789);
// EXTERNAL MODULE: ./build/app/session.js
var session = __nccwpck_require__(8376);
// EXTERNAL MODULE: ./build/github/runner-commands.js
var runner_commands = __nccwpck_require__(49673);
// EXTERNAL MODULE: ./build/files/audit-file.js + 1 modules
var audit_file = __nccwpck_require__(90281);
// EXTERNAL MODULE: ./build/github/artifact-name.js
var artifact_name = __nccwpck_require__(25372);
// EXTERNAL MODULE: external "node:fs/promises"
var promises_ = __nccwpck_require__(51455);
// EXTERNAL MODULE: ./build/text/errors.js
var errors = __nccwpck_require__(84863);
// EXTERNAL MODULE: ./build/text/secrets.js + 1 modules
var secrets = __nccwpck_require__(47460);
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
        await (0,promises_.appendFile)(file, `${fitted(secrets/* secrets */.O.scrub(text), LIMIT - 1)}\n`, 'utf8');
        return undefined;
    }
    catch (error) {
        return `The job summary could not be written (${(0,errors/* diskWords */.LZ)(error)}). It is summary.md in the output folder.`;
    }
}

// EXTERNAL MODULE: ./build/report/pages/summary-page.js
var summary_page = __nccwpck_require__(30022);
// EXTERNAL MODULE: ./build/main/left-state.js
var left_state = __nccwpck_require__(40583);
// EXTERNAL MODULE: ./build/github/names.js
var names = __nccwpck_require__(50926);
// EXTERNAL MODULE: ./build/text/run-again.js
var run_again = __nccwpck_require__(99954);
// EXTERNAL MODULE: ./build/text/figures.js
var figures = __nccwpck_require__(21135);
;// CONCATENATED MODULE: ./build/main/publish.js











/** Where the files of a run lie on this machine. */
function written({ planPath, auditPath, reportPath }) {
    return { planPath: planPath || undefined, auditPath: auditPath || undefined, reportPath: reportPath || undefined };
}
/** What the audit that could not be stored means, and what to do. */
const lostAudit = (why) => ({
    reason: 'apply-partial',
    message: `the files of this run could not be uploaded (${why}): its audit goes with this machine`,
    advice: artifact_name/* NAME_TAKEN */.US.test(why)
        ? 'Another job of this run has used the name already: give each job that is about this tenant an ' +
            '`artifact-name` of its own, the same one in every run, then start the workflow anew.'
        : `${run_again/* RUN_AGAIN */.B} Where the artifact storage is full, make room first; where no artifact is wanted, set ` +
            '`artifact-name` to nothing.',
});
/**
 * What the artifact is called after. An undo without `reviewed-plan` only plans: its artifact is a plan's, so that the
 * job which applies it finds it in the same run, beside its own.
 */
const artifactMode = ({ mode, reviewedPlan }) => (mode === 'undo' && !reviewedPlan ? 'plan' : mode);
/** Whose artifacts a run with these inputs leaves. */
const artifactsOf = (inputs) => ({
    prefix: inputs.artifactName,
    tenant: (0,names/* tenantName */.a)(inputs),
    mode: artifactMode(inputs),
});
/** Uploads the run's files. What was tried and failed is a problem of the run: evidence is a part of success. */
async function store(launch, inputs, report, files, env) {
    const names = await launch.output.written();
    const { audit } = report;
    // Removed by someone else, it cannot be shown to anybody.
    const isGone = audit !== undefined && !names.includes('audit.jsonl');
    if (isGone)
        audit.place = 'lost';
    if (inputs.artifactName === '') {
        if (audit && !isGone)
            audit.place = 'local';
        if (isGone)
            await say((0,audit_file/* auditGone */.Hw)(), launch, report, files);
        return {};
    }
    const { places, lost, days } = await upload(launch, inputs, names, env);
    if (audit && places.artifactId !== undefined)
        audit.days = days;
    if (places.artifactUrl)
        report.links.artifact = places.artifactUrl;
    if (places.reportArtifactUrl)
        report.links.report = places.reportArtifactUrl;
    if (audit && places.artifactId === undefined && !isGone)
        audit.place = lost === null ? 'local' : 'lost';
    if (isGone)
        await say((0,audit_file/* auditGone */.Hw)(), launch, report, files);
    else if (lost !== null)
        await say(lostAudit(lost), launch, report, files);
    return places;
}
/** @returns where the files are, and for how many days; why they are lost, where they are */
async function upload(launch, inputs, files, env) {
    const { services, context, output } = launch;
    const { uploadReports, keptDays } = await __nccwpck_require__.e(/* import() */ 3762).then(__nccwpck_require__.bind(__nccwpck_require__, 63762));
    const days = keptDays(inputs.retentionDays, env);
    if (days < inputs.retentionDays)
        services.log.warning(`Input retention-days: ${inputs.retentionDays} is more than this repository allows: its artifacts, the audit ` +
            `among them, are kept for ${(0,figures/* counted */.hS)(days, 'day')}. Raise the limit in the settings of the repository ` +
            '(Actions, General), or keep a copy elsewhere: docs/retention.md.');
    const { first, second } = (0,artifact_name/* artifactNames */.jh)(artifactsOf(inputs), context.attempt);
    // In `post`: what the main step had uploaded already is there under its name.
    const isAgain = (0,runner_commands/* getState */.Gu)('uploads') === first;
    (0,left_state/* tryState */.l)(launch, 'uploads', first);
    const { places, warnings, lost } = await uploadReports({
        name: first,
        second: isAgain ? second : undefined,
        // `post` has five minutes in all, of which looking up may take four.
        limitMs: (0,runner_commands/* getState */.Gu)('started') ? Math.max(30_000, 270_000 - process.uptime() * 1_000) : undefined,
        folder: output.path,
        retentionDays: days,
        files,
    });
    for (const warning of warnings)
        services.log.warning(warning);
    return { places, lost, days };
}
/** What came to light once the reports were written. */
async function say({ reason, message, advice }, { request, services }, report, files) {
    report.problems.push({ reason, message, advice });
    (0,session/* judge */.S4)(report, request.failOnDrift);
    await (0,reports/* writeReports */.L)(report, services, files);
}
/**
 * Summary, comment and artifacts. But for an audit that could not be stored, what of it fails is a warning.
 * @param summary as it was written already
 */
async function publish(launch, inputs, env, report, files, summary = null) {
    const places = { ...written(files), ...(await store(launch, inputs, report, files, env)) };
    // Files of a run whose record stays on this machine say so, as its summary does.
    if (report.audit?.place === 'local' && summary === null)
        await (0,reports/* writeReports */.L)(report, launch.services, files);
    const { log } = launch.services;
    const commentUrl = await launch.host.comment(report);
    if (commentUrl)
        places.commentUrl = commentUrl;
    const fixable = report.roster?.issues.some(({ certain }) => certain) ?? false;
    if (fixable && launch.context.pull && inputs.comment !== 'off' && !launch.request.secretsWithheld) {
        const { rosterFixes } = await __nccwpck_require__.e(/* import() */ 5874).then(__nccwpck_require__.bind(__nccwpck_require__, 45874));
        await launch.host.suggest(await rosterFixes(report, launch.services.files));
    }
    const text = summary !== null && report.audit?.place !== 'lost' ? summary : (0,summary_page/* renderSummary */.B)(report);
    const warning = await writeSummary(text, env);
    if (warning)
        log.warning(warning);
    return places;
}


/***/ }),

/***/ 8786:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   $t: () => (/* binding */ placeOf),
/* harmony export */   FQ: () => (/* binding */ leaves),
/* harmony export */   ez: () => (/* binding */ delimiterWord),
/* harmony export */   lb: () => (/* binding */ DELIMITERS)
/* harmony export */ });
/** Signs that separate cells, as people call them. */
const DELIMITERS = { ',': 'comma', ';': 'semicolon', '\t': 'tab', '|': 'pipe' };
/** `comma`; `undefined` of what separates no cells. */
const delimiterWord = (sign) => DELIMITERS[sign];
/**
 * A leaver: the row says so, or its last day is over.
 * @param today YYYY-MM-DD in the policy's time zone
 */
const leaves = ({ active, endDate }, today) => active === false || (endDate !== undefined && today > endDate);
/** Where a row stands, as one text. */
const placeOf = ({ file, row }) => `${file}\n${row}`;


/***/ }),

/***/ 31612:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   H: () => (/* binding */ Failure),
/* harmony export */   k: () => (/* binding */ AllRefused)
/* harmony export */ });
/**
 * An exceptional end of a run: carries the reason code it ends with, what went wrong, why, and what to do next.
 * `message` never holds a secret or an unmasked person.
 */
class Failure extends Error {
    reason;
    /** What to do next, one sentence. */
    advice;
    /** HTTP status of the answer that ended the run, where there was one: who answers was reached. */
    answered;
    constructor(reason, message, advice, options) {
        super(message, options);
        this.name = 'Failure';
        this.reason = reason;
        this.advice = advice;
        this.answered = options?.answered;
    }
}
/** The end of a run of which every change was refused: nothing was carried out, not even a part of a change. */
class AllRefused extends Failure {
    /** Requests that were sent for the change that met the end. */
    attempts;
    /** What they were answered. */
    error;
    constructor(message, error, attempts, cause) {
        super('apply-failed', message, error.advice, { cause });
        this.error = error;
        this.attempts = attempts;
    }
}


/***/ }),

/***/ 67443:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   Ny: () => (/* binding */ OPEN_PERSON_FIELDS),
/* harmony export */   R9: () => (/* binding */ HUB_ONLY),
/* harmony export */   RI: () => (/* binding */ HUB_FIRST),
/* harmony export */   a2: () => (/* binding */ LISTED_FIELDS),
/* harmony export */   f0: () => (/* binding */ SCIM_FIELDS),
/* harmony export */   ii: () => (/* binding */ NOT_IN_HUB),
/* harmony export */   "in": () => (/* binding */ HUB_LISTS),
/* harmony export */   tz: () => (/* binding */ PERSONAL_FIELDS),
/* harmony export */   xE: () => (/* binding */ UNMANAGEABLE),
/* harmony export */   zJ: () => (/* binding */ isUnmanageable)
/* harmony export */ });
/* harmony import */ var _fields_js__WEBPACK_IMPORTED_MODULE_0__ = __nccwpck_require__(72017);

/** What a person has beside single values, and only NiCE's published API carries. */
const HUB_LISTS = { skills: 'Skills', invite: 'Invitation' };
/** Groups of fields by what the table says of them. */
const fieldsWhere = (is) => _fields_js__WEBPACK_IMPORTED_MODULE_0__/* .FIELD_FACTS */ .pn.flatMap(([field, facts]) => (is(facts) ? [field] : []));
/** Fields that every profile carries. */
const SCIM_FIELDS = fieldsWhere(({ scim }) => scim !== null);
/** Fields that UserHub does not show: SCIM does, one account at a time. */
const NOT_IN_HUB = fieldsWhere((facts) => facts.hub === null);
/** Fields that reading everybody shows; the others have a route of their own, and cost a request a person. */
const LISTED_FIELDS = fieldsWhere((facts) => facts.hub?.use !== 'route');
/** Fields that a tenant without NiCE's published API has no place for. */
const HUB_ONLY = [...fieldsWhere(({ scim }) => scim === null), ...Object.keys(HUB_LISTS)];
/** Fields that NiCE's published API carries by routes of its own, and SCIM therefore does not. */
const HUB_FIRST = new Set([
    ...fieldsWhere((facts) => facts.hub?.use === 'writes' || facts.hub?.use === 'route'),
    ...Object.keys(HUB_LISTS),
]);
/** Fields whose values say who someone is. */
const PERSONAL_FIELDS = fieldsWhere(({ personal }) => personal);
/** Fields whose values do not. */
const OPEN_PERSON_FIELDS = fieldsWhere(({ personal }) => !personal);
/**
 * Fields that a policy may leave to others (`unmanaged`), beside `attr.<name>`. Without a userName and a name there is
 * no account; externalId has a key of its own.
 */
const UNMANAGEABLE = _fields_js__WEBPACK_IMPORTED_MODULE_0__/* .PROFILE_FIELDS */ .sA.filter((field) => !['userName', 'externalId', 'givenName', 'familyName'].includes(field));
/** True where `unmanaged` takes the field. */
const isUnmanageable = (field) => field.startsWith('attr.') || UNMANAGEABLE.includes(field);


/***/ }),

/***/ 72017:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   OU: () => (/* binding */ PERSON_FIELDS),
/* harmony export */   pn: () => (/* binding */ FIELD_FACTS),
/* harmony export */   sA: () => (/* binding */ PROFILE_FIELDS),
/* harmony export */   xS: () => (/* binding */ factsOf)
/* harmony export */ });
const core = (attribute) => ({ in: 'core', attribute });
const name = (attribute) => ({ in: 'name', attribute });
const hub = (name, use, form = 'text') => ({ name, use, form });
/**
 * Every single-valued field of a person: the one place that says how it is called, where the wire holds it and who
 * carries it, how its values compare, whether they are personal, how its cells are read and which headers mean it.
 * The wire, the plan, the roster, export, reports, redaction, docs and the published schema ask here.
 */
const PERSON_FIELDS = {
    userName: {
        label: 'User name',
        personal: true,
        same: 'case-blind',
        scim: core('userName'),
        hub: hub('userName', 'as-read'),
        cell: 'userName',
        clearable: false,
        description: 'Sign-in name: an e-mail address, unique without regard to case.',
        headers: 'Username; Login; Login Name; Sign-in Name; User Principal Name; UPN; CXone Username; Benutzername; ' +
            "Anmeldename; Nom d’utilisateur; Nom d'utilisateur; Nombre de usuario",
    },
    externalId: {
        label: 'Employee ID',
        personal: true,
        same: 'exact',
        scim: core('externalId'),
        hub: hub('externalIdentity', 'rescues', 'sign-in'),
        cell: 'externalId',
        clearable: true,
        description: 'The person’s number in the HR system, 1–128 characters, compared with case.',
        headers: 'External Identity; Employee ID; Employee Number; Employee No; Employee #; Emp ID; Emp No; ' +
            'Worker ID; Worker Number; Person ID; Person ID External; Person Number; Personnel Number; ' +
            'Personnel No; Staff ID; Staff Number; Associate ID; HR ID; Personalnummer; Personal-Nr; ' +
            'Pers.-Nr.; Mitarbeiter-Nr.; Emp ID #; ' +
            "Mitarbeiternummer; Matricule; Numéro d’employé; Numéro d'employé; Número de empleado",
    },
    givenName: {
        label: 'First name',
        personal: true,
        same: 'text',
        scim: name('givenName'),
        hub: hub('firstName', 'as-read'),
        cell: 'name',
        clearable: false,
        description: 'First name.',
        headers: 'First Name; Forename; Legal First Name; Legal Name - First Name; Vorname; Prénom; Nombre',
    },
    familyName: {
        label: 'Last name',
        personal: true,
        same: 'text',
        scim: name('familyName'),
        hub: hub('lastName', 'as-read'),
        cell: 'name',
        clearable: false,
        description: 'Last name.',
        headers: 'Last Name; Surname; Legal Last Name; Legal Name - Last Name; Nachname; Familienname; ' +
            'Nom de famille; Apellido; Apellidos',
    },
    displayName: {
        label: 'Display name',
        personal: true,
        same: 'text',
        scim: core('displayName'),
        hub: hub('displayName', 'shows'),
        cell: 'name',
        clearable: true,
        description: 'Name as it is shown.',
        headers: 'Full Name; Common Name; Anzeigename',
    },
    title: {
        label: 'Title',
        personal: false,
        same: 'text',
        scim: core('title'),
        hub: null,
        cell: 'text',
        clearable: true,
        description: 'Job title.',
        headers: 'Job Title; Business Title; Position Title; Job Title Description; Job Name; Employee Title; ' +
            'Position; Stellenbezeichnung; Intitulé du poste; Puesto',
    },
    email: {
        label: 'E-mail',
        personal: true,
        same: 'case-blind',
        scim: { in: 'work', attribute: 'emails' },
        hub: hub('emailAddress', 'as-read'),
        cell: 'address',
        clearable: false,
        description: 'Work e-mail address; the userName where a new account has none.',
        headers: 'Email Address; E-mail; Mail; Work Email; Work Email Address; Work Contact: Work Email; ' +
            'Employee Work Email; Business Email; Business Email Address; Company Email; Primary Email; ' +
            'Primary Work Email; Email - Work; Email - Primary Work; Office Email; E-Mail-Adresse; Courriel; ' +
            'Adresse e-mail; Correo electrónico',
    },
    phone: {
        label: 'Phone',
        personal: true,
        same: 'digits',
        scim: { in: 'work', attribute: 'phoneNumbers' },
        hub: null,
        cell: 'text',
        clearable: true,
        description: 'Work phone number.',
        headers: 'Phone Number; Work Phone; Work Phone Number; Business Phone; Business Phone Number; Office Phone; ' +
            'Primary Work Phone; Telephone; Telephone Number; Telefon; Telefonnummer; Téléphone; Teléfono',
    },
    department: {
        label: 'Department',
        personal: false,
        same: 'text',
        scim: { in: 'enterprise', attribute: 'department' },
        hub: null,
        cell: 'text',
        clearable: true,
        description: 'Department.',
        headers: 'Department Name; Home Department Description; Department Description; Dept; Dept Name; Abteilung; ' +
            'Département; Departamento',
    },
    team: {
        label: 'Team',
        personal: false,
        same: 'text',
        scim: { in: 'nice', attribute: 'team' },
        hub: hub('teamId', 'rescues', 'team'),
        cell: 'text',
        clearable: true,
        description: 'Team, as the tenant names it.',
        headers: 'Team Name',
    },
    middleName: {
        label: 'Middle name',
        personal: true,
        same: 'text',
        scim: name('middleName'),
        hub: hub('middleName', 'shows'),
        cell: 'name',
        clearable: true,
        description: 'Middle name.',
        headers: '',
    },
    mobilePhone: {
        label: 'Mobile phone',
        personal: true,
        same: 'digits',
        scim: { in: 'mobile', attribute: 'phoneNumbers' },
        hub: hub('mobileNumber', 'writes'),
        cell: 'text',
        clearable: true,
        description: 'Mobile phone number.',
        headers: 'Mobile Number',
    },
    timeZone: {
        label: 'Time zone',
        personal: false,
        same: 'zone',
        scim: core('timezone'),
        hub: hub('timeZone', 'writes'),
        cell: 'zone',
        clearable: true,
        description: 'Time zone by its IANA name, such as Europe/Berlin.',
        headers: '',
    },
    hireDate: {
        label: 'Hire date',
        personal: false,
        same: 'text',
        scim: null,
        hub: hub('hireDate', 'writes', 'day'),
        cell: 'date',
        clearable: true,
        description: 'CXone’s hire date; the first day too where the file has no start date.',
        headers: '',
    },
    rank: {
        label: 'Rank',
        personal: false,
        same: 'text',
        scim: null,
        hub: hub('rank', 'writes', 'number'),
        cell: 'rank',
        clearable: true,
        description: 'Rank for scheduling, a whole number.',
        headers: '',
    },
    userType: {
        label: 'User type',
        personal: false,
        same: 'text',
        scim: core('userType'),
        hub: hub('type', 'shows'),
        cell: 'text',
        clearable: true,
        description: 'Type of the user in CXone.',
        headers: '',
    },
    loginAuthenticator: {
        label: 'Login authenticator',
        personal: false,
        same: 'text',
        scim: null,
        hub: hub('loginAuthenticatorId', 'route', 'login'),
        cell: 'text',
        clearable: false,
        description: 'Login authenticator: its id, or a name that some account shows.',
        headers: '',
    },
};
/** All of them, in the order reports show them. */
const PROFILE_FIELDS = Object.keys(PERSON_FIELDS);
/** All of them with their facts, in the same order. */
const FIELD_FACTS = Object.entries(PERSON_FIELDS);
/** What the table says of a field; `null` of one that is no single-valued field of a person. */
const factsOf = (field) => Object.hasOwn(PERSON_FIELDS, field) ? PERSON_FIELDS[field] : null;


/***/ }),

/***/ 50917:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   $k: () => (/* binding */ LICENSE_POLICIES),
/* harmony export */   C4: () => (/* binding */ isLeaverStep),
/* harmony export */   Hf: () => (/* binding */ endsSession),
/* harmony export */   Iy: () => (/* binding */ STEP_EFFECTS),
/* harmony export */   L7: () => (/* binding */ TENANT_STEPS),
/* harmony export */   Sv: () => (/* binding */ TENANT_STEP_WORDS),
/* harmony export */   Ty: () => (/* binding */ isTenantStep),
/* harmony export */   Z7: () => (/* binding */ STEP_EFFECT_WORDS),
/* harmony export */   mf: () => (/* binding */ LEAVER_STEPS),
/* harmony export */   mv: () => (/* binding */ stepFacts),
/* harmony export */   q4: () => (/* binding */ remainsAfter),
/* harmony export */   v0: () => (/* binding */ STEP_WISHES)
/* harmony export */ });
/* unused harmony export STEP_FACTS */
/* harmony import */ var _text_figures_js__WEBPACK_IMPORTED_MODULE_0__ = __nccwpck_require__(21135);

/** What may become of a leaver's licence. */
const LICENSE_POLICIES = ['RECLAIM', 'DOWNGRADE', 'PRESERVE'];
/**
 * Every step the tutorials' and NiCE's published routes offer around a leaver's account and a change of roles, in the
 * order they are taken in. Names stand in audits and `results.csv`: they never change.
 */
const STEP_FACTS = {
    dependencies: {
        policyKey: 'dependencies',
        when: 'before-deletion',
        words: 'look for queues, skills and recordings',
    },
    sessions: {
        policyKey: 'sessions',
        switchedBy: 'terminateSessions',
        when: 'sign-out',
        words: 'end sessions',
        effect: { name: 'sessions-ended', words: (count) => `${(0,_text_figures_js__WEBPACK_IMPORTED_MODULE_0__/* .counted */ .hS)(count, 'person', 'people')} signed out` },
        endsSession: true,
    },
    disconnect: {
        policyKey: 'disconnect',
        switchedBy: 'disconnect',
        when: 'sign-out',
        words: 'cut connections',
        effect: { name: 'disconnected', words: (count) => `${(0,_text_figures_js__WEBPACK_IMPORTED_MODULE_0__/* .counted */ .hS)(count, 'connection')} cut` },
    },
    logout: {
        policyKey: 'logout',
        switchedBy: 'terminateSessions',
        when: 'sign-out',
        words: 'log the agent out',
        effect: { name: 'agent-logged-out', words: (count) => `${(0,_text_figures_js__WEBPACK_IMPORTED_MODULE_0__/* .counted */ .hS)(count, 'agent')} logged out` },
        endsSession: true,
        remains: 'CXone publishes nothing that revokes a token of another person: one given out before works until ' +
            'it expires, at most an hour later.',
    },
    'access-keys': {
        policyKey: 'accessKeys',
        when: 'sign-out',
        words: 'switch access keys off',
        effect: {
            name: 'access-keys-off',
            words: (count) => `access keys of ${(0,_text_figures_js__WEBPACK_IMPORTED_MODULE_0__/* .counted */ .hS)(count, 'person', 'people')} off`,
        },
    },
    license: {
        policyKey: 'license',
        when: 'licence',
        words: 'free the licence',
        effect: { name: 'licence-freed', words: (count) => `${(0,_text_figures_js__WEBPACK_IMPORTED_MODULE_0__/* .counted */ .hS)(count, 'licence')} freed` },
    },
    'cache-refresh': {
        policyKey: 'cacheRefresh',
        when: 'after-roles',
        words: 'refresh the cache',
    },
};
/** How a policy wants a step: `try` forgives what the tenant does not offer, never what failed. */
const STEP_WISHES = ['off', 'try', 'require'];
/** What the table says of a step. */
const stepFacts = (name) => STEP_FACTS[name];
/** Every step, in the order in which they are taken. */
const TENANT_STEPS = Object.keys(STEP_FACTS);
/** Whether a name is one of these steps, and not of the change that they surround. */
const isTenantStep = (name) => name !== undefined && Object.hasOwn(STEP_FACTS, name);
/** Names of the steps' effects. */
const STEP_EFFECTS = TENANT_STEPS.flatMap((name) => stepFacts(name).effect?.name ?? []);
/** The steps that follow a deactivation, on any kind of tenant, in their order. */
const LEAVER_STEPS = TENANT_STEPS.filter(isLeaverStep);
/** Whether a name is one of a step that follows a deactivation. */
function isLeaverStep(name) {
    if (!Object.hasOwn(STEP_FACTS, name))
        return false;
    const { when } = stepFacts(name);
    return when === 'sign-out' || when === 'licence';
}
/** Once this step is done the person is signed out. */
const endsSession = (name) => isLeaverStep(name) && stepFacts(name).endsSession === true;
/** What each step does, as reports name it. */
const TENANT_STEP_WORDS = Object.fromEntries(TENANT_STEPS.map((name) => [name, stepFacts(name).words]));
/** What each step's effect means for a number of people. */
const STEP_EFFECT_WORDS = Object.fromEntries(TENANT_STEPS.flatMap((name) => {
    const { effect } = stepFacts(name);
    return effect ? [[effect.name, effect.words]] : [];
}));
/** What stays possible although these steps are done, each said once. */
function remainsAfter(steps) {
    return [...new Set(steps)].flatMap((name) => (isLeaverStep(name) ? (stepFacts(name).remains ?? []) : []));
}


/***/ }),

/***/ 75091:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   W: () => (/* binding */ isOffboarding)
/* harmony export */ });
/**
 * Whether a roster is the one that the `offboard` action writes: one person, started by hand, guarded by its
 * environment. Such a run deactivates and never deletes.
 * @param paths roster paths of the run, one a line or as a list
 */
function isOffboarding(paths) {
    const all = typeof paths === 'string' ? paths.split('\n') : paths;
    return all.length === 1 && /^\.cxone-offboard-[\w-]+\.json$/.test(all[0] ?? '');
}


/***/ }),

/***/ 89827:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   AI: () => (/* binding */ deactivatesOnly),
/* harmony export */   G1: () => (/* binding */ wireKind),
/* harmony export */   GW: () => (/* binding */ KINDS),
/* harmony export */   L0: () => (/* binding */ SIDE_EFFECTS),
/* harmony export */   Ss: () => (/* binding */ WORK_KINDS),
/* harmony export */   Us: () => (/* binding */ GUARD_KINDS),
/* harmony export */   Vg: () => (/* binding */ KEPT_BACK),
/* harmony export */   WW: () => (/* binding */ keptBackOnly),
/* harmony export */   Xi: () => (/* binding */ isLeaving),
/* harmony export */   fX: () => (/* binding */ stopping),
/* harmony export */   lT: () => (/* binding */ isBlocked)
/* harmony export */ });
/* harmony import */ var _leaver_steps_js__WEBPACK_IMPORTED_MODULE_0__ = __nccwpck_require__(50917);

/** Kinds of work, in the order they are shown in. */
const WORK_KINDS = ['create', 'update', 'reactivate', 'roles', 'deactivate', 'delete'];
/** Kinds as files, hashes and reports name them, in the same order. */
const KINDS = [...WORK_KINDS, 'blocked'];
function wireKind(kind) {
    return kind === 'held-back' ? 'blocked' : kind;
}
const SIDE_EFFECTS = ['activation-mail', 'verification-mail', ..._leaver_steps_js__WEBPACK_IMPORTED_MODULE_0__/* .STEP_EFFECTS */ .Iy, 'data-deleted'];
/** Whether an operation takes someone's account. */
function isLeaving(operation) {
    return operation.kind === 'deactivate' || operation.kind === 'delete' || operation.kind === 'held-back';
}
/** A person needs someone's decision: nothing happens, or less than was asked for. */
function isBlocked(operation) {
    return operation.kind === 'blocked' || operation.kind === 'held-back';
}
/** A blocked deletion of which something is carried out: the account is active, or steps of its sign-out are open. */
function deactivatesOnly(operation) {
    if (operation.kind !== 'held-back')
        return false;
    return operation.prior?.active !== false || operation.openSteps !== undefined;
}
const GUARD_KINDS = [
    'deactivate',
    'delete',
    'roleGain',
    'roleLoss',
    'create',
    'update',
    'reactivate',
    'userNameChange',
];
/** Guards that stop a plan: tripped, and lifted by no override. */
const stopping = (guards) => guards.filter(({ tripped, overridden }) => tripped && !overridden);
/** How the reason of a deletion that is kept back ends: what the plan does instead. */
const KEPT_BACK = 'deactivated and signed out, not deleted';
/** The same reason once it is known that this did not come about wholly: what became of it is said beside it. */
const keptBackOnly = (reason) => reason.replace(KEPT_BACK, 'not deleted');


/***/ }),

/***/ 38158:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   $8: () => (/* binding */ mayHaveWritten),
/* harmony export */   Bw: () => (/* binding */ isOutcomeStatus),
/* harmony export */   Dj: () => (/* binding */ worked),
/* harmony export */   F8: () => (/* binding */ groupOf),
/* harmony export */   Ko: () => (/* binding */ outcomesById),
/* harmony export */   NM: () => (/* binding */ isUnseen),
/* harmony export */   bu: () => (/* binding */ isPartly),
/* harmony export */   pg: () => (/* binding */ holdsChange),
/* harmony export */   rd: () => (/* binding */ WAITS_FOR),
/* harmony export */   u0: () => (/* binding */ isStillListed),
/* harmony export */   uv: () => (/* binding */ OUTCOME_STATUSES),
/* harmony export */   xr: () => (/* binding */ peopleOf)
/* harmony export */ });
/* harmony import */ var _text_once_js__WEBPACK_IMPORTED_MODULE_0__ = __nccwpck_require__(99409);

/**
 * `done`: seen in the tenant. `adopted`: a create that met its own account and became an update.
 * `partial`: the main change happened, a step is open. `failed`: did not happen.
 * `ignored`: answered with success, and a read within `settle-seconds` shows something else.
 * `accepted`: answered with success, and nothing was seen. `blocked`: planned as blocked. `not-started`: never sent.
 * `unknown`: sent, no answer, run interrupted.
 */
const OUTCOME_STATUSES = [
    'done',
    'adopted',
    'partial',
    'failed',
    'ignored',
    'accepted',
    'blocked',
    'not-started',
    'unknown',
];
/** The one place that says what each status counts as, and what may be taken from it. */
const STATUS_FACTS = {
    done: { group: 'worked', mayHaveWritten: true, holds: true },
    adopted: { group: 'worked', mayHaveWritten: true, holds: true },
    partial: { group: 'failed', mayHaveWritten: true, holds: true },
    failed: { group: 'failed', isUnseen: true },
    ignored: { group: 'failed', mayHaveWritten: true, isUnseen: true },
    accepted: { group: 'unconfirmed', mayHaveWritten: true, holds: true, isUnseen: true },
    unknown: { group: 'unconfirmed', mayHaveWritten: true, isUnseen: true },
    blocked: { group: 'blocked', holds: true },
    'not-started': { group: 'not-started' },
};
/** What each status counts as. */
const groupOf = (status) => STATUS_FACTS[status].group;
/** The change is in the tenant, wholly. */
const worked = (status) => groupOf(status) === 'worked';
/** Something was sent that may have reached the account: what it holds now decides. */
const mayHaveWritten = (status) => STATUS_FACTS[status].mayHaveWritten === true;
/** The account holds what was written, as far as anyone knows; the one of a leaver is off. */
const holdsChange = (status) => STATUS_FACTS[status].holds === true;
/** It was tried, and nobody saw it in the tenant. */
const isUnseen = (status) => STATUS_FACTS[status].isUnseen === true;
const STATUSES = new Set(OUTCOME_STATUSES);
/** Whether a record names a status that this version knows. */
const isOutcomeStatus = (value) => STATUSES.has(value);
/** Why an apply that may do only a part leaves a change, in the words of its outcome. */
const WAITS_FOR = {
    review: 'no reviewed plan shows this change: it waits for one',
    others: 'reviewed; it waits with the changes that no reviewed plan shows',
    undo: 'an undo took this change back: it is not made again until the row says something else',
};
/** Outcomes by the ids of their operations. @param outcomes of a run that is over: nobody adds to the list any more */
const outcomesById = (0,_text_once_js__WEBPACK_IMPORTED_MODULE_0__/* .once */ .O)((outcomes) => {
    const byId = new Map();
    for (const outcome of outcomes)
        byId.set(outcome.operation.id, outcome);
    return byId;
});
/**
 * A deletion that was answered with success while the account stays, deactivated: reported as that, and counted as a
 * deactivation.
 */
const isStillListed = ({ operation, steps }) => operation.kind === 'delete' && steps.findLast(({ step }) => step === 'delete')?.error?.kind === 'ignored';
/** Of a change that is not whole a step is open: it did not fail. */
const isPartly = ({ status }) => status === 'partial';
/**
 * People with a change that ended in this group: each once, however many of their changes did. A deletion that is still
 * listed is none that failed.
 */
const peopleOf = (outcomes, group) => new Set(outcomes
    .filter((outcome) => groupOf(outcome.status) === group && !isStillListed(outcome))
    .map(({ operation }) => operation.key)).size;


/***/ }),

/***/ 83215:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   G: () => (/* binding */ titleOf)
/* harmony export */ });
/** What people call the tenant of a run. */
function titleOf({ title, tenant }) {
    return title ?? tenant;
}


/***/ }),

/***/ 74978:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   Y3: () => (/* binding */ changePlace),
/* harmony export */   gS: () => (/* binding */ changePieces),
/* harmony export */   xN: () => (/* binding */ Coverage)
/* harmony export */ });
/* harmony import */ var _leaver_js__WEBPACK_IMPORTED_MODULE_0__ = __nccwpck_require__(6303);

const listed = (value) => (Array.isArray(value) ? value : []);
/** One field's change in pieces: role by role where it is a list, whole where it is not. */
function pieces(field, before, after) {
    if (!Array.isArray(before) && !Array.isArray(after))
        return [JSON.stringify([field, before ?? null, after ?? null])];
    const [from, to] = [new Set(listed(before)), new Set(listed(after))];
    return [
        ...[...to].filter((one) => !from.has(one)).map((one) => JSON.stringify([field, 'gains', one])),
        ...[...from].filter((one) => !to.has(one)).map((one) => JSON.stringify([field, 'loses', one])),
    ];
}
/** What a change does, in the pieces that are compared one by one. */
function changePieces({ before, after }) {
    const fields = new Set([...Object.keys(before ?? {}), ...Object.keys(after ?? {})]);
    return [...fields].flatMap((field) => pieces(field, before?.[field], after?.[field]));
}
/** Whose change of which kind it is, as text. */
const changePlace = (kind, key) => JSON.stringify([kind, key]);
/**
 * What reviewed plans cover, united person by person: two plans that each show one field of a person cover the change
 * of both. Compared are kind, key, side effects, and field by field – role by role – before and after.
 */
class Coverage {
    #buckets = new Map();
    constructor(changes = []) {
        for (const change of changes)
            this.add(change);
    }
    add(change) {
        const at = changePlace(change.kind, change.key);
        const bucket = this.#buckets.get(at) ?? { pieces: new Set(), sideEffects: new Set() };
        for (const piece of changePieces(change))
            bucket.pieces.add(piece);
        for (const effect of change.sideEffects)
            bucket.sideEffects.add(effect);
        this.#buckets.set(at, bucket);
    }
    /**
     * True where everything that a change does was shown: equal or fewer. A deletion that something stands in the way of
     * by now is covered by the deletion; people blocked for other reasons are written to by nobody.
     */
    covers(change) {
        if (change.kind === 'blocked' || this.#has(change))
            return true;
        const deletion = (0,_leaver_js__WEBPACK_IMPORTED_MODULE_0__/* .blockedDeletion */ .f)(change);
        return deletion !== null && this.#has({ ...deletion, sideEffects: change.sideEffects });
    }
    /** The same, with just the side effects that were shown: none left out. */
    coversWhole(change) {
        const kind = change.kind === 'held-back' ? 'delete' : change.kind;
        const shown = this.#buckets.get(changePlace(kind, change.key))?.sideEffects;
        return this.covers(change) && [...(shown ?? [])].every((effect) => change.sideEffects.includes(effect));
    }
    /** True where a change of this kind was shown for this person, whatever it was. */
    names(kind, key) {
        return this.#buckets.has(changePlace(kind, key));
    }
    #has(change) {
        if (this.#buckets.size === 0)
            return false;
        const bucket = this.#buckets.get(changePlace(change.kind, change.key));
        if (!bucket)
            return false;
        return (changePieces(change).every((piece) => bucket.pieces.has(piece)) &&
            change.sideEffects.every((effect) => bucket.sideEffects.has(effect)));
    }
}


/***/ }),

/***/ 28788:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   Bb: () => (/* binding */ operationId),
/* harmony export */   SH: () => (/* binding */ planHash),
/* harmony export */   UD: () => (/* binding */ compare),
/* harmony export */   xG: () => (/* binding */ canonicalChange)
/* harmony export */ });
/* harmony import */ var node_crypto__WEBPACK_IMPORTED_MODULE_0__ = __nccwpck_require__(77598);
/* harmony import */ var _model_operation_js__WEBPACK_IMPORTED_MODULE_1__ = __nccwpck_require__(89827);
/* harmony import */ var _text_canonical_js__WEBPACK_IMPORTED_MODULE_3__ = __nccwpck_require__(89776);
/* harmony import */ var _text_hash_js__WEBPACK_IMPORTED_MODULE_2__ = __nccwpck_require__(69952);
/* harmony import */ var _text_own_text_js__WEBPACK_IMPORTED_MODULE_4__ = __nccwpck_require__(23500);





const byKindThenKey = (a, b) => compare((0,_model_operation_js__WEBPACK_IMPORTED_MODULE_1__/* .wireKind */ .G1)(a.kind), (0,_model_operation_js__WEBPACK_IMPORTED_MODULE_1__/* .wireKind */ .G1)(b.kind)) || compare(a.key, b.key);
/** Orders by UTF-16 code units, as RFC 8785 does: the same on every machine, whatever its locale. */
function compare(a, b) {
    return a < b ? -1 : a > b ? 1 : 0;
}
/**
 * The RFC 8785 form of one change: the bytes that ids, digests and the plan hash are made of.
 * @param change an operation; everything but kind, key, before and after is left out
 */
function canonicalChange({ kind, key, before, after }) {
    const [to, from] = [(0,_text_canonical_js__WEBPACK_IMPORTED_MODULE_3__/* .canonical */ .$)(after), (0,_text_canonical_js__WEBPACK_IMPORTED_MODULE_3__/* .canonical */ .$)(before)];
    return `{"after":${to},"before":${from},"key":${(0,_text_canonical_js__WEBPACK_IMPORTED_MODULE_3__/* .canonical */ .$)(key)},"kind":${(0,_text_canonical_js__WEBPACK_IMPORTED_MODULE_3__/* .canonical */ .$)((0,_model_operation_js__WEBPACK_IMPORTED_MODULE_1__/* .wireKind */ .G1)(kind))}}`;
}
/** First 16 hex digits of SHA-256 over the canonical change: the same change has the same id in every run. */
function operationId(change) {
    return (0,_text_own_text_js__WEBPACK_IMPORTED_MODULE_4__/* .ownText */ .U)((0,_text_hash_js__WEBPACK_IMPORTED_MODULE_2__/* .sha256 */ .s)(canonicalChange(change)).slice(0, 16));
}
/**
 * The hash of a plan: lower-case hex SHA-256 over the RFC 8785 form of `{tenant, operations}`, each operation as
 * `{kind, key, before, after}`, sorted by kind then key. Rows, guards, dates and policy do not count.
 */
function planHash(tenant, operations) {
    const sorted = [...operations].sort(byKindThenKey);
    // In pieces: for a million people the whole text would be larger than all that is known of them.
    const digest = (0,node_crypto__WEBPACK_IMPORTED_MODULE_0__.createHash)('sha256');
    let text = '{"operations":[';
    for (const [i, operation] of sorted.entries()) {
        text += `${i === 0 ? '' : ','}${canonicalChange(operation)}`;
        if (text.length < 65_536)
            continue;
        digest.update(text);
        text = '';
    }
    return digest.update(`${text}],"tenant":${(0,_text_canonical_js__WEBPACK_IMPORTED_MODULE_3__/* .canonical */ .$)(tenant)}}`).digest('hex');
}


/***/ }),

/***/ 27226:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   S: () => (/* binding */ accountDigest),
/* harmony export */   o: () => (/* binding */ wasKept)
/* harmony export */ });
/* harmony import */ var _text_hash_js__WEBPACK_IMPORTED_MODULE_0__ = __nccwpck_require__(69952);
/* harmony import */ var _row_digest_js__WEBPACK_IMPORTED_MODULE_1__ = __nccwpck_require__(95863);
/* harmony import */ var _text_canonical_js__WEBPACK_IMPORTED_MODULE_2__ = __nccwpck_require__(89776);



/** What an account is for the question whether it changed: who it is, and whether it is on. */
function accountDigest({ id, userName, externalId, active }) {
    return (0,_text_hash_js__WEBPACK_IMPORTED_MODULE_0__/* .sha256 */ .s)((0,_text_canonical_js__WEBPACK_IMPORTED_MODULE_2__/* .canonical */ .$)({ id, userName, externalId: externalId ?? null, active }));
}
/** Whether the same deletion was answered before and not carried out, and neither row nor account changed since. */
function wasKept(kept, prior, entry) {
    const one = kept.find(({ id }) => id === prior.id);
    return one !== undefined && one.row === (entry ? (0,_row_digest_js__WEBPACK_IMPORTED_MODULE_1__/* .rowDigest */ .$c)(entry) : null) && one.account === accountDigest(prior);
}


/***/ }),

/***/ 6303:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   f: () => (/* binding */ blockedDeletion),
/* harmony export */   j: () => (/* binding */ leaverOperation)
/* harmony export */ });
/* harmony import */ var _make_operation_js__WEBPACK_IMPORTED_MODULE_0__ = __nccwpck_require__(73258);
/* harmony import */ var _kept_deletions_js__WEBPACK_IMPORTED_MODULE_1__ = __nccwpck_require__(27226);
/* harmony import */ var _open_steps_js__WEBPACK_IMPORTED_MODULE_2__ = __nccwpck_require__(96802);
/* harmony import */ var _text_fold_name_js__WEBPACK_IMPORTED_MODULE_3__ = __nccwpck_require__(32555);




/**
 * Deactivation or deletion of one account. An account that is already deactivated needs no deactivation; what an
 * earlier run left open of its sign-out is an operation of its own, see `open-steps.ts`.
 */
function leaverOperation(prior, decide, leaving) {
    const { entry, reason, reasonCode } = leaving;
    const action = leaving.action === 'delete' && !decide.tenant.canDelete ? 'deactivate' : leaving.action;
    const note = (code, text) => (0,_make_operation_js__WEBPACK_IMPORTED_MODULE_0__/* .remark */ .Vg)(entry, prior, code, text);
    const remarks = action === leaving.action ? [] : [note('cannot-delete', 'this tenant cannot delete accounts: deactivated instead')];
    if (entry && isNamedOtherwise(entry, prior))
        remarks.push(note('named-otherwise', 'the row names the account differently from CXone; the person shown is the account’s: check that the row is ' +
            'about this person'));
    const licensePolicy = entry?.licensePolicy ?? decide.licensePolicy;
    if (action === 'deactivate' && !prior.active)
        return { operations: [], remarks: [...remarks, note('already-gone', 'already deactivated: nothing to do')] };
    if (action === 'delete' && (0,_kept_deletions_js__WEBPACK_IMPORTED_MODULE_1__/* .wasKept */ .o)(decide.keptDeletions ?? [], prior, entry))
        return {
            operations: [],
            remarks: [
                ...remarks,
                note('still-listed', 'CXone answered the deletion with success and keeps the account, deactivated: not asked for again until ' +
                    'the row or the account changes'),
            ],
        };
    // A deletion takes all of its steps once more; one that turns out to be held back only what is open.
    const left = prior.active ? undefined : decide.openSteps?.find(({ id }) => id === prior.id);
    const openSteps = left && (0,_open_steps_js__WEBPACK_IMPORTED_MODULE_2__/* .stillOpen */ .vJ)(left.steps, decide, licensePolicy);
    const parts = {
        entry,
        prior,
        reason,
        reasonCode,
        sideEffects: [
            ...(0,_open_steps_js__WEBPACK_IMPORTED_MODULE_2__/* .effectsOf */ .w7)((0,_open_steps_js__WEBPACK_IMPORTED_MODULE_2__/* .stillOpen */ .vJ)(decide.leaverSteps, decide, licensePolicy)),
            ...(action === 'delete' && !decide.retainData ? ['data-deleted'] : []),
        ],
        licensePolicy,
        openSteps: openSteps && openSteps.length > 0 ? openSteps : undefined,
    };
    // A deletion that a killed run has begun (the account is deactivated by then) is still the deletion that was
    // reviewed.
    const before = { userName: prior.userName, externalId: prior.externalId ?? null };
    return {
        operations: [
            action === 'delete'
                ? (0,_make_operation_js__WEBPACK_IMPORTED_MODULE_0__/* .operation */ .MQ)('delete', { ...parts, before, after: null })
                : (0,_make_operation_js__WEBPACK_IMPORTED_MODULE_0__/* .operation */ .MQ)('deactivate', {
                    ...parts,
                    before: { active: true },
                    after: { active: false, ...newExternalId(entry, prior, decide) },
                }),
        ],
        remarks,
    };
}
/**
 * A leaver found by the userName alone has the row's externalId from now on, so that it is known whose account it was.
 */
function newExternalId(entry, prior, { leavesExternalIds }) {
    const externalId = entry?.profile.externalId;
    const isToBeSet = externalId && !prior.externalId && prior.ssoName === undefined && !leavesExternalIds;
    return isToBeSet ? { externalId } : {};
}
/** A leaver's row changes no names, so another name in it is seen by nobody: perhaps the row means another person. */
function isNamedOtherwise({ profile }, prior) {
    return ['userName', 'givenName', 'familyName'].some((field) => {
        const [named, held] = [profile[field], prior[field]];
        return Boolean(named && held) && (0,_text_fold_name_js__WEBPACK_IMPORTED_MODULE_3__/* .foldName */ .z)(named) !== (0,_text_fold_name_js__WEBPACK_IMPORTED_MODULE_3__/* .foldName */ .z)(held);
    });
}
/**
 * The deletion that a blocked one stands for. A blocked deletion writes nothing that the deletion would not have
 * written too – the account is deactivated, and stays –, so who reviewed the deletion has reviewed it.
 * @returns `null` for every other change: people blocked for other reasons change nothing
 */
function blockedDeletion({ kind, key, before }) {
    return kind === 'held-back' ? { kind: 'delete', key, before, after: null } : null;
}


/***/ }),

/***/ 73258:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   MQ: () => (/* binding */ operation),
/* harmony export */   Re: () => (/* binding */ personOf),
/* harmony export */   TN: () => (/* binding */ keyOf),
/* harmony export */   Vg: () => (/* binding */ remark)
/* harmony export */ });
/* harmony import */ var _hash_js__WEBPACK_IMPORTED_MODULE_0__ = __nccwpck_require__(28788);

/** The person of an account, without what only the planner needs. */
function personOf(user) {
    const { userName, externalId, givenName, familyName, displayName } = user;
    return {
        userName,
        externalId: externalId || undefined,
        givenName: givenName || undefined,
        familyName: familyName || undefined,
        displayName: displayName || undefined,
    };
}
/** Who an operation is about: the account's person where there is one, completed from the row. */
function personOfRow(entry, prior) {
    const { profile } = entry;
    return personOf({
        userName: prior?.userName ?? profile.userName ?? '',
        externalId: prior?.externalId ?? profile.externalId ?? undefined,
        givenName: prior?.givenName ?? profile.givenName ?? undefined,
        familyName: prior?.familyName ?? profile.familyName ?? undefined,
        displayName: prior?.displayName ?? profile.displayName ?? undefined,
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
    const { entry: _, at: _at, ...rest } = parts;
    const where = place(parts);
    const { before, after } = parts;
    const made = { id: (0,_hash_js__WEBPACK_IMPORTED_MODULE_0__/* .operationId */ .Bb)({ kind, key: where.key, before, after }), kind, ...where, sideEffects: [], ...rest };
    // The parts of a kind are that kind without what is added here; no compiler follows that through the type parameter.
    return made;
}
/** A word on someone who is left alone. */
function remark(entry, prior, code, text) {
    const { key, person, file, row, line } = place({ entry, prior });
    return { key, person, file, row, line, code, text };
}


/***/ }),

/***/ 92567:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   Rc: () => (/* binding */ nameKey),
/* harmony export */   Sj: () => (/* binding */ matchEntries),
/* harmony export */   lc: () => (/* binding */ PriorIndex)
/* harmony export */ });
/* unused harmony export Matches */
/* harmony import */ var _text_text_index_js__WEBPACK_IMPORTED_MODULE_0__ = __nccwpck_require__(79498);
/* harmony import */ var _text_ids_js__WEBPACK_IMPORTED_MODULE_1__ = __nccwpck_require__(13276);


/** Two accounts that share what a row can be found by. */
const SHARED = {
    externalId: 'two accounts in CXone have this externalId, so nobody can say which one is meant',
    userName: 'two accounts in CXone have this userName, so nobody can say which one is meant',
};
/** userName compares without case (RFC 7643, section 4.1.1), externalId with case. */
const nameKey = (userName) => userName.toLowerCase();
/** No account. */
const NONE = -1;
/**
 * Accounts by what they can be found with. A value that two accounts share finds neither. Holds one number a key: the
 * account's place in the list.
 */
class PriorIndex {
    users;
    #ids;
    #externalIds;
    #userNames;
    /** externalIds that more than one account holds: a match on one of these proves nothing. */
    ambiguous = new Set();
    /** The same for userNames, without case. */
    ambiguousNames = new Set();
    constructor(users) {
        this.users = users;
        const at = (place) => users[place];
        this.#externalIds = new _text_text_index_js__WEBPACK_IMPORTED_MODULE_0__/* .TextIndex */ .U((place) => at(place).externalId, users.length);
        this.#userNames = new _text_text_index_js__WEBPACK_IMPORTED_MODULE_0__/* .TextIndex */ .U((place) => nameKey(at(place).userName), users.length);
        for (const [place, { externalId, userName }] of users.entries()) {
            if (externalId && this.#externalIds.claim(externalId, place) !== NONE)
                this.ambiguous.add(externalId);
            const name = nameKey(userName);
            if (this.#userNames.claim(name, place) !== NONE)
                this.ambiguousNames.add(name);
        }
    }
    /** The account of this id; few rosters name the accounts' own ids. */
    byCxoneId(id) {
        return this.#account(this.atCxoneId(id));
    }
    byExternalId(externalId) {
        return this.#account(this.atExternalId(externalId));
    }
    /** @param name as `nameKey` makes it */
    byUserName(name) {
        return this.#account(this.atUserName(name));
    }
    #account(at) {
        return at === NONE ? undefined : this.users[at];
    }
    /** The account's place in the list, -1 where there is none. */
    atCxoneId(id) {
        this.#ids ??= new Map(this.users.map((user, at) => [(0,_text_ids_js__WEBPACK_IMPORTED_MODULE_1__/* .idKey */ .T4)(user.id), at]));
        return this.#ids.get((0,_text_ids_js__WEBPACK_IMPORTED_MODULE_1__/* .idKey */ .T4)(id)) ?? NONE;
    }
    atExternalId(externalId) {
        return this.#externalIds.find(externalId);
    }
    /** @param name as `nameKey` makes it */
    atUserName(name) {
        return this.#userNames.find(name);
    }
}
/** One match a row, in the rows' order. Holds a number for each; the match itself is made for who asks. */
class Matches {
    #users;
    #accounts;
    #adoptions = new Set();
    #blocked = new Map();
    /** @param accounts for each row the place of the account it found, -1 where it found none */
    constructor(users, accounts) {
        this.#users = users;
        this.#accounts = accounts;
    }
    get length() {
        return this.#accounts.length;
    }
    at(row) {
        const account = this.#accounts[row];
        if (account === undefined)
            return undefined;
        const user = account === NONE ? undefined : this.#users[account];
        const blocked = this.#blocked.get(row);
        if (blocked)
            return { kind: 'blocked', ...blocked, user };
        return user ? { kind: 'matched', user, adoption: this.#adoptions.has(row) } : { kind: 'none' };
    }
    *[Symbol.iterator]() {
        for (let row = 0; row < this.length; row += 1)
            yield this.at(row);
    }
    /** A row found an account. An externalId that belongs to the organisation's sign-in counts as none. */
    join(row, account, externalId) {
        this.#accounts[row] = account;
        const user = this.#users[account];
        if (!externalId || user.externalId === externalId)
            return;
        if (user.externalId)
            this.block(row, 'external-id-differs');
        else if (user.ssoName === undefined)
            this.#adoptions.add(row);
    }
    /** Nobody can say which account belongs to a row. */
    block(row, code, reason) {
        this.#blocked.set(row, { code, reason });
    }
    /** Two rows that found one account: neither may change it. */
    refuseShared() {
        const rows = new Uint8Array(this.#users.length);
        const isMatched = (row, account) => account !== NONE && !this.#blocked.has(row);
        let isShared = false;
        for (const [row, account] of this.#accounts.entries()) {
            if (!isMatched(row, account))
                continue;
            if (rows[account] === 1)
                isShared = true;
            rows[account] = rows[account] === 0 ? 1 : 2;
        }
        if (!isShared)
            return;
        for (const [row, account] of this.#accounts.entries())
            if (isMatched(row, account) && rows[account] === 2)
                this.block(row, 'same-account');
    }
    /** Accounts that no row leads to. */
    unmatched() {
        const led = new Uint8Array(this.#users.length);
        for (const account of this.#accounts)
            if (account !== NONE)
                led[account] = 1;
        return this.#users.filter((_, at) => led[at] === 0);
    }
}
/**
 * Matches every row with an account: by the account's own id, else by externalId, else by userName without case.
 * A match on an account without externalId is an adoption where the row names one; a match whose externalId is
 * another's, different accounts for one row, two accounts of one userName or externalId, or two rows for one account
 * are blocked. A userName that its holder gives up in the same roster is not a match: the row waits for it (see
 * `order.ts`).
 */
function matchEntries(entries, index) {
    const differing = new Set();
    const renamedAway = new Set();
    const found = new Int32Array(entries.length);
    entries.forEach(({ cxoneId, profile: { externalId, userName } }, row) => {
        const byOwnId = cxoneId === undefined ? NONE : index.atCxoneId(cxoneId);
        const byExternalId = externalId ? index.atExternalId(externalId) : NONE;
        if (byOwnId !== NONE && byExternalId !== NONE && byOwnId !== byExternalId)
            differing.add(row);
        const account = byOwnId === NONE ? byExternalId : byOwnId;
        found[row] = account;
        const user = account === NONE ? undefined : index.users[account];
        if (user && userName && nameKey(userName) !== nameKey(user.userName))
            renamedAway.add(account);
    });
    const matches = new Matches(index.users, found);
    entries.forEach(({ profile }, row) => {
        const externalId = profile.externalId ?? undefined;
        const name = profile.userName ? nameKey(profile.userName) : undefined;
        const account = found[row];
        if (externalId && index.ambiguous.has(externalId))
            matches.block(row, 'two-matches', SHARED.externalId);
        else if (name !== undefined && index.ambiguousNames.has(name))
            matches.block(row, 'two-matches', SHARED.userName);
        else if (differing.has(row))
            matches.block(row, 'two-matches');
        else {
            const holder = name === undefined ? NONE : index.atUserName(name);
            const isHeld = holder !== NONE && !renamedAway.has(holder);
            if (account === NONE) {
                if (isHeld)
                    matches.join(row, holder, externalId);
            }
            else if (isHeld && holder !== account)
                matches.block(row, 'two-matches');
            else
                matches.join(row, account, externalId);
        }
    });
    matches.refuseShared();
    return matches;
}


/***/ }),

/***/ 96802:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   Ck: () => (/* binding */ reopen),
/* harmony export */   Vg: () => (/* binding */ finishesSignOut),
/* harmony export */   lQ: () => (/* binding */ signedOutAgain),
/* harmony export */   vJ: () => (/* binding */ stillOpen),
/* harmony export */   w7: () => (/* binding */ effectsOf)
/* harmony export */ });
/* harmony import */ var _model_entry_js__WEBPACK_IMPORTED_MODULE_0__ = __nccwpck_require__(8786);
/* harmony import */ var _model_leaver_steps_js__WEBPACK_IMPORTED_MODULE_1__ = __nccwpck_require__(50917);
/* harmony import */ var _model_operation_js__WEBPACK_IMPORTED_MODULE_2__ = __nccwpck_require__(89827);
/* harmony import */ var _make_operation_js__WEBPACK_IMPORTED_MODULE_3__ = __nccwpck_require__(73258);




/** An operation that only finishes what an earlier run left open: the plan that caused it reviewed it. */
const finishesSignOut = ({ kind, before }) => kind === 'deactivate' && before?.['active'] === false;
/** The side effects of steps, in their order. */
function effectsOf(steps) {
    return steps.flatMap((step) => (0,_model_leaver_steps_js__WEBPACK_IMPORTED_MODULE_1__/* .stepFacts */ .mv)(step).effect?.name ?? []);
}
/** Those of the steps that this tenant has and the policy wants: what was set to off meanwhile is not open. */
function stillOpen(steps, decide, licensePolicy) {
    return decide.leaverSteps.filter((step) => steps.includes(step) &&
        (0,_model_leaver_steps_js__WEBPACK_IMPORTED_MODULE_1__/* .isLeaverStep */ .C4)(step) &&
        ((0,_model_leaver_steps_js__WEBPACK_IMPORTED_MODULE_1__/* .stepFacts */ .mv)(step).when !== 'licence' || (licensePolicy ?? decide.licensePolicy) === 'RECLAIM'));
}
/**
 * What earlier runs left open of people's sign-outs: a `deactivate` whose `before` and `after` are the account as it
 * is, off, and whose side effects are the open steps. It ends with an account that is gone, or that the roster wants
 * active again. Where this plan deactivates or deletes the person anyway, that takes every step.
 * @param entries row and account of everybody that the roster names and who has one
 * @param planned operations of this plan so far
 */
function reopen(open, users, entries, planned, decide) {
    const found = { operations: [], remarks: [], over: [] };
    if (open.length === 0)
        return found;
    const rows = entries();
    const byId = new Map(users.map((user) => [user.id, user]));
    const taken = new Set(planned.filter(_model_operation_js__WEBPACK_IMPORTED_MODULE_2__/* .isLeaving */ .Xi).map(({ prior }) => prior?.id));
    for (const left of open) {
        if (taken.has(left.id))
            continue;
        const user = byId.get(left.id);
        const named = user && rows.get(user);
        const steps = stillOpen(left.steps, decide, left.licensePolicy);
        const isWanted = user && named ? !named.leaves && (user.active || reactivated(planned, user)) : false;
        const why = whyNot(user, steps, isWanted, decide);
        if (why?.code === OVER)
            found.over.push(left.id);
        if (why)
            found.remarks.push({ ...placeIn(left, user, named?.entry), ...why });
        else
            found.operations.push((0,_make_operation_js__WEBPACK_IMPORTED_MODULE_3__/* .operation */ .MQ)('deactivate', {
                entry: named?.entry,
                prior: user,
                before: { active: false },
                after: { active: false },
                reason: 'deactivated by an earlier run, which left steps of the sign-out open',
                reasonCode: 'open-steps',
                sideEffects: effectsOf(steps),
                openSteps: steps,
                licensePolicy: left.licensePolicy,
            }));
    }
    return found;
}
/** The code of what needs nothing any more. */
const OVER = 'open-steps-over';
/**
 * Why what is left open of a sign-out is not done by this plan; `null` where it is.
 * @param isWanted the roster names the person, and as active
 */
function whyNot(user, steps, isWanted, decide) {
    if (!user)
        return { code: OVER, text: 'the account is gone: what an earlier run left open of the sign-out ends with it' };
    if (steps.length === 0)
        return { code: OVER, text: 'what an earlier run left open of the sign-out is off in the policy by now' };
    if (isWanted)
        return {
            code: OVER,
            text: 'is active again: what an earlier run left open of the sign-out is not done any more',
        };
    if (user.active)
        return {
            code: 'open-steps-wait',
            text: 'was reactivated in CXone, and not by the roster: the sign-out that an earlier run left open waits until ' +
                'the account is off again',
            signOutOpen: true,
        };
    if (decide.isProtected(user))
        return {
            code: 'protected',
            text: 'protected by the policy: the sign-out that an earlier run left open is left alone',
            signOutOpen: true,
        };
    if (!decide.may.deprovision)
        return {
            code: 'not-handled',
            text: 'the sign-out that an earlier run left open waits; `deprovision` is not among the operations of this run',
            signOutOpen: true,
        };
    return null;
}
/** The person a remark is about. */
const placeIn = ({ key, userName }, user, entry) => ({
    key,
    person: user ? (0,_make_operation_js__WEBPACK_IMPORTED_MODULE_3__/* .personOf */ .Re)(user) : { userName },
    file: entry?.file ?? null,
    row: entry?.row ?? null,
    line: entry?.line ?? null,
});
/** Leavers of the file who were found deactivated: how far their sign-out got nobody knows any more. */
function signedOutAgain(entries, matches, remarks, left) {
    const known = new Set(left.map(({ id }) => id));
    const gone = new Set(remarks.filter(({ code }) => code === 'already-gone').map(_model_entry_js__WEBPACK_IMPORTED_MODULE_0__/* .placeOf */ .$t));
    return entries.flatMap((entry, i) => {
        const user = matches.at(i)?.user;
        if (!user || !gone.has((0,_model_entry_js__WEBPACK_IMPORTED_MODULE_0__/* .placeOf */ .$t)(entry)) || known.has(user.id))
            return [];
        const { id, userName, externalId } = user;
        const { licensePolicy } = entry;
        return [
            { key: entry.profile.externalId ?? externalId ?? userName, id, userName, steps: _model_leaver_steps_js__WEBPACK_IMPORTED_MODULE_1__/* .LEAVER_STEPS */ .mf, licensePolicy },
        ];
    });
}
const reactivated = (planned, user) => planned.some(({ kind, prior }) => kind === 'reactivate' && prior?.id === user.id);


/***/ }),

/***/ 86662:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   v: () => (/* binding */ planMembers)
/* harmony export */ });
/* unused harmony export planJson */
/* harmony import */ var _model_operation_js__WEBPACK_IMPORTED_MODULE_0__ = __nccwpck_require__(89827);
/* harmony import */ var _text_json_pieces_js__WEBPACK_IMPORTED_MODULE_1__ = __nccwpck_require__(91044);


/**
 * `plan.json`, version 1: what is planned and why, for people's tools and for auditors. Holds people in full; it lies
 * in the artifact, not in comments.
 * @returns its members; operations and remarks are made one by one, while the file is written
 */
function planMembers(plan, review) {
    const { tenant, roster, policy, population, guards, hash, remarks, unchanged, absent } = plan;
    const file = {
        schema_version: 1,
        tenant,
        roster,
        policy,
        population,
        operations: listOf(plan.operations, fileOperation),
        scheduled: listOf(plan.scheduled ?? [], (operation) => ({ ...fileOperation(operation), on: operation.on })),
        guards,
        unchanged,
        absent,
        remarks: listOf(remarks, ({ key, row, file: name, code, text }) => ({ key, row, file: name, code, text })),
        review: review,
        hash,
    };
    return Object.entries(file);
}
const listOf = (all, write) => new _text_json_pieces_js__WEBPACK_IMPORTED_MODULE_1__/* .JsonList */ .bW(() => all.values().map(write));
/** The file's whole text, unsigned. */
const planJson = (plan, review) => [...jsonPieces(planMembers(plan, review))].join('');
/** What is undefined is left out of the JSON. */
function fileOperation(operation) {
    const { id, key, row, file, line, person, prior, reason, reasonCode, sideEffects, waitsFor } = operation;
    const who = { key, row, file, line, person, user_id: prior?.id || null };
    const why = { reason, reason_code: reasonCode, side_effects: sideEffects };
    const leaver = { license_policy: operation.licensePolicy, open_steps: operation.openSteps };
    const last = { waits_for: waitsFor };
    switch (operation.kind) {
        case 'create': {
            const { kind, before, after, roles, gains } = operation;
            return { id, kind, ...who, before, after, ...why, roles, gains, ...last };
        }
        case 'update': {
            const { kind, before, after } = operation;
            return { id, kind, ...who, before, after, ...why, ...last };
        }
        case 'reactivate': {
            const { kind, before, after, gains } = operation;
            return { id, kind, ...who, before, after, ...why, gains, ...last };
        }
        case 'roles': {
            const { kind, before, after, roles, gains, loses } = operation;
            return { id, kind, ...who, before, after, ...why, roles, gains, loses, ...last };
        }
        case 'deactivate': {
            const { kind, before, after } = operation;
            return { id, kind, ...who, before, after, ...why, ...leaver, ...last };
        }
        case 'delete': {
            const { kind, before, after, dependencies } = operation;
            return { id, kind, ...who, before, after, ...why, ...leaver, dependencies, ...last };
        }
        case 'held-back': {
            const { before, after, dependencies } = operation;
            const kind = (0,_model_operation_js__WEBPACK_IMPORTED_MODULE_0__/* .wireKind */ .G1)(operation.kind);
            return { id, kind, ...who, before, after, ...why, blocked_kind: 'delete', ...leaver, dependencies, ...last };
        }
        case 'blocked': {
            const { kind, before, after, blockedKind } = operation;
            return { id, kind, ...who, before, after, ...why, blocked_kind: blockedKind, ...last };
        }
    }
}


/***/ }),

/***/ 95863:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   $c: () => (/* binding */ rowDigest),
/* harmony export */   eZ: () => (/* binding */ contentDigest),
/* harmony export */   om: () => (/* binding */ rowKey)
/* harmony export */ });
/* harmony import */ var _text_canonical_js__WEBPACK_IMPORTED_MODULE_2__ = __nccwpck_require__(89776);
/* harmony import */ var _text_hash_js__WEBPACK_IMPORTED_MODULE_0__ = __nccwpck_require__(69952);
/* harmony import */ var _text_own_text_js__WEBPACK_IMPORTED_MODULE_1__ = __nccwpck_require__(23500);



/** The one name that an object of JSON cannot keep a value under. */
const UNKEPT = '__proto__';
/** How a row is called between runs: its externalId, else its userName without case. */
function rowKey({ profile }) {
    const key = profile.externalId ?? (profile.userName ?? '').toLowerCase();
    return key === UNKEPT ? JSON.stringify(key) : key;
}
/** What a row says about its person, wherever it stands in the file: 32 hex digits. */
function rowDigest(entry) {
    const says = { ...entry, file: undefined, row: undefined, line: undefined, goneBy: undefined };
    return (0,_text_own_text_js__WEBPACK_IMPORTED_MODULE_1__/* .ownText */ .U)((0,_text_hash_js__WEBPACK_IMPORTED_MODULE_0__/* .sha256 */ .s)((0,_text_canonical_js__WEBPACK_IMPORTED_MODULE_2__/* .canonical */ .$)(says)).slice(0, 32));
}
/**
 * The digests of a roster's good rows. One person's externalId may be another's userName: then what both rows say
 * stands under the name that they share, so that neither changes unseen behind the other.
 */
function contentDigest(entries) {
    const digests = new Map();
    const shared = new Map();
    for (const entry of entries) {
        const [key, digest] = [rowKey(entry), rowDigest(entry)];
        const other = digests.get(key);
        if (other !== undefined)
            shared.set(key, [...(shared.get(key) ?? [other]), digest]);
        digests.set(key, digest);
    }
    for (const [key, each] of shared)
        digests.set(key, (0,_text_hash_js__WEBPACK_IMPORTED_MODULE_0__/* .sha256 */ .s)(each.sort().join('\n')).slice(0, 32));
    const rows = {};
    for (const key of [...digests.keys()].sort())
        rows[key] = digests.get(key);
    return { roster: (0,_text_hash_js__WEBPACK_IMPORTED_MODULE_0__/* .sha256 */ .s)(JSON.stringify(rows)), rows };
}


/***/ }),

/***/ 39810:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   E: () => (/* binding */ TO_FILL_IN),
/* harmony export */   d: () => (/* binding */ overrideEntry)
/* harmony export */ });
/* harmony import */ var _text_days_js__WEBPACK_IMPORTED_MODULE_0__ = __nccwpck_require__(96939);

/** Days for which an override is proposed. */
const PROPOSED_DAYS = 5;
/** What stands in a proposed entry until someone puts a reason and a name there; an entry that still has it warns. */
const TO_FILL_IN = { reason: 'why this is meant', approver: 'who answers for it' };
/**
 * The entry that would let a guard pass, once someone has put a reason and a name to it: lines of YAML.
 * @param count people of the plan that the guard counted
 * @param now milliseconds since the epoch
 */
function overrideEntry(kind, count, hash, now) {
    const expires = Number.isNaN(now) ? 'YYYY-MM-DD' : (0,_text_days_js__WEBPACK_IMPORTED_MODULE_0__/* .dayAfter */ .PV)(now, PROPOSED_DAYS);
    return [
        `plan: ${hash.replaceAll(/[^\da-f]/giu, '')}`,
        `kind: ${kind}`,
        `count: ${Math.round(count)}`,
        `reason: "${TO_FILL_IN.reason}"`,
        `approver: "${TO_FILL_IN.approver}"`,
        `expires: ${expires}`,
    ];
}


/***/ }),

/***/ 5287:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   Q: () => (/* binding */ fieldWords)
/* harmony export */ });
/* harmony import */ var _model_field_groups_js__WEBPACK_IMPORTED_MODULE_0__ = __nccwpck_require__(67443);
/* harmony import */ var _model_fields_js__WEBPACK_IMPORTED_MODULE_1__ = __nccwpck_require__(72017);


const FIELD_WORDS = {
    account: 'Account',
    active: 'Active',
    roles: 'Roles',
    primaryRole: 'Primary role',
    ..._model_field_groups_js__WEBPACK_IMPORTED_MODULE_0__/* .HUB_LISTS */ ["in"],
};
/** A roster field as a report names it; custom attributes by their own name. */
function fieldWords(field) {
    return (0,_model_fields_js__WEBPACK_IMPORTED_MODULE_1__/* .factsOf */ .xS)(field)?.label ?? FIELD_WORDS[field] ?? (field.startsWith('attr.') ? field.slice(5) : field);
}


/***/ }),

/***/ 22790:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   K: () => (/* binding */ actionColumns),
/* harmony export */   Q: () => (/* binding */ actionLines)
/* harmony export */ });
/* harmony import */ var _model_operation_js__WEBPACK_IMPORTED_MODULE_0__ = __nccwpck_require__(89827);
/* harmony import */ var _model_outcome_js__WEBPACK_IMPORTED_MODULE_1__ = __nccwpck_require__(38158);
/* harmony import */ var _text_once_js__WEBPACK_IMPORTED_MODULE_3__ = __nccwpck_require__(99409);
/* harmony import */ var _words_wording_js__WEBPACK_IMPORTED_MODULE_2__ = __nccwpck_require__(63017);




const NAMES = {
    create: 'Create',
    update: 'Update',
    reactivate: 'Reactivate',
    roles: 'Change roles',
    deactivate: 'Deactivate',
    delete: 'Delete',
    blocked: 'Blocked',
};
/** What became of each kind of change. Before an apply, only `planned` is shown. */
function actionLines(run) {
    const all = run.outcomes ? peopleByEnd(run.outcomes) : null;
    return _model_operation_js__WEBPACK_IMPORTED_MODULE_0__/* .KINDS */ .GW.flatMap((kind) => {
        const mine = all?.get(kind);
        const people = (end) => mine?.ends.get(end) ?? 0;
        const planned = all ? (mine?.planned ?? 0) : run.counts[_words_wording_js__WEBPACK_IMPORTED_MODULE_2__/* .KIND_WORDS */ .Pv[kind].planned];
        if (planned === 0)
            return [];
        return [
            {
                kind,
                name: NAMES[kind],
                planned,
                done: people('done'),
                adopted: people('adopted'),
                failed: people('failed'),
                partial: people('partial'),
                unconfirmed: people('unconfirmed'),
                notStarted: people('not-started'),
                blocked: people('blocked'),
            },
        ];
    });
}
/** What a table of these lines shows: rarer ends only where someone met them. */
function actionColumns(lines) {
    const rare = (heading, key) => lines.some((line) => line[key] > 0) ? [{ heading, of: (line) => line[key] }] : [];
    return [
        { heading: 'Planned', of: ({ planned }) => planned },
        { heading: 'Done', of: ({ done }) => done },
        ...rare('Linked', 'adopted'),
        { heading: 'Failed', of: ({ failed }) => failed },
        ...rare('Partly done', 'partial'),
        ...rare('Not confirmed', 'unconfirmed'),
        { heading: 'Not started', of: ({ notStarted }) => notStarted },
        ...rare('Blocked', 'blocked'),
    ];
}
const peopleByEnd = (0,_text_once_js__WEBPACK_IMPORTED_MODULE_3__/* .once */ .O)((outcomes) => {
    const kinds = new Map();
    for (const { operation, status } of outcomes) {
        const kind = (0,_model_operation_js__WEBPACK_IMPORTED_MODULE_0__/* .wireKind */ .G1)(operation.kind);
        const ends = kinds.get(kind) ?? new Map();
        const end = endOf(status);
        const keys = ends.get(end);
        if (keys)
            keys.add(operation.key);
        else
            kinds.set(kind, ends.set(end, new Set([operation.key])));
    }
    return new Map(Array.from(kinds, ([kind, ends]) => {
        const [first = new Set(), ...others] = ends.values();
        const planned = others.reduce((all, keys) => all.union(keys), first).size;
        return [kind, { planned, ends: new Map(Array.from(ends, ([end, { size }]) => [end, size])) }];
    }));
});
/** What an outcome counts as here. */
const endOf = (status) => status === 'partial' || (0,_model_outcome_js__WEBPACK_IMPORTED_MODULE_1__/* .worked */ .Dj)(status) ? status : (0,_model_outcome_js__WEBPACK_IMPORTED_MODULE_1__/* .groupOf */ .F8)(status);


/***/ }),

/***/ 66376:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   Vb: () => (/* binding */ leftAlone),
/* harmony export */   XZ: () => (/* binding */ absentWords),
/* harmony export */   lt: () => (/* binding */ countLines),
/* harmony export */   wj: () => (/* binding */ whatHappens)
/* harmony export */ });
/* harmony import */ var _model_operation_js__WEBPACK_IMPORTED_MODULE_0__ = __nccwpck_require__(89827);
/* harmony import */ var _model_outcome_js__WEBPACK_IMPORTED_MODULE_1__ = __nccwpck_require__(38158);
/* harmony import */ var _text_figures_js__WEBPACK_IMPORTED_MODULE_5__ = __nccwpck_require__(21135);
/* harmony import */ var _words_signed_out_js__WEBPACK_IMPORTED_MODULE_2__ = __nccwpck_require__(72852);
/* harmony import */ var _words_wish_js__WEBPACK_IMPORTED_MODULE_3__ = __nccwpck_require__(70310);
/* harmony import */ var _words_wording_js__WEBPACK_IMPORTED_MODULE_4__ = __nccwpck_require__(63017);






/** People by what happens to them, in a fixed order; kinds with nobody in them are left out, *unchanged* never is. */
function countLines(run) {
    const isApplied = run.outcomes !== undefined;
    const operations = run.plan?.operations ?? [];
    const lines = _model_operation_js__WEBPACK_IMPORTED_MODULE_0__/* .KINDS */ .GW.flatMap((kind) => {
        const { symbol, heading, planned, done } = _words_wording_js__WEBPACK_IMPORTED_MODULE_4__/* .KIND_WORDS */ .Pv[kind];
        const finished = isApplied && done ? run.counts[done] : null;
        // Who was blocked in the plan has a line, whatever became of what was done instead.
        const wasBlocked = kind === 'blocked' ? peopleAmong(run.outcomes ?? [], kind) : 0;
        const people = Math.max(run.counts[planned], wasBlocked);
        if (people === 0 && !finished)
            return [];
        const words = isApplied
            ? happened(run, kind)
            : willHappen(kind, operations.filter((operation) => (0,_model_operation_js__WEBPACK_IMPORTED_MODULE_0__/* .wireKind */ .G1)(operation.kind) === kind));
        return [{ symbol, group: heading, planned: people, done: finished, words }];
    });
    return [
        ...lines,
        { symbol: '=', group: 'Unchanged', planned: run.counts.unchanged, done: null, words: leftAlone(run) },
    ];
}
function peopleAmong(outcomes, kind) {
    const keys = new Set();
    for (const { operation } of outcomes)
        if ((0,_model_operation_js__WEBPACK_IMPORTED_MODULE_0__/* .wireKind */ .G1)(operation.kind) === kind)
            keys.add(operation.key);
    return keys.size;
}
const MAIN = {
    create: 'account created',
    update: 'details changed',
    reactivate: 'account reactivated',
    roles: 'roles changed',
    deactivate: 'account deactivated',
    delete: 'account deleted permanently',
    blocked: 'nothing, until someone decides',
};
function willHappen(kind, operations) {
    const words = [MAIN[kind]];
    if (kind === 'blocked') {
        const kept = operations.filter((operation) => operation.kind === 'held-back').length;
        if (kept > 0)
            words[0] =
                kept === operations.length
                    ? 'deactivated and signed out, not deleted'
                    : `nothing until someone decides; ${(0,_text_figures_js__WEBPACK_IMPORTED_MODULE_5__/* .whole */ .WQ)(kept)} deactivated and signed out, not deleted`;
        return words.join(', ');
    }
    const effects = new Map();
    for (const { sideEffects } of operations)
        for (const effect of sideEffects)
            effects.set(effect, (effects.get(effect) ?? 0) + 1);
    for (const [effect, count] of effects)
        words.push(_words_wording_js__WEBPACK_IMPORTED_MODULE_4__/* .EFFECT_WORDS */ .Gt[effect](count));
    const adopted = operations.filter(({ reasonCode }) => reasonCode === 'adoption').length;
    if (adopted > 0)
        words.push(`${(0,_text_figures_js__WEBPACK_IMPORTED_MODULE_5__/* .counted */ .hS)(adopted, 'existing account')} linked`);
    if (kind !== 'create') {
        const gain = operations.filter(({ gains }) => (gains?.length ?? 0) > 0).length;
        const lose = operations.filter(({ loses }) => (loses?.length ?? 0) > 0).length;
        if (gain > 0)
            words.push(`${(0,_text_figures_js__WEBPACK_IMPORTED_MODULE_5__/* .whole */ .WQ)(gain)} ${(0,_text_figures_js__WEBPACK_IMPORTED_MODULE_5__/* .plural */ .LS)(gain, 'gains', 'gain')} access ⬆`);
        if (lose > 0)
            words.push(`${(0,_text_figures_js__WEBPACK_IMPORTED_MODULE_5__/* .whole */ .WQ)(lose)} ${(0,_text_figures_js__WEBPACK_IMPORTED_MODULE_5__/* .plural */ .LS)(lose, 'loses', 'lose')} access ⬇`);
    }
    return words.join(', ');
}
/** After an apply only what happened is said; the lists below say who is missing. */
function happened(run, kind) {
    const outcomes = run.outcomes ?? [];
    const keys = new Map();
    let isMet = false;
    for (const { operation, status } of outcomes) {
        if ((0,_model_operation_js__WEBPACK_IMPORTED_MODULE_0__/* .wireKind */ .G1)(operation.kind) !== kind)
            continue;
        isMet = true;
        if (status === 'done')
            continue;
        const name = (0,_model_outcome_js__WEBPACK_IMPORTED_MODULE_1__/* .groupOf */ .F8)(status) === 'unconfirmed' ? 'unknown' : status;
        const those = keys.get(name);
        if (those)
            those.add(operation.key);
        else
            keys.set(name, new Set([operation.key]));
    }
    const count = (status) => keys.get(status)?.size ?? 0;
    const parts = [];
    const add = (number, words) => void (number > 0 && parts.push(`${(0,_text_figures_js__WEBPACK_IMPORTED_MODULE_5__/* .whole */ .WQ)(number)} ${words}`));
    add(count('adopted'), 'had an account and got the new details');
    if (kind === 'update') {
        const adopted = outcomes.filter(({ status }) => status === 'adopted').length;
        add(adopted, `of them ${(0,_text_figures_js__WEBPACK_IMPORTED_MODULE_5__/* .plural */ .LS)(adopted, 'was', 'were')} to get a new account and had one`);
    }
    if (kind === 'deactivate') {
        const kept = new Set(outcomes.filter(_model_outcome_js__WEBPACK_IMPORTED_MODULE_1__/* .isStillListed */ .u0).map(({ operation }) => operation.key)).size;
        add(kept, `${(0,_text_figures_js__WEBPACK_IMPORTED_MODULE_5__/* .plural */ .LS)(kept, 'was', 'were')} to be deleted and ${(0,_text_figures_js__WEBPACK_IMPORTED_MODULE_5__/* .plural */ .LS)(kept, 'is', 'are')} still listed, deactivated`);
    }
    add(count('failed'), 'failed');
    add(count('ignored'), 'ignored by CXone');
    add(count('partial'), 'only partly done');
    add(count('unknown'), 'not confirmed');
    add(count('not-started'), 'not started');
    if (kind === 'blocked' || kind === 'delete')
        add(count('blocked'), `${kind === 'delete' ? 'kept from deletion, ' : ''}${(0,_text_figures_js__WEBPACK_IMPORTED_MODULE_5__/* .plural */ .LS)(count('blocked'), 'needs', 'need')} your decision`);
    if (kind === 'blocked')
        add((0,_words_signed_out_js__WEBPACK_IMPORTED_MODULE_2__/* .keptFromDeletion */ .FV)(run), 'deactivated, not deleted');
    if (kind === 'deactivate' || kind === 'delete' || kind === 'blocked') {
        const mine = outcomes.filter(({ operation }) => (0,_model_operation_js__WEBPACK_IMPORTED_MODULE_0__/* .wireKind */ .G1)(operation.kind) === kind);
        const figures = (0,_words_signed_out_js__WEBPACK_IMPORTED_MODULE_2__/* .leaverFigures */ .vE)({ ...run, outcomes: mine });
        add(figures.signedOut, 'signed out');
        add(figures.licences, (0,_text_figures_js__WEBPACK_IMPORTED_MODULE_5__/* .plural */ .LS)(figures.licences, 'licence freed', 'licences freed'));
        if (figures.maybeSignedIn > 0)
            parts.push(`❗ ${(0,_text_figures_js__WEBPACK_IMPORTED_MODULE_5__/* .whole */ .WQ)(figures.maybeSignedIn)} may still be signed in`);
    }
    return parts.join(', ') || (isMet ? 'all done' : '');
}
/** Who was left alone and why: `of these 1 protected, 2 starting later`; who has no row is no part of *these*. */
function leftAlone(run) {
    const [named, unnamed] = [new Map(), new Map()];
    const remarks = run.plan?.remarks ?? [];
    if (remarks.length === 0)
        return '';
    const changing = new Set(run.plan?.operations.map(({ key }) => key));
    const hasRows = (0,_words_wish_js__WEBPACK_IMPORTED_MODULE_3__/* .isOfAFile */ .Dd)(run);
    for (const remark of remarks) {
        const { code, key, row } = remark;
        // People the file does not name have a line of their own.
        if (changing.has(key) || code === 'absent')
            continue;
        const words = (0,_words_wording_js__WEBPACK_IMPORTED_MODULE_4__/* .remarkWords */ ._v)(remark);
        const groups = row === null && hasRows ? unnamed : named;
        const those = groups.get(words);
        if (those)
            those.add(key);
        else
            groups.set(words, new Set([key]));
    }
    const listed = (groups) => [...groups].map(([words, keys]) => `${(0,_text_figures_js__WEBPACK_IMPORTED_MODULE_5__/* .whole */ .WQ)(keys.size)} ${words}`).join(', ');
    return [
        // An undo counts nobody as unchanged.
        ...(named.size > 0 ? [`${run.mode === 'undo' ? 'left alone:' : 'of these'} ${listed(named)}`] : []),
        ...(unnamed.size > 0 ? [`not in the file: ${listed(unnamed)}`] : []),
    ].join('; ');
}
/** People of the tenant that the file does not name, in a sentence; empty where there are none or nobody can tell. */
function absentWords(run) {
    const absent = new Set((run.plan?.remarks ?? []).filter(({ code }) => code === 'absent').map(({ key }) => key)).size;
    if (absent === 0)
        return '';
    return (`${(0,_text_figures_js__WEBPACK_IMPORTED_MODULE_5__/* .counted */ .hS)(absent, 'person', 'people')} in CXone ${(0,_text_figures_js__WEBPACK_IMPORTED_MODULE_5__/* .plural */ .LS)(absent, 'is', 'are')} not in the file: ` +
        `reported only, nothing happens to them.`);
}
/** What a plan says of what it holds: nothing happens where it was stopped. */
const whatHappens = ({ mode, reason }) => mode === 'drift' ? 'What an apply would do' : reason === 'none' ? 'What happens' : 'What would happen';


/***/ }),

/***/ 51342:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   I: () => (/* binding */ facts),
/* harmony export */   p: () => (/* binding */ fileFormat)
/* harmony export */ });
/* harmony import */ var _model_leaver_steps_js__WEBPACK_IMPORTED_MODULE_0__ = __nccwpck_require__(50917);
/* harmony import */ var _model_entry_js__WEBPACK_IMPORTED_MODULE_1__ = __nccwpck_require__(8786);
/* harmony import */ var _text_figures_js__WEBPACK_IMPORTED_MODULE_7__ = __nccwpck_require__(21135);
/* harmony import */ var _safe_people_in_text_js__WEBPACK_IMPORTED_MODULE_2__ = __nccwpck_require__(35690);
/* harmony import */ var _words_metrics_js__WEBPACK_IMPORTED_MODULE_3__ = __nccwpck_require__(58136);
/* harmony import */ var _words_signed_out_js__WEBPACK_IMPORTED_MODULE_4__ = __nccwpck_require__(72852);
/* harmony import */ var _words_wish_js__WEBPACK_IMPORTED_MODULE_5__ = __nccwpck_require__(70310);
/* harmony import */ var _words_wording_js__WEBPACK_IMPORTED_MODULE_6__ = __nccwpck_require__(63017);








/**
 * Guards, approval, leavers, traffic, tenant, roster, policy, audit, webhooks: what is known of them, one line each.
 */
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
        const limits = [
            guard.limit.percent !== undefined && (0,_text_figures_js__WEBPACK_IMPORTED_MODULE_7__/* .percent */ .KN)(guard.limit.percent),
            guard.limit.count !== undefined && (0,_text_figures_js__WEBPACK_IMPORTED_MODULE_7__/* .counted */ .hS)(guard.limit.count, 'person', 'people'),
        ].filter((limit) => limit !== false);
        const held = guard.isSmall ? ', all of so few accounts' : limits.length > 0 ? ` of ${limits.join(' or ')}` : '';
        const share = `${(0,_text_figures_js__WEBPACK_IMPORTED_MODULE_7__/* .whole */ .WQ)(guard.count)}/${(0,_text_figures_js__WEBPACK_IMPORTED_MODULE_7__/* .whole */ .WQ)(guard.population)}`;
        const reading = `${guard.kind} ${share} = ${(0,_text_figures_js__WEBPACK_IMPORTED_MODULE_7__/* .percent */ .KN)(guard.percent)}${held}`;
        if (!guard.tripped)
            return ink.text(`${reading}${isOver(guard) ? ' (no limit for so few accounts)' : ''}`);
        if (!guard.overridden)
            return `⛔ ${ink.strong(ink.text(`${reading}: stopped`))}`;
        const { reason, approver, expires } = guard.override ?? {};
        const by = [approver && `by ${approver}`, reason && `“${reason}”`, expires && `expires ${(0,_text_figures_js__WEBPACK_IMPORTED_MODULE_7__/* .day */ .vd)(expires)}`].filter(Boolean);
        return `⚠️ ${ink.text(`${reading}: overridden${by.length > 0 ? ` ${by.join(', ')}` : ''}`)}`;
    });
}
/** Over a limit, whether or not the guard counts with so few accounts. */
const isOver = ({ count, population, limit }) => (limit.percent !== undefined && count * 100 > population * limit.percent) ||
    (limit.count !== undefined && count > limit.count);
function leavers(run, ink) {
    const { leavers: all, signedOut, maybeSignedIn, maybeActive, licences, medianMs, slowestMs } = (0,_words_signed_out_js__WEBPACK_IMPORTED_MODULE_4__/* .leaverFigures */ .vE)(run);
    if (all === 0)
        return [];
    const parts = [ink.text(`${(0,_text_figures_js__WEBPACK_IMPORTED_MODULE_7__/* .whole */ .WQ)(signedOut)} of ${(0,_text_figures_js__WEBPACK_IMPORTED_MODULE_7__/* .whole */ .WQ)(all)} signed out`)];
    if (medianMs !== null && slowestMs !== null)
        parts.push(ink.text(`time to sign-out ${(0,_text_figures_js__WEBPACK_IMPORTED_MODULE_7__/* .duration */ .p0)(medianMs)} (median), ${(0,_text_figures_js__WEBPACK_IMPORTED_MODULE_7__/* .duration */ .p0)(slowestMs)} (slowest)`));
    parts.push(ink.text(`${(0,_text_figures_js__WEBPACK_IMPORTED_MODULE_7__/* .counted */ .hS)(licences, 'licence')} freed`));
    const taken = (run.outcomes ?? []).flatMap(({ steps: all }) => all.flatMap((one) => (one.status === 'done' ? [one.step] : [])));
    parts.push(...(0,_model_leaver_steps_js__WEBPACK_IMPORTED_MODULE_0__/* .remainsAfter */ .q4)(taken).map((words) => ink.text(words)));
    if (maybeActive > 0)
        parts.push(`❗ ${ink.strong(ink.text(`${(0,_text_figures_js__WEBPACK_IMPORTED_MODULE_7__/* .whole */ .WQ)(maybeActive)} may still be active`))}`);
    if (maybeSignedIn > 0)
        parts.push(`❗ ${ink.strong(ink.text(`${(0,_text_figures_js__WEBPACK_IMPORTED_MODULE_7__/* .whole */ .WQ)(maybeSignedIn)} may still be signed in`))}`);
    return parts;
}
/** Steps that the tenant does not have, or that were left out or failed although the person counts as done. */
function steps(run, ink) {
    const groups = new Map();
    for (const { status, steps: all } of run.outcomes ?? []) {
        for (const step of all) {
            if (step.status === 'done' || (step.status !== 'unsupported' && step.status !== 'skipped' && status !== 'done'))
                continue;
            const why = step.status === 'unsupported'
                ? 'not offered by this tenant'
                : step.status === 'skipped'
                    ? step.detail || 'left out'
                    : step.status;
            const words = `${_words_wording_js__WEBPACK_IMPORTED_MODULE_6__/* .STEP_WORDS */ .lO[step.step]}: ${why}`;
            groups.set(words, (groups.get(words) ?? 0) + 1);
        }
    }
    return [...groups].slice(0, 12).map(([words, count]) => ink.text(`${words} (${(0,_text_figures_js__WEBPACK_IMPORTED_MODULE_7__/* .counted */ .hS)(count, 'person', 'people')})`));
}
function plan(run, ink) {
    if (!run.plan)
        return [];
    const { hash, population, operations } = run.plan;
    return [
        ink.digits((0,_text_figures_js__WEBPACK_IMPORTED_MODULE_7__/* .short */ .h0)(hash)),
        ink.text((0,_text_figures_js__WEBPACK_IMPORTED_MODULE_7__/* .counted */ .hS)(operations.length, 'operation')),
        ink.text(`${(0,_text_figures_js__WEBPACK_IMPORTED_MODULE_7__/* .whole */ .WQ)(population.owned)} owned of ${(0,_text_figures_js__WEBPACK_IMPORTED_MODULE_7__/* .counted */ .hS)(population.read, 'account')}`),
    ];
}
/** What was tried and what came of it; how long one took, by percentiles. */
function metrics(run, ink) {
    const found = (0,_words_metrics_js__WEBPACK_IMPORTED_MODULE_3__/* .metricsOf */ .P)(run);
    if (!found || found.operations === 0)
        return [];
    const { operations, successes, failures, success_rate_pct: rate, latency_ms: latency } = found;
    return [
        ink.text(`${(0,_text_figures_js__WEBPACK_IMPORTED_MODULE_7__/* .counted */ .hS)(operations, 'operation')}: ${(0,_text_figures_js__WEBPACK_IMPORTED_MODULE_7__/* .whole */ .WQ)(successes)} done, ` +
            `${(0,_text_figures_js__WEBPACK_IMPORTED_MODULE_7__/* .whole */ .WQ)(failures)} failed, partly done or not confirmed (${(0,_text_figures_js__WEBPACK_IMPORTED_MODULE_7__/* .percent */ .KN)(rate)} done)`),
        ...(latency
            ? [
                ink.text(`${(0,_text_figures_js__WEBPACK_IMPORTED_MODULE_7__/* .whole */ .WQ)(latency.median)} ms (median), ${(0,_text_figures_js__WEBPACK_IMPORTED_MODULE_7__/* .whole */ .WQ)(latency.p95)} ms (95 of 100 faster), ` +
                    `${(0,_text_figures_js__WEBPACK_IMPORTED_MODULE_7__/* .whole */ .WQ)(latency.slowest)} ms (slowest), ${(0,_text_figures_js__WEBPACK_IMPORTED_MODULE_7__/* .whole */ .WQ)(latency.average)} ms (average)`),
            ]
            : []),
    ];
}
const has = (found, name) => `${name} ${found === null ? 'not known' : found ? 'yes' : 'no'}`;
function tenant(run, ink) {
    const parts = [`${ink.code(run.tenant)} ${ink.text(`(profile ${run.profile})`)}`];
    if (run.plan)
        parts.push(ink.text(`read ${(0,_text_figures_js__WEBPACK_IMPORTED_MODULE_7__/* .whole */ .WQ)(run.plan.population.read)} of ${(0,_text_figures_js__WEBPACK_IMPORTED_MODULE_7__/* .whole */ .WQ)(run.plan.population.expected)}`));
    const { capabilities } = run;
    // Before the first answer all that is known of a tenant is what its profile assumes.
    const wasAsked = !run.traffic || run.traffic.otherRequests + run.traffic.bulkRequests > 0;
    if (!capabilities || !wasAsked)
        return run.plan ? parts : [];
    const { bulk, listing } = capabilities;
    parts.push(ink.text(bulk ? `bulk yes (${(0,_text_figures_js__WEBPACK_IMPORTED_MODULE_7__/* .counted */ .hS)(bulk.maxOperations, 'operation')}, ${(0,_text_figures_js__WEBPACK_IMPORTED_MODULE_7__/* .byteSize */ .mz)(bulk.maxPayloadSize)})` : 'bulk no'), ink.text([
        has(capabilities.patch, 'patch'),
        has(capabilities.filter, 'filters'),
        has(capabilities.etag, 'ETags'),
        has(capabilities.groups, 'groups'),
        `listing ${listing ?? 'not known'}`,
    ].join(', ')), ...capabilities.notes.slice(0, 10).map((note) => ink.text((0,_safe_people_in_text_js__WEBPACK_IMPORTED_MODULE_2__/* .redactAnswer */ .s)(note, run))));
    return parts;
}
function traffic(run, ink) {
    if (!run.traffic)
        return [];
    const { bulkRequests, otherRequests, tokenRequests, retries, waits, waitedMs, latencies } = run.traffic;
    const at = (0,_text_figures_js__WEBPACK_IMPORTED_MODULE_7__/* .percentiles */ .FX)(latencies);
    const [middle, slow] = [at(0.5), at(0.95)];
    return [
        ink.text(`${(0,_text_figures_js__WEBPACK_IMPORTED_MODULE_7__/* .whole */ .WQ)(bulkRequests)} bulk, ${(0,_text_figures_js__WEBPACK_IMPORTED_MODULE_7__/* .counted */ .hS)(otherRequests, 'other request')}, ${(0,_text_figures_js__WEBPACK_IMPORTED_MODULE_7__/* .whole */ .WQ)(tokenRequests)} for tokens`),
        ink.text((0,_text_figures_js__WEBPACK_IMPORTED_MODULE_7__/* .counted */ .hS)(retries, 'retry', 'retries')),
        ink.text(waits === 0 ? 'no waits' : `${(0,_text_figures_js__WEBPACK_IMPORTED_MODULE_7__/* .counted */ .hS)(waits, 'wait')}, ${(0,_text_figures_js__WEBPACK_IMPORTED_MODULE_7__/* .duration */ .p0)(waitedMs)}`),
        ...(middle !== null && slow !== null
            ? [ink.text(`${(0,_text_figures_js__WEBPACK_IMPORTED_MODULE_7__/* .whole */ .WQ)(middle)} ms (median), ${(0,_text_figures_js__WEBPACK_IMPORTED_MODULE_7__/* .whole */ .WQ)(slow)} ms (95 of 100 faster)`)]
            : []),
    ];
}
function roster(run, ink) {
    const rowsOf = (count) => (0,_words_wish_js__WEBPACK_IMPORTED_MODULE_5__/* .isOfAFile */ .Dd)(run) ? (0,_text_figures_js__WEBPACK_IMPORTED_MODULE_7__/* .counted */ .hS)(count, 'row') : (0,_text_figures_js__WEBPACK_IMPORTED_MODULE_7__/* .counted */ .hS)(count, 'person', 'people');
    return (run.roster?.files ?? [])
        .slice(0, 20)
        .map((file) => `${ink.code(file.path)} ${ink.text(`${rowsOf(file.rows)}, ${fileFormat(file)}, SHA-256`)} ` +
        ink.digits((0,_text_figures_js__WEBPACK_IMPORTED_MODULE_7__/* .short */ .h0)(file.sha256)));
}
/** `UTF-8, comma`. */
function fileFormat(file) {
    const encoding = file.encoding === 'windows-1252' ? 'Windows-1252' : file.encoding.toUpperCase().replace('-BOM', ' with BOM');
    return `${encoding}, ${file.format === 'json' ? 'JSON' : ((0,_model_entry_js__WEBPACK_IMPORTED_MODULE_1__/* .delimiterWord */ .ez)(file.delimiter ?? '') ?? 'one column')}`;
}
function policy(run, ink) {
    if (!run.policy)
        return [];
    const { path, sha256, found, isNew, changes } = run.policy;
    if (!found)
        return [ink.text(`none at ${path}: the defaults hold`)];
    return [
        `${ink.code(path)} ${ink.text('SHA-256')} ${ink.digits((0,_text_figures_js__WEBPACK_IMPORTED_MODULE_7__/* .short */ .h0)(sha256))}`,
        ...(isNew ? [ink.text('new in this pull request')] : []),
        ...(changes.length > 0
            ? [ink.text(`${(0,_text_figures_js__WEBPACK_IMPORTED_MODULE_7__/* .counted */ .hS)(changes.length, 'change')} in this pull request, not yet in effect`)]
            : []),
    ];
}
function audit(run, ink) {
    if (!run.audit)
        return [];
    const parts = [ink.text((0,_text_figures_js__WEBPACK_IMPORTED_MODULE_7__/* .counted */ .hS)(run.audit.records, 'record')), `${ink.text('head')} ${ink.digits(run.audit.head)}`];
    if (run.links.artifact)
        parts.push(ink.link(ink.text('artifact'), run.links.artifact));
    if (run.audit.days !== undefined)
        parts.push(ink.text(`kept for ${(0,_text_figures_js__WEBPACK_IMPORTED_MODULE_7__/* .counted */ .hS)(run.audit.days, 'day')}`));
    if (run.audit.place === 'local')
        parts.push(ink.text('not uploaded: it lies only on this machine'));
    if (run.audit.place === 'lost')
        parts.push(`⚠️ ${ink.text('not stored: it goes with this machine')}`);
    return parts;
}
function webhooks(run, ink) {
    if (!run.webhooks)
        return [];
    const { sent, waiting, failed } = run.webhooks;
    return [ink.text(`${(0,_text_figures_js__WEBPACK_IMPORTED_MODULE_7__/* .whole */ .WQ)(sent)} sent, ${(0,_text_figures_js__WEBPACK_IMPORTED_MODULE_7__/* .whole */ .WQ)(waiting)} waiting${failed > 0 ? `, ${(0,_text_figures_js__WEBPACK_IMPORTED_MODULE_7__/* .whole */ .WQ)(failed)} failed` : ''}`)];
}


/***/ }),

/***/ 60990:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   U: () => (/* binding */ fit)
/* harmony export */ });
/* harmony import */ var _text_figures_js__WEBPACK_IMPORTED_MODULE_1__ = __nccwpck_require__(21135);
/* harmony import */ var _markdown_js__WEBPACK_IMPORTED_MODULE_0__ = __nccwpck_require__(11016);


/** Nobody in these is ever left out for want of room as long as any form of the list fits. */
const KEPT = ['unreviewed', 'decisions', 'gains', 'leavers'];
/** The others by how long they stay: the last is the first to go. */
const ORDER = [
    'alone',
    'stays',
    'since',
    'checks',
    'figures',
    'groups',
    'problems',
    'failures',
    'undone',
    'missing',
    'definitions',
    'history',
    'returners',
    'roles',
    'remarks',
    'scheduled',
    'joiners',
    'updates',
];
/** Room kept for the others before decisions and leavers are written out in full. */
const SHARE = 0.3;
/**
 * Sections in the room there is. Detail goes in this order: values of changed attributes, people who change, people who
 * join, remarks, roles. Decisions and leavers get shorter, and are cut only where not even their names fit. Whatever is
 * cut says how many of how many are shown.
 * @param sections in the order in which they are to be read
 */
function fit(sections, fitting) {
    const layouts = sections.map((section) => ({
        section,
        frame: (0,_markdown_js__WEBPACK_IMPORTED_MODULE_0__/* .frame */ .Gt)(section, (0,_text_figures_js__WEBPACK_IMPORTED_MODULE_1__/* .whole */ .WQ)(section.count ?? totalOf(section)), fitting.level),
        form: 'full',
        shown: 0,
        detailed: 0,
        texts: [],
    }));
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
    // A list that nobody ranked is shown too, as far as there is room.
    for (const layout of layouts) {
        const { name } = layout.section;
        if (!KEPT.includes(name) && !ORDER.includes(name))
            room = fill(layout, room, measure, Infinity);
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
/** A row in both its forms: written once, however often it is measured. */
function written({ section, texts }, i) {
    const known = texts[i];
    if (known)
        return known;
    const row = section.rows.at(i);
    const full = row ? (0,_markdown_js__WEBPACK_IMPORTED_MODULE_0__/* .markdownRow */ .Kw)(row.cells) : '';
    const text = { full, brief: row?.brief ? (0,_markdown_js__WEBPACK_IMPORTED_MODULE_0__/* .markdownRow */ .Kw)(row.brief) : full };
    texts[i] = text;
    return text;
}
const rowText = (layout, i) => {
    const { full, brief } = written(layout, i);
    return layout.form === 'brief' && i >= layout.detailed ? brief : full;
};
const nameAt = ({ section: { names } }, i) => names?.at(i) ?? '';
/** What all of a list takes; a list that does not fit is not looked at to its end. */
function sizeOf(layout, measure, limit) {
    const { rows, names } = layout.section;
    const byName = layout.form === 'names';
    const count = byName ? (names?.length ?? 0) : rows.length;
    let size = 0;
    for (let i = 0; i < count && size <= limit; i += 1)
        size += byName ? measure(`${nameAt(layout, i)}, `) : measure(`\n${rowText(layout, i)}`);
    return size;
}
/** The most detailed forms in which all of these fit. */
function keep(layouts, room, others, measure) {
    const total = () => layouts.reduce((sum, layout) => sum + sizeOf(layout, measure, room), 0);
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
        const byName = layout.form === 'names';
        const count = byName ? (layout.section.names?.length ?? 0) : layout.section.rows.length;
        for (; layout.shown < count; layout.shown += 1) {
            const { shown } = layout;
            const cost = byName ? measure(`${nameAt(layout, shown)}, `) : measure(`\n${rowText(layout, shown)}`);
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
    for (let i = 0; i < count && full <= room; i += 1)
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
        const { full, brief } = written(layout, layout.detailed);
        const more = measure(full) - measure(brief);
        if (more > left)
            break;
        left -= more;
        layout.detailed += 1;
    }
    return left;
}
function remark(shown, total, everything) {
    return `*Showing ${(0,_text_figures_js__WEBPACK_IMPORTED_MODULE_1__/* .whole */ .WQ)(shown)} of ${(0,_text_figures_js__WEBPACK_IMPORTED_MODULE_1__/* .whole */ .WQ)(total)}; all are in ${everything}.*`;
}
function write(layout, everything) {
    const { section, frame: each, form, shown, detailed } = layout;
    const total = totalOf(section);
    let said = shown < total ? remark(shown, total, everything) : '';
    if (!said && section.name === 'updates' && form === 'brief' && detailed < shown)
        said = `*Showing the values of ${(0,_text_figures_js__WEBPACK_IMPORTED_MODULE_1__/* .whole */ .WQ)(detailed)} of ${(0,_text_figures_js__WEBPACK_IMPORTED_MODULE_1__/* .whole */ .WQ)(total)}; all are in ${everything}.*`;
    if (form === 'names') {
        const names = Array.from({ length: shown }, (_, i) => nameAt(layout, i));
        return `${each.head}\n\n${names.join(', ')}${each.tail(said)}`;
    }
    const rows = Array.from({ length: shown }, (_, i) => `\n${rowText(layout, i)}`).join('');
    return `${each.head}${shown > 0 ? `${each.columns}${rows}` : ''}${each.tail(said)}`;
}


/***/ }),

/***/ 45769:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   S: () => (/* binding */ gainsSection),
/* harmony export */   Y: () => (/* binding */ rolesGained)
/* harmony export */ });
/* harmony import */ var _model_outcome_js__WEBPACK_IMPORTED_MODULE_0__ = __nccwpck_require__(38158);
/* harmony import */ var _text_figures_js__WEBPACK_IMPORTED_MODULE_1__ = __nccwpck_require__(21135);
/* harmony import */ var _text_once_js__WEBPACK_IMPORTED_MODULE_2__ = __nccwpck_require__(99409);



/** People named in one cell; the others are in the lists below it. */
const NAMED = 20;
/** And where room is short. */
const FEW = 3;
const nameOf = (role) => role.display ?? role.value;
/**
 * Who gets more access, by role, the most powerful role first: a role that one person of a thousand gets must be as
 * plain as the one that all others get. However short room is, every role is named before any person is.
 */
function gainsSection(run, planned, people, ink) {
    const outcomes = run.outcomes && (0,_model_outcome_js__WEBPACK_IMPORTED_MODULE_0__/* .outcomesById */ .Ko)(run.outcomes);
    // After an apply nobody has what did not happen.
    const operations = outcomes ? planned.filter(({ id }) => mayHold(outcomes.get(id)?.status)) : planned;
    const sorted = gainsByPower(run, operations);
    const rows = sorted.map((gain) => {
        const role = people.roles([gain.role, ...gain.includes.values()], true);
        const count = (0,_text_figures_js__WEBPACK_IMPORTED_MODULE_1__/* .whole */ .WQ)(total(gain));
        return { cells: [role, count, who(gain, NAMED, people, ink)], brief: [role, count, who(gain, FEW, people, ink)] };
    });
    return {
        name: 'gains',
        symbol: '⬆',
        title: 'More access',
        columns: ['Role', '>People', 'Who'],
        rows,
        count: peopleWhoGain(operations).size,
        open: true,
        names: sorted.map((gain) => `${people.roles([gain.role], true)} ${(0,_text_figures_js__WEBPACK_IMPORTED_MODULE_1__/* .whole */ .WQ)(total(gain))}`),
    };
}
const mayHold = (status) => status === undefined || status === 'unknown' || (0,_model_outcome_js__WEBPACK_IMPORTED_MODULE_0__/* .holdsChange */ .pg)(status);
const total = ({ existing, newAccounts }) => existing.length + newAccounts;
function gainsByPower(run, operations) {
    const rank = new Map((run.rolesByPower ?? []).map((name, i) => [name.toLowerCase(), i]));
    // A role that the policy does not know is nobody's everyday role.
    const placeOf = (name) => rank.get(name?.toLowerCase() ?? '') ?? -1;
    const place = ({ role }) => Math.max(placeOf(role.value), placeOf(role.display));
    return [...gainsByRole(operations).values()].sort((a, b) => place(a) - place(b) || total(a) - total(b) || (nameOf(a.role) < nameOf(b.role) ? -1 : 1));
}
/** Roles of a plan that people get, the most powerful first, with how many people. */
function rolesGained(run) {
    return gainsByPower(run, run.plan?.operations ?? []).map((gain) => ({
        role: nameOf(gain.role),
        people: total(gain),
    }));
}
const peopleWhoGain = (0,_text_once_js__WEBPACK_IMPORTED_MODULE_2__/* .once */ .O)((operations) => {
    const keys = new Set();
    for (const { kind, gains, key } of operations)
        if (kind !== 'blocked' && gains !== undefined && gains.length > 0)
            keys.add(key);
    return keys;
});
const gainsByRole = (0,_text_once_js__WEBPACK_IMPORTED_MODULE_2__/* .once */ .O)((operations) => {
    const gains = new Map();
    for (const operation of operations) {
        if (operation.kind === 'blocked' || !operation.gains)
            continue;
        const direct = operation.gains.filter(({ inherited }) => !inherited);
        const inherited = operation.gains.filter((role) => role.inherited);
        // A role that comes with one the person has already stands for itself.
        for (const role of direct.length > 0 ? direct : inherited) {
            const gain = gains.get(role.value) ?? { role, includes: new Map(), existing: [], newAccounts: 0 };
            gains.set(role.value, gain);
            // With several roles nobody can tell here which one brings what: it is said of the first.
            if (role === direct[0])
                for (const one of inherited)
                    gain.includes.set(one.value, one);
            if (operation.kind === 'create')
                gain.newAccounts += 1;
            else
                gain.existing.push(operation);
        }
    }
    return gains;
});
/** `Aisha Lund 41, Jan Pohl 88 and 930 more, 12 new accounts`. */
function who({ existing, newAccounts }, most, people, ink) {
    const names = existing.slice(0, most).map((operation) => people.linkedName(operation));
    const more = existing.length - names.length;
    const parts = [names.join(', '), ...(newAccounts > 0 ? [ink.text((0,_text_figures_js__WEBPACK_IMPORTED_MODULE_1__/* .counted */ .hS)(newAccounts, 'new account'))] : [])].filter(Boolean);
    if (more > 0)
        parts[0] = `${parts[0]} ${ink.text(`and ${(0,_text_figures_js__WEBPACK_IMPORTED_MODULE_1__/* .whole */ .WQ)(more)} more`)}`;
    return parts.join(', ');
}


/***/ }),

/***/ 11016:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   Gt: () => (/* binding */ frame),
/* harmony export */   Kw: () => (/* binding */ markdownRow),
/* harmony export */   Qj: () => (/* binding */ markdownTable)
/* harmony export */ });
/* harmony import */ var _safe_escape_js__WEBPACK_IMPORTED_MODULE_0__ = __nccwpck_require__(52734);

/** A Markdown table. Cells are written already; a column whose head starts with `>` is aligned to the right. */
function markdownTable(columns, rows) {
    const head = columns.map((column) => (0,_safe_escape_js__WEBPACK_IMPORTED_MODULE_0__/* .markdownText */ .p7)(column.replace(/^>/u, '')));
    const rule = columns.map((column) => (column.startsWith('>') ? '--:' : '---'));
    return [head, rule, ...rows].map(markdownRow).join('\n');
}
/** One line of a table. */
function markdownRow(cells) {
    return `| ${cells.join(' | ')} |`;
}
/** Entries up to which a list is open. */
const SHORT = 20;
/** Heading and table head of a section: open, or folded away. The title counts everybody, shown or not. */
function frame(section, count, level = '###') {
    const title = `${section.symbol} ${(0,_safe_escape_js__WEBPACK_IMPORTED_MODULE_0__/* .markdownText */ .p7)(section.title)} (${count})`;
    const note = section.note ? `\n\n${(0,_safe_escape_js__WEBPACK_IMPORTED_MODULE_0__/* .markdownText */ .p7)(section.note)}` : '';
    const columns = `\n\n${markdownTable(section.columns, [])}`;
    if (section.open)
        return { head: `${level} ${title}${note}`, columns, tail: (remark) => (remark ? `\n\n${remark}` : '') };
    // A short list is no burden, and what is folded away is not read.
    const open = section.name !== 'remarks' && (section.total ?? section.rows.length) <= SHORT ? ' open' : '';
    return {
        head: `<details${open}><summary>${title}</summary>${note}`,
        columns,
        tail: (remark) => `${remark ? `\n\n${remark}` : ''}\n\n</details>`,
    };
}


/***/ }),

/***/ 6286:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   g: () => (/* binding */ People)
/* harmony export */ });
/* harmony import */ var _interface_modes_js__WEBPACK_IMPORTED_MODULE_0__ = __nccwpck_require__(55944);
/* harmony import */ var _model_operation_js__WEBPACK_IMPORTED_MODULE_1__ = __nccwpck_require__(89827);
/* harmony import */ var _model_outcome_js__WEBPACK_IMPORTED_MODULE_2__ = __nccwpck_require__(38158);
/* harmony import */ var fastest_levenshtein__WEBPACK_IMPORTED_MODULE_3__ = __nccwpck_require__(21916);
/* harmony import */ var _text_figures_js__WEBPACK_IMPORTED_MODULE_14__ = __nccwpck_require__(21135);
/* harmony import */ var _safe_linked_js__WEBPACK_IMPORTED_MODULE_4__ = __nccwpck_require__(82376);
/* harmony import */ var _place_js__WEBPACK_IMPORTED_MODULE_5__ = __nccwpck_require__(69602);
/* harmony import */ var _words_row_name_js__WEBPACK_IMPORTED_MODULE_6__ = __nccwpck_require__(67265);
/* harmony import */ var _safe_people_in_text_js__WEBPACK_IMPORTED_MODULE_7__ = __nccwpck_require__(35690);
/* harmony import */ var _safe_redact_js__WEBPACK_IMPORTED_MODULE_8__ = __nccwpck_require__(89732);
/* harmony import */ var _words_signed_out_js__WEBPACK_IMPORTED_MODULE_9__ = __nccwpck_require__(72852);
/* harmony import */ var _words_wish_js__WEBPACK_IMPORTED_MODULE_10__ = __nccwpck_require__(70310);
/* harmony import */ var _status_words_js__WEBPACK_IMPORTED_MODULE_11__ = __nccwpck_require__(18961);
/* harmony import */ var _words_wording_js__WEBPACK_IMPORTED_MODULE_12__ = __nccwpck_require__(63017);
/* harmony import */ var _field_words_js__WEBPACK_IMPORTED_MODULE_13__ = __nccwpck_require__(5287);















/** Letters that are written from the right to the left: between two of them an arrow points from new to old. */
const FROM_THE_RIGHT = /[\u0590-\u08ff\ufb1d-\ufdff\ufe70-\ufefc\u{10800}-\u{10fff}\u{1e800}-\u{1efff}]/u;
const LEFT_TO_RIGHT = '\u200e';
/**
 * Cells about people, written by one ink for one run. Everything that could name someone goes through the run's `pii`.
 */
class People {
    #run;
    #ink;
    /** Our words as this report's readers know them. */
    #words;
    #outcomes;
    /** Keys of people whose row names them differently from their account. */
    #namedOtherwise;
    /** People who keep the roster: why something is not done stands in one list, by cause. */
    #keepers;
    constructor(run, ink, words = (text) => text, keepers = false) {
        this.#words = words;
        this.#keepers = keepers;
        this.#run = run;
        this.#ink = ink;
        this.#outcomes = (0,_model_outcome_js__WEBPACK_IMPORTED_MODULE_2__/* .outcomesById */ .Ko)(run.outcomes ?? []);
        this.#namedOtherwise = new Set(run.plan?.remarks.filter(({ code }) => code === 'named-otherwise').map(({ key }) => key));
    }
    /** True after an apply: cells then tell what happened, not what is planned. */
    get isApplied() {
        return this.#run.outcomes !== undefined;
    }
    /** A plan that nothing stands against: nobody is called ready once an apply was tried, or where all is stopped. */
    get #isReady() {
        return !_interface_modes_js__WEBPACK_IMPORTED_MODULE_0__/* .MODES */ .FN[this.#run.mode].writes && (this.#run.reason === 'none' || this.#run.reason === 'drift');
    }
    /** The columns' first and last: who, and which row. */
    row(operation, middle, brief) {
        const who = this.label(operation);
        const place = (0,_place_js__WEBPACK_IMPORTED_MODULE_5__/* .rowCell */ .Jt)(this.#run, operation, this.#ink);
        return {
            cells: [who, ...middle, place],
            brief: brief ? [who, ...brief, place] : undefined,
            kind: (0,_model_operation_js__WEBPACK_IMPORTED_MODULE_1__/* .wireKind */ .G1)(operation.kind),
            status: this.#outcomes.get(operation.id)?.status,
        };
    }
    /** Someone who is left alone, and why. */
    about(remark, why) {
        return { cells: [this.label(remark), this.#ink.text(why), (0,_place_js__WEBPACK_IMPORTED_MODULE_5__/* .rowCell */ .Jt)(this.#run, remark, this.#ink)] };
    }
    label(operation) {
        const { pii, salt } = this.#run;
        const label = (0,_safe_redact_js__WEBPACK_IMPORTED_MODULE_8__/* .personLabel */ .Cf)(operation.person, pii, salt);
        // Initials alone tell nobody apart; a row does, and where there is none four digits do.
        const isAlike = pii === 'masked' && !(0,_place_js__WEBPACK_IMPORTED_MODULE_5__/* .hasRow */ .Lb)(this.#run, operation);
        return this.#ink.text(isAlike ? `${label} ${(0,_safe_redact_js__WEBPACK_IMPORTED_MODULE_8__/* .personMark */ .Dz)(operation.person, salt)}` : label);
    }
    /** `A… L… (row 88)`, without a link. */
    name(operation) {
        const row = (0,_words_row_name_js__WEBPACK_IMPORTED_MODULE_6__/* .rowName */ ._)(this.#run, operation);
        return `${this.label(operation)}${row === '' ? '' : ` ${this.#ink.text(`(${(0,_words_row_name_js__WEBPACK_IMPORTED_MODULE_6__/* .rowWord */ .H)(this.#run)} ${row})`)}`}`;
    }
    /** The same, the row linked to its line. */
    linkedName(operation) {
        const row = (0,_place_js__WEBPACK_IMPORTED_MODULE_5__/* .linkedRow */ .O_)(this.#run, operation, this.#ink, `${(0,_words_row_name_js__WEBPACK_IMPORTED_MODULE_6__/* .rowWord */ .H)(this.#run)} `);
        return row === null ? this.label(operation) : `${this.label(operation)} (${row})`;
    }
    /** In a list that is cut to names: who is deleted permanently. */
    get forever() {
        return `🗑️ ${this.#ink.text('delete')}`;
    }
    /** Free text about someone, without what says who it is. */
    free(operation, text) {
        return this.#ink.text(this.#words((0,_safe_people_in_text_js__WEBPACK_IMPORTED_MODULE_7__/* .redactAnswer */ .s)(text, this.#run, operation)));
    }
    /** How far a change got; empty before an apply. */
    status(operation) {
        const outcome = this.#outcomes.get(operation.id);
        if (!outcome)
            return this.isApplied ? '–' : '';
        const { symbol, word } = _status_words_js__WEBPACK_IMPORTED_MODULE_11__/* .STATUS_WORDS */ .l[outcome.status];
        const detail = this.#keepers || (0,_model_outcome_js__WEBPACK_IMPORTED_MODULE_2__/* .worked */ .Dj)(outcome.status) || outcome.detail === operation.reason
            ? ''
            : (0,_words_wording_js__WEBPACK_IMPORTED_MODULE_12__/* .withStepWords */ .uu)(outcome.detail);
        const status = `${symbol} ${this.#ink.text(word)}`;
        return detail === '' ? status : this.#ink.lines([status, this.free(operation, detail)]);
    }
    /** Whether a leaver is ready, what stands in the way, or what became of it. */
    leaverCheck(operation) {
        const lines = [];
        const outcome = this.#outcomes.get(operation.id);
        const found = operation.dependencies ?? [];
        if (found.length > 0)
            lines.push(`⚠️ ${this.#ink.text(`${(0,_text_figures_js__WEBPACK_IMPORTED_MODULE_14__/* .list */ .p_)(found)}: reassign first`)}`);
        if (this.#namedOtherwise.has(operation.key))
            lines.push(`⚠️ ${this.#ink.text('the row gives another name: check that it is about this person')}`);
        if (outcome) {
            if (outcome.status !== 'blocked')
                lines.push(this.status(operation));
            const signedOut = (0,_words_signed_out_js__WEBPACK_IMPORTED_MODULE_9__/* .signOutWords */ .zp)(outcome);
            if (signedOut)
                lines.push(`${signedOut.symbol} ${this.#ink.text(this.#words(signedOut.text))}`);
        }
        else if (this.isApplied)
            lines.push('–');
        else if (this.#run.takenBack?.includes(operation.id))
            lines.push(`↩️ ${this.#ink.text('taken back by an undo: not made again')}`);
        else if (operation.kind === 'delete')
            lines.push(`🗑️ ${this.#ink.text('the account is deleted permanently')}`);
        else if (lines.length === 0 && !(0,_model_operation_js__WEBPACK_IMPORTED_MODULE_1__/* .isBlocked */ .lT)(operation) && this.#isReady)
            lines.push(`✅ ${this.#ink.text('ready')}`);
        const { kind, licensePolicy } = operation;
        if (licensePolicy === 'PRESERVE')
            lines.push(this.#ink.text('keeps the licence'));
        // Only a deletion carries the policy to CXone, and no read shows what becomes of the licence.
        if (licensePolicy === 'DOWNGRADE')
            lines.push(this.#ink.text(kind === 'delete' ? 'licence to be downgraded' : 'keeps the licence: only a deletion downgrades it'));
        return this.#ink.lines(lines) || '–';
    }
    /** What someone has to do about a blocked change, and what was done already. */
    decision(operation) {
        const detail = this.#outcomes.get(operation.id)?.detail ?? '';
        const more = detail === '' || detail === operation.reason ? [] : [this.free(operation, detail)];
        const code = (0,_model_operation_js__WEBPACK_IMPORTED_MODULE_1__/* .isBlocked */ .lT)(operation) ? operation.reasonCode : 'dependencies';
        const advice = (0,_words_wording_js__WEBPACK_IMPORTED_MODULE_12__/* .decisionWords */ ._C)(code, (0,_words_wish_js__WEBPACK_IMPORTED_MODULE_10__/* .wishOf */ .H_)(this.#run));
        const check = this.leaverCheck(operation);
        return (this.#ink.lines([
            ...(check === '–' ? [] : [check]),
            ...more,
            ...(advice ? [(0,_safe_linked_js__WEBPACK_IMPORTED_MODULE_4__/* .linked */ .q)(this.#run, this.#ink.text(this.#words(advice)), this.#ink)] : []),
        ]) || '–');
    }
    reason(operation) {
        const isKept = operation.kind === 'held-back' && this.isApplied;
        return this.free(operation, isKept ? (0,_model_operation_js__WEBPACK_IMPORTED_MODULE_1__/* .keptBackOnly */ .WW)(operation.reason) : operation.reason);
    }
    /** `Support Admin (includes Standard Agent)`: roles named in bold, inherited ones after them. */
    roles(changes, bold) {
        const word = (role) => this.#ink.text((0,_safe_redact_js__WEBPACK_IMPORTED_MODULE_8__/* .redactValue */ .FI)('roles', role.display ?? role.value, this.#run.pii, this.#run.salt));
        const direct = (changes ?? [])
            .filter((role) => !role.inherited)
            .map((role) => (bold ? this.#ink.strong(word(role)) : word(role)));
        const inherited = (changes ?? []).filter((role) => role.inherited).map(word);
        if (direct.length === 0)
            return inherited.join(', ') || '–';
        if (inherited.length === 0)
            return direct.join(', ');
        return `${direct.join(', ')} ${this.#ink.text('(includes')} ${inherited.join(', ')}${this.#ink.text(')')}`;
    }
    /** One line a field: `Department: Sales → Support`. */
    changes(before, after) {
        const fields = Object.keys(after ?? {}).filter((field) => field !== 'roles' && field !== 'active');
        return (this.#ink.lines(fields.map((field) => `${this.#ink.text((0,_field_words_js__WEBPACK_IMPORTED_MODULE_13__/* .fieldWords */ .Q)(field))}: ${this.#change(field, before?.[field], after?.[field])}`)) || '–');
    }
    /** A masked change still looks changed: where both values look alike, it says how much of them differs. */
    #change(field, before, after) {
        const [was, is] = [this.value(field, before), this.value(field, after)];
        const sided = FROM_THE_RIGHT.test(was) && FROM_THE_RIGHT.test(is) ? LEFT_TO_RIGHT : '';
        const alike = was === is && typeof before === 'string' && typeof after === 'string';
        const differ = alike ? (0,fastest_levenshtein__WEBPACK_IMPORTED_MODULE_3__/* .distance */ .Io)(before, after) : 0;
        const most = alike ? Math.max(before.length, after.length) : 0;
        const much = alike ? ` ${this.#ink.text(`(${differ} of ${(0,_text_figures_js__WEBPACK_IMPORTED_MODULE_14__/* .counted */ .hS)(most, 'character')} differ)`)}` : '';
        return `${was}${sided} → ${is}${sided}${much}`;
    }
    /** `➕ new account`. */
    kind(operation) {
        const { symbol, one } = _words_wording_js__WEBPACK_IMPORTED_MODULE_12__/* .KIND_WORDS */ .Pv[(0,_model_operation_js__WEBPACK_IMPORTED_MODULE_1__/* .wireKind */ .G1)(operation.kind)];
        return `${symbol} ${this.#ink.text(one)}`;
    }
    /** The change in a cell, whatever its kind. */
    what(operation) {
        if (operation.kind === 'update')
            return this.changes(operation.before, operation.after);
        const roles = [this.gains(operation), this.losses(operation)].filter(Boolean);
        return this.#ink.lines(roles) || this.reason(operation);
    }
    /** `⬆ Support Admin`; empty where nobody gains anything. */
    gains({ gains = [] }) {
        return gains.length > 0 ? `⬆ ${this.roles(gains, true)}` : '';
    }
    losses({ loses = [] }) {
        return loses.length > 0 ? `⬇ ${this.roles(loses, false)}` : '';
    }
    /** Names of the fields that change, where there is no room for their values. */
    changedFields(after) {
        return (this.#ink.text(Object.keys(after ?? {})
            .filter((field) => field !== 'roles' && field !== 'active')
            .map(_field_words_js__WEBPACK_IMPORTED_MODULE_13__/* .fieldWords */ .Q)
            .join(', ')) || '–');
    }
    value(field, value) {
        if (value === null || value === undefined || value === '')
            return this.#ink.text('(empty)');
        const one = (text) => (0,_safe_redact_js__WEBPACK_IMPORTED_MODULE_8__/* .redactValue */ .FI)(field, text, this.#run.pii, this.#run.salt);
        if (Array.isArray(value))
            return this.#ink.text(value.map(one).join(', ') || '(empty)');
        return this.#ink.text(typeof value === 'boolean' ? (value ? 'yes' : 'no') : one(value));
    }
}


/***/ }),

/***/ 69602:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   Jt: () => (/* binding */ rowCell),
/* harmony export */   Lb: () => (/* binding */ hasRow),
/* harmony export */   O_: () => (/* binding */ linkedRow)
/* harmony export */ });
/* harmony import */ var _words_row_name_js__WEBPACK_IMPORTED_MODULE_0__ = __nccwpck_require__(67265);
/* harmony import */ var _words_wish_js__WEBPACK_IMPORTED_MODULE_1__ = __nccwpck_require__(70310);


/**
 * Address of a roster line at the run's commit, in a view that has lines (`plain=1`: GitHub shows a CSV as a table
 * otherwise), or `null` where the run knows no commit or the file does not lie in the repository.
 */
function rowAddress(run, place, blob = run.links.blob) {
    if (!blob || !place.file || (0,_words_wish_js__WEBPACK_IMPORTED_MODULE_1__/* .wishOf */ .H_)(run) !== 'file')
        return null;
    if (last.blob !== blob || last.file !== place.file)
        last = { blob, file: place.file, address: fileAddress(blob, place.file) };
    const { address } = last;
    return place.line === null || address === null ? address : `${address}#L${place.line}`;
}
/** Thousands of rows of one file follow each other. */
let last = { blob: '', file: '', address: null };
function fileAddress(blob, file) {
    const path = file.replaceAll('\\', '/').replace(/^(?:\.\/)+/u, '');
    if (path.startsWith('/') || /^[a-z]:/iu.test(path) || path.split('/').includes('..'))
        return null;
    return `${blob.replace(/\/+$/u, '')}/${path.split('/').map(encodeURIComponent).join('/')}?plain=1`;
}
/**
 * The row's number, linked to its line, with the file's name where the run has several; a dash for people no row names.
 */
function rowCell(run, place, ink) {
    return linkedRow(run, place, ink) ?? (place.row === null ? fileCell(run, place, ink) : '–');
}
const fileCell = (run, place, ink) => place.file === null ? '–' : ink.link(ink.text(place.file), rowAddress(run, place));
/**
 * The row's number, linked: of the file of the base branch where this one does not name the person any more.
 * @param word stands before the number, inside the link
 * @returns `null` where the person stands in neither
 */
function linkedRow(run, place, ink, word = '') {
    const before = place.row === null && place.person ? placeBefore(run, place.person) : undefined;
    if (before) {
        const address = rowAddress(run, before, run.before?.blob ?? undefined);
        return ink.link(ink.text(`${word}${(0,_words_row_name_js__WEBPACK_IMPORTED_MODULE_0__/* .rowName */ ._)(run, before)} before`), address);
    }
    const name = (0,_words_row_name_js__WEBPACK_IMPORTED_MODULE_0__/* .rowName */ ._)(run, place);
    return name === '' ? null : ink.link(ink.text(`${word}${name}`), rowAddress(run, place));
}
/** Whether the person stands in this file, or stood in that of the base branch. */
const hasRow = (run, place) => (0,_words_row_name_js__WEBPACK_IMPORTED_MODULE_0__/* .rowName */ ._)(run, place) !== '' || placeBefore(run, place.person) !== undefined;
/** Where a person stood in the file of the base branch, which this one does not name any more. */
function placeBefore({ before }, { externalId, userName }) {
    return before?.places[externalId ?? ''] ?? before?.places[userName.toLowerCase()];
}


/***/ }),

/***/ 8123:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {


// EXPORTS
__nccwpck_require__.d(__webpack_exports__, {
  V: () => (/* binding */ sections),
  m: () => (/* binding */ worstFirst)
});

// EXTERNAL MODULE: ./build/model/operation.js
var model_operation = __nccwpck_require__(89827);
// EXTERNAL MODULE: ./build/text/figures.js
var figures = __nccwpck_require__(21135);
// EXTERNAL MODULE: ./build/text/lazily.js
var lazily = __nccwpck_require__(64701);
// EXTERNAL MODULE: ./build/report/modes/pages.js + 4 modules
var pages = __nccwpck_require__(46334);
// EXTERNAL MODULE: ./build/report/safe/linked.js
var linked = __nccwpck_require__(82376);
// EXTERNAL MODULE: ./build/report/safe/people-in-text.js
var people_in_text = __nccwpck_require__(35690);
// EXTERNAL MODULE: ./build/report/words/causes.js
var causes = __nccwpck_require__(86381);
;// CONCATENATED MODULE: ./build/report/lists/failures.js




/** Changes of one cause together: those that may still be signed in first, then the most people. */
function grouped(all, keyOf) {
    const groups = new Map();
    for (const trouble of all) {
        const danger = (0,causes/* inDanger */.bH)(trouble);
        const key = `${danger}|${keyOf(trouble)}`;
        const group = groups.get(key);
        if (group)
            group.troubles.push(trouble);
        else
            groups.set(key, { troubles: [trouble], danger });
    }
    return [...groups.values()].sort((a, b) => Number(b.danger) - Number(a.danger) || b.troubles.length - a.troubles.length);
}
/** People named in one group: a summary with thousands of names helps nobody, and each stands in the lists as well. */
const NAMED = 20;
const FEW = 3;
/** Different answers shown of one group. */
const ANSWERS = 3;
/** What is not done, by cause: one line a cause, with its people and the one thing to do. */
function failures(run, people, ink, words, audience) {
    const all = (0,causes/* troubles */.d4)(run);
    for (const outcome of run.outcomes ?? [])
        if (outcome.status === 'not-started')
            all.push({ outcome, step: null });
    const said = (trouble, text) => (0,people_in_text/* redactAnswer */.s)(text, run, trouble.outcome.operation);
    const own = (trouble) => ((0,causes/* ownWordsHelp */.$w)(trouble) ? quotable(said(trouble, answer(trouble))) : '');
    const keepers = audience === 'keepers';
    const groups = grouped(all, (trouble) => {
        if (keepers) {
            const { what, retry, action } = (0,causes/* causeOf */.rl)(trouble);
            return [what, retry, action, own(trouble)].join('|');
        }
        const { step, retry, action, what } = (0,causes/* adminCause */.LG)(trouble);
        return [step, retry, action, what].join('|');
    });
    const rows = groups.map(({ troubles: mine, danger }) => {
        const [first] = mine;
        const { retry } = (0,causes/* causeOf */.rl)(first);
        const again = retry ? ink.strong(ink.text('yes')) : ink.text('no');
        const who = (most) => names(mine, most, people, ink);
        const count = (0,figures/* whole */.WQ)(new Set(mine.map(({ outcome }) => outcome.operation.key)).size);
        if (keepers) {
            const { what, action } = (0,causes/* causeOf */.rl)(first);
            const quote = own(first);
            const cause = quote === '' ? ink.text(words(what)) : ink.text(`${words(what)} CXone says: “${quote}”`);
            const cells = (most) => [cause, ink.text(words(action)), again, count, who(most)];
            return { cells: cells(NAMED), brief: cells(FEW) };
        }
        const { step, action } = (0,causes/* adminCause */.LG)(first);
        const sign = danger ? [`❗ ${ink.strong(ink.text('deactivated, may still be signed in'))}`] : [];
        const answers = [...new Set(mine.slice(0, 50).map((trouble) => said(trouble, answer(trouble))))];
        const cells = (most) => [
            ink.text(step),
            ink.lines([...sign, ...answers.slice(0, ANSWERS).map((one) => ink.text(words(one)))]),
            count,
            again,
            (0,linked/* linked */.q)(run, ink.text(words(said(first, action))), ink),
            who(most),
        ];
        return { cells: cells(NAMED), brief: cells(FEW) };
    });
    return {
        name: 'failures',
        symbol: '❌',
        title: 'Not done, by cause',
        columns: keepers
            ? ['What happened', 'What to do', 'Retry?', '>People', 'Who']
            : ['Step', 'CXone said', '>People', 'Retry?', 'What to do', 'Who'],
        rows,
        count: new Set(all.map(({ outcome }) => outcome.operation.key)).size,
        open: true,
    };
}
function answer(trouble) {
    const { said } = (0,causes/* adminCause */.LG)(trouble);
    const tries = trouble.step && trouble.step.attempts > 1 ? `, ${(0,figures/* counted */.hS)(trouble.step.attempts, 'try', 'tries')}` : '';
    return tries === '' ? said : `${said.replace(/\.$/u, '')}${tries}`;
}
/** CXone's own words, where they hold no address, no number of an error and no name out of a program. */
function quotable(text) {
    const short = text.length > 160 ? `${text.slice(0, 159)}…` : text;
    return /https?:|www\.|\b[1-5]\d\d\b|[_{}[\]<>\\]|\b\w+[a-z][A-Z]\w*|\b[A-Z]{2}[A-Z\d]{3,}\b|::|\.\w+\(/u.test(short)
        ? ''
        : short;
}
/** `Aisha Lund · E10241 41, Jan Pohl · E10088 88 and 12 more`. */
function names(mine, most, people, ink) {
    const each = new Map(mine.map(({ outcome }) => [outcome.operation.key, outcome.operation]));
    const shown = [...each.values()].slice(0, most).map((operation) => people.linkedName(operation));
    const more = each.size - shown.length;
    return `${shown.join(', ')}${more > 0 ? ` ${ink.text(`and ${(0,figures/* whole */.WQ)(more)} more`)}` : ''}`;
}

// EXTERNAL MODULE: ./build/report/lists/since.js
var since = __nccwpck_require__(51535);
// EXTERNAL MODULE: ./build/report/lists/gains.js
var gains = __nccwpck_require__(45769);
// EXTERNAL MODULE: ./build/report/lists/people.js
var lists_people = __nccwpck_require__(6286);
// EXTERNAL MODULE: ./build/report/lists/place.js
var place = __nccwpck_require__(69602);
// EXTERNAL MODULE: ./build/report/safe/redact.js
var redact = __nccwpck_require__(89732);
// EXTERNAL MODULE: ./build/report/words/comment-words.js
var comment_words = __nccwpck_require__(61060);
// EXTERNAL MODULE: ./build/report/words/row-name.js
var row_name = __nccwpck_require__(67265);
// EXTERNAL MODULE: ./build/report/words/wording.js
var wording = __nccwpck_require__(63017);
;// CONCATENATED MODULE: ./build/report/lists/sections.js













/**
 * Everything a report can list, most important first: what needs a person, who gains access, who leaves, then the rest.
 * Empty lists are left out; unchanged people are never listed.
 */
function sections(run, ink, words = (text) => text, audience = 'admins') {
    const ofPeople = audience === 'keepers' ? comment_words/* personWords */.z7 : words;
    const people = new lists_people/* People */.g(run, ink, ofPeople, audience === 'keepers');
    const operations = run.plan?.operations ?? [];
    // Someone that CXone itself refused to delete waits for a decision like everybody the plan had blocked.
    const refused = new Set();
    for (const { operation, status } of run.outcomes ?? [])
        if (status === 'blocked' && !(0,model_operation/* isBlocked */.lT)(operation))
            refused.add(operation.id);
    const byKind = Map.groupBy(operations, ({ kind, id }) => (refused.has(id) ? 'blocked' : (0,model_operation/* wireKind */.G1)(kind)));
    const of = (kind) => byKind.get(kind) ?? [];
    const all = [
        ...pages/* MODE_PAGES */.z[run.mode].sections(run, ink),
        problems(run, ink, 'problems', words),
        failures(run, people, ink, ofPeople, audience),
        unreviewed(run, people),
        undone(run, people),
        (0,since/* sinceSection */.O)(run, people, ink),
        decisions(of('blocked'), people),
        (0,gains/* gainsSection */.S)(run, operations, people, ink),
        leavers([...of('delete'), ...of('deactivate')], people, run.pii !== 'full'),
        missing(run, people),
        returners(of('reactivate'), people),
        roleChanges(of('roles'), people),
        updates(of('update'), people),
        newAccounts(of('create'), people),
        scheduled(run, people, ink),
        problems(run, ink, 'remarks', words),
    ];
    const named = (column) => (column === 'Row' ? (0,figures/* sentence */.em)((0,row_name/* rowWord */.H)(run)) : column);
    return all
        .filter(({ rows }) => rows.length > 0)
        .map((section) => ({ ...section, columns: section.columns.map(named) }));
}
const SEVERITY = { error: '❌ error', warning: '⚠️ warning', notice: 'ℹ️ note' };
/** Errors of the roster, or what is merely odd about it. */
function problems(run, ink, name, words) {
    const due = inFileOrder(run, name === 'problems');
    const rows = (0,lazily/* lazily */.q)(due, (issue) => {
        const { found, expected, suggestion } = (0,redact/* redactIssue */.Zb)(issue, run.pii, run.salt);
        // A snippet for the policy is shown once, with what to do.
        const hint = suggestion === '' || issue.suggestion.includes('\n')
            ? []
            : [`${ink.text('Did you mean')} ${ink.strong(ink.text(suggestion))}${ink.text('?')}`];
        const what = ink.lines([ink.text(words((0,figures/* sentence */.em)(expected))), ...hint]);
        const cells = [
            (0,place/* rowCell */.Jt)(run, issue, ink) || '–',
            issue.column === null ? '–' : ink.text(issue.column),
            found === '' ? ink.text('(nothing)') : ink.code(found),
            what,
        ];
        return { cells: name === 'remarks' ? [SEVERITY[issue.severity], ...cells] : cells };
    });
    const columns = ['Row', 'Column', 'Found', 'Expected'];
    return name === 'problems'
        ? { name, symbol: '❌', title: 'Problems to correct', columns, rows, open: true }
        : {
            name,
            symbol: '⚠️',
            title: 'Remarks on the file',
            columns: ['What', ...columns],
            rows,
            open: false,
        };
}
/**
 * Problems, or what is merely odd, in the order of the files: what the policy forbids stands by the rows that ask for
 * it, and what is wrong with a row as a whole before what follows from that in its cells.
 */
function inFileOrder({ roster }, errors) {
    const due = (roster?.issues ?? []).filter(({ severity }) => (severity === 'error') === errors);
    const files = new Map((roster?.files ?? []).map(({ path }, i) => [path, i]));
    return due.sort((a, b) => (files.get(a.file) ?? 0) - (files.get(b.file) ?? 0) ||
        (a.row ?? 0) - (b.row ?? 0) ||
        Number(a.column !== null) - Number(b.column !== null));
}
/** The worst problem first: errors before warnings before notices, the file as a whole before its rows. */
function worstFirst(issues) {
    const rank = { error: 0, warning: 1, notice: 2 };
    return [...issues].sort((a, b) => rank[a.severity] - rank[b.severity] || (a.row ?? 0) - (b.row ?? 0));
}
/** What an apply would do beyond the plan that was reviewed. */
const unreviewed = (run, people) => ({
    name: 'unreviewed',
    symbol: '🆕',
    title: 'Not in the plan that was reviewed',
    ...changesAmong(run, run.approval?.unreviewed, people),
});
/** What an undo took back, where no list of what is not done has it. */
const undone = (run, people) => ({
    name: 'undone',
    symbol: '↩️',
    title: 'Taken back by an undo, not made again',
    ...changesAmong(run, run.outcomes ? [] : run.takenBack, people),
});
/** Operations of the plan by their ids, of any kind: who, what kind of change, and what it is. */
function changesAmong({ plan }, wanted = [], people) {
    const ids = new Set(wanted);
    const due = ids.size === 0 ? [] : (plan?.operations ?? []).filter(({ id }) => ids.has(id));
    const rows = (0,lazily/* lazily */.q)(due, (operation) => people.row(operation, [people.kind(operation), people.what(operation)], [people.kind(operation), '']));
    return {
        columns: ['Person', 'Change', 'What', 'Row'],
        rows,
        open: true,
        names: (0,lazily/* lazily */.q)(due, (each) => people.name(each)),
        kinds: kindsOf(due),
    };
}
function decisions(operations, people) {
    const words = wording/* KIND_WORDS */.Pv.blocked;
    const rows = (0,lazily/* lazily */.q)(operations, (operation) => people.row(operation, [people.reason(operation), people.decision(operation)], [people.reason(operation), '']));
    return {
        name: 'decisions',
        symbol: words.symbol,
        title: words.heading,
        columns: ['Person', 'Why', 'What to do', 'Row'],
        rows,
        open: true,
        names: (0,lazily/* lazily */.q)(operations, (each) => people.name(each)),
        kinds: kindsOf(operations),
    };
}
/** Someone that something hangs on comes first, then those who are deleted. */
const leaverRank = (operation) => (operation.dependencies?.length ?? 0) > 0 ? 0 : operation.kind === 'delete' ? 1 : 2;
/** What happens to the people of one list: what cannot be undone is said in its heading. */
function leaversTitle(operations) {
    const deletions = operations.filter(({ kind }) => kind === 'delete').length;
    const { deactivate, delete: forever } = wording/* KIND_WORDS */.Pv;
    if (deletions === 0)
        return deactivate.heading;
    const joined = deletions === operations.length ? 'and' : 'or';
    return `${deactivate.heading} ${joined} ${forever.heading.toLowerCase()}`;
}
function leavers(operations, people, hidden) {
    const masked = hidden && operations.some(({ row }) => row === null);
    const due = [...operations].sort((a, b) => leaverRank(a) - leaverRank(b));
    const isMixed = operations.some(({ kind }) => kind === 'delete') && operations.some(({ kind }) => kind !== 'delete');
    // What cannot be undone stays apart from what can, however short the list gets.
    const forever = (operation) => (isMixed && operation.kind === 'delete' ? people.forever : '');
    const rows = (0,lazily/* lazily */.q)(due, (operation) => people.row(operation, [people.reason(operation), people.leaverCheck(operation)], ['', forever(operation)]));
    return {
        name: 'leavers',
        symbol: wording/* KIND_WORDS */.Pv.deactivate.symbol,
        title: leaversTitle(operations),
        columns: ['Person', 'Why', 'Check', 'Row'],
        rows,
        open: true,
        names: (0,lazily/* lazily */.q)(due, (each) => [people.name(each), forever(each)].filter(Boolean).join(' ')),
        kinds: kindsOf(due),
        note: masked ? 'Who has no row is named in full in plan.json of the artifact.' : undefined,
    };
}
/** People in the file of the base branch who are not in this one, and who are left alone. */
function missing(run, people) {
    // Where rows are wrong, nobody can say who is missing.
    const places = run.counts.invalidRows > 0 ? {} : (run.before?.places ?? {});
    const due = (run.plan?.remarks ?? []).filter(({ code, person }) => code === 'absent' && (places[person.externalId ?? ''] ?? places[person.userName.toLowerCase()]) !== undefined);
    const rows = (0,lazily/* lazily */.q)(due, (remark) => people.about(remark, 'nothing: the account stays active'));
    return {
        name: 'missing',
        symbol: '❔',
        title: 'No longer in the file',
        columns: ['Person', 'What happens', 'Row'],
        rows,
        open: true,
        names: (0,lazily/* lazily */.q)(due, (each) => people.label(each)),
    };
}
function returners(operations, people) {
    const { symbol, heading } = wording/* KIND_WORDS */.Pv.reactivate;
    const rows = (0,lazily/* lazily */.q)(operations, (operation) => people.row(operation, [people.reason(operation), ...sections_status(operation, people)]));
    return {
        name: 'returners',
        symbol,
        title: heading,
        columns: ['Person', 'Why', ...statusColumn(people), 'Row'],
        rows,
        kinds: kindsOf(operations),
        open: false,
    };
}
/** Changes of roles, those who gain first. */
function roleChanges(operations, people) {
    const due = [...operations].sort((a, b) => Number((b.gains?.length ?? 0) > 0) - Number((a.gains?.length ?? 0) > 0));
    const rows = (0,lazily/* lazily */.q)(due, (operation) => {
        return people.row(operation, [
            people.gains(operation) || '–',
            people.losses(operation) || '–',
            ...sections_status(operation, people),
        ]);
    });
    const { symbol, heading } = wording/* KIND_WORDS */.Pv.roles;
    return {
        name: 'roles',
        symbol,
        title: heading,
        columns: ['Person', 'Gains', 'Loses', ...statusColumn(people), 'Row'],
        rows,
        kinds: kindsOf(due),
        open: false,
    };
}
function updates(operations, people) {
    const rows = (0,lazily/* lazily */.q)(operations, (operation) => {
        const adopted = operation.reasonCode === 'adoption' ? [people.reason(operation)] : [];
        const full = [...adopted, people.changes(operation.before, operation.after)].join('<br>');
        return people.row(operation, [full, ...sections_status(operation, people)], [people.changedFields(operation.after), ...sections_status(operation, people)]);
    });
    const { symbol, heading } = wording/* KIND_WORDS */.Pv.update;
    return {
        name: 'updates',
        symbol,
        title: heading,
        columns: ['Person', 'Before → after', ...statusColumn(people), 'Row'],
        rows,
        kinds: kindsOf(operations),
        open: false,
    };
}
function newAccounts(operations, people) {
    const rows = (0,lazily/* lazily */.q)(operations, (operation) => {
        const { department, team } = operation.after ?? {};
        const where = [department, team].filter((value) => typeof value === 'string' && value !== '');
        const place = where.length > 0 ? where.map((value) => people.value('team', value)).join(' · ') : '–';
        return people.row(operation, [place, people.gains(operation) || '–', ...sections_status(operation, people)]);
    });
    const { symbol, heading } = wording/* KIND_WORDS */.Pv.create;
    return {
        name: 'joiners',
        symbol,
        title: heading,
        columns: ['Person', 'Where', 'Roles', ...statusColumn(people), 'Row'],
        rows,
        kinds: kindsOf(operations),
        open: false,
    };
}
/** What dates of the file will bring: reviewed with the rest, done on its day. */
function scheduled(run, people, ink) {
    const due = run.outcomes ? [] : (run.plan?.scheduled ?? []);
    const rows = (0,lazily/* lazily */.q)(due, (operation) => people.row(operation, [ink.text((0,figures/* day */.vd)(operation.on)), people.kind(operation), people.what(operation)], [ink.text((0,figures/* day */.vd)(operation.on)), people.kind(operation), '']));
    return {
        name: 'scheduled',
        symbol: '📅',
        title: 'Later, by dates of the file',
        columns: ['Person', 'On', 'Change', 'What', 'Row'],
        rows,
        kinds: kindsOf(due),
        open: false,
    };
}
/** Kinds of change among these, for the page's filters. */
function kindsOf(operations) {
    const kinds = new Set();
    for (const { kind } of operations)
        kinds.add((0,model_operation/* wireKind */.G1)(kind));
    return kinds;
}
const sections_status = (operation, people) => (people.isApplied ? [people.status(operation)] : []);
const statusColumn = (people) => (people.isApplied ? ['Outcome'] : []);


/***/ }),

/***/ 51535:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   K: () => (/* binding */ sinceWords),
/* harmony export */   O: () => (/* binding */ sinceSection)
/* harmony export */ });
/* harmony import */ var _text_figures_js__WEBPACK_IMPORTED_MODULE_1__ = __nccwpck_require__(21135);
/* harmony import */ var _text_lazily_js__WEBPACK_IMPORTED_MODULE_2__ = __nccwpck_require__(64701);
/* harmony import */ var _place_js__WEBPACK_IMPORTED_MODULE_0__ = __nccwpck_require__(69602);



const isPlanned = (one) => 'kind' in one;
const people = (count) => (0,_text_figures_js__WEBPACK_IMPORTED_MODULE_1__/* .counted */ .hS)(count, 'person', 'people');
/** What this plan changes against the one before it, in a sentence; `''` where there was none. Raw. */
function sinceWords({ since }) {
    if (!since)
        return '';
    if (since.same)
        return 'This is the same plan as before.';
    if (!since.known)
        return 'This is another plan than the one before.';
    const gone = since.gone.length + since.unnamed;
    const parts = [
        since.added.length > 0 && `${people(since.added.length)} added`,
        gone > 0 && `${people(gone)} no longer in the plan`,
        since.changed.length > 0 && `${people(since.changed.length)} changed`,
    ].filter((part) => part !== false);
    return parts.length > 0 ? `${(0,_text_figures_js__WEBPACK_IMPORTED_MODULE_1__/* .sentence */ .em)((0,_text_figures_js__WEBPACK_IMPORTED_MODULE_1__/* .list */ .p_)(parts))}.` : 'The same people with the same changes.';
}
/** The people in question: added, no longer planned, changed. */
function sinceSection(run, who, ink) {
    const { since } = run;
    const [added, changed] = [new Set(since?.added), new Set(since?.changed)];
    const operations = since?.known
        ? (run.plan?.operations ?? []).filter(({ key }) => added.has(key) || changed.has(key))
        : [];
    const gone = since?.gone ?? [];
    const all = [...gone, ...operations];
    const rows = (0,_text_lazily_js__WEBPACK_IMPORTED_MODULE_2__/* .lazily */ .q)(all, (one) => {
        if (!isPlanned(one))
            return { cells: [who.label(one), ink.text('➖ no longer in the plan'), '–', (0,_place_js__WEBPACK_IMPORTED_MODULE_0__/* .rowCell */ .Jt)(run, one, ink)] };
        const how = added.has(one.key) ? '➕ added' : '✏️ changed';
        return who.row(one, [how, who.kind(one)]);
    });
    const unnamed = since?.unnamed ?? 0;
    return {
        name: 'since',
        symbol: '🔁',
        title: 'Since the plan before',
        columns: ['Person', 'What', 'Change', 'Row'],
        rows,
        count: added.size + changed.size + gone.length + unnamed,
        note: unnamed > 0 ? `${(0,_text_figures_js__WEBPACK_IMPORTED_MODULE_1__/* .whole */ .WQ)(unnamed)} of them ${unnamed === 1 ? 'is' : 'are'} not in the file any more.` : undefined,
        open: false,
    };
}


/***/ }),

/***/ 7832:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   I: () => (/* binding */ checkPage),
/* harmony export */   t: () => (/* binding */ checkLine)
/* harmony export */ });
/* harmony import */ var _model_run_js__WEBPACK_IMPORTED_MODULE_2__ = __nccwpck_require__(83215);
/* harmony import */ var _text_figures_js__WEBPACK_IMPORTED_MODULE_3__ = __nccwpck_require__(21135);
/* harmony import */ var _safe_linked_js__WEBPACK_IMPORTED_MODULE_0__ = __nccwpck_require__(82376);
/* harmony import */ var _mode_page_js__WEBPACK_IMPORTED_MODULE_1__ = __nccwpck_require__(26669);




const STATUS = {
    works: ['✅', 'works'],
    absent: ['➖', 'not offered'],
    failed: ['❌', 'fails'],
    unknown: ['❔', 'not known'],
};
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
    'write-users': 'Writing users',
    'all-users': 'List of all users',
    teams: 'Teams',
    agents: 'Agents',
    'agent-states': 'States of agents',
    skills: 'Skills',
    'access-keys': 'Access keys',
};
const abilityWords = (name) => ABILITY[name] ?? name;
/** `Check    Bulk: fails – the tenant offers none → Set …`, raw: what the table of the summary says, for the log. */
const checkLine = ({ name, status, detail, advice }) => `Check    ${abilityWords(name)}: ${STATUS[status][1]} – ${detail}${advice === '' ? '' : ` → ${advice}`}`;
const checkPage = {
    headline: (run) => {
        const { reason, check } = run;
        const name = `Check of ${(0,_model_run_js__WEBPACK_IMPORTED_MODULE_2__/* .titleOf */ .G)(run)}`;
        if (reason !== 'none')
            return (0,_mode_page_js__WEBPACK_IMPORTED_MODULE_1__/* .endedTitle */ .b)(name, reason, 'fails');
        return check ? checked(name, check.findings) : null;
    },
    sections: checks,
};
const TITLE = 'What works';
function checked(name, findings) {
    const bad = findings.filter(({ status }) => status === 'failed');
    const works = findings.filter(({ status }) => status === 'works').length;
    if (bad.length > 0) {
        const names = (0,_text_figures_js__WEBPACK_IMPORTED_MODULE_3__/* .list */ .p_)(bad.map((each) => abilityWords(each.name)));
        return {
            title: `${name}: works in part`,
            symbol: '⚠️',
            verdict: `${(0,_text_figures_js__WEBPACK_IMPORTED_MODULE_3__/* .counted */ .hS)(bad.length, 'ability does', 'abilities do')} not work: ${names}.`,
            next: `The table “${TITLE}” says what to do${bad.length === 1 ? '' : ' about each'}.`,
        };
    }
    return {
        title: `${name}: works`,
        verdict: `Sign-in and reading work. ${(0,_text_figures_js__WEBPACK_IMPORTED_MODULE_3__/* .whole */ .WQ)(works)} of ${(0,_text_figures_js__WEBPACK_IMPORTED_MODULE_3__/* .whole */ .WQ)(findings.length)} abilities were seen to work or are ` +
            `announced; the others are not offered or not known, which is no fault.`,
    };
}
function checks(run, ink) {
    const { check } = run;
    const rows = (check?.findings ?? []).map(({ name, status, detail, advice }) => ({
        cells: [
            ink.text(abilityWords(name)),
            ink.text(STATUS[status].join(' ')),
            (0,_safe_linked_js__WEBPACK_IMPORTED_MODULE_0__/* .linked */ .q)(run, ink.text((0,_text_figures_js__WEBPACK_IMPORTED_MODULE_3__/* .sentence */ .em)(detail)), ink),
            (0,_safe_linked_js__WEBPACK_IMPORTED_MODULE_0__/* .linked */ .q)(run, ink.text(advice), ink) || '–',
        ],
    }));
    return rows.length > 0
        ? [
            {
                name: 'checks',
                symbol: '🩺',
                title: TITLE,
                columns: ['What', 'State', 'Found', 'What to do'],
                rows,
                count: (check?.findings ?? []).filter(({ status }) => status === 'works').length,
                open: true,
            },
        ]
        : [];
}


/***/ }),

/***/ 15919:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   D: () => (/* binding */ driftPage),
/* harmony export */   w: () => (/* binding */ lastWriteSections)
/* harmony export */ });
/* harmony import */ var _text_figures_js__WEBPACK_IMPORTED_MODULE_2__ = __nccwpck_require__(21135);
/* harmony import */ var _safe_redact_js__WEBPACK_IMPORTED_MODULE_0__ = __nccwpck_require__(89732);
/* harmony import */ var _field_words_js__WEBPACK_IMPORTED_MODULE_1__ = __nccwpck_require__(5287);



/** What differs between CXone and the roster, with the run of ours that wrote each value last. */
const driftPage = {
    headline: () => null,
    sections: (run, ink) => lastWriteSections(run, ink),
};
const HOW = {
    'changed-outside': 'changed outside since then',
    'roster-changed': 'CXone holds what that run wrote; the roster says something else since',
    'both-changed': 'changed outside since then, and the roster says something else too',
    unknown: 'no audit that is still kept wrote this value',
};
/** Who is different since which run. */
function lastWriteSections({ lastWrites = [], links, pii, salt }, ink) {
    if (lastWrites.length === 0)
        return [];
    const repository = links.run?.replace(/\/actions\/runs\/.*$/, '');
    const rows = lastWrites.map(({ person, field, run, at, how }) => {
        const address = repository && run !== null ? `${repository}/actions/runs/${run}` : undefined;
        const since = run === null ? '–' : ink.link(ink.text(`run ${run}, ${(0,_text_figures_js__WEBPACK_IMPORTED_MODULE_2__/* .day */ .vd)(at ?? '')}`), address);
        return {
            cells: [
                ink.text((0,_safe_redact_js__WEBPACK_IMPORTED_MODULE_0__/* .personLabel */ .Cf)(person, pii, salt)),
                ink.text((0,_field_words_js__WEBPACK_IMPORTED_MODULE_1__/* .fieldWords */ .Q)(field)),
                since,
                ink.text((0,_text_figures_js__WEBPACK_IMPORTED_MODULE_2__/* .sentence */ .em)(HOW[how])),
            ],
        };
    });
    return [
        {
            name: 'since',
            symbol: '🕘',
            title: 'Since which run',
            columns: ['Person', 'What', 'Last written by', 'Since then'],
            rows,
            open: true,
        },
    ];
}


/***/ }),

/***/ 26669:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   E: () => (/* binding */ ROSTER_PAGE),
/* harmony export */   b: () => (/* binding */ endedTitle)
/* harmony export */ });
/** A mode about a roster: the words and lists that all of these share. */
const ROSTER_PAGE = { headline: () => null, sections: () => [] };
/** The title of a run that a problem ended; the problem itself is the verdict. */
function endedTitle(name, reason, otherwise = 'stopped') {
    return { title: `${name}: ${reason === 'config-invalid' ? 'stopped' : otherwise}` };
}


/***/ }),

/***/ 46334:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {


// EXPORTS
__nccwpck_require__.d(__webpack_exports__, {
  z: () => (/* binding */ MODE_PAGES)
});

// EXTERNAL MODULE: ./build/model/run.js
var model_run = __nccwpck_require__(83215);
// EXTERNAL MODULE: ./build/text/figures.js
var text_figures = __nccwpck_require__(21135);
// EXTERNAL MODULE: ./build/report/modes/mode-page.js
var mode_page = __nccwpck_require__(26669);
;// CONCATENATED MODULE: ./build/report/modes/attributes.js



const attributesPage = {
    headline: (run) => {
        const { reason, definitions: found } = run;
        const name = `Attributes of ${(0,model_run/* titleOf */.G)(run)}`;
        if (reason !== 'none')
            return (0,mode_page/* endedTitle */.b)(name, reason);
        return found ? listed(name, found) : null;
    },
    sections: definitions,
};
function listed(name, definitions) {
    const { total_attributes: total, type_compatibility_violations: types, default_value_violations: defaults, } = definitions.summary;
    if (types + defaults === 0)
        return {
            title: `${name}: done`,
            verdict: total === 0
                ? 'CXone lists no definition of those that were asked for.'
                : `${(0,text_figures/* counted */.hS)(total, 'definition')}, ${total === 1 ? '' : 'all '}of a known type and with a valid default.`,
        };
    const parts = [
        types > 0 && `${(0,text_figures/* whole */.WQ)(types)} of a type that CXone does not have`,
        defaults > 0 && `${(0,text_figures/* whole */.WQ)(defaults)} with a default that is not of the declared type`,
    ].filter((each) => each !== false);
    return {
        title: `${name}: findings`,
        symbol: '⚠️',
        verdict: `${(0,text_figures/* counted */.hS)(total, 'definition')}, ${(0,text_figures/* list */.p_)(parts)}.`,
        next: 'Look at the definitions listed below in CXone. All are in attributes.csv.',
    };
}
function definitions({ definitions: found }, ink) {
    if (!found)
        return [];
    const { summary, items, complete } = found;
    const figures = [
        ['Definitions', (0,text_figures/* whole */.WQ)(summary.total_attributes)],
        ['Pages', (0,text_figures/* whole */.WQ)(summary.pages_fetched)],
        ['Pages that arrived', (0,text_figures/* percent */.KN)(summary.pagination_success_rate_pct)],
        [
            'Round trip of a page',
            `${(0,text_figures/* whole */.WQ)(summary.average_latency_ms)} ms on average, ${(0,text_figures/* whole */.WQ)(summary.median_latency_ms)} ms (median), ` +
                `${(0,text_figures/* whole */.WQ)(summary.p95_latency_ms)} ms (95 of 100 faster)`,
        ],
        ['Of a type that CXone does not have', (0,text_figures/* whole */.WQ)(summary.type_compatibility_violations)],
        ['With a default that is not of their type', (0,text_figures/* whole */.WQ)(summary.default_value_violations)],
    ];
    const wrong = items.filter((item) => !item.type_compatible || !item.default_valid);
    const rows = wrong.map((item) => {
        const what = [
            !item.type_compatible && 'its type is none of string, number, boolean, date',
            !item.default_valid && 'its default is not of its type',
        ].filter((each) => each !== false);
        return {
            cells: [
                ink.text(item.name ?? item.id ?? '(no name)'),
                ink.text(item.type),
                ink.text(item.scope),
                ink.text((0,text_figures/* sentence */.em)(what.join('; '))),
            ],
        };
    });
    const figureRows = figures.map(([name, value]) => ({ cells: [ink.text(name), ink.text(value)] }));
    return [
        {
            name: 'figures',
            symbol: '🔢',
            title: 'Attribute definitions',
            columns: ['Figure', 'Value'],
            rows: figureRows,
            count: found.summary.total_attributes,
            open: true,
            note: !complete ? 'The listing is incomplete: these are the figures of what was read.' : undefined,
        },
        ...(rows.length > 0
            ? [
                {
                    name: 'definitions',
                    symbol: '⚠️',
                    title: 'Definitions to look at',
                    columns: ['Attribute', 'Type', 'Scope', 'What'],
                    rows,
                    open: true,
                },
            ]
            : []),
    ];
}

// EXTERNAL MODULE: ./build/report/modes/check.js
var check = __nccwpck_require__(7832);
// EXTERNAL MODULE: ./build/report/modes/drift.js
var drift = __nccwpck_require__(15919);
;// CONCATENATED MODULE: ./build/report/modes/entra.js



const entraPage = {
    headline: (run) => {
        const { reason, entra } = run;
        const name = `Entra settings of ${(0,model_run/* titleOf */.G)(run)}`;
        if (reason !== 'none')
            return (0,mode_page/* endedTitle */.b)(name, reason);
        if (!entra)
            return null;
        return {
            title: `${name}: written`,
            verdict: `entra-config.json leads to ${entra.scimUrl}; ` +
                `${(0,text_figures/* counted */.hS)(entra.groups.length, 'group is', 'groups are')} mapped to roles.`,
            next: 'Enter the addresses and mappings in Entra, and the token there by hand: it is not in the file.',
        };
    },
    sections: groups,
};
function groups({ entra }, ink) {
    const rows = (entra?.groups ?? []).map(({ group, role, display }) => ({
        cells: [ink.text(group), ink.text(role), ink.text(display)],
    }));
    return rows.length > 0
        ? [
            {
                name: 'groups',
                symbol: '🔑',
                title: 'Groups and the roles they stand for',
                columns: ['Group in Entra', 'Role in the policy', 'Role in CXone'],
                rows,
                open: true,
            },
        ]
        : [];
}

// EXTERNAL MODULE: ./build/report/safe/redact.js
var redact = __nccwpck_require__(89732);
// EXTERNAL MODULE: ./build/report/field-words.js
var field_words = __nccwpck_require__(5287);
;// CONCATENATED MODULE: ./build/report/modes/undo.js



/** Taking back an earlier run: what is taken back, who is left alone, what stays, and the roster that has to follow. */
const undoPage = {
    // Its words are those of a roster's changes: `words/undo-headline.ts`.
    headline: () => null,
    sections: (run, ink) => [...alone(run, ink), ...stays(run, ink)],
};
function alone(run, ink) {
    return notes(run, ink, run.undo?.alone ?? [], {
        name: 'alone',
        symbol: '🖐️',
        title: 'Left alone',
    });
}
function stays(run, ink) {
    return notes(run, ink, run.undo?.stays ?? [], {
        name: 'stays',
        symbol: '📌',
        title: 'Cannot be undone: to do by hand',
    });
}
function notes({ pii, salt }, ink, list, head) {
    if (list.length === 0)
        return [];
    const rows = list.map(({ person, fields, what, todo }) => {
        const label = (0,redact/* personLabel */.Cf)(person, pii, salt);
        const who = ink.text(pii === 'masked' ? `${label} ${(0,redact/* personMark */.Dz)(person, salt)}` : label);
        const about = fields.length > 0 ? `${fields.map(field_words/* fieldWords */.Q).join(', ')}: ` : '';
        return { cells: [who, ink.text((0,text_figures/* sentence */.em)(`${about}${what}`)), ink.text(todo)] };
    });
    const note = pii === 'full' ? undefined : 'The remarks in plan.json of the artifact name these people in the same order.';
    return [{ ...head, columns: ['Person', 'What', 'What to do'], rows, open: true, note }];
}

// EXTERNAL MODULE: ./build/report/status-words.js
var status_words = __nccwpck_require__(18961);
;// CONCATENATED MODULE: ./build/report/modes/verify.js




const verifyPage = {
    headline: ({ reason, verification }) => {
        if (reason !== 'none')
            return (0,mode_page/* endedTitle */.b)('Audit', reason, reason === 'audit-broken' ? 'broken' : 'stopped');
        if (!verification)
            return null;
        const { audits, records, interrupted, vouched } = verification;
        // A whole chain may be another one: only a head that was kept elsewhere tells.
        const far = vouched === audits ? '' : `, as far as ${audits > 1 ? 'their own chains show' : 'its own chain shows'}`;
        return {
            title: audits > 1 ? `Audits: whole` : `Audit: whole`,
            verdict: audits > 1
                ? `${(0,text_figures/* counted */.hS)(audits, 'audit')}, no record of them changed, missing or added${far}.`
                : `${(0,text_figures/* counted */.hS)(records, 'record')}, none changed, missing or added${far}` +
                    `${interrupted ? '. The run it is about was interrupted' : ''}.`,
        };
    },
    sections: (run, ink) => [...verification(run, ink), ...verify_history(run, ink)],
};
function verification({ verification: found, audits }, ink) {
    if (!found)
        return [];
    if (found.audits > 1)
        return [severalAudits(audits ?? [found], found, ink)];
    const { file, records, head, problem } = found;
    const rows = [
        [ink.text('File'), ink.code(file)],
        [ink.text('Right records'), ink.text((0,text_figures/* whole */.WQ)(records))],
        [ink.text('Hash of the last right record'), records > 0 ? ink.digits(head) : '–'],
        [ink.text('Sealed'), ink.text(sealedWords(found))],
    ];
    if (problem)
        rows.push([ink.text('First wrong line'), ink.text(`${(0,text_figures/* whole */.WQ)(problem.line)} (${problem.what})`)], [ink.text('Expected'), ink.code(problem.expected)], [ink.text('Found'), ink.code(problem.found)]);
    return [
        {
            name: 'figures',
            symbol: '🔗',
            title: 'The audit file',
            columns: ['What', 'Value'],
            rows: rows.map((cells) => ({ cells })),
            count: 1,
            open: true,
        },
    ];
}
/** Of several audits one line each, the broken ones first. */
function severalAudits(audits, found, ink) {
    const ordered = [...audits.filter(({ ok }) => !ok), ...audits.filter(({ ok }) => ok)];
    return {
        name: 'figures',
        symbol: '🔗',
        title: 'The audit files',
        columns: ['File', 'Right records', 'Hash of the last right record', 'Sealed', 'First wrong line'],
        rows: ordered.map((audit) => ({
            cells: [
                ink.code(audit.file),
                ink.text((0,text_figures/* whole */.WQ)(audit.records)),
                audit.records > 0 ? ink.digits(audit.head) : '–',
                ink.text(sealedWords(audit)),
                ink.text(audit.problem ? `${(0,text_figures/* whole */.WQ)(audit.problem.line)} (${audit.problem.what})` : '–'),
            ],
        })),
        count: found.audits,
        note: `${(0,text_figures/* whole */.WQ)(found.whole)} of ${(0,text_figures/* counted */.hS)(found.audits, 'audit')} ${found.whole === 1 ? 'is' : 'are'} whole.`,
        open: true,
    };
}
/** Ends at which the whole file was read, and no seal was there. */
const AT_THE_END = new Set(['no-seal', 'empty', 'cut']);
function sealedWords({ sealed, interrupted, problem }) {
    if (sealed)
        return interrupted ? 'yes, after the run was interrupted' : 'yes';
    return problem && !AT_THE_END.has(problem.what) ? 'not known: nothing is read behind the first wrong line' : 'no';
}
const CHANGES = {
    create: 'created',
    update: 'details changed',
    reactivate: 'reactivated',
    roles: 'roles changed',
    deactivate: 'deactivated',
    delete: 'deleted',
    blocked: 'blocked',
};
/** Rows that a page shows; the files hold everybody. */
const MOST = 10_000;
function verify_history({ history: lines = [], pii, salt }, ink) {
    if (lines.length === 0)
        return [];
    return [
        {
            name: 'history',
            symbol: '🕘',
            title: 'What happened, person by person',
            columns: [
                'Person',
                'Change',
                'What',
                'When',
                'Outcome',
                'Run',
                'Commit',
                'Pull request',
                'Approved by',
                'Signed out after',
            ],
            rows: lines.slice(0, MOST).map((line) => ({
                cells: [
                    ink.text((0,redact/* personLabel */.Cf)(line.person, pii, salt)),
                    ink.text(CHANGES[line.kind]),
                    ink.text(pii === 'full' ? line.what : line.fields.join(', ') || CHANGES[line.kind]),
                    ink.text(`${line.when.slice(0, 19).replace('T', ' ')} UTC`),
                    ink.text(line.outcome === 'blocked' ? 'blocked' : status_words/* STATUS_WORDS */.l[line.outcome].word),
                    line.run === '' ? '–' : ink.digits(line.run),
                    line.commit === '' ? '–' : ink.digits(line.commit.slice(0, 12)),
                    ink.text(line.pullRequests.map((number) => `#${number}`).join(', ') || '–'),
                    ink.text(line.approvedBy.join(', ') || '–'),
                    ink.text(line.signedOutAfter === null ? '–' : `${(0,text_figures/* whole */.WQ)(line.signedOutAfter)} s`),
                ],
            })),
            open: true,
        },
    ];
}

;// CONCATENATED MODULE: ./build/report/modes/pages.js







/** How every mode looks in the reports; one that is not here does not compile. */
const MODE_PAGES = {
    validate: mode_page/* ROSTER_PAGE */.E,
    plan: mode_page/* ROSTER_PAGE */.E,
    apply: mode_page/* ROSTER_PAGE */.E,
    drift: drift/* driftPage */.D,
    export: mode_page/* ROSTER_PAGE */.E,
    attributes: attributesPage,
    check: check/* checkPage */.I,
    'entra-config': entraPage,
    event: mode_page/* ROSTER_PAGE */.E,
    verify: verifyPage,
    undo: undoPage,
};


/***/ }),

/***/ 43321:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   PW: () => (/* reexport safe */ _words_headline_js__WEBPACK_IMPORTED_MODULE_12__.P),
/* harmony export */   W$: () => (/* binding */ COMMENT_LIMIT),
/* harmony export */   aV: () => (/* binding */ headlineBlock),
/* harmony export */   fx: () => (/* binding */ problemBlock),
/* harmony export */   p0: () => (/* binding */ countBlock),
/* harmony export */   wQ: () => (/* binding */ renderComment)
/* harmony export */ });
/* harmony import */ var _model_run_js__WEBPACK_IMPORTED_MODULE_17__ = __nccwpck_require__(83215);
/* harmony import */ var _lists_count_lines_js__WEBPACK_IMPORTED_MODULE_0__ = __nccwpck_require__(66376);
/* harmony import */ var _safe_escape_js__WEBPACK_IMPORTED_MODULE_1__ = __nccwpck_require__(52734);
/* harmony import */ var _text_figures_js__WEBPACK_IMPORTED_MODULE_14__ = __nccwpck_require__(21135);
/* harmony import */ var _safe_linked_js__WEBPACK_IMPORTED_MODULE_2__ = __nccwpck_require__(82376);
/* harmony import */ var _lists_since_js__WEBPACK_IMPORTED_MODULE_3__ = __nccwpck_require__(51535);
/* harmony import */ var _lists_fit_js__WEBPACK_IMPORTED_MODULE_4__ = __nccwpck_require__(60990);
/* harmony import */ var _words_comment_words_js__WEBPACK_IMPORTED_MODULE_5__ = __nccwpck_require__(61060);
/* harmony import */ var _words_make_headline_js__WEBPACK_IMPORTED_MODULE_16__ = __nccwpck_require__(5856);
/* harmony import */ var _safe_ink_js__WEBPACK_IMPORTED_MODULE_6__ = __nccwpck_require__(20189);
/* harmony import */ var _lists_markdown_js__WEBPACK_IMPORTED_MODULE_7__ = __nccwpck_require__(11016);
/* harmony import */ var _words_guard_sentences_js__WEBPACK_IMPORTED_MODULE_8__ = __nccwpck_require__(69767);
/* harmony import */ var _words_exception_js__WEBPACK_IMPORTED_MODULE_9__ = __nccwpck_require__(26412);
/* harmony import */ var _words_policy_words_js__WEBPACK_IMPORTED_MODULE_13__ = __nccwpck_require__(61695);
/* harmony import */ var _safe_redact_js__WEBPACK_IMPORTED_MODULE_10__ = __nccwpck_require__(89732);
/* harmony import */ var _lists_sections_js__WEBPACK_IMPORTED_MODULE_11__ = __nccwpck_require__(8123);
/* harmony import */ var _text_ids_js__WEBPACK_IMPORTED_MODULE_15__ = __nccwpck_require__(13276);
/* harmony import */ var _words_headline_js__WEBPACK_IMPORTED_MODULE_12__ = __nccwpck_require__(47838);


















/** Characters that GitHub lets a comment have. */
const COMMENT_LIMIT = 65_536;
/**
 * The comment on a pull request, for people who keep the roster: verdict and what to do first, then who needs a
 * decision, gains access, leaves, changes, joins. What does not fit is left out by the order of `fit`, and says so.
 * @returns the Markdown, and how much of each list it shows
 */
function renderComment(run, { state, limit = COMMENT_LIMIT, marker = '' }) {
    const tail = `${marker === '' ? '' : `\n\n${marker}`}\n`;
    const top = (0,_words_comment_words_js__WEBPACK_IMPORTED_MODULE_5__/* .commentHeadline */ .US)(run, state);
    const head = [headlineBlock(run, top, '##', _words_comment_words_js__WEBPACK_IMPORTED_MODULE_5__/* .commentWords */ .Nh)];
    const foot = footer(run);
    // While something is under way, or over, lists of people would only look like a promise.
    if (state === 'checking' || state === 'superseded')
        return { text: `${[...head, foot].join('\n\n')}${tail}`, shown: {} };
    const policy = policyBlock(run);
    if (policy)
        head.push(policy);
    const lifted = liftedBlock(run);
    if (lifted)
        head.push(lifted);
    if (top.state === 'blocked' && run.reason === 'guard-tripped')
        head.push(overrideBlock(run));
    const since = sinceBlock(run);
    if (since)
        head.push(since);
    const other = problemBlock(run, top, _words_comment_words_js__WEBPACK_IMPORTED_MODULE_5__/* .commentWords */ .Nh);
    if (other)
        head.push(other);
    if (run.plan)
        head.push(countBlock(run));
    const around = `${head.join('\n\n')}\n\n`.length + `\n\n${foot}${tail}`.length;
    const { text, shown } = (0,_lists_fit_js__WEBPACK_IMPORTED_MODULE_4__/* .fit */ .U)((0,_lists_sections_js__WEBPACK_IMPORTED_MODULE_11__/* .sections */ .V)(run, _safe_ink_js__WEBPACK_IMPORTED_MODULE_6__/* .markdownInk */ .m, _words_comment_words_js__WEBPACK_IMPORTED_MODULE_5__/* .commentWords */ .Nh, 'keepers'), {
        room: limit - around - 2,
        measure: (each) => each.length,
        everything: `the ${(0,_safe_escape_js__WEBPACK_IMPORTED_MODULE_1__/* .markdownLink */ .iQ)('artifact', run.links.artifact ?? run.links.run)}`,
        remarks: 50,
    });
    return { text: `${[...head, text, foot].filter(Boolean).join('\n\n')}${tail}`, shown };
}
/** Verdict and what to do, as comment and summary begin. */
function headlineBlock(run, top, level, words = (text) => text) {
    const text = (raw) => (0,_safe_linked_js__WEBPACK_IMPORTED_MODULE_2__/* .linked */ .q)(run, (0,_safe_escape_js__WEBPACK_IMPORTED_MODULE_1__/* .markdownText */ .p7)(words((0,_safe_redact_js__WEBPACK_IMPORTED_MODULE_10__/* .redactText */ .Rd)(raw, [], run.pii, run.salt))), _safe_ink_js__WEBPACK_IMPORTED_MODULE_6__/* .markdownInk */ .m);
    const lines = [`${level} ${top.symbol} ${(0,_safe_escape_js__WEBPACK_IMPORTED_MODULE_1__/* .markdownText */ .p7)(top.title)}`, `**${text(top.verdict)}**`];
    const next = top.next.map(({ when, what }) => `➡️ **${when === '' ? 'Do next' : (0,_safe_escape_js__WEBPACK_IMPORTED_MODULE_1__/* .markdownText */ .p7)(when)}:** ${text(what)}`);
    if (next.length > 0)
        lines.push(next.join('  \n'));
    if (top.paste)
        lines.push((0,_safe_escape_js__WEBPACK_IMPORTED_MODULE_1__/* .codeBlock */ .DV)(top.paste, run.mode === 'undo' ? 'markdown' : 'yaml'));
    return `${lines[0]}\n${lines.slice(1).join('\n\n')}`;
}
/** A policy that this pull request brings or changes. */
function policyBlock(run) {
    return (0,_words_policy_words_js__WEBPACK_IMPORTED_MODULE_13__/* .policyNotes */ .Y)(run)
        .map(({ title, text, keys }) => {
        const shown = keys.slice(0, 20).map((key) => `> - ${(0,_safe_escape_js__WEBPACK_IMPORTED_MODULE_1__/* .markdownText */ .p7)(key)}`);
        if (keys.length > 20)
            shown.push(`> - and ${(0,_text_figures_js__WEBPACK_IMPORTED_MODULE_14__/* .whole */ .WQ)(keys.length - 20)} more`);
        return [
            `> 📜 **${(0,_safe_escape_js__WEBPACK_IMPORTED_MODULE_1__/* .markdownText */ .p7)(title)}** ${(0,_safe_escape_js__WEBPACK_IMPORTED_MODULE_1__/* .markdownText */ .p7)(text)}`,
            ...(shown.length > 0 ? ['>', ...shown] : []),
        ].join('\n');
    })
        .join('\n\n');
}
/** What the push changed in the plan. */
function sinceBlock(run) {
    const words = (0,_lists_since_js__WEBPACK_IMPORTED_MODULE_3__/* .sinceWords */ .K)(run);
    if (words === '' || !run.since)
        return '';
    const sha = (0,_text_ids_js__WEBPACK_IMPORTED_MODULE_15__/* .shortCommit */ .Ax)(run.since.commit);
    const commit = run.links.repository
        ? (0,_safe_escape_js__WEBPACK_IMPORTED_MODULE_1__/* .markdownLink */ .iQ)(_safe_ink_js__WEBPACK_IMPORTED_MODULE_6__/* .markdownInk */ .m.digits(sha), `${run.links.repository}/commit/${run.since.commit}`)
        : _safe_ink_js__WEBPACK_IMPORTED_MODULE_6__/* .markdownInk */ .m.digits(sha);
    return `🔁 **Since the plan before** (${commit}): ${(0,_safe_escape_js__WEBPACK_IMPORTED_MODULE_1__/* .markdownText */ .p7)(words)}`;
}
/** Safety limits that an exception lifts: who answers for it, why, and until when. */
function liftedBlock(run) {
    return (run.plan?.guards ?? [])
        .filter(({ tripped, overridden }) => tripped && overridden)
        .map((guard) => {
        const { approver, reason, expires } = guard.override ?? {};
        const by = [
            approver ? `approved by ${approver}` : '',
            expires ? `until ${(0,_text_figures_js__WEBPACK_IMPORTED_MODULE_14__/* .day */ .vd)(expires)}` : '',
            reason ? `“${reason}”` : '',
        ].filter(Boolean);
        const what = `${(0,_text_figures_js__WEBPACK_IMPORTED_MODULE_14__/* .sentence */ .em)((0,_words_guard_sentences_js__WEBPACK_IMPORTED_MODULE_8__/* .guardWould */ .xd)(guard))}. ${(0,_words_guard_sentences_js__WEBPACK_IMPORTED_MODULE_8__/* .guardLimit */ .zD)(guard)}`;
        const used = by.length > 0 ? `Exception used (${by.join(', ')}):` : 'Exception used:';
        return `> ⚠️ **${(0,_safe_escape_js__WEBPACK_IMPORTED_MODULE_1__/* .markdownText */ .p7)(used)}** ${(0,_safe_escape_js__WEBPACK_IMPORTED_MODULE_1__/* .markdownText */ .p7)(what)}`;
    })
        .join('\n>\n');
}
/** What to merge where a guard stopped something that is meant. */
function overrideBlock(run) {
    const lines = (0,_words_exception_js__WEBPACK_IMPORTED_MODULE_9__/* .overrideToMerge */ .I9)(run);
    if (lines.length === 0)
        return '';
    return [
        '<details><summary>The exception, if it is meant</summary>',
        '',
        (0,_safe_escape_js__WEBPACK_IMPORTED_MODULE_1__/* .codeBlock */ .DV)(lines, 'yaml'),
        '',
        `${fileOf(run)}Fill in the reason and the approver. It holds for this plan only, and for seven days at most.`,
        '',
        '</details>',
    ].join('\n');
}
/** Where the exception has to lie. */
const fileOf = ({ overridePath }) => overridePath === undefined ? '' : `Its file is ${_safe_ink_js__WEBPACK_IMPORTED_MODULE_6__/* .markdownInk */ .m.code(overridePath)}. `;
/** Problems that the headline does not tell, each with what to do. */
function problemBlock(run, top, words = (text) => text) {
    const left = (0,_words_make_headline_js__WEBPACK_IMPORTED_MODULE_16__/* .otherProblems */ .$B)(run, top);
    const text = (raw) => (0,_safe_linked_js__WEBPACK_IMPORTED_MODULE_2__/* .linked */ .q)(run, (0,_safe_escape_js__WEBPACK_IMPORTED_MODULE_1__/* .markdownText */ .p7)((0,_text_figures_js__WEBPACK_IMPORTED_MODULE_14__/* .sentence */ .em)(words((0,_safe_redact_js__WEBPACK_IMPORTED_MODULE_10__/* .redactText */ .Rd)(raw, [], run.pii, run.salt)))), _safe_ink_js__WEBPACK_IMPORTED_MODULE_6__/* .markdownInk */ .m);
    const shown = left.slice(0, 20).map((problem) => {
        const { advice, paste } = (0,_words_make_headline_js__WEBPACK_IMPORTED_MODULE_16__/* .adviceLines */ .CY)(problem);
        const said = `- ${problem.reason === 'none' ? '⚠️' : '❌'} ${text(problem.message)}`;
        const block = paste.length > 0 ? `\n\n${(0,_safe_escape_js__WEBPACK_IMPORTED_MODULE_1__/* .codeBlock */ .DV)(paste, 'yaml').replaceAll(/^(?=.)/gmu, '  ')}` : '';
        return `${said}${advice ? ` → ${text(advice)}` : ''}${block}`;
    });
    if (left.length > 20)
        shown.push(`- and ${(0,_text_figures_js__WEBPACK_IMPORTED_MODULE_14__/* .whole */ .WQ)(left.length - 20)} more, in the log of the run`);
    return shown.join('\n');
}
/** People by what happens to them. */
function countBlock(run) {
    const isApplied = run.outcomes !== undefined;
    const rows = (0,_lists_count_lines_js__WEBPACK_IMPORTED_MODULE_0__/* .countLines */ .lt)(run).map(({ symbol, group, planned, done, words }) => [
        `${symbol} ${(0,_safe_escape_js__WEBPACK_IMPORTED_MODULE_1__/* .markdownText */ .p7)(group)}`,
        (0,_text_figures_js__WEBPACK_IMPORTED_MODULE_14__/* .whole */ .WQ)(planned),
        ...(isApplied ? [done === null ? '–' : (0,_text_figures_js__WEBPACK_IMPORTED_MODULE_14__/* .whole */ .WQ)(done)] : []),
        (0,_safe_escape_js__WEBPACK_IMPORTED_MODULE_1__/* .markdownCell */ .UZ)(words),
    ]);
    const table = (0,_lists_markdown_js__WEBPACK_IMPORTED_MODULE_7__/* .markdownTable */ .Qj)(isApplied ? ['What', '>People', '>Done', 'What happened'] : ['What', '>People', (0,_lists_count_lines_js__WEBPACK_IMPORTED_MODULE_0__/* .whatHappens */ .wj)(run)], rows);
    const absent = (0,_lists_count_lines_js__WEBPACK_IMPORTED_MODULE_0__/* .absentWords */ .XZ)(run);
    return absent ? `${table}\n\nℹ️ ${(0,_safe_escape_js__WEBPACK_IMPORTED_MODULE_1__/* .markdownText */ .p7)(absent)}` : table;
}
/** Where all this comes from. */
function footer(run) {
    const { links, plan } = run;
    const sha = links.commit?.split('/').at(-1)?.slice(0, 7);
    const parts = [
        (0,_safe_escape_js__WEBPACK_IMPORTED_MODULE_1__/* .markdownText */ .p7)((0,_model_run_js__WEBPACK_IMPORTED_MODULE_17__/* .titleOf */ .G)(run)),
        plan && `read ${(0,_text_figures_js__WEBPACK_IMPORTED_MODULE_14__/* .whole */ .WQ)(plan.population.read)} of ${(0,_text_figures_js__WEBPACK_IMPORTED_MODULE_14__/* .counted */ .hS)(plan.population.expected, 'account')}`,
        plan && `plan ${_safe_ink_js__WEBPACK_IMPORTED_MODULE_6__/* .markdownInk */ .m.digits((0,_text_figures_js__WEBPACK_IMPORTED_MODULE_14__/* .short */ .h0)(plan.hash))}`,
        sha && `commit ${(0,_safe_escape_js__WEBPACK_IMPORTED_MODULE_1__/* .markdownLink */ .iQ)(_safe_ink_js__WEBPACK_IMPORTED_MODULE_6__/* .markdownInk */ .m.digits(sha), links.commit)}`,
        run.durationMs > 0 && (0,_text_figures_js__WEBPACK_IMPORTED_MODULE_14__/* .duration */ .p0)(run.durationMs),
        links.report && (0,_safe_escape_js__WEBPACK_IMPORTED_MODULE_1__/* .markdownLink */ .iQ)('report', links.report),
        links.artifact && (0,_safe_escape_js__WEBPACK_IMPORTED_MODULE_1__/* .markdownLink */ .iQ)('artifact', links.artifact),
        links.run && (0,_safe_escape_js__WEBPACK_IMPORTED_MODULE_1__/* .markdownLink */ .iQ)('run', links.run),
    ];
    return `<sub>${parts.filter(Boolean).join(' · ')}</sub>`;
}


/***/ }),

/***/ 53336:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   lG: () => (/* binding */ rosterLines),
/* harmony export */   od: () => (/* binding */ planLine),
/* harmony export */   oz: () => (/* binding */ progressLine),
/* harmony export */   tJ: () => (/* binding */ tenantLine),
/* harmony export */   z$: () => (/* binding */ endLines)
/* harmony export */ });
/* harmony import */ var _model_operation_js__WEBPACK_IMPORTED_MODULE_0__ = __nccwpck_require__(89827);
/* harmony import */ var _safe_escape_js__WEBPACK_IMPORTED_MODULE_1__ = __nccwpck_require__(52734);
/* harmony import */ var _text_figures_js__WEBPACK_IMPORTED_MODULE_6__ = __nccwpck_require__(21135);
/* harmony import */ var _lists_facts_js__WEBPACK_IMPORTED_MODULE_2__ = __nccwpck_require__(51342);
/* harmony import */ var _words_headline_js__WEBPACK_IMPORTED_MODULE_3__ = __nccwpck_require__(47838);
/* harmony import */ var _safe_redact_js__WEBPACK_IMPORTED_MODULE_4__ = __nccwpck_require__(89732);
/* harmony import */ var _words_wording_js__WEBPACK_IMPORTED_MODULE_5__ = __nccwpck_require__(63017);







/**
 * Lines for people who watch the log: one subject each, the subject in front. Nobody's name, and nothing the runner
 * obeys.
 */
const line = (subject, text) => `${subject.padEnd(8)} ${(0,_safe_escape_js__WEBPACK_IMPORTED_MODULE_1__/* .logText */ .kc)(text)}`;
/** `Roster   roster.csv: 252 rows, 0 problems (UTF-8, comma)`, one line a file. */
function rosterLines(roster) {
    return roster.files.map((file) => {
        const mine = roster.issues.filter((issue) => issue.file === file.path);
        const errors = mine.filter(({ severity }) => severity === 'error').length;
        const remarks = mine.length - errors;
        const said = `${(0,_text_figures_js__WEBPACK_IMPORTED_MODULE_6__/* .counted */ .hS)(errors, 'problem')}${remarks > 0 ? `, ${(0,_text_figures_js__WEBPACK_IMPORTED_MODULE_6__/* .counted */ .hS)(remarks, 'remark')}` : ''}`;
        return line('Roster', `${file.path}: ${(0,_text_figures_js__WEBPACK_IMPORTED_MODULE_6__/* .counted */ .hS)(file.rows, 'row')}, ${said} (${(0,_lists_facts_js__WEBPACK_IMPORTED_MODULE_2__/* .fileFormat */ .p)(file)})`);
    });
}
/** `Tenant   acme-eu (profile cxone): 240 of 240 accounts in 3 requests`. */
function tenantLine(read) {
    return line('Tenant', `${read.tenant} (profile ${read.profile}): ${(0,_text_figures_js__WEBPACK_IMPORTED_MODULE_6__/* .whole */ .WQ)(read.read)} of ${(0,_text_figures_js__WEBPACK_IMPORTED_MODULE_6__/* .counted */ .hS)(read.expected, 'account')} in ` +
        (0,_text_figures_js__WEBPACK_IMPORTED_MODULE_6__/* .counted */ .hS)(read.requests, 'request'));
}
/** `Plan     12 create · 9 update · 199 unchanged`: people, as the counts have them. */
function planLine(plan, counts) {
    const gains = plan.operations.filter(({ kind, gains: gained }) => kind !== 'create' && (gained?.length ?? 0) > 0).length;
    const words = _model_operation_js__WEBPACK_IMPORTED_MODULE_0__/* .KINDS */ .GW.flatMap((kind) => {
        const count = counts[_words_wording_js__WEBPACK_IMPORTED_MODULE_5__/* .KIND_WORDS */ .Pv[kind].planned];
        return count > 0 ? [`${(0,_text_figures_js__WEBPACK_IMPORTED_MODULE_6__/* .whole */ .WQ)(count)} ${kind}`] : [];
    });
    return line('Plan', [
        ...words,
        `${(0,_text_figures_js__WEBPACK_IMPORTED_MODULE_6__/* .whole */ .WQ)(counts.unchanged)} unchanged`,
        ...(gains > 0 ? [`⬆ ${(0,_text_figures_js__WEBPACK_IMPORTED_MODULE_6__/* .whole */ .WQ)(gains)} ${(0,_text_figures_js__WEBPACK_IMPORTED_MODULE_6__/* .plural */ .LS)(gains, 'gains', 'gain')} access`] : []),
    ].join(' · '));
}
/** Cells of the bar. */
const WIDTH = 12;
/** `Apply    ████████░░░░ 34 of 52 · 9.8/s · 2 s left · 1 wait`. */
function progressLine({ what, done, total, ratePerSecond, secondsLeft, waits }) {
    const share = total > 0 ? Math.min(1, Math.max(0, done / total)) : 1;
    const full = done >= total ? WIDTH : Math.min(WIDTH - 1, Math.floor(share * WIDTH));
    const parts = [`${'█'.repeat(full)}${'░'.repeat(WIDTH - full)} ${(0,_text_figures_js__WEBPACK_IMPORTED_MODULE_6__/* .whole */ .WQ)(done)} of ${(0,_text_figures_js__WEBPACK_IMPORTED_MODULE_6__/* .whole */ .WQ)(total)}`];
    if (ratePerSecond !== null && Number.isFinite(ratePerSecond) && ratePerSecond > 0)
        parts.push(`${ratePerSecond < 100 ? ratePerSecond.toFixed(1) : (0,_text_figures_js__WEBPACK_IMPORTED_MODULE_6__/* .whole */ .WQ)(ratePerSecond)}/s`);
    if (secondsLeft !== null && Number.isFinite(secondsLeft) && done < total)
        parts.push(`${(0,_text_figures_js__WEBPACK_IMPORTED_MODULE_6__/* .duration */ .p0)(Math.max(1, Math.round(secondsLeft)) * 1000)} left`);
    if (waits > 0)
        parts.push((0,_text_figures_js__WEBPACK_IMPORTED_MODULE_6__/* .counted */ .hS)(waits, 'wait'));
    return line(what, parts.join(' · '));
}
/** The last lines of a run: verdict, and what to do. */
function endLines(run) {
    const { symbol, title, verdict, next, paste = [] } = (0,_words_headline_js__WEBPACK_IMPORTED_MODULE_3__/* .headline */ .g)(run);
    const mask = (text) => (0,_safe_redact_js__WEBPACK_IMPORTED_MODULE_4__/* .redactText */ .Rd)(text, [], run.pii, run.salt);
    // The symbol stands outside what is escaped: some are made of two code points, one of them unseen.
    return [
        `${'Result'.padEnd(8)} ${symbol} ${(0,_safe_escape_js__WEBPACK_IMPORTED_MODULE_1__/* .logText */ .kc)(title)}`,
        line('', mask(verdict)),
        ...next.map(({ when, what }) => line('', `→ ${when === '' ? '' : `${when}: `}${mask(what)}`)),
        ...(0,_safe_escape_js__WEBPACK_IMPORTED_MODULE_1__/* .copyable */ .kh)(paste).map((each) => `${' '.repeat(11)}${/^ */u.exec(each)?.[0] ?? ''}${(0,_safe_escape_js__WEBPACK_IMPORTED_MODULE_1__/* .logText */ .kc)(each)}`),
    ];
}


/***/ }),

/***/ 30022:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   B: () => (/* binding */ renderSummary)
/* harmony export */ });
/* harmony import */ var _lists_actions_js__WEBPACK_IMPORTED_MODULE_0__ = __nccwpck_require__(22790);
/* harmony import */ var _lists_count_lines_js__WEBPACK_IMPORTED_MODULE_1__ = __nccwpck_require__(66376);
/* harmony import */ var _comment_page_js__WEBPACK_IMPORTED_MODULE_2__ = __nccwpck_require__(43321);
/* harmony import */ var _safe_escape_js__WEBPACK_IMPORTED_MODULE_3__ = __nccwpck_require__(52734);
/* harmony import */ var _lists_facts_js__WEBPACK_IMPORTED_MODULE_4__ = __nccwpck_require__(51342);
/* harmony import */ var _text_figures_js__WEBPACK_IMPORTED_MODULE_11__ = __nccwpck_require__(21135);
/* harmony import */ var _lists_fit_js__WEBPACK_IMPORTED_MODULE_5__ = __nccwpck_require__(60990);
/* harmony import */ var _words_headline_js__WEBPACK_IMPORTED_MODULE_6__ = __nccwpck_require__(47838);
/* harmony import */ var _safe_ink_js__WEBPACK_IMPORTED_MODULE_7__ = __nccwpck_require__(20189);
/* harmony import */ var _lists_markdown_js__WEBPACK_IMPORTED_MODULE_8__ = __nccwpck_require__(11016);
/* harmony import */ var _words_exception_js__WEBPACK_IMPORTED_MODULE_9__ = __nccwpck_require__(26412);
/* harmony import */ var _lists_sections_js__WEBPACK_IMPORTED_MODULE_10__ = __nccwpck_require__(8123);












/** Bytes that a step's summary may have, less some room for what others write into the same step. */
const SUMMARY_LIMIT = 1024 * 1024 - 16 * 1024;
/** Rows of people that a summary lists before it points to the artifact; who must be seen is listed whole. */
const MANY = 1000;
const bytes = (text) => Buffer.byteLength(text, 'utf8');
/**
 * The job summary, for admins: what was planned and done, what failed and what to do about it, then guards,
 * approval, traffic and audit.
 * @returns Markdown below `SUMMARY_LIMIT` bytes of UTF-8
 */
function renderSummary(run) {
    const top = (0,_words_headline_js__WEBPACK_IMPORTED_MODULE_6__/* .headline */ .g)(run);
    const head = [(0,_comment_page_js__WEBPACK_IMPORTED_MODULE_2__/* .headlineBlock */ .aV)(run, top, '#')];
    const other = (0,_comment_page_js__WEBPACK_IMPORTED_MODULE_2__/* .problemBlock */ .fx)(run, top);
    if (other)
        head.push(other);
    if (run.outcomes)
        head.push(actionBlock(run));
    else if (run.plan)
        head.push((0,_comment_page_js__WEBPACK_IMPORTED_MODULE_2__/* .countBlock */ .p0)(run));
    const lines = (0,_words_exception_js__WEBPACK_IMPORTED_MODULE_9__/* .overrideToMerge */ .I9)(run);
    if (lines.length > 0)
        head.push(`${(0,_words_exception_js__WEBPACK_IMPORTED_MODULE_9__/* .exceptionWords */ .DY)(run, _safe_ink_js__WEBPACK_IMPORTED_MODULE_7__/* .markdownInk */ .m)}\n\n${(0,_safe_escape_js__WEBPACK_IMPORTED_MODULE_3__/* .codeBlock */ .DV)(lines, 'yaml')}`);
    const foot = (0,_lists_facts_js__WEBPACK_IMPORTED_MODULE_4__/* .facts */ .I)(run, _safe_ink_js__WEBPACK_IMPORTED_MODULE_7__/* .markdownInk */ .m)
        .map(({ name, text }) => `**${name}** ${text}`)
        .join('  \n');
    const due = (0,_lists_sections_js__WEBPACK_IMPORTED_MODULE_10__/* .sections */ .V)(run, _safe_ink_js__WEBPACK_IMPORTED_MODULE_7__/* .markdownInk */ .m);
    const must = new Set(['unreviewed', 'decisions', 'leavers', 'problems', 'failures', 'gains']);
    const everything = `the ${(0,_safe_escape_js__WEBPACK_IMPORTED_MODULE_3__/* .markdownLink */ .iQ)('artifact', run.links.artifact ?? run.links.run)}`;
    const around = bytes(head.join('\n\n')) + bytes(foot) + 8;
    const long = due.some(({ name, rows }) => !must.has(name) && rows.length > MANY);
    const { text } = (0,_lists_fit_js__WEBPACK_IMPORTED_MODULE_5__/* .fit */ .U)(due, {
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
    const lines = (0,_lists_actions_js__WEBPACK_IMPORTED_MODULE_0__/* .actionLines */ .Q)(run);
    if (lines.length === 0) {
        const alone = (0,_lists_count_lines_js__WEBPACK_IMPORTED_MODULE_1__/* .leftAlone */ .Vb)(run);
        const few = alone === '' ? '' : ` ${(0,_text_figures_js__WEBPACK_IMPORTED_MODULE_11__/* .counted */ .hS)(run.counts.unchanged, 'person', 'people')} unchanged, ${alone}.`;
        return (0,_safe_escape_js__WEBPACK_IMPORTED_MODULE_3__/* .markdownText */ .p7)(`Nothing was to be done.${few}`);
    }
    const columns = (0,_lists_actions_js__WEBPACK_IMPORTED_MODULE_0__/* .actionColumns */ .K)(lines);
    const heads = ['Action', ...columns.map(({ heading }) => `>${heading}`)];
    const rows = lines.map((line) => [line.name, ...columns.map(({ of }) => (0,_text_figures_js__WEBPACK_IMPORTED_MODULE_11__/* .whole */ .WQ)(of(line)))]);
    const some = (name) => columns.some(({ heading }) => heading === name);
    const remarks = [`${(0,_text_figures_js__WEBPACK_IMPORTED_MODULE_11__/* .counted */ .hS)(run.counts.unchanged, 'person', 'people')} unchanged.`];
    if (some('Linked'))
        remarks.push('New people who had an account already were linked to it, and count as updated.');
    if (run.counts.failed > 0)
        remarks.push(`${(0,_text_figures_js__WEBPACK_IMPORTED_MODULE_11__/* .counted */ .hS)(run.counts.failed, 'change')} failed${some('Partly done') ? ' or partly done' : ''}; ` +
            'a person counts once for each kind of change.');
    return `${(0,_lists_markdown_js__WEBPACK_IMPORTED_MODULE_8__/* .markdownTable */ .Qj)(heads, rows)}\n\n${(0,_safe_escape_js__WEBPACK_IMPORTED_MODULE_3__/* .markdownText */ .p7)(remarks.join(' '))}`;
}


/***/ }),

/***/ 52734:
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
 * Text from roster cells, tenants and file names, made harmless for the place where it is shown. Nothing that goes in
 * can come out as a mention, link, reference, HTML, Markdown, table break, workflow command, or as a character nobody
 * sees.
 */
/** Characters that take room or change direction without being seen, other than spaces: shown as `‹U+202E›`. */
const UNSEEN = /[\p{Cc}\p{Cf}\p{Cs}\p{Co}\p{Cn}\u115f\u1160\u2800\u3164\uffa0]|\p{Variation_Selector}|\u034f|\u17b4|\u17b5/gu;
/** Every kind of white space, line ends included. */
const SPACES = /[\s\u0085\u2028\u2029]+/gu;
/** Marks that pile up on one letter until it covers its neighbours. */
const PILED_MARKS = /(\p{M}{3})\p{M}+/gu;
/**
 * Printable ASCII, letters of Europe and our own signs, with single spaces inside: most texts, of which nothing is to
 * be changed.
 */
const PLAIN = /^(?:[!-~\u00A1-\u00AC\u00AE-\u02FF‘-‟…]+(?: [!-~\u00A1-\u00AC\u00AE-\u02FF‘-‟…]+)*)?$/;
/**
 * One line of visible text: white space of any kind becomes single spaces, what cannot be seen becomes its code point.
 * Not yet safe for Markdown or HTML.
 */
function visible(text) {
    if (PLAIN.test(text))
        return text;
    return text
        .replaceAll(SPACES, ' ')
        .replaceAll(UNSEEN, (character) => `‹U+${(character.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, '0')}›`)
        .replaceAll(PILED_MARKS, '$1')
        .trim();
}
/**
 * One line for a log or an annotation: visible, and nothing in it is a workflow command (`::x::` at its start, the
 * older `##[x]` anywhere).
 */
function logText(text) {
    return visible(text)
        .replaceAll(/:(?=:)/gu, ': ')
        .replaceAll('##[', '# #[');
}
/** An empty comment: invisible in Markdown and HTML, and no text goes across it. */
const GAP = '<!-- -->';
const entity = (character) => `&#${character.codePointAt(0) ?? 0};`;
/**
 * Where GitHub's own filters would find something: they run over the finished HTML, so that an entity does not stop
 * them and only a gap inside the word does. Mentions and e-mail addresses (`@`), references (`#1`, `GH-1`, trackers
 * like `ABC-1`), links (`://`, `www.`), emoji (`:x:`) and formulas (`$`).
 */
const TRIGGER = /[@#$]|:(?! )|(?<=\p{L})-(?=\d)|(?<=www)\./giu;
/**
 * Signs that mean something to Markdown or HTML wherever they stand, and those that do so at the start of a line. What
 * is left of ASCII (`, . ; ? % ' " ( ) / -` and a colon before a space) is plain text, and stays readable in the raw
 * file.
 */
const SIGNS = /[!#$&*+<=>@[\\\]^_`{|}~]|^-|(?<=^\d{1,9})[.)](?= |$)/gu;
/** Seven hex digits in a row may be a commit. */
const COMMIT = /[\da-f]{6}(?=[\da-f])/giu;
/** Anything of all these: a text without it stays as it is. */
const ANY = /[!#$&*+<=>@[\\\]^_`{|}~:]|-(?=\d)|^-|www\.|^\d{1,9}[.)]|[\da-f]{7}/iu;
/** Where an entity and a gap have to go, or a gap alone; private use, and `visible` lets none of it through. */
const MARK = '\ue000';
/**
 * Text inside a Markdown line, heading, list item or table cell. Signs become entities, which Markdown never takes for
 * its own, and empty comments go where GitHub would look for something to link or to call.
 */
function markdownText(text) {
    const seen = visible(text);
    if (!ANY.test(seen))
        return seen;
    return seen
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
 * A value as it stands in a file, in Markdown. HTML's element instead of back-ticks: those cannot hold an entity, so a
 * pipe or a back-tick could break out.
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
const HTML_SIGNS = {
    '&': '&amp;',
    '<': '&lt;',
    '>': '&gt;',
    '"': '&quot;',
    "'": '&#39;',
    '`': '&#96;',
    '=': '&#61;',
};
/** Text of an HTML element or of a quoted attribute. */
function html(text) {
    const seen = visible(text);
    return /[&<>"'`=]/.test(seen) ? seen.replaceAll(/[&<>"'`=]/gu, (sign) => HTML_SIGNS[sign] ?? sign) : seen;
}
/**
 * An address that may be linked to: `https` or `http`, without credentials; everything else is no address.
 * @returns the address with all but plain characters percent-encoded, or `null`
 */
function safeUrl(address) {
    return written(address, 'url');
}
/** Thousands of lines of one file follow each other: the address is looked at once. */
let last = { page: '', url: null, html: null, markdown: null };
function written(address, as) {
    // The number of a line is the same everywhere.
    const [line = ''] = /(?<=\w)#L\d+$/u.exec(address) ?? [];
    const page = line === '' ? address : address.slice(0, -line.length);
    if (page !== last.page)
        last = linkedPage(page);
    const found = last[as];
    return found === null ? null : found + line;
}
function linkedPage(page) {
    const url = pageUrl(page);
    return url === null
        ? { page, url, html: null, markdown: null }
        : { page, url, html: html(url), markdown: url.replaceAll('&', '&amp;') };
}
function pageUrl(address) {
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
    const url = address ? written(address, 'markdown') : null;
    return url === null ? label : `[${label}](${url})`;
}
/**
 * An HTML link that tells the other side nothing of where it was followed.
 * @param label already escaped
 * @param address raw; where it is missing or no web address, only the label is shown
 */
function htmlLink(label, address) {
    const url = address ? written(address, 'html') : null;
    return url === null ? label : `<a href="${url}" rel="noreferrer">${label}</a>`;
}


/***/ }),

/***/ 20189:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   W: () => (/* binding */ htmlInk),
/* harmony export */   m: () => (/* binding */ markdownInk)
/* harmony export */ });
/* harmony import */ var _escape_js__WEBPACK_IMPORTED_MODULE_0__ = __nccwpck_require__(52734);

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

/***/ 82376:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   q: () => (/* binding */ linked)
/* harmony export */ });
/**
 * Names in our texts that a reader can follow: pages of the guide, files of the artifact, the run. All are this run's:
 * another run is *that run*, and what it stored *its artifact*.
 */
const NAMES = new RegExp([
    String.raw `docs\/([a-z-]+)\.md`,
    String.raw `roster-errors\.csv of the artifact`,
    String.raw `\bthe artifact\b(?! (?:of|service|storage)\b)`,
    String.raw `\bthe run(?= (?:says|names)|[;,.] |\.?$)`,
].join('|'), 'gu');
/** Names and lines of the interface, which our texts have between backticks: escaped by now. */
const INTERFACE = /&#96;([a-z/](?:(?!&#96;).){0,300}?)&#96;/giu;
/** A name with a hash to copy: as one piece. */
const WITH_HASH = /^[a-z][a-z_-]{1,40}: (?:[\da-f]|<!-- -->){64,}$/u;
/**
 * A text of ours with links instead of file names, and names of the interface as such, escaped as they are. Without an
 * address a name stays as it is.
 * @param written already escaped, for the place that the ink writes
 */
function linked({ links }, written, ink) {
    const named = written.replaceAll(INTERFACE, (_, line) => `<code>${WITH_HASH.test(line) ? line.replaceAll('<!-- -->', '') : line}</code>`);
    return named.replaceAll(NAMES, (name, page) => {
        if (page !== undefined)
            return links.help ? ink.link(`the help page “${page.replaceAll('-', ' ')}”`, `${links.help}/${page}.md`) : name;
        if (name === 'the run')
            return links.run ? ink.link(name, links.run) : name;
        if (!links.artifact)
            return name;
        return ink.link(name === 'the artifact' ? name : 'the errors file', links.artifact);
    });
}


/***/ }),

/***/ 35690:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   s: () => (/* binding */ redactAnswer)
/* harmony export */ });
/* harmony import */ var _redact_js__WEBPACK_IMPORTED_MODULE_0__ = __nccwpck_require__(89732);

const WORDS = /[\p{L}\p{N}]+/gu;
/** Names and ids of everyone of a run's file and plan, by their last word; each run's made once. */
const known = new WeakMap();
/**
 * What CXone answered, without people: it may name others than the one it is about (who has the user name already), or
 * all of a bulk. Figures alone are left: an answer's numbers are seldom someone's id.
 * @param about the change that was answered; none where the answer is about the run as a whole
 */
function redactAnswer(text, run, about) {
    const { pii, salt } = run;
    if (pii === 'full')
        return (0,_redact_js__WEBPACK_IMPORTED_MODULE_0__/* .redactText */ .Rd)(text, [], pii, salt);
    return (0,_redact_js__WEBPACK_IMPORTED_MODULE_0__/* .redactText */ .Rd)(text, [...(about ? (0,_redact_js__WEBPACK_IMPORTED_MODULE_0__/* .personalValues */ .$g)(about) : []), ...namedIn(text, run)], pii, salt);
}
/** Before an apply sends someone, no answer names anyone. */
function namedIn(text, run) {
    if (!run.outcomes)
        return [];
    const people = peopleOf(run);
    const found = [];
    for (const [word] of text.matchAll(WORDS))
        for (const value of people.get(word) ?? [])
            if (text.includes(value))
                found.push(value);
    return found;
}
function peopleOf(run) {
    const holder = run.plan ?? run.roster ?? run;
    const made = known.get(holder);
    if (made)
        return made;
    const index = new Map();
    const add = ({ userName, externalId, givenName, familyName, displayName }) => {
        for (const value of [userName, externalId, givenName, familyName, displayName]) {
            // Addresses go in any case.
            if (!value || value.includes('@') || !/\p{L}/u.test(value))
                continue;
            const word = value.match(WORDS)?.at(-1) ?? '';
            const those = index.get(word);
            if (those)
                those.add(value);
            else
                index.set(word, new Set([value]));
        }
    };
    for (const { profile } of run.roster?.entries ?? [])
        add(profile);
    for (const { person, prior } of run.plan?.operations ?? []) {
        add(person);
        if (prior)
            add(prior);
    }
    for (const { person } of run.plan?.remarks ?? [])
        add(person);
    known.set(holder, index);
    return index;
}


/***/ }),

/***/ 89732:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   $g: () => (/* binding */ personalValues),
/* harmony export */   Cf: () => (/* binding */ personLabel),
/* harmony export */   Dz: () => (/* binding */ personMark),
/* harmony export */   FI: () => (/* binding */ redactValue),
/* harmony export */   Rd: () => (/* binding */ redactText),
/* harmony export */   Zb: () => (/* binding */ redactIssue),
/* harmony export */   _3: () => (/* binding */ accountLabel)
/* harmony export */ });
/* harmony import */ var node_crypto__WEBPACK_IMPORTED_MODULE_0__ = __nccwpck_require__(77598);
/* harmony import */ var _model_field_groups_js__WEBPACK_IMPORTED_MODULE_1__ = __nccwpck_require__(67443);
/* harmony import */ var _roster_cells_fields_js__WEBPACK_IMPORTED_MODULE_2__ = __nccwpck_require__(2747);
/* harmony import */ var _escape_js__WEBPACK_IMPORTED_MODULE_3__ = __nccwpck_require__(52734);




/** Fields whose values say nothing about who someone is; everything else, custom attributes included, is masked. */
const OPEN_FIELDS = new Set([
    'active',
    'status',
    'roles',
    'groups',
    'primaryRole',
    'skills',
    'invite',
    'rowChanged',
    ..._model_field_groups_js__WEBPACK_IMPORTED_MODULE_1__/* .OPEN_PERSON_FIELDS */ .Ny,
    'startDate',
    'endDate',
    'licensePolicy',
]);
/** Headers that no field of a roster has, and under which such values stand all the same. */
const OPEN_HEADERS = new Set(['groupnames', 'startingdate', 'lastday']);
/** What is left of a value that a program has spoilt identifies nobody, and must be seen to be understood. */
const SPOILT = /^(?:[-+]?\d+(?:[.,]\d+)?E[-+]?\d+|#[A-Z0-9/]+[!?]?)$/iu;
/** Also several in one, whatever stands between them. */
const EMAIL = /(?<![^\s@<>()[\]{}"'`,;:|=])[^\s@<>()[\]{}"'`,;:|=]+(?:@[^\s@<>()[\]{}"'`,;:|=]+)+/gu;
/** An address of which the part behind the `@` is a domain and nothing else. */
const ADDRESS = /^[^\s@]+@[\p{L}\p{N}](?:[\p{L}\p{N}.-]*[\p{L}\p{N}])?$/u;
/** Begins with a letter or digit of ASCII that nothing behind it changes. */
const PLAIN_BEGINNING = /^[A-Za-z0-9](?:[ -~]|$)/;
const firstLetter = (text) => {
    if (PLAIN_BEGINNING.test(text))
        return text.charAt(0).toUpperCase();
    const [first = ''] = (0,_escape_js__WEBPACK_IMPORTED_MODULE_3__/* .visible */ .RK)(text).normalize('NFC');
    return /[\p{L}\p{N}]/u.test(first) ? first.toUpperCase() : '';
};
const hashOf = (text, salt) => (0,node_crypto__WEBPACK_IMPORTED_MODULE_0__.createHmac)('sha256', salt).update(text).digest('hex').slice(0, 10);
/** `a…@example.com`: the first letter, and nothing that tells how long the rest is. */
function maskAddress(address) {
    const at = address.lastIndexOf('@');
    const [first = ''] = (0,_escape_js__WEBPACK_IMPORTED_MODULE_3__/* .visible */ .RK)(address.slice(0, at));
    return `${/[\p{L}\p{N}]/u.test(first) ? first : ''}…@${address.slice(at + 1)}`;
}
/** One value as someone may see it who does not know the person. */
function maskValue(value) {
    if (value === '')
        return '';
    if (ADDRESS.test(value))
        return maskAddress(value);
    return `${firstLetter(value)}…`;
}
/**
 * Who someone is, for people's eyes: initials, a keyed hash or the name. One line, and still to be escaped for the
 * place where it is shown.
 * @param salt key of the hash: the same person has the same hash within a tenant
 */
function personLabel(person, pii, salt) {
    const { givenName = '', familyName = '', displayName = '', userName, externalId } = person;
    if (pii === 'hashed')
        return `person ${hashOf(externalId || userName.toLowerCase(), salt)}`;
    if (pii === 'full') {
        const name = (0,_escape_js__WEBPACK_IMPORTED_MODULE_3__/* .visible */ .RK)([givenName, familyName].filter(Boolean).join(' ') || displayName);
        const [id, account] = [(0,_escape_js__WEBPACK_IMPORTED_MODULE_3__/* .visible */ .RK)(externalId ?? ''), (0,_escape_js__WEBPACK_IMPORTED_MODULE_3__/* .visible */ .RK)(userName)];
        if (name && id)
            return `${name} · ${id}`;
        return name && account ? `${name} (${account})` : name || account || id || 'a person without a name';
    }
    const parts = givenName || familyName ? [givenName, familyName] : displayName.trim().split(/\s+/u).slice(0, 2);
    let initials = '';
    for (const part of parts) {
        const letter = firstLetter(part);
        if (letter !== '')
            initials += `${initials === '' ? '' : ' '}${letter}…`;
    }
    if (initials !== '')
        return initials;
    return (0,_escape_js__WEBPACK_IMPORTED_MODULE_3__/* .visible */ .RK)(maskValue(userName || externalId || '')) || 'a person without a name';
}
/** Name and account in full, for files that lie in the artifact. */
function accountLabel({ givenName = '', familyName = '', displayName = '', userName, externalId, }) {
    const name = (0,_escape_js__WEBPACK_IMPORTED_MODULE_3__/* .visible */ .RK)([givenName, familyName].filter(Boolean).join(' ') || displayName);
    const account = (0,_escape_js__WEBPACK_IMPORTED_MODULE_3__/* .visible */ .RK)(userName || externalId || '');
    return name && account ? `${name} (${account})` : name || account || 'a person without a name';
}
/** What tells masked people apart who have no row: four digits that are the same for a person within a tenant. */
function personMark({ userName, externalId }, salt) {
    return `(${hashOf(externalId || userName.toLowerCase(), salt).slice(0, 4)})`;
}
/**
 * A value of a field as it may be shown: roles, titles, teams, departments, dates and statuses as they are, all else by
 * `pii`. One line, and still to be escaped.
 */
function redactValue(field, value, pii, salt) {
    if (pii === 'full')
        return (0,_escape_js__WEBPACK_IMPORTED_MODULE_3__/* .visible */ .RK)(value);
    if (OPEN_FIELDS.has(field))
        return redactText(value, [], pii, salt);
    if (value === '')
        return '';
    return (0,_escape_js__WEBPACK_IMPORTED_MODULE_3__/* .visible */ .RK)(pii === 'hashed' ? `#${hashOf(value, salt)}` : maskValue(value));
}
/**
 * Free text, such as a server's answer, without the people in it.
 * @param personal values that may occur in it; all e-mail addresses go as well
 */
function redactText(text, personal, pii, salt) {
    if (pii === 'full')
        return (0,_escape_js__WEBPACK_IMPORTED_MODULE_3__/* .visible */ .RK)(text);
    const mask = (value) => (pii === 'hashed' ? `#${hashOf(value, salt)}` : maskValue(value));
    if (personal.length === 0)
        return (0,_escape_js__WEBPACK_IMPORTED_MODULE_3__/* .visible */ .RK)(text.includes('@') ? text.replaceAll(EMAIL, mask) : text);
    const lower = text.toLowerCase();
    const values = [...new Set(personal)]
        .filter((value) => value.trim().length > 1 && lower.includes(value.toLowerCase()))
        .sort((a, b) => b.length - a.length);
    if (values.length === 0)
        return (0,_escape_js__WEBPACK_IMPORTED_MODULE_3__/* .visible */ .RK)(lower.includes('@') ? text.replaceAll(EMAIL, mask) : text);
    // Whole addresses first, so that a name inside one is not masked alone.
    const known = values.map((value) => `(?<![\\p{L}\\p{N}])${value.replaceAll(/[\\^$.*+?()[\]{}|/]/gu, String.raw `\$&`)}(?![\\p{L}\\p{N}])`);
    return (0,_escape_js__WEBPACK_IMPORTED_MODULE_3__/* .visible */ .RK)(text.replaceAll(new RegExp([EMAIL.source, ...known].join('|'), 'giu'), mask));
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
    for (const field of _model_field_groups_js__WEBPACK_IMPORTED_MODULE_1__/* .PERSONAL_FIELDS */ .tz) {
        const value = operation.prior?.[field];
        if (value)
            values.push(value);
    }
    return values;
}
/**
 * True where a problem's cell text may be shown to everybody: headers and the file as a whole, roles, teams, dates,
 * statuses.
 */
function isOpen(issue) {
    if (issue.row === null || isHeader(issue))
        return true;
    if (issue.column === null)
        return OWN_WORDS.has(issue.code);
    // What a column is read as decides, not what it is called.
    if (issue.field !== undefined)
        return OPEN_FIELDS.has(issue.field);
    return OPEN_FIELDS.has((0,_roster_cells_fields_js__WEBPACK_IMPORTED_MODULE_2__/* .fieldOfHeader */ .nk)(issue.column) ?? '') || OPEN_HEADERS.has((0,_roster_cells_fields_js__WEBPACK_IMPORTED_MODULE_2__/* .headerKey */ .Xs)(issue.column));
}
const isHeader = ({ row, code }) => row !== null && row <= 1 && /header|column/u.test(code);
/** Problems of a whole row that are said in our own words; all others quote the row. */
const OWN_WORDS = new Set([
    'contradiction',
    'dates-reversed',
    'missing-key',
    'missing-column',
    'no-header',
]);
/** Instead of the text of a whole row: every field of the person stands in it. */
const WHOLE_ROW = '(the text of this row is not shown)';
/** What a spreadsheet made of a value, and the reader found to be no value any more. */
const SPOILT_CODES = new Set(['scientific-number', 'formula-error']);
/** The address that messages give as an example is nobody’s. */
const EXAMPLE = 'name@example.com';
const KEPT = 'name(at)example.com';
/** Found, expected and suggested text of a problem, as they may be shown. Still to be escaped. */
function redactIssue(issue, pii, salt) {
    const { found, expected } = issue;
    // What is read so anyway is no proposal.
    const suggestion = issue.suggestion === issue.found.trim() ? '' : issue.suggestion;
    if (pii === 'full')
        return { found: (0,_escape_js__WEBPACK_IMPORTED_MODULE_3__/* .visible */ .RK)(found), expected: (0,_escape_js__WEBPACK_IMPORTED_MODULE_3__/* .visible */ .RK)(expected), suggestion: (0,_escape_js__WEBPACK_IMPORTED_MODULE_3__/* .visible */ .RK)(suggestion) };
    const open = isOpen(issue);
    const spoilt = SPOILT_CODES.has(issue.code);
    if (!open && issue.column === null)
        return { found: WHOLE_ROW, expected: (0,_escape_js__WEBPACK_IMPORTED_MODULE_3__/* .visible */ .RK)(expected), suggestion: '' };
    const cell = (text) => {
        if (text === '' || (spoilt && SPOILT.test(text.trim())))
            return (0,_escape_js__WEBPACK_IMPORTED_MODULE_3__/* .visible */ .RK)(text);
        if (open)
            return redactText(text, [], pii, salt);
        return (0,_escape_js__WEBPACK_IMPORTED_MODULE_3__/* .visible */ .RK)(pii === 'hashed' ? `#${hashOf(text, salt)}` : maskValue(text.trim()));
    };
    return {
        found: cell(found),
        expected: redactText(expected.replaceAll(EXAMPLE, KEPT), open ? [] : [found, suggestion], pii, salt).replaceAll(KEPT, EXAMPLE),
        suggestion: cell(suggestion),
    };
}


/***/ }),

/***/ 18961:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   l: () => (/* binding */ STATUS_WORDS)
/* harmony export */ });
/** What became of a change, in people's words. */
const STATUS_WORDS = {
    done: { symbol: '✅', word: 'done' },
    adopted: { symbol: '✅', word: 'existing account linked' },
    partial: { symbol: '⚠️', word: 'partly done' },
    failed: { symbol: '❌', word: 'failed' },
    ignored: { symbol: '❌', word: 'ignored by CXone' },
    accepted: { symbol: '❓', word: 'not confirmed' },
    blocked: { symbol: '✋', word: 'needs your decision' },
    'not-started': { symbol: '⏸️', word: 'not started' },
    unknown: { symbol: '❓', word: 'not confirmed' },
};


/***/ }),

/***/ 86381:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   $w: () => (/* binding */ ownWordsHelp),
/* harmony export */   LG: () => (/* binding */ adminCause),
/* harmony export */   bH: () => (/* binding */ inDanger),
/* harmony export */   d4: () => (/* binding */ troubles),
/* harmony export */   df: () => (/* binding */ ownAdvice),
/* harmony export */   nJ: () => (/* binding */ logAdvice),
/* harmony export */   rl: () => (/* binding */ causeOf)
/* harmony export */ });
/* harmony import */ var _model_leaver_steps_js__WEBPACK_IMPORTED_MODULE_0__ = __nccwpck_require__(50917);
/* harmony import */ var _model_operation_js__WEBPACK_IMPORTED_MODULE_1__ = __nccwpck_require__(89827);
/* harmony import */ var _model_outcome_js__WEBPACK_IMPORTED_MODULE_2__ = __nccwpck_require__(38158);
/* harmony import */ var _text_figures_js__WEBPACK_IMPORTED_MODULE_6__ = __nccwpck_require__(21135);
/* harmony import */ var _signed_out_js__WEBPACK_IMPORTED_MODULE_3__ = __nccwpck_require__(72852);
/* harmony import */ var _wording_js__WEBPACK_IMPORTED_MODULE_4__ = __nccwpck_require__(63017);
/* harmony import */ var _text_run_again_js__WEBPACK_IMPORTED_MODULE_5__ = __nccwpck_require__(99954);







const BAD = new Set(['failed', 'unknown', 'accepted']);
/** Ends of a step that no other run changes: CXone has no such route, or it is not to be done for this person. */
const LEFT_OUT = new Set(['unsupported', 'skipped']);
/** Changes that failed, are partly done or not known, and leavers who may still be signed in: the latter first. */
function troubles(run) {
    const found = [];
    for (const outcome of run.outcomes ?? []) {
        const isSignedIn = (0,_signed_out_js__WEBPACK_IMPORTED_MODULE_3__/* .mayBeSignedIn */ .WU)(outcome);
        const group = (0,_model_outcome_js__WEBPACK_IMPORTED_MODULE_2__/* .groupOf */ .F8)(outcome.status);
        if (!isSignedIn && (group === 'worked' || group === 'not-started'))
            continue;
        const bad = [...outcome.steps.filter(({ status }) => BAD.has(status)), ...stuck(outcome)];
        if (isSignedIn) {
            found.push({ outcome, step: signOutStep(outcome) });
            for (const step of bad)
                if (!(0,_model_leaver_steps_js__WEBPACK_IMPORTED_MODULE_0__/* .endsSession */ .Hf)(step.step))
                    found.push({ outcome, step });
            continue;
        }
        for (const step of bad)
            found.push({ outcome, step });
        if (bad.length === 0 && group !== 'blocked')
            found.push({ outcome, step: null });
    }
    return found.sort((a, b) => Number(inDanger(b)) - Number(inDanger(a)));
}
/** Steps that the policy requires and that nobody can do: they keep a change from being done wholly. */
function stuck({ status, steps, openSteps }) {
    if (status !== 'partial')
        return [];
    const open = new Set(openSteps);
    return steps.filter((step) => LEFT_OUT.has(step.status) && (open.has(step.step) || step.step === 'cache-refresh'));
}
/** The step that should have signed someone out: one that another run can still do comes first. */
function signOutStep({ steps, openSteps = [] }) {
    const ends = steps.filter(({ step, status }) => status !== 'done' && (0,_model_leaver_steps_js__WEBPACK_IMPORTED_MODULE_0__/* .endsSession */ .Hf)(step));
    const tried = ends.find(({ status }) => BAD.has(status));
    if (tried)
        return tried;
    const taken = new Set(steps.map(({ step }) => step));
    const waits = openSteps.some((step) => (0,_model_leaver_steps_js__WEBPACK_IMPORTED_MODULE_0__/* .endsSession */ .Hf)(step) && !taken.has(step));
    return waits ? null : (ends[0] ?? null);
}
/** This is what leaves someone signed in, perhaps; not another step of the same person. */
const inDanger = ({ outcome, step }) => (0,_signed_out_js__WEBPACK_IMPORTED_MODULE_3__/* .mayBeSignedIn */ .WU)(outcome) && (step === null || (0,_model_leaver_steps_js__WEBPACK_IMPORTED_MODULE_0__/* .endsSession */ .Hf)(step.step));
const LATER = 'Run the job again later: finished changes are not repeated.';
/** What a refusal of CXone means. `own`: its own words help to correct the row. */
const CAUSES = {
    auth: {
        what: 'CXone did not let us sign in any more.',
        retry: false,
        action: 'Ask an administrator to check the credentials.',
    },
    forbidden: {
        what: 'This job may not do that in CXone.',
        retry: false,
        action: 'Ask an administrator to give the job’s account the right for it; the run says what CXone answered.',
    },
    'not-found': { what: 'The account was not there any more.', retry: true, action: _text_run_again_js__WEBPACK_IMPORTED_MODULE_5__/* .RUN_AGAIN */ .B },
    uniqueness: {
        what: 'The user name or the employee ID belongs to another account.',
        retry: false,
        action: 'Choose another user name, or put the employee ID of that account into the row.',
        isTheFile: true,
    },
    conflict: { what: 'Something else in CXone stood against the change.', retry: true, action: _text_run_again_js__WEBPACK_IMPORTED_MODULE_5__/* .RUN_AGAIN */ .B },
    version: { what: 'Someone else changed the account at the same time.', retry: true, action: _text_run_again_js__WEBPACK_IMPORTED_MODULE_5__/* .RUN_AGAIN */ .B },
    invalid: {
        what: 'CXone did not accept a value of the row.',
        retry: false,
        action: 'Correct the value in the file and commit it.',
        isTheFile: true,
        own: true,
    },
    dependencies: {
        what: 'The person still has queues, skills or recordings.',
        retry: false,
        action: 'Give them to someone else in CXone.',
    },
    'too-large': {
        // One person's: a bulk that is too large is sent in halves.
        what: 'The values of the row were too large for CXone.',
        retry: false,
        action: 'Shorten the longest values in the file and commit it.',
        isTheFile: true,
    },
    'rate-limited': { what: 'CXone had no time for more requests.', retry: true, action: LATER },
    unsupported: {
        what: 'CXone does not offer this step here.',
        retry: false,
        action: 'Ask an administrator to switch the step off in the policy.',
    },
    server: { what: 'CXone had a fault of its own.', retry: true, action: LATER },
    timeout: { what: 'CXone did not answer in time.', retry: true, action: LATER },
    network: { what: 'CXone could not be reached.', retry: true, action: LATER },
    unreadable: { what: 'CXone’s answer could not be read.', retry: true, action: LATER },
    aborted: { what: 'The run was interrupted.', retry: true, action: _text_run_again_js__WEBPACK_IMPORTED_MODULE_5__/* .RUN_AGAIN */ .B },
    ignored: {
        what: 'CXone said that it made the change, and did not make it.',
        retry: false,
        action: 'Ask an administrator to check what the job’s account may change in CXone.',
    },
};
/** The same where an undo wrote: there is no row to correct, and the file is reverted anyway. */
const UNDO_CAUSES = {
    invalid: {
        what: 'CXone did not accept the value of before.',
        retry: false,
        action: 'Change the person by hand in CXone.',
    },
    'too-large': {
        what: 'The values of before are too large for CXone.',
        retry: false,
        action: 'Change the person by hand in CXone.',
    },
    uniqueness: {
        what: 'The user name or the employee ID of before belongs to another account by now.',
        retry: false,
        action: 'Change one of the two accounts by hand in CXone.',
    },
};
const REFUSED = { what: 'CXone refused this step.', retry: false, action: 'Do it by hand in CXone.' };
/** The same where no value of a row was sent: an account is activated or deactivated, or a step around it is taken. */
const STEP_CAUSES = {
    invalid: REFUSED,
    uniqueness: REFUSED,
    'too-large': REFUSED,
};
/** Steps that write what a row says, as far as the operation holds anything of it. */
const WRITES = new Set(['create', 'update', 'reactivate', 'roles', 'deactivate']);
/** Causes that stand before the usual ones. @param step the one that failed; `null`: the change itself */
function ownCauses({ reasonCode, after }, step) {
    if (reasonCode.startsWith('undo-'))
        return UNDO_CAUSES;
    const isOfRow = step === null || WRITES.has(step.step);
    return isOfRow && Object.keys(after ?? {}).some((field) => field !== 'active') ? {} : STEP_CAUSES;
}
/** What stands for the advice of an error: there may be no row to correct. `undefined`: that advice fits. */
const ownAdvice = (operation, error, step) => error && ownCauses(operation, step)[error.kind]?.action;
/** What was answered with success and is nowhere seen: whether it is there nobody knows. */
const UNSEEN = 'CXone said that it made the change, and does not show it.';
const UNCONFIRMED = {
    what: 'CXone did not confirm the change.',
    retry: true,
    action: 'Run the job again: it looks first whether the change is there.',
};
const NOT_STARTED = { what: 'Not started: the run ended before.', retry: true, action: _text_run_again_js__WEBPACK_IMPORTED_MODULE_5__/* .RUN_AGAIN */ .B };
const WAITS = {
    review: {
        what: 'No reviewed plan shows this change.',
        retry: false,
        action: 'Open a pull request that shows it, and merge it.',
    },
    others: {
        what: 'This change was reviewed; it waits with those that nobody reviewed.',
        retry: false,
        action: 'Merge a pull request that shows the others: this one is made with them.',
    },
    undo: {
        what: 'An undo took this change back.',
        retry: false,
        action: 'Revert the row, or correct it: the change is made once the row says something else.',
    },
};
const NO_ROUTE = {
    what: 'CXone does not offer this change here.',
    retry: false,
    action: 'Make the change by hand in CXone, or ask an administrator to choose another `profile`.',
};
const NO_VERSION = {
    what: 'CXone makes no change without the version of the account, which this run could not send.',
    retry: false,
    action: 'Make the change by hand in CXone, and ask an administrator to tell NiCE support.',
};
const NO_REASON = { what: 'The change failed, and CXone gave no reason.', retry: true, action: _text_run_again_js__WEBPACK_IMPORTED_MODULE_5__/* .RUN_AGAIN */ .B };
const OPEN = { what: 'A step is still open.', retry: true, action: _text_run_again_js__WEBPACK_IMPORTED_MODULE_5__/* .RUN_AGAIN */ .B };
const SIGNED_IN = '❗ Deactivated, but the person may still be signed in.';
const SIGN_OUT = 'Sign the person out in CXone.';
const NO_STEP = { what: 'No step of this job ends sessions in CXone.', retry: false, action: SIGN_OUT };
const NOT_REQUIRED = 'Ask an administrator to set the step to `try` in the policy: no run can take it for this person, so each ends ' +
    'like this.';
const BY_HAND = 'Do it by hand in CXone.';
/** Kinds of errors for which a new run is a new chance, since it reads the account afresh. */
const AFRESH = new Set(['not-found', 'conflict']);
/** True where running the job again, as it is, can help; an advice that begins with it knows so. */
const helpsAgain = ({ kind, retryable, advice }) => retryable || AFRESH.has(kind) || advice.startsWith('Run again');
const errorOf = ({ outcome, step }) => step?.error ?? outcome.error;
/** Why a change is not done, in words of people who keep the roster. */
function causeOf(trouble) {
    const cause = plainCause(trouble);
    if (!inDanger(trouble))
        return cause;
    // A step that the policy requires and nobody can take: signed out by hand, the run ends so again.
    const isOpen = trouble.step !== null && LEFT_OUT.has(trouble.step.status) && cause.action !== SIGN_OUT;
    const byHand = isOpen ? `${SIGN_OUT} ${cause.action}` : SIGN_OUT;
    return { ...cause, what: `${SIGNED_IN} ${cause.what}`, action: cause.retry ? cause.action : byHand };
}
function plainCause(trouble) {
    const { outcome, step } = trouble;
    const error = errorOf(trouble);
    if (outcome.status === 'not-started')
        return outcome.waits ? WAITS[outcome.waits] : NOT_STARTED;
    if (step && LEFT_OUT.has(step.status))
        return leftOut(step, outcome);
    if (inDanger(trouble) && !step && !outcome.openSteps?.some(_model_leaver_steps_js__WEBPACK_IMPORTED_MODULE_0__/* .endsSession */ .Hf))
        return NO_STEP;
    if (!error && (0,_model_outcome_js__WEBPACK_IMPORTED_MODULE_2__/* .groupOf */ .F8)(outcome.status) === 'unconfirmed')
        return UNCONFIRMED;
    if (!error)
        return outcome.status === 'failed' && !step ? NO_REASON : OPEN;
    // The policy can leave out only a step around a change.
    if (error.kind === 'unsupported' && !(0,_model_leaver_steps_js__WEBPACK_IMPORTED_MODULE_0__/* .isTenantStep */ .Ty)(step?.step))
        return NO_ROUTE;
    if (error.status === 428)
        return NO_VERSION;
    const known = ownCauses(outcome.operation, step)[error.kind] ?? CAUSES[error.kind];
    const isUnseen = error.kind === 'ignored' && (0,_model_outcome_js__WEBPACK_IMPORTED_MODULE_2__/* .groupOf */ .F8)(outcome.status) === 'unconfirmed';
    const cause = isUnseen ? { ...known, what: UNSEEN } : known;
    const retry = helpsAgain(error);
    if (retry === cause.retry)
        return cause;
    const action = retry ? LATER : 'Ask an administrator to look into the run.';
    return { what: cause.what, retry, action };
}
/** A step that no other run takes: one that the policy requires stays open until someone decides. */
function leftOut({ step, status, detail }, { openSteps }) {
    const isRequired = step === 'cache-refresh' || openSteps?.some((open) => open === step) === true;
    if (status === 'unsupported')
        return isRequired ? CAUSES.unsupported : { ...CAUSES.unsupported, action: SIGN_OUT };
    return {
        what: `The step was left out: ${detail}.`,
        retry: false,
        action: isRequired ? required(step) : SIGN_OUT,
    };
}
/** What is done by hand is not seen by any run, but for what is never done again. */
const required = (step) => step === 'cache-refresh' ? BY_HAND : (0,_model_leaver_steps_js__WEBPACK_IMPORTED_MODULE_0__/* .endsSession */ .Hf)(step) ? NOT_REQUIRED : `${BY_HAND} ${NOT_REQUIRED}`;
/** Whether CXone's own words say something that people who keep the roster can use. */
const ownWordsHelp = (trouble) => {
    if (trouble.step && LEFT_OUT.has(trouble.step.status))
        return false;
    const error = errorOf(trouble);
    if (error === undefined || ownCauses(trouble.outcome.operation, trouble.step)[error.kind])
        return false;
    return CAUSES[error.kind].own === true;
};
/** An end of an advice that asks for another run. */
const THEN_AGAIN = /(?:,|;)? (?:and|then|and then) run (?:the job |it )?again\b/giu;
const ASKS_AGAIN = /\b(?:run|try)\b[^.;,]*\bagain\b/iu;
/** The same for administrators: the step, what CXone said (raw), and what to do. */
function adminCause(trouble) {
    const { outcome, step } = trouble;
    const error = errorOf(trouble);
    const { what, retry, action } = plainCause(trouble);
    const { operation } = outcome;
    const notStarted = outcome.status === 'not-started';
    const isOwn = ownAdvice(operation, error, step) !== undefined;
    const given = isOwn ? '' : (error?.advice.replaceAll(THEN_AGAIN, '').trim() ?? '');
    const advised = given === '' || (step && LEFT_OUT.has(step.status)) || (!retry && ASKS_AGAIN.test(given))
        ? action
        : retry && !ASKS_AGAIN.test(error?.advice ?? '')
            ? `${given.replace(/[.;,]*$/u, '')}, then run the job again.`
            : retry
                ? (error?.advice ?? action)
                : given;
    const signOut = inDanger(trouble) && !retry && advised !== SIGN_OUT;
    const rest = advised === REFUSED.action ? '' : ` ${(0,_text_figures_js__WEBPACK_IMPORTED_MODULE_6__/* .sentence */ .em)(advised)}`;
    return {
        what,
        retry,
        action: (0,_text_figures_js__WEBPACK_IMPORTED_MODULE_6__/* .sentence */ .em)(signOut ? `${SIGN_OUT}${rest}` : advised),
        step: _wording_js__WEBPACK_IMPORTED_MODULE_4__/* .STEP_WORDS */ .lO[step?.step ?? ((0,_model_operation_js__WEBPACK_IMPORTED_MODULE_1__/* .isBlocked */ .lT)(operation) ? 'deactivate' : operation.kind)],
        said: error?.message ||
            (0,_wording_js__WEBPACK_IMPORTED_MODULE_4__/* .withStepWords */ .uu)(step?.detail || outcome.detail) ||
            (notStarted ? 'nothing was sent' : 'no answer'),
    };
}
/** What to do, in one line of the log. */
function logAdvice(trouble) {
    const error = errorOf(trouble);
    const given = ownAdvice(trouble.outcome.operation, error, trouble.step) ?? error?.advice ?? '';
    return given === '' || (trouble.step && LEFT_OUT.has(trouble.step.status)) ? adminCause(trouble).action : given;
}


/***/ }),

/***/ 65686:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   Ht: () => (/* binding */ doneCounts),
/* harmony export */   Zg: () => (/* binding */ changeCounts),
/* harmony export */   vE: () => (/* binding */ kindCounts)
/* harmony export */ });
/* harmony import */ var _model_operation_js__WEBPACK_IMPORTED_MODULE_0__ = __nccwpck_require__(89827);
/* harmony import */ var _text_figures_js__WEBPACK_IMPORTED_MODULE_2__ = __nccwpck_require__(21135);
/* harmony import */ var _wording_js__WEBPACK_IMPORTED_MODULE_1__ = __nccwpck_require__(63017);



/** Changes planned and done: from the counts, as the outputs have them. */
function changeCounts(counts) {
    let planned = 0;
    let done = 0;
    for (const kind of _model_operation_js__WEBPACK_IMPORTED_MODULE_0__/* .WORK_KINDS */ .Ss) {
        const words = _wording_js__WEBPACK_IMPORTED_MODULE_1__/* .KIND_WORDS */ .Pv[kind];
        planned += counts[words.planned];
        if (words.done)
            done += counts[words.done];
    }
    return { planned, done };
}
/** `12 new accounts, 7 changes of details and 31 deactivations`. */
function kindCounts(counts) {
    return (0,_text_figures_js__WEBPACK_IMPORTED_MODULE_2__/* .list */ .p_)(_model_operation_js__WEBPACK_IMPORTED_MODULE_0__/* .WORK_KINDS */ .Ss.filter((kind) => counts[_wording_js__WEBPACK_IMPORTED_MODULE_1__/* .KIND_WORDS */ .Pv[kind].planned] > 0).map((kind) => (0,_wording_js__WEBPACK_IMPORTED_MODULE_1__/* .peopleWords */ .t9)(kind, counts[_wording_js__WEBPACK_IMPORTED_MODULE_1__/* .KIND_WORDS */ .Pv[kind].planned])));
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
    const parts = _model_operation_js__WEBPACK_IMPORTED_MODULE_0__/* .WORK_KINDS */ .Ss.flatMap((kind) => {
        const key = _wording_js__WEBPACK_IMPORTED_MODULE_1__/* .KIND_WORDS */ .Pv[kind].done;
        return key && counts[key] > 0 ? [`${(0,_text_figures_js__WEBPACK_IMPORTED_MODULE_2__/* .whole */ .WQ)(counts[key])} ${DONE_WORDS[kind]}`] : [];
    });
    return (0,_text_figures_js__WEBPACK_IMPORTED_MODULE_2__/* .list */ .p_)(parts) || 'nothing';
}


/***/ }),

/***/ 61060:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   Nh: () => (/* binding */ commentWords),
/* harmony export */   US: () => (/* binding */ commentHeadline),
/* harmony export */   z7: () => (/* binding */ personWords)
/* harmony export */ });
/* harmony import */ var _interface_reasons_js__WEBPACK_IMPORTED_MODULE_0__ = __nccwpck_require__(48817);
/* harmony import */ var _interface_modes_js__WEBPACK_IMPORTED_MODULE_1__ = __nccwpck_require__(55944);
/* harmony import */ var _model_operation_js__WEBPACK_IMPORTED_MODULE_2__ = __nccwpck_require__(89827);
/* harmony import */ var _causes_js__WEBPACK_IMPORTED_MODULE_3__ = __nccwpck_require__(86381);
/* harmony import */ var _change_counts_js__WEBPACK_IMPORTED_MODULE_4__ = __nccwpck_require__(65686);
/* harmony import */ var _headline_js__WEBPACK_IMPORTED_MODULE_5__ = __nccwpck_require__(47838);
/* harmony import */ var _wish_js__WEBPACK_IMPORTED_MODULE_6__ = __nccwpck_require__(70310);
/* harmony import */ var _text_figures_js__WEBPACK_IMPORTED_MODULE_7__ = __nccwpck_require__(21135);








const ENDS = {
    none: {},
    'config-invalid': { forAdministrators: true, saysTheFile: true },
    superseded: {},
    'roster-invalid': {},
    'policy-violation': {},
    'auth-failed': {
        cause: {
            verdict: 'CXone did not let us sign in.',
            who: 'Ask an administrator to check the credentials; the run says what CXone answered.',
        },
    },
    'tenant-unreachable': {
        cause: {
            verdict: 'We could not reach CXone.',
            who: 'Nothing for you to do now: an administrator runs the job again later, or looks into the run.',
        },
    },
    'read-incomplete': {
        cause: {
            verdict: 'CXone did not show all of its accounts, so nobody can say what would change.',
            who: 'Ask an administrator to look into the run and to run the job again.',
        },
    },
    'guard-tripped': {},
    'approval-missing': { saysTheFile: true },
    'plan-changed': { saysTheFile: true },
    'apply-failed': { forAdministrators: true, saysTheFile: true },
    'apply-partial': {},
    drift: {},
    'audit-broken': { forAdministrators: true },
};
/** A token was given out, and it is not enough. */
const LET_IN = {
    verdict: 'CXone let us sign in, and does not let this job do all that it has to do.',
    who: 'Ask an administrator to give the job’s account the right for it; the run says what CXone answered.',
};
/** How CXone, which was reached, answered: what it said, without its number. */
const ANSWERED = {
    busy: 'CXone answered that it gets too many requests.',
    error: 'CXone answered with an error of its own.',
    other: 'CXone answered something else than we asked for.',
};
const answerWords = (status) => status === undefined ? null : ANSWERED[status === 429 ? 'busy' : status >= 500 ? 'error' : 'other'];
/**
 * The headline for people who keep the roster. It says whether the file is fine, whether anything was changed and who
 * has to act; what CXone answered is for the summary and the log.
 */
function commentHeadline(run, state) {
    const top = (0,_headline_js__WEBPACK_IMPORTED_MODULE_5__/* .headline */ .g)(run, state);
    const isEnd = state !== 'checking' && state !== 'applying' && state !== 'superseded';
    const wrote = (0,_change_counts_js__WEBPACK_IMPORTED_MODULE_4__/* .changeCounts */ .Zg)(run.counts).done > 0 || (run.outcomes?.length ?? 0) > 0;
    if (!isEnd)
        return top;
    const isLetIn = run.reason === 'auth-failed' && run.answered !== undefined;
    const cause = isLetIn ? LET_IN : ENDS[run.reason].cause;
    const answer = run.reason === 'tenant-unreachable' ? answerWords(run.answered) : null;
    const shown = run.problems.filter(({ reason }) => reason === run.reason);
    const about = fileWords(run);
    const closing = about === '' ? 'Nothing was changed.' : `${about}; nothing was changed.`;
    if (cause && !wrote)
        return {
            ...top,
            verdict: `${answer ?? cause.verdict} ${closing}`,
            next: [{ when: '', what: cause.who }],
            shown,
        };
    const next = isForAdministrators(run)
        ? top.next.map(({ when, what }) => ({ when: when || 'Ask an administrator', what }))
        : top.next;
    if (wrote && (run.reason === 'apply-partial' || ENDS[run.reason].saysTheFile))
        return { ...top, next, verdict: `${top.verdict} ${rowsWords(run)}.` };
    if (!ENDS[run.reason].saysTheFile || run.interrupted)
        return { ...top, next };
    return { ...top, next, verdict: `${top.verdict} ${closing}` };
}
/** What is open after an apply is theirs, unless a row has to be corrected or someone waits for a decision. */
const isForAdministrators = (run) => ENDS[run.reason].forAdministrators === true ||
    (run.reason === 'apply-partial' && run.counts.blocked === 0 && rowsWords(run) !== correct(run));
/** By how a run ends: reasons of blocked changes for which what people wrote may have to be corrected. */
const MAY_BE_WRONG = {
    'config-invalid': new Set(['incomplete']),
    'apply-partial': new Set([
        'external-id-differs',
        'two-matches',
        'same-account',
        'username-taken',
        'username-swap',
        'incomplete',
    ]),
};
/** What people wrote is fine, unless the run ends as it does because someone is blocked for what it says. */
function fineWords(run) {
    const wrong = MAY_BE_WRONG[run.reason];
    const isWrong = run.plan?.operations.some((operation) => (0,_model_operation_js__WEBPACK_IMPORTED_MODULE_2__/* .isBlocked */ .lT)(operation) && wrong?.has(operation.reasonCode));
    return isWrong ? `${subject(run)} may need a correction, see below` : `${subject(run)} is fine`;
}
const correct = (run) => (0,_wish_js__WEBPACK_IMPORTED_MODULE_6__/* .wishOf */ .H_)(run) === 'event'
    ? 'The event needs a correction, see below'
    : `${(0,_text_figures_js__WEBPACK_IMPORTED_MODULE_7__/* .plural */ .LS)(toCorrect(run), 'One row of your file needs', 'Some rows of your file need')} a correction, see below`;
/** How many rows of the file are wrong, by what was read, answered or taken back. */
function toCorrect(run) {
    const back = run.plan?.operations.filter(({ id }) => run.takenBack?.includes(id)) ?? [];
    const refused = (0,_causes_js__WEBPACK_IMPORTED_MODULE_3__/* .troubles */ .d4)(run).filter((trouble) => (0,_causes_js__WEBPACK_IMPORTED_MODULE_3__/* .causeOf */ .rl)(trouble).isTheFile);
    const keys = new Set([...back, ...refused.map(({ outcome }) => outcome.operation)].map(({ key }) => key));
    return run.counts.invalidRows + keys.size;
}
/** The file still says what an undo took back, whatever else holds the run back. */
const isTakenBack = ({ takenBack = [] }) => takenBack.length > 0;
/** After an apply: whether some of it waits for a row to be corrected. */
const rowsWords = (run) => (isTakenBack(run) || toCorrect(run) > 0 ? correct(run) : fineWords(run));
/** What people wrote; empty where they wrote nothing that this run could have checked. */
function fileWords(run) {
    const isEvent = (0,_wish_js__WEBPACK_IMPORTED_MODULE_6__/* .wishOf */ .H_)(run) === 'event';
    if (!run.roster)
        return isEvent || !_interface_modes_js__WEBPACK_IMPORTED_MODULE_1__/* .MODES */ .FN[run.mode].needs.roster ? '' : 'Your file was not checked yet';
    const { invalidRows } = run.counts;
    if (invalidRows > 0)
        return `${(0,_text_figures_js__WEBPACK_IMPORTED_MODULE_7__/* .plural */ .LS)(invalidRows, 'One row of your file is', 'Some rows of your file are')} wrong as well, see below`;
    return isTakenBack(run) ? correct(run) : fineWords(run);
}
const subject = (run) => ((0,_wish_js__WEBPACK_IMPORTED_MODULE_6__/* .wishOf */ .H_)(run) === 'event' ? 'The event' : 'Your file');
/** A word by itself: in a path (`cxone-override.yml`) or as a key of the policy it is a name. */
const alone = (word) => new RegExp(`(?<![\\w./-])${word}(?![\\w-]|[./]\\w|\\[|: found\\b)`, 'g');
/** Our own words for administrators, and theirs for people who keep the roster. */
const WORDS = [
    [/\b(this roster) and this tenant\b/g, '$1'],
    [/\b[Tt](?:he|his) tenant(’s|'s)?/g, 'CXone$1'],
    [/\btenant(’s|'s)\b/g, 'CXone$1'],
    [/\brunner and tenant\b/g, 'runner and CXone'],
    [alone('guards'), 'safety limits'],
    [alone('guard'), 'safety limit'],
    [alone('Guards'), 'Safety limits'],
    [alone('override(?! file)'), 'exception'],
    [alone('overrides'), 'exceptions'],
];
/** How programs name an error: of the connection, of OAuth, of SCIM. */
const CODE = '(?:E(?:CONN[A-Z]+|NOTFOUND|AI_AGAIN|TIMEDOUT|PIPE|HOSTUNREACH|NETUNREACH|ACCES|NOSPC|NOENT|PERM|PROTO)|' +
    '(?:UND_ERR|ERR|CERT|DEPTH_ZERO|SELF_SIGNED|UNABLE_TO|HOSTNAME|INVALID)_[A-Z_]+|' +
    'invalid_(?:client|grant|scope|request|token)|unauthorized_client|insufficient_scope|access_denied|' +
    'unsupported_grant_type|temporarily_unavailable|server_error|' +
    'invalid(?:Filter|Syntax|Path|Value|Vers)|tooMany|noTarget)';
const STATUS = '(?:HTTP |status |code )?[1-5]\\d\\d';
const PHRASE = '(?:Bad Request|Unauthorized|Forbidden|Not Found|Conflict|Precondition Failed|Too Many Requests|' +
    'Internal Server Error|Bad Gateway|Service Unavailable|Gateway Time-?out)';
/** How runs end, by the code of it: in brackets behind the words. */
const REASON_CODES = Object.keys(_interface_reasons_js__WEBPACK_IMPORTED_MODULE_0__/* .REASONS */ .ez)
    .filter((code) => code.includes('-'))
    .join('|');
/** What only programs and administrators read: addresses, statuses and names of errors. */
const MACHINE = [
    // What the connection met is for administrators.
    [/\b(The tenant gave no usable answer): .*/gs, '$1.'],
    [/\bthe connection to \S+/g, 'the connection'],
    [/\b(?:GET|POST|PUT|PATCH|DELETE) https?:\/\/[^\s)”]*[^\s)”.,;:!?]/g, 'CXone'],
    [/\bhttps?:\/\/[^\s)”]*[^\s)”.,;:!?]/g, 'CXone'],
    [new RegExp(`\\s*\\(${STATUS}(?: ${PHRASE})?(?:[,:;] [^()]*)?\\)`, 'gi'), ''],
    [new RegExp(`\\s*\\([^()]*\\b${CODE}\\b[^()]*\\)`, 'g'), ''],
    [new RegExp(`\\b${STATUS}:? ${PHRASE}\\b`, 'gi'), 'an error'],
    [/\banswered (?:with )?(?:HTTP |status )?[1-5]\d\d\b/g, 'answered with an error'],
    [/\b(?:HTTP|status|error|code) (?:code )?[1-5]\d\d\b/gi, 'an error'],
    [new RegExp(`\\b${CODE}\\b`, 'g'), 'an error'],
    [new RegExp(`\\s*\\((?:${REASON_CODES})\\)`, 'g'), ''],
];
const replaced = (text, rules) => rules.reduce((left, [word, say]) => left.replaceAll(word, say), text);
/** Names of fields as the guide for people who keep the roster has them. */
const FIELDS = [
    [/\buserName(s?)\b/g, 'user name$1'],
    [/\bexternalId(s?)\b/g, 'employee ID$1'],
    [/\bgiven name\b/g, 'first name'],
    [/\bfamily name\b/g, 'last name'],
];
/** The same for what is said of people; what is said of a file quotes its own headers. */
const personWords = (text) => commentWords(text, FIELDS);
/** A text of ours as the comment says it: CXone, safety limit, exception, and no status, address or code. */
function commentWords(text, more = []) {
    // What stands between backticks is a name of the interface, as are the keys and words that a policy may have.
    return text
        .split(/(`[^`]*`|\bexpected one of [^;?]*|; did you mean [^?]*\?)/)
        .map((part, i) => (i % 2 === 1 ? part : replaced(replaced(part, MACHINE), [...WORDS, ...more])))
        .join('');
}


/***/ }),

/***/ 26412:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   DY: () => (/* binding */ exceptionWords),
/* harmony export */   I9: () => (/* binding */ overrideToMerge)
/* harmony export */ });
/* unused harmony export overrideLines */
/* harmony import */ var _model_operation_js__WEBPACK_IMPORTED_MODULE_0__ = __nccwpck_require__(89827);
/* harmony import */ var _policy_override_entry_js__WEBPACK_IMPORTED_MODULE_1__ = __nccwpck_require__(39810);


/** Lines of an override file: one mapping, or a list where several guards tripped. Figures and fixed words only. */
function overrideLines(run, hash, tripped) {
    return tripped.flatMap(({ kind, count, earlier = 0 }) => {
        const lines = (0,_policy_override_entry_js__WEBPACK_IMPORTED_MODULE_1__/* .overrideEntry */ .d)(kind, count - earlier, hash, Date.parse(run.finishedAt));
        return tripped.length === 1 ? lines : lines.map((line, i) => `${i === 0 ? '- ' : '  '}${line}`);
    });
}
/** What stands above these lines, for administrators: where they have to lie. */
const exceptionWords = ({ overridePath }, ink) => 'If it is meant: with your reason and the approver filled in, this exception lets it pass' +
    `${overridePath === undefined ? '' : `, as ${ink.code(overridePath)}`}:`;
/** What to merge where guards stopped something that is meant; nothing where the pull request itself brings it. */
function overrideToMerge(run) {
    const tripped = (0,_model_operation_js__WEBPACK_IMPORTED_MODULE_0__/* .stopping */ .fX)(run.plan?.guards ?? []);
    return run.plan && run.exception !== 'alone' ? overrideLines(run, run.plan.hash, tripped) : [];
}


/***/ }),

/***/ 69767:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   Vx: () => (/* binding */ guardNext),
/* harmony export */   vI: () => (/* binding */ guardSentence),
/* harmony export */   xd: () => (/* binding */ guardWould),
/* harmony export */   zD: () => (/* binding */ guardLimit)
/* harmony export */ });
/* harmony import */ var _interface_modes_js__WEBPACK_IMPORTED_MODULE_0__ = __nccwpck_require__(55944);
/* harmony import */ var _text_figures_js__WEBPACK_IMPORTED_MODULE_3__ = __nccwpck_require__(21135);
/* harmony import */ var _wish_js__WEBPACK_IMPORTED_MODULE_1__ = __nccwpck_require__(70310);
/* harmony import */ var _wording_js__WEBPACK_IMPORTED_MODULE_2__ = __nccwpck_require__(63017);




/**
 * What to do about a limit that stops a run. Before the merge the pull request is planned again; after it, there is no
 * branch to update: the exception's own run applies.
 */
function guardNext(run) {
    const wish = (0,_wish_js__WEBPACK_IMPORTED_MODULE_1__/* .wishOf */ .H_)(run);
    const then = wish === 'event'
        ? 'merge the exception below, then send the same event again.'
        : wish === 'offboarding'
            ? 'merge the exception below, then start the offboarding again.'
            : _interface_modes_js__WEBPACK_IMPORTED_MODULE_0__/* .MODES */ .FN[run.mode].writes
                ? 'merge the exception below in a pull request of its own: its run applies this plan. If no run starts, ' +
                    'start the job by hand on this branch.'
                : run.exception === 'alone'
                    ? 'merge this pull request: its run applies, by the exception that it brings.'
                    : run.exception === 'beside'
                        ? 'merge the exception by a pull request of its own first, then press Update branch on this one. ' +
                            'Beside the file that it is for it does not count.'
                        : run.isPullRequest === false
                            ? 'merge the exception below, then make the plan again.'
                            : 'merge the exception below first, then press Update branch on this pull request.';
    return [
        {
            when: 'If that is a mistake',
            what: wish === 'event'
                ? 'send the right event; nothing has to be taken back.'
                : wish === 'offboarding'
                    ? 'start it again for the right person; nothing has to be taken back.'
                    : 'rows may be missing or changed by accident; compare the file with the previous one.',
        },
        { when: 'If it is meant', what: `ask an administrator to ${then}` },
    ];
}
/** What tripped guards saw, two short sentences each. @param subject what would do it */
function guardSentence(tripped, subject = 'This file') {
    return tripped
        .map((guard, i) => `${i === 0 ? subject : 'It'} would ${i === 0 ? '' : 'also '}${guardWould(guard)}. ${guardLimit(guard)}`)
        .join(' ');
}
/**
 * `deactivate 31 of 240 people (12.9 %)`; who is not active now is no part of the 240. People who lost the account
 * before this run are counted apart.
 */
function guardWould(guard) {
    const { count, population, inactive = 0, earlier = 0 } = guard;
    const people = earlier > 0
        ? `${(0,_text_figures_js__WEBPACK_IMPORTED_MODULE_3__/* .counted */ .hS)(count - earlier, 'person', 'people')} (with those of the last 24 hours ${(0,_text_figures_js__WEBPACK_IMPORTED_MODULE_3__/* .whole */ .WQ)(count)} of ` +
            `${(0,_text_figures_js__WEBPACK_IMPORTED_MODULE_3__/* .whole */ .WQ)(population)}, ${guardShare(guard)})`
        : inactive === 0
            ? `${(0,_text_figures_js__WEBPACK_IMPORTED_MODULE_3__/* .whole */ .WQ)(count)} of ${(0,_text_figures_js__WEBPACK_IMPORTED_MODULE_3__/* .counted */ .hS)(population, 'person', 'people')} (${guardShare(guard)})`
            : `${(0,_text_figures_js__WEBPACK_IMPORTED_MODULE_3__/* .counted */ .hS)(count, 'person', 'people')} (${guardShare(guard)} of ${(0,_text_figures_js__WEBPACK_IMPORTED_MODULE_3__/* .whole */ .WQ)(population)} active ones` +
                `${guard.kind === 'reactivate' ? '' : `; ${(0,_text_figures_js__WEBPACK_IMPORTED_MODULE_3__/* .whole */ .WQ)(inactive)} not active now`})`;
    return _wording_js__WEBPACK_IMPORTED_MODULE_2__/* .GUARD_WORDS */ .Sy[guard.kind].what(people);
}
/** The share a guard saw; where rounding hides that it is over the limit, that is said. */
function guardShare(guard) {
    const { count, population, limit } = guard;
    const over = limit.percent !== undefined &&
        population > 0 &&
        (count * 100) / population > limit.percent &&
        guard.percent <= limit.percent;
    return `${over ? 'just over ' : ''}${(0,_text_figures_js__WEBPACK_IMPORTED_MODULE_3__/* .percent */ .KN)(guard.percent)}`;
}
/** The limits that a guard is over, in a sentence. */
function guardLimit(guard) {
    if (guard.isSmall)
        return 'That is everybody: with so few accounts only that is stopped.';
    const over = exceeded(guard);
    if (over.length === 0)
        return guard.count - (guard.inactive ?? 0) >= guard.population
            ? 'That is everybody.'
            : 'That is over the safety limit.';
    return `The safety limit is ${over.join(' and ')}.`;
}
function exceeded({ count, population, limit }) {
    const limits = [];
    if (limit.percent !== undefined && (population === 0 || (count * 100) / population > limit.percent))
        limits.push((0,_text_figures_js__WEBPACK_IMPORTED_MODULE_3__/* .percent */ .KN)(limit.percent));
    if (limit.count !== undefined && count > limit.count)
        limits.push((0,_text_figures_js__WEBPACK_IMPORTED_MODULE_3__/* .counted */ .hS)(limit.count, 'person', 'people'));
    return limits;
}


/***/ }),

/***/ 47838:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {


// EXPORTS
__nccwpck_require__.d(__webpack_exports__, {
  P: () => (/* binding */ commentState),
  g: () => (/* binding */ headline)
});

// EXTERNAL MODULE: ./build/interface/modes.js
var modes = __nccwpck_require__(55944);
// EXTERNAL MODULE: ./build/model/outcome.js
var model_outcome = __nccwpck_require__(38158);
// EXTERNAL MODULE: ./build/model/run.js
var model_run = __nccwpck_require__(83215);
// EXTERNAL MODULE: ./build/text/figures.js
var text_figures = __nccwpck_require__(21135);
// EXTERNAL MODULE: ./build/report/modes/pages.js + 4 modules
var pages = __nccwpck_require__(46334);
// EXTERNAL MODULE: ./build/report/words/change-counts.js
var change_counts = __nccwpck_require__(65686);
// EXTERNAL MODULE: ./build/report/words/make-headline.js
var make_headline = __nccwpck_require__(5856);
// EXTERNAL MODULE: ./build/report/words/open-matters.js
var open_matters = __nccwpck_require__(91718);
// EXTERNAL MODULE: ./build/report/words/signed-out.js
var signed_out = __nccwpck_require__(72852);
// EXTERNAL MODULE: ./build/report/words/wish.js
var wish = __nccwpck_require__(70310);
// EXTERNAL MODULE: ./build/report/words/wording.js
var wording = __nccwpck_require__(63017);
// EXTERNAL MODULE: ./build/report/words/unfinished.js
var words_unfinished = __nccwpck_require__(19704);
// EXTERNAL MODULE: ./build/text/run-again.js
var run_again = __nccwpck_require__(99954);
;// CONCATENATED MODULE: ./build/report/words/applied.js











/** An apply that ended well. */
function applied(run, make) {
    const { planned, done } = (0,change_counts/* changeCounts */.Zg)(run.counts);
    const took = `${(0,model_run/* titleOf */.G)(run)}, ${(0,text_figures/* duration */.p0)(run.durationMs)}`;
    const open = (0,open_matters/* openMatters */.Lt)(run);
    if (planned === 0 && open.length > 0)
        return make('⚠️', 'applied', `No changes, but not all is well (${took})`, open.join(' '), (0,open_matters/* openNext */.kZ)(run));
    if (planned === 0 && (0,wish/* wishOf */.H_)(run) === 'offboarding')
        return make('⚠️', 'applied', `Nobody was deactivated (${took})`, `${(0,wish/* nothingToChange */.Jn)(run)}${keptHere(run)}`);
    if (planned === 0)
        return make('✅', 'applied', (0,wish/* isAsAsked */.$6)(run) ? `No changes needed (${took})` : `No changes (${took})`, `${(0,wish/* nothingToChange */.Jn)(run)} Nothing was written.${keptHere(run)}`);
    return make(open.length > 0 ? '⚠️' : '✅', 'applied', `Applied: ${(0,text_figures/* whole */.WQ)(done)} of ${(0,text_figures/* counted */.hS)(planned, 'change')} (${took})`, open.length > 0
        ? `${(0,text_figures/* sentence */.em)((0,change_counts/* doneCounts */.Ht)(run.counts))}. ${open.join(' ')}`
        : run.audit?.place === 'local'
            ? `${(0,text_figures/* sentence */.em)((0,change_counts/* doneCounts */.Ht)(run.counts))}.${keptHere(run)}`
            : `All is done: ${(0,change_counts/* doneCounts */.Ht)(run.counts)}.`, (0,open_matters/* openNext */.kZ)(run));
}
/** Nothing is called done while its evidence could go with a machine. */
const keptHere = ({ audit }) => audit?.place === 'local' ? ' The record of this run (its audit) lies only on the machine that ran it.' : '';
/** Nobody saw that these accounts are off. @param count of them */
const activeWords = (count) => `${(0,text_figures/* counted */.hS)(count, 'account')} to be deactivated or deleted may still be active`;
/** An apply that did a part of it. */
function partly(run, make) {
    const { counts } = run;
    const { planned, done } = (0,change_counts/* changeCounts */.Zg)(counts);
    const shown = run.problems.filter((problem) => problem.reason === run.reason).slice(0, 1);
    const [first] = shown;
    const advice = first?.advice || run_again/* RUN_AGAIN */.B;
    // Neither plan nor audit tells what was done: no figure is true.
    if (run.interrupted && !run.outcomes)
        return make('⚠️', 'interrupted', `${(0,wish/* subjectOf */.et)(run)} for ${(0,model_run/* titleOf */.G)(run)}: interrupted`, (0,text_figures/* sentence */.em)((0,make_headline/* stop */.ds)(first?.message ?? 'the run was interrupted')), (0,make_headline/* always */.Gk)(advice), shown);
    const kept = (run.outcomes ?? []).filter(model_outcome/* isStillListed */.u0).length;
    const left = leftUndone(run, kept);
    const isLost = run.audit?.place === 'lost';
    if (isLost && left.length === 0 && !run.interrupted)
        return unrecorded(run, make, shown);
    if (isLost)
        left.push('the record of this run (its audit) is not stored');
    const rest = left.length > 0 ? `${(0,text_figures/* sentence */.em)((0,text_figures/* list */.p_)(left))}.` : (0,text_figures/* sentence */.em)((0,make_headline/* stop */.ds)(first?.message ?? 'not everything could be done'));
    const other = left.length > 0 && first && run.reason !== 'apply-partial' ? ` ${(0,text_figures/* sentence */.em)((0,make_headline/* stop */.ds)(first.message))}` : '';
    const cut = run.interrupted && !rest.startsWith('The run was interrupted') ? 'The run was interrupted before its end. ' : '';
    const figures = planned === 0 && counts.blocked > 0
        ? (0,wording/* peopleWords */.t9)('blocked', counts.blocked)
        : `${(0,text_figures/* whole */.WQ)(Math.max(0, done - kept))} of ${(0,text_figures/* counted */.hS)(planned, 'change')}`;
    return make('⚠️', 'partly applied', `Partly applied: ${figures} (${(0,model_run/* titleOf */.G)(run)}, ${(0,text_figures/* duration */.p0)(run.durationMs)})`, [`${cut}${rest}${other}`, ...(0,open_matters/* activeMatters */.hz)(run)].join(' '), (0,make_headline/* always */.Gk)(advice).concat((0,open_matters/* activeNext */.i7)(run)), shown);
}
/**
 * What an apply left to be done.
 * @param kept accounts to be deleted that are still listed
 */
function leftUndone(run, kept) {
    const { counts, outcomes = [] } = run;
    const { maybeSignedIn, maybeActive } = (0,signed_out/* leaverFigures */.vE)(run);
    const off = (0,signed_out/* keptFromDeletion */.FV)(run);
    // The counts hold a person once for each kind of change; a sentence about people holds each once.
    // Who may still be active is said by itself: of all that failed it has to be looked at first.
    const ended = outcomes.filter((outcome) => outcome.waits === undefined && !(0,model_outcome/* isPartly */.bu)(outcome) && !(0,signed_out/* mayBeActive */.f$)(outcome));
    const people = (group, count) => outcomes.length === 0 ? count : (0,model_outcome/* peopleOf */.xr)(ended, group);
    const unfinished = {
        failed: people('failed', counts.failed),
        // Who may still be signed in is said already.
        partly: (0,model_outcome/* peopleOf */.xr)(outcomes.filter((outcome) => (0,model_outcome/* isPartly */.bu)(outcome) && !(0,signed_out/* mayBeSignedIn */.WU)(outcome)), 'failed'),
        unconfirmed: people('unconfirmed', counts.unconfirmed),
        notStarted: people('not-started', counts.notStarted),
    };
    const waiting = (0,model_outcome/* peopleOf */.xr)(outcomes.filter(({ waits }) => waits === 'review' || waits === 'others'), 'not-started');
    return [
        maybeActive > 0 && activeWords(maybeActive),
        maybeSignedIn > 0 && `${(0,text_figures/* counted */.hS)(maybeSignedIn, 'person', 'people')} who left may still be signed in`,
        ...(0,words_unfinished/* unfinishedWords */.b)(unfinished),
        waiting > 0 && `${(0,text_figures/* counted */.hS)(waiting, 'person has', 'people have')} a change that waits for a review`,
        counts.blocked > 0 &&
            (0,wording/* peopleWords */.t9)('blocked', counts.blocked) +
                (off > 0 ? ` (${(0,text_figures/* counted */.hS)(off, 'person was', 'people were')} deactivated and not deleted)` : ''),
        kept > 0 && `${(0,text_figures/* counted */.hS)(kept, 'account')} to be deleted ${(0,text_figures/* plural */.LS)(kept, 'is', 'are')} still listed, deactivated`,
        counts.invalidRows > 0 && `${(0,text_figures/* counted */.hS)(counts.invalidRows, 'wrong row was', 'wrong rows were')} left out`,
    ].filter((each) => each !== false);
}
/** All was done, and nothing of it can be shown later. */
function unrecorded(run, make, shown) {
    const { planned, done } = (0,change_counts/* changeCounts */.Zg)(run.counts);
    const took = `${(0,model_run/* titleOf */.G)(run)}, ${(0,text_figures/* duration */.p0)(run.durationMs)}`;
    const what = planned === 0 ? 'No changes were needed' : (0,text_figures/* sentence */.em)((0,change_counts/* doneCounts */.Ht)(run.counts));
    return make('⚠️', 'not recorded', planned === 0
        ? `Not recorded: no changes were needed (${took})`
        : `Not recorded: ${(0,text_figures/* whole */.WQ)(done)} of ${(0,text_figures/* counted */.hS)(planned, 'change')} made (${took})`, `${what}. The record of this run (its audit) could not be stored.`, (0,make_headline/* always */.Gk)(shown[0]?.advice || run_again/* RUN_AGAIN */.B), shown);
}

// EXTERNAL MODULE: ./build/report/words/guard-sentences.js
var guard_sentences = __nccwpck_require__(69767);
// EXTERNAL MODULE: ./build/report/words/progress.js
var progress = __nccwpck_require__(90986);
;// CONCATENATED MODULE: ./build/report/words/ready.js








/** A run that came to its end and has written nothing: a plan, drift, or a check of the file alone. */
function ready(run, make) {
    if (!run.plan)
        return withoutPlan(run, make);
    return run.mode === 'drift' ? drifted(run, make) : planned(run, run.plan, make);
}
function withoutPlan(run, make) {
    const tenant = (0,model_run/* titleOf */.G)(run);
    const alone = 'Nothing was asked of CXone, and nothing was changed.';
    if (run.roster && run.counts.invalidRows > 0)
        return make('⚠️', 'ready', `Roster for ${tenant}: not all rows are right`, `${(0,open_matters/* openMatters */.Lt)(run).join(' ')} ${alone}`, (0,open_matters/* openNext */.kZ)(run));
    if (run.roster)
        return make('✅', 'ready', `Roster for ${tenant}: no errors`, `${rowsAreRight(run)} ${alone}`);
    const [problem] = run.problems;
    return make(problem ? '⚠️' : '✅', 'done', `${(0,text_figures/* sentence */.em)(run.mode)} for ${tenant}: done`, problem?.message ? (0,text_figures/* sentence */.em)((0,make_headline/* stop */.ds)(problem.message)) : 'All is well.', problem?.advice ? (0,make_headline/* always */.Gk)(problem.advice) : [], problem ? [problem] : []);
}
function rowsAreRight(run) {
    const rows = run.roster?.rows ?? 0;
    return rows === 1 ? 'The one row is right.' : `All ${(0,text_figures/* whole */.WQ)(rows)} rows are right.`;
}
function drifted(run, make) {
    const [found] = run.problems.filter((problem) => problem.reason === 'drift');
    const open = (0,open_matters/* openMatters */.Lt)(run);
    if (found) {
        const verdict = [(0,text_figures/* sentence */.em)((0,make_headline/* stop */.ds)(found.message)), ...open].join(' ');
        return make('⚠️', 'drift', `Drift in ${(0,model_run/* titleOf */.G)(run)}`, verdict, (0,make_headline/* always */.Gk)(found.advice).concat((0,open_matters/* openNext */.kZ)(run)), [
            found,
        ]);
    }
    if (open.length > 0)
        return make('⚠️', 'no drift', `No drift found in ${(0,model_run/* titleOf */.G)(run)}, but not all is well`, open.join(' '), (0,open_matters/* openNext */.kZ)(run));
    const verdict = (0,wish/* isAsAsked */.$6)(run)
        ? 'CXone is as the roster says.'
        : 'Nothing differs of what is compared; who and what is left alone is counted below.';
    return make('✅', 'no drift', `No drift in ${(0,model_run/* titleOf */.G)(run)}`, verdict);
}
function planned(run, plan, make) {
    const { counts } = run;
    const changes = (0,change_counts/* changeCounts */.Zg)(counts).planned;
    const open = (0,open_matters/* openMatters */.Lt)(run);
    const lost = (0,open_matters/* missingWords */.y4)(run);
    const lifted = plan.guards.some(({ overridden }) => overridden)
        ? ['An exception lifts a safety limit, see below.']
        : [];
    const more = [...(lost ? [lost] : []), ...lifted, ...open].map((one) => ` ${one}`).join('');
    if (changes === 0 && counts.blocked === 0)
        return noChanges(run, make, open.length > 0, more);
    const what = `${(0,text_figures/* counted */.hS)(changes, 'change')}: ${(0,change_counts/* kindCounts */.vE)(counts)}.${more}`;
    const held = plan.operations.filter(({ kind, id }) => kind === 'held-back' && !run.takenBack?.includes(id)).length;
    const next = nextOf(run, plan, changes + held > 0);
    // A permanent deletion, a wrong row or a leaver who stays is nothing to nod through.
    const symbol = open.length + lifted.length > 0 || counts.toDelete > 0 ? '⚠️' : '✅';
    if (counts.blocked === 0)
        return make(symbol, 'ready', `Roster plan for ${(0,model_run/* titleOf */.G)(run)}: ready`, what, next);
    const needs = (0,wording/* peopleWords */.t9)('blocked', counts.blocked);
    // Kept from deletion is not kept from losing the account.
    const off = held > 0
        ? ` ${(0,text_figures/* counted */.hS)(held, 'person', 'people')} not deleted will be deactivated and signed out all the same.`
        : '';
    return make('⚠️', 'ready', `Roster plan for ${(0,model_run/* titleOf */.G)(run)}: ready, ${needs}`, changes === 0
        ? `${(0,text_figures/* sentence */.em)(needs)}; nothing else changes.${off}${more}`
        : `${what} ${(0,text_figures/* sentence */.em)(needs)} first.${off}`, [
        {
            when: 'First',
            what: `look at the ${(0,text_figures/* plural */.LS)(counts.blocked, 'person', 'people')} under “${wording/* KIND_WORDS */.Pv.blocked.heading}”.`,
        },
        ...next.map(({ when, what: then }) => ({ when: when || 'Then', what: then })),
    ]);
}
function noChanges(run, make, isOpen, more) {
    const title = `Roster plan for ${(0,model_run/* titleOf */.G)(run)}`;
    if (isOpen)
        return make('⚠️', 'ready', `${title}: no changes, but not all is well`, more.trim(), (0,open_matters/* openNext */.kZ)(run));
    return (0,wish/* isAsAsked */.$6)(run)
        ? make('✅', 'ready', `${title}: no changes needed`, `${(0,wish/* nothingToChange */.Jn)(run)} There is nothing to do.${more}`)
        : make('✅', 'ready', `${title}: no changes`, `${(0,wish/* nothingToChange */.Jn)(run)}${more}`);
}
/** @param changes an apply of this plan does something */
function nextOf(run, { operations }, changes) {
    const back = run.takenBack?.length ?? 0;
    if (!changes || back === operations.length)
        return (0,open_matters/* openNext */.kZ)(run);
    const deletions = run.counts.toDelete > 0 ? ', first of all permanent deletions: they cannot be undone' : '';
    const time = (0,progress/* isLong */.x7)(run.minutes) ? `, and ${(0,progress/* takes */.ny)(run.minutes)}` : '';
    return (0,make_headline/* always */.Gk)(`Check the list below${deletions}. Nothing has been changed yet; ${back > 0 ? 'the rest' : 'it'} happens when ` +
        `this is merged and applied${time}.`).concat((0,open_matters/* openNext */.kZ)(run));
}

// EXTERNAL MODULE: ./build/report/modes/mode-page.js
var mode_page = __nccwpck_require__(26669);
// EXTERNAL MODULE: ./build/model/operation.js
var operation = __nccwpck_require__(89827);
;// CONCATENATED MODULE: ./build/report/words/undo-headline.js






/** Verdict and what to do of a run that takes back an earlier one; without a verdict the words of a roster fit. */
function undoHeadline(run) {
    const { reason, undo } = run;
    const name = `Undo${undo ? ` of run ${undo.run}` : ''} for ${(0,model_run/* titleOf */.G)(run)}`;
    if (reason === 'none' && undo)
        return undo.applies ? taken(run) : undo_headline_planned(run, name);
    if (reason === 'guard-tripped')
        return tripped(run, name);
    if (undo?.applies && run.outcomes)
        return { ...(0,mode_page/* endedTitle */.b)(name, reason, 'partly applied'), afterwards: thenRevert(run), paste: pasteOf(run) };
    if (reason === 'apply-partial')
        return { title: `${name}: partly applied` };
    return (0,mode_page/* endedTitle */.b)(name, reason);
}
/** What follows an undo that did not end well: its own problem says what comes first. */
const thenRevert = (run) => `Revert the roster, with the text below, ${isRemembered(run) ? REMEMBERED : FORGOTTEN}`;
const REMEMBERED = 'whatever else is to be done: until it says what holds in CXone, every apply leaves out what is taken back, and ' +
    'ends `plan-changed`.';
const FORGOTTEN = 'before the next apply: this run left no artifact, so no apply knows what was taken back, and the next one makes ' +
    'these changes again.';
/** Whether the next apply finds what this run took back. */
const isRemembered = ({ audit }) => audit?.place !== 'local' && audit?.place !== 'lost';
function undo_headline_planned(run, name) {
    const { counts, plan } = run;
    const changes = (0,change_counts/* changeCounts */.Zg)(counts).planned;
    const open = notesOf(run);
    return {
        title: `${name}: ready`,
        symbol: open === '' && counts.blocked === 0 ? '✅' : '⚠️',
        verdict: `${(0,text_figures/* sentence */.em)((0,text_figures/* counted */.hS)(changes, 'change takes', 'changes take'))} back what that run did: ` +
            `${(0,change_counts/* kindCounts */.vE)(counts) || 'none'}. Nothing has been changed yet.${open}`,
        next: `Look through the lists below, then run the undo again with \`reviewed-plan: ${plan?.hash ?? ''}\`. ` +
            'Revert the roster too, with the text below.',
        paste: pasteOf(run),
    };
}
function taken(run) {
    const { counts } = run;
    const { planned: all, done } = (0,change_counts/* changeCounts */.Zg)(counts);
    const open = notesOf(run);
    return {
        title: `Undone: ${(0,text_figures/* whole */.WQ)(done)} of ${(0,text_figures/* counted */.hS)(all, 'change')} (${(0,model_run/* titleOf */.G)(run)}, ${(0,text_figures/* duration */.p0)(run.durationMs)})`,
        symbol: open === '' ? '✅' : '⚠️',
        verdict: `What run ${run.undo?.run ?? ''} did is taken back: ${(0,change_counts/* doneCounts */.Ht)(counts)}.${open}`,
        next: isRemembered(run)
            ? 'Revert the roster now, with the text below: until it says what holds in CXone, every apply leaves these ' +
                'changes out and ends `plan-changed`.'
            : `Revert the roster, with the text below, ${FORGOTTEN}`,
        paste: pasteOf(run),
    };
}
function tripped(run, name) {
    const guards = (0,operation/* stopping */.fX)(run.plan?.guards ?? []);
    const would = guards.map((guard) => `${(0,guard_sentences/* guardWould */.xd)(guard)}. ${(0,guard_sentences/* guardLimit */.zD)(guard)}`);
    return {
        title: `${name}: stopped, your decision is needed`,
        symbol: '⛔',
        verdict: `This undo would ${(0,text_figures/* list */.p_)(would)} Nothing is changed.`,
        next: 'If that is meant, have an administrator merge the exception below, then run the undo again.',
        shown: run.problems.filter(({ reason }) => reason === 'guard-tripped'),
    };
}
const pasteOf = ({ undo }) => undo ? [undo.revert.title, '', ...undo.revert.body.split('\n')] : [];
function notesOf({ undo, counts }) {
    const people = (...why) => new Set(undo?.alone.filter((one) => why.includes(one.why)).map(({ key }) => key)).size;
    const [changed, gone, held, later] = [people('changed'), people('gone'), people('held'), people('open')];
    const open = new Set(undo?.stays.map(({ key }) => key)).size;
    const notDone = undo?.notDone ?? 0;
    return [
        changed > 0 && ` ${(0,text_figures/* sentence */.em)((0,text_figures/* counted */.hS)(changed, 'person', 'people'))} left alone, because someone changed them since.`,
        gone > 0 && ` ${(0,text_figures/* sentence */.em)((0,text_figures/* counted */.hS)(gone, 'account is', 'accounts are'))} not in CXone any more.`,
        held > 0 &&
            ` ${(0,text_figures/* sentence */.em)((0,text_figures/* counted */.hS)(held, 'person', 'people'))} left alone, because the policy or CXone does not allow it.`,
        later > 0 && ` For ${(0,text_figures/* counted */.hS)(later, 'person', 'people')} another undo can take back the rest.`,
        open > 0 && ` For ${(0,text_figures/* counted */.hS)(open, 'person', 'people')} something stays to be done by hand.`,
        counts.blocked > 0 && ` ${(0,text_figures/* sentence */.em)((0,text_figures/* counted */.hS)(counts.blocked, 'person needs', 'people need'))} your decision.`,
        notDone > 0 &&
            ` That run left ${(0,text_figures/* counted */.hS)(notDone, 'change')} undone: an apply may still make ` +
                `${(0,text_figures/* plural */.LS)(notDone, 'it', 'them')} until the roster is reverted.`,
    ]
        .filter((one) => one !== false)
        .join('');
}

;// CONCATENATED MODULE: ./build/report/words/headline.js
















/** Nothing was sent for this person. */
const isUntouched = ({ status, attempts }) => (status === 'not-started' || status === 'blocked') && attempts === 0;
/** The state a finished run leaves behind. */
function commentState(run) {
    const { done } = (0,change_counts/* changeCounts */.Zg)(run.counts);
    const applies = modes/* MODES */.FN[run.mode].writes && run.undo?.applies !== false;
    // Something was sent, and came to something, even where no change is done wholly.
    const sent = run.outcomes?.some(({ status }) => status === 'partial' || (0,model_outcome/* groupOf */.F8)(status) === 'unconfirmed') ?? false;
    const isPart = (sent && run.reason !== 'apply-failed') || (run.interrupted && run.outcomes !== undefined);
    if (run.interrupted && run.outcomes?.every(isUntouched))
        return 'blocked';
    if (applies && run.reason !== 'none' && (done > 0 || isPart))
        return 'partly-applied';
    switch (run.reason) {
        case 'none':
        case 'drift':
            return run.interrupted ? 'blocked' : applies ? 'applied' : 'ready';
        case 'config-invalid':
        case 'roster-invalid':
        case 'policy-violation':
            return 'fix-needed';
        case 'superseded':
            return 'superseded';
        case 'apply-partial':
            return applies ? 'partly-applied' : 'blocked';
        default:
            return 'blocked';
    }
}
/**
 * Verdict and what to do.
 * @param state a state that the run itself does not know (`checking`, `applying`, `superseded`); its own unless given
 */
function headline(run, state = commentState(run)) {
    const page = () => run.mode === 'undo' ? undoHeadline(run) : pages/* MODE_PAGES */.z[run.mode].headline(run);
    if (run.interrupted && run.mode === 'undo')
        return interruptedUndo(run, headline_wording(run, state));
    const own = run.interrupted ? null : page();
    if (!own)
        return headline_wording(run, state);
    const { title, verdict, symbol = '✅', next, afterwards, paste, shown = [] } = own;
    if (verdict === undefined) {
        const top = headline_wording(run, state);
        return { ...top, title, next: [...top.next, ...(afterwards ? [{ when: 'Then', what: afterwards }] : [])], paste };
    }
    const word = state === 'blocked' ? 'stopped' : 'done';
    return { state, symbol, word, title, verdict, next: next ? (0,make_headline/* always */.Gk)(next) : [], paste, shown };
}
/** Whatever an interrupted undo has written, the roster is to be reverted. */
function interruptedUndo(run, top) {
    const { afterwards, paste } = undoHeadline(run);
    if (!afterwards || top.state === 'blocked')
        return top;
    const isDone = run.outcomes?.every(({ status }) => (0,model_outcome/* worked */.Dj)(status));
    return { ...top, next: isDone ? (0,make_headline/* always */.Gk)(afterwards) : [...top.next, { when: 'Then', what: afterwards }], paste };
}
function headline_wording(run, state) {
    const tenant = (0,model_run/* titleOf */.G)(run);
    const make = (symbol, word, title, verdict, next = [], shown = []) => ({ state, symbol, word, title, verdict, next, shown });
    switch (state) {
        case 'checking':
            return make('⏳', 'checking', `Roster for ${tenant}: checking`, 'The file is being checked. The result appears here.');
        case 'applying':
            return make('⏳', 'applying', `Roster for ${tenant}: applying${(0,progress/* progressTitle */.w$)(run)}`, `${(0,progress/* progressWords */.pp)(run)} The result appears here.`);
        case 'superseded': {
            const shown = run.problems.filter(({ reason }) => reason === 'superseded' && run.reason === reason);
            const said = shown.slice(0, 1).flatMap(({ message, advice }) => [message, advice].filter(Boolean));
            return make('⚪', 'replaced', `Roster plan for ${tenant}: replaced`, said.map((each) => (0,text_figures/* sentence */.em)((0,make_headline/* stop */.ds)(each))).join(' ') ||
                'A newer plan has taken the place of this one. It is not applied any more.', [], shown);
        }
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
function fixNeeded(run, make) {
    const { counts, reason } = run;
    const tenant = (0,model_run/* titleOf */.G)(run);
    const mine = run.problems.filter((problem) => problem.reason === reason);
    const rows = run.roster?.rows ?? 0;
    const rowErrors = run.roster?.issues.some((issue) => issue.severity === 'error') ?? false;
    if (reason === 'roster-invalid' && rowErrors && counts.invalidRows > 0) {
        const verdict = `${(0,text_figures/* whole */.WQ)(counts.invalidRows)} of ${(0,text_figures/* counted */.hS)(rows, 'row')} ` +
            `${(0,text_figures/* plural */.LS)(counts.invalidRows, 'is', 'are')} wrong. Nothing is changed in CXone until ` +
            `${(0,text_figures/* plural */.LS)(counts.invalidRows, 'it is', 'they are')} right.`;
        return make('❌', 'please correct', `${(0,wish/* subjectOf */.et)(run)} for ${tenant}: please correct ${(0,text_figures/* counted */.hS)(counts.invalidRows, 'row')}`, verdict, (0,make_headline/* always */.Gk)((0,wish/* wishOf */.H_)(run) === 'offboarding'
            ? 'Start it again with the user name or externalId exactly as CXone has it.'
            : `Correct the ${(0,text_figures/* plural */.LS)(counts.invalidRows, 'row')} listed below in the roster file and commit it ` +
                'again. The full values are in roster-errors.csv of the artifact, what each problem means in ' +
                'docs/roster-problems.md.'), mine);
    }
    // The workflow or the policy is at fault, and people who keep the roster have nothing to correct.
    if (reason === 'config-invalid')
        return fromProblem(run, make, '❌', 'stopped', `${(0,wish/* subjectOf */.et)(run)} for ${tenant}: stopped`);
    const top = fromProblem(run, make, '❌', 'please correct', `${(0,wish/* subjectOf */.et)(run)} for ${tenant}: please correct`);
    return { ...top, verdict: `${top.verdict} Nothing is changed in CXone.` };
}
function blocked(run, make) {
    const { reason } = run;
    const tenant = (0,model_run/* titleOf */.G)(run);
    const tripped = (0,operation/* stopping */.fX)(run.plan?.guards ?? []);
    const missing = (0,open_matters/* missingWords */.y4)(run);
    if (reason === 'guard-tripped' && tripped.length > 0) {
        const title = `${(0,wish/* planOf */.XC)(run)} for ${tenant}: stopped, ` +
            (tripped.length === 1 ? 'one decision needed' : `${(0,text_figures/* whole */.WQ)(tripped.length)} decisions needed`);
        return make('⛔', 'blocked', title, [(0,guard_sentences/* guardSentence */.vI)(tripped, `This ${(0,wish/* wishOf */.H_)(run)}`), 'Nothing is changed.', missing].filter(Boolean).join(' '), (0,guard_sentences/* guardNext */.Vx)(run), run.problems.filter((problem) => problem.reason === 'guard-tripped'));
    }
    if (run.interrupted) {
        const shown = run.problems.filter((problem) => problem.reason === reason);
        return make('⛔', 'stopped', `${(0,wish/* subjectOf */.et)(run)} for ${tenant}: interrupted`, 'The run was interrupted before anything was sent to CXone.', (0,make_headline/* always */.Gk)(shown[0]?.advice || 'Run the job again.'), shown);
    }
    const { planned } = (0,change_counts/* changeCounts */.Zg)(run.counts);
    const title = reason === 'apply-failed'
        ? `Not applied${planned > 0 ? `: 0 of ${(0,text_figures/* counted */.hS)(planned, 'change')}` : ''} (${tenant})`
        : run.plan
            ? `${(0,wish/* planOf */.XC)(run)} for ${tenant}: stopped`
            : `${(0,wish/* subjectOf */.et)(run)} for ${tenant}: stopped`;
    const top = fromProblem(run, make, reason === 'apply-failed' || run.decision === 'failure' ? '❌' : '⛔', reason === 'apply-failed' ? 'not applied' : 'blocked', title);
    const { maybeActive } = (0,signed_out/* leaverFigures */.vE)(run);
    return maybeActive > 0 ? { ...top, verdict: `${top.verdict} ${(0,text_figures/* sentence */.em)(activeWords(maybeActive))}.` } : top;
}
/** Verdict and advice as the problem has them, for ends that have no rows or figures of their own. */
function fromProblem(run, make, symbol, word, title) {
    const first = run.problems.find((problem) => problem.reason === run.reason) ?? run.problems[0];
    if (!first)
        return make(symbol, word, title, 'The run was stopped. Nothing was changed.', (0,make_headline/* always */.Gk)('See the log of the run.'));
    const { advice, paste } = (0,make_headline/* adviceLines */.CY)(first);
    const made = make(symbol, word, title, (0,text_figures/* sentence */.em)((0,make_headline/* stop */.ds)(first.message)), advice ? (0,make_headline/* always */.Gk)((0,text_figures/* sentence */.em)(advice)) : [], [
        first,
    ]);
    return paste.length > 0 ? { ...made, paste } : made;
}


/***/ }),

/***/ 5856:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   $B: () => (/* binding */ otherProblems),
/* harmony export */   CY: () => (/* binding */ adviceLines),
/* harmony export */   Gk: () => (/* binding */ always),
/* harmony export */   ds: () => (/* binding */ stop)
/* harmony export */ });
/** Something to do in any case. */
const always = (what) => [{ when: '', what }];
/** Problems that the headline does not tell. */
const otherProblems = ({ problems }, { shown }) => problems.filter((problem) => !shown.includes(problem));
/** What to do, in one line, and the lines to copy that it is about. */
function adviceLines({ advice }) {
    const [first = '', ...paste] = advice.trim().split(/\r?\n/u);
    return { advice: first, paste: paste.slice(0, 60) };
}
/** A sentence with its full stop. */
const stop = (text) => (/[.!?…]$/u.test(text) ? text : `${text}.`);


/***/ }),

/***/ 58136:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   P: () => (/* binding */ metricsOf)
/* harmony export */ });
/* harmony import */ var _model_outcome_js__WEBPACK_IMPORTED_MODULE_0__ = __nccwpck_require__(38158);
/* harmony import */ var _text_figures_js__WEBPACK_IMPORTED_MODULE_2__ = __nccwpck_require__(21135);
/* harmony import */ var _text_once_js__WEBPACK_IMPORTED_MODULE_1__ = __nccwpck_require__(99409);



/** Changes that were tried. */
const ofChanges = (0,_text_once_js__WEBPACK_IMPORTED_MODULE_1__/* .once */ .O)((outcomes) => {
    const latencies = [];
    let successes = 0;
    for (const { status, latencyMs } of outcomes) {
        const group = (0,_model_outcome_js__WEBPACK_IMPORTED_MODULE_0__/* .groupOf */ .F8)(status);
        if (group !== 'worked' && group !== 'failed' && group !== 'unconfirmed')
            continue;
        if (group === 'worked')
            successes += 1;
        latencies.push(latencyMs);
    }
    return metrics(successes, latencies.length - successes, latencies);
});
/** @returns `null` for a run that only read and compared */
function metricsOf(run) {
    const { outcomes, definitions, check, traffic } = run;
    if (outcomes) {
        return ofChanges(outcomes);
    }
    if (definitions) {
        const { pages_fetched: pages, pagination_success_rate_pct: rate } = definitions.summary;
        return metrics(pages, rate < 100 || !definitions.complete ? 1 : 0, traffic?.latencies ?? []);
    }
    if (check)
        return metrics(check.findings.filter(({ status }) => status === 'works').length, check.findings.filter(({ status }) => status === 'failed').length, traffic?.latencies ?? []);
    return null;
}
function metrics(successes, failures, latencies) {
    const operations = successes + failures;
    const ranked = (0,_text_figures_js__WEBPACK_IMPORTED_MODULE_2__/* .percentiles */ .FX)(latencies);
    const at = (share) => (0,_text_figures_js__WEBPACK_IMPORTED_MODULE_2__/* .twoDecimals */ .Bu)(ranked(share) ?? 0);
    return {
        operations,
        successes,
        failures,
        success_rate_pct: operations === 0 ? 100 : (0,_text_figures_js__WEBPACK_IMPORTED_MODULE_2__/* .twoDecimals */ .Bu)((successes * 100) / operations),
        latency_ms: latencies.length === 0
            ? null
            : {
                average: (0,_text_figures_js__WEBPACK_IMPORTED_MODULE_2__/* .twoDecimals */ .Bu)(latencies.reduce((sum, each) => sum + each, 0) / latencies.length),
                median: at(0.5),
                p90: at(0.9),
                p95: at(0.95),
                p99: at(0.99),
                slowest: at(1),
            },
    };
}


/***/ }),

/***/ 91718:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   Lt: () => (/* binding */ openMatters),
/* harmony export */   hz: () => (/* binding */ activeMatters),
/* harmony export */   i7: () => (/* binding */ activeNext),
/* harmony export */   kZ: () => (/* binding */ openNext),
/* harmony export */   y4: () => (/* binding */ missingWords)
/* harmony export */ });
/* harmony import */ var _text_figures_js__WEBPACK_IMPORTED_MODULE_4__ = __nccwpck_require__(21135);
/* harmony import */ var _row_name_js__WEBPACK_IMPORTED_MODULE_0__ = __nccwpck_require__(67265);
/* harmony import */ var _signed_out_js__WEBPACK_IMPORTED_MODULE_1__ = __nccwpck_require__(72852);
/* harmony import */ var _wish_js__WEBPACK_IMPORTED_MODULE_2__ = __nccwpck_require__(70310);
/* harmony import */ var _safe_redact_js__WEBPACK_IMPORTED_MODULE_3__ = __nccwpck_require__(89732);





/** Why someone who is gone stays active, and what an administrator can do about it. */
const STAYS = {
    protected: {
        because: 'the policy protects the account',
        what: 'to deactivate the account in CXone, or to take it off `protected` in the policy.',
    },
    own: {
        because: 'this action itself signs in with the account',
        what: 'to give the action credentials of another account, or to deactivate this one in CXone.',
    },
    'not-handled': {
        because: 'this workflow deactivates nobody',
        what: 'to deactivate the account in CXone, or to add `deprovision` to the input `operations`.',
    },
};
const whyActive = ({ code, isOwn }) => code === 'not-handled' ? 'not-handled' : isOwn ? 'own' : 'protected';
/**
 * What keeps a verdict from being "done" or "nothing to change": rows that are wrong, people who are gone by the file
 * and stay active in CXone, and a sign-out that an earlier run left open. Sentences, raw, people already as `pii` says.
 */
function openMatters(run) {
    const { invalidRows } = run.counts;
    const matters = [];
    if (invalidRows > 0)
        matters.push(`${(0,_text_figures_js__WEBPACK_IMPORTED_MODULE_4__/* .counted */ .hS)(invalidRows, 'row is', 'rows are')} wrong and left out${firstRows(run)}: please correct ` +
            `${(0,_text_figures_js__WEBPACK_IMPORTED_MODULE_4__/* .plural */ .LS)(invalidRows, 'it', 'them')}.`);
    const back = takenBack(run);
    if (back.length > 0) {
        const people = new Map(back.map((one) => [one.key, one]));
        const changes = run.mode === 'drift' ? 'the changes that would end these differences' : 'these changes';
        matters.push(`An undo took back ${(0,_text_figures_js__WEBPACK_IMPORTED_MODULE_4__/* .whole */ .WQ)(back.length)} of ${changes}, and no apply makes ` +
            `${(0,_text_figures_js__WEBPACK_IMPORTED_MODULE_4__/* .plural */ .LS)(back.length, 'it', 'them')} again until the file says something else: ` +
            `${firstOf(run, [...people.values()])}.`);
    }
    matters.push(...activeMatters(run));
    const signedIn = (0,_signed_out_js__WEBPACK_IMPORTED_MODULE_1__/* .maybeSignedIn */ .kN)(run.outcomes ?? []).map(({ operation }) => operation);
    if (signedIn.length > 0)
        matters.push(`${(0,_text_figures_js__WEBPACK_IMPORTED_MODULE_4__/* .counted */ .hS)(signedIn.length, 'person', 'people')} who left may still be signed in: ${firstOf(run, signedIn)}.`);
    return [...matters, ...unfinishedSignOuts(run)];
}
/** Who left and stays active, whatever else the run did. */
function activeMatters(run) {
    return [...Map.groupBy(stillActive(run), whyActive)].map(([why, due]) => {
        const gone = (0,_wish_js__WEBPACK_IMPORTED_MODULE_2__/* .wishOf */ .H_)(run) === 'offboarding'
            ? (0,_text_figures_js__WEBPACK_IMPORTED_MODULE_4__/* .plural */ .LS)(due.length, 'is to be offboarded', 'are to be offboarded')
            : `left, as the ${(0,_wish_js__WEBPACK_IMPORTED_MODULE_2__/* .wishOf */ .H_)(run)} says,`;
        return (`${(0,_text_figures_js__WEBPACK_IMPORTED_MODULE_4__/* .plural */ .LS)(due.length, 'One person who', `${(0,_text_figures_js__WEBPACK_IMPORTED_MODULE_4__/* .whole */ .WQ)(due.length)} people who`)} ${gone} ` +
            `${(0,_text_figures_js__WEBPACK_IMPORTED_MODULE_4__/* .plural */ .LS)(due.length, 'stays', 'stay')} active, because ${STAYS[why].because}: ${firstOf(run, due)}.`);
    });
}
const stillActive = ({ plan }) => (plan?.remarks ?? []).filter(({ staysActive }) => staysActive);
function unfinishedSignOuts(run) {
    const open = (run.plan?.remarks ?? []).filter(({ signOutOpen }) => signOutOpen);
    if (open.length === 0)
        return [];
    const who = `The sign-out of ${(0,_text_figures_js__WEBPACK_IMPORTED_MODULE_4__/* .counted */ .hS)(open.length, 'person', 'people')} is not finished`;
    return [`${who}, and this run does not finish it: ${firstOf(run, open)}.`];
}
/** What there is to do about it, and who does it. */
function openNext(run) {
    const next = [];
    if (run.counts.invalidRows > 0)
        next.push({
            when: 'To do',
            what: `correct the wrong ${(0,_text_figures_js__WEBPACK_IMPORTED_MODULE_4__/* .plural */ .LS)(run.counts.invalidRows, 'row')} in the file and commit it again.`,
        });
    const back = new Set(takenBack(run).map(({ key }) => key)).size;
    if (back > 0)
        next.push({
            when: 'To do',
            what: `revert ${(0,_text_figures_js__WEBPACK_IMPORTED_MODULE_4__/* .plural */ .LS)(back, 'this row', 'these rows')} in the file, or correct ${(0,_text_figures_js__WEBPACK_IMPORTED_MODULE_4__/* .plural */ .LS)(back, 'it', 'them')}: ` +
                'see the list below.',
        });
    next.push(...activeNext(run));
    const signedIn = (0,_signed_out_js__WEBPACK_IMPORTED_MODULE_1__/* .maybeSignedIn */ .kN)(run.outcomes ?? []).length;
    if (signedIn > 0)
        next.push({
            when: 'Ask an administrator',
            what: `to sign ${(0,_text_figures_js__WEBPACK_IMPORTED_MODULE_4__/* .plural */ .LS)(signedIn, 'this person', 'these people')} out in CXone.`,
        });
    return next;
}
/** What an administrator can do about those who left and stay active. */
const activeNext = (run) => [...new Set(stillActive(run).map(whyActive))].map((why) => ({
    when: 'Ask an administrator',
    what: STAYS[why].what,
}));
/** What a plan shows and an undo took back; an apply says it with what it left out. */
function takenBack({ takenBack: ids = [], plan, outcomes }) {
    if (ids.length === 0 || !plan || outcomes)
        return [];
    const back = new Set(ids);
    return plan.operations.filter(({ id }) => back.has(id));
}
/** ` (rows 12, 57, 60 and 3 more)`. */
function firstRows(run) {
    const wrong = (run.roster?.issues ?? []).filter(({ severity, row }) => severity === 'error' && row !== null);
    const rows = [...new Set(wrong.map((issue) => (0,_row_name_js__WEBPACK_IMPORTED_MODULE_0__/* .rowName */ ._)(run, issue)))];
    return rows.length === 0 ? '' : ` (${(0,_text_figures_js__WEBPACK_IMPORTED_MODULE_4__/* .plural */ .LS)(rows.length, 'row')} ${(0,_text_figures_js__WEBPACK_IMPORTED_MODULE_4__/* .firstFew */ .Dt)(rows)})`;
}
/** The first few people by name and row, and how many more there are. */
function firstOf(run, people) {
    return (0,_text_figures_js__WEBPACK_IMPORTED_MODULE_4__/* .firstFew */ .Dt)(people.map((one) => {
        const row = (0,_row_name_js__WEBPACK_IMPORTED_MODULE_0__/* .rowName */ ._)(run, one);
        return `${(0,_safe_redact_js__WEBPACK_IMPORTED_MODULE_3__/* .personLabel */ .Cf)(one.person, run.pii, run.salt)}${row === '' ? '' : ` (${(0,_row_name_js__WEBPACK_IMPORTED_MODULE_0__/* .rowWord */ .H)(run)} ${row})`}`;
    }));
}
/** What the file lost against the base branch: rows, and people with what happens to them. */
function missingWords(run) {
    const { before, roster, plan } = run;
    if (!before || !roster)
        return '';
    const fewer = before.rows - roster.rows;
    const gone = new Set(plan?.operations.filter(({ reasonCode }) => reasonCode === 'not-in-file').map(({ key }) => key));
    const absent = new Set(plan?.remarks.filter(({ code }) => code === 'absent').map(({ key }) => key));
    const people = [
        gone.size > 0 && `${(0,_text_figures_js__WEBPACK_IMPORTED_MODULE_4__/* .counted */ .hS)(gone.size, 'person', 'people')} no longer in the file would lose the account`,
        gone.size === 0 &&
            absent.size > 0 &&
            `${(0,_text_figures_js__WEBPACK_IMPORTED_MODULE_4__/* .counted */ .hS)(absent.size, 'person', 'people')} in CXone ${(0,_text_figures_js__WEBPACK_IMPORTED_MODULE_4__/* .plural */ .LS)(absent.size, 'is', 'are')} not in the file`,
    ].filter((one) => one !== false);
    return [
        ...(fewer > 0 ? [`The file has ${(0,_text_figures_js__WEBPACK_IMPORTED_MODULE_4__/* .counted */ .hS)(fewer, 'row')} fewer than before.`] : []),
        ...people.map((one) => `${(0,_text_figures_js__WEBPACK_IMPORTED_MODULE_4__/* .sentence */ .em)(one)}.`),
    ].join(' ');
}


/***/ }),

/***/ 61695:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   Y: () => (/* binding */ policyNotes)
/* harmony export */ });
/* harmony import */ var _text_figures_js__WEBPACK_IMPORTED_MODULE_0__ = __nccwpck_require__(21135);

/** What a pull request does to the policy, and by which one this plan goes. */
function policyNotes({ policy }) {
    if (!policy)
        return [];
    const { isNew, path, changes, brought = [], reading = [] } = policy;
    const isAlone = policy.brought !== undefined;
    if (isNew)
        return [
            {
                title: 'The policy is new.',
                text: `There is none on the base branch yet, so the one of this pull request (${path}) is used. Review it ` +
                    'with care.',
                keys: [],
            },
        ];
    const notes = [];
    if (reading.length > 0)
        notes.push({
            title: 'This pull request changes how the file is read.',
            text: `The file is read that way here. Check ${(0,_text_figures_js__WEBPACK_IMPORTED_MODULE_0__/* .list */ .p_)(reading)} in the policy.`,
            keys: reading,
        });
    if (brought.length > 0)
        notes.push({
            title: 'This pull request changes the policy, and no people.',
            text: 'The plan shows what the new policy does. Only the safety limits and exceptions are those of the base ' +
                'branch. Review the policy with care.',
            keys: brought,
        });
    if (changes.length > 0)
        notes.push({
            title: 'This pull request changes the policy.',
            text: brought.length > 0
                ? 'These parts take effect after the merge.'
                : isAlone
                    ? 'It takes effect after the merge. Until then the safety limits and exceptions of the base branch hold.'
                    : 'It takes effect after the merge; this plan goes by the policy of the base branch. To use the new ' +
                        'policy for these people: merge the policy first, in a pull request of its own, then the author of ' +
                        'this one presses Update branch (the person who presses it cannot approve).',
            keys: changes,
        });
    return notes;
}


/***/ }),

/***/ 90986:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   MU: () => (/* binding */ readingOf),
/* harmony export */   ny: () => (/* binding */ takes),
/* harmony export */   pp: () => (/* binding */ progressWords),
/* harmony export */   w$: () => (/* binding */ progressTitle),
/* harmony export */   x7: () => (/* binding */ isLong)
/* harmony export */ });
/* harmony import */ var _text_figures_js__WEBPACK_IMPORTED_MODULE_1__ = __nccwpck_require__(21135);
/* harmony import */ var _change_counts_js__WEBPACK_IMPORTED_MODULE_0__ = __nccwpck_require__(65686);


/** Until then a rate says little: what a tenant lets through at once comes first. */
const EARLY_MS = 10_000;
/**
 * Rate and time left. At first the time left is what the known paces say; later what the rate so far says, but never
 * less than the known paces once CXone has made us wait: what goes quickly at the start is what it lets through at
 * once.
 */
function readingOf(progress, elapsedMs) {
    const { done, failed, total, waits = 0, minutes } = progress;
    const over = done + failed;
    const seconds = Math.max(0.001, elapsedMs / 1000);
    const ratePerSecond = over > 0 ? over / seconds : null;
    const byRate = ratePerSecond === null ? null : (total - over) / ratePerSecond;
    const byPace = minutes === undefined || total === 0 ? null : (minutes * 60 * (total - over)) / total;
    const early = byRate === null || elapsedMs < EARLY_MS;
    const secondsLeft = byRate === null || byPace === null ? (byRate ?? byPace) : early || waits > 0 ? Math.max(byRate, byPace) : byRate;
    return { what: 'Apply', done: over, failed, total, ratePerSecond, secondsLeft, waits };
}
/** ` (34 of 52)`. */
const progressTitle = ({ progress }) => progress ? ` (${(0,_text_figures_js__WEBPACK_IMPORTED_MODULE_1__/* .whole */ .WQ)(progress.done)} of ${(0,_text_figures_js__WEBPACK_IMPORTED_MODULE_1__/* .whole */ .WQ)(progress.total)})` : '';
/** How far an apply is, how fast it goes and how long it takes from now. */
function progressWords({ counts, minutes, progress }) {
    if (!progress)
        return (`${(0,_text_figures_js__WEBPACK_IMPORTED_MODULE_1__/* .sentence */ .em)((0,_text_figures_js__WEBPACK_IMPORTED_MODULE_1__/* .counted */ .hS)((0,_change_counts_js__WEBPACK_IMPORTED_MODULE_0__/* .changeCounts */ .Zg)(counts).planned, 'change is', 'changes are'))} being made.` +
            (isLong(minutes) ? ` That ${takes(minutes)}.` : ''));
    const { done, failed = 0, total, ratePerSecond, secondsLeft, waits } = progress;
    const perMinute = ratePerSecond === null ? 0 : Math.round(ratePerSecond * 60);
    const parts = [
        `${(0,_text_figures_js__WEBPACK_IMPORTED_MODULE_1__/* .whole */ .WQ)(done - failed)} of ${(0,_text_figures_js__WEBPACK_IMPORTED_MODULE_1__/* .counted */ .hS)(total, 'change is', 'changes are')} made`,
        ...(failed > 0 ? [`${(0,_text_figures_js__WEBPACK_IMPORTED_MODULE_1__/* .whole */ .WQ)(failed)} failed`] : []),
        ...(perMinute > 0 ? [`about ${(0,_text_figures_js__WEBPACK_IMPORTED_MODULE_1__/* .whole */ .WQ)(perMinute)} a minute`] : []),
        ...(secondsLeft !== null ? [`about ${(0,_text_figures_js__WEBPACK_IMPORTED_MODULE_1__/* .duration */ .p0)(Math.max(1, Math.round(secondsLeft)) * 1000)} left`] : []),
    ];
    const asked = waits > 0 ? ` CXone asked us to wait ${waits === 1 ? 'once' : `${(0,_text_figures_js__WEBPACK_IMPORTED_MODULE_1__/* .whole */ .WQ)(waits)} times`}.` : '';
    return `${parts.join(', ')}.${asked}`;
}
/** Long enough that a reader wants to know. */
const isLong = (minutes) => minutes !== undefined && minutes >= 1.5;
/** `takes about 9 minutes`. */
const takes = (minutes) => minutes < 90
    ? `takes about ${(0,_text_figures_js__WEBPACK_IMPORTED_MODULE_1__/* .counted */ .hS)(Math.round(minutes), 'minute')}`
    : `takes about ${(0,_text_figures_js__WEBPACK_IMPORTED_MODULE_1__/* .counted */ .hS)(Math.round(minutes / 60), 'hour')}`;


/***/ }),

/***/ 67265:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   H: () => (/* binding */ rowWord),
/* harmony export */   _: () => (/* binding */ rowName)
/* harmony export */ });
/* harmony import */ var _wish_js__WEBPACK_IMPORTED_MODULE_0__ = __nccwpck_require__(70310);

/** What a number of `rowName` counts: rows of a file, or events of a list. */
const rowWord = (run) => (run.mode === 'event' ? 'event' : 'row');
/**
 * `12`, or `sales.csv 12` where the run has several files. Raw; empty where a number says nothing: of one event alone,
 * and of the person that someone names in an offboarding.
 */
function rowName(run, place) {
    const wish = (0,_wish_js__WEBPACK_IMPORTED_MODULE_0__/* .wishOf */ .H_)(run);
    const files = run.roster?.files ?? [];
    if (place.row === null || wish === 'offboarding' || (wish === 'event' && files[0]?.rows === 1))
        return '';
    return files.length > 1 && place.file ? `${place.file.split('/').at(-1)} ${place.row}` : String(place.row);
}


/***/ }),

/***/ 72852:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   FV: () => (/* binding */ keptFromDeletion),
/* harmony export */   WU: () => (/* binding */ mayBeSignedIn),
/* harmony export */   f$: () => (/* binding */ mayBeActive),
/* harmony export */   kN: () => (/* binding */ maybeSignedIn),
/* harmony export */   vE: () => (/* binding */ leaverFigures),
/* harmony export */   zp: () => (/* binding */ signOutWords)
/* harmony export */ });
/* harmony import */ var _model_operation_js__WEBPACK_IMPORTED_MODULE_0__ = __nccwpck_require__(89827);
/* harmony import */ var _model_leaver_steps_js__WEBPACK_IMPORTED_MODULE_1__ = __nccwpck_require__(50917);
/* harmony import */ var _model_outcome_js__WEBPACK_IMPORTED_MODULE_2__ = __nccwpck_require__(38158);
/* harmony import */ var _text_figures_js__WEBPACK_IMPORTED_MODULE_4__ = __nccwpck_require__(21135);
/* harmony import */ var _text_once_js__WEBPACK_IMPORTED_MODULE_3__ = __nccwpck_require__(99409);





const done = (outcome, name) => outcome.steps.some(({ step, status }) => status === 'done' && step === name);
/** A licence was freed; one that was not there is none. */
const licenceFreed = (outcome) => outcome.steps.some(({ step, status, nothingToDo }) => step === 'license' && status === 'done' && !nothingToDo);
/** Only a step that was done counts: a skipped one has ended nothing. */
const sessionsEnded = (outcome) => outcome.steps.some(({ step, status }) => status === 'done' && (0,_model_leaver_steps_js__WEBPACK_IMPORTED_MODULE_1__/* .endsSession */ .Hf)(step));
/** Someone who was to leave: deactivated, deleted, or kept from deletion and deactivated instead. */
function isLeaver({ operation }) {
    return (0,_model_operation_js__WEBPACK_IMPORTED_MODULE_0__/* .isLeaving */ .Xi)(operation);
}
/** Someone kept from deletion whose account was off before this run: nothing was to be done. */
const wasOff = ({ operation, steps }) => operation.kind === 'held-back' &&
    operation.prior?.active === false &&
    steps.every(({ step }) => step === 'dependencies');
/** True where the account is off or gone, but nobody knows that its sessions are. */
function mayBeSignedIn(outcome) {
    if (!isLeaver(outcome) || outcome.signOutMs !== undefined || wasOff(outcome))
        return false;
    const off = done(outcome, 'deactivate') || (outcome.operation.prior?.active === false && outcome.steps.length > 0);
    // A run that finishes what another one left open does only what was open.
    const ended = outcome.operation.openSteps?.every((step) => !(0,_model_leaver_steps_js__WEBPACK_IMPORTED_MODULE_1__/* .endsSession */ .Hf)(step)) ?? false;
    return off && !ended && !sessionsEnded(outcome) && !done(outcome, 'delete');
}
/** True where someone was to lose an account that is on, it was tried, and nobody saw that it is off or gone. */
function mayBeActive(outcome) {
    if (!isLeaver(outcome) || outcome.operation.prior?.active === false || !(0,_model_outcome_js__WEBPACK_IMPORTED_MODULE_2__/* .isUnseen */ .NM)(outcome.status))
        return false;
    return !done(outcome, 'deactivate') && !done(outcome, 'delete');
}
/** Those of a run. */
const maybeSignedIn = (0,_text_once_js__WEBPACK_IMPORTED_MODULE_3__/* .once */ .O)((outcomes) => outcomes.filter(mayBeSignedIn));
const failedStep = (outcome) => outcome.steps.find(({ step, status }) => (0,_model_leaver_steps_js__WEBPACK_IMPORTED_MODULE_1__/* .endsSession */ .Hf)(step) && status !== 'done');
/** Whether a leaver is signed out, in words; `null` where that is not the question. */
function signOutWords(outcome) {
    if (!isLeaver(outcome))
        return null;
    if (mayBeSignedIn(outcome)) {
        const step = failedStep(outcome);
        const why = step?.status === 'unsupported'
            ? ': this tenant has no way to end sessions'
            : step?.status === 'skipped' && step.detail
                ? `: ${step.detail}`
                : '';
        return { symbol: '❗', text: `deactivated, may still be signed in${why}` };
    }
    if (mayBeActive(outcome))
        return {
            symbol: '❗',
            text: `${sessionsEnded(outcome) ? 'signed out, but ' : ''}may still be active`,
        };
    const facts = [sessionsEnded(outcome) && 'signed out', licenceFreed(outcome) && 'licence freed'].filter((fact) => typeof fact === 'string');
    return facts.length > 0 ? { symbol: '✅', text: facts.join(', ') } : null;
}
/** What really happened to the leavers of a run: nothing that was skipped is counted. */
function leaverFigures(run) {
    const leavers = (run.outcomes ?? []).filter((outcome) => isLeaver(outcome) && !wasOff(outcome));
    const times = leavers.flatMap((outcome) => outcome.signOutMs === undefined || mayBeActive(outcome) ? [] : [outcome.signOutMs]);
    const at = (0,_text_figures_js__WEBPACK_IMPORTED_MODULE_4__/* .percentiles */ .FX)(times);
    return {
        leavers: leavers.length,
        // Who can sign in again is not out.
        signedOut: leavers.filter((outcome) => sessionsEnded(outcome) && !mayBeActive(outcome)).length,
        maybeSignedIn: leavers.filter(mayBeSignedIn).length,
        maybeActive: leavers.filter(mayBeActive).length,
        licences: leavers.filter(licenceFreed).length,
        medianMs: at(0.5),
        slowestMs: at(1),
    };
}
/** People who were kept from deletion and whose account this run was seen to deactivate. */
const keptFromDeletion = ({ outcomes = [] }) => outcomes.filter((outcome) => outcome.operation.kind === 'held-back' && done(outcome, 'deactivate') && outcome.status === 'blocked').length;


/***/ }),

/***/ 19704:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   b: () => (/* binding */ unfinishedWords)
/* harmony export */ });
/* harmony import */ var _text_figures_js__WEBPACK_IMPORTED_MODULE_0__ = __nccwpck_require__(21135);

/** `3 people have a change that failed`, one for each end that a change came to. */
function unfinishedWords({ failed, partly, unconfirmed, notStarted }) {
    const ends = [
        [failed, 'that failed'],
        [partly, 'that is partly done'],
        [unconfirmed, 'that is not confirmed'],
        [notStarted, 'that was not started'],
    ];
    return ends.flatMap(([people, how]) => people > 0 ? [`${(0,_text_figures_js__WEBPACK_IMPORTED_MODULE_0__/* .counted */ .hS)(people, 'person has', 'people have')} a change ${how}`] : []);
}


/***/ }),

/***/ 70310:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   $6: () => (/* binding */ isAsAsked),
/* harmony export */   Dd: () => (/* binding */ isOfAFile),
/* harmony export */   H_: () => (/* binding */ wishOf),
/* harmony export */   Jn: () => (/* binding */ nothingToChange),
/* harmony export */   XC: () => (/* binding */ planOf),
/* harmony export */   et: () => (/* binding */ subjectOf)
/* harmony export */ });
/* harmony import */ var _model_offboard_js__WEBPACK_IMPORTED_MODULE_0__ = __nccwpck_require__(75091);

/** @param run as far as the roster was read, or its plan is known: what is not known yet is a file */
function wishOf({ mode, roster, plan }) {
    if (mode === 'event')
        return 'event';
    const paths = roster?.files.map(({ path }) => path) ?? plan?.roster.path ?? '';
    return mode === 'apply' && (0,_model_offboard_js__WEBPACK_IMPORTED_MODULE_0__/* .isOffboarding */ .W)(paths) ? 'offboarding' : 'file';
}
/** Whether people stand in rows of a file: an undo and an event are about people, and none of them has a row. */
const isOfAFile = (run) => run.mode !== 'undo' && wishOf(run) === 'file';
/** What a title calls the run: a roster, or what takes its place. */
function subjectOf(run) {
    return OTHER_SUBJECTS[run.mode] ?? { file: 'Roster', event: 'Event', offboarding: 'Offboarding' }[wishOf(run)];
}
/** Modes that are about no roster, or about more than its rows. */
const OTHER_SUBJECTS = {
    attributes: 'Attributes',
    check: 'Check',
    drift: 'Drift check',
    'entra-config': 'Entra settings',
    export: 'Export',
    undo: 'Undo',
    verify: 'Audit',
};
/** The same of a run that has a plan. */
function planOf(run) {
    const subject = subjectOf(run);
    return subject === 'Roster' ? 'Roster plan' : subject;
}
/** Remarks on people of whose row something differs in CXone, or may differ, and is left so. */
const LEFT = new Set([
    'not-handled',
    'reactivation-waits',
    'unmanaged',
    'ignored',
    'last-role',
    'disputed',
    'name-pending',
    'still-listed',
]);
/** True where CXone is as it was asked for, as far as this run compared it. */
const isAsAsked = (run) => !(run.plan?.remarks ?? []).some(({ code, differs }) => differs || LEFT.has(code));
/** A plan or an apply that changes nothing, in a sentence: never more than was compared. */
function nothingToChange(run) {
    const wish = wishOf(run);
    if (wish === 'offboarding')
        return 'There is no active account to deactivate.';
    return isAsAsked(run)
        ? `CXone already is as the ${wish} says.`
        : 'This run changes nothing; who and what it leaves alone is counted below.';
}


/***/ }),

/***/ 63017:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   Gt: () => (/* binding */ EFFECT_WORDS),
/* harmony export */   Pv: () => (/* binding */ KIND_WORDS),
/* harmony export */   Sy: () => (/* binding */ GUARD_WORDS),
/* harmony export */   _C: () => (/* binding */ decisionWords),
/* harmony export */   _v: () => (/* binding */ remarkWords),
/* harmony export */   lO: () => (/* binding */ STEP_WORDS),
/* harmony export */   t9: () => (/* binding */ peopleWords),
/* harmony export */   uu: () => (/* binding */ withStepWords)
/* harmony export */ });
/* harmony import */ var _model_leaver_steps_js__WEBPACK_IMPORTED_MODULE_0__ = __nccwpck_require__(50917);
/* harmony import */ var _text_figures_js__WEBPACK_IMPORTED_MODULE_1__ = __nccwpck_require__(21135);


const KIND_WORDS = {
    create: {
        symbol: '➕',
        heading: 'New accounts',
        one: 'new account',
        many: 'new accounts',
        planned: 'toCreate',
        done: 'created',
    },
    update: {
        symbol: '✏️',
        heading: 'Changes',
        one: 'change of details',
        many: 'changes of details',
        planned: 'toUpdate',
        done: 'updated',
    },
    reactivate: {
        symbol: '🔄',
        heading: 'Reactivate',
        one: 'reactivation',
        many: 'reactivations',
        planned: 'toReactivate',
        done: 'reactivated',
    },
    roles: {
        symbol: '🔑',
        heading: 'Role changes',
        one: 'role change',
        many: 'role changes',
        planned: 'toChangeRoles',
        done: 'rolesChanged',
    },
    deactivate: {
        symbol: '➖',
        heading: 'Deactivate',
        one: 'deactivation',
        many: 'deactivations',
        planned: 'toDeactivate',
        done: 'deactivated',
    },
    delete: {
        symbol: '🗑️',
        heading: 'Delete permanently',
        one: 'permanent deletion',
        many: 'permanent deletions',
        planned: 'toDelete',
        done: 'deleted',
    },
    blocked: {
        symbol: '✋',
        heading: 'Need your decision',
        one: 'person needs your decision',
        many: 'people need your decision',
        planned: 'blocked',
        done: null,
    },
};
/** `12 new accounts`, `1 permanent deletion`. */
function peopleWords(kind, count) {
    const { one, many } = KIND_WORDS[kind];
    return (0,_text_figures_js__WEBPACK_IMPORTED_MODULE_1__/* .counted */ .hS)(count, one, many);
}
/** What comes with a change, for a number of people: `12 activation mails`. */
const EFFECT_WORDS = {
    'activation-mail': (count) => (0,_text_figures_js__WEBPACK_IMPORTED_MODULE_1__/* .counted */ .hS)(count, 'activation mail'),
    'verification-mail': (count) => (0,_text_figures_js__WEBPACK_IMPORTED_MODULE_1__/* .counted */ .hS)(count, 'verification mail'),
    ..._model_leaver_steps_js__WEBPACK_IMPORTED_MODULE_0__/* .STEP_EFFECT_WORDS */ .Z7,
    'data-deleted': (count) => `data of ${(0,_text_figures_js__WEBPACK_IMPORTED_MODULE_1__/* .counted */ .hS)(count, 'person', 'people')} deleted`,
};
const STEP_WORDS = {
    create: 'create the account',
    update: 'change details',
    reactivate: 'reactivate',
    roles: 'change roles',
    'read-back': 'check the result',
    deactivate: 'deactivate',
    delete: 'delete the account',
    webhook: 'tell the HR system',
    ..._model_leaver_steps_js__WEBPACK_IMPORTED_MODULE_0__/* .TENANT_STEP_WORDS */ .Sv,
};
/** Where sentences of ours list steps by the names that audits and `results.csv` have for them. */
const LISTED = /\b(not done|not started|not seen to end|not deleted): ([a-z-]+(?:, [a-z-]+)*)/g;
/** A text with such steps as people know them: `not done: switch access keys off`. */
const withStepWords = (text) => text.replaceAll(LISTED, (whole, head, names) => {
    const words = names.split(', ').map((name) => _model_leaver_steps_js__WEBPACK_IMPORTED_MODULE_0__/* .TENANT_STEP_WORDS */ .Sv[name]);
    return words.every((word) => word !== undefined) ? `${head}: ${words.join(', ')}` : whole;
});
/** What a guard watches, as a sentence's end: `would deactivate 31 of 240 people`. */
const GUARD_WORDS = {
    deactivate: { would: 'deactivate', name: 'deactivations', what: (people) => `deactivate ${people}` },
    delete: { would: 'delete', name: 'deletions', what: (people) => `delete ${people}` },
    roleGain: { would: 'give access', name: 'access gained', what: (people) => `give more access to ${people}` },
    roleLoss: { would: 'take access', name: 'access lost', what: (people) => `take access away from ${people}` },
    create: { would: 'create', name: 'new accounts', what: (people) => `create accounts for ${people}` },
    update: { would: 'change', name: 'changes of details', what: (people) => `change details of ${people}` },
    reactivate: { would: 'reactivate', name: 'reactivations', what: (people) => `reactivate ${people}` },
    userNameChange: {
        would: 'rename',
        name: 'changes of user names',
        what: (people) => `change the user names of ${people}`,
    },
};
/** What to do about a blocked change, by the code of its reason. */
const DECISION_WORDS = {
    dependencies: 'Give them to someone else, then run again.',
    'dependencies-unknown': 'Run again; where that does not help, look at the account in CXone, and delete it there.',
    'external-id-differs': 'Correct the row, or the externalId of the account in CXone.',
    'two-matches': 'Correct the row, or one of the two accounts in CXone.',
    'same-account': 'Keep one of the rows.',
    'username-taken': 'Choose another user name.',
    'username-swap': 'Give one of them a name in between, and run again.',
    // Once the rest is taken back, another undo sees roles that are not those which the run wrote.
    'undo-refused': 'Give the role by hand if it is right; or, before this undo is done, allow it in the policy and plan the undo ' +
        'again.',
};
/** Where no row of a file is wrong, it is what was sent, or the name that someone typed. */
const OTHER_DECISIONS = {
    event: {
        'external-id-differs': 'Correct the event, or the externalId of the account in CXone.',
        'two-matches': 'Correct the event, or one of the two accounts in CXone.',
        'same-account': 'Name the person the same way in every event, best by both names.',
    },
    offboarding: {
        'external-id-differs': 'Start it again with the user name alone, or correct the externalId of the account in CXone.',
        'two-matches': 'Start it again with the user name or the externalId alone, whichever is the person’s.',
    },
};
/** What someone has to do about a blocked change; `undefined` where its reason says all there is. */
function decisionWords(code, wish = 'file') {
    return (wish === 'file' ? undefined : OTHER_DECISIONS[wish][code]) ?? DECISION_WORDS[code];
}
/** What was left alone, by a remark's code, for a number of people. */
const REMARK_WORDS = {
    protected: 'protected',
    future: 'starting later',
    'already-gone': 'deactivated already',
    absent: 'not in the file, only reported',
    'not-handled': 'not handled by this run',
    inactive: 'deactivated in CXone',
    'reactivation-waits': 'waiting to be reactivated',
    'cannot-delete': 'deactivated instead of deleted',
    unmanaged: 'with details left to others',
    ignored: 'with details that CXone does not keep',
    'last-role': 'with a last role that CXone keeps',
    'still-listed': 'kept by CXone, deactivated, although it answered the deletion',
    'open-steps-over': 'with a sign-out that is over',
    'open-steps-wait': 'with a sign-out that waits',
    'named-otherwise': 'named differently in CXone',
    'changed-since': 'changed by others since',
    'gone-since': 'without an account by now',
    'not-allowed-back': 'held by the policy or by CXone',
    'another-undo': 'left for another undo',
    'cannot-undo': 'with something that cannot be undone',
    'cxone-blocked': 'locked in CXone',
    'cxone-pending': 'invited and not yet active',
    'cxone-unregistered': 'never invited',
    'name-pending': 'with a user name that CXone does not change yet',
    'not-proven': 'not proven to be gone',
};
/** `protected`, `starting later` …; an unknown code in words. */
function remarkWords({ code, noAccount, differs }) {
    if (noAccount)
        return 'without an account';
    if (differs)
        return 'protected and left as CXone has it';
    return REMARK_WORDS[code] ?? code.replaceAll('-', ' ');
}


/***/ }),

/***/ 2747:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   Fg: () => (/* binding */ definitionOf),
/* harmony export */   Xs: () => (/* binding */ headerKey),
/* harmony export */   Yd: () => (/* binding */ ATTRIBUTE_PREFIX),
/* harmony export */   Yr: () => (/* binding */ FIELD_NAMES),
/* harmony export */   bV: () => (/* binding */ knownHeaderKeys),
/* harmony export */   cJ: () => (/* binding */ FIELDS),
/* harmony export */   mr: () => (/* binding */ isUserIdHeader),
/* harmony export */   mw: () => (/* binding */ REQUIRED),
/* harmony export */   nk: () => (/* binding */ fieldOfHeader),
/* harmony export */   wx: () => (/* binding */ fieldNamed)
/* harmony export */ });
/* harmony import */ var _model_fields_js__WEBPACK_IMPORTED_MODULE_0__ = __nccwpck_require__(72017);

/** What a row says beside the single values of its person: whether and when, roles, skills, and the row itself. */
const ROW_FIELDS = {
    active: {
        cell: 'truth',
        clearable: false,
        description: 'Whether the person works here: yes, no, or a word of `status`.',
        headers: 'Is Active; Active Status; Currently Active; Enabled; Account Enabled; Aktiv; Actif; Activo',
    },
    status: {
        cell: 'truth',
        clearable: false,
        description: 'The same in the words of HR: active, on leave, inactive, terminated, left …',
        headers: 'Employee Status; Worker Status; Employment Status; HR Status; User Status; Position Status; ' +
            'Lifecycle Status; Employee Status Name; Assignment Status; Employment Status Name; ' +
            'Beschäftigungsstatus; Statut; Estado',
    },
    roles: {
        cell: 'list',
        clearable: true,
        description: 'Roles by name or id, separated by `;` or `|`; `role@2026-12-31` ends after that day.',
        headers: 'Role; Role Names; Secondary Roles; Secondary Role Names; CXone Roles; Rolle; Rollen; Rôle; Rôles; Rol',
    },
    groups: {
        cell: 'list',
        clearable: true,
        description: 'Identity-provider groups, mapped to roles by the policy; separated by `;` or `|`.',
        headers: 'Group; Group Name; Group Memberships; Member Of; AD Groups; IdP Groups',
    },
    startDate: {
        cell: 'date',
        clearable: false,
        description: 'First day: no account before it.',
        headers: 'Date of Hire; Last Hire Date; Date Hired; Employment Start Date; Joining Date; Date of Joining; ' +
            "Join Date; Entry Date; Eintrittsdatum; Eintritt; Date d’embauche; Date d'embauche; Date d’entrée; " +
            "Date d'entrée; Fecha de ingreso",
    },
    endDate: {
        cell: 'date',
        clearable: false,
        description: 'Last day: a leaver after it.',
        headers: 'Termination Date; Term Date; Date of Termination; Last Day of Work; Last Working Day; ' +
            'Employment End Date; Exit Date; Leaving Date; Separation Date; Austrittsdatum; Austritt; ' +
            'Date de sortie; Date de départ; Fecha de baja',
    },
    licensePolicy: {
        cell: 'licence',
        clearable: false,
        description: 'What becomes of this person’s licence: RECLAIM, DOWNGRADE or PRESERVE.',
        headers: 'Licence Policy',
    },
    primaryRole: {
        cell: 'role',
        clearable: false,
        description: 'The primary role by name or id; several names are read as `roles`, the first one primary.',
        headers: 'Role Name',
    },
    skills: {
        cell: 'skills',
        clearable: true,
        description: 'Skills by name or id, separated by `;`, each with a proficiency from 1 to 20: `Billing EN:3; Chat`.',
        headers: '',
    },
    invite: {
        cell: 'yesNo',
        clearable: false,
        description: 'Yes: someone who is UNREGISTERED is invited.',
        headers: '',
    },
    cxoneId: {
        cell: 'cxoneId',
        clearable: false,
        description: 'Id of the account in CXone; it finds the account and is never written.',
        headers: 'CXone ID; CXone User ID',
    },
    rowChanged: {
        cell: 'mark',
        clearable: false,
        description: 'Where it is filled somewhere, only rows marked in it count as changed.',
        headers: '',
    },
};
const definition = ({ cell, clearable, description, headers }) => ({
    kind: cell,
    clearable,
    description,
    aliases: headers === '' ? [] : headers.split('; '),
});
/** The fields of a roster in the order they are documented. */
const FIELDS = Object.fromEntries(Object.entries({ ..._model_fields_js__WEBPACK_IMPORTED_MODULE_0__/* .PERSON_FIELDS */ .OU, ...ROW_FIELDS }).map(([field, facts]) => [field, definition(facts)]));
const FIELD_NAMES = Object.keys(FIELDS);
/** Fields that every row needs, but for a leaver's. */
const REQUIRED = ['userName', 'givenName', 'familyName'];
/** Prefix of columns that hold custom attributes. */
const ATTRIBUTE_PREFIX = 'attr.';
const ATTRIBUTE = {
    kind: 'attribute',
    clearable: true,
    description: 'A custom attribute of the tenant.',
    aliases: [],
};
/** Definition of a field, custom attributes included. */
const definitionOf = (field) => field.startsWith(ATTRIBUTE_PREFIX) ? ATTRIBUTE : FIELDS[field];
/**
 * A header with everything off that does not matter: case, accents, spaces, `_`, `-` and other punctuation; `#` is
 * “number”. Letters of other scripts stay.
 */
function headerKey(header) {
    const text = header.replaceAll('#', 'number');
    // Nearly all headers, and all that are known at the start, are ASCII.
    if (/^[ -~]*$/.test(text))
        return text.toLowerCase().replace(/[^a-z0-9]+/g, '');
    return text
        .normalize('NFKD')
        .toLowerCase()
        .replaceAll('ß', 'ss')
        .replace(/[^\p{L}\p{N}]+/gu, '');
}
const BY_KEY = new Map(FIELD_NAMES.flatMap((field) => [field, ...FIELDS[field].aliases].map((name) => [headerKey(name), field])));
/** What Google writes behind a header, and templates: whether a cell may be empty, and how its values are written. */
const NOTE = new RegExp(`[[(](?:${[
    'required|mandatory|optional|read ?only|upload only',
    'pflicht(?:feld)?|obligatoire|facultatif|obligatorio|opcional',
    'y/n|yes/no|j/n|ja/nein|o/n|oui/non|s/n|true/false|[01]/[01]',
    // Letters of day, month and year in the languages of the known headers.
    '[dtj]{1,2}[-./ ]m{1,4}[-./ ][yja]{2,4}|m{1,4}[-./ ]d{1,2}[-./ ]y{2,4}|[yja]{2,4}[-./ ]m{1,4}[-./ ][dtj]{1,2}',
].join('|')})[\\])]$`, 'i');
/**
 * The field a header means, by its name or one of the known ones.
 * @returns a field, `attr.<name>` with the name as it was written, or `null`
 */
function fieldOfHeader(header) {
    const text = header.trimEnd().replace(NOTE, '').trim();
    if (/^attr\s*\./i.test(text)) {
        const name = text.slice(text.indexOf('.') + 1).trim();
        return name === '' ? null : ATTRIBUTE_PREFIX + name;
    }
    return BY_KEY.get(headerKey(text)) ?? null;
}
/** The field a policy's `columns` names: the field's own name only, compared as headers are. */
function fieldNamed(name) {
    const field = fieldOfHeader(name);
    return field !== null && headerKey(field) === headerKey(name) ? field : null;
}
/** CXone's own header for the account's id. HR systems use it for something else: its cells tell. */
const isUserIdHeader = (header) => headerKey(header) === 'userid';
/** Every known header in its comparison form, with its field: what “nearest field” is looked for in. */
const knownHeaderKeys = () => BY_KEY;


/***/ }),

/***/ 90953:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   V: () => (/* binding */ duplicateKey)
/* harmony export */ });
/**
 * The first key that an object of a JSON text, at any depth, has twice. `JSON.parse` keeps the last one without a word.
 * @param text JSON that parses
 */
function duplicateKey(text) {
    const objects = [];
    /** For each open bracket whether it is an object's. */
    const kinds = [];
    let expectsKey = false;
    for (let at = 0; at < text.length; at += 1) {
        const code = text.charCodeAt(at);
        if (code === 34) {
            const end = stringEnd(text, at);
            if (expectsKey) {
                const raw = text.slice(at, end);
                const key = raw.includes('\\') ? JSON.parse(raw) : raw.slice(1, -1);
                const keys = objects.at(-1);
                if (keys.has(key))
                    return key;
                keys.add(key);
                expectsKey = false;
            }
            at = end - 1;
        }
        else if (code === 123) {
            objects.push(new Set());
            kinds.push(true);
            expectsKey = true;
        }
        else if (code === 91) {
            kinds.push(false);
            expectsKey = false;
        }
        else if (code === 125 || code === 93) {
            if (kinds.pop() === true)
                objects.pop();
            expectsKey = false;
        }
        else if (code === 44)
            expectsKey = kinds.at(-1) === true;
    }
    return null;
}
/** The position after a JSON string that starts here. */
function stringEnd(text, start) {
    let at = start + 1;
    while (at < text.length && text.charCodeAt(at) !== 34)
        at += text.charCodeAt(at) === 92 ? 2 : 1;
    return at + 1;
}


/***/ }),

/***/ 89776:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   $: () => (/* binding */ canonical)
/* harmony export */ });
/**
 * The RFC 8785 form (JCS) of a JSON value: keys sorted by UTF-16 code units, no spaces, numbers and strings as
 * ECMAScript prints them (RFC 8785, section 3.2).
 * @param value as JSON.parse gives it; members that are undefined are left out, as `JSON.stringify` does
 * @throws TypeError for half a surrogate pair and numbers that are not finite (section 3.2.2), RangeError for values
 * nested deeper than a stack holds
 */
function canonical(value) {
    switch (typeof value) {
        case 'string':
            return quoted(value);
        case 'number':
            if (!Number.isFinite(value))
                throw new TypeError(`${value} is no number in JSON`);
            return `${value}`;
        case 'boolean':
            return value ? 'true' : 'false';
        case 'object':
            return value === null ? 'null' : Array.isArray(value) ? list(value) : members(value);
        default:
            return JSON.stringify(value) ?? 'null';
    }
}
/** Characters that stand for themselves in JSON: most texts have no others. */
const PLAIN = /^[ !#-[\]-~]*$/;
function quoted(text) {
    if (PLAIN.test(text))
        return `"${text}"`;
    if (!text.isWellFormed())
        throw new TypeError('half a surrogate pair');
    return JSON.stringify(text);
}
function list(values) {
    let text = '[';
    for (let i = 0; i < values.length; i += 1)
        text += `${i === 0 ? '' : ','}${canonical(values[i])}`;
    return `${text}]`;
}
function members(value) {
    const { sorted, begins } = shapeOf(Object.keys(value));
    let text = '';
    for (let i = 0; i < sorted.length; i += 1) {
        const each = value[sorted[i]];
        if (each === undefined)
            continue;
        const begin = begins[i];
        text += text === '' ? begin : `,${begin}`;
        text += canonical(each);
    }
    return `{${text}}`;
}
/** Shapes met last, by their number of keys: thousands of objects have the same. */
const shapes = [];
/** Shapes of one number of keys that are kept; with more, the oldest go. */
const KEPT = 8;
/** Keys of an object that is one of many; what has more is a table. */
const FEW = 64;
function shapeOf(keys) {
    if (keys.length > FEW)
        return newShape(keys);
    const alike = (shapes[keys.length] ??= []);
    for (const shape of alike)
        if (isSame(shape.keys, keys))
            return shape;
    const shape = newShape(keys);
    if (alike.length === KEPT)
        alike.shift();
    alike.push(shape);
    return shape;
}
function newShape(keys) {
    const sorted = keys.toSorted();
    return { keys, sorted, begins: sorted.map((key) => `${quoted(key)}:`) };
}
/** @param b as many as in `a` */
function isSame(a, b) {
    for (let i = 0; i < a.length; i += 1)
        if (a[i] !== b[i])
            return false;
    return true;
}


/***/ }),

/***/ 94202:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   y: () => (/* binding */ codePoint)
/* harmony export */ });
/** The number of a character as Unicode writes it: `U+202E`. */
const codePoint = (character) => `U+${(character.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, '0')}`;


/***/ }),

/***/ 77926:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   AY: () => (/* binding */ unguarded),
/* harmony export */   En: () => (/* binding */ writeCsv),
/* harmony export */   NR: () => (/* binding */ jsonWithCodes),
/* harmony export */   Xc: () => (/* binding */ csvRecords),
/* harmony export */   l4: () => (/* binding */ withCodes)
/* harmony export */ });
/* unused harmony export guarded */
/* harmony import */ var _code_point_js__WEBPACK_IMPORTED_MODULE_0__ = __nccwpck_require__(94202);

/** What begins a formula: ASCII, and the full-width forms that some locales take for the same. */
const SIGN = '[=+\\-@\uFF1D\uFF0B\uFF0D\uFF20]';
/** Where a cell begins for some spreadsheet: its start, and what follows a character that is a separator somewhere. */
const BEGIN = '(^|[;|\\t\\r\\n\\v\\f\\u0085\\u2028\\u2029])([^\\S\\t\\r\\n\\v\\f\\u0085\\u2028\\u2029]*)';
/** A text without any of these begins nothing: most cells. */
const MAY_BEGIN = /^[\s'=+\-@\uFF1D\uFF0B\uFF0D\uFF20]|[;|\t\r\n\v\f\u0085\u2028\u2029]/u;
const UNGUARDED = new RegExp(`${BEGIN}(?='*${SIGN})`, 'gu');
const GUARDED = new RegExp(`${BEGIN}'(?='*${SIGN})`, 'gu');
/**
 * A text that no spreadsheet of any locale takes for a formula: a `'` before the first non-blank of the cell, and
 * before the first non-blank after each `;` `|` tab or line break inside it, where that is one of `= + - @` or their
 * full-width forms (after apostrophes of the text's own, so that `unguarded` gives back just this text).
 */
function guarded(text) {
    return !MAY_BEGIN.test(text) ? text : text.replaceAll(UNGUARDED, "$1$2'");
}
/** The text without the apostrophes that `guarded` puts there: exactly these. */
function unguarded(text) {
    return text.includes("'") ? text.replaceAll(GUARDED, '$1$2') : text;
}
/**
 * Control characters (but tab and line ends), half characters, and marks that turn the direction of a text or hide in
 * it.
 */
const UNSEEN = new RegExp(String.raw `[\u0000-\u0008\u000B\u000C\u000E-\u001F\u007F-\u009F` +
    String.raw `\u061C\u200E\u200F\u202A-\u202E\u2066-\u2069\uFEFF\p{Cs}\u{E0000}-\u{E007F}]`, 'gu');
/** Nothing but what everybody sees: most texts. */
const SEEN = /^[\t\n\r -~]*$/;
/** The text with what nobody would see shown as its code, `‹U+202E›`. */
function withCodes(text) {
    if (SEEN.test(text))
        return text;
    return text.replaceAll(UNSEEN, (character) => `‹${(0,_code_point_js__WEBPACK_IMPORTED_MODULE_0__/* .codePoint */ .y)(character)}›`);
}
/** Without a look at each character by a pattern: files of many megabytes pass here. */
const isAscii = (text) => Buffer.byteLength(text, 'utf8') === text.length;
/** JSON text with the same characters in JSON's own escapes: another spelling of the same value. */
function jsonWithCodes(json) {
    // JSON has escaped all other control characters itself.
    if (isAscii(json) && !json.includes('\u007F'))
        return json;
    return json.replaceAll(UNSEEN, (character) => Array.from({ length: character.length }, (_, i) => `\\u${character.charCodeAt(i).toString(16).padStart(4, '0')}`).join(''));
}
/** Cells that are written as they are in every style: most of them. */
const PLAIN = /^(?![ '=+@-])[ !#-+\--:<-{}~]*(?<! )$/;
/** The same with quotation marks and commas: what JSON is made of. */
const QUIET = /^(?![ '=+@-])[ -:<-{}~]*$/;
/**
 * CSV after RFC 4180 that no spreadsheet calculates and nothing hides in: cells are `guarded`, which the roster reader
 * takes off again, and characters that nobody sees are shown as codes.
 * @param header names of the columns
 * @param rows cells; `null` is an empty cell
 * @returns the records one by one, each ended by the newline (default `\n`)
 */
function* csvRecords(header, rows, style = {}) {
    const { delimiter = ',', newline = '\n', bom = false } = style;
    const special = new RegExp(`["\\r\\n${delimiter === '|' ? '\\|' : delimiter}]|^\\s|\\s$`);
    const written = (cell) => {
        if (cell === null)
            return '';
        if (typeof cell === 'number')
            return String(cell);
        if (PLAIN.test(cell))
            return cell;
        const text = QUIET.test(cell) ? cell : guarded(withCodes(cell));
        return special.test(text) ? `"${text.replaceAll(/"/g, '""')}"` : text;
    };
    const record = (cells) => {
        const texts = [];
        for (const cell of cells)
            texts.push(written(cell));
        return texts.join(delimiter) + newline;
    };
    yield (bom ? '\uFEFF' : '') + record(header);
    for (const row of rows)
        yield record(row);
}
/** The same as one text. */
function writeCsv(...parts) {
    return [...csvRecords(...parts)].join('');
}


/***/ }),

/***/ 96939:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   Ly: () => (/* binding */ isoTime),
/* harmony export */   PV: () => (/* binding */ dayAfter),
/* harmony export */   dA: () => (/* binding */ utcDay),
/* harmony export */   sO: () => (/* binding */ DAY_MS)
/* harmony export */ });
/** Milliseconds of a day (UTC has no other). */
const DAY_MS = 86_400_000;
/** The day of a moment in UTC, YYYY-MM-DD. @param ms milliseconds since the epoch */
function utcDay(ms) {
    return new Date(ms).toISOString().slice(0, 10);
}
/** The day so many days after a moment, in UTC, YYYY-MM-DD. */
function dayAfter(ms, days) {
    return utcDay(ms + days * DAY_MS);
}
let lastMs = Number.NaN;
let lastTime = '';
/**
 * A moment in ISO 8601, UTC, to the millisecond. Many are written down within one; a clock may tell parts of it.
 * @param ms since the epoch
 */
function isoTime(ms) {
    const whole = Math.trunc(ms);
    if (whole !== lastMs) {
        lastTime = new Date(whole).toISOString();
        lastMs = whole;
    }
    return lastTime;
}


/***/ }),

/***/ 84863:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   LZ: () => (/* binding */ diskWords),
/* harmony export */   Yi: () => (/* binding */ errorWords),
/* harmony export */   kc: () => (/* binding */ errorText),
/* harmony export */   wr: () => (/* binding */ adviceOf)
/* harmony export */ });
/** What anything that was thrown says; an Error its message, anything else as text. */
function errorText(error) {
    return error instanceof Error ? error.message : String(error);
}
/** What to do about an error, as it says itself. @param otherwise where it does not */
function adviceOf(error, otherwise) {
    const { advice } = (error ?? {});
    return typeof advice === 'string' ? advice : otherwise;
}
/** Why a file could not be written, by the system's own word for it. */
const DISK = {
    ENOSPC: 'the disk is full',
    EDQUOT: 'the share of the disk is used up',
    EROFS: 'the disk is read-only',
    EIO: 'the disk has a fault',
    ENOENT: 'the folder is gone',
    EACCES: 'it is not allowed',
    EPERM: 'it is not allowed',
};
/** Why a file could not be written, in words that also people without a terminal know. */
function diskWords(error) {
    const { code } = (error ?? {});
    return (typeof code === 'string' && DISK[code]) || errorText(error);
}
/** The same inside a sentence that ends itself: the first line, without its full stop. */
function errorWords(error) {
    return errorText(error).split('\n')[0]?.replace(/\.$/, '') ?? '';
}


/***/ }),

/***/ 21135:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   Bu: () => (/* binding */ twoDecimals),
/* harmony export */   Dt: () => (/* binding */ firstFew),
/* harmony export */   FX: () => (/* binding */ percentiles),
/* harmony export */   KN: () => (/* binding */ percent),
/* harmony export */   LS: () => (/* binding */ plural),
/* harmony export */   WQ: () => (/* binding */ whole),
/* harmony export */   em: () => (/* binding */ sentence),
/* harmony export */   h0: () => (/* binding */ short),
/* harmony export */   hS: () => (/* binding */ counted),
/* harmony export */   jB: () => (/* binding */ upTo),
/* harmony export */   mz: () => (/* binding */ byteSize),
/* harmony export */   p0: () => (/* binding */ duration),
/* harmony export */   p_: () => (/* binding */ list),
/* harmony export */   vd: () => (/* binding */ day)
/* harmony export */ });
/** Figures in words that everybody reads: English, thousands with a comma. */
/** `12,345`. Anything that is no number is 0: a report never shows NaN. */
function whole(value) {
    const number = Number.isFinite(value) ? Math.round(value) : 0;
    return Math.abs(number) < 1000 ? String(number) : String(number).replaceAll(/\B(?=(?:\d{3})+$)/gu, ',');
}
/** The word alone: `person` for 1, `people` for any other number. */
function plural(value, one, many = `${one}s`) {
    return value === 1 ? one : many;
}
/** `1 person`, `12 people`. */
function counted(value, one, many = `${one}s`) {
    return `${whole(value)} ${plural(value, one, many)}`;
}
/** Rounded to two decimals. */
const twoDecimals = (value) => Math.round(value * 100) / 100;
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
/** The value that a share of the values does not exceed (nearest rank), for any share; `null` of nothing. */
function percentiles(values) {
    const sorted = Float64Array.from(values).sort();
    return (share) => sorted[Math.min(sorted.length - 1, Math.max(0, Math.ceil(share * sorted.length) - 1))] ?? null;
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
/** Names in a message, not more than are read: `a, b and 9 more`. */
function upTo(names, most = 10) {
    return names.length <= most ? names.join(', ') : `${names.slice(0, most).join(', ')} and ${names.length - most} more`;
}
/** The first few of many, in a sentence: `a, b, c and 4 more`. */
function firstFew(words, most = 3) {
    const more = words.length - most;
    return list([...words.slice(0, most), ...(more > 0 ? [`${whole(more)} more`] : [])]);
}
/** `roster.csv`, `startIndex`, `correlation_id`, an address: another first letter would make another name of it. */
const NAME_FIRST = /^(?:https?:\/\/|[a-z][\w-]*(?:\.\w|[A-Z_]))/;
/** The first letter in upper case, the rest as it is; a name that comes first stays what it is. */
function sentence(text) {
    if (NAME_FIRST.test(text))
        return text;
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

/***/ 32555:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   z: () => (/* binding */ foldName)
/* harmony export */ });
/**
 * A name as names are compared: capitals, blanks around it and Unicode's other spelling of a letter (Unicode Standard
 * Annex 15) make no other name.
 */
const foldName = (name) => name.trim().normalize('NFC').toLowerCase();


/***/ }),

/***/ 69952:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   s: () => (/* binding */ sha256)
/* harmony export */ });
/* harmony import */ var node_crypto__WEBPACK_IMPORTED_MODULE_0__ = __nccwpck_require__(77598);

/** Lower-case hex SHA-256 of bytes, or of a text's UTF-8 bytes. */
function sha256(content) {
    return (0,node_crypto__WEBPACK_IMPORTED_MODULE_0__.hash)('sha256', content, 'hex');
}


/***/ }),

/***/ 13276:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   Ax: () => (/* binding */ shortCommit),
/* harmony export */   O1: () => (/* binding */ isUuid),
/* harmony export */   T4: () => (/* binding */ idKey),
/* harmony export */   s: () => (/* binding */ sameId)
/* harmony export */ });
const UUID = /^[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i;
/** Whether a text is a UUID, in either case. */
const isUuid = (text) => UUID.test(text);
/** What tells an id from others: a UUID without case, since two systems write one in two ways; others as they are. */
const idKey = (id) => (isUuid(id) ? id.toLowerCase() : id);
/** Whether two ids are one. */
const sameId = (one, other) => one === other || idKey(one) === idKey(other);
/** A commit as GitHub shows it. */
const shortCommit = (sha) => sha.slice(0, 7);


/***/ }),

/***/ 19898:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   DI: () => (/* binding */ tooDeep),
/* harmony export */   Ez: () => (/* binding */ MOST_LEVELS),
/* harmony export */   K8: () => (/* binding */ tooDense),
/* harmony export */   tF: () => (/* binding */ isDeep)
/* harmony export */ });
/** Levels of brackets that no roster, event or answer of a tenant comes near to. */
const MOST_LEVELS = 100;
/**
 * Whether a JSON text is nested deeper than anything that is meant: what walks through such a value afterwards (a
 * schema, a hash, `JSON.stringify`) would run out of its stack. Looks at brackets only; whether it is JSON is for the
 * parser to say.
 */
function tooDeep(text, most = MOST_LEVELS) {
    let depth = 0;
    let quoted = false;
    for (let at = 0; at < text.length; at += 1) {
        const code = text.charCodeAt(at);
        if (quoted) {
            if (code === 92)
                at += 1;
            else if (code === 34)
                quoted = false;
        }
        else if (code === 34)
            quoted = true;
        else if (code === 123 || code === 91) {
            depth += 1;
            if (depth > most)
                return true;
        }
        else if (code === 125 || code === 93)
            depth -= 1;
    }
    return false;
}
/** Characters that a file of ours has for each value at least, and values that any file may have. */
const SPARSE = 5;
const FEW_VALUES = 10_000;
/**
 * Whether a JSON text is little but brackets and commas: parsed, `[],` without end takes many times the room of its
 * text. For what is parsed before anybody knows who wrote it.
 */
function tooDense(text) {
    const most = FEW_VALUES + text.length / SPARSE;
    let values = 0;
    let quoted = false;
    for (let at = 0; at < text.length; at += 1) {
        const code = text.charCodeAt(at);
        if (quoted) {
            if (code === 92)
                at += 1;
            else if (code === 34)
                quoted = false;
        }
        else if (code === 34)
            quoted = true;
        else if (code === 44 || code === 123 || code === 91)
            values += 1;
    }
    return values > most;
}
/** As `tooDeep`, of a value that was parsed already. */
function isDeep(value, most = MOST_LEVELS) {
    if (typeof value !== 'object' || value === null)
        return false;
    if (most === 0)
        return true;
    if (Array.isArray(value))
        return value.some((one) => isDeep(one, most - 1));
    for (const key in value) {
        const inner = value[key];
        if (typeof inner === 'object' && inner !== null && isDeep(inner, most - 1))
            return true;
    }
    return false;
}


/***/ }),

/***/ 91044:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   Eu: () => (/* binding */ canonicalPieces),
/* harmony export */   Mx: () => (/* binding */ jsonPieces),
/* harmony export */   bW: () => (/* binding */ JsonList)
/* harmony export */ });
/* unused harmony export TOGETHER */
/* harmony import */ var _canonical_js__WEBPACK_IMPORTED_MODULE_0__ = __nccwpck_require__(89776);

/** A JSON array of many, whose elements are made one by one, each time they are asked for. */
class JsonList {
    each;
    constructor(each) {
        this.each = each;
    }
}
/** Elements of a list that become text together. */
const TOGETHER = 48;
/** The object as `JSON.stringify(…, null, 2)` has it, and a line break; each piece ends where a line does. */
function* jsonPieces(members) {
    const there = members.filter(([, value]) => value !== undefined);
    if (there.length === 0)
        return yield '{}\n';
    yield '{\n';
    for (const [i, [name, value]] of there.entries()) {
        const end = i < there.length - 1 ? ',\n' : '\n';
        if (value instanceof JsonList)
            yield* listPieces(name, value, end);
        else
            yield `${withoutFrame(JSON.stringify({ [name]: value }, null, 2), '{\n')}${end}`;
    }
    yield '}\n';
}
/** What stands inside of an object or list that was made for its indentation alone. @param begin how that begins */
const withoutFrame = (text, begin) => text.slice(begin.length, -begin.length);
/** Many at once: each call of `JSON.stringify`, and each text that is put to another, costs by itself. */
function* listPieces(name, list, end) {
    const begin = `  ${JSON.stringify(name)}: [`;
    let open = '';
    for (const elements of groups(list.each())) {
        yield open === '' ? `${begin}\n` : `${open},\n`;
        open = withoutFrame(JSON.stringify([elements], null, 2), '[\n  [\n');
    }
    yield open === '' ? `${begin}]${end}` : `${open}\n  ]${end}`;
}
function* groups(all) {
    let group = [];
    for (const one of all) {
        group.push(one);
        if (group.length < TOGETHER)
            continue;
        yield group;
        group = [];
    }
    if (group.length > 0)
        yield group;
}
/** The RFC 8785 form of the object, in pieces: what its signature is made of. */
function* canonicalPieces(members) {
    const sorted = members.filter(([, value]) => value !== undefined).toSorted(([a], [b]) => (a < b ? -1 : 1));
    let before = '{';
    for (const [name, value] of sorted) {
        yield `${before}${(0,_canonical_js__WEBPACK_IMPORTED_MODULE_0__/* .canonical */ .$)(name)}:`;
        before = ',';
        if (!(value instanceof JsonList)) {
            yield (0,_canonical_js__WEBPACK_IMPORTED_MODULE_0__/* .canonical */ .$)(value);
            continue;
        }
        let sign = '[';
        for (const element of value.each()) {
            yield `${sign}${(0,_canonical_js__WEBPACK_IMPORTED_MODULE_0__/* .canonical */ .$)(element)}`;
            sign = ',';
        }
        yield sign === '[' ? '[]' : ']';
    }
    yield sorted.length === 0 ? '{}' : '}';
}


/***/ }),

/***/ 64701:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   q: () => (/* binding */ lazily)
/* harmony export */ });
/** A list of the same length as another one; each element is made when it is asked for, and again the next time. */
function lazily(all, make) {
    return {
        length: all.length,
        at: (index) => (index in all ? make(all[index], index) : undefined),
        *[Symbol.iterator]() {
            for (const [index, one] of all.entries())
                yield make(one, index);
        },
    };
}


/***/ }),

/***/ 82788:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   jc: () => (/* binding */ nearestSlip),
/* harmony export */   qw: () => (/* binding */ nearestOf),
/* harmony export */   zZ: () => (/* binding */ nearestWord)
/* harmony export */ });
/* harmony import */ var fastest_levenshtein__WEBPACK_IMPORTED_MODULE_0__ = __nccwpck_require__(21916);

/**
 * The word someone probably meant.
 * @returns the nearest of `words`, or `''` where none is near (more than a third of the letters differ; two letters may
 * from five on, so that exchanged neighbours are found)
 */
function nearestWord(given, words) {
    const text = given.trim().slice(0, 64).toLowerCase();
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
/** Words held against each other until nobody reads the proposals any more. */
const MOST_COMPARED = 1_000_000;
/** The same for many texts; after a million comparisons nothing is proposed. */
function nearestOf(words) {
    let left = MOST_COMPARED;
    return (given) => {
        left -= words.length;
        return left < 0 ? '' : nearestWord(given, words);
    };
}
const tolerance = (length) => Math.max(length < 5 ? 1 : 2, Math.floor(length / 3));
/**
 * The word of which a text is a slip of the hand: one letter more, less or other, two neighbours exchanged, or in words
 * of eight letters and more up to a quarter of them.
 * @param most letters at most, however long the word is
 * @returns the nearest of `words`, or `''`
 */
function nearestSlip(given, words, most = Infinity) {
    const text = given.trim().toLowerCase();
    const near = nearestWord(text, words);
    if (near === '')
        return '';
    const steps = (0,fastest_levenshtein__WEBPACK_IMPORTED_MODULE_0__/* .distance */ .Io)(text, near.toLowerCase());
    const length = Math.max(text.length, near.length);
    return steps <= Math.min(most, Math.max(1, length < 8 ? 1 : Math.floor(length / 4))) ||
        areExchanged(text, near.toLowerCase())
        ? near
        : '';
}
/** True where two neighbouring letters of one text stand the other way round in the other, and nothing else differs. */
function areExchanged(text, word) {
    if (text.length !== word.length)
        return false;
    const at = Array.from(text).findIndex((letter, index) => letter !== word[index]);
    return at >= 0 && text[at] === word[at + 1] && text[at + 1] === word[at] && text.slice(at + 2) === word.slice(at + 2);
}


/***/ }),

/***/ 99409:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   O: () => (/* binding */ once)
/* harmony export */ });
/**
 * What is found in a list, found once: every report of a run asks for the same.
 * @param find for a list that nobody changes any more
 */
function once(find) {
    const known = new WeakMap();
    return (list) => {
        const found = known.get(list) ?? find(list);
        known.set(list, found);
        return found;
    };
}


/***/ }),

/***/ 23500:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   U: () => (/* binding */ ownText)
/* harmony export */ });
/** Characters of a piece that the engine copies at once. */
const COPIED = 12;
/**
 * The same text, alone: the engine keeps a piece of a text as a view of the whole, so that the beginning of a digest
 * would keep all of it in memory.
 */
const ownText = (text) => text.length <= COPIED ? text : [text.slice(0, 1), text.slice(1)].join('');


/***/ }),

/***/ 99954:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   B: () => (/* binding */ RUN_AGAIN)
/* harmony export */ });
/** What to do where another run of the same job finishes what this one did not, and spoils nothing. */
const RUN_AGAIN = 'Run the job again: finished changes are not repeated.';


/***/ }),

/***/ 47460:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {


// EXPORTS
__nccwpck_require__.d(__webpack_exports__, {
  O: () => (/* binding */ secrets)
});

// UNUSED EXPORTS: Secrets

;// CONCATENATED MODULE: ./build/text/word-search.js
/** Values of a block of two characters: enough that unlike blocks rarely meet. */
const BLOCKS = 4096;
/** Characters of a word that are looked at: more would not skip further. */
const LONGEST = 24;
/** Shorter words are looked for one by one: the shortest says how far the pass may skip. */
const SHORT = 10;
const block = (text, end) => ((text.charCodeAt(end - 1) << 5) ^ text.charCodeAt(end)) & (BLOCKS - 1);
/**
 * Whether a text holds any of several words: one pass that skips what no word can stand in (Wu and Manber, A fast
 * algorithm for multi-pattern searching, 1994), instead of a pass for each word.
 */
class WordSearch {
    #words;
    #short;
    /** Characters of each word that the pass goes by. */
    #length;
    /** How far a block of two characters lets the pass go on. */
    #skip = new Uint8Array(BLOCKS);
    /** Words whose first `#length` characters end in a block. */
    #ending = [];
    constructor(words) {
        const all = [...new Set(words)];
        this.#short = all.filter(({ length }) => length < SHORT);
        this.#words = all.filter(({ length }) => length >= SHORT);
        this.#length = Math.min(LONGEST, ...this.#words.map(({ length }) => length));
        this.#skip.fill(this.#length - 1);
        for (const word of this.#words) {
            for (let end = 1; end < this.#length; end += 1) {
                const at = block(word, end);
                this.#skip[at] = Math.min(this.#skip[at], this.#length - 1 - end);
            }
            (this.#ending[block(word, this.#length - 1)] ??= []).push(word);
        }
    }
    isIn(text) {
        return this.#look(text, null);
    }
    /** Those of the words that a text holds. */
    found(text) {
        const found = new Set();
        this.#look(text, found);
        return found;
    }
    /** @param found takes all that are there; without it the first is enough */
    #look(text, found) {
        for (const word of this.#short) {
            if (!text.includes(word))
                continue;
            if (found === null)
                return true;
            found.add(word);
        }
        if (this.#words.length === 0)
            return false;
        for (let end = this.#length - 1; end < text.length;) {
            const at = block(text, end);
            const skip = this.#skip[at];
            if (skip === 0) {
                const from = end - this.#length + 1;
                for (const word of this.#ending[at] ?? []) {
                    if (!text.startsWith(word, from))
                        continue;
                    if (found === null)
                        return true;
                    found.add(word);
                }
                end += 1;
            }
            else
                end += skip;
        }
        return false;
    }
}

;// CONCATENATED MODULE: ./build/text/secrets.js

/** What stands instead of a secret. */
const HIDDEN = '***';
/** Shorter values are words: they are hidden only where they stand alone; below `LEAST` not at all. */
const SURE = 8;
const LEAST = 4;
/** Of longer values the beginning is enough: who shortens a text must not save the rest of a token. */
const BEGINNING = 32;
const NAMED = { '&': 'amp', '<': 'lt', '>': 'gt', '"': 'quot', "'": 'apos' };
const literal = (text) => text.replaceAll(/[\\^$.*+?()[\]{}|/]/gu, String.raw `\$&`);
/** Either case of each hex digit, whatever the rest of the pattern says. */
const hex = (digits) => digits.replaceAll(/[a-f]/g, (one) => `[${one}${one.toUpperCase()}]`);
/** What our CSV puts a `'` before, and what our log puts a blank behind. */
const GUARDED = /[-=+@＝＋－＠]/;
const PARTED = /[:#]/;
const UNSEEN = /[\p{C}\p{Default_Ignorable_Code_Point}]/u;
/** Any blanks: pages and cells make one of many, and of a tab or a line end. */
const BLANKS = String.raw `(?:\s|\+|%(?:25){0,7}(?:20|09|0[aAdD]|[cC]2%(?:25){0,7}[aA]0)|` +
    String.raw `\\{1,15}(?:[tnr]|u00(?:20|09|0[aAdD]|[aA]0))|&#(?:32|9|10|13|160|[xX](?:20|9|[aAdD]|[aA]0));|&nbsp;)+`;
/** One character in every spelling that a URL, a form, JSON, HTML, Markdown, CSV or our log gives it. */
function spellings(character) {
    if (/[A-Za-z0-9]/.test(character))
        return character;
    if (/\s/u.test(character))
        return BLANKS;
    const bytes = [...Buffer.from(character, 'utf8')].map((byte) => byte.toString(16).padStart(2, '0'));
    const units = Array.from({ length: character.length }, (_, i) => character.charCodeAt(i).toString(16).padStart(4, '0'));
    const point = character.codePointAt(0) ?? 0;
    const forms = [
        literal(character),
        bytes.map((byte) => `%(?:25){0,7}${hex(byte)}`).join(''),
        units.map((unit) => String.raw `\\{1,15}u${hex(unit)}`).join(''),
        String.raw `\\{1,15}${literal(character)}`,
        `&#0*${point};`,
        `&#[xX]0*${hex(point.toString(16))};`,
        ...(NAMED[character] ? [`&${NAMED[character]};`] : []),
        ...(character === '"' ? ['""', String.raw `\\{1,15}""`] : []),
        ...(UNSEEN.test(character) ? [`‹U(?:\\+|&#43;)${point.toString(16).toUpperCase().padStart(4, '0')}›`] : []),
    ];
    return `${GUARDED.test(character) ? "'?" : ''}(?:${forms.join('|')})${PARTED.test(character) ? ' ?' : ''}`;
}
/** Between any two characters our own Markdown may put an empty comment. */
const GAP_TEXT = '<!-- -->';
/** Most texts have not even its first sign, which is found out at less cost than that they have no gap. */
const withoutGaps = (text) => (text.includes('<') ? text.replaceAll(GAP_TEXT, '') : text);
const GAP = `(?:${GAP_TEXT})?`;
const isObject = (value) => typeof value === 'object' && value !== null;
function patternOf(value) {
    const all = Array.from(value.replaceAll(/\s+/gu, ' '));
    const characters = all.slice(0, value.length > BEGINNING * 1.5 ? BEGINNING : undefined);
    const rest = characters.length < all.length ? String.raw `(?:[\w.~+/=%-]|<!-- -->|&#\d+;)*` : '';
    const body = characters.map(spellings).join(GAP) + rest;
    const alone = value.length < SURE ? [String.raw `(?<![\p{L}\p{N}])`, String.raw `(?![\p{L}\p{N}])`] : ['', ''];
    const parts = (characters.join('').match(/[A-Za-z0-9]+/g) ?? []).sort((a, b) => b.length - a.length);
    const [core = ''] = parts;
    return { parts, core, expression: new RegExp(alone[0] + body + alone[1], 'gu') };
}
/** The part of a value's base64 that is the same whatever stands before and after it, for each of three places. */
function base64Cores(value) {
    const bytes = Buffer.from(value, 'utf8');
    return [0, 1, 2].flatMap((before) => {
        const text = Buffer.concat([Buffer.alloc(before), bytes]).toString('base64');
        const core = text.slice(Math.ceil((before * 8) / 6), Math.floor(((before + bytes.length) * 8) / 6));
        return core.length < 10 ? [] : [core, core.replaceAll('+', '-').replaceAll('/', '_')];
    });
}
/** A value, and how our pages write it: letters in one piece, and nothing that is not seen. */
function written(value) {
    const whole = value.normalize('NFC');
    return [value, whole, whole.replaceAll(new RegExp(UNSEEN, 'gu'), '')];
}
/** One value as `application/x-www-form-urlencoded` has it (RFC 6749, appendix B). */
const formEncoded = (value) => new URLSearchParams([['', value.toWellFormed()]]).toString().slice(1);
/**
 * Every secret of a run – what it was given, and what it got for it – and the one place that takes them out of a text:
 * as they are, in JSON, URLs, HTML and Markdown, in base64 alone or beside other bytes, whole or only the beginning of
 * a long one.
 */
class Secrets {
    #patterns = new Map();
    /** Any of the patterns' cores; made when it is asked for. */
    #cores = null;
    #listeners = [];
    /** Called for each secret once it is known, e.g. to make the runner hide it. */
    onLearnt(listener) {
        this.#listeners.push(listener);
    }
    /** A secret, with the lines and, of a token (RFC 7519), the parts it consists of. */
    learn(value) {
        const whole = value?.trim() ?? '';
        if (whole.length < LEAST)
            return;
        for (const listener of this.#listeners)
            listener(whole);
        const parts = /^[\w-]+\.[\w-]+\.[\w-]+$/.test(whole) ? whole.split('.').slice(1) : whole.split(/[\r\n]+/);
        for (const part of new Set([whole, ...parts.map((one) => one.trim()).filter((one) => one.length >= SURE)])) {
            for (const form of written(part))
                this.#add(form);
            for (const form of new Set([part, formEncoded(part)]))
                for (const core of base64Cores(form))
                    this.#add(core);
        }
    }
    /** The credentials of a Basic header (RFC 7617). The id alone is no secret: it may be someone's user name. */
    learnPair(id, secret) {
        if (!id || !secret)
            return;
        for (const pair of [`${id}:${secret}`, `${formEncoded(id)}:${formEncoded(secret)}`]) {
            const coded = Buffer.from(pair, 'utf8').toString('base64');
            for (const listener of this.#listeners)
                listener(coded);
            this.#add(coded);
            this.#add(coded.replace(/=+$/, ''));
        }
    }
    /** A text without any secret that is known. */
    scrub(text) {
        const bare = withoutGaps(text);
        const cores = this.#search().found(bare);
        if (cores.size === 0)
            return text;
        let clean = text;
        for (const { parts, core, expression } of this.#patterns.values())
            if (cores.has(core) && parts.every((part) => bare.includes(part)))
                clean = clean.replaceAll(expression, HIDDEN);
        return clean;
    }
    /** The same for every text and name in a value of JSON's kinds; the very same value where nothing is found. */
    scrubValue(value) {
        if (typeof value === 'string')
            return this.scrub(value);
        if (value === null || typeof value !== 'object' || !this.#holdsWithin(value))
            return value;
        if (Array.isArray(value))
            return value.map((one) => this.scrubValue(one));
        return Object.fromEntries(Object.entries(value).map(([name, inner]) => [this.scrub(name), this.scrubValue(inner)]));
    }
    /** Whether some text or name in it may hold a secret: most values hold none, and need no copy. */
    #holdsWithin(value) {
        for (const name in value) {
            if (!Object.hasOwn(value, name))
                continue;
            if (this.mayHold(name))
                return true;
            const inner = value[name];
            if (typeof inner === 'string' ? this.mayHold(inner) : isObject(inner) && this.#holdsWithin(inner))
                return true;
        }
        return false;
    }
    /**
     * One look for the cores of all secrets, which no text with a secret in it is without. Our Markdown may put gaps into
     * a core. True also of some texts that hold none.
     */
    mayHold(text) {
        return this.#search().isIn(withoutGaps(text));
    }
    #search() {
        return (this.#cores ??= new WordSearch(this.#patterns.values().map(({ core }) => core)));
    }
    #add(value) {
        if (this.#patterns.has(value))
            return;
        this.#patterns.set(value, patternOf(value));
        this.#cores = null;
    }
}
/** The secrets of this process: one run, one set. */
const secrets = new Secrets();


/***/ }),

/***/ 79498:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   U: () => (/* binding */ TextIndex)
/* harmony export */ });
/* unused harmony export numberOf */
/** Nothing is there. */
const NONE = -1;
/** Steps after which a text goes aside: nobody's choice of texts makes looking slow. */
const STEPS = 64;
const SMALLEST = 16;
/**
 * Places of texts in a list that someone else keeps: two numbers a text and nothing else, so that a million of them
 * take 16 MB. Each text has one place, the first it was given.
 */
class TextIndex {
    /** Pairs: the text's number, and its place plus one; 0 where nothing is. */
    #slots;
    #count = 0;
    #textAt;
    #aside = new Map();
    /**
     * @param textAt the text that stands at a place
     * @param expected texts that will come
     */
    constructor(textAt, expected = 0) {
        this.#textAt = textAt;
        let size = SMALLEST;
        while (isFull(expected, size))
            size *= 2;
        this.#slots = new Int32Array(2 * size);
    }
    /** The place of a text, -1 where it has none. @param number as `numberOf` makes it of the text */
    find(text, number = numberOf(text)) {
        const mask = this.#slots.length - 1;
        let at = (number << 1) & mask;
        for (let step = 0; step < STEPS; step += 1) {
            const place = this.#slots[at + 1] - 1;
            if (place === NONE)
                return NONE;
            if (this.#slots[at] === number && this.#textAt(place) === text)
                return place;
            at = (at + 2) & mask;
        }
        return this.#aside.get(text) ?? NONE;
    }
    /**
     * Gives a text a place.
     * @returns the place that it has already, -1 where it had none
     */
    claim(text, place) {
        const number = numberOf(text);
        const held = this.find(text, number);
        if (held !== NONE)
            return held;
        this.#count += 1;
        if (isFull(this.#count, this.#slots.length / 2))
            this.#grow();
        if (!this.#put(number, place))
            this.#aside.set(text, place);
        return NONE;
    }
    /** @returns false where there is no room near its number */
    #put(number, place) {
        const mask = this.#slots.length - 1;
        let at = (number << 1) & mask;
        for (let step = 0; step < STEPS; step += 1) {
            if (this.#slots[at + 1] === 0) {
                this.#slots[at] = number;
                this.#slots[at + 1] = place + 1;
                return true;
            }
            at = (at + 2) & mask;
        }
        return false;
    }
    #grow() {
        const held = this.#slots;
        this.#slots = new Int32Array(2 * held.length);
        for (let at = 0; at < held.length; at += 2) {
            const place = held[at + 1] - 1;
            if (place !== NONE && !this.#put(held[at], place))
                this.#aside.set(this.#textAt(place), place);
        }
        for (const [text, place] of this.#aside)
            if (this.#put(numberOf(text), place))
                this.#aside.delete(text);
    }
}
const isFull = (count, size) => 4 * count > 3 * size;
/** FNV-1a over the characters, and the end of MurmurHash3, so that all bits depend on all characters. */
function numberOf(text) {
    let hash = 0x811c9dc5;
    for (let at = 0; at < text.length; at += 1)
        hash = Math.imul(hash ^ text.charCodeAt(at), 0x01000193);
    hash = Math.imul(hash ^ (hash >>> 16), 0x85ebca6b);
    hash = Math.imul(hash ^ (hash >>> 13), 0xc2b2ae35);
    return hash ^ (hash >>> 16);
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
/******/ 		8792: 0
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
