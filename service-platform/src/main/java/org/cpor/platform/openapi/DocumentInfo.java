package org.cpor.platform.openapi;

import org.eclipse.microprofile.config.Config;
import org.eclipse.microprofile.config.ConfigProvider;
import org.eclipse.microprofile.openapi.OASFactory;
import org.eclipse.microprofile.openapi.models.OpenAPI;

/**
 * Sets the parts of a document that are about the whole service: the title, the description with
 * the conventions of all services, and the address.
 */
final class DocumentInfo {

  private static final String CONVENTIONS =
      """
      **Conventions of all services.** Names are in camelCase, instants in UTC (RFC 3339), ids UUIDs. \
      A request with an unknown field is refused. An answer can have more fields in future; ignore the \
      fields that you do not know. A field without a value is absent.

      *Errors* are `application/problem+json` (RFC 9457). The end of `type` names the kind of problem, \
      such as `not-found`; the answers of an operation list these names. `violations` says which fields \
      of a request are wrong.

      *Languages.* `Accept-Language` chooses Hungarian or English for the texts of problems, and for the \
      texts of the operations that have this parameter. `Content-Language` names the language of the \
      answer. Problems are in English if the header asks for neither.

      *Lists* have pages. Send the `next` of a page as `after` to get the page after it. The last page \
      has no `next`.

      *Repeated requests.* Send an `Idempotency-Key` with each POST. If you do not get the answer, send \
      the same request with the same key again: it is carried out once, and the second answer is the \
      first one, with `Idempotent-Replayed: true`.

      *Conditions.* The `ETag` of a resource names its version. Send it as `If-Match` to change only \
      this version, or as `If-None-Match` to read only another one (RFC 9110).

      *Rate limits.* Each caller may send a number of requests in a time: `RateLimit-Policy`. `RateLimit` \
      says how many are left. A request beyond the limit is answered with 429 and `Retry-After`.

      *Tracing.* Each answer has an `X-Request-Id`: that of the request, or a new one. `traceparent` is \
      passed on.\
      """;

  void complete(OpenAPI document) {
    Config config = ConfigProvider.getConfig();
    document.setInfo(
        OASFactory.createInfo()
            .title(config.getValue("cpor.openapi.title", String.class))
            .version("1")
            .description(
                config.getValue("cpor.openapi.description", String.class) + "\n\n" + CONVENTIONS)
            .contact(
                OASFactory.createContact()
                    .name("Claimed Partner of Record platform")
                    .url("https://cpor.example/"))
            .license(
                OASFactory.createLicense()
                    .name("Apache-2.0")
                    .url("https://www.apache.org/licenses/LICENSE-2.0")));
    // The page at /q/docs sends its requests to the first server. If the page were to send them to
    // another origin, the browser would stop them.
    document.addServer(
        OASFactory.createServer().url("/").description("The service that has sent this document."));
    document.addServer(
        OASFactory.createServer()
            .url("{address}")
            .description("The service, on this machine by default.")
            .addVariable(
                "address",
                OASFactory.createServerVariable()
                    .defaultValue(
                        "http://localhost:" + config.getValue("quarkus.http.port", String.class))
                    .description("Scheme, host and port of the service.")));
  }
}
