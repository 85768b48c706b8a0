/** Loaded before a program that is measured: at its end it writes what the process used. */
import { writeFileSync } from 'node:fs';

const file = process.env['USAGE_FILE'];
process.on('exit', () => {
  if (file === undefined) return;
  const { userCPUTime, systemCPUTime, maxRSS } = process.resourceUsage();
  writeFileSync(file, JSON.stringify({ processor: (userCPUTime + systemCPUTime) / 1000, peak: maxRSS / 1024 }));
});
