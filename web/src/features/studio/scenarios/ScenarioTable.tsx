import { Link } from 'react-router';
import type { ScenarioSummary } from '@/api/studioTypes';
import { addresses } from '@/shared/addresses';
import { levelNames } from '@/shared/format';
import { dollars, whole } from '../model/quantities';
import styles from './Scenarios.module.css';

interface ScenarioTableProps {
  scenarios: readonly ScenarioSummary[];
  onRound: (scenario: ScenarioSummary) => void;
}

/** Focus may rest on a row: J and K bring it there, Enter then opens. */
export function ScenarioTable({ scenarios, onRound }: ScenarioTableProps) {
  return (
    <div className={styles.results}>
      <table className={styles.table}>
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
            <th scope="col">Level</th>
            <th scope="col" className="num">
              Peak
            </th>
            <th scope="col" className="num">
              Objectives
            </th>
            <th scope="col" className="num">
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
            <tr key={scenario.slug} tabIndex={-1} data-scenario={scenario.slug}>
              <td className="num muted">{scenario.system}</td>
              <td className={styles.name}>
                <Link to={addresses.scenario(scenario.slug)}>{scenario.title}</Link>
              </td>
              <td className={`muted ${styles.summary}`}>{scenario.summary}</td>
              <td>{levelNames[scenario.level as keyof typeof levelNames] ?? scenario.level}</td>
              <td className="num">{whole(scenario.peakRate)}/s</td>
              <td className="num">{scenario.objectives}</td>
              <td className="num">{scenario.budget === null ? '–' : dollars(scenario.budget)}</td>
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
    </div>
  );
}
