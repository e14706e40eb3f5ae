/** Reads and stores the names of customers, partners and products. */
@NullMarked
package org.cpor.arbitration.directory.application;

import org.jspecify.annotations.NullMarked;
