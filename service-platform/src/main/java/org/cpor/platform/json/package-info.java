/** Reads and writes the JSON of every resource, with strict rules for requests. */
@NullMarked
package org.cpor.platform.json;

import org.jspecify.annotations.NullMarked;
