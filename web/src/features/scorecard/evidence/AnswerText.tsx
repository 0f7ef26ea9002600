import type { FindingView } from '@/api/types';
import { outcomeNames } from '@/shared/format';
import { passes } from '../model/filter';
import { findingHash } from '../model/findingHash';
import type { Segment } from '../model/segments';
import { QualityText } from '../qualities/QualityText';
import { ReasonText } from '../reasons/ReasonText';
import styles from './AnswerText.module.css';
import { dominant } from './dominant';
import { usePairing } from './pairing';
import { sentenceId } from './scroll';

interface AnswerTextProps {
  segments: readonly Segment[];
  findings: readonly FindingView[];
}

/** The words as they were typed, with every stretch that carries a point marked. */
export function AnswerText({ segments, findings }: AnswerTextProps) {
  const { filter } = usePairing();
  const byCriterion = new Map(findings.map((finding) => [finding.criterion, finding]));
  return (
    <p className={styles.paragraph}>
      {segments.map((segment) => {
        const carried = segment.criteria
          .flatMap((criterion) => byCriterion.get(criterion) ?? [])
          .filter((finding) => passes(filter, finding));
        return (
          <QualityText key={segment.from} segment={segment}>
            <ReasonText segment={segment}>
              {carried.length === 0 ? (
                <span>{segment.text}</span>
              ) : (
                <MarkedText segment={segment} carried={carried} />
              )}
            </ReasonText>
          </QualityText>
        );
      })}
    </p>
  );
}

function MarkedText({ segment, carried }: { segment: Segment; carried: readonly FindingView[] }) {
  const { numbers, selected, hovered, select, hover } = usePairing();
  const shown = dominant(carried, selected);
  const begins = carried
    .filter((finding) => segment.starts.includes(finding.criterion))
    .sort((a, b) => (numbers.get(a.criterion) ?? 0) - (numbers.get(b.criterion) ?? 0));
  const ends = carried.filter((finding) => segment.ends.includes(finding.criterion));
  const is = (criterion: string | null) =>
    carried.some((finding) => finding.criterion === criterion);
  const classes = [
    styles.mark,
    shown.outcome,
    is(selected) && styles.selected,
    is(hovered) && styles.hovered,
  ];
  return (
    <a
      className={classes.filter(Boolean).join(' ')}
      href={findingHash(shown.criterion)}
      // One stop for each finding, not one for each piece of it.
      tabIndex={begins.length > 0 ? 0 : -1}
      data-starts={begins.map((finding) => finding.criterion).join(' ') || undefined}
      onClick={(event) => {
        event.preventDefault();
        select(nextOf(carried, selected).criterion);
      }}
      onMouseEnter={() => hover(shown.criterion)}
      onMouseLeave={() => hover(null)}
      onFocus={() => hover(shown.criterion)}
      onBlur={() => hover(null)}
    >
      {begins.map((finding) => (
        <span
          key={finding.criterion}
          id={sentenceId(finding.criterion)}
          tabIndex={-1}
          className="sr"
        >
          {numbers.get(finding.criterion)}, {outcomeNames[finding.outcome]}: {finding.title}.{' '}
        </span>
      ))}
      {segment.text}
      {ends.map((finding) => (
        <b
          key={finding.criterion}
          className={`${styles.inline} ${finding.outcome}`}
          aria-hidden="true"
        >
          {numbers.get(finding.criterion)}
        </b>
      ))}
    </a>
  );
}

/** Where several points share words, choosing again goes through them. */
function nextOf(carried: readonly FindingView[], selected: string | null): FindingView {
  const at = carried.findIndex((finding) => finding.criterion === selected);
  return carried[(at + 1) % carried.length] as FindingView;
}
