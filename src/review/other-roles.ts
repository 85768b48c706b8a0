import type { Operation } from '../model/operation.ts';
import type { RoleRef } from '../model/person.ts';
import { foldName } from '../text/fold-name.ts';
import { firstFew } from '../text/figures.ts';

/**
 * Roles of a fresh plan whose names stood for another id when their plan was reviewed: renamed in CXone, or made anew.
 * People see a role by its name, so that nothing else would tell them what changed.
 * @param more changes that nobody reviewed
 * @param shown roles that reviewed plans gave, as their lists showed them
 * @returns a sentence, `undefined` where every name stands for what it stood for
 */
export function otherRoles(more: readonly Operation[], shown: readonly RoleRef[]): string | undefined {
  const before = new Map<string, Set<string>>();
  for (const { value, display } of shown) {
    // Where no id was known, the name itself stands in its place.
    if (display === undefined || foldName(display) === foldName(value)) continue;
    const name = foldName(display);
    before.set(name, (before.get(name) ?? new Set()).add(value));
  }
  const found = new Map<string, string>();
  for (const { value, display, isName } of more.flatMap((operation) => operation.gains ?? [])) {
    if (display === undefined || isName || foldName(display) === foldName(value)) continue;
    const ids = before.get(foldName(display));
    if (ids && !ids.has(value)) found.set(value, `“${display}” (was ${[...ids].join(' or ')}, is ${value})`);
  }
  return found.size === 0 ? undefined : otherIds('role', [...found.values()]);
}

/** A sentence on names of one kind of thing. @param found each with the id of then and of now */
export function otherIds(thing: string, found: readonly string[]): string {
  const what = found.length === 1 ? `the name of a ${thing} stands` : `names of ${thing}s stand`;
  return `In CXone ${what} for another id: ${firstFew(found)}.`;
}

/** What helps where that was not meant. @param things in the plural */
export const nameBack = (things: string): string =>
  `If ${things} were renamed in CXone by mistake, name them back there and run the job again.`;
