import { Failure } from '../../model/failure.ts';
import { parseListResponse } from '../../scim/listresponse.ts';
import { errorIn, routeMissing } from '../connect/replies.ts';
import { definitionQuery, pageIn } from '../read/definitions.ts';
import { tenantRoles } from '../read/roles.ts';
import { NO_LIST, readAdvice } from '../session/incomplete.ts';
import { discover } from '../session/probe.ts';
import type { TenantSession } from '../session/tenant-session.ts';
import { counted } from '../../text/figures.ts';
import { withStatus } from '../../scim/error.ts';
import { byteWords } from './diagnosis-words.ts';
import type { Sheet } from './sheet.ts';

/** Discovery of what the tenant says of itself (RFC 7643, section 5). */
export async function checkService(sheet: Sheet, session: TenantSession): Promise<void> {
  const { profile, settings, capabilities } = session;
  const found = profile.probes ? await discover(session) : 'none';
  const isUnclear = typeof found !== 'string';
  const assumed = `profile ${settings.profile} is assumed`;
  const advice = 'Nothing has to be done; if bulk requests are known to work, set `bulk: on`.';
  if (!profile.probes)
    sheet.set('service-provider-config', 'absent', `profile ${settings.profile} is taken as NiCE publishes it`);
  else if (found === 'said') sheet.set('service-provider-config', 'works', 'the tenant says what it offers');
  else if (isUnclear) sheet.set('service-provider-config', 'unknown', `it ${found.why}: ${assumed}`, advice);
  else sheet.set('service-provider-config', 'absent', `there is none: ${assumed}`, advice);
  const { bulk, patch } = capabilities;
  if (bulk)
    sheet.set(
      'bulk',
      'works',
      `up to ${counted(Math.min(bulk.maxOperations, settings.bulkSize), 'operation')}, ` +
        `${byteWords(bulk.maxPayloadSize)}, as announced or assumed`,
    );
  else if (settings.bulk === 'on')
    sheet.set('bulk', 'failed', 'the input `bulk` is `on`, and the tenant offers none', 'Set `bulk` to `auto`.');
  else
    sheet.set(
      'bulk',
      isUnclear ? 'unknown' : 'absent',
      `${isUnclear ? 'the tenant does not say; ' : ''}people are written one by one`,
      'Nothing has to be done; a large apply takes longer.',
    );
  if (patch === null) sheet.set('patch', 'unknown', 'the tenant does not say; it shows at the first update');
  else
    sheet.set(
      'patch',
      patch ? 'works' : 'absent',
      patch ? 'only what changes is sent' : 'accounts are read, merged and PUT',
      '',
    );
}

/** Whether roles can be listed, and how they are written. */
export async function checkRoleList(sheet: Sheet, session: TenantSession): Promise<void> {
  const known = await tenantRoles(session);
  const privilege = session.profile.published ? ' (privilege “Role Management: View”)' : '';
  if (known) return sheet.set('roles', 'works', `${counted(known.length, 'role')} can be listed${privilege}`);
  if (session.profile.published && session.hub.rolesUnread !== '')
    return sheet.set(
      'roles',
      'failed',
      'the role search answers no list of roles',
      `${session.hub.rolesUnread} – POST /authorization/v1/roles/search. ${NO_LIST}`,
    );
  if (session.profile.published)
    return sheet.set(
      'roles',
      'failed',
      'the role search is refused',
      'Give the API user’s role the privilege “Role Management: View”; without it roles are known by their ids alone.',
    );
  const reply = await session.exchange.ask({
    method: 'GET',
    url: `${session.scimUrl}/Groups?startIndex=1&count=1`,
    expect: [501],
  });
  sheet.time(reply, session);
  const page = reply.answered && reply.status < 300 ? parseListResponse(reply.body) : null;
  session.capabilities.groups = page !== null ? true : routeMissing(reply) ? false : null;
  const how = `roles are written as ${session.mode === 'matrix' ? 'the `groups` matrix' : 'the `roles` attribute'}`;
  if (page)
    sheet.set(
      'roles',
      'works',
      `${how}; the tenant has ${page.total === null ? 'some groups' : counted(page.total, 'group')}`,
    );
  else if (!routeMissing(reply))
    sheet.set(
      'roles',
      'unknown',
      `${how}; whether they can be listed is not known: ${
        reply.answered
          ? `the list was answered ${withStatus(reply.status, errorIn(reply).message)}`
          : errorIn(reply).message
      }`,
      'Names are taken as the policy gives them: check their spelling against CXone.',
    );
  else
    sheet.set(
      'roles',
      'absent',
      `${how}; the tenant cannot list them, so names are taken as the policy gives them`,
      'Check the spelling of the roles in the policy against CXone.',
    );
}

/** Whether definitions of custom attributes can be listed. @throws Failure where the profile needs them */
export async function checkAttributes(sheet: Sheet, session: TenantSession): Promise<void> {
  sheet.trying = 'attributes';
  const { apiUrl, profile, settings } = session;
  if (profile.published || apiUrl === null)
    return sheet.set(
      'attributes',
      'unknown',
      profile.published
        ? `profile ${settings.profile} has no route for attribute definitions`
        : 'there is no REST base (`api-url`)',
    );
  const reply = await session.exchange.ask({
    method: 'GET',
    url: `${apiUrl}/api/v2/users/attributes?${definitionQuery({ pageSize: 1 })}`,
    expect: [501],
  });
  sheet.time(reply, session);
  if (reply.answered && reply.status < 300 && !pageIn(reply.body)) {
    const advice = 'Check `api-url`: something else than the tenant may be answering.';
    if (profile.attributes === 'required')
      throw new Failure('config-invalid', 'The answer to the attribute definitions is no page of them.', advice);
    return sheet.set('attributes', 'failed', 'the answer is no page of definitions', advice);
  }
  if (reply.answered && reply.status < 300)
    return sheet.set('attributes', 'works', 'definitions can be listed; `attr.` columns are checked against them');
  if (routeMissing(reply))
    return sheet.set('attributes', 'absent', 'the tenant has no such route: `attr.` columns are not checked');
  const error = errorIn(reply);
  if (profile.attributes === 'required' && (!reply.answered || reply.status >= 500))
    throw new Failure(
      'tenant-unreachable',
      `The attribute definitions could not be read: ${error.message}.`.replace('..', '.'),
      error.advice,
      { answered: reply.answered ? reply.status : undefined },
    );
  if (profile.attributes === 'required' && reply.answered && reply.status === 403)
    throw new Failure(
      'auth-failed',
      `The attribute definitions may not be read: ${error.message}.`.replace('..', '.'),
      'Grant the scope `users.attributes.read`.',
      { answered: reply.status },
    );
  sheet.set(
    'attributes',
    'failed',
    `definitions cannot be read: ${error.message}`,
    reply.answered && reply.status === 403
      ? 'Grant the scope `users.attributes.read`, if the roster has `attr.` columns.'
      : readAdvice(reply, 'Give the words above to NiCE support.'),
  );
}
