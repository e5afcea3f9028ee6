import { describe, expect, it } from 'vitest';
import { benchAt } from '../../testing/gesture-bench.ts';
import type { DialogueChoiceState } from './state.ts';

const begin = () => benchAt<DialogueChoiceState>('talk');
const ids = (bench: ReturnType<typeof begin>) => bench.acts().map(({ id }) => id);

describe('a talk', () => {
  it('lets one choose again after a poor reply, whose effect is shown', () => {
    const bench = begin();
    bench.act('reply:hurry');
    expect(bench.told.at(-1)).toEqual({ kind: 'reply', subject: 'worker', words: 'steps.talk.greet.hurry.answer' });
    expect(ids(bench)).toEqual(['reply:ask']);
    expect(bench.play.state.steps[10]?.tries).toBe(1);
  });

  it('goes on when the visitor has heard the answer, not before', () => {
    const bench = begin();
    bench.act('reply:ask');
    expect(ids(bench)).toEqual(['go-on']);
    bench.tick(20_000);
    expect(bench.state().exchange).toBe(0);
    bench.act('go-on');
    expect(bench.state().exchange).toBe(1);
  });

  it('accepts a fair reply', () => {
    const bench = begin();
    for (const act of ['reply:ask', 'go-on', 'reply:both', 'go-on']) bench.act(act);
    expect(bench.play.state.steps[10]?.outcome).toBe('done');
    expect(bench.prop('note').visible).toBe(true);
  });

  it('ignores replies of another exchange, and a second reply', () => {
    const bench = begin();
    bench.act('reply:her');
    expect(bench.state().answered).toBeNull();
    bench.act('reply:ask');
    bench.act('reply:hurry');
    expect(bench.state().answered).toBe('ask');
  });
});
