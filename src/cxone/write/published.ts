import type { Attributes } from '../../model/operation.ts';
import type { WireOperation, WireResult, Write } from '../../model/tenant.ts';
import { hubUser } from '../read/hub-lookup.ts';
import { prepareWrite, scimPart } from '../session/prepare-write.ts';
import { targetOf } from '../session/wire-result.ts';
import { lookUntil } from '../session/look-until.ts';
import type { OwnWrites } from '../session/own-writes.ts';
import type { TenantSession } from '../session/tenant-session.ts';
import { type Beside, writeBeside } from './beside.ts';
import { misled } from './new-accounts.ts';
import { NOT_OURS } from './ours.ts';
import { adviceFor, isScimOff } from './refusal.ts';

/**
 * A write on NiCE's published API: SCIM first, then the routes that carry what SCIM does not, or was seen not to keep.
 * @param byScim sends the part that SCIM carries
 */
export async function sendPublished(
  session: TenantSession,
  given: WireOperation,
  byScim: (session: TenantSession, operation: WireOperation) => Promise<WireResult>,
): Promise<WireResult> {
  if (given.write.type === 'activate' && Object.keys(given.write.after ?? {}).length > 0)
    return switchedAndChanged(session, given, given.write, byScim);
  const wanted = newExternalId(given);
  if (wanted === null || session.hub.externalIds.isKept) return sendWhole(session, given, byScim);
  if (!(await session.hub.externalIds.mayWrite())) {
    const id = targetOf(given) as string;
    if (session.written.of(id)?.values['externalId'] === undefined) session.hub.externalIds.withheld.add(id);
    return sendWhole(session, withoutExternalId(session, given), byScim);
  }
  if (session.hub.externalIds.isKept) return sendWhole(session, given, byScim);
  return probed(session, given, wanted, byScim);
}

/**
 * Switches an account first, and then changes it as any other: whichever route keeps a value has to be found here too.
 */
async function switchedAndChanged(
  session: TenantSession,
  { form }: WireOperation,
  { ref, user, active, before = {}, after = {} }: Extract<Write, { type: 'activate' }>,
  byScim: (session: TenantSession, operation: WireOperation) => Promise<WireResult>,
): Promise<WireResult> {
  const switched = await sendPublished(
    session,
    prepareWrite(session, { type: 'activate', ref, user, active }, form),
    byScim,
  );
  if (switched.status !== 'done') return switched;
  const changed = await sendPublished(
    session,
    prepareWrite(session, { type: 'update', ref, user, before, after }, form),
    byScim,
  );
  return { ...changed, attempts: changed.attempts + switched.attempts };
}

/** An externalId that an account is to get and does not have; `null` where a write brings none. */
function newExternalId({ write }: WireOperation): string | null {
  const id = write.type === 'update' ? write.after['externalId'] : null;
  return typeof id === 'string' && write.type === 'update' && write.user.externalId === undefined ? id : null;
}

/** Writes it and looks whether the tenant keeps it; whatever ends the write, those who wait go on. */
async function probed(
  session: TenantSession,
  operation: WireOperation,
  wanted: string,
  byScim: (session: TenantSession, operation: WireOperation) => Promise<WireResult>,
): Promise<WireResult> {
  const { externalIds } = session.hub;
  let isKept: boolean | null = null;
  try {
    const result = await sendWhole(session, operation, byScim);
    if (result.status !== 'done' || result.id === undefined) return result;
    const { id } = result;
    const look = () => hubUser(session, id);
    ({ isRight: isKept } = await lookUntil(session, look, (user) => user?.externalIdentity === wanted, 'externalId'));
    return result;
  } finally {
    externalIds.report(isKept);
    if (externalIds.isKept === false)
      session.note('CXone keeps no externalId here: it was written for five people and is not there');
  }
}

function withoutExternalId(session: TenantSession, operation: WireOperation): WireOperation {
  const { write, form } = operation;
  if (write.type !== 'update') return operation;
  const { externalId: _, ...after } = write.after;
  return prepareWrite(session, { ...write, after }, form);
}

