package org.cpor.impuredomain.review.domain;

import org.cpor.impuredomain.review.application.ClosingCase;

public record CaseWithUseCase(ClosingCase closing) {}
