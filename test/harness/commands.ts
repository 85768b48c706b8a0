/** One annotation as the runner would show it. */
export interface Annotation {
  level: 'error' | 'warning' | 'notice';
  message: string;
  properties: Record<string, string>;
}

/** What the runner understands out of a step's output. */
export interface Commands {
  masks: string[];
  annotations: Annotation[];
  groups: string[];
  debug: string[];
}

const data = (text: string): string => text.replaceAll('%0D', '\r').replaceAll('%0A', '\n').replaceAll('%25', '%');
const property = (text: string): string =>
  text
    .replaceAll('%0D', '\r')
    .replaceAll('%0A', '\n')
    .replaceAll('%3A', ':')
    .replaceAll('%2C', ',')
    .replaceAll('%25', '%');

/**
 * Reads workflow commands the way the runner does: a line that starts, after white space, with `::name
 * properties::data`. A carriage return ends a line there as well.
 */
export function readCommands(stdout: string): Commands {
  const commands: Commands = { masks: [], annotations: [], groups: [], debug: [] };
  for (const line of stdout.split(/\r\n|\r|\n/)) {
    const match = /^\s*::([a-z-]+)(?: ([^:]*(?::(?!:)[^:]*)*))?::(.*)$/.exec(line);
    if (!match) continue;
    const [, name, attributes = '', text = ''] = match;
    if (name === 'add-mask') commands.masks.push(data(text));
    else if (name === 'group') commands.groups.push(data(text));
    else if (name === 'debug') commands.debug.push(data(text));
    else if (name === 'error' || name === 'warning' || name === 'notice') {
      const pairs = attributes.split(',').filter((pair) => pair.includes('='));
      const properties = Object.fromEntries(
        pairs.map((pair) => [pair.slice(0, pair.indexOf('=')), property(pair.slice(pair.indexOf('=') + 1))]),
      );
      commands.annotations.push({ level: name, message: data(text), properties });
    }
  }
  return commands;
}

/** Reads a command file (`GITHUB_OUTPUT`, `GITHUB_STATE`, `GITHUB_ENV`): `name=value` and `name<<end … end`. */
export function readCommandFile(text: string): Record<string, string> {
  const values: Record<string, string> = {};
  const lines = text.split(/\r?\n/);
  for (let index = 0; index < lines.length; index++) {
    const line = lines[index] ?? '';
    if (line === '') continue;
    const heredoc = /^([^=]+?)<<(.+)$/.exec(line);
    if (heredoc) {
      const [, name = '', end] = heredoc;
      const from = ++index;
      while (index < lines.length && lines[index] !== end) index++;
      if (index >= lines.length) throw new Error(`Command file: “${name}” has no closing “${end}”.`);
      values[name] = lines.slice(from, index).join('\n');
    } else {
      const at = line.indexOf('=');
      if (at < 1) throw new Error(`Command file: “${line}” is neither name=value nor name<<end.`);
      values[line.slice(0, at)] = line.slice(at + 1);
    }
  }
  return values;
}

/** A log as GitHub shows it: every mask is three stars. */
export function masked(text: string, masks: string[]): string {
  let shown = text;
  for (const mask of [...masks].sort((a, b) => b.length - a.length))
    if (mask !== '') shown = shown.replaceAll(mask, '***');
  return shown;
}
