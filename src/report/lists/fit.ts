import { whole } from '../../text/figures.ts';
import { type Frame, frame, markdownRow } from './markdown.ts';
import type { Section, SectionName } from '../section.ts';

/** How many of how many are shown. `attributes`: of the shown updates, those with their values. */
export type Shown = Partial<Record<SectionName | 'attributes', { shown: number; total: number }>>;

interface Fitting {
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
  'alone',
  'stays',
  'since',
  'checks',
  'figures',
  'groups',
  'problems',
  'failures',
  'undone',
  'missing',
  'definitions',
  'history',
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
  /** Rows that were looked at. */
  texts: { full: string; brief: string }[];
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
    texts: [],
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
  // A list that nobody ranked is shown too, as far as there is room.
  for (const layout of layouts) {
    const { name } = layout.section;
    if (!KEPT.includes(name) && !ORDER.includes(name)) room = fill(layout, room, measure, Infinity);
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

/** A row in both its forms: written once, however often it is measured. */
function written({ section, texts }: Layout, i: number): { full: string; brief: string } {
  const known = texts[i];
  if (known) return known;
  const row = section.rows.at(i);
  const full = row ? markdownRow(row.cells) : '';
  const text = { full, brief: row?.brief ? markdownRow(row.brief) : full };
  texts[i] = text;
  return text;
}

const rowText = (layout: Layout, i: number): string => {
  const { full, brief } = written(layout, i);
  return layout.form === 'brief' && i >= layout.detailed ? brief : full;
};

const nameAt = ({ section: { names } }: Layout, i: number): string => names?.at(i) ?? '';

/** What all of a list takes; a list that does not fit is not looked at to its end. */
function sizeOf(layout: Layout, measure: Fitting['measure'], limit: number): number {
  const { rows, names } = layout.section;
  const byName = layout.form === 'names';
  const count = byName ? (names?.length ?? 0) : rows.length;
  let size = 0;
  for (let i = 0; i < count && size <= limit; i += 1)
    size += byName ? measure(`${nameAt(layout, i)}, `) : measure(`\n${rowText(layout, i)}`);
  return size;
}

/** The most detailed forms in which all of these fit. */
function keep(layouts: Layout[], room: number, others: number, measure: Fitting['measure']): number {
  const total = (): number => layouts.reduce((sum, layout) => sum + sizeOf(layout, measure, room), 0);
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
    const byName = layout.form === 'names';
    const count = byName ? (layout.section.names?.length ?? 0) : layout.section.rows.length;
    for (; layout.shown < count; layout.shown += 1) {
      const { shown } = layout;
      const cost = byName ? measure(`${nameAt(layout, shown)}, `) : measure(`\n${rowText(layout, shown)}`);
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
  for (let i = 0; i < count && full <= room; i += 1) full += measure(`\n${rowText(layout, i)}`);
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
    const { full, brief } = written(layout, layout.detailed);
    const more = measure(full) - measure(brief);
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
  if (form === 'names') {
    const names = Array.from({ length: shown }, (_, i) => nameAt(layout, i));
    return `${each.head}\n\n${names.join(', ')}${each.tail(said)}`;
  }
  const rows = Array.from({ length: shown }, (_, i) => `\n${rowText(layout, i)}`).join('');
  return `${each.head}${shown > 0 ? `${each.columns}${rows}` : ''}${each.tail(said)}`;
}
