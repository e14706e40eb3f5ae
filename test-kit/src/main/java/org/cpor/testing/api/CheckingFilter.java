package org.cpor.testing.api;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.restassured.filter.Filter;
import io.restassured.filter.FilterContext;
import io.restassured.http.Headers;
import io.restassured.response.Response;
import io.restassured.specification.FilterableRequestSpecification;
import io.restassured.specification.FilterableResponseSpecification;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.cpor.testing.api.Exchange.Message;

/** Checks the exchanges of REST Assured. */
public final class CheckingFilter implements Filter {

  @Override
  public Response filter(
      FilterableRequestSpecification request,
      FilterableResponseSpecification specification,
      FilterContext context) {
    Response response = context.next(request, specification);
    Stream<Map.Entry<String, String>> sent =
        Stream.concat(
            type(request).map(type -> Map.entry("Content-Type", type)).stream(),
            lines(request.getHeaders()));
    CheckedExchanges.check(
        new Exchange(
            request.getMethod(),
            URI.create(request.getURI()),
            Message.of(sent, body(request)),
            response.statusCode(),
            Message.of(
                lines(response.headers()),
                Optional.of(new String(response.asByteArray(), StandardCharsets.UTF_8)))));
    return response;
  }

  private static Stream<Map.Entry<String, String>> lines(Headers headers) {
    return headers.asList().stream().map(line -> Map.entry(line.getName(), line.getValue()));
  }

  private static Optional<String> body(FilterableRequestSpecification request) {
    if (!request.getMultiPartParams().isEmpty()) {
      ObjectNode fields = ApiDocument.JSON.createObjectNode();
      request
          .getMultiPartParams()
          .forEach(part ->
              fields.put(
                  part.getControlName(), part.getContent() instanceof String text ? text : ""));
      return Optional.of(fields.toString());
    }
    if (!request.getFormParams().isEmpty()) {
      return Optional.of(ApiDocument.JSON.valueToTree(request.getFormParams()).toString());
    }
    Object body = request.getBody();
    return request.getHeaders().hasHeaderWithName("Content-Encoding")
        ? Optional.empty()
        : switch (body) {
          case byte[] bytes -> Optional.of(new String(bytes, StandardCharsets.UTF_8));
          case String text -> Optional.of(text);
          case null, default -> Optional.empty();
        };
  }

  private static Optional<String> type(FilterableRequestSpecification request) {
    if (!request.getMultiPartParams().isEmpty()) {
      return Optional.of("multipart/form-data");
    }
    if (!request.getFormParams().isEmpty()) {
      return Optional.of("application/x-www-form-urlencoded");
    }
    return Optional.ofNullable(request.getContentType());
  }
}
