export const id = 3116;
export const ids = [3116];
export const modules = {

/***/ 15827:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Xo: () => (/* binding */ maySayToLeave),
/* harmony export */   ZG: () => (/* binding */ asksWhatToDo),
/* harmony export */   hD: () => (/* binding */ saysToLeave)
/* harmony export */ });
/* harmony import */ var _fields_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(2747);

/** Headers of lists of changes, in comparison form: what shall be done with the person of the row. */
const HEADER = new RegExp(`^(?:hr|employee|user|account|record|personnel|requested)?(?:${[
    'action|operation|change|transaction|event|request|instruction|movement|activity|task|todo',
    'aktion|vorgang|massnahme|anderung|mouvement|operation|movimiento|accion|azione|acao|actie',
].join('|')})(?:type|name|requested|required|art)?$`);
/** Whether a header asks what shall be done; “Last Action” tells of something past. */
const asksWhatToDo = (key) => HEADER.test(key);
/** Words for making someone a leaver, in comparison form, with what may stand around them: “user”, “- voluntary”. */
const LEAVING = new RegExp(`^(?:voluntary|involuntary)?(?:${[
    'delete|remove|deactivate|disable|suspend|block|terminat(?:e|ion)|offboard(?:ing)?|deprovision(?:ing)?|leaver',
    'exit|resign(?:ation)?|separation|separate|retire(?:ment)?|dismiss(?:al)?|loschen|deaktivieren|sperren|austritt',
    'kundigung|entlassung|supprimer|desactiver|depart|licenciement|demission|eliminar|desactivar|baja|despido',
    'renuncia|cessazione|dimissioni|desligamento|demissao|uitdienst',
].join('|')})(?:user|account|employee|access|voluntary|involuntary|quit|sofort|immediately)*$`);
/** Whether a cell of such a column says that the person shall leave. */
const saysToLeave = (text) => text.length <= 40 && LEAVING.test((0,_fields_js__WEBPACK_IMPORTED_MODULE_0__/* .headerKey */ .Xs)(text));
/** Whether it is a code that may say so: D is “delete”, T “terminate”. */
const maySayToLeave = (text) => /^(?:D|DEL|T|TER|TRM|TERM)$/i.test(text);


/***/ }),

/***/ 65754:
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

/***/ 34682:
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
var nearest = __webpack_require__(82788);
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
var id_digits = __webpack_require__(65754);
// EXTERNAL MODULE: ./build/text/ids.js
var ids = __webpack_require__(13276);
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

/***/ 63912:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Fl: () => (/* binding */ isTemplate),
/* harmony export */   QC: () => (/* binding */ parseTemplate),
/* harmony export */   Vb: () => (/* binding */ toAscii)
/* harmony export */ });
/* unused harmony export FILTER_NAMES */
/* harmony import */ var _text_nearest_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(82788);

/** Words a template may pipe a column through. */
const FILTERS = {
    lower: (text) => text.toLowerCase(),
    upper: (text) => text.toUpperCase(),
    trim: (text) => text.trim(),
    ascii: (text) => toAscii(text),
    compact: (text) => text.replaceAll(' ', ''),
    family: (text) => namePart(text, 0),
    given: (text) => namePart(text, 1),
};
const FILTER_NAMES = Object.keys(FILTERS);
/**
 * The part of a name written *Last, First*, without what HR systems put behind it in brackets (“(On Leave)”). Nothing
 * where there is not exactly one comma: which word is the family name, nobody can say.
 */
function namePart(text, part) {
    const parts = text
        .trimEnd()
        .replace(/(?:\s{0,9}\([^()]{0,80}\)){1,9}$/, '')
        .split(',')
        .map((each) => each.trim());
    return parts.length === 2 && parts.every((each) => each !== '') ? parts[part] : '';
}
/** Letters that do not come apart into an ASCII letter and a mark. */
const LETTERS = {
    ß: 'ss',
    ẞ: 'SS',
    æ: 'ae',
    Æ: 'Ae',
    œ: 'oe',
    Œ: 'Oe',
    ø: 'o',
    Ø: 'O',
    ł: 'l',
    Ł: 'L',
    đ: 'd',
    Đ: 'D',
    ð: 'd',
    Ð: 'D',
    þ: 'th',
    Þ: 'Th',
    ı: 'i',
};
/**
 * Latin letters without their marks (`é` → `e`); letters of other scripts stay, so that the address check still sees
 * them.
 */
