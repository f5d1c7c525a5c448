/** Puts the code behind a reference on the watch list, once. */
import { codeOfReference } from '@luongxanh/core';
import type { ReferenceKey } from '../messages.ts';
import { watchList } from '../storage.ts';

export async function watchReference(reference: ReferenceKey, today: string): Promise<boolean> {
  const code = codeOfReference(reference.id)?.code;
  if (!code) return false;
  const list = await watchList.getValue();
  if (list.some((watched) => watched.code === code)) return false;
  await watchList.setValue([...list, { code, note: '', added: today }]);
  return true;
}
