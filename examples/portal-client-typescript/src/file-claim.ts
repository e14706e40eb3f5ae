import { randomUUID } from "node:crypto";
import createClient from "openapi-fetch";
import type { paths } from "../target/openapi/claim-intake-service.d.ts";

const intake = createClient<paths>({
  baseUrl: "http://localhost:8081",
  headers: { Authorization: `Bearer ${process.env["TOKEN"]}` },
});
const { data, error } = await intake.POST("/claims", {
  params: { header: { "Idempotency-Key": randomUUID() } },
  body: {
    mpnId: "4567890",
    customer: { tenantId: "62f746b4-84e6-4ceb-95bd-447e7184d454", domain: "tiszamenti-malom.example" },
    solutionArea: "BUSINESS_APPLICATIONS",
    activity: "USAGE",
    product: "POWER_BI",
    subscriptionId: "5e571eaa-66c1-44e7-8859-90d2e844c762",
    locale: "en",
  },
});
console.log(data?.claimId ?? error?.detail);
