import type { DesignCheck, DesignSummary, KeptDesign } from '../../src/api/studioTypes';
import type { AttemptDetail, QuestionPage, Scorecard, Settings } from '../../src/api/types';
import { answerTo, type Strength } from './answers';

/** What a test needs from the server without going through the pages. */
export class Api {
  constructor(private readonly base: string) {}

  start(slug: string, mode: 'coached' | 'exam' = 'exam'): Promise<AttemptDetail> {
    return this.call('POST', '/api/attempts', { slug, mode, level: 'senior' });
  }

  async text(id: string): Promise<string> {
    return (await this.call<AttemptDetail>('GET', `/api/attempts/${id}`)).text;
  }

  scorecard(id: string): Promise<Scorecard> {
    return this.call('GET', `/api/attempts/${id}/scorecard`);
  }

  save({ summary, revision }: AttemptDetail, text: string, activeSeconds = 60): Promise<unknown> {
    const draft = { text, activeSeconds, revision };
    return this.call('PUT', `/api/attempts/${summary.id}/draft`, draft);
  }

  /** Answers a question with one of the answers that ship with it, and returns the attempt's id. */
  answer(slug: string, strength: Strength, mode: 'coached' | 'exam' = 'exam') {
    return this.answerWith(slug, answerTo(slug, strength), mode);
  }

  /** Answers a question with a text of one's own, and returns the attempt's id. */
  async answerWith(slug: string, text: string, mode: 'coached' | 'exam' = 'exam') {
    const { summary, revision } = await this.start(slug, mode);
    const body = { text, activeSeconds: 900, revision };
    await this.call('POST', `/api/attempts/${summary.id}/submit`, body);
    return summary.id;
  }

  /** How many questions a search of the bank finds. */
  async matches(search: string): Promise<number> {
    const query = `q=${encodeURIComponent(search)}`;
    return (await this.call<QuestionPage>('GET', `/api/questions?${query}`)).matched;
  }

  check(scenario: string, text: string): Promise<DesignCheck> {
    return this.call('POST', '/api/designs/check', { scenario, text });
  }

  /** The text of the design that was saved last. */
  async newestDesign(scenario: string): Promise<string> {
    const [newest] = await this.call<DesignSummary[]>('GET', `/api/designs?scenario=${scenario}`);
    return (await this.call<KeptDesign>('GET', `/api/designs/${newest?.id}`)).text;
  }

  remove(id: string): Promise<unknown> {
    return this.call('DELETE', `/api/attempts/${id}`);
  }

  settings(): Promise<Settings> {
    return this.call('GET', '/api/settings');
  }

  async set(part: Partial<Settings>): Promise<void> {
    await this.call('PUT', '/api/settings', { ...(await this.settings()), ...part });
  }

  private async call<T>(method: string, path: string, body?: unknown): Promise<T> {
    const response = await fetch(this.base + path, {
      method,
      headers: { 'X-Onsite': '1', 'Content-Type': 'application/json' },
      body: body === undefined ? undefined : JSON.stringify(body),
    });
    const text = await response.text();
    if (!response.ok) throw new Error(`${method} ${path}: ${response.status} ${text}`);
    return (text === '' ? undefined : JSON.parse(text)) as T;
  }
}
