import AxeBuilder from '@axe-core/playwright';
import type { Page } from '@playwright/test';

/** What every page is held to, the visitors’ and the staff’s alike. */
const TAGS = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'];

/** The accessibility faults that a machine finds in a page as it is now, each with the elements that have it. */
export async function axeFaults(page: Page): Promise<string[]> {
  const { violations } = await new AxeBuilder({ page }).withTags(TAGS).analyze();
  return violations.map(({ id, nodes }) => `${id}: ${nodes.map((node) => node.target.join(' ')).join(', ')}`);
}
