export const id = 4398;
export const ids = [4398];
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

/***/ 4398:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

// ESM COMPAT FLAG
__webpack_require__.r(__webpack_exports__);

// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  TableReader: () => (/* binding */ TableReader)
});

// EXTERNAL MODULE: ./build/roster/cells/cell.js + 1 modules
var cells_cell = __webpack_require__(2509);
// EXTERNAL MODULE: ./build/model/entry.js
var entry = __webpack_require__(8786);
// EXTERNAL MODULE: ./build/roster/cells/fields.js
var cells_fields = __webpack_require__(2747);
// EXTERNAL MODULE: ./node_modules/csv-parse/lib/sync.js
var sync = __webpack_require__(2016);
// EXTERNAL MODULE: ./node_modules/csv-parse/lib/index.js
var lib = __webpack_require__(8075);
;// CONCATENATED MODULE: ./build/roster/file/splitter.js

/** Bytes that one record, or one open quote, may take before it is given up. */
const RECORD_LIMIT = 1024 * 1024;
const QUOTE = 34;
const SPACE = 32;
const LF = 10;
const CR = 13;
/**
 * How `csv-parse` reads rosters: RFC 4180, with every line end, and forgiving where `quoteFault` judges
 * afterwards.
 */
const CSV_OPTIONS = {
    record_delimiter: ['\r\n', '\n', '\r'],
    relax_quotes: true,
    relax_column_count: true,
};
/**
 * Splits CSV text (RFC 4180; CRLF, LF and CR, also mixed) into records with `csv-parse`, piece by piece.
 *
 * What it adds: the physical line of each record (a CRLF inside a cell is one line), the quotes that `relax_quotes`
 * lets pass and nobody meant, and the place where a quote was opened that is never closed.
 */
class RecordSplitter {
    #parser;
    #delimiter;
    #sink;
    /** What was written and is not part of a finished record yet: `csv-parse` counts bytes, this finds them. */
    #pieces = [];
    #written = 0;
    #taken = 0;
    #line;
    #ended = true;
    #stopped = false;
    /** A quote was seen. */
    #quoted = false;
    /** @param line physical line of the first record */
    constructor(delimiter, sink, line = 1) {
        this.#delimiter = delimiter.charCodeAt(0);
        this.#sink = sink;
        this.#line = line;
        this.#parser = (0,lib/* parse */.qg)({
            ...CSV_OPTIONS,
            record_delimiter: [...CSV_OPTIONS.record_delimiter],
            delimiter,
            max_record_size: RECORD_LIMIT,
            on_record: (cells, { bytes }) => {
                if (!this.#stopped)
                    this.#record(cells, bytes);
                return undefined;
            },
        });
        this.#parser.on('error', (error) => this.#broken(error)).resume();
    }
    /** True after a fault that ends the file, or after `stop`. */
    get stopped() {
        return this.#stopped;
    }
    stop() {
        this.#stopped = true;
        this.#pieces = [];
    }
    /** @param piece text that does not end inside of a character */
    write(piece) {
        if (this.#stopped || piece === '')
            return;
        this.#quoted ||= piece.includes('"');
        const bytes = Buffer.from(piece);
        this.#pieces.push({ start: this.#written, bytes });
        this.#written += bytes.length;
        this.#parser.write(bytes);
        while (this.#pieces[0] && this.#pieces[0].start + this.#pieces[0].bytes.length <= this.#taken)
            this.#pieces.shift();
    }
    /** Resolves once everything that was written is handed on. */
    async end() {
        if (this.#stopped)
            return;
        await new Promise((resolve) => {
            this.#parser.once('close', resolve);
            this.#parser.end();
        });
        // The stream stays in memory for a while: what was read of the file must not stay with it.
        this.#sink = null;
    }
    #record(cells, bytes) {
        const line = this.#line;
        const start = this.#taken;
        this.#taken = bytes;
        let breaks = 0;
        let quotes = false;
        // Where no quote was, no cell has a line break.
        for (const cell of this.#quoted ? cells : []) {
            if (cell.includes('\n') || cell.includes('\r'))
                breaks += lineBreaks(cell);
            if (cell.includes('"'))
                quotes = true;
        }
        this.#line += breaks + 1;
        if (quotes) {
            const raw = this.#text(start, bytes);
            const fault = quoteFault(raw, this.#delimiter);
            if (fault === 'unterminated-quote') {
                this.stop();
                this.#sink?.fault(fault, firstLine(raw), line);
                return;
            }
            if (fault) {
                this.#sink?.fault(fault, withoutEnd(raw), line);
                return;
            }
        }
        this.#ended = bytes < this.#written || this.#endsInBreak(bytes);
        this.#sink?.record(cells, line, this.#ended, breaks);
    }
    #broken(error) {
        if (this.#stopped)
            return;
        const rest = this.#text(this.#taken, this.#written);
        const code = 'code' in error && error.code === 'CSV_QUOTE_NOT_CLOSED';
        this.stop();
        this.#sink?.fault(code || rest.includes('"') ? 'unterminated-quote' : 'line-too-long', firstLine(rest), this.#line);
    }
    #endsInBreak(bytes) {
        const last = this.#pieces.at(-1);
        const code = last?.bytes[bytes - 1 - last.start];
        return code === LF || code === CR;
    }
    #text(from, to) {
        const parts = this.#pieces
            .filter(({ start, bytes }) => start < to && start + bytes.length > from)
            .map(({ start, bytes }) => bytes.subarray(Math.max(0, from - start), Math.min(bytes.length, to - start)));
        return Buffer.concat(parts).toString();
    }
}
const firstLine = (text) => /^[^\r\n]*/.exec(text.slice(0, 1000))?.[0] ?? '';
/**
 * What is wrong with the quotes of a record: text beside a cell's quotes. Where the closing quote stands on a later
 * line than the record's first, the quote that is missing belongs to that first line.
 */
