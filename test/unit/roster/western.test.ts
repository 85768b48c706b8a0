import { describe, expect, it } from 'vitest';
import { WesternLetters } from '../../../src/roster/file/western.ts';
import { readText } from './reading.ts';

/** The text in an eight-bit encoding, by turning its decoder round. */
function encode(text: string, encoding: string): Uint8Array {
  const decoder = new TextDecoder(encoding);
  const byte = new Map(Array.from({ length: 256 }, (_, at) => [decoder.decode(Uint8Array.of(at)), at]));
  return Uint8Array.from(Array.from(text, (letter) => byte.get(letter) ?? 63));
}

const asWestern = (text: string, encoding: string): string =>
  new TextDecoder('windows-1252').decode(encode(text, encoding));

function wrong(...texts: string[]): string | undefined {
  const letters = new WesternLetters();
  for (const text of texts) letters.see(text);
  return letters.wrong();
}

describe('letters read as Windows-1252', () => {
  it.each([
    ['Czech', 'windows-1250', ['Dvořák', 'Jiří', 'Němec']],
    ['Czech', 'iso-8859-2', ['Růžena', 'Štěpán']],
    ['Hungarian', 'windows-1250', ['Erdős', 'Győrffy', 'Szűcs Ödön']],
    ['Romanian', 'windows-1250', ['Băsescu', 'Ioniţă']],
    ['Turkish', 'windows-1254', ['Şükrü']],
    ['Turkish', 'windows-1254', ['Yıldız']],
    ['Lithuanian', 'windows-1257', ['Šimkutė']],
  ])('that were %s in %s are seen', (_language, encoding, names) => {
    expect(wrong(...names.map((name) => asWestern(name, encoding)))).toBeDefined();
  });

  it.each([
    [['Müller', 'Weiß', 'Jürgen']],
    [['François', 'Lefèvre', 'Noël', 'Œuvrard', 'Benoît']],
    [['José', 'Muñoz', 'Conceição', 'Simões', 'João']],
    [['Ångström', 'Søren', 'Kjær', 'Bodø', 'Märta']],
    [['Þórður', 'Björk', 'Sigríður', 'Ýmir']],
    [['Õunapuu', 'Mägi', 'Šmidt']],
    [['Zoë', 'Siobhán', 'Niccolò', 'Nicolò']],
    [['Müller', 'Simões', 'João', 'Kjær', 'Lefèvre']],
    [['Señor', 'Café', 'Übersetzung', 'MÜLLER', 'FRANÇOIS']],
    [[]],
  ])('of %j are believed', (names) => {
    expect(wrong(...names)).toBeUndefined();
  });
});

const header = 'externalId,userName,givenName,familyName\n';

async function severity(name: string, encoding: string): Promise<string[]> {
  const text = `${header}1,a@example.com,Ada,${name}\n2,b@example.com,Bo,Example\n`;
  const { issues } = await readText(encode(text, encoding));
  return issues.map(({ code, severity: how, row }) => `${how} ${code} ${row}`);
}

it(`a file whose letters show another encoding is refused as a whole; \
one that may be Western is only told of`, async () => {
  expect(await severity('Dvořák', 'windows-1250')).toEqual(['error encoding-guessed null']);
  expect(await severity('Müller', 'windows-1252')).toEqual(['warning encoding-guessed null']);
});
