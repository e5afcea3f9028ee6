import { openBrowser } from '../play/visitor-page.ts';
import { startApp } from '../play/app-server.ts';
import { builtSlugs } from '../play/scenes.ts';
import { BUDGET, measurePlace, type PlaceCost } from '../tools/measure-place.ts';

/** First part of `npm run bench`: the budgets of every place in an emulated headset, both eyes. */
const rows: [keyof PlaceCost, string, (value: number) => string][] = [
  ['drawCalls', 'draw calls a frame', String],
  ['triangles', 'triangles a frame', String],
  ['medianMilliseconds', 'JavaScript a frame, median ms', (value) => value.toFixed(2)],
  ['ninetyFifthMilliseconds', 'JavaScript a frame, 95 % ms', (value) => value.toFixed(2)],
  ['programs', 'shader programs', String],
  ['textureBytes', 'texture memory, MB', (value) => (value / 1024 / 1024).toFixed(1)],
  ['quietCommits', 'React commits in a quiet second', String],
  ['quietBytes', 'garbage of 72 quiet frames, kB: ours', (value) => (value / 1000).toFixed(1)],
  ['quietLibraryBytes', 'and of three.js and its XR library', (value) => (value / 1000).toFixed(1)],
  ['transferredBytes', 'transferred by the place, kB', (value) => (value / 1000).toFixed(0)],
];

const server = await startApp('dist');
const browser = await openBrowser();
const costs: PlaceCost[] = [];
for (const slug of builtSlugs()) costs.push(await measurePlace(browser, server.url, slug));
await browser.close();
await server.stop();

console.log(`| what | ${costs.map(({ slug }) => slug).join(' | ')} | at most |`);
console.log(`| --- | ${costs.map(() => '---').join(' | ')} | --- |`);
for (const [key, label, format] of rows) {
  const most = (BUDGET as Partial<Record<keyof PlaceCost, number>>)[key];
  console.log(
    `| ${label} | ${costs.map((cost) => format(Number(cost[key]))).join(' | ')} | ${most === undefined ? '–' : format(most)} |`,
  );
}
