import styles from './Prompt.module.css';

export function Assume({ assume }: { assume: readonly string[] }) {
  if (assume.length === 0) return null;
  return (
    <section className={styles.section}>
      <h2>You may assume</h2>
      <ul className={styles.lines}>
        {assume.map((line) => (
          <li key={line}>{line}</li>
        ))}
      </ul>
    </section>
  );
}
