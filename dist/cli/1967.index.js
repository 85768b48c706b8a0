export const id = 1967;
export const ids = [1967];
export const modules = {

/***/ 5071:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   $N: () => (/* binding */ codeOf),
/* harmony export */   $U: () => (/* binding */ openOwn),
/* harmony export */   CK: () => (/* binding */ writeSealed),
/* harmony export */   Dn: () => (/* binding */ isPlainFile),
/* harmony export */   HW: () => (/* binding */ openFresh),
/* harmony export */   Ku: () => (/* binding */ sealFolder),
/* harmony export */   UO: () => (/* binding */ isWithin),
/* harmony export */   fc: () => (/* binding */ makeFolder)
/* harmony export */ });
/* harmony import */ var node_crypto__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(7598);
/* harmony import */ var node_fs__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(3024);
/* harmony import */ var node_fs_promises__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(1455);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(6760);
/* harmony import */ var node_timers_promises__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(8500);
/* harmony import */ var _model_failure_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(1612);






/** A way from one folder to another that does not leave it; `''` is the folder itself. */
const isWithin = (root, path) => {
    const way = (0,node_path__WEBPACK_IMPORTED_MODULE_3__.relative)(root, path);
    return way !== '..' && !way.startsWith(`..${node_path__WEBPACK_IMPORTED_MODULE_3__.sep}`) && !(0,node_path__WEBPACK_IMPORTED_MODULE_3__.isAbsolute)(way);
};
/** Which file or folder this is, whatever leads to it. */
const identityOf = ({ dev, ino }) => `${dev}:${ino}`;
/** The path with every link of the part that is there already resolved. */
async function realWay(path) {
    const { root } = (0,node_path__WEBPACK_IMPORTED_MODULE_3__.parse)(path);
    let there = path;
    while (there !== root) {
        try {
            return (0,node_path__WEBPACK_IMPORTED_MODULE_3__.join)(await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_2__.realpath)(there), (0,node_path__WEBPACK_IMPORTED_MODULE_3__.relative)(there, path));
        }
        catch (error) {
            if (codeOf(error) !== 'ENOENT')
                throw error;
            // A link that leads nowhere is there all the same.
            if (await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_2__.lstat)(there).catch(() => null))
                throw error;
        }
        there = (0,node_path__WEBPACK_IMPORTED_MODULE_3__.dirname)(there);
    }
    return path;
}
/**
 * Links are never followed. A flag that the system does not know is undefined, which sets no bit: the checks beside it
 * stand alone.
 */
const NO_FOLLOW = node_fs__WEBPACK_IMPORTED_MODULE_1__.constants.O_NOFOLLOW;
/** The system's own word for why a file could not be reached, e.g. `ENOENT`. */
const codeOf = (error) => String(error.code);
const refusal = (path, why, cause) => new _model_failure_js__WEBPACK_IMPORTED_MODULE_5__/* .Failure */ .H('config-invalid', `Input output-dir: \`${path}\` ${why}.`, 'Name a folder outside of the checkout, or one in it that does not exist yet; leave the input out for one in ' +
    'RUNNER_TEMP.', { cause });
/**
 * Makes a folder, and those that it lies in. Node's own way (`recursive`) never ends where the system says of a folder
 * that is there that it is not: in `/proc`.
 */
async function makeFolder(path, mode) {
    const make = () => (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_2__.mkdir)(path, mode).catch((error) => {
        if (codeOf(error) !== 'EEXIST')
            throw error;
    });
    await make().catch(async (error) => {
        if (codeOf(error) !== 'ENOENT' || (0,node_path__WEBPACK_IMPORTED_MODULE_3__.dirname)(path) === path)
            throw error;
        await makeFolder((0,node_path__WEBPACK_IMPORTED_MODULE_3__.dirname)(path), mode);
        await make();
    });
}
/**
 * Makes the folder that a run writes into, or takes up one that is there, for the owner alone (0700).
 * @returns its identity, for `post`
 * @throws Failure `config-invalid` for a link, a folder of the checkout that was there before, a way that leads
 * through a link of the checkout, or a folder that cannot be made
 */
