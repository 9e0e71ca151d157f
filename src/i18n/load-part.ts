let again = 0;

/**
 * Imports what a page needs only now: words, an element, a part of one. Chromium and Firefox remember a module that
 * could not be fetched for as long as the page lives (HTML, "fetch a single module script": null in the module map),
 * so that the same import fails for ever; under another query it is another module. Their error names the address;
 * WebKit's does not, and asks again by itself.
 * @throws the import's error
 */
export async function loadPart<T>(part: () => Promise<T>): Promise<T> {
  try {
    return await part();
  } catch (error) {
    const [address] = /https?:\S+$/.exec(String(error)) ?? [];
    if (!address) throw error;
    return (await import(/* @vite-ignore */ `${address}?again=${++again}`)) as T;
  }
}
