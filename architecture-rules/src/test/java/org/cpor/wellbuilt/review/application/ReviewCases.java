package org.cpor.wellbuilt.review.application;

import org.cpor.wellbuilt.review.domain.ReviewCase;

public interface ReviewCases {

  void add(ReviewCase opened);
}
