export const id = 2541;
export const ids = [2541,4892];
export const modules = {

/***/ 3649:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Ec: () => (/* binding */ today),
/* harmony export */   H8: () => (/* binding */ timezones),
/* harmony export */   KJ: () => (/* binding */ isTimezone),
/* harmony export */   nl: () => (/* binding */ dayIsPast)
/* harmony export */ });
/* harmony import */ var _text_days_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(6939);

/**
 * The day it is somewhere.
 * @param nowMs milliseconds since the epoch
 * @param timezone IANA name, as checked by `parsePolicy`
 * @returns YYYY-MM-DD
 */
function today(nowMs, timezone) {
    if (timezone === 'UTC')
        return (0,_text_days_js__WEBPACK_IMPORTED_MODULE_0__/* .utcDay */ .dA)(nowMs);
    const parts = new Intl.DateTimeFormat('en-u-ca-gregory-nu-latn', {
        timeZone: timezone,
        year: 'numeric',
        month: '2-digit',
        day: '2-digit',
    }).formatToParts(nowMs);
    const part = (type) => parts.find((each) => each.type === type)?.value ?? '';
    return `${part('year').padStart(4, '0')}-${part('month')}-${part('day')}`;
}
/** Whether a last day (YYYY-MM-DD) is over: it counts to its end. No last day is never over. */
function dayIsPast(lastDay, day) {
    return lastDay !== undefined && day > lastDay;
}
/** Whether this is a time zone the runtime knows. */
function isTimezone(name) {
    if (name === 'UTC')
        return true;
    try {
        return new Intl.DateTimeFormat('en', { timeZone: name }).resolvedOptions().timeZone !== '';
    }
    catch {
        return false;
    }
}
/** Every IANA time zone the runtime lists, `UTC` first. */
function timezones() {
    return ['UTC', ...Intl.supportedValuesOf('timeZone')];
}


/***/ }),

/***/ 4921:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Z: () => (/* binding */ complaints)
/* harmony export */ });
/* harmony import */ var zod__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(8439);
/* harmony import */ var _text_nearest_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(2788);
/* harmony import */ var _secrecy_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(3111);




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

/***/ 4938:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   g: () => (/* binding */ readYaml),
/* harmony export */   h: () => (/* binding */ byPlace)
/* harmony export */ });
/* harmony import */ var _problem_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(4892);
/* harmony import */ var _secrecy_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(3111);
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
    const yaml = await __webpack_require__.e(/* import() */ 8815).then(__webpack_require__.t.bind(__webpack_require__, 8815, 19));
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

/***/ 6801:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   w: () => (/* binding */ policySchema)
/* harmony export */ });
/* harmony import */ var zod__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(6921);
/* harmony import */ var _model_leaver_steps_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(917);
/* harmony import */ var _defaults_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(6221);
/* harmony import */ var _model_field_groups_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(7443);




const { roles, owned, leavers, steps, guards } = _defaults_js__WEBPACK_IMPORTED_MODULE_1__/* .DEFAULTS */ .z;
const percent = zod__WEBPACK_IMPORTED_MODULE_3__/* .number */ .aig().min(0).max(100);
const count = zod__WEBPACK_IMPORTED_MODULE_3__/* .number */ .aig().int().min(0);
/** A glob; its length is bounded, since how long a look takes grows with it. */
const pattern = zod__WEBPACK_IMPORTED_MODULE_3__/* .string */ .YjP().min(1).max(_defaults_js__WEBPACK_IMPORTED_MODULE_1__/* .LONGEST_PATTERN */ .Q);
const step = zod__WEBPACK_IMPORTED_MODULE_3__/* ["enum"] */ .k5n(_model_leaver_steps_js__WEBPACK_IMPORTED_MODULE_0__/* .STEP_WISHES */ .v0);
/** A role the policy allows, by the name rosters use (its key). */
const roleSchema = zod__WEBPACK_IMPORTED_MODULE_3__/* .strictObject */ .rej({
    display: zod__WEBPACK_IMPORTED_MODULE_3__/* .string */ .YjP().min(1).optional().describe('The tenant’s name for the role, where it is another than the key.'),
    inherits: zod__WEBPACK_IMPORTED_MODULE_3__/* .array */ .YOg(zod__WEBPACK_IMPORTED_MODULE_3__/* .string */ .YjP().min(1)).default([]).describe('Roles that come with it, by their keys.'),
});
const limit = (about, defaults, of = 'owned active accounts') => {
    const most = count.describe('Trips when there are more of them than this.');
    const share = percent.default(defaults.percent).describe(`Trips when the share of ${of} is more than this.`);
    const given = defaults.count === undefined
        ? zod__WEBPACK_IMPORTED_MODULE_3__/* .strictObject */ .rej({ percent: share, count: most.optional() })
        : zod__WEBPACK_IMPORTED_MODULE_3__/* .strictObject */ .rej({ percent: share, count: most.default(defaults.count) });
    return given.prefault({}).describe(about);
};
/**
 * The policy file. Every key has a default, so that an empty file is a policy; unknown keys are refused.
 * `parsePolicy` takes keys without a value (`null`) out before it gets here: a section whose lines are all comments is
 * as good as absent.
 */
