package org.cpor.intake.document;

import static java.nio.ByteOrder.LITTLE_ENDIAN;
import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_16LE;
import static java.nio.charset.StandardCharsets.UTF_8;

import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.util.List;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import javax.imageio.ImageIO;

/** Very small files of many types. */
public final class SampleFiles {

  private static final int SECTOR = 512;
  private static final int FREE = -1;
  private static final int END_OF_CHAIN = -2;
  private static final int TABLE = -3;

  private SampleFiles() {}

  /** A PDF with the text {@code text}. Its bytes differ from the bytes of all other PDFs. */
  public static byte[] pdf(String text) {
    return ("%PDF-1.4\n% " + text + "\n%%EOF\n").getBytes(UTF_8);
  }

  /** A PDF with this number of bytes. */
  public static byte[] pdfOf(int size) {
    byte[] pdf = new byte[size];
    byte[] start = pdf(Integer.toString(size));
    System.arraycopy(start, 0, pdf, 0, start.length);
    return pdf;
  }

  public static byte[] docx() {
    return zip("[Content_Types].xml", "_rels/.rels", "word/document.xml");
  }

  public static byte[] xlsx() {
    return zip("_rels/.rels", "xl/workbook.xml", "[Content_Types].xml");
  }

  public static byte[] pptx() {
    return zip("[Content_Types].xml", "ppt/presentation.xml");
  }

  /** An Outlook message. */
  public static byte[] msg() {
    return compoundFile("__nameid_version1.0", "__properties_version1.0");
  }

  /** An Office document with a password. */
  public static byte[] encryptedOffice() {
    return compoundFile("EncryptionInfo", "EncryptedPackage");
  }

  /** A Word 97 document. */
  public static byte[] doc() {
    return compoundFile("1Table", "WordDocument");
  }

  public static byte[] rtf() {
    return text("{\\rtf1\\ansi Hello}");
  }

  public static byte[] text(String text) {
    return text.getBytes(UTF_8);
  }

  public static byte[] latin2() {
    return "hónap;összeg\njúnius;12\n".getBytes(ISO_8859_1);
  }

  /** Unicode text as Excel saves it. */
  public static byte[] utf16() {
    return "\ufeffhónap\tösszeg\n".getBytes(UTF_16LE);
  }

  /** The first bytes of a Windows program. */
  public static byte[] exe() {
    byte[] exe = new byte[256];
    ByteBuffer.wrap(exe).order(LITTLE_ENDIAN).put(text("MZ")).putInt(60, 128).putInt(128, 0x4550);
    return exe;
  }

  public static byte[] svg() {
    return text("<svg xmlns=\"http://www.w3.org/2000/svg\"><script>alert(1)</script></svg>");
  }

  /** A picture in a format that Java can write. */
  public static byte[] image(String format) {
    try (ByteArrayOutputStream out = new ByteArrayOutputStream()) {
      if (!ImageIO.write(new BufferedImage(1, 1, BufferedImage.TYPE_INT_RGB), format, out)) {
        throw new IllegalArgumentException(format);
      }
      return out.toByteArray();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** A zip file with these entries. */
  public static byte[] zip(String... entries) {
    try (ByteArrayOutputStream out = new ByteArrayOutputStream()) {
      try (ZipOutputStream zip = new ZipOutputStream(out)) {
        for (String entry : entries) {
          zip.putNextEntry(new ZipEntry(entry));
          zip.write(text("<x/>"));
        }
      }
      return out.toByteArray();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** A Word document whose central directory claims that each part has 3 GiB. */
  public static byte[] bomb() {
    byte[] docx = docx();
    ByteBuffer bytes = ByteBuffer.wrap(docx).order(LITTLE_ENDIAN);
    for (int i = 0; i < docx.length - 4; i++) {
      if (bytes.getInt(i) == 0x02014b50) {
        bytes.putInt(i + 24, (int) (3L << 30));
      }
    }
    return docx;
  }

  /**
   * A compound file with streams of these names at the top level. The file has three sectors: the
   * header, the table of the sectors, and the directory.
   */
  public static byte[] compoundFile(String... streams) {
    ByteBuffer file = ByteBuffer.allocate(3 * SECTOR).order(LITTLE_ENDIAN);
    file.putLong(0, 0xe11ab1a1e011cfd0L)
        .putShort(26, (short) 3)
        .putShort(28, (short) 0xfffe)
        .putShort(30, (short) 9)
        .putShort(32, (short) 6)
        .putInt(44, 1)
        .putInt(48, 1)
        .putInt(56, 4096)
        .putInt(60, END_OF_CHAIN)
        .putInt(68, END_OF_CHAIN);
    for (int i = 0; i < 109; i++) {
      file.putInt(76 + 4 * i, i == 0 ? 0 : FREE);
    }
    for (int i = 0; i < SECTOR / 4; i++) {
      file.putInt(SECTOR + 4 * i, i == 0 ? TABLE : i == 1 ? END_OF_CHAIN : FREE);
    }
    List<String> names = List.of(streams);
    entry(file, 0, "Root Entry", FREE, 1);
    for (int i = 0; i < names.size(); i++) {
      entry(file, i + 1, names.get(i), i + 1 < names.size() ? i + 2 : FREE, FREE);
    }
    return file.array();
  }

  private static void entry(ByteBuffer file, int number, String name, int right, int child) {
    int start = 2 * SECTOR + 128 * number;
    byte[] utf16 = name.getBytes(UTF_16LE);
    file.put(start, utf16)
        .putShort(start + 64, (short) (utf16.length + 2))
        .put(start + 66, (byte) (number == 0 ? 5 : 2))
        .putInt(start + 68, FREE)
        .putInt(start + 72, right)
        .putInt(start + 76, child);
  }
}
