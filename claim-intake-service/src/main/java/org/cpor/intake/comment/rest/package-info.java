/** The comment section of a claim over HTTP, oldest first. */
@NullMarked
package org.cpor.intake.comment.rest;

import org.jspecify.annotations.NullMarked;
