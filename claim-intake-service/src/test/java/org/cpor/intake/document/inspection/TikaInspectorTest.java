package org.cpor.intake.document.inspection;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Random;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.cpor.intake.document.SampleFiles;
import org.cpor.intake.document.Zip64;
import org.cpor.intake.document.domain.DocumentType;
import org.cpor.intake.document.domain.FileName;
import org.cpor.intake.platform.IntakeProblem;
import org.cpor.platform.problem.ProblemException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class TikaInspectorTest {

  private static final TikaInspector INSPECTOR = new TikaInspector();

  @TempDir Path folder;

  static Stream<Arguments> accepted() {
    return Stream.of(
        Arguments.of("a.pdf", SampleFiles.pdf("a"), DocumentType.PDF),
        Arguments.of("a.docx", SampleFiles.docx(), DocumentType.DOCX),
        Arguments.of("a.xlsx", SampleFiles.xlsx(), DocumentType.XLSX),
        Arguments.of("a.pptx", SampleFiles.pptx(), DocumentType.PPTX),
        Arguments.of("a.msg", SampleFiles.msg(), DocumentType.MSG),
        Arguments.of("a.rtf", SampleFiles.rtf(), DocumentType.RTF),
        Arguments.of("a.csv", SampleFiles.text("a;b\n1;2\n"), DocumentType.CSV),
        Arguments.of("latin2.csv", SampleFiles.latin2(), DocumentType.CSV),
        Arguments.of("utf16.txt", SampleFiles.utf16(), DocumentType.TXT),
        Arguments.of("a.txt", SampleFiles.text("árvíz"), DocumentType.TXT),
        Arguments.of("one.txt", SampleFiles.text("1"), DocumentType.TXT),
        Arguments.of("html.txt", SampleFiles.text("<html><body>"), DocumentType.TXT),
        Arguments.of("a.png", SampleFiles.image("png"), DocumentType.PNG),
        Arguments.of("a.jpg", SampleFiles.image("jpeg"), DocumentType.JPEG),
        Arguments.of("a.jpeg", SampleFiles.image("jpeg"), DocumentType.JPEG),
        Arguments.of("a.gif", SampleFiles.image("gif"), DocumentType.GIF),
        Arguments.of("a.bmp", SampleFiles.image("bmp"), DocumentType.BMP),
        Arguments.of("a.tiff", SampleFiles.image("tiff"), DocumentType.TIFF));
  }

  static Stream<Arguments> acceptedUnderOtherNames() {
    return Stream.of(
        Arguments.of("blob", SampleFiles.pdf("a"), DocumentType.PDF),
        Arguments.of("a.pdf.", SampleFiles.pdf("a"), DocumentType.PDF),
        Arguments.of("a.txt", SampleFiles.pdf("a"), DocumentType.PDF),
        Arguments.of("SoW 2026.03.31", SampleFiles.pdf("a"), DocumentType.PDF),
        Arguments.of("a.jpg", SampleFiles.image("png"), DocumentType.PNG),
        Arguments.of("a.png", SampleFiles.image("jpeg"), DocumentType.JPEG),
        Arguments.of("a.txt", SampleFiles.image("gif"), DocumentType.GIF),
        Arguments.of("a.xlsx", SampleFiles.docx(), DocumentType.DOCX),
        Arguments.of("a.zip", SampleFiles.pptx(), DocumentType.PPTX),
        Arguments.of("a.doc", SampleFiles.rtf(), DocumentType.RTF),
        Arguments.of("a.txt", SampleFiles.rtf(), DocumentType.RTF),
        Arguments.of("README", SampleFiles.text("Hi"), DocumentType.TXT),
        Arguments.of("a.log", SampleFiles.text("MZ is a code"), DocumentType.TXT));
  }

  @ParameterizedTest(name = "{0}: {2}")
  @MethodSource("acceptedUnderOtherNames")
  void aFileUnderAnotherNameIsWhatItsBytesAre(String name, byte[] bytes, DocumentType type)
      throws IOException {
    assertThat(INSPECTOR.inspect(file(bytes), new FileName(name))).isEqualTo(type);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "P1 go-live: the customer accepted the workload",
        "P4 4 4",
        "MZ is our code for the site",
        "ID3 customers",
        "GIF87a is what they sent",
        "BM 12",
        "II*, the second",
        "PK, the company",
        "%PDF-1.7 is what the customer reads",
        "{\\rtf1 is how it begins",
        "#!/bin/sh is the first line",
        "<html> is a word",
        "RIFF is another"
      })
  void whatIsTextToItsEndIsTextWhateverItsFirstLettersMeanElsewhere(String text)
      throws IOException {
    byte[] bytes = SampleFiles.text(text + "\nárvíz\n");

    assertThat(INSPECTOR.inspect(file(bytes), new FileName("notes.txt")))
        .isEqualTo(DocumentType.TXT);
    assertThat(INSPECTOR.inspect(file(bytes), new FileName("list.csv")))
        .isEqualTo(DocumentType.CSV);
  }

  /**
   * Programs that write a zip file to a stream add 64-bit records, and some programs always add
   * them.
   */
  @ParameterizedTest
  @EnumSource(Zip64.class)
  void anOfficeFileMayHaveZip64Records(Zip64 records) throws IOException {
    byte[] workbook = records.of(SampleFiles.xlsx());

    assertThat(INSPECTOR.inspect(file(workbook), new FileName("a.xlsx")))
        .isEqualTo(DocumentType.XLSX);
  }

  @ParameterizedTest
  @EnumSource(Zip64.class)
  void macrosAreFoundInZip64Files(Zip64 records) throws IOException {
    Path file = file(records.of(macros("xl/vbaProject.bin")));

    assertThat(
            catchThrowableOfType(
                ProblemException.class, () -> INSPECTOR.inspect(file, new FileName("a.xlsx"))))
        .hasMessageContaining("holds macros");
  }

  @ParameterizedTest
  @ValueSource(longs = {3L << 30, 5L << 32, Long.MAX_VALUE})
  void aSizeOf64BitsIsCounted(long size) throws IOException {
    Path file = file(Zip64.SIZES.of(SampleFiles.docx(), size));

    assertThat(
            catchThrowableOfType(
                ProblemException.class, () -> INSPECTOR.inspect(file, new FileName("a.docx"))))
        .hasMessageContaining("larger than 1 GiB");
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("accepted")
  void aFileThatIsWhatItsNameSaysIsAccepted(String name, byte[] bytes, DocumentType type)
      throws IOException {
    assertThat(INSPECTOR.inspect(file(bytes), new FileName(name))).isEqualTo(type);
  }

  static Stream<Arguments> refused() {
    String word = DocumentType.DOCX.mediaType();
    return Stream.of(
        Arguments.of("a.exe", SampleFiles.exe(), "is named like a program"),
        Arguments.of("a.exe", SampleFiles.pdf("a"), "is named like a program"),
        Arguments.of("a.pdf.exe.", SampleFiles.pdf("a"), "is named like a program"),
        Arguments.of("a.svg", SampleFiles.image("png"), "is named like a program or a page"),
        Arguments.of("a.html", SampleFiles.text("Hi"), "is named like a program or a page"),
        Arguments.of("a", SampleFiles.exe(), "is of no accepted type, but application/x-"),
        Arguments.of("a.pdf", SampleFiles.exe(), "is not application/pdf, but application/x-"),
        Arguments.of("a.txt", SampleFiles.exe(), "is not text/plain, but application/x-"),
        Arguments.of("elf.txt", elf(), "is not text/plain, but application/x-"),
        Arguments.of("a.png", SampleFiles.svg(), "is not image/png, but image/svg+xml"),
        Arguments.of("a.gif", SampleFiles.text("GIF89a=1;alert(1)"), "but text/plain"),
        Arguments.of("a.pdf", SampleFiles.text("Hi"), "is not application/pdf, but text/plain"),
        Arguments.of("a.pdf", SampleFiles.text("<html><body>"), "but text/html"),
        Arguments.of("page", SampleFiles.text("<html><body>"), "but text/html"),
        Arguments.of("picture", SampleFiles.svg(), "but image/svg+xml"),
        Arguments.of("run", SampleFiles.text("#!/bin/sh\nrm -r /\n"), "but application/x-sh"),
        Arguments.of("late.csv", binaryAtTheEnd(), "is not text/csv, but text/plain"),
        Arguments.of("marked.txt", markedAsUtf16(), "is not text/plain"),
        Arguments.of("also a zip.png", pictureAndZip(), "is a picture and a zip file at once"),
        Arguments.of(
            "a.docx", SampleFiles.zip("a.txt"), "is not " + word + ", but application/zip"),
        Arguments.of("a.docx", SampleFiles.zip("word/document.xml"), "but application/zip"),
        Arguments.of("a.docx", SampleFiles.doc(), "is not " + word + ", but application/msword"),
        Arguments.of("a.msg", SampleFiles.doc(), "but application/msword"),
        Arguments.of("a.msg", SampleFiles.compoundFile("x"), "but application/x-tika-msoffice"),
        Arguments.of("a.docx", SampleFiles.encryptedOffice(), "is encrypted"),
        Arguments.of("a.xlsx", SampleFiles.encryptedOffice(), "is encrypted"),
        Arguments.of("a.docm", SampleFiles.docx(), "may hold macros"),
        Arguments.of("a.docx", macros("word/vbaProject.bin"), "holds macros"),
        Arguments.of("capitals.docx", macros("word/VBAPROJECT.BIN"), "holds macros"),
        Arguments.of("backslash.xlsx", macros("xl\\macrosheets\\1.xml"), "holds macros"),
        Arguments.of("a.xlsx", macros("xl/macrosheets/sheet1.xml"), "holds macros"),
        Arguments.of("bomb.docx", SampleFiles.bomb(), "would be larger than 1 GiB"));
  }

  private static byte[] macros(String where) {
    return SampleFiles.zip("[Content_Types].xml", "word/document.xml", "xl/workbook.xml", where);
  }

  private static byte[] elf() {
    return Arrays.copyOf(SampleFiles.text("\u007fELF\u0002\u0001\u0001"), 200);
  }

  /** A program with the byte order mark of UTF-16. */
  private static byte[] markedAsUtf16() {
    byte[] marked = new byte[258];
    marked[0] = (byte) 0xff;
    marked[1] = (byte) 0xfe;
    System.arraycopy(SampleFiles.exe(), 0, marked, 2, 256);
    return marked;
  }

  private static byte[] pictureAndZip() {
    return together(SampleFiles.image("png"), SampleFiles.zip("META-INF/MANIFEST.MF"));
  }

  private static byte[] together(byte[] first, byte[] second) {
    byte[] both = Arrays.copyOf(first, first.length + second.length);
    System.arraycopy(second, 0, both, first.length, second.length);
    return both;
  }

  private static byte[] binaryAtTheEnd() {
    return SampleFiles.text("a;b\n".repeat(100_000) + "\u0000");
  }

  @ParameterizedTest(name = "{0}: {2}")
  @MethodSource("refused")
  void aFileThatIsNotIsRefusedAndToldWhy(String name, byte[] bytes, String why) throws IOException {
    Path file = file(bytes);

    ProblemException refusal =
        catchThrowableOfType(
            ProblemException.class, () -> INSPECTOR.inspect(file, new FileName(name)));

    assertThat(refusal.type()).isEqualTo(IntakeProblem.DOCUMENT_NOT_ACCEPTED);
    assertThat(refusal).hasMessageStartingWith("The file " + name + " ").hasMessageContaining(why);
  }

  @Test
  void anEndlessCentralDirectoryIsNotRead() throws IOException {
    String[] entries =
        IntStream.range(0, 30_000).mapToObj(i -> "word/media/image" + i).toArray(String[]::new);

    assertThat(ZipDirectory.read(file(SampleFiles.zip(entries)))).isEmpty();
  }

  @Test
  void aCyclicDirectoryIsReadOnce() throws IOException {
    byte[] circle = SampleFiles.msg();
    ByteBuffer.wrap(circle).order(ByteOrder.LITTLE_ENDIAN).putInt(512 + 4, 1);

    assertThat(
            catchThrowableOfType(
                ProblemException.class,
                () -> INSPECTOR.inspect(file(circle), new FileName("a.msg"))))
        .hasMessageContaining("application/x-tika-msoffice");
  }

  /**
   * Whatever part of the file is removed or changed, the file is accepted or refused, and causes no
   * other error.
   */
  @Test
  void aDamagedFileCausesNoOtherError() throws IOException {
    Random random = new Random(7);
    for (byte[] whole :
        new byte[][] {
          SampleFiles.docx(),
          SampleFiles.msg(),
          Zip64.SIZES.of(SampleFiles.docx()),
          Zip64.END_ALONE.of(SampleFiles.docx())
        }) {
      for (int i = 0; i < 200; i++) {
        byte[] damaged = Arrays.copyOf(whole, whole.length - random.nextInt(whole.length / 2));
        for (int j = random.nextInt(4); j > 0; j--) {
          damaged[8 + random.nextInt(damaged.length - 8)] = (byte) random.nextInt();
        }
        assertIsAcceptedOrRefused(file(damaged));
      }
    }
  }

  private static void assertIsAcceptedOrRefused(Path file) throws IOException {
    for (String name : new String[] {"a.docx", "a.msg"}) {
      try {
        assertThat(INSPECTOR.inspect(file, new FileName(name))).isNotNull();
      } catch (ProblemException refusal) {
        assertThat(refusal.type()).isEqualTo(IntakeProblem.DOCUMENT_NOT_ACCEPTED);
      }
    }
  }

  private Path file(byte[] bytes) throws IOException {
    return Files.write(folder.resolve("file"), bytes);
  }
}
