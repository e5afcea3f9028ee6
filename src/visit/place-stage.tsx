import { Canvas } from '@react-three/fiber';
import { XR } from '@react-three/xr';
import { useCallback, useEffect, useMemo, useState } from 'react';
import { NeutralToneMapping, type WebGLRenderer } from 'three';
import type { WordReader } from '../catalogue/words.ts';
import { isPhone } from '../session/device-mode.ts';
import { createRig } from '../hands/rig-state.ts';
import { HandsInput } from '../hands/hands-input.tsx';
import type { Trouble } from '../hands/pauses.ts';
import { VisitorRig } from '../hands/rig.tsx';
import { leaveVr, useInXr } from '../hands/xr-support.ts';
import { xrStore } from '../hands/xr-store.ts';
import { ActsList } from '../twin/acts-list.tsx';
import { StepControls } from '../twin/step-controls.tsx';
import { StepHeading } from '../twin/step-heading.tsx';
import { MessageLog, StepList } from '../twin/twin-view.tsx';
import { usePlayRevision } from '../twin/use-play.ts';
import { type BoardRequest, createPointableRegistry, HandsView, PlaceView } from '../world/index.ts';
import { useOpinion } from './after/use-opinion.ts';
import { EnterVr } from './enter-vr.tsx';
import { InterestCard } from './interest-card.tsx';
import { Link } from './link.tsx';
import { PauseNotice } from './pause-notice.tsx';
import { PlaceDone } from './place-done.tsx';
import { StageSettings } from './place-settings.tsx';
import { placePath, VISIT_PATHS } from '../catalogue/site-pages.ts';
import { navigate } from './route.ts';
import { ScreenResolution, SHARP } from './screen-resolution.tsx';
import { Subtitle } from './subtitle.tsx';
import { useLoadedPlace } from './use-loaded-place.ts';
import type { OpenedPlace } from './use-place.ts';
import { useReducedMotion } from './use-reduced-motion.ts';
import { useSession, useVisit } from './visit-context.ts';

/** One tone mapper and one exposure for every place: their light is baked to it. Given as properties, because a canvas that renders again sets them anew. */
const RENDERER = {
  antialias: true,
  powerPreference: 'high-performance',
  toneMapping: NeutralToneMapping,
  toneMappingExposure: 2.2,
} as const;
const CAMERA = { fov: 60, near: 0.05, far: 1200 } as const;

interface PlaceStageProps {
  slug: string;
  title: string;
  place: OpenedPlace;
  words: WordReader;
  onAgain(): void;
  /** Given when the place has another form for those who fear heights. */
  onVariant: ((variant: string | null) => void) | null;
}

