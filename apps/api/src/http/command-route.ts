import type { CommandAnswer } from '@dondoc/application';
import { Delete, HttpCode, Post, Put, applyDecorators } from '@nestjs/common';
import {
  ApiDefaultResponse,
  ApiHeader,
  ApiOkResponse,
  ApiProperty,
  ApiPropertyOptional,
  ApiResponse,
} from '@nestjs/swagger';

class FindingDto {
  @ApiProperty({ enum: ['unit-unknown', 'owner-missing', 'deadline-unclear'] })
  code!: string;
  @ApiProperty()
  key!: string;
  @ApiProperty()
  ref!: string;
  @ApiProperty()
  printed!: string;
}

class RefusedTargetDto {
  @ApiProperty()
  taskId!: string;
  @ApiProperty()
  obligationId!: string;
  @ApiProperty({ description: 'Stable, kebab-case.' })
  code!: string;
  @ApiProperty({
    type: 'object',
    additionalProperties: { oneOf: [{ type: 'string' }, { type: 'number' }] },
    description: 'Facts of the sentence of this code.',
  })
  params!: Record<string, string | number>;
}

/** What every command answers, once it is durable. */
export class CommandAnswerDto {
  @ApiProperty({ description: 'Place in the log; reads take it as atLeast.' })
  position!: number;
  @ApiProperty({
    type: 'object',
    additionalProperties: { type: 'integer' },
    description: 'Version of each stream touched.',
  })
  versions!: CommandAnswer['versions'];
  @ApiProperty({
    type: 'object',
    additionalProperties: { type: 'string' },
    description: 'Ids made by the command.',
  })
  ids!: CommandAnswer['ids'];
  @ApiPropertyOptional({ type: [FindingDto] })
  findings?: CommandAnswer['findings'];
  @ApiPropertyOptional({
    type: [RefusedTargetDto],
    description: 'Targets that refused a decision after it was recorded; they stand as they were.',
  })
  refused?: CommandAnswer['refused'];
}

class FieldFaultDto {
  @ApiProperty()
  field!: string;
  @ApiProperty()
  code!: string;
  @ApiPropertyOptional()
  message?: string;
}

/** RFC 9457. */
export class ProblemDto {
  @ApiProperty()
  type!: string;
  @ApiProperty()
  title!: string;
  @ApiProperty()
  status!: number;
  @ApiProperty({ description: 'One sentence in the language asked for, with what to do.' })
  detail!: string;
  @ApiProperty()
  instance!: string;
  @ApiProperty({ description: 'Stable, kebab-case.' })
  code!: string;
  @ApiProperty({ type: [FieldFaultDto] })
  errors!: FieldFaultDto[];
}

export const Problems = () =>
  ApiDefaultResponse({
    description: 'Refused.',
    content: { 'application/problem+json': { schema: { $ref: '#/components/schemas/ProblemDto' } } },
  });

/** A read that answers one view of @dondoc/contracts. */
export const Answers = (view: string, status = 200) =>
  applyDecorators(
    ApiResponse({ status, description: view, schema: { $ref: `#/components/schemas/${view}` } }),
    Problems(),
  );

/** A read that answers a page of views; `nextCursor` goes back as `after`. */
export const AnswersPage = (view: string) =>
  applyDecorators(
    ApiOkResponse({
      description: `A page of ${view}`,
      schema: {
        type: 'object',
        required: ['items', 'nextCursor'],
        properties: {
          items: { type: 'array', items: { $ref: `#/components/schemas/${view}` } },
          nextCursor: { anyOf: [{ type: 'string' }, { type: 'null' }] } as object,
        },
      },
    }),
    Problems(),
  );

const answers = () => [HttpCode(200), ApiOkResponse({ type: CommandAnswerDto }), Problems()];
const ifMatch = () =>
  ApiHeader({
    name: 'If-Match',
    required: false,
    description: 'The version seen, as the ETag says it; needed where a value somebody saw is overwritten.',
  });

/** `POST …`: a command, named once by its Idempotency-Key. */
export const CommandRoute = (path: string) =>
  applyDecorators(
    Post(path),
    ...answers(),
    ifMatch(),
    ApiHeader({
      name: 'Idempotency-Key',
      required: true,
      description: '1–200 printable ASCII characters; the same key and body give the same answer.',
    }),
  );

export const PutRoute = (path: string) => applyDecorators(Put(path), ...answers(), ifMatch());
export const DeleteRoute = (path: string) => applyDecorators(Delete(path), ...answers(), ifMatch());
