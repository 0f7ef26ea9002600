import { useState } from 'react';
import type { FieldInfo } from '@/api/studioTypes';
import { type FieldRow, isWritten, rowsOf } from '../model/fields';
import { FieldInput } from './FieldInput';
import styles from './Inspector.module.css';

type FieldListProps = {
  id: string;
  fields: readonly FieldInfo[];
  settings: Readonly<Record<string, string>>;
  readOnly: boolean;
  onSet: (path: string, value: string | null) => void;
};

/** Every field of a kind, in its order; what is not written shows its default. */
export function FieldList({ id, fields, settings, readOnly, onSet }: FieldListProps) {
  const [opened, setOpened] = useState<ReadonlySet<string>>(new Set());
  const rows = rowsOf(fields, settings, opened);
  const toggle = (path: string) => {
    const next = new Set(opened);
    if (!next.delete(path)) next.add(path);
    setOpened(next);
  };
  return (
    <div className={styles.fields}>
      {rows.map((row) =>
        row.isGroup ? (
          <GroupHead
            key={row.path}
            id={id}
            row={row}
            written={isWritten(settings, row.path)}
            isOpen={opened.has(row.path) || isWritten(settings, row.path)}
            readOnly={readOnly}
            onToggle={() => toggle(row.path)}
            onSet={onSet}
          />
        ) : (
          <FieldInput key={row.path} id={id} row={row} readOnly={readOnly} onSet={onSet} />
        ),
      )}
    </div>
  );
}

type GroupHeadProps = {
  id: string;
  row: FieldRow;
  written: boolean;
  isOpen: boolean;
  readOnly: boolean;
  onToggle: () => void;
  onSet: FieldListProps['onSet'];
};

/** A policy or a part of one: it is there as soon as one of its fields is written. */
function GroupHead({ id, row, written, isOpen, readOnly, onToggle, onSet }: GroupHeadProps) {
  const { path, label, depth, field, value } = row;
  // A group may be written as one bare value: that is then its field.
  if (value !== undefined && value !== '') {
    return <FieldInput id={id} row={row} readOnly={readOnly} onSet={onSet} />;
  }
  return (
    <div className={styles.row} data-depth={depth || undefined}>
      <span className={styles.groupName} title={field.meaning}>
        {label}
      </span>
      {written && !readOnly ? (
        <button type="button" className="link s12" onClick={() => onSet(path, null)}>
          take out
        </button>
      ) : (
        <button
          type="button"
          className="link s12"
          aria-expanded={isOpen}
          data-group={path}
          disabled={readOnly}
          onClick={onToggle}
        >
          {isOpen ? 'close' : 'set'}
          <span className="sr"> {label}</span>
        </button>
      )}
      <span />
      <p className={styles.help}>{field.meaning}</p>
    </div>
  );
}
