import { type KeyBinding, useCurrentProvenance, useKeyGroups } from '@/shared/keys';
import { Kbd } from '@/shared/ui';
import styles from './KeyBar.module.css';

/** The keys that work now, then where what is seen came from. */
export function KeyBar() {
  const provenance = useCurrentProvenance();
  const bindings = useKeyGroups()
    .flatMap((group) => group.bindings.map(({ binding }) => binding))
    .filter((binding) => (binding.listed ?? 'bar') === 'bar' && !binding.disabled)
    .sort((one, other) => (other.order ?? 0) - (one.order ?? 0));
  return (
    <footer className={styles.bar}>
      <ul className={styles.keys} aria-label="Keys that work here">
        {bindings.filter((binding) => !isForAll(binding)).map(toItem)}
      </ul>
      <ul className={styles.all} aria-label="Key that lists all keys">
        {bindings.filter(isForAll).map(toItem)}
      </ul>
      <span className={styles.provenance}>{provenance}</span>
    </footer>
  );
}

/** The key that names all others stays in sight when the bar has no room for them. */
const isForAll = (binding: KeyBinding) => binding.keys === '?';

const toItem = (binding: KeyBinding) => (
  <li key={`${binding.keys} ${binding.label}`}>
    <Kbd keys={binding.keys} shown={binding.shown} />
    {binding.label}
  </li>
);
