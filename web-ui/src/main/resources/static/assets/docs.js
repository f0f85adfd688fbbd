// The interface, as its description has it: one place for each operation, with the command of its
// example and what that was answered. The build runs them all.

import { byId, element } from "./page.js";

const LONGEST = 4000;

// What is said once for many operations.
const shared = (place, document) => place.$ref
  ? place.$ref.slice(2).split("/").reduce((part, name) => part?.[name], document)
  : place;

const json = (value) => JSON.stringify(value, null, 2);

function bodyOf(answer) {
  if (answer.bytes) {
    return `${Math.floor(answer.bytes.length * 3 / 4)} bytes`;
  }
  const text = answer.json === undefined ? answer.text ?? "" : json(answer.json);
  return text.length > LONGEST ? `${text.slice(0, LONGEST)}…` : text;
}

function answered(answer) {
  const headers = Object.entries(answer.headers).map(([name, value]) => `${name}: ${value}`);
  return [...headers, "", bodyOf(answer)].join("\n").trim();
}

function showOperation(document, method, path, operation, example) {
  const place = element("details", "", { id: operation.operationId });
  const summary = element("summary", "");
  summary.append(element("b", method), ` ${path}`);
  if (operation.deprecated) {
    summary.append(element("em", " will go"));
  }
  place.append(summary);
  // Made when it is opened: there are many.
  place.addEventListener("toggle", () => {
    if (place.childElementCount === 1) {
      place.append(...partsOf(document, operation, example));
    }
  });
  return place;
}

function partsOf(document, operation, example) {
  const parts = [];
  if (example) {
    parts.push(element("p", example.title), element("pre", example.curl));
  }
  const parameters = operation.parameters ?? [];
  if (parameters.length > 0) {
    parts.push(element("h3", "Parameters"), element("pre", parameters
      .map((it) => `${it.name} (${it.in}, ${it.schema?.type ?? "string"}${it.required ? ", required" : ""})`)
      .join("\n")));
  }
  if (example) {
    parts.push(element("h3", `Answer ${example.answer.status}`));
    parts.push(element("pre", answered(example.answer) || "without a body"));
  }
  const others = Object.entries(operation.responses)
    .filter(([status]) => status !== String(example?.answer.status))
    .map(([status, answer]) => `${status} ${shared(answer, document)?.description ?? ""}`);
  if (others.length > 0) {
    parts.push(element("h3", "Other answers"), element("pre", others.join("\n")));
  }
  return parts;
}

function show(document, examples) {
  const groups = new Map();
  for (const [path, item] of Object.entries(document.paths)) {
    const group = path.split("/")[3];
    for (const [method, operation] of Object.entries(item)) {
      const name = method.toUpperCase();
      const known = groups.get(group) ?? [];
      known.push(showOperation(document, name, path, operation, examples.get(`${name} ${path}`)));
      groups.set(group, known);
    }
  }
  for (const [group, operations] of groups) {
    byId("operations").append(element("h2", group), ...operations);
  }
}

const [description, recorded] = await Promise.all([fetch("/openapi.json"), fetch("/assets/examples.json")]);
if (description.ok && recorded.ok) {
  const { examples } = await recorded.json();
  show(await description.json(), new Map(examples.map((it) => [it.operation, it])));
} else {
  byId("operations").textContent = "The description cannot be had.";
}
