import { useQuery } from '@tanstack/react-query';
import { useParams } from 'react-router';
import { questionQuery } from '@/api/queries';
import { addresses } from '@/shared/addresses';
import { Bars, ButtonLink, ErrorState, Html, PageTitle } from '@/shared/ui';
import { Assume } from './prompt/Assume';
import { Facts } from './prompt/Facts';
import { EarlierAttempts } from './question/EarlierAttempts';
import { QuestionHead } from './question/QuestionHead';
import styles from './question/QuestionPage.module.css';
import { StartPanel } from './question/StartPanel';
import { TermsSection } from './question/TermsSection';

/** The question before it is answered: what is asked, why, and how one wants to answer it. */
export function Component() {
  const { slug = '' } = useParams();
  const { data: question, error, refetch } = useQuery(questionQuery(slug));

  if (!question) {
    return (
      <div className={styles.message}>
        <PageTitle>Question</PageTitle>
        {error ? (
          <>
            <ErrorState what="The question could not be read." error={error} onRetry={refetch} />
            <ButtonLink to={addresses.questions}>All questions</ButtonLink>
          </>
        ) : (
          <Bars rows={10} line={28} />
        )}
      </div>
    );
  }
  return (
    <div className={styles.page}>
      <PageTitle>{question.title}</PageTitle>
      <article className={styles.question}>
        <QuestionHead question={question} />
        <Html html={question.promptHtml} className={styles.prompt} />
        <Facts facts={question.facts} />
        <Assume assume={question.assume} />
        {question.why && (
          <section className={styles.section}>
            <h2>Why it is asked</h2>
            <p className="muted">{question.why}</p>
          </section>
        )}
        <TermsSection terms={question.terms} />
      </article>
      <aside className={styles.side} aria-label="Start">
        <StartPanel question={question} />
        <EarlierAttempts attempts={question.attempts} />
      </aside>
    </div>
  );
}
