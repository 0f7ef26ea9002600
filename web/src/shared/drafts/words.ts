/** A word holds at least one letter or digit, so Markdown bullets and dashes do not count. */
const word = /[\p{L}\p{N}][\p{L}\p{N}'’\-_.]*/gu;

export function countWords(text: string): number {
  return text.match(word)?.length ?? 0;
}
