/**
 * Splits `{ …, "name": [ {…}, {…} ], … }` into the texts of its records as the characters arrive. It knows only strings and
 * brackets, so a record with a mistake inside is handed out like any other and costs nothing but itself.
 */

export interface JsonRecord {
  /** Line on which the record begins, 1 = first. */
  readonly line: number;
  readonly text: string;
}

const [QUOTE, BACKSLASH, OPEN, CLOSE, OPEN_LIST, CLOSE_LIST, NEWLINE] = [...'"\\{}[]\n'].map((sign) =>
  sign.charCodeAt(0),
);

/** The document around the list is kept only up to here; it holds counts and messages. */
const LONGEST_AROUND = 100_000;

export class JsonRecords {
  readonly #name: string;
  #depth = 0;
  #inString = false;
  #escaped = false;
  #inList = false;
  #line = 1;
  #record = '';
  #recordLine = 1;
  #around = '';

  constructor(name: string) {
    this.#name = name;
  }

  push(chunk: string): JsonRecord[] {
    const found: JsonRecord[] = [];
    let from = 0;
    const keep = (to: number) => {
      const text = chunk.slice(from, to);
      if (this.#inList && this.#depth >= 3) this.#record += text;
      else if (this.#around.length < LONGEST_AROUND && !(this.#inList && /^[\s,]*$/.test(text))) this.#around += text;
      from = to;
    };
    for (let at = 0; at < chunk.length; at += 1) {
      const sign = chunk.charCodeAt(at);
      if (sign === NEWLINE) this.#line += 1;
      if (this.#inString) {
        if (this.#escaped) this.#escaped = false;
        else if (sign === BACKSLASH) this.#escaped = true;
        else if (sign === QUOTE) this.#inString = false;
        continue;
      }
      if (sign === QUOTE) this.#inString = true;
      else if (sign === OPEN || sign === OPEN_LIST) {
        keep(at);
        if (this.#depth === 1 && sign === OPEN_LIST && this.#opensList()) this.#inList = true;
        this.#depth += 1;
        if (this.#inList && this.#depth === 3) {
          this.#recordLine = this.#line;
          this.#record = '';
        }
      } else if (sign === CLOSE || sign === CLOSE_LIST) {
        // The closing sign belongs to what it closes.
        const closing = this.#inList && this.#depth === 3;
        if (closing) {
          keep(at + 1);
          found.push({ line: this.#recordLine, text: this.#record });
          this.#record = '';
        } else keep(at);
        this.#depth -= 1;
        if (this.#inList && this.#depth === 1) this.#inList = false;
      }
    }
    keep(chunk.length);
    return found;
  }

  /** Whether the document closed, and what stood around the list, with the list left empty. */
  end(): { readonly complete: boolean; readonly around: string; readonly line: number } {
    return { complete: this.#depth === 0 && !this.#inString, around: this.#around, line: this.#line };
  }

  #opensList(): boolean {
    return new RegExp(`"${this.#name}"\\s*:\\s*$`).test(this.#around.slice(-200));
  }
}
