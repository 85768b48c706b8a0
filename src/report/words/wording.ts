import type { GuardKind, Kind, Remark, SideEffect } from '../../model/operation.ts';
import type { StepName } from '../../model/step.ts';
import { STEP_EFFECT_WORDS, TENANT_STEP_WORDS } from '../../model/leaver-steps.ts';
import type { Counts } from '../../model/run.ts';
import { counted } from '../../text/figures.ts';
import type { Wish } from './wish.ts';

/** A kind of change in people's words. */
interface KindWords {
  symbol: string;
  /** Of a list, and of a line that counts: `Changes`. */
  heading: string;
  /** `1 change of details`. */
  one: string;
  /** `12 changes of details`. */
  many: string;
  planned: keyof Counts;
  done: keyof Counts | null;
}

export const KIND_WORDS: Record<Kind, KindWords> = {
  create: {
    symbol: '➕',
    heading: 'New accounts',
    one: 'new account',
    many: 'new accounts',
    planned: 'toCreate',
    done: 'created',
  },
  update: {
    symbol: '✏️',
    heading: 'Changes',
    one: 'change of details',
    many: 'changes of details',
    planned: 'toUpdate',
    done: 'updated',
  },
  reactivate: {
    symbol: '🔄',
    heading: 'Reactivate',
    one: 'reactivation',
    many: 'reactivations',
    planned: 'toReactivate',
    done: 'reactivated',
  },
  roles: {
    symbol: '🔑',
    heading: 'Role changes',
    one: 'role change',
    many: 'role changes',
    planned: 'toChangeRoles',
    done: 'rolesChanged',
  },
  deactivate: {
    symbol: '➖',
    heading: 'Deactivate',
    one: 'deactivation',
    many: 'deactivations',
    planned: 'toDeactivate',
    done: 'deactivated',
  },
  delete: {
    symbol: '🗑️',
    heading: 'Delete permanently',
    one: 'permanent deletion',
    many: 'permanent deletions',
    planned: 'toDelete',
    done: 'deleted',
  },
  blocked: {
    symbol: '✋',
    heading: 'Need your decision',
    one: 'person needs your decision',
    many: 'people need your decision',
    planned: 'blocked',
    done: null,
  },
};

/** `12 new accounts`, `1 permanent deletion`. */
export function peopleWords(kind: Kind, count: number): string {
  const { one, many } = KIND_WORDS[kind];
  return counted(count, one, many);
}

/** What comes with a change, for a number of people: `12 activation mails`. */
export const EFFECT_WORDS: Record<SideEffect, (count: number) => string> = {
  'activation-mail': (count) => counted(count, 'activation mail'),
  'verification-mail': (count) => counted(count, 'verification mail'),
  ...STEP_EFFECT_WORDS,
  'data-deleted': (count) => `data of ${counted(count, 'person', 'people')} deleted`,
};

export const STEP_WORDS: Record<StepName, string> = {
  create: 'create the account',
  update: 'change details',
  reactivate: 'reactivate',
  roles: 'change roles',
  'read-back': 'check the result',
  deactivate: 'deactivate',
  delete: 'delete the account',
  webhook: 'tell the HR system',
  ...TENANT_STEP_WORDS,
};

/** Where sentences of ours list steps by the names that audits and `results.csv` have for them. */
const LISTED = /\b(not done|not started|not seen to end|not deleted): ([a-z-]+(?:, [a-z-]+)*)/g;

/** A text with such steps as people know them: `not done: switch access keys off`. */
export const withStepWords = (text: string): string =>
  text.replaceAll(LISTED, (whole, head: string, names: string) => {
    const words = names.split(', ').map((name) => (TENANT_STEP_WORDS as Partial<Record<string, string>>)[name]);
    return words.every((word) => word !== undefined) ? `${head}: ${words.join(', ')}` : whole;
  });

