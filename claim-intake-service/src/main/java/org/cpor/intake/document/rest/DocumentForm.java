package org.cpor.intake.document.rest;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.toList;

import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.cpor.events.wire.Rfc3339;
import org.cpor.intake.document.domain.DocumentKind;
import org.cpor.intake.document.domain.FileName;
import org.cpor.platform.problem.ProblemException;
import org.cpor.platform.request.RequestFields;
import org.jspecify.annotations.Nullable;

/** Reads an upload and reports all violations together. */
@ApplicationScoped
class DocumentForm {

  private static final Set<String> PARTS = Set.of("file", "kind", "acknowledgedOn", "partnerId");

  private final Clock clock;

  DocumentForm(Clock clock) {
    this.clock = clock;
  }

  /** A well-formed upload. */
  record Upload(
      String partnerId,
      DocumentKind kind,
      @Nullable LocalDate acknowledgedOn,
      FileName name,
      Path file) {}

  /**
   * Reads {@code form}.
   *
   * @param sender the partner that sends the form; empty when the form must name its partner
   * @throws ProblemException with a violation for each error
   */
  Upload read(MultipartForm form, Optional<String> sender) {
    RequestFields fields = new RequestFields();
    Map<String, List<FormPart>> parts =
        form.parts().stream().collect(groupingBy(FormPart::name, LinkedHashMap::new, toList()));
    parts.forEach((name, values) -> {
      if (!PARTS.contains(name)) {
        fields.refuse(name, "is not a field of this request");
      } else if (values.size() > 1) {
        fields.refuse(name, "must be given exactly once");
      }
    });
    Optional<String> partnerId = fields.partnerId(text(fields, parts, "partnerId"), sender);
    Optional<DocumentKind> kind =
        fields.oneOf("kind", text(fields, parts, "kind"), DocumentKind.values());
    Optional<LocalDate> acknowledgedOn =
        fields.optional(
            "acknowledgedOn",
            text(fields, parts, "acknowledgedOn"),
            this::pastDate,
            "must be a date such as 2026-03-31, and not in the future");
    Optional<FormPart.Attached> file = file(fields, parts);
    Optional<FileName> name = file.flatMap(part -> FileName.parse(part.fileName()));
    if (file.isPresent() && name.isEmpty()) {
      fields.refuse("file", "must have a name of 1 to 255 characters");
    }
    fields.refuseAll();
    return new Upload(
        partnerId.orElseThrow(),
        kind.orElseThrow(),
        acknowledgedOn.orElse(null),
        name.orElseThrow(),
        file.orElseThrow().content());
  }

  private static @Nullable String text(
      RequestFields fields, Map<String, List<FormPart>> parts, String name) {
    return switch (first(parts, name)) {
      case FormPart.Text text -> text.value();
      case FormPart.Attached file -> {
        fields.refuse(name, "must be a text");
        yield null;
      }
      case null -> null;
    };
  }

  private static Optional<FormPart.Attached> file(
      RequestFields fields, Map<String, List<FormPart>> parts) {
    switch (first(parts, "file")) {
      case FormPart.Attached file -> {
        if (isEmpty(file)) {
          fields.refuse("file", "must not be empty");
        }
        return Optional.of(file);
      }
      case FormPart.Text text -> fields.refuse("file", "must be a file with a name");
      case null -> fields.refuse("file", "is required");
    }
    return Optional.empty();
  }

  private static boolean isEmpty(FormPart.Attached file) {
    try {
      return Files.size(file.content()) == 0;
    } catch (IOException e) {
      throw new UncheckedIOException("an uploaded file cannot be read", e);
    }
  }

  private static @Nullable FormPart first(Map<String, List<FormPart>> parts, String name) {
    List<FormPart> found = parts.get(name);
    return found == null ? null : found.getFirst();
  }

  /**
   * Parses a day. Returns empty if {@code text} is not a day, or if the day has not yet begun at
   * the offset +18:00, where every day begins first.
   */
  private Optional<LocalDate> pastDate(String text) {
    LocalDate latest = LocalDate.ofInstant(clock.instant(), ZoneOffset.MAX);
    return Rfc3339.date(text).filter(date -> !date.isAfter(latest));
  }
}
