/**
 * The live source: reads a customer's tenant, domain and subscriptions from Microsoft's services.
 * Partners, and ids that do not belong to subscriptions, come from our own directory.
 */
@NullMarked
package org.cpor.verifier.microsoft;

import org.jspecify.annotations.NullMarked;
