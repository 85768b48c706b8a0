import { runCommand } from './cli/command.ts';
import { terminal } from './cli/terminal-io.ts';
import { keepHeapSmall } from './main/small-heap.ts';

keepHeapSmall();
process.exitCode = await runCommand(process.argv.slice(2), terminal(process));
