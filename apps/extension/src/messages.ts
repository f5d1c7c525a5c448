/**
 * The message protocol between page, background and panel, whole. Only plain data crosses; texts cross in the person's
 * language, so that a page needs neither the catalogue nor the words.
 */
import type { ReferenceKind } from '@luongxanh/core';
import type { DetectOptions } from '@luongxanh/detect';
import { defineExtensionMessaging } from '@webext-core/messaging';
import type { CardTexts } from './card/texts.ts';

/** What a mark says, in the words of the design: see the table of marks in docs/extension.md. */
export type MarkKind = 'applies' | 'depends' | 'coming' | 'vietnam' | 'quiet' | 'outdated';

/** One thing that a page refers to, however often. */
export interface ReferenceKey {
  readonly kind: ReferenceKind;
  readonly id: string;
  readonly year?: number;
  readonly ex?: boolean;
  readonly place?: string;
}

/** A stretch of a page's text to be searched. The detector lives in the background: it is larger than all of the page script. */
export interface TextPiece {
  /** One reading of one document: what it has said before (short forms, open tables) is remembered under this name. */
  readonly reading: string;
  readonly text: string;
  /** Offsets of the blocks in the text; a statement lives in one block. */
  readonly starts: readonly number[];
  readonly detect: DetectOptions;
}

/** Something that a piece of text refers to, with its mark and one line for its accessible name. */
export interface Thing {
  readonly key: string;
  /** A statement that the law has overtaken has a claim and no reference. */
  readonly reference: ReferenceKey | null;
  readonly claim: string | null;
  readonly mark: MarkKind;
  readonly title: string;
}

/** Each thing once; `hits` are triples in the order of the text: index of the thing, start, end. */
export interface FoundInText {
  readonly things: readonly Thing[];
  readonly hits: readonly number[];
}

/** All references of a page, grouped, as the panel and the badge need them. */
export interface PageReport {
  readonly url: string;
  readonly title: string;
  /** The act or the product code that the address names, or else the page; a reference id. Found by the background. */
  readonly subject: string | null;
  /** Digits of the code that a look-up page itself says it is about. */
  readonly code?: string;
  readonly references: readonly (ReferenceKey & {
    readonly text: string;
    readonly mentions: number;
    readonly start: number;
  })[];
  readonly outdated: readonly { readonly claim: string; readonly text: string }[];
  /** When the document began (ms): tells the frames of this page from those of the page before it. */
  readonly began: number;
  /** Said where reading stopped early (a page over the limit), so that nobody takes silence for an answer. */
  readonly truncated: boolean;
  /** The page is still being read: more may come. */
  readonly reading?: boolean;
}

export interface CardDate {
  readonly date: string;
  readonly text: string;
  readonly who: string;
  /** "in 38 days"; empty for a date that is past. */
  readonly countdown: string;
}

export interface CardTask {
  readonly instrument: string;
  readonly instrumentTitle: string;
  readonly task: string;
  /** Body then; body now where it is another. */
  readonly lead: string;
  readonly leadNow: string;
  readonly deadline: string;
  /** Set where doing the one does not satisfy the other. */
  readonly warning: string;
  readonly why: string;
}

export interface CardSource {
  readonly title: string;
  readonly publisher: string;
  readonly url: string | null;
  readonly read: string;
  readonly grade: string;
}

/** What the card shows, ready to draw. Empty parts are empty strings or lists, and are not drawn. */
export interface CardModel {
  readonly key: ReferenceKey;
  readonly mark: MarkKind;
  /** Instead of the word of the mark where its day is ahead: "applies from 30 Dec 2026"; empty elsewhere. */
  readonly tag: string;
  /** "Regulation (EU) 2023/1115", "0901 11 00", "Quyết định 687/QĐ-TTg". */
  readonly title: string;
  readonly kind: string;
  readonly name: string;
  readonly sentence: string;
  readonly status: string;
  readonly dates: readonly CardDate[];
  /** For a code: one line for each measure that bears on it. */
  readonly verdicts: readonly {
    readonly measure: string;
    readonly name: string;
    readonly mark: MarkKind;
    readonly status: string;
    /** "duty from 30/12/2026"; empty without a date. */
    readonly when: string;
    readonly reason: string;
  }[];
  readonly duties: readonly { readonly text: string; readonly article: string }[];
  readonly tasks: readonly CardTask[];
  readonly figure: { readonly text: string; readonly points: readonly number[]; readonly source: string } | null;
  /** A newer consolidated text than the one referred to, which is of an earlier day: a warning. */
  readonly newer: string;
  /** The newest text of an act that is named without a day. */
  readonly newest: string;
  readonly notes: readonly string[];
  readonly citation: string;
  readonly official: string | null;
  readonly sources: readonly CardSource[];
  readonly grade: string;
  /** The panel view of this thing. */
  readonly route: string;
}

/** What a page needs to know to draw: one answer instead of settings, words and languages in the content script. */
export interface PageSetup {
  /** False where the person has switched this host off. */
  readonly marked: boolean;
  readonly markRepeats: boolean;
  readonly texts: CardTexts;
  /** How the detector should read here: what the site's adapter says. */
  readonly detect: DetectOptions;
  /** The address may name no code where the page does. */
  readonly codeInPage: boolean;
}

/** `not_possible`: the browser lets no extension read it. `no_text`: neither a web page nor plain text. */
export type ReadAnswer = 'read' | 'not_possible' | 'no_text';

interface Protocol {
  setupPage(address: string): PageSetup;
  searchText(piece: TextPiece): FoundInText;
  describe(reference: ReferenceKey): CardModel;
  describeClaim(claim: string): CardModel;
  reportPage(report: PageReport): void;
  /** Page to background: the document that began then goes away, or is no longer read. */
  leavePage(began: number): void;
  /** Page to background: a frame was taken out of it, which can say nothing any more. */
  frameRemoved(): void;
  /** Opens the panel at a view; `tab` where the browser has no panel to open from here. Asked again it is the same press. */
  openPanel(press: { readonly route: string; readonly press: string }): 'panel' | 'tab';
  /** Adds the product code behind a reference to the watch list, unless it is there; `not_kept` where the store refused. */
  watch(reference: ReferenceKey): 'added' | 'there' | 'not_kept';
  /** Options to background: erases the figures, which a private window cannot reach. */
  eraseFigures(): void;
  /** Popup or panel to background: read a tab, whatever site it shows; null: the one in front. */
  readThisTab(tab: number | null): ReadAnswer;
  /** Background to page: walk the marks (false: no further mark in this frame), go to one, report again, read again. */
  step(direction: 'next' | 'previous'): boolean;
  reportAgain(): boolean;
  showReference(key: string): boolean;
  rescan(): void;
  /** Background to page: permissions were taken back; a page that they covered and no other covers ends. */
  endPage(permissions: { readonly taken: readonly string[]; readonly left: readonly string[] }): void;
}

export const { sendMessage, onMessage } = defineExtensionMessaging<Protocol>();

/** One key for one thing: a Vietnamese number without its year is not the same as with it. */
export function keyOf(reference: Pick<ReferenceKey, 'id' | 'year'>): string {
  return reference.year === undefined ? reference.id : `${reference.id}@${reference.year}`;
}

export const keyOfClaim = (claim: string): string => `claim:${claim}`;
