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

const BY_NAME: ReadonlyMap<string, number> = new Map(
  NAMES.flatMap((names, at) => names.map((name): [string, number] => [name, at + 1])),
);

/** The number of a month by its name in small letters without accents, 0 where it is none. */
export const monthOf = (name: string): number => BY_NAME.get(name) ?? 0;

const WEEKDAYS = new RegExp(
  `^(?:${[
    'mon(?:day)?|tue(?:s(?:day)?)?|wed(?:nesday)?|thu(?:rs(?:day)?)?|fri(?:day)?|sat(?:urday)?|sun(?:day)?',
    'mo(?:ntag)?|di(?:enstag)?|mi(?:ttwoch)?|do(?:nnerstag)?|fr(?:eitag)?|sa(?:mstag)?|sonnabend|so(?:nntag)?',
    'lun(?:di)?|mardi|mer(?:credi)?|jeu(?:di)?|ven(?:dredi)?|sam(?:edi)?|dim(?:anche)?',
    'lunes|martes|miercoles|jueves|viernes|sabado|domingo',
    'lunedi|martedi|mercoledi|giovedi|venerdi|sabato|domenica',
    '(?:segunda|terca|quarta|quinta|sexta)-feira|maandag|dinsdag|woensdag|donderdag|vrijdag|zaterdag|zondag',
  ].join('|')})(?:[.,]+ ?| )(?=\\S)`,
);

/** A date in words in plain small letters, without the day of the week. */
export const plainWords = (text: string): string =>
  text
    .normalize('NFKD')
    .replaceAll(/\p{M}+/gu, '')
    .toLowerCase()
    .replace(WEEKDAYS, '');
