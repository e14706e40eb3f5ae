package org.cpor.wirefactsinside.review.domain;

import org.cpor.events.fact.ClaimReference;

record ReviewCase(ClaimReference claim) {}