/** What a guard watches, as a sentence's end: `would deactivate 31 of 240 people`. */
export const GUARD_WORDS: Record<GuardKind, { would: string; name: string; what: (people: string) => string }> = {
  deactivate: { would: 'deactivate', name: 'deactivations', what: (people) => `deactivate ${people}` },
  delete: { would: 'delete', name: 'deletions', what: (people) => `delete ${people}` },
  roleGain: { would: 'give access', name: 'access gained', what: (people) => `give more access to ${people}` },
  roleLoss: { would: 'take access', name: 'access lost', what: (people) => `take access away from ${people}` },
  create: { would: 'create', name: 'new accounts', what: (people) => `create accounts for ${people}` },
  update: { would: 'change', name: 'changes of details', what: (people) => `change details of ${people}` },
  reactivate: { would: 'reactivate', name: 'reactivations', what: (people) => `reactivate ${people}` },
  userNameChange: {
    would: 'rename',
    name: 'changes of user names',
    what: (people) => `change the user names of ${people}`,
  },
};

/** What to do about a blocked change, by the code of its reason. */
const DECISION_WORDS: Record<string, string> = {
  dependencies: 'Give them to someone else, then run again.',
  'dependencies-unknown': 'Run again; where that does not help, look at the account in CXone, and delete it there.',
  'external-id-differs': 'Correct the row, or the externalId of the account in CXone.',
  'two-matches': 'Correct the row, or one of the two accounts in CXone.',
  'same-account': 'Keep one of the rows.',
  'username-taken': 'Choose another user name.',
  'username-swap': 'Give one of them a name in between, and run again.',
  // Once the rest is taken back, another undo sees roles that are not those which the run wrote.
  'undo-refused':
    'Give the role by hand if it is right; or, before this undo is done, allow it in the policy and plan the undo ' +
    'again.',
};

/** Where no row of a file is wrong, it is what was sent, or the name that someone typed. */
const OTHER_DECISIONS: Record<Exclude<Wish, 'file'>, Record<string, string>> = {
  event: {
    'external-id-differs': 'Correct the event, or the externalId of the account in CXone.',
    'two-matches': 'Correct the event, or one of the two accounts in CXone.',
    'same-account': 'Name the person the same way in every event, best by both names.',
  },
  offboarding: {
    'external-id-differs':
      'Start it again with the user name alone, or correct the externalId of the account in CXone.',
    'two-matches': 'Start it again with the user name or the externalId alone, whichever is the person’s.',
  },
};

/** What someone has to do about a blocked change; `undefined` where its reason says all there is. */
export function decisionWords(code: string, wish: Wish = 'file'): string | undefined {
  return (wish === 'file' ? undefined : OTHER_DECISIONS[wish][code]) ?? DECISION_WORDS[code];
}

/** What was left alone, by a remark's code, for a number of people. */
const REMARK_WORDS: Record<string, string> = {
  protected: 'protected',
  future: 'starting later',
  'already-gone': 'deactivated already',
  absent: 'not in the file, only reported',
  'not-handled': 'not handled by this run',
  inactive: 'deactivated in CXone',
  'reactivation-waits': 'waiting to be reactivated',
  'cannot-delete': 'deactivated instead of deleted',
  unmanaged: 'with details left to others',
  ignored: 'with details that CXone does not keep',
  'last-role': 'with a last role that CXone keeps',
  'still-listed': 'kept by CXone, deactivated, although it answered the deletion',
  'open-steps-over': 'with a sign-out that is over',
  'open-steps-wait': 'with a sign-out that waits',
  'named-otherwise': 'named differently in CXone',
  'changed-since': 'changed by others since',
  'gone-since': 'without an account by now',
  'not-allowed-back': 'held by the policy or by CXone',
  'another-undo': 'left for another undo',
  'cannot-undo': 'with something that cannot be undone',
  'cxone-blocked': 'locked in CXone',
  'cxone-pending': 'invited and not yet active',
  'cxone-unregistered': 'never invited',
  'name-pending': 'with a user name that CXone does not change yet',
  'not-proven': 'not proven to be gone',
};

/** `protected`, `starting later` …; an unknown code in words. */
export function remarkWords({ code, noAccount, differs }: Pick<Remark, 'code' | 'noAccount' | 'differs'>): string {
  if (noAccount) return 'without an account';
  if (differs) return 'protected and left as CXone has it';
  return REMARK_WORDS[code] ?? code.replaceAll('-', ' ');
}
