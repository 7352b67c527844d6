import { AppError } from '@dondoc/application';
import { Injectable, type CanActivate, type ExecutionContext } from '@nestjs/common';
import type { FastifyRequest } from 'fastify';
import { Attempts } from './attempts.js';

const MINUTE_MS = 60_000;

/**
 * Ten attempts a minute for one login from one address, so that a password cannot be guessed and one person's
 * mistakes do not lock a whole office out. Each process counts for itself.
 */
@Injectable()
export class SignInLimitGuard implements CanActivate {
  private readonly byLogin = new Attempts(10, MINUTE_MS);
  private readonly byAddress = new Attempts(300, MINUTE_MS);

  canActivate(context: ExecutionContext): boolean {
    type SignIn = FastifyRequest<{ Body: { login?: unknown } | undefined }>;
    const { ip, body } = context.switchToHttp().getRequest<SignIn>();
    const login = String(body?.login ?? '')
      .trim()
      .toLowerCase()
      .slice(0, 100);
    if (this.byAddress.take(ip) && this.byLogin.take(`${ip}/${login}`)) return true;
    throw new AppError('too-many', 'too-many-attempts');
  }
}
