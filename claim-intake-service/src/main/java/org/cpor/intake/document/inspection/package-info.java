/**
 * Inspects uploaded files: finds their type without decompressing them, scans them for viruses, and
 * reads their text.
 */
@NullMarked
package org.cpor.intake.document.inspection;

import org.jspecify.annotations.NullMarked;
