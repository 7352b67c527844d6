import { diagnose } from '../doctor/diagnose.js';
import { doctorText } from '../doctor/doctor-text.js';
import { languageOf } from '../print-error.js';

export async function doctor({ json }: { json?: boolean }): Promise<void> {
  const findings = await diagnose(process.env);
  const fit = findings.every((finding) => finding.status !== 'missing');
  process.stdout.write(
    json ? `${JSON.stringify({ fit, findings }, null, 2)}\n` : doctorText(findings, languageOf(process.env)),
  );
  if (!fit) process.exitCode = 1;
}
