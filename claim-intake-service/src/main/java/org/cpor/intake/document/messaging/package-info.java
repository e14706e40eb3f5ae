/** Facts about documents that this service publishes. */
@NullMarked
package org.cpor.intake.document.messaging;

import org.jspecify.annotations.NullMarked;