const policySchema = zod__WEBPACK_IMPORTED_MODULE_3__/* .strictObject */ .rej({
    version: zod__WEBPACK_IMPORTED_MODULE_3__/* .literal */ .euz(1).default(_defaults_js__WEBPACK_IMPORTED_MODULE_1__/* .DEFAULTS */ .z.version).describe('Version of the policy format.'),
    timezone: zod__WEBPACK_IMPORTED_MODULE_3__/* .string */ .YjP().default(_defaults_js__WEBPACK_IMPORTED_MODULE_1__/* .DEFAULTS */ .z.timezone).describe('IANA time zone in which start and end dates are days.'),
    dates: zod__WEBPACK_IMPORTED_MODULE_3__/* ["enum"] */ .k5n(['auto', 'dmy', 'mdy', 'ymd'])
        .default(_defaults_js__WEBPACK_IMPORTED_MODULE_1__/* .DEFAULTS */ .z.dates)
        .describe('Order of dates like 03/04/2026: `auto` where the column proves it, else the order written here.'),
    statuses: zod__WEBPACK_IMPORTED_MODULE_3__/* .record */ .g1P(zod__WEBPACK_IMPORTED_MODULE_3__/* .string */ .YjP(), zod__WEBPACK_IMPORTED_MODULE_3__/* ["enum"] */ .k5n(['active', 'inactive', 'gone']))
        .default({})
        .describe('An organisation’s own status codes: `active`, `inactive` (no account for now) or `gone`.'),
    ignoreColumns: zod__WEBPACK_IMPORTED_MODULE_3__/* .array */ .YOg(zod__WEBPACK_IMPORTED_MODULE_3__/* .string */ .YjP()).default([]).describe('Headers that are not read, known or not.'),
    unmanaged: zod__WEBPACK_IMPORTED_MODULE_3__/* .array */ .YOg(zod__WEBPACK_IMPORTED_MODULE_3__/* .union */ .KCZ([
        zod__WEBPACK_IMPORTED_MODULE_3__/* ["enum"] */ .k5n(_model_field_groups_js__WEBPACK_IMPORTED_MODULE_2__/* .UNMANAGEABLE */ .xE),
        zod__WEBPACK_IMPORTED_MODULE_3__/* .string */ .YjP().regex(/^attr\..+$/, `one of ${_model_field_groups_js__WEBPACK_IMPORTED_MODULE_2__/* .UNMANAGEABLE */ .xE.join(', ')}, or attr.<name>`),
    ]))
        .default([])
        .describe('Roster fields that are checked and never written.'),
    columns: zod__WEBPACK_IMPORTED_MODULE_3__/* .record */ .g1P(zod__WEBPACK_IMPORTED_MODULE_3__/* .string */ .YjP(), zod__WEBPACK_IMPORTED_MODULE_3__/* .union */ .KCZ([zod__WEBPACK_IMPORTED_MODULE_3__/* .string */ .YjP(), zod__WEBPACK_IMPORTED_MODULE_3__/* .array */ .YOg(zod__WEBPACK_IMPORTED_MODULE_3__/* .string */ .YjP())]))
        .default({})
        .describe('Roster field → header, list of headers, or a template such as `{{UserID}}@example.com`.'),
    roles: zod__WEBPACK_IMPORTED_MODULE_3__/* .strictObject */ .rej({
        allowed: zod__WEBPACK_IMPORTED_MODULE_3__/* .record */ .g1P(zod__WEBPACK_IMPORTED_MODULE_3__/* .string */ .YjP(), roleSchema.nullable().transform((role) => role ?? { inherits: [] }))
            .prefault({})
            .describe('The roles a roster may name; what is not here is refused.'),
        groups: zod__WEBPACK_IMPORTED_MODULE_3__/* .record */ .g1P(zod__WEBPACK_IMPORTED_MODULE_3__/* .string */ .YjP(), zod__WEBPACK_IMPORTED_MODULE_3__/* .string */ .YjP())
            .default({})
            .describe('Identity-provider group → role; other groups are refused.'),
        conflicts: zod__WEBPACK_IMPORTED_MODULE_3__/* .array */ .YOg(zod__WEBPACK_IMPORTED_MODULE_3__/* .array */ .YOg(zod__WEBPACK_IMPORTED_MODULE_3__/* .string */ .YjP()).min(2))
            .default([])
            .describe('Roles no two of which one person may have, inherited ones counted.'),
        maxPerUser: zod__WEBPACK_IMPORTED_MODULE_3__/* .number */ .aig().int().min(1).default(roles.maxPerUser).describe('Most roles a row may name.'),
        maxDepth: zod__WEBPACK_IMPORTED_MODULE_3__/* .number */ .aig().int().min(0).default(roles.maxDepth).describe('Longest chain of `inherits`, in steps.'),
        write: zod__WEBPACK_IMPORTED_MODULE_3__/* ["enum"] */ .k5n(['auto', 'attribute', 'matrix', 'membership'])
            .default(roles.write)
            .describe('How roles are written.'),
        extra: zod__WEBPACK_IMPORTED_MODULE_3__/* ["enum"] */ .k5n(['remove', 'keep'])
            .default(roles.extra)
            .describe('Roles the tenant has and a non-empty cell does not name.'),
    })
        .prefault({}),
    skills: zod__WEBPACK_IMPORTED_MODULE_3__/* .strictObject */ .rej({
        allowed: zod__WEBPACK_IMPORTED_MODULE_3__/* .array */ .YOg(pattern)
            .default([])
            .describe('Skills a roster may name: names or patterns; others are refused.'),
        extra: zod__WEBPACK_IMPORTED_MODULE_3__/* ["enum"] */ .k5n(['remove', 'keep'])
            .default(_defaults_js__WEBPACK_IMPORTED_MODULE_1__/* .DEFAULTS */ .z.skills.extra)
            .describe('Skills the person has and a non-empty cell does not name.'),
    })
        .prefault({}),
    externalId: zod__WEBPACK_IMPORTED_MODULE_3__/* ["enum"] */ .k5n(['auto', 'ours', 'ignore'])
        .default(_defaults_js__WEBPACK_IMPORTED_MODULE_1__/* .DEFAULTS */ .z.externalId)
        .describe('Profile `cxone`: whose the accounts’ externalIds are; `auto`: sign-in names belong to SSO.'),
    owned: zod__WEBPACK_IMPORTED_MODULE_3__/* .strictObject */ .rej({
        externalIdPrefix: zod__WEBPACK_IMPORTED_MODULE_3__/* .string */ .YjP()
            .default(owned.externalIdPrefix)
            .describe('An account is owned with an externalId that starts with this …'),
        userNames: zod__WEBPACK_IMPORTED_MODULE_3__/* .array */ .YOg(pattern).default([]).describe('… or with a userName that one of these patterns matches.'),
    })
        .prefault({}),
    protected: zod__WEBPACK_IMPORTED_MODULE_3__/* .array */ .YOg(pattern).default([]).describe('Patterns for userName or externalId: never changed.'),
    leavers: zod__WEBPACK_IMPORTED_MODULE_3__/* .strictObject */ .rej({
        action: zod__WEBPACK_IMPORTED_MODULE_3__/* ["enum"] */ .k5n(['deactivate', 'delete'])
            .default(leavers.action)
            .describe('What is done with leavers named in the file.'),
        absent: zod__WEBPACK_IMPORTED_MODULE_3__/* ["enum"] */ .k5n(['report', 'deactivate', 'delete'])
            .default(leavers.absent)
            .describe('Owned, in the tenant, not in the file.'),
        dependencies: zod__WEBPACK_IMPORTED_MODULE_3__/* ["enum"] */ .k5n(['block', 'proceed'])
            .default(leavers.dependencies)
            .describe('Queues, skills or recordings found before a deletion.'),
        licensePolicy: zod__WEBPACK_IMPORTED_MODULE_3__/* ["enum"] */ .k5n(_model_leaver_steps_js__WEBPACK_IMPORTED_MODULE_0__/* .LICENSE_POLICIES */ .$k).default(leavers.licensePolicy).describe('What becomes of the licence.'),
        terminateSessions: zod__WEBPACK_IMPORTED_MODULE_3__/* .boolean */ .zMY()
            .default(leavers.terminateSessions)
            .describe('`false` switches the steps `sessions` and `logout` off.'),
        disconnect: zod__WEBPACK_IMPORTED_MODULE_3__/* .boolean */ .zMY().default(leavers.disconnect).describe('`false` switches the step `disconnect` off.'),
        retainData: zod__WEBPACK_IMPORTED_MODULE_3__/* .boolean */ .zMY().default(leavers.retainData).describe('Whether a deletion keeps the person’s data.'),
    })
        .prefault({}),
    steps: zod__WEBPACK_IMPORTED_MODULE_3__/* .strictObject */ .rej({
        dependencies: step.default(steps.dependencies).describe('Look for queues, skills and recordings.'),
        sessions: step.default(steps.sessions).describe('End sessions.'),
        disconnect: step.default(steps.disconnect).describe('Cut connections.'),
        logout: step.default(steps.logout).describe('Profile `cxone`: log the agent out.'),
        accessKeys: step.default(steps.accessKeys).describe('Profile `cxone`: switch the person’s access keys off.'),
        license: step.default(steps.license).describe('Free the licence.'),
        cacheRefresh: step.default(steps.cacheRefresh).describe('Refresh the tenant’s cache after a change of roles.'),
    })
        .prefault({}),
    guards: zod__WEBPACK_IMPORTED_MODULE_3__/* .strictObject */ .rej({
        deactivate: limit('People deactivated.', guards.deactivate),
        delete: limit('People deleted.', guards.delete),
        roleGain: limit('Existing people who gain any effective role.', guards.roleGain),
        roleLoss: limit('Existing people who lose any effective role.', guards.roleLoss),
        create: limit('New accounts.', guards.create, 'the owned accounts there would be afterwards'),
        update: limit('People updated.', guards.update),
        reactivate: limit('People reactivated.', guards.reactivate),
        userNameChange: limit('People whose userName changes.', guards.userNameChange),
        minimumPopulation: count
            .default(guards.minimumPopulation)
            .describe('With at most this many owned accounts only “all of them” trips; creates pass.'),
    })
        .prefault({}),
    override: zod__WEBPACK_IMPORTED_MODULE_3__/* .string */ .YjP().default(_defaults_js__WEBPACK_IMPORTED_MODULE_1__/* .DEFAULTS */ .z.override).describe('Path of the override file.'),
});


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


