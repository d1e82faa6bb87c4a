// What theme/edit/ takes of the libraries that it is made with.
export { Validator } from "@cfworker/json-schema";
export { default as Form } from "@rjsf/core";
export { ariaDescribedByIds } from "@rjsf/utils";
export { render } from "preact";
export { createElement, Fragment, useId, useState } from "preact/compat";
export { isMap, isScalar, isSeq, parseDocument } from "yaml";
