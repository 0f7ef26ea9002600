import type { QuestionStatus } from '@/api/types';
import { questionStatusNames } from '@/shared/format';
import { Icon } from '@/shared/ui';
import styles from './StatusWord.module.css';

export function StatusWord({ status }: { status: QuestionStatus }) {
  return (
    <span className={`${styles.status} ${styles[status]}`}>
      {status !== 'new' && <Icon name={status === 'draft' ? 'pause' : 'check'} />}
      {questionStatusNames[status]}
    </span>
  );
}
