package org.cpor.entangledadapters.review.persistence;

public class PanacheReviewCases {}
