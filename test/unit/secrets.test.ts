import { beforeEach, describe, expect, it } from 'vitest';
import { Secrets } from '../../src/text/secrets.ts';
import { inert } from '../../src/github/log.ts';
import { codeSpan, html, logText, markdownText } from '../../src/report/safe/escape.ts';
import { oneLine, tidyCell } from '../../src/roster/cells/cell.ts';
import { writeCsv } from '../../src/text/csv.ts';
import { processorMs } from '../harness/processor.ts';

const SECRET = 'p/W+3=x&"y"<z> é\\q';
const TOKEN = `eyJhbGciOiJSUzI1NiJ9.${'eyJzdWIiOiIxIn0'.repeat(9)}.${'Ab-_9'.repeat(30)}`;
const base64 = (text: string): string => Buffer.from(text).toString('base64');
const form = (text: string): string => new URLSearchParams([['', text]]).toString().slice(1);
let known: Secrets;

beforeEach(() => {
  known = new Secrets();
  known.learn(SECRET);
  known.learn(TOKEN);
  known.learnPair('roster-client', SECRET);
});

describe('a secret', () => {
  it.each<[string, string]>([
    ['as it is', SECRET],
    ['in JSON', JSON.stringify(SECRET).slice(1, -1)],
    ['in JSON twice', JSON.stringify(JSON.stringify(SECRET)).slice(3, -3)],
    [
      'in JSON four times',
      [1, 2, 3, 4].reduce((text) => JSON.stringify(text), SECRET).replaceAll(/^[\\"]+|[\\"]+$/g, ''),
    ],
    ['in JSON with slashes escaped', JSON.stringify(SECRET).slice(1, -1).replaceAll('/', '\\/')],
    [
      'in JSON for HTML',
      JSON.stringify(SECRET).slice(1, -1).replaceAll('<', '\\u003c').replaceAll('&', '\\U0026'.toLowerCase()),
    ],
    ['in a URL', encodeURIComponent(SECRET)],
    ['in a URL twice', encodeURIComponent(encodeURIComponent(SECRET))],
    ['in a URL four times', [1, 2, 3, 4].reduce((text) => encodeURIComponent(text), SECRET)],
    ['in a form', form(SECRET)],
    ['in lower-case escapes', encodeURIComponent(SECRET).toLowerCase().replaceAll('p%2fw', 'p%2fW')],
    ['in HTML', html(SECRET)],
    ['in Markdown', markdownText(SECRET)],
    ['in base64', base64(SECRET)],
    ['in base64url', Buffer.from(SECRET).toString('base64url')],
    ['behind an id, in base64', base64(`roster-client:${SECRET}`)],
    ['behind another id, in base64', base64(`someone-else:${SECRET}`)],
    ['in a Basic header', base64(`${form('roster-client')}:${form(SECRET)}`)],
    ['in the base64 of a form', base64(`grant_type=x&client_secret=${form(SECRET)}&scope=y`)],
    ['a whole token', TOKEN],
    ['a token that was cut', TOKEN.slice(0, 70)],
    ['the end of a token', TOKEN.split('.')[2] as string],
    ['the middle of a token', TOKEN.split('.')[1] as string],
    ['a token in Markdown', markdownText(TOKEN)],
  ])('%s is taken out', (_, text) => {
    const clean = known.scrub(`before ${text} after`);
    expect(clean).toContain('***');
    expect(clean).toMatch(/^before /);
    expect(clean).toMatch(/ after$/);
    // Nothing of it is left that is worth a try, also not in what is left of a base64.
    const left =
      clean + (clean.match(/[\w+/=-]{8,}/g) ?? []).map((run) => Buffer.from(run, 'base64').toString()).join(' ');
    for (const secret of [SECRET, form(SECRET), TOKEN.split('.')[1] ?? '', TOKEN.split('.')[2] ?? ''])
      for (let at = 0; at + 8 <= secret.length; at += 1) expect(left).not.toContain(secret.slice(at, at + 8));
  });

  it.each([
    'Abcd12"34efgh',
    'Abcd12;=34ef|-gh',
    'Abcd12::34##[efgh',
    'Abcd  12\t34\u00A0efgh',
    'Abcde\u0301fgh1',
    'Abcd\u200B12efgh',
  ])('is taken out of what we write ourselves: %j', (secret) => {
    known.learn(secret);
    const texts = [secret, tidyCell(secret).text, oneLine(secret)].flatMap((text) => [
      writeCsv(['x'], [[text]]),
      writeCsv(['x'], [[JSON.stringify({ title: text })]]),
      ...[html, markdownText, codeSpan, logText, inert].map((write) => write(`x ${text} y`)),
    ]);
    for (const text of texts) expect(known.scrub(text), text).not.toMatch(/efgh|fgh1|12/);
  });

  it('is taken out of every text and name of a value, which otherwise stays the very same', () => {
    const value = { a: [{ [SECRET]: `x ${SECRET}` }], b: 1, c: null };
    expect(known.scrubValue(value)).toEqual({ a: [{ '***': 'x ***' }], b: 1, c: null });
    const other = { a: ['nothing'] };
    expect(known.scrubValue(other)).toBe(other);
  });

  it('that is a short word is hidden where it stands alone, and a shorter one not at all', () => {
    known.learn('team');
    known.learn('abc');
    expect(known.scrub('team, teammate, abc')).toBe('***, teammate, abc');
  });

  it('is given to everyone who hides it elsewhere, as soon as it is known', () => {
    const told: string[] = [];
    known.onLearnt((value) => told.push(value));
    known.learn('another-secret-1');
    known.learnPair('id', 'another-secret-1');
    expect(told).toEqual(['another-secret-1', base64('id:another-secret-1'), base64('id:another-secret-1')]);
  });

  it('costs little on long texts', async () => {
    const text = JSON.stringify({
      Resources: Array.from({ length: 20_000 }, (_, i) => ({ userName: `p${i}@example.com` })),
    });
    const took = await processorMs(() => {
      for (let i = 0; i < 20; i += 1) expect(known.scrub(text)).toBe(text);
    });
    expect(took).toBeLessThan(2_000);
  });
});
