/**
 * What happens to every request: the size of its body is limited, and its id and its trace are
 * returned, logged and passed on with every fact.
 */
@NullMarked
package org.cpor.platform.request;

import org.jspecify.annotations.NullMarked;
