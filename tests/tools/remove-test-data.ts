import { rmSync } from 'node:fs';

/** Playwright calls it once, after the server has been stopped. */
export default function removeTestData(): void {
  if (process.env.E2E_DATA_DIR) rmSync(process.env.E2E_DATA_DIR, { recursive: true, force: true });
}
