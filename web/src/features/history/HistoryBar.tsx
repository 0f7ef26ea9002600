import { Link } from 'react-router';
import { addresses } from '@/shared/addresses';
import { counted } from '@/shared/format';
import { FilterChip, Segments } from '@/shared/ui';
import styles from './HistoryBar.module.css';
import { formatShown, type Shown } from './shown';

type HistoryBarProps = {
  shown: Shown;
  total: number | undefined;
  /** Of the question the list is narrowed to. */
  title: string | undefined;
  onChange: (search: URLSearchParams) => void;
};

const options = [
  { value: 'all', name: 'All' },
  { value: 'submitted', name: 'Submitted' },
  { value: 'draft', name: 'Drafts' },
] as const;

export function HistoryBar({ shown, total, title, onChange }: HistoryBarProps) {
  return (
    <div className={styles.bar}>
      <h1>Scorecards</h1>
      <Segments
        label="Attempts shown"
        options={options}
        value={shown.status ?? 'all'}
        onChange={(value) =>
          onChange(formatShown({ ...shown, status: value === 'all' ? null : value }))
        }
      />
      {shown.slug && (
        <FilterChip onRemove={() => onChange(formatShown({ ...shown, slug: null }))}>
          {title ?? shown.slug}
        </FilterChip>
      )}
      <span className={styles.count} role="status">
        {total !== undefined && counted(total, 'attempt')}
      </span>
      <Link className="link" to={addresses.rounds}>
        Design rounds
      </Link>
    </div>
  );
}
