import { hash } from 'node:crypto';
import type { RosterEntry } from '../model/entry.ts';
import { canonical } from '../text/canonical.ts';
import { sha256 } from '../text/hash.ts';

/** How a row is called between runs: its externalId, else its userName without case. */
export function rowKey({ profile }: Pick<RosterEntry, 'profile'>): string {
  return profile.externalId ?? (profile.userName ?? '').toLowerCase();
}

/** What a row says about its person, wherever it stands in the file: 32 hex digits. */
export function rowDigest(entry: RosterEntry): string {
  const { file: _file, row: _row, line: _line, goneBy: _goneBy, ...says } = entry;
  // Written out: a piece of the whole digest would keep the whole in memory, of everybody.
  return hash('sha256', canonical(says), 'buffer').toString('hex', 0, 16);
}

/** What a roster says, row by row, whatever the order of its rows. */
export interface ContentDigest {
  /** Of all rows together. */
  roster: string;
  /** By the person's row key. */
  rows: Record<string, string>;
}

/** The digests of a roster's good rows. */
export function contentDigest(entries: readonly RosterEntry[]): ContentDigest {
  const rows = Object.fromEntries(
    entries.map((entry) => [rowKey(entry), rowDigest(entry)] as const).sort(([a], [b]) => (a < b ? -1 : 1)),
  );
  return { roster: sha256(JSON.stringify(rows)), rows };
}
