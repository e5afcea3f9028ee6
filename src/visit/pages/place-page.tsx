import { lazy, Suspense, useEffect, useState } from 'react';
import { occupationOf, occupations } from '../../catalogue/occupations.ts';
import type { WordReader } from '../../catalogue/words.ts';
import type { Mode } from '../../protocol/usage-event.ts';
import { screenMode } from '../../session/device-mode.ts';
import { TwinView } from '../../twin/twin-view.tsx';
import { hasWebGl } from '../has-webgl.ts';
import { Link } from '../link.tsx';
import { OccupationFacts } from '../occupation-facts.tsx';
import { PageHeading } from '../page-heading.tsx';
import { PlaceDone } from '../place-done.tsx';
import { TextSettings } from '../place-settings.tsx';
import { builtPlaces } from '../place-source.ts';
import { placePath } from '../../catalogue/site-pages.ts';
import { titleOf } from '../../catalogue/occupation-title.ts';
import { useTwinClock } from '../use-twin-clock.ts';
import { type OpenedPlace, usePlace, usePlaceWords } from '../use-place.ts';
import { useVisit } from '../visit-context.ts';
import { UnknownPage } from './unknown-page.tsx';

const PlaceStage = lazy(() => import('../place-stage.tsx'));

/** `/essayer/<slug>`: straight to the workplace, in 3D or as text. */
export function PlacePage({ slug, text }: { slug: string; text: boolean }) {
  const { words } = useVisit();
  const occupation = occupationOf(slug);
  if (!occupation) return <UnknownPage />;
  if (!builtPlaces.has(slug)) {
    return (
      <main id="content" className="page">
        <PageHeading words={words}>{titleOf(occupation, words.locale)}</PageHeading>
        <p className="notice">
          <strong>{words.text('place.notBuilt')}</strong>{' '}
          {words.text('place.notBuiltText', { count: builtPlaces.size, total: occupations.length })}
        </p>
        <OccupationFacts occupation={occupation} />
        <p>
          <Link href="/">{words.text('place.others')}</Link>
        </p>
      </main>
    );
  }
  return <BuiltPlace key={slug} slug={slug} text={text} />;
}

function BuiltPlace({ slug, text }: { slug: string; text: boolean }) {
  const { words: common, log } = useVisit();
  const [variant, setVariant] = useState<string | null>(null);
  const [webGl] = useState(hasWebGl);
  const asText = text || !webGl;
  const mode: Mode = asText ? 'twin' : screenMode();
  const { status, retry } = usePlace(slug, mode, variant);
  const missing = !webGl && !text;
  useEffect(() => {
    if (missing) void log.noteError('webgl-missing', screenMode());
  }, [missing, log]);
  const words = usePlaceWords(slug, common.locale);
  const occupation = occupationOf(slug);
  if (!occupation) return null;
  const title = titleOf(occupation, common.locale);
  return (
    <main id="content" className={asText ? 'page place text' : 'place'}>
      <header className="place-header">
        <PageHeading words={common}>{asText ? common.text('twin.title', { title }) : title}</PageHeading>
        {webGl && asText && (
          <Link href={placePath(slug)} data-testid="three-version">
            {common.text('place.threeVersion')}
          </Link>
        )}
      </header>
      {missing && <p role="status">{common.text('place.noWebgl')}</p>}
      {status.kind === 'loading' && <p role="status">{common.text('place.loadingBegins')}</p>}
      {status.kind === 'failed' && (
        <div role="alert" className="notice">
          <p>{common.text('place.loadFailed')}</p>
          <button type="button" onClick={retry}>
            {common.text('place.retry')}
          </button>
        </div>
      )}
      {status.kind === 'interrupted' && (
        <div className="notice" data-testid="resume-offer">
          <p>{common.text('place.resumeOffer')}</p>
          <button type="button" className="primary" data-testid="resume-yes" onClick={status.goOn}>
            {common.text('place.resumeYes')}
          </button>
          <button type="button" onClick={status.startAgain}>
            {common.text('place.resumeNo')}
          </button>
        </div>
      )}
      {status.kind === 'open' &&
        words &&
        (asText ? (
          <TextPlace place={status.place} words={words} onAgain={retry} />
        ) : (
          <Suspense fallback={<p role="status">{common.text('place.loadingBegins')}</p>}>
            <PlaceStage
              key={status.place.runtime.play.state.options.variant ?? ''}
              slug={slug}
              title={title}
              place={status.place}
              words={words}
              onAgain={retry}
              onVariant={status.place.data.model.scene.place.variants.length > 0 ? setVariant : null}
            />
          </Suspense>
        ))}
    </main>
  );
}

function TextPlace({ place, words, onAgain }: { place: OpenedPlace; words: WordReader; onAgain(): void }) {
  const { session } = useVisit();
  useTwinClock(place.runtime);
  return (
    <>
      <PlaceDone runtime={place.runtime} words={words} by="text" onAgain={onAgain} />
      <TwinView runtime={place.runtime} words={words} onAct={() => session.getState().noteInput('twin')} />
      <TextSettings words={words} />
    </>
  );
}
