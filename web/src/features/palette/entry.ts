import type { Span } from '@/api/types';
import type { IconName } from '@/shared/ui';

/** One line of the palette. */
export type Entry = {
  id: string;
  group: 'Questions' | 'Pages' | 'Commands';
  title: string;
  highlights?: readonly Span[];
  /** Said at the right end. */
  note?: string;
  icon: IconName;
  run: () => void;
};

/** Those whose title has every typed word in it, in any order. */
export function matching(entries: readonly Entry[], typed: string): Entry[] {
  const words = typed.toLowerCase().split(/\s+/).filter(Boolean);
  return entries.filter(({ title }) => {
    const text = title.toLowerCase();
    return words.every((word) => text.includes(word));
  });
}
