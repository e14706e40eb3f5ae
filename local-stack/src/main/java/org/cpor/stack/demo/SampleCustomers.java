package org.cpor.stack.demo;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.util.UUID;
import java.util.regex.Pattern;

/**
 * The customers of the sample: under their own ids, or under new ones, for a story that is told
 * again where its partners have their claims already.
 *
 * @param telling tells the tellings apart; empty for the customers under their own ids
 */
record SampleCustomers(String telling) {

  static final SampleCustomers AS_THEY_ARE = new SampleCustomers("");

  private static final Pattern ID =
      Pattern.compile("\\p{XDigit}{8}(?:-\\p{XDigit}{4}){3}-\\p{XDigit}{12}");

  /** Under ids that nobody has used. */
  static SampleCustomers anew() {
    return new SampleCustomers(UUID.randomUUID().toString());
  }

  /** The same text, with the ids that these customers and their subscriptions have. */
  String idsIn(String text) {
    return telling.isEmpty()
        ? text
        : ID.matcher(text)
            .replaceAll(found ->
                UUID.nameUUIDFromBytes((telling + found.group()).getBytes(UTF_8)).toString());
  }
}
