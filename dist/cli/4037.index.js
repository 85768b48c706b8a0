export const id = 4037;
export const ids = [4037];
export const modules = {

/***/ 4709:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   G: () => (/* binding */ defaultPolicy)
/* harmony export */ });
/* harmony import */ var _defaults_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(6221);

/** The policy where there is no file; a fresh copy each time. */
function defaultPolicy() {
    return structuredClone(_defaults_js__WEBPACK_IMPORTED_MODULE_0__/* .DEFAULTS */ .z);
}


/***/ }),

/***/ 6221:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Q: () => (/* binding */ LONGEST_PATTERN),
/* harmony export */   z: () => (/* binding */ DEFAULTS)
/* harmony export */ });
/** Characters that a pattern of the policy may have. */
const LONGEST_PATTERN = 256;
/**
 * Every default of the policy, written once: the schema takes them from here, and a run without a policy file needs no
 * schema at all (loading one costs half as much as starting Node).
 */
const DEFAULTS = {
    version: 1,
    timezone: 'UTC',
    dates: 'auto',
    statuses: {},
    ignoreColumns: [],
    unmanaged: [],
    columns: {},
    roles: {
        allowed: {},
        groups: {},
        conflicts: [],
        maxPerUser: 5,
        maxDepth: 3,
        write: 'auto',
        extra: 'remove',
    },
    skills: { allowed: [], extra: 'remove' },
    externalId: 'auto',
    owned: { externalIdPrefix: '', userNames: [] },
    protected: [],
    leavers: {
        action: 'deactivate',
        absent: 'report',
        dependencies: 'block',
        licensePolicy: 'RECLAIM',
        terminateSessions: true,
        disconnect: true,
        retainData: true,
    },
    steps: {
        dependencies: 'try',
        sessions: 'try',
        disconnect: 'try',
        logout: 'try',
        accessKeys: 'try',
        license: 'try',
        cacheRefresh: 'try',
    },
    guards: {
        deactivate: { percent: 10, count: 25 },
        delete: { percent: 5, count: 10 },
        roleGain: { percent: 20 },
        roleLoss: { percent: 20 },
        create: { percent: 50 },
        update: { percent: 50 },
        reactivate: { percent: 20 },
        userNameChange: { percent: 5 },
        minimumPopulation: 20,
    },
    override: '.github/cxone-override.yml',
};


/***/ }),

/***/ 1728:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   BD: () => (/* binding */ ADDRESS),
/* harmony export */   Ke: () => (/* binding */ judgeAddress),
/* harmony export */   O5: () => (/* binding */ latinLook)
/* harmony export */ });
/* unused harmony export ADDRESS_LENGTH */
/* harmony import */ var _template_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(3912);
/* harmony import */ var _text_code_point_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(4202);


const ATOM = "[A-Za-z0-9!#$%&'*+/=?^_`{|}~-]+";
const LABEL = '[A-Za-z0-9](?:[A-Za-z0-9-]{0,61}[A-Za-z0-9])?';
/** Letters alone (RFC 3696, section 2), or the ASCII form of others. */
const LAST_LABEL = '(?:[A-Za-z]{2,63}|[Xx][Nn]--[A-Za-z0-9-]{0,58}[A-Za-z0-9])';
/**
 * An e-mail address as sign-in names are: ASCII, a dot in the domain (RFC 5321 dot-string, without quoted local parts
 * and address literals).
 */
const ADDRESS = new RegExp(String.raw `^${ATOM}(?:\.${ATOM})*@(?:${LABEL}\.)+${LAST_LABEL}$`);
/** Longest address of RFC 5321 (a path of 256 octets less its angle brackets). */
const ADDRESS_LENGTH = 254;
/**
 * Letters of other alphabets that look like a Latin one (from the confusables of Unicode Technical Standard 39), in the
 * order of `LOOKS`.
 */
const LOOKALIKES = 'аАвВсСԁеЕѐһНіІјЈкКӏмМоОрРԛѕЅтТуУԝхХүΑΒΕΖΗΙΚΜΝΟΡΤΥΧοαινρυєңɡ';
const LOOKS = 'aAbBcCdeEehHiIjJkKlmMoOpPqsStTyYwxXyABEZHIKMNOPTYXoaivpuehg';
const LATIN_LOOK = new Map(Array.from(LOOKALIKES, (letter, at) => [letter, LOOKS[at]]));
/** The Latin letter that a letter of another alphabet looks like. */
const latinLook = (letter) => LATIN_LOOK.get(letter);
/**
 * Judges an address. An address that mixes alphabets, or is written in letters that merely look Latin, would be another
 * person's to the tenant and the same to the eye: it is an error of its own.
 * @returns `null` where the address is good
 */
function judgeAddress(text) {
    if (text.length <= ADDRESS_LENGTH && ADDRESS.test(text))
        return null;
    if (/[^\u0000-\u007F]/.test(text)) {
        const composed = text.normalize('NFKC');
        const latin = Array.from(composed, (letter) => LATIN_LOOK.get(letter) ?? letter).join('');
        const other = /(?=\p{L})\P{Script=Latin}/u.test(text);
        if (other || composed !== text.normalize('NFC')) {
            return {
                code: 'confusable-address',
                expected: 'Latin letters throughout: this address has letters of another alphabet that look like them' +
                    `${named(text, (letter) => LATIN_LOOK.has(letter) || letter.normalize('NFKC') !== letter)}; type it again`,
                suggestion: good(latin),
            };
        }
        const plain = composed.replaceAll(/[‘’]/g, "'");
        const at = plain.lastIndexOf('@');
        const isDomain = /[^\u0000-\u007F]/.test(plain.slice(at));
        return {
            code: 'not-an-address',
            expected: `an e-mail address in the letters a–z without marks${named(text, () => true)}` +
                (isDomain ? '; a domain with such letters is written in its xn-- form' : ''),
            suggestion: at < 0 ? '' : good(`${(0,_template_js__WEBPACK_IMPORTED_MODULE_0__/* .toAscii */ .Vb)(plain.slice(0, at))}@${inAscii(plain.slice(at + 1))}`),
        };
    }
    return { code: 'not-an-address', expected: 'an e-mail address such as name@example.com', suggestion: fixed(text) };
}
/** A domain in its ASCII form (IDNA), `''` where it has none: without its marks it would be someone else's. */
function inAscii(domain) {
    try {
        return new URL(`http://${domain}/`).hostname;
    }
    catch {
        return '';
    }
}
/** The letters in question, for people: up to five, each with its number, since they look like others. */
function named(text, isWrong) {
    const letters = [...new Set(Array.from(text).filter((letter) => letter > '\u007F' && isWrong(letter)))].slice(0, 5);
    const shown = letters.map((letter) => `“${letter}” ${(0,_text_code_point_js__WEBPACK_IMPORTED_MODULE_1__/* .codePoint */ .y)(letter)}`);
    return shown.length === 0 ? '' : ` (${shown.join(', ')})`;
}
const good = (text) => (text.length <= ADDRESS_LENGTH && ADDRESS.test(text) ? text : '');
/**
 * Slips of the hand: blanks inside, a comma for the point, a mailto: or brackets around, a remark or punctuation at the
 * end. What stands behind the address is never taken for a part of its domain.
 */
