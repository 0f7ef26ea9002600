import { describe, expect, it } from 'vitest';
import { nudge, progress, wordsNote } from './pace';

describe('progress', () => {
  it('fills to the target and no further', () => {
    expect(progress(360, 720)).toBe(0.5);
    expect(progress(2_000, 720)).toBe(1);
    expect(progress(10, 0)).toBe(0);
  });
});

describe('nudge', () => {
  it('is silent until half as long again', () => {
    expect(nudge(1_079, 720)).toBeNull();
    expect(nudge(1_080, 720)).toBe('6 minutes over target. An interviewer would ask you to close.');
    expect(nudge(10, 0)).toBeNull();
  });
});

describe('wordsNote', () => {
  it('forecasts only from enough evidence', () => {
    expect(wordsNote(203, 462, 720)).toBe('203 words, about 110 more at your pace');
    expect(wordsNote(5, 462, 720)).toBe('5 words');
    expect(wordsNote(203, 60, 720)).toBe('203 words');
    expect(wordsNote(1, 0, 720)).toBe('1 word');
  });

  it('stops forecasting at the target', () => {
    expect(wordsNote(300, 700, 720)).toBe('300 words');
    expect(wordsNote(300, 900, 720)).toBe('300 words');
  });
});
