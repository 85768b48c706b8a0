export const id = 648;
export const ids = [648];
export const modules = {

/***/ 6648:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   fileTenant: () => (/* binding */ fileTenant),
/* harmony export */   peopleOf: () => (/* binding */ peopleOf)
/* harmony export */ });
/* harmony import */ var node_fs__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(3024);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(6760);
/* harmony import */ var _roster_read_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(161);
/* harmony import */ var _model_failure_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(1612);
/* harmony import */ var _model_tenant_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(244);
/* harmony import */ var _model_fields_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(2017);






/**
 * The accounts that a file of people stands for: `plan --against people.csv` compares the roster with them.
 * @param path of a file in any shape a roster may have; a row without a status is an active account
 * @throws Failure `config-invalid` where the file cannot be read or has wrong rows
 */
async function peopleOf(path, columns) {
    const name = (0,node_path__WEBPACK_IMPORTED_MODULE_1__.basename)(path);
    const roster = await (0,_roster_read_js__WEBPACK_IMPORTED_MODULE_2__/* .readRoster */ .k)([{ path: name, bytes: (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.createReadStream)(path) }], { columns });
    const wrong = roster.issues.find(({ severity }) => severity === 'error');
    if (wrong) {
        throw new _model_failure_js__WEBPACK_IMPORTED_MODULE_3__/* .Failure */ .H('config-invalid', `${name}, row ${wrong.row ?? '–'}, ${wrong.column ?? 'the file'}: found “${wrong.found}”, expected ` +
            `${wrong.expected}.`, `Correct the file: \`validate ${name}\` lists everything that is wrong with it.`);
    }
    return roster.entries.map(accountOf);
}
function accountOf(entry, index) {
    const profile = Object.fromEntries(_model_fields_js__WEBPACK_IMPORTED_MODULE_4__/* .PROFILE_FIELDS */ .sA.flatMap((field) => (entry.profile[field] ? [[field, entry.profile[field]]] : [])));
    const attributes = Object.entries(entry.attributes ?? {}).filter((pair) => pair[1] !== null);
    return {
        userName: '',
        // As in a roster: without a column for it the user name is the address.
        email: entry.profile.userName ?? undefined,
        ...profile,
        id: `line-${index + 1}`,
        active: entry.active !== false,
        roles: (entry.roles ?? []).map(({ name }) => ({ value: name, display: name })),
        attributes: Object.fromEntries(attributes),
    };
}
const CANNOT = () => {
    throw new _model_failure_js__WEBPACK_IMPORTED_MODULE_3__/* .Failure */ .H('config-invalid', 'These accounts come from a file: nothing can be written to them.', 'Use `plan`; an apply runs on GitHub.');
};
/** A tenant that only knows how to be read: the given accounts, all of them, in no request. */
function fileTenant(name, users) {
    const state = {
        users: [...users],
        method: 'list',
        read: users.length,
        expected: users.length,
        requests: 0,
    };
    const capabilities = {
        bulk: null,
        patch: null,
        filter: null,
        etag: null,
        listing: 'scim',
        groups: null,
        notes: [`the accounts come from ${name}`],
    };
    const known = {
        name,
        capabilities,
        description: { profile: 'file', scimUrl: '', apiUrl: null, scopes: [] },
        connect: async () => capabilities,
        read: async () => structuredClone(state),
        lookUp: async () => [],
        get: async (id) => users.find((user) => user.id === id) ?? null,
        // What depends on a person stands in no file: a deletion is planned as it would be without the look.
        steps: { leavers: [], dependencies: null, cacheRefresh: null },
        bulkLimits: null,
        canDelete: true,
        listsAllRoles: false,
        lacks: [],
        definitions: undefined,
        diagnose: undefined,
        traffic: (0,_model_tenant_js__WEBPACK_IMPORTED_MODULE_5__/* .noTraffic */ .Ps)(),
        room: () => Infinity,
        close: async () => undefined,
    };
    // What a plan never asks for is refused, whatever it is called.
    return new Proxy(known, {
        get: (target, key, self) => 
        // A promise that ends in this object asks for `then`.
        key in target || key === 'then' ? Reflect.get(target, key, self) : refusing(),
    });
}
/** Stands for a method that is refused, and for a group of such methods. */
function refusing() {
    return new Proxy(CANNOT, { get: () => CANNOT });
}


/***/ }),

/***/ 244:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Ps: () => (/* binding */ noTraffic),
/* harmony export */   fn: () => (/* binding */ FOR_LATER),
/* harmony export */   mU: () => (/* binding */ mayBeUnheard),
/* harmony export */   vG: () => (/* binding */ NAMES_NOBODY)
/* harmony export */ });
/** Doubt about a success that the answer gives to a place in a list alone. */
const NAMES_NOBODY = 'a success that names no account';
/** Begins the doubt about a success that is yet to come. */
const FOR_LATER = 'accepted for later';
/**
 * True where the answer of success may be that of a gateway or a sign-in page, or tells of an error: nobody knows
 * whether CXone ever looked at the request.
 * @param doubt of the answer
 */
const mayBeUnheard = (doubt) => doubt !== undefined && doubt !== NAMES_NOBODY && !doubt.startsWith(FOR_LATER);
/** Figures before anything was sent. */
const noTraffic = () => ({
    bulkRequests: 0,
    otherRequests: 0,
    tokenRequests: 0,
    retries: 0,
    waits: 0,
    waitedMs: 0,
    latencies: [],
});


/***/ })

};
