import { useCurrentProvenance, useKeyGroups } from '@/shared/keys';
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
        {bindings.map((binding) => (
          <li key={`${binding.keys} ${binding.label}`}>
            <Kbd keys={binding.keys} shown={binding.shown} />
            {binding.label}
          </li>
        ))}
      </ul>
      <span className={styles.provenance}>{provenance}</span>
    </footer>
  );
}
