package org.cpor.benchmarks;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.Arrays;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.encryption.AccessPermission;
import org.apache.pdfbox.pdmodel.encryption.StandardProtectionPolicy;
import org.apache.pdfbox.pdmodel.font.PDType1Font;
import org.apache.pdfbox.pdmodel.font.Standard14Fonts.FontName;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.apache.poi.xwpf.usermodel.XWPFDocument;

/** Different files of many kinds. About 150 of 1,000 files cannot be read. */
final class MixedFiles {

  private static final int LONG_PDF_PAGES = 10_000;

  private MixedFiles() {}

  /** A file with its name. */
  @SuppressWarnings("ArrayRecordComponent") // Never compared, only sent.
  record NamedFile(String name, byte[] bytes) {}

  /**
   * Makes a file.
   *
   * @param number identifies the file, from 0
   */
  static NamedFile file(int number) throws IOException {
    if (number % 500 == 250) {
      return new NamedFile(number + ".pdf", pdf(number, LONG_PDF_PAGES, false));
    }
    return switch (number % 20) {
      case 0, 1, 2, 3 -> new NamedFile(number + ".pdf", pdf(number, 3, false));
      case 4, 5, 6, 7 -> new NamedFile(number + ".docx", docx(number, 20));
      case 8, 9 -> new NamedFile(number + ".xlsx", xlsx(number));
      case 10, 11 -> new NamedFile(number + ".txt", text(number).repeat(50).getBytes(UTF_8));
      case 12 -> new NamedFile(number + ".csv", text(number).repeat(50).getBytes(UTF_8));
      case 13 ->
          new NamedFile(
              number + ".rtf", ("{\\rtf1\\ansi " + text(number) + "\\par}").getBytes(UTF_8));
      case 14, 15 -> new NamedFile(number + ".pdf", pdf(number, 30, false));
      case 16 -> new NamedFile(number + ".docx", docx(number, 20_000));
      case 17 -> new NamedFile(number + ".pdf", pdf(number, 1, true));
      case 18 ->
          new NamedFile(number + ".pdf", ("%PDF-1.4\n" + number + "\n%%EOF").getBytes(UTF_8));
      default -> new NamedFile(number + ".pdf", half(pdf(number, 3, false)));
    };
  }

  private static String text(int number) {
    return "Document %d: the work on Dynamics 365 Sales for contoso%d.example was done on 2026-11-30.\n"
        .formatted(number, number);
  }

  private static byte[] half(byte[] bytes) {
    return Arrays.copyOf(bytes, bytes.length / 2);
  }

  private static byte[] pdf(int number, int pages, boolean encrypted) throws IOException {
    try (PDDocument pdf = new PDDocument();
        ByteArrayOutputStream bytes = new ByteArrayOutputStream()) {
      for (int i = 0; i < pages; i++) {
        PDPage page = new PDPage();
        pdf.addPage(page);
        try (PDPageContentStream content = new PDPageContentStream(pdf, page)) {
          content.beginText();
          content.setFont(new PDType1Font(FontName.HELVETICA), 10);
          content.setLeading(12);
          content.newLineAtOffset(40, 750);
          for (int line = 0; line < 20; line++) {
            content.showText(text(number).strip());
            content.newLine();
          }
          content.endText();
        }
      }
      if (encrypted) {
        pdf.protect(new StandardProtectionPolicy("owner", "secret", new AccessPermission()));
      }
      pdf.save(bytes);
      return bytes.toByteArray();
    }
  }

  private static byte[] docx(int number, int paragraphs) throws IOException {
    try (XWPFDocument docx = new XWPFDocument();
        ByteArrayOutputStream bytes = new ByteArrayOutputStream()) {
      for (int i = 0; i < paragraphs; i++) {
        docx.createParagraph().createRun().setText(text(number));
      }
      docx.write(bytes);
      return bytes.toByteArray();
    }
  }

  private static byte[] xlsx(int number) throws IOException {
    try (XSSFWorkbook xlsx = new XSSFWorkbook();
        ByteArrayOutputStream bytes = new ByteArrayOutputStream()) {
      var sheet = xlsx.createSheet();
      for (int row = 0; row < 200; row++) {
        sheet.createRow(row).createCell(0).setCellValue(text(number));
      }
      xlsx.write(bytes);
      return bytes.toByteArray();
    }
  }
}
