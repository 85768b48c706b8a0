import type { RosterEntry } from '../model/entry.ts';
import type { Operation, OperationKind, Remark, SideEffect } from '../model/operation.ts';
import type { PersonRef } from '../model/person.ts';
import type { PriorUser } from '../model/state.ts';
import { operationId } from './hash.ts';

type Place = Pick<Operation, 'file' | 'row' | 'line' | 'key' | 'person'>;

/** Either a row, an account, or a place (`at`) says who an operation is about. */
interface About {
  entry?: RosterEntry;
  prior?: PriorUser;
  at?: Place;
}

/** What an operation of a kind is made of. */
export type Parts<K extends OperationKind> = About & { sideEffects?: SideEffect[] } & Omit<
    Extract<Operation, { kind: K }>,
    keyof Place | 'id' | 'kind' | 'sideEffects' | 'prior' | 'waitsFor' | 'follows'
  >;

/** The person of an account, without what only the planner needs. */
export function personOf(user: PersonRef): PersonRef {
  const { userName, externalId, givenName, familyName, displayName } = user;
  return {
    userName,
    externalId: externalId || undefined,
    givenName: givenName || undefined,
    familyName: familyName || undefined,
    displayName: displayName || undefined,
  };
}

/** Who an operation is about: the account's person where there is one, completed from the row. */
function personOfRow(entry: RosterEntry, prior: PriorUser | undefined): PersonRef {
  const { profile } = entry;
  return personOf({
    userName: prior?.userName ?? profile.userName ?? '',
    externalId: prior?.externalId ?? profile.externalId ?? undefined,
    givenName: prior?.givenName ?? profile.givenName ?? undefined,
    familyName: prior?.familyName ?? profile.familyName ?? undefined,
    displayName: prior?.displayName ?? profile.displayName ?? undefined,
  });
}

/** A person's key in plans and audits: externalId, else userName. */
export function keyOf(entry: RosterEntry | undefined, prior: PriorUser | undefined): string {
  return entry?.profile.externalId ?? prior?.externalId ?? entry?.profile.userName ?? prior?.userName ?? '';
}

const place = ({ entry, prior, at }: About): Place => {
  // Picked: an operation that stands for the place must not bring its own kind and id along.
  if (at) return { file: at.file, row: at.row, line: at.line, key: at.key, person: at.person };
  const key = keyOf(entry, prior);
  if (entry) return { file: entry.file, row: entry.row, line: entry.line, key, person: personOfRow(entry, prior) };
  return { file: null, row: null, line: null, key, person: personOf(prior ?? { userName: key }) };
};

/** What becomes of someone: what is done, and what is said of the rest. */
export interface Planned {
  operations: Operation[];
  remarks: Remark[];
}

/** Makes an operation of a kind; its id follows from what it changes. */
export function operation<K extends OperationKind>(kind: K, parts: Parts<K>): Extract<Operation, { kind: K }> {
  const { entry: _, at: _at, ...rest } = parts;
  const where = place(parts);
  const { before, after } = parts;
  const made = { id: operationId({ kind, key: where.key, before, after }), kind, ...where, sideEffects: [], ...rest };
  // The parts of a kind are that kind without what is added here; no compiler follows that through the type parameter.
  return made as unknown as Extract<Operation, { kind: K }>;
}

/** A word on someone who is left alone. */
export function remark(
  entry: RosterEntry | undefined,
  prior: PriorUser | undefined,
  code: string,
  text: string,
): Remark {
  const { key, person, file, row, line } = place({ entry, prior });
  return { key, person, file, row, line, code, text };
}
