package org.cpor.notification.comment.application;

import io.smallrye.config.ConfigMapping;
import java.time.ZoneId;

/** What the texts depend on besides the facts. */
@ConfigMapping(prefix = "cpor.comments")
public interface CommentSettings {

  /** The time zone that the partner's dates are told in. */
  ZoneId zone();
}
