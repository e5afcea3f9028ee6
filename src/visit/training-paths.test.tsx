import { renderToStaticMarkup } from 'react-dom/server';
import { describe, expect, it } from 'vitest';
import { commonWords } from '../catalogue/common-words.ts';
import { createWords } from '../catalogue/words.ts';
import { TrainingPaths } from './training-paths.tsx';

const words = createWords('fr', commonWords.fr);
const written = { level: 'CAP / niveau 3', paths: ['CAP boulanger', 'BP boulanger'] };

describe('a training path', () => {
  it('is shown with its source once it is checked', () => {
    const training = { ...written, checked: true as const, sources: ['rome-v460'] };
    const shown = renderToStaticMarkup(<TrainingPaths training={training} words={words} />);
    for (const text of [
      'Comment s’y former',
      'CAP / niveau 3',
      'CAP boulanger',
      'BP boulanger',
      'ROME 4.0 (version 460)',
    ])
      expect(shown).toContain(text);
  });

  it('is never shown before', () => {
    const training = { ...written, checked: false as const, sources: ['rome-v460'] };
    expect(renderToStaticMarkup(<TrainingPaths training={training} words={words} />)).toBe('');
  });
});
