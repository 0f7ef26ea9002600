export interface SmallestChange {
  readonly from: number;
  readonly to: number;
  readonly insert: string;
}

/** The one stretch by which two texts differ, so that what stays keeps its marks and the caret its place. */
export function smallestChange(before: string, after: string): SmallestChange {
  const shorter = Math.min(before.length, after.length);
  let start = 0;
  while (start < shorter && before[start] === after[start]) start++;
  let end = 0;
  while (end < shorter - start && before.at(-1 - end) === after.at(-1 - end)) end++;
  return { from: start, to: before.length - end, insert: after.slice(start, after.length - end) };
}
