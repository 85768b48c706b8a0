import { textOf, valueOf } from '../../scim/json.ts';
import { references } from '../../scim/user.ts';
import { list, pageFacts, pageQuery } from './listing.ts';
import { readIncomplete } from '../session/incomplete.ts';
import { type Page, readWhole } from '../session/paging.ts';
import type { TenantSession } from '../session/tenant-session.ts';
import { isSegment } from '../../scim/path.ts';

export interface Group {
  id: string;
  displayName: string;
  /** Ids of the users in it, `null` where the tenant does not show them. */
  members: string[] | null;
}

/**
 * All groups with their members (RFC 7643, section 4.2).
 * @returns `null` where the tenant has no groups
 * @throws Failure `read-incomplete`
 */
export async function groupsOf(session: TenantSession): Promise<Group[] | null> {
  let missing = false;
  const fetch = async (offset: number, cursor?: string): Promise<Page<Group>> => {
    const listed = await list(session, 'Groups', pageQuery(session, offset, cursor));
    if ('refused' in listed) {
      missing = true;
      return { total: 0, items: [] };
    }
    const items = listed.page.resources.map((resource): Group => {
      const id = textOf(valueOf(resource, 'id'));
      if (id === undefined) throw readIncomplete('a group has no id');
      if (!isSegment(id)) throw readIncomplete('a group has an id that cannot stand in an address');
      const members = valueOf(resource, 'members');
      return {
        id,
        displayName: textOf(valueOf(resource, 'displayName')) ?? id,
        members: members === undefined ? null : references(resource, 'members').map((member) => member.value),
      };
    });
    return { items, ...pageFacts(session, listed.page) };
  };
  const whole = await readWhole(fetch, (group) => group.id);
  session.capabilities.groups = !missing;
  if (missing) return null;
  if (whole.complete) return whole.items;
  throw readIncomplete(`the groups: ${whole.why}`);
}
