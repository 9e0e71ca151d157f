/** ESLint for the whole project: `npm run lint`. Formatting is prettier's; types are `tsc`'s. */
import lit from 'eslint-plugin-lit';
import litA11y from 'eslint-plugin-lit-a11y';
import * as wc from 'eslint-plugin-wc';
import tseslint from 'typescript-eslint';

const root = new URL('..', import.meta.url).pathname;

/** What a strict page forbids, and what would break the languages: each with the reason that a reader needs. */
const forbidden = [
  {
    selector: 'AssignmentExpression[left.property.name=/^(innerHTML|outerHTML|srcdoc)$/]',
    message: 'Foreign text must never become HTML, and Trusted Types forbid it: render with lit’s html.',
  },
  {
    selector:
      'CallExpression[callee.property.name=/^(insertAdjacentHTML|setHTMLUnsafe)$/], CallExpression[callee.object.name="document"][callee.property.name=/^write(ln)?$/]',
    message: 'Foreign text must never become HTML, and Trusted Types forbid it: render with lit’s html.',
  },
  {
    selector: 'ImportSpecifier[imported.name=/^(unsafeHTML|unsafeSVG|unsafeCSS|unsafeStatic|styleMap)$/]',
    message:
      'A strict Content-Security-Policy forbids what this writes: use html, css, el.style.setProperty().',
  },
  {
    selector:
      'TaggedTemplateExpression[tag.name=/^(html|svg)$/] TemplateElement[value.raw=/\\sstyle=|<style[\\s>]/]',
    message:
      'A strict Content-Security-Policy blocks style attributes and <style>: use css and classes, or el.style.setProperty().',
  },
  {
    selector:
      "CallExpression[callee.name='msg'][arguments.1.type!='ObjectExpression'], CallExpression[callee.name='msg'] > ObjectExpression:not(:has(Property[key.name='id']))",
    message: 'Every sentence has an explicit id by scheme: msg(text, { id: "nabo.area.name" }).',
  },
  {
    selector: "CallExpression[callee.name='msg'] > TaggedTemplateExpression[tag.name='html']",
    message: 'Only plain text and str`…` are translated; markup stays in the template.',
  },
  {
    selector:
      "Program > :matches(VariableDeclaration, ExpressionStatement, ExportNamedDeclaration) > VariableDeclarator > CallExpression[callee.name='msg']",
    message: 'Call msg() at render time: what is asked for at import time stays in one language.',
  },
];

export default tseslint.config(
  {
    ignores: [
      '**/node_modules/',
      '**/*.d.ts',
      '**/*.d.mts',
      'dist/',
      '.cache/',
      'coverage/',
      'locales/generated/',
      'storybook-static/',
    ],
  },
  {
    linterOptions: { reportUnusedDisableDirectives: 'error' },
  },
  {
    files: ['**/*.{ts,mjs}'],
    extends: [tseslint.configs.recommended],
    rules: {
      eqeqeq: ['error', 'always', { null: 'ignore' }],
      'no-restricted-syntax': ['error', ...forbidden],
      'no-var': 'error',
      'object-shorthand': 'error',
      'prefer-const': 'error',
      'no-unneeded-ternary': 'error',
      'no-useless-return': 'error',
      '@typescript-eslint/no-unused-vars': [
        'error',
        { argsIgnorePattern: '^_', varsIgnorePattern: '^_', ignoreRestSiblings: true },
      ],
    },
  },
  {
    files: ['**/*.ts'],
    extends: [tseslint.configs.recommendedTypeChecked],
    languageOptions: { parserOptions: { projectService: true, tsconfigRootDir: root } },
    rules: {
      '@typescript-eslint/consistent-type-imports': ['error', { disallowTypeAnnotations: false }],
      '@typescript-eslint/no-non-null-assertion': 'error',
      '@typescript-eslint/no-unnecessary-type-arguments': 'error',
      '@typescript-eslint/prefer-nullish-coalescing': ['error', { ignorePrimitives: true }],
      '@typescript-eslint/prefer-optional-chain': 'error',
      '@typescript-eslint/restrict-template-expressions': ['error', { allowNumber: true }],
      '@typescript-eslint/no-this-alias': 'off', // the one viewer that is open is a module's business
      // Calls casts needless that the next line cannot do without (an own static on a constructor, `never` for a wide key).
      '@typescript-eslint/no-unnecessary-type-assertion': 'off',
      '@typescript-eslint/unbound-method': 'off', // closures behind an interface have no `this` to lose
      '@typescript-eslint/switch-exhaustiveness-check': [
        'error',
        { considerDefaultExhaustiveForUnions: true },
      ],
      // Said to be a promise by @open-wc's types for `.dom.equal`, and so for every `.to.equal`.
      '@typescript-eslint/no-floating-promises': [
        'error',
        {
          allowForKnownSafeCalls: [{ from: 'package', package: '@open-wc/semantic-dom-diff', name: 'Equal' }],
        },
      ],
    },
  },
  {
    // The inbox writes its pages with another `html`.
    files: ['src/{feed,report,ui,elements,embed,site}/**/*.ts', 'stories/**/*.ts', 'test/**/*.browser.ts'],
    extends: [
      lit.configs['flat/recommended'],
      wc.configs['flat/recommended'],
      wc.configs['flat/best-practice'],
    ],
    plugins: { 'lit-a11y': litA11y },
    settings: { litHtmlSources: true },
    rules: {
      ...litA11y.configs.recommended.rules,
      'lit-a11y/no-redundant-role': 'off', // Safari takes a list without bullets for none, unless it says so
      'lit/ban-attributes': ['error', 'style'],
      'lit/lifecycle-super': 'error',
      'lit/no-native-attributes': 'error',
      'lit/no-legacy-imports': 'error',
      'lit/no-this-assign-in-render': 'error',
      'lit/no-useless-template-literals': 'error',
      'lit/no-template-arrow': 'off', // lit swaps the handler in place; nothing is added or removed
      'lit/prefer-nothing': 'error',
      'wc/require-listener-teardown': 'error',
      'wc/max-elements-per-file': 'error',
    },
  },
  {
    files: ['test/**/*.ts'],
    rules: {
      // What a test reads back is often JSON; and it looks once too often rather than once too seldom.
      '@typescript-eslint/no-unsafe-argument': 'off',
      '@typescript-eslint/no-unsafe-assignment': 'off',
      '@typescript-eslint/no-unsafe-call': 'off',
      '@typescript-eslint/no-unsafe-member-access': 'off',
      '@typescript-eslint/no-unsafe-return': 'off',
      // chai says `expect(x).to.be.true`
      '@typescript-eslint/no-unused-expressions': 'off',
    },
  },
);
