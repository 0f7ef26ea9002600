import { describe, expect, it } from 'vitest';
import { caps, type KeyPress, matches, parseChord } from './chord';

const press = (part: Partial<KeyPress>): KeyPress => ({
  key: '',
  code: '',
  ctrlKey: false,
  metaKey: false,
  shiftKey: false,
  altKey: false,
  ...part,
});

describe('parseChord', () => {
  it.each(['Mod+f', 'Mod+l', 'Mod+t', 'Mod+w', 'Mod+r', 'Mod+Shift+t', 'F5'])(
    'refuses %s, which is the browser’s',
    (written) => expect(() => parseChord(written)).toThrow('belongs to the browser'),
  );

  it.each(['Mod+k', 'Mod+Enter', "Mod+'", 'f', '?', '/', 'Alt+h'])('takes %s', (written) =>
    expect(() => parseChord(written)).not.toThrow(),
  );
});

describe('matches', () => {
  it('tells a letter from the letter with Ctrl', () => {
    expect(matches(parseChord('k'), press({ key: 'k' }), false)).toBe(true);
    expect(matches(parseChord('k'), press({ key: 'k', ctrlKey: true }), false)).toBe(false);
    expect(matches(parseChord('Mod+k'), press({ key: 'k', ctrlKey: true }), false)).toBe(true);
  });

  it('takes the command key on a Mac', () => {
    expect(matches(parseChord('Mod+k'), press({ key: 'k', metaKey: true }), true)).toBe(true);
    expect(matches(parseChord('Mod+k'), press({ key: 'k', ctrlKey: true }), true)).toBe(false);
  });

  it('takes ? however the layout types it', () => {
    expect(matches(parseChord('?'), press({ key: '?', shiftKey: true }), false)).toBe(true);
    expect(matches(parseChord('?'), press({ key: '?' }), false)).toBe(true);
  });

  it('does not take a shifted letter for the letter', () => {
    expect(matches(parseChord('j'), press({ key: 'J', shiftKey: true }), false)).toBe(false);
  });

  it('finds the letter on a layout without Latin letters', () => {
    expect(matches(parseChord('j'), press({ key: 'ξ', code: 'KeyJ' }), false)).toBe(true);
    expect(matches(parseChord('j'), press({ key: 'n', code: 'KeyJ' }), false)).toBe(false);
  });
});

describe('caps', () => {
  it('draws one cap for each key held', () => {
    expect(caps('Mod+k', false)).toEqual(['Ctrl', 'K']);
    expect(caps('Mod+Enter', true)).toEqual(['⌘', '↵']);
    expect(caps('Escape')).toEqual(['Esc']);
  });
});
