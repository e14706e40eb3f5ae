package org.cpor.arbitration.decline.application;

import org.cpor.arbitration.association.domain.Association;
import org.cpor.arbitration.association.domain.CustomerDecline;

/**
 * An approval that the customer may decline now.
 *
 * @param partner the partner's display name, or its id if no name is known
 * @param product the product's name in the language of the claim, or its code if no name is known
 */
public record DeclinableApproval(
    Association.Active association, CustomerDecline decline, String partner, String product) {}
