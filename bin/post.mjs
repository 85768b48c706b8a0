// The step after a run. It knows itself by what the main step saved; a main step that was stopped before it saved
// anything leaves nothing, and must not be started a second time by this one.
import { fileURLToPath } from 'node:url';

const bundle = new URL('../dist/index.js', import.meta.url);
process.env['STATE_started'] ||= 'no';
process.argv[1] = fileURLToPath(bundle);
await import(bundle.href);
