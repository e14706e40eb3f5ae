package org.cpor.reader;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.Calendar;
import java.util.GregorianCalendar;
import java.util.TimeZone;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import java.util.zip.ZipOutputStream;
import javax.imageio.ImageIO;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.encryption.AccessPermission;
import org.apache.pdfbox.pdmodel.encryption.StandardProtectionPolicy;
import org.apache.pdfbox.pdmodel.font.PDType1Font;
import org.apache.pdfbox.pdmodel.font.Standard14Fonts.FontName;
import org.apache.pdfbox.pdmodel.graphics.image.PDImageXObject;
import org.apache.pdfbox.pdmodel.interactive.digitalsignature.PDSignature;
import org.apache.pdfbox.pdmodel.interactive.form.PDAcroForm;
import org.apache.pdfbox.pdmodel.interactive.form.PDSignatureField;
import org.apache.poi.xslf.usermodel.XMLSlideShow;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.apache.poi.xwpf.usermodel.XWPFDocument;

/**
 * Creates documents of all kinds. The documents are small, except where the Javadoc of a method
 * gives another size.
 */
final class Samples {

  private Samples() {}

  interface Change {

    void make(PDDocument pdf) throws IOException;
  }

  static byte[] pdf(String text) throws IOException {
    return pdf(text, 1, pdf -> {});
  }

  static byte[] pdf(String text, int pages, Change change) throws IOException {
    try (PDDocument pdf = new PDDocument();
        ByteArrayOutputStream bytes = new ByteArrayOutputStream()) {
      for (int i = 0; i < pages; i++) {
        PDPage page = new PDPage();
        pdf.addPage(page);
        try (PDPageContentStream content = new PDPageContentStream(pdf, page)) {
          content.beginText();
          content.setFont(new PDType1Font(FontName.HELVETICA), 10);
          content.setLeading(12);
          content.newLineAtOffset(50, 750);
          for (String line : text.split("\n", -1)) {
            content.showText(line);
            content.newLine();
          }
          content.endText();
        }
      }
      change.make(pdf);
      pdf.save(bytes);
      return bytes.toByteArray();
    }
  }

  /** A PDF with a blank page and a page with a picture. */
  static byte[] pdfOfScans() throws IOException {
    return pdf(
        "",
        1,
        pdf -> {
          PDPage page = new PDPage();
          pdf.addPage(page);
          PDImageXObject picture = PDImageXObject.createFromByteArray(pdf, picture(), "scan");
          try (PDPageContentStream content = new PDPageContentStream(pdf, page)) {
            content.drawImage(picture, 20, 20);
          }
        });
  }

  static byte[] pdfWithProperties(String text) throws IOException {
    return pdf(
        text,
        3,
        pdf -> {
          Calendar created = new GregorianCalendar(TimeZone.getTimeZone("UTC"));
          created.setTimeInMillis(1_793_000_000_000L);
          pdf.getDocumentInformation().setAuthor("Kovács Anna");
          pdf.getDocumentInformation().setCreationDate(created);
          PDAcroForm form = new PDAcroForm(pdf);
          pdf.getDocumentCatalog().setAcroForm(form);
          PDSignatureField field = new PDSignatureField(form);
          PDSignature signature = new PDSignature();
          signature.setName("Nagy Béla");
          field.setValue(signature);
          form.getFields().add(field);
        });
  }

  /** A PDF that has two pages, but whose page tree declares {@code pages} pages. */
  static byte[] pdfThatDeclares(int pages) throws IOException {
    return pdf("Acknowledged", 2, pdf -> pages(pdf).setInt(COSName.COUNT, pages));
  }

  /** A PDF with one page and a page tree that contains itself. */
  static byte[] pdfWithItselfAsPage() throws IOException {
    return pdf(
        "Acknowledged",
        1,
        pdf -> pages(pdf).getCOSArray(COSName.KIDS).add(pdf.getPages().getCOSObject()));
  }

  private static COSDictionary pages(PDDocument pdf) {
    return pdf.getPages().getCOSObject();
  }

  /** A Word document that declares {@code pages} pages. */
  static byte[] docxThatDeclares(int pages) throws IOException {
    try (XWPFDocument docx = new XWPFDocument();
        ByteArrayOutputStream bytes = new ByteArrayOutputStream()) {
      docx.getProperties().getExtendedProperties().setPages(pages);
      docx.createParagraph().createRun().setText("Acknowledged");
      docx.write(bytes);
      return bytes.toByteArray();
    }
  }

