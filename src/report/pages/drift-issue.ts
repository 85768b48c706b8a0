import { createHmac } from 'node:crypto';
import { type Kind, type Operation, wireKind } from '../../model/operation.ts';
import { type RunReport, titleOf } from '../../model/run.ts';
import { markdownLink, markdownText, visible } from '../safe/escape.ts';
import { counted, day, sentence } from '../../text/figures.ts';
import { fit } from '../lists/fit.ts';
import { markdownInk } from '../safe/ink.ts';
import { People } from '../lists/people.ts';
import { lastWriteSections } from '../modes/drift.ts';
import { rowCell } from '../lists/place.ts';
import { openMatters } from '../words/open-matters.ts';
import type { Section, SectionName } from '../section.ts';
import { COMMENT_LIMIT } from './comment-page.ts';

/** The issue about a tenant's drift, as it is to stand. */
interface DriftIssue {
  title: string;
  /** Without the hidden marker. */
  body: string;
  /** Equal for equal differences, whatever rows and dates; tells nobody anything who has no key. */
  fingerprint: string;
  /** `3 people differ`. */
  summary: string;
}

/** Characters that the caller adds to the body, at most. */
const MARKER = 200;

/**
 * The issue of a drift run, for people who keep the roster: who differs and how, seen from CXone.
 * @returns `null` where nothing differs
 */
export function renderDrift(run: RunReport): DriftIssue | null {
  const { plan } = run;
  const [found] = run.problems.filter(({ reason }) => reason === 'drift');
  if (!plan || !found) return null;
  const head = [
    `**${markdownText(sentence(found.message))}.** Tenant ${markdownInk.code(run.tenant)}, read on ` +
      `${markdownText(day(run.startedAt))}.`,
    ...openMatters(run).map((one) => `⚠️ ${markdownText(one)}`),
    ...(isPartial(run) ? ['While rows are wrong nobody is listed as missing in the roster.'] : []),
    `➡️ **Do next:** ${markdownText(found.advice)} This issue is kept up to date, and closes itself once nothing ` +
      `differs.`,
  ];
  const links = [
    run.links.run && markdownLink('run', run.links.run),
    run.links.report && markdownLink('report', run.links.report),
    run.links.artifact && markdownLink('artifact', run.links.artifact),
  ].filter(Boolean);
  const foot = links.length > 0 ? `<sub>${links.join(' · ')}</sub>` : '';
  const text = fit(sections(run), {
    // GitHub's limit for an issue's body is a comment's.
    room: COMMENT_LIMIT - MARKER - head.join('\n\n').length - foot.length - 10,
    measure: (each) => each.length,
    everything: `the ${markdownLink('artifact', run.links.artifact ?? run.links.run)}`,
  }).text;
  return {
    title: visible(`CXone differs from the roster: ${titleOf(run)}`).slice(0, 200),
    body: [...head, text, foot].filter(Boolean).join('\n\n'),
    fingerprint: fingerprint(run),
    summary: found.message,
  };
}

/** Rows are wrong: what they say, and who is missing in the roster, was not compared. */
export const isPartial = ({ counts }: RunReport): boolean => counts.invalidRows > 0;

function fingerprint(run: RunReport): string {
  const { plan, salt, takenBack = [] } = run;
  const absent = (plan?.remarks ?? []).filter(({ code }) => code === 'absent').map(({ key }) => key);
  return createHmac('sha256', salt)
    .update(JSON.stringify([plan?.hash, absent.sort(), ...(isPartial(run) ? ['rows are wrong'] : []), ...takenBack]))
    .digest('hex')
    .slice(0, 32);
}

function section(
  name: SectionName,
  symbol: string,
  title: string,
  columns: string[],
  rows: Section['rows'],
  names: string[] = [],
): Section {
  return { name, symbol, title, columns: ['Person', ...columns, 'Row'], rows, open: true, names };
}

/** Every kind of difference, as seen from CXone. */
function sections(run: RunReport): Section[] {
  const people = new People(run, markdownInk);
  const operations = run.plan?.operations ?? [];
  const of = (...kinds: Kind[]): Operation[] => operations.filter(({ kind }) => kinds.includes(wireKind(kind)));
  const plain = (list: Operation[]): Section['rows'] => list.map((operation) => people.row(operation, []));
  const blocked = of('blocked').filter(({ kind }) => kind !== 'held-back');
  const isOff = ({ prior }: Operation): boolean => prior?.active === false;
  // Who cannot be deleted yet is active in CXone and gone in the roster all the same.
  const gone = [...of('deactivate', 'delete'), ...operations.filter(({ kind }) => kind === 'held-back')];
  const leaving = gone.filter((one) => !isOff(one));
  const absent = (run.plan?.remarks ?? []).filter(({ code }) => code === 'absent');
  const strangers = [...leaving.filter(({ reasonCode }) => reasonCode === 'not-in-file'), ...absent];
  const roles = of('roles');
  const all = [
    section(
      'decisions',
      '⚠️',
      'Cannot be matched',
      ['Why'],
      blocked.map((operation) => people.row(operation, [people.reason(operation)])),
      blocked.map((operation) => people.name(operation)),
    ),
    section(
      'stays',
      '🗑️',
      'Deactivated in CXone, not deleted yet',
      ['Why'],
      gone.filter(isOff).map((operation) => people.row(operation, [people.reason(operation)])),
    ),
    section(
      'unreviewed',
      '👤',
      'In CXone, not in the roster',
      [],
      strangers.map((one) => ({ cells: [people.label(one), rowCell(run, one, markdownInk)] })),
      strangers.map((one) => people.label(one)),
    ),
    section(
      'leavers',
      '🚪',
      'Active in CXone, gone in the roster',
      [],
      plain(leaving.filter(({ reasonCode }) => reasonCode !== 'not-in-file')),
      leaving.filter(({ reasonCode }) => reasonCode !== 'not-in-file').map((operation) => people.name(operation)),
    ),
    section('returners', '⏸️', 'Deactivated in CXone, active in the roster', [], plain(of('reactivate'))),
    section('joiners', '➖', 'In the roster, not in CXone', [], plain(of('create'))),
    section(
      'roles',
      '🔑',
      'Roles differ',
      ['Only in CXone', 'Only in the roster'],
      roles.map((operation) =>
        people.row(operation, [people.roles(operation.loses, true), people.roles(operation.gains, true)]),
      ),
    ),
    section(
      'updates',
      '✏️',
      'Details differ',
      ['CXone → roster'],
      of('update').map((operation) =>
        people.row(
          operation,
          [people.changes(operation.before, operation.after)],
          [people.changedFields(operation.after)],
        ),
      ),
    ),
  ];
  return [...all, ...lastWriteSections(run, markdownInk)].filter(({ rows }) => rows.length > 0);
}

/** What to say beside an issue that changes or closes. */
export function driftNews(run: RunReport, issue: DriftIssue | null): string {
  const link = run.links.run ? ` (${markdownLink('run', run.links.run)})` : '';
  return issue
    ? `🔄 The differences changed: ${markdownText(issue.summary)}${link}. The text above is new.`
    : `✅ Nothing differs any more: ${markdownText(counted(run.plan?.population.read ?? 0, 'account'))} read${link}.`;
}
