import { describe, expect, it } from 'vitest';
import { fieldOfHeader } from '../../../src/roster/cells/fields.ts';
import { standingOf, StandingWords } from '../../../src/roster/cells/words.ts';
import { brief, readBy, readRows, said } from './reading.ts';

const KEYS = 'externalId,userName,givenName,familyName';
const person = (at: number, cell: string): string => `${1001 + at},p${at}@example.com,P,Q,${cell}`;
const read = (header: string, cells: readonly string[]) =>
  readBy(
    { today: '2026-11-26' },
    `${KEYS},${/,/.test(header) ? `"${header}"` : header}\n${cells.map((cell, at) => person(at, cell)).join('\n')}\n`,
  );

describe('a column that nothing reads, in a language whose words are no status', () => {
  it.each([
    ['Статус', ['Работает', 'Уволен'], 3],
    ['Дата увольнения', ['', '31.10.2026'], 3],
    ['Последний рабочий день', ['31.10.2026'], 2],
    ['Дата звільнення', ['31.10.2026'], 2],
    ['Data zwolnienia', ['31.10.2026'], 2],
    ['Data zakończenia zatrudnienia', ['31.10.2026'], 2],
    ['Status zatrudnienia', ['Zatrudniony', 'Zwolniony'], 3],
    ['Slutdatum', ['2026-10-31'], 2],
    ['Sista anställningsdag', ['2026-10-31'], 2],
    ['Anställningsstatus', ['Anställd', 'Slutat'], 3],
    ['Fratrædelsesdato', ['31-10-2026'], 2],
    ['Sluttdato', ['31.10.2026'], 2],
    ['Viimeinen työpäivä', ['31.10.2026'], 2],
    ['Päättymispäivä', ['31.10.2026'], 2],
    ['İşten çıkış tarihi', ['31.10.2026'], 2],
    ['Çıkış Tarihi', ['31.10.2026'], 2],
    ['Durum', ['Aktif', 'İşten ayrıldı'], 3],
    ['Datum ukončení', ['31.10.2026'], 2],
    ['Stav', ['Aktivní', 'Ukončen'], 3],
    ['Kilépés dátuma', ['2026-10-31'], 2],
    ['Data încetării', ['31.10.2026'], 2],
    ['Situação', ['Ativo', 'Desligado'], 3],
    ['Stato', ['Attivo', 'Cessato'], 3],
    ['Dienstverband', ['In dienst', 'Uit dienst'], 3],
    ['在籍状況', ['在籍', '退職'], 3],
    ['状态', ['在职', '离职'], 3],
    ['재직상태', ['재직', '퇴사'], 3],
    ['Date fin contrat', ['31/10/2026'], 2],
    ['Kündigung zum', ['31.10.2026'], 2],
  ])('%s is an error where it says that someone is gone', async (header, cells, row) => {
    const { issues } = await read(header, cells);
    expect(issues.filter(({ severity }) => severity === 'error')).toEqual([
      expect.objectContaining({ code: 'decisive-column-not-read', column: header }),
    ]);
    expect(issues.find(({ severity }) => severity === 'error')?.found).toContain(`in row ${row}`);
  });

  it.each([
    ['Дата рождения', ['31.10.1990']],
    ['Data urodzenia', ['31.10.1990']],
    ['Födelsedatum', ['1990-10-31']],
    ['Stadt', ['Ende']],
    ['Статус', ['Работает', 'Работает']],
    ['城市', ['北京', '上海']],
  ])('%s is none where it says nothing of the kind', async (header, cells) => {
    expect(brief((await read(header, cells)).issues, 'error')).toEqual([]);
  });
});

describe('a status in codes that nothing reads', () => {
  it.each([
    ['Employment Status Code', ['A', 'T']],
    ['Status (1=active 0=inactive)', ['1', '0']],
    ['Emp Status', ['ACT', 'TRM']],
  ])('%s is a warning', async (header, cells) => {
    expect(brief((await read(header, cells)).issues, 'warning')).toEqual([`null decisive-column-not-read ${header}`]);
  });

  it('is none where it is of something else', async () => {
    expect(brief((await read('Visa Status Code', ['A', 'T'])).issues, 'warning')).toEqual([]);
  });

  it('is an error where it is the day an account ends', async () => {
    expect(brief((await read('AccountExpirationDate', ['', '2026-10-31'])).issues, 'error')).toEqual([
      'null decisive-column-not-read AccountExpirationDate',
    ]);
  });
});

