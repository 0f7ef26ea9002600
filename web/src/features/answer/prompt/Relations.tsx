import { type MouseEvent, useId, useState } from 'react';
import type { TermRelation } from '@/api/types';
import styles from './Prompt.module.css';
import { byKind, relationWords } from './relations';

/** Where a concept stands on this page, or undefined where it is no term of the question. */
export type PlaceOf = (id: string) => string | undefined;

interface RelationsProps {
  relations: readonly TermRelation[];
  placeOf: PlaceOf;
}

/** What a term is a kind or part of, what it remedies and causes. */
export function Relations({ relations, placeOf }: RelationsProps) {
  return byKind(relations).map(({ kind, others }) => (
    <RelationLine key={kind} word={relationWords[kind]} others={others} placeOf={placeOf} />
  ));
}

interface RelationLineProps {
  word: string;
  others: readonly TermRelation[];
  placeOf: PlaceOf;
}

/** Another term is led to; of any other concept the meaning unfolds. */
function RelationLine({ word, others, placeOf }: RelationLineProps) {
  const [asked, setAsked] = useState<string | null>(null);
  const meaning = useId();
  const shown = others.find(({ id }) => id === asked);
  return (
    <dd className={styles.relation}>
      {word}{' '}
      {others.map(({ id, name }, index) => {
        const place = placeOf(id);
        return (
          <span key={id}>
            {index > 0 && ', '}
            {place ? (
              <a href={`#${place}`} className="link" onClick={(event) => goTo(event, place)}>
                {name}
              </a>
            ) : (
              <button
                type="button"
                className={styles.lookUp}
                aria-expanded={id === asked}
                aria-controls={id === asked ? meaning : undefined}
                onClick={() => setAsked(id === asked ? null : id)}
              >
                {name}
              </button>
            )}
          </span>
        );
      })}
      {shown && (
        <p id={meaning} className={styles.meaning}>
          <b>{shown.name}.</b> {shown.definition}
        </p>
      )}
    </dd>
  );
}

/** Leaves the address alone: going to a term is no step to come back from. */
function goTo(event: MouseEvent, place: string) {
  event.preventDefault();
  const term = document.getElementById(place);
  term?.scrollIntoView?.({ block: 'nearest' });
  term?.focus({ preventScroll: true });
}
