export const id = 1023;
export const ids = [1023];
export const modules = {

/***/ 51023:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   sharedAnswers: () => (/* binding */ sharedAnswers)
/* harmony export */ });
/* harmony import */ var node_fs_promises__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(51455);
/* harmony import */ var zod__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(26921);
/* harmony import */ var _text_errors_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(84863);
/* harmony import */ var _text_json_depth_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(19898);




/** What the first job of a run for many tenants leaves for the others: what it asked GitHub for all of them. */
const sharedSchema = zod__WEBPACK_IMPORTED_MODULE_2__/* .object */ .Ikc({
    version: zod__WEBPACK_IMPORTED_MODULE_2__/* .literal */ .euz(1),
    repository: zod__WEBPACK_IMPORTED_MODULE_2__/* .string */ .YjP(),
    api: zod__WEBPACK_IMPORTED_MODULE_2__/* .string */ .YjP(),
    run: zod__WEBPACK_IMPORTED_MODULE_2__/* .string */ .YjP(),
    attempt: zod__WEBPACK_IMPORTED_MODULE_2__/* .number */ .aig(),
    /** ISO 8601. */
    at: zod__WEBPACK_IMPORTED_MODULE_2__/* .string */ .YjP(),
    answers: zod__WEBPACK_IMPORTED_MODULE_2__/* .record */ .g1P(zod__WEBPACK_IMPORTED_MODULE_2__/* .string */ .YjP(), zod__WEBPACK_IMPORTED_MODULE_2__/* .unknown */ .L5J()),
});
const MOST_BYTES = 32 * 1024 * 1024;
/** Jobs that wait for longer – for a runner, for someone at a gate – ask GitHub themselves. */
const LASTS_MS = 60 * 60_000;
/**
 * Answers that an earlier job of this very run and attempt left, not older than an hour.
 * @param path the file, in RUNNER_TEMP
 * @param now milliseconds since the epoch
 * @returns none, with a word why, where the file cannot be read or is of another run; never throws
 */
async function sharedAnswers(path, { repository, apiUrl, runId, attempt }, now) {
    const none = (why) => ({
        answers: {},
        warning: `What an earlier job asked GitHub for all tenants does not count here (${why}): this job asks itself.`,
    });
    try {
        const found = await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.lstat)(path);
        if (!found.isFile())
            return none('it is no file');
        if (found.size > MOST_BYTES)
            return none('the file is too large');
        const text = await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.readFile)(path, 'utf8');
        if ((0,_text_json_depth_js__WEBPACK_IMPORTED_MODULE_3__/* .tooDeep */ .DI)(text))
            return none('the file is nested too deep');
        const read = sharedSchema.safeParse(JSON.parse(text));
        if (!read.success)
            return none('the file is of another version');
        const { at, answers, ...of } = read.data;
        // Jobs of a run that are started again use the files of the first attempt: what was true then may not be now.
        if (of.repository !== repository || of.api !== apiUrl || of.run !== runId || of.attempt !== attempt)
            return { answers: {} };
        return Math.abs(now - Date.parse(at)) <= LASTS_MS ? { answers } : { answers: {} };
    }
    catch (error) {
        return none((0,_text_errors_js__WEBPACK_IMPORTED_MODULE_1__/* .errorText */ .kc)(error));
    }
}


/***/ })

};
