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
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * What a feed writes about a partner.
 *
 * @param mpns the locations of the partner, each with its own MPN
 */
@Schema(requiredProperties = {"displayName", "mpns"})
public record PartnerEntry(
    @Schema(minLength = 1, maxLength = 200) @Nullable String displayName,
    @Nullable @Size(max = 500) List<Location> mpns)
    implements DirectoryEntry {

  /**
   * A location of the partner.
   *
   * @param mpnId the MPN of the location: its number in the partner network
   * @param location a text that says where the location is
   * @param partnerType absent for a standard location
   */
  @Schema(name = "LocationEntry", requiredProperties = "mpnId")
  public record Location(
      @Schema(pattern = "^\\s*[0-9]{1,10}\\s*$", examples = "4567890") @Nullable String mpnId,
      @Schema(minLength = 1, maxLength = 200, examples = "Budapest") @Nullable String location,
      @Schema(pattern = Codes.PATTERN, examples = "FRP_FASTTRACK") @Nullable String partnerType,
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

  /**
   * An incentive program in which a location is enrolled.
   *
   * @param program the name of the program
   * @param from the first day; absent if no beginning is known
   * @param to the last day; absent if no end is known
   */
  @Schema(
      name = "EnrolmentEntry",
      requiredProperties = {"program", "solutionArea"})
  public record Program(
      @Schema(minLength = 1, maxLength = 200, examples = "Online Services Usage")
          @Nullable String program,
      @Schema(type = SchemaType.STRING, implementation = SolutionArea.class)
          @Nullable String solutionArea,
      @Schema(format = "date", examples = "2026-01-01") @Nullable String from,
      @Schema(format = "date", examples = "2026-12-31") @Nullable String to) {

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
