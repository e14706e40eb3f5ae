package org.cpor.intake.document.inspection;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static org.cpor.intake.document.domain.DocumentType.CSV;
import static org.cpor.intake.document.domain.DocumentType.DOCX;
import static org.cpor.intake.document.domain.DocumentType.MSG;
import static org.cpor.intake.document.domain.DocumentType.PDF;
import static org.cpor.intake.document.domain.DocumentType.PPTX;
import static org.cpor.intake.document.domain.DocumentType.RTF;
import static org.cpor.intake.document.domain.DocumentType.TXT;
import static org.cpor.intake.document.domain.DocumentType.XLSX;

import com.google.errorprone.annotations.CompileTimeConstant;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.channels.Channels;
import java.nio.channels.SeekableByteChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.apache.tika.metadata.Metadata;
import org.apache.tika.mime.MediaType;
import org.apache.tika.mime.MimeTypes;
import org.cpor.intake.document.application.FileInspector;
import org.cpor.intake.document.domain.DocumentType;
import org.cpor.intake.document.domain.FileName;
import org.cpor.intake.platform.IntakeProblem;
import org.cpor.platform.problem.ProblemException;

/**
 * Determines the type of a file from its first bytes, with Tika. An Office document is a container;
 * its type follows from the names of its parts. A binary file is accepted even if it has the
 * extension of another accepted type (ADR 0037). A binary program is refused, because its type is
 * not accepted. A file with the name of a program or of a web page is refused, too.
 *
 * <p>An encrypted PDF is accepted. Most encrypted PDFs, such as signed PDFs, only forbid changes,
 * and everyone can open them. Others cannot be opened without their password. To recognize such a
 * PDF, this class would have to decode each encrypted PDF.
 */
@ApplicationScoped
class TikaInspector implements FileInspector {

  private static final MediaType COMPOUND_FILE = MediaType.application("x-tika-msoffice");

  /** Media types of compound files, by the name of an entry at the top level of the file. */
  private static final Map<String, String> COMPOUND_FILES =
      Map.of(
          "__properties_version1.0", MSG.mediaType(),
          "WordDocument", "application/msword",
          "Workbook", "application/vnd.ms-excel",
          "PowerPoint Document", "application/vnd.ms-powerpoint");

  private static final String ENCRYPTED = "EncryptedPackage";

  /** The name of the main part of each type of Office document. */
  private static final Map<DocumentType, Pattern> MAIN_PARTS =
      Map.of(
          DOCX, Pattern.compile("word/document[0-9]*\\.xml"),
          XLSX, Pattern.compile("xl/workbook[0-9]*\\.xml"),
          PPTX, Pattern.compile("ppt/presentation[0-9]*\\.xml"));

  private static final String CONTENT_TYPES = "[content_types].xml";

  private static final Pattern MACROS = Pattern.compile(".*vbaproject\\.bin|xl/macrosheets/.*");

  private static final Set<String> MACRO_EXTENSIONS =
      Set.of(
          "docm", "dotm", "xlsm", "xltm", "xlam", "xlsb", "pptm", "potm", "ppsm", "ppam", "sldm");

  /**
   * Extensions of files that a computer executes, or that a browser shows with scripts. ({@code
   * .com} is not included, because many customers' names end in {@code .com}.)
   */
  private static final Set<String> ACTIVE_EXTENSIONS =
      Set.of(
          "exe", "scr", "pif", "msi", "msp", "cpl", "dll", "sys", "jar", "app", "elf", "so", "apk",
          "bat", "cmd", "ps1", "psm1", "vbs", "vbe", "js", "jse", "mjs", "wsf", "wsh", "hta", "sh",
          "bash", "zsh", "command", "py", "pl", "rb", "php", "lnk", "url", "desktop", "reg", "inf",
          "scf", "chm", "iso", "htm", "html", "xhtml", "shtml", "mht", "mhtml", "svg", "svgz",
          "xml", "xsl", "xslt", "swf");

  private static final long MAX_UNPACKED_SIZE = 1L << 30;

  private static final Map<String, String> ENDS_OF_LEGIBLE_FORMATS =
      Map.of(PDF.mediaType(), "%%EOF", RTF.mediaType(), "}");

  private static final int TAIL_BYTES = 1024;

  private final MimeTypes types = MimeTypes.getDefaultMimeTypes();

  @Override
  public DocumentType inspect(Path file, FileName name) throws IOException {
    if (MACRO_EXTENSIONS.contains(name.extension())) {
      throw refused(name, "The file {0} may hold macros; save it without them.");
    }
    if (ACTIVE_EXTENSIONS.contains(name.extension())) {
      throw refused(
          name, "The file {0} is named like a program or a page; rename it if it is a document.");
    }
    MediaType magic = magic(file);
    return isText(file, magic, name) ? text(magic, name) : binary(file, magic, name);
  }

