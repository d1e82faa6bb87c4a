/*
 * The check of everything on a published site: a worker with Python, loaded only when it is asked for.
 * Must not know: what is checked, how problems are shown.
 */
import { _ } from "./said.js";
import { failure } from "./untranslated.js";

const megabytes = (bytes) => `${(bytes / 1_000_000).toFixed(1)} MB`;

/**
 * Return the check of the site at an address: {loads, check, begin}; null where the site has none.
 * `loads` says in words how much is loaded; `check(id, text)` gives null until it is begun.
 */
export const everythingOf = async (site) => {
  const answer = await fetch(new URL("edit/checker.json", site));
  const { bytes, compressed } = answer.ok ? await answer.json() : { bytes: 0, compressed: 0 };
  if (!bytes || typeof Worker === "undefined" || typeof WebAssembly === "undefined") {
    return null;
  }
  const waiting = new Map();
  let worker = null;
  let last = 0;

  const begin = () => {
    const address = new URL("edit/checker/worker.mjs", site).href;
    const policy = window.trustedTypes?.createPolicy("plans-checker", { createScriptURL: (each) => each });
    worker = new Worker(policy ? policy.createScriptURL(address) : address, { type: "module" });
    worker.addEventListener("message", ({ data }) => settle(data.at, data));
    worker.addEventListener("error", (event) => {
      event.preventDefault();
      worker = null;
      [...waiting.keys()].forEach((at) => settle(at, { error: failure(_("It cannot be loaded here.")) }));
    });
  };
  const settle = (at, { problems, error }) => {
    const { done, failed } = waiting.get(at) ?? {};
    waiting.delete(at);
    if (error) {
      failed?.(typeof error === "string" ? new Error(error) : error);
    } else {
      done?.(problems);
    }
  };
  const check = (id, text) => {
    if (!worker) {
      return null;
    }
    last += 1;
    return new Promise((done, failed) => {
      waiting.set(last, { done, failed });
      worker.postMessage({ at: last, id, text });
    });
  };
  const loads = _("It loads {size} from this site, once: {compressed} as most servers send it. Nothing is sent anywhere.", {
    size: megabytes(bytes),
    compressed: megabytes(compressed),
  });
  return { begin, check, loads };
};
