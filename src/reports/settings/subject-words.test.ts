import { describe, expect, it } from 'vitest';
import { commonWords } from '../../catalogue/common-words.ts';
import { createWords } from '../../catalogue/words.ts';
import { subjectWords } from './subject-words.ts';

const words = createWords('fr', commonWords.fr);
const occasions = [{ slug: 'metierama-2026', title: 'Métierama', from: '2026-03-01', to: '2026-03-02' }];

describe('what a change was about', () => {
  it.each([
    ['centre-uncounted', 'gap', 'Gap'],
    ['headset-enrolled', 'marseille · Casque 2 · salle B', 'Marseille · Casque 2 · salle B'],
    ['hand-count', 'gap 2026-11', 'Gap, novembre 2026'],
    ['edition', '2026-10', 'octobre 2026'],
    ['survey', '1/20', 'une personne sur 20'],
    ['survey', '–', 'fermé'],
    ['occasion', 'metierama-2026', 'Métierama'],
    ['occasion-removed', 'salon-2025', 'salon 2025'],
    ['account-added', 'gap', 'gap'],
  ])('is told in words: %s %s', (what, subject, told) => {
    expect(subjectWords({ day: '2026-11-25', account: 'Région', what, subject }, occasions, words)).toBe(told);
  });

  it('is told as it stands where it is not what was expected', () => {
    for (const what of ['hand-count', 'edition', 'centre'])
      expect(subjectWords({ day: '2026-11-25', account: 'Région', what, subject: 'xyz' }, [], words)).toBe('xyz');
  });
});
