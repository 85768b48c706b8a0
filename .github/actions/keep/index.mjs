import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { input, output } from '../commands.mjs';

/** Characters of a comment, at most: GitHub takes no longer one. */
const MOST = 65_536;

/** What a tenant's run left for the last job: its result, and what its comment says or would say. */
const folder = join(process.env['RUNNER_TEMP'] ?? '.', 'cxone-result');
mkdirSync(folder, { recursive: true });
const path = join(folder, `${input('name')}.json`);
let result = {};
try {
  result = JSON.parse(input('result'));
} catch {
  // The run ended before it could say anything: the last job shows that.
}
const comment = input('report-path') === '' ? '' : join(dirname(input('report-path')), 'comment.md');
const text = comment !== '' && existsSync(comment) ? readFileSync(comment, 'utf8').slice(0, MOST) : undefined;
writeFileSync(path, JSON.stringify({ ...result, ...(text !== undefined && { comment: text }) }));
output('path', path);
