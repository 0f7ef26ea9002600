/** A number that wants to stand in the margin at the height of its words. */
export interface MarginLabel {
  readonly id: string;
  readonly y: number;
}

export interface PlacedLabel extends MarginLabel {
  readonly column: number;
}

const labelHeight = 20;
const labelColumns = 2;

/**
 * Numbers whose words begin on one line stand side by side; when a line has more than fit, the rest move down.
 * Heights are only ever increased, so numbers keep their reading order.
 */
export function placeLabels(labels: readonly MarginLabel[]): PlacedLabel[] {
  const filledTo: number[] = Array.from({ length: labelColumns }, () => Number.NEGATIVE_INFINITY);
  return [...labels]
    .sort((a, b) => a.y - b.y)
    .map((label) => {
      const free = filledTo.findIndex((bottom) => bottom <= label.y);
      const column = free === -1 ? filledTo.indexOf(Math.min(...filledTo)) : free;
      const y = Math.max(label.y, filledTo[column] ?? label.y);
      filledTo[column] = y + labelHeight;
      return { id: label.id, y, column };
    });
}

/** The wire from a number in the margin, along the rule, to its point: three straight lines. */
export function wirePath(
  from: { x: number; y: number },
  ruleX: number,
  to: { x: number; y: number },
): string {
  const n = (value: number) => Math.round(value * 2) / 2;
  return `M${n(from.x)} ${n(from.y)}H${n(ruleX)}V${n(to.y)}H${n(to.x)}`;
}
