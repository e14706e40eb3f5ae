/** A PostgreSQL server for development and tests. */
@NullMarked
package org.cpor.stack.postgres;

import org.jspecify.annotations.NullMarked;
