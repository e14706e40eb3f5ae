/** Notes over HTTP. */
@NullMarked
package org.cpor.arbitration.note.rest;

import org.jspecify.annotations.NullMarked;