  /** A PDF that nobody can open without its password. */
  static byte[] encryptedPdf(String text) throws IOException {
    return protectedPdf(text, "secret");
  }

  /** An encrypted PDF that everyone can open. */
  static byte[] pdfThatForbidsChanges(String text) throws IOException {
    return protectedPdf(text, "");
  }

  private static byte[] protectedPdf(String text, String password) throws IOException {
    return pdf(
        text,
        1,
        pdf ->
            pdf.protect(new StandardProtectionPolicy("owner", password, new AccessPermission())));
  }

  static byte[] docx(String text) throws IOException {
    try (XWPFDocument docx = new XWPFDocument();
        ByteArrayOutputStream bytes = new ByteArrayOutputStream()) {
      docx.getProperties().getCoreProperties().setCreator("Kovács Anna");
      docx.createParagraph().createRun().setText(text);
      docx.write(bytes);
      return bytes.toByteArray();
    }
  }

  static byte[] xlsx(String text) throws IOException {
    try (XSSFWorkbook xlsx = new XSSFWorkbook();
        ByteArrayOutputStream bytes = new ByteArrayOutputStream()) {
      xlsx.createSheet().createRow(0).createCell(0).setCellValue(text);
      xlsx.write(bytes);
      return bytes.toByteArray();
    }
  }

  static byte[] pptx(String text) throws IOException {
    try (XMLSlideShow pptx = new XMLSlideShow();
        ByteArrayOutputStream bytes = new ByteArrayOutputStream()) {
      pptx.createSlide().createTextBox().setText(text);
      pptx.write(bytes);
      return bytes.toByteArray();
    }
  }

  static byte[] rtf(String text) {
    return ("{\\rtf1\\ansi " + text + "\\par}").getBytes(UTF_8);
  }

  static byte[] picture() throws IOException {
    try (ByteArrayOutputStream bytes = new ByteArrayOutputStream()) {
      ImageIO.write(new BufferedImage(40, 40, BufferedImage.TYPE_INT_RGB), "png", bytes);
      return bytes.toByteArray();
    }
  }

  /** A Word document of about 1 MB. Its main part has 1 GB when it is unpacked. */
  static byte[] zipBomb() throws IOException {
    try (ByteArrayOutputStream bytes = new ByteArrayOutputStream()) {
      try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
        put(
            zip,
            "[Content_Types].xml",
            """
            <Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types">
              <Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>
              <Override PartName="/word/document.xml" ContentType="application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml"/>
            </Types>\
            """);
        put(
            zip,
            "_rels/.rels",
            """
            <Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">
              <Relationship Id="r" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/officeDocument" Target="word/document.xml"/>
            </Relationships>\
            """);
        zip.putNextEntry(new ZipEntry("word/document.xml"));
        zip.write(
            "<w:document xmlns:w=\"http://schemas.openxmlformats.org/wordprocessingml/2006/main\"><w:body>"
                .getBytes(UTF_8));
        byte[] paragraphs = "<w:p><w:r><w:t>a</w:t></w:r></w:p>".repeat(30_000).getBytes(UTF_8);
        for (int i = 0; i < 1_000; i++) {
          zip.write(paragraphs);
        }
        zip.write("</w:body></w:document>".getBytes(UTF_8));
      }
      return bytes.toByteArray();
    }
  }

  /** A Word document with a member of 300 MB that has only zero bytes. */
  static byte[] docxWithZeros(String member) throws IOException {
    try (ByteArrayOutputStream bytes = new ByteArrayOutputStream()) {
      try (ZipInputStream whole =
              new ZipInputStream(new ByteArrayInputStream(docx("Acknowledged")));
          ZipOutputStream zip = new ZipOutputStream(bytes)) {
        for (ZipEntry entry = whole.getNextEntry(); entry != null; entry = whole.getNextEntry()) {
          if (!entry.getName().equals(member)) {
            zip.putNextEntry(new ZipEntry(entry.getName()));
            whole.transferTo(zip);
          }
        }
        zip.putNextEntry(new ZipEntry(member));
        for (int i = 0; i < 300; i++) {
          zip.write(new byte[1024 * 1024]);
        }
      }
      return bytes.toByteArray();
    }
  }

  private static void put(ZipOutputStream zip, String name, String text) throws IOException {
    zip.putNextEntry(new ZipEntry(name));
    zip.write(text.getBytes(UTF_8));
  }
}
