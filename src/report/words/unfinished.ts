import { counted } from '../../text/figures.ts';

/** People with a change that is not, or not wholly, done, by how it ended. */
interface Unfinished {
  failed: number;
  partly: number;
  unconfirmed: number;
  notStarted: number;
}

/** `3 people have a change that failed`, one for each end that a change came to. */
export function unfinishedWords({ failed, partly, unconfirmed, notStarted }: Unfinished): string[] {
  const ends: [number, string][] = [
    [failed, 'that failed'],
    [partly, 'that is partly done'],
    [unconfirmed, 'that is not confirmed'],
    [notStarted, 'that was not started'],
  ];
  return ends.flatMap(([people, how]) =>
    people > 0 ? [`${counted(people, 'person has', 'people have')} a change ${how}`] : [],
  );
}
