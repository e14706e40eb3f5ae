package org.cpor.arbitration.comparison.domain;

import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * The values that the parties claim in one field.
 *
 * @param same whether the values of all parties are equal
 * @param values the values in the order of the parties
 */
public record ComparedField(Name name, boolean same, List<Value> values) {

  public ComparedField {
    values = List.copyOf(values);
  }

  /** The value of one claim in the field; null if the claim has no value. */
  public record Value(UUID claimId, @Nullable String value) {}

  /** The fields of a claim that are compared. */
  public enum Name {
    PRODUCT,
    SOLUTION_AREA,
    ACTIVITY,
    SUBSCRIPTION,
    DOMAIN,
    MPN,
    /** When the claim was filed for the first time. */
    PRIORITY_DATE;

    private @Nullable String of(ComparedParty party) {
      return switch (this) {
        case PRODUCT -> party.claimed().product();
        case SOLUTION_AREA -> party.claimed().solutionArea();
        case ACTIVITY -> party.claimed().activity();
        case SUBSCRIPTION -> party.claimed().subscriptionId();
        case DOMAIN -> party.claimed().domain();
        case MPN -> party.claimed().mpnId();
        case PRIORITY_DATE -> party.priorityDate().toString();
      };
    }
  }

  static List<ComparedField> of(List<ComparedParty> parties) {
    return Stream.of(Name.values()).map(name -> of(name, parties)).toList();
  }

  private static ComparedField of(Name name, List<ComparedParty> parties) {
    List<Value> values =
        parties.stream().map(party -> new Value(party.claimId(), name.of(party))).toList();
    return new ComparedField(
        name, values.stream().map(Value::value).distinct().count() <= 1, values);
  }
}
