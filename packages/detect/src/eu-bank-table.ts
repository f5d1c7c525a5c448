/**
 * Decisions of the European Central Bank by their own number and by that of the Journal. Source: their titles on EUR-Lex with their CELEX
 * numbers, 2000 to 2019; those that are not here were not looked up.
 */
import { celexOf } from './act-number.ts';

/**
 * Own numbers by year: `+` where their CELEX has the part (01), `/` before the number of the Journal where it is known, `>` where that
 * number is of the year after.
 */
const OWN_DECISIONS: Readonly<Record<number, string>> = {
  2000: '14',
  2003: '14+ 17+>43 20+>46 21+>47 22+>48 23+>49',
  2004: '2/257 3+ 5+/502 11+/525',
  2005: '11/831',
  2006: '3/248 21>42 25>46 26>47 30>48',
  2007: '7/601',
  2008: '3/402 14/892 15/874 17/893',
  2009: '2+/154 4+/245 5/328 6+/338 13/465 15+/508 16+/522 17+/555 19+/594 22+/768 25+>14 27+ 29+',
  2010: '3+/268 4+/275 5+/281 8+/483 9+/451 10+/469 14/597 15+/574 17+/624 18+/658 19/673 21>65 22/773 23>66 24>10 25/751 26>20 27+>21 28+>22 29+>67 31+>15 32+/813 33>11 34>23',
  2011: '4+/227 5+/295 6+/342 8+/397 10/410 16/728 17+/744 18+/788 19+/749 20/789 21/816 25/870',
  2012: '2+/133 3+/153 4+/180 6+/235 7+/258 8+/259 10+/367 11+/359 12+/386 14+/433 15+/458 17+/475 19+/507 26+/754 28+>20 30/832 31+>31 32+/839 33+>32 34+>35',
  2013: '1+/132 5+/168 6+/169 10/211 13+/220 15+/357 16+/358 17+/359 18+/360 19+/361 20/362 21+/376 22+/388 26+>28 27+>29 28+>30 29+>31 30+>32 31+>33 35/645 36+/646 41+>4 46+/796 52+>55 53+>34 54+>106',
  2014: '1+/179 3+/123 4+/427 5+/434 6+/192 8+/303 16+/360 23+/337 24+/338 27+/418 29+/477 32/527 34/541 35+/533 38+/671 39+/723 40+/828 42+/781 45+>5 47+/856 49+>286 53+/937 55>425 56+>297 57+>298 59+>433 61+>287 62+>32',
  2015: '1/529 4/656 5/299 6/300 7/530 8/716 9/509 10/774 16+/811 17/727 21/839 22/929 25/1195 26/1196 29/1574 31/1613 33/2101 36>3 37/2202 38/2218 41+/2330 42+/2331 43+/2332 46>187 47>188 48/2464 50>244 51>21',
  2016: '2/245 3/456 5/457 7/661 8/702 9/821 10/810 11/811 12/955 14/868 16/948 17+/956 18/1041 19/1162 25/1734 27/1717 30/1974 35+/2247 36+/2248 39/1975 40>933 41+>934 42+>935 43/2164',
  2017: '1/100 2/101 3+/102 4/103 5/468 6/274 11+/760 13/1359 14+/1360 15/1361 16/936 17/937 20/1403 21/1198 22/1258 23/1493 29/2080 30/2081 33/2098 35/2097 36/2239 37+/2199 39/2442 40/2443 41/2444',
  2018: '6+/228 10+/546 11+/547 12/667 21/1148 24/1625 27>43 28>44 29>45 30>46 31>47 32>48 35/2049',
  2019: '2/137 3+/166 4/322 5/323 8/670 9/669 10/685 14+/976 21+/1311 22+/1312 28+',
};
/** One number for year and number, so that a look at the tables makes no string. */
export const keyOf = (year: number, number: number): number => year * 10_000 + number;
const own = new Map<number, string>();
const journal = new Map<number, string>();
for (const [year, list] of Object.entries(OWN_DECISIONS))
  for (const [, number = '', part, next, printed] of list.matchAll(/(\d+)(\+?)(?:([/>])(\d+))?/g)) {
    const celex = celexOf('D', Number(year), Number(number)) + (part ? '(01)' : '');
    own.set(keyOf(Number(year), Number(number)), celex);
    if (printed) journal.set(keyOf(Number(year) + (next === '>' ? 1 : 0), Number(printed)), celex);
  }

/** CELEX by year and own number. */
export const BY_OWN: ReadonlyMap<number, string> = own;
/** CELEX by year and number of the Journal. */
export const BY_JOURNAL: ReadonlyMap<number, string> = journal;
