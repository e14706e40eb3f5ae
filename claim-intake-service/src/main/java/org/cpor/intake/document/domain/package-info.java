/** What a document is, and which types of files are accepted. */
@NullMarked
package org.cpor.intake.document.domain;

import org.jspecify.annotations.NullMarked;
