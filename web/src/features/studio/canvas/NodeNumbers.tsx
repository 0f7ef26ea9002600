import { type KeyboardEvent, useState } from 'react';
import type { FieldInfo } from '@/api/studioTypes';
import { QuantityInput } from '../inspector/QuantityInput';
import { hintOf, inWords } from '../model/fields';
import type { GraphComponent } from '../model/graph';
import { useCanvas } from './CanvasContext';
import styles from './NodeNumbers.module.css';

/** The first number of the component that is selected. */
export const firstNumberId = 'studio-number-0';

interface NodeNumbersProps {
  component: GraphComponent;
  fields: readonly FieldInfo[];
  onLeave: () => void;
}

/**
 * The numbers that matter, below the component that they belong to. Tab passes them by, so that it goes from component
 * to component; once within, it goes from number to number.
 */
export function NodeNumbers({ component, fields, onLeave }: NodeNumbersProps) {
  const { setField } = useCanvas();
  const [isWithin, setWithin] = useState(false);
  const { name, settings } = component;
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.key === 'Escape') onLeave();
  };
  return (
    <fieldset
      className={`${styles.numbers} nodrag nopan`}
      aria-label={`Numbers of ${name}`}
      onFocus={() => setWithin(true)}
      onBlur={(event) => {
        if (!event.currentTarget.contains(event.relatedTarget)) setWithin(false);
      }}
      onKeyDown={onKeyDown}
    >
      {fields.map((field, index) => (
        <label
          key={field.name}
          htmlFor={`studio-number-${index}`}
          title={[field.meaning, hintOf(field)].filter(Boolean).join(' ')}
        >
          <span>{inWords(field.name)}</span>
          <QuantityInput
            common={{
              id: `studio-number-${index}`,
              tabIndex: isWithin ? 0 : -1,
              size: 5,
            }}
            value={settings[field.name]}
            fallback={field.default}
            onSet={(value) => setField(name, field.name, value)}
          />
        </label>
      ))}
    </fieldset>
  );
}
