import { execFileSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { chromium } from '@playwright/test';

const KNOWN_PLACES = ['/usr/bin/chromium', '/usr/bin/chromium-browser', '/usr/bin/google-chrome', '/snap/bin/chromium'];

function present(): string | null {
  const asked = process.env.CHROMIUM_PATH;
  if (asked) {
    if (!existsSync(asked)) throw new Error(`CHROMIUM_PATH: there is no file ${asked}`);
    return asked;
  }
  return [chromium.executablePath(), ...KNOWN_PLACES].find((path) => path && existsSync(path)) ?? null;
}

/**
 * The path of a Chromium: one that is there, or else one from Debian's packages (as root), or else Playwright's own download.
 * @throws Error that says what to do when none can be had.
 */
export function findChromium(): string {
  const found = present();
  if (found) return found;
  console.log('No Chromium found: installing one.');
  const run = (command: string, ...args: string[]) =>
    execFileSync(command, args, { stdio: 'inherit', env: { ...process.env, DEBIAN_FRONTEND: 'noninteractive' } });
  try {
    if (process.getuid?.() === 0 && existsSync('/usr/bin/apt-get')) {
      run('apt-get', 'update', '-qq');
      run('apt-get', 'install', '-y', '-qq', '--no-install-recommends', 'chromium', 'fonts-dejavu-core');
    } else {
      run('npx', 'playwright', 'install', 'chromium');
    }
  } catch (error) {
    throw new Error('No Chromium could be installed. Install one and set CHROMIUM_PATH to it.', { cause: error });
  }
  const installed = present();
  if (!installed) throw new Error('A Chromium was installed but cannot be found. Set CHROMIUM_PATH to it.');
  return installed;
}
