import { parseArgs } from 'node:util';
import { nearestWord } from '../text/nearest.ts';
import { errorText } from '../text/errors.ts';

/** What `util.parseArgs` takes as options, with one line of help each. */
export type OptionTable = Readonly<Record<string, { type: 'string' | 'boolean'; value?: string; help: string }>>;

/** Arguments of one command, read; or what is wrong with them, in one sentence. */
type Arguments =
  | { ok: true; files: string[]; values: Readonly<Record<string, string | boolean | undefined>> }
  | { ok: false; problem: string };

/**
 * Reads the arguments of a command.
 * @param argv what follows the command's name
 * @param options the command's options
 * @param files how many files it takes, at least and at most
 */
export function readArguments(argv: readonly string[], options: OptionTable, files: [number, number]): Arguments {
  const config = Object.fromEntries(Object.entries(options).map(([name, { type }]) => [name, { type }]));
  try {
    const { values, positionals } = parseArgs({ args: [...argv], options: config, allowPositionals: true });
    if (positionals.length < files[0]) return { ok: false, problem: 'The file is missing.' };
    if (positionals.length > files[1])
      return { ok: false, problem: `“${positionals[files[1]]}” is one argument too many.` };
    return { ok: true, files: positionals, values };
  } catch (error) {
    const unknown = /Unknown option '(--?[^']+)'/.exec(String(error))?.[1];
    if (unknown === undefined) {
      const said = errorText(error).split('\n')[0];
      return { ok: false, problem: said ?? 'The arguments cannot be read.' };
    }
    const near = nearestWord(unknown.replace(/^-+/, ''), Object.keys(options));
    return { ok: false, problem: `There is no option “${unknown}”.${near ? ` Did you mean “--${near}”?` : ''}` };
  }
}
