import { nearestWord } from '../../text/nearest.ts';

/** What a status cell says: works here, works here but is away, does not work here any more. */
export type Standing = 'employed' | 'away' | 'gone';

/** Words of HR systems in comparison form (lower case, single spaces). */
export const STANDING_WORDS: Record<Standing, readonly string[]> = {
  employed: [
    'active',
    'yes',
    'y',
    'true',
    't',
    '1',
    'on',
    'enabled',
    'employed',
    'working',
    'current',
    'hired',
    'full time',
    'part time',
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
    'n',
    'false',
    'f',
    '0',
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

const BY_WORD: ReadonlyMap<string, Standing> = new Map(
  (Object.keys(STANDING_WORDS) as Standing[]).flatMap((standing) =>
    STANDING_WORDS[standing].map((word): [string, Standing] => [word, standing]),
  ),
);

const compared = (text: string): string =>
  text
    .toLowerCase()
    .replace(/[\s_-]+/g, ' ')
    .trim();

/** What a cell of `active` or `status` says, `null` where it is no word anybody told us. */
export const standingOf = (text: string): Standing | null => BY_WORD.get(compared(text)) ?? null;

/** The status somebody probably meant, `''` where none is near. Never for words of one or two letters. */
export const nearestStanding = (text: string): string =>
  text.length < 3
    ? ''
    : nearestWord(
        compared(text),
        [...BY_WORD.keys()].filter((word) => word.length > 3),
      );

/** True for `aCTIVE`, `INactive`: neither all small, nor all capital, nor capital only where a word begins. */
export function oddCase(text: string): boolean {
  if (text === text.toLowerCase() || text === text.toUpperCase()) return false;
  return text.split(/[\s_-]+/).some((word) => word.slice(1) !== word.slice(1).toLowerCase());
}

export const LICENCE_POLICIES = ['RECLAIM', 'DOWNGRADE', 'PRESERVE'] as const;
export type LicencePolicy = (typeof LICENCE_POLICIES)[number];

/** The licence policy a cell names, without regard to case. */
export const licencePolicyOf = (text: string): LicencePolicy | null =>
  LICENCE_POLICIES.find((word) => word === text.toUpperCase()) ?? null;
