export const id = 4477;
export const ids = [4477];
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
/* harmony export */   Ex: () => (/* binding */ isWorkEmail),
/* harmony export */   HF: () => (/* binding */ headerWords),
/* harmony export */   NO: () => (/* binding */ isOfPerson),
/* harmony export */   SC: () => (/* binding */ isAboutOther),
/* harmony export */   T1: () => (/* binding */ isWhen),
/* harmony export */   Wx: () => (/* binding */ withoutPerson),
/* harmony export */   YH: () => (/* binding */ questionOf),
/* harmony export */   dE: () => (/* binding */ isAboutPeople),
/* harmony export */   er: () => (/* binding */ isWhollyOfPerson),
/* harmony export */   s3: () => (/* binding */ asksWhoLeft),
/* harmony export */   tJ: () => (/* binding */ turnsFrom),
/* harmony export */   xO: () => (/* binding */ questionInside)
/* harmony export */ });
/* harmony import */ var _actions_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(15827);
/* harmony import */ var _fields_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(2747);


/** A prefix that says the opposite, parted from its word: `InActive`, `Un-Active`; not “In active service”. */
const PARTED = new RegExp('(?<![\\p{L}\\p{N}])(in|un|dis|de)[ _-](?=(?:active|activated|enabled|employed|aktiv|actif)(?![\\p{L}\\p{N}]))' +
    '(?!\\w+[ _-](?:service|duty|employment|role))', 'giu');
/**
 * The words of a header, in small letters and without accents; `isActive` and `IS_ACTIVE` are two, `InActive` is one.
 */
const headerWords = (header) => header
    .replace(/(\p{Ll})(\p{Lu})/gu, '$1 $2')
    .replace(PARTED, '$1')
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
    'nick nickname maiden sort count external head type domain excluded denied removed revoked inherited managed',
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
    'offboard deactivate deprovision deprovisioned terminate delete remove ' +
    'geblokkeerd uitgeschakeld bloqueado bloqueada deshabilitado deshabilitada desactivada desativado desativada ' +
    'disattivato disattivata bloccato bloccata desactivee zablokowany zablokowane nieaktywny nieaktywne').split(' '));
/** Words of a day on which someone came back. */
const BACK = new Set('rehire rehired reinstated reinstatement wiedereintritt wiedereinstellung reembauche'.split(' '));
/** Words beside those of people that leave the question what it is: `Is Active`, `Left Company`, `Disabled Flag`. */
const AROUND = new Set(('is has was been are be currently current still already now yet ist hat war noch est esta ha flag ind ' +
    'indicator yn the this by at in from since for company organisation organization firm employer us login ' +
    'access record row entry not no non never nicht kein pas sin niet nao nie un and or und kennz kennzeichen ' +
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
/** What may stand beside `email` in a header that means the address at work. */
const EMAIL = new Set(('e mail mails email emails address adress adresse official corporate business company office primary main ' +
    'id login organization organisation dienstlich dienstliche geschaftlich geschaftliche pro ' +
    'professionnel professionnelle zakelijk zakelijke aziendale corporativo laboral addr emailaddr adres mailadres ' +
    'emailadres smtp preferred default 1 value text arbeit firma firmen travail empresa de da').split(' '));
/** Whether a header with “email” in it may mean the address at work: nobody else's, and no fact about it. */
const isWorkEmail = (header) => withoutPerson(header).every((word) => EMAIL.has(word));
/** The words of a header but for those of the person: of “Agent First Name” the last two. Of HR others are, too. */
const withoutPerson = (header) => headerWords(header).filter((word) => word === 'hr' || !WHO.has(word));
/** Whether all words of a header are about the person, so that a known one inside of it means the field. */
const isWhollyOfPerson = (header) => !isAboutOther(header) && headerWords(header).every((word) => WHO.has(word) || AROUND.has(word) || FORM.test(word));
const STATUS = new Set('status statut stato статус situacao situazione situacion'.split(' '));
/** Whole headers of that kind in scripts that part no words. */
const STATUS_WHOLE = new RegExp(`^(?:员工|員工|人员|在职|在職|在籍|就業|雇用|재직|근무|고용)(?:状态|狀態|状況|区分|상태|구분)$`.normalize('NFKD'), 'u');
const WHO = new Set(('employee employees employment worker user account hr person personnel staff associate member ' +
    'assignment work job ' +
    'position contract mitarbeiter beschaftigungs beschaftigung employe empleado ' +
    'users workers agent agents members colleague contractor emp empl ee ' +
    'employments assignments jobs positions contracts hiring lifecycle workforce ' +
    'konto benutzer benutzerkonto compte utilisateur cuenta usuario conta gebruiker utente medewerker').split(' '));
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
    '(?:actual|planned|expected|projected|anticipated|effective)(?:end|exit|leaving)(?:date)?',
    'term|dateterm|termdt|end(?:of)?work',
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
    // “Bloque” alone is a block in Spanish.
    'aquitte|parti(?:le)?|sortile|(?:compte|utilisateur|acces)bloque|(?:de|en)baja|(?:al)?uitdienst',
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
    const denies = words.some((word) => /^(?:not|no|non|nicht|kein|never|pas|sin|niet|nao|nie)$/.test(word));
    if (STATUS_WHOLE.test(key))
        return 'status';
    if (words.some((word) => STATUS.has(word)))
        return words.length === 1 ||
            /^(?:new|current)$/.test(words[0] ?? '') ||
            positive ||
            negative ||
            words.some((word) => WHO.has(word))
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
