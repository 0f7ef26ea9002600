import { Link } from 'react-router';
import type { ScenarioSummary } from '@/api/studioTypes';
import { addresses } from '@/shared/addresses';
import { levelNames } from '@/shared/format';
import { rowAttribute } from '@/shared/keys/rowFocus';
import { dollars, whole } from '../model/quantities';
import styles from './Scenarios.module.css';

interface ScenarioTableProps {
  scenarios: readonly ScenarioSummary[];
  onRound: (scenario: ScenarioSummary) => void;
}

/** J and K bring focus to the link of a row, Enter opens it. */
export function ScenarioTable({ scenarios, onRound }: ScenarioTableProps) {
  return (
    <table className={`rows ${styles.table}`}>
      <caption className="sr">Scenarios. J and K move, Enter opens.</caption>
      <thead>
        <tr>
          <th scope="col" className="num">
            System
          </th>
          <th scope="col">Scenario</th>
          <th scope="col" className={styles.summary}>
            What it is about
          </th>
          <th scope="col" className={styles.level}>
            Level
          </th>
          <th scope="col" className={`num ${styles.peak}`}>
            Peak
          </th>
          <th scope="col" className={`num ${styles.objectives}`}>
            Objectives
          </th>
          <th scope="col" className={`num ${styles.budget}`}>
            Budget a month
          </th>
          <th scope="col">Status</th>
          <th scope="col">
            <span className="sr">Design round</span>
          </th>
        </tr>
      </thead>
      <tbody>
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
      </tbody>
    </table>
  );
}
