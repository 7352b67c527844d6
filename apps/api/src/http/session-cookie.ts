import type { FastifyReply, FastifyRequest } from 'fastify';

const NAME = 'dondoc_session';
const TOKEN = /^[A-Za-z0-9_-]{43}$/;

/** The token of a browser's cookie or of a client's `Authorization: Bearer`. */
export function sessionTokenOf({ headers }: FastifyRequest): string | undefined {
  const bearer = /^Bearer ([A-Za-z0-9_-]+)$/.exec(String(headers.authorization ?? ''))?.[1];
  const token = bearer ?? cookieIn(headers.cookie ?? '');
  return token !== undefined && TOKEN.test(token) ? token : undefined;
}

function cookieIn(header: string): string | undefined {
  for (const part of header.split(';')) {
    const [name, value] = part.trim().split('=', 2);
    if (name === NAME) return value;
  }
  return undefined;
}

/** HttpOnly and SameSite=Strict always; Secure wherever the request came over TLS. */
export function setSessionCookie(
  request: FastifyRequest,
  reply: FastifyReply,
  token: string,
  maxAgeSeconds: number,
): void {
  const secure = request.protocol === 'https' ? '; Secure' : '';
  void reply.header(
    'set-cookie',
    `${NAME}=${token}; Path=/; HttpOnly; SameSite=Strict; Max-Age=${maxAgeSeconds}${secure}`,
  );
}

export const clearSessionCookie = (request: FastifyRequest, reply: FastifyReply): void =>
  setSessionCookie(request, reply, '', 0);
