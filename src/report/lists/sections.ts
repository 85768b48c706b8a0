import type { RosterIssue } from '../../model/entry.ts';
import { isBlocked, type Kind, type Operation, wireKind } from '../../model/operation.ts';
import type { RunReport } from '../../model/run.ts';
import { day, sentence } from '../../text/figures.ts';
import { lazily } from '../../text/lazily.ts';
import type { Ink } from '../safe/ink.ts';
import { MODE_PAGES } from '../modes/pages.ts';
import { type Audience, failures } from './failures.ts';
import { sinceSection } from './since.ts';
import { gainsSection } from './gains.ts';
import { People } from './people.ts';
import { rowCell } from './place.ts';
import { redactIssue } from '../safe/redact.ts';
import type { Row, Section } from '../section.ts';
import { personWords } from '../words/comment-words.ts';
import { rowWord } from '../words/row-name.ts';
import { KIND_WORDS } from '../words/wording.ts';

/**
 * Everything a report can list, most important first: what needs a person, who gains access, who leaves, then the rest.
 * Empty lists are left out; unchanged people are never listed.
 */
export function sections(
  run: RunReport,
  ink: Ink,
  words = (text: string): string => text,
  audience: Audience = 'admins',
): Section[] {
  const ofPeople = audience === 'keepers' ? personWords : words;
  const people = new People(run, ink, ofPeople, audience === 'keepers');
  const operations = run.plan?.operations ?? [];
  // Someone that CXone itself refused to delete waits for a decision like everybody the plan had blocked.
  const refused = new Set<string>();
  for (const { operation, status } of run.outcomes ?? [])
    if (status === 'blocked' && !isBlocked(operation)) refused.add(operation.id);
  const byKind = Map.groupBy(operations, ({ kind, id }) => (refused.has(id) ? 'blocked' : wireKind(kind)));
  const of = (kind: Kind): Operation[] => byKind.get(kind) ?? [];
  const all = [
    ...MODE_PAGES[run.mode].sections(run, ink),
    problems(run, ink, 'problems', words),
    failures(run, people, ink, ofPeople, audience),
    unreviewed(run, people),
    undone(run, people),
    sinceSection(run, people, ink),
    decisions(of('blocked'), people),
    gainsSection(run, operations, people, ink),
    leavers([...of('delete'), ...of('deactivate')], people, run.pii !== 'full'),
    missing(run, people),
    returners(of('reactivate'), people),
    roleChanges(of('roles'), people),
    updates(of('update'), people),
    newAccounts(of('create'), people),
    scheduled(run, people, ink),
    problems(run, ink, 'remarks', words),
  ];
  const named = (column: string): string => (column === 'Row' ? sentence(rowWord(run)) : column);
  return all
    .filter(({ rows }) => rows.length > 0)
    .map((section) => ({ ...section, columns: section.columns.map(named) }));
}

const SEVERITY = { error: '❌ error', warning: '⚠️ warning', notice: 'ℹ️ note' } as const;

/** Errors of the roster, or what is merely odd about it. */
function problems(run: RunReport, ink: Ink, name: 'problems' | 'remarks', words: (text: string) => string): Section {
  const due = inFileOrder(run, name === 'problems');
  const rows = lazily(due, (issue): Row => {
    const { found, expected, suggestion } = redactIssue(issue, run.pii, run.salt);
    // A snippet for the policy is shown once, with what to do.
    const hint =
      suggestion === '' || issue.suggestion.includes('\n')
        ? []
        : [`${ink.text('Did you mean')} ${ink.strong(ink.text(suggestion))}${ink.text('?')}`];
    const what = ink.lines([ink.text(words(sentence(expected))), ...hint]);
    const cells = [
      rowCell(run, issue, ink) || '–',
      issue.column === null ? '–' : ink.text(issue.column),
      found === '' ? ink.text('(nothing)') : ink.code(found),
      what,
    ];
    return { cells: name === 'remarks' ? [SEVERITY[issue.severity], ...cells] : cells };
  });
  const columns = ['Row', 'Column', 'Found', 'Expected'];
  return name === 'problems'
    ? { name, symbol: '❌', title: 'Problems to correct', columns, rows, open: true }
    : {
        name,
        symbol: '⚠️',
        title: 'Remarks on the file',
        columns: ['What', ...columns],
        rows,
        open: false,
      };
}

/**
 * Problems, or what is merely odd, in the order of the files: what the policy forbids stands by the rows that ask for
 * it, and what is wrong with a row as a whole before what follows from that in its cells.
 */