/***/ }),

/***/ 2702:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   f8: () => (/* binding */ policyKeys),
/* harmony export */   v5: () => (/* binding */ conflicting),
/* harmony export */   xC: () => (/* binding */ buildRoleGraph)
/* harmony export */ });
/* harmony import */ var _text_figures_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(1135);
/* harmony import */ var _text_nearest_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(2788);
/* harmony import */ var _secrecy_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(3111);
/* harmony import */ var _text_fold_name_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(2555);




/**
 * Makes the graph of a policy's roles and tells what is wrong with it.
 * @returns the graph, unless one of the problems is an error: cycles, chains longer than `maxDepth`, roles that nobody
 * defines, two roles with one name
 */
function buildRoleGraph(roles) {
    const parents = new Map(Object.entries(roles.allowed).map(([key, role]) => [key, role.inherits]));
    const names = namesOf(roles);
    const problems = [...names.problems, ...unknownRoles(roles, parents)];
    const cycles = cycleProblems(parents);
    // Depth and closure have a meaning only where nothing goes round.
    if (cycles.length > 0)
        return { problems: [...problems, ...cycles] };
    const depths = depthsOf(parents);
    problems.push(...depthProblems(parents, depths, roles.maxDepth));
    const graph = graphOf(roles, parents, names, depths);
    problems.push(...conflictProblems(roles, graph));
    return problems.some((problem) => problem.severity === 'error') ? { problems } : { graph, problems };
}
/** Every name that leads to a role. One name for two roles would make a roster cell mean either. */
function namesOf(roles) {
    const names = { exact: new Map(), folded: new Map(), problems: [] };
    for (const [key, { display }] of Object.entries(roles.allowed)) {
        const role = { key, display: display ?? key };
        for (const name of new Set([key, role.display])) {
            const other = names.folded.get((0,_text_fold_name_js__WEBPACK_IMPORTED_MODULE_1__/* .foldName */ .z)(name));
            if (other && other.key !== key) {
                names.problems.push({
                    path: ['roles', 'allowed', key],
                    atKey: true,
                    severity: 'error',
                    found: `the name ${(0,_secrecy_js__WEBPACK_IMPORTED_MODULE_2__/* .shown */ .S)(name)}, which also means the role ${(0,_secrecy_js__WEBPACK_IMPORTED_MODULE_2__/* .shown */ .S)(other.key)}`,
                    expected: 'names that differ in more than case and space',
                    suggestion: '',
                });
                continue;
            }
            names.exact.set(name.trim(), role);
            names.folded.set((0,_text_fold_name_js__WEBPACK_IMPORTED_MODULE_1__/* .foldName */ .z)(name), role);
        }
    }
    return names;
}
function unknownRoles(roles, parents) {
    const keys = [...parents.keys()];
    const near = (0,_text_nearest_js__WEBPACK_IMPORTED_MODULE_0__/* .nearestOf */ .qw)(keys);
    const byDisplay = new Map();
    for (const key of keys) {
        const display = roles.allowed[key]?.display;
        if (display !== undefined && !byDisplay.has((0,_text_fold_name_js__WEBPACK_IMPORTED_MODULE_1__/* .foldName */ .z)(display)))
            byDisplay.set((0,_text_fold_name_js__WEBPACK_IMPORTED_MODULE_1__/* .foldName */ .z)(display), key);
    }
    const expected = keys.length > 0 ? `the key of a role in roles.allowed: ${(0,_text_figures_js__WEBPACK_IMPORTED_MODULE_3__/* .upTo */ .jB)(keys)}` : 'roles.allowed with this role in it';
    const refuse = (path, name) => ({
        path,
        severity: 'error',
        found: `the role ${(0,_secrecy_js__WEBPACK_IMPORTED_MODULE_2__/* .shown */ .S)(name)}, which is not in roles.allowed`,
        expected,
        suggestion: byDisplay.get((0,_text_fold_name_js__WEBPACK_IMPORTED_MODULE_1__/* .foldName */ .z)(name)) ?? near(name),
    });
    const problems = [];
    for (const [key, inherits] of parents) {
        for (const [i, parent] of inherits.entries())
            if (!parents.has(parent))
                problems.push(refuse(['roles', 'allowed', key, 'inherits', i], parent));
    }
    for (const [group, role] of Object.entries(roles.groups))
        if (!parents.has(role))
            problems.push(refuse(['roles', 'groups', group], role));
    return problems;
}
/** Steps of a way through the roles that a message names. */
const MOST_STEPS = 10;
/** `a → b → c`, of a longer way its first steps. @param all how many steps it has */
const way = (first, all) => [...first, ...(all > first.length ? [`… (${all - first.length} more)`] : [])].join(' → ');
/** Each cycle once, named from the role that comes first in the file. Works without recursion: a chain may be long. */
function cycleProblems(parents) {
    const problems = [];
    /** The place on the trail, or `done`. */
    const state = new Map();
    for (const start of parents.keys()) {
        if (state.has(start))
            continue;
        const trail = [{ key: start, next: 0 }];
        state.set(start, 0);
        while (trail.length > 0) {
            const here = trail.at(-1);
            const inherits = parents.get(here.key) ?? [];
            if (here.next >= inherits.length) {
                state.set(here.key, 'done');
                trail.pop();
                continue;
            }
            const i = here.next++;
            const parent = inherits[i];
            const from = state.get(parent);
            if (typeof from === 'number') {
                const round = trail.slice(from, from + MOST_STEPS).map((step) => step.key);
                problems.push({
                    path: ['roles', 'allowed', here.key, 'inherits', i],
                    severity: 'error',
                    found: `roles that inherit each other in a circle: ${way(round, trail.length - from)} → ${parent}`,
                    expected: 'inheritance that ends: take one of these steps out',
                    suggestion: '',
                });
            }
            else if (from === undefined && parents.has(parent)) {
                state.set(parent, trail.length);
                trail.push({ key: parent, next: 0 });
            }
        }
    }
    return problems;
}
/** Longest chain of every role, bottom up. Expects no cycles. */
function depthsOf(parents) {
    const depths = new Map();
    for (const start of parents.keys()) {
        const open = [start];
        while (open.length > 0) {
            const key = open.at(-1);
            const inherits = (parents.get(key) ?? []).filter((parent) => parents.has(parent));
            const waiting = inherits.filter((parent) => !depths.has(parent));
            if (waiting.length > 0)
                for (const parent of new Set(waiting))
                    open.push(parent);
            else {
                depths.set(key, inherits.reduce((most, parent) => Math.max(most, (depths.get(parent) ?? 0) + 1), 0));
                open.pop();
            }
        }
    }
    return depths;
}
function depthProblems(parents, depths, maxDepth) {
    // Only where the chain grows too long: not again for everything above.
    return [...depths]
        .filter(([, depth]) => depth === maxDepth + 1)
        .map(([key, depth]) => {
        const chain = [key];
        for (let left = depth; left > 0 && chain.length < MOST_STEPS; left -= 1) {
            chain.push((parents.get(chain.at(-1)) ?? []).find((parent) => depths.get(parent) === left - 1));
        }
        return {
            path: ['roles', 'allowed', key],
            atKey: true,
            severity: 'error',
            found: `a chain of ${(0,_text_figures_js__WEBPACK_IMPORTED_MODULE_3__/* .counted */ .hS)(depth, 'step')}: ${way(chain, depth + 1)}`,
            expected: `at most ${maxDepth} (roles.maxDepth)`,
            suggestion: '',
        };
    });
}
const wordsOf = (roles) => roles.flatMap(({ key, display }) => (display === key ? [key] : [key, display]));
function graphOf(roles, parents, names, depths) {
    const known = Object.entries(roles.allowed).map(([key, { display }]) => ({ key, display: display ?? key }));
    const words = wordsOf(known);
    const order = new Map(known.map(({ key }, i) => [key, i]));
    const closures = new Map();
    const closureOf = (key) => {
        const cached = closures.get(key);
        if (cached)
            return cached;
        const all = new Set([key]);
        for (const each of all)
            for (const parent of parents.get(each) ?? [])
                all.add(parent);
        const keys = [...all];
        closures.set(key, keys);
        return keys;
    };
    return {
        roles: known,
        resolve: (name) => names.exact.get(name.trim()) ?? names.folded.get((0,_text_fold_name_js__WEBPACK_IMPORTED_MODULE_1__/* .foldName */ .z)(name)) ?? null,
        nearest: (name) => (0,_text_nearest_js__WEBPACK_IMPORTED_MODULE_0__/* .nearestWord */ .zZ)(name, words),
        closure: (keys) => {
            const all = new Set();
            for (const key of keys)
                for (const each of closureOf(key))
                    all.add(each);
            return new Set([...all].sort((a, b) => (order.get(a) ?? Infinity) - (order.get(b) ?? Infinity) || 0));
        },
        depth: (key) => depths.get(key) ?? 0,
    };
}
/** Warnings about conflicts, more than anyone reads. */
const MOST_WARNINGS = 1000;
/** Makes the look for roles that bring two of one conflict, in the policy's order: up from the few that it names. */
function holdersOf(roles, graph) {
    const order = new Map(graph.roles.map(({ key }, i) => [key, i]));
    const heirs = Map.groupBy(Object.entries(roles.allowed).flatMap(([key, { inherits }]) => inherits.map((parent) => ({ key, parent }))), ({ parent }) => parent);
    return (conflict) => {
        const brought = new Map();
        for (const member of new Set(conflict.map((name) => graph.resolve(name)?.key ?? name))) {
            const above = new Set([member]);
            for (const each of above)
                for (const { key } of heirs.get(each) ?? [])
                    above.add(key);
            for (const each of above)
                brought.set(each, (brought.get(each) ?? 0) + 1);
        }
        const both = [...brought].filter(([, many]) => many > 1).map(([key]) => key);
        return both.sort((a, b) => (order.get(a) ?? 0) - (order.get(b) ?? 0)).slice(0, MOST_WARNINGS);
    };
}
/** Conflicts that can do nothing, or that no holder of a role can keep. */
function conflictProblems(roles, graph) {
    const problems = [];
    const near = (0,_text_nearest_js__WEBPACK_IMPORTED_MODULE_0__/* .nearestOf */ .qw)(wordsOf(graph.roles));
    const warn = (path, found, expected, suggestion = '') => {
        problems.push({ path, severity: 'warning', found, expected, suggestion });
    };
    const together = holdersOf(roles, graph);
    for (const [i, conflict] of roles.conflicts.entries()) {
        if (problems.length > MOST_WARNINGS)
            return problems;
        for (const [j, name] of conflict.entries()) {
            if (graph.resolve(name))
                continue;
            const expected = 'a role in roles.allowed; unless CXone calls one of those so, nobody gets this one through the roster, and ' +
                'the rule holds for nobody new';
            warn(['roles', 'conflicts', i, j], `the role ${(0,_secrecy_js__WEBPACK_IMPORTED_MODULE_2__/* .shown */ .S)(name)}, which is not in roles.allowed`, expected, near(name));
        }
        for (const key of together(conflict)) {
            const both = conflicting(graph.closure([key]), conflict, policyKeys(graph));
            warn(['roles', 'conflicts', i], `the role ${(0,_secrecy_js__WEBPACK_IMPORTED_MODULE_2__/* .shown */ .S)(key)}, which by itself brings ${(0,_text_figures_js__WEBPACK_IMPORTED_MODULE_3__/* .upTo */ .jB)(both)}`, 'a role that can be given: nobody can ever have this one');
        }
    }
    return problems;
}
/** By the policy alone: its own key, or the name as it is. */
const policyKeys = (graph) => (name) => [[graph.resolve(name)?.key ?? name]];
/**
 * The roles of one conflict that someone has.
 * @param effective keys of all roles held, inherited ones included
 * @returns their keys (a role unknown to the policy under its own name); two or more break the rule
 */
