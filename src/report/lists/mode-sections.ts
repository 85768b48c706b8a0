import type { FindingStatus } from '../../model/findings.ts';
import type { RunReport } from '../../model/run.ts';
import { percent, sentence, whole } from '../../text/figures.ts';
import type { Ink } from '../safe/ink.ts';
import type { Section } from './table.ts';

const STATUS: Record<FindingStatus, string> = {
  works: '✅ works',
  absent: '➖ not offered',
  failed: '❌ does not work',
  unknown: '❔ not known',
};
const ABILITY: Record<string, string> = {
  'sign-in': 'Sign-in',
  scopes: 'Scopes',
  'service-provider-config': 'ServiceProviderConfig',
  users: 'Users',
  paging: 'Paging',
  filter: 'Filter',
  roles: 'Roles',
  bulk: 'Bulk',
  patch: 'PATCH',
  etag: 'ETag',
  attributes: 'Attribute definitions',
  clock: 'Clock',
};

/**
 * Lists of the modes that are about no roster: what a check found, definitions that are not as they should be, Entra's
 * groups.
 */
export function modeSections(run: RunReport, ink: Ink): Section[] {
  return [...checks(run, ink), ...definitions(run, ink), ...groups(run, ink), ...verification(run, ink)];
}

function checks({ check }: RunReport, ink: Ink): Section[] {
  const rows = (check?.findings ?? []).map(({ name, status, detail, advice }) => ({
    cells: [
      ink.text(ABILITY[name] ?? name),
      ink.text(STATUS[status]),
      ink.text(sentence(detail)),
      ink.text(advice) || '–',
    ],
  }));
  return rows.length > 0
    ? [
        {
          name: 'checks',
          symbol: '🩺',
          title: 'What works',
          columns: ['What', 'State', 'Found', 'What to do'],
          rows,
          open: true,
        },
      ]
    : [];
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
      open: true,
      ...(!complete && { note: 'The listing broke off: these are the figures of what was read.' }),
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

function groups({ entra }: RunReport, ink: Ink): Section[] {
  const rows = (entra?.groups ?? []).map(({ group, role, display }) => ({
    cells: [ink.text(group), ink.text(role), ink.text(display)],
  }));
  return rows.length > 0
    ? [
        {
          name: 'groups',
          symbol: '🔑',
          title: 'Groups and the roles they stand for',
          columns: ['Group in Entra', 'Role in the policy', 'Role in CXone'],
          rows,
          open: true,
        },
      ]
    : [];
}

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