function inFileOrder({ roster }: RunReport, errors: boolean): readonly RosterIssue[] {
  const due = (roster?.issues ?? []).filter(({ severity }) => (severity === 'error') === errors);
  const files = new Map((roster?.files ?? []).map(({ path }, i) => [path, i]));
  return due.sort(
    (a, b) =>
      (files.get(a.file) ?? 0) - (files.get(b.file) ?? 0) ||
      (a.row ?? 0) - (b.row ?? 0) ||
      Number(a.column !== null) - Number(b.column !== null),
  );
}

/** The worst problem first: errors before warnings before notices, the file as a whole before its rows. */
export function worstFirst(issues: readonly RosterIssue[]): RosterIssue[] {
  const rank = { error: 0, warning: 1, notice: 2 };
  return [...issues].sort((a, b) => rank[a.severity] - rank[b.severity] || (a.row ?? 0) - (b.row ?? 0));
}

/** What an apply would do beyond the plan that was reviewed. */
const unreviewed = (run: RunReport, people: People): Section => ({
  name: 'unreviewed',
  symbol: '🆕',
  title: 'Not in the plan that was reviewed',
  ...changesAmong(run, run.approval?.unreviewed, people),
});

/** What an undo took back, where no list of what is not done has it. */
const undone = (run: RunReport, people: People): Section => ({
  name: 'undone',
  symbol: '↩️',
  title: 'Taken back by an undo, not made again',
  ...changesAmong(run, run.outcomes ? [] : run.takenBack, people),
});

/** Operations of the plan by their ids, of any kind: who, what kind of change, and what it is. */
function changesAmong(
  { plan }: RunReport,
  wanted: readonly string[] = [],
  people: People,
): Omit<Section, 'name' | 'symbol' | 'title'> {
  const ids = new Set(wanted);
  const due = ids.size === 0 ? [] : (plan?.operations ?? []).filter(({ id }) => ids.has(id));
  const rows = lazily(due, (operation) =>
    people.row(operation, [people.kind(operation), people.what(operation)], [people.kind(operation), '']),
  );
  return {
    columns: ['Person', 'Change', 'What', 'Row'],
    rows,
    open: true,
    names: lazily(due, (each) => people.name(each)),
    kinds: kindsOf(due),
  };
}

function decisions(operations: Operation[], people: People): Section {
  const words = KIND_WORDS.blocked;
  const rows = lazily(operations, (operation) =>
    people.row(operation, [people.reason(operation), people.decision(operation)], [people.reason(operation), '']),
  );
  return {
    name: 'decisions',
    symbol: words.symbol,
    title: words.heading,
    columns: ['Person', 'Why', 'What to do', 'Row'],
    rows,
    open: true,
    names: lazily(operations, (each) => people.name(each)),
    kinds: kindsOf(operations),
  };
}

/** Someone that something hangs on comes first, then those who are deleted. */
const leaverRank = (operation: Operation): number =>
  (operation.dependencies?.length ?? 0) > 0 ? 0 : operation.kind === 'delete' ? 1 : 2;

/** What happens to the people of one list: what cannot be undone is said in its heading. */
function leaversTitle(operations: readonly Operation[]): string {
  const deletions = operations.filter(({ kind }) => kind === 'delete').length;
  const { deactivate, delete: forever } = KIND_WORDS;
  if (deletions === 0) return deactivate.heading;
  const joined = deletions === operations.length ? 'and' : 'or';
  return `${deactivate.heading} ${joined} ${forever.heading.toLowerCase()}`;
}

function leavers(operations: Operation[], people: People, hidden: boolean): Section {
  const masked = hidden && operations.some(({ row }) => row === null);
  const due = [...operations].sort((a, b) => leaverRank(a) - leaverRank(b));
  const isMixed = operations.some(({ kind }) => kind === 'delete') && operations.some(({ kind }) => kind !== 'delete');
  // What cannot be undone stays apart from what can, however short the list gets.
  const forever = (operation: Operation): string => (isMixed && operation.kind === 'delete' ? people.forever : '');
  const rows = lazily(due, (operation) =>
    people.row(operation, [people.reason(operation), people.leaverCheck(operation)], ['', forever(operation)]),
  );
  return {
    name: 'leavers',
    symbol: KIND_WORDS.deactivate.symbol,
    title: leaversTitle(operations),
    columns: ['Person', 'Why', 'Check', 'Row'],
    rows,
    open: true,
    names: lazily(due, (each) => [people.name(each), forever(each)].filter(Boolean).join(' ')),
    kinds: kindsOf(due),
    note: masked ? 'Who has no row is named in full in plan.json of the artifact.' : undefined,
  };
}

