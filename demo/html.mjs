/** Markup by template: what is put in is escaped, unless it is markup already. */
class Markup {
  constructor(text) {
    this.text = text;
  }
  toString() {
    return this.text;
  }
}

const entities = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;', "'": '&#39;' };
const escape = (text) => String(text).replace(/[&<>"']/g, (sign) => entities[sign]);

const inside = (value) => {
  if (Array.isArray(value)) return value.map(inside).join('');
  if (value instanceof Markup) return value.text;
  return value === undefined || value === null || value === false ? '' : escape(value);
};

export const html = ({ raw }, ...values) => new Markup(String.raw({ raw }, ...values.map(inside)));

/** ` name="value"` for each attribute that has a value; `true` stands for an attribute without one. */
export const attributes = (all) =>
  Object.entries(all)
    .filter(([, value]) => value !== undefined && value !== false && value !== null)
    .map(([name, value]) => (value === true ? html` ${name}` : html` ${name}="${value}"`));
