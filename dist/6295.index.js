export const id = 6295;
export const ids = [6295];
export const modules = {

/***/ 13111:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   H: () => (/* binding */ forbiddenText),
/* harmony export */   S: () => (/* binding */ shown)
/* harmony export */ });
/**
 * What gives a credential away, each with a name that may be shown. Role ids, hashes in hex and ordinary words are none
 * of these.
 */
const CREDENTIALS = [
    [/-----BEGIN [A-Z ]*PRIVATE KEY-----/u, 'a private key'],
    [/\bgh[opsur]_[A-Za-z0-9]{20,}|\bgithub_pat_\w{20,}/u, 'a GitHub token'],
    [/\bwhsec_[A-Za-z0-9+/=]{16,}/u, 'a webhook secret'],
    [/\beyJ[\w-]{10,2000}\.[\w-]{10,}\.[\w-]*/u, 'a JSON web token'],
    [/\b(?:AKIA|ASIA)[A-Z0-9]{16}\b/u, 'an access key id'],
    [/\bxox[abprs]-[\w-]{10,}/u, 'a Slack token'],
    [/\bsk_(?:live|test)_\w{10,}/u, 'an API key'],
    [/(?<![A-Za-z0-9+/])[A-Za-z0-9+/]{16,}={2,4}(?![A-Za-z0-9=])/u, 'an access key'],
    [/\b(?:Bearer|Basic) +[\w+/.-]{16,}/u, 'an authorization header'],
];
const URL_LIKE = /\b([a-z][a-z0-9+.-]{0,30}):\/\/|^\s*\/\/[\w.-]/iu;
/** 40 or more letters and digits in a row, of all kinds and mixed: nobody's role or header, but a random key. */
function random(text) {
    return (text.match(/[A-Za-z0-9+/_]{40,}/gu) ?? []).some((run) => (run.match(/\d/gu) ?? []).length >= 4 &&
        (run.match(/[A-Z]/gu) ?? []).length >= 4 &&
        (run.match(/[a-z]/gu) ?? []).length >= 4);
}
/**
 * What a text holds that no policy may hold, since anyone who opens a pull request could send credentials anywhere with
 * it, or would leave them in the history.
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

/***/ 3553:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   N: () => (/* binding */ isLfsPointer)
/* harmony export */ });
/** True of the text that Git LFS keeps in a file's place, by its beginning. */
const isLfsPointer = (text) => /^version https:\/\/(?:git-lfs\.github\.com\/spec|hawser\.github\.com)\//.test(text);


/***/ })

};
