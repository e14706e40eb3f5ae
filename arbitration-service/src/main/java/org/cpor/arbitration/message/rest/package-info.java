/** The canned messages over HTTP. */
@NullMarked
package org.cpor.arbitration.message.rest;

import org.jspecify.annotations.NullMarked;
