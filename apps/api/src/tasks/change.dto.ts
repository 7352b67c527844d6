import { ApiProperty } from '@nestjs/swagger';
import { IsBoolean, IsIn } from 'class-validator';
import { DayField, OptionalDay, OptionalNumber, OptionalText, Text } from '../http/fields.js';
import { EvidenceList, type EvidenceDto } from './task.dto.js';

const ANSWERS = ['grant', 'refuse', 'offer'] as const;
/** The offices above the unit; the desk that escalates is none of them. */
const ABOVE = ['head-of-unit', 'leader-in-charge', 'head-of-committee'] as const;
/** Beyond it a figure is a slip of the keys. */
const MOST = 1e15;

export class ExtensionDto {
  /** The day asked for. */
  @DayField() due!: string;
  @Text() reason!: string;
  /** The letter that asks, as typed. */
  @OptionalText(200) document?: string;
}

export class ExtensionAnswerDto {
  @ApiProperty({ enum: ANSWERS }) @IsIn(ANSWERS) answer!: (typeof ANSWERS)[number];
  /** offer: the other day. */
  @OptionalDay() due?: string;
  @Text() reason!: string;
  /** grant, offer: the document that carries it. */
  @OptionalText(200) document?: string;
}

export class ExtensionOfferAnswerDto {
  @ApiProperty() @IsBoolean() takes!: boolean;
  /** Why not; for an offer that is declined. */
  @OptionalText() reason?: string;
}

export class ContestDto {
  @Text() reason!: string;
  @EvidenceList() evidence!: EvidenceDto[];
}

export class ContestDecisionDto {
  /** An objective cause is confirmed: the lateness no longer counts against the unit. */
  @ApiProperty() @IsBoolean() setAside!: boolean;
  @Text() reason!: string;
  @Text(200) document!: string;
}

export class MilestoneReportDto {
  @Text() note!: string;
  /** The figure reached; a target asks for one. */
  @OptionalNumber(-MOST, MOST) value?: number;
}

export class EscalationDto {
  @ApiProperty({ enum: ABOVE }) @IsIn(ABOVE) office!: (typeof ABOVE)[number];
  @Text() reason!: string;
}

export class DateProposalDto {
  @DayField() due!: string;
  @Text() reason!: string;
}

export class DateAnswerDto {
  @ApiProperty() @IsBoolean() agrees!: boolean;
  /** Why not; where it is not agreed to. */
  @OptionalText() reason?: string;
}
