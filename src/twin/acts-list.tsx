import { useEffect, useId, useLayoutEffect, useRef, useState } from 'react';
import type { WordReader } from '../catalogue/words.ts';
import type { Act } from '../play/act.ts';
import { actsOf } from '../play/play.ts';
import type { PlayRuntime } from '../play/runtime.ts';
import { usePlayRevision } from './use-play.ts';

interface ActsListProps {
  runtime: PlayRuntime;
  words: WordReader;
  label: string;
  /** Told which prop or anchor has the focus, so that the 3D view can mark it. */
  onSubject?(subject: string | null): void;
  /** Told when an act was chosen, and whether by a key. */
  onAct?(byKey: boolean): void;
}

/**
 * Everything that can be done now, as ordinary buttons and sliders: the keyboard's and the screen reader's way through a place, and the
 * no-drag way for everybody.
 */
export function ActsList({ runtime, words, label, onSubject, onAct }: ActsListProps) {
  usePlayRevision(runtime);
  const list = useRef<HTMLUListElement>(null);
  const lastIndex = useRef(-1);
  const acts = runtime.play.state.finished ? [] : actsOf(runtime.play);

  // When the act that had the focus is gone, the focus goes to the one that took its place, never to the top of the page.
  useLayoutEffect(() => {
    if (lastIndex.current < 0 || document.activeElement !== document.body) return;
    const items = list.current?.children ?? [];
    items[Math.min(lastIndex.current, items.length - 1)]?.querySelector<HTMLElement>('[data-act]')?.focus();
  });

  function choose(act: string, value: number | null, byKey: boolean): void {
    onAct?.(byKey);
    runtime.dispatch(value === null ? { kind: 'do', act } : { kind: 'do', act, value });
  }

  function rememberFocus(target: Element): void {
    lastIndex.current = [...(list.current?.children ?? [])].findIndex((item) => item.contains(target));
    onSubject?.(acts[lastIndex.current]?.subject ?? null);
  }

  return (
    <ul
      ref={list}
      className="acts"
      data-testid="acts"
      aria-label={label}
      onFocus={(event) => rememberFocus(event.target)}
      onBlur={(event) => {
        if (event.relatedTarget) lastIndex.current = -1;
        onSubject?.(null);
      }}
    >
      {acts.map((act) => (
        <li key={act.id}>
          {act.kind === 'press' ? (
            <PressAct act={act} words={words} marked={isMarked(act, runtime)} onChoose={choose} />
          ) : (
            <AmountAct act={act} words={words} marked={isMarked(act, runtime)} onChoose={choose} />
          )}
        </li>
      ))}
    </ul>
  );
}

interface ActProps {
  act: Act;
  words: WordReader;
  marked: boolean;
  onChoose(act: string, value: number | null, byKey: boolean): void;
}

/** The wanted act is marked once help has been asked for or has come. */
function isMarked(act: Act, runtime: PlayRuntime): boolean {
  return act.wanted && runtime.play.state.helpLevel > 0;
}

function PressAct({ act, words, marked, onChoose }: ActProps) {
  return (
    <button
      type="button"
      className={marked ? 'act marked' : 'act'}
      data-act={act.id}
      data-wanted={act.wanted}
      onClick={(event) => onChoose(act.id, null, event.detail === 0)}
    >
      {words.text(act.words, act.slots)}
    </button>
  );
}

function AmountAct({ act, words, marked, onChoose }: ActProps) {
  const field = useId();
  const [value, setValue] = useState(act.value);
  useEffect(() => setValue(act.value), [act.value]);
  const unit = act.unit ? words.text(act.unit) : '';
  return (
    <div className={marked ? 'act amount marked' : 'act amount'}>
      <label htmlFor={field}>{words.text(act.words, act.slots)}</label>
      <input
        id={field}
        type="range"
        min={act.minimum}
        max={act.maximum}
        step={act.stepSize}
        value={value}
        aria-valuetext={`${value} ${unit}`}
        data-act={act.id}
        data-wanted={act.wanted}
        data-wanted-value={act.wantedValue}
        onChange={(event) => setValue(Number(event.target.value))}
      />
      <output htmlFor={field}>
        {value} {unit}
      </output>
      <button
        type="button"
        data-act-confirm={act.id}
        aria-label={`${words.text('place.confirm')} : ${words.text(act.words, act.slots)}`}
        onClick={(event) => onChoose(act.id, value, event.detail === 0)}
      >
        {words.text('place.confirm')}
      </button>
    </div>
  );
}