function fixed(text) {
    if (text.length > 2 * ADDRESS_LENGTH)
        return '';
    const bare = text
        .replace(/^.*[<([]([^<>()[\]]*@[^<>()[\]]*)[>)\]]$/, '$1')
        .replace(/\s*[([][^()[\]@]*[)\]]$/, '')
        .replace(/^(?:mailto|smtp|sip):/i, '')
        .replace(/[<>"()]+/g, '')
        .replace(/^['`]+|[.,;:'`\s]+$/g, '');
    const pointed = bare
        .replaceAll(',', '.')
        .replace(/\s*([.@])\s*/g, '$1')
        .replace(/\.{2,}/g, '.')
        .replace(/@{2,}/g, '@')
        .replace(/\.@|@\./g, '@');
    const at = pointed.indexOf('@');
    if (at < 0)
        return '';
    const [domain = '', ...more] = pointed.slice(at + 1).split(/\s+/);
    return more.some((each) => each.includes('@')) ? '' : good(`${pointed.slice(0, at).replace(/\s+/g, '')}@${domain}`);
}


/***/ }),

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
var csv = __webpack_require__(7926);
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

/***/ 1378:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  hF: () => (/* binding */ daysOf),
  ue: () => (/* binding */ epochDay),
  N: () => (/* binding */ isDay),
  Gu: () => (/* binding */ isFarShort),
  Gv: () => (/* binding */ meantDay),
  h2: () => (/* binding */ readDate)
});

// EXTERNAL MODULE: ./build/text/days.js
var text_days = __webpack_require__(6939);
// EXTERNAL MODULE: ./build/roster/cells/id-digits.js
var id_digits = __webpack_require__(5754);
;// CONCATENATED MODULE: ./build/roster/cells/months.js
/** Names of the months, and how they are shortened: English, German, French, Spanish, Italian, Portuguese, Dutch. */
const NAMES = [
    'january jan januar janner jaenner janvier janv enero ene gennaio gen janeiro januari',
    'february feb februar fevrier fevr fev febrero febbraio fevereiro februari',
    'march mar marz maerz mrz mars marzo marco maart mrt',
    'april apr avril avr abril abr aprile',
    'may mai mayo maggio mag maio mei',
    'june jun juni juin junio giugno giu junho',
    'july jul juli juillet juil julio luglio lug julho',
    'august aug aout agosto ago augustus',
    'september sep sept septembre septiembre settembre set setembro',
    'october oct oktober okt octobre octubre ottobre ott outubro out',
    'november nov novembre noviembre novembro',
    'december dec dezember dez decembre diciembre dic dicembre dezembro',
].map((names) => names.split(' '));
const BY_NAME = new Map(NAMES.flatMap((names, at) => names.map((name) => [name, at + 1])));
/** The number of a month by its name in small letters without accents, 0 where it is none. */
const monthOf = (name) => BY_NAME.get(name) ?? 0;
const WEEKDAYS = new RegExp(`^(?:${[
    'mon(?:day)?|tue(?:s(?:day)?)?|wed(?:nesday)?|thu(?:rs(?:day)?)?|fri(?:day)?|sat(?:urday)?|sun(?:day)?',
    'mo(?:ntag)?|di(?:enstag)?|mi(?:ttwoch)?|do(?:nnerstag)?|fr(?:eitag)?|sa(?:mstag)?|sonnabend|so(?:nntag)?',
    'lun(?:di)?|mardi|mer(?:credi)?|jeu(?:di)?|ven(?:dredi)?|sam(?:edi)?|dim(?:anche)?',
    'lunes|martes|miercoles|jueves|viernes|sabado|domingo',
    'lunedi|martedi|mercoledi|giovedi|venerdi|sabato|domenica',
    '(?:segunda|terca|quarta|quinta|sexta)-feira|maandag|dinsdag|woensdag|donderdag|vrijdag|zaterdag|zondag',
].join('|')})(?:[.,]+ ?| )(?=\\S)`);
/** A date in words in plain small letters, without the day of the week. */
const plainWords = (text) => text
    .normalize('NFKD')
    .replaceAll(/\p{M}+/gu, '')
    .toLowerCase()
    .replace(WEEKDAYS, '');

;// CONCATENATED MODULE: ./build/roster/cells/dates.js



/** No way of writing a day with its time is longer. */
const LONGEST = 64;
const UNKNOWN = { kind: 'unknown' };
const EMPTY = { kind: 'empty' };
/** A day of XML Schema may have a zone, which makes no other day of it: `2026-01-31-08:00`. */
const ISO = new RegExp('^(\\d{4})-(\\d{2})-(\\d{2})(?:Z|[+-]\\d{2}:\\d{2}|' +
    '[T ](\\d{2}:\\d{2}(?::\\d{2}(?:\\.\\d{1,9})?)?) ?(Z|[+-]\\d{2}(?::?\\d{2})?)?)?$');
const MIDNIGHT = /^00:00(?::00(?:\.0+)?)?$/;
/** How OData and SAP write a moment in JSON. */
const EPOCH = /^\/?Date\((-?\d{1,15})(?:[+-]\d{4})?\)\/?$/;
/**
 * First days of the calendars of databases and spreadsheets (SQL Server, Dynamics, Oracle, Excel, Unix, Windows, .NET):
 * what an export writes where there is no date.
 */
const EMPTY_DAYS = new Set([
    '0000-00-00',
    '0001-01-01',
    '1000-01-01',
    '1582-10-15',
    '1601-01-01',
    '1753-01-01',
    '1800-01-01',
    '1800-12-28',
    '1858-11-17',
    '1899-12-29',
    '1899-12-30',
    '1899-12-31',
    '1900-01-00',
    '1900-01-01',
    '1900-01-02',
    '1901-01-01',
    '1904-01-01',
    '1904-01-02',
    '1970-01-01',
]);
/** Before it nobody can have started, or left: a slip of the hand. */
const FIRST_YEAR = 1930;
/** After it nobody leaves: a slip, or a year of another calendar – 2569 is 2026 in Thailand. */
const LAST_YEAR = '2200';
/**
 * The first and the last day of a year far away, and the last one that pandas knows, stand for “never”; not of the
 * years that are this century's in Thailand.
 */
const NEVER = /^(?!25[4-9]|26[0-3])\d{4}-(?:12-31|01-01)$|^2262-04-11$/;
const isFar = (date) => date > LAST_YEAR && !NEVER.test(date);
const pad = (value) => String(value).padStart(2, '0');
const leap = (year) => (year % 4 === 0 && year % 100 !== 0) || year % 400 === 0;
const lengthOf = (year, month) => month === 2 ? (leap(year) ? 29 : 28) : [4, 6, 9, 11].includes(month) ? 30 : 31;
function day(year, month, date) {
    const text = `${String(year).padStart(4, '0')}-${pad(month)}-${pad(date)}`;
    if (EMPTY_DAYS.has(text))
        return text;
    if (year < FIRST_YEAR || month < 1 || month > 12 || date < 1 || date > lengthOf(year, month))
        return null;
    return year === 9999 ? '' : text;
}
const known = (date) => date === null ? UNKNOWN : EMPTY_DAYS.has(date) ? EMPTY : { kind: 'date', date };
/** True for a day that exists, written YYYY-MM-DD. */
function isDay(text) {
    const match = /^(\d{4})-(\d{2})-(\d{2})$/.exec(text);
    if (!match)
        return false;
    const [year, month, date] = [Number(match[1]), Number(match[2]), Number(match[3])];
    return year >= FIRST_YEAR && day(year, month, date) !== null;
}
/**
 * Reads a date as HR systems write it: ISO 8601 (a time without a zone is left off), `20260131`, `31.01.2026` (points
 * mean day first everywhere), `31-Jan-2026`, `January 31, 2026` (in seven languages, also behind the day of the week),
 * the serial numbers of Excel (1900 system, days since 30 December 1899). Slashes and dashes are `ordered`: the column,
 * or the policy, says which day they mean.
 * @param timezone IANA name: a moment with its zone is a day there
 */
function readDate(text, timezone = 'UTC') {
    const reading = text.length > LONGEST ? UNKNOWN : anyDate((0,id_digits/* plainId */.S)(text), timezone);
    if (reading.kind !== 'ordered')
        return 'date' in reading && isFar(reading.date) ? UNKNOWN : reading;
    return Object.values(reading.days).every(isFar) ? UNKNOWN : reading;
}
function anyDate(text, timezone) {
    const iso = ISO.exec(text);
    if (iso) {
        const date = day(Number(iso[1]), Number(iso[2]), Number(iso[3]));
        // “Never” is never in every zone.
        if (!date || iso[5] === undefined || MIDNIGHT.test(iso[4]))
            return known(date);
        return instant(Date.parse(text.replace(' ', 'T').replace(/ /g, '')), timezone);
    }
    const epoch = EPOCH.exec(text);
    if (epoch) {
        const moment = Number(epoch[1]);
        const date = utcDay(moment);
        return moment % text_days/* DAY_MS */.sO === 0 || date === '' ? known(date) : instant(moment, timezone);
    }
    if (/^\d{1,5}(?:[.,]\d+)?$/.test(text))
        return serial(Math.floor(Number(text.replace(',', '.'))), text);
    const basic = /^(\d{4})(\d{2})(\d{2})(?:000000)?$/.exec(text);
    if (basic)
        return known(day(Number(basic[1]), Number(basic[2]), Number(basic[3])));
    const yearFirst = /^(\d{4})(?:[/.]|\. )(\d{1,2})(?:[/.]|\. )(\d{1,2})(?:\.| 0{1,2}:00(?::00)?)?$/.exec(text) ??
        /^(\d{4})[年년] ?(\d{1,2})[月월] ?(\d{1,2})[日일]$/.exec(text);
    if (yearFirst)
        return known(day(Number(yearFirst[1]), Number(yearFirst[2]), Number(yearFirst[3])));
    const points = /^(\d{1,2})\.\s?(\d{1,2})\.\s?(\d{4})(?: 0{1,2}:00(?::00)?)?$/.exec(text);
    if (points)
        return known(day(Number(points[3]), Number(points[2]), Number(points[1])));
    if (text.length <= 11 && ZERO.test(text.toLowerCase()))
        return EMPTY;
    const slashes = /^(\d{1,2})([/.-])(\d{1,2})\2(\d{4}|\d{2})(?:,? \d{1,2}:\d{2}(?::\d{2})?(?: ?[AP]M)?)?$/i.exec(text);
    if (slashes)
        return numeric(Number(slashes[1]), Number(slashes[3]), slashes[4], text);
    const words = plainWords(text);
    // Without the day of the week it may be any of these.
    const reading = words === text || !/^\d/.test(words) ? named(words) : anyDate(words, timezone);
    return reading.kind === 'ordered' ? { ...reading, text } : reading;
}
/** The days a numeric date could be, one or two. */
const daysOf = ({ days }) => [
    ...new Set(Object.values(days)),
];
const utcDay = (moment) => {
    const date = new Date(moment);
    return Number.isNaN(date.getTime()) ? null : day(date.getUTCFullYear(), date.getUTCMonth() + 1, date.getUTCDate());
};
function instant(moment, timezone) {
    if (Number.isNaN(moment) || Math.abs(moment) > 8.64e15)
        return UNKNOWN;
    // Midnight of 1 January 1970 in any zone of the earth: no moment at all.
    if (moment === 0)
        return EMPTY;
    const date = new Intl.DateTimeFormat('en-CA', { timeZone: timezone, dateStyle: 'short' }).format(moment);
    const reading = known(utcDay(Date.parse(`${date}T00:00:00Z`)));
    return reading.kind === 'date' ? { kind: 'instant', date: reading.date } : reading;
}
function serial(days, text) {
    if (/^[0-2](?:[.,]0+)?$/.test(text))
        return EMPTY;
    // 1930 to 2100: outside of it a five-digit number is hardly a date.
    if (days < 10_959 || days > 73_415 || text.length < 5)
        return UNKNOWN;
    return { kind: 'serial', date: (0,text_days/* dayAfter */.PV)(Date.UTC(1899, 11, 30), days) };
}
/** Two numbers and a year, in the European, the American or the Japanese order. */
function numeric(first, second, yearText, text) {
    const short = yearText.length === 2;
    const year = short ? 2000 + Number(yearText) : Number(yearText);
    const readings = [
        ['dmy', day(year, second, first)],
        ['mdy', day(year, first, second)],
    ];
    if (short)
        readings.push(['ymd', day(2000 + first, second, Number(yearText))]);
    const days = {};
    for (const [order, date] of readings)
        if (date !== null)
            days[order] = date;
    const possible = Object.values(days);
    if (possible.length === 0)
        return UNKNOWN;
    if (possible.includes(''))
        return known('');
    if (possible.some((date) => EMPTY_DAYS.has(date)))
        return EMPTY;
    if (!short && possible.every((date) => date === possible[0]) && possible.length === 2)
        return known(possible[0] ?? null);
    const orders = Object.keys(days);
    return { kind: 'ordered', text, days, proves: orders.length === 1 ? orders[0] : null };
}
/** A day with the name of its month; of a year with two digits nobody knows the century. */
function named(words) {
    const plain = words
        .replace(/(\d)(?:st|nd|rd|th|er|o)\b/, '$1')
        .replace(/[-.,/\s]+/g, ' ')
        .replaceAll(/ (?:de|del|di) /g, ' ')
        .trim();
    const match = /^(?:(\d{1,2}) ([a-z]+)|([a-z]+) (\d{1,2})) (\d{4}|\d{2})$/.exec(plain);
    if (!match)
        return UNKNOWN;
    const date = Number(match[1] ?? match[4]);
    const month = monthOf((match[2] ?? match[3]));
    const year = match[5];
    if (year.length === 4)
        return known(day(Number(year), month, date));
    const common = day(2000 + Number(year), month, date);
    const swapped = match[1] === undefined ? null : day(2000 + date, month, Number(year));
    const days = {};
    if (common !== null)
        Object.assign(days, { dmy: common, mdy: common });
    if (swapped !== null)
        days.ymd = swapped;
    return common === null && swapped === null ? UNKNOWN : { kind: 'ordered', text: words, days, proves: null };
}
/** How spreadsheets show a zero that is formatted as a date or a time. */
const ZERO = /^(?:0{1,2}[-/. ]jan[-/. ]00|jan[-/. ]00|1\/0\/00|0{1,2}\/0?1\/00|(?:0{1,2}:00(?::00)?|12:00(?::00)? ?am)(?: ?am)?)$/;
/**
 * The day that a number may be which counts seconds, or milliseconds, since 1970: what programs hand on instead of a
 * date. `''` where it is none of this century's.
 */
function epochDay(text) {
    if (!/^\d{10}(?:\d{3})?$/.test(text))
        return '';
    const date = utcDay(Number(text) * (text.length === 10 ? 1000 : 1));
    return date !== null && date > '1990' && date < LAST_YEAR ? date : '';
}
/** The day that was probably meant by a cell that is no date as it stands; `''` where nobody can say. */
function meantDay(text) {
    if (text.length > LONGEST)
        return '';
    const epoch = epochDay(text);
    if (epoch !== '')
        return epoch;
    const [, year, month, date] = /^(\d{4})[-/. ](\d{1,2})[-/. ](\d{1,2})$/.exec(text) ?? [];
    if (year !== undefined)
        return day(Number(year), Number(month), Number(date)) ?? '';
    const reading = readDate(text.replace(/[ T]+\d{1,2}:?\d{2}(?::?\d{2})?(?: ?[AP]M|Z)?$/i, ''));
    return reading.kind === 'date' ? reading.date : '';
}
/** Whether a year of two digits would be one far ahead: of a first day in 98 nobody means 2098. */
const isFarShort = ({ text }, date) => date >= '2050' && !/\d{4}/.test(text);


/***/ }),

/***/ 5754:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   S: () => (/* binding */ plainId),
/* harmony export */   e: () => (/* binding */ judgeDigits)
/* harmony export */ });
/** Digits of spreadsheets: they keep 15 of them, and write zeros for the rest. */
const PRECISION = 15;
/** Zeros alone, and numbers as long as a spreadsheet rounds them. */
function judgeDigits(text) {
    if (text.charCodeAt(0) === 48 && /^0+$/.test(text)) {
        return {
            code: 'null-word',
            severity: 'warning',
            expected: 'an id: zeros alone are how programs write that there is none; if so, empty the cell',
            suggestion: '',
        };
    }
    if (text.length <= PRECISION || !/^\d+$/.test(text) || /[^0]/.test(text.slice(PRECISION)))
        return null;
    return {
        code: 'rounded-id',
        severity: 'warning',
        expected: `the id as it was, if a spreadsheet rounded it: it keeps ${PRECISION} digits; format the column as text`,
        suggestion: '',
    };
}
/** An id with wide letters as plain ones, the digits of every script as 0–9, and every dash as a hyphen. */
const plainId = (text) => /^[\u0000-\u007F]*$/.test(text)
    ? text
    : text
        .replaceAll(/[\uFF01-\uFF5E]/g, (letter) => String.fromCharCode(letter.charCodeAt(0) - 0xfee0))
        .replaceAll(/(?![0-9])\p{Nd}/gu, (digit) => String(digitValue(digit)))
        .replaceAll(/[\u2010-\u2015\u2212]/g, '-');
/** Digits of a script stand in a row, from zero to nine. */
function digitValue(digit) {
    const code = digit.codePointAt(0);
    let before = 0;
    while (before < 60 && /^\p{Nd}$/u.test(String.fromCodePoint(code - before - 1)))
        before += 1;
    return before % 10;
}


/***/ }),

/***/ 897:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   BM: () => (/* binding */ skillGrants),
/* harmony export */   Dw: () => (/* binding */ listItems),
/* harmony export */   eL: () => (/* binding */ roleGrants),
/* harmony export */   yO: () => (/* binding */ ITEM_END)
/* harmony export */ });
/* harmony import */ var _dates_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(1378);
/* harmony import */ var _cell_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(2509);


/**
 * Put after every item of a JSON array, so that names with `;` or `|` in them stay whole. Cannot stand in a cell: it is
 * a control character.
 */
const ITEM_END = '\u001F';
/** The items of a cell, tidied, without empty ones. */
function listItems(text) {
    const parts = text.includes(ITEM_END) ? text.split(ITEM_END) : text.split(/[;|]/);
    const items = [];
    for (const part of parts) {
        const { text: item, fault } = (0,_cell_js__WEBPACK_IMPORTED_MODULE_1__/* .tidyCell */ .fp)(part);
        if (fault)
            return { items, fault: { code: fault, found: item, expected: 'names in readable letters' } };
        if (item !== '')
            items.push((0,_cell_js__WEBPACK_IMPORTED_MODULE_1__/* .oneLine */ .TN)(item));
    }
    return { items, fault: null };
}
/**
 * Roles of a cell, each with its last day where one is given (`role@2026-12-31`). The same role twice with the same day
 * is one; with two days it is an error, since nobody can say which is meant.
 */
function roleGrants(items) {
    const grants = new Map();
    for (const item of items) {
        const grant = datedRole(item);
        const { name, until } = grant;
        if (until !== undefined && !(0,_dates_js__WEBPACK_IMPORTED_MODULE_0__/* .isDay */ .N)(until)) {
            return { grants: [], fault: { code: 'bad-date', found: item, expected: 'role@YYYY-MM-DD, a day that exists' } };
        }
        const key = name.normalize('NFC').toLowerCase();
        const held = grants.get(key);
        if (held && held.until !== until) {
            return { grants: [], fault: { code: 'role-twice', found: item, expected: `${name} once, with one last day` } };
        }
        if (!held)
            grants.set(key, grant);
    }
    return { grants: [...grants.values()], fault: null };
}
/**
 * `role@2026-12-31` in its parts. What follows the last `@` is a date only where it begins like one: names may have an
 * `@`.
 */
function datedRole(item) {
    const at = item.lastIndexOf('@');
    const name = item.slice(0, at).trimEnd();
    const until = item.slice(at + 1).trimStart();
    return at > 0 && name !== '' && /^\d[\d./-]*$/.test(until) ? { name, until } : { name: item };
}
/**
 * Skills of a cell, each with its proficiency where one is given (`Billing EN:3`, 1 is best, 20 the least). What
 * follows the last colon is a proficiency only where it is a number: names may have a colon.
 */
function skillGrants(items) {
    const grants = new Map();
    for (const item of items) {
        const dated = /^(.*\S)\s*:\s*(-?\d+)$/.exec(item);
        const name = dated?.[1] ?? item;
        const grant = dated ? { name, proficiency: Number(dated[2]) } : { name };
        if (grant.proficiency !== undefined && (grant.proficiency < 1 || grant.proficiency > 20)) {
            const expected = 'a proficiency from 1 (best) to 20 after the colon';
            return { grants: [], fault: { code: 'bad-proficiency', found: item, expected } };
        }
        const key = name.normalize('NFC').toLowerCase();
        const held = grants.get(key);
        if (held && held.proficiency !== grant.proficiency)
            return {
                grants: [],
                fault: { code: 'skill-twice', found: item, expected: `${name} once, with one proficiency` },
            };
        if (!held)
            grants.set(key, grant);
    }
    return { grants: [...grants.values()], fault: null };
}


/***/ }),

/***/ 4682:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  Vd: () => (/* binding */ isCxoneId),
  _S: () => (/* binding */ isNamedDay),
  t8: () => (/* binding */ judgeId),
  ZP: () => (/* binding */ nearestZone),
  kE: () => (/* binding */ zoneOf)
});

// EXTERNAL MODULE: ./build/text/nearest.js
var nearest = __webpack_require__(2788);
;// CONCATENATED MODULE: ./build/roster/cells/windows-zones.js
/** Names that Windows, Exchange and .NET give to time zones, and the zone of the IANA list (CLDR, territory 001). */
const ZONES = `
Dateline=Etc/GMT+12 Hawaiian=Pacific/Honolulu Alaskan=America/Anchorage Pacific=America/Los_Angeles
US_Mountain=America/Phoenix Mountain=America/Denver Central_America=America/Guatemala Central=America/Chicago
Canada_Central=America/Regina SA_Pacific=America/Bogota Eastern=America/New_York US_Eastern=America/Indianapolis
Atlantic=America/Halifax SA_Western=America/La_Paz Pacific_SA=America/Santiago Newfoundland=America/St_Johns
E._South_America=America/Sao_Paulo Argentina=America/Buenos_Aires Greenwich=Atlantic/Reykjavik GMT=Europe/London
W._Europe=Europe/Berlin Central_Europe=Europe/Budapest Romance=Europe/Paris Central_European=Europe/Warsaw
W._Central_Africa=Africa/Lagos GTB=Europe/Bucharest FLE=Europe/Kiev E._Europe=Europe/Chisinau Egypt=Africa/Cairo
South_Africa=Africa/Johannesburg Israel=Asia/Jerusalem Turkey=Europe/Istanbul Arab=Asia/Riyadh Russian=Europe/Moscow
E._Africa=Africa/Nairobi Iran=Asia/Tehran Arabian=Asia/Dubai Pakistan=Asia/Karachi India=Asia/Kolkata
Sri_Lanka=Asia/Colombo Nepal=Asia/Katmandu Bangladesh=Asia/Dhaka SE_Asia=Asia/Bangkok China=Asia/Shanghai
Singapore=Asia/Singapore W._Australia=Australia/Perth Taipei=Asia/Taipei Tokyo=Asia/Tokyo Korea=Asia/Seoul
Cen._Australia=Australia/Adelaide E._Australia=Australia/Brisbane AUS_Eastern=Australia/Sydney
Tasmania=Australia/Hobart New_Zealand=Pacific/Auckland
`;
let known = null;
/** The zone of the IANA list for a name of Windows, such as “W. Europe Standard Time”; `''` for all others. */
function zoneOfWindows(text) {
    const name = /^(.{2,40}) (?:Standard|Daylight) Time$/i.exec(text)?.[1];
    if (name === undefined)
        return '';
    known ??= new Map(ZONES.trim()
        .split(/\s+/)
        .map((pair) => {
        const [windows = '', zone = ''] = pair.split('=');
        return [windows.toLowerCase(), zone];
    }));
    return known.get(name.toLowerCase().replaceAll(' ', '_')) ?? '';
}

// EXTERNAL MODULE: ./build/roster/cells/id-digits.js
var id_digits = __webpack_require__(5754);
// EXTERNAL MODULE: ./build/text/ids.js
var ids = __webpack_require__(3276);
;// CONCATENATED MODULE: ./build/roster/cells/single-values.js




/** An id of an account as CXone writes them. */
const isCxoneId = ids/* isUuid */.O1;
let zones = null;
const allZones = () => (zones ??= [...Intl.supportedValuesOf('timeZone'), 'UTC']);
/** The name of an IANA time zone as the list spells it; `null` where it is none. */
function zoneOf(text) {
    if (!/^[A-Za-z][\w+/-]{1,50}$/.test(text))
        return null;
    const listed = allZones().find((zone) => zone.toLowerCase() === text.toLowerCase());
    if (listed)
        return listed;
    try {
        const { timeZone } = new Intl.DateTimeFormat('en', { timeZone: text }).resolvedOptions();
        // Older names (`US/Eastern`) are zones too. Offsets and abbreviations are not what the list is for.
        return timeZone !== '' && text.includes('/') ? text : null;
    }
    catch {
        return null;
    }
}
/** The zone someone probably meant: by its name in Windows, by its city, else the nearest one; `''` where none is. */
function nearestZone(text) {
    const name = text.trim().replaceAll(' ', '_').toLowerCase();
    const cities = allZones().filter((zone) => zone.toLowerCase().endsWith(`/${name}`));
    return zoneOfWindows(text.trim()) || (cities.length === 1 ? cities[0] : (0,nearest/* nearestWord */.zZ)(name, allZones()));
}
/** First letters of the months in the languages spreadsheets write them in. */
const MONTHS = 'jan|feb|fév|fev|mar|mär|mrz|mrt|apr|avr|abr|may|mai|mag|maj|mei|jun|jui|giu|jul|lug|aug|aoû|aou|ago|sep|set|' +
    'oct|okt|ott|out|nov|dec|dez|déc|dic';
const NAMED = [
    new RegExp(`^\\d{1,4}[-. /]+(?:${MONTHS})\\p{L}*\\.?(?:[-. /]+\\d{2,4})?$`, 'iu'),
    new RegExp(`^(?:${MONTHS})\\p{L}*\\.?[-. /]+\\d{1,4}$`, 'iu'),
];
const DATES = [
    ...NAMED,
    /^\d{1,2}[/.]\d{1,2}[/.](?:\d{4}|\d{2})$/,
    /^\d{4}-\d{2}-\d{2}(?:[T ]00:00(?::00)?)?$/,
    /^\d{1,2}:\d{2}(?::\d{2})?$/,
];
/** Whether a text is a day with the name of its month, such as `1-Mar`: a spreadsheet makes it of a number. */
const isNamedDay = (text) => NAMED.some((pattern) => pattern.test(text));
const DECIMAL = /^(\d+)[.,]0*$/;
const GROUPED = /^\d{1,3}(?:[.,'’\u00A0\u202F ]\d{3})+(?:[.,]\d{1,2})?$/;
const FRACTION = /^\d+[.,]\d+$/;
/** An amount of money, a share, a negative number as accountants and SAP write it. */
const AMOUNT = /^\(?\p{Sc}?[ \u00A0]?(\d[\d.,'’]*)[ \u00A0]?(?:\p{Sc}|%|-)?\)?$/u;
/** The digits of an id that looks like an amount, `''` where nobody can say them; `null` where it does not. */
function amountOf(text) {
    const number = AMOUNT.exec(text)?.[1];
    if (number === undefined || !/[\p{Sc}%()-]/u.test(text))
        return null;
    return text.includes('%') ? '' : number.replace(/[.,]\d{1,2}$/, '').replaceAll(/\D/g, '');
}
/** What a spreadsheet, or a program that took ids for numbers, made of an id; `null` where it looks like one. */
function judgeId(text) {
    if (/^[\dA-Za-z_]*$/.test(text))
        return (0,id_digits/* judgeDigits */.e)(text);
    const plain = (0,id_digits/* plainId */.S)(text);
    if (plain !== text) {
        return {
            code: 'number-format-id',
            severity: 'warning',
            expected: 'the id in plain letters, the digits 0–9 and the plain hyphen: these look alike, and make another id',
            suggestion: plain,
        };
    }
    const decimal = GROUPED.test(text) ? null : DECIMAL.exec(text);
    if (decimal) {
        return {
            code: 'decimal-id',
            severity: 'error',
            expected: `the id without “${text.slice(decimal[1].length)}” at its end: a ` +
                `program took it for a number; format the column as text`,
            suggestion: decimal[1],
        };
    }
    if (GROUPED.test(text) || FRACTION.test(text)) {
        const digits = text.replace(/[.,]\d{1,2}$/, '').replace(/\D/g, '');
        return {
            code: 'number-format-id',
            severity: 'warning',
            expected: 'the id without the signs between its digits, if a spreadsheet’s number format put them ' +
                'there; format the column as text',
            suggestion: GROUPED.test(text) ? digits : '',
        };
    }
    const amount = amountOf(text);
    if (amount !== null) {
        return {
            code: 'number-format-id',
            severity: 'warning',
            expected: 'the id without the signs of a number format, if a spreadsheet put them there; format the column as text',
            suggestion: amount,
        };
    }
    if (DATES.some((pattern) => pattern.test(text))) {
        return {
            code: 'date-id',
            severity: 'warning',
            expected: 'the id as it was, if a spreadsheet made a date of it; format the column as text and enter it again',
            suggestion: '',
        };
    }
    return null;
}


/***/ }),

/***/ 161:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  k: () => (/* binding */ readRoster)
});

// UNUSED EXPORTS: DEFAULT_LIMITS

// EXTERNAL MODULE: ./build/text/text-index.js
var text_index = __webpack_require__(9498);
;// CONCATENATED MODULE: ./build/roster/file/duplicates.js

/** The keys of all rows of all files, right and wrong ones. Holds the rows, and one number a key. */
class KeyIndex {
    #rows = [];
    #userNames = new text_index/* TextIndex */.U((at) => (this.#rows[at]?.profile.userName ?? '').toLowerCase());
    #externalIds = new text_index/* TextIndex */.U((at) => this.#rows[at]?.profile.externalId ?? '');
    #wrongUserNames = new Set();
    #wrongIds = new Set();
    /**
     * Takes a row's keys, and reports those another row has already.
     * @param columns headers of the two keys, as written
     * @returns whether the row is right
     */
    take(checked, place, ledger, columns) {
        const { userName, externalId } = checked;
        let { right } = checked;
        const at = this.#rows.push(checked.entry) - 1;
        const named = userName === undefined ? -1 : this.#userNames.claim(userName.toLowerCase(), at);
        if (named >= 0) {
            right = false;
            this.#report(named, 'userName', userName, place, ledger, columns);
        }
        const numbered = externalId === undefined ? -1 : this.#externalIds.claim(externalId, at);
        if (numbered >= 0) {
            right = false;
            this.#report(numbered, 'externalId', externalId, place, ledger, columns);
        }
        const other = this.#sameKey(at);
        if (other >= 0) {
            right = false;
            this.#reportKey(other, checked, place, ledger, columns);
        }
        if (!right)
            this.spoil(checked);
        return right;
    }
    /**
     * The other of two rows of one key: a person is called by the externalId, else by the userName, and one's externalId
     * may be the userName of someone who has none.
     * @returns its place, -1 where there is none
     */
    #sameKey(at) {
        const { userName, externalId } = this.#rows[at].profile;
        if (!externalId)
            return userName ? this.#externalIds.find(userName) : -1;
        const other = this.#userNames.find(externalId.toLowerCase());
        const named = other >= 0 && other !== at ? this.#rows[other]?.profile : undefined;
        return named && !named.externalId && named.userName === externalId ? other : -1;
    }
    /** Notes a person whose row is wrong: nobody's row about the same person counts. */
    spoil({ userName, externalId }) {
        if (userName !== undefined)
            this.#wrongUserNames.add(userName.toLowerCase());
        if (externalId !== undefined)
            this.#wrongIds.add(externalId);
    }
    /** Keys wrong rows name. */
    get untouchable() {
        return { userNames: [...this.#wrongUserNames], externalIds: [...this.#wrongIds] };
    }
    /** True where no wrong row names this person. The first of two rows for one person is nobody's truth either. */
    undisputed = ({ profile }) => !(typeof profile.userName === 'string' && this.#wrongUserNames.has(profile.userName.toLowerCase())) &&
        !(typeof profile.externalId === 'string' && this.#wrongIds.has(profile.externalId));
    get disputes() {
        return this.#wrongUserNames.size > 0 || this.#wrongIds.size > 0;
    }
    #reportKey(other, { userName, externalId }, place, ledger, columns) {
        ledger.add(place, {
            column: externalId === undefined ? columns.userName : columns.externalId,
            code: 'key-of-another',
            severity: 'error',
            found: externalId ?? userName ?? '',
            expected: externalId === undefined
                ? `${columns.externalId} filled in this row: its ${columns.userName} is the ${columns.externalId} of ` +
                    this.#where(other, place)
                : `another ${columns.externalId}: this one is the ${columns.userName} of ${this.#where(other, place)}, ` +
                    `which has no ${columns.externalId}`,
        });
    }
    #where(at, place) {
        const { file, row } = this.#rows[at];
        return file === place.file ? `row ${row}` : `row ${row} of ${file}`;
    }
    #report(first, field, found, place, ledger, columns) {
        ledger.add(place, {
            column: columns[field],
            code: field === 'userName' ? 'duplicate-user-name' : 'duplicate-external-id',
            severity: 'error',
            found,
            expected: `each ${columns[field]} ` +
                `once${field === 'userName' ? ', without regard to case' : ''}; the first is in ${this.#where(first, place)}`,
        });
    }
}
/**
 * Warns where several people have one e-mail address. The tenant allows it; more often a cell was copied down.
 * Leavers are left out, and so are addresses nobody wrote (the userName stands in for them).
 */
function sharedEmails(entries, files, ledger, isHere) {
    if (!files.some((file) => file.fields.includes('email')))
        return;
    const labels = new Map(files.map(({ path, labels }) => [path, labels['email'] ?? 'email']));
    const explicit = new Map();
    const warn = (entry, other) => ledger.add(entry, {
        column: labels.get(entry.file) ?? 'email',
        code: 'shared-email',
        severity: 'warning',
        found: entry.profile.email ?? entry.profile.userName ?? '',
        expected: `an address of one’s own, unless it is meant to be shared with row ` +
            `${other.row}${other.file === entry.file ? '' : ` of ${other.file}`}`,
    });
    const own = [];
    for (const entry of entries) {
        const { email, userName } = entry.profile;
        if (!isHere(entry))
            continue;
        if (typeof email !== 'string' || email === userName || email.toLowerCase() === userName?.toLowerCase()) {
            if (typeof userName === 'string')
                own.push(entry);
            continue;
        }
        const key = email.toLowerCase();
        const first = explicit.get(key);
        if (first)
            warn(entry, first);
        else
            explicit.set(key, entry);
    }
    if (explicit.size === 0)
        return;
    for (const entry of own) {
        const other = explicit.get(entry.profile.userName.toLowerCase());
        if (other)
            warn(other, entry);
    }
}

// EXTERNAL MODULE: ./build/model/leaver-steps.js
var leaver_steps = __webpack_require__(917);
// EXTERNAL MODULE: ./build/text/nearest.js
var nearest = __webpack_require__(2788);
// EXTERNAL MODULE: ./build/text/status-word.js
var status_word = __webpack_require__(7087);
;// CONCATENATED MODULE: ./build/roster/cells/foreign-words.js

/**
 * Words of a status in languages in which no status is read. Where they stand in a column that nobody reads, they are
 * heard all the same; where they stand in one that is read, they say which word is meant.
 */
const WORDS = {
    employed: [
        'ativo, ativa, contratado, admitido, em atividade', // Portuguese
        'attivo, attiva, in forza, assunto, in servizio', // Italian
        'actief, in dienst', // Dutch
        'aktywny, aktywna, zatrudniony, zatrudniona, pracuje', // Polish
        'активен, активна, активный, работает, в штате, активний, працює', // Russian, Ukrainian
        'aktivní, aktívny, zaměstnán, v pracovním poměru', // Czech, Slovak
        'aktív, alkalmazott, activ, angajat', // Hungarian, Romanian
        'aktif, çalışıyor', // Turkish
        'anställd, ansat, ansatt, aktiivinen, työsuhteessa', // Nordic
        '在籍, 在籍中, 在職, 在職中, 勤務中, 在职, 在岗, 재직, 재직중', // Japanese, Chinese, Korean
    ],
    inactive: [
        'inativo, inativa, inattivo, inattiva, inactief, nieaktywny, nieaktywna, неактивен, неактивный, неактивний',
        'neaktivní, neaktívny, inaktív, inactiv, pasif, inaktivní, ei aktiivinen',
    ],
    gone: [
        'desligado, desligada, demitido, demitida, rescindido, exonerado, aposentado',
        'cessato, cessata, licenziato, licenziata, dimesso, dimissionario, dimissionaria, pensionato',
        'uit dienst, ontslagen, met pensioen, vertrokken',
        'zwolniony, zwolniona, zakończył pracę, rozwiązano umowę',
        'уволен, уволена, уволился, уволилась, звільнено, звільнений, звільнена',
        'ukončen, ukončeno, propuštěn, kilépett, elbocsátott, concediat, plecat, demisionat',
        'işten ayrıldı, ayrıldı, işten çıktı, çıkış yaptı, i̇şten ayrıldı',
        'slutat, avslutad, uppsagd, fratrådt, opsagt, sluttet, avsluttet, oppsagt, lähtenyt, irtisanottu, päättynyt',
        '退職, 退職済, 退職済み, 退社, 離職, 离职, 已离职, 离岗, 퇴사, 퇴직, 퇴사자',
    ],
};
const BY_WORD = new Map(Object.entries(WORDS).flatMap(([standing, lists]) => lists.flatMap((list) => list.split(', ').map((word) => [(0,status_word/* comparedStatus */.a)(word), standing]))));
/** What a word says in such a language, `null` where it is none of them. */
const foreignStanding = (text) => BY_WORD.get((0,status_word/* comparedStatus */.a)(text)) ?? null;
/** The word of ours that means the same. */
const OURS = {
    employed: 'active',
    inactive: 'inactive',
    gone: 'terminated',
};

;// CONCATENATED MODULE: ./build/roster/cells/words.js




/** Words of HR systems in comparison form (lower case, single spaces), in a column of `active` and of `status`. */
const STANDING_WORDS = {
    employed: [
        'active',
        'yes',
        'true',
        'on',
        'enabled',
        'employed',
        'working',
        'current',
        'hired',
        'full time',
        'part time',
        'active payroll eligible',
        'active no payroll',
        'active process when earning',
        'aktiv',
        'ja',
        'oui',
        'si',
        'sí',
        'actif',
        'activo',
        'befristet',
        'unbefristet',
    ],
    away: [
        'on leave',
        'leave',
        'leave of absence',
        'loa',
        'paid leave',
        'unpaid leave',
        'parental leave',
        'maternity leave',
        'paternity leave',
        'medical leave',
        'sick leave',
        'sabbatical',
        'furlough',
        'furloughed',
        'beurlaubt',
        'elternzeit',
        'ruhend',
        'en congé',
        'congé parental',
        'de baja médica',
        'excedencia',
    ],
    gone: [
        'inactive',
        'no',
        'false',
        'off',
        'disabled',
        'deactivated',
        'terminated',
        'term',
        'left',
        'leaver',
        'separated',
        'resigned',
        'retired',
        'dismissed',
        'departed',
        'former',
        'former employee',
        'ex employee',
        'not active',
        'no longer employed',
        'laid off',
        'redundant',
        'exited',
        'quit',
        'deceased',
        'no show',
        'deprovisioned',
        'inactive payroll eligible',
        'inactive no payroll',
        'inactive process when earning',
        'inaktiv',
        'nein',
        'non',
        'ausgeschieden',
        'ausgetreten',
        'inactif',
        'inactivo',
        'sorti',
        'sortie',
        'parti',
        'partie',
        'démissionné',
        'baja',
    ],
};
/**
 * Words that answer the question “active?” and nothing else: single characters, and what Excel makes of TRUE and FALSE
 * in its languages. As a status they are some system's own codes – `T` is “terminated”, SAP's `1` is “withdrawn”.
 */
