/** Draws a part of a view once its code is there: for what is heavy and stands below the answer. */
import type { ComponentType, JSX } from 'preact';
import { useEffect, useState } from 'preact/hooks';
import { useSpeech } from '../ui/speech.tsx';
import { ErrorState, LoadingState } from '../ui/states.tsx';

interface Props<P> {
  /** The same function each time, or it would load again. */
  load(): Promise<ComponentType<P>>;
  readonly props: P & JSX.IntrinsicAttributes;
}

export function Later<P>({ load, props }: Props<P>) {
  const { t } = useSpeech();
  const [part, setPart] = useState<{ readonly Part: ComponentType<P> } | 'failed' | null>(null);
  useEffect(() => {
    let alive = true;
    load().then(
      (Part) => alive && setPart({ Part }),
      () => alive && setPart('failed'),
    );
    return () => {
      alive = false;
    };
  }, [load]);
  if (part === null) return <LoadingState />;
  if (part === 'failed') return <ErrorState title={t('figuresFailed')} />;
  return <part.Part {...props} />;
}
