package org.cpor.intake.document.rest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import org.apache.james.mime4j.MimeException;
import org.apache.james.mime4j.stream.RawField;
import org.apache.james.mime4j.stream.RawFieldParser;
import org.apache.james.mime4j.util.ContentUtil;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class PartDispositionTest {

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          filename="a.pdf"                                               | a.pdf
          FileName=a.pdf                                                 | a.pdf
          filename="a; b.pdf"; size=1                                    | a; b.pdf
          filename="árvíz.pdf"                                           | árvíz.pdf
          filename="a \\"b\\".pdf"                                         | a "b".pdf
          filename="a %22b%22.pdf"                                       | a "b".pdf
          filename="100% sure.pdf"                                       | 100% sure.pdf
          filename="C:\\Users\\anna\\a.pdf"                                 | C:\\Users\\anna\\a.pdf
          filename="\\\\\\\\server\\\\a.pdf"                                   | \\\\server\\a.pdf
          filename="it's o'clock.pdf"                                    | it's o'clock.pdf
          filename="=?utf-8?B?w6EucGRm?="                                | á.pdf
          filename="=?utf-8?Q?=C3=A1?= =?utf-8?Q?_b.pdf?="               | á b.pdf
          filename="=?iso-8859-2?Q?=F5?=.pdf"                            | ő.pdf
          filename="x =?utf-8?Q?=C3=A1?=.pdf"                            | x á.pdf
          filename="=?bogus?B?w6E=?=.pdf"                                | =?bogus?B?w6E=?=.pdf
          filename*=UTF-8''%C3%A1.pdf                                    | á.pdf
          filename*=utf-8'hu'%e2%82%ac%20a+b.pdf                         | € a+b.pdf
          filename*=iso-8859-1''%E1.pdf                                  | á.pdf
          filename*=UTF-8''it%27s.pdf                                    | it's.pdf
          filename="no.pdf"; filename*=UTF-8''%C3%A1.pdf                 | á.pdf
          filename="=?utf-8?B?w6EucGRm?="; filename*=utf-8''%C3%A1.pdf   | á.pdf
          """,
      quoteCharacter = '`')
  void theFileNameIsReadInAllEncodings(String parameters, String name) throws Exception {
    PartDisposition read = PartDisposition.parse(field("form-data; name=file; " + parameters));

    assertThat(read.name()).isEqualTo("file");
    assertThat(read.fileName()).contains(name);
  }

  @ParameterizedTest
  @ValueSource(strings = {"form-data; name=\"kind\"", "Form-Data;name=kind"})
  void aPartWithoutAFileNameIsAField(String header) throws Exception {
    assertThat(PartDisposition.parse(field(header)).fileName()).isEmpty();
    assertThat(PartDisposition.parse(field(header)).name()).isEqualTo("kind");
  }

  @Test
  void anEmptyFileNameDiffersFromAMissingFileName() throws Exception {
    assertThat(PartDisposition.parse(field("form-data; name=file; filename=\"\"")).fileName())
        .contains("");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "form-data",
        "form-data; name",
        "form-data; name=\"\"",
        "attachment; name=file; filename=a.pdf",
        "form-data; name=file; name=kind",
        "form-data; name=file; filename=a.pdf; filename=b.pdf",
        "form-data; name=file; filename*=a.pdf",
        "form-data; name=file; filename*=UTF-8''%",
        "form-data; name=file; filename*=UTF-8''%4",
        "form-data; name=file; filename*=UTF-8''%zz.pdf",
        "form-data; name=file; filename*=UTF-8''%FF.pdf",
        "form-data; name=file; filename*=bogus''a.pdf",
        "form-data; name=file; filename*=''a.pdf"
      })
  void anInvalidDispositionIsRejected(String header) throws MimeException {
    RawField field = field(header);

    assertThatThrownBy(() -> PartDisposition.parse(field))
        .isInstanceOf(MalformedPartException.class)
        .hasMessageStartingWith("its ");
  }

  private static RawField field(String value) throws MimeException {
    return RawFieldParser.DEFAULT.parseField(
        ContentUtil.encode(StandardCharsets.UTF_8, "Content-Disposition: " + value));
  }
}
