/** Documents, and the accepted file types. */
@NullMarked
package org.cpor.intake.document.domain;

import org.jspecify.annotations.NullMarked;
