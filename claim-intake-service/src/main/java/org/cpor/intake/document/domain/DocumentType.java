package org.cpor.intake.document.domain;

import static java.util.stream.Collectors.joining;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** The accepted file types, with their extensions and media types. */
public enum DocumentType {
  PDF("application/pdf", "pdf"),
  DOCX("application/vnd.openxmlformats-officedocument.wordprocessingml.document", "docx"),
  XLSX("application/vnd.openxmlformats-officedocument.spreadsheetml.sheet", "xlsx"),
  PPTX("application/vnd.openxmlformats-officedocument.presentationml.presentation", "pptx"),
  MSG("application/vnd.ms-outlook", "msg"),
  RTF("application/rtf", "rtf"),
  CSV("text/csv", "csv"),
  TXT("text/plain", "txt"),
  PNG("image/png", "png"),
  JPEG("image/jpeg", "jpg", "jpeg"),
  GIF("image/gif", "gif"),
  BMP("image/bmp", "bmp"),
  TIFF("image/tiff", "tif", "tiff");

  private final String mediaType;

  @SuppressWarnings("ImmutableEnumChecker") // List.of returns an immutable list.
  private final List<String> extensions;

  DocumentType(String mediaType, String... extensions) {
    this.mediaType = mediaType;
    this.extensions = List.of(extensions);
  }

  /**
   * The type to which the extension of the file name belongs; empty if no type has this extension.
   */
  public static Optional<DocumentType> promisedBy(FileName name) {
    return Stream.of(values())
        .filter(type -> type.extensions.contains(name.extension()))
        .findFirst();
  }

  /** The type with this media type. */
  public static Optional<DocumentType> ofMediaType(String mediaType) {
    return Stream.of(values()).filter(type -> type.mediaType.equals(mediaType)).findFirst();
  }

  /** The extensions of accepted files, as a text for people. */
  public static String allExtensions() {
    return Stream.of(values()).flatMap(type -> type.extensions.stream()).collect(joining(", "));
  }

  public String mediaType() {
    return mediaType;
  }

  /** Whether a document of this type is a picture, which has no text. */
  public boolean isPicture() {
    return mediaType.startsWith("image/");
  }

  /** The usual extension of this type. */
  public String extension() {
    return extensions.getFirst();
  }
}
