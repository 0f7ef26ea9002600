import { ApiProblem } from '@/api/problem';

const busyMs = 200;
const busyTries = 15;

const isBusy = (error: unknown) => error instanceof ApiProblem && error.status === 429;

/** What was stopped leaves its place on the server a moment later: the next waits for it instead of giving up. */
export async function* patiently<Request, Message>(
  open: (request: Request, signal: AbortSignal) => AsyncIterable<Message>,
  request: Request,
  signal: AbortSignal,
): AsyncGenerator<Message> {
  for (let tries = 0; ; tries++) {
    try {
      return yield* open(request, signal);
    } catch (error) {
      if (!isBusy(error) || tries >= busyTries || signal.aborted) throw error;
      await new Promise((resolve) => setTimeout(resolve, busyMs));
    }
  }
}
