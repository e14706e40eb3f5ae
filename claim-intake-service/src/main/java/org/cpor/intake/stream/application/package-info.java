/** Open streams, and the events that they send. */
@NullMarked
package org.cpor.intake.stream.application;

import org.jspecify.annotations.NullMarked;
