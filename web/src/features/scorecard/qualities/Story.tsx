import type { StoryView } from '@/api/types';
import { counted } from '@/shared/format';
import styles from './Story.module.css';
import { StoryBar } from './StoryBar';
import { tellingSentences } from './words';

/** A behavioural answer as a story: its four parts against the healthy shares, who did it, what came of it. */
export function Story({ story }: { story: StoryView }) {
  const results = story.results.length;
  return (
    <div className={styles.story}>
      <h3>Story</h3>
      <p>{tellingSentences[story.kind]}</p>
      {story.shares.length > 0 && <StoryBar shares={story.shares} />}
      <dl className={styles.facts}>
        <dt>Done by</dt>
        <dd>
          I {story.actionsByI}, we {story.actionsByWe}
        </dd>
        <dt>Result</dt>
        <dd>
          {results === 0
            ? 'None was found. One sentence: what changed, by which figure.'
            : `${counted(results, 'sentence')}, ${story.quantifiedResults} with a figure`}
        </dd>
        <dt>The question’s words</dt>
        <dd>
          {story.topicWords} of {story.topicWordsInAll} used
        </dd>
      </dl>
    </div>
  );
}
