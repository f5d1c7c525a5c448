/** The fault of the store of figures in words, with the way on. */
import type { StoreFault } from '../../figures/store-fault.ts';
import type { StringKey, Translate } from '../../i18n/index.ts';

const WORDS: Readonly<Record<StoreFault['code'], StringKey>> = {
  private_window: 'figuresStorePrivate',
  full: 'figuresStoreFull',
  broken: 'figuresStoreFailed',
  silent: 'figuresStoreSilent',
};

export const storeFaultText = ({ code, reason }: StoreFault, t: Translate): string => t(WORDS[code], { reason });
