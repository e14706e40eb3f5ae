package org.cpor.arbitration.comparison.domain;

import java.util.List;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * What the parties claim in one field.
 *
 * @param same whether all parties claim the same
 * @param values in the order of the parties
 */
public record ComparedField(Name name, boolean same, List<Value> values) {

  public ComparedField {
    values = List.copyOf(values);
  }

  /** The value of one claim; null if it has none. */
  public record Value(UUID claimId, @Nullable String value) {}

  /** The fields of a claim that are compared. */
  public enum Name {
    PRODUCT(party -> party.claimed().product()),
    SOLUTION_AREA(party -> party.claimed().solutionArea()),
    ACTIVITY(party -> party.claimed().activity()),
    SUBSCRIPTION(party -> party.claimed().subscriptionId()),
    DOMAIN(party -> party.claimed().domain()),
    MPN(party -> party.claimed().mpnId()),
    /** When the claim was filed first. */
    PRIORITY_DATE(party -> party.priorityDate().toString());

    private final Function<ComparedParty, @Nullable String> value;

    Name(Function<ComparedParty, @Nullable String> value) {
      this.value = value;
    }
  }

  static List<ComparedField> of(List<ComparedParty> parties) {
    return Stream.of(Name.values()).map(name -> of(name, parties)).toList();
  }

  private static ComparedField of(Name name, List<ComparedParty> parties) {
    List<Value> values =
        parties.stream().map(party -> new Value(party.claimId(), name.value.apply(party))).toList();
    return new ComparedField(
        name, values.stream().map(Value::value).distinct().count() <= 1, values);
  }
}
