import { useQuery } from '@tanstack/react-query';
import { type ReactNode, useEffect, useState } from 'react';
import { useLocation, useParams, useSearchParams } from 'react-router';
import {
  componentKindsQuery,
  designQuery,
  newDesign,
  newestDesignQuery,
  scenarioQuery,
} from '@/api/studio';
import { addresses } from '@/shared/addresses';
import { StartRoundButton } from '@/shared/rounds/StartRoundButton';
import { Bars, ButtonLink, ErrorState, PageTitle } from '@/shared/ui';
import { readOpening } from './model/opening';
import { isShared, textOf } from './model/share';
import { Studio } from './Studio';
import styles from './Studio.module.css';

/** Opens the newest design of a scenario, the one that the address names, or the one that it holds. */
export function Component() {
  const { slug = '' } = useParams();
  const [search] = useSearchParams();
  const { hash, key } = useLocation();
  const link = useLink(hash);
  const { at, design: named } = readOpening(search);
  const isNew = named === newDesign || link !== null;
  const scenario = useQuery(scenarioQuery(slug));
  const kinds = useQuery(componentKindsQuery);
  const newest = useQuery({ ...newestDesignQuery(slug), enabled: named === null && !isNew });
  const one = useQuery({
    ...designQuery(slug, isNew ? null : named),
    enabled: named !== null || isNew,
  });
  const design = named === null && !isNew ? newest : one;
  if (link?.kind === 'unusable') {
    return (
      <Frame>
        <p className="violated" role="alert">
          {link.why}
        </p>
        <p className={styles.way}>
          <ButtonLink to={addresses.scenario(slug)}>Open my design</ButtonLink>
        </p>
      </Frame>
    );
  }
  const error = scenario.error ?? kinds.error ?? design.error;
  if (error) {
    return (
      <Frame>
        <ErrorState
          what={
            design.error && !scenario.error
              ? 'The design could not be read.'
              : 'The scenario could not be read.'
          }
          safe="Designs that you have saved are still there."
          error={error}
          onRetry={() => {
            for (const query of [scenario, kinds, design]) if (query.error) void query.refetch();
          }}
        />
        <p className={styles.way}>
          {scenario.error ? (
            <ButtonLink to={addresses.scenarios}>All scenarios</ButtonLink>
          ) : (
            <ButtonLink to={addresses.scenario(slug)}>Open my design</ButtonLink>
          )}
        </p>
      </Frame>
    );
  }
  if (!scenario.data || !kinds.data || design.data === undefined || link?.kind === 'opening') {
    return (
      <Frame>
        <Bars rows={12} line={32} />
      </Frame>
    );
  }
  // Begun anew twice, a design is another one each time.
  const which = isNew ? `${hash} ${key}` : (named ?? '');
  return (
    <Studio
      key={`${slug} ${which}`}
      scenario={scenario.data}
      kinds={kinds.data}
      design={design.data}
      shared={link?.kind === 'opened' ? link.text : null}
      at={at}
      actions={<StartRoundButton scenario={scenario.data} />}
    />
  );
}

const Frame = ({ children }: { children: ReactNode }) => (
  <div className={styles.loading}>
    <PageTitle>Studio</PageTitle>
    <h1 className="sr">Studio</h1>
    {children}
  </div>
);

type Link =
  | { kind: 'opening' }
  | { kind: 'opened'; text: string }
  | { kind: 'unusable'; why: string };

/** The design that stands behind the address; null where none does. */
function useLink(hash: string): Link | null {
  const [opened, setOpened] = useState<{ hash: string; link: Link } | null>(null);
  useEffect(() => {
    if (!isShared(hash)) return;
    let isGone = false;
    const say = (link: Link) => {
      if (!isGone) setOpened({ hash, link });
    };
    textOf(hash)
      .then((text) => say({ kind: 'opened', text }))
      .catch((error: Error) => say({ kind: 'unusable', why: error.message }));
    return () => {
      isGone = true;
    };
  }, [hash]);
  if (!isShared(hash)) return null;
  return opened?.hash === hash ? opened.link : { kind: 'opening' };
}
