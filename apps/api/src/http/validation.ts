import { AppError, type FieldFault } from '@dondoc/application';
import { ValidationPipe, type ValidationError } from '@nestjs/common';
import { getMetadataStorage } from 'class-validator';
import type { FieldRule } from './field-sentences.js';

const kebab = (name: string) => name.replace(/[A-Z]/g, (c) => `-${c.toLowerCase()}`);

/** The limit a field was declared with: a number, or the values it may have. */
function ruleOf({ target, property }: ValidationError, name: string): FieldRule {
  const declared = getMetadataStorage()
    .getTargetValidationMetadatas(target?.constructor ?? Object, '', false, false)
    .find((each) => each.propertyName === property && each.name === name);
  const limit: unknown = declared?.constraints?.[0];
  if (Array.isArray(limit)) return { limit: limit.join(', ') };
  return typeof limit === 'number' ? { limit } : {};
}

function faultsOf(errors: readonly ValidationError[], path = ''): FieldFault[] {
  return errors.flatMap((error) => {
    const { property, constraints = {}, children = [] } = error;
    const field = path === '' ? property : `${path}.${property}`;
    const own = Object.entries(constraints).map(([name, message]) => ({
      ...{ field, code: kebab(name), message, params: ruleOf(error, name) },
    }));
    return [...own, ...faultsOf(children, field)];
  });
}

/** A field that is unknown, missing or of the wrong kind is named; nothing unknown reaches a command. */
export const validation = new ValidationPipe({
  whitelist: true,
  forbidNonWhitelisted: true,
  forbidUnknownValues: true,
  transform: true,
  // Of which class a field is, for its limits: it stays here.
  validationError: { target: true },
  exceptionFactory: (errors) => new AppError('invalid', 'request-invalid', {}, faultsOf(errors)),
});
