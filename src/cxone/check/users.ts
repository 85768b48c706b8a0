import { Failure } from '../../model/failure.ts';
import type { PriorUser } from '../../model/state.ts';
import { withStatus } from '../../scim/error.ts';
import { parseListResponse } from '../../scim/listresponse.ts';
import { counted, plural, whole } from '../../text/figures.ts';
import { sameId } from '../../text/ids.ts';
import { type Answered, errorIn, routeMissing } from '../connect/replies.ts';
import { byFilter } from '../read/filtering.ts';
import { type TenantSession, versionIn } from '../session/tenant-session.ts';
import { searched } from './search.ts';
import type { Sheet } from './sheet.ts';

/**
 * Looks at a first page of users, at paging and versions.
 * @returns people of that page, `null` where the tenant lists nobody
 * @throws Failure where no run could read users
 */
export async function checkUsers(sheet: Sheet, session: TenantSession): Promise<PriorUser[] | null> {
  const isSearched = session.capabilities.listing === 'search';
  const reply = isSearched
    ? await session.exchange.ask({
        method: 'POST',
        url: `${session.rest}/user-management/v2/users/search`,
        body: { skip: 0, top: 10 },
        idempotent: true,
      })
    : await session.exchange.ask({
        method: 'GET',
        url: `${session.scimUrl}/Users?startIndex=1&count=10`,
        expect: [501],
      });
  sheet.time(reply, session);
  if (!reply.answered || reply.status >= 300) {
    const error = errorIn(reply);
    const isDenied = reply.answered && (reply.status === 403 || reply.status === 401);
    const isDead = !reply.answered || reply.status >= 500 || reply.status === 429;
    const said = reply.answered
      ? `answered ${withStatus(reply.status, error.message)}`
      : `not answered: ${error.message}`;
    const message = `The first page of users was ${said}.`.replace('..', '.');
    if (isDenied)
      throw new Failure(
        'auth-failed',
        message,
        session.profile.published
          ? 'Give the API user’s role the privilege “Employees: View” in CXone.'
          : 'Give the application the permission to read users (scope or role) in CXone.',
        { answered: reply.status },
      );
    if (routeMissing(reply))
      throw new Failure(
        'config-invalid',
        message,
        'Check `scim-url`, `api-url` and `profile`: there are no users at that address.',
      );
    if (isDead)
      throw new Failure('tenant-unreachable', message, error.advice, {
        answered: reply.answered ? reply.status : undefined,
      });
    sheet.set(
      'users',
      'absent',
      `the tenant lists nobody unasked: ${error.message}`,
      'People are looked up by filter where the tenant counts them; if plans end read-incomplete, choose another ' +
        'profile.',
    );
    return null;
  }
  return isSearched ? searched(sheet, session, reply) : listed(sheet, session, reply);
}

async function listed(sheet: Sheet, session: TenantSession, reply: Answered): Promise<PriorUser[]> {
  const page = parseListResponse(reply.body);
  const people = page?.resources.map((resource) => session.account(resource)).filter((user) => user !== null);
  if (!page || !people || people.length !== page.resources.length) {
    throw new Failure(
      'config-invalid',
      'The first page of users is no SCIM list.',
      'Check that `scim-url` points at the SCIM base; a proxy may be answering in its place.',
    );
  }
  session.capabilities.listing = 'scim';
  sheet.set(
    'users',
    'works',
    page.total === null
      ? `${counted(people.length, 'account')} on the first page, no total`
      : `${counted(page.total, 'account')}, ${whole(people.length)} on the first page`,
  );
  await paging(sheet, session, people, page.total);
  const [first] = page.resources;
  const hasVersion = first !== undefined && versionIn(first, {}) !== undefined;
  const { etag } = session.capabilities;
  // Where the tenant says that it minds no versions, writes go without.
  const isSent = etag ?? hasVersion;
  if (etag === null && first === undefined) sheet.set('etag', 'unknown', 'there is no account to see it by');
  else
    sheet.set(
      'etag',
      isSent ? 'works' : 'absent',
      isSent
        ? 'writes say which version they change'
        : 'a change by someone else in the same moment may be overwritten',
      '',
    );
  return people;
}

/** A page that begins later must show other people (RFC 7644, section 3.4.2.4). */
async function paging(sheet: Sheet, session: TenantSession, people: PriorUser[], total: number | null): Promise<void> {
  const [first, second] = people;
  if (!first || !second) return sheet.set('paging', 'unknown', 'there are too few accounts to see it by');
  const reply = await session.exchange.ask({
    method: 'GET',
    url: `${session.scimUrl}/Users?startIndex=2&count=1`,
    expect: [501],
  });
  sheet.time(reply, session);
  const page = reply.answered && reply.status < 300 ? parseListResponse(reply.body) : null;
  const id = page?.resources[0] && session.account(page.resources[0])?.id;
  const works = page !== null && page.resources.length >= 1 && id !== undefined && id !== first.id && total !== null;
  if (works)
    return sheet.set(
      'paging',
      'works',
      plural(page.resources.length, 'by startIndex and count', 'by startIndex; count is not minded'),
    );
  const isShort = total === null || total > people.length;
  const why =
    total === null
      ? 'the list has no totalResults, so nobody can tell when it is whole'
      : 'startIndex and count are not minded';
  const advice =
    'Plans are refused where a read cannot be proven whole: choose the profile that fits, or give `api-url` for ' +
    'the user search.';
  sheet.set('paging', isShort ? 'failed' : 'absent', why, advice);
  if (isShort)
    sheet.failure ??= new Failure('read-incomplete', `The accounts cannot be read completely: ${why}.`, advice);
}

/** Someone who is there must be found, and nobody else. */
export async function checkFilter(sheet: Sheet, session: TenantSession, people: PriorUser[]): Promise<void> {
  const someone = people[0];
  if (!someone) return sheet.set('filter', 'unknown', 'there is no account to look for');
  const found = await byFilter(session, [{ attribute: 'userName', value: someone.userName }]);
  if (found?.some((user) => sameId(user.id, someone.id)))
    return sheet.set('filter', 'works', 'people can be looked up by userName');
  const why =
    found === null
      ? 'filters are refused or ignored: people are found by reading everybody'
      : 'a person who is listed is not found by userName';
  sheet.set(
    'filter',
    found === null ? 'absent' : 'failed',
    why,
    found === null
      ? 'Nothing has to be done; reads take longer.'
      : 'Give the application the permission to read all users.',
  );
}
