export const id = 730;
export const ids = [730];
export const modules = {

/***/ 40730:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   keepIssue: () => (/* binding */ keepIssue)
/* harmony export */ });
/* unused harmony export DRIFT_LABEL */
/* harmony import */ var _comment_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(59388);
/* harmony import */ var _github_rest_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(61418);
/* harmony import */ var _text_errors_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(84863);
/* harmony import */ var _text_hash_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(69952);




/** Label of new issues; the issue is found without it. */
const DRIFT_LABEL = 'cxone-drift';
/** How the hidden line begins by which a run finds its issue again: one for a tenant and its roster files. */
function prefixOf(tenant, roster) {
    const id = (0,_text_hash_js__WEBPACK_IMPORTED_MODULE_3__/* .sha256 */ .s)(JSON.stringify([tenant, ...roster])).slice(0, 20);
    return `<!-- cxone-roster-drift:${id}:`;
}
/** Open issues of this account that bear one of the markers, oldest first: anybody may copy a marker. */
async function ownIssues(api, prefixes) {
    const marked = (await api.openIssues()).filter(({ body }) => prefixes.some((prefix) => body?.includes(prefix)));
    if (marked.length === 0)
        return [];
    const login = await api.login();
    return marked.filter((issue) => (0,_comment_js__WEBPACK_IMPORTED_MODULE_0__/* .writtenBy */ .xO)(issue, login)).sort((a, b) => a.number - b.number);
}
/** A lost answer to a creation is no reason for a second issue: look, then try again. */
async function open(api, prefixes, title, body) {
    for (let attempt = 0;; attempt++) {
        try {
            return await api.createIssue(title, body, [DRIFT_LABEL]);
        }
        catch (error) {
            if (!(error instanceof _github_rest_js__WEBPACK_IMPORTED_MODULE_1__/* .GitHubError */ .y_ && error.ambiguous) || attempt >= 2)
                throw error;
            const [present] = await ownIssues(api, prefixes);
            if (present)
                return present;
        }
    }
}
/**
 * Keeps the one issue of a tenant and roster: opens it, brings it up to date, closes it; leaves it alone where its
 * fingerprint is the same.
 * @param text what it is to say, `null` where there is nothing to say
 * @param news a comment that goes with a change or the end
 * @returns what was done; a GitHub that would not have it is a warning, never an error
 */
async function keepIssue(api, about, text, news) {
    const prefix = prefixOf(about.tenant, [...new Set(about.roster)].sort());
    // Earlier releases took the files in the order of the input.
    const prefixes = [prefix, prefixOf(about.tenant, about.roster)];
    const whole = `${prefix}${text?.fingerprint ?? ''} -->`;
    try {
        const [issue, ...more] = await ownIssues(api, prefixes);
        for (const spare of text ? more : [])
            await api.updateIssue(spare.number, { state: 'closed' });
        if (!issue) {
            if (!text)
                return { state: 'none' };
            return { state: 'opened', ...place(await open(api, prefixes, text.title, `${text.body}\n\n${whole}\n`)) };
        }
        if (text && issue.body?.includes(whole))
            return { state: 'unchanged', ...place(issue) };
        if (text) {
            await api.updateIssue(issue.number, { title: text.title, body: `${text.body}\n\n${whole}\n` });
            await api.createComment(issue.number, news);
            return { state: 'updated', ...place(issue) };
        }
        await api.createComment(issue.number, news);
        for (const { number } of [issue, ...more])
            await api.updateIssue(number, { state: 'closed' });
        return { state: 'closed', ...place(issue) };
    }
    catch (error) {
        const said = (0,_text_errors_js__WEBPACK_IMPORTED_MODULE_2__/* .errorWords */ .Yi)(error);
        // GitHub answers 410 where a repository has no issues.
        const advice = error instanceof _github_rest_js__WEBPACK_IMPORTED_MODULE_1__/* .GitHubError */ .y_ && error.status === 410
            ? 'Switch issues on in the settings of the repository, or set `comment: off`.'
            : (0,_github_rest_js__WEBPACK_IMPORTED_MODULE_1__/* .adviceOn */ .ik)(error, 'issues: write');
        return {
            state: 'none',
            warning: `The drift issue could not be brought up to date (${said}). ${advice} The differences are in the ` +
                `summary and in the report.`,
        };
    }
}
const place = ({ html_url: url }) => (url ? { url } : {});


/***/ })

};
