import { HUB_FIRST } from '../../model/field-groups.ts';
import type { Attributes } from '../../model/operation.ts';
import type { PriorUser } from '../../model/state.ts';
import type { WireOperation, Write, WriteForm } from '../../model/tenant.ts';
import { bulkBytes } from '../../scim/bulkrequest.ts';
import { literal } from '../../scim/filter.ts';
import { isPatchOp, type PatchOp, patchOp, type PatchOperation, withTextBooleans } from '../../scim/patchop.ts';
import type { TenantSession } from './tenant-session.ts';
import { changesOf, newUser, roleMatrix, roleValues } from './wire-user.ts';
import { segment } from '../../scim/path.ts';

/**
 * A write in this tenant's words (pure). What is sent may still differ where the tenant teaches better on the way: PUT
 * for a PATCH it does not offer, booleans as text, the version our own last write left behind.
 */
export function prepareWrite(
  session: TenantSession,
  write: Write,
  form: WriteForm | undefined = session.forms.get(write.type),
): WireOperation {
  const usual = usually(session, write);
  return form === undefined ? usual : inForm(session, usual, form);
}

/**
 * Other ways to say a write that was ignored, the likeliest first.
 * @param inBulk it was sent in a bulk
 */
export function otherForms(
  { write, method, path, data, form }: WireOperation,
  inBulk: boolean,
  published: boolean,
): WriteForm[] {
  if (form !== undefined || write.type === 'delete') return [];
  if (path === GROUPS) return inBulk ? ['list', 'alone'] : [];
  if (write.type === 'create') return inBulk ? ['alone'] : [];
  const nulls = clears(write) ? (['nulls'] as const) : [];
  if (method === 'PUT') return [...nulls];
  if (method !== 'PATCH' || !isPatchOp(data)) return [];
  return [
    ...(inBulk ? (['list', 'alone'] as const) : []),
    // NiCE's own route switches accounts; SCIM is the other way.
    ...(!inBulk && published && write.type === 'activate' ? (['alone'] as const) : []),
    ...(write.type === 'roles' ? (['split'] as const) : []),
    'put',
    ...nulls,
  ];
}

const clears = (write: Write): boolean => write.type === 'update' && Object.values(write.after).includes(null);

/** The same write in another form. */
function inForm(session: TenantSession, usual: WireOperation, form: WriteForm): WireOperation {
  const { write } = usual;
  if (form === 'list') return { ...usual, form };
  const alone = { ...usual, form, bulkable: false };
  if (form === 'split' && write.type === 'roles') return { ...alone, data: patch(oneByOne(session, write), session) };
  if ((form === 'put' || form === 'nulls') && write.type !== 'create' && write.type !== 'delete')
    return {
      ...alone,
      method: 'PUT',
      data: write.type === 'roles' ? { roles: roleValues(session.hub.plainly(write.roles)) } : changesIn(write),
    };
  return alone;
}

/** Roles taken one by one and given together, for a tenant that does not replace them. */
const oneByOne = ({ hub }: TenantSession, { add, remove }: Extract<Write, { type: 'roles' }>): PatchOperation[] => [
  ...remove.map(({ value }) => ({ op: 'remove' as const, path: `roles[value eq ${literal(value)}]` })),
  ...(add.length > 0 ? [{ op: 'add' as const, path: 'roles', value: roleValues(hub.plainly(add)) }] : []),
];

function usually(session: TenantSession, write: Write): WireOperation {
  switch (write.type) {
    case 'create':
      return wire(
        write,
        'POST',
        '/Users',
        newUser(
          scimPart(session, write.attributes),
          write.roles && session.hub.plainly(write.roles),
          session.mode,
          session.scimUrl,
          session.teams,
        ),
        { bulkable: true },
      );
    case 'update':
      return change(session, write, write.after);
    case 'activate':
      return change(session, write, { ...write.after, active: write.active });
    case 'roles':
      return roles(session, write);
    case 'delete':
      return remove(session, write);
  }
}

/** Of a write that changes members of groups. */
export const GROUPS = '/Groups';

