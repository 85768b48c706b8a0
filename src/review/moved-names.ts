import type { ApprovalQuestion } from '../app/host-port.ts';
import {
  type GivenName,
  NAMING,
  type NamedIds,
  namePlace,
  type NamingField,
  TENANT_PLACE,
} from '../model/named-ids.ts';
import type { Operation } from '../model/operation.ts';
import { list } from '../text/figures.ts';
import { idKey } from '../text/ids.ts';
import { nameBack, otherIds } from './other-roles.ts';

/** Names that stand for something else in the tenant than when they were reviewed, or applied under these rules. */
export interface MovedNames {
  /** Those of them that decide what an operation writes. */
  behind: (operation: Operation) => GivenName[];
  /** A sentence on those behind these operations, and what helps where that was not meant. */
  words: (operations: readonly Operation[]) => { message: string; advice: string } | undefined;
}

/** Whether an operation gives, takes or moves to the first place one of these roles. */
function touches({ before, after }: Operation, ids: ReadonlySet<string>): boolean {
  const listed = (values: Operation['before']): unknown[] => [values?.['roles'] ?? []].flat();
  const [from, to] = [new Set(listed(before)), new Set(listed(after))];
  const primary = [before?.['primaryRole'], after?.['primaryRole']];
  const moved = primary[0] === primary[1] ? [] : primary;
  return [...from.symmetricDifference(to), ...moved].some((id) => typeof id === 'string' && ids.has(idKey(id)));
}

const elsewhere = ({ was, is }: { was: string[]; is: string }): { message: string; advice: string } => ({
  message: `These credentials belong to another tenant than before (was ${was.join(' or ')}, is ${is}).`,
  advice: 'If credentials were mixed up, put them right and run the job again.',
});

/** @param known what names stood for by each of those who vouch for it: one of them is enough */
export function movedNames({ names }: ApprovalQuestion, known: readonly (NamedIds | undefined)[]): MovedNames {
  const moved = new Map<string, { was: string[]; is: string }>();
  for (const [place, is] of Object.entries(names?.ids ?? {})) {
    const was = [...new Set(known.flatMap((one) => one?.[place] || []))];
    if (is !== '' && was.length > 0 && !was.includes(is)) moved.set(place, { was, is });
  }
  const other = moved.get(TENANT_PLACE);
  const behind = (operation: Operation): GivenName[] => {
    if (other) return [{ field: TENANT_PLACE, name: '' }];
    if (moved.size === 0 || !names) return [];
    return names.behind(operation).filter((one) => {
      const ids = moved.get(namePlace(one));
      return ids && (one.field !== 'roles' || touches(operation, new Set([...ids.was, ids.is])));
    });
  };
  const words: MovedNames['words'] = (operations) => {
    if (other && operations.length > 0) return elsewhere(other);
    const found = new Map<NamingField, Map<string, string>>();
    for (const one of operations.flatMap(behind)) {
      if (one.field === TENANT_PLACE) continue;
      const { was, is } = moved.get(namePlace(one)) as { was: string[]; is: string };
      const said = found.get(one.field) ?? new Map<string, string>();
      found.set(one.field, said.set(namePlace(one), `“${one.name}” (was ${was.join(' or ')}, is ${is})`));
    }
    if (found.size === 0) return undefined;
    return {
      message: [...found].map(([field, said]) => otherIds(NAMING[field], [...said.values()])).join(' '),
      advice: nameBack(list([...found.keys()].map((field) => `${NAMING[field]}s`))),
    };
  };
  return { behind, words };
}

/**
 * What names stand for by all that was reviewed until now: where a name moved and no review knows of it, it stays what
 * it was, so that a day without anything to do accepts nothing.
 * @param then as it was applied before
 * @param reviewed by the reviewed plans that count, newest first
 * @param isBare nobody reviewed anything: guards alone let it pass, whatever names stand for
 */
export function namesAfter(
  now: NamedIds,
  then: NamedIds | undefined,
  reviewed: readonly (NamedIds | undefined)[],
  isBare: boolean,
): NamedIds {
  const known = isBare ? [] : [...reviewed, then];
  const idOf = (place: string, is: string): string => {
    const ids = known.flatMap((one) => one?.[place] || []);
    return (is !== '' && (ids.length === 0 || ids.includes(is)) ? is : ids[0]) ?? then?.[place] ?? '';
  };
  const all = Object.entries(now).map(([place, is]) => [place, idOf(place, is)] as const);
  return Object.fromEntries(all.filter(([, id]) => id !== ''));
}
