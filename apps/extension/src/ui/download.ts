/** Hands a file to the person: made here, on the device, and forgotten once the browser has taken it. */

export function downloadText(name: string, type: string, text: string): void {
  downloadBlob(name, new Blob([text], { type: `${type};charset=utf-8` }));
}

export function downloadBlob(name: string, blob: Blob): void {
  const url = URL.createObjectURL(blob);
  const link = document.createElement('a');
  link.href = url;
  link.download = name;
  link.click();
  // The browser reads the address after the click; a minute is long for any disk.
  setTimeout(() => URL.revokeObjectURL(url), 60_000);
}
