import { type KeyboardEvent, useId, useRef, useState } from 'react';
import type { WordReader } from '../catalogue/words.ts';
import { SettingsFields } from './settings-fields.tsx';

/** The settings of a text, in their place in it. */
export function TextSettings({ words }: { words: WordReader }) {
  return (
    <details className="settings">
      <summary>{words.text('place.settings')}</summary>
      <SettingsFields words={words} picture={false} />
    </details>
  );
}

/** The settings of a picture, over a part of it, so that what they change is seen while they are set. Escape closes them. */
export function StageSettings({ words }: { words: WordReader }) {
  const [open, setOpen] = useState(false);
  const button = useRef<HTMLButtonElement>(null);
  const panel = useId();
  function closeOnEscape(event: KeyboardEvent): void {
    if (event.key !== 'Escape' || !open) return;
    setOpen(false);
    button.current?.focus();
  }
  return (
    <div role="group" aria-label={words.text('place.settings')} onKeyDown={closeOnEscape}>
      <button
        type="button"
        ref={button}
        aria-expanded={open}
        aria-controls={open ? panel : undefined}
        data-testid="settings"
        onClick={() => setOpen(!open)}
      >
        {words.text('place.settings')}
      </button>
      {open && (
        <div id={panel} className="settings stage-settings">
          <SettingsFields words={words} picture />
        </div>
      )}
    </div>
  );
}
