package org.cpor.outwardinside.review.persistence;

public class PanacheReviewCases {}
