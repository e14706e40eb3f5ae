/** The records of the directory: tenants, subscriptions, partners, products and other ids. */
@NullMarked
package org.cpor.verifier.directory.domain;

import org.jspecify.annotations.NullMarked;