function toAscii(text) {
    return text
        .normalize('NFKD')
        .replace(/\p{M}+/gu, '')
        .replace(/[^\u0000-\u007F]/gu, (letter) => LETTERS[letter] ?? letter)
        .normalize('NFC');
}
/** Whether what the policy's `columns` say of a field is a template, and no header. */
const isTemplate = (text) => text.includes('{{');
/** Parses `{{Column | filter | filter}}` with text around it, e.g. `{{UserID | lower}}@example.com`. */
function parseTemplate(text) {
    const parts = [];
    const columns = [];
    let at = 0;
    for (const match of text.matchAll(/\{\{([^{}]*)\}\}/g)) {
        const literal = text.slice(at, match.index);
        parts.push(() => literal);
        at = match.index + match[0].length;
        const [column = '', ...names] = match[1].split('|').map((word) => word.trim());
        if (column === '')
            return { found: match[0], expected: 'the name of a column between the braces', suggestion: '' };
        const unknown = names.find((name) => !Object.hasOwn(FILTERS, name));
        if (unknown !== undefined) {
            return {
                found: `filter “${unknown}”`,
                expected: `one of ${FILTER_NAMES.join(', ')}`,
                suggestion: (0,_text_nearest_js__WEBPACK_IMPORTED_MODULE_0__/* .nearestWord */ .zZ)(unknown, FILTER_NAMES),
            };
        }
        const filters = names.map((name) => FILTERS[name]);
        columns.push(column);
        parts.push((cell) => {
            const value = filters.reduce((value, filter) => filter(value), cell(column));
            return value === '' ? null : value;
        });
    }
    const rest = text.slice(at);
    if (text.replace(/\{\{[^{}]*\}\}/g, '').match(/\{\{|\}\}/)) {
        return { found: text, expected: 'every {{ closed by }}', suggestion: '' };
    }
    parts.push(() => rest);
    return {
        columns,
        fill(cell) {
            let filled = '';
            for (const part of parts) {
                const piece = part(cell);
                if (piece === null)
                    return '';
                filled += piece;
            }
            return filled;
        },
    };
}


/***/ }),

/***/ 84520:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   C3: () => (/* binding */ listsLeavers),
/* harmony export */   NO: () => (/* binding */ isOfPerson),
/* harmony export */   SC: () => (/* binding */ isAboutOther),
/* harmony export */   T1: () => (/* binding */ isWhen),
/* harmony export */   YH: () => (/* binding */ questionOf),
/* harmony export */   dE: () => (/* binding */ isAboutPeople),
/* harmony export */   er: () => (/* binding */ isWhollyOfPerson),
/* harmony export */   s3: () => (/* binding */ asksWhoLeft),
/* harmony export */   tJ: () => (/* binding */ turnsFrom),
/* harmony export */   xO: () => (/* binding */ questionInside)
/* harmony export */ });
/* unused harmony export headerWords */
/* harmony import */ var _actions_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(15827);
/* harmony import */ var _fields_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(2747);


/** The words of a header, in small letters and without accents; `isActive` and `IS_ACTIVE` are two. */
const headerWords = (header) => header
    .replace(/(\p{Ll})(\p{Lu})/gu, '$1 $2')
    .split(/[^\p{L}\p{N}]+/u)
    .map(_fields_js__WEBPACK_IMPORTED_MODULE_1__/* .headerKey */ .Xs)
    .filter((word) => word !== '');
/** Someone else than the person of the row. */
const OTHER_PEOPLE = 'manager managers supervisor supervisors boss lead leader reports reporting reportsto superior approver ' +
    'vorgesetzter vorgesetzte vorgesetzten fuehrungskraft fuhrungskraft responsable jefe superieur chef ' +
    'emergency family spouse partner parent guardian client customer vendor';
