package org.cpor.testing.api;

import io.restassured.filter.Filter;
import io.restassured.filter.FilterContext;
import io.restassured.http.Header;
import io.restassured.response.Response;
import io.restassured.specification.FilterableRequestSpecification;
import io.restassured.specification.FilterableResponseSpecification;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/** Checks the exchanges of REST Assured. */
public final class CheckingFilter implements Filter {

  @Override
  public Response filter(
      FilterableRequestSpecification request,
      FilterableResponseSpecification specification,
      FilterContext context) {
    Response response = context.next(request, specification);
    Map<String, List<String>> headers =
        response.headers().asList().stream()
            .collect(
                Collectors.groupingBy(
                    header -> header.getName().toLowerCase(Locale.ROOT),
                    Collectors.mapping(Header::getValue, Collectors.toList())));
    CheckedExchanges.check(
        new Exchange(
            request.getMethod(),
            URI.create(request.getURI()),
            body(request),
            Optional.ofNullable(request.getContentType()),
            response.statusCode(),
            headers,
            new String(response.asByteArray(), StandardCharsets.UTF_8)));
    return response;
  }

  private static Optional<String> body(FilterableRequestSpecification request) {
    Object body = request.getBody();
    return switch (body) {
      case byte[] bytes -> Optional.of(new String(bytes, StandardCharsets.UTF_8));
      case String text -> Optional.of(text);
      case null, default -> Optional.empty();
    };
  }
}
