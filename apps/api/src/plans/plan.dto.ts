import { TO_ACKNOWLEDGE, type AcknowledgedCode } from '@dondoc/domain';
import { ApiProperty, ApiPropertyOptional } from '@nestjs/swagger';
import { Type } from 'class-transformer';
import {
  ArrayMaxSize,
  ArrayMinSize,
  IsArray,
  IsBoolean,
  IsIn,
  IsInt,
  IsNumber,
  IsObject,
  IsOptional,
  IsString,
  Max,
  MaxLength,
  Min,
  ValidateIf,
  ValidateNested,
} from 'class-validator';
import { DayField, Id, NullIsAbsent, OptionalDay, OptionalText, Text } from '../http/fields.js';

const KINDS = ['by', 'standing', 'periodic', 'conditional', 'done', 'none'] as const;
const PERIODS = ['day', 'week', 'month', 'quarter', 'half-year', 'year'] as const;
const GROUPS = ['departments', 'localities', 'all'] as const;
const ofKind = (...kinds: readonly string[]) =>
  ValidateIf((deadline: DeadlineDto) => kinds.includes(deadline.kind));

/** A deadline is never a bare date: `by` needs `due`, `conditional` its condition, `done` its document. */
export class DeadlineDto {
  @ApiProperty({ enum: KINDS }) @IsIn(KINDS) kind!: (typeof KINDS)[number];
  @ofKind('by') @DayField() due?: string;
  @ApiPropertyOptional() @NullIsAbsent() @IsOptional() @IsBoolean() thenStanding?: boolean;
  @OptionalDay() from?: string;
  @ApiPropertyOptional({ enum: PERIODS })
  @NullIsAbsent()
  @IsOptional()
  @IsIn(PERIODS)
  every?: (typeof PERIODS)[number];
  @ApiPropertyOptional({ minimum: 1, maximum: 31 })
  @NullIsAbsent()
  @IsOptional()
  @IsInt()
  @Min(1)
  @Max(31)
  dayOfMonth?: number;
  @ofKind('conditional') @Text(1000) condition?: string;
  @OptionalDay() expected?: string;
  @ofKind('done') @Text(500) document?: string;
}

/** A figure beyond it could not be reported as reached. */
const MOST = 1e15;

const COMPARISONS = ['at-least', 'more-than', 'at-most', 'exactly'] as const;

export class TargetDto {
  @ApiProperty({ minimum: -MOST, maximum: MOST })
  @IsNumber({ allowInfinity: false, allowNaN: false })
  @Min(-MOST)
  @Max(MOST)
  value!: number;
  @Text(100) unit!: string;
  @OptionalDay() by?: string;
  @OptionalDay() from?: string;
  @ApiPropertyOptional({ enum: COMPARISONS })
  @NullIsAbsent()
  @IsOptional()
  @IsIn(COMPARISONS)
  comparison?: (typeof COMPARISONS)[number];
}

/** A dated step inside a task. */
export class MilestoneDto {
  @Text(1000) text!: string;
  @OptionalDay() due?: string;
}

const COMPLETIONS = ['all', 'named', 'lead'] as const;

/** When a task of several units is done: all of them, those named, or the first-named lead's part alone. */
export class CompletionRuleDto {
  @ApiProperty({ enum: COMPLETIONS }) @IsIn(COMPLETIONS) rule!: (typeof COMPLETIONS)[number];
  @ApiPropertyOptional({ type: [String] })
  @ValidateIf((completion: CompletionRuleDto) => completion.rule === 'named')
  @IsArray()
  @ArrayMinSize(1)
  @ArrayMaxSize(300)
  @IsString({ each: true })
  @MaxLength(120, { each: true })
  unitIds?: string[];
}

/** One unit, or a group that is resolved when the plan is issued. */
export class OwnerDto {
  @ApiProperty({ enum: ['unit', 'group'] }) @IsIn(['unit', 'group']) kind!: 'unit' | 'group';
  @ValidateIf((owner: OwnerDto) => owner.kind === 'unit') @Id() unitId?: string;
  @ApiPropertyOptional({ enum: GROUPS })
  @ValidateIf((owner: OwnerDto) => owner.kind === 'group')
  @IsIn(GROUPS)
  group?: (typeof GROUPS)[number];
  @ValidateIf((owner: OwnerDto) => owner.kind === 'group') @Text(500) printed?: string;
}

