import type { DecisionKind } from '@dondoc/domain';
import { applyDecorators } from '@nestjs/common';
import { ApiProperty, ApiPropertyOptional } from '@nestjs/swagger';
import { Type } from 'class-transformer';
import {
  ArrayMaxSize,
  ArrayMinSize,
  IsArray,
  IsIn,
  IsInt,
  IsOptional,
  Min,
  ValidateNested,
} from 'class-validator';
import { Id, OptionalDay, OptionalId, Text, NullIsAbsent } from '../http/fields.js';

const KINDS = [
  'guide',
  'extend',
  'reassign',
  'criticise',
  'accept-objective-cause',
  'close',
  'keep',
  'suspend',
  'resume',
  'reopen',
] as const satisfies readonly DecisionKind[];

export class DecisionTargetDto {
  @Id() taskId!: string;
  @Id() obligationId!: string;
  /** Version of the task that was seen; where it has moved on, the decision is refused whole. `reopen` asks for it. */
  @ApiPropertyOptional() @NullIsAbsent() @IsOptional() @IsInt() @Min(1) version?: number;
}

/** The parts it is brought to, each once; at most 200. */
export const Targets = () =>
  applyDecorators(
    ApiProperty({ type: [DecisionTargetDto] }),
    IsArray(),
    ArrayMinSize(1),
    ArrayMaxSize(200),
    ValidateNested({ each: true }),
    Type(() => DecisionTargetDto),
  );

export class DecisionDto {
  @ApiProperty({ enum: KINDS }) @IsIn(KINDS) kind!: (typeof KINDS)[number];
  @Text() text!: string;
  /** The document that carries it, as typed: "12/TB-BCĐ". */
  @Text(200) document!: string;
  @Targets() targets!: DecisionTargetDto[];
  /** extend, resume, reopen: the new due day. suspend: its last day. Else: the day by which it is carried out. */
  @OptionalDay() due?: string;
  @OptionalId() toUnitId?: string;
}
