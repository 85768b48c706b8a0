import { takeCoverage } from 'node:v8';
import { afterAll } from 'vitest';

/** A worker is ended without a word: what it ran is written down after each file. */
afterAll(() => takeCoverage());
