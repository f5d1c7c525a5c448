/** The dossier answers as the card does: what carries the number, and what the number alone does not tell. */
import { catalogue } from '@luongxanh/data';
import { describe, expect, it } from 'vitest';
import { parseRoute, type Route } from '../model/routes.ts';
import { findAct } from './find-act.ts';

const find = (text: string) => findAct(parseRoute(text) as Extract<Route, { view: 'act' | 'instrument' }>, catalogue);

describe('the record behind an address', () => {
  it('finds a document by number, and an act by any of its texts', () => {
    expect(find('act/vn:687/QD-TTg').instrument?.id).toBe('vn:687/QD-TTg');
    expect(find('act/eu:02023R1115-20241226').measure?.id).toBe('eudr');
  });

  it('says of a circular by number and year alone that its issuer is not named', () => {
    expect(find('act/vn:40/2021/TT')).toMatchObject({ instrument: null, withoutIssuer: true, candidates: [] });
    const recorded = find('act/vn:11/2020/TT');
    expect(recorded).toMatchObject({ instrument: null, withoutIssuer: true });
    expect(recorded.candidates.map(({ number }) => number)).toEqual(['11/2020/TT-BCT']);
  });

  it('says nothing of the kind where the issuer stands in the number', () => {
    expect(find('act/vn:40/2021/TT-BTC')).toMatchObject({ instrument: null, withoutIssuer: false });
  });
});
