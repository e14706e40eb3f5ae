/**
 * The live source: reads a customer's tenant, domain and subscriptions from Microsoft's services.
 * Partners, and ids that are not ids of subscriptions, are those of our own directory.
 */
@NullMarked
package org.cpor.verifier.microsoft;

import org.jspecify.annotations.NullMarked;
