import type { LastWrite, RunReport } from '../../model/run.ts';
import { day, sentence } from '../../text/figures.ts';
import { personLabel } from '../safe/redact.ts';
import type { Ink } from '../safe/ink.ts';
import type { Section } from '../section.ts';
import type { ModePage } from './mode-page.ts';
import { fieldWords } from '../field-words.ts';

/** What differs between CXone and the roster, with the run of ours that wrote each value last. */
export const driftPage: ModePage = {
  headline: () => null,
  sections: (run, ink) => lastWriteSections(run, ink),
};

const HOW: Readonly<Record<LastWrite['how'], string>> = {
  'changed-outside': 'changed outside since then',
  'roster-changed': 'CXone holds what that run wrote; the roster says something else since',
  'both-changed': 'changed outside since then, and the roster says something else too',
  unknown: 'no audit that is still kept wrote this value',
};

/** Who is different since which run. */
export function lastWriteSections({ lastWrites = [], links, pii, salt }: RunReport, ink: Ink): Section[] {
  if (lastWrites.length === 0) return [];
  const repository = links.run?.replace(/\/actions\/runs\/.*$/, '');
  const rows = lastWrites.map(({ person, field, run, at, how }) => {
    const address = repository && run !== null ? `${repository}/actions/runs/${run}` : undefined;
    const since = run === null ? '–' : ink.link(ink.text(`run ${run}, ${day(at ?? '')}`), address);
    return {
      cells: [
        ink.text(personLabel(person, pii, salt)),
        ink.text(fieldWords(field)),
        since,
        ink.text(sentence(HOW[how])),
      ],
    };
  });
  return [
    {
      name: 'since',
      symbol: '🕘',
      title: 'Since which run',
      columns: ['Person', 'What', 'Last written by', 'Since then'],
      rows,
      open: true,
    },
  ];
}
