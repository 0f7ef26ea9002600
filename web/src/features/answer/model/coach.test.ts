import { ChangeSet } from '@codemirror/state';
import { describe, expect, it } from 'vitest';
import type { LiveHearing } from '@/api/types';
import { FakeTimers } from '@/shared/drafts/testing/fakeTimers';
import { Coach } from './coach';

function open(text = 'One two.') {
  const timers = new FakeTimers();
  const asked: { sequence: number; text: string }[] = [];
  const coach = new Coach(text, (sequence, body) => asked.push({ sequence, text: body }), timers);
  let body = text;
  const type = (more: string, at = body.length) => {
    const changes = ChangeSet.of({ from: at, insert: more }, body.length);
    body = body.slice(0, at) + more + body.slice(at);
    coach.edit(body, changes.desc);
  };
  return { coach, timers, asked, type, text: () => body };
}

const hearing = (sequence: number, ...spans: [number, number][]): LiveHearing => ({
  attemptId: 'a',
  sequence,
  low: 10,
  high: 12,
  musts: { heard: 1, of: 3 },
  points: 13,
  words: 2,
  competencies: [
    {
      id: 'c',
      name: 'C',
      heard: 1,
      partly: 0,
      of: 1,
      ticks: [{ weight: 8, must: true, state: 'heard' }],
    },
  ],
  sentences: spans.map(([start, length]) => ({ start, length, hit: true, must: false })),
});

describe('Coach', () => {
  it('tells the text as soon as it is connected', () => {
    const { coach, asked } = open();
    coach.linkChanged('live');
    expect(asked).toEqual([{ sequence: 1, text: 'One two.' }]);
  });

  it('waits for a quarter second of quiet', async () => {
    const { coach, asked, timers, type } = open();
    coach.linkChanged('live');
    type('a');
    await timers.pass(200);
    type('b');
    await timers.pass(249);
    expect(asked).toHaveLength(1);
    await timers.pass(1);
    expect(asked.at(-1)).toEqual({ sequence: 2, text: 'One two.ab' });
  });

  it('asks nothing while there is no connection, and everything when there is one again', async () => {
    const { coach, asked, timers, type } = open();
    coach.linkChanged('reconnecting');
    type(' More.');
    await timers.pass(1_000);
    expect(asked).toEqual([]);
    coach.linkChanged('live');
    expect(asked).toEqual([{ sequence: 1, text: 'One two. More.' }]);
  });

  it('keeps marks on their sentences while typing goes on', () => {
    const { coach, type, text } = open();
    coach.linkChanged('live');
    type('Zero. ', 0);
    coach.hear(hearing(1, [0, 8]));
    type('Minus one. ', 0);
    const [mark] = coach.currentMarks();
    expect(text().slice(mark?.from, mark?.to)).toBe('One two.');
  });

  it('drops a late hearing', async () => {
    const { coach, timers, type } = open();
    coach.linkChanged('live');
    type(' Three.');
    await timers.pass(250);
    coach.hear(hearing(2, [0, 8], [9, 6]));
    coach.hear(hearing(1, [0, 8]));
    expect(coach.currentMarks()).toHaveLength(2);
  });

  it('tells its listeners and keeps the meter through a lost connection', () => {
    const { coach } = open();
    let told = 0;
    coach.subscribe(() => told++);
    coach.linkChanged('live');
    coach.hear(hearing(1));
    coach.linkChanged('reconnecting');
    expect(coach.state()).toMatchObject({ link: 'reconnecting', low: 10, high: 12, points: 13 });
    expect(told).toBe(3);
  });
});
