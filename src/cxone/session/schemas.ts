import { factsOf } from '../../model/fields.ts';
import { parseListResponse } from '../../scim/listresponse.ts';
import { isObject, textOf, valueOf } from '../../scim/json.ts';
import { URI } from '../../scim/uris.ts';
import type { TenantSession } from './tenant-session.ts';

/**
 * Roster fields that live in an extension, which a tenant may not have: what is written there is then ignored without a
 * word.
 */
const inNice = (field: string, published: boolean): boolean =>
  // NiCE's UserHub carries custom attributes.
  factsOf(field)?.scim?.in === 'nice' || (field.startsWith('attr.') && !published);

/**
 * Asks `/Schemas` (RFC 7644, section 4) whether the tenant knows the extension that the roster's columns are written
 * to, and notes for the summary where it does not. Nothing is asked where no column needs it; a tenant without the
 * route proves nothing.
 * @param fields roster fields of this run
 */
export async function probeSchemas(session: TenantSession, fields: readonly string[]): Promise<void> {
  const needed = fields.filter((field) => inNice(field, session.profile.published));
  if (needed.length === 0 || session.scimUrl === '') return;
  const reply = await session.exchange.ask({ method: 'GET', url: `${session.scimUrl}/Schemas`, expect: [501] });
  const page = reply.answered && reply.status < 300 ? parseListResponse(reply.body) : null;
  if (!page) return session.note('no /Schemas: whether the tenant has NICE’s extension is not known');
  const known = page.resources.some(
    (resource) => isObject(resource) && textOf(valueOf(resource, 'id'))?.toLowerCase() === URI.nice.toLowerCase(),
  );
  if (!known && page.total !== null && page.resources.length >= page.total) {
    session.note(`/Schemas names no NICE extension: this tenant may ignore ${needed.join(', ')}`);
  }
}
