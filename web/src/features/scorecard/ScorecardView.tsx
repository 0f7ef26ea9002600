import { useEffect, useMemo, useRef, useState } from 'react';
import type { QualityKind, Scorecard } from '@/api/types';
import { useStartAttempt } from '@/shared/attempts/useStartAttempt';
import { revision } from '@/shared/format';
import { useProvenance } from '@/shared/keys';
import { Aftermath } from './after/Aftermath';
import { Leftovers } from './after/Leftovers';
import { Misconceptions } from './after/Misconceptions';
import { ModelAnswer } from './after/ModelAnswer';
import { EvidenceRowView } from './evidence/EvidenceRowView';
import { AnswerContext } from './evidence/ExplanationTree';
import { FilterBar } from './evidence/FilterBar';
import { Lead } from './evidence/Lead';
import { PairContext } from './evidence/pairing';
import { goToPoint, goToSentence } from './evidence/scroll';
import { Learning } from './marks/Learning';
import { type Filter, passes, step } from './model/filter';
import { pairEvidence } from './model/rows';
import { PrintSheet } from './print/PrintSheet';
import { qualityMarks } from './qualities/marks';
import { Qualities } from './qualities/Qualities';
import { QualityContext } from './qualities/selection';
import { reasonMarks } from './reasons/marks';
import { Reservations } from './reasons/Reservations';
import { ReasonContext } from './reasons/selection';
import { useReasonSelection } from './reasons/useReasonSelection';
import styles from './ScorecardPage.module.css';
import { useScorecardKeys } from './useScorecardKeys';
import { useSelection } from './useSelection';
import { Verdict } from './verdict/Verdict';

export function ScorecardView({ card }: { card: Scorecard }) {
  const { findings, answer } = card;
  const reason = useReasonSelection();
  const [quality, setQuality] = useState<QualityKind | null>(null);
  const evidence = useMemo(
    () =>
      pairEvidence(answer, findings, [
        ...qualityMarks(card.qualities, quality),
        ...reasonMarks(reason.places),
      ]),
    [answer, findings, card.qualities, quality, reason.places],
  );
  const qualitySelection = useMemo(() => ({ open: quality, toggle: setQuality }), [quality]);
  const [filter, setFilter] = useState<Filter>('all');
  const [hovered, setHovered] = useState<string | null>(null);
  const [modelOpen, setModelOpen] = useState(false);
  const compare = useRef<HTMLSelectElement>(null);
  const start = useStartAttempt();
  const tryAgain = () => start.mutate({ slug: card.question.slug });

  const order = useMemo(
    () => [
      ...evidence.rows.flatMap((row) => row.points.map(({ finding }) => finding)),
      ...evidence.unplaced,
    ],
    [evidence],
  );
  const { selected, select } = useSelection(order.map((finding) => finding.criterion));
  const shown = order.filter((finding) => passes(filter, finding));
  useGoToLinked(selected);

  useScorecardKeys({
    move: (by) => {
      const next = step(
        shown.map((finding) => finding.criterion),
        selected,
        by,
      );
      select(next);
      if (next !== null) goToPoint(next);
    },
    toSentence: () => selected !== null && goToSentence(selected),
    close: () => {
      select(null);
      reason.clear();
    },
    toggleModel: () => setModelOpen((open) => !open),
    filter: setFilter,
    compare: card.otherAttempts.length > 0 ? () => compare.current?.focus() : null,
    tryAgain,
  });
  const { judgement } = card;
  useProvenance(
    `Rubric ${revision(judgement.rubricRevision)}, ${judgement.points} points. Judged on this machine by ${judgement.engine}${judgement.contentChanged ? '; the rubric has changed since' : ''}`,
  );

  const pairing = useMemo(
    () => ({ numbers: evidence.numbers, filter, selected, hovered, select, hover: setHovered }),
    [evidence, filter, selected, hovered, select],
  );
  return (
    <AnswerContext value={answer}>
      <PairContext value={pairing}>
        <QualityContext value={qualitySelection}>
          <ReasonContext value={reason}>
            <Learning card={card} selected={selected}>
              {(learning) => (
                <div className={styles.body}>
                  <aside className={styles.verdict} aria-label="Verdict">
                    <Verdict card={card} compareRef={compare} />
                  </aside>
                  <section className={styles.main} aria-label="Evidence">
                    <Lead card={card} starting={start.isPending} onTryAgain={tryAgain} />
                    <Reservations card={card} />
                    <FilterBar card={card} filter={filter} onFilter={setFilter} />
                    <h2 className="sr">Answer and findings</h2>
                    {evidence.rows.map((row) => (
                      <EvidenceRowView key={row.range.from} row={row} findings={findings} />
                    ))}
                    <Leftovers findings={order} />
                    <Misconceptions findings={order} />
                    <Qualities card={card} />
                    {learning}
                    <ModelAnswer card={card} open={modelOpen} onToggle={setModelOpen} />
                    <Aftermath card={card} />
                  </section>
                </div>
              )}
            </Learning>
          </ReasonContext>
          <PrintSheet card={card} numbers={evidence.numbers} />
        </QualityContext>
      </PairContext>
    </AnswerContext>
  );
}

/** A link that names a finding shows it at once. */
function useGoToLinked(selected: string | null) {
  const first = useRef(selected);
  useEffect(() => {
    if (first.current !== null) goToPoint(first.current, 'center');
  }, []);
}
