import { useState } from 'react';
import { announce, Button, Dialog } from '@/shared/ui';
import type { Graph } from '../model/graph';
import { linkName } from '../model/graph';
import { clock } from '../model/quantities';
import { useStudioContext } from '../state/StudioContext';
import {
  draftAt,
  type FaultDraft,
  inWords,
  lineOf,
  offerOf,
  offersAt,
  type Place,
  placeOf,
  problemOf,
} from './faults';
import styles from './Lab.module.css';

/** Asks what goes wrong, where and for how long, and shows the line of YAML that it makes. */
export function BreakDialog() {
  const { lab, graph, selection, play } = useStudioContext();
  const { asking, setAsking } = lab;
  const close = () => setAsking(null);
  return (
    <Dialog opened={asking !== null} onClose={close} title="Break something" size={520}>
      {asking === 'new' && (
        <BreakForm
          first={draftAt(graph, placeOf(selection), play.state.at)}
          replaces={null}
          onClose={close}
        />
      )}
      {asking !== null && asking !== 'new' && (
        <BreakForm first={asking.draft} replaces={asking.replaces} onClose={close} />
      )}
    </Dialog>
  );
}

type BreakFormProps = { first: FaultDraft; replaces: number | null; onClose: () => void };

function BreakForm({ first, replaces, onClose }: BreakFormProps) {
  const { graph, lab, play } = useStudioContext();
  const [draft, setDraft] = useState(first);
  const change = (over: Partial<FaultDraft>) => setDraft((now) => ({ ...now, ...over }));
  const offers = offersAt(graph, draft.place);
  const chosen = offerOf(graph, draft);
  const line = lineOf(graph, draft);
  const submit = () => {
    if (line === null) return;
    lab.inject(line, draft, replaces);
    play.seek(draft.at);
    play.goOn();
    announce(`${inWords(line)}. It runs again with the same seed.`);
    onClose();
  };
  return (
    <form
      className={styles.form}
      // What is wrong is said in our words, beside the line.
      noValidate
      onSubmit={(event) => {
        event.preventDefault();
        submit();
      }}
    >
      <p className="muted s12">
        At {clock(draft.at)} of the run. What came before stays as it is: the seed is the same.
      </p>
      <label className={styles.field}>
        <span>Where</span>
        <select
          value={JSON.stringify(draft.place)}
          onChange={(event) => {
            const place = JSON.parse(event.target.value) as Place;
            setDraft({ ...draftAt(graph, place, draft.at), seconds: draft.seconds });
          }}
        >
          <Places graph={graph} />
        </select>
      </label>
      <fieldset className={styles.offers}>
        <legend className="sr">What goes wrong</legend>
        {offers.map((one) => (
          <label key={one.id} className={styles.offer}>
            <input
              type="radio"
              name="offer"
              // The dialog gives it the focus when it opens.
              data-autofocus={one.id === draft.offer || undefined}
              checked={one.id === draft.offer}
              onChange={() => change({ offer: one.id, amount: one.amount?.usual ?? 1 })}
            />
            <span>
              {one.name}
              <span className="muted s12">{one.meaning}</span>
            </span>
          </label>
        ))}
      </fieldset>
      <div className={styles.numbers}>
        {chosen?.amount && (
          <NumberField
            key={chosen.id}
            label={chosen.amount.label}
            value={draft.amount}
            least={chosen.amount.least}
            most={chosen.amount.most}
            step={chosen.amount.step}
            onChange={(amount) => change({ amount })}
          />
        )}
        {chosen?.hasLength && (
          <NumberField
            label="For, in seconds"
            value={draft.seconds}
            least={0.1}
            most={86_400}
            step={1}
            onChange={(seconds) => change({ seconds })}
          />
        )}
        {chosen && !chosen.hasLength && (
          <p className="muted s12">It takes its own course, as long as that is.</p>
        )}
      </div>
      <p className={styles.line}>
        <span className="faint s12">As a scenario writes it</span>
        <code>{line ? `- {${line}}` : ''}</code>
        <span className="s12" role="status">
          {chosen && problemOf(chosen, draft)}
        </span>
      </p>
      <div className={styles.ends}>
        <Button onClick={onClose}>Cancel</Button>
        <Button type="submit" look="primary" disabled={line === null}>
          Break it
        </Button>
      </div>
    </form>
  );
}

function Places({ graph }: { graph: Graph }) {
  const option = (place: Place, name: string) => (
    <option key={name} value={JSON.stringify(place)}>
      {name}
    </option>
  );
  return (
    <>
      <optgroup label="Components">
        {graph.components.map(({ name }) => option({ kind: 'component', name }, name))}
      </optgroup>
      <optgroup label="Links">
        {graph.links.map((link) => {
          const name = linkName(link);
          return option({ kind: 'link', name }, name);
        })}
      </optgroup>
      <optgroup label="Traffic">{option({ kind: 'traffic' }, 'all clients')}</optgroup>
    </>
  );
}

type NumberFieldProps = {
  label: string;
  value: number;
  least: number;
  most: number;
  step: number;
  onChange: (value: number) => void;
};

function NumberField({ label, value, least, most, step, onChange }: NumberFieldProps) {
  const [text, setText] = useState(String(value));
  return (
    <label className={styles.field}>
      <span>{label}</span>
      <input
        type="number"
        min={least}
        max={most}
        step={step}
        value={text}
        onChange={(event) => {
          setText(event.target.value);
          onChange(event.target.value === '' ? Number.NaN : Number(event.target.value));
        }}
      />
    </label>
  );
}
