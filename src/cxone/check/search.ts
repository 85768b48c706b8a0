import { Failure } from '../../model/failure.ts';
import type { PriorUser } from '../../model/state.ts';
import { isObject, textOf, valueOf } from '../../scim/json.ts';
import type { Answered } from '../connect/replies.ts';
import type { TenantSession } from '../session/tenant-session.ts';
import type { Sheet } from './sheet.ts';

/** The first page of NiCE's user search, and whether pages can be turned. @returns its people, active ones first */
export async function searched(sheet: Sheet, session: TenantSession, reply: Answered): Promise<PriorUser[]> {
  const body = isObject(reply.body) ? reply.body : {};
  const total = Number(valueOf(body, 'totalRecords'));
  const found = valueOf(body, 'users');
  if (!Number.isFinite(total) || !Array.isArray(found)) {
    throw new Failure(
      'config-invalid',
      'The user search answers something else than users.',
      'Check `api-url` and `tenant`.',
    );
  }
  sheet.set('users', 'works', `${total} accounts by the user search (privilege “Employees: View”)`);
  await searchPaging(sheet, session, found);
  sheet.set('etag', 'unknown', 'the search shows no versions');
  const people = found.flatMap((each): PriorUser[] =>
    isObject(each) && typeof each['id'] === 'string' && typeof each['userName'] === 'string'
      ? [{ id: each['id'], userName: each['userName'], active: each['status'] === 'ACTIVE', roles: [] }]
      : [],
  );
  return people.toSorted((a, b) => Number(b.active) - Number(a.active));
}

/** A page of the user search that begins later must show someone else. */
async function searchPaging(sheet: Sheet, session: TenantSession, found: readonly unknown[]): Promise<void> {
  const ids = found.map((one) => (isObject(one) ? textOf(one['id']) : undefined));
  if (ids.length < 2) return sheet.set('paging', 'unknown', 'there are too few accounts to see it by');
  const reply = await session.exchange.ask({
    method: 'POST',
    url: `${session.rest}/user-management/v2/users/search`,
    body: { skip: 1, top: 1 },
    idempotent: true,
  });
  sheet.time(reply, session);
  const users = reply.answered && isObject(reply.body) ? valueOf(reply.body, 'users') : undefined;
  const [first] = Array.isArray(users) ? (users as unknown[]) : [];
  const id = isObject(first) ? textOf(first['id']) : undefined;
  if (id !== undefined && id !== ids[0]) return sheet.set('paging', 'works', 'by skip and top of the user search');
  const why = 'skip and top of the user search are not minded';
  const advice = 'Plans are refused where a read cannot be proven whole: report it to NiCE support.';
  sheet.set('paging', 'failed', why, advice);
  sheet.failure ??= new Failure('read-incomplete', `The accounts cannot be read completely: ${why}.`, advice);
}
