package org.cpor.verifier.directory.application;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import org.cpor.verifier.catalogue.domain.SolutionArea;
import org.cpor.verifier.directory.domain.Enrolment;
import org.cpor.verifier.directory.domain.Mpn;
import org.cpor.verifier.directory.domain.Partner;
import org.cpor.verifier.platform.Fields;
import org.jspecify.annotations.Nullable;

/** What a feed says of a partner. */
public record PartnerEntry(@Nullable String displayName, @Nullable List<Location> mpns)
    implements DirectoryEntry {

  private static final String ID_RULE =
      "must have up to 64 letters, digits, dots, dashes and underscores";

  /**
   * One of its locations.
   *
   * @param partnerType absent for a standard one
   */
  public record Location(
      @Nullable String mpnId,
      @Nullable String location,
      @Nullable String partnerType,
      @Nullable List<Program> enrolments) {

    private Supplier<Mpn> read(Fields fields) {
      Supplier<String> id = fields.required("mpnId", mpnId, PartnerEntry::id, ID_RULE);
      Supplier<Optional<String>> place = fields.optionalText("location", location, 200);
      Supplier<Optional<String>> type =
          fields.optional("partnerType", partnerType, Codes::parse, Codes.RULE);
      Supplier<List<Enrolment>> programs =
          fields.each(
              "enrolments",
              enrolments == null ? List.of() : enrolments,
              (of, program) -> program.read(of));
      return () ->
          new Mpn(
              id.get(), place.get().orElse(null), type.get().orElse(Mpn.STANDARD), programs.get());
    }
  }

  /** An incentive program that a location takes part in. */
  public record Program(
      @Nullable String program,
      @Nullable String solutionArea,
      @Nullable String from,
      @Nullable String to) {

    private Supplier<Enrolment> read(Fields fields) {
      Supplier<String> name = fields.text("program", program, 200);
      Supplier<SolutionArea> area = fields.oneOf("solutionArea", solutionArea, SolutionArea.class);
      Supplier<Optional<LocalDate>> first = day(fields, "from", from);
      Supplier<Optional<LocalDate>> last = day(fields, "to", to);
      return () ->
          new Enrolment(name.get(), area.get(), first.get().orElse(null), last.get().orElse(null));
    }

    private static Supplier<Optional<LocalDate>> day(
        Fields fields, String field, @Nullable String text) {
      return fields.optional(field, text, Program::date, "must be a date such as 2026-11-20");
    }

    private static Optional<LocalDate> date(String text) {
      try {
        return Optional.of(LocalDate.parse(text)).filter(date -> date.getYear() <= 9999);
      } catch (DateTimeException e) {
        return Optional.empty();
      }
    }
  }

  @Override
  public Partner toRecord(String id) {
    Fields fields = new Fields();
    Supplier<String> partnerId = fields.required("partnerId", id, PartnerEntry::id, ID_RULE);
    Supplier<String> name = fields.text("displayName", displayName, 200);
    Supplier<List<Mpn>> locations = fields.each("mpns", mpns, (of, location) -> location.read(of));
    if (mpns != null) {
      fields.distinct(
          "mpns", mpns.stream().map(location -> location == null ? null : location.mpnId()));
    }
    fields.refuseIfWrong();
    return new Partner(partnerId.get(), name.get(), locations.get());
  }

  private static Optional<String> id(String text) {
    return text.matches("[A-Za-z0-9._-]{1,64}") ? Optional.of(text) : Optional.empty();
  }
}
