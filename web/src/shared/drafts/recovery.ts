import { counted } from '@/shared/format';
import { fingerprint } from './fingerprint';
import type { LocalDraft } from './localDrafts';
import { countWords } from './words';

export interface ServerDraft {
  readonly text: string;
  readonly revision: number;
}

/** What to do with the copies this browser kept when an attempt is opened again. */
export type Recovery =
  | { readonly kind: 'clean'; readonly stale: readonly LocalDraft[] }
  | {
      readonly kind: 'recovered';
      readonly draft: LocalDraft;
      readonly stale: readonly LocalDraft[];
      readonly more: readonly LocalDraft[];
    }
  | {
      readonly kind: 'conflict';
      readonly draft: LocalDraft;
      readonly stale: readonly LocalDraft[];
      readonly more: readonly LocalDraft[];
    };

/**
 * The newest copy continues the server's text when it grew from it. When the server has moved on to something this
 * browser never saw, both are shown. `stale` copies say nothing new; `more` are kept for the user to look at.
 */
export function recover(server: ServerDraft, copies: readonly LocalDraft[]): Recovery {
  const stale = copies.filter((copy) => server.text.startsWith(copy.text));
  const [draft, ...rest] = copies.filter((copy) => !stale.includes(copy));
  if (!draft) return { kind: 'clean', stale };
  const contained = rest.filter((copy) => draft.text.startsWith(copy.text));
  const more = rest.filter((copy) => !contained.includes(copy));
  const grewFromServer =
    draft.revision === server.revision ||
    draft.sent.includes(fingerprint(server.text)) ||
    draft.text.startsWith(server.text);
  return {
    kind: grewFromServer ? 'recovered' : 'conflict',
    draft,
    stale: [...stale, ...contained],
    more,
  };
}

export function recoveryNote(serverText: string, text: string): string {
  const more = countWords(text) - countWords(serverText);
  return more > 0
    ? `Recovered ${counted(more, 'word')} typed after the last save.`
    : 'Recovered changes made after the last save.';
}

/** Keeps both, theirs first. What they begin with in common is not repeated, back to a whole sentence. */
export function appendText(first: string, second: string): string {
  if (second.startsWith(first)) return second;
  if (first.includes(second)) return first;
  const rest = second.slice(commonStart(first, second)).trimStart();
  return `${first.trimEnd()}\n\n---\n\n${rest}`;
}

function commonStart(first: string, second: string): number {
  let length = 0;
  while (length < second.length && first[length] === second[length]) length++;
  const common = second.slice(0, length);
  const sentences = [...common.matchAll(/[.!?]\s+|\n+/g)];
  const last = sentences.at(-1);
  return last ? last.index + last[0].length : 0;
}
