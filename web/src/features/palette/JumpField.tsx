import { Icon, Kbd } from '@/shared/ui';
import styles from './JumpField.module.css';

export function JumpField() {
  return (
    <button type="button" className={styles.field}>
      <Icon name="search" />
      <span className={styles.words}>Search or jump to</span>
      <Kbd keys="Mod+k" />
    </button>
  );
}
