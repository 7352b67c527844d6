import { ApiProperty, ApiPropertyOptional } from '@nestjs/swagger';
import { Type } from 'class-transformer';
import {
  ArrayMaxSize,
  IsArray,
  IsBoolean,
  IsIn,
  IsOptional,
  MinLength,
  ValidateBy,
  ValidateNested,
} from 'class-validator';
import {
  Id,
  NullIsAbsent,
  OptionalDay,
  OptionalId,
  OptionalNumber,
  OptionalText,
  Text,
} from '../http/fields.js';

export class EvidenceDto {
  @OptionalId() evidenceId?: string;
  /** Number of a document given as proof. */
  @OptionalText(200) @MinLength(1) document?: string;
}

/** What names neither a file nor a document proves nothing. */
const EachProves = () =>
  ValidateBy({
    name: 'evidenceNamesNothing',
    validator: {
      validate: (list: unknown) =>
        !Array.isArray(list) ||
        list.every((item: Partial<EvidenceDto> | null) => item?.evidenceId !== undefined || item?.document),
      defaultMessage: () =>
        'Mỗi minh chứng phải có tệp (evidenceId) hoặc số hiệu văn bản (document). / Each item of evidence names a file (evidenceId) or a document.',
    },
  });

export const EvidenceList = (): PropertyDecorator => (target, property) => {
  ApiProperty({ type: [EvidenceDto] })(target, property);
  IsArray()(target, property);
  ArrayMaxSize(50)(target, property);
  EachProves()(target, property);
  ValidateNested({ each: true })(target, property);
  Type(() => EvidenceDto)(target, property);
};

export class PersonDto {
  @Id() personId!: string;
}

export class OutsideCompetenceDto {
  @Text() reason!: string;
  @OptionalId() proposedUnitId?: string;
}

export class ProgressDto {
  @Text() note!: string;
  @OptionalNumber(0, 100) percent?: number;
}

export class HandOffDto {
  @Id() toUnitId!: string;
  @Text() content!: string;
  @OptionalText(2000) product?: string;
  @OptionalDay() due?: string;
  @ApiPropertyOptional({ enum: ['escalate', 'take-as-agreed'] })
  @NullIsAbsent()
  @IsOptional()
  @IsIn(['escalate', 'take-as-agreed'])
  silence?: 'escalate' | 'take-as-agreed';
  /** The lead works on meanwhile: the days stay its own. */
  @ApiPropertyOptional() @NullIsAbsent() @IsOptional() @IsBoolean() besides?: boolean;
}

export class DifficultyDto {
  @Text(100) category!: string;
  @Text() text!: string;
  @Text() proposal!: string;
}

export class GuidanceDto {
  @Text() text!: string;
  @OptionalId() difficultyId?: string;
}

export class UrgingDto {
  @Text() text!: string;
}

export class ReasonDto {
  @Text() reason!: string;
}

export class ResultDto {
  @Text() summary!: string;
  @EvidenceList() evidence!: EvidenceDto[];
}

export class CompletionDto {
  @Text() note!: string;
}

export class AnswerDto {
  @Text() opinion!: string;
  @ApiProperty() @IsBoolean() agrees!: boolean;
}

export class DeliveryDto {
  @Text() note!: string;
  @EvidenceList() evidence!: EvidenceDto[];
}

export class HandOffReturnDto {
  @Text() reason!: string;
  @OptionalDay() due?: string;
}
