/**
 * The catalogue of products and workloads. It is data, so feeds can extend it without a new
 * release.
 */
@NullMarked
package org.cpor.intake.catalogue;

import org.jspecify.annotations.NullMarked;
