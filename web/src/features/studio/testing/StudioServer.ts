import { act } from '@testing-library/react';
import type { Report } from '@/api/reportTypes';
import type { RunRequest } from '@/api/studioTypes';
import { former, kinds, now, scenario, text } from './shop';

/** Runs that a test answers by hand, and what was asked for. */
export class StudioServer {
  runs: {
    text: string;
    asked: RunRequest;
    signal: AbortSignal;
    say: (event: string, data: unknown) => void;
    end: () => void;
  }[] = [];
  saved: { text: string; revision: number }[] = [];
  created: { text: string }[] = [];
  deleted = 0;
  check: object = { diagnostics: [], graph: null, monthlyCost: 0 };
  conflict: { text: string; revision: number } | null = null;
  refusal: { title: string; diagnostics: { message: string; fix: string }[] } | null = null;

  fetch = async (path: string | URL | Request, init: RequestInit = {}): Promise<Response> => {
    const body = init.body ? JSON.parse(String(init.body)) : null;
    const json = (value: unknown, status = 200) =>
      new Response(JSON.stringify(value), {
        status,
        headers: { 'content-type': status < 400 ? 'application/json' : 'application/problem+json' },
      });
    const design = { id: 'd1', scenario: 'shop', title: 'A shop', text, revision: 3 };
    switch (`${init.method ?? 'GET'} ${String(path)}`) {
      case 'GET /api/scenarios/shop':
        return json(scenario);
      case 'GET /api/component-kinds':
        return json(kinds);
      case 'GET /api/designs?scenario=shop':
        return json([{ ...design, createdAt: now, savedAt: now, forkedFrom: null }]);
      case 'GET /api/designs/d1/versions':
        return json([{ revision: 2, title: 'A shop', text: former, savedAt: now }]);
      case 'POST /api/designs':
        this.created.push(body);
        return json({ ...design, ...body, id: 'd2', revision: 1 }, 201);
      case 'GET /api/designs/d2':
        return json({ ...design, id: 'd2', text: this.created[0]?.text, revision: 1 });
      case 'DELETE /api/designs/d1':
        this.deleted++;
        return new Response(null, { status: 204 });
      case 'GET /api/designs/d1':
        return json(design);
      case 'PUT /api/designs/d1':
        if (this.conflict)
          return json({ type: 'design-conflict', title: 'Old', ...this.conflict }, 409);
        this.saved.push(body);
        return json({ ...design, revision: body.revision + 1 });
      case 'POST /api/designs/check':
        return json(this.check);
      case 'POST /api/simulations':
        if (body.faults && this.refusal) return json({ ...this.refusal, status: 422 }, 422);
        return this.run(body, init.signal as AbortSignal);
      case 'POST /api/simulations/explain':
        return this.run(body, init.signal as AbortSignal);
      default:
        return json({ title: 'Not here' }, 404);
    }
  };

  private run(asked: RunRequest, signal: AbortSignal): Response {
    const stream = new TransformStream<Uint8Array, Uint8Array>();
    const writer = stream.writable.getWriter();
    this.runs.push({
      text: asked.text,
      asked,
      signal,
      say: (event, data) =>
        void writer.write(
          new TextEncoder().encode(`event: ${event}\ndata: ${JSON.stringify(data)}\n\n`),
        ),
      end: () => void writer.close(),
    });
    return new Response(stream.readable);
  }

  /** Answers a run, so that it is over. */
  answer(index: number, report: Report) {
    act(() => {
      this.runs[index]?.say('report', { ...report, final: true });
      this.runs[index]?.end();
    });
  }
}
