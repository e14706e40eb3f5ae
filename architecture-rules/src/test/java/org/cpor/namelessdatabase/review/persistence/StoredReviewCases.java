package org.cpor.namelessdatabase.review.persistence;

import java.util.ArrayList;
import java.util.List;
import org.cpor.namelessdatabase.review.application.ReviewCases;

class StoredReviewCases implements ReviewCases {

  private final List<String> ids = new ArrayList<>();

  @Override
  public void add(String caseId) {
    ids.add(caseId);
  }
}
