/*
 * Checks a plan's file among the whole record, in Python, beside the page that asks.
 * Must not know: the form, what is found.
 *
 * It is asked {at, id, text} and answers {at, problems} or {at, error}; what it needs lies beside it.
 */
import { loadPyodide } from "./pyodide.mjs";

const here = new URL("./", import.meta.url);

const bytesOf = async (name) => {
  const answer = await fetch(new URL(name, here));
  if (!answer.ok) {
    throw new Error(`${name} is not there.`);
  }
  return answer.arrayBuffer();
};

const begin = async () => {
  const [python, program, record] = await Promise.all([
    loadPyodide({ indexURL: here.href }),
    bytesOf("program.zip"),
    bytesOf("record.zip"),
  ]);
  python.unpackArchive(program, "zip", { extractDir: "/program" });
  python.unpackArchive(record, "zip", { extractDir: "/record" });
  python.pyimport("sys").path.insert(0, "/program");
  return python.pyimport("action_plans.in_browser.checker").Checker("/record");
};

const begun = begin();

self.addEventListener("message", async ({ data: { at, id, text } }) => {
  try {
    const checker = await begun;
    self.postMessage({ at, problems: JSON.parse(checker.problems(id, text)).problems });
  } catch (error) {
    self.postMessage({ at, error: error.message.trim().split("\n").pop() });
  }
});
