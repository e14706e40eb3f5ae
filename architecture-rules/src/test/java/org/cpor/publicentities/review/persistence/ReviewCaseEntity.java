package org.cpor.publicentities.review.persistence;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;

@Entity
public class ReviewCaseEntity {

  @Id String id;
}
