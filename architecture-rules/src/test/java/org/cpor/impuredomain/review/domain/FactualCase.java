package org.cpor.impuredomain.review.domain;

import org.cpor.events.fact.Fact;

public record FactualCase(Fact openedBy) {}
