import type { RoleRef } from '../../model/person.ts';
import type { WireOperation, WireResult } from '../../model/tenant.ts';
import { isObject, type Json, listOf, nameIn, textOf, valueOf } from '../../scim/json.ts';
import { URI } from '../../scim/uris.ts';
import { activeIn, references } from '../../scim/user.ts';
import { errorIn, type Reply, SCIM_TYPE } from '../connect/replies.ts';
import { contradicts, resultOf, sentVersion, statusFor, targetOf } from '../session/wire-result.ts';
import type { OwnWrites } from '../session/own-writes.ts';
import { type TenantSession, versionIn } from '../session/tenant-session.ts';
import { applyTo, roleMatrix, roleValues } from '../session/wire-user.ts';
import { changesIn, scimPart } from '../session/prepare-write.ts';

/**
 * Writes by reading the whole account, changing what is meant and putting it back (RFC 7644, section 3.5.1), with
 * `If-Match` where there is a version, because a PUT may clear what it leaves out. A resource that was read with a
 * version is taken as it is: the version proves that it is still the same.
 */
export async function putMerged(session: TenantSession, operation: WireOperation): Promise<WireResult> {
  const id = targetOf(operation) as string;
  const known = session.resources.get(id);
  session.resources.delete(id);
  let version = known && versionIn(known, {});
  let resource: Json | undefined =
    version === undefined || version !== sentVersion(session, operation) ? undefined : known;
  let attempts = 0;
  if (!resource) {
    const read = await session.exchange.ask({ method: 'GET', url: session.userUrl(id) });
    attempts = read.attempts;
    if (!read.answered || read.status >= 300) return notRead(operation, read);
    const user = session.account(read.body, read.headers);
    if (!user || contradicts(operation, user)) return { ...resultOf(session, operation, read), status: 'retry' };
    resource = read.body as Json;
    const shown = versionIn(resource, read.headers);
    version = session.versions.current(id, shown);
    session.resources.delete(id);
    // A read that may be older than our own last write must not put back what was before it.
    const own = session.written.of(id);
    if (own && (shown === undefined || version !== shown)) resource = withOwn(session, resource, own);
  }
  const reply = await session.exchange.ask({
    method: 'PUT',
    url: session.userUrl(id),
    body: merged(session, resource, operation),
    type: SCIM_TYPE,
    idempotent: true,
    expect: [500],
    headers: { 'if-match': session.capabilities.etag === false ? undefined : version },
  });
  if (session.profile.published) session.putIds.add(id);
  const result = resultOf(session, operation, reply);
  if (version !== undefined && result.status === 'done')
    session.versions.wrote(id, version, reply.answered ? (versionIn(reply.body, reply.headers) ?? null) : null);
  return { ...result, attempts: result.attempts + attempts };
}

/** Nothing was written: only the look before it failed. */
function notRead(operation: WireOperation, read: Reply): WireResult {
  const error = errorIn(read);
  const again = statusFor(error) !== 'failed' || error.retryable;
  return {
    ref: operation.ref,
    status: again ? 'retry' : 'failed',
    httpStatus: read.answered ? read.status : null,
    attempts: read.attempts,
    latencyMs: read.latencyMs,
    correlationId: read.answered ? read.correlationId : null,
    error,
  };
}

/** An account as it was read, with what this run wrote to it meanwhile. */
function withOwn(session: TenantSession, resource: Json, { values, roles }: OwnWrites): Json {
  const copy = structuredClone(resource);
  // Also what went by NiCE's own routes: SCIM shows it, and takes it back.
  const shown = Object.entries(values).filter(([field]) => !session.profile.published || !field.startsWith('attr.'));
  applyTo(copy, Object.fromEntries(shown), session.teams);
  if (roles) setRoles(session, copy, roles.all, roles.primary);
  return copy;
}

function merged(session: TenantSession, resource: Json, operation: WireOperation): Json {
  const { write } = operation;
  const copy = structuredClone(resource);
  delete copy[nameIn(copy, 'meta')];
  // Required in what is sent (RFC 7643, section 3.1), also where a tenant leaves it out of what it shows.
  const schemas = nameIn(copy, 'schemas');
  if (listOf(copy[schemas]).length === 0) copy[schemas] = [URI.user, ...Object.keys(copy).filter(isExtension)];
  // What this tenant leaves out because it is false must not return as its default.
  const active = nameIn(copy, 'active');
  if (activeIn(copy) === null && !session.shapes.unsaid) copy[active] = false;
  // Shown as 1 or 0, and written as a boolean.
  if (typeof copy[active] === 'number') copy[active] = activeIn(copy);
  applyTo(copy, scimPart(session, changesIn(write)), session.teams, operation.form === 'nulls');
  // Answered as `timeZone`, asked for as `timezone`: what is there must not be lost.
  const zone = session.profile.published && textOf(copy['timeZone']);
  if (zone && textOf(copy['timezone']) === undefined) copy['timezone'] = zone;
  if (write.type === 'roles') setRoles(session, copy, write.roles, write.primary);
  return copy;
}

/** An attribute that is the name of a schema holds an extension (RFC 7643, section 3.3). */
const isExtension = (name: string): boolean => /^urn:/i.test(name);

function setRoles(session: TenantSession, copy: Json, roles: readonly RoleRef[], primary: string | undefined): void {
  if (session.mode === 'matrix') {
    const key = nameIn(copy, 'groups');
    const others = listOf(copy[key]).filter((group) => !isMatrixRole(session, group));
    copy[key] = [...others, ...roleMatrix(roles, session.scimUrl)];
  } else if (session.mode === 'attribute') {
    const key = nameIn(copy, 'roles');
    const held = new Map(
      listOf(copy[key]).flatMap((role) => (isObject(role) ? [[textOf(valueOf(role, 'value')), role] as const] : [])),
    );
    // What a role entry holds beside its value (`primary`, `type`) stays with it.
    copy[key] = roleValues(session.hub.plainly(roles), primary).map((role) => held.get(textOf(role['value'])) ?? role);
  }
}

function isMatrixRole(session: TenantSession, group: unknown): boolean {
  return references({ group }, 'group').some((one) => session.shapes.isMatrixRole(one));
}
