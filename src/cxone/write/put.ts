import type { RoleRef } from '../../model/person.ts';
import type { WireOperation, WireResult } from '../../model/tenant.ts';
import { apiError } from '../../scim/error.ts';
import { isObject, type Json, listOf, nameIn, textOf, valueOf } from '../../scim/json.ts';
import { URI } from '../../scim/uris.ts';
import { activeIn, references } from '../../scim/user.ts';
import { type Answered, errorIn, type Reply, SCIM_TYPE } from '../connect/replies.ts';
import { contradicts, resultOf, sentVersion, statusFor, targetOf } from '../session/wire-result.ts';
import type { OwnWrites } from '../session/own-writes.ts';
import { type TenantSession, versionIn } from '../session/tenant-session.ts';
import { applyTo, roleMatrix, roleValues } from '../session/wire-user.ts';
import { changesIn, scimPart } from '../session/prepare-write.ts';

/**
 * Writes by reading the whole account, changing what is meant and putting it back (RFC 7644, section 3.5.1), with
 * `If-Match` where there is a version, because a PUT may clear what it leaves out.
 */
export async function putMerged(session: TenantSession, operation: WireOperation): Promise<WireResult> {
  const id = targetOf(operation) as string;
  const found = listed(session, operation) ?? (await readAlone(session, operation));
  if ('ref' in found) return found;
  const { version, attempts } = found;
  const own = session.written.of(id);
  // A read that may be older than our own last write must not put back what was before it.
  const isOld = own !== undefined && !session.versions.isOurs(id, found.shown);
  const resource = isOld ? withOwn(session, found.resource, own) : found.resource;
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

/** An account as it was read to be put back. */
interface Found {
  resource: Json;
  /** The version it was shown with, and the one that it is written for. */
  shown: string | undefined;
  version: string | undefined;
  attempts: number;
}

/**
 * The account as the list showed it, where that is whole and its version – which this tenant is known to mind – proves
 * that it is still the same.
 */
function listed(session: TenantSession, operation: WireOperation): Found | null {
  const id = targetOf(operation) as string;
  const resource = session.listed.take(id);
  const version = resource && versionIn(resource, {});
  if (!resource || version === undefined || version !== sentVersion(session, operation)) return null;
  const isMinded = session.capabilities.etag === true && !session.written.of(id);
  return isMinded && session.listed.isWhole(resource) ? { resource, shown: version, version, attempts: 0 } : null;
}

/** The account by its own address, or why it cannot be had. */
async function readAlone(session: TenantSession, operation: WireOperation): Promise<Found | WireResult> {
  const id = targetOf(operation) as string;
  const read = await session.exchange.ask({ method: 'GET', url: session.userUrl(id) });
  if (!read.answered || read.status >= 300) return notRead(operation, read);
  const user = session.account(read.body, read.headers);
  if (!user || contradicts(operation, user)) return { ...resultOf(session, operation, read), status: 'retry' };
  const shown = versionIn(read.body, read.headers);
  const now = session.versions.current(id, shown);
  const sent = session.capabilities.etag === false ? undefined : sentVersion(session, operation);
  // Older than what the change was planned on, as nodes that lag behind show it, or newer: neither may be put back.
  if (sent !== undefined && shown !== undefined && now !== sent) return otherVersion(operation, read);
  return { resource: read.body as Json, shown, version: sent ?? now, attempts: read.attempts };
}

/** As a 412 says it: the account is looked at again, and compared. */
function otherVersion(operation: WireOperation, read: Answered): WireResult {
  const { attempts, latencyMs, correlationId } = read;
  const error = apiError('version', 'a read shows another version of the account than the one the change is about', {
    correlationId,
  });
  return { ref: operation.ref, status: 'failed', httpStatus: null, attempts, latencyMs, correlationId, error };
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
