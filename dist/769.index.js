export const id = 769;
export const ids = [769];
export const modules = {

/***/ 70769:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   driftNews: () => (/* binding */ driftNews),
/* harmony export */   isPartial: () => (/* binding */ isPartial),
/* harmony export */   renderDrift: () => (/* binding */ renderDrift)
/* harmony export */ });
/* harmony import */ var node_crypto__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(77598);
/* harmony import */ var _model_operation_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(89827);
/* harmony import */ var _model_run_js__WEBPACK_IMPORTED_MODULE_11__ = __webpack_require__(83215);
/* harmony import */ var _safe_escape_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(52734);
/* harmony import */ var _text_figures_js__WEBPACK_IMPORTED_MODULE_10__ = __webpack_require__(21135);
/* harmony import */ var _lists_fit_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(60990);
/* harmony import */ var _safe_ink_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(20189);
/* harmony import */ var _lists_people_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(6286);
/* harmony import */ var _modes_drift_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(15919);
/* harmony import */ var _lists_place_js__WEBPACK_IMPORTED_MODULE_7__ = __webpack_require__(69602);
/* harmony import */ var _words_open_matters_js__WEBPACK_IMPORTED_MODULE_8__ = __webpack_require__(91718);
/* harmony import */ var _comment_page_js__WEBPACK_IMPORTED_MODULE_9__ = __webpack_require__(43321);












/** Characters that the caller adds to the body, at most. */
const MARKER = 200;
/**
 * The issue of a drift run, for people who keep the roster: who differs and how, seen from CXone.
 * @returns `null` where nothing differs
 */
