package org.cpor.platform.openapi;

import java.util.List;
import org.eclipse.microprofile.openapi.OASFactory;
import org.eclipse.microprofile.openapi.models.Components;
import org.eclipse.microprofile.openapi.models.headers.Header;
import org.eclipse.microprofile.openapi.models.media.Schema.SchemaType;
import org.eclipse.microprofile.openapi.models.responses.APIResponse;

/**
 * The headers that say how many requests a caller can send. The answer to each request with a token
 * has these headers, if the request counts for the rate of its caller (ADR 0076).
 */
final class RateLimitHeaders {

  private static final String POLICY = "RateLimit-Policy";
  private static final String LIMIT = "RateLimit";

  private RateLimitHeaders() {}

  /** Adds the headers to the components of the document. */
  static void describeIn(Components components) {
    components.addHeader(
        POLICY,
        header(
            "How many requests (`q`) the caller may send in how many seconds (`w`). Absent if"
                + " there is no limit, if the request has no token, and if it was refused before it"
                + " was counted.",
            "\"caller\";q=5000;w=10"));
    components.addHeader(
        LIMIT,
        header(
            "How many requests the caller may send now (`r`), and after how many seconds it may"
                + " send more (`t`). Absent if there is no limit, if the request has no token, and if"
                + " it was refused before it was counted.",
            "\"caller\";r=4999;t=1"));
  }

  /** Adds references to the headers to an answer. */
  static void addTo(APIResponse response) {
    response.addHeader(POLICY, reference(POLICY));
    response.addHeader(LIMIT, reference(LIMIT));
  }

  private static Header reference(String name) {
    return OASFactory.createHeader().ref("#/components/headers/" + name);
  }

  private static Header header(String description, String example) {
    return OASFactory.createHeader()
        .description(description)
        .schema(OASFactory.createSchema().addType(SchemaType.STRING).examples(List.of(example)));
  }
}
