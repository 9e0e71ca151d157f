/** Ways to keep a text that is shown once. All throw, or reject, where they are not to be had. */

export const copyText = (text: string): Promise<void> => navigator.clipboard.writeText(text);

export function saveText(text: string, name: string): void {
  const link = document.createElement('a');
  link.href = URL.createObjectURL(new Blob([text], { type: 'text/plain' }));
  link.download = `${name}.txt`;
  link.click();
  setTimeout(() => URL.revokeObjectURL(link.href), 10_000);
}
