/** Which products of a file about Viet Nam's trade are the largest: only to name a few that can be opened, never shown as a sum. */
import type { TradeRow } from '@luongxanh/stats';

export class Largest {
  readonly #codes = new Map<string, { period: string; value: number }>();

  /** Codes that can be opened: the total of all goods and confidential codes are none. */
  add({ code, indicator, period, value }: Pick<TradeRow, 'code' | 'indicator' | 'period' | 'value'>): void {
    if (!/^(?:\d\d){1,4}$/.test(code)) return;
    const known = this.#codes.get(code);
    const worth = indicator === 'value' ? (value ?? 0) : 0;
    if (!known || period > known.period) this.#codes.set(code, { period, value: worth });
    else if (period === known.period) known.value += worth;
  }

  get count(): number {
    return this.#codes.size;
  }

  /** The largest first; products of equal value, or of none, in the order of their codes. */
  top(most: number): readonly string[] {
    return [...this.#codes]
      .sort(([a, one], [b, other]) => other.value - one.value || a.localeCompare(b))
      .slice(0, most)
      .map(([code]) => code);
  }
}
