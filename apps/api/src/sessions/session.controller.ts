import type { Application } from '@dondoc/application';
import type { Clock, DondocConfig } from '@dondoc/config';
import type { SessionView } from '@dondoc/contracts';
import { localDay, type Instant } from '@dondoc/domain';
import {
  Body,
  Controller,
  Delete,
  Get,
  HttpCode,
  Inject,
  Post,
  Put,
  Req,
  Res,
  UseGuards,
} from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import type { FastifyReply } from 'fastify';
import type { ApiRequest } from '../http/api-request.js';
import { Answers, Problems } from '../http/command-route.js';
import { clearSessionCookie, setSessionCookie } from '../http/session-cookie.js';
import { Public } from '../http/session.guard.js';
import { APPLICATION, CLOCK, CONFIG } from '../http/tokens.js';
import { OfficeDto, SignInDto } from './session.dto.js';
import { sessionView } from './session-view.js';
import { SignInLimitGuard } from './sign-in-limit.guard.js';

/** Sign-in, sign-out, and the choice of the office one acts in. */
@ApiTags('sessions')
@Controller()
export class SessionController {
  constructor(
    @Inject(APPLICATION) private readonly app: Application,
    @Inject(CONFIG) private readonly config: DondocConfig,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  /** The token is in the cookie for browsers and in the body for programs, which send it as `Authorization: Bearer`. */
  @Post('sessions')
  @HttpCode(201)
  @Public()
  @UseGuards(SignInLimitGuard)
  @Answers('SignedIn', 201)
  async signIn(
    @Body() { login, password }: SignInDto,
    @Req() request: ApiRequest,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<SessionView & { token: string }> {
    const today = localDay((await this.clock.now()) as Instant);
    const { token, session } = await this.app.sessions.signIn(login, password, today);
    setSessionCookie(request, reply, token, this.config.sessionHours * 3600);
    return { ...(await sessionView(this.app, this.config, session)), token };
  }

  @Delete('sessions')
  @HttpCode(204)
  @Problems()
  async signOut(@Req() request: ApiRequest, @Res({ passthrough: true }) reply: FastifyReply): Promise<void> {
    await this.app.sessions.signOut(request.token);
    clearSessionCookie(request, reply);
  }

  @Get('me')
  @Answers('SessionView')
  me(@Req() { session }: ApiRequest): Promise<SessionView> {
    return sessionView(this.app, this.config, session);
  }

  @Put('me/office')
  @Answers('SessionView')
  async chooseOffice(@Req() { session, token }: ApiRequest, @Body() office: OfficeDto): Promise<SessionView> {
    return sessionView(this.app, this.config, await this.app.sessions.chooseOffice(token, session, office));
  }
}
