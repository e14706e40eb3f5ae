package org.cpor.intake.catalogue;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.ResourceBundle;
import java.util.ResourceBundle.Control;

/** What can be claimed, in one language. */
record CatalogueView(List<AreaView> solutionAreas) {

  /** The activities of each solution area. */
  static final Map<String, List<String>> ACTIVITIES =
      Map.of(
          "BUSINESS_APPLICATIONS", List.of("PRESALES", "USAGE", "REVENUE_ASSOCIATION"),
          "MICROSOFT_365", List.of("USAGE"));

  private static final List<String> AREAS = List.of("BUSINESS_APPLICATIONS", "MICROSOFT_365");

  static final String BUNDLE = "messages";

  record AreaView(
      String code, String name, List<ActivityView> activities, List<ProductView> products) {}

  /**
   * What a partner may claim to have done.
   *
   * @param appliesWhen in a sentence or two
   */
  record ActivityView(String code, String name, String appliesWhen) {}

  record ProductView(String code, String name) {}

  static CatalogueView of(List<Catalogue.Product> products, Locale language) {
    ResourceBundle texts =
        ResourceBundle.getBundle(
            BUNDLE, language, Control.getNoFallbackControl(Control.FORMAT_PROPERTIES));
    return new CatalogueView(
        AREAS.stream().map(area -> area(area, products, texts, language)).toList());
  }

  private static AreaView area(
      String area, List<Catalogue.Product> products, ResourceBundle texts, Locale language) {
    String key = "catalogue." + area;
    return new AreaView(
        area,
        texts.getString(key),
        ACTIVITIES.getOrDefault(area, List.of()).stream()
            .map(activity ->
                new ActivityView(
                    activity,
                    texts.getString(key + "." + activity),
                    texts.getString(key + "." + activity + ".when")))
            .toList(),
        products.stream()
            .filter(product -> product.solutionArea().equals(area))
            .map(product -> new ProductView(product.code(), name(product, language)))
            .toList());
  }

  private static String name(Catalogue.Product product, Locale language) {
    return language.getLanguage().equals("hu") ? product.hungarian() : product.english();
  }
}
