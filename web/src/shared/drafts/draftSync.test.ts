import { describe, expect, it } from 'vitest';
import { DraftSync } from './draftSync';
import { localCopy, readLocalDrafts } from './localDrafts';
import { recover } from './recovery';
import { FakeServer } from './testing/fakeServer';
import { FakeTimers } from './testing/fakeTimers';
import { MemoryStorage } from './testing/memoryStorage';

function open(
  server = new FakeServer(),
  storage = new MemoryStorage(),
  timers = new FakeTimers(),
  tab = 't1',
) {
  const saved = { text: server.text, revision: server.revision, savedAt: null };
  const copy = localCopy(storage, 'a1', tab, () => timers.now());
  const sync = new DraftSync(saved, server.put, copy, timers, () =>
    Math.floor(timers.now() / 1000),
  );
  return { sync, server, storage, timers };
}

describe('DraftSync saving', () => {
  it('waits for half a second of quiet and then saves once', async () => {
    const { sync, server, timers } = open();
    sync.change('a');
    await timers.pass(300);
    sync.change('ab');
    await timers.pass(499);
    expect(server.received).toHaveLength(0);
    await timers.pass(1);
    expect(server.received.map((body) => body.text)).toEqual(['ab']);
    expect(sync.state().savedText).toBe('ab');
  });

  it('saves every 1.5 s under steady typing', async () => {
    const { sync, server, timers } = open();
    for (let index = 1; index <= 46; index++) {
      sync.change('x'.repeat(index));
      await timers.pass(100);
    }
    expect(server.received).toHaveLength(3);
  });

  it('never has two saves under way, and follows with what was typed meanwhile', async () => {
    const { sync, server, timers } = open();
    server.mode = 'silent';
    sync.change('one');
    await timers.pass(600);
    sync.change('one two');
    await timers.pass(60_000);
    expect(server.received).toHaveLength(1);
  });

  it('sends nothing when the text comes back to what is saved after a save', async () => {
    const { sync, server, timers } = open();
    sync.change('a');
    await timers.pass(500);
    sync.change('a');
    await timers.pass(5_000);
    expect(server.received).toHaveLength(1);
  });

  it('saves the time worked when touched without typing', async () => {
    const { sync, server, timers } = open();
    await timers.pass(30_000);
    sync.touch();
    await timers.pass(500);
    expect(server.received).toEqual([{ text: '', activeSeconds: 30, revision: 1 }]);
  });
});

describe('DraftSync in a browser that dies', () => {
  it('keeps a copy within 250 ms of the first key', async () => {
    const { sync, storage, timers } = open();
    sync.change('Half a sen');
    await timers.pass(250);
    expect(readLocalDrafts(storage, 'a1')[0]?.text).toBe('Half a sen');
  });

  it('lets the next load recover what the server never got', async () => {
    const { sync, server, storage, timers } = open();
    sync.change('Saved.');
    await timers.pass(500);
    sync.change('Saved. And this was not');
    await timers.pass(250); // killed here, before the next save
    const recovery = recover(server, readLocalDrafts(storage, 'a1'));
    expect(recovery).toMatchObject({
      kind: 'recovered',
      draft: { text: 'Saved. And this was not' },
    });
  });

  it('leaves no copy behind when all is saved', async () => {
    const { sync, storage, timers } = open();
    sync.change('All of it');
    await timers.pass(1_000);
    expect(storage.length).toBe(0);
  });

  it('keeps and sends at once when the page is left', async () => {
    const { sync, server, storage, timers } = open();
    sync.change('Closing');
    sync.leave();
    expect(readLocalDrafts(storage, 'a1')).toHaveLength(1);
    await timers.pass(0);
    expect(server.text).toBe('Closing');
  });

  it('recovers when the page is left while an older save is under way', async () => {
    const { sync, server, storage, timers } = open();
    sync.change('First');
    await timers.pass(500);
    server.mode = 'silent';
    sync.change('First second');
    await timers.pass(500);
    server.writeFromElsewhere('First second'); // that save did arrive, its reply did not
    sync.change('First second third');
    sync.leave();
    expect(recover(server, readLocalDrafts(storage, 'a1')).kind).toBe('recovered');
  });

  it("does not take an old save's reply for the newest", async () => {
    const { sync, server, timers } = open();
    sync.change('one');
    sync.leave();
    sync.change('one two');
    sync.leave(); // refused: the first has raised the revision
    await timers.pass(2_000);
    expect(sync.state().phase).toBe('open');
    expect(server.text).toBe('one two');
  });

  it('says so when the browser cannot keep a copy, and still saves', async () => {
    const { sync, server, storage, timers } = open();
    storage.full = true;
    sync.change('Text');
    await timers.pass(250);
    expect(sync.isKeptLocally()).toBe(false);
    await timers.pass(500);
    expect(server.text).toBe('Text');
    expect(sync.isKeptLocally()).toBe(true);
  });
});

