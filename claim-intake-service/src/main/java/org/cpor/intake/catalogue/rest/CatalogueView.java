package org.cpor.intake.catalogue.rest;

import static java.util.stream.Collectors.mapping;
import static java.util.stream.Collectors.partitioningBy;
import static java.util.stream.Collectors.toList;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.cpor.intake.catalogue.domain.Activity;
import org.cpor.intake.catalogue.domain.Product;
import org.cpor.intake.catalogue.domain.SolutionArea;
import org.cpor.platform.texts.LanguageTexts;
import org.cpor.platform.texts.Texts;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** The catalogue in one language. */
@Schema(name = "Catalogue", description = "What can be claimed, in one language.")
record CatalogueView(List<AreaView> solutionAreas) {

  /** The names of areas and activities, from {@code texts/catalogue_<language>.properties}. */
  private static final Texts TEXTS = Texts.load(CatalogueView.class, "catalogue");

  /**
   * A solution area.
   *
   * @param products products that can be claimed today
   * @param otherProducts products that cannot be claimed today. Some of these products can be
   *     claimed from a later day on. The other products can no longer be claimed; they are shown
   *     because older claims can name them
   */
  @Schema(name = "SolutionAreaView", description = "A solution area.")
  record AreaView(
      SolutionArea code,
      String name,
      List<ActivityView> activities,
      @Schema(description = "What can be claimed today.") List<ProductView> products,
      @Schema(
              description =
                  "What cannot be claimed today: announced products, and those that only older"
                      + " claims name.")
          List<ProductView> otherProducts) {}

  /**
   * An activity that a partner may claim.
   *
   * @param appliesWhen a description of when the activity applies, in one or two sentences
   */
  @Schema(description = "An activity that a partner may claim.")
  record ActivityView(
      Activity code,
      String name,
      @Schema(description = "When the activity applies, in one or two sentences.")
          String appliesWhen) {}

  /**
   * A product or workload.
   *
   * @param activities the activities that can be claimed for the product
   * @param from the first day, in UTC, on which the product can be claimed; absent when there is no
   *     first day
   * @param to the last day, in UTC, on which the product can be claimed; absent when no end is
   *     known
   */
  @Schema(description = "A product or workload.")
  record ProductView(
      @Schema(examples = "DYNAMICS_365_SALES") String code,
      String name,
      @Schema(description = "The activities that can be claimed for it.") List<Activity> activities,
      @Schema(
              description =
                  "The first day, in UTC, on which it can be claimed. Absent without a first day.")
          @Nullable LocalDate from,
      @Schema(
              description =
                  "The last day, in UTC, on which it can be claimed. Absent without a known end.")
          @Nullable LocalDate to) {}

  static CatalogueView of(List<Product> products, Locale language, LocalDate today) {
    LanguageTexts texts = TEXTS.in(language);
    return new CatalogueView(
        Arrays.stream(SolutionArea.values())
            .map(area -> area(area, products, texts, language, today))
            .toList());
  }

  private static AreaView area(
      SolutionArea area,
      List<Product> products,
      LanguageTexts texts,
      Locale language,
      LocalDate today) {
    String key = area.name();
    Map<Boolean, List<ProductView>> byOffer =
        products.stream()
            .filter(product -> product.solutionArea() == area)
            .collect(
                partitioningBy(
                    product -> product.isOfferedOn(today),
                    mapping(product -> view(product, language), toList())));
    return new AreaView(
        area,
        texts.text(key),
        area.activities().stream()
            .map(activity ->
                new ActivityView(
                    activity,
                    texts.text(key + "." + activity),
                    texts.text(key + "." + activity + ".when")))
            .toList(),
        byOffer.getOrDefault(true, List.of()),
        byOffer.getOrDefault(false, List.of()));
  }

  private static ProductView view(Product product, Locale language) {
    return new ProductView(
        product.code(),
        language.getLanguage().equals("hu") ? product.hungarianName() : product.englishName(),
        product.activities(),
        product.from(),
        product.to());
  }
}
