import type { Attributes, Change, Operation } from '../model/operation.ts';
import type { RoleRef } from '../model/person.ts';
import type { UndoNote } from '../model/run.ts';
import { skillsIn } from '../model/skills.ts';
import type { PriorUser } from '../model/state.ts';
import { agrees, missingFields, priorValue } from './diff.ts';
import type { AccountChange } from './made-changes.ts';
import { operation, personOf } from './make-operation.ts';
import { effectsOf, stillOpen } from './open-steps.ts';
import type { UndoDecisions, UndoDraft } from './undo-draft.ts';
import { BY_HAND, GONE, leftovers } from './undo-words.ts';
import { isSelf } from './plan-row.ts';

/** What is done about one account; the rest of the draft is left as it is. */
export class UndonePerson {
  readonly #account: AccountChange;
  readonly #user: PriorUser | undefined;
  readonly #decide: UndoDecisions;
  readonly #draft: UndoDraft;
  /** Something is done, or said, about this account. */
  #touched = false;
  /** Changes of the run that are as before already. */
  readonly #over: Change[] = [];

  constructor(account: AccountChange, user: PriorUser | undefined, decide: UndoDecisions, draft: UndoDraft) {
    this.#account = account;
    this.#user = user;
    this.#decide = decide;
    this.#draft = draft;
  }

  plan(): void {
    const { created, adopted, deleted, active } = this.#account;
    const user = this.#user;
    if (deleted && !(user && active)) {
      this.#stays(
        'the account was deleted permanently, and its data with it',
        'The reverted roster makes a new account for this person, who is sent a new activation mail.',
        { deleted: true },
      );
      return;
    }
    // A new account that is not there is as before.
    if (!user && created) return this.#isAsBefore();
    if (!user) return this.#alone('gone', [], 'the account is not in CXone any more', GONE);
    if (this.#isUntouchable(user))
      return this.#alone('held', [], 'protected by the policy, or the account this action signs in with', BY_HAND);
    if (adopted)
      this.#stays(
        'an existing account was linked, and the audit does not hold what it was like before',
        'Look at the details and roles of this account in CXone.',
      );
    if (created) this.#created(user, created);
    else {
      this.#active(user);
      this.#details(user);
      this.#roles(user);
    }
    if (adopted) return;
    if (this.#touched) this.#draft.overAlready.push(...this.#over);
    else this.#isAsBefore();
  }

