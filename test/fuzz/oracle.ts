import { parse } from 'csv-parse/sync';
import { marked } from 'marked';

/** All that a run let out, and what must not be in it. */
export interface Leavings {
  /** Files of the output folder by name. */
  files: Record<string, string>;
  /** The standard output. */
  stdout: string;
  /** Everything else that left: outputs, summary, requests to others. */
  others: string[];
  secrets: readonly string[];
}

const ALWAYS = ['audit.jsonl', 'results.csv', 'roster-errors.csv', 'comment.md', 'summary.md', 'report.html'];
const HIDDEN = /[\u0000-\u0008\u000B\u000C\u000E-\u001F\u007F-\u009F\u202A-\u202E\u2066-\u2069\u{E0000}-\u{E007F}]/u;

/** What is wrong with what a run let out: no secret, no link out, no command, no formula, no fault, a report always. */
export async function faults({ files, stdout, others, secrets }: Leavings): Promise<string[]> {
  const found: string[] = [];
  for (const name of ALWAYS) if (!files[name]) found.push(`no ${name}`);
  const commands = stdout.split(/\r\n|\r|\n/);
  // The runner is told what to hide; nobody else sees that.
  const shown = commands.filter((line) => !line.startsWith('::add-mask::')).join('\n');
  for (const [where, text] of [...Object.entries(files), ['stdout', shown], ...others.map((text) => ['other', text])])
    for (const form of secrets.flatMap(formsOf))
      if (text?.includes(form)) found.push(`${where}: the secret ${form.slice(0, 12)}…`);
  for (const line of commands) {
    const command = /^\s*::([a-z-]+)/.exec(line)?.[1];
    if (command && !['add-mask', 'debug', 'error', 'warning', 'notice', 'group', 'endgroup'].includes(command))
      found.push(`stdout: the command ${command}`);
    if (/^\s*::(?:error|warning|notice)\b.*owned/.test(line) && !/::(?:error|warning|notice) title=/.test(line))
      found.push(`stdout: a command of someone else: ${line.slice(0, 80)}`);
    // A line that is a command of the newer kind is not looked at for the older one.
    if (!command && line.includes('##[')) found.push(`stdout: ##[ in ${line.slice(0, 80)}`);
  }
  if (/fault of the action|RangeError|TypeError|is not a function/.test(stdout + (files['summary.md'] ?? '')))
    found.push(`a fault of the action: ${/.*(?:fault of the action|RangeError|TypeError).*/.exec(stdout)?.[0]}`);
  for (const [name, text] of Object.entries(files)) {
    if (name.endsWith('.csv')) found.push(...formulas(name, text));
    if (name !== 'audit.jsonl' && HIDDEN.test(text)) found.push(`${name}: ${JSON.stringify(HIDDEN.exec(text)?.[0])}`);
    if (name.endsWith('.md')) found.push(...alive(name, await marked(text.replaceAll('<!-- -->', '\u2060')), text));
    if (name.endsWith('.html')) found.push(...alive(name, text, ''));
  }
  return found;
}

/** A secret as it stands in JSON, in addresses and in base64: told apart from how the product finds it. */
function formsOf(secret: string): string[] {
  const inner = (shift: number): string =>
    Buffer.from(' '.repeat(shift) + secret)
      .toString('base64')
      .slice(shift === 0 ? 0 : 4, -4);
  return [
    secret,
    JSON.stringify(secret).slice(1, -1),
    encodeURIComponent(secret),
    inner(0),
    inner(1),
    inner(2),
    secret.slice(0, 16),
  ].filter((form) => form.length >= 10);
}

function formulas(name: string, text: string): string[] {
  const cells = parse(text, { bom: true, relax_column_count: true }).flat();
  return cells.flatMap((cell) =>
    cell
      .split(/[;|\t\r\n]/)
      .filter((part) => /^[=+\-@＝＋－＠]/u.test(part.trim()))
      .map((part) => `${name}: the formula ${JSON.stringify(part.slice(0, 40))}`),
  );
}

/** Elements that fetch or run something, links that lead out, mentions. */
function alive(name: string, html: string, raw: string): string[] {
  const found: string[] = [];
  const own = name.endsWith('.html');
  const text = own ? html.replace(/<script[\s\S]*?<\/script>/g, '').replace(/<style[\s\S]*?<\/style>/g, '') : html;
  const tags = [...text.matchAll(/<[a-z][^>]*>/gi)].map(([tag]) => tag).join(' ');
  for (const [, address = ''] of tags.matchAll(/\s(?:href|src|action|formaction|data|srcset)\s*=\s*["']?([^"'\s>]*)/gi))
    if (!/^(?:#|https:\/\/github\.com\/example\/)/.test(address)) found.push(`${name}: a link to ${address}`);
  for (const [element] of text.matchAll(
    /<(?:script|img|iframe|object|embed|link|form|meta http-equiv="refresh)\b[^>]*/gi,
  ))
    found.push(`${name}: ${element.slice(0, 60)}`);
  for (const [event] of text.matchAll(/<[a-z][^>]*\son[a-z]+\s*=/gi)) found.push(`${name}: ${event.slice(0, 60)}`);
  if (own && html.split(/<script\b/i).length > 2) found.push(`${name}: a second script`);
  // Nobody is called from a block of code.
  const prose = raw.replace(/^(`{3,})[^\n]*\n[\s\S]*?\n\1$/gm, '');
  const mention = /.{0,40}(?:^|[^\w&;])@[a-z0-9].{0,20}/im.exec(prose)?.[0];
  if (mention !== undefined) found.push(`${name}: the mention ${mention}`);
  return found;
}
