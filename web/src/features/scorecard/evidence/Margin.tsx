import type { FindingView } from '@/api/types';
import { wirePath } from '../model/margin';
import styles from './Margin.module.css';
import { NumberBadge } from './NumberBadge';
import { usePairing } from './pairing';
import type { RowLayout } from './useRowLayout';

const ruleX = 49;
const marginWidth = 84;
const labelX = (column: number) => 6 + column * 21;

interface MarginProps {
  layout: RowLayout;
  findings: readonly FindingView[];
}

/** Numbers by the words, the rule, and the wire of the pair in hand. Drawn only: the links are in the text. */
export function Margin({ layout, findings }: MarginProps) {
  const { numbers, selected, hovered, select, hover } = usePairing();
  const lit = layout.labels.find(({ id }) => id === (hovered ?? selected)) ?? null;
  const pointY = lit && layout.pointY.get(lit.id);
  return (
    <div className={styles.margin} aria-hidden="true">
      {layout.labels.map(({ id, y, column }) => {
        const finding = findings.find((other) => other.criterion === id);
        return (
          finding && (
            // biome-ignore lint/a11y/noStaticElementInteractions: a larger target for the mouse; keys use the link in the text
            // biome-ignore lint/a11y/useKeyWithClickEvents: as above
            <span
              key={id}
              className={styles.label}
              style={{ top: y, left: labelX(column), width: ruleX - labelX(column) }}
              onClick={() => select(id)}
              onMouseEnter={() => hover(id)}
              onMouseLeave={() => hover(null)}
            >
              <NumberBadge
                number={numbers.get(id)}
                outcome={finding.outcome}
                lit={id === selected}
              />
            </span>
          )
        );
      })}
      {lit && pointY !== undefined && pointY !== null && (
        <svg
          className={`${styles.wire} ${lit.id === selected ? styles.full : ''}`}
          focusable="false"
          role="presentation"
        >
          <path
            d={wirePath({ x: labelX(lit.column) + 18, y: lit.y + 9 }, ruleX, {
              x: marginWidth,
              y: pointY + 9,
            })}
          />
        </svg>
      )}
    </div>
  );
}
