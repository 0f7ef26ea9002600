import { Html } from '@/shared/ui';
import { dollars, rate, share, time } from '../model/quantities';
import { useStudioContext } from '../state/StudioContext';
import styles from './LeftPane.module.css';

/** What the interviewer has said, and what the scenario holds the design to, unless that is still to be asked for. */
export function Brief({ holdsBack = false }: { holdsBack?: boolean }) {
  const { briefHtml } = useStudioContext().scenario;
  return (
    <div className={styles.text}>
      <Html html={briefHtml} className={styles.brief} />
      {holdsBack ? (
        <p className={`muted s12 ${styles.later}`}>
          Operations, load, objectives and faults are laid open with the high-level design. Until
          then, ask.
        </p>
      ) : (
        <Held />
      )}
    </div>
  );
}

/** What the scenario holds the design to. */
function Held() {
  const { operations, profile, faults, objectives, budget, given } = useStudioContext().scenario;
  return (
    <>
      <h2>Operations</h2>
      <table className={styles.facts}>
        <tbody>
          {operations.map(({ name, share: part, kind, durable, keys }) => (
            <tr key={name}>
              <td>{name}</td>
              <td className="muted">
                {kind}
                {durable && ', durable'}
                {keys ? `, ${keys.toLocaleString('en')} keys` : ''}
              </td>
              <td className="num">{share(part)}</td>
            </tr>
          ))}
        </tbody>
      </table>
      <h2>Load</h2>
      <table className={styles.facts}>
        <tbody>
          {profile.map(({ seconds, from, to }, index) => (
            // biome-ignore lint/suspicious/noArrayIndexKey: phases have no identity but their place
            <tr key={index}>
              <td>{time(seconds)}</td>
              <td className="num">{from === to ? rate(from) : `${rate(from)} to ${rate(to)}`}</td>
            </tr>
          ))}
        </tbody>
      </table>
      <List title="Objectives" items={objectives} />
      <List title="Faults" items={faults} />
      <List
        title="Given"
        items={given.map(({ name, kind, settings }) => `${name}, ${kind}: ${settings}`)}
      />
      {budget !== null && (
        <>
          <h2>Budget</h2>
          <p>{dollars(budget)} a month</p>
        </>
      )}
    </>
  );
}

function List({ title, items }: { title: string; items: readonly string[] }) {
  if (items.length === 0) return null;
  return (
    <>
      <h2>{title}</h2>
      <ul>
        {items.map((item) => (
          <li key={item}>{item}</li>
        ))}
      </ul>
    </>
  );
}
