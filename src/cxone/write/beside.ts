import type { FieldsWith } from '../../model/fields.ts';
import type { SkillRef } from '../../model/person.ts';
import type { ApiError } from '../../model/step.ts';
import { textOf } from '../../scim/json.ts';
import type { TenantSession } from '../session/tenant-session.ts';
import { invite } from './invitation.ts';
import { setLogin } from './login-authenticator.ts';
import { type NOT_OURS, whetherOurs } from './ours.ts';
import { changeSkills } from './skill-changes.ts';
import { changeUser, isHubChange, type UserChange } from './user-changes.ts';
import type { Looked } from './whole-user.ts';

/** What a write wants of an account beside what SCIM carries. */
export interface Beside extends UserChange {
  /** Skills that the agent was read with. */
  skills?: readonly SkillRef[] | undefined;
}

/** How a field with a route of its own is written; one that is not here does not compile. */
const ROUTES: Record<
  FieldsWith<{ hub: { use: 'route' } }>,
  (session: TenantSession, id: string, value: string) => Promise<ApiError | null>
> = { loginAuthenticator: setLogin };

/** Fields that are written to a new account without a look at it. */
const BY_ID: readonly string[] = [...Object.keys(ROUTES), 'skills', 'invite'];

/**
 * Writes what NiCE's published API carries outside of SCIM, and what SCIM was seen not to keep: UserHub's PUT (read,
 * merge, write), the login authenticator, skills, the invitation.
 * @returns `null` where all of it is done, else what was not; `NOT_OURS` where nothing was sent
 */
export async function writeBeside(
  session: TenantSession,
  id: string,
  beside: Beside,
): Promise<ApiError | typeof NOT_OURS | null> {
  const { values } = beside;
  const steps: (() => Promise<ApiError | typeof NOT_OURS | null>)[] = [];
  const looked: Looked = {};
  if (isHubChange(beside)) steps.push(() => changeUser(session, id, beside, looked));
  else if (beside.isNew && BY_ID.some((field) => values[field] !== undefined))
    steps.push(() => whetherOurs(session, id, beside, looked));
  for (const [field, write] of Object.entries(ROUTES))
    if (values[field] !== undefined) steps.push(() => write(session, id, textOf(values[field]) ?? ''));
  if (values['skills'] !== undefined)
    steps.push(() => changeSkills(session, { ...beside, id }, textOf(values['skills']) ?? ''));
  if (String(values['invite']) === 'true') steps.push(() => invite(session, id, beside.isNew, looked));
  for (const step of steps) {
    const error = await step();
    if (error) return error;
  }
  return null;
}