const TRUTH_WORDS = {
    employed: ('y t 1 wahr vrai verdadero vero verdadeiro waar sant sand tosi prawda pravda igaz doğru истина ' +
        'истинно adevarat adevărat veritable cert αληθης αληθής sann egia істина 真 да tak sim sì ano igen ' +
        'evet kyllä 是 はい').split(' '),
    gone: ('n f 0 falsch faux falso onwaar falskt falsk usann gezurra epätosi fałsz nepravda hamis yanlış yanliş ' +
        'хибність ложь fals ψευδης ψευδής 假 нет nie não nee nej nei ne nem hayır hayir ei 否 いいえ').split(' '),
};
const byWord = (words) => new Map(Object.entries(words).flatMap(([standing, list]) => list.map((word) => [(0,status_word/* comparedStatus */.a)(word), standing])));
const words_BY_WORD = byWord(STANDING_WORDS);
const BY_TRUTH = byWord(TRUTH_WORDS);
const OWN = { active: 'employed', inactive: 'suspended', gone: 'gone' };
/** Reads the words of a standing: the policy's own codes first. */
class StandingWords {
    #own;
    constructor(own = {}) {
        this.#own = new Map(Object.entries(own).map(([code, meaning]) => [(0,status_word/* comparedStatus */.a)(code), OWN[meaning]]));
    }
    /** Whether the policy’s `statuses` say what a word means. */
    isOwn = (text) => this.#own.has((0,status_word/* comparedStatus */.a)(text));
    /** What a cell of `active` or `status` says, `null` where it is no known word. */
    read(text, field) {
        const word = (0,status_word/* comparedStatus */.a)(text);
        return this.#own.get(word) ?? words_BY_WORD.get(word) ?? (field === 'active' ? BY_TRUTH.get(word) : undefined) ?? null;
    }
    /**
     * The status someone probably meant, `''` where none is near. Never for words of one or two letters, never one that
     * says the opposite – “Unactive” is not “active”, “provisioned” not “deprovisioned” –, and none where words of both
     * kinds are near: “rehired” lies between “hired” and “retired”.
     */
    nearest(text) {
        const word = (0,status_word/* comparedStatus */.a)(text);
        const foreign = foreignStanding(text);
        if (foreign !== null)
            return OURS[foreign];
        if (word.length < 3)
            return '';
        // “Re-hired” is near to “retired”, and says the opposite.
        if (AGAIN.test(word))
            return '';
        const denies = NEGATION.test(word);
        const denied = word.replace(NEGATION, '');
        const known = [...words_BY_WORD, ...this.#own].filter(([each, standing]) => each.length > 3 &&
            (denies
                ? denied !== each && (NEGATION.test(each) || (standing === 'gone' && (0,nearest/* nearestWord */.zZ)(denied, [each]) === ''))
                : !NEGATION.test(each) || (0,nearest/* nearestWord */.zZ)(word, [each.replace(NEGATION, '')]) === ''));
        const here = known.filter(([, standing]) => standing !== 'gone').map(([each]) => each);
        const gone = known.filter(([, standing]) => standing === 'gone').map(([each]) => each);
        if ((0,nearest/* nearestWord */.zZ)(word, here) !== '' && (0,nearest/* nearestWord */.zZ)(word, gone) !== '')
            return '';
        // Short words, and those that begin otherwise, are words of their own: “perm” is no “term”, “fired” no “hired”.
        const near = [...here, ...gone].filter((each) => each.length > 4 && (denies || each[0] === word[0]));
        return word.length > 4 ? (0,nearest/* nearestSlip */.jc)(word, near, 1) : '';
    }
}
/** What was so once more. */
const AGAIN = /^re (?=\p{L}{3})/u;
/** How a word turns into its opposite in the languages we know. */
const NEGATION = /^(?:in|un|non|not|no|dis|de|des|ex|an|nicht|nie|kein|sin|pas|ne)[ -]?(?=\p{L}{3})/u;
const YES = new Set([...TRUTH_WORDS.employed, 'yes', 'true', 'ja', 'oui', 'si', 'sí', 'on', 'x', '✓'].map(status_word/* comparedStatus */.a));
const NO = new Set([...TRUTH_WORDS.gone, 'no', 'false', 'nein', 'non', 'off'].map(status_word/* comparedStatus */.a));
/** What a cell answers to a question of yes and no, `null` where it does not. */
function truthOf(text) {
    const word = (0,status_word/* comparedStatus */.a)(text);
    return YES.has(word) ? true : NO.has(word) ? false : null;
}
const words_WORDS = new StandingWords();
/** What a word says by itself, without a policy. */
const standingOf = (text, field = 'status') => words_WORDS.read(text, field);
/** True for `aCTIVE`, `INactive`: neither all small, nor all capital, nor capital only where a word begins. */
function oddCase(text) {
    if (text === text.toLowerCase() || text === text.toUpperCase())
        return false;
    return text.split(/[\s_-]+/).some((word) => word.slice(1) !== word.slice(1).toLowerCase());
}
/** The licence policy a cell names, without regard to case. */
const licencePolicyOf = (text) => leaver_steps/* LICENSE_POLICIES */.$k.find((word) => word === text.toUpperCase()) ?? null;

// EXTERNAL MODULE: ./build/roster/cells/address.js
var address = __webpack_require__(1728);
;// CONCATENATED MODULE: ./build/roster/cells/short-ids.js

/** Fewest ids of one length that make a usual length. */
const FEWEST = 3;
/** The externalIds of the entries from `first` on, one at a time: there may be a million. */
function* idsOf(entries, first) {
    for (let at = first; at < entries.length; at += 1) {
        const { row, line, profile } = entries[at];
        if (typeof profile.externalId === 'string')
            yield { row, line, id: profile.externalId };
    }
}
/** Of a column whose ids begin with no zero, the largest part that may have lost theirs. */
const FEW = 1 / 5;
/**
 * Warns of numeric ids shorter than most of their column: a spreadsheet drops leading zeros. Where no id begins with
 * one, only of few ids, and not where the numbers count up.
 * @param ids externalIds of one file, of right and wrong rows; gone through twice
 */
function shortIds(ids, warn) {
    const lengths = new Map();
    let numeric = 0;
    let isPadded = false;
    let [least, most] = [Infinity, 0];
    for (const { id } of ids()) {
        if (!isNumeric(id))
            continue;
        numeric += 1;
        lengths.set(id.length, (lengths.get(id.length) ?? 0) + 1);
        if (id.charCodeAt(0) === 48)
            isPadded = true;
        least = Math.min(least, Number(id));
        most = Math.max(most, Number(id));
    }
    const [usual, count] = [...lengths].sort((a, b) => b[1] - a[1] || b[0] - a[0])[0] ?? [0, 0];
    if (lengths.size < 2 || count < FEWEST || count * 2 <= numeric)
        return;
    if (!isPadded) {
        const shorter = [...lengths].reduce((sum, [length, those]) => sum + (length < usual ? those : 0), 0);
        if (shorter > numeric * FEW || numeric * 2 > most - least)
            return;
    }
    for (const place of ids()) {
        const { id } = place;
        if (id.length >= usual || !isNumeric(id))
            continue;
        warn(place, {
            code: 'short-id',
            severity: 'warning',
            found: id,
            expected: `${usual} digits as most of the column has; a spreadsheet may have dropped leading zeros`,
            suggestion: id.padStart(usual, '0'),
        });
    }
}
/**
 * Warns of ids whose first letters are of another alphabet, and look like those of their column: “Е10241” with a
 * Cyrillic letter is another person than “E10241”.
 * @param ids as for `shortIds`
 */
function lookalikeIds(ids, warn) {
    const odd = [];
    for (const place of ids())
        if (!/^[\u0000-\u007F]*$/.test(place.id) && latinId(place.id) !== null)
            odd.push(place);
    if (odd.length === 0 || !ids().some(({ id }) => /[A-Za-z]/.test(id)))
        return;
    for (const place of odd) {
        warn(place, {
            code: 'mixed-alphabets',
            severity: 'warning',
            found: place.id,
            expected: 'letters as in the other ids: these look like Latin ones and are of another alphabet; type it again',
            suggestion: latinId(place.id) ?? '',
        });
    }
}
/** An id of look-alikes alone in Latin letters; `null` where it has Latin letters, or others, as well. */
function latinId(id) {
    if (!/[\u0370-\u052F]/.test(id) || /[A-Za-z]/.test(id))
        return null;
    const latin = Array.from(id, (letter) => (0,address/* latinLook */.O5)(letter) ?? letter).join('');
    return /^[\u0000-\u007F]*$/.test(latin) ? latin : null;
}
/**
 * Warns of ids that are the same number with and without leading zeros: one of the two lost them, and two rows are then
 * about one person. Over all files.
 */
function sameNumbers(entries, warn) {
    const padded = new Map();
    for (const entry of entries) {
        const id = entry.profile.externalId;
        if (typeof id === 'string' && id.charCodeAt(0) === 48 && /^0+[1-9]\d*$/.test(id))
            padded.set(id.replace(/^0+/, ''), entry);
    }
    if (padded.size === 0)
        return;
    for (const entry of entries) {
        const id = entry.profile.externalId;
        const other = typeof id === 'string' ? padded.get(id) : undefined;
        if (!other || other === entry)
            continue;
        warn(entry, {
            code: 'short-id',
            severity: 'warning',
            found: id,
            expected: `another number than “${other.profile.externalId}” of row ${other.row}` +
                `${other.file === entry.file ? '' : ` of ${other.file}`}, if they are two people; a spreadsheet drops ` +
                'leading zeros',
            suggestion: '',
        });
    }
}
const isNumeric = (text) => /^\d+$/.test(text);

// EXTERNAL MODULE: ./build/model/entry.js
var model_entry = __webpack_require__(8786);
;// CONCATENATED MODULE: ./build/roster/cells/standing.js

const isGone = (standing) => standing === 'gone' || standing === 'suspended';
/** What is wrong where `active` and `status` say different things; `null` where they agree. */
function standingProblem(active, status, label) {
    if (active === undefined || status === undefined || isGone(active) === isGone(status))
        return null;
    const [here, gone] = isGone(active) ? ['status', 'active'] : ['active', 'status'];
    return {
        column: null,
        code: 'contradiction',
        severity: 'error',
        found: `${label(here)} says “works here”, ${label(gone)} says “does not”`,
        expected: `${label('active')} and ${label('status')} that say the same, or only one of them`,
    };
}
/** Whether a row makes its person a leaver today; where nobody says which day it is, every last day counts. */
const isLeaver = (entry, today) => today === null ? entry.active === false || entry.endDate !== undefined : (0,model_entry/* leaves */.FQ)(entry, today);
/** Whether the person of a row is known to be gone today; where nobody says which day it is, no last day is past. */
const hasLeft = (entry, today) => today === null ? entry.active === false : (0,model_entry/* leaves */.FQ)(entry, today);
/** Puts a day into its field; `''` is “never”. */
function setDay(entry, field, date) {
    if (date === '')
        return;
    if (field === 'startDate')
        entry.startDate = date;
    else if (field === 'endDate')
        entry.endDate = date;
    else
        entry.profile.hireDate = date;
}
/**
 * Holds the last day against the first one, against the status and against today.
 * @param today YYYY-MM-DD; `null` where nobody says
 */
function checkDays({ active, suspended, startDate, endDate }, today, label, report) {
    if (endDate === undefined)
        return;
    if (startDate !== undefined && endDate < startDate) {
        report({
            column: null,
            code: 'dates-reversed',
            severity: 'error',
            found: `starts ${startDate}, ends ${endDate}`,
            expected: 'an end date on or after the start date',
        });
    }
    if (today === null)
        return;
    if (active === false && !suspended && endDate > today) {
        report({
            column: label('endDate'),
            code: 'contradiction',
            severity: 'error',
            found: `the status says that the person is gone, ${label('endDate')} that the last day is ${endDate}`,
            expected: `one of the two: without the date the account is deactivated now; with an empty status, or “active”, ` +
                `after ${endDate}`,
        });
    }
    else if (active === true && endDate < today) {
        report({
            column: label('endDate'),
            code: 'active-past-end',
            severity: 'warning',
            found: `active, and the last day was ${endDate}`,
            expected: 'a status that agrees: the person counts as a leaver since that day; if the person came ' +
                'back, clear the old date',
        });
    }
}

// EXTERNAL MODULE: external "node:buffer"
var external_node_buffer_ = __webpack_require__(4573);
// EXTERNAL MODULE: external "node:crypto"
var external_node_crypto_ = __webpack_require__(7598);
// EXTERNAL MODULE: external "node:string_decoder"
var external_node_string_decoder_ = __webpack_require__(6193);
;// CONCATENATED MODULE: ./build/roster/file/western.js
/** Letters above ASCII that the languages of Windows-1252 write, each language (or family) by itself. */
const ALPHABETS = [
    'äöüßéèêëàâçïîôûùœæÿ', // German, French
    'àèéìòùíóîü', // Italian
    'áéíóúüñçàèïòôâêãõ', // Spanish, Portuguese, Catalan
    'åäöøæéüè', // Danish, Norwegian, Swedish
    'åäöõüšž', // Finnish, Estonian
    'áðéíóúýþæö', // Icelandic
    'âêîôûëïàèìòù', // Welsh, Scottish Gaelic
    'áéíóúëïöüè', // Irish, Dutch
].map((letters) => new Set(letters));
const WORD = /(?<!\p{L})\p{L}*[^\p{ASCII}\P{L}]\p{L}*/gu;
const ABOVE = /[^\p{ASCII}\P{L}]/gu;
/**
 * Looks whether letters that were read as Windows-1252 can be that: Czech, Polish, Hungarian, Turkish or Baltic text
 * saved in its own eight-bit encoding reads as letters too, but as words that no language of the West writes.
 */
