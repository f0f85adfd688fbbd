// The interface, as its description has it: one place for each operation, with a line for curl.

import { byId, element } from "./page.js";

const DEEPEST = 6;

/** What a value looks like, after the schema that describes it. */
function sample(schema, document, depth = 0) {
  if (!schema || depth > DEEPEST) {
    return {};
  }
  if (schema.$ref) {
    const found = schema.$ref.slice(2).split("/").reduce((part, name) => part?.[name], document);
    return sample(found, document, depth + 1);
  }
  if (schema.oneOf) {
    return sample(schema.oneOf[0], document, depth + 1);
  }
  if (schema.enum) {
    return schema.enum[0];
  }
  const type = Array.isArray(schema.type) ? schema.type[0] : schema.type;
  switch (type) {
    case "array":
      return [sample(schema.items, document, depth + 1)];
    case "integer":
    case "number":
      return 0;
    case "boolean":
      return false;
    case "string":
      return schema.format === "date-time" ? "2026-11-21T20:00:00Z" : "…";
    default:
      return Object.fromEntries(Object.entries(schema.properties ?? {})
        .map(([name, field]) => [name, sample(field, document, depth + 1)]));
  }
}

const json = (value) => JSON.stringify(value, null, 2);

function curl(method, path, operation, document) {
  const body = bodyOf(operation);
  const lines = [`curl -u NAME -X ${method} '${location.origin}${path}'`];
  if (body) {
    lines.push("  -H 'Content-Type: application/json'", `  -d '${JSON.stringify(sample(body, document))}'`);
  }
  return lines.join(" \\\n");
}

const bodyOf = (operation) => operation.requestBody?.content?.["application/json"]?.schema;

function showOperation(method, path, operation, document) {
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
      place.append(...partsOf(method, path, operation, document));
    }
  });
  return place;
}

function partsOf(method, path, operation, document) {
  const parts = [element("pre", curl(method, path, operation, document))];
  const parameters = operation.parameters ?? [];
  if (parameters.length > 0) {
    parts.push(element("h3", "Parameters"), element("pre", parameters
      .map((it) => `${it.name} (${it.in}, ${it.schema?.type ?? "string"}${it.required ? ", required" : ""})`)
      .join("\n")));
  }
  for (const [status, answer] of Object.entries(operation.responses)) {
    const schema = Object.values(answer.content ?? {})[0]?.schema;
    parts.push(element("h3", `Answer ${status}`));
    parts.push(element("pre", schema ? json(sample(schema, document)) : "without a body"));
  }
  return parts;
}

function show(document) {
  const groups = new Map();
  for (const [path, item] of Object.entries(document.paths)) {
    const group = path.split("/")[3];
    for (const [method, operation] of Object.entries(item)) {
      const known = groups.get(group) ?? [];
      known.push(showOperation(method.toUpperCase(), path, operation, document));
      groups.set(group, known);
    }
  }
  for (const [group, operations] of groups) {
    byId("operations").append(element("h2", group), ...operations);
  }
}

const response = await fetch("/openapi.json");
if (response.ok) {
  show(await response.json());
} else {
  byId("operations").textContent = "The description cannot be had.";
}
