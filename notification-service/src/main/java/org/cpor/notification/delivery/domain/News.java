package org.cpor.notification.delivery.domain;

import java.time.Instant;
import java.util.UUID;

/** What a partner is told. */
public sealed interface News {

  /**
   * A comment in the section of one of its claims.
   *
   * @param locale the language of the text, a language tag
   * @param code what the comment tells, see {@code CommentCode}
   * @param text plain text; an empty line parts its paragraphs
   */
  record Posted(UUID commentId, UUID claimId, String locale, String code, String text, Instant at)
      implements News {}

  /** That its webhook failed too often, and is called no more. */
  record WebhookDisabled() implements News {}
}
