package org.cpor.impuredomain.review.domain;

import org.cpor.events.Fact;

public record FactualCase(Fact openedBy) {}
