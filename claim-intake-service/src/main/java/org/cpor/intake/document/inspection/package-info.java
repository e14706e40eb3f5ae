/** Inspects uploaded files: their type, without decompressing them, viruses, and their text. */
@NullMarked
package org.cpor.intake.document.inspection;

import org.jspecify.annotations.NullMarked;
