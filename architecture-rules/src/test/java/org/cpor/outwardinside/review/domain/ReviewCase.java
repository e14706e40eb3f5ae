package org.cpor.outwardinside.review.domain;

import org.cpor.outwardinside.review.messaging.CaseEventMapper;

public record ReviewCase(CaseEventMapper mapper) {}
