import { readdirSync, readFileSync } from 'node:fs';
import { resolve } from 'node:path';

const questions = resolve(import.meta.dirname, '../../../content/questions');

/** How many questions ship. */
export const questionCount = readdirSync(questions).length;

export type Strength = 'weak' | 'middling' | 'strong';

/** An answer that ships with a question. */
export function answerTo(slug: string, strength: Strength): string {
  return readFileSync(`${questions}/${slug}/answers/${strength}.md`, 'utf8').trim();
}
