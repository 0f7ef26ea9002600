import type { QuestionFacets } from '@/api/types';
import { Bars } from '@/shared/ui';
import { facetsOf } from './chipsOf';
import { DifficultyFilter } from './DifficultyFilter';
import { FacetList } from './FacetList';
import styles from './FilterPane.module.css';
import { type FacetName, type Filters, toggled } from './filters';

type FilterPaneProps = {
  facets: QuestionFacets | undefined;
  /** The questions could not be read, and the results say so. */
  failed: boolean;
  filters: Filters;
  change: (next: Filters) => void;
};

const before: [FacetName, string][] = [
  ['status', 'Status'],
  ['round', 'Round'],
  ['level', 'Level'],
];
const after: [FacetName, string][] = [
  ['kind', 'Kind'],
  ['competency', 'Competency'],
];

export function FilterPane({ facets, failed, filters, change }: FilterPaneProps) {
  if (!facets) {
    return failed ? null : (
      <div className={styles.loading}>
        <Bars rows={18} line={26} />
      </div>
    );
  }
  const list = ([name, title]: [FacetName, string]) => (
    <FacetList
      key={name}
      title={title}
      facets={facetsOf(facets, name)}
      chosen={filters.facets[name]}
      onToggle={(value) => change(toggled(filters, name, value))}
    />
  );
  return (
    <>
      {before.map(list)}
      <DifficultyFilter counts={facets.difficulties} filters={filters} change={change} />
      {after.map(list)}
    </>
  );
}
