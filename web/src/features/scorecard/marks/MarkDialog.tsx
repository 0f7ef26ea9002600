import { useState } from 'react';
import type { FindingView, MarkSentence, Scorecard, Span } from '@/api/types';
import { outcomeNames } from '@/shared/format';
import { Button, Dialog, ErrorState, Kbd, OutcomeIcon } from '@/shared/ui';
import { Choices } from './Choices';
import styles from './Marks.module.css';
import { type Candidate, candidatesFor, kindsFor, sentencesFor } from './model/candidates';

interface MarkDialogProps {
  card: Scorecard;
  /** The point that it began at; a sentence is chosen first where there is none. */
  finding: FindingView | null;
  opened: boolean;
  error: Error | null;
  onMark: (mark: MarkSentence) => void;
  onClose: () => void;
}

/** Asks for what is missing of a mark: a sentence, a point, and what is said of them. */
export function MarkDialog({ card, finding, opened, error, onMark, onClose }: MarkDialogProps) {
  return (
    <Dialog
      opened={opened}
      onClose={onClose}
      title={finding ? finding.title : 'Mark a sentence'}
      size={640}
    >
      {error && <ErrorState what="Nothing was marked." error={error} />}
      {finding ? (
        <FromPoint card={card} finding={finding} onMark={onMark} />
      ) : (
        <FromSentence card={card} onMark={onMark} />
      )}
    </Dialog>
  );
}

type StepProps = Pick<MarkDialogProps, 'card' | 'onMark'>;

function FromPoint({ card, finding, onMark }: StepProps & { finding: FindingView }) {
  const kinds = kindsFor(finding);
  const [kind, setKind] = useState(kinds[0] ?? 'makes');
  const [switched, setSwitched] = useState(false);
  const sentences = sentencesFor(card, { finding, kind });
  const words = kind === 'makes' ? 'Which sentence makes it?' : 'Which sentence does not make it?';
  return (
    <>
      <p className={styles.ask}>
        {words} <Keys />
        {kinds.length > 1 && (
          <Button
            look="ghost"
            onClick={() => {
              setKind(kind === 'makes' ? 'does-not-make' : 'makes');
              setSwitched(true);
            }}
          >
            {kind === 'makes' ? 'One does not make it' : 'One does make it'}
          </Button>
        )}
      </p>
      <Choices
        key={kind}
        label={words}
        takesOver={switched}
        choices={sentences.map((span) => sentenceChoice(card.answer, span))}
        onChoose={(index) => {
          const sentence = sentences[index];
          if (sentence) onMark({ criterion: finding.criterion, kind, ...sentence });
        }}
      />
    </>
  );
}

function FromSentence({ card, onMark }: StepProps) {
  const [sentence, setSentence] = useState<Span | null>(null);
  if (sentence === null) {
    const { sentences } = card;
    return (
      <>
        <p className={styles.ask}>
          Choose a sentence of the answer. <Keys also="m" />
        </p>
        <Choices
          label="Sentences of the answer"
          choices={sentences.map((span) => sentenceChoice(card.answer, span))}
          also="m"
          onChoose={(index) => setSentence(sentences[index] ?? null)}
        />
      </>
    );
  }
  const candidates = candidatesFor(sentence, card.findings);
  return (
    <>
      <blockquote className={styles.quote}>{textOf(card.answer, sentence)}</blockquote>
      <p className={styles.ask}>
        Makes which point? <Keys />
      </p>
      <Choices
        label="Makes which point?"
        takesOver
        choices={candidates.map(candidateChoice)}
        onChoose={(index) => {
          const { finding, kind } = candidates[index] as Candidate;
          onMark({ criterion: finding.criterion, kind, ...sentence });
        }}
      />
    </>
  );
}

function Keys({ also }: { also?: string }) {
  return (
    <span className={styles.keys} aria-hidden="true">
      <Kbd keys={['↑', '↓']} /> <Kbd keys={also ?? 'Enter'} />
    </span>
  );
}

const textOf = (answer: string, { start, length }: Span) => answer.slice(start, start + length);

const sentenceChoice = (answer: string, span: Span) => ({
  key: String(span.start),
  content: textOf(answer, span),
});

const candidateChoice = ({ finding, kind }: Candidate) => ({
  key: `${finding.criterion} ${kind}`,
  content: (
    <span className={styles.point}>
      <OutcomeIcon outcome={finding.outcome} />
      <span>
        <span className="sr">{outcomeNames[finding.outcome]}: </span>
        {kind === 'does-not-make' && <b>Does not make: </b>}
        {finding.title}
      </span>
    </span>
  ),
});