describe('a status in such a language', () => {
  it.each([
    ['Desligado', 'terminated'],
    ['Cessato', 'terminated'],
    ['Uit dienst', 'terminated'],
    ['Zwolniony', 'terminated'],
    ['Уволен', 'terminated'],
    ['退職', 'terminated'],
    ['离职', 'terminated'],
    ['Aktywny', 'active'],
    ['In dienst', 'active'],
    ['在职', 'active'],
    ['Anställd', 'active'],
  ])('%s is no known one, and %s is proposed', (word, proposal) => {
    expect(standingOf(word)).toBeNull();
    expect(new StandingWords().nearest(word)).toBe(proposal);
  });

  it('is never the opposite', () => {
    expect(new StandingWords().nearest('un-terminated')).toBe('');
    expect(new StandingWords().nearest('Nieaktywny')).toBe('inactive');
    expect(new StandingWords().nearest('undeprovisioned')).toBe('');
  });

  it('is what the policy says where it says it', async () => {
    const roster = await readBy(
      { statuses: { Уволен: 'gone' } },
      `${KEYS},status\n${person(1, 'Уволен')}\n${person(2, 'active')}\n`,
    );
    expect(brief(roster.issues)).toEqual([]);
    expect(roster.entries.map(({ active }) => active)).toEqual([false, true]);
  });
});

describe('a header with a note on its values', () => {
  it.each([
    ['Active (Y/N)', 'active'],
    ['Actif (O/N)', 'active'],
    ['Aktiv (ja/nein)', 'active'],
    ['Enabled [true/false]', 'active'],
    ['Username (required)', 'userName'],
    ['Job Title (optional)', 'title'],
    ['Vorname (Pflichtfeld)', 'givenName'],
    ['Termination Date (MM/DD/YYYY)', 'endDate'],
    ['Austrittsdatum (TT.MM.JJJJ)', 'endDate'],
    ['Start Date (yyyy-mm-dd)', 'startDate'],
    ['Pers.-Nr.', 'externalId'],
    ['PersNr', 'externalId'],
    ['Mitarbeiter-Nr.', 'externalId'],
    ['Emp ID#', 'externalId'],
  ])('%s is %s', (header, field) => {
    expect(fieldOfHeader(header)).toBe(field);
  });

  it('is another header where the note says more', () => {
    expect(['Email (private)', 'Title (old)', 'Status (visa)', 'Phone (home)'].map(fieldOfHeader)).toEqual(
      Array(4).fill(null),
    );
  });

  it.each(['Still active Y/N', 'Agent active (1=yes)', 'Active Flag J/N'])(
    '%s is an error where it says no and is not read',
    async (header) => {
      expect(brief((await read(header, ['Y', 'N'])).issues, 'error')).toEqual([
        `null decisive-column-not-read ${header}`,
      ]);
    },
  );
});

describe('rows that all lack the same cell', () => {
  const HEADER = 'externalId,userName,givenName,middleName,familyName,department,status';

  it('are shifted where a status stands before the status', async () => {
    const roster = await readRows(
      HEADER,
      '9001,a@acme.example,Ada,Kern,Service,terminated',
      '9002,b@acme.example,Bo,Ross,Service,active',
    );
    expect(said(roster).filter((one) => one.includes('error'))).toEqual([
      '2:2 error shifted-row department “terminated”',
      '3:3 error shifted-row department “active”',
    ]);
    expect(roster.entries).toEqual([]);
  });

  it('are right where other cells stand there', async () => {
    const roster = await readRows(HEADER, '9001,a@acme.example,Ada,,Kern,Service', '9002,b@acme.example,Bo,,Ross');
    expect(brief(roster.issues, 'error')).toEqual(['3 too-few-cells null']);
    expect(brief((await readRows(HEADER, '9001,a@acme.example,Ada,,Kern,Service')).issues, 'error')).toEqual([]);
  });
});
