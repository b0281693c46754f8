// Line numbers beside a text and coloured bands behind its lines. Only what is in sight is drawn.
import { make } from "./element.js";

export class Gutter {
  #lines = 1;
  #top = 0;
  #marks = new Map();
  #changed = { first: 0, end: 0 };
  #here = 0;

  constructor(root, lineHeight) {
    this.numbers = root.querySelector(".numbers");
    this.bands = root.querySelector(".bands");
    this.root = root;
    this.lineHeight = lineHeight;
    new ResizeObserver(() => this.#draw()).observe(root);
  }

  /** How many lines the text has. */
  count(lines) {
    this.#lines = lines;
    this.#here = 0;
    this.#draw();
  }

  /** Marks the lines of diagnostics; an error hides a warning on the same line. */
  mark(diagnostics) {
    this.#marks.clear();
    for (const { line, severity } of diagnostics) {
      if (this.#marks.get(line) !== "error") this.#marks.set(line, severity);
    }
    this.#draw();
  }

  /** Bars beside the lines from `first` up to and not including `end`, counted from 0. */
  changed(first, end) {
    this.#changed = { first, end };
    this.#draw();
  }

  /** Shows where somebody was led to. */
  here(line) {
    this.#here = line;
    this.#draw();
  }

  /** Follows the text as it scrolls. */
  scroll(top) {
    this.#top = top;
    this.#draw();
  }

  #draw() {
    const first = Math.floor(this.#top / this.lineHeight);
    const last = Math.min(this.#lines, first + Math.ceil(this.root.clientHeight / this.lineHeight) + 1);
    const numbers = [];
    const bands = [];
    for (let i = first; i < last; i++) {
      const mark = this.#marks.get(i + 1);
      const edited = i >= this.#changed.first && i < this.#changed.end;
      numbers.push(make("div", { text: String(i + 1), "data-mark": mark, class: edited ? "changed" : undefined }));
      bands.push(make("div", { class: `band ${i + 1 === this.#here ? "here" : mark ?? ""}` }));
    }
    this.#put(this.numbers, numbers, first);
    this.#put(this.bands, bands, first);
  }

  #put(column, rows, first) {
    column.replaceChildren(...rows);
    column.style.transform = `translateY(${first * this.lineHeight - this.#top}px)`;
  }
}
