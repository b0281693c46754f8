// One data file to decide about: a sample by its title, or a text of the user's own.
import { make } from "./element.js";
import { problem } from "./problems.js";

const OWN = "";

export class Source {
  #samples = [];

  constructor(root, kind, onChange) {
    this.kind = kind;
    this.onChange = onChange;
    this.choice = make("select", { id: `${kind}-choice`, on: { change: () => this.#chosen() } });
    this.area = make("textarea", {
      id: `${kind}-text`, rows: "9", wrap: "off", spellcheck: "false", autocomplete: "off",
      "aria-label": `Text of the ${kind}, YAML or JSON`, on: { input: () => this.#typed() },
    });
    this.errors = make("ol", { class: "found", "aria-live": "polite" });
    this.shown = make("details", {},
      make("summary", { text: `Show, change or paste` }), this.area);
    root.replaceChildren(
      make("label", { for: this.choice.id, text: kind === "account" ? "Account" : "Market" }),
      this.choice, this.shown, this.errors);
  }

  get text() {
    return this.area.value;
  }

  /** Offers samples and takes the first. */
  offer(samples) {
    this.#samples = samples;
    const own = make("option", { value: OWN, text: `My own ${this.kind}` });
    this.choice.replaceChildren(
      ...samples.map((each) => make("option", { value: each.name, text: each.title })), own);
    this.choice.value = samples[0]?.name ?? OWN;
    this.area.value = samples[0]?.text ?? "";
    this.shown.open = samples.length === 0;
    this.clear();
  }

  /** Shows what is wrong with this file. */
  show(diagnostics) {
    this.errors.replaceChildren(...diagnostics.map((each) => problem(each, () => this.#goTo(each))));
    this.area.toggleAttribute("aria-invalid", diagnostics.length > 0);
  }

  clear() {
    this.show([]);
  }

  #chosen() {
    const sample = this.#samples.find((each) => each.name === this.choice.value);
    if (sample) {
      this.area.value = sample.text;
    } else {
      this.shown.open = true;
      this.area.focus();
      this.area.select();
    }
    this.onChange();
  }

  #typed() {
    this.choice.value = OWN;
    this.onChange();
  }

  #goTo({ line, column }) {
    this.shown.open = true;
    const lines = this.area.value.split("\n");
    const before = lines.slice(0, line - 1).reduce((sum, each) => sum + each.length + 1, 0);
    const end = before + (lines[line - 1] ?? "").length;
    this.area.focus();
    this.area.setSelectionRange(Math.min(before + column - 1, end), end);
    this.area.scrollTop = (line - 3) * parseFloat(getComputedStyle(this.area).lineHeight);
  }
}
