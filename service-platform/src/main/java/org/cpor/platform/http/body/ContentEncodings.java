package org.cpor.platform.http.body;

import static java.util.function.Predicate.not;

import jakarta.inject.Singleton;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.core.HttpHeaders;
import java.io.IOException;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.eclipse.microprofile.config.Config;
import org.jboss.resteasy.reactive.server.ServerRequestFilter;

/**
 * Decodes gzip bodies for all resources. A body is decoded while the resource reads it, so a body
 * that decodes to too many bytes is refused before it fills the memory.
 */
@Singleton
public class ContentEncodings {

  private static final String DECODED = ContentEncodings.class.getName();

  private static final Set<String> GZIP = Set.of("gzip", "x-gzip");

  private final BodySizes sizes;

  ContentEncodings(Config config) {
    sizes = BodySizes.of(config);
  }

  /**
   * Whether the body of {@code request} is decoded while it is read. Only the end of a decoded body
   * shows the reader whether the body is complete.
   */
  public static boolean isDecoded(ContainerRequestContext request) {
    return request.getProperty(DECODED) != null;
  }

  @ServerRequestFilter
  void decode(ContainerRequestContext request) throws IOException {
    List<String> encodings = encodings(request);
    if (encodings.isEmpty()) {
      return;
    }
    if (encodings.size() > 1 || !GZIP.contains(encodings.getFirst())) {
      throw new ContentEncodingException(encodings);
    }
    request.setProperty(DECODED, true);
    request.setEntityStream(
        GzipBody.decoding(request.getEntityStream(), sizes.of(request.getUriInfo().getPath())));
    request.getHeaders().remove(HttpHeaders.CONTENT_ENCODING);
  }

  /** The encodings. The encoding {@code identity} is left out, because it means no encoding. */
  private static List<String> encodings(ContainerRequestContext request) {
    return request.getHeaders().getOrDefault(HttpHeaders.CONTENT_ENCODING, List.of()).stream()
        .flatMap(line -> Arrays.stream(line.split(",", -1)))
        .map(name -> name.strip().toLowerCase(Locale.ROOT))
        .filter(not(String::isEmpty))
        .filter(not("identity"::equals))
        .toList();
  }
}
