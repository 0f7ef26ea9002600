import { useLocation } from 'react-router';
import { addresses } from '@/shared/addresses';
import { ButtonLink, PageTitle } from '@/shared/ui';
import styles from './PageMessage.module.css';

export function Component() {
  const { pathname } = useLocation();
  return (
    <div className={styles.message}>
      <PageTitle>Nothing here</PageTitle>
      <h1>Nothing is at this address.</h1>
      <p>
        <code>{pathname}</code> is not a page of Onsite. The question bank lists every question.
      </p>
      <div className={styles.actions}>
        <ButtonLink look="primary" to={addresses.questions}>
          Questions
        </ButtonLink>
        <ButtonLink to={addresses.home}>Home</ButtonLink>
      </div>
    </div>
  );
}
