/** application/problem+json, as the server sends it. */
export type ProblemBody = {
  type?: string;
  title?: string;
  status?: number;
  detail?: string;
} & Record<string, unknown>;

/** The server understood and refused. `type` is the stable name to branch on. */
export class ApiProblem extends Error {
  readonly type: string;
  readonly status: number;
  readonly title: string;
  readonly detail: string | undefined;
  /** The members beyond RFC 9457's own, for instance `revision` of a draft conflict. */
  readonly extensions: Record<string, unknown>;

  constructor(status: number, body: ProblemBody) {
    const { type, title, status: _, detail, ...extensions } = body;
    super(detail ?? title ?? `The server answered ${status}.`);
    this.name = 'ApiProblem';
    this.status = status;
    this.type = type ?? 'about:blank';
    this.title = title ?? `Status ${status}`;
    this.detail = detail;
    this.extensions = extensions;
  }

  is(type: string): boolean {
    return this.type === type;
  }
}

/** No answer at all: the server is stopped, or the network between is down. */
export class ServerGone extends Error {
  constructor(cause: unknown) {
    super('The server does not answer.', { cause });
    this.name = 'ServerGone';
  }
}

/** A gateway in front of a stopped server answers for it; to the reader that is the same thing. */
const gatewayStatuses = new Set([502, 503, 504]);

export async function problemFrom(response: Response): Promise<ApiProblem | ServerGone> {
  const isProblem = response.headers.get('content-type')?.includes('json') ?? false;
  const text = await response.text();
  const body = isProblem ? parsed(text) : null;
  if (body === null && gatewayStatuses.has(response.status)) {
    return new ServerGone(response.status);
  }
  return new ApiProblem(response.status, body ?? { title: response.statusText || undefined });
}

function parsed(text: string): ProblemBody | null {
  try {
    const value: unknown = JSON.parse(text);
    return typeof value === 'object' && value !== null ? (value as ProblemBody) : null;
  } catch {
    return null;
  }
}

export function isAbort(error: unknown): boolean {
  return error instanceof DOMException && error.name === 'AbortError';
}
