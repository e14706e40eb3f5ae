package org.cpor.intake.document.rest;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Random;
import org.cpor.intake.document.rest.FormPart.Attached;
import org.cpor.intake.document.rest.FormPart.Text;
import org.cpor.platform.problem.ProblemException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class MultipartFormTest {

  private static final String TYPE = "multipart/form-data; boundary=\"a b\"";

  private static final String KIND =
      "--a b\r\nContent-Disposition: form-data; name=kind\r\n\r\nOTHER\r\n";
  private static final String FILE =
      "--a b\r\nContent-Disposition: form-data; name=file; filename=a\r\n";
  private static final String END = "--a b--\r\n";

  @Test
  void textsAndFilesAreReadAndFilesAreDeletedOnClose() throws IOException {
    byte[] content = new byte[300_000];
    new Random(7).nextBytes(content);
    System.arraycopy("\r\n--a \r\n--\n".getBytes(ISO_8859_1), 0, content, 8_190, 11);
    ByteArrayOutputStream body = new ByteArrayOutputStream();
    body.writeBytes(("preamble\r\n" + KIND + FILE + "\r\n").getBytes(ISO_8859_1));
    body.writeBytes(content);
    body.writeBytes(("\r\n" + END + "epilogue").getBytes(ISO_8859_1));

    Path file;
    try (MultipartForm form =
        MultipartForm.read(new ByteArrayInputStream(body.toByteArray()), TYPE)) {
      assertThat(form.parts().getFirst()).isEqualTo(new Text("kind", "OTHER"));
      file = ((Attached) form.parts().getLast()).content();
      assertThat(Files.readAllBytes(file)).isEqualTo(content);
    }
    assertThat(file).doesNotExist();
  }

  @Test
  void theContentOfAFileIsNotParsed() throws IOException {
    String inner = "--i\r\nContent-Disposition: form-data; name=kind\r\n\r\nx\r\n--i--";

    try (MultipartForm form =
        read(FILE + "Content-Type: multipart/mixed; boundary=i\r\n\r\n" + inner + "\r\n" + END)) {
      Attached file = (Attached) form.parts().getFirst();
      assertThat(file.content()).hasContent(inner);
      assertThat(form.parts()).hasSize(1);
    }
  }

  @Test
  void aFileInBase64IsDecoded() throws IOException {
    try (MultipartForm form =
        read(FILE + "Content-Transfer-Encoding: base64\r\n\r\nJVBERi0=\r\n" + END)) {
      assertThat(((Attached) form.parts().getFirst()).content()).hasContent("%PDF-");
    }
  }

  @Test
  void aTextIsDecodedWithItsCharset() throws IOException {
    String part = "--a b\r\nContent-Disposition: form-data; name=kind\r\n";

    try (MultipartForm form =
        read(part + "Content-Type: text/plain; charset=iso-8859-2\r\n\r\n\u00f5\r\n" + END)) {
      assertThat(form.parts()).containsExactly(new Text("kind", "ő"));
    }
    assertIsMalformed(part + "\r\n\u00f5\r\n" + END, "Part 1 of the form: its text is not encoded");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "multipart/form-data",
        "multipart/form-data; boundary",
        "multipart/form-data; boundary=",
        "multipart/form-data; boundary=\"\"",
        "multipart/form-data; boundary=\" \"",
        "multipart/form-data; boundary="
            + "aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa"
      })
  void aFormHasABoundary(String type) {
    assertThatThrownBy(() -> MultipartForm.read(new ByteArrayInputStream(new byte[0]), type))
        .isInstanceOf(ProblemException.class)
        .hasMessageContaining("boundary of 1 to 70 characters");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "no form",
        "--a b",
        "--a b--",
        "--a b\r\n:\r\n",
        KIND,
        KIND + "--a b",
        KIND + "--a b\r\n\r\n",
        FILE + "\r\nno end",
        FILE + "Content-Transfer-Encoding: base64\r\n\r\n*\r\n" + END,
        "--a b\r\nContent-Disposition form-data\r\n\r\nx\r\n" + END
      })
  void aBodyThatIsNotAFormIsReported(String body) throws IOException {
    if (body.equals("--a b--")) {
      try (MultipartForm form = read(body)) {
        assertThat(form.parts()).isEmpty();
      }
    } else {
      assertIsMalformed(body, "");
    }
  }

  @Test
  void formsHaveLimits() {
    assertIsMalformed(KIND.repeat(101) + END, "up to 100 parts");
    assertIsMalformed(
        KIND.replace("OTHER", "x".repeat(65_537)) + END, "a text may have up to 65536 bytes");
    assertIsMalformed(KIND.replace("kind", "x".repeat(20_000)) + END, "");
    assertIsMalformed(FILE + "X: y\r\n".repeat(40) + "\r\n\r\n" + END, "");
  }

  /**
   * Whatever part of the form is removed or changed, the form is read or refused, and causes no
   * other error.
   */
  @Test
  void aDamagedFormCausesNoOtherError() throws IOException {
    byte[] whole =
        (KIND + FILE + "Content-Type: text/plain; charset=utf-8\r\n\r\nHi\r\n" + END)
            .getBytes(ISO_8859_1);
    Random random = new Random(7);
    for (int i = 0; i < 2_000; i++) {
      byte[] damaged = Arrays.copyOf(whole, whole.length - random.nextInt(whole.length / 2));
      for (int j = random.nextInt(4); j > 0; j--) {
        damaged[random.nextInt(damaged.length)] = (byte) random.nextInt();
      }
      try (MultipartForm form = MultipartForm.read(new ByteArrayInputStream(damaged), TYPE)) {
        assertThat(form.parts()).hasSizeLessThan(3);
      } catch (ProblemException refusal) {
        assertThat(refusal.type().status()).isEqualTo(400);
      }
    }
  }

  private static void assertIsMalformed(String body, String why) {
    assertThatThrownBy(() -> read(body))
        .isInstanceOf(ProblemException.class)
        .hasMessageContaining(why);
  }

  private static MultipartForm read(String body) throws IOException {
    return MultipartForm.read(new ByteArrayInputStream(body.getBytes(ISO_8859_1)), TYPE);
  }
}
