package org.cpor.notification.comment.application.wording;

import io.smallrye.config.ConfigMapping;
import java.time.ZoneId;

/** The settings for the texts of comments. */
@ConfigMapping(prefix = "cpor.comments")
public interface CommentSettings {

  /** The time zone in which dates are written. */
  ZoneId zone();
}
