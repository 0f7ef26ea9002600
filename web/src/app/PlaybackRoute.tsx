import { PlaybackPage } from '@/features/round/playback/PlaybackPage';
import { Studio } from '@/features/studio/Studio';

/** A round is played back in the studio; the two features do not know each other. */
export function Component() {
  return <PlaybackPage Studio={Studio} />;
}
