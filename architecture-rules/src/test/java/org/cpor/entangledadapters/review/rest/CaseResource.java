package org.cpor.entangledadapters.review.rest;

import org.cpor.entangledadapters.review.persistence.PanacheReviewCases;

public record CaseResource(PanacheReviewCases cases) {}
