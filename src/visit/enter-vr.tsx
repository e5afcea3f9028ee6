import { useState } from 'react';
import type { WordReader } from '../catalogue/words.ts';
import { enterVr, useXrSupport } from '../hands/xr-support.ts';
import { useVisit } from './visit-context.ts';

/** The one button into the headset, where there is one. */
export function EnterVr({ words }: { words: WordReader }) {
  const support = useXrSupport();
  const { log } = useVisit();
  const [state, setState] = useState<'idle' | 'busy' | 'refused'>('idle');
  if (support !== 'yes') return null;
  function enter(): void {
    setState('busy');
    enterVr()
      .then(() => setState('idle'))
      .catch(() => {
        setState('refused');
        void log.noteError('session-refused', 'headset');
      });
  }
  return (
    <>
      <button type="button" className="primary" data-testid="enter-vr" onClick={enter}>
        {words.text(state === 'busy' ? 'place.vrBusy' : 'place.enterVr')}
      </button>
      {state === 'refused' && <span role="alert">{words.text('place.vrRefused')}</span>}
    </>
  );
}
