import type { Application, Caller, CommandAnswer } from '@dondoc/application';
import { findingView, type Language, type PlanFindingView } from '@dondoc/contracts';
import { mustMend } from '@dondoc/domain';
import { toInterchange, type InterchangeDocument } from '@dondoc/plan-import';
import { Controller, HttpCode, Inject, Post, Query, Req } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import type { FastifyRequest } from 'fastify';
import { Answers, CommandRoute } from '../http/command-route.js';
import { Commands } from '../http/commands.service.js';
import { Asker, Gone, Lang, Meta, type CommandMeta } from '../http/params.js';
import { APPLICATION } from '../http/tokens.js';
import { PlanReadings } from './plan-readings.service.js';
import { FileQuery, readUploaded, TakesFile } from './uploaded-plan.js';

interface PlanReading {
  readonly sha256: string;
  readonly document: InterchangeDocument;
  readonly findings: readonly PlanFindingView[];
  readonly mustMend: number;
}

/** Documents read into plans: to look at, or as a draft at once. */
@ApiTags('plans')
@Controller()
export class PlanReadingController {
  constructor(
    @Inject(APPLICATION) private readonly app: Application,
    @Inject(Commands) private readonly commands: Commands,
    @Inject(PlanReadings) private readonly readings: PlanReadings,
  ) {}

  /** What is found in a file, and what a person should look at; nothing of it is kept. */
  @Post('plan-readings')
  @HttpCode(200)
  @TakesFile()
  @Answers('PlanReading')
  async read(
    @Asker() asker: Caller,
    @Lang() lang: Language,
    @Query() query: FileQuery,
    @Req() request: FastifyRequest,
    @Gone() gone: AbortSignal,
  ): Promise<PlanReading> {
    await this.app.queries.mayReadPlans(asker);
    const { document, sha256 } = await readUploaded(this.readings, asker, request, query, gone);
    const findings = await this.app.queries.checkedDocument(asker, document, gone);
    return {
      sha256,
      document: toInterchange(document),
      findings: findings.map((finding) => findingView(finding, lang)),
      mustMend: mustMend(findings).length,
    };
  }

  /** A file read and drafted in one step; the draft keeps the SHA-256 of the file. */
  @CommandRoute('plans/from-file')
  @TakesFile()
  async draft(
    @Meta() meta: CommandMeta,
    @Query() query: FileQuery,
    @Req() request: FastifyRequest,
    @Gone() gone: AbortSignal,
  ): Promise<CommandAnswer> {
    await this.app.queries.mayReadPlans(meta.asker);
    const { document, sha256 } = await readUploaded(this.readings, meta.asker, request, query, gone);
    return this.commands.run('draftPlan', meta, { document, sourceSha256: sha256 });
  }
}
