/** The comments of a claim over HTTP. */
@NullMarked
package org.cpor.intake.comment.rest;

import org.jspecify.annotations.NullMarked;
