import type { RunReport } from '../../model/run.ts';
import { counted, whole } from '../../text/figures.ts';
import type { Ink } from '../safe/ink.ts';
import type { Section } from '../section.ts';
import { endedTitle, type ModePage } from './mode-page.ts';

export const verifyPage: ModePage = {
  headline: ({ reason, verification }) => {
    if (reason !== 'none') return endedTitle('Audit', reason, reason === 'audit-broken' ? 'broken' : 'stopped');
    if (!verification) return null;
    return {
      title: `Audit: whole`,
      verdict:
        `${counted(verification.records, 'record')}, none changed, missing or ` +
        `added${verification.interrupted ? '. The run it is about was cut off' : ''}.`,
    };
  },
  sections: verification,
};

function verification({ verification: found }: RunReport, ink: Ink): Section[] {
  if (!found) return [];
  const { file, records, head, sealed, interrupted, problem } = found;
  const rows: [string, string][] = [
    [ink.text('File'), ink.code(file)],
    [ink.text('Right records'), ink.text(whole(records))],
    [ink.text('Hash of the last right record'), ink.digits(head)],
    [ink.text('Sealed'), ink.text(sealed ? (interrupted ? 'yes, after the run was cut off' : 'yes') : 'no')],
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
      open: true,
    },
  ];
}
