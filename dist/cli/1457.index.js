export const id = 1457;
export const ids = [1457];
export const modules = {

/***/ 1194:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   E: () => (/* binding */ bindHeaders),
/* harmony export */   w: () => (/* binding */ namesIn)
/* harmony export */ });
/* harmony import */ var _fields_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(2747);
/* harmony import */ var _nearest_field_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(9543);
/* harmony import */ var _single_values_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(4682);
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
        return (this.#nearest ??= (0,_nearest_field_js__WEBPACK_IMPORTED_MODULE_1__/* .nearestField */ .f)(this.header));
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
    const binder = new Binder(written.map((header) => (ignored.has((0,_fields_js__WEBPACK_IMPORTED_MODULE_0__/* .headerKey */ .Xs)(header)) ? '' : header)));
    for (const [name, spec] of Object.entries(columns))
        binder.byPolicy(name, spec);
    binder.byName(sample);
    return binder.binding();
}
class Binder {
    #headers;
    #keys;
    #bound = new Map();
    #problems = [];
    /** Columns that the policy makes fields of; no name binds them once more. */
    #claimed = new Set();
    /** Columns of templates; by its name, one of them may be a field as well. */
    #ofTemplates = new Set();
    /** Fields for which the policy names headers that are not there. */
    #unresolved = [];
    constructor(headers) {
        this.#headers = headers;
        this.#keys = headers.map(_fields_js__WEBPACK_IMPORTED_MODULE_0__/* .headerKey */ .Xs);
    }
    byPolicy(name, spec) {
        const field = (0,_fields_js__WEBPACK_IMPORTED_MODULE_0__/* .fieldNamed */ .wx)(name);
        if (field === null)
            this.#problems.push({
                column: null,
                code: 'unknown-field',
                found: `columns: ${name}`,
                expected: `a field of the roster: ${_fields_js__WEBPACK_IMPORTED_MODULE_0__/* .FIELD_NAMES */ .Yr.join(', ')} or attr.<name>`,
                suggestion: (0,_nearest_field_js__WEBPACK_IMPORTED_MODULE_1__/* .nearestField */ .f)(name),
            });
        else if (typeof spec === 'string' && (0,_template_js__WEBPACK_IMPORTED_MODULE_4__/* .isTemplate */ .Fl)(spec))
            this.#bindTemplate(field, spec);
        else
            this.#bindCells(field, [spec].flat());
    }
    #bindCells(field, names) {
        const indexes = [...new Set(names.map((name) => this.#find(name)).filter((index) => index >= 0))];
        const [first] = indexes;
        if (first === undefined) {
            this.#unresolved.push({ field, spec: names });
            return;
        }
        for (const index of indexes)
            this.#claimed.add(index);
        const source = indexes.length === 1 ? { kind: 'cell', index: first } : { kind: 'first', indexes };
        this.#bound.set(field, { field, label: this.#headers[first], source });
    }
    #bindTemplate(field, spec) {
        const template = (0,_template_js__WEBPACK_IMPORTED_MODULE_4__/* .parseTemplate */ .QC)(spec);
        if ('found' in template) {
            this.#problems.push({ column: field, code: 'bad-template', ...template });
            return;
        }
        const indexes = new Map();
        for (const column of template.columns) {
            const index = this.#find(column);
            if (index < 0) {
                this.#unresolved.push({ field, spec: [column] });
                return;
            }
            indexes.set(column, index);
        }
        for (const index of indexes.values())
            this.#ofTemplates.add(index);
        this.#bound.set(field, { field, label: field, source: { kind: 'template', template, indexes } });
    }
    /** Finds a header as written, else by its comparison form; two that compare alike are no answer. */
    #find(name) {
        const exact = this.#headers.indexOf(name.trim());
        if (exact >= 0 && this.#headers.indexOf(name.trim(), exact + 1) < 0)
            return exact;
        const key = (0,_fields_js__WEBPACK_IMPORTED_MODULE_0__/* .headerKey */ .Xs)(name);
        const at = key === '' ? -1 : this.#keys.indexOf(key);
        const isTwice = at >= 0 && this.#keys.indexOf(key, at + 1) >= 0;
        if (exact >= 0 || isTwice)
            this.#reportTwice(this.#headers[exact >= 0 ? exact : at]);
        return at;
    }
    #reportTwice(header) {
        if (this.#problems.some((problem) => problem.column === header))
            return;
        this.#problems.push({
            column: header,
            code: 'two-headers',
            found: `“${header}” is there more than once`,
            expected: 'every header that the policy names once',
            suggestion: '',
        });
    }
    /** Columns that no policy names, by their own name or a known one. */
    byName(sample) {
        const byPolicy = new Set(this.#bound.keys());
        for (const [index, header] of this.#headers.entries()) {
            if (header === '' || this.#claimed.has(index))
                continue;
            const field = (0,_fields_js__WEBPACK_IMPORTED_MODULE_0__/* .fieldOfHeader */ .nk)(header) ?? ((0,_fields_js__WEBPACK_IMPORTED_MODULE_0__/* .isUserIdHeader */ .mr)(header) && areCxoneIds(sample(index)) ? 'cxoneId' : null);
            if (field === null || byPolicy.has(field))
                continue;
            const held = this.#bound.get(field);
            if (held)
                this.#problems.push(twoOf(field, held.label, header));
            else
                this.#bound.set(field, { field, label: header, source: { kind: 'cell', index } });
        }
    }
    binding() {
        const userNameFrom = this.#userNameFromEmail();
        const filled = this.#headers.filter((header) => header !== '');
        for (const { field, spec } of this.#unresolved)
            if (!this.#bound.has(field))
                this.#problems.push(missing(field, spec, filled));
        const unmapped = this.#unmapped();
        const hasKey = ['userName', 'externalId', 'cxoneId'].some((field) => this.#bound.has(field));
        if (!hasKey && this.#problems.every(({ code }) => code !== 'missing-column'))
            this.#problems.push({
                column: null,
                code: 'no-key-column',
                found: filled.slice(0, 20).join(', '),
                expected: 'a header row with a column userName or externalId; where yours has another name, map it in the policy ' +
                    'under columns',
                suggestion: unmapped.find(({ nearest }) => nearest === 'userName' || nearest === 'externalId')?.header ?? '',
            });
        return { fields: [...this.#bound.values()], unmapped, problems: this.#problems, userNameFrom };
    }
    /** Header of the work e-mail where that stands in for `userName`. */
    #userNameFromEmail() {
        const email = this.#bound.get('email');
        const isNamed = this.#bound.has('userName') || this.#unresolved.some(({ field }) => field === 'userName');
        if (isNamed || !email || email.source.kind === 'template')
            return null;
        this.#bound.set('userName', { ...email, field: 'userName' });
        return email.label;
    }
    #unmapped() {
        const mapped = new Set([...this.#claimed, ...this.#ofTemplates]);
        for (const { source } of this.#bound.values())
            if (source.kind === 'cell')
                mapped.add(source.index);
        const reported = new Set(this.#problems.map(({ column }) => column));
        return this.#headers.flatMap((header, index) => header === '' || mapped.has(index) || reported.has(header) ? [] : [new Unmapped(header)]);
    }
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
/** The policy cannot name one of two columns whose headers are the same. */
function twoOf(field, first, second) {
    const isSame = first === second;
    return {
        column: second,
        code: 'two-headers',
        found: isSame ? `“${second}” is the header of two columns` : `“${first}” and “${second}” both mean ${field}`,
        expected: isSame
            ? 'each header once: delete one of the two columns, or give it another header'
            : `one column for ${field}; name the one that counts in the policy under columns`,
        suggestion: '',
    };
}
function areCxoneIds(cells) {
    const filled = cells.map((cell) => cell.trim()).filter((cell) => cell !== '');
    return filled.length > 0 && filled.every(_single_values_js__WEBPACK_IMPORTED_MODULE_2__/* .isCxoneId */ .Vd);
}
function missing(field, spec, filled) {
    const near = spec.map((name) => (0,_text_nearest_js__WEBPACK_IMPORTED_MODULE_3__/* .nearestWord */ .zZ)(name, filled)).find((name) => name !== '');
    return {
        column: field,
        code: 'missing-column',
        found: filled.slice(0, 20).join(', '),
        expected: `the column that the policy maps to ${field}: ${spec.map((name) => `“${name}”`).join(' or ')}`,
        suggestion: near ?? '',
    };
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


/***/ }),

/***/ 1457:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

// ESM COMPAT FLAG
__webpack_require__.r(__webpack_exports__);

// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  ArrayReader: () => (/* binding */ ArrayReader)
});

// EXTERNAL MODULE: ./build/roster/file/duplicate-keys.js
var duplicate_keys = __webpack_require__(953);
// EXTERNAL MODULE: ./build/text/json-depth.js
var json_depth = __webpack_require__(9898);
;// CONCATENATED MODULE: ./build/roster/file/elements.js

/** Characters of a single value beside the list that are handed on. */
const MOST_MEMBER = 2000;
/** Characters one element may take. */
const ELEMENT_LIMIT = 1024 * 1024;
/** Members of an object that may hold the people. */
const LISTS = new Set(['users', 'employees', 'resources']);
/**
 * Splits a JSON text (RFC 8259) that is an array, an object with an array `users`, `employees` or `Resources`, or JSON
 * Lines (one object a line), into its elements, piece by piece: a million objects are never in memory as one text, and
 * what stands before a fault is read.
 */
class ElementSplitter {
    #sink;
    #text = '';
    #at = 0;
    #line = 1;
    #phase = 'start';
    #wrapped = false;
    #users = false;
    #sawUsers = false;
    /** Name of the member that is being read, and of the lists so far. */
    #member = '';
    #lists = new Set();
    #first = true;
    #stopped = false;
    /** Text of a first object that may be the first of JSON Lines: from its brace on. */
    #opening = null;
    /** @param lines whether the file is JSON Lines by its name */
    constructor(sink, lines = false) {
        this.#sink = sink;
        if (lines)
            this.#phase = 'lines';
    }
    get stopped() {
        return this.#stopped;
    }
    stop() {
        this.#stopped = true;
    }
    write(piece) {
        if (this.#stopped)
            return;
        this.#text = this.#text.slice(this.#at) + piece;
        this.#at = 0;
        this.#split(false);
        if (!this.#stopped && this.#text.length - this.#at > ELEMENT_LIMIT)
            this.#fault(`more than ${ELEMENT_LIMIT} characters without an end of the object`);
    }
    end() {
        if (this.#stopped)
            return;
        this.#split(true);
        if (this.#stopped || (this.#phase === 'start' && this.#at >= this.#text.length))
            return;
        if (this.#phase === 'after' && this.#opening)
            this.#fault(NO_LIST);
        if (this.#phase !== 'after' && this.#phase !== 'lines' && !this.#stopped)
            this.#fault('the file ends before its array does');
    }
    #fault(found) {
        this.#stopped = true;
        this.#sink.fault(found, this.#line);
    }
    #split(last) {
        while (!this.#stopped) {
            this.#skipSpace();
            if (this.#at >= this.#text.length)
                return;
            const character = this.#text[this.#at];
            if (!this.#step(character, last))
                return;
        }
    }
    /** One token; false where more text is needed. */
    #step(character, last) {
        switch (this.#phase) {
            case 'start':
                if (character === '[')
                    this.#go('element');
                else if (character === '{') {
                    this.#wrapped = true;
                    this.#opening = { text: '', line: this.#line };
                    this.#go('member');
                }
                else
                    return this.#unexpected(character, 'an array [ … ] or an object with “users”');
                return true;
            case 'member':
                if (character === '}' && this.#first)
                    return this.#close();
                if (character !== '"')
                    return this.#unexpected(character, 'a name in quotes');
                return this.#value(last, (text) => {
                    this.#member = text.slice(1, -1);
                    this.#users = LISTS.has(this.#member.toLowerCase());
                    this.#phase = 'colon';
                });
            case 'colon':
                if (character !== ':')
                    return this.#unexpected(character, 'a colon');
                this.#go('value');
                return true;
            case 'value':
                if (this.#users && character === '[') {
                    if (this.#lists.has(this.#member))
                        this.#sink.again?.(this.#member, this.#line);
                    this.#lists.add(this.#member);
                    this.#sawUsers = true;
                    this.#opening = null;
                    this.#first = true;
                    this.#go('element');
                    return true;
                }
                return this.#value(last, (text) => {
                    this.#phase = 'member-end';
                    if (text.length <= MOST_MEMBER && !text.startsWith('['))
                        this.#sink.member?.(this.#member, text);
                });
            case 'member-end':
                this.#first = false;
                if (character === '}')
                    return this.#close();
                if (character !== ',')
                    return this.#unexpected(character, 'a comma or }');
                this.#go('member');
                return true;
            case 'element': {
                if (character === ']' && this.#first)
                    return this.#closeArray();
                const line = this.#line;
                return this.#value(last, (text) => {
                    this.#phase = 'element-end';
                    this.#sink.element(text, line);
                });
            }
            case 'element-end':
                this.#first = false;
                if (character === ']')
                    return this.#closeArray();
                if (character !== ',')
                    return this.#unexpected(character, 'a comma or ]');
                this.#go('element');
                return true;
            case 'lines':
                return this.#lineElement(last);
            case 'after':
                // An object without a list, and one more on the next line: JSON Lines.
                if (this.#opening && character === '{') {
                    const { text, line } = this.#opening;
                    this.#opening = null;
                    this.#phase = 'lines';
                    this.#sink.element(text.trimEnd(), line);
                    return true;
                }
                if (this.#opening) {
                    this.#fault(NO_LIST);
                    return false;
                }
                return this.#unexpected(character, 'the end of the file');
        }
    }
    #go(phase) {
        this.#phase = phase;
        this.#advance(this.#at + 1);
    }
    /** One object of JSON Lines: a fault in a line costs that line only. */
    #lineElement(last) {
        let end = this.#text.indexOf('\n', this.#at);
        if (end < 0) {
            if (!last)
                return false;
            end = this.#text.length;
        }
        const line = this.#line;
        const text = this.#text.slice(this.#at, end).trim();
        if (valueEnd(text, 0, true) === TOO_DEEP) {
            this.#fault(`more than ${json_depth/* MOST_LEVELS */.Ez} levels of brackets`);
            return false;
        }
        this.#advance(end);
        this.#sink.element(text, line);
        return true;
    }
    #closeArray() {
        this.#go(this.#wrapped ? 'member-end' : 'after');
        return true;
    }
    #close() {
        if (!this.#sawUsers && (!this.#opening || this.#opening.text.length > ELEMENT_LIMIT)) {
            this.#fault(NO_LIST);
            return false;
        }
        this.#go('after');
        return true;
    }
    #unexpected(character, expected) {
        this.#fault(`“${character}” where ${expected} should be`);
        return false;
    }
    /** Takes one whole JSON value. */
    #value(last, take) {
        const end = valueEnd(this.#text, this.#at, last);
        if (end === TOO_DEEP) {
            this.#fault(`more than ${json_depth/* MOST_LEVELS */.Ez} levels of brackets`);
            return false;
        }
        if (end < 0)
            return false;
        if (end === this.#at)
            return this.#unexpected(this.#text[end], 'a value');
        const text = this.#text.slice(this.#at, end);
        take(text);
        this.#advance(end);
        return true;
    }
    #skipSpace() {
        let at = this.#at;
        while (at < this.#text.length && ' \t\r\n'.includes(this.#text[at]))
            at += 1;
        this.#advance(at);
    }
    #advance(to) {
        let at = this.#text.indexOf('\n', this.#at);
        while (at !== -1 && at < to) {
            this.#line += 1;
            at = this.#text.indexOf('\n', at + 1);
        }
        if (this.#opening && this.#opening.text.length <= ELEMENT_LIMIT)
            this.#opening.text += this.#text.slice(this.#at, to);
        this.#at = to;
    }
}
const NO_LIST = 'an object without an array “users”, “employees” or “Resources”';
/** Instead of a position: deeper than any object of a roster. */
const TOO_DEEP = -2;
/** Where a value ends (the position after it); -1 where the text ends before, or `TOO_DEEP`. */
function valueEnd(text, start, last) {
    const opening = text.charCodeAt(start);
    if (opening === 34)
        return stringEnd(text, start);
    if (opening !== 123 && opening !== 91) {
        const end = /[,\]}\s:]/.exec(text.slice(start, start + 1000))?.index;
        return end === undefined ? (last || text.length - start > 1000 ? text.length : -1) : start + end;
    }
    let depth = 0;
    for (let at = start; at < text.length; at += 1) {
        const code = text.charCodeAt(at);
        if (code === 34) {
            at = stringEnd(text, at) - 1;
            if (at < 0)
                return -1;
        }
        else if (code === 123 || code === 91) {
            depth += 1;
            if (depth > json_depth/* MOST_LEVELS */.Ez)
                return TOO_DEEP;
        }
        else if ((code === 125 || code === 93) && --depth === 0)
            return at + 1;
    }
    return -1;
}
function stringEnd(text, start) {
    let at = start;
    do {
        at = text.indexOf('"', at + 1);
        if (at === -1)
            return -1;
    } while (escaped(text, at));
    return at + 1;
}
function escaped(text, quote) {
    let slashes = 0;
    while (text.charCodeAt(quote - 1 - slashes) === 92)
        slashes += 1;
    return slashes % 2 === 1;
}

// EXTERNAL MODULE: ./build/roster/cells/fields.js
var fields = __webpack_require__(2747);
// EXTERNAL MODULE: ./build/roster/cells/headers.js
var headers = __webpack_require__(1194);
// EXTERNAL MODULE: ./build/roster/cells/lists.js
var lists = __webpack_require__(897);
// EXTERNAL MODULE: ./build/model/fields.js
var model_fields = __webpack_require__(2017);
;// CONCATENATED MODULE: ./build/roster/file/scim-objects.js

const isObject = (value) => typeof value === 'object' && value !== null && !Array.isArray(value);
/** The values of a SCIM multi-valued attribute. */
const valuesOf = (list) => (Array.isArray(list) ? list.filter(isObject) : []);
/** The value of type `work`, else the primary one, else the first. */
function mainValue(list) {
    const all = valuesOf(list);
    return (all.find(({ type }) => type === 'work') ?? all.find(({ primary }) => primary === true) ?? all[0])?.['value'];
}
/** Fields that the table places somewhere in a User resource, and the attribute each is there. */
const placesIn = (where) => model_fields/* FIELD_FACTS */.pn.flatMap(([field, { scim }]) => (scim?.in === where ? [[field, scim.attribute]] : []));
/**
 * A SCIM user (RFC 7643), as other systems list them under `Resources`, with its nested values under the roster's own
 * names; any other object as it is.
 */
function flatScimUser(value) {
    const { name, emails, phoneNumbers } = value;
    const isScim = isObject(name) || (Array.isArray(emails) && valuesOf(emails).length > 0) || Array.isArray(value['schemas']);
    if (!isScim)
        return value;
    // Without a prototype: a key of any name is a key like others.
    const flat = Object.create(null);
    for (const [key, content] of Object.entries(value)) {
        if (key === 'schemas' || key === 'meta' || (key === 'emails' && mainValue(emails) !== undefined))
            continue;
        if (key === 'phoneNumbers' && valuesOf(phoneNumbers).length > 0)
            continue;
        if (key === 'name' && isObject(name))
            continue;
        if (/^urn:.*:enterprise:2\.0:user$/i.test(key) && isObject(content)) {
            for (const [field, attribute] of placesIn('enterprise'))
                if (typeof content[attribute] === 'string')
                    flat[field] = content[attribute];
            continue;
        }
        flat[key] = content;
    }
    const add = (key, content) => {
        if (typeof content === 'string' && !(key in flat))
            flat[key] = content;
    };
    if (isObject(name))
        for (const [field, attribute] of placesIn('name'))
            add(field, name[attribute]);
    add('email', mainValue(emails));
    add('phone', valuesOf(phoneNumbers).find(({ type }) => type === 'work' || type === undefined)?.['value']);
    add('mobilePhone', valuesOf(phoneNumbers).find(({ type }) => type === 'mobile')?.['value']);
    if (valuesOf(flat['roles']).length > 0)
        flat['roles'] = valuesOf(flat['roles']).map(({ value: role }) => role);
    if (valuesOf(flat['groups']).length > 0)
        flat['groups'] = valuesOf(flat['groups']).map(({ display, value: group }) => display ?? group);
    return flat;
}

;// CONCATENATED MODULE: ./build/roster/file/objects.js


/**
 * Turns an object of a JSON roster into the cells a CSV row would have: texts as they are, numbers and truth values as
 * text, `null` as an empty cell, arrays as lists, `{"attr": {"shift": "late"}}` as `attr.shift`.
 * @param paths of values inside of objects that are cells as well: `employment.status`
 * @returns `null` where the value is no object
 */
function objectCells(value, paths = []) {
    if (typeof value !== 'object' || value === null || Array.isArray(value))
        return null;
    const cells = new Map();
    const faults = [];
    const inner = new Map();
    const take = (key, content) => {
        const cell = cellText(content);
        if (typeof cell === 'string') {
            // `attr.shift` may stand beside an object `attr` as well.
            if ((cells.get(key) ?? cell) !== cell)
                faults.push(keyTwice(key));
            cells.set(key, cell);
        }
        else {
            gather(key, content, inner);
            cells.set(key, '');
            faults.push({ column: key, severity: 'error', ...cell });
        }
    };
    const object = flatScimUser(value);
    for (const [key, content] of Object.entries(object)) {
        if (/^attr$/i.test(key) && typeof content === 'object' && content !== null && !Array.isArray(content)) {
            for (const [name, value] of Object.entries(content))
                take(`attr.${name}`, value);
        }
        else
            take(key, content);
    }
    for (const path of paths) {
        const content = cells.has(path) ? undefined : inside(object, path);
        if (content !== undefined)
            take(path, content);
        inner.delete(path);
    }
    return { cells, faults, inner };
}
/** A key that an object has twice. */
const keyTwice = (key) => ({
    column: key,
    code: 'duplicate-key',
    severity: 'error',
    found: `“${key}” is there twice`,
    expected: 'every key once in an object: which of its two values counts, nobody can say',
});
/** A value inside of objects, by its path. */
const inside = (object, path) => path
    .split('.')
    .reduce((value, key) => typeof value === 'object' && value !== null && Object.hasOwn(value, key)
    ? value[key]
    : undefined, object);
/** Levels of objects in which single values are looked for. */
const INNER_LEVELS = 3;
const MOST_INNER = 200;
function gather(path, content, inner, level = 1) {
    if (typeof content !== 'object' || content === null)
        return;
    // Of several employments one may have ended; of a single one that says something of the person.
    if (Array.isArray(content) && content.length !== 1)
        return;
    for (const [key, value] of Object.entries(content)) {
        if (inner.size >= MOST_INNER)
            return;
        if (typeof value === 'object' && level < INNER_LEVELS)
            gather(`${path}.${key}`, value, inner, level + 1);
        else if (/^(?:string|boolean|number)$/.test(typeof value))
            inner.set(`${path}.${key}`, String(value));
    }
}
function cellText(content) {
    switch (typeof content) {
        case 'string':
            return content;
        case 'boolean':
            return String(content);
        case 'number':
            // `1e400` is read as infinite.
            if (!Number.isFinite(content) || (Number.isInteger(content) && !Number.isSafeInteger(content))) {
                return {
                    code: 'number-precision',
                    found: String(content),
                    expected: 'a number this long in quotes: JSON readers round it',
                };
            }
            return String(content);
    }
    if (content === null || content === undefined)
        return '';
    if (Array.isArray(content) && content.every((item) => typeof item === 'string')) {
        return content.map((item) => item.replaceAll(lists/* ITEM_END */.yO, '\uFFFD') + lists/* ITEM_END */.yO).join('');
    }
    return {
        code: 'not-text',
        found: JSON.stringify(content).slice(0, 200),
        expected: 'a text, or an array of texts for a list',
    };
}

;// CONCATENATED MODULE: ./build/roster/file/part-of-list.js
const TOTALS = new Set(['totalresults', 'total', 'totalcount', 'totalrecords', 'totalitems']);
const MORE = new Set(['hasmore', 'hasnext', 'hasnextpage', 'morepages', 'incomplete']);
const PAGES = new Set(['totalpages', 'pagecount', 'numberofpages', 'lastpage']);
/** Objects that say how a list goes on. */
const AROUND = /^_?(?:meta|metadata|page|pages|pageinfo|paging|pagination|links?|cursors?|response)(?:$|\.)/i;
const NEXT = new Set(['next', 'nextpage', 'nextlink', 'nexturl', 'nextcursor', 'nextpagetoken']);
/**
 * What stands beside a JSON list of people and says that it is one page of several (SCIM's `totalResults`, a link to
 * the next page): everyone on the others would count as absent.
 */
class PartOfList {
    #total = null;
    #more = null;
    #pages = null;
    /**
     * @param name of a member beside the list
     * @param text its JSON
     */
    see(name, text) {
        if (text.startsWith('{')) {
            if (!AROUND.test(name))
                return;
            for (const [key, value] of membersOf(text))
                this.see(`${name}.${key}`, JSON.stringify(value));
            return;
        }
        const key = name
            .toLowerCase()
            .replace(/\.href$/, '')
            .replace(/^.*\.|[^a-z]/g, '');
        if (PAGES.has(key) && /^(?:[2-9]|[1-9]\d{1,8})$/.test(text))
            this.#pages = name;
        else if (TOTALS.has(key) && /^\d{1,9}$/.test(text))
            this.#total = { name, count: Number(text) };
        else if ((MORE.has(key) && text === 'true') || (NEXT.has(key) && /^(?:"[^"]|[1-9])/.test(text)))
            this.#more = name;
    }
    /** @param rows people of the list */
    finding(rows) {
        const more = this.#more ?? (this.#total === null ? this.#pages : null);
        const found = this.#total !== null && this.#total.count > rows
            ? `${rows} of ${this.#total.count} people (${this.#total.name})`
            : more !== null
                ? `one page of several (${more})`
                : null;
        if (found === null || rows === 0)
            return null;
        return {
            column: null,
            code: 'incomplete-list',
            severity: 'warning',
            found,
            expected: 'everybody in one file: people of the other pages count as absent; export all pages',
        };
    }
}
/** The members of an object; none where it is no JSON. */
function membersOf(text) {
    try {
        return Object.entries(JSON.parse(text));
    }
    catch {
        return [];
    }
}

