import { DayField, OptionalDay, Text } from '../http/fields.js';
import { Targets, type DecisionTargetDto } from './decision.dto.js';

export class OutsideEventDto {
  /** What has happened: a guidance issued, a system opened. */
  @Text() what!: string;
  /** The document that says so, as typed. */
  @Text(200) document!: string;
  @DayField() happenedOn!: string;
  /** The day by which the tasks are to be done now; without one they are carried out as standing ones. */
  @OptionalDay() due?: string;
  @Targets() targets!: DecisionTargetDto[];
}