/** Names as printed. */
export const Names = (): PropertyDecorator => (target, property) => {
  ApiPropertyOptional({ type: [String] })(target, property);
  NullIsAbsent()(target, property);
  IsOptional()(target, property);
  IsArray()(target, property);
  ArrayMaxSize(300)(target, property);
  IsString({ each: true })(target, property);
  MaxLength(500, { each: true })(target, property);
};
const OptionalList =
  (item: () => new () => object): PropertyDecorator =>
  (target, property) => {
    ApiPropertyOptional({ type: item, isArray: true })(target, property);
    NullIsAbsent()(target, property);
    IsOptional()(target, property);
    IsArray()(target, property);
    ArrayMaxSize(300)(target, property);
    ValidateNested({ each: true })(target, property);
    Type(item)(target, property);
  };

export class DraftTaskDto {
  @Text(100) ref!: string;
  @Text() content!: string;
  @Names() leadsPrinted?: string[];
  @Names() supportsPrinted?: string[];
  @OptionalList(() => OwnerDto) owners?: OwnerDto[];
  @OptionalList(() => OwnerDto) supports?: OwnerDto[];
  @ApiProperty({ type: DeadlineDto })
  @IsObject()
  @ValidateNested()
  @Type(() => DeadlineDto)
  deadline!: DeadlineDto;
  @OptionalText(1000) deadlineText?: string;
  @OptionalText(2000) product?: string;
  @OptionalList(() => TargetDto) targets?: TargetDto[];
  /** Its dated steps; each unit reports on them. */
  @OptionalList(() => MilestoneDto) milestones?: MilestoneDto[];
  /** Default: the parts of all its units. */
  @ApiPropertyOptional({ type: CompletionRuleDto })
  @NullIsAbsent()
  @IsOptional()
  @IsObject()
  @ValidateNested()
  @Type(() => CompletionRuleDto)
  completion?: CompletionRuleDto;
  @ApiPropertyOptional() @NullIsAbsent() @IsOptional() @IsBoolean() requested?: boolean;
}

export const MEETINGS = ['month', 'quarter', 'half-year', 'year'] as const;
export const ROUTES = ['standing-agency', 'committee'] as const;
export const REVIEWS = ['week', ...MEETINGS] as const;

/** How long a plan holds and at which rhythms it is followed. */
export class PlanTermsDto {
  /** Last day of its validity. */
  @OptionalDay() validTo?: string;
  /** How often the committee meets about it. */
  @ApiPropertyOptional({ enum: MEETINGS })
  @NullIsAbsent()
  @IsOptional()
  @IsIn(MEETINGS)
  meetings?: (typeof MEETINGS)[number];
  /** How often its tasks without a date are asked about. */
  @ApiPropertyOptional({ enum: REVIEWS })
  @NullIsAbsent()
  @IsOptional()
  @IsIn(REVIEWS)
  reviews?: (typeof REVIEWS)[number];
  /** A date that is no working day is put off to the next one. */
  @ApiPropertyOptional() @NullIsAbsent() @IsOptional() @IsBoolean() rollForward?: boolean;
  /** Where difficulties go; default: to the standing agency. */
  @ApiPropertyOptional({ enum: ROUTES })
  @NullIsAbsent()
  @IsOptional()
  @IsIn(ROUTES)
  difficultiesTo?: (typeof ROUTES)[number];
}

/** The head of a plan typed by hand, or a plan in the interchange form that `dondoc plan read` prints. */
export class NewPlanDto extends PlanTermsDto {
  @ValidateIf((plan: NewPlanDto) => plan.document === undefined) @Text(1000) title?: string;
  @OptionalText(300) issuer?: string;
  @OptionalText(100) number?: string;
  @OptionalDay() date?: string;
  @Names() basedOn?: string[];
  @Names() supersedes?: string[];
  @ApiPropertyOptional({
    type: 'object',
    additionalProperties: true,
    description: 'A plan in the interchange form.',
  })
  @NullIsAbsent()
  @IsOptional()
  @IsObject()
  document?: object;
}

export class IssuanceDto extends PlanTermsDto {
  @DayField() issuedOn!: string;
  @OptionalText(200) document?: string;
  /** Version of the escalation policy; default: the built-in one. */
  @OptionalText(100) policyVersion?: string;
  /** Codes of the findings that are to be acknowledged, were seen, and are passed over. */
  @ApiPropertyOptional({ enum: TO_ACKNOWLEDGE, isArray: true })
  @NullIsAbsent()
  @IsOptional()
  @IsArray()
  @ArrayMaxSize(TO_ACKNOWLEDGE.length)
  @IsIn(TO_ACKNOWLEDGE, { each: true })
  acknowledged?: AcknowledgedCode[];
}

export class RemovalDto {
  @OptionalText(1000) reason?: string;
}

export class OwnersDto {
  @ApiProperty({ type: [OwnerDto] })
  @IsArray()
  @ArrayMinSize(1)
  @ArrayMaxSize(300)
  @ValidateNested({ each: true })
  @Type(() => OwnerDto)
  owners!: OwnerDto[];
}
