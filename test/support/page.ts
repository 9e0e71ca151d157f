/**
 * Runs before everything else in a browser's test page: what the page's Content-Security-Policy forbids is an
 * uncaught error there, and so fails the test that did it.
 */
document.addEventListener('securitypolicyviolation', (event) => {
  const where = event.sourceFile ? ` at ${event.sourceFile}:${event.lineNumber}` : '';
  throw new Error(
    `Content-Security-Policy: ${event.effectiveDirective} blocked ${event.blockedURI} "${event.sample}"${where}`,
  );
});

export {};
