// Talks to the server. What it refuses arrives as an RFC 9457 problem.

/** A refusal: one sentence, and where known the places it is about. */
export class Refusal extends Error {
  constructor(title, diagnostics = []) {
    super(title);
    this.diagnostics = diagnostics;
  }
}

async function ask(path, options = {}) {
  let answer;
  try {
    answer = await fetch(path, options);
  } catch (failed) {
    if (failed.name === "AbortError") throw failed;
    throw new Refusal("The server does not answer. Is “plimsoll serve” still running?");
  }
  if (answer.ok) return answer;
  const problem = await answer.json().catch(() => ({}));
  throw new Refusal(problem.title ?? `The server answers ${answer.status}`, problem.diagnostics);
}

function post(path, body, signal) {
  const headers = { "Content-Type": "application/json" };
  return ask(path, { method: "POST", headers, body: JSON.stringify(body), signal })
    .then((answer) => answer.json());
}

/** The policies of the library. */
export async function policies() {
  return (await (await ask("/api/v1/policies")).json()).policies;
}

/** The shipped text of a policy. */
export async function policyText(name) {
  return (await ask(`/api/v1/policies/${name.split("/").map(encodeURIComponent).join("/")}`)).text();
}

/** The accounts and markets that come with a policy. */
export async function samples(name) {
  return (await ask(`/api/v1/samples?policy=${encodeURIComponent(name)}`)).json();
}

/** What is wrong with a text. */
export async function check(name, text, signal) {
  return (await post("/api/v1/check", { name, text }, signal)).diagnostics;
}

/** What a policy decides, why, and what another decides about the same. */
export function explain(question, signal) {
  return post("/api/v1/explain", question, signal);
}
