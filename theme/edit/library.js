/*
 * The libraries that the form is made with, once they are loaded, and elements of theirs.
 * Must not know: plans, what the form shows.
 */

export const library = {};

/** Load the libraries from an address; nothing of the form is shown before. */
export const loadLibrary = async (address) => {
  Object.assign(library, await import(address));
};

/** Return an element or a component with attributes and children. */
export const h = (...all) => library.createElement(...all);
