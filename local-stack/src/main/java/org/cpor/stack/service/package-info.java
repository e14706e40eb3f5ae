/** The packaged services on a developer's machine. */
@NullMarked
package org.cpor.stack.service;

import org.jspecify.annotations.NullMarked;
