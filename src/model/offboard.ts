/**
 * Whether a roster is the one that the `offboard` action writes: one person, started by hand, guarded by its
 * environment. Such a run deactivates and never deletes.
 * @param paths roster paths of the run, one a line or as a list
 */
export function isOffboarding(paths: string | readonly string[]): boolean {
  const all = typeof paths === 'string' ? paths.split('\n') : paths;
  return all.length === 1 && /^\.cxone-offboard-[\w-]+\.json$/.test(all[0] ?? '');
}
