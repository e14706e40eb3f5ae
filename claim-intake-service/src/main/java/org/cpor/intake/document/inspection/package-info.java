/** The type of a file, by its bytes. Nothing is decompressed. */
@NullMarked
package org.cpor.intake.document.inspection;

import org.jspecify.annotations.NullMarked;
