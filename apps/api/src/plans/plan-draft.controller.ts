import { Readable } from 'node:stream';
import { AppError, type Application, type Caller, type CommandAnswer } from '@dondoc/application';
import type { DraftComparisonView, Language, PlanDraftView } from '@dondoc/contracts';
import { asDay } from '@dondoc/domain';
import { Body, Controller, Get, HttpCode, Inject, Post, Query, Req } from '@nestjs/common';
import { ApiBody, ApiConsumes, ApiTags, getSchemaPath, ApiExtraModels } from '@nestjs/swagger';
import type { FastifyRequest } from 'fastify';
import { Answers, PutRoute } from '../http/command-route.js';
import { Commands } from '../http/commands.service.js';
import { Asker, Gone, IdParam, Lang, Meta, type CommandMeta } from '../http/params.js';
import { APPLICATION } from '../http/tokens.js';
import { ComparedDocumentDto, DraftQuery, HeadCorrectionDto } from './plan-draft.dto.js';
import { draftComparisonView, planDraftView } from './plan-draft-view.js';
import { PlanReadings, type ReadFile } from './plan-readings.service.js';
import { FileQuery, readSent, readUploaded } from './uploaded-plan.js';

/** A plan while it is a draft: what stands in it, what is doubtful, what its document says otherwise. */
@ApiTags('plans')
@Controller('plans/:planId')
export class PlanDraftController {
  constructor(
    @Inject(APPLICATION) private readonly app: Application,
    @Inject(Commands) private readonly commands: Commands,
    @Inject(PlanReadings) private readonly readings: PlanReadings,
  ) {}

  @Get('draft')
  @Answers('PlanDraftView')
  async draft(
    @Asker() asker: Caller,
    @Lang() lang: Language,
    @IdParam('planId') planId: string,
    @Query() { issuedOn }: DraftQuery,
    @Gone() gone: AbortSignal,
  ): Promise<PlanDraftView> {
    const day = issuedOn === undefined ? undefined : asDay(issuedOn);
    return planDraftView(planId, await this.app.queries.draft(asker, planId, gone, day), lang);
  }

  @PutRoute('draft/head')
  correctHead(
    @Meta() meta: CommandMeta,
    @IdParam('planId') planId: string,
    @Body() change: HeadCorrectionDto,
  ): Promise<CommandAnswer> {
    return this.commands.run('correctPlanHead', meta, { planId, change });
  }

  /** The draft against its document read again: a file, or the interchange form. Nothing is changed by it. */
  @Post('draft/comparison')
  @HttpCode(200)
  @ApiConsumes('application/octet-stream', 'application/json')
  @ApiExtraModels(ComparedDocumentDto)
  @ApiBody({
    required: true,
    schema: { anyOf: [{ type: 'string', format: 'binary' }, { $ref: getSchemaPath(ComparedDocumentDto) }] },
  })
  @Answers('DraftComparisonView')
  async compare(
    @Asker() asker: Caller,
    @Lang() lang: Language,
    @IdParam('planId') planId: string,
    @Query() query: FileQuery,
    @Req() request: FastifyRequest,
    @Gone() gone: AbortSignal,
  ): Promise<DraftComparisonView> {
    await this.app.queries.mayCompareDraft(asker, planId);
    const { document, sha256 } = await this.documentOf(asker, request, query, gone);
    const compared = await this.app.queries.comparedDraft(asker, planId, document, gone);
    return draftComparisonView(planId, sha256, compared, lang);
  }

  private async documentOf(
    asker: Caller,
    request: FastifyRequest,
    query: FileQuery,
    gone: AbortSignal,
  ): Promise<ReadFile> {
    const { body } = request;
    if (body instanceof Readable) return readUploaded(this.readings, asker, request, query, gone);
    const { document } = (body ?? {}) as Partial<ComparedDocumentDto>;
    if (typeof document === 'object' && document !== null) return readSent(document);
    throw new AppError('invalid', 'request-invalid', {}, [{ field: 'document', code: 'is-object' }]);
  }
}
