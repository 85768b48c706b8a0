import { asksWhatToDo } from './actions.ts';
import { headerKey } from './fields.ts';

/** A prefix that says the opposite, parted from its word: `InActive`, `Un-Active`; not “In active service”. */
const PARTED = new RegExp(
  '(?<![\\p{L}\\p{N}])(in|un|dis|de)[ _-](?=(?:active|activated|enabled|employed|aktiv|actif)(?![\\p{L}\\p{N}]))' +
    '(?!\\w+[ _-](?:service|duty|employment|role))',
  'giu',
);

/**
 * The words of a header, in small letters and without accents; `isActive` and `IS_ACTIVE` are two, `InActive` is one.
 */
export const headerWords = (header: string): string[] =>
  header
    .replace(/(\p{Ll})(\p{Lu})/gu, '$1 $2')
    .replace(PARTED, '$1')
    .split(/[^\p{L}\p{N}]+/u)
    .map(headerKey)
    .filter((word) => word !== '');

/** Someone else than the person of the row. */
const OTHER_PEOPLE =
  'manager managers supervisor supervisors boss lead leader reports reporting reportsto superior approver ' +
  'vorgesetzter vorgesetzte vorgesetzten fuehrungskraft fuhrungskraft responsable jefe superieur chef ' +
  'emergency family spouse partner parent guardian client customer vendor';
