import type { FindingView } from '@/api/types';
import { day } from '@/shared/format';
import { Button } from '@/shared/ui';
import styles from './Marks.module.css';
import { useStartMarking } from './marking';
import { kindsFor } from './model/candidates';

/** The marks that a finding rests on, and the way to make one. */
export function MarkNote({ finding }: { finding: FindingView }) {
  const start = useStartMarking();
  const [kind] = kindsFor(finding);
  return (
    <div className={styles.note}>
      {finding.marks.map((mark) => (
        <p key={mark.id}>
          {mark.kind === 'makes' ? 'Credited because of' : 'Passed over because of'} your mark of{' '}
          {day(mark.madeAt)}: <q>{mark.sentence}</q>
        </p>
      ))}
      {start && kind && (
        <Button keys="m" onClick={() => start(finding)}>
          {kind === 'makes' ? 'A sentence does make it' : 'That sentence does not make it'}
        </Button>
      )}
    </div>
  );
}
