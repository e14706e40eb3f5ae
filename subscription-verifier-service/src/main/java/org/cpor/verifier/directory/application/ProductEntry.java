package org.cpor.verifier.directory.application;

import static java.util.stream.Collectors.joining;

import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.cpor.verifier.catalogue.domain.Activity;
import org.cpor.verifier.catalogue.domain.SolutionArea;
import org.cpor.verifier.directory.domain.Product;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * What a feed writes about a product or workload of the catalogue.
 *
 * @param activities the activities that can be claimed for the product, at least one. All of them
 *     belong to the solution area
 * @param from the first day, in UTC, on which the product can be claimed; absent if no beginning is
 *     known
 * @param to the last day, in UTC, on which the product can be claimed; absent if no end is known
 */
@Schema(requiredProperties = {"solutionArea", "names", "activities"})
public record ProductEntry(
    @Schema(type = SchemaType.STRING, implementation = SolutionArea.class)
        @Nullable String solutionArea,
    @Nullable Names names,
    @Schema(type = SchemaType.ARRAY, implementation = Activity.class, minItems = 1)
        @Nullable @Size(max = MAX_ACTIVITIES) List<String> activities,
    @Schema(format = "date", examples = "2026-01-01") @Nullable String from,
    @Schema(format = "date", examples = "2026-12-31") @Nullable String to)
    implements DirectoryEntry {

  private static final int MAX_NAME = 200;
  private static final int MAX_ACTIVITIES = 10;

  /** The name of the product in each language of the platform. */
  @Schema(
      name = "ProductNamesEntry",
      requiredProperties = {"hu", "en"})
  public record Names(
      @Schema(minLength = 1, maxLength = MAX_NAME, examples = "Dynamics 365 Értékesítés")
          @Nullable String hu,
      @Schema(minLength = 1, maxLength = MAX_NAME, examples = "Dynamics 365 Sales")
          @Nullable String en) {}

  @Override
  public Product toRecord(String id) {
    EntryFields fields = new EntryFields();
    Supplier<String> code = fields.required("code", id, Codes::parse, Codes.RULE);
    Supplier<SolutionArea> area = fields.oneOf("solutionArea", solutionArea, SolutionArea.class);
    Names given = names == null ? new Names(null, null) : names;
    Supplier<String> hungarian = fields.in("names").text("hu", given.hu(), MAX_NAME);
    Supplier<String> english = fields.in("names").text("en", given.en(), MAX_NAME);
    Supplier<List<Activity>> offered = offered(fields);
    Supplier<Optional<LocalDate>> first = Days.read(fields, "from", from);
    Supplier<Optional<LocalDate>> last = Days.read(fields, "to", to);
    fields.refuseIfWrong();
    Optional<LocalDate> begin = first.get();
    if (begin.isPresent() && last.get().filter(begin.get()::isAfter).isPresent()) {
      fields.wrong("to", "must not be before from");
      fields.refuseIfWrong();
    }
    return new Product(
        code.get(),
        area.get(),
        new Product.Names(hungarian.get(), english.get()),
        offered.get(),
        begin.orElse(null),
        last.get().orElse(null));
  }

  private Supplier<List<Activity>> offered(EntryFields fields) {
    if (activities != null && activities.isEmpty()) {
      return fields.wrong("activities", "must name at least one");
    }
    List<Activity> ofArea =
        Optional.ofNullable(solutionArea)
            .flatMap(SolutionArea::named)
            .map(SolutionArea::activities)
            .orElse(List.of(Activity.values()));
    fields.distinct("activities", activities == null ? Stream.empty() : activities.stream());
    return fields.eachText(
        "activities",
        activities,
        text -> ofArea.stream().filter(activity -> activity.name().equals(text)).findFirst(),
        "must be one of {0}",
        ofArea.stream().map(Enum::name).collect(joining(", ")));
  }
}
