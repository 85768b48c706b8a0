import { main } from './main.ts';

// One bundle serves both steps, so that runners download it once: `post` knows itself by the state that the main step
// saved; bin/post.mjs sees to it that there is one.
const { env } = process;
process.exitCode = env['STATE_started'] ? await (await import('./main/post/post.ts')).post(env) : await main(env);
// Whatever is still open then – a service that never answers – keeps no runner waiting.
setTimeout(() => process.exit(), 10_000).unref();
