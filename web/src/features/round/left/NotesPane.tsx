import { countWords } from '@/shared/drafts/words';
import { counted } from '@/shared/format';
import { withNotes } from '../model/typed';
import { useRound, useTyped } from '../state/RoundContext';
import { notesId } from './places';
import styles from './RoundLeft.module.css';
import { SaveLine } from './SaveLine';

const longestNotes = 40_000;

/** What one would say aloud in this stage, as plain text. */
export function NotesPane() {
  const { stage, plan, change } = useRound();
  const notes = useTyped().notes[stage] ?? '';
  return (
    <section className={styles.notes} aria-label="Notes">
      <div className={styles.notesHead}>
        <h2>
          <label htmlFor={notesId}>Notes, {plan.title}</label>
        </h2>
        <span className="faint s12">{counted(countWords(notes), 'word')}</span>
        <SaveLine />
      </div>
      <textarea
        // Another stage is another text: undo must not bring one into the other.
        key={stage}
        id={notesId}
        value={notes}
        maxLength={longestNotes}
        placeholder={`${plan.goal} Say here what you would say aloud.`}
        spellCheck
        onChange={(event) => change((typed) => withNotes(typed, stage, event.target.value))}
        onKeyDown={(event) => event.key === 'Escape' && event.currentTarget.blur()}
      />
    </section>
  );
}
