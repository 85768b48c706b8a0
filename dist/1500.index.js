export const id = 1500;
export const ids = [1500];
export const modules = {

/***/ 11500:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   suggestFixes: () => (/* binding */ suggestFixes)
/* harmony export */ });
/* unused harmony export patchLines */
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(76760);
/* harmony import */ var _comment_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(59388);
/* harmony import */ var _github_rest_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(61418);
/* harmony import */ var _text_errors_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(84863);
/* harmony import */ var _text_hash_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(69952);
/* harmony import */ var _text_figures_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(21135);






/** More would bury the pull request; what is left comes with the next push. */
const MOST = 20;
/** The hidden line by which a run knows what was suggested already, and at which head. */
const MARKER = /<!-- cxone-roster-mend:([0-9a-f]{20}):([0-9a-f]+) -->\s*$/;
const keyOf = ({ file, original, fixed }) => (0,_text_hash_js__WEBPACK_IMPORTED_MODULE_4__/* .sha256 */ .s)(JSON.stringify([file, original, fixed])).slice(0, 20);
/** Lines of the new file that a patch shows, by number: only there GitHub takes a comment. */
function patchLines(patch) {
    const lines = new Map();
    let at = 0;
    for (const line of patch.split('\n')) {
        const hunk = /^@@ -\d+(?:,\d+)? \+(\d+)(?:,\d+)? @@/.exec(line);
        if (hunk)
            at = Number(hunk[1]);
        else if (at > 0 && (line.startsWith('+') || line.startsWith(' ')))
            lines.set(at++, line.slice(1).replace(/\r$/, ''));
    }
    return lines;
}
/** A fence that the line cannot end. */
function fenced(text) {
    const longest = Math.max(2, ...[...text.matchAll(/`+/g)].map(([ticks]) => ticks.length));
    const fence = '`'.repeat(longest + 1);
    return `${fence}suggestion\n${text}\n${fence}`;
}
/** The comments for fixes whose very line the pull request shows, in the order of the fixes. */
function commentsFor(fixes, files, head) {
    const shown = new Map(files.flatMap(({ filename, patch }) => (patch === undefined ? [] : [[filename, patchLines(patch)]])));
    return fixes.flatMap((fix) => {
        const path = node_path__WEBPACK_IMPORTED_MODULE_0__.posix.normalize(fix.file.replaceAll('\\', '/'));
        // The checkout may be a merge whose lines stand elsewhere: number and text have to agree.
        if (shown.get(path)?.get(fix.line) !== fix.original)
            return [];
        const why = 'Spaces, invisible characters or the spelling of a status: this can be corrected with a click. Nothing else of ' +
            'the line changes.';
        return [
            {
                path,
                line: fix.line,
                body: `${why}\n\n${fenced(fix.fixed)}\n\n<!-- cxone-roster-mend:${keyOf(fix)}:${head} -->`,
            },
        ];
    });
}
/**
 * Suggests fixes in the files of a pull request: one review for a head, at most twenty suggestions, only on lines that
 * the pull request shows, and none a second time – also not where someone decided against it.
 * @param fixes certain ones, most important first
 * @returns never throws: what GitHub refuses is a warning
 */
async function suggestFixes(api, pull, fixes) {
    if (fixes.length === 0)
        return { posted: 0 };
    try {
        const present = await api.reviewComments(pull.number);
        const login = present.length > 0 ? await api.login() : '';
        const made = present
            .filter((comment) => (0,_comment_js__WEBPACK_IMPORTED_MODULE_1__/* .writtenBy */ .xO)(comment, login))
            .flatMap(({ body }) => [MARKER.exec(body) ?? []]);
        if (made.some(([, , head]) => head === pull.headSha))
            return { posted: 0 };
        const known = new Set(made.map(([, key]) => key));
        const fresh = fixes.filter((fix) => !known.has(keyOf(fix)));
        if (fresh.length === 0)
            return { posted: 0 };
        const all = commentsFor(fresh, await api.files(pull.number), pull.headSha);
        const comments = all.slice(0, MOST);
        if (comments.length === 0)
            return { posted: 0 };
        const body = `${comments.length === all.length ? `${all.length}` : `${comments.length} of ${all.length}`} ` +
            `${(0,_text_figures_js__WEBPACK_IMPORTED_MODULE_5__/* .plural */ .LS)(all.length, 'line')} of the roster can be corrected with a click.`;
        await api.createReview(pull.number, { commit: pull.headSha, body, comments });
        return { posted: comments.length };
    }
    catch (error) {
        const said = (0,_text_errors_js__WEBPACK_IMPORTED_MODULE_3__/* .errorWords */ .Yi)(error);
        const advice = error instanceof _github_rest_js__WEBPACK_IMPORTED_MODULE_2__/* .GitHubError */ .y_ && error.refused ? ` ${(0,_github_rest_js__WEBPACK_IMPORTED_MODULE_2__/* .adviceOn */ .ik)(error, 'pull-requests: write')}` : '';
        return {
            posted: 0,
            warning: `Corrections could not be suggested on pull request #${pull.number} (${said}).${advice} They are in ` +
                `roster-errors.csv.`,
        };
    }
}


/***/ })

};
