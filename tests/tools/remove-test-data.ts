import { rmSync } from 'node:fs';

/** Playwright calls it when all tests are done. The server is killed, not stopped, and writes nothing more. */
export default function removeTestData(): void {
  if (process.env.E2E_DATA_DIR) rmSync(process.env.E2E_DATA_DIR, { recursive: true, force: true });
}
