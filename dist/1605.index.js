export const id = 1605;
export const ids = [1605,4892];
export const modules = {

/***/ 4921:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Z: () => (/* binding */ complaints)
/* harmony export */ });
/* harmony import */ var zod__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(98439);
/* harmony import */ var _text_nearest_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(82788);
/* harmony import */ var _secrecy_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(13111);




const TYPES = {
    string: 'a text',
    number: 'a number',
    int: 'a whole number',
    boolean: 'true or false',
    object: 'a mapping (key: value)',
    record: 'a mapping (key: value)',
    array: 'a list ([a, b])',
};
/** YAML 1.1's other spellings, which 1.2 reads as texts. */
const TRUTH = {
    yes: 'true',
    on: 'true',
    y: 'true',
    true: 'true',
    no: 'false',
    off: 'false',
    n: 'false',
    false: 'false',
};
/**
 * What a schema finds wrong, in words for the person who keeps the file.
 * @param schema the schema that refused
 * @param data what it refused
 * @param issues zod's issues
 */
function complaints(schema, data, issues) {
    const shape = zod__WEBPACK_IMPORTED_MODULE_1__/* .toJSONSchema */ .bl(schema, { io: 'input', unrepresentable: 'any' });
    // Where the type is wrong, what else is wrong with the value means nothing.
    const mistyped = new Set(issues.flatMap(({ code, path }) => (code === 'invalid_type' ? [path.join('\n')] : [])));
    return issues
        .filter(({ code, path }) => code === 'invalid_type' || !mistyped.has(path.join('\n')))
        .flatMap((issue) => complaint(shape, data, issue));
}
function complaint(shape, data, issue) {
    const path = issue.path.map((part) => (typeof part === 'number' ? part : String(part)));
    const value = path.reduce((inner, part) => inner?.[part], data);
    if (issue.code === 'unrecognized_keys') {
        const keys = shapesAt(shape, path).flatMap(({ properties = {} }) => Object.keys(properties));
        return issue.keys.map((key) => ({
            path: [...path, key],
            atKey: true,
            severity: 'error',
            found: `the unknown key ${(0,_secrecy_js__WEBPACK_IMPORTED_MODULE_2__/* .shown */ .S)(key)}`,
            expected: /secret|passw|token|api.?key|access.?key/iu.test(key)
                ? 'no secrets here: they are inputs of the action'
                : keys.length > 0
                    ? `one of ${keys.join(', ')}`
                    : 'no further key',
            suggestion: (0,_text_nearest_js__WEBPACK_IMPORTED_MODULE_0__/* .nearestWord */ .zZ)(key, keys),
        }));
    }
    const { expected, suggestion } = wanted(issue, value, shapesAt(shape, path));
    return [{ path, severity: 'error', found: (0,_secrecy_js__WEBPACK_IMPORTED_MODULE_2__/* .shown */ .S)(value), expected, suggestion }];
}
const plain = (expected, suggestion = '') => ({
    expected,
    suggestion,
});
/** A text where a list belongs: what the list holds, and the text as one where that alone would be right. */
function listOf(text, shapes) {
    const [{ items = {}, minItems = 0 } = {}] = shapes;
    if (items.type === 'array')
        return plain('a list of lists ([[a, b]])');
    if (minItems > 1)
        return plain(`a list of at least ${minItems} ([a, b])`);
    return plain('a list ([a, b])', `[${JSON.stringify(text)}]`);
}
/** @param shapes what may stand there */
function wanted(issue, value, shapes) {
    switch (issue.code) {
        case 'invalid_type': {
            const expected = TYPES[issue.expected] ?? issue.expected;
            if (issue.expected === 'boolean' && typeof value === 'string')
                return plain(expected, TRUTH[value.toLowerCase()] ?? '');
            if (issue.expected === 'string' && (typeof value === 'number' || typeof value === 'boolean'))
                return plain(expected, `"${String(value)}"`);
            const digits = typeof value === 'string' ? /^(\d+(?:\.\d+)?)\s*%?$/u.exec(value.trim())?.[1] : undefined;
            if (issue.expected === 'number' && digits !== undefined)
                return plain('a number, without quotes or %', digits);
            if (issue.expected === 'array' && typeof value === 'string')
                return listOf(value, shapes);
            return plain(expected);
        }
        case 'invalid_value': {
            const words = issue.values.map(String);
            const near = typeof value === 'string' ? (0,_text_nearest_js__WEBPACK_IMPORTED_MODULE_0__/* .nearestWord */ .zZ)(value, words) : '';
            return plain(words.length === 1 ? words[0] : `one of ${words.join(', ')}`, near);
        }
        case 'too_small':
            if (issue.origin === 'array')
                return plain(`a list of at least ${issue.minimum}`);
            return plain(issue.origin === 'string' ? 'a text that is not empty' : `a number of at least ${issue.minimum}`);
        case 'too_big':
            return plain(issue.origin === 'string'
                ? `a text of at most ${issue.maximum} characters`
                : `a number of at most ${issue.maximum}`);
        case 'invalid_union': {
            const types = issue.errors
                .flat()
                .flatMap((each) => (each.code === 'invalid_type' ? [TYPES[each.expected] ?? each.expected] : []));
            return plain([...new Set(types)].join(' or ') || 'something else');
        }
        case 'invalid_format': {
            const known = shapes.flatMap((each) => each.enum ?? []);
            return plain(issue.message, (0,_text_nearest_js__WEBPACK_IMPORTED_MODULE_0__/* .nearestWord */ .zZ)(String(value), known));
        }
        default:
            return plain(issue.message);
    }
}
/** What may stand at a path: one shape, or several. */
function shapesAt(shape, path) {
    let here = shape;
    for (const part of path) {
        const next = optionsOf(here).map((each) => typeof part === 'number' ? each.items : (each.properties?.[part] ?? each.additionalProperties));
        here = next.find((each) => typeof each === 'object') ?? {};
    }
    return optionsOf(here);
}
const optionsOf = (shape) => shape.anyOf ?? [shape];


