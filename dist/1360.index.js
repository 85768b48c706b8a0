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
            if (!(await tell(pull, line, scope)))
                said.push(unsaid(pull, 'it is signed with another key', 'Give the jobs the same `signing-key`.'));
        }
        catch (error) {
            said.push(unsaid(pull, (0,_text_errors_js__WEBPACK_IMPORTED_MODULE_2__/* .errorWords */ .Yi)(error), (0,_github_rest_error_js__WEBPACK_IMPORTED_MODULE_0__/* .adviceOn */ .ik)(error, 'pull-requests: write')));
        }
    }
    return said;
}
const unsaid = (pull, why, advice) => `The comment on pull request #${pull} does not say that its changes were taken back (${why}). ${advice}`;
/** @returns false where the comment does not bear our signature: another text would end what it proves to who has it */
async function tell(pull, line, { api, tenant, roster, keys }) {
    const marker = (0,_seal_js__WEBPACK_IMPORTED_MODULE_5__/* .commentMarker */ .Ql)(tenant, roster);
    const { own: [own], all, } = await (0,_comment_js__WEBPACK_IMPORTED_MODULE_4__/* .markedComments */ .lD)(api, pull, marker);
    if (!own || all)
        return true;
    const found = (0,_seal_js__WEBPACK_IMPORTED_MODULE_5__/* .isKept */ .t8)(own.body) ? null : (0,_seal_js__WEBPACK_IMPORTED_MODULE_5__/* .opened */ .Sg)(own.body, marker, keys);
    if (found && 'fault' in found && found.fault === 'edited')
        return false;
    const body = found && 'payload' in found
        ? (0,_seal_js__WEBPACK_IMPORTED_MODULE_5__/* .sealed */ .JW)((0,_report_pages_taken_back_js__WEBPACK_IMPORTED_MODULE_1__/* .withTakenBack */ .pH)(found.visible, line), marker, found.payload, keys)
        : (0,_report_pages_taken_back_js__WEBPACK_IMPORTED_MODULE_1__/* .withTakenBack */ .pH)(own.body, line);
    if (body !== own.body && body.length <= _report_pages_comment_page_js__WEBPACK_IMPORTED_MODULE_3__/* .COMMENT_LIMIT */ .W$)
        await api.updateComment(own.id, body);
    return true;
}


/***/ })

};
