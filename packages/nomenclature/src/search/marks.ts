/** Marks among the words of the index stream; the word itself follows its mark. */
export const MARK = {
  /** The next word opens a part: it stands after a comma, a bracket or "and"/"or". */
  opens: 0,
  /** The next word stands in brackets. */
  aside: 1,
} as const;

/** How many numbers the marks take; word ids start here. */
export const MARKS = 2;
