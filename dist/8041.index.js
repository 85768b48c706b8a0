export const id = 8041;
export const ids = [8041];
export const modules = {

/***/ 2509:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  t2: () => (/* binding */ REMOVE),
  $i: () => (/* binding */ isPlain),
  ZU: () => (/* binding */ isRemove),
  TN: () => (/* binding */ oneLine),
  QO: () => (/* binding */ spreadsheetDebris),
  fp: () => (/* binding */ tidyCell)
});

// EXTERNAL MODULE: ./build/text/csv.js
var csv = __webpack_require__(77926);
;// CONCATENATED MODULE: ./build/roster/cells/joiners.js
/** Zero-width non-joiner and joiner. */
const ZWNJ = 0x200c;
const ZWJ = 0x200d;
/** Scripts whose spelling needs the joiners (Unicode Standard Annex 31, 2.3; RFC 5892, A.1 and A.2). */
const SCRIPTS = [
    'Arabic',
    'Syriac',
    'Mongolian',
    'Nko',
    'Mandaic',
    'Adlam',
    'Devanagari',
    'Bengali',
    'Gurmukhi',
    'Gujarati',
    'Oriya',
    'Tamil',
    'Telugu',
    'Kannada',
    'Malayalam',
    'Sinhala',
    'Khmer',
    'Myanmar',
    'Tibetan',
];
let joining = null;
/** Made when the first joiner comes by: the tables of so many scripts take longer to load than a small file to read. */
const joiningLetter = () => (joining ??= new RegExp(`[${SCRIPTS.map((script) => `\\p{scx=${script}}`).join('')}]`, 'u'));
const LETTER = /[\p{L}\p{M}]/u;
const PICTURE = /\p{Extended_Pictographic}|[\u{1F3FB}-\u{1F3FF}]|\uFE0F/u;
/** Invisible characters beside the joiners, each with the character before it that makes it mean something. */
const SELECTORS = [
    // Variants of signs, emoji and Chinese characters: 葛󠄀 is another one than 葛 in a Japanese name.
    { own: /[\uFE00-\uFE0F]/u, after: /[\p{Extended_Pictographic}\p{Script=Han}\p{S}#*0-9]/u },
    { own: /[\u{E0100}-\u{E01EF}]/u, after: /\p{Script=Han}/u },
    { own: /[\u180B-\u180D\u180F]/u, after: /\p{Script=Mongolian}/u },
    { own: /[\u115F\u1160]/u, after: /[\u1100-\u1160\uA960-\uA97C]/u },
    // Flags of regions.
    { own: /[\u{E0020}-\u{E007F}]/u, after: /[\u{1F3F4}\u{E0020}-\u{E007E}]/u },
];
/** Whether the invisible character at a place is one that its text needs, and not one that nobody meant. */
function isNeeded(text, at) {
    const mark = String.fromCodePoint(text.codePointAt(at) ?? 0);
    const before = lastCharacter(text, at);
    return isJoined(text, at) || SELECTORS.some(({ own, after }) => own.test(mark) && after.test(before));
}
/**
 * Whether the character at a place is a joiner that its text needs: between letters of a script that is spelled with
 * it, or inside an emoji of several parts.
 */
function isJoined(text, at) {
    const code = text.charCodeAt(at);
    if (code !== ZWNJ && code !== ZWJ)
        return false;
    const before = lastCharacter(text, at);
    const after = String.fromCodePoint(text.codePointAt(at + 1) ?? 0);
    const isIn = (character) => LETTER.test(character) && joiningLetter().test(character);
    if (isIn(before) && isIn(after))
        return true;
    return code === ZWJ && PICTURE.test(before) && /\p{Extended_Pictographic}/u.test(after);
}
function lastCharacter(text, at) {
    const low = text.charCodeAt(at - 1);
    const wide = low >= 0xdc00 && low <= 0xdfff && at > 1;
    return at === 0 ? '' : text.slice(at - (wide ? 2 : 1), at);
}

;// CONCATENATED MODULE: ./build/roster/cells/cell.js


/** Clears the tenant's value. */
const REMOVE = '[!REMOVE!]';
/** The clearing word, in the spelling of this product and in that of CXone's upload template. */
const isRemove = (text) => text.charCodeAt(0) === 91 && /^\[!(?:\*{3})?REMOVE(?:\*{3})?!\]$/i.test(text);
/** Printable ASCII without surrounding spaces and without a leading apostrophe: nothing to tidy. */
const PLAIN = /^[!-&(-~](?:[ -~]*[!-~])?$/;
/** Spaces of Unicode other than the plain one (general category Zs), and the blank of Braille. */
const WIDE_SPACES = /[\u00A0\u1680\u2000-\u200A\u202F\u205F\u2800\u3000]/g;
/** Line and paragraph separator of Unicode: a line break like any other. */
const SEPARATORS = /[\u2028\u2029]/g;
/** What is shown as nothing: zero-width and direction marks, soft hyphen, fillers, selectors, tags. */
const INVISIBLE = /\p{Default_Ignorable_Code_Point}/gu;
const CONTROL = /[\u0000-\u0008\u000B\u000C\u000E-\u001F\u007F-\u009F]/;
/** The replacement character, put where bytes were no text. */
const UNREADABLE = /\uFFFD/;
/** True where `tidyCell` would hand back the same text. */
const isPlain = (raw) => PLAIN.test(raw) && (0,csv/* unguarded */.AY)(raw) === raw;
/**
 * Text of a cell as it is meant: the guard against formulas taken off, surrounding white space and invisible characters
 * removed, every kind of space a plain one, and NFC (Unicode Standard Annex 15), so that what looks alike is alike.
 * @param raw text as it stands in the file, without its quotes
 */
function tidyCell(raw) {
    if (raw === '' || isPlain(raw))
        return { text: raw };
    const opened = (0,csv/* unguarded */.AY)(raw);
    const lined = opened.replace(SEPARATORS, '\n');
    const spaced = lined.replace(WIDE_SPACES, ' ');
    const seen = spaced.replace(INVISIBLE, (mark, at) => (isNeeded(spaced, at) ? mark : ''));
    const trimmed = trimmedText(seen);
    const text = trimmed.normalize('NFC');
    const result = { text };
    if (seen.length !== spaced.length)
        result.tidied = 'invisible-character';
    else if (lined !== opened)
        result.tidied = 'line-separator';
    else if (spaced !== lined)
        result.tidied = 'no-break-space';
    else if (trimmed !== seen)
        result.tidied = 'spaces';
    if (UNREADABLE.test(text) || !text.isWellFormed())
        result.fault = 'unreadable-character';
    else if (CONTROL.test(text))
        result.fault = 'control-character';
    return result;
}
/** Without surrounding spaces, tabs and line breaks. A loop: `[ ]+$` takes quadratic time on a cell full of spaces. */
function trimmedText(text) {
    let from = 0;
    let to = text.length;
    while (from < to && isBlankCode(text.charCodeAt(from)))
        from += 1;
    while (to > from && isBlankCode(text.charCodeAt(to - 1)))
        to -= 1;
    return text.slice(from, to);
}
const isBlankCode = (code) => code === 32 || code === 9 || code === 10 || code === 13;
/** A value on one line: SCIM attributes have no line breaks, cells may. */
const oneLine = (text) => /[\r\n\t]/.test(text)
    ? text
        .split(/[\r\n\t]+/)
        .map(trimmedText)
        .filter((part) => part !== '')
        .join(' ')
    : text;
/**
 * What a spreadsheet writes where a formula went wrong, in English and German, and the sign for a column that is too
 * narrow.
 */
const FORMULA_ERRORS = new Set([
    '#REF!',
    '#N/A',
    '#NAME?',
    '#VALUE!',
    '#DIV/0!',
    '#NUM!',
    '#NULL!',
    '#SPILL!',
    '#CALC!',
    '#FIELD!',
    '#BLOCKED!',
    '#CONNECT!',
    '#UNKNOWN!',
    '#GETTING_DATA',
    '#BEZUG!',
    '#NV',
    '#WERT!',
    '#ZAHL!',
    '#ÜBERLAUF!',
]);
/** The same in other languages, in Google Sheets and in LibreOffice: capitals between `#` and `!` or `?`. */
const OTHER_ERRORS = /^#[¡¿]?\p{Lu}[\p{Lu}\d/_ ]{1,13}[!?]$|^#(?:N\/[ABD]|I\/T|Н\/Д|YOK|PUUTTUU|HIÁNYZIK)$/u;
/** What LibreOffice and Google Sheets write in words. */
const WORDED_ERRORS = /^(?:Err:\d{3}|Loading\.\.\.|Wird geladen ?(?:\.\.\.|…))$/;
const SCIENTIFIC = /^[+-]?\d(?:[.,]\d+)?E[+-]?\d{1,3}$/i;
const SIGNED_EXPONENT = /E[+-]/i;
/**
 * Debris of a spreadsheet in a cell: `1.23E+05` was an id, `#REF!` a value that is gone.
 * A bare `1E5` is an id like any other; only a sign or a decimal mark makes it a number that was changed.
 */
function spreadsheetDebris(text) {
    const first = text.charCodeAt(0);
    if (first === 35)
        return FORMULA_ERRORS.has(text.toUpperCase()) || OTHER_ERRORS.test(text) || /^#{3,}$/.test(text)
            ? 'formula-error'
            : null;
    if (text.length < 20 && WORDED_ERRORS.test(text))
        return 'formula-error';
    if (first > 57 || first < 43)
        return null;
    return SCIENTIFIC.test(text) && (SIGNED_EXPONENT.test(text) || /[.,]/.test(text)) ? 'scientific-number' : null;
}


/***/ }),

/***/ 88041:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   certainFixes: () => (/* binding */ certainFixes)
/* harmony export */ });
/* harmony import */ var _cells_cell_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(2509);
/* harmony import */ var _head_records_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(3688);


