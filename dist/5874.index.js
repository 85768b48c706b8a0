export const id = 5874;
export const ids = [5874];
export const modules = {

/***/ 45874:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   rosterFixes: () => (/* binding */ rosterFixes)
/* harmony export */ });
/** Every fix of the run's roster files that needs nobody's judgement; none of a file that cannot be read any more. */
async function rosterFixes({ roster }, files) {
    const fixes = [];
    for (const { path } of roster?.files ?? []) {
        if (!roster?.issues.some(({ file, certain }) => certain && file === path))
            continue;
        try {
            const chunks = [];
            for await (const chunk of (await files.openRoster(path)).bytes)
                chunks.push(chunk);
            const text = Buffer.concat(chunks)
                .toString()
                .replace(/^\uFEFF/, '');
            const { certainFixes } = await Promise.all(/* import() */[__webpack_require__.e(9210), __webpack_require__.e(8041)]).then(__webpack_require__.bind(__webpack_require__, 88041));
            fixes.push(...certainFixes(roster, path, text.split(/\r\n|\r|\n/)));
        }
        catch {
            // The run has read it and said what was wrong with it; without its text there is nothing to suggest.
        }
    }
    return fixes;
}


/***/ })

};
