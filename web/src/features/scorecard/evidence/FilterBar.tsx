import type { Scorecard } from '@/api/types';
import { counted, outcomeNames } from '@/shared/format';
import { OutcomeIcon } from '@/shared/ui';
import { countOutcomes, type Filter, filterOrder, toggleFilter } from '../model/filter';
import styles from './FilterBar.module.css';

interface FilterBarProps {
  card: Scorecard;
  filter: Filter;
  onFilter: (filter: Filter) => void;
}

/** Also the legend: the word stands beside every icon. */
export function FilterBar({ card, filter, onFilter }: FilterBarProps) {
  const counts = countOutcomes(card.findings);
  return (
    <div className={styles.bar} role="toolbar" aria-label="Filter findings">
      <button type="button" aria-pressed={filter === 'all'} onClick={() => onFilter('all')}>
        All <b>{counts.all}</b>
      </button>
      {filterOrder.map((outcome) => (
        <button
          key={outcome}
          type="button"
          aria-pressed={filter === outcome}
          onClick={() => onFilter(toggleFilter(filter, outcome))}
        >
          <OutcomeIcon outcome={outcome} />
          {outcomeNames[outcome]} <b>{counts[outcome]}</b>
        </button>
      ))}
      <span className={styles.count}>
        {counted(card.sentences.length, 'sentence')}, {card.sentencesMatched} matched
      </span>
    </div>
  );
}