function quoteFault(text, delimiter) {
    const { length } = text;
    let at = 0;
    for (;;) {
        let opening = at;
        while (text.charCodeAt(opening) === SPACE)
            opening += 1;
        if (text.charCodeAt(opening) === QUOTE) {
            const close = closingQuote(text, opening + 1);
            if (close === -1)
                return 'unterminated-quote';
            const after = text.charCodeAt(close + 1);
            const ends = close + 1 >= length || after === delimiter || after === LF || after === CR;
            if (!ends || opening !== at)
                return /[\r\n]/.test(text.slice(0, close)) ? 'unterminated-quote' : 'broken-quote';
            at = close + 1;
        }
        else
            while (at < length && !ends(text.charCodeAt(at), delimiter))
                at += 1;
        if (at >= length || text.charCodeAt(at) !== delimiter)
            return null;
        at += 1;
    }
}
const ends = (code, delimiter) => code === delimiter || code === LF || code === CR;
/** Where the quote that closes a cell is, doubled ones passed over; -1 where it is not there. */
function closingQuote(text, from) {
    let at = text.indexOf('"', from);
    while (at !== -1 && text.charCodeAt(at + 1) === QUOTE)
        at = text.indexOf('"', at + 2);
    return at;
}
/** Line breaks in a cell: CRLF is one. */
const lineBreaks = (cell) => cell.match(/\r\n|\r|\n/g)?.length ?? 0;
/** A record without the line ends behind it. */
function withoutEnd(raw) {
    let end = raw.length;
    while (end > 0 && (raw[end - 1] === '\n' || raw[end - 1] === '\r'))
        end -= 1;
    return raw.slice(0, end);
}

;// CONCATENATED MODULE: ./build/roster/file/head-records.js


/** Records that are looked at before the header is known. */
const HEAD_RECORDS = 40;
/**
 * The first records of a text as this delimiter would split them; what cannot be split ends them.
 * @param text beginning of a file; its last record may be cut
 */
function firstRecords(text, delimiter) {
    const records = [];
    try {
        (0,sync/* parse */.qg)(text, {
            ...CSV_OPTIONS,
            record_delimiter: [...CSV_OPTIONS.record_delimiter],
            delimiter,
            to: HEAD_RECORDS,
            on_record(cells) {
                records.push(cells);
                return undefined;
            },
        });
    }
    catch {
        // A quote that stays open: the reading itself reports it.
    }
    return records;
}

;// CONCATENATED MODULE: ./build/roster/file/delimiter.js




const ALL = Object.keys(entry/* DELIMITERS */.lb);
/** Signs that some exports put between cells, and that are not read. */
const FOREIGN = ['^', '~', '\u0001', '\u001F', ':', '!', '§', '¦', '，', '；', '、', '،', '؛'];
/**
 * How a file is separated, and where its header is: as its `sep=` line says, else by what makes known headers out
 * of one of the first records, else by what parts the first line most.
 * @param text beginning of the file, at least its first record
 * @param known headers the policy names
 */
function readCsvHead(text, path, known) {
    const line = /^"?sep=([^\r\n]?)"?(?:\r\n|\n|\r)/i.exec(text);
    const policyKeys = new Set(known.map(cells_fields/* headerKey */.Xs));
    const isKnown = (cell) => (0,cells_fields/* fieldOfHeader */.nk)(cell) !== null || policyKeys.has((0,cells_fields/* headerKey */.Xs)(cell));
    if (line) {
        const named = line[1];
        const delimiter = ALL.find((each) => each === named);
        const [skip, rest] = [line[0].length, text.slice(line[0].length)];
        const head = { skip, line: 2, ...headerOf(firstRecords(rest, delimiter ?? ','), isKnown) };
        return delimiter
            ? { ...head, delimiter }
            : { ...head, delimiter: ',', unknownSeparator: { sign: named, named: true } };
    }
    const preferred = /\.tsv$/i.test(path) ? ['\t', ...ALL] : ALL;
    const first = preferred[0];
    let best = { delimiter: first, ...headerOf(firstRecords(text, first), isKnown) };
    let most = -1;
    for (const delimiter of preferred) {
        // Without it every record is one cell.
        if (!text.includes(delimiter))
            continue;
        const head = delimiter === first ? best : headerOf(firstRecords(text, delimiter), isKnown);
        if (head.width < 2)
            continue;
        const score = head.recognised * 100_000 + head.width;
        if (score <= most)
            continue;
        most = score;
        best = { ...head, delimiter };
    }
    const foreign = best.recognised === 0 ? foreignSign(text, isKnown) : undefined;
    const unknownSeparator = foreign ? { sign: foreign, named: false } : undefined;
    return { ...best, skip: 0, line: 1, unknownSeparator };
}
/** Fewest known headers that make a header row of a record that is not the first. */
const FEWEST_KNOWN = 3;
/**
 * The header among the first records: the first that is not empty, unless a later one has far more known headers –
 * then what stands above it are titles.
 */
