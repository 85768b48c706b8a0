import type { RosterEntry } from '../../model/entry.ts';

const SALUTATIONS: ReadonlySet<string> = new Set(
  (
    'mr mrs ms miss mx dr prof sir madam herr frau hr fr fraulein doktor professor monsieur madame ' +
    'mademoiselle m mme ' +
    'mlle senor senora senorita sr sra srta don dona signor signora signorina sig dott dottssa ing ' +
    'dipling magister mag ' +
    'dhr mevr mevrouw meneer drs ir heer pan pani'
  ).split(' '),
);

/** True for `Mr`, `Mrs.`, `Dr.`, `Herr Dr.`, `Prof. Dr.`. */
const isSalutation = (title: string): boolean =>
  title
    .normalize('NFKD')
    .toLowerCase()
    .split(/[\s/]+/)
    .every((word) => SALUTATIONS.has(word.replace(/[^\p{L}]/gu, '')));

/** Whether the titles of the entries from `first` on are salutations and nothing else. */
export function areSalutations(entries: readonly RosterEntry[], first: number): boolean {
  let seen = false;
  for (let at = first; at < entries.length; at += 1) {
    const { title } = (entries[at] as RosterEntry).profile;
    if (typeof title !== 'string') continue;
    if (!isSalutation(title)) return false;
    seen = true;
  }
  return seen;
}
