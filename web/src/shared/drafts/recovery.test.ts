import { describe, expect, it } from 'vitest';
import { fingerprint } from './fingerprint';
import type { LocalDraft } from './localDrafts';
import { appendText, recover, recoveryNote } from './recovery';

const copy = (text: string, over: Partial<LocalDraft> = {}): LocalDraft => ({
  key: `k-${text}`,
  text,
  activeSeconds: 0,
  revision: 3,
  at: 0,
  sent: [],
  ...over,
});

describe('recover', () => {
  it('has nothing to do without copies', () => {
    expect(recover({ text: 'A', revision: 3 }, [])).toEqual({ kind: 'clean', stale: [] });
  });

  it('calls a copy stale when the server has all of it', () => {
    const old = copy('A');
    expect(recover({ text: 'A and B', revision: 9 }, [old])).toEqual({
      kind: 'clean',
      stale: [old],
    });
  });

  it('recovers a rewrite of the revision that the server still has', () => {
    expect(recover({ text: 'A', revision: 3 }, [copy('Rewritten')]).kind).toBe('recovered');
  });

  it('recovers a rewrite of a text that the server was sent', () => {
    const draft = copy('Rewritten', { revision: 2, sent: [fingerprint('A')] });
    expect(recover({ text: 'A', revision: 3 }, [draft]).kind).toBe('recovered');
  });

  it('asks when the server has moved on', () => {
    expect(recover({ text: 'Written elsewhere', revision: 7 }, [copy('Mine')]).kind).toBe(
      'conflict',
    );
  });

  it('recovers the newest and keeps the others in view', () => {
    const newest = copy('Mine, newest');
    const part = copy('Mine');
    const different = copy('Something else');
    const recovery = recover({ text: '', revision: 3 }, [newest, part, different]);
    expect(recovery).toEqual({
      kind: 'recovered',
      draft: newest,
      stale: [part],
      more: [different],
    });
  });
});

describe('recoveryNote', () => {
  it('counts the words that would have been lost', () => {
    expect(recoveryNote('one two', 'one two three')).toBe(
      'Recovered 1 word typed after the last save.',
    );
    expect(recoveryNote('one two', 'one')).toBe('Recovered changes made after the last save.');
  });
});

describe('appendText', () => {
  it.each([
    ['A', 'A and B', 'A and B'],
    ['A and B', 'A', 'A and B'],
    ['Theirs ', 'Mine', 'Theirs\n\n---\n\nMine'],
    ['', 'Mine', 'Mine'],
    ['Both. From one.', 'Both. From two.', 'Both. From one.\n\n---\n\nFrom two.'],
    ['Charge on', 'Charge off', 'Charge on\n\n---\n\nCharge off'],
  ])('%j with %j', (first, second, both) => {
    expect(appendText(first, second)).toBe(both);
  });
});
