package org.cpor.reader;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_16;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.charset.Charset;
import java.time.Duration;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.apache.pdfbox.pdmodel.PDPage;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * The tests share one reader. Some tests make the parsing process of the reader end. The reader
 * starts it again for the next document.
 */
class DocumentReaderTest {

  private static final String TEXT =
      "Statement of work for Contoso, tenant ID 8f0e7b64-52a1-4d7e-9c3b-0a1b2c3d4e5f"
          + " (contoso.example). We will set up Dynamics 365 Sales from 30 November 2026.";

  private static final Map<String, List<String>> PRODUCTS =
      Map.of(
          "DYNAMICS_365_SALES", List.of("Dynamics 365 Sales", "Dynamics 365 Értékesítés"),
          "POWER_BI", List.of("Power BI"));

  private static final DocumentReader READER =
      new DocumentReader(new ReaderLimits(160, Duration.ofSeconds(20), 200_000));

  @AfterAll
  static void endTheProcess() {
    READER.close();
  }

  private static DocumentReading read(String extension, byte[] bytes) throws IOException {
    return READER.read(extension, to -> to.write(bytes), PRODUCTS);
  }

  private static byte[] document(String extension) throws IOException {
    return switch (extension) {
      case "pdf" -> Samples.pdf(TEXT.replace(". ", ".\n"));
      case "docx" -> Samples.docx(TEXT);
      case "xlsx" -> Samples.xlsx(TEXT);
      case "pptx" -> Samples.pptx(TEXT);
      case "rtf" -> Samples.rtf(TEXT);
      default -> TEXT.getBytes(UTF_8);
    };
  }

  @ParameterizedTest
  @ValueSource(strings = {"pdf", "docx", "xlsx", "pptx", "rtf", "txt", "csv"})
  void everyTypeOfTextIsRead(String extension) throws IOException {
    DocumentReading reading = read(extension, document(extension));

    assertThat(reading.unreadable()).isNull();
    assertThat(reading.text()).isNotNull();
    assertThat(reading.text().language()).isEqualTo("en");
    assertThat(reading.text().complete()).isTrue();
    assertThat(reading.text().characters()).isBetween(TEXT.length() - 5, TEXT.length() + 100);
    assertThat(reading.dates()).containsExactly(LocalDate.of(2026, 11, 30));
    assertThat(reading.domains()).containsExactly("contoso.example");
    assertThat(reading.tenantIds())
        .containsExactly(UUID.fromString("8f0e7b64-52a1-4d7e-9c3b-0a1b2c3d4e5f"));
    assertThat(reading.products()).containsExactly("DYNAMICS_365_SALES");
  }

  @Test
  void theDocumentItselfSaysWhoMadeItAndWhoSignedIt() throws IOException {
    DocumentReading reading = read("pdf", Samples.pdfWithProperties("Acknowledged"));

    assertThat(reading.pages()).isEqualTo(3);
    assertThat(reading.author()).isEqualTo("Kovács Anna");
    assertThat(reading.createdAt()).hasToString("2026-10-26T07:33:20Z");
    assertThat(reading.signed()).isTrue();
    assertThat(reading.signers()).containsExactly("Nagy Béla");
    assertThat(read("docx", Samples.docx("Acknowledged")).author()).isEqualTo("Kovács Anna");
  }

  @ParameterizedTest
  @ValueSource(ints = {0, 1, 3, 2_000_000_000, -7})
  void thePagesOfAPdfAreCounted(int declared) throws IOException {
    DocumentReading reading = read("pdf", Samples.pdfThatDeclares(declared));

    assertThat(reading.unreadable()).isNull();
    assertThat(reading.pages()).isEqualTo(2);
  }

  @Test
  void aPageTreeThatContainsItselfIsCountedOnce() throws IOException {
    assertThat(read("pdf", Samples.pdfWithItselfAsPage()).pages()).isEqualTo(1);
  }

  @Test
  void anOfficeDocumentMayDeclareAHundredThousandPages() throws IOException {
    assertThat(read("docx", Samples.docxThatDeclares(4)).pages()).isEqualTo(4);
    assertThat(read("docx", Samples.docxThatDeclares(100_001)).pages()).isNull();
  }

  @Test
  void aPictureHasNoText() throws IOException {
    assertThat(read("png", Samples.picture()).unreadable()).isEqualTo(Unreadable.NO_TEXT);
    assertThat(read("pdf", Samples.pdfOfScans()).unreadable()).isEqualTo(Unreadable.NO_TEXT);
  }

  @Test
  void aPdfWithBlankPagesOnlyIsEmpty() throws IOException {
    assertThat(read("pdf", Samples.pdf("")).unreadable()).isEqualTo(Unreadable.EMPTY);
    assertThat(read("pdf", Samples.pdf(" \n ", 3, _ -> {})).unreadable())
        .isEqualTo(Unreadable.EMPTY);
    assertThat(read("pdf", Samples.pdf("", 1, pdf -> pdf.addPage(new PDPage()))).unreadable())
        .isEqualTo(Unreadable.EMPTY);
  }

  @ParameterizedTest
  @ValueSource(strings = {"", " ", "\r\n\t \n", "\ufeff\n", "\u00a0\u2003"})
  void aFileWithoutContentOrWithWhiteSpaceOnlyIsEmpty(String content) throws IOException {
    for (Charset encoding : List.of(UTF_8, UTF_16)) {
      byte[] bytes = content.getBytes(encoding);
      for (String extension : List.of("txt", "csv", "pdf", "docx")) {
        assertThat(read(extension, bytes).unreadable())
            .as(extension + " in " + encoding)
            .isEqualTo(Unreadable.EMPTY);
      }
    }
  }

