import { defineConfig } from 'vitest/config';

export default defineConfig({
  test: {
    include: ['test/**/*.test.ts'],
    // A test that starts several runs takes seconds, and a minute where the machine is busy with something else.
    testTimeout: 180_000,
    // Tests wait for processes they start more than they compute.
    maxWorkers: '100%',
    hookTimeout: 180_000,
    // Real servers on loopback: no test may lean on the network of the machine it runs on.
    env: { HTTP_PROXY: '', HTTPS_PROXY: '', http_proxy: '', https_proxy: '', NO_PROXY: '127.0.0.1,localhost' },
  },
});