async function sealFolder(path, { workspace, shared = [], identity, byHand = false }) {
    const found = await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_2__.lstat)(path).catch(() => null);
    if (found?.isSymbolicLink())
        throw refusal(path, 'is a link');
    if (found && !found.isDirectory())
        throw refusal(path, 'is not a folder');
    const resumed = found !== null && identity !== undefined && identityOf(found) === identity;
    const [root, real] = await Promise.all([realWay((0,node_path__WEBPACK_IMPORTED_MODULE_3__.resolve)(workspace)), realWay(path)]).catch((error) => {
        const leadsNowhere = ['ENOENT', 'ELOOP'].includes(codeOf(error));
        const why = leadsNowhere ? 'leads through a link that leads nowhere' : `cannot be reached (${codeOf(error)})`;
        throw refusal(path, why, error);
    });
    if ((isWithin((0,node_path__WEBPACK_IMPORTED_MODULE_3__.resolve)(workspace), path) || isWithin(root, real)) && !resumed) {
        if (found && !byHand)
            throw refusal(path, 'lies in the checkout and was there before this run');
        if ((0,node_path__WEBPACK_IMPORTED_MODULE_3__.join)(root, (0,node_path__WEBPACK_IMPORTED_MODULE_3__.relative)((0,node_path__WEBPACK_IMPORTED_MODULE_3__.resolve)(workspace), path)) !== real)
            throw refusal(path, 'leads through a link');
        if ((0,node_path__WEBPACK_IMPORTED_MODULE_3__.relative)(root, real).split(node_path__WEBPACK_IMPORTED_MODULE_3__.sep).includes('.git'))
            throw refusal(path, 'lies in .git');
    }
    let folder;
    try {
        await makeFolder(path, 0o700);
        folder = await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_2__.open)(path, node_fs__WEBPACK_IMPORTED_MODULE_1__.constants.O_RDONLY | node_fs__WEBPACK_IMPORTED_MODULE_1__.constants.O_DIRECTORY | NO_FOLLOW);
    }
    catch (error) {
        throw refusal(path, `cannot be made (${codeOf(error)})`, error);
    }
    try {
        const made = await folder.stat();
        if (real !== (await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_2__.realpath)(path)))
            throw refusal(path, 'leads through a link');
        const ours = ![...shared, workspace].some((other) => isWithin(path, (0,node_path__WEBPACK_IMPORTED_MODULE_3__.resolve)(other)));
        if (ours)
            await folder.chmod(0o700);
        return identityOf(made);
    }
    catch (error) {
        if (error instanceof _model_failure_js__WEBPACK_IMPORTED_MODULE_5__/* .Failure */ .H)
            throw error;
        const code = codeOf(error);
        const why = code === 'EROFS' ? 'lies on a disk that is read-only' : `belongs to someone else (${code})`;
        throw refusal(path, why, error);
    }
    finally {
        await folder.close();
    }
}
/** At once: handing each piece to another thread takes longer than to write it. */
function writeWhole({ fd }, bytes) {
    for (let from = 0; from < bytes.length;)
        from += (0,node_fs__WEBPACK_IMPORTED_MODULE_1__.writeSync)(fd, bytes, from);
}
/** Bytes of UTF-8 that a UTF-16 unit takes, at most. */
const MOST_BYTES = 3;
/** Bytes after which whatever else goes on has its turn: a cancellation is heard in the middle of a long file. */
const PAUSE = 4 * 1024 * 1024;
/** Bytes of the texts that are usual; a longer one gets a place of its own. */
const ROOM = 512 * 1024;
/**
 * Writes a file whole, for the owner alone (0600). What had its name before – a file, or a link – is replaced, never
 * written through.
 * @param content written one after the other, each made when the one before it is written
 */
