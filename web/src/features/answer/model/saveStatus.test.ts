import { describe, expect, it } from 'vitest';
import { type DraftState, openDraft } from '@/shared/drafts/draftState';
import { saveStatus } from './saveStatus';

const time = () => '14:02:11';
const draft = (over: Partial<DraftState> = {}): DraftState => ({
  ...openDraft({ text: 'A', revision: 1, savedAt: '2026-11-20T14:02:11Z' }),
  ...over,
});

describe('saveStatus', () => {
  it('says when it was saved', () => {
    expect(saveStatus(draft(), true, time)).toEqual({ text: 'Saved 14:02:11', alarm: false });
  });

  it('says nothing before the first save', () => {
    expect(saveStatus(draft({ savedAt: null }), true, time).text).toBe('');
  });

  it('says what is safe when a save fails', () => {
    expect(saveStatus(draft({ failures: 1 }), true, time)).toEqual({
      text: 'Not saved, will retry; kept in this browser',
      alarm: true,
    });
  });

  it('never claims a copy that the browser refused', () => {
    expect(saveStatus(draft({ failures: 2 }), false, time).text).toContain(
      'cannot keep it, so copy your text',
    );
  });

  it.each(['conflict', 'too-long', 'gone'] as const)('raises %s', (phase) => {
    expect(saveStatus(draft({ phase }), true, time).alarm).toBe(true);
  });
});
