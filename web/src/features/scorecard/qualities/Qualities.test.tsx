import { render, screen, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { useState } from 'react';
import { describe, expect, it } from 'vitest';
import type { QualityKind, Scorecard } from '@/api/types';
import { AnswerText } from '../evidence/AnswerText';
import { pairEvidence } from '../model/rows';
import { scorecard } from '../model/testing/scorecard';
import { qualityMarks } from './marks';
import { Qualities } from './Qualities';
import { QualityContext } from './selection';
import { qualities } from './testing';

function Page({ card }: { card: Scorecard }) {
  const [open, toggle] = useState<QualityKind | null>(null);
  const { rows } = pairEvidence(card.answer, card.findings, qualityMarks(card.qualities, open));
  return (
    <QualityContext value={{ open, toggle }}>
      {rows.map((row) => (
        <AnswerText key={row.range.from} segments={row.segments} findings={[]} />
      ))}
      <Qualities card={card} />
    </QualityContext>
  );
}

const story = {
  kind: 'story',
  shares: [
    { part: 'situation', words: 20, percent: 20, healthyFrom: 15, healthyTo: 20 },
    { part: 'task', words: 5, percent: 5, healthyFrom: 10, healthyTo: 15 },
    { part: 'action', words: 50, percent: 50, healthyFrom: 50, healthyTo: 60 },
    { part: 'result', words: 25, percent: 25, healthyFrom: 15, healthyTo: 20 },
  ],
  sentences: [],
  actionsByI: 7,
  actionsByWe: 2,
  results: [],
  quantifiedResults: 0,
  topicWords: 3,
  topicWordsInAll: 9,
} as const;

describe('Qualities', () => {
  it('counts, and teaches where nothing was found', () => {
    render(<Page card={scorecard()} />);
    const list = within(screen.getByRole('region', { name: 'Beside the points' }));
    expect(list.getByText('Trade-offs with a reason').closest('li')?.textContent).toContain('1');
    expect(list.getByText(/^Nothing was said of money\./)).toBeTruthy();
    expect(list.getByText('1 of 5')).toBeTruthy();
    expect(list.getByText(/3 of 4 points touched; 0 of them made deeply/)).toBeTruthy();
  });

  it('marks the sentences of the open quality, and leads back', async () => {
    const user = userEvent.setup();
    render(<Page card={scorecard()} />);
    expect(screen.queryByRole('button', { name: /back to the list/ })).toBeNull();

    await user.click(screen.getByRole('button', { name: 'Trade-offs with a reason' }));
    await user.click(screen.getByRole('button', { name: 'Go to sentence 1 in the answer' }));
    const back = screen.getByRole('button', {
      name: 'Trade-offs with a reason, 1: back to the list',
    });
    expect(document.activeElement).toBe(back);
    await user.click(back);
    expect(document.activeElement?.textContent).toBe('Trade-offs with a reason');

    await user.click(screen.getByRole('button', { name: 'Trade-offs with a reason' }));
    expect(screen.queryByRole('button', { name: /back to the list/ })).toBeNull();
  });

  it('shows the parts of a story against what is healthy', () => {
    render(
      <Page
        card={scorecard({
          qualities: qualities({
            story: { ...story, shares: [...story.shares], sentences: [], results: [] },
          }),
        })}
      />,
    );
    expect(screen.getByText('Task').closest('li')?.textContent).toBe('Task 5 %below 10 to 15 %');
    expect(screen.getByText('I 7, we 2')).toBeTruthy();
    expect(screen.getByText(/^None was found\. One sentence/)).toBeTruthy();
  });

  it('is not there for judgements that looked at nothing', () => {
    render(<Page card={scorecard({ qualities: null })} />);
    expect(screen.queryByRole('region', { name: 'Beside the points' })).toBeNull();
  });
});
