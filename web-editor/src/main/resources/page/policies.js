// The shipped policies and, for each, the text as it stands in this page.
import { make } from "./element.js";
import * as api from "./api.js";

export class Policies {
  #entries = [];
  #shipped = new Map();
  #edited = new Map();

  constructor(list, onChoice) {
    this.list = list;
    this.onChoice = onChoice;
  }

  async load() {
    this.#entries = await api.policies();
    this.#show("");
    return this.#entries[0]?.name;
  }

  /** The entry of the list: title, version, whether it can decide. */
  entry(name) {
    return this.#entries.find((each) => each.name === name);
  }

  /** True when the shipped text itself can decide, so that there is something to compare with. */
  decides(name) {
    return this.entry(name).diagnostics.every((each) => each.severity !== "error");
  }

  /** The text as it was left in this page. */
  async text(name) {
    if (!this.#shipped.has(name)) this.#shipped.set(name, await api.policyText(name));
    return this.#edited.get(name) ?? this.#shipped.get(name);
  }

  shipped(name) {
    return this.#shipped.get(name);
  }

  keep(name, text) {
    if (text === this.#shipped.get(name)) this.#edited.delete(name);
    else this.#edited.set(name, text);
    this.#show(name);
  }

  isEdited(name) {
    return this.#edited.has(name);
  }

  anyEdited() {
    return this.#edited.size > 0;
  }

  #show(current) {
    this.list.replaceChildren(...this.#entries.map((each) => this.#item(each, current)));
  }

  choose(name) {
    this.#show(name);
  }

  #item(entry, current) {
    const edited = this.#edited.has(entry.name);
    return make("li", {},
      make("button", {
        type: "button",
        "aria-current": entry.name === current ? "true" : undefined,
        title: entry.title ?? "This policy has mistakes",
        on: { click: () => this.onChoice(entry.name) },
      },
      entry.name, edited ? make("em", { text: "edited" }) : null));
  }
}
