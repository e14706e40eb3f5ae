package org.cpor.intake.document.rest;

import static java.nio.charset.StandardCharsets.US_ASCII;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.apache.commons.codec.DecoderException;
import org.apache.commons.codec.net.PercentCodec;
import org.apache.james.mime4j.codec.DecodeMonitor;
import org.apache.james.mime4j.codec.DecoderUtil;
import org.apache.james.mime4j.stream.NameValuePair;
import org.apache.james.mime4j.stream.RawBody;
import org.apache.james.mime4j.stream.RawField;
import org.apache.james.mime4j.stream.RawFieldParser;

/**
 * The header {@code Content-Disposition} of a part of a form (RFC 7578).
 *
 * <p>Clients encode file names in many ways. This class reads raw UTF-8, the quoted pairs {@code
 * \"} and {@code \\}, encoded words (RFC 2047), and {@code %22}, which browsers write for a
 * quotation mark. Any other backslash belongs to the name, because old browsers send paths. If the
 * header also has the parameter {@code filename*} (RFC 8187), this parameter has priority.
 *
 * @param name the name of the part
 * @param fileName the file name as it was sent, including folders; empty when the part is a text
 */
record PartDisposition(String name, Optional<String> fileName) {

  private static final String FORM_DATA = "form-data";

  /**
   * Parses the header.
   *
   * @throws MalformedPartException when the header is not valid for a part of a form
   */
  static PartDisposition parse(RawField field) throws MalformedPartException {
    RawBody header = RawFieldParser.DEFAULT.parseRawBody(field);
    if (!header.getValue().equalsIgnoreCase(FORM_DATA)) {
      throw new MalformedPartException("its Content-Disposition is not form-data");
    }
    String name = parameter(header, "name").map(PartDisposition::readable).orElse("");
    if (name.isEmpty()) {
      throw new MalformedPartException("its Content-Disposition has no name");
    }
    Optional<String> extended = parameter(header, "filename*");
    return new PartDisposition(
        name,
        extended.isPresent()
            ? Optional.of(decodeExtended(extended.get()))
            : parameter(header, "filename").map(PartDisposition::readable));
  }

  private static Optional<String> parameter(RawBody header, String name)
      throws MalformedPartException {
    List<NameValuePair> found =
        header.getParams().stream()
            .filter(parameter -> parameter.getName().toLowerCase(Locale.ROOT).equals(name))
            .toList();
    if (found.size() > 1) {
      throw new MalformedPartException("its Content-Disposition has {0} more than once", name);
    }
    return found.stream()
        .findFirst()
        .map(parameter -> parameter.getValue() == null ? "" : parameter.getValue());
  }

  private static String readable(String sent) {
    return DecoderUtil.decodeEncodedWords(sent, DecodeMonitor.SILENT)
        .replace("%22", "\"")
        .replace("%0D", "")
        .replace("%0A", "");
  }

  /** Decodes a value with charset, language and percent-encoded bytes, separated by apostrophes. */
  private static String decodeExtended(String value) throws MalformedPartException {
    String[] parts = value.split("'", 3);
    if (parts.length < 3) {
      throw new MalformedPartException("its filename* has no charset");
    }
    try {
      byte[] bytes = new PercentCodec().decode(parts[2].getBytes(US_ASCII));
      return Charset.forName(parts[0]).newDecoder().decode(ByteBuffer.wrap(bytes)).toString();
    } catch (DecoderException | CharacterCodingException | IllegalArgumentException e) {
      throw new MalformedPartException("its filename* cannot be decoded");
    }
  }
}
