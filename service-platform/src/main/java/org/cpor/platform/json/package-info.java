/** Reads and writes JSON for every resource: strict in what it reads, simple in what it writes. */
@NullMarked
package org.cpor.platform.json;

import org.jspecify.annotations.NullMarked;
