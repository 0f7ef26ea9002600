import { RoundPage } from '@/features/round/RoundPage';
import { Studio } from '@/features/studio/Studio';

/** A round is drawn in the studio; the two features do not know each other. */
export function Component() {
  return <RoundPage Studio={Studio} />;
}
