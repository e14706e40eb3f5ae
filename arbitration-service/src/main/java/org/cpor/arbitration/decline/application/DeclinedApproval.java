package org.cpor.arbitration.decline.application;

import org.cpor.arbitration.association.domain.Association;

/**
 * An approval that the customer has declined.
 *
 * @param partner the partner's display name, or its id if no name is known
 * @param product the product's name in the language of the claim, or its code if no name is known
 */
public record DeclinedApproval(Association.Ended association, String partner, String product) {}
