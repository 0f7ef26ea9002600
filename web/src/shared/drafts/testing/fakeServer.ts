import type { DraftBody, PutOutcome } from '../draftSync';

/** A draft endpoint that can be slow, unreachable, or lose its replies. */
export class FakeServer {
  text = '';
  revision = 1;
  mode: 'up' | 'down' | 'reply-lost' | 'silent' = 'up';
  readonly received: DraftBody[] = [];

  readonly put = (body: DraftBody): Promise<PutOutcome> => {
    this.received.push(body);
    if (this.mode === 'silent') return new Promise(() => {});
    if (this.mode === 'down') return Promise.reject(new TypeError('Failed to fetch'));
    const outcome = this.accept(body);
    return this.mode === 'reply-lost'
      ? Promise.resolve({ kind: 'failed' })
      : Promise.resolve(outcome);
  };

  writeFromElsewhere(text: string): void {
    this.text = text;
    this.revision++;
  }

  private accept(body: DraftBody): PutOutcome {
    if (body.text.length > 400_000) return { kind: 'too-long' };
    if (body.revision !== this.revision) {
      return {
        kind: 'conflict',
        other: { text: this.text, revision: this.revision, savedAt: '2026-11-20T14:02:11Z' },
      };
    }
    this.text = body.text;
    this.revision++;
    return { kind: 'saved', revision: this.revision, savedAt: '2026-11-20T14:02:11Z' };
  }
}
