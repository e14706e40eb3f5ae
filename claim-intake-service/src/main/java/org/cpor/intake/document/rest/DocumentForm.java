package org.cpor.intake.document.rest;

import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.time.Clock;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.cpor.intake.document.domain.DocumentKind;
import org.cpor.intake.document.domain.FileName;
import org.cpor.intake.platform.Fields;
import org.cpor.platform.problem.ProblemException;
import org.jboss.resteasy.reactive.server.multipart.FormValue;
import org.jboss.resteasy.reactive.server.multipart.MultipartFormDataInput;
import org.jspecify.annotations.Nullable;

/** Reads an upload and tells everything that is wrong with its shape at once. */
@ApplicationScoped
class DocumentForm {

  private static final Set<String> PARTS = Set.of("file", "kind", "acknowledgedOn", "partnerId");

  /** Java itself reads years that no database has. */
  private static final Pattern DATE = Pattern.compile("[0-9]{4}-[0-9]{2}-[0-9]{2}");

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
   * @param sender the partner that sends it for itself; empty when the form must name the partner
   * @throws ProblemException with a violation for each fault
   */
  Upload read(MultipartFormDataInput form, Optional<String> sender) {
    Fields fields = new Fields();
    Map<String, Collection<FormValue>> parts = form.getValues();
    parts.forEach((name, values) -> {
      if (!PARTS.contains(name)) {
        fields.refuse(name, "is not a field of this request");
      } else if (values.size() > 1) {
        fields.refuse(name, "must be there once");
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
    Optional<FormValue> file = file(fields, parts);
    Optional<FileName> name = file.flatMap(part -> FileName.parse(part.getFileName()));
    if (file.isPresent() && name.isEmpty()) {
      fields.refuse("file", "must have a name of 1 to 255 characters");
    }
    fields.refuseAll();
    return new Upload(
        partnerId.orElseThrow(),
        kind.orElseThrow(),
        acknowledgedOn.orElse(null),
        name.orElseThrow(),
        file.orElseThrow().getFileItem().getFile());
  }

  private static @Nullable String text(
      Fields fields, Map<String, Collection<FormValue>> parts, String name) {
    Optional<FormValue> part = first(parts, name);
    if (part.filter(FormValue::isFileItem).isPresent()) {
      fields.refuse(name, "must be a text");
    }
    return part.filter(value -> !value.isFileItem()).map(FormValue::getValue).orElse(null);
  }

  private static Optional<FormValue> file(Fields fields, Map<String, Collection<FormValue>> parts) {
    Optional<FormValue> part = first(parts, "file");
    if (part.isEmpty()) {
      fields.refuse("file", "is required");
    } else if (!part.get().isFileItem()) {
      fields.refuse("file", "must be a file with a name");
    } else if (isEmpty(part.get())) {
      fields.refuse("file", "must not be empty");
    }
    return part.filter(FormValue::isFileItem);
  }

  private static boolean isEmpty(FormValue file) {
    try {
      return file.getFileItem().getFileSize() == 0;
    } catch (IOException e) {
      throw new UncheckedIOException("an uploaded file cannot be read", e);
    }
  }

  private static Optional<FormValue> first(Map<String, Collection<FormValue>> parts, String name) {
    return parts.getOrDefault(name, List.of()).stream().findFirst();
  }

  /** A day that has begun somewhere on earth. */
  private Optional<LocalDate> pastDate(String text) {
    if (!DATE.matcher(text).matches()) {
      return Optional.empty();
    }
    try {
      LocalDate latest = LocalDate.ofInstant(clock.instant(), ZoneOffset.MAX);
      return Optional.of(LocalDate.parse(text)).filter(date -> !date.isAfter(latest));
    } catch (DateTimeException e) {
      return Optional.empty();
    }
  }
}