/** People in the file of the base branch who are not in this one, and who are left alone. */
function missing(run: RunReport, people: People): Section {
  // Where rows are wrong, nobody can say who is missing.
  const places = run.counts.invalidRows > 0 ? {} : (run.before?.places ?? {});
  const due = (run.plan?.remarks ?? []).filter(
    ({ code, person }) =>
      code === 'absent' && (places[person.externalId ?? ''] ?? places[person.userName.toLowerCase()]) !== undefined,
  );
  const rows = lazily(due, (remark) => people.about(remark, 'nothing: the account stays active'));
  return {
    name: 'missing',
    symbol: '❔',
    title: 'No longer in the file',
    columns: ['Person', 'What happens', 'Row'],
    rows,
    open: true,
    names: lazily(due, (each) => people.label(each)),
  };
}

function returners(operations: Operation[], people: People): Section {
  const { symbol, heading } = KIND_WORDS.reactivate;
  const rows = lazily(operations, (operation) =>
    people.row(operation, [people.reason(operation), ...status(operation, people)]),
  );
  return {
    name: 'returners',
    symbol,
    title: heading,
    columns: ['Person', 'Why', ...statusColumn(people), 'Row'],
    rows,
    kinds: kindsOf(operations),
    open: false,
  };
}

/** Changes of roles, those who gain first. */
function roleChanges(operations: Operation[], people: People): Section {
  const due = [...operations].sort((a, b) => Number((b.gains?.length ?? 0) > 0) - Number((a.gains?.length ?? 0) > 0));
  const rows = lazily(due, (operation) => {
    return people.row(operation, [
      people.gains(operation) || '–',
      people.losses(operation) || '–',
      ...status(operation, people),
    ]);
  });
  const { symbol, heading } = KIND_WORDS.roles;
  return {
    name: 'roles',
    symbol,
    title: heading,
    columns: ['Person', 'Gains', 'Loses', ...statusColumn(people), 'Row'],
    rows,
    kinds: kindsOf(due),
    open: false,
  };
}

function updates(operations: Operation[], people: People): Section {
  const rows = lazily(operations, (operation) => {
    const adopted = operation.reasonCode === 'adoption' ? [people.reason(operation)] : [];
    const full = [...adopted, people.changes(operation.before, operation.after)].join('<br>');
    return people.row(
      operation,
      [full, ...status(operation, people)],
      [people.changedFields(operation.after), ...status(operation, people)],
    );
  });
  const { symbol, heading } = KIND_WORDS.update;
  return {
    name: 'updates',
    symbol,
    title: heading,
    columns: ['Person', 'Before → after', ...statusColumn(people), 'Row'],
    rows,
    kinds: kindsOf(operations),
    open: false,
  };
}

function newAccounts(operations: Operation[], people: People): Section {
  const rows = lazily(operations, (operation) => {
    const { department, team } = operation.after ?? {};
    const where = [department, team].filter((value): value is string => typeof value === 'string' && value !== '');
    const place = where.length > 0 ? where.map((value) => people.value('team', value)).join(' · ') : '–';
    return people.row(operation, [place, people.gains(operation) || '–', ...status(operation, people)]);
  });
  const { symbol, heading } = KIND_WORDS.create;
  return {
    name: 'joiners',
    symbol,
    title: heading,
    columns: ['Person', 'Where', 'Roles', ...statusColumn(people), 'Row'],
    rows,
    kinds: kindsOf(operations),
    open: false,
  };
}

/** What dates of the file will bring: reviewed with the rest, done on its day. */
function scheduled(run: RunReport, people: People, ink: Ink): Section {
  const due = run.outcomes ? [] : (run.plan?.scheduled ?? []);
  const rows = lazily(due, (operation) =>
    people.row(
      operation,
      [ink.text(day(operation.on)), people.kind(operation), people.what(operation)],
      [ink.text(day(operation.on)), people.kind(operation), ''],
    ),
  );
  return {
    name: 'scheduled',
    symbol: '📅',
    title: 'Later, by dates of the file',
    columns: ['Person', 'On', 'Change', 'What', 'Row'],
    rows,
    kinds: kindsOf(due),
    open: false,
  };
}

/** Kinds of change among these, for the page's filters. */
function kindsOf(operations: readonly Operation[]): ReadonlySet<Kind> {
  const kinds = new Set<Kind>();
  for (const { kind } of operations) kinds.add(wireKind(kind));
  return kinds;
}

const status = (operation: Operation, people: People): string[] => (people.isApplied ? [people.status(operation)] : []);
const statusColumn = (people: People): string[] => (people.isApplied ? ['Outcome'] : []);
