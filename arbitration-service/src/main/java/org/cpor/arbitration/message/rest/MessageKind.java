package org.cpor.arbitration.message.rest;

import java.util.List;
import java.util.stream.Stream;
import org.cpor.arbitration.review.domain.party.ExtensionReason;
import org.cpor.arbitration.review.domain.party.RejectionReason;
import org.cpor.arbitration.review.domain.party.RequestCode;

/** The purpose of a reviewer's message. */
enum MessageKind {
  /** The {@code message} of an information request. */
  INFORMATION_REQUEST,
  /** The {@code message} of an extension. */
  EXTENSION,
  /** The {@code rationale} of a ruling that rejects a claim. Only reviewers see the rationale. */
  REJECTION;

  /** The reason codes that have a prepared message. */
  List<String> codes() {
    Enum<?>[] reasons =
        switch (this) {
          case INFORMATION_REQUEST -> RequestCode.values();
          case EXTENSION -> ExtensionReason.values();
          case REJECTION -> RejectionReason.values();
        };
    return Stream.of(reasons).map(Enum::name).toList();
  }
}
