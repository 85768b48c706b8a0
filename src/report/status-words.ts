import type { OutcomeStatus } from '../model/outcome.ts';

/** What became of a change, in people's words. */
export const STATUS_WORDS: Record<OutcomeStatus, { symbol: string; word: string }> = {
  done: { symbol: '✅', word: 'done' },
  adopted: { symbol: '✅', word: 'existing account linked' },
  partial: { symbol: '⚠️', word: 'partly done' },
  failed: { symbol: '❌', word: 'failed' },
  ignored: { symbol: '❌', word: 'ignored by CXone' },
  accepted: { symbol: '❓', word: 'not confirmed' },
  blocked: { symbol: '✋', word: 'needs your decision' },
  'not-started': { symbol: '⏸️', word: 'not started' },
  unknown: { symbol: '❓', word: 'not confirmed' },
};
