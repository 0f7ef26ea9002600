const whole = new Intl.NumberFormat('en');
const oneDecimal = new Intl.NumberFormat('en', { maximumFractionDigits: 1 });

export const count = (value: number): string => whole.format(value);
export const score = (value: number): string => oneDecimal.format(value);

/** `65.5 to 69.5`, or `65.5` when both ends are the same. */
export function range(low: number, high: number): string {
  return low === high ? score(low) : `${score(low)} to ${score(high)}`;
}

/** `1 question`, `4,102 questions`. */
export function counted(value: number, singular: string, plural = `${singular}s`): string {
  return `${count(value)} ${value === 1 ? singular : plural}`;
}

/** How long the search took: microseconds until they are milliseconds. */
export function elapsed(microseconds: number): string {
  return microseconds < 1000
    ? `${count(Math.max(1, Math.round(microseconds)))} µs`
    : `${oneDecimal.format(microseconds / 1000)} ms`;
}
