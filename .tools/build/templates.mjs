/**
 * Takes out of html`…` and css`…` what only the author needs. In markup a run of white space becomes one blank:
 * the browser draws both alike, and no blank appears or goes, so that words neither join nor part. Style sheets
 * go through Lightning CSS, which knows what may go.
 */
import { Features, transform } from 'lightningcss';
import { RolldownMagicString } from 'rolldown';
import { nodesIn } from './nodes.mjs';

/** Elements in whose text white space counts; theirs stays. */
const KEPT = /(?<=<(pre|textarea)\b[^>]*>)[\s\S]*?(?=<\/\1>)/gi;
/** Stands for an expression while the pieces of a template are looked at as a whole. */
const HOLE = '\0';

function squeezeMarkup(pieces) {
  const text = pieces.join(HOLE);
  // What `src/ui/render.ts` does not read as Lit does.
  const [unread] =
    text.match(/\s[@.?][a-z]*[A-Z][\w-]*(?==)/) ??
    text.match(/\s[\w-]+=(?:"(?!\0")[^"<>]*\0[^"]*"|\0[^\s>]|[^\s"'>\0]+\0)/) ??
    text.replace(/<[^>]*>/g, '').match(/.*>/) ??
    [];
  if (unread)
    throw new Error(
      `In a template: "${unread.trim()}". A bound name has no capitals, its value is all of the attribute, and > is &gt;`,
    );
  const kept = [...text.matchAll(KEPT)].map((match) => [match.index, match[0]]);
  let out = '';
  let from = 0;
  for (const [at, inside] of kept) {
    out += text.slice(from, at).replace(/\s+/g, ' ') + inside;
    from = at + inside.length;
  }
  return (out + text.slice(from).replace(/\s+/g, ' ')).split(HOLE);
}

/** Nested rules are written out: Safari reads them from 17.2 on, and all else here from 16.4. */
function minifyCss(text, file) {
  const { code } = transform({
    filename: file,
    code: Buffer.from(text),
    minify: true,
    include: Features.Nesting,
  });
  return code.toString();
}

const escape = (text) => text.replace(/[\\`]|\$\{/g, '\\$&');

const isTemplate = ({ type, tag }) =>
  type === 'TaggedTemplateExpression' && ['html', 'svg', 'css'].includes(tag.name);

/** @returns {import('vite').Plugin} */
export function minifyTemplates() {
  return {
    name: 'nabo-templates',
    apply: 'build',
    enforce: 'post',
    transform: {
      filter: { id: /\/src\/.*\.ts$/, code: /\b(?:html|svg|css)`/ },
      handler(code, id) {
        const out = new RolldownMagicString(code);
        for (const { tag, quasi } of nodesIn(this.parse(code), isTemplate)) {
          if (tag.name === 'css' && quasi.expressions.length)
            throw new Error(`${id}: a style sheet is one text, without values`);
          const markup = tag.name === 'css' ? [] : squeezeMarkup(quasi.quasis.map(({ value }) => value.raw));
          for (const [i, { value, start, end }] of quasi.quasis.entries()) {
            if (start === end) continue;
            if (tag.name !== 'css') {
              out.update(start, end, markup[i]);
            } else out.update(start, end, escape(minifyCss(value.cooked, id)));
          }
        }
        return out.hasChanged()
          ? { code: out.toString(), map: out.generateMap({ hires: true, source: id }).toString() }
          : null;
      },
    },
  };
}
