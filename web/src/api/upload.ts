import { ApiProblem, NetworkFailure } from './problem';

export interface UploadOptions {
  readonly headers?: Record<string, string>;
  readonly idempotencyKey?: string;
  /** Bytes sent so far of the whole body. */
  readonly onProgress?: (sentBytes: number) => void;
}

/** Posts a form with progress, which `fetch` can't report. Errors are those of `apiFetch`. */
export function upload<T>(path: string, form: FormData, options: UploadOptions = {}): Promise<T> {
  return new Promise((resolve, reject) => {
    const request = new XMLHttpRequest();
    request.open('POST', path);
    request.responseType = 'text';
    setHeaders(request, options);
    request.upload.onprogress = (event) => options.onProgress?.(event.loaded);
    request.onerror = () => reject(new NetworkFailure());
    request.ontimeout = () => reject(new NetworkFailure());
    request.onabort = () => reject(new NetworkFailure());
    request.onload = () => {
      const body = parse(request.responseText);
      if (request.status >= 200 && request.status < 300) resolve(body as T);
      else reject(new ApiProblem(request.status, body, request.getResponseHeader('x-request-id') ?? undefined));
    };
    request.send(form);
  });
}

function setHeaders(request: XMLHttpRequest, options: UploadOptions): void {
  const headers = { accept: 'application/json', 'accept-language': document.documentElement.lang, ...options.headers };
  for (const [name, value] of Object.entries(headers)) request.setRequestHeader(name, value);
  if (options.idempotencyKey) request.setRequestHeader('idempotency-key', options.idempotencyKey);
}

function parse(text: string): object {
  try {
    return JSON.parse(text) as object;
  } catch {
    return {};
  }
}

/**
 * Splits the bytes sent of one multipart body over its files, which travel in order: 0 to 1 for each.
 * @param overhead bytes of the body that are no file (fields, boundaries)
 */
export function progressPerFile(files: readonly { size: number }[], sentBytes: number, overhead = 0): number[] {
  let left = Math.max(0, sentBytes - overhead);
  return files.map(({ size }) => {
    const sent = Math.min(size, left);
    left -= sent;
    return size === 0 ? 1 : sent / size;
  });
}