async function sendWhole(
  session: TenantSession,
  operation: WireOperation,
  byScim: (session: TenantSession, operation: WireOperation) => Promise<WireResult>,
): Promise<WireResult> {
  const { write } = operation;
  const result = isEmpty(session, operation) ? nothingSent(operation) : await byScim(session, operation);
  const wasPut = write.type !== 'create' && session.putIds.delete(write.user.id);
  const beside = besideOf(operation, wasPut, write.type === 'create' ? undefined : session.written.of(write.user.id));
  if (write.type === 'roles' && beside && mayGoOn(result)) return followed(session, write.user.id, result, beside);
  if (result.status !== 'done') return advised(result);
  const id = write.type === 'create' ? result.id : write.user.id;
  if (id === undefined) return result;
  // A new person is a new agent.
  if (write.type === 'create') session.hub.agents?.delete(id.toLowerCase());
  return beside ? followed(session, id, result, beside, write.type === 'create') : result;
}

/** Roles that SCIM does not take under their name, or at all (it may be off), may still be given by UserHub. */
const mayGoOn = ({ status, error }: WireResult): boolean =>
  status === 'done' ||
  (status === 'failed' &&
    error !== undefined &&
    (['invalid', 'unsupported', 'not-found'].includes(error.kind) || isScimOff(error)));

/**
 * What a write wants beside SCIM; `null`: nothing.
 * @param wasPut the whole account was written by SCIM
 * @param own what this run wrote to the account before
 */
function besideOf({ write }: WireOperation, wasPut: boolean, own: OwnWrites | undefined): Beside | null {
  const roles = (all: readonly { value: string }[]): string[] => all.map(({ value }) => value);
  if (write.type === 'create') {
    const primary = write.attributes['primaryRole'];
    return {
      userName: String(write.attributes['userName']),
      // What a template gives a new agent is seen when the account is read again.
      skills: [],
      isNew: true,
      values: write.attributes,
      roles: write.roles && write.roles.length > 0 ? roles(write.roles) : undefined,
      primary: typeof primary === 'string' ? primary : undefined,
    };
  }
  if (write.type === 'roles') {
    const primary = write.primary ?? write.user.primaryRole;
    const stays = primary !== undefined && write.roles.some(({ value }) => value === primary);
    return {
      userName: write.user.userName,
      values: {},
      roles: roles(write.roles),
      primary: stays ? primary : undefined,
    };
  }
  if (write.type !== 'update') return null;
  const { user } = write;
  // A read may be older than the roles that this run gave.
  const held = own?.roles?.all ?? user.roles;
  return {
    userName: user.userName,
    skills: user.skills,
    values: write.after,
    // SCIM may show the primary role alone, and a PUT by it lose the others.
    roles: wasPut && held.length > 1 ? roles(held) : undefined,
    primary: own?.roles ? own.roles.primary : user.primaryRole,
  };
}

/** True where SCIM carries nothing of a change, or is known not to keep it. */
function isEmpty(session: TenantSession, { write, form }: WireOperation): boolean {
  if (write.type === 'roles') return session.hub.rolesElsewhere && form === undefined;
  if (write.type !== 'update') return false;
  const scim: Attributes = scimPart(session, write.after);
  return Object.keys(scim).length === 0;
}

const nothingSent = (operation: WireOperation): WireResult => ({
  ref: operation.ref,
  status: 'done',
  httpStatus: null,
  attempts: 0,
  latencyMs: 0,
  correlationId: null,
  id: targetOf(operation),
});

async function followed(
  session: TenantSession,
  id: string,
  result: WireResult,
  beside: Beside,
  isNew = false,
): Promise<WireResult> {
  const error = await writeBeside(session, id, beside);
  if (error === NOT_OURS) return misled(result);
  // The account as SCIM answered it lacks what was written beside it.
  const { user: _, error: __, ...rest } = result;
  if (!error) return { ...rest, status: 'done', id, inParts: rest.doubt !== undefined };
  // A 429 that is answered here was waited for as long as it makes sense.
  const mayHelp = error.retryable && error.kind !== 'rate-limited';
  const isPart = result.status === 'done' && result.httpStatus !== null;
  const part = isPart ? `SCIM took its part of the change, and the rest is not done: ${error.message}` : error.message;
  if (!isNew)
    return {
      ...rest,
      status: mayHelp ? 'retry' : 'failed',
      id,
      error: { ...error, message: part },
      // Roles that UserHub refuses are not given, whatever SCIM answered to the same roles.
      inParts: isPart && Object.keys(beside.values).length > 0,
    };
  // Never created twice: a look-up finds what is there and what it lacks.
  const message = `the account is there, but not all of it: ${error.message}`;
  return { ...rest, status: mayHelp ? 'ambiguous' : 'failed', id, error: { ...error, message } };
}

function advised(result: WireResult): WireResult {
  const { error } = result;
  return error ? { ...result, error: { ...error, advice: adviceFor(error, 'Employees: Create and Edit') } } : result;
}
