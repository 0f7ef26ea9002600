import { Button } from '@/shared/ui';
import { useStudioContext } from '../state/StudioContext';
import { inWords } from './faults';
import styles from './Lab.module.css';
import { breakId } from './RunTools';

/** Faults that one has put into the run, each with what the server says of it and a way back. */
export function YourFaults() {
  const { lab, play } = useStudioContext();
  const { faults } = lab.whatIf;
  if (faults.length === 0) return null;
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: it scrolls, and the keyboard has to reach that
    <section className={styles.yours} aria-label="Faults of yours" tabIndex={0}>
      <span className="faint">Yours:</span>
      <ul>
        {faults.map(({ line, draft, refusal }, index) => (
          <li key={line} data-refused={refusal !== null || undefined}>
            <button type="button" className={styles.fault} onClick={() => play.seek(draft.at)}>
              {inWords(line)}
            </button>
            {refusal !== null && (
              <>
                <span role="alert">Not run. {refusal}</span>
                <Button look="ghost" onClick={() => lab.setAsking({ draft, replaces: index })}>
                  Change
                </Button>
              </>
            )}
            <Button
              look="ghost"
              icon="cross"
              aria-label={`Take back: ${inWords(line)}`}
              onClick={() => {
                lab.withdraw(index);
                // The button that had the focus goes.
                document.getElementById(breakId)?.focus();
              }}
            />
          </li>
        ))}
      </ul>
    </section>
  );
}
