/**
 * The members that are not undefined, for readers that look at keys: what is laid over something else, headers. Where
 * nobody looks at keys a member may just be undefined.
 */
export const given = <T extends object>(members: T): { [K in keyof T]: Exclude<T[K], undefined> } =>
  Object.fromEntries(Object.entries(members).filter(([, value]) => value !== undefined)) as {
    [K in keyof T]: Exclude<T[K], undefined>;
  };
