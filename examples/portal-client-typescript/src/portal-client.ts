// Files a claim with a document, follows it to its decision, and acts when the partner has to.
import { randomUUID } from "node:crypto";
import { openAsBlob } from "node:fs";
import { writeFile } from "node:fs/promises";
import { basename } from "node:path";
import { setTimeout } from "node:timers/promises";
import { parseArgs } from "node:util";
import { EventSourceParserStream } from "eventsource-parser/stream";
import createClient from "openapi-fetch";
import type { components, paths } from "../target/openapi/claim-intake-service.d.ts";

type Schemas = components["schemas"];

const HELP = `Usage: portal-client [OPTION...]
Uploads a document, files a claim with it, and prints what happens to the claim until it is decided.
Answers the question of a reviewer, and disputes a rejection. Ends with 0 if the claim is approved.

  --intake ADDRESS        the address of the claim intake service (http://localhost:8081)
  --token TOKEN           the partner's access token; by default the variable CPOR_TOKEN
  --mpn ID                the partner's MPN
  --tenant ID             the customer's tenant
  --domain NAME           a domain of the customer
  --subscription ID       the customer's subscription
  --product CODE          a business application of the catalogue (DYNAMICS_365_SALES)
  --document FILE         a file that proves the work
  --answer TEXT           the answer to a reviewer's question
  --justification TEXT    why a rejection is wrong
  --export FILE           at the end, saves all claims in this file, as CSV
  --help                  shows this`;

const MAX_TRIES = 5;

function options() {
  const { values } = parseArgs({
    options: {
      intake: { type: "string", default: "http://localhost:8081" },
      token: { type: "string", default: process.env["CPOR_TOKEN"] ?? "" },
      mpn: { type: "string", default: "" },
      tenant: { type: "string", default: "" },
      domain: { type: "string", default: "" },
      subscription: { type: "string", default: "" },
      product: { type: "string", default: "DYNAMICS_365_SALES" },
      document: { type: "string", default: "" },
      answer: { type: "string", default: "The document of the claim shows our work." },
      justification: { type: "string", default: "We did the work, as the document of the claim shows." },
      export: { type: "string" },
      help: { type: "boolean", short: "h", default: false },
    },
  });
  if (values.help) {
    console.log(HELP);
    process.exit(0);
  }
  for (const name of ["token", "mpn", "tenant", "domain", "subscription", "document"] as const) {
    if (values[name] === "") {
      throw new Error(`--${name} is missing. See --help`);
    }
  }
  return values;
}

/** The service refused a request. */
class Refused extends Error {
  constructor(
    readonly status: number,
    problem: Schemas["Problem"],
  ) {
    const violations = (problem.violations ?? []).map((it) => `\n  ${it.field} ${it.message}`);
    super(`The service refused the request: ${status} ${problem.detail}${violations.join("")}`);
  }
}

/** Node.js says only in the cause why a service cannot be reached. */
function message(failure: unknown): string {
  if (!(failure instanceof Error)) {
    return String(failure);
  }
  const cause = failure.cause instanceof Error ? `: ${failure.cause.message}` : "";
  return failure.message + cause;
}

type Result<T> =
  | { data: T; error?: never; response: Response }
  | { data?: never; error: Schemas["Problem"]; response: Response };

function dataOf<T>(result: Result<T>): T {
  if (result.error !== undefined) {
    throw new Refused(result.response.status, result.error);
  }
  return result.data;
}

/**
 * Sends a request until there is an answer other than 503, at most five times. Each time the
 * request has the same key, so that the service carries it out once.
 */
async function repeated<T>(send: (key: string) => Promise<Result<T>>): Promise<T> {
  const key = randomUUID();
  for (let tries = 1; ; tries++) {
    try {
      return dataOf(await send(key));
    } catch (failure) {
      const mayBeRepeated = !(failure instanceof Refused) || failure.status === 503;
      if (!mayBeRepeated || tries === MAX_TRIES) {
        throw failure;
      }
      await setTimeout(1000 * tries);
    }
  }
}

const given = (() => {
  try {
    return options();
  } catch (failure) {
    console.error(message(failure));
    process.exit(2);
  }
})();
const client = createClient<paths>({
  baseUrl: given.intake,
  headers: { Authorization: `Bearer ${given.token}` },
});

async function upload(): Promise<string> {
  const file = await openAsBlob(given.document);
  const { documentId } = await repeated((key) =>
    client.POST("/documents", {
      params: { header: { "Idempotency-Key": key } },
      body: { file, kind: "STATEMENT_OF_WORK" },
      bodySerializer: (body) => {
        const form = new FormData();
        form.append("kind", body.kind);
        form.append("file", body.file, basename(given.document));
        return form;
      },
    }),
  );
  console.log(`document ${documentId}`);
  return documentId;
}

