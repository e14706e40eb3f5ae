package org.cpor.intake.document.rest;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.net.URLEncoder;
import org.cpor.intake.document.domain.FileName;

/** The header {@code Content-Disposition} of a download, according to RFC 6266. */
record Attachment(FileName name) {

  /**
   * The header has the name twice: first with a placeholder for each character that is not safe in
   * a quoted string, then with all its characters, in the encoding of RFC 8187.
   */
  @Override
  public String toString() {
    String encoded = URLEncoder.encode(name.text(), UTF_8).replace("+", "%20").replace("*", "%2A");
    String plain = name.text().replaceAll("[^ -~]|[\"%\\\\]", "_");
    return "attachment; filename=\"" + plain + "\"; filename*=UTF-8''" + encoded;
  }
}