;// CONCATENATED MODULE: ./build/roster/file/array.js






/** Reads a JSON roster. Its columns are the keys of all objects together, in the order they come in. */
class ArrayReader {
    #file;
    #splitter;
    #headers = [];
    #index = new Map();
    #binding = null;
    #unmapped = new Set();
    #row = 0;
    #broken = false;
    /** Path of a value inside of another object that would be a key. */
    #inside = '';
    #part = new PartOfList();
    /** Paths of values inside of objects that the policy names. */
    #paths;
    #ignored;
    #most;
    constructor(file) {
        this.#file = file;
        const { columns, ignoreColumns, limits } = file.reading;
        this.#most = Math.min(limits.keys, limits.columns);
        this.#paths = (0,headers/* namesIn */.w)(columns).filter((name) => name.includes('.'));
        this.#ignored = new Set(ignoreColumns.map(fields/* headerKey */.Xs));
        this.#splitter = new ElementSplitter({
            element: (text, line) => this.#element(text, line),
            member: (name, text) => this.#part.see(name, text),
            again: (name, line) => this.#file.report(twoLists(name), null, line),
            fault: (found, line) => {
                this.#broken = true;
                this.#file.report(notJson(found), null, line);
            },
        }, /\.jsonl$/i.test(file.file.path));
    }
    get stopped() {
        return this.#splitter.stopped;
    }
    write(piece) {
        this.#splitter.write(piece);
    }
    async end(broken) {
        if (!broken)
            this.#splitter.end();
        if (this.#binding)
            this.#file.headers(this.#named(this.#binding));
        const part = this.#part.finding(this.#row);
        if (part)
            this.#file.report(part);
        this.#file.finish(!broken && !this.#broken);
    }
    /** A key that is missing, in the words of JSON: nothing inside of other objects can be mapped. */
    #named(binding) {
        const expected = 'objects with a key userName or externalId' +
            (this.#inside === '' ? '; where yours has another name, map it in the policy under columns' : '') +
            (this.#inside === '' ? '' : `, not inside of another object (here: ${this.#inside})`);
        const problems = binding.problems.map((each) => (each.code === 'no-key-column' ? { ...each, expected } : each));
        return { ...binding, problems };
    }
    #element(text, line) {
        this.#row += 1;
        let value;
        try {
            value = JSON.parse(text);
        }
        catch {
            this.#file.brokenRow(this.#row, line, notJson(text.slice(0, 200)));
            return;
        }
        const object = objectCells(value, this.#paths);
        if (!object) {
            this.#file.brokenRow(this.#row, line, {
                column: null,
                code: 'not-an-object',
                severity: 'error',
                found: text.slice(0, 200),
                expected: 'an object with one person’s fields',
            });
            return;
        }
        const cells = this.#cells(object.cells);
        if (this.#inside === '')
            this.#inside = [...object.inner.keys()].find(isKeyInside) ?? '';
        if (this.stopped)
            return;
        // As in a CSV: what nothing maps is named once and not read, whatever it holds; what is ignored is not named.
        const faults = object.faults.filter(({ column }) => column === null || (!this.#unmapped.has(column) && !this.#isIgnored(column)));
        if (this.#ignored.size > 0)
            for (const path of object.inner.keys())
                if (this.#isIgnored(path))
                    object.inner.delete(path);
        const twice = (0,duplicate_keys/* duplicateKey */.V)(text);
        if (twice !== null)
            faults.push(keyTwice(twice));
        if (cells.every((cell) => cell === '') && faults.length === 0) {
            if (this.#file.passes(this.#row))
                return;
            this.#broken = true;
            this.#splitter.stop();
            return;
        }
        if (!this.#file.row(cells, this.#row, line, faults, false, object.inner))
            this.#splitter.stop();
    }
    /** Whether the policy ignores a path, or an object that it goes through. */
    #isIgnored(path) {
        const names = path.split('.');
        return names.some((_, at) => this.#ignored.has((0,fields/* headerKey */.Xs)(names.slice(0, at + 1).join('.'))));
    }
    #cells(object) {
        const cells = [];
        let grown = false;
        for (const [key, text] of object) {
            let index = this.#index.get(key);
            if (index === undefined) {
                if (this.#headers.length >= this.#most) {
                    this.#tooMany();
                    return [];
                }
                index = this.#headers.push(key) - 1;
                this.#index.set(key, index);
                grown = true;
            }
            cells[index] = text;
        }
        if (grown) {
            const { columns, ignoreColumns } = this.#file.reading;
            const rules = { columns, ignoreColumns: [...ignoreColumns] };
            this.#binding = (0,headers/* bindHeaders */.E)(this.#headers, rules, (index) => [cells[index] ?? '']);
            this.#unmapped = new Set(this.#binding.unmapped.map(({ header }) => header));
            this.#file.bind(this.#headers, this.#binding);
        }
        return cells;
    }
    /** What a key says that is not read, nobody would see: who left, for one. */
    #tooMany() {
        this.#broken = true;
        this.#splitter.stop();
        this.#file.report({
            column: null,
            code: 'too-many-columns',
            severity: 'error',
            found: `more than ${this.#most} different keys`,
            expected: `objects with at most ${this.#most} different keys together`,
        });
    }
}
/** Whether a path inside of objects ends in a name that means a key. */
const isKeyInside = (path) => ['userName', 'externalId', 'email'].includes((0,fields/* fieldOfHeader */.nk)(path.slice(path.lastIndexOf('.') + 1)) ?? '');
const twoLists = (name) => ({
    column: null,
    code: 'duplicate-key',
    severity: 'error',
    found: `“${name}” is there twice`,
    expected: 'one list of people under this name: which of the two counts, nobody can say',
});
const notJson = (found) => ({
    column: null,
    code: 'invalid-json',
    severity: 'error',
    found,
    expected: 'JSON: an array of objects, {"users": [ … ]} (or employees, Resources), or one object a line (JSON Lines)',
});


/***/ }),

