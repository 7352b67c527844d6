import { PLAN_FORMATS, type Application, type Caller, type PlanFormat } from '@dondoc/application';
import { Controller, Get, Header, Inject, Query, StreamableFile } from '@nestjs/common';
import { ApiOkResponse, ApiProperty, ApiTags } from '@nestjs/swagger';
import { IsIn } from 'class-validator';
import { Problems } from '../http/command-route.js';
import { Asker, Gone, IdParam } from '../http/params.js';
import { ReadQuery } from '../http/read-query.js';
import { APPLICATION } from '../http/tokens.js';
import { attachment, fileName } from './content-disposition.js';

class DocumentQuery extends ReadQuery {
  @ApiProperty({ enum: PLAN_FORMATS }) @IsIn(PLAN_FORMATS) format!: PlanFormat;
}

const OPEN_XML = 'application/vnd.openxmlformats-officedocument';
const types: Record<PlanFormat, string> = {
  docx: `${OPEN_XML}.wordprocessingml.document`,
  xlsx: `${OPEN_XML}.spreadsheetml.sheet`,
  json: 'application/json; charset=utf-8',
  txt: 'text/plain; charset=utf-8',
};

/** A plan given out again as a document. */
@ApiTags('plans')
@Controller('plans')
export class PlanDocumentController {
  constructor(@Inject(APPLICATION) private readonly app: Application) {}

  /** For whoever may see the whole plan; always as a download. */
  @Get(':planId/document')
  @Header('Cache-Control', 'private, no-store')
  @ApiOkResponse({
    description: 'The plan as a Word file, a workbook, the interchange form, or text.',
    content: Object.fromEntries(
      PLAN_FORMATS.map((format) => [
        types[format].split(';')[0],
        {
          schema:
            format === 'json' ? { type: 'object' as const } : { type: 'string' as const, format: 'binary' },
        },
      ]),
    ),
  })
  @Problems()
  async document(
    @Asker() asker: Caller,
    @IdParam('planId') planId: string,
    @Query() { format }: DocumentQuery,
    @Gone() gone: AbortSignal,
  ): Promise<StreamableFile> {
    const { number, title, content } = await this.app.queries.planDocument(asker, planId, format, gone);
    const name = fileName(`Kế hoạch ${number ?? ''} ${title}`);
    return new StreamableFile(content, {
      type: types[format],
      disposition: attachment(`${name}.${format}`),
      length: content.length,
    });
  }
}
