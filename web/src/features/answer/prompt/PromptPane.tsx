import { type Ref, useState } from 'react';
import type { QuestionDetail } from '@/api/types';
import { Button, Html } from '@/shared/ui';
import { Assume } from './Assume';
import { Facts } from './Facts';
import { Fold } from './Fold';
import styles from './Prompt.module.css';
import { Terms } from './Terms';

interface PromptPaneProps {
  title: string;
  question: QuestionDetail | null;
  /** Coached attempts may unfold how to go about it; an exam never shows it. */
  coached: boolean;
  ref: Ref<HTMLElement>;
}

/** What was asked, beside the answer for as long as it is written. */
export function PromptPane({ title, question, coached, ref }: PromptPaneProps) {
  const [all, setAll] = useState(false);
  return (
    <section ref={ref} tabIndex={-1} className={styles.pane} data-all={all} aria-label="Prompt">
      <h1>{title}</h1>
      {question === null ? (
        <p className={styles.gone}>
          This question is no longer in the content. What you wrote is kept; it can be copied, and
          it cannot be judged.
        </p>
      ) : (
        <>
          <Html className={styles.prompt} html={question.promptHtml} />
          <div className={styles.more}>
            <Facts facts={question.facts} />
            <Assume assume={question.assume} />
            {coached && <Guidance question={question} />}
          </div>
          <Button
            look="ghost"
            className={styles.readAll}
            aria-expanded={all}
            onClick={() => setAll(!all)}
          >
            {all ? 'Fold the prompt' : 'Read all, with facts'}
          </Button>
        </>
      )}
    </section>
  );
}

function Guidance({ question }: { question: QuestionDetail }) {
  const { framework, tips, terms } = question;
  return (
    <>
      {framework.length + tips.length > 0 && (
        <Fold title="How to go about it">
          <ol className={styles.steps}>
            {framework.map((step) => (
              <li key={step}>{step}</li>
            ))}
          </ol>
          {tips.map((tip) => (
            <p key={tip} className={styles.tip}>
              {tip}
            </p>
          ))}
        </Fold>
      )}
      {terms.length > 0 && (
        <Fold title="Terms">
          <Terms terms={terms} />
        </Fold>
      )}
    </>
  );
}
