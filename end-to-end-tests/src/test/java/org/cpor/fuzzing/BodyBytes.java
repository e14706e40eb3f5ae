package org.cpor.fuzzing;

import static java.nio.charset.StandardCharsets.UTF_16;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.cpor.testing.Gzip.gzip;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Random;

/** Makes the bytes of bodies of every media type, correct or damaged. */
final class BodyBytes {

  private static final List<String> NAMES_OF_FILES =
      List.of(
          "filename=\"a.pdf\"",
          "filename=\"=?utf-8?B?w6EucGRm?=\"",
          "filename*=UTF-8''%C3%A1.pdf",
          "filename*=UTF-8''%",
          "filename*=bogus''a",
          "filename=\"\"",
          "filename=\"a \\\"b\\\".txt\"",
          "filename=\"C:\\x\\y.exe\"",
          "filename=a",
          "");

  private static final List<String> TYPES_OF_PARTS =
      List.of(
          "Content-Type: application/pdf\r\n",
          "Content-Type: text/plain; charset=bogus\r\n",
          "Content-Type: garbage\r\n",
          "Content-Type: \r\n",
          "Content-Transfer-Encoding: base64\r\n",
          ":\r\n",
          "");

  private static final List<String> FILES =
      List.of(
          "%PDF-1.4\n%%EOF\n", "MZ is a code", "PK\u0003\u0004", "\u0000\u0001", "{\\rtf1}", "");

  private final Random random;

  BodyBytes(Random random) {
    this.random = random;
  }

  /**
   * Damages the bytes of a body.
   *
   * @param headers the headers of the request; this method may add headers to them
   */
  byte[] damage(byte[] body, Map<String, String> headers) {
    return switch (random.nextInt(12)) {
      case 0 -> Arrays.copyOf(body, random.nextInt(body.length + 1));
      case 1 -> together(new byte[] {(byte) 0xef, (byte) 0xbb, (byte) 0xbf}, body);
      case 2 -> new String(body, UTF_8).getBytes(UTF_16);
      case 3 -> together(body, new byte[] {(byte) 0xc3, (byte) 0x28, (byte) 0xff});
      case 4 -> together(body, "{}]".getBytes(UTF_8));
      case 5 -> "9".repeat(5_000).getBytes(UTF_8);
      case 6 -> "[".repeat(5_000).getBytes(UTF_8);
      case 7 -> {
        headers.put("Content-Encoding", "gzip");
        yield gzip(body);
      }
      case 8 -> {
        headers.put("Content-Encoding", List.of("gzip", "br", "", "x").get(random.nextInt(4)));
        yield body;
      }
      case 9 -> {
        headers.put("Content-Encoding", "gzip");
        yield gzip(new byte[3_000_000]);
      }
      case 10 -> new byte[0];
      default -> {
        byte[] changed = body.clone();
        for (int i = Math.min(3, body.length); i > 0; i--) {
          changed[random.nextInt(changed.length)] = (byte) random.nextInt();
        }
        yield changed;
      }
    };
  }

  /** A form with a file. The form is usually valid. */
  byte[] form(String boundary) {
    StringBuilder form = new StringBuilder();
    boolean isGood = random.nextInt(3) > 0;
    part(form, boundary, "kind", "", "", "OTHER");
    part(form, boundary, "partnerId", "", "", Sender.PARTNER);
    part(
        form,
        boundary,
        "file",
        isGood ? NAMES_OF_FILES.getFirst() : any(NAMES_OF_FILES),
        isGood ? TYPES_OF_PARTS.getFirst() : any(TYPES_OF_PARTS),
        any(FILES) + random.nextInt());
    if (random.nextInt(10) == 0) {
      for (int i = random.nextInt(2_000); i > 0; i--) {
        part(form, boundary, "x", "", "", "");
      }
    }
    return (form + "--" + boundary + "--\r\n").getBytes(UTF_8);
  }

  private static void part(
      StringBuilder form, String boundary, String name, String file, String type, String value) {
    form.append("--" + boundary + "\r\nContent-Disposition: form-data; name=" + name)
        .append(file.isEmpty() ? "" : "; " + file)
        .append("\r\n" + type + "\r\n" + value + "\r\n");
  }

  private String any(List<String> of) {
    return of.get(random.nextInt(of.size()));
  }

  private static byte[] together(byte[] first, byte[] second) {
    byte[] both = Arrays.copyOf(first, first.length + second.length);
    System.arraycopy(second, 0, both, first.length, second.length);
    return both;
  }
}
