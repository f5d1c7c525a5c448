import { describe, expect, it } from 'vitest';
import { existingCodes } from './existing-codes.ts';

const tree = { has: (code: string) => ['09', '0901', '090111'].includes(code) };

describe('codes that may have been meant', () => {
  it('keeps those that exist and leads the others to the nearest code above', () => {
    expect(existingCodes(['090111', '090199'], tree)).toEqual(['090111', '0901']);
  });
  it('says each once, and none where even the chapter does not exist', () => {
    expect(existingCodes(['090198', '090199', '7701'], tree)).toEqual(['0901']);
  });
});
