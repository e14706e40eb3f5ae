package org.cpor.verifier.directory.application;

import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import org.cpor.identifiers.MpnId;
import org.cpor.identifiers.PartnerId;
import org.cpor.verifier.catalogue.domain.SolutionArea;
import org.cpor.verifier.directory.domain.Enrolment;
import org.cpor.verifier.directory.domain.Mpn;
import org.cpor.verifier.directory.domain.Partner;
import org.jspecify.annotations.Nullable;

/** What a feed writes about a partner. */
public record PartnerEntry(
    @Nullable String displayName, @Nullable @Size(max = 500) List<Location> mpns)
    implements DirectoryEntry {

  /**
   * A location of the partner.
   *
   * @param partnerType absent for a standard location
   */
  public record Location(
      @Nullable String mpnId,
      @Nullable String location,
      @Nullable String partnerType,
      @Nullable @Size(max = 50) List<Program> enrolments) {

    private @Nullable String id() {
      return Optional.ofNullable(mpnId).flatMap(MpnId::parse).map(MpnId::digits).orElse(null);
    }

    private Supplier<Mpn> read(EntryFields fields) {
      Supplier<MpnId> id = fields.required("mpnId", mpnId, MpnId::parse, "must be 1 to 10 digits");
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
              id.get().digits(),
              place.get().orElse(null),
              type.get().orElse(Mpn.STANDARD),
              programs.get());
    }
  }

  /** An incentive program in which a location is enrolled. */
  public record Program(
      @Nullable String program,
      @Nullable String solutionArea,
      @Nullable String from,
      @Nullable String to) {

    private Supplier<Enrolment> read(EntryFields fields) {
      Supplier<String> name = fields.text("program", program, 200);
      Supplier<SolutionArea> area = fields.oneOf("solutionArea", solutionArea, SolutionArea.class);
      Supplier<Optional<LocalDate>> first = Days.read(fields, "from", from);
      Supplier<Optional<LocalDate>> last = Days.read(fields, "to", to);
      return () ->
          new Enrolment(name.get(), area.get(), first.get().orElse(null), last.get().orElse(null));
    }
  }

  @Override
  public Partner toRecord(String id) {
    EntryFields fields = new EntryFields();
    Supplier<PartnerId> partnerId =
        fields.required(
            "partnerId",
            id,
            PartnerId::parse,
            "must have up to 64 letters, digits, dots, dashes and underscores");
    Supplier<String> name = fields.text("displayName", displayName, 200);
    Supplier<List<Mpn>> locations = fields.each("mpns", mpns, (of, location) -> location.read(of));
    if (mpns != null) {
      fields.distinct(
          "mpns", mpns.stream().map(location -> location == null ? null : location.id()));
    }
    fields.refuseIfWrong();
    return new Partner(partnerId.get().text(), name.get(), locations.get());
  }
}
