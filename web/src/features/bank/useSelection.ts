import { useState } from 'react';
import type { QuestionSummary } from '@/api/types';

/** The row that keys act on. It follows its question while the list changes, else it is the first. */
export function useSelection(items: readonly QuestionSummary[] | undefined) {
  const [slug, setSlug] = useState<string | null>(null);
  const selected = items?.find((item) => item.slug === slug) ?? items?.[0];
  return [selected, setSlug] as const;
}
