/** Products that feeds publish. */
@NullMarked
package org.cpor.intake.catalogue.messaging;

import org.jspecify.annotations.NullMarked;
