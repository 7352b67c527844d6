import { AppError, type FieldFault } from '@dondoc/application';
import { ValidationPipe, type ValidationError } from '@nestjs/common';

const kebab = (name: string) => name.replace(/[A-Z]/g, (c) => `-${c.toLowerCase()}`);

function faultsOf(errors: readonly ValidationError[], path = ''): FieldFault[] {
  return errors.flatMap(({ property, constraints = {}, children = [] }) => {
    const field = path === '' ? property : `${path}.${property}`;
    const own = Object.entries(constraints).map(([code, message]) => ({ field, code: kebab(code), message }));
    return [...own, ...faultsOf(children, field)];
  });
}

/** A field that is unknown, missing or of the wrong kind is named; nothing unknown reaches a command. */
export const validation = new ValidationPipe({
  whitelist: true,
  forbidNonWhitelisted: true,
  forbidUnknownValues: true,
  transform: true,
  exceptionFactory: (errors) => new AppError('invalid', 'request-invalid', {}, faultsOf(errors)),
});
