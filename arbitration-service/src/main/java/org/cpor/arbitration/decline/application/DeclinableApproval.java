package org.cpor.arbitration.decline.application;

import org.cpor.arbitration.association.domain.Association;
import org.cpor.arbitration.association.domain.CustomerDecline;

/** An approval that its customer may decline now. */
public record DeclinableApproval(Association.Active association, CustomerDecline decline) {}
