import { isDay } from '@dondoc/domain';
import { applyDecorators } from '@nestjs/common';
import { ApiProperty, ApiPropertyOptional } from '@nestjs/swagger';
import { Transform } from 'class-transformer';
import { IsNumber, IsOptional, IsString, Matches, Max, MaxLength, Min, ValidateBy } from 'class-validator';

const ID = /^[A-Za-z0-9][A-Za-z0-9._:-]{0,119}$/;

/** Text in normal form C; typed white space at the ends means nothing. */
const Tidy = () =>
  Transform(({ value }: { value: unknown }) =>
    typeof value === 'string' ? value.normalize('NFC').trim() : value,
  );

/** A program that says `null` for what it has not means the same as one that leaves it out; no event keeps a null. */
export const NullIsAbsent = () =>
  Transform(({ value }: { value: unknown }) => (value === null ? undefined : value));

/** A text a person typed. An empty one is the rules' to refuse, with their own sentence. */
export const Text = (maxLength = 10_000) =>
  applyDecorators(Tidy(), IsString(), MaxLength(maxLength), ApiProperty({ type: String, maxLength }));

export const OptionalText = (maxLength = 10_000) =>
  applyDecorators(
    Tidy(),
    NullIsAbsent(),
    IsOptional(),
    IsString(),
    MaxLength(maxLength),
    ApiPropertyOptional({ type: String, maxLength }),
  );

export const Id = () =>
  applyDecorators(IsString(), Matches(ID), ApiProperty({ type: String, pattern: ID.source }));

export const OptionalId = () =>
  applyDecorators(
    NullIsAbsent(),
    IsOptional(),
    IsString(),
    Matches(ID),
    ApiPropertyOptional({ type: String, pattern: ID.source }),
  );

/** Beyond it is a slip of the keys, and a ladder of two thousand years of working days. */
const isDayOfOurTime = (day: string): boolean => day >= '1900-01-01' && day <= '2199-12-31' && isDay(day);

const IsDay = () =>
  ValidateBy({
    name: 'isDay',
    validator: {
      validate: (value: unknown) => typeof value === 'string' && isDayOfOurTime(value),
      defaultMessage: () => '$property must be a day that exists between 1900 and 2199, YYYY-MM-DD',
    },
  });

/** A day in Viet Nam, `YYYY-MM-DD`. */
export const DayField = () => applyDecorators(IsDay(), ApiProperty({ type: String, format: 'date' }));

export const OptionalDay = () =>
  applyDecorators(
    NullIsAbsent(),
    IsOptional(),
    IsDay(),
    ApiPropertyOptional({ type: String, format: 'date' }),
  );

export const OptionalNumber = (min: number, max: number) =>
  applyDecorators(
    NullIsAbsent(),
    IsOptional(),
    IsNumber({ allowInfinity: false, allowNaN: false }),
    Min(min),
    Max(max),
    ApiPropertyOptional({ type: Number, minimum: min, maximum: max }),
  );
