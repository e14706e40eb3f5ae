package org.cpor.entangledadapters.association.persistence;

import org.cpor.entangledadapters.review.persistence.PanacheReviewCases;

class PanacheAssociations extends PanacheReviewCases {}
