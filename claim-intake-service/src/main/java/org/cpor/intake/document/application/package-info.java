/** Uploading, attaching, reading and deleting documents. */
@NullMarked
package org.cpor.intake.document.application;

import org.jspecify.annotations.NullMarked;