/**
 * The lines of a file that can be fixed without anybody's judgement: spaces, invisible characters, the case of a
 * status. Only in UTF-8 CSV files (a suggestion is UTF-8 text), only records on one line, and never a role or a group.
 * @param roster as `readRoster` gave it
 * @param file path of one of its files
 * @param lines the file's physical lines without their ends, in order
 * @returns one fix a line, by line
 */
function certainFixes(roster, file, lines) {
    const read = roster.files.find(({ path }) => path === file);
    if (!read?.delimiter || (read.encoding !== 'utf-8' && read.encoding !== 'utf-8-bom'))
        return [];
    const headers = headerCells(lines, read.delimiter);
    const byLine = new Map();
    for (const issue of roster.issues) {
        if (issue.file !== file || !issue.certain || issue.line === null || issue.column === null)
            continue;
        const held = byLine.get(issue.line);
        if (held)
            held.push(issue);
        else
            byLine.set(issue.line, [issue]);
    }
    const fixes = [];
    for (const [line, issues] of [...byLine].sort((a, b) => a[0] - b[0])) {
        const original = lines[line - 1];
        if (original === undefined)
            continue;
        const fixed = fixLine(original, read.delimiter, headers, issues);
        if (fixed !== null && fixed !== original)
            fixes.push({ file, line, original, fixed });
    }
    return fixes;
}
function headerCells(lines, delimiter) {
    const first = /^\uFEFF?"?sep=/i.test(lines[0] ?? '') ? 1 : 0;
    const records = (0,_head_records_js__WEBPACK_IMPORTED_MODULE_1__/* .firstRecords */ .p)(lines.slice(first).join('\n'), delimiter);
    const header = records.find((cells) => cells.some((cell) => (0,_cells_cell_js__WEBPACK_IMPORTED_MODULE_0__/* .tidyCell */ .fp)(cell).text !== ''));
    return (header ?? []).map((cell) => (0,_cells_cell_js__WEBPACK_IMPORTED_MODULE_0__/* .oneLine */ .TN)((0,_cells_cell_js__WEBPACK_IMPORTED_MODULE_0__/* .tidyCell */ .fp)(cell).text));
}
function fixLine(line, delimiter, headers, issues) {
    const spans = cellSpans(line, delimiter);
    if (!spans)
        return null;
    const edits = new Map();
    for (const issue of issues) {
        const index = headers.indexOf(issue.column);
        const span = spans[index];
        if (!span || !reads(span.text, issue.found))
            continue;
        // Two things may be wrong with one cell (spaces and case): the last one's fix has both.
        edits.set(index, issue.suggestion);
    }
    if (edits.size === 0)
        return null;
    let fixed = '';
    let at = 0;
    for (const [index, { from, to, quoted }] of spans.entries()) {
        const text = edits.get(index);
        if (text === undefined)
            continue;
        const written = quoted || text.includes(delimiter) || text.includes('"') ? `"${text.replaceAll('"', '""')}"` : text;
        fixed += line.slice(at, from) + written;
        at = to;
    }
    return fixed + line.slice(at);
}
/** The cell as it stands, or as an earlier finding of the same cell left it. */
const reads = (cell, found) => cell === found || (0,_cells_cell_js__WEBPACK_IMPORTED_MODULE_0__/* .tidyCell */ .fp)(cell).text === found;
/** The cells of a record on one line; `null` where the line holds no whole record. */
function cellSpans(line, delimiter) {
    const spans = [];
    let at = 0;
    for (;;) {
        const quoted = line[at] === '"';
        let to = line.indexOf(delimiter, at);
        let text;
        if (quoted) {
            const cell = /"((?:[^"]|"")*)"/y;
            cell.lastIndex = at;
            const match = cell.exec(line);
            if (!match)
                return null;
            to = cell.lastIndex;
            if (to < line.length && line[to] !== delimiter)
                return null;
            text = match[1].replaceAll('""', '"');
        }
        else {
            if (to === -1)
                to = line.length;
            text = line.slice(at, to);
        }
        spans.push({ from: at, to, quoted, text });
        if (to >= line.length)
            return spans;
        at = to + 1;
    }
}


