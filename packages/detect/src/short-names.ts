/**
 * Well-known short names of acts and the acts they stand for. Capital abbreviations are read as written, phrases in any case.
 * Abbreviations that are also words or other things (`?`) need a neighbour that speaks of law or trade.
 * Source: titles and recitals of the acts, names used by the Commission's own pages.
 */

export interface ShortName {
  readonly name: string;
  readonly celex: string;
  readonly exact: boolean;
  readonly needsNeighbour: boolean;
}

const TABLE = `EUDR 32023R1115
RDUE? 32023R1115
CBAM? 32023R0956
MACF? 32023R0956
ESPR? 32024R1781
PPWR 32025R0040
PPWD 31994L0062
EUTR 32010R0995
CSDDD 32024L1760
CS3D 32024L1760
CSRD 32022L2464
NFRD 32014L0095
REACH? 32006R1907
RoHS 32011L0065
WEEE? 32012L0019
GPSR 32023R0988
CRMA? 32024R1252
SUPD 32019L0904
GDPR 32016R0679
RGPD 32016R0679
DSGVO 32016R0679
DS-GVO 32016R0679
RODO? 32016R0679
AI Act 32024R1689
Digital Services Act 32022R2065
Digital Markets Act 32022R1925
VAT Directive 32006L0112
SFDR 32019R2088
FLEGT Regulation 32005R2173
IUU Regulation 32008R1005
CLP Regulation 32008R1272
POPs Regulation 32019R1021
POP Regulation 32019R1021
ETS Directive 32003L0087
CBAM Regulation 32023R0956
carbon border adjustment mechanism 32023R0956
cơ chế điều chỉnh biên giới carbon 32023R0956
cơ chế điều chỉnh biên giới các-bon 32023R0956
cơ chế điều chỉnh carbon xuyên biên giới 32023R0956
EU deforestation regulation 32023R1115
deforestation regulation 32023R1115
deforestation-free regulation 32023R1115
deforestation-free products regulation 32023R1115
EU-Entwaldungsverordnung 32023R1115
Entwaldungsverordnung 32023R1115
règlement sur la déforestation 32023R1115
quy định chống phá rừng 32023R1115
quy định về chống phá rừng 32023R1115
quy định không gây phá rừng 32023R1115
quy định về sản phẩm không gây phá rừng 32023R1115
luật chống phá rừng 32023R1115
EU timber regulation 32010R0995
timber regulation 32010R0995
quy định gỗ của EU 32010R0995
batteries regulation 32023R1542
battery regulation 32023R1542
quy định về pin và ắc quy 32023R1542
ecodesign for sustainable products regulation 32024R1781
ecodesign regulation 32024R1781
ecodesign directive 32009L0125
quy định thiết kế sinh thái 32024R1781
quy định về thiết kế sinh thái 32024R1781
packaging and packaging waste regulation 32025R0040
packaging and packaging waste directive 31994L0062
quy định về bao bì và chất thải bao bì 32025R0040
quy định bao bì và chất thải bao bì 32025R0040
waste framework directive 32008L0098
waste shipments regulation 32024R1157
waste shipment regulation 32024R1157
single-use plastics directive 32019L0904
single use plastics directive 32019L0904
chỉ thị đồ nhựa dùng một lần 32019L0904
F-gas regulation 32024R0573
conflict minerals regulation 32017R0821
forced labour regulation 32024R3015
toy safety directive 32009L0048
toy safety regulation 32025R2509
cosmetics regulation 32009R1223
general product safety regulation 32023R0988
corporate sustainability due diligence directive 32024L1760
corporate sustainability reporting directive 32022L2464
chỉ thị báo cáo phát triển bền vững 32022L2464
empowering consumers directive 32024L0825
critical raw materials act 32024R1252
methane regulation 32024R1787
renewable energy directive 32018L2001
taxonomy regulation 32020R0852
market surveillance regulation 32019R1020
union customs code 32013R0952
plant health regulation 32016R2031
water framework directive 32000L0060
habitats directive 31992L0043
birds directive 32009L0147
industrial emissions directive 32010L0075
emissions trading directive 32003L0087
quy định IUU 32008R1005
quy định REACH 32006R1907
chỉ thị RoHS 32011L0065
chỉ thị WEEE 32012L0019`;

export const SHORT_NAMES: readonly ShortName[] = TABLE.split('\n').map((row) => {
  const cut = row.lastIndexOf(' ');
  const raw = row.slice(0, cut);
  const needsNeighbour = raw.endsWith('?');
  const name = needsNeighbour ? raw.slice(0, -1) : raw;
  const exact = !/\p{Ll}{2}/u.test(name);
  return { name: exact ? name : name.toLowerCase(), celex: row.slice(cut + 1), exact, needsNeighbour };
});

/** Names by their first two letters, both cases, so that most words are passed over with one look-up. */
const BY_HEAD = new Map<number, ShortName[]>();
const headOf = (a: number, b: number): number => a * 65536 + b;
for (const entry of SHORT_NAMES) {
  const heads = new Set<number>();
  for (const first of entry.exact ? [entry.name[0]] : [entry.name[0], entry.name[0]?.toUpperCase()])
    for (const second of entry.exact ? [entry.name[1]] : [entry.name[1], entry.name[1]?.toUpperCase()])
      heads.add(headOf(first?.charCodeAt(0) ?? 0, second?.charCodeAt(0) ?? 0));
  for (const head of heads) BY_HEAD.set(head, [...(BY_HEAD.get(head) ?? []), entry]);
}
for (const list of BY_HEAD.values()) list.sort((a, b) => b.name.length - a.name.length);

export const namesAt = (text: string, at: number): readonly ShortName[] | undefined =>
  BY_HEAD.get(headOf(text.charCodeAt(at), text.charCodeAt(at + 1)));

/** Whether two letters may open a short name: a table of bits, asked at every word. */
const HEADS = new Uint8Array(1 << 14);
for (const head of BY_HEAD.keys()) HEADS[((Math.floor(head / 65536) & 127) << 7) | (head & 127)] = 1;

export const mayOpenName = (a: number, b: number): boolean => HEADS[((a & 127) << 7) | (b & 127)] === 1;