/***/ 953:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   V: () => (/* binding */ duplicateKey)
/* harmony export */ });
/**
 * The first key that an object of a JSON text, at any depth, has twice. `JSON.parse` keeps the last one without a word.
 * @param text JSON that parses
 */
function duplicateKey(text) {
    const objects = [];
    /** For each open bracket whether it is an object's. */
    const kinds = [];
    let expectsKey = false;
    for (let at = 0; at < text.length; at += 1) {
        const code = text.charCodeAt(at);
        if (code === 34) {
            const end = stringEnd(text, at);
            if (expectsKey) {
                const raw = text.slice(at, end);
                const key = raw.includes('\\') ? JSON.parse(raw) : raw.slice(1, -1);
                const keys = objects.at(-1);
                if (keys.has(key))
                    return key;
                keys.add(key);
                expectsKey = false;
            }
            at = end - 1;
        }
        else if (code === 123) {
            objects.push(new Set());
            kinds.push(true);
            expectsKey = true;
        }
        else if (code === 91) {
            kinds.push(false);
            expectsKey = false;
        }
        else if (code === 125 || code === 93) {
            if (kinds.pop() === true)
                objects.pop();
            expectsKey = false;
        }
        else if (code === 44)
            expectsKey = kinds.at(-1) === true;
    }
    return null;
}
/** The position after a JSON string that starts here. */
function stringEnd(text, start) {
    let at = start + 1;
    while (at < text.length && text.charCodeAt(at) !== 34)
        at += text.charCodeAt(at) === 92 ? 2 : 1;
    return at + 1;
}


