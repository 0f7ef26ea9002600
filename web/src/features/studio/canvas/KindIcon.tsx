import { kindPath } from '../model/kindPaths';
import styles from './KindIcon.module.css';

/** Decoration only: the kind's word is in the label of what it stands in. */
export function KindIcon({ kind, size = 14 }: { kind: string; size?: number }) {
  return (
    <svg className={styles.icon} viewBox="0 0 16 16" width={size} height={size} aria-hidden="true">
      <path d={kindPath(kind)} />
    </svg>
  );
}
