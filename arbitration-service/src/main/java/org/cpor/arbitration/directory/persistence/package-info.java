/** The names of customers, partners and products in PostgreSQL. */
@NullMarked
package org.cpor.arbitration.directory.persistence;

import org.jspecify.annotations.NullMarked;