const OTHERS = new Set(OTHER_PEOPLE.split(' '));
/** Words that make of a header the opposite of it, or a thing of someone or something else. */
const TURNS = new Set([
    'not no non un never ex former previous prior old first last current new next alternate ' +
        'alternative other secondary',
    'inactive disabled deactivated suspended terminated blocked locked deleted unemployed inactif inactivo inaktiv',
    OTHER_PEOPLE,
    'owner personal private home contact recovery privat private prive',
    'perso particular billing shipping company employer agency department team dept unit',
    'position job role location country city state street address marital visa contract payroll tax citizenship',
    'nicht kein ehemalig ehemalige sans pas sin created updated modified birth birthday',
]
    .join(' ')
    .split(' '));
/**
 * Whether a header means something else than a known one that is spelled like it: it has a word that turns the
 * meaning (“Not Active”, “Manager Email”), and the known one does not.
 */
function turnsFrom(header, known) {
    const own = new Set(headerWords(known));
    const whole = (0,_fields_js__WEBPACK_IMPORTED_MODULE_1__/* .headerKey */ .Xs)(known);
    return headerWords(header).some((word) => (TURNS.has(word) || isDenied(word)) && !own.has(word) && !whole.includes(word));
}
const DENIED = /^(?:in|un|non|not|dis|de|des|ex|ir|nicht|kein)/;
/** Whether a word is another one turned round: `unactive`. */
const isDenied = (word) => DENIED.test(word) && POSITIVE.has(word.replace(DENIED, ''));
/** Words that ask whether someone works here, and those that ask whether someone does not. */
const POSITIVE = new Set('active activ activated enabled employed aktiv actif activo attivo ativo actief beschaftigt'.split(' '));
const NEGATIVE = new Set(('inactive disabled deactivated suspended terminated termination blocked locked deleted left ' +
    'leaver leavers leaving ' +
    'resigned resignation retired retirement dismissed separated separation departed departure ' +
    'exited exit former offboarded ' +
    'offboarding inaktiv deaktiviert gesperrt gekundigt ausgeschieden ausgetreten austritt ' +
    'kundigung inactif desactive ' +
    'sorti sortie depart inactivo baja desactivado cese cessato licenziato desligado uitdienst ' +
    'archived expired unemployed deceased gone quit cessazione dimissioni desligamento uscita saida cese ' +
    'dismissal discharge discharged relieving relieved cessation deactivation inactivation departing egreso despido ' +
    'renuncia desvinculacion demissao rescisao licenciement demission ' +
    'offboard deactivate deprovision deprovisioned terminate delete remove').split(' '));
/** Words of a day on which someone came back. */
const BACK = new Set('rehire rehired reinstated reinstatement wiedereintritt wiedereinstellung reembauche'.split(' '));
/** Words beside those of people that leave the question what it is: `Is Active`, `Left Company`, `Disabled Flag`. */
const AROUND = new Set(('is has was been are be currently current still already now yet ist hat war noch est esta ha flag ind ' +
    'indicator yn the this by at in from since for company organisation organization firm employer us login ' +
    'access record row entry not no non never nicht kein pas sin un and or und ' +
    'y n j o s yes ja nein oui si sim true false 0 1 zum per am ab').split(' '));
const isQuestion = (word) => POSITIVE.has(word) || NEGATIVE.has(word) || isDenied(word);
/**
 * Whether a question is about something that people have, not about them: `Direct Deposit Active`, `Retirement Plan`.
 * Words of that kind stand before the question, or right behind it.
 */
