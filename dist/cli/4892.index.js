export const id = 4892;
export const ids = [4892];
export const modules = {

/***/ 4892:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

__webpack_require__.r(__webpack_exports__);
/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   pathText: () => (/* binding */ pathText),
/* harmony export */   problemText: () => (/* binding */ problemText)
/* harmony export */ });
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


/***/ })

};
