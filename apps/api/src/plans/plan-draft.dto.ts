import { ApiProperty, ApiPropertyOptional } from '@nestjs/swagger';
import { applyDecorators } from '@nestjs/common';
import { Type } from 'class-transformer';
import {
  ArrayMaxSize,
  IsArray,
  IsBoolean,
  IsIn,
  IsObject,
  IsOptional,
  IsString,
  MaxLength,
  ValidateNested,
} from 'class-validator';
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

/** As in the interchange form. */
const Printed = () =>
  applyDecorators(IsArray(), ArrayMaxSize(1000), IsString({ each: true }), MaxLength(20_000, { each: true }));
const PrintedOrNull = () => applyDecorators(Printed(), OrNull({ type: [String] }));
const CAPACITIES = ['TM', 'KT', 'TL', 'TUQ', 'Q'] as const;

/** In which office a plan is signed, as printed above the name; `capacity` null: in one's own. */
export class SignedAsDto {
  @OneOfOrNull(CAPACITIES) capacity: (typeof CAPACITIES)[number] | null = null;
  @ApiProperty({ type: [String] }) @Printed() office!: string[];
}

/** What the closing sections ask of bodies without a time. */
export class ConductDto {
  @ApiProperty({ type: [String] }) @Printed() who!: string[];
  @Text(20_000) what!: string;
  @OptionalText(1000) to?: string;
}

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
  @IsObject()
  @ValidateNested()
  @Type(() => SignedAsDto)
  @OrNull({ type: SignedAsDto })
  signedAs?: SignedAsDto | null;
  /** "Nơi nhận", one entry a line. */
  @PrintedOrNull() receivers?: string[] | null;
  /** Where its money comes from. */
  @PrintedOrNull() money?: string[] | null;
  /** All its duties without a time. */
  @IsArray()
  @ArrayMaxSize(1000)
  @ValidateNested({ each: true })
  @Type(() => ConductDto)
  @OrNull({ type: [ConductDto] })
  conduct?: ConductDto[] | null;
}

/** The day on which it would be issued, and on which its findings are judged; default: today. */
export class DraftQuery extends ReadQuery {
  @OptionalDay() issuedOn?: string;
}

/** The plan read again, in the interchange form. */
export class ComparedDocumentDto {
  @ApiProperty({ type: 'object', additionalProperties: true }) @IsObject() document!: object;
}
