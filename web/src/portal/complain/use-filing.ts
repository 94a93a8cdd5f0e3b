import { useState } from 'react';
import { fileComplaint } from '../../api/portal';
import { ApiProblem } from '../../api/problem';
import type { Filed, NewComplaint } from '../../api/types';
import { progressPerFile } from '../../api/upload';

export interface Filing {
  readonly busy: boolean;
  readonly error: unknown;
  /** 0 to 1 for each file while they travel. */
  readonly progress: readonly number[] | undefined;
  readonly file: (body: NewComplaint, files: readonly File[], key: string) => Promise<Filed | ApiProblem | null>;
}

/** Sends the form. A refusal is given back so that its fields can be shown; a lost connection stays as `error`. */
export function useFiling(): Filing {
  const [busy, setBusy] = useState(false);
  const [error, setError] = useState<unknown>(null);
  const [progress, setProgress] = useState<readonly number[]>();
  const file: Filing['file'] = async (body, files, key) => {
    setBusy(true);
    setError(null);
    const overhead = JSON.stringify(body).length;
    const onProgress = (sent: number): void => setProgress(progressPerFile(files, sent, overhead));
    if (files.length > 0) onProgress(0);
    try {
      return await fileComplaint(body, files, { idempotencyKey: key, onProgress });
    } catch (problem) {
      setError(problem);
      return problem instanceof ApiProblem ? problem : null;
    } finally {
      setBusy(false);
      setProgress(undefined);
    }
  };
  return { busy, error, progress, file };
}
