import { describe, expect, it } from 'vitest';
import { addTo } from '../../src/text/add-to.ts';
import { dayAfter, utcDay } from '../../src/text/days.ts';
import { errorText, errorWords } from '../../src/text/errors.ts';
import { counted, list, plural, sentence } from '../../src/text/figures.ts';
import { sha256 } from '../../src/text/hash.ts';
import { nearestWord } from '../../src/text/nearest.ts';

describe('the ground floor', () => {
  it('counts, lists and begins sentences', () => {
    expect([0, 1, 2].map((count) => counted(count, 'row'))).toEqual(['0 rows', '1 row', '2 rows']);
    expect(plural(1, 'is', 'are')).toBe('is');
    expect(plural(1200, 'is', 'are')).toBe('are');
    expect(list(['a', 'b', 'c'])).toBe('a, b and c');
    expect(sentence('émile')).toBe('Émile');
    expect(sentence('https://cxone.example refused it')).toBe('https://cxone.example refused it');
    for (const name of [
      'export-notes.csv says who',
      'roster.csv:1:1 found',
      'startIndex is odd',
      'correlation_id of it',
    ])
      expect(sentence(name)).toBe(name);
    expect(sentence('e-mail is missing')).toBe('E-mail is missing');
    expect(sentence('who? e.g. all. Done')).toBe('Who? e.g. all. Done');
  });

  it('adds to lists in place', () => {
    const lists = new Map([['a', [1]]]);
    const known = lists.get('a');
    addTo(lists, 'a', 2);
    addTo(lists, 'b', 3);
    expect([...lists]).toEqual([
      ['a', [1, 2]],
      ['b', [3]],
    ]);
    expect(lists.get('a')).toBe(known);
  });

  it('finds the nearest word with one tolerance', () => {
    expect(nearestWord(' Actvie ', ['active', 'inactive'])).toBe('active');
    expect(nearestWord('xyz', ['abc'])).toBe('');
    expect(nearestWord('', ['ab'])).toBe('');
  });

  it('says what was thrown', () => {
    expect(errorText('text')).toBe('text');
    expect(errorWords(new Error('one.\ntwo'))).toBe('one');
  });

  it('counts days in UTC, over the end of a year', () => {
    const at = Date.parse('2026-12-30T23:59:59Z');
    expect(utcDay(at)).toBe('2026-12-30');
    expect(dayAfter(at, 5)).toBe('2027-01-04');
  });

  it('hashes text as its UTF-8 bytes', () => {
    expect(sha256('é')).toBe(sha256(Buffer.from('é', 'utf8')));
    expect(sha256('')).toBe('e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855');
  });
});
