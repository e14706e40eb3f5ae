package org.cpor.cyclicfeatures.review;

import org.cpor.cyclicfeatures.association.Association;

public record Ruling(Association association) {}
