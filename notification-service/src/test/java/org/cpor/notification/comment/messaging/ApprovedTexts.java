package org.cpor.notification.comment.messaging;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Arrays;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;

/**
 * The texts of comments. A native speaker has approved them. The file {@code
 * approved-comments.<language>.txt} has a line {@code == title} before each text.
 */
final class ApprovedTexts {

  private ApprovedTexts() {}

  static Map<String, String> in(String language) {
    String name = "/approved-comments." + language + ".txt";
    try (InputStream file =
        Objects.requireNonNull(ApprovedTexts.class.getResourceAsStream(name), name)) {
      return Arrays.stream(new String(file.readAllBytes(), UTF_8).split("(?m)^== ", -1))
          .filter(section -> !section.isBlank())
          .map(section -> section.split("\n", 2))
          .collect(Collectors.toMap(section -> section[0], section -> section[1].strip()));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
