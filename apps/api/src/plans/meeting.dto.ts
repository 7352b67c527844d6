import { ApiProperty } from '@nestjs/swagger';
import { IsIn } from 'class-validator';
import { DayField, OptionalText, Text } from '../http/fields.js';

const HOLDERS = ['committee', 'assistance-team'] as const;

export class MeetingDto {
  @DayField() heldOn!: string;
  /** Who met: the committee, or its assistance team where the committee could not. */
  @ApiProperty({ enum: HOLDERS }) @IsIn(HOLDERS) by!: (typeof HOLDERS)[number];
  @OptionalText(2000) note?: string;
}

export class ConclusionsDto {
  /** Number of the document with the conclusions, as typed. */
  @Text(200) document!: string;
  @DayField() issuedOn!: string;
}