function isAboutThing(words) {
    const at = words.findIndex(isQuestion);
    const near = [...words.slice(0, at), ...words.slice(at + 1, at + 2)];
    return near.some((word) => !WHO.has(word) && !AROUND.has(word) && !isQuestion(word));
}
/** What may stand beside `status` or a date in a header that means the field itself. */
const FORM = /^(?:status|active|start|end|date|code|reason|description|desc|name|text|value|id|type|work|of|hr)$/;
/** Whether all words of a header are about the person, so that a known one inside of it means the field. */
const isWhollyOfPerson = (header) => !isAboutOther(header) && headerWords(header).every((word) => WHO.has(word) || AROUND.has(word) || FORM.test(word));
const STATUS = new Set('status statut stato статус'.split(' '));
const WHO = new Set(('employee employees employment worker user account hr person personnel staff associate member ' +
    'assignment work job ' +
    'position contract mitarbeiter beschaftigungs beschaftigung employe empleado ' +
    'users workers agent agents members colleague contractor emp empl ee ' +
    'employments assignments jobs positions contracts hiring').split(' '));
/** What may have a status of its own without saying who works here. */
const OTHER_STATUS = new Set(('marital visa tax flsa exempt background check order email address home billing residence ' +
    'immigration licence license ' +
    'citizenship veteran vaccination approval onboarding training review benefit benefits country ' +
    'province location us ' +
    'directory united filing payroll pay ethnicity disability ' +
    'probation probationary trial permit passport warranty vacation holiday insurance coverage medical pension ' +
    'certification certificate course project lease card badge locker device laptop shift schedule ' +
    'mfa 2fa totp sso vpn phone mobile sms notification notifications newsletter recording voicemail sync ' +
    'maternity paternity parental sick sabbatical secondment dependent child handed hand probezeit elternzeit ' +
    'interview eligible eligibility military').split(' '));
/** With “leave” they are about a time away: “Leave Date” alone is the day someone left. */
const AWAY = new Set('start end begin return from to until status reason balance request type kind days'.split(' '));
/** Whether a header asks about something else than who works here: a visa, a probation, a leave of absence. */
function isAboutOther(header) {
    const words = headerWords(header);
    return (words.some((word) => OTHER_STATUS.has(word)) || (words.includes('leave') && words.some((word) => AWAY.has(word))));
}
const DATE = '(?:date|fecha|data|datum)(?:de|di|da|du)?';
/** What comes to an end. */
const WORK = '(?:employment|service|contract|contrat[os]?|emploi|rapporto(?:dilavoro)?|dienstverband|arbeitsverhaltnis(?:ses)?|' +
    'beschaftigung)';
