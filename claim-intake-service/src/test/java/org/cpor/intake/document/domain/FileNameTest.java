package org.cpor.intake.document.domain;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class FileNameTest {

  @ParameterizedTest
  @CsvSource({
    "sow.pdf,                    sow.pdf",
    "C:\\Users\\anna\\sow.pdf,   sow.pdf",
    "../../etc/sow.pdf,          sow.pdf",
    "árvíztűrő tükörfúrógép.pdf, árvíztűrő tükörfúrógép.pdf",
  })
  void aNameIsWhatFollowsTheFolders(String sent, String name) {
    assertThat(FileName.parse(sent)).contains(new FileName(name));
  }

  @Test
  void nothingInvisibleIsLeft() {
    assertThat(FileName.parse("a\r\nb\u0000\u202efdp.exe\u2028"))
        .contains(new FileName("abfdp.exe"));
  }

  @ParameterizedTest
  @ValueSource(strings = {"", " ", "folder/", "\u0000\n"})
  void aNameOfNothingIsNone(String sent) {
    assertThat(FileName.parse(sent)).isEmpty();
  }

  @Test
  void aNameThatIsTooLongIsNone() {
    assertThat(FileName.parse("x".repeat(251) + ".pdf")).isPresent();
    assertThat(FileName.parse("x".repeat(252) + ".pdf")).isEmpty();
  }

  @ParameterizedTest
  @CsvSource({"a.PDF, pdf", "a.tar.gz, gz", ".pdf, pdf", "a., ''", "a, ''"})
  void theExtensionFollowsTheLastDot(String name, String extension) {
    assertThat(new FileName(name).extension()).isEqualTo(extension);
  }
}
