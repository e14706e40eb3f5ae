/** Documents over HTTP. */
@NullMarked
package org.cpor.intake.document.rest;

import org.jspecify.annotations.NullMarked;
