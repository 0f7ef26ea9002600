import { Link } from 'react-router';
import type { ScenarioSummary } from '@/api/studioTypes';
import { addresses } from '@/shared/addresses';
import { levelNames } from '@/shared/format';
import { rowAttribute } from '@/shared/keys/rowFocus';
import { type Column, RowTable } from '@/shared/ui';
import { dollars, whole } from '../model/quantities';
import styles from './Scenarios.module.css';

interface ScenarioTableProps {
  scenarios: readonly ScenarioSummary[];
  onRound: (scenario: ScenarioSummary) => void;
}

const columns: readonly Column[] = [
  { name: 'System', numeric: true },
  { name: 'Scenario' },
  { name: 'What it is about', className: styles.summary },
  { name: 'Level', className: styles.level },
  { name: 'Peak', className: styles.peak, numeric: true },
  { name: 'Objectives', className: styles.objectives, numeric: true },
  { name: 'Budget a month', className: styles.budget, numeric: true },
  { name: 'Status' },
  { name: 'Design round', hideName: true },
];

/** J and K bring focus to the link of a row, Enter opens it. */
export function ScenarioTable({ scenarios, onRound }: ScenarioTableProps) {
  return (
    <RowTable
      caption="Scenarios. J and K move, Enter opens."
      columns={columns}
      className={styles.table}
    >
      {scenarios.map((scenario) => (
        <tr key={scenario.slug}>
          <td className="num muted">{scenario.system}</td>
          <td className={styles.name}>
            <Link to={addresses.scenario(scenario.slug)} {...rowAttribute}>
              {scenario.title}
            </Link>
          </td>
          <td className={`muted ${styles.summary}`}>{scenario.summary}</td>
          <td className={styles.level}>
            {levelNames[scenario.level as keyof typeof levelNames] ?? scenario.level}
          </td>
          <td className={`num ${styles.peak}`}>{whole(scenario.peakRate)}/s</td>
          <td className={`num ${styles.objectives}`}>{scenario.objectives}</td>
          <td className={`num ${styles.budget}`}>
            {scenario.budget === null ? '–' : dollars(scenario.budget)}
          </td>
          <td className={scenario.attempted ? '' : 'faint'}>
            {scenario.attempted ? 'attempted' : 'not yet'}
          </td>
          <td>
            <button
              type="button"
              className="link"
              aria-label={`Start a round of ${scenario.title}`}
              onClick={() => onRound(scenario)}
            >
              Start a round
            </button>
          </td>
        </tr>
      ))}
    </RowTable>
  );
}
