/**
 * Milliseconds of processor time that this process took for some work: what a text that is hostile costs, however many
 * others use the machine.
 */
export async function processorMs(work: () => unknown): Promise<number> {
  const before = process.cpuUsage();
  await work();
  const { user, system } = process.cpuUsage(before);
  return (user + system) / 1000;
}