async function writeSealed(path, content) {
    const temporary = (0,node_path__WEBPACK_IMPORTED_MODULE_3__.join)((0,node_path__WEBPACK_IMPORTED_MODULE_3__.dirname)(path), `.${(0,node_crypto__WEBPACK_IMPORTED_MODULE_0__.randomUUID)()}.part`);
    try {
        const handle = await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_2__.open)(temporary, node_fs__WEBPACK_IMPORTED_MODULE_1__.constants.O_WRONLY | node_fs__WEBPACK_IMPORTED_MODULE_1__.constants.O_CREAT | node_fs__WEBPACK_IMPORTED_MODULE_1__.constants.O_EXCL | NO_FOLLOW, 0o600);
        try {
            // One place for the bytes of all: a new one for each text takes longer than to fill it.
            const bytes = Buffer.allocUnsafe(ROOM);
            let unheard = 0;
            for (const text of content) {
                const fits = text.length * MOST_BYTES <= ROOM;
                const piece = fits ? bytes.subarray(0, bytes.write(text, 'utf8')) : Buffer.from(text, 'utf8');
                writeWhole(handle, piece);
                unheard += piece.length;
                if (unheard < PAUSE)
                    continue;
                await (0,node_timers_promises__WEBPACK_IMPORTED_MODULE_4__.setImmediate)();
                unheard = 0;
            }
        }
        finally {
            await handle.close();
        }
        await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_2__.rename)(temporary, path);
    }
    catch (error) {
        await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_2__.rm)(temporary, { force: true });
        throw error;
    }
}
/** Opens a file that must not be there yet, for appending, for the owner alone. */
async function openFresh(path) {
    return (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_2__.open)(path, node_fs__WEBPACK_IMPORTED_MODULE_1__.constants.O_WRONLY | node_fs__WEBPACK_IMPORTED_MODULE_1__.constants.O_APPEND | node_fs__WEBPACK_IMPORTED_MODULE_1__.constants.O_CREAT | node_fs__WEBPACK_IMPORTED_MODULE_1__.constants.O_EXCL | NO_FOLLOW, 0o600);
}
/** Opens a file of ours that is there: no link, no second name of another file. */
async function openOwn(path, flags) {
    // A FIFO without an other end would hold the run up, and its exit.
    const handle = await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_2__.open)(path, flags | NO_FOLLOW | node_fs__WEBPACK_IMPORTED_MODULE_1__.constants.O_NONBLOCK);
    const found = await handle.stat();
    if (found.isFile() && found.nlink === 1)
        return handle;
    await handle.close();
    throw new Error(`${path} is a link, or no file`);
}
/** Whether a plain file lies there: no link, no second name of another file. */
async function isPlainFile(path) {
    const found = await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_2__.lstat)(path).catch(() => null);
    return found !== null && found.isFile() && found.nlink === 1;
}


/***/ }),

/***/ 8786:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   $t: () => (/* binding */ placeOf),
/* harmony export */   FQ: () => (/* binding */ leaves),
/* harmony export */   ez: () => (/* binding */ delimiterWord),
/* harmony export */   lb: () => (/* binding */ DELIMITERS)
/* harmony export */ });
/** Signs that separate cells, as people call them. */
const DELIMITERS = { ',': 'comma', ';': 'semicolon', '\t': 'tab', '|': 'pipe' };
/** `comma`; `undefined` of what separates no cells. */
const delimiterWord = (sign) => DELIMITERS[sign];
/**
 * A leaver: the row says so, or its last day is over.
 * @param today YYYY-MM-DD in the policy's time zone
 */
const leaves = ({ active, endDate }, today) => active === false || (endDate !== undefined && today > endDate);
/** Where a row stands, as one text. */
const placeOf = ({ file, row }) => `${file}\n${row}`;


/***/ }),

/***/ 2747:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Fg: () => (/* binding */ definitionOf),
/* harmony export */   Xs: () => (/* binding */ headerKey),
/* harmony export */   Yd: () => (/* binding */ ATTRIBUTE_PREFIX),
/* harmony export */   Yr: () => (/* binding */ FIELD_NAMES),
/* harmony export */   bV: () => (/* binding */ knownHeaderKeys),
/* harmony export */   cJ: () => (/* binding */ FIELDS),
/* harmony export */   mr: () => (/* binding */ isUserIdHeader),
/* harmony export */   mw: () => (/* binding */ REQUIRED),
/* harmony export */   nk: () => (/* binding */ fieldOfHeader),
/* harmony export */   wx: () => (/* binding */ fieldNamed)
/* harmony export */ });
/* harmony import */ var _model_fields_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(2017);

