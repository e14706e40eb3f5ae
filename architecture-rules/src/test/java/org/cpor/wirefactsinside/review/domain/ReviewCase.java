package org.cpor.wirefactsinside.review.domain;

import org.cpor.events.ClaimReference;

record ReviewCase(ClaimReference claim) {}
