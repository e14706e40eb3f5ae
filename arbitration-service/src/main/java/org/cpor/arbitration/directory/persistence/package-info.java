/** The names of customers and partners in PostgreSQL. */
@NullMarked
package org.cpor.arbitration.directory.persistence;

import org.jspecify.annotations.NullMarked;
