export const id = 124;
export const ids = [124];
export const modules = {

/***/ 39124:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

__webpack_require__.r(__webpack_exports__);
/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   entraConfig: () => (/* binding */ entraConfig),
/* harmony export */   writeEntraConfig: () => (/* binding */ writeEntraConfig)
/* harmony export */ });
/* harmony import */ var _model_failure_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(31612);
/* harmony import */ var _desired_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(71518);


/** Entra's attributes by the SCIM attributes they fill. */
const MAPPING = {
    userName: 'userPrincipalName',
    externalId: 'objectId',
    'name.givenName': 'firstName',
    'name.familyName': 'lastName',
    'emails.value': 'userPrincipalName',
    active: 'accountEnabled',
};
/** Provisioning settings for Entra ID, under the tutorial's keys. The token is nobody's business but Entra's: there is none here. */
function entraConfig(scimUrl) {
    const base = scimUrl.replace(/\/+$/, '');
    return {
        endpointUrl: `${base}/Users`,
        authenticationType: 'BearerToken',
        groupEndpointUrl: `${base}/Groups`,
        bulkProvisioningEnabled: true,
        groupProvisioningEnabled: true,
        attributes: Object.fromEntries(Object.entries(MAPPING).map(([name, mappedAttribute]) => [name, { mappedAttribute }])),
    };
}
/** Writes `entra-config.json` and lists the policy's groups with their roles beside it. Needs no tenant and no secret. */
async function writeEntraConfig(request, services, session) {
    if (!services.scimUrl)
        throw new _model_failure_js__WEBPACK_IMPORTED_MODULE_0__/* .Failure */ .H('config-invalid', 'There is no SCIM base to configure.', 'Give `scim-url`.');
    const scimUrl = await services.scimUrl();
    const chosen = await (0,_desired_js__WEBPACK_IMPORTED_MODULE_1__/* .choosePolicy */ .KV)(request, services, session);
    const path = await services.files.write('entra-config.json', `${JSON.stringify(entraConfig(scimUrl), null, 2)}\n`);
    const roles = chosen?.policy.roles;
    const groups = Object.entries(roles?.groups ?? {}).map(([group, role]) => ({ group, role, display: roles?.allowed[role]?.display ?? role }));
    session.report.entra = { scimUrl, groups };
    await session.journal?.append({ event: 'entra.configured', status: session.stopped ? 'stop' : 'ok', scim_url: scimUrl, groups });
    services.log.line(`Entra    ${path}: ${scimUrl}, ${groups.length} ${groups.length === 1 ? 'group is' : 'groups are'} mapped to roles`);
    if (chosen && groups.length === 0)
        session.problem('none', 'the policy maps no groups (roles.groups): events that name groups will be refused', 'Add the groups that Entra sends to `roles.groups` of the policy.');
}


/***/ })

};