const OTHERS: ReadonlySet<string> = new Set(OTHER_PEOPLE.split(' '));
/** Words that make of a header the opposite of it, or a thing of someone or something else. */
const TURNS: ReadonlySet<string> = new Set(
  [
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
    .split(' '),
);

/**
 * Whether a header means something else than a known one that is spelled like it: it has a word that turns the
 * meaning (“Not Active”, “Manager Email”), and the known one does not.
 */
export function turnsFrom(header: string, known: string): boolean {
  const own = new Set(headerWords(known));
  const whole = headerKey(known);
  return headerWords(header).some(
    (word) => (TURNS.has(word) || isDenied(word)) && !own.has(word) && !whole.includes(word),
  );
}

const DENIED = /^(?:in|un|non|not|dis|de|des|ex|ir|nicht|kein)/;
/** Whether a word is another one turned round: `unactive`. */
const isDenied = (word: string): boolean => DENIED.test(word) && POSITIVE.has(word.replace(DENIED, ''));
/** Words that ask whether someone works here, and those that ask whether someone does not. */
const POSITIVE = new Set(
  'active activ activated enabled employed aktiv actif activo attivo ativo actief beschaftigt'.split(' '),
);
const NEGATIVE = new Set(
  (
    'inactive disabled deactivated suspended terminated termination blocked locked deleted left ' +
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
    'disattivato disattivata bloccato bloccata desactivee zablokowany zablokowane nieaktywny nieaktywne'
  ).split(' '),
);
/** Words of a day on which someone came back. */
const BACK = new Set('rehire rehired reinstated reinstatement wiedereintritt wiedereinstellung reembauche'.split(' '));
/** Words beside those of people that leave the question what it is: `Is Active`, `Left Company`, `Disabled Flag`. */
const AROUND = new Set(
  (
    'is has was been are be currently current still already now yet ist hat war noch est esta ha flag ind ' +
    'indicator yn the this by at in from since for company organisation organization firm employer us login ' +
    'access record row entry not no non never nicht kein pas sin niet nao nie un and or und kennz kennzeichen ' +
    'y n j o s yes ja nein oui si sim true false 0 1 zum per am ab'
  ).split(' '),
);
const isQuestion = (word: string): boolean => POSITIVE.has(word) || NEGATIVE.has(word) || isDenied(word);

/**
 * Whether a question is about something that people have, not about them: `Direct Deposit Active`, `Retirement Plan`.
 * Words of that kind stand before the question, or right behind it.
 */
function isAboutThing(words: readonly string[]): boolean {
  const at = words.findIndex(isQuestion);
  const near = [...words.slice(0, at), ...words.slice(at + 1, at + 2)];
  return near.some((word) => !WHO.has(word) && !AROUND.has(word) && !isQuestion(word));
}

/** What may stand beside `status` or a date in a header that means the field itself. */
const FORM = /^(?:status|active|start|end|date|code|reason|description|desc|name|text|value|id|type|work|of|hr)$/;

/** What may stand beside `email` in a header that means the address at work. */
const EMAIL: ReadonlySet<string> = new Set(
  (
    'e mail mails email emails address adress adresse official corporate business company office primary main ' +
    'id login organization organisation dienstlich dienstliche geschaftlich geschaftliche pro ' +
    'professionnel professionnelle zakelijk zakelijke aziendale corporativo laboral addr emailaddr adres mailadres ' +
    'emailadres smtp preferred default 1 value text arbeit firma firmen travail empresa de da'
  ).split(' '),
);
/** Whether a header with “email” in it may mean the address at work: nobody else's, and no fact about it. */
export const isWorkEmail = (header: string): boolean => withoutPerson(header).every((word) => EMAIL.has(word));

/** The words of a header but for those of the person: of “Agent First Name” the last two. Of HR others are, too. */
export const withoutPerson = (header: string): string[] =>
  headerWords(header).filter((word) => word === 'hr' || !WHO.has(word));

/** Whether all words of a header are about the person, so that a known one inside of it means the field. */
export const isWhollyOfPerson = (header: string): boolean =>
  !isAboutOther(header) && headerWords(header).every((word) => WHO.has(word) || AROUND.has(word) || FORM.test(word));

const STATUS = new Set('status statut stato статус situacao situazione situacion'.split(' '));
/** Whole headers of that kind in scripts that part no words. */
const STATUS_WHOLE = new RegExp(
  `^(?:员工|員工|人员|在职|在職|在籍|就業|雇用|재직|근무|고용)(?:状态|狀態|状況|区分|상태|구분)$`.normalize('NFKD'),
  'u',
);
const WHO = new Set(
  (
    'employee employees employment worker user account hr person personnel staff associate member ' +
    'assignment work job ' +
    'position contract mitarbeiter beschaftigungs beschaftigung employe empleado ' +
    'users workers agent agents members colleague contractor emp empl ee ' +
    'employments assignments jobs positions contracts hiring lifecycle workforce ' +
    'konto benutzer benutzerkonto compte utilisateur cuenta usuario conta gebruiker utente medewerker'
  ).split(' '),
);
/** What may have a status of its own without saying who works here. */
const OTHER_STATUS = new Set(
  (
    'marital visa tax flsa exempt background check order email address home billing residence ' +
    'immigration licence license ' +
    'citizenship veteran vaccination approval onboarding training review benefit benefits country ' +
    'province location us ' +
    'directory united filing payroll pay ethnicity disability ' +
    'probation probationary trial permit passport warranty vacation holiday insurance coverage medical pension ' +
    'certification certificate course project lease card badge locker device laptop shift schedule ' +
    'mfa 2fa totp sso vpn phone mobile sms notification notifications newsletter recording voicemail sync ' +
    'maternity paternity parental sick sabbatical secondment dependent child handed hand probezeit elternzeit ' +
    'interview eligible eligibility military'
  ).split(' '),
);
/** With “leave” they are about a time away: “Leave Date” alone is the day someone left. */
const AWAY = new Set('start end begin return from to until status reason balance request type kind days'.split(' '));

/** Whether a header asks about something else than who works here: a visa, a probation, a leave of absence. */
export function isAboutOther(header: string): boolean {
  const words = headerWords(header);
  return (
    words.some((word) => OTHER_STATUS.has(word)) || (words.includes('leave') && words.some((word) => AWAY.has(word)))
  );
}

const DATE = '(?:date|fecha|data|datum)(?:de|di|da|du)?';
/** What comes to an end. */
const WORK =
  '(?:employment|service|contract|contrat[os]?|emploi|rapporto(?:dilavoro)?|dienstverband|arbeitsverhaltnis(?:ses)?|' +
  'beschaftigung)';
/** Whole headers, in comparison form, that ask for the last day in words of their own. */
const LAST_DAY = new RegExp(
  `^(?:lastday|last(?:working|work)da(?:y|te)|final(?:working)?day|endofemployment|dernierjour|${[
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
  ].join('|')})$`.normalize('NFKD'),
  'u',
);
/** Headers that ask whether someone works here, in words that elsewhere turn a meaning. */
const WORKS = new RegExp(
  `^(?:is)?(?:${[
    'current(?:ly)?(?:employee|employed|staff|worker|member)?|works?here|still(?:here|employed|working|withus)',
    'working|onpayroll|onrolls?|inservice|enposte|enactivite|inforza|inservizio|(?:nog)?indienst',
    '(?:signin|login)allowed',
  ].join('|')})$`,
);
/** Whole headers that ask whether someone has left, or has to go, in words that elsewhere are about things. */
const LEFT = new RegExp(
  `^(?:is|tobe)?(?:${[
    'block(?:ed)?(?:credentials?|signin|login|account|user)|(?:credentials?|signin|login)blocked',
    '(?:deleted|removed|deactivated|terminated|offboarded)|(?:account|access|user)(?:revoked|removed|closed)',
    '(?:revoke|close)(?:account|access)',
    'ex(?:employee|worker|staff|mitarbeiter)|nolonger(?:employed|anemployee|active|here|working|withus)',
    'nichtmehr(?:beschaftigt|aktiv|da)|(?:inactive|inaktiv|inactif|ausgeschieden|ausgetreten)(?:since|seit|depuis)',
    // “Bloque” alone is a block in Spanish.
    'aquitte|parti(?:le)?|sortile|(?:compte|utilisateur|acces)bloque|(?:de|en)baja|(?:al)?uitdienst',
  ].join('|')})(?:yesno|yn|jn)?$`,
);
/** A day of an earlier time of work. */
const EARLIER = /^(?:previous|prior|former|earlier|original)$/;
/** Words of a column that says why someone left, how, or what kind of leaving it was. */
const REASONS = /^(?:reason|reasons|cause|grund|motif|motivo|type|category|code|kind|comments?)$/;

const WHEN =
  /^(?:date|day|datum|tag|fecha|jour|data|since|from|to|until|start|end|begin|valid|seit|ab|bis|depuis|desde)$/;

/** Whether a header is about when something is so: `Status Date`, `Role Start`, `Active Since`. */
export const isWhen = (header: string): boolean => headerWords(header).some((word) => WHEN.test(word));

/** What a column that nobody reads asks about a person. */
export type Question = 'works' | 'left' | 'why left' | 'status' | 'last day' | 'came back' | 'to do';

/** Whether a question is about leaving itself: what stands there says more of who is gone than of who is here. */
export const asksWhoLeft = (question: Question | 'other' | null): question is 'left' | 'why left' =>
  question === 'left' || question === 'why left';

/**
 * What a header asks, by its words, where it says who works here: `works` (yes means employed), `left` (yes, or a day
 * that is past, means gone), `why left` (anything means gone), `status` (a word), `last day` (a day), `came back` (a
 * day), `to do` (a verb); `null` where it says nothing of it.
 */
export function questionOf(header: string): Question | null {
  const words = headerWords(header);
  const key = headerKey(header);
  if (WORKS.test(key)) return 'works';
  if (LEFT.test(key)) return 'left';
  if (asksWhatToDo(key)) return 'to do';
  if (isAboutOther(header) || OTHERS.has(words[0] ?? '') || words.length > 6) return null;
  if (LAST_DAY.test(key)) return 'last day';
  const hasDate = words.some((word) => /^(?:date|day|on|datum|tag|fecha|jour|data)$/.test(word));
  if (hasDate && words.some((word) => EARLIER.test(word))) return null;
  const negative = words.some((word) => NEGATIVE.has(word) || isDenied(word));
  const positive = words.some((word) => POSITIVE.has(word));
  if (hasDate && words.some((word) => BACK.has(word))) return 'came back';
  if (hasDate && (negative || (words.includes('end') && words.some((word) => WHO.has(word))))) return 'last day';
  if (hasDate) return null;
  const denies = words.some((word) => /^(?:not|no|non|nicht|kein|never|pas|sin|niet|nao|nie)$/.test(word));
  if (STATUS_WHOLE.test(key)) return 'status';
  if (words.some((word) => STATUS.has(word)))
    return words.length === 1 ||
      /^(?:new|current)$/.test(words[0] ?? '') ||
      positive ||
      negative ||
      words.some((word) => WHO.has(word))
      ? 'status'
      : null;
  if (negative && !denies && words.some((word) => REASONS.test(word))) return 'why left';
  if (isAboutThing(words)) return null;
  if (negative) return denies ? 'works' : 'left';
  return positive ? (denies ? 'left' : 'works') : null;
}

/** Words that make of a list of leavers one of others, or of both. */
const AND_OTHERS = /^(?:no|not|non|without|ohne|sans|sin|active|aktiv|current|all|alle|and|und|joiners?|eintritte)$/;
const LEAVERS = /^(?:terminations|terminees|austritte|kundigungen|exits|sorties|sortants|departs|departures|bajas)$/;

/** Whether a title, or the name of a file, says that it lists people who have left. */
export function listsLeavers(title: string): boolean {
  const words = headerWords(title);
  return words.some((word) => NEGATIVE.has(word) || LEAVERS.test(word)) && !words.some((word) => AND_OTHERS.test(word));
}

/** Names of objects, beside those of people and of leaving, in which HR systems put the facts of an employment. */
const FOLDERS = new Set(
  'internal lifecycle profile data attributes fields details info hr general basic core'.split(' '),
);

/** What a value inside of objects asks, by its path (`employment.status`); `null` where that is something else. */
export function questionInside(path: string): Question | null {
  // The place in a list of one is no name.
  const parts = path.split('.').filter((part) => !/^\d+$/.test(part));
  const name = parts.pop() ?? '';
  const isOfEmployment = parts.every((part) =>
    headerWords(part).some((word) => WHO.has(word) || NEGATIVE.has(word) || FOLDERS.has(word)),
  );
  return isOfEmployment && isOfPerson(path)
    ? (questionOf(parts.slice(-1).concat(name).join('.')) ?? questionOf(name))
    : null;
}

/** Whether a header that says nothing of who works here may be about the person of the row, not about another one. */
export function isOfPerson(header: string): boolean {
  const words = headerWords(header);
  return !isAboutOther(header) && !words.some((word) => OTHERS.has(word));
}

/** Whether the cells of a column may be names of people: `Worker`, `Employee Name`. */
export const isAboutPeople = (header: string): boolean =>
  headerWords(header).some((word) => WHO.has(word) || /^(?:name|names|nom|nombre|nome|full|display)$/.test(word));
