/** The stream as a resource. */
@NullMarked
package org.cpor.intake.stream.rest;

import org.jspecify.annotations.NullMarked;
