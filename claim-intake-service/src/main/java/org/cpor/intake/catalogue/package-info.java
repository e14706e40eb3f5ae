/** What can be claimed: products and workloads as data, which feeds extend without a release. */
@NullMarked
package org.cpor.intake.catalogue;

import org.jspecify.annotations.NullMarked;
