import { describe, expect, it } from 'vitest';
import { nextSubtitle } from './next-subtitle.ts';

const messages = ['Bonjour, moi c’est Nadia.', 'Versez dans le bol.', 'Prenez ce qui brille.'].map((text, index) => ({
  id: index + 1,
  text,
}));

describe('the subtitle', () => {
  it('begins with the greeting, though an instruction follows at once', () => {
    expect(nextSubtitle(messages.slice(0, 2), 0, false)?.text).toBe('Bonjour, moi c’est Nadia.');
  });

  it('goes on to the newest, so that nobody reads what is over', () => {
    expect(nextSubtitle(messages, 1, true)?.text).toBe('Prenez ce qui brille.');
  });

  it('stays when nothing new was said', () => {
    expect(nextSubtitle(messages, 3, true)).toBeNull();
    expect(nextSubtitle([], 0, false)).toBeNull();
  });
});
