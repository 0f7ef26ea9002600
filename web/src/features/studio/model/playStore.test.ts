import { describe, expect, it } from 'vitest';
import { busiest, PlayStore } from './playStore';
import { reportOf } from './testing';

describe('the playhead', () => {
  const series = {
    intervalSeconds: 1,
    operations: [],
    components: [
      {
        component: 'a',
        utilization: [0.1, 1, 1, 0.2],
        fullest: [],
        inside: [],
        waiting: [0, 0, 9, 0],
        taken: [],
        places: [],
      },
    ],
    links: [],
  };

  it('starts where most waits', () => {
    expect(busiest(reportOf({ series }))).toBe(2.5);
  });

  it('moves with time, stops at the end, and starts over from there', () => {
    const store = new PlayStore();
    store.show(reportOf({ series }), []);
    store.seek(3);
    store.toggle();
    store.setSpeed(4);
    store.tick(0.1);
    expect(store.state.at).toBeCloseTo(3.4);
    store.tick(1);
    expect(store.state).toMatchObject({ at: 4, playing: false });
    store.toggle();
    expect(store.state).toMatchObject({ at: 0, playing: true });
  });

  it('goes on from the beginning where it loops, by as much as it has gone past the end', () => {
    const store = new PlayStore();
    store.show(reportOf({ series }), []);
    store.setSpeed(1);
    store.toggleLoop();
    store.seek(3.5);
    store.toggle();
    store.tick(0.7);
    expect(store.state.at).toBeCloseTo(0.2);
    expect(store.state).toMatchObject({ playing: true, loop: true });
    expect(store.moment()?.at).toBeCloseTo(0.2);
    store.tick(9);
    expect(store.state.at).toBeCloseTo(1.2);
    store.toggleLoop();
    store.tick(9);
    expect(store.state).toMatchObject({ at: 4, playing: false, loop: false });
  });

  it('loops through the whole run where it has looped through an estimate of a shorter one', () => {
    const store = new PlayStore();
    store.show(reportOf({ series, seconds: 2 }), []);
    store.setSpeed(1);
    store.toggleLoop();
    store.seek(1);
    store.toggle();
    store.tick(1.5);
    expect(store.state.at).toBeCloseTo(0.5);
    store.show(reportOf({ series }), []);
    store.tick(3);
    expect(store.state.at).toBeCloseTo(3.5);
  });

  it('stays where it is when a sharper report comes', () => {
    const store = new PlayStore();
    store.show(reportOf({ series }), []);
    store.seek(1.2);
    const before = store.moment();
    expect(store.moment()).toBe(before);
    store.show(reportOf({ series, seed: 2 }), []);
    expect(store.state.at).toBe(1.2);
    expect(store.moment()).not.toBe(before);
  });

  it('waits at its moment for the run with another fault, and goes on from there', () => {
    const store = new PlayStore();
    const first = reportOf({ series });
    store.show(first, []);
    store.seek(1.2);
    store.goOn();
    store.show(first, [{ from: 1.2, to: 2, targets: [], text: 'crash', isYours: true }]);
    expect(store.state).toMatchObject({ at: 1.2, playing: false });
    store.show(reportOf({ series }), []);
    expect(store.state).toMatchObject({ at: 1.2, playing: true });
    store.toggle();
    store.show(reportOf({ series }), []);
    expect(store.state.playing).toBe(false);
  });

  it('keeps its moment through an estimate of a shorter run, and then goes on', () => {
    const store = new PlayStore();
    store.show(reportOf({ series }), []);
    store.seek(3);
    store.goOn();
    store.show(reportOf({ series, seconds: 2 }), []);
    expect(store.state).toMatchObject({ at: 2, playing: false });
    store.show(reportOf({ series }), []);
    expect(store.state).toMatchObject({ at: 3, playing: true });
  });

  it('stays where it is when what it waited for was refused', () => {
    const store = new PlayStore();
    store.show(reportOf({ series }), []);
    store.seek(1.2);
    store.goOn();
    store.stay();
    store.show(reportOf({ series }), []);
    expect(store.state).toMatchObject({ at: 1.2, playing: false });
  });

  it('is where the whole run is busiest, unless one has moved it during the estimate', () => {
    const store = new PlayStore();
    store.show(reportOf({ series, seconds: 2 }), []);
    store.show(reportOf({ series }), []);
    expect(store.state.at).toBe(2.5);
    const moved = new PlayStore();
    moved.show(reportOf({ series, seconds: 2 }), []);
    moved.seek(0.5);
    moved.show(reportOf({ series }), []);
    expect(moved.state.at).toBe(0.5);
  });

  it('opens at the moment that was asked for, within the run', () => {
    const store = new PlayStore();
    store.openAt(1.2);
    store.show(null, []);
    store.show(reportOf({ series }), []);
    expect(store.state).toMatchObject({ at: 1.2, playing: false });
    const late = new PlayStore();
    late.openAt(99);
    late.show(reportOf({ series }), []);
    expect(late.state.at).toBe(4);
  });
});
