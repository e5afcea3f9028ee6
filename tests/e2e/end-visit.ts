import { expect, type Page } from '@playwright/test';

/** Ends the visit without another answer, as any page of it lets one: only then do its records leave. */
export async function endVisit(page: Page): Promise<void> {
  await page.locator('.site-nav').getByRole('link', { name: 'Terminer ma visite' }).click();
  await page
    .getByTestId('end-now')
    .or(page.getByRole('button', { name: 'Terminer', exact: true }))
    .click();
  await expect(page.getByTestId('ended')).toBeVisible();
}
