import { useEffect, useMemo, useState } from 'react';
import { Button } from '@/shared/ui';
import { readDesign } from '../model/text/design';
import { useStudioContext } from '../state/StudioContext';
import styles from './Inspector.module.css';

/** What stands in a handler that is begun. */
const firstSteps = '- compute: 1 ms\n- reply';

const every = '*';

const nameOf = (operation: string) => (operation === every ? 'every operation' : operation);

/** As they are written, comments and all. */
function handlersIn(text: string, name: string) {
  try {
    return readDesign(text).handlers.filter(({ component }) => component === name);
  } catch {
    return [];
  }
}

/** What a component does with each operation, step by step. Without a handler it is inferred from its links. */
export function Handlers({ name }: { name: string }) {
  const { text, scenario, setHandler, readOnly } = useStudioContext();
  const handlers = useMemo(() => handlersIn(text, name), [text, name]);
  const free = [...scenario.operations.map((operation) => operation.name), every].filter(
    (operation) => handlers.every((one) => one.operation !== operation),
  );
  const [chosen, choose] = useState('');
  const next = free.includes(chosen) ? chosen : (free[0] ?? '');
  return (
    <section className={styles.section}>
      <h3>Handlers</h3>
      {handlers.map(({ operation, steps }) => (
        <Steps
          key={operation}
          id={`studio-steps-${operation === every ? 'every' : operation}`}
          label={nameOf(operation)}
          steps={steps}
          readOnly={readOnly}
          onTake={(text) => setHandler(operation, name, text)}
        />
      ))}
      {handlers.length === 0 && (
        <p className="muted s12">
          Inferred from its links: it does what they lead to, and replies.
        </p>
      )}
      {!readOnly && free.length > 0 && (
        <div className={styles.newHandler}>
          <select
            aria-label="Operation of the new handler"
            value={next}
            onChange={(event) => choose(event.target.value)}
          >
            {free.map((operation) => (
              <option key={operation} value={operation}>
                {nameOf(operation)}
              </option>
            ))}
          </select>
          <Button onClick={() => setHandler(next, name, firstSteps)}>Write a handler</Button>
        </div>
      )}
    </section>
  );
}

interface StepsProps {
  id: string;
  label: string;
  steps: string;
  readOnly: boolean;
  onTake: (steps: string) => void;
}

/** Taken on leaving and on Ctrl+Enter: half a step would be an error on every letter. Without steps the handler goes. */
function Steps({ id, label, steps, readOnly, onTake }: StepsProps) {
  const [draft, setDraft] = useState(steps);
  useEffect(() => setDraft(steps), [steps]);
  const take = () => {
    if (draft.trim() !== steps.trim()) onTake(draft);
  };
  return (
    <div>
      <label className={styles.operation} htmlFor={id}>
        {label}
      </label>
      <textarea
        id={id}
        className={styles.steps}
        rows={draft.split('\n').length + 1}
        value={draft}
        readOnly={readOnly}
        spellCheck={false}
        onChange={(event) => setDraft(event.target.value)}
        onBlur={take}
        onKeyDown={(event) => {
          if (event.key === 'Enter' && (event.ctrlKey || event.metaKey)) take();
          if (event.key === 'Escape') setDraft(steps);
        }}
      />
    </div>
  );
}
