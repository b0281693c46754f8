// Puts the page together.
import * as api from "./api.js";
import { byId } from "./element.js";
import { Editor } from "./editor.js";
import { Policies } from "./policies.js";
import { Problems } from "./problems.js";
import { Source } from "./source.js";
import { Workbench } from "./workbench.js";

let current = "";
let opening = 0;

const editor = new Editor(byId("editor"), (text) => {
  policies.keep(current, text);
  about();
  workbench.changed();
});
const goTo = (at) => editor.goTo(at.line, at.column, at.endLine, at.endColumn);
const policies = new Policies(byId("policies"), (name) => open(name));
const account = new Source(byId("account"), "account", () => workbench.changed());
const market = new Source(byId("market"), "market", () => workbench.changed());
const workbench = new Workbench({
  editor,
  account,
  market,
  problems: new Problems(byId("problem-count"), byId("problems"), goTo),
  freshness: byId("freshness"),
  announcement: byId("announcement"),
  result: byId("result"),
});

function about() {
  editor.compare(policies.shipped(current));
  const entry = policies.entry(current);
  const edited = policies.isEdited(current);
  const title = entry.title ? `${entry.title} · version ${entry.version}` : "This policy has mistakes";
  byId("about").textContent = `${title} · ${edited ? "edited here" : "the shipped text"}`;
  byId("restore").disabled = !edited;
}

async function open(name) {
  const turn = ++opening;
  try {
    const [text, samples] = await Promise.all([policies.text(name), api.samples(name)]);
    if (turn !== opening) return;
    current = name;
    editor.text = text;
    account.offer(samples.accounts);
    market.offer(samples.markets);
    policies.choose(name);
    about();
    workbench.open(name, policies.decides(name) ? name : "");
  } catch (failed) {
    byId("freshness").textContent = failed.message;
  }
}

function restore() {
  if (!confirm("Drop the edits of this policy and go back to the shipped text?")) return;
  editor.text = policies.shipped(current);
  policies.keep(current, editor.text);
  about();
  workbench.changed();
}

function download() {
  const link = document.createElement("a");
  link.href = URL.createObjectURL(new Blob([editor.text], { type: "text/plain" }));
  link.download = `${current.split("/").at(-1)}.margin`;
  link.click();
  setTimeout(() => URL.revokeObjectURL(link.href), 1000);
}

byId("restore").addEventListener("click", restore);
byId("download").addEventListener("click", download);
addEventListener("beforeunload", (event) => {
  if (policies.anyEdited()) event.preventDefault();
});

try {
  const first = await policies.load();
  if (first) await open(first);
  else byId("freshness").textContent = "There is no policy here. Start with --policies DIR.";
} catch (failed) {
  byId("freshness").textContent = failed.message;
}
