// One step of a line in its section.

/** The same list with one of it a step up (-1) or down (1); as it was where there is no further to go. */
export function stepped<T>(list: readonly T[], from: number, step: -1 | 1): T[] {
  const to = from + step;
  const moved = [...list];
  if (from < 0 || to < 0 || to >= list.length) return moved;
  [moved[from], moved[to]] = [moved[to] as T, moved[from] as T];
  return moved;
}
