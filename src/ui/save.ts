/** Gives the visitor a file that the page has made. */
export function saveFile(name: string, type: string, text: string): void {
  const link = document.createElement('a');
  link.href = URL.createObjectURL(new Blob([text], { type }));
  link.download = name;
  link.click();
  // Safari reads the file a moment after the press.
  setTimeout(() => URL.revokeObjectURL(link.href), 60_000);
}