/***/ }),

/***/ 54938:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   g: () => (/* binding */ readYaml),
/* harmony export */   h: () => (/* binding */ byPlace)
/* harmony export */ });
/* harmony import */ var _problem_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(4892);
/* harmony import */ var _secrecy_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(13111);
/* harmony import */ var _text_lfs_pointer_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(3553);



/** Longest file that is read, in characters: a policy has some hundred lines. */
const LONGEST = 1_000_000;
/** Most places that aliases may grow to; a “billion laughs” file has millions. */
const MOST_ALIASES = 100;
/**
 * Our words for the parser's codes: its own messages may quote the text, and say little to the person who keeps the
 * file.
 */
const SYNTAX = {
    ALIAS_PROPS: ['an alias with a tag or an anchor', 'only the alias'],
    BAD_ALIAS: ['an alias without a name', 'an alias such as *name'],
    BAD_DIRECTIVE: ['a directive that is not understood', 'no line that starts with %'],
    BAD_DQ_ESCAPE: ['a backslash with a letter that means nothing', 'single quotes, or \\\\ for a backslash'],
    BAD_INDENT: [
        'a line that is indented otherwise than its neighbours',
        'the same number of spaces for every key of a mapping',
    ],
    BAD_SCALAR_START: ['a text that starts with a reserved character', 'quotes around the text'],
    BLOCK_AS_IMPLICIT_KEY: [
        'a mapping inside a line',
        'the inner key on a line of its own, or quotes around a text with a colon',
    ],
    MISSING_CHAR: ['a bracket, quote, comma or colon missing', 'brackets and quotes closed, a colon after every key'],
    MULTILINE_IMPLICIT_KEY: ['a key over several lines, or one without a colon', 'key: value'],
    MULTIPLE_DOCS: ['a second document (---)', 'one document'],
    NON_STRING_KEY: ['a list or a mapping as a key', 'a text as a key'],
    TAB_AS_INDENT: ['a tab at the start of a line', 'spaces'],
    TAG_RESOLVE_FAILED: ['a tag (!)', 'no tags, or quotes around a text that starts with !'],
    UNEXPECTED_TOKEN: ['something that does not belong here', 'key: value, one a line'],
};
/** Lines that are no YAML, and that say what happened to the file. */
const FOREIGN = [
    [
        /^(?:<{7}|\|{7}|={7}|>{7})(?=[ \r\n]|$)/mu,
        {
            found: 'an unresolved merge conflict',
            expected: 'the lines of one side: edit what stands between the markers (<<<<<<< ======= >>>>>>>), and delete them',
        },
    ],
    [/^ *```/mu, { found: 'a line with ```', expected: 'what stands between the lines with ``` alone: delete these' }],
];
/** What a text of the file may not hold. A letter that is lost in a comment means nothing. */
function wrongText(text) {
    const found = (0,_secrecy_js__WEBPACK_IMPORTED_MODULE_0__/* .forbiddenText */ .H)(text);
    if (found !== null)
        return {
            found,
            expected: 'no URLs and no secrets in this file: addresses and credentials are inputs of the action',
        };
    if (!text.includes('\uFFFD'))
        return null;
    return {
        found: 'a letter that is lost (\uFFFD)',
        expected: 'a file that is saved as UTF-8: type the letter again and save it so',
    };
}
/**
 * Reads one YAML (or JSON) document strictly: YAML 1.2 core types, no tags, no duplicate keys, no aliases that blow up,
 * no URL and no credential anywhere, comments excepted. Loads the YAML parser only when called.
 * @param path as problems are to name the file
 */
async function readYaml(text, path) {
    const source = text.replace(/^\uFEFF/u, '');
    const unread = whyUnread(text, source);
    if (unread)
        return unreadable(path, unread);
    const yaml = await __webpack_require__.e(/* import() */ 8815).then(__webpack_require__.t.bind(__webpack_require__, 38815, 19));
    let file;
    try {
        file = yaml.parseDocument(source, {
            prettyErrors: false,
            schema: 'core',
            stringKeys: true,
            // Looked at below: the parser holds each key against every other one of its mapping.
            uniqueKeys: false,
            // Not 'silent': that would drop a second document without a word.
            logLevel: 'error',
        });
    }
    catch {
        return unreadable(path, [
            'brackets nested so deep that the file cannot be read',
            'a policy as docs/policy.md shows it',
        ]);
    }
    const at = placesIn(source, path);
    const offsetOf = offsetsIn(yaml, file);
    const place = ({ atKey, ...rest }) => ({
        ...rest,
        ...at(offsetOf(rest.path, atKey === true)),
        path: (0,_problem_js__WEBPACK_IMPORTED_MODULE_1__.pathText)(rest.path),
    });
    const foreign = foreignLine(file, source);
    const problems = (foreign ? [foreign] : [...syntaxFaults(file), ...wrongParts(yaml, file)]).map(({ offset, found, expected }) => ({
        ...at(offset),
        path: '',
        severity: 'error',
        found,
        expected,
        suggestion: '',
    }));
    if (problems.length > 0)
        return { data: undefined, problems: problems.sort(byPlace), place };
    try {
        return { data: file.toJS({ maxAliasCount: MOST_ALIASES }), problems, place };
    }
    catch {
        return unreadable(path, [
            'aliases (*name) that point nowhere or multiply',
            `every &name before its *name, and at most ${MOST_ALIASES} values made of them`,
        ]);
    }
}
/** What is found, and what is expected, of a text that no parser is asked about; `null` of any other. */
function whyUnread(text, source) {
    if (text.length > LONGEST)
        return [`a file of ${text.length} characters`, `at most ${LONGEST}`];
    // What an apply goes by is read from the branch, where Git LFS keeps pointers.
    if ((0,_text_lfs_pointer_js__WEBPACK_IMPORTED_MODULE_2__/* .isLfsPointer */ .N)(source))
        return ['a Git LFS pointer', 'the file itself: take it out of Git LFS'];
    return source.includes('\0') ? ['a file that is not UTF-8', 'the same text, saved as UTF-8'] : null;
}
/** A file with one problem, which is its own and of no line. */
function unreadable(file, [found, expected]) {
    const nowhere = { file, line: null, column: null };
    return {
        data: undefined,
        problems: [{ ...nowhere, path: '', severity: 'error', found, expected, suggestion: '' }],
        place: (each) => ({ ...each, ...nowhere, path: (0,_problem_js__WEBPACK_IMPORTED_MODULE_1__.pathText)(each.path) }),
    };
}
/** What happened to a file that is no YAML, where one of its lines tells: nothing else is worth saying then. */
function foreignLine({ errors }, source) {
    if (errors.length === 0)
        return null;
    for (const [line, wrong] of FOREIGN) {
        const found = line.exec(source);
        if (found)
            return { offset: found.index, ...wrong };
    }
    return null;
}
function syntaxFaults({ errors, warnings }) {
    return [...errors, ...warnings].map(({ code, pos, message }) => {
        // A bracket that stays open is found where the next line begins, and called a matter of indentation.
        const isOpen = code === 'BAD_INDENT' && message.startsWith('Flow ');
        const [found, expected] = SYNTAX[isOpen ? 'MISSING_CHAR' : code] ?? [
            'something that is not YAML',
            'key: value, one a line',
        ];
        return { offset: pos[0], found, expected };
    });
}
/** Keys that are there twice, and texts that the file may not hold. */
function wrongParts(yaml, file) {
    const faults = [];
    yaml.visit(file, {
        Map(_, { items }) {
            for (const offset of keysAgain(items))
                faults.push({ offset, found: 'a key that is there twice', expected: 'every key once' });
        },
        Scalar(_, { value, range }) {
            const wrong = typeof value === 'string' ? wrongText(value) : null;
            if (wrong)
                faults.push({ offset: range?.[0], ...wrong });
        },
    });
    return faults;
}
/** In the order of the file. */
function byPlace(a, b) {
    return (a.line ?? 0) - (b.line ?? 0) || (a.column ?? 0) - (b.column ?? 0);
}
/** Line and column of places of a text. */
function placesIn(source, file) {
    // Not by the parser's own count, which ends where it gives up.
    const ends = Array.from(source.matchAll(/\n/gu), ({ index }) => index);
    return (offset) => {
        if (offset === null || offset === undefined)
            return { file, line: null, column: null };
        const before = countBelow(ends, offset);
        return { file, line: before + 1, column: offset - (ends[before - 1] ?? -1) };
    };
}
/** How many of these numbers, which rise, are below a limit. */
function countBelow(rising, limit) {
    let [low, high] = [0, rising.length];
    while (low < high) {
        const middle = (low + high) >> 1;
        if (rising[middle] < limit)
            low = middle + 1;
        else
            high = middle;
    }
    return low;
}
const keyOf = ({ key }) => key?.value?.toString();
/** Where keys of a mapping stand that it has already. */
function keysAgain(items) {
    const known = new Set();
    return items.flatMap((item) => {
        const key = keyOf(item);
        if (!known.has(key)) {
            known.add(key);
            return [];
        }
        return [item.key?.range?.[0]];
    });
}
/** Where a path's value (or key) starts; of the nearest parent that is there, where the path itself is not. */
function offsetsIn(yaml, file) {
    const pairs = new Map();
    const pairOf = (map, key) => {
        const known = pairs.get(map) ?? new Map(map.items.map((item) => [keyOf(item), item]));
        pairs.set(map, known);
        return known.get(key);
    };
    return (path, atKey) => {
        let node = file.contents;
        let offset = node?.range?.[0] ?? null;
        for (const [i, part] of path.entries()) {
            if (yaml.isAlias(node))
                node = node.resolve(file);
            let next;
            let key;
            if (yaml.isMap(node))
                ({ key, value: next } = pairOf(node, String(part)) ?? {});
            else if (yaml.isSeq(node))
                next = node.items[Number(part)];
            if (next === undefined && key === undefined)
                return offset;
            const wanted = i === path.length - 1 && atKey ? key : (next ?? key);
            offset = wanted.range?.[0] ?? offset;
            node = next;
        }
        return offset;
    };
}


/***/ }),

/***/ 91605:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

// ESM COMPAT FLAG
__webpack_require__.r(__webpack_exports__);

// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  findOverride: () => (/* binding */ findOverride),
  missedOverride: () => (/* binding */ missedOverride),
  overrideEntries: () => (/* binding */ overrideEntries),
  parseOverride: () => (/* binding */ parseOverride)
});

// EXTERNAL MODULE: ./node_modules/zod/v4/classic/schemas.js + 6 modules
var schemas = __webpack_require__(26921);
// EXTERNAL MODULE: ./node_modules/zod/v4/core/api.js
var api = __webpack_require__(43759);
;// CONCATENATED MODULE: ./node_modules/zod/v4/classic/iso.js



function datetime(params) {
    return api/* _isoDateTime */.G1(schemas/* ZodISODateTime */.You, params);
}
function date(params) {
    return api/* _isoDate */.db(schemas/* ZodISODate */.Brp, params);
}
function time(params) {
    return core._isoTime(ZodISOTime, params);
}
function duration(params) {
    return core._isoDuration(ZodISODuration, params);
}

// EXTERNAL MODULE: ./build/model/operation.js
var operation = __webpack_require__(89827);
// EXTERNAL MODULE: ./build/policy/complaints.js
var complaints = __webpack_require__(4921);
// EXTERNAL MODULE: ./build/policy/document.js
var policy_document = __webpack_require__(54938);
// EXTERNAL MODULE: ./build/policy/override-entry.js
var override_entry = __webpack_require__(39810);
// EXTERNAL MODULE: ./build/policy/secrecy.js
var secrecy = __webpack_require__(13111);
// EXTERNAL MODULE: ./build/text/days.js
var days = __webpack_require__(96939);
;// CONCATENATED MODULE: ./build/policy/override.js







/** Days an override may look ahead. */
const DAYS = 7;
const overrideSchema = schemas/* strictObject */.rej({
    plan: schemas/* string */.YjP()
        .regex(/^[0-9a-f]{64}$/iu, 'the plan’s hash: 64 hex digits, as the comment and the output `plan-hash` show it')
        .transform((hash) => hash.toLowerCase()),
    kind: schemas/* enum */.k5n(operation/* GUARD_KINDS */.Us),
    count: schemas/* number */.aig().int().min(1),
    reason: schemas/* string */.YjP().trim().min(1),
    approver: schemas/* string */.YjP().trim().min(1),
    expires: schemas/* string */.YjP(),
});
/**
 * Reads an override file: one mapping, or a list of them.
 * @param now milliseconds since the epoch
 * @returns the overrides that hold now. An entry that is malformed, or that ends more than seven days ahead, is an
 * error; one that has ended is a warning, since old entries do no harm. `unfilled`: texts that are still as proposed
 * in entries that hold, since the record names the person who merged it
 */
async function parseOverride(text, path, now) {
    const file = await (0,policy_document/* readYaml */.g)(text, path);
    if (file.problems.length > 0)
        return { overrides: [], problems: file.problems, unfilled: [] };
    const single = !Array.isArray(file.data);
    const entries = file.data === null ? [] : Array.isArray(file.data) ? file.data : [file.data];
    const overrides = [];
    const problems = [];
    const unfilled = [];
    for (const [i, entry] of entries.entries()) {
        const prefix = single ? [] : [i];
        const read = overrideSchema.safeParse(entry);
        const found = read.success
            ? expiryProblem(read.data.expires, now)
            : (0,complaints/* complaints */.Z)(overrideSchema, entry, read.error.issues);
        const inFile = (problem) => ({ ...problem, path: [...prefix, ...problem.path] });
        problems.push(...found.map(inFile));
        if (!read.success || found.length > 0)
            continue;
        overrides.push(read.data);
        unfilled.push(...asProposed(read.data).map(inFile));
    }
    const placed = (some) => some.map(file.place).sort(policy_document/* byPlace */.h);
    return { overrides, problems: placed(problems), unfilled: placed(unfilled) };
}
/** The well-formed entries of an override file, whether or not they hold now. */
async function overrideEntries(text, path) {
    const { data } = await (0,policy_document/* readYaml */.g)(text, path);
    return (Array.isArray(data) ? data : [data]).flatMap((entry) => overrideSchema.safeParse(entry).data ?? []);
}
/**
 * The override that lets a tripped guard pass.
 * @param hash hash of the plan that tripped it
 * @param counts people of the plan alone, and with those of the last 24 hours: must be a number that was approved
 * @param now milliseconds since the epoch
 */
function findOverride(overrides, hash, kind, counts, now) {
    return (overrides.find((override) => override.plan === hash &&
        override.kind === kind &&
        counts.includes(override.count) &&
        expiryProblem(override.expires, now).length === 0) ?? null);
}
/**
 * Why an override for a guard that tripped does not let it pass, in a sentence; `null` where none is for this guard.
 * @param overrides those that hold now
 * @param hash hash of the plan that tripped it
 * @param count people of the plan that the guard counted
 */
function missedOverride(overrides, hash, kind, count) {
    const meant = overrides.filter((override) => override.kind === kind);
    const counted = meant.find((override) => override.plan === hash);
    if (counted)
        return `the override for ${kind} is for a count of ${counted.count}, and this plan has ${count}`;
    const [other] = meant;
    return other
        ? `the override for ${kind} names another plan (${other.plan.slice(0, 12)}…, and this one is ${hash.slice(0, 12)}…)`
        : null;
}
/** A day ends when it is over everywhere in UTC; a moment needs its offset, or nobody knows which one it is. */
const SHAPES = {
    day: date(),
    moment: datetime({ offset: true }),
};
const expiry = (severity, found, expected) => [
    { path: ['expires'], severity, found, expected, suggestion: '' },
];
/** What was pasted as it was proposed: the audit would not say why, or who answers for it. */
const asProposed = (entry) => ['reason', 'approver']
    .filter((key) => entry[key].toLowerCase() === override_entry/* TO_FILL_IN */.E[key])
    .map((key) => ({
    path: [key],
    severity: 'warning',
    found: `${(0,secrecy/* shown */.S)(entry[key])}, as the entry was proposed`,
    expected: key === 'reason' ? 'the reason, in your own words' : 'the name of the person who approves it',
    suggestion: '',
}));
function expiryProblem(expires, now) {
    const day = SHAPES.day.safeParse(expires).success;
    if (!day && !SHAPES.moment.safeParse(expires).success) {
        return expiry('error', (0,secrecy/* shown */.S)(expires), 'a day (YYYY-MM-DD, to its end in UTC) or a moment with its offset (2026-01-31T18:00:00Z)');
    }
    const at = Date.parse(expires);
    if (at - now > DAYS * days/* DAY_MS */.sO)
        return expiry('error', (0,secrecy/* shown */.S)(expires), `at most ${DAYS} days ahead: until ${(0,days/* isoTime */.Ly)(now + DAYS * days/* DAY_MS */.sO)}`);
    if (now >= (day ? at + days/* DAY_MS */.sO : at))
        return expiry('warning', `${(0,secrecy/* shown */.S)(expires)}, which is over`, 'a day to come, or no entry');
    return [];
}


/***/ }),

/***/ 4892:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

__webpack_require__.r(__webpack_exports__);
/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   pathText: () => (/* binding */ pathText),
/* harmony export */   problemText: () => (/* binding */ problemText)
/* harmony export */ });
/** `roles.allowed["a b"].inherits[0]`. */
function pathText(path) {
    return path
        .map((part, i) => {
        if (typeof part === 'number')
            return `[${part}]`;
        if (!/^[\w-]+$/u.test(part))
            return `[${JSON.stringify(part)}]`;
        return i === 0 ? part : `.${part}`;
    })
        .join('');
}
/** One line for a log or an annotation: where, what was found, what is expected, what was likely meant. */
function problemText(problem) {
    const place = problem.line === null ? problem.file : `${problem.file}:${problem.line}:${problem.column ?? 1}`;
    const what = problem.path === '' ? '' : ` ${problem.path}`;
    const hint = problem.suggestion === '' ? '' : `; did you mean ${problem.suggestion}?`;
    return `${place}${what}: found ${problem.found}, expected ${problem.expected}${hint}`;
}


/***/ })

};
