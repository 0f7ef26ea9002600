/** A word holds at least one letter or digit, so Markdown bullets and dashes do not count. */
const word = /[\p{L}\p{N}][\p{L}\p{N}'’\-_.]*/gu;

export function countWords(text: string): number {
  return text.match(word)?.length ?? 0;
}

export function plural(count: number, one: string, many = `${one}s`): string {
  return `${count.toLocaleString('en-GB')} ${count === 1 ? one : many}`;
}
