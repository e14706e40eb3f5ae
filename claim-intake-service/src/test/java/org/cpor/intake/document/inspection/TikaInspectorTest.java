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
import org.cpor.intake.document.domain.DocumentType;
import org.cpor.intake.document.domain.FileName;
import org.cpor.intake.platform.IntakeProblem;
import org.cpor.platform.problem.ProblemException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

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

  @ParameterizedTest(name = "{0}")
  @MethodSource("accepted")
  void aFileThatIsWhatItsNameSaysIsAccepted(String name, byte[] bytes, DocumentType type)
      throws IOException {
    assertThat(INSPECTOR.inspect(file(bytes), new FileName(name))).isEqualTo(type);
  }

  static Stream<Arguments> refused() {
    String word = DocumentType.DOCX.mediaType();
    return Stream.of(
        Arguments.of("a.exe", SampleFiles.exe(), "is of no accepted type"),
        Arguments.of("a", SampleFiles.pdf("a"), "is of no accepted type"),
        Arguments.of("a.pdf", SampleFiles.exe(), "is not application/pdf, but application/x-"),
        Arguments.of("a.txt", SampleFiles.exe(), "is not text/plain, but application/x-"),
        Arguments.of("a.png", SampleFiles.svg(), "is not image/png, but image/svg+xml"),
        Arguments.of("a.png", SampleFiles.image("jpeg"), "is not image/png, but image/jpeg"),
        Arguments.of("a.pdf", SampleFiles.text("Hi"), "is not application/pdf, but text/plain"),
        Arguments.of("a.txt", SampleFiles.pdf("a"), "is not text/plain, but application/pdf"),
        Arguments.of("a.txt", SampleFiles.rtf(), "is not text/plain, but application/rtf"),
        Arguments.of("late.csv", binaryAtTheEnd(), "is not text/csv, but text/plain"),
        Arguments.of("a.xlsx", SampleFiles.docx(), "but " + word),
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
  void aTableOfContentsWithoutEndIsNotRead() throws IOException {
    String[] entries =
        IntStream.range(0, 20_000).mapToObj(i -> "word/media/image" + i).toArray(String[]::new);

    assertThat(ZipDirectory.read(file(SampleFiles.zip(entries)))).isEmpty();
  }

  @Test
  void aDirectoryThatGoesInCirclesComesToAnEnd() throws IOException {
    byte[] circle = SampleFiles.msg();
    ByteBuffer.wrap(circle).order(ByteOrder.LITTLE_ENDIAN).putInt(512 + 4, 1);

    assertThat(
            catchThrowableOfType(
                ProblemException.class,
                () -> INSPECTOR.inspect(file(circle), new FileName("a.msg"))))
        .hasMessageContaining("application/x-tika-msoffice");
  }

  /** Whatever is cut off or changed: it is accepted or refused, and nothing else happens. */
  @Test
  void aDamagedFileIsNoCrash() throws IOException {
    Random random = new Random(7);
    for (byte[] whole : new byte[][] {SampleFiles.docx(), SampleFiles.msg()}) {
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
