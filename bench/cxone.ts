/**
 * Requests that reading a CXone tenant takes, by the columns of the roster: a tenant made of NiCE's published facts
 * (`test/cxone`), whose rows want no change. Every column costs pages of the tenant and not people; the goal is missed
 * where one costs more than a fiftieth of the people.
 */
import { judged, report } from './figures.ts';
import { branch, COLUMNS, rowOf, staff } from '../test/integration/hub/world.ts';

const PEOPLE = Number(process.env['PEOPLE'] ?? '10000');
/** What costs pages of the tenant and not people. */
const MOST = 60 + PEOPLE / 25;

/** Columns that are read in one go, beside names. */
const ADDED = [
  '',
  'status',
  'primaryRole,roles',
  'timeZone,mobilePhone,hireDate,rank,middleName,userType,displayName',
  'attr.badge',
  'team',
  'skills',
  'team,primaryRole,roles,skills,timeZone,mobilePhone,hireDate,rank,status',
];

const users = staff(PEOPLE).map((one, i) => ({
  ...one,
  roles: ['r-agent', 'r-eval'],
  skills: { 11: 1 + (i % 20), 12: 20, 13: 1, 14: 5, 15: 9 },
  custom: { badge: [String(i)] },
}));
const names = COLUMNS.split(',');
const cells = users.map((one) => rowOf(one).split(','));
await using office = await branch({ users });
const figures = [];
const failures: string[] = [];

for (const added of ADDED) {
  const more = added.split(',').filter(Boolean);
  const columns = ['userName', 'externalId', 'givenName', 'familyName', 'email', ...more];
  const rows = cells.map((row, i) =>
    columns.map((name) => (name === 'attr.badge' ? String(i) : (row[names.indexOf(name)] ?? ''))).join(','),
  );
  office.tenant.requests.length = 0;
  const settings = { requestTimeoutSeconds: 1e6 };
  const { report: run } = await office.run(rows, { columns: columns.join(','), settings });
  const { length } = office.tenant.requests;
  const changes = run.plan?.operations.length ?? -1;
  const read = added.replaceAll(',', ', ') || 'names and e-mail alone';
  const what = `reads of ${PEOPLE.toLocaleString('en')} people: ${read}`;
  figures.push(judged(what, length, MOST, { better: 'less', digits: 0, unit: ' requests' }));
  if (run.reason !== 'none' || changes !== 0) failures.push(`${what}: ${run.reason}, ${changes} changes`);
}
if (office.tenant.writes.length > 0) failures.push(`${office.tenant.writes.length} writes where nothing is to be done`);
report('cxone', figures, failures);
