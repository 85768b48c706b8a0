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
/* harmony import */ var _headers_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(1194);
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
                    suggestion: (0,_headers_js__WEBPACK_IMPORTED_MODULE_1__/* .nearestField */ .fo)(name),
                },
            ];
        const template = typeof spec === 'string' && (0,_template_js__WEBPACK_IMPORTED_MODULE_2__/* .isTemplate */ .Fl)(spec) ? (0,_template_js__WEBPACK_IMPORTED_MODULE_2__/* .parseTemplate */ .QC)(spec) : null;
        return template && 'found' in template ? [{ ...at, ...template }] : [];
    });
}


/***/ }),

/***/ 1194:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   En: () => (/* binding */ bindHeaders),
/* harmony export */   fo: () => (/* binding */ nearestField),
/* harmony export */   wX: () => (/* binding */ namesIn)
/* harmony export */ });
/* harmony import */ var _fields_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(2747);
/* harmony import */ var _single_values_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(4682);
/* harmony import */ var _turns_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(4520);
/* harmony import */ var _text_nearest_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(2788);
/* harmony import */ var _template_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(3912);





/** A header that nothing maps. */
class Unmapped {
    header;
    #nearest;
    constructor(header) {
        this.header = header;
    }
    /** Looked for when it is asked for: JSON binds its columns again with each new key. */
    get nearest() {
        return (this.#nearest ??= nearestField(this.header));
    }
}
/**
 * Decides which column is which field: first by the policy's `columns`, then by name. What neither knows stays
 * unmapped.
 * @param written headers as they stand in the file, tidied
 * @param rules the policy's `columns`: field → header, list of headers (the first non-empty cell counts), or template;
 * and `ignoreColumns`: headers that are as if they were not there
 * @param sample cells of a column, as many as are known already
 */
function bindHeaders(written, { columns, ignoreColumns }, sample = () => []) {
    const ignored = new Set(ignoreColumns.map(_fields_js__WEBPACK_IMPORTED_MODULE_0__/* .headerKey */ .Xs));
    const headers = written.map((header) => (ignored.has((0,_fields_js__WEBPACK_IMPORTED_MODULE_0__/* .headerKey */ .Xs)(header)) ? '' : header));
    const used = new Set();
    const claimed = new Set();
    const bound = new Map();
    const problems = [];
    const finder = headerFinder(headers, problems);
    const unresolved = [];
    for (const [name, spec] of Object.entries(columns)) {
        const field = (0,_fields_js__WEBPACK_IMPORTED_MODULE_0__/* .fieldNamed */ .wx)(name);
        if (field === null) {
            problems.push({
                column: null,
                code: 'unknown-field',
                found: `columns: ${name}`,
                expected: `a field of the roster: ${_fields_js__WEBPACK_IMPORTED_MODULE_0__/* .FIELD_NAMES */ .Yr.join(', ')} or attr.<name>`,
                suggestion: nearestField(name),
            });
            continue;
        }
        if (typeof spec === 'string' && (0,_template_js__WEBPACK_IMPORTED_MODULE_4__/* .isTemplate */ .Fl)(spec)) {
            const source = bindTemplate(spec, field, finder, problems);
            if (Array.isArray(source))
                unresolved.push({ field, spec: source });
            else if (source) {
                for (const index of source.indexes.values())
                    used.add(index);
                bound.set(field, { field, label: field, source });
            }
            continue;
        }
        const names = typeof spec === 'string' ? [spec] : spec;
        const indexes = [...new Set(names.map(finder).filter((index) => index >= 0))];
        const first = indexes[0];
        if (first === undefined)
            unresolved.push({ field, spec: names });
        else {
            for (const index of indexes)
                claimed.add(index);
            bound.set(field, {
                field,
                label: headers[first],
                source: indexes.length === 1 ? { kind: 'cell', index: first } : { kind: 'first', indexes },
            });
        }
    }
    bindByName(headers, claimed, bound, problems, sample);
    const email = bound.get('email');
    const isWanting = !bound.has('userName') && !unresolved.some(({ field }) => field === 'userName');
    if (isWanting && email && email.source.kind !== 'template')
        bound.set('userName', { ...email, field: 'userName' });
    const userNameFrom = isWanting && bound.has('userName') ? (email?.label ?? null) : null;
    for (const { field, spec } of unresolved)
        if (!bound.has(field))
            problems.push(missing(field, spec, headers));
    const mapped = new Set([
        ...used,
        ...claimed,
        ...[...bound.values()].flatMap(({ source }) => (source.kind === 'cell' ? [source.index] : [])),
    ]);
    const reported = new Set(problems.map(({ column }) => column));
    const unmapped = headers.flatMap((header, index) => header === '' || mapped.has(index) || reported.has(header) ? [] : [new Unmapped(header)]);
    if (!bound.has('userName') &&
        !bound.has('externalId') &&
        !bound.has('cxoneId') &&
        problems.every((problem) => problem.code !== 'missing-column')) {
        problems.push({
            column: null,
            code: 'no-key-column',
            found: headers
                .filter((header) => header !== '')
                .slice(0, 20)
                .join(', '),
            expected: 'a header row with a column userName or externalId; where yours has another name, map it in the policy ' +
                'under columns',
            suggestion: unmapped.find(({ nearest }) => nearest === 'userName' || nearest === 'externalId')?.header ?? '',
        });
    }
    return { fields: [...bound.values()], unmapped, problems, userNameFrom };
}
/** The headers that the policy's `columns` name, those of templates too. */
const namesIn = (columns) => Object.values(columns)
    .flat()
    .flatMap((name) => {
    if (!(0,_template_js__WEBPACK_IMPORTED_MODULE_4__/* .isTemplate */ .Fl)(name))
        return name;
    const template = (0,_template_js__WEBPACK_IMPORTED_MODULE_4__/* .parseTemplate */ .QC)(name);
    return 'columns' in template ? template.columns : [];
});
/** Columns that no policy names, by their own name or a known one. */
function bindByName(headers, claimed, bound, problems, sample) {
    const byPolicy = new Set(bound.keys());
    for (const [index, header] of headers.entries()) {
        if (header === '' || claimed.has(index))
            continue;
        const field = (0,_fields_js__WEBPACK_IMPORTED_MODULE_0__/* .fieldOfHeader */ .nk)(header) ?? ((0,_fields_js__WEBPACK_IMPORTED_MODULE_0__/* .isUserIdHeader */ .mr)(header) && areCxoneIds(sample(index)) ? 'cxoneId' : null);
        if (field === null || byPolicy.has(field))
            continue;
        const held = bound.get(field);
        if (!held) {
            bound.set(field, { field, label: header, source: { kind: 'cell', index } });
            continue;
        }
        problems.push({
            column: header,
            code: 'two-headers',
            // The policy cannot name one of two columns whose headers are the same.
            found: held.label === header
                ? `“${header}” is the header of two columns`
                : `“${held.label}” and “${header}” both mean ${field}`,
            expected: held.label === header
                ? 'each header once: delete one of the two columns, or give it another header'
                : `one column for ${field}; name the one that counts in the policy under columns`,
            suggestion: '',
        });
    }
}
function areCxoneIds(cells) {
    const filled = cells.map((cell) => cell.trim()).filter((cell) => cell !== '');
    return filled.length > 0 && filled.every(_single_values_js__WEBPACK_IMPORTED_MODULE_1__/* .isCxoneId */ .Vd);
}
/** Finds a header as written, else by its comparison form; two that compare alike are no answer. */
function headerFinder(headers, problems) {
    const keys = headers.map(_fields_js__WEBPACK_IMPORTED_MODULE_0__/* .headerKey */ .Xs);
    return (name) => {
        const exact = headers.indexOf(name.trim());
        if (exact >= 0 && headers.indexOf(name.trim(), exact + 1) < 0)
            return exact;
        const key = (0,_fields_js__WEBPACK_IMPORTED_MODULE_0__/* .headerKey */ .Xs)(name);
        const at = key === '' ? -1 : keys.indexOf(key);
        if (at >= 0 && keys.indexOf(key, at + 1) >= 0 && exact < 0)
            report(at);
        if (exact >= 0)
            report(exact);
        return at;
    };
    function report(at) {
        const header = headers[at];
        if (problems.some((problem) => problem.column === header))
            return;
        problems.push({
            column: header,
            code: 'two-headers',
            found: `“${header}” is there more than once`,
            expected: 'every header that the policy names once',
            suggestion: '',
        });
    }
}
/** The template's columns; those it lacks as a list, `null` where it is none. */
function bindTemplate(spec, field, finder, problems) {
    const template = (0,_template_js__WEBPACK_IMPORTED_MODULE_4__/* .parseTemplate */ .QC)(spec);
    if ('found' in template) {
        problems.push({ column: field, code: 'bad-template', ...template });
        return null;
    }
    const indexes = new Map();
    for (const column of template.columns) {
        const index = finder(column);
        if (index < 0)
            return [column];
        indexes.set(column, index);
    }
    return { kind: 'template', template, indexes };
}
function missing(field, spec, headers) {
    const near = spec
        .map((name) => (0,_text_nearest_js__WEBPACK_IMPORTED_MODULE_3__/* .nearestWord */ .zZ)(name, headers.filter((header) => header !== '')))
        .find((name) => name !== '');
    return {
        column: field,
        code: 'missing-column',
        found: headers
            .filter((header) => header !== '')
            .slice(0, 20)
            .join(', '),
        expected: `the column that the policy maps to ${field}: ${spec.map((name) => `“${name}”`).join(' or ')}`,
        suggestion: near ?? '',
    };
}
/** Letters that the hand slips over at most: words that differ in more mean other things. */
const SLIP = 2;
/** Fields that decide who has an account, from when to when. */
const STANDING_FIELDS = new Set(['active', 'status', 'startDate', 'endDate']);
/**
 * The field a header that nothing maps comes nearest to, by the fields' names and the known headers; `''` where none is
 * near, and where a word of it turns the meaning: “Inactive” is not `active`, “Manager Email” not `email`, “Probation
 * End Date” not `endDate`. Fields that decide who has an account and what they may do only for a slip of the hand:
 * “Employment Date” is no “Employment End Date”.
 */
function nearestField(header) {
    const key = (0,_fields_js__WEBPACK_IMPORTED_MODULE_0__/* .headerKey */ .Xs)(header);
    const known = (0,_fields_js__WEBPACK_IMPORTED_MODULE_0__/* .knownHeaderKeys */ .bV)();
    const near = (0,_text_nearest_js__WEBPACK_IMPORTED_MODULE_3__/* .nearestWord */ .zZ)(key, known.keys());
    if (near !== '') {
        const field = known.get(near);
        const name = [field, ..._fields_js__WEBPACK_IMPORTED_MODULE_0__/* .FIELDS */ .cJ[field].aliases].find((each) => (0,_fields_js__WEBPACK_IMPORTED_MODULE_0__/* .headerKey */ .Xs)(each) === near) ?? field;
        const isSlip = !isDecisive(field) || (0,_text_nearest_js__WEBPACK_IMPORTED_MODULE_3__/* .nearestSlip */ .jc)(key, [near], SLIP) !== '';
        if (isSlip && !(0,_turns_js__WEBPACK_IMPORTED_MODULE_2__/* .turnsFrom */ .tJ)(header, name))
            return suited(header, field);
    }
    const inside = _fields_js__WEBPACK_IMPORTED_MODULE_0__/* .FIELD_NAMES */ .Yr.find((field) => key.includes((0,_fields_js__WEBPACK_IMPORTED_MODULE_0__/* .headerKey */ .Xs)(field)) && (0,_fields_js__WEBPACK_IMPORTED_MODULE_0__/* .headerKey */ .Xs)(field).length >= 4);
    if (inside === undefined || (0,_turns_js__WEBPACK_IMPORTED_MODULE_2__/* .turnsFrom */ .tJ)(header, inside))
        return '';
    return !STANDING_FIELDS.has(inside) || (0,_turns_js__WEBPACK_IMPORTED_MODULE_2__/* .isWhollyOfPerson */ .er)(header) ? suited(header, inside) : '';
}
const isDecisive = (field) => STANDING_FIELDS.has(field) || field === 'roles' || field === 'groups';
/** The field, unless the header is about another thing. */
function suited(header, field) {
    const question = (0,_turns_js__WEBPACK_IMPORTED_MODULE_2__/* .questionOf */ .YH)(header);
    if (isDecisive(field) && !field.endsWith('Date') && (0,_turns_js__WEBPACK_IMPORTED_MODULE_2__/* .isWhen */ .T1)(header))
        return '';
    if (STANDING_FIELDS.has(field))
        return (0,_turns_js__WEBPACK_IMPORTED_MODULE_2__/* .isAboutOther */ .SC)(header) || (0,_turns_js__WEBPACK_IMPORTED_MODULE_2__/* .asksWhoLeft */ .s3)(question) || (question === 'last day' && field !== 'endDate')
            ? ''
            : field;
    return question === null ? field : '';
}


/***/ })

};
