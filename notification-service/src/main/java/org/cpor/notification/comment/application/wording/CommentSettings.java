package org.cpor.notification.comment.application.wording;

import io.smallrye.config.ConfigMapping;
import java.time.ZoneId;

/** What the texts of comments depend on besides the events. */
@ConfigMapping(prefix = "cpor.comments")
public interface CommentSettings {

  /** The time zone in which dates are written. */
  ZoneId zone();
}