/** Whole headers, in comparison form, that ask for the last day in words of their own. */
const LAST_DAY = new RegExp(`^(?:lastday|last(?:working|work)da(?:y|te)|final(?:working)?day|endofemployment|dernierjour|${[
    'letzter(?:arbeits)?tag|laatste(?:werk)?dag|ultimo(?:dia|giorno)',
].join('|')})|^(?:${[
    'lwd|dol|leavedate|lastdate|last(?:date)?(?:employed|worked)|companyexitdate|employeeleavedatetime',
    '(?:end|ended|ends|enddt|endda|ende|einde|fin|fine|fim|until|bis)|(?:stop|finish)date|lastphysical(?:working)?day',
    '(?:contract|employment|service|vertrags?|beschaftigungs?|dienst|arbeitsverhaltnis)' +
        '(?:end|ende|bis|until|to|expiry)',
    '(?:actual|planned|expected|projected|anticipated)(?:end|exit|leaving)(?:date)?',
    'endofnotice(?:period)?|notice(?:period)?end(?:s|date)?',
    '(?:endof|findu?|finde)(?:contract|contrat|contrato|service)',
    '(?:date|fecha|data|datum)(?:de|di|da|du)?(?:fin|fine|fim|termino|termine)(?:d?e?contrato?)?',
    '(?:date|fecha|data|datum)(?:de|di|da|du)?(?:salida|uscita|saida|depart)',
    `(?:${DATE})?(?:end(?:e|of)?|einde|fin|fine)(?:de|du|des|d|der)?${WORK}(?:date)?`,
    `${WORK}end(?:ed|date)`,
    'account(?:expires|expir(?:ation|y)(?:date)?)',
    '(?:valid|active|employed|gultig|befristet|angestellt|beschaftigt)(?:to|until|thru|through|bis)',
    'einddatum|(?:datum)?uitdienst(?:treding|datum|per)?|datacessazione|datadesligamento|最后工作日',
    '.*(?:kundigungs|austritts|entlassungs|ausscheide|ruhestands)(?:datum|tag|termin)',
    // Russian and Ukrainian, Polish, Swedish, Danish, Norwegian, Finnish, Turkish, Czech, Hungarian, Romanian.
    '(?:дата)?(?:увольнения|звільнення|ухода|окончания(?:работы|договора)?)|последнии(?:рабочии)?день',
    'data(?:zwolnienia|odejscia|rozwiazania\\p{L}*|zakonczenia(?:zatrudnienia|pracy|umowy)?)',
    'koniec(?:zatrudnienia|umowy)',
    'slutt?dat(?:um|o)|avslut(?:nings|s)?dat(?:um|o)|(?:sista|siste|sidste)(?:anstallnings|arbets|arbejds|arbeids)?dag',
    '(?:fratrædelses|fratredelses|opp?sigelses)dato|(?:avgangs|uppsagnings)datum',
    'viimeinen(?:tyo)?paiva|(?:tyosuhteen)?(?:paattymis|lahto)(?:paiva|pvm)',
    '(?:isten)?(?:cıkıs|ayrılıs|ayrılma)tarihi|datum(?:ukonceni|skonceni|odchodu|vystupu)\\p{L}*',
    '(?:kilepes|munkaviszonyvege)(?:datuma|napja)?|data(?:incetarii|plecarii|concedierii)\\p{L}*',
    '.*(?:退職|退社|離職|离职|退職年月|퇴사|퇴직)(?:年月)?(?:日|日期|일|일자)',
].join('|')})$`.normalize('NFKD'), 'u');
/** Headers that ask whether someone works here, in words that elsewhere turn a meaning. */
const WORKS = new RegExp(`^(?:is)?(?:${[
    'current(?:ly)?(?:employee|employed|staff|worker|member)?|works?here|still(?:here|employed|working|withus)',
    'working|onpayroll|onrolls?|inservice|enposte|enactivite|inforza|inservizio|(?:nog)?indienst',
    '(?:signin|login)allowed',
].join('|')})$`);
/** Whole headers that ask whether someone has left, or has to go, in words that elsewhere are about things. */
const LEFT = new RegExp(`^(?:is|tobe)?(?:${[
    'block(?:ed)?(?:credentials?|signin|login|account|user)|(?:credentials?|signin|login)blocked',
    '(?:deleted|removed|deactivated|terminated|offboarded)|(?:account|access|user)(?:revoked|removed|closed)',
    '(?:revoke|close)(?:account|access)',
    'ex(?:employee|worker|staff|mitarbeiter)|nolonger(?:employed|anemployee|active|here|working|withus)',
    'nichtmehr(?:beschaftigt|aktiv|da)|(?:inactive|inaktiv|inactif|ausgeschieden|ausgetreten)(?:since|seit|depuis)',
    'aquitte|parti(?:le)?|sortile|(?:de|en)baja|(?:al)?uitdienst',
].join('|')})(?:yesno|yn|jn)?$`);
/** A day of an earlier time of work. */
const EARLIER = /^(?:previous|prior|former|earlier|original)$/;
/** Words of a column that says why someone left, how, or what kind of leaving it was. */
const REASONS = /^(?:reason|reasons|cause|grund|motif|motivo|type|category|code|kind|comments?)$/;
const WHEN = /^(?:date|day|datum|tag|fecha|jour|data|since|from|to|until|start|end|begin|valid|seit|ab|bis|depuis|desde)$/;
/** Whether a header is about when something is so: `Status Date`, `Role Start`, `Active Since`. */
const isWhen = (header) => headerWords(header).some((word) => WHEN.test(word));
/** Whether a question is about leaving itself: what stands there says more of who is gone than of who is here. */
const asksWhoLeft = (question) => question === 'left' || question === 'why left';
/**
 * What a header asks, by its words, where it says who works here: `works` (yes means employed), `left` (yes, or a day
 * that is past, means gone), `why left` (anything means gone), `status` (a word), `last day` (a day), `came back` (a
 * day), `to do` (a verb); `null` where it says nothing of it.
 */
