export const id = 8378;
export const ids = [8378];
export const modules = {

/***/ 8378:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

__webpack_require__.r(__webpack_exports__);
/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   columnRuleProblems: () => (/* binding */ columnRuleProblems)
/* harmony export */ });
/* harmony import */ var _fields_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(2747);
/* harmony import */ var _nearest_field_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(9543);
/* harmony import */ var _template_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(3912);



/**
 * What is wrong with `columns` of a policy, whatever file it will read: a field that a roster does not have, a template
 * that cannot be read. The policy is at fault then, and nobody has a row to correct.
 * @returns problems at their keys and values
 */
function columnRuleProblems(columns) {
    return Object.entries(columns).flatMap(([name, spec]) => {
        const at = { path: ['columns', name], severity: 'error' };
        if ((0,_fields_js__WEBPACK_IMPORTED_MODULE_0__/* .fieldNamed */ .wx)(name) === null)
            return [
                {
                    ...at,
                    atKey: true,
                    found: `the unknown key ${JSON.stringify(name)}`,
                    expected: `one of ${_fields_js__WEBPACK_IMPORTED_MODULE_0__/* .FIELD_NAMES */ .Yr.join(', ')} or attr.<name>`,
                    suggestion: (0,_nearest_field_js__WEBPACK_IMPORTED_MODULE_1__/* .nearestField */ .f)(name),
                },
            ];
        const template = typeof spec === 'string' && (0,_template_js__WEBPACK_IMPORTED_MODULE_2__/* .isTemplate */ .Fl)(spec) ? (0,_template_js__WEBPACK_IMPORTED_MODULE_2__/* .parseTemplate */ .QC)(spec) : null;
        return template && 'found' in template ? [{ ...at, ...template }] : [];
    });
}


/***/ }),

/***/ 9543:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   f: () => (/* binding */ nearestField)
/* harmony export */ });
/* harmony import */ var _fields_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(2747);
/* harmony import */ var _turns_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(4520);
/* harmony import */ var _text_nearest_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(2788);



/** Letters that the hand slips over at most: words that differ in more mean other things. */
const SLIP = 2;
/** Fields that decide who has an account, from when to when. */
const STANDING_FIELDS = new Set(['active', 'status', 'startDate', 'endDate']);
/**
 * The field a header that nothing maps comes nearest to, by the fields' names and the known headers; `''` where none is
 * near, and where a word of it turns the meaning: “Inactive” is not `active`, “Manager Email” not `email`, “Probation
 * End Date” not `endDate`. Near is a slip of the hand, “Employee Name” is no “Employee Number”, or a word for the
 * person before it: “Agent First Name”.
 */
function nearestField(header) {
    const key = (0,_fields_js__WEBPACK_IMPORTED_MODULE_0__/* .headerKey */ .Xs)(header);
    const known = (0,_fields_js__WEBPACK_IMPORTED_MODULE_0__/* .knownHeaderKeys */ .bV)();
    const own = (0,_turns_js__WEBPACK_IMPORTED_MODULE_1__/* .withoutPerson */ .Wx)(header).join('');
    for (const near of [(0,_text_nearest_js__WEBPACK_IMPORTED_MODULE_2__/* .nearestWord */ .zZ)(key, known.keys()), own]) {
        const field = known.get(near);
        if (field === undefined)
            continue;
        const name = [field, ..._fields_js__WEBPACK_IMPORTED_MODULE_0__/* .FIELDS */ .cJ[field].aliases].find((each) => (0,_fields_js__WEBPACK_IMPORTED_MODULE_0__/* .headerKey */ .Xs)(each) === near) ?? field;
        const isSlip = (0,_text_nearest_js__WEBPACK_IMPORTED_MODULE_2__/* .nearestSlip */ .jc)(key, [near], SLIP) !== '' && !hasMoreWords(header, name);
        if ((isSlip || (near === own && !isDecisive(field))) && !(0,_turns_js__WEBPACK_IMPORTED_MODULE_1__/* .turnsFrom */ .tJ)(header, name))
            return suited(header, field);
    }
    const inside = _fields_js__WEBPACK_IMPORTED_MODULE_0__/* .FIELD_NAMES */ .Yr.filter((field) => key.includes((0,_fields_js__WEBPACK_IMPORTED_MODULE_0__/* .headerKey */ .Xs)(field)) && (0,_fields_js__WEBPACK_IMPORTED_MODULE_0__/* .headerKey */ .Xs)(field).length >= 4);
    const only = inside[0];
    if (only === undefined || inside.length > 1)
        return '';
    if (only === 'email' ? !(0,_turns_js__WEBPACK_IMPORTED_MODULE_1__/* .isWorkEmail */ .Ex)(header) : (0,_turns_js__WEBPACK_IMPORTED_MODULE_1__/* .turnsFrom */ .tJ)(header, only))
        return '';
    return !STANDING_FIELDS.has(only) || (0,_turns_js__WEBPACK_IMPORTED_MODULE_1__/* .isWhollyOfPerson */ .er)(header) ? suited(header, only) : '';
}
/** Whether one of two headers is the other one with words left out: “Worker” is no slip of “Worker ID”. */
function hasMoreWords(header, known) {
    const [own, its] = [(0,_turns_js__WEBPACK_IMPORTED_MODULE_1__/* .headerWords */ .HF)(header), (0,_turns_js__WEBPACK_IMPORTED_MODULE_1__/* .headerWords */ .HF)(known)];
    return (own.length !== its.length && (own.every((word) => its.includes(word)) || its.every((word) => own.includes(word))));
}
const isDecisive = (field) => STANDING_FIELDS.has(field) || field === 'roles' || field === 'groups';
/** The field, unless the header is about another thing. */
function suited(header, field) {
    const question = (0,_turns_js__WEBPACK_IMPORTED_MODULE_1__/* .questionOf */ .YH)(header);
    if (isDecisive(field) && !field.endsWith('Date') && (0,_turns_js__WEBPACK_IMPORTED_MODULE_1__/* .isWhen */ .T1)(header))
        return '';
    if (STANDING_FIELDS.has(field))
        return (0,_turns_js__WEBPACK_IMPORTED_MODULE_1__/* .isAboutOther */ .SC)(header) || (0,_turns_js__WEBPACK_IMPORTED_MODULE_1__/* .asksWhoLeft */ .s3)(question) || (question === 'last day' && field !== 'endDate')
            ? ''
            : field;
    return question === null ? field : '';
}


/***/ })

};
