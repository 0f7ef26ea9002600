import styles from './Desk.module.css';

export function MarginLegend() {
  return (
    <>
      <span>
        <i className={styles.hit} /> sentence matched a point
      </span>
      <span>
        <i className={styles.read} /> read, nothing matched
      </span>
    </>
  );
}
