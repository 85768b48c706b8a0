/** `1 MiB`, `512 KiB`. */
export function byteWords(bytes: number): string {
  return bytes >= 1_048_576 ? `${Math.round((bytes / 1_048_576) * 10) / 10} MiB` : `${Math.round(bytes / 1024)} KiB`;
}

/**
 * How far the tenant's clock is from ours.
 * @param ms the tenant's time less ours; 0 within the second that a Date header can tell
 */
export function clockWords(ms: number): string {
  if (ms === 0) return 'the same time, to the second';
  const seconds = Math.abs(ms) / 1000;
  return (
    `the tenant's clock is ${seconds < 120 ? `${Math.round(seconds)} s` : `${Math.round(seconds / 60)} min`} ` +
    `${ms > 0 ? 'ahead of' : 'behind'} the runner's`
  );
}