function conflicting(effective, conflict, keysOf) {
    const held = [...new Set(conflict)].map((name) => keysOf(name).flatMap((keys) => keys.find((key) => effective.has(key)) ?? []));
    const all = [...new Set(held.flat())];
    // A name that means two roles sets none of them against the other.
    return all.filter((key) => held.some((keys, i) => keys.includes(key) && held.some((more, j) => i !== j && more.some((one) => one !== key))));
}


/***/ }),

/***/ 3111:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   H: () => (/* binding */ forbiddenText),
/* harmony export */   S: () => (/* binding */ shown)
/* harmony export */ });
/**
 * What gives a credential away, each with a name that may be shown. Role ids, hashes in hex and ordinary words are none
 * of these.
 */
const CREDENTIALS = [
    [/-----BEGIN [A-Z ]*PRIVATE KEY-----/u, 'a private key'],
    [/\bgh[opsur]_[A-Za-z0-9]{20,}|\bgithub_pat_\w{20,}/u, 'a GitHub token'],
    [/\bwhsec_[A-Za-z0-9+/=]{16,}/u, 'a webhook secret'],
    [/\beyJ[\w-]{10,2000}\.[\w-]{10,}\.[\w-]*/u, 'a JSON web token'],
    [/\b(?:AKIA|ASIA)[A-Z0-9]{16}\b/u, 'an access key id'],
    [/\bxox[abprs]-[\w-]{10,}/u, 'a Slack token'],
    [/\bsk_(?:live|test)_\w{10,}/u, 'an API key'],
    [/(?<![A-Za-z0-9+/])[A-Za-z0-9+/]{16,}={2,4}(?![A-Za-z0-9=])/u, 'an access key'],
    [/\b(?:Bearer|Basic) +[\w+/.-]{16,}/u, 'an authorization header'],
];
const URL_LIKE = /\b([a-z][a-z0-9+.-]{0,30}):\/\/|^\s*\/\/[\w.-]/iu;
/** 40 or more letters and digits in a row, of all kinds and mixed: nobody's role or header, but a random key. */
function random(text) {
    return (text.match(/[A-Za-z0-9+/_]{40,}/gu) ?? []).some((run) => (run.match(/\d/gu) ?? []).length >= 4 &&
        (run.match(/[A-Z]/gu) ?? []).length >= 4 &&
        (run.match(/[a-z]/gu) ?? []).length >= 4);
}
/**
 * What a text holds that no policy may hold, since anyone who opens a pull request could send credentials anywhere with
 * it, or would leave them in the history.
 * @returns words that may be shown (never the text itself), `null` for a text that is fine
 */
