import { AppError, type FieldFault } from '@dondoc/application';
import { errorSentence, type Language } from '@dondoc/contracts';
import { DomainError } from '@dondoc/domain';
import { StoreUnavailable } from '@dondoc/event-store';
import { PlanReadError } from '@dondoc/plan-import';
import { HttpException } from '@nestjs/common';
import { fieldSentence } from './field-sentences.js';
import { STATUS_OF_KIND, statusOfDomain } from './problem-status.js';

/** RFC 9457 problem details, with our code and the faulty fields. */
export interface Problem {
  readonly type: string;
  readonly title: string;
  readonly status: number;
  readonly detail: string;
  readonly instance: string;
  readonly code: string;
  readonly errors: readonly FieldFault[];
}

interface Refusal {
  readonly status: number;
  readonly code: string;
  readonly params?: Readonly<Record<string, string | number>>;
  readonly faults?: readonly FieldFault[];
  /** The sentence where the error brings its own. */
  readonly detail?: (lang: Language) => string;
}

const CODE_OF_STATUS: Readonly<Record<number, string>> = {
  400: 'request-invalid',
  401: 'sign-in-required',
  403: 'not-allowed',
  404: 'not-found',
  405: 'not-found',
  413: 'body-too-large',
  415: 'request-invalid',
  429: 'too-many-attempts',
};

/** Errors of the pool that mean "the database is away": the outcome of a write is then unknown. */
const DATABASE_AWAY = /^(ECONNREFUSED|ECONNRESET|EPIPE|ETIMEDOUT|ENOTFOUND|57P0[123]|08\d{3}|53\d{3})$/;

const hasStatus = (error: unknown): error is { statusCode: number } =>
  typeof (error as { statusCode?: unknown } | null)?.statusCode === 'number';

const databaseAway = (error: unknown): boolean => {
  const { code, message } = (error ?? {}) as { code?: unknown; message?: unknown };
  return (
    DATABASE_AWAY.test(String(code)) ||
    /^(Connection terminated|timeout exceeded when trying)/.test(String(message))
  );
};

/** What is refused and how it is told; undefined for a fault of ours. */
export function refusalOf(error: unknown): Refusal | undefined {
  if (error instanceof AppError)
    return {
      status: STATUS_OF_KIND[error.kind],
      code: error.code,
      params: error.params,
      faults: error.faults,
    };
  if (error instanceof DomainError)
    return { status: statusOfDomain(error.code), code: error.code, params: error.params };
  if (error instanceof StoreUnavailable || databaseAway(error))
    return { status: 503, code: 'store-unavailable' };
  if (error instanceof PlanReadError) return { status: 422, code: error.code, detail: (lang) => error[lang] };
  const status =
    error instanceof HttpException ? error.getStatus() : hasStatus(error) ? error.statusCode : 500;
  const code = CODE_OF_STATUS[status];
  return code === undefined ? undefined : { status, code };
}

/** The problem as a body. A fault of ours says nothing of itself but the id under which it was logged. */
export function problemOf(error: unknown, lang: Language, instance: string, requestId: string): Problem {
  const known = refusalOf(error);
  const { status, code, params, faults, detail }: Refusal = known ?? {
    status: 500,
    code: 'unexpected-error',
    params: { requestId },
  };
  const words = errorSentence(code, params ?? {}, lang);
  return {
    type: `/api/v1/errors/${code}`,
    title: words.title,
    status,
    detail: detail?.(lang) ?? words.detail,
    instance,
    code,
    errors: (faults ?? []).map((fault) => toldFault(fault, lang)),
  };
}

function toldFault(given: FieldFault, lang: Language): FieldFault {
  const { params, ...fault } = given;
  const taken = fieldSentence(given, lang);
  if (taken !== undefined) return { ...fault, message: taken };
  // A rule of a request's own brings its words.
  if (!params || fault.message !== undefined) return fault;
  return { ...fault, message: errorSentence(fault.code, params, lang).detail };
}
