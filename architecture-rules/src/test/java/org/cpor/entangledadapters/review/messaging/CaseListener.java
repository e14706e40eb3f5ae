package org.cpor.entangledadapters.review.messaging;

import org.cpor.entangledadapters.review.rest.CaseResource;

record CaseListener(CaseResource resource) {}