  #isAsBefore(): void {
    const { changes, created } = this.#account;
    this.#draft.asBefore += 1;
    this.#draft.overAlready.push(...changes, ...(created ? this.#again() : []));
  }

  #isUntouchable(user: PriorUser): boolean {
    const { userName, externalId } = user;
    return this.#decide.isProtected({ userName, externalId }) || isSelf(user, this.#decide.self);
  }

  #created(user: PriorUser, created: Attributes): void {
    if (!user.active) return;
    const changed = this.#changedSince(user, created);
    if (changed.length > 0)
      return this.#alone(
        'changed',
        changed,
        'the new account was changed by others since',
        'Decide whether this person keeps the account; if not, deactivate it in CXone.',
      );
    if (!this.#deactivate(user, 'the run created the account', 'undo-created')) return;
    this.#stays(
      'an activation mail was sent, and the account stays, deactivated',
      'Tell the person that the mail does not count any more. Delete the account in CXone if it should not exist.',
    );
  }

  /**
   * Fields of a new account that others changed since. Where the run did not see the account as it wrote it, a value
   * that is missing, or that CXone was seen not to keep, is no change of others.
   */
  #changedSince(user: PriorUser, created: Attributes): string[] {
    const { wasSeen, ignored } = this.#account;
    const isOthers = (field: string): boolean =>
      !ignored.has(field) && (wasSeen || (field !== 'active' && priorValue(user, field) !== null));
    const changed = missingFields(user, created).filter((field) => !UNREADABLE.has(field) && isOthers(field));
    const [held, roles] = [valuesOf(user.roles), created['roles']];
    if (!Array.isArray(roles) || ignored.has('roles')) return changed;
    const isAsWritten = wasSeen ? sameList(held, roles) : held.every((role) => roles.includes(role));
    return isAsWritten ? changed : [...changed, 'roles'];
  }

  #active(user: PriorUser): void {
    const { active, steps } = this.#account;
    if (!active || active.before === active.after) return;
    if (user.active !== active.after) return this.#isOver(active.before ? LEAVES : ['reactivate']);
    if (user.active) {
      this.#deactivate(user, 'the run reactivated the account', 'undo-reactivated');
      return;
    }
    if (!this.#decide.may.provision) return this.#notHandled('provision');
    this.#add(
      operation('reactivate', {
        prior: user,
        before: { active: false },
        after: { active: true },
        reason: 'the run deactivated the account',
        reasonCode: 'undo-deactivated',
      }),
    );
    const [what, todo] = leftovers(steps);
    if (what !== '') this.#stays(what, todo);
  }

  #deactivate(user: PriorUser, reason: string, reasonCode: string): boolean {
    const { may, leaverSteps, licensePolicy } = this.#decide;
    if (!may.deprovision) {
      this.#notHandled('deprovision');
      return false;
    }
    const open = stillOpen(leaverSteps, { leaverSteps, licensePolicy });
    this.#add(
      operation('deactivate', {
        prior: user,
        before: { active: true },
        after: { active: false },
        reason,
        reasonCode,
        licensePolicy,
        sideEffects: effectsOf(open),
      }),
    );
    return true;
  }

  #details(user: PriorUser): void {
    const before: Attributes = {};
    const after: Attributes = {};
    const same: string[] = [];
    const changed: string[] = [];
    const left: string[] = [];
    const taken: string[] = [];
    for (const [field, was] of this.#account.fields) {
      if (field === 'roles' || field === 'primaryRole') continue;
      if (field === 'invite') {
        this.#stays('an invitation was sent', 'Tell the person that it does not count any more, where that is so.');
        continue;
      }
      const held = priorValue(user, field);
      const [first, written] = [textOf(was.before), textOf(was.after)];
      if (agrees(field, held, first)) {
        same.push(field);
        continue;
      }
      if (!agrees(field, held, written)) changed.push(field);
      else if (this.#isOthers(user, field) || !this.#areSkillsAllowed(user, field, first)) left.push(field);
      else if (field === 'userName' && first !== null && this.#decide.isTaken?.(first, user)) taken.push(field);
      else {
        before[field] = held;
        after[field] = first;
      }
    }
    if (same.length > 0) this.#isOver(['update'], same);
    if (changed.length > 0) this.#alone('changed', changed, 'changed by others since', BY_HAND);
    if (left.length > 0)
      this.#alone(
        'held',
        left,
        'not this action’s to write, or not allowed any more, by the policy or in CXone',
        BY_HAND,
      );
    if (taken.length > 0)
      this.#alone(
        'changed',
        taken,
        'another account has this user name now',
        'Decide in CXone who has the user name; then change it by hand.',
      );
    if (Object.keys(after).length === 0) return;
    if (!this.#decide.may.provision) return this.#notHandled('provision');
    const mail = typeof after['email'] === 'string';
    this.#add(
      operation('update', {
        prior: user,
        before,
        after,
        reason: 'the run changed these details',
        reasonCode: 'undo-updated',
        sideEffects: mail ? ['verification-mail'] : [],
      }),
    );
  }

  /** Fields that the policy leaves to others, and that CXone does not let anyone change now. */
  #isOthers(user: PriorUser, field: string): boolean {
    if (this.#decide.isUnmanaged?.(field)) return true;
    return (
      (field === 'externalId' && user.ssoName !== undefined) || (field === 'userName' && user.status === 'PENDING')
    );
  }

  #areSkillsAllowed({ skills }: PriorUser, field: string, wanted: string | null): boolean {
    if (field !== 'skills' || wanted === null) return true;
    const held = new Set(skills?.map(({ name }) => name));
    return skillsIn(wanted).every(({ name }) => held.has(name) || this.#decide.isSkillAllowed(name));
  }

  #roles(user: PriorUser): void {
    const { fields } = this.#account;
    const change = fields.get('roles');
    if (!change || !Array.isArray(change.before) || !Array.isArray(change.after)) return;
    const primary = fields.get('primaryRole');
    const held = valuesOf(user.roles);
    const holds = (roles: readonly string[], main: Attributes[string] | undefined): boolean =>
      sameList(held, roles) && (!primary || (user.primaryRole ?? null) === (main ?? null));
    if (holds(change.before, primary?.before)) return this.#isOver(['roles']);
    if (!holds(change.after, primary?.after))
      return this.#alone('changed', ['roles'], 'changed by others since', BY_HAND);
    if (!this.#decide.may.roles) return this.#notHandled('roles');
    const { roles, gains, loses, refused } = this.#decide.rolesBack(user.roles, change.before);
    const target = valuesOf(roles);
    const main = typeof primary?.before === 'string' && target.includes(primary.before) ? primary.before : undefined;
    if (!sameList(held, target) || (main !== undefined && main !== user.primaryRole))
      this.#add(
        operation('roles', {
          prior: user,
          before: { roles: held, ...(main !== undefined && { primaryRole: user.primaryRole ?? null }) },
          after: { roles: target, ...(main !== undefined && { primaryRole: main }) },
          reason: 'the run changed these roles',
          reasonCode: 'undo-roles',
          roles,
          gains,
          loses,
        }),
      );
    if (refused.length > 0)
      this.#add(
        operation('blocked', {
          prior: user,
          before: { roles: refused },
          after: null,
          reason: 'today’s policy does not allow these roles of before',
          reasonCode: 'undo-refused',
          blockedKind: 'roles',
        }),
      );
  }

  #add(made: Operation): void {
    this.#touched = true;
    this.#draft.operations.push(made);
    const kinds = REPEATS[made.reasonCode];
    const own = this.#account.changes.filter(({ kind }) => kinds?.includes(kind));
    this.#draft.takesBack.set(made.id, [
      ...own.map((change) => (made.kind === 'update' ? only(change, Object.keys(made.after)) : change)),
      ...(made.reasonCode === 'undo-created' ? this.#again() : []),
    ]);
  }

  /** A new account that is off is not created again, but reactivated. */
  #again(): Change[] {
    return [{ kind: 'reactivate', key: this.#account.key, before: { active: false }, after: { active: true } }];
  }

  /** What the run changed in these kinds, and fields, is as before already. */
  #isOver(kinds: readonly Change['kind'][], fields?: readonly string[]): void {
    const own = this.#account.changes.filter(({ kind }) => kinds.includes(kind));
    const parts = fields ? own.map((change) => only(change, fields)) : own;
    this.#over.push(...parts.filter(({ after }) => after === null || Object.keys(after).length > 0));
  }

  #alone(why: NonNullable<UndoNote['why']>, fields: string[], what: string, todo: string): void {
    this.#touched = true;
    this.#draft.alone.push({ ...this.#who(), fields, what, todo, why });
  }

  #stays(what: string, todo: string, more: Pick<UndoNote, 'deleted'> = {}): void {
    this.#touched = true;
    this.#draft.stays.push({ ...this.#who(), fields: [], what, todo, ...more });
  }

  #notHandled(word: string): void {
    this.#alone(
      'open',
      [],
      `“${word}” is not among the operations of this run`,
      `Run it again with \`${word}\` among them.`,
    );
  }

  #who(): Pick<UndoNote, 'key' | 'person'> {
    const { key, person } = this.#account;
    return { key, person: this.#user ? personOf(this.#user) : person };
  }
}

