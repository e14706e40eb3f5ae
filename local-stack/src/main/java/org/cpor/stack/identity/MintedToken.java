package org.cpor.stack.identity;

import static java.nio.charset.StandardCharsets.UTF_8;
import static java.util.stream.Collectors.joining;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A request for a token that has exactly the given claims, including the times. The sign-in page of
 * the development identity provider issues the token.
 *
 * @param claims the claims by their names; times, such as {@code nbf}, are in seconds since 1970
 */
public record MintedToken(Map<String, Object> claims) {

  private static final ObjectMapper JSON = new ObjectMapper();
  private static final HttpClient HTTP = HttpClient.newHttpClient();
  private static final Duration TIMEOUT = Duration.ofSeconds(20);
  private static final Pattern CODE = Pattern.compile("[?&]code=([^&]+)");

  /**
   * Signs in and returns the token.
   *
   * @param issuer the URL of an issuer of the development identity provider
   */
  public String from(String issuer) {
    Map<String, String> client =
        Map.of("client_id", "development", "redirect_uri", "http://127.0.0.1/signed-in");
    String query = form(client) + "&response_type=code&scope=openid&state=state&nonce=nonce";
    HttpResponse<String> page =
        post(issuer + "/authorize?" + query, form(Map.of("username", "minted", "claims", json())));
    Matcher code = CODE.matcher(page.headers().firstValue("Location").orElse(""));
    if (!code.find()) {
      throw new IllegalStateException(issuer + " refuses the sign-in: " + page.statusCode());
    }
    HttpResponse<String> answer =
        post(
            issuer + "/token",
            form(client)
                + "&grant_type=authorization_code&client_secret=development-only&code="
                + code.group(1));
    try {
      return JSON.readTree(answer.body()).path("access_token").asText();
    } catch (JsonProcessingException e) {
      throw new IllegalStateException(issuer + " returns no token: " + answer.statusCode(), e);
    }
  }

  private String json() {
    try {
      return JSON.writeValueAsString(claims);
    } catch (JsonProcessingException e) {
      throw new IllegalArgumentException("claims that cannot be written as JSON", e);
    }
  }

  private static String form(Map<String, String> fields) {
    return fields.entrySet().stream()
        .map(field -> field.getKey() + "=" + URLEncoder.encode(field.getValue(), UTF_8))
        .collect(joining("&"));
  }

  private static HttpResponse<String> post(String url, String form) {
    HttpRequest request =
        HttpRequest.newBuilder(URI.create(url))
            .header("Content-Type", "application/x-www-form-urlencoded")
            .timeout(TIMEOUT)
            .POST(HttpRequest.BodyPublishers.ofString(form))
            .build();
    try {
      return HTTP.send(request, HttpResponse.BodyHandlers.ofString());
    } catch (IOException e) {
      throw new UncheckedIOException("cannot sign in at " + url, e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException("interrupted while signing in", e);
    }
  }
}
