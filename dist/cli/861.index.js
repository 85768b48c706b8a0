export const id = 861;
export const ids = [861];
export const modules = {

/***/ 4861:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   readLine: () => (/* binding */ readLine)
/* harmony export */ });
/* harmony import */ var _model_audit_event_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(8196);

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


/***/ })

};
