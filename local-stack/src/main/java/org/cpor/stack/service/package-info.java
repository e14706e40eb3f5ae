/** The services, as they are packaged, on a developer's machine. */
@NullMarked
package org.cpor.stack.service;

import org.jspecify.annotations.NullMarked;
