import { useState } from 'react';
import { countWords } from '@/shared/drafts/words';
import { counted } from '@/shared/format';
import { Button } from '@/shared/ui';
import { read, type Typed } from '../model/typed';
import { useRound } from '../state/RoundContext';
import styles from './RoundHead.module.css';

/** Says what came back from this browser, and how to do without it. */
export function RecoveredLine() {
  const { recovery, saved, sync } = useRound();
  const [done, setDone] = useState(false);
  if (done || recovery.kind !== 'recovered') return null;
  const more = wordsIn(read(recovery.draft.text)) - wordsIn(read(saved.text));
  return (
    <div className={styles.line} role="status">
      <p>
        {more > 0
          ? `Recovered ${counted(more, 'word')} typed after the last save.`
          : 'Recovered changes made after the last save.'}
      </p>
      <Button
        onClick={() => {
          sync.change(saved.text);
          setDone(true);
        }}
      >
        Use the saved version instead
      </Button>
      <Button look="ghost" icon="cross" aria-label="Dismiss" onClick={() => setDone(true)} />
    </div>
  );
}

const wordsIn = ({ notes, estimates, answers }: Typed): number =>
  [...Object.values(notes), ...estimates, ...Object.values(answers)].reduce(
    (sum, text) => sum + countWords(text),
    0,
  );
