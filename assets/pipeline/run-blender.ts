import { spawn } from 'node:child_process';
import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

/** Lines worth seeing while Blender works; the rest goes into the log file. */
const NOISE = /^(Fra:|Info:|Read prefs|Color management|Blender \d|$)/;

/** Runs one Python script in Blender without a window; rejects, with the end of its log, when the script fails. */
export function runBlender(script: string, environment: Record<string, string>, logFolder: string): Promise<void> {
  mkdirSync(logFolder, { recursive: true });
  return new Promise((resolve, reject) => {
    const child = spawn('blender', ['-b', '-noaudio', '--python-exit-code', '1', '-P', script], {
      env: { ...process.env, PYTHONDONTWRITEBYTECODE: '1', ...environment },
    });
    let log = '';
    const listen = (chunk: Buffer): void => {
      const text = chunk.toString();
      log += text;
      for (const line of text.split('\n')) if (!NOISE.test(line)) console.log(`  ${line}`);
    };
    child.stdout.on('data', listen);
    child.stderr.on('data', listen);
    child.on('error', reject);
    child.on('close', (code) => {
      writeFileSync(join(logFolder, 'blender.log'), log);
      if (code === 0) resolve();
      else reject(new Error(`Blender ended with ${code}:\n${log.slice(-3000)}`));
    });
  });
}
