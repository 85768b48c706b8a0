/** A made-up member of staff. */
export interface Member {
  externalId: string;
  userName: string;
  givenName: string;
  familyName: string;
  title: string;
  department: string;
  team: string;
  active: boolean;
}

const STARTS = ['Ba', 'Ce', 'Do', 'Fe', 'Ga', 'Hi', 'Ju', 'Ka', 'Le', 'Mi', 'No', 'Pa', 'Ri', 'Sa', 'To', 'Ve'];
const MIDDLES = ['la', 'mi', 'ne', 'ro', 'sa', 'ti', 'va', 'li', 'ra'];
const ENDS = ['n', 'r', 's', 'l', 'nd', 'k', 'th'];
const DEPARTMENTS = ['Billing', 'Retention', 'Sales', 'Support'];
const TITLES = ['Agent', 'Senior Agent', 'Team Lead', 'Trainer'];

/** Members numbered from `from`; the same numbers are the same people. */
export function members(count: number, from = 1): Member[] {
  return Array.from({ length: count }, (_, index) => member(from + index));
}

function member(number: number): Member {
  const pick = (words: readonly string[], factor: number): string => words[(number * factor) % words.length] as string;
  const givenName = pick(STARTS, 7) + pick(MIDDLES, 5) + pick(ENDS, 3);
  const familyName = pick(STARTS, 11) + pick(MIDDLES, 2) + pick(MIDDLES, 4) + pick(ENDS, 5);
  return {
    externalId: `E${String(number).padStart(5, '0')}`,
    userName: `${givenName}.${familyName}.${number}@example.com`.toLowerCase(),
    givenName,
    familyName,
    title: pick(TITLES, 3),
    department: pick(DEPARTMENTS, 1),
    team: pick(DEPARTMENTS, 1),
    active: true,
  };
}

/** The story: who is in the tenant, who is in the roster, and what HR got wrong in it. */
export interface Story {
  tenant: Member[];
  roster: Member[];
  joiners: number;
  movers: number;
  returners: number;
  unchanged: number;
}

/**
 * 500 people in the tenant; a roster with joiners, movers (department and title, one marriage), two who return after an
 * absence, and 60 accounts that the roster does not speak of.
 */
export function story(): Story {
  const joiners = 120;
  const movers = 38;
  const returners = 2;
  const tenant = members(500).map((one, index) => ({ ...one, active: index >= returners }));
  const known = tenant.slice(0, 440).map((one, index): Member => {
    if (index < returners) return { ...one, active: true };
    if (index === returners) return { ...one, familyName: `${one.familyName}-Noralin` };
    if (index < returners + movers)
      return { ...one, department: one.department === 'Support' ? 'Sales' : 'Support', title: 'Specialist' };
    return one;
  });
  return {
    tenant,
    roster: [...known, ...members(joiners, 501)],
    joiners,
    movers,
    returners,
    unchanged: 440 - movers - returners,
  };
}

const COLUMNS = ['Employee ID', 'Username', 'First Name', 'Last Name', 'Job Title', 'Department', 'Status'] as const;

function cells(one: Member): string[] {
  return [
    one.externalId,
    one.userName,
    one.givenName,
    one.familyName,
    one.title,
    one.department,
    one.active ? 'active' : 'inactive',
  ];
}

/** The roster as HR exports it. */
export function rosterCsv(people: readonly Member[]): string {
  return `${[COLUMNS, ...people.map(cells)].map((row) => row.join(',')).join('\n')}\n`;
}

/** What HR got wrong: row by row (counted from the first person), column and text. */
export const MISTAKES: readonly {
  index: number;
  column: (typeof COLUMNS)[number];
  text: (people: readonly Member[]) => string;
}[] = [
  { index: 11, column: 'Username', text: (people) => (people[11] as Member).userName.replace('@', ' at ') },
  { index: 46, column: 'Last Name', text: () => '' },
  { index: 103, column: 'Employee ID', text: () => '1.2E+05' },
  { index: 188, column: 'Department', text: () => '#REF!' },
  { index: 251, column: 'Status', text: () => 'actve' },
  { index: 377, column: 'Username', text: (people) => (people[20] as Member).userName.toUpperCase() },
];

/** The same export before anybody looked at it. */
export function brokenRosterCsv(people: readonly Member[]): string {
  const rows = [[...COLUMNS] as string[], ...people.map(cells)];
  for (const { index, column, text } of MISTAKES) (rows[index + 1] as string[])[COLUMNS.indexOf(column)] = text(people);
  return `${rows.map((row) => row.join(',')).join('\n')}\n`;
}
