/** What a file is, by its bytes. Nothing is unpacked. */
@NullMarked
package org.cpor.intake.document.inspection;

import org.jspecify.annotations.NullMarked;
