export const id = 1715;
export const ids = [1715];
export const modules = {

/***/ 1715:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

// ESM COMPAT FLAG
__webpack_require__.r(__webpack_exports__);

// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  checkAttributeColumns: () => (/* binding */ checkAttributeColumns)
});

// EXTERNAL MODULE: ./build/model/entry.js
var model_entry = __webpack_require__(8786);
// EXTERNAL MODULE: ./build/text/nearest.js
var nearest = __webpack_require__(2788);
// EXTERNAL MODULE: ./build/attributes/iso-dates.js
var iso_dates = __webpack_require__(3537);
// EXTERNAL MODULE: ./build/attributes/files.js
var files = __webpack_require__(6667);
// EXTERNAL MODULE: ./build/text/figures.js
var figures = __webpack_require__(1135);
;// CONCATENATED MODULE: ./build/attributes/rules.js


const HOLDS = { holds: true };
const UNKNOWN = { holds: 'unknown' };
/** Longest value that a pattern of the tenant's is tried on. */
const LONGEST = 256;
/**
 * Reads `enum:day,night`, `min=1`, `maxLength(20)`, `required`, or `{type|name|rule: …, value|values|params: …}`.
 */
function ruleOf(raw) {
    if (typeof raw === 'string') {
        const found = /^\s*([A-Za-z][\w-]*)\s*(?:[:=]\s*(.*)|\((.*)\))?\s*$/s.exec(raw);
        if (!found)
            return null;
        const argument = (found[2] ?? found[3] ?? '').trim();
        return { name: plain(found[1]), argument, members: split(argument) };
    }
    if (typeof raw !== 'object' || raw === null || Array.isArray(raw))
        return null;
    const object = raw;
    const name = ['type', 'name', 'rule'].map((key) => object[key]).find((value) => typeof value === 'string');
    if (typeof name !== 'string')
        return null;
    const value = ['value', 'values', 'params', 'argument']
        .map((key) => object[key])
        .find((each) => each !== undefined && each !== null);
    const scalar = (each) => (typeof each === 'string' ? each : JSON.stringify(each));
    if (Array.isArray(value))
        return { name: plain(name), argument: value.map(scalar).join(','), members: value.map(scalar) };
    const argument = value === undefined ? '' : scalar(value);
    return { name: plain(name), argument, members: split(argument) };
}
const plain = (name) => name.toLowerCase().replaceAll(/[-_]/g, '');
const split = (text) => text
    .replace(/^\[(.*)\]$/s, '$1')
    .split(/[,|;]/)
    .map((part) => part.trim().replace(/^(["'])(.*)\1$/s, '$2'))
    .filter((part) => part !== '');
/**
 * Holds a value against one validation rule of its definition. The forms of rules are not published; these are read:
 * required, enum, min, max, range, minLength, maxLength, length, pattern. Any other is left to the tenant.
 * @param value the text to write, `null` where the attribute is to be cleared
 * @param type of the attribute: `max:10` of a text may mean its length, so limits are held against numbers alone
 */
function judgeRule(raw, value, type = 'number') {
    const rule = ruleOf(raw);
    if (!rule)
        return UNKNOWN;
    const { name, argument, members } = rule;
    const test = (holds, expected) => (holds ? HOLDS : { holds: false, expected });
    if (name === 'required' || name === 'notempty' || name === 'notnull')
        return argument === 'false' ? HOLDS : test(value !== null && value !== '', 'a value: the tenant requires one');
    if (value === null)
        return LIMITS.has(name) || LENGTHS.has(name) || CHOICES.has(name) || PATTERNS.has(name) ? HOLDS : UNKNOWN;
    if (CHOICES.has(name))
        return members.length === 0
            ? UNKNOWN
            : test(members.includes(value), `one of ${members.slice(0, 20).join(', ')}${members.length > 20 ? ' …' : ''}`);
    if (PATTERNS.has(name))
        return judgePattern(argument, value);
    const lengths = LENGTHS.get(name);
    const within = lengths ?? LIMITS.get(name);
    if (!within || (!lengths && type !== 'number'))
        return UNKNOWN;
    const ends = boundsOf(argument, members);
    if (!ends || (within === between && !lengths && ends[1] === undefined))
        return UNKNOWN;
    const [first, second = first] = ends;
    if (lengths) {
        const { length } = Array.from(value);
        return lengths(length, first, second)
            ? HOLDS
            : { holds: false, expected: `another length (${(0,files/* ruleText */.Y3)(raw)}); it has ${(0,figures/* counted */.hS)(length, 'character')}` };
    }
    const number = Number(value);
    if (value.trim() === '' || Number.isNaN(number))
        return UNKNOWN;
    return test(within(number, first, second), `a number within ${(0,files/* ruleText */.Y3)(raw)}`);
}
/** The one or two numbers of a rule; `null` where it names none, too many, or the higher one first. */
function boundsOf(argument, members) {
    const texts = members.length > 1 ? members : argument.split(/\.\.|\s+to\s+/);
    const bounds = texts.map((text) => (text.trim() === '' ? NaN : Number(text)));
    const [first, second] = bounds;
    if (first === undefined || bounds.length > 2 || bounds.some((bound) => !Number.isFinite(bound)))
        return null;
    return second === undefined ? [first] : second < first ? null : [first, second];
}
const CHOICES = new Set(['enum', 'in', 'oneof', 'values', 'allowedvalues', 'options', 'picklist']);
const PATTERNS = new Set(['regex', 'pattern', 'regexp', 'matches']);
const between = (value, first, second) => value >= first && value <= second;
const atLeast = (value, first) => value >= first;
const atMost = (value, first) => value <= first;
const LIMITS = new Map([
    ['min', atLeast],
    ['minimum', atLeast],
    ['max', atMost],
    ['maximum', atMost],
    ['range', between],
    ['between', between],
]);
const LENGTHS = new Map([
    ['minlength', atLeast],
    ['maxlength', atMost],
    ['length', between],
]);
/** Ways through a pattern that are tried at most, from one place of a value. */
const MOST_WAYS = (LONGEST + 1) ** 2;
/**
 * In how many ways a pattern without repeated groups can go over a value: parts one after the other multiply,
 * alternatives add up, and each repetition may end at any of its lengths.
 * @param open the pattern with `x` for each class and each escaped character
 */
function waysOf(open) {
    const outer = [];
    let level = { others: 0, ways: 1 };
    for (const [part, least, comma, most] of open.matchAll(/\{(\d+)(,?)(\d*)\}|[*+?]|[()|]/g)) {
        if (part === '(') {
            outer.push(level);
            level = { others: 0, ways: 1 };
        }
        else if (part === ')') {
            const inner = level.others + level.ways;
            level = outer.pop() ?? { others: 0, ways: 1 };
            level.ways *= inner;
        }
        else if (part === '|')
            level = { others: level.others + level.ways, ways: 1 };
        else if (part === '?')
            level.ways *= 2;
        else if (least === undefined || (comma && most === ''))
            level.ways *= LONGEST + 1;
        else if (comma)
            level.ways *= Math.max(1, Number(most) - Number(least) + 1);
    }
    return level.others + level.ways;
}
/**
 * Tries only patterns that end soon on any value: no group that is repeated, no reference, no look-around, and not too
 * many ways through. Others are the tenant's to try.
 */
function judgePattern(source, value) {
    if (source.length > 510 || value.length > LONGEST)
        return UNKNOWN;
    const written = /^\/(.*)\/([a-z]*)$/s.exec(source);
    const pattern = written?.[1] ?? source;
    const open = pattern.replaceAll(/\\.|\[(?:\\.|[^\]\\])*\]/gs, 'x');
    const isTame = pattern !== '' &&
        pattern.length <= 500 &&
        !/\)[*+{?]|\(\?[=!<]|\\[1-9k]/.test(open) &&
        !/\\[1-9k]/.test(pattern) &&
        waysOf(open.replaceAll('(?:', '(').replaceAll(/(?<=[*+?}])\?/g, '')) <= MOST_WAYS;
    if (!isTame)
        return UNKNOWN;
    let expression;
    try {
        expression = new RegExp(pattern, written?.[2]?.includes('i') ? 'iu' : 'u');
    }
    catch {
        return UNKNOWN;
    }
    return expression.test(value) ? HOLDS : { holds: false, expected: `a value that matches ${pattern}` };
}

;// CONCATENATED MODULE: ./build/attributes/columns.js






const PREFIX = 'attr.';
/**
 * Holds a roster's custom attributes against the tenant's definitions: known, of the declared type, within the rules.
 * Names compare with case, as they are written to the tenant. Truth values in another case (spreadsheets write `TRUE`)
 * become lower case in the entries.
 * @param today YYYY-MM-DD: of who leaves by then nothing is asked
 */
function checkColumns(roster, entries, definitions, today = '') {
    const byName = ofUsers(definitions);
    const names = [...byName.keys()];
    const check = { issues: [], wrong: new Set(), unjudged: [] };
    const unjudged = new Set();
    for (const { path, fields } of roster.files) {
        for (const field of fields.filter((each) => each.startsWith(PREFIX))) {
            const name = field.slice(PREFIX.length);
            if (byName.has(name))
                continue;
            const near = (0,nearest/* nearestWord */.zZ)(name, names);
            check.issues.push({
                file: path,
                row: null,
                line: null,
                column: field,
                code: 'attribute-unknown',
                severity: 'error',
                found: field,
                expected: names.length === 0
                    ? 'no attr. columns: the tenant defines no custom attributes'
                    : `an attribute that the tenant defines: ${(0,figures/* upTo */.jB)(names, 20)}`,
                suggestion: near === '' ? '' : PREFIX + near,
            });
        }
    }
    for (const entry of entries) {
        if ((0,model_entry/* leaves */.FQ)(entry, today))
            continue;
        for (const [name, value] of Object.entries(entry.attributes ?? {})) {
            const definition = byName.get(name);
            if (!definition)
                continue;
            const cell = definition.type === 'boolean' && value !== null && /^(?:true|false)$/i.test(value)
                ? value.toLowerCase()
                : value;
            if (entry.attributes && cell !== value)
                entry.attributes[name] = cell;
            for (const problem of judgeCell(name, definition, cell, unjudged)) {
                check.wrong.add(entry);
                check.issues.push({
                    file: entry.file,
                    row: entry.row,
                    line: entry.line,
                    column: PREFIX + name,
                    severity: 'error',
                    found: value ?? '[!REMOVE!]',
                    ...problem,
                });
            }
        }
    }
    check.unjudged = [...unjudged];
    return check;
}
/** Definitions by name; of several scopes a person's own, else the one for everybody. */
function ofUsers(definitions) {
    const rank = ({ scope }) => ['global', 'user'].indexOf(scope);
    const ranked = definitions.toSorted((a, b) => rank(a) - rank(b));
    return new Map(ranked.flatMap((each) => (each.name === null ? [] : [[each.name, each]])));
}
function judgeCell(name, definition, value, unjudged) {
    const mistyped = value === null ? null : typeProblem(definition.type, value);
    if (mistyped)
        return [{ code: 'attribute-type', ...mistyped }];
    return definition.validationRules.flatMap((rule) => {
        const verdict = judgeRule(rule, value, definition.type);
        if (verdict.holds === 'unknown')
            unjudged.add(`${name}: ${(0,files/* ruleText */.Y3)(rule)}`);
        return verdict.holds === false ? [{ code: 'attribute-rule', expected: verdict.expected, suggestion: '' }] : [];
    });
}
/** @returns `null` where the text is a value of the type; what a spreadsheet made of `true` is reported with its fix */
function typeProblem(type, value) {
    switch (type) {
        case 'number':
            return /^[+-]?(?:\d+(?:\.\d+)?|\.\d+)(?:e[+-]?\d+)?$/i.test(value)
                ? null
                : { expected: 'a number with a point, such as 12 or 0.5', suggestion: numberIn(value) };
        case 'boolean':
            return value === 'true' || value === 'false' ? null : { expected: 'true or false', suggestion: truthIn(value) };
        case 'date':
            return (0,iso_dates/* isIsoDate */.s)(value) ? null : { expected: 'a date such as 2026-01-31 (ISO 8601)', suggestion: '' };
        default:
            return null;
    }
}
/** `1,5` is meant as 1.5; `1,500` may be either. */
const numberIn = (value) => /^[+-]?\d+,(?:\d{1,2}|\d{4,})$/.test(value) ? value.replace(',', '.') : '';
function truthIn(value) {
    if (/^(?:true|yes|y|1)$/i.test(value))
        return 'true';
    return /^(?:false|no|n|0)$/i.test(value) ? 'false' : '';
}

// EXTERNAL MODULE: ./build/app/planning/refuse-rows.js
var refuse_rows = __webpack_require__(5318);
;// CONCATENATED MODULE: ./build/app/planning/attribute-columns.js



/** Largest page that the route takes: the fewest requests. */
const PAGE = 1000;
/**
 * Holds `attr.` columns against the tenant's definitions before anything is planned. Where the tenant has no such
 * route, or does not let the application use it, that is said and the tenant keeps the last word. With
 * `on-invalid-rows: skip` wrong rows leave the desired state, and their people untouched.
 */
async function checkAttributeColumns(desired, tenant, request, session) {
    const reading = await tenant.definitions?.({ pageSize: PAGE });
    if (!reading || reading.status === 'unsupported')
        return tellUnchecked('this tenant has no route for them', session);
    const { failure, pages } = reading;
    if (failure?.reason === 'auth-failed' && pages === 0)
        return tellUnchecked('the application may not read them', session);
    if (failure)
        return session.fail(failure);
    const { roster } = desired;
    const { issues, wrong, unjudged } = checkColumns(roster, desired.entries, reading.definitions, desired.today);
    await session.journal?.append({
        event: 'attributes.compared',
        status: issues.length > 0 ? 'violations' : 'ok',
        definitions: reading.definitions.length,
        violations: issues.length,
    });
    if (unjudged.length > 0)
        tellUnjudged(unjudged, session);
    if (issues.length === 0)
        return;
    (0,refuse_rows/* refuseRows */.k)(wrong, issues, desired, request, session);
    const columns = issues.filter(({ row }) => row === null).length;
    if (columns > 0) {
        session.problem('roster-invalid', `${columns} ${(0,figures/* plural */.LS)(columns, 'column names an attribute', 'columns name attributes')} that the tenant does ` +
            `not define`, 'Correct the header, or define the attribute in CXone.');
    }
    if (wrong.size > 0 && request.onInvalidRows === 'stop') {
        session.problem('roster-invalid', `${(0,figures/* whole */.WQ)(wrong.size)} of ${(0,figures/* counted */.hS)(roster.rows, 'row')} ${(0,figures/* plural */.LS)(wrong.size, 'has a value', 'have values')} ` +
            `that the tenant’s attribute definitions do not allow`, 'Every value is in the table below and in roster-errors.csv, with what was expected.');
        return;
    }
    desired.entries = desired.entries.filter((entry) => !wrong.has(entry));
    roster.entries = roster.entries.filter((entry) => !wrong.has(entry));
}
function tellUnchecked(why, session) {
    session.problem('none', `the roster’s attr. columns were not checked against the tenant’s attribute definitions: ${why}`, 'Check their names and values by hand; the tenant refuses what it does not know, or drops it.');
}
function tellUnjudged(rules, session) {
    session.problem('none', `${rules.length} validation ${(0,figures/* plural */.LS)(rules.length, 'rule is', 'rules are')} left to the tenant: ` +
        `${rules.slice(0, 5).join(', ')}${rules.length > 5 ? ' …' : ''}`, 'Nothing has to be done; the tenant refuses values that break them.');
}


/***/ }),

/***/ 6667:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Y3: () => (/* binding */ ruleText),
/* harmony export */   m8: () => (/* binding */ attributesCsv),
/* harmony export */   yp: () => (/* binding */ attributesJson)
/* harmony export */ });
/* harmony import */ var _text_csv_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(7926);

