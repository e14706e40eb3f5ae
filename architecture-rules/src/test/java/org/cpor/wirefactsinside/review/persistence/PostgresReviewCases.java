package org.cpor.wirefactsinside.review.persistence;

import org.cpor.events.FactJson;

record PostgresReviewCases(FactJson json) {}
