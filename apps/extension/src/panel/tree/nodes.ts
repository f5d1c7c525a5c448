/**
 * The tree of product codes as rows that are seen: sections, and below each open row what it holds. Sections are rows of their
 * own (`section:XI`); they are no codes. A heading that is itself a CN code (2716 00 00) shows its way down as any other.
 */
import type { Bilingual } from '@luongxanh/core';
import type { Nomenclature, Section } from '@luongxanh/nomenclature';

export interface TreeRow {
  /** The code, or `section:` and its Roman number. */
  readonly id: string;
  /** Null for a section. */
  readonly code: string | null;
  readonly label: Bilingual;
  /** 1 for a section, down to 5 for a CN code. */
  readonly level: number;
  readonly parent: string | null;
  /** Place among its siblings, from 1, and how many they are. */
  readonly place: number;
  readonly siblings: number;
  /** Null for what holds nothing. */
  readonly open: boolean | null;
}

const sectionId = (section: string): string => `section:${section}`;

/** The rows that are seen with these rows open, from the top down. */
export function rowsOf(tree: Nomenclature, sections: readonly Section[], open: ReadonlySet<string>): TreeRow[] {
  const rows: TreeRow[] = [];
  const walk = (codes: readonly string[], parent: string, level: number): void => {
    for (const [at, code] of codes.entries()) {
      const below = tree.children(code);
      const isOpen = below.length > 0 ? open.has(code) : null;
      const label = tree.label(code) ?? { en: code, vi: code };
      rows.push({ id: code, code, label, level, parent, place: at + 1, siblings: codes.length, open: isOpen });
      if (isOpen) walk(below, code, level + 1);
    }
  };
  for (const [at, { section, label, chapters }] of sections.entries()) {
    const id = sectionId(section);
    const isOpen = open.has(id);
    rows.push({
      id,
      code: null,
      label,
      level: 1,
      parent: null,
      place: at + 1,
      siblings: sections.length,
      open: isOpen,
    });
    if (isOpen) walk(chapters, id, 2);
  }
  return rows;
}

/** All rows above a code, from its section down; empty for a code that the tree lacks. */
export function rowsAbove(tree: Nomenclature, sections: readonly Section[], code: string): string[] {
  if (!tree.has(code)) return [];
  const chapter = code.slice(0, 2);
  const section = sections.find(({ chapters }) => chapters.includes(chapter));
  return [...(section ? [sectionId(section.section)] : []), ...tree.path(code).slice(0, -1)];
}
