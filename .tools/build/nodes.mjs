/** The nodes of a syntax tree that a test is true of, those inside of others too, in the order of the code. */
export function* nodesIn(node, fits) {
  if (!node || typeof node !== 'object') return;
  if (Array.isArray(node)) {
    for (const one of node) yield* nodesIn(one, fits);
    return;
  }
  if (fits(node)) yield node;
  for (const [key, value] of Object.entries(node)) if (key !== 'parent') yield* nodesIn(value, fits);
}
