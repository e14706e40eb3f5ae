/**
 * The catalogue of products and workloads. The products are rows of the database, so feeds can add
 * products without a new release of the service.
 */
@NullMarked
package org.cpor.intake.catalogue;

import org.jspecify.annotations.NullMarked;