function renderDrift(run) {
    const { plan } = run;
    const [found] = run.problems.filter(({ reason }) => reason === 'drift');
    if (!plan || !found)
        return null;
    const head = [
        `**${(0,_safe_escape_js__WEBPACK_IMPORTED_MODULE_2__/* .markdownText */ .p7)((0,_text_figures_js__WEBPACK_IMPORTED_MODULE_10__/* .sentence */ .em)(found.message))}.** Tenant ${_safe_ink_js__WEBPACK_IMPORTED_MODULE_4__/* .markdownInk */ .m.code(run.tenant)}, read on ` +
            `${(0,_safe_escape_js__WEBPACK_IMPORTED_MODULE_2__/* .markdownText */ .p7)((0,_text_figures_js__WEBPACK_IMPORTED_MODULE_10__/* .day */ .vd)(run.startedAt))}.`,
        ...(0,_words_open_matters_js__WEBPACK_IMPORTED_MODULE_8__/* .openMatters */ .Lt)(run).map((one) => `⚠️ ${(0,_safe_escape_js__WEBPACK_IMPORTED_MODULE_2__/* .markdownText */ .p7)(one)}`),
        ...(isPartial(run) ? ['While rows are wrong nobody is listed as missing in the roster.'] : []),
        `➡️ **Do next:** ${(0,_safe_escape_js__WEBPACK_IMPORTED_MODULE_2__/* .markdownText */ .p7)(found.advice)} This issue is kept up to date, and closes itself once nothing ` +
            `differs.`,
    ];
    const links = [
        run.links.run && (0,_safe_escape_js__WEBPACK_IMPORTED_MODULE_2__/* .markdownLink */ .iQ)('run', run.links.run),
        run.links.report && (0,_safe_escape_js__WEBPACK_IMPORTED_MODULE_2__/* .markdownLink */ .iQ)('report', run.links.report),
        run.links.artifact && (0,_safe_escape_js__WEBPACK_IMPORTED_MODULE_2__/* .markdownLink */ .iQ)('artifact', run.links.artifact),
    ].filter(Boolean);
    const foot = links.length > 0 ? `<sub>${links.join(' · ')}</sub>` : '';
    const text = (0,_lists_fit_js__WEBPACK_IMPORTED_MODULE_3__/* .fit */ .U)(sections(run), {
        // GitHub's limit for an issue's body is a comment's.
        room: _comment_page_js__WEBPACK_IMPORTED_MODULE_9__/* .COMMENT_LIMIT */ .W$ - MARKER - head.join('\n\n').length - foot.length - 10,
        measure: (each) => each.length,
        everything: `the ${(0,_safe_escape_js__WEBPACK_IMPORTED_MODULE_2__/* .markdownLink */ .iQ)('artifact', run.links.artifact ?? run.links.run)}`,
    }).text;
    return {
        title: (0,_safe_escape_js__WEBPACK_IMPORTED_MODULE_2__/* .visible */ .RK)(`CXone differs from the roster: ${(0,_model_run_js__WEBPACK_IMPORTED_MODULE_11__/* .titleOf */ .G)(run)}`).slice(0, 200),
        body: [...head, text, foot].filter(Boolean).join('\n\n'),
        fingerprint: fingerprint(run),
        summary: found.message,
    };
}
/** Rows are wrong: what they say, and who is missing in the roster, was not compared. */
const isPartial = ({ counts }) => counts.invalidRows > 0;
function fingerprint(run) {
    const { plan, salt, takenBack = [] } = run;
    const absent = (plan?.remarks ?? []).filter(({ code }) => code === 'absent').map(({ key }) => key);
    return (0,node_crypto__WEBPACK_IMPORTED_MODULE_0__.createHmac)('sha256', salt)
        .update(JSON.stringify([plan?.hash, absent.sort(), ...(isPartial(run) ? ['rows are wrong'] : []), ...takenBack]))
        .digest('hex')
        .slice(0, 32);
}
function section(name, symbol, title, columns, rows, names = []) {
    return { name, symbol, title, columns: ['Person', ...columns, 'Row'], rows, open: true, names };
}
/** Every kind of difference, as seen from CXone. */
function sections(run) {
    const people = new _lists_people_js__WEBPACK_IMPORTED_MODULE_5__/* .People */ .g(run, _safe_ink_js__WEBPACK_IMPORTED_MODULE_4__/* .markdownInk */ .m);
    const operations = run.plan?.operations ?? [];
    const of = (...kinds) => operations.filter(({ kind }) => kinds.includes((0,_model_operation_js__WEBPACK_IMPORTED_MODULE_1__/* .wireKind */ .G1)(kind)));
    const plain = (list) => list.map((operation) => people.row(operation, []));
    const blocked = of('blocked').filter(({ kind }) => kind !== 'held-back');
    const isOff = ({ prior }) => prior?.active === false;
    // Who cannot be deleted yet is active in CXone and gone in the roster all the same.
    const gone = [...of('deactivate', 'delete'), ...operations.filter(({ kind }) => kind === 'held-back')];
    const leaving = gone.filter((one) => !isOff(one));
    const absent = (run.plan?.remarks ?? []).filter(({ code }) => code === 'absent');
    const strangers = [...leaving.filter(({ reasonCode }) => reasonCode === 'not-in-file'), ...absent];
    const roles = of('roles');
    const all = [
        section('decisions', '⚠️', 'Cannot be matched', ['Why'], blocked.map((operation) => people.row(operation, [people.reason(operation)])), blocked.map((operation) => people.name(operation))),
        section('stays', '🗑️', 'Deactivated in CXone, not deleted yet', ['Why'], gone.filter(isOff).map((operation) => people.row(operation, [people.reason(operation)]))),
        section('unreviewed', '👤', 'In CXone, not in the roster', [], strangers.map((one) => ({ cells: [people.label(one), (0,_lists_place_js__WEBPACK_IMPORTED_MODULE_7__/* .rowCell */ .Jt)(run, one, _safe_ink_js__WEBPACK_IMPORTED_MODULE_4__/* .markdownInk */ .m)] })), strangers.map((one) => people.label(one))),
        section('leavers', '🚪', 'Active in CXone, gone in the roster', [], plain(leaving.filter(({ reasonCode }) => reasonCode !== 'not-in-file')), leaving.filter(({ reasonCode }) => reasonCode !== 'not-in-file').map((operation) => people.name(operation))),
        section('returners', '⏸️', 'Deactivated in CXone, active in the roster', [], plain(of('reactivate'))),
        section('joiners', '➖', 'In the roster, not in CXone', [], plain(of('create'))),
        section('roles', '🔑', 'Roles differ', ['Only in CXone', 'Only in the roster'], roles.map((operation) => people.row(operation, [people.roles(operation.loses, true), people.roles(operation.gains, true)]))),
        section('updates', '✏️', 'Details differ', ['CXone → roster'], of('update').map((operation) => people.row(operation, [people.changes(operation.before, operation.after)], [people.changedFields(operation.after)]))),
    ];
    return [...all, ...(0,_modes_drift_js__WEBPACK_IMPORTED_MODULE_6__/* .lastWriteSections */ .w)(run, _safe_ink_js__WEBPACK_IMPORTED_MODULE_4__/* .markdownInk */ .m)].filter(({ rows }) => rows.length > 0);
}
/** What to say beside an issue that changes or closes. */
function driftNews(run, issue) {
    const link = run.links.run ? ` (${(0,_safe_escape_js__WEBPACK_IMPORTED_MODULE_2__/* .markdownLink */ .iQ)('run', run.links.run)})` : '';
    return issue
        ? `🔄 The differences changed: ${(0,_safe_escape_js__WEBPACK_IMPORTED_MODULE_2__/* .markdownText */ .p7)(issue.summary)}${link}. The text above is new.`
        : `✅ Nothing differs any more: ${(0,_safe_escape_js__WEBPACK_IMPORTED_MODULE_2__/* .markdownText */ .p7)((0,_text_figures_js__WEBPACK_IMPORTED_MODULE_10__/* .counted */ .hS)(run.plan?.population.read ?? 0, 'account'))} read${link}.`;
}


/***/ })

};
