import { fileURLToPath } from 'node:url';
import { defineConfig } from 'vitest/config';
import base from '../../vitest.config.ts';

/** The suite as it is, on Node's own loader. */
export default defineConfig({
  root: fileURLToPath(new URL('../../', import.meta.url)),
  test: {
    ...base.test,
    pool: 'forks',
    experimental: { viteModuleRunner: false },
    setupFiles: ['scripts/counted/take.ts'],
    // Counting makes everything slower.
    testTimeout: 180_000,
    hookTimeout: 180_000,
  },
});
