export const id = 1360;
export const ids = [1360];
export const modules = {

/***/ 81360:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   tellTakenBack: () => (/* binding */ tellTakenBack)
/* harmony export */ });
/* harmony import */ var _github_rest_error_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(78413);
/* harmony import */ var _report_pages_taken_back_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(99123);
/* harmony import */ var _text_errors_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(84863);
/* harmony import */ var _report_pages_comment_page_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(43321);
/* harmony import */ var _comment_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(59388);
/* harmony import */ var _seal_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(94404);






/**
 * After an undo: the comments of the pull requests that the undone run applied say so under their title. All else of
 * them stays, with what it proves.
 * @returns what to say of comments that could not be changed: a token that may not write them is no fault of the undo
 */
async function tellTakenBack(report, scope) {
    const line = (0,_report_pages_taken_back_js__WEBPACK_IMPORTED_MODULE_1__/* .takenBackLine */ .N2)(report);
    if (line === null)
        return [];
    const said = [];
    for (const pull of report.undo?.pulls ?? []) {
        try {
            const why = await tell(pull, line, scope);
            if (why !== null)
                said.push(unsaid(pull, ...why));
        }
        catch (error) {
            said.push(unsaid(pull, (0,_text_errors_js__WEBPACK_IMPORTED_MODULE_2__/* .errorWords */ .Yi)(error), (0,_github_rest_error_js__WEBPACK_IMPORTED_MODULE_0__/* .adviceOn */ .ik)(error, 'pull-requests: write')));
        }
    }
    return said;
}
const unsaid = (pull, why, advice) => `The comment on pull request #${pull} does not say that its changes were taken back (${why}). ${advice}`;
const BY_HAND = 'Write a comment there that says so.';
/** @returns why the comment does not say it, and what to do then; `null` where it does, or where there is none */
async function tell(pull, line, { api, tenant, roster, keys }) {
    const marker = (0,_seal_js__WEBPACK_IMPORTED_MODULE_5__/* .commentMarker */ .Ql)(tenant, roster);
    const { own: [own], foreign, all, } = await (0,_comment_js__WEBPACK_IMPORTED_MODULE_4__/* .markedComments */ .lD)(api, pull, marker);
    if (all)
        return ['one comment is about many tenants', BY_HAND];
    if (!own)
        return foreign.length > 0 ? ['another account wrote it', BY_HAND] : null;
    const found = (0,_seal_js__WEBPACK_IMPORTED_MODULE_5__/* .isKept */ .t8)(own.body) ? null : (0,_seal_js__WEBPACK_IMPORTED_MODULE_5__/* .opened */ .Sg)(own.body, marker, keys);
    // Another text would end what it proves to who has the key.
    if (found && 'fault' in found && found.fault === 'edited')
        return ['it is signed with another key', 'Give the jobs the same `signing-key`.'];
    const body = found && 'payload' in found
        ? (0,_seal_js__WEBPACK_IMPORTED_MODULE_5__/* .sealed */ .JW)((0,_report_pages_taken_back_js__WEBPACK_IMPORTED_MODULE_1__/* .withTakenBack */ .pH)(found.visible, line), marker, found.payload, keys)
        : (0,_report_pages_taken_back_js__WEBPACK_IMPORTED_MODULE_1__/* .withTakenBack */ .pH)(own.body, line);
    if (body.length > _report_pages_comment_page_js__WEBPACK_IMPORTED_MODULE_3__/* .COMMENT_LIMIT */ .W$)
        return ['it has no room left', BY_HAND];
    if (body !== own.body)
        await api.updateComment(own.id, body);
    return null;
}


/***/ })

};
