import { ChangeSet } from '@codemirror/state';
import { describe, expect, it } from 'vitest';
import { type GutterMark, hearMarks, isFresh, mapMarks, placeTicks } from './gutterMarks';

const text = 'One two. Three four. Five.';
const none = { length: text.length, changes: null };
const sentences = [
  { start: 0, length: 8, hit: true, must: false },
  { start: 9, length: 11, hit: false, must: false },
  { start: 21, length: 5, hit: true, must: true },
];
const marks = hearMarks(null, sentences, none, 0);
const spans = (list: readonly GutterMark[]) => list.map((mark) => [mark.from, mark.to]);

describe('mapMarks', () => {
  it('moves marks after an insertion and leaves those before it', () => {
    const changes = ChangeSet.of({ from: 9, insert: 'Zero. ' }, text.length).desc;
    expect(spans(mapMarks(marks, changes))).toEqual([
      [0, 8],
      [15, 26],
      [27, 32],
    ]);
  });

  it('widens a mark that is typed into, and not one that is typed beside', () => {
    const inside = ChangeSet.of({ from: 4, insert: 'abc' }, text.length).desc;
    expect(spans(mapMarks(marks, inside))[0]).toEqual([0, 11]);
    const atEnd = ChangeSet.of({ from: 8, insert: '!' }, text.length).desc;
    expect(spans(mapMarks(marks, atEnd))[0]).toEqual([0, 8]);
  });

  it('drops a mark whose sentence is deleted', () => {
    const changes = ChangeSet.of({ from: 8, to: 20 }, text.length).desc;
    expect(spans(mapMarks(marks, changes))).toEqual([
      [0, 8],
      [9, 14],
    ]);
  });

  it('drops everything when the text is replaced', () => {
    const changes = ChangeSet.of({ from: 0, to: text.length, insert: 'new' }, text.length).desc;
    expect(mapMarks(marks, changes)).toEqual([]);
  });

  it('follows a long random edit as the text itself does', () => {
    let body = text;
    let moved: readonly GutterMark[] = marks;
    let seed = 7;
    const next = (below: number) => {
      seed = (seed * 1_103_515_245 + 12_345) % 2_147_483_648;
      return seed % below;
    };
    for (let turn = 0; turn < 200; turn++) {
      const from = next(21) >= 20 ? body.length : 0; // only before and after all the sentences
      const change = ChangeSet.of({ from, insert: 'é🙂 ' }, body.length);
      body = `${body.slice(0, from)}é🙂 ${body.slice(from)}`;
      moved = mapMarks(moved, change.desc);
    }
    expect(moved.map((mark) => body.slice(mark.from, mark.to))).toEqual([
      'One two.',
      'Three four.',
      'Five.',
    ]);
  });
});

describe('hearMarks', () => {
  it('calls nothing fresh on the first hearing', () => {
    expect(marks.every((mark) => mark.hitAt === null)).toBe(true);
  });

  it('dates a new hit and keeps the date of an old one', () => {
    const first = hearMarks(
      marks,
      sentences.map((s) => ({ ...s, hit: true })),
      none,
      1_000,
    );
    expect(first.map((mark) => mark.hitAt)).toEqual([null, 1_000, null]);
    const second = hearMarks(
      first,
      sentences.map((s) => ({ ...s, hit: true })),
      none,
      9_000,
    );
    expect(second.map((mark) => mark.hitAt)).toEqual([null, 1_000, null]);
  });

  it('carries a hearing of an older text over what was typed since', () => {
    const changes = ChangeSet.of({ from: 0, insert: 'Now. ' }, text.length).desc;
    expect(spans(hearMarks(marks, sentences, { length: text.length, changes }, 0))[0]).toEqual([
      5, 13,
    ]);
  });

  it('ignores a span outside the text it was asked about', () => {
    expect(hearMarks(null, [{ start: 20, length: 99, hit: true, must: false }], none, 0)).toEqual(
      [],
    );
  });
});

describe('isFresh', () => {
  it('lasts a minute', () => {
    expect(isFresh(1_000, 60_999)).toBe(true);
    expect(isFresh(1_000, 61_000)).toBe(false);
    expect(isFresh(null, 0)).toBe(false);
  });
});

describe('placeTicks', () => {
  it('centres one tick and spreads those that share a line', () => {
    const [a, b, c] = marks as [GutterMark, GutterMark, GutterMark];
    const placed = placeTicks([
      { middle: 13, mark: a },
      { middle: 39, mark: b },
      { middle: 39.2, mark: c },
    ]);
    expect(placed.map((tick) => tick.top)).toEqual([13, 36, 42]);
  });
});
