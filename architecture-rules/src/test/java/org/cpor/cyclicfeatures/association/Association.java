package org.cpor.cyclicfeatures.association;

import org.cpor.cyclicfeatures.review.Ruling;

public record Association(Ruling ruling) {}
