import type { RosterEntry } from '../model/entry.ts';
import { canonical } from '../text/canonical.ts';
import { sha256 } from '../text/hash.ts';
import { ownText } from '../text/own-text.ts';

/** The one name that an object of JSON cannot keep a value under. */
const UNKEPT = '__proto__';

/** How a row is called between runs: its externalId, else its userName without case. */
export function rowKey({ profile }: Pick<RosterEntry, 'profile'>): string {
  const key = profile.externalId ?? (profile.userName ?? '').toLowerCase();
  return key === UNKEPT ? JSON.stringify(key) : key;
}

/** What a row says about its person, wherever it stands in the file: 32 hex digits. */
export function rowDigest(entry: RosterEntry): string {
  const says = { ...entry, file: undefined, row: undefined, line: undefined, goneBy: undefined };
  return ownText(sha256(canonical(says)).slice(0, 32));
}

/** What a roster says, row by row, whatever the order of its rows. */
export interface ContentDigest {
  /** Of all rows together. */
  roster: string;
  /** By the person's row key. */
  rows: Record<string, string>;
}

/**
 * The digests of a roster's good rows. One person's externalId may be another's userName: then what both rows say
 * stands under the name that they share, so that neither changes unseen behind the other.
 */
export function contentDigest(entries: readonly RosterEntry[]): ContentDigest {
  const digests = new Map<string, string>();
  const shared = new Map<string, string[]>();
  for (const entry of entries) {
    const [key, digest] = [rowKey(entry), rowDigest(entry)];
    const other = digests.get(key);
    if (other !== undefined) shared.set(key, [...(shared.get(key) ?? [other]), digest]);
    digests.set(key, digest);
  }
  for (const [key, each] of shared) digests.set(key, sha256(each.sort().join('\n')).slice(0, 32));
  const rows: Record<string, string> = {};
  for (const key of [...digests.keys()].sort()) rows[key] = digests.get(key) as string;
  return { roster: sha256(JSON.stringify(rows)), rows };
}
