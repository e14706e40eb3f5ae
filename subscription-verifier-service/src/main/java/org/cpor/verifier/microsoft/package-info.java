/**
 * The live source: what Microsoft's own services say of a customer's tenant, its domain and its
 * subscriptions. Partners, and ids known to be no subscription's, are those of our own directory.
 */
@NullMarked
package org.cpor.verifier.microsoft;

import org.jspecify.annotations.NullMarked;
