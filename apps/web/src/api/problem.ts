/** One fault of a form, as the api names it. */
export interface FieldProblem {
  readonly field: string;
  readonly code: string;
  readonly message: string;
}

/** RFC 9457 problem details with dondoc's code; `detail` is already a sentence in the reader's language. */
export interface Problem {
  readonly status: number;
  readonly code: string;
  readonly title: string;
  readonly detail: string;
  readonly errors: readonly FieldProblem[];
}

/** The api's refusal, or `unreachable` (status 0) when no answer came. */
export class ApiError extends Error {
  override readonly name = 'ApiError';
  constructor(readonly problem: Problem) {
    super(problem.detail || problem.title);
  }
  get status(): number {
    return this.problem.status;
  }
}

export const unreachable = (): ApiError =>
  new ApiError({ status: 0, code: 'unreachable', title: '', detail: '', errors: [] });

const text = (value: unknown): string => (typeof value === 'string' ? value : '');

/** Reads the body of an error answer; a body that is no problem document still gives its status. */
export async function readProblem(answer: Response): Promise<ApiError> {
  const body = (await answer.json().catch(() => ({}))) as Record<string, unknown>;
  const errors = Array.isArray(body['errors']) ? (body['errors'] as FieldProblem[]) : [];
  return new ApiError({
    status: answer.status,
    code: text(body['code']) || `http-${answer.status}`,
    title: text(body['title']),
    detail: text(body['detail']),
    errors,
  });
}
