/** Documents are uploaded, attached to claims, read and deleted. */
@NullMarked
package org.cpor.intake.document.application;

import org.jspecify.annotations.NullMarked;