function questionOf(header) {
    const words = headerWords(header);
    const key = (0,_fields_js__WEBPACK_IMPORTED_MODULE_1__/* .headerKey */ .Xs)(header);
    if (WORKS.test(key))
        return 'works';
    if (LEFT.test(key))
        return 'left';
    if ((0,_actions_js__WEBPACK_IMPORTED_MODULE_0__/* .asksWhatToDo */ .ZG)(key))
        return 'to do';
    if (isAboutOther(header) || OTHERS.has(words[0] ?? '') || words.length > 6)
        return null;
    if (LAST_DAY.test(key))
        return 'last day';
    const hasDate = words.some((word) => /^(?:date|day|on|datum|tag|fecha|jour|data)$/.test(word));
    if (hasDate && words.some((word) => EARLIER.test(word)))
        return null;
    const negative = words.some((word) => NEGATIVE.has(word) || isDenied(word));
    const positive = words.some((word) => POSITIVE.has(word));
    if (hasDate && words.some((word) => BACK.has(word)))
        return 'came back';
    if (hasDate && (negative || (words.includes('end') && words.some((word) => WHO.has(word)))))
        return 'last day';
    if (hasDate)
        return null;
    const denies = words.some((word) => /^(?:not|no|non|nicht|kein|never|pas|sin)$/.test(word));
    if (words.some((word) => STATUS.has(word)))
        return words.length === 1 || words[0] === 'new' || positive || negative || words.some((word) => WHO.has(word))
            ? 'status'
            : null;
    if (negative && !denies && words.some((word) => REASONS.test(word)))
        return 'why left';
    if (isAboutThing(words))
        return null;
    if (negative)
        return denies ? 'works' : 'left';
    return positive ? (denies ? 'left' : 'works') : null;
}
/** Words that make of a list of leavers one of others, or of both. */
const AND_OTHERS = /^(?:no|not|non|without|ohne|sans|sin|active|aktiv|current|all|alle|and|und|joiners?|eintritte)$/;
const LEAVERS = /^(?:terminations|terminees|austritte|kundigungen|exits|sorties|sortants|departs|departures|bajas)$/;
/** Whether a title, or the name of a file, says that it lists people who have left. */
function listsLeavers(title) {
    const words = headerWords(title);
    return words.some((word) => NEGATIVE.has(word) || LEAVERS.test(word)) && !words.some((word) => AND_OTHERS.test(word));
}
/** Names of objects, beside those of people and of leaving, in which HR systems put the facts of an employment. */
const FOLDERS = new Set('internal lifecycle profile data attributes fields details info hr general basic core'.split(' '));
/** What a value inside of objects asks, by its path (`employment.status`); `null` where that is something else. */
function questionInside(path) {
    // The place in a list of one is no name.
    const parts = path.split('.').filter((part) => !/^\d+$/.test(part));
    const name = parts.pop() ?? '';
    const isOfEmployment = parts.every((part) => headerWords(part).some((word) => WHO.has(word) || NEGATIVE.has(word) || FOLDERS.has(word)));
    return isOfEmployment && isOfPerson(path)
        ? (questionOf(parts.slice(-1).concat(name).join('.')) ?? questionOf(name))
        : null;
}
/** Whether a header that says nothing of who works here may be about the person of the row, not about another one. */
function isOfPerson(header) {
    const words = headerWords(header);
    return !isAboutOther(header) && !words.some((word) => OTHERS.has(word));
}
/** Whether the cells of a column may be names of people: `Worker`, `Employee Name`. */
const isAboutPeople = (header) => headerWords(header).some((word) => WHO.has(word) || /^(?:name|names|nom|nombre|nome|full|display)$/.test(word));


/***/ })

};
