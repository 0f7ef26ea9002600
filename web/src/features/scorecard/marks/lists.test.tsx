import { render, screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { describe, expect, it, vi } from 'vitest';
import { GradeList } from './GradeList';
import { MarkList } from './MarkList';
import { gradeView, markView } from './testing';

const onRemove = vi.fn();
const items = () => screen.getAllByRole('listitem').map((item) => item.textContent);

describe('MarkList', () => {
  it('says of which sentence what was said, and what has become of it', () => {
    const marks = [
      markView('m1'),
      markView('m2', { kind: 'does-not-make', fromEarlierRubric: true }),
      markView('m3', { resting: 'The point is gone.' }),
    ];
    render(<MarkList marks={marks} onRemove={onRemove} />);
    const [first, second, third] = items();
    expect(first).toMatch(/^Sentence m1\. makes Books are compared/);
    expect(second).toMatch(/Sentence m2\. does not make Books are compared.*earlier rubric/);
    expect(third).toContain('Changes nothing now: The point is gone.');
    expect(first).not.toMatch(/earlier rubric|Changes nothing/);
  });

  it('takes back the one that was asked for', async () => {
    const marks = [markView('m1'), markView('m2')];
    render(<MarkList marks={marks} onRemove={onRemove} />);
    await userEvent.click(
      screen.getByRole('button', { name: 'Take back the mark “Sentence m2.”' }),
    );
    expect(onRemove).toHaveBeenCalledExactlyOnceWith(marks[1]);
  });

  it('says that there is none, and nothing before it knows', () => {
    const { rerender, container } = render(<MarkList marks={undefined} onRemove={onRemove} />);
    expect(container.textContent).toBe('');
    rerender(<MarkList marks={[]} onRemove={onRemove} />);
    expect(container.textContent).toBe('None yet.');
  });
});

describe('GradeList', () => {
  it('says who gave which grade and what the rubric says', async () => {
    const grades = [gradeView('g1'), gradeView('g2', { grade: 40.5, by: 'Anna', note: 'Thin.' })];
    onRemove.mockReset();
    render(<GradeList grades={grades} onRemove={onRemove} />);
    const [first, second] = items();
    expect(first).toMatch(/^70 by you, the rubric says 65\.5 .*8 words/);
    expect(second).toMatch(/^40\.5 by Anna.*Thin\./);
    await userEvent.click(screen.getByRole('button', { name: 'Take back the grade 40.5' }));
    expect(onRemove).toHaveBeenCalledExactlyOnceWith(grades[1]);
  });
});
