import { runCommand } from './cli/command.ts';
import { terminal } from './cli/terminal-io.ts';

process.exitCode = await runCommand(process.argv.slice(2), terminal(process));
