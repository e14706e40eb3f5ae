package org.cpor.stack.demo;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.util.UUID;
import java.util.regex.Pattern;

/**
 * The customers of the sample directory, with their own ids or with new ids. A story that is played
 * again needs new ids, because the partners of the story already have claims for the customers of
 * the earlier run.
 *
 * @param run a text that is different in each run of the story; empty to use the customers' own ids
 */
record SampleCustomers(String run) {

  static final SampleCustomers WITH_OWN_IDS = new SampleCustomers("");

  private static final Pattern ID =
      Pattern.compile("\\p{XDigit}{8}(?:-\\p{XDigit}{4}){3}-\\p{XDigit}{12}");

  /** The customers with new ids. */
  static SampleCustomers withNewIds() {
    return new SampleCustomers(UUID.randomUUID().toString());
  }

  /** Replaces the ids in {@code text} by the ids of these customers and of their subscriptions. */
  String idsIn(String text) {
    return run.isEmpty()
        ? text
        : ID.matcher(text)
            .replaceAll(
                found -> UUID.nameUUIDFromBytes((run + found.group()).getBytes(UTF_8)).toString());
  }
}
