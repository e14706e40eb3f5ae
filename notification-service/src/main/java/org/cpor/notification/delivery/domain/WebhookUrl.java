package org.cpor.notification.delivery.domain;

import java.net.URI;
import java.net.URISyntaxException;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * The URL of a partner's webhook. The URL is absolute, has the scheme http or https and a host, and
 * has no user and no fragment.
 */
public record WebhookUrl(URI uri) {

  private static final int MAX_CHARACTERS = 2000;
  private static final Pattern PRINTABLE_ASCII = Pattern.compile("[!-~]+");
  private static final int HTTPS_PORT = 443;
  private static final int HTTP_PORT = 80;

  /** Parses a URL; empty when {@code text} is not an allowed URL of a webhook. */
  public static Optional<WebhookUrl> parse(String text) {
    if (text.length() > MAX_CHARACTERS || !PRINTABLE_ASCII.matcher(text).matches()) {
      return Optional.empty();
    }
    try {
      URI uri = new URI(text);
      return uri.getScheme() != null
              && (isHttps(uri) || uri.getScheme().equalsIgnoreCase("http"))
              && uri.getHost() != null
              && uri.getRawUserInfo() == null
              && uri.getRawFragment() == null
              && uri.getPort() != 0
              && uri.getPort() <= 65_535
          ? Optional.of(new WebhookUrl(uri))
          : Optional.empty();
    } catch (URISyntaxException e) {
      return Optional.empty();
    }
  }

  public boolean isHttps() {
    return isHttps(uri);
  }

  private static boolean isHttps(URI uri) {
    return uri.getScheme().equalsIgnoreCase("https");
  }

  /** The host in lower case; an IPv6 address is in brackets. */
  public String host() {
    return uri.getHost().toLowerCase(Locale.ROOT);
  }

  public int port() {
    if (uri.getPort() != -1) {
      return uri.getPort();
    }
    return isHttps() ? HTTPS_PORT : HTTP_PORT;
  }

  /** The path and the query, as the request line has them. */
  public String pathAndQuery() {
    String path = uri.getRawPath().isEmpty() ? "/" : uri.getRawPath();
    return uri.getRawQuery() == null ? path : path + "?" + uri.getRawQuery();
  }
}
