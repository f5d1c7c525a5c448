/** Tells verdicts about this very code from those that any goods would get: a definition or a proposal without a list names no codes. */
import type { Verdict } from '@luongxanh/core';

export const isAboutCode = ({ status, entries }: Pick<Verdict, 'status' | 'entries'>): boolean =>
  status !== 'horizontal' && !((status === 'by_definition' || status === 'planned') && entries.length === 0);
