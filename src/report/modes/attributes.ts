import { type RunReport, titleOf } from '../../model/run.ts';
import { counted, list, percent, sentence, whole } from '../../text/figures.ts';
import type { Ink } from '../safe/ink.ts';
import type { Section } from '../section.ts';
import { endedTitle, type ModeHeadline, type ModePage } from './mode-page.ts';

export const attributesPage: ModePage = {
  headline: (run) => {
    const { reason, definitions: found } = run;
    const name = `Attributes of ${titleOf(run)}`;
    if (reason !== 'none') return endedTitle(name, reason);
    return found ? listed(name, found) : null;
  },
  sections: definitions,
};

function listed(name: string, definitions: NonNullable<RunReport['definitions']>): ModeHeadline {
  const {
    total_attributes: total,
    type_compatibility_violations: types,
    default_value_violations: defaults,
  } = definitions.summary;
  if (types + defaults === 0)
    return {
      title: `${name}: done`,
      verdict:
        total === 0
          ? 'CXone lists no definition of those that were asked for.'
          : `${counted(total, 'definition')}, ${total === 1 ? '' : 'all '}of a known type and with a valid default.`,
    };
  const parts = [
    types > 0 && `${whole(types)} of a type that CXone does not have`,
    defaults > 0 && `${whole(defaults)} with a default that is not of the declared type`,
  ].filter((each) => each !== false);
  return {
    title: `${name}: findings`,
    symbol: '⚠️',
    verdict: `${counted(total, 'definition')}, ${list(parts)}.`,
    next: 'Look at the definitions listed below in CXone. All are in attributes.csv.',
  };
}

function definitions({ definitions: found }: RunReport, ink: Ink): Section[] {
  if (!found) return [];
  const { summary, items, complete } = found;
  const figures: [string, string][] = [
    ['Definitions', whole(summary.total_attributes)],
    ['Pages', whole(summary.pages_fetched)],
    ['Pages that arrived', percent(summary.pagination_success_rate_pct)],
    [
      'Round trip of a page',
      `${whole(summary.average_latency_ms)} ms on average, ${whole(summary.median_latency_ms)} ms (median), ` +
        `${whole(summary.p95_latency_ms)} ms (95 of 100 faster)`,
    ],
    ['Of a type that CXone does not have', whole(summary.type_compatibility_violations)],
    ['With a default that is not of their type', whole(summary.default_value_violations)],
  ];
  const wrong = items.filter((item) => !item.type_compatible || !item.default_valid);
  const rows = wrong.map((item) => {
    const what = [
      !item.type_compatible && 'its type is none of string, number, boolean, date',
      !item.default_valid && 'its default is not of its type',
    ].filter((each) => each !== false);
    return {
      cells: [
        ink.text(item.name ?? item.id ?? '(no name)'),
        ink.text(item.type),
        ink.text(item.scope),
        ink.text(sentence(what.join('; '))),
      ],
    };
  });
  const figureRows = figures.map(([name, value]) => ({ cells: [ink.text(name), ink.text(value)] }));
  return [
    {
      name: 'figures',
      symbol: '🔢',
      title: 'Attribute definitions',
      columns: ['Figure', 'Value'],
      rows: figureRows,
      count: found.summary.total_attributes,
      open: true,
      note: !complete ? 'The listing is incomplete: these are the figures of what was read.' : undefined,
    },
    ...(rows.length > 0
      ? [
          {
            name: 'definitions' as const,
            symbol: '⚠️',
            title: 'Definitions to look at',
            columns: ['Attribute', 'Type', 'Scope', 'What'],
            rows,
            open: true,
          },
        ]
      : []),
  ];
}
