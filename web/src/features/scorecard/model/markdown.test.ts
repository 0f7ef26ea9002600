import { describe, expect, it } from 'vitest';
import { earned, scorecardMarkdown } from './markdown';
import { scorecard } from './testing/scorecard';

describe('scorecardMarkdown', () => {
  it('puts the rating and its rules first, then findings in reading order with their words', () => {
    expect(scorecardMarkdown(scorecard(), 'UTC')).toMatchInlineSnapshot(`
      "# Charge once under retries

      Attempt 2 · Fri 20 Nov 2026, 18:04 · 11:36 of 12:00 · Exam · 8 words

      **Hire** at level Senior. 65.5 to 69.5 of 100 by weight. Counting the unknown finding either way gives the same rating.

      ## Why hire

      - [x] Weight of 60 or more (65.5)

      ## Why not strong hire

      - [ ] None violated (1)

      ## Findings

      1. **Met**: One key per intent (8 of 8, must-have)
         > The app sends one key.
         Found: one key
         Missing: same on every retry

      2. **Violated**: Does not claim exactly-once delivery (0 of 6)
         > Delivery is exactly once.
         What happens once is the effect.

      - **Not observed**: Point reconcile (0 of 8)
         Probe: How would you learn?

      - **Unknown**: Point alerts (0 to 4 of 4, hinted)

      ## Answer

      > The app sends one key.
      >
      > Delivery is exactly once.
      "
    `);
  });

  it('leaves out the rule for a better rating when there is none', () => {
    expect(scorecardMarkdown(scorecard({ whyNot: null }))).not.toContain('Why not');
  });
});

describe('earned', () => {
  it('is a range only where the judge does not know', () => {
    expect(earned({ earnedLow: 4.5, earnedHigh: 4.5, weight: 9 })).toBe('4.5 of 9');
    expect(earned({ earnedLow: 0, earnedHigh: 4, weight: 4 })).toBe('0 to 4 of 4');
  });

  it('is a cost where something wrong was said', () => {
    expect(earned({ earnedLow: -10, earnedHigh: -10, weight: 10 })).toBe('costs 10');
    expect(earned({ earnedLow: -4, earnedHigh: 0, weight: 4 })).toBe('costs 0 to 4');
  });
});
