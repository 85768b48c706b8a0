import * as fc from '../../harness/property.ts';
import { describe, expect, it } from 'vitest';
import { redactAnswer } from '../../../src/report/safe/people-in-text.ts';
import { personalValues, personLabel, redactIssue, redactText, redactValue } from '../../../src/report/safe/redact.ts';
import { renderHtml } from '../../../src/report/pages/html.ts';
import { renderSummary } from '../../../src/report/pages/summary-page.ts';
import { issue, leaver, mover, sampleRun } from './sample.ts';

const person = {
  userName: 'anja.lindqvale@example.com',
  externalId: 'E10000',
  givenName: 'Anja',
  familyName: 'Lindqvale',
};

describe('personLabel', () => {
  it('masks to initials, hashes, or names in full', () => {
    expect(personLabel(person, 'masked', 's')).toBe('A… L…');
    expect(personLabel(person, 'hashed', 's')).toMatch(/^person [\da-f]{10}$/u);
    expect(personLabel(person, 'full', 's')).toBe('Anja Lindqvale · E10000');
    expect(personLabel({ ...person, externalId: undefined }, 'full', 's')).toBe(
      'Anja Lindqvale (anja.lindqvale@example.com)',
    );
  });

  it('has a word for people without names', () => {
    expect(personLabel({ userName: 'anja.lindqvale@example.com' }, 'masked', '')).toBe('a…@example.com');
    expect(personLabel({ userName: 'svc-report' }, 'masked', '')).toBe('S…');
    expect(personLabel({ userName: 'x', displayName: 'Anja Lindqvale' }, 'masked', '')).toBe('A… L…');
    expect(personLabel({ userName: '' }, 'masked', '')).toBe('a person without a name');
    expect(personLabel({ userName: '', externalId: 'E1' }, 'full', '')).toBe('E1');
  });

  it('hashes the same person alike, and by the salt', () => {
    const renamed = { ...person, userName: 'other@example.com', familyName: 'Moorbek' };
    expect(personLabel(renamed, 'hashed', 's')).toBe(personLabel(person, 'hashed', 's'));
    expect(personLabel(person, 'hashed', 't')).not.toBe(personLabel(person, 'hashed', 's'));
    expect(personLabel({ userName: 'A@example.com' }, 'hashed', 's')).toBe(
      personLabel({ userName: 'a@EXAMPLE.com' }, 'hashed', 's'),
    );
  });

  it('takes a letter with its marks', () => {
    const named = { userName: 'z@example.com', givenName: 'e\u0301mile', familyName: 'o' };
    expect(personLabel(named, 'masked', 's')).toBe('É… O…');
  });

  it('shows one letter of a name at most', () => {
    const name = fc.string({
      unit: fc.constantFrom('k', 'l', 'm', 'ß', 'é', '-', ' ', '|', '@', '\u202e', '\n'),
      minLength: 2,
      maxLength: 12,
    });
    fc.assert(
      fc.property(name, name, (givenName, familyName) => {
        const label = personLabel({ userName: 'z@example.com', givenName, familyName }, 'masked', 's');
        expect(label).toMatch(/^(?:[\p{L}\p{N}]{1,2}…(?: [\p{L}\p{N}]{1,2}…)?|z…@example\.com)$/u);
      }),
    );
  });
});

