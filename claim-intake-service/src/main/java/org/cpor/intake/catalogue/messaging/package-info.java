/** What feeds publish of products. */
@NullMarked
package org.cpor.intake.catalogue.messaging;

import org.jspecify.annotations.NullMarked;
