package org.cpor.testing.api;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.net.URLDecoder;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The fields of a form as a JSON object of texts. */
final class FormFields {

  private static final Pattern BOUNDARY = Pattern.compile("boundary=\"?([^\";]+)");
  private static final Pattern NAME =
      Pattern.compile("(?i)form-data;.*?\\bname=(?:\"(?<quoted>[^\"]*)\"|(?<token>[^;\\s]+))");

  private FormFields() {}

  /**
   * Reads a form. The value of a file's field is the content of the file as text.
   *
   * @param type the media type, with the boundary of a multipart form
   */
  static ObjectNode of(String type, String body) {
    Matcher boundary = BOUNDARY.matcher(type);
    return boundary.find() ? multipart(body, boundary.group(1)) : urlEncoded(body);
  }

  private static ObjectNode multipart(String body, String boundary) {
    ObjectNode fields = ApiDocument.JSON.createObjectNode();
    for (String part : body.split(Pattern.quote("--" + boundary), -1)) {
      String[] headAndContent = part.split("\r\n\r\n", 2);
      Matcher name = NAME.matcher(headAndContent[0]);
      if (headAndContent.length == 2 && name.find()) {
        String quoted = name.group("quoted");
        fields.put(
            quoted == null ? name.group("token") : quoted,
            headAndContent[1].replaceFirst("\r\n$", ""));
      }
    }
    return fields;
  }

  private static ObjectNode urlEncoded(String body) {
    ObjectNode fields = ApiDocument.JSON.createObjectNode();
    for (String field : body.split("&", -1)) {
      String[] nameAndValue = field.split("=", 2);
      fields.put(
          URLDecoder.decode(nameAndValue[0], UTF_8),
          nameAndValue.length == 1 ? "" : URLDecoder.decode(nameAndValue[1], UTF_8));
    }
    return fields;
  }
}
