import { whole } from '../../text/figures.ts';
import { type Frame, frame, markdownRow } from './markdown.ts';
import type { Section, SectionName } from '../section.ts';

/** How many of how many are shown. `attributes`: of the shown updates, those with their values. */
export type Shown = Partial<Record<SectionName | 'attributes', { shown: number; total: number }>>;

export interface Fitting {
  /** What is left for the sections, in the unit of `measure`. */
  room: number;
  /** Characters or bytes. */
  measure: (text: string) => number;
  /** Where everything is, Markdown: `the [artifact](…)`. */
  everything: string;
  level?: string;
  /** Rows of remarks at most: they are worth reading, not worth crowding people out. */
  remarks?: number;
}

/** Nobody in these is ever left out for want of room as long as any form of the list fits. */
const KEPT: readonly SectionName[] = ['unreviewed', 'decisions', 'gains', 'leavers'];

/** The others by how long they stay: the last is the first to go. */
const ORDER: readonly SectionName[] = [
  'checks',
  'figures',
  'groups',
  'problems',
  'failures',
  'definitions',
  'returners',
  'roles',
  'remarks',
  'scheduled',
  'joiners',
  'updates',
];

/** Room kept for the others before decisions and leavers are written out in full. */
const SHARE = 0.3;

interface Layout {
  section: Section;
  frame: Frame;
  form: 'full' | 'brief' | 'names';
  shown: number;
  /** Rows from the start that are shown with all detail, where the section's form is `brief`. */
  detailed: number;
}

/**
 * Sections in the room there is. Detail goes in this order: values of changed attributes, people who change, people who
 * join, remarks, roles. Decisions and leavers get shorter, and are cut only where not even their names fit. Whatever is
 * cut says how many of how many are shown.
 * @param sections in the order in which they are to be read
 */
export function fit(sections: readonly Section[], fitting: Fitting): { text: string; shown: Shown } {
  const layouts = sections.map((section): Layout => ({
    section,
    frame: frame(section, whole(section.count ?? totalOf(section)), fitting.level),
    form: 'full',
    shown: 0,
    detailed: 0,
  }));
  const { measure } = fitting;
  const longest = remark(layouts.length > 0 ? 9_999_999 : 0, 9_999_999, fitting.everything);
  let room = fitting.room;
  for (const { frame: each } of layouts) room -= measure(`${each.head}${each.columns}${each.tail(longest)}\n\n`);

  const by = (name: SectionName): Layout | undefined => layouts.find(({ section }) => section.name === name);
  room = keep(
    KEPT.flatMap((name) => by(name) ?? []),
    room,
    layouts.length > KEPT.length ? room * SHARE : 0,
    measure,
  );
  for (const name of ORDER) {
    const layout = by(name);
    if (layout) room = fill(layout, room, measure, name === 'remarks' ? (fitting.remarks ?? Infinity) : Infinity);
  }
  room = detail(by('updates'), room, measure);

  const shown: Shown = {};
  for (const { section, shown: number, form, detailed } of layouts) {
    shown[section.name] = { shown: number, total: totalOf(section) };
    if (section.name === 'updates')
      shown.attributes = { shown: form === 'brief' ? detailed : number, total: totalOf(section) };
  }
  return { text: layouts.map((layout) => write(layout, fitting.everything)).join('\n\n'), shown };
}

const totalOf = ({ rows, total }: Section): number => total ?? rows.length;

const rowText = ({ section, form, detailed }: Layout, i: number): string => {
  const row = section.rows[i];
  if (!row) return '';
  return markdownRow(form === 'brief' && i >= detailed ? (row.brief ?? row.cells) : row.cells);
};

const sizeOf = (layout: Layout, measure: Fitting['measure']): number => {
  if (layout.form === 'names') return (layout.section.names ?? []).reduce((sum, name) => sum + measure(`${name}, `), 0);
  return layout.section.rows.reduce((sum, _, i) => sum + measure(`\n${rowText(layout, i)}`), 0);
};

/** The most detailed forms in which all of these fit. */
function keep(layouts: Layout[], room: number, others: number, measure: Fitting['measure']): number {
  const total = (): number => layouts.reduce((sum, layout) => sum + sizeOf(layout, measure), 0);
  const last = [...layouts].reverse();
  let size = total();
  for (const form of ['brief', 'names'] as const) {
    for (const layout of last) {
      if (size <= (form === 'brief' ? room - others : room)) break;
      layout.form = form;
      size = total();
    }
  }
  let left = room;
  for (const layout of layouts) {
    const names = layout.form === 'names' ? (layout.section.names ?? []) : null;
    const count = names?.length ?? layout.section.rows.length;
    for (; layout.shown < count; layout.shown += 1) {
      const cost = names ? measure(`${names[layout.shown]}, `) : measure(`\n${rowText(layout, layout.shown)}`);
      if (cost > left) break;
      left -= cost;
    }
  }
  return left;
}

/** As many rows as fit; where not all do, rows that can be shorter are. */
function fill(layout: Layout, room: number, measure: Fitting['measure'], most: number): number {
  const count = Math.min(layout.section.rows.length, most);
  let full = 0;
  for (let i = 0; i < count; i += 1) full += measure(`\n${rowText(layout, i)}`);
  if (full <= room) {
    layout.shown = count;
    return room - full;
  }
  layout.form = 'brief';
  let left = room;
  for (; layout.shown < count; layout.shown += 1) {
    const cost = measure(`\n${rowText(layout, layout.shown)}`);
    if (cost > left) break;
    left -= cost;
  }
  return left;
}

/** Gives shown rows their detail back, from the first on, while there is room. */
function detail(layout: Layout | undefined, room: number, measure: Fitting['measure']): number {
  if (!layout || layout.form !== 'brief') return room;
  let left = room;
  while (layout.detailed < layout.shown) {
    const brief = measure(rowText(layout, layout.detailed));
    const row = layout.section.rows[layout.detailed];
    const more = row ? measure(markdownRow(row.cells)) - brief : 0;
    if (more > left) break;
    left -= more;
    layout.detailed += 1;
  }
  return left;
}

function remark(shown: number, total: number, everything: string): string {
  return `*Showing ${whole(shown)} of ${whole(total)}; all are in ${everything}.*`;
}

function write(layout: Layout, everything: string): string {
  const { section, frame: each, form, shown, detailed } = layout;
  const total = totalOf(section);
  let said = shown < total ? remark(shown, total, everything) : '';
  if (!said && section.name === 'updates' && form === 'brief' && detailed < shown)
    said = `*Showing the values of ${whole(detailed)} of ${whole(total)}; all are in ${everything}.*`;
  if (form === 'names') return `${each.head}\n\n${(section.names ?? []).slice(0, shown).join(', ')}${each.tail(said)}`;
  const rows = Array.from({ length: shown }, (_, i) => `\n${rowText(layout, i)}`).join('');
  return `${each.head}${shown > 0 ? `${each.columns}${rows}` : ''}${each.tail(said)}`;
}