function headerOf(records, isKnown) {
    const counts = records.map((cells) => cells.filter((cell) => (0,cells_cell/* tidyCell */.fp)(cell).text !== '' && isKnown((0,cells_cell/* tidyCell */.fp)(cell).text)).length);
    const first = Math.max(0, records.findIndex((cells) => cells.some((cell) => (0,cells_cell/* tidyCell */.fp)(cell).text !== '')));
    const most = Math.max(0, ...counts);
    const later = counts.indexOf(most);
    const header = most >= FEWEST_KNOWN && (counts[first] ?? 0) * 2 < most ? later : first;
    return {
        header,
        recognised: counts[header] ?? 0,
        width: records[header]?.length ?? 0,
        sample: records.slice(header + 1),
    };
}
function foreignSign(text, isKnown) {
    const [line = ''] = text
        .slice(0, 10_000)
        .trimStart()
        .split(/[\r\n]/);
    return FOREIGN.find((sign) => line.split(sign).filter((cell) => isKnown(cell.trim())).length >= 2);
}
/** True where the text holds a whole first record, quoted line breaks counted: enough for `readCsvHead`. */
function holdsFirstRecord(text) {
    const sep = /^"?sep=[^\r\n]?"?(?:\r\n|\n|\r)/i.exec(text);
    let quoted = false;
    let content = false;
    for (let at = sep ? sep[0].length : 0; at < text.length - 1; at += 1) {
        const character = text.charCodeAt(at);
        if (character === 34)
            quoted = !quoted;
        if (character === 10 || character === 13) {
            if (content && !quoted)
                return true;
        }
        else if (character !== 32)
            content = true;
    }
    return false;
}

// EXTERNAL MODULE: ./build/roster/cells/address.js
var address = __webpack_require__(1728);
// EXTERNAL MODULE: ./build/text/figures.js
var figures = __webpack_require__(1135);
;// CONCATENATED MODULE: ./build/roster/file/above-header.js



/** Fewest filled cells of a row about a person: “Exported by, hr@example.com” is none. */
const FEWEST_CELLS = 3;
const textOf = (cell) => (0,cells_cell/* tidyCell */.fp)(cell ?? '').text;
const isAddress = (cell) => address/* ADDRESS */.BD.test(textOf(cell));
const filledOf = (cells) => cells.filter((cell) => textOf(cell) !== '');
/**
 * What to say of the lines above the header. Titles and comments are a warning. Rows of people are an error: someone
 * sorted the rows, and the header with them.
 * @param row the header's
 */
function aboveHeader(lines, row, { fields }) {
    const column = fields.find(({ field, source }) => /^(?:userName|email)$/.test(field) && source.kind === 'cell');
    const at = column?.source.kind === 'cell' ? column.source.index : -1;
    const people = lines.filter((cells) => isAddress(cells[at]) && filledOf(cells).length >= FEWEST_CELLS).length;
    const expected = `the header in the first row: it was found in row ${row}, `;
    if (people === 0) {
        const found = lines.map((cells) => filledOf(cells).join(' ')).join(' / ');
        return {
            column: null,
            code: 'lines-above-header',
            severity: 'warning',
            found,
            expected: `${expected}what stands above it is not read`,
        };
    }
    return {
        column: null,
        code: 'lines-above-header',
        severity: 'error',
        found: `${(0,figures/* counted */.hS)(people, 'row')} above the header ${(0,figures/* plural */.LS)(people, 'has', 'have')} an address in ${column?.label}`,
        expected: `${expected}and the people above it would not be read; put it above them`,
    };
}
/** A header row that is a person’s: the file has no header. Nothing of the row is shown: everybody may read it. */
function personAsHeader(headers, row, { problems }) {
    if (!problems.some(({ code }) => code === 'no-key-column') || !headers.some(isAddress))
        return null;
    return {
        column: null,
        code: 'no-key-column',
        severity: 'error',
        found: `row ${row} is about a person: it has an e-mail address`,
        expected: 'a row of headers above the first person, such as userName, givenName, familyName; export the file with them, ' +
            'or write them into a new first row',
    };
}

// EXTERNAL MODULE: ./build/roster/cells/headers.js
var cells_headers = __webpack_require__(1194);
;// CONCATENATED MODULE: ./build/roster/file/headers-again.js


/** What a row below the header says of its columns, in templates and in exports of databases. */
const ABOUT_COLUMNS = new RegExp(`^(?:${[
    'required|mandatory|optional|read ?only|pflichtfeld|obligatoire|facultatif|obligatorio|opcional',
    'string|text|date|datetime|boolean|bool|number|numeric|integer|int|(?:n?var)?char(?: ?\\(\\d+\\))?',
].join('|')})$`, 'i');
const headers_again_textOf = (cell) => (0,cells_cell/* tidyCell */.fp)(cell).text;
const headers_again_filledOf = (cells) => cells.map(headers_again_textOf).filter((cell) => cell !== '');
/**
 * Finds a header among the rows: names for people under those for programs, exports that were put into one file one
 * after the other.
 */
