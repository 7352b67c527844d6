import { ApiProperty, ApiPropertyOptional } from '@nestjs/swagger';
import { applyDecorators } from '@nestjs/common';
import { IsBoolean, IsIn, IsObject, IsOptional } from 'class-validator';
import { DayField, OptionalDay, OptionalText, Text } from '../http/fields.js';
import { ReadQuery } from '../http/read-query.js';
import { MEETINGS, Names, REVIEWS, ROUTES } from './plan.dto.js';

const OrNull = (type: object) =>
  applyDecorators(IsOptional(), ApiPropertyOptional({ ...type, nullable: true }));
const TextOrNull = (maxLength: number) =>
  applyDecorators(Text(maxLength), OrNull({ type: String, maxLength, required: false }));
const DayOrNull = () =>
  applyDecorators(DayField(), OrNull({ type: String, format: 'date', required: false }));
const OneOfOrNull = (words: readonly string[]) => applyDecorators(IsIn(words), OrNull({ enum: words }));

/** What is left out stands as it is; `null` takes away what a plan may go without. */
export class HeadCorrectionDto {
  @OptionalText(1000) title?: string;
  @OptionalText(300) issuer?: string;
  @TextOrNull(100) number?: string | null;
  @DayOrNull() date?: string | null;
  @Names() basedOn?: string[];
  @Names() supersedes?: string[];
  @DayOrNull() validTo?: string | null;
  @OneOfOrNull(MEETINGS) meetings?: (typeof MEETINGS)[number] | null;
  @OneOfOrNull(REVIEWS) reviews?: (typeof REVIEWS)[number] | null;
  @IsBoolean() @OrNull({ type: Boolean }) rollForward?: boolean | null;
  @OneOfOrNull(ROUTES) difficultiesTo?: (typeof ROUTES)[number] | null;
}

/** The day on which it would be issued, and on which its findings are judged; default: today. */
export class DraftQuery extends ReadQuery {
  @OptionalDay() issuedOn?: string;
}

/** The plan read again, in the interchange form. */
export class ComparedDocumentDto {
  @ApiProperty({ type: 'object', additionalProperties: true }) @IsObject() document!: object;
}
