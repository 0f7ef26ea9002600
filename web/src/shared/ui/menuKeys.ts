/** Where focus goes in a menu, or null when the key means nothing to it. Letters go to a name. */
export function nextItem(key: string, at: number, names: readonly string[]): number | null {
  const count = names.length;
  if (count === 0) return null;
  if (key === 'ArrowDown') return (at + 1) % count;
  if (key === 'ArrowUp') return (at - 1 + count) % count;
  if (key === 'Home') return 0;
  if (key === 'End') return count - 1;
  if (key.length !== 1 || key === ' ') return null;
  for (let step = 1; step <= count; step++) {
    const index = (at + step) % count;
    if (names[index]?.toLowerCase().startsWith(key.toLowerCase())) return index;
  }
  return null;
}
