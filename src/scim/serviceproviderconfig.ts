import { z } from 'zod';

/** What a server says it can do (RFC 7643, section 5); `null` where it says nothing of it. */
export interface ServiceProviderConfig {
  patch: boolean | null;
  bulk: { maxOperations: number | null; maxPayloadSize: number | null } | false | null;
  filter: { maxResults: number | null } | false | null;
  etag: boolean | null;
}

const flag = z.union([z.boolean(), z.string().transform((text) => text.toLowerCase() === 'true')]);
const size = z
  .union([z.number(), z.string().regex(/^\d+$/).transform(Number)])
  .transform((value) => (value >= 1 ? Math.floor(value) : null))
  .nullish()
  .catch(null);
const feature = z.looseObject({ supported: flag }).nullish().catch(null);
const schema = z.looseObject({
  patch: feature,
  bulk: z.looseObject({ supported: flag, maxOperations: size, maxPayloadSize: size }).nullish().catch(null),
  filter: z.looseObject({ supported: flag, maxResults: size }).nullish().catch(null),
  etag: feature,
});

/** @returns `null` where the value is no ServiceProviderConfig */
export function parseServiceProviderConfig(value: unknown): ServiceProviderConfig | null {
  const parsed = schema.safeParse(value);
  if (!parsed.success) return null;
  const { patch, bulk, filter, etag } = parsed.data;
  if (!patch && !bulk && !filter && !etag) return null;
  return {
    patch: patch?.supported ?? null,
    bulk: bulk
      ? bulk.supported && { maxOperations: bulk.maxOperations ?? null, maxPayloadSize: bulk.maxPayloadSize ?? null }
      : null,
    filter: filter ? filter.supported && { maxResults: filter.maxResults ?? null } : null,
    etag: etag?.supported ?? null,
  };
}
