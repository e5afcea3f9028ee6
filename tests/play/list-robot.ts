import type { Page } from '@playwright/test';
import { readPlace } from './place-view.ts';

/** The list of acts beside the picture may be folded away. */
export async function openList(page: Page): Promise<void> {
  const button = page.locator('[data-testid="list"][aria-expanded="false"]');
  if (await button.isVisible()) await button.click();
}

/** Takes the list away from before the picture. */
export async function closeList(page: Page): Promise<void> {
  const button = page.locator('[data-testid="list"][aria-expanded="true"]');
  if (await button.isVisible()) await button.click();
}

/** Does the act that the worker would do now, with keys alone. False when there is none. */
async function doWantedAct(page: Page): Promise<boolean> {
  const act = page.locator('[data-testid="acts"] [data-act][data-wanted="true"]').first();
  if (!(await act.count())) return false;
  await act.focus();
  if ((await act.getAttribute('type')) === 'range') {
    const wanted = Number(await act.getAttribute('data-wanted-value'));
    await turnSliderTo(page, wanted);
    await page.keyboard.press('Tab');
  }
  await page.keyboard.press('Enter');
  return true;
}

/** Arrow keys and Home or End only, as a slider is moved by keys. */
async function turnSliderTo(page: Page, wanted: number): Promise<void> {
  const read = () =>
    page.evaluate(() => {
      const slider = document.activeElement as HTMLInputElement;
      return {
        value: Number(slider.value),
        step: Number(slider.step) || 1,
        minimum: Number(slider.min),
        maximum: Number(slider.max),
      };
    });
  const { value, step, minimum, maximum } = await read();
  const fromEnds = [
    ['', value],
    ['Home', minimum],
    ['End', maximum],
  ] as const;
  const nearest = [...fromEnds].sort((a, b) => Math.abs(a[1] - wanted) - Math.abs(b[1] - wanted))[0];
  if (nearest && nearest[0] !== '') await page.keyboard.press(nearest[0]);
  for (let presses = 0; presses < 300; presses++) {
    const now = await read();
    if (Math.abs(now.value - wanted) < step / 2 + 1e-6) return;
    await page.keyboard.press(now.value < wanted ? 'ArrowRight' : 'ArrowLeft');
  }
}

/** Finishes a place with the list of acts, by keyboard: beside the picture, or in the text version. */
export async function playByList(
  page: Page,
  onStep: (step: string) => void,
  slow: boolean,
  twin: boolean,
): Promise<boolean> {
  const done = page.getByTestId('done');
  let last = '';
  if (!twin) await openList(page);
  for (let acts = 0; acts < 400; acts++) {
    if (await done.isVisible()) return true;
    const step = twin
      ? ((await page
          .locator('[aria-current="step"]')
          .first()
          .textContent()
          .catch(() => '')) ?? '')
      : await stepNow(page);
    if (step !== last) onStep(step);
    last = step;
    if (slow) await page.waitForTimeout(1500);
    if (!(await doWantedAct(page))) await page.waitForTimeout(200);
    await page.waitForTimeout(twin ? 30 : 150);
  }
  return done.isVisible();
}

async function stepNow(page: Page): Promise<string> {
  const { steps, stepIndex } = await readPlace(page);
  return steps[stepIndex]?.id ?? 'end';
}