/***/ }),

/***/ 3688:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   p: () => (/* binding */ firstRecords)
/* harmony export */ });
/* harmony import */ var csv_parse_sync__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(42016);
/* harmony import */ var _splitter_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(71142);


/** Records that are looked at before the header is known. */
const HEAD_RECORDS = 40;
/**
 * The first records of a text as this delimiter would split them; what cannot be split ends them.
 * @param text beginning of a file; its last record may be cut
 */
function firstRecords(text, delimiter) {
    const records = [];
    try {
        (0,csv_parse_sync__WEBPACK_IMPORTED_MODULE_0__/* .parse */ .qg)(text, {
            ..._splitter_js__WEBPACK_IMPORTED_MODULE_1__/* .CSV_OPTIONS */ .qx,
            record_delimiter: [..._splitter_js__WEBPACK_IMPORTED_MODULE_1__/* .CSV_OPTIONS */ .qx.record_delimiter],
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


/***/ }),

/***/ 71142:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   HM: () => (/* binding */ RecordSplitter),
/* harmony export */   qx: () => (/* binding */ CSV_OPTIONS),
/* harmony export */   r4: () => (/* binding */ lineBreaks)
/* harmony export */ });
/* harmony import */ var csv_parse__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(68075);

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
        this.#parser = (0,csv_parse__WEBPACK_IMPORTED_MODULE_0__/* .parse */ .qg)({
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


/***/ })

};
