// Line numbers beside a text and coloured bands behind its lines.
import { make } from "./element.js";

export class Gutter {
  constructor(numbers, bands, lineHeight) {
    this.numbers = numbers;
    this.bands = bands;
    this.lineHeight = lineHeight;
  }

  /** Shows as many numbers as the text has lines. */
  count(lines) {
    while (this.numbers.childElementCount > lines) this.numbers.lastElementChild.remove();
    const added = [];
    for (let n = this.numbers.childElementCount + 1; n <= lines; n++) {
      added.push(make("div", { text: String(n) }));
    }
    this.numbers.append(...added);
  }

  /** Marks the lines of diagnostics; an error hides a warning on the same line. */
  mark(diagnostics) {
    this.numbers.querySelectorAll("[data-mark]").forEach((each) => each.removeAttribute("data-mark"));
    this.bands.querySelectorAll(":not(.here)").forEach((band) => band.remove());
    const ordered = [...diagnostics].sort((a, b) => (a.severity === "error") - (b.severity === "error"));
    for (const { line, severity } of ordered) {
      const number = this.numbers.children[line - 1];
      if (number) {
        number.dataset.mark = severity;
        this.bands.append(this.#band(line, severity));
      }
    }
  }

  /** Bars beside the lines from `first` up to and not including `end`, counted from 0. */
  changed(first, end) {
    [...this.numbers.children].forEach((each, i) => each.classList.toggle("changed", i >= first && i < end));
  }

  /** Shows where somebody was led to. */
  here(line) {
    this.bands.querySelectorAll(".here").forEach((band) => band.remove());
    this.bands.append(this.#band(line, "here"));
  }

  /** Follows the text as it scrolls. */
  scroll(top) {
    this.numbers.style.transform = `translateY(${-top}px)`;
    this.bands.style.transform = `translateY(${-top}px)`;
  }

  #band(line, kind) {
    const band = make("div", { class: `band ${kind}` });
    band.style.top = `${(line - 1) * this.lineHeight}px`;
    return band;
  }
}