/** Columns of `attributes.csv`: the members of an item, in their order. */
const COLUMNS = [
    'id',
    'name',
    'type',
    'scope',
    'type_compatible',
    'default_valid',
    'validation_rules',
    'is_system',
];
/** Text of `attributes.json`. */
function attributesJson(items, summary) {
    return `${JSON.stringify({ items, summary }, null, 2)}\n`;
}
/** Text of `attributes.csv`; several rules are separated by `; `. */
function attributesCsv(items) {
    return (0,_text_csv_js__WEBPACK_IMPORTED_MODULE_0__/* .writeCsv */ .En)(COLUMNS, items.map((item) => COLUMNS.map((column) => {
        const value = item[column];
        if (value === null)
            return null;
        return Array.isArray(value) ? value.map(ruleText).join('; ') : String(value);
    })));
}
/** A rule in one line: its text, else its JSON. */
function ruleText(rule) {
    return typeof rule === 'string' ? rule : JSON.stringify(rule);
}


/***/ }),

/***/ 3537:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   s: () => (/* binding */ isIsoDate)
/* harmony export */ });
const DATE = /^(\d{4})-?(\d{2})-?(\d{2})$/;
const TIME = /^(\d{2})(?::?(\d{2})(?::?(\d{2})(?:[.,]\d{1,9})?)?)?(Z|[+-]\d{2}(?::?\d{2})?)?$/;
/**
 * A date, or a date with a time of day, in ISO 8601: calendar dates in the extended (`2026-01-31`) or basic
 * (`20260131`) form that exist, and after a `T` a time with or without seconds, fraction and zone. Week and ordinal
 * dates are none here.
 */
function isIsoDate(text) {
    const [date = '', time, ...more] = text.split('T');
    const found = DATE.exec(date);
    if (!found || more.length > 0 || (date.includes('-') && date.length !== 10))
        return false;
    const [year, month, day] = [Number(found[1]), Number(found[2]), Number(found[3])];
    const last = month === 2
        ? year % 4 === 0 && (year % 100 !== 0 || year % 400 === 0)
            ? 29
            : 28
        : [4, 6, 9, 11].includes(month)
            ? 30
            : 31;
    if (month < 1 || month > 12 || day < 1 || day > last)
        return false;
    return time === undefined || isTime(time);
}
function isTime(text) {
    const found = TIME.exec(text);
    if (!found)
        return false;
    const [hour, minute, second] = [Number(found[1]), Number(found[2] ?? 0), Number(found[3] ?? 0)];
    // 24:00 ends a day, and a leap second is a second.
    return hour < 24 ? minute < 60 && second <= 60 : hour === 24 && minute === 0 && second === 0;
}


/***/ })

};