/** What a row says beside the single values of its person: whether and when, roles, skills, and the row itself. */
const ROW_FIELDS = {
    active: {
        cell: 'truth',
        clearable: false,
        description: 'Whether the person works here: yes, no, or a word of `status`.',
        headers: 'Is Active; Active Status; Currently Active; Enabled; Account Enabled; Aktiv; Actif; Activo',
    },
    status: {
        cell: 'truth',
        clearable: false,
        description: 'The same in the words of HR: active, on leave, inactive, terminated, left …',
        headers: 'Employee Status; Worker Status; Employment Status; HR Status; User Status; Position Status; ' +
            'Lifecycle Status; Employee Status Name; Assignment Status; Employment Status Name; ' +
            'Beschäftigungsstatus; Statut; Estado',
    },
    roles: {
        cell: 'list',
        clearable: true,
        description: 'Roles by name or id, separated by `;` or `|`; `role@2026-12-31` ends after that day.',
        headers: 'Role; Role Names; Secondary Roles; Secondary Role Names; CXone Roles; Rolle; Rollen; Rôle; Rôles; Rol',
    },
    groups: {
        cell: 'list',
        clearable: true,
        description: 'Identity-provider groups, mapped to roles by the policy; separated by `;` or `|`.',
        headers: 'Group; Group Name; Group Memberships; Member Of; AD Groups; IdP Groups',
    },
    startDate: {
        cell: 'date',
        clearable: false,
        description: 'First day: no account before it.',
        headers: 'Date of Hire; Last Hire Date; Date Hired; Employment Start Date; Joining Date; Date of Joining; ' +
            "Join Date; Entry Date; Eintrittsdatum; Eintritt; Date d’embauche; Date d'embauche; Date d’entrée; " +
            "Date d'entrée; Fecha de ingreso",
    },
    endDate: {
        cell: 'date',
        clearable: false,
        description: 'Last day: a leaver after it.',
        headers: 'Termination Date; Term Date; Date of Termination; Last Day of Work; Last Working Day; ' +
            'Employment End Date; Exit Date; Leaving Date; Separation Date; Austrittsdatum; Austritt; ' +
            'Date de sortie; Date de départ; Fecha de baja',
    },
    licensePolicy: {
        cell: 'licence',
        clearable: false,
        description: 'What becomes of this person’s licence: RECLAIM, DOWNGRADE or PRESERVE.',
        headers: 'Licence Policy',
    },
    primaryRole: {
        cell: 'role',
        clearable: false,
        description: 'The primary role by name or id; several names are read as `roles`, the first one primary.',
        headers: 'Role Name',
    },
    skills: {
        cell: 'skills',
        clearable: true,
        description: 'Skills by name or id, separated by `;`, each with a proficiency from 1 to 20: `Billing EN:3; Chat`.',
        headers: '',
    },
    invite: {
        cell: 'yesNo',
        clearable: false,
        description: 'Yes: someone who is UNREGISTERED is invited.',
        headers: '',
    },
    cxoneId: {
        cell: 'cxoneId',
        clearable: false,
        description: 'Id of the account in CXone; it finds the account and is never written.',
        headers: 'CXone ID; CXone User ID',
    },
    rowChanged: {
        cell: 'mark',
        clearable: false,
        description: 'Where it is filled somewhere, only rows marked in it count as changed.',
        headers: '',
    },
};
const definition = ({ cell, clearable, description, headers }) => ({
    kind: cell,
    clearable,
    description,
    aliases: headers === '' ? [] : headers.split('; '),
});
/** The fields of a roster in the order they are documented. */
const FIELDS = Object.fromEntries(Object.entries({ ..._model_fields_js__WEBPACK_IMPORTED_MODULE_0__/* .PERSON_FIELDS */ .OU, ...ROW_FIELDS }).map(([field, facts]) => [field, definition(facts)]));
const FIELD_NAMES = Object.keys(FIELDS);
/** Fields that every row needs, but for a leaver's. */
const REQUIRED = ['userName', 'givenName', 'familyName'];
/** Prefix of columns that hold custom attributes. */
const ATTRIBUTE_PREFIX = 'attr.';
const ATTRIBUTE = {
    kind: 'attribute',
    clearable: true,
    description: 'A custom attribute of the tenant.',
    aliases: [],
};
/** Definition of a field, custom attributes included. */
const definitionOf = (field) => field.startsWith(ATTRIBUTE_PREFIX) ? ATTRIBUTE : FIELDS[field];
/**
 * A header with everything off that does not matter: case, accents, spaces, `_`, `-` and other punctuation; `#` is
 * “number”. Letters of other scripts stay.
 */
