import { z } from 'zod';
import { kindOf, whyNoMember } from './answer-words.ts';
import { isObject, type Json, nameIn, textOf } from './json.ts';

/** One page of a list (RFC 7644, section 3.4.2). */
export interface ListPage {
  /** `null` where the server does not say how many there are. */
  total: number | null;
  resources: Json[];
  /** Cursor of the next page (RFC 9865, section 2). */
  next?: string;
}

const whole = z.union([z.number().int().min(0), z.string().regex(/^\d+$/).transform(Number)]);
const schema = z.looseObject({
  totalResults: whole.nullish().catch(null),
  Resources: z.array(z.unknown()).nullish(),
});

/**
 * Reads a ListResponse. `Resources` may be absent where there are none (RFC 7644, section 3.4.2).
 * @returns `null` where the value is no ListResponse
 */
export function parseListResponse(value: unknown): ListPage | null {
  if (!isObject(value)) return null;
  const parsed = schema.safeParse({
    ...value,
    totalResults: value[nameIn(value, 'totalResults')],
    Resources: value[nameIn(value, 'Resources')],
  });
  if (!parsed.success) return null;
  const { totalResults, Resources } = parsed.data;
  if (totalResults === null && !Resources) return null;
  if (totalResults === undefined && !Resources) return null;
  const resources = Resources ?? [];
  if (!resources.every(isObject)) return null;
  const next = textOf(value[nameIn(value, 'nextCursor')]);
  return { total: totalResults ?? null, resources, next };
}

/** Why a value is no ListResponse, in words. @param value `undefined` where the answer was no JSON */
export function whyNoList(value: unknown): string {
  const resources = isObject(value) ? value[nameIn(value, 'Resources')] : undefined;
  if (!Array.isArray(resources)) return whyNoMember(value, 'Resources');
  const at = resources.findIndex((one) => !isObject(one));
  return `\`Resources[${at}]\` is ${kindOf(resources[at])}, expected an object`;
}
