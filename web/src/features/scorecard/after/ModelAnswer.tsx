import type { Scorecard } from '@/api/types';
import { counted } from '@/shared/format';
import { Html, Icon } from '@/shared/ui';
import styles from './After.module.css';

interface ModelAnswerProps {
  card: Scorecard;
  open: boolean;
  onToggle: (open: boolean) => void;
}

/** One good answer, folded: the own one is to be looked at first. */
export function ModelAnswer({ card, open, onToggle }: ModelAnswerProps) {
  return (
    <details
      className={styles.model}
      open={open}
      onToggle={(event) => onToggle(event.currentTarget.open)}
    >
      <summary>
        <Icon name="chevron-down" />
        <span className="w5">Model answer</span>
        <span className="faint">
          {counted(card.modelAnswerWords, 'word')}, covers all {card.judgement.points} points
        </span>
      </summary>
      <Html className={styles.modelText} html={card.modelAnswerHtml} />
    </details>
  );
}
