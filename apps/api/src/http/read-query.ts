import { applyDecorators } from '@nestjs/common';
import { ApiPropertyOptional } from '@nestjs/swagger';
import { Type } from 'class-transformer';
import { IsInt, IsOptional, IsString, Max, MaxLength, Min } from 'class-validator';

export const OptionalWhole = (min: number, max: number) =>
  applyDecorators(
    IsOptional(),
    Type(() => Number),
    IsInt(),
    Min(min),
    Max(max),
    ApiPropertyOptional({ type: 'integer', minimum: min, maximum: max }),
  );

/** What every read takes: the position it must have reached, to see one's own writes. */
export class ReadQuery {
  @OptionalWhole(0, Number.MAX_SAFE_INTEGER) atLeast?: number;
}

/** A list by pages: `nextCursor` of one page is `after` of the next. */
export class PageQuery extends ReadQuery {
  @OptionalWhole(1, 200) limit?: number;
  @ApiPropertyOptional() @IsOptional() @IsString() @MaxLength(500) after?: string;
}
