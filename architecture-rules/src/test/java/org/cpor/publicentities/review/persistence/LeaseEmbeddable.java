package org.cpor.publicentities.review.persistence;

import jakarta.persistence.Embeddable;

@Embeddable
public class LeaseEmbeddable {}
