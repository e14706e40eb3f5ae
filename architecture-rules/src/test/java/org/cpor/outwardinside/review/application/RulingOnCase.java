package org.cpor.outwardinside.review.application;

import org.cpor.outwardinside.review.persistence.PanacheReviewCases;

public record RulingOnCase(PanacheReviewCases cases) {}
