import type { Operation } from '../../model/operation.ts';
import type { RunReport } from '../../model/run.ts';
import { counted, list, sentence, whole } from '../../text/figures.ts';
import { lazily } from '../../text/lazily.ts';
import type { Ink } from '../safe/ink.ts';
import type { Row, Section } from '../section.ts';
import type { People } from './people.ts';
import { rowCell } from './place.ts';

type Gone = NonNullable<RunReport['since']>['gone'][number];
const isPlanned = (one: Gone | Operation): one is Operation => 'kind' in one;

const people = (count: number): string => counted(count, 'person', 'people');

/** What this plan changes against the one before it, in a sentence; `''` where there was none. Raw. */
export function sinceWords({ since }: RunReport): string {
  if (!since) return '';
  if (since.same) return 'This is the same plan as before.';
  if (!since.known) return 'This is another plan than the one before.';
  const gone = since.gone.length + since.unnamed;
  const parts = [
    since.added.length > 0 && `${people(since.added.length)} added`,
    gone > 0 && `${people(gone)} no longer in the plan`,
    since.changed.length > 0 && `${people(since.changed.length)} changed`,
  ].filter((part) => part !== false);
  return parts.length > 0 ? `${sentence(list(parts))}.` : 'The same people with the same changes.';
}

/** The people in question: added, no longer planned, changed. */
export function sinceSection(run: RunReport, who: People, ink: Ink): Section {
  const { since } = run;
  const [added, changed] = [new Set(since?.added), new Set(since?.changed)];
  const operations = since?.known
    ? (run.plan?.operations ?? []).filter(({ key }) => added.has(key) || changed.has(key))
    : [];
  const gone = since?.gone ?? [];
  const all: (Gone | Operation)[] = [...gone, ...operations];
  const rows = lazily(all, (one): Row => {
    if (!isPlanned(one))
      return { cells: [who.label(one), ink.text('➖ no longer in the plan'), '–', rowCell(run, one, ink)] };
    const how = added.has(one.key) ? '➕ added' : '✏️ changed';
    return who.row(one, [how, who.kind(one)]);
  });
  const unnamed = since?.unnamed ?? 0;
  return {
    name: 'since',
    symbol: '🔁',
    title: 'Since the plan before',
    columns: ['Person', 'What', 'Change', 'Row'],
    rows,
    count: added.size + changed.size + gone.length + unnamed,
    note:
      unnamed > 0 ? `${whole(unnamed)} of them ${unnamed === 1 ? 'is' : 'are'} not in the file any more.` : undefined,
    open: false,
  };
}