function headerKey(header) {
    const text = header.replaceAll('#', 'number');
    // Nearly all headers, and all that are known at the start, are ASCII.
    if (/^[ -~]*$/.test(text))
        return text.toLowerCase().replace(/[^a-z0-9]+/g, '');
    return text
        .normalize('NFKD')
        .toLowerCase()
        .replaceAll('ß', 'ss')
        .replace(/[^\p{L}\p{N}]+/gu, '');
}
const BY_KEY = new Map(FIELD_NAMES.flatMap((field) => [field, ...FIELDS[field].aliases].map((name) => [headerKey(name), field])));
/** What Google writes behind a header, and templates: whether a cell may be empty, and how its values are written. */
const NOTE = new RegExp(`[[(](?:${[
    'required|mandatory|optional|read ?only|upload only',
    'pflicht(?:feld)?|obligatoire|facultatif|obligatorio|opcional',
    'y/n|yes/no|j/n|ja/nein|o/n|oui/non|s/n|true/false|[01]/[01]',
    // Letters of day, month and year in the languages of the known headers.
    '[dtj]{1,2}[-./ ]m{1,4}[-./ ][yja]{2,4}|m{1,4}[-./ ]d{1,2}[-./ ]y{2,4}|[yja]{2,4}[-./ ]m{1,4}[-./ ][dtj]{1,2}',
].join('|')})[\\])]$`, 'i');
/**
 * The field a header means, by its name or one of the known ones.
 * @returns a field, `attr.<name>` with the name as it was written, or `null`
 */
function fieldOfHeader(header) {
    const text = header.trimEnd().replace(NOTE, '').trim();
    if (/^attr\s*\./i.test(text)) {
        const name = text.slice(text.indexOf('.') + 1).trim();
        return name === '' ? null : ATTRIBUTE_PREFIX + name;
    }
    return BY_KEY.get(headerKey(text)) ?? null;
}
/** The field a policy's `columns` names: the field's own name only, compared as headers are. */
function fieldNamed(name) {
    const field = fieldOfHeader(name);
    return field !== null && headerKey(field) === headerKey(name) ? field : null;
}
/** CXone's own header for the account's id. HR systems use it for something else: its cells tell. */
const isUserIdHeader = (header) => headerKey(header) === 'userid';
/** Every known header in its comparison form, with its field: what “nearest field” is looked for in. */
const knownHeaderKeys = () => BY_KEY;


/***/ }),

/***/ 4202:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   y: () => (/* binding */ codePoint)
/* harmony export */ });
/** The number of a character as Unicode writes it: `U+202E`. */
const codePoint = (character) => `U+${(character.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, '0')}`;


/***/ }),

/***/ 7926:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   AY: () => (/* binding */ unguarded),
/* harmony export */   En: () => (/* binding */ writeCsv),
/* harmony export */   NR: () => (/* binding */ jsonWithCodes),
/* harmony export */   Xc: () => (/* binding */ csvRecords),
/* harmony export */   l4: () => (/* binding */ withCodes)
/* harmony export */ });
/* unused harmony export guarded */
/* harmony import */ var _code_point_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(4202);

