/** The designed states of a view: nothing yet, working, failed. Each says what it is and what to do next. */
import { Component, type ComponentChildren } from 'preact';
import { Sheet } from './icons.tsx';
import { useSpeech } from './speech.tsx';

interface Props {
  readonly title: string;
  readonly children?: ComponentChildren;
}

export function EmptyState({ title, children }: Props) {
  return (
    <div class="state">
      <Sheet />
      <p>
        <strong>{title}</strong>
      </p>
      {children}
    </div>
  );
}

export function LoadingState() {
  const { t } = useSpeech();
  return (
    <p class="state dim late" role="status">
      {t('loading')}
    </p>
  );
}

export function ErrorState({ title, children }: Props) {
  return (
    <div class="state" role="alert">
      <p>
        <strong>{title}</strong>
      </p>
      {children}
    </div>
  );
}

/** Keeps a fault of one view inside it: header and other views go on. The fault itself stays visible in the console. */
export class Boundary extends Component<{ readonly children: ComponentChildren }, { readonly fault: unknown }> {
  override state = { fault: null as unknown };
  static override getDerivedStateFromError(fault: unknown) {
    return { fault };
  }
  override componentDidCatch(fault: unknown) {
    console.error(fault);
  }
  override render() {
    return this.state.fault === null ? this.props.children : <Fault fault={this.state.fault} />;
  }
}

function Fault({ fault }: { readonly fault: unknown }) {
  const { t } = useSpeech();
  return (
    <ErrorState title={t('viewFailed')}>
      <p>{t('viewFailedDo')}</p>
      <p class="small dim">{fault instanceof Error ? fault.message : String(fault)}</p>
      <button type="button" onClick={() => location.reload()}>
        {t('reload')}
      </button>
    </ErrorState>
  );
}