async function file(documentId: string): Promise<string> {
  const { claimId } = await repeated((key) =>
    client.POST("/claims", {
      params: { header: { "Idempotency-Key": key } },
      body: {
        mpnId: given.mpn,
        customer: { tenantId: given.tenant, domain: given.domain },
        solutionArea: "BUSINESS_APPLICATIONS",
        activity: "USAGE",
        product: given.product,
        subscriptionId: given.subscription,
        proofOfExecution: [documentId],
        locale: "en",
      },
    }),
  );
  console.log(`claim ${claimId}`);
  return claimId;
}

/**
 * The events of the claim in their order. When the connection ends, the function connects again and
 * continues after the last event.
 */
async function* events(claimId: string) {
  let lastEventId: string | undefined;
  for (let failures = 0; failures < MAX_TRIES; failures++) {
    try {
      const header = lastEventId === undefined ? {} : { "Last-Event-ID": lastEventId };
      const stream = dataOf(
        await client.GET("/claims/{claimId}/stream", {
          params: { path: { claimId }, header },
          parseAs: "stream",
        }),
      );
      const messages = stream
        ?.pipeThrough(new TextDecoderStream())
        .pipeThrough(new EventSourceParserStream());
      for await (const message of messages ?? []) {
        lastEventId = message.id;
        failures = 0;
        yield message;
      }
    } catch (failure) {
      if (failure instanceof Refused && failure.status < 500 && failure.status !== 429) {
        throw failure;
      }
    }
    await setTimeout(1000);
  }
  throw new Error("The event stream ends again and again.");
}

/** Prints what happens to the claim and acts on it, until nothing more can be done here. */
async function follow(claimId: string, documentId: string): Promise<Schemas["ClaimStatus"]> {
  for await (const message of events(claimId)) {
    if (message.event === "comment") {
      const comment: Schemas["CommentView"] = JSON.parse(message.data);
      console.log(`${comment.author}: ${comment.text}`);
    } else if (message.event === "status") {
      const { status }: Schemas["StatusEvent"] = JSON.parse(message.data);
      console.log(`status ${status}`);
      switch (status) {
        case "ACTION_REQUIRED":
          if (!(await answered(claimId, documentId))) {
            return status;
          }
          break;
        case "REJECTED":
          await dispute(claimId, documentId);
          break;
        case "APPROVED":
        case "REJECTED_FINAL":
        case "WITHDRAWN":
          return status;
      }
    }
  }
  throw new Error("The event stream ended.");
}

/** Answers the open question. Returns false if there is none: then the claim has errors. */
async function answered(claimId: string, documentId: string): Promise<boolean> {
  const path = { claimId };
  const claim = dataOf(await client.GET("/claims/{claimId}", { params: { path } }));
  const question = claim.openRequest;
  if (question === undefined) {
    claim.findings.forEach((finding) => console.log(`finding ${finding.message}`));
    return false;
  }
  await repeated((key) =>
    client.POST("/claims/{claimId}/comments", {
      params: { path, header: { "Idempotency-Key": key } },
      body: { text: given.answer, answers: question.requestId, documents: [documentId] },
    }),
  );
  console.log(`answered ${question.requestId}`);
  return true;
}

async function dispute(claimId: string, documentId: string): Promise<void> {
  await repeated((key) =>
    client.POST("/claims/{claimId}/dispute", {
      params: { path: { claimId }, header: { "Idempotency-Key": key } },
      body: { justification: given.justification, documents: [documentId] },
    }),
  );
  console.log(`disputed ${claimId}`);
}

async function summarize(claimId: string): Promise<void> {
  const comments = dataOf(
    await client.GET("/claims/{claimId}/comments", { params: { path: { claimId } } }),
  );
  console.log(`The claim has ${comments.items.length} comments. The claims of the partner:`);
  let after: string | undefined;
  do {
    const query: { after?: string } = after === undefined ? {} : { after };
    const page = dataOf(await client.GET("/claims", { params: { query } }));
    page.items.forEach((claim) => console.log(`  ${claim.claimId} ${claim.status}`));
    after = page.next;
  } while (after !== undefined);
  if (given.export !== undefined) {
    const table = dataOf(await client.GET("/claims/export", { parseAs: "text" }));
    await writeFile(given.export, table);
    console.log(`The claims are in ${given.export}`);
  }
}

try {
  const documentId = await upload();
  const claimId = await file(documentId);
  const end = await follow(claimId, documentId);
  await summarize(claimId);
  process.exit(end === "APPROVED" ? 0 : 1);
} catch (failure) {
  console.error(message(failure));
  process.exit(1);
}