describe('redactValue', () => {
  it('shows what identifies nobody', () => {
    for (const [field, value] of [
      ['roles', 'Support Admin'],
      ['team', 'North'],
      ['department', 'Sales'],
      ['title', 'Senior Agent'],
      ['active', 'yes'],
      ['endDate', '2026-01-31'],
    ] as const)
      expect(redactValue(field, value, 'masked', '')).toBe(value);
  });

  it('masks what does, custom attributes included', () => {
    expect(redactValue('email', 'anja@example.com', 'masked', '')).toBe('a…@example.com');
    expect(redactValue('phone', '+31 20 555 0100', 'masked', '')).toBe('…');
    expect(redactValue('attr.passport', 'NX12345', 'masked', '')).toBe('N…');
    expect(redactValue('familyName', 'Lindqvale', 'hashed', 's')).toMatch(/^#[\da-f]{10}$/u);
    expect(redactValue('familyName', 'Lindqvale', 'full', '')).toBe('Lindqvale');
  });

  it('masks an address that stands in the wrong field', () => {
    expect(redactValue('team', 'ask anja@example.com', 'masked', '')).toBe('ask a…@example.com');
  });
});

describe('redactText', () => {
  it('takes people out of a server’s words', () => {
    const operation = mover(20);
    const { userName, externalId, givenName, familyName } = operation.person;
    const said =
      `User ${userName} (${externalId}, ${givenName} ${familyName}, +31 20 555 0199) exists; ask ` +
      `boss@corp.example or ${userName.toUpperCase()}.`;
    const shown = redactText(said, personalValues(operation), 'masked', '');
    for (const value of [userName, externalId, givenName, familyName, '0199', 'boss@'])
      expect(shown.toLowerCase()).not.toContain(String(value).toLowerCase());
    expect(shown).toContain('b…@corp.example');
    expect(redactText(said, personalValues(operation), 'full', '')).toBe(said);
  });

  it('masks an address that looks masked already', () => {
    expect(redactText('anja…lindqvale@example.com', [], 'masked', '')).toBe('a…@example.com');
  });

  it('leaves no personal value, whatever it is made of', () => {
    fc.assert(
      fc.property(
        fc.string({ minLength: 4, maxLength: 12 }).map((text) => `q${text.replaceAll(/\s/gu, '_')}q`),
        (secret) => {
          expect(redactText(`before ${secret} after`, [secret], 'masked', '')).not.toContain(secret);
        },
      ),
    );
  });
});

describe('redactAnswer', () => {
  const [one, other] = [mover(20), leaver(21)];
  const run = { ...sampleRun({}, [one, other]), outcomes: [] };
  const { userName, externalId, givenName, familyName } = other.person;
  const said = `answered 400: ${givenName} ${familyName} (${externalId}, ${userName}) is wrong, see Posting 40010`;

  it('takes out people that the answer is not about', () => {
    for (const about of [undefined, one, other])
      for (const pii of ['masked', 'hashed'] as const) {
        const shown = redactAnswer(said, { ...run, pii }, about);
        for (const value of [userName, externalId, givenName, familyName]) expect(shown).not.toContain(value);
        expect(shown).toMatch(/^answered 400: .* is wrong, see Posting 40010$/u);
      }
    expect(redactAnswer(said, { ...run, pii: 'full' }, one)).toBe(said);
  });

  it('is what reports show of a tenant that named people while it said what it cannot do', () => {
    const { capabilities } = run;
    if (!capabilities) throw new Error('The sample has a tenant.');
    const noted = { ...run, capabilities: { ...capabilities, notes: [`no bulk: ${said}`] } };
    for (const page of [renderSummary(noted), renderHtml(noted)]) {
      expect(page).toContain('no bulk');
      for (const value of [externalId, familyName]) expect(page).not.toContain(value);
    }
  });
});

describe('redactIssue', () => {
  it('goes by the field that a column is read as, not by its name nor by how a cell looks', () => {
    const status = { column: 'Status', field: 'familyName', code: 'unknown-value', found: 'Fonseca', suggestion: '' };
    expect(redactIssue(issue(status), 'masked', '').found).toBe('F…');
    expect(redactIssue(issue({ ...status, column: 'Whatever', field: 'team' }), 'masked', '').found).toBe('Fonseca');
    expect(redactIssue(issue({ column: 'Employee ID', found: '123E4', suggestion: '' }), 'masked', '').found).toBe(
      '1…',
    );
  });

  it('never shows the text of a whole row', () => {
    const row = issue({
      column: null,
      code: 'broken-quote',
      found: 'fay@example.com,Fay,"Fonseca"x',
      suggestion: 'Fay',
    });
    for (const pii of ['masked', 'hashed'] as const) {
      const shown = redactIssue(row, pii, 's');
      expect(`${shown.found}${shown.suggestion}`).not.toMatch(/fay|fonseca/i);
    }
    expect(redactIssue(row, 'full', '').found).toBe(row.found);
    const own = issue({ column: null, code: 'dates-reversed', found: 'starts 2026-02-01, ends 2026-01-01' });
    expect(redactIssue(own, 'masked', '').found).toBe(own.found);
  });

  it('masks every address of a cell, whatever stands between them', () => {
    for (const found of [
      'fay@example.com;fonseca@example.com',
      'fay@example.com/fonseca@example.com',
      'fay@example.com,fonseca@example.com',
      'fay@example.com fonseca@example.com',
      'fay@example.com@fonseca',
      'fay@example.com/fonseca',
    ]) {
      for (const field of ['email', 'team'])
        expect(
          redactIssue(issue({ column: 'x', field, found, suggestion: '' }), 'masked', '').found,
          found,
        ).not.toMatch(/fay|fonseca/i);
      expect(redactText(`said ${found}`, [], 'masked', ''), found).not.toMatch(/fonseca@|@fonseca|fay@/i);
    }
  });

  it('shows roles, teams, headers and spoilt numbers, and masks the rest', () => {
    expect(
      redactIssue(issue({ column: 'Role Name', found: 'Suport Admin', suggestion: 'Support Admin' }), 'masked', ''),
    ).toMatchObject({ found: 'Suport Admin', suggestion: 'Support Admin' });
    expect(
      redactIssue(
        issue({ column: 'Employee ID', code: 'scientific-number', found: '1.2E+05', suggestion: '' }),
        'masked',
        '',
      ).found,
    ).toBe('1.2E+05');
    expect(
      redactIssue(issue({ row: null, column: null, found: 'Emplyee', suggestion: 'Employee' }), 'masked', '').found,
    ).toBe('Emplyee');
    expect(
      redactIssue(
        issue({ column: 'Team Lead', found: 'Anja Lindqvale', expected: 'not Anja Lindqvale', suggestion: '' }),
        'masked',
        '',
      ),
    ).toEqual({ found: 'A…', expected: 'not A…', suggestion: '' });
    expect(redactIssue(issue({ column: 'Employee ID', found: 'E10000' }), 'masked', '').found).toBe('E…');
    expect(redactIssue(issue({ column: 'Employee ID', found: 'E10000' }), 'full', '').found).toBe('E10000');
  });
});