class WesternLetters {
    #seen = new Set();
    #odd;
    see(text) {
        for (const [word] of text.matchAll(WORD)) {
            const letters = word.toLowerCase().match(ABOVE) ?? [];
            for (const letter of letters)
                this.#seen.add(letter);
            if (this.#odd === undefined && !ALPHABETS.some((alphabet) => letters.every((letter) => alphabet.has(letter))))
                this.#odd = word;
        }
    }
    /** The letters that show another encoding, `undefined` where nothing does. */
    wrong() {
        if (this.#odd !== undefined)
            return (this.#odd.match(ABOVE) ?? []).join('');
        const has = (letters) => Array.from(letters).some((letter) => this.#seen.has(letter));
        // Turkish ş, ğ and ı are þ, ð and ý here: in Iceland they do not stand without the others.
        if (has('ðþý') && !has('áéíóúæ'))
            return this.#of('ðþý');
        // Hungarian ő and ű are õ and û here: Portuguese has ã or ç beside them, Estonian ä, French è, ê, î or ô.
        if (has('õ') && !has('ãçäñ'))
            return this.#of('õû');
        return undefined;
    }
    #of(letters) {
        return Array.from(letters)
            .filter((letter) => this.#seen.has(letter))
            .join('');
    }
}

;// CONCATENATED MODULE: ./build/roster/file/encoding.js




/** Text is handed on in pieces of at least this many bytes, whatever the source's chunks are. */
const PIECE = 64 * 1024;
/** What to do with a file that is no text. */
const TO_DO = {
    workbook: 'a text file: open it in the spreadsheet, save the table as “CSV UTF-8 (comma delimited)”, and name that file in ' +
        '`roster`',
    archive: 'a text file: the table in it, unpacked, as CSV or JSON',
    other: 'a text file: export the table as “CSV UTF-8 (comma delimited)”',
    text: 'a text in UTF-8: save it as “CSV UTF-8 (comma delimited)”',
    encrypted: 'the file itself: unlock it (`git-crypt unlock`) in a step before this one',
};
/** First bytes of files that are sent as roster now and then, and are none. */
const SIGNATURES = [
    { bytes: [0xff, 0xfe, 0x00, 0x00], name: 'a text in UTF-32', todo: 'text' },
    { bytes: [0x00, 0x00, 0xfe, 0xff], name: 'a text in UTF-32', todo: 'text' },
    { bytes: [0x50, 0x4b, 0x03, 0x04], name: 'an Excel workbook (.xlsx) or another zip archive', todo: 'workbook' },
    { bytes: [0xd0, 0xcf, 0x11, 0xe0], name: 'an old Excel workbook (.xls)', todo: 'workbook' },
    { bytes: [0x09, 0x08, 0x10, 0x00], name: 'a very old Excel workbook (.xls)', todo: 'workbook' },
    { bytes: [0x25, 0x50, 0x44, 0x46], name: 'a PDF document', todo: 'other' },
    { bytes: [0x50, 0x4b, 0x05, 0x06], name: 'an empty zip archive', todo: 'archive' },
    { bytes: [0x50, 0x4b, 0x07, 0x08], name: 'a zip archive', todo: 'archive' },
    { bytes: [0x1f, 0x8b], name: 'a gzip archive', todo: 'archive' },
    { bytes: [0x42, 0x5a, 0x68], name: 'a bzip2 archive', todo: 'archive' },
    { bytes: [0xfd, 0x37, 0x7a, 0x58, 0x5a, 0x00], name: 'an xz archive', todo: 'archive' },
    { bytes: [0x28, 0xb5, 0x2f, 0xfd], name: 'a Zstandard archive', todo: 'archive' },
    { bytes: [0x37, 0x7a, 0xbc, 0xaf, 0x27, 0x1c], name: 'a 7-Zip archive', todo: 'archive' },
    { bytes: [0x52, 0x61, 0x72, 0x21, 0x1a, 0x07], name: 'a RAR archive', todo: 'archive' },
    { bytes: [0x50, 0x41, 0x52, 0x31], name: 'a Parquet file', todo: 'other' },
    { bytes: [0x53, 0x51, 0x4c, 0x69, 0x74, 0x65, 0x20], name: 'an SQLite database', todo: 'other' },
    { bytes: [0x89, 0x50, 0x4e, 0x47], name: 'a picture (PNG)', todo: 'other' },
    { bytes: [0xff, 0xd8, 0xff], name: 'a picture (JPEG)', todo: 'other' },
    { bytes: [...Buffer.from('\0GITCRYPT\0')], name: 'a file that git-crypt encrypted', todo: 'encrypted' },
];
/** Other workbooks that are zip archives, by a name at their beginning. */
const ZIPPED = [
    ['vnd.oasis.opendocument', 'a LibreOffice or OpenOffice workbook (.ods)'],
    ['Index/', 'an Apple Numbers document (.numbers)'],
];
/**
 * Bytes → text: UTF-8 with and without byte order mark, UTF-16 in both orders (with the mark, or known by its zero
 * bytes), else Windows-1252, which is what a German or English Excel saves. UTF-8 and Windows-1252 are distinguished at
 * the first piece that is not ASCII; a byte that is wrong in UTF-8 afterwards becomes U+FFFD and is an error of its
 * cell.
 * @param file filled in on the way; `fault` instead of an exception, also where the source itself ends early
 * @param limit most bytes that are read
 */
async function* decodeText(source, file, limit) {
    const hash = (0,external_node_crypto_.createHash)('sha256');
    let decoder = null;
    try {
        for await (const piece of pieces(source)) {
            hash.update(piece);
            file.bytes += piece.length;
            if (file.bytes > limit) {
                file.fault = {
                    code: 'file-too-large',
                    found: `more than ${limit} bytes`,
                    expected: 'a smaller file, or several',
                };
                break;
            }
            if (!decoder) {
                const found = signature(piece);
                if (found) {
                    file.fault = { code: 'not-a-text-file', found: found.name, expected: TO_DO[found.todo] };
                    break;
                }
                decoder = chooseDecoder(piece, file);
                yield decoder.write(piece.subarray(markLength(piece)));
            }
            else
                yield decoder.write(piece);
        }
        if (decoder && !file.fault)
            yield decoder.end();
    }
    catch (error) {
        file.fault = {
            code: 'unreadable-file',
            found: error instanceof Error && 'code' in error ? String(error.code) : 'reading stopped',
            expected: 'a file that can be read to its end',
        };
    }
    file.sha256 = hash.digest('hex');
}
async function* pieces(source) {
    let held = [];
    let size = 0;
    for await (const chunk of source) {
        held.push(chunk);
        size += chunk.length;
        if (size < PIECE)
            continue;
        yield Buffer.concat(held, size);
        held = [];
        size = 0;
    }
    if (size > 0)
        yield Buffer.concat(held, size);
}
const startsWith = (bytes, start) => start.every((byte, at) => bytes[at] === byte);
function signature(bytes) {
    const found = SIGNATURES.find((each) => startsWith(bytes, each.bytes));
    if (found?.bytes[0] !== 0x50 || found.todo !== 'workbook')
        return found;
    const start = bytes.toString('latin1', 0, 200);
    const name = ZIPPED.find(([sign]) => start.includes(sign))?.[1];
    return name === undefined ? found : { name, todo: 'workbook' };
}
/** The mark of UTF-8; and the same after a program took it for three letters (“ï»¿”) and wrote these in UTF-8. */
const MARKS = [
    [0xef, 0xbb, 0xbf],
    [0xc3, 0xaf, 0xc2, 0xbb, 0xc2, 0xbf],
];
function markLength(bytes) {
    if (startsWith(bytes, [0xff, 0xfe]) || startsWith(bytes, [0xfe, 0xff]))
        return 2;
    const mark = MARKS.find((each) => startsWith(bytes, each));
    return mark ? mark.length + markLength(bytes.subarray(mark.length)) : 0;
}
function chooseDecoder(first, file) {
    file.encoding = encodingOf(first);
    switch (file.encoding) {
        case 'utf-16le':
            return new external_node_string_decoder_.StringDecoder('utf16le');
        case 'utf-16be':
            return bigEndian();
        case 'utf-8-bom':
            return utf8();
        default:
            return eightBit(file);
    }
}
/** The encoding, as far as the first bytes tell it. */
function encodingOf(first) {
    if (startsWith(first, [0xef, 0xbb, 0xbf]))
        return 'utf-8-bom';
    if (startsWith(first, [0xff, 0xfe]))
        return 'utf-16le';
    if (startsWith(first, [0xfe, 0xff]))
        return 'utf-16be';
    let even = 0;
    let odd = 0;
    const pairs = Math.min(first.length, 256) >> 1;
    for (let pair = 0; pair < pairs; pair += 1) {
        if (first[2 * pair] === 0)
            even += 1;
        if (first[2 * pair + 1] === 0)
            odd += 1;
    }
    // Most letters of a header are below U+0100: their high byte is zero.
    if (pairs > 0 && odd > pairs / 2 && even < pairs / 4)
        return 'utf-16le';
    if (pairs > 0 && even > pairs / 2 && odd < pairs / 4)
        return 'utf-16be';
    return 'utf-8';
}
function bigEndian() {
    const little = new external_node_string_decoder_.StringDecoder('utf16le');
    let odd = Buffer.alloc(0);
    return {
        write(bytes) {
            const all = odd.length > 0 ? Buffer.concat([odd, bytes]) : Buffer.from(bytes);
            const even = all.length & ~1;
            odd = all.subarray(even);
            return little.write(all.subarray(0, even).swap16());
        },
        end: () => little.end() + (odd.length > 0 ? '\uFFFD' : ''),
    };
}
/** UTF-8; pieces of ASCII become one-byte strings, which take half the memory. */
function utf8() {
    const decoder = new external_node_string_decoder_.StringDecoder('utf8');
    let clean = true;
    return {
        write(bytes) {
            if (clean && (0,external_node_buffer_.isAscii)(bytes))
                return bytes.toString('latin1');
            const tail = decoder.write(bytes);
            clean = (0,external_node_buffer_.isUtf8)(bytes);
            return tail;
        },
        end: () => decoder.end(),
    };
}
/** ASCII until the first byte above it decides between UTF-8 and Windows-1252. */
function eightBit(file) {
    let chosen = null;
    let held = Buffer.alloc(0);
    const choose = (bytes) => {
        if (looksLikeUtf8(bytes))
            return utf8();
        file.encoding = 'windows-1252';
        const western = new TextDecoder('windows-1252');
        const letters = new WesternLetters();
        return {
            write(more) {
                const text = western.decode(more, { stream: true });
                file.guessed = lettersAbove(text, file.guessed ?? '');
                letters.see(text);
                return text;
            },
            end() {
                const wrong = letters.wrong();
                if (wrong !== undefined)
                    file.wrong = wrong;
                return western.decode();
            },
        };
    };
    return {
        write(bytes) {
            if (chosen)
                return chosen.write(bytes);
            const all = held.length > 0 ? Buffer.concat([held, bytes]) : bytes;
            if ((0,external_node_buffer_.isAscii)(all)) {
                held = held.subarray(0, 0);
                return all.toString('latin1');
            }
            const whole = all.length - incompleteTail(all);
            if ((0,external_node_buffer_.isAscii)(all.subarray(0, whole))) {
                // All that is not ASCII may be the first half of a character: wait for the second.
                held = all.subarray(whole);
                return all.toString('latin1', 0, whole);
            }
            held = held.subarray(0, 0);
            chosen = choose(all);
            return chosen.write(all);
        },
        end() {
            if (chosen)
                return chosen.end();
            if (held.length === 0)
                return '';
            chosen = choose(held);
            return chosen.write(held) + chosen.end();
        },
    };
}
/** Most letters of a guess that are shown. */
const MOST_GUESSED = 20;
/** The letters above ASCII of a text, added to those known. */
function lettersAbove(text, known) {
    const letters = new Set(known);
    for (const [letter] of text.matchAll(/[^\u0000-\u007F]/g)) {
        if (letters.size >= MOST_GUESSED)
            break;
        letters.add(letter);
    }
    return [...letters].join('');
}
/** Bytes at the end that begin a UTF-8 character without completing it (0–3). */
function incompleteTail(bytes) {
    for (let back = 1; back <= Math.min(3, bytes.length); back += 1) {
        const byte = bytes[bytes.length - back];
        if (byte < 0x80)
            return 0;
        if (byte >= 0xc2)
            return (byte >= 0xf0 ? 4 : byte >= 0xe0 ? 3 : 2) > back ? back : 0;
    }
    return 0;
}
/**
 * Valid, or with a fault here and there but more right characters than wrong ones: in Windows-1252 right ones are a
 * rare accident.
 */
function looksLikeUtf8(bytes) {
    const whole = bytes.subarray(0, bytes.length - incompleteTail(bytes));
    if ((0,external_node_buffer_.isUtf8)(whole) && !(whole.length < bytes.length && (0,external_node_buffer_.isAscii)(whole)))
        return true;
    let right = 0;
    let wrong = 0;
    for (const character of whole.toString('utf8')) {
        if (character === '\uFFFD')
            wrong += 1;
        else if (character > '\u007F')
            right += 1;
    }
    return right > wrong;
}

;// CONCATENATED MODULE: ./build/roster/file/odd-domains.js
/** People who have a domain before it is the usual one, and those who may have a slip of it. */
const USUAL = 20;
const odd_domains_FEW = 2;
const domainOf = (userName) => userName.slice(userName.lastIndexOf('@') + 1).toLowerCase();
/**
 * Warns of sign-in names whose domain is nearly the usual one: at `acme.exmaple` nobody gets the mail to sign in, and
 * the account is renamed to it.
 */
function oddDomains(entries, files, ledger, isHere) {
    const counts = new Map();
    for (const entry of entries) {
        const { userName } = entry.profile;
        if (typeof userName !== 'string' || !isHere(entry))
            continue;
        const domain = domainOf(userName);
        counts.set(domain, (counts.get(domain) ?? 0) + 1);
    }
    const usual = [...counts].filter(([, count]) => count >= USUAL).map(([domain]) => domain);
    const slips = new Map();
    for (const [domain, count] of counts) {
        const right = count <= odd_domains_FEW ? usual.find((each) => isSlip(domain, each)) : undefined;
        if (right !== undefined)
            slips.set(domain, right);
    }
    if (slips.size === 0)
        return;
    const labels = new Map(files.map(({ path, labels: own }) => [path, own['userName'] ?? 'userName']));
    for (const entry of entries) {
        const { userName } = entry.profile;
        const right = typeof userName === 'string' && isHere(entry) ? slips.get(domainOf(userName)) : undefined;
        if (typeof userName !== 'string' || right === undefined)
            continue;
        ledger.add(entry, {
            column: labels.get(entry.file) ?? 'userName',
            field: 'userName',
            code: 'odd-domain',
            severity: 'warning',
            found: userName,
            expected: `the domain that most people have (${right}), if this is a slip`,
            suggestion: `${userName.slice(0, userName.lastIndexOf('@') + 1)}${right}`,
        });
    }
}
/** One letter more or less before the last point, or two neighbours exchanged anywhere. `.co` is no slip of `.com`. */
function isSlip(domain, usual) {
    if (domain.length === usual.length) {
        const at = Array.from(usual).findIndex((letter, index) => letter !== domain[index]);
        return (at >= 0 &&
            domain[at] === usual[at + 1] &&
            domain[at + 1] === usual[at] &&
            domain.slice(at + 2) === usual.slice(at + 2));
    }
    const [long, short] = domain.length > usual.length ? [domain, usual] : [usual, domain];
    if (long.length !== short.length + 1 || long.slice(long.lastIndexOf('.')) !== short.slice(short.lastIndexOf('.')))
        return false;
    // A figure more is another domain: acme2.com.
    return Array.from(long).some((letter, at) => /[a-z.]/.test(letter) && long.slice(0, at) + long.slice(at + 1) === short);
}

// EXTERNAL MODULE: ./build/roster/cells/fields.js
var cells_fields = __webpack_require__(2747);
// EXTERNAL MODULE: ./build/roster/cells/cell.js + 1 modules
var cells_cell = __webpack_require__(2509);
// EXTERNAL MODULE: ./build/roster/cells/dates.js + 1 modules
var dates = __webpack_require__(1378);
;// CONCATENATED MODULE: ./build/roster/cells/leftovers.js
const OPENS = /^[[\](){}<>!*]/;
const NEARLY_REMOVE = /^[\s[\](){}<>!*"'_-]*(?:remove|delete|clear)[\s[\](){}<>!*"'_-]*$/i;
/** Nearly `[!REMOVE!]`, and not it: meant to clear a value, and it would be written as one. */
const isNearlyRemove = (text) => text === 'REMOVE' || (text.length <= 24 && OPENS.test(text) && NEARLY_REMOVE.test(text));
/** Signs that say “as above” to people, between dashes too. */
const DITTO = /^[-–—\s]*(?:["″〃“”„]{1,3}|'{2}|´{2}|`{2}|,{2}|同上)[-–—\s]*$/u;
/** The same in words. As a name they are left alone. */
const AS_ABOVE = new Set([
    'ditto',
    'dito',
    's.o.',
    's. o.',
    'siehe oben',
    'wie oben',
    'see above',
    'as above',
    'same as above',
    'comme ci-dessus',
    'voir ci-dessus',
    'como arriba',
]);
/** Whether a cell refers to the one above it. */
function isAsAbove(text, kind) {
    if (text.length > 16)
        return false;
    const code = text.charCodeAt(0);
    const isLetter = (code >= 48 && code <= 57) || (code >= 65 && code <= 90) || (code >= 97 && code <= 122);
    return isLetter ? kind !== 'name' && AS_ABOVE.has(text.toLowerCase()) : DITTO.test(text);
}
/** What a formula gives where it refers to an empty cell. */
const ZERO = /^0+(?:[.,]0+)?$/;
/** Whether a formula may have given a name or a text where it found nothing: `0`. */
const isZero = (text, kind) => text.charCodeAt(0) === 48 && (kind === 'name' || kind === 'text') && ZERO.test(text);
/** What a formula gives that asks a question, as Excel writes it in languages where it is no name. */
const ANSWERS = new Set('TRUE FALSE WAHR FALSCH VRAI FAUX VERDADERO FALSO VERDADEIRO WAAR ONWAAR SANT FALSKT PRAWDA FAŁSZ ИСТИНА ЛОЖЬ'.split(' '));
const IN_NAMES = new Set(['TRUE', 'FALSE', 'WAHR', 'FALSCH', 'VRAI', 'FAUX']);
/** Whether a cell of a name, a text or an id holds the answer of a formula in its place. */
const isAnswer = (text, kind) => text.length <= 10 &&
    (kind === 'text' ? ANSWERS.has(text) : (kind === 'name' || kind === 'externalId') && IN_NAMES.has(text));
/** How programs write nothing, letter for letter: a middle name Null is a name, NULL is none. */
const PROGRAMS = new Set(['NULL', 'null', 'nan', 'NaN', 'None', 'NONE', 'nil', 'NA', 'NaT']);
/** Whether a cell is a program's word for nothing. */
const isProgramsNull = (text) => PROGRAMS.has(text);

;// CONCATENATED MODULE: ./build/roster/cells/null-words.js
/** What databases and spreadsheets write where there is nothing, in comparison form. */
const NULL_WORDS = new Set([
    'null',
    '<null>',
    '(null)',
    '[null]',
    '#null',
    'nil',
    '<nil>',
    'nan',
    '#nan',
    '<na>',
    'nat',
    'none',
    '(none)',
    '<none>',
    '[none]',
    'n/a',
    '#n/a',
    '#n/a n/a',
    '#na',
    'na',
    'n.a.',
    'n. a.',
    'n.v.',
    'k.a.',
    'k. a.',
    'n/v',
    'undefined',
    '(undefined)',
    '\\n',
    '\\0',
    '(blank)',
    '[blank]',
    '<blank>',
    'blank',
    '(leer)',
    '(vide)',
    'empty',
    '(empty)',
    '[empty]',
    '<empty>',
    'not applicable',
    'not available',
    'no data',
    'no value',
    'missing',
    'dbnull',
    'system.dbnull',
    '-nan',
    '1.#ind',
    '1.#qnan',
    '-1.#ind',
    '(en blanco)',
    '(null value)',
    'nothing',
    '<unset>',
    '[object object]',
    '#',
    'not assigned',
    'not specified',
    'not set',
    'unspecified',
    'please select',
    'select',
    'select...',
    'select one',
    'bitte wählen',
    'bitte auswählen',
    'keine angabe',
    'nicht zugewiesen',
    'non renseigné',
    'sin asignar',
    'sin especificar',
    'no aplica',
    'n.v.t.',
    'nvt',
    'なし',
]);
/** Names that people have: as a name they are left alone. */
const NAMES = new Set(['null', 'nil', 'nan', 'none', 'na', 'nat', 'blank', 'nothing', 'missing']);
const DASHES = /^[-–—−_.?*~/\\](?:[-–—−_.?*~/\\ ]*[-–—−_.?*~/\\])?$/;
/**
 * Whether a cell holds the word of a program for “nothing here”.
 * @param isName in a column of names: people are called Null
 */
function isNullWord(text, isName = false) {
    if (text.length > 20)
        return false;
    const word = text.toLowerCase();
    if (NULL_WORDS.has(word))
        return !(isName && NAMES.has(word));
    const first = word.charCodeAt(0);
    if ((first >= 48 && first <= 57) || (first >= 97 && first <= 122))
        return false;
    if (DASHES.test(text))
        return true;
    // `--None--`, `- Select -`, `***n/a***`: what stands in a list before anything is chosen.
    const bare = DRESSED.exec(word)?.[1];
    return bare !== undefined && NULL_WORDS.has(bare);
}
const DRESSED = /^[-–—*<([{]{1,3} ?([^-–—*<>()[\]{}]+?) ?[-–—*>)\]}]{1,3}$/;
/** What people write into a number that someone does not have yet. */
const NO_ID_YET = new Set([
    'tbd',
    't.b.d.',
    'tba',
    'tbc',
    'to be determined',
    'to be assigned',
    'to be confirmed',
    'unknown',
    'pending',
    'unbekannt',
    'folgt',
    'offen',
    'à définir',
    'inconnu',
    'pendiente',
    'desconocido',
    'new',
    'new hire',
    'new starter',
    'neu',
    'nouveau',
    'nuevo',
    'to follow',
    'not yet',
]);
/** Whether an id is none: two people with it would be one, and the real one would be someone else’s later. */
const isNoIdYet = (text) => text.charCodeAt(0) >= 65 && text.length <= 20 && NO_ID_YET.has(text.toLowerCase());

// EXTERNAL MODULE: ./build/roster/cells/single-values.js + 1 modules
var single_values = __webpack_require__(4682);
;// CONCATENATED MODULE: ./build/roster/cells/spreadsheet-text.js
const FORMULA = /^=\s*"((?:[^"]|"")*)"$/;
const APOSTROPHE = /^['’‘`´](?=[\d+-]*\d)/;
/** A phone number behind an apostrophe. */
const NUMBER = /^['’‘`´](?=\+?[\d\s()/.-]+$)/;
/** The same where no value begins with an apostrophe: names may (“’t Hart”), and texts. */
const LEADING = /^['’‘`´](?=[^'’‘`´]+$)/;
const UNQUOTED = new Set([
    'userName',
    'address',
    'truth',
    'date',
    'zone',
    'licence',
    'yesNo',
    'rank',
    'cxoneId',
]);
/** What may stand in quotes on purpose. */
const FREE = new Set(['text', 'attribute', 'list', 'role', 'skills']);
/** One pair of quotes, of whatever kind, around all of a cell. */
const QUOTES = /^["“”„«‹'‘’‚`]([^"“”„«»‹›'‘’‚`]+)["“”»›'‘’´`]$/u;
/** Codes of the signs above ASCII that may begin a cell: nearly no cell does. */
const mayBegin = (code) => code === 34 || code === 39 || code === 96 || code > 0xaa;
/**
 * The text inside of a spreadsheet's guards: `="00777"`, `"00777"`, and `'00777` where that is no name and no text.
 * @returns the text itself with `guard: null` where there is none, and with `quoted text` where quotes may be meant
 */
function unguardedText(text, kind) {
    const first = text.charCodeAt(0);
    if (first === 61) {
        const inner = FORMULA.exec(text)?.[1];
        if (inner !== undefined)
            return { inner: inner.replaceAll('""', '"'), guard: 'formula' };
    }
    if (!mayBegin(first))
        return { inner: text, guard: null };
    const quoted = QUOTES.exec(text)?.[1];
    if (quoted !== undefined && quoted.trim() !== '') {
        if (!FREE.has(kind))
            return { inner: quoted, guard: 'quotes' };
        return { inner: text, guard: kind === 'text' ? 'quoted text' : null };
    }
    const isNumber = kind === 'externalId' ? APOSTROPHE.test(text) : kind === 'text' && NUMBER.test(text);
    if (isNumber || (UNQUOTED.has(kind) && LEADING.test(text)))
        return { inner: text.slice(1), guard: 'apostrophe' };
    return { inner: text, guard: null };
}
/** A function, a cell, or a calculation; a word after the sign is only a word. */
const CALCULATION = /^[=＝]\s*(?:[A-Za-z][A-Za-z0-9.]*\(|[\d(+-]|\$?[A-Za-z]{1,3}\$?\d{1,7}(?![\p{L}\p{N}]))/u;
/** Whether a cell holds a formula itself instead of what it comes to: the file was saved with its formulas shown. */
const isFormula = (raw) => {
    const first = raw.charCodeAt(0);
    return (first === 61 || first === 0xff1d) && CALCULATION.test(raw);
};

;// CONCATENATED MODULE: ./build/roster/cells/says-nothing.js







/** Whether a cell holds a program’s word, or day, for “nothing here”. */
const saysNothing = (text, kind) => isNullWord(text, kind === 'name') || isZero(text, kind) || (kind === 'date' && (0,dates/* readDate */.h2)(text).kind === 'empty');
const isRequired = (field) => cells_fields/* REQUIRED */.mw.some((one) => one === field);
/** What belongs into a cell that would clear what cannot be cleared: an empty one where a row can do without. */
const cannotBeCleared = ({ field, label }) => `a value: ${label} cannot be cleared` +
    (isRequired(field) ? ', and only a leaver’s row can be without it' : '; an empty cell leaves it alone');
/** What belongs into a cell with a word for nothing, in a field of which every row has its own value. */
const valueMissing = ({ field, label }) => isRequired(field)
    ? `a value: this is a program’s word for “nothing here”, and only a leaver’s row can be without ${label}`
    : 'a value, or an empty cell: this is a program’s word for “nothing here”';
/** What to say of such a cell where the next of several columns is read instead. */
const passedOver = (column, raw) => ({
    column,
    code: 'null-word',
    severity: 'warning',
    found: (0,cells_cell/* tidyCell */.fp)(raw).text,
    expected: 'an empty cell: this is a program’s way to write “nothing here”; the next of the policy’s columns is read',
});
/** Kinds of which every row needs its own value: a word for nothing in a part of it makes an address of nobody. */
const KEYS = new Set(['userName', 'externalId', 'address']);
/**
 * A column of a template as a part of the value that it makes.
 * @param of the field that the template makes
 * @returns its text, or what is wrong with it
 */
function partOfValue(text, of) {
    const { kind } = of;
    const isKey = KEYS.has(kind);
    if (text !== '' && (isNullWord(text, kind === 'name') || (isKey && (isNoIdYet(text) || isZero(text, 'text'))))) {
        return {
            finding: {
                code: 'null-word',
                severity: isKey ? 'error' : 'warning',
                found: text,
                expected: isKey
                    ? valueMissing(of)
                    : 'an empty cell: this is a program’s word for “nothing here”; read as empty',
            },
        };
    }
    if (!isKey)
        return { text };
    const { inner } = unguardedText(text, 'userName');
    const odd = (0,single_values/* judgeId */.t8)(inner);
    return odd?.severity === 'error' ? { finding: { ...odd, found: text } } : { text: inner };
}

;// CONCATENATED MODULE: ./build/roster/cells/cell-notes.js
/** What there is to say about cells, and whether there was anything to say about the last one. */
class CellNotes {
    clean = true;
    #report;
    constructor(report) {
        this.#report = report;
    }
    error(column, code, found, expected, suggestion = '') {
        return this.say(column, { code, severity: 'error', found, expected, suggestion });
    }
    say(column, finding) {
        this.clean = false;
        this.#report(column, finding);
        return undefined;
    }
}

;// CONCATENATED MODULE: ./build/roster/cells/foreign-letters.js
/** Letters above ASCII that Windows-1252 has. */
const WESTERN = 'À-ÖØ-öø-ÿŠŒŽšœžŸ';
/** A word of nothing but such letters, or four of them in a row: no language of the West writes so. */
const HEAP = new RegExp(`(?<![\\p{L}\\p{M}])[${WESTERN}]{3,}(?![\\p{L}\\p{M}])|[${WESTERN}]{4,}`, 'u');
/** A capital with a mark inside a word of small letters, as MacRoman and the DOS code pages leave it: `RenŽ`. */
const CAPITAL = /(?<!\p{L})(\p{L}*\p{Ll})[À-ÖØ-ÞŠŒŽŸ]/u;
/** The same right behind the first letter: `JŸrgen`. “DŽ” is a letter of Croatian. */
const SECOND = /(?<!\p{L})(?:\p{Lu}[ŠŸ]|(?!D)\p{Lu}Ž)\p{Ll}/u;
const PREFIX = /^(?:Mc|Mac|De|Di|Da|Du|Del|La|Le|Fitz|Van|Von|Al|El|O)$/u;
/** Signs no name has beside a letter. */
const SIGNS = '¡¢£¤¥¦§©«¬®¯°±²³µ¶¸¹»¼½¾¿×÷€‚ƒ„†‡ˆ‰‹•˜™›\u2500-\u25FF√∞∑∏∂∆◊≈≠≤≥Ω';
const SIGN = new RegExp(`\\p{L}[${SIGNS}]|[${SIGNS}]\\p{L}|\\p{L}[“”]\\p{L}`, 'u');
/** A quotation mark that opens, or closes, alone at a word: half of a two-byte character. */
const LONE_QUOTE = /^[^“”]*(?:“\p{L}|\p{L}”)[^“”]*$/u;
/**
 * Letters of a cell that are no word in any language: the file was saved in another encoding than it was read in
 * (Cyrillic, Greek, Central European, Japanese code pages, MacRoman, DOS).
 * @param isName in a column of names, where signs have no place either
 * @returns the letters in question, `''` where there are none
 */
function foreignLetters(text, isName) {
    const heap = HEAP.exec(text)?.[0];
    if (heap && !isWord(heap))
        return heap.slice(0, 12);
    if (!isName)
        return '';
    const capital = CAPITAL.exec(text);
    if (capital && !PREFIX.test(capital[1]))
        return capital[0].slice(-1);
    const second = SECOND.exec(text);
    if (second)
        return second[0].slice(1, 2);
    const sign = SIGN.exec(text) ?? LONE_QUOTE.exec(text);
    return sign ? (/[^\p{L}\s]/u.exec(sign[0])?.[0] ?? '') : '';
}
/** Short words of capitals (`ÅÄÖ`), and one letter drawn out (`Jäääär`), are written in the West too. */
const isWord = (heap) => (heap.length < 4 && heap === heap.toUpperCase()) || new Set(heap.toLowerCase()).size < 3;

// EXTERNAL MODULE: ./build/roster/cells/lists.js
var lists = __webpack_require__(897);
;// CONCATENATED MODULE: ./build/roster/cells/mojibake.js
/**
 * Mojibake: text in UTF-8 that a program took for an eight-bit encoding and saved again. `RenÃ©e` was `Renée`. What the
 * bytes were is certain, so it can be taken back.
 */
/** The upper half of code pages that `TextDecoder` does not know, from byte 0x80. */
const CODE_PAGES = {
    cp437: 'ÇüéâäàåçêëèïîìÄÅÉæÆôöòûùÿÖÜ¢£¥₧ƒáíóúñÑªº¿⌐¬½¼¡«»░▒▓│┤╡╢╖╕╣║╗╝╜╛┐└┴┬├─┼╞╟╚╔╩╦╠═╬╧╨╤╥╙╘╒╓╫╪┘┌█▄▌▐▀αßΓπΣσµτΦΘΩδ∞φε∩' +
        '≡±≥≤⌠⌡÷≈°∙·√ⁿ²■\u00A0',
    cp850: 'ÇüéâäàåçêëèïîìÄÅÉæÆôöòûùÿÖÜø£Ø×ƒáíóúñÑªº¿®¬½¼¡«»░▒▓│┤ÁÂÀ©╣║╗╝¢¥┐└┴┬├─┼ãÃ╚╔╩╦╠═╬¤ðÐÊËÈıÍÎÏ┘┌█▄¦Ì▀ÓßÔÒõÕµþÞÚÛÙýÝ¯´' +
        '\u00AD±‗¾¶§÷¸°¨·¹³²■\u00A0',
};
const upperHalf = (decode) => new Map(Array.from({ length: 128 }, (_, at) => [decode(128 + at), 128 + at]));
function ofLabel(label) {
    const decoder = new TextDecoder(label);
    return upperHalf((byte) => decoder.decode(Uint8Array.of(byte)));
}
/** Windows-1252 with the control characters of Latin-1 beside it: both are met. */
function western() {
    return new Map([...upperHalf((byte) => String.fromCharCode(byte)), ...ofLabel('windows-1252')]);
}
let alphabets = null;
/** Made when the first letter above ASCII comes by: most files have none. */
const allAlphabets = () => (alphabets ??= [
    { bytes: western(), isWestern: true },
    ...['macintosh', 'windows-1250', 'windows-1251', 'windows-1253', 'windows-1254', 'windows-1257', 'iso-8859-2']
        .concat(['ibm866', 'koi8-r', 'x-mac-cyrillic', 'iso-8859-15'])
        .map((label) => ({ bytes: ofLabel(label), isWestern: false })),
    ...Object.values(CODE_PAGES).map((page) => ({
        bytes: upperHalf((byte) => Array.from(page)[byte - 128] ?? ''),
        isWestern: false,
    })),
]);
/**
 * Takes mojibake back, also where it happened several times over.
 * @returns `null` where the text is none
 */
function repairMojibake(text) {
    let repaired = null;
    for (let times = 0; times < 3; times += 1) {
        const next = once(repaired?.text ?? text);
        if (!next)
            break;
        repaired = { ...(repaired ?? next), text: next.text };
    }
    return repaired;
}
function once(text) {
    if (!/[^\u0000-\u007F]/.test(text))
        return null;
    const repairs = allAlphabets().flatMap(({ bytes, isWestern }) => undone(text, bytes, isWestern) ?? []);
    return repairs.find(({ whole }) => whole) ?? repairs[0] ?? null;
}
const UTF8 = new TextDecoder('utf-8', { fatal: true });
/**
 * The text with every sequence of bytes that is one UTF-8 character as that character; `whole` where nothing above
 * ASCII is left.
 */
function undone(text, alphabet, isWestern, isProven = false) {
    const letters = Array.from(text);
    let result = '';
    let first = null;
    let decoded = '';
    let whole = true;
    for (let at = 0; at < letters.length;) {
        const letter = letters[at];
        const lead = letter > '\u007F' ? alphabet.get(letter) : undefined;
        const size = lead === undefined ? 0 : lead >= 0xf0 ? 4 : lead >= 0xe0 ? 3 : lead >= 0xc2 ? 2 : 0;
        const right = size > 0 ? character(letters.slice(at, at + size), alphabet, size) : null;
        if (right !== null && isMeant(letters, at, size, right, isProven)) {
            first ??= { wrong: letters.slice(at, at + size).join(''), right };
            decoded += right;
            result += right;
            at += size;
            continue;
        }
        // Other alphabets have letters of their own that look like such bytes by accident: there all of them must be.
        if (letter > '\u007F' && !isWestern)
            return null;
        if (letter > '\u007F')
            whole = false;
        result += letter;
        at += 1;
    }
    if (!first)
        return null;
    const isLatin = /^[\u00A0-\u017F\u2010-\u20AC\u2122\uFEFF]*$/u.test(decoded);
    const isMixed = /[A-Za-z]/.test(text);
    if (isLatin ? !isWestern && !isMixed && decoded.length < 2 : Array.from(decoded).length < 2)
        return null;
    // Where one is proven, those that might be letters of a word are none either.
    if (!isProven)
        return undone(text, alphabet, isWestern, true);
    return { text: result.normalize('NFC'), ...first, whole };
}
function character(letters, alphabet, size) {
    const bytes = letters.map((letter) => alphabet.get(letter) ?? 0);
    if (bytes.length < size || bytes.slice(1).some((byte) => byte < 0x80 || byte > 0xbf))
        return null;
    try {
        return UTF8.decode(Uint8Array.from(bytes));
    }
    catch {
        return null;
    }
}
/**
 * Whether a character that two to four letters would be is one that people write. Letters that could stand side by side
 * in a word of capitals – a Romanian `ĂŞ` – are left alone.
 */
function isMeant(letters, at, size, right, isProven) {
    const code = right.codePointAt(0);
    if (code < 0xa0 || (code > 0x17f && code < 0x370 && !'ʼƒˆ˜'.includes(right)))
        return false;
    if (!/[\p{L}\p{M}\p{N}\p{P}\p{S}\p{Zs}\uFEFF]/u.test(right))
        return false;
    if (size > 2 || code > 0x17f || isProven)
        return true;
    const second = letters[at + 1];
    const isOrdinary = /[‘’“”‚„–—…]/u.test(second);
    if (!/\p{L}/u.test(second) && !(isOrdinary && code > 0xff))
        return true;
    const around = `${letters[at - 1] ?? ''}${letters[at + size] ?? ''}`;
    return /\p{Ll}/u.test(around) && !/\p{Ll}/u.test(letters[at]);
}

// EXTERNAL MODULE: ./build/text/code-point.js
var code_point = __webpack_require__(4202);
;// CONCATENATED MODULE: ./build/roster/cells/alphabets.js


const alphabets_WORD = /\p{L}+/gu;
const LATIN = /\p{Script=Latin}/u;
/** Full-width and mathematical letters: Latin ones to the eye, others to a program. */
const WIDE = /[\uFF21-\uFF3A\uFF41-\uFF5A\u{1D400}-\u{1D7FF}]/u;
const ALL_WIDE = new RegExp(WIDE, 'gu');
/**
 * Words in which letters of another alphabet stand among Latin ones and look like them: to the eye the name is right,
 * to CXone it is another one.
 */
function mixedAlphabets(text) {
    const isWide = WIDE.test(text);
    if (!isWide && !/[\u0370-\u052F]/.test(text))
        return null;
    const odd = new Set();
    const plain = text.replaceAll(ALL_WIDE, (letter) => {
        odd.add(letter);
        return letter.normalize('NFKC');
    });
    const latin = plain.replaceAll(alphabets_WORD, (word) => {
        const others = Array.from(word).filter((letter) => !LATIN.test(letter));
        if (others.length === 0 || others.length === Array.from(word).length)
            return word;
        if (!others.every((letter) => (0,address/* latinLook */.O5)(letter) !== undefined))
            return word;
        for (const letter of others)
            odd.add(letter);
        return Array.from(word, (letter) => (0,address/* latinLook */.O5)(letter) ?? letter).join('');
    });
    return odd.size === 0 ? null : { latin, letters: [...odd].map(withNumber).join(', ') };
}
/** “а” U+0430 */
const withNumber = (letter) => `“${letter}” ${(0,code_point/* codePoint */.y)(letter)}`;

;// CONCATENATED MODULE: ./build/roster/cells/escaped-text.js
/** Where a look is worth it: nearly no cell has one of these signs. */
const escaped_text_SIGN = /[&%\\=<]|^(?:\*\*|~~)|_x[0-9A-Fa-f]{4}_|\+[A-Za-z0-9+/]{3,300}-/;
const escaped_text_MARKS = {
    acute: '\u0301',
    grave: '\u0300',
    circ: '\u0302',
    tilde: '\u0303',
    uml: '\u0308',
    ring: '\u030A',
    caron: '\u030C',
    cedil: '\u0327',
};
const ENTITIES = {
    amp: '&',
    lt: '<',
    gt: '>',
    quot: '"',
    apos: "'",
    nbsp: ' ',
    szlig: 'ß',
    aelig: 'æ',
    AElig: 'Æ',
    oelig: 'œ',
    OElig: 'Œ',
    oslash: 'ø',
    Oslash: 'Ø',
    rsquo: '’',
    lsquo: '‘',
    ndash: '–',
    mdash: '—',
};
/** `&eacute;`, `&#233;`, `&#xE9;`. */
const ENTITY = /&([A-Za-z])(acute|grave|circ|tilde|uml|ring|caron|cedil);|&(?:#(\d{1,7})|#[xX]([0-9A-Fa-f]{1,6})|([A-Za-z]{2,6}));/g;
/** `\\u00e9`, `\\xe9`. */
const ESCAPE = /\\u([0-9A-Fa-f]{4})|\\x([0-9A-Fa-f]{2})/g;
/** `_x000D_`, as workbooks write what XML cannot. */
const WORKBOOK = /_x([0-9A-Fa-f]{4})_/g;
/** `+AOk-`: UTF-7 (RFC 2152). */
const UTF7 = /\+([A-Za-z0-9+/]{3,300})-/g;
/** Bold, and crossed out. */
const MARKDOWN = /^(\*\*|~~)([^*~]+)\1$/;
/** A word of a mail's header (RFC 2047). */
const MAIL = /=\?([A-Za-z0-9-]{3,20})\?([BbQq])\?([^?\s]*)\?=/g;
/** UTF-8 of links (`%C3%A9`) and of mail (`=C3=A9`); a space of a link between letters. */
const BYTES = /(?:[%=][C-Fc-f][0-9A-Fa-f](?:[%=][89ABab][0-9A-Fa-f]){1,3})+|(?<=[\p{L}\p{N}])%20(?=[\p{L}\p{N}])/gu;
/** Marks of a web page. */
const TAG = /<\/?(?:br|b|i|u|p|div|span|font|strong|em|a|td|tr|li|ul)(?:\s[^<>]{0,200})?\/?>|<!\[CDATA\[|\]\]>/gi;
/** Letters that were written for a web page, a link, a mail or a program: `Ren&eacute;`, `Ren\\u00e9`. */
function escapedText(text) {
    if (!escaped_text_SIGN.test(text))
        return null;
    let wrong = '';
    const noted = (found, letter) => {
        if (letter === null)
            return found;
        wrong ||= found;
        return letter;
    };
    const right = text
        .replaceAll(MAIL, (word, charset, how, content) => noted(word, mailText(charset, how, content)))
        .replace(MARKDOWN, (_, mark, inner) => noted(mark, inner))
        .replaceAll(WORKBOOK, (escape, code) => noted(escape, workbookLetter(Number.parseInt(code, 16))))
        .replaceAll(UTF7, (escape, code) => noted(escape, utf7Letters(code)))
        .replaceAll(TAG, (tag) => noted(tag, /^<br/i.test(tag) ? ' ' : ''))
        .replaceAll(ENTITY, (entity, letter, mark, decimal, hex, name) => noted(entity, entityLetter(letter, mark, decimal, hex, name)))
        .replaceAll(ESCAPE, (escape, long, short) => noted(escape, letterOf(Number.parseInt(long ?? short ?? '', 16))))
        .replaceAll(BYTES, (bytes) => noted(bytes, bytesText(bytes)));
    return wrong === '' ? null : { wrong, right: right.normalize('NFC').trim() };
}
function entityLetter(letter = '', mark = '', decimal = '', hex = '', name = '') {
    if (letter !== '')
        return letter + (escaped_text_MARKS[mark] ?? '');
    if (decimal !== '')
        return letterOf(Number(decimal));
    if (hex !== '')
        return letterOf(Number.parseInt(hex, 16));
    return Object.hasOwn(ENTITIES, name) ? (ENTITIES[name] ?? null) : null;
}
const letterOf = (code) => code >= 32 && code <= 0x10ffff && !(code >= 0xd800 && code <= 0xdfff) ? String.fromCodePoint(code) : null;
/** A line break, which is how a workbook's cells end in other programs, is none here. */
const workbookLetter = (code) => (code < 32 ? ' ' : letterOf(code));
/** The letters of UTF-7; `null` where they are none of Europe's: a phone number, a code. */
function utf7Letters(code) {
    const bytes = Buffer.from(code, 'base64');
    const whole = bytes.subarray(0, bytes.length & ~1);
    if (whole.toString('base64').replace(/=+$/, '') !== code)
        return null;
    const text = whole.swap16().toString('utf16le');
    return /^[\u00A0-\u05FF]+$/.test(text) ? text : null;
}
function mailText(charset, how, content) {
    const bytes = how.toUpperCase() === 'B'
        ? Buffer.from(content, 'base64')
        : Buffer.from(content
            .replaceAll('_', ' ')
            .replaceAll(/=([0-9A-Fa-f]{2})/g, (_, hex) => String.fromCharCode(Number.parseInt(hex, 16))), 'latin1');
    try {
        return new TextDecoder(charset, { fatal: true }).decode(bytes);
    }
    catch {
        return null;
    }
}
function bytesText(bytes) {
    try {
        return decodeURIComponent(bytes.replaceAll('=', '%'));
    }
    catch {
        return null;
    }
}

;// CONCATENATED MODULE: ./build/roster/cells/legible.js


/** Nearly all cells: nothing to look for. */
const PLAIN = /^[A-Za-z0-9 .,;:()'/+@_-]*$/;
const ORDINARY = /^[\p{Script=Latin}\p{M}\p{N} .,;:()'’/+@_-]*$/u;
/** Escapes that are written in plain letters and signs. */
const ODD = /_x[0-9A-Fa-f]{4}_|\+[A-Za-z0-9+/]{3,300}-/;
/** Whether a text has no sign that would have to be looked at. */
const isOrdinary = (text) => PLAIN.test(text) ? !ODD.test(text) : ORDINARY.test(text) && !ODD.test(text) && !WIDE.test(text);
const isOdd = (text, sign) => text.split(sign).length % 2 === 0;
/** A quote alone; in a text one behind a digit may be an inch. */
const isAlone = (text, mayBeInch) => isOdd(text, '"') && (!mayBeInch || isOdd(text, /(?<!\d)"/));
/** A question mark in a word of a name, before it or behind it. */
const LOST = /\p{L}\?(?=\p{L}|\s|$)|^\?\p{L}{2}/u;
/**
 * What is no letter of a text: escapes of another format, letters that were lost, alphabets in one word. In a name the
 * first two are errors, elsewhere warnings; a quote that stands alone is an error in an id.
 */
function* legibility(text, isName, isId) {
    if (isOrdinary(text))
        return;
    if (isName && LOST.test(text) && !text.includes('=?')) {
        yield {
            code: 'unreadable-character',
            severity: 'error',
            found: text,
            expected: 'the letter that “?” stands for, as where one is lost in an encoding that does not have it: export again as ' +
                'UTF-8; or the name without it',
        };
        return;
    }
    if (isAlone(text, !isName && !isId)) {
        yield {
            code: 'broken-quote',
            severity: isId ? 'error' : 'warning',
            found: text,
            expected: 'the text without the quote that stands alone, or with the one that belongs to it',
            suggestion: text.replaceAll('"', '').trim(),
        };
    }
    const escaped = escapedText(text);
    if (escaped) {
        yield {
            code: 'escaped-text',
            severity: isName ? 'error' : 'warning',
            found: text,
            expected: `the text as people write it: “${escaped.wrong}” is how web pages, links or programs write text`,
            suggestion: escaped.right,
        };
        return;
    }
    // Wide letters of an id are said of with its digits.
    const mixed = isId && WIDE.test(text) ? null : mixedAlphabets(text);
    if (mixed)
        yield {
            code: 'mixed-alphabets',
            severity: 'warning',
            found: text,
            expected: `letters of one alphabet in a word: ${mixed.letters} only look like Latin letters; type it again`,
            suggestion: mixed.latin,
        };
}

;// CONCATENATED MODULE: ./build/roster/cells/cell-text.js










/** Kinds whose cells hold several names. */
const LISTS = new Set(['list', 'role', 'skills']);
/** Names that nobody needs: a word for nothing in them is nothing. */
const OPTIONAL_NAMES = new Set(['displayName', 'middleName']);
/** Kinds whose cells are free text: what is no word of a person is looked for there. */
const TEXT = new Set(['text', 'name', 'externalId', 'attribute', 'role', 'list', 'skills']);
/**
 * The text of a cell without what spreadsheets and other programs left in it: spaces, guards, words for *nothing*,
 * letters of another encoding.
 */
class CellText {
    #notes;
    constructor(notes) {
        this.#notes = notes;
    }
    /**
     * The text of a cell as a person meant it.
     * @param raw as it stands in the file, not empty
     * @returns `''` or `undefined` where it says nothing, or nothing that can be read
     */
    read(column, raw) {
        const list = LISTS.has(column.kind) && raw.includes(lists/* ITEM_END */.yO);
        if (isFormula(raw)) {
            const { code, found, expected } = unusable('formula', raw);
            return this.#notes.error(column, code, found, expected);
        }
        const text = list || (0,cells_cell/* isPlain */.$i)(raw) ? this.#unguarded(column, raw) : this.#tidy(column, raw);
        if (text === undefined || text === '' || (0,cells_cell/* isRemove */.ZU)(text))
            return text;
        const debris = (0,cells_cell/* spreadsheetDebris */.QO)(text);
        if (debris !== null) {
            const { code, found, expected } = unusable(debris, text);
            return this.#notes.error(column, code, found, expected);
        }
        if (isNearlyRemove(text) || isAsAbove(text, column.kind))
            return this.#noValue(column, text);
        if (this.#saysNothing(column, text) && this.#nothing(column, text) !== 'read on')
            return undefined;
        if (isAnswer(text, column.kind) && this.#answer(column, text) === 'empty')
            return undefined;
        return this.#isLegible(column, text) ? text : undefined;
    }
    /** Text without what made a spreadsheet keep it: `="00777"`. */
    #unguarded(column, text) {
        const { inner, guard } = unguardedText(text, column.kind);
        if (guard === null)
            return text;
        const notice = {
            formula: {
                code: 'excel-text-guard',
                expected: 'the text alone: ="…" only keeps a spreadsheet from changing it; read without',
            },
            apostrophe: {
                code: 'apostrophe-id',
                expected: 'the value without the apostrophe (’) that keeps it text in a spreadsheet; read without',
            },
            quotes: { code: 'apostrophe-id', expected: 'the value without the quotes around it; read without' },
            'quoted text': {
                code: 'apostrophe-id',
                expected: 'the text without the quotes around it, if a program put them there; read as it stands',
            },
        };
        const suggestion = guard === 'quoted text' ? text.slice(1, -1) : inner;
        if (column.direct)
            this.#notes.say(column, { ...notice[guard], severity: 'notice', found: text, suggestion });
        return (0,cells_cell/* tidyCell */.fp)(inner).text;
    }
    #tidy(column, raw) {
        if (raw.includes(lists/* ITEM_END */.yO)) {
            const found = JSON.stringify(raw.split(lists/* ITEM_END */.yO).slice(0, -1));
            return this.#notes.error(column, 'not-text', found, 'one text: only roles, groups and skills may be a list');
        }
        if (TEXT.has(column.kind) && this.#isSpoilt(column, raw))
            return undefined;
        const { text, tidied, fault } = (0,cells_cell/* tidyCell */.fp)(raw);
        if (text === '')
            return '';
        if (fault) {
            const { code, found, expected } = unusable(fault, text);
            return this.#notes.error(column, code, found, expected);
        }
        if (tidied && column.direct) {
            // The apostrophe that keeps a spreadsheet from calculating stays where it is.
            const guard = /^'+[=+\-@]/.test(raw) ? "'" : '';
            this.#notes.say(column, {
                code: tidied,
                severity: 'notice',
                found: raw,
                expected: {
                    spaces: 'no spaces before and after; read without them',
                    'no-break-space': 'plain spaces; read as such',
                    'invisible-character': 'no invisible characters; read without them',
                    'line-separator': 'one line; the line break (U+2028 or U+2029) is read as a space',
                }[tidied],
                suggestion: guard + (tidied === 'line-separator' ? (0,cells_cell/* oneLine */.TN)(text) : text),
                // Never a role: what someone may do is for people to write.
                certain: column.kind !== 'list' && column.kind !== 'role' && !/[\r\n\u2028\u2029]/.test(raw),
            });
        }
        // What an apostrophe keeps from being a formula is meant as it stands.
        return /^\s*'+[=\uFF1D]/.test(raw) ? text : this.#unguarded(column, text);
    }
    /** Letters of another encoding: nobody's name. */
    #isSpoilt(column, raw) {
        const repair = repairMojibake(raw);
        if (repair) {
            this.#notes.error(column, 'mojibake', raw, `the letters as people write them: ${quoted(repair.wrong)} was ${quoted(repair.right)} ` +
                `before a program read ` +
                'UTF-8 as another encoding and saved it; export again as UTF-8', repair.text);
            return true;
        }
        const foreign = foreignLetters(raw, column.kind === 'name');
        if (foreign === '')
            return false;
        // One by one: where they are the whole name, the name is masked and the letters are not.
        const letters = quoted([...new Set(foreign)].join(' '));
        this.#notes.error(column, 'foreign-encoding', raw, `a word: ${letters} stands for letters of another encoding (Cyrillic, Greek, Central European, Japanese, ` +
            'an old Mac or DOS); export the file again as UTF-8');
        return true;
    }
    /** Says what is no letter of the text; false where it is an error. */
    #isLegible(column, text) {
        const { kind } = column;
        if ((kind !== 'name' && kind !== 'text' && kind !== 'externalId') || isOrdinary(text))
            return true;
        let isRight = true;
        for (const finding of legibility(text, kind === 'name', kind === 'externalId')) {
            this.#notes.say(column, finding);
            if (finding.severity === 'error')
                isRight = false;
        }
        return isRight;
    }
    /** What people put where a value should stand. */
    #noValue(column, text) {
        if (!isNearlyRemove(text)) {
            const expected = `the value itself: “${text}” says “as above” to people, and nothing to a program`;
            return this.#notes.error(column, 'as-above', text, expected);
        }
        return column.clearable
            ? this.#notes.error(column, 'nearly-remove', text, `${cells_cell/* REMOVE */.t2} to clear the value, or the value itself`, cells_cell/* REMOVE */.t2)
            : this.#notes.error(column, 'nearly-remove', text, cannotBeCleared(column));
    }
    #saysNothing({ kind, field }, text) {
        if (isNullWord(text, kind === 'name') || (kind === 'externalId' && isNoIdYet(text)))
            return true;
        return isZero(text, kind) || (OPTIONAL_NAMES.has(field) && isProgramsNull(text));
    }
    /** TRUE or FALSE of a formula. People are called True: a name is left alone. */
    #answer(column, text) {
        const isText = column.kind === 'text';
        this.#notes.say(column, {
            code: 'null-word',
            severity: 'warning',
            found: text,
            expected: `${isText ? 'a value' : column.kind === 'name' ? 'a name' : 'an id'}: ${text} is what a spreadsheet’s ` +
                `formula answers to a question; ${isText ? 'read as empty' : 'correct it, if that is where it comes from'}`,
        });
        return isText ? 'empty' : 'read on';
    }
    /** A program’s word for “nothing here”. */
    #nothing(column, text) {
        const { kind, field } = column;
        if (kind === 'attribute' || kind === 'truth' || kind === 'licence' || kind === 'zone')
            return 'read on';
        const isKey = kind === 'externalId' || kind === 'userName' || LISTS.has(kind);
        if (isKey || kind === 'name') {
            if (OPTIONAL_NAMES.has(field))
                return this.#readEmpty(column, text);
            this.#notes.error(column, 'null-word', text, valueMissing(column));
            return 'empty';
        }
        return this.#readEmpty(column, text);
    }
    #readEmpty(column, text) {
        this.#notes.say(column, {
            code: 'null-word',
            severity: 'warning',
            found: text,
            expected: 'an empty cell: this is a program’s word for “nothing here”; read as empty',
        });
        return 'empty';
    }
}
/** Words for a cell that holds nothing anybody meant. */
function unusable(code, text) {
    const expected = {
        'control-character': `text without control characters${controls(text)}`,
        'unreadable-character': 'readable letters: the file was saved in another encoding than it says; save it as “CSV UTF-8”',
        'scientific-number': 'the number as it was: the spreadsheet changed it; format the column as text and enter it again',
        'formula-error': 'the value itself: a formula of the spreadsheet went wrong',
        formula: 'the value itself: this is the spreadsheet’s formula, not what it comes to',
    }[code];
    return { code: code === 'formula' ? 'formula-error' : code, found: text, expected };
}
const quoted = (text) => `“${text}”`;
/** The control characters of a cell by their numbers: nobody can see them. */
function controls(text) {
    const found = [...new Set(text.match(/[\u0000-\u0008\u000B\u000C\u000E-\u001F\u007F-\u009F]/g))].slice(0, 5);
    return ` (${found.map(code_point/* codePoint */.y).join(', ')})`;
}

;// CONCATENATED MODULE: ./build/roster/cells/values.js











/** Longest externalId (SCIM has no limit; the interface has). */
const EXTERNAL_ID_LENGTH = 128;
const PHONES = new Set(['phone', 'mobilePhone']);
/** Reads the cells of mapped columns. What it finds goes to `report`; an unreadable cell is `undefined`. */
class CellReader {
    #rules;
    #notes;
    #text;
    constructor(rules, report) {
        this.#rules = rules;
        this.#notes = new CellNotes(report);
        this.#text = new CellText(this.#notes);
    }
    /** Whether the last cell was read without anything to say about it. */
    get clean() {
        return this.#notes.clean;
    }
    /** @param raw text as it stands in the file, not empty */
    read(column, raw) {
        this.#notes.clean = true;
        const limit = this.#rules.cellLength;
        if (raw.length > limit) {
            return this.#notes.error(column, 'cell-too-long', `${raw.length} characters: ${raw.slice(0, 60)}…`, `at most ${limit} characters in a cell`);
        }
        const text = this.#text.read(column, raw);
        if (text === undefined || text === '')
            return undefined;
        if (!(0,cells_cell/* isRemove */.ZU)(text))
            return this.#value(column, text);
        if (column.clearable)
            return null;
        return this.#notes.error(column, 'not-clearable', text, cannotBeCleared(column));
    }
    #value(column, text) {
        switch (column.kind) {
            case 'userName':
            case 'address':
                return this.#address(column, text);
            case 'externalId':
                return this.#externalId(column, text);
            case 'truth':
                return this.#standing(column, text);
            case 'date':
                return this.#date(column, text);
            case 'list':
            case 'role':
                return this.#list(column, text);
            case 'skills':
                return this.#skills(column, text);
            case 'licence': {
                const policy = licencePolicyOf(text);
                if (policy !== null)
                    return policy;
                return this.#notes.error(column, 'unknown-licence-policy', text, `one of ${leaver_steps/* LICENSE_POLICIES */.$k.join(', ')}`, (0,nearest/* nearestWord */.zZ)(text, leaver_steps/* LICENSE_POLICIES */.$k));
            }
            case 'cxoneId':
                if ((0,single_values/* isCxoneId */.Vd)(text))
                    return text;
                return this.#notes.error(column, 'not-a-cxone-id', text, 'the account’s id as CXone writes it (a UUID), or an empty cell');
            case 'zone': {
                const zone = (0,single_values/* zoneOf */.kE)(text);
                if (zone !== null)
                    return zone;
                const expected = 'a time zone of the IANA list, such as Europe/Berlin or America/New_York';
                return this.#notes.error(column, 'unknown-time-zone', text, expected, (0,single_values/* nearestZone */.ZP)(text));
            }
            case 'rank':
                if (/^\d{1,9}$/.test(text))
                    return String(Number(text));
                return this.#notes.error(column, 'not-a-number', text, 'a whole number');
            case 'yesNo': {
                const standing = this.#rules.words.read(text, 'active');
                if (standing === 'employed' || standing === 'gone')
                    return standing === 'employed';
                return this.#notes.error(column, 'not-yes-or-no', text, 'yes or no (or true, false, 1, 0)');
            }
            default:
                return PHONES.has(column.field) ? this.#phone(column, text) : (0,cells_cell/* oneLine */.TN)(text);
        }
    }
    #phone(column, text) {
        const whole = /^(\+?\d{4,})[.,]0+$/.exec(text)?.[1];
        if ((0,single_values/* isNamedDay */._S)(text))
            this.#notes.say(column, {
                code: 'date-id',
                severity: 'warning',
                found: text,
                expected: 'the number as it was, if a spreadsheet made a date of it; format the column as text',
                suggestion: '',
            });
        if (whole === undefined)
            return (0,cells_cell/* oneLine */.TN)(text);
        const end = text.slice(whole.length);
        return this.#notes.error(column, 'decimal-id', text, `the number without “${end}” at its end: a program took it for an amount; format the column as text`, whole);
    }
    #externalId(column, text) {
        const id = (0,cells_cell/* oneLine */.TN)(text);
        if (id.length > EXTERNAL_ID_LENGTH)
            return this.#notes.error(column, 'too-long', text, `at most ${EXTERNAL_ID_LENGTH} characters`);
        const odd = (0,single_values/* judgeId */.t8)(id);
        if (!odd)
            return id;
        this.#notes.say(column, { ...odd, found: id });
        return id;
    }
    #address(column, text) {
        const fault = (0,address/* judgeAddress */.Ke)(text);
        if (!fault)
            return text;
        this.#notes.error(column, fault.code, text, fault.expected, fault.suggestion);
        // A wrong userName still says who the row is about.
        return text;
    }
    #standing(column, text) {
        const { words } = this.#rules;
        if (column.asksWhoLeft && truthOf(text) !== null && !words.isOwn(text))
            return this.#notes.error(column, 'inverted-column', text, `a status, such as terminated: ${column.label} asks who has left, so “yes” in it is the opposite of active; ` +
                'say so in the policy, e.g. statuses: { "yes": gone, "no": active }');
        const standing = words.read(text, column.field);
        if (standing === null) {
            const expected = column.field === 'active'
                ? 'yes or no (or true, false, 1, 0), or a status such as active or terminated'
                : 'a status such as active, on leave, inactive, terminated; an organisation’s own codes are set by ' +
                    '`statuses` in the policy, e.g. statuses: { A: active, L: inactive, T: gone }';
            return this.#notes.error(column, 'unknown-status', text, expected, words.nearest(text));
        }
        if (column.direct && oddCase(text)) {
            this.#notes.say(column, {
                code: 'status-case',
                severity: 'notice',
                found: text,
                expected: 'the word in small letters; read as such',
                suggestion: text.toLowerCase(),
                certain: true,
            });
        }
        return standing;
    }
    #date(column, text) {
        const { order, timezone } = this.#rules;
        const reading = (0,dates/* readDate */.h2)(text, timezone);
        switch (reading.kind) {
            case 'date':
                return reading.date;
            case 'empty':
                return this.#notes.say(column, {
                    code: 'empty-date',
                    severity: 'warning',
                    found: text,
                    expected: 'an empty cell: this is the first day of a program’s calendar, its way to write “no date”; read as none',
                });
            case 'serial':
                this.#notes.say(column, {
                    code: 'excel-date',
                    severity: 'warning',
                    found: text,
                    expected: `a date: the number was read as a day of Excel’s calendar, ${reading.date}`,
                    suggestion: reading.date,
                });
                return reading.date;
            case 'instant':
                this.#notes.say(column, {
                    code: 'instant-date',
                    severity: 'warning',
                    found: text,
                    expected: `a day: this moment was read as ${reading.date}, its day in the policy’s timezone (${timezone})`,
                    suggestion: reading.date,
                });
                return reading.date;
            case 'ordered': {
                if (order === null) {
                    this.#notes.clean = false;
                    return reading;
                }
                const date = reading.days[order];
                if (date !== undefined && (0,dates/* isFarShort */.Gu)(reading, date))
                    return this.#notes.error(column, 'ambiguous-date', text, `the date as YYYY-MM-DD, with the year in full`);
                if (date !== undefined)
                    return date;
                return this.#notes.error(column, 'bad-date', text, `a day in the order of the policy’s dates (${order}), or as YYYY-MM-DD`);
            }
            case 'unknown':
                return this.#notes.error(column, 'bad-date', text, expectedDay(text), (0,dates/* meantDay */.Gv)(text));
        }
    }
    #list(column, text) {
        const { items, fault } = (0,lists/* listItems */.Dw)(text);
        const read = fault || column.field === 'groups' ? { grants: null, fault } : (0,lists/* roleGrants */.eL)(items);
        if (read.fault)
            return this.#notes.error(column, read.fault.code, read.fault.found, read.fault.expected);
        if (items.length === 0)
            return undefined;
        if (!this.#areNames(column, items))
            return undefined;
        // Shared by all rows with the same cell: nobody may change it.
        return Object.freeze(read.grants ?? [...new Set(items)]);
    }
    #skills(column, text) {
        const { items, fault } = (0,lists/* listItems */.Dw)(text);
        const read = fault ? { grants: [], fault } : (0,lists/* skillGrants */.BM)(items);
        if (read.fault)
            return this.#notes.error(column, read.fault.code, read.fault.found, read.fault.expected);
        if (items.length === 0 || !this.#areNames(column, items))
            return undefined;
        return Object.freeze(read.grants);
    }
    #areNames(column, items) {
        const broken = items.find((item) => (0,cells_cell/* spreadsheetDebris */.QO)(item) === 'formula-error' || (0,cells_cell/* isRemove */.ZU)(item));
        if (broken === undefined)
            return true;
        this.#notes.error(column, 'bad-item', broken, 'names of the list only; [!REMOVE!] stands alone in its cell');
        return false;
    }
}
/** What to write instead of a cell that is no date. */
function expectedDay(text) {
    if (!/\p{Nd}/u.test(text))
        return 'a day as YYYY-MM-DD, or an empty cell where there is none';
    if ((0,dates/* epochDay */.ue)(text) !== '')
        return 'a day as YYYY-MM-DD: this may be a count of seconds or milliseconds since 1970, as programs hand it on';
    if (/(?<!\d)(?:2[2-9]|[3-9]\d)\d\d(?!\d)/.test(text))
        return 'a day that exists, in the Western calendar and before the year 2200, as YYYY-MM-DD';
    if (/(?<!\d|GMT[+-])(?:0\d\d\d|1[0-8]\d\d|19[0-2]\d)(?!\d)/.test(text))
        return 'a day from 1930 on, as YYYY-MM-DD';
    return 'a day that exists, as YYYY-MM-DD';
}
/** Why a date that its column does not decide cannot be read. */
const ambiguousDate = (reading) => ({
    found: reading.text,
    expected: `the date as YYYY-MM-DD, or the column’s order as \`dates: dmy\` or \`dates: mdy\` in the ` +
        `policy: this could be ` +
        `${(0,dates/* daysOf */.hF)(reading).join(' or ')}${/\d{4}/.test(reading.text) ? '' : ', with the year in full'}`,
});

