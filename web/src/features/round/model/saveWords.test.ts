import { describe, expect, it } from 'vitest';
import { type DraftState, openDraft } from '@/shared/drafts/draftState';
import { saveWords } from './saveWords';

const saved = openDraft({ text: '{}', revision: 1, savedAt: '2026-11-20T14:02:11Z' });
const words = (state: Partial<DraftState>, kept = true) => saveWords({ ...saved, ...state }, kept);

describe('saveWords', () => {
  it('says saved only of what is on the screen', () => {
    expect(words({})).toEqual({ text: 'saved', alarm: false });
    expect(words({ text: 'more' })).toEqual({ text: 'saving', alarm: false });
  });

  it('says where a text is that could not be saved', () => {
    expect(words({ failures: 1 }).text).toBe('not saved, will retry; kept in this browser');
    expect(words({ failures: 1 }, false).text).toContain('cannot keep it');
  });

  it.each(['conflict', 'too-long', 'gone'] as const)('raises its voice when it is %s', (phase) => {
    expect(words({ phase }).alarm).toBe(true);
  });
});
