package org.cpor.intake.catalogue;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.ResourceBundle;
import java.util.ResourceBundle.Control;
import org.cpor.intake.catalogue.domain.Activity;
import org.cpor.intake.catalogue.domain.SolutionArea;

/** What can be claimed, in one language. */
record CatalogueView(List<AreaView> solutionAreas) {

  static final String BUNDLE = "messages";

  record AreaView(
      SolutionArea code, String name, List<ActivityView> activities, List<ProductView> products) {}

  /**
   * What a partner may claim to have done.
   *
   * @param appliesWhen in a sentence or two
   */
  record ActivityView(Activity code, String name, String appliesWhen) {}

  record ProductView(String code, String name) {}

  static CatalogueView of(List<Catalogue.Product> products, Locale language) {
    ResourceBundle texts =
        ResourceBundle.getBundle(
            BUNDLE, language, Control.getNoFallbackControl(Control.FORMAT_PROPERTIES));
    return new CatalogueView(
        Arrays.stream(SolutionArea.values())
            .map(area -> area(area, products, texts, language))
            .toList());
  }

  private static AreaView area(
      SolutionArea area, List<Catalogue.Product> products, ResourceBundle texts, Locale language) {
    String key = "catalogue." + area;
    return new AreaView(
        area,
        texts.getString(key),
        area.activities().stream()
            .map(activity ->
                new ActivityView(
                    activity,
                    texts.getString(key + "." + activity),
                    texts.getString(key + "." + activity + ".when")))
            .toList(),
        products.stream()
            .filter(product -> product.solutionArea().equals(area.name()))
            .map(product -> new ProductView(product.code(), name(product, language)))
            .toList());
  }

  private static String name(Catalogue.Product product, Locale language) {
    return language.getLanguage().equals("hu") ? product.hungarian() : product.english();
  }
}