;// CONCATENATED MODULE: ./build/roster/cells/open-dates.js



const FIRST_PART = { dmy: 'day', mdy: 'month', ymd: 'year' };
/**
 * Dates like 03/04/2026 of one file. One value of a column with a first or second part above 12 proves the order of all
 * of them; that may be the file's last row, so they are read when the file is.
 */
class OpenDates {
    #held = [];
    #proofs = new Map();
    /** Errors of rows that count unless the last day, once it is known, makes leavers of them. */
    #waiting = [];
    #last = null;
    add(open) {
        const { entry, field, reading } = open;
        this.#held.push(open);
        if (this.#last?.entry !== entry)
            this.#last = { entry, fields: new Set() };
        this.#last.fields.add(field);
        const { proves } = reading;
        if (proves === null)
            return;
        const proofs = this.#proofs.get(field) ?? new Map();
        this.#proofs.set(field, proofs.has(proves) ? proofs : proofs.set(proves, entry));
    }
    /** Whether this field of the row that was read last is open. */
    isOpen = (entry, field) => this.#last?.entry === entry && this.#last.fields.has(field);
    /** Keeps an error of a row with an open last day that is none where the person has left. */
    wait(row, finding) {
        this.#waiting.push({ row, finding });
    }
    /**
     * Reads them all.
     * @param today YYYY-MM-DD; `null` where nobody says
     * @returns the rows whose dates are known now
     */
    decide(report, take, today) {
        const decided = new Map();
        for (const row of this.#held) {
            const { entry, field, label, reading } = row;
            const proofs = this.#proofs.get(field);
            const [order] = proofs?.size === 1 ? proofs.keys() : [];
            const date = order && reading.days[order];
            if (date !== undefined && !(0,dates/* isFarShort */.Gu)(reading, date)) {
                take(entry, field, date);
                decided.set(entry, row);
            }
            else if (proofs && proofs.size > 1) {
                const rows = [...proofs].map(([each, proof], at) => `row ${proof.row} ${at === 0 ? 'has ' : ''}the ${FIRST_PART[each]} first`);
                report(row, {
                    column: label,
                    code: 'mixed-date-orders',
                    severity: 'error',
                    found: reading.text,
                    expected: `one order of day and month in the column (${rows.join(', ')}), or the date as YYYY-MM-DD`,
                });
            }
            else
                report(row, { column: label, code: 'ambiguous-date', severity: 'error', ...ambiguousDate(reading) });
        }
        for (const { row, finding } of this.#waiting)
            if (row.entry.endDate !== undefined && !isLeaver(row.entry, today))
                report(row, finding);
        return decided;
    }
}

;// CONCATENATED MODULE: ./build/roster/cells/status-behind.js


const BEHIND = /[([]\s{0,5}([^()[\]]{2,40}?)\s{0,5}[)\]]$|\s[-–—*]\s{0,5}([^-–—*()[\]]{2,40}?)\s{0,5}\*?$/u;
const BEFORE = /^[([]\s{0,5}([^()[\]]{2,40}?)\s{0,5}[)\]][\s:–—-]{0,9}(?=\S)|^([^-–—:()[\]]{2,40}?)(?:\s[-–—]\s|:\s)\s{0,5}(?=\S)/u;
/** Characters at either end of a name in which a status with its signs has room. */
const ROOM = 80;
/** The sign of the dead, and a status in capitals behind a name that is not: “Kern LEFT”. */
const status_behind_SIGN = /(?<=\S)\s{0,5}[†✝]$|(?<=\p{Ll}.{0,60}\s)(?:TERMINATED|INACTIVE|LEAVER|RESIGNED|LEFT|INAKTIV|AUSGESCHIEDEN)$/u;
/** Whether it is worth looking: nearly no cell has such a sign. */
const mayStandBehind = (text) => /[([†✝]|\s[-–—*]|:\s|[A-Z]{4}\s*$/.test(text);
/** When it happened: “left 31.10.2026”. */
const SINCE = /[,:]?\s+(?:(?:on|as of|since|per|am|zum|seit|le|el)\s+)?(?:\d{1,4}[./-][\d./-]{1,8}|(?:19|20)\d\d)$/iu;
/** Words that are said of people behind their names alone. */
const SAID = new RegExp('^(?:ex|left (?:the )?company|gone|no longer (?:here|with us)|gekündigt|verstorben|licenciée?|démissionnaire|' +
    'despedid[oa]|discharged|offboarded)$', 'iu');
function status_behind_standingOf(text, words) {
    const word = text.replace(SINCE, '');
    const known = words.read(word, 'status');
    return known ?? (SAID.test(word) || foreignStanding(word) === 'gone' ? 'gone' : null);
}
const partOf = (match, words) => {
    const word = match?.[1] ?? match?.[2];
    const standing = word === undefined ? null : status_behind_standingOf(word, words);
    return match && standing !== null ? { part: match[0].trim(), standing } : null;
};
/** Behind the name, else before it; there “No” and “Off” are too short to say anything. */
const beside = (text, words) => {
    const end = text.trimEnd().slice(-ROOM);
    const behind = partOf(BEHIND.exec(end), words);
    if (behind)
        return behind;
    const sign = status_behind_SIGN.exec(end);
    if (sign)
        return { part: sign[0].trim(), standing: 'gone' };
    const before = BEFORE.exec(text.trimStart().slice(0, ROOM));
    return truthOf(before?.[1] ?? before?.[2] ?? '') === null ? partOf(before, words) : null;
};
/**
 * The status that HR systems write behind a name, or before it – “Ada Kern (Terminated)”, “Inactive - Kern” –, `null`
 * where there is none: “(III)” and “(née Roth)” are names.
 */
const standingBehind = (text, words) => beside(text, words)?.standing ?? null;
/** What stands behind the name, or before it: “(Terminated)”. */
const partBehind = (text, words) => beside(text, words)?.part ?? '';
/** What to say of a name that has a status beside it which says that the person is gone; `null` of all others. */
function goneBehind(column, text, words) {
    if (standingBehind(text, words) !== 'gone')
        return null;
    const part = partBehind(text, words);
    return {
        column,
        code: 'status-in-name',
        severity: 'error',
        found: text,
        expected: `the name alone: “${part}” ${text.startsWith(part) ? 'before' : 'behind'} it says that the person is gone, and ` +
            'the row says nothing of it; put that into a column status, or delete it where the person works here',
    };
}
/** Whole texts that say of someone in it that they have left: a department “Terminated”, a team “Ex-Mitarbeiter”. */
const GONE_TEXT = new RegExp(`^(?:${[
    ...STANDING_WORDS.gone.filter((word) => /^[a-z]{6,}$/.test(word) && word !== 'disabled' && word !== 'sortie'),
    'alumni|former (?:employees?|staff|agents?)|ex[- ]?(?:employees?|mitarbeiter(?:innen)?)',
    'ehemalige(?: mitarbeiter)?|ausgeschiedene(?: mitarbeiter)?',
    '(?:leaver|terminated|inactive)s?(?: employees?| staff)?',
].join('|')})$`, 'i');
/**
 * What to say of a department or team that is such a word, or of one, or a title, with the word in brackets behind it:
 * “Agent (Terminated)”; `null` of all others.
 */
function goneText(column, text, isTitle) {
    if (typeof text !== 'string')
        return null;
    const word = /[([]([^()[\]]{1,30})[)\]]$/.exec(text)?.[1] ?? (isTitle ? '' : text);
    if (word.length > 30 || !GONE_TEXT.test(word))
        return null;
    return {
        column,
        code: 'status-in-name',
        severity: 'warning',
        found: text,
        expected: 'a status such as “terminated” in a column status, if this says that the person has left: the row counts as ' +
            'one of someone who works here',
    };
}

// EXTERNAL MODULE: ./build/roster/cells/turns.js
var turns = __webpack_require__(4520);
;// CONCATENATED MODULE: ./build/roster/cells/row-signs.js





/** Whether a cell begins with a digit, or a blank before one: nearly no title or team does. */
const mayBeDay = (cell) => {
    const code = cell.charCodeAt(0);
    return (code >= 48 && code <= 57) || code === 32;
};
/** A whole day, and nothing else. */
const DAY = /^(?:\d{4}-\d{2}-\d{2}|\d{1,2}([./-])\d{1,2}\1\d{4})$/;
/**
 * Signs, in other cells than the status, that the person of a row has left: behind the name, and in the cells beside an
 * empty status or last day, where a row lacks a cell or has one too many.
 */
class RowSigns {
    #words;
    #sides = [];
    #name = null;
    constructor(words) {
        this.#words = words;
    }
    /** @param headers all columns; `null` where rows have no order of cells (JSON) */
    bind(slots, headers) {
        this.#sides = [];
        if (headers === null)
            return;
        for (const { field, index: at } of slots) {
            if (at < 0 || (field !== 'status' && field !== 'endDate'))
                continue;
            for (const index of [at - 1, at + 1]) {
                const header = headers[index] ?? '';
                const slot = slots.find((each) => each.index === index);
                // Days stand in many columns that nothing reads, and no day is a title, a department or a team.
                // What is about a badge or a marriage has words of its own.
                const isText = slot
                    ? slot.kind === 'text'
                    : field === 'status' && (0,turns/* questionOf */.YH)(header) === null && !(0,turns/* isAboutOther */.SC)(header);
                if (index >= 0 && index < headers.length && isText)
                    this.#sides.push({ field, at, header, index, isOwn: slot !== undefined && slot.field !== 'userType' });
            }
        }
    }
    /** Before each row. */
    begin() {
        this.#name = null;
    }
    /** Looks at a cell of a name: what stands behind it may be a status. */
    look(field, column, raw) {
        if (!mayStandBehind(raw))
            return;
        const finding = goneBehind(column, (0,cells_cell/* tidyCell */.fp)(raw).text, this.#words);
        if (finding)
            this.#name = { finding, field };
    }
    /** Whether it is worth asking for `findings`: nearly no row has any. */
    suspects = (cells) => this.#name !== null ||
        this.#sides.some(({ field, at, index }) => cells[at] === '' && (field === 'status' || mayBeDay(cells[index] ?? '')));
    /** Errors of the row, each with the field that it is of. */
    *findings(entry, said, cells, today, label) {
        const name = this.#name;
        if (name && !isLeaver(entry, today))
            yield [name.finding, name.field];
        for (const side of this.#sides) {
            // A row that is too short is another matter.
            if (cells[side.at] !== '' || (side.field === 'status' && said.active !== undefined))
                continue;
            if (side.field === 'endDate' && hasLeft(entry, today))
                continue;
            const shifted = this.#shifted(side, cells[side.index] ?? '', label);
            if (shifted)
                yield [shifted, side.field];
        }
    }
    /**
     * What is wrong with a row that ends right before the status, as all rows of its file do.
     * @param last its last cell
     */
    shiftedEnd(cells, last, label) {
        const side = this.#sides.find(({ field, at, index }) => field === 'status' && at === cells && index === at - 1);
        return side ? this.#shifted(side, last, label) : null;
    }
    /** A status beside the status, or a day beside the last day. */
    #shifted({ field, header, isOwn }, cell, label) {
        const { text } = (0,cells_cell/* tidyCell */.fp)(cell);
        if (text === '' || !(field === 'status' ? this.#isStatus(text, isOwn) : DAY.test(text)))
            return null;
        return {
            column: header,
            code: 'shifted-row',
            severity: 'error',
            found: text,
            expected: `“${text}” in ${label(field)}, which is empty: a cell before it is missing or one too many, and the cells ` +
                'after that stand in the wrong column',
        };
    }
    /** Of a column that nothing reads, only words of leaving: other things than people are active, too. */
    #isStatus(text, isOwn) {
        if (truthOf(text) !== null)
            return false;
        const standing = this.#words.read(text, 'status');
        return isOwn ? standing !== null : standing === 'gone' || standing === 'suspended';
    }
}

;// CONCATENATED MODULE: ./build/roster/cells/take.js


/**
 * A cell of the primary role. With several names it is `roles`, the first one primary; a role that ends is one of
 * `roles` alone: what comes after it is for the row to say.
 */
function addPrimary(entry, named) {
    const [first] = named;
    if (first && first.until === undefined)
        entry.primaryRole = first.name;
    if (named.length === 1 && first?.until === undefined)
        return;
    const roles = entry.roles ?? [];
    entry.roles = [...named, ...roles.filter(({ name }) => named.every((each) => each.name !== name))];
}
/** Puts a cell's value where it belongs. */
function take(entry, said, { kind, field }, value) {
    switch (kind) {
        case 'truth':
            said[field] = value;
            return;
        case 'list':
            if (field === 'roles')
                entry.roles = value;
            else
                entry.groups = value;
            return;
        case 'role':
            said.primary = value;
            return;
        case 'skills':
            entry.skills = value;
            return;
        case 'cxoneId':
            entry.cxoneId = value;
            return;
        case 'date':
            // Of the days only CXone's own can be cleared.
            if (value === null)
                entry.profile.hireDate = null;
            else
                setDay(entry, field, value);
            return;
        case 'licence':
            entry.licensePolicy = value;
            return;
        case 'attribute':
            (entry.attributes ??= Object.create(null))[field.slice(cells_fields/* ATTRIBUTE_PREFIX */.Yd.length)] = value;
            return;
        case 'yesNo':
            entry.invite = value;
            return;
        default:
            entry.profile[field] = value;
    }
}

// EXTERNAL MODULE: ./build/text/compact.js
var compact = __webpack_require__(7355);
// EXTERNAL MODULE: ./build/text/figures.js
var figures = __webpack_require__(1135);
;// CONCATENATED MODULE: ./build/roster/cells/row.js













/** Distinct values a column may have before it is taken for one without repetitions. */
const MEMO_LIMIT = 4096;
const ONE_OF_A_KIND = new Set(['userName', 'externalId', 'address', 'cxoneId', 'mark']);
const WHERE = ['title', 'department', 'team'];
/**
 * Cells → one entry, or what is wrong with them. The hot path of the product: no schema runs here; tests hold these
 * rules to the zod schema in schema.ts.
 */
class RowReader {
    #place;
    #ledger;
    #rules;
    #cells;
    #dates;
    #signs;
    /** Where a field has no column: one error for the file instead of one a row. */
    #strict;
    #headers = [];
    #slots = [];
    #mark;
    #labels = new Map();
    #bad = false;
    #muted = false;
    #held = null;
    #faulty = [];
    #lacking = new Map();
    /**
     * @param file path, as issues and entries name it
     * @param strict for files with one header for all rows
     */
    constructor(file, ledger, rules, strict) {
        this.#place = { file, row: null, line: null };
        this.#ledger = ledger;
        this.#rules = rules;
        this.#strict = strict;
        this.#dates = new OpenDates();
        this.#signs = new RowSigns(rules.words);
        this.#cells = new CellReader(rules, (column, finding) => this.#report({ ...finding, column: column.label }, column.field));
    }
    /** The header of a field as the file writes it, else the field's name. */
    label = (field) => this.#labels.get(field) ?? field;
    /** Takes the columns as they are bound. Again for JSON, whenever an element brings a new key. */
    bind(headers, fields) {
        this.#headers = headers;
        this.#labels = new Map(fields.map(({ field, label }) => [field, label]));
        this.#slots = fields.map(({ field, label, source }) => {
            const { kind, clearable } = (0,cells_fields/* definitionOf */.Fg)(field);
            const index = source.kind === 'cell' ? source.index : -1;
            const direct = source.kind !== 'template';
            const asksWhoLeft = kind === 'truth' && (0,turns/* questionOf */.YH)(label) === 'left';
            const memo = ONE_OF_A_KIND.has(kind) ? null : new Map();
            return { field, label, kind, clearable, direct, asksWhoLeft, source, index, memo };
        });
        this.#mark = this.#slots.find(({ kind }) => kind === 'mark');
        this.#signs.bind(this.#slots, this.#strict ? headers : null);
    }
    /**
     * @param row as a spreadsheet shows it
     * @param line physical line of the record
     * @param before what is already known to be wrong with the row; `alone` keeps the rest of the row from being
     * reported
     */
    read(cells, row, line, before = [], alone = false) {
        const place = this.#place;
        place.row = row;
        place.line = line;
        this.#bad = false;
        this.#muted = false;
        this.#held = this.#mark && !this.#isMarked(this.#mark, cells) ? [] : null;
        if (this.#faulty.length > 0)
            this.#faulty = [];
        this.#signs.begin();
        for (const finding of before)
            this.#report(finding, finding.column ?? '');
        this.#muted = alone;
        const profile = new Profile();
        const entry = new Entry();
        entry.file = place.file;
        entry.row = row;
        entry.line = line;
        entry.profile = profile;
        const said = {};
        let open = false;
        for (const slot of this.#slots) {
            const value = this.#value(slot, cells);
            if (value === undefined)
                continue;
            if (slot.kind === 'date' && typeof value === 'object' && value !== null) {
                open = true;
                const { field, label } = slot;
                this.#dates.add({ entry, field, label, reading: value, held: this.#held });
            }
            else
                take(entry, said, slot, value);
        }
        if (said.primary)
            addPrimary(entry, said.primary);
        const hired = profile.hireDate;
        if (typeof hired === 'string' && !this.#labels.has('startDate'))
            entry.startDate = hired;
        this.#stand(entry, said, cells);
        if (this.#signs.suspects(cells)) {
            const { today } = this.#rules;
            for (const [finding, field] of this.#signs.findings(entry, said, cells, today, this.label)) {
                if (finding.code === 'status-in-name' && open && this.isOpen(entry))
                    this.#dates.wait({ entry, held: this.#held }, { field, ...finding });
                else
                    this.#report(finding, field);
            }
        }
        if (!open)
            this.#checkDays(entry);
        this.#complete(entry, open);
        // A row that lacks a cell is another matter, and a status that stands there is believed.
        const isWhole = !this.#strict || cells.length >= this.#headers.length;
        if (!this.#bad && isWhole && said.active === undefined && said.status === undefined && !open)
            this.#lookAtTexts(entry);
        const { userName, externalId } = profile;
        return {
            entry,
            right: !this.#bad,
            userName: userName ?? undefined,
            externalId: externalId ?? undefined,
            unmarked: this.#held,
        };
    }
    /**
     * Says, once, which columns rows needed and the file does not have, and reads the dates that their column decides.
     * @returns entries that turned out to be wrong
     */
    finish() {
        this.#held = null;
        this.#muted = false;
        const wrong = new Set();
        const { today } = this.#rules;
        const decided = this.#dates.decide((row, finding) => this.#late(wrong, row, finding), (entry, field, date) => {
            setDay(entry, field, date);
            if (field === 'hireDate' && date !== '' && !this.#labels.has('startDate'))
                entry.startDate = date;
        }, today);
        for (const [entry, row] of decided)
            checkDays(entry, today, this.label, (finding) => this.#late(wrong, row, finding));
        this.#place.row = null;
        this.#place.line = null;
        for (const [field, count] of this.#lacking) {
            this.#report({
                column: field,
                code: 'missing-column',
                severity: 'error',
                found: `${count} ${(0,figures/* plural */.LS)(count, 'row')} without ${field}: the file has no such column`,
                expected: `a column ${field}, or one that the policy’s columns map; only leavers’ rows can do without`,
            }, field);
        }
        return wrong;
    }
    /** What is wrong with a row of so many cells, where all rows of the file leave out the same last ones. */
    shiftedEnd = (cells, last) => this.#signs.shiftedEnd(cells, last, this.label);
    /** Whether the last day of the row that was read last is known only at the end of the file. */
    isOpen = (entry) => this.#dates.isOpen(entry, 'endDate');
    #late(wrong, { entry, held }, finding) {
        if (held)
            held.push(finding);
        else
            this.#ledger.add(entry, finding);
        if (finding.severity === 'error')
            wrong.add(entry);
    }
    #report(finding, field) {
        if (finding.severity === 'error') {
            this.#bad = true;
            this.#faulty.push(field);
        }
        if (this.#muted)
            return;
        const placed = { field, ...finding };
        if (this.#held)
            this.#held.push(placed);
        else
            this.#ledger.add(this.#place, placed);
    }
    #isMarked(mark, cells) {
        const { text } = (0,cells_cell/* tidyCell */.fp)(mark.index >= 0 ? (cells[mark.index] ?? '') : this.#gathered(mark, cells));
        return text !== '' && this.#rules.words.read(text, 'active') !== 'gone';
    }
    #value(slot, cells) {
        const raw = slot.index >= 0 ? cells[slot.index] : this.#gathered(slot, cells);
        if (raw === undefined || raw === '' || slot.kind === 'mark')
            return undefined;
        if (slot.kind === 'name' || slot.kind === 'externalId')
            this.#signs.look(slot.field, slot.label, raw);
        const { memo } = slot;
        if (memo === null)
            return this.#cells.read(slot, raw);
        const known = memo.get(raw);
        if (known !== undefined)
            return known;
        const value = this.#cells.read(slot, raw);
        if (value !== undefined && this.#cells.clean) {
            memo.set(raw, value);
            if (memo.size > MEMO_LIMIT)
                slot.memo = null;
        }
        return value;
    }
    /** Text of a field that takes the first of several cells, or a template. */
    #gathered(slot, cells) {
        const { source, field } = slot;
        if (source.kind === 'first') {
            const nothings = [];
            for (const index of source.indexes) {
                const raw = cells[index] ?? '';
                const text = (0,cells_cell/* isPlain */.$i)(raw) ? raw : (0,cells_cell/* tidyCell */.fp)(raw).text;
                if (text === '')
                    continue;
                if (saysNothing(text, slot.kind)) {
                    nothings.push(index);
                    continue;
                }
                for (const each of nothings)
                    this.#report(passedOver(this.#headers[each] ?? null, cells[each] ?? ''), field);
                return raw;
            }
            return cells[nothings[0] ?? -1] ?? '';
        }
        if (source.kind === 'cell')
            return cells[source.index] ?? '';
        let removed = false;
        const text = source.template.fill((column) => {
            const index = source.indexes.get(column);
            const { text, fault } = (0,cells_cell/* tidyCell */.fp)(cells[index] ?? '');
            const debris = fault ?? (0,cells_cell/* spreadsheetDebris */.QO)(text);
            if (debris !== null) {
                this.#report({ column: this.#headers[index] ?? column, ...unusable(debris, text), severity: 'error' }, field);
                return '';
            }
            if ((0,cells_cell/* isRemove */.ZU)(text))
                removed = true;
            const odd = partOfValue(text, slot);
            if ('finding' in odd) {
                this.#report({ column: this.#headers[index] ?? column, ...odd.finding }, field);
                return '';
            }
            if (slot.kind === 'name')
                this.#signs.look(field, column, text);
            return odd.text;
        });
        return removed ? cells_cell/* REMOVE */.t2 : text;
    }
    #stand(entry, { active, status }, cells) {
        const problem = standingProblem(active, status, this.label);
        if (problem) {
            this.#report(problem, 'active');
            return;
        }
        // The status knows more than a yes or no: on leave, or without an account for now.
        const isStatus = active === undefined || status === 'away' || status === 'suspended';
        const standing = isStatus ? status : active;
        if (standing === 'gone' || standing === 'suspended') {
            entry.active = false;
            entry.goneBy = this.#quoted(standing === status ? 'status' : 'active', cells);
        }
        else if (standing === 'employed')
            entry.active = true;
        if (standing === 'suspended')
            entry.suspended = true;
    }
    /** Of a value that a template makes, the headers it is made of. */
    #madeOf(field) {
        const source = this.#slots.find((slot) => slot.field === field)?.source;
        if (source?.kind !== 'template')
            return '';
        return `; the policy makes it of ${source.template.columns.map((column) => `“${column}”`).join(' and ')}`;
    }
    /** A department or team into which leavers were put, or a title that says so. */
    #lookAtTexts(entry) {
        for (const field of WHERE) {
            const finding = goneText(this.label(field), entry.profile[field], field === 'title');
            if (finding && !isLeaver(entry, this.#rules.today))
                this.#report(finding, field);
        }
    }
    /** `Status is “terminated”`: the cell that made someone a leaver. */
    #quoted(field, cells) {
        const slot = this.#slots.find(({ kind, field: own }) => kind === 'truth' && own === field);
        const raw = slot && (slot.index >= 0 ? cells[slot.index] : this.#gathered(slot, cells));
        return `${this.label(field)} is “${(0,cells_cell/* tidyCell */.fp)(raw ?? '').text.slice(0, 40)}”`;
    }
    #checkDays(entry) {
        if (entry.endDate === undefined)
            return;
        checkDays(entry, this.#rules.today, this.label, (finding) => this.#report(finding, 'endDate'));
    }
    #complete(entry, open) {
        const { profile } = entry;
        if (entry.active === false || entry.endDate !== undefined || (open && this.isOpen(entry))) {
            if (typeof profile.userName === 'string' || typeof profile.externalId === 'string')
                return;
            if (this.#faulty.includes('userName') || this.#faulty.includes('externalId') || entry.cxoneId)
                return;
            this.#report({
                column: null,
                code: 'missing-key',
                severity: 'error',
                found: `neither ${this.label('userName')} nor ${this.label('externalId')}`,
                expected: `${this.label('userName')} or ${this.label('externalId')}, so that the account can be found`,
            }, 'userName');
            return;
        }
        for (const field of cells_fields/* REQUIRED */.mw) {
            if (profile[field] !== undefined || this.#faulty.includes(field))
                continue;
            if (this.#strict && !this.#labels.has(field)) {
                this.#lacking.set(field, (this.#lacking.get(field) ?? 0) + 1);
                this.#bad = true;
                continue;
            }
            const label = this.label(field);
            this.#report({
                column: label,
                code: 'missing-value',
                severity: 'error',
                found: '',
                expected: `${label}: a row can be without it only for a leaver${this.#madeOf(field)}`,
            }, field);
        }
    }
}
const [Profile, Entry] = [(0,compact/* compact */.o)(), (0,compact/* compact */.o)()];

