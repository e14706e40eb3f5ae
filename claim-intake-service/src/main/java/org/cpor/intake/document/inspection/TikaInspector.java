package org.cpor.intake.document.inspection;

import static org.cpor.intake.document.domain.DocumentType.CSV;
import static org.cpor.intake.document.domain.DocumentType.DOCX;
import static org.cpor.intake.document.domain.DocumentType.MSG;
import static org.cpor.intake.document.domain.DocumentType.PPTX;
import static org.cpor.intake.document.domain.DocumentType.RTF;
import static org.cpor.intake.document.domain.DocumentType.TXT;
import static org.cpor.intake.document.domain.DocumentType.XLSX;

import jakarta.enterprise.context.ApplicationScoped;
import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.apache.tika.metadata.Metadata;
import org.apache.tika.mime.MediaType;
import org.apache.tika.mime.MimeTypes;
import org.cpor.intake.document.application.FileInspector;
import org.cpor.intake.document.domain.DocumentType;
import org.cpor.intake.document.domain.FileName;
import org.cpor.intake.platform.IntakeProblem;
import org.cpor.platform.problem.ProblemException;

/**
 * Asks Tika what the first bytes are, and, of the containers in which Office keeps its documents,
 * looks at the names inside.
 *
 * <p>An encrypted PDF is accepted: most are open to everyone and only forbid changes, as signed
 * ones do, and without taking it apart the others look the same.
 */
@ApplicationScoped
class TikaInspector implements FileInspector {

  private static final MediaType COMPOUND_FILE = MediaType.application("x-tika-msoffice");

  /** What an entry at the top of a compound file says of the whole. */
  private static final Map<String, String> COMPOUND_FILES =
      Map.of(
          "__properties_version1.0", MSG.mediaType(),
          "WordDocument", "application/msword",
          "Workbook", "application/vnd.ms-excel",
          "PowerPoint Document", "application/vnd.ms-powerpoint");

  private static final String ENCRYPTED = "EncryptedPackage";

  /** The main part of each of Office's documents. */
  private static final Map<DocumentType, Pattern> MAIN_PARTS =
      Map.of(
          DOCX, Pattern.compile("word/document[0-9]*\\.xml"),
          XLSX, Pattern.compile("xl/workbook[0-9]*\\.xml"),
          PPTX, Pattern.compile("ppt/presentation[0-9]*\\.xml"));

  private static final String CONTENT_TYPES = "[content_types].xml";

  private static final Pattern MACROS = Pattern.compile(".*vbaproject\\.bin|xl/macrosheets/.*");

  private static final Set<String> MACRO_EXTENSIONS =
      Set.of("docm", "dotm", "xlsm", "xltm", "xlam", "pptm", "potm", "ppsm");

  private static final long MAX_UNPACKED_SIZE = 1L << 30;

  private final MimeTypes types = MimeTypes.getDefaultMimeTypes();

  @Override
  public DocumentType inspect(Path file, FileName name) throws IOException {
    if (MACRO_EXTENSIONS.contains(name.extension())) {
      throw refused(name, "may hold macros; save it without them");
    }
    DocumentType promised =
        DocumentType.promisedBy(name)
            .orElseThrow(() ->
                refused(
                    name,
                    "is of no accepted type; names end in one of " + DocumentType.allExtensions()));
    String found = find(file, name);
    boolean kept =
        found.equals(promised.mediaType())
            || ((promised == TXT || promised == CSV) && isText(file, found));
    if (!kept) {
      throw refused(name, "is not " + promised.mediaType() + ", but " + found);
    }
    return promised;
  }

  /** The media type of what is in the file. */
  private String find(Path file, FileName name) throws IOException {
    MediaType magic;
    try (InputStream bytes = new BufferedInputStream(Files.newInputStream(file))) {
      magic = types.detect(bytes, new Metadata());
    }
    if (magic.equals(COMPOUND_FILE)) {
      return compoundFile(file, name).orElse(magic.toString());
    }
    return isA(magic, MediaType.APPLICATION_ZIP)
        ? zipFile(file, name).orElse(magic.toString())
        : magic.toString();
  }

  private static Optional<String> compoundFile(Path file, FileName name) {
    Set<String> names;
    try {
      names = CompoundFile.namesIn(file);
    } catch (IOException e) {
      return Optional.empty();
    }
    if (names.contains(ENCRYPTED)) {
      throw refused(name, "is encrypted; save it without a password");
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
      throw refused(name, "would be larger than 1 GiB when unpacked");
    }
    if (has(directory.get(), MACROS)) {
      throw refused(name, "holds macros; save it without them");
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

  /**
   * Tika looks at the beginning only, and does not know a text of many accents in an old encoding.
   * What is text is text to its end.
   */
  private boolean isText(Path file, String found) throws IOException {
    MediaType type = MediaType.parse(found);
    return (isA(type, MediaType.TEXT_PLAIN) || type.equals(MediaType.OCTET_STREAM))
        && !found.equals(RTF.mediaType())
        && PlainText.isIn(file);
  }

  private boolean isA(MediaType type, MediaType other) {
    return types.getMediaTypeRegistry().isInstanceOf(type, other);
  }

  private static ProblemException refused(FileName name, String why) {
    return new ProblemException(
        IntakeProblem.DOCUMENT_NOT_ACCEPTED, "The file " + name.text() + " " + why + ".");
  }
}
