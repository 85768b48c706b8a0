import { describe, expect, it } from 'vitest';
import { readRoster } from '../../../src/roster/read.ts';

async function* bytes(text: string): AsyncGenerator<Uint8Array> {
  yield Buffer.from(text, 'utf8');
}
const read = (text: string) => readRoster([{ path: 'roster.csv', bytes: bytes(text) }], { columns: {} });

describe('headers of other languages', () => {
  it('are read: a French leaver is no joiner', async () => {
    const roster = await read(
      'Login;Matricule;Prénom;Nom de famille;Courriel;Statut;Date de ' +
        'sortie;Rôle\na@example.com;1;Al;Bo;a@example.com;sorti;31/03/2025;Agent\n',
    );
    expect(roster.files[0]?.unmapped).toEqual([]);
    expect(roster.entries).toMatchObject([{ active: false, endDate: '2025-03-31', roles: [{ name: 'Agent' }] }]);
  });
});

describe('a column that decides who works here', () => {
  it('is warned of where its header is only nearly right', async () => {
    const roster = await read('userName,givenName,familyName,Statuss,Shoe size\na@example.com,Al,Bo,active,44\n');
    expect(roster.issues.filter(({ severity }) => severity === 'warning')).toMatchObject([
      { code: 'decisive-column-not-read', column: 'Statuss', suggestion: 'status' },
    ]);
    const gone = await read('userName,givenName,familyName,Statuss,Shoe size\na@example.com,Al,Bo,terminated,44\n');
    expect(gone.issues.filter(({ severity }) => severity === 'error')).toMatchObject([
      { code: 'decisive-column-not-read', row: null, column: 'Statuss', found: 'Statuss says “terminated” in row 2' },
    ]);
    const others = await read('userName,givenName,familyName,Shoe size\na@example.com,Al,Bo,44\n');
    expect(others.issues.filter(({ severity }) => severity === 'warning')).toEqual([]);
  });
});
