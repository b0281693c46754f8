// The text of the policy: a plain text area with line numbers, marks and a way to any line.
import { Gutter } from "./gutter.js";

export class Editor {
  #diagnostics = [];

  constructor(root, onChange) {
    this.area = root.querySelector("textarea");
    this.lineHeight = parseFloat(getComputedStyle(this.area).lineHeight);
    this.gutter = new Gutter(root, this.lineHeight);
    this.area.addEventListener("scroll", () => this.gutter.scroll(this.area.scrollTop));
    this.area.addEventListener("keydown", (event) => this.#key(event));
    this.area.addEventListener("input", () => {
      this.#counted();
      onChange(this.area.value);
    });
  }

  get text() {
    return this.area.value;
  }

  /** Replaces the text and goes to its beginning. */
  set text(text) {
    this.area.value = text;
    this.area.setSelectionRange(0, 0);
    this.area.scrollTo(0, 0);
    this.#counted();
    this.mark([]);
  }

  /** Shows which lines are no longer those of `shipped`: all between the first and the last. */
  compare(shipped) {
    const now = this.area.value.split("\n");
    const was = shipped.split("\n");
    let first = 0;
    while (first < now.length && now[first] === was[first]) first++;
    let same = 0;
    while (same < now.length - first && same < was.length - first
      && now.at(-1 - same) === was.at(-1 - same)) same++;
    this.gutter.changed(first, Math.max(now.length - same, first === now.length ? 0 : first));
  }

  mark(diagnostics) {
    this.#diagnostics = diagnostics;
    this.gutter.mark(diagnostics);
  }

  /** Selects a line, or the part of it that is meant, and shows it in the middle. */
  goTo(line, column = 1, endLine = line, endColumn = 0) {
    const from = this.#start(line) + column - 1;
    const lineEnd = this.#start(line + 1) - 1;
    const until = endColumn > 0 ? this.#start(endLine) + endColumn - 1 : lineEnd;
    this.area.focus({ preventScroll: true });
    this.area.setSelectionRange(from, Math.max(from, until));
    this.area.scrollTop = (line - 0.5) * this.lineHeight - this.area.clientHeight / 2;
    this.area.scrollLeft = 0;
    this.gutter.here(line);
    this.area.closest(".editor").scrollIntoView({ block: "nearest" });
  }

  /** Where a line begins; lines behind the last one begin behind the text. */
  #start(line) {
    let offset = 0;
    for (let n = 1; n < line; n++) {
      const end = this.area.value.indexOf("\n", offset);
      if (end < 0) return this.area.value.length + 1;
      offset = end + 1;
    }
    return offset;
  }

  #counted() {
    this.gutter.count(this.area.value.split("\n").length);
    this.gutter.scroll(this.area.scrollTop);
  }

  #key(event) {
    if (event.key !== "F8" || this.#diagnostics.length === 0) return;
    event.preventDefault();
    const at = this.area.value.slice(0, this.area.selectionStart).split("\n").length;
    const lines = this.#diagnostics;
    const next = event.shiftKey
      ? lines.findLast((each) => each.line < at) ?? lines.at(-1)
      : lines.find((each) => each.line > at) ?? lines[0];
    this.goTo(next.line, next.column, next.endLine, next.endColumn);
  }
}
