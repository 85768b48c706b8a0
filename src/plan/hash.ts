import { createHash } from 'node:crypto';
import { type Change, wireKind } from '../model/operation.ts';
import { canonical } from '../text/canonical.ts';
import { sha256 } from '../text/hash.ts';
import { ownText } from '../text/own-text.ts';

const byKindThenKey = (a: Change, b: Change): number =>
  compare(wireKind(a.kind), wireKind(b.kind)) || compare(a.key, b.key);

/** Orders by UTF-16 code units, as RFC 8785 does: the same on every machine, whatever its locale. */
export function compare(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}

/**
 * The RFC 8785 form of one change: the bytes that ids, digests and the plan hash are made of.
 * @param change an operation; everything but kind, key, before and after is left out
 */
export function canonicalChange({ kind, key, before, after }: Change): string {
  const [to, from] = [canonical(after), canonical(before)];
  return `{"after":${to},"before":${from},"key":${canonical(key)},"kind":${canonical(wireKind(kind))}}`;
}

/** First 16 hex digits of SHA-256 over the canonical change: the same change has the same id in every run. */
export function operationId(change: Change): string {
  return ownText(sha256(canonicalChange(change)).slice(0, 16));
}

/**
 * The hash of a plan: lower-case hex SHA-256 over the RFC 8785 form of `{tenant, operations}`, each operation as
 * `{kind, key, before, after}`, sorted by kind then key. Rows, guards, dates and policy do not count.
 */
export function planHash(tenant: string, operations: Iterable<Change>): string {
  const sorted = [...operations].sort(byKindThenKey);
  // In pieces: for a million people the whole text would be larger than all that is known of them.
  const digest = createHash('sha256');
  let text = '{"operations":[';
  for (const [i, operation] of sorted.entries()) {
    text += `${i === 0 ? '' : ','}${canonicalChange(operation)}`;
    if (text.length < 65_536) continue;
    digest.update(text);
    text = '';
  }
  return digest.update(`${text}],"tenant":${canonical(tenant)}}`).digest('hex');
}