;// CONCATENATED MODULE: ./build/roster/cells/salutations.js
const SALUTATIONS = new Set(('mr mrs ms miss mx dr prof sir madam herr frau hr fr fraulein doktor professor monsieur madame ' +
    'mademoiselle m mme ' +
    'mlle senor senora senorita sr sra srta don dona signor signora signorina sig dott dottssa ing ' +
    'dipling magister mag ' +
    'dhr mevr mevrouw meneer drs ir heer pan pani').split(' '));
/** True for `Mr`, `Mrs.`, `Dr.`, `Herr Dr.`, `Prof. Dr.`. */
const isSalutation = (title) => title
    .normalize('NFKD')
    .toLowerCase()
    .split(/[\s/]+/)
    .every((word) => SALUTATIONS.has(word.replace(/[^\p{L}]/gu, '')));
/** Whether the titles of the entries from `first` on are salutations and nothing else. */
function areSalutations(entries, first) {
    let seen = false;
    for (let at = first; at < entries.length; at += 1) {
        const { title } = entries[at].profile;
        if (typeof title !== 'string')
            continue;
        if (!isSalutation(title))
            return false;
        seen = true;
    }
    return seen;
}

;// CONCATENATED MODULE: ./build/roster/file/unmarked-rows.js

/**
 * Rows that a file with `Row Changed` does not mark. Whether that means anything is known at its end: where the
 * column is filled somewhere they count as present and unchanged, whatever their cells; where it is empty
 * everywhere they are rows like any other.
 */
