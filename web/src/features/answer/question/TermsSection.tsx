import type { Term } from '@/api/types';
import { Fold } from '../prompt/Fold';
import { Terms } from '../prompt/Terms';

export function TermsSection({ terms }: { terms: readonly Term[] }) {
  if (terms.length === 0) return null;
  return (
    <Fold title="Terms">
      <Terms terms={terms} />
    </Fold>
  );
}
