/** The catalogue of products and workloads as data, which feeds extend without a new release. */
@NullMarked
package org.cpor.intake.catalogue;

import org.jspecify.annotations.NullMarked;