/** What begins a formula: ASCII, and the full-width forms that some locales take for the same. */
const SIGN = '[=+\\-@\uFF1D\uFF0B\uFF0D\uFF20]';
/** Where a cell begins for some spreadsheet: its start, and what follows a character that is a separator somewhere. */
const BEGIN = '(^|[;|\\t\\r\\n\\v\\f\\u0085\\u2028\\u2029])([^\\S\\t\\r\\n\\v\\f\\u0085\\u2028\\u2029]*)';
/** A text without any of these begins nothing: most cells. */
const MAY_BEGIN = /^[\s'=+\-@\uFF1D\uFF0B\uFF0D\uFF20]|[;|\t\r\n\v\f\u0085\u2028\u2029]/u;
const UNGUARDED = new RegExp(`${BEGIN}(?='*${SIGN})`, 'gu');
const GUARDED = new RegExp(`${BEGIN}'(?='*${SIGN})`, 'gu');
/**
 * A text that no spreadsheet of any locale takes for a formula: a `'` before the first non-blank of the cell, and
 * before the first non-blank after each `;` `|` tab or line break inside it, where that is one of `= + - @` or their
 * full-width forms (after apostrophes of the text's own, so that `unguarded` gives back just this text).
 */
function guarded(text) {
    return !MAY_BEGIN.test(text) ? text : text.replaceAll(UNGUARDED, "$1$2'");
}
/** The text without the apostrophes that `guarded` puts there: exactly these. */
function unguarded(text) {
    return text.includes("'") ? text.replaceAll(GUARDED, '$1$2') : text;
}
/**
 * Control characters (but tab and line ends), half characters, and marks that turn the direction of a text or hide in
 * it.
 */
const UNSEEN = new RegExp(String.raw `[\u0000-\u0008\u000B\u000C\u000E-\u001F\u007F-\u009F` +
    String.raw `\u061C\u200E\u200F\u202A-\u202E\u2066-\u2069\uFEFF\p{Cs}\u{E0000}-\u{E007F}]`, 'gu');
/** Nothing but what everybody sees: most texts. */
const SEEN = /^[\t\n\r -~]*$/;
/** The text with what nobody would see shown as its code, `‹U+202E›`. */
function withCodes(text) {
    if (SEEN.test(text))
        return text;
    return text.replaceAll(UNSEEN, (character) => `‹${(0,_code_point_js__WEBPACK_IMPORTED_MODULE_0__/* .codePoint */ .y)(character)}›`);
}
/** Without a look at each character by a pattern: files of many megabytes pass here. */
const isAscii = (text) => Buffer.byteLength(text, 'utf8') === text.length;
/** JSON text with the same characters in JSON's own escapes: another spelling of the same value. */
function jsonWithCodes(json) {
    // JSON has escaped all other control characters itself.
    if (isAscii(json) && !json.includes('\u007F'))
        return json;
    return json.replaceAll(UNSEEN, (character) => Array.from({ length: character.length }, (_, i) => `\\u${character.charCodeAt(i).toString(16).padStart(4, '0')}`).join(''));
}
/** Cells that are written as they are in every style: most of them. */
const PLAIN = /^(?![ '=+@-])[ !#-+\--:<-{}~]*(?<! )$/;
/** The same with quotation marks and commas: what JSON is made of. */
const QUIET = /^(?![ '=+@-])[ -:<-{}~]*$/;
/**
 * CSV after RFC 4180 that no spreadsheet calculates and nothing hides in: cells are `guarded`, which the roster reader
 * takes off again, and characters that nobody sees are shown as codes.
 * @param header names of the columns
 * @param rows cells; `null` is an empty cell
 * @returns the records one by one, each ended by the newline (default `\n`)
 */
function* csvRecords(header, rows, style = {}) {
    const { delimiter = ',', newline = '\n', bom = false } = style;
    const special = new RegExp(`["\\r\\n${delimiter === '|' ? '\\|' : delimiter}]|^\\s|\\s$`);
    const written = (cell) => {
        if (cell === null)
            return '';
        if (typeof cell === 'number')
            return String(cell);
        if (PLAIN.test(cell))
            return cell;
        const text = QUIET.test(cell) ? cell : guarded(withCodes(cell));
        return special.test(text) ? `"${text.replaceAll(/"/g, '""')}"` : text;
    };
    const record = (cells) => {
        const texts = [];
        for (const cell of cells)
            texts.push(written(cell));
        return texts.join(delimiter) + newline;
    };
    yield (bom ? '\uFEFF' : '') + record(header);
    for (const row of rows)
        yield record(row);
}
/** The same as one text. */
function writeCsv(...parts) {
    return [...csvRecords(...parts)].join('');
}


/***/ }),

/***/ 3276:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Ax: () => (/* binding */ shortCommit),
/* harmony export */   O1: () => (/* binding */ isUuid),
/* harmony export */   T4: () => (/* binding */ idKey),
/* harmony export */   s: () => (/* binding */ sameId)
/* harmony export */ });
const UUID = /^[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i;
/** Whether a text is a UUID, in either case. */
const isUuid = (text) => UUID.test(text);
/** What tells an id from others: a UUID without case, since two systems write one in two ways; others as they are. */
const idKey = (id) => (isUuid(id) ? id.toLowerCase() : id);
/** Whether two ids are one. */
const sameId = (one, other) => one === other || idKey(one) === idKey(other);
/** A commit as GitHub shows it. */
const shortCommit = (sha) => sha.slice(0, 7);


/***/ }),

