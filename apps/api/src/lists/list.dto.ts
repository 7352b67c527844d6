import { ApiPropertyOptional } from '@nestjs/swagger';
import { Transform } from 'class-transformer';
import { ArrayMaxSize, IsArray, IsBoolean, IsIn, IsOptional, ValidateBy } from 'class-validator';
import { isDay, type StatusWord } from '@dondoc/domain';
import { OptionalId, OptionalText } from '../http/fields.js';
import { OptionalWhole, PageQuery } from '../http/read-query.js';

const STATUS_WORDS: readonly StatusWord[] = [
  'new',
  'acknowledged',
  'in-progress',
  'standing',
  'due-soon',
  'overdue',
  'awaiting-approval',
  'needs-more',
  'completed-on-time',
  'completed-late',
  'done-before',
  'difficulty',
  'waiting',
  'stopped',
];

const INSTANT = /^(?!0000)\d{4}-\d{2}-\d{2}T([01]\d|2[0-3]):[0-5]\d:[0-5]\d(\.\d{3})?Z$/;

const IsInstant = () =>
  ValidateBy({
    name: 'isInstant',
    validator: {
      validate: (value: unknown) =>
        typeof value === 'string' && INSTANT.test(value) && isDay(value.slice(0, 10)),
      defaultMessage: () => '$property must be an instant that exists, YYYY-MM-DDTHH:MM:SSZ',
    },
  });

const PLAN_STATUSES = ['draft', 'issued', 'ended'] as const;

export class PlansQuery extends PageQuery {
  /** Only plans that stand so; default: all that may be seen. */
  @ApiPropertyOptional({ enum: PLAN_STATUSES })
  @IsOptional()
  @IsIn(PLAN_STATUSES)
  status?: (typeof PLAN_STATUSES)[number];
}

/** `true` or `false` as a query writes it. */
const Flag = (): PropertyDecorator => (target, property) => {
  ApiPropertyOptional({ type: Boolean })(target, property);
  IsOptional()(target, property);
  Transform(({ value }: { value: unknown }) => (value === 'true' ? true : value === 'false' ? false : value))(
    target,
    property,
  );
  IsBoolean()(target, property);
};

export class BoardQuery extends PageQuery {
  /** Words separated by commas; any of them. */
  @ApiPropertyOptional({ type: String, description: 'Status words separated by commas.' })
  @IsOptional()
  @Transform(({ value }: { value: unknown }) =>
    typeof value === 'string' ? value.split(',').filter(Boolean) : value,
  )
  @IsArray()
  @ArrayMaxSize(STATUS_WORDS.length)
  @IsIn(STATUS_WORDS, { each: true })
  status?: StatusWord[];
  @OptionalId() leadUnitId?: string;
  /** Words of reference, content or product; marks and case do not matter. */
  @OptionalText(200) text?: string;
  @OptionalWhole(1, 4) escalationLevel?: number;
  @Flag() onDocket?: boolean;
  @Flag() unacknowledged?: boolean;
  /** The plan's standing duties alone, or the items of its list alone. */
  @Flag() duty?: boolean;
  @Flag() open?: boolean;
  @ApiPropertyOptional({ enum: ['plan', 'due'] }) @IsOptional() @IsIn(['plan', 'due']) sort?: 'plan' | 'due';
}

export class WorkQuery extends PageQuery {
  @ApiPropertyOptional({ enum: ['person', 'unit'], default: 'person' })
  @IsOptional()
  @IsIn(['person', 'unit'])
  scope?: 'person' | 'unit';
}

export class DocketQuery extends PageQuery {
  @OptionalId() planId?: string;
  /** Default: those that wait for a decision. */
  @Flag() open?: boolean;
}

export class EscalationQuery extends PageQuery {
  @OptionalWhole(0, 4) level?: number;
  @OptionalId() unitId?: string;
}

export class HandOffQuery extends PageQuery {
  /** `asked`: of this unit; `asking`: by this unit; both when absent. */
  @ApiPropertyOptional({ enum: ['asked', 'asking'] })
  @IsOptional()
  @IsIn(['asked', 'asking'])
  side?: 'asked' | 'asking';
  @Flag() open?: boolean;
}

export class NoticeQuery extends PageQuery {
  @Flag() unseenOnly?: boolean;
}

export class HistoryQuery extends PageQuery {
  @ApiPropertyOptional({ enum: ['newest', 'oldest'] })
  @IsOptional()
  @IsIn(['newest', 'oldest'])
  order?: 'newest' | 'oldest';
  /** Only what had happened by that instant (UTC). */
  @ApiPropertyOptional({ format: 'date-time' }) @IsOptional() @IsInstant() asOf?: string;
}
