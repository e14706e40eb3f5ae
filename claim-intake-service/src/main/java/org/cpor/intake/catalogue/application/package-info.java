/** Which products and workloads can be claimed. */
@NullMarked
package org.cpor.intake.catalogue.application;

import org.jspecify.annotations.NullMarked;
