package org.cpor.arbitration.message.rest;

import java.util.List;
import java.util.stream.Stream;
import org.cpor.arbitration.review.domain.party.ExtensionReason;
import org.cpor.arbitration.review.domain.party.RejectionReason;
import org.cpor.arbitration.review.domain.party.RequestCode;

/** What a reviewer writes a message for. */
enum MessageKind {
  /** The {@code message} of an information request. */
  INFORMATION_REQUEST(RequestCode.values()),
  /** The {@code message} of an extension. */
  EXTENSION(ExtensionReason.values()),
  /** The {@code rationale} of a ruling that rejects a claim. Partners do not read it. */
  REJECTION(RejectionReason.values());

  @SuppressWarnings("ImmutableEnumChecker") // Stream.toList returns an unmodifiable list.
  private final List<String> codes;

  MessageKind(Enum<?>[] codes) {
    this.codes = Stream.of(codes).map(Enum::name).toList();
  }

  /** The reason codes that have a message. */
  List<String> codes() {
    return codes;
  }
}