/** Flat values that a write changes. */
export function changesIn(write: Write): Attributes {
  if (write.type === 'update') return write.after;
  if (write.type === 'activate') return { ...write.after, active: write.active };
  return {};
}

/** What of a write SCIM carries; the rest goes by NiCE's own routes, see write/beside.ts. */
export function scimPart({ profile }: TenantSession, attributes: Attributes): Attributes {
  if (!profile.published) return attributes;
  return Object.fromEntries(
    Object.entries(attributes).filter(([field]) => !HUB_FIRST.has(field) && !field.startsWith('attr.')),
  );
}

const pathOf = (id: string): string => `/Users/${segment(id)}`;

function change(
  session: TenantSession,
  write: Extract<Write, { user: PriorUser }>,
  changes: Attributes,
): WireOperation {
  const { user } = write;
  if (session.writesByPut && session.capabilities.patch !== true)
    return wire(write, 'PUT', pathOf(user.id), scimPart(session, changes), { bulkable: false, user });
  // The published API switches accounts off and on by routes of its own.
  const elsewhere = session.profile.published && write.type === 'activate';
  const scim = scimPart(session, changes);
  // Skills of many agents go in one request, see write/skill-assignments.ts.
  const isSkills = session.profile.published && Object.keys(changes).every((field) => field === 'skills');
  return wire(write, 'PATCH', pathOf(user.id), patch(changesOf(user, scim, session.teams), session), {
    bulkable: !elsewhere && !isSkills,
    shared: isSkills ? true : undefined,
    user,
  });
}

function roles(session: TenantSession, write: Extract<Write, { type: 'roles' }>): WireOperation {
  const { user } = write;
  if (session.mode === 'matrix')
    return wire(
      write,
      'PUT',
      pathOf(user.id),
      { groups: roleMatrix(write.roles, session.scimUrl) },
      { bulkable: false, user },
    );
  // One PATCH for each group, for many people at once: see memberships.ts.
  if (session.mode === 'membership')
    return wire(
      write,
      'PATCH',
      GROUPS,
      { member: user.id, add: write.add.map((role) => role.value), remove: write.remove.map((role) => role.value) },
      { bulkable: true, shared: true },
    );
  const values = roleValues(session.hub.plainly(write.roles), write.primary ?? user.primaryRole);
  if (session.capabilities.patch === false)
    return wire(write, 'PUT', pathOf(user.id), { roles: values }, { bulkable: false, user });
  const operation: PatchOperation =
    values.length > 0 ? { op: 'replace', path: 'roles', value: values } : { op: 'remove', path: 'roles' };
  return wire(write, 'PATCH', pathOf(user.id), patchOp([operation]), { bulkable: true, user });
}

/** `X-NICE-*` where the tutorials' routes are used; a header cannot be put into a bulk. */
function remove(session: TenantSession, write: Extract<Write, { type: 'delete' }>): WireOperation {
  const headers = {
    'X-NICE-TerminateSessions': String(write.terminateSessions),
    'X-NICE-RetainData': String(write.retainData),
    'X-NICE-LicenseAction': write.licensePolicy,
  };
  const vendor = session.apiUrl !== null && !session.profile.published;
  return wire(write, 'DELETE', pathOf(write.user.id), undefined, {
    bulkable: !vendor,
    user: write.user,
    headers: vendor ? headers : undefined,
  });
}

const patch = (operations: PatchOperation[], session: TenantSession): PatchOp =>
  session.textBooleans ? withTextBooleans(patchOp(operations)) : patchOp(operations);

interface Options {
  bulkable: boolean;
  shared?: boolean;
  user?: PriorUser;
  headers?: Record<string, string>;
}

function wire(
  write: Write,
  method: WireOperation['method'],
  path: string,
  data: unknown,
  { bulkable, shared, user, headers }: Options,
): WireOperation {
  const version = user?.version;
  return {
    ref: write.ref,
    write,
    method,
    path,
    data,
    bulkable,
    shared,
    version,
    headers,
    bytes: bulkBytes({ method, path, bulkId: write.ref, version, data }),
  };
}
