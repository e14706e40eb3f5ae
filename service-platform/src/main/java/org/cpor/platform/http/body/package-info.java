/** The encodings of request bodies, and the limits of their sizes. */
@NullMarked
package org.cpor.platform.http.body;

import org.jspecify.annotations.NullMarked;
