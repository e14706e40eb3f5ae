// Writes the types of the OpenAPI documents of all services into target/openapi.
import { mkdir, writeFile } from "node:fs/promises";
import openapiTS, { astToString } from "openapi-typescript";
import ts from "typescript";

const SERVICES = [
  "claim-intake-service",
  "subscription-verifier-service",
  "arbitration-service",
  "notification-service",
];

const blob = ts.factory.createTypeReferenceNode("Blob");

await mkdir(new URL("target/openapi/", import.meta.url), { recursive: true });
for (const service of SERVICES) {
  const document = new URL(`../../docs/openapi/${service}.yaml`, import.meta.url);
  const types = await openapiTS(document, {
    // Without this, the type of the bytes of a file is string.
    transform: (schema) => (schema.format === "binary" ? blob : undefined),
  });
  await writeFile(new URL(`target/openapi/${service}.d.ts`, import.meta.url), astToString(types));
}
