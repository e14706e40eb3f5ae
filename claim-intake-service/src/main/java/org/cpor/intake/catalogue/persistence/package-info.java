/** Products in PostgreSQL. */
@NullMarked
package org.cpor.intake.catalogue.persistence;

import org.jspecify.annotations.NullMarked;
