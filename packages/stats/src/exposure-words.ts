/** What an exposure says, in words: how much of the list has figures, and what a sum of parts means. */
import type { Bilingual } from '@luongxanh/core';
import type { Exposure } from './exposure.ts';

export interface ExposureWords {
  /** What the sums are. */
  readonly status: Bilingual;
  /** How much of the list has figures. */
  readonly known: Bilingual;
  readonly whole: Bilingual;
  readonly part: Bilingual;
}

export function exposureWords({ status, entries }: Exposure): ExposureWords {
  const { inForce, complete, withFigures } = entries;
  const statuses: Readonly<Record<Exposure['status'], Bilingual>> = {
    unknown:
      inForce === 0
        ? {
            en: 'No product codes are in scope on this date, so there is nothing to sum. That is not zero.',
            vi: 'Vào ngày này không có mã hàng nào thuộc phạm vi nên không có gì để cộng. Điều đó không có nghĩa là bằng không.',
          }
        : {
            en: 'Unknown: no figures are kept for any product in scope. That is not zero.',
            vi: 'Chưa biết: không có số liệu cho mặt hàng nào trong phạm vi. Điều đó không có nghĩa là bằng không.',
          },
    partly_known: {
      en: 'Partly known: the sums below hold only the products that have figures; the whole is larger.',
      vi: 'Mới biết một phần: các tổng dưới đây chỉ gồm mặt hàng có số liệu; tổng thực tế lớn hơn.',
    },
    known: {
      en: 'Known: every entry of the list has figures for all its goods.',
      vi: 'Đã biết: mọi mục trong danh mục đều có số liệu cho toàn bộ hàng hóa của mục đó.',
    },
  };
  return {
    status: statuses[status],
    known: {
      en: `Of ${inForce} entries in force, ${complete} have figures for all their goods, ${withFigures - complete} for some, ${inForce - withFigures} for none. Counted by entries: the value of what is unknown is unknown.`,
      vi: `Trong ${inForce} mục đang có hiệu lực, ${complete} mục có đủ số liệu, ${withFigures - complete} mục có một phần, ${inForce - withFigures} mục chưa có. Tỷ lệ tính theo số mục: giá trị của phần chưa biết thì chưa biết.`,
    },
    whole: { en: 'wholly in scope', vi: 'thuộc phạm vi toàn bộ' },
    part: {
      en: 'partly in scope ("ex"): the whole product is counted as an upper bound',
      vi: 'thuộc phạm vi một phần ("ex"): tính cả mặt hàng, là mức tối đa',
    },
  };
}
