package org.cpor.namelessdatabase.review.application;

public interface ReviewCases {

  void add(String caseId);
}
