/**
 * The code by which a kept code is answered. People watch the eight digits of the Vietnamese tariff and codes of earlier years;
 * asked as they stand, the lists of the EU would not know them, and "not listed" would be wrong.
 */
import { type CodeTree, readCode } from '@luongxanh/core';

export function answeredCode(code: string, tree: CodeTree): string {
  const found = readCode(code, tree);
  return found.ok ? found.value.code : code;
}
