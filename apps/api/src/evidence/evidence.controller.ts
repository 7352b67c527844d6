import { Readable } from 'node:stream';
import type { Application, Caller, EvidenceRecord } from '@dondoc/application';
import {
  Controller,
  Get,
  HttpCode,
  Inject,
  Post,
  Query,
  Req,
  StreamableFile,
  UnsupportedMediaTypeException,
} from '@nestjs/common';
import { ApiConsumes, ApiTags } from '@nestjs/swagger';
import type { FastifyRequest } from 'fastify';
import { Answers, Problems } from '../http/command-route.js';
import { Id, Text } from '../http/fields.js';
import { Asker, IdParam } from '../http/params.js';
import { APPLICATION } from '../http/tokens.js';

class EvidenceQuery {
  @Id() taskId!: string;
  /** Name of the file, as it is shown. */
  @Text(300) name!: string;
}

/** Files that prove results. The content is the raw body, 20 MB at most; the log keeps its id and SHA-256. */
@ApiTags('evidence')
@Controller('evidence')
export class EvidenceController {
  constructor(@Inject(APPLICATION) private readonly app: Application) {}

  @Post()
  @HttpCode(201)
  @ApiConsumes('application/octet-stream')
  @Answers('StoredEvidence', 201)
  keep(
    @Asker() asker: Caller,
    @Query() { taskId, name }: EvidenceQuery,
    @Req() request: FastifyRequest,
  ): Promise<EvidenceRecord> {
    const { body: content } = request;
    if (!(content instanceof Readable)) throw new UnsupportedMediaTypeException();
    const mediaType = String(request.headers['content-type'] ?? 'application/octet-stream').slice(0, 100);
    return this.app.registers.keepEvidence(asker, {
      taskId,
      name,
      mediaType,
      content,
    });
  }

  /** Always as a download: what somebody uploaded is never run as a page of ours. */
  @Get(':evidenceId')
  @Problems()
  async open(@Asker() asker: Caller, @IdParam('evidenceId') evidenceId: string): Promise<StreamableFile> {
    const { record, content } = await this.app.registers.openEvidence(asker, evidenceId);
    const disposition = `attachment; filename*=UTF-8''${encodeURIComponent(record.name)}`;
    return new StreamableFile(content, {
      type: 'application/octet-stream',
      disposition,
      length: record.size,
    });
  }
}
