package org.cpor.stack.command.event;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.cpor.stack.client.ApiClient;
import org.jspecify.annotations.Nullable;

/** Untrusted bytes as text for a terminal, without control characters. */
public final class LegibleBytes {

  private static final int BYTES_A_LINE = 16;
  private static final int BYTES_SHOWN = 1024;
  private static final Pattern CONTROL = Pattern.compile("[\\p{Cc}&&[^\\n\\t]]");
  private static final HexFormat HEX = HexFormat.ofDelimiter(" ");

  private LegibleBytes() {}

  /**
   * Returns JSON with indentation, and other text unchanged. Returns other bytes in hexadecimal, up
   * to 1,024 bytes.
   */
  public static String of(byte @Nullable [] bytes) {
    if (bytes == null) {
      return "(nothing)";
    }
    return json(bytes).or(() -> text(bytes)).orElseGet(() -> hexadecimal(bytes));
  }

  /** Returns {@code text} on one line, with U+FFFD in place of each control character. */
  public static String oneLine(String text) {
    return CONTROL.matcher(text.replaceAll("\\s+", " ").strip()).replaceAll("\uFFFD");
  }

  private static Optional<String> json(byte[] bytes) {
    try {
      JsonNode json = ApiClient.JSON.readTree(bytes);
      return json.isContainerNode()
          ? Optional.of(CONTROL.matcher(json.toPrettyString()).replaceAll("\uFFFD"))
          : Optional.empty();
    } catch (IOException e) {
      return Optional.empty();
    }
  }

  private static Optional<String> text(byte[] bytes) {
    try {
      String text = UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes)).toString();
      return CONTROL.matcher(text).find() ? Optional.empty() : Optional.of(text);
    } catch (CharacterCodingException e) {
      return Optional.empty();
    }
  }

  private static String hexadecimal(byte[] bytes) {
    List<String> lines = new ArrayList<>();
    int shown = Math.min(bytes.length, BYTES_SHOWN);
    for (int from = 0; from < shown; from += BYTES_A_LINE) {
      lines.add(HEX.formatHex(bytes, from, Math.min(from + BYTES_A_LINE, shown)));
    }
    if (shown < bytes.length) {
      lines.add("and " + (bytes.length - shown) + " bytes more");
    }
    return String.join("\n", lines);
  }
}