class UnmarkedRows {
    #rows = [];
    #isFilled = false;
    add(row) {
        this.#rows.push(row);
    }
    sawMark() {
        this.#isFilled = true;
    }
    get isEmpty() {
        return this.#rows.length === 0;
    }
    /**
     * @param today YYYY-MM-DD, `null` where nobody says
     * @param late entries that turned out to be wrong at the end of the file
     */
    *decide(today, label, late) {
        for (const taken of this.#rows) {
            const { entry, right, unmarked } = taken.checked;
            if (!this.#isFilled)
                yield { taken, entry: right && !late.has(entry) ? entry : null, problems: unmarked ?? [] };
            else
                yield this.#present(taken, today, label);
        }
    }
    #present(taken, today, label) {
        const { entry } = taken.checked;
        const { file, row, line, profile, cxoneId } = entry;
        if (hasLeft(entry, today)) {
            const finding = {
                column: label('rowChanged'),
                code: 'unmarked-leaver',
                severity: 'error',
                found: `the row says that the person is gone, and ${label('rowChanged')} that it did not change`,
                expected: `Y in ${label('rowChanged')} of this row, or that column empty in the whole file`,
            };
            return { taken, entry: null, problems: [finding] };
        }
        const { userName, externalId } = profile;
        if (typeof userName !== 'string' && typeof externalId !== 'string' && cxoneId === undefined)
            return { taken, entry: null, problems: taken.checked.unmarked ?? [] };
        const present = { file, row, line, profile: {}, unchanged: true };
        if (typeof userName === 'string')
            present.profile.userName = userName;
        if (typeof externalId === 'string')
            present.profile.externalId = externalId;
        if (cxoneId !== undefined)
            present.cxoneId = cxoneId;
        return { taken, entry: present, problems: [] };
    }
}

// EXTERNAL MODULE: ./build/roster/cells/actions.js
var actions = __webpack_require__(5827);
;// CONCATENATED MODULE: ./build/roster/file/unread-columns.js









/** Fields that decide who has an account and what they may do, with what a column that is nearly called so asks. */
const DECISIVE = {
    status: 'status',
    active: 'works',
    endDate: 'last day',
    startDate: 'other',
    roles: 'other',
    groups: 'other',
};
/** A column that holds a status, seen by its cells alone. */
const statusIn = (index, gone) => ({
    index,
    nearest: '',
    question: 'status',
    isNear: false,
    explains: false,
    answers: true,
    gone,
});
/**
 * Columns that by their words say who works here, and that nothing reads. What their cells say is looked at all the
 * same: a leaver who is planned as a new account must not go unseen.
 */