  /**
   * Whether the whole file is text. Tika is not enough for this: it checks only the beginning,
   * reports another format for some texts because of their first letters, and does not recognize
   * text in old encodings with many accents. A real PDF or RTF file can consist of text characters
   * only. So a file that begins like a PDF or RTF file counts as text only if it has the name of a
   * text and does not end like a PDF or RTF file.
   */
  private static boolean isText(Path file, MediaType magic, FileName name) throws IOException {
    String end = ENDS_OF_LEGIBLE_FORMATS.get(magic.toString());
    if (end == null) {
      return PlainText.isIn(file);
    }
    return isTextual(DocumentType.promisedBy(name)) && !endsWith(file, end) && PlainText.isIn(file);
  }

  private static boolean isTextual(Optional<DocumentType> promised) {
    return promised.filter(type -> type == TXT || type == CSV).isPresent();
  }

  private static boolean endsWith(Path file, String end) throws IOException {
    try (SeekableByteChannel channel = Files.newByteChannel(file)) {
      channel.position(Math.max(0, channel.size() - TAIL_BYTES));
      byte[] tail = Channels.newInputStream(channel).readAllBytes();
      return new String(tail, ISO_8859_1).stripTrailing().endsWith(end);
    }
  }

  /**
   * The type of a text. A text that a browser or a shell would execute is accepted only if its name
   * is the name of a plain text. A text with the name of another format is refused: a text with the
   * name of an image can be a script, and a text with the name of a PDF is usually an error page.
   */
  private DocumentType text(MediaType magic, FileName name) {
    Optional<DocumentType> promised = DocumentType.promisedBy(name);
    if (isTextual(promised)) {
      return promised.get();
    }
    boolean isPlain =
        magic.equals(MediaType.TEXT_PLAIN)
            || magic.equals(MediaType.OCTET_STREAM)
            || !isA(magic, MediaType.TEXT_PLAIN);
    if (promised.isEmpty() && isPlain) {
      return TXT;
    }
    throw mismatch(name, isPlain ? TXT.mediaType() : magic.toString());
  }

  /** The type of a binary file, regardless of its name. */
  private DocumentType binary(Path file, MediaType magic, FileName name) throws IOException {
    String found = inContainer(file, magic, name);
    return DocumentType.ofMediaType(found)
        .filter(type -> !isTextual(Optional.of(type)))
        .orElseThrow(() -> mismatch(name, found));
  }

  private static ProblemException mismatch(FileName name, String found) {
    return DocumentType.promisedBy(name)
        .map(promised ->
            refused(name, "The file {0} is not {1}, but {2}.", promised.mediaType(), found))
        .orElseGet(() ->
            refused(
                name,
                "The file {0} is of no accepted type, but {1}; names end in one of {2}.",
                found,
                DocumentType.allExtensions()));
  }

  private MediaType magic(Path file) throws IOException {
    try (InputStream bytes = new BufferedInputStream(Files.newInputStream(file))) {
      return types.detect(bytes, new Metadata());
    }
  }

  /**
   * The media type of the file. If the file is a container, this is the media type of the document
   * in the container.
   */
  private String inContainer(Path file, MediaType magic, FileName name) throws IOException {
    if (magic.equals(COMPOUND_FILE)) {
      return compoundFile(file, name).orElse(magic.toString());
    }
    if (isA(magic, MediaType.APPLICATION_ZIP)) {
      return zipFile(file, name).orElse(magic.toString());
    }
    if (magic.getType().equals("image") && ZipDirectory.read(file).isPresent()) {
      throw refused(name, "The file {0} is a picture and a zip file at once.");
    }
    return magic.toString();
  }

  private static Optional<String> compoundFile(Path file, FileName name) {
    Set<String> names;
    try {
      names = CompoundFile.namesIn(file);
    } catch (IOException e) {
      return Optional.empty();
    }
    if (names.contains(ENCRYPTED)) {
      throw refused(name, "The file {0} is encrypted; save it without a password.");
    }
    return COMPOUND_FILES.entrySet().stream()
        .filter(known -> names.contains(known.getKey()))
        .map(Map.Entry::getValue)
        .findFirst();
  }

  private static Optional<String> zipFile(Path file, FileName name) throws IOException {
    Optional<ZipDirectory> directory = ZipDirectory.read(file);
    if (directory.isEmpty()) {
      return Optional.empty();
    }
    if (directory.get().unpackedSize() > MAX_UNPACKED_SIZE) {
      throw refused(name, "The file {0} would be larger than 1 GiB when unpacked.");
    }
    if (has(directory.get(), MACROS)) {
      throw refused(name, "The file {0} holds macros; save it without them.");
    }
    return MAIN_PARTS.entrySet().stream()
        .filter(known -> directory.get().names().contains(CONTENT_TYPES))
        .filter(known -> has(directory.get(), known.getValue()))
        .map(known -> known.getKey().mediaType())
        .findFirst();
  }

  private static boolean has(ZipDirectory directory, Pattern entry) {
    return directory.names().stream().anyMatch(name -> entry.matcher(name).matches());
  }

  private boolean isA(MediaType type, MediaType other) {
    return types.getMediaTypeRegistry().isInstanceOf(type, other);
  }

  private static ProblemException refused(
      FileName name, @CompileTimeConstant String pattern, Object... more) {
    return new ProblemException(
        IntakeProblem.DOCUMENT_NOT_ACCEPTED,
        pattern,
        Stream.concat(Stream.of(name.text()), Stream.of(more)).toArray());
  }
}
