export const id = 762;
export const ids = [762];
export const modules = {

/***/ 63762:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   C: () => (/* binding */ artifactName),
/* harmony export */   uploadReports: () => (/* binding */ uploadReports)
/* harmony export */ });
/* unused harmony export onEnterpriseServer */
/* harmony import */ var node_fs_promises__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(51455);
/* harmony import */ var node_os__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(48161);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(76760);



/** Files of the output folder that belong to a run; a folder that a user chose may hold anything else. */
const OURS = /^(?:plan\.json|audit(?:-\d+)?\.jsonl|report\.html|comment\.md|summary\.md|roster-errors\.csv|results\.csv|attributes\.(?:json|csv)|entra-config\.json)$/;
/** A name that the artifact service and every file system takes. */
function artifactName(text) {
    return text.replaceAll(/[^\w.() +@=,-]/g, '-').replaceAll(/^[. ]+|[. ]+$/g, '').slice(0, 200) || 'cxone-roster';
}
/** True where the artifact service of this server is not the one that the toolkit speaks to (GitHub Enterprise Server). */
function onEnterpriseServer(env) {
    const host = URL.parse(env['GITHUB_SERVER_URL'] || 'https://github.com')?.hostname.toLowerCase() ?? '';
    return host !== 'github.com' && !host.endsWith('.ghe.com') && !host.endsWith('.localhost');
}
const reason = (error) => (error instanceof Error ? error.message : String(error)).split('\n')[0]?.replace(/\.$/, '') ?? '';
const failed = (what, error) => `The ${what} could not be uploaded (${reason(error)}). The files are in the output folder.`;
/** The page from which an artifact can be downloaded. */
function address(id, env) {
    const { GITHUB_SERVER_URL: server, GITHUB_REPOSITORY: repository, GITHUB_RUN_ID: run } = env;
    return server && repository && run ? `${server}/${repository}/actions/runs/${run}/artifacts/${id}` : undefined;
}
/** A single file keeps its own name as the artifact's, and its ending makes the browser open it: so it is copied under that name. */
async function uploadReport(client, { name, folder, retentionDays }) {
    const temporary = await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.mkdtemp)((0,node_path__WEBPACK_IMPORTED_MODULE_2__.join)((0,node_os__WEBPACK_IMPORTED_MODULE_1__.tmpdir)(), 'cxone-roster-'));
    try {
        const file = (0,node_path__WEBPACK_IMPORTED_MODULE_2__.join)(temporary, `${artifactName(`${name}-report`)}.html`);
        await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.copyFile)((0,node_path__WEBPACK_IMPORTED_MODULE_2__.join)(folder, 'report.html'), file);
        return (await client.uploadArtifact(name, [file], temporary, { retentionDays, skipArchive: true })).id;
    }
    finally {
        await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.rm)(temporary, { recursive: true, force: true });
    }
}
/**
 * Uploads what a run wrote: all of it as one artifact, and the report once more as a page of its own that a browser opens.
 * The two do not hang on each other.
 * @param env the runner's variables; without `ACTIONS_RUNTIME_TOKEN` there is no artifact service
 * @returns where they are; what did not work is a warning, never an error
 */
async function uploadReports(upload, env = process.env) {
    const places = {};
    const warnings = [];
    if (!env['ACTIONS_RUNTIME_TOKEN'])
        return { places, warnings: ['No artifacts were uploaded: this machine offers no artifact service. The files are in the output folder.'] };
    if (onEnterpriseServer(env)) {
        return { places, warnings: ['No artifacts were uploaded: GitHub Enterprise Server does not take them from this version of the toolkit. Upload the output folder in a step of its own.'] };
    }
    const { folder, retentionDays, more = [] } = upload;
    const present = await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.readdir)(folder).catch(() => []);
    const files = present.filter((file) => OURS.test(file) || more.includes(file)).toSorted().map((file) => (0,node_path__WEBPACK_IMPORTED_MODULE_2__.join)(folder, file));
    if (files.length === 0)
        return { places, warnings: ['No artifacts were uploaded: the output folder is empty.'] };
    let client;
    try {
        const { DefaultArtifactClient } = await Promise.all(/* import() */[__webpack_require__.e(351), __webpack_require__.e(51)]).then(__webpack_require__.bind(__webpack_require__, 96432));
        client = new DefaultArtifactClient();
    }
    catch (error) {
        return { places, warnings: [failed('artifacts', error)] };
    }
    try {
        const { id } = await client.uploadArtifact(artifactName(upload.name), files, folder, { retentionDays });
        const url = id === undefined ? undefined : address(id, env);
        Object.assign(places, id !== undefined && { artifactId: id }, url && { artifactUrl: url });
    }
    catch (error) {
        warnings.push(failed('artifact', error));
    }
    if (!present.includes('report.html'))
        return { places, warnings };
    try {
        const id = await uploadReport(client, upload);
        const url = id === undefined ? undefined : address(id, env);
        if (url)
            places.reportArtifactUrl = url;
    }
    catch (error) {
        warnings.push(failed('report', error));
    }
    return { places, warnings };
}


/***/ })

};
