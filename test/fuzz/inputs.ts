import type { Hostile } from './hostile.ts';

export const SECRET = 'p/W+3x&"y"<z>-91c0ffee77';
export const SIGNING = 'signing-key-0f3c1a9b2e';
const CLAIMS = Buffer.from('{"sub":"someone-of-the-tenant"}').toString('base64url');
export const TOKEN = `eyJhbGciOiJIUzI1NiJ9.${CLAIMS}.Zm9vYmFyYmF6cXV4_x-1`;

/** A name that a file may have. */
export const nameOf = (hostile: Hostile): string =>
  hostile.chance(0.6)
    ? 'roster.csv'
    : `${
        hostile
          .text(2)
          .replaceAll(/[/\u0000\n\r]/g, '_')
          .toWellFormed()
          .slice(0, 40)
          .trim() || 'r'
      }.${hostile.pick(['csv', 'tsv', 'json', 'jsonl', 'exe'])}`;

const HEADERS = (
  'userName,externalId,givenName,familyName,title,department,roles,status,startDate,endDate,email,attr.shift,' +
  'licensePolicy,Row Changed,phone'
).split(',');

/** A roster of a few people, in the format that its name says. */
export function rosterOf(hostile: Hostile, name: string): string {
  const width = 1 + hostile.below(7);
  const headers = [
    'userName',
    'givenName',
    'familyName',
    ...Array.from({ length: width }, () => (hostile.chance(0.8) ? hostile.pick(HEADERS) : hostile.text(2))),
  ];
  const rows = Array.from({ length: hostile.below(6) }, (_, i) =>
    headers.map((_, at) =>
      at === 0
        ? hostile.chance(0.7)
          ? `person${i}@example.com`
          : hostile.text()
        : at < 3
          ? hostile.word()
          : hostile.text(3),
    ),
  );
  if (/jsonl?$/.test(name)) {
    if (hostile.chance(0.1)) return '[{"userName":'.repeat(9_000);
    return JSON.stringify(rows.map((row) => Object.fromEntries(headers.map((header, at) => [header, row[at]]))));
  }
  const quoted = (cell: string): string => (hostile.chance(0.9) ? `"${cell.replaceAll('"', '""')}"` : cell);
  return [headers, ...rows].map((row) => row.map(quoted).join(hostile.pick([',', ',', ',', ';']))).join('\n');
}

/** A policy, more or less; `null`: none. */
export function policyOf(hostile: Hostile): string | null {
  if (hostile.chance(0.4)) return null;
  if (hostile.chance(0.3)) return hostile.text(8);
  const text = (): string => JSON.stringify(hostile.text(3).toWellFormed());
  return [
    'version: 1',
    `protected: [${text()}, "svc-*", ${JSON.stringify(`${'*a'.repeat(hostile.below(30))}b`)}]`,
    `roles: { allowed: { agent: {}, ${text()}: { display: ${text()} } }, groups: { ${text()}: agent } }`,
    `columns: { title: ${text()} }`,
    `leavers: { absent: ${hostile.pick(['report', 'deactivate', 'delete'])} }`,
    ...(hostile.chance(0.1) ? [`${hostile.text(1).toWellFormed()}: 1`] : []),
  ].join('\n');
}

/** A lifecycle event, more or less. */
export const eventOf = (hostile: Hostile): unknown => {
  const one = (): unknown => ({
    operation: hostile.pick(['create', 'update', 'delete', hostile.text()]),
    userName: hostile.word(),
    externalId: hostile.text(2),
    [hostile.text(1)]: hostile.text(),
    givenName: hostile.pick<unknown>([hostile.word(), 1, null, {}]),
  });
  return hostile.pick<unknown>([one(), { events: [one(), one()] }, hostile.text(), null, [[[]]]]);
};
