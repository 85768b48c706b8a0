import type { Lies } from './lies.ts';
import type { Settings } from './options.ts';
import type { Store } from './store.ts';

export interface Group {
  id: string;
  displayName: string;
  members: Set<string>;
}

/** What the routes share. */
export interface State {
  settings: Settings;
  store: Store;
  groups: Map<string, Group>;
  now: () => number;
  sleep: (ms: number) => Promise<void>;
  random: () => number;
  /** Origin of the tenant; set when it listens. */
  origin: string;
  /** Things no client should ever do. */
  violations: string[];
  /** Keys that the clean-up routes were given. */
  cleanup: { licenses: string[]; sessions: string[]; disconnects: string[]; refreshed: string[]; logouts: string[] };
  /** List pages answered so far, for moving totals. */
  pages: number;
  /** Says one thing and does another; `null`: an honest tenant. */
  lies: Lies | null;
  /** Looks at access keys so far. */
  keyLooks: number;
  /** Cursor of the attribute listing under way: a new listing ends the old one. */
  cursor: number;
}
