export const id = 3762;
export const ids = [3762];
export const modules = {

/***/ 63762:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Q: () => (/* binding */ onEnterpriseServer),
/* harmony export */   keptDays: () => (/* binding */ keptDays),
/* harmony export */   uploadReports: () => (/* binding */ uploadReports)
/* harmony export */ });
/* harmony import */ var node_fs_promises__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(51455);
/* harmony import */ var node_os__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(48161);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(76760);
/* harmony import */ var _artifact_name_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(25372);
/* harmony import */ var _text_errors_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(84863);
/* harmony import */ var _text_figures_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(21135);






/** The toolkit itself waits for ever for a service that takes a request and does not answer it. */
const LIMIT_MS = 300_000;
/**
 * How many days the artifacts of a run are kept: what is asked for, up to what the repository allows. The runner says
 * that in GITHUB_RETENTION_DAYS; a longer time would be cut by the artifact service without a word.
 */
function keptDays(asked, env) {
    const most = Number(env['GITHUB_RETENTION_DAYS'] ?? '');
    return Number.isInteger(most) && most > 0 ? Math.min(asked, most) : asked;
}
/**
 * True where the artifact service of this server is not the one that the toolkit speaks to (GitHub Enterprise Server).
 */
function onEnterpriseServer(env) {
    const host = URL.parse(env['GITHUB_SERVER_URL'] || 'https://github.com')?.hostname.toLowerCase() ?? '';
    return host !== 'github.com' && !host.endsWith('.ghe.com') && !host.endsWith('.localhost');
}
/** The page from which an artifact can be downloaded. */
function address(id, env) {
    const { GITHUB_SERVER_URL: server, GITHUB_REPOSITORY: repository, GITHUB_RUN_ID: run } = env;
    return server && repository && run ? `${server}/${repository}/actions/runs/${run}/artifacts/${id}` : undefined;
}
/**
 * A single file keeps its own name as the artifact's, and its ending makes the browser open it: so it is copied under
 * that name.
 */
async function uploadReport(client, upload) {
    const { folder, retentionDays } = upload;
    const pageOf = (name) => `${(0,_artifact_name_js__WEBPACK_IMPORTED_MODULE_4__/* .artifactName */ .Cs)(`${name}-report`)}.html`;
    const names = { name: pageOf(upload.name), second: upload.second && pageOf(upload.second) };
    const temporary = await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.mkdtemp)((0,node_path__WEBPACK_IMPORTED_MODULE_2__.join)((0,node_os__WEBPACK_IMPORTED_MODULE_1__.tmpdir)(), 'cxone-roster-'));
    try {
        return await stored(client, { ...upload, ...names }, async (page) => {
            const file = (0,node_path__WEBPACK_IMPORTED_MODULE_2__.join)(temporary, page);
            await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.copyFile)((0,node_path__WEBPACK_IMPORTED_MODULE_2__.join)(folder, 'report.html'), file);
            return client.uploadArtifact(page, [file], temporary, { retentionDays, skipArchive: true });
        });
    }
    finally {
        await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.rm)(temporary, { recursive: true, force: true });
    }
}
/** @throws Error where the work is not done in time; it goes on unheard */
async function within(work, ms) {
    let timer;
    const late = new Promise((_, fail) => {
        const why = `the artifact service did not answer within ${(0,_text_figures_js__WEBPACK_IMPORTED_MODULE_5__/* .duration */ .p0)(ms)}`;
        timer = setTimeout(() => fail(new Error(why)), Math.max(1, ms));
    });
    return Promise.race([work, late]).finally(() => clearTimeout(timer));
}
/**
 * Uploads an artifact; where that is refused and this run may have uploaded it before, the one that is there; where
 * that one was begun and not finished, under the second name.
 * @returns its id
 * @throws why it is not stored
 */
async function stored(client, { name, second, limitMs = LIMIT_MS }, upload) {
    try {
        return (await within(upload(name), limitMs)).id;
    }
    catch (error) {
        if (second === undefined)
            throw error;
        const there = await within(client.getArtifact(name), limitMs).catch(() => null);
        if (there)
            return there.artifact.id;
        if (!_artifact_name_js__WEBPACK_IMPORTED_MODULE_4__/* .NAME_TAKEN */ .US.test((0,_text_errors_js__WEBPACK_IMPORTED_MODULE_3__/* .errorWords */ .Yi)(error)))
            throw error;
        return (await within(upload(second), limitMs)).id;
    }
}
/** Why nothing is uploaded, and what to do; `null` where it is. */
function whyNone(files, env) {
    if (!env['ACTIONS_RUNTIME_TOKEN'] || !env['ACTIONS_RESULTS_URL'])
        return ('this machine offers no artifact service. The files are in the output folder. Where that stays so, set ' +
            '`artifact-name` to nothing: an apply then goes by the signed comment.');
    if (onEnterpriseServer(env))
        return ('GitHub Enterprise Server does not take them from this version of the toolkit. Upload the output folder in a ' +
            'step of its own.');
    return files.length === 0 ? 'the run wrote no files.' : null;
}
/**
 * Uploads what a run wrote: all of it as one artifact, and the report once more as a page of its own that a browser
 * opens. The two do not hang on each other.
 * @param env the runner's variables; without `ACTIONS_RUNTIME_TOKEN` or `ACTIONS_RESULTS_URL` there is no artifact
 * service
 * @returns where they are, and what failed; never throws
 */
async function uploadReports(upload, env = process.env) {
    const places = {};
    const warnings = [];
    const { folder, retentionDays, files: names, limitMs = LIMIT_MS } = upload;
    const why = whyNone(names, env);
    if (why !== null)
        return { places, warnings: [`No artifacts were uploaded: ${why}`], lost: null };
    const until = Date.now() + limitMs;
    const files = names.map((file) => (0,node_path__WEBPACK_IMPORTED_MODULE_2__.join)(folder, file));
    let lost = null;
    let client;
    try {
        const { DefaultArtifactClient } = await Promise.all(/* import() */[__webpack_require__.e(1351), __webpack_require__.e(5690)]).then(__webpack_require__.bind(__webpack_require__, 13309));
        client = new DefaultArtifactClient();
    }
    catch (error) {
        return { places, warnings, lost: (0,_text_errors_js__WEBPACK_IMPORTED_MODULE_3__/* .errorWords */ .Yi)(error) };
    }
    try {
        const id = await stored(client, upload, async (name) => client.uploadArtifact(name, files, folder, { retentionDays }));
        const url = id === undefined ? undefined : address(id, env);
        Object.assign(places, id !== undefined && { artifactId: id }, url && { artifactUrl: url });
    }
    catch (error) {
        lost = (0,_text_errors_js__WEBPACK_IMPORTED_MODULE_3__/* .errorWords */ .Yi)(error);
    }
    if (!names.includes('report.html'))
        return { places, warnings, lost };
    try {
        const id = await uploadReport(client, { ...upload, limitMs: Math.max(1_000, until - Date.now()) });
        const url = id === undefined ? undefined : address(id, env);
        if (url)
            places.reportArtifactUrl = url;
    }
    catch (error) {
        warnings.push(`The report could not be uploaded (${(0,_text_errors_js__WEBPACK_IMPORTED_MODULE_3__/* .errorWords */ .Yi)(error)}). It is report.html in the output folder.`);
    }
    return { places, warnings, lost };
}


/***/ })

};