class UnreadColumns {
    #rules;
    #columns = new Map();
    #candidates = new Map();
    /** Headers that were looked at once: JSON binds again with each new key. */
    #seen = new Set();
    /** Headers of which there is nothing to say. */
    #plain = new Set();
    #open = [];
    constructor(rules) {
        this.#rules = rules;
    }
    bind(headers, unmapped) {
        const headersLeft = new Set(unmapped.map(({ header }) => header));
        for (const known of [this.#columns, this.#candidates])
            for (const [header, { index }] of known)
                if (index >= 0 && !headersLeft.has(header))
                    known.delete(header);
        for (const one of unmapped) {
            const { header } = one;
            if (this.#plain.has(header) || this.#columns.has(header) || this.#candidates.has(header))
                continue;
            this.#add(header, headers.indexOf(header), one.nearest);
            if (!this.#columns.has(header) && !this.#candidates.has(header))
                this.#plain.add(header);
        }
    }
    #add(header, index, nearest) {
        const near = Object.hasOwn(DECISIVE, nearest) ? DECISIVE[nearest] : undefined;
        const question = (0,turns/* questionOf */.YH)(header) ?? near;
        if (question !== undefined) {
            const isNear = near !== undefined;
            this.#columns.set(header, {
                index,
                nearest,
                question,
                isNear,
                explains: header.includes('='),
                answers: false,
                gone: null,
            });
        }
        else if (!this.#seen.has(header) && (0,turns/* isOfPerson */.NO)(header)) {
            this.#seen.add(header);
            const isPerson = (0,turns/* isAboutPeople */.dE)(header);
            this.#candidates.set(header, { index, isStatus: true, here: false, gone: null, isPerson });
        }
    }
    /**
     * @param inner values inside of others, by their path: `employment.status`
     * @param isOpen whether the row’s last day is known only at the end: it is looked at then
     */
    see(cells, row, entry, inner, isOpen = false) {
        if (isOpen) {
            const kept = [];
            for (const known of [this.#columns, this.#candidates])
                for (const { index } of known.values())
                    if (cells[index])
                        kept[index] = cells[index];
            if (kept.length > 0 || inner)
                this.#open.push({ cells: kept, row, entry, inner });
            return;
        }
        for (const column of this.#columns.values()) {
            if (column.index >= 0)
                this.#look(column, cells[column.index] ?? '', row, entry);
        }
        for (const [header, candidate] of this.#candidates)
            this.#watch(header, candidate, cells, row, entry);
        for (const [path, text] of inner ?? []) {
            const known = this.#columns.get(path);
            if (!known) {
                const question = (0,turns/* questionInside */.xO)(path);
                if (question === null)
                    continue;
                this.#columns.set(path, {
                    index: -1,
                    nearest: '',
                    question,
                    isNear: false,
                    explains: false,
                    answers: false,
                    gone: null,
                });
            }
            this.#look(this.#columns.get(path), text, row, entry);
        }
    }
    #look(column, raw, row, entry) {
        if (column.gone || column.question === 'other')
            return;
        const { text } = (0,cells_cell/* tidyCell */.fp)(raw);
        if (text === '')
            return;
        if (column.question === 'came back') {
            if (this.#isBack(text, entry))
                column.gone = { row, text };
            return;
        }
        // When someone leaves the row says itself: another day, or a reason, is about that.
        const isToCome = entry.endDate !== undefined && !isLeaver(entry, this.#rules.today);
        if (isToCome && (column.question === 'last day' || column.question === 'why left'))
            return;
        if (column.question === 'to do' && (isToCome || isLeaver(entry, this.#rules.today)))
            return;
        const answer = this.#answer(column.question, text, entry);
        // A status in codes of its own: nobody here knows what they mean, and they may say that someone has left.
        const isOpen = (column.question === 'to do' && (0,actions/* maySayToLeave */.Xo)(text)) ||
            (column.question === 'status' && isCode(text, column.explains));
        if (answer === null && !isOpen)
            return;
        column.answers = true;
        // Why someone left is nobody’s business: only that it stands there.
        if (answer === 'gone' && !isLeaver(entry, this.#rules.today))
            column.gone = {
                row,
                text: column.question === 'why left' && this.#rules.words.read(text, 'status') === null ? '' : text,
            };
    }
    /** Cells of a column that is called something else: all of them words of a status, or a status behind a name. */
    #watch(header, candidate, cells, row, entry) {
        const raw = cells[candidate.index] ?? '';
        if (raw === '' || (!candidate.isStatus && !(candidate.isPerson && mayStandBehind(raw))))
            return;
        const { text } = (0,cells_cell/* tidyCell */.fp)(raw);
        if (text === '')
            return;
        const { words } = this.#rules;
        const behind = candidate.isPerson ? standingBehind(text, words) : null;
        if (behind === 'gone') {
            if (isLeaver(entry, this.#rules.today))
                return;
            this.#candidates.delete(header);
            // The name before it stays out of a message that everybody may read.
            this.#columns.set(header, statusIn(candidate.index, { row, text: partBehind(text, words) }));
            return;
        }
        if (!candidate.isStatus)
            return;
        const standing = truthOf(text) === null ? (words.read(text, 'status') ?? foreignStanding(text)) : null;
        if (standing === null) {
            candidate.isStatus = false;
            if (!candidate.isPerson)
                this.#candidates.delete(header);
        }
        else if (standing === 'employed')
            candidate.here = true;
        else if (standing === 'gone' && !isOfAnything(text) && !isLeaver(entry, this.#rules.today))
            candidate.gone ??= { row, text };
    }
    /** Whether a row is a leaver's only by an old last day, and the day someone came back is after it. */
    #isBack(text, { active, endDate }) {
        const { today, timezone } = this.#rules;
        if (active === false || endDate === undefined || today === null || endDate >= today)
            return false;
        const reading = (0,dates/* readDate */.h2)(text, timezone);
        const days = reading.kind === 'ordered' ? (0,dates/* daysOf */.hF)(reading) : 'date' in reading ? [reading.date] : [];
        return days.length > 0 && days.every((day) => day > endDate);
    }
    /** Once the last days are known. */
    *findings() {
        // A row whose last day nobody can read is wrong already.
        for (const { cells, row, entry, inner } of this.#open)
            if (entry.endDate !== undefined)
                this.see(cells, row, entry, inner);
        const named = [...this.#columns].map(([header, column]) => ({ header, ...column }));
        for (const [header, { index, isStatus, here, gone }] of this.#candidates) {
            if (isStatus && here && gone)
                named.push({ header, ...statusIn(index, gone) });
        }
        for (const { header, nearest, question, isNear, answers, gone } of named) {
            if (question === 'came back') {
                if (gone)
                    yield cameBack(header, gone);
                continue;
            }
            if (!gone && !answers && !isNear)
                continue;
            const how = advice(header, question, nearest);
            yield {
                column: header,
                code: 'decisive-column-not-read',
                severity: gone ? 'error' : 'warning',
                found: gone ? `${header} ${gone.text === '' ? 'is filled' : `says “${gone.text}”`} in row ${gone.row}` : header,
                expected: gone
                    ? `a column that is read: nothing reads this one, so the person counts as one who works here; ${how}`
                    : `a column that is read, if it says who works here or what they may do: nothing of it is; ${how}`,
                // What the advice maps it to, unless its name only happens to be near to another field.
                suggestion: isNear ? nearest : '',
            };
        }
    }
    #answer(question, text, { active }) {
        const { words, today, timezone } = this.#rules;
        if (question === 'to do')
            return (0,actions/* saysToLeave */.hD)(text) ? 'gone' : null;
        const truth = truthOf(text);
        if (question === 'last day')
            return truth === null && words.read(text, 'status') === 'gone' ? 'gone' : this.#day(text, today, timezone);
        if (truth !== null && question !== 'status')
            return truth === (question === 'works') ? 'here' : 'gone';
        const standing = words.read(text, 'status');
        if (standing !== null)
            return standing === 'gone' || standing === 'suspended' ? 'gone' : 'here';
        const foreign = foreignStanding(text);
        if (foreign !== null)
            return foreign === 'employed' ? 'here' : 'gone';
        if (!(0,turns/* asksWhoLeft */.s3)(question))
            return null;
        const day = this.#day(text, today, timezone);
        // Of someone whose status says that they work here, an old reason is one of an earlier time.
        return day === null && question === 'why left' && active === undefined && !isNullWord(text) ? 'gone' : day;
    }
    #day(text, today, timezone) {
        const reading = (0,dates/* readDate */.h2)(text, timezone);
        const days = reading.kind === 'ordered' ? (0,dates/* daysOf */.hF)(reading) : 'date' in reading && reading.date !== '' ? [reading.date] : [];
        if (days.length === 0)
            return null;
        return today !== null && days.some((day) => day < today) ? 'gone' : 'here';
    }
}
/** No status is longer: “Terminated - Involuntary (Gross Misconduct)”. */
const LONGEST_WORD = 60;
/** Whether a cell may be the code of a status; a number only where the header says so. */
const isCode = (text, explained) => /\p{L}/u.test(text) ? text.length <= LONGEST_WORD : explained && text.length <= 3;
/** Words of leaving that are said of lines, badges and accounts as well. */
const OF_ANYTHING = /^(?:in|not|un|non|no longer|de|dis)[ -]?|^(?:off|baja)$/i;
const isOfAnything = (text) => OF_ANYTHING.test(text) && foreignStanding(text) !== 'gone';
const cameBack = (header, { row, text }) => ({
    column: header,
    code: 'decisive-column-not-read',
    severity: 'error',
    found: `${header} says “${text}” in row ${row}, after the last day of the row`,
    expected: 'an empty last day for someone who came back: with the old one the person counts as a leaver; or put the column ' +
        'under `ignoreColumns` in the policy where it says nothing of the kind',
});
/** What makes the column count. A column in which “yes” means “gone” cannot be mapped: it would say the opposite. */
function advice(header, question, nearest) {
    const ignored = 'put it under `ignoreColumns` in the policy where it says nothing of the kind';
    if ((0,turns/* asksWhoLeft */.s3)(question) || question === 'to do')
        return (`give the file a column status with “terminated” for these people` +
            `${question === 'left' ? ' (“yes” here is the opposite of active)' : ''}, or ${ignored}`);
    const field = { works: 'active', status: 'status', 'last day': 'endDate', 'came back': '', other: nearest }[question];
    return `map it under \`columns\` in the policy (${field}: "${header.replaceAll('"', '')}"), or ${ignored}`;
}

;// CONCATENATED MODULE: ./build/roster/file/file.js






/** One file being read: where its rows, entries and problems go. Knows no format. */
class FileReading {
    reading;
    file;
    #rows;
    #place;
    /** Where this file's entries begin. */
    #first;
    #unread;
    #unmarked = new UnmarkedRows();
    #hasHeaders = false;
    /** What stands above the header. */
    #title = '';
    #columns = { userName: 'userName', externalId: 'externalId' };
    #wrongIds = [];
    /** Entries that turned out to be wrong after they were taken. */
    #rejected = new Set();
    #invalid = 0;
    constructor(reading, file) {
        this.reading = reading;
        this.file = file;
        this.#first = reading.roster.entries.length;
        this.#place = { file: file.path, row: null, line: null };
        this.#rows = new RowReader(file.path, reading.ledger, reading.rules, file.format === 'csv');
        this.#unread = new UnreadColumns(reading.rules);
    }
    bind(headers, binding) {
        this.#hasHeaders = headers.some((header) => header !== '');
        this.file.fields = binding.fields.map(({ field }) => field);
        this.file.labels = Object.fromEntries(binding.fields.map(({ field, label }) => [field, label]));
        const label = (name) => this.file.labels[name] ?? name;
        this.#columns = { userName: label('userName'), externalId: label('externalId') };
        this.#rows.bind(headers, binding.fields);
        this.#unread.bind(headers, binding.unmapped);
    }
    /** Takes what stands above the header. */
    titled(title) {
        this.#title = title;
    }
    /** Problems of the headers, and one notice of all columns that nothing maps. */
    headers({ problems, unmapped, userNameFrom }) {
        this.file.unmapped = unmapped.map(({ header, nearest }) => ({ header, nearest }));
        for (const problem of problems)
            this.report({ ...problem, severity: 'error' });
        if (userNameFrom !== null) {
            this.report({
                column: userNameFrom,
                code: 'user-name-from-email',
                severity: 'notice',
                found: userNameFrom,
                expected: `a column userName: the file has none, so ${userNameFrom} is read as the user name too`,
            });
        }
        if (unmapped.length === 0)
            return;
        const near = unmapped
            .filter(({ nearest }) => nearest !== '')
            .map(({ header, nearest }) => `${header} → ${nearest}`);
        this.report({
            column: null,
            code: 'unmapped-columns',
            severity: 'notice',
            found: unmapped.map(({ header }) => header).join(', '),
            expected: 'nothing: these columns are not read; where one should be, give it a header of docs/roster-files.md, or ' +
                'map it under `columns` in the policy (.github/cxone-policy.yml)',
            suggestion: near.slice(0, 10).join(', '),
        });
    }
    /**
     * Counts and checks one data row.
     * @param inner values inside of others, which are no cells (JSON)
     * @returns the row, `null` where the file has more rows than are read
     */
    row(cells, row, line, before = [], alone = false, inner) {
        if (!this.#count(row, line))
            return null;
        const { keys, ledger, roster } = this.reading;
        const checked = this.#rows.read(cells, row, line, before, alone);
        const taken = { row, line, checked };
        this.#unread.see(cells, row, checked.entry, inner, this.#rows.isOpen(checked.entry));
        if (checked.unmarked) {
            const isFirst = keys.take({ ...checked, right: true }, this.#place, ledger, this.#columns);
            if (isFirst)
                this.#unmarked.add(taken);
            else
                this.#wrong(taken);
            return taken;
        }
        this.#unmarked.sawMark();
        if (keys.take(checked, this.#place, ledger, this.#columns))
            roster.entries.push(checked.entry);
        else
            this.#wrong(taken);
        return taken;
    }
    /** What is wrong with a row that leaves out its last cells, as all rows of the file do. */
    shiftedEnd = (cells, last) => this.#rows.shiftedEnd(cells, last);
    /** Makes a row that was taken wrong: what its neighbours show, once they are read. */
    reject({ row, line, checked }, finding) {
        this.report(finding, row, line);
        if (!checked.right || this.#rejected.has(checked.entry))
            return;
        this.#rejected.add(checked.entry);
        this.#wrong({ row, line, checked });
        this.reading.keys.spoil(checked);
    }
    /** Counts a row that could not be read at all. */
    brokenRow(row, line, finding) {
        if (!this.#count(row, line))
            return;
        this.#invalid += 1;
        this.reading.roster.invalidRows += 1;
        this.reading.ledger.add(this.#place, finding);
    }
    /** A problem of the file as a whole, or of the place given. */
    report(finding, row = null, line = null) {
        this.reading.ledger.add({ file: this.file.path, row, line }, finding);
    }
    /**
     * After the last row.
     * @param complete whether the file was read to its end
     */
    finish(complete) {
        const { roster } = this.reading;
        const late = this.#rows.finish();
        const good = new Set(late.size > 0 ? roster.entries.slice(this.#first) : []);
        for (const entry of late) {
            const { userName, externalId } = entry.profile;
            if (this.#rejected.has(entry) || !good.has(entry))
                continue;
            const keys = { userName: userName ?? undefined, externalId: externalId ?? undefined };
            this.#rejected.add(entry);
            this.reading.keys.spoil(keys);
            this.#wrong({ row: entry.row, line: entry.line, checked: { entry, right: false, unmarked: null, ...keys } });
        }
        if (this.#rejected.size > 0) {
            const own = roster.entries.splice(this.#first);
            for (const entry of own)
                if (!this.#rejected.has(entry))
                    roster.entries.push(entry);
        }
        this.#decideMarks(late);
        this.#lookBack();
        this.#lookAtTitle();
        if (this.file.rows === 0 && complete) {
            this.report({
                column: null,
                code: 'no-rows',
                severity: 'error',
                found: this.#hasHeaders ? 'a header row, and no row below it' : 'an empty file',
                expected: `${this.file.format === 'json' ? '' : 'a header row and '}at least one ${this.file.format === 'json' ? 'person' : 'row below it'}: export again`,
            });
        }
    }
    /**
     * Takes back everything of this file: it turned out to be no table.
     * @param counted whether its rows still count
     */
    withdraw(counted) {
        const { roster, ledger } = this.reading;
        ledger.forget(this.file.path);
        roster.entries.splice(this.#first);
        if (counted)
            return;
        roster.rows -= this.file.rows;
        roster.invalidRows -= this.#invalid;
        this.file.rows = 0;
    }
    /** A list of leavers that only its title calls so: everyone in it would count as one who works here. */
    #lookAtTitle() {
        const { path, fields, rows } = this.file;
        if (rows === 0 || fields.length === 0 || fields.some((field) => /^(?:status|active|endDate)$/.test(field)))
            return;
        const name = (path.split(/[/\\]/).at(-1) ?? '').replace(/\.[^.]*$/, '');
        const found = (0,turns/* listsLeavers */.C3)(name) ? path : (0,turns/* listsLeavers */.C3)(this.#title) ? this.#title : null;
        if (found === null)
            return;
        this.report({
            column: null,
            code: 'file-of-leavers',
            severity: 'warning',
            found,
            expected: 'a column status with “terminated”, if these people have left: no column says so, and everyone in the file ' +
                'counts as one who works here',
        });
    }
    /** What only the whole column shows. */
    #lookBack() {
        const { entries } = this.reading.roster;
        if (this.file.fields.includes('externalId')) {
            const ids = () => [this.#wrongIds, idsOf(entries, this.#first)].values().flatMap((each) => each);
            const warn = (place, finding) => this.report({ ...finding, column: this.#columns.externalId }, place.row, place.line);
            shortIds(ids, warn);
            lookalikeIds(ids, warn);
        }
        if (this.file.fields.includes('title') && areSalutations(entries, this.#first)) {
            const column = this.file.labels['title'];
            this.report({
                column,
                code: 'salutations',
                severity: 'warning',
                found: `${column} holds only salutations, such as Mr or Dr.`,
                expected: 'job titles: name the right column under `columns` in the policy, or put this one under `ignoreColumns`',
            });
        }
        for (const finding of this.#unread.findings())
            this.report(finding);
    }
    /** @param late entries whose dates turned out to be wrong */
    #decideMarks(late) {
        const { roster, ledger, rules } = this.reading;
        for (const { taken, entry, problems } of this.#unmarked.decide(rules.today, this.#rows.label, late)) {
            for (const finding of problems)
                ledger.add({ file: this.file.path, row: taken.row, line: taken.line }, finding);
            if (this.#rejected.has(taken.checked.entry))
                continue;
            if (entry)
                roster.entries.push(entry);
            else {
                this.#wrong(taken);
                this.reading.keys.spoil(taken.checked);
            }
        }
        if (!this.#unmarked.isEmpty) {
            const own = roster.entries.splice(this.#first);
            for (const entry of own.sort((a, b) => a.row - b.row))
                roster.entries.push(entry);
        }
    }
    #wrong({ row, line, checked: { externalId } }) {
        this.#invalid += 1;
        this.reading.roster.invalidRows += 1;
        if (externalId !== undefined && this.#wrongIds.length < this.reading.limits.errors)
            this.#wrongIds.push({ row, line, id: externalId });
    }
    #count(row, line) {
        const { roster } = this.reading;
        this.#place.row = row;
        this.#place.line = line;
        if (!this.passes(this.file.rows + 1))
            return false;
        this.file.rows += 1;
        roster.rows += 1;
        return true;
    }
    /** Whether so many rows may be read, the empty ones among them or not: a file of line ends alone is no roster. */
    passes(rows) {
        const { limits } = this.reading;
        if (rows <= limits.rows)
            return true;
        this.report({
            column: null,
            code: 'too-many-rows',
            severity: 'error',
            found: `more than ${limits.rows} rows`,
            expected: `at most ${limits.rows} rows in a file: split it`,
        });
        return false;
    }
}

// EXTERNAL MODULE: ./build/text/lfs-pointer.js
var lfs_pointer = __webpack_require__(3553);
;// CONCATENATED MODULE: ./build/roster/file/no-table.js


/** What a text is that is not the table it should be, by its beginning; `null` where it may be one. */
function nameOfText(text, { format, path }) {
    const start = text.slice(0, 4096).trimStart();
    const is = (code, found, expected) => ({
        column: null,
        code,
        severity: 'error',
        found,
        expected,
    });
    if ((0,lfs_pointer/* isLfsPointer */.N)(start))
        return is('lfs-pointer', 'a Git LFS pointer, not the file it stands for', 'the file itself: set `lfs: true` for actions/checkout');
    if (/^(?:<!--[^]*?-->\s*)?<(?:!doctype\s+html|html|head|body|script|meta|table|div)\b/i.test(start))
        return is('not-a-table', 'a web page (HTML)', 'the export itself: a page like this is saved in its place where the download needs a sign-in; if the table is ' +
            'in it, open it in a spreadsheet and save it as “CSV UTF-8 (comma delimited)”');
    if (/^<(?:\?xml|\?mso-application|Workbook|ss:Workbook)\b/i.test(start))
        return is('not-a-table', /<(?:ss:)?Workbook\b|mso-application/i.test(start) ? 'an Excel workbook in XML' : 'an XML file', 'a table: save it as “CSV UTF-8 (comma delimited)”');
    if (/^diff --git |^--- a\/[^\r\n]*\r?\n\+\+\+ b\//.test(start))
        return is('not-a-table', 'a patch (git diff), not the file itself', 'the file as it is after the change');
    if (start.startsWith('{\\rtf'))
        return is('not-a-table', 'a text document (RTF)', 'a table: save it as CSV');
    if (/^%!PS|^-----BEGIN /.test(start))
        return is('not-a-table', 'a document or key, not a table', 'a table: export it as CSV');
    if (format === 'csv' && /^(?:\[\s*(?:\{\s*(?:"|\})|\]\s*$)|\{\s*"[^"\n]*"\s*:)/.test(start))
        return is('not-a-table', `JSON, in a file named ${extension(path)}`, 'a name that ends in .json, or in .jsonl where each line is one object; or a table saved as CSV');
    if (format === 'json' && start !== '' && isTable(start))
        return is('not-a-table', `a table (CSV), in a file named ${extension(path)}`, 'a name that ends in .csv; or the people as JSON');
    return null;
}
const extension = (path) => /\.[^./\\]+$/.exec(path)?.[0] ?? path;
/** A first line of names with separators between them, and nothing of JSON. */
function isTable(start) {
    const [line = ''] = start.split(/[\r\n]/);
    return (!/^["'{[\d/-]|^(?:true|false|null)\b/.test(line) &&
        /^[\p{L}][\p{L}\p{N} _.'#"-]*(?:[,;\t|][^,;\t|{}[\]]*)+$/u.test(line));
}
const MARKERS = /^(?:<{7}|>{7}|\|{7})(?= |$)|^={7}$/;
const MOST_LINES = 20;
/**
 * Looks for the lines that Git leaves where a merge was not resolved, through the whole text: such a file says two
 * things, and is read as neither.
 */
class ConflictWatch {
    #line = 1;
    #tail = '';
    #lines = [];
    /** @param piece the next part of the text */
    see(piece) {
        if (piece === '')
            return;
        const text = this.#tail + piece;
        const last = text.lastIndexOf('\n') + 1;
        for (const sign of ['<<<<<<<', '=======', '>>>>>>>', '|||||||']) {
            for (let at = text.indexOf(sign); at !== -1 && at < last; at = text.indexOf(sign, at + 7)) {
                const before = text.charCodeAt(at - 1);
                if (at > 0 && before !== 10 && before !== 13)
                    continue;
                this.#note(text, at);
            }
        }
        for (let at = text.indexOf('\n'); at !== -1; at = text.indexOf('\n', at + 1))
            this.#line += 1;
        // Of a line that goes on, only a beginning that may be a marker is kept.
        this.#tail = text.length - last <= 200 ? text.slice(last) : text.slice(last, last + 7).replace(/[<>=|]/g, ' ');
    }
    /** @returns the one error for the file, `null` where there is no conflict in it */
    end() {
        if (this.#tail !== '')
            this.see('\n');
        const opening = this.#lines.some(({ text }) => text.startsWith('<<<<<<<'));
        const closing = this.#lines.some(({ text }) => text.startsWith('>>>>>>>'));
        if (!opening && !closing)
            return null;
        const lines = this.#lines.sort((a, b) => a.line - b.line).map(({ line, text }) => `line ${line}: ${text}`);
        return {
            column: null,
            code: 'merge-conflict',
            severity: 'error',
            found: `unresolved merge conflict – ${(0,figures/* upTo */.jB)(lines, MOST_LINES)}`,
            expected: 'the rows of one side, or of both: edit the lines between the markers and delete the markers',
        };
    }
    #note(text, at) {
        const end = /[\r\n]/.exec(text.slice(at, at + 300));
        const found = text.slice(at, end ? at + end.index : at + 80);
        if (!MARKERS.test(found))
            return;
        let line = this.#line;
        for (let next = text.indexOf('\n'); next !== -1 && next < at; next = text.indexOf('\n', next + 1))
            line += 1;
        this.#lines.push({ line, text: found.slice(0, 80) });
    }
}

;// CONCATENATED MODULE: ./build/roster/issues/ledger.js
/** Longest cell text that is kept in an issue; what is cut ends in `…` and can no longer be corrected by machine. */
const FOUND_LIMIT = 500;
/**
 * Collects issues in the order in which they are found. A file in which the same thing is wrong a million times must
 * not fill the memory: beyond the limits issues are counted, and `close` says how many were left out.
 */
class Ledger {
    issues = [];
    #limits;
    #errors = 0;
    #counts = new Map();
    constructor(limits) {
        this.#limits = limits;
    }
    add(place, finding) {
        if (this.#isSaid(place, finding) || !this.#room(place, finding))
            return;
        const { column, field, code, severity, found, expected, suggestion = '', certain = false } = finding;
        const whole = found.length <= FOUND_LIMIT;
        this.issues.push({
            file: place.file,
            row: place.row,
            line: place.line,
            column,
            field: field !== undefined && column !== null ? field : undefined,
            code,
            severity,
            found: whole ? found : `${found.slice(0, FOUND_LIMIT)}…`,
            expected,
            suggestion: suggestion === found ? '' : suggestion,
            certain: certain && whole ? certain : undefined,
        });
    }
    /** Whether the same was said of this cell: a column that is read as two fields is wrong once. */
    #isSaid({ file, row }, { column, code, found }) {
        if (row === null || column === null)
            return false;
        for (let at = this.issues.length - 1; at >= 0; at -= 1) {
            const issue = this.issues[at];
            if (issue.row !== row || issue.file !== file)
                return false;
            if (issue.column === column && issue.code === code && issue.found === found)
                return true;
        }
        return false;
    }
    /** Drops everything about one file. */
    forget(file) {
        const others = this.issues.filter((issue) => issue.file !== file);
        this.issues.length = 0;
        for (const issue of others)
            this.issues.push(issue);
        for (const [key, held] of this.#counts)
            if (held.file === file)
                this.#counts.delete(key);
    }
    /** Says, once for each file and code, how many issues the limits left out. */
    close() {
        for (const { file, code, severity, count } of this.#counts.values()) {
            const limit = severity === 'error' ? this.#limits.errors : this.#limits.remarks;
            const over = severity === 'error' ? count : count - limit;
            if (over <= 0)
                continue;
            this.issues.push({
                file,
                row: null,
                line: null,
                column: null,
                code: 'more-of-the-same',
                severity,
                found: `${over} more of “${code}”`,
                expected: 'the ones listed to be corrected first: they are probably all alike',
                suggestion: '',
            });
        }
        this.#counts.clear();
    }
    #room(place, { code, severity }) {
        if (severity === 'error') {
            this.#errors += 1;
            if (this.#errors <= this.#limits.errors || place.row === null)
                return true;
            this.#count(place.file, code, severity);
            return false;
        }
        return this.#count(place.file, code, severity) <= this.#limits.remarks;
    }
    #count(file, code, severity) {
        const key = `${severity} ${code} ${file}`;
        const held = this.#counts.get(key);
        if (held)
            return ++held.count;
        this.#counts.set(key, { file, code, severity, count: 1 });
        return 1;
    }
}

;// CONCATENATED MODULE: ./build/roster/cells/limits.js
const DEFAULT_LIMITS = {
    bytes: 1024 ** 3,
    rows: 2_000_000,
    cellLength: 32_767,
    columns: 16_384,
    keys: 1000,
    errors: 100_000,
    remarks: 500,
};

;// CONCATENATED MODULE: ./build/roster/read.js











/**
 * Reads roster files, one after the other, as streams: rows become entries, and everything that is wrong becomes an
 * issue with its row. Never throws for anything in a file, nor for a file whose reading ends early.
 * @param options the policy's reading keys; `limits` where others than the defaults shall hold
 * @returns entries of the right rows, and of those only people that no wrong row names too; issues by file and row
 */
async function readRoster(sources, options) {
    const limits = { ...DEFAULT_LIMITS, ...options.limits };
    const ledger = new Ledger(limits);
    const keys = new KeyIndex();
    const roster = {
        files: [],
        entries: [],
        issues: ledger.issues,
        rows: 0,
        invalidRows: 0,
        untouchable: { userNames: [], externalIds: [] },
    };
    const { columns, ignoreColumns = [], dates = 'auto', statuses = {}, timezone = 'UTC', today = null } = options;
    const words = new StandingWords(statuses);
    const order = dates === 'auto' ? null : dates;
    const rules = { cellLength: limits.cellLength, words, order, timezone, today };
    const reading = { columns, ignoreColumns, rules, limits, ledger, keys, roster };
    for (const source of sources)
        await readFile(source, reading);
    const isHere = (entry) => !hasLeft(entry, today);
    sharedEmails(roster.entries, roster.files, ledger, isHere);
    oddDomains(roster.entries, roster.files, ledger, isHere);
    const labels = new Map(roster.files.map(({ path, labels: own }) => [path, own['externalId'] ?? 'externalId']));
    sameNumbers(roster.entries, (entry, finding) => ledger.add(entry, { ...finding, column: labels.get(entry.file) ?? 'externalId', field: 'externalId' }));
    ledger.close();
    if (keys.disputes)
        roster.entries = roster.entries.filter(keys.undisputed);
    roster.untouchable = keys.untouchable;
    const places = new Map(roster.files.map((file, index) => [file.path, index]));
    roster.issues.sort((a, b) => (places.get(a.file) ?? 0) - (places.get(b.file) ?? 0) || (a.row ?? 0) - (b.row ?? 0));
    return roster;
}
async function readFile(source, reading) {
    const { limits, roster } = reading;
    const format = /\.jsonl?$/i.test(source.path) ? 'json' : 'csv';
    const file = {
        path: source.path,
        sha256: '',
        bytes: 0,
        rows: 0,
        encoding: 'utf-8',
        format,
        delimiter: null,
        unmapped: [],
        fields: [],
        labels: {},
    };
    const decoded = { encoding: 'utf-8', sha256: '', bytes: 0 };
    roster.files.push(file);
    const state = new FileReading(reading, file);
    const text = await textReader(state);
    const conflict = new ConflictWatch();
    let named;
    // The rest of a file that nobody reads any more is still hashed: `sha256` is of the whole file.
    for await (const piece of decodeText(source.bytes, decoded, limits.bytes)) {
        if (named === undefined && piece.trim() !== '')
            named = nameOfText(piece, file);
        conflict.see(piece);
        if (!text.stopped && !named)
            text.write(piece);
    }
    Object.assign(file, { sha256: decoded.sha256, bytes: decoded.bytes, encoding: decoded.encoding });
    if (decoded.fault)
        state.report({ column: null, severity: 'error', ...decoded.fault });
    if (decoded.guessed !== undefined)
        state.report(guessed(decoded.guessed, decoded.wrong));
    await text.end(decoded.fault !== undefined || Boolean(named));
    const other = named ?? conflict.end();
    if (!other)
        return;
    state.withdraw(!named);
    state.report(other);
}
/** @param wrong the letters that show another encoding: a name that was read from it would be written wrongly */
const guessed = (letters, wrong) => ({
    column: null,
    code: 'encoding-guessed',
    severity: wrong === undefined ? 'warning' : 'error',
    found: `bytes that are no UTF-8, read as Windows-1252: ${letters}`,
    expected: wrong === undefined
        ? 'a file saved as UTF-8 (“CSV UTF-8”); where these letters are wrong, the names are too'
        : `a file saved as UTF-8 (“CSV UTF-8”): “${Array.from(wrong).join(' ')}” shows that it has another encoding ` +
            '(Central European, Turkish, Baltic or another)',
});
/** The reader of the file's format; the CSV parser is loaded only where there is a CSV. */
async function textReader(state) {
    if (state.file.format === 'json')
        return new (await __webpack_require__.e(/* import() */ 1457).then(__webpack_require__.bind(__webpack_require__, 1457))).ArrayReader(state);
    return new (await Promise.all(/* import() */[__webpack_require__.e(9210), __webpack_require__.e(4398)]).then(__webpack_require__.bind(__webpack_require__, 4398))).TableReader(state);
}


/***/ }),

/***/ 7355:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   o: () => (/* binding */ compact)
/* harmony export */ });
/** Whether a constructor is called for what it makes, as it always is. */
const isCalled = () => true;
/**
 * A constructor of objects like any other, `{}`, for one kind of object that is made in great numbers. The engine
 * keeps the members of what a constructor makes inside of it, with room for no more than the first few of them have:
 * of a million people that is a fifth of the memory.
 */
function compact() {
    const Made = function () {
        if (isCalled())
            return;
        // Never run: by these lines the engine counts how many members there may be. Room that is not used it takes back.
        this['a'] = this['b'] = this['c'] = this['d'] = this['e'] = this['f'] = this['g'] = this['h'] = null;
    };
    Made.prototype = Object.prototype;
    return Made;
}


/***/ })

};
