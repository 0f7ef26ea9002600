import type { SpokenMoment } from '@/api/types';
import { counted } from '@/shared/format';
import { clock, momentName } from './moments';
import styles from './Qualities.module.css';

interface DeliveryRowProps {
  name: string;
  note: string;
  moments: readonly SpokenMoment[];
}

/** One count of the delivery; what it counts unfolds, each with its time and its sentence. */
export function DeliveryRow({ name, note, moments }: DeliveryRowProps) {
  return (
    <li className={styles.row}>
      <h3>{name}</h3>
      <span className={styles.count}>{moments.length}</span>
      <div className={styles.what}>
        <p className={styles.teach}>{note}</p>
        {moments.length > 0 && (
          <details className={styles.deep}>
            <summary>{counted(moments.length, 'moment')} and what was said</summary>
            <ol className={styles.moments}>
              {moments.map((moment) => (
                <li key={`${moment.at} ${moment.words}`}>
                  <time>{clock(moment.at)}</time>
                  <p>
                    <b>{momentName(moment)}</b> <q>{moment.sentence}</q>
                  </p>
                </li>
              ))}
            </ol>
          </details>
        )}
      </div>
    </li>
  );
}
