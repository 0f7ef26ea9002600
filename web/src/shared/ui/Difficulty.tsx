import styles from './Difficulty.module.css';

const steps = [1, 2, 3, 4, 5, 6, 7, 8, 9, 10];

/** Ten bars and the number. */
export function Difficulty({ value }: { value: number }) {
  return (
    <span className={styles.difficulty}>
      <span className={styles.bars} aria-hidden="true">
        {steps.map((step) => (
          <i key={step} className={step <= value ? styles.on : ''} />
        ))}
      </span>
      <span className={styles.number}>{value}</span>
      <span className="sr"> of 10</span>
    </span>
  );
}
