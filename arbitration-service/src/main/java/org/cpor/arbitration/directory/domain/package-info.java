/** The names of customers, partners and products, as feeds observed them. */
@NullMarked
package org.cpor.arbitration.directory.domain;

import org.jspecify.annotations.NullMarked;
