import type { AuditFigures, HistoryLine, RunReport } from '../../model/run.ts';
import { counted, whole } from '../../text/figures.ts';
import { personLabel } from '../safe/redact.ts';
import type { Ink } from '../safe/ink.ts';
import type { Section } from '../section.ts';
import { STATUS_WORDS } from '../status-words.ts';
import { endedTitle, type ModePage } from './mode-page.ts';

export const verifyPage: ModePage = {
  headline: ({ reason, verification }) => {
    if (reason !== 'none') return endedTitle('Audit', reason, reason === 'audit-broken' ? 'broken' : 'stopped');
    if (!verification) return null;
    const { audits, records, interrupted, vouched } = verification;
    // A whole chain may be another one: only a head that was kept elsewhere tells.
    const far = vouched === audits ? '' : `, as far as ${audits > 1 ? 'their own chains show' : 'its own chain shows'}`;
    return {
      title: audits > 1 ? `Audits: whole` : `Audit: whole`,
      verdict:
        audits > 1
          ? `${counted(audits, 'audit')}, no record of them changed, missing or added${far}.`
          : `${counted(records, 'record')}, none changed, missing or added${far}` +
            `${interrupted ? '. The run it is about was interrupted' : ''}.`,
    };
  },
  sections: (run, ink) => [...verification(run, ink), ...history(run, ink)],
};

function verification({ verification: found, audits }: RunReport, ink: Ink): Section[] {
  if (!found) return [];
  if (found.audits > 1) return [severalAudits(audits ?? [found], found, ink)];
  const { file, records, head, problem } = found;
  const rows: [string, string][] = [
    [ink.text('File'), ink.code(file)],
    [ink.text('Right records'), ink.text(whole(records))],
    [ink.text('Hash of the last right record'), records > 0 ? ink.digits(head) : '–'],
    [ink.text('Sealed'), ink.text(sealedWords(found))],
  ];
  if (problem)
    rows.push(
      [ink.text('First wrong line'), ink.text(`${whole(problem.line)} (${problem.what})`)],
      [ink.text('Expected'), ink.code(problem.expected)],
      [ink.text('Found'), ink.code(problem.found)],
    );
  return [
    {
      name: 'figures',
      symbol: '🔗',
      title: 'The audit file',
      columns: ['What', 'Value'],
      rows: rows.map((cells) => ({ cells })),
      count: 1,
      open: true,
    },
  ];
}

/** Of several audits one line each, the broken ones first. */
function severalAudits(audits: readonly AuditFigures[], found: Verification, ink: Ink): Section {
  const ordered = [...audits.filter(({ ok }) => !ok), ...audits.filter(({ ok }) => ok)];
  return {
    name: 'figures',
    symbol: '🔗',
    title: 'The audit files',
    columns: ['File', 'Right records', 'Hash of the last right record', 'Sealed', 'First wrong line'],
    rows: ordered.map((audit) => ({
      cells: [
        ink.code(audit.file),
        ink.text(whole(audit.records)),
        audit.records > 0 ? ink.digits(audit.head) : '–',
        ink.text(sealedWords(audit)),
        ink.text(audit.problem ? `${whole(audit.problem.line)} (${audit.problem.what})` : '–'),
      ],
    })),
    count: found.audits,
    note: `${whole(found.whole)} of ${counted(found.audits, 'audit')} ${found.whole === 1 ? 'is' : 'are'} whole.`,
    open: true,
  };
}

type Verification = NonNullable<RunReport['verification']>;

/** Ends at which the whole file was read, and no seal was there. */
const AT_THE_END: ReadonlySet<string> = new Set(['no-seal', 'empty', 'cut']);

function sealedWords({ sealed, interrupted, problem }: AuditFigures): string {
  if (sealed) return interrupted ? 'yes, after the run was interrupted' : 'yes';
  return problem && !AT_THE_END.has(problem.what) ? 'not known: nothing is read behind the first wrong line' : 'no';
}

const CHANGES: Record<HistoryLine['kind'], string> = {
  create: 'created',
  update: 'details changed',
  reactivate: 'reactivated',
  roles: 'roles changed',
  deactivate: 'deactivated',
  delete: 'deleted',
  blocked: 'blocked',
};

/** Rows that a page shows; the files hold everybody. */
const MOST = 10_000;

function history({ history: lines = [], pii, salt }: RunReport, ink: Ink): Section[] {
  if (lines.length === 0) return [];
  return [
    {
      name: 'history',
      symbol: '🕘',
      title: 'What happened, person by person',
      columns: [
        'Person',
        'Change',
        'What',
        'When',
        'Outcome',
        'Run',
        'Commit',
        'Pull request',
        'Approved by',
        'Signed out after',
      ],
      rows: lines.slice(0, MOST).map((line) => ({
        cells: [
          ink.text(personLabel(line.person, pii, salt)),
          ink.text(CHANGES[line.kind]),
          ink.text(pii === 'full' ? line.what : line.fields.join(', ') || CHANGES[line.kind]),
          ink.text(`${line.when.slice(0, 19).replace('T', ' ')} UTC`),
          ink.text(line.outcome === 'blocked' ? 'blocked' : STATUS_WORDS[line.outcome].word),
          line.run === '' ? '–' : ink.digits(line.run),
          line.commit === '' ? '–' : ink.digits(line.commit.slice(0, 12)),
          ink.text(line.pullRequests.map((number) => `#${number}`).join(', ') || '–'),
          ink.text(line.approvedBy.join(', ') || '–'),
          ink.text(line.signedOutAfter === null ? '–' : `${whole(line.signedOutAfter)} s`),
        ],
      })),
      open: true,
    },
  ];
}