class HeadersAgain {
    #keys = [];
    #at = 0;
    /** @param headers as they stand in the file, tidied */
    bind(headers, { fields }) {
        this.#keys = headers.map(cells_fields/* headerKey */.Xs);
        const key = ['userName', 'email', 'externalId'].map((name) => fields.find(({ field }) => field === name)?.source);
        const first = key.find((source) => source?.kind === 'cell');
        this.#at = first?.kind === 'cell' ? first.index : 0;
    }
    /**
     * @param isBelow whether the row stands right below the header
     * @returns what to say of it, and whether it is the same header: else what follows stands in other columns; `null`
     * for a row
     */
    judge(cells, isBelow) {
        const key = cells[this.#at] ?? '';
        const code = key.charCodeAt(0);
        // Nearly every row: an address, or a number.
        if ((code >= 48 && code <= 57) || key.includes('@'))
            return null;
        const isSame = this.#isSame(cells);
        if (isBelow && (isSame || isHeaderAgain(cells) || isAboutColumns(cells)))
            return { finding: secondHeader(cells), isBelow, isSame };
        return isSame || isHeaderAgain(cells) ? { finding: headerAgain(cells, isSame), isBelow: false, isSame } : null;
    }
    #isSame(cells) {
        const filled = headers_again_filledOf(cells).length;
        return filled >= 2 && cells.every((cell, at) => headers_again_textOf(cell) === '' || (0,cells_fields/* headerKey */.Xs)(headers_again_textOf(cell)) === this.#keys[at]);
    }
}
/** Whether a row has names of columns in its cells. */
const isHeaderAgain = (cells) => cells.filter((cell) => (0,cells_fields/* fieldOfHeader */.nk)(headers_again_textOf(cell)) !== null).length >= 3 && !cells.some((cell) => cell.includes('@'));
/** The warning about a header below the header. */
const secondHeader = (cells) => ({
    column: null,
    code: 'not-a-row',
    severity: 'warning',
    found: headers_again_filledOf(cells).slice(0, 10).join(', '),
    expected: 'a person: this line was taken for a second header, and is not read',
});
const isAboutColumns = (cells) => {
    const filled = headers_again_filledOf(cells);
    return filled.length >= 3 && filled.every((cell) => ABOUT_COLUMNS.test(cell));
};
const headerAgain = (cells, isSame) => ({
    column: null,
    code: 'header-again',
    severity: 'error',
    found: headers_again_filledOf(cells).slice(0, 20).join(', '),
    expected: isSame
        ? 'a person: this line is the header once more, as where several exports are put into one file; delete it'
        : 'a person: this line is a header with other columns, and what follows stands below it; put the rows below it ' +
            'into a file of its own, with this header',
});

;// CONCATENATED MODULE: ./build/roster/file/short-rows.js

/** Rows for which a spreadsheet decides together whether it writes empty cells at their end. */
const BLOCK = 16;
const missing = (count) => (count === 1 ? 'one is' : `${(0,figures/* whole */.WQ)(count)} are`);
/** @param rest what to do, after what is wrong */
const tooFew = (most, cells, rest) => ({
    column: null,
    code: 'too-few-cells',
    severity: 'error',
    found: (0,figures/* counted */.hS)(cells, 'cell'),
    expected: `${most} cells as other rows have: ${missing(most - cells)} missing, and every cell ` +
        `after ${(0,figures/* plural */.LS)(most - cells, 'it', 'them')} stands in the wrong column; ${rest}`,
});
/**
 * Rows with fewer cells than the header. Where all rows leave out the same last cells they are empty; where other
 * rows are full, a cell is missing somewhere and all after it stand in the wrong column. Excel leaves out empty
 * cells by blocks of 16 rows: a whole block of one width is its work.
 */
class ShortRows {
    #width = 0;
    /** Most cells any row has, up to the header's. */
    #most = 0;
    #rows = [];
    /** Cells of the rows of each block, -1 where they differ; only blocks with a short row matter. */
    #blocks = new Map();
    #lastRow = 0;
    /** @param ended whether a line break ends the row: the file's last line may be incomplete */
    see(taken, cells, width, ended) {
        this.#width = width;
        const count = Math.min(cells.length, width);
        this.#most = Math.max(this.#most, count);
        this.#lastRow = taken.row;
        const number = Math.floor((taken.row - 1) / BLOCK);
        const block = this.#blocks.get(number);
        if (block) {
            block.rows += 1;
            if (block.cells !== count)
                block.cells = -1;
        }
        else
            this.#blocks.set(number, { cells: count, rows: 1 });
        if (count < width)
            this.#rows.push({ taken, cells: count, last: cells.at(-1) ?? '', cut: !ended });
    }
    /** Whether some row had as many cells as the header. */
    sawFull = (width) => this.#most === width;
    /** @param shifted what is wrong with a row of so many cells and this last one, where all rows leave out the others */
    *findings(shifted) {
        const isAlone = this.#rows.length === 1 && this.#blocks.size === 1 && [...this.#blocks.values()][0]?.rows === 1;
        for (const { taken, cells, last, cut } of this.#rows) {
            const isCut = cut && (cells < this.#most || isAlone);
            if (!isCut && (cells === this.#most || this.#isExcels(taken.row, cells))) {
                const finding = taken.checked.entry.active === undefined ? shifted(cells, last) : null;
                if (finding)
                    yield { taken, finding };
                continue;
            }
            yield {
                taken,
                finding: isCut
                    ? {
                        column: null,
                        code: 'cut-off',
                        severity: 'error',
                        found: `the last line ends after ${cells} of ${this.#width} cells: ${last}`,
                        expected: 'the whole line: the file ends here in the middle, and more may be missing; export it again',
                    }
                    : tooFew(this.#most, cells, 'an empty cell needs its separator'),
            };
        }
    }
    /** A whole block of rows of one width, or the last part of one after such a block. */
    #isExcels(row, cells) {
        const number = Math.floor((row - 1) / BLOCK);
        const block = this.#blocks.get(number);
        if (block?.cells !== cells)
            return false;
        const isWhole = (at) => {
            const each = this.#blocks.get(at);
            // The header is a row of the first block.
            return each?.cells === cells && each.rows >= (at === 0 ? BLOCK - 1 : BLOCK);
        };
        const isLast = Math.floor((this.#lastRow - 1) / BLOCK) === number;
        return isWhole(number) || (isLast && isWhole(number - 1));
    }
}

;// CONCATENATED MODULE: ./build/roster/file/odd-records.js



const ADDRESS = /(?<![^\s@,;|"])[^\s@,;|"]+@[^\s@,;|"]+\.[^\s@,;|"]/;
/**
 * Records that two stray quotes made one cell of: people in it would vanish, and count as absent.
 * @param width columns of the header
 * @param line physical line the record starts on
 */
function swallowedRecords(cells, width, delimiter, line) {
    let breaks = 0;
    for (const [place, cell] of cells.entries()) {
        if (!cell.includes('\n') && !cell.includes('\r'))
            continue;
        const before = breaks;
        breaks += lineBreaks(cell);
        if (!cell.includes(delimiter) || width < 3)
            continue;
        const lines = cell.split(/\r\n|\r|\n/);
        const separators = lines.map((each) => each.split(delimiter).length - 1);
        const inner = separators.slice(1, -1);
        const isJoined = separators[0] === width - 1 - place && separators.at(-1) === place;
        const hasRecord = inner.some((count) => count === width - 1) ||
            lines.slice(1).some((each, at) => {
                const count = separators[at + 1];
                return count > 0 && ADDRESS.test(each);
            });
        if (!isJoined && !hasRecord)
            continue;
        const from = line + before;
        return {
            column: null,
            code: 'swallowed-rows',
            severity: 'error',
            found: `the quoted cell ${place + 1} goes on for ${lines.length} lines (${from} to ` +
                `${from + lines.length - 1}): ${(0,cells_cell/* oneLine */.TN)(lines[0] ?? '')} …`,
            expected: 'one row a line: a quote opens in this row and closes in a later one, and the rows between ' +
                'are read as one cell; ' +
                'delete both quotes',
        };
    }
    return null;
}
/** What a last line begins with that sums up or ends a list. */
const TOTAL = new RegExp(`^[\\s*#=_–—-]*(?:${[
    '(?:grand |sub)?totals?',
    'totale',
    'total général',
    'summe',
    'gesamt(?:summe|zahl|ergebnis)?',
    'insgesamt',
    'anzahl',
    'somme',
    'suma',
    'número',
    'aantal',
    'totaal|toplam|razem|celkem|összesen|yhteensä|итого|всего|合計|総計|合计|总计|總計|합계|총계',
    'count',
    'sum',
    'records?',
    'rows?',
    'number of',
    'no\\. of',
    'end of',
    'ende',
    'fin',
    'page',
    'seite',
    'generated',
    'printed',
    'exported',
    'erstellt',
    'created (?:on|by)',
    'report',
    'run (?:on|date)',
    'as of',
    'confidential',
    'vertraulich',
    'prepared by',
    'eof',
    'trl',
    'trailer',
    'legende?',
    'completion time',
    'statisti(?:k|cs)',
    'disclaimer',
    'filters?',
    'source',
    'quelle',
    'copyright',
    '©',
    '\\(c\\)',
    'all rights reserved',
    'alle rechte',
    'tous droits',
    'todos los derechos',
    'stand:? \\d',
    'stand(?=:)',
    'nombre (?:de|total)',
    'showing',
    'displaying',
    'applied filters?',
    'angewandte filter',
].join('|')})(?=$|[^\\p{L}])`, 'iu');
/** A line that is drawn, as below the header of a listing. Seven “=” alone are what a merge leaves. */
const RULE = /^\s*[-=_+:*~`]{3,}\s*$/;
/** What spreadsheets write below a group of rows. */
const SUBTOTAL = /\s(?:totals?|count|sum|average|summe|ergebnis|anzahl|mittelwert)\s*:?$/i;
/** What may stand beside such words: numbers, and a day with the name of its month. */
const FIGURES = /^(?:\p{L}{3,9}\.? )?[\d.,:/ %-]*(?: ?[ap]m)?$/iu;
const COUNTED = new RegExp('^\\(?\\d+ (?:(?:of|von|sur|de) \\d+ )?' +
    '(?:rows?|records?|employees?|people|persons?|users?|zeilen?|datens[aä]tze?|mitarbeiter(?:innen)?|personen|' +
    'lignes?|personnes|filas?|registros?|empleados|personas|righe|rijen)\\b', 'i');
/**
 * A line of the table that is about no person: a comment, a total, the end of a report.
 * @returns the warning that names it, `null` for a row
 */
function noRow(cells, width) {
    const first = cells[0];
    const code = first.charCodeAt(0);
    // Nearly every row: a number, or a name of small letters.
    const isSigns = first === ''
        ? cells.some((cell) => cell !== '') && cells.every((cell) => cell === '' || RULE.test(cell))
        : RULE.test(first);
    if (cells.length >= 4 && first !== '' && cells[1] !== '' && cells[2] !== '' && code !== 35 && !isSigns)
        return null;
    const filled = cells.map((cell) => (0,cells_cell/* tidyCell */.fp)(cell).text).filter((cell) => cell !== '');
    const [head = ''] = filled;
    if (isSigns && filled.every((cell) => RULE.test(cell)) && filled.join('') !== '=======')
        return aside(filled);
    if (filled.length > Math.min(3, Math.max(1, width - 2)))
        return null;
    // An address makes a person of a line, but not of a sentence.
    if (filled.some((cell) => cell.includes('@') && !(filled.length === 1 && /\S\s+\S+\s+\S/.test(cell))))
        return null;
    const isComment = (head.startsWith('#') || head.startsWith('//')) && (filled.length === 1 || first.startsWith('#'));
    if (!isComment &&
        !COUNTED.test(head) &&
        !((TOTAL.test(head) || SUBTOTAL.test(head)) && filled.slice(1).every((cell) => FIGURES.test(cell))))
        return null;
    return aside(filled);
}
const aside = (filled) => ({
    column: null,
    code: 'not-a-row',
    severity: 'warning',
    found: filled.join(' '),
    expected: 'a person: this line was taken for a comment or a total, and is not read',
});
/**
 * A line with one cell, which is no key: a heading between the rows, or the end of a report in words that nobody knows.
 * @param isStatus whether a text is a word of a status, or a yes or no: then the rest of a row is missing
 */
function loneCell(cells, width, isStatus) {
    if (width < 4 || (cells[0] !== '' && cells.length > 1 && cells[1] !== ''))
        return null;
    let text = '';
    for (const cell of cells) {
        if (cell === '')
            continue;
        const own = (0,cells_cell/* tidyCell */.fp)(cell).text;
        if (own === '')
            continue;
        if (text !== '')
            return null;
        text = own;
    }
    const isKey = !/\s/.test(text) && /[\d@]/.test(text);
    if (isKey || !/\p{L}/u.test(text) || isStatus(text))
        return null;
    const rest = 'delete the line where it is a heading or the end of a report, or fill the other cells';
    if (cells.length < width)
        return tooFew(width, cells.length, rest);
    const expected = `${width} cells of a person: this line has one; ${rest}`;
    return { column: null, code: 'lone-cell', severity: 'error', found: text, expected };
}

// EXTERNAL MODULE: ./build/text/code-point.js
var code_point = __webpack_require__(4202);
;// CONCATENATED MODULE: ./build/roster/file/whole-rows.js




const SIGNS = Object.keys(entry/* DELIMITERS */.lb);
/** `commas`. */
const named = (sign) => `${(0,entry/* delimiterWord */.ez)(sign)}s`;
/**
 * A row that is one cell with all others in it: in quotes as a whole, as programs write that take a line for a text, or
 * separated by another sign than the header.
 * @param width columns of the header
 */
function wholeRow(cells, width, delimiter) {
    const [text = ''] = cells;
    if (width < 3 || text.length < width || cells.slice(1).some((cell) => cell !== ''))
        return null;
    const sign = [delimiter, ...SIGNS].find((each) => text.split(each).length === width);
    if (sign === undefined)
        return null;
    return {
        column: null,
        code: 'whole-row',
        severity: 'error',
        found: text,
        expected: sign === delimiter
            ? `${width} cells: here the whole row stands in one pair of quotes; delete them, or export again`
            : `cells separated as in the header, by ${named(delimiter)}: this row is separated by ${named(sign)}`,
    };
}
/** A header that is one cell with all headers in it: every line in quotes, or a `sep=` line that is not true. */
function wholeHeader(cells, delimiter) {
    const [text = '', ...more] = cells.map((cell) => (0,cells_cell/* tidyCell */.fp)(cell).text);
    if (more.some((cell) => cell !== ''))
        return null;
    const sign = SIGNS.find((each) => knownIn(text.split(each)) >= 2);
    if (sign === undefined)
        return knownIn(text.split(/ {2,}/)) >= 3 || knownIn(text.split(/ +/)) >= 3 ? spaced(text) : null;
    return {
        column: null,
        code: 'whole-row',
        severity: 'error',
        found: (0,cells_cell/* oneLine */.TN)(text),
        expected: sign === delimiter || sign === '\t'
            ? 'quotes around single cells only: here every line is one cell' +
                `${sign === delimiter ? '' : ', with tabs in it'}; ` +
                'delete the quote at the beginning and at the end of each line (and write "" inside as "), or export again'
            : `cells separated by ${named(delimiter)}, as the first line (sep=${delimiter}) says: these are separated by ` +
                `${named(sign)}; correct or delete that line`,
    };
}
/** A header that is the whole file: its lines end in signs that programs of another kind write, as mainframes do. */
function oddLineEnds(cells) {
    const sign = /[\u0085\u2028\u2029]/.exec(cells.join(''))?.[0];
    if (sign === undefined || !cells.some((cell) => cell.includes('@')) || knownIn(cells) < 2)
        return null;
    return {
        column: null,
        code: 'whole-row',
        severity: 'error',
        found: `lines that end in ${(0,code_point/* codePoint */.y)(sign)}`,
        expected: 'lines that end in CRLF or LF: here the whole file is one line; export it again with these, or convert it',
    };
}
const knownIn = (cells) => cells.filter((cell) => (0,cells_fields/* fieldOfHeader */.nk)(cell.replaceAll('"', '')) !== null).length;
const spaced = (text) => ({
    column: null,
    code: 'whole-row',
    severity: 'error',
    found: (0,cells_cell/* oneLine */.TN)(text),
    expected: 'cells separated by a comma, semicolon, tab or pipe: these columns are separated by spaces; export as CSV',
});

;// CONCATENATED MODULE: ./build/roster/file/commented-rows.js

/** What stands before a line that shall not be read, in programs and in settings, or as people write it. */
const SIGN = /^\s*(?:#|\/\/|;|--|%|[-*!](?=\d)|(?:rem|del|delete|remove|skip|ignore)\s+(?=\S*\d))/i;
/** How a word of these begins, in small letters. */
const WORDS = /^[rdsi]/i;
/** Columns whose cells do not begin with such a sign, unless all of them do. */
const KEYS = new Set(['externalId', 'userName', 'address', 'name', 'cxoneId']);
/**
 * Rows that someone put a comment sign before: read as they stand they would be another person, `# 9001`. Where most
 * rows begin so, it is how the column is written.
 */
class CommentedRows {
    #label = null;
    #rows = [];
    #others = 0;
    bind(fields) {
        const first = fields.find(({ source }) => source.kind === 'cell' && source.index === 0);
        this.#label = first && KEYS.has((0,cells_fields/* definitionOf */.Fg)(first.field).kind) ? first.label : null;
    }
    see(taken, cell) {
        const code = cell.charCodeAt(0);
        // A digit or a letter, as nearly all keys begin.
        if (code >= 48 && code !== 59 && !WORDS.test(cell))
            this.#others += 1;
        else if (this.#label !== null && SIGN.test(cell))
            this.#rows.push({ taken, cell });
        else
            this.#others += 1;
    }
    *findings() {
        if (this.#rows.length > this.#others)
            return;
        for (const { taken, cell } of this.#rows) {
            yield {
                taken,
                finding: {
                    column: this.#label,
                    code: 'commented-row',
                    severity: 'error',
                    found: cell.trim(),
                    expected: `a row without a sign of comments before it: “${SIGN.exec(cell)?.[0].trim()}” is read as a part of the ` +
                        'cell; delete the row, or the sign',
                },
            };
        }
    }
}

;// CONCATENATED MODULE: ./build/roster/file/table.js










/** Text that is looked at before the header has to be known. */
const HEAD_LIMIT = 256 * 1024;
/** Text that shows the header in nearly every file. */
const HEAD_ENOUGH = 16 * 1024;
const FAULTS = {
    'broken-quote': 'quotes only around a whole cell, and a quote inside of one written twice ("")',
    'unterminated-quote': 'a closing quote: the cell that opens here never ends, and what follows could not be read',
    'line-too-long': 'lines of a table: this one does not end',
};
/** Reads a CSV file: head, header row, data rows. Rows are counted as a spreadsheet shows them, empty ones included. */
class TableReader {
    #file;
    #head = '';
    #splitter = null;
    #row = 0;
    #binding = null;
    #width = 0;
    /** The header line has empty cells at its end: a column without a header may stand below them. */
    #isOpen = false;
    #headerRow = 0;
    #above = [];
    #sample = [];
    #short = new ShortRows();
    #commented = new CommentedRows();
    #again = new HeadersAgain();
    /** The header is none, or one cell with all headers in it: nothing else has to be said. */
    #whole = null;
    /** Columns inside the table that have no header. */
    #headless = [];
    #held = null;
    #broken = false;
    constructor(file) {
        this.#file = file;
    }
    get stopped() {
        return this.#splitter?.stopped ?? false;
    }
    write(piece) {
        if (this.#splitter) {
            this.#splitter.write(piece);
            return;
        }
        this.#head += piece;
        const { length } = this.#head;
        if (length > HEAD_LIMIT || (length > HEAD_ENOUGH && holdsFirstRecord(this.#head)))
            this.#begin();
    }
    async end(broken) {
        if (!broken && !this.#splitter)
            this.#begin();
        if (!broken)
            await this.#splitter?.end();
        if (this.#held)
            this.#take(this.#held, []);
        if (this.#binding)
            this.#file.headers(this.#binding);
        for (const { taken, finding } of this.#commented.findings())
            this.#file.reject(taken, finding);
        for (const { taken, finding } of this.#short.findings(this.#file.shiftedEnd))
            this.#file.reject(taken, finding);
        this.#file.finish(!broken && !this.#broken);
        if (!this.#whole)
            return;
        this.#file.withdraw(true);
        this.#file.report(this.#whole);
    }
    #begin() {
        const { columns } = this.#file.reading;
        const known = Object.values(columns).flat();
        const head = readCsvHead(this.#head, this.#file.file.path, known);
        this.#file.file.delimiter = head.delimiter;
        this.#headerRow = head.header + 1;
        this.#sample = head.sample;
        this.#splitter = new RecordSplitter(head.delimiter, {
            record: (cells, at, ended, breaks) => this.#record(cells, at, ended, breaks),
            fault: (code, excerpt, at) => this.#fault(code, excerpt, at),
        }, head.line);
        if (head.unknownSeparator) {
            const { sign, named } = head.unknownSeparator;
            this.#stop({
                column: null,
                code: 'unknown-separator',
                severity: 'error',
                found: named ? `sep=${sign}` : `cells separated by “${sign}”`,
                expected: `${named ? 'sep= with' : 'cells separated by'} a comma, semicolon, tab or pipe`,
            });
        }
        this.#splitter.write(this.#head.slice(head.skip));
        this.#head = '';
    }
    /** Ends the reading: nothing after this makes sense. */
    #stop(finding) {
        this.#file.report(finding);
        this.#broken = true;
        this.#splitter?.stop();
    }
    #record(cells, line, ended, breaks) {
        this.#row += 1;
        if (isBlank(cells)) {
            if (this.#file.passes(this.#row - this.#headerRow))
                return;
            this.#broken = true;
            this.#splitter?.stop();
            return;
        }
        if (this.#row < this.#headerRow) {
            this.#above.push(cells);
            return;
        }
        if (this.#width === 0) {
            this.#header(cells);
            return;
        }
        if (this.#binding) {
            this.#file.headers(this.#binding);
            this.#binding = null;
        }
        const again = this.#again.judge(cells, this.#row === this.#headerRow + 1);
        if (again && !again.isBelow) {
            if (this.#held)
                this.#take(this.#held, []);
            this.#held = null;
            this.#file.brokenRow(this.#row, line, again.finding);
            if (again.isSame)
                return;
            this.#broken = true;
            this.#splitter?.stop();
            return;
        }
        const aside = again?.finding ?? noRow(cells, this.#width);
        if (aside) {
            this.#file.report(aside, this.#row, line);
            return;
        }
        this.#data({ cells, row: this.#row, line, ended, breaks });
    }
    /** A row that is too short may go on in the next line: it is held until that is known. */
    #data(record) {
        const held = this.#held;
        this.#held = null;
        // A row that is full by itself is no second half, whatever stands before it.
        const isHalf = record.cells.length < this.#width;
        if (held && isHalf && held.cells.length + record.cells.length === this.#width + 1) {
            this.#take(held, [splitRow(held, record)]);
            return;
        }
        if (held)
            this.#take(held, []);
        const { words } = this.#file.reading.rules;
        const whole = wholeRow(record.cells, this.#width, this.#file.file.delimiter ?? ',') ??
            loneCell(record.cells, this.#width, (text) => words.read(text, 'active') !== null);
        if (whole)
            this.#take(record, [whole]);
        else if (record.cells.length < this.#width && this.#short.sawFull(this.#width))
            this.#held = record;
        else
            this.#take(record, this.#excess(record));
    }
    #take({ cells, row, line, ended }, before) {
        const taken = this.#file.row(cells, row, line, before, before.length > 0);
        if (!taken)
            this.#splitter?.stop();
        else if (before.length === 0) {
            this.#short.see(taken, cells, this.#width, ended);
            this.#commented.see(taken, cells[0] ?? '');
        }
    }
    #header(cells) {
        const headers = cells.map((cell) => (0,cells_cell/* oneLine */.TN)((0,cells_cell/* tidyCell */.fp)(cell).text));
        while (headers.at(-1) === '')
            headers.pop();
        this.#width = headers.length;
        this.#isOpen = headers.length < cells.length;
        const { limits, columns, ignoreColumns } = this.#file.reading;
        this.#whole = oddLineEnds(cells) ?? wholeHeader(cells, this.#file.file.delimiter ?? ',');
        if (headers.length > limits.columns) {
            this.#stop({
                column: null,
                code: 'too-many-columns',
                severity: 'error',
                found: `${headers.length} columns`,
                expected: `at most ${limits.columns} columns`,
            });
            return;
        }
        this.#headless = headers.flatMap((header, index) => (header === '' ? [{ index, reported: false }] : []));
        const sample = (index) => this.#sample.map((record) => record[index] ?? '');
        this.#binding = (0,cells_headers/* bindHeaders */.E)(headers, { columns, ignoreColumns: [...ignoreColumns] }, sample);
        this.#sample = [];
        if (this.#above.length > 0) {
            this.#file.report(aboveHeader(this.#above, this.#row, this.#binding));
            this.#file.titled((0,cells_cell/* oneLine */.TN)((0,cells_cell/* tidyCell */.fp)(this.#above.flat().join(' ')).text).slice(0, 200));
        }
        this.#whole ??= personAsHeader(headers, this.#row, this.#binding);
        this.#file.bind(headers, this.#binding);
        this.#commented.bind(this.#binding.fields);
        this.#again.bind(headers, this.#binding);
    }
    /** What shifts a row, so that nothing else in it can be trusted: cells beyond the header, records inside a cell. */
    #excess({ cells, line, breaks }) {
        for (const column of this.#headless) {
            if (column.reported || (0,cells_cell/* tidyCell */.fp)(cells[column.index] ?? '').text === '')
                continue;
            column.reported = true;
            this.#file.report({
                column: null,
                code: 'no-header',
                severity: 'warning',
                found: `column ${column.index + 1} has cells and no header`,
                expected: 'a header for it; the column is not read',
            }, this.#row, line);
        }
        const swallowed = breaks > 0 && swallowedRecords(cells, this.#width, this.#file.file.delimiter ?? ',', line);
        if (swallowed)
            return [swallowed];
        if (cells.length <= this.#width)
            return [];
        const extra = cells.slice(this.#width).filter((cell) => (0,cells_cell/* tidyCell */.fp)(cell).text !== '');
        if (extra.length === 0)
            return [];
        return [
            {
                column: null,
                code: 'too-many-cells',
                severity: 'error',
                found: `${cells.length} cells: ${extra.join(' ')}`,
                expected: `${this.#width} cells as the header has; a cell with a separator in it needs quotes` +
                    (this.#isOpen ? '; a column of its own needs a header' : ''),
            },
        ];
    }
    #fault(code, excerpt, line) {
        if (this.#held)
            this.#take(this.#held, []);
        this.#held = null;
        this.#row += 1;
        const finding = { column: null, code, severity: 'error', found: excerpt, expected: FAULTS[code] };
        if (this.#width > 0) {
            this.#file.brokenRow(this.#row, line, finding);
            return;
        }
        this.#broken = true;
        this.#file.report(finding, this.#row, line);
        this.#splitter?.stop();
    }
}
/** A line break inside of a cell that has no quotes makes two short rows of one. */
const splitRow = (first, second) => ({
    column: null,
    code: 'split-row',
    severity: 'error',
    found: `${first.cells.at(-1) ?? ''} / ${second.cells[0] ?? ''}`,
    expected: `one row: it goes on in row ${second.row}; a cell with a line break in it needs quotes`,
});
function isBlank(cells) {
    const first = cells[0];
    if (first.length > 0 && first.charCodeAt(0) > 32 && first.charCodeAt(0) < 127)
        return false;
    return cells.every((cell) => cell === '' || (0,cells_cell/* tidyCell */.fp)(cell).text === '');
}


/***/ })

};
