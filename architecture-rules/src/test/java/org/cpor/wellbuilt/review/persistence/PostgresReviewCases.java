package org.cpor.wellbuilt.review.persistence;

import jakarta.persistence.EntityManager;
import org.cpor.wellbuilt.review.application.ReviewCases;
import org.cpor.wellbuilt.review.domain.ReviewCase;

class PostgresReviewCases implements ReviewCases {

  private final EntityManager entities;

  PostgresReviewCases(EntityManager entities) {
    this.entities = entities;
  }

  @Override
  public void add(ReviewCase opened) {
    ReviewCaseEntity entity = new ReviewCaseEntity();
    entity.id = opened.id();
    entities.persist(entity);
  }
}