function forbiddenText(text) {
    for (const [shape, name] of CREDENTIALS)
        if (shape.test(text))
            return `what looks like ${name} (not shown)`;
    if (random(text))
        return 'what looks like a random key (not shown)';
    if (URL_LIKE.test(text))
        return 'a URL (not shown)';
    return null;
}
/** A value as a message may show it: short, in JSON's spelling, and never a credential. */
function shown(value) {
    if (value === undefined || value === null)
        return 'nothing';
    if (Array.isArray(value))
        return value.length === 0 ? 'an empty list' : `a list of ${value.length}`;
    if (typeof value === 'object')
        return 'a mapping';
    if (typeof value === 'number' || typeof value === 'boolean')
        return String(value);
    if (typeof value !== 'string')
        return `a ${typeof value}`;
    const forbidden = forbiddenText(value);
    if (forbidden)
        return forbidden;
    return JSON.stringify(value.length > 60 ? `${value.slice(0, 59)}…` : value);
}


/***/ }),

/***/ 3553:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   N: () => (/* binding */ isLfsPointer)
/* harmony export */ });
/** True of the text that Git LFS keeps in a file's place, by its beginning. */
const isLfsPointer = (text) => /^version https:\/\/(?:git-lfs\.github\.com\/spec|hawser\.github\.com)\//.test(text);


/***/ }),

/***/ 7087:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   a: () => (/* binding */ comparedStatus)
/* harmony export */ });
/** A status in comparison form: letters’ case, kinds of spaces, `_` and `-` do not matter. */
const comparedStatus = (text) => text
    .normalize('NFC')
    .toLowerCase()
    .replace(/[\s_-]+/g, ' ')
    .trim();


/***/ })

};
