import { z } from 'zod';
import { recordSchemas } from '../model/audit-event.ts';
import { payloadSchemas } from '../model/webhook-payload.ts';

/** Deeper than anything that we write; what is nested deeper is nobody's record. */
export const DEEPEST = 64;

/** How the keys of a value stand, and of the values in it; `null` where they may stand in any order. */
interface Shape {
  /** Place of each key. */
  keys: ReadonlyMap<string, number>;
  inner: ReadonlyMap<string, readonly Shape[]>;
}

/** Every record begins with these. */
const HEAD = ['seq', 'prev', 'hash', 'event_id', 'timestamp', 'event'];

const shapes = new Map<string, Shape>();
for (const [event, schema] of recordSchemas) shapes.set(event, shapeOf(schema.shape, HEAD));
const queued = shapes.get('webhook.queued')!;
shapes.set('webhook.queued', {
  keys: queued.keys,
  inner: new Map(queued.inner).set(
    'payload',
    payloadSchemas.map(({ shape }) => shapeOf(shape)),
  ),
});
/** Of an event that a later release has: what all records have in common, which is all that this one has. */
const UNKNOWN: Shape = { keys: shapes.get('run.problem')!.keys, inner: new Map() };

/**
 * Whether a record has its keys, and the keys of the values in it, in the order in which the journal writes them. Keys
 * that this version does not know come after those it does.
 * @param record one line, parsed, not deeper than `DEEPEST`
 */
export function isAsWritten(record: Readonly<Record<string, unknown>>): boolean {
  return isInOrder(record, [shapes.get(String(record['event'])) ?? UNKNOWN]);
}

/** How deep the values in a value are nested, as far as `DEEPEST` + 1. */
export function depthOf(value: unknown): number {
  return value === null || typeof value !== 'object' ? 0 : depthWithin(value, 0);
}

function depthWithin(value: object, depth: number): number {
  if (depth > DEEPEST) return depth;
  // What stands in it is one deeper; most of it is no object, and nested no deeper.
  let deepest = depth;
  for (const key in value) {
    const each = (value as Record<string, unknown>)[key];
    const found = each === null || typeof each !== 'object' ? depth + 1 : depthWithin(each, depth + 1);
    if (found > deepest) deepest = found;
  }
  return deepest;
}

/** One of the shapes fits; none given: any order does. */
function isInOrder(value: unknown, candidates: readonly Shape[]): boolean {
  if (value === null || typeof value !== 'object' || candidates.length === 0) return true;
  if (Array.isArray(value)) return value.every((each) => isInOrder(each, candidates));
  return candidates.some((shape) => fits(value as Record<string, unknown>, shape));
}

function fits(value: Record<string, unknown>, { keys, inner }: Shape): boolean {
  let last = -1;
  for (const key in value) {
    const place = keys.get(key) ?? keys.size;
    if (place < last) return false;
    last = place;
    const each = value[key];
    if (each !== null && typeof each === 'object' && !isInOrder(each, inner.get(key) ?? [])) return false;
  }
  return true;
}

function shapeOf(shape: Readonly<Record<string, z.core.$ZodType>>, head: readonly string[] = []): Shape {
  const names = [...head, ...Object.keys(shape).filter((key) => !head.includes(key))];
  const inner = Object.entries(shape).map(([key, schema]) => [key, within(schema)] as const);
  return {
    keys: new Map(names.map((key, i) => [key, i])),
    inner: new Map(inner.filter(([, shapesIn]) => shapesIn.length > 0)),
  };
}

/** The objects that a schema allows, arrays and what may be missing unwrapped. */
function within(schema: z.core.$ZodType): readonly Shape[] {
  if (schema instanceof z.ZodObject) return [shapeOf(schema.shape)];
  if (schema instanceof z.ZodArray) return within(schema.element);
  if (schema instanceof z.ZodUnion) return schema.options.flatMap(within);
  if (schema instanceof z.ZodOptional || schema instanceof z.ZodNullable || schema instanceof z.ZodDefault)
    return within(schema.unwrap());
  return [];
}
