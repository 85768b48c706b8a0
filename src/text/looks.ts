/** Seconds after an answer at which reads, which may lag behind writes, are asked again; later every 30 s. */
export const LOOK_SECONDS: readonly number[] = [1, 2, 4, 8, 15, 30];