/** A place in 3D: the picture, and around its edges the same play in words and buttons. */
export default function PlaceStage({ slug, title, place, words, onAgain, onVariant }: PlaceStageProps) {
  const { runtime } = place;
  const { session, log } = useVisit();
  const comfort = useSession((state) => state.comfort);
  const rig = useMemo(createRig, []);
  const registry = useMemo(createPointableRegistry, []);
  const hands = useMemo(() => new HandsView(), []);
  const [attention] = useState<{ subject: string | null }>(() => ({ subject: null }));
  const [buttonsOpen, setButtonsOpen] = useState(false);
  usePlayRevision(runtime);
  const gesture = place.data.model.scene.steps[runtime.play.state.stepIndex]?.parameters.gesture;
  // Replies and judgements are given with words: on a screen these buttons are the only place for them.
  const talking = gesture === 'dialogue_choice' || gesture === 'inspect_decide';
  const [renderer, setRenderer] = useState<WebGLRenderer | null>(null);
  const { loaded, percent, failed, retry } = useLoadedPlace(place, renderer);
  const inXr = useInXr();
  const [resolution, setResolution] = useState(SHARP);
  const reducedMotion = useReducedMotion();
  const opinion = useOpinion(place.data.model.scene.id);
  const handsComfort = useMemo(() => ({ haptics: comfort.haptics ? 1 : 0 }), [comfort.haptics]);

  useEffect(() => {
    if (inXr) session.getState().putHeadsetOn();
  }, [inXr, session]);

  const noteTrouble = useCallback((trouble: Trouble) => void log.noteError(trouble), [log]);

  function onRequest(request: BoardRequest): void {
    const { setComfort } = session.getState();
    switch (request) {
      case 'recentre':
        return rig.recentre();
      case 'calm':
        return setComfort({ calm: !comfort.calm });
      case 'contrast':
        return setComfort({ contrast: !comfort.contrast });
      case 'subtitles':
        return setComfort({ subtitles: !comfort.subtitles });
      case 'haptics':
        return setComfort({ haptics: !comfort.haptics });
      case 'left-hand':
        return setComfort({ dominantHand: comfort.dominantHand === 'left' ? 'right' : 'left' });
      case 'text-size':
        return setComfort({ textScale: comfort.textScale >= 2 ? 1 : comfort.textScale + 0.5 });
      case 'again':
        return onAgain();
      case 'leave':
        return void leaveVr();
      case 'goodbye':
        return void leaveVr().then(() => navigate(VISIT_PATHS.goodbye));
      case 'finish':
        return void leaveVr().then(() => navigate('/'));
      default:
        return request satisfies never;
    }
  }

  return (
    <div className="stage">
      <div className="stage-bar">
        <div className="stage-step">
          <StepHeading runtime={runtime} words={words} level="h2" />
          {!loaded && !failed && (
            <p role="status">
              {percent === null ? words.text('place.loadingBegins') : words.text('place.loading', { percent })}
            </p>
          )}
        </div>
        <div className="stage-links">
          <EnterVr words={words} />
          <Link className="button" href={placePath(slug, true)} data-testid="text-version">
            {words.text('place.textVersion')}
          </Link>
          <button
            type="button"
            data-testid="list"
            aria-expanded={buttonsOpen || talking}
            onClick={() => setButtonsOpen(!buttonsOpen)}
          >
            {words.text('place.buttons')}
          </button>
          {onVariant && (
            <VariantButton
              words={words}
              variant={runtime.play.state.options.variant}
              onVariant={onVariant}
              place={place}
            />
          )}
          <button type="button" data-testid="recentre" onClick={() => rig.recentre()}>
            {words.text('place.recentre')}
          </button>
          <StageSettings words={words} />
        </div>
      </div>
      <div className="stage-view">
        <div className="stage-canvas" role="img" aria-label={words.text('place.canvas', { title })}>
          <Canvas dpr={resolution} gl={RENDERER} camera={CAMERA} onCreated={({ gl }) => setRenderer(gl)}>
            <XR store={xrStore}>
              <VisitorRig runtime={runtime} rig={rig} reducedMotion={reducedMotion || comfort.calm} />
              {loaded && !inXr && <ScreenResolution onRange={setResolution} />}
              {loaded && (
                <>
                  <HandsInput
                    runtime={runtime}
                    registry={registry}
                    rig={rig}
                    comfort={handsComfort}
                    hands={hands}
                    onInput={session.getState().noteInput}
                    onTrouble={noteTrouble}
                  />
                  <PlaceView
                    runtime={runtime}
                    loaded={loaded}
                    words={words}
                    comfort={comfort}
                    registry={registry}
                    hands={hands}
                    presentation={inXr ? 'headset' : 'screen'}
                    attention={attention}
                    onRequest={onRequest}
                    opinion={opinion}
                  />
                </>
              )}
            </XR>
          </Canvas>
        </div>
        <section className="stage-side" data-open={buttonsOpen || talking} aria-label={words.text('place.acts')}>
          <p className="visually-hidden">{words.text('place.keys')}</p>
          <ActsList
            runtime={runtime}
            words={words}
            label={words.text('place.acts')}
            onSubject={(subject) => {
              attention.subject = subject;
            }}
            onAct={(byKey) => session.getState().noteInput(byKey ? 'keyboard' : isPhone() ? 'touch' : 'mouse')}
          />
        </section>
        <div className="stage-bottom">
          <Subtitle runtime={runtime} words={words} shown={comfort.subtitles} />
          <StepControls runtime={runtime} words={words} />
        </div>
        {failed && (
          <div role="alert" className="notice">
            <p>{words.text('place.loadFailed')}</p>
            <button type="button" onClick={retry}>
              {words.text('place.retry')}
            </button>
          </div>
        )}
        <PauseNotice runtime={runtime} words={words} slug={slug} />
        <InterestCard runtime={runtime} words={words} />
        <PlaceDone runtime={runtime} words={words} by="hands" onAgain={onAgain} />
        <div className="visually-hidden">
          <MessageLog runtime={runtime} words={words} />
          <StepList runtime={runtime} words={words} />
        </div>
      </div>
    </div>
  );
}

function VariantButton({
  words,
  variant,
  onVariant,
  place,
}: {
  words: WordReader;
  variant: string | null;
  onVariant(variant: string | null): void;
  place: OpenedPlace;
}) {
  const other = variant === null ? (place.data.model.scene.place.variants[0]?.id ?? null) : null;
  return (
    <button type="button" title={words.text('place.variantHint')} onClick={() => onVariant(other)}>
      {words.text(variant === null ? 'place.groundVariant' : 'place.roofVariant')}
    </button>
  );
}
