/** One refused field of a request. `field` is the path in the body, such as `contact.email`. */
export interface FieldProblem {
  readonly field: string;
  readonly code: string;
  readonly message: string;
}

interface ProblemBody {
  readonly title?: string;
  readonly detail?: string;
  readonly code?: string;
  readonly errors?: readonly FieldProblem[];
  readonly requestId?: string;
  /** What the refusal goes on about, such as the `nearest` open moment for a date in closed time. */
  readonly params?: Readonly<Record<string, unknown>>;
}

/** The server's answer was a refusal (RFC 9457, `application/problem+json`). */
export class ApiProblem extends Error {
  readonly code: string;
  readonly detail: string | undefined;
  readonly errors: readonly FieldProblem[];
  readonly requestId: string | undefined;

  constructor(readonly status: number, readonly body: ProblemBody, fallbackRequestId?: string) {
    super(body.detail ?? body.title ?? `HTTP ${status}`);
    this.name = 'ApiProblem';
    this.code = body.code ?? `http_${status}`;
    this.detail = body.detail;
    this.errors = body.errors ?? [];
    this.requestId = body.requestId ?? fallbackRequestId;
  }
}

/** No answer came: offline, connection cut, name not found. Whether the server got the request is unknown. */
export class NetworkFailure extends Error {
  constructor(cause?: unknown) {
    super('network_failure', { cause });
    this.name = 'NetworkFailure';
  }
}

/** Reads a refused answer; a body that is no problem document (a proxy's page) still gives a typed problem. */
export async function readProblem(response: Response): Promise<ApiProblem> {
  const isJson = response.headers.get('content-type')?.includes('json') ?? false;
  const body = isJson ? await response.json().catch(() => ({})) : {};
  return new ApiProblem(response.status, body as ProblemBody, response.headers.get('x-request-id') ?? undefined);
}