/***/ 9498:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   U: () => (/* binding */ TextIndex)
/* harmony export */ });
/* unused harmony export numberOf */
/** Nothing is there. */
const NONE = -1;
/** Steps after which a text goes aside: nobody's choice of texts makes looking slow. */
const STEPS = 64;
const SMALLEST = 16;
/**
 * Places of texts in a list that someone else keeps: two numbers a text and nothing else, so that a million of them
 * take 16 MB. Each text has one place, the first it was given.
 */
class TextIndex {
    /** Pairs: the text's number, and its place plus one; 0 where nothing is. */
    #slots;
    #count = 0;
    #textAt;
    #aside = new Map();
    /**
     * @param textAt the text that stands at a place
     * @param expected texts that will come
     */
    constructor(textAt, expected = 0) {
        this.#textAt = textAt;
        let size = SMALLEST;
        while (isFull(expected, size))
            size *= 2;
        this.#slots = new Int32Array(2 * size);
    }
    /** The place of a text, -1 where it has none. @param number as `numberOf` makes it of the text */
    find(text, number = numberOf(text)) {
        const mask = this.#slots.length - 1;
        let at = (number << 1) & mask;
        for (let step = 0; step < STEPS; step += 1) {
            const place = this.#slots[at + 1] - 1;
            if (place === NONE)
                return NONE;
            if (this.#slots[at] === number && this.#textAt(place) === text)
                return place;
            at = (at + 2) & mask;
        }
        return this.#aside.get(text) ?? NONE;
    }
    /**
     * Gives a text a place.
     * @returns the place that it has already, -1 where it had none
     */
    claim(text, place) {
        const number = numberOf(text);
        const held = this.find(text, number);
        if (held !== NONE)
            return held;
        this.#count += 1;
        if (isFull(this.#count, this.#slots.length / 2))
            this.#grow();
        if (!this.#put(number, place))
            this.#aside.set(text, place);
        return NONE;
    }
    /** @returns false where there is no room near its number */
    #put(number, place) {
        const mask = this.#slots.length - 1;
        let at = (number << 1) & mask;
        for (let step = 0; step < STEPS; step += 1) {
            if (this.#slots[at + 1] === 0) {
                this.#slots[at] = number;
                this.#slots[at + 1] = place + 1;
                return true;
            }
            at = (at + 2) & mask;
        }
        return false;
    }
    #grow() {
        const held = this.#slots;
        this.#slots = new Int32Array(2 * held.length);
        for (let at = 0; at < held.length; at += 2) {
            const place = held[at + 1] - 1;
            if (place !== NONE && !this.#put(held[at], place))
                this.#aside.set(this.#textAt(place), place);
        }
        for (const [text, place] of this.#aside)
            if (this.#put(numberOf(text), place))
                this.#aside.delete(text);
    }
}
const isFull = (count, size) => 4 * count > 3 * size;
/** FNV-1a over the characters, and the end of MurmurHash3, so that all bits depend on all characters. */
function numberOf(text) {
    let hash = 0x811c9dc5;
    for (let at = 0; at < text.length; at += 1)
        hash = Math.imul(hash ^ text.charCodeAt(at), 0x01000193);
    hash = Math.imul(hash ^ (hash >>> 16), 0x85ebca6b);
    hash = Math.imul(hash ^ (hash >>> 13), 0xc2b2ae35);
    return hash ^ (hash >>> 16);
}


/***/ })

};
