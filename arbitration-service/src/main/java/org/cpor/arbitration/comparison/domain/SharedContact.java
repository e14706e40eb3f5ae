package org.cpor.arbitration.comparison.domain;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.toList;

import java.text.Normalizer;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Stream;
import org.cpor.arbitration.dossier.domain.ContactPerson;
import org.jspecify.annotations.Nullable;

/**
 * A contact that claims of different partners name.
 *
 * @param match the field that is equal in all contacts in {@code named}
 * @param named the contacts of the claims, in the order of the parties
 */
public record SharedContact(Match match, List<Named> named) {

  public SharedContact {
    named = List.copyOf(named);
  }

  /**
   * The field that the contacts have in common. Texts count as equal if they differ only in upper
   * and lower case, in blanks at their ends, in the length of other blanks, or in compatible
   * Unicode characters.
   */
  public enum Match {
    EMAIL,
    NAME
  }

  /** Whether a contact is at the customer or at the partner. */
  public enum Side {
    CUSTOMER,
    PARTNER
  }

  /** A contact of one claim. */
  public record Named(UUID claimId, String partnerId, Side side, String name, String email) {}

  /**
   * Returns the shared contacts. First come the contacts with the same e-mail address, then the
   * contacts with the same name. The contacts with the same name are left out if all of them also
   * have the same address, because they are already listed by this address.
   */
  static List<SharedContact> of(List<ComparedParty> parties) {
    List<Named> named = parties.stream().flatMap(SharedContact::named).toList();
    List<SharedContact> byEmail = shared(Match.EMAIL, named, Named::email);
    List<SharedContact> byName =
        shared(Match.NAME, named, Named::name).stream()
            .filter(shared ->
                byEmail.stream().noneMatch(other -> other.named().containsAll(shared.named())))
            .toList();
    return Stream.concat(byEmail.stream(), byName.stream()).toList();
  }

  private static List<SharedContact> shared(
      Match match, List<Named> named, Function<Named, String> value) {
    return named.stream()
        .collect(groupingBy(one -> canonical(value.apply(one)), LinkedHashMap::new, toList()))
        .values()
        .stream()
        .filter(same -> same.stream().map(Named::partnerId).distinct().count() > 1)
        .map(same -> new SharedContact(match, same))
        .toList();
  }

  private static Stream<Named> named(ComparedParty party) {
    return Stream.concat(
        named(party, Side.CUSTOMER, party.claimed().customerContact()),
        named(party, Side.PARTNER, party.claimed().partnerContact()));
  }

  private static Stream<Named> named(
      ComparedParty party, Side side, @Nullable ContactPerson contact) {
    return Stream.ofNullable(contact)
        .map(one -> new Named(party.claimId(), party.partnerId(), side, one.name(), one.email()));
  }

  private static String canonical(String text) {
    return Normalizer.normalize(text, Normalizer.Form.NFKC)
        .strip()
        .replaceAll("\\s+", " ")
        .toLowerCase(Locale.ROOT);
  }
}