/***/ }),

/***/ 9898:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   DI: () => (/* binding */ tooDeep),
/* harmony export */   Ez: () => (/* binding */ MOST_LEVELS),
/* harmony export */   tF: () => (/* binding */ isDeep)
/* harmony export */ });
/* unused harmony export tooDense */
/** Levels of brackets that no roster, event or answer of a tenant comes near to. */
const MOST_LEVELS = 100;
/**
 * Whether a JSON text is nested deeper than anything that is meant: what walks through such a value afterwards (a
 * schema, a hash, `JSON.stringify`) would run out of its stack. Looks at brackets only; whether it is JSON is for the
 * parser to say.
 */
function tooDeep(text, most = MOST_LEVELS) {
    let depth = 0;
    let quoted = false;
    for (let at = 0; at < text.length; at += 1) {
        const code = text.charCodeAt(at);
        if (quoted) {
            if (code === 92)
                at += 1;
            else if (code === 34)
                quoted = false;
        }
        else if (code === 34)
            quoted = true;
        else if (code === 123 || code === 91) {
            depth += 1;
            if (depth > most)
                return true;
        }
        else if (code === 125 || code === 93)
            depth -= 1;
    }
    return false;
}
/** Characters that a file of ours has for each value at least, and values that any file may have. */
const SPARSE = 5;
const FEW_VALUES = 10_000;
/**
 * Whether a JSON text is little but brackets and commas: parsed, `[],` without end takes many times the room of its
 * text. For what is parsed before anybody knows who wrote it.
 */
function tooDense(text) {
    const most = FEW_VALUES + text.length / SPARSE;
    let values = 0;
    let quoted = false;
    for (let at = 0; at < text.length; at += 1) {
        const code = text.charCodeAt(at);
        if (quoted) {
            if (code === 92)
                at += 1;
            else if (code === 34)
                quoted = false;
        }
        else if (code === 34)
            quoted = true;
        else if (code === 44 || code === 123 || code === 91)
            values += 1;
    }
    return values > most;
}
/** As `tooDeep`, of a value that was parsed already. */
function isDeep(value, most = MOST_LEVELS) {
    if (typeof value !== 'object' || value === null)
        return false;
    if (most === 0)
        return true;
    if (Array.isArray(value))
        return value.some((one) => isDeep(one, most - 1));
    for (const key in value) {
        const inner = value[key];
        if (typeof inner === 'object' && inner !== null && isDeep(inner, most - 1))
            return true;
    }
    return false;
}


/***/ })

};
