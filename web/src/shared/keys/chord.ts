/** A key with its modifiers, written as in `j`, `?`, `Enter`, `Mod+k`. Mod is ⌘ on a Mac and Ctrl elsewhere. */
export type Chord = { key: string; mod: boolean; shift: boolean; alt: boolean };

export type KeyPress = Pick<
  KeyboardEvent,
  'key' | 'code' | 'ctrlKey' | 'metaKey' | 'shiftKey' | 'altKey'
>;

const isMac = /Mac|iPhone|iPad/.test(globalThis.navigator?.platform ?? '');

// The browser's own: find, address, tab, window, reload, print, save, history, downloads, zoom.
const browsersOwn = new Set([...'fltwrnpshjdouq0123456789+-=', 'F5', 'F11', 'F12']);

export function parseChord(written: string): Chord {
  const parts = written === '+' ? ['+'] : written.split('+');
  const key = parts.pop() ?? '';
  const chord = {
    key: key.length === 1 ? key.toLowerCase() : key,
    mod: parts.includes('Mod'),
    shift: parts.includes('Shift'),
    alt: parts.includes('Alt'),
  };
  if (isReserved(chord)) throw new Error(`${written} belongs to the browser.`);
  return chord;
}

function isReserved(chord: Chord): boolean {
  if (chord.key.startsWith('F') && chord.key.length > 1) return browsersOwn.has(chord.key);
  return chord.mod && !chord.alt && browsersOwn.has(chord.key);
}

export function matches(chord: Chord, press: KeyPress, mac = isMac): boolean {
  const mod = mac ? press.metaKey : press.ctrlKey;
  const otherMod = mac ? press.ctrlKey : press.metaKey;
  if (otherMod || mod !== chord.mod || press.altKey !== chord.alt) return false;
  // Shift is part of how `?` is typed, so it only counts for letters and named keys.
  const shiftCounts = chord.key.length > 1 || /[a-z]/.test(chord.key);
  if (shiftCounts && press.shiftKey !== chord.shift) return false;
  return keyOf(press) === chord.key;
}

/** The letter on the key when the layout has no Latin letters, so that J works on a Greek keyboard. */
function keyOf(press: KeyPress): string {
  if (press.key.length > 1) return press.key;
  const isLatin = press.key.charCodeAt(0) < 0x80;
  const letter = /^Key([A-Z])$/.exec(press.code)?.[1];
  return (isLatin || letter === undefined ? press.key : letter).toLowerCase();
}

const words: Record<string, string> = {
  Enter: '↵',
  Escape: 'Esc',
  ArrowUp: '↑',
  ArrowDown: '↓',
  ArrowLeft: '←',
  ArrowRight: '→',
  ' ': 'Space',
  Delete: 'Del',
};

/** The caps to draw for a chord, one for each key held. */
export function caps(written: string, mac = isMac): string[] {
  const { key, mod, shift, alt } = parseChord(written);
  return [
    ...(mod ? [mac ? '⌘' : 'Ctrl'] : []),
    ...(alt ? [mac ? '⌥' : 'Alt'] : []),
    ...(shift ? ['Shift'] : []),
    words[key] ?? (key.length === 1 ? key.toUpperCase() : key),
  ];
}
