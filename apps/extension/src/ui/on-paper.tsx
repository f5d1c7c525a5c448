/** What a field holds, as text for the paper: a printed field shows the browser's own hints, and its words can be cut. */
export function OnPaper({ text }: { readonly text: string }) {
  return <span class={text === '' ? 'on-paper write' : 'on-paper'}>{text || '\u00a0'}</span>;
}
