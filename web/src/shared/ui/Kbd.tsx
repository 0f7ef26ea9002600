import { caps } from '@/shared/keys';
import { Icon } from './Icon';
import styles from './Kbd.module.css';

type KbdProps = {
  /** A chord such as `Mod+k`, or several alternatives. */
  keys: string | string[];
  /** Draw these caps as they are, for instance `1–4`. */
  shown?: string[];
};

/** Keys as they stand on the keyboard, one cap each. */
export function Kbd({ keys, shown }: KbdProps) {
  const drawn = shown ?? [keys].flat().flatMap((chord) => caps(chord));
  return (
    <span className={styles.caps}>
      {drawn.map((cap) => (
        <kbd key={cap} className={styles.cap}>
          {cap === '↵' ? (
            <>
              <Icon name="enter" size={11} />
              <span className="sr">Enter</span>
            </>
          ) : (
            cap
          )}
        </kbd>
      ))}
    </span>
  );
}
