/*
 * Elements, numbers and counts in words.
 * Must not know: search. Text becomes text nodes only, whatever it holds.
 */

/** Return an element with attributes and children; strings become text nodes. */
export const element = (name, attributes = {}, ...children) => {
  const made = document.createElement(name);
  for (const [key, value] of Object.entries(attributes)) {
    if (value !== null && value !== undefined && value !== false) {
      made.setAttribute(key, value === true ? "" : value);
    }
  }
  made.append(...children.filter((each) => each !== null && each !== undefined));
  return made;
};

/** Return a number as it is printed: 1,200. */
export const inFigures = (number) => number.toLocaleString("en-GB");

/** Return a number with what it counts, in words. */
export const counted = (number, one, many = `${one}s`) =>
  `${inFigures(number)} ${number === 1 ? one : many}`;

/** Return things as a phrase: "a", "a and b", "a, b and c". */
export const listed = (things, and = "and") =>
  things.length < 2
    ? things.join("")
    : `${things.slice(0, -1).join(", ")} ${and} ${things[things.length - 1]}`;
