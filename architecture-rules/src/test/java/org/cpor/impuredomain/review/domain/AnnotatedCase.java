package org.cpor.impuredomain.review.domain;

import jakarta.persistence.Id;

public class AnnotatedCase {

  @Id long number;
}