const LEAVES: readonly Change['kind'][] = ['deactivate', 'delete', 'held-back'];

/** Kinds of change that an operation of an undo takes back, by its reason. */
const REPEATS: Readonly<Record<string, readonly Change['kind'][]>> = {
  'undo-created': ['create', 'update', 'roles'],
  'undo-reactivated': ['reactivate'],
  'undo-deactivated': LEAVES,
  'undo-updated': ['update'],
  'undo-roles': ['roles'],
};

/** Values that no read shows as they were written. */
const UNREADABLE: ReadonlySet<string> = new Set(['invite', 'primaryRole']);

const valuesOf = (roles: readonly RoleRef[]): string[] => roles.map(({ value }) => value).sort();
const sameList = (sorted: readonly string[], list: readonly string[]): boolean =>
  JSON.stringify(sorted) === JSON.stringify([...list].sort());
const textOf = (value: Attributes[string]): string | null =>
  value === null || Array.isArray(value) ? null : String(value);

/** The part of a change that is about these fields. */
function only({ kind, key, before, after }: Change, fields: readonly string[]): Change {
  const part = (values: Attributes | null): Attributes | null =>
    values && Object.fromEntries(Object.entries(values).filter(([field]) => fields.includes(field)));
  return { kind, key, before: part(before), after: part(after) };
}
