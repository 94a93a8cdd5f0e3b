export { MOST_FILE_BYTES, MOST_FILES, MOST_JSON_BYTES, MOST_MAIL_BYTES, rawBody, readBytes } from './body-parsers';
export { Idempotency, type OnceAnswer, type OnceRequest, type OnceResult } from './idempotency/idempotency';
export { IdempotencyKey, sendOnce } from './idempotency/send-once';
export { type IncomingFile, readForm } from './multipart';
export type { Problem, ProblemAnswer } from './problem/problem';
export { toProblem } from './problem/to-problem';
export { IsDay, IsInstant, NestedObject, OptionalField, QueryInt, QueryList, Trimmed } from './validation/field-rules';
export { validateBody } from './validation/validate-body';
