package org.cpor.verifier.microsoft;

import static java.util.stream.Collectors.toUnmodifiableMap;
import static java.util.stream.Collectors.toUnmodifiableSet;

import jakarta.inject.Singleton;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Properties;
import java.util.Set;
import java.util.stream.Collectors;
import org.cpor.verifier.directory.domain.Provisioning;
import org.cpor.verifier.directory.domain.SubscriptionFamily;
import org.jspecify.annotations.Nullable;

/**
 * Maps Microsoft's service plans to products of our catalogue, and Microsoft's SKUs to families of
 * subscriptions. Both mappings are resource files and ignore case.
 */
@Singleton
class Licensing {

  private static final String PLANS = "/microsoft/service-plans.properties";
  private static final String FAMILIES = "/microsoft/sku-families.properties";

  private final Map<String, Set<String>> plans =
      load(PLANS).entrySet().stream()
          .collect(
              toUnmodifiableMap(
                  Map.Entry::getKey,
                  entry -> entry.getValue().stream().collect(toUnmodifiableSet())));

  /** For each known prefix of a SKU's name, the family of the SKU. */
  private final Map<String, SubscriptionFamily> families =
      load(FAMILIES).entrySet().stream()
          .flatMap(entry ->
              entry.getValue().stream()
                  .map(start -> Map.entry(start, SubscriptionFamily.valueOf(entry.getKey()))))
          .collect(toUnmodifiableMap(Map.Entry::getKey, Map.Entry::getValue));

  /** The products for which a service plan is known. */
  Set<String> products() {
    return plans.keySet();
  }

  /**
   * The provisioning of a product according to the service plans of a subscription; empty if none
   * of these plans belongs to the product. If several plans belong to the product, the most
   * advanced provisioning counts.
   */
  Optional<Provisioning> provisioning(String product, List<ServicePlan> included) {
    return included.stream()
        .filter(plan -> isOf(product, plan))
        .map(plan -> ProvisioningMapping.of(plan.provisioningStatus()))
        .min(Comparator.naturalOrder());
  }

  /**
   * The family of a SKU, according to the longest known prefix of its name. If no prefix of the
   * name is known, the service plans decide.
   */
  SubscriptionFamily family(@Nullable String skuPartNumber, List<ServicePlan> included) {
    String sku = normalise(Objects.requireNonNullElse(skuPartNumber, ""));
    return families.entrySet().stream()
        .filter(entry -> sku.startsWith(entry.getKey()))
        .max(Comparator.comparingInt(entry -> entry.getKey().length()))
        .map(Map.Entry::getValue)
        .orElseGet(() ->
            products().stream()
                .filter(product -> included.stream().anyMatch(plan -> isOf(product, plan)))
                .map(Licensing::familyOfProduct)
                .min(Comparator.naturalOrder())
                .orElse(SubscriptionFamily.OTHER));
  }

  private boolean isOf(String product, ServicePlan plan) {
    return plan.servicePlanName() != null
        && plans.getOrDefault(product, Set.of()).contains(normalise(plan.servicePlanName()));
  }

  private static SubscriptionFamily familyOfProduct(String product) {
    if (product.startsWith("DYNAMICS_365_")) {
      return SubscriptionFamily.DYNAMICS_365;
    }
    return product.startsWith("POWER_")
        ? SubscriptionFamily.POWER_PLATFORM
        : SubscriptionFamily.MICROSOFT_365;
  }

  private static Map<String, List<String>> load(String file) {
    try (Reader reader =
        new InputStreamReader(
            Objects.requireNonNull(Licensing.class.getResourceAsStream(file), file),
            StandardCharsets.UTF_8)) {
      Properties properties = new Properties();
      properties.load(reader);
      return properties.stringPropertyNames().stream()
          .collect(
              Collectors.toMap(
                  name -> name,
                  name ->
                      Arrays.stream(properties.getProperty(name).split("\\s*,\\s*"))
                          .map(Licensing::normalise)
                          .toList()));
    } catch (IOException e) {
      throw new UncheckedIOException("cannot read " + file, e);
    }
  }

  private static String normalise(String name) {
    return name.strip().toUpperCase(Locale.ROOT);
  }
}
