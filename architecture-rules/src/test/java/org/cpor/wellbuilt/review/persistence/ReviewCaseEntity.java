package org.cpor.wellbuilt.review.persistence;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;

@Entity
class ReviewCaseEntity {

  @Id String id;
}
