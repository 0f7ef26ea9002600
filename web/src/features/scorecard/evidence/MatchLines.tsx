import { Fragment } from 'react';
import type { FindingView, PhrasingView } from '@/api/types';
import { saidOf } from '../model/reasons';
import { PlaceQuote } from '../reasons/PlaceQuote';
import { Line } from './Line';
import styles from './PointDetail.module.css';

/** The phrasings that earned the credit: each with what of it was found, and the sentence that says it. */
export function MatchLines({ matches }: Pick<FindingView, 'matches'>) {
  return matches.map((match, index) => (
    // biome-ignore lint/suspicious/noArrayIndexKey: phrasings have no identity but their place
    <Line key={index} name="Matched">
      “{match.phrasing}”, {match.percent} % of it
      {match.found.length > 0 && ': '}
      <FoundWords match={match} />
      <Sentences match={match} />
      {matches.length > 1 && match.missing && (
        <span className={styles.sentence}>Missing: {match.missing}</span>
      )}
    </Line>
  ));
}

/** Where nothing was observed, the sentence that came nearest, and what it lacks. */
export function NearestLine({ nearest }: { nearest: PhrasingView }) {
  return (
    <Line name="Nearest">
      {nearest.sentences.map((place, index) => (
        <Fragment key={place.start}>
          <PlaceQuote places={nearest.sentences} index={index} />{' '}
        </Fragment>
      ))}
      – it covers {nearest.percent} % of “{nearest.phrasing}”
      {nearest.missing && <>; missing: {nearest.missing}</>}
    </Line>
  );
}

function FoundWords({ match }: { match: PhrasingView }) {
  return match.found.map((term, index) => {
    const said = saidOf(term);
    return (
      <Fragment key={`${term.text} ${term.places[0]?.start}`}>
        {index > 0 && ', '}
        {term.text}
        {said && <span className="muted"> ({said})</span>}
      </Fragment>
    );
  });
}

function Sentences({ match }: { match: PhrasingView }) {
  return match.sentences.map((place, index) => (
    <span key={place.start} className={styles.sentence}>
      <PlaceQuote places={match.sentences} index={index} />
    </span>
  ));
}
