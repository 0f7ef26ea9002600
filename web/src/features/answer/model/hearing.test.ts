import { ChangeSet } from '@codemirror/state';
import { describe, expect, it } from 'vitest';
import { edited, heard, quietEar, sent } from './hearing';

const insert = (at: number, text: string, length: number) =>
  ChangeSet.of({ from: at, insert: text }, length).desc;

describe('hearing', () => {
  it('carries what was typed since the text was sent', () => {
    const typed = edited(edited(sent(quietEar, 1, 10), insert(0, 'ab', 10)), insert(12, 'c', 12));
    expect(heard(typed, 1)?.since.changes?.mapPos(5)).toBe(7);
  });

  it('refuses a hearing older than the last', () => {
    const ear = sent(sent(quietEar, 1, 3), 2, 3);
    const newest = heard(ear, 2);
    expect(newest).not.toBeNull();
    expect(newest && heard(newest.ear, 1)).toBeNull();
    expect(newest && heard(newest.ear, 2)).toBeNull();
  });

  it('refuses a hearing that was never asked for', () => {
    expect(heard(quietEar, 1)).toBeNull();
    expect(heard(sent(quietEar, 1, 3), 2)).toBeNull();
  });

  it('accepts hearings one after the other, each with its own changes', () => {
    let ear = sent(quietEar, 1, 3);
    ear = edited(ear, insert(0, 'x', 3));
    ear = sent(ear, 2, 4);
    ear = edited(ear, insert(0, 'y', 4));
    const first = heard(ear, 1);
    expect(first?.since.changes?.mapPos(1)).toBe(3);
    expect(first && heard(first.ear, 2)?.since.changes?.mapPos(1)).toBe(2);
  });

  it('keeps nothing when nobody listens', () => {
    expect(edited(quietEar, insert(0, 'x', 3))).toBe(quietEar);
  });
});
