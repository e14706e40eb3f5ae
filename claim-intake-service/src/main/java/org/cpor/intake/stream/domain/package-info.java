/** The position of a stream. */
@NullMarked
package org.cpor.intake.stream.domain;

import org.jspecify.annotations.NullMarked;
