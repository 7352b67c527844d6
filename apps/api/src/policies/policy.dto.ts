import { TRIGGERS, type Addressee, type AlarmAct } from '@dondoc/domain';
import { ApiProperty, ApiPropertyOptional } from '@nestjs/swagger';
import { Type } from 'class-transformer';
import {
  ArrayMaxSize,
  IsArray,
  IsDefined,
  IsIn,
  IsInt,
  IsObject,
  IsOptional,
  ValidateNested,
} from 'class-validator';
import { NullIsAbsent, Text } from '../http/fields.js';

const ACTS: readonly AlarmAct[] = ['remind', 'urge', 'escalate', 'docket', 'ask'];
const OFFICES: readonly Addressee[] = [
  'person-assigned',
  'head-of-unit',
  'standing-agency',
  'leader-in-charge',
  'head-of-committee',
];
/** More steps than a ladder of daily ones over a month is no policy any more. */
const MOST_STEPS = 30;

/** Kinds of values are checked here; what a figure may be is the rules' to say, with their own sentences. */
const Figure = () => (target: object, property: string) => {
  ApiProperty({ type: 'integer' })(target, property);
  IsInt()(target, property);
};
const OptionalFigure = () => (target: object, property: string) => {
  ApiPropertyOptional({ type: 'integer' })(target, property);
  NullIsAbsent()(target, property);
  IsOptional()(target, property);
  IsInt()(target, property);
};

export class PolicyTitleDto {
  @Text(300) vi!: string;
  @Text(300) en!: string;
}

export class WorkingHoursDto {
  @Text(5) from!: string;
  @Text(5) to!: string;
}

export class PolicyStepDto {
  @Figure() after!: number;
  @ApiProperty({ enum: ACTS }) @IsIn(ACTS) act!: AlarmAct;
  @ApiProperty({ enum: OFFICES }) @IsIn(OFFICES) whom!: Addressee;
  @OptionalFigure() repeatEvery?: number;
}

/** One list of steps for each trigger; which of them are needed is the rules' to say. */
export class PolicyStepsDto {}
for (const trigger of TRIGGERS) {
  ApiProperty({ type: [PolicyStepDto], maxItems: MOST_STEPS })(PolicyStepsDto.prototype, trigger);
  IsOptional()(PolicyStepsDto.prototype, trigger);
  IsArray()(PolicyStepsDto.prototype, trigger);
  ArrayMaxSize(MOST_STEPS)(PolicyStepsDto.prototype, trigger);
  ValidateNested({ each: true })(PolicyStepsDto.prototype, trigger);
  Type(() => PolicyStepDto)(PolicyStepsDto.prototype, trigger);
}

export class PolicyDto {
  @Text(70) version!: string;
  @ApiProperty({ type: PolicyTitleDto })
  @IsDefined()
  @IsObject()
  @ValidateNested()
  @Type(() => PolicyTitleDto)
  title!: PolicyTitleDto;
  @Text(5) hour!: string;
  @ApiPropertyOptional({ type: WorkingHoursDto })
  @NullIsAbsent()
  @IsOptional()
  @IsObject()
  @ValidateNested()
  @Type(() => WorkingHoursDto)
  window?: WorkingHoursDto;
  @Figure() acknowledgementExpiresAfter!: number;
  @Figure() decisionWithin!: number;
  @Figure() handOffWithin!: number;
  @OptionalFigure() docketAfterUrgings?: number;
  @OptionalFigure() extensionsAtMost?: number;
  @OptionalFigure() extensionAskedBefore?: number;
  @OptionalFigure() conclusionsWithin?: number;
  @OptionalFigure() contestWithin?: number;
  @ApiProperty({ type: PolicyStepsDto })
  @IsDefined()
  @IsObject()
  @ValidateNested()
  @Type(() => PolicyStepsDto)
  steps!: PolicyStepsDto;
}
