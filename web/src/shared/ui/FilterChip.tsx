import styles from './FilterChip.module.css';
import { Icon } from './Icon';

type FilterChipProps = { children: string; className?: string; onRemove: () => void };

/** What narrows a list; a press takes it away. */
export function FilterChip({ children, className, onRemove }: FilterChipProps) {
  return (
    <button
      type="button"
      className={`${styles.chip} ${className ?? ''}`}
      aria-label={`Remove filter: ${children}`}
      onClick={onRemove}
    >
      {children}
      <Icon name="cross" size={10} />
    </button>
  );
}
