package org.cpor.wirefactsinside.review.persistence;

import org.cpor.events.wire.FactJson;

record PostgresReviewCases(FactJson json) {}
