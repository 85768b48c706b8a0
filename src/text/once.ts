/**
 * What is found in a list, found once: every report of a run asks for the same.
 * @param find for a list that nobody changes any more
 */
export function once<List extends object, Found extends object>(find: (list: List) => Found): (list: List) => Found {
  const known = new WeakMap<List, Found>();
  return (list) => {
    const found = known.get(list) ?? find(list);
    known.set(list, found);
    return found;
  };
}
