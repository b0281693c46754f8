// Text in, decision out: checks after each change, decides when the text is clean. The last wins.
import * as api from "./api.js";
import { verdict } from "./words.js";
import { decision } from "./decision.js";

const PAUSE = 250;

export class Workbench {
  #timer = 0;
  #running = new AbortController();
  #unfolded = new Set();

  /** `parts`: editor, problems, account, market, freshness, announcement, result. */
  constructor(parts) {
    Object.assign(this, parts);
  }

  /** What is asked about; `against` is empty when the shipped text cannot decide. */
  open(name, against) {
    this.name = name;
    this.against = against;
    this.result.replaceChildren();
    this.#now();
  }

  /** Something was typed or chosen: soon. */
  changed() {
    this.#running.abort();
    clearTimeout(this.#timer);
    this.#timer = setTimeout(() => this.#now(), PAUSE);
  }

  async #now() {
    clearTimeout(this.#timer);
    this.#running.abort();
    this.#running = new AbortController();
    const { signal } = this.#running;
    try {
      if (await this.#checked(signal)) await this.#decided(signal);
    } catch (failed) {
      if (signal.aborted) return;
      this.#stale(failed.message);
      if (!(failed instanceof api.Refusal)) throw failed;
    }
  }

  async #checked(signal) {
    try {
      const diagnostics = await api.check(this.name, this.editor.text, signal);
      if (signal.aborted) return false;
      this.editor.mark(diagnostics);
      this.problems.show(diagnostics);
      const clean = diagnostics.every((each) => each.severity !== "error");
      if (!clean) this.#stale("The policy text has errors.");
      return clean;
    } catch (failed) {
      if (!signal.aborted) this.problems.failed(failed.message);
      throw failed;
    }
  }

  async #decided(signal) {
    const { account, market } = this;
    const question = { policy: this.editor.text, account: account.text, market: market.text };
    if (this.against) question.against = this.against;
    try {
      const answer = await api.explain(question, signal);
      if (signal.aborted) return;
      account.clear();
      market.clear();
      this.#fresh(answer);
    } catch (failed) {
      if (signal.aborted) return;
      const of = (file) => (failed.diagnostics ?? []).filter((each) => each.file === file);
      account.show(of("account"));
      market.show(of("market"));
      throw failed;
    }
  }

  #fresh(answer) {
    this.result.replaceChildren(...decision(answer, (line) => this.editor.goTo(line), this.#unfolded));
    this.result.classList.remove("stale");
    this.#say(this.freshness, "");
    const { shown } = answer;
    const equity = shown.equity ? `, equity ${shown.equity} ${shown.currency}` : "";
    this.#say(this.announcement, `${verdict(shown.verdict)}${equity}`);
  }

  /** What was decided before stays in sight, marked as what it is. */
  #stale(reason) {
    const sentence = /[.?]$/.test(reason) ? reason : `${reason}.`;
    const before = this.result.childElementCount > 0;
    this.result.classList.toggle("stale", before);
    this.#say(this.freshness, before ? `${sentence} Below is the decision before that.` : sentence);
  }

  #say(place, sentence) {
    if (place.textContent !== sentence) place.textContent = sentence;
  }
}
