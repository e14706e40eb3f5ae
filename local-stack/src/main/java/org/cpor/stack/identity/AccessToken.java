package org.cpor.stack.identity;

import static java.nio.charset.StandardCharsets.UTF_8;
import static java.util.stream.Collectors.joining;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** A request for an access token of the development identity provider. */
public final class AccessToken {

  private static final ObjectMapper JSON = new ObjectMapper();
  private static final HttpClient HTTP = HttpClient.newHttpClient();

  private final Map<String, String> parameters = new LinkedHashMap<>();

  private AccessToken() {
    parameters.put("grant_type", "client_credentials");
    parameters.put("client_id", "development");
    parameters.put("client_secret", "development-only");
  }

  /** A request for a token with these roles. */
  public static AccessToken withRoles(List<String> roles) {
    AccessToken token = new AccessToken();
    token.parameters.put("roles", String.join(",", roles));
    return token;
  }

  /** Sets the partner that employs the bearer of the token. */
  public AccessToken partner(String partnerId) {
    parameters.put("partner_id", partnerId);
    return this;
  }

  /** Sets the name of the bearer. */
  public AccessToken name(String name) {
    parameters.put("name", name);
    return this;
  }

  /** Sets the time from now to the expiry of the token. A negative time gives an expired token. */
  public AccessToken lifetime(Duration lifetime) {
    parameters.put("expires_in", Long.toString(lifetime.toSeconds()));
    return this;
  }

  /**
   * Adds claims to the token. An added claim replaces a claim with the same name that another
   * method of this class sets.
   *
   * @param json a JSON object
   */
  public AccessToken claims(String json) {
    parameters.put("claims", json);
    return this;
  }

  /**
   * Requests the token and returns it.
   *
   * @param issuer the URL of an issuer of the development identity provider
   */
  public String from(String issuer) {
    String form =
        parameters.entrySet().stream()
            .map(entry -> entry.getKey() + "=" + URLEncoder.encode(entry.getValue(), UTF_8))
            .collect(joining("&"));
    HttpRequest request =
        HttpRequest.newBuilder(URI.create(issuer + "/token"))
            .header("Content-Type", "application/x-www-form-urlencoded")
            .timeout(Duration.ofSeconds(20))
            .POST(HttpRequest.BodyPublishers.ofString(form))
            .build();
    try {
      HttpResponse<byte[]> response = HTTP.send(request, HttpResponse.BodyHandlers.ofByteArray());
      if (response.statusCode() != 200) {
        throw new IllegalStateException(
            issuer
                + " answers "
                + response.statusCode()
                + ": "
                + new String(response.body(), UTF_8));
      }
      return JSON.readTree(response.body()).path("access_token").asText();
    } catch (IOException e) {
      throw new UncheckedIOException("cannot get a token from " + issuer, e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException("interrupted while asking for a token", e);
    }
  }
}