  @Test
  void aTextOfOneLetterIsNotEmpty() throws IOException {
    for (Charset encoding : List.of(UTF_8, UTF_16, ISO_8859_1)) {
      assertThat(read("txt", " \né ".getBytes(encoding)).unreadable()).isNull();
    }
  }

  @Test
  void aDocumentWithAPasswordIsEncrypted() throws IOException {
    assertThat(read("pdf", Samples.encryptedPdf(TEXT)).unreadable())
        .isEqualTo(Unreadable.ENCRYPTED);
  }

  @Test
  void aPdfThatOnlyForbidsChangesIsRead() throws IOException {
    DocumentReading reading = read("pdf", Samples.pdfThatForbidsChanges("Acknowledged"));

    assertThat(reading.unreadable()).isNull();
    assertThat(reading.text()).isNotNull();
  }

  @Test
  void aFileThatIsNotCompleteIsDamaged() throws IOException {
    byte[] docx = Samples.docx(TEXT);
    byte[] pdf = "%PDF-1.4\nnothing\n%%EOF\n".getBytes(UTF_8);

    assertThat(read("docx", Arrays.copyOf(docx, docx.length / 3)).unreadable())
        .isEqualTo(Unreadable.DAMAGED);
    assertThat(read("pdf", pdf).unreadable()).isEqualTo(Unreadable.DAMAGED);
  }

  @ParameterizedTest
  @ValueSource(ints = {30, 50, 70, 90, 99})
  void aPdfWithoutTextWhoseEndIsMissingIsDamaged(int percent) throws IOException {
    assertThat(read("pdf", beginning(Samples.pdf(""), percent)).unreadable())
        .isEqualTo(Unreadable.DAMAGED);
  }

  @ParameterizedTest
  @ValueSource(strings = {"docx", "xlsx", "pptx", "rtf"})
  void anOfficeFileThatEndsBeforeItsTextIsDamaged(String extension) throws IOException {
    byte[] whole = document(extension);

    for (int percent : List.of(5, 10, 20, 30)) {
      assertThat(read(extension, beginning(whole, percent)).unreadable())
          .as("%d percent of %d bytes", percent, whole.length)
          .isEqualTo(Unreadable.DAMAGED);
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"pdf", "docx", "xlsx", "pptx"})
  void theTextOfAFileWhoseEndIsMissingIsNotComplete(String extension) throws IOException {
    DocumentReading reading = read(extension, beginning(document(extension), 95));

    assertThat(reading.unreadable()).isNull();
    assertThat(reading.text()).isNotNull();
    assertThat(reading.text().complete()).isFalse();
    assertThat(reading.domains()).containsExactly("contoso.example");
  }

  private static byte[] beginning(byte[] document, int percent) {
    return Arrays.copyOf(document, document.length * percent / 100);
  }

  @Test
  void ofALongDocumentTheBeginningIsRead() throws IOException {
    DocumentReading reading = read("pdf", Samples.pdf(TEXT.replace(". ", ".\n"), 10_000, _ -> {}));

    assertThat(reading.unreadable()).isNull();
    assertThat(reading.pages()).isEqualTo(10_000);
    assertThat(reading.text()).isNotNull();
    assertThat(reading.text().complete()).isFalse();
    assertThat(reading.text().characters()).isBetween(150_000, 200_000);
    assertThat(reading.products()).containsExactly("DYNAMICS_365_SALES");
  }

  @Test
  void aZipBombIsReadUpToTheLimit() throws IOException {
    DocumentReading reading = read("docx", Samples.zipBomb());

    assertThat(reading.text()).isNotNull();
    assertThat(reading.text().complete()).isFalse();
    assertThat(reading.text().characters()).isBetween(150_000, 200_000);
  }

  @ParameterizedTest
  @ValueSource(strings = {"word/document.xml", "[Content_Types].xml"})
  void aDocumentThatIsFarLargerWhenItIsUnpackedIsTooLarge(String member) throws IOException {
    assertThat(read("docx", Samples.docxWithZeros(member)).unreadable())
        .isEqualTo(Unreadable.TOO_LARGE);
  }

  @ParameterizedTest
  @ValueSource(strings = {"loop", "exit", "memory"})
  void afterAParserThatFailsTheNextDocumentIsRead(String fault) throws IOException {
    Unreadable expected =
        switch (fault) {
          case "loop" -> Unreadable.TOO_SLOW;
          case "exit" -> Unreadable.CRASHED;
          default -> Unreadable.TOO_LARGE;
        };

    assertThat(read(fault, new byte[] {'x'}).unreadable()).isEqualTo(expected);
    assertThat(read("txt", document("txt")).unreadable()).isNull();
  }

  @Test
  void aClosedReaderReadsNothing() {
    DocumentReader closed = new DocumentReader(new ReaderLimits(64, Duration.ofSeconds(9), 1));
    closed.close();

    assertThatThrownBy(() -> closed.read("txt", to -> to.write(1), Map.of()))
        .isInstanceOf(IOException.class);
  }

  @Test
  void aProcessThatDoesNotStartSaysNothingAboutTheDocument() {
    try (DocumentReader broken =
        new DocumentReader(new ReaderLimits(64, Duration.ofSeconds(9), 1), "/no/such.jar")) {
      assertThatThrownBy(() -> broken.read("txt", to -> to.write(1), Map.of()))
          .isInstanceOf(ReaderUnavailableException.class);
    }
  }
}
