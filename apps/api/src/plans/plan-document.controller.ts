import type { Application, Caller } from '@dondoc/application';
import { planToDocx, planToText, planToXlsx, toInterchange, type PlanDocument } from '@dondoc/plan-import';
import { Controller, Get, Header, Inject, Query, StreamableFile } from '@nestjs/common';
import { ApiOkResponse, ApiProperty, ApiTags } from '@nestjs/swagger';
import { IsIn } from 'class-validator';
import { Problems } from '../http/command-route.js';
import { Asker, IdParam } from '../http/params.js';
import { ReadQuery } from '../http/read-query.js';
import { APPLICATION } from '../http/tokens.js';
import { attachment, fileName } from './content-disposition.js';

const FORMATS = ['docx', 'xlsx', 'json', 'txt'] as const;
type Format = (typeof FORMATS)[number];

class DocumentQuery extends ReadQuery {
  @ApiProperty({ enum: FORMATS }) @IsIn(FORMATS) format!: Format;
}

const OPEN_XML = 'application/vnd.openxmlformats-officedocument';
const types: Record<Format, string> = {
  docx: `${OPEN_XML}.wordprocessingml.document`,
  xlsx: `${OPEN_XML}.spreadsheetml.sheet`,
  json: 'application/json; charset=utf-8',
  txt: 'text/plain; charset=utf-8',
};

const utf8 = (text: string): Uint8Array => new TextEncoder().encode(text);

const write: Record<Format, (document: PlanDocument) => Promise<Uint8Array> | Uint8Array> = {
  docx: planToDocx,
  xlsx: planToXlsx,
  json: (document) => utf8(`${JSON.stringify(toInterchange(document), null, 2)}\n`),
  txt: (document) => utf8(planToText(document)),
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
      FORMATS.map((format) => [
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
  ): Promise<StreamableFile> {
    const document = await this.app.queries.planDocument(asker, planId);
    const content = await write[format](document);
    const { number, title } = document.plan;
    const name = fileName(`Kế hoạch ${number ?? ''} ${title}`);
    return new StreamableFile(content, {
      type: types[format],
      disposition: attachment(`${name}.${format}`),
      length: content.length,
    });
  }
}
