package org.cpor.wellbuilt.review.application;

import java.time.Instant;
import org.cpor.wellbuilt.review.domain.ReviewCase;

public interface CaseFacts {

  void opened(ReviewCase opened, Instant now);
}
