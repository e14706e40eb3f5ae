/** What can be claimed: products and workloads as data, extended by a row without a release. */
@NullMarked
package org.cpor.intake.catalogue;

import org.jspecify.annotations.NullMarked;
