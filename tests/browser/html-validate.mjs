// The rules that the HTML of every page is held against, and why some of them do not apply.
export default {
  root: true,
  extends: ['html-validate:recommended', 'html-validate:a11y'],
  rules: {
    // HTML allows both `<br>` and `<br/>`, both kinds of quotes, an attribute without or with an empty value.
    'void-style': 'off',
    'attr-quotes': 'off',
    'attribute-boolean-style': 'off',
    'attribute-empty-style': 'off',
    // Matters of taste: a title may be as long as an entry's, a line may end in a space that a template left.
    'long-title': 'off',
    'no-trailing-whitespace': 'off',
    // The boxes of a filter share a name: that is how a form says "either".
    'form-dup-name': ['error', { shared: ['radio', 'button', 'reset', 'submit', 'checkbox'] }],
    // What scrolls sideways has to be a region of its own and to take the focus; it is no section of the text.
    'prefer-native-element': ['error', { exclude: ['region'] }],
    // A name on a list or a part of a page is what WAI-ARIA has it for.
    'aria-label-misuse': ['error', { allowAnyNamable: true }],
  },
}
