/** The sizes of the project's source files and packages. */
@NullMarked
package org.cpor.sources;

import org.jspecify.annotations.NullMarked;
