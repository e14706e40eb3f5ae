package org.cpor.intake.document.domain;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class DocumentTypeTest {

  @ParameterizedTest
  @CsvSource({
    "a.pdf,  PDF",
    "a.docx, DOCX",
    "a.xlsx, XLSX",
    "a.pptx, PPTX",
    "a.msg,  MSG",
    "a.rtf,  RTF",
    "a.csv,  CSV",
    "a.txt,  TXT",
    "a.png,  PNG",
    "a.jpg,  JPEG",
    "a.JPEG, JPEG",
    "a.gif,  GIF",
    "a.bmp,  BMP",
    "a.tif,  TIFF",
    "a.tiff, TIFF"
  })
  void aNamePromisesAType(String name, DocumentType type) {
    assertThat(DocumentType.promisedBy(new FileName(name))).contains(type);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"a.exe", "a.doc", "a.docm", "a.html", "a.svg", "a.zip", "a.pdf.exe", "pdf"})
  void otherNamesPromiseNone(String name) {
    assertThat(DocumentType.promisedBy(new FileName(name))).isEmpty();
  }

  @Test
  void peopleReadAllExtensions() {
    assertThat(DocumentType.allExtensions())
        .isEqualTo(
            "pdf, docx, xlsx, pptx, msg, rtf, csv, txt, png, jpg, jpeg, gif, bmp, tif, tiff");
  }
}
