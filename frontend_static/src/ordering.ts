// The order of asking: questions stay within their group, and groups stand in the order of their first question.

export type GroupOf = (question: string) => string;

export function groupsOf(order: readonly string[], groupOf: GroupOf): string[] {
  return [...new Set(order.map(groupOf))];
}

/** As the form shows it: group by group. */
export function grouped(order: readonly string[], groupOf: GroupOf): string[] {
  return groupsOf(order, groupOf).flatMap((group) => order.filter((one) => groupOf(one) === group));
}

/** One question a step up (-1) or down (1) within its group; at the end of it nothing moves. */
export function moved(order: readonly string[], groupOf: GroupOf, question: string, step: -1 | 1): string[] {
  const whole = grouped(order, groupOf);
  const at = whole.indexOf(question);
  const other = whole[at + step];
  return other !== undefined && groupOf(other) === groupOf(question) ? swapped(whole, at, at + step) : whole;
}

/** A whole group a step up or down. */
export function groupMoved(order: readonly string[], groupOf: GroupOf, group: string, step: -1 | 1): string[] {
  const groups = groupsOf(order, groupOf);
  const at = groups.indexOf(group);
  if (groups[at + step] === undefined) return grouped(order, groupOf);
  return swapped(groups, at, at + step).flatMap((one) => order.filter((question) => groupOf(question) === one));
}

function swapped<T>(list: readonly T[], one: number, other: number): T[] {
  const found = [...list];
  [found[one], found[other]] = [found[other] as T, found[one] as T];
  return found;
}