describe('DraftSync without a server', () => {
  it('keeps the text, backs off, and saves when the server is back', async () => {
    const { sync, server, storage, timers } = open();
    server.mode = 'down';
    sync.change('Typed offline');
    await timers.pass(500 + 1_000 + 2_000 + 4_000);
    expect(server.received).toHaveLength(4);
    expect(readLocalDrafts(storage, 'a1')).toHaveLength(1);
    server.mode = 'up';
    await timers.pass(8_000);
    expect(server.text).toBe('Typed offline');
    expect(storage.length).toBe(0);
    expect(sync.state().failures).toBe(0);
  });

  it('does not hammer while typing goes on', async () => {
    const { sync, server, timers } = open();
    server.mode = 'down';
    for (let index = 1; index <= 100; index++) {
      sync.change('x'.repeat(index));
      await timers.pass(100);
    }
    expect(server.received.length).toBeLessThanOrEqual(5);
  });

  it('tries at once when asked', async () => {
    const { sync, server, timers } = open();
    server.mode = 'down';
    sync.change('Text');
    await timers.pass(20_000);
    server.mode = 'up';
    sync.retry();
    await timers.pass(0);
    expect(server.text).toBe('Text');
  });

  it('takes its own text for its own when only the reply was lost', async () => {
    const { sync, server, timers } = open();
    server.mode = 'reply-lost';
    sync.change('Arrived');
    await timers.pass(500);
    server.mode = 'up';
    sync.change('Arrived, and more');
    await timers.pass(5_000);
    expect(sync.state().phase).toBe('open');
    expect(server.text).toBe('Arrived, and more');
  });
});

describe('DraftSync with a second tab', () => {
  it('stops saving and keeps both texts', async () => {
    const { sync, server, storage, timers } = open();
    server.writeFromElsewhere('Theirs');
    sync.change('Mine');
    await timers.pass(10_000);
    expect(sync.state()).toMatchObject({
      phase: 'conflict',
      text: 'Mine',
      other: { text: 'Theirs' },
    });
    expect(server.received).toHaveLength(1);
    expect(readLocalDrafts(storage, 'a1')[0]?.text).toBe('Mine');
  });

  it('saves what the user settles on, over the revision they saw', async () => {
    const { sync, server, timers } = open();
    server.writeFromElsewhere('Theirs');
    sync.change('Mine');
    await timers.pass(2_000);
    sync.settle('Theirs\n\nMine');
    await timers.pass(500);
    expect(server.text).toBe('Theirs\n\nMine');
    expect(sync.state()).toMatchObject({ phase: 'open', other: null });
  });

  it('needs no save when the other version is taken', async () => {
    const { sync, server, storage, timers } = open();
    server.writeFromElsewhere('Theirs');
    sync.change('Mine');
    await timers.pass(2_000);
    sync.settle('Theirs');
    await timers.pass(5_000);
    expect(server.received).toHaveLength(1);
    expect(storage.length).toBe(0);
  });

  it('asks again when the other tab wrote on meanwhile', async () => {
    const { sync, server, timers } = open();
    server.writeFromElsewhere('Theirs');
    sync.change('Mine');
    await timers.pass(2_000);
    server.writeFromElsewhere('Theirs, longer');
    sync.settle('Mine');
    await timers.pass(500);
    expect(sync.state()).toMatchObject({ phase: 'conflict', other: { text: 'Theirs, longer' } });
  });

  it('does not ask when the other tab saved only its time', async () => {
    const { sync, server, timers } = open();
    server.writeFromElsewhere('');
    sync.change('Mine');
    await timers.pass(3_000);
    expect(server.text).toBe('Mine');
  });

  it("keeps two tabs' copies apart", async () => {
    const storage = new MemoryStorage();
    const timers = new FakeTimers();
    const one = open(new FakeServer(), storage, timers, 't1');
    const two = open(new FakeServer(), storage, timers, 't2');
    one.sync.change('From one');
    two.sync.change('From two');
    await timers.pass(250);
    expect(
      readLocalDrafts(storage, 'a1')
        .map((draft) => draft.text)
        .sort(),
    ).toEqual(['From one', 'From two']);
  });
});

describe('DraftSync submitting', () => {
  it('waits for the save under way and hands over its revision', async () => {
    const { sync, server, timers } = open();
    sync.change('Answer');
    await timers.pass(500);
    sync.change('Answer.');
    const held = await sync.hold();
    expect(held).toMatchObject({ phase: 'held', text: 'Answer.', revision: server.revision });
    await timers.pass(5_000);
    expect(server.received).toHaveLength(1);
  });

  it('saves again after a submission that failed', async () => {
    const { sync, server, timers } = open();
    sync.change('Answer.');
    await sync.hold();
    sync.release();
    await timers.pass(500);
    expect(server.text).toBe('Answer.');
  });

  it('drops the copy once submitted', async () => {
    const { sync, storage, timers } = open();
    sync.change('Answer.');
    await sync.hold();
    expect(storage.length).toBe(1);
    sync.finish();
    sync.leave(); // the page goes on to the scorecard
    await timers.pass(5_000);
    expect(storage.length).toBe(0);
  });

  it('stops when the text is too long and starts again when it is shorter', async () => {
    const { sync, server, timers } = open();
    sync.change('x'.repeat(400_001));
    await timers.pass(3_000);
    expect(sync.state().phase).toBe('too-long');
    sync.change('short');
    await timers.pass(500);
    expect(server.text).toBe('short');
  });
});
