/** Puts the code behind a reference on the watch list, once. */
import { codeOfReference } from '@luongxanh/core';
import type { ReferenceKey } from '../messages.ts';
import { watchList } from '../storage.ts';

/** `not_kept`: the store refused, so nothing may say that the code is watched. */
export async function watchReference(reference: ReferenceKey, today: string): Promise<'added' | 'there' | 'not_kept'> {
  const code = codeOfReference(reference.id)?.code;
  if (!code) return 'not_kept';
  let there = false;
  const written = await watchList.update((now) => {
    there = now.some((watched) => watched.code === code);
    return there ? now : [...now, { code, note: '', added: today }];
  });
  if (there) return 'there';
  return written.ok ? 'added' : 'not_kept';
}
