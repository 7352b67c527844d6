import { tryPort } from '../embedded/ports.js';
import type { Finding } from './finding.js';

/** Whether the api's port is free, or held by a dondoc that runs already. */
export async function checkHttpPort(host: string, port: number): Promise<Finding> {
  const free = await tryPort(port, host).catch(() => undefined);
  const name = 'http-port';
  if (free !== undefined)
    return { name, status: 'ok', vi: `cổng ${port} còn trống`, en: `port ${port} is free` };
  if (await isOurs(host, port))
    return {
      name,
      status: 'ok',
      vi: `dondoc đang chạy ở cổng ${port}`,
      en: `dondoc is running on port ${port}`,
    };
  return {
    name,
    status: 'missing',
    vi: `cổng ${port} đang được chương trình khác dùng`,
    en: `port ${port} is in use by another program`,
    fix: { vi: 'chọn cổng khác bằng DONDOC_HTTP_PORT', en: 'choose another port with DONDOC_HTTP_PORT' },
  };
}

async function isOurs(host: string, port: number): Promise<boolean> {
  try {
    const answer = await fetch(`http://${host}:${port}/openapi.json`, { signal: AbortSignal.timeout(2000) });
    return answer.ok && (await answer.text()).toLowerCase().includes('dondoc');
  } catch {
    return false;
  }
}

/** Ports of our own servers: a taken one is no fault, another is then used. */
export async function checkServerPort(
  name: string,
  configured: number | undefined,
  preferred: number,
  setting: string,
): Promise<Finding> {
  const port = configured ?? preferred;
  const free = await tryPort(port).catch(() => undefined);
  if (free !== undefined)
    return { name, status: 'ok', vi: `cổng ${port} còn trống`, en: `port ${port} is free` };
  if (configured === undefined)
    return {
      name,
      status: 'ok',
      vi: `cổng ${port} đang bận; sẽ tự chọn cổng khác`,
      en: `port ${port} is taken; another one will be used`,
    };
  return {
    name,
    status: 'missing',
    vi: `cổng ${port} đang bận`,
    en: `port ${port} is taken`,
    fix: { vi: `chọn cổng khác bằng ${setting}`, en: `choose another port with ${setting}` },
  };
}
