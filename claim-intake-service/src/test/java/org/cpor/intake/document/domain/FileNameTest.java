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
  void invisibleCharactersAreRemoved() {
    assertThat(FileName.parse("a\r\nb\u0000\u202efdp.exe\u2028"))
        .contains(new FileName("abfdp.exe"));
  }

  @Test
  void lettersAreComposed() {
    assertThat(FileName.parse("Gyo\u030br.pdf")).contains(new FileName("Győr.pdf"));
  }

  @ParameterizedTest
  @ValueSource(strings = {"", " ", "folder/", "\u0000\n", ".", "..", "folder/. ."})
  void aNameOfNothingIsNone(String sent) {
    assertThat(FileName.parse(sent)).isEmpty();
  }

  @Test
  void aTooLongNameIsInvalid() {
    assertThat(FileName.parse("x".repeat(251) + ".pdf")).isPresent();
    assertThat(FileName.parse("x".repeat(252) + ".pdf")).isEmpty();
  }

  @ParameterizedTest
  @CsvSource({"a.PDF, pdf", "a.tar.gz, gz", ".pdf, pdf", "a., ''", "a, ''", "a.pdf. ., pdf"})
  void theExtensionFollowsTheLastDot(String name, String extension) {
    assertThat(new FileName(name).extension()).isEqualTo(extension);
  }

  @ParameterizedTest
  @CsvSource({
    "shot.png,       PNG,  shot.png",
    "SHOT.PNG,       PNG,  SHOT.PNG",
    "scan.jpeg,      JPEG, scan.jpeg",
    "shot.jpg,       PNG,  shot.png",
    "scan.png,       JPEG, scan.jpg",
    "blob,           PDF,  blob.pdf",
    "SoW.pdf.,       PDF,  SoW.pdf",
    "SoW.pdf.,       PNG,  SoW.png",
    "SoW 2026.03.31, PDF,  SoW 2026.03.31.pdf",
    "contoso.com,    PDF,  contoso.com.pdf"
  })
  void aNameIsCorrectedToEndAsItsTypeDoes(String name, DocumentType type, String corrected) {
    assertThat(new FileName(name).endingAs(type)).isEqualTo(new FileName(corrected));
  }

  @Test
  void aCorrectedNameStaysWithinTheLimit() {
    assertThat(new FileName("x".repeat(255)).endingAs(DocumentType.PDF).text())
        .isEqualTo("x".repeat(251) + ".pdf");
    assertThat(new FileName("x" + "😀".repeat(127)).endingAs(DocumentType.DOCX).text())
        .isEqualTo("x" + "😀".repeat(124) + ".docx");
  }
}
